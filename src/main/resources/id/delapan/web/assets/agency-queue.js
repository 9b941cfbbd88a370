// Saves changes one at a time and in order; nothing entered is lost when the program does not answer or somebody was faster.
import { ask } from "./workbench.js";

const SOONEST = 1000;
const LATEST = 15000;

export class Queue {
  /** `at` holds id and version, which moves on; `tell` hears of states, what is saved, what is wrong and conflicts. */
  constructor(at, tell) {
    Object.assign(this, { at, tell, waiting: new Map(), sending: null, state: "saved", pause: SOONEST, stopped: false, listeners: [] });
  }

  /** Puts a change in line; a newer one of the same item takes the place of the older. */
  put(key, entry, millis) {
    this.waiting.delete(key);
    this.waiting.set(key, { ...entry, due: Date.now() + millis });
    if (!this.stopped) this.is("waiting");
    this.wake(millis);
  }

  holds(key) {
    return this.waiting.has(key) || this.sending?.key === key;
  }

  keys() {
    return [...this.waiting.keys()];
  }

  names() {
    return [...this.waiting.values()].map(entry => entry.name);
  }

  busy() {
    return this.waiting.size > 0 || this.sending !== null;
  }

  /** Resolves once all is saved. */
  settled() {
    for (const entry of this.waiting.values()) entry.due = 0;
    this.wake(0);
    return this.busy() && !this.stopped ? new Promise(resolve => this.listeners.push(resolve)) : Promise.resolve();
  }

  drop() {
    for (const entry of this.waiting.values()) entry.form.dataset.state = "";
    this.waiting.clear();
  }

  resume() {
    this.stopped = false;
    this.is(this.waiting.size ? "waiting" : "saved");
    this.wake(0);
  }

  is(state) {
    this.state = state;
    this.tell.state(state);
  }

  wake(millis) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.next(), millis);
  }

  async next() {
    if (this.sending || this.stopped) return;
    const [key, entry] = this.waiting.entries().next().value ?? [];
    if (!entry) return;
    if (entry.due > Date.now()) {
      this.wake(entry.due - Date.now());
      return;
    }
    this.waiting.delete(key);
    this.sending = { key, entry };
    entry.form.dataset.state = "saving";
    this.is("saving");
    try {
      const { body, version } = await ask("PATCH", `/api/evaluations/${this.at.id}/dossier`, {
        version: this.at.version, body: { edits: [entry.edit] },
      });
      this.done(entry, body, version);
    } catch (problem) {
      await this.failed(key, entry, problem);
    }
  }

  done(entry, body, version) {
    this.at.version = version;
    this.pause = SOONEST;
    const again = this.waiting.has(this.sending.key);
    this.sending = null;
    this.is(this.waiting.size ? "waiting" : "saved");
    this.tell.saved(entry, body);
    if (again) entry.form.dataset.state = "waiting";
    if (this.waiting.size) this.wake(0);
    else this.listeners.splice(0).forEach(resolve => resolve());
  }

  async failed(key, entry, problem) {
    this.sending = null;
    if (problem.status === 0 || problem.status >= 500 && problem.code !== "server-fault" || problem.status === 429) {
      this.back(key, { ...entry, lost: true });
      this.is("lost");
      this.wake(this.pause);
      this.pause = Math.min(this.pause * 2, LATEST);
    } else if (problem.status === 409) {
      if (entry.lost && await this.isOurs(entry)) return;
      this.back(key, entry);
      this.stopped = true;
      this.is("conflict");
      this.tell.conflict(entry, problem);
    } else if (problem.status === undefined) {
      this.back(key, entry);
      throw problem;
    } else {
      this.tell.wrong(entry, problem);
      this.is(this.waiting.size ? "waiting" : "wrong");
      if (this.waiting.size) this.wake(0);
    }
  }

  /** To the head of the line, unless something newer of the same item waits. */
  back(key, entry) {
    const rest = [...this.waiting];
    this.waiting.clear();
    if (!rest.some(([other]) => other === key)) this.waiting.set(key, { ...entry, due: 0 });
    rest.forEach(([other, waiting]) => this.waiting.set(other, waiting));
    entry.form.dataset.state = "waiting";
  }

  /** The answer was lost on the way though the change was kept: then the newest version is that very change. */
  async isOurs(entry) {
    const { body } = await ask("GET", `/api/evaluations/${this.at.id}/history`);
    const newest = body.versions[0];
    const same = newest.number === this.at.version + 1 && newest.edits && JSON.stringify(sorted(JSON.parse(newest.edits))) === JSON.stringify(sorted([entry.edit]));
    if (!same) return false;
    const { body: now } = await ask("GET", `/api/evaluations/${this.at.id}`);
    this.sending = { entry };
    this.done(entry, { ...now, moved: [] }, newest.number);
    return true;
  }
}

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.keys(value).sort().map(key => [key, sorted(value[key])]));
}

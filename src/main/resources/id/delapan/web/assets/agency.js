// The page of one agency: opens indicators, saves what is entered as one types, tries without saving, locks and reopens.
import { answered, ask, busy, make, Problem, say, settled, tellProblem } from "./workbench.js";
import { Queue } from "./agency-queue.js";
import { blankForm, broken, edit, formKey, kindOf, mark, remember, restore, showProblems, unfinished } from "./agency-form.js";

const agency = document.getElementById("agency");
const at = { id: agency.dataset.id, unit: agency.dataset.unit || null, version: Number(agency.dataset.version) };
const saving = document.getElementById("saving");
const moved = document.getElementById("moved");
const tries = new Map();
const stirred = new Set();
let trying = false;

const queue = new Queue(at, { state: showState, saved, wrong, conflict });
const maySave = agency.dataset.save === "true";

/* ---- what comes later: indicators, history, assessors ---- */

const part = name => [...document.querySelectorAll(`[data-part="${CSS.escape(name)}"]`)][0];

async function load(details) {
  const inside = details.querySelector(":scope > .inside");
  if (details.dataset.loaded) return;
  details.dataset.loaded = "yes";
  try {
    const { body } = await ask("GET", details.dataset.load);
    fill(inside, body);
    inside.querySelectorAll("form.entry").forEach(prepare);
    if (trying && tries.size) refresh();
  } catch (e) {
    delete details.dataset.loaded;
    inside.replaceChildren(make("p", { class: "error" }, say("load.failed")));
    tellProblem(e);
  }
}

/** Puts HTML of the server's own templates into an element. */
function fill(element, html) {
  element.replaceChildren(...new DOMParser().parseFromString(html, "text/html").body.childNodes);
}

document.addEventListener("toggle", event => {
  const details = event.target;
  if (!details.matches?.("details[data-load]")) return;
  if (details.open) load(details);
  else if (!details.matches(".indicator")) delete details.dataset.loaded;
}, true);

/** A link to an indicator opens it. */
function reveal() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target?.matches("details")) target.open = true;
  target?.closest(".part")?.scrollIntoView();
  target?.scrollIntoView();
}
addEventListener("hashchange", reveal);
if (location.hash) reveal();

/* ---- entering ---- */

function prepare(form) {
  remember(form);
  const off = !maySave && !trying;
  form.querySelectorAll("input, select, button").forEach(field => { field.disabled = off; });
}

document.addEventListener("input", event => {
  const form = event.target.closest?.("form.entry");
  if (form) entered(form, event.target.matches('[type="radio"], select'));
});
document.addEventListener("submit", event => {
  if (event.target.matches("form.entry")) event.preventDefault();
});
document.addEventListener("focusout", event => {
  const form = event.target.closest?.("form.entry");
  if (form?.dataset.state === "unfinished" && !form.contains(event.relatedTarget)) entered(form, true, true);
});

/** Notes a change of a form; `soon` where nothing more is typed, `asked` where it goes out though it is not complete. */
function entered(form, soon, asked = false) {
  if (broken(form) || !asked && unfinished(form)) {
    mark(form, "unfinished");
    showState(queue.state);
    return;
  }
  change(form, edit(form, at.unit), soon);
}

function change(form, wanted, soon) {
  const name = form.dataset.name;
  if (trying) {
    tries.set(formKey(form), { form, edit: wanted, name });
    mark(form, "tried");
    (soon ? refresh : later)();
  } else {
    mark(form, "waiting");
    queue.put(formKey(form), { form, edit: wanted, name }, soon ? 0 : 500);
  }
}

agency.addEventListener("click", event => {
  const button = event.target.closest("button");
  if (button?.matches(".add")) add(button);
  else if (button?.matches(".remove")) remove(button.closest("form"));
  else if (button?.dataset.more) {
    button.closest("section").classList.add("all");
    button.remove();
  }
});

function add(button) {
  const form = blankForm(button.parentElement.querySelector("template.blank"), button.dataset.key);
  button.before(form);
  if (["coverages", "practices"].includes(form.dataset.list)) button.hidden = true;
  prepare(form);
  form.querySelector("input, select").focus();
}

function remove(form) {
  if (form.dataset.fresh === "true" && !queue.holds(formKey(form)) && !tries.has(formKey(form))) {
    const more = form.parentElement.querySelector(".add");
    if (more) more.hidden = false;
    form.remove();
    return;
  }
  if (!trying && !confirm(say("remove.sure"))) return;
  form.hidden = true;
  change(form, { ...edit(form, at.unit), put: null }, true);
}

/* ---- what became of it ---- */

function showState(state) {
  if (trying || !maySave) return;
  const open = document.querySelector('form.entry[data-state="unfinished"]');
  const shown = state === "saved" && open ? "incomplete" : state;
  saving.dataset.state = shown === "incomplete" ? "waiting" : shown;
  saving.textContent = shown === "saved" ? say("save.version", at.version) : say(`save.${shown}`);
}

/** A change was kept: the index moves at once, the rest follows. */
function saved(entry, answer) {
  const { form } = entry;
  document.querySelectorAll(".stirred").forEach(e => e.classList.remove("stirred"));
  if (entry.edit.put === null && form.dataset.list !== "answers") {
    const details = form.closest("details.indicator");
    form.remove();
    reload(details, new Set(queue.keys())).catch(tellProblem);
  } else {
    form.dataset.fresh = "false";
    remember(form);
    mark(form, "saved");
    alike(form);
  }
  agency.dataset.version = at.version;
  if (!at.unit) tellMoved(answer.index, answer.moved);
  refresh();
}

/** The same item may be open at several indicators. */
function alike(form) {
  const key = formKey(form);
  for (const other of document.querySelectorAll("form.entry")) {
    if (other !== form && formKey(other) === key && !["waiting", "saving", "wrong"].includes(other.dataset.state)) {
      for (const field of form.elements) {
        if (!field.name) continue;
        if (field.type === "radio") {
          const twin = [...other.elements].find(f => f.name === field.name && f.value === field.value);
          if (twin) twin.checked = field.checked;
        } else if (other.elements[field.name]) other.elements[field.name].value = field.value;
      }
      remember(other);
    }
  }
}

function wrong(entry, problem) {
  if (problem.status === 422 || problem.status === 400) showProblems(entry.form, problem);
  else {
    mark(entry.form, "wrong");
    tellProblem(problem);
  }
}

let figure = number();

function number() {
  return Number(part("now")?.textContent.match(/[\d.,]+/)?.[0].replace(",", ".") ?? 0);
}

const lang = document.documentElement.lang;
const two = value => new Intl.NumberFormat(lang, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);

function tellMoved(index, list) {
  const by = index.value - figure;
  figure = index.value;
  const small = document.querySelector(".small-index");
  small.textContent = two(index.value);
  const work = document.getElementById("work");
  work.classList.toggle("up-now", by > 0.004);
  work.classList.toggle("down-now", by < -0.004);
  const codes = list.map(m => m.code);
  codes.forEach(code => stirred.add(code));
  const shown = codes.slice(0, 8).join(", ") + (codes.length > 8 ? " …" : "");
  moved.textContent = codes.length ? say("moved.some", two(index.value), (by < 0 ? "−" : "+") + two(Math.abs(by)), shown) : say("moved.none");
}

/* ---- the pieces that a change moves ---- */

const later = settled(() => refresh(), 500);
const advice = settled(() => refresh(true), 1500);
let asking = null;
const owed = new Set();

/** Asks for the pieces as saved, or as they would be. A newer question overtakes an older one. */
async function refresh(withAdvice = false) {
  asking?.abort();
  const own = asking = new AbortController();
  const sent = trying ? [...tries.values()].filter(t => t.form.dataset.state !== "wrong") : [];
  stirred.forEach(code => owed.add(code));
  stirred.clear();
  const open = [...document.querySelectorAll("details.indicator[open]")].map(details => details.id);
  try {
    const { body } = await ask("POST", `/evaluations/${at.id}/pieces`, {
      version: at.version, signal: own.signal,
      body: { unit: at.unit, edits: sent.map(t => t.edit), rows: [...owed, ...open], open, advice: withAdvice },
    });
    owed.clear();
    pieces(body);
    if (!withAdvice) advice();
  } catch (e) {
    if (e.name === "AbortError") return;
    refused(e, sent);
  } finally {
    if (asking === own) asking = null;
  }
}

function refused(problem, sent) {
  if (!(problem instanceof Problem)) throw problem;
  if (problem.status === 409) conflict(null, problem);
  else if (problem.status === 422 && sent.length) {
    const faulty = sent.filter((t, i) => problem.problems.some(p => p.edit === i));
    (faulty.length ? faulty : sent).forEach(t => showProblems(t.form, {
      problems: problem.problems.filter(p => p.edit == null || sent[p.edit] === t),
    }));
    if (faulty.length) refresh();
  } else if (problem.status !== 0) tellProblem(problem);
}

function pieces(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const before = figure;
  for (const fresh of page.querySelectorAll("[data-part]")) {
    const old = part(fresh.dataset.part);
    if (!old) continue;
    const code = fresh.dataset.part.startsWith("row-") ? fresh.dataset.part.slice(4) : null;
    if (code) {
      const changed = old.textContent.replace(/\s+/g, "") !== fresh.textContent.replace(/\s+/g, "");
      old.parentElement.classList.toggle("stirred", changed || trying && old.parentElement.classList.contains("stirred"));
      if (trying) owed.add(code);
    }
    old.replaceChildren(...fresh.childNodes);
  }
  figure = number();
  if (trying) tellTried(before);
  else if (at.unit && Math.abs(figure - before) > 0.004) {
    moved.textContent = say("moved.some", two(figure), (figure < before ? "−" : "+") + two(Math.abs(figure - before)), "…");
  }
  filter();
}

/* ---- trying without saving ---- */

const tryButton = document.getElementById("try");
tryButton?.addEventListener("click", () => (trying ? stop() : start()));
document.getElementById("discard")?.addEventListener("click", discard);
document.getElementById("keep")?.addEventListener("click", keep);

function start() {
  trying = true;
  agency.classList.add("trying");
  tryButton.setAttribute("aria-pressed", "true");
  tryButton.textContent = say("try.stop");
  document.getElementById("trying").hidden = false;
  document.querySelectorAll("form.entry").forEach(form => form.querySelectorAll("input, select, button").forEach(f => { f.disabled = false; }));
  saving.dataset.state = "waiting";
  saving.textContent = say("try.nothing");
}

function tellTried(before) {
  document.getElementById("tries").hidden = tries.size === 0;
  saving.textContent = tries.size ? say("try.count", tries.size, two(figure)) : say("try.nothing");
  const codes = [...document.querySelectorAll("details.indicator.stirred")].map(details => details.id);
  const by = figure - before;
  moved.textContent = codes.length && Math.abs(by) > 0.004
    ? say("moved.some", two(figure), (by < 0 ? "−" : "+") + two(Math.abs(by)), codes.slice(0, 8).join(", ") + (codes.length > 8 ? " …" : "")) : "";
}

/** Takes all tries back. */
async function discard() {
  for (const { form } of tries.values()) restore(form);
  tries.clear();
  await refresh();
  tellTried(figure);
}

async function keep() {
  const kept = [...tries.entries()].filter(([, t]) => t.form.dataset.state !== "wrong");
  tries.clear();
  leave();
  kept.forEach(([key, t]) => {
    mark(t.form, "waiting");
    queue.put(key, t, 0);
  });
}

async function stop() {
  if (tries.size) await discard();
  leave();
  await refresh();
}

function leave() {
  trying = false;
  agency.classList.remove("trying");
  tryButton.setAttribute("aria-pressed", "false");
  tryButton.textContent = say("try.start");
  document.getElementById("trying").hidden = true;
  document.getElementById("tries").hidden = true;
  moved.textContent = "";
  document.querySelectorAll(".stirred").forEach(e => e.classList.remove("stirred"));
  document.querySelectorAll("form.entry").forEach(form => form.querySelectorAll("input, select, button").forEach(f => { f.disabled = !maySave; }));
  if (maySave) showState(queue.state);
  else {
    saving.dataset.state = "saved";
    saving.textContent = say(agency.dataset.locked === "true" ? "save.locked" : "save.none");
  }
}

/* ---- somebody else was faster ---- */

const box = document.getElementById("conflict");

function conflict(entry, problem) {
  const names = [...queue.names(), ...[...tries.values()].map(t => t.name)];
  const mine = make("button", { type: "button", class: "primary" }, say("save.mine"));
  const theirs = make("button", { type: "button" }, say("save.theirs"));
  mine.addEventListener("click", () => busy(mine, () => catchUp(true)));
  theirs.addEventListener("click", () => busy(theirs, () => catchUp(false)));
  box.replaceChildren(make("p", {}, problem.message), names.length ? make("ul", {}, ...names.map(name => make("li", {}, name))) : "",
    make("p", { class: "actions" }, mine, theirs));
  box.hidden = false;
}

/** Loads the newest version; what is entered here is put again, or dropped. */
async function catchUp(mine) {
  const { body } = await ask("GET", `/api/evaluations/${at.id}`);
  at.version = body.evaluation.head;
  agency.dataset.version = at.version;
  if (body.evaluation.stage === "final") {
    location.reload();
    return;
  }
  const held = new Set([...queue.keys(), ...tries.keys()]);
  if (!mine) {
    queue.drop();
    tries.clear();
    held.clear();
  }
  box.hidden = true;
  for (const details of document.querySelectorAll("details[data-loaded]")) {
    await reload(details, held);
  }
  document.querySelectorAll("details.indicator").forEach(d => owed.add(d.id));
  await refresh(true);
  queue.resume();
}

/** Loads an opened part again, but for forms whose entries are not saved yet. */
async function reload(details, held) {
  const { body } = await ask("GET", details.dataset.load);
  const inside = details.querySelector(":scope > .inside");
  const kept = new Map([...inside.querySelectorAll("form.entry")].filter(f => held.has(formKey(f))).map(f => [formKey(f), f]));
  fill(inside, body);
  for (const form of inside.querySelectorAll("form.entry")) {
    const own = kept.get(formKey(form));
    if (own) {
      form.replaceWith(own);
      kept.delete(formKey(own));
    } else prepare(form);
  }
  for (const form of kept.values()) inside.querySelector(`.expected[data-key="${CSS.escape(kindOf(form))}"]`)?.append(form);
}

addEventListener("beforeunload", event => {
  if (queue.busy() || tries.size || document.querySelector('form.entry:is([data-state="unfinished"], [data-state="wrong"])')) event.preventDefault();
});

/* ---- final, and open again ---- */

for (const [name, path] of [["lock", "lock"], ["reopen", "reopen"]]) {
  const button = document.getElementById(name);
  button?.addEventListener("click", () => busy(button, async () => {
    await queue.settled();
    const dialog = document.getElementById(`${name}-dialog`);
    if (await answered(dialog) !== "yes") return;
    const reason = dialog.querySelector("textarea")?.value;
    await ask("POST", `/api/evaluations/${at.id}/${path}`, { version: at.version, body: reason === undefined ? {} : { reason } });
    location.reload();
  }));
}

/* ---- finding indicators ---- */

const tools = document.getElementById("filter");
tools?.addEventListener("input", settled(filter, 120));

function filter() {
  const words = tools.querySelector("[name=search]").value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const show = tools.querySelector("[name=show]").value;
  const all = document.querySelectorAll("#list details.indicator");
  let count = 0;
  for (const details of all) {
    const row = details.querySelector(".row");
    const text = details.querySelector("summary").textContent.toLocaleLowerCase();
    const fits = words.every(word => text.includes(word)) && (!show
      || show === "unassessed" && row.dataset.status === "unassessed"
      || show === "gain" && row.dataset.gain === "true" || show === "gated" && row.dataset.gated === "true");
    details.hidden = !fits;
    count += fits;
  }
  const whole = words.length === 0 && !show;
  document.querySelectorAll("#list .part").forEach(p => { p.hidden = !whole && !p.querySelector("details.indicator:not([hidden])"); });
  document.getElementById("count").textContent = say("filter.count", count, all.length);
}

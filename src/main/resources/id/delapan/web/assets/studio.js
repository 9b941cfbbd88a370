// The rule studio: one file open in the editor; what it comes to beside it; the draft saved as one types.
import { Problem, answered, ask, busy, make, problemList, say, settled, tell, tellProblem } from "/assets/workbench.js";
import { editor } from "/assets/editor.js";

const studio = document.getElementById("studio");
const { pack, base, may } = studio.dataset;
const api = `/api/packs/${pack}`;
const draftApi = `${api}/draft`;
const byId = id => document.getElementById(id);
const state = { file: studio.dataset.file, revision: 0, draft: studio.dataset.draft || null, kept: "", choices: null, check: 0 };
let code;
let saving = Promise.resolve();

function saved(key, ...values) {
  const badge = byId("saved");
  badge.textContent = say(`studio.${key}`, ...values);
  badge.className = `badge ${key === "saved" ? "done" : key === "not-saved" ? "high" : key === "unsaved" ? "warn" : ""}`;
}

const dirty = () => code.text() !== state.kept;
const link = path => document.querySelector(`.tree a[data-file="${CSS.escape(path)}"]`);

// Checking while one types.

const soon = settled(check, 150);

async function check() {
  const turn = ++state.check;
  const asked = { file: state.file, text: code.text() };
  try {
    const { body } = await ask("POST", `${draftApi}/check`, { body: asked });
    if (turn === state.check && asked.file === state.file) show(body);
  } catch (problem) {
    if (turn === state.check) byId("problems").replaceChildren(make("p", { class: "error" }, problem.message));
    if (!(problem instanceof Problem)) throw problem;
  }
}

function show({ usable, problems, warnings, untranslated, sentences }) {
  const own = `${pack}/${state.file}`;
  code.show([...problems, ...warnings.map(w => ({ ...w, warning: true }))].filter(p => p.file === own));
  const count = byId("count");
  count.hidden = problems.length === 0;
  count.textContent = problems.length;
  count.className = "badge high";
  byId("problems").replaceChildren(
    problems.length ? places(problems) : make("p", { class: "muted" }, say("studio.no-problems")),
    ...(warnings.length ? [make("h3", {}, say("studio.warnings")), places(warnings)] : []),
    ...(untranslated.length ? [make("p", { class: "hint" }, say("studio.untranslated", untranslated.length))] : []));
  studio.dataset.problems = problems.length;
  const place = byId("sentences");
  const shown = place.querySelector("details") !== null;
  place.classList.toggle("stale", !usable && shown);
  if (!usable) {
    if (!shown) place.replaceChildren(make("p", { class: "muted" }, say("studio.sentences-later")));
    else if (!place.querySelector(".stale-note")) place.prepend(make("p", { class: "hint stale-note" }, say("studio.stale")));
  } else if (sentences.length) {
    place.replaceChildren(...sentences.map(sentence));
  } else {
    place.replaceChildren(make("p", { class: "muted" }, say("studio.sentences-none")));
  }
}

/** Problems; a click goes to the place. */
function places(problems) {
  const list = problemList(problems);
  [...list.children].forEach((item, i) => {
    const place = item.querySelector(".place");
    if (!place) return;
    const button = make("button", { type: "button", class: "plain place" }, short(problems[i]));
    button.addEventListener("click", () => visit(problems[i]));
    place.replaceWith(button);
  });
  return list;
}

const path = p => p.file.startsWith(`${pack}/`) ? p.file.slice(pack.length + 1) : p.file;
const short = p => p.line ? `${path(p).replace(/.*\//, "")}:${p.line}${p.column ? `:${p.column}` : ""}` : path(p);

async function visit(problem) {
  if (path(problem) !== state.file && link(path(problem))) await open(path(problem));
  if (path(problem) === state.file) code.goTo(problem.line, problem.column);
}

function sentence({ code: number, title, lines }) {
  const inside = make("div", { class: "lines" }, ...lines.map(line => {
    const deep = /^ */.exec(line)[0].length;
    const heading = deep === 2 && line.endsWith(":");
    return make("p", { class: `deep-${Math.min(3, Math.floor((deep - 2) / 2))}${heading ? " heading" : ""}` }, line.trim().replace(` (${pack}/`, " ("));
  }));
  return make("details", { open: true }, make("summary", {}, make("b", {}, number), ` ${title}`), inside);
}

// Saving.

const later = settled(() => save(), 1500);

/** Saves what is not saved yet, one after another; whether it is. */
function save() {
  saving = saving.then(keep, keep);
  return saving;
}

async function keep() {
  if (!dirty() || byId("conflict").childElementCount) return !dirty();
  const text = code.text();
  const file = state.file;
  saved("saving");
  try {
    await draft();
    const { version } = await ask("PUT", at(file), { body: text, version: state.revision, headers: { "Content-Type": "text/plain;charset=utf-8" } });
    if (file === state.file) Object.assign(state, { revision: version, kept: text });
    link(file)?.setAttribute("data-changed", "");
    saved(dirty() ? "unsaved" : "saved", version);
    cases();
    return true;
  } catch (problem) {
    saved("not-saved");
    if (problem instanceof Problem && problem.code === "draft-file-changed") await conflict(problem, file);
    else tellProblem(problem);
    return false;
  }
}

const at = file => `${draftApi}/files/${file}?draft=${state.draft}`;

async function draft() {
  if (state.draft) return;
  const { body } = await ask("POST", draftApi, { version: base });
  state.draft = body.id;
  byId("publish").disabled = byId("drop").disabled = false;
}

/** Somebody else was faster: both texts are there, and one chooses. */
async function conflict(problem, file) {
  const { body, version } = await ask("GET", `${draftApi}/files/${file}`);
  const end = () => byId("conflict").replaceChildren();
  const take = make("button", { type: "button" }, say("studio.conflict-take"));
  const mine = make("button", { type: "button" }, say("studio.conflict-keep"));
  take.addEventListener("click", () => {
    end();
    Object.assign(state, { revision: version, kept: body });
    code.replace(body);
    saved("saved", version);
  });
  mine.addEventListener("click", () => {
    end();
    state.revision = version;
    save();
  });
  byId("conflict").replaceChildren(make("div", { class: "message wrong" }, make("p", {}, problem.message),
    make("details", {}, make("summary", {}, say("studio.conflict-theirs")), make("pre", { tabindex: "0" }, body)),
    make("div", { class: "actions" }, take, mine)));
}

async function cases() {
  const place = byId("cases");
  const file = state.file;
  place.replaceChildren(make("p", { class: "muted working" }, say("studio.cases-running")));
  try {
    const { body } = await ask("POST", `${draftApi}/cases?file=${encodeURIComponent(file)}`);
    if (file !== state.file) return;
    const fine = body.usable && body.problems.length === 0;
    place.replaceChildren(make("p", { class: fine ? "fine" : "error" },
      !body.usable ? say("studio.cases-unusable")
        : fine ? say(body.cases ? "studio.cases-fine" : "studio.cases-none", body.cases)
        : say("studio.cases-wrong", body.cases, body.failed)));
    if (body.usable && !fine) place.append(places(body.problems));
  } catch (problem) {
    place.replaceChildren(make("p", { class: "error" }, problem.message));
    if (!(problem instanceof Problem)) throw problem;
  }
}

// Files.

async function open(file, remember = true) {
  if (dirty() && !(await save())) return;
  const { body, version } = await ask("GET", `${draftApi}/files/${file}`);
  Object.assign(state, { file, revision: version, kept: body });
  byId("open-file").textContent = file;
  document.querySelector('.tree a[aria-current]')?.removeAttribute("aria-current");
  link(file)?.setAttribute("aria-current", "true");
  link(file)?.closest("details.area")?.setAttribute("open", "");
  code.open(file, body);
  if (remember) history.pushState(null, "", `/rules/${pack}?file=${file}`);
  byId("sentences").replaceChildren();
  byId("cases").replaceChildren();
  choose();
  await check();
}

async function choose() {
  try {
    state.choices = (await ask("GET", `${draftApi}/completions?file=${encodeURIComponent(state.file)}`)).body;
  } catch (problem) {
    tellProblem(problem);
  }
}

async function newFile() {
  const dialog = byId("new-dialog");
  if ((await answered(dialog)) !== "yes") return;
  const name = byId("new-path").value.trim();
  try {
    await save();
    await draft();
    await ask("PUT", at(name), { body: "", version: 0, headers: { "Content-Type": "text/plain;charset=utf-8" } });
    location.assign(`/rules/${pack}?file=${encodeURIComponent(name)}`);
  } catch (problem) {
    tellProblem(problem);
  }
}

async function removeFile() {
  if ((await answered(byId("remove-dialog"))) !== "yes") return;
  try {
    await draft();
    await ask("DELETE", at(state.file), { version: state.revision });
    state.kept = code.text();
    location.assign(`/rules/${pack}`);
  } catch (problem) {
    tellProblem(problem);
  }
}

// Publishing.

/** Begins a job and shows how far it is until it is done. */
async function job(what, place, words) {
  const bar = make("progress", { "aria-label": words });
  place.replaceChildren(make("p", { class: "muted" }, words), bar);
  let { body } = await ask("POST", `${draftApi}/${what}`);
  while (body.state === "running") {
    await new Promise(resolve => setTimeout(resolve, 300));
    ({ body } = await ask("GET", `/api/jobs/${body.id}`));
    if (body.total) Object.assign(bar, { max: body.total, value: body.done });
  }
  return body.result;
}

async function prove() {
  const place = byId("proof");
  byId("publish-now").disabled = true;
  try {
    const { cases: run, problems } = await job("trial", place, say("studio.proof-running"));
    if (problems.length) return place.replaceChildren(make("p", { class: "error" }, say("studio.proof-wrong")), places(problems));
    place.replaceChildren(make("p", { class: "fine" }, say("studio.proof-fine", run)));
    byId("publish-now").disabled = false;
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    place.replaceChildren(make("p", { class: "error" }, say("studio.proof-wrong"), " ", problem.message), places(problem.problems));
  }
  return undefined;
}

async function weigh() {
  const place = byId("impact");
  try {
    const result = await job("impact", place, say("studio.impact-running"));
    place.replaceChildren();
    if (!result.agencies) place.append(make("p", { class: "muted" }, say("studio.impact-none")));
    if (result.html) place.append(...new DOMParser().parseFromString(result.html, "text/html").body.childNodes);
    for (const { agency, problems } of result.unfit) {
      place.append(make("p", { class: "error" }, say("studio.impact-unfit", agency)), problemList(problems));
    }
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    place.replaceChildren(make("p", { class: "error" }, problem.message));
  }
}

async function publish() {
  if (!(await save())) return;
  byId("publish-error").textContent = "";
  byId("publish-dialog").showModal();
  await Promise.all([prove(), weigh()]);
}

async function publishNow() {
  const reason = byId("reason");
  if (!reason.reportValidity()) return;
  try {
    await ask("POST", `${draftApi}/publish`, { body: { reason: reason.value }, version: base });
    location.assign(`/rules/${pack}/versions`);
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    byId("publish-error").textContent = problem.message;
    if (problem.problems.length) byId("proof").replaceChildren(places(problem.problems));
  }
}

async function drop() {
  if ((await answered(byId("drop-dialog"))) !== "yes") return;
  try {
    await ask("DELETE", `${draftApi}?draft=${state.draft}`);
    state.kept = code.text();
    location.assign(`/rules/${pack}?file=${state.file}`);
  } catch (problem) {
    tellProblem(problem);
  }
}

if (may === "true") {
  const { body: text, version } = await ask("GET", `${draftApi}/files/${state.file}`);
  Object.assign(state, { kept: text, revision: version });
  code = await editor(byId("editor"), { text, path: state.file, choices: () => state.choices, save });
  code.changed = () => {
    if (!dirty()) return;
    saved("unsaved");
    soon();
    later();
  };
  code.edit.on("blur", () => save());
  document.querySelector(".tree").addEventListener("click", event => {
    const to = event.target.closest("a[data-file]");
    if (!to || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(to.dataset.file).catch(tellProblem);
  });
  addEventListener("popstate", () => {
    const file = new URL(location.href).searchParams.get("file") ?? "instrument.yaml";
    if (file !== state.file) open(file, false).catch(tellProblem);
  });
  addEventListener("beforeunload", event => {
    if (dirty()) event.preventDefault();
  });
  byId("publish").addEventListener("click", () => publish().catch(tellProblem));
  byId("publish-now").addEventListener("click", event => busy(event.target, publishNow));
  byId("publish-dialog").addEventListener("click", event => {
    if (event.target.closest("button.place")) byId("publish-dialog").close();
  });
  byId("drop").addEventListener("click", drop);
  byId("new-file").addEventListener("click", newFile);
  byId("remove-file").addEventListener("click", removeFile);
  studio.dataset.ready = "true";
  if (document.querySelector(".tree details") && matchMedia("(max-width: 60rem)").matches) document.querySelector(".tree details").open = false;
  choose();
  check();
}

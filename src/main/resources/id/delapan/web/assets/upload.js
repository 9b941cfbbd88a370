// Takes files in: what is wrong with one stands beside it, and nothing of it is lost until it is put right.
import { ask, make, Problem, problemList, say } from "./workbench.js";

const LARGEST = 16 * 1024 * 1024;
const KNOWN = /\.(json|ya?ml|xls[xm]?|csv)$/i;
const WORKSHEET = /\.(xls[xm]?|csv)$/i;
/** What a worksheet may leave unsaid, and the field that says it. */
const UNSAID = {
  "answers-whose": "by", "worksheet-no-agency": "agency", "worksheet-no-year": "year", "year-not-here": "year",
  "sheets-alike": "sheet", "sheet-unknown": "sheet", "several-instruments": "instrument", "worksheet-other-instrument": "instrument",
};

const section = document.getElementById("upload");
const list = document.getElementById("uploads");
const pattern = document.getElementById("upload-file");
let queue = Promise.resolve();

function add(files) {
  section.hidden = false;
  document.getElementById("upload-open")?.setAttribute("aria-expanded", "true");
  for (const file of files) {
    const item = pattern.content.cloneNode(true).querySelector("li");
    item.querySelector(".name").textContent = file.name;
    list.append(item);
    const form = item.querySelector("form");
    form.addEventListener("submit", event => {
      event.preventDefault();
      wait(item, file);
    });
    wait(item, file);
  }
}

/** One after the other, so that a folder full of files does not stop everybody else. */
function wait(item, file) {
  show(item, "", say("upload.waiting"));
  queue = queue.then(() => send(item, file));
}

async function send(item, file) {
  if (!KNOWN.test(file.name)) return show(item, "wrong", say("upload.other-kind"), [dismiss(item)]);
  if (file.size > LARGEST) return show(item, "wrong", say("upload.too-large"), [dismiss(item)]);
  show(item, "", say("upload.sending"), [], true);
  try {
    const { body } = await ask("POST", `/api/evaluations?${query(item, file)}`, { body: file });
    done(item, file, body);
  } catch (problem) {
    refused(item, file, problem);
  }
}

function query(item, file) {
  const said = new URLSearchParams({ file: file.name });
  for (const [name, value] of new FormData(item.querySelector("form"))) {
    if (value.trim()) said.set(name, value.trim());
  }
  return said;
}

function done(item, file, { evaluation, index }) {
  item.querySelector("form").hidden = true;
  // The API has a decimal comma in any language.
  const figure = document.documentElement.lang === "en" ? index.display.replace(",", ".") : index.display;
  const text = index.grade == null ? say("upload.no-grade", evaluation.name, figure)
    : say("upload.done", evaluation.name, figure, index.grade);
  document.getElementById("upload-title").textContent = say("upload.title");
  const more = [make("a", { href: `/?year=${evaluation.period}` }, say("upload.list", evaluation.period))];
  if (WORKSHEET.test(file.name)) more.unshift(make("a", { href: `/api/evaluations/${evaluation.id}/audit` }, say("upload.audit")));
  show(item, "done", make("a", { href: `/evaluations/${evaluation.id}` }, text), more);
}

function refused(item, file, problem) {
  if (!(problem instanceof Problem)) throw problem;
  const actions = [];
  if (problem.code === "evaluation-there") {
    const replace = make("button", { type: "button" }, say("upload.new-version"));
    replace.addEventListener("click", () => replaceWith(item, file, problem.more));
    actions.push(make("a", { href: `/evaluations/${problem.more.evaluation}` }, say("upload.there")), replace);
  }
  actions.push(dismiss(item));
  // What the form below asks for needs no other remedy.
  const problems = problem.problems.map(each => (UNSAID[each.code] ? { ...each, hint: null } : each));
  show(item, "wrong", problem.message, actions, false, problems);
  const form = item.querySelector("form");
  const unsaid = problem.problems.map(each => UNSAID[each.code]).filter(Boolean);
  form.hidden = !WORKSHEET.test(file.name) || problem.code === "evaluation-there";
  for (const field of form.elements) field.setAttribute?.("aria-invalid", String(unsaid.includes(field.name)));
  if (unsaid.length && !form.hidden && document.activeElement === document.body) form.elements[unsaid[0]].focus();
}

async function replaceWith(item, file, { evaluation, version }) {
  show(item, "", say("upload.sending"), [], true);
  try {
    const { body } = await ask("PUT", `/api/evaluations/${evaluation}/dossier?${query(item, file)}`, { body: file, version });
    done(item, file, body);
  } catch (problem) {
    refused(item, file, problem);
  }
}

function dismiss(item) {
  const button = make("button", { type: "button", class: "plain" }, say("upload.dismiss"));
  button.addEventListener("click", () => item.remove());
  return button;
}

function show(item, kind, text, actions = [], working = false, problems = []) {
  item.className = `panel ${kind}`;
  item.querySelector(".state").replaceChildren(make("p", { class: working ? "working" : null }, text),
    ...(problems.length ? [problemList(problems)] : []),
    ...(actions.length ? [make("p", { class: "actions" }, ...actions)] : []));
}

if (section) {
  const drop = document.getElementById("drop");
  const input = document.getElementById("files");
  const opener = document.getElementById("upload-open");
  input.addEventListener("change", () => {
    add(input.files);
    input.value = "";
  });
  opener?.addEventListener("click", () => {
    section.hidden = !section.hidden;
    opener.setAttribute("aria-expanded", String(!section.hidden));
    if (!section.hidden) input.focus();
  });
  addEventListener("dragover", event => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    section.hidden = false;
    drop.classList.add("over");
  });
  addEventListener("dragleave", event => {
    if (!event.relatedTarget) drop.classList.remove("over");
  });
  addEventListener("drop", event => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    drop.classList.remove("over");
    add(event.dataTransfer.files);
  });
}

// A page that wants a new version of its dossier sends people here.
if (location.hash === "#upload") add([]);

// What all pages share: asking the server, telling the person, small helpers to build pages with.

/**
 * Why something asked of the server was not done: `status` (0 when it was not reached), `code`, `message`, `problems`;
 * `more` is all that the answer said.
 */
export class Problem extends Error {
  constructor(status, code, message, problems = [], more = {}) {
    super(message);
    Object.assign(this, { status, code, problems, more });
  }
}

/** A text of the page from `<template data-say="key">`, with {0}, {1} … replaced. */
export function say(key, ...values) {
  const text = document.querySelector(`template[data-say="${key}"]`)?.content.textContent ?? key;
  return text.replace(/\{(\d)\}/g, (all, n) => values[n] ?? all);
}

/** An element: `make("a", { href: "/" }, "text", child)`. Attributes that are false, null or undefined are left out. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value != null) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter(child => child != null));
  return element;
}

/**
 * Asks the server. `body` is a file or text as it is, anything else goes as JSON; `version` is what a change is made of.
 * Gives `{ status, body, version, response }`; throws a Problem.
 */
export async function ask(method, path, { body, version, headers = {}, signal } = {}) {
  const sent = { ...headers };
  const csrf = document.querySelector('meta[name="csrf"]')?.content;
  if (csrf) sent["X-Delapan-CSRF"] = csrf;
  if (version != null) sent["If-Match"] = `"${version}"`;
  if (body !== undefined && !(body instanceof Blob) && typeof body !== "string") {
    sent["Content-Type"] ??= "application/json";
    body = JSON.stringify(body);
  }
  let response;
  try {
    response = await fetch(path, { method, headers: sent, body, signal });
  } catch (e) {
    if (e.name === "AbortError") throw e;
    throw new Problem(0, "lost", say("lost"));
  }
  const type = response.headers.get("Content-Type") ?? "";
  const text = await response.text();
  const answer = text && type.includes("json") ? JSON.parse(text) : text;
  if (!response.ok) {
    throw new Problem(response.status, answer.code ?? `http-${response.status}`, answer.title ?? say("failed", response.status),
      answer.problems, answer);
  }
  const tag = /^"(\d+)"$/.exec(response.headers.get("ETag") ?? "");
  return { status: response.status, body: answer, version: tag ? Number(tag[1]) : null, response };
}

/** Problems as a list: where, what, what to do. */
export function problemList(problems) {
  return make("ul", { class: "problems" }, ...problems.map(problem => make("li", {},
    problem.file && place(problem) ? make("span", { class: "place" }, place(problem)) : null,
    problem.message,
    problem.hint ? make("span", { class: "hint" }, problem.hint) : null)));
}

/** Problems of a worksheet name their cell themselves. */
function place({ file, line, column }) {
  if (/\.xls/i.test(file)) return "";
  return line ? `${file}:${line}${column ? `:${column}` : ""}` : file;
}

/** Tells something at the edge of the page; what is no fault goes away by itself. `more` is an element shown with it. */
export function tell(text, { kind = "done", more = null } = {}) {
  const close = make("button", { type: "button", class: "plain" }, say("close"));
  const message = make("div", { class: `message ${kind}`, role: kind === "wrong" ? "alert" : null }, make("p", {}, text), close, more);
  close.addEventListener("click", () => message.remove());
  document.getElementById("told").append(message);
  if (kind === "done") setTimeout(() => message.remove(), 8000);
  return message;
}

/** Tells a Problem; anything else is a fault of the page and goes on. */
export function tellProblem(problem) {
  if (!(problem instanceof Problem)) throw problem;
  return tell(problem.message, { kind: "wrong", more: problem.problems.length ? problemList(problem.problems) : null });
}

/** Runs something long for a button, which shows that it works and cannot be pressed twice. Problems are told. */
export async function busy(button, work) {
  if (button.getAttribute("aria-busy") === "true") return undefined;
  button.setAttribute("aria-busy", "true");
  button.disabled = true;
  try {
    return await work();
  } catch (e) {
    tellProblem(e);
    return undefined;
  } finally {
    button.removeAttribute("aria-busy");
    button.disabled = false;
  }
}

/** Calls `work` once nothing has happened for `millis`. */
export function settled(work, millis = 300) {
  let timer;
  return (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => work(...given), millis);
  };
}

/** Opens a `<dialog>` and gives the value of the button that closed it; empty when it was left otherwise. */
export function answered(dialog) {
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise(resolve => dialog.addEventListener("close", () => resolve(dialog.returnValue), { once: true }));
}

// Another language keeps the address; the choice itself is kept by the server and need not stay in it.
const here = new URL(location.href);
if (here.searchParams.has("lang")) {
  here.searchParams.delete("lang");
  history.replaceState(history.state, "", here);
}
for (const link of document.querySelectorAll("a[data-language]")) {
  link.addEventListener("click", () => {
    const there = new URL(location.href);
    there.searchParams.set("lang", link.hreflang);
    link.href = there;
  });
}

// The editor of the rule studio: Ace with our files, marks and choices.
import { say } from "/assets/workbench.js";

const LONGEST_LABEL = 48;
const PLACE = "/assets/editor/";
const STYLES = ["ace.css", "cloud_editor.css", "cloud_editor_dark.css"];
const SCRIPTS = ["ace.js", "ext-language_tools.js", "mode-drools.js", "mode-yaml.js", "theme-cloud_editor.js", "theme-cloud_editor_dark.js"];

/** Adds an element to the head of the page and waits until what it names is there. */
function loaded(tag, attributes) {
  return new Promise((resolve, reject) => {
    const element = Object.assign(document.createElement(tag), attributes);
    element.addEventListener("load", resolve);
    element.addEventListener("error", reject);
    document.head.append(element);
  });
}

async function load() {
  await Promise.all(STYLES.map(name => loaded("link", { rel: "stylesheet", href: PLACE + name })));
  for (const name of SCRIPTS) {
    await loaded("script", { src: PLACE + name });
    if (name === "ace.js") {
      // No style is put into the page: all of them come as files.
      window.ace.config.set("useStrictCSP", true);
      window.ace.config.set("basePath", PLACE);
      window.ace.config.set("loadWorkerFromBlob", false);
    }
  }
  return window.ace;
}

/** Makes an editor in an element; `choices()` gives what may be written, `save` is called for Ctrl+S. */
export async function editor(element, { text, path, choices, save }) {
  const ace = await load();
  const Range = ace.require("ace/range").Range;
  element.replaceChildren();
  const edit = ace.edit(element, {
    enableKeyboardAccessibility: true,
    showPrintMargin: false,
    useSoftTabs: true,
    wrap: true,
    minLines: 20,
    fontSize: "0.92rem",
    fontFamily: "ui-monospace, 'Cascadia Mono', Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace",
    enableLiveAutocompletion: false,
    enableBasicAutocompletion: true,
    scrollPastEnd: 0.3,
  });
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const look = () => edit.setTheme(dark.matches ? "ace/theme/cloud_editor_dark" : "ace/theme/cloud_editor");
  dark.addEventListener("change", look);
  look();
  edit.commands.addCommand({ name: "keep", bindKey: { win: "Ctrl-S", mac: "Command-S" }, exec: save });
  edit.completers = [{ identifierRegexps: [/[\w.$\-/]/], getCompletions: (e, session, at, prefix, give) => give(null, offered(session, at, choices())) }];
  let marks = [];

  const self = {
    edit,
    /** Shows another file. */
    open(where, content) {
      const session = ace.createEditSession(content, where.endsWith(".drl") ? "ace/mode/drools" : "ace/mode/yaml");
      session.setUseWorker(false);
      session.setUseWrapMode(true);
      session.setTabSize(where.endsWith(".drl") ? 4 : 2);
      session.setUseSoftTabs(true);
      session.setNewLineMode(content.includes("\r\n") ? "windows" : "unix");
      marks = [];
      edit.setSession(session);
      edit.setOption("textInputAriaLabel", say("studio.editor", where));
      session.on("change", () => self.changed());
    },
    changed() {},
    text: () => edit.getValue(),
    /** Puts another text in place of all, which can be undone. */
    replace(content) {
      const end = edit.session.getLength();
      edit.session.replace(new Range(0, 0, end, 0), content);
    },
    /** Underlines problems and marks their lines. */
    show(problems) {
      const session = edit.session;
      marks.forEach(mark => session.removeMarker(mark));
      marks = problems.filter(p => p.line > 0).map(p => {
        const row = p.line - 1;
        const line = session.getLine(row) ?? "";
        const from = Math.max(0, (p.column || 1) - 1);
        const word = /^(?:[\w.$-]+|\s*\S)/.exec(line.slice(from));
        const to = p.column ? from + Math.max(1, word ? word[0].length : 1) : Math.max(1, line.length);
        return session.addMarker(new Range(row, from, row, to), p.warning ? "studio-doubt" : "studio-wrong", "text");
      });
      session.setAnnotations(problems.filter(p => p.line > 0).map(p => ({
        row: p.line - 1, column: Math.max(0, p.column - 1), text: p.hint ? `${p.message}\n${p.hint}` : p.message,
        type: p.warning ? "warning" : "error" })));
    },
    /** Goes to a place. */
    goTo(line, column) {
      edit.gotoLine(line || 1, Math.max(0, (column || 1) - 1), false);
      edit.focus();
    },
  };
  self.open(path, text);
  return self;
}

/** What may be written at a place, the likeliest first. */
function offered(session, at, choices) {
  if (!choices) return [];
  const before = session.getLine(at.row).slice(0, at.column);
  const inside = /(\w+)\s*\(([^()]*)$/.exec(before);
  const fact = inside && choices.facts.find(f => f.word === inside[1]);
  const quoted = /"[^"]*$/.test(before) && (before.match(/"/g).length % 2 === 1);
  const found = [];
  const add = (value, meta, caption, score) => found.push({ value, caption: caption ?? value, meta: meta.length > LONGEST_LABEL ? `${meta.slice(0, LONGEST_LABEL)}…` : meta, score });
  const keys = kind => choices.keys.filter(k => !kind || k.fact === kind)
    .forEach((k, i) => add(k.key, k.label, k.key, 900 - i));
  if (fact && quoted && new RegExp(`\\b${fact.key}\\s*[=!]=\\s*"[^"]*$`).test(before)) {
    if (fact.word === "Answer") choices.indicators.forEach(i => add(i.code, i.title, i.code, 800));
    else keys(fact.word);
  } else if (fact && quoted && /\bband\s*[=!]=\s*"[^"]*$/.test(before)) {
    choices.bands.forEach(b => add(b, say("studio.band"), b, 900));
  } else if (fact && quoted) {
    choices.keys.filter(k => k.fact === fact.word).flatMap(k => k.levels).forEach(l => add(l, say("studio.level"), l, 700));
  } else if (fact) {
    fact.fields.forEach(f => add(f.name, say("studio.field", f.type.toLowerCase().replace("_", "/")), f.name, 900));
  } else {
    const here = choices.indicators.filter(i => i.here);
    const award = /"([^"]+)"\s*,\s*"?[^"]*$/.exec(before);
    const one = award && choices.indicators.find(i => i.code === award[1]);
    if (one) {
      one.levels.forEach(l => add(l, say("studio.level"), l, 950));
      one.findings.forEach(f => add(f, say("studio.finding", one.code), f, 940));
    }
    here.forEach(i => {
      add(i.code, i.title, i.code, 900);
      if (!one) i.levels.forEach(l => add(l, say("studio.level"), l, 500));
    });
    if (!quoted) choices.facts.forEach(f => add(f.word, say("studio.fact"), f.word, 600));
    keys(null);
    choices.indicators.filter(i => !i.here).forEach(i => add(i.code, i.title, i.code, 100));
  }
  const known = new Set();
  return found.filter(f => !known.has(f.value) && known.add(f.value));
}

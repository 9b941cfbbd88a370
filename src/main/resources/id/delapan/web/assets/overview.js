// The agencies of a year: sorts, filters and searches in the page, and tells the figures of what is shown.
import { say } from "./workbench.js";
import "./upload.js";

const form = document.getElementById("filter");
const groups = [...document.querySelectorAll("section.group")].map(read);
const english = document.documentElement.lang === "en";
const texts = new Intl.Collator(document.documentElement.lang, { numeric: true });
// Figures have twelve decimals; they are added as whole numbers, so that none is off.
const DECIMALS = 12;

/** What a row is sorted and filtered by, read once. */
function read(section) {
  const body = section.querySelector("tbody");
  const rows = [...body.rows].map(row => {
    const { kind, stage, grade, points, width, moved, id } = row.dataset;
    const cells = row.cells;
    const agency = cells[1].firstChild.textContent;
    return {
      row, kind, stage, grade, agency, points, shown: true,
      words: `${agency} ${id} ${cells[2].textContent}`.toLowerCase(),
      place: number(cells[0].textContent), index: number(points), range: number(width), moved: number(moved),
      open: number(row.querySelector("td.open").textContent), kindName: cells[2].textContent,
    };
  });
  const grades = [...section.querySelectorAll("[data-grade][aria-pressed]")];
  const order = new Map(grades.map((button, i) => [button.dataset.grade, grades.length - i]));
  return { section, body, rows, grades, order, name: section.dataset.instrument, sorted: "index", falling: true };
}

function number(text) {
  return text === "" || text === undefined ? null : Number(text);
}

const KEYS = {
  place: row => row.place, agency: row => row.agency, kind: row => row.kindName, index: row => row.index,
  grade: (row, group) => group.order.get(row.grade) ?? null, range: row => row.range, moved: row => row.moved,
  open: row => row.open, stage: row => row.stage,
};

/** Orders a group; what has no figure stands last either way, what is alike stands by place. */
function sort(group, column, falling) {
  const key = KEYS[column];
  const sign = falling ? -1 : 1;
  const keyed = group.rows.map(row => ({ row, key: key(row, group) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return (a.key === null) - (b.key === null) || a.row.place - b.row.place;
    const by = typeof a.key === "string" ? texts.compare(a.key, b.key) : a.key - b.key;
    return by ? by * sign : a.row.place - b.row.place;
  });
  group.body.replaceChildren(...keyed.map(each => each.row.row));
  Object.assign(group, { sorted: column, falling });
  for (const heading of group.section.querySelectorAll("thead th")) {
    const own = heading.querySelector("button").dataset.sort === column;
    if (own) heading.setAttribute("aria-sort", falling ? "descending" : "ascending");
    else heading.removeAttribute("aria-sort");
  }
}

/** The first press of a heading: words and places from their beginning, figures from the highest. */
const rising = new Set(["place", "agency", "kind", "stage"]);

function filter() {
  const asked = Object.fromEntries(new FormData(form));
  const words = (asked.q ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  let all = 0;
  for (const group of groups) {
    const away = Boolean(asked.instrument) && asked.instrument !== group.name;
    const counts = new Map();
    const points = [];
    for (const row of group.rows) {
      const fits = !away && (!asked.kind || row.kind === asked.kind) && (!asked.stage || row.stage === asked.stage)
        && words.every(word => row.words.includes(word));
      if (fits && row.grade) counts.set(row.grade, (counts.get(row.grade) ?? 0) + 1);
      const see = fits && (!asked.grade || row.grade === asked.grade);
      if (see !== row.shown) {
        row.row.hidden = !see;
        row.shown = see;
      }
      if (see) {
        shown++;
        if (row.points) points.push(row.points);
      }
      all++;
    }
    group.section.hidden = away || !group.rows.some(row => row.shown) && groups.length > 1;
    figures(group, points);
    bars(group, counts, asked.grade);
  }
  document.getElementById("shown").textContent = say("overview.shown", shown, all);
  document.getElementById("none-such").hidden = shown > 0;
  keep(asked);
}

function bars(group, counts, chosen) {
  const most = Math.max(1, ...counts.values());
  for (const button of group.grades) {
    const count = counts.get(button.dataset.grade) ?? 0;
    button.querySelector(".number").textContent = count;
    button.querySelector("rect").setAttribute("width", `${100 * count / most}%`);
    button.setAttribute("aria-pressed", String(button.dataset.grade === chosen));
  }
}

function figures(group, points) {
  const exact = points.map(whole).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const sum = exact.reduce((a, b) => a + b, 0n);
  const n = exact.length;
  const values = {
    mean: [sum, BigInt(n)],
    median: n % 2 ? [exact[(n - 1) / 2], 1n] : [(exact[n / 2 - 1] ?? 0n) + (exact[n / 2] ?? 0n), 2n],
    highest: [exact[n - 1], 1n],
    lowest: [exact[0], 1n],
  };
  for (const [name, [above, below]] of Object.entries(values)) {
    group.section.querySelector(`[data-figure="${name}"]`).textContent = n ? two(above, below) : "–";
  }
}

function whole(text) {
  const [before, after = ""] = text.split(".");
  return BigInt(before + after.padEnd(DECIMALS, "0").slice(0, DECIMALS));
}

/** A figure divided, with two decimals, half up. */
function two(above, below) {
  const unit = below * 10n ** BigInt(DECIMALS - 2);
  const hundredths = (2n * above + unit) / (2n * unit);
  return `${hundredths / 100n}${english ? "." : ","}${String(hundredths % 100n).padStart(2, "0")}`;
}

/** What is asked stays in the address, so that it can be come back to. */
function keep(asked) {
  const here = new URL(location.href);
  for (const [name, value] of Object.entries(asked)) {
    if (value && !(name === "sort" && value === "index")) here.searchParams.set(name, value);
    else here.searchParams.delete(name);
  }
  history.replaceState(history.state, "", here);
}

function all(change) {
  change();
  filter();
}

if (form) {
  for (const [name, value] of new URL(location.href).searchParams) {
    if (form.elements[name]) form.elements[name].value = value;
  }
  form.addEventListener("input", event => {
    if (event.target.name === "sort") groups.forEach(group => sort(group, event.target.value, !rising.has(event.target.value)));
    filter();
  });
  form.addEventListener("submit", event => event.preventDefault());
  document.getElementById("all-again").addEventListener("click", () => all(() => form.reset()));
  for (const group of groups) {
    group.section.querySelector("thead").addEventListener("click", event => {
      const column = event.target.closest("button")?.dataset.sort;
      if (column) sort(group, column, column === group.sorted ? !group.falling : !rising.has(column));
    });
    for (const button of group.grades) {
      button.addEventListener("click", () => all(() => {
        form.elements.grade.value = button.getAttribute("aria-pressed") === "true" ? "" : button.dataset.grade;
      }));
    }
  }
  if (form.elements.sort.value !== "index") {
    groups.forEach(group => sort(group, form.elements.sort.value, !rising.has(form.elements.sort.value)));
  }
  filter();
}

// Forms of a dossier's items: what was entered as an edit, what was wrong beside its field, and back to what is saved.

const saved = new WeakMap();

/** What identifies a form's item in the whole dossier. */
export function formKey(form) {
  return `${form.dataset.list} ${form.dataset.item}`;
}

function fields(form) {
  return [...form.elements].filter(field => field.name);
}

/** Notes what is saved. */
export function remember(form) {
  saved.set(form, fields(form).map(field => (field.type === "radio" ? field.checked : field.value)));
}

/** Puts back what is saved; a form that was never saved goes away. */
export function restore(form) {
  if (form.dataset.fresh === "true" && form.dataset.list !== "answers") {
    form.remove();
    return;
  }
  form.hidden = false;
  fields(form).forEach((field, i) => {
    if (field.type === "radio") field.checked = saved.get(form)[i];
    else field.value = saved.get(form)[i];
  });
  mark(form, "");
}

export function mark(form, state) {
  form.dataset.state = state;
  if (state !== "wrong") clear(form);
}

function clear(form) {
  form.querySelectorAll(".error").forEach(place => { place.textContent = ""; });
  form.querySelectorAll("[aria-invalid]").forEach(field => {
    field.removeAttribute("aria-invalid");
    field.removeAttribute("aria-describedby");
  });
}

/** The key of the evidence that a form is about. */
export function kindOf(form) {
  return Object.values(JSON.parse(form.dataset.fixed))[0] ?? "";
}

/** Whether a date is only half entered. */
export function broken(form) {
  return fields(form).some(field => field.validity?.badInput);
}

/** Whether something must still be filled in before the item can be kept at all. */
export function unfinished(form) {
  if (form.dataset.fresh !== "true" || form.dataset.list === "answers") return false;
  const radios = [...form.querySelectorAll(".pick")].some(pick => !pick.querySelector(".none") && !pick.querySelector(":checked"));
  return radios || fields(form).some(field => field.dataset.needed === "true" && field.value.trim() === "");
}

function read(field) {
  const text = field.value.trim();
  switch (field.dataset.kind) {
    case "number": {
      const plain = text.replace(",", ".");
      return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
    }
    case "yes-no": return text === "true";
    case "list": return text.split(",").map(id => id.trim()).filter(Boolean);
    default: return text;
  }
}

/** What a form says as a change of the dossier; an answer that says nothing is taken away. */
export function edit(form, unit) {
  const put = JSON.parse(form.dataset.fixed);
  for (const field of fields(form)) {
    if (field.type === "radio" && !field.checked || field.value.trim() === "") continue;
    put[field.name] = read(field);
  }
  const nothing = form.dataset.list === "answers" && Object.keys(put).length === 0;
  return { unit, list: form.dataset.list, item: JSON.parse(form.dataset.item), put: nothing ? null : put };
}

/** Shows what is wrong beside the fields it is about. */
export function showProblems(form, problem) {
  mark(form, "wrong");
  clear(form);
  const problems = problem.problems.length ? problem.problems : [{ message: problem.message }];
  for (const { field, message, hint } of problems) {
    const input = field && form.elements[field];
    const one = input instanceof RadioNodeList ? input[0] : input;
    const place = one?.closest(".field")?.querySelector(".error") ?? form.querySelector(".error.whole");
    place.textContent += (place.textContent ? " · " : "") + message + (hint ? ` — ${hint}` : "");
    if (one) {
      place.id ||= `wrong-${Math.random().toString(36).slice(2)}`;
      one.setAttribute("aria-invalid", "true");
      one.setAttribute("aria-describedby", place.id);
    }
  }
}

/** A form for one more item, with an id that nothing on the page has. */
export function blankForm(template, key) {
  const form = document.importNode(template.content, true).querySelector("form");
  const taken = new Set([...document.querySelectorAll("form.entry")].map(f => JSON.parse(f.dataset.item).id));
  JSON.parse(document.getElementById("agency").dataset.ids).forEach(id => taken.add(id));
  let id = key;
  for (let n = 2; taken.has(id); n++) id = `${key}-${n}`;
  form.dataset.item = JSON.stringify({ id });
  form.dataset.name += ` [${id}]`;
  form.querySelector("legend").textContent += ` [${id}]`;
  return form;
}

// Forms about accounts: each says where and how it is sent; what is wrong is told beside it.
import { ask, busy, Problem, say, tell } from "./workbench.js";

async function send(form) {
  const error = form.querySelector(".error");
  const again = form.querySelector("[data-again]");
  error.textContent = "";
  if (again && again.value !== form.elements.password.value) {
    error.textContent = say("account.differ");
    again.focus();
    return;
  }
  const { username, ...fields } = Object.fromEntries(new FormData(form));
  try {
    await ask(form.dataset.method, form.dataset.address, { body: fields, version: form.dataset.version });
  } catch (e) {
    if (!(e instanceof Problem)) throw e;
    error.textContent = e.message;
    return;
  }
  tell(say("account.saved"));
  if (form.dataset.then) location.assign(form.dataset.then);
  else location.reload();
}

for (const form of document.querySelectorAll("form[data-address]")) {
  form.addEventListener("submit", event => {
    event.preventDefault();
    busy(form.querySelector("button"), () => send(form));
  });
}

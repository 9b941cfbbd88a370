// The follow-up board: says how far a recommendation is.
import { ask, tell, say } from "./workbench.js";

document.addEventListener("submit", async event => {
  const form = event.target.closest("form.word");
  if (!form) return;
  event.preventDefault();
  const button = form.querySelector("button");
  const wrong = form.querySelector("output");
  wrong.textContent = "";
  button.disabled = true;
  try {
    await ask("PUT", form.dataset.address, { version: form.dataset.version, body: Object.fromEntries(new FormData(form)) });
    tell(say("follow-ups.saved"));
    await refresh(form);
  } catch (problem) {
    wrong.textContent = problem.message;
    button.disabled = false;
  }
});

/** Shows the recommendation as the server has it now, where it stands. */
async function refresh(form) {
  const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
  const fresh = page.querySelector(`form[data-address="${CSS.escape(form.dataset.address)}"]`)?.closest("li");
  if (!fresh) {
    location.reload();
    return;
  }
  form.closest("li").replaceWith(fresh);
}

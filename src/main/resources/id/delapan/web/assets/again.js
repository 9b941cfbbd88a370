// Evaluates again by the newest rules, once what that changes was seen.
import { ask, busy } from "./workbench.js";

const button = document.getElementById("again");
button?.addEventListener("click", () => busy(button, async () => {
  await ask("POST", `/api/evaluations/${button.dataset.id}/again`, { version: button.dataset.version });
  location.assign(`/evaluations/${button.dataset.id}`);
}));

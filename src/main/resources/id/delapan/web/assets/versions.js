// The versions of a rule pack: restoring an old one.
import { answered, ask, tellProblem } from "/assets/workbench.js";

const { pack, newest } = document.getElementById("versions").dataset;
const dialog = document.getElementById("restore-dialog");

for (const button of document.querySelectorAll("button[data-restore]")) {
  button.addEventListener("click", async () => {
    if ((await answered(dialog)) !== "yes") return;
    try {
      await ask("POST", `/api/packs/${pack}/versions/${button.dataset.restore}/restore`,
        { version: newest, body: { reason: document.getElementById("reason").value } });
      location.reload();
    } catch (problem) {
      tellProblem(problem);
    }
  });
}

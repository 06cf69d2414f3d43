/** What is wrong, as a list below the editor: said aloud, and a press leads to the place. */
import { h } from "./dom.ts";
import type { Diagnostic } from "./worker/protocol.ts";

const item = (
  diagnostic: Diagnostic,
  goTo: (diagnostic: Diagnostic) => void,
) => {
  const { line, column, severity, code, message, hint } = diagnostic;
  const button = h(
    "button",
    { type: "button", class: `problem ${severity}` },
    h("span", { class: "place" }, `${line}:${column}`),
    h(
      "span",
      {},
      h("span", { class: "unseen" }, `${severity} ${code}: `),
      message,
    ),
    hint === "" ? undefined : h("span", { class: "hint" }, hint),
  );
  button.addEventListener("click", () => goTo(diagnostic));
  return h("li", {}, button);
};

export function showProblems(
  place: HTMLElement,
  diagnostics: readonly Diagnostic[],
  fine: string,
  goTo: (diagnostic: Diagnostic) => void,
): void {
  place.replaceChildren(
    diagnostics.length === 0
      ? h("p", { class: "fine" }, fine)
      : h("ul", {}, ...diagnostics.map((one) => item(one, goTo))),
  );
}

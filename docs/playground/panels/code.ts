/** The generated module, and which functions it has. */
import { isNetworkFile } from "../../../compiler/network/files.ts";
import { copyOnPress } from "../copy.ts";
import { h } from "../dom.ts";
import { createReader } from "../editor/reader.ts";
import type { FunctionName } from "../worker/protocol.ts";
import type { Page, Panel, Session } from "./panel.ts";

/** As the compiler's own list has them. */
const FUNCTIONS: readonly FunctionName[] = [
  "forward",
  "backward",
  "valueAndGradient",
  "jvp",
  "jacobian",
  "hessian",
  "hvp",
  "predict",
];

const inKilobytes = (text: string): string =>
  `${(new TextEncoder().encode(text).length / 1000).toFixed(1)} kB`;

/** `known`: what is shown until there is an answer, because it will be the answer. */
export function codePanel(page: Page, known: string): Panel {
  let code = known;
  const boxes = FUNCTIONS.map((name) =>
    h("input", { type: "checkbox", value: name }),
  );
  const labels = FUNCTIONS.map((name, k) => h("label", {}, boxes[k]!, name));
  const chips = h(
    "fieldset",
    { class: "chips", disabled: true },
    h("legend", { class: "unseen" }, "Functions of the module"),
    ...labels,
  );
  chips.addEventListener("change", () =>
    page.chooseFunctions(FUNCTIONS.filter((_, k) => boxes[k]!.checked)),
  );
  const size = h("span", {});
  const copy = h("button", { type: "button" }, "Copy");
  copyOnPress(copy, () => code);
  const place = h("div", { class: "reader" });
  const element = h(
    "div",
    {},
    h("div", { class: "bar" }, chips, h("div", { class: "end" }, size, copy)),
    place,
  );
  const reader = createReader(place, "Generated TypeScript", "typescript");
  if (known !== "") reader.show(known);
  return {
    id: "code",
    label: "TypeScript",
    element,
    show: ({ compiled, program }: Session) => {
      ({ code } = compiled);
      chips.disabled = false;
      // Only networks predict.
      labels.at(-1)!.hidden = !isNetworkFile(program.file);
      const chosen =
        program.functions ?? Object.keys(compiled.report.operations);
      boxes.forEach(
        (box) => (box.checked = chosen.includes(box.value as FunctionName)),
      );
      size.textContent = `${code.split("\n").length - 1} lines, ${inKilobytes(code)}`;
      reader.show(code);
    },
  };
}

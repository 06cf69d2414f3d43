/** What the module costs, and what it cost to make. */
import { h } from "../dom.ts";
import type { Compiled, Variable } from "../worker/protocol.ts";
import type { Panel } from "./panel.ts";

const row = (name: string, ...cells: readonly (Node | string)[]) =>
  h(
    "tr",
    {},
    h("th", { scope: "row" }, name),
    ...cells.map((one) => h("td", {}, one)),
  );

const table = (caption: string, rows: readonly HTMLElement[]) =>
  h(
    "table",
    { class: "figures" },
    h("caption", {}, caption),
    h("tbody", {}, ...rows),
  );

const shapeOf = ({ shape, classes }: Variable): string => {
  const extents = shape.length === 0 ? "a number" : `[${shape.join(", ")}]`;
  return classes === undefined ? extents : `${extents} of ${classes} classes`;
};

function operations({ report }: Compiled) {
  const rows = Object.entries(report.operations).map(([name, count]) =>
    row(name, String(count)),
  );
  return table("Operations of each function", [
    ...rows,
    row("workspace", `${report.workspace} bytes`),
  ]);
}

function passes({ report, milliseconds }: Compiled) {
  const longest = Math.max(...report.passes.map((one) => one.milliseconds));
  const rows = report.passes.map(({ name, milliseconds: time }) => {
    const share = h("span", {});
    share.style.width = `${(100 * time) / longest}%`;
    const line = row(name, `${time.toFixed(1)} ms`);
    line.append(h("td", { class: "share", "aria-hidden": "true" }, share));
    return line;
  });
  return table(`Time of each pass, ${milliseconds.toFixed(1)} ms in all`, rows);
}

const shapes = ({ inputs, outputs }: Compiled) =>
  table("Shapes", [
    ...inputs.map((one) => row(one.name, shapeOf(one))),
    ...outputs.map((one) => row(one.name, `${shapeOf(one)}, the result`)),
  ]);

export function costsPanel(): Panel {
  const page = h("div", {
    class: "page",
    tabindex: "0",
    role: "region",
    "aria-label": "Costs",
  });
  return {
    id: "costs",
    label: "Costs",
    element: h("div", {}, page),
    show: ({ compiled }) => {
      page.replaceChildren(
        operations(compiled),
        shapes(compiled),
        passes(compiled),
      );
    },
  };
}

/** The derivation as at a blackboard, typeset. */
import type { Line } from "../../../compiler/circuit/explain/derivation.ts";
import { lineTex } from "../../../compiler/circuit/explain/tex.ts";
import { h } from "../dom.ts";
import type { Derivation } from "../worker/protocol.ts";
import { type Numbers, refusal } from "./numbers.ts";
import type { Panel } from "./panel.ts";

type Typeset = (tex: string) => HTMLElement;

/** More formulas than this are forgotten: a slider makes new ones with every step. */
const MOST = 2000;

/** KaTeX, with the formulas that it has typeset before. */
async function typesetter(): Promise<Typeset> {
  const [{ default: katex }] = await Promise.all([
    import("katex"),
    import("katex/dist/katex.min.css"),
  ]);
  const known = new Map<string, string>();
  return (tex) => {
    const html =
      known.get(tex) ?? katex.renderToString(tex, { throwOnError: false });
    if (known.size > MOST) known.clear();
    known.set(tex, html);
    const element = h("span", { class: "formula" });
    element.innerHTML = html;
    return element;
  };
}

function derivationPage(
  { inputs, forward, start, backward, gradient }: Derivation,
  typeset: Typeset,
): HTMLElement[] {
  const line = (one: Line): HTMLElement => typeset(lineTex(one));
  const list = (lines: readonly Line[], kind: string) =>
    lines.length === 0
      ? undefined
      : h("ul", { class: kind }, ...lines.map((one) => h("li", {}, line(one))));
  const gate = (label: string) => h("code", { class: "gate" }, label);
  const steps = forward.map(({ line: own, gate: label, locals }) =>
    h(
      "li",
      {},
      h("p", { class: "value" }, gate(label), line(own)),
      list(locals, "local"),
    ),
  );
  const back = backward.map(({ gate: label, name, rule, lines, sums }) =>
    h(
      "li",
      {},
      h(
        "p",
        { class: "rule" },
        gate(label),
        typeset(name.tex),
        h("span", {}, rule),
      ),
      list(lines, "gradient"),
      sums.length > 0
        ? h("p", { class: "rule" }, "Paths meet, and gradients add:")
        : undefined,
      list(sums, "gradient"),
    ),
  );
  const parts = [
    h("h2", {}, "Forward"),
    list(inputs, "value"),
    h("ol", {}, ...steps),
    h("h2", {}, "Backward"),
    h("p", { class: "gradient" }, line(start)),
    h("ol", {}, ...back),
    ...(gradient.length > 0
      ? [h("h2", {}, "Gradient"), list(gradient, "gradient")]
      : []),
  ];
  return parts.filter((one) => one !== undefined);
}

export function derivationPanel(numbers: Numbers): Panel {
  const bar = h("div", { class: "bar" });
  const page = h("div", {
    class: "page derivation",
    tabindex: "0",
    role: "region",
    "aria-label": "Derivation",
  });
  let typeset: Typeset | undefined;
  return {
    id: "derivation",
    label: "Derivation",
    element: h("div", {}, bar, page),
    show: async (session) => {
      typeset ??= await typesetter();
      const set = typeset;
      await numbers.show(session, bar, {
        view: "derivation",
        render: (pointed) => {
          if (pointed.view === "derivation")
            page.replaceChildren(...derivationPage(pointed.derivation, set));
        },
        refuse: (reason) => page.replaceChildren(refusal(reason)),
      });
    },
  };
}

/** A derivation as a page that stands alone: MathML, which browsers typeset themselves, and a few rules of style. */
import type { Derivation, Line } from "./derivation.ts";
import { lineTex } from "./tex.ts";

/** TeX to MathML. */
export type Typeset = (tex: string) => string;

export const escapeHtml = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

const STYLE = `
:root { color-scheme: light dark; }
body { font: 1rem/1.6 system-ui, sans-serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font: 600 1.3rem ui-monospace, monospace; white-space: pre-wrap; }
h2 { font-size: 1.1rem; margin-top: 2rem; border-bottom: 1px solid #8886; }
ol > li { margin: 1rem 0; }
ul { list-style: none; padding-left: 1.2rem; }
li { overflow-x: auto; }
math { font-size: 1.15em; }
code { font: 600 0.95em ui-monospace, monospace; padding: 0 0.35em; border: 1px solid #8886; border-radius: 0.8em; }
.value math { color: light-dark(#15803d, #4ade80); }
.gradient math { color: light-dark(#b91c1c, #f87171); }
.rule { color: #888; }
`;

export function explainHtml(derivation: Derivation, typeset: Typeset): string {
  const { title, inputs, forward, backward, start, gradient } = derivation;
  const line = (one: Line): string => typeset(lineTex(one));
  const list = (lines: readonly Line[], kind: string): string =>
    lines.length === 0
      ? ""
      : `<ul class="${kind}">${lines.map((one) => `<li>${line(one)}</li>`).join("")}</ul>`;
  const steps = forward.map(
    ({ line: own, gate, locals }) =>
      `<li><code>${escapeHtml(gate)}</code> <span class="value">${line(own)}</span>${list(locals, "local")}</li>`,
  );
  const back = backward.map(
    ({ gate, name, rule, lines, sums }) =>
      `<li>${typeset(name.tex)} <code>${escapeHtml(gate)}</code> <span class="rule">${escapeHtml(rule)}</span>${list(lines, "gradient")}${
        sums.length > 0
          ? `<span class="rule">paths meet, gradients add:</span>${list(sums, "gradient")}`
          : ""
      }</li>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${list(inputs, "value")}
<h2>Forward</h2>
<ol>${steps.join("\n")}</ol>
<h2>Backward</h2>
<p class="gradient">${line(start)}</p>
<ol>${back.join("\n")}</ol>
${gradient.length > 0 ? `<h2>Gradient</h2>\n${list(gradient, "gradient")}` : ""}
</body>
</html>
`;
}

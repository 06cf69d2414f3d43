/** A derivation as a LaTeX document that stands alone, and its formulas for whoever typesets them. */
import { escapeTex } from "../escape.ts";
import { numberTex } from "../numbers.ts";
import type { Derivation, Line } from "./derivation.ts";

const matrix = (text: string): string => {
  const norm = /of norm (\S+)$/.exec(text)?.[1];
  if (norm !== undefined)
    return `\\left[\\dots\\right] \\text{ of norm } ${numberTex(norm)}`;
  const inner = /^\[(.*)\]$/.exec(text)?.[1];
  if (inner === undefined) return numberTex(text);
  const rows = inner
    .split("; ")
    .map((row) => row.split(", ").map(numberTex).join(" & "));
  return `\\begin{bmatrix}${rows.join("\\\\")}\\end{bmatrix}`;
};

/** A line with more characters than this is broken before its signs of equality. */
const LONGEST = 80;

const widest = (value: string): string =>
  value.split("; ").reduce((a, b) => (b.length > a.length ? b : a));

const lengthOf = ({ left, right, filled, value, shape }: Line): number =>
  [left.text, right?.text, filled?.text, value && widest(value), shape]
    .map((one) => one?.length ?? 0)
    .reduce((sum, one) => sum + one, 0);

/** One line as a formula. */
export const lineTex = (line: Line): string => {
  const { start, parts, end } = partsOf(line);
  return [start, ...parts].join(" ") + end;
};

/** A formula that fits on a page. */
function pageTex(line: Line): string {
  const { start, parts, end } = partsOf(line);
  if (lengthOf(line) <= LONGEST || parts.length < 2)
    return [start, ...parts].join(" ") + end;
  const rows = parts.map((one) => `& ${one}`).join(" \\\\ ");
  return `\\begin{aligned} ${start} ${rows}${end} \\end{aligned}`;
}

function partsOf({ left, sign, right, filled, value, shape }: Line) {
  const parts = [
    right?.tex,
    filled === undefined || filled.text === value ? undefined : filled.tex,
    value === undefined || right?.text === value ? undefined : matrix(value),
  ].filter((one) => one !== undefined);
  const signs = parts.map(
    (one, k) => `${k > 0 ? "=" : sign === "=" ? "=" : "\\mathrel{+}="} ${one}`,
  );
  const end =
    shape === undefined
      ? ""
      : ` \\qquad \\text{(${shape.replaceAll("×", "$\\times$")})}`;
  return { start: left.tex, parts: signs, end };
}

const list = (lines: readonly Line[], extra = ""): string =>
  lines.length === 0
    ? ""
    : `\\begin{gather*}\n${lines.map((one) => `  ${pageTex(one)}`).join(" \\\\\n")}${extra}\n\\end{gather*}\n`;

export function explainTex(derivation: Derivation): string {
  const { title, inputs, forward, backward, start, gradient } = derivation;
  const steps = forward.map(
    ({ line, gate, locals }) =>
      `\\item \\textbf{${escapeTex(gate)}} gate\n${list([line])}${
        locals.length > 0 ? `Local gradients:\n${list(locals)}` : ""
      }`,
  );
  const back = backward.map(
    ({ gate, name, rule, lines, sums }) =>
      `\\item $${name.tex}$: the \\textbf{${escapeTex(gate)}} gate ${escapeTex(rule)}.\n${list(lines)}${
        sums.length > 0 ? `Where paths meet, gradients add:\n${list(sums)}` : ""
      }`,
  );
  const items = (all: readonly string[]): string =>
    all.length === 0
      ? ""
      : `\\begin{enumerate}\n${all.join("\n")}\\end{enumerate}\n`;
  return `\\documentclass{article}
\\usepackage[T1]{fontenc}
\\usepackage[utf8]{inputenc}
\\usepackage[margin=2cm]{geometry}
\\usepackage{amsmath,amssymb}
\\allowdisplaybreaks
\\setcounter{MaxMatrixCols}{64}
\\begin{document}

\\section*{\\texttt{${escapeTex(title)}}}
${list(inputs)}
\\subsection*{Forward}
${items(steps)}
\\subsection*{Backward}
${list([start])}
${items(back)}
${gradient.length > 0 ? `\\subsection*{Gradient}\n${list(gradient)}` : ""}\\end{document}
`;
}

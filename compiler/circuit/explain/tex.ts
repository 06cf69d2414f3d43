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

/** One line as a formula. */
export function lineTex({
  left,
  sign,
  right,
  filled,
  value,
  shape,
}: Line): string {
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
  return `${left.tex} ${signs.join(" ")}${end}`;
}

const list = (lines: readonly Line[], extra = ""): string =>
  lines.length === 0
    ? ""
    : `\\begin{gather*}\n${lines.map((one) => `  ${lineTex(one)}`).join(" \\\\\n")}${extra}\n\\end{gather*}\n`;

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

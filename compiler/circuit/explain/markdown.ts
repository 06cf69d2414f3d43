/** A derivation in Markdown, its formulas between dollar signs. */
import type { Derivation, Line } from "./derivation.ts";
import { lineTex } from "./tex.ts";

const formula = (line: Line): string =>
  `$${lineTex(line).replaceAll("|", "\\vert ")}$`;

const code = (text: string): string => "`" + text + "`";

export function explainMarkdown(derivation: Derivation): string {
  const { title, inputs, forward, backward, start, gradient } = derivation;
  const rows: string[] = [`# ${code(title.split("\n")[0]!)}`, ""];
  for (const line of inputs) rows.push(`- ${formula(line)}`);
  rows.push("", "## Forward", "");
  forward.forEach(({ line, gate, locals }, k) => {
    rows.push(`${k + 1}. ${code(gate)} ${formula(line)}`);
    for (const one of locals) rows.push(`   - ${formula(one)}`);
  });
  rows.push("", "## Backward", "", formula(start), "");
  backward.forEach(({ gate, name, rule, lines, sums }, k) => {
    rows.push(`${k + 1}. $${name.tex}$: the ${code(gate)} gate ${rule}.`);
    for (const one of lines) rows.push(`   - ${formula(one)}`);
    for (const one of sums) rows.push(`   - paths meet: ${formula(one)}`);
  });
  if (gradient.length > 0) rows.push("", "## Gradient", "");
  for (const line of gradient) rows.push(`- ${formula(line)}`);
  return rows.join("\n") + "\n";
}

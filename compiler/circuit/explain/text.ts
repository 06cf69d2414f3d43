/** A derivation for a terminal. */
import type { Derivation, Line } from "./derivation.ts";

/** How parts are painted; nothing is where colours are off. */
export interface Paint {
  readonly heading: (text: string) => string;
  readonly value: (text: string) => string;
  readonly gradient: (text: string) => string;
  readonly quiet: (text: string) => string;
}

const same = (text: string): string => text;
export const UNPAINTED: Paint = {
  heading: same,
  value: same,
  gradient: same,
  quiet: same,
};

function show(
  line: Line,
  colour: (text: string) => string,
  paint: Paint,
): string {
  const { left, sign, right, filled, value, shape } = line;
  const parts = [right?.text, filled?.text].filter(
    (one) => one !== undefined && one !== value,
  );
  const shown = value === undefined ? parts : [...parts, colour(value)];
  const end = shape === undefined ? "" : `  ${paint.quiet(`(${shape})`)}`;
  const body = shown
    .map((one, k) => `${k === 0 ? sign : "="} ${one}`)
    .join(" ");
  return `${[left.text, body].filter((one) => one !== "").join(" ")}${end}`;
}

export function explainText(
  derivation: Derivation,
  paint: Paint = UNPAINTED,
): string {
  const { title, inputs, forward, backward, start, gradient } = derivation;
  const { value, gradient: red, quiet, heading } = paint;
  const rows: string[] = [heading(title), ""];
  const add = (depth: number, text: string): number =>
    rows.push("  ".repeat(depth) + text);
  for (const line of inputs) add(1, show(line, value, paint));
  rows.push(
    "",
    heading("Forward: the value of each gate, and its local gradients"),
  );
  for (const { line, gate, locals } of forward) {
    rows.push("");
    add(1, `${show(line, value, paint)}  ${quiet(`${gate} gate`)}`);
    for (const one of locals) add(3, show(one, same, paint));
  }
  rows.push(
    "",
    heading("Backward: each adjoint, from the output to the inputs"),
    "",
  );
  add(1, show(start, red, paint));
  for (const { gate, name, rule, lines, sums } of backward) {
    rows.push("");
    add(1, `${name.text}: ${quiet(`the ${gate} gate ${rule}`)}`);
    for (const one of lines) add(3, show(one, red, paint));
    for (const one of sums)
      add(
        3,
        `${show(one, red, paint)}  ${quiet("(paths meet: gradients add)")}`,
      );
  }
  if (gradient.length > 0) rows.push("", heading("Gradient"), "");
  for (const line of gradient) add(1, show(line, red, paint));
  return rows.join("\n") + "\n";
}

/** What is printed while the bench runs. */
import { EXPERT, OURS } from "../contenders.ts";
import type { ItemResult } from "../results.ts";
import { duration, ratio } from "./numbers.ts";

/** An item: a line for each contender, with times, and ratios to the expert's JavaScript. */
export function lineOf({ title, contenders, module }: ItemResult): string {
  const standard = contenders[EXPERT];
  const lines = Object.entries(contenders).map(([name, outcome]) => {
    if (outcome.kind === "failed") return `  ${name}: ${outcome.why}`;
    const { value, gradient } = outcome.timing;
    const to = (what: "value" | "gradient"): string =>
      standard?.kind === "timed"
        ? ratio(outcome.timing[what].best / standard.timing[what].best)
        : "";
    return [
      `  ${name.padEnd(26)}`,
      `value ${duration(value.best).padStart(9)} ${to("value").padStart(6)}`,
      `  gradient ${duration(gradient.best).padStart(9)} ${to("gradient").padStart(6)}`,
      `  gradient/value ${ratio(gradient.best / value.best)}`,
      name === OURS ? `  (compiled in ${module.compile.toFixed(0)} ms)` : "",
    ].join("");
  });
  return [title, ...lines].join("\n");
}

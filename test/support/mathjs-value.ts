/** The value that mathjs gives to a program: the oracle of what the language means. */
import { all, create } from "mathjs";

const mathjs = create(all!, {});

/** Numbers in row-major order; a truth value is 1 or 0; of several lines the last counts. */
function flatten(value: unknown): number[] {
  if (typeof value === "number" || typeof value === "boolean")
    return [Number(value)];
  if (Array.isArray(value)) return value.flatMap(flatten);
  if (typeof value === "object" && value !== null) {
    if ("toArray" in value)
      return flatten((value as { toArray: () => unknown }).toArray());
    if ("entries" in value)
      return flatten((value as { entries: unknown[] }).entries.at(-1));
  }
  throw new Error(`mathjs gives ${String(value)}, which is no real number`);
}

/** The elements of the last line's value. */
export const mathjsValue = (
  text: string,
  point: Readonly<Record<string, unknown>> = {},
): number[] => flatten(mathjs.evaluate(text, { ...point }));

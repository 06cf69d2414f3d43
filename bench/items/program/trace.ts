/** A straight-line program on a peer's numbers. */
import type { Algebra } from "../../scalars.ts";
import { type Operation } from "./generate.ts";

export function trace<T>(
  operations: readonly Operation[],
  { constant, add, sub, mul, sin, cos }: Algebra<T>,
  x: readonly T[],
): T[] {
  const values = [...x];
  for (const { op, a, b } of operations)
    values.push(result(op, values[a]!, values[b]!));
  return [values.at(-1)!];

  function result(op: Operation["op"], a: T, b: T): T {
    switch (op) {
      case "+":
        return add(a, b);
      case "-":
        return sub(a, b);
      case "*":
        return mul(a, b);
      case "half":
        return mul(constant(0.5), a);
      case "sin":
        return sin(a);
      case "cos":
        return cos(a);
      default:
        return op satisfies never;
    }
  }
}

/** The arguments of calls, as text. */
import type { Contract, Invoke } from "../ir/loops.ts";
import { textOf } from "./cut.ts";
import type { Names } from "./names.ts";
import type { Item } from "./schedule.ts";

/** Of another function of the module. */
export function invocation(
  { params }: Invoke,
  { operands }: Item,
  names: Names,
): string[] {
  const scalars = operands.map(textOf).values();
  return params.map((param) => {
    switch (param.kind) {
      case "scalar":
        return scalars.next().value!;
      case "size":
        return names.of(param.size);
      case "array":
        return names.of(param.array);
      case "group":
        return names.of(param.name);
      default:
        return param satisfies never;
    }
  });
}

/** Of the runtime's `contract`: the sizes, each operand with its numbers, whether it adds. */
export function contraction(
  { a, b, c, adds }: Contract,
  { operands }: Item,
  names: Names,
): string[] {
  const numbers = operands.map(textOf);
  const matrices = [a, b, c].map(({ array }, k) =>
    [names.of(array), ...numbers.slice(3 + 3 * k, 6 + 3 * k)].join(", "),
  );
  return [numbers.slice(0, 3).join(", "), ...matrices, String(adds)];
}

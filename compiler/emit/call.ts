/** The arguments of calls, as text. */
import {
  placesOf,
  type Code,
  type Contract,
  type Grid,
  type Invoke,
  type LoweredFunction,
  type Together,
} from "../ir/loops.ts";
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
  act: Contract,
  { operands }: Item,
  names: Names,
): string[] {
  const [rows, columns, depth, ...numbers] = operands.map(textOf);
  const rest = numbers.values();
  const places = placesOf(act).map((one) =>
    one.kind === "grid" ? names.of(gridKey(one)) : rest.next().value!,
  );
  const matrices = [act.a, act.b, act.c].map(({ array }, k) =>
    [names.of(array), ...places.slice(3 * k, 3 * k + 3)].join(", "),
  );
  return [`${rows}, ${columns}, ${depth}`, ...matrices, String(act.adds)];
}

/** Of the runtime's `expAll` and `tanhAll`. */
export const rangeOf = (
  { array, start, count }: Together,
  names: Names,
): string[] => [names.of(array), String(start), String(count)];

/** Equal grids are one constant of the module. */
export const gridKey = ({ axes }: Grid): string => axes.join(", ");

/** The grids of a module's functions, each once, by their keys. */
export function gridsOf(functions: readonly LoweredFunction[]): Set<string> {
  const found = new Set<string>();
  const visit = (body: readonly Code[]): void => {
    for (const code of body)
      if (code.kind === "for") visit(code.body);
      else if (code.kind === "contract")
        for (const one of placesOf(code))
          if (one.kind === "grid") found.add(gridKey(one));
  };
  for (const { body } of functions) visit(body);
  return found;
}

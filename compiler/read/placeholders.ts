/** Stand-ins for indices whose range is not known yet. */
import { plusInteger } from "../ir/affine.ts";
import { type Expr, type Index, index, ONE, ZERO } from "../ir/expr.ts";
import type { Binder } from "./binders.ts";
import { element, type Range, rangeOf } from "./ranges.ts";
import type { Reader } from "./reader.ts";
import type { Frame } from "./scope.ts";
import { run } from "./task.ts";
import { scalar, type Value } from "./value.ts";

/** A stand-in for an index while its range is not known, and the number it stands for. */
export function placeholder(
  reader: Reader,
  binder: Binder,
  frame: Frame,
): { at: Index; value: Value; range: Range | undefined } {
  const range =
    binder.range?.kind === "range"
      ? run(rangeOf(reader, binder.range, { ...frame, guarded: true }))
      : undefined;
  const at = index(binder.name, range ? range.count : ZERO);
  const number: Expr = range ? element(range, at) : plusInteger(at, ONE);
  return { at, value: scalar(number, binder.span), range };
}

/** Whether code reads or writes any of some arrays. */
import type { Expr, Tensor } from "../ir/expr.ts";
import type { Code } from "../ir/loops.ts";
import { loadsOf } from "./access.ts";

export function mentionsAny(
  body: readonly Code[],
  returns: Expr | undefined,
  arrays: ReadonlySet<Tensor>,
): boolean {
  const reads = (roots: readonly Expr[]): boolean =>
    loadsOf(roots).some((one) => arrays.has(one.tensor));
  const inside = (one: Code): boolean => {
    switch (one.kind) {
      case "for":
        return reads([one.index.extent]) || one.body.some(inside);
      case "let":
        return reads([one.value]);
      case "store":
        return (
          arrays.has(one.target) ||
          reads(one.at ? [one.at, one.value] : [one.value])
        );
      case "fill":
        return arrays.has(one.target);
      case "comment":
      case "invoke":
        return false;
      default:
        return one satisfies never;
    }
  };
  return body.some(inside) || (returns !== undefined && reads([returns]));
}

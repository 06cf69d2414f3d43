/** Two values of one reduction. */
import type { Expr } from "../ir/expr.ts";
import type { ReducerName } from "../ir/ops.ts";
import { simplified } from "../rewrite/simplify.ts";

export const combine = (by: ReducerName, a: Expr, b: Expr): Expr => {
  switch (by) {
    case "sum":
      return simplified("add", [a, b]);
    case "max":
    case "min":
      return simplified(by, [a, b]);
    case "logsumexp":
      throw new Error("logsumexp is spelled out before lowering");
    default:
      return by satisfies never;
  }
};

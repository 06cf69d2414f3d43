/** Whether code reads or writes any of some arrays. */
import { topological, type Expr, type Tensor } from "../ir/expr.ts";
import type { Code } from "../ir/loops.ts";
import { mentioned } from "./code.ts";

export function mentionsAny(
  body: readonly Code[],
  returns: Expr | undefined,
  arrays: ReadonlySet<Tensor>,
): boolean {
  for (const one of mentioned(body))
    if (one.kind === "tensor" && arrays.has(one)) return true;
  return topological(returns === undefined ? [] : [returns]).some(
    (node) => node.kind === "load" && arrays.has(node.tensor),
  );
}

/** How much expressions cost: what several of them share, once. */
import { topological, type Expr } from "../ir/expr.ts";
import type { OpName } from "../ir/ops.ts";

/** Of operations that are not one in the end. */
const PRICES: Partial<Record<OpName, number>> = {
  neg: 0.25, // often part of a difference
  strongMul: 3,
  strongProduct: 5,
};

export function price(roots: readonly Expr[]): number {
  let total = 0;
  for (const node of topological(roots))
    if (node.kind === "apply") total += PRICES[node.op] ?? 1;
  return total;
}

/** Between which numbers an integer expression lies. */
import { linear } from "./affine.ts";
import { topological, type Expr, type Index } from "./expr.ts";

/** The smallest and largest value over all values of its indices, as far as constants tell. */
export function bounds(node: Expr): { low: number; high: number } {
  let low = 0;
  let high = 0;
  let rest = node;
  for (const index of topological([node]).filter(
    (one): one is Index => one.kind === "index",
  )) {
    const parts = linear(rest, index);
    if (parts === undefined) return { low: -Infinity, high: Infinity };
    const last =
      index.extent.kind === "const" ? index.extent.value - 1 : Infinity;
    const reach = parts.coefficient === 0 ? 0 : parts.coefficient * last;
    low += Math.min(0, reach);
    high += Math.max(0, reach);
    rest = parts.rest;
  }
  return rest.kind === "const"
    ? { low: low + rest.value, high: high + rest.value }
    : { low: -Infinity, high: Infinity };
}

/** Expressions with other subscripts in place of indices. */
import { type Expr, type Index, load, transform } from "../ir/expr.ts";
import { normal } from "./integers.ts";

/** `body` with `at[k]` for `over[k]`, subscripts in their normal form. */
export function substituted(
  body: Expr,
  over: readonly Index[],
  at: readonly Expr[],
): Expr {
  if (over.every((one, axis) => one === at[axis])) return body;
  const by = new Map<Expr, Expr>(over.map((one, axis) => [one, at[axis]!]));
  return transform(body, (node, original) => {
    const other = by.get(original);
    if (other !== undefined) return other;
    return node.kind === "load" && node !== original
      ? load(node.tensor, node.at.map(normal))
      : node;
  });
}

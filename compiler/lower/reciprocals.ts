/**
 * A reciprocal that is used once, as a factor, becomes a division: x * (1 / y) is x / y. One that is used
 * more often stays, and so does one of sizes alone, which loops compute once.
 */
import {
  apply,
  children,
  isConst,
  topological,
  transform,
  type Apply,
  type Expr,
} from "../ir/expr.ts";
import type { Code } from "../ir/loops.ts";
import { NodeMap } from "../ir/node-map.ts";
import { allRoots, mapCode } from "./code.ts";

export function divisions(
  body: readonly Code[],
  returns: Expr | undefined,
): { body: Code[]; returns: Expr | undefined } {
  const roots = allRoots(body);
  if (returns !== undefined) roots.push(returns);
  const order = topological(roots);
  if (!order.some(isReciprocal)) return { body: [...body], returns };
  const uses = new NodeMap<Expr, number>();
  const use = (node: Expr): void =>
    void uses.set(node, (uses.get(node) ?? 0) + 1);
  roots.forEach(use);
  for (const node of order) children(node).forEach(use);
  const once = (node: Expr): node is Apply =>
    isReciprocal(node) && uses.get(node) === 1 && !isOfSizes(node.args[1]!);
  const memory = new NodeMap<Expr, Expr>();
  const change = (node: Expr, original: Expr): Expr => {
    if (node.kind !== "apply" || original.kind !== "apply" || node.op !== "mul")
      return node;
    const [x, y] = node.args as readonly [Expr, Expr];
    if (once(original.args[1]!) && isReciprocal(y))
      return apply("div", x, y.args[1]!);
    if (once(original.args[0]!) && isReciprocal(x))
      return apply("div", y, x.args[1]!);
    return node;
  };
  const rewrite = (root: Expr): Expr => transform(root, change, memory);
  return { body: mapCode(body, rewrite), returns: returns && rewrite(returns) };
}

const isReciprocal = (node: Expr): node is Apply =>
  node.kind === "apply" && node.op === "div" && isConst(node.args[0]!, 1);

/** Whether no element and no index occurs: such a search ends at the first one. */
function isOfSizes(node: Expr): boolean {
  const open: Expr[] = [node];
  const seen = new Set<Expr>();
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (one.kind === "load" || one.kind === "index") return false;
    if (seen.has(one)) continue;
    seen.add(one);
    open.push(...children(one));
  }
  return true;
}

/** What is computed whichever branches are taken. */
import { children, type Expr } from "./expr.ts";

/** The nodes that are computed whatever the conditions are: not those in branches. */
export function unconditional(roots: readonly Expr[]): ReadonlySet<Expr> {
  const found = new Set<Expr>();
  const stack = [...roots];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (found.has(node)) continue;
    found.add(node);
    for (const child of certainChildren(node)) stack.push(child);
  }
  return found;
}

const certainChildren = (node: Expr): readonly Expr[] =>
  node.kind === "apply" && ["select", "and", "or"].includes(node.op)
    ? node.args.slice(0, 1)
    : children(node);

/** Expressions: their nodes (node.ts), and the walks that passes are made of. None recurses. */
import { apply, load, type Expr } from "./node.ts";
import type { OpName } from "./ops.ts";

export * from "./node.ts";

const NONE: readonly Expr[] = [];

/** The direct subexpressions: arguments, or the subscripts of a load. An index's extent is not one. */
export function children(node: Expr): readonly Expr[] {
  switch (node.kind) {
    case "apply":
      return node.args;
    case "load":
      return node.at;
    case "const":
    case "size":
    case "index":
      return NONE;
    default:
      return node satisfies never;
  }
}

/** Every node below `roots`, children before parents, each once, in order of first appearance. */
export function topological(roots: Iterable<Expr>): Expr[] {
  const order: Expr[] = [];
  const seen = new Set<Expr>();
  // The nodes on the way down, and how many children of each have been met.
  const path: Expr[] = [];
  const met: number[] = [];
  for (const root of roots) {
    if (seen.has(root)) continue;
    seen.add(root);
    path.push(root);
    met.push(0);
    for (let last = 0; last >= 0; last = path.length - 1) {
      const below = children(path[last]!);
      const k = met[last]!++;
      if (k === below.length) {
        order.push(path.pop()!);
        met.pop();
        continue;
      }
      const child = below[k]!;
      if (seen.has(child)) continue;
      seen.add(child);
      path.push(child);
      met.push(0);
    }
  }
  return order;
}

/** The nodes that a value is computed from, in topological order: those below subscripts are left out. */
export function operands(root: Expr): Expr[] {
  const order = topological([root]);
  const used = new Set<Expr>([root]);
  for (let k = order.length - 1; k >= 0; k--) {
    const node = order[k]!;
    if (used.has(node) && node.kind === "apply")
      for (const arg of node.args) used.add(arg);
  }
  return order.filter((node) => used.has(node));
}

/** How a rebuilding pass makes its nodes: `apply` itself, or the simplifier's. */
export type Build = (op: OpName, args: readonly Expr[]) => Expr;

export const plain: Build = (op, args) => apply(op, ...args);

function isSame(a: readonly Expr[], b: readonly Expr[]): boolean {
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return false;
  return true;
}

/** `node` over new children; the same object where none changed. */
export function rebuild(
  node: Expr,
  below: readonly Expr[],
  build: Build = plain,
): Expr {
  switch (node.kind) {
    case "const":
    case "size":
    case "index":
      return node;
    case "load":
      return isSame(below, node.at) ? node : load(node.tensor, below);
    case "apply":
      return build === plain && isSame(below, node.args)
        ? node
        : build(node.op, below);
    default:
      return node satisfies never;
  }
}

/**
 * Rewrites an expression from the leaves up. `replace` sees each rebuilt node and may answer with
 * another; `memory` may be shared between calls with the same `replace`.
 */
export function transform(
  root: Expr,
  replace: (node: Expr, original: Expr) => Expr,
  memory: Map<Expr, Expr> = new Map(),
  build: Build = plain,
): Expr {
  const known = memory.get(root);
  if (known !== undefined) return known;
  const stack: Expr[] = [root];
  while (stack.length > 0) {
    const node = stack[stack.length - 1]!;
    const below = children(node);
    const made: Expr[] = [];
    for (const child of below) {
      const one = memory.get(child);
      if (one === undefined) break;
      made.push(one);
    }
    if (made.length < below.length) {
      for (let k = below.length - 1; k >= made.length; k--)
        if (!memory.has(below[k]!)) stack.push(below[k]!);
      continue;
    }
    stack.pop();
    // What two nodes use may have been put on the stack by both.
    if (!memory.has(node))
      memory.set(node, replace(rebuild(node, made, build), node));
  }
  return memory.get(root)!;
}

/** Replaces leaves or whole subexpressions by others. */
export const substitute = (
  root: Expr,
  by: ReadonlyMap<Expr, Expr>,
  build: Build = plain,
): Expr =>
  transform(
    root,
    (node, original) => by.get(original) ?? node,
    new Map(),
    build,
  );

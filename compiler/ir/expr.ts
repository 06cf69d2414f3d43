/** Expressions: their nodes (node.ts), and the walks that passes are made of. None recurses. */
import { applied, load, mark, newWalk, type Apply, type Expr } from "./node.ts";
import { NodeMap, NodeSet } from "./node-map.ts";
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
  // Roots that are made on demand may walk themselves.
  const all = Array.isArray(roots) ? (roots as readonly Expr[]) : [...roots];
  return (all.length === 1 && flat(all[0]!)) || walked(all);
}

/** Whether a node is made of no other. */
export const isLeaf = (node: Expr): boolean => children(node).length === 0;

/** The nodes of an expression of at most one operation, as most statements of a long program have. */
function flat(root: Expr): Expr[] | undefined {
  const below = children(root);
  switch (below.length) {
    case 0:
      return [root];
    case 1:
      return isLeaf(below[0]!) ? [below[0]!, root] : undefined;
    case 2: {
      const [a, b] = below as readonly [Expr, Expr];
      if (!isLeaf(a) || !isLeaf(b)) return undefined;
      return a === b ? [a, root] : [a, b, root];
    }
    default:
      return undefined;
  }
}

function walked(all: readonly Expr[]): Expr[] {
  const order: Expr[] = [];
  const walk = newWalk();
  // The nodes on the way down, and how many children of each have been met.
  const path: Expr[] = [];
  const met: number[] = [];
  for (const root of all) {
    if (!mark(root, walk)) continue;
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
      if (!mark(child, walk)) continue;
      path.push(child);
      met.push(0);
    }
  }
  return order;
}

/** The nodes that a value is computed from, in topological order: those below subscripts are left out. */
export function operands(root: Expr): Expr[] {
  const order = topological([root]);
  if (!order.some(hasSubscripts)) return order;
  const used = new NodeSet<Expr>([root]);
  for (let k = order.length - 1; k >= 0; k--) {
    const node = order[k]!;
    if (used.has(node) && node.kind === "apply")
      for (const arg of node.args) used.add(arg);
  }
  return order.filter((node) => used.has(node));
}

const hasSubscripts = (node: Expr): boolean =>
  node.kind === "load" && node.at.length > 0;

/** How a rebuilding pass makes its nodes: `apply` itself, or the simplifier's. */
export type Build = (
  op: OpName,
  args: readonly Expr[],
  /** The operation on these arguments, where it is at hand. */
  same?: Apply,
) => Expr;

export const plain: Build = (op, args) => applied(op, args);

function isSame(a: readonly Expr[], b: readonly Expr[]): boolean {
  if (a === b) return true;
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
      if (!isSame(below, node.args)) return build(node.op, below);
      return build === plain ? node : build(node.op, node.args, node);
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
  memory: NodeMap<Expr, Expr> = new NodeMap(),
  build: Build = plain,
): Expr {
  const known = memory.get(root);
  if (known !== undefined) return known;
  const above: Expr[] = [];
  let node: Expr | undefined = root;
  while (node !== undefined) {
    const below = children(node);
    const next = unknown(below, memory);
    if (next === undefined) {
      const made = rebuild(node, answers(below, memory), build);
      memory.set(node, replace(made, node));
      node = above.pop();
    } else if (isLeaf(next)) memory.set(next, replace(next, next));
    else {
      above.push(node);
      node = next;
    }
  }
  return memory.get(root)!;
}

/** The first of some nodes that `memory` does not know. */
function unknown(
  nodes: readonly Expr[],
  memory: NodeMap<Expr, Expr>,
): Expr | undefined {
  for (let k = 0; k < nodes.length; k++)
    if (memory.get(nodes[k]!) === undefined) return nodes[k];
  return undefined;
}

/** What `memory` says of some nodes: the same list where it changes none. Lists of new nodes have no room to spare. */
function answers(
  nodes: readonly Expr[],
  memory: NodeMap<Expr, Expr>,
): readonly Expr[] {
  for (let k = 0; k < nodes.length; k++)
    if (memory.get(nodes[k]!) !== nodes[k])
      return nodes.length === 2
        ? [memory.get(nodes[0]!)!, memory.get(nodes[1]!)!]
        : nodes.map((one) => memory.get(one)!);
  return nodes;
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
    new NodeMap(),
    build,
  );

/**
 * Constant factors stand outside of products, so that they meet. Of straight lines that are done, c · (x · y) is
 * (c · x) · y again where c · x is computed anyhow: then x · y may not be needed.
 */
import {
  apply,
  children,
  topological,
  transform,
  type Apply,
  type Expr,
} from "../ir/expr.ts";
import type { Code } from "../ir/loops.ts";
import { NodeMap } from "../ir/node-map.ts";
import { allRoots, mapCode } from "./code.ts";

export interface Body {
  readonly code: readonly Code[];
  readonly returns: Expr | undefined;
}

export function multiples({ code, returns }: Body): Body {
  const roots = allRoots(code);
  if (returns !== undefined) roots.push(returns);
  const order = topological(roots);
  const there = new NodeMap<Expr, Apply[]>();
  for (const node of order)
    if (isMultiple(node)) {
      const known = there.get(node.args[1]!);
      if (known === undefined) there.set(node.args[1]!, [node]);
      else known.push(node);
    }
  const factors = new NodeMap<Expr, readonly [Expr, Expr]>();
  let isChanged = false;
  for (const node of order) {
    if (!isMultiple(node) || !isProduct(node.args[1]!)) continue;
    const found = regrouped(node, there);
    if (found === undefined) continue;
    factors.set(node, found);
    isChanged = true;
  }
  if (!isChanged) return { code, returns };
  const memory = rebuilt(order, factors);
  const change = (value: Expr): Expr =>
    transform(value, (node) => node, memory);
  return { code: mapCode(code, change), returns: returns && change(returns) };
}

const isProduct = (node: Expr): node is Apply =>
  node.kind === "apply" && node.op === "mul";

const isMultiple = (node: Expr): node is Apply =>
  isProduct(node) && node.args[0]!.kind === "const";

const numberIn = ({ args: [c] }: Apply): number =>
  c!.kind === "const" ? c!.value : NaN;

/** The two factors of a multiple of a product, of which multiples are `there`. */
function regrouped(
  node: Apply,
  there: NodeMap<Expr, Apply[]>,
): readonly [Expr, Expr] | undefined {
  const [x, y] = (node.args[1] as Apply).args as readonly [Expr, Expr];
  const c = numberIn(node);
  const [first, second] = [there.get(x) ?? [], there.get(y) ?? []];
  const of = (some: readonly Apply[], number: number): Apply | undefined =>
    some.find((one) => numberIn(one) === number);
  const left = of(first, c);
  if (left !== undefined) return [left, y];
  const right = of(second, c);
  if (right !== undefined) return [x, right];
  for (const one of first) {
    const other = of(second, c / numberIn(one));
    if (other !== undefined) return [one, other];
  }
  return undefined;
}

/** What nodes become: multiples the product of their factors, which may come later in the order. */
function rebuilt(
  order: readonly Expr[],
  factors: NodeMap<Expr, readonly [Expr, Expr]>,
): NodeMap<Expr, Expr> {
  const done = new NodeMap<Expr, Expr>();
  const open: Expr[] = [];
  for (const root of order) {
    open.push(root);
    for (let node = open.at(-1); node !== undefined; node = open.at(-1)) {
      const parts = factors.get(node) ?? children(node);
      const missing = parts.filter((one) => done.get(one) === undefined);
      for (const one of missing) open.push(one);
      if (missing.length > 0) continue;
      open.pop();
      const args = parts.map((one) => done.get(one)!);
      done.set(
        node,
        node.kind === "apply"
          ? apply(factors.get(node) ? "mul" : node.op, ...args)
          : node,
      );
    }
  }
  return done;
}

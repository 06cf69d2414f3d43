/** Walks over terms. None recurses. */
import { nodeOf, signOf, type Ref, type Terms } from "./terms.ts";

/** What a node is made of: what the terms say, or something else for some of them. */
type Parts = (node: number) => readonly Ref[];

/** The nodes below some, each after what it is made of. */
export function below(roots: readonly Ref[], parts: Parts): number[] {
  const order: number[] = [];
  const met = new Set<number>();
  const path: { node: number; parts: readonly Ref[]; k: number }[] = [];
  const enter = (node: number): void => {
    if (met.has(node)) return;
    met.add(node);
    path.push({ node, parts: parts(node), k: 0 });
  };
  for (const root of roots) {
    enter(nodeOf(root));
    for (let last = path.at(-1); last !== undefined; last = path.at(-1))
      if (last.k < last.parts.length) enter(nodeOf(last.parts[last.k++]!));
      else {
        order.push(last.node);
        path.pop();
      }
  }
  return order;
}

/** The roots anew, each node by `change` from what it is made of now. */
export function rebuilt(
  roots: readonly Ref[],
  parts: Parts,
  change: (node: number, parts: readonly Ref[]) => Ref,
): Ref[] {
  const made = new Map<number, Ref>();
  const now = (ref: Ref): Ref => made.get(nodeOf(ref))! ^ signOf(ref);
  for (const node of below(roots, parts))
    made.set(node, change(node, parts(node).map(now)));
  return roots.map(now);
}

/** How often each node below the roots is used. */
export function usesOf(
  terms: Terms,
  roots: readonly Ref[],
): ReadonlyMap<number, number> {
  const uses = new Map<number, number>();
  const use = (ref: Ref): void =>
    void uses.set(nodeOf(ref), (uses.get(nodeOf(ref)) ?? 0) + 1);
  roots.forEach(use);
  for (const node of below(roots, (one) => terms.parts(one)))
    terms.parts(node).forEach(use);
  return uses;
}

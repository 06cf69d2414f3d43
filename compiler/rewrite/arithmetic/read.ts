/** Expressions to terms: brackets and signs disappear, what is to stay whole is a leaf. */
import { topological, type Apply, type Expr } from "../../ir/expr.ts";
import { negate, nodeOf, signOf, type Ref, type Terms } from "./terms.ts";

/** Products of more factors are not taken apart where they are shared. */
const LONG = 6;

/**
 * The terms of some expressions. `whole`: what stays as it is. `deep`: shared products are taken apart too, to
 * be put together in another way.
 */
export function readTerms(
  terms: Terms,
  roots: readonly Expr[],
  whole: ReadonlySet<Expr>,
  deep: boolean,
): Ref[] {
  const order = topological(roots);
  const uses = new Map<Expr, number>();
  const use = (one: Expr): void => void uses.set(one, (uses.get(one) ?? 0) + 1);
  roots.forEach(use);
  for (const node of order)
    if (node.kind === "apply" && !whole.has(node)) node.args.forEach(use);
  const refs = new Map<Expr, Ref>();
  const parts = (kind: "sum" | "product", one: Expr): Ref[] => {
    const ref = refs.get(one)!;
    const term = terms.at(nodeOf(ref));
    if (term.kind !== kind) return [ref];
    const isTaken =
      uses.get(one) === 1 ||
      (deep && kind === "product" && term.parts.length < LONG);
    if (!isTaken) return [ref];
    return kind === "product"
      ? [...terms.factorsOf(ref)]
      : term.parts.map((part) => part ^ signOf(ref));
  };
  const read = (node: Apply): Ref => {
    const [x, y] = node.args;
    switch (node.op) {
      case "neg":
        return negate(refs.get(x!)!);
      case "add":
        return terms.sum([...parts("sum", x!), ...parts("sum", y!)]);
      case "sub":
        return terms.sum([
          ...parts("sum", x!),
          ...parts("sum", y!).map(negate),
        ]);
      case "mul":
        return terms.product([
          ...parts("product", x!),
          ...parts("product", y!),
        ]);
      case "div":
        return terms.product([
          ...parts("product", x!),
          terms.reciprocal(refs.get(y!)!),
        ]);
      default:
        return terms.apply(
          node.op,
          node.args.map((arg) => refs.get(arg)!),
        );
    }
  };
  for (const node of order) {
    const isOpen =
      node.kind === "apply" && (node.op === "neg" || !whole.has(node));
    refs.set(node, isOpen ? read(node) : terms.leaf(node));
  }
  return roots.map((root) => refs.get(root)!);
}

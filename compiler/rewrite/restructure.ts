/**
 * The arithmetic of derivatives put together anew, such that it takes fewer operations: what sums and products
 * have in common is computed once, and common factors stand before brackets.
 *
 * Sums and products are taken in another order, so the last bits of a derivative may change. Values are not
 * touched.
 */
import { topological, type Expr } from "../ir/expr.ts";
import { factored } from "./arithmetic/factor.ts";
import { sharing, type Given } from "./arithmetic/pairs.ts";
import { readTerms } from "./arithmetic/read.ts";
import { spellTerms } from "./arithmetic/spell.ts";
import {
  negate,
  nodeOf,
  positive,
  signOf,
  Terms,
  type Ref,
} from "./arithmetic/terms.ts";
import { price } from "./price.ts";

/** Whether shared products are taken apart, and whether there may be new brackets. */
interface Way {
  readonly deep: boolean;
  readonly brackets: boolean;
}

/** The one that gains most for its time. */
const BEST: Way = { deep: false, brackets: true };

const WAYS: readonly Way[] = [
  { deep: false, brackets: false },
  BEST,
  { deep: true, brackets: false },
  { deep: true, brackets: true },
];

/** Operations; more than this are put together anew in one way, once. */
export const LARGE = 1000;

/**
 * The same numbers with as few operations as are found. The operations that `values` are made of stay as they
 * are; they are to be computed anyway.
 */
export function restructured(
  roots: readonly Expr[],
  values: readonly Expr[],
): readonly Expr[] {
  const whole = new Set(topological(values));
  let best = roots;
  let least = price(roots);
  const ways = least > LARGE ? [BEST] : WAYS;
  for (let before = Infinity; least < before;) {
    before = ways.length === 1 ? 0 : least;
    const start = best;
    for (const way of ways) {
      const found = restructure(start, whole, way);
      const cost = price(found);
      if (cost >= least) continue;
      best = found;
      least = cost;
    }
  }
  return best;
}

function restructure(
  roots: readonly Expr[],
  whole: ReadonlySet<Expr>,
  { deep, brackets }: Way,
): Expr[] {
  const terms = new Terms();
  const read = readTerms(terms, roots, whole, deep);
  const bracketed = brackets ? factored(terms, read) : read;
  const { products, sums } = givenPairs(terms, whole);
  const multiplied = sharing(terms, bracketed, "product", products);
  return spellTerms(terms, sharing(terms, multiplied, "sum", sums));
}

/** The products and sums of two that values are made of. */
function givenPairs(
  terms: Terms,
  whole: ReadonlySet<Expr>,
): { products: Given[]; sums: Given[] } {
  const products: Given[] = [];
  const sums: Given[] = [];
  for (const node of whole) {
    if (node.kind !== "apply") continue;
    const by = terms.leaf(node);
    const [x, y] = node.args.map((arg) => terms.leaf(arg)) as [Ref, Ref];
    if (node.op === "add") sums.push({ parts: [x, y], by });
    if (node.op === "sub") sums.push({ parts: [x, negate(y)], by });
    if (node.op === "mul") products.push(product(x, y, by));
    if (node.op === "div") products.push(product(x, terms.reciprocal(y), by));
  }
  return { products, sums };
}

/** Factors have no signs. */
const product = (x: Ref, y: Ref, by: Ref): Given => ({
  parts: [positive(nodeOf(x)), positive(nodeOf(y))],
  by: by ^ signOf(x) ^ signOf(y),
});

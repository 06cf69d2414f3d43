/** Terms to expressions. */
import { apply, ONE, type Expr } from "../../ir/expr.ts";
import {
  negate,
  nodeOf,
  signOf,
  type Ref,
  type Term,
  type Terms,
} from "./terms.ts";
import { below, usesOf } from "./walk.ts";

/** What is divided by more often than this is inverted once. */
const FEW = 2;

export function spellTerms(terms: Terms, roots: readonly Ref[]): Expr[] {
  const order = below(roots, (one) => terms.parts(one));
  const speller = new Speller(terms, roots, order);
  for (const node of order) speller.add(node);
  return roots.map((root) => speller.value(root));
}

class Speller {
  private readonly terms: Terms;
  private readonly made = new Map<number, Expr>();
  private readonly uses: ReadonlyMap<number, number>;
  private readonly roots: ReadonlySet<number>;
  /** Nodes that are made with the other sign. */
  private readonly flipped: ReadonlySet<number>;

  constructor(terms: Terms, roots: readonly Ref[], order: readonly number[]) {
    this.terms = terms;
    this.uses = usesOf(terms, roots);
    this.roots = new Set(roots.map(nodeOf));
    this.flipped = flippedNodes(terms, roots, order, this.uses);
  }

  /** What it is made of has been added. */
  add(node: number): void {
    this.made.set(node, this.spell(this.terms.at(node), this.flip(node)));
  }

  value(ref: Ref): Expr {
    const one = this.made.get(nodeOf(ref))!;
    return signOf(ref) ^ this.flip(nodeOf(ref)) ? apply("neg", one) : one;
  }

  private flip(node: number): 0 | 1 {
    return this.flipped.has(node) ? 1 : 0;
  }

  private spell(term: Term, flip: 0 | 1): Expr {
    switch (term.kind) {
      case "leaf":
        return term.expr;
      case "apply":
        return apply(term.op, ...term.parts.map((one) => this.value(one)));
      case "reciprocal":
        return apply("div", ONE, this.value(term.parts[0]));
      case "product":
        return this.product(term.parts);
      case "sum":
        return this.sum(
          term.parts.map((one) => one ^ flip ^ this.flip(nodeOf(one))),
        );
      default:
        return term satisfies never;
    }
  }

  /** Factors, then divisors; where the product is flipped, one of its factors is. */
  private product(factors: readonly Ref[]): Expr {
    const bottom = factors.filter((one) => this.divides(one));
    const product = factors
      .filter((one) => !bottom.includes(one))
      .map((one) => this.made.get(nodeOf(one))!)
      .reduce<Expr | undefined>(
        (x, y) => (x === undefined ? y : apply("mul", x, y)),
        undefined,
      );
    return bottom.reduce<Expr>(
      (x, y) => apply("div", x, this.value(this.terms.parts(nodeOf(y))[0]!)),
      product ?? ONE,
    );
  }

  private divides(factor: Ref): boolean {
    const node = nodeOf(factor);
    return (
      this.terms.at(node).kind === "reciprocal" &&
      this.uses.get(node)! <= FEW &&
      !this.roots.has(node)
    );
  }

  /** A term without a minus comes first; the signs are those of what has been made. */
  private sum(parts: readonly Ref[]): Expr {
    const made = (one: Ref): Expr => this.made.get(nodeOf(one))!;
    const first = Math.max(
      0,
      parts.findIndex((one) => signOf(one) === 0),
    );
    const start = made(parts[first]!);
    return parts
      .toSpliced(first, 1)
      .reduce<Expr>(
        (total, one) => apply(signOf(one) ? "sub" : "add", total, made(one)),
        signOf(parts[first]!) ? apply("neg", start) : start,
      );
  }
}

/**
 * Sums, and products with a sum that is used nowhere else, that would always get a minus: -(a - b) is b - a. In
 * a sum any sign is as good as the other.
 */
function flippedNodes(
  terms: Terms,
  roots: readonly Ref[],
  order: readonly number[],
  uses: ReadonlyMap<number, number>,
): Set<number> {
  const signs: [Set<number>, Set<number>] = [new Set(), new Set()];
  const flipped = new Set<number>();
  const note = (ref: Ref): void => void signs[signOf(ref)].add(nodeOf(ref));
  const turns = (node: number): boolean =>
    terms.at(node).kind === "sum" && terms.parts(node).some(signOf);
  roots.forEach(note);
  for (const node of order.toReversed()) {
    const isNegative = signs[1].has(node) && !signs[0].has(node);
    const { kind } = terms.at(node);
    const parts = terms.parts(node);
    if (kind === "sum") {
      if (isNegative && turns(node)) flipped.add(node);
      continue;
    }
    const turned =
      kind === "product" && isNegative
        ? parts.find((one) => uses.get(nodeOf(one)) === 1 && turns(nodeOf(one)))
        : undefined;
    if (turned !== undefined) flipped.add(node);
    for (const one of parts) note(one === turned ? negate(one) : one);
  }
  return flipped;
}

/** Terms to expressions. */
import { apply, ONE, type Expr } from "../../ir/expr.ts";
import { nodeOf, signOf, type Ref, type Term, type Terms } from "./terms.ts";
import { below, usesOf } from "./walk.ts";

/** What is divided by more often than this is inverted once. */
const FEW = 2;

export function spellTerms(terms: Terms, roots: readonly Ref[]): Expr[] {
  const speller = new Speller(terms, roots);
  for (const node of below(roots, (one) => terms.parts(one))) speller.add(node);
  return roots.map((root) => speller.value(root));
}

class Speller {
  private readonly terms: Terms;
  private readonly made = new Map<number, Expr>();
  private readonly uses: ReadonlyMap<number, number>;
  private readonly roots: ReadonlySet<number>;

  constructor(terms: Terms, roots: readonly Ref[]) {
    this.terms = terms;
    this.uses = usesOf(terms, roots);
    this.roots = new Set(roots.map(nodeOf));
  }

  /** What it is made of has been added. */
  add(node: number): void {
    this.made.set(node, this.spell(this.terms.at(node)));
  }

  value(ref: Ref): Expr {
    const one = this.made.get(nodeOf(ref))!;
    return signOf(ref) ? apply("neg", one) : one;
  }

  private spell(term: Term): Expr {
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
        return this.sum(term.parts);
      default:
        return term satisfies never;
    }
  }

  /** Factors, then divisors. */
  private product(factors: readonly Ref[]): Expr {
    const top = factors.filter((one) => !this.divides(one));
    const bottom = factors.filter((one) => this.divides(one));
    const product =
      top.length === 0
        ? ONE
        : top
            .map((one) => this.value(one))
            .reduce((x, y) => apply("mul", x, y));
    return bottom.reduce(
      (x, y) => apply("div", x, this.value(this.terms.parts(nodeOf(y))[0]!)),
      product,
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

  /** A term without a minus comes first. */
  private sum(parts: readonly Ref[]): Expr {
    const first = parts.findIndex((one) => signOf(one) === 0);
    return parts
      .toSpliced(first, 1)
      .reduce(
        (total, one) =>
          apply(
            signOf(one) ? "sub" : "add",
            total,
            this.made.get(nodeOf(one))!,
          ),
        this.value(parts[first]!),
      );
  }
}

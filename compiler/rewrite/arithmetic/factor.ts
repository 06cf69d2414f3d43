/** Common factors: a * b + a * c is a * (b + c). */
import { pairKey } from "./pairs.ts";
import { nodeOf, positive, signOf, type Ref, type Terms } from "./terms.ts";
import { below, rebuilt, usesOf } from "./walk.ts";

export function factored(terms: Terms, roots: readonly Ref[]): Ref[] {
  const parts = (node: number): readonly Ref[] => terms.parts(node);
  const uses = usesOf(terms, roots);
  const brackets = new Brackets(terms, sharedPairs(terms, below(roots, parts)));
  return rebuilt(roots, parts, (node, now) => {
    const made = brackets.anew(node, now);
    if (uses.get(node) === 1) brackets.once.add(nodeOf(made));
    return made;
  });
}

/** The pairs that several products hold: taken out of one of them, they would have to be computed for it. */
function sharedPairs(terms: Terms, nodes: readonly number[]): Set<string> {
  const seen = new Set<string>();
  const found = new Set<string>();
  for (const node of nodes) {
    const term = terms.at(node);
    if (term.kind !== "product") continue;
    const own = new Set<string>();
    term.parts.forEach((x, k) => {
      for (const y of term.parts.slice(k + 1)) own.add(pairKey(x, y));
    });
    for (const key of own) (seen.has(key) ? found : seen).add(key);
  }
  return found;
}

class Brackets {
  /** Nodes that are used once. */
  readonly once = new Set<number>();
  private readonly terms: Terms;
  private readonly shared: ReadonlySet<string>;

  constructor(terms: Terms, shared: ReadonlySet<string>) {
    this.terms = terms;
    this.shared = shared;
  }

  /** A node of new parts, with factors before brackets if it is a sum. */
  anew(node: number, parts: readonly Ref[]): Ref {
    const { terms } = this;
    const { kind } = terms.at(node);
    if (kind === "sum") return this.sum(parts);
    if (kind !== "product") return terms.like(node, parts);
    // What was a sum may be a product now.
    const before = terms.parts(node);
    const flat = parts.flatMap((one, k) =>
      terms.at(nodeOf(before[k]!)).kind === "sum" && this.once.has(nodeOf(one))
        ? terms.factorsOf(one)
        : [one],
    );
    return terms.product(flat);
  }

  private sum(of: readonly Ref[]): Ref {
    const { terms, once } = this;
    const { factor, holders } = this.common(of);
    if (holders.length < 2) return terms.sum(of);
    const inner = holders.map((one) => this.without(one, factor));
    for (const one of inner) once.add(nodeOf(one));
    const bracket = this.sum(inner);
    const product = terms.product([
      positive(factor),
      ...terms.factorsOf(bracket),
    ]);
    const first = of.indexOf(holders[0]!);
    const rest = of.flatMap((one, k) =>
      k === first ? [product] : holders.includes(one) ? [] : [one],
    );
    return rest.length === 1 ? product : this.sum(rest);
  }

  /** The factor that most terms have which are used nowhere else, and these terms. */
  private common(of: readonly Ref[]): { factor: number; holders: Ref[] } {
    const holders = new Map<number, Ref[]>();
    for (const ref of of) {
      const term = this.terms.at(nodeOf(ref));
      if (term.kind !== "product" || !this.once.has(nodeOf(ref))) continue;
      for (const factor of new Set(term.parts)) {
        const isFree = term.parts.every(
          (one) => one === factor || !this.shared.has(pairKey(one, factor)),
        );
        if (!isFree) continue;
        const known = holders.get(nodeOf(factor));
        if (known === undefined) holders.set(nodeOf(factor), [ref]);
        else known.push(ref);
      }
    }
    let best = { factor: -1, holders: [] as Ref[] };
    for (const [factor, found] of holders)
      if (found.length > best.holders.length) best = { factor, holders: found };
    return best;
  }

  private without(product: Ref, factor: number): Ref {
    const factors = this.terms.parts(nodeOf(product));
    const k = factors.indexOf(positive(factor));
    return this.terms.product(factors.toSpliced(k, 1)) ^ signOf(product);
  }
}

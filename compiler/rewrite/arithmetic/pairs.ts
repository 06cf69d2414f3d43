/**
 * What products, or sums, have in common is computed once: the pair that most of them hold becomes a node of
 * its own, until no two hold the same.
 * Source: M. Breuer, Generation of optimal code for expressions via factorization, 1969.
 */
import { negate, nodeOf, signOf, type Ref, type Terms } from "./terms.ts";
import { below, rebuilt } from "./walk.ts";

/** Sums and products of more parts are left as they are. */
const LONG = 64;

type Kind = "product" | "sum";

/** The same of x and y and of y and x, and of −x and −y. */
export const pairKey = (x: Ref, y: Ref): string =>
  `${Math.min(nodeOf(x), nodeOf(y))} ${Math.max(nodeOf(x), nodeOf(y))} ${(x ^ y) & 1}`;

/** A pair that costs nothing, and what it is together. */
export interface Given {
  readonly parts: readonly [Ref, Ref];
  readonly by: Ref;
}

export function sharing(
  terms: Terms,
  roots: readonly Ref[],
  kind: Kind,
  given: readonly Given[],
): Ref[] {
  const lists = new Map<number, Ref[]>();
  for (const node of below(roots, (one) => terms.parts(one))) {
    const parts = terms.parts(node);
    if (terms.at(node).kind === kind && parts.length <= LONG)
      lists.set(node, [...parts]);
  }
  const search = new Search(lists);
  search.takeGiven(given);
  search.takeShared((pair) => terms[kind](pair));
  return rebuilt(
    roots,
    (node) => lists.get(node) ?? terms.parts(node),
    (node, now) => terms.like(node, now),
  );
}

interface Pair {
  readonly key: string;
  readonly parts: readonly [Ref, Ref];
  /** The nodes that hold it. */
  readonly owners: Set<number>;
}

class Search {
  private readonly lists: ReadonlyMap<number, Ref[]>;
  private readonly pairs = new Map<string, Pair>();

  constructor(lists: ReadonlyMap<number, Ref[]>) {
    this.lists = lists;
    for (const [owner, list] of lists)
      for (const pair of this.pairsOf(list)) pair.owners.add(owner);
  }

  takeGiven(given: readonly Given[]): void {
    for (const { parts, by } of given) {
      const pair = this.pairs.get(pairKey(...parts));
      if (pair === undefined) continue;
      const isSame = pair.parts.includes(parts[0]);
      this.take(pair, isSame ? by : negate(by));
    }
  }

  /** Takes the pair that most hold, again and again. */
  takeShared(node: (pair: readonly [Ref, Ref]) => Ref): void {
    const ranks: Pair[][] = [];
    const rank = (pair: Pair): void =>
      void (ranks[pair.owners.size] ??= []).push(pair);
    for (const pair of this.pairs.values()) rank(pair);
    for (let most = ranks.length - 1; most > 1; most--) {
      const equal = ranks[most] ?? [];
      // New pairs are held by no more than the one they come from.
      for (let k = 0; k < equal.length; k++) {
        const pair = equal[k]!;
        if (pair.owners.size < most) rank(pair);
        else for (const made of this.take(pair, node(pair.parts))) rank(made);
      }
    }
  }

  /** Puts `by` in the place of a pair wherever it stands; gives the pairs that this makes. */
  private take(pair: Pair, by: Ref): Set<Pair> {
    const made = new Set<Pair>();
    for (const owner of [...pair.owners]) {
      // A node that is no more than the pair is the pair.
      if (owner === nodeOf(by)) continue;
      const list = this.lists.get(owner)!;
      for (const one of this.pairsOf(list)) one.owners.delete(owner);
      replace(list, pair.parts, by);
      for (const one of this.pairsOf(list)) {
        one.owners.add(owner);
        made.add(one);
      }
    }
    return made;
  }

  private *pairsOf(list: readonly Ref[]): Generator<Pair> {
    for (let i = 0; i < list.length; i++)
      for (let j = i + 1; j < list.length; j++)
        yield this.pair(list[i]!, list[j]!);
  }

  private pair(x: Ref, y: Ref): Pair {
    const key = pairKey(x, y);
    let pair = this.pairs.get(key);
    if (pair === undefined) {
      const flip = signOf(x);
      pair = { key, parts: [x ^ flip, y ^ flip], owners: new Set() };
      this.pairs.set(key, pair);
    }
    return pair;
  }
}

/** As often as the list holds the pair, with either sign. */
function replace(list: Ref[], [a, b]: readonly [Ref, Ref], by: Ref): void {
  for (const flip of [0, 1])
    for (;;) {
      const i = list.indexOf(a ^ flip);
      const j = list.indexOf(b ^ flip, a === b ? i + 1 : 0);
      if (i < 0 || j < 0) break;
      list[Math.min(i, j)] = by ^ flip;
      list.splice(Math.max(i, j), 1);
    }
}

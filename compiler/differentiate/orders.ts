/**
 * In which order the vertices of a linearised program are eliminated.
 *
 * A sweep from the outputs back or from the inputs on, before which, and in between, vertices go that take at
 * most so many products (Markowitz): chains and small diamonds fold up first. Which of these orders is the
 * cheapest is found by trying them.
 */
import type { Edge, Vertex } from "./graph.ts";

export interface Order {
  readonly sweep: "reverse" | "forward";
  /** Vertices that take at most this many products go first; with Infinity the cheapest always does. */
  readonly first: number;
  /** Which of equally cheap ones goes first, in the order of evaluation. */
  readonly ties: "last" | "first";
}

const CHEAP = [1, 2, 3, 4, 6, Infinity];

/** The orders in which they are to be tried: a plain sweep in the direction that is said first. */
export function ordersFor(isReverse: boolean): Order[] {
  const sweeps = isReverse
    ? (["reverse", "forward"] as const)
    : (["forward", "reverse"] as const);
  return sweeps.flatMap((sweep) =>
    [0, ...CHEAP].flatMap((first): Order[] => [
      { sweep, first, ties: "last" },
      ...(first === 0 ? [] : [{ sweep, first, ties: "first" } as const]),
    ]),
  );
}

const isUnit = ({ p }: Edge): boolean =>
  p.kind === "const" && Math.abs(p.value) === 1;

/** How many products the elimination of a vertex takes. */
function price(one: Vertex): number {
  let outer = 0;
  let inner = 0;
  for (const succ of one.succs) if (!isUnit(succ.preds.get(one)!)) outer++;
  for (const along of one.preds.values()) if (!isUnit(along)) inner++;
  return outer * inner;
}

/** The vertices in an order; each is to be eliminated before the next is asked for. */
export function* vertices(
  all: readonly Vertex[],
  { sweep, first, ties }: Order,
): Generator<Vertex> {
  const left = new Map(all.map((one, k) => [one, k] as const));
  const cheap = new Queue();
  const enter = (one: Vertex): void => {
    const place = left.get(one);
    if (place === undefined) return;
    const cost = price(one);
    if (first > 0 && cost <= first)
      cheap.push({ one, cost, rank: ties === "last" ? -place : place });
  };
  all.forEach(enter);
  const take = function* (one: Vertex): Generator<Vertex> {
    left.delete(one);
    const near = [...one.preds.keys(), ...one.succs];
    yield one;
    near.forEach(enter);
  };
  for (const next of sweep === "reverse" ? all.toReversed() : all) {
    for (let item = cheap.pop(); item !== undefined; item = cheap.pop())
      if (left.has(item.one) && price(item.one) === item.cost)
        yield* take(item.one);
    if (left.has(next)) yield* take(next);
  }
}

interface Item {
  readonly one: Vertex;
  readonly cost: number;
  readonly rank: number;
}

const goesBefore = (a: Item, b: Item): boolean =>
  a.cost < b.cost || (a.cost === b.cost && a.rank < b.rank);

/** A heap, the cheapest on top. */
class Queue {
  private readonly items: Item[] = [];

  push(item: Item): void {
    const { items } = this;
    let k = items.push(item) - 1;
    for (let up = (k - 1) >> 1; k > 0; k = up, up = (k - 1) >> 1) {
      if (!goesBefore(item, items[up]!)) break;
      items[k] = items[up]!;
      items[up] = item;
    }
  }

  pop(): Item | undefined {
    const { items } = this;
    const top = items[0];
    const last = items.pop();
    if (top === undefined || last === undefined || items.length === 0)
      return top;
    let k = 0;
    for (;;) {
      let down = 2 * k + 1;
      if (down + 1 < items.length && goesBefore(items[down + 1]!, items[down]!))
        down++;
      if (down >= items.length || !goesBefore(items[down]!, last)) break;
      items[k] = items[down]!;
      k = down;
    }
    items[k] = last;
    return top;
  }
}

/**
 * When arrays hold something: from where to where in the code of a function.
 *
 * Lines are counted in order, those of a part where it is called. An array is alive from the first line
 * that mentions it to the last one; where these are in a loop, from the loop's beginning to its end, unless
 * the array begins anew with each turn.
 */
import { children, type Expr, type Index, type Tensor } from "../ir/expr.ts";
import type { Code, LoweredFunction } from "../ir/loops.ts";
import { NodeMap } from "../ir/node-map.ts";
import { rootsOf, wholesIn } from "./code.ts";

/** The first line and the last. */
export interface Life {
  readonly from: number;
  readonly to: number;
}

export const ALWAYS: Life = { from: -Infinity, to: Infinity };

export const overlap = (a: Life, b: Life): boolean =>
  a.from <= b.to && b.from <= a.to;

/** The loops, by their indices, with each turn of which an array begins anew. */
export type Turns = ReadonlyMap<Tensor, ReadonlySet<Index>>;

/** A loop, or the whole function. */
interface Stretch {
  readonly outer: Stretch | undefined;
  readonly depth: number;
  readonly index: Index | undefined;
  readonly from: number;
  to: number;
}

/** A line, and the innermost loop that it is in. */
interface Place {
  readonly line: number;
  readonly within: Stretch;
}

interface Mentions {
  readonly first: Place;
  last: Place;
  /** The innermost loop that all of them are in. */
  within: Stretch;
}

/** The lives of arrays in a function, which is given with the parts that it calls. */
export function livesIn(
  [whole, ...parts]: readonly LoweredFunction[],
  arrays: ReadonlySet<Tensor>,
  turns: Turns,
): Map<Tensor, Life> {
  const walk = new Walk(parts, arrays);
  walk.function(whole!);
  return new Map(
    [...walk.mentions].map(([array, { first, last, within }]) => {
      const level = turnOf(within, turns.get(array));
      return [
        array,
        { from: around(first, level).from, to: around(last, level).to },
      ];
    }),
  );
}

/** The innermost loop around that an array begins anew in, or the function. */
function turnOf(
  within: Stretch,
  indices: ReadonlySet<Index> | undefined,
): Stretch {
  let one = within;
  while (
    one.outer !== undefined &&
    !(one.index !== undefined && indices?.has(one.index))
  )
    one = one.outer;
  return one;
}

/** The line itself, or the loop that it is in, of those directly within the level. */
function around({ line, within }: Place, level: Stretch): Life {
  if (within === level) return { from: line, to: line };
  let one = within;
  while (one.outer !== undefined && one.outer !== level) one = one.outer;
  return one;
}

const common = (a: Stretch, b: Stretch): Stretch => {
  let [one, other] = [a, b];
  while (one !== other)
    if (one.depth >= other.depth) one = one.outer!;
    else other = other.outer!;
  return one;
};

const NONE: ReadonlySet<Tensor> = new Set();

class Walk {
  readonly mentions = new Map<Tensor, Mentions>();
  private readonly parts: ReadonlyMap<string, LoweredFunction>;
  /** Each array in a set of its own. */
  private readonly alone: ReadonlyMap<Tensor, ReadonlySet<Tensor>>;
  private line = 0;
  /** The arrays that a value is made of. */
  private readonly below = new NodeMap<Expr, ReadonlySet<Tensor>>();
  /** What a name stands for is computed where the name is used, at the latest. */
  private readonly named = new Map<Tensor, ReadonlySet<Tensor>>();

  constructor(parts: readonly LoweredFunction[], arrays: ReadonlySet<Tensor>) {
    this.parts = new Map(parts.map((one) => [one.name, one]));
    this.alone = new Map([...arrays].map((one) => [one, new Set([one])]));
  }

  function({ body, returns }: LoweredFunction): void {
    const whole = this.open(undefined, undefined);
    this.list(body, whole);
    this.line++;
    if (returns !== undefined) this.meet(this.of(returns), whole);
    whole.to = this.line;
  }

  private open(outer: Stretch | undefined, index: Index | undefined): Stretch {
    const depth = outer === undefined ? 0 : outer.depth + 1;
    return { outer, depth, index, from: this.line, to: this.line };
  }

  private list(body: readonly Code[], within: Stretch): void {
    for (const code of body) {
      this.line++;
      for (const root of rootsOf(code)) this.meet(this.of(root), within);
      this.meet(wholesIn(code), within);
      if (code.kind === "store") this.meet([code.target], within);
      if (code.kind === "let" && !code.mutable)
        this.named.set(code.variable, this.of(code.value));
      if (code.kind === "invoke")
        this.list(this.parts.get(code.callee)!.body, within);
      if (code.kind === "for") {
        const loop = this.open(within, code.index);
        this.list(code.body, loop);
        loop.to = this.line;
      }
    }
  }

  private meet(arrays: Iterable<Tensor>, within: Stretch): void {
    for (const array of arrays) {
      if (!this.alone.has(array)) continue;
      const place = { line: this.line, within };
      const known = this.mentions.get(array);
      if (known === undefined)
        this.mentions.set(array, { first: place, last: place, within });
      else {
        known.last = place;
        known.within = common(known.within, within);
      }
    }
  }

  /** The arrays that a value is made of: each expression is asked once, however many share it. */
  private of(value: Expr): ReadonlySet<Tensor> {
    const open = [value];
    while (open.length > 0) {
      const node = open.at(-1)!;
      const next = children(node).filter((one) => !this.below.get(one));
      if (this.below.get(node) !== undefined) open.pop();
      else if (next.length > 0) for (const one of next) open.push(one);
      else {
        open.pop();
        this.below.set(node, this.own(node));
      }
    }
    return this.below.get(value)!;
  }

  private own(node: Expr): ReadonlySet<Tensor> {
    let found = NONE;
    if (node.kind === "load")
      found =
        this.alone.get(node.tensor) ?? this.named.get(node.tensor) ?? NONE;
    for (const one of children(node))
      found = union(found, this.below.get(one)!);
    return found;
  }
}

const union = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): ReadonlySet<T> => {
  if (a === b || b.size === 0) return a;
  if (a.size === 0) return b;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  return [...small].every((one) => large.has(one))
    ? large
    : new Set([...large, ...small]);
};

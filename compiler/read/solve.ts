/** The ranges of indices, from the subscripts they stand in. */
import {
  integer,
  linear,
  minusInteger,
  plusInteger,
  timesInteger,
} from "../ir/affine.ts";
import {
  constant,
  type Expr,
  type Index,
  type Size,
  topological,
  ZERO,
} from "../ir/expr.ts";
import { knownNumber } from "./integers.ts";
import { least } from "./extents.ts";
import { divided } from "./ranges.ts";
import type { Reader } from "./reader.ts";
import { showExtent } from "./show.ts";
import type { Affine, Unknown } from "./uses.ts";

/** The zero-based numbers start, start + 1, …: `count` of them. */
export interface Span {
  readonly start: Expr;
  readonly count: Expr;
}

/** The ranges of those unknowns that have none written and are not bound further inside. */
export function solve(
  reader: Reader,
  unknowns: readonly Unknown[],
  left: boolean,
): Map<Unknown, Span> {
  const solver = new Solver(reader, unknowns, left);
  return solver.run();
}

class Solver {
  readonly reader: Reader;
  readonly unknowns: readonly Unknown[];
  readonly left: boolean;
  /** What placeholders run over, as far as it is known. */
  private readonly spans = new Map<Unknown, Span>();
  private readonly byPlace: ReadonlyMap<Expr, Unknown>;

  constructor(reader: Reader, unknowns: readonly Unknown[], left: boolean) {
    this.reader = reader;
    this.unknowns = unknowns;
    this.left = left;
    this.byPlace = new Map(unknowns.map((one) => [one.at, one]));
  }

  run(): Map<Unknown, Span> {
    const open = new Set(
      this.unknowns.filter((one) => one.range === undefined),
    );
    for (const one of open)
      if (one.alone.length > 0) this.settle(one, open, this.fromAxes(one));
    for (let count = open.size + 1; open.size > 0 && open.size < count;) {
      count = open.size;
      for (const one of open) this.settle(one, open, this.fromBounds(one));
    }
    for (const one of open) if (!one.inner) this.unbounded(one);
    return new Map([...this.spans].filter(([one]) => !one.inner));
  }

  private settle(
    one: Unknown,
    open: Set<Unknown>,
    span: Span | undefined,
  ): void {
    if (span === undefined) return;
    this.spans.set(one, span);
    open.delete(one);
  }

  /** The axes along which it runs must agree; accesses beside it may narrow the range. */
  private fromAxes(one: Unknown): Span | undefined {
    const [first] = one.alone;
    for (const other of one.alone)
      if (other.extent !== first!.extent) this.disagreement(one, first!, other);
    const uses = one.affine.filter((use) =>
      this.others(one, use).every((other) => other.range !== undefined),
    );
    const range = this.bounds(one, uses);
    const lows = [ZERO, ...range.lows];
    const highs = [minusInteger(first!.extent, 1), ...range.highs];
    return this.between(one, lows, highs);
  }

  private disagreement(
    one: Unknown,
    a: Unknown["alone"][number],
    b: Unknown["alone"][number],
  ): never {
    const { builder } = this.reader;
    const { line } = builder.place(a.span);
    return builder.fail(
      b.span,
      "GS401",
      `the index '${one.binder.name}' runs over ${showExtent(b.extent)} here, but over ${showExtent(a.extent)} in line ${line}, column ${builder.place(a.span).column}`,
      "the axes along which an index runs have one length",
    );
  }

  private fromBounds(one: Unknown): Span | undefined {
    const uses = one.affine.filter((use) =>
      this.others(one, use).every(
        (other) => other.range !== undefined || this.spans.has(other),
      ),
    );
    const { lows, highs } = this.bounds(one, uses);
    if (lows.length === 0) return undefined;
    return this.between(
      one,
      this.left && !one.inner ? [ZERO, ...lows] : lows,
      highs,
    );
  }

  private others(one: Unknown, use: Affine): Unknown[] {
    return topological([use.at])
      .filter((node) => node !== one.at)
      .flatMap((node) => this.byPlace.get(node) ?? []);
  }

  /** lows <= index <= highs, from 0 <= coefficient · index + rest < extent. */
  private bounds(
    one: Unknown,
    uses: readonly Affine[],
  ): { lows: Expr[]; highs: Expr[] } {
    const lows: Expr[] = [];
    const highs: Expr[] = [];
    for (const use of uses) {
      const { coefficient, rest } = linear(use.at, one.at)!;
      const last = minusInteger(use.extent, 1);
      const size = Math.abs(coefficient);
      const [low, high] = [this.extreme(rest, -1), this.extreme(rest, 1)];
      const [from, to] =
        coefficient > 0
          ? [timesInteger(low, -1), minusInteger(last, high)]
          : [minusInteger(high, last), low];
      lows.push(timesInteger(divided(timesInteger(from, -1), size), -1));
      highs.push(divided(to, size));
    }
    return { lows, highs };
  }

  /** The least (−1) or greatest (1) value over the placeholders in an expression; other indices stay. */
  private extreme(node: Expr, side: 1 | -1): Expr {
    let bound = integer(node);
    for (;;) {
      const found = topological([bound]).find(
        (one): one is Index => one.kind === "index" && this.byPlace.has(one),
      );
      const parts = found && linear(bound, found);
      if (found === undefined || parts === undefined) return bound;
      const unknown = this.byPlace.get(found)!;
      // A written range has its start in the number already; a found one has not.
      const span = this.spans.get(unknown) ?? {
        start: ZERO,
        count: found.extent,
      };
      const last = plusInteger(span.start, minusInteger(span.count, 1));
      const end = Math.sign(parts.coefficient) === side ? last : span.start;
      bound = plusInteger(parts.rest, timesInteger(end, parts.coefficient));
    }
  }

  private between(
    one: Unknown,
    lows: readonly Expr[],
    highs: readonly Expr[],
  ): Span {
    const start = this.choose(one, lows, 1);
    const last = this.choose(one, highs, -1);
    const count = plusInteger(minusInteger(last, start), 1);
    return {
      start,
      count: count.kind === "const" && count.value < 0 ? ZERO : count,
    };
  }

  /** The greatest (1) or least (−1) of several bounds. */
  private choose(one: Unknown, bounds: readonly Expr[], side: 1 | -1): Expr {
    return bounds.reduce((a, b) => {
      const difference = timesInteger(minusInteger(a, b), side);
      if (isNotNegative(difference)) return a;
      if (isNotNegative(timesInteger(difference, -1))) return b;
      return this.reader.builder.fail(
        one.binder.span,
        "GS303",
        `where the index '${one.binder.name}' ${side > 0 ? "starts" : "ends"} is not clear: at ${showExtent(plusInteger(a, 1))} or at ${showExtent(plusInteger(b, 1))}`,
        `give it a range: ${one.binder.name} = 1:10`,
      );
    });
  }

  private unbounded(one: Unknown): never {
    const { name, span } = one.binder;
    return this.reader.builder.fail(
      span,
      "GS402",
      `nothing says how far the index '${name}' runs`,
      this.left
        ? `give it a range: [${name} = 1:10]`
        : `give it a range: ${name} = 1:10`,
    );
  }
}

/** Whether an integer expression is at least 0 whatever the sizes (at least 1) and indices are. */
function isNotNegative(node: Expr): boolean {
  let bound = least(node);
  for (const one of topological([bound])) {
    if (one.kind !== "size") continue;
    const parts = linear(bound, one satisfies Size);
    if (parts === undefined || parts.coefficient < 0) return false;
    bound = plusInteger(parts.rest, constant(parts.coefficient));
  }
  const value = knownNumber(bound);
  return value !== undefined && value >= 0;
}

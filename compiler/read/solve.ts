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
  type Size,
  topological,
  ZERO,
} from "../ir/expr.ts";
import { knownNumber } from "./integers.ts";
import { innermost, least } from "./extents.ts";
import { divided } from "./ranges.ts";
import type { Reader } from "./reader.ts";
import { showExtent } from "./show.ts";
import type { Affine, Unknown } from "./uses.ts";

/** The zero-based numbers start, start + 1, …: `count` of them. */
interface Span {
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

/** ⌊over / by⌋ */
interface Quotient {
  readonly over: Expr;
  readonly by: number;
}

/** −index <= each of `lows`, index <= each of `highs`. */
interface Bounds {
  readonly lows: readonly Quotient[];
  readonly highs: readonly Quotient[];
}

/** The index starts at zero. */
const FIRST: Quotient = { over: ZERO, by: 1 };

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
    const { lows, highs } = this.bounds(one, uses);
    const last = { over: minusInteger(first!.extent, 1), by: 1 };
    return this.between(one, {
      lows: [FIRST, ...lows],
      highs: [last, ...highs],
    });
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
    if (lows.length === 0 || highs.length === 0) return undefined;
    const isLeft = this.left && !one.inner;
    return this.between(one, { lows: isLeft ? [FIRST, ...lows] : lows, highs });
  }

  private others(one: Unknown, use: Affine): Unknown[] {
    return topological([use.at])
      .filter((node) => node !== one.at)
      .flatMap((node) => this.byPlace.get(node) ?? []);
  }

  /** lows <= index <= highs, from 0 <= subscript < extent for all values of the other placeholders. */
  private bounds(one: Unknown, uses: readonly Affine[]): Bounds {
    const lows: Quotient[] = [];
    const highs: Quotient[] = [];
    for (const { at, extent } of uses) {
      const most = linear(this.extreme(at, 1, one), one.at)!;
      const least = linear(this.extreme(at, -1, one), one.at)!;
      const room = minusInteger(minusInteger(extent, 1), most.rest);
      const [up, down] = [most.coefficient, least.coefficient];
      // up · index <= room and −down · index <= least.rest
      if (up > 0) highs.push({ over: room, by: up });
      if (up < 0) lows.push({ over: room, by: -up });
      if (down > 0) lows.push({ over: least.rest, by: down });
      if (down < 0) highs.push({ over: least.rest, by: -down });
    }
    return { lows, highs };
  }

  /** The least (−1) or greatest (1) value over all placeholders but one; other indices stay. */
  private extreme(node: Expr, side: 1 | -1, but: Unknown): Expr {
    let bound = integer(node);
    for (;;) {
      const found = innermost(
        bound,
        (one) => one !== but.at && this.byPlace.has(one),
      );
      const parts = found && linear(bound, found);
      if (found === undefined || parts === undefined) return bound;
      // A written range has its start in the number already; a found one has not.
      const span = this.spans.get(this.byPlace.get(found)!) ?? {
        start: ZERO,
        count: found.extent,
      };
      const last = plusInteger(span.start, minusInteger(span.count, 1));
      const end = Math.sign(parts.coefficient) === side ? last : span.start;
      bound = plusInteger(parts.rest, timesInteger(end, parts.coefficient));
    }
  }

  private between(one: Unknown, { lows, highs }: Bounds): Span {
    const start = timesInteger(this.smallest(one, lows, "starts"), -1);
    const last = this.smallest(one, highs, "ends");
    const count = plusInteger(minusInteger(last, start), 1);
    if (count.kind === "const" && count.value < 1 && !one.inner)
      this.reader.builder.fail(
        one.binder.span,
        "GS403",
        `no value of the index '${one.binder.name}' keeps all its subscripts in bounds`,
      );
    return { start, count };
  }

  /** The smallest of several bounds. */
  private smallest(
    one: Unknown,
    bounds: readonly Quotient[],
    what: "starts" | "ends",
  ): Expr {
    const shown = (bound: Quotient): string =>
      showExtent(
        plusInteger(timesInteger(floored(bound), what === "ends" ? 1 : -1), 1),
      );
    return floored(
      bounds.reduce((a, b) => {
        if (isAtMost(a, b)) return a;
        if (isAtMost(b, a)) return b;
        return this.reader.builder.fail(
          one.binder.span,
          "GS303",
          `where the index '${one.binder.name}' ${what} is not clear: at ${shown(a)} or at ${shown(b)}`,
          `give it a range: ${one.binder.name} = 1:10`,
        );
      }),
    );
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

const floored = ({ over, by }: Quotient): Expr => divided(over, by);

const isAtMost = (a: Quotient, b: Quotient): boolean =>
  isNotNegative(
    a.by === b.by
      ? minusInteger(b.over, a.over)
      : minusInteger(floored(b), floored(a)),
  );

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

/** Statistics: variance, standard deviation, correlation, median. */
import { known, minusInteger, volume } from "../../ir/affine.ts";
import { apply, asNumber, constant, type Expr } from "../../ir/expr.ts";
import type { Builder } from "../builder.ts";
import type { Call } from "../call.ts";
import { scalar, type Value } from "../value.ts";
import {
  axisAt,
  describe,
  gathered,
  ofRank,
  sameShape,
  wrong,
} from "./arguments.ts";
import {
  fromElements,
  keep,
  over,
  placeOf,
  reduceAxis,
  settle,
  squared,
  total,
  without,
} from "./values.ts";

/** √ of each element, as the operation `root`. */
const roots = (value: Value): Value => ({
  ...value,
  at: (at) => apply("root", value.at(at)),
});

/** variance(x), variance(x, axis) or variance(a, b, …); divided by n − less. */
export function variance(call: Call, less: 0 | 1): Value {
  const [first, second] = call.args;
  if (
    call.args.length === 2 &&
    first!.shape.length > 0 &&
    second!.shape.length === 0
  ) {
    const axis = axisAt(call, 1, first!.shape.length);
    return varianceAlong(call.builder, first!, axis, less);
  }
  const value = settle(call.builder, gathered(call));
  return varianceOfAll(call.builder, value, less);
}

export const deviation = (call: Call, less: 0 | 1): Value =>
  roots(settle(call.builder, variance(call, less), "variance"));

function varianceOfAll(builder: Builder, value: Value, less: 0 | 1): Value {
  const count = volume(value.shape);
  const sum = total(
    builder,
    value.shape,
    (at) => asNumber(value.at(at)),
    "sum",
  );
  const mean = keep(builder, "mean", scalar(over(sum, count))).at([]);
  const squares = total(
    builder,
    value.shape,
    (at) => squared(apply("sub", asNumber(value.at(at)), mean)),
    "squares",
  );
  return scalar(over(squares, freedom(count, less)));
}

/** Along one axis, which is gone from the result. */
export function varianceAlong(
  builder: Builder,
  given: Value,
  axis: number,
  less: 0 | 1,
): Value {
  const value = settle(builder, given);
  const centred = centre(builder, value, axis);
  const squares = reduceAxis(
    builder,
    "sum",
    value.shape,
    axis,
    (at) => squared(centred.at(at)),
    "squares",
  );
  const divisor = freedom(value.shape[axis]!, less);
  return { shape: squares.shape, at: (at) => over(squares.at(at), divisor) };
}

/** The value less its mean along an axis. */
export function centre(builder: Builder, value: Value, axis: number): Value {
  const extent = value.shape[axis]!;
  const sum = reduceAxis(
    builder,
    "sum",
    value.shape,
    axis,
    (at) => asNumber(value.at(at)),
    "sum",
  );
  const mean = keep(builder, "mean", {
    shape: sum.shape,
    at: (at) => over(sum.at(at), extent),
  });
  return {
    shape: value.shape,
    at: (at) =>
      apply("sub", asNumber(value.at(at)), mean.at(without(at, axis))),
  };
}

/** n − less; a single value has the variance 0, as in mathjs. */
function freedom(count: Expr, less: 0 | 1): Expr {
  const divisor = minusInteger(count, less);
  return known(divisor) === 0 ? constant(1) : divisor;
}

/** Pearson's correlation of two vectors; of matrices, row by row. */
export function correlation(call: Call): Value {
  sameShape(call, 0, 1);
  if (call.args[0]!.shape.length !== 2) ofRank(call, 0, 1);
  const { builder } = call;
  const axis = call.args[0]!.shape.length - 1;
  const [x, y] = call.args.map((arg) =>
    keep(builder, "centred", centre(builder, settle(builder, arg), axis)),
  );
  const sum = (a: Value, b: Value): Value =>
    reduceAxis(
      builder,
      "sum",
      a.shape,
      axis,
      (at) => apply("mul", a.at(at), b.at(at)),
      "moment",
    );
  const [xy, xx, yy] = [sum(x!, y!), sum(x!, x!), sum(y!, y!)];
  return {
    shape: xy.shape,
    at: (at) =>
      apply(
        "div",
        xy.at(at),
        apply("sqrt", apply("mul", xx.at(at), yy.at(at))),
      ),
  };
}

/** A sorting network grows with n · log² n. */
const MOST_SORTED = 32;

/** The middle one of all elements in order, or the mean of the two in the middle. */
export function median(call: Call): Value {
  const sorted = inOrder(call, gathered(call));
  const middle = sorted.length >> 1;
  if (sorted.length % 2 === 1) return scalar(sorted[middle]!);
  const sum = apply("add", sorted[middle - 1]!, sorted[middle]!);
  return scalar(apply("div", sum, constant(2)));
}

/** The median of the distances from the median. */
export function medianDeviation(call: Call): Value {
  const value = settle(call.builder, gathered(call));
  const middle = median({ ...call, args: [value] });
  const centre = keep(call.builder, "median", middle).at([]);
  const distances: Value = {
    shape: value.shape,
    at: (at) => apply("abs", apply("sub", asNumber(value.at(at)), centre)),
  };
  return median({ ...call, args: [distances] });
}

/** The elements in ascending order. */
export function sort(call: Call): Value {
  const value = ofRank(call, 0, 1);
  const sorted = inOrder(call, value);
  return fromElements(call.builder, "sort", [sorted.length], sorted);
}

/** The elements in ascending order, by Batcher's odd-even merge sort: a network of max and min. */
function inOrder(call: Call, given: Value): Expr[] {
  const value = settle(call.builder, given);
  const extents = value.shape.map(known);
  const count = extents.reduce<number>((n, extent) => n * (extent ?? NaN), 1);
  if (!(count >= 1 && count <= MOST_SORTED))
    return wrong(
      call,
      0,
      "GS901",
      `${call.name} is there for 1 to ${MOST_SORTED} elements, but ${describe(call, 0)}`,
    );
  const items = Array.from({ length: count }, (_, k) =>
    asNumber(value.at(placeOf(k, extents as number[]))),
  );
  for (const [a, b] of comparators(count)) {
    const [x, y] = [items[a]!, items[b]!];
    [items[a], items[b]] = [apply("min", x, y), apply("max", x, y)];
  }
  return items;
}

/** Pairs of places to be put in order, one after the other (Knuth, volume 3, 5.2.2M). */
function comparators(count: number): [number, number][] {
  const pairs: [number, number][] = [];
  const top = 2 ** Math.ceil(Math.log2(Math.max(2, count))) / 2;
  for (let p = top; p >= 1; p /= 2) {
    let [q, r, d] = [top, 0, p];
    for (;;) {
      for (let i = 0; i < count - d; i++)
        if ((i & p) === r) pairs.push([i, i + d]);
      if (q === p) break;
      [d, q, r] = [q - p, q / 2, p];
    }
  }
  return pairs;
}

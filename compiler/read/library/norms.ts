/** Lengths and directions: distance, hypot, normalize, cosineSimilarity, layerNorm. */
import { known } from "../../ir/affine.ts";
import { apply, asNumber, constant, ZERO, type Expr } from "../../ir/expr.ts";
import type { Builder } from "../builder.ts";
import type { Call } from "../call.ts";
import { scalar, type Value } from "../value.ts";
import { describe, ofRank, sameShape, tensorAt, wrong } from "./arguments.ts";
import { folded } from "./product.ts";
import { centre } from "./statistics.ts";
import {
  fromElements,
  keep,
  over,
  reduceAxis,
  settle,
  squared,
  total,
  without,
} from "./values.ts";

/** √ Σ (a − b)²; of one matrix, the distances of its rows, each pair once. */
export function distance(call: Call): Value {
  const { builder } = call;
  if (call.args.length === 1) return pairwise(call);
  sameShape(call, 0, 1);
  const [a, b] = [call.args[0]!, call.args[1]!];
  return scalar(between(builder, a.shape, a.at, b.at));
}

function between(
  builder: Builder,
  shape: readonly Expr[],
  a: Value["at"],
  b: Value["at"],
): Expr {
  const squares = total(
    builder,
    shape,
    (at) => squared(apply("sub", asNumber(a(at)), asNumber(b(at)))),
    "squares",
  );
  return apply("root", squares);
}

function pairwise(call: Call): Value {
  const points = settle(call.builder, ofRank(call, 0, 2));
  const [count, width] = points.shape;
  const n = known(count!);
  if (n === undefined || n < 2)
    return wrong(
      call,
      0,
      "GS303",
      `distance needs two or more points, as rows, but ${describe(call, 0)}`,
    );
  const row =
    (k: number): Value["at"] =>
    ([j]) =>
      points.at([constant(k), j!]);
  const distances = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n - 1 - i }, (_, k) =>
      between(call.builder, [width!], row(i), row(i + 1 + k)),
    ),
  ).flat();
  return fromElements(call.builder, "distance", [distances.length], distances);
}

/** hypot(a, b, …) element by element, or the length of one tensor. */
export function hypot(call: Call): Value {
  if (call.args.length > 1) return folded("hypot", call);
  const value = call.args[0]!;
  if (value.shape.length === 0)
    return call.builder.elementwise("abs", [value], call.span);
  const sum = total(
    call.builder,
    value.shape,
    (at) => squared(asNumber(value.at(at))),
    "squares",
  );
  return scalar(apply("root", sum));
}

/** Σ a · b along the last axis, which is gone. */
const inner = (call: Call, a: Value, b: Value, name: string): Value =>
  reduceAxis(
    call.builder,
    "sum",
    a.shape,
    a.shape.length - 1,
    (at) => apply("mul", asNumber(a.at(at)), asNumber(b.at(at))),
    name,
  );

/** The lengths along the last axis. */
const lengths = (call: Call, value: Value): Value => {
  const squares = inner(call, value, value, "squares");
  return keep(call.builder, "length", {
    shape: squares.shape,
    at: (at) => apply("root", squares.at(at)),
  });
};

/** x / |x|, of a matrix row by row; 0 where x is 0. */
export function normalize(call: Call): Value {
  const value = settle(call.builder, tensorAt(call, 0));
  const length = lengths(call, value);
  return {
    shape: value.shape,
    at: (at) =>
      unless0(length.at(at.slice(0, -1)), (by) =>
        apply("div", asNumber(value.at(at)), by),
      ),
  };
}

/** The cosine of the angle between two vectors, of matrices row by row; 0 where one of them is 0. */
export function cosineSimilarity(call: Call): Value {
  sameShape(call, 0, 1);
  tensorAt(call, 0);
  const [a, b] = call.args.map((arg) => settle(call.builder, arg));
  const product = inner(call, a!, b!, "dot");
  const [p, q] = [lengths(call, a!), lengths(call, b!)];
  return {
    shape: product.shape,
    at: (at) =>
      unless0(apply("mul", p.at(at), q.at(at)), (by) =>
        apply("div", product.at(at), by),
      ),
  };
}

const unless0 = (by: Expr, quotient: (by: Expr) => Expr): Expr =>
  apply("select", apply("eq", by, ZERO), ZERO, quotient(by));

const EPSILON = 1e-5;

/** layerNorm(x[, eps]): (x − mean) / √(variance + eps) along the last axis. */
export function layerNorm(call: Call): Value {
  const { builder } = call;
  const value = settle(builder, tensorAt(call, 0));
  const eps =
    call.args.length > 1 ? ofRank(call, 1, 0).at([]) : constant(EPSILON);
  const axis = value.shape.length - 1;
  const centred = keep(builder, "centred", centre(builder, value, axis));
  const squares = inner(call, centred, centred, "squares");
  const spread = keep(builder, "deviation", {
    shape: squares.shape,
    at: (at) =>
      apply(
        "sqrt",
        apply("add", over(squares.at(at), value.shape[axis]!), eps),
      ),
  });
  return {
    shape: value.shape,
    at: (at) => apply("div", centred.at(at), spread.at(without(at, axis))),
  };
}

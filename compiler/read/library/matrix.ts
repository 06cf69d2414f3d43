/** Matrices made and taken apart: diagonals, triangles, rows, zeros, ranges, sizes. */
import {
  integer,
  known,
  minusInteger,
  plusInteger,
  volume,
} from "../../ir/affine.ts";
import { apply, asNumber, constant, ONE, ZERO } from "../../ir/expr.ts";
import type { Expr } from "../../ir/expr.ts";
import type { Call } from "../call.ts";
import { normal } from "../integers.ts";
import { scalar, type Value } from "../value.ts";
import {
  axisAt,
  describe,
  isExtent,
  literal,
  ofRank,
  shapeFrom,
  squareAt,
  tensorAt,
  wholeNumber,
  wrong,
} from "./arguments.ts";
import { identity, product } from "./product.ts";
import { adjugate } from "./determinant.ts";
import { assemble, axisIndex, total, tuple, view } from "./values.ts";

/** Rows as columns; a vector and a number stay as they are. */
export function transpose(call: Call): Value {
  const value = call.args[0]!;
  if (value.shape.length < 2) return value;
  if (value.shape.length > 2)
    wrong(
      call,
      0,
      "GS302",
      `only a matrix is transposed, but ${describe(call, 0)}`,
      "permute(x, [1, 3, 2]) puts axes in another order",
    );
  const [rows, columns] = value.shape;
  return view(value, [columns!, rows!], ([i, j]) => [j!, i!]);
}

/** The sum of the diagonal. */
export function trace(call: Call): Value {
  const value = call.args[0]!;
  if (value.shape.length === 0) return value;
  if (value.shape.length === 1 && value.shape[0] === ONE)
    return scalar(value.at([ZERO]));
  const { shape, at } = squareAt(call, 0);
  const sum = total(call.builder, [shape[0]!], ([i]) => at([i!, i!]), "trace");
  return scalar(sum);
}

/** The matrix with a vector on its k-th diagonal, or the k-th diagonal of a matrix. */
export function diag(call: Call): Value {
  const value = tensorAt(call, 0);
  const k = call.args.length > 1 ? wholeNumber(call, 1, "the diagonal") : 0;
  const [down, right] = [Math.max(-k, 0), Math.max(k, 0)];
  const on = (i: Expr): Expr[] => [plusInteger(i, down), plusInteger(i, right)];
  if (value.shape.length > 1) {
    const [rows, columns] = ofRank(call, 0, 2).shape;
    const length = least(
      call,
      minusInteger(rows!, down),
      minusInteger(columns!, right),
    );
    return view(value, [length], ([i]) => on(i!));
  }
  const { builder } = call;
  const i = axisIndex(0, value.shape[0]!);
  const part = { at: on(i), over: [i], value: value.at([i]) };
  return assemble(builder, "diag", on(value.shape[0]!), [part]);
}

/** The smaller of two lengths, where that is known. */
function least(call: Call, a: Expr, b: Expr): Expr {
  const difference = known(minusInteger(a, b));
  if (difference === undefined)
    return wrong(
      call,
      0,
      "GS303",
      `the length of the diagonal must be known, but ${describe(call, 0)}`,
    );
  const smaller = difference > 0 ? b : a;
  if (!isExtent(smaller))
    wrong(call, 1, "GS303", `there is no such diagonal: ${describe(call, 0)}`);
  return smaller;
}

/** The lower or upper triangle, up to the k-th diagonal; zero elsewhere. */
export function triangle(call: Call, keeps: "le" | "ge"): Value {
  const value = ofRank(call, 0, 2);
  const k = call.args.length > 1 ? wholeNumber(call, 1, "the diagonal") : 0;
  const at = ([i, j]: readonly Expr[]): Expr => {
    const from = known(minusInteger(j!, i!));
    const inside =
      from !== undefined && (keeps === "le" ? from <= k : from >= k);
    if (inside) return value.at([i!, j!]);
    if (from !== undefined) return ZERO;
    const test = apply(keeps, j!, plusInteger(i!, k));
    return apply("select", test, asNumber(value.at([i!, j!])), ZERO);
  };
  return { shape: value.shape, at };
}

/** One row or column of a matrix, one-based, as a matrix of one row or column. */
export function slice(call: Call, axis: 0 | 1): Value {
  const value = ofRank(call, 0, 2);
  const at = wholeNumber(call, 1, `the ${call.name}`);
  const extent = known(value.shape[axis]!);
  if (at < 1 || (extent !== undefined && at > extent))
    wrong(
      call,
      1,
      "GS403",
      `there is no ${call.name} ${at}: ${describe(call, 0)}`,
      "rows and columns are counted from 1",
    );
  const here = constant(at - 1);
  return axis === 0
    ? view(value, [ONE, value.shape[1]!], ([, j]) => [here, j!])
    : view(value, [value.shape[0]!, ONE], ([i]) => [i!, here]);
}

/** A tensor of one number. */
export const filled = (call: Call, value: Expr): Value => ({
  shape: shapeFrom(call, 0),
  at: () => value,
});

/** identity(n), identity(n, m), identity([n, m]) */
export function identityOf(call: Call): Value {
  const shape = shapeFrom(call, 0);
  if (shape.length < 1 || shape.length > 2)
    wrong(call, 0, "GS302", `${call.name} needs one or two lengths`);
  return identity(shape[0]!, shape.at(-1)!);
}

/** The extents, as a vector. */
export const size = (call: Call): Value => tuple(tensorAt(call, 0).shape);

/** How many elements there are. */
export const count = (call: Call): Value =>
  scalar(volume(tensorAt(call, 0).shape));

/** Steps from a length to a whole number of steps, tolerant as mathjs is: 0.1 fits ten times in 1. */
const NEARLY = 1e-9;

/**
 * range(start, end[, step][, inclusive]): the end is included, if not said otherwise. A third argument
 * that is 0 is `false`, for no step is 0.
 */
export function range(call: Call): Value {
  const [start, end] = [0, 1].map((k) => normal(ofRank(call, k, 0).at([])));
  const open =
    call.args.length > 2 && literal(call, call.args.length - 1) === 0;
  const unstepped = call.args.length === (open ? 3 : 2);
  const step = unstepped ? 1 : literal(call, 2);
  if (step === undefined || step === 0 || Number.isNaN(step))
    return wrong(
      call,
      2,
      "GS211",
      "the step of a range must be a number that is written out and not 0",
    );
  const length = steps(call, minusInteger(end!, start!), step, !open);
  if (!isExtent(length))
    wrong(call, 1, "GS303", "the ends of a range must be numbers or sizes");
  return {
    shape: [length],
    at: ([k]) => {
      const value = apply("add", start!, apply("mul", k!, constant(step)));
      return known(k!) === undefined ? value : normal(value);
    },
  };
}

/** How many elements a range has. */
function steps(call: Call, span: Expr, step: number, inclusive: boolean): Expr {
  const distance = known(span);
  if (distance !== undefined) {
    const whole = Math.round(distance / step);
    const fits = Math.abs(distance / step - whole) < NEARLY;
    const length = fits
      ? whole + (inclusive ? 1 : 0)
      : Math.floor(distance / step) + 1;
    return constant(Math.max(0, length));
  }
  if (Math.abs(step) !== 1)
    return wrong(
      call,
      2,
      "GS303",
      "a range between sizes needs the step 1 or -1",
    );
  const distanceBySteps = step > 0 ? span : integer(apply("neg", span));
  return plusInteger(distanceBySteps, inclusive ? 1 : 0);
}

/** The differences of neighbours along an axis, the first if none is named. */
export function diff(call: Call, axis: number): Value {
  const value = tensorAt(call, 0);
  const shape = value.shape.map((extent, k) =>
    k === axis ? minusInteger(extent, 1) : extent,
  );
  return {
    shape,
    at: (at) => {
      const next = at.map((sub, k) => (k === axis ? plusInteger(sub, 1) : sub));
      return apply("sub", asNumber(value.at(next)), asNumber(value.at(at)));
    },
  };
}

/** The axis that the second argument names, or the first. */
export const axisOrFirst = (call: Call): number =>
  call.args.length > 1 ? axisAt(call, 1, call.args[0]!.shape.length) : 0;

/** x with A · x = b, for matrices up to 4x4 (by Cramer's rule). */
export function solve(call: Call): Value {
  const [a, b] = [squareAt(call, 0), tensorAt(call, 1)];
  if (b.shape.length > 2 || a.shape[1] !== b.shape[0])
    wrong(
      call,
      1,
      "GS301",
      `${call.name} needs as many elements or rows on the right as there are equations, but ${describe(call, 0)} and ${describe(call, 1)}`,
    );
  const { matrix, det } = adjugate(call, 0);
  const sum = product({ ...call, args: [matrix, b] });
  return call.builder.elementwise("div", [sum, det], call.span);
}

/** As `solve`; a vector on the right gives a matrix of one column, as in mathjs. */
export function lusolve(call: Call): Value {
  const result = solve(call);
  if (result.shape.length === 2) return result;
  return view(result, [result.shape[0]!, ONE], ([i]) => [i!]);
}

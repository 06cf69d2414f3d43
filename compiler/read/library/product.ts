/** The matrix product in all its cases, and what is made of it: powers, quotients, inner and outer products. */
import { integer, plusInteger, timesInteger } from "../../ir/affine.ts";
import {
  apply,
  asNumber,
  constant,
  isConst,
  ONE,
  ZERO,
} from "../../ir/expr.ts";
import type { Expr } from "../../ir/expr.ts";
import { showShape } from "../show.ts";
import type { Call } from "../call.ts";
import { scalar, type Value } from "../value.ts";
import { describe, literal, ofRank, vectorAt, wrong } from "./arguments.ts";
import { inverse } from "./determinant.ts";
import {
  assemble,
  axisIndex,
  fromElements,
  settle,
  total,
  whereEqual,
} from "./values.ts";

export const times = (a: Expr, b: Expr): Expr =>
  apply("mul", asNumber(a), asNumber(b));

const isScalar = (value: Value): boolean => value.shape.length === 0;

/** The product of all arguments, from the left: of numbers, vectors (the dot product) and matrices. */
export function product(call: Call): Value {
  let result = call.args[0]!;
  for (let k = 1; k < call.args.length; k++) result = pair(call, result, k);
  return result;
}

/** The product of what stands left of argument `k`, and of it. */
function pair(call: Call, left: Value, k: number): Value {
  const { builder } = call;
  const right = call.args[k]!;
  if (isScalar(left) || isScalar(right))
    return builder.elementwise("mul", [left, right], call.span);
  if (left.shape.length > 2 || right.shape.length > 2) {
    const position = right.shape.length > 2 ? k : k - 1;
    wrong(
      call,
      position,
      "GS302",
      `the product is one of vectors and matrices, but ${describe(call, position)}`,
      "say it in index notation, such as C[b, i, k] = sum(j, A[b, i, j] * B[b, j, k])",
    );
  }
  if (left.shape.at(-1) !== right.shape[0]) mismatch(call, left, k);
  return contract(call, left, right);
}

/** result[p…, q…] = Σ_j a[p…, j] · b[j, q…] */
function contract({ builder }: Call, a: Value, b: Value): Value {
  const rows = a.shape.slice(0, -1);
  const columns = b.shape.slice(1);
  const again = (extents: readonly Expr[]): boolean =>
    extents.some((extent) => extent !== ONE);
  const left = again(columns) ? settle(builder, a) : a;
  const right = again(rows) ? settle(builder, b) : b;
  const j = axisIndex(rows.length + columns.length, b.shape[0]!);
  return builder.reduce(
    "sum",
    [...rows, ...columns],
    [j],
    (at) =>
      times(
        left.at([...at.slice(0, rows.length), j]),
        right.at([j, ...at.slice(rows.length)]),
      ),
    "product",
  );
}

function mismatch(call: Call, left: Value, k: number): never {
  const right = call.args[k]!;
  const first =
    k === 1
      ? describe(call, 0)
      : `the left has the shape ${showShape(left.shape)}`;
  call.builder.fail(
    call.span,
    "GS301",
    `the last axis on the left must be as long as the first on the right, but ${first} and ${describe(call, k)}`,
    remedy(left, right),
  );
}

function remedy(left: Value, right: Value): string {
  const [a, b] = [left.shape, right.shape];
  if (a.length === b.length && a.every((extent, axis) => extent === b[axis]))
    return ".* multiplies element by element, ' transposes";
  if (b.length === 2 && a.at(-1) === b[1])
    return "the transpose of the right one fits: put ' behind it";
  if (a.length === 2 && a[0] === b[0])
    return "the transpose of the left one fits: put ' behind it";
  if (a.length === 1 && b.length === 1)
    return "of two vectors it is the dot product; outer(a, b) has all products";
  return "";
}

/** Σ a[…] · b[…] of two vectors. */
export function dot(call: Call): Value {
  const [a, b] = [vectorAt(call, 0), vectorAt(call, 1)];
  if (a.shape[0] !== b.shape[0])
    wrong(
      call,
      1,
      "GS301",
      `dot needs vectors of one length, but ${describe(call, 0)} and ${describe(call, 1)}`,
    );
  const sum = total(
    call.builder,
    a.shape,
    (at) => times(a.at(at), b.at(at)),
    "dot",
  );
  return scalar(sum);
}

/** result[i…, j…] = a[i…] · b[j…] */
export function outer({ builder, args }: Call): Value {
  const [a, b] = args.map((arg) => settle(builder, arg));
  const rank = a!.shape.length;
  return {
    shape: [...a!.shape, ...b!.shape],
    at: (at) => times(a!.at(at.slice(0, rank)), b!.at(at.slice(rank))),
  };
}

/** The Kronecker product of vectors or matrices: result[i·p + k, j·q + l] = a[i, j] · b[k, l]. */
export function kron(call: Call): Value {
  const { builder } = call;
  const [a, b] = [0, 1].map((k) => {
    const arg = call.args[k]!;
    return settle(builder, arg.shape.length === 1 ? arg : ofRank(call, k, 2));
  });
  const rank = Math.max(a!.shape.length, b!.shape.length);
  const [left, right] = [asRows(a!, rank), asRows(b!, rank)];
  const shape = left.shape.map((extent, axis) =>
    timesInteger(extent, right.shape[axis]!),
  );
  const i = left.shape.map((extent, axis) => axisIndex(axis, extent));
  const k = right.shape.map((extent, axis) => axisIndex(rank + axis, extent));
  const at = i.map((one, axis) =>
    plusInteger(timesInteger(one, right.shape[axis]!), k[axis]!),
  );
  const value = times(left.at(i), right.at(k));
  return assemble(builder, "kron", shape, [{ at, over: [...i, ...k], value }]);
}

/** A vector beside a matrix is a row. */
const asRows = (value: Value, rank: number): Value =>
  value.shape.length === rank
    ? value
    : { shape: [ONE, ...value.shape], at: (at) => value.at(at.slice(1)) };

/** a × b in three dimensions; of matrices of one row or one column, a row. */
export function cross(call: Call): Value {
  const [a, b] = [triple(call, 0), triple(call, 1)];
  const component = (i: number): Expr => {
    const [j, k] = [(i + 1) % 3, (i + 2) % 3];
    return apply("sub", times(a[j]!, b[k]!), times(a[k]!, b[j]!));
  };
  const vector = fromElements(
    call.builder,
    "cross",
    [3],
    [0, 1, 2].map(component),
  );
  const rank = Math.max(...call.args.map((arg) => arg.shape.length));
  return rank > 1 ? asRows(vector, 2) : vector;
}

function triple(call: Call, position: number): Expr[] {
  const value = settle(call.builder, call.args[position]!);
  const long = value.shape.filter((extent) => extent !== ONE);
  if (long.length !== 1 || long[0] !== constant(3))
    wrong(
      call,
      position,
      "GS301",
      `cross needs vectors of length 3, but ${describe(call, position)}`,
    );
  return [0, 1, 2].map((k) =>
    value.at(value.shape.map((e) => (e === ONE ? ZERO : constant(k)))),
  );
}

/** args[0] ^ args[1]: of numbers, or of a square matrix and a whole number. */
export function power(call: Call): Value {
  const { builder } = call;
  const [first, second] = call.args;
  if (isScalar(first!))
    return isConst(first!.at([]), Math.E)
      ? builder.elementwise("exp", [second!], call.span)
      : builder.elementwise("pow", call.args, call.span);
  const base = first!;
  if (base.shape.length !== 2 || base.shape[0] !== base.shape[1])
    wrong(
      call,
      0,
      "GS301",
      `^ raises a number or a square matrix to a power, but ${describe(call, 0)}`,
      ".^ raises each element to a power",
    );
  const exponent = literal(call, 1);
  if (exponent === undefined || !Number.isInteger(exponent))
    return wrong(
      call,
      1,
      "GS211",
      "the power of a matrix must be a whole number that is written out",
      ".^ raises each element to a power",
    );
  if (exponent === 0) return identity(base.shape[0]!, base.shape[0]!);
  const start = exponent < 0 ? inverse(call, 0) : base;
  return repeated(call, start, Math.abs(exponent));
}

/** base · base · …, by repeated squaring. */
function repeated(call: Call, base: Value, exponent: number): Value {
  let square = settle(call.builder, base);
  let result: Value | undefined;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1)
      result = result ? contract(call, result, square) : square;
    if (rest > 1) square = contract(call, square, square);
  }
  return result!;
}

/** args[0] / args[1]; by a matrix: times its inverse. */
export function quotient(call: Call): Value {
  const divisor = call.args[1]!;
  if (isScalar(divisor))
    return call.builder.elementwise("div", call.args, call.span);
  if (divisor.shape.length !== 2 || divisor.shape[0] !== divisor.shape[1])
    wrong(
      call,
      1,
      "GS301",
      `/ divides by a number or a square matrix, but ${describe(call, 1)}`,
      "./ divides element by element",
    );
  return product({ ...call, args: [call.args[0]!, inverse(call, 1)] });
}

/** 1 on the diagonal, else 0. */
export const identity = (rows: Expr, columns: Expr): Value => ({
  shape: [integer(rows), integer(columns)],
  at: ([i, j]) => whereEqual(i!, j!, ONE, ZERO),
});

/** Each element by itself: the arguments folded from the left by a binary operation. */
export function folded(op: "add" | "mul" | "hypot", call: Call): Value {
  return call.args.reduce((left, right) =>
    call.builder.elementwise(op, [left, right], call.span),
  );
}

import { evaluate, flatten as flattened, type Matrix } from "mathjs";
import { describe, expect, test } from "vitest";
import { label, size } from "../support/build.ts";
import { callLibrary } from "../support/call.ts";
import { expectClose } from "../support/close.ts";
import { createRandom } from "../support/random.ts";
import { input } from "../support/build.ts";
import { LIBRARY } from "../../compiler/read/library.ts";

const SEED = 20261122;

/** s is a scalar, a … d are vectors, A … H matrices, T a tensor. */
const SHAPES: Readonly<Record<string, readonly number[]>> = {
  s: [],
  a: [3],
  b: [3],
  c: [4],
  d: [6],
  A: [2, 3],
  B: [3, 4],
  C: [3, 3],
  D: [4, 4],
  E: [2, 2],
  F: [1, 1],
  R: [1, 3],
  K: [3, 1],
  T: [2, 3, 2],
};

/** What mathjs and we must agree on. */
const AS_MATHJS = [
  "multiply(s, A)", "multiply(A, s)", "multiply(a, b)", "multiply(A, a)", "multiply(a, B)", "multiply(A, B)",
  "multiply(A, B, c)", "multiply(s, a, B)", "multiply(R, K)", "multiply(K, R)", "multiply(A, K)",
  "divide(A, s)", "divide(A, C)", "divide(s, C)", "divide(a, C)", "divide(s, 4)",
  "pow(C, 0)", "pow(C, 1)", "pow(C, 2)", "pow(C, 5)", "pow(E, -1)", "pow(E, -3)",
  "add(a, b, s)", "add(A, R)", "dotMultiply(A, A)", "dotMultiply(a, K)",
  "dot(a, b)", "dot(a, K)", "dot(K, K)", "cross(a, b)", "cross(R, a)", "cross(K, K)",
  "kron(a, b)", "kron(a, B)", "kron(A, b)", "kron(A, B)",
  "transpose(A)", "transpose(a)", "transpose(s)", "ctranspose(A)", "trace(C)", "trace(s)", "trace(F)",
  "det(F)", "det(E)", "det(C)", "det(D)", "det(s)", "inv(F)", "inv(E)", "inv(C)", "inv(D)", "inv(s)",
  "lusolve(C, a)", "lusolve(D, c)",
  "zeros(3)", "zeros(2, 3)", "zeros([2, 3])", "ones(2)", "ones(2, 3, 1)", "identity(3)", "identity(2, 3)", "identity([3, 2])",
  "range(1, 5)", "range(5, 1)", "range(5, 1, -2)", "range(0, 1, 0.1)", "range(2, 3, 0.25)", "range(0.5, 3)",
  "diag(a)", "diag(a, 1)", "diag(a, -2)", "diag(A)", "diag(B, 1)", "diag(B, -1)", "diag(C, 2)",
  "row(A, 2)", "column(A, 3)", "size(A)", "size(T)", "count(A)",
  "reshape(A, [3, 2])", "reshape(A, [6])", "reshape(A, [-1, 2])", "reshape(d, [2, -1])", "reshape(T, [3, 4])",
  "reshape(d, [1, 3, 1, 2])", "reshape(T, [2, 6])", "reshape(T, [6, 2])", "flatten(A)", "flatten(T)", "flatten(a)",
  "squeeze(R)", "squeeze(K)", "squeeze(F)", "squeeze(A)",
  "resize(a, [5])", "resize(a, [2])", "resize(A, [3, 3])", "resize(A, [1, 5])", "resize(a, [5], 7)", "resize(A, [3, 2], 7)", "resize(s, [2])",
  "sort(d)", "concat(a, c)", "concat(A, E)", "concat(A, C, 1)", "concat(A, A, 2)", "concat(T, T)", "concat(T, T, 2)", "concat(a)",
  "matrixFromRows(a, b)", "matrixFromColumns(a, b)",
  "variance(d)", "variance(A)", "variance(A, 1)", "variance(A, 2)", "variance(s)", "variance(1, 5, s)", "variance(T, 2)",
  "std(d)", "std(A, 1)", "std(s)", "std(R, 1)", "corr(a, b)", "corr(A, A)", "median(a)", "median(d)", "median(B)", "median(s, 1, 2)", "mad(d)", "mad(a)",
  "cumsum(d)", "cumsum(A)", "cumsum(A, 1)", "cumsum(A, 2)", "cumsum(s, 2, 3)", "cumsum(T, 2)",
  "diff(d)", "diff(A)", "diff(A, 2)", "diff(T, 3)", "distance(a, b)", "hypot(a)", "hypot(s, 2, 3)", "hypot(3, 4)",
]; // prettier-ignore

const inputs = Object.entries(SHAPES).map(([name, shape]) =>
  input(name, ...shape),
);
const random = createRandom(SEED);
const point = Object.fromEntries(
  Object.entries(SHAPES).map(([name, shape]) => [
    name,
    random.vector(shape.reduce((a, b) => a * b, 1)),
  ]),
);
const scope = Object.fromEntries(
  Object.entries(SHAPES).map(([name, shape]) => [
    name,
    nested([...point[name]!], shape),
  ]),
);

/** Flat row-major numbers as mathjs has them. */
function nested(data: readonly number[], shape: readonly number[]): unknown {
  if (shape.length === 0) return data[0];
  const [first, ...rest] = shape;
  const step = data.length / first!;
  return Array.from({ length: first! }, (_, k) =>
    nested(data.slice(k * step, (k + 1) * step), rest),
  );
}

function shapeOf(value: unknown): number[] {
  if (!Array.isArray(value)) return [];
  return [value.length, ...shapeOf(value[0])];
}

const plain = (value: unknown): unknown =>
  (value as Matrix | null)?.valueOf() ?? value;

describe("as in mathjs", () => {
  test.each(AS_MATHJS)("%s", (text) => {
    const actual = callLibrary(text, inputs, point);
    const expected = plain(evaluate(text, { ...scope }));
    const data = Array.isArray(expected) ? flattened(expected) : [expected];
    expect(actual.shape).toEqual(
      shapeOf(expected).filter((n) => n > 0 || actual.shape.length > 0),
    );
    expectClose(actual.data, (data as unknown[]).map(Number), 1e-10);
  });
});

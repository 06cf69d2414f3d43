import { describe, expect, test } from "vitest";
import { reverse } from "../../compiler/differentiate/reverse.ts";
import { runProgram } from "../../compiler/ir/evaluate.ts";
import { ONE } from "../../compiler/ir/expr.ts";
import { input, label } from "../support/build.ts";
import { type Numbers, programOf } from "../support/call.ts";

const inputs = [
  input("x", 3),
  input("y", 3),
  input("A", 2, 2),
  label("t", [], 3),
];

/** The value, and the gradient of the sum of its elements by x (or A). */
function at(
  text: string,
  point: Numbers,
  by = "x",
): { value: number[]; gradient: number[] } {
  const { program } = programOf(text, inputs);
  const [output] = program.outputs;
  const of = inputs.find(({ name }) => name === by)!;
  const found = reverse(program, [of], new Map([[output!, () => ONE]]));
  const tensors = runProgram(
    { ...program, statements: [...program.statements, ...found.statements] },
    { x: [0, 0, 0], y: [0, 0, 0], A: [0, 0, 0, 0], t: 1, ...point },
  );
  const adjoint = found.adjoint(of);
  const gradient = adjoint ? [...tensors.get(adjoint)!] : [];
  return {
    value: [...tensors.get(output!)!],
    gradient: gradient.map((d) => d + 0),
  };
}

describe("numbers at the edges", () => {
  test("distance, hypot and normalize have the derivative 0 at the origin", () => {
    const zero = { value: [0], gradient: [0, 0, 0] };
    expect(at("distance(x, y)", {})).toEqual(zero);
    expect(at("hypot(x)", {})).toEqual(zero);
    const same = { value: [0, 0, 0], gradient: [0, 0, 0] };
    expect(at("normalize(x)", {})).toEqual(same);
    expect(at("cosineSimilarity(x, y)", { y: [1, 2, 3] })).toEqual(zero);
  });

  test("the standard deviation of equal numbers has the derivative 0", () => {
    const point = { x: [5, 5, 5] };
    expect(at("std(x)", point)).toEqual({ value: [0], gradient: [0, 0, 0] });
  });

  test("softmax and cross entropy of huge scores are finite", () => {
    const point = { x: [1000, -1000, 0] };
    expect(at("softmax(x)", point).value).toEqual([1, 0, 0]);
    expect(at("logSoftmax(x)", point).value).toEqual([0, -2000, -1000]);
    const loss = at("crossEntropy(x, t)", point);
    expect(loss).toEqual({ value: [2000], gradient: [1, -1, 0] });
    const binary = at("binaryCrossEntropy(x, y)", { ...point, y: [1, 1, 1] });
    expect(binary.value[0]).toBeCloseTo((1000 + Math.LN2) / 3, 12);
    expect(binary.gradient).toEqual([0, -1 / 3, -0.5 / 3]);
  });

  test("the class that is right has no part in hinge", () => {
    const found = at("hinge(x, t)", { x: [0.1, 0.3, 0.7] });
    expect(found.gradient).toEqual([1, -2, 1]);
  });

  test("the derivative of the determinant of a singular matrix is the adjugate", () => {
    const found = at("det(A)", { A: [1, 2, 2, 4] }, "A");
    expect(found).toEqual({ value: [0], gradient: [4, -2, -2, 1] });
  });

  test("cumprod with a zero", () => {
    const found = at("cumprod(x)", { x: [2, 0, 3] });
    expect(found).toEqual({ value: [2, 0, 0], gradient: [1, 8, 0] });
  });

  test("among equal numbers the median shares its derivative", () => {
    const { value, gradient } = at("median(x)", { x: [1, 1, 1] });
    expect(value).toEqual([1]);
    expect(gradient.reduce((a, b) => a + b)).toBe(1);
  });

  test("a single number has the variance 0", () => {
    expect(at("variance(3)", {})).toEqual({ value: [0], gradient: [] });
  });
});

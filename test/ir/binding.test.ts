import { describe, expect, test } from "vitest";
import { evaluateProgram } from "../../compiler/ir/evaluate.ts";
import { constant, type Expr } from "../../compiler/ir/expr.ts";
import { assign, input, local, program, size } from "../support/build.ts";

describe("sizes", () => {
  const [N, M] = [size("N"), size("M")];
  const count = (shape: Expr[], names: string[]) => {
    const [x, y] = [input("x", ...shape), local("y", 2)];
    return program(
      [x],
      names.map((name, k) => assign(y, [k], "set", size(name))),
      [y],
      names,
    );
  };
  const zeros = (length: number) => ({ x: new Float64Array(length) });

  test("follow from the lengths of inputs", () => {
    const one = count([N, constant(3)], ["N"]);
    expect(evaluateProgram(one, zeros(12))["y"]![0]).toBe(4);
    const square = count([N, N], ["N"]);
    expect(evaluateProgram(square, zeros(49))["y"]![0]).toBe(7);
    expect(evaluateProgram(one, zeros(0))["y"]![0]).toBe(0);
  });

  test("or are given", () => {
    const p = count([N, M], ["N", "M"]);
    expect([...evaluateProgram(p, zeros(6), { N: 2 })["y"]!]).toEqual([2, 3]);
    expect([...evaluateProgram(p, zeros(6), { N: 2, M: 3 })["y"]!]).toEqual([
      2, 3,
    ]);
  });

  test("are an error where they do not fit", () => {
    const p = count([N, M], ["N", "M"]);
    const run = (length: number, sizes = {}) =>
      evaluateProgram(p, zeros(length), sizes);
    expect(() => run(6)).toThrow("the size N does not follow from the inputs");
    expect(() => run(7, { N: 2 })).toThrow(
      "x has 7 elements, so there is no whole number M",
    );
    expect(() => run(6, { N: 2, M: 2 })).toThrow(
      "x has 6 elements, but its shape is [2, 2]",
    );
    expect(() => evaluateProgram(p, {})).toThrow("x has no value");
  });
});

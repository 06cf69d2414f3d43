import { describe, expect, test } from "vitest";
import { createFormula } from "../../compiler/ir/formula.ts";
import {
  constant,
  index,
  load,
  tensor,
  type Expr,
  type Tensor,
} from "../../compiler/ir/expr.ts";
import type { Assign } from "../../compiler/ir/program.ts";
import { Block } from "../../compiler/lower/block.ts";
import { inArray, type Places } from "../../compiler/lower/place.ts";
import { checkModel } from "../support/harness.ts";

const N = constant(3);
const x = tensor("x", [N], "input");
const array = tensor("x", [N], "input");
const places: Places = new Map([[x, inArray(array, [N])]]);

const valueOf = (one: Expr, data: readonly number[]): number =>
  createFormula([one], {
    sizes: new Map(),
    tensors: new Map([[array, Float64Array.from(data)]]),
    indices: new Map(),
  })()[0]!;

const reduce = (
  target: Tensor,
  by: Assign["by"],
  value: (at: Expr) => Expr,
  extent: number,
): Assign => {
  const j = index("j", constant(extent));
  return { kind: "assign", target, at: [], over: [j], by, value: value(j) };
};

test("a reduction that takes up another keeps to its own kind", () => {
  const low = tensor("low", [], "local");
  const high = tensor("high", [], "local");
  const block = new Block(places, () => undefined);
  block.run([
    reduce(low, "min", (j) => load(x, [j]), 3),
    reduce(high, "max", () => load(low), 1),
    reduce(high, "max", () => load(x, [constant(1)]), 1),
  ]);
  expect(valueOf(block.result(high), [4, 2, 7])).toBe(2);
  expect(valueOf(block.result(high), [4, 6, 7])).toBe(6);
});

describe("elements that a branch keeps within bounds", () => {
  // prettier-ignore
  test.each([
    ["x = input(6)\ny[i] = i < 3 ? x[i] : x[i - 2]\nf = sum(y .^ 2 .* x)"],
    ["x = input(3, 4)\ny[i, j] = j < 3 ? x[i, j] : x[i, j - 2]^2\nf = sum(y .^ 2)"],
    ["x = input(20, 4)\ny[i, j] = j < 3 ? x[i, j] : x[i, j - 2]^2\nf = sum(y .^ 2)"],
  ])("%s", { timeout: 60_000 }, (text) => {
    const { generated } = checkModel({ text });
    expect(generated.code).not.toMatch(/\[-\d/);
    expect(generated.code).not.toContain("+= 0;");
  });
});

test("powers of an index are products where its loop is written out", () => {
  const { generated } = checkModel({
    text: "x = input()\nc = input(4)\nf = sum(k = 1:4, c[k] * x^k + x^(k - 1.5))",
  });
  expect(generated.code).not.toContain("Math.pow");
});

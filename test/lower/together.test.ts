/** Exponentials that are computed together. */
import { describe, expect, test } from "vitest";
import { compileSource, type CompileOptions } from "../../compiler/compile.ts";
import { printLoops } from "../../compiler/ir/print.ts";
import { checkModel } from "../support/harness.ts";

/** The loops, line by line. */
function linesOf(
  text: string,
  options: Partial<CompileOptions> = {},
): string[] {
  const { module } = compileSource(
    { file: "<test>", text },
    { name: "test", functions: ["forward"], ...options },
  );
  return printLoops(module)
    .split("\n")
    .map((line) => line.trim());
}

const calls = (text: string, options?: Partial<CompileOptions>): string[] =>
  linesOf(text, options).filter((line) => /^(exp|tanh) slots/.test(line));

const LAYER =
  "X = input(N, 2)\nW = parameter(9, 2)\nh = tanh(X * W')\nf = sum(h .^ 2)";
const WIDE =
  "X = input(N, 200)\nW = parameter(100, 200)\nh = sigmoid(X * W')\nf = sum(h .^ 2)";
const CELL = `x = input(T, 8)
W = parameter(3, 8)
h = zeros(8)
c = zeros(8)
repeat(t = 1:T,
  c = sigmoid(W[1, :] .* h) .* c + tanh(W[2, :] .* x[t, :]),
  h = sigmoid(W[3, :] .* x[t, :]) .* tanh(c))
f = sum(h .^ 2) + sum(c)`;

describe("in lines", () => {
  test("of a loop, what can be known where the first is needed", () => {
    expect(calls(LAYER)).toEqual(["tanh slots[0 … 9]"]);
  });

  test("what waits for others comes after them", () => {
    expect(calls(CELL)).toEqual([
      "exp slots[0 … 16]",
      "tanh slots[0 … 8]",
      "tanh slots[0 … 8]",
    ]);
  });

  // prettier-ignore
  test.each([
    ["fewer than eight", "X = input(N, 2)\nW = parameter(7, 2)\nh = tanh(X * W')\nf = sum(h .^ 2)"],
    ["what runs once a call", "x = input(9)\nf = sum(exp(x) .* x)"],
    ["what does not change in a loop", "x = input(9)\ny = input(N, 9)\nf = sum(n, sum(i, exp(x[i]) * y[n, i]))"],
    ["what a condition may spare", "y = input(N, 9)\nf = sum(n, i, y[n, i] > 0 ? exp(y[n, i]) : 0)"],
  ])("not %s", (_, text) => {
    expect(calls(text)).toEqual([]);
  });

  test("not if there is to be no kernel", () => {
    expect(calls(LAYER, { kernel: Infinity })).toEqual([]);
  });
});

describe("a loop", () => {
  test("is split where another runs around it", () => {
    const lines = linesOf(WIDE);
    const at = lines.indexOf("exp slots[0 … 100]");
    expect(lines.slice(at - 2, at + 3)).toEqual([
      "for j < 100:",
      "slots[j] = -product[100 * i + j]",
      "exp slots[0 … 100]",
      "for j < 100:",
      "f += 1 / (1 + slots[j]) * (1 / (1 + slots[j]))",
    ]);
  });

  test("is split again for what waits for the first", () => {
    const text = "X = input(N, 40)\nf = sum(tanh(exp(X)))";
    expect(calls(text, { unroll: 0 })).toEqual([
      "exp slots[0 … 40]",
      "tanh slots[41 … 81]",
    ]);
  });

  // prettier-ignore
  test.each([
    ["if it would do more work twice", "X = input(N, 40)\nf = sum(n, i, (sin(X[n, i]) + cos(X[n, i]) + sqrt(abs(X[n, i])) + 1) * exp(sin(X[n, i]) + cos(X[n, i]) + sqrt(abs(X[n, i]))))"],
    ["if it runs once a call and is short", "x = input(40)\nf = sum(exp(x))"],
    ["if there is no room", "X = input(N, 5000)\nf = sum(exp(X))"],
    ["if its turns wait for each other", "x = input(100)\ns = 0\nrepeat(t = 1:100, s = exp(-s) + x[t])\nf = s"],
  ])("is not, %s", (_, text) => {
    expect(calls(text, { unroll: 0 })).toEqual([]);
  });
});

describe("derivatives are right", () => {
  // prettier-ignore
  test.each([
    ["of a layer",       { text: LAYER, sizes: { N: 3 } }],
    ["of a wide layer",  { text: WIDE.replaceAll("100", "12").replaceAll("200", "3"), sizes: { N: 3 }, options: { unroll: 0 } }],
    ["of a cell",        { text: CELL, sizes: { T: 3 } }],
    ["of a softmax",     { text: "X = input(N, 11)\nf = sum(logSoftmax(X) .* X)", sizes: { N: 3 } }],
    ["of what is cut",   { text: CELL, sizes: { T: 3 }, options: { chunk: 40 } }],
    ["of two in a row",  { text: "X = input(N, 9)\nf = sum(tanh(exp(X)) .* X)", sizes: { N: 3 }, options: { unroll: 0 } }],
  ])("%s", (_, model) => {
    checkModel({ ...model, functions: ["forward", "valueAndGradient"] });
  });
});

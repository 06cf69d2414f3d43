/** Products of matrices that go to the runtime's kernel. */
import { describe, expect, test } from "vitest";
import { compileSource, type CompileOptions } from "../../compiler/compile.ts";
import { printLoops } from "../../compiler/ir/print.ts";
import { checkModel } from "../support/harness.ts";

function loopsOf(text: string, options: Partial<CompileOptions> = {}): string {
  const lowered = compileSource(
    { file: "<test>", text },
    { name: "test", functions: ["forward"], ...options },
  );
  return printLoops(lowered.module);
}

const contractions = (
  text: string,
  options?: Partial<CompileOptions>,
): string[] =>
  loopsOf(text, options)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("contract"));

// prettier-ignore
describe("a product of matrices", () => {
  test.each([
    ["X = input(N, 784)\nW = input(100, 784)\nY = X * W'",
      "contract out[0; 100, 1] = X[0; 784, 1] * W[0; 1, 784] for i < N, j < 100, k < 784"],
    ["A = input(30, 40)\nB = input(40, 50)\nC = A * B",
      "contract out[0; 50, 1] = A[0; 40, 1] * B[0; 50, 1] for i < 30, j < 50, k < 40"],
    // Rows of b, as each has the same matrix to its right, lie end to end.
    ["A = input(4, 20, 40)\nB = input(40, 50)\nC[b, i, j] = sum(k, A[b, i, k] * B[k, j])",
      "contract out[0; 50, 1] = A[0; 40, 1] * B[0; 50, 1] for i < 80, j < 50, k < 40"],
    ["A = input(N, T, 40)\nB = input(40, 50)\nC[b, i, j] = sum(k, A[b, i, k] * B[k, j])",
      "contract out[0; 50, 1] = A[0; 40, 1] * B[0; 50, 1] for i < N * T, j < 50, k < 40"],
    ["A = input(N, 30, 40)\nB = input(N, 40, 50)\nC[b, i, j] = sum(k, A[b, i, k] * B[b, k, j])",
      "contract out[1500 * b; 50, 1] = A[1200 * b; 40, 1] * B[2000 * b; 50, 1] for i < 30, j < 50, k < 40"],
  ])("%s", (text, expected) => {
    expect(contractions(text)).toEqual([expected]);
  });
});

const FEW = "X = input(N, 2)\nW = input(3, 2)\nY = X * W'";
const LARGE = "X = input(N, 30)\nW = input(30, 30)\nY = X * W'";

describe("products are taken out of", () => {
  const FORCED = { kernel: -Infinity, unroll: 0 };

  // prettier-ignore
  test.each([
    ["a sum of them, with a sign",
      "A = input(5, 6)\nB = input(6, 7)\nC = input(5, 8)\nD = input(8, 7)\nY[i, j] = sum(k, A[i, k] * B[k, j]) - sum(k, C[i, k] * D[k, j])", 2],
    ["more than two factors",
      "A = input(5, 6)\nB = input(6, 7)\nw = input(6)\nY[i, j] = sum(k, A[i, k] * w[k] * B[k, j])", 1],
    ["elements that data chooses",
      "E = input(9, 6)\nw = label(5, 9)\nB = input(6, 7)\nY[i, j] = sum(k, E[w[i], k] * B[k, j])", 1],
    ["windows",
      "x = input(2, 5, 5)\nK = input(3, 2, 2, 3)\nY[o, r, c] = sum(a, u, v, K[o, a, u, v] * x[a, r + u - 1, c + v - 1])", 1],
  ] as const)("%s", (_, text, count) => {
    expect(contractions(text, FORCED)).toHaveLength(count);
    checkModel({ text, second: false, functions: ["forward", "backward", "jvp"] });
  });

  test("sums that several points add to", () => {
    const text =
      "x = input(2, 5, 5)\nK = input(3, 2, 2, 3)\nY[o, r, c] = sum(a, u, v, K[o, a, u, v] * x[a, r + u - 1, c + v - 1])";
    const lines = contractions(text, { ...FORCED, functions: ["backward"] });
    expect(lines).toHaveLength(2);
    expect(lines.some((line) => line.includes("2:5 3:1"))).toBe(true);
  });
});

describe("the kernel is used", () => {
  test("where it saves enough", () => {
    expect(contractions(FEW)).toEqual([]);
    expect(contractions(LARGE)).toHaveLength(1);
  });

  test("by all, or by none, as the threshold says", () => {
    expect(contractions(FEW, { unroll: 0, kernel: -Infinity })).toHaveLength(1);
    expect(contractions(LARGE, { kernel: Infinity })).toEqual([]);
  });

  test("only where products are much of the work", () => {
    const heavy = `${LARGE}\ns = sum(n, i, j, sin(X[n, i]) * exp(tanh(X[n, j])) * sin(X[n, i] * X[n, j]))`;
    expect(contractions(heavy, { outputs: ["Y", "s"] })).toEqual([]);
  });

  test("for sums over elements that are written once alone", () => {
    // Several r and u add to one element; the triangle's rows are of different lengths.
    const texts = [
      "x = input(40, 40)\ny = input(40, 40)\nz[k] = sum(i, j, x[i, k] * y[j, k])",
      "x = input(60, 60)\ny = input(60, 60)\nz[i, j] = sum(k = 1:i, x[i, k] * y[k, j])",
    ];
    for (const text of texts)
      expect(contractions(text, { kernel: -Infinity }), text).toEqual([]);
  });
});

test("operations are counted as those of loops", () => {
  const { cost } = compileSource(
    { file: "<test>", text: LARGE },
    { name: "test", functions: ["forward"] },
  );
  expect(JSON.stringify(cost)).toContain("1800 * N");
});

const FUNCTIONS = ["forward", "backward", "jvp"] as const;

describe("agrees with the interpreter", () => {
  // prettier-ignore
  test.each([
    ["X = input(N, 5)\nt = label(N, 3)\nW1 = parameter(7, 5)\nb1 = parameter(7)\nW2 = parameter(3, 7)\nh = tanh(X * W1' + b1)\nloss = crossEntropy(h * W2', t) + sum(W1 .^ 2)", { N: 6 }],
    ["Q = input(6, 4)\nK = input(6, 4)\nV = input(6, 4)\nout = softmax(Q * K' / sqrt(4)) * V", {}],
    ["A = input(3, 4)\nB = input(4, 5)\nC = input(5, 2)\nout = A * B * C", {}],
    ["A = input(B, 3, 4)\nW = input(B, 4, 5)\nout[b, i, j] = sum(k, A[b, i, k] * W[b, k, j])", { B: 3 }],
    ["x = input(N, 2, 6, 6)\nK = parameter(3, 2, 3, 3)\ny[n, o, r, c] = sum(a, u, v, K[o, a, u, v] * x[n, a, r + u - 1, c + v - 1])\nf = sum(y .^ 2)", { N: 2 }],
    ["xs = input(4, 3, 2)\nW = parameter(5, 5)\nV = parameter(5, 2)\nh = zeros(3, 5)\nrepeat(t = 1:4, h = tanh(h * W' + xs[t, :, :] * V'))\nf = sum(h .^ 2)", {}],
    ["A = input(N, 3)\nB = input(N, 3)\nf = sum((A' * B) .^ 2)", { N: 0 }],
    ["E = parameter(9, 4)\nw = label(N, 9)\nW = parameter(4, 5)\nx[n, d] = E[w[n], d]\nf = sum((x * W) .^ 2)", { N: 5 }],
  ] as const)("%s", (text, sizes) => {
    checkModel({ text, sizes, functions: FUNCTIONS, differences: false });
  });
});

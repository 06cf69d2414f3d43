/** How loops are made: which turns are taken at once, what stays in variables, where tensors begin. */
import { describe, expect, test } from "vitest";
import { compileSource } from "../../compiler/compile.ts";
import { printLoops } from "../../compiler/ir/print.ts";
import { checkModel } from "../support/harness.ts";

/** The lines of valueAndGradient that say something about a pattern. */
function linesOf(text: string, about: RegExp, unroll = 0): string[] {
  const lowered = compileSource(
    { file: "<test>", text },
    { name: "test", functions: ["valueAndGradient"], kernel: Infinity, unroll },
  );
  const [, body] = printLoops(lowered.module).split(/^export function .*$/m);
  return body!
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => about.test(line) && !line.startsWith("#"));
}

const MATRIX = `W = parameter(8, 33)
x = input(33)
b = parameter(8)
y = tanh(W * x + b)
f = sum(y .^ 2)`;

describe("a loop around a contraction", () => {
  test("adds to several totals at once, which are variables", () => {
    expect(linesOf(MATRIX, /product.*\+=/)).toEqual([
      "product += W[132 * i + j] * x[j]",
      "product.2 += W[132 * i + j + 33] * x[j]",
      "product.3 += W[132 * i + j + 66] * x[j]",
      "product.4 += W[132 * i + j + 99] * x[j]",
    ]);
  });

  test("takes one turn after the other where no number of lanes fits", () => {
    const odd = MATRIX.replaceAll("8", "37");
    expect(linesOf(odd, /product.*\+=/)).toHaveLength(1);
  });
});

test("neighbours that add to the same element add once", () => {
  const text =
    "x = parameter(37)\nf = sum(i = 1:36, (x[i + 1] - x[i]^2)^2 + (1 - x[i])^2)";
  const stores = linesOf(text, /^dx\[.*\+=/).map(
    (line) => line.split(" +=")[0],
  );
  expect(new Set(stores).size).toBe(stores.length);
});

describe("what neighbouring turns share", () => {
  const STENCIL = `x = parameter(38)
f = sum(i = 1:36, tanh(x[i] - 2 * x[i + 1] + x[i + 2]))`;

  test("is handed on in variables; each element is stored once, and no zeros before", () => {
    const stores = linesOf(STENCIL, /^dx(\[|\.fill)/);
    expect(stores.map((line) => line.split(" = ")[0])).toEqual([
      ...["dx[4 * i]", "dx[4 * i + 1]", "dx[4 * i + 2]", "dx[4 * i + 3]"],
      ...["dx[36]", "dx[37]"],
    ]);
  });

  test("is added to what is there, where that may not be zero", () => {
    const text = `${STENCIL} + sum(x .^ 3)`;
    expect(linesOf(text, /let dx/)).toContain("let dx.2 = dx[0]");
  });

  test("stays in memory where the number of turns may be less than none", () => {
    const open = STENCIL.replace("38", "N").replace("36", "N - 2");
    expect(linesOf(open, /^dx\[/)).toHaveLength(3);
  });
});

test("running totals of a short loop are variables", () => {
  const text = "A = parameter(40, 3)\nx = input(40)\nf = sum((A' * x) .^ 2)";
  expect(linesOf(text, /product/)).not.toContainEqual(
    expect.stringMatching(/product\S*\[.*\+=/),
  );
});

describe("parts of a tensor", () => {
  const GATES = `x = parameter(40, 66)
z = tanh(x)
f[n] = sum(i = 1:33, z[n, i] * z[n, i + 33])
g = sum(f)`;

  test("share a loop and begin the tensor together", () => {
    expect(linesOf(GATES, /dz.*(fill|\+=)/)).toEqual([]);
  });
});

// prettier-ignore
describe("numbers", () => {
  test.each([
    MATRIX,
    MATRIX.replaceAll("8", "7"),
    "A = parameter(4, 34)\nB = input(34, 4)\nf = sum((A * B) .^ 2)",
    "x = parameter(37)\nf = sum(i = 1:36, (x[i + 1] - x[i]^2)^2 + (1 - x[i])^2)",
    "A = parameter(40, 3)\nx = input(40)\nf = sum((A' * x) .^ 2)",
    "x = parameter(38)\nf = sum(i = 1:36, tanh(x[i] - 2 * x[i + 1] + x[i + 2])) + sum(x .^ 3)",
    "x = parameter(3, 38)\nf = sum(j = 1:3, i = 1:36, tanh(x[j, i] * x[j, i + 2] + x[j, i + 1]))",
    // Elements come back after two turns.
    "x = parameter(38)\nf = sum(i = 1:35, x[i] * x[i + 1] * x[i + 3])",
    "x = parameter(41)\nf = sum(i = 1:37, exp(x[i + 4] + x[i + 1]) * x[i])",
    "x = parameter(40)\na = parameter()\nh = zeros(40)\nh[1] = x[1]\nrepeat(t = 2:40, h[t] = tanh(a * h[t - 1] + x[t]))\nf = sum(h .^ 2)",
    "x = parameter(74)\nf = sum(i = 1:36, sin(x[2 * i - 1] * x[2 * i] + x[2 * i + 1] * x[2 * i + 2]))",
    "x = parameter(2, 66)\nz = tanh(x)\nf[n] = sum(i = 1:33, z[n, i] * z[n, i + 33])\ng = sum(f)",
    // A part that overlaps another does not begin the tensor with it.
    "x = parameter(2, 40)\nz = tanh(x)\nf[n] = sum(i = 1:36, z[n, i] * z[n, i + 4])\ng = sum(f) + sum(z)",
    "x = parameter(6, 6)\nw = input(40)\ny[i = 1:3, j = 1:3] = max(u = 1:2, v = 1:2, x[2 * i + u - 2, 2 * j + v - 2])\nf = sum(w) * sum(y .^ 3)",
    "W = parameter(36, 4)\nxs = input(3, 4)\nh = zeros(9)\nc = zeros(9)\nrepeat(t = 1:3, z = W * xs[t, :], c = sigmoid(z[10:18]) .* c + sigmoid(z[1:9]) .* tanh(z[19:27]), h = sigmoid(z[28:36]) .* tanh(c))\nf = sum(h .^ 2)",
  ])("%s", (text) => {
    checkModel({ text, second: false, functions: ["forward", "backward", "valueAndGradient"] });
  });
});

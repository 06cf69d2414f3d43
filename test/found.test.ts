/** Programs that random search found to be wrong once: each with what is right, lowered in several ways. */
import { describe, expect, test } from "vitest";
import { load, type Point } from "../compiler/index.ts";
import { worstError } from "./support/close.ts";
import { dedent } from "./support/dedent.ts";
import { checkModel } from "./support/harness.ts";

const WAYS = [{}, { unroll: 0 }, { unroll: 1e9, chunk: 5 }] as const;

describe("values", () => {
  // prettier-ignore
  const VALUES: readonly (readonly [text: string, point: Point, value: number])[] = [
    ["x * ((y > 0) xor (7 != 1))",  { x: 3, y: -1 }, 3],
    ["x * ((7 == 1) xor (y > 0))",  { x: 3, y: -1 }, 0],
    ["x * ((7 == 1) xor (2 > 1))",  { x: 3 },        3],
  ];
  test.each(VALUES)("%s", async (text, point, value) => {
    for (const way of WAYS) {
      const program = await load(text, way);
      expect(program.value(point)).toBe(value);
      expect(program.valueAndGradient(point).value).toBe(value);
    }
  });
});

describe("Hessians where a partial derivative makes an exception of its point", () => {
  // prettier-ignore
  const HESSIANS: readonly (readonly [text: string, point: Point, hessian: readonly number[]])[] = [
    ["x ^ y",               { x: 2, y: 0 },  [0, 1 / 2, 1 / 2, Math.LN2 ** 2]],
    ["xlogy(x, y)",         { x: 0, y: 2 },  [0, 1 / 2, 1 / 2, 0]],
    ["xlog1py(x, y)",       { x: 0, y: 1 },  [0, 1 / 2, 1 / 2, 0]],
    ["logaddexp(x, y)",     { x: 3, y: 3 },  [1 / 4, -1 / 4, -1 / 4, 1 / 4]],
    ["log(exp(x) + exp(y))", { x: 0, y: 0 }, [1 / 4, -1 / 4, -1 / 4, 1 / 4]],
  ];
  test.each(HESSIANS)("%s at %j", async (text, point, hessian) => {
    for (const way of WAYS) {
      const found = (await load(text, way)).hessian(point);
      expect(worstError(found, hessian), String(found)).toBeLessThan(1e-14);
    }
  });
});

describe("Hessians where a residual is zero, as at a minimum of squares", () => {
  // prettier-ignore
  const HESSIANS: readonly (readonly [text: string, point: Point, hessian: readonly number[]])[] = [
    ["(sqrt(x) - 1) ^ 2",              { x: 1 },        [1 / 2]],
    ["(acos(x) - acos(0.5)) ^ 2",      { x: 0.5 },      [8 / 3]],
    ["(cbrt(x) - 2) ^ 2 * y",          { x: 8, y: 2 },  [1 / 36, 0, 0, 0]],
    ["(x ^ y - 1) ^ 2",                { x: 2, y: 0 },  [0, 0, 0, 2 * Math.LN2 ** 2]],
    ["(max([sqrt(x), y, 2]) - 3) ^ 2", { x: 9, y: 1 },  [1 / 18, 0, 0, 0]],
    ["(x < 0 ? 0 : sqrt(x) - 3) ^ 2",  { x: 9 },        [1 / 18]],
    ["sqrt(x) * y",                    { x: 0, y: 0 },  [0, Infinity, Infinity, 0]],
    ["min(z, y) * y * x",              { z: 0, y: 0, x: 1 }, [0, 1 / 2, 0, 1 / 2, 1, 0, 0, 0, 0]],
  ];
  test.each(HESSIANS)("%s at %j", async (text, point, hessian) => {
    for (const way of WAYS) {
      const found = (await load(text, way)).hessian(point);
      expect(worstError(found, hessian), String(found)).toBeLessThan(1e-14);
    }
  });
});

test("products guarded on both sides move where one factor is zero", async () => {
  const f = await load("(1.5 + sin(exp(sin(y)) ^ x)) ^ y");
  const point = { x: 0, y: 1 };
  const [yy, yx, xy, xx] = f.hessian(point);
  const { x, y } = f.hvp(point, { x: 2, y: 3 });
  const expected = [2 * xx! + 3 * xy!, 2 * yx! + 3 * yy!];
  expect(worstError([Number(x), Number(y)], expected)).toBeLessThan(1e-14);
});

describe("squares of lengths at the origin", () => {
  test.each([
    "norm(x) ^ 2",
    "std(x) ^ 2 * 3",
    "sqrt(x[1]^2 + x[2]^2) ^ 2",
    "hypot(x[1], x[2]) ^ 2",
  ])("%s", async (text) => {
    const program = await load(text, { inputs: { x: [2] } });
    const squares = await load(
      text.startsWith("std") ? "3 * variance(x)" : "sum(x .^ 2)",
      { inputs: { x: [2] } },
    );
    expect(program.hessian({ x: [0, 0] })).toEqual(
      squares.hessian({ x: [0, 0] }),
    );
  });
});

describe("a few elements of a tensor whose size is known at the call", () => {
  test.each(["sigmoid(x[1:2])", "x[2] * x[3] ^ 2", "A[2:3, 1:2]"])(
    "%s",
    async (text) => {
      const point = {
        x: [1, 2, 3],
        A: [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
      };
      const sized = await load(text, { inputs: { x: ["N"], A: ["N", 2] } });
      const fixed = await load(text, { inputs: { x: [3], A: [3, 2] } });
      expect(sized.jacobian(point)).toEqual(fixed.jacobian(point));
      const cotangent = fixed.value(point);
      expect(sized.vjp(point, cotangent)).toEqual(fixed.vjp(point, cotangent));
    },
  );
});

test("operations that come down to one element of an argument", async () => {
  const f = await load("s = [x, x]\nsum(s) * 0.5 + (y[1] - y[2] + y[2])", {
    inputs: { x: [], y: [2] },
  });
  expect(f.value({ x: 3, y: [1, 2] })).toBe(4);
  expect(f.jvp({ x: 3, y: [1, 2] }, { x: 7, y: [10, 20] })).toBe(17);
});

test("signs that come out of operations as they are spelled out", async () => {
  const f = await load("2 ^ -y * log(sigmoid(2))");
  const [second] = f.hessian({ y: 0 });
  expect(second).toBeCloseTo(
    Math.LN2 ** 2 * Math.log(1 / (1 + Math.exp(-2))),
    12,
  );
});

describe("whole models", () => {
  test.each([
    [
      "a product whose factors meet what other turns have added to",
      dedent`
        x = input(3)
        out[i = 1:4] = prod(j = 1:i - 1, x[j] * x[4 - j] + x[1])
      `,
    ],
    [
      "constants made of constants, each used twice by the next",
      dedent`
        x = input()
        b = 0.5
        repeat(t = 1:40, b = b + tanh(max(0, exp(-b^2))) / 4)
        f = b * x
      `,
    ],
    [
      "what only a branch reads of what it has written before",
      dedent`
        s = input(3)
        y = zeros(3)
        b = 0.5
        repeat(t = 1:3,
          w[t] = tanh(b),
          b = b + w[t] / 4,
          y[t] = t > 1 ? y[t - 1] * tanh(s[2] + y[t]^2) : s[1])
        f = b + sum(y)
      `,
    ],
  ])("%s", { timeout: 60_000 }, (_, text) => {
    checkModel({ text });
  });
});

describe("constants of a straight line that grow by several statements", () => {
  test("minors of a matrix", { timeout: 120_000 }, () => {
    const text = dedent`
      A = input(4, 4)
      v = input(4)
      f = sum(solve(A + 4 * identity(4), v)) ^ 2
    `;
    checkModel({ text, functions: ["forward", "valueAndGradient", "hessian"] });
  });
});

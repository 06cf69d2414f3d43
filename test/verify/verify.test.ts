/** Right derivatives pass, wrong ones do not, and points suit the program. */
import { describe, expect, test } from "vitest";
import { createRandom } from "../../runtime/random.ts";
import { LiveProgram } from "../../compiler/load/program.ts";
import { lookAt } from "../../compiler/verify/at.ts";
import { judge } from "../../compiler/verify/compare.ts";
import { complete, drawPoint } from "../../compiler/verify/draw.ts";
import {
  NowhereError,
  verify,
  type VerifyOptions,
} from "../../compiler/verify/verify.ts";
import { read } from "../support/read.ts";

const run = (text: string, options: VerifyOptions = {}) =>
  verify({ file: "<test>", text }, { points: 2, ...options });

const namesOf = (checks: readonly { name: string }[]): string[] =>
  checks.map((one) => one.name);

describe("verify", () => {
  test("looks at every function of a scalar", async () => {
    const { checks, points } = await run("x * log(y)");
    expect(points).toBe(2);
    expect(namesOf(checks)).toEqual([
      "gradient",
      "jvp",
      "vjp",
      "jvp · vjp",
      "hvp",
      "hessian",
    ]);
    for (const { error, passed } of checks) {
      expect(error).toBeLessThan(1e-8);
      expect(passed).toBe(true);
    }
  });

  test("looks at each output", async () => {
    const { checks } = await run("p = x * y\nq = [x, sin(y)]", {
      output: ["p", "q"],
    });
    expect(checks.map(({ name, of }) => `${name} ${of}`)).toEqual([
      "jvp p",
      "jvp q",
      "vjp p, q",
      "jvp · vjp p, q",
      "jacobian p",
      "jacobian q",
    ]);
    expect(checks.every((one) => one.passed)).toBe(true);
  });

  test("finds points inside of the domain", async () => {
    for (const text of ["acosh(x) + logit(y)", "sqrt(-x)", "asin(x) * log(-y)"])
      expect((await run(text)).checks.every((one) => one.passed)).toBe(true);
  });

  test("draws sizes, classes and parameters", async () => {
    const net = `X = input(N, 2)
t = label(N, 3)
W = parameter(3, 2)
loss = crossEntropy(relu(X * W'), t)`;
    const { checks, sizes } = await run(net, { sizes: { N: 3 } });
    expect(sizes).toEqual({ N: 3 });
    expect(checks.every((one) => one.passed)).toBe(true);
    expect((await run(net, { points: 1 })).sizes).toEqual({ N: 5 });
  });

  test("is the same for the same seed only", async () => {
    const [a, b, c] = await Promise.all(
      [3, 3, 4].map((seed) => run("sin(x * y)", { seed })),
    );
    expect(a).toEqual(b);
    expect(a).not.toEqual(c);
  });

  test("says where nothing can be checked", async () => {
    const kink = run("abs(x)", { at: { x: 0 } });
    await expect(kink).rejects.toThrow(NowhereError);
    await expect(kink).rejects.toThrow(/at a kink/);
    await expect(run("sqrt(-1 - x^2)")).rejects.toThrow(/no finite value/);
  });

  test("takes one point where all is given", async () => {
    const { points } = await run("x * y", { at: { x: 1, y: 2 }, points: 9 });
    expect(points).toBe(1);
  });

  test("names what does not fit", async () => {
    await expect(run("x * y", { at: { z: 1 } })).rejects.toThrow(/'z'/);
    await expect(run("x * y", { at: { x: [1] } })).rejects.toThrow(/a number/);
  });
});

/** A program whose gradient and tangents are wrong in one place. */
class Wrong extends LiveProgram {
  override gradient(point: unknown) {
    const { value, gradient } = super.gradient(point);
    return { value, gradient: { ...gradient, y: Number(gradient.y) * 1.001 } };
  }
}

test("a wrong gradient is found", () => {
  const live = new Wrong(
    { file: "<test>", text: "x * sin(y)" },
    { name: "test" },
  );
  const { comparisons, magnitude } = lookAt(
    live,
    { x: 0.7, y: 0.4 },
    createRandom(1),
  )!;
  const [gradient] = comparisons;
  const verdict = judge(gradient!, magnitude, 1e-6);
  expect(verdict).toMatchObject({ settled: true, where: "∂f/∂y" });
  expect(verdict.error).toBeCloseTo(0.001, 5);
});

test("what is no number is an infinite error", () => {
  const comparison = {
    name: "gradient",
    of: "f",
    found: [NaN],
    expected: () => ({ value: 1, error: 0 }),
    place: () => "∂f/∂x",
  };
  expect(judge(comparison, 1, 1e-6).error).toBe(Infinity);
});

test("sizes follow from the data that is given", () => {
  const { program } = read("X = input(N, M)\ny = input(M)\nf = sum(X * y)");
  const X = [
    [1, 2, 3],
    [4, 5, 6],
  ];
  expect(complete(program, { X }).sizes).toEqual({ N: 2, M: 3 });
  expect(complete(program, { M: 7 }).sizes).toEqual({ N: 5, M: 7 });
  const given = complete(program, { X });
  const point = drawPoint(program, given, createRandom(1));
  expect(point.X).toBe(X);
  expect(point.y).toHaveLength(3);
});

import { describe, expect, test } from "vitest";
import { expectClose, relativeError, worstError } from "./close.ts";
import { dedent } from "./dedent.ts";
import {
  derivativeByDifferences,
  gradientByDifferences,
} from "../../compiler/verify/differences.ts";
import { createRandom } from "./random.ts";

describe("differences", () => {
  // prettier-ignore
  const rows: readonly (readonly [string, (x: number) => number, number, number])[] = [
    ["sin",       Math.sin,          1,    Math.cos(1)],
    ["exp",       Math.exp,          3,    Math.exp(3)],
    ["log",       Math.log,          0.01, 100],
    ["sqrt",      Math.sqrt,         1e-3, 0.5 / Math.sqrt(1e-3)],
    ["cube",      (x) => x ** 3,     100,  30000],
    ["constant",  () => 7,           2,    0],
    ["oscillate", (x) => Math.sin(50 * x), 0.3, 50 * Math.cos(15)],
  ];

  test.each(rows)("%s", (_, f, x, expected) => {
    const { value, error } = derivativeByDifferences(f, x);
    expectClose(value, expected, 1e-9);
    expect(error).toBeLessThan(1e-7 * Math.max(1, Math.abs(expected)));
  });

  test("a gradient leaves the point as it was", () => {
    const x = Float64Array.of(1, 2, 3);
    const f = (v: Float64Array) => v[0]! * v[1]! + v[2]! ** 2;
    const { gradient, error } = gradientByDifferences(f, x);
    expectClose(gradient, [2, 1, 6], 1e-10);
    expect(error.length).toBe(3);
    expect([...x]).toEqual([1, 2, 3]);
  });
});

test("errors are relative above 1, absolute below", () => {
  expect(relativeError(110, 100)).toBeCloseTo(0.1);
  expect(relativeError(0.2, 0.1)).toBeCloseTo(0.1);
  expect(relativeError(NaN, NaN)).toBe(0);
  expect(relativeError(Infinity, Infinity)).toBe(0);
  expect(relativeError(-Infinity, Infinity)).toBe(Infinity);
  expect(relativeError(NaN, 1)).toBe(Infinity);
  expect(relativeError(0, -0)).toBe(0);
  expect(worstError([1, 2], [1, 2.5])).toBeCloseTo(0.2);
  expect(worstError([1], [1, 2])).toBe(Infinity);
});

test("expectClose fails when it should", () => {
  expectClose([1, 2 + 1e-14], [1, 2]);
  expect(() => expectClose([1, 2.1], [1, 2])).toThrow("off by");
  expect(() => expectClose(NaN, 0)).toThrow("off by");
  expect(() => expectClose([1], [1, 1])).toThrow("off by");
});

test("random numbers come again with their seed, and fill their range", () => {
  const [a, b, c] = [createRandom(7), createRandom(7), createRandom(8)];
  const drawn = a.vector(1000);
  expect(drawn).toEqual(b.vector(1000));
  expect(drawn).not.toEqual(c.vector(1000));
  expect(Math.min(...drawn)).toBeLessThan(-0.98);
  expect(Math.max(...drawn)).toBeGreaterThan(0.98);
  expect(Math.max(...drawn)).toBeLessThan(1);
  const mean = drawn.reduce((sum, x) => sum + x, 0) / 1000;
  expect(Math.abs(mean)).toBeLessThan(0.1);
  const counts = [0, 0, 0];
  for (let k = 0; k < 300; k++) counts[a.integer(3)]!++;
  expect(Math.min(...counts)).toBeGreaterThan(60);
});

test("dedent", () => {
  expect(dedent`
    a
      b ${1}

    c
  `).toBe("a\n  b 1\n\nc\n");
});

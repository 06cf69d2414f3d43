/** The special functions against values of 340 digits, and at their poles, zeros and infinities. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as runtime from "../../runtime/index.ts";

type Special = (...args: number[]) => number;

const REFERENCE = JSON.parse(
  readFileSync(new URL("special.reference.json", import.meta.url), "utf8"),
) as Record<string, number[][]>;

/** These have zeros that are no doubles; where they are smaller than 1 the error is absolute. */
const ABSOLUTE: ReadonlySet<string> = new Set([
  "lgamma", "lbeta", "digamma", "polygamma", "trigamma", "cosc", "logexpm1", "logsubexp",
]); // prettier-ignore

const functionOf = (name: string): Special => {
  const found = (runtime as unknown as Record<string, Special>)[name];
  if (found === undefined) throw new Error(`there is no runtime.${name}`);
  return found;
};

describe("against 340 digits", () => {
  test.each(Object.entries(REFERENCE))("%s", (name, rows) => {
    expect(rows.length).toBeGreaterThan(15);
    const f = functionOf(name);
    for (const row of rows) {
      const args = row.slice(0, -1);
      const expected = row.at(-1)!;
      const scale = ABSOLUTE.has(name)
        ? Math.max(1, Math.abs(expected))
        : Math.abs(expected);
      const error = Math.abs(f(...args) - expected);
      const where = `${name}(${args.join(", ")}) = ${f(...args)}, not ${expected}`;
      expect(error <= 4e-15 * scale, where).toBe(true);
    }
  });

  test("every exported special function has rows or is plain", async () => {
    const folder = new URL("../../runtime/special/", import.meta.url);
    const files = readdirSync(folder).map((file) => new URL(file, folder).href);
    const modules = (await Promise.all(
      files.map((file) => import(file)),
    )) as object[];
    const names = modules
      .flatMap((one) => Object.keys(one))
      .filter((name) => name in runtime);
    const plain = ["mod", "round"];
    expect(names.toSorted()).toEqual(
      [...Object.keys(REFERENCE), ...plain].toSorted(),
    );
  });
});

const { NaN: nan, POSITIVE_INFINITY: inf } = Number;

// prettier-ignore
const EDGES: readonly (readonly [string, readonly number[], number])[] = [
  ["erf", [0], 0], ["erf", [-0], -0], ["erf", [inf], 1], ["erf", [-inf], -1], ["erf", [nan], nan], ["erf", [6.5], 1],
  ["erfc", [0], 1], ["erfc", [inf], 0], ["erfc", [-inf], 2], ["erfc", [nan], nan], ["erfc", [30], 0], ["erfc", [-7], 2],
  ["erfcx", [0], 1], ["erfcx", [inf], 0], ["erfcx", [-inf], inf], ["erfcx", [nan], nan], ["erfcx", [-30], inf],
  ["erfinv", [0], 0], ["erfinv", [-0], -0], ["erfinv", [1], inf], ["erfinv", [-1], -inf], ["erfinv", [1.5], nan],
  ["erfinv", [nan], nan],
  ["gamma", [0], inf], ["gamma", [-0], -inf], ["gamma", [-1], nan], ["gamma", [-200], nan], ["gamma", [inf], inf],
  ["gamma", [-inf], nan], ["gamma", [nan], nan], ["gamma", [172], inf], ["gamma", [171.9], inf], ["gamma", [1e300], inf],
  ["gamma", [-200.5], -0], ["gamma", [-201.5], 0], ["gamma", [-1e6 - 0.5], -0],
  ["lgamma", [0], inf], ["lgamma", [-3], inf], ["lgamma", [1], 0], ["lgamma", [2], 0], ["lgamma", [inf], inf],
  ["lgamma", [-inf], inf], ["lgamma", [nan], nan], ["lgamma", [1e308], inf],
  ["factorial", [0], 1], ["factorial", [-1], inf], ["factorial", [-2], nan], ["factorial", [171], inf], ["factorial", [nan], nan],
  ["digamma", [0], -inf], ["digamma", [-0], inf], ["digamma", [-4], nan], ["digamma", [inf], inf], ["digamma", [-inf], nan],
  ["digamma", [nan], nan],
  ["trigamma", [0], inf], ["trigamma", [-4], inf], ["trigamma", [inf], 0], ["trigamma", [-inf], nan], ["trigamma", [nan], nan],
  ["polygamma", [2, 0], nan], ["polygamma", [3, -2], inf], ["polygamma", [2, inf], -0], ["polygamma", [2, -inf], nan],
  ["polygamma", [-1, 2], nan], ["polygamma", [1.5, 2], nan], ["polygamma", [nan, 2], nan], ["polygamma", [2, nan], nan],
  ["beta", [0, 3], inf], ["beta", [-0, 3], -inf], ["beta", [3, 0], inf], ["beta", [200, 0], inf], ["beta", [0, 0], inf],
  ["beta", [-0.5, -1.5], 0], ["beta", [-2, 0.5], nan], ["beta", [nan, 1], nan], ["beta", [1, nan], nan], ["beta", [1e5, 1e5], 0],
  ["lbeta", [0, 3], inf], ["lbeta", [3, 0], inf], ["lbeta", [30, 0], inf], ["lbeta", [0, 0], inf], ["lbeta", [1, 1], 0],
  ["lbeta", [nan, 1], nan], ["lbeta", [1, nan], nan],
  ["sinpi", [0], 0], ["sinpi", [-0], -0], ["sinpi", [1], 0], ["sinpi", [0.5], 1], ["sinpi", [1.5], -1], ["sinpi", [-0.5], -1],
  ["sinpi", [1e300], 0], ["sinpi", [inf], nan], ["sinpi", [nan], nan],
  ["cospi", [0], 1], ["cospi", [0.5], 0], ["cospi", [1], -1], ["cospi", [-1.5], 0], ["cospi", [2], 1], ["cospi", [inf], nan],
  ["sinc", [0], 1], ["sinc", [3], 0], ["sinc", [inf], 0], ["sinc", [-inf], 0], ["sinc", [nan], nan],
  ["cosc", [0], 0], ["cosc", [inf], 0], ["cosc", [nan], nan],
  ["log1mexp", [0], -inf], ["log1mexp", [-inf], 0], ["log1mexp", [1], nan], ["log1mexp", [nan], nan],
  ["logexpm1", [0], -inf], ["logexpm1", [inf], inf], ["logexpm1", [-1], nan], ["logexpm1", [800], 800],
  ["logsubexp", [3, 3], -inf], ["logsubexp", [3, -inf], 3], ["logsubexp", [-inf, -inf], -inf], ["logsubexp", [1, 2], nan],
  ["logcosh", [0], 0], ["logcosh", [inf], inf], ["logcosh", [-inf], inf], ["logcosh", [nan], nan],
  ["round", [2.5], 3], ["round", [-2.5], -3], ["round", [0.49999999999999994], 0], ["round", [-0.2], -0], ["round", [1e300], 1e300],
  ["round", [inf], inf], ["round", [-inf], -inf], ["round", [nan], nan], ["round", [4503599627370497], 4503599627370497],
  ["mod", [5, 3], 2], ["mod", [-5, 3], 1], ["mod", [5, -3], -1], ["mod", [-5, -3], -2], ["mod", [5, 0], 5], ["mod", [6, 3], 0],
  ["mod", [1e20, 3], 1], ["mod", [nan, 3], nan], ["mod", [inf, 3], nan],
  ["nthRoot", [-8, 3], -2], ["nthRoot", [-32, 5], -2], ["nthRoot", [-16, 4], nan], ["nthRoot", [0, 5], 0], ["nthRoot", [0, -5], inf],
  ["nthRoot", [625, 4], 5], ["nthRoot", [4, 0], nan], ["nthRoot", [inf, 4], inf], ["nthRoot", [-inf, 5], -inf], ["nthRoot", [nan, 4], nan],
];

describe("at the edges", () => {
  test.each(EDGES)("%s(%j) is %d", (name, args, expected) => {
    // 0 and −0 differ only where the table says −0.
    const got = functionOf(name)(...args);
    if (expected === 0 && !Object.is(expected, -0))
      expect(Math.abs(got)).toBe(0);
    else expect(got).toBe(expected);
  });
});

describe("identities", () => {
  test("gamma of whole numbers is the rounded factorial", () => {
    let product = 1n;
    for (let n = 1; n <= 170; n++) {
      product *= BigInt(n);
      expect(runtime.gamma(n + 1)).toBe(Number(product));
      expect(runtime.factorial(n)).toBe(Number(product));
    }
  });

  test("both sides of every threshold agree", () => {
    const thresholds: [string, number[]][] = [
      ["erf", [0.46875, 6]], ["erfc", [0.46875, 4]], ["erfcx", [0.46875, 4, 1e8]], ["erfinv", [0.85]],
      ["gamma", [0.5, 1.5, 12, -0.5, -11.5]], ["lgamma", [0.5, 2.5, 12, -0.5, -12.5]], ["digamma", [12]],
      ["trigamma", [12]], ["cosc", [0.5]], ["logcosh", [1]], ["logexpm1", [1]], ["log1mexp", [-Math.LN2]],
    ]; // prettier-ignore
    for (const [name, places] of thresholds)
      for (const x of places) {
        const step = Math.abs(x) * 2 ** -51;
        const [below, above] = [x - step, x + step].map((y) =>
          functionOf(name)(y),
        );
        expect(Math.abs(above! / below! - 1), `${name} at ${x}`).toBeLessThan(
          4e-14,
        );
      }
  });

  test("recurrences and reflection", () => {
    for (let k = -60; k < 120; k++) {
      const x = k / 2 + 0.3;
      expect(runtime.gamma(x + 1) / (x * runtime.gamma(x))).toBeCloseTo(1, 12);
      expect(runtime.digamma(x + 1) - runtime.digamma(x)).toBeCloseTo(
        1 / x,
        11,
      );
      const both = runtime.polygamma(3, 1 - x) + runtime.polygamma(3, x);
      const cot = 1 / Math.tan(Math.PI * x);
      const u = cot * cot;
      const reflected = 2 * Math.PI ** 4 * (1 + u) * (1 + 3 * u);
      expect(both / reflected).toBeCloseTo(1, 9);
    }
  });

  test("beta is symmetric", () => {
    for (const [a, b] of [
      [0.3, 40],
      [13, 2],
      [100.5, 20.25],
      [-0.5, 3],
    ] as const)
      for (const f of [runtime.beta, runtime.lbeta])
        expect(f(a, b)).toBe(f(b, a));
  });
});

/** exp and tanh of many numbers at once against values of 50 digits, and where there is no WebAssembly. */
import { all, create, type BigNumber } from "mathjs";
import { afterEach, describe, expect, test, vi } from "vitest";
import { expAll, sharedSlots, tanhAll } from "../../runtime/index.ts";
import { createRandom } from "../support/random.ts";

const { bignumber } = create(all!, { number: "BigNumber", precision: 50 });

/** The number itself, not the decimal that it is printed as. */
function exactly(x: number): BigNumber {
  const power = Math.max(-1022, Math.floor(Math.log2(Math.abs(x) || 1))) - 52;
  const whole = BigInt(x * 2 ** (-power - 52) * 2 ** 52);
  return bignumber(whole.toString()).mul(bignumber(2).pow(power));
}

const OPS = { exp: expAll, tanh: tanhAll } as const;
type Op = keyof typeof OPS;

/** All at once, as the runtime does it. */
function apply(op: Op, x: readonly number[]): number[] {
  const slots = sharedSlots();
  slots.set(x, 3);
  OPS[op](slots, 3, x.length);
  return [...slots.subarray(3, 3 + x.length)];
}

/** How many units in the last place a result is off. */
function off(op: Op, x: number, found: number): number {
  const exact = exactly(x)[op]();
  const size = Math.abs(exact.toNumber());
  const unit = 2 ** (Math.floor(Math.log2(size)) - 52);
  return exactly(found).sub(exact).abs().div(unit).toNumber();
}

describe("to within", () => {
  // prettier-ignore
  test.each([
    ["exp",  0.7, -1,   1],
    ["exp",  0.7, -40,  2],
    ["exp",  0.7, -690, 690],
    ["tanh", 2.2, -1,   1],
    ["tanh", 2.2, -1e-5, 1e-5],
    ["tanh", 2.2, -8,   8],
  ] as const)("%s, %f units in the last place, from %f to %f", (op, units, low, high) => {
    const x = [...createRandom(1).vector(301, low, high)];
    const found = apply(op, x);
    x.forEach((one, k) => {
      expect(off(op, one, found[k]!), `${op}(${one})`).toBeLessThan(units);
    });
  });
});

// prettier-ignore
const EDGES = [
  0, -0, NaN, Infinity, -Infinity, 1e-320, -1e-320, 5e-324, 708, -708, 708.5, -708.5,
  709.782712893384, 709.7827128933841, 710, 1e300, -1e300, -740, -745.1, -745.2, -746, 22, -22,
];

test("edges are those of Math.exp and Math.tanh", () => {
  for (const op of ["exp", "tanh"] as const) {
    const found = apply(op, EDGES);
    EDGES.forEach((x, k) => {
      const expected = Math[op](x);
      const what = `${op}(${x})`;
      if (Number.isFinite(expected) && expected !== 0)
        expect(found[k]! / expected, what).toBeCloseTo(1, 14);
      else expect(found[k], what).toBe(expected);
    });
  }
});

test("a larger argument has no smaller result, and tanh is odd", () => {
  for (const start of [-708.4, -3.1, -0.3466, 0.3466, 0.5, 1, 21.9, 708])
    for (const op of ["exp", "tanh"] as const) {
      const x = Array.from({ length: 2000 }, (_, k) => start + k * 2 ** -44);
      const found = apply(op, x);
      expect(found.every((one, k) => k === 0 || one >= found[k - 1]!)).toBe(
        true,
      );
      if (op === "tanh")
        expect(
          apply(
            op,
            x.map((one) => -one),
          ),
        ).toEqual(found.map((one) => -one));
    }
});

test("only the elements in question change, and the one behind", () => {
  const slots = sharedSlots();
  slots.fill(7);
  expAll(slots, 2, 3);
  expect([...slots.subarray(0, 7)].map((one) => one === 7)).toEqual(
    [true, true, false, false, false, false, true], // prettier-ignore
  );
  tanhAll(slots, 0, 2048);
  expect(slots[2047]).toBe(Math.tanh(7));
});

test("other arrays are computed by Math", () => {
  const x = [1.5, -2.25, 3.75];
  const array = Float64Array.from(x);
  expAll(array, 0, 2);
  expect([...array]).toEqual([Math.exp(1.5), Math.exp(-2.25), 3.75]);
  tanhAll(array, 2, 1);
  expect(array[2]).toBe(Math.tanh(3.75));
});

describe("where there is no WebAssembly", () => {
  afterEach(() => vi.unstubAllGlobals());

  test("Math does it all", async () => {
    vi.stubGlobal("WebAssembly", undefined);
    vi.resetModules();
    const runtime = await import("../../runtime/exponential/together.ts");
    const slots = runtime.sharedSlots();
    slots.set(EDGES);
    runtime.expAll(slots, 0, EDGES.length);
    expect([...slots.subarray(0, EDGES.length)]).toEqual(EDGES.map(Math.exp));
  });
});

/** Comparing numbers. */
import { expect } from "vitest";

/** How far `a` is from `b`: relative to b above 1, absolute below. Equal infinities and NaNs are at 0. */
export function relativeError(a: number, b: number): number {
  if (Object.is(a, b) || a === b) return 0;
  const error = Math.abs(a - b) / Math.max(1, Math.abs(b));
  return Number.isNaN(error) ? Infinity : error;
}

type Numbers = number | ArrayLike<number>;

const listOf = (value: Numbers): readonly number[] =>
  typeof value === "number" ? [value] : Array.from(value);

/** The largest relative error of any element; infinite if the lengths differ. */
export function worstError(actual: Numbers, expected: Numbers): number {
  const a = listOf(actual);
  const b = listOf(expected);
  if (a.length !== b.length) return Infinity;
  return a.reduce((worst, x, k) => Math.max(worst, relativeError(x, b[k]!)), 0);
}

/** Fails, showing both, if any element is further off than `tolerance`. */
export function expectClose(
  actual: Numbers,
  expected: Numbers,
  tolerance: number = 1e-12,
): void {
  const worst = worstError(actual, expected);
  if (worst <= tolerance) return;
  expect(listOf(actual), `off by ${worst}, more than ${tolerance}`).toEqual(
    listOf(expected),
  );
  expect.fail(`off by ${worst}, more than ${tolerance}`);
}

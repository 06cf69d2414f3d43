/** Sines and cosines of multiples of π, exact at whole and half numbers, and the cardinal sine. */
import { polynomial } from "./polynomial.ts";

/** x less the nearest even number; exact. */
const reduced = (x: number): number => x - 2 * Math.round(x / 2);

/** sin(π x). */
export function sinpi(x: number): number {
  const r = reduced(x);
  const size = Math.abs(r);
  if (size <= 0.25) return x === 0 ? x : Math.sin(Math.PI * r);
  const value =
    size <= 0.75
      ? Math.cos(Math.PI * (0.5 - size))
      : Math.sin(Math.PI * (1 - size));
  return r < 0 ? -value : value;
}

/** cos(π x). */
export function cospi(x: number): number {
  const size = Math.abs(reduced(x));
  if (size <= 0.25) return Math.cos(Math.PI * size);
  if (size <= 0.75) return Math.sin(Math.PI * (0.5 - size));
  return -Math.cos(Math.PI * (1 - size));
}

/** sin(π x) / (π x), and 1 at 0. */
export function sinc(x: number): number {
  if (x === 0) return 1;
  return Math.abs(x) === Infinity ? 0 : sinpi(x) / (Math.PI * x);
}

// The Taylor series of sinc′(x) / x in x²: (−1)^k 2k π^2k / (2k + 1)! for k = 1, 2, …
const COSC = [
  -3.289868133696453, 3.2469697011334144, -1.1445109447325053,
  0.2091827825412384, -0.023460810354558236, 0.001781145516372852,
  -9.766223126318933e-5, 4.049947846619244e-6, -1.3148481279991994e-7,
  3.4330769499642866e-9,
];

/** The derivative of sinc: (cos(π x) − sinc(x)) / x, and 0 at 0. */
export function cosc(x: number): number {
  const size = Math.abs(x);
  if (size < 0.5) return x * polynomial(COSC, x * x);
  return size === Infinity ? 0 : (cospi(x) - sinc(x)) / x;
}

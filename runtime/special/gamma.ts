/**
 * The gamma function, its logarithm and the factorial.
 *
 * Below 12: the Taylor series of 1 / Γ(1 + z) for |z| ≤ 1/2 (J. W. Wrench, "Concerning two series for
 * the gamma function", Mathematics of Computation 22 (1968), 617–626; also Abramowitz and Stegun
 * 6.1.34) and the recurrence, whose arguments are exact. From 12 on: Stirling's series (DLMF 5.11.1).
 * Below −12: the reflection Γ(x) Γ(−x) = −π / (x sin πx).
 */
import { polynomial } from "./polynomial.ts";
import { sinpi } from "./trigonometric.ts";

// (1 / Γ(1 + z) − 1) / z.
const RECIPROCAL = [
  0.5772156649015329, -0.6558780715202539, -0.04200263503409524,
  0.16653861138229148, -0.04219773455554433, -0.009621971527876973,
  0.0072189432466631, -0.0011651675918590652, -0.00021524167411495098,
  0.0001280502823881162, -2.013485478078824e-5, -1.2504934821426706e-6,
  1.133027231981696e-6, -2.056338416977607e-7, 6.116095104481416e-9,
  5.002007644469223e-9, -1.18127457048702e-9, 1.0434267116911005e-10,
  7.782263439905071e-12, -3.696805618642206e-12,
];

// B_2k / (2k (2k − 1)).
const STIRLING = [
  0.08333333333333333, -0.002777777777777778, 0.0007936507936507937,
  -0.0005952380952380953, 0.0008417508417508417, -0.0019175269175269176,
  0.00641025641025641, -0.029550653594771242,
];

const ROOT_TWO_PI = 2.5066282746310002;
const HALF_LOG_TWO_PI = 0.9189385332046728;
/** From here on Stirling's series is taken. */
export const STIRLING_FROM = 12;

/** log Γ(x) − ((x − ½) log x − x + ½ log 2π), for x ≥ 12. */
export const stirling = (x: number): number =>
  polynomial(STIRLING, 1 / (x * x)) / x;

/** 1 / Γ(1 + z) − 1 for |z| ≤ ½. */
const reciprocalLess1 = (z: number): number => z * polynomial(RECIPROCAL, z);

/** n! for n = 0 … 170, correctly rounded. */
function factorials(): Float64Array {
  const table = new Float64Array(171);
  let product = 1n;
  for (let n = 0; n < table.length; n++) {
    if (n > 0) product *= BigInt(n);
    table[n] = Number(product);
  }
  return table;
}
const FACTORIALS = /* @__PURE__ */ factorials();

/** Γ(x) for −12 < x < 12, not a pole. */
function middleGamma(x: number): number {
  let y = x;
  let product = 1;
  while (y > 1.5) product *= --y;
  if (y >= 0.5) return product / (1 + reciprocalLess1(y - 1));
  while (y < -0.5) product *= y++;
  return 1 / (product * y * (1 + reciprocalLess1(y)));
}

/** The gamma function. NaN at −1, −2, …, where its sign changes; ±Infinity at ±0. */
export function gamma(x: number): number {
  if (Number.isInteger(x)) {
    if (x > 171) return Infinity;
    return x > 0 ? FACTORIALS[x - 1]! : x === 0 ? 1 / x : NaN;
  }
  const size = Math.abs(x);
  if (size < STIRLING_FROM) return middleGamma(x);
  if (size > 190) return x > 0 ? Infinity : -1 / (x * sinpi(x)) / Infinity;
  // x^(x − ½) in two factors: it overflows before Γ does.
  const root = Math.pow(size, size / 2 - 0.25);
  const rest = ROOT_TWO_PI * Math.exp(-size) * Math.exp(stirling(size));
  return x > 0
    ? root * rest * root
    : -Math.PI / (x * sinpi(x)) / root / rest / root;
}

/** x! = Γ(x + 1), for every real x. */
export function factorial(x: number): number {
  return x > 1 && !Number.isInteger(x) ? x * gamma(x) : gamma(x + 1);
}

/** log |Γ(x)| for |x| < 12. */
function middleLgamma(x: number): number {
  if (x < 0.5) return smallLgamma(x);
  if (x <= 1.5) return -Math.log1p(reciprocalLess1(x - 1));
  if (x < 2.5) return Math.log1p(x - 2) - Math.log1p(reciprocalLess1(x - 2));
  let y = x;
  let product = 1;
  while (y > 1.5) product *= --y;
  return Math.log(product) - Math.log1p(reciprocalLess1(y - 1));
}

/** log |Γ(x)| for −12 < x < ½. */
function smallLgamma(x: number): number {
  let y = x;
  let product = 1;
  while (y < -0.5) product *= y++;
  return -Math.log(Math.abs(product * y)) - Math.log1p(reciprocalLess1(y));
}

/** log |Γ(x)|; Infinity at the poles 0, −1, −2, … */
export function lgamma(x: number): number {
  if (x <= 0 && Number.isInteger(x)) return Infinity;
  const size = Math.abs(x);
  if (size < STIRLING_FROM) return middleLgamma(x);
  if (size === Infinity) return Infinity;
  const value =
    (size - 0.5) * (Math.log(size) - 1) +
    (HALF_LOG_TWO_PI - 0.5) +
    stirling(size);
  return x > 0 ? value : Math.log(Math.PI / Math.abs(x * sinpi(x))) - value;
}

/**
 * The derivatives of log Γ.
 *
 * digamma, trigamma: the asymptotic series (DLMF 5.11.2 and its derivative) from 12 on, the recurrence
 * below, the reflection (DLMF 5.5.4) below −12. polygamma: the Hurwitz zeta function by the
 * Euler–Maclaurin formula (DLMF 25.11.28), since ψ⁽ⁿ⁾(x) = (−1)ⁿ⁺¹ n! ζ(n + 1, x).
 */
import { factorial, lgamma } from "./gamma.ts";
import { polynomial } from "./polynomial.ts";
import { cospi, sinpi } from "./trigonometric.ts";

const ASYMPTOTIC_FROM = 12;

// B_2k / 2k.
const DIGAMMA = [
  0.08333333333333333, -0.008333333333333333, 0.003968253968253968,
  -0.004166666666666667, 0.007575757575757576, -0.021092796092796094,
  0.08333333333333333, -0.4432598039215686,
];

// B_2k.
const BERNOULLI = [
  0.16666666666666666, -0.03333333333333333, 0.023809523809523808,
  -0.03333333333333333, 0.07575757575757576, -0.2531135531135531,
  1.1666666666666667, -7.092156862745098, 54.971177944862156,
];

// B_2k / (2k)!.
const EULER_MACLAURIN = [
  0.08333333333333333, -0.001388888888888889, 3.306878306878307e-5,
  -8.267195767195768e-7, 2.08767569878681e-8, -5.284190138687493e-10,
  1.3382536530684679e-11, -3.3896802963225827e-13, 8.586062056277845e-15,
  -2.174868698558062e-16, 5.5090028283602295e-18, -1.3954464685812522e-19,
  3.534707039629467e-21, -8.953517427037546e-23, 2.267952452337683e-24,
];

/** ψ(x) = Γ′(x) / Γ(x). ∓Infinity at ±0, NaN at −1, −2, … */
export function digamma(x: number): number {
  if (x === 0) return -1 / x;
  if (x < 0 && Number.isInteger(x)) return NaN;
  if (x < -ASYMPTOTIC_FROM)
    return digamma(-x) - 1 / x - (Math.PI * cospi(x)) / sinpi(x);
  let y = x;
  let sum = 0;
  while (y < ASYMPTOTIC_FROM) sum += 1 / y++;
  const u = 1 / (y * y);
  return Math.log(y) - 0.5 / y - u * polynomial(DIGAMMA, u) - sum;
}

/** ψ′(x); Infinity at the poles 0, −1, −2, … */
export function trigamma(x: number): number {
  if (x <= 0 && Number.isInteger(x)) return Infinity;
  if (x < -ASYMPTOTIC_FROM) {
    const reflected = Math.PI / sinpi(x);
    return reflected * reflected - trigamma(-x) + 1 / x / x;
  }
  let y = x;
  let sum = 0;
  for (; y < ASYMPTOTIC_FROM; y++) sum += 1 / y / y;
  const u = 1 / y / y;
  return (1 + u * polynomial(BERNOULLI, u)) / y + 0.5 * u + sum;
}

/** q^s ζ(s, q) = Σ (q / (q + k))^s over k = 0, 1, …, for q > 0 and a whole number s ≥ 2. */
function scaledZeta(s: number, q: number): number {
  if (q === Infinity) return Infinity;
  let a = q;
  let sum = 0;
  for (; a < s + 10; a++) sum += Math.pow(q / a, s);
  let term = (Math.pow(q / a, s) * s) / a;
  let tail = 0;
  for (let k = 0; k < EULER_MACLAURIN.length; k++) {
    tail += EULER_MACLAURIN[k]! * term;
    term *= ((s + 2 * k + 1) / a) * ((s + 2 * k + 2) / a);
  }
  return sum + Math.pow(q / a, s) * (a / (s - 1) + 0.5) + tail;
}

/** (s − 1)! ζ(s, q) for q > 0. */
function positivePolygamma(s: number, q: number): number {
  if (q === Infinity) return 0;
  if (s > 171) return Math.exp(lgamma(s) - s * Math.log(q)) * scaledZeta(s, q);
  // In two halves, since q^−s may underflow where the result does not.
  const half = Math.pow(q, -s / 2);
  return factorial(s - 1) * half * scaledZeta(s, q) * half;
}

/**
 * Σ (s − 1)! / (x + k)^s over k = 0, 1, … for negative x: the sum over all whole k, which is periodic
 * in x, less the one over k < 0.
 */
function negativePolygamma(s: number, x: number): number {
  const d = x - Math.round(x);
  const below = positivePolygamma(s, 1 - d) - positivePolygamma(s, 1 - x);
  return (
    factorial(s - 1) * Math.pow(d, -s) +
    positivePolygamma(s, 1 + d) +
    (s % 2 === 0 ? below : -below)
  );
}

/**
 * ψ⁽ⁿ⁾(x), the n-th derivative of digamma, n = 0, 1, 2, … (else NaN). At the poles 0, −1, −2, …
 * Infinity for odd n and NaN for even n, where the sides differ. Beyond n = 170 it is less accurate.
 */
export function polygamma(n: number, x: number): number {
  if (n === 0) return digamma(x);
  if (n === 1) return trigamma(x);
  if (!(n > 0 && Number.isInteger(n)) || x !== x || x === -Infinity) return NaN;
  if (x <= 0 && Number.isInteger(x)) return n % 2 === 1 ? Infinity : NaN;
  const value =
    x > 0 ? positivePolygamma(n + 1, x) : negativePolygamma(n + 1, x);
  return n % 2 === 1 ? value : -value;
}

/**
 * The beta function and its logarithm.
 *
 * Where an argument is 12 or more, Γ is replaced by Stirling's series and the large powers are taken
 * together, after A. R. DiDonato and A. H. Morris, "Algorithm 708: significant digit computation of
 * the incomplete beta function ratios", ACM TOMS 18 (1992), 360–373 (BETALN, ALGDIV, BCORR).
 */
import { factorial, gamma, lgamma, stirling, STIRLING_FROM } from "./gamma.ts";
import { digamma } from "./polygamma.ts";

const TWO_PI = 2 * Math.PI;
const HALF_LOG_TWO_PI = 0.9189385332046728;

/** What the rounded sum s = a + b lacks (Knuth). */
function sumError(a: number, b: number, s: number): number {
  const part = s - a;
  return a - (s - part) + (b - part);
}

/** a − q · s without rounding error, for q ≈ a / s (Dekker; 2²⁷ + 1 halves the digits). */
function remainder(a: number, q: number, s: number): number {
  const q1 = q * 134217729 - (q * 134217729 - q);
  const s1 = s * 134217729 - (s * 134217729 - s);
  const q2 = q - q1;
  const s2 = s - s1;
  return a - q1 * s1 - q1 * s2 - q2 * s1 - q2 * s2;
}

/** (a / (a + b))^power, where the error of the quotient must not be multiplied by the power. */
function quotientPower(a: number, b: number, power: number): number {
  const s = a + b;
  const q = a / s;
  const missing = (remainder(a, q, s) - q * sumError(a, b, s)) / a;
  return Math.pow(q, power) * Math.exp(power * missing);
}

/** B(a, b) for positive arguments, a the greater, a ≥ 12. */
function largeBeta(a: number, b: number): number {
  const s = a + b;
  if (a > 1e100) return b < STIRLING_FROM ? gamma(b) * Math.pow(a, -b) : 0;
  if (b < STIRLING_FROM) {
    const correction = Math.exp(b + stirling(a) - stirling(s));
    const ratio = Math.exp((0.5 - a) * Math.log1p(b / a)) * correction;
    return gamma(b) * Math.pow(s, -b) * ratio;
  }
  const factor = Math.sqrt((TWO_PI / a / b) * s);
  const correction = Math.exp(stirling(a) + stirling(b) - stirling(s));
  return factor * correction * quotientPower(a, b, a) * quotientPower(b, a, b);
}

/** The sign of Γ(x). */
const signOfGamma = (x: number): number =>
  x < 0 && Math.floor(x) % 2 !== 0 ? -1 : 1;

/** Γ(a) Γ(b) / Γ(a + b) as it stands, with the rounding error of a + b put right. */
function directBeta(a: number, b: number): number {
  if (a === 0 || b === 0) return 1 / (a === 0 ? a : b);
  const s = a + b;
  const error = sumError(a, b, s);
  if (s <= 0 && Number.isInteger(s)) {
    // 1 / Γ vanishes at s, and its slope there is ±(−s)!.
    const slope = signOfGamma(s - 0.5) * -factorial(-s);
    return gamma(a) * gamma(b) * error * slope;
  }
  if (a > 170 || b < -170 || s < -170)
    return (
      signOfGamma(a) * signOfGamma(b) * signOfGamma(s) * Math.exp(lbeta(a, b))
    );
  return (gamma(a) / gamma(s)) * gamma(b) * (1 - error * digamma(s));
}

/** log |B(a, b)| for positive arguments, a the greater, a ≥ 12. */
function largeLbeta(a: number, b: number): number {
  const s = a + b;
  if (b < STIRLING_FROM) {
    const ratio = (0.5 - a) * Math.log1p(b / a) - b * (Math.log(s) - 1);
    return lgamma(b) + (ratio + stirling(a) - stirling(s));
  }
  const correction = stirling(a) + stirling(b) - stirling(s);
  const small = HALF_LOG_TWO_PI - 0.5 * Math.log(b) + correction;
  return small + (0.5 - a) * Math.log1p(b / a) - b * Math.log1p(a / b);
}

/** Γ(x) Γ(y) / Γ(x + y). */
export function beta(x: number, y: number): number {
  const a = Math.max(x, y);
  const b = Math.min(x, y);
  if (b >= 0 && a >= STIRLING_FROM) return largeBeta(a, b);
  return directBeta(a, b);
}

/** log |B(x, y)|. */
export function lbeta(x: number, y: number): number {
  const a = Math.max(x, y);
  const b = Math.min(x, y);
  if (b > 0 && a >= STIRLING_FROM) return largeLbeta(a, b);
  if (a === 0 || b === 0) return Infinity;
  return lgamma(a) + (lgamma(b) - lgamma(a + b));
}

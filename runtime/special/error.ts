/**
 * The error function and its relatives.
 *
 * erf, erfc, erfcx: rational approximations of W. J. Cody, "Rational Chebyshev approximations for the
 * error function", Mathematics of Computation 23 (1969), 631–637; exp(−x²) is taken in two factors,
 * the first with an exact exponent, so that the error of x² is not multiplied by x².
 * erfinv: the normal quantile of M. J. Wichura, algorithm AS 241, Applied Statistics 37 (1988), 477–484.
 */
import { polynomial } from "./polynomial.ts";

// erf(x) / x in x², for |x| ≤ 0.46875.
const SMALL_TOP = [
  3209.37758913846947, 377.485237685302021, 113.86415415105016,
  3.1611237438705656, 0.185777706184603153,
];
const SMALL_BOTTOM = [
  2844.23683343917062, 1282.61652607737228, 244.024637934444173,
  23.6012909523441209, 1,
];
// erfcx(x) in x, for 0.46875 ≤ x ≤ 4.
const MIDDLE_TOP = [
  1230.33935479799725, 2051.07837782607147, 1712.04761263407058,
  881.95222124176909, 298.635138197400131, 66.1191906371416295,
  8.88314979438837594, 0.564188496988670089, 2.15311535474403846e-8,
];
const MIDDLE_BOTTOM = [
  1230.33935480374942, 3439.36767414372164, 4362.61909014324716,
  3290.79923573345963, 1621.38957456669019, 537.181101862009858,
  117.693950891312499, 15.7449261107098347, 1,
];
// (1 / √π − x · erfcx(x)) · x² in 1 / x², for x ≥ 4.
const LARGE_TOP = [
  6.58749161529837803e-4, 0.0160837851487422766, 0.125781726111229246,
  0.360344899949804439, 0.305326634961232344, 0.0163153871373020978,
];
const LARGE_BOTTOM = [
  0.00233520497626869185, 0.0605183413124413191, 0.527905102951428412,
  1.87295284992346725, 2.56852019228982242, 1,
];
const INVERSE_ROOT_PI = 0.5641895835477563;

/** exp(sign · x²), accurate also where x² is large. */
function expSquare(x: number, sign: number): number {
  const head = Math.trunc(x * 16) / 16;
  return (
    Math.exp(sign * head * head) * Math.exp(sign * (x - head) * (x + head))
  );
}

/** erf for |x| ≤ 0.46875. */
const smallErf = (x: number): number =>
  (x * polynomial(SMALL_TOP, x * x)) / polynomial(SMALL_BOTTOM, x * x);

/** erfcx for x > 0.46875. */
function positiveErfcx(x: number): number {
  if (x <= 4) return polynomial(MIDDLE_TOP, x) / polynomial(MIDDLE_BOTTOM, x);
  if (x > 1e8) return INVERSE_ROOT_PI / x;
  const u = 1 / (x * x);
  const correction =
    (u * polynomial(LARGE_TOP, u)) / polynomial(LARGE_BOTTOM, u);
  return (INVERSE_ROOT_PI - correction) / x;
}

/** 2 / √π ∫₀ˣ exp(−t²) dt. */
export function erf(x: number): number {
  const size = Math.abs(x);
  if (size <= 0.46875) return smallErf(x);
  if (size > 6) return Math.sign(x);
  const rest = 0.5 - expSquare(size, -1) * positiveErfcx(size) + 0.5;
  return x < 0 ? -rest : rest;
}

/** 1 − erf(x), without cancellation for positive x. */
export function erfc(x: number): number {
  if (Math.abs(x) <= 0.46875) return 1 - smallErf(x);
  if (x > 28) return 0;
  if (x < -6) return 2;
  const tail = expSquare(Math.abs(x), -1) * positiveErfcx(Math.abs(x));
  return x < 0 ? 2 - tail : tail;
}

/** exp(x²) · erfc(x). */
export function erfcx(x: number): number {
  if (Math.abs(x) <= 0.46875) return expSquare(x, 1) * (1 - smallErf(x));
  if (x > 0) return positiveErfcx(x);
  return x < -27 ? Infinity : 2 * expSquare(x, 1) - positiveErfcx(-x);
}

// √2 · erfinv by p − 1/2, r = √(−log min(p, 1 − p)) below 5 and above: tables a/b, c/d, e/f of AS 241.
const CENTRE_TOP = [
  3.387132872796366608, 133.14166789178437745, 1971.5909503065514427,
  13731.693765509461125, 45921.953931549871457, 67265.770927008700853,
  33430.575583588128105, 2509.0809287301226727,
];
const CENTRE_BOTTOM = [
  1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077,
  21213.794301586595867, 39307.89580009271061, 28729.085735721942674,
  5226.495278852854561,
];
const SIDE_TOP = [
  1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055,
  3.64784832476320460504, 1.27045825245236838258, 0.24178072517745061177,
  0.0227238449892691845833, 7.7454501427834140764e-4,
];
const SIDE_BOTTOM = [
  1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455,
  0.14810397642748007459, 0.0151986665636164571966, 5.475938084995344946e-4,
  1.05075007164441684324e-9,
];
const TAIL_TOP = [
  6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358,
  0.29656057182850489123, 0.026532189526576123093, 0.0012426609473880784386,
  2.71155556874348757815e-5, 2.01033439929228813265e-7,
];
const TAIL_BOTTOM = [
  1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525,
  7.868691311456132591e-4, 1.8463183175100546818e-5, 1.4215117583164458887e-7,
  2.04426310338993978564e-15,
];

/** The inverse of erf. */
export function erfinv(x: number): number {
  const size = Math.abs(x);
  if (size <= 0.85) {
    const r = 0.180625 - (x * x) / 4;
    const ratio = polynomial(CENTRE_TOP, r) / polynomial(CENTRE_BOTTOM, r);
    return (x * ratio) / (2 * Math.SQRT2);
  }
  if (size >= 1) return size === 1 ? x * Infinity : NaN;
  const r = Math.sqrt(-Math.log((1 - size) / 2));
  const quantile =
    r <= 5
      ? polynomial(SIDE_TOP, r - 1.6) / polynomial(SIDE_BOTTOM, r - 1.6)
      : polynomial(TAIL_TOP, r - 5) / polynomial(TAIL_BOTTOM, r - 5);
  return (Math.sign(x) * quantile) / Math.SQRT2;
}

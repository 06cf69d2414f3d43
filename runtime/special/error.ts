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
  3209.3775891384694, 377.485237685302, 113.86415415105016, 3.1611237438705655,
  0.18577770618460315,
];
const SMALL_BOTTOM = [
  2844.236833439171, 1282.6165260773723, 244.02463793444417, 23.601290952344122,
  1,
];
// erfcx(x) in x, for 0.46875 ≤ x ≤ 4.
const MIDDLE_TOP = [
  1230.3393547979972, 2051.0783778260716, 1712.0476126340707, 881.952221241769,
  298.6351381974001, 66.11919063714163, 8.883149794388377, 0.5641884969886701,
  2.1531153547440383e-8,
];
const MIDDLE_BOTTOM = [
  1230.3393548037495, 3439.3676741437216, 4362.619090143247, 3290.7992357334597,
  1621.3895745666903, 537.1811018620099, 117.6939508913125, 15.744926110709835,
  1,
];
// (1 / √π − x · erfcx(x)) · x² in 1 / x², for x ≥ 4.
const LARGE_TOP = [
  0.0006587491615298378, 0.016083785148742275, 0.12578172611122926,
  0.36034489994980445, 0.30532663496123236, 0.016315387137302097,
];
const LARGE_BOTTOM = [
  0.0023352049762686918, 0.06051834131244132, 0.5279051029514285,
  1.8729528499234673, 2.568520192289822, 1,
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
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946,
  45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227,
];
const CENTRE_BOTTOM = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751,
  21213.794301586597, 39307.89580009271, 28729.085735721943, 5226.495278852854,
];
const SIDE_TOP = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045,
  1.2704582524523684, 0.2417807251774506, 0.022723844989269184,
  0.0007745450142783414,
];
const SIDE_BOTTOM = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851,
  0.14810397642748008, 0.015198666563616457, 0.0005475938084995345,
  1.0507500716444169e-9,
];
const TAIL_TOP = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487,
  0.026532189526576124, 0.0012426609473880784, 2.7115555687434876e-5,
  2.0103343992922881e-7,
];
const TAIL_BOTTOM = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615,
  0.0007868691311456133, 1.8463183175100548e-5, 1.421511758316446e-7,
  2.0442631033899397e-15,
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

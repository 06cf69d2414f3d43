/**
 * Logarithms of sums and differences of exponentials, without overflow and without cancellation.
 * The threshold log 2 is M. Mächler's, "Accurately computing log(1 − exp(−|a|))", 2012.
 */

/** log(1 − exp(x)) for x ≤ 0. */
export function log1mexp(x: number): number {
  return x > -Math.LN2 ? Math.log(-Math.expm1(x)) : Math.log1p(-Math.exp(x));
}

/** log(exp(x) − 1) for x ≥ 0. */
export function logexpm1(x: number): number {
  return x > 1 ? x + log1mexp(-x) : Math.log(Math.expm1(x));
}

/** log(exp(x) − exp(y)) for x ≥ y. */
export function logsubexp(x: number, y: number): number {
  if (y === -Infinity) return x;
  return x === y ? -Infinity : x + log1mexp(y - x);
}

/** log(cosh(x)). */
export function logcosh(x: number): number {
  const size = Math.abs(x);
  if (size > 1) return size + Math.log1p(Math.exp(-2 * size)) - Math.LN2;
  const half = Math.sinh(size / 2);
  return Math.log1p(2 * half * half);
}

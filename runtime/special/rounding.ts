/** Rounding, remainders and roots where JavaScript's own have another meaning. */

/** The nearest whole number, halves away from zero (Math.round takes them up). */
export function round(x: number): number {
  const whole = Math.trunc(x);
  return Math.abs(x - whole) >= 0.5 ? whole + Math.sign(x) : whole;
}

/** x − y ⌊x / y⌋ without rounding errors of its own: it has the sign of y. mod(x, 0) is x. */
export function mod(x: number, y: number): number {
  if (y === 0) return x;
  const rest = x % y;
  return rest !== 0 && rest < 0 !== y < 0 ? rest + y : rest;
}

/** The real n-th root: of a negative x for odd n only, NaN for others and for n = 0. */
export function nthRoot(x: number, n: number): number {
  if (n === 2) return Math.sqrt(x);
  if (n === 3) return Math.cbrt(x);
  const size = Math.abs(x);
  if (n === 0 || (x < 0 && Math.abs(n % 2) !== 1)) return NaN;
  const root = Math.pow(size, 1 / n);
  if (!(root > 0 && root < Infinity)) return x < 0 ? -root : root;
  // One step of Newton's, because 1 / n is rounded.
  const better = root - (root * (Math.pow(root, n) / size - 1)) / n;
  return x < 0 ? -better : better;
}

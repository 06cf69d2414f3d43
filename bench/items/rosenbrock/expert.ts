/** f = Σ 100 (x[i + 1] - x[i]²)² + (1 - x[i])², by hand: one pass, in which each x is read once. */

export function forward(x: Float64Array): number {
  let f = 0;
  let here = x[0]!;
  for (let i = 1; i < x.length; i++) {
    const next = x[i]!;
    const a = next - here * here;
    const b = 1 - here;
    f += 100 * a * a + b * b;
    here = next;
  }
  return f;
}

export function valueAndGradient(
  x: Float64Array,
  gradient: Float64Array,
): number {
  let f = 0;
  let here = x[0]!;
  let before = 0;
  const last = x.length - 1;
  for (let i = 0; i < last; i++) {
    const next = x[i + 1]!;
    const a = next - here * here;
    const b = 1 - here;
    const da = 200 * a;
    f += 100 * a * a + b * b;
    gradient[i] = before - 2 * (here * da + b);
    before = da;
    here = next;
  }
  gradient[last] = before;
  return f;
}

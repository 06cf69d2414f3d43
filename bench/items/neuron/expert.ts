/** f = 1 / (1 + exp(-(w0 x0 + w1 x1 + w2))), by hand: the derivative of a sigmoid is f (1 - f). */

export const forward = (
  w0: number,
  x0: number,
  w1: number,
  x1: number,
  w2: number,
): number => 1 / (1 + Math.exp(-(w0 * x0 + w1 * x1 + w2)));

export function valueAndGradient(
  w0: number,
  x0: number,
  w1: number,
  x1: number,
  w2: number,
  gradient: Float64Array,
): number {
  const f = 1 / (1 + Math.exp(-(w0 * x0 + w1 * x1 + w2)));
  const slope = f * (1 - f);
  gradient[0] = slope * x0;
  gradient[1] = slope * w0;
  gradient[2] = slope * x1;
  gradient[3] = slope * w1;
  gradient[4] = slope;
  return f;
}

/** f = (x + y) z, by hand. */

export const forward = (x: number, y: number, z: number): number => (x + y) * z;

export function valueAndGradient(
  x: number,
  y: number,
  z: number,
  gradient: Float64Array,
): number {
  const sum = x + y;
  gradient[0] = z;
  gradient[1] = z;
  gradient[2] = sum;
  return sum * z;
}

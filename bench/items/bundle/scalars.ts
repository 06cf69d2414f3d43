/** Bundle adjustment as a program on numbers, as in examples/bundle-adjustment.grad, of cameras that are rotated. */
import type { Algebra } from "../../scalars.ts";

type Vector<T> = readonly [T, T, T];

export function error<T>(algebra: Algebra<T>, p: readonly T[]): T[] {
  const { constant, add, sub, mul, div, sin, cos, sqrt } = algebra;
  const dot = (a: Vector<T>, b: Vector<T>): T =>
    add(add(mul(a[0], b[0]), mul(a[1], b[1])), mul(a[2], b[2]));
  const cross = (a: Vector<T>, b: Vector<T>): Vector<T> => [
    sub(mul(a[1], b[2]), mul(a[2], b[1])),
    sub(mul(a[2], b[0]), mul(a[0], b[2])),
    sub(mul(a[0], b[1]), mul(a[1], b[0])),
  ];
  const three = (from: number): Vector<T> => [
    p[from]!,
    p[from + 1]!,
    p[from + 2]!,
  ];
  const one = constant(1);
  const r = three(0);
  const v = three(11).map((x, k) => sub(x, p[3 + k]!)) as unknown as Vector<T>;
  const angle = sqrt(dot(r, r));
  const axis = r.map((x) => div(x, angle)) as unknown as Vector<T>;
  const [c, s] = [cos(angle), sin(angle)];
  const along = mul(dot(axis, v), sub(one, c));
  const turned = cross(axis, v);
  const [x, y, z] = [0, 1, 2].map((k) =>
    add(add(mul(v[k]!, c), mul(turned[k]!, s)), mul(axis[k]!, along)),
  ) as [T, T, T];
  const image = [div(x, z), div(y, z)] as const;
  const radius = add(mul(image[0], image[0]), mul(image[1], image[1]));
  const zoom = add(
    add(one, mul(p[9]!, radius)),
    mul(p[10]!, mul(radius, radius)),
  );
  return image.map((u, k) =>
    mul(p[14]!, sub(add(mul(mul(u, zoom), p[6]!), p[7 + k]!), p[15 + k]!)),
  );
}

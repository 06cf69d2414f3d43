/**
 * ADBench's Gaussian mixture for d = 2, by hand: the dimensions are written out, the components a loop in that over the
 * points. What is linear in sums over the points is left until after them: the means' gradient is Qᵀ times a
 * sum, that of the logarithms in the diagonal a sum times the diagonal.
 */
import { enter, finish, type Mixture } from "./ends.ts";

export function forward2(given: Mixture): number {
  const { N, K, x, means, icf, q, base, inner } = given;
  enter(given, 2);
  let f = 0;
  for (let n = 0; n < N; n++) {
    const x0 = x[2 * n]!;
    const x1 = x[2 * n + 1]!;
    let largest = -Infinity;
    for (let k = 0; k < K; k++) {
      const at = 2 * k;
      const low = 3 * k;
      const c0 = x0 - means[at]!;
      const c1 = x1 - means[at + 1]!;
      const q0 = q[at]! * c0;
      const q1 = q[at + 1]! * c1 + icf[low + 2]! * c0;
      const squares = q0 * q0 + q1 * q1;
      const here = base[k]! - 0.5 * squares;
      inner[k] = here;
      if (here > largest) largest = here;
    }
    let sum = 0;
    for (let k = 0; k < K; k++) sum += Math.exp(inner[k]! - largest);
    f += largest + Math.log(sum);
  }
  return finish(given, 2, f, undefined);
}

export function valueAndGradient2(
  given: Mixture,
  gradient: Float64Array,
): number {
  const { N, K, x, means, icf, q, base, inner, kept } = given;
  enter(given, 2);
  gradient.fill(0);
  const dMeans = K;
  const dIcf = 3 * K;
  let f = 0;
  for (let n = 0; n < N; n++) {
    const x0 = x[2 * n]!;
    const x1 = x[2 * n + 1]!;
    let largest = -Infinity;
    for (let k = 0; k < K; k++) {
      const at = 2 * k;
      const low = 3 * k;
      const keep = 4 * k;
      const c0 = x0 - means[at]!;
      const c1 = x1 - means[at + 1]!;
      const q0 = q[at]! * c0;
      const q1 = q[at + 1]! * c1 + icf[low + 2]! * c0;
      kept[keep] = c0;
      kept[keep + 1] = c1;
      kept[keep + 2] = q0;
      kept[keep + 3] = q1;
      const squares = q0 * q0 + q1 * q1;
      const here = base[k]! - 0.5 * squares;
      inner[k] = here;
      if (here > largest) largest = here;
    }
    let sum = 0;
    for (let k = 0; k < K; k++) {
      const e = Math.exp(inner[k]! - largest);
      inner[k] = e;
      sum += e;
    }
    f += largest + Math.log(sum);
    const scale = 1 / sum;
    for (let k = 0; k < K; k++) {
      const w = inner[k]! * scale;
      const keep = 4 * k;
      const mean = dMeans + 2 * k;
      const low = dIcf + 3 * k;
      gradient[k]! += w;
      const c0 = kept[keep]!;
      const c1 = kept[keep + 1]!;
      const w0 = w * kept[keep + 2]!;
      gradient[mean]! += w0;
      gradient[low]! += w0 * c0;
      const w1 = w * kept[keep + 3]!;
      gradient[mean + 1]! += w1;
      gradient[low + 1]! += w1 * c1;
      gradient[low + 2]! += w1 * c0;
    }
  }
  return finish(given, 2, f, gradient);
}

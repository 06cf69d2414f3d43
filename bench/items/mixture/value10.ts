/** The value of ADBench's Gaussian mixture for d = 10, by hand: gradient10.ts says how. */
import { enter, finish, type Mixture } from "./ends.ts";

export function forward10(given: Mixture): number {
  const { N, K, x, means, icf, q, base, inner } = given;
  enter(given, 10);
  let f = 0;
  for (let n = 0; n < N; n++) {
    const x0 = x[10 * n]!;
    const x1 = x[10 * n + 1]!;
    const x2 = x[10 * n + 2]!;
    const x3 = x[10 * n + 3]!;
    const x4 = x[10 * n + 4]!;
    const x5 = x[10 * n + 5]!;
    const x6 = x[10 * n + 6]!;
    const x7 = x[10 * n + 7]!;
    const x8 = x[10 * n + 8]!;
    const x9 = x[10 * n + 9]!;
    let largest = -Infinity;
    for (let k = 0; k < K; k++) {
      const at = 10 * k;
      const low = 55 * k;
      const c0 = x0 - means[at]!;
      const c1 = x1 - means[at + 1]!;
      const c2 = x2 - means[at + 2]!;
      const c3 = x3 - means[at + 3]!;
      const c4 = x4 - means[at + 4]!;
      const c5 = x5 - means[at + 5]!;
      const c6 = x6 - means[at + 6]!;
      const c7 = x7 - means[at + 7]!;
      const c8 = x8 - means[at + 8]!;
      const c9 = x9 - means[at + 9]!;
      const q0 = q[at]! * c0;
      const q1 = q[at + 1]! * c1 + icf[low + 10]! * c0;
      const q2 = q[at + 2]! * c2 + icf[low + 11]! * c0 + icf[low + 19]! * c1;
      const q3 =
        q[at + 3]! * c3 +
        icf[low + 12]! * c0 +
        icf[low + 20]! * c1 +
        icf[low + 27]! * c2;
      const q4 =
        q[at + 4]! * c4 +
        icf[low + 13]! * c0 +
        icf[low + 21]! * c1 +
        icf[low + 28]! * c2 +
        icf[low + 34]! * c3;
      const q5 =
        q[at + 5]! * c5 +
        icf[low + 14]! * c0 +
        icf[low + 22]! * c1 +
        icf[low + 29]! * c2 +
        icf[low + 35]! * c3 +
        icf[low + 40]! * c4;
      const q6 =
        q[at + 6]! * c6 +
        icf[low + 15]! * c0 +
        icf[low + 23]! * c1 +
        icf[low + 30]! * c2 +
        icf[low + 36]! * c3 +
        icf[low + 41]! * c4 +
        icf[low + 45]! * c5;
      const q7 =
        q[at + 7]! * c7 +
        icf[low + 16]! * c0 +
        icf[low + 24]! * c1 +
        icf[low + 31]! * c2 +
        icf[low + 37]! * c3 +
        icf[low + 42]! * c4 +
        icf[low + 46]! * c5 +
        icf[low + 49]! * c6;
      const q8 =
        q[at + 8]! * c8 +
        icf[low + 17]! * c0 +
        icf[low + 25]! * c1 +
        icf[low + 32]! * c2 +
        icf[low + 38]! * c3 +
        icf[low + 43]! * c4 +
        icf[low + 47]! * c5 +
        icf[low + 50]! * c6 +
        icf[low + 52]! * c7;
      const q9 =
        q[at + 9]! * c9 +
        icf[low + 18]! * c0 +
        icf[low + 26]! * c1 +
        icf[low + 33]! * c2 +
        icf[low + 39]! * c3 +
        icf[low + 44]! * c4 +
        icf[low + 48]! * c5 +
        icf[low + 51]! * c6 +
        icf[low + 53]! * c7 +
        icf[low + 54]! * c8;
      const squares =
        q0 * q0 +
        q1 * q1 +
        q2 * q2 +
        q3 * q3 +
        q4 * q4 +
        q5 * q5 +
        q6 * q6 +
        q7 * q7 +
        q8 * q8 +
        q9 * q9;
      const here = base[k]! - 0.5 * squares;
      inner[k] = here;
      if (here > largest) largest = here;
    }
    let sum = 0;
    for (let k = 0; k < K; k++) sum += Math.exp(inner[k]! - largest);
    f += largest + Math.log(sum);
  }
  return finish(given, 10, f, undefined);
}

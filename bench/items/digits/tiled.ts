/** The products of the net in tiles of 4 x 2 sums, which stay in registers. M must divide by 4, N and K by 2. */
import type { Products } from "./expert.ts";

export const tiled: Products = {
  times: (N, M, K, a, b, out) => {
    for (let n = 0; n < N; n += 2)
      for (let i = 0; i < M; i += 4) {
        const a0 = K * n;
        const a1 = a0 + K;
        const b0 = K * i;
        const b1 = b0 + K;
        const b2 = b1 + K;
        const b3 = b2 + K;
        let s00 = 0;
        let s01 = 0;
        let s02 = 0;
        let s03 = 0;
        let s10 = 0;
        let s11 = 0;
        let s12 = 0;
        let s13 = 0;
        for (let k = 0; k < K; k++) {
          const x = a[a0 + k]!;
          const y = a[a1 + k]!;
          const p = b[b0 + k]!;
          const q = b[b1 + k]!;
          const r = b[b2 + k]!;
          const s = b[b3 + k]!;
          s00 += x * p;
          s01 += x * q;
          s02 += x * r;
          s03 += x * s;
          s10 += y * p;
          s11 += y * q;
          s12 += y * r;
          s13 += y * s;
        }
        const to = M * n + i;
        out[to] = s00;
        out[to + 1] = s01;
        out[to + 2] = s02;
        out[to + 3] = s03;
        out[to + M] = s10;
        out[to + M + 1] = s11;
        out[to + M + 2] = s12;
        out[to + M + 3] = s13;
      }
  },
  outer: (N, M, K, a, b, out) => {
    for (let i = 0; i < M; i += 4)
      for (let k = 0; k < K; k += 2) {
        let s00 = 0;
        let s01 = 0;
        let s10 = 0;
        let s11 = 0;
        let s20 = 0;
        let s21 = 0;
        let s30 = 0;
        let s31 = 0;
        for (let n = 0; n < N; n++) {
          const x = b[K * n + k]!;
          const y = b[K * n + k + 1]!;
          const at = M * n + i;
          const p = a[at]!;
          const q = a[at + 1]!;
          const r = a[at + 2]!;
          const s = a[at + 3]!;
          s00 += p * x;
          s01 += p * y;
          s10 += q * x;
          s11 += q * y;
          s20 += r * x;
          s21 += r * y;
          s30 += s * x;
          s31 += s * y;
        }
        const to = K * i + k;
        out[to] = s00;
        out[to + 1] = s01;
        out[to + K] = s10;
        out[to + K + 1] = s11;
        out[to + 2 * K] = s20;
        out[to + 2 * K + 1] = s21;
        out[to + 3 * K] = s30;
        out[to + 3 * K + 1] = s31;
      }
  },
};

/** The products of the net as plain loops, each array read and written in order. */
import type { Products } from "./expert.ts";

export const plain: Products = {
  times: (N, M, K, a, b, out) => {
    for (let n = 0; n < N; n++)
      for (let i = 0; i < M; i++) {
        let sum = 0;
        for (let k = 0; k < K; k++) sum += a[K * n + k]! * b[K * i + k]!;
        out[M * n + i] = sum;
      }
  },
  outer: (N, M, K, a, b, out) => {
    out.fill(0, 0, M * K);
    for (let n = 0; n < N; n++)
      for (let i = 0; i < M; i++) {
        const factor = a[M * n + i]!;
        for (let k = 0; k < K; k++) out[K * i + k]! += factor * b[K * n + k]!;
      }
  },
};

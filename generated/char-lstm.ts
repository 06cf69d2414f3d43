// Generated from examples/char-lstm.net.yaml by gradsmith. Do not edit.
//
//     # The next character of a text, by two layers of LSTM over sequences of any length.
//     input: { shape: [T], classes: 61 }
//     layers:
//       - { type: embedding, embeddingDim: 16 }
//       - { type: lstm, hiddenSize: 48 }
//       - { type: lstm, hiddenSize: 48 }
//       - { type: dense, units: 61 }
//     loss: softmaxCrossEntropy
//
// Shapes: X [N, T] of 61 classes, target [N, T] of 61 classes, E1 [61, 16], Wx2
// [192, 16], Wh2 [192, 48], b2 [192], Wx3 [192, 48], Wh3 [192, 48], b3 [192],
// W4 [61, 48], b4 [61].
// Operations: forward 69660 * (N * T) + 2, backward 138082 * (N * T) + 2,
// valueAndGradient 207803 * (N * T) + 4, predict 69120 * (N * T); workspace
// 4608 * N + 24808 * (N * T) + 10344 bytes.

import {
  allocate,
  checkClasses,
  checkLength,
  checkSize,
  fillNormal,
  glorotUniform,
  type Shape,
  type Tensors,
} from "../runtime/index.ts";

/** The parameters, in the order they lie in `flat`. */
export const PARAMETERS = {
  E1: [61, 16],
  Wx2: [192, 16],
  Wh2: [192, 48],
  b2: [192],
  Wx3: [192, 48],
  Wh3: [192, 48],
  b3: [192],
  W4: [61, 48],
  b4: [61],
} as const;
export type Parameters = Tensors<typeof PARAMETERS>;
export const createParameters = (): Parameters => allocate(PARAMETERS);

export type Workspace = Tensors<{
  sigmoid: Shape;
  sigmoid_2: Shape;
  tanh: Shape;
  c2: Shape;
  sigmoid_3: Shape;
  tanh_2: Shape;
  s2: Shape;
  h2: Shape;
  sigmoid_4: Shape;
  sigmoid_5: Shape;
  tanh_3: Shape;
  c3: Shape;
  sigmoid_6: Shape;
  tanh_4: Shape;
  s3: Shape;
  h3: Shape;
  y: Shape;
  lse_shift: Shape;
  lse_scale: Shape;
  x2: Shape;
  x3: Shape;
  sum: Shape;
  z2: Shape;
  sum_2: Shape;
  z3: Shape;
  dh3: Shape;
  ds3: Shape;
  dc3: Shape;
  ds2: Shape;
  dc2: Shape;
  dz3: Shape;
  dz2: Shape;
  dx3: Shape;
  dh2: Shape;
  dx2: Shape;
  dy: Shape;
  dsum: Shape;
  dsum_2: Shape;
  dh1: Shape;
  carry: Shape;
  dlse: Shape;
  dy_2: Shape;
  c2_2: Shape;
  s2_2: Shape;
  c3_2: Shape;
  s3_2: Shape;
  sigmoid_7: Shape;
  sigmoid_8: Shape;
  tanh_5: Shape;
  sigmoid_9: Shape;
  tanh_6: Shape;
  h2_2: Shape;
  sigmoid_10: Shape;
  sigmoid_11: Shape;
  tanh_7: Shape;
  sigmoid_12: Shape;
  tanh_8: Shape;
  h3_2: Shape;
  y_2: Shape;
  carry_2: Shape;
}>;
/** What functions keep between their steps, and `forward` for `backward`. */
export const createWorkspace = (N: number, T: number): Workspace =>
  allocate({
    sigmoid: [T, N, 48],
    sigmoid_2: [T, N, 48],
    tanh: [T, N, 48],
    c2: [T + 1, N, 48],
    sigmoid_3: [T, N, 48],
    tanh_2: [T, N, 48],
    s2: [T + 1, N, 48],
    h2: [N, T, 48],
    sigmoid_4: [T, N, 48],
    sigmoid_5: [T, N, 48],
    tanh_3: [T, N, 48],
    c3: [T + 1, N, 48],
    sigmoid_6: [T, N, 48],
    tanh_4: [T, N, 48],
    s3: [T + 1, N, 48],
    h3: [N, T, 48],
    y: [N, T, 61],
    lse_shift: [N, T],
    lse_scale: [N, T],
    x2: [N, T, 192],
    x3: [N, T, 192],
    sum: [192],
    z2: [192],
    sum_2: [192],
    z3: [192],
    dh3: [N, T, 48],
    ds3: [T + 1, N, 48],
    dc3: [T + 1, N, 48],
    ds2: [T + 1, N, 48],
    dc2: [T + 1, N, 48],
    dz3: [T, N, 192],
    dz2: [T, N, 192],
    dx3: [N, T, 192],
    dh2: [N, T, 48],
    dx2: [N, T, 192],
    dy: [61],
    dsum: [192],
    dsum_2: [192],
    dh1: [16],
    carry: [0],
    dlse: [N, T],
    dy_2: [N, T, 61],
    c2_2: [T + 1, N, 48],
    s2_2: [T + 1, N, 48],
    c3_2: [T + 1, N, 48],
    s3_2: [T + 1, N, 48],
    sigmoid_7: [T, N, 48],
    sigmoid_8: [T, N, 48],
    tanh_5: [T, N, 48],
    sigmoid_9: [T, N, 48],
    tanh_6: [T, N, 48],
    h2_2: [N, T, 48],
    sigmoid_10: [T, N, 48],
    sigmoid_11: [T, N, 48],
    tanh_7: [T, N, 48],
    sigmoid_12: [T, N, 48],
    tanh_8: [T, N, 48],
    h3_2: [N, T, 48],
    y_2: [61],
    carry_2: [3],
  });

/**
 * Overwrites the parameters with what learning begins with; `random` gives
 * numbers in [0, 1).
 */
export function initializeParameters(
  p: Parameters,
  random: () => number,
): void {
  fillNormal(p.E1, 0, 1, random);
  glorotUniform(p.Wx2, 16, 48, random);
  glorotUniform(p.Wh2, 48, 48, random);
  p.b2.fill(0);
  glorotUniform(p.Wx3, 48, 48, random);
  glorotUniform(p.Wh3, 48, 48, random);
  p.b3.fill(0);
  glorotUniform(p.W4, 48, 61, random);
  p.b4.fill(0);
}

/**
 * Returns loss.
 *
 * @param p - the parameters
 * @param X - label
 * @param target - label
 * @param work - overwritten
 */
export function forward(
  p: Parameters,
  N: number,
  T: number,
  X: Float64Array,
  target: Float64Array,
  work: Workspace,
): number {
  checkLength("p.flat", p.flat, 35069);
  checkSize("N", N);
  checkSize("T", T);
  const t0 = N * T;
  checkLength("X", X, t0);
  checkClasses("X", X, 61, t0);
  checkLength("target", target, t0);
  checkClasses("target", target, 61, t0);
  const t1 = 48 * T * N;
  checkLength("work.sigmoid", work.sigmoid, t1);
  checkLength("work.sigmoid_2", work.sigmoid_2, t1);
  checkLength("work.tanh", work.tanh, t1);
  const t2 = 48 * (T + 1) * N;
  checkLength("work.c2", work.c2, t2);
  checkLength("work.sigmoid_3", work.sigmoid_3, t1);
  checkLength("work.tanh_2", work.tanh_2, t1);
  checkLength("work.s2", work.s2, t2);
  const t3 = 48 * N * T;
  checkLength("work.h2", work.h2, t3);
  checkLength("work.sigmoid_4", work.sigmoid_4, t1);
  checkLength("work.sigmoid_5", work.sigmoid_5, t1);
  checkLength("work.tanh_3", work.tanh_3, t1);
  checkLength("work.c3", work.c3, t2);
  checkLength("work.sigmoid_6", work.sigmoid_6, t1);
  checkLength("work.tanh_4", work.tanh_4, t1);
  checkLength("work.s3", work.s3, t2);
  checkLength("work.h3", work.h3, t3);
  const t4 = 61 * N * T;
  checkLength("work.y", work.y, t4);
  checkLength("work.lse_shift", work.lse_shift, t0);
  checkLength("work.lse_scale", work.lse_scale, t0);
  const t5 = 192 * N * T;
  checkLength("work.x2", work.x2, t5);
  checkLength("work.x3", work.x3, t5);
  checkLength("work.sum", work.sum, 192);
  checkLength("work.z2", work.z2, 192);
  checkLength("work.sum_2", work.sum_2, 192);
  checkLength("work.z3", work.z3, 192);
  checkLength("work.dh3", work.dh3, t3);
  checkLength("work.ds3", work.ds3, t2);
  checkLength("work.dc3", work.dc3, t2);
  checkLength("work.ds2", work.ds2, t2);
  checkLength("work.dc2", work.dc2, t2);
  const t6 = 192 * T * N;
  checkLength("work.dz3", work.dz3, t6);
  checkLength("work.dz2", work.dz2, t6);
  checkLength("work.dx3", work.dx3, t5);
  checkLength("work.dh2", work.dh2, t3);
  checkLength("work.dx2", work.dx2, t5);
  checkLength("work.dy", work.dy, 61);
  checkLength("work.dsum", work.dsum, 192);
  checkLength("work.dsum_2", work.dsum_2, 192);
  checkLength("work.dh1", work.dh1, 16);
  checkLength("work.carry", work.carry, 0);
  checkLength("work.dlse", work.dlse, t0);
  checkLength("work.dy_2", work.dy_2, t4);
  checkLength("work.c2_2", work.c2_2, t2);
  checkLength("work.s2_2", work.s2_2, t2);
  checkLength("work.c3_2", work.c3_2, t2);
  checkLength("work.s3_2", work.s3_2, t2);
  checkLength("work.sigmoid_7", work.sigmoid_7, t1);
  checkLength("work.sigmoid_8", work.sigmoid_8, t1);
  checkLength("work.tanh_5", work.tanh_5, t1);
  checkLength("work.sigmoid_9", work.sigmoid_9, t1);
  checkLength("work.tanh_6", work.tanh_6, t1);
  checkLength("work.h2_2", work.h2_2, t3);
  checkLength("work.sigmoid_10", work.sigmoid_10, t1);
  checkLength("work.sigmoid_11", work.sigmoid_11, t1);
  checkLength("work.tanh_7", work.tanh_7, t1);
  checkLength("work.sigmoid_12", work.sigmoid_12, t1);
  checkLength("work.tanh_8", work.tanh_8, t1);
  checkLength("work.h3_2", work.h3_2, t3);
  checkLength("work.y_2", work.y_2, 61);
  checkLength("work.carry_2", work.carry_2, 3);
  const { E1, Wx2, Wh2, b2, Wx3, Wh3, b3, W4, b4 } = p;
  const {
    sigmoid,
    sigmoid_2,
    tanh,
    c2,
    sigmoid_3,
    tanh_2,
    s2,
    h2,
    sigmoid_4,
    sigmoid_5,
    tanh_3,
    c3,
    sigmoid_6,
    tanh_4,
    s3,
    h3,
    y,
    lse_shift,
    lse_scale,
    x2,
    x3,
    sum,
    z2,
    sum_2,
    z3,
  } = work;

  let loss = 0;
  let crossEntropySum = 0;

  // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
  for (let n = 0; n < N; n++) {
    // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
    const t7 = T * n;
    const t8 = 192 * t7;
    for (let t = 0; t < T; t++) {
      // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
      const t9 = 16 * X[t7 + t]!;
      const t10 = E1[t9]!;
      const t11 = E1[t9 + 1]!;
      const t12 = E1[t9 + 2]!;
      const t13 = E1[t9 + 3]!;
      const t14 = E1[t9 + 4]!;
      const t15 = E1[t9 + 5]!;
      const t16 = E1[t9 + 6]!;
      const t17 = E1[t9 + 7]!;
      const t18 = E1[t9 + 8]!;
      const t19 = E1[t9 + 9]!;
      const t20 = E1[t9 + 10]!;
      const t21 = E1[t9 + 11]!;
      const t22 = E1[t9 + 12]!;
      const t23 = E1[t9 + 13]!;
      const t24 = E1[t9 + 14]!;
      const t25 = E1[t9 + 15]!;
      const t26 = t8 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t27 = Wx2[16 * u]! * t10 + Wx2[16 * u + 1]! * t11;
        const t28 = t27 + Wx2[16 * u + 2]! * t12 + Wx2[16 * u + 3]! * t13;
        const t29 = t28 + Wx2[16 * u + 4]! * t14 + Wx2[16 * u + 5]! * t15;
        const t30 = t29 + Wx2[16 * u + 6]! * t16 + Wx2[16 * u + 7]! * t17;
        const t31 = t30 + Wx2[16 * u + 8]! * t18 + Wx2[16 * u + 9]! * t19;
        const t32 = t31 + Wx2[16 * u + 10]! * t20 + Wx2[16 * u + 11]! * t21;
        const t33 = t32 + Wx2[16 * u + 12]! * t22 + Wx2[16 * u + 13]! * t23;
        const t34 = t33 + Wx2[16 * u + 14]! * t24 + Wx2[16 * u + 15]! * t25;
        x2[t26 + u] = t34 + b2[u]!;
      }
    }
  }
  for (let i = 0; i < T + 1; i++) {
    const t35 = 48 * (N * i);
    const t36 = 48 * N + t35;
    c2.fill(0, t35, t36);
    s2.fill(0, t35, t36);
    c3.fill(0, t35, t36);
    s3.fill(0, t35, t36);
  }

  // repeat(t = 1:T,
  for (let t = 0; t < T; t++) {
    // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
    // c2 = sigmoid(z2[:, 49:96]) .* c2 + sigmoid(z2[:, 1:48]) .* tanh(z2[:,
    // 97:144])
    // s2 = sigmoid(z2[:, 145:192]) .* tanh(c2)
    // h2[:, t, :] = s2
    const t37 = 48 * (N * t);
    const t38 = 48 * N + t37;
    for (let n = 0; n < N; n++) {
      // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
      // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
      sum.fill(0, 0, 192);
      for (let k = 0; k < 48; k++) {
        // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
        const t39 = s2[t37 + k + 48 * n]!;
        for (let u = 0; u < 192; u++) {
          sum[u]! += Wh2[k + 48 * u]! * t39;
        }
      }
      const t40 = T * n;
      const t41 = 192 * t40 + 192 * t;
      for (let u = 0; u < 192; u++) {
        z2[u] = x2[t41 + u]! + sum[u]!;
      }

      // c2 = sigmoid(z2[:, 49:96]) .* c2 + sigmoid(z2[:, 1:48]) .* tanh(z2[:,
      // 97:144])
      // s2 = sigmoid(z2[:, 145:192]) .* tanh(c2)
      // h2[:, t, :] = s2
      const t42 = 48 * t40;
      for (let j = 0; j < 48; j++) {
        const t43 = t37 + j + 48 * n;
        const c2_3 = c2[t43]!;
        const t44 = 1 / (1 + Math.exp(-z2[j + 48]!));
        sigmoid[t43] = t44;
        const t45 = 1 / (1 + Math.exp(-z2[j]!));
        sigmoid_2[t43] = t45;
        const t46 = Math.tanh(z2[j + 96]!);
        tanh[t43] = t46;
        const t47 = t44 * c2_3 + t45 * t46;
        const t48 = t38 + j + 48 * n;
        c2[t48] = t47;
        const t49 = 1 / (1 + Math.exp(-z2[j + 144]!));
        sigmoid_3[t43] = t49;
        const t50 = Math.tanh(t47);
        tanh_2[t43] = t50;
        const t51 = t49 * t50;
        s2[t48] = t51;
        h2[t42 + j + 48 * t] = t51;
      }
    }
  }

  // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
  for (let n = 0; n < N; n++) {
    // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
    const t52 = T * n;
    const t53 = 48 * t52;
    const t54 = 192 * t52;
    for (let t = 0; t < T; t++) {
      // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
      const t55 = t53 + 48 * t;
      const t56 = h2[t55]!;
      const t57 = h2[t55 + 1]!;
      const t58 = h2[t55 + 2]!;
      const t59 = h2[t55 + 3]!;
      const t60 = h2[t55 + 4]!;
      const t61 = h2[t55 + 5]!;
      const t62 = h2[t55 + 6]!;
      const t63 = h2[t55 + 7]!;
      const t64 = h2[t55 + 8]!;
      const t65 = h2[t55 + 9]!;
      const t66 = h2[t55 + 10]!;
      const t67 = h2[t55 + 11]!;
      const t68 = h2[t55 + 12]!;
      const t69 = h2[t55 + 13]!;
      const t70 = h2[t55 + 14]!;
      const t71 = h2[t55 + 15]!;
      const t72 = h2[t55 + 16]!;
      const t73 = h2[t55 + 17]!;
      const t74 = h2[t55 + 18]!;
      const t75 = h2[t55 + 19]!;
      const t76 = h2[t55 + 20]!;
      const t77 = h2[t55 + 21]!;
      const t78 = h2[t55 + 22]!;
      const t79 = h2[t55 + 23]!;
      const t80 = h2[t55 + 24]!;
      const t81 = h2[t55 + 25]!;
      const t82 = h2[t55 + 26]!;
      const t83 = h2[t55 + 27]!;
      const t84 = h2[t55 + 28]!;
      const t85 = h2[t55 + 29]!;
      const t86 = h2[t55 + 30]!;
      const t87 = h2[t55 + 31]!;
      const t88 = h2[t55 + 32]!;
      const t89 = h2[t55 + 33]!;
      const t90 = h2[t55 + 34]!;
      const t91 = h2[t55 + 35]!;
      const t92 = h2[t55 + 36]!;
      const t93 = h2[t55 + 37]!;
      const t94 = h2[t55 + 38]!;
      const t95 = h2[t55 + 39]!;
      const t96 = h2[t55 + 40]!;
      const t97 = h2[t55 + 41]!;
      const t98 = h2[t55 + 42]!;
      const t99 = h2[t55 + 43]!;
      const t100 = h2[t55 + 44]!;
      const t101 = h2[t55 + 45]!;
      const t102 = h2[t55 + 46]!;
      const t103 = h2[t55 + 47]!;
      const t104 = t54 + 192 * t;
      for (let u = 0; u < 192; u++) {
        // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
        const t105 = Wx3[48 * u]! * t56 + Wx3[48 * u + 1]! * t57;
        const t106 = t105 + Wx3[48 * u + 2]! * t58 + Wx3[48 * u + 3]! * t59;
        const t107 = t106 + Wx3[48 * u + 4]! * t60 + Wx3[48 * u + 5]! * t61;
        const t108 = t107 + Wx3[48 * u + 6]! * t62 + Wx3[48 * u + 7]! * t63;
        const t109 = t108 + Wx3[48 * u + 8]! * t64 + Wx3[48 * u + 9]! * t65;
        const t110 = t109 + Wx3[48 * u + 10]! * t66 + Wx3[48 * u + 11]! * t67;
        const t111 = t110 + Wx3[48 * u + 12]! * t68 + Wx3[48 * u + 13]! * t69;
        const t112 = t111 + Wx3[48 * u + 14]! * t70 + Wx3[48 * u + 15]! * t71;
        const t113 = t112 + Wx3[48 * u + 16]! * t72 + Wx3[48 * u + 17]! * t73;
        const t114 = t113 + Wx3[48 * u + 18]! * t74 + Wx3[48 * u + 19]! * t75;
        const t115 = t114 + Wx3[48 * u + 20]! * t76 + Wx3[48 * u + 21]! * t77;
        const t116 = t115 + Wx3[48 * u + 22]! * t78 + Wx3[48 * u + 23]! * t79;
        const t117 = t116 + Wx3[48 * u + 24]! * t80 + Wx3[48 * u + 25]! * t81;
        const t118 = t117 + Wx3[48 * u + 26]! * t82 + Wx3[48 * u + 27]! * t83;
        const t119 = t118 + Wx3[48 * u + 28]! * t84 + Wx3[48 * u + 29]! * t85;
        const t120 = t119 + Wx3[48 * u + 30]! * t86 + Wx3[48 * u + 31]! * t87;
        const t121 = t120 + Wx3[48 * u + 32]! * t88 + Wx3[48 * u + 33]! * t89;
        const t122 = t121 + Wx3[48 * u + 34]! * t90 + Wx3[48 * u + 35]! * t91;
        const t123 = t122 + Wx3[48 * u + 36]! * t92 + Wx3[48 * u + 37]! * t93;
        const t124 = t123 + Wx3[48 * u + 38]! * t94 + Wx3[48 * u + 39]! * t95;
        const t125 = t124 + Wx3[48 * u + 40]! * t96 + Wx3[48 * u + 41]! * t97;
        const t126 = t125 + Wx3[48 * u + 42]! * t98 + Wx3[48 * u + 43]! * t99;
        const t127 = t126 + Wx3[48 * u + 44]! * t100;
        const t128 = t127 + Wx3[48 * u + 45]! * t101;
        const t129 = t128 + Wx3[48 * u + 46]! * t102;
        x3[t104 + u] = t129 + Wx3[48 * u + 47]! * t103 + b3[u]!;
      }
    }
  }

  // repeat(t = 1:T,
  for (let t = 0; t < T; t++) {
    // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
    // c3 = sigmoid(z3[:, 49:96]) .* c3 + sigmoid(z3[:, 1:48]) .* tanh(z3[:,
    // 97:144])
    // s3 = sigmoid(z3[:, 145:192]) .* tanh(c3)
    // h3[:, t, :] = s3
    const t130 = 48 * (N * t);
    const t131 = 48 * N + t130;
    for (let n = 0; n < N; n++) {
      // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
      // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
      sum_2.fill(0, 0, 192);
      for (let k = 0; k < 48; k++) {
        // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
        const t132 = s3[t130 + k + 48 * n]!;
        for (let u = 0; u < 192; u++) {
          sum_2[u]! += Wh3[k + 48 * u]! * t132;
        }
      }
      const t133 = T * n;
      const t134 = 192 * t133 + 192 * t;
      for (let u = 0; u < 192; u++) {
        z3[u] = x3[t134 + u]! + sum_2[u]!;
      }

      // c3 = sigmoid(z3[:, 49:96]) .* c3 + sigmoid(z3[:, 1:48]) .* tanh(z3[:,
      // 97:144])
      // s3 = sigmoid(z3[:, 145:192]) .* tanh(c3)
      // h3[:, t, :] = s3
      const t135 = 48 * t133;
      for (let j = 0; j < 48; j++) {
        const t136 = t130 + j + 48 * n;
        const c3_3 = c3[t136]!;
        const t137 = 1 / (1 + Math.exp(-z3[j + 48]!));
        sigmoid_4[t136] = t137;
        const t138 = 1 / (1 + Math.exp(-z3[j]!));
        sigmoid_5[t136] = t138;
        const t139 = Math.tanh(z3[j + 96]!);
        tanh_3[t136] = t139;
        const t140 = t137 * c3_3 + t138 * t139;
        const t141 = t131 + j + 48 * n;
        c3[t141] = t140;
        const t142 = 1 / (1 + Math.exp(-z3[j + 144]!));
        sigmoid_6[t136] = t142;
        const t143 = Math.tanh(t140);
        tanh_4[t136] = t143;
        const t144 = t142 * t143;
        s3[t141] = t144;
        h3[t135 + j + 48 * t] = t144;
      }
    }
  }

  // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
  // loss = crossEntropy(y, target)
  for (let n = 0; n < N; n++) {
    // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
    // loss = crossEntropy(y, target)
    const t145 = T * n;
    const t146 = 48 * t145;
    const t147 = 61 * t145;
    for (let i = 0; i < T; i++) {
      let lse_sum = 0;

      // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
      const t148 = t146 + 48 * i;
      const t149 = h3[t148]!;
      const t150 = h3[t148 + 1]!;
      const t151 = h3[t148 + 2]!;
      const t152 = h3[t148 + 3]!;
      const t153 = h3[t148 + 4]!;
      const t154 = h3[t148 + 5]!;
      const t155 = h3[t148 + 6]!;
      const t156 = h3[t148 + 7]!;
      const t157 = h3[t148 + 8]!;
      const t158 = h3[t148 + 9]!;
      const t159 = h3[t148 + 10]!;
      const t160 = h3[t148 + 11]!;
      const t161 = h3[t148 + 12]!;
      const t162 = h3[t148 + 13]!;
      const t163 = h3[t148 + 14]!;
      const t164 = h3[t148 + 15]!;
      const t165 = h3[t148 + 16]!;
      const t166 = h3[t148 + 17]!;
      const t167 = h3[t148 + 18]!;
      const t168 = h3[t148 + 19]!;
      const t169 = h3[t148 + 20]!;
      const t170 = h3[t148 + 21]!;
      const t171 = h3[t148 + 22]!;
      const t172 = h3[t148 + 23]!;
      const t173 = h3[t148 + 24]!;
      const t174 = h3[t148 + 25]!;
      const t175 = h3[t148 + 26]!;
      const t176 = h3[t148 + 27]!;
      const t177 = h3[t148 + 28]!;
      const t178 = h3[t148 + 29]!;
      const t179 = h3[t148 + 30]!;
      const t180 = h3[t148 + 31]!;
      const t181 = h3[t148 + 32]!;
      const t182 = h3[t148 + 33]!;
      const t183 = h3[t148 + 34]!;
      const t184 = h3[t148 + 35]!;
      const t185 = h3[t148 + 36]!;
      const t186 = h3[t148 + 37]!;
      const t187 = h3[t148 + 38]!;
      const t188 = h3[t148 + 39]!;
      const t189 = h3[t148 + 40]!;
      const t190 = h3[t148 + 41]!;
      const t191 = h3[t148 + 42]!;
      const t192 = h3[t148 + 43]!;
      const t193 = h3[t148 + 44]!;
      const t194 = h3[t148 + 45]!;
      const t195 = h3[t148 + 46]!;
      const t196 = h3[t148 + 47]!;
      const t197 = t147 + 61 * i;
      for (let u = 0; u < 61; u++) {
        // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
        const t198 = W4[48 * u]! * t149 + W4[48 * u + 1]! * t150;
        const t199 = t198 + W4[48 * u + 2]! * t151 + W4[48 * u + 3]! * t152;
        const t200 = t199 + W4[48 * u + 4]! * t153 + W4[48 * u + 5]! * t154;
        const t201 = t200 + W4[48 * u + 6]! * t155 + W4[48 * u + 7]! * t156;
        const t202 = t201 + W4[48 * u + 8]! * t157 + W4[48 * u + 9]! * t158;
        const t203 = t202 + W4[48 * u + 10]! * t159 + W4[48 * u + 11]! * t160;
        const t204 = t203 + W4[48 * u + 12]! * t161 + W4[48 * u + 13]! * t162;
        const t205 = t204 + W4[48 * u + 14]! * t163 + W4[48 * u + 15]! * t164;
        const t206 = t205 + W4[48 * u + 16]! * t165 + W4[48 * u + 17]! * t166;
        const t207 = t206 + W4[48 * u + 18]! * t167 + W4[48 * u + 19]! * t168;
        const t208 = t207 + W4[48 * u + 20]! * t169 + W4[48 * u + 21]! * t170;
        const t209 = t208 + W4[48 * u + 22]! * t171 + W4[48 * u + 23]! * t172;
        const t210 = t209 + W4[48 * u + 24]! * t173 + W4[48 * u + 25]! * t174;
        const t211 = t210 + W4[48 * u + 26]! * t175 + W4[48 * u + 27]! * t176;
        const t212 = t211 + W4[48 * u + 28]! * t177 + W4[48 * u + 29]! * t178;
        const t213 = t212 + W4[48 * u + 30]! * t179 + W4[48 * u + 31]! * t180;
        const t214 = t213 + W4[48 * u + 32]! * t181 + W4[48 * u + 33]! * t182;
        const t215 = t214 + W4[48 * u + 34]! * t183 + W4[48 * u + 35]! * t184;
        const t216 = t215 + W4[48 * u + 36]! * t185 + W4[48 * u + 37]! * t186;
        const t217 = t216 + W4[48 * u + 38]! * t187 + W4[48 * u + 39]! * t188;
        const t218 = t217 + W4[48 * u + 40]! * t189 + W4[48 * u + 41]! * t190;
        const t219 = t218 + W4[48 * u + 42]! * t191 + W4[48 * u + 43]! * t192;
        const t220 = t219 + W4[48 * u + 44]! * t193 + W4[48 * u + 45]! * t194;
        const t221 = t220 + W4[48 * u + 46]! * t195 + W4[48 * u + 47]! * t196;
        y[t197 + u] = t221 + b4[u]!;
      }

      // loss = crossEntropy(y, target)
      const t222 = Math.max(Math.max(y[t197]!, y[t197 + 1]!), y[t197 + 2]!);
      const t223 = Math.max(Math.max(t222, y[t197 + 3]!), y[t197 + 4]!);
      const t224 = Math.max(Math.max(t223, y[t197 + 5]!), y[t197 + 6]!);
      const t225 = Math.max(Math.max(t224, y[t197 + 7]!), y[t197 + 8]!);
      const t226 = Math.max(Math.max(t225, y[t197 + 9]!), y[t197 + 10]!);
      const t227 = Math.max(Math.max(t226, y[t197 + 11]!), y[t197 + 12]!);
      const t228 = Math.max(Math.max(t227, y[t197 + 13]!), y[t197 + 14]!);
      const t229 = Math.max(Math.max(t228, y[t197 + 15]!), y[t197 + 16]!);
      const t230 = Math.max(Math.max(t229, y[t197 + 17]!), y[t197 + 18]!);
      const t231 = Math.max(Math.max(t230, y[t197 + 19]!), y[t197 + 20]!);
      const t232 = Math.max(Math.max(t231, y[t197 + 21]!), y[t197 + 22]!);
      const t233 = Math.max(Math.max(t232, y[t197 + 23]!), y[t197 + 24]!);
      const t234 = Math.max(Math.max(t233, y[t197 + 25]!), y[t197 + 26]!);
      const t235 = Math.max(Math.max(t234, y[t197 + 27]!), y[t197 + 28]!);
      const t236 = Math.max(Math.max(t235, y[t197 + 29]!), y[t197 + 30]!);
      const t237 = Math.max(Math.max(t236, y[t197 + 31]!), y[t197 + 32]!);
      const t238 = Math.max(Math.max(t237, y[t197 + 33]!), y[t197 + 34]!);
      const t239 = Math.max(Math.max(t238, y[t197 + 35]!), y[t197 + 36]!);
      const t240 = Math.max(Math.max(t239, y[t197 + 37]!), y[t197 + 38]!);
      const t241 = Math.max(Math.max(t240, y[t197 + 39]!), y[t197 + 40]!);
      const t242 = Math.max(Math.max(t241, y[t197 + 41]!), y[t197 + 42]!);
      const t243 = Math.max(Math.max(t242, y[t197 + 43]!), y[t197 + 44]!);
      const t244 = Math.max(Math.max(t243, y[t197 + 45]!), y[t197 + 46]!);
      const t245 = Math.max(Math.max(t244, y[t197 + 47]!), y[t197 + 48]!);
      const t246 = Math.max(Math.max(t245, y[t197 + 49]!), y[t197 + 50]!);
      const t247 = Math.max(Math.max(t246, y[t197 + 51]!), y[t197 + 52]!);
      const t248 = Math.max(Math.max(t247, y[t197 + 53]!), y[t197 + 54]!);
      const t249 = Math.max(Math.max(t248, y[t197 + 55]!), y[t197 + 56]!);
      const t250 = Math.max(Math.max(t249, y[t197 + 57]!), y[t197 + 58]!);
      const t251 = Math.max(Math.max(t250, y[t197 + 59]!), y[t197 + 60]!);
      const t252 = Math.min(t251, 1.7976931348623157e308);
      const t253 = t145 + i;
      lse_shift[t253] = Math.max(t252, -1.7976931348623157e308);
      const t254 = lse_shift[t253]!;
      for (let k = 0; k < 61; k++) {
        lse_sum += Math.exp(y[t197 + k]! - t254);
      }
      lse_scale[t253] = lse_sum === 0 ? 0 : 1 / lse_sum;
      crossEntropySum += t254 + Math.log(lse_sum) - y[t197 + target[t253]!]!;
    }
  }
  loss = crossEntropySum / t0;
  return loss;
}

/**
 * Writes the gradient to `gradient`. Call `forward` with the same arguments
 * first.
 *
 * @param p - the parameters
 * @param X - label
 * @param target - label
 * @param work - overwritten
 * @param gradient - overwritten
 */
export function backward(
  p: Parameters,
  N: number,
  T: number,
  X: Float64Array,
  target: Float64Array,
  work: Workspace,
  gradient: Parameters,
): void {
  checkLength("p.flat", p.flat, 35069);
  checkSize("N", N);
  checkSize("T", T);
  const t0 = N * T;
  checkLength("X", X, t0);
  checkClasses("X", X, 61, t0);
  checkLength("target", target, t0);
  checkClasses("target", target, 61, t0);
  const t1 = 48 * T * N;
  checkLength("work.sigmoid", work.sigmoid, t1);
  checkLength("work.sigmoid_2", work.sigmoid_2, t1);
  checkLength("work.tanh", work.tanh, t1);
  const t2 = 48 * (T + 1) * N;
  checkLength("work.c2", work.c2, t2);
  checkLength("work.sigmoid_3", work.sigmoid_3, t1);
  checkLength("work.tanh_2", work.tanh_2, t1);
  checkLength("work.s2", work.s2, t2);
  const t3 = 48 * N * T;
  checkLength("work.h2", work.h2, t3);
  checkLength("work.sigmoid_4", work.sigmoid_4, t1);
  checkLength("work.sigmoid_5", work.sigmoid_5, t1);
  checkLength("work.tanh_3", work.tanh_3, t1);
  checkLength("work.c3", work.c3, t2);
  checkLength("work.sigmoid_6", work.sigmoid_6, t1);
  checkLength("work.tanh_4", work.tanh_4, t1);
  checkLength("work.s3", work.s3, t2);
  checkLength("work.h3", work.h3, t3);
  const t4 = 61 * N * T;
  checkLength("work.y", work.y, t4);
  checkLength("work.lse_shift", work.lse_shift, t0);
  checkLength("work.lse_scale", work.lse_scale, t0);
  const t5 = 192 * N * T;
  checkLength("work.x2", work.x2, t5);
  checkLength("work.x3", work.x3, t5);
  checkLength("work.sum", work.sum, 192);
  checkLength("work.z2", work.z2, 192);
  checkLength("work.sum_2", work.sum_2, 192);
  checkLength("work.z3", work.z3, 192);
  checkLength("work.dh3", work.dh3, t3);
  checkLength("work.ds3", work.ds3, t2);
  checkLength("work.dc3", work.dc3, t2);
  checkLength("work.ds2", work.ds2, t2);
  checkLength("work.dc2", work.dc2, t2);
  const t6 = 192 * T * N;
  checkLength("work.dz3", work.dz3, t6);
  checkLength("work.dz2", work.dz2, t6);
  checkLength("work.dx3", work.dx3, t5);
  checkLength("work.dh2", work.dh2, t3);
  checkLength("work.dx2", work.dx2, t5);
  checkLength("work.dy", work.dy, 61);
  checkLength("work.dsum", work.dsum, 192);
  checkLength("work.dsum_2", work.dsum_2, 192);
  checkLength("work.dh1", work.dh1, 16);
  checkLength("work.carry", work.carry, 0);
  checkLength("work.dlse", work.dlse, t0);
  checkLength("work.dy_2", work.dy_2, t4);
  checkLength("work.c2_2", work.c2_2, t2);
  checkLength("work.s2_2", work.s2_2, t2);
  checkLength("work.c3_2", work.c3_2, t2);
  checkLength("work.s3_2", work.s3_2, t2);
  checkLength("work.sigmoid_7", work.sigmoid_7, t1);
  checkLength("work.sigmoid_8", work.sigmoid_8, t1);
  checkLength("work.tanh_5", work.tanh_5, t1);
  checkLength("work.sigmoid_9", work.sigmoid_9, t1);
  checkLength("work.tanh_6", work.tanh_6, t1);
  checkLength("work.h2_2", work.h2_2, t3);
  checkLength("work.sigmoid_10", work.sigmoid_10, t1);
  checkLength("work.sigmoid_11", work.sigmoid_11, t1);
  checkLength("work.tanh_7", work.tanh_7, t1);
  checkLength("work.sigmoid_12", work.sigmoid_12, t1);
  checkLength("work.tanh_8", work.tanh_8, t1);
  checkLength("work.h3_2", work.h3_2, t3);
  checkLength("work.y_2", work.y_2, 61);
  checkLength("work.carry_2", work.carry_2, 3);
  checkLength("gradient.flat", gradient.flat, 35069);

  backwardPart1(p, N, T, target, work, gradient);
  backwardPart2(p, N, T, X, work, gradient);
}

function backwardPart1(
  p: Parameters,
  N: number,
  T: number,
  target: Float64Array,
  work: Workspace,
  gradient: Parameters,
): void {
  const { Wh3, W4 } = p;
  const {
    sigmoid_4,
    sigmoid_5,
    tanh_3,
    c3,
    sigmoid_6,
    tanh_4,
    s3,
    h3,
    y,
    lse_shift,
    lse_scale,
    dh3,
    ds3,
    dc3,
    ds2,
    dc2,
    dz3,
    dz2,
    dx3,
    dy,
    dsum,
  } = work;
  const {
    Wh2: dWh2,
    Wx3: dWx3,
    Wh3: dWh3,
    b3: db3,
    W4: dW4,
    b4: db4,
  } = gradient;

  // loss = crossEntropy(y, target)
  // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
  // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
  for (let u = 0; u < 61; u++) {
    // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
    db4[u] = 0;
    dW4.fill(0, 48 * u, 48 * u + 48);
  }
  const dlse_2 = 1 / (N * T);
  for (let i = 0; i < N; i++) {
    // loss = crossEntropy(y, target)
    // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
    const t0 = T * i;
    const t1 = 61 * t0;
    const t2 = 48 * t0;
    for (let j = 0; j < T; j++) {
      // loss = crossEntropy(y, target)
      const t3 = t1 + 61 * j;
      const t4 = t0 + j;
      const t5 = lse_shift[t4]!;
      const t6 = lse_scale[t4]!;
      for (let k = 0; k < 61; k++) {
        dy[k] = dlse_2 * (Math.exp(y[t3 + k]! - t5) * t6);
      }
      dy[target[t4]!]! -= dlse_2;

      // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
      // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
      const t7 = t2 + 48 * j;
      dh3.fill(0, t7, t7 + 48);
      const t8 = h3[t7]!;
      const t9 = t7 + 1;
      const t10 = h3[t9]!;
      const t11 = t7 + 2;
      const t12 = h3[t11]!;
      const t13 = t7 + 3;
      const t14 = h3[t13]!;
      const t15 = t7 + 4;
      const t16 = h3[t15]!;
      const t17 = t7 + 5;
      const t18 = h3[t17]!;
      const t19 = t7 + 6;
      const t20 = h3[t19]!;
      const t21 = t7 + 7;
      const t22 = h3[t21]!;
      const t23 = t7 + 8;
      const t24 = h3[t23]!;
      const t25 = t7 + 9;
      const t26 = h3[t25]!;
      const t27 = t7 + 10;
      const t28 = h3[t27]!;
      const t29 = t7 + 11;
      const t30 = h3[t29]!;
      const t31 = t7 + 12;
      const t32 = h3[t31]!;
      const t33 = t7 + 13;
      const t34 = h3[t33]!;
      const t35 = t7 + 14;
      const t36 = h3[t35]!;
      const t37 = t7 + 15;
      const t38 = h3[t37]!;
      const t39 = t7 + 16;
      const t40 = h3[t39]!;
      const t41 = t7 + 17;
      const t42 = h3[t41]!;
      const t43 = t7 + 18;
      const t44 = h3[t43]!;
      const t45 = t7 + 19;
      const t46 = h3[t45]!;
      const t47 = t7 + 20;
      const t48 = h3[t47]!;
      const t49 = t7 + 21;
      const t50 = h3[t49]!;
      const t51 = t7 + 22;
      const t52 = h3[t51]!;
      const t53 = t7 + 23;
      const t54 = h3[t53]!;
      const t55 = t7 + 24;
      const t56 = h3[t55]!;
      const t57 = t7 + 25;
      const t58 = h3[t57]!;
      const t59 = t7 + 26;
      const t60 = h3[t59]!;
      const t61 = t7 + 27;
      const t62 = h3[t61]!;
      const t63 = t7 + 28;
      const t64 = h3[t63]!;
      const t65 = t7 + 29;
      const t66 = h3[t65]!;
      const t67 = t7 + 30;
      const t68 = h3[t67]!;
      const t69 = t7 + 31;
      const t70 = h3[t69]!;
      const t71 = t7 + 32;
      const t72 = h3[t71]!;
      const t73 = t7 + 33;
      const t74 = h3[t73]!;
      const t75 = t7 + 34;
      const t76 = h3[t75]!;
      const t77 = t7 + 35;
      const t78 = h3[t77]!;
      const t79 = t7 + 36;
      const t80 = h3[t79]!;
      const t81 = t7 + 37;
      const t82 = h3[t81]!;
      const t83 = t7 + 38;
      const t84 = h3[t83]!;
      const t85 = t7 + 39;
      const t86 = h3[t85]!;
      const t87 = t7 + 40;
      const t88 = h3[t87]!;
      const t89 = t7 + 41;
      const t90 = h3[t89]!;
      const t91 = t7 + 42;
      const t92 = h3[t91]!;
      const t93 = t7 + 43;
      const t94 = h3[t93]!;
      const t95 = t7 + 44;
      const t96 = h3[t95]!;
      const t97 = t7 + 45;
      const t98 = h3[t97]!;
      const t99 = t7 + 46;
      const t100 = h3[t99]!;
      const t101 = t7 + 47;
      const t102 = h3[t101]!;
      for (let u = 0; u < 61; u++) {
        // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
        const t103 = dy[u]!;
        db4[u]! += t103;
        dW4[48 * u]! += t103 * t8;
        dW4[48 * u + 1]! += t103 * t10;
        dW4[48 * u + 2]! += t103 * t12;
        dW4[48 * u + 3]! += t103 * t14;
        dW4[48 * u + 4]! += t103 * t16;
        dW4[48 * u + 5]! += t103 * t18;
        dW4[48 * u + 6]! += t103 * t20;
        dW4[48 * u + 7]! += t103 * t22;
        dW4[48 * u + 8]! += t103 * t24;
        dW4[48 * u + 9]! += t103 * t26;
        dW4[48 * u + 10]! += t103 * t28;
        dW4[48 * u + 11]! += t103 * t30;
        dW4[48 * u + 12]! += t103 * t32;
        dW4[48 * u + 13]! += t103 * t34;
        dW4[48 * u + 14]! += t103 * t36;
        dW4[48 * u + 15]! += t103 * t38;
        dW4[48 * u + 16]! += t103 * t40;
        dW4[48 * u + 17]! += t103 * t42;
        dW4[48 * u + 18]! += t103 * t44;
        dW4[48 * u + 19]! += t103 * t46;
        dW4[48 * u + 20]! += t103 * t48;
        dW4[48 * u + 21]! += t103 * t50;
        dW4[48 * u + 22]! += t103 * t52;
        dW4[48 * u + 23]! += t103 * t54;
        dW4[48 * u + 24]! += t103 * t56;
        dW4[48 * u + 25]! += t103 * t58;
        dW4[48 * u + 26]! += t103 * t60;
        dW4[48 * u + 27]! += t103 * t62;
        dW4[48 * u + 28]! += t103 * t64;
        dW4[48 * u + 29]! += t103 * t66;
        dW4[48 * u + 30]! += t103 * t68;
        dW4[48 * u + 31]! += t103 * t70;
        dW4[48 * u + 32]! += t103 * t72;
        dW4[48 * u + 33]! += t103 * t74;
        dW4[48 * u + 34]! += t103 * t76;
        dW4[48 * u + 35]! += t103 * t78;
        dW4[48 * u + 36]! += t103 * t80;
        dW4[48 * u + 37]! += t103 * t82;
        dW4[48 * u + 38]! += t103 * t84;
        dW4[48 * u + 39]! += t103 * t86;
        dW4[48 * u + 40]! += t103 * t88;
        dW4[48 * u + 41]! += t103 * t90;
        dW4[48 * u + 42]! += t103 * t92;
        dW4[48 * u + 43]! += t103 * t94;
        dW4[48 * u + 44]! += t103 * t96;
        dW4[48 * u + 45]! += t103 * t98;
        dW4[48 * u + 46]! += t103 * t100;
        dW4[48 * u + 47]! += t103 * t102;
        dh3[t7]! += t103 * W4[48 * u]!;
        dh3[t9]! += t103 * W4[48 * u + 1]!;
        dh3[t11]! += t103 * W4[48 * u + 2]!;
        dh3[t13]! += t103 * W4[48 * u + 3]!;
        dh3[t15]! += t103 * W4[48 * u + 4]!;
        dh3[t17]! += t103 * W4[48 * u + 5]!;
        dh3[t19]! += t103 * W4[48 * u + 6]!;
        dh3[t21]! += t103 * W4[48 * u + 7]!;
        dh3[t23]! += t103 * W4[48 * u + 8]!;
        dh3[t25]! += t103 * W4[48 * u + 9]!;
        dh3[t27]! += t103 * W4[48 * u + 10]!;
        dh3[t29]! += t103 * W4[48 * u + 11]!;
        dh3[t31]! += t103 * W4[48 * u + 12]!;
        dh3[t33]! += t103 * W4[48 * u + 13]!;
        dh3[t35]! += t103 * W4[48 * u + 14]!;
        dh3[t37]! += t103 * W4[48 * u + 15]!;
        dh3[t39]! += t103 * W4[48 * u + 16]!;
        dh3[t41]! += t103 * W4[48 * u + 17]!;
        dh3[t43]! += t103 * W4[48 * u + 18]!;
        dh3[t45]! += t103 * W4[48 * u + 19]!;
        dh3[t47]! += t103 * W4[48 * u + 20]!;
        dh3[t49]! += t103 * W4[48 * u + 21]!;
        dh3[t51]! += t103 * W4[48 * u + 22]!;
        dh3[t53]! += t103 * W4[48 * u + 23]!;
        dh3[t55]! += t103 * W4[48 * u + 24]!;
        dh3[t57]! += t103 * W4[48 * u + 25]!;
        dh3[t59]! += t103 * W4[48 * u + 26]!;
        dh3[t61]! += t103 * W4[48 * u + 27]!;
        dh3[t63]! += t103 * W4[48 * u + 28]!;
        dh3[t65]! += t103 * W4[48 * u + 29]!;
        dh3[t67]! += t103 * W4[48 * u + 30]!;
        dh3[t69]! += t103 * W4[48 * u + 31]!;
        dh3[t71]! += t103 * W4[48 * u + 32]!;
        dh3[t73]! += t103 * W4[48 * u + 33]!;
        dh3[t75]! += t103 * W4[48 * u + 34]!;
        dh3[t77]! += t103 * W4[48 * u + 35]!;
        dh3[t79]! += t103 * W4[48 * u + 36]!;
        dh3[t81]! += t103 * W4[48 * u + 37]!;
        dh3[t83]! += t103 * W4[48 * u + 38]!;
        dh3[t85]! += t103 * W4[48 * u + 39]!;
        dh3[t87]! += t103 * W4[48 * u + 40]!;
        dh3[t89]! += t103 * W4[48 * u + 41]!;
        dh3[t91]! += t103 * W4[48 * u + 42]!;
        dh3[t93]! += t103 * W4[48 * u + 43]!;
        dh3[t95]! += t103 * W4[48 * u + 44]!;
        dh3[t97]! += t103 * W4[48 * u + 45]!;
        dh3[t99]! += t103 * W4[48 * u + 46]!;
        dh3[t101]! += t103 * W4[48 * u + 47]!;
      }
    }
  }
  for (let i = 0; i < T + 1; i++) {
    const t104 = 48 * (N * i);
    const t105 = 48 * N + t104;
    ds3.fill(0, t104, t105);
    dc3.fill(0, t104, t105);
    ds2.fill(0, t104, t105);
    dc2.fill(0, t104, t105);
  }
  for (let i = 0; i < T; i++) {
    const t106 = 192 * (N * i);
    const t107 = 192 * N + t106;
    dz3.fill(0, t106, t107);
    dz2.fill(0, t106, t107);
  }
  dWh3.fill(0, 0, 9216);
  dWh2.fill(0, 0, 9216);

  // repeat(t = 1:T,
  for (let t = T - 1; t >= 0; t--) {
    // h3[:, t, :] = s3
    // s3 = sigmoid(z3[:, 145:192]) .* tanh(c3)
    // c3 = sigmoid(z3[:, 49:96]) .* c3 + sigmoid(z3[:, 1:48]) .* tanh(z3[:,
    // 97:144])
    // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
    const t108 = N * t;
    const t109 = 48 * t108;
    const t110 = 48 * N + t109;
    const t111 = 192 * t108;
    for (let i = 0; i < N; i++) {
      // h3[:, t, :] = s3
      // s3 = sigmoid(z3[:, 145:192]) .* tanh(c3)
      // c3 = sigmoid(z3[:, 49:96]) .* c3 + sigmoid(z3[:, 1:48]) .* tanh(z3[:,
      // 97:144])
      const t112 = T * i;
      const t113 = 48 * t112;
      const t114 = t110 + 48 * i;
      const t115 = t109 + 48 * i;
      const t116 = t111 + 192 * i;
      for (let j = 0; j < 48; j++) {
        const t117 = t114 + j;
        ds3[t117]! += dh3[t113 + j + 48 * t]!;
        const ds3_2 = ds3[t117]!;
        const t118 = t115 + j;
        const t119 = sigmoid_6[t118]!;
        const t120 = tanh_4[t118]!;
        dc3[t117]! += ds3_2 * t119 * (1 - t120 * t120);
        const t121 = t116 + j;
        dz3[t121 + 144]! += ds3_2 * t120 * (t119 * (1 - t119));
        const dc3_2 = dc3[t117]!;
        const t122 = sigmoid_4[t118]!;
        dc3[t118]! += dc3_2 * t122;
        const dc3_3 = dc3[t117]!;
        const t123 = sigmoid_5[t118]!;
        const t124 = tanh_3[t118]!;
        dz3[t121 + 96]! += dc3_3 * t123 * (1 - t124 * t124);
        dz3[t121]! += dc3_3 * t124 * (t123 * (1 - t123));
        dz3[t121 + 48]! += dc3_2 * c3[t118]! * (t122 * (1 - t122));
      }

      // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
      const t125 = 192 * t112 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t126 = dz3[t116 + u]!;
        dx3[t125 + u] = t126;
        dsum[u] = t126;
      }
      for (let k = 0; k < 48; k++) {
        // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
        let ds3_2 = 0;
        const t127 = t115 + k;
        const t128 = s3[t127]!;
        for (let u = 0; u < 192; u++) {
          const t129 = dsum[u]!;
          dWh3[k + 48 * u]! += t129 * t128;
          ds3_2 += t129 * Wh3[k + 48 * u]!;
        }
        ds3[t127]! += ds3_2;
      }
    }
  }

  // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
  // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
  for (let u = 0; u < 192; u++) {
    // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
    db3[u] = 0;
    dWx3.fill(0, 48 * u, 48 * u + 48);
  }
}

function backwardPart2(
  p: Parameters,
  N: number,
  T: number,
  X: Float64Array,
  work: Workspace,
  gradient: Parameters,
): void {
  const { E1, Wx2, Wh2, Wx3 } = p;
  const {
    sigmoid,
    sigmoid_2,
    tanh,
    c2,
    sigmoid_3,
    tanh_2,
    s2,
    h2,
    ds2,
    dc2,
    dz2,
    dx3,
    dh2,
    dx2,
    dsum_2,
    dh1,
  } = work;
  const {
    E1: dE1,
    Wx2: dWx2,
    Wh2: dWh2,
    b2: db2,
    Wx3: dWx3,
    b3: db3,
  } = gradient;

  for (let n = 0; n < N; n++) {
    // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
    const t0 = T * n;
    const t1 = 48 * t0;
    const t2 = 192 * t0;
    for (let t = 0; t < T; t++) {
      // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
      // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
      const t3 = t1 + 48 * t;
      dh2.fill(0, t3, t3 + 48);
      const t4 = t2 + 192 * t;
      const t5 = h2[t3]!;
      const t6 = t3 + 1;
      const t7 = h2[t6]!;
      const t8 = t3 + 2;
      const t9 = h2[t8]!;
      const t10 = t3 + 3;
      const t11 = h2[t10]!;
      const t12 = t3 + 4;
      const t13 = h2[t12]!;
      const t14 = t3 + 5;
      const t15 = h2[t14]!;
      const t16 = t3 + 6;
      const t17 = h2[t16]!;
      const t18 = t3 + 7;
      const t19 = h2[t18]!;
      const t20 = t3 + 8;
      const t21 = h2[t20]!;
      const t22 = t3 + 9;
      const t23 = h2[t22]!;
      const t24 = t3 + 10;
      const t25 = h2[t24]!;
      const t26 = t3 + 11;
      const t27 = h2[t26]!;
      const t28 = t3 + 12;
      const t29 = h2[t28]!;
      const t30 = t3 + 13;
      const t31 = h2[t30]!;
      const t32 = t3 + 14;
      const t33 = h2[t32]!;
      const t34 = t3 + 15;
      const t35 = h2[t34]!;
      const t36 = t3 + 16;
      const t37 = h2[t36]!;
      const t38 = t3 + 17;
      const t39 = h2[t38]!;
      const t40 = t3 + 18;
      const t41 = h2[t40]!;
      const t42 = t3 + 19;
      const t43 = h2[t42]!;
      const t44 = t3 + 20;
      const t45 = h2[t44]!;
      const t46 = t3 + 21;
      const t47 = h2[t46]!;
      const t48 = t3 + 22;
      const t49 = h2[t48]!;
      const t50 = t3 + 23;
      const t51 = h2[t50]!;
      const t52 = t3 + 24;
      const t53 = h2[t52]!;
      const t54 = t3 + 25;
      const t55 = h2[t54]!;
      const t56 = t3 + 26;
      const t57 = h2[t56]!;
      const t58 = t3 + 27;
      const t59 = h2[t58]!;
      const t60 = t3 + 28;
      const t61 = h2[t60]!;
      const t62 = t3 + 29;
      const t63 = h2[t62]!;
      const t64 = t3 + 30;
      const t65 = h2[t64]!;
      const t66 = t3 + 31;
      const t67 = h2[t66]!;
      const t68 = t3 + 32;
      const t69 = h2[t68]!;
      const t70 = t3 + 33;
      const t71 = h2[t70]!;
      const t72 = t3 + 34;
      const t73 = h2[t72]!;
      const t74 = t3 + 35;
      const t75 = h2[t74]!;
      const t76 = t3 + 36;
      const t77 = h2[t76]!;
      const t78 = t3 + 37;
      const t79 = h2[t78]!;
      const t80 = t3 + 38;
      const t81 = h2[t80]!;
      const t82 = t3 + 39;
      const t83 = h2[t82]!;
      const t84 = t3 + 40;
      const t85 = h2[t84]!;
      const t86 = t3 + 41;
      const t87 = h2[t86]!;
      const t88 = t3 + 42;
      const t89 = h2[t88]!;
      const t90 = t3 + 43;
      const t91 = h2[t90]!;
      const t92 = t3 + 44;
      const t93 = h2[t92]!;
      const t94 = t3 + 45;
      const t95 = h2[t94]!;
      const t96 = t3 + 46;
      const t97 = h2[t96]!;
      const t98 = t3 + 47;
      const t99 = h2[t98]!;
      for (let u = 0; u < 192; u++) {
        // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
        const t100 = dx3[t4 + u]!;
        db3[u]! += t100;
        dWx3[48 * u]! += t100 * t5;
        dWx3[48 * u + 1]! += t100 * t7;
        dWx3[48 * u + 2]! += t100 * t9;
        dWx3[48 * u + 3]! += t100 * t11;
        dWx3[48 * u + 4]! += t100 * t13;
        dWx3[48 * u + 5]! += t100 * t15;
        dWx3[48 * u + 6]! += t100 * t17;
        dWx3[48 * u + 7]! += t100 * t19;
        dWx3[48 * u + 8]! += t100 * t21;
        dWx3[48 * u + 9]! += t100 * t23;
        dWx3[48 * u + 10]! += t100 * t25;
        dWx3[48 * u + 11]! += t100 * t27;
        dWx3[48 * u + 12]! += t100 * t29;
        dWx3[48 * u + 13]! += t100 * t31;
        dWx3[48 * u + 14]! += t100 * t33;
        dWx3[48 * u + 15]! += t100 * t35;
        dWx3[48 * u + 16]! += t100 * t37;
        dWx3[48 * u + 17]! += t100 * t39;
        dWx3[48 * u + 18]! += t100 * t41;
        dWx3[48 * u + 19]! += t100 * t43;
        dWx3[48 * u + 20]! += t100 * t45;
        dWx3[48 * u + 21]! += t100 * t47;
        dWx3[48 * u + 22]! += t100 * t49;
        dWx3[48 * u + 23]! += t100 * t51;
        dWx3[48 * u + 24]! += t100 * t53;
        dWx3[48 * u + 25]! += t100 * t55;
        dWx3[48 * u + 26]! += t100 * t57;
        dWx3[48 * u + 27]! += t100 * t59;
        dWx3[48 * u + 28]! += t100 * t61;
        dWx3[48 * u + 29]! += t100 * t63;
        dWx3[48 * u + 30]! += t100 * t65;
        dWx3[48 * u + 31]! += t100 * t67;
        dWx3[48 * u + 32]! += t100 * t69;
        dWx3[48 * u + 33]! += t100 * t71;
        dWx3[48 * u + 34]! += t100 * t73;
        dWx3[48 * u + 35]! += t100 * t75;
        dWx3[48 * u + 36]! += t100 * t77;
        dWx3[48 * u + 37]! += t100 * t79;
        dWx3[48 * u + 38]! += t100 * t81;
        dWx3[48 * u + 39]! += t100 * t83;
        dWx3[48 * u + 40]! += t100 * t85;
        dWx3[48 * u + 41]! += t100 * t87;
        dWx3[48 * u + 42]! += t100 * t89;
        dWx3[48 * u + 43]! += t100 * t91;
        dWx3[48 * u + 44]! += t100 * t93;
        dWx3[48 * u + 45]! += t100 * t95;
        dWx3[48 * u + 46]! += t100 * t97;
        dWx3[48 * u + 47]! += t100 * t99;
        dh2[t3]! += t100 * Wx3[48 * u]!;
        dh2[t6]! += t100 * Wx3[48 * u + 1]!;
        dh2[t8]! += t100 * Wx3[48 * u + 2]!;
        dh2[t10]! += t100 * Wx3[48 * u + 3]!;
        dh2[t12]! += t100 * Wx3[48 * u + 4]!;
        dh2[t14]! += t100 * Wx3[48 * u + 5]!;
        dh2[t16]! += t100 * Wx3[48 * u + 6]!;
        dh2[t18]! += t100 * Wx3[48 * u + 7]!;
        dh2[t20]! += t100 * Wx3[48 * u + 8]!;
        dh2[t22]! += t100 * Wx3[48 * u + 9]!;
        dh2[t24]! += t100 * Wx3[48 * u + 10]!;
        dh2[t26]! += t100 * Wx3[48 * u + 11]!;
        dh2[t28]! += t100 * Wx3[48 * u + 12]!;
        dh2[t30]! += t100 * Wx3[48 * u + 13]!;
        dh2[t32]! += t100 * Wx3[48 * u + 14]!;
        dh2[t34]! += t100 * Wx3[48 * u + 15]!;
        dh2[t36]! += t100 * Wx3[48 * u + 16]!;
        dh2[t38]! += t100 * Wx3[48 * u + 17]!;
        dh2[t40]! += t100 * Wx3[48 * u + 18]!;
        dh2[t42]! += t100 * Wx3[48 * u + 19]!;
        dh2[t44]! += t100 * Wx3[48 * u + 20]!;
        dh2[t46]! += t100 * Wx3[48 * u + 21]!;
        dh2[t48]! += t100 * Wx3[48 * u + 22]!;
        dh2[t50]! += t100 * Wx3[48 * u + 23]!;
        dh2[t52]! += t100 * Wx3[48 * u + 24]!;
        dh2[t54]! += t100 * Wx3[48 * u + 25]!;
        dh2[t56]! += t100 * Wx3[48 * u + 26]!;
        dh2[t58]! += t100 * Wx3[48 * u + 27]!;
        dh2[t60]! += t100 * Wx3[48 * u + 28]!;
        dh2[t62]! += t100 * Wx3[48 * u + 29]!;
        dh2[t64]! += t100 * Wx3[48 * u + 30]!;
        dh2[t66]! += t100 * Wx3[48 * u + 31]!;
        dh2[t68]! += t100 * Wx3[48 * u + 32]!;
        dh2[t70]! += t100 * Wx3[48 * u + 33]!;
        dh2[t72]! += t100 * Wx3[48 * u + 34]!;
        dh2[t74]! += t100 * Wx3[48 * u + 35]!;
        dh2[t76]! += t100 * Wx3[48 * u + 36]!;
        dh2[t78]! += t100 * Wx3[48 * u + 37]!;
        dh2[t80]! += t100 * Wx3[48 * u + 38]!;
        dh2[t82]! += t100 * Wx3[48 * u + 39]!;
        dh2[t84]! += t100 * Wx3[48 * u + 40]!;
        dh2[t86]! += t100 * Wx3[48 * u + 41]!;
        dh2[t88]! += t100 * Wx3[48 * u + 42]!;
        dh2[t90]! += t100 * Wx3[48 * u + 43]!;
        dh2[t92]! += t100 * Wx3[48 * u + 44]!;
        dh2[t94]! += t100 * Wx3[48 * u + 45]!;
        dh2[t96]! += t100 * Wx3[48 * u + 46]!;
        dh2[t98]! += t100 * Wx3[48 * u + 47]!;
      }
    }
  }

  // repeat(t = 1:T,
  for (let t = T - 1; t >= 0; t--) {
    // h2[:, t, :] = s2
    // s2 = sigmoid(z2[:, 145:192]) .* tanh(c2)
    // c2 = sigmoid(z2[:, 49:96]) .* c2 + sigmoid(z2[:, 1:48]) .* tanh(z2[:,
    // 97:144])
    // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
    const t101 = N * t;
    const t102 = 48 * t101;
    const t103 = 48 * N + t102;
    const t104 = 192 * t101;
    for (let i = 0; i < N; i++) {
      // h2[:, t, :] = s2
      // s2 = sigmoid(z2[:, 145:192]) .* tanh(c2)
      // c2 = sigmoid(z2[:, 49:96]) .* c2 + sigmoid(z2[:, 1:48]) .* tanh(z2[:,
      // 97:144])
      const t105 = T * i;
      const t106 = 48 * t105;
      const t107 = t103 + 48 * i;
      const t108 = t102 + 48 * i;
      const t109 = t104 + 192 * i;
      for (let j = 0; j < 48; j++) {
        const t110 = t107 + j;
        ds2[t110]! += dh2[t106 + j + 48 * t]!;
        const ds2_2 = ds2[t110]!;
        const t111 = t108 + j;
        const t112 = sigmoid_3[t111]!;
        const t113 = tanh_2[t111]!;
        dc2[t110]! += ds2_2 * t112 * (1 - t113 * t113);
        const t114 = t109 + j;
        dz2[t114 + 144]! += ds2_2 * t113 * (t112 * (1 - t112));
        const dc2_2 = dc2[t110]!;
        const t115 = sigmoid[t111]!;
        dc2[t111]! += dc2_2 * t115;
        const dc2_3 = dc2[t110]!;
        const t116 = sigmoid_2[t111]!;
        const t117 = tanh[t111]!;
        dz2[t114 + 96]! += dc2_3 * t116 * (1 - t117 * t117);
        dz2[t114]! += dc2_3 * t117 * (t116 * (1 - t116));
        dz2[t114 + 48]! += dc2_2 * c2[t111]! * (t115 * (1 - t115));
      }

      // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
      const t118 = 192 * t105 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t119 = dz2[t109 + u]!;
        dx2[t118 + u] = t119;
        dsum_2[u] = t119;
      }
      for (let k = 0; k < 48; k++) {
        // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
        let ds2_2 = 0;
        const t120 = t108 + k;
        const t121 = s2[t120]!;
        for (let u = 0; u < 192; u++) {
          const t122 = dsum_2[u]!;
          dWh2[k + 48 * u]! += t122 * t121;
          ds2_2 += t122 * Wh2[k + 48 * u]!;
        }
        ds2[t120]! += ds2_2;
      }
    }
  }
  for (let j = 0; j < 16; j++) {
    dE1[j] = 0;
    dE1[j + 16] = 0;
    dE1[j + 32] = 0;
    dE1[j + 48] = 0;
    dE1[j + 64] = 0;
    dE1[j + 80] = 0;
    dE1[j + 96] = 0;
    dE1[j + 112] = 0;
    dE1[j + 128] = 0;
    dE1[j + 144] = 0;
    dE1[j + 160] = 0;
    dE1[j + 176] = 0;
    dE1[j + 192] = 0;
    dE1[j + 208] = 0;
    dE1[j + 224] = 0;
    dE1[j + 240] = 0;
    dE1[j + 256] = 0;
    dE1[j + 272] = 0;
    dE1[j + 288] = 0;
    dE1[j + 304] = 0;
    dE1[j + 320] = 0;
    dE1[j + 336] = 0;
    dE1[j + 352] = 0;
    dE1[j + 368] = 0;
    dE1[j + 384] = 0;
    dE1[j + 400] = 0;
    dE1[j + 416] = 0;
    dE1[j + 432] = 0;
    dE1[j + 448] = 0;
    dE1[j + 464] = 0;
    dE1[j + 480] = 0;
    dE1[j + 496] = 0;
    dE1[j + 512] = 0;
    dE1[j + 528] = 0;
    dE1[j + 544] = 0;
    dE1[j + 560] = 0;
    dE1[j + 576] = 0;
    dE1[j + 592] = 0;
    dE1[j + 608] = 0;
    dE1[j + 624] = 0;
    dE1[j + 640] = 0;
    dE1[j + 656] = 0;
    dE1[j + 672] = 0;
    dE1[j + 688] = 0;
    dE1[j + 704] = 0;
    dE1[j + 720] = 0;
    dE1[j + 736] = 0;
    dE1[j + 752] = 0;
    dE1[j + 768] = 0;
    dE1[j + 784] = 0;
    dE1[j + 800] = 0;
    dE1[j + 816] = 0;
    dE1[j + 832] = 0;
    dE1[j + 848] = 0;
    dE1[j + 864] = 0;
    dE1[j + 880] = 0;
    dE1[j + 896] = 0;
    dE1[j + 912] = 0;
    dE1[j + 928] = 0;
    dE1[j + 944] = 0;
    dE1[j + 960] = 0;
  }

  // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
  // h1[n, i, d] = E1[X[n, i], d]
  // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
  db2.fill(0, 0, 192);
  dWx2.fill(0, 0, 3072);
  for (let n = 0; n < N; n++) {
    // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
    // h1[n, i, d] = E1[X[n, i], d]
    const t123 = T * n;
    const t124 = 192 * t123;
    for (let t = 0; t < T; t++) {
      // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
      dh1.fill(0, 0, 16);
      const t125 = t124 + 192 * t;
      const t126 = 16 * X[t123 + t]!;
      const t127 = E1[t126]!;
      const t128 = E1[t126 + 1]!;
      const t129 = E1[t126 + 2]!;
      const t130 = E1[t126 + 3]!;
      const t131 = E1[t126 + 4]!;
      const t132 = E1[t126 + 5]!;
      const t133 = E1[t126 + 6]!;
      const t134 = E1[t126 + 7]!;
      const t135 = E1[t126 + 8]!;
      const t136 = E1[t126 + 9]!;
      const t137 = E1[t126 + 10]!;
      const t138 = E1[t126 + 11]!;
      const t139 = E1[t126 + 12]!;
      const t140 = E1[t126 + 13]!;
      const t141 = E1[t126 + 14]!;
      const t142 = E1[t126 + 15]!;
      for (let u = 0; u < 192; u++) {
        const t143 = dx2[t125 + u]!;
        db2[u]! += t143;
        dWx2[16 * u]! += t143 * t127;
        dWx2[16 * u + 1]! += t143 * t128;
        dWx2[16 * u + 2]! += t143 * t129;
        dWx2[16 * u + 3]! += t143 * t130;
        dWx2[16 * u + 4]! += t143 * t131;
        dWx2[16 * u + 5]! += t143 * t132;
        dWx2[16 * u + 6]! += t143 * t133;
        dWx2[16 * u + 7]! += t143 * t134;
        dWx2[16 * u + 8]! += t143 * t135;
        dWx2[16 * u + 9]! += t143 * t136;
        dWx2[16 * u + 10]! += t143 * t137;
        dWx2[16 * u + 11]! += t143 * t138;
        dWx2[16 * u + 12]! += t143 * t139;
        dWx2[16 * u + 13]! += t143 * t140;
        dWx2[16 * u + 14]! += t143 * t141;
        dWx2[16 * u + 15]! += t143 * t142;
        dh1[0]! += t143 * Wx2[16 * u]!;
        dh1[1]! += t143 * Wx2[16 * u + 1]!;
        dh1[2]! += t143 * Wx2[16 * u + 2]!;
        dh1[3]! += t143 * Wx2[16 * u + 3]!;
        dh1[4]! += t143 * Wx2[16 * u + 4]!;
        dh1[5]! += t143 * Wx2[16 * u + 5]!;
        dh1[6]! += t143 * Wx2[16 * u + 6]!;
        dh1[7]! += t143 * Wx2[16 * u + 7]!;
        dh1[8]! += t143 * Wx2[16 * u + 8]!;
        dh1[9]! += t143 * Wx2[16 * u + 9]!;
        dh1[10]! += t143 * Wx2[16 * u + 10]!;
        dh1[11]! += t143 * Wx2[16 * u + 11]!;
        dh1[12]! += t143 * Wx2[16 * u + 12]!;
        dh1[13]! += t143 * Wx2[16 * u + 13]!;
        dh1[14]! += t143 * Wx2[16 * u + 14]!;
        dh1[15]! += t143 * Wx2[16 * u + 15]!;
      }

      // h1[n, i, d] = E1[X[n, i], d]
      for (let d = 0; d < 16; d++) {
        dE1[t126 + d]! += dh1[d]!;
      }
    }
  }
}

/**
 * Returns loss and writes the gradient to `gradient`.
 *
 * @param p - the parameters
 * @param X - label
 * @param target - label
 * @param work - overwritten
 * @param gradient - overwritten
 */
export function valueAndGradient(
  p: Parameters,
  N: number,
  T: number,
  X: Float64Array,
  target: Float64Array,
  work: Workspace,
  gradient: Parameters,
): number {
  checkLength("p.flat", p.flat, 35069);
  checkSize("N", N);
  checkSize("T", T);
  const t0 = N * T;
  checkLength("X", X, t0);
  checkClasses("X", X, 61, t0);
  checkLength("target", target, t0);
  checkClasses("target", target, 61, t0);
  const t1 = 48 * T * N;
  checkLength("work.sigmoid", work.sigmoid, t1);
  checkLength("work.sigmoid_2", work.sigmoid_2, t1);
  checkLength("work.tanh", work.tanh, t1);
  const t2 = 48 * (T + 1) * N;
  checkLength("work.c2", work.c2, t2);
  checkLength("work.sigmoid_3", work.sigmoid_3, t1);
  checkLength("work.tanh_2", work.tanh_2, t1);
  checkLength("work.s2", work.s2, t2);
  const t3 = 48 * N * T;
  checkLength("work.h2", work.h2, t3);
  checkLength("work.sigmoid_4", work.sigmoid_4, t1);
  checkLength("work.sigmoid_5", work.sigmoid_5, t1);
  checkLength("work.tanh_3", work.tanh_3, t1);
  checkLength("work.c3", work.c3, t2);
  checkLength("work.sigmoid_6", work.sigmoid_6, t1);
  checkLength("work.tanh_4", work.tanh_4, t1);
  checkLength("work.s3", work.s3, t2);
  checkLength("work.h3", work.h3, t3);
  const t4 = 61 * N * T;
  checkLength("work.y", work.y, t4);
  checkLength("work.lse_shift", work.lse_shift, t0);
  checkLength("work.lse_scale", work.lse_scale, t0);
  const t5 = 192 * N * T;
  checkLength("work.x2", work.x2, t5);
  checkLength("work.x3", work.x3, t5);
  checkLength("work.sum", work.sum, 192);
  checkLength("work.z2", work.z2, 192);
  checkLength("work.sum_2", work.sum_2, 192);
  checkLength("work.z3", work.z3, 192);
  checkLength("work.dh3", work.dh3, t3);
  checkLength("work.ds3", work.ds3, t2);
  checkLength("work.dc3", work.dc3, t2);
  checkLength("work.ds2", work.ds2, t2);
  checkLength("work.dc2", work.dc2, t2);
  const t6 = 192 * T * N;
  checkLength("work.dz3", work.dz3, t6);
  checkLength("work.dz2", work.dz2, t6);
  checkLength("work.dx3", work.dx3, t5);
  checkLength("work.dh2", work.dh2, t3);
  checkLength("work.dx2", work.dx2, t5);
  checkLength("work.dy", work.dy, 61);
  checkLength("work.dsum", work.dsum, 192);
  checkLength("work.dsum_2", work.dsum_2, 192);
  checkLength("work.dh1", work.dh1, 16);
  checkLength("work.carry", work.carry, 0);
  checkLength("work.dlse", work.dlse, t0);
  checkLength("work.dy_2", work.dy_2, t4);
  checkLength("work.c2_2", work.c2_2, t2);
  checkLength("work.s2_2", work.s2_2, t2);
  checkLength("work.c3_2", work.c3_2, t2);
  checkLength("work.s3_2", work.s3_2, t2);
  checkLength("work.sigmoid_7", work.sigmoid_7, t1);
  checkLength("work.sigmoid_8", work.sigmoid_8, t1);
  checkLength("work.tanh_5", work.tanh_5, t1);
  checkLength("work.sigmoid_9", work.sigmoid_9, t1);
  checkLength("work.tanh_6", work.tanh_6, t1);
  checkLength("work.h2_2", work.h2_2, t3);
  checkLength("work.sigmoid_10", work.sigmoid_10, t1);
  checkLength("work.sigmoid_11", work.sigmoid_11, t1);
  checkLength("work.tanh_7", work.tanh_7, t1);
  checkLength("work.sigmoid_12", work.sigmoid_12, t1);
  checkLength("work.tanh_8", work.tanh_8, t1);
  checkLength("work.h3_2", work.h3_2, t3);
  checkLength("work.y_2", work.y_2, 61);
  checkLength("work.carry_2", work.carry_2, 3);
  checkLength("gradient.flat", gradient.flat, 35069);
  const { carry_2 } = work;

  valueAndGradientPart1(p, N, T, X, target, work, gradient);
  valueAndGradientPart2(p, N, T, target, work, gradient);
  valueAndGradientPart3(p, N, T, X, work, gradient);
  return carry_2[2]!;
}

function valueAndGradientPart1(
  p: Parameters,
  N: number,
  T: number,
  X: Float64Array,
  target: Float64Array,
  work: Workspace,
  gradient: Parameters,
): void {
  const { E1, Wx2, Wh2, b2, Wx3, Wh3, b3 } = p;
  const {
    x2,
    x3,
    sum,
    z2,
    sum_2,
    z3,
    ds3,
    dc3,
    ds2,
    dc2,
    dlse,
    dy_2,
    c2_2,
    s2_2,
    c3_2,
    s3_2,
    sigmoid_7,
    sigmoid_8,
    tanh_5,
    sigmoid_9,
    tanh_6,
    h2_2,
    sigmoid_10,
    sigmoid_11,
    tanh_7,
    sigmoid_12,
    tanh_8,
    h3_2,
    carry_2,
  } = work;
  const { W4: dW4, b4: db4 } = gradient;

  carry_2[0] = 0;
  carry_2[1] = 0;

  // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
  // loss = crossEntropy(y, target)
  const t0 = 1 / (N * T);
  for (let n = 0; n < N; n++) {
    // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
    // loss = crossEntropy(y, target)
    const t1 = T * n;
    const t2 = 192 * t1;
    const t3 = 61 * t1;
    for (let t = 0; t < T; t++) {
      // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
      const t4 = t1 + t;
      const t5 = 16 * X[t4]!;
      const t6 = E1[t5]!;
      const t7 = E1[t5 + 1]!;
      const t8 = E1[t5 + 2]!;
      const t9 = E1[t5 + 3]!;
      const t10 = E1[t5 + 4]!;
      const t11 = E1[t5 + 5]!;
      const t12 = E1[t5 + 6]!;
      const t13 = E1[t5 + 7]!;
      const t14 = E1[t5 + 8]!;
      const t15 = E1[t5 + 9]!;
      const t16 = E1[t5 + 10]!;
      const t17 = E1[t5 + 11]!;
      const t18 = E1[t5 + 12]!;
      const t19 = E1[t5 + 13]!;
      const t20 = E1[t5 + 14]!;
      const t21 = E1[t5 + 15]!;
      const t22 = t2 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t23 = Wx2[16 * u]! * t6 + Wx2[16 * u + 1]! * t7;
        const t24 = t23 + Wx2[16 * u + 2]! * t8 + Wx2[16 * u + 3]! * t9;
        const t25 = t24 + Wx2[16 * u + 4]! * t10 + Wx2[16 * u + 5]! * t11;
        const t26 = t25 + Wx2[16 * u + 6]! * t12 + Wx2[16 * u + 7]! * t13;
        const t27 = t26 + Wx2[16 * u + 8]! * t14 + Wx2[16 * u + 9]! * t15;
        const t28 = t27 + Wx2[16 * u + 10]! * t16 + Wx2[16 * u + 11]! * t17;
        const t29 = t28 + Wx2[16 * u + 12]! * t18 + Wx2[16 * u + 13]! * t19;
        const t30 = t29 + Wx2[16 * u + 14]! * t20 + Wx2[16 * u + 15]! * t21;
        x2[t22 + u] = t30 + b2[u]!;
      }

      // loss = crossEntropy(y, target)
      dlse[t4] = t0;
      const t31 = t3 + 61 * t;
      dy_2.fill(0, t31, t31 + 61);
      dy_2[t31 + target[t4]!]! -= t0;
    }
  }
  for (let i = 0; i < T + 1; i++) {
    const t32 = 48 * (N * i);
    const t33 = 48 * N + t32;
    c2_2.fill(0, t32, t33);
    s2_2.fill(0, t32, t33);
    c3_2.fill(0, t32, t33);
    s3_2.fill(0, t32, t33);
    ds3.fill(0, t32, t33);
    dc3.fill(0, t32, t33);
    ds2.fill(0, t32, t33);
    dc2.fill(0, t32, t33);
  }

  // repeat(t = 1:T,
  for (let t = 0; t < T; t++) {
    // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
    // c2 = sigmoid(z2[:, 49:96]) .* c2 + sigmoid(z2[:, 1:48]) .* tanh(z2[:,
    // 97:144])
    // s2 = sigmoid(z2[:, 145:192]) .* tanh(c2)
    // h2[:, t, :] = s2
    const t34 = 48 * (N * t);
    const t35 = 48 * N + t34;
    for (let n = 0; n < N; n++) {
      // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
      // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
      sum.fill(0, 0, 192);
      for (let k = 0; k < 48; k++) {
        // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
        const t36 = s2_2[t34 + k + 48 * n]!;
        for (let u = 0; u < 192; u++) {
          sum[u]! += Wh2[k + 48 * u]! * t36;
        }
      }
      const t37 = T * n;
      const t38 = 192 * t37 + 192 * t;
      for (let u = 0; u < 192; u++) {
        z2[u] = x2[t38 + u]! + sum[u]!;
      }

      // c2 = sigmoid(z2[:, 49:96]) .* c2 + sigmoid(z2[:, 1:48]) .* tanh(z2[:,
      // 97:144])
      // s2 = sigmoid(z2[:, 145:192]) .* tanh(c2)
      // h2[:, t, :] = s2
      const t39 = 48 * t37;
      for (let j = 0; j < 48; j++) {
        const t40 = t34 + j + 48 * n;
        const c2_3 = c2_2[t40]!;
        const t41 = 1 / (1 + Math.exp(-z2[j + 48]!));
        sigmoid_7[t40] = t41;
        const t42 = 1 / (1 + Math.exp(-z2[j]!));
        sigmoid_8[t40] = t42;
        const t43 = Math.tanh(z2[j + 96]!);
        tanh_5[t40] = t43;
        const t44 = t41 * c2_3 + t42 * t43;
        const t45 = t35 + j + 48 * n;
        c2_2[t45] = t44;
        const t46 = 1 / (1 + Math.exp(-z2[j + 144]!));
        sigmoid_9[t40] = t46;
        const t47 = Math.tanh(t44);
        tanh_6[t40] = t47;
        const t48 = t46 * t47;
        s2_2[t45] = t48;
        h2_2[t39 + j + 48 * t] = t48;
      }
    }
  }

  // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
  for (let n = 0; n < N; n++) {
    // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
    const t49 = T * n;
    const t50 = 48 * t49;
    const t51 = 192 * t49;
    for (let t = 0; t < T; t++) {
      // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
      const t52 = t50 + 48 * t;
      const t53 = h2_2[t52]!;
      const t54 = h2_2[t52 + 1]!;
      const t55 = h2_2[t52 + 2]!;
      const t56 = h2_2[t52 + 3]!;
      const t57 = h2_2[t52 + 4]!;
      const t58 = h2_2[t52 + 5]!;
      const t59 = h2_2[t52 + 6]!;
      const t60 = h2_2[t52 + 7]!;
      const t61 = h2_2[t52 + 8]!;
      const t62 = h2_2[t52 + 9]!;
      const t63 = h2_2[t52 + 10]!;
      const t64 = h2_2[t52 + 11]!;
      const t65 = h2_2[t52 + 12]!;
      const t66 = h2_2[t52 + 13]!;
      const t67 = h2_2[t52 + 14]!;
      const t68 = h2_2[t52 + 15]!;
      const t69 = h2_2[t52 + 16]!;
      const t70 = h2_2[t52 + 17]!;
      const t71 = h2_2[t52 + 18]!;
      const t72 = h2_2[t52 + 19]!;
      const t73 = h2_2[t52 + 20]!;
      const t74 = h2_2[t52 + 21]!;
      const t75 = h2_2[t52 + 22]!;
      const t76 = h2_2[t52 + 23]!;
      const t77 = h2_2[t52 + 24]!;
      const t78 = h2_2[t52 + 25]!;
      const t79 = h2_2[t52 + 26]!;
      const t80 = h2_2[t52 + 27]!;
      const t81 = h2_2[t52 + 28]!;
      const t82 = h2_2[t52 + 29]!;
      const t83 = h2_2[t52 + 30]!;
      const t84 = h2_2[t52 + 31]!;
      const t85 = h2_2[t52 + 32]!;
      const t86 = h2_2[t52 + 33]!;
      const t87 = h2_2[t52 + 34]!;
      const t88 = h2_2[t52 + 35]!;
      const t89 = h2_2[t52 + 36]!;
      const t90 = h2_2[t52 + 37]!;
      const t91 = h2_2[t52 + 38]!;
      const t92 = h2_2[t52 + 39]!;
      const t93 = h2_2[t52 + 40]!;
      const t94 = h2_2[t52 + 41]!;
      const t95 = h2_2[t52 + 42]!;
      const t96 = h2_2[t52 + 43]!;
      const t97 = h2_2[t52 + 44]!;
      const t98 = h2_2[t52 + 45]!;
      const t99 = h2_2[t52 + 46]!;
      const t100 = h2_2[t52 + 47]!;
      const t101 = t51 + 192 * t;
      for (let u = 0; u < 192; u++) {
        // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
        const t102 = Wx3[48 * u]! * t53 + Wx3[48 * u + 1]! * t54;
        const t103 = t102 + Wx3[48 * u + 2]! * t55 + Wx3[48 * u + 3]! * t56;
        const t104 = t103 + Wx3[48 * u + 4]! * t57 + Wx3[48 * u + 5]! * t58;
        const t105 = t104 + Wx3[48 * u + 6]! * t59 + Wx3[48 * u + 7]! * t60;
        const t106 = t105 + Wx3[48 * u + 8]! * t61 + Wx3[48 * u + 9]! * t62;
        const t107 = t106 + Wx3[48 * u + 10]! * t63 + Wx3[48 * u + 11]! * t64;
        const t108 = t107 + Wx3[48 * u + 12]! * t65 + Wx3[48 * u + 13]! * t66;
        const t109 = t108 + Wx3[48 * u + 14]! * t67 + Wx3[48 * u + 15]! * t68;
        const t110 = t109 + Wx3[48 * u + 16]! * t69 + Wx3[48 * u + 17]! * t70;
        const t111 = t110 + Wx3[48 * u + 18]! * t71 + Wx3[48 * u + 19]! * t72;
        const t112 = t111 + Wx3[48 * u + 20]! * t73 + Wx3[48 * u + 21]! * t74;
        const t113 = t112 + Wx3[48 * u + 22]! * t75 + Wx3[48 * u + 23]! * t76;
        const t114 = t113 + Wx3[48 * u + 24]! * t77 + Wx3[48 * u + 25]! * t78;
        const t115 = t114 + Wx3[48 * u + 26]! * t79 + Wx3[48 * u + 27]! * t80;
        const t116 = t115 + Wx3[48 * u + 28]! * t81 + Wx3[48 * u + 29]! * t82;
        const t117 = t116 + Wx3[48 * u + 30]! * t83 + Wx3[48 * u + 31]! * t84;
        const t118 = t117 + Wx3[48 * u + 32]! * t85 + Wx3[48 * u + 33]! * t86;
        const t119 = t118 + Wx3[48 * u + 34]! * t87 + Wx3[48 * u + 35]! * t88;
        const t120 = t119 + Wx3[48 * u + 36]! * t89 + Wx3[48 * u + 37]! * t90;
        const t121 = t120 + Wx3[48 * u + 38]! * t91 + Wx3[48 * u + 39]! * t92;
        const t122 = t121 + Wx3[48 * u + 40]! * t93 + Wx3[48 * u + 41]! * t94;
        const t123 = t122 + Wx3[48 * u + 42]! * t95 + Wx3[48 * u + 43]! * t96;
        const t124 = t123 + Wx3[48 * u + 44]! * t97 + Wx3[48 * u + 45]! * t98;
        const t125 = t124 + Wx3[48 * u + 46]! * t99 + Wx3[48 * u + 47]! * t100;
        x3[t101 + u] = t125 + b3[u]!;
      }
    }
  }

  // repeat(t = 1:T,
  for (let t = 0; t < T; t++) {
    // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
    // c3 = sigmoid(z3[:, 49:96]) .* c3 + sigmoid(z3[:, 1:48]) .* tanh(z3[:,
    // 97:144])
    // s3 = sigmoid(z3[:, 145:192]) .* tanh(c3)
    // h3[:, t, :] = s3
    const t126 = 48 * (N * t);
    const t127 = 48 * N + t126;
    for (let n = 0; n < N; n++) {
      // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
      // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
      sum_2.fill(0, 0, 192);
      for (let k = 0; k < 48; k++) {
        // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
        const t128 = s3_2[t126 + k + 48 * n]!;
        for (let u = 0; u < 192; u++) {
          sum_2[u]! += Wh3[k + 48 * u]! * t128;
        }
      }
      const t129 = T * n;
      const t130 = 192 * t129 + 192 * t;
      for (let u = 0; u < 192; u++) {
        z3[u] = x3[t130 + u]! + sum_2[u]!;
      }

      // c3 = sigmoid(z3[:, 49:96]) .* c3 + sigmoid(z3[:, 1:48]) .* tanh(z3[:,
      // 97:144])
      // s3 = sigmoid(z3[:, 145:192]) .* tanh(c3)
      // h3[:, t, :] = s3
      const t131 = 48 * t129;
      for (let j = 0; j < 48; j++) {
        const t132 = t126 + j + 48 * n;
        const c3_3 = c3_2[t132]!;
        const t133 = 1 / (1 + Math.exp(-z3[j + 48]!));
        sigmoid_10[t132] = t133;
        const t134 = 1 / (1 + Math.exp(-z3[j]!));
        sigmoid_11[t132] = t134;
        const t135 = Math.tanh(z3[j + 96]!);
        tanh_7[t132] = t135;
        const t136 = t133 * c3_3 + t134 * t135;
        const t137 = t127 + j + 48 * n;
        c3_2[t137] = t136;
        const t138 = 1 / (1 + Math.exp(-z3[j + 144]!));
        sigmoid_12[t132] = t138;
        const t139 = Math.tanh(t136);
        tanh_8[t132] = t139;
        const t140 = t138 * t139;
        s3_2[t137] = t140;
        h3_2[t131 + j + 48 * t] = t140;
      }
    }
  }

  // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
  // loss = crossEntropy(y, target)
  // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
  for (let u = 0; u < 61; u++) {
    // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
    db4[u] = 0;
    dW4.fill(0, 48 * u, 48 * u + 48);
  }
}

function valueAndGradientPart2(
  p: Parameters,
  N: number,
  T: number,
  target: Float64Array,
  work: Workspace,
  gradient: Parameters,
): void {
  const { Wh3, W4, b4 } = p;
  const {
    dh3,
    ds3,
    dc3,
    dz3,
    dz2,
    dx3,
    dsum,
    dlse,
    dy_2,
    c3_2,
    s3_2,
    sigmoid_10,
    sigmoid_11,
    tanh_7,
    sigmoid_12,
    tanh_8,
    h3_2,
    y_2,
    carry_2,
  } = work;
  const {
    Wh2: dWh2,
    Wx3: dWx3,
    Wh3: dWh3,
    b3: db3,
    W4: dW4,
    b4: db4,
  } = gradient;

  for (let n = 0; n < N; n++) {
    // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
    // loss = crossEntropy(y, target)
    const t0 = T * n;
    const t1 = 48 * t0;
    const t2 = 61 * t0;
    for (let i = 0; i < T; i++) {
      let lse_sum = 0;

      // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
      const t3 = t1 + 48 * i;
      const t4 = h3_2[t3]!;
      const t5 = t3 + 1;
      const t6 = h3_2[t5]!;
      const t7 = t3 + 2;
      const t8 = h3_2[t7]!;
      const t9 = t3 + 3;
      const t10 = h3_2[t9]!;
      const t11 = t3 + 4;
      const t12 = h3_2[t11]!;
      const t13 = t3 + 5;
      const t14 = h3_2[t13]!;
      const t15 = t3 + 6;
      const t16 = h3_2[t15]!;
      const t17 = t3 + 7;
      const t18 = h3_2[t17]!;
      const t19 = t3 + 8;
      const t20 = h3_2[t19]!;
      const t21 = t3 + 9;
      const t22 = h3_2[t21]!;
      const t23 = t3 + 10;
      const t24 = h3_2[t23]!;
      const t25 = t3 + 11;
      const t26 = h3_2[t25]!;
      const t27 = t3 + 12;
      const t28 = h3_2[t27]!;
      const t29 = t3 + 13;
      const t30 = h3_2[t29]!;
      const t31 = t3 + 14;
      const t32 = h3_2[t31]!;
      const t33 = t3 + 15;
      const t34 = h3_2[t33]!;
      const t35 = t3 + 16;
      const t36 = h3_2[t35]!;
      const t37 = t3 + 17;
      const t38 = h3_2[t37]!;
      const t39 = t3 + 18;
      const t40 = h3_2[t39]!;
      const t41 = t3 + 19;
      const t42 = h3_2[t41]!;
      const t43 = t3 + 20;
      const t44 = h3_2[t43]!;
      const t45 = t3 + 21;
      const t46 = h3_2[t45]!;
      const t47 = t3 + 22;
      const t48 = h3_2[t47]!;
      const t49 = t3 + 23;
      const t50 = h3_2[t49]!;
      const t51 = t3 + 24;
      const t52 = h3_2[t51]!;
      const t53 = t3 + 25;
      const t54 = h3_2[t53]!;
      const t55 = t3 + 26;
      const t56 = h3_2[t55]!;
      const t57 = t3 + 27;
      const t58 = h3_2[t57]!;
      const t59 = t3 + 28;
      const t60 = h3_2[t59]!;
      const t61 = t3 + 29;
      const t62 = h3_2[t61]!;
      const t63 = t3 + 30;
      const t64 = h3_2[t63]!;
      const t65 = t3 + 31;
      const t66 = h3_2[t65]!;
      const t67 = t3 + 32;
      const t68 = h3_2[t67]!;
      const t69 = t3 + 33;
      const t70 = h3_2[t69]!;
      const t71 = t3 + 34;
      const t72 = h3_2[t71]!;
      const t73 = t3 + 35;
      const t74 = h3_2[t73]!;
      const t75 = t3 + 36;
      const t76 = h3_2[t75]!;
      const t77 = t3 + 37;
      const t78 = h3_2[t77]!;
      const t79 = t3 + 38;
      const t80 = h3_2[t79]!;
      const t81 = t3 + 39;
      const t82 = h3_2[t81]!;
      const t83 = t3 + 40;
      const t84 = h3_2[t83]!;
      const t85 = t3 + 41;
      const t86 = h3_2[t85]!;
      const t87 = t3 + 42;
      const t88 = h3_2[t87]!;
      const t89 = t3 + 43;
      const t90 = h3_2[t89]!;
      const t91 = t3 + 44;
      const t92 = h3_2[t91]!;
      const t93 = t3 + 45;
      const t94 = h3_2[t93]!;
      const t95 = t3 + 46;
      const t96 = h3_2[t95]!;
      const t97 = t3 + 47;
      const t98 = h3_2[t97]!;
      for (let u = 0; u < 61; u++) {
        // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
        const t99 = W4[48 * u]! * t4 + W4[48 * u + 1]! * t6;
        const t100 = t99 + W4[48 * u + 2]! * t8 + W4[48 * u + 3]! * t10;
        const t101 = t100 + W4[48 * u + 4]! * t12 + W4[48 * u + 5]! * t14;
        const t102 = t101 + W4[48 * u + 6]! * t16 + W4[48 * u + 7]! * t18;
        const t103 = t102 + W4[48 * u + 8]! * t20 + W4[48 * u + 9]! * t22;
        const t104 = t103 + W4[48 * u + 10]! * t24 + W4[48 * u + 11]! * t26;
        const t105 = t104 + W4[48 * u + 12]! * t28 + W4[48 * u + 13]! * t30;
        const t106 = t105 + W4[48 * u + 14]! * t32 + W4[48 * u + 15]! * t34;
        const t107 = t106 + W4[48 * u + 16]! * t36 + W4[48 * u + 17]! * t38;
        const t108 = t107 + W4[48 * u + 18]! * t40 + W4[48 * u + 19]! * t42;
        const t109 = t108 + W4[48 * u + 20]! * t44 + W4[48 * u + 21]! * t46;
        const t110 = t109 + W4[48 * u + 22]! * t48 + W4[48 * u + 23]! * t50;
        const t111 = t110 + W4[48 * u + 24]! * t52 + W4[48 * u + 25]! * t54;
        const t112 = t111 + W4[48 * u + 26]! * t56 + W4[48 * u + 27]! * t58;
        const t113 = t112 + W4[48 * u + 28]! * t60 + W4[48 * u + 29]! * t62;
        const t114 = t113 + W4[48 * u + 30]! * t64 + W4[48 * u + 31]! * t66;
        const t115 = t114 + W4[48 * u + 32]! * t68 + W4[48 * u + 33]! * t70;
        const t116 = t115 + W4[48 * u + 34]! * t72 + W4[48 * u + 35]! * t74;
        const t117 = t116 + W4[48 * u + 36]! * t76 + W4[48 * u + 37]! * t78;
        const t118 = t117 + W4[48 * u + 38]! * t80 + W4[48 * u + 39]! * t82;
        const t119 = t118 + W4[48 * u + 40]! * t84 + W4[48 * u + 41]! * t86;
        const t120 = t119 + W4[48 * u + 42]! * t88 + W4[48 * u + 43]! * t90;
        const t121 = t120 + W4[48 * u + 44]! * t92 + W4[48 * u + 45]! * t94;
        const t122 = t121 + W4[48 * u + 46]! * t96 + W4[48 * u + 47]! * t98;
        y_2[u] = t122 + b4[u]!;
      }

      // loss = crossEntropy(y, target)
      const t123 = Math.max(Math.max(y_2[0]!, y_2[1]!), y_2[2]!);
      const t124 = Math.max(Math.max(t123, y_2[3]!), y_2[4]!);
      const t125 = Math.max(Math.max(t124, y_2[5]!), y_2[6]!);
      const t126 = Math.max(Math.max(t125, y_2[7]!), y_2[8]!);
      const t127 = Math.max(Math.max(t126, y_2[9]!), y_2[10]!);
      const t128 = Math.max(Math.max(t127, y_2[11]!), y_2[12]!);
      const t129 = Math.max(Math.max(t128, y_2[13]!), y_2[14]!);
      const t130 = Math.max(Math.max(t129, y_2[15]!), y_2[16]!);
      const t131 = Math.max(Math.max(t130, y_2[17]!), y_2[18]!);
      const t132 = Math.max(Math.max(t131, y_2[19]!), y_2[20]!);
      const t133 = Math.max(Math.max(t132, y_2[21]!), y_2[22]!);
      const t134 = Math.max(Math.max(t133, y_2[23]!), y_2[24]!);
      const t135 = Math.max(Math.max(t134, y_2[25]!), y_2[26]!);
      const t136 = Math.max(Math.max(t135, y_2[27]!), y_2[28]!);
      const t137 = Math.max(Math.max(t136, y_2[29]!), y_2[30]!);
      const t138 = Math.max(Math.max(t137, y_2[31]!), y_2[32]!);
      const t139 = Math.max(Math.max(t138, y_2[33]!), y_2[34]!);
      const t140 = Math.max(Math.max(t139, y_2[35]!), y_2[36]!);
      const t141 = Math.max(Math.max(t140, y_2[37]!), y_2[38]!);
      const t142 = Math.max(Math.max(t141, y_2[39]!), y_2[40]!);
      const t143 = Math.max(Math.max(t142, y_2[41]!), y_2[42]!);
      const t144 = Math.max(Math.max(t143, y_2[43]!), y_2[44]!);
      const t145 = Math.max(Math.max(t144, y_2[45]!), y_2[46]!);
      const t146 = Math.max(Math.max(t145, y_2[47]!), y_2[48]!);
      const t147 = Math.max(Math.max(t146, y_2[49]!), y_2[50]!);
      const t148 = Math.max(Math.max(t147, y_2[51]!), y_2[52]!);
      const t149 = Math.max(Math.max(t148, y_2[53]!), y_2[54]!);
      const t150 = Math.max(Math.max(t149, y_2[55]!), y_2[56]!);
      const t151 = Math.max(Math.max(t150, y_2[57]!), y_2[58]!);
      const t152 = Math.max(Math.max(t151, y_2[59]!), y_2[60]!);
      const t153 = Math.min(t152, 1.7976931348623157e308);
      const lse_shift_2 = Math.max(t153, -1.7976931348623157e308);
      for (let k = 0; k < 61; k++) {
        lse_sum += Math.exp(y_2[k]! - lse_shift_2);
      }
      const lse_scale_2 = lse_sum === 0 ? 0 : 1 / lse_sum;
      const t154 = t0 + i;
      carry_2[1]! += lse_shift_2 + Math.log(lse_sum) - y_2[target[t154]!]!;

      // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
      // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
      dh3.fill(0, t3, t3 + 48);
      const t155 = dlse[t154]!;
      const t156 = t2 + 61 * i;
      for (let k = 0; k < 61; k++) {
        // loss = crossEntropy(y, target)
        // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
        const t157 = t156 + k;
        dy_2[t157]! += t155 * (Math.exp(y_2[k]! - lse_shift_2) * lse_scale_2);
        const dy_3 = dy_2[t157]!;
        db4[k]! += dy_3;
        dW4[48 * k]! += dy_3 * t4;
        dW4[48 * k + 1]! += dy_3 * t6;
        dW4[48 * k + 2]! += dy_3 * t8;
        dW4[48 * k + 3]! += dy_3 * t10;
        dW4[48 * k + 4]! += dy_3 * t12;
        dW4[48 * k + 5]! += dy_3 * t14;
        dW4[48 * k + 6]! += dy_3 * t16;
        dW4[48 * k + 7]! += dy_3 * t18;
        dW4[48 * k + 8]! += dy_3 * t20;
        dW4[48 * k + 9]! += dy_3 * t22;
        dW4[48 * k + 10]! += dy_3 * t24;
        dW4[48 * k + 11]! += dy_3 * t26;
        dW4[48 * k + 12]! += dy_3 * t28;
        dW4[48 * k + 13]! += dy_3 * t30;
        dW4[48 * k + 14]! += dy_3 * t32;
        dW4[48 * k + 15]! += dy_3 * t34;
        dW4[48 * k + 16]! += dy_3 * t36;
        dW4[48 * k + 17]! += dy_3 * t38;
        dW4[48 * k + 18]! += dy_3 * t40;
        dW4[48 * k + 19]! += dy_3 * t42;
        dW4[48 * k + 20]! += dy_3 * t44;
        dW4[48 * k + 21]! += dy_3 * t46;
        dW4[48 * k + 22]! += dy_3 * t48;
        dW4[48 * k + 23]! += dy_3 * t50;
        dW4[48 * k + 24]! += dy_3 * t52;
        dW4[48 * k + 25]! += dy_3 * t54;
        dW4[48 * k + 26]! += dy_3 * t56;
        dW4[48 * k + 27]! += dy_3 * t58;
        dW4[48 * k + 28]! += dy_3 * t60;
        dW4[48 * k + 29]! += dy_3 * t62;
        dW4[48 * k + 30]! += dy_3 * t64;
        dW4[48 * k + 31]! += dy_3 * t66;
        dW4[48 * k + 32]! += dy_3 * t68;
        dW4[48 * k + 33]! += dy_3 * t70;
        dW4[48 * k + 34]! += dy_3 * t72;
        dW4[48 * k + 35]! += dy_3 * t74;
        dW4[48 * k + 36]! += dy_3 * t76;
        dW4[48 * k + 37]! += dy_3 * t78;
        dW4[48 * k + 38]! += dy_3 * t80;
        dW4[48 * k + 39]! += dy_3 * t82;
        dW4[48 * k + 40]! += dy_3 * t84;
        dW4[48 * k + 41]! += dy_3 * t86;
        dW4[48 * k + 42]! += dy_3 * t88;
        dW4[48 * k + 43]! += dy_3 * t90;
        dW4[48 * k + 44]! += dy_3 * t92;
        dW4[48 * k + 45]! += dy_3 * t94;
        dW4[48 * k + 46]! += dy_3 * t96;
        dW4[48 * k + 47]! += dy_3 * t98;
        dh3[t3]! += dy_3 * W4[48 * k]!;
        dh3[t5]! += dy_3 * W4[48 * k + 1]!;
        dh3[t7]! += dy_3 * W4[48 * k + 2]!;
        dh3[t9]! += dy_3 * W4[48 * k + 3]!;
        dh3[t11]! += dy_3 * W4[48 * k + 4]!;
        dh3[t13]! += dy_3 * W4[48 * k + 5]!;
        dh3[t15]! += dy_3 * W4[48 * k + 6]!;
        dh3[t17]! += dy_3 * W4[48 * k + 7]!;
        dh3[t19]! += dy_3 * W4[48 * k + 8]!;
        dh3[t21]! += dy_3 * W4[48 * k + 9]!;
        dh3[t23]! += dy_3 * W4[48 * k + 10]!;
        dh3[t25]! += dy_3 * W4[48 * k + 11]!;
        dh3[t27]! += dy_3 * W4[48 * k + 12]!;
        dh3[t29]! += dy_3 * W4[48 * k + 13]!;
        dh3[t31]! += dy_3 * W4[48 * k + 14]!;
        dh3[t33]! += dy_3 * W4[48 * k + 15]!;
        dh3[t35]! += dy_3 * W4[48 * k + 16]!;
        dh3[t37]! += dy_3 * W4[48 * k + 17]!;
        dh3[t39]! += dy_3 * W4[48 * k + 18]!;
        dh3[t41]! += dy_3 * W4[48 * k + 19]!;
        dh3[t43]! += dy_3 * W4[48 * k + 20]!;
        dh3[t45]! += dy_3 * W4[48 * k + 21]!;
        dh3[t47]! += dy_3 * W4[48 * k + 22]!;
        dh3[t49]! += dy_3 * W4[48 * k + 23]!;
        dh3[t51]! += dy_3 * W4[48 * k + 24]!;
        dh3[t53]! += dy_3 * W4[48 * k + 25]!;
        dh3[t55]! += dy_3 * W4[48 * k + 26]!;
        dh3[t57]! += dy_3 * W4[48 * k + 27]!;
        dh3[t59]! += dy_3 * W4[48 * k + 28]!;
        dh3[t61]! += dy_3 * W4[48 * k + 29]!;
        dh3[t63]! += dy_3 * W4[48 * k + 30]!;
        dh3[t65]! += dy_3 * W4[48 * k + 31]!;
        dh3[t67]! += dy_3 * W4[48 * k + 32]!;
        dh3[t69]! += dy_3 * W4[48 * k + 33]!;
        dh3[t71]! += dy_3 * W4[48 * k + 34]!;
        dh3[t73]! += dy_3 * W4[48 * k + 35]!;
        dh3[t75]! += dy_3 * W4[48 * k + 36]!;
        dh3[t77]! += dy_3 * W4[48 * k + 37]!;
        dh3[t79]! += dy_3 * W4[48 * k + 38]!;
        dh3[t81]! += dy_3 * W4[48 * k + 39]!;
        dh3[t83]! += dy_3 * W4[48 * k + 40]!;
        dh3[t85]! += dy_3 * W4[48 * k + 41]!;
        dh3[t87]! += dy_3 * W4[48 * k + 42]!;
        dh3[t89]! += dy_3 * W4[48 * k + 43]!;
        dh3[t91]! += dy_3 * W4[48 * k + 44]!;
        dh3[t93]! += dy_3 * W4[48 * k + 45]!;
        dh3[t95]! += dy_3 * W4[48 * k + 46]!;
        dh3[t97]! += dy_3 * W4[48 * k + 47]!;
      }
    }
  }
  carry_2[0] = carry_2[1]! / (N * T);
  for (let i = 0; i < T; i++) {
    const t158 = 192 * (N * i);
    const t159 = 192 * N + t158;
    dz3.fill(0, t158, t159);
    dz2.fill(0, t158, t159);
  }
  dWh3.fill(0, 0, 9216);
  dWh2.fill(0, 0, 9216);

  // repeat(t = 1:T,
  for (let t = T - 1; t >= 0; t--) {
    // h3[:, t, :] = s3
    // s3 = sigmoid(z3[:, 145:192]) .* tanh(c3)
    // c3 = sigmoid(z3[:, 49:96]) .* c3 + sigmoid(z3[:, 1:48]) .* tanh(z3[:,
    // 97:144])
    // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
    const t160 = N * t;
    const t161 = 48 * t160;
    const t162 = 48 * N + t161;
    const t163 = 192 * t160;
    for (let i = 0; i < N; i++) {
      // h3[:, t, :] = s3
      // s3 = sigmoid(z3[:, 145:192]) .* tanh(c3)
      // c3 = sigmoid(z3[:, 49:96]) .* c3 + sigmoid(z3[:, 1:48]) .* tanh(z3[:,
      // 97:144])
      const t164 = T * i;
      const t165 = 48 * t164;
      const t166 = t162 + 48 * i;
      const t167 = t161 + 48 * i;
      const t168 = t163 + 192 * i;
      for (let j = 0; j < 48; j++) {
        const t169 = t166 + j;
        ds3[t169]! += dh3[t165 + j + 48 * t]!;
        const ds3_2 = ds3[t169]!;
        const t170 = t167 + j;
        const t171 = sigmoid_12[t170]!;
        const t172 = tanh_8[t170]!;
        dc3[t169]! += ds3_2 * t171 * (1 - t172 * t172);
        const t173 = t168 + j;
        dz3[t173 + 144]! += ds3_2 * t172 * (t171 * (1 - t171));
        const dc3_2 = dc3[t169]!;
        const t174 = sigmoid_10[t170]!;
        dc3[t170]! += dc3_2 * t174;
        const dc3_3 = dc3[t169]!;
        const t175 = sigmoid_11[t170]!;
        const t176 = tanh_7[t170]!;
        dz3[t173 + 96]! += dc3_3 * t175 * (1 - t176 * t176);
        dz3[t173]! += dc3_3 * t176 * (t175 * (1 - t175));
        dz3[t173 + 48]! += dc3_2 * c3_2[t170]! * (t174 * (1 - t174));
      }

      // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
      const t177 = 192 * t164 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t178 = dz3[t168 + u]!;
        dx3[t177 + u] = t178;
        dsum[u] = t178;
      }
      for (let k = 0; k < 48; k++) {
        // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
        let ds3_2 = 0;
        const t179 = t167 + k;
        const t180 = s3_2[t179]!;
        for (let u = 0; u < 192; u++) {
          const t181 = dsum[u]!;
          dWh3[k + 48 * u]! += t181 * t180;
          ds3_2 += t181 * Wh3[k + 48 * u]!;
        }
        ds3[t179]! += ds3_2;
      }
    }
  }

  // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
  // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
  for (let u = 0; u < 192; u++) {
    // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
    db3[u] = 0;
    dWx3.fill(0, 48 * u, 48 * u + 48);
  }
}

function valueAndGradientPart3(
  p: Parameters,
  N: number,
  T: number,
  X: Float64Array,
  work: Workspace,
  gradient: Parameters,
): void {
  const { E1, Wx2, Wh2, Wx3 } = p;
  const {
    ds2,
    dc2,
    dz2,
    dx3,
    dh2,
    dx2,
    dsum_2,
    dh1,
    c2_2,
    s2_2,
    sigmoid_7,
    sigmoid_8,
    tanh_5,
    sigmoid_9,
    tanh_6,
    h2_2,
    carry_2,
  } = work;
  const {
    E1: dE1,
    Wx2: dWx2,
    Wh2: dWh2,
    b2: db2,
    Wx3: dWx3,
    b3: db3,
  } = gradient;

  for (let n = 0; n < N; n++) {
    // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
    const t0 = T * n;
    const t1 = 48 * t0;
    const t2 = 192 * t0;
    for (let t = 0; t < T; t++) {
      // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
      // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
      const t3 = t1 + 48 * t;
      dh2.fill(0, t3, t3 + 48);
      const t4 = t2 + 192 * t;
      const t5 = h2_2[t3]!;
      const t6 = t3 + 1;
      const t7 = h2_2[t6]!;
      const t8 = t3 + 2;
      const t9 = h2_2[t8]!;
      const t10 = t3 + 3;
      const t11 = h2_2[t10]!;
      const t12 = t3 + 4;
      const t13 = h2_2[t12]!;
      const t14 = t3 + 5;
      const t15 = h2_2[t14]!;
      const t16 = t3 + 6;
      const t17 = h2_2[t16]!;
      const t18 = t3 + 7;
      const t19 = h2_2[t18]!;
      const t20 = t3 + 8;
      const t21 = h2_2[t20]!;
      const t22 = t3 + 9;
      const t23 = h2_2[t22]!;
      const t24 = t3 + 10;
      const t25 = h2_2[t24]!;
      const t26 = t3 + 11;
      const t27 = h2_2[t26]!;
      const t28 = t3 + 12;
      const t29 = h2_2[t28]!;
      const t30 = t3 + 13;
      const t31 = h2_2[t30]!;
      const t32 = t3 + 14;
      const t33 = h2_2[t32]!;
      const t34 = t3 + 15;
      const t35 = h2_2[t34]!;
      const t36 = t3 + 16;
      const t37 = h2_2[t36]!;
      const t38 = t3 + 17;
      const t39 = h2_2[t38]!;
      const t40 = t3 + 18;
      const t41 = h2_2[t40]!;
      const t42 = t3 + 19;
      const t43 = h2_2[t42]!;
      const t44 = t3 + 20;
      const t45 = h2_2[t44]!;
      const t46 = t3 + 21;
      const t47 = h2_2[t46]!;
      const t48 = t3 + 22;
      const t49 = h2_2[t48]!;
      const t50 = t3 + 23;
      const t51 = h2_2[t50]!;
      const t52 = t3 + 24;
      const t53 = h2_2[t52]!;
      const t54 = t3 + 25;
      const t55 = h2_2[t54]!;
      const t56 = t3 + 26;
      const t57 = h2_2[t56]!;
      const t58 = t3 + 27;
      const t59 = h2_2[t58]!;
      const t60 = t3 + 28;
      const t61 = h2_2[t60]!;
      const t62 = t3 + 29;
      const t63 = h2_2[t62]!;
      const t64 = t3 + 30;
      const t65 = h2_2[t64]!;
      const t66 = t3 + 31;
      const t67 = h2_2[t66]!;
      const t68 = t3 + 32;
      const t69 = h2_2[t68]!;
      const t70 = t3 + 33;
      const t71 = h2_2[t70]!;
      const t72 = t3 + 34;
      const t73 = h2_2[t72]!;
      const t74 = t3 + 35;
      const t75 = h2_2[t74]!;
      const t76 = t3 + 36;
      const t77 = h2_2[t76]!;
      const t78 = t3 + 37;
      const t79 = h2_2[t78]!;
      const t80 = t3 + 38;
      const t81 = h2_2[t80]!;
      const t82 = t3 + 39;
      const t83 = h2_2[t82]!;
      const t84 = t3 + 40;
      const t85 = h2_2[t84]!;
      const t86 = t3 + 41;
      const t87 = h2_2[t86]!;
      const t88 = t3 + 42;
      const t89 = h2_2[t88]!;
      const t90 = t3 + 43;
      const t91 = h2_2[t90]!;
      const t92 = t3 + 44;
      const t93 = h2_2[t92]!;
      const t94 = t3 + 45;
      const t95 = h2_2[t94]!;
      const t96 = t3 + 46;
      const t97 = h2_2[t96]!;
      const t98 = t3 + 47;
      const t99 = h2_2[t98]!;
      for (let u = 0; u < 192; u++) {
        // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
        const t100 = dx3[t4 + u]!;
        db3[u]! += t100;
        dWx3[48 * u]! += t100 * t5;
        dWx3[48 * u + 1]! += t100 * t7;
        dWx3[48 * u + 2]! += t100 * t9;
        dWx3[48 * u + 3]! += t100 * t11;
        dWx3[48 * u + 4]! += t100 * t13;
        dWx3[48 * u + 5]! += t100 * t15;
        dWx3[48 * u + 6]! += t100 * t17;
        dWx3[48 * u + 7]! += t100 * t19;
        dWx3[48 * u + 8]! += t100 * t21;
        dWx3[48 * u + 9]! += t100 * t23;
        dWx3[48 * u + 10]! += t100 * t25;
        dWx3[48 * u + 11]! += t100 * t27;
        dWx3[48 * u + 12]! += t100 * t29;
        dWx3[48 * u + 13]! += t100 * t31;
        dWx3[48 * u + 14]! += t100 * t33;
        dWx3[48 * u + 15]! += t100 * t35;
        dWx3[48 * u + 16]! += t100 * t37;
        dWx3[48 * u + 17]! += t100 * t39;
        dWx3[48 * u + 18]! += t100 * t41;
        dWx3[48 * u + 19]! += t100 * t43;
        dWx3[48 * u + 20]! += t100 * t45;
        dWx3[48 * u + 21]! += t100 * t47;
        dWx3[48 * u + 22]! += t100 * t49;
        dWx3[48 * u + 23]! += t100 * t51;
        dWx3[48 * u + 24]! += t100 * t53;
        dWx3[48 * u + 25]! += t100 * t55;
        dWx3[48 * u + 26]! += t100 * t57;
        dWx3[48 * u + 27]! += t100 * t59;
        dWx3[48 * u + 28]! += t100 * t61;
        dWx3[48 * u + 29]! += t100 * t63;
        dWx3[48 * u + 30]! += t100 * t65;
        dWx3[48 * u + 31]! += t100 * t67;
        dWx3[48 * u + 32]! += t100 * t69;
        dWx3[48 * u + 33]! += t100 * t71;
        dWx3[48 * u + 34]! += t100 * t73;
        dWx3[48 * u + 35]! += t100 * t75;
        dWx3[48 * u + 36]! += t100 * t77;
        dWx3[48 * u + 37]! += t100 * t79;
        dWx3[48 * u + 38]! += t100 * t81;
        dWx3[48 * u + 39]! += t100 * t83;
        dWx3[48 * u + 40]! += t100 * t85;
        dWx3[48 * u + 41]! += t100 * t87;
        dWx3[48 * u + 42]! += t100 * t89;
        dWx3[48 * u + 43]! += t100 * t91;
        dWx3[48 * u + 44]! += t100 * t93;
        dWx3[48 * u + 45]! += t100 * t95;
        dWx3[48 * u + 46]! += t100 * t97;
        dWx3[48 * u + 47]! += t100 * t99;
        dh2[t3]! += t100 * Wx3[48 * u]!;
        dh2[t6]! += t100 * Wx3[48 * u + 1]!;
        dh2[t8]! += t100 * Wx3[48 * u + 2]!;
        dh2[t10]! += t100 * Wx3[48 * u + 3]!;
        dh2[t12]! += t100 * Wx3[48 * u + 4]!;
        dh2[t14]! += t100 * Wx3[48 * u + 5]!;
        dh2[t16]! += t100 * Wx3[48 * u + 6]!;
        dh2[t18]! += t100 * Wx3[48 * u + 7]!;
        dh2[t20]! += t100 * Wx3[48 * u + 8]!;
        dh2[t22]! += t100 * Wx3[48 * u + 9]!;
        dh2[t24]! += t100 * Wx3[48 * u + 10]!;
        dh2[t26]! += t100 * Wx3[48 * u + 11]!;
        dh2[t28]! += t100 * Wx3[48 * u + 12]!;
        dh2[t30]! += t100 * Wx3[48 * u + 13]!;
        dh2[t32]! += t100 * Wx3[48 * u + 14]!;
        dh2[t34]! += t100 * Wx3[48 * u + 15]!;
        dh2[t36]! += t100 * Wx3[48 * u + 16]!;
        dh2[t38]! += t100 * Wx3[48 * u + 17]!;
        dh2[t40]! += t100 * Wx3[48 * u + 18]!;
        dh2[t42]! += t100 * Wx3[48 * u + 19]!;
        dh2[t44]! += t100 * Wx3[48 * u + 20]!;
        dh2[t46]! += t100 * Wx3[48 * u + 21]!;
        dh2[t48]! += t100 * Wx3[48 * u + 22]!;
        dh2[t50]! += t100 * Wx3[48 * u + 23]!;
        dh2[t52]! += t100 * Wx3[48 * u + 24]!;
        dh2[t54]! += t100 * Wx3[48 * u + 25]!;
        dh2[t56]! += t100 * Wx3[48 * u + 26]!;
        dh2[t58]! += t100 * Wx3[48 * u + 27]!;
        dh2[t60]! += t100 * Wx3[48 * u + 28]!;
        dh2[t62]! += t100 * Wx3[48 * u + 29]!;
        dh2[t64]! += t100 * Wx3[48 * u + 30]!;
        dh2[t66]! += t100 * Wx3[48 * u + 31]!;
        dh2[t68]! += t100 * Wx3[48 * u + 32]!;
        dh2[t70]! += t100 * Wx3[48 * u + 33]!;
        dh2[t72]! += t100 * Wx3[48 * u + 34]!;
        dh2[t74]! += t100 * Wx3[48 * u + 35]!;
        dh2[t76]! += t100 * Wx3[48 * u + 36]!;
        dh2[t78]! += t100 * Wx3[48 * u + 37]!;
        dh2[t80]! += t100 * Wx3[48 * u + 38]!;
        dh2[t82]! += t100 * Wx3[48 * u + 39]!;
        dh2[t84]! += t100 * Wx3[48 * u + 40]!;
        dh2[t86]! += t100 * Wx3[48 * u + 41]!;
        dh2[t88]! += t100 * Wx3[48 * u + 42]!;
        dh2[t90]! += t100 * Wx3[48 * u + 43]!;
        dh2[t92]! += t100 * Wx3[48 * u + 44]!;
        dh2[t94]! += t100 * Wx3[48 * u + 45]!;
        dh2[t96]! += t100 * Wx3[48 * u + 46]!;
        dh2[t98]! += t100 * Wx3[48 * u + 47]!;
      }
    }
  }

  // repeat(t = 1:T,
  for (let t = T - 1; t >= 0; t--) {
    // h2[:, t, :] = s2
    // s2 = sigmoid(z2[:, 145:192]) .* tanh(c2)
    // c2 = sigmoid(z2[:, 49:96]) .* c2 + sigmoid(z2[:, 1:48]) .* tanh(z2[:,
    // 97:144])
    // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
    const t101 = N * t;
    const t102 = 48 * t101;
    const t103 = 48 * N + t102;
    const t104 = 192 * t101;
    for (let i = 0; i < N; i++) {
      // h2[:, t, :] = s2
      // s2 = sigmoid(z2[:, 145:192]) .* tanh(c2)
      // c2 = sigmoid(z2[:, 49:96]) .* c2 + sigmoid(z2[:, 1:48]) .* tanh(z2[:,
      // 97:144])
      const t105 = T * i;
      const t106 = 48 * t105;
      const t107 = t103 + 48 * i;
      const t108 = t102 + 48 * i;
      const t109 = t104 + 192 * i;
      for (let j = 0; j < 48; j++) {
        const t110 = t107 + j;
        ds2[t110]! += dh2[t106 + j + 48 * t]!;
        const ds2_2 = ds2[t110]!;
        const t111 = t108 + j;
        const t112 = sigmoid_9[t111]!;
        const t113 = tanh_6[t111]!;
        dc2[t110]! += ds2_2 * t112 * (1 - t113 * t113);
        const t114 = t109 + j;
        dz2[t114 + 144]! += ds2_2 * t113 * (t112 * (1 - t112));
        const dc2_2 = dc2[t110]!;
        const t115 = sigmoid_7[t111]!;
        dc2[t111]! += dc2_2 * t115;
        const dc2_3 = dc2[t110]!;
        const t116 = sigmoid_8[t111]!;
        const t117 = tanh_5[t111]!;
        dz2[t114 + 96]! += dc2_3 * t116 * (1 - t117 * t117);
        dz2[t114]! += dc2_3 * t117 * (t116 * (1 - t116));
        dz2[t114 + 48]! += dc2_2 * c2_2[t111]! * (t115 * (1 - t115));
      }

      // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
      const t118 = 192 * t105 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t119 = dz2[t109 + u]!;
        dx2[t118 + u] = t119;
        dsum_2[u] = t119;
      }
      for (let k = 0; k < 48; k++) {
        // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
        let ds2_2 = 0;
        const t120 = t108 + k;
        const t121 = s2_2[t120]!;
        for (let u = 0; u < 192; u++) {
          const t122 = dsum_2[u]!;
          dWh2[k + 48 * u]! += t122 * t121;
          ds2_2 += t122 * Wh2[k + 48 * u]!;
        }
        ds2[t120]! += ds2_2;
      }
    }
  }
  for (let j = 0; j < 16; j++) {
    dE1[j] = 0;
    dE1[j + 16] = 0;
    dE1[j + 32] = 0;
    dE1[j + 48] = 0;
    dE1[j + 64] = 0;
    dE1[j + 80] = 0;
    dE1[j + 96] = 0;
    dE1[j + 112] = 0;
    dE1[j + 128] = 0;
    dE1[j + 144] = 0;
    dE1[j + 160] = 0;
    dE1[j + 176] = 0;
    dE1[j + 192] = 0;
    dE1[j + 208] = 0;
    dE1[j + 224] = 0;
    dE1[j + 240] = 0;
    dE1[j + 256] = 0;
    dE1[j + 272] = 0;
    dE1[j + 288] = 0;
    dE1[j + 304] = 0;
    dE1[j + 320] = 0;
    dE1[j + 336] = 0;
    dE1[j + 352] = 0;
    dE1[j + 368] = 0;
    dE1[j + 384] = 0;
    dE1[j + 400] = 0;
    dE1[j + 416] = 0;
    dE1[j + 432] = 0;
    dE1[j + 448] = 0;
    dE1[j + 464] = 0;
    dE1[j + 480] = 0;
    dE1[j + 496] = 0;
    dE1[j + 512] = 0;
    dE1[j + 528] = 0;
    dE1[j + 544] = 0;
    dE1[j + 560] = 0;
    dE1[j + 576] = 0;
    dE1[j + 592] = 0;
    dE1[j + 608] = 0;
    dE1[j + 624] = 0;
    dE1[j + 640] = 0;
    dE1[j + 656] = 0;
    dE1[j + 672] = 0;
    dE1[j + 688] = 0;
    dE1[j + 704] = 0;
    dE1[j + 720] = 0;
    dE1[j + 736] = 0;
    dE1[j + 752] = 0;
    dE1[j + 768] = 0;
    dE1[j + 784] = 0;
    dE1[j + 800] = 0;
    dE1[j + 816] = 0;
    dE1[j + 832] = 0;
    dE1[j + 848] = 0;
    dE1[j + 864] = 0;
    dE1[j + 880] = 0;
    dE1[j + 896] = 0;
    dE1[j + 912] = 0;
    dE1[j + 928] = 0;
    dE1[j + 944] = 0;
    dE1[j + 960] = 0;
  }

  // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
  // h1[n, i, d] = E1[X[n, i], d]
  // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
  db2.fill(0, 0, 192);
  dWx2.fill(0, 0, 3072);
  for (let n = 0; n < N; n++) {
    // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
    // h1[n, i, d] = E1[X[n, i], d]
    const t123 = T * n;
    const t124 = 192 * t123;
    for (let t = 0; t < T; t++) {
      // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
      dh1.fill(0, 0, 16);
      const t125 = t124 + 192 * t;
      const t126 = 16 * X[t123 + t]!;
      const t127 = E1[t126]!;
      const t128 = E1[t126 + 1]!;
      const t129 = E1[t126 + 2]!;
      const t130 = E1[t126 + 3]!;
      const t131 = E1[t126 + 4]!;
      const t132 = E1[t126 + 5]!;
      const t133 = E1[t126 + 6]!;
      const t134 = E1[t126 + 7]!;
      const t135 = E1[t126 + 8]!;
      const t136 = E1[t126 + 9]!;
      const t137 = E1[t126 + 10]!;
      const t138 = E1[t126 + 11]!;
      const t139 = E1[t126 + 12]!;
      const t140 = E1[t126 + 13]!;
      const t141 = E1[t126 + 14]!;
      const t142 = E1[t126 + 15]!;
      for (let u = 0; u < 192; u++) {
        const t143 = dx2[t125 + u]!;
        db2[u]! += t143;
        dWx2[16 * u]! += t143 * t127;
        dWx2[16 * u + 1]! += t143 * t128;
        dWx2[16 * u + 2]! += t143 * t129;
        dWx2[16 * u + 3]! += t143 * t130;
        dWx2[16 * u + 4]! += t143 * t131;
        dWx2[16 * u + 5]! += t143 * t132;
        dWx2[16 * u + 6]! += t143 * t133;
        dWx2[16 * u + 7]! += t143 * t134;
        dWx2[16 * u + 8]! += t143 * t135;
        dWx2[16 * u + 9]! += t143 * t136;
        dWx2[16 * u + 10]! += t143 * t137;
        dWx2[16 * u + 11]! += t143 * t138;
        dWx2[16 * u + 12]! += t143 * t139;
        dWx2[16 * u + 13]! += t143 * t140;
        dWx2[16 * u + 14]! += t143 * t141;
        dWx2[16 * u + 15]! += t143 * t142;
        dh1[0]! += t143 * Wx2[16 * u]!;
        dh1[1]! += t143 * Wx2[16 * u + 1]!;
        dh1[2]! += t143 * Wx2[16 * u + 2]!;
        dh1[3]! += t143 * Wx2[16 * u + 3]!;
        dh1[4]! += t143 * Wx2[16 * u + 4]!;
        dh1[5]! += t143 * Wx2[16 * u + 5]!;
        dh1[6]! += t143 * Wx2[16 * u + 6]!;
        dh1[7]! += t143 * Wx2[16 * u + 7]!;
        dh1[8]! += t143 * Wx2[16 * u + 8]!;
        dh1[9]! += t143 * Wx2[16 * u + 9]!;
        dh1[10]! += t143 * Wx2[16 * u + 10]!;
        dh1[11]! += t143 * Wx2[16 * u + 11]!;
        dh1[12]! += t143 * Wx2[16 * u + 12]!;
        dh1[13]! += t143 * Wx2[16 * u + 13]!;
        dh1[14]! += t143 * Wx2[16 * u + 14]!;
        dh1[15]! += t143 * Wx2[16 * u + 15]!;
      }

      // h1[n, i, d] = E1[X[n, i], d]
      for (let d = 0; d < 16; d++) {
        dE1[t126 + d]! += dh1[d]!;
      }
    }
  }
  carry_2[2] = carry_2[0]!;
}

/**
 * Writes y as it is once all is learned.
 *
 * @param p - the parameters
 * @param X - label
 * @param work - overwritten
 * @param out - overwritten with y
 */
export function predict(
  p: Parameters,
  N: number,
  T: number,
  X: Float64Array,
  work: Workspace,
  out: Float64Array,
): void {
  checkLength("p.flat", p.flat, 35069);
  checkSize("N", N);
  checkSize("T", T);
  const t0 = N * T;
  checkLength("X", X, t0);
  checkClasses("X", X, 61, t0);
  const t1 = 48 * T * N;
  checkLength("work.sigmoid", work.sigmoid, t1);
  checkLength("work.sigmoid_2", work.sigmoid_2, t1);
  checkLength("work.tanh", work.tanh, t1);
  const t2 = 48 * (T + 1) * N;
  checkLength("work.c2", work.c2, t2);
  checkLength("work.sigmoid_3", work.sigmoid_3, t1);
  checkLength("work.tanh_2", work.tanh_2, t1);
  checkLength("work.s2", work.s2, t2);
  const t3 = 48 * N * T;
  checkLength("work.h2", work.h2, t3);
  checkLength("work.sigmoid_4", work.sigmoid_4, t1);
  checkLength("work.sigmoid_5", work.sigmoid_5, t1);
  checkLength("work.tanh_3", work.tanh_3, t1);
  checkLength("work.c3", work.c3, t2);
  checkLength("work.sigmoid_6", work.sigmoid_6, t1);
  checkLength("work.tanh_4", work.tanh_4, t1);
  checkLength("work.s3", work.s3, t2);
  checkLength("work.h3", work.h3, t3);
  const t4 = 61 * N * T;
  checkLength("work.y", work.y, t4);
  checkLength("work.lse_shift", work.lse_shift, t0);
  checkLength("work.lse_scale", work.lse_scale, t0);
  const t5 = 192 * N * T;
  checkLength("work.x2", work.x2, t5);
  checkLength("work.x3", work.x3, t5);
  checkLength("work.sum", work.sum, 192);
  checkLength("work.z2", work.z2, 192);
  checkLength("work.sum_2", work.sum_2, 192);
  checkLength("work.z3", work.z3, 192);
  checkLength("work.dh3", work.dh3, t3);
  checkLength("work.ds3", work.ds3, t2);
  checkLength("work.dc3", work.dc3, t2);
  checkLength("work.ds2", work.ds2, t2);
  checkLength("work.dc2", work.dc2, t2);
  const t6 = 192 * T * N;
  checkLength("work.dz3", work.dz3, t6);
  checkLength("work.dz2", work.dz2, t6);
  checkLength("work.dx3", work.dx3, t5);
  checkLength("work.dh2", work.dh2, t3);
  checkLength("work.dx2", work.dx2, t5);
  checkLength("work.dy", work.dy, 61);
  checkLength("work.dsum", work.dsum, 192);
  checkLength("work.dsum_2", work.dsum_2, 192);
  checkLength("work.dh1", work.dh1, 16);
  checkLength("work.carry", work.carry, 0);
  checkLength("work.dlse", work.dlse, t0);
  checkLength("work.dy_2", work.dy_2, t4);
  checkLength("work.c2_2", work.c2_2, t2);
  checkLength("work.s2_2", work.s2_2, t2);
  checkLength("work.c3_2", work.c3_2, t2);
  checkLength("work.s3_2", work.s3_2, t2);
  checkLength("work.sigmoid_7", work.sigmoid_7, t1);
  checkLength("work.sigmoid_8", work.sigmoid_8, t1);
  checkLength("work.tanh_5", work.tanh_5, t1);
  checkLength("work.sigmoid_9", work.sigmoid_9, t1);
  checkLength("work.tanh_6", work.tanh_6, t1);
  checkLength("work.h2_2", work.h2_2, t3);
  checkLength("work.sigmoid_10", work.sigmoid_10, t1);
  checkLength("work.sigmoid_11", work.sigmoid_11, t1);
  checkLength("work.tanh_7", work.tanh_7, t1);
  checkLength("work.sigmoid_12", work.sigmoid_12, t1);
  checkLength("work.tanh_8", work.tanh_8, t1);
  checkLength("work.h3_2", work.h3_2, t3);
  checkLength("work.y_2", work.y_2, 61);
  checkLength("work.carry_2", work.carry_2, 3);
  checkLength("out", out, 61 * t0);
  const { E1, Wx2, Wh2, b2, Wx3, Wh3, b3, W4, b4 } = p;
  const { x2, x3, sum, z2, sum_2, z3, c2_2, s2_2, c3_2, s3_2, h2_2, h3_2 } =
    work;

  // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
  for (let n = 0; n < N; n++) {
    // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
    const t7 = T * n;
    const t8 = 192 * t7;
    for (let t = 0; t < T; t++) {
      // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
      const t9 = 16 * X[t7 + t]!;
      const t10 = E1[t9]!;
      const t11 = E1[t9 + 1]!;
      const t12 = E1[t9 + 2]!;
      const t13 = E1[t9 + 3]!;
      const t14 = E1[t9 + 4]!;
      const t15 = E1[t9 + 5]!;
      const t16 = E1[t9 + 6]!;
      const t17 = E1[t9 + 7]!;
      const t18 = E1[t9 + 8]!;
      const t19 = E1[t9 + 9]!;
      const t20 = E1[t9 + 10]!;
      const t21 = E1[t9 + 11]!;
      const t22 = E1[t9 + 12]!;
      const t23 = E1[t9 + 13]!;
      const t24 = E1[t9 + 14]!;
      const t25 = E1[t9 + 15]!;
      const t26 = t8 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t27 = Wx2[16 * u]! * t10 + Wx2[16 * u + 1]! * t11;
        const t28 = t27 + Wx2[16 * u + 2]! * t12 + Wx2[16 * u + 3]! * t13;
        const t29 = t28 + Wx2[16 * u + 4]! * t14 + Wx2[16 * u + 5]! * t15;
        const t30 = t29 + Wx2[16 * u + 6]! * t16 + Wx2[16 * u + 7]! * t17;
        const t31 = t30 + Wx2[16 * u + 8]! * t18 + Wx2[16 * u + 9]! * t19;
        const t32 = t31 + Wx2[16 * u + 10]! * t20 + Wx2[16 * u + 11]! * t21;
        const t33 = t32 + Wx2[16 * u + 12]! * t22 + Wx2[16 * u + 13]! * t23;
        const t34 = t33 + Wx2[16 * u + 14]! * t24 + Wx2[16 * u + 15]! * t25;
        x2[t26 + u] = t34 + b2[u]!;
      }
    }
  }
  for (let i = 0; i < T + 1; i++) {
    const t35 = 48 * (N * i);
    const t36 = 48 * N + t35;
    c2_2.fill(0, t35, t36);
    s2_2.fill(0, t35, t36);
    c3_2.fill(0, t35, t36);
    s3_2.fill(0, t35, t36);
  }

  // repeat(t = 1:T,
  for (let t = 0; t < T; t++) {
    // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
    // c2 = sigmoid(z2[:, 49:96]) .* c2 + sigmoid(z2[:, 1:48]) .* tanh(z2[:,
    // 97:144])
    // s2 = sigmoid(z2[:, 145:192]) .* tanh(c2)
    // h2[:, t, :] = s2
    const t37 = 48 * (N * t);
    const t38 = 48 * N + t37;
    for (let n = 0; n < N; n++) {
      // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
      // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
      sum.fill(0, 0, 192);
      for (let k = 0; k < 48; k++) {
        // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
        const t39 = s2_2[t37 + k + 48 * n]!;
        for (let u = 0; u < 192; u++) {
          sum[u]! += Wh2[k + 48 * u]! * t39;
        }
      }
      const t40 = T * n;
      const t41 = 192 * t40 + 192 * t;
      for (let u = 0; u < 192; u++) {
        z2[u] = x2[t41 + u]! + sum[u]!;
      }

      // c2 = sigmoid(z2[:, 49:96]) .* c2 + sigmoid(z2[:, 1:48]) .* tanh(z2[:,
      // 97:144])
      // s2 = sigmoid(z2[:, 145:192]) .* tanh(c2)
      // h2[:, t, :] = s2
      const t42 = 48 * t40;
      for (let j = 0; j < 48; j++) {
        const c2_3 = c2_2[t37 + j + 48 * n]!;
        const t43 = Math.tanh(z2[j + 96]!) / (1 + Math.exp(-z2[j]!));
        const t44 = c2_3 / (1 + Math.exp(-z2[j + 48]!)) + t43;
        const t45 = t38 + j + 48 * n;
        c2_2[t45] = t44;
        const t46 = Math.tanh(t44) / (1 + Math.exp(-z2[j + 144]!));
        s2_2[t45] = t46;
        h2_2[t42 + j + 48 * t] = t46;
      }
    }
  }

  // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
  for (let n = 0; n < N; n++) {
    // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
    const t47 = T * n;
    const t48 = 48 * t47;
    const t49 = 192 * t47;
    for (let t = 0; t < T; t++) {
      // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
      const t50 = t48 + 48 * t;
      const t51 = h2_2[t50]!;
      const t52 = h2_2[t50 + 1]!;
      const t53 = h2_2[t50 + 2]!;
      const t54 = h2_2[t50 + 3]!;
      const t55 = h2_2[t50 + 4]!;
      const t56 = h2_2[t50 + 5]!;
      const t57 = h2_2[t50 + 6]!;
      const t58 = h2_2[t50 + 7]!;
      const t59 = h2_2[t50 + 8]!;
      const t60 = h2_2[t50 + 9]!;
      const t61 = h2_2[t50 + 10]!;
      const t62 = h2_2[t50 + 11]!;
      const t63 = h2_2[t50 + 12]!;
      const t64 = h2_2[t50 + 13]!;
      const t65 = h2_2[t50 + 14]!;
      const t66 = h2_2[t50 + 15]!;
      const t67 = h2_2[t50 + 16]!;
      const t68 = h2_2[t50 + 17]!;
      const t69 = h2_2[t50 + 18]!;
      const t70 = h2_2[t50 + 19]!;
      const t71 = h2_2[t50 + 20]!;
      const t72 = h2_2[t50 + 21]!;
      const t73 = h2_2[t50 + 22]!;
      const t74 = h2_2[t50 + 23]!;
      const t75 = h2_2[t50 + 24]!;
      const t76 = h2_2[t50 + 25]!;
      const t77 = h2_2[t50 + 26]!;
      const t78 = h2_2[t50 + 27]!;
      const t79 = h2_2[t50 + 28]!;
      const t80 = h2_2[t50 + 29]!;
      const t81 = h2_2[t50 + 30]!;
      const t82 = h2_2[t50 + 31]!;
      const t83 = h2_2[t50 + 32]!;
      const t84 = h2_2[t50 + 33]!;
      const t85 = h2_2[t50 + 34]!;
      const t86 = h2_2[t50 + 35]!;
      const t87 = h2_2[t50 + 36]!;
      const t88 = h2_2[t50 + 37]!;
      const t89 = h2_2[t50 + 38]!;
      const t90 = h2_2[t50 + 39]!;
      const t91 = h2_2[t50 + 40]!;
      const t92 = h2_2[t50 + 41]!;
      const t93 = h2_2[t50 + 42]!;
      const t94 = h2_2[t50 + 43]!;
      const t95 = h2_2[t50 + 44]!;
      const t96 = h2_2[t50 + 45]!;
      const t97 = h2_2[t50 + 46]!;
      const t98 = h2_2[t50 + 47]!;
      const t99 = t49 + 192 * t;
      for (let u = 0; u < 192; u++) {
        // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
        const t100 = Wx3[48 * u]! * t51 + Wx3[48 * u + 1]! * t52;
        const t101 = t100 + Wx3[48 * u + 2]! * t53 + Wx3[48 * u + 3]! * t54;
        const t102 = t101 + Wx3[48 * u + 4]! * t55 + Wx3[48 * u + 5]! * t56;
        const t103 = t102 + Wx3[48 * u + 6]! * t57 + Wx3[48 * u + 7]! * t58;
        const t104 = t103 + Wx3[48 * u + 8]! * t59 + Wx3[48 * u + 9]! * t60;
        const t105 = t104 + Wx3[48 * u + 10]! * t61 + Wx3[48 * u + 11]! * t62;
        const t106 = t105 + Wx3[48 * u + 12]! * t63 + Wx3[48 * u + 13]! * t64;
        const t107 = t106 + Wx3[48 * u + 14]! * t65 + Wx3[48 * u + 15]! * t66;
        const t108 = t107 + Wx3[48 * u + 16]! * t67 + Wx3[48 * u + 17]! * t68;
        const t109 = t108 + Wx3[48 * u + 18]! * t69 + Wx3[48 * u + 19]! * t70;
        const t110 = t109 + Wx3[48 * u + 20]! * t71 + Wx3[48 * u + 21]! * t72;
        const t111 = t110 + Wx3[48 * u + 22]! * t73 + Wx3[48 * u + 23]! * t74;
        const t112 = t111 + Wx3[48 * u + 24]! * t75 + Wx3[48 * u + 25]! * t76;
        const t113 = t112 + Wx3[48 * u + 26]! * t77 + Wx3[48 * u + 27]! * t78;
        const t114 = t113 + Wx3[48 * u + 28]! * t79 + Wx3[48 * u + 29]! * t80;
        const t115 = t114 + Wx3[48 * u + 30]! * t81 + Wx3[48 * u + 31]! * t82;
        const t116 = t115 + Wx3[48 * u + 32]! * t83 + Wx3[48 * u + 33]! * t84;
        const t117 = t116 + Wx3[48 * u + 34]! * t85 + Wx3[48 * u + 35]! * t86;
        const t118 = t117 + Wx3[48 * u + 36]! * t87 + Wx3[48 * u + 37]! * t88;
        const t119 = t118 + Wx3[48 * u + 38]! * t89 + Wx3[48 * u + 39]! * t90;
        const t120 = t119 + Wx3[48 * u + 40]! * t91 + Wx3[48 * u + 41]! * t92;
        const t121 = t120 + Wx3[48 * u + 42]! * t93 + Wx3[48 * u + 43]! * t94;
        const t122 = t121 + Wx3[48 * u + 44]! * t95 + Wx3[48 * u + 45]! * t96;
        const t123 = t122 + Wx3[48 * u + 46]! * t97 + Wx3[48 * u + 47]! * t98;
        x3[t99 + u] = t123 + b3[u]!;
      }
    }
  }

  // repeat(t = 1:T,
  for (let t = 0; t < T; t++) {
    // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
    // c3 = sigmoid(z3[:, 49:96]) .* c3 + sigmoid(z3[:, 1:48]) .* tanh(z3[:,
    // 97:144])
    // s3 = sigmoid(z3[:, 145:192]) .* tanh(c3)
    // h3[:, t, :] = s3
    const t124 = 48 * (N * t);
    const t125 = 48 * N + t124;
    for (let n = 0; n < N; n++) {
      // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
      // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
      sum_2.fill(0, 0, 192);
      for (let k = 0; k < 48; k++) {
        // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
        const t126 = s3_2[t124 + k + 48 * n]!;
        for (let u = 0; u < 192; u++) {
          sum_2[u]! += Wh3[k + 48 * u]! * t126;
        }
      }
      const t127 = T * n;
      const t128 = 192 * t127 + 192 * t;
      for (let u = 0; u < 192; u++) {
        z3[u] = x3[t128 + u]! + sum_2[u]!;
      }

      // c3 = sigmoid(z3[:, 49:96]) .* c3 + sigmoid(z3[:, 1:48]) .* tanh(z3[:,
      // 97:144])
      // s3 = sigmoid(z3[:, 145:192]) .* tanh(c3)
      // h3[:, t, :] = s3
      const t129 = 48 * t127;
      for (let j = 0; j < 48; j++) {
        const c3_3 = c3_2[t124 + j + 48 * n]!;
        const t130 = Math.tanh(z3[j + 96]!) / (1 + Math.exp(-z3[j]!));
        const t131 = c3_3 / (1 + Math.exp(-z3[j + 48]!)) + t130;
        const t132 = t125 + j + 48 * n;
        c3_2[t132] = t131;
        const t133 = Math.tanh(t131) / (1 + Math.exp(-z3[j + 144]!));
        s3_2[t132] = t133;
        h3_2[t129 + j + 48 * t] = t133;
      }
    }
  }

  // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
  for (let n = 0; n < N; n++) {
    // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
    const t134 = T * n;
    const t135 = 48 * t134;
    const t136 = 61 * t134;
    for (let i = 0; i < T; i++) {
      // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
      const t137 = t135 + 48 * i;
      const t138 = h3_2[t137]!;
      const t139 = h3_2[t137 + 1]!;
      const t140 = h3_2[t137 + 2]!;
      const t141 = h3_2[t137 + 3]!;
      const t142 = h3_2[t137 + 4]!;
      const t143 = h3_2[t137 + 5]!;
      const t144 = h3_2[t137 + 6]!;
      const t145 = h3_2[t137 + 7]!;
      const t146 = h3_2[t137 + 8]!;
      const t147 = h3_2[t137 + 9]!;
      const t148 = h3_2[t137 + 10]!;
      const t149 = h3_2[t137 + 11]!;
      const t150 = h3_2[t137 + 12]!;
      const t151 = h3_2[t137 + 13]!;
      const t152 = h3_2[t137 + 14]!;
      const t153 = h3_2[t137 + 15]!;
      const t154 = h3_2[t137 + 16]!;
      const t155 = h3_2[t137 + 17]!;
      const t156 = h3_2[t137 + 18]!;
      const t157 = h3_2[t137 + 19]!;
      const t158 = h3_2[t137 + 20]!;
      const t159 = h3_2[t137 + 21]!;
      const t160 = h3_2[t137 + 22]!;
      const t161 = h3_2[t137 + 23]!;
      const t162 = h3_2[t137 + 24]!;
      const t163 = h3_2[t137 + 25]!;
      const t164 = h3_2[t137 + 26]!;
      const t165 = h3_2[t137 + 27]!;
      const t166 = h3_2[t137 + 28]!;
      const t167 = h3_2[t137 + 29]!;
      const t168 = h3_2[t137 + 30]!;
      const t169 = h3_2[t137 + 31]!;
      const t170 = h3_2[t137 + 32]!;
      const t171 = h3_2[t137 + 33]!;
      const t172 = h3_2[t137 + 34]!;
      const t173 = h3_2[t137 + 35]!;
      const t174 = h3_2[t137 + 36]!;
      const t175 = h3_2[t137 + 37]!;
      const t176 = h3_2[t137 + 38]!;
      const t177 = h3_2[t137 + 39]!;
      const t178 = h3_2[t137 + 40]!;
      const t179 = h3_2[t137 + 41]!;
      const t180 = h3_2[t137 + 42]!;
      const t181 = h3_2[t137 + 43]!;
      const t182 = h3_2[t137 + 44]!;
      const t183 = h3_2[t137 + 45]!;
      const t184 = h3_2[t137 + 46]!;
      const t185 = h3_2[t137 + 47]!;
      const t186 = t136 + 61 * i;
      for (let u = 0; u < 61; u++) {
        // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
        const t187 = W4[48 * u]! * t138 + W4[48 * u + 1]! * t139;
        const t188 = t187 + W4[48 * u + 2]! * t140 + W4[48 * u + 3]! * t141;
        const t189 = t188 + W4[48 * u + 4]! * t142 + W4[48 * u + 5]! * t143;
        const t190 = t189 + W4[48 * u + 6]! * t144 + W4[48 * u + 7]! * t145;
        const t191 = t190 + W4[48 * u + 8]! * t146 + W4[48 * u + 9]! * t147;
        const t192 = t191 + W4[48 * u + 10]! * t148 + W4[48 * u + 11]! * t149;
        const t193 = t192 + W4[48 * u + 12]! * t150 + W4[48 * u + 13]! * t151;
        const t194 = t193 + W4[48 * u + 14]! * t152 + W4[48 * u + 15]! * t153;
        const t195 = t194 + W4[48 * u + 16]! * t154 + W4[48 * u + 17]! * t155;
        const t196 = t195 + W4[48 * u + 18]! * t156 + W4[48 * u + 19]! * t157;
        const t197 = t196 + W4[48 * u + 20]! * t158 + W4[48 * u + 21]! * t159;
        const t198 = t197 + W4[48 * u + 22]! * t160 + W4[48 * u + 23]! * t161;
        const t199 = t198 + W4[48 * u + 24]! * t162 + W4[48 * u + 25]! * t163;
        const t200 = t199 + W4[48 * u + 26]! * t164 + W4[48 * u + 27]! * t165;
        const t201 = t200 + W4[48 * u + 28]! * t166 + W4[48 * u + 29]! * t167;
        const t202 = t201 + W4[48 * u + 30]! * t168 + W4[48 * u + 31]! * t169;
        const t203 = t202 + W4[48 * u + 32]! * t170 + W4[48 * u + 33]! * t171;
        const t204 = t203 + W4[48 * u + 34]! * t172 + W4[48 * u + 35]! * t173;
        const t205 = t204 + W4[48 * u + 36]! * t174 + W4[48 * u + 37]! * t175;
        const t206 = t205 + W4[48 * u + 38]! * t176 + W4[48 * u + 39]! * t177;
        const t207 = t206 + W4[48 * u + 40]! * t178 + W4[48 * u + 41]! * t179;
        const t208 = t207 + W4[48 * u + 42]! * t180 + W4[48 * u + 43]! * t181;
        const t209 = t208 + W4[48 * u + 44]! * t182 + W4[48 * u + 45]! * t183;
        const t210 = t209 + W4[48 * u + 46]! * t184 + W4[48 * u + 47]! * t185;
        out[t186 + u] = t210 + b4[u]!;
      }
    }
  }
}

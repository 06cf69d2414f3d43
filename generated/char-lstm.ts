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
// Operations: forward 69913 * (N * T) + 2, backward 137986 * (N * T) + 2,
// valueAndGradient 207960 * (N * T) + 3, predict 69373 * (N * T); workspace
// 10752 * N + 26960 * (N * T) + 3560 bytes.

import {
  allocate,
  checkClasses,
  checkLength,
  checkSize,
  contract,
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
  sum: Shape;
  x3: Shape;
  sum_2: Shape;
  sum_3: Shape;
  z2: Shape;
  sum_4: Shape;
  z3: Shape;
  dy: Shape;
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
  dh1: Shape;
  dsum: Shape;
  dsum_2: Shape;
  dlse: Shape;
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
    sum: [N, T, 192],
    x3: [N, T, 192],
    sum_2: [N, T, 61],
    sum_3: [N, 192],
    z2: [192],
    sum_4: [N, 192],
    z3: [192],
    dy: [N, T, 61],
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
    dh1: [N, T, 16],
    dsum: [N, 192],
    dsum_2: [N, 192],
    dlse: [N, T],
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
  checkLength("work.sum", work.sum, t5);
  checkLength("work.x3", work.x3, t5);
  checkLength("work.sum_2", work.sum_2, t4);
  checkLength("work.sum_3", work.sum_3, 192 * N);
  checkLength("work.z2", work.z2, 192);
  checkLength("work.sum_4", work.sum_4, 192 * N);
  checkLength("work.z3", work.z3, 192);
  checkLength("work.dy", work.dy, t4);
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
  checkLength("work.dh1", work.dh1, 16 * N * T);
  checkLength("work.dsum", work.dsum, 192 * N);
  checkLength("work.dsum_2", work.dsum_2, 192 * N);
  checkLength("work.dlse", work.dlse, t0);
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
    sum,
    x3,
    sum_2,
    sum_3,
    z2,
    sum_4,
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
    const t37 = 48 * (N * t);
    // prettier-ignore
    contract(
      192, N, 48,
      Wh2, 0, 48, 1,
      s2, t37, 1, 48,
      sum_3, 0, 1, 192,
      false,
    );

    // c2 = sigmoid(z2[:, 49:96]) .* c2 + sigmoid(z2[:, 1:48]) .* tanh(z2[:,
    // 97:144])
    // s2 = sigmoid(z2[:, 145:192]) .* tanh(c2)
    // h2[:, t, :] = s2
    const t38 = 48 * N + t37;
    for (let n = 0; n < N; n++) {
      // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
      const t39 = T * n;
      const t40 = 192 * t39 + 192 * t;
      for (let u = 0; u < 192; u++) {
        z2[u] = x2[t40 + u]! + sum_3[192 * n + u]!;
      }

      // c2 = sigmoid(z2[:, 49:96]) .* c2 + sigmoid(z2[:, 1:48]) .* tanh(z2[:,
      // 97:144])
      // s2 = sigmoid(z2[:, 145:192]) .* tanh(c2)
      // h2[:, t, :] = s2
      const t41 = 48 * t39;
      for (let j = 0; j < 48; j++) {
        const t42 = t37 + j + 48 * n;
        const c2_3 = c2[t42]!;
        const t43 = 1 / (1 + Math.exp(-z2[j + 48]!));
        sigmoid[t42] = t43;
        const t44 = 1 / (1 + Math.exp(-z2[j]!));
        sigmoid_2[t42] = t44;
        const t45 = Math.tanh(z2[j + 96]!);
        tanh[t42] = t45;
        const t46 = t43 * c2_3 + t44 * t45;
        const t47 = t38 + j + 48 * n;
        c2[t47] = t46;
        const t48 = 1 / (1 + Math.exp(-z2[j + 144]!));
        sigmoid_3[t42] = t48;
        const t49 = Math.tanh(t46);
        tanh_2[t42] = t49;
        const t50 = t48 * t49;
        s2[t47] = t50;
        h2[t41 + j + 48 * t] = t50;
      }
    }
  }

  // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
  contract(192, t0, 48, Wx3, 0, 48, 1, h2, 0, 1, 48, sum, 0, 1, 192, false);
  for (let n = 0; n < N; n++) {
    // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
    const t51 = 192 * (T * n);
    for (let t = 0; t < T; t++) {
      // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
      const t52 = t51 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t53 = t52 + u;
        x3[t53] = sum[t53]! + b3[u]!;
      }
    }
  }

  // repeat(t = 1:T,
  for (let t = 0; t < T; t++) {
    // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
    const t54 = 48 * (N * t);
    // prettier-ignore
    contract(
      192, N, 48,
      Wh3, 0, 48, 1,
      s3, t54, 1, 48,
      sum_4, 0, 1, 192,
      false,
    );

    // c3 = sigmoid(z3[:, 49:96]) .* c3 + sigmoid(z3[:, 1:48]) .* tanh(z3[:,
    // 97:144])
    // s3 = sigmoid(z3[:, 145:192]) .* tanh(c3)
    // h3[:, t, :] = s3
    const t55 = 48 * N + t54;
    for (let n = 0; n < N; n++) {
      // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
      const t56 = T * n;
      const t57 = 192 * t56 + 192 * t;
      for (let u = 0; u < 192; u++) {
        z3[u] = x3[t57 + u]! + sum_4[192 * n + u]!;
      }

      // c3 = sigmoid(z3[:, 49:96]) .* c3 + sigmoid(z3[:, 1:48]) .* tanh(z3[:,
      // 97:144])
      // s3 = sigmoid(z3[:, 145:192]) .* tanh(c3)
      // h3[:, t, :] = s3
      const t58 = 48 * t56;
      for (let j = 0; j < 48; j++) {
        const t59 = t54 + j + 48 * n;
        const c3_3 = c3[t59]!;
        const t60 = 1 / (1 + Math.exp(-z3[j + 48]!));
        sigmoid_4[t59] = t60;
        const t61 = 1 / (1 + Math.exp(-z3[j]!));
        sigmoid_5[t59] = t61;
        const t62 = Math.tanh(z3[j + 96]!);
        tanh_3[t59] = t62;
        const t63 = t60 * c3_3 + t61 * t62;
        const t64 = t55 + j + 48 * n;
        c3[t64] = t63;
        const t65 = 1 / (1 + Math.exp(-z3[j + 144]!));
        sigmoid_6[t59] = t65;
        const t66 = Math.tanh(t63);
        tanh_4[t59] = t66;
        const t67 = t65 * t66;
        s3[t64] = t67;
        h3[t58 + j + 48 * t] = t67;
      }
    }
  }

  // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
  contract(61, t0, 48, W4, 0, 48, 1, h3, 0, 1, 48, sum_2, 0, 1, 61, false);

  // loss = crossEntropy(y, target)
  for (let n = 0; n < N; n++) {
    // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
    // loss = crossEntropy(y, target)
    const t68 = T * n;
    const t69 = 61 * t68;
    for (let i = 0; i < T; i++) {
      let lse_sum = 0;

      // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
      const t70 = t69 + 61 * i;
      for (let u = 0; u < 61; u++) {
        const t71 = t70 + u;
        y[t71] = sum_2[t71]! + b4[u]!;
      }

      // loss = crossEntropy(y, target)
      const t72 = Math.max(Math.max(y[t70]!, y[t70 + 1]!), y[t70 + 2]!);
      const t73 = Math.max(Math.max(t72, y[t70 + 3]!), y[t70 + 4]!);
      const t74 = Math.max(Math.max(t73, y[t70 + 5]!), y[t70 + 6]!);
      const t75 = Math.max(Math.max(t74, y[t70 + 7]!), y[t70 + 8]!);
      const t76 = Math.max(Math.max(t75, y[t70 + 9]!), y[t70 + 10]!);
      const t77 = Math.max(Math.max(t76, y[t70 + 11]!), y[t70 + 12]!);
      const t78 = Math.max(Math.max(t77, y[t70 + 13]!), y[t70 + 14]!);
      const t79 = Math.max(Math.max(t78, y[t70 + 15]!), y[t70 + 16]!);
      const t80 = Math.max(Math.max(t79, y[t70 + 17]!), y[t70 + 18]!);
      const t81 = Math.max(Math.max(t80, y[t70 + 19]!), y[t70 + 20]!);
      const t82 = Math.max(Math.max(t81, y[t70 + 21]!), y[t70 + 22]!);
      const t83 = Math.max(Math.max(t82, y[t70 + 23]!), y[t70 + 24]!);
      const t84 = Math.max(Math.max(t83, y[t70 + 25]!), y[t70 + 26]!);
      const t85 = Math.max(Math.max(t84, y[t70 + 27]!), y[t70 + 28]!);
      const t86 = Math.max(Math.max(t85, y[t70 + 29]!), y[t70 + 30]!);
      const t87 = Math.max(Math.max(t86, y[t70 + 31]!), y[t70 + 32]!);
      const t88 = Math.max(Math.max(t87, y[t70 + 33]!), y[t70 + 34]!);
      const t89 = Math.max(Math.max(t88, y[t70 + 35]!), y[t70 + 36]!);
      const t90 = Math.max(Math.max(t89, y[t70 + 37]!), y[t70 + 38]!);
      const t91 = Math.max(Math.max(t90, y[t70 + 39]!), y[t70 + 40]!);
      const t92 = Math.max(Math.max(t91, y[t70 + 41]!), y[t70 + 42]!);
      const t93 = Math.max(Math.max(t92, y[t70 + 43]!), y[t70 + 44]!);
      const t94 = Math.max(Math.max(t93, y[t70 + 45]!), y[t70 + 46]!);
      const t95 = Math.max(Math.max(t94, y[t70 + 47]!), y[t70 + 48]!);
      const t96 = Math.max(Math.max(t95, y[t70 + 49]!), y[t70 + 50]!);
      const t97 = Math.max(Math.max(t96, y[t70 + 51]!), y[t70 + 52]!);
      const t98 = Math.max(Math.max(t97, y[t70 + 53]!), y[t70 + 54]!);
      const t99 = Math.max(Math.max(t98, y[t70 + 55]!), y[t70 + 56]!);
      const t100 = Math.max(Math.max(t99, y[t70 + 57]!), y[t70 + 58]!);
      const t101 = Math.max(Math.max(t100, y[t70 + 59]!), y[t70 + 60]!);
      const t102 = Math.min(t101, 1.7976931348623157e308);
      const t103 = t68 + i;
      lse_shift[t103] = Math.max(t102, -1.7976931348623157e308);
      const t104 = lse_shift[t103]!;
      for (let k = 0; k < 61; k++) {
        lse_sum += Math.exp(y[t70 + k]! - t104);
      }
      lse_scale[t103] = lse_sum === 0 ? 0 : 1 / lse_sum;
      crossEntropySum += t104 + Math.log(lse_sum) - y[t70 + target[t103]!]!;
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
  checkLength("work.sum", work.sum, t5);
  checkLength("work.x3", work.x3, t5);
  checkLength("work.sum_2", work.sum_2, t4);
  checkLength("work.sum_3", work.sum_3, 192 * N);
  checkLength("work.z2", work.z2, 192);
  checkLength("work.sum_4", work.sum_4, 192 * N);
  checkLength("work.z3", work.z3, 192);
  checkLength("work.dy", work.dy, t4);
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
  checkLength("work.dh1", work.dh1, 16 * N * T);
  checkLength("work.dsum", work.dsum, 192 * N);
  checkLength("work.dsum_2", work.dsum_2, 192 * N);
  checkLength("work.dlse", work.dlse, t0);
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
  checkLength("gradient.flat", gradient.flat, 35069);
  const { E1, Wx2, Wh2, Wx3, Wh3, W4 } = p;
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
    dy,
    dh3,
    ds3,
    dc3,
    ds2,
    dc2,
    dz3,
    dz2,
    dx3,
    dh2,
    dx2,
    dh1,
    dsum,
    dsum_2,
  } = work;
  const {
    E1: dE1,
    Wx2: dWx2,
    Wh2: dWh2,
    b2: db2,
    Wx3: dWx3,
    Wh3: dWh3,
    b3: db3,
    W4: dW4,
    b4: db4,
  } = gradient;

  // loss = crossEntropy(y, target)
  // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
  // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
  db4.fill(0, 0, 61);
  const dlse_2 = 1 / t0;
  for (let i = 0; i < N; i++) {
    // loss = crossEntropy(y, target)
    // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
    const t7 = T * i;
    const t8 = 61 * t7;
    for (let j = 0; j < T; j++) {
      // loss = crossEntropy(y, target)
      const t9 = t8 + 61 * j;
      const t10 = t7 + j;
      const t11 = lse_shift[t10]!;
      const t12 = lse_scale[t10]!;
      for (let k = 0; k < 61; k++) {
        const t13 = t9 + k;
        dy[t13] = dlse_2 * (Math.exp(y[t13]! - t11) * t12);
      }
      dy[t9 + target[t10]!]! -= dlse_2;

      // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
      for (let u = 0; u < 61; u++) {
        db4[u]! += dy[t9 + u]!;
      }
    }
  }
  contract(61, 48, t0, dy, 0, 1, 61, h3, 0, 48, 1, dW4, 0, 48, 1, false);
  contract(t0, 48, 61, dy, 0, 61, 1, W4, 0, 48, 1, dh3, 0, 48, 1, false);
  for (let i = 0; i < T + 1; i++) {
    const t14 = 48 * (N * i);
    const t15 = 48 * N + t14;
    ds3.fill(0, t14, t15);
    dc3.fill(0, t14, t15);
    ds2.fill(0, t14, t15);
    dc2.fill(0, t14, t15);
  }
  for (let i = 0; i < T; i++) {
    const t16 = 192 * (N * i);
    const t17 = 192 * N + t16;
    dz3.fill(0, t16, t17);
    dz2.fill(0, t16, t17);
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
    const t18 = N * t;
    const t19 = 48 * t18;
    const t20 = 48 * N + t19;
    const t21 = 192 * t18;
    for (let i = 0; i < N; i++) {
      // h3[:, t, :] = s3
      // s3 = sigmoid(z3[:, 145:192]) .* tanh(c3)
      // c3 = sigmoid(z3[:, 49:96]) .* c3 + sigmoid(z3[:, 1:48]) .* tanh(z3[:,
      // 97:144])
      const t22 = T * i;
      const t23 = 48 * t22;
      const t24 = t20 + 48 * i;
      const t25 = t19 + 48 * i;
      const t26 = t21 + 192 * i;
      for (let j = 0; j < 48; j++) {
        const t27 = t24 + j;
        ds3[t27]! += dh3[t23 + j + 48 * t]!;
        const ds3_2 = ds3[t27]!;
        const t28 = t25 + j;
        const t29 = sigmoid_6[t28]!;
        const t30 = tanh_4[t28]!;
        dc3[t27]! += ds3_2 * t29 * (1 - t30 * t30);
        const t31 = t26 + j;
        dz3[t31 + 144]! += ds3_2 * t30 * (t29 * (1 - t29));
        const dc3_2 = dc3[t27]!;
        const t32 = sigmoid_4[t28]!;
        dc3[t28]! += dc3_2 * t32;
        const dc3_3 = dc3[t27]!;
        const t33 = sigmoid_5[t28]!;
        const t34 = tanh_3[t28]!;
        dz3[t31 + 96]! += dc3_3 * t33 * (1 - t34 * t34);
        dz3[t31]! += dc3_3 * t34 * (t33 * (1 - t33));
        dz3[t31 + 48]! += dc3_2 * c3[t28]! * (t32 * (1 - t32));
      }

      // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
      const t35 = 192 * t22 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t36 = dz3[t26 + u]!;
        dx3[t35 + u] = t36;
        dsum[192 * i + u] = t36;
      }
    }
    contract(192, 48, N, dsum, 0, 1, 192, s3, t19, 48, 1, dWh3, 0, 48, 1, true);
    contract(N, 48, 192, dsum, 0, 192, 1, Wh3, 0, 48, 1, ds3, t19, 48, 1, true);
  }

  // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
  contract(192, 48, t0, dx3, 0, 1, 192, h2, 0, 48, 1, dWx3, 0, 48, 1, false);
  contract(t0, 48, 192, dx3, 0, 192, 1, Wx3, 0, 48, 1, dh2, 0, 48, 1, false);

  // repeat(t = 1:T,
  for (let t = T - 1; t >= 0; t--) {
    // h2[:, t, :] = s2
    // s2 = sigmoid(z2[:, 145:192]) .* tanh(c2)
    // c2 = sigmoid(z2[:, 49:96]) .* c2 + sigmoid(z2[:, 1:48]) .* tanh(z2[:,
    // 97:144])
    // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
    const t37 = N * t;
    const t38 = 48 * t37;
    const t39 = 48 * N + t38;
    const t40 = 192 * t37;
    for (let i = 0; i < N; i++) {
      // h2[:, t, :] = s2
      // s2 = sigmoid(z2[:, 145:192]) .* tanh(c2)
      // c2 = sigmoid(z2[:, 49:96]) .* c2 + sigmoid(z2[:, 1:48]) .* tanh(z2[:,
      // 97:144])
      const t41 = T * i;
      const t42 = 48 * t41;
      const t43 = t39 + 48 * i;
      const t44 = t38 + 48 * i;
      const t45 = t40 + 192 * i;
      for (let j = 0; j < 48; j++) {
        const t46 = t43 + j;
        ds2[t46]! += dh2[t42 + j + 48 * t]!;
        const ds2_2 = ds2[t46]!;
        const t47 = t44 + j;
        const t48 = sigmoid_3[t47]!;
        const t49 = tanh_2[t47]!;
        dc2[t46]! += ds2_2 * t48 * (1 - t49 * t49);
        const t50 = t45 + j;
        dz2[t50 + 144]! += ds2_2 * t49 * (t48 * (1 - t48));
        const dc2_2 = dc2[t46]!;
        const t51 = sigmoid[t47]!;
        dc2[t47]! += dc2_2 * t51;
        const dc2_3 = dc2[t46]!;
        const t52 = sigmoid_2[t47]!;
        const t53 = tanh[t47]!;
        dz2[t50 + 96]! += dc2_3 * t52 * (1 - t53 * t53);
        dz2[t50]! += dc2_3 * t53 * (t52 * (1 - t52));
        dz2[t50 + 48]! += dc2_2 * c2[t47]! * (t51 * (1 - t51));
      }

      // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
      const t54 = 192 * t41 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t55 = dz2[t45 + u]!;
        dx2[t54 + u] = t55;
        dsum_2[192 * i + u] = t55;
      }
    }
    // prettier-ignore
    contract(
      192, 48, N,
      dsum_2, 0, 1, 192,
      s2, t38, 48, 1,
      dWh2, 0, 48, 1,
      true,
    );
    // prettier-ignore
    contract(
      N, 48, 192,
      dsum_2, 0, 192, 1,
      Wh2, 0, 48, 1,
      ds2, t38, 48, 1,
      true,
    );
  }

  // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
  contract(t0, 16, 192, dx2, 0, 192, 1, Wx2, 0, 16, 1, dh1, 0, 16, 1, false);
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

  // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
  // h1[n, i, d] = E1[X[n, i], d]
  // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
  // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
  db3.fill(0, 0, 192);
  db2.fill(0, 0, 192);
  dWx2.fill(0, 0, 3072);
  for (let n = 0; n < N; n++) {
    // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
    // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
    // h1[n, i, d] = E1[X[n, i], d]
    const t56 = T * n;
    const t57 = 192 * t56;
    const t58 = 16 * t56;
    for (let t = 0; t < T; t++) {
      // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
      // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
      const t59 = t57 + 192 * t;
      const t60 = 16 * X[t56 + t]!;
      const t61 = E1[t60]!;
      const t62 = t60 + 1;
      const t63 = E1[t62]!;
      const t64 = t60 + 2;
      const t65 = E1[t64]!;
      const t66 = t60 + 3;
      const t67 = E1[t66]!;
      const t68 = t60 + 4;
      const t69 = E1[t68]!;
      const t70 = t60 + 5;
      const t71 = E1[t70]!;
      const t72 = t60 + 6;
      const t73 = E1[t72]!;
      const t74 = t60 + 7;
      const t75 = E1[t74]!;
      const t76 = t60 + 8;
      const t77 = E1[t76]!;
      const t78 = t60 + 9;
      const t79 = E1[t78]!;
      const t80 = t60 + 10;
      const t81 = E1[t80]!;
      const t82 = t60 + 11;
      const t83 = E1[t82]!;
      const t84 = t60 + 12;
      const t85 = E1[t84]!;
      const t86 = t60 + 13;
      const t87 = E1[t86]!;
      const t88 = t60 + 14;
      const t89 = E1[t88]!;
      const t90 = t60 + 15;
      const t91 = E1[t90]!;
      for (let u = 0; u < 192; u++) {
        const t92 = t59 + u;
        db3[u]! += dx3[t92]!;
        const t93 = dx2[t92]!;
        db2[u]! += t93;
        dWx2[16 * u]! += t93 * t61;
        dWx2[16 * u + 1]! += t93 * t63;
        dWx2[16 * u + 2]! += t93 * t65;
        dWx2[16 * u + 3]! += t93 * t67;
        dWx2[16 * u + 4]! += t93 * t69;
        dWx2[16 * u + 5]! += t93 * t71;
        dWx2[16 * u + 6]! += t93 * t73;
        dWx2[16 * u + 7]! += t93 * t75;
        dWx2[16 * u + 8]! += t93 * t77;
        dWx2[16 * u + 9]! += t93 * t79;
        dWx2[16 * u + 10]! += t93 * t81;
        dWx2[16 * u + 11]! += t93 * t83;
        dWx2[16 * u + 12]! += t93 * t85;
        dWx2[16 * u + 13]! += t93 * t87;
        dWx2[16 * u + 14]! += t93 * t89;
        dWx2[16 * u + 15]! += t93 * t91;
      }

      // h1[n, i, d] = E1[X[n, i], d]
      const t94 = t58 + 16 * t;
      dE1[t60]! += dh1[t94]!;
      dE1[t62]! += dh1[t94 + 1]!;
      dE1[t64]! += dh1[t94 + 2]!;
      dE1[t66]! += dh1[t94 + 3]!;
      dE1[t68]! += dh1[t94 + 4]!;
      dE1[t70]! += dh1[t94 + 5]!;
      dE1[t72]! += dh1[t94 + 6]!;
      dE1[t74]! += dh1[t94 + 7]!;
      dE1[t76]! += dh1[t94 + 8]!;
      dE1[t78]! += dh1[t94 + 9]!;
      dE1[t80]! += dh1[t94 + 10]!;
      dE1[t82]! += dh1[t94 + 11]!;
      dE1[t84]! += dh1[t94 + 12]!;
      dE1[t86]! += dh1[t94 + 13]!;
      dE1[t88]! += dh1[t94 + 14]!;
      dE1[t90]! += dh1[t94 + 15]!;
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
  checkLength("work.sum", work.sum, t5);
  checkLength("work.x3", work.x3, t5);
  checkLength("work.sum_2", work.sum_2, t4);
  checkLength("work.sum_3", work.sum_3, 192 * N);
  checkLength("work.z2", work.z2, 192);
  checkLength("work.sum_4", work.sum_4, 192 * N);
  checkLength("work.z3", work.z3, 192);
  checkLength("work.dy", work.dy, t4);
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
  checkLength("work.dh1", work.dh1, 16 * N * T);
  checkLength("work.dsum", work.dsum, 192 * N);
  checkLength("work.dsum_2", work.dsum_2, 192 * N);
  checkLength("work.dlse", work.dlse, t0);
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
  checkLength("gradient.flat", gradient.flat, 35069);
  const { E1, Wx2, Wh2, b2, Wx3, Wh3, b3, W4, b4 } = p;
  const {
    x2,
    sum,
    x3,
    sum_2,
    sum_3,
    z2,
    sum_4,
    z3,
    dy,
    dh3,
    ds3,
    dc3,
    ds2,
    dc2,
    dz3,
    dz2,
    dx3,
    dh2,
    dx2,
    dh1,
    dsum,
    dsum_2,
    dlse,
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
    y_2,
  } = work;
  const {
    E1: dE1,
    Wx2: dWx2,
    Wh2: dWh2,
    b2: db2,
    Wx3: dWx3,
    Wh3: dWh3,
    b3: db3,
    W4: dW4,
    b4: db4,
  } = gradient;

  let loss = 0;
  let crossEntropySum = 0;

  // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
  // loss = crossEntropy(y, target)
  const t7 = 1 / t0;
  for (let n = 0; n < N; n++) {
    // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
    // loss = crossEntropy(y, target)
    const t8 = T * n;
    const t9 = 192 * t8;
    const t10 = 61 * t8;
    for (let t = 0; t < T; t++) {
      // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
      const t11 = t8 + t;
      const t12 = 16 * X[t11]!;
      const t13 = E1[t12]!;
      const t14 = E1[t12 + 1]!;
      const t15 = E1[t12 + 2]!;
      const t16 = E1[t12 + 3]!;
      const t17 = E1[t12 + 4]!;
      const t18 = E1[t12 + 5]!;
      const t19 = E1[t12 + 6]!;
      const t20 = E1[t12 + 7]!;
      const t21 = E1[t12 + 8]!;
      const t22 = E1[t12 + 9]!;
      const t23 = E1[t12 + 10]!;
      const t24 = E1[t12 + 11]!;
      const t25 = E1[t12 + 12]!;
      const t26 = E1[t12 + 13]!;
      const t27 = E1[t12 + 14]!;
      const t28 = E1[t12 + 15]!;
      const t29 = t9 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t30 = Wx2[16 * u]! * t13 + Wx2[16 * u + 1]! * t14;
        const t31 = t30 + Wx2[16 * u + 2]! * t15 + Wx2[16 * u + 3]! * t16;
        const t32 = t31 + Wx2[16 * u + 4]! * t17 + Wx2[16 * u + 5]! * t18;
        const t33 = t32 + Wx2[16 * u + 6]! * t19 + Wx2[16 * u + 7]! * t20;
        const t34 = t33 + Wx2[16 * u + 8]! * t21 + Wx2[16 * u + 9]! * t22;
        const t35 = t34 + Wx2[16 * u + 10]! * t23 + Wx2[16 * u + 11]! * t24;
        const t36 = t35 + Wx2[16 * u + 12]! * t25 + Wx2[16 * u + 13]! * t26;
        const t37 = t36 + Wx2[16 * u + 14]! * t27 + Wx2[16 * u + 15]! * t28;
        x2[t29 + u] = t37 + b2[u]!;
      }

      // loss = crossEntropy(y, target)
      dlse[t11] = t7;
      const t38 = t10 + 61 * t;
      dy.fill(0, t38, t38 + 61);
      dy[t38 + target[t11]!]! -= t7;
    }
  }
  for (let i = 0; i < T + 1; i++) {
    const t39 = 48 * (N * i);
    const t40 = 48 * N + t39;
    c2_2.fill(0, t39, t40);
    s2_2.fill(0, t39, t40);
    c3_2.fill(0, t39, t40);
    s3_2.fill(0, t39, t40);
    ds3.fill(0, t39, t40);
    dc3.fill(0, t39, t40);
    ds2.fill(0, t39, t40);
    dc2.fill(0, t39, t40);
  }

  // repeat(t = 1:T,
  for (let t = 0; t < T; t++) {
    // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
    const t41 = 48 * (N * t);
    // prettier-ignore
    contract(
      192, N, 48,
      Wh2, 0, 48, 1,
      s2_2, t41, 1, 48,
      sum_3, 0, 1, 192,
      false,
    );

    // c2 = sigmoid(z2[:, 49:96]) .* c2 + sigmoid(z2[:, 1:48]) .* tanh(z2[:,
    // 97:144])
    // s2 = sigmoid(z2[:, 145:192]) .* tanh(c2)
    // h2[:, t, :] = s2
    const t42 = 48 * N + t41;
    for (let n = 0; n < N; n++) {
      // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
      const t43 = T * n;
      const t44 = 192 * t43 + 192 * t;
      for (let u = 0; u < 192; u++) {
        z2[u] = x2[t44 + u]! + sum_3[192 * n + u]!;
      }

      // c2 = sigmoid(z2[:, 49:96]) .* c2 + sigmoid(z2[:, 1:48]) .* tanh(z2[:,
      // 97:144])
      // s2 = sigmoid(z2[:, 145:192]) .* tanh(c2)
      // h2[:, t, :] = s2
      const t45 = 48 * t43;
      for (let j = 0; j < 48; j++) {
        const t46 = t41 + j + 48 * n;
        const c2_3 = c2_2[t46]!;
        const t47 = 1 / (1 + Math.exp(-z2[j + 48]!));
        sigmoid_7[t46] = t47;
        const t48 = 1 / (1 + Math.exp(-z2[j]!));
        sigmoid_8[t46] = t48;
        const t49 = Math.tanh(z2[j + 96]!);
        tanh_5[t46] = t49;
        const t50 = t47 * c2_3 + t48 * t49;
        const t51 = t42 + j + 48 * n;
        c2_2[t51] = t50;
        const t52 = 1 / (1 + Math.exp(-z2[j + 144]!));
        sigmoid_9[t46] = t52;
        const t53 = Math.tanh(t50);
        tanh_6[t46] = t53;
        const t54 = t52 * t53;
        s2_2[t51] = t54;
        h2_2[t45 + j + 48 * t] = t54;
      }
    }
  }

  // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
  contract(192, t0, 48, Wx3, 0, 48, 1, h2_2, 0, 1, 48, sum, 0, 1, 192, false);
  for (let n = 0; n < N; n++) {
    // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
    const t55 = 192 * (T * n);
    for (let t = 0; t < T; t++) {
      // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
      const t56 = t55 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t57 = t56 + u;
        x3[t57] = sum[t57]! + b3[u]!;
      }
    }
  }

  // repeat(t = 1:T,
  for (let t = 0; t < T; t++) {
    // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
    const t58 = 48 * (N * t);
    // prettier-ignore
    contract(
      192, N, 48,
      Wh3, 0, 48, 1,
      s3_2, t58, 1, 48,
      sum_4, 0, 1, 192,
      false,
    );

    // c3 = sigmoid(z3[:, 49:96]) .* c3 + sigmoid(z3[:, 1:48]) .* tanh(z3[:,
    // 97:144])
    // s3 = sigmoid(z3[:, 145:192]) .* tanh(c3)
    // h3[:, t, :] = s3
    const t59 = 48 * N + t58;
    for (let n = 0; n < N; n++) {
      // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
      const t60 = T * n;
      const t61 = 192 * t60 + 192 * t;
      for (let u = 0; u < 192; u++) {
        z3[u] = x3[t61 + u]! + sum_4[192 * n + u]!;
      }

      // c3 = sigmoid(z3[:, 49:96]) .* c3 + sigmoid(z3[:, 1:48]) .* tanh(z3[:,
      // 97:144])
      // s3 = sigmoid(z3[:, 145:192]) .* tanh(c3)
      // h3[:, t, :] = s3
      const t62 = 48 * t60;
      for (let j = 0; j < 48; j++) {
        const t63 = t58 + j + 48 * n;
        const c3_3 = c3_2[t63]!;
        const t64 = 1 / (1 + Math.exp(-z3[j + 48]!));
        sigmoid_10[t63] = t64;
        const t65 = 1 / (1 + Math.exp(-z3[j]!));
        sigmoid_11[t63] = t65;
        const t66 = Math.tanh(z3[j + 96]!);
        tanh_7[t63] = t66;
        const t67 = t64 * c3_3 + t65 * t66;
        const t68 = t59 + j + 48 * n;
        c3_2[t68] = t67;
        const t69 = 1 / (1 + Math.exp(-z3[j + 144]!));
        sigmoid_12[t63] = t69;
        const t70 = Math.tanh(t67);
        tanh_8[t63] = t70;
        const t71 = t69 * t70;
        s3_2[t68] = t71;
        h3_2[t62 + j + 48 * t] = t71;
      }
    }
  }

  // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
  contract(61, t0, 48, W4, 0, 48, 1, h3_2, 0, 1, 48, sum_2, 0, 1, 61, false);

  // loss = crossEntropy(y, target)
  // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
  db4.fill(0, 0, 61);
  for (let n = 0; n < N; n++) {
    // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
    // loss = crossEntropy(y, target)
    const t72 = T * n;
    const t73 = 61 * t72;
    for (let i = 0; i < T; i++) {
      let lse_sum = 0;

      // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
      const t74 = t73 + 61 * i;
      for (let u = 0; u < 61; u++) {
        y_2[u] = sum_2[t74 + u]! + b4[u]!;
      }

      // loss = crossEntropy(y, target)
      const t75 = Math.max(Math.max(y_2[0]!, y_2[1]!), y_2[2]!);
      const t76 = Math.max(Math.max(Math.max(t75, y_2[3]!), y_2[4]!), y_2[5]!);
      const t77 = Math.max(Math.max(Math.max(t76, y_2[6]!), y_2[7]!), y_2[8]!);
      const t78 = Math.max(Math.max(t77, y_2[9]!), y_2[10]!);
      const t79 = Math.max(Math.max(t78, y_2[11]!), y_2[12]!);
      const t80 = Math.max(Math.max(t79, y_2[13]!), y_2[14]!);
      const t81 = Math.max(Math.max(t80, y_2[15]!), y_2[16]!);
      const t82 = Math.max(Math.max(t81, y_2[17]!), y_2[18]!);
      const t83 = Math.max(Math.max(t82, y_2[19]!), y_2[20]!);
      const t84 = Math.max(Math.max(t83, y_2[21]!), y_2[22]!);
      const t85 = Math.max(Math.max(t84, y_2[23]!), y_2[24]!);
      const t86 = Math.max(Math.max(t85, y_2[25]!), y_2[26]!);
      const t87 = Math.max(Math.max(t86, y_2[27]!), y_2[28]!);
      const t88 = Math.max(Math.max(t87, y_2[29]!), y_2[30]!);
      const t89 = Math.max(Math.max(t88, y_2[31]!), y_2[32]!);
      const t90 = Math.max(Math.max(t89, y_2[33]!), y_2[34]!);
      const t91 = Math.max(Math.max(t90, y_2[35]!), y_2[36]!);
      const t92 = Math.max(Math.max(t91, y_2[37]!), y_2[38]!);
      const t93 = Math.max(Math.max(t92, y_2[39]!), y_2[40]!);
      const t94 = Math.max(Math.max(t93, y_2[41]!), y_2[42]!);
      const t95 = Math.max(Math.max(t94, y_2[43]!), y_2[44]!);
      const t96 = Math.max(Math.max(t95, y_2[45]!), y_2[46]!);
      const t97 = Math.max(Math.max(t96, y_2[47]!), y_2[48]!);
      const t98 = Math.max(Math.max(t97, y_2[49]!), y_2[50]!);
      const t99 = Math.max(Math.max(t98, y_2[51]!), y_2[52]!);
      const t100 = Math.max(Math.max(t99, y_2[53]!), y_2[54]!);
      const t101 = Math.max(Math.max(t100, y_2[55]!), y_2[56]!);
      const t102 = Math.max(Math.max(t101, y_2[57]!), y_2[58]!);
      const t103 = Math.max(Math.max(t102, y_2[59]!), y_2[60]!);
      const t104 = Math.min(t103, 1.7976931348623157e308);
      const lse_shift_2 = Math.max(t104, -1.7976931348623157e308);
      for (let k = 0; k < 61; k++) {
        lse_sum += Math.exp(y_2[k]! - lse_shift_2);
      }
      const lse_scale_2 = lse_sum === 0 ? 0 : 1 / lse_sum;
      const t105 = t72 + i;
      crossEntropySum += lse_shift_2 + Math.log(lse_sum) - y_2[target[t105]!]!;

      // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
      const t106 = dlse[t105]!;
      for (let k = 0; k < 61; k++) {
        const t107 = t74 + k;
        dy[t107]! += t106 * (Math.exp(y_2[k]! - lse_shift_2) * lse_scale_2);
        const dy_2 = dy[t107]!;
        db4[k]! += dy_2;
      }
    }
  }
  loss = crossEntropySum / t0;

  // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
  contract(61, 48, t0, dy, 0, 1, 61, h3_2, 0, 48, 1, dW4, 0, 48, 1, false);
  contract(t0, 48, 61, dy, 0, 61, 1, W4, 0, 48, 1, dh3, 0, 48, 1, false);
  for (let i = 0; i < T; i++) {
    const t108 = 192 * (N * i);
    const t109 = 192 * N + t108;
    dz3.fill(0, t108, t109);
    dz2.fill(0, t108, t109);
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
    const t110 = N * t;
    const t111 = 48 * t110;
    const t112 = 48 * N + t111;
    const t113 = 192 * t110;
    for (let i = 0; i < N; i++) {
      // h3[:, t, :] = s3
      // s3 = sigmoid(z3[:, 145:192]) .* tanh(c3)
      // c3 = sigmoid(z3[:, 49:96]) .* c3 + sigmoid(z3[:, 1:48]) .* tanh(z3[:,
      // 97:144])
      const t114 = T * i;
      const t115 = 48 * t114;
      const t116 = t112 + 48 * i;
      const t117 = t111 + 48 * i;
      const t118 = t113 + 192 * i;
      for (let j = 0; j < 48; j++) {
        const t119 = t116 + j;
        ds3[t119]! += dh3[t115 + j + 48 * t]!;
        const ds3_2 = ds3[t119]!;
        const t120 = t117 + j;
        const t121 = sigmoid_12[t120]!;
        const t122 = tanh_8[t120]!;
        dc3[t119]! += ds3_2 * t121 * (1 - t122 * t122);
        const t123 = t118 + j;
        dz3[t123 + 144]! += ds3_2 * t122 * (t121 * (1 - t121));
        const dc3_2 = dc3[t119]!;
        const t124 = sigmoid_10[t120]!;
        dc3[t120]! += dc3_2 * t124;
        const dc3_3 = dc3[t119]!;
        const t125 = sigmoid_11[t120]!;
        const t126 = tanh_7[t120]!;
        dz3[t123 + 96]! += dc3_3 * t125 * (1 - t126 * t126);
        dz3[t123]! += dc3_3 * t126 * (t125 * (1 - t125));
        dz3[t123 + 48]! += dc3_2 * c3_2[t120]! * (t124 * (1 - t124));
      }

      // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
      const t127 = 192 * t114 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t128 = dz3[t118 + u]!;
        dx3[t127 + u] = t128;
        dsum[192 * i + u] = t128;
      }
    }
    // prettier-ignore
    contract(
      192, 48, N,
      dsum, 0, 1, 192,
      s3_2, t111, 48, 1,
      dWh3, 0, 48, 1,
      true,
    );
    // prettier-ignore
    contract(
      N, 48, 192,
      dsum, 0, 192, 1,
      Wh3, 0, 48, 1,
      ds3, t111, 48, 1,
      true,
    );
  }

  // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
  contract(192, 48, t0, dx3, 0, 1, 192, h2_2, 0, 48, 1, dWx3, 0, 48, 1, false);
  contract(t0, 48, 192, dx3, 0, 192, 1, Wx3, 0, 48, 1, dh2, 0, 48, 1, false);

  // repeat(t = 1:T,
  for (let t = T - 1; t >= 0; t--) {
    // h2[:, t, :] = s2
    // s2 = sigmoid(z2[:, 145:192]) .* tanh(c2)
    // c2 = sigmoid(z2[:, 49:96]) .* c2 + sigmoid(z2[:, 1:48]) .* tanh(z2[:,
    // 97:144])
    // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
    const t129 = N * t;
    const t130 = 48 * t129;
    const t131 = 48 * N + t130;
    const t132 = 192 * t129;
    for (let i = 0; i < N; i++) {
      // h2[:, t, :] = s2
      // s2 = sigmoid(z2[:, 145:192]) .* tanh(c2)
      // c2 = sigmoid(z2[:, 49:96]) .* c2 + sigmoid(z2[:, 1:48]) .* tanh(z2[:,
      // 97:144])
      const t133 = T * i;
      const t134 = 48 * t133;
      const t135 = t131 + 48 * i;
      const t136 = t130 + 48 * i;
      const t137 = t132 + 192 * i;
      for (let j = 0; j < 48; j++) {
        const t138 = t135 + j;
        ds2[t138]! += dh2[t134 + j + 48 * t]!;
        const ds2_2 = ds2[t138]!;
        const t139 = t136 + j;
        const t140 = sigmoid_9[t139]!;
        const t141 = tanh_6[t139]!;
        dc2[t138]! += ds2_2 * t140 * (1 - t141 * t141);
        const t142 = t137 + j;
        dz2[t142 + 144]! += ds2_2 * t141 * (t140 * (1 - t140));
        const dc2_2 = dc2[t138]!;
        const t143 = sigmoid_7[t139]!;
        dc2[t139]! += dc2_2 * t143;
        const dc2_3 = dc2[t138]!;
        const t144 = sigmoid_8[t139]!;
        const t145 = tanh_5[t139]!;
        dz2[t142 + 96]! += dc2_3 * t144 * (1 - t145 * t145);
        dz2[t142]! += dc2_3 * t145 * (t144 * (1 - t144));
        dz2[t142 + 48]! += dc2_2 * c2_2[t139]! * (t143 * (1 - t143));
      }

      // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
      const t146 = 192 * t133 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t147 = dz2[t137 + u]!;
        dx2[t146 + u] = t147;
        dsum_2[192 * i + u] = t147;
      }
    }
    // prettier-ignore
    contract(
      192, 48, N,
      dsum_2, 0, 1, 192,
      s2_2, t130, 48, 1,
      dWh2, 0, 48, 1,
      true,
    );
    // prettier-ignore
    contract(
      N, 48, 192,
      dsum_2, 0, 192, 1,
      Wh2, 0, 48, 1,
      ds2, t130, 48, 1,
      true,
    );
  }

  // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
  contract(t0, 16, 192, dx2, 0, 192, 1, Wx2, 0, 16, 1, dh1, 0, 16, 1, false);
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

  // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
  // h1[n, i, d] = E1[X[n, i], d]
  // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
  // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
  db3.fill(0, 0, 192);
  db2.fill(0, 0, 192);
  dWx2.fill(0, 0, 3072);
  for (let n = 0; n < N; n++) {
    // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
    // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
    // h1[n, i, d] = E1[X[n, i], d]
    const t148 = T * n;
    const t149 = 192 * t148;
    const t150 = 16 * t148;
    for (let t = 0; t < T; t++) {
      // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
      // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
      const t151 = t149 + 192 * t;
      const t152 = 16 * X[t148 + t]!;
      const t153 = E1[t152]!;
      const t154 = t152 + 1;
      const t155 = E1[t154]!;
      const t156 = t152 + 2;
      const t157 = E1[t156]!;
      const t158 = t152 + 3;
      const t159 = E1[t158]!;
      const t160 = t152 + 4;
      const t161 = E1[t160]!;
      const t162 = t152 + 5;
      const t163 = E1[t162]!;
      const t164 = t152 + 6;
      const t165 = E1[t164]!;
      const t166 = t152 + 7;
      const t167 = E1[t166]!;
      const t168 = t152 + 8;
      const t169 = E1[t168]!;
      const t170 = t152 + 9;
      const t171 = E1[t170]!;
      const t172 = t152 + 10;
      const t173 = E1[t172]!;
      const t174 = t152 + 11;
      const t175 = E1[t174]!;
      const t176 = t152 + 12;
      const t177 = E1[t176]!;
      const t178 = t152 + 13;
      const t179 = E1[t178]!;
      const t180 = t152 + 14;
      const t181 = E1[t180]!;
      const t182 = t152 + 15;
      const t183 = E1[t182]!;
      for (let u = 0; u < 192; u++) {
        const t184 = t151 + u;
        db3[u]! += dx3[t184]!;
        const t185 = dx2[t184]!;
        db2[u]! += t185;
        dWx2[16 * u]! += t185 * t153;
        dWx2[16 * u + 1]! += t185 * t155;
        dWx2[16 * u + 2]! += t185 * t157;
        dWx2[16 * u + 3]! += t185 * t159;
        dWx2[16 * u + 4]! += t185 * t161;
        dWx2[16 * u + 5]! += t185 * t163;
        dWx2[16 * u + 6]! += t185 * t165;
        dWx2[16 * u + 7]! += t185 * t167;
        dWx2[16 * u + 8]! += t185 * t169;
        dWx2[16 * u + 9]! += t185 * t171;
        dWx2[16 * u + 10]! += t185 * t173;
        dWx2[16 * u + 11]! += t185 * t175;
        dWx2[16 * u + 12]! += t185 * t177;
        dWx2[16 * u + 13]! += t185 * t179;
        dWx2[16 * u + 14]! += t185 * t181;
        dWx2[16 * u + 15]! += t185 * t183;
      }

      // h1[n, i, d] = E1[X[n, i], d]
      const t186 = t150 + 16 * t;
      dE1[t152]! += dh1[t186]!;
      dE1[t154]! += dh1[t186 + 1]!;
      dE1[t156]! += dh1[t186 + 2]!;
      dE1[t158]! += dh1[t186 + 3]!;
      dE1[t160]! += dh1[t186 + 4]!;
      dE1[t162]! += dh1[t186 + 5]!;
      dE1[t164]! += dh1[t186 + 6]!;
      dE1[t166]! += dh1[t186 + 7]!;
      dE1[t168]! += dh1[t186 + 8]!;
      dE1[t170]! += dh1[t186 + 9]!;
      dE1[t172]! += dh1[t186 + 10]!;
      dE1[t174]! += dh1[t186 + 11]!;
      dE1[t176]! += dh1[t186 + 12]!;
      dE1[t178]! += dh1[t186 + 13]!;
      dE1[t180]! += dh1[t186 + 14]!;
      dE1[t182]! += dh1[t186 + 15]!;
    }
  }
  return loss;
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
  checkLength("work.sum", work.sum, t5);
  checkLength("work.x3", work.x3, t5);
  checkLength("work.sum_2", work.sum_2, t4);
  checkLength("work.sum_3", work.sum_3, 192 * N);
  checkLength("work.z2", work.z2, 192);
  checkLength("work.sum_4", work.sum_4, 192 * N);
  checkLength("work.z3", work.z3, 192);
  checkLength("work.dy", work.dy, t4);
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
  checkLength("work.dh1", work.dh1, 16 * N * T);
  checkLength("work.dsum", work.dsum, 192 * N);
  checkLength("work.dsum_2", work.dsum_2, 192 * N);
  checkLength("work.dlse", work.dlse, t0);
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
  checkLength("out", out, 61 * t0);
  const { E1, Wx2, Wh2, b2, Wx3, Wh3, b3, W4, b4 } = p;
  const {
    x2,
    sum,
    x3,
    sum_2,
    sum_3,
    z2,
    sum_4,
    z3,
    c2_2,
    s2_2,
    c3_2,
    s3_2,
    h2_2,
    h3_2,
  } = work;

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
    const t37 = 48 * (N * t);
    // prettier-ignore
    contract(
      192, N, 48,
      Wh2, 0, 48, 1,
      s2_2, t37, 1, 48,
      sum_3, 0, 1, 192,
      false,
    );

    // c2 = sigmoid(z2[:, 49:96]) .* c2 + sigmoid(z2[:, 1:48]) .* tanh(z2[:,
    // 97:144])
    // s2 = sigmoid(z2[:, 145:192]) .* tanh(c2)
    // h2[:, t, :] = s2
    const t38 = 48 * N + t37;
    for (let n = 0; n < N; n++) {
      // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
      const t39 = T * n;
      const t40 = 192 * t39 + 192 * t;
      for (let u = 0; u < 192; u++) {
        z2[u] = x2[t40 + u]! + sum_3[192 * n + u]!;
      }

      // c2 = sigmoid(z2[:, 49:96]) .* c2 + sigmoid(z2[:, 1:48]) .* tanh(z2[:,
      // 97:144])
      // s2 = sigmoid(z2[:, 145:192]) .* tanh(c2)
      // h2[:, t, :] = s2
      const t41 = 48 * t39;
      for (let j = 0; j < 48; j++) {
        const c2_3 = c2_2[t37 + j + 48 * n]!;
        const t42 = Math.tanh(z2[j + 96]!) / (1 + Math.exp(-z2[j]!));
        const t43 = c2_3 / (1 + Math.exp(-z2[j + 48]!)) + t42;
        const t44 = t38 + j + 48 * n;
        c2_2[t44] = t43;
        const t45 = Math.tanh(t43) / (1 + Math.exp(-z2[j + 144]!));
        s2_2[t44] = t45;
        h2_2[t41 + j + 48 * t] = t45;
      }
    }
  }

  // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
  contract(192, t0, 48, Wx3, 0, 48, 1, h2_2, 0, 1, 48, sum, 0, 1, 192, false);
  for (let n = 0; n < N; n++) {
    // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
    const t46 = 192 * (T * n);
    for (let t = 0; t < T; t++) {
      // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
      const t47 = t46 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t48 = t47 + u;
        x3[t48] = sum[t48]! + b3[u]!;
      }
    }
  }

  // repeat(t = 1:T,
  for (let t = 0; t < T; t++) {
    // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
    const t49 = 48 * (N * t);
    // prettier-ignore
    contract(
      192, N, 48,
      Wh3, 0, 48, 1,
      s3_2, t49, 1, 48,
      sum_4, 0, 1, 192,
      false,
    );

    // c3 = sigmoid(z3[:, 49:96]) .* c3 + sigmoid(z3[:, 1:48]) .* tanh(z3[:,
    // 97:144])
    // s3 = sigmoid(z3[:, 145:192]) .* tanh(c3)
    // h3[:, t, :] = s3
    const t50 = 48 * N + t49;
    for (let n = 0; n < N; n++) {
      // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
      const t51 = T * n;
      const t52 = 192 * t51 + 192 * t;
      for (let u = 0; u < 192; u++) {
        z3[u] = x3[t52 + u]! + sum_4[192 * n + u]!;
      }

      // c3 = sigmoid(z3[:, 49:96]) .* c3 + sigmoid(z3[:, 1:48]) .* tanh(z3[:,
      // 97:144])
      // s3 = sigmoid(z3[:, 145:192]) .* tanh(c3)
      // h3[:, t, :] = s3
      const t53 = 48 * t51;
      for (let j = 0; j < 48; j++) {
        const c3_3 = c3_2[t49 + j + 48 * n]!;
        const t54 = Math.tanh(z3[j + 96]!) / (1 + Math.exp(-z3[j]!));
        const t55 = c3_3 / (1 + Math.exp(-z3[j + 48]!)) + t54;
        const t56 = t50 + j + 48 * n;
        c3_2[t56] = t55;
        const t57 = Math.tanh(t55) / (1 + Math.exp(-z3[j + 144]!));
        s3_2[t56] = t57;
        h3_2[t53 + j + 48 * t] = t57;
      }
    }
  }

  // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
  contract(61, t0, 48, W4, 0, 48, 1, h3_2, 0, 1, 48, sum_2, 0, 1, 61, false);
  for (let n = 0; n < N; n++) {
    // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
    const t58 = 61 * (T * n);
    for (let i = 0; i < T; i++) {
      // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
      const t59 = t58 + 61 * i;
      for (let u = 0; u < 61; u++) {
        const t60 = t59 + u;
        out[t60] = sum_2[t60]! + b4[u]!;
      }
    }
  }
}

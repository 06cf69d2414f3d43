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
// Operations: forward 69914 * (N * T) + 2, backward 137480 * (N * T) + 2,
// valueAndGradient 207455 * (N * T) + 3, predict 69373 * (N * T); workspace
// 10752 * N + 23880 * (N * T) + 7120 bytes.

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
  lse_exp: Shape;
  lse_scale: Shape;
  x2: Shape;
  sum: Shape;
  x3: Shape;
  sum_2: Shape;
  sum_3: Shape;
  z2: Shape;
  sum_4: Shape;
  z3: Shape;
  y: Shape;
  dy: Shape;
  dh3: Shape;
  ds3: Shape;
  dc3: Shape;
  ds2: Shape;
  dc2: Shape;
  dx3: Shape;
  dh2: Shape;
  dx2: Shape;
  dh1: Shape;
  dsum: Shape;
  dz3: Shape;
  dsum_2: Shape;
  dz2: Shape;
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
  lse_exp_2: Shape;
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
    lse_exp: [N, T, 61],
    lse_scale: [N, T],
    x2: [N, T, 192],
    sum: [N, T, 192],
    x3: [N, T, 192],
    sum_2: [N, T, 61],
    sum_3: [N, 192],
    z2: [192],
    sum_4: [N, 192],
    z3: [192],
    y: [61],
    dy: [N, T, 61],
    dh3: [N, T, 48],
    ds3: [T + 1, N, 48],
    dc3: [T + 1, N, 48],
    ds2: [T + 1, N, 48],
    dc2: [T + 1, N, 48],
    dx3: [N, T, 192],
    dh2: [N, T, 48],
    dx2: [N, T, 192],
    dh1: [N, T, 16],
    dsum: [N, 192],
    dz3: [192],
    dsum_2: [N, 192],
    dz2: [192],
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
    lse_exp_2: [61],
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
  checkLength("work.lse_exp", work.lse_exp, t4);
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
  checkLength("work.y", work.y, 61);
  checkLength("work.dy", work.dy, t4);
  checkLength("work.dh3", work.dh3, t3);
  checkLength("work.ds3", work.ds3, t2);
  checkLength("work.dc3", work.dc3, t2);
  checkLength("work.ds2", work.ds2, t2);
  checkLength("work.dc2", work.dc2, t2);
  checkLength("work.dx3", work.dx3, t5);
  checkLength("work.dh2", work.dh2, t3);
  checkLength("work.dx2", work.dx2, t5);
  checkLength("work.dh1", work.dh1, 16 * N * T);
  checkLength("work.dsum", work.dsum, 192 * N);
  checkLength("work.dz3", work.dz3, 192);
  checkLength("work.dsum_2", work.dsum_2, 192 * N);
  checkLength("work.dz2", work.dz2, 192);
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
  checkLength("work.lse_exp_2", work.lse_exp_2, 61);
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
    lse_exp,
    lse_scale,
    x2,
    sum,
    x3,
    sum_2,
    sum_3,
    z2,
    sum_4,
    z3,
    y,
  } = work;

  let loss = 0;
  let crossEntropySum = 0;

  // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
  for (let n = 0; n < N; n++) {
    // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
    const t6 = T * n;
    const t7 = 192 * t6;
    for (let t = 0; t < T; t++) {
      // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
      const t8 = 16 * X[t6 + t]!;
      const t9 = E1[t8]!;
      const t10 = E1[t8 + 1]!;
      const t11 = E1[t8 + 2]!;
      const t12 = E1[t8 + 3]!;
      const t13 = E1[t8 + 4]!;
      const t14 = E1[t8 + 5]!;
      const t15 = E1[t8 + 6]!;
      const t16 = E1[t8 + 7]!;
      const t17 = E1[t8 + 8]!;
      const t18 = E1[t8 + 9]!;
      const t19 = E1[t8 + 10]!;
      const t20 = E1[t8 + 11]!;
      const t21 = E1[t8 + 12]!;
      const t22 = E1[t8 + 13]!;
      const t23 = E1[t8 + 14]!;
      const t24 = E1[t8 + 15]!;
      const t25 = t7 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t26 = Wx2[16 * u]! * t9 + Wx2[16 * u + 1]! * t10;
        const t27 = t26 + Wx2[16 * u + 2]! * t11 + Wx2[16 * u + 3]! * t12;
        const t28 = t27 + Wx2[16 * u + 4]! * t13 + Wx2[16 * u + 5]! * t14;
        const t29 = t28 + Wx2[16 * u + 6]! * t15 + Wx2[16 * u + 7]! * t16;
        const t30 = t29 + Wx2[16 * u + 8]! * t17 + Wx2[16 * u + 9]! * t18;
        const t31 = t30 + Wx2[16 * u + 10]! * t19 + Wx2[16 * u + 11]! * t20;
        const t32 = t31 + Wx2[16 * u + 12]! * t21 + Wx2[16 * u + 13]! * t22;
        const t33 = t32 + Wx2[16 * u + 14]! * t23 + Wx2[16 * u + 15]! * t24;
        x2[t25 + u] = t33 + b2[u]!;
      }
    }
  }
  for (let i = 0; i < T + 1; i++) {
    const t34 = 48 * (N * i);
    const t35 = 48 * N + t34;
    c2.fill(0, t34, t35);
    s2.fill(0, t34, t35);
    c3.fill(0, t34, t35);
    s3.fill(0, t34, t35);
  }

  // repeat(t = 1:T,
  for (let t = 0; t < T; t++) {
    // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
    const t36 = 48 * (N * t);
    // prettier-ignore
    contract(
      192, N, 48,
      Wh2, 0, 48, 1,
      s2, t36, 1, 48,
      sum_3, 0, 1, 192,
      false,
    );

    // c2 = sigmoid(z2[:, 49:96]) .* c2 + sigmoid(z2[:, 1:48]) .* tanh(z2[:,
    // 97:144])
    // s2 = sigmoid(z2[:, 145:192]) .* tanh(c2)
    // h2[:, t, :] = s2
    const t37 = 48 * N + t36;
    for (let n = 0; n < N; n++) {
      // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
      const t38 = T * n;
      const t39 = 192 * t38 + 192 * t;
      for (let u = 0; u < 192; u++) {
        z2[u] = x2[t39 + u]! + sum_3[192 * n + u]!;
      }

      // c2 = sigmoid(z2[:, 49:96]) .* c2 + sigmoid(z2[:, 1:48]) .* tanh(z2[:,
      // 97:144])
      // s2 = sigmoid(z2[:, 145:192]) .* tanh(c2)
      // h2[:, t, :] = s2
      const t40 = 48 * t38;
      for (let j = 0; j < 48; j++) {
        const t41 = t36 + j + 48 * n;
        const c2_3 = c2[t41]!;
        const t42 = 1 / (1 + Math.exp(-z2[j + 48]!));
        sigmoid[t41] = t42;
        const t43 = 1 / (1 + Math.exp(-z2[j]!));
        sigmoid_2[t41] = t43;
        const t44 = Math.tanh(z2[j + 96]!);
        tanh[t41] = t44;
        const t45 = t42 * c2_3 + t43 * t44;
        const t46 = t37 + j + 48 * n;
        c2[t46] = t45;
        const t47 = 1 / (1 + Math.exp(-z2[j + 144]!));
        sigmoid_3[t41] = t47;
        const t48 = Math.tanh(t45);
        tanh_2[t41] = t48;
        const t49 = t47 * t48;
        s2[t46] = t49;
        h2[t40 + j + 48 * t] = t49;
      }
    }
  }

  // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
  contract(192, t0, 48, Wx3, 0, 48, 1, h2, 0, 1, 48, sum, 0, 1, 192, false);
  for (let n = 0; n < N; n++) {
    // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
    const t50 = 192 * (T * n);
    for (let t = 0; t < T; t++) {
      // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
      const t51 = t50 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t52 = t51 + u;
        x3[t52] = sum[t52]! + b3[u]!;
      }
    }
  }

  // repeat(t = 1:T,
  for (let t = 0; t < T; t++) {
    // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
    const t53 = 48 * (N * t);
    // prettier-ignore
    contract(
      192, N, 48,
      Wh3, 0, 48, 1,
      s3, t53, 1, 48,
      sum_4, 0, 1, 192,
      false,
    );

    // c3 = sigmoid(z3[:, 49:96]) .* c3 + sigmoid(z3[:, 1:48]) .* tanh(z3[:,
    // 97:144])
    // s3 = sigmoid(z3[:, 145:192]) .* tanh(c3)
    // h3[:, t, :] = s3
    const t54 = 48 * N + t53;
    for (let n = 0; n < N; n++) {
      // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
      const t55 = T * n;
      const t56 = 192 * t55 + 192 * t;
      for (let u = 0; u < 192; u++) {
        z3[u] = x3[t56 + u]! + sum_4[192 * n + u]!;
      }

      // c3 = sigmoid(z3[:, 49:96]) .* c3 + sigmoid(z3[:, 1:48]) .* tanh(z3[:,
      // 97:144])
      // s3 = sigmoid(z3[:, 145:192]) .* tanh(c3)
      // h3[:, t, :] = s3
      const t57 = 48 * t55;
      for (let j = 0; j < 48; j++) {
        const t58 = t53 + j + 48 * n;
        const c3_3 = c3[t58]!;
        const t59 = 1 / (1 + Math.exp(-z3[j + 48]!));
        sigmoid_4[t58] = t59;
        const t60 = 1 / (1 + Math.exp(-z3[j]!));
        sigmoid_5[t58] = t60;
        const t61 = Math.tanh(z3[j + 96]!);
        tanh_3[t58] = t61;
        const t62 = t59 * c3_3 + t60 * t61;
        const t63 = t54 + j + 48 * n;
        c3[t63] = t62;
        const t64 = 1 / (1 + Math.exp(-z3[j + 144]!));
        sigmoid_6[t58] = t64;
        const t65 = Math.tanh(t62);
        tanh_4[t58] = t65;
        const t66 = t64 * t65;
        s3[t63] = t66;
        h3[t57 + j + 48 * t] = t66;
      }
    }
  }

  // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
  contract(61, t0, 48, W4, 0, 48, 1, h3, 0, 1, 48, sum_2, 0, 1, 61, false);

  // loss = crossEntropy(y, target)
  for (let n = 0; n < N; n++) {
    // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
    // loss = crossEntropy(y, target)
    const t67 = T * n;
    const t68 = 61 * t67;
    for (let i = 0; i < T; i++) {
      let lse_max = -Infinity;
      let lse_sum = 0;

      // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
      // loss = crossEntropy(y, target)
      const t69 = t68 + 61 * i;
      for (let u = 0; u < 61; u++) {
        const t70 = sum_2[t69 + u]! + b4[u]!;
        y[u] = t70;
        lse_max = Math.max(lse_max, t70);
      }
      const t71 = Math.min(lse_max, 1.7976931348623157e308);
      const lse_shift = Math.max(t71, -1.7976931348623157e308);
      for (let k = 0; k < 61; k++) {
        const t72 = Math.exp(y[k]! - lse_shift);
        lse_exp[t69 + k] = t72;
        lse_sum += t72;
      }
      const t73 = t67 + i;
      lse_scale[t73] = lse_sum === 0 ? 0 : 1 / lse_sum;
      crossEntropySum += lse_shift + Math.log(lse_sum) - y[target[t73]!]!;
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
  checkLength("work.lse_exp", work.lse_exp, t4);
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
  checkLength("work.y", work.y, 61);
  checkLength("work.dy", work.dy, t4);
  checkLength("work.dh3", work.dh3, t3);
  checkLength("work.ds3", work.ds3, t2);
  checkLength("work.dc3", work.dc3, t2);
  checkLength("work.ds2", work.ds2, t2);
  checkLength("work.dc2", work.dc2, t2);
  checkLength("work.dx3", work.dx3, t5);
  checkLength("work.dh2", work.dh2, t3);
  checkLength("work.dx2", work.dx2, t5);
  checkLength("work.dh1", work.dh1, 16 * N * T);
  checkLength("work.dsum", work.dsum, 192 * N);
  checkLength("work.dz3", work.dz3, 192);
  checkLength("work.dsum_2", work.dsum_2, 192 * N);
  checkLength("work.dz2", work.dz2, 192);
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
  checkLength("work.lse_exp_2", work.lse_exp_2, 61);
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
    lse_exp,
    lse_scale,
    dy,
    dh3,
    ds3,
    dc3,
    ds2,
    dc2,
    dx3,
    dh2,
    dx2,
    dh1,
    dsum,
    dz3,
    dsum_2,
    dz2,
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
    const t6 = T * i;
    const t7 = 61 * t6;
    for (let j = 0; j < T; j++) {
      // loss = crossEntropy(y, target)
      const t8 = t7 + 61 * j;
      const t9 = t6 + j;
      const t10 = lse_scale[t9]!;
      for (let k = 0; k < 61; k++) {
        const t11 = t8 + k;
        dy[t11] = dlse_2 * (lse_exp[t11]! * t10);
      }
      dy[t8 + target[t9]!]! -= dlse_2;

      // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
      for (let u = 0; u < 61; u++) {
        db4[u]! += dy[t8 + u]!;
      }
    }
  }
  contract(61, 48, t0, dy, 0, 1, 61, h3, 0, 48, 1, dW4, 0, 48, 1, false);
  contract(t0, 48, 61, dy, 0, 61, 1, W4, 0, 48, 1, dh3, 0, 48, 1, false);
  for (let i = 0; i < T + 1; i++) {
    const t12 = 48 * (N * i);
    const t13 = 48 * N + t12;
    ds3.fill(0, t12, t13);
    dc3.fill(0, t12, t13);
    ds2.fill(0, t12, t13);
    dc2.fill(0, t12, t13);
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
    const t14 = 48 * (N * t);
    const t15 = 48 * N + t14;
    for (let i = 0; i < N; i++) {
      // h3[:, t, :] = s3
      // s3 = sigmoid(z3[:, 145:192]) .* tanh(c3)
      // c3 = sigmoid(z3[:, 49:96]) .* c3 + sigmoid(z3[:, 1:48]) .* tanh(z3[:,
      // 97:144])
      const t16 = T * i;
      const t17 = 48 * t16;
      const t18 = t15 + 48 * i;
      const t19 = t14 + 48 * i;
      for (let j = 0; j < 48; j++) {
        const t20 = t18 + j;
        ds3[t20]! += dh3[t17 + j + 48 * t]!;
        const ds3_2 = ds3[t20]!;
        const t21 = t19 + j;
        const t22 = sigmoid_6[t21]!;
        const t23 = tanh_4[t21]!;
        dc3[t20]! += ds3_2 * t22 * (1 - t23 * t23);
        dz3[j + 144] = ds3_2 * t23 * (t22 * (1 - t22));
        const dc3_2 = dc3[t20]!;
        const t24 = sigmoid_4[t21]!;
        dc3[t21]! += dc3_2 * t24;
        const dc3_3 = dc3[t20]!;
        const t25 = sigmoid_5[t21]!;
        const t26 = tanh_3[t21]!;
        dz3[j + 96] = dc3_3 * t25 * (1 - t26 * t26);
        dz3[j] = dc3_3 * t26 * (t25 * (1 - t25));
        dz3[j + 48] = dc3_2 * c3[t21]! * (t24 * (1 - t24));
      }

      // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
      const t27 = 192 * t16 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t28 = dz3[u]!;
        dx3[t27 + u] = t28;
        dsum[192 * i + u] = t28;
      }
    }
    contract(192, 48, N, dsum, 0, 1, 192, s3, t14, 48, 1, dWh3, 0, 48, 1, true);
    contract(N, 48, 192, dsum, 0, 192, 1, Wh3, 0, 48, 1, ds3, t14, 48, 1, true);
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
    const t29 = 48 * (N * t);
    const t30 = 48 * N + t29;
    for (let i = 0; i < N; i++) {
      // h2[:, t, :] = s2
      // s2 = sigmoid(z2[:, 145:192]) .* tanh(c2)
      // c2 = sigmoid(z2[:, 49:96]) .* c2 + sigmoid(z2[:, 1:48]) .* tanh(z2[:,
      // 97:144])
      const t31 = T * i;
      const t32 = 48 * t31;
      const t33 = t30 + 48 * i;
      const t34 = t29 + 48 * i;
      for (let j = 0; j < 48; j++) {
        const t35 = t33 + j;
        ds2[t35]! += dh2[t32 + j + 48 * t]!;
        const ds2_2 = ds2[t35]!;
        const t36 = t34 + j;
        const t37 = sigmoid_3[t36]!;
        const t38 = tanh_2[t36]!;
        dc2[t35]! += ds2_2 * t37 * (1 - t38 * t38);
        dz2[j + 144] = ds2_2 * t38 * (t37 * (1 - t37));
        const dc2_2 = dc2[t35]!;
        const t39 = sigmoid[t36]!;
        dc2[t36]! += dc2_2 * t39;
        const dc2_3 = dc2[t35]!;
        const t40 = sigmoid_2[t36]!;
        const t41 = tanh[t36]!;
        dz2[j + 96] = dc2_3 * t40 * (1 - t41 * t41);
        dz2[j] = dc2_3 * t41 * (t40 * (1 - t40));
        dz2[j + 48] = dc2_2 * c2[t36]! * (t39 * (1 - t39));
      }

      // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
      const t42 = 192 * t31 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t43 = dz2[u]!;
        dx2[t42 + u] = t43;
        dsum_2[192 * i + u] = t43;
      }
    }
    // prettier-ignore
    contract(
      192, 48, N,
      dsum_2, 0, 1, 192,
      s2, t29, 48, 1,
      dWh2, 0, 48, 1,
      true,
    );
    // prettier-ignore
    contract(
      N, 48, 192,
      dsum_2, 0, 192, 1,
      Wh2, 0, 48, 1,
      ds2, t29, 48, 1,
      true,
    );
  }

  // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
  contract(t0, 16, 192, dx2, 0, 192, 1, Wx2, 0, 16, 1, dh1, 0, 16, 1, false);
  for (let j = 0; j < 16; j++) {
    for (let i = 0; i < 61; i++) {
      dE1[16 * i + j] = 0;
    }
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
    const t44 = T * n;
    const t45 = 192 * t44;
    const t46 = 16 * t44;
    for (let t = 0; t < T; t++) {
      // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
      // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
      const t47 = t45 + 192 * t;
      const t48 = 16 * X[t44 + t]!;
      const t49 = E1[t48]!;
      const t50 = t48 + 1;
      const t51 = E1[t50]!;
      const t52 = t48 + 2;
      const t53 = E1[t52]!;
      const t54 = t48 + 3;
      const t55 = E1[t54]!;
      const t56 = t48 + 4;
      const t57 = E1[t56]!;
      const t58 = t48 + 5;
      const t59 = E1[t58]!;
      const t60 = t48 + 6;
      const t61 = E1[t60]!;
      const t62 = t48 + 7;
      const t63 = E1[t62]!;
      const t64 = t48 + 8;
      const t65 = E1[t64]!;
      const t66 = t48 + 9;
      const t67 = E1[t66]!;
      const t68 = t48 + 10;
      const t69 = E1[t68]!;
      const t70 = t48 + 11;
      const t71 = E1[t70]!;
      const t72 = t48 + 12;
      const t73 = E1[t72]!;
      const t74 = t48 + 13;
      const t75 = E1[t74]!;
      const t76 = t48 + 14;
      const t77 = E1[t76]!;
      const t78 = t48 + 15;
      const t79 = E1[t78]!;
      for (let u = 0; u < 192; u++) {
        const t80 = t47 + u;
        db3[u]! += dx3[t80]!;
        const t81 = dx2[t80]!;
        db2[u]! += t81;
        dWx2[16 * u]! += t81 * t49;
        dWx2[16 * u + 1]! += t81 * t51;
        dWx2[16 * u + 2]! += t81 * t53;
        dWx2[16 * u + 3]! += t81 * t55;
        dWx2[16 * u + 4]! += t81 * t57;
        dWx2[16 * u + 5]! += t81 * t59;
        dWx2[16 * u + 6]! += t81 * t61;
        dWx2[16 * u + 7]! += t81 * t63;
        dWx2[16 * u + 8]! += t81 * t65;
        dWx2[16 * u + 9]! += t81 * t67;
        dWx2[16 * u + 10]! += t81 * t69;
        dWx2[16 * u + 11]! += t81 * t71;
        dWx2[16 * u + 12]! += t81 * t73;
        dWx2[16 * u + 13]! += t81 * t75;
        dWx2[16 * u + 14]! += t81 * t77;
        dWx2[16 * u + 15]! += t81 * t79;
      }

      // h1[n, i, d] = E1[X[n, i], d]
      const t82 = t46 + 16 * t;
      dE1[t48]! += dh1[t82]!;
      dE1[t50]! += dh1[t82 + 1]!;
      dE1[t52]! += dh1[t82 + 2]!;
      dE1[t54]! += dh1[t82 + 3]!;
      dE1[t56]! += dh1[t82 + 4]!;
      dE1[t58]! += dh1[t82 + 5]!;
      dE1[t60]! += dh1[t82 + 6]!;
      dE1[t62]! += dh1[t82 + 7]!;
      dE1[t64]! += dh1[t82 + 8]!;
      dE1[t66]! += dh1[t82 + 9]!;
      dE1[t68]! += dh1[t82 + 10]!;
      dE1[t70]! += dh1[t82 + 11]!;
      dE1[t72]! += dh1[t82 + 12]!;
      dE1[t74]! += dh1[t82 + 13]!;
      dE1[t76]! += dh1[t82 + 14]!;
      dE1[t78]! += dh1[t82 + 15]!;
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
  checkLength("work.lse_exp", work.lse_exp, t4);
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
  checkLength("work.y", work.y, 61);
  checkLength("work.dy", work.dy, t4);
  checkLength("work.dh3", work.dh3, t3);
  checkLength("work.ds3", work.ds3, t2);
  checkLength("work.dc3", work.dc3, t2);
  checkLength("work.ds2", work.ds2, t2);
  checkLength("work.dc2", work.dc2, t2);
  checkLength("work.dx3", work.dx3, t5);
  checkLength("work.dh2", work.dh2, t3);
  checkLength("work.dx2", work.dx2, t5);
  checkLength("work.dh1", work.dh1, 16 * N * T);
  checkLength("work.dsum", work.dsum, 192 * N);
  checkLength("work.dz3", work.dz3, 192);
  checkLength("work.dsum_2", work.dsum_2, 192 * N);
  checkLength("work.dz2", work.dz2, 192);
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
  checkLength("work.lse_exp_2", work.lse_exp_2, 61);
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
    y,
    dy,
    dh3,
    ds3,
    dc3,
    ds2,
    dc2,
    dx3,
    dh2,
    dx2,
    dh1,
    dsum,
    dz3,
    dsum_2,
    dz2,
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
    lse_exp_2,
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
  const t6 = 1 / t0;
  for (let n = 0; n < N; n++) {
    // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
    // loss = crossEntropy(y, target)
    const t7 = T * n;
    const t8 = 192 * t7;
    const t9 = 61 * t7;
    for (let t = 0; t < T; t++) {
      // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
      const t10 = t7 + t;
      const t11 = 16 * X[t10]!;
      const t12 = E1[t11]!;
      const t13 = E1[t11 + 1]!;
      const t14 = E1[t11 + 2]!;
      const t15 = E1[t11 + 3]!;
      const t16 = E1[t11 + 4]!;
      const t17 = E1[t11 + 5]!;
      const t18 = E1[t11 + 6]!;
      const t19 = E1[t11 + 7]!;
      const t20 = E1[t11 + 8]!;
      const t21 = E1[t11 + 9]!;
      const t22 = E1[t11 + 10]!;
      const t23 = E1[t11 + 11]!;
      const t24 = E1[t11 + 12]!;
      const t25 = E1[t11 + 13]!;
      const t26 = E1[t11 + 14]!;
      const t27 = E1[t11 + 15]!;
      const t28 = t8 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t29 = Wx2[16 * u]! * t12 + Wx2[16 * u + 1]! * t13;
        const t30 = t29 + Wx2[16 * u + 2]! * t14 + Wx2[16 * u + 3]! * t15;
        const t31 = t30 + Wx2[16 * u + 4]! * t16 + Wx2[16 * u + 5]! * t17;
        const t32 = t31 + Wx2[16 * u + 6]! * t18 + Wx2[16 * u + 7]! * t19;
        const t33 = t32 + Wx2[16 * u + 8]! * t20 + Wx2[16 * u + 9]! * t21;
        const t34 = t33 + Wx2[16 * u + 10]! * t22 + Wx2[16 * u + 11]! * t23;
        const t35 = t34 + Wx2[16 * u + 12]! * t24 + Wx2[16 * u + 13]! * t25;
        const t36 = t35 + Wx2[16 * u + 14]! * t26 + Wx2[16 * u + 15]! * t27;
        x2[t28 + u] = t36 + b2[u]!;
      }

      // loss = crossEntropy(y, target)
      dlse[t10] = t6;
      const t37 = t9 + 61 * t;
      dy.fill(0, t37, t37 + 61);
      dy[t37 + target[t10]!]! -= t6;
    }
  }
  for (let i = 0; i < T + 1; i++) {
    const t38 = 48 * (N * i);
    const t39 = 48 * N + t38;
    c2_2.fill(0, t38, t39);
    s2_2.fill(0, t38, t39);
    c3_2.fill(0, t38, t39);
    s3_2.fill(0, t38, t39);
    ds3.fill(0, t38, t39);
    dc3.fill(0, t38, t39);
    ds2.fill(0, t38, t39);
    dc2.fill(0, t38, t39);
  }

  // repeat(t = 1:T,
  for (let t = 0; t < T; t++) {
    // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
    const t40 = 48 * (N * t);
    // prettier-ignore
    contract(
      192, N, 48,
      Wh2, 0, 48, 1,
      s2_2, t40, 1, 48,
      sum_3, 0, 1, 192,
      false,
    );

    // c2 = sigmoid(z2[:, 49:96]) .* c2 + sigmoid(z2[:, 1:48]) .* tanh(z2[:,
    // 97:144])
    // s2 = sigmoid(z2[:, 145:192]) .* tanh(c2)
    // h2[:, t, :] = s2
    const t41 = 48 * N + t40;
    for (let n = 0; n < N; n++) {
      // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
      const t42 = T * n;
      const t43 = 192 * t42 + 192 * t;
      for (let u = 0; u < 192; u++) {
        z2[u] = x2[t43 + u]! + sum_3[192 * n + u]!;
      }

      // c2 = sigmoid(z2[:, 49:96]) .* c2 + sigmoid(z2[:, 1:48]) .* tanh(z2[:,
      // 97:144])
      // s2 = sigmoid(z2[:, 145:192]) .* tanh(c2)
      // h2[:, t, :] = s2
      const t44 = 48 * t42;
      for (let j = 0; j < 48; j++) {
        const t45 = t40 + j + 48 * n;
        const c2_3 = c2_2[t45]!;
        const t46 = 1 / (1 + Math.exp(-z2[j + 48]!));
        sigmoid_7[t45] = t46;
        const t47 = 1 / (1 + Math.exp(-z2[j]!));
        sigmoid_8[t45] = t47;
        const t48 = Math.tanh(z2[j + 96]!);
        tanh_5[t45] = t48;
        const t49 = t46 * c2_3 + t47 * t48;
        const t50 = t41 + j + 48 * n;
        c2_2[t50] = t49;
        const t51 = 1 / (1 + Math.exp(-z2[j + 144]!));
        sigmoid_9[t45] = t51;
        const t52 = Math.tanh(t49);
        tanh_6[t45] = t52;
        const t53 = t51 * t52;
        s2_2[t50] = t53;
        h2_2[t44 + j + 48 * t] = t53;
      }
    }
  }

  // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
  contract(192, t0, 48, Wx3, 0, 48, 1, h2_2, 0, 1, 48, sum, 0, 1, 192, false);
  for (let n = 0; n < N; n++) {
    // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
    const t54 = 192 * (T * n);
    for (let t = 0; t < T; t++) {
      // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
      const t55 = t54 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t56 = t55 + u;
        x3[t56] = sum[t56]! + b3[u]!;
      }
    }
  }

  // repeat(t = 1:T,
  for (let t = 0; t < T; t++) {
    // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
    const t57 = 48 * (N * t);
    // prettier-ignore
    contract(
      192, N, 48,
      Wh3, 0, 48, 1,
      s3_2, t57, 1, 48,
      sum_4, 0, 1, 192,
      false,
    );

    // c3 = sigmoid(z3[:, 49:96]) .* c3 + sigmoid(z3[:, 1:48]) .* tanh(z3[:,
    // 97:144])
    // s3 = sigmoid(z3[:, 145:192]) .* tanh(c3)
    // h3[:, t, :] = s3
    const t58 = 48 * N + t57;
    for (let n = 0; n < N; n++) {
      // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
      const t59 = T * n;
      const t60 = 192 * t59 + 192 * t;
      for (let u = 0; u < 192; u++) {
        z3[u] = x3[t60 + u]! + sum_4[192 * n + u]!;
      }

      // c3 = sigmoid(z3[:, 49:96]) .* c3 + sigmoid(z3[:, 1:48]) .* tanh(z3[:,
      // 97:144])
      // s3 = sigmoid(z3[:, 145:192]) .* tanh(c3)
      // h3[:, t, :] = s3
      const t61 = 48 * t59;
      for (let j = 0; j < 48; j++) {
        const t62 = t57 + j + 48 * n;
        const c3_3 = c3_2[t62]!;
        const t63 = 1 / (1 + Math.exp(-z3[j + 48]!));
        sigmoid_10[t62] = t63;
        const t64 = 1 / (1 + Math.exp(-z3[j]!));
        sigmoid_11[t62] = t64;
        const t65 = Math.tanh(z3[j + 96]!);
        tanh_7[t62] = t65;
        const t66 = t63 * c3_3 + t64 * t65;
        const t67 = t58 + j + 48 * n;
        c3_2[t67] = t66;
        const t68 = 1 / (1 + Math.exp(-z3[j + 144]!));
        sigmoid_12[t62] = t68;
        const t69 = Math.tanh(t66);
        tanh_8[t62] = t69;
        const t70 = t68 * t69;
        s3_2[t67] = t70;
        h3_2[t61 + j + 48 * t] = t70;
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
    const t71 = T * n;
    const t72 = 61 * t71;
    for (let i = 0; i < T; i++) {
      let lse_max = -Infinity;
      let lse_sum = 0;

      // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
      // loss = crossEntropy(y, target)
      const t73 = t72 + 61 * i;
      for (let u = 0; u < 61; u++) {
        const t74 = sum_2[t73 + u]! + b4[u]!;
        y[u] = t74;
        lse_max = Math.max(lse_max, t74);
      }
      const t75 = Math.min(lse_max, 1.7976931348623157e308);
      const lse_shift = Math.max(t75, -1.7976931348623157e308);
      for (let k = 0; k < 61; k++) {
        const t76 = Math.exp(y[k]! - lse_shift);
        lse_exp_2[k] = t76;
        lse_sum += t76;
      }
      const lse_scale_2 = lse_sum === 0 ? 0 : 1 / lse_sum;
      const t77 = t71 + i;
      crossEntropySum += lse_shift + Math.log(lse_sum) - y[target[t77]!]!;

      // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
      const t78 = dlse[t77]!;
      for (let k = 0; k < 61; k++) {
        const t79 = t73 + k;
        dy[t79]! += t78 * (lse_exp_2[k]! * lse_scale_2);
        const dy_2 = dy[t79]!;
        db4[k]! += dy_2;
      }
    }
  }
  loss = crossEntropySum / t0;

  // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
  contract(61, 48, t0, dy, 0, 1, 61, h3_2, 0, 48, 1, dW4, 0, 48, 1, false);
  contract(t0, 48, 61, dy, 0, 61, 1, W4, 0, 48, 1, dh3, 0, 48, 1, false);
  dWh3.fill(0, 0, 9216);
  dWh2.fill(0, 0, 9216);

  // repeat(t = 1:T,
  for (let t = T - 1; t >= 0; t--) {
    // h3[:, t, :] = s3
    // s3 = sigmoid(z3[:, 145:192]) .* tanh(c3)
    // c3 = sigmoid(z3[:, 49:96]) .* c3 + sigmoid(z3[:, 1:48]) .* tanh(z3[:,
    // 97:144])
    // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
    const t80 = 48 * (N * t);
    const t81 = 48 * N + t80;
    for (let i = 0; i < N; i++) {
      // h3[:, t, :] = s3
      // s3 = sigmoid(z3[:, 145:192]) .* tanh(c3)
      // c3 = sigmoid(z3[:, 49:96]) .* c3 + sigmoid(z3[:, 1:48]) .* tanh(z3[:,
      // 97:144])
      const t82 = T * i;
      const t83 = 48 * t82;
      const t84 = t81 + 48 * i;
      const t85 = t80 + 48 * i;
      for (let j = 0; j < 48; j++) {
        const t86 = t84 + j;
        ds3[t86]! += dh3[t83 + j + 48 * t]!;
        const ds3_2 = ds3[t86]!;
        const t87 = t85 + j;
        const t88 = sigmoid_12[t87]!;
        const t89 = tanh_8[t87]!;
        dc3[t86]! += ds3_2 * t88 * (1 - t89 * t89);
        dz3[j + 144] = ds3_2 * t89 * (t88 * (1 - t88));
        const dc3_2 = dc3[t86]!;
        const t90 = sigmoid_10[t87]!;
        dc3[t87]! += dc3_2 * t90;
        const dc3_3 = dc3[t86]!;
        const t91 = sigmoid_11[t87]!;
        const t92 = tanh_7[t87]!;
        dz3[j + 96] = dc3_3 * t91 * (1 - t92 * t92);
        dz3[j] = dc3_3 * t92 * (t91 * (1 - t91));
        dz3[j + 48] = dc3_2 * c3_2[t87]! * (t90 * (1 - t90));
      }

      // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
      const t93 = 192 * t82 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t94 = dz3[u]!;
        dx3[t93 + u] = t94;
        dsum[192 * i + u] = t94;
      }
    }
    // prettier-ignore
    contract(
      192, 48, N,
      dsum, 0, 1, 192,
      s3_2, t80, 48, 1,
      dWh3, 0, 48, 1,
      true,
    );
    contract(N, 48, 192, dsum, 0, 192, 1, Wh3, 0, 48, 1, ds3, t80, 48, 1, true);
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
    const t95 = 48 * (N * t);
    const t96 = 48 * N + t95;
    for (let i = 0; i < N; i++) {
      // h2[:, t, :] = s2
      // s2 = sigmoid(z2[:, 145:192]) .* tanh(c2)
      // c2 = sigmoid(z2[:, 49:96]) .* c2 + sigmoid(z2[:, 1:48]) .* tanh(z2[:,
      // 97:144])
      const t97 = T * i;
      const t98 = 48 * t97;
      const t99 = t96 + 48 * i;
      const t100 = t95 + 48 * i;
      for (let j = 0; j < 48; j++) {
        const t101 = t99 + j;
        ds2[t101]! += dh2[t98 + j + 48 * t]!;
        const ds2_2 = ds2[t101]!;
        const t102 = t100 + j;
        const t103 = sigmoid_9[t102]!;
        const t104 = tanh_6[t102]!;
        dc2[t101]! += ds2_2 * t103 * (1 - t104 * t104);
        dz2[j + 144] = ds2_2 * t104 * (t103 * (1 - t103));
        const dc2_2 = dc2[t101]!;
        const t105 = sigmoid_7[t102]!;
        dc2[t102]! += dc2_2 * t105;
        const dc2_3 = dc2[t101]!;
        const t106 = sigmoid_8[t102]!;
        const t107 = tanh_5[t102]!;
        dz2[j + 96] = dc2_3 * t106 * (1 - t107 * t107);
        dz2[j] = dc2_3 * t107 * (t106 * (1 - t106));
        dz2[j + 48] = dc2_2 * c2_2[t102]! * (t105 * (1 - t105));
      }

      // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
      const t108 = 192 * t97 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t109 = dz2[u]!;
        dx2[t108 + u] = t109;
        dsum_2[192 * i + u] = t109;
      }
    }
    // prettier-ignore
    contract(
      192, 48, N,
      dsum_2, 0, 1, 192,
      s2_2, t95, 48, 1,
      dWh2, 0, 48, 1,
      true,
    );
    // prettier-ignore
    contract(
      N, 48, 192,
      dsum_2, 0, 192, 1,
      Wh2, 0, 48, 1,
      ds2, t95, 48, 1,
      true,
    );
  }

  // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
  contract(t0, 16, 192, dx2, 0, 192, 1, Wx2, 0, 16, 1, dh1, 0, 16, 1, false);
  for (let j = 0; j < 16; j++) {
    for (let i = 0; i < 61; i++) {
      dE1[16 * i + j] = 0;
    }
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
    const t110 = T * n;
    const t111 = 192 * t110;
    const t112 = 16 * t110;
    for (let t = 0; t < T; t++) {
      // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
      // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
      const t113 = t111 + 192 * t;
      const t114 = 16 * X[t110 + t]!;
      const t115 = E1[t114]!;
      const t116 = t114 + 1;
      const t117 = E1[t116]!;
      const t118 = t114 + 2;
      const t119 = E1[t118]!;
      const t120 = t114 + 3;
      const t121 = E1[t120]!;
      const t122 = t114 + 4;
      const t123 = E1[t122]!;
      const t124 = t114 + 5;
      const t125 = E1[t124]!;
      const t126 = t114 + 6;
      const t127 = E1[t126]!;
      const t128 = t114 + 7;
      const t129 = E1[t128]!;
      const t130 = t114 + 8;
      const t131 = E1[t130]!;
      const t132 = t114 + 9;
      const t133 = E1[t132]!;
      const t134 = t114 + 10;
      const t135 = E1[t134]!;
      const t136 = t114 + 11;
      const t137 = E1[t136]!;
      const t138 = t114 + 12;
      const t139 = E1[t138]!;
      const t140 = t114 + 13;
      const t141 = E1[t140]!;
      const t142 = t114 + 14;
      const t143 = E1[t142]!;
      const t144 = t114 + 15;
      const t145 = E1[t144]!;
      for (let u = 0; u < 192; u++) {
        const t146 = t113 + u;
        db3[u]! += dx3[t146]!;
        const t147 = dx2[t146]!;
        db2[u]! += t147;
        dWx2[16 * u]! += t147 * t115;
        dWx2[16 * u + 1]! += t147 * t117;
        dWx2[16 * u + 2]! += t147 * t119;
        dWx2[16 * u + 3]! += t147 * t121;
        dWx2[16 * u + 4]! += t147 * t123;
        dWx2[16 * u + 5]! += t147 * t125;
        dWx2[16 * u + 6]! += t147 * t127;
        dWx2[16 * u + 7]! += t147 * t129;
        dWx2[16 * u + 8]! += t147 * t131;
        dWx2[16 * u + 9]! += t147 * t133;
        dWx2[16 * u + 10]! += t147 * t135;
        dWx2[16 * u + 11]! += t147 * t137;
        dWx2[16 * u + 12]! += t147 * t139;
        dWx2[16 * u + 13]! += t147 * t141;
        dWx2[16 * u + 14]! += t147 * t143;
        dWx2[16 * u + 15]! += t147 * t145;
      }

      // h1[n, i, d] = E1[X[n, i], d]
      const t148 = t112 + 16 * t;
      dE1[t114]! += dh1[t148]!;
      dE1[t116]! += dh1[t148 + 1]!;
      dE1[t118]! += dh1[t148 + 2]!;
      dE1[t120]! += dh1[t148 + 3]!;
      dE1[t122]! += dh1[t148 + 4]!;
      dE1[t124]! += dh1[t148 + 5]!;
      dE1[t126]! += dh1[t148 + 6]!;
      dE1[t128]! += dh1[t148 + 7]!;
      dE1[t130]! += dh1[t148 + 8]!;
      dE1[t132]! += dh1[t148 + 9]!;
      dE1[t134]! += dh1[t148 + 10]!;
      dE1[t136]! += dh1[t148 + 11]!;
      dE1[t138]! += dh1[t148 + 12]!;
      dE1[t140]! += dh1[t148 + 13]!;
      dE1[t142]! += dh1[t148 + 14]!;
      dE1[t144]! += dh1[t148 + 15]!;
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
  checkLength("work.lse_exp", work.lse_exp, t4);
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
  checkLength("work.y", work.y, 61);
  checkLength("work.dy", work.dy, t4);
  checkLength("work.dh3", work.dh3, t3);
  checkLength("work.ds3", work.ds3, t2);
  checkLength("work.dc3", work.dc3, t2);
  checkLength("work.ds2", work.ds2, t2);
  checkLength("work.dc2", work.dc2, t2);
  checkLength("work.dx3", work.dx3, t5);
  checkLength("work.dh2", work.dh2, t3);
  checkLength("work.dx2", work.dx2, t5);
  checkLength("work.dh1", work.dh1, 16 * N * T);
  checkLength("work.dsum", work.dsum, 192 * N);
  checkLength("work.dz3", work.dz3, 192);
  checkLength("work.dsum_2", work.dsum_2, 192 * N);
  checkLength("work.dz2", work.dz2, 192);
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
  checkLength("work.lse_exp_2", work.lse_exp_2, 61);
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
    const t6 = T * n;
    const t7 = 192 * t6;
    for (let t = 0; t < T; t++) {
      // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
      const t8 = 16 * X[t6 + t]!;
      const t9 = E1[t8]!;
      const t10 = E1[t8 + 1]!;
      const t11 = E1[t8 + 2]!;
      const t12 = E1[t8 + 3]!;
      const t13 = E1[t8 + 4]!;
      const t14 = E1[t8 + 5]!;
      const t15 = E1[t8 + 6]!;
      const t16 = E1[t8 + 7]!;
      const t17 = E1[t8 + 8]!;
      const t18 = E1[t8 + 9]!;
      const t19 = E1[t8 + 10]!;
      const t20 = E1[t8 + 11]!;
      const t21 = E1[t8 + 12]!;
      const t22 = E1[t8 + 13]!;
      const t23 = E1[t8 + 14]!;
      const t24 = E1[t8 + 15]!;
      const t25 = t7 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t26 = Wx2[16 * u]! * t9 + Wx2[16 * u + 1]! * t10;
        const t27 = t26 + Wx2[16 * u + 2]! * t11 + Wx2[16 * u + 3]! * t12;
        const t28 = t27 + Wx2[16 * u + 4]! * t13 + Wx2[16 * u + 5]! * t14;
        const t29 = t28 + Wx2[16 * u + 6]! * t15 + Wx2[16 * u + 7]! * t16;
        const t30 = t29 + Wx2[16 * u + 8]! * t17 + Wx2[16 * u + 9]! * t18;
        const t31 = t30 + Wx2[16 * u + 10]! * t19 + Wx2[16 * u + 11]! * t20;
        const t32 = t31 + Wx2[16 * u + 12]! * t21 + Wx2[16 * u + 13]! * t22;
        const t33 = t32 + Wx2[16 * u + 14]! * t23 + Wx2[16 * u + 15]! * t24;
        x2[t25 + u] = t33 + b2[u]!;
      }
    }
  }
  for (let i = 0; i < T + 1; i++) {
    const t34 = 48 * (N * i);
    const t35 = 48 * N + t34;
    c2_2.fill(0, t34, t35);
    s2_2.fill(0, t34, t35);
    c3_2.fill(0, t34, t35);
    s3_2.fill(0, t34, t35);
  }

  // repeat(t = 1:T,
  for (let t = 0; t < T; t++) {
    // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
    const t36 = 48 * (N * t);
    // prettier-ignore
    contract(
      192, N, 48,
      Wh2, 0, 48, 1,
      s2_2, t36, 1, 48,
      sum_3, 0, 1, 192,
      false,
    );

    // c2 = sigmoid(z2[:, 49:96]) .* c2 + sigmoid(z2[:, 1:48]) .* tanh(z2[:,
    // 97:144])
    // s2 = sigmoid(z2[:, 145:192]) .* tanh(c2)
    // h2[:, t, :] = s2
    const t37 = 48 * N + t36;
    for (let n = 0; n < N; n++) {
      // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
      const t38 = T * n;
      const t39 = 192 * t38 + 192 * t;
      for (let u = 0; u < 192; u++) {
        z2[u] = x2[t39 + u]! + sum_3[192 * n + u]!;
      }

      // c2 = sigmoid(z2[:, 49:96]) .* c2 + sigmoid(z2[:, 1:48]) .* tanh(z2[:,
      // 97:144])
      // s2 = sigmoid(z2[:, 145:192]) .* tanh(c2)
      // h2[:, t, :] = s2
      const t40 = 48 * t38;
      for (let j = 0; j < 48; j++) {
        const c2_3 = c2_2[t36 + j + 48 * n]!;
        const t41 = Math.tanh(z2[j + 96]!) / (1 + Math.exp(-z2[j]!));
        const t42 = c2_3 / (1 + Math.exp(-z2[j + 48]!)) + t41;
        const t43 = t37 + j + 48 * n;
        c2_2[t43] = t42;
        const t44 = Math.tanh(t42) / (1 + Math.exp(-z2[j + 144]!));
        s2_2[t43] = t44;
        h2_2[t40 + j + 48 * t] = t44;
      }
    }
  }

  // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
  contract(192, t0, 48, Wx3, 0, 48, 1, h2_2, 0, 1, 48, sum, 0, 1, 192, false);
  for (let n = 0; n < N; n++) {
    // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
    const t45 = 192 * (T * n);
    for (let t = 0; t < T; t++) {
      // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
      const t46 = t45 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t47 = t46 + u;
        x3[t47] = sum[t47]! + b3[u]!;
      }
    }
  }

  // repeat(t = 1:T,
  for (let t = 0; t < T; t++) {
    // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
    const t48 = 48 * (N * t);
    // prettier-ignore
    contract(
      192, N, 48,
      Wh3, 0, 48, 1,
      s3_2, t48, 1, 48,
      sum_4, 0, 1, 192,
      false,
    );

    // c3 = sigmoid(z3[:, 49:96]) .* c3 + sigmoid(z3[:, 1:48]) .* tanh(z3[:,
    // 97:144])
    // s3 = sigmoid(z3[:, 145:192]) .* tanh(c3)
    // h3[:, t, :] = s3
    const t49 = 48 * N + t48;
    for (let n = 0; n < N; n++) {
      // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
      const t50 = T * n;
      const t51 = 192 * t50 + 192 * t;
      for (let u = 0; u < 192; u++) {
        z3[u] = x3[t51 + u]! + sum_4[192 * n + u]!;
      }

      // c3 = sigmoid(z3[:, 49:96]) .* c3 + sigmoid(z3[:, 1:48]) .* tanh(z3[:,
      // 97:144])
      // s3 = sigmoid(z3[:, 145:192]) .* tanh(c3)
      // h3[:, t, :] = s3
      const t52 = 48 * t50;
      for (let j = 0; j < 48; j++) {
        const c3_3 = c3_2[t48 + j + 48 * n]!;
        const t53 = Math.tanh(z3[j + 96]!) / (1 + Math.exp(-z3[j]!));
        const t54 = c3_3 / (1 + Math.exp(-z3[j + 48]!)) + t53;
        const t55 = t49 + j + 48 * n;
        c3_2[t55] = t54;
        const t56 = Math.tanh(t54) / (1 + Math.exp(-z3[j + 144]!));
        s3_2[t55] = t56;
        h3_2[t52 + j + 48 * t] = t56;
      }
    }
  }

  // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
  contract(61, t0, 48, W4, 0, 48, 1, h3_2, 0, 1, 48, sum_2, 0, 1, 61, false);
  for (let n = 0; n < N; n++) {
    // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
    const t57 = 61 * (T * n);
    for (let i = 0; i < T; i++) {
      // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
      const t58 = t57 + 61 * i;
      for (let u = 0; u < 61; u++) {
        const t59 = t58 + u;
        out[t59] = sum_2[t59]! + b4[u]!;
      }
    }
  }
}

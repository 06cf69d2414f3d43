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
// Operations: forward 69912 * (N * T) + 2, backward 137864 * (N * T) + 2,
// valueAndGradient 207837 * (N * T) + 3, predict 69373 * (N * T); workspace
// 10752 * N + 26952 * (N * T) + 4064 bytes.

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
  lse_exp_2: Shape;
  carry: Shape;
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
    lse_exp_2: [61],
    carry: [2],
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
  checkLength("work.lse_exp_2", work.lse_exp_2, 61);
  checkLength("work.carry", work.carry, 2);
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
      // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
      const t70 = t69 + 61 * i;
      for (let u = 0; u < 61; u++) {
        y[u] = sum_2[t70 + u]! + b4[u]!;
      }

      // loss = crossEntropy(y, target)
      const t71 = Math.max(Math.max(Math.max(y[0]!, y[1]!), y[2]!), y[3]!);
      const t72 = Math.max(Math.max(Math.max(t71, y[4]!), y[5]!), y[6]!);
      const t73 = Math.max(Math.max(Math.max(t72, y[7]!), y[8]!), y[9]!);
      const t74 = Math.max(Math.max(Math.max(t73, y[10]!), y[11]!), y[12]!);
      const t75 = Math.max(Math.max(Math.max(t74, y[13]!), y[14]!), y[15]!);
      const t76 = Math.max(Math.max(Math.max(t75, y[16]!), y[17]!), y[18]!);
      const t77 = Math.max(Math.max(Math.max(t76, y[19]!), y[20]!), y[21]!);
      const t78 = Math.max(Math.max(Math.max(t77, y[22]!), y[23]!), y[24]!);
      const t79 = Math.max(Math.max(Math.max(t78, y[25]!), y[26]!), y[27]!);
      const t80 = Math.max(Math.max(Math.max(t79, y[28]!), y[29]!), y[30]!);
      const t81 = Math.max(Math.max(Math.max(t80, y[31]!), y[32]!), y[33]!);
      const t82 = Math.max(Math.max(Math.max(t81, y[34]!), y[35]!), y[36]!);
      const t83 = Math.max(Math.max(Math.max(t82, y[37]!), y[38]!), y[39]!);
      const t84 = Math.max(Math.max(Math.max(t83, y[40]!), y[41]!), y[42]!);
      const t85 = Math.max(Math.max(Math.max(t84, y[43]!), y[44]!), y[45]!);
      const t86 = Math.max(Math.max(Math.max(t85, y[46]!), y[47]!), y[48]!);
      const t87 = Math.max(Math.max(Math.max(t86, y[49]!), y[50]!), y[51]!);
      const t88 = Math.max(Math.max(Math.max(t87, y[52]!), y[53]!), y[54]!);
      const t89 = Math.max(Math.max(Math.max(t88, y[55]!), y[56]!), y[57]!);
      const t90 = Math.max(Math.max(Math.max(t89, y[58]!), y[59]!), y[60]!);
      const t91 = Math.min(t90, 1.7976931348623157e308);
      const lse_shift = Math.max(t91, -1.7976931348623157e308);
      for (let k = 0; k < 61; k++) {
        lse_exp[t70 + k] = Math.exp(y[k]! - lse_shift);
      }
      const t92 = lse_exp[t70]! + lse_exp[t70 + 1]! + lse_exp[t70 + 2]!;
      const t93 = t92 + lse_exp[t70 + 3]! + lse_exp[t70 + 4]!;
      const t94 = t93 + lse_exp[t70 + 5]! + lse_exp[t70 + 6]!;
      const t95 = t94 + lse_exp[t70 + 7]! + lse_exp[t70 + 8]!;
      const t96 = t95 + lse_exp[t70 + 9]! + lse_exp[t70 + 10]!;
      const t97 = t96 + lse_exp[t70 + 11]! + lse_exp[t70 + 12]!;
      const t98 = t97 + lse_exp[t70 + 13]! + lse_exp[t70 + 14]!;
      const t99 = t98 + lse_exp[t70 + 15]! + lse_exp[t70 + 16]!;
      const t100 = t99 + lse_exp[t70 + 17]! + lse_exp[t70 + 18]!;
      const t101 = t100 + lse_exp[t70 + 19]! + lse_exp[t70 + 20]!;
      const t102 = t101 + lse_exp[t70 + 21]! + lse_exp[t70 + 22]!;
      const t103 = t102 + lse_exp[t70 + 23]! + lse_exp[t70 + 24]!;
      const t104 = t103 + lse_exp[t70 + 25]! + lse_exp[t70 + 26]!;
      const t105 = t104 + lse_exp[t70 + 27]! + lse_exp[t70 + 28]!;
      const t106 = t105 + lse_exp[t70 + 29]! + lse_exp[t70 + 30]!;
      const t107 = t106 + lse_exp[t70 + 31]! + lse_exp[t70 + 32]!;
      const t108 = t107 + lse_exp[t70 + 33]! + lse_exp[t70 + 34]!;
      const t109 = t108 + lse_exp[t70 + 35]! + lse_exp[t70 + 36]!;
      const t110 = t109 + lse_exp[t70 + 37]! + lse_exp[t70 + 38]!;
      const t111 = t110 + lse_exp[t70 + 39]! + lse_exp[t70 + 40]!;
      const t112 = t111 + lse_exp[t70 + 41]! + lse_exp[t70 + 42]!;
      const t113 = t112 + lse_exp[t70 + 43]! + lse_exp[t70 + 44]!;
      const t114 = t113 + lse_exp[t70 + 45]! + lse_exp[t70 + 46]!;
      const t115 = t114 + lse_exp[t70 + 47]! + lse_exp[t70 + 48]!;
      const t116 = t115 + lse_exp[t70 + 49]! + lse_exp[t70 + 50]!;
      const t117 = t116 + lse_exp[t70 + 51]! + lse_exp[t70 + 52]!;
      const t118 = t117 + lse_exp[t70 + 53]! + lse_exp[t70 + 54]!;
      const t119 = t118 + lse_exp[t70 + 55]! + lse_exp[t70 + 56]!;
      const t120 = t119 + lse_exp[t70 + 57]! + lse_exp[t70 + 58]!;
      const t121 = t120 + lse_exp[t70 + 59]! + lse_exp[t70 + 60]!;
      const t122 = t68 + i;
      lse_scale[t122] = t121 === 0 ? 0 : 1 / t121;
      crossEntropySum += lse_shift + Math.log(t121) - y[target[t122]!]!;
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
  checkLength("work.lse_exp_2", work.lse_exp_2, 61);
  checkLength("work.carry", work.carry, 2);
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
      const t11 = lse_scale[t10]!;
      for (let k = 0; k < 61; k++) {
        const t12 = t9 + k;
        dy[t12] = dlse_2 * (lse_exp[t12]! * t11);
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
    const t13 = 48 * (N * i);
    const t14 = 48 * N + t13;
    ds3.fill(0, t13, t14);
    dc3.fill(0, t13, t14);
    ds2.fill(0, t13, t14);
    dc2.fill(0, t13, t14);
  }
  for (let i = 0; i < T; i++) {
    const t15 = 192 * (N * i);
    const t16 = 192 * N + t15;
    dz3.fill(0, t15, t16);
    dz2.fill(0, t15, t16);
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
    const t17 = N * t;
    const t18 = 48 * t17;
    const t19 = 48 * N + t18;
    const t20 = 192 * t17;
    for (let i = 0; i < N; i++) {
      // h3[:, t, :] = s3
      // s3 = sigmoid(z3[:, 145:192]) .* tanh(c3)
      // c3 = sigmoid(z3[:, 49:96]) .* c3 + sigmoid(z3[:, 1:48]) .* tanh(z3[:,
      // 97:144])
      const t21 = T * i;
      const t22 = 48 * t21;
      const t23 = t19 + 48 * i;
      const t24 = t18 + 48 * i;
      const t25 = t20 + 192 * i;
      for (let j = 0; j < 48; j++) {
        const t26 = t23 + j;
        ds3[t26]! += dh3[t22 + j + 48 * t]!;
        const ds3_2 = ds3[t26]!;
        const t27 = t24 + j;
        const t28 = sigmoid_6[t27]!;
        const t29 = tanh_4[t27]!;
        dc3[t26]! += ds3_2 * t28 * (1 - t29 * t29);
        const t30 = t25 + j;
        dz3[t30 + 144]! += ds3_2 * t29 * (t28 * (1 - t28));
        const dc3_2 = dc3[t26]!;
        const t31 = sigmoid_4[t27]!;
        dc3[t27]! += dc3_2 * t31;
        const dc3_3 = dc3[t26]!;
        const t32 = sigmoid_5[t27]!;
        const t33 = tanh_3[t27]!;
        dz3[t30 + 96]! += dc3_3 * t32 * (1 - t33 * t33);
        dz3[t30]! += dc3_3 * t33 * (t32 * (1 - t32));
        dz3[t30 + 48]! += dc3_2 * c3[t27]! * (t31 * (1 - t31));
      }

      // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
      const t34 = 192 * t21 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t35 = dz3[t25 + u]!;
        dx3[t34 + u] = t35;
        dsum[192 * i + u] = t35;
      }
    }
    contract(192, 48, N, dsum, 0, 1, 192, s3, t18, 48, 1, dWh3, 0, 48, 1, true);
    contract(N, 48, 192, dsum, 0, 192, 1, Wh3, 0, 48, 1, ds3, t18, 48, 1, true);
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
    const t36 = N * t;
    const t37 = 48 * t36;
    const t38 = 48 * N + t37;
    const t39 = 192 * t36;
    for (let i = 0; i < N; i++) {
      // h2[:, t, :] = s2
      // s2 = sigmoid(z2[:, 145:192]) .* tanh(c2)
      // c2 = sigmoid(z2[:, 49:96]) .* c2 + sigmoid(z2[:, 1:48]) .* tanh(z2[:,
      // 97:144])
      const t40 = T * i;
      const t41 = 48 * t40;
      const t42 = t38 + 48 * i;
      const t43 = t37 + 48 * i;
      const t44 = t39 + 192 * i;
      for (let j = 0; j < 48; j++) {
        const t45 = t42 + j;
        ds2[t45]! += dh2[t41 + j + 48 * t]!;
        const ds2_2 = ds2[t45]!;
        const t46 = t43 + j;
        const t47 = sigmoid_3[t46]!;
        const t48 = tanh_2[t46]!;
        dc2[t45]! += ds2_2 * t47 * (1 - t48 * t48);
        const t49 = t44 + j;
        dz2[t49 + 144]! += ds2_2 * t48 * (t47 * (1 - t47));
        const dc2_2 = dc2[t45]!;
        const t50 = sigmoid[t46]!;
        dc2[t46]! += dc2_2 * t50;
        const dc2_3 = dc2[t45]!;
        const t51 = sigmoid_2[t46]!;
        const t52 = tanh[t46]!;
        dz2[t49 + 96]! += dc2_3 * t51 * (1 - t52 * t52);
        dz2[t49]! += dc2_3 * t52 * (t51 * (1 - t51));
        dz2[t49 + 48]! += dc2_2 * c2[t46]! * (t50 * (1 - t50));
      }

      // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
      const t53 = 192 * t40 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t54 = dz2[t44 + u]!;
        dx2[t53 + u] = t54;
        dsum_2[192 * i + u] = t54;
      }
    }
    // prettier-ignore
    contract(
      192, 48, N,
      dsum_2, 0, 1, 192,
      s2, t37, 48, 1,
      dWh2, 0, 48, 1,
      true,
    );
    // prettier-ignore
    contract(
      N, 48, 192,
      dsum_2, 0, 192, 1,
      Wh2, 0, 48, 1,
      ds2, t37, 48, 1,
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
    const t55 = T * n;
    const t56 = 192 * t55;
    const t57 = 16 * t55;
    for (let t = 0; t < T; t++) {
      // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
      // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
      const t58 = t56 + 192 * t;
      const t59 = 16 * X[t55 + t]!;
      const t60 = E1[t59]!;
      const t61 = t59 + 1;
      const t62 = E1[t61]!;
      const t63 = t59 + 2;
      const t64 = E1[t63]!;
      const t65 = t59 + 3;
      const t66 = E1[t65]!;
      const t67 = t59 + 4;
      const t68 = E1[t67]!;
      const t69 = t59 + 5;
      const t70 = E1[t69]!;
      const t71 = t59 + 6;
      const t72 = E1[t71]!;
      const t73 = t59 + 7;
      const t74 = E1[t73]!;
      const t75 = t59 + 8;
      const t76 = E1[t75]!;
      const t77 = t59 + 9;
      const t78 = E1[t77]!;
      const t79 = t59 + 10;
      const t80 = E1[t79]!;
      const t81 = t59 + 11;
      const t82 = E1[t81]!;
      const t83 = t59 + 12;
      const t84 = E1[t83]!;
      const t85 = t59 + 13;
      const t86 = E1[t85]!;
      const t87 = t59 + 14;
      const t88 = E1[t87]!;
      const t89 = t59 + 15;
      const t90 = E1[t89]!;
      for (let u = 0; u < 192; u++) {
        const t91 = t58 + u;
        db3[u]! += dx3[t91]!;
        const t92 = dx2[t91]!;
        db2[u]! += t92;
        dWx2[16 * u]! += t92 * t60;
        dWx2[16 * u + 1]! += t92 * t62;
        dWx2[16 * u + 2]! += t92 * t64;
        dWx2[16 * u + 3]! += t92 * t66;
        dWx2[16 * u + 4]! += t92 * t68;
        dWx2[16 * u + 5]! += t92 * t70;
        dWx2[16 * u + 6]! += t92 * t72;
        dWx2[16 * u + 7]! += t92 * t74;
        dWx2[16 * u + 8]! += t92 * t76;
        dWx2[16 * u + 9]! += t92 * t78;
        dWx2[16 * u + 10]! += t92 * t80;
        dWx2[16 * u + 11]! += t92 * t82;
        dWx2[16 * u + 12]! += t92 * t84;
        dWx2[16 * u + 13]! += t92 * t86;
        dWx2[16 * u + 14]! += t92 * t88;
        dWx2[16 * u + 15]! += t92 * t90;
      }

      // h1[n, i, d] = E1[X[n, i], d]
      const t93 = t57 + 16 * t;
      dE1[t59]! += dh1[t93]!;
      dE1[t61]! += dh1[t93 + 1]!;
      dE1[t63]! += dh1[t93 + 2]!;
      dE1[t65]! += dh1[t93 + 3]!;
      dE1[t67]! += dh1[t93 + 4]!;
      dE1[t69]! += dh1[t93 + 5]!;
      dE1[t71]! += dh1[t93 + 6]!;
      dE1[t73]! += dh1[t93 + 7]!;
      dE1[t75]! += dh1[t93 + 8]!;
      dE1[t77]! += dh1[t93 + 9]!;
      dE1[t79]! += dh1[t93 + 10]!;
      dE1[t81]! += dh1[t93 + 11]!;
      dE1[t83]! += dh1[t93 + 12]!;
      dE1[t85]! += dh1[t93 + 13]!;
      dE1[t87]! += dh1[t93 + 14]!;
      dE1[t89]! += dh1[t93 + 15]!;
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
  checkLength("work.lse_exp_2", work.lse_exp_2, 61);
  checkLength("work.carry", work.carry, 2);
  checkLength("gradient.flat", gradient.flat, 35069);
  const { carry } = work;

  valueAndGradientPart1(p, N, T, X, target, work, gradient);
  valueAndGradientPart2(p, N, T, X, work, gradient);
  return carry[1]!;
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
    lse_exp_2,
    carry,
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

  carry[0] = 0;
  let crossEntropySum = 0;

  // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
  // loss = crossEntropy(y, target)
  const t0 = N * T;
  const t1 = 1 / t0;
  for (let n = 0; n < N; n++) {
    // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
    // loss = crossEntropy(y, target)
    const t2 = T * n;
    const t3 = 192 * t2;
    const t4 = 61 * t2;
    for (let t = 0; t < T; t++) {
      // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
      const t5 = t2 + t;
      const t6 = 16 * X[t5]!;
      const t7 = E1[t6]!;
      const t8 = E1[t6 + 1]!;
      const t9 = E1[t6 + 2]!;
      const t10 = E1[t6 + 3]!;
      const t11 = E1[t6 + 4]!;
      const t12 = E1[t6 + 5]!;
      const t13 = E1[t6 + 6]!;
      const t14 = E1[t6 + 7]!;
      const t15 = E1[t6 + 8]!;
      const t16 = E1[t6 + 9]!;
      const t17 = E1[t6 + 10]!;
      const t18 = E1[t6 + 11]!;
      const t19 = E1[t6 + 12]!;
      const t20 = E1[t6 + 13]!;
      const t21 = E1[t6 + 14]!;
      const t22 = E1[t6 + 15]!;
      const t23 = t3 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t24 = Wx2[16 * u]! * t7 + Wx2[16 * u + 1]! * t8;
        const t25 = t24 + Wx2[16 * u + 2]! * t9 + Wx2[16 * u + 3]! * t10;
        const t26 = t25 + Wx2[16 * u + 4]! * t11 + Wx2[16 * u + 5]! * t12;
        const t27 = t26 + Wx2[16 * u + 6]! * t13 + Wx2[16 * u + 7]! * t14;
        const t28 = t27 + Wx2[16 * u + 8]! * t15 + Wx2[16 * u + 9]! * t16;
        const t29 = t28 + Wx2[16 * u + 10]! * t17 + Wx2[16 * u + 11]! * t18;
        const t30 = t29 + Wx2[16 * u + 12]! * t19 + Wx2[16 * u + 13]! * t20;
        const t31 = t30 + Wx2[16 * u + 14]! * t21 + Wx2[16 * u + 15]! * t22;
        x2[t23 + u] = t31 + b2[u]!;
      }

      // loss = crossEntropy(y, target)
      dlse[t5] = t1;
      const t32 = t4 + 61 * t;
      dy.fill(0, t32, t32 + 61);
      dy[t32 + target[t5]!]! -= t1;
    }
  }
  for (let i = 0; i < T + 1; i++) {
    const t33 = 48 * (N * i);
    const t34 = 48 * N + t33;
    c2_2.fill(0, t33, t34);
    s2_2.fill(0, t33, t34);
    c3_2.fill(0, t33, t34);
    s3_2.fill(0, t33, t34);
    ds3.fill(0, t33, t34);
    dc3.fill(0, t33, t34);
    ds2.fill(0, t33, t34);
    dc2.fill(0, t33, t34);
  }

  // repeat(t = 1:T,
  for (let t = 0; t < T; t++) {
    // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
    const t35 = 48 * (N * t);
    // prettier-ignore
    contract(
      192, N, 48,
      Wh2, 0, 48, 1,
      s2_2, t35, 1, 48,
      sum_3, 0, 1, 192,
      false,
    );

    // c2 = sigmoid(z2[:, 49:96]) .* c2 + sigmoid(z2[:, 1:48]) .* tanh(z2[:,
    // 97:144])
    // s2 = sigmoid(z2[:, 145:192]) .* tanh(c2)
    // h2[:, t, :] = s2
    const t36 = 48 * N + t35;
    for (let n = 0; n < N; n++) {
      // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
      const t37 = T * n;
      const t38 = 192 * t37 + 192 * t;
      for (let u = 0; u < 192; u++) {
        z2[u] = x2[t38 + u]! + sum_3[192 * n + u]!;
      }

      // c2 = sigmoid(z2[:, 49:96]) .* c2 + sigmoid(z2[:, 1:48]) .* tanh(z2[:,
      // 97:144])
      // s2 = sigmoid(z2[:, 145:192]) .* tanh(c2)
      // h2[:, t, :] = s2
      const t39 = 48 * t37;
      for (let j = 0; j < 48; j++) {
        const t40 = t35 + j + 48 * n;
        const c2_3 = c2_2[t40]!;
        const t41 = 1 / (1 + Math.exp(-z2[j + 48]!));
        sigmoid_7[t40] = t41;
        const t42 = 1 / (1 + Math.exp(-z2[j]!));
        sigmoid_8[t40] = t42;
        const t43 = Math.tanh(z2[j + 96]!);
        tanh_5[t40] = t43;
        const t44 = t41 * c2_3 + t42 * t43;
        const t45 = t36 + j + 48 * n;
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
  contract(192, t0, 48, Wx3, 0, 48, 1, h2_2, 0, 1, 48, sum, 0, 1, 192, false);
  for (let n = 0; n < N; n++) {
    // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
    const t49 = 192 * (T * n);
    for (let t = 0; t < T; t++) {
      // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
      const t50 = t49 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t51 = t50 + u;
        x3[t51] = sum[t51]! + b3[u]!;
      }
    }
  }

  // repeat(t = 1:T,
  for (let t = 0; t < T; t++) {
    // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
    const t52 = 48 * (N * t);
    // prettier-ignore
    contract(
      192, N, 48,
      Wh3, 0, 48, 1,
      s3_2, t52, 1, 48,
      sum_4, 0, 1, 192,
      false,
    );

    // c3 = sigmoid(z3[:, 49:96]) .* c3 + sigmoid(z3[:, 1:48]) .* tanh(z3[:,
    // 97:144])
    // s3 = sigmoid(z3[:, 145:192]) .* tanh(c3)
    // h3[:, t, :] = s3
    const t53 = 48 * N + t52;
    for (let n = 0; n < N; n++) {
      // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
      const t54 = T * n;
      const t55 = 192 * t54 + 192 * t;
      for (let u = 0; u < 192; u++) {
        z3[u] = x3[t55 + u]! + sum_4[192 * n + u]!;
      }

      // c3 = sigmoid(z3[:, 49:96]) .* c3 + sigmoid(z3[:, 1:48]) .* tanh(z3[:,
      // 97:144])
      // s3 = sigmoid(z3[:, 145:192]) .* tanh(c3)
      // h3[:, t, :] = s3
      const t56 = 48 * t54;
      for (let j = 0; j < 48; j++) {
        const t57 = t52 + j + 48 * n;
        const c3_3 = c3_2[t57]!;
        const t58 = 1 / (1 + Math.exp(-z3[j + 48]!));
        sigmoid_10[t57] = t58;
        const t59 = 1 / (1 + Math.exp(-z3[j]!));
        sigmoid_11[t57] = t59;
        const t60 = Math.tanh(z3[j + 96]!);
        tanh_7[t57] = t60;
        const t61 = t58 * c3_3 + t59 * t60;
        const t62 = t53 + j + 48 * n;
        c3_2[t62] = t61;
        const t63 = 1 / (1 + Math.exp(-z3[j + 144]!));
        sigmoid_12[t57] = t63;
        const t64 = Math.tanh(t61);
        tanh_8[t57] = t64;
        const t65 = t63 * t64;
        s3_2[t62] = t65;
        h3_2[t56 + j + 48 * t] = t65;
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
    const t66 = T * n;
    const t67 = 61 * t66;
    for (let i = 0; i < T; i++) {
      // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
      const t68 = t67 + 61 * i;
      for (let u = 0; u < 61; u++) {
        y[u] = sum_2[t68 + u]! + b4[u]!;
      }

      // loss = crossEntropy(y, target)
      const t69 = Math.max(Math.max(Math.max(y[0]!, y[1]!), y[2]!), y[3]!);
      const t70 = Math.max(Math.max(Math.max(t69, y[4]!), y[5]!), y[6]!);
      const t71 = Math.max(Math.max(Math.max(t70, y[7]!), y[8]!), y[9]!);
      const t72 = Math.max(Math.max(Math.max(t71, y[10]!), y[11]!), y[12]!);
      const t73 = Math.max(Math.max(Math.max(t72, y[13]!), y[14]!), y[15]!);
      const t74 = Math.max(Math.max(Math.max(t73, y[16]!), y[17]!), y[18]!);
      const t75 = Math.max(Math.max(Math.max(t74, y[19]!), y[20]!), y[21]!);
      const t76 = Math.max(Math.max(Math.max(t75, y[22]!), y[23]!), y[24]!);
      const t77 = Math.max(Math.max(Math.max(t76, y[25]!), y[26]!), y[27]!);
      const t78 = Math.max(Math.max(Math.max(t77, y[28]!), y[29]!), y[30]!);
      const t79 = Math.max(Math.max(Math.max(t78, y[31]!), y[32]!), y[33]!);
      const t80 = Math.max(Math.max(Math.max(t79, y[34]!), y[35]!), y[36]!);
      const t81 = Math.max(Math.max(Math.max(t80, y[37]!), y[38]!), y[39]!);
      const t82 = Math.max(Math.max(Math.max(t81, y[40]!), y[41]!), y[42]!);
      const t83 = Math.max(Math.max(Math.max(t82, y[43]!), y[44]!), y[45]!);
      const t84 = Math.max(Math.max(Math.max(t83, y[46]!), y[47]!), y[48]!);
      const t85 = Math.max(Math.max(Math.max(t84, y[49]!), y[50]!), y[51]!);
      const t86 = Math.max(Math.max(Math.max(t85, y[52]!), y[53]!), y[54]!);
      const t87 = Math.max(Math.max(Math.max(t86, y[55]!), y[56]!), y[57]!);
      const t88 = Math.max(Math.max(Math.max(t87, y[58]!), y[59]!), y[60]!);
      const t89 = Math.min(t88, 1.7976931348623157e308);
      const lse_shift = Math.max(t89, -1.7976931348623157e308);
      for (let k = 0; k < 61; k++) {
        lse_exp_2[k] = Math.exp(y[k]! - lse_shift);
      }
      const t90 = lse_exp_2[0]! + lse_exp_2[1]! + lse_exp_2[2]!;
      const t91 = t90 + lse_exp_2[3]! + lse_exp_2[4]! + lse_exp_2[5]!;
      const t92 = t91 + lse_exp_2[6]! + lse_exp_2[7]! + lse_exp_2[8]!;
      const t93 = t92 + lse_exp_2[9]! + lse_exp_2[10]! + lse_exp_2[11]!;
      const t94 = t93 + lse_exp_2[12]! + lse_exp_2[13]! + lse_exp_2[14]!;
      const t95 = t94 + lse_exp_2[15]! + lse_exp_2[16]! + lse_exp_2[17]!;
      const t96 = t95 + lse_exp_2[18]! + lse_exp_2[19]! + lse_exp_2[20]!;
      const t97 = t96 + lse_exp_2[21]! + lse_exp_2[22]! + lse_exp_2[23]!;
      const t98 = t97 + lse_exp_2[24]! + lse_exp_2[25]! + lse_exp_2[26]!;
      const t99 = t98 + lse_exp_2[27]! + lse_exp_2[28]! + lse_exp_2[29]!;
      const t100 = t99 + lse_exp_2[30]! + lse_exp_2[31]! + lse_exp_2[32]!;
      const t101 = t100 + lse_exp_2[33]! + lse_exp_2[34]! + lse_exp_2[35]!;
      const t102 = t101 + lse_exp_2[36]! + lse_exp_2[37]! + lse_exp_2[38]!;
      const t103 = t102 + lse_exp_2[39]! + lse_exp_2[40]! + lse_exp_2[41]!;
      const t104 = t103 + lse_exp_2[42]! + lse_exp_2[43]! + lse_exp_2[44]!;
      const t105 = t104 + lse_exp_2[45]! + lse_exp_2[46]! + lse_exp_2[47]!;
      const t106 = t105 + lse_exp_2[48]! + lse_exp_2[49]! + lse_exp_2[50]!;
      const t107 = t106 + lse_exp_2[51]! + lse_exp_2[52]! + lse_exp_2[53]!;
      const t108 = t107 + lse_exp_2[54]! + lse_exp_2[55]! + lse_exp_2[56]!;
      const t109 = t108 + lse_exp_2[57]! + lse_exp_2[58]! + lse_exp_2[59]!;
      const t110 = t109 + lse_exp_2[60]!;
      const lse_scale_2 = t110 === 0 ? 0 : 1 / t110;
      const t111 = t66 + i;
      crossEntropySum += lse_shift + Math.log(t110) - y[target[t111]!]!;

      // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
      const t112 = dlse[t111]!;
      for (let k = 0; k < 61; k++) {
        const t113 = t68 + k;
        dy[t113]! += t112 * (lse_exp_2[k]! * lse_scale_2);
        const dy_2 = dy[t113]!;
        db4[k]! += dy_2;
      }
    }
  }
  carry[0] = crossEntropySum / t0;

  // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
  contract(61, 48, t0, dy, 0, 1, 61, h3_2, 0, 48, 1, dW4, 0, 48, 1, false);
  contract(t0, 48, 61, dy, 0, 61, 1, W4, 0, 48, 1, dh3, 0, 48, 1, false);
  for (let i = 0; i < T; i++) {
    const t114 = 192 * (N * i);
    const t115 = 192 * N + t114;
    dz3.fill(0, t114, t115);
    dz2.fill(0, t114, t115);
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
    const t116 = N * t;
    const t117 = 48 * t116;
    const t118 = 48 * N + t117;
    const t119 = 192 * t116;
    for (let i = 0; i < N; i++) {
      // h3[:, t, :] = s3
      // s3 = sigmoid(z3[:, 145:192]) .* tanh(c3)
      // c3 = sigmoid(z3[:, 49:96]) .* c3 + sigmoid(z3[:, 1:48]) .* tanh(z3[:,
      // 97:144])
      const t120 = T * i;
      const t121 = 48 * t120;
      const t122 = t118 + 48 * i;
      const t123 = t117 + 48 * i;
      const t124 = t119 + 192 * i;
      for (let j = 0; j < 48; j++) {
        const t125 = t122 + j;
        ds3[t125]! += dh3[t121 + j + 48 * t]!;
        const ds3_2 = ds3[t125]!;
        const t126 = t123 + j;
        const t127 = sigmoid_12[t126]!;
        const t128 = tanh_8[t126]!;
        dc3[t125]! += ds3_2 * t127 * (1 - t128 * t128);
        const t129 = t124 + j;
        dz3[t129 + 144]! += ds3_2 * t128 * (t127 * (1 - t127));
        const dc3_2 = dc3[t125]!;
        const t130 = sigmoid_10[t126]!;
        dc3[t126]! += dc3_2 * t130;
        const dc3_3 = dc3[t125]!;
        const t131 = sigmoid_11[t126]!;
        const t132 = tanh_7[t126]!;
        dz3[t129 + 96]! += dc3_3 * t131 * (1 - t132 * t132);
        dz3[t129]! += dc3_3 * t132 * (t131 * (1 - t131));
        dz3[t129 + 48]! += dc3_2 * c3_2[t126]! * (t130 * (1 - t130));
      }

      // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
      const t133 = 192 * t120 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t134 = dz3[t124 + u]!;
        dx3[t133 + u] = t134;
        dsum[192 * i + u] = t134;
      }
    }
    // prettier-ignore
    contract(
      192, 48, N,
      dsum, 0, 1, 192,
      s3_2, t117, 48, 1,
      dWh3, 0, 48, 1,
      true,
    );
    // prettier-ignore
    contract(
      N, 48, 192,
      dsum, 0, 192, 1,
      Wh3, 0, 48, 1,
      ds3, t117, 48, 1,
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
    const t135 = N * t;
    const t136 = 48 * t135;
    const t137 = 48 * N + t136;
    const t138 = 192 * t135;
    for (let i = 0; i < N; i++) {
      // h2[:, t, :] = s2
      // s2 = sigmoid(z2[:, 145:192]) .* tanh(c2)
      // c2 = sigmoid(z2[:, 49:96]) .* c2 + sigmoid(z2[:, 1:48]) .* tanh(z2[:,
      // 97:144])
      const t139 = T * i;
      const t140 = 48 * t139;
      const t141 = t137 + 48 * i;
      const t142 = t136 + 48 * i;
      const t143 = t138 + 192 * i;
      for (let j = 0; j < 48; j++) {
        const t144 = t141 + j;
        ds2[t144]! += dh2[t140 + j + 48 * t]!;
        const ds2_2 = ds2[t144]!;
        const t145 = t142 + j;
        const t146 = sigmoid_9[t145]!;
        const t147 = tanh_6[t145]!;
        dc2[t144]! += ds2_2 * t146 * (1 - t147 * t147);
        const t148 = t143 + j;
        dz2[t148 + 144]! += ds2_2 * t147 * (t146 * (1 - t146));
        const dc2_2 = dc2[t144]!;
        const t149 = sigmoid_7[t145]!;
        dc2[t145]! += dc2_2 * t149;
        const dc2_3 = dc2[t144]!;
        const t150 = sigmoid_8[t145]!;
        const t151 = tanh_5[t145]!;
        dz2[t148 + 96]! += dc2_3 * t150 * (1 - t151 * t151);
        dz2[t148]! += dc2_3 * t151 * (t150 * (1 - t150));
        dz2[t148 + 48]! += dc2_2 * c2_2[t145]! * (t149 * (1 - t149));
      }

      // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
      const t152 = 192 * t139 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t153 = dz2[t143 + u]!;
        dx2[t152 + u] = t153;
        dsum_2[192 * i + u] = t153;
      }
    }
    // prettier-ignore
    contract(
      192, 48, N,
      dsum_2, 0, 1, 192,
      s2_2, t136, 48, 1,
      dWh2, 0, 48, 1,
      true,
    );
    // prettier-ignore
    contract(
      N, 48, 192,
      dsum_2, 0, 192, 1,
      Wh2, 0, 48, 1,
      ds2, t136, 48, 1,
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
}

function valueAndGradientPart2(
  p: Parameters,
  N: number,
  T: number,
  X: Float64Array,
  work: Workspace,
  gradient: Parameters,
): void {
  const { E1 } = p;
  const { dx3, dx2, dh1, carry } = work;
  const { E1: dE1, Wx2: dWx2, b2: db2, b3: db3 } = gradient;

  for (let n = 0; n < N; n++) {
    // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
    // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
    // h1[n, i, d] = E1[X[n, i], d]
    const t0 = T * n;
    const t1 = 192 * t0;
    const t2 = 16 * t0;
    for (let t = 0; t < T; t++) {
      // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
      // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
      const t3 = t1 + 192 * t;
      const t4 = 16 * X[t0 + t]!;
      const t5 = E1[t4]!;
      const t6 = t4 + 1;
      const t7 = E1[t6]!;
      const t8 = t4 + 2;
      const t9 = E1[t8]!;
      const t10 = t4 + 3;
      const t11 = E1[t10]!;
      const t12 = t4 + 4;
      const t13 = E1[t12]!;
      const t14 = t4 + 5;
      const t15 = E1[t14]!;
      const t16 = t4 + 6;
      const t17 = E1[t16]!;
      const t18 = t4 + 7;
      const t19 = E1[t18]!;
      const t20 = t4 + 8;
      const t21 = E1[t20]!;
      const t22 = t4 + 9;
      const t23 = E1[t22]!;
      const t24 = t4 + 10;
      const t25 = E1[t24]!;
      const t26 = t4 + 11;
      const t27 = E1[t26]!;
      const t28 = t4 + 12;
      const t29 = E1[t28]!;
      const t30 = t4 + 13;
      const t31 = E1[t30]!;
      const t32 = t4 + 14;
      const t33 = E1[t32]!;
      const t34 = t4 + 15;
      const t35 = E1[t34]!;
      for (let u = 0; u < 192; u++) {
        const t36 = t3 + u;
        db3[u]! += dx3[t36]!;
        const t37 = dx2[t36]!;
        db2[u]! += t37;
        dWx2[16 * u]! += t37 * t5;
        dWx2[16 * u + 1]! += t37 * t7;
        dWx2[16 * u + 2]! += t37 * t9;
        dWx2[16 * u + 3]! += t37 * t11;
        dWx2[16 * u + 4]! += t37 * t13;
        dWx2[16 * u + 5]! += t37 * t15;
        dWx2[16 * u + 6]! += t37 * t17;
        dWx2[16 * u + 7]! += t37 * t19;
        dWx2[16 * u + 8]! += t37 * t21;
        dWx2[16 * u + 9]! += t37 * t23;
        dWx2[16 * u + 10]! += t37 * t25;
        dWx2[16 * u + 11]! += t37 * t27;
        dWx2[16 * u + 12]! += t37 * t29;
        dWx2[16 * u + 13]! += t37 * t31;
        dWx2[16 * u + 14]! += t37 * t33;
        dWx2[16 * u + 15]! += t37 * t35;
      }

      // h1[n, i, d] = E1[X[n, i], d]
      const t38 = t2 + 16 * t;
      dE1[t4]! += dh1[t38]!;
      dE1[t6]! += dh1[t38 + 1]!;
      dE1[t8]! += dh1[t38 + 2]!;
      dE1[t10]! += dh1[t38 + 3]!;
      dE1[t12]! += dh1[t38 + 4]!;
      dE1[t14]! += dh1[t38 + 5]!;
      dE1[t16]! += dh1[t38 + 6]!;
      dE1[t18]! += dh1[t38 + 7]!;
      dE1[t20]! += dh1[t38 + 8]!;
      dE1[t22]! += dh1[t38 + 9]!;
      dE1[t24]! += dh1[t38 + 10]!;
      dE1[t26]! += dh1[t38 + 11]!;
      dE1[t28]! += dh1[t38 + 12]!;
      dE1[t30]! += dh1[t38 + 13]!;
      dE1[t32]! += dh1[t38 + 14]!;
      dE1[t34]! += dh1[t38 + 15]!;
    }
  }
  carry[1] = carry[0]!;
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
  checkLength("work.lse_exp_2", work.lse_exp_2, 61);
  checkLength("work.carry", work.carry, 2);
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

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
// Operations: forward 70106 * (N * T) + 2, backward 137480 * (N * T) + 2,
// valueAndGradient 207647 * (N * T) + 3, predict 69565 * (N * T); workspace
// 4608 * N + 11864 * (N * T) + 2024 bytes.

import {
  allocate,
  checkClasses,
  checkLength,
  checkSize,
  contract,
  expAll,
  fillNormal,
  glorotUniform,
  sharedSlots,
  tanhAll,
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
  factor: Shape;
  sum: Shape;
  x2: Shape;
  sum_2: Shape;
  x3: Shape;
  sum_3: Shape;
  sum_4: Shape;
  z2: Shape;
  sum_5: Shape;
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
  factor_2: Shape;
  lse_exp_2: Shape;
  c2_2: Shape;
  s2_2: Shape;
  c3_2: Shape;
  s3_2: Shape;
  h2_2: Shape;
  h3_2: Shape;
}>;
/**
 * What functions keep between their steps, and `forward` for `backward`; what
 * is never needed at once shares a place.
 */
export const createWorkspace = (N: number, T: number): Workspace =>
  allocate(
    {
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
      factor: [N, T, 16],
      sum: [N, T, 192],
      x2: [N, T, 192],
      sum_2: [N, T, 192],
      x3: [N, T, 192],
      sum_3: [N, T, 61],
      sum_4: [N, 192],
      z2: [192],
      sum_5: [N, 192],
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
      factor_2: [N, T, 16],
      lse_exp_2: [61],
      c2_2: [T + 1, N, 48],
      s2_2: [T + 1, N, 48],
      c3_2: [T + 1, N, 48],
      s3_2: [T + 1, N, 48],
      h2_2: [N, T, 48],
      h3_2: [N, T, 48],
    },
    {
      sum_2: "x2",
      x3: "sum",
      sum_3: "x2",
      sum_5: "sum_4",
      z3: "z2",
      y: "z2",
      dh3: "sum",
      dx3: "x2",
      dh2: "dc3",
      dx2: "sum",
      dh1: "factor",
      dsum: "sum_4",
      dz3: "z2",
      dsum_2: "sum_4",
      dz2: "z2",
      dlse: "lse_scale",
      factor_2: "lse_exp",
      c2_2: "dc2",
      s2_2: "ds2",
      c3_2: "dc3",
      s3_2: "ds3",
      h2_2: "dy",
      h3_2: "dc2",
    },
  );

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

const slots = sharedSlots();

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
  const t5 = 16 * N * T;
  checkLength("work.factor", work.factor, t5);
  const t6 = 192 * N * T;
  checkLength("work.sum", work.sum, t6);
  checkLength("work.x2", work.x2, t6);
  checkLength("work.sum_2", work.sum_2, t6);
  checkLength("work.x3", work.x3, t6);
  checkLength("work.sum_3", work.sum_3, t4);
  checkLength("work.sum_4", work.sum_4, 192 * N);
  checkLength("work.z2", work.z2, 192);
  checkLength("work.sum_5", work.sum_5, 192 * N);
  checkLength("work.z3", work.z3, 192);
  checkLength("work.y", work.y, 61);
  checkLength("work.dy", work.dy, t4);
  checkLength("work.dh3", work.dh3, t3);
  checkLength("work.ds3", work.ds3, t2);
  checkLength("work.dc3", work.dc3, t2);
  checkLength("work.ds2", work.ds2, t2);
  checkLength("work.dc2", work.dc2, t2);
  checkLength("work.dx3", work.dx3, t6);
  checkLength("work.dh2", work.dh2, t3);
  checkLength("work.dx2", work.dx2, t6);
  checkLength("work.dh1", work.dh1, t5);
  checkLength("work.dsum", work.dsum, 192 * N);
  checkLength("work.dz3", work.dz3, 192);
  checkLength("work.dsum_2", work.dsum_2, 192 * N);
  checkLength("work.dz2", work.dz2, 192);
  checkLength("work.dlse", work.dlse, t0);
  checkLength("work.factor_2", work.factor_2, t5);
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
    factor,
    sum,
    x2,
    sum_2,
    x3,
    sum_3,
    sum_4,
    z2,
    sum_5,
    z3,
    y,
  } = work;

  let loss = 0;
  let crossEntropySum = 0;

  // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
  for (let n = 0; n < N; n++) {
    // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
    const t7 = T * n;
    const t8 = 16 * t7;
    for (let t = 0; t < T; t++) {
      const t9 = 16 * X[t7 + t]!;
      const t10 = t8 + 16 * t;
      factor[t10] = E1[t9]!;
      factor[t10 + 1] = E1[t9 + 1]!;
      factor[t10 + 2] = E1[t9 + 2]!;
      factor[t10 + 3] = E1[t9 + 3]!;
      factor[t10 + 4] = E1[t9 + 4]!;
      factor[t10 + 5] = E1[t9 + 5]!;
      factor[t10 + 6] = E1[t9 + 6]!;
      factor[t10 + 7] = E1[t9 + 7]!;
      factor[t10 + 8] = E1[t9 + 8]!;
      factor[t10 + 9] = E1[t9 + 9]!;
      factor[t10 + 10] = E1[t9 + 10]!;
      factor[t10 + 11] = E1[t9 + 11]!;
      factor[t10 + 12] = E1[t9 + 12]!;
      factor[t10 + 13] = E1[t9 + 13]!;
      factor[t10 + 14] = E1[t9 + 14]!;
      factor[t10 + 15] = E1[t9 + 15]!;
    }
  }
  contract(t0, 192, 16, factor, 0, 16, 1, Wx2, 0, 1, 16, sum, 0, 192, 1, false);
  for (let n = 0; n < N; n++) {
    // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
    const t11 = 192 * (T * n);
    for (let t = 0; t < T; t++) {
      // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
      const t12 = t11 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t13 = t12 + u;
        x2[t13] = sum[t13]! + b2[u]!;
      }
    }
  }
  for (let i = 0; i < T + 1; i++) {
    const t14 = 48 * (N * i);
    const t15 = 48 * N + t14;
    c2.fill(0, t14, t15);
    s2.fill(0, t14, t15);
    c3.fill(0, t14, t15);
    s3.fill(0, t14, t15);
  }

  // repeat(t = 1:T,
  for (let t = 0; t < T; t++) {
    // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
    const t16 = 48 * (N * t);
    // prettier-ignore
    contract(
      192, N, 48,
      Wh2, 0, 48, 1,
      s2, t16, 1, 48,
      sum_4, 0, 1, 192,
      false,
    );

    // c2 = sigmoid(z2[:, 49:96]) .* c2 + sigmoid(z2[:, 1:48]) .* tanh(z2[:,
    // 97:144])
    // s2 = sigmoid(z2[:, 145:192]) .* tanh(c2)
    // h2[:, t, :] = s2
    const t17 = 48 * N + t16;
    for (let n = 0; n < N; n++) {
      // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
      const t18 = T * n;
      const t19 = 192 * t18 + 192 * t;
      for (let u = 0; u < 192; u++) {
        z2[u] = x2[t19 + u]! + sum_4[192 * n + u]!;
      }

      // c2 = sigmoid(z2[:, 49:96]) .* c2 + sigmoid(z2[:, 1:48]) .* tanh(z2[:,
      // 97:144])
      // s2 = sigmoid(z2[:, 145:192]) .* tanh(c2)
      // h2[:, t, :] = s2
      for (let j = 0; j < 48; j++) {
        slots[j] = -z2[j + 48]!;
        slots[j + 48] = -z2[j]!;
        slots[j + 96] = -z2[j + 144]!;
      }
      expAll(slots, 0, 144);
      for (let j = 0; j < 48; j++) {
        slots[j + 145] = z2[j + 96]!;
      }
      tanhAll(slots, 145, 48);
      const t20 = 48 * t18;
      for (let j = 0; j < 48; j++) {
        const t21 = t16 + j + 48 * n;
        const c2_2 = c2[t21]!;
        const t22 = 1 / (1 + slots[j]!);
        sigmoid[t21] = t22;
        const t23 = 1 / (1 + slots[j + 48]!);
        sigmoid_2[t21] = t23;
        const t24 = slots[j + 145]!;
        tanh[t21] = t24;
        const t25 = t22 * c2_2 + t23 * t24;
        const t26 = t17 + j + 48 * n;
        c2[t26] = t25;
        const t27 = 1 / (1 + slots[j + 96]!);
        sigmoid_3[t21] = t27;
        const t28 = Math.tanh(t25);
        tanh_2[t21] = t28;
        const t29 = t27 * t28;
        s2[t26] = t29;
        h2[t20 + j + 48 * t] = t29;
      }
    }
  }

  // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
  contract(t0, 192, 48, h2, 0, 48, 1, Wx3, 0, 1, 48, sum_2, 0, 192, 1, false);
  for (let n = 0; n < N; n++) {
    // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
    const t30 = 192 * (T * n);
    for (let t = 0; t < T; t++) {
      // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
      const t31 = t30 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t32 = t31 + u;
        x3[t32] = sum_2[t32]! + b3[u]!;
      }
    }
  }

  // repeat(t = 1:T,
  for (let t = 0; t < T; t++) {
    // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
    const t33 = 48 * (N * t);
    // prettier-ignore
    contract(
      192, N, 48,
      Wh3, 0, 48, 1,
      s3, t33, 1, 48,
      sum_5, 0, 1, 192,
      false,
    );

    // c3 = sigmoid(z3[:, 49:96]) .* c3 + sigmoid(z3[:, 1:48]) .* tanh(z3[:,
    // 97:144])
    // s3 = sigmoid(z3[:, 145:192]) .* tanh(c3)
    // h3[:, t, :] = s3
    const t34 = 48 * N + t33;
    for (let n = 0; n < N; n++) {
      // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
      const t35 = T * n;
      const t36 = 192 * t35 + 192 * t;
      for (let u = 0; u < 192; u++) {
        z3[u] = x3[t36 + u]! + sum_5[192 * n + u]!;
      }

      // c3 = sigmoid(z3[:, 49:96]) .* c3 + sigmoid(z3[:, 1:48]) .* tanh(z3[:,
      // 97:144])
      // s3 = sigmoid(z3[:, 145:192]) .* tanh(c3)
      // h3[:, t, :] = s3
      for (let j = 0; j < 48; j++) {
        slots[j] = -z3[j + 48]!;
        slots[j + 48] = -z3[j]!;
        slots[j + 96] = -z3[j + 144]!;
      }
      expAll(slots, 0, 144);
      for (let j = 0; j < 48; j++) {
        slots[j + 145] = z3[j + 96]!;
      }
      tanhAll(slots, 145, 48);
      const t37 = 48 * t35;
      for (let j = 0; j < 48; j++) {
        const t38 = t33 + j + 48 * n;
        const c3_2 = c3[t38]!;
        const t39 = 1 / (1 + slots[j]!);
        sigmoid_4[t38] = t39;
        const t40 = 1 / (1 + slots[j + 48]!);
        sigmoid_5[t38] = t40;
        const t41 = slots[j + 145]!;
        tanh_3[t38] = t41;
        const t42 = t39 * c3_2 + t40 * t41;
        const t43 = t34 + j + 48 * n;
        c3[t43] = t42;
        const t44 = 1 / (1 + slots[j + 96]!);
        sigmoid_6[t38] = t44;
        const t45 = Math.tanh(t42);
        tanh_4[t38] = t45;
        const t46 = t44 * t45;
        s3[t43] = t46;
        h3[t37 + j + 48 * t] = t46;
      }
    }
  }

  // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
  contract(t0, 61, 48, h3, 0, 48, 1, W4, 0, 1, 48, sum_3, 0, 61, 1, false);

  // loss = crossEntropy(y, target)
  for (let n = 0; n < N; n++) {
    // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
    // loss = crossEntropy(y, target)
    const t47 = T * n;
    const t48 = 61 * t47;
    for (let i = 0; i < T; i++) {
      let lse_max = -Infinity;
      let lse_sum = 0;

      // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
      // loss = crossEntropy(y, target)
      const t49 = t48 + 61 * i;
      for (let u = 0; u < 61; u++) {
        const t50 = sum_3[t49 + u]! + b4[u]!;
        y[u] = t50;
        lse_max = Math.max(lse_max, t50);
      }
      const t51 = Math.min(lse_max, 1.7976931348623157e308);
      const lse_shift = Math.max(t51, -1.7976931348623157e308);
      for (let k = 0; k < 61; k++) {
        slots[k] = y[k]! - lse_shift;
      }
      expAll(slots, 0, 61);
      for (let k = 0; k < 61; k++) {
        const t52 = slots[k]!;
        lse_exp[t49 + k] = t52;
        lse_sum += t52;
      }
      const t53 = t47 + i;
      lse_scale[t53] = lse_sum === 0 ? 0 : 1 / lse_sum;
      crossEntropySum += lse_shift + Math.log(lse_sum) - y[target[t53]!]!;
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
  const t5 = 16 * N * T;
  checkLength("work.factor", work.factor, t5);
  const t6 = 192 * N * T;
  checkLength("work.sum", work.sum, t6);
  checkLength("work.x2", work.x2, t6);
  checkLength("work.sum_2", work.sum_2, t6);
  checkLength("work.x3", work.x3, t6);
  checkLength("work.sum_3", work.sum_3, t4);
  checkLength("work.sum_4", work.sum_4, 192 * N);
  checkLength("work.z2", work.z2, 192);
  checkLength("work.sum_5", work.sum_5, 192 * N);
  checkLength("work.z3", work.z3, 192);
  checkLength("work.y", work.y, 61);
  checkLength("work.dy", work.dy, t4);
  checkLength("work.dh3", work.dh3, t3);
  checkLength("work.ds3", work.ds3, t2);
  checkLength("work.dc3", work.dc3, t2);
  checkLength("work.ds2", work.ds2, t2);
  checkLength("work.dc2", work.dc2, t2);
  checkLength("work.dx3", work.dx3, t6);
  checkLength("work.dh2", work.dh2, t3);
  checkLength("work.dx2", work.dx2, t6);
  checkLength("work.dh1", work.dh1, t5);
  checkLength("work.dsum", work.dsum, 192 * N);
  checkLength("work.dz3", work.dz3, 192);
  checkLength("work.dsum_2", work.dsum_2, 192 * N);
  checkLength("work.dz2", work.dz2, 192);
  checkLength("work.dlse", work.dlse, t0);
  checkLength("work.factor_2", work.factor_2, t5);
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
    factor,
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
  // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
  // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
  db4.fill(0, 0, 61);
  const dlse_2 = 1 / t0;
  for (let i = 0; i < N; i++) {
    // loss = crossEntropy(y, target)
    // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
    // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
    const t7 = T * i;
    const t8 = 16 * t7;
    const t9 = 61 * t7;
    for (let j = 0; j < T; j++) {
      // loss = crossEntropy(y, target)
      // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
      const t10 = t7 + j;
      const t11 = 16 * X[t10]!;
      const t12 = t8 + 16 * j;
      factor[t12] = E1[t11]!;
      factor[t12 + 1] = E1[t11 + 1]!;
      factor[t12 + 2] = E1[t11 + 2]!;
      factor[t12 + 3] = E1[t11 + 3]!;
      factor[t12 + 4] = E1[t11 + 4]!;
      factor[t12 + 5] = E1[t11 + 5]!;
      factor[t12 + 6] = E1[t11 + 6]!;
      factor[t12 + 7] = E1[t11 + 7]!;
      factor[t12 + 8] = E1[t11 + 8]!;
      factor[t12 + 9] = E1[t11 + 9]!;
      factor[t12 + 10] = E1[t11 + 10]!;
      factor[t12 + 11] = E1[t11 + 11]!;
      factor[t12 + 12] = E1[t11 + 12]!;
      factor[t12 + 13] = E1[t11 + 13]!;
      factor[t12 + 14] = E1[t11 + 14]!;
      factor[t12 + 15] = E1[t11 + 15]!;

      // loss = crossEntropy(y, target)
      const t13 = t9 + 61 * j;
      const t14 = lse_scale[t10]!;
      for (let k = 0; k < 61; k++) {
        const t15 = t13 + k;
        dy[t15] = dlse_2 * (lse_exp[t15]! * t14);
      }
      dy[t13 + target[t10]!]! -= dlse_2;

      // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
      for (let u = 0; u < 61; u++) {
        db4[u]! += dy[t13 + u]!;
      }
    }
  }

  // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
  contract(61, 48, t0, dy, 0, 1, 61, h3, 0, 48, 1, dW4, 0, 48, 1, false);
  contract(t0, 48, 61, dy, 0, 61, 1, W4, 0, 48, 1, dh3, 0, 48, 1, false);
  for (let i = 0; i < T + 1; i++) {
    const t16 = 48 * (N * i);
    const t17 = 48 * N + t16;
    ds3.fill(0, t16, t17);
    dc3.fill(0, t16, t17);
    ds2.fill(0, t16, t17);
    dc2.fill(0, t16, t17);
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
    const t18 = 48 * (N * t);
    const t19 = 48 * N + t18;
    for (let i = 0; i < N; i++) {
      // h3[:, t, :] = s3
      // s3 = sigmoid(z3[:, 145:192]) .* tanh(c3)
      // c3 = sigmoid(z3[:, 49:96]) .* c3 + sigmoid(z3[:, 1:48]) .* tanh(z3[:,
      // 97:144])
      const t20 = T * i;
      const t21 = 48 * t20;
      const t22 = t19 + 48 * i;
      const t23 = t18 + 48 * i;
      for (let j = 0; j < 48; j++) {
        const t24 = t22 + j;
        ds3[t24]! += dh3[t21 + j + 48 * t]!;
        const ds3_2 = ds3[t24]!;
        const t25 = t23 + j;
        const t26 = sigmoid_6[t25]!;
        const t27 = tanh_4[t25]!;
        dc3[t24]! += ds3_2 * t26 * (1 - t27 * t27);
        dz3[j + 144] = ds3_2 * t27 * (t26 * (1 - t26));
        const dc3_2 = dc3[t24]!;
        const t28 = sigmoid_4[t25]!;
        dc3[t25]! += dc3_2 * t28;
        const dc3_3 = dc3[t24]!;
        const t29 = sigmoid_5[t25]!;
        const t30 = tanh_3[t25]!;
        dz3[j + 96] = dc3_3 * t29 * (1 - t30 * t30);
        dz3[j] = dc3_3 * t30 * (t29 * (1 - t29));
        dz3[j + 48] = dc3_2 * c3[t25]! * (t28 * (1 - t28));
      }

      // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
      const t31 = 192 * t20 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t32 = dz3[u]!;
        dx3[t31 + u] = t32;
        dsum[192 * i + u] = t32;
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
    const t33 = 48 * (N * t);
    const t34 = 48 * N + t33;
    for (let i = 0; i < N; i++) {
      // h2[:, t, :] = s2
      // s2 = sigmoid(z2[:, 145:192]) .* tanh(c2)
      // c2 = sigmoid(z2[:, 49:96]) .* c2 + sigmoid(z2[:, 1:48]) .* tanh(z2[:,
      // 97:144])
      const t35 = T * i;
      const t36 = 48 * t35;
      const t37 = t34 + 48 * i;
      const t38 = t33 + 48 * i;
      for (let j = 0; j < 48; j++) {
        const t39 = t37 + j;
        ds2[t39]! += dh2[t36 + j + 48 * t]!;
        const ds2_2 = ds2[t39]!;
        const t40 = t38 + j;
        const t41 = sigmoid_3[t40]!;
        const t42 = tanh_2[t40]!;
        dc2[t39]! += ds2_2 * t41 * (1 - t42 * t42);
        dz2[j + 144] = ds2_2 * t42 * (t41 * (1 - t41));
        const dc2_2 = dc2[t39]!;
        const t43 = sigmoid[t40]!;
        dc2[t40]! += dc2_2 * t43;
        const dc2_3 = dc2[t39]!;
        const t44 = sigmoid_2[t40]!;
        const t45 = tanh[t40]!;
        dz2[j + 96] = dc2_3 * t44 * (1 - t45 * t45);
        dz2[j] = dc2_3 * t45 * (t44 * (1 - t44));
        dz2[j + 48] = dc2_2 * c2[t40]! * (t43 * (1 - t43));
      }

      // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
      const t46 = 192 * t35 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t47 = dz2[u]!;
        dx2[t46 + u] = t47;
        dsum_2[192 * i + u] = t47;
      }
    }
    // prettier-ignore
    contract(
      192, 48, N,
      dsum_2, 0, 1, 192,
      s2, t33, 48, 1,
      dWh2, 0, 48, 1,
      true,
    );
    // prettier-ignore
    contract(
      N, 48, 192,
      dsum_2, 0, 192, 1,
      Wh2, 0, 48, 1,
      ds2, t33, 48, 1,
      true,
    );
  }

  // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
  // prettier-ignore
  contract(
    192, 16, t0,
    dx2, 0, 1, 192,
    factor, 0, 16, 1,
    dWx2, 0, 16, 1,
    false,
  );
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
  for (let n = 0; n < N; n++) {
    // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
    // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
    // h1[n, i, d] = E1[X[n, i], d]
    const t48 = T * n;
    const t49 = 192 * t48;
    const t50 = 16 * t48;
    for (let t = 0; t < T; t++) {
      // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
      // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
      const t51 = t49 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t52 = t51 + u;
        db3[u]! += dx3[t52]!;
        db2[u]! += dx2[t52]!;
      }

      // h1[n, i, d] = E1[X[n, i], d]
      const t53 = t50 + 16 * t;
      const t54 = 16 * X[t48 + t]!;
      dE1[t54]! += dh1[t53]!;
      dE1[t54 + 1]! += dh1[t53 + 1]!;
      dE1[t54 + 2]! += dh1[t53 + 2]!;
      dE1[t54 + 3]! += dh1[t53 + 3]!;
      dE1[t54 + 4]! += dh1[t53 + 4]!;
      dE1[t54 + 5]! += dh1[t53 + 5]!;
      dE1[t54 + 6]! += dh1[t53 + 6]!;
      dE1[t54 + 7]! += dh1[t53 + 7]!;
      dE1[t54 + 8]! += dh1[t53 + 8]!;
      dE1[t54 + 9]! += dh1[t53 + 9]!;
      dE1[t54 + 10]! += dh1[t53 + 10]!;
      dE1[t54 + 11]! += dh1[t53 + 11]!;
      dE1[t54 + 12]! += dh1[t53 + 12]!;
      dE1[t54 + 13]! += dh1[t53 + 13]!;
      dE1[t54 + 14]! += dh1[t53 + 14]!;
      dE1[t54 + 15]! += dh1[t53 + 15]!;
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
  const t5 = 16 * N * T;
  checkLength("work.factor", work.factor, t5);
  const t6 = 192 * N * T;
  checkLength("work.sum", work.sum, t6);
  checkLength("work.x2", work.x2, t6);
  checkLength("work.sum_2", work.sum_2, t6);
  checkLength("work.x3", work.x3, t6);
  checkLength("work.sum_3", work.sum_3, t4);
  checkLength("work.sum_4", work.sum_4, 192 * N);
  checkLength("work.z2", work.z2, 192);
  checkLength("work.sum_5", work.sum_5, 192 * N);
  checkLength("work.z3", work.z3, 192);
  checkLength("work.y", work.y, 61);
  checkLength("work.dy", work.dy, t4);
  checkLength("work.dh3", work.dh3, t3);
  checkLength("work.ds3", work.ds3, t2);
  checkLength("work.dc3", work.dc3, t2);
  checkLength("work.ds2", work.ds2, t2);
  checkLength("work.dc2", work.dc2, t2);
  checkLength("work.dx3", work.dx3, t6);
  checkLength("work.dh2", work.dh2, t3);
  checkLength("work.dx2", work.dx2, t6);
  checkLength("work.dh1", work.dh1, t5);
  checkLength("work.dsum", work.dsum, 192 * N);
  checkLength("work.dz3", work.dz3, 192);
  checkLength("work.dsum_2", work.dsum_2, 192 * N);
  checkLength("work.dz2", work.dz2, 192);
  checkLength("work.dlse", work.dlse, t0);
  checkLength("work.factor_2", work.factor_2, t5);
  checkLength("work.lse_exp_2", work.lse_exp_2, 61);
  checkLength("gradient.flat", gradient.flat, 35069);
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
    factor,
    sum,
    x2,
    sum_2,
    x3,
    sum_3,
    sum_4,
    z2,
    sum_5,
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
    factor_2,
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
  const t7 = 1 / t0;
  for (let n = 0; n < N; n++) {
    // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
    // loss = crossEntropy(y, target)
    const t8 = T * n;
    const t9 = 16 * t8;
    const t10 = 61 * t8;
    for (let t = 0; t < T; t++) {
      // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
      // loss = crossEntropy(y, target)
      const t11 = t8 + t;
      const t12 = 16 * X[t11]!;
      const t13 = E1[t12]!;
      const t14 = t9 + 16 * t;
      const t15 = E1[t12 + 1]!;
      const t16 = t14 + 1;
      const t17 = E1[t12 + 2]!;
      const t18 = t14 + 2;
      const t19 = E1[t12 + 3]!;
      const t20 = t14 + 3;
      const t21 = E1[t12 + 4]!;
      const t22 = t14 + 4;
      const t23 = E1[t12 + 5]!;
      const t24 = t14 + 5;
      const t25 = E1[t12 + 6]!;
      const t26 = t14 + 6;
      const t27 = E1[t12 + 7]!;
      const t28 = t14 + 7;
      factor[t14] = t13;
      factor[t16] = t15;
      factor[t18] = t17;
      factor[t20] = t19;
      factor[t22] = t21;
      factor[t24] = t23;
      factor[t26] = t25;
      factor[t28] = t27;
      const t29 = E1[t12 + 8]!;
      const t30 = t14 + 8;
      const t31 = E1[t12 + 9]!;
      const t32 = t14 + 9;
      const t33 = E1[t12 + 10]!;
      const t34 = t14 + 10;
      const t35 = E1[t12 + 11]!;
      const t36 = t14 + 11;
      const t37 = E1[t12 + 12]!;
      const t38 = t14 + 12;
      const t39 = E1[t12 + 13]!;
      const t40 = t14 + 13;
      const t41 = E1[t12 + 14]!;
      const t42 = t14 + 14;
      const t43 = E1[t12 + 15]!;
      const t44 = t14 + 15;
      factor[t30] = t29;
      factor[t32] = t31;
      factor[t34] = t33;
      factor[t36] = t35;
      factor[t38] = t37;
      factor[t40] = t39;
      factor[t42] = t41;
      factor[t44] = t43;
      dlse[t11] = t7;
      factor_2[t14] = t13;
      factor_2[t16] = t15;
      factor_2[t18] = t17;
      factor_2[t20] = t19;
      factor_2[t22] = t21;
      factor_2[t24] = t23;
      factor_2[t26] = t25;
      factor_2[t28] = t27;
      factor_2[t30] = t29;
      factor_2[t32] = t31;
      factor_2[t34] = t33;
      factor_2[t36] = t35;
      factor_2[t38] = t37;
      factor_2[t40] = t39;
      factor_2[t42] = t41;
      factor_2[t44] = t43;
      const t45 = t10 + 61 * t;
      dy.fill(0, t45, t45 + 61);
      dy[t45 + target[t11]!]! -= t7;
    }
  }

  // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
  contract(t0, 192, 16, factor, 0, 16, 1, Wx2, 0, 1, 16, sum, 0, 192, 1, false);
  for (let n = 0; n < N; n++) {
    // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
    const t46 = 192 * (T * n);
    for (let t = 0; t < T; t++) {
      // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
      const t47 = t46 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t48 = t47 + u;
        x2[t48] = sum[t48]! + b2[u]!;
      }
    }
  }
  for (let i = 0; i < T + 1; i++) {
    const t49 = 48 * (N * i);
    const t50 = 48 * N + t49;
    c2.fill(0, t49, t50);
    s2.fill(0, t49, t50);
    c3.fill(0, t49, t50);
    s3.fill(0, t49, t50);
    ds3.fill(0, t49, t50);
    dc3.fill(0, t49, t50);
    ds2.fill(0, t49, t50);
    dc2.fill(0, t49, t50);
  }

  // repeat(t = 1:T,
  for (let t = 0; t < T; t++) {
    // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
    const t51 = 48 * (N * t);
    // prettier-ignore
    contract(
      192, N, 48,
      Wh2, 0, 48, 1,
      s2, t51, 1, 48,
      sum_4, 0, 1, 192,
      false,
    );

    // c2 = sigmoid(z2[:, 49:96]) .* c2 + sigmoid(z2[:, 1:48]) .* tanh(z2[:,
    // 97:144])
    // s2 = sigmoid(z2[:, 145:192]) .* tanh(c2)
    // h2[:, t, :] = s2
    const t52 = 48 * N + t51;
    for (let n = 0; n < N; n++) {
      // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
      const t53 = T * n;
      const t54 = 192 * t53 + 192 * t;
      for (let u = 0; u < 192; u++) {
        z2[u] = x2[t54 + u]! + sum_4[192 * n + u]!;
      }

      // c2 = sigmoid(z2[:, 49:96]) .* c2 + sigmoid(z2[:, 1:48]) .* tanh(z2[:,
      // 97:144])
      // s2 = sigmoid(z2[:, 145:192]) .* tanh(c2)
      // h2[:, t, :] = s2
      for (let j = 0; j < 48; j++) {
        slots[j] = -z2[j + 48]!;
        slots[j + 48] = -z2[j]!;
        slots[j + 96] = -z2[j + 144]!;
      }
      expAll(slots, 0, 144);
      for (let j = 0; j < 48; j++) {
        slots[j + 145] = z2[j + 96]!;
      }
      tanhAll(slots, 145, 48);
      const t55 = 48 * t53;
      for (let j = 0; j < 48; j++) {
        const t56 = t51 + j + 48 * n;
        const c2_2 = c2[t56]!;
        const t57 = 1 / (1 + slots[j]!);
        sigmoid[t56] = t57;
        const t58 = 1 / (1 + slots[j + 48]!);
        sigmoid_2[t56] = t58;
        const t59 = slots[j + 145]!;
        tanh[t56] = t59;
        const t60 = t57 * c2_2 + t58 * t59;
        const t61 = t52 + j + 48 * n;
        c2[t61] = t60;
        const t62 = 1 / (1 + slots[j + 96]!);
        sigmoid_3[t56] = t62;
        const t63 = Math.tanh(t60);
        tanh_2[t56] = t63;
        const t64 = t62 * t63;
        s2[t61] = t64;
        h2[t55 + j + 48 * t] = t64;
      }
    }
  }

  // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
  contract(t0, 192, 48, h2, 0, 48, 1, Wx3, 0, 1, 48, sum_2, 0, 192, 1, false);
  for (let n = 0; n < N; n++) {
    // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
    const t65 = 192 * (T * n);
    for (let t = 0; t < T; t++) {
      // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
      const t66 = t65 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t67 = t66 + u;
        x3[t67] = sum_2[t67]! + b3[u]!;
      }
    }
  }

  // repeat(t = 1:T,
  for (let t = 0; t < T; t++) {
    // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
    const t68 = 48 * (N * t);
    // prettier-ignore
    contract(
      192, N, 48,
      Wh3, 0, 48, 1,
      s3, t68, 1, 48,
      sum_5, 0, 1, 192,
      false,
    );

    // c3 = sigmoid(z3[:, 49:96]) .* c3 + sigmoid(z3[:, 1:48]) .* tanh(z3[:,
    // 97:144])
    // s3 = sigmoid(z3[:, 145:192]) .* tanh(c3)
    // h3[:, t, :] = s3
    const t69 = 48 * N + t68;
    for (let n = 0; n < N; n++) {
      // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
      const t70 = T * n;
      const t71 = 192 * t70 + 192 * t;
      for (let u = 0; u < 192; u++) {
        z3[u] = x3[t71 + u]! + sum_5[192 * n + u]!;
      }

      // c3 = sigmoid(z3[:, 49:96]) .* c3 + sigmoid(z3[:, 1:48]) .* tanh(z3[:,
      // 97:144])
      // s3 = sigmoid(z3[:, 145:192]) .* tanh(c3)
      // h3[:, t, :] = s3
      for (let j = 0; j < 48; j++) {
        slots[j] = -z3[j + 48]!;
        slots[j + 48] = -z3[j]!;
        slots[j + 96] = -z3[j + 144]!;
      }
      expAll(slots, 0, 144);
      for (let j = 0; j < 48; j++) {
        slots[j + 145] = z3[j + 96]!;
      }
      tanhAll(slots, 145, 48);
      const t72 = 48 * t70;
      for (let j = 0; j < 48; j++) {
        const t73 = t68 + j + 48 * n;
        const c3_2 = c3[t73]!;
        const t74 = 1 / (1 + slots[j]!);
        sigmoid_4[t73] = t74;
        const t75 = 1 / (1 + slots[j + 48]!);
        sigmoid_5[t73] = t75;
        const t76 = slots[j + 145]!;
        tanh_3[t73] = t76;
        const t77 = t74 * c3_2 + t75 * t76;
        const t78 = t69 + j + 48 * n;
        c3[t78] = t77;
        const t79 = 1 / (1 + slots[j + 96]!);
        sigmoid_6[t73] = t79;
        const t80 = Math.tanh(t77);
        tanh_4[t73] = t80;
        const t81 = t79 * t80;
        s3[t78] = t81;
        h3[t72 + j + 48 * t] = t81;
      }
    }
  }

  // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
  contract(t0, 61, 48, h3, 0, 48, 1, W4, 0, 1, 48, sum_3, 0, 61, 1, false);

  // loss = crossEntropy(y, target)
  // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
  db4.fill(0, 0, 61);
  for (let n = 0; n < N; n++) {
    // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
    // loss = crossEntropy(y, target)
    const t82 = T * n;
    const t83 = 61 * t82;
    for (let i = 0; i < T; i++) {
      let lse_max = -Infinity;
      let lse_sum = 0;

      // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
      // loss = crossEntropy(y, target)
      const t84 = t83 + 61 * i;
      for (let u = 0; u < 61; u++) {
        const t85 = sum_3[t84 + u]! + b4[u]!;
        y[u] = t85;
        lse_max = Math.max(lse_max, t85);
      }
      const t86 = Math.min(lse_max, 1.7976931348623157e308);
      const lse_shift = Math.max(t86, -1.7976931348623157e308);
      for (let k = 0; k < 61; k++) {
        slots[k] = y[k]! - lse_shift;
      }
      expAll(slots, 0, 61);
      for (let k = 0; k < 61; k++) {
        const t87 = slots[k]!;
        lse_exp_2[k] = t87;
        lse_sum += t87;
      }
      const lse_scale_2 = lse_sum === 0 ? 0 : 1 / lse_sum;
      const t88 = t82 + i;
      crossEntropySum += lse_shift + Math.log(lse_sum) - y[target[t88]!]!;

      // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
      const t89 = dlse[t88]!;
      for (let k = 0; k < 61; k++) {
        const t90 = t84 + k;
        dy[t90]! += t89 * (lse_exp_2[k]! * lse_scale_2);
        const dy_2 = dy[t90]!;
        db4[k]! += dy_2;
      }
    }
  }
  loss = crossEntropySum / t0;

  // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
  contract(61, 48, t0, dy, 0, 1, 61, h3, 0, 48, 1, dW4, 0, 48, 1, false);
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
    const t91 = 48 * (N * t);
    const t92 = 48 * N + t91;
    for (let i = 0; i < N; i++) {
      // h3[:, t, :] = s3
      // s3 = sigmoid(z3[:, 145:192]) .* tanh(c3)
      // c3 = sigmoid(z3[:, 49:96]) .* c3 + sigmoid(z3[:, 1:48]) .* tanh(z3[:,
      // 97:144])
      const t93 = T * i;
      const t94 = 48 * t93;
      const t95 = t92 + 48 * i;
      const t96 = t91 + 48 * i;
      for (let j = 0; j < 48; j++) {
        const t97 = t95 + j;
        ds3[t97]! += dh3[t94 + j + 48 * t]!;
        const ds3_2 = ds3[t97]!;
        const t98 = t96 + j;
        const t99 = sigmoid_6[t98]!;
        const t100 = tanh_4[t98]!;
        dc3[t97]! += ds3_2 * t99 * (1 - t100 * t100);
        dz3[j + 144] = ds3_2 * t100 * (t99 * (1 - t99));
        const dc3_2 = dc3[t97]!;
        const t101 = sigmoid_4[t98]!;
        dc3[t98]! += dc3_2 * t101;
        const dc3_3 = dc3[t97]!;
        const t102 = sigmoid_5[t98]!;
        const t103 = tanh_3[t98]!;
        dz3[j + 96] = dc3_3 * t102 * (1 - t103 * t103);
        dz3[j] = dc3_3 * t103 * (t102 * (1 - t102));
        dz3[j + 48] = dc3_2 * c3[t98]! * (t101 * (1 - t101));
      }

      // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
      const t104 = 192 * t93 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t105 = dz3[u]!;
        dx3[t104 + u] = t105;
        dsum[192 * i + u] = t105;
      }
    }
    contract(192, 48, N, dsum, 0, 1, 192, s3, t91, 48, 1, dWh3, 0, 48, 1, true);
    contract(N, 48, 192, dsum, 0, 192, 1, Wh3, 0, 48, 1, ds3, t91, 48, 1, true);
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
    const t106 = 48 * (N * t);
    const t107 = 48 * N + t106;
    for (let i = 0; i < N; i++) {
      // h2[:, t, :] = s2
      // s2 = sigmoid(z2[:, 145:192]) .* tanh(c2)
      // c2 = sigmoid(z2[:, 49:96]) .* c2 + sigmoid(z2[:, 1:48]) .* tanh(z2[:,
      // 97:144])
      const t108 = T * i;
      const t109 = 48 * t108;
      const t110 = t107 + 48 * i;
      const t111 = t106 + 48 * i;
      for (let j = 0; j < 48; j++) {
        const t112 = t110 + j;
        ds2[t112]! += dh2[t109 + j + 48 * t]!;
        const ds2_2 = ds2[t112]!;
        const t113 = t111 + j;
        const t114 = sigmoid_3[t113]!;
        const t115 = tanh_2[t113]!;
        dc2[t112]! += ds2_2 * t114 * (1 - t115 * t115);
        dz2[j + 144] = ds2_2 * t115 * (t114 * (1 - t114));
        const dc2_2 = dc2[t112]!;
        const t116 = sigmoid[t113]!;
        dc2[t113]! += dc2_2 * t116;
        const dc2_3 = dc2[t112]!;
        const t117 = sigmoid_2[t113]!;
        const t118 = tanh[t113]!;
        dz2[j + 96] = dc2_3 * t117 * (1 - t118 * t118);
        dz2[j] = dc2_3 * t118 * (t117 * (1 - t117));
        dz2[j + 48] = dc2_2 * c2[t113]! * (t116 * (1 - t116));
      }

      // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
      const t119 = 192 * t108 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t120 = dz2[u]!;
        dx2[t119 + u] = t120;
        dsum_2[192 * i + u] = t120;
      }
    }
    // prettier-ignore
    contract(
      192, 48, N,
      dsum_2, 0, 1, 192,
      s2, t106, 48, 1,
      dWh2, 0, 48, 1,
      true,
    );
    // prettier-ignore
    contract(
      N, 48, 192,
      dsum_2, 0, 192, 1,
      Wh2, 0, 48, 1,
      ds2, t106, 48, 1,
      true,
    );
  }

  // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
  // prettier-ignore
  contract(
    192, 16, t0,
    dx2, 0, 1, 192,
    factor_2, 0, 16, 1,
    dWx2, 0, 16, 1,
    false,
  );
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
  for (let n = 0; n < N; n++) {
    // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
    // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
    // h1[n, i, d] = E1[X[n, i], d]
    const t121 = T * n;
    const t122 = 192 * t121;
    const t123 = 16 * t121;
    for (let t = 0; t < T; t++) {
      // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
      // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
      const t124 = t122 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t125 = t124 + u;
        db3[u]! += dx3[t125]!;
        db2[u]! += dx2[t125]!;
      }

      // h1[n, i, d] = E1[X[n, i], d]
      const t126 = t123 + 16 * t;
      const t127 = 16 * X[t121 + t]!;
      dE1[t127]! += dh1[t126]!;
      dE1[t127 + 1]! += dh1[t126 + 1]!;
      dE1[t127 + 2]! += dh1[t126 + 2]!;
      dE1[t127 + 3]! += dh1[t126 + 3]!;
      dE1[t127 + 4]! += dh1[t126 + 4]!;
      dE1[t127 + 5]! += dh1[t126 + 5]!;
      dE1[t127 + 6]! += dh1[t126 + 6]!;
      dE1[t127 + 7]! += dh1[t126 + 7]!;
      dE1[t127 + 8]! += dh1[t126 + 8]!;
      dE1[t127 + 9]! += dh1[t126 + 9]!;
      dE1[t127 + 10]! += dh1[t126 + 10]!;
      dE1[t127 + 11]! += dh1[t126 + 11]!;
      dE1[t127 + 12]! += dh1[t126 + 12]!;
      dE1[t127 + 13]! += dh1[t126 + 13]!;
      dE1[t127 + 14]! += dh1[t126 + 14]!;
      dE1[t127 + 15]! += dh1[t126 + 15]!;
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
  const t5 = 16 * N * T;
  checkLength("work.factor", work.factor, t5);
  const t6 = 192 * N * T;
  checkLength("work.sum", work.sum, t6);
  checkLength("work.x2", work.x2, t6);
  checkLength("work.sum_2", work.sum_2, t6);
  checkLength("work.x3", work.x3, t6);
  checkLength("work.sum_3", work.sum_3, t4);
  checkLength("work.sum_4", work.sum_4, 192 * N);
  checkLength("work.z2", work.z2, 192);
  checkLength("work.sum_5", work.sum_5, 192 * N);
  checkLength("work.z3", work.z3, 192);
  checkLength("work.y", work.y, 61);
  checkLength("work.dy", work.dy, t4);
  checkLength("work.dh3", work.dh3, t3);
  checkLength("work.ds3", work.ds3, t2);
  checkLength("work.dc3", work.dc3, t2);
  checkLength("work.ds2", work.ds2, t2);
  checkLength("work.dc2", work.dc2, t2);
  checkLength("work.dx3", work.dx3, t6);
  checkLength("work.dh2", work.dh2, t3);
  checkLength("work.dx2", work.dx2, t6);
  checkLength("work.dh1", work.dh1, t5);
  checkLength("work.dsum", work.dsum, 192 * N);
  checkLength("work.dz3", work.dz3, 192);
  checkLength("work.dsum_2", work.dsum_2, 192 * N);
  checkLength("work.dz2", work.dz2, 192);
  checkLength("work.dlse", work.dlse, t0);
  checkLength("work.factor_2", work.factor_2, t5);
  checkLength("work.lse_exp_2", work.lse_exp_2, 61);
  checkLength("work.c2_2", work.c2_2, t2);
  checkLength("work.s2_2", work.s2_2, t2);
  checkLength("work.c3_2", work.c3_2, t2);
  checkLength("work.s3_2", work.s3_2, t2);
  checkLength("work.h2_2", work.h2_2, t3);
  checkLength("work.h3_2", work.h3_2, t3);
  checkLength("out", out, 61 * t0);
  const { E1, Wx2, Wh2, b2, Wx3, Wh3, b3, W4, b4 } = p;
  const {
    factor,
    sum,
    x2,
    sum_2,
    x3,
    sum_3,
    sum_4,
    z2,
    sum_5,
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
    const t8 = 16 * t7;
    for (let t = 0; t < T; t++) {
      const t9 = 16 * X[t7 + t]!;
      const t10 = t8 + 16 * t;
      factor[t10] = E1[t9]!;
      factor[t10 + 1] = E1[t9 + 1]!;
      factor[t10 + 2] = E1[t9 + 2]!;
      factor[t10 + 3] = E1[t9 + 3]!;
      factor[t10 + 4] = E1[t9 + 4]!;
      factor[t10 + 5] = E1[t9 + 5]!;
      factor[t10 + 6] = E1[t9 + 6]!;
      factor[t10 + 7] = E1[t9 + 7]!;
      factor[t10 + 8] = E1[t9 + 8]!;
      factor[t10 + 9] = E1[t9 + 9]!;
      factor[t10 + 10] = E1[t9 + 10]!;
      factor[t10 + 11] = E1[t9 + 11]!;
      factor[t10 + 12] = E1[t9 + 12]!;
      factor[t10 + 13] = E1[t9 + 13]!;
      factor[t10 + 14] = E1[t9 + 14]!;
      factor[t10 + 15] = E1[t9 + 15]!;
    }
  }
  contract(t0, 192, 16, factor, 0, 16, 1, Wx2, 0, 1, 16, sum, 0, 192, 1, false);
  for (let n = 0; n < N; n++) {
    // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
    const t11 = 192 * (T * n);
    for (let t = 0; t < T; t++) {
      // x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
      const t12 = t11 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t13 = t12 + u;
        x2[t13] = sum[t13]! + b2[u]!;
      }
    }
  }
  for (let i = 0; i < T + 1; i++) {
    const t14 = 48 * (N * i);
    const t15 = 48 * N + t14;
    c2_2.fill(0, t14, t15);
    s2_2.fill(0, t14, t15);
    c3_2.fill(0, t14, t15);
    s3_2.fill(0, t14, t15);
  }

  // repeat(t = 1:T,
  for (let t = 0; t < T; t++) {
    // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
    const t16 = 48 * (N * t);
    // prettier-ignore
    contract(
      192, N, 48,
      Wh2, 0, 48, 1,
      s2_2, t16, 1, 48,
      sum_4, 0, 1, 192,
      false,
    );

    // c2 = sigmoid(z2[:, 49:96]) .* c2 + sigmoid(z2[:, 1:48]) .* tanh(z2[:,
    // 97:144])
    // s2 = sigmoid(z2[:, 145:192]) .* tanh(c2)
    // h2[:, t, :] = s2
    const t17 = 48 * N + t16;
    for (let n = 0; n < N; n++) {
      // z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k])
      const t18 = T * n;
      const t19 = 192 * t18 + 192 * t;
      for (let u = 0; u < 192; u++) {
        z2[u] = x2[t19 + u]! + sum_4[192 * n + u]!;
      }

      // c2 = sigmoid(z2[:, 49:96]) .* c2 + sigmoid(z2[:, 1:48]) .* tanh(z2[:,
      // 97:144])
      // s2 = sigmoid(z2[:, 145:192]) .* tanh(c2)
      // h2[:, t, :] = s2
      for (let j = 0; j < 48; j++) {
        slots[j] = -z2[j]!;
        slots[j + 48] = -z2[j + 48]!;
        slots[j + 96] = -z2[j + 144]!;
      }
      expAll(slots, 0, 144);
      for (let j = 0; j < 48; j++) {
        slots[j + 145] = z2[j + 96]!;
      }
      tanhAll(slots, 145, 48);
      const t20 = 48 * t18;
      for (let j = 0; j < 48; j++) {
        const c2_3 = c2_2[t16 + j + 48 * n]!;
        const t21 = slots[j + 145]! / (1 + slots[j]!);
        const t22 = c2_3 / (1 + slots[j + 48]!) + t21;
        const t23 = t17 + j + 48 * n;
        c2_2[t23] = t22;
        const t24 = Math.tanh(t22) / (1 + slots[j + 96]!);
        s2_2[t23] = t24;
        h2_2[t20 + j + 48 * t] = t24;
      }
    }
  }

  // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
  contract(t0, 192, 48, h2_2, 0, 48, 1, Wx3, 0, 1, 48, sum_2, 0, 192, 1, false);
  for (let n = 0; n < N; n++) {
    // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
    const t25 = 192 * (T * n);
    for (let t = 0; t < T; t++) {
      // x3[n, t, u] = sum(k, Wx3[u, k] * h2[n, t, k]) + b3[u]
      const t26 = t25 + 192 * t;
      for (let u = 0; u < 192; u++) {
        const t27 = t26 + u;
        x3[t27] = sum_2[t27]! + b3[u]!;
      }
    }
  }

  // repeat(t = 1:T,
  for (let t = 0; t < T; t++) {
    // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
    const t28 = 48 * (N * t);
    // prettier-ignore
    contract(
      192, N, 48,
      Wh3, 0, 48, 1,
      s3_2, t28, 1, 48,
      sum_5, 0, 1, 192,
      false,
    );

    // c3 = sigmoid(z3[:, 49:96]) .* c3 + sigmoid(z3[:, 1:48]) .* tanh(z3[:,
    // 97:144])
    // s3 = sigmoid(z3[:, 145:192]) .* tanh(c3)
    // h3[:, t, :] = s3
    const t29 = 48 * N + t28;
    for (let n = 0; n < N; n++) {
      // z3[n, u] = x3[n, t, u] + sum(k, Wh3[u, k] * s3[n, k])
      const t30 = T * n;
      const t31 = 192 * t30 + 192 * t;
      for (let u = 0; u < 192; u++) {
        z3[u] = x3[t31 + u]! + sum_5[192 * n + u]!;
      }

      // c3 = sigmoid(z3[:, 49:96]) .* c3 + sigmoid(z3[:, 1:48]) .* tanh(z3[:,
      // 97:144])
      // s3 = sigmoid(z3[:, 145:192]) .* tanh(c3)
      // h3[:, t, :] = s3
      for (let j = 0; j < 48; j++) {
        slots[j] = -z3[j]!;
        slots[j + 48] = -z3[j + 48]!;
        slots[j + 96] = -z3[j + 144]!;
      }
      expAll(slots, 0, 144);
      for (let j = 0; j < 48; j++) {
        slots[j + 145] = z3[j + 96]!;
      }
      tanhAll(slots, 145, 48);
      const t32 = 48 * t30;
      for (let j = 0; j < 48; j++) {
        const c3_3 = c3_2[t28 + j + 48 * n]!;
        const t33 = slots[j + 145]! / (1 + slots[j]!);
        const t34 = c3_3 / (1 + slots[j + 48]!) + t33;
        const t35 = t29 + j + 48 * n;
        c3_2[t35] = t34;
        const t36 = Math.tanh(t34) / (1 + slots[j + 96]!);
        s3_2[t35] = t36;
        h3_2[t32 + j + 48 * t] = t36;
      }
    }
  }

  // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
  contract(t0, 61, 48, h3_2, 0, 48, 1, W4, 0, 1, 48, sum_3, 0, 61, 1, false);
  for (let n = 0; n < N; n++) {
    // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
    const t37 = 61 * (T * n);
    for (let i = 0; i < T; i++) {
      // y[n, i, u] = sum(k, W4[u, k] * h3[n, i, k]) + b4[u]
      const t38 = t37 + 61 * i;
      for (let u = 0; u < 61; u++) {
        const t39 = t38 + u;
        out[t39] = sum_3[t39]! + b4[u]!;
      }
    }
  }
}

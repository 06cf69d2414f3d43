// Generated from examples/spiral-6-6.net.yaml by gradsmith. Do not edit.
//
//     # CS231n's classification of points in the plane, with two hidden layers of 6 ReLUs.
//     input: [2]
//     layers:
//       - { type: dense, units: 6, activation: relu }
//       - { type: dense, units: 6, activation: relu }
//       - { type: dense, units: 3 }
//     loss: softmaxCrossEntropy
//     regularization: { l2: lambda }
//
// Shapes: X [N, 2], target [N] of 3 classes, W1 [6, 2], b1 [6], W2 [6, 6], b2
// [6], W3 [3, 6], b3 [3].
// Operations: forward 167 * N + 138, backward 282 * N + 135, valueAndGradient
// 447 * N + 272, predict 144 * N; workspace 128 * N bytes.

import {
  allocate,
  checkClasses,
  checkLength,
  checkSize,
  glorotUniform,
  heNormal,
  type Shape,
  type Tensors,
} from "../runtime/index.ts";

/** The parameters, in the order they lie in `flat`. */
export const PARAMETERS = {
  W1: [6, 2],
  b1: [6],
  W2: [6, 6],
  b2: [6],
  W3: [3, 6],
  b3: [3],
} as const;
export type Parameters = Tensors<typeof PARAMETERS>;
export const createParameters = (): Parameters => allocate(PARAMETERS);

export type Workspace = Tensors<{
  h1: Shape;
  h2: Shape;
  lse_exp: Shape;
  lse_scale: Shape;
}>;
/** What functions keep between their steps, and `forward` for `backward`. */
export const createWorkspace = (N: number): Workspace =>
  allocate({ h1: [N, 6], h2: [N, 6], lse_exp: [N, 3], lse_scale: [N] });

/**
 * Overwrites the parameters with what learning begins with; `random` gives
 * numbers in [0, 1).
 */
export function initializeParameters(
  p: Parameters,
  random: () => number,
): void {
  heNormal(p.W1, 2, random);
  p.b1.fill(0);
  heNormal(p.W2, 6, random);
  p.b2.fill(0);
  glorotUniform(p.W3, 6, 3, random);
  p.b3.fill(0);
}

/**
 * Returns loss.
 *
 * @param p - the parameters
 * @param X - input
 * @param target - label
 * @param work - overwritten
 */
export function forward(
  p: Parameters,
  N: number,
  X: Float64Array,
  target: Float64Array,
  lambda: number,
  work: Workspace,
): number {
  checkLength("p.flat", p.flat, 81);
  checkSize("N", N);
  checkLength("X", X, 2 * N);
  checkLength("target", target, N);
  checkClasses("target", target, 3, N);
  checkLength("work.flat", work.flat, 16 * N);
  const { W1, b1, W2, b2, W3, b3 } = p;
  const { h1, h2, lse_exp, lse_scale } = work;

  let loss = 0;
  let crossEntropySum = 0;
  let sum = 0;
  let sum_2 = 0;
  let sum_3 = 0;

  // h1 = relu(X * W1' + b1)
  // h2 = relu(h1 * W2' + b2)
  // y = h2 * W3' + b3
  // loss = crossEntropy(y, target) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2)
  // + sum(W3 .^ 2))
  const W1_0 = W1[0]!;
  const W1_1 = W1[1]!;
  const b1_0 = b1[0]!;
  const W1_2 = W1[2]!;
  const W1_3 = W1[3]!;
  const b1_1 = b1[1]!;
  const W1_4 = W1[4]!;
  const W1_5 = W1[5]!;
  const b1_2 = b1[2]!;
  const W1_6 = W1[6]!;
  const W1_7 = W1[7]!;
  const b1_3 = b1[3]!;
  const W1_8 = W1[8]!;
  const W1_9 = W1[9]!;
  const b1_4 = b1[4]!;
  const W1_10 = W1[10]!;
  const W1_11 = W1[11]!;
  const b1_5 = b1[5]!;
  const W2_0 = W2[0]!;
  const W2_1 = W2[1]!;
  const W2_2 = W2[2]!;
  const W2_3 = W2[3]!;
  const W2_4 = W2[4]!;
  const W2_5 = W2[5]!;
  const b2_0 = b2[0]!;
  const W2_6 = W2[6]!;
  const W2_7 = W2[7]!;
  const W2_8 = W2[8]!;
  const W2_9 = W2[9]!;
  const W2_10 = W2[10]!;
  const W2_11 = W2[11]!;
  const b2_1 = b2[1]!;
  const W2_12 = W2[12]!;
  const W2_13 = W2[13]!;
  const W2_14 = W2[14]!;
  const W2_15 = W2[15]!;
  const W2_16 = W2[16]!;
  const W2_17 = W2[17]!;
  const b2_2 = b2[2]!;
  const W2_18 = W2[18]!;
  const W2_19 = W2[19]!;
  const W2_20 = W2[20]!;
  const W2_21 = W2[21]!;
  const W2_22 = W2[22]!;
  const W2_23 = W2[23]!;
  const b2_3 = b2[3]!;
  const W2_24 = W2[24]!;
  const W2_25 = W2[25]!;
  const W2_26 = W2[26]!;
  const W2_27 = W2[27]!;
  const W2_28 = W2[28]!;
  const W2_29 = W2[29]!;
  const b2_4 = b2[4]!;
  const W2_30 = W2[30]!;
  const W2_31 = W2[31]!;
  const W2_32 = W2[32]!;
  const W2_33 = W2[33]!;
  const W2_34 = W2[34]!;
  const W2_35 = W2[35]!;
  const b2_5 = b2[5]!;
  const W3_0 = W3[0]!;
  const W3_1 = W3[1]!;
  const W3_2 = W3[2]!;
  const W3_3 = W3[3]!;
  const W3_4 = W3[4]!;
  const W3_5 = W3[5]!;
  const b3_0 = b3[0]!;
  const W3_6 = W3[6]!;
  const W3_7 = W3[7]!;
  const W3_8 = W3[8]!;
  const W3_9 = W3[9]!;
  const W3_10 = W3[10]!;
  const W3_11 = W3[11]!;
  const b3_1 = b3[1]!;
  const W3_12 = W3[12]!;
  const W3_13 = W3[13]!;
  const W3_14 = W3[14]!;
  const W3_15 = W3[15]!;
  const W3_16 = W3[16]!;
  const W3_17 = W3[17]!;
  const b3_2 = b3[2]!;
  for (let i = 0; i < N; i++) {
    const t0 = X[2 * i]!;
    const t1 = X[2 * i + 1]!;
    const t2 = Math.max(t0 * W1_0 + t1 * W1_1 + b1_0, 0);
    const t3 = Math.max(t0 * W1_2 + t1 * W1_3 + b1_1, 0);
    const t4 = Math.max(t0 * W1_4 + t1 * W1_5 + b1_2, 0);
    const t5 = Math.max(t0 * W1_6 + t1 * W1_7 + b1_3, 0);
    const t6 = Math.max(t0 * W1_8 + t1 * W1_9 + b1_4, 0);
    const t7 = Math.max(t0 * W1_10 + t1 * W1_11 + b1_5, 0);
    h1[6 * i] = t2;
    h1[6 * i + 1] = t3;
    h1[6 * i + 2] = t4;
    h1[6 * i + 3] = t5;
    h1[6 * i + 4] = t6;
    h1[6 * i + 5] = t7;
    const t8 = t2 * W2_0 + t3 * W2_1 + t4 * W2_2 + t5 * W2_3 + t6 * W2_4;
    const t9 = Math.max(t8 + t7 * W2_5 + b2_0, 0);
    const t10 = t2 * W2_6 + t3 * W2_7 + t4 * W2_8 + t5 * W2_9 + t6 * W2_10;
    const t11 = Math.max(t10 + t7 * W2_11 + b2_1, 0);
    const t12 = t2 * W2_12 + t3 * W2_13 + t4 * W2_14 + t5 * W2_15 + t6 * W2_16;
    const t13 = Math.max(t12 + t7 * W2_17 + b2_2, 0);
    const t14 = t2 * W2_18 + t3 * W2_19 + t4 * W2_20 + t5 * W2_21 + t6 * W2_22;
    const t15 = Math.max(t14 + t7 * W2_23 + b2_3, 0);
    const t16 = t2 * W2_24 + t3 * W2_25 + t4 * W2_26 + t5 * W2_27 + t6 * W2_28;
    const t17 = Math.max(t16 + t7 * W2_29 + b2_4, 0);
    const t18 = t2 * W2_30 + t3 * W2_31 + t4 * W2_32 + t5 * W2_33 + t6 * W2_34;
    const t19 = Math.max(t18 + t7 * W2_35 + b2_5, 0);
    h2[6 * i] = t9;
    h2[6 * i + 1] = t11;
    h2[6 * i + 2] = t13;
    h2[6 * i + 3] = t15;
    h2[6 * i + 4] = t17;
    h2[6 * i + 5] = t19;
    const t20 = t9 * W3_0 + t11 * W3_1 + t13 * W3_2 + t15 * W3_3 + t17 * W3_4;
    const t21 = t20 + t19 * W3_5 + b3_0;
    const t22 = t9 * W3_6 + t11 * W3_7 + t13 * W3_8 + t15 * W3_9 + t17 * W3_10;
    const t23 = t22 + t19 * W3_11 + b3_1;
    const t24 = t9 * W3_12 + t11 * W3_13 + t13 * W3_14 + t15 * W3_15;
    const t25 = t24 + t17 * W3_16 + t19 * W3_17 + b3_2;
    const t26 = Math.max(Math.max(t21, t23), t25);
    const t27 = Math.min(t26, 1.7976931348623157e308);
    const t28 = Math.max(t27, -1.7976931348623157e308);
    const t29 = Math.exp(t21 - t28);
    const t30 = Math.exp(t23 - t28);
    const t31 = Math.exp(t25 - t28);
    lse_exp[3 * i] = t29;
    lse_exp[3 * i + 1] = t30;
    lse_exp[3 * i + 2] = t31;
    const t32 = t29 + t30 + t31;
    lse_scale[i] = t32 === 0 ? 0 : 1 / t32;
    const t33 = target[i]!;
    const t34 = t33 === 0 ? t21 : t33 === 1 ? t23 : t25;
    crossEntropySum += t28 + Math.log(t32) - t34;
  }
  for (let i = 0; i < 6; i++) {
    const t35 = W1[2 * i]!;
    const t36 = W1[2 * i + 1]!;
    sum += t35 * t35 + t36 * t36;
    const t37 = W2[6 * i]!;
    const t38 = W2[6 * i + 1]!;
    const t39 = W2[6 * i + 2]!;
    const t40 = W2[6 * i + 3]!;
    const t41 = W2[6 * i + 4]!;
    const t42 = W2[6 * i + 5]!;
    const t43 = t37 * t37 + t38 * t38 + t39 * t39 + t40 * t40 + t41 * t41;
    sum_2 += t43 + t42 * t42;
    const t44 = W3[i]!;
    const t45 = W3[i + 6]!;
    const t46 = W3[i + 12]!;
    sum_3 += t44 * t44 + t45 * t45 + t46 * t46;
  }
  loss = crossEntropySum / N + (lambda / 2) * (sum + sum_2 + sum_3);
  return loss;
}

/**
 * Writes [∂loss/∂W1, ∂loss/∂b1, ∂loss/∂W2, ∂loss/∂b2, ∂loss/∂W3, ∂loss/∂b3] to
 * `gradient`. Call `forward` with the same arguments first.
 *
 * @param p - the parameters
 * @param X - input
 * @param target - label
 * @param work - overwritten
 * @param gradient - overwritten
 */
export function backward(
  p: Parameters,
  N: number,
  X: Float64Array,
  target: Float64Array,
  lambda: number,
  work: Workspace,
  gradient: Parameters,
): void {
  checkLength("p.flat", p.flat, 81);
  checkSize("N", N);
  checkLength("X", X, 2 * N);
  checkLength("target", target, N);
  checkClasses("target", target, 3, N);
  checkLength("work.flat", work.flat, 16 * N);
  checkLength("gradient.flat", gradient.flat, 81);
  const { W1, W2, W3 } = p;
  const { h1, h2, lse_exp, lse_scale } = work;
  const { W1: dW1, b1: db1, W2: dW2, b2: db2, W3: dW3, b3: db3 } = gradient;

  // loss = crossEntropy(y, target) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2)
  // + sum(W3 .^ 2))
  const t0 = lambda / 2;
  for (let j = 0; j < 6; j++) {
    dW3[j] = 2 * (t0 * W3[j]!);
    dW3[j + 6] = 2 * (t0 * W3[j + 6]!);
    dW3[j + 12] = 2 * (t0 * W3[j + 12]!);
    dW2[6 * j] = 2 * (t0 * W2[6 * j]!);
    dW2[6 * j + 1] = 2 * (t0 * W2[6 * j + 1]!);
    dW2[6 * j + 2] = 2 * (t0 * W2[6 * j + 2]!);
    dW2[6 * j + 3] = 2 * (t0 * W2[6 * j + 3]!);
    dW2[6 * j + 4] = 2 * (t0 * W2[6 * j + 4]!);
    dW2[6 * j + 5] = 2 * (t0 * W2[6 * j + 5]!);
    dW1[2 * j] = 2 * (t0 * W1[2 * j]!);
    dW1[2 * j + 1] = 2 * (t0 * W1[2 * j + 1]!);
  }

  // y = h2 * W3' + b3
  // h2 = relu(h1 * W2' + b2)
  // h1 = relu(X * W1' + b1)
  db3[0] = 0;
  db3[1] = 0;
  db3[2] = 0;
  db2[0] = 0;
  db2[1] = 0;
  db2[2] = 0;
  db2[3] = 0;
  db2[4] = 0;
  db2[5] = 0;
  db1[0] = 0;
  db1[1] = 0;
  db1[2] = 0;
  db1[3] = 0;
  db1[4] = 0;
  db1[5] = 0;
  const t1 = 1 / N;
  const t2 = -t1;
  const W3_0 = W3[0]!;
  const W3_6 = W3[6]!;
  const W3_12 = W3[12]!;
  const W3_1 = W3[1]!;
  const W3_7 = W3[7]!;
  const W3_13 = W3[13]!;
  const W3_2 = W3[2]!;
  const W3_8 = W3[8]!;
  const W3_14 = W3[14]!;
  const W3_3 = W3[3]!;
  const W3_9 = W3[9]!;
  const W3_15 = W3[15]!;
  const W3_4 = W3[4]!;
  const W3_10 = W3[10]!;
  const W3_16 = W3[16]!;
  const W3_5 = W3[5]!;
  const W3_11 = W3[11]!;
  const W3_17 = W3[17]!;
  const W2_0 = W2[0]!;
  const W2_6 = W2[6]!;
  const W2_12 = W2[12]!;
  const W2_18 = W2[18]!;
  const W2_24 = W2[24]!;
  const W2_30 = W2[30]!;
  const W2_1 = W2[1]!;
  const W2_7 = W2[7]!;
  const W2_13 = W2[13]!;
  const W2_19 = W2[19]!;
  const W2_25 = W2[25]!;
  const W2_31 = W2[31]!;
  const W2_2 = W2[2]!;
  const W2_8 = W2[8]!;
  const W2_14 = W2[14]!;
  const W2_20 = W2[20]!;
  const W2_26 = W2[26]!;
  const W2_32 = W2[32]!;
  const W2_3 = W2[3]!;
  const W2_9 = W2[9]!;
  const W2_15 = W2[15]!;
  const W2_21 = W2[21]!;
  const W2_27 = W2[27]!;
  const W2_33 = W2[33]!;
  const W2_4 = W2[4]!;
  const W2_10 = W2[10]!;
  const W2_16 = W2[16]!;
  const W2_22 = W2[22]!;
  const W2_28 = W2[28]!;
  const W2_34 = W2[34]!;
  const W2_5 = W2[5]!;
  const W2_11 = W2[11]!;
  const W2_17 = W2[17]!;
  const W2_23 = W2[23]!;
  const W2_29 = W2[29]!;
  const W2_35 = W2[35]!;
  for (let i = 0; i < N; i++) {
    const t3 = target[i]!;
    const t4 = lse_scale[i]!;
    const t5 = (t3 === 0 ? t2 : 0) + t1 * (lse_exp[3 * i]! * t4);
    const t6 = (t3 === 1 ? t2 : 0) + t1 * (lse_exp[3 * i + 1]! * t4);
    const t7 = (t3 === 2 ? t2 : 0) + t1 * (lse_exp[3 * i + 2]! * t4);
    db3[0]! += t5;
    db3[1]! += t6;
    db3[2]! += t7;
    const t8 = h2[6 * i]!;
    const t9 = h2[6 * i + 1]!;
    const t10 = h2[6 * i + 2]!;
    const t11 = h2[6 * i + 3]!;
    const t12 = h2[6 * i + 4]!;
    const t13 = h2[6 * i + 5]!;
    dW3[0]! += t5 * t8;
    dW3[1]! += t5 * t9;
    dW3[2]! += t5 * t10;
    dW3[3]! += t5 * t11;
    dW3[4]! += t5 * t12;
    dW3[5]! += t5 * t13;
    dW3[6]! += t6 * t8;
    dW3[7]! += t6 * t9;
    dW3[8]! += t6 * t10;
    dW3[9]! += t6 * t11;
    dW3[10]! += t6 * t12;
    dW3[11]! += t6 * t13;
    dW3[12]! += t7 * t8;
    dW3[13]! += t7 * t9;
    dW3[14]! += t7 * t10;
    dW3[15]! += t7 * t11;
    dW3[16]! += t7 * t12;
    dW3[17]! += t7 * t13;
    const t14 = t8 > 0 ? t5 * W3_0 + t6 * W3_6 + t7 * W3_12 : 0;
    const t15 = t9 > 0 ? t5 * W3_1 + t6 * W3_7 + t7 * W3_13 : 0;
    const t16 = t10 > 0 ? t5 * W3_2 + t6 * W3_8 + t7 * W3_14 : 0;
    const t17 = t11 > 0 ? t5 * W3_3 + t6 * W3_9 + t7 * W3_15 : 0;
    const t18 = t12 > 0 ? t5 * W3_4 + t6 * W3_10 + t7 * W3_16 : 0;
    const t19 = t13 > 0 ? t5 * W3_5 + t6 * W3_11 + t7 * W3_17 : 0;
    db2[0]! += t14;
    db2[1]! += t15;
    db2[2]! += t16;
    db2[3]! += t17;
    db2[4]! += t18;
    db2[5]! += t19;
    const t20 = h1[6 * i]!;
    const t21 = h1[6 * i + 1]!;
    const t22 = h1[6 * i + 2]!;
    const t23 = h1[6 * i + 3]!;
    const t24 = h1[6 * i + 4]!;
    const t25 = h1[6 * i + 5]!;
    dW2[0]! += t14 * t20;
    dW2[1]! += t14 * t21;
    dW2[2]! += t14 * t22;
    dW2[3]! += t14 * t23;
    dW2[4]! += t14 * t24;
    dW2[5]! += t14 * t25;
    dW2[6]! += t15 * t20;
    dW2[7]! += t15 * t21;
    dW2[8]! += t15 * t22;
    dW2[9]! += t15 * t23;
    dW2[10]! += t15 * t24;
    dW2[11]! += t15 * t25;
    dW2[12]! += t16 * t20;
    dW2[13]! += t16 * t21;
    dW2[14]! += t16 * t22;
    dW2[15]! += t16 * t23;
    dW2[16]! += t16 * t24;
    dW2[17]! += t16 * t25;
    dW2[18]! += t17 * t20;
    dW2[19]! += t17 * t21;
    dW2[20]! += t17 * t22;
    dW2[21]! += t17 * t23;
    dW2[22]! += t17 * t24;
    dW2[23]! += t17 * t25;
    dW2[24]! += t18 * t20;
    dW2[25]! += t18 * t21;
    dW2[26]! += t18 * t22;
    dW2[27]! += t18 * t23;
    dW2[28]! += t18 * t24;
    dW2[29]! += t18 * t25;
    dW2[30]! += t19 * t20;
    dW2[31]! += t19 * t21;
    dW2[32]! += t19 * t22;
    dW2[33]! += t19 * t23;
    dW2[34]! += t19 * t24;
    dW2[35]! += t19 * t25;
    const t26 = t14 * W2_0 + t15 * W2_6 + t16 * W2_12 + t17 * W2_18;
    const t27 = t20 > 0 ? t26 + t18 * W2_24 + t19 * W2_30 : 0;
    const t28 = t14 * W2_1 + t15 * W2_7 + t16 * W2_13 + t17 * W2_19;
    const t29 = t21 > 0 ? t28 + t18 * W2_25 + t19 * W2_31 : 0;
    const t30 = t14 * W2_2 + t15 * W2_8 + t16 * W2_14 + t17 * W2_20;
    const t31 = t22 > 0 ? t30 + t18 * W2_26 + t19 * W2_32 : 0;
    const t32 = t14 * W2_3 + t15 * W2_9 + t16 * W2_15 + t17 * W2_21;
    const t33 = t23 > 0 ? t32 + t18 * W2_27 + t19 * W2_33 : 0;
    const t34 = t14 * W2_4 + t15 * W2_10 + t16 * W2_16 + t17 * W2_22;
    const t35 = t24 > 0 ? t34 + t18 * W2_28 + t19 * W2_34 : 0;
    const t36 = t14 * W2_5 + t15 * W2_11 + t16 * W2_17 + t17 * W2_23;
    const t37 = t25 > 0 ? t36 + t18 * W2_29 + t19 * W2_35 : 0;
    db1[0]! += t27;
    db1[1]! += t29;
    db1[2]! += t31;
    db1[3]! += t33;
    db1[4]! += t35;
    db1[5]! += t37;
    const t38 = X[2 * i]!;
    const t39 = X[2 * i + 1]!;
    dW1[0]! += t27 * t38;
    dW1[1]! += t27 * t39;
    dW1[2]! += t29 * t38;
    dW1[3]! += t29 * t39;
    dW1[4]! += t31 * t38;
    dW1[5]! += t31 * t39;
    dW1[6]! += t33 * t38;
    dW1[7]! += t33 * t39;
    dW1[8]! += t35 * t38;
    dW1[9]! += t35 * t39;
    dW1[10]! += t37 * t38;
    dW1[11]! += t37 * t39;
  }
}

/**
 * Returns loss and writes [∂loss/∂W1, ∂loss/∂b1, ∂loss/∂W2, ∂loss/∂b2,
 * ∂loss/∂W3, ∂loss/∂b3] to `gradient`.
 *
 * @param p - the parameters
 * @param X - input
 * @param target - label
 * @param work - overwritten
 * @param gradient - overwritten
 */
export function valueAndGradient(
  p: Parameters,
  N: number,
  X: Float64Array,
  target: Float64Array,
  lambda: number,
  work: Workspace,
  gradient: Parameters,
): number {
  checkLength("p.flat", p.flat, 81);
  checkSize("N", N);
  checkLength("X", X, 2 * N);
  checkLength("target", target, N);
  checkClasses("target", target, 3, N);
  checkLength("work.flat", work.flat, 16 * N);
  checkLength("gradient.flat", gradient.flat, 81);
  const { W1, b1, W2, b2, W3, b3 } = p;
  const { W1: dW1, b1: db1, W2: dW2, b2: db2, W3: dW3, b3: db3 } = gradient;

  let loss = 0;
  let sum = 0;
  let sum_2 = 0;
  let sum_3 = 0;
  let crossEntropySum = 0;

  // loss = crossEntropy(y, target) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2)
  // + sum(W3 .^ 2))
  const t0 = lambda / 2;
  for (let i = 0; i < 6; i++) {
    const t1 = W1[2 * i]!;
    const t2 = W1[2 * i + 1]!;
    sum += t1 * t1 + t2 * t2;
    const t3 = W2[6 * i]!;
    const t4 = W2[6 * i + 1]!;
    const t5 = W2[6 * i + 2]!;
    const t6 = W2[6 * i + 3]!;
    const t7 = W2[6 * i + 4]!;
    const t8 = W2[6 * i + 5]!;
    sum_2 += t3 * t3 + t4 * t4 + t5 * t5 + t6 * t6 + t7 * t7 + t8 * t8;
    const t9 = W3[i]!;
    const t10 = W3[i + 6]!;
    const t11 = W3[i + 12]!;
    sum_3 += t9 * t9 + t10 * t10 + t11 * t11;
    dW3[i] = 2 * (t0 * t9);
    dW3[i + 6] = 2 * (t0 * t10);
    dW3[i + 12] = 2 * (t0 * t11);
    dW2[6 * i] = 2 * (t0 * t3);
    dW2[6 * i + 1] = 2 * (t0 * t4);
    dW2[6 * i + 2] = 2 * (t0 * t5);
    dW2[6 * i + 3] = 2 * (t0 * t6);
    dW2[6 * i + 4] = 2 * (t0 * t7);
    dW2[6 * i + 5] = 2 * (t0 * t8);
    dW1[2 * i] = 2 * (t0 * t1);
    dW1[2 * i + 1] = 2 * (t0 * t2);
  }

  // h1 = relu(X * W1' + b1)
  // h2 = relu(h1 * W2' + b2)
  // y = h2 * W3' + b3
  db3[0] = 0;
  db3[1] = 0;
  db3[2] = 0;
  db2[0] = 0;
  db2[1] = 0;
  db2[2] = 0;
  db2[3] = 0;
  db2[4] = 0;
  db2[5] = 0;
  db1[0] = 0;
  db1[1] = 0;
  db1[2] = 0;
  db1[3] = 0;
  db1[4] = 0;
  db1[5] = 0;
  const W1_0 = W1[0]!;
  const W1_1 = W1[1]!;
  const b1_0 = b1[0]!;
  const W2_0 = W2[0]!;
  const W1_2 = W1[2]!;
  const W1_3 = W1[3]!;
  const b1_1 = b1[1]!;
  const W2_1 = W2[1]!;
  const W1_4 = W1[4]!;
  const W1_5 = W1[5]!;
  const b1_2 = b1[2]!;
  const W2_2 = W2[2]!;
  const W1_6 = W1[6]!;
  const W1_7 = W1[7]!;
  const b1_3 = b1[3]!;
  const W2_3 = W2[3]!;
  const W1_8 = W1[8]!;
  const W1_9 = W1[9]!;
  const b1_4 = b1[4]!;
  const W2_4 = W2[4]!;
  const W1_10 = W1[10]!;
  const W1_11 = W1[11]!;
  const b1_5 = b1[5]!;
  const W2_5 = W2[5]!;
  const b2_0 = b2[0]!;
  const W3_0 = W3[0]!;
  const W2_6 = W2[6]!;
  const W2_7 = W2[7]!;
  const W2_8 = W2[8]!;
  const W2_9 = W2[9]!;
  const W2_10 = W2[10]!;
  const W2_11 = W2[11]!;
  const b2_1 = b2[1]!;
  const W3_1 = W3[1]!;
  const W2_12 = W2[12]!;
  const W2_13 = W2[13]!;
  const W2_14 = W2[14]!;
  const W2_15 = W2[15]!;
  const W2_16 = W2[16]!;
  const W2_17 = W2[17]!;
  const b2_2 = b2[2]!;
  const W3_2 = W3[2]!;
  const W2_18 = W2[18]!;
  const W2_19 = W2[19]!;
  const W2_20 = W2[20]!;
  const W2_21 = W2[21]!;
  const W2_22 = W2[22]!;
  const W2_23 = W2[23]!;
  const b2_3 = b2[3]!;
  const W3_3 = W3[3]!;
  const W2_24 = W2[24]!;
  const W2_25 = W2[25]!;
  const W2_26 = W2[26]!;
  const W2_27 = W2[27]!;
  const W2_28 = W2[28]!;
  const W2_29 = W2[29]!;
  const b2_4 = b2[4]!;
  const W3_4 = W3[4]!;
  const W2_30 = W2[30]!;
  const W2_31 = W2[31]!;
  const W2_32 = W2[32]!;
  const W2_33 = W2[33]!;
  const W2_34 = W2[34]!;
  const W2_35 = W2[35]!;
  const b2_5 = b2[5]!;
  const W3_5 = W3[5]!;
  const b3_0 = b3[0]!;
  const W3_6 = W3[6]!;
  const W3_7 = W3[7]!;
  const W3_8 = W3[8]!;
  const W3_9 = W3[9]!;
  const W3_10 = W3[10]!;
  const W3_11 = W3[11]!;
  const b3_1 = b3[1]!;
  const W3_12 = W3[12]!;
  const W3_13 = W3[13]!;
  const W3_14 = W3[14]!;
  const W3_15 = W3[15]!;
  const W3_16 = W3[16]!;
  const W3_17 = W3[17]!;
  const b3_2 = b3[2]!;
  const t12 = 1 / N;
  const t13 = -t12;
  for (let i = 0; i < N; i++) {
    const t14 = X[2 * i]!;
    const t15 = X[2 * i + 1]!;
    const t16 = Math.max(t14 * W1_0 + t15 * W1_1 + b1_0, 0);
    const t17 = Math.max(t14 * W1_2 + t15 * W1_3 + b1_1, 0);
    const t18 = Math.max(t14 * W1_4 + t15 * W1_5 + b1_2, 0);
    const t19 = Math.max(t14 * W1_6 + t15 * W1_7 + b1_3, 0);
    const t20 = Math.max(t14 * W1_8 + t15 * W1_9 + b1_4, 0);
    const t21 = Math.max(t14 * W1_10 + t15 * W1_11 + b1_5, 0);
    const t22 = t16 * W2_0 + t17 * W2_1 + t18 * W2_2 + t19 * W2_3 + t20 * W2_4;
    const t23 = Math.max(t22 + t21 * W2_5 + b2_0, 0);
    const t24 = t16 * W2_6 + t17 * W2_7 + t18 * W2_8 + t19 * W2_9;
    const t25 = Math.max(t24 + t20 * W2_10 + t21 * W2_11 + b2_1, 0);
    const t26 = t16 * W2_12 + t17 * W2_13 + t18 * W2_14 + t19 * W2_15;
    const t27 = Math.max(t26 + t20 * W2_16 + t21 * W2_17 + b2_2, 0);
    const t28 = t16 * W2_18 + t17 * W2_19 + t18 * W2_20 + t19 * W2_21;
    const t29 = Math.max(t28 + t20 * W2_22 + t21 * W2_23 + b2_3, 0);
    const t30 = t16 * W2_24 + t17 * W2_25 + t18 * W2_26 + t19 * W2_27;
    const t31 = Math.max(t30 + t20 * W2_28 + t21 * W2_29 + b2_4, 0);
    const t32 = t16 * W2_30 + t17 * W2_31 + t18 * W2_32 + t19 * W2_33;
    const t33 = Math.max(t32 + t20 * W2_34 + t21 * W2_35 + b2_5, 0);
    const t34 = t23 * W3_0 + t25 * W3_1 + t27 * W3_2 + t29 * W3_3 + t31 * W3_4;
    const t35 = t34 + t33 * W3_5 + b3_0;
    const t36 = t23 * W3_6 + t25 * W3_7 + t27 * W3_8 + t29 * W3_9;
    const t37 = t36 + t31 * W3_10 + t33 * W3_11 + b3_1;
    const t38 = t23 * W3_12 + t25 * W3_13 + t27 * W3_14 + t29 * W3_15;
    const t39 = t38 + t31 * W3_16 + t33 * W3_17 + b3_2;
    const t40 = Math.max(Math.max(t35, t37), t39);
    const t41 = Math.min(t40, 1.7976931348623157e308);
    const t42 = Math.max(t41, -1.7976931348623157e308);
    const t43 = Math.exp(t35 - t42);
    const t44 = Math.exp(t37 - t42);
    const t45 = Math.exp(t39 - t42);
    const t46 = t43 + t44 + t45;
    const t47 = target[i]!;
    const t48 = t47 === 0;
    const t49 = t47 === 1;
    crossEntropySum += t42 + Math.log(t46) - (t48 ? t35 : t49 ? t37 : t39);
    const t50 = t46 === 0 ? 0 : 1 / t46;
    const t51 = (t48 ? t13 : 0) + t12 * (t43 * t50);
    const t52 = (t49 ? t13 : 0) + t12 * (t44 * t50);
    const t53 = (t47 === 2 ? t13 : 0) + t12 * (t45 * t50);
    db3[0]! += t51;
    db3[1]! += t52;
    db3[2]! += t53;
    dW3[0]! += t51 * t23;
    dW3[1]! += t51 * t25;
    dW3[2]! += t51 * t27;
    dW3[3]! += t51 * t29;
    dW3[4]! += t51 * t31;
    dW3[5]! += t51 * t33;
    dW3[6]! += t52 * t23;
    dW3[7]! += t52 * t25;
    dW3[8]! += t52 * t27;
    dW3[9]! += t52 * t29;
    dW3[10]! += t52 * t31;
    dW3[11]! += t52 * t33;
    dW3[12]! += t53 * t23;
    dW3[13]! += t53 * t25;
    dW3[14]! += t53 * t27;
    dW3[15]! += t53 * t29;
    dW3[16]! += t53 * t31;
    dW3[17]! += t53 * t33;
    const t54 = t23 > 0 ? t51 * W3_0 + t52 * W3_6 + t53 * W3_12 : 0;
    const t55 = t25 > 0 ? t51 * W3_1 + t52 * W3_7 + t53 * W3_13 : 0;
    const t56 = t27 > 0 ? t51 * W3_2 + t52 * W3_8 + t53 * W3_14 : 0;
    const t57 = t29 > 0 ? t51 * W3_3 + t52 * W3_9 + t53 * W3_15 : 0;
    const t58 = t31 > 0 ? t51 * W3_4 + t52 * W3_10 + t53 * W3_16 : 0;
    const t59 = t33 > 0 ? t51 * W3_5 + t52 * W3_11 + t53 * W3_17 : 0;
    db2[0]! += t54;
    db2[1]! += t55;
    db2[2]! += t56;
    db2[3]! += t57;
    db2[4]! += t58;
    db2[5]! += t59;
    dW2[0]! += t54 * t16;
    dW2[1]! += t54 * t17;
    dW2[2]! += t54 * t18;
    dW2[3]! += t54 * t19;
    dW2[4]! += t54 * t20;
    dW2[5]! += t54 * t21;
    dW2[6]! += t55 * t16;
    dW2[7]! += t55 * t17;
    dW2[8]! += t55 * t18;
    dW2[9]! += t55 * t19;
    dW2[10]! += t55 * t20;
    dW2[11]! += t55 * t21;
    dW2[12]! += t56 * t16;
    dW2[13]! += t56 * t17;
    dW2[14]! += t56 * t18;
    dW2[15]! += t56 * t19;
    dW2[16]! += t56 * t20;
    dW2[17]! += t56 * t21;
    dW2[18]! += t57 * t16;
    dW2[19]! += t57 * t17;
    dW2[20]! += t57 * t18;
    dW2[21]! += t57 * t19;
    dW2[22]! += t57 * t20;
    dW2[23]! += t57 * t21;
    dW2[24]! += t58 * t16;
    dW2[25]! += t58 * t17;
    dW2[26]! += t58 * t18;
    dW2[27]! += t58 * t19;
    dW2[28]! += t58 * t20;
    dW2[29]! += t58 * t21;
    dW2[30]! += t59 * t16;
    dW2[31]! += t59 * t17;
    dW2[32]! += t59 * t18;
    dW2[33]! += t59 * t19;
    dW2[34]! += t59 * t20;
    dW2[35]! += t59 * t21;
    const t60 = t54 * W2_0 + t55 * W2_6 + t56 * W2_12 + t57 * W2_18;
    const t61 = t16 > 0 ? t60 + t58 * W2_24 + t59 * W2_30 : 0;
    const t62 = t54 * W2_1 + t55 * W2_7 + t56 * W2_13 + t57 * W2_19;
    const t63 = t17 > 0 ? t62 + t58 * W2_25 + t59 * W2_31 : 0;
    const t64 = t54 * W2_2 + t55 * W2_8 + t56 * W2_14 + t57 * W2_20;
    const t65 = t18 > 0 ? t64 + t58 * W2_26 + t59 * W2_32 : 0;
    const t66 = t54 * W2_3 + t55 * W2_9 + t56 * W2_15 + t57 * W2_21;
    const t67 = t19 > 0 ? t66 + t58 * W2_27 + t59 * W2_33 : 0;
    const t68 = t54 * W2_4 + t55 * W2_10 + t56 * W2_16 + t57 * W2_22;
    const t69 = t20 > 0 ? t68 + t58 * W2_28 + t59 * W2_34 : 0;
    const t70 = t54 * W2_5 + t55 * W2_11 + t56 * W2_17 + t57 * W2_23;
    const t71 = t21 > 0 ? t70 + t58 * W2_29 + t59 * W2_35 : 0;
    db1[0]! += t61;
    db1[1]! += t63;
    db1[2]! += t65;
    db1[3]! += t67;
    db1[4]! += t69;
    db1[5]! += t71;
    dW1[0]! += t61 * t14;
    dW1[1]! += t61 * t15;
    dW1[2]! += t63 * t14;
    dW1[3]! += t63 * t15;
    dW1[4]! += t65 * t14;
    dW1[5]! += t65 * t15;
    dW1[6]! += t67 * t14;
    dW1[7]! += t67 * t15;
    dW1[8]! += t69 * t14;
    dW1[9]! += t69 * t15;
    dW1[10]! += t71 * t14;
    dW1[11]! += t71 * t15;
  }
  loss = crossEntropySum / N + t0 * (sum + sum_2 + sum_3);
  return loss;
}

/**
 * Writes y as it is once all is learned.
 *
 * @param p - the parameters
 * @param X - input
 * @param work - overwritten
 * @param out - overwritten with y
 */
export function predict(
  p: Parameters,
  N: number,
  X: Float64Array,
  work: Workspace,
  out: Float64Array,
): void {
  checkLength("p.flat", p.flat, 81);
  checkSize("N", N);
  checkLength("X", X, 2 * N);
  checkLength("work.flat", work.flat, 16 * N);
  checkLength("out", out, 3 * N);
  const { W1, b1, W2, b2, W3, b3 } = p;

  // h1 = relu(X * W1' + b1)
  // h2 = relu(h1 * W2' + b2)
  // y = h2 * W3' + b3
  const W1_0 = W1[0]!;
  const W1_1 = W1[1]!;
  const b1_0 = b1[0]!;
  const W2_0 = W2[0]!;
  const W1_2 = W1[2]!;
  const W1_3 = W1[3]!;
  const b1_1 = b1[1]!;
  const W2_1 = W2[1]!;
  const W1_4 = W1[4]!;
  const W1_5 = W1[5]!;
  const b1_2 = b1[2]!;
  const W2_2 = W2[2]!;
  const W1_6 = W1[6]!;
  const W1_7 = W1[7]!;
  const b1_3 = b1[3]!;
  const W2_3 = W2[3]!;
  const W1_8 = W1[8]!;
  const W1_9 = W1[9]!;
  const b1_4 = b1[4]!;
  const W2_4 = W2[4]!;
  const W1_10 = W1[10]!;
  const W1_11 = W1[11]!;
  const b1_5 = b1[5]!;
  const W2_5 = W2[5]!;
  const b2_0 = b2[0]!;
  const W3_0 = W3[0]!;
  const W2_6 = W2[6]!;
  const W2_7 = W2[7]!;
  const W2_8 = W2[8]!;
  const W2_9 = W2[9]!;
  const W2_10 = W2[10]!;
  const W2_11 = W2[11]!;
  const b2_1 = b2[1]!;
  const W3_1 = W3[1]!;
  const W2_12 = W2[12]!;
  const W2_13 = W2[13]!;
  const W2_14 = W2[14]!;
  const W2_15 = W2[15]!;
  const W2_16 = W2[16]!;
  const W2_17 = W2[17]!;
  const b2_2 = b2[2]!;
  const W3_2 = W3[2]!;
  const W2_18 = W2[18]!;
  const W2_19 = W2[19]!;
  const W2_20 = W2[20]!;
  const W2_21 = W2[21]!;
  const W2_22 = W2[22]!;
  const W2_23 = W2[23]!;
  const b2_3 = b2[3]!;
  const W3_3 = W3[3]!;
  const W2_24 = W2[24]!;
  const W2_25 = W2[25]!;
  const W2_26 = W2[26]!;
  const W2_27 = W2[27]!;
  const W2_28 = W2[28]!;
  const W2_29 = W2[29]!;
  const b2_4 = b2[4]!;
  const W3_4 = W3[4]!;
  const W2_30 = W2[30]!;
  const W2_31 = W2[31]!;
  const W2_32 = W2[32]!;
  const W2_33 = W2[33]!;
  const W2_34 = W2[34]!;
  const W2_35 = W2[35]!;
  const b2_5 = b2[5]!;
  const W3_5 = W3[5]!;
  const b3_0 = b3[0]!;
  const W3_6 = W3[6]!;
  const W3_7 = W3[7]!;
  const W3_8 = W3[8]!;
  const W3_9 = W3[9]!;
  const W3_10 = W3[10]!;
  const W3_11 = W3[11]!;
  const b3_1 = b3[1]!;
  const W3_12 = W3[12]!;
  const W3_13 = W3[13]!;
  const W3_14 = W3[14]!;
  const W3_15 = W3[15]!;
  const W3_16 = W3[16]!;
  const W3_17 = W3[17]!;
  const b3_2 = b3[2]!;
  for (let i = 0; i < N; i++) {
    const t0 = X[2 * i]!;
    const t1 = X[2 * i + 1]!;
    const t2 = Math.max(t0 * W1_0 + t1 * W1_1 + b1_0, 0);
    const t3 = Math.max(t0 * W1_2 + t1 * W1_3 + b1_1, 0);
    const t4 = Math.max(t0 * W1_4 + t1 * W1_5 + b1_2, 0);
    const t5 = Math.max(t0 * W1_6 + t1 * W1_7 + b1_3, 0);
    const t6 = Math.max(t0 * W1_8 + t1 * W1_9 + b1_4, 0);
    const t7 = Math.max(t0 * W1_10 + t1 * W1_11 + b1_5, 0);
    const t8 = t2 * W2_0 + t3 * W2_1 + t4 * W2_2 + t5 * W2_3 + t6 * W2_4;
    const t9 = Math.max(t8 + t7 * W2_5 + b2_0, 0);
    const t10 = t2 * W2_6 + t3 * W2_7 + t4 * W2_8 + t5 * W2_9 + t6 * W2_10;
    const t11 = Math.max(t10 + t7 * W2_11 + b2_1, 0);
    const t12 = t2 * W2_12 + t3 * W2_13 + t4 * W2_14 + t5 * W2_15 + t6 * W2_16;
    const t13 = Math.max(t12 + t7 * W2_17 + b2_2, 0);
    const t14 = t2 * W2_18 + t3 * W2_19 + t4 * W2_20 + t5 * W2_21 + t6 * W2_22;
    const t15 = Math.max(t14 + t7 * W2_23 + b2_3, 0);
    const t16 = t2 * W2_24 + t3 * W2_25 + t4 * W2_26 + t5 * W2_27 + t6 * W2_28;
    const t17 = Math.max(t16 + t7 * W2_29 + b2_4, 0);
    const t18 = t2 * W2_30 + t3 * W2_31 + t4 * W2_32 + t5 * W2_33 + t6 * W2_34;
    const t19 = Math.max(t18 + t7 * W2_35 + b2_5, 0);
    const t20 = t9 * W3_0 + t11 * W3_1 + t13 * W3_2 + t15 * W3_3 + t17 * W3_4;
    const t21 = t9 * W3_6 + t11 * W3_7 + t13 * W3_8 + t15 * W3_9 + t17 * W3_10;
    const t22 = t9 * W3_12 + t11 * W3_13 + t13 * W3_14 + t15 * W3_15;
    out[3 * i] = t20 + t19 * W3_5 + b3_0;
    out[3 * i + 1] = t21 + t19 * W3_11 + b3_1;
    out[3 * i + 2] = t22 + t17 * W3_16 + t19 * W3_17 + b3_2;
  }
}

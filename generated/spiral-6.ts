// Generated from examples/spiral-6.net.yaml by gradsmith. Do not edit.
//
//     # CS231n's classification of points in the plane, with a hidden layer of 6 ReLUs.
//     input: [2]
//     layers:
//       - { type: dense, units: 6, activation: relu }
//       - { type: dense, units: 3 }
//     loss: softmaxCrossEntropy
//     regularization: { l2: lambda }
//
// Shapes: X [N, 2], target [N] of 3 classes, W1 [6, 2], b1 [6], W2 [3, 6], b2
// [3].
// Operations: forward 89 * N + 63, backward 126 * N + 63, valueAndGradient 213
// * N + 127, predict 66 * N; workspace 80 * N bytes.

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
export const PARAMETERS = { W1: [6, 2], b1: [6], W2: [3, 6], b2: [3] } as const;
export type Parameters = Tensors<typeof PARAMETERS>;
export const createParameters = (): Parameters => allocate(PARAMETERS);

export type Workspace = Tensors<{
  h1: Shape;
  lse_exp: Shape;
  lse_scale: Shape;
}>;
/** What functions keep between their steps, and `forward` for `backward`. */
export const createWorkspace = (N: number): Workspace =>
  allocate({ h1: [N, 6], lse_exp: [N, 3], lse_scale: [N] });

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
  glorotUniform(p.W2, 6, 3, random);
  p.b2.fill(0);
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
  checkLength("p.flat", p.flat, 39);
  checkSize("N", N);
  checkLength("X", X, 2 * N);
  checkLength("target", target, N);
  checkClasses("target", target, 3, N);
  checkLength("work.flat", work.flat, 10 * N);
  const { W1, b1, W2, b2 } = p;
  const { h1, lse_exp, lse_scale } = work;

  let loss = 0;
  let crossEntropySum = 0;

  // h1 = relu(X * W1' + b1)
  // y = h1 * W2' + b2
  // loss = crossEntropy(y, target) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2))
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
    const t9 = t8 + t7 * W2_5 + b2_0;
    const t10 = t2 * W2_6 + t3 * W2_7 + t4 * W2_8 + t5 * W2_9 + t6 * W2_10;
    const t11 = t10 + t7 * W2_11 + b2_1;
    const t12 = t2 * W2_12 + t3 * W2_13 + t4 * W2_14 + t5 * W2_15 + t6 * W2_16;
    const t13 = t12 + t7 * W2_17 + b2_2;
    const t14 = Math.max(Math.max(t9, t11), t13);
    const t15 = Math.min(t14, 1.7976931348623157e308);
    const t16 = Math.max(t15, -1.7976931348623157e308);
    const t17 = Math.exp(t9 - t16);
    const t18 = Math.exp(t11 - t16);
    const t19 = Math.exp(t13 - t16);
    lse_exp[3 * i] = t17;
    lse_exp[3 * i + 1] = t18;
    lse_exp[3 * i + 2] = t19;
    const t20 = t17 + t18 + t19;
    lse_scale[i] = t20 === 0 ? 0 : 1 / t20;
    const t21 = target[i]!;
    const t22 = t21 === 0 ? t9 : t21 === 1 ? t11 : t13;
    crossEntropySum += t16 + Math.log(t20) - t22;
  }
  const t23 = W1_0 * W1_0 + W1_1 * W1_1 + W1_2 * W1_2 + W1_3 * W1_3;
  const t24 = t23 + W1_4 * W1_4 + W1_5 * W1_5 + W1_6 * W1_6 + W1_7 * W1_7;
  const t25 = W2_0 * W2_0 + W2_1 * W2_1 + W2_2 * W2_2 + W2_3 * W2_3;
  const t26 = t25 + W2_4 * W2_4 + W2_5 * W2_5 + W2_6 * W2_6 + W2_7 * W2_7;
  const t27 = t26 + W2_8 * W2_8 + W2_9 * W2_9 + W2_10 * W2_10 + W2_11 * W2_11;
  const t28 = t27 + W2_12 * W2_12 + W2_13 * W2_13 + W2_14 * W2_14;
  const t29 = t24 + W1_8 * W1_8 + W1_9 * W1_9 + W1_10 * W1_10 + W1_11 * W1_11;
  const t30 = t29 + (t28 + W2_15 * W2_15 + W2_16 * W2_16 + W2_17 * W2_17);
  loss = crossEntropySum / N + (lambda / 2) * t30;
  return loss;
}

/**
 * Writes [∂loss/∂W1, ∂loss/∂b1, ∂loss/∂W2, ∂loss/∂b2] to `gradient`. Call
 * `forward` with the same arguments first.
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
  checkLength("p.flat", p.flat, 39);
  checkSize("N", N);
  checkLength("X", X, 2 * N);
  checkLength("target", target, N);
  checkClasses("target", target, 3, N);
  checkLength("work.flat", work.flat, 10 * N);
  checkLength("gradient.flat", gradient.flat, 39);
  const { W1, W2 } = p;
  const { h1, lse_exp, lse_scale } = work;
  const { W1: dW1, b1: db1, W2: dW2, b2: db2 } = gradient;

  // loss = crossEntropy(y, target) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2))
  const t0 = lambda / 2;
  for (let j = 0; j < 6; j++) {
    dW2[j] = 2 * (t0 * W2[j]!);
    dW2[j + 6] = 2 * (t0 * W2[j + 6]!);
    dW2[j + 12] = 2 * (t0 * W2[j + 12]!);
    dW1[2 * j] = 2 * (t0 * W1[2 * j]!);
    dW1[2 * j + 1] = 2 * (t0 * W1[2 * j + 1]!);
  }

  // y = h1 * W2' + b2
  // h1 = relu(X * W1' + b1)
  let db2_2 = 0;
  let db2_3 = 0;
  let db2_4 = 0;
  let db1_2 = 0;
  let db1_3 = 0;
  let db1_4 = 0;
  let db1_5 = 0;
  let db1_6 = 0;
  let db1_7 = 0;
  const t1 = 1 / N;
  const t2 = -t1;
  const W2_0 = W2[0]!;
  const W2_6 = W2[6]!;
  const W2_12 = W2[12]!;
  const W2_1 = W2[1]!;
  const W2_7 = W2[7]!;
  const W2_13 = W2[13]!;
  const W2_2 = W2[2]!;
  const W2_8 = W2[8]!;
  const W2_14 = W2[14]!;
  const W2_3 = W2[3]!;
  const W2_9 = W2[9]!;
  const W2_15 = W2[15]!;
  const W2_4 = W2[4]!;
  const W2_10 = W2[10]!;
  const W2_16 = W2[16]!;
  const W2_5 = W2[5]!;
  const W2_11 = W2[11]!;
  const W2_17 = W2[17]!;
  for (let i = 0; i < N; i++) {
    const t3 = target[i]!;
    const t4 = lse_scale[i]!;
    const t5 = (t3 === 0 ? t2 : 0) + t1 * (lse_exp[3 * i]! * t4);
    db2_2 += t5;
    const t6 = (t3 === 1 ? t2 : 0) + t1 * (lse_exp[3 * i + 1]! * t4);
    db2_3 += t6;
    const t7 = (t3 === 2 ? t2 : 0) + t1 * (lse_exp[3 * i + 2]! * t4);
    db2_4 += t7;
    const t8 = h1[6 * i]!;
    const t9 = h1[6 * i + 1]!;
    const t10 = h1[6 * i + 2]!;
    const t11 = h1[6 * i + 3]!;
    const t12 = h1[6 * i + 4]!;
    const t13 = h1[6 * i + 5]!;
    dW2[0]! += t5 * t8;
    dW2[1]! += t5 * t9;
    dW2[2]! += t5 * t10;
    dW2[3]! += t5 * t11;
    dW2[4]! += t5 * t12;
    dW2[5]! += t5 * t13;
    dW2[6]! += t6 * t8;
    dW2[7]! += t6 * t9;
    dW2[8]! += t6 * t10;
    dW2[9]! += t6 * t11;
    dW2[10]! += t6 * t12;
    dW2[11]! += t6 * t13;
    dW2[12]! += t7 * t8;
    dW2[13]! += t7 * t9;
    dW2[14]! += t7 * t10;
    dW2[15]! += t7 * t11;
    dW2[16]! += t7 * t12;
    dW2[17]! += t7 * t13;
    const t14 = t8 > 0 ? t5 * W2_0 + t6 * W2_6 + t7 * W2_12 : 0;
    db1_2 += t14;
    const t15 = t9 > 0 ? t5 * W2_1 + t6 * W2_7 + t7 * W2_13 : 0;
    db1_3 += t15;
    const t16 = t10 > 0 ? t5 * W2_2 + t6 * W2_8 + t7 * W2_14 : 0;
    db1_4 += t16;
    const t17 = t11 > 0 ? t5 * W2_3 + t6 * W2_9 + t7 * W2_15 : 0;
    db1_5 += t17;
    const t18 = t12 > 0 ? t5 * W2_4 + t6 * W2_10 + t7 * W2_16 : 0;
    db1_6 += t18;
    const t19 = t13 > 0 ? t5 * W2_5 + t6 * W2_11 + t7 * W2_17 : 0;
    db1_7 += t19;
    const t20 = X[2 * i]!;
    const t21 = X[2 * i + 1]!;
    dW1[0]! += t14 * t20;
    dW1[1]! += t14 * t21;
    dW1[2]! += t15 * t20;
    dW1[3]! += t15 * t21;
    dW1[4]! += t16 * t20;
    dW1[5]! += t16 * t21;
    dW1[6]! += t17 * t20;
    dW1[7]! += t17 * t21;
    dW1[8]! += t18 * t20;
    dW1[9]! += t18 * t21;
    dW1[10]! += t19 * t20;
    dW1[11]! += t19 * t21;
  }
  db2[0] = db2_2;
  db2[1] = db2_3;
  db2[2] = db2_4;
  db1[0] = db1_2;
  db1[1] = db1_3;
  db1[2] = db1_4;
  db1[3] = db1_5;
  db1[4] = db1_6;
  db1[5] = db1_7;
}

/**
 * Returns loss and writes [∂loss/∂W1, ∂loss/∂b1, ∂loss/∂W2, ∂loss/∂b2] to
 * `gradient`.
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
  checkLength("p.flat", p.flat, 39);
  checkSize("N", N);
  checkLength("X", X, 2 * N);
  checkLength("target", target, N);
  checkClasses("target", target, 3, N);
  checkLength("work.flat", work.flat, 10 * N);
  checkLength("gradient.flat", gradient.flat, 39);
  const { W1, b1, W2, b2 } = p;
  const { W1: dW1, b1: db1, W2: dW2, b2: db2 } = gradient;

  let loss = 0;
  let sum = 0;
  let sum_2 = 0;
  let crossEntropySum = 0;

  // loss = crossEntropy(y, target) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2))
  const t0 = lambda / 2;
  for (let i = 0; i < 6; i++) {
    const t1 = W1[2 * i]!;
    const t2 = W1[2 * i + 1]!;
    sum += t1 * t1 + t2 * t2;
    const t3 = W2[i]!;
    const t4 = W2[i + 6]!;
    const t5 = W2[i + 12]!;
    sum_2 += t3 * t3 + t4 * t4 + t5 * t5;
    dW2[i] = 2 * (t0 * t3);
    dW2[i + 6] = 2 * (t0 * t4);
    dW2[i + 12] = 2 * (t0 * t5);
    dW1[2 * i] = 2 * (t0 * t1);
    dW1[2 * i + 1] = 2 * (t0 * t2);
  }

  // h1 = relu(X * W1' + b1)
  // y = h1 * W2' + b2
  let db2_2 = 0;
  let db2_3 = 0;
  let db2_4 = 0;
  let db1_2 = 0;
  let db1_3 = 0;
  let db1_4 = 0;
  let db1_5 = 0;
  let db1_6 = 0;
  let db1_7 = 0;
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
  const t6 = 1 / N;
  const t7 = -t6;
  for (let i = 0; i < N; i++) {
    const t8 = X[2 * i]!;
    const t9 = X[2 * i + 1]!;
    const t10 = Math.max(t8 * W1_0 + t9 * W1_1 + b1_0, 0);
    const t11 = Math.max(t8 * W1_2 + t9 * W1_3 + b1_1, 0);
    const t12 = Math.max(t8 * W1_4 + t9 * W1_5 + b1_2, 0);
    const t13 = Math.max(t8 * W1_6 + t9 * W1_7 + b1_3, 0);
    const t14 = Math.max(t8 * W1_8 + t9 * W1_9 + b1_4, 0);
    const t15 = Math.max(t8 * W1_10 + t9 * W1_11 + b1_5, 0);
    const t16 = t10 * W2_0 + t11 * W2_1 + t12 * W2_2 + t13 * W2_3 + t14 * W2_4;
    const t17 = t16 + t15 * W2_5 + b2_0;
    const t18 = t10 * W2_6 + t11 * W2_7 + t12 * W2_8 + t13 * W2_9;
    const t19 = t18 + t14 * W2_10 + t15 * W2_11 + b2_1;
    const t20 = t10 * W2_12 + t11 * W2_13 + t12 * W2_14 + t13 * W2_15;
    const t21 = t20 + t14 * W2_16 + t15 * W2_17 + b2_2;
    const t22 = Math.max(Math.max(t17, t19), t21);
    const t23 = Math.min(t22, 1.7976931348623157e308);
    const t24 = Math.max(t23, -1.7976931348623157e308);
    const t25 = Math.exp(t17 - t24);
    const t26 = Math.exp(t19 - t24);
    const t27 = Math.exp(t21 - t24);
    const t28 = t25 + t26 + t27;
    const t29 = target[i]!;
    const t30 = t29 === 0;
    const t31 = t29 === 1;
    crossEntropySum += t24 + Math.log(t28) - (t30 ? t17 : t31 ? t19 : t21);
    const t32 = t28 === 0 ? 0 : 1 / t28;
    const t33 = (t30 ? t7 : 0) + t6 * (t25 * t32);
    db2_2 += t33;
    const t34 = (t31 ? t7 : 0) + t6 * (t26 * t32);
    db2_3 += t34;
    const t35 = (t29 === 2 ? t7 : 0) + t6 * (t27 * t32);
    db2_4 += t35;
    dW2[0]! += t33 * t10;
    dW2[1]! += t33 * t11;
    dW2[2]! += t33 * t12;
    dW2[3]! += t33 * t13;
    dW2[4]! += t33 * t14;
    dW2[5]! += t33 * t15;
    dW2[6]! += t34 * t10;
    dW2[7]! += t34 * t11;
    dW2[8]! += t34 * t12;
    dW2[9]! += t34 * t13;
    dW2[10]! += t34 * t14;
    dW2[11]! += t34 * t15;
    dW2[12]! += t35 * t10;
    dW2[13]! += t35 * t11;
    dW2[14]! += t35 * t12;
    dW2[15]! += t35 * t13;
    dW2[16]! += t35 * t14;
    dW2[17]! += t35 * t15;
    const t36 = t10 > 0 ? t33 * W2_0 + t34 * W2_6 + t35 * W2_12 : 0;
    db1_2 += t36;
    const t37 = t11 > 0 ? t33 * W2_1 + t34 * W2_7 + t35 * W2_13 : 0;
    db1_3 += t37;
    const t38 = t12 > 0 ? t33 * W2_2 + t34 * W2_8 + t35 * W2_14 : 0;
    db1_4 += t38;
    const t39 = t13 > 0 ? t33 * W2_3 + t34 * W2_9 + t35 * W2_15 : 0;
    db1_5 += t39;
    const t40 = t14 > 0 ? t33 * W2_4 + t34 * W2_10 + t35 * W2_16 : 0;
    db1_6 += t40;
    const t41 = t15 > 0 ? t33 * W2_5 + t34 * W2_11 + t35 * W2_17 : 0;
    db1_7 += t41;
    dW1[0]! += t36 * t8;
    dW1[1]! += t36 * t9;
    dW1[2]! += t37 * t8;
    dW1[3]! += t37 * t9;
    dW1[4]! += t38 * t8;
    dW1[5]! += t38 * t9;
    dW1[6]! += t39 * t8;
    dW1[7]! += t39 * t9;
    dW1[8]! += t40 * t8;
    dW1[9]! += t40 * t9;
    dW1[10]! += t41 * t8;
    dW1[11]! += t41 * t9;
  }
  db2[0] = db2_2;
  db2[1] = db2_3;
  db2[2] = db2_4;
  db1[0] = db1_2;
  db1[1] = db1_3;
  db1[2] = db1_4;
  db1[3] = db1_5;
  db1[4] = db1_6;
  db1[5] = db1_7;
  loss = crossEntropySum / N + t0 * (sum + sum_2);
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
  checkLength("p.flat", p.flat, 39);
  checkSize("N", N);
  checkLength("X", X, 2 * N);
  checkLength("work.flat", work.flat, 10 * N);
  checkLength("out", out, 3 * N);
  const { W1, b1, W2, b2 } = p;

  // h1 = relu(X * W1' + b1)
  // y = h1 * W2' + b2
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
    const t9 = t2 * W2_6 + t3 * W2_7 + t4 * W2_8 + t5 * W2_9 + t6 * W2_10;
    const t10 = t2 * W2_12 + t3 * W2_13 + t4 * W2_14 + t5 * W2_15 + t6 * W2_16;
    out[3 * i] = t8 + t7 * W2_5 + b2_0;
    out[3 * i + 1] = t9 + t7 * W2_11 + b2_1;
    out[3 * i + 2] = t10 + t7 * W2_17 + b2_2;
  }
}

// Generated from examples/spiral-6-6-6.net.yaml by gradsmith. Do not edit.
//
//     # CS231n's classification of points in the plane, with three hidden layers of 6 ReLUs.
//     input: [2]
//     layers:
//       - { type: dense, units: 6, activation: relu }
//       - { type: dense, units: 6, activation: relu }
//       - { type: dense, units: 6, activation: relu }
//       - { type: dense, units: 3 }
//     loss: softmaxCrossEntropy
//     regularization: { l2: lambda }
//
// Shapes: X [N, 2], target [N] of 3 classes, W1 [6, 2], b1 [6], W2 [6, 6], b2
// [6], W3 [6, 6], b3 [6], W4 [3, 6], b4 [3].
// Operations: forward 245 * N + 211, backward 438 * N + 207, valueAndGradient
// 681 * N + 417, predict 222 * N; workspace 176 * N bytes.

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
  W3: [6, 6],
  b3: [6],
  W4: [3, 6],
  b4: [3],
} as const;
export type Parameters = Tensors<typeof PARAMETERS>;
export const createParameters = (): Parameters => allocate(PARAMETERS);

export type Workspace = Tensors<{
  h1: Shape;
  h2: Shape;
  h3: Shape;
  lse_exp: Shape;
  lse_scale: Shape;
}>;
/** What functions keep between their steps, and `forward` for `backward`. */
export const createWorkspace = (N: number): Workspace =>
  allocate({
    h1: [N, 6],
    h2: [N, 6],
    h3: [N, 6],
    lse_exp: [N, 3],
    lse_scale: [N],
  });

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
  heNormal(p.W3, 6, random);
  p.b3.fill(0);
  glorotUniform(p.W4, 6, 3, random);
  p.b4.fill(0);
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
  checkLength("p.flat", p.flat, 123);
  checkSize("N", N);
  checkLength("X", X, 2 * N);
  checkLength("target", target, N);
  checkClasses("target", target, 3, N);
  checkLength("work.flat", work.flat, 22 * N);
  const { W1, b1, W2, b2, W3, b3, W4, b4 } = p;
  const { h1, h2, h3, lse_exp, lse_scale } = work;

  let loss = 0;
  let crossEntropySum = 0;
  let sum = 0;
  let sum_2 = 0;
  let sum_3 = 0;
  let sum_4 = 0;

  // h1 = relu(X * W1' + b1)
  // h2 = relu(h1 * W2' + b2)
  // h3 = relu(h2 * W3' + b3)
  // y = h3 * W4' + b4
  // loss = crossEntropy(y, target) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2)
  // + sum(W3 .^ 2) + sum(W4 .^ 2))
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
  const W3_18 = W3[18]!;
  const W3_19 = W3[19]!;
  const W3_20 = W3[20]!;
  const W3_21 = W3[21]!;
  const W3_22 = W3[22]!;
  const W3_23 = W3[23]!;
  const b3_3 = b3[3]!;
  const W3_24 = W3[24]!;
  const W3_25 = W3[25]!;
  const W3_26 = W3[26]!;
  const W3_27 = W3[27]!;
  const W3_28 = W3[28]!;
  const W3_29 = W3[29]!;
  const b3_4 = b3[4]!;
  const W3_30 = W3[30]!;
  const W3_31 = W3[31]!;
  const W3_32 = W3[32]!;
  const W3_33 = W3[33]!;
  const W3_34 = W3[34]!;
  const W3_35 = W3[35]!;
  const b3_5 = b3[5]!;
  const W4_0 = W4[0]!;
  const W4_1 = W4[1]!;
  const W4_2 = W4[2]!;
  const W4_3 = W4[3]!;
  const W4_4 = W4[4]!;
  const W4_5 = W4[5]!;
  const b4_0 = b4[0]!;
  const W4_6 = W4[6]!;
  const W4_7 = W4[7]!;
  const W4_8 = W4[8]!;
  const W4_9 = W4[9]!;
  const W4_10 = W4[10]!;
  const W4_11 = W4[11]!;
  const b4_1 = b4[1]!;
  const W4_12 = W4[12]!;
  const W4_13 = W4[13]!;
  const W4_14 = W4[14]!;
  const W4_15 = W4[15]!;
  const W4_16 = W4[16]!;
  const W4_17 = W4[17]!;
  const b4_2 = b4[2]!;
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
    const t21 = Math.max(t20 + t19 * W3_5 + b3_0, 0);
    const t22 = t9 * W3_6 + t11 * W3_7 + t13 * W3_8 + t15 * W3_9 + t17 * W3_10;
    const t23 = Math.max(t22 + t19 * W3_11 + b3_1, 0);
    const t24 = t9 * W3_12 + t11 * W3_13 + t13 * W3_14 + t15 * W3_15;
    const t25 = Math.max(t24 + t17 * W3_16 + t19 * W3_17 + b3_2, 0);
    const t26 = t9 * W3_18 + t11 * W3_19 + t13 * W3_20 + t15 * W3_21;
    const t27 = Math.max(t26 + t17 * W3_22 + t19 * W3_23 + b3_3, 0);
    const t28 = t9 * W3_24 + t11 * W3_25 + t13 * W3_26 + t15 * W3_27;
    const t29 = Math.max(t28 + t17 * W3_28 + t19 * W3_29 + b3_4, 0);
    const t30 = t9 * W3_30 + t11 * W3_31 + t13 * W3_32 + t15 * W3_33;
    const t31 = Math.max(t30 + t17 * W3_34 + t19 * W3_35 + b3_5, 0);
    h3[6 * i] = t21;
    h3[6 * i + 1] = t23;
    h3[6 * i + 2] = t25;
    h3[6 * i + 3] = t27;
    h3[6 * i + 4] = t29;
    h3[6 * i + 5] = t31;
    const t32 = t21 * W4_0 + t23 * W4_1 + t25 * W4_2 + t27 * W4_3 + t29 * W4_4;
    const t33 = t32 + t31 * W4_5 + b4_0;
    const t34 = t21 * W4_6 + t23 * W4_7 + t25 * W4_8 + t27 * W4_9;
    const t35 = t34 + t29 * W4_10 + t31 * W4_11 + b4_1;
    const t36 = t21 * W4_12 + t23 * W4_13 + t25 * W4_14 + t27 * W4_15;
    const t37 = t36 + t29 * W4_16 + t31 * W4_17 + b4_2;
    const t38 = Math.max(Math.max(t33, t35), t37);
    const t39 = Math.min(t38, 1.7976931348623157e308);
    const t40 = Math.max(t39, -1.7976931348623157e308);
    const t41 = Math.exp(t33 - t40);
    const t42 = Math.exp(t35 - t40);
    const t43 = Math.exp(t37 - t40);
    lse_exp[3 * i] = t41;
    lse_exp[3 * i + 1] = t42;
    lse_exp[3 * i + 2] = t43;
    const t44 = t41 + t42 + t43;
    lse_scale[i] = t44 === 0 ? 0 : 1 / t44;
    const t45 = target[i]!;
    const t46 = t45 === 0 ? t33 : t45 === 1 ? t35 : t37;
    crossEntropySum += t40 + Math.log(t44) - t46;
  }
  for (let i = 0; i < 6; i++) {
    const t47 = W1[2 * i]!;
    const t48 = W1[2 * i + 1]!;
    sum += t47 * t47 + t48 * t48;
    const t49 = W2[6 * i]!;
    const t50 = W2[6 * i + 1]!;
    const t51 = W2[6 * i + 2]!;
    const t52 = W2[6 * i + 3]!;
    const t53 = W2[6 * i + 4]!;
    const t54 = W2[6 * i + 5]!;
    const t55 = t49 * t49 + t50 * t50 + t51 * t51 + t52 * t52 + t53 * t53;
    sum_2 += t55 + t54 * t54;
    const t56 = W3[i]!;
    const t57 = W3[i + 6]!;
    const t58 = W3[i + 12]!;
    const t59 = W3[i + 18]!;
    const t60 = W3[i + 24]!;
    const t61 = W3[i + 30]!;
    const t62 = t56 * t56 + t57 * t57 + t58 * t58 + t59 * t59 + t60 * t60;
    sum_3 += t62 + t61 * t61;
    const t63 = W4[i]!;
    const t64 = W4[i + 6]!;
    const t65 = W4[i + 12]!;
    sum_4 += t63 * t63 + t64 * t64 + t65 * t65;
  }
  const t66 = (lambda / 2) * (sum + sum_2 + sum_3 + sum_4);
  loss = crossEntropySum / N + t66;
  return loss;
}

/**
 * Writes [∂loss/∂W1, ∂loss/∂b1, ∂loss/∂W2, ∂loss/∂b2, ∂loss/∂W3, ∂loss/∂b3,
 * ∂loss/∂W4, ∂loss/∂b4] to `gradient`. Call `forward` with the same arguments
 * first.
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
  checkLength("p.flat", p.flat, 123);
  checkSize("N", N);
  checkLength("X", X, 2 * N);
  checkLength("target", target, N);
  checkClasses("target", target, 3, N);
  checkLength("work.flat", work.flat, 22 * N);
  checkLength("gradient.flat", gradient.flat, 123);
  const { W1, W2, W3, W4 } = p;
  const { h1, h2, h3, lse_exp, lse_scale } = work;
  const {
    W1: dW1,
    b1: db1,
    W2: dW2,
    b2: db2,
    W3: dW3,
    b3: db3,
    W4: dW4,
    b4: db4,
  } = gradient;

  // loss = crossEntropy(y, target) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2)
  // + sum(W3 .^ 2) + sum(W4 .^ 2))
  const t0 = lambda / 2;
  for (let j = 0; j < 6; j++) {
    dW4[j] = 2 * (t0 * W4[j]!);
    dW4[j + 6] = 2 * (t0 * W4[j + 6]!);
    dW4[j + 12] = 2 * (t0 * W4[j + 12]!);
    dW3[j] = 2 * (t0 * W3[j]!);
    dW3[j + 6] = 2 * (t0 * W3[j + 6]!);
    dW3[j + 12] = 2 * (t0 * W3[j + 12]!);
    dW3[j + 18] = 2 * (t0 * W3[j + 18]!);
    dW3[j + 24] = 2 * (t0 * W3[j + 24]!);
    dW3[j + 30] = 2 * (t0 * W3[j + 30]!);
    dW2[6 * j] = 2 * (t0 * W2[6 * j]!);
    dW2[6 * j + 1] = 2 * (t0 * W2[6 * j + 1]!);
    dW2[6 * j + 2] = 2 * (t0 * W2[6 * j + 2]!);
    dW2[6 * j + 3] = 2 * (t0 * W2[6 * j + 3]!);
    dW2[6 * j + 4] = 2 * (t0 * W2[6 * j + 4]!);
    dW2[6 * j + 5] = 2 * (t0 * W2[6 * j + 5]!);
    dW1[2 * j] = 2 * (t0 * W1[2 * j]!);
    dW1[2 * j + 1] = 2 * (t0 * W1[2 * j + 1]!);
  }

  // y = h3 * W4' + b4
  // h3 = relu(h2 * W3' + b3)
  // h2 = relu(h1 * W2' + b2)
  // h1 = relu(X * W1' + b1)
  db4[0] = 0;
  db4[1] = 0;
  db4[2] = 0;
  db3[0] = 0;
  db3[1] = 0;
  db3[2] = 0;
  db3[3] = 0;
  db3[4] = 0;
  db3[5] = 0;
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
  const W4_0 = W4[0]!;
  const W4_6 = W4[6]!;
  const W4_12 = W4[12]!;
  const W4_1 = W4[1]!;
  const W4_7 = W4[7]!;
  const W4_13 = W4[13]!;
  const W4_2 = W4[2]!;
  const W4_8 = W4[8]!;
  const W4_14 = W4[14]!;
  const W4_3 = W4[3]!;
  const W4_9 = W4[9]!;
  const W4_15 = W4[15]!;
  const W4_4 = W4[4]!;
  const W4_10 = W4[10]!;
  const W4_16 = W4[16]!;
  const W4_5 = W4[5]!;
  const W4_11 = W4[11]!;
  const W4_17 = W4[17]!;
  const W3_0 = W3[0]!;
  const W3_6 = W3[6]!;
  const W3_12 = W3[12]!;
  const W3_18 = W3[18]!;
  const W3_24 = W3[24]!;
  const W3_30 = W3[30]!;
  const W3_1 = W3[1]!;
  const W3_7 = W3[7]!;
  const W3_13 = W3[13]!;
  const W3_19 = W3[19]!;
  const W3_25 = W3[25]!;
  const W3_31 = W3[31]!;
  const W3_2 = W3[2]!;
  const W3_8 = W3[8]!;
  const W3_14 = W3[14]!;
  const W3_20 = W3[20]!;
  const W3_26 = W3[26]!;
  const W3_32 = W3[32]!;
  const W3_3 = W3[3]!;
  const W3_9 = W3[9]!;
  const W3_15 = W3[15]!;
  const W3_21 = W3[21]!;
  const W3_27 = W3[27]!;
  const W3_33 = W3[33]!;
  const W3_4 = W3[4]!;
  const W3_10 = W3[10]!;
  const W3_16 = W3[16]!;
  const W3_22 = W3[22]!;
  const W3_28 = W3[28]!;
  const W3_34 = W3[34]!;
  const W3_5 = W3[5]!;
  const W3_11 = W3[11]!;
  const W3_17 = W3[17]!;
  const W3_23 = W3[23]!;
  const W3_29 = W3[29]!;
  const W3_35 = W3[35]!;
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
    db4[0]! += t5;
    db4[1]! += t6;
    db4[2]! += t7;
    const t8 = h3[6 * i]!;
    const t9 = h3[6 * i + 1]!;
    const t10 = h3[6 * i + 2]!;
    const t11 = h3[6 * i + 3]!;
    const t12 = h3[6 * i + 4]!;
    const t13 = h3[6 * i + 5]!;
    dW4[0]! += t5 * t8;
    dW4[1]! += t5 * t9;
    dW4[2]! += t5 * t10;
    dW4[3]! += t5 * t11;
    dW4[4]! += t5 * t12;
    dW4[5]! += t5 * t13;
    dW4[6]! += t6 * t8;
    dW4[7]! += t6 * t9;
    dW4[8]! += t6 * t10;
    dW4[9]! += t6 * t11;
    dW4[10]! += t6 * t12;
    dW4[11]! += t6 * t13;
    dW4[12]! += t7 * t8;
    dW4[13]! += t7 * t9;
    dW4[14]! += t7 * t10;
    dW4[15]! += t7 * t11;
    dW4[16]! += t7 * t12;
    dW4[17]! += t7 * t13;
    const t14 = t8 > 0 ? t5 * W4_0 + t6 * W4_6 + t7 * W4_12 : 0;
    const t15 = t9 > 0 ? t5 * W4_1 + t6 * W4_7 + t7 * W4_13 : 0;
    const t16 = t10 > 0 ? t5 * W4_2 + t6 * W4_8 + t7 * W4_14 : 0;
    const t17 = t11 > 0 ? t5 * W4_3 + t6 * W4_9 + t7 * W4_15 : 0;
    const t18 = t12 > 0 ? t5 * W4_4 + t6 * W4_10 + t7 * W4_16 : 0;
    const t19 = t13 > 0 ? t5 * W4_5 + t6 * W4_11 + t7 * W4_17 : 0;
    db3[0]! += t14;
    db3[1]! += t15;
    db3[2]! += t16;
    db3[3]! += t17;
    db3[4]! += t18;
    db3[5]! += t19;
    const t20 = h2[6 * i]!;
    const t21 = h2[6 * i + 1]!;
    const t22 = h2[6 * i + 2]!;
    const t23 = h2[6 * i + 3]!;
    const t24 = h2[6 * i + 4]!;
    const t25 = h2[6 * i + 5]!;
    dW3[0]! += t14 * t20;
    dW3[1]! += t14 * t21;
    dW3[2]! += t14 * t22;
    dW3[3]! += t14 * t23;
    dW3[4]! += t14 * t24;
    dW3[5]! += t14 * t25;
    dW3[6]! += t15 * t20;
    dW3[7]! += t15 * t21;
    dW3[8]! += t15 * t22;
    dW3[9]! += t15 * t23;
    dW3[10]! += t15 * t24;
    dW3[11]! += t15 * t25;
    dW3[12]! += t16 * t20;
    dW3[13]! += t16 * t21;
    dW3[14]! += t16 * t22;
    dW3[15]! += t16 * t23;
    dW3[16]! += t16 * t24;
    dW3[17]! += t16 * t25;
    dW3[18]! += t17 * t20;
    dW3[19]! += t17 * t21;
    dW3[20]! += t17 * t22;
    dW3[21]! += t17 * t23;
    dW3[22]! += t17 * t24;
    dW3[23]! += t17 * t25;
    dW3[24]! += t18 * t20;
    dW3[25]! += t18 * t21;
    dW3[26]! += t18 * t22;
    dW3[27]! += t18 * t23;
    dW3[28]! += t18 * t24;
    dW3[29]! += t18 * t25;
    dW3[30]! += t19 * t20;
    dW3[31]! += t19 * t21;
    dW3[32]! += t19 * t22;
    dW3[33]! += t19 * t23;
    dW3[34]! += t19 * t24;
    dW3[35]! += t19 * t25;
    const t26 = t14 * W3_0 + t15 * W3_6 + t16 * W3_12 + t17 * W3_18;
    const t27 = t20 > 0 ? t26 + t18 * W3_24 + t19 * W3_30 : 0;
    const t28 = t14 * W3_1 + t15 * W3_7 + t16 * W3_13 + t17 * W3_19;
    const t29 = t21 > 0 ? t28 + t18 * W3_25 + t19 * W3_31 : 0;
    const t30 = t14 * W3_2 + t15 * W3_8 + t16 * W3_14 + t17 * W3_20;
    const t31 = t22 > 0 ? t30 + t18 * W3_26 + t19 * W3_32 : 0;
    const t32 = t14 * W3_3 + t15 * W3_9 + t16 * W3_15 + t17 * W3_21;
    const t33 = t23 > 0 ? t32 + t18 * W3_27 + t19 * W3_33 : 0;
    const t34 = t14 * W3_4 + t15 * W3_10 + t16 * W3_16 + t17 * W3_22;
    const t35 = t24 > 0 ? t34 + t18 * W3_28 + t19 * W3_34 : 0;
    const t36 = t14 * W3_5 + t15 * W3_11 + t16 * W3_17 + t17 * W3_23;
    const t37 = t25 > 0 ? t36 + t18 * W3_29 + t19 * W3_35 : 0;
    db2[0]! += t27;
    db2[1]! += t29;
    db2[2]! += t31;
    db2[3]! += t33;
    db2[4]! += t35;
    db2[5]! += t37;
    const t38 = h1[6 * i]!;
    const t39 = h1[6 * i + 1]!;
    const t40 = h1[6 * i + 2]!;
    const t41 = h1[6 * i + 3]!;
    const t42 = h1[6 * i + 4]!;
    const t43 = h1[6 * i + 5]!;
    dW2[0]! += t27 * t38;
    dW2[1]! += t27 * t39;
    dW2[2]! += t27 * t40;
    dW2[3]! += t27 * t41;
    dW2[4]! += t27 * t42;
    dW2[5]! += t27 * t43;
    dW2[6]! += t29 * t38;
    dW2[7]! += t29 * t39;
    dW2[8]! += t29 * t40;
    dW2[9]! += t29 * t41;
    dW2[10]! += t29 * t42;
    dW2[11]! += t29 * t43;
    dW2[12]! += t31 * t38;
    dW2[13]! += t31 * t39;
    dW2[14]! += t31 * t40;
    dW2[15]! += t31 * t41;
    dW2[16]! += t31 * t42;
    dW2[17]! += t31 * t43;
    dW2[18]! += t33 * t38;
    dW2[19]! += t33 * t39;
    dW2[20]! += t33 * t40;
    dW2[21]! += t33 * t41;
    dW2[22]! += t33 * t42;
    dW2[23]! += t33 * t43;
    dW2[24]! += t35 * t38;
    dW2[25]! += t35 * t39;
    dW2[26]! += t35 * t40;
    dW2[27]! += t35 * t41;
    dW2[28]! += t35 * t42;
    dW2[29]! += t35 * t43;
    dW2[30]! += t37 * t38;
    dW2[31]! += t37 * t39;
    dW2[32]! += t37 * t40;
    dW2[33]! += t37 * t41;
    dW2[34]! += t37 * t42;
    dW2[35]! += t37 * t43;
    const t44 = t27 * W2_0 + t29 * W2_6 + t31 * W2_12 + t33 * W2_18;
    const t45 = t38 > 0 ? t44 + t35 * W2_24 + t37 * W2_30 : 0;
    const t46 = t27 * W2_1 + t29 * W2_7 + t31 * W2_13 + t33 * W2_19;
    const t47 = t39 > 0 ? t46 + t35 * W2_25 + t37 * W2_31 : 0;
    const t48 = t27 * W2_2 + t29 * W2_8 + t31 * W2_14 + t33 * W2_20;
    const t49 = t40 > 0 ? t48 + t35 * W2_26 + t37 * W2_32 : 0;
    const t50 = t27 * W2_3 + t29 * W2_9 + t31 * W2_15 + t33 * W2_21;
    const t51 = t41 > 0 ? t50 + t35 * W2_27 + t37 * W2_33 : 0;
    const t52 = t27 * W2_4 + t29 * W2_10 + t31 * W2_16 + t33 * W2_22;
    const t53 = t42 > 0 ? t52 + t35 * W2_28 + t37 * W2_34 : 0;
    const t54 = t27 * W2_5 + t29 * W2_11 + t31 * W2_17 + t33 * W2_23;
    const t55 = t43 > 0 ? t54 + t35 * W2_29 + t37 * W2_35 : 0;
    db1[0]! += t45;
    db1[1]! += t47;
    db1[2]! += t49;
    db1[3]! += t51;
    db1[4]! += t53;
    db1[5]! += t55;
    const t56 = X[2 * i]!;
    const t57 = X[2 * i + 1]!;
    dW1[0]! += t45 * t56;
    dW1[1]! += t45 * t57;
    dW1[2]! += t47 * t56;
    dW1[3]! += t47 * t57;
    dW1[4]! += t49 * t56;
    dW1[5]! += t49 * t57;
    dW1[6]! += t51 * t56;
    dW1[7]! += t51 * t57;
    dW1[8]! += t53 * t56;
    dW1[9]! += t53 * t57;
    dW1[10]! += t55 * t56;
    dW1[11]! += t55 * t57;
  }
}

/**
 * Returns loss and writes [∂loss/∂W1, ∂loss/∂b1, ∂loss/∂W2, ∂loss/∂b2,
 * ∂loss/∂W3, ∂loss/∂b3, ∂loss/∂W4, ∂loss/∂b4] to `gradient`.
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
  checkLength("p.flat", p.flat, 123);
  checkSize("N", N);
  checkLength("X", X, 2 * N);
  checkLength("target", target, N);
  checkClasses("target", target, 3, N);
  checkLength("work.flat", work.flat, 22 * N);
  checkLength("gradient.flat", gradient.flat, 123);
  const { W1, b1, W2, b2, W3, b3, W4, b4 } = p;
  const {
    W1: dW1,
    b1: db1,
    W2: dW2,
    b2: db2,
    W3: dW3,
    b3: db3,
    W4: dW4,
    b4: db4,
  } = gradient;

  let loss = 0;
  let sum = 0;
  let sum_2 = 0;
  let sum_3 = 0;
  let sum_4 = 0;
  let crossEntropySum = 0;

  // loss = crossEntropy(y, target) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2)
  // + sum(W3 .^ 2) + sum(W4 .^ 2))
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
    const t12 = W3[i + 18]!;
    const t13 = W3[i + 24]!;
    const t14 = W3[i + 30]!;
    const t15 = t9 * t9 + t10 * t10 + t11 * t11 + t12 * t12 + t13 * t13;
    sum_3 += t15 + t14 * t14;
    const t16 = W4[i]!;
    const t17 = W4[i + 6]!;
    const t18 = W4[i + 12]!;
    sum_4 += t16 * t16 + t17 * t17 + t18 * t18;
    dW4[i] = 2 * (t0 * t16);
    dW4[i + 6] = 2 * (t0 * t17);
    dW4[i + 12] = 2 * (t0 * t18);
    dW3[i] = 2 * (t0 * t9);
    dW3[i + 6] = 2 * (t0 * t10);
    dW3[i + 12] = 2 * (t0 * t11);
    dW3[i + 18] = 2 * (t0 * t12);
    dW3[i + 24] = 2 * (t0 * t13);
    dW3[i + 30] = 2 * (t0 * t14);
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
  // h3 = relu(h2 * W3' + b3)
  // y = h3 * W4' + b4
  db4[0] = 0;
  db4[1] = 0;
  db4[2] = 0;
  db3[0] = 0;
  db3[1] = 0;
  db3[2] = 0;
  db3[3] = 0;
  db3[4] = 0;
  db3[5] = 0;
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
  const W4_0 = W4[0]!;
  const W3_6 = W3[6]!;
  const W3_7 = W3[7]!;
  const W3_8 = W3[8]!;
  const W3_9 = W3[9]!;
  const W3_10 = W3[10]!;
  const W3_11 = W3[11]!;
  const b3_1 = b3[1]!;
  const W4_1 = W4[1]!;
  const W3_12 = W3[12]!;
  const W3_13 = W3[13]!;
  const W3_14 = W3[14]!;
  const W3_15 = W3[15]!;
  const W3_16 = W3[16]!;
  const W3_17 = W3[17]!;
  const b3_2 = b3[2]!;
  const W4_2 = W4[2]!;
  const W3_18 = W3[18]!;
  const W3_19 = W3[19]!;
  const W3_20 = W3[20]!;
  const W3_21 = W3[21]!;
  const W3_22 = W3[22]!;
  const W3_23 = W3[23]!;
  const b3_3 = b3[3]!;
  const W4_3 = W4[3]!;
  const W3_24 = W3[24]!;
  const W3_25 = W3[25]!;
  const W3_26 = W3[26]!;
  const W3_27 = W3[27]!;
  const W3_28 = W3[28]!;
  const W3_29 = W3[29]!;
  const b3_4 = b3[4]!;
  const W4_4 = W4[4]!;
  const W3_30 = W3[30]!;
  const W3_31 = W3[31]!;
  const W3_32 = W3[32]!;
  const W3_33 = W3[33]!;
  const W3_34 = W3[34]!;
  const W3_35 = W3[35]!;
  const b3_5 = b3[5]!;
  const W4_5 = W4[5]!;
  const b4_0 = b4[0]!;
  const W4_6 = W4[6]!;
  const W4_7 = W4[7]!;
  const W4_8 = W4[8]!;
  const W4_9 = W4[9]!;
  const W4_10 = W4[10]!;
  const W4_11 = W4[11]!;
  const b4_1 = b4[1]!;
  const W4_12 = W4[12]!;
  const W4_13 = W4[13]!;
  const W4_14 = W4[14]!;
  const W4_15 = W4[15]!;
  const W4_16 = W4[16]!;
  const W4_17 = W4[17]!;
  const b4_2 = b4[2]!;
  const t19 = 1 / N;
  const t20 = -t19;
  for (let i = 0; i < N; i++) {
    const t21 = X[2 * i]!;
    const t22 = X[2 * i + 1]!;
    const t23 = Math.max(t21 * W1_0 + t22 * W1_1 + b1_0, 0);
    const t24 = Math.max(t21 * W1_2 + t22 * W1_3 + b1_1, 0);
    const t25 = Math.max(t21 * W1_4 + t22 * W1_5 + b1_2, 0);
    const t26 = Math.max(t21 * W1_6 + t22 * W1_7 + b1_3, 0);
    const t27 = Math.max(t21 * W1_8 + t22 * W1_9 + b1_4, 0);
    const t28 = Math.max(t21 * W1_10 + t22 * W1_11 + b1_5, 0);
    const t29 = t23 * W2_0 + t24 * W2_1 + t25 * W2_2 + t26 * W2_3 + t27 * W2_4;
    const t30 = Math.max(t29 + t28 * W2_5 + b2_0, 0);
    const t31 = t23 * W2_6 + t24 * W2_7 + t25 * W2_8 + t26 * W2_9;
    const t32 = Math.max(t31 + t27 * W2_10 + t28 * W2_11 + b2_1, 0);
    const t33 = t23 * W2_12 + t24 * W2_13 + t25 * W2_14 + t26 * W2_15;
    const t34 = Math.max(t33 + t27 * W2_16 + t28 * W2_17 + b2_2, 0);
    const t35 = t23 * W2_18 + t24 * W2_19 + t25 * W2_20 + t26 * W2_21;
    const t36 = Math.max(t35 + t27 * W2_22 + t28 * W2_23 + b2_3, 0);
    const t37 = t23 * W2_24 + t24 * W2_25 + t25 * W2_26 + t26 * W2_27;
    const t38 = Math.max(t37 + t27 * W2_28 + t28 * W2_29 + b2_4, 0);
    const t39 = t23 * W2_30 + t24 * W2_31 + t25 * W2_32 + t26 * W2_33;
    const t40 = Math.max(t39 + t27 * W2_34 + t28 * W2_35 + b2_5, 0);
    const t41 = t30 * W3_0 + t32 * W3_1 + t34 * W3_2 + t36 * W3_3 + t38 * W3_4;
    const t42 = Math.max(t41 + t40 * W3_5 + b3_0, 0);
    const t43 = t30 * W3_6 + t32 * W3_7 + t34 * W3_8 + t36 * W3_9;
    const t44 = Math.max(t43 + t38 * W3_10 + t40 * W3_11 + b3_1, 0);
    const t45 = t30 * W3_12 + t32 * W3_13 + t34 * W3_14 + t36 * W3_15;
    const t46 = Math.max(t45 + t38 * W3_16 + t40 * W3_17 + b3_2, 0);
    const t47 = t30 * W3_18 + t32 * W3_19 + t34 * W3_20 + t36 * W3_21;
    const t48 = Math.max(t47 + t38 * W3_22 + t40 * W3_23 + b3_3, 0);
    const t49 = t30 * W3_24 + t32 * W3_25 + t34 * W3_26 + t36 * W3_27;
    const t50 = Math.max(t49 + t38 * W3_28 + t40 * W3_29 + b3_4, 0);
    const t51 = t30 * W3_30 + t32 * W3_31 + t34 * W3_32 + t36 * W3_33;
    const t52 = Math.max(t51 + t38 * W3_34 + t40 * W3_35 + b3_5, 0);
    const t53 = t42 * W4_0 + t44 * W4_1 + t46 * W4_2 + t48 * W4_3 + t50 * W4_4;
    const t54 = t53 + t52 * W4_5 + b4_0;
    const t55 = t42 * W4_6 + t44 * W4_7 + t46 * W4_8 + t48 * W4_9;
    const t56 = t55 + t50 * W4_10 + t52 * W4_11 + b4_1;
    const t57 = t42 * W4_12 + t44 * W4_13 + t46 * W4_14 + t48 * W4_15;
    const t58 = t57 + t50 * W4_16 + t52 * W4_17 + b4_2;
    const t59 = Math.max(Math.max(t54, t56), t58);
    const t60 = Math.min(t59, 1.7976931348623157e308);
    const t61 = Math.max(t60, -1.7976931348623157e308);
    const t62 = Math.exp(t54 - t61);
    const t63 = Math.exp(t56 - t61);
    const t64 = Math.exp(t58 - t61);
    const t65 = t62 + t63 + t64;
    const t66 = target[i]!;
    const t67 = t66 === 0;
    const t68 = t66 === 1;
    crossEntropySum += t61 + Math.log(t65) - (t67 ? t54 : t68 ? t56 : t58);
    const t69 = t65 === 0 ? 0 : 1 / t65;
    const t70 = (t67 ? t20 : 0) + t19 * (t62 * t69);
    const t71 = (t68 ? t20 : 0) + t19 * (t63 * t69);
    const t72 = (t66 === 2 ? t20 : 0) + t19 * (t64 * t69);
    db4[0]! += t70;
    db4[1]! += t71;
    db4[2]! += t72;
    dW4[0]! += t70 * t42;
    dW4[1]! += t70 * t44;
    dW4[2]! += t70 * t46;
    dW4[3]! += t70 * t48;
    dW4[4]! += t70 * t50;
    dW4[5]! += t70 * t52;
    dW4[6]! += t71 * t42;
    dW4[7]! += t71 * t44;
    dW4[8]! += t71 * t46;
    dW4[9]! += t71 * t48;
    dW4[10]! += t71 * t50;
    dW4[11]! += t71 * t52;
    dW4[12]! += t72 * t42;
    dW4[13]! += t72 * t44;
    dW4[14]! += t72 * t46;
    dW4[15]! += t72 * t48;
    dW4[16]! += t72 * t50;
    dW4[17]! += t72 * t52;
    const t73 = t42 > 0 ? t70 * W4_0 + t71 * W4_6 + t72 * W4_12 : 0;
    const t74 = t44 > 0 ? t70 * W4_1 + t71 * W4_7 + t72 * W4_13 : 0;
    const t75 = t46 > 0 ? t70 * W4_2 + t71 * W4_8 + t72 * W4_14 : 0;
    const t76 = t48 > 0 ? t70 * W4_3 + t71 * W4_9 + t72 * W4_15 : 0;
    const t77 = t50 > 0 ? t70 * W4_4 + t71 * W4_10 + t72 * W4_16 : 0;
    const t78 = t52 > 0 ? t70 * W4_5 + t71 * W4_11 + t72 * W4_17 : 0;
    db3[0]! += t73;
    db3[1]! += t74;
    db3[2]! += t75;
    db3[3]! += t76;
    db3[4]! += t77;
    db3[5]! += t78;
    dW3[0]! += t73 * t30;
    dW3[1]! += t73 * t32;
    dW3[2]! += t73 * t34;
    dW3[3]! += t73 * t36;
    dW3[4]! += t73 * t38;
    dW3[5]! += t73 * t40;
    dW3[6]! += t74 * t30;
    dW3[7]! += t74 * t32;
    dW3[8]! += t74 * t34;
    dW3[9]! += t74 * t36;
    dW3[10]! += t74 * t38;
    dW3[11]! += t74 * t40;
    dW3[12]! += t75 * t30;
    dW3[13]! += t75 * t32;
    dW3[14]! += t75 * t34;
    dW3[15]! += t75 * t36;
    dW3[16]! += t75 * t38;
    dW3[17]! += t75 * t40;
    dW3[18]! += t76 * t30;
    dW3[19]! += t76 * t32;
    dW3[20]! += t76 * t34;
    dW3[21]! += t76 * t36;
    dW3[22]! += t76 * t38;
    dW3[23]! += t76 * t40;
    dW3[24]! += t77 * t30;
    dW3[25]! += t77 * t32;
    dW3[26]! += t77 * t34;
    dW3[27]! += t77 * t36;
    dW3[28]! += t77 * t38;
    dW3[29]! += t77 * t40;
    dW3[30]! += t78 * t30;
    dW3[31]! += t78 * t32;
    dW3[32]! += t78 * t34;
    dW3[33]! += t78 * t36;
    dW3[34]! += t78 * t38;
    dW3[35]! += t78 * t40;
    const t79 = t73 * W3_0 + t74 * W3_6 + t75 * W3_12 + t76 * W3_18;
    const t80 = t30 > 0 ? t79 + t77 * W3_24 + t78 * W3_30 : 0;
    const t81 = t73 * W3_1 + t74 * W3_7 + t75 * W3_13 + t76 * W3_19;
    const t82 = t32 > 0 ? t81 + t77 * W3_25 + t78 * W3_31 : 0;
    const t83 = t73 * W3_2 + t74 * W3_8 + t75 * W3_14 + t76 * W3_20;
    const t84 = t34 > 0 ? t83 + t77 * W3_26 + t78 * W3_32 : 0;
    const t85 = t73 * W3_3 + t74 * W3_9 + t75 * W3_15 + t76 * W3_21;
    const t86 = t36 > 0 ? t85 + t77 * W3_27 + t78 * W3_33 : 0;
    const t87 = t73 * W3_4 + t74 * W3_10 + t75 * W3_16 + t76 * W3_22;
    const t88 = t38 > 0 ? t87 + t77 * W3_28 + t78 * W3_34 : 0;
    const t89 = t73 * W3_5 + t74 * W3_11 + t75 * W3_17 + t76 * W3_23;
    const t90 = t40 > 0 ? t89 + t77 * W3_29 + t78 * W3_35 : 0;
    db2[0]! += t80;
    db2[1]! += t82;
    db2[2]! += t84;
    db2[3]! += t86;
    db2[4]! += t88;
    db2[5]! += t90;
    dW2[0]! += t80 * t23;
    dW2[1]! += t80 * t24;
    dW2[2]! += t80 * t25;
    dW2[3]! += t80 * t26;
    dW2[4]! += t80 * t27;
    dW2[5]! += t80 * t28;
    dW2[6]! += t82 * t23;
    dW2[7]! += t82 * t24;
    dW2[8]! += t82 * t25;
    dW2[9]! += t82 * t26;
    dW2[10]! += t82 * t27;
    dW2[11]! += t82 * t28;
    dW2[12]! += t84 * t23;
    dW2[13]! += t84 * t24;
    dW2[14]! += t84 * t25;
    dW2[15]! += t84 * t26;
    dW2[16]! += t84 * t27;
    dW2[17]! += t84 * t28;
    dW2[18]! += t86 * t23;
    dW2[19]! += t86 * t24;
    dW2[20]! += t86 * t25;
    dW2[21]! += t86 * t26;
    dW2[22]! += t86 * t27;
    dW2[23]! += t86 * t28;
    dW2[24]! += t88 * t23;
    dW2[25]! += t88 * t24;
    dW2[26]! += t88 * t25;
    dW2[27]! += t88 * t26;
    dW2[28]! += t88 * t27;
    dW2[29]! += t88 * t28;
    dW2[30]! += t90 * t23;
    dW2[31]! += t90 * t24;
    dW2[32]! += t90 * t25;
    dW2[33]! += t90 * t26;
    dW2[34]! += t90 * t27;
    dW2[35]! += t90 * t28;
    const t91 = t80 * W2_0 + t82 * W2_6 + t84 * W2_12 + t86 * W2_18;
    const t92 = t23 > 0 ? t91 + t88 * W2_24 + t90 * W2_30 : 0;
    const t93 = t80 * W2_1 + t82 * W2_7 + t84 * W2_13 + t86 * W2_19;
    const t94 = t24 > 0 ? t93 + t88 * W2_25 + t90 * W2_31 : 0;
    const t95 = t80 * W2_2 + t82 * W2_8 + t84 * W2_14 + t86 * W2_20;
    const t96 = t25 > 0 ? t95 + t88 * W2_26 + t90 * W2_32 : 0;
    const t97 = t80 * W2_3 + t82 * W2_9 + t84 * W2_15 + t86 * W2_21;
    const t98 = t26 > 0 ? t97 + t88 * W2_27 + t90 * W2_33 : 0;
    const t99 = t80 * W2_4 + t82 * W2_10 + t84 * W2_16 + t86 * W2_22;
    const t100 = t27 > 0 ? t99 + t88 * W2_28 + t90 * W2_34 : 0;
    const t101 = t80 * W2_5 + t82 * W2_11 + t84 * W2_17 + t86 * W2_23;
    const t102 = t28 > 0 ? t101 + t88 * W2_29 + t90 * W2_35 : 0;
    db1[0]! += t92;
    db1[1]! += t94;
    db1[2]! += t96;
    db1[3]! += t98;
    db1[4]! += t100;
    db1[5]! += t102;
    dW1[0]! += t92 * t21;
    dW1[1]! += t92 * t22;
    dW1[2]! += t94 * t21;
    dW1[3]! += t94 * t22;
    dW1[4]! += t96 * t21;
    dW1[5]! += t96 * t22;
    dW1[6]! += t98 * t21;
    dW1[7]! += t98 * t22;
    dW1[8]! += t100 * t21;
    dW1[9]! += t100 * t22;
    dW1[10]! += t102 * t21;
    dW1[11]! += t102 * t22;
  }
  loss = crossEntropySum / N + t0 * (sum + sum_2 + sum_3 + sum_4);
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
  checkLength("p.flat", p.flat, 123);
  checkSize("N", N);
  checkLength("X", X, 2 * N);
  checkLength("work.flat", work.flat, 22 * N);
  checkLength("out", out, 3 * N);
  const { W1, b1, W2, b2, W3, b3, W4, b4 } = p;

  // h1 = relu(X * W1' + b1)
  // h2 = relu(h1 * W2' + b2)
  // h3 = relu(h2 * W3' + b3)
  // y = h3 * W4' + b4
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
  const W4_0 = W4[0]!;
  const W3_6 = W3[6]!;
  const W3_7 = W3[7]!;
  const W3_8 = W3[8]!;
  const W3_9 = W3[9]!;
  const W3_10 = W3[10]!;
  const W3_11 = W3[11]!;
  const b3_1 = b3[1]!;
  const W4_1 = W4[1]!;
  const W3_12 = W3[12]!;
  const W3_13 = W3[13]!;
  const W3_14 = W3[14]!;
  const W3_15 = W3[15]!;
  const W3_16 = W3[16]!;
  const W3_17 = W3[17]!;
  const b3_2 = b3[2]!;
  const W4_2 = W4[2]!;
  const W3_18 = W3[18]!;
  const W3_19 = W3[19]!;
  const W3_20 = W3[20]!;
  const W3_21 = W3[21]!;
  const W3_22 = W3[22]!;
  const W3_23 = W3[23]!;
  const b3_3 = b3[3]!;
  const W4_3 = W4[3]!;
  const W3_24 = W3[24]!;
  const W3_25 = W3[25]!;
  const W3_26 = W3[26]!;
  const W3_27 = W3[27]!;
  const W3_28 = W3[28]!;
  const W3_29 = W3[29]!;
  const b3_4 = b3[4]!;
  const W4_4 = W4[4]!;
  const W3_30 = W3[30]!;
  const W3_31 = W3[31]!;
  const W3_32 = W3[32]!;
  const W3_33 = W3[33]!;
  const W3_34 = W3[34]!;
  const W3_35 = W3[35]!;
  const b3_5 = b3[5]!;
  const W4_5 = W4[5]!;
  const b4_0 = b4[0]!;
  const W4_6 = W4[6]!;
  const W4_7 = W4[7]!;
  const W4_8 = W4[8]!;
  const W4_9 = W4[9]!;
  const W4_10 = W4[10]!;
  const W4_11 = W4[11]!;
  const b4_1 = b4[1]!;
  const W4_12 = W4[12]!;
  const W4_13 = W4[13]!;
  const W4_14 = W4[14]!;
  const W4_15 = W4[15]!;
  const W4_16 = W4[16]!;
  const W4_17 = W4[17]!;
  const b4_2 = b4[2]!;
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
    const t21 = Math.max(t20 + t19 * W3_5 + b3_0, 0);
    const t22 = t9 * W3_6 + t11 * W3_7 + t13 * W3_8 + t15 * W3_9 + t17 * W3_10;
    const t23 = Math.max(t22 + t19 * W3_11 + b3_1, 0);
    const t24 = t9 * W3_12 + t11 * W3_13 + t13 * W3_14 + t15 * W3_15;
    const t25 = Math.max(t24 + t17 * W3_16 + t19 * W3_17 + b3_2, 0);
    const t26 = t9 * W3_18 + t11 * W3_19 + t13 * W3_20 + t15 * W3_21;
    const t27 = Math.max(t26 + t17 * W3_22 + t19 * W3_23 + b3_3, 0);
    const t28 = t9 * W3_24 + t11 * W3_25 + t13 * W3_26 + t15 * W3_27;
    const t29 = Math.max(t28 + t17 * W3_28 + t19 * W3_29 + b3_4, 0);
    const t30 = t9 * W3_30 + t11 * W3_31 + t13 * W3_32 + t15 * W3_33;
    const t31 = Math.max(t30 + t17 * W3_34 + t19 * W3_35 + b3_5, 0);
    const t32 = t21 * W4_0 + t23 * W4_1 + t25 * W4_2 + t27 * W4_3 + t29 * W4_4;
    const t33 = t21 * W4_6 + t23 * W4_7 + t25 * W4_8 + t27 * W4_9;
    const t34 = t21 * W4_12 + t23 * W4_13 + t25 * W4_14 + t27 * W4_15;
    out[3 * i] = t32 + t31 * W4_5 + b4_0;
    out[3 * i + 1] = t33 + t29 * W4_10 + t31 * W4_11 + b4_1;
    out[3 * i + 2] = t34 + t29 * W4_16 + t31 * W4_17 + b4_2;
  }
}

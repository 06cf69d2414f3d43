// Generated from examples/spiral-linear.net.yaml by gradsmith. Do not edit.
//
//     # Two layers without an activation between them: their product is one matrix, and every boundary is straight.
//     input: [2]
//     layers:
//       - { type: dense, units: 20 }
//       - { type: dense, units: 3 }
//     loss: softmaxCrossEntropy
//     regularization: { l2: lambda }
//
// Shapes: X [N, 2], target [N] of 3 classes, W1 [20, 2], b1 [20], W2 [3, 20],
// b2 [3].
// Operations: forward 223 * N + 205, backward 338 * N + 203, valueAndGradient
// 559 * N + 407, predict 200 * N; workspace 192 * N bytes.

import {
  allocate,
  checkClasses,
  checkLength,
  checkSize,
  glorotUniform,
  type Shape,
  type Tensors,
} from "../runtime/index.ts";

/** The parameters, in the order they lie in `flat`. */
export const PARAMETERS = {
  W1: [20, 2],
  b1: [20],
  W2: [3, 20],
  b2: [3],
} as const;
export type Parameters = Tensors<typeof PARAMETERS>;
export const createParameters = (): Parameters => allocate(PARAMETERS);

export type Workspace = Tensors<{
  h1: Shape;
  lse_exp: Shape;
  lse_scale: Shape;
}>;
/** What functions keep between their steps, and `forward` for `backward`. */
export const createWorkspace = (N: number): Workspace =>
  allocate({ h1: [N, 20], lse_exp: [N, 3], lse_scale: [N] });

/**
 * Overwrites the parameters with what learning begins with; `random` gives
 * numbers in [0, 1).
 */
export function initializeParameters(
  p: Parameters,
  random: () => number,
): void {
  glorotUniform(p.W1, 2, 20, random);
  p.b1.fill(0);
  glorotUniform(p.W2, 20, 3, random);
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
  checkLength("p.flat", p.flat, 123);
  checkSize("N", N);
  checkLength("X", X, 2 * N);
  checkLength("target", target, N);
  checkClasses("target", target, 3, N);
  checkLength("work.flat", work.flat, 24 * N);
  const { W1, b1, W2, b2 } = p;
  const { h1, lse_exp, lse_scale } = work;

  let loss = 0;
  let crossEntropySum = 0;
  let sum = 0;
  let sum_2 = 0;

  // h1 = X * W1' + b1
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
  const W1_12 = W1[12]!;
  const W1_13 = W1[13]!;
  const b1_6 = b1[6]!;
  const W1_14 = W1[14]!;
  const W1_15 = W1[15]!;
  const b1_7 = b1[7]!;
  const W1_16 = W1[16]!;
  const W1_17 = W1[17]!;
  const b1_8 = b1[8]!;
  const W1_18 = W1[18]!;
  const W1_19 = W1[19]!;
  const b1_9 = b1[9]!;
  const W1_20 = W1[20]!;
  const W1_21 = W1[21]!;
  const b1_10 = b1[10]!;
  const W1_22 = W1[22]!;
  const W1_23 = W1[23]!;
  const b1_11 = b1[11]!;
  const W1_24 = W1[24]!;
  const W1_25 = W1[25]!;
  const b1_12 = b1[12]!;
  const W1_26 = W1[26]!;
  const W1_27 = W1[27]!;
  const b1_13 = b1[13]!;
  const W1_28 = W1[28]!;
  const W1_29 = W1[29]!;
  const b1_14 = b1[14]!;
  const W1_30 = W1[30]!;
  const W1_31 = W1[31]!;
  const b1_15 = b1[15]!;
  const W1_32 = W1[32]!;
  const W1_33 = W1[33]!;
  const b1_16 = b1[16]!;
  const W1_34 = W1[34]!;
  const W1_35 = W1[35]!;
  const b1_17 = b1[17]!;
  const W1_36 = W1[36]!;
  const W1_37 = W1[37]!;
  const b1_18 = b1[18]!;
  const W1_38 = W1[38]!;
  const W1_39 = W1[39]!;
  const b1_19 = b1[19]!;
  const W2_0 = W2[0]!;
  const W2_1 = W2[1]!;
  const W2_2 = W2[2]!;
  const W2_3 = W2[3]!;
  const W2_4 = W2[4]!;
  const W2_5 = W2[5]!;
  const W2_6 = W2[6]!;
  const W2_7 = W2[7]!;
  const W2_8 = W2[8]!;
  const W2_9 = W2[9]!;
  const W2_10 = W2[10]!;
  const W2_11 = W2[11]!;
  const W2_12 = W2[12]!;
  const W2_13 = W2[13]!;
  const W2_14 = W2[14]!;
  const W2_15 = W2[15]!;
  const W2_16 = W2[16]!;
  const W2_17 = W2[17]!;
  const W2_18 = W2[18]!;
  const W2_19 = W2[19]!;
  const b2_0 = b2[0]!;
  const W2_20 = W2[20]!;
  const W2_21 = W2[21]!;
  const W2_22 = W2[22]!;
  const W2_23 = W2[23]!;
  const W2_24 = W2[24]!;
  const W2_25 = W2[25]!;
  const W2_26 = W2[26]!;
  const W2_27 = W2[27]!;
  const W2_28 = W2[28]!;
  const W2_29 = W2[29]!;
  const W2_30 = W2[30]!;
  const W2_31 = W2[31]!;
  const W2_32 = W2[32]!;
  const W2_33 = W2[33]!;
  const W2_34 = W2[34]!;
  const W2_35 = W2[35]!;
  const W2_36 = W2[36]!;
  const W2_37 = W2[37]!;
  const W2_38 = W2[38]!;
  const W2_39 = W2[39]!;
  const b2_1 = b2[1]!;
  const W2_40 = W2[40]!;
  const W2_41 = W2[41]!;
  const W2_42 = W2[42]!;
  const W2_43 = W2[43]!;
  const W2_44 = W2[44]!;
  const W2_45 = W2[45]!;
  const W2_46 = W2[46]!;
  const W2_47 = W2[47]!;
  const W2_48 = W2[48]!;
  const W2_49 = W2[49]!;
  const W2_50 = W2[50]!;
  const W2_51 = W2[51]!;
  const W2_52 = W2[52]!;
  const W2_53 = W2[53]!;
  const W2_54 = W2[54]!;
  const W2_55 = W2[55]!;
  const W2_56 = W2[56]!;
  const W2_57 = W2[57]!;
  const W2_58 = W2[58]!;
  const W2_59 = W2[59]!;
  const b2_2 = b2[2]!;
  for (let i = 0; i < N; i++) {
    const t0 = X[2 * i]!;
    const t1 = X[2 * i + 1]!;
    const t2 = t0 * W1_0 + t1 * W1_1 + b1_0;
    const t3 = t0 * W1_2 + t1 * W1_3 + b1_1;
    const t4 = t0 * W1_4 + t1 * W1_5 + b1_2;
    const t5 = t0 * W1_6 + t1 * W1_7 + b1_3;
    const t6 = t0 * W1_8 + t1 * W1_9 + b1_4;
    const t7 = t0 * W1_10 + t1 * W1_11 + b1_5;
    const t8 = t0 * W1_12 + t1 * W1_13 + b1_6;
    const t9 = t0 * W1_14 + t1 * W1_15 + b1_7;
    h1[20 * i] = t2;
    h1[20 * i + 1] = t3;
    h1[20 * i + 2] = t4;
    h1[20 * i + 3] = t5;
    h1[20 * i + 4] = t6;
    h1[20 * i + 5] = t7;
    h1[20 * i + 6] = t8;
    h1[20 * i + 7] = t9;
    const t10 = t0 * W1_16 + t1 * W1_17 + b1_8;
    const t11 = t0 * W1_18 + t1 * W1_19 + b1_9;
    const t12 = t0 * W1_20 + t1 * W1_21 + b1_10;
    const t13 = t0 * W1_22 + t1 * W1_23 + b1_11;
    const t14 = t0 * W1_24 + t1 * W1_25 + b1_12;
    const t15 = t0 * W1_26 + t1 * W1_27 + b1_13;
    const t16 = t0 * W1_28 + t1 * W1_29 + b1_14;
    const t17 = t0 * W1_30 + t1 * W1_31 + b1_15;
    h1[20 * i + 8] = t10;
    h1[20 * i + 9] = t11;
    h1[20 * i + 10] = t12;
    h1[20 * i + 11] = t13;
    h1[20 * i + 12] = t14;
    h1[20 * i + 13] = t15;
    h1[20 * i + 14] = t16;
    h1[20 * i + 15] = t17;
    const t18 = t0 * W1_32 + t1 * W1_33 + b1_16;
    const t19 = t0 * W1_34 + t1 * W1_35 + b1_17;
    const t20 = t0 * W1_36 + t1 * W1_37 + b1_18;
    const t21 = t0 * W1_38 + t1 * W1_39 + b1_19;
    h1[20 * i + 16] = t18;
    h1[20 * i + 17] = t19;
    h1[20 * i + 18] = t20;
    h1[20 * i + 19] = t21;
    const t22 = t2 * W2_0 + t3 * W2_1 + t4 * W2_2 + t5 * W2_3 + t6 * W2_4;
    const t23 = t22 + t7 * W2_5 + t8 * W2_6 + t9 * W2_7 + t10 * W2_8;
    const t24 = t23 + t11 * W2_9 + t12 * W2_10 + t13 * W2_11 + t14 * W2_12;
    const t25 = t24 + t15 * W2_13 + t16 * W2_14 + t17 * W2_15 + t18 * W2_16;
    const t26 = t25 + t19 * W2_17 + t20 * W2_18 + t21 * W2_19 + b2_0;
    const t27 = t2 * W2_20 + t3 * W2_21 + t4 * W2_22 + t5 * W2_23 + t6 * W2_24;
    const t28 = t27 + t7 * W2_25 + t8 * W2_26 + t9 * W2_27 + t10 * W2_28;
    const t29 = t28 + t11 * W2_29 + t12 * W2_30 + t13 * W2_31 + t14 * W2_32;
    const t30 = t29 + t15 * W2_33 + t16 * W2_34 + t17 * W2_35 + t18 * W2_36;
    const t31 = t30 + t19 * W2_37 + t20 * W2_38 + t21 * W2_39 + b2_1;
    const t32 = t2 * W2_40 + t3 * W2_41 + t4 * W2_42 + t5 * W2_43 + t6 * W2_44;
    const t33 = t32 + t7 * W2_45 + t8 * W2_46 + t9 * W2_47 + t10 * W2_48;
    const t34 = t33 + t11 * W2_49 + t12 * W2_50 + t13 * W2_51 + t14 * W2_52;
    const t35 = t34 + t15 * W2_53 + t16 * W2_54 + t17 * W2_55 + t18 * W2_56;
    const t36 = t35 + t19 * W2_57 + t20 * W2_58 + t21 * W2_59 + b2_2;
    const t37 = Math.max(Math.max(t26, t31), t36);
    const t38 = Math.min(t37, 1.7976931348623157e308);
    const t39 = Math.max(t38, -1.7976931348623157e308);
    const t40 = Math.exp(t26 - t39);
    const t41 = Math.exp(t31 - t39);
    const t42 = Math.exp(t36 - t39);
    lse_exp[3 * i] = t40;
    lse_exp[3 * i + 1] = t41;
    lse_exp[3 * i + 2] = t42;
    const t43 = t40 + t41 + t42;
    lse_scale[i] = t43 === 0 ? 0 : 1 / t43;
    const t44 = target[i]!;
    const t45 = t44 === 0 ? t26 : t44 === 1 ? t31 : t36;
    crossEntropySum += t39 + Math.log(t43) - t45;
  }
  for (let i = 0; i < 20; i++) {
    const t46 = W1[2 * i]!;
    const t47 = W1[2 * i + 1]!;
    sum += t46 * t46 + t47 * t47;
    const t48 = W2[i]!;
    const t49 = W2[i + 20]!;
    const t50 = W2[i + 40]!;
    sum_2 += t48 * t48 + t49 * t49 + t50 * t50;
  }
  loss = crossEntropySum / N + (lambda / 2) * (sum + sum_2);
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
  checkLength("p.flat", p.flat, 123);
  checkSize("N", N);
  checkLength("X", X, 2 * N);
  checkLength("target", target, N);
  checkClasses("target", target, 3, N);
  checkLength("work.flat", work.flat, 24 * N);
  checkLength("gradient.flat", gradient.flat, 123);
  const { W1, W2 } = p;
  const { h1, lse_exp, lse_scale } = work;
  const { W1: dW1, b1: db1, W2: dW2, b2: db2 } = gradient;

  // loss = crossEntropy(y, target) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2))
  const t0 = lambda / 2;
  for (let j = 0; j < 20; j++) {
    dW2[j] = 2 * (t0 * W2[j]!);
    dW2[j + 20] = 2 * (t0 * W2[j + 20]!);
    dW2[j + 40] = 2 * (t0 * W2[j + 40]!);
    dW1[2 * j] = 2 * (t0 * W1[2 * j]!);
    dW1[2 * j + 1] = 2 * (t0 * W1[2 * j + 1]!);
  }

  // y = h1 * W2' + b2
  // h1 = X * W1' + b1
  db2[0] = 0;
  db2[1] = 0;
  db2[2] = 0;
  db1.fill(0, 0, 20);
  const t1 = 1 / N;
  const t2 = -t1;
  const W2_0 = W2[0]!;
  const W2_20 = W2[20]!;
  const W2_40 = W2[40]!;
  const W2_1 = W2[1]!;
  const W2_21 = W2[21]!;
  const W2_41 = W2[41]!;
  const W2_2 = W2[2]!;
  const W2_22 = W2[22]!;
  const W2_42 = W2[42]!;
  const W2_3 = W2[3]!;
  const W2_23 = W2[23]!;
  const W2_43 = W2[43]!;
  const W2_4 = W2[4]!;
  const W2_24 = W2[24]!;
  const W2_44 = W2[44]!;
  const W2_5 = W2[5]!;
  const W2_25 = W2[25]!;
  const W2_45 = W2[45]!;
  const W2_6 = W2[6]!;
  const W2_26 = W2[26]!;
  const W2_46 = W2[46]!;
  const W2_7 = W2[7]!;
  const W2_27 = W2[27]!;
  const W2_47 = W2[47]!;
  const W2_8 = W2[8]!;
  const W2_28 = W2[28]!;
  const W2_48 = W2[48]!;
  const W2_9 = W2[9]!;
  const W2_29 = W2[29]!;
  const W2_49 = W2[49]!;
  const W2_10 = W2[10]!;
  const W2_30 = W2[30]!;
  const W2_50 = W2[50]!;
  const W2_11 = W2[11]!;
  const W2_31 = W2[31]!;
  const W2_51 = W2[51]!;
  const W2_12 = W2[12]!;
  const W2_32 = W2[32]!;
  const W2_52 = W2[52]!;
  const W2_13 = W2[13]!;
  const W2_33 = W2[33]!;
  const W2_53 = W2[53]!;
  const W2_14 = W2[14]!;
  const W2_34 = W2[34]!;
  const W2_54 = W2[54]!;
  const W2_15 = W2[15]!;
  const W2_35 = W2[35]!;
  const W2_55 = W2[55]!;
  const W2_16 = W2[16]!;
  const W2_36 = W2[36]!;
  const W2_56 = W2[56]!;
  const W2_17 = W2[17]!;
  const W2_37 = W2[37]!;
  const W2_57 = W2[57]!;
  const W2_18 = W2[18]!;
  const W2_38 = W2[38]!;
  const W2_58 = W2[58]!;
  const W2_19 = W2[19]!;
  const W2_39 = W2[39]!;
  const W2_59 = W2[59]!;
  for (let i = 0; i < N; i++) {
    const t3 = target[i]!;
    const t4 = lse_scale[i]!;
    const t5 = (t3 === 0 ? t2 : 0) + t1 * (lse_exp[3 * i]! * t4);
    const t6 = (t3 === 1 ? t2 : 0) + t1 * (lse_exp[3 * i + 1]! * t4);
    const t7 = (t3 === 2 ? t2 : 0) + t1 * (lse_exp[3 * i + 2]! * t4);
    db2[0]! += t5;
    db2[1]! += t6;
    db2[2]! += t7;
    const t8 = h1[20 * i]!;
    const t9 = h1[20 * i + 1]!;
    const t10 = h1[20 * i + 2]!;
    const t11 = h1[20 * i + 3]!;
    const t12 = h1[20 * i + 4]!;
    const t13 = h1[20 * i + 5]!;
    const t14 = h1[20 * i + 6]!;
    const t15 = h1[20 * i + 7]!;
    dW2[0]! += t5 * t8;
    dW2[1]! += t5 * t9;
    dW2[2]! += t5 * t10;
    dW2[3]! += t5 * t11;
    dW2[4]! += t5 * t12;
    dW2[5]! += t5 * t13;
    dW2[6]! += t5 * t14;
    dW2[7]! += t5 * t15;
    const t16 = h1[20 * i + 8]!;
    const t17 = h1[20 * i + 9]!;
    const t18 = h1[20 * i + 10]!;
    const t19 = h1[20 * i + 11]!;
    const t20 = h1[20 * i + 12]!;
    const t21 = h1[20 * i + 13]!;
    const t22 = h1[20 * i + 14]!;
    const t23 = h1[20 * i + 15]!;
    dW2[8]! += t5 * t16;
    dW2[9]! += t5 * t17;
    dW2[10]! += t5 * t18;
    dW2[11]! += t5 * t19;
    dW2[12]! += t5 * t20;
    dW2[13]! += t5 * t21;
    dW2[14]! += t5 * t22;
    dW2[15]! += t5 * t23;
    const t24 = h1[20 * i + 16]!;
    const t25 = h1[20 * i + 17]!;
    const t26 = h1[20 * i + 18]!;
    const t27 = h1[20 * i + 19]!;
    dW2[16]! += t5 * t24;
    dW2[17]! += t5 * t25;
    dW2[18]! += t5 * t26;
    dW2[19]! += t5 * t27;
    dW2[20]! += t6 * t8;
    dW2[21]! += t6 * t9;
    dW2[22]! += t6 * t10;
    dW2[23]! += t6 * t11;
    dW2[24]! += t6 * t12;
    dW2[25]! += t6 * t13;
    dW2[26]! += t6 * t14;
    dW2[27]! += t6 * t15;
    dW2[28]! += t6 * t16;
    dW2[29]! += t6 * t17;
    dW2[30]! += t6 * t18;
    dW2[31]! += t6 * t19;
    dW2[32]! += t6 * t20;
    dW2[33]! += t6 * t21;
    dW2[34]! += t6 * t22;
    dW2[35]! += t6 * t23;
    dW2[36]! += t6 * t24;
    dW2[37]! += t6 * t25;
    dW2[38]! += t6 * t26;
    dW2[39]! += t6 * t27;
    dW2[40]! += t7 * t8;
    dW2[41]! += t7 * t9;
    dW2[42]! += t7 * t10;
    dW2[43]! += t7 * t11;
    dW2[44]! += t7 * t12;
    dW2[45]! += t7 * t13;
    dW2[46]! += t7 * t14;
    dW2[47]! += t7 * t15;
    dW2[48]! += t7 * t16;
    dW2[49]! += t7 * t17;
    dW2[50]! += t7 * t18;
    dW2[51]! += t7 * t19;
    dW2[52]! += t7 * t20;
    dW2[53]! += t7 * t21;
    dW2[54]! += t7 * t22;
    dW2[55]! += t7 * t23;
    dW2[56]! += t7 * t24;
    dW2[57]! += t7 * t25;
    dW2[58]! += t7 * t26;
    dW2[59]! += t7 * t27;
    const t28 = t5 * W2_0 + t6 * W2_20 + t7 * W2_40;
    const t29 = t5 * W2_1 + t6 * W2_21 + t7 * W2_41;
    const t30 = t5 * W2_2 + t6 * W2_22 + t7 * W2_42;
    const t31 = t5 * W2_3 + t6 * W2_23 + t7 * W2_43;
    const t32 = t5 * W2_4 + t6 * W2_24 + t7 * W2_44;
    const t33 = t5 * W2_5 + t6 * W2_25 + t7 * W2_45;
    const t34 = t5 * W2_6 + t6 * W2_26 + t7 * W2_46;
    const t35 = t5 * W2_7 + t6 * W2_27 + t7 * W2_47;
    db1[0]! += t28;
    db1[1]! += t29;
    db1[2]! += t30;
    db1[3]! += t31;
    db1[4]! += t32;
    db1[5]! += t33;
    db1[6]! += t34;
    db1[7]! += t35;
    const t36 = t5 * W2_8 + t6 * W2_28 + t7 * W2_48;
    const t37 = t5 * W2_9 + t6 * W2_29 + t7 * W2_49;
    const t38 = t5 * W2_10 + t6 * W2_30 + t7 * W2_50;
    const t39 = t5 * W2_11 + t6 * W2_31 + t7 * W2_51;
    const t40 = t5 * W2_12 + t6 * W2_32 + t7 * W2_52;
    const t41 = t5 * W2_13 + t6 * W2_33 + t7 * W2_53;
    const t42 = t5 * W2_14 + t6 * W2_34 + t7 * W2_54;
    const t43 = t5 * W2_15 + t6 * W2_35 + t7 * W2_55;
    db1[8]! += t36;
    db1[9]! += t37;
    db1[10]! += t38;
    db1[11]! += t39;
    db1[12]! += t40;
    db1[13]! += t41;
    db1[14]! += t42;
    db1[15]! += t43;
    const t44 = t5 * W2_16 + t6 * W2_36 + t7 * W2_56;
    const t45 = t5 * W2_17 + t6 * W2_37 + t7 * W2_57;
    const t46 = t5 * W2_18 + t6 * W2_38 + t7 * W2_58;
    const t47 = t5 * W2_19 + t6 * W2_39 + t7 * W2_59;
    db1[16]! += t44;
    db1[17]! += t45;
    db1[18]! += t46;
    db1[19]! += t47;
    const t48 = X[2 * i]!;
    const t49 = X[2 * i + 1]!;
    dW1[0]! += t28 * t48;
    dW1[1]! += t28 * t49;
    dW1[2]! += t29 * t48;
    dW1[3]! += t29 * t49;
    dW1[4]! += t30 * t48;
    dW1[5]! += t30 * t49;
    dW1[6]! += t31 * t48;
    dW1[7]! += t31 * t49;
    dW1[8]! += t32 * t48;
    dW1[9]! += t32 * t49;
    dW1[10]! += t33 * t48;
    dW1[11]! += t33 * t49;
    dW1[12]! += t34 * t48;
    dW1[13]! += t34 * t49;
    dW1[14]! += t35 * t48;
    dW1[15]! += t35 * t49;
    dW1[16]! += t36 * t48;
    dW1[17]! += t36 * t49;
    dW1[18]! += t37 * t48;
    dW1[19]! += t37 * t49;
    dW1[20]! += t38 * t48;
    dW1[21]! += t38 * t49;
    dW1[22]! += t39 * t48;
    dW1[23]! += t39 * t49;
    dW1[24]! += t40 * t48;
    dW1[25]! += t40 * t49;
    dW1[26]! += t41 * t48;
    dW1[27]! += t41 * t49;
    dW1[28]! += t42 * t48;
    dW1[29]! += t42 * t49;
    dW1[30]! += t43 * t48;
    dW1[31]! += t43 * t49;
    dW1[32]! += t44 * t48;
    dW1[33]! += t44 * t49;
    dW1[34]! += t45 * t48;
    dW1[35]! += t45 * t49;
    dW1[36]! += t46 * t48;
    dW1[37]! += t46 * t49;
    dW1[38]! += t47 * t48;
    dW1[39]! += t47 * t49;
  }
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
  checkLength("p.flat", p.flat, 123);
  checkSize("N", N);
  checkLength("X", X, 2 * N);
  checkLength("target", target, N);
  checkClasses("target", target, 3, N);
  checkLength("work.flat", work.flat, 24 * N);
  checkLength("gradient.flat", gradient.flat, 123);
  const { W1, b1, W2, b2 } = p;
  const { W1: dW1, b1: db1, W2: dW2, b2: db2 } = gradient;

  let loss = 0;
  let sum = 0;
  let sum_2 = 0;
  let crossEntropySum = 0;

  // loss = crossEntropy(y, target) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2))
  const t0 = lambda / 2;
  for (let i = 0; i < 20; i++) {
    const t1 = W1[2 * i]!;
    const t2 = W1[2 * i + 1]!;
    sum += t1 * t1 + t2 * t2;
    const t3 = W2[i]!;
    const t4 = W2[i + 20]!;
    const t5 = W2[i + 40]!;
    sum_2 += t3 * t3 + t4 * t4 + t5 * t5;
    dW2[i] = 2 * (t0 * t3);
    dW2[i + 20] = 2 * (t0 * t4);
    dW2[i + 40] = 2 * (t0 * t5);
    dW1[2 * i] = 2 * (t0 * t1);
    dW1[2 * i + 1] = 2 * (t0 * t2);
  }

  // h1 = X * W1' + b1
  // y = h1 * W2' + b2
  db2[0] = 0;
  db2[1] = 0;
  db2[2] = 0;
  db1.fill(0, 0, 20);
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
  const W1_12 = W1[12]!;
  const W1_13 = W1[13]!;
  const b1_6 = b1[6]!;
  const W2_6 = W2[6]!;
  const W1_14 = W1[14]!;
  const W1_15 = W1[15]!;
  const b1_7 = b1[7]!;
  const W2_7 = W2[7]!;
  const W1_16 = W1[16]!;
  const W1_17 = W1[17]!;
  const b1_8 = b1[8]!;
  const W2_8 = W2[8]!;
  const W1_18 = W1[18]!;
  const W1_19 = W1[19]!;
  const b1_9 = b1[9]!;
  const W2_9 = W2[9]!;
  const W1_20 = W1[20]!;
  const W1_21 = W1[21]!;
  const b1_10 = b1[10]!;
  const W2_10 = W2[10]!;
  const W1_22 = W1[22]!;
  const W1_23 = W1[23]!;
  const b1_11 = b1[11]!;
  const W2_11 = W2[11]!;
  const W1_24 = W1[24]!;
  const W1_25 = W1[25]!;
  const b1_12 = b1[12]!;
  const W2_12 = W2[12]!;
  const W1_26 = W1[26]!;
  const W1_27 = W1[27]!;
  const b1_13 = b1[13]!;
  const W2_13 = W2[13]!;
  const W1_28 = W1[28]!;
  const W1_29 = W1[29]!;
  const b1_14 = b1[14]!;
  const W2_14 = W2[14]!;
  const W1_30 = W1[30]!;
  const W1_31 = W1[31]!;
  const b1_15 = b1[15]!;
  const W2_15 = W2[15]!;
  const W1_32 = W1[32]!;
  const W1_33 = W1[33]!;
  const b1_16 = b1[16]!;
  const W2_16 = W2[16]!;
  const W1_34 = W1[34]!;
  const W1_35 = W1[35]!;
  const b1_17 = b1[17]!;
  const W2_17 = W2[17]!;
  const W1_36 = W1[36]!;
  const W1_37 = W1[37]!;
  const b1_18 = b1[18]!;
  const W2_18 = W2[18]!;
  const W1_38 = W1[38]!;
  const W1_39 = W1[39]!;
  const b1_19 = b1[19]!;
  const W2_19 = W2[19]!;
  const b2_0 = b2[0]!;
  const W2_20 = W2[20]!;
  const W2_21 = W2[21]!;
  const W2_22 = W2[22]!;
  const W2_23 = W2[23]!;
  const W2_24 = W2[24]!;
  const W2_25 = W2[25]!;
  const W2_26 = W2[26]!;
  const W2_27 = W2[27]!;
  const W2_28 = W2[28]!;
  const W2_29 = W2[29]!;
  const W2_30 = W2[30]!;
  const W2_31 = W2[31]!;
  const W2_32 = W2[32]!;
  const W2_33 = W2[33]!;
  const W2_34 = W2[34]!;
  const W2_35 = W2[35]!;
  const W2_36 = W2[36]!;
  const W2_37 = W2[37]!;
  const W2_38 = W2[38]!;
  const W2_39 = W2[39]!;
  const b2_1 = b2[1]!;
  const W2_40 = W2[40]!;
  const W2_41 = W2[41]!;
  const W2_42 = W2[42]!;
  const W2_43 = W2[43]!;
  const W2_44 = W2[44]!;
  const W2_45 = W2[45]!;
  const W2_46 = W2[46]!;
  const W2_47 = W2[47]!;
  const W2_48 = W2[48]!;
  const W2_49 = W2[49]!;
  const W2_50 = W2[50]!;
  const W2_51 = W2[51]!;
  const W2_52 = W2[52]!;
  const W2_53 = W2[53]!;
  const W2_54 = W2[54]!;
  const W2_55 = W2[55]!;
  const W2_56 = W2[56]!;
  const W2_57 = W2[57]!;
  const W2_58 = W2[58]!;
  const W2_59 = W2[59]!;
  const b2_2 = b2[2]!;
  const t6 = 1 / N;
  const t7 = -t6;
  for (let i = 0; i < N; i++) {
    const t8 = X[2 * i]!;
    const t9 = X[2 * i + 1]!;
    const t10 = t8 * W1_0 + t9 * W1_1 + b1_0;
    const t11 = t8 * W1_2 + t9 * W1_3 + b1_1;
    const t12 = t8 * W1_4 + t9 * W1_5 + b1_2;
    const t13 = t8 * W1_6 + t9 * W1_7 + b1_3;
    const t14 = t8 * W1_8 + t9 * W1_9 + b1_4;
    const t15 = t8 * W1_10 + t9 * W1_11 + b1_5;
    const t16 = t10 * W2_0 + t11 * W2_1 + t12 * W2_2 + t13 * W2_3 + t14 * W2_4;
    const t17 = t8 * W1_12 + t9 * W1_13 + b1_6;
    const t18 = t8 * W1_14 + t9 * W1_15 + b1_7;
    const t19 = t8 * W1_16 + t9 * W1_17 + b1_8;
    const t20 = t8 * W1_18 + t9 * W1_19 + b1_9;
    const t21 = t16 + t15 * W2_5 + t17 * W2_6 + t18 * W2_7 + t19 * W2_8;
    const t22 = t8 * W1_20 + t9 * W1_21 + b1_10;
    const t23 = t8 * W1_22 + t9 * W1_23 + b1_11;
    const t24 = t8 * W1_24 + t9 * W1_25 + b1_12;
    const t25 = t8 * W1_26 + t9 * W1_27 + b1_13;
    const t26 = t21 + t20 * W2_9 + t22 * W2_10 + t23 * W2_11 + t24 * W2_12;
    const t27 = t8 * W1_28 + t9 * W1_29 + b1_14;
    const t28 = t8 * W1_30 + t9 * W1_31 + b1_15;
    const t29 = t8 * W1_32 + t9 * W1_33 + b1_16;
    const t30 = t8 * W1_34 + t9 * W1_35 + b1_17;
    const t31 = t26 + t25 * W2_13 + t27 * W2_14 + t28 * W2_15 + t29 * W2_16;
    const t32 = t8 * W1_36 + t9 * W1_37 + b1_18;
    const t33 = t8 * W1_38 + t9 * W1_39 + b1_19;
    const t34 = t31 + t30 * W2_17 + t32 * W2_18 + t33 * W2_19 + b2_0;
    const t35 = t10 * W2_20 + t11 * W2_21 + t12 * W2_22 + t13 * W2_23;
    const t36 = t35 + t14 * W2_24 + t15 * W2_25 + t17 * W2_26 + t18 * W2_27;
    const t37 = t36 + t19 * W2_28 + t20 * W2_29 + t22 * W2_30 + t23 * W2_31;
    const t38 = t37 + t24 * W2_32 + t25 * W2_33 + t27 * W2_34 + t28 * W2_35;
    const t39 = t38 + t29 * W2_36 + t30 * W2_37 + t32 * W2_38 + t33 * W2_39;
    const t40 = t39 + b2_1;
    const t41 = t10 * W2_40 + t11 * W2_41 + t12 * W2_42 + t13 * W2_43;
    const t42 = t41 + t14 * W2_44 + t15 * W2_45 + t17 * W2_46 + t18 * W2_47;
    const t43 = t42 + t19 * W2_48 + t20 * W2_49 + t22 * W2_50 + t23 * W2_51;
    const t44 = t43 + t24 * W2_52 + t25 * W2_53 + t27 * W2_54 + t28 * W2_55;
    const t45 = t44 + t29 * W2_56 + t30 * W2_57 + t32 * W2_58 + t33 * W2_59;
    const t46 = t45 + b2_2;
    const t47 = Math.max(Math.max(t34, t40), t46);
    const t48 = Math.min(t47, 1.7976931348623157e308);
    const t49 = Math.max(t48, -1.7976931348623157e308);
    const t50 = Math.exp(t34 - t49);
    const t51 = Math.exp(t40 - t49);
    const t52 = Math.exp(t46 - t49);
    const t53 = t50 + t51 + t52;
    const t54 = target[i]!;
    const t55 = t54 === 0;
    const t56 = t54 === 1;
    crossEntropySum += t49 + Math.log(t53) - (t55 ? t34 : t56 ? t40 : t46);
    const t57 = t53 === 0 ? 0 : 1 / t53;
    const t58 = (t55 ? t7 : 0) + t6 * (t50 * t57);
    const t59 = (t56 ? t7 : 0) + t6 * (t51 * t57);
    const t60 = (t54 === 2 ? t7 : 0) + t6 * (t52 * t57);
    db2[0]! += t58;
    db2[1]! += t59;
    db2[2]! += t60;
    dW2[0]! += t58 * t10;
    dW2[1]! += t58 * t11;
    dW2[2]! += t58 * t12;
    dW2[3]! += t58 * t13;
    dW2[4]! += t58 * t14;
    dW2[5]! += t58 * t15;
    dW2[6]! += t58 * t17;
    dW2[7]! += t58 * t18;
    dW2[8]! += t58 * t19;
    dW2[9]! += t58 * t20;
    dW2[10]! += t58 * t22;
    dW2[11]! += t58 * t23;
    dW2[12]! += t58 * t24;
    dW2[13]! += t58 * t25;
    dW2[14]! += t58 * t27;
    dW2[15]! += t58 * t28;
    dW2[16]! += t58 * t29;
    dW2[17]! += t58 * t30;
    dW2[18]! += t58 * t32;
    dW2[19]! += t58 * t33;
    dW2[20]! += t59 * t10;
    dW2[21]! += t59 * t11;
    dW2[22]! += t59 * t12;
    dW2[23]! += t59 * t13;
    dW2[24]! += t59 * t14;
    dW2[25]! += t59 * t15;
    dW2[26]! += t59 * t17;
    dW2[27]! += t59 * t18;
    dW2[28]! += t59 * t19;
    dW2[29]! += t59 * t20;
    dW2[30]! += t59 * t22;
    dW2[31]! += t59 * t23;
    dW2[32]! += t59 * t24;
    dW2[33]! += t59 * t25;
    dW2[34]! += t59 * t27;
    dW2[35]! += t59 * t28;
    dW2[36]! += t59 * t29;
    dW2[37]! += t59 * t30;
    dW2[38]! += t59 * t32;
    dW2[39]! += t59 * t33;
    dW2[40]! += t60 * t10;
    dW2[41]! += t60 * t11;
    dW2[42]! += t60 * t12;
    dW2[43]! += t60 * t13;
    dW2[44]! += t60 * t14;
    dW2[45]! += t60 * t15;
    dW2[46]! += t60 * t17;
    dW2[47]! += t60 * t18;
    dW2[48]! += t60 * t19;
    dW2[49]! += t60 * t20;
    dW2[50]! += t60 * t22;
    dW2[51]! += t60 * t23;
    dW2[52]! += t60 * t24;
    dW2[53]! += t60 * t25;
    dW2[54]! += t60 * t27;
    dW2[55]! += t60 * t28;
    dW2[56]! += t60 * t29;
    dW2[57]! += t60 * t30;
    dW2[58]! += t60 * t32;
    dW2[59]! += t60 * t33;
    const t61 = t58 * W2_0 + t59 * W2_20 + t60 * W2_40;
    const t62 = t58 * W2_1 + t59 * W2_21 + t60 * W2_41;
    const t63 = t58 * W2_2 + t59 * W2_22 + t60 * W2_42;
    const t64 = t58 * W2_3 + t59 * W2_23 + t60 * W2_43;
    const t65 = t58 * W2_4 + t59 * W2_24 + t60 * W2_44;
    const t66 = t58 * W2_5 + t59 * W2_25 + t60 * W2_45;
    const t67 = t58 * W2_6 + t59 * W2_26 + t60 * W2_46;
    const t68 = t58 * W2_7 + t59 * W2_27 + t60 * W2_47;
    db1[0]! += t61;
    db1[1]! += t62;
    db1[2]! += t63;
    db1[3]! += t64;
    db1[4]! += t65;
    db1[5]! += t66;
    db1[6]! += t67;
    db1[7]! += t68;
    const t69 = t58 * W2_8 + t59 * W2_28 + t60 * W2_48;
    const t70 = t58 * W2_9 + t59 * W2_29 + t60 * W2_49;
    const t71 = t58 * W2_10 + t59 * W2_30 + t60 * W2_50;
    const t72 = t58 * W2_11 + t59 * W2_31 + t60 * W2_51;
    const t73 = t58 * W2_12 + t59 * W2_32 + t60 * W2_52;
    const t74 = t58 * W2_13 + t59 * W2_33 + t60 * W2_53;
    const t75 = t58 * W2_14 + t59 * W2_34 + t60 * W2_54;
    const t76 = t58 * W2_15 + t59 * W2_35 + t60 * W2_55;
    db1[8]! += t69;
    db1[9]! += t70;
    db1[10]! += t71;
    db1[11]! += t72;
    db1[12]! += t73;
    db1[13]! += t74;
    db1[14]! += t75;
    db1[15]! += t76;
    const t77 = t58 * W2_16 + t59 * W2_36 + t60 * W2_56;
    const t78 = t58 * W2_17 + t59 * W2_37 + t60 * W2_57;
    const t79 = t58 * W2_18 + t59 * W2_38 + t60 * W2_58;
    const t80 = t58 * W2_19 + t59 * W2_39 + t60 * W2_59;
    db1[16]! += t77;
    db1[17]! += t78;
    db1[18]! += t79;
    db1[19]! += t80;
    dW1[0]! += t61 * t8;
    dW1[1]! += t61 * t9;
    dW1[2]! += t62 * t8;
    dW1[3]! += t62 * t9;
    dW1[4]! += t63 * t8;
    dW1[5]! += t63 * t9;
    dW1[6]! += t64 * t8;
    dW1[7]! += t64 * t9;
    dW1[8]! += t65 * t8;
    dW1[9]! += t65 * t9;
    dW1[10]! += t66 * t8;
    dW1[11]! += t66 * t9;
    dW1[12]! += t67 * t8;
    dW1[13]! += t67 * t9;
    dW1[14]! += t68 * t8;
    dW1[15]! += t68 * t9;
    dW1[16]! += t69 * t8;
    dW1[17]! += t69 * t9;
    dW1[18]! += t70 * t8;
    dW1[19]! += t70 * t9;
    dW1[20]! += t71 * t8;
    dW1[21]! += t71 * t9;
    dW1[22]! += t72 * t8;
    dW1[23]! += t72 * t9;
    dW1[24]! += t73 * t8;
    dW1[25]! += t73 * t9;
    dW1[26]! += t74 * t8;
    dW1[27]! += t74 * t9;
    dW1[28]! += t75 * t8;
    dW1[29]! += t75 * t9;
    dW1[30]! += t76 * t8;
    dW1[31]! += t76 * t9;
    dW1[32]! += t77 * t8;
    dW1[33]! += t77 * t9;
    dW1[34]! += t78 * t8;
    dW1[35]! += t78 * t9;
    dW1[36]! += t79 * t8;
    dW1[37]! += t79 * t9;
    dW1[38]! += t80 * t8;
    dW1[39]! += t80 * t9;
  }
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
  checkLength("p.flat", p.flat, 123);
  checkSize("N", N);
  checkLength("X", X, 2 * N);
  checkLength("work.flat", work.flat, 24 * N);
  checkLength("out", out, 3 * N);
  const { W1, b1, W2, b2 } = p;

  // h1 = X * W1' + b1
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
  const W1_12 = W1[12]!;
  const W1_13 = W1[13]!;
  const b1_6 = b1[6]!;
  const W2_6 = W2[6]!;
  const W1_14 = W1[14]!;
  const W1_15 = W1[15]!;
  const b1_7 = b1[7]!;
  const W2_7 = W2[7]!;
  const W1_16 = W1[16]!;
  const W1_17 = W1[17]!;
  const b1_8 = b1[8]!;
  const W2_8 = W2[8]!;
  const W1_18 = W1[18]!;
  const W1_19 = W1[19]!;
  const b1_9 = b1[9]!;
  const W2_9 = W2[9]!;
  const W1_20 = W1[20]!;
  const W1_21 = W1[21]!;
  const b1_10 = b1[10]!;
  const W2_10 = W2[10]!;
  const W1_22 = W1[22]!;
  const W1_23 = W1[23]!;
  const b1_11 = b1[11]!;
  const W2_11 = W2[11]!;
  const W1_24 = W1[24]!;
  const W1_25 = W1[25]!;
  const b1_12 = b1[12]!;
  const W2_12 = W2[12]!;
  const W1_26 = W1[26]!;
  const W1_27 = W1[27]!;
  const b1_13 = b1[13]!;
  const W2_13 = W2[13]!;
  const W1_28 = W1[28]!;
  const W1_29 = W1[29]!;
  const b1_14 = b1[14]!;
  const W2_14 = W2[14]!;
  const W1_30 = W1[30]!;
  const W1_31 = W1[31]!;
  const b1_15 = b1[15]!;
  const W2_15 = W2[15]!;
  const W1_32 = W1[32]!;
  const W1_33 = W1[33]!;
  const b1_16 = b1[16]!;
  const W2_16 = W2[16]!;
  const W1_34 = W1[34]!;
  const W1_35 = W1[35]!;
  const b1_17 = b1[17]!;
  const W2_17 = W2[17]!;
  const W1_36 = W1[36]!;
  const W1_37 = W1[37]!;
  const b1_18 = b1[18]!;
  const W2_18 = W2[18]!;
  const W1_38 = W1[38]!;
  const W1_39 = W1[39]!;
  const b1_19 = b1[19]!;
  const W2_19 = W2[19]!;
  const b2_0 = b2[0]!;
  const W2_20 = W2[20]!;
  const W2_21 = W2[21]!;
  const W2_22 = W2[22]!;
  const W2_23 = W2[23]!;
  const W2_24 = W2[24]!;
  const W2_25 = W2[25]!;
  const W2_26 = W2[26]!;
  const W2_27 = W2[27]!;
  const W2_28 = W2[28]!;
  const W2_29 = W2[29]!;
  const W2_30 = W2[30]!;
  const W2_31 = W2[31]!;
  const W2_32 = W2[32]!;
  const W2_33 = W2[33]!;
  const W2_34 = W2[34]!;
  const W2_35 = W2[35]!;
  const W2_36 = W2[36]!;
  const W2_37 = W2[37]!;
  const W2_38 = W2[38]!;
  const W2_39 = W2[39]!;
  const b2_1 = b2[1]!;
  const W2_40 = W2[40]!;
  const W2_41 = W2[41]!;
  const W2_42 = W2[42]!;
  const W2_43 = W2[43]!;
  const W2_44 = W2[44]!;
  const W2_45 = W2[45]!;
  const W2_46 = W2[46]!;
  const W2_47 = W2[47]!;
  const W2_48 = W2[48]!;
  const W2_49 = W2[49]!;
  const W2_50 = W2[50]!;
  const W2_51 = W2[51]!;
  const W2_52 = W2[52]!;
  const W2_53 = W2[53]!;
  const W2_54 = W2[54]!;
  const W2_55 = W2[55]!;
  const W2_56 = W2[56]!;
  const W2_57 = W2[57]!;
  const W2_58 = W2[58]!;
  const W2_59 = W2[59]!;
  const b2_2 = b2[2]!;
  for (let i = 0; i < N; i++) {
    const t0 = X[2 * i]!;
    const t1 = X[2 * i + 1]!;
    const t2 = t0 * W1_0 + t1 * W1_1 + b1_0;
    const t3 = t0 * W1_2 + t1 * W1_3 + b1_1;
    const t4 = t0 * W1_4 + t1 * W1_5 + b1_2;
    const t5 = t0 * W1_6 + t1 * W1_7 + b1_3;
    const t6 = t0 * W1_8 + t1 * W1_9 + b1_4;
    const t7 = t0 * W1_10 + t1 * W1_11 + b1_5;
    const t8 = t2 * W2_0 + t3 * W2_1 + t4 * W2_2 + t5 * W2_3 + t6 * W2_4;
    const t9 = t0 * W1_12 + t1 * W1_13 + b1_6;
    const t10 = t0 * W1_14 + t1 * W1_15 + b1_7;
    const t11 = t0 * W1_16 + t1 * W1_17 + b1_8;
    const t12 = t0 * W1_18 + t1 * W1_19 + b1_9;
    const t13 = t8 + t7 * W2_5 + t9 * W2_6 + t10 * W2_7 + t11 * W2_8;
    const t14 = t0 * W1_20 + t1 * W1_21 + b1_10;
    const t15 = t0 * W1_22 + t1 * W1_23 + b1_11;
    const t16 = t0 * W1_24 + t1 * W1_25 + b1_12;
    const t17 = t0 * W1_26 + t1 * W1_27 + b1_13;
    const t18 = t13 + t12 * W2_9 + t14 * W2_10 + t15 * W2_11 + t16 * W2_12;
    const t19 = t0 * W1_28 + t1 * W1_29 + b1_14;
    const t20 = t0 * W1_30 + t1 * W1_31 + b1_15;
    const t21 = t0 * W1_32 + t1 * W1_33 + b1_16;
    const t22 = t0 * W1_34 + t1 * W1_35 + b1_17;
    const t23 = t18 + t17 * W2_13 + t19 * W2_14 + t20 * W2_15 + t21 * W2_16;
    const t24 = t0 * W1_36 + t1 * W1_37 + b1_18;
    const t25 = t0 * W1_38 + t1 * W1_39 + b1_19;
    const t26 = t2 * W2_20 + t3 * W2_21 + t4 * W2_22 + t5 * W2_23 + t6 * W2_24;
    const t27 = t26 + t7 * W2_25 + t9 * W2_26 + t10 * W2_27 + t11 * W2_28;
    const t28 = t27 + t12 * W2_29 + t14 * W2_30 + t15 * W2_31 + t16 * W2_32;
    const t29 = t28 + t17 * W2_33 + t19 * W2_34 + t20 * W2_35 + t21 * W2_36;
    const t30 = t2 * W2_40 + t3 * W2_41 + t4 * W2_42 + t5 * W2_43 + t6 * W2_44;
    const t31 = t30 + t7 * W2_45 + t9 * W2_46 + t10 * W2_47 + t11 * W2_48;
    const t32 = t31 + t12 * W2_49 + t14 * W2_50 + t15 * W2_51 + t16 * W2_52;
    const t33 = t32 + t17 * W2_53 + t19 * W2_54 + t20 * W2_55 + t21 * W2_56;
    out[3 * i] = t23 + t22 * W2_17 + t24 * W2_18 + t25 * W2_19 + b2_0;
    out[3 * i + 1] = t29 + t22 * W2_37 + t24 * W2_38 + t25 * W2_39 + b2_1;
    out[3 * i + 2] = t33 + t22 * W2_57 + t24 * W2_58 + t25 * W2_59 + b2_2;
  }
}

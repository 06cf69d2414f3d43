// Generated from examples/two-layer-net.grad by gradsmith. Do not edit.
//
//     # CS231n, the spiral: a net with one hidden layer of 20 ReLUs, softmax loss
//     # and L2 regularisation, over a batch of N points.
//     X = input(N, 2)
//     t = label(N, 3)
//     lambda = input()
//     W1 = parameter(20, 2)
//     b1 = parameter(20)
//     W2 = parameter(3, 20)
//     b2 = parameter(3)
//
//     hidden = max(0, X * W1' + b1)
//     scores = hidden * W2' + b2
//     loss = crossEntropy(scores, t) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2))
//
// Shapes: X [N, 2], t [N] of 3 classes, W1 [20, 2], b1 [20], W2 [3, 20], b2
// [3].
// Operations: forward 239 * N + 204, backward 379 * N + 202, valueAndGradient
// 619 * N + 406; workspace 384 * N bytes.

import {
  allocate,
  checkLength,
  checkSize,
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
  hidden: Shape;
  scores: Shape;
  lse_shift: Shape;
  lse_scale: Shape;
  dscores: Shape;
  dproduct: Shape;
}>;
/** What functions keep between their steps, and `forward` for `backward`. */
export const createWorkspace = (N: number): Workspace =>
  allocate({
    hidden: [N, 20],
    scores: [N, 3],
    lse_shift: [N],
    lse_scale: [N],
    dscores: [N, 3],
    dproduct: [N, 20],
  });

/**
 * Returns loss.
 *
 * @param p - the parameters
 * @param X - input
 * @param t - label
 * @param work - overwritten
 */
export function forward(
  p: Parameters,
  N: number,
  X: Float64Array,
  t: Float64Array,
  lambda: number,
  work: Workspace,
): number {
  checkLength("p.flat", p.flat, 123);
  checkSize("N", N);
  checkLength("X", X, 2 * N);
  checkLength("t", t, N);
  checkLength("work.flat", work.flat, 48 * N);
  const { W1, b1, W2, b2 } = p;
  const { hidden, scores, lse_shift, lse_scale } = work;

  let loss = 0;
  let sum = 0;
  let crossEntropySum = 0;

  // loss = crossEntropy(scores, t) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2))
  for (let j = 0; j < 20; j++) {
    const t0 = W2[j]!;
    const t1 = W2[j + 20]!;
    const t2 = W2[j + 40]!;
    sum += t0 * t0 + t1 * t1 + t2 * t2;
  }

  // loss = crossEntropy(scores, t) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2))
  const W1_0 = W1[0]!;
  const W1_1 = W1[1]!;
  const W1_2 = W1[2]!;
  const W1_3 = W1[3]!;
  const W1_4 = W1[4]!;
  const t3 = W1_0 * W1_0 + W1_1 * W1_1 + W1_2 * W1_2 + W1_3 * W1_3;
  const W1_5 = W1[5]!;
  const W1_6 = W1[6]!;
  const W1_7 = W1[7]!;
  const W1_8 = W1[8]!;
  const t4 = t3 + W1_4 * W1_4 + W1_5 * W1_5 + W1_6 * W1_6 + W1_7 * W1_7;
  const W1_9 = W1[9]!;
  const W1_10 = W1[10]!;
  const W1_11 = W1[11]!;
  const W1_12 = W1[12]!;
  const t5 = t4 + W1_8 * W1_8 + W1_9 * W1_9 + W1_10 * W1_10 + W1_11 * W1_11;
  const W1_13 = W1[13]!;
  const W1_14 = W1[14]!;
  const W1_15 = W1[15]!;
  const t6 = t5 + W1_12 * W1_12 + W1_13 * W1_13 + W1_14 * W1_14;
  const W1_16 = W1[16]!;
  const W1_17 = W1[17]!;
  const W1_18 = W1[18]!;
  const t7 = t6 + W1_15 * W1_15 + W1_16 * W1_16 + W1_17 * W1_17;
  const W1_19 = W1[19]!;
  const W1_20 = W1[20]!;
  const W1_21 = W1[21]!;
  const t8 = t7 + W1_18 * W1_18 + W1_19 * W1_19 + W1_20 * W1_20;
  const W1_22 = W1[22]!;
  const W1_23 = W1[23]!;
  const W1_24 = W1[24]!;
  const t9 = t8 + W1_21 * W1_21 + W1_22 * W1_22 + W1_23 * W1_23;
  const W1_25 = W1[25]!;
  const W1_26 = W1[26]!;
  const W1_27 = W1[27]!;
  const t10 = t9 + W1_24 * W1_24 + W1_25 * W1_25 + W1_26 * W1_26;
  const W1_28 = W1[28]!;
  const W1_29 = W1[29]!;
  const W1_30 = W1[30]!;
  const t11 = t10 + W1_27 * W1_27 + W1_28 * W1_28 + W1_29 * W1_29;
  const W1_31 = W1[31]!;
  const W1_32 = W1[32]!;
  const W1_33 = W1[33]!;
  const t12 = t11 + W1_30 * W1_30 + W1_31 * W1_31 + W1_32 * W1_32;
  const W1_34 = W1[34]!;
  const W1_35 = W1[35]!;
  const W1_36 = W1[36]!;
  const t13 = t12 + W1_33 * W1_33 + W1_34 * W1_34 + W1_35 * W1_35;
  const W1_37 = W1[37]!;
  const W1_38 = W1[38]!;
  const W1_39 = W1[39]!;
  const t14 = t13 + W1_36 * W1_36 + W1_37 * W1_37 + W1_38 * W1_38;
  const sum_2 = t14 + W1_39 * W1_39;

  // hidden = max(0, X * W1' + b1)
  // scores = hidden * W2' + b2
  // loss = crossEntropy(scores, t) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2))
  const b1_0 = b1[0]!;
  const b1_1 = b1[1]!;
  const b1_2 = b1[2]!;
  const b1_3 = b1[3]!;
  const b1_4 = b1[4]!;
  const b1_5 = b1[5]!;
  const b1_6 = b1[6]!;
  const b1_7 = b1[7]!;
  const b1_8 = b1[8]!;
  const b1_9 = b1[9]!;
  const b1_10 = b1[10]!;
  const b1_11 = b1[11]!;
  const b1_12 = b1[12]!;
  const b1_13 = b1[13]!;
  const b1_14 = b1[14]!;
  const b1_15 = b1[15]!;
  const b1_16 = b1[16]!;
  const b1_17 = b1[17]!;
  const b1_18 = b1[18]!;
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
    const t15 = X[2 * i]!;
    const t16 = X[2 * i + 1]!;
    const t17 = Math.max(t15 * W1_0 + t16 * W1_1 + b1_0, 0);
    const t18 = Math.max(t15 * W1_2 + t16 * W1_3 + b1_1, 0);
    const t19 = Math.max(t15 * W1_4 + t16 * W1_5 + b1_2, 0);
    const t20 = Math.max(t15 * W1_6 + t16 * W1_7 + b1_3, 0);
    const t21 = Math.max(t15 * W1_8 + t16 * W1_9 + b1_4, 0);
    const t22 = Math.max(t15 * W1_10 + t16 * W1_11 + b1_5, 0);
    const t23 = Math.max(t15 * W1_12 + t16 * W1_13 + b1_6, 0);
    const t24 = Math.max(t15 * W1_14 + t16 * W1_15 + b1_7, 0);
    hidden[20 * i] = t17;
    hidden[20 * i + 1] = t18;
    hidden[20 * i + 2] = t19;
    hidden[20 * i + 3] = t20;
    hidden[20 * i + 4] = t21;
    hidden[20 * i + 5] = t22;
    hidden[20 * i + 6] = t23;
    hidden[20 * i + 7] = t24;
    const t25 = Math.max(t15 * W1_16 + t16 * W1_17 + b1_8, 0);
    const t26 = Math.max(t15 * W1_18 + t16 * W1_19 + b1_9, 0);
    const t27 = Math.max(t15 * W1_20 + t16 * W1_21 + b1_10, 0);
    const t28 = Math.max(t15 * W1_22 + t16 * W1_23 + b1_11, 0);
    const t29 = Math.max(t15 * W1_24 + t16 * W1_25 + b1_12, 0);
    const t30 = Math.max(t15 * W1_26 + t16 * W1_27 + b1_13, 0);
    const t31 = Math.max(t15 * W1_28 + t16 * W1_29 + b1_14, 0);
    const t32 = Math.max(t15 * W1_30 + t16 * W1_31 + b1_15, 0);
    hidden[20 * i + 8] = t25;
    hidden[20 * i + 9] = t26;
    hidden[20 * i + 10] = t27;
    hidden[20 * i + 11] = t28;
    hidden[20 * i + 12] = t29;
    hidden[20 * i + 13] = t30;
    hidden[20 * i + 14] = t31;
    hidden[20 * i + 15] = t32;
    const t33 = Math.max(t15 * W1_32 + t16 * W1_33 + b1_16, 0);
    const t34 = Math.max(t15 * W1_34 + t16 * W1_35 + b1_17, 0);
    const t35 = Math.max(t15 * W1_36 + t16 * W1_37 + b1_18, 0);
    const t36 = Math.max(t15 * W1_38 + t16 * W1_39 + b1_19, 0);
    hidden[20 * i + 16] = t33;
    hidden[20 * i + 17] = t34;
    hidden[20 * i + 18] = t35;
    hidden[20 * i + 19] = t36;
    const t37 = t17 * W2_0 + t18 * W2_1 + t19 * W2_2 + t20 * W2_3 + t21 * W2_4;
    const t38 = t37 + t22 * W2_5 + t23 * W2_6 + t24 * W2_7 + t25 * W2_8;
    const t39 = t38 + t26 * W2_9 + t27 * W2_10 + t28 * W2_11 + t29 * W2_12;
    const t40 = t39 + t30 * W2_13 + t31 * W2_14 + t32 * W2_15 + t33 * W2_16;
    const t41 = t40 + t34 * W2_17 + t35 * W2_18 + t36 * W2_19 + b2_0;
    const t42 = t17 * W2_20 + t18 * W2_21 + t19 * W2_22 + t20 * W2_23;
    const t43 = t42 + t21 * W2_24 + t22 * W2_25 + t23 * W2_26 + t24 * W2_27;
    const t44 = t43 + t25 * W2_28 + t26 * W2_29 + t27 * W2_30 + t28 * W2_31;
    const t45 = t44 + t29 * W2_32 + t30 * W2_33 + t31 * W2_34 + t32 * W2_35;
    const t46 = t45 + t33 * W2_36 + t34 * W2_37 + t35 * W2_38 + t36 * W2_39;
    const t47 = t46 + b2_1;
    const t48 = t17 * W2_40 + t18 * W2_41 + t19 * W2_42 + t20 * W2_43;
    const t49 = t48 + t21 * W2_44 + t22 * W2_45 + t23 * W2_46 + t24 * W2_47;
    const t50 = t49 + t25 * W2_48 + t26 * W2_49 + t27 * W2_50 + t28 * W2_51;
    const t51 = t50 + t29 * W2_52 + t30 * W2_53 + t31 * W2_54 + t32 * W2_55;
    const t52 = t51 + t33 * W2_56 + t34 * W2_57 + t35 * W2_58 + t36 * W2_59;
    const t53 = t52 + b2_2;
    scores[3 * i] = t41;
    scores[3 * i + 1] = t47;
    scores[3 * i + 2] = t53;
    const t54 = Math.max(Math.max(t41, t47), t53);
    const t55 = Math.min(t54, 1.7976931348623157e308);
    const t56 = Math.max(t55, -1.7976931348623157e308);
    lse_shift[i] = t56;
    const t57 = Math.exp(t41 - t56) + Math.exp(t47 - t56);
    const t58 = t57 + Math.exp(t53 - t56);
    lse_scale[i] = t58 === 0 ? 0 : 1 / t58;
    const scores_2 = scores[3 * i + t[i]!]!;
    crossEntropySum += t56 + Math.log(t58) - scores_2;
  }

  // loss = crossEntropy(scores, t) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2))
  loss = crossEntropySum / N + (lambda / 2) * (sum_2 + sum);
  return loss;
}

/**
 * Writes [∂loss/∂W1, ∂loss/∂b1, ∂loss/∂W2, ∂loss/∂b2] to `gradient`. Call
 * `forward` with the same arguments first.
 *
 * @param p - the parameters
 * @param X - input
 * @param t - label
 * @param work - overwritten
 * @param gradient - overwritten
 */
export function backward(
  p: Parameters,
  N: number,
  X: Float64Array,
  t: Float64Array,
  lambda: number,
  work: Workspace,
  gradient: Parameters,
): void {
  checkLength("p.flat", p.flat, 123);
  checkSize("N", N);
  checkLength("X", X, 2 * N);
  checkLength("t", t, N);
  checkLength("work.flat", work.flat, 48 * N);
  checkLength("gradient.flat", gradient.flat, 123);
  const { W1, W2 } = p;
  const { hidden, scores, lse_shift, lse_scale, dscores, dproduct } = work;
  const { W1: dW1, b1: db1, W2: dW2, b2: db2 } = gradient;

  // loss = crossEntropy(scores, t) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2))
  // scores = hidden * W2' + b2
  // hidden = max(0, X * W1' + b1)
  db2[0] = 0;
  db2[1] = 0;
  db2[2] = 0;
  db1.fill(0, 0, 20);
  const t0 = 1 / N;
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
    const t1 = lse_shift[i]!;
    const t2 = lse_scale[i]!;
    dscores[3 * i] = 0;
    dscores[3 * i + 1] = 0;
    dscores[3 * i + 2] = 0;
    dscores[3 * i + t[i]!]! -= t0;
    dscores[3 * i]! += t0 * (Math.exp(scores[3 * i]! - t1) * t2);
    dscores[3 * i + 1]! += t0 * (Math.exp(scores[3 * i + 1]! - t1) * t2);
    dscores[3 * i + 2]! += t0 * (Math.exp(scores[3 * i + 2]! - t1) * t2);
    const dscores_2 = dscores[3 * i]!;
    const dscores_3 = dscores[3 * i + 1]!;
    const dscores_4 = dscores[3 * i + 2]!;
    db2[0]! += dscores_2;
    db2[1]! += dscores_3;
    db2[2]! += dscores_4;
    const t3 = dscores_2 * W2_0 + dscores_3 * W2_20 + dscores_4 * W2_40;
    const t4 = hidden[20 * i]! > 0 ? t3 : 0;
    const t5 = dscores_2 * W2_1 + dscores_3 * W2_21 + dscores_4 * W2_41;
    const t6 = hidden[20 * i + 1]! > 0 ? t5 : 0;
    const t7 = dscores_2 * W2_2 + dscores_3 * W2_22 + dscores_4 * W2_42;
    const t8 = hidden[20 * i + 2]! > 0 ? t7 : 0;
    const t9 = dscores_2 * W2_3 + dscores_3 * W2_23 + dscores_4 * W2_43;
    const t10 = hidden[20 * i + 3]! > 0 ? t9 : 0;
    const t11 = dscores_2 * W2_4 + dscores_3 * W2_24 + dscores_4 * W2_44;
    const t12 = hidden[20 * i + 4]! > 0 ? t11 : 0;
    const t13 = dscores_2 * W2_5 + dscores_3 * W2_25 + dscores_4 * W2_45;
    const t14 = hidden[20 * i + 5]! > 0 ? t13 : 0;
    const t15 = dscores_2 * W2_6 + dscores_3 * W2_26 + dscores_4 * W2_46;
    const t16 = hidden[20 * i + 6]! > 0 ? t15 : 0;
    const t17 = dscores_2 * W2_7 + dscores_3 * W2_27 + dscores_4 * W2_47;
    const t18 = hidden[20 * i + 7]! > 0 ? t17 : 0;
    dproduct[20 * i] = t4;
    dproduct[20 * i + 1] = t6;
    dproduct[20 * i + 2] = t8;
    dproduct[20 * i + 3] = t10;
    dproduct[20 * i + 4] = t12;
    dproduct[20 * i + 5] = t14;
    dproduct[20 * i + 6] = t16;
    dproduct[20 * i + 7] = t18;
    const t19 = dscores_2 * W2_8 + dscores_3 * W2_28 + dscores_4 * W2_48;
    const t20 = hidden[20 * i + 8]! > 0 ? t19 : 0;
    const t21 = dscores_2 * W2_9 + dscores_3 * W2_29 + dscores_4 * W2_49;
    const t22 = hidden[20 * i + 9]! > 0 ? t21 : 0;
    const t23 = dscores_2 * W2_10 + dscores_3 * W2_30 + dscores_4 * W2_50;
    const t24 = hidden[20 * i + 10]! > 0 ? t23 : 0;
    const t25 = dscores_2 * W2_11 + dscores_3 * W2_31 + dscores_4 * W2_51;
    const t26 = hidden[20 * i + 11]! > 0 ? t25 : 0;
    const t27 = dscores_2 * W2_12 + dscores_3 * W2_32 + dscores_4 * W2_52;
    const t28 = hidden[20 * i + 12]! > 0 ? t27 : 0;
    const t29 = dscores_2 * W2_13 + dscores_3 * W2_33 + dscores_4 * W2_53;
    const t30 = hidden[20 * i + 13]! > 0 ? t29 : 0;
    const t31 = dscores_2 * W2_14 + dscores_3 * W2_34 + dscores_4 * W2_54;
    const t32 = hidden[20 * i + 14]! > 0 ? t31 : 0;
    const t33 = dscores_2 * W2_15 + dscores_3 * W2_35 + dscores_4 * W2_55;
    const t34 = hidden[20 * i + 15]! > 0 ? t33 : 0;
    dproduct[20 * i + 8] = t20;
    dproduct[20 * i + 9] = t22;
    dproduct[20 * i + 10] = t24;
    dproduct[20 * i + 11] = t26;
    dproduct[20 * i + 12] = t28;
    dproduct[20 * i + 13] = t30;
    dproduct[20 * i + 14] = t32;
    dproduct[20 * i + 15] = t34;
    const t35 = dscores_2 * W2_16 + dscores_3 * W2_36 + dscores_4 * W2_56;
    const t36 = hidden[20 * i + 16]! > 0 ? t35 : 0;
    const t37 = dscores_2 * W2_17 + dscores_3 * W2_37 + dscores_4 * W2_57;
    const t38 = hidden[20 * i + 17]! > 0 ? t37 : 0;
    const t39 = dscores_2 * W2_18 + dscores_3 * W2_38 + dscores_4 * W2_58;
    const t40 = hidden[20 * i + 18]! > 0 ? t39 : 0;
    const t41 = dscores_2 * W2_19 + dscores_3 * W2_39 + dscores_4 * W2_59;
    const t42 = hidden[20 * i + 19]! > 0 ? t41 : 0;
    dproduct[20 * i + 16] = t36;
    dproduct[20 * i + 17] = t38;
    dproduct[20 * i + 18] = t40;
    dproduct[20 * i + 19] = t42;
    db1[0]! += t4;
    db1[1]! += t6;
    db1[2]! += t8;
    db1[3]! += t10;
    db1[4]! += t12;
    db1[5]! += t14;
    db1[6]! += t16;
    db1[7]! += t18;
    db1[8]! += t20;
    db1[9]! += t22;
    db1[10]! += t24;
    db1[11]! += t26;
    db1[12]! += t28;
    db1[13]! += t30;
    db1[14]! += t32;
    db1[15]! += t34;
    db1[16]! += t36;
    db1[17]! += t38;
    db1[18]! += t40;
    db1[19]! += t42;
  }

  // loss = crossEntropy(scores, t) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2))
  const t43 = lambda / 2;
  for (let j = 0; j < 20; j++) {
    dW2[j] = 2 * (t43 * W2[j]!);
    dW2[j + 20] = 2 * (t43 * W2[j + 20]!);
    dW2[j + 40] = 2 * (t43 * W2[j + 40]!);
    dW1[2 * j] = 2 * (t43 * W1[2 * j]!);
    dW1[2 * j + 1] = 2 * (t43 * W1[2 * j + 1]!);
  }

  // scores = hidden * W2' + b2
  // hidden = max(0, X * W1' + b1)
  for (let i = 0; i < N; i++) {
    const t44 = dscores[3 * i]!;
    const t45 = hidden[20 * i]!;
    const t46 = hidden[20 * i + 1]!;
    const t47 = hidden[20 * i + 2]!;
    const t48 = hidden[20 * i + 3]!;
    const t49 = hidden[20 * i + 4]!;
    const t50 = hidden[20 * i + 5]!;
    const t51 = hidden[20 * i + 6]!;
    const t52 = hidden[20 * i + 7]!;
    dW2[0]! += t44 * t45;
    dW2[1]! += t44 * t46;
    dW2[2]! += t44 * t47;
    dW2[3]! += t44 * t48;
    dW2[4]! += t44 * t49;
    dW2[5]! += t44 * t50;
    dW2[6]! += t44 * t51;
    dW2[7]! += t44 * t52;
    const t53 = hidden[20 * i + 8]!;
    const t54 = hidden[20 * i + 9]!;
    const t55 = hidden[20 * i + 10]!;
    const t56 = hidden[20 * i + 11]!;
    const t57 = hidden[20 * i + 12]!;
    const t58 = hidden[20 * i + 13]!;
    const t59 = hidden[20 * i + 14]!;
    const t60 = hidden[20 * i + 15]!;
    dW2[8]! += t44 * t53;
    dW2[9]! += t44 * t54;
    dW2[10]! += t44 * t55;
    dW2[11]! += t44 * t56;
    dW2[12]! += t44 * t57;
    dW2[13]! += t44 * t58;
    dW2[14]! += t44 * t59;
    dW2[15]! += t44 * t60;
    const t61 = hidden[20 * i + 16]!;
    const t62 = hidden[20 * i + 17]!;
    const t63 = hidden[20 * i + 18]!;
    const t64 = hidden[20 * i + 19]!;
    const t65 = dscores[3 * i + 1]!;
    dW2[16]! += t44 * t61;
    dW2[17]! += t44 * t62;
    dW2[18]! += t44 * t63;
    dW2[19]! += t44 * t64;
    dW2[20]! += t65 * t45;
    dW2[21]! += t65 * t46;
    dW2[22]! += t65 * t47;
    dW2[23]! += t65 * t48;
    dW2[24]! += t65 * t49;
    dW2[25]! += t65 * t50;
    dW2[26]! += t65 * t51;
    dW2[27]! += t65 * t52;
    dW2[28]! += t65 * t53;
    dW2[29]! += t65 * t54;
    dW2[30]! += t65 * t55;
    dW2[31]! += t65 * t56;
    dW2[32]! += t65 * t57;
    dW2[33]! += t65 * t58;
    dW2[34]! += t65 * t59;
    dW2[35]! += t65 * t60;
    dW2[36]! += t65 * t61;
    dW2[37]! += t65 * t62;
    dW2[38]! += t65 * t63;
    dW2[39]! += t65 * t64;
    const t66 = dscores[3 * i + 2]!;
    dW2[40]! += t66 * t45;
    dW2[41]! += t66 * t46;
    dW2[42]! += t66 * t47;
    dW2[43]! += t66 * t48;
    dW2[44]! += t66 * t49;
    dW2[45]! += t66 * t50;
    dW2[46]! += t66 * t51;
    dW2[47]! += t66 * t52;
    dW2[48]! += t66 * t53;
    dW2[49]! += t66 * t54;
    dW2[50]! += t66 * t55;
    dW2[51]! += t66 * t56;
    dW2[52]! += t66 * t57;
    dW2[53]! += t66 * t58;
    dW2[54]! += t66 * t59;
    dW2[55]! += t66 * t60;
    dW2[56]! += t66 * t61;
    dW2[57]! += t66 * t62;
    dW2[58]! += t66 * t63;
    dW2[59]! += t66 * t64;
    const t67 = dproduct[20 * i]!;
    const t68 = X[2 * i]!;
    const t69 = X[2 * i + 1]!;
    const t70 = dproduct[20 * i + 1]!;
    const t71 = dproduct[20 * i + 2]!;
    const t72 = dproduct[20 * i + 3]!;
    dW1[0]! += t67 * t68;
    dW1[1]! += t67 * t69;
    dW1[2]! += t70 * t68;
    dW1[3]! += t70 * t69;
    dW1[4]! += t71 * t68;
    dW1[5]! += t71 * t69;
    dW1[6]! += t72 * t68;
    dW1[7]! += t72 * t69;
    const t73 = dproduct[20 * i + 4]!;
    const t74 = dproduct[20 * i + 5]!;
    const t75 = dproduct[20 * i + 6]!;
    const t76 = dproduct[20 * i + 7]!;
    dW1[8]! += t73 * t68;
    dW1[9]! += t73 * t69;
    dW1[10]! += t74 * t68;
    dW1[11]! += t74 * t69;
    dW1[12]! += t75 * t68;
    dW1[13]! += t75 * t69;
    dW1[14]! += t76 * t68;
    dW1[15]! += t76 * t69;
    const t77 = dproduct[20 * i + 8]!;
    const t78 = dproduct[20 * i + 9]!;
    const t79 = dproduct[20 * i + 10]!;
    const t80 = dproduct[20 * i + 11]!;
    dW1[16]! += t77 * t68;
    dW1[17]! += t77 * t69;
    dW1[18]! += t78 * t68;
    dW1[19]! += t78 * t69;
    dW1[20]! += t79 * t68;
    dW1[21]! += t79 * t69;
    dW1[22]! += t80 * t68;
    dW1[23]! += t80 * t69;
    const t81 = dproduct[20 * i + 12]!;
    const t82 = dproduct[20 * i + 13]!;
    const t83 = dproduct[20 * i + 14]!;
    const t84 = dproduct[20 * i + 15]!;
    dW1[24]! += t81 * t68;
    dW1[25]! += t81 * t69;
    dW1[26]! += t82 * t68;
    dW1[27]! += t82 * t69;
    dW1[28]! += t83 * t68;
    dW1[29]! += t83 * t69;
    dW1[30]! += t84 * t68;
    dW1[31]! += t84 * t69;
    const t85 = dproduct[20 * i + 16]!;
    const t86 = dproduct[20 * i + 17]!;
    const t87 = dproduct[20 * i + 18]!;
    const t88 = dproduct[20 * i + 19]!;
    dW1[32]! += t85 * t68;
    dW1[33]! += t85 * t69;
    dW1[34]! += t86 * t68;
    dW1[35]! += t86 * t69;
    dW1[36]! += t87 * t68;
    dW1[37]! += t87 * t69;
    dW1[38]! += t88 * t68;
    dW1[39]! += t88 * t69;
  }
}

/**
 * Returns loss and writes [∂loss/∂W1, ∂loss/∂b1, ∂loss/∂W2, ∂loss/∂b2] to
 * `gradient`.
 *
 * @param p - the parameters
 * @param X - input
 * @param t - label
 * @param work - overwritten
 * @param gradient - overwritten
 */
export function valueAndGradient(
  p: Parameters,
  N: number,
  X: Float64Array,
  t: Float64Array,
  lambda: number,
  work: Workspace,
  gradient: Parameters,
): number {
  checkLength("p.flat", p.flat, 123);
  checkSize("N", N);
  checkLength("X", X, 2 * N);
  checkLength("t", t, N);
  checkLength("work.flat", work.flat, 48 * N);
  checkLength("gradient.flat", gradient.flat, 123);
  const { W1, b1, W2, b2 } = p;
  const { W1: dW1, b1: db1, W2: dW2, b2: db2 } = gradient;

  let loss = 0;
  let sum = 0;
  let crossEntropySum = 0;

  // loss = crossEntropy(scores, t) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2))
  const t0 = lambda / 2;
  for (let j = 0; j < 20; j++) {
    const t1 = W2[j]!;
    const t2 = W2[j + 20]!;
    const t3 = W2[j + 40]!;
    sum += t1 * t1 + t2 * t2 + t3 * t3;
    dW2[j] = 2 * (t0 * t1);
    dW2[j + 20] = 2 * (t0 * t2);
    dW2[j + 40] = 2 * (t0 * t3);
    dW1[2 * j] = 2 * (t0 * W1[2 * j]!);
    dW1[2 * j + 1] = 2 * (t0 * W1[2 * j + 1]!);
  }

  // loss = crossEntropy(scores, t) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2))
  const W1_0 = W1[0]!;
  const W1_1 = W1[1]!;
  const W1_2 = W1[2]!;
  const W1_3 = W1[3]!;
  const W1_4 = W1[4]!;
  const t4 = W1_0 * W1_0 + W1_1 * W1_1 + W1_2 * W1_2 + W1_3 * W1_3;
  const W1_5 = W1[5]!;
  const W1_6 = W1[6]!;
  const W1_7 = W1[7]!;
  const W1_8 = W1[8]!;
  const t5 = t4 + W1_4 * W1_4 + W1_5 * W1_5 + W1_6 * W1_6 + W1_7 * W1_7;
  const W1_9 = W1[9]!;
  const W1_10 = W1[10]!;
  const W1_11 = W1[11]!;
  const W1_12 = W1[12]!;
  const t6 = t5 + W1_8 * W1_8 + W1_9 * W1_9 + W1_10 * W1_10 + W1_11 * W1_11;
  const W1_13 = W1[13]!;
  const W1_14 = W1[14]!;
  const W1_15 = W1[15]!;
  const t7 = t6 + W1_12 * W1_12 + W1_13 * W1_13 + W1_14 * W1_14;
  const W1_16 = W1[16]!;
  const W1_17 = W1[17]!;
  const W1_18 = W1[18]!;
  const t8 = t7 + W1_15 * W1_15 + W1_16 * W1_16 + W1_17 * W1_17;
  const W1_19 = W1[19]!;
  const W1_20 = W1[20]!;
  const W1_21 = W1[21]!;
  const t9 = t8 + W1_18 * W1_18 + W1_19 * W1_19 + W1_20 * W1_20;
  const W1_22 = W1[22]!;
  const W1_23 = W1[23]!;
  const W1_24 = W1[24]!;
  const t10 = t9 + W1_21 * W1_21 + W1_22 * W1_22 + W1_23 * W1_23;
  const W1_25 = W1[25]!;
  const W1_26 = W1[26]!;
  const W1_27 = W1[27]!;
  const t11 = t10 + W1_24 * W1_24 + W1_25 * W1_25 + W1_26 * W1_26;
  const W1_28 = W1[28]!;
  const W1_29 = W1[29]!;
  const W1_30 = W1[30]!;
  const t12 = t11 + W1_27 * W1_27 + W1_28 * W1_28 + W1_29 * W1_29;
  const W1_31 = W1[31]!;
  const W1_32 = W1[32]!;
  const W1_33 = W1[33]!;
  const t13 = t12 + W1_30 * W1_30 + W1_31 * W1_31 + W1_32 * W1_32;
  const W1_34 = W1[34]!;
  const W1_35 = W1[35]!;
  const W1_36 = W1[36]!;
  const t14 = t13 + W1_33 * W1_33 + W1_34 * W1_34 + W1_35 * W1_35;
  const W1_37 = W1[37]!;
  const W1_38 = W1[38]!;
  const W1_39 = W1[39]!;
  const t15 = t14 + W1_36 * W1_36 + W1_37 * W1_37 + W1_38 * W1_38;
  const sum_2 = t15 + W1_39 * W1_39;

  // hidden = max(0, X * W1' + b1)
  // scores = hidden * W2' + b2
  // loss = crossEntropy(scores, t) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2))
  db2[0] = 0;
  db2[1] = 0;
  db2[2] = 0;
  db1.fill(0, 0, 20);
  const b1_0 = b1[0]!;
  const W2_0 = W2[0]!;
  const b1_1 = b1[1]!;
  const W2_1 = W2[1]!;
  const b1_2 = b1[2]!;
  const W2_2 = W2[2]!;
  const b1_3 = b1[3]!;
  const W2_3 = W2[3]!;
  const b1_4 = b1[4]!;
  const W2_4 = W2[4]!;
  const b1_5 = b1[5]!;
  const W2_5 = W2[5]!;
  const b1_6 = b1[6]!;
  const W2_6 = W2[6]!;
  const b1_7 = b1[7]!;
  const W2_7 = W2[7]!;
  const b1_8 = b1[8]!;
  const W2_8 = W2[8]!;
  const b1_9 = b1[9]!;
  const W2_9 = W2[9]!;
  const b1_10 = b1[10]!;
  const W2_10 = W2[10]!;
  const b1_11 = b1[11]!;
  const W2_11 = W2[11]!;
  const b1_12 = b1[12]!;
  const W2_12 = W2[12]!;
  const b1_13 = b1[13]!;
  const W2_13 = W2[13]!;
  const b1_14 = b1[14]!;
  const W2_14 = W2[14]!;
  const b1_15 = b1[15]!;
  const W2_15 = W2[15]!;
  const b1_16 = b1[16]!;
  const W2_16 = W2[16]!;
  const b1_17 = b1[17]!;
  const W2_17 = W2[17]!;
  const b1_18 = b1[18]!;
  const W2_18 = W2[18]!;
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
  const t16 = 1 / N;
  const t17 = -t16;
  for (let i = 0; i < N; i++) {
    const t18 = X[2 * i]!;
    const t19 = X[2 * i + 1]!;
    const t20 = Math.max(t18 * W1_0 + t19 * W1_1 + b1_0, 0);
    const t21 = Math.max(t18 * W1_2 + t19 * W1_3 + b1_1, 0);
    const t22 = Math.max(t18 * W1_4 + t19 * W1_5 + b1_2, 0);
    const t23 = Math.max(t18 * W1_6 + t19 * W1_7 + b1_3, 0);
    const t24 = Math.max(t18 * W1_8 + t19 * W1_9 + b1_4, 0);
    const t25 = Math.max(t18 * W1_10 + t19 * W1_11 + b1_5, 0);
    const t26 = t20 * W2_0 + t21 * W2_1 + t22 * W2_2 + t23 * W2_3 + t24 * W2_4;
    const t27 = Math.max(t18 * W1_12 + t19 * W1_13 + b1_6, 0);
    const t28 = Math.max(t18 * W1_14 + t19 * W1_15 + b1_7, 0);
    const t29 = Math.max(t18 * W1_16 + t19 * W1_17 + b1_8, 0);
    const t30 = Math.max(t18 * W1_18 + t19 * W1_19 + b1_9, 0);
    const t31 = t26 + t25 * W2_5 + t27 * W2_6 + t28 * W2_7 + t29 * W2_8;
    const t32 = Math.max(t18 * W1_20 + t19 * W1_21 + b1_10, 0);
    const t33 = Math.max(t18 * W1_22 + t19 * W1_23 + b1_11, 0);
    const t34 = Math.max(t18 * W1_24 + t19 * W1_25 + b1_12, 0);
    const t35 = Math.max(t18 * W1_26 + t19 * W1_27 + b1_13, 0);
    const t36 = t31 + t30 * W2_9 + t32 * W2_10 + t33 * W2_11 + t34 * W2_12;
    const t37 = Math.max(t18 * W1_28 + t19 * W1_29 + b1_14, 0);
    const t38 = Math.max(t18 * W1_30 + t19 * W1_31 + b1_15, 0);
    const t39 = Math.max(t18 * W1_32 + t19 * W1_33 + b1_16, 0);
    const t40 = Math.max(t18 * W1_34 + t19 * W1_35 + b1_17, 0);
    const t41 = t36 + t35 * W2_13 + t37 * W2_14 + t38 * W2_15 + t39 * W2_16;
    const t42 = Math.max(t18 * W1_36 + t19 * W1_37 + b1_18, 0);
    const t43 = Math.max(t18 * W1_38 + t19 * W1_39 + b1_19, 0);
    const t44 = t41 + t40 * W2_17 + t42 * W2_18 + t43 * W2_19 + b2_0;
    const t45 = t20 * W2_20 + t21 * W2_21 + t22 * W2_22 + t23 * W2_23;
    const t46 = t45 + t24 * W2_24 + t25 * W2_25 + t27 * W2_26 + t28 * W2_27;
    const t47 = t46 + t29 * W2_28 + t30 * W2_29 + t32 * W2_30 + t33 * W2_31;
    const t48 = t47 + t34 * W2_32 + t35 * W2_33 + t37 * W2_34 + t38 * W2_35;
    const t49 = t48 + t39 * W2_36 + t40 * W2_37 + t42 * W2_38 + t43 * W2_39;
    const t50 = t49 + b2_1;
    const t51 = t20 * W2_40 + t21 * W2_41 + t22 * W2_42 + t23 * W2_43;
    const t52 = t51 + t24 * W2_44 + t25 * W2_45 + t27 * W2_46 + t28 * W2_47;
    const t53 = t52 + t29 * W2_48 + t30 * W2_49 + t32 * W2_50 + t33 * W2_51;
    const t54 = t53 + t34 * W2_52 + t35 * W2_53 + t37 * W2_54 + t38 * W2_55;
    const t55 = t54 + t39 * W2_56 + t40 * W2_57 + t42 * W2_58 + t43 * W2_59;
    const t56 = t55 + b2_2;
    const t57 = Math.max(Math.max(t44, t50), t56);
    const t58 = Math.min(t57, 1.7976931348623157e308);
    const t59 = Math.max(t58, -1.7976931348623157e308);
    const t60 = Math.exp(t44 - t59);
    const t61 = Math.exp(t50 - t59);
    const t62 = Math.exp(t56 - t59);
    const t63 = t60 + t61 + t62;
    const t64 = t[i]!;
    const t65 = t64 === 0;
    const t66 = t64 === 1;
    crossEntropySum += t59 + Math.log(t63) - (t65 ? t44 : t66 ? t50 : t56);
    const t67 = t63 === 0 ? 0 : 1 / t63;
    const t68 = (t65 ? t17 : 0) + t16 * (t60 * t67);
    const t69 = (t66 ? t17 : 0) + t16 * (t61 * t67);
    const t70 = (t64 === 2 ? t17 : 0) + t16 * (t62 * t67);
    db2[0]! += t68;
    db2[1]! += t69;
    db2[2]! += t70;
    dW2[0]! += t68 * t20;
    dW2[1]! += t68 * t21;
    dW2[2]! += t68 * t22;
    dW2[3]! += t68 * t23;
    dW2[4]! += t68 * t24;
    dW2[5]! += t68 * t25;
    dW2[6]! += t68 * t27;
    dW2[7]! += t68 * t28;
    dW2[8]! += t68 * t29;
    dW2[9]! += t68 * t30;
    dW2[10]! += t68 * t32;
    dW2[11]! += t68 * t33;
    dW2[12]! += t68 * t34;
    dW2[13]! += t68 * t35;
    dW2[14]! += t68 * t37;
    dW2[15]! += t68 * t38;
    dW2[16]! += t68 * t39;
    dW2[17]! += t68 * t40;
    dW2[18]! += t68 * t42;
    dW2[19]! += t68 * t43;
    dW2[20]! += t69 * t20;
    dW2[21]! += t69 * t21;
    dW2[22]! += t69 * t22;
    dW2[23]! += t69 * t23;
    dW2[24]! += t69 * t24;
    dW2[25]! += t69 * t25;
    dW2[26]! += t69 * t27;
    dW2[27]! += t69 * t28;
    dW2[28]! += t69 * t29;
    dW2[29]! += t69 * t30;
    dW2[30]! += t69 * t32;
    dW2[31]! += t69 * t33;
    dW2[32]! += t69 * t34;
    dW2[33]! += t69 * t35;
    dW2[34]! += t69 * t37;
    dW2[35]! += t69 * t38;
    dW2[36]! += t69 * t39;
    dW2[37]! += t69 * t40;
    dW2[38]! += t69 * t42;
    dW2[39]! += t69 * t43;
    dW2[40]! += t70 * t20;
    dW2[41]! += t70 * t21;
    dW2[42]! += t70 * t22;
    dW2[43]! += t70 * t23;
    dW2[44]! += t70 * t24;
    dW2[45]! += t70 * t25;
    dW2[46]! += t70 * t27;
    dW2[47]! += t70 * t28;
    dW2[48]! += t70 * t29;
    dW2[49]! += t70 * t30;
    dW2[50]! += t70 * t32;
    dW2[51]! += t70 * t33;
    dW2[52]! += t70 * t34;
    dW2[53]! += t70 * t35;
    dW2[54]! += t70 * t37;
    dW2[55]! += t70 * t38;
    dW2[56]! += t70 * t39;
    dW2[57]! += t70 * t40;
    dW2[58]! += t70 * t42;
    dW2[59]! += t70 * t43;
    const t71 = t20 > 0 ? t68 * W2_0 + t69 * W2_20 + t70 * W2_40 : 0;
    const t72 = t21 > 0 ? t68 * W2_1 + t69 * W2_21 + t70 * W2_41 : 0;
    const t73 = t22 > 0 ? t68 * W2_2 + t69 * W2_22 + t70 * W2_42 : 0;
    const t74 = t23 > 0 ? t68 * W2_3 + t69 * W2_23 + t70 * W2_43 : 0;
    const t75 = t24 > 0 ? t68 * W2_4 + t69 * W2_24 + t70 * W2_44 : 0;
    const t76 = t25 > 0 ? t68 * W2_5 + t69 * W2_25 + t70 * W2_45 : 0;
    const t77 = t27 > 0 ? t68 * W2_6 + t69 * W2_26 + t70 * W2_46 : 0;
    const t78 = t28 > 0 ? t68 * W2_7 + t69 * W2_27 + t70 * W2_47 : 0;
    db1[0]! += t71;
    db1[1]! += t72;
    db1[2]! += t73;
    db1[3]! += t74;
    db1[4]! += t75;
    db1[5]! += t76;
    db1[6]! += t77;
    db1[7]! += t78;
    const t79 = t29 > 0 ? t68 * W2_8 + t69 * W2_28 + t70 * W2_48 : 0;
    const t80 = t30 > 0 ? t68 * W2_9 + t69 * W2_29 + t70 * W2_49 : 0;
    const t81 = t32 > 0 ? t68 * W2_10 + t69 * W2_30 + t70 * W2_50 : 0;
    const t82 = t33 > 0 ? t68 * W2_11 + t69 * W2_31 + t70 * W2_51 : 0;
    const t83 = t34 > 0 ? t68 * W2_12 + t69 * W2_32 + t70 * W2_52 : 0;
    const t84 = t35 > 0 ? t68 * W2_13 + t69 * W2_33 + t70 * W2_53 : 0;
    const t85 = t37 > 0 ? t68 * W2_14 + t69 * W2_34 + t70 * W2_54 : 0;
    const t86 = t38 > 0 ? t68 * W2_15 + t69 * W2_35 + t70 * W2_55 : 0;
    db1[8]! += t79;
    db1[9]! += t80;
    db1[10]! += t81;
    db1[11]! += t82;
    db1[12]! += t83;
    db1[13]! += t84;
    db1[14]! += t85;
    db1[15]! += t86;
    const t87 = t39 > 0 ? t68 * W2_16 + t69 * W2_36 + t70 * W2_56 : 0;
    const t88 = t40 > 0 ? t68 * W2_17 + t69 * W2_37 + t70 * W2_57 : 0;
    const t89 = t42 > 0 ? t68 * W2_18 + t69 * W2_38 + t70 * W2_58 : 0;
    const t90 = t43 > 0 ? t68 * W2_19 + t69 * W2_39 + t70 * W2_59 : 0;
    db1[16]! += t87;
    db1[17]! += t88;
    db1[18]! += t89;
    db1[19]! += t90;
    dW1[0]! += t71 * t18;
    dW1[1]! += t71 * t19;
    dW1[2]! += t72 * t18;
    dW1[3]! += t72 * t19;
    dW1[4]! += t73 * t18;
    dW1[5]! += t73 * t19;
    dW1[6]! += t74 * t18;
    dW1[7]! += t74 * t19;
    dW1[8]! += t75 * t18;
    dW1[9]! += t75 * t19;
    dW1[10]! += t76 * t18;
    dW1[11]! += t76 * t19;
    dW1[12]! += t77 * t18;
    dW1[13]! += t77 * t19;
    dW1[14]! += t78 * t18;
    dW1[15]! += t78 * t19;
    dW1[16]! += t79 * t18;
    dW1[17]! += t79 * t19;
    dW1[18]! += t80 * t18;
    dW1[19]! += t80 * t19;
    dW1[20]! += t81 * t18;
    dW1[21]! += t81 * t19;
    dW1[22]! += t82 * t18;
    dW1[23]! += t82 * t19;
    dW1[24]! += t83 * t18;
    dW1[25]! += t83 * t19;
    dW1[26]! += t84 * t18;
    dW1[27]! += t84 * t19;
    dW1[28]! += t85 * t18;
    dW1[29]! += t85 * t19;
    dW1[30]! += t86 * t18;
    dW1[31]! += t86 * t19;
    dW1[32]! += t87 * t18;
    dW1[33]! += t87 * t19;
    dW1[34]! += t88 * t18;
    dW1[35]! += t88 * t19;
    dW1[36]! += t89 * t18;
    dW1[37]! += t89 * t19;
    dW1[38]! += t90 * t18;
    dW1[39]! += t90 * t19;
  }

  // loss = crossEntropy(scores, t) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2))
  loss = crossEntropySum / N + t0 * (sum_2 + sum);
  return loss;
}

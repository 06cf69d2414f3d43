// Generated from examples/three-layer-net.grad by gradsmith. Do not edit.
//
//     # CS231n: a three-layer net, W3 max(0, W2 max(0, W1 x)), with biases, softmax
//     # loss and L2 regularisation, over a batch of N points.
//     X = input(N, 2)
//     t = label(N, 3)
//     lambda = input()
//     W1 = parameter(16, 2)
//     b1 = parameter(16)
//     W2 = parameter(16, 16)
//     b2 = parameter(16)
//     W3 = parameter(3, 16)
//     b3 = parameter(3)
//
//     h1 = max(0, X * W1' + b1)
//     h2 = max(0, h1 * W2' + b2)
//     scores = h2 * W3' + b3
//     loss = crossEntropy(scores, t) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2) + sum(W3 .^ 2))
//
// Shapes: X [N, 2], t [N] of 3 classes, W1 [16, 2], b1 [16], W2 [16, 16], b2
// [16], W3 [3, 16], b3 [3].
// Operations: forward 743 * N + 678, backward 1378 * N + 675, valueAndGradient
// 2116 * N + 1351; workspace 544 * N + 144 bytes.

import {
  allocate,
  checkClasses,
  checkLength,
  checkSize,
  contract,
  type Shape,
  type Tensors,
} from "../runtime/index.ts";

/** The parameters, in the order they lie in `flat`. */
export const PARAMETERS = {
  W1: [16, 2],
  b1: [16],
  W2: [16, 16],
  b2: [16],
  W3: [3, 16],
  b3: [3],
} as const;
export type Parameters = Tensors<typeof PARAMETERS>;
export const createParameters = (): Parameters => allocate(PARAMETERS);

export type Workspace = Tensors<{
  h1: Shape;
  h2: Shape;
  lse_exp: Shape;
  lse_scale: Shape;
  product: Shape;
  dproduct: Shape;
  dh1: Shape;
  dlse: Shape;
  dscores: Shape;
  carry: Shape;
}>;
/**
 * What functions keep between their steps, and `forward` for `backward`; what
 * is never needed at once shares a place.
 */
export const createWorkspace = (N: number): Workspace =>
  allocate(
    {
      h1: [N, 16],
      h2: [N, 16],
      lse_exp: [N, 3],
      lse_scale: [N],
      product: [N, 16],
      dproduct: [N, 16],
      dh1: [N, 16],
      dlse: [N],
      dscores: [N, 3],
      carry: [18],
    },
    { dh1: "product", dlse: "lse_scale", dscores: "lse_exp" },
  );

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
  checkLength("p.flat", p.flat, 371);
  checkSize("N", N);
  checkLength("X", X, 2 * N);
  checkLength("t", t, N);
  checkClasses("t", t, 3, N);
  checkLength("work.flat", work.flat, 68 * N + 18);
  const { W1, b1, W2, b2, W3, b3 } = p;
  const { h1, h2, lse_exp, lse_scale, product } = work;

  let loss = 0;
  let crossEntropySum = 0;
  let sum = 0;
  let sum_2 = 0;
  let sum_3 = 0;

  // h1 = max(0, X * W1' + b1)
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
  for (let i = 0; i < N; i++) {
    const t0 = X[2 * i]!;
    const t1 = X[2 * i + 1]!;
    h1[16 * i] = Math.max(t0 * W1_0 + t1 * W1_1 + b1_0, 0);
    h1[16 * i + 1] = Math.max(t0 * W1_2 + t1 * W1_3 + b1_1, 0);
    h1[16 * i + 2] = Math.max(t0 * W1_4 + t1 * W1_5 + b1_2, 0);
    h1[16 * i + 3] = Math.max(t0 * W1_6 + t1 * W1_7 + b1_3, 0);
    h1[16 * i + 4] = Math.max(t0 * W1_8 + t1 * W1_9 + b1_4, 0);
    h1[16 * i + 5] = Math.max(t0 * W1_10 + t1 * W1_11 + b1_5, 0);
    h1[16 * i + 6] = Math.max(t0 * W1_12 + t1 * W1_13 + b1_6, 0);
    h1[16 * i + 7] = Math.max(t0 * W1_14 + t1 * W1_15 + b1_7, 0);
    h1[16 * i + 8] = Math.max(t0 * W1_16 + t1 * W1_17 + b1_8, 0);
    h1[16 * i + 9] = Math.max(t0 * W1_18 + t1 * W1_19 + b1_9, 0);
    h1[16 * i + 10] = Math.max(t0 * W1_20 + t1 * W1_21 + b1_10, 0);
    h1[16 * i + 11] = Math.max(t0 * W1_22 + t1 * W1_23 + b1_11, 0);
    h1[16 * i + 12] = Math.max(t0 * W1_24 + t1 * W1_25 + b1_12, 0);
    h1[16 * i + 13] = Math.max(t0 * W1_26 + t1 * W1_27 + b1_13, 0);
    h1[16 * i + 14] = Math.max(t0 * W1_28 + t1 * W1_29 + b1_14, 0);
    h1[16 * i + 15] = Math.max(t0 * W1_30 + t1 * W1_31 + b1_15, 0);
  }

  // h2 = max(0, h1 * W2' + b2)
  contract(N, 16, 16, h1, 0, 16, 1, W2, 0, 1, 16, product, 0, 16, 1, false);

  // scores = h2 * W3' + b3
  // loss = crossEntropy(scores, t) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2)
  // + sum(W3 .^ 2))
  const b2_0 = b2[0]!;
  const b2_1 = b2[1]!;
  const b2_2 = b2[2]!;
  const b2_3 = b2[3]!;
  const b2_4 = b2[4]!;
  const b2_5 = b2[5]!;
  const b2_6 = b2[6]!;
  const b2_7 = b2[7]!;
  const b2_8 = b2[8]!;
  const b2_9 = b2[9]!;
  const b2_10 = b2[10]!;
  const b2_11 = b2[11]!;
  const b2_12 = b2[12]!;
  const b2_13 = b2[13]!;
  const b2_14 = b2[14]!;
  const b2_15 = b2[15]!;
  const W3_0 = W3[0]!;
  const W3_1 = W3[1]!;
  const W3_2 = W3[2]!;
  const W3_3 = W3[3]!;
  const W3_4 = W3[4]!;
  const W3_5 = W3[5]!;
  const W3_6 = W3[6]!;
  const W3_7 = W3[7]!;
  const W3_8 = W3[8]!;
  const W3_9 = W3[9]!;
  const W3_10 = W3[10]!;
  const W3_11 = W3[11]!;
  const W3_12 = W3[12]!;
  const W3_13 = W3[13]!;
  const W3_14 = W3[14]!;
  const W3_15 = W3[15]!;
  const b3_0 = b3[0]!;
  const W3_16 = W3[16]!;
  const W3_17 = W3[17]!;
  const W3_18 = W3[18]!;
  const W3_19 = W3[19]!;
  const W3_20 = W3[20]!;
  const W3_21 = W3[21]!;
  const W3_22 = W3[22]!;
  const W3_23 = W3[23]!;
  const W3_24 = W3[24]!;
  const W3_25 = W3[25]!;
  const W3_26 = W3[26]!;
  const W3_27 = W3[27]!;
  const W3_28 = W3[28]!;
  const W3_29 = W3[29]!;
  const W3_30 = W3[30]!;
  const W3_31 = W3[31]!;
  const b3_1 = b3[1]!;
  const W3_32 = W3[32]!;
  const W3_33 = W3[33]!;
  const W3_34 = W3[34]!;
  const W3_35 = W3[35]!;
  const W3_36 = W3[36]!;
  const W3_37 = W3[37]!;
  const W3_38 = W3[38]!;
  const W3_39 = W3[39]!;
  const W3_40 = W3[40]!;
  const W3_41 = W3[41]!;
  const W3_42 = W3[42]!;
  const W3_43 = W3[43]!;
  const W3_44 = W3[44]!;
  const W3_45 = W3[45]!;
  const W3_46 = W3[46]!;
  const W3_47 = W3[47]!;
  const b3_2 = b3[2]!;
  for (let i = 0; i < N; i++) {
    const t2 = Math.max(product[16 * i]! + b2_0, 0);
    const t3 = Math.max(product[16 * i + 1]! + b2_1, 0);
    const t4 = Math.max(product[16 * i + 2]! + b2_2, 0);
    const t5 = Math.max(product[16 * i + 3]! + b2_3, 0);
    const t6 = Math.max(product[16 * i + 4]! + b2_4, 0);
    const t7 = Math.max(product[16 * i + 5]! + b2_5, 0);
    const t8 = Math.max(product[16 * i + 6]! + b2_6, 0);
    const t9 = Math.max(product[16 * i + 7]! + b2_7, 0);
    h2[16 * i] = t2;
    h2[16 * i + 1] = t3;
    h2[16 * i + 2] = t4;
    h2[16 * i + 3] = t5;
    h2[16 * i + 4] = t6;
    h2[16 * i + 5] = t7;
    h2[16 * i + 6] = t8;
    h2[16 * i + 7] = t9;
    const t10 = Math.max(product[16 * i + 8]! + b2_8, 0);
    const t11 = Math.max(product[16 * i + 9]! + b2_9, 0);
    const t12 = Math.max(product[16 * i + 10]! + b2_10, 0);
    const t13 = Math.max(product[16 * i + 11]! + b2_11, 0);
    const t14 = Math.max(product[16 * i + 12]! + b2_12, 0);
    const t15 = Math.max(product[16 * i + 13]! + b2_13, 0);
    const t16 = Math.max(product[16 * i + 14]! + b2_14, 0);
    const t17 = Math.max(product[16 * i + 15]! + b2_15, 0);
    h2[16 * i + 8] = t10;
    h2[16 * i + 9] = t11;
    h2[16 * i + 10] = t12;
    h2[16 * i + 11] = t13;
    h2[16 * i + 12] = t14;
    h2[16 * i + 13] = t15;
    h2[16 * i + 14] = t16;
    h2[16 * i + 15] = t17;
    const t18 = t2 * W3_0 + t3 * W3_1 + t4 * W3_2 + t5 * W3_3 + t6 * W3_4;
    const t19 = t18 + t7 * W3_5 + t8 * W3_6 + t9 * W3_7 + t10 * W3_8;
    const t20 = t19 + t11 * W3_9 + t12 * W3_10 + t13 * W3_11 + t14 * W3_12;
    const t21 = t20 + t15 * W3_13 + t16 * W3_14 + t17 * W3_15 + b3_0;
    const t22 = t2 * W3_16 + t3 * W3_17 + t4 * W3_18 + t5 * W3_19 + t6 * W3_20;
    const t23 = t22 + t7 * W3_21 + t8 * W3_22 + t9 * W3_23 + t10 * W3_24;
    const t24 = t23 + t11 * W3_25 + t12 * W3_26 + t13 * W3_27 + t14 * W3_28;
    const t25 = t24 + t15 * W3_29 + t16 * W3_30 + t17 * W3_31 + b3_1;
    const t26 = t2 * W3_32 + t3 * W3_33 + t4 * W3_34 + t5 * W3_35 + t6 * W3_36;
    const t27 = t26 + t7 * W3_37 + t8 * W3_38 + t9 * W3_39 + t10 * W3_40;
    const t28 = t27 + t11 * W3_41 + t12 * W3_42 + t13 * W3_43 + t14 * W3_44;
    const t29 = t28 + t15 * W3_45 + t16 * W3_46 + t17 * W3_47 + b3_2;
    const t30 = Math.max(Math.max(t21, t25), t29);
    const t31 = Math.min(t30, 1.7976931348623157e308);
    const t32 = Math.max(t31, -1.7976931348623157e308);
    const t33 = Math.exp(t21 - t32);
    const t34 = Math.exp(t25 - t32);
    const t35 = Math.exp(t29 - t32);
    lse_exp[3 * i] = t33;
    lse_exp[3 * i + 1] = t34;
    lse_exp[3 * i + 2] = t35;
    const t36 = t33 + t34 + t35;
    lse_scale[i] = t36 === 0 ? 0 : 1 / t36;
    const t37 = t[i]!;
    const t38 = t37 === 0 ? t21 : t37 === 1 ? t25 : t29;
    crossEntropySum += t32 + Math.log(t36) - t38;
  }
  for (let i = 0; i < 16; i++) {
    const t39 = W1[2 * i]!;
    const t40 = W1[2 * i + 1]!;
    sum += t39 * t39 + t40 * t40;
    const t41 = W2[16 * i]!;
    const t42 = W2[16 * i + 1]!;
    const t43 = W2[16 * i + 2]!;
    const t44 = W2[16 * i + 3]!;
    const t45 = W2[16 * i + 4]!;
    const t46 = W2[16 * i + 5]!;
    const t47 = t41 * t41 + t42 * t42 + t43 * t43 + t44 * t44 + t45 * t45;
    const t48 = W2[16 * i + 6]!;
    const t49 = W2[16 * i + 7]!;
    const t50 = W2[16 * i + 8]!;
    const t51 = W2[16 * i + 9]!;
    const t52 = t47 + t46 * t46 + t48 * t48 + t49 * t49 + t50 * t50;
    const t53 = W2[16 * i + 10]!;
    const t54 = W2[16 * i + 11]!;
    const t55 = W2[16 * i + 12]!;
    const t56 = W2[16 * i + 13]!;
    const t57 = t52 + t51 * t51 + t53 * t53 + t54 * t54 + t55 * t55;
    const t58 = W2[16 * i + 14]!;
    const t59 = W2[16 * i + 15]!;
    sum_2 += t57 + t56 * t56 + t58 * t58 + t59 * t59;
    const t60 = W3[i]!;
    const t61 = W3[i + 16]!;
    const t62 = W3[i + 32]!;
    sum_3 += t60 * t60 + t61 * t61 + t62 * t62;
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
  checkLength("p.flat", p.flat, 371);
  checkSize("N", N);
  checkLength("X", X, 2 * N);
  checkLength("t", t, N);
  checkClasses("t", t, 3, N);
  checkLength("work.flat", work.flat, 68 * N + 18);
  checkLength("gradient.flat", gradient.flat, 371);
  const { W1, W2, W3 } = p;
  const { h1, h2, lse_exp, lse_scale, dproduct, dh1 } = work;
  const { W1: dW1, b1: db1, W2: dW2, b2: db2, W3: dW3, b3: db3 } = gradient;

  // loss = crossEntropy(scores, t) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2)
  // + sum(W3 .^ 2))
  const t0 = lambda / 2;
  for (let j = 0; j < 16; j++) {
    dW3[j] = 2 * (t0 * W3[j]!);
    dW3[j + 16] = 2 * (t0 * W3[j + 16]!);
    dW3[j + 32] = 2 * (t0 * W3[j + 32]!);
    dW2[16 * j] = 2 * (t0 * W2[16 * j]!);
    dW2[16 * j + 1] = 2 * (t0 * W2[16 * j + 1]!);
    dW2[16 * j + 2] = 2 * (t0 * W2[16 * j + 2]!);
    dW2[16 * j + 3] = 2 * (t0 * W2[16 * j + 3]!);
    dW2[16 * j + 4] = 2 * (t0 * W2[16 * j + 4]!);
    dW2[16 * j + 5] = 2 * (t0 * W2[16 * j + 5]!);
    dW2[16 * j + 6] = 2 * (t0 * W2[16 * j + 6]!);
    dW2[16 * j + 7] = 2 * (t0 * W2[16 * j + 7]!);
    dW2[16 * j + 8] = 2 * (t0 * W2[16 * j + 8]!);
    dW2[16 * j + 9] = 2 * (t0 * W2[16 * j + 9]!);
    dW2[16 * j + 10] = 2 * (t0 * W2[16 * j + 10]!);
    dW2[16 * j + 11] = 2 * (t0 * W2[16 * j + 11]!);
    dW2[16 * j + 12] = 2 * (t0 * W2[16 * j + 12]!);
    dW2[16 * j + 13] = 2 * (t0 * W2[16 * j + 13]!);
    dW2[16 * j + 14] = 2 * (t0 * W2[16 * j + 14]!);
    dW2[16 * j + 15] = 2 * (t0 * W2[16 * j + 15]!);
    dW1[2 * j] = 2 * (t0 * W1[2 * j]!);
    dW1[2 * j + 1] = 2 * (t0 * W1[2 * j + 1]!);
  }

  // scores = h2 * W3' + b3
  // h2 = max(0, h1 * W2' + b2)
  db3[0] = 0;
  db3[1] = 0;
  db3[2] = 0;
  db2.fill(0, 0, 16);
  const t1 = 1 / N;
  const t2 = -t1;
  const W3_0 = W3[0]!;
  const W3_16 = W3[16]!;
  const W3_32 = W3[32]!;
  const W3_1 = W3[1]!;
  const W3_17 = W3[17]!;
  const W3_33 = W3[33]!;
  const W3_2 = W3[2]!;
  const W3_18 = W3[18]!;
  const W3_34 = W3[34]!;
  const W3_3 = W3[3]!;
  const W3_19 = W3[19]!;
  const W3_35 = W3[35]!;
  const W3_4 = W3[4]!;
  const W3_20 = W3[20]!;
  const W3_36 = W3[36]!;
  const W3_5 = W3[5]!;
  const W3_21 = W3[21]!;
  const W3_37 = W3[37]!;
  const W3_6 = W3[6]!;
  const W3_22 = W3[22]!;
  const W3_38 = W3[38]!;
  const W3_7 = W3[7]!;
  const W3_23 = W3[23]!;
  const W3_39 = W3[39]!;
  const W3_8 = W3[8]!;
  const W3_24 = W3[24]!;
  const W3_40 = W3[40]!;
  const W3_9 = W3[9]!;
  const W3_25 = W3[25]!;
  const W3_41 = W3[41]!;
  const W3_10 = W3[10]!;
  const W3_26 = W3[26]!;
  const W3_42 = W3[42]!;
  const W3_11 = W3[11]!;
  const W3_27 = W3[27]!;
  const W3_43 = W3[43]!;
  const W3_12 = W3[12]!;
  const W3_28 = W3[28]!;
  const W3_44 = W3[44]!;
  const W3_13 = W3[13]!;
  const W3_29 = W3[29]!;
  const W3_45 = W3[45]!;
  const W3_14 = W3[14]!;
  const W3_30 = W3[30]!;
  const W3_46 = W3[46]!;
  const W3_15 = W3[15]!;
  const W3_31 = W3[31]!;
  const W3_47 = W3[47]!;
  for (let i = 0; i < N; i++) {
    const t3 = t[i]!;
    const t4 = lse_scale[i]!;
    const t5 = (t3 === 0 ? t2 : 0) + t1 * (lse_exp[3 * i]! * t4);
    const t6 = (t3 === 1 ? t2 : 0) + t1 * (lse_exp[3 * i + 1]! * t4);
    const t7 = (t3 === 2 ? t2 : 0) + t1 * (lse_exp[3 * i + 2]! * t4);
    db3[0]! += t5;
    db3[1]! += t6;
    db3[2]! += t7;
    const t8 = h2[16 * i]!;
    const t9 = h2[16 * i + 1]!;
    const t10 = h2[16 * i + 2]!;
    const t11 = h2[16 * i + 3]!;
    const t12 = h2[16 * i + 4]!;
    const t13 = h2[16 * i + 5]!;
    const t14 = h2[16 * i + 6]!;
    const t15 = h2[16 * i + 7]!;
    dW3[0]! += t5 * t8;
    dW3[1]! += t5 * t9;
    dW3[2]! += t5 * t10;
    dW3[3]! += t5 * t11;
    dW3[4]! += t5 * t12;
    dW3[5]! += t5 * t13;
    dW3[6]! += t5 * t14;
    dW3[7]! += t5 * t15;
    const t16 = h2[16 * i + 8]!;
    const t17 = h2[16 * i + 9]!;
    const t18 = h2[16 * i + 10]!;
    const t19 = h2[16 * i + 11]!;
    const t20 = h2[16 * i + 12]!;
    const t21 = h2[16 * i + 13]!;
    const t22 = h2[16 * i + 14]!;
    const t23 = h2[16 * i + 15]!;
    dW3[8]! += t5 * t16;
    dW3[9]! += t5 * t17;
    dW3[10]! += t5 * t18;
    dW3[11]! += t5 * t19;
    dW3[12]! += t5 * t20;
    dW3[13]! += t5 * t21;
    dW3[14]! += t5 * t22;
    dW3[15]! += t5 * t23;
    dW3[16]! += t6 * t8;
    dW3[17]! += t6 * t9;
    dW3[18]! += t6 * t10;
    dW3[19]! += t6 * t11;
    dW3[20]! += t6 * t12;
    dW3[21]! += t6 * t13;
    dW3[22]! += t6 * t14;
    dW3[23]! += t6 * t15;
    dW3[24]! += t6 * t16;
    dW3[25]! += t6 * t17;
    dW3[26]! += t6 * t18;
    dW3[27]! += t6 * t19;
    dW3[28]! += t6 * t20;
    dW3[29]! += t6 * t21;
    dW3[30]! += t6 * t22;
    dW3[31]! += t6 * t23;
    dW3[32]! += t7 * t8;
    dW3[33]! += t7 * t9;
    dW3[34]! += t7 * t10;
    dW3[35]! += t7 * t11;
    dW3[36]! += t7 * t12;
    dW3[37]! += t7 * t13;
    dW3[38]! += t7 * t14;
    dW3[39]! += t7 * t15;
    dW3[40]! += t7 * t16;
    dW3[41]! += t7 * t17;
    dW3[42]! += t7 * t18;
    dW3[43]! += t7 * t19;
    dW3[44]! += t7 * t20;
    dW3[45]! += t7 * t21;
    dW3[46]! += t7 * t22;
    dW3[47]! += t7 * t23;
    const t24 = t8 > 0 ? t5 * W3_0 + t6 * W3_16 + t7 * W3_32 : 0;
    const t25 = t9 > 0 ? t5 * W3_1 + t6 * W3_17 + t7 * W3_33 : 0;
    const t26 = t10 > 0 ? t5 * W3_2 + t6 * W3_18 + t7 * W3_34 : 0;
    const t27 = t11 > 0 ? t5 * W3_3 + t6 * W3_19 + t7 * W3_35 : 0;
    const t28 = t12 > 0 ? t5 * W3_4 + t6 * W3_20 + t7 * W3_36 : 0;
    const t29 = t13 > 0 ? t5 * W3_5 + t6 * W3_21 + t7 * W3_37 : 0;
    const t30 = t14 > 0 ? t5 * W3_6 + t6 * W3_22 + t7 * W3_38 : 0;
    const t31 = t15 > 0 ? t5 * W3_7 + t6 * W3_23 + t7 * W3_39 : 0;
    dproduct[16 * i] = t24;
    dproduct[16 * i + 1] = t25;
    dproduct[16 * i + 2] = t26;
    dproduct[16 * i + 3] = t27;
    dproduct[16 * i + 4] = t28;
    dproduct[16 * i + 5] = t29;
    dproduct[16 * i + 6] = t30;
    dproduct[16 * i + 7] = t31;
    const t32 = t16 > 0 ? t5 * W3_8 + t6 * W3_24 + t7 * W3_40 : 0;
    const t33 = t17 > 0 ? t5 * W3_9 + t6 * W3_25 + t7 * W3_41 : 0;
    const t34 = t18 > 0 ? t5 * W3_10 + t6 * W3_26 + t7 * W3_42 : 0;
    const t35 = t19 > 0 ? t5 * W3_11 + t6 * W3_27 + t7 * W3_43 : 0;
    const t36 = t20 > 0 ? t5 * W3_12 + t6 * W3_28 + t7 * W3_44 : 0;
    const t37 = t21 > 0 ? t5 * W3_13 + t6 * W3_29 + t7 * W3_45 : 0;
    const t38 = t22 > 0 ? t5 * W3_14 + t6 * W3_30 + t7 * W3_46 : 0;
    const t39 = t23 > 0 ? t5 * W3_15 + t6 * W3_31 + t7 * W3_47 : 0;
    dproduct[16 * i + 8] = t32;
    dproduct[16 * i + 9] = t33;
    dproduct[16 * i + 10] = t34;
    dproduct[16 * i + 11] = t35;
    dproduct[16 * i + 12] = t36;
    dproduct[16 * i + 13] = t37;
    dproduct[16 * i + 14] = t38;
    dproduct[16 * i + 15] = t39;
    db2[0]! += t24;
    db2[1]! += t25;
    db2[2]! += t26;
    db2[3]! += t27;
    db2[4]! += t28;
    db2[5]! += t29;
    db2[6]! += t30;
    db2[7]! += t31;
    db2[8]! += t32;
    db2[9]! += t33;
    db2[10]! += t34;
    db2[11]! += t35;
    db2[12]! += t36;
    db2[13]! += t37;
    db2[14]! += t38;
    db2[15]! += t39;
  }
  contract(N, 16, 16, dproduct, 0, 16, 1, W2, 0, 16, 1, dh1, 0, 16, 1, false);
  contract(16, 16, N, dproduct, 0, 1, 16, h1, 0, 16, 1, dW2, 0, 16, 1, true);

  // h1 = max(0, X * W1' + b1)
  db1.fill(0, 0, 16);
  let db1_2 = db1[0]!;
  let db1_3 = db1[1]!;
  let db1_4 = db1[2]!;
  let db1_5 = db1[3]!;
  let db1_6 = db1[4]!;
  let db1_7 = db1[5]!;
  let db1_8 = db1[6]!;
  let db1_9 = db1[7]!;
  let db1_10 = db1[8]!;
  let db1_11 = db1[9]!;
  let db1_12 = db1[10]!;
  let db1_13 = db1[11]!;
  let db1_14 = db1[12]!;
  let db1_15 = db1[13]!;
  let db1_16 = db1[14]!;
  let db1_17 = db1[15]!;
  for (let i = 0; i < N; i++) {
    const t40 = h1[16 * i]! > 0 ? dh1[16 * i]! : 0;
    db1_2 += t40;
    const t41 = h1[16 * i + 1]! > 0 ? dh1[16 * i + 1]! : 0;
    db1_3 += t41;
    const t42 = h1[16 * i + 2]! > 0 ? dh1[16 * i + 2]! : 0;
    db1_4 += t42;
    const t43 = h1[16 * i + 3]! > 0 ? dh1[16 * i + 3]! : 0;
    db1_5 += t43;
    const t44 = h1[16 * i + 4]! > 0 ? dh1[16 * i + 4]! : 0;
    db1_6 += t44;
    const t45 = h1[16 * i + 5]! > 0 ? dh1[16 * i + 5]! : 0;
    db1_7 += t45;
    const t46 = h1[16 * i + 6]! > 0 ? dh1[16 * i + 6]! : 0;
    db1_8 += t46;
    const t47 = h1[16 * i + 7]! > 0 ? dh1[16 * i + 7]! : 0;
    db1_9 += t47;
    const t48 = h1[16 * i + 8]! > 0 ? dh1[16 * i + 8]! : 0;
    db1_10 += t48;
    const t49 = h1[16 * i + 9]! > 0 ? dh1[16 * i + 9]! : 0;
    db1_11 += t49;
    const t50 = h1[16 * i + 10]! > 0 ? dh1[16 * i + 10]! : 0;
    db1_12 += t50;
    const t51 = h1[16 * i + 11]! > 0 ? dh1[16 * i + 11]! : 0;
    db1_13 += t51;
    const t52 = h1[16 * i + 12]! > 0 ? dh1[16 * i + 12]! : 0;
    db1_14 += t52;
    const t53 = h1[16 * i + 13]! > 0 ? dh1[16 * i + 13]! : 0;
    db1_15 += t53;
    const t54 = h1[16 * i + 14]! > 0 ? dh1[16 * i + 14]! : 0;
    db1_16 += t54;
    const t55 = h1[16 * i + 15]! > 0 ? dh1[16 * i + 15]! : 0;
    db1_17 += t55;
    const t56 = X[2 * i]!;
    const t57 = X[2 * i + 1]!;
    dW1[0]! += t40 * t56;
    dW1[1]! += t40 * t57;
    dW1[2]! += t41 * t56;
    dW1[3]! += t41 * t57;
    dW1[4]! += t42 * t56;
    dW1[5]! += t42 * t57;
    dW1[6]! += t43 * t56;
    dW1[7]! += t43 * t57;
    dW1[8]! += t44 * t56;
    dW1[9]! += t44 * t57;
    dW1[10]! += t45 * t56;
    dW1[11]! += t45 * t57;
    dW1[12]! += t46 * t56;
    dW1[13]! += t46 * t57;
    dW1[14]! += t47 * t56;
    dW1[15]! += t47 * t57;
    dW1[16]! += t48 * t56;
    dW1[17]! += t48 * t57;
    dW1[18]! += t49 * t56;
    dW1[19]! += t49 * t57;
    dW1[20]! += t50 * t56;
    dW1[21]! += t50 * t57;
    dW1[22]! += t51 * t56;
    dW1[23]! += t51 * t57;
    dW1[24]! += t52 * t56;
    dW1[25]! += t52 * t57;
    dW1[26]! += t53 * t56;
    dW1[27]! += t53 * t57;
    dW1[28]! += t54 * t56;
    dW1[29]! += t54 * t57;
    dW1[30]! += t55 * t56;
    dW1[31]! += t55 * t57;
  }
  db1[0] = db1_2;
  db1[1] = db1_3;
  db1[2] = db1_4;
  db1[3] = db1_5;
  db1[4] = db1_6;
  db1[5] = db1_7;
  db1[6] = db1_8;
  db1[7] = db1_9;
  db1[8] = db1_10;
  db1[9] = db1_11;
  db1[10] = db1_12;
  db1[11] = db1_13;
  db1[12] = db1_14;
  db1[13] = db1_15;
  db1[14] = db1_16;
  db1[15] = db1_17;
}

/**
 * Returns loss and writes [∂loss/∂W1, ∂loss/∂b1, ∂loss/∂W2, ∂loss/∂b2,
 * ∂loss/∂W3, ∂loss/∂b3] to `gradient`.
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
  checkLength("p.flat", p.flat, 371);
  checkSize("N", N);
  checkLength("X", X, 2 * N);
  checkLength("t", t, N);
  checkClasses("t", t, 3, N);
  checkLength("work.flat", work.flat, 68 * N + 18);
  checkLength("gradient.flat", gradient.flat, 371);
  const { carry } = work;

  valueAndGradientPart1(p, N, X, t, lambda, work, gradient);
  valueAndGradientPart2(N, X, work, gradient);
  return carry[17]!;
}

function valueAndGradientPart1(
  p: Parameters,
  N: number,
  X: Float64Array,
  t: Float64Array,
  lambda: number,
  work: Workspace,
  gradient: Parameters,
): void {
  const { W1, b1, W2, b2, W3, b3 } = p;
  const { h1, product, dproduct, dh1, dlse, dscores, carry } = work;
  const { W1: dW1, b1: db1, W2: dW2, b2: db2, W3: dW3, b3: db3 } = gradient;

  carry[0] = 0;
  let sum = 0;
  let sum_2 = 0;
  let sum_3 = 0;
  let crossEntropySum = 0;

  // h1 = max(0, X * W1' + b1)
  // loss = crossEntropy(scores, t) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2)
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
  const t0 = 1 / N;
  for (let i = 0; i < N; i++) {
    const t1 = X[2 * i]!;
    const t2 = X[2 * i + 1]!;
    h1[16 * i] = Math.max(t1 * W1_0 + t2 * W1_1 + b1_0, 0);
    h1[16 * i + 1] = Math.max(t1 * W1_2 + t2 * W1_3 + b1_1, 0);
    h1[16 * i + 2] = Math.max(t1 * W1_4 + t2 * W1_5 + b1_2, 0);
    h1[16 * i + 3] = Math.max(t1 * W1_6 + t2 * W1_7 + b1_3, 0);
    h1[16 * i + 4] = Math.max(t1 * W1_8 + t2 * W1_9 + b1_4, 0);
    h1[16 * i + 5] = Math.max(t1 * W1_10 + t2 * W1_11 + b1_5, 0);
    h1[16 * i + 6] = Math.max(t1 * W1_12 + t2 * W1_13 + b1_6, 0);
    h1[16 * i + 7] = Math.max(t1 * W1_14 + t2 * W1_15 + b1_7, 0);
    h1[16 * i + 8] = Math.max(t1 * W1_16 + t2 * W1_17 + b1_8, 0);
    h1[16 * i + 9] = Math.max(t1 * W1_18 + t2 * W1_19 + b1_9, 0);
    h1[16 * i + 10] = Math.max(t1 * W1_20 + t2 * W1_21 + b1_10, 0);
    h1[16 * i + 11] = Math.max(t1 * W1_22 + t2 * W1_23 + b1_11, 0);
    h1[16 * i + 12] = Math.max(t1 * W1_24 + t2 * W1_25 + b1_12, 0);
    h1[16 * i + 13] = Math.max(t1 * W1_26 + t2 * W1_27 + b1_13, 0);
    h1[16 * i + 14] = Math.max(t1 * W1_28 + t2 * W1_29 + b1_14, 0);
    h1[16 * i + 15] = Math.max(t1 * W1_30 + t2 * W1_31 + b1_15, 0);
    dlse[i] = t0;
    dscores[3 * i] = 0;
    dscores[3 * i + 1] = 0;
    dscores[3 * i + 2] = 0;
    dscores[3 * i + t[i]!]! -= t0;
  }

  // h2 = max(0, h1 * W2' + b2)
  contract(N, 16, 16, h1, 0, 16, 1, W2, 0, 1, 16, product, 0, 16, 1, false);

  // loss = crossEntropy(scores, t) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2)
  // + sum(W3 .^ 2))
  const t3 = lambda / 2;
  for (let i = 0; i < 16; i++) {
    const t4 = W1[2 * i]!;
    const t5 = W1[2 * i + 1]!;
    sum += t4 * t4 + t5 * t5;
    const t6 = W2[16 * i]!;
    const t7 = W2[16 * i + 1]!;
    const t8 = W2[16 * i + 2]!;
    const t9 = W2[16 * i + 3]!;
    const t10 = W2[16 * i + 4]!;
    const t11 = W2[16 * i + 5]!;
    const t12 = W2[16 * i + 6]!;
    const t13 = t6 * t6 + t7 * t7 + t8 * t8 + t9 * t9 + t10 * t10 + t11 * t11;
    const t14 = W2[16 * i + 7]!;
    const t15 = W2[16 * i + 8]!;
    const t16 = W2[16 * i + 9]!;
    const t17 = W2[16 * i + 10]!;
    const t18 = t13 + t12 * t12 + t14 * t14 + t15 * t15 + t16 * t16;
    const t19 = W2[16 * i + 11]!;
    const t20 = W2[16 * i + 12]!;
    const t21 = W2[16 * i + 13]!;
    const t22 = W2[16 * i + 14]!;
    const t23 = t18 + t17 * t17 + t19 * t19 + t20 * t20 + t21 * t21;
    const t24 = W2[16 * i + 15]!;
    sum_2 += t23 + t22 * t22 + t24 * t24;
    const t25 = W3[i]!;
    const t26 = W3[i + 16]!;
    const t27 = W3[i + 32]!;
    sum_3 += t25 * t25 + t26 * t26 + t27 * t27;
    dW3[i] = 2 * (t3 * t25);
    dW3[i + 16] = 2 * (t3 * t26);
    dW3[i + 32] = 2 * (t3 * t27);
    dW2[16 * i] = 2 * (t3 * t6);
    dW2[16 * i + 1] = 2 * (t3 * t7);
    dW2[16 * i + 2] = 2 * (t3 * t8);
    dW2[16 * i + 3] = 2 * (t3 * t9);
    dW2[16 * i + 4] = 2 * (t3 * t10);
    dW2[16 * i + 5] = 2 * (t3 * t11);
    dW2[16 * i + 6] = 2 * (t3 * t12);
    dW2[16 * i + 7] = 2 * (t3 * t14);
    dW2[16 * i + 8] = 2 * (t3 * t15);
    dW2[16 * i + 9] = 2 * (t3 * t16);
    dW2[16 * i + 10] = 2 * (t3 * t17);
    dW2[16 * i + 11] = 2 * (t3 * t19);
    dW2[16 * i + 12] = 2 * (t3 * t20);
    dW2[16 * i + 13] = 2 * (t3 * t21);
    dW2[16 * i + 14] = 2 * (t3 * t22);
    dW2[16 * i + 15] = 2 * (t3 * t24);
    dW1[2 * i] = 2 * (t3 * t4);
    dW1[2 * i + 1] = 2 * (t3 * t5);
  }

  // h2 = max(0, h1 * W2' + b2)
  // scores = h2 * W3' + b3
  db3[0] = 0;
  db3[1] = 0;
  db3[2] = 0;
  db2.fill(0, 0, 16);
  const b2_0 = b2[0]!;
  const W3_0 = W3[0]!;
  const b2_1 = b2[1]!;
  const W3_1 = W3[1]!;
  const b2_2 = b2[2]!;
  const W3_2 = W3[2]!;
  const b2_3 = b2[3]!;
  const W3_3 = W3[3]!;
  const b2_4 = b2[4]!;
  const W3_4 = W3[4]!;
  const b2_5 = b2[5]!;
  const W3_5 = W3[5]!;
  const b2_6 = b2[6]!;
  const W3_6 = W3[6]!;
  const b2_7 = b2[7]!;
  const W3_7 = W3[7]!;
  const b2_8 = b2[8]!;
  const W3_8 = W3[8]!;
  const b2_9 = b2[9]!;
  const W3_9 = W3[9]!;
  const b2_10 = b2[10]!;
  const W3_10 = W3[10]!;
  const b2_11 = b2[11]!;
  const W3_11 = W3[11]!;
  const b2_12 = b2[12]!;
  const W3_12 = W3[12]!;
  const b2_13 = b2[13]!;
  const W3_13 = W3[13]!;
  const b2_14 = b2[14]!;
  const W3_14 = W3[14]!;
  const b2_15 = b2[15]!;
  const W3_15 = W3[15]!;
  const b3_0 = b3[0]!;
  const W3_16 = W3[16]!;
  const W3_17 = W3[17]!;
  const W3_18 = W3[18]!;
  const W3_19 = W3[19]!;
  const W3_20 = W3[20]!;
  const W3_21 = W3[21]!;
  const W3_22 = W3[22]!;
  const W3_23 = W3[23]!;
  const W3_24 = W3[24]!;
  const W3_25 = W3[25]!;
  const W3_26 = W3[26]!;
  const W3_27 = W3[27]!;
  const W3_28 = W3[28]!;
  const W3_29 = W3[29]!;
  const W3_30 = W3[30]!;
  const W3_31 = W3[31]!;
  const b3_1 = b3[1]!;
  const W3_32 = W3[32]!;
  const W3_33 = W3[33]!;
  const W3_34 = W3[34]!;
  const W3_35 = W3[35]!;
  const W3_36 = W3[36]!;
  const W3_37 = W3[37]!;
  const W3_38 = W3[38]!;
  const W3_39 = W3[39]!;
  const W3_40 = W3[40]!;
  const W3_41 = W3[41]!;
  const W3_42 = W3[42]!;
  const W3_43 = W3[43]!;
  const W3_44 = W3[44]!;
  const W3_45 = W3[45]!;
  const W3_46 = W3[46]!;
  const W3_47 = W3[47]!;
  const b3_2 = b3[2]!;
  for (let i = 0; i < N; i++) {
    const t28 = Math.max(product[16 * i]! + b2_0, 0);
    const t29 = Math.max(product[16 * i + 1]! + b2_1, 0);
    const t30 = Math.max(product[16 * i + 2]! + b2_2, 0);
    const t31 = Math.max(product[16 * i + 3]! + b2_3, 0);
    const t32 = Math.max(product[16 * i + 4]! + b2_4, 0);
    const t33 = Math.max(product[16 * i + 5]! + b2_5, 0);
    const t34 = t28 * W3_0 + t29 * W3_1 + t30 * W3_2 + t31 * W3_3 + t32 * W3_4;
    const t35 = Math.max(product[16 * i + 6]! + b2_6, 0);
    const t36 = Math.max(product[16 * i + 7]! + b2_7, 0);
    const t37 = Math.max(product[16 * i + 8]! + b2_8, 0);
    const t38 = Math.max(product[16 * i + 9]! + b2_9, 0);
    const t39 = t34 + t33 * W3_5 + t35 * W3_6 + t36 * W3_7 + t37 * W3_8;
    const t40 = Math.max(product[16 * i + 10]! + b2_10, 0);
    const t41 = Math.max(product[16 * i + 11]! + b2_11, 0);
    const t42 = Math.max(product[16 * i + 12]! + b2_12, 0);
    const t43 = Math.max(product[16 * i + 13]! + b2_13, 0);
    const t44 = t39 + t38 * W3_9 + t40 * W3_10 + t41 * W3_11 + t42 * W3_12;
    const t45 = Math.max(product[16 * i + 14]! + b2_14, 0);
    const t46 = Math.max(product[16 * i + 15]! + b2_15, 0);
    const t47 = t44 + t43 * W3_13 + t45 * W3_14 + t46 * W3_15 + b3_0;
    const t48 = t28 * W3_16 + t29 * W3_17 + t30 * W3_18 + t31 * W3_19;
    const t49 = t48 + t32 * W3_20 + t33 * W3_21 + t35 * W3_22 + t36 * W3_23;
    const t50 = t49 + t37 * W3_24 + t38 * W3_25 + t40 * W3_26 + t41 * W3_27;
    const t51 = t50 + t42 * W3_28 + t43 * W3_29 + t45 * W3_30 + t46 * W3_31;
    const t52 = t51 + b3_1;
    const t53 = t28 * W3_32 + t29 * W3_33 + t30 * W3_34 + t31 * W3_35;
    const t54 = t53 + t32 * W3_36 + t33 * W3_37 + t35 * W3_38 + t36 * W3_39;
    const t55 = t54 + t37 * W3_40 + t38 * W3_41 + t40 * W3_42 + t41 * W3_43;
    const t56 = t55 + t42 * W3_44 + t43 * W3_45 + t45 * W3_46 + t46 * W3_47;
    const t57 = t56 + b3_2;
    const t58 = Math.max(Math.max(t47, t52), t57);
    const t59 = Math.min(t58, 1.7976931348623157e308);
    const t60 = Math.max(t59, -1.7976931348623157e308);
    const t61 = Math.exp(t47 - t60);
    const t62 = Math.exp(t52 - t60);
    const t63 = Math.exp(t57 - t60);
    const t64 = t61 + t62 + t63;
    const t65 = t[i]!;
    const t66 = t65 === 0 ? t47 : t65 === 1 ? t52 : t57;
    crossEntropySum += t60 + Math.log(t64) - t66;
    const t67 = dlse[i]!;
    const t68 = t64 === 0 ? 0 : 1 / t64;
    dscores[3 * i]! += t67 * (t61 * t68);
    dscores[3 * i + 1]! += t67 * (t62 * t68);
    dscores[3 * i + 2]! += t67 * (t63 * t68);
    const dscores_2 = dscores[3 * i]!;
    const dscores_3 = dscores[3 * i + 1]!;
    const dscores_4 = dscores[3 * i + 2]!;
    db3[0]! += dscores_2;
    db3[1]! += dscores_3;
    db3[2]! += dscores_4;
    dW3[0]! += dscores_2 * t28;
    dW3[1]! += dscores_2 * t29;
    dW3[2]! += dscores_2 * t30;
    dW3[3]! += dscores_2 * t31;
    dW3[4]! += dscores_2 * t32;
    dW3[5]! += dscores_2 * t33;
    dW3[6]! += dscores_2 * t35;
    dW3[7]! += dscores_2 * t36;
    dW3[8]! += dscores_2 * t37;
    dW3[9]! += dscores_2 * t38;
    dW3[10]! += dscores_2 * t40;
    dW3[11]! += dscores_2 * t41;
    dW3[12]! += dscores_2 * t42;
    dW3[13]! += dscores_2 * t43;
    dW3[14]! += dscores_2 * t45;
    dW3[15]! += dscores_2 * t46;
    dW3[16]! += dscores_3 * t28;
    dW3[17]! += dscores_3 * t29;
    dW3[18]! += dscores_3 * t30;
    dW3[19]! += dscores_3 * t31;
    dW3[20]! += dscores_3 * t32;
    dW3[21]! += dscores_3 * t33;
    dW3[22]! += dscores_3 * t35;
    dW3[23]! += dscores_3 * t36;
    dW3[24]! += dscores_3 * t37;
    dW3[25]! += dscores_3 * t38;
    dW3[26]! += dscores_3 * t40;
    dW3[27]! += dscores_3 * t41;
    dW3[28]! += dscores_3 * t42;
    dW3[29]! += dscores_3 * t43;
    dW3[30]! += dscores_3 * t45;
    dW3[31]! += dscores_3 * t46;
    dW3[32]! += dscores_4 * t28;
    dW3[33]! += dscores_4 * t29;
    dW3[34]! += dscores_4 * t30;
    dW3[35]! += dscores_4 * t31;
    dW3[36]! += dscores_4 * t32;
    dW3[37]! += dscores_4 * t33;
    dW3[38]! += dscores_4 * t35;
    dW3[39]! += dscores_4 * t36;
    dW3[40]! += dscores_4 * t37;
    dW3[41]! += dscores_4 * t38;
    dW3[42]! += dscores_4 * t40;
    dW3[43]! += dscores_4 * t41;
    dW3[44]! += dscores_4 * t42;
    dW3[45]! += dscores_4 * t43;
    dW3[46]! += dscores_4 * t45;
    dW3[47]! += dscores_4 * t46;
    const t69 = dscores_2 * W3_0 + dscores_3 * W3_16 + dscores_4 * W3_32;
    const t70 = t28 > 0 ? t69 : 0;
    const t71 = dscores_2 * W3_1 + dscores_3 * W3_17 + dscores_4 * W3_33;
    const t72 = t29 > 0 ? t71 : 0;
    const t73 = dscores_2 * W3_2 + dscores_3 * W3_18 + dscores_4 * W3_34;
    const t74 = t30 > 0 ? t73 : 0;
    const t75 = dscores_2 * W3_3 + dscores_3 * W3_19 + dscores_4 * W3_35;
    const t76 = t31 > 0 ? t75 : 0;
    const t77 = dscores_2 * W3_4 + dscores_3 * W3_20 + dscores_4 * W3_36;
    const t78 = t32 > 0 ? t77 : 0;
    const t79 = dscores_2 * W3_5 + dscores_3 * W3_21 + dscores_4 * W3_37;
    const t80 = t33 > 0 ? t79 : 0;
    const t81 = dscores_2 * W3_6 + dscores_3 * W3_22 + dscores_4 * W3_38;
    const t82 = t35 > 0 ? t81 : 0;
    const t83 = dscores_2 * W3_7 + dscores_3 * W3_23 + dscores_4 * W3_39;
    const t84 = t36 > 0 ? t83 : 0;
    dproduct[16 * i] = t70;
    dproduct[16 * i + 1] = t72;
    dproduct[16 * i + 2] = t74;
    dproduct[16 * i + 3] = t76;
    dproduct[16 * i + 4] = t78;
    dproduct[16 * i + 5] = t80;
    dproduct[16 * i + 6] = t82;
    dproduct[16 * i + 7] = t84;
    const t85 = dscores_2 * W3_8 + dscores_3 * W3_24 + dscores_4 * W3_40;
    const t86 = t37 > 0 ? t85 : 0;
    const t87 = dscores_2 * W3_9 + dscores_3 * W3_25 + dscores_4 * W3_41;
    const t88 = t38 > 0 ? t87 : 0;
    const t89 = dscores_2 * W3_10 + dscores_3 * W3_26 + dscores_4 * W3_42;
    const t90 = t40 > 0 ? t89 : 0;
    const t91 = dscores_2 * W3_11 + dscores_3 * W3_27 + dscores_4 * W3_43;
    const t92 = t41 > 0 ? t91 : 0;
    const t93 = dscores_2 * W3_12 + dscores_3 * W3_28 + dscores_4 * W3_44;
    const t94 = t42 > 0 ? t93 : 0;
    const t95 = dscores_2 * W3_13 + dscores_3 * W3_29 + dscores_4 * W3_45;
    const t96 = t43 > 0 ? t95 : 0;
    const t97 = dscores_2 * W3_14 + dscores_3 * W3_30 + dscores_4 * W3_46;
    const t98 = t45 > 0 ? t97 : 0;
    const t99 = dscores_2 * W3_15 + dscores_3 * W3_31 + dscores_4 * W3_47;
    const t100 = t46 > 0 ? t99 : 0;
    dproduct[16 * i + 8] = t86;
    dproduct[16 * i + 9] = t88;
    dproduct[16 * i + 10] = t90;
    dproduct[16 * i + 11] = t92;
    dproduct[16 * i + 12] = t94;
    dproduct[16 * i + 13] = t96;
    dproduct[16 * i + 14] = t98;
    dproduct[16 * i + 15] = t100;
    db2[0]! += t70;
    db2[1]! += t72;
    db2[2]! += t74;
    db2[3]! += t76;
    db2[4]! += t78;
    db2[5]! += t80;
    db2[6]! += t82;
    db2[7]! += t84;
    db2[8]! += t86;
    db2[9]! += t88;
    db2[10]! += t90;
    db2[11]! += t92;
    db2[12]! += t94;
    db2[13]! += t96;
    db2[14]! += t98;
    db2[15]! += t100;
  }
  carry[0] = crossEntropySum / N + t3 * (sum + sum_2 + sum_3);

  // h2 = max(0, h1 * W2' + b2)
  contract(N, 16, 16, dproduct, 0, 16, 1, W2, 0, 16, 1, dh1, 0, 16, 1, false);
  contract(16, 16, N, dproduct, 0, 1, 16, h1, 0, 16, 1, dW2, 0, 16, 1, true);

  // h1 = max(0, X * W1' + b1)
  db1.fill(0, 0, 16);
  carry[1] = db1[0]!;
  carry[2] = db1[1]!;
  carry[3] = db1[2]!;
  carry[4] = db1[3]!;
  carry[5] = db1[4]!;
  carry[6] = db1[5]!;
  carry[7] = db1[6]!;
  carry[8] = db1[7]!;
  carry[9] = db1[8]!;
  carry[10] = db1[9]!;
  carry[11] = db1[10]!;
  carry[12] = db1[11]!;
  carry[13] = db1[12]!;
  carry[14] = db1[13]!;
  carry[15] = db1[14]!;
  carry[16] = db1[15]!;
}

function valueAndGradientPart2(
  N: number,
  X: Float64Array,
  work: Workspace,
  gradient: Parameters,
): void {
  const { h1, dh1, carry } = work;
  const { W1: dW1, b1: db1 } = gradient;

  for (let i = 0; i < N; i++) {
    const t0 = h1[16 * i]! > 0 ? dh1[16 * i]! : 0;
    const t1 = h1[16 * i + 1]! > 0 ? dh1[16 * i + 1]! : 0;
    const t2 = h1[16 * i + 2]! > 0 ? dh1[16 * i + 2]! : 0;
    const t3 = h1[16 * i + 3]! > 0 ? dh1[16 * i + 3]! : 0;
    const t4 = h1[16 * i + 4]! > 0 ? dh1[16 * i + 4]! : 0;
    const t5 = h1[16 * i + 5]! > 0 ? dh1[16 * i + 5]! : 0;
    const t6 = h1[16 * i + 6]! > 0 ? dh1[16 * i + 6]! : 0;
    const t7 = h1[16 * i + 7]! > 0 ? dh1[16 * i + 7]! : 0;
    carry[1]! += t0;
    carry[2]! += t1;
    carry[3]! += t2;
    carry[4]! += t3;
    carry[5]! += t4;
    carry[6]! += t5;
    carry[7]! += t6;
    carry[8]! += t7;
    const t8 = h1[16 * i + 8]! > 0 ? dh1[16 * i + 8]! : 0;
    const t9 = h1[16 * i + 9]! > 0 ? dh1[16 * i + 9]! : 0;
    const t10 = h1[16 * i + 10]! > 0 ? dh1[16 * i + 10]! : 0;
    const t11 = h1[16 * i + 11]! > 0 ? dh1[16 * i + 11]! : 0;
    const t12 = h1[16 * i + 12]! > 0 ? dh1[16 * i + 12]! : 0;
    const t13 = h1[16 * i + 13]! > 0 ? dh1[16 * i + 13]! : 0;
    const t14 = h1[16 * i + 14]! > 0 ? dh1[16 * i + 14]! : 0;
    const t15 = h1[16 * i + 15]! > 0 ? dh1[16 * i + 15]! : 0;
    carry[9]! += t8;
    carry[10]! += t9;
    carry[11]! += t10;
    carry[12]! += t11;
    carry[13]! += t12;
    carry[14]! += t13;
    carry[15]! += t14;
    carry[16]! += t15;
    const t16 = X[2 * i]!;
    const t17 = X[2 * i + 1]!;
    dW1[0]! += t0 * t16;
    dW1[1]! += t0 * t17;
    dW1[2]! += t1 * t16;
    dW1[3]! += t1 * t17;
    dW1[4]! += t2 * t16;
    dW1[5]! += t2 * t17;
    dW1[6]! += t3 * t16;
    dW1[7]! += t3 * t17;
    dW1[8]! += t4 * t16;
    dW1[9]! += t4 * t17;
    dW1[10]! += t5 * t16;
    dW1[11]! += t5 * t17;
    dW1[12]! += t6 * t16;
    dW1[13]! += t6 * t17;
    dW1[14]! += t7 * t16;
    dW1[15]! += t7 * t17;
    dW1[16]! += t8 * t16;
    dW1[17]! += t8 * t17;
    dW1[18]! += t9 * t16;
    dW1[19]! += t9 * t17;
    dW1[20]! += t10 * t16;
    dW1[21]! += t10 * t17;
    dW1[22]! += t11 * t16;
    dW1[23]! += t11 * t17;
    dW1[24]! += t12 * t16;
    dW1[25]! += t12 * t17;
    dW1[26]! += t13 * t16;
    dW1[27]! += t13 * t17;
    dW1[28]! += t14 * t16;
    dW1[29]! += t14 * t17;
    dW1[30]! += t15 * t16;
    dW1[31]! += t15 * t17;
  }
  db1[0] = carry[1]!;
  db1[1] = carry[2]!;
  db1[2] = carry[3]!;
  db1[3] = carry[4]!;
  db1[4] = carry[5]!;
  db1[5] = carry[6]!;
  db1[6] = carry[7]!;
  db1[7] = carry[8]!;
  db1[8] = carry[9]!;
  db1[9] = carry[10]!;
  db1[10] = carry[11]!;
  db1[11] = carry[12]!;
  db1[12] = carry[13]!;
  db1[13] = carry[14]!;
  db1[14] = carry[15]!;
  db1[15] = carry[16]!;
  carry[17] = carry[0]!;
}

// Generated from examples/spiral-3.net.yaml by gradsmith. Do not edit.
//
//     # CS231n's classification of points in the plane, with a hidden layer of 3 ReLUs.
//     input: [2]
//     layers:
//       - { type: dense, units: 3, activation: relu }
//       - { type: dense, units: 3 }
//     loss: softmaxCrossEntropy
//     regularization: { l2: lambda }
//
// Shapes: X [N, 2], target [N] of 3 classes, W1 [3, 2], b1 [3], W2 [3, 3], b2
// [3].
// Operations: forward 56 * N + 33, backward 72 * N + 33, valueAndGradient 126 *
// N + 65, predict 33 * N; workspace 56 * N bytes.

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
export const PARAMETERS = { W1: [3, 2], b1: [3], W2: [3, 3], b2: [3] } as const;
export type Parameters = Tensors<typeof PARAMETERS>;
export const createParameters = (): Parameters => allocate(PARAMETERS);

export type Workspace = Tensors<{
  h1: Shape;
  lse_exp: Shape;
  lse_scale: Shape;
}>;
/** What functions keep between their steps, and `forward` for `backward`. */
export const createWorkspace = (N: number): Workspace =>
  allocate({ h1: [N, 3], lse_exp: [N, 3], lse_scale: [N] });

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
  glorotUniform(p.W2, 3, 3, random);
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
  checkLength("p.flat", p.flat, 21);
  checkSize("N", N);
  checkLength("X", X, 2 * N);
  checkLength("target", target, N);
  checkClasses("target", target, 3, N);
  checkLength("work.flat", work.flat, 7 * N);
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
  const W2_0 = W2[0]!;
  const W2_1 = W2[1]!;
  const W2_2 = W2[2]!;
  const b2_0 = b2[0]!;
  const W2_3 = W2[3]!;
  const W2_4 = W2[4]!;
  const W2_5 = W2[5]!;
  const b2_1 = b2[1]!;
  const W2_6 = W2[6]!;
  const W2_7 = W2[7]!;
  const W2_8 = W2[8]!;
  const b2_2 = b2[2]!;
  for (let i = 0; i < N; i++) {
    const t0 = X[2 * i]!;
    const t1 = X[2 * i + 1]!;
    const t2 = Math.max(t0 * W1_0 + t1 * W1_1 + b1_0, 0);
    const t3 = Math.max(t0 * W1_2 + t1 * W1_3 + b1_1, 0);
    const t4 = Math.max(t0 * W1_4 + t1 * W1_5 + b1_2, 0);
    h1[3 * i] = t2;
    h1[3 * i + 1] = t3;
    h1[3 * i + 2] = t4;
    const t5 = t2 * W2_0 + t3 * W2_1 + t4 * W2_2 + b2_0;
    const t6 = t2 * W2_3 + t3 * W2_4 + t4 * W2_5 + b2_1;
    const t7 = t2 * W2_6 + t3 * W2_7 + t4 * W2_8 + b2_2;
    const t8 = Math.max(Math.max(t5, t6), t7);
    const t9 = Math.min(t8, 1.7976931348623157e308);
    const t10 = Math.max(t9, -1.7976931348623157e308);
    const t11 = Math.exp(t5 - t10);
    const t12 = Math.exp(t6 - t10);
    const t13 = Math.exp(t7 - t10);
    lse_exp[3 * i] = t11;
    lse_exp[3 * i + 1] = t12;
    lse_exp[3 * i + 2] = t13;
    const t14 = t11 + t12 + t13;
    lse_scale[i] = t14 === 0 ? 0 : 1 / t14;
    const t15 = target[i]!;
    const t16 = t15 === 0 ? t5 : t15 === 1 ? t6 : t7;
    crossEntropySum += t10 + Math.log(t14) - t16;
  }
  const t17 = W1_0 * W1_0 + W1_1 * W1_1 + W1_2 * W1_2 + W1_3 * W1_3;
  const t18 = W2_0 * W2_0 + W2_1 * W2_1 + W2_2 * W2_2 + W2_3 * W2_3;
  const t19 = t18 + W2_4 * W2_4 + W2_5 * W2_5 + W2_6 * W2_6 + W2_7 * W2_7;
  const t20 = t17 + W1_4 * W1_4 + W1_5 * W1_5 + (t19 + W2_8 * W2_8);
  loss = crossEntropySum / N + (lambda / 2) * t20;
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
  checkLength("p.flat", p.flat, 21);
  checkSize("N", N);
  checkLength("X", X, 2 * N);
  checkLength("target", target, N);
  checkClasses("target", target, 3, N);
  checkLength("work.flat", work.flat, 7 * N);
  checkLength("gradient.flat", gradient.flat, 21);
  const { W1, W2 } = p;
  const { h1, lse_exp, lse_scale } = work;
  const { W1: dW1, b1: db1, W2: dW2, b2: db2 } = gradient;

  // loss = crossEntropy(y, target) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2))
  const t0 = lambda / 2;
  dW1[0] = 2 * (t0 * W1[0]!);
  dW1[1] = 2 * (t0 * W1[1]!);
  dW1[2] = 2 * (t0 * W1[2]!);
  dW1[3] = 2 * (t0 * W1[3]!);
  dW1[4] = 2 * (t0 * W1[4]!);
  dW1[5] = 2 * (t0 * W1[5]!);

  // y = h1 * W2' + b2
  // h1 = relu(X * W1' + b1)
  let db2_2 = 0;
  let db2_3 = 0;
  let db2_4 = 0;
  const W2_0 = W2[0]!;
  let dW2_2 = 2 * (t0 * W2_0);
  const W2_1 = W2[1]!;
  let dW2_3 = 2 * (t0 * W2_1);
  const W2_2 = W2[2]!;
  let dW2_4 = 2 * (t0 * W2_2);
  const W2_3 = W2[3]!;
  let dW2_5 = 2 * (t0 * W2_3);
  const W2_4 = W2[4]!;
  let dW2_6 = 2 * (t0 * W2_4);
  const W2_5 = W2[5]!;
  let dW2_7 = 2 * (t0 * W2_5);
  const W2_6 = W2[6]!;
  let dW2_8 = 2 * (t0 * W2_6);
  const W2_7 = W2[7]!;
  let dW2_9 = 2 * (t0 * W2_7);
  const W2_8 = W2[8]!;
  let dW2_10 = 2 * (t0 * W2_8);
  let db1_2 = 0;
  let db1_3 = 0;
  let db1_4 = 0;
  const t1 = 1 / N;
  const t2 = -t1;
  for (let i = 0; i < N; i++) {
    const t3 = target[i]!;
    const t4 = lse_scale[i]!;
    const t5 = (t3 === 0 ? t2 : 0) + t1 * (lse_exp[3 * i]! * t4);
    db2_2 += t5;
    const t6 = (t3 === 1 ? t2 : 0) + t1 * (lse_exp[3 * i + 1]! * t4);
    db2_3 += t6;
    const t7 = (t3 === 2 ? t2 : 0) + t1 * (lse_exp[3 * i + 2]! * t4);
    db2_4 += t7;
    const t8 = h1[3 * i]!;
    dW2_2 += t5 * t8;
    const t9 = h1[3 * i + 1]!;
    dW2_3 += t5 * t9;
    const t10 = h1[3 * i + 2]!;
    dW2_4 += t5 * t10;
    dW2_5 += t6 * t8;
    dW2_6 += t6 * t9;
    dW2_7 += t6 * t10;
    dW2_8 += t7 * t8;
    dW2_9 += t7 * t9;
    dW2_10 += t7 * t10;
    const t11 = t8 > 0 ? t5 * W2_0 + t6 * W2_3 + t7 * W2_6 : 0;
    db1_2 += t11;
    const t12 = t9 > 0 ? t5 * W2_1 + t6 * W2_4 + t7 * W2_7 : 0;
    db1_3 += t12;
    const t13 = t10 > 0 ? t5 * W2_2 + t6 * W2_5 + t7 * W2_8 : 0;
    db1_4 += t13;
    const t14 = X[2 * i]!;
    const t15 = X[2 * i + 1]!;
    dW1[0]! += t11 * t14;
    dW1[1]! += t11 * t15;
    dW1[2]! += t12 * t14;
    dW1[3]! += t12 * t15;
    dW1[4]! += t13 * t14;
    dW1[5]! += t13 * t15;
  }
  db2[0] = db2_2;
  db2[1] = db2_3;
  db2[2] = db2_4;
  dW2[0] = dW2_2;
  dW2[1] = dW2_3;
  dW2[2] = dW2_4;
  dW2[3] = dW2_5;
  dW2[4] = dW2_6;
  dW2[5] = dW2_7;
  dW2[6] = dW2_8;
  dW2[7] = dW2_9;
  dW2[8] = dW2_10;
  db1[0] = db1_2;
  db1[1] = db1_3;
  db1[2] = db1_4;
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
  checkLength("p.flat", p.flat, 21);
  checkSize("N", N);
  checkLength("X", X, 2 * N);
  checkLength("target", target, N);
  checkClasses("target", target, 3, N);
  checkLength("work.flat", work.flat, 7 * N);
  checkLength("gradient.flat", gradient.flat, 21);
  const { W1, b1, W2, b2 } = p;
  const { W1: dW1, b1: db1, W2: dW2, b2: db2 } = gradient;

  let loss = 0;
  let crossEntropySum = 0;

  // loss = crossEntropy(y, target) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2))
  const W1_0 = W1[0]!;
  const W1_1 = W1[1]!;
  const W1_2 = W1[2]!;
  const W1_3 = W1[3]!;
  const W1_4 = W1[4]!;
  const t0 = W1_0 * W1_0 + W1_1 * W1_1 + W1_2 * W1_2 + W1_3 * W1_3;
  const W1_5 = W1[5]!;
  const sum = t0 + W1_4 * W1_4 + W1_5 * W1_5;
  const W2_0 = W2[0]!;
  const W2_1 = W2[1]!;
  const W2_2 = W2[2]!;
  const W2_3 = W2[3]!;
  const W2_4 = W2[4]!;
  const t1 = W2_0 * W2_0 + W2_1 * W2_1 + W2_2 * W2_2 + W2_3 * W2_3;
  const W2_5 = W2[5]!;
  const W2_6 = W2[6]!;
  const W2_7 = W2[7]!;
  const W2_8 = W2[8]!;
  const t2 = t1 + W2_4 * W2_4 + W2_5 * W2_5 + W2_6 * W2_6 + W2_7 * W2_7;
  const sum_2 = t2 + W2_8 * W2_8;
  const t3 = lambda / 2;
  dW1[0] = 2 * (t3 * W1_0);
  dW1[1] = 2 * (t3 * W1_1);
  dW1[2] = 2 * (t3 * W1_2);
  dW1[3] = 2 * (t3 * W1_3);
  dW1[4] = 2 * (t3 * W1_4);
  dW1[5] = 2 * (t3 * W1_5);

  // h1 = relu(X * W1' + b1)
  // y = h1 * W2' + b2
  let db2_2 = 0;
  let db2_3 = 0;
  let db2_4 = 0;
  let dW2_2 = 2 * (t3 * W2_0);
  let dW2_3 = 2 * (t3 * W2_1);
  let dW2_4 = 2 * (t3 * W2_2);
  let dW2_5 = 2 * (t3 * W2_3);
  let dW2_6 = 2 * (t3 * W2_4);
  let dW2_7 = 2 * (t3 * W2_5);
  let dW2_8 = 2 * (t3 * W2_6);
  let dW2_9 = 2 * (t3 * W2_7);
  let dW2_10 = 2 * (t3 * W2_8);
  let db1_2 = 0;
  let db1_3 = 0;
  let db1_4 = 0;
  const b1_0 = b1[0]!;
  const b1_1 = b1[1]!;
  const b1_2 = b1[2]!;
  const b2_0 = b2[0]!;
  const b2_1 = b2[1]!;
  const b2_2 = b2[2]!;
  const t4 = 1 / N;
  const t5 = -t4;
  for (let i = 0; i < N; i++) {
    const t6 = X[2 * i]!;
    const t7 = X[2 * i + 1]!;
    const t8 = Math.max(t6 * W1_0 + t7 * W1_1 + b1_0, 0);
    const t9 = Math.max(t6 * W1_2 + t7 * W1_3 + b1_1, 0);
    const t10 = Math.max(t6 * W1_4 + t7 * W1_5 + b1_2, 0);
    const t11 = t8 * W2_0 + t9 * W2_1 + t10 * W2_2 + b2_0;
    const t12 = t8 * W2_3 + t9 * W2_4 + t10 * W2_5 + b2_1;
    const t13 = t8 * W2_6 + t9 * W2_7 + t10 * W2_8 + b2_2;
    const t14 = Math.max(Math.max(t11, t12), t13);
    const t15 = Math.min(t14, 1.7976931348623157e308);
    const t16 = Math.max(t15, -1.7976931348623157e308);
    const t17 = Math.exp(t11 - t16);
    const t18 = Math.exp(t12 - t16);
    const t19 = Math.exp(t13 - t16);
    const t20 = t17 + t18 + t19;
    const t21 = target[i]!;
    const t22 = t21 === 0;
    const t23 = t21 === 1;
    crossEntropySum += t16 + Math.log(t20) - (t22 ? t11 : t23 ? t12 : t13);
    const t24 = t20 === 0 ? 0 : 1 / t20;
    const t25 = (t22 ? t5 : 0) + t4 * (t17 * t24);
    db2_2 += t25;
    const t26 = (t23 ? t5 : 0) + t4 * (t18 * t24);
    db2_3 += t26;
    const t27 = (t21 === 2 ? t5 : 0) + t4 * (t19 * t24);
    db2_4 += t27;
    dW2_2 += t25 * t8;
    dW2_3 += t25 * t9;
    dW2_4 += t25 * t10;
    dW2_5 += t26 * t8;
    dW2_6 += t26 * t9;
    dW2_7 += t26 * t10;
    dW2_8 += t27 * t8;
    dW2_9 += t27 * t9;
    dW2_10 += t27 * t10;
    const t28 = t8 > 0 ? t25 * W2_0 + t26 * W2_3 + t27 * W2_6 : 0;
    db1_2 += t28;
    const t29 = t9 > 0 ? t25 * W2_1 + t26 * W2_4 + t27 * W2_7 : 0;
    db1_3 += t29;
    const t30 = t10 > 0 ? t25 * W2_2 + t26 * W2_5 + t27 * W2_8 : 0;
    db1_4 += t30;
    dW1[0]! += t28 * t6;
    dW1[1]! += t28 * t7;
    dW1[2]! += t29 * t6;
    dW1[3]! += t29 * t7;
    dW1[4]! += t30 * t6;
    dW1[5]! += t30 * t7;
  }
  db2[0] = db2_2;
  db2[1] = db2_3;
  db2[2] = db2_4;
  dW2[0] = dW2_2;
  dW2[1] = dW2_3;
  dW2[2] = dW2_4;
  dW2[3] = dW2_5;
  dW2[4] = dW2_6;
  dW2[5] = dW2_7;
  dW2[6] = dW2_8;
  dW2[7] = dW2_9;
  dW2[8] = dW2_10;
  db1[0] = db1_2;
  db1[1] = db1_3;
  db1[2] = db1_4;
  loss = crossEntropySum / N + t3 * (sum + sum_2);
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
  checkLength("p.flat", p.flat, 21);
  checkSize("N", N);
  checkLength("X", X, 2 * N);
  checkLength("work.flat", work.flat, 7 * N);
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
  const b2_0 = b2[0]!;
  const W2_3 = W2[3]!;
  const W2_4 = W2[4]!;
  const W2_5 = W2[5]!;
  const b2_1 = b2[1]!;
  const W2_6 = W2[6]!;
  const W2_7 = W2[7]!;
  const W2_8 = W2[8]!;
  const b2_2 = b2[2]!;
  for (let i = 0; i < N; i++) {
    const t0 = X[2 * i]!;
    const t1 = X[2 * i + 1]!;
    const t2 = Math.max(t0 * W1_0 + t1 * W1_1 + b1_0, 0);
    const t3 = Math.max(t0 * W1_2 + t1 * W1_3 + b1_1, 0);
    const t4 = Math.max(t0 * W1_4 + t1 * W1_5 + b1_2, 0);
    out[3 * i] = t2 * W2_0 + t3 * W2_1 + t4 * W2_2 + b2_0;
    out[3 * i + 1] = t2 * W2_3 + t3 * W2_4 + t4 * W2_5 + b2_1;
    out[3 * i + 2] = t2 * W2_6 + t3 * W2_7 + t4 * W2_8 + b2_2;
  }
}

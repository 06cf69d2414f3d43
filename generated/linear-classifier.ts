// Generated from examples/linear-classifier.grad by gradsmith. Do not edit.
//
//     # CS231n, the spiral: a linear classifier of points in the plane into three
//     # classes, with softmax loss and L2 regularisation.
//     X = input(N, 2)
//     t = label(N, 3)
//     lambda = input()
//     W = parameter(3, 2)
//     b = parameter(3)
//
//     scores = X * W' + b
//     loss = crossEntropy(scores, t) + lambda / 2 * sum(W .^ 2)
//
// Shapes: X [N, 2], t [N] of 3 classes, W [3, 2], b [3].
// Operations: forward 35 * N + 15, backward 30 * N + 15, valueAndGradient 63 *
// N + 29; workspace 32 * N bytes.

import {
  allocate,
  checkClasses,
  checkLength,
  checkSize,
  type Shape,
  type Tensors,
} from "../runtime/index.ts";

/** The parameters, in the order they lie in `flat`. */
export const PARAMETERS = { W: [3, 2], b: [3] } as const;
export type Parameters = Tensors<typeof PARAMETERS>;
export const createParameters = (): Parameters => allocate(PARAMETERS);

export type Workspace = Tensors<{ lse_exp: Shape; lse_scale: Shape }>;
/** What functions keep between their steps, and `forward` for `backward`. */
export const createWorkspace = (N: number): Workspace =>
  allocate({ lse_exp: [N, 3], lse_scale: [N] });

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
  checkLength("p.flat", p.flat, 9);
  checkSize("N", N);
  checkLength("X", X, 2 * N);
  checkLength("t", t, N);
  checkClasses("t", t, 3, N);
  checkLength("work.flat", work.flat, 4 * N);
  const { W, b } = p;
  const { lse_exp, lse_scale } = work;

  let loss = 0;
  let crossEntropySum = 0;

  // scores = X * W' + b
  // loss = crossEntropy(scores, t) + lambda / 2 * sum(W .^ 2)
  const W_0 = W[0]!;
  const W_1 = W[1]!;
  const b_0 = b[0]!;
  const W_2 = W[2]!;
  const W_3 = W[3]!;
  const b_1 = b[1]!;
  const W_4 = W[4]!;
  const W_5 = W[5]!;
  const b_2 = b[2]!;
  for (let i = 0; i < N; i++) {
    const t0 = X[2 * i]!;
    const t1 = X[2 * i + 1]!;
    const t2 = t0 * W_0 + t1 * W_1 + b_0;
    const t3 = t0 * W_2 + t1 * W_3 + b_1;
    const t4 = t0 * W_4 + t1 * W_5 + b_2;
    const t5 = Math.max(Math.max(t2, t3), t4);
    const t6 = Math.min(t5, 1.7976931348623157e308);
    const t7 = Math.max(t6, -1.7976931348623157e308);
    const t8 = Math.exp(t2 - t7);
    const t9 = Math.exp(t3 - t7);
    const t10 = Math.exp(t4 - t7);
    lse_exp[3 * i] = t8;
    lse_exp[3 * i + 1] = t9;
    lse_exp[3 * i + 2] = t10;
    const t11 = t8 + t9 + t10;
    lse_scale[i] = t11 === 0 ? 0 : 1 / t11;
    const t12 = t[i]!;
    const t13 = t12 === 0 ? t2 : t12 === 1 ? t3 : t4;
    crossEntropySum += t7 + Math.log(t11) - t13;
  }
  const t14 = W_0 * W_0 + W_1 * W_1 + W_2 * W_2 + W_3 * W_3 + W_4 * W_4;
  loss = crossEntropySum / N + (lambda / 2) * (t14 + W_5 * W_5);
  return loss;
}

/**
 * Writes [∂loss/∂W, ∂loss/∂b] to `gradient`. Call `forward` with the same
 * arguments first.
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
  checkLength("p.flat", p.flat, 9);
  checkSize("N", N);
  checkLength("X", X, 2 * N);
  checkLength("t", t, N);
  checkClasses("t", t, 3, N);
  checkLength("work.flat", work.flat, 4 * N);
  checkLength("gradient.flat", gradient.flat, 9);
  const { W } = p;
  const { lse_exp, lse_scale } = work;
  const { W: dW, b: db } = gradient;

  // loss = crossEntropy(scores, t) + lambda / 2 * sum(W .^ 2)
  // scores = X * W' + b
  let db_2 = 0;
  let db_3 = 0;
  let db_4 = 0;
  const t0 = lambda / 2;
  let dW_2 = 2 * (t0 * W[0]!);
  let dW_3 = 2 * (t0 * W[1]!);
  let dW_4 = 2 * (t0 * W[2]!);
  let dW_5 = 2 * (t0 * W[3]!);
  let dW_6 = 2 * (t0 * W[4]!);
  let dW_7 = 2 * (t0 * W[5]!);
  const t1 = 1 / N;
  const t2 = -t1;
  for (let i = 0; i < N; i++) {
    const t3 = t[i]!;
    const t4 = lse_scale[i]!;
    const t5 = (t3 === 0 ? t2 : 0) + t1 * (lse_exp[3 * i]! * t4);
    db_2 += t5;
    const t6 = (t3 === 1 ? t2 : 0) + t1 * (lse_exp[3 * i + 1]! * t4);
    db_3 += t6;
    const t7 = (t3 === 2 ? t2 : 0) + t1 * (lse_exp[3 * i + 2]! * t4);
    db_4 += t7;
    const t8 = X[2 * i]!;
    dW_2 += t5 * t8;
    const t9 = X[2 * i + 1]!;
    dW_3 += t5 * t9;
    dW_4 += t6 * t8;
    dW_5 += t6 * t9;
    dW_6 += t7 * t8;
    dW_7 += t7 * t9;
  }
  db[0] = db_2;
  db[1] = db_3;
  db[2] = db_4;
  dW[0] = dW_2;
  dW[1] = dW_3;
  dW[2] = dW_4;
  dW[3] = dW_5;
  dW[4] = dW_6;
  dW[5] = dW_7;
}

/**
 * Returns loss and writes [∂loss/∂W, ∂loss/∂b] to `gradient`.
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
  checkLength("p.flat", p.flat, 9);
  checkSize("N", N);
  checkLength("X", X, 2 * N);
  checkLength("t", t, N);
  checkClasses("t", t, 3, N);
  checkLength("work.flat", work.flat, 4 * N);
  checkLength("gradient.flat", gradient.flat, 9);
  const { W, b } = p;
  const { W: dW, b: db } = gradient;

  let loss = 0;
  let crossEntropySum = 0;

  // loss = crossEntropy(scores, t) + lambda / 2 * sum(W .^ 2)
  const W_0 = W[0]!;
  const W_1 = W[1]!;
  const W_2 = W[2]!;
  const W_3 = W[3]!;
  const W_4 = W[4]!;
  const W_5 = W[5]!;
  const t0 = W_0 * W_0 + W_1 * W_1 + W_2 * W_2 + W_3 * W_3 + W_4 * W_4;
  const sum = t0 + W_5 * W_5;

  // scores = X * W' + b
  let db_2 = 0;
  let db_3 = 0;
  let db_4 = 0;
  const t1 = lambda / 2;
  let dW_2 = 2 * (t1 * W_0);
  let dW_3 = 2 * (t1 * W_1);
  let dW_4 = 2 * (t1 * W_2);
  let dW_5 = 2 * (t1 * W_3);
  let dW_6 = 2 * (t1 * W_4);
  let dW_7 = 2 * (t1 * W_5);
  const b_0 = b[0]!;
  const b_1 = b[1]!;
  const b_2 = b[2]!;
  const t2 = 1 / N;
  const t3 = -t2;
  for (let i = 0; i < N; i++) {
    const t4 = X[2 * i]!;
    const t5 = X[2 * i + 1]!;
    const t6 = t4 * W_0 + t5 * W_1 + b_0;
    const t7 = t4 * W_2 + t5 * W_3 + b_1;
    const t8 = t4 * W_4 + t5 * W_5 + b_2;
    const t9 = Math.max(Math.max(t6, t7), t8);
    const t10 = Math.min(t9, 1.7976931348623157e308);
    const t11 = Math.max(t10, -1.7976931348623157e308);
    const t12 = Math.exp(t6 - t11);
    const t13 = Math.exp(t7 - t11);
    const t14 = Math.exp(t8 - t11);
    const t15 = t12 + t13 + t14;
    const t16 = t[i]!;
    const t17 = t16 === 0;
    const t18 = t16 === 1;
    crossEntropySum += t11 + Math.log(t15) - (t17 ? t6 : t18 ? t7 : t8);
    const t19 = t15 === 0 ? 0 : 1 / t15;
    const t20 = (t17 ? t3 : 0) + t2 * (t12 * t19);
    db_2 += t20;
    const t21 = (t18 ? t3 : 0) + t2 * (t13 * t19);
    db_3 += t21;
    const t22 = (t16 === 2 ? t3 : 0) + t2 * (t14 * t19);
    db_4 += t22;
    dW_2 += t20 * t4;
    dW_3 += t20 * t5;
    dW_4 += t21 * t4;
    dW_5 += t21 * t5;
    dW_6 += t22 * t4;
    dW_7 += t22 * t5;
  }
  db[0] = db_2;
  db[1] = db_3;
  db[2] = db_4;
  dW[0] = dW_2;
  dW[1] = dW_3;
  dW[2] = dW_4;
  dW[3] = dW_5;
  dW[4] = dW_6;
  dW[5] = dW_7;
  loss = crossEntropySum / N + t1 * sum;
  return loss;
}

// Generated from examples/mnist.net.yaml by gradsmith. Do not edit.
//
//     # Handwritten digits, each an image of 28 x 28, by one hidden layer.
//     input: [784]
//     layers:
//       - { type: dense, units: 100, activation: relu }
//       - { type: dense, units: 10 }
//     loss: softmaxCrossEntropy
//
// Shapes: X [N, 784], target [N] of 10 classes, W1 [100, 784], b1 [100], W2
// [10, 100], b2 [10].
// Operations: forward 159075 * N + 1, backward 161141 * N + 1, valueAndGradient
// 320216 * N + 2, predict 159010 * N; workspace 3368 * N bytes.

import {
  allocate,
  checkClasses,
  checkLength,
  checkSize,
  contract,
  expAll,
  glorotUniform,
  heNormal,
  sharedSlots,
  type Shape,
  type Tensors,
} from "../runtime/index.ts";

/** The parameters, in the order they lie in `flat`. */
export const PARAMETERS = {
  W1: [100, 784],
  b1: [100],
  W2: [10, 100],
  b2: [10],
} as const;
export type Parameters = Tensors<typeof PARAMETERS>;
export const createParameters = (): Parameters => allocate(PARAMETERS);

export type Workspace = Tensors<{
  h1: Shape;
  lse_exp: Shape;
  lse_scale: Shape;
  product: Shape;
  product_2: Shape;
  dy: Shape;
  dh1: Shape;
  dproduct: Shape;
  dlse: Shape;
  h1_2: Shape;
}>;
/**
 * What functions keep between their steps, and `forward` for `backward`; what
 * is never needed at once shares a place.
 */
export const createWorkspace = (N: number): Workspace =>
  allocate(
    {
      h1: [N, 100],
      lse_exp: [N, 10],
      lse_scale: [N],
      product: [N, 100],
      product_2: [N, 10],
      dy: [N, 10],
      dh1: [N, 100],
      dproduct: [N, 100],
      dlse: [N],
      h1_2: [N, 100],
    },
    { product_2: "dproduct", dh1: "product", dlse: "lse_scale" },
  );

/**
 * Overwrites the parameters with what learning begins with; `random` gives
 * numbers in [0, 1).
 */
export function initializeParameters(
  p: Parameters,
  random: () => number,
): void {
  heNormal(p.W1, 784, random);
  p.b1.fill(0);
  glorotUniform(p.W2, 100, 10, random);
  p.b2.fill(0);
}

const slots = sharedSlots();

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
  work: Workspace,
): number {
  checkLength("p.flat", p.flat, 79510);
  checkSize("N", N);
  checkLength("X", X, 784 * N);
  checkLength("target", target, N);
  checkClasses("target", target, 10, N);
  checkLength("work.flat", work.flat, 321 * N);
  const { W1, b1, W2, b2 } = p;
  const { h1, lse_exp, lse_scale, product, product_2 } = work;

  let loss = 0;
  let crossEntropySum = 0;

  // h1 = relu(X * W1' + b1)
  contract(N, 100, 784, X, 0, 784, 1, W1, 0, 1, 784, product, 0, 100, 1, false);
  for (let i = 0; i < N; i++) {
    // h1 = relu(X * W1' + b1)
    for (let j = 0; j < 100; j++) {
      h1[100 * i + j] = Math.max(product[100 * i + j]! + b1[j]!, 0);
    }
  }

  // y = h1 * W2' + b2
  // prettier-ignore
  contract(
    N, 10, 100,
    h1, 0, 100, 1,
    W2, 0, 1, 100,
    product_2, 0, 10, 1,
    false,
  );

  // loss = crossEntropy(y, target)
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
  for (let i = 0; i < N; i++) {
    const t0 = product_2[10 * i]! + b2_0;
    const t1 = product_2[10 * i + 1]! + b2_1;
    const t2 = product_2[10 * i + 2]! + b2_2;
    const t3 = product_2[10 * i + 3]! + b2_3;
    const t4 = product_2[10 * i + 4]! + b2_4;
    const t5 = product_2[10 * i + 5]! + b2_5;
    const t6 = Math.max(Math.max(Math.max(Math.max(t0, t1), t2), t3), t4);
    const t7 = product_2[10 * i + 6]! + b2_6;
    const t8 = product_2[10 * i + 7]! + b2_7;
    const t9 = product_2[10 * i + 8]! + b2_8;
    const t10 = product_2[10 * i + 9]! + b2_9;
    const t11 = Math.max(Math.max(Math.max(Math.max(t6, t5), t7), t8), t9);
    const t12 = Math.min(Math.max(t11, t10), 1.7976931348623157e308);
    const t13 = Math.max(t12, -1.7976931348623157e308);
    slots[0] = t0 - t13;
    slots[1] = t1 - t13;
    slots[2] = t2 - t13;
    slots[3] = t3 - t13;
    slots[4] = t4 - t13;
    slots[5] = t5 - t13;
    slots[6] = t7 - t13;
    slots[7] = t8 - t13;
    slots[8] = t9 - t13;
    slots[9] = t10 - t13;
    expAll(slots, 0, 10);
    const exp = slots[0]!;
    const exp_2 = slots[1]!;
    const exp_3 = slots[2]!;
    const exp_4 = slots[3]!;
    const exp_5 = slots[4]!;
    const exp_6 = slots[5]!;
    const exp_7 = slots[6]!;
    const exp_8 = slots[7]!;
    const exp_9 = slots[8]!;
    const exp_10 = slots[9]!;
    lse_exp[10 * i] = exp;
    lse_exp[10 * i + 1] = exp_2;
    lse_exp[10 * i + 2] = exp_3;
    lse_exp[10 * i + 3] = exp_4;
    lse_exp[10 * i + 4] = exp_5;
    lse_exp[10 * i + 5] = exp_6;
    lse_exp[10 * i + 6] = exp_7;
    lse_exp[10 * i + 7] = exp_8;
    lse_exp[10 * i + 8] = exp_9;
    lse_exp[10 * i + 9] = exp_10;
    const t14 = exp + exp_2 + exp_3 + exp_4 + exp_5 + exp_6 + exp_7 + exp_8;
    const t15 = t14 + exp_9 + exp_10;
    lse_scale[i] = t15 === 0 ? 0 : 1 / t15;
    const t16 = target[i]!;
    const t17 = t16 === 6 ? t7 : t16 === 7 ? t8 : t16 === 8 ? t9 : t10;
    const t18 = t16 === 3 ? t3 : t16 === 4 ? t4 : t16 === 5 ? t5 : t17;
    const t19 = t16 === 0 ? t0 : t16 === 1 ? t1 : t16 === 2 ? t2 : t18;
    crossEntropySum += t13 + Math.log(t15) - t19;
  }
  loss = crossEntropySum / N;
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
  work: Workspace,
  gradient: Parameters,
): void {
  checkLength("p.flat", p.flat, 79510);
  checkSize("N", N);
  checkLength("X", X, 784 * N);
  checkLength("target", target, N);
  checkClasses("target", target, 10, N);
  checkLength("work.flat", work.flat, 321 * N);
  checkLength("gradient.flat", gradient.flat, 79510);
  const { W2 } = p;
  const { h1, lse_exp, lse_scale, dy, dh1, dproduct } = work;
  const { W1: dW1, b1: db1, W2: dW2, b2: db2 } = gradient;

  // loss = crossEntropy(y, target)
  // y = h1 * W2' + b2
  let db2_2 = 0;
  let db2_3 = 0;
  let db2_4 = 0;
  let db2_5 = 0;
  let db2_6 = 0;
  let db2_7 = 0;
  let db2_8 = 0;
  let db2_9 = 0;
  let db2_10 = 0;
  let db2_11 = 0;
  const t0 = 1 / N;
  for (let i = 0; i < N; i++) {
    dy[10 * i] = 0;
    dy[10 * i + 1] = 0;
    dy[10 * i + 2] = 0;
    dy[10 * i + 3] = 0;
    dy[10 * i + 4] = 0;
    dy[10 * i + 5] = 0;
    dy[10 * i + 6] = 0;
    dy[10 * i + 7] = 0;
    const t1 = lse_scale[i]!;
    dy[10 * i + 8] = 0;
    dy[10 * i + 9] = 0;
    dy[10 * i + target[i]!]! -= t0;
    dy[10 * i]! += t0 * (lse_exp[10 * i]! * t1);
    dy[10 * i + 1]! += t0 * (lse_exp[10 * i + 1]! * t1);
    dy[10 * i + 2]! += t0 * (lse_exp[10 * i + 2]! * t1);
    dy[10 * i + 3]! += t0 * (lse_exp[10 * i + 3]! * t1);
    dy[10 * i + 4]! += t0 * (lse_exp[10 * i + 4]! * t1);
    dy[10 * i + 5]! += t0 * (lse_exp[10 * i + 5]! * t1);
    dy[10 * i + 6]! += t0 * (lse_exp[10 * i + 6]! * t1);
    dy[10 * i + 7]! += t0 * (lse_exp[10 * i + 7]! * t1);
    dy[10 * i + 8]! += t0 * (lse_exp[10 * i + 8]! * t1);
    dy[10 * i + 9]! += t0 * (lse_exp[10 * i + 9]! * t1);
    const dy_2 = dy[10 * i]!;
    const dy_3 = dy[10 * i + 1]!;
    const dy_4 = dy[10 * i + 2]!;
    const dy_5 = dy[10 * i + 3]!;
    const dy_6 = dy[10 * i + 4]!;
    const dy_7 = dy[10 * i + 5]!;
    const dy_8 = dy[10 * i + 6]!;
    const dy_9 = dy[10 * i + 7]!;
    const dy_10 = dy[10 * i + 8]!;
    const dy_11 = dy[10 * i + 9]!;
    db2_2 += dy_2;
    db2_3 += dy_3;
    db2_4 += dy_4;
    db2_5 += dy_5;
    db2_6 += dy_6;
    db2_7 += dy_7;
    db2_8 += dy_8;
    db2_9 += dy_9;
    db2_10 += dy_10;
    db2_11 += dy_11;
  }
  db2[0] = db2_2;
  db2[1] = db2_3;
  db2[2] = db2_4;
  db2[3] = db2_5;
  db2[4] = db2_6;
  db2[5] = db2_7;
  db2[6] = db2_8;
  db2[7] = db2_9;
  db2[8] = db2_10;
  db2[9] = db2_11;
  contract(N, 100, 10, dy, 0, 10, 1, W2, 0, 100, 1, dh1, 0, 100, 1, false);
  contract(10, 100, N, dy, 0, 1, 10, h1, 0, 100, 1, dW2, 0, 100, 1, false);

  // h1 = relu(X * W1' + b1)
  // h1 = relu(X * W1' + b1)
  db1.fill(0, 0, 100);
  for (let i = 0; i < N; i++) {
    // h1 = relu(X * W1' + b1)
    for (let j = 0; j < 100; j++) {
      const t2 = h1[100 * i + j]! > 0 ? dh1[100 * i + j]! : 0;
      dproduct[100 * i + j] = t2;
      db1[j]! += t2;
    }
  }
  // prettier-ignore
  contract(
    100, 784, N,
    dproduct, 0, 1, 100,
    X, 0, 784, 1,
    dW1, 0, 784, 1,
    false,
  );
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
  work: Workspace,
  gradient: Parameters,
): number {
  checkLength("p.flat", p.flat, 79510);
  checkSize("N", N);
  checkLength("X", X, 784 * N);
  checkLength("target", target, N);
  checkClasses("target", target, 10, N);
  checkLength("work.flat", work.flat, 321 * N);
  checkLength("gradient.flat", gradient.flat, 79510);
  const { W1, b1, W2, b2 } = p;
  const { h1, product, product_2, dy, dh1, dproduct, dlse } = work;
  const { W1: dW1, b1: db1, W2: dW2, b2: db2 } = gradient;

  let loss = 0;
  let crossEntropySum = 0;

  // h1 = relu(X * W1' + b1)
  contract(N, 100, 784, X, 0, 784, 1, W1, 0, 1, 784, product, 0, 100, 1, false);

  // loss = crossEntropy(y, target)
  const t0 = 1 / N;
  for (let i = 0; i < N; i++) {
    // h1 = relu(X * W1' + b1)
    for (let j = 0; j < 100; j++) {
      h1[100 * i + j] = Math.max(product[100 * i + j]! + b1[j]!, 0);
    }

    // loss = crossEntropy(y, target)
    dlse[i] = t0;
    dy[10 * i] = 0;
    dy[10 * i + 1] = 0;
    dy[10 * i + 2] = 0;
    dy[10 * i + 3] = 0;
    dy[10 * i + 4] = 0;
    dy[10 * i + 5] = 0;
    dy[10 * i + 6] = 0;
    dy[10 * i + 7] = 0;
    dy[10 * i + 8] = 0;
    dy[10 * i + 9] = 0;
    dy[10 * i + target[i]!]! -= t0;
  }

  // y = h1 * W2' + b2
  // prettier-ignore
  contract(
    N, 10, 100,
    h1, 0, 100, 1,
    W2, 0, 1, 100,
    product_2, 0, 10, 1,
    false,
  );

  // loss = crossEntropy(y, target)
  let db2_2 = 0;
  let db2_3 = 0;
  let db2_4 = 0;
  let db2_5 = 0;
  let db2_6 = 0;
  let db2_7 = 0;
  let db2_8 = 0;
  let db2_9 = 0;
  let db2_10 = 0;
  let db2_11 = 0;
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
  for (let i = 0; i < N; i++) {
    const t1 = product_2[10 * i]! + b2_0;
    const t2 = product_2[10 * i + 1]! + b2_1;
    const t3 = product_2[10 * i + 2]! + b2_2;
    const t4 = product_2[10 * i + 3]! + b2_3;
    const t5 = product_2[10 * i + 4]! + b2_4;
    const t6 = product_2[10 * i + 5]! + b2_5;
    const t7 = Math.max(Math.max(Math.max(Math.max(t1, t2), t3), t4), t5);
    const t8 = product_2[10 * i + 6]! + b2_6;
    const t9 = product_2[10 * i + 7]! + b2_7;
    const t10 = product_2[10 * i + 8]! + b2_8;
    const t11 = product_2[10 * i + 9]! + b2_9;
    const t12 = Math.max(Math.max(Math.max(Math.max(t7, t6), t8), t9), t10);
    const t13 = Math.min(Math.max(t12, t11), 1.7976931348623157e308);
    const t14 = Math.max(t13, -1.7976931348623157e308);
    slots[0] = t1 - t14;
    slots[1] = t2 - t14;
    slots[2] = t3 - t14;
    slots[3] = t4 - t14;
    slots[4] = t5 - t14;
    slots[5] = t6 - t14;
    slots[6] = t8 - t14;
    slots[7] = t9 - t14;
    slots[8] = t10 - t14;
    slots[9] = t11 - t14;
    expAll(slots, 0, 10);
    const exp = slots[0]!;
    const exp_2 = slots[1]!;
    const exp_3 = slots[2]!;
    const exp_4 = slots[3]!;
    const exp_5 = slots[4]!;
    const exp_6 = slots[5]!;
    const exp_7 = slots[6]!;
    const exp_8 = slots[7]!;
    const exp_9 = slots[8]!;
    const exp_10 = slots[9]!;
    const t15 = exp + exp_2 + exp_3 + exp_4 + exp_5 + exp_6 + exp_7 + exp_8;
    const t16 = t15 + exp_9 + exp_10;
    const t17 = target[i]!;
    const t18 = t17 === 6 ? t8 : t17 === 7 ? t9 : t17 === 8 ? t10 : t11;
    const t19 = t17 === 3 ? t4 : t17 === 4 ? t5 : t17 === 5 ? t6 : t18;
    const t20 = t17 === 0 ? t1 : t17 === 1 ? t2 : t17 === 2 ? t3 : t19;
    crossEntropySum += t14 + Math.log(t16) - t20;
    const t21 = dlse[i]!;
    const t22 = t16 === 0 ? 0 : 1 / t16;
    dy[10 * i]! += t21 * (exp * t22);
    dy[10 * i + 1]! += t21 * (exp_2 * t22);
    dy[10 * i + 2]! += t21 * (exp_3 * t22);
    dy[10 * i + 3]! += t21 * (exp_4 * t22);
    dy[10 * i + 4]! += t21 * (exp_5 * t22);
    dy[10 * i + 5]! += t21 * (exp_6 * t22);
    dy[10 * i + 6]! += t21 * (exp_7 * t22);
    dy[10 * i + 7]! += t21 * (exp_8 * t22);
    dy[10 * i + 8]! += t21 * (exp_9 * t22);
    dy[10 * i + 9]! += t21 * (exp_10 * t22);
    const dy_2 = dy[10 * i]!;
    const dy_3 = dy[10 * i + 1]!;
    const dy_4 = dy[10 * i + 2]!;
    const dy_5 = dy[10 * i + 3]!;
    const dy_6 = dy[10 * i + 4]!;
    const dy_7 = dy[10 * i + 5]!;
    const dy_8 = dy[10 * i + 6]!;
    const dy_9 = dy[10 * i + 7]!;
    const dy_10 = dy[10 * i + 8]!;
    const dy_11 = dy[10 * i + 9]!;
    db2_2 += dy_2;
    db2_3 += dy_3;
    db2_4 += dy_4;
    db2_5 += dy_5;
    db2_6 += dy_6;
    db2_7 += dy_7;
    db2_8 += dy_8;
    db2_9 += dy_9;
    db2_10 += dy_10;
    db2_11 += dy_11;
  }
  db2[0] = db2_2;
  db2[1] = db2_3;
  db2[2] = db2_4;
  db2[3] = db2_5;
  db2[4] = db2_6;
  db2[5] = db2_7;
  db2[6] = db2_8;
  db2[7] = db2_9;
  db2[8] = db2_10;
  db2[9] = db2_11;
  loss = crossEntropySum / N;

  // y = h1 * W2' + b2
  contract(N, 100, 10, dy, 0, 10, 1, W2, 0, 100, 1, dh1, 0, 100, 1, false);
  contract(10, 100, N, dy, 0, 1, 10, h1, 0, 100, 1, dW2, 0, 100, 1, false);

  // h1 = relu(X * W1' + b1)
  // h1 = relu(X * W1' + b1)
  db1.fill(0, 0, 100);
  for (let i = 0; i < N; i++) {
    // h1 = relu(X * W1' + b1)
    for (let j = 0; j < 100; j++) {
      const t23 = h1[100 * i + j]! > 0 ? dh1[100 * i + j]! : 0;
      dproduct[100 * i + j] = t23;
      db1[j]! += t23;
    }
  }
  // prettier-ignore
  contract(
    100, 784, N,
    dproduct, 0, 1, 100,
    X, 0, 784, 1,
    dW1, 0, 784, 1,
    false,
  );
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
  checkLength("p.flat", p.flat, 79510);
  checkSize("N", N);
  checkLength("X", X, 784 * N);
  checkLength("work.flat", work.flat, 421 * N);
  checkLength("out", out, 10 * N);
  const { W1, b1, W2, b2 } = p;
  const { product, product_2, h1_2 } = work;

  // h1 = relu(X * W1' + b1)
  contract(N, 100, 784, X, 0, 784, 1, W1, 0, 1, 784, product, 0, 100, 1, false);
  for (let i = 0; i < N; i++) {
    // h1 = relu(X * W1' + b1)
    for (let j = 0; j < 100; j++) {
      h1_2[100 * i + j] = Math.max(product[100 * i + j]! + b1[j]!, 0);
    }
  }

  // y = h1 * W2' + b2
  // prettier-ignore
  contract(
    N, 10, 100,
    h1_2, 0, 100, 1,
    W2, 0, 1, 100,
    product_2, 0, 10, 1,
    false,
  );
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
  for (let i = 0; i < N; i++) {
    out[10 * i] = product_2[10 * i]! + b2_0;
    out[10 * i + 1] = product_2[10 * i + 1]! + b2_1;
    out[10 * i + 2] = product_2[10 * i + 2]! + b2_2;
    out[10 * i + 3] = product_2[10 * i + 3]! + b2_3;
    out[10 * i + 4] = product_2[10 * i + 4]! + b2_4;
    out[10 * i + 5] = product_2[10 * i + 5]! + b2_5;
    out[10 * i + 6] = product_2[10 * i + 6]! + b2_6;
    out[10 * i + 7] = product_2[10 * i + 7]! + b2_7;
    out[10 * i + 8] = product_2[10 * i + 8]! + b2_8;
    out[10 * i + 9] = product_2[10 * i + 9]! + b2_9;
  }
}

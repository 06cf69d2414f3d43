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
// Operations: forward 159057 * N + 1, backward 161051 * N + 1, valueAndGradient
// 320118 * N + 2, predict 159010 * N; workspace 896 * N + 1040 bytes.

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
  W1: [100, 784],
  b1: [100],
  W2: [10, 100],
  b2: [10],
} as const;
export type Parameters = Tensors<typeof PARAMETERS>;
export const createParameters = (): Parameters => allocate(PARAMETERS);

export type Workspace = Tensors<{
  h1: Shape;
  y: Shape;
  lse_shift: Shape;
  lse_scale: Shape;
  product: Shape;
  dy: Shape;
  h1_2: Shape;
  y_2: Shape;
}>;
/** What functions keep between their steps, and `forward` for `backward`. */
export const createWorkspace = (N: number): Workspace =>
  allocate({
    h1: [N, 100],
    y: [N, 10],
    lse_shift: [N],
    lse_scale: [N],
    product: [10],
    dy: [10],
    h1_2: [100],
    y_2: [10],
  });

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
  checkLength("work.flat", work.flat, 112 * N + 130);
  const { W1, b1, W2, b2 } = p;
  const { h1, y, lse_shift, lse_scale, product } = work;

  let loss = 0;
  let crossEntropySum = 0;

  // h1 = relu(X * W1' + b1)
  // y = h1 * W2' + b2
  // loss = crossEntropy(y, target)
  for (let i = 0; i < N; i++) {
    // h1 = relu(X * W1' + b1)
    // y = h1 * W2' + b2
    product[0] = 0;
    product[1] = 0;
    product[2] = 0;
    product[3] = 0;
    product[4] = 0;
    product[5] = 0;
    product[6] = 0;
    product[7] = 0;
    product[8] = 0;
    product[9] = 0;
    for (let j = 0; j < 100; j++) {
      let product_2 = 0;

      // h1 = relu(X * W1' + b1)
      for (let k = 0; k < 784; k++) {
        product_2 += X[784 * i + k]! * W1[784 * j + k]!;
      }

      // y = h1 * W2' + b2
      const t0 = Math.max(product_2 + b1[j]!, 0);
      h1[100 * i + j] = t0;
      product[0]! += t0 * W2[j]!;
      product[1]! += t0 * W2[j + 100]!;
      product[2]! += t0 * W2[j + 200]!;
      product[3]! += t0 * W2[j + 300]!;
      product[4]! += t0 * W2[j + 400]!;
      product[5]! += t0 * W2[j + 500]!;
      product[6]! += t0 * W2[j + 600]!;
      product[7]! += t0 * W2[j + 700]!;
      product[8]! += t0 * W2[j + 800]!;
      product[9]! += t0 * W2[j + 900]!;
    }
    for (let j = 0; j < 10; j++) {
      y[10 * i + j] = product[j]! + b2[j]!;
    }

    // loss = crossEntropy(y, target)
    const t1 = y[10 * i]!;
    const t2 = y[10 * i + 1]!;
    const t3 = y[10 * i + 2]!;
    const t4 = y[10 * i + 3]!;
    const t5 = y[10 * i + 4]!;
    const t6 = y[10 * i + 5]!;
    const t7 = Math.max(Math.max(Math.max(Math.max(t1, t2), t3), t4), t5);
    const t8 = y[10 * i + 6]!;
    const t9 = y[10 * i + 7]!;
    const t10 = y[10 * i + 8]!;
    const t11 = y[10 * i + 9]!;
    const t12 = Math.max(Math.max(Math.max(Math.max(t7, t6), t8), t9), t10);
    const t13 = Math.min(Math.max(t12, t11), 1.7976931348623157e308);
    const t14 = Math.max(t13, -1.7976931348623157e308);
    lse_shift[i] = t14;
    const t15 = Math.exp(t1 - t14) + Math.exp(t2 - t14) + Math.exp(t3 - t14);
    const t16 = t15 + Math.exp(t4 - t14) + Math.exp(t5 - t14);
    const t17 = t16 + Math.exp(t6 - t14) + Math.exp(t8 - t14);
    const t18 = t17 + Math.exp(t9 - t14) + Math.exp(t10 - t14);
    const t19 = t18 + Math.exp(t11 - t14);
    lse_scale[i] = t19 === 0 ? 0 : 1 / t19;
    crossEntropySum += t14 + Math.log(t19) - y[10 * i + target[i]!]!;
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
  checkLength("work.flat", work.flat, 112 * N + 130);
  checkLength("gradient.flat", gradient.flat, 79510);
  const { W2 } = p;
  const { h1, y, lse_shift, lse_scale, dy } = work;
  const { W1: dW1, b1: db1, W2: dW2, b2: db2 } = gradient;

  // loss = crossEntropy(y, target)
  // y = h1 * W2' + b2
  // h1 = relu(X * W1' + b1)
  // y = h1 * W2' + b2
  db2[0] = 0;
  db2[1] = 0;
  db2[2] = 0;
  db2[3] = 0;
  db2[4] = 0;
  db2[5] = 0;
  db2[6] = 0;
  db2[7] = 0;
  db2[8] = 0;
  db2[9] = 0;
  for (let j = 0; j < 10; j++) {
    // y = h1 * W2' + b2
    dW2.fill(0, 100 * j, 100 * j + 100);
  }

  // h1 = relu(X * W1' + b1)
  for (let j = 0; j < 100; j++) {
    // h1 = relu(X * W1' + b1)
    db1[j] = 0;
    dW1.fill(0, 784 * j, 784 * j + 784);
  }
  const dlse = 1 / N;
  for (let i = 0; i < N; i++) {
    // loss = crossEntropy(y, target)
    const t0 = lse_shift[i]!;
    const t1 = lse_scale[i]!;
    for (let j = 0; j < 10; j++) {
      dy[j] = dlse * (Math.exp(y[10 * i + j]! - t0) * t1);
    }
    dy[target[i]!]! -= dlse;

    // y = h1 * W2' + b2
    for (let j = 0; j < 10; j++) {
      db2[j]! += dy[j]!;
    }

    // h1 = relu(X * W1' + b1)
    const t2 = dy[0]!;
    const t3 = dy[1]!;
    const t4 = dy[2]!;
    const t5 = dy[3]!;
    const t6 = dy[4]!;
    const t7 = dy[5]!;
    const t8 = dy[6]!;
    const t9 = dy[7]!;
    const t10 = dy[8]!;
    const t11 = dy[9]!;
    for (let k = 0; k < 100; k++) {
      // y = h1 * W2' + b2
      // h1 = relu(X * W1' + b1)
      const t12 = h1[100 * i + k]!;
      dW2[k]! += t2 * t12;
      dW2[k + 100]! += t3 * t12;
      dW2[k + 200]! += t4 * t12;
      dW2[k + 300]! += t5 * t12;
      dW2[k + 400]! += t6 * t12;
      dW2[k + 500]! += t7 * t12;
      dW2[k + 600]! += t8 * t12;
      dW2[k + 700]! += t9 * t12;
      dW2[k + 800]! += t10 * t12;
      dW2[k + 900]! += t11 * t12;
      const t13 = t2 * W2[k]! + t3 * W2[k + 100]! + t4 * W2[k + 200]!;
      const t14 = t13 + t5 * W2[k + 300]! + t6 * W2[k + 400]!;
      const t15 = t14 + t7 * W2[k + 500]! + t8 * W2[k + 600]!;
      const t16 = t15 + t9 * W2[k + 700]! + t10 * W2[k + 800]!;
      const dproduct = t12 > 0 ? t16 + t11 * W2[k + 900]! : 0;
      db1[k]! += dproduct;
      for (let k_2 = 0; k_2 < 784; k_2++) {
        dW1[k_2 + 784 * k]! += dproduct * X[784 * i + k_2]!;
      }
    }
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
  work: Workspace,
  gradient: Parameters,
): number {
  checkLength("p.flat", p.flat, 79510);
  checkSize("N", N);
  checkLength("X", X, 784 * N);
  checkLength("target", target, N);
  checkClasses("target", target, 10, N);
  checkLength("work.flat", work.flat, 112 * N + 130);
  checkLength("gradient.flat", gradient.flat, 79510);
  const { W1, b1, W2, b2 } = p;
  const { product, dy, h1_2, y_2 } = work;
  const { W1: dW1, b1: db1, W2: dW2, b2: db2 } = gradient;

  let loss = 0;
  let crossEntropySum = 0;

  // h1 = relu(X * W1' + b1)
  // y = h1 * W2' + b2
  // loss = crossEntropy(y, target)
  // y = h1 * W2' + b2
  db2[0] = 0;
  db2[1] = 0;
  db2[2] = 0;
  db2[3] = 0;
  db2[4] = 0;
  db2[5] = 0;
  db2[6] = 0;
  db2[7] = 0;
  db2[8] = 0;
  db2[9] = 0;
  for (let j = 0; j < 10; j++) {
    // y = h1 * W2' + b2
    dW2.fill(0, 100 * j, 100 * j + 100);
  }

  // h1 = relu(X * W1' + b1)
  for (let j = 0; j < 100; j++) {
    // h1 = relu(X * W1' + b1)
    db1[j] = 0;
    dW1.fill(0, 784 * j, 784 * j + 784);
  }
  const dlse = 1 / N;
  for (let i = 0; i < N; i++) {
    // h1 = relu(X * W1' + b1)
    // y = h1 * W2' + b2
    product[0] = 0;
    product[1] = 0;
    product[2] = 0;
    product[3] = 0;
    product[4] = 0;
    product[5] = 0;
    product[6] = 0;
    product[7] = 0;
    product[8] = 0;
    product[9] = 0;
    for (let j = 0; j < 100; j++) {
      let product_2 = 0;

      // h1 = relu(X * W1' + b1)
      for (let k = 0; k < 784; k++) {
        product_2 += X[784 * i + k]! * W1[784 * j + k]!;
      }

      // y = h1 * W2' + b2
      const t0 = Math.max(product_2 + b1[j]!, 0);
      h1_2[j] = t0;
      product[0]! += t0 * W2[j]!;
      product[1]! += t0 * W2[j + 100]!;
      product[2]! += t0 * W2[j + 200]!;
      product[3]! += t0 * W2[j + 300]!;
      product[4]! += t0 * W2[j + 400]!;
      product[5]! += t0 * W2[j + 500]!;
      product[6]! += t0 * W2[j + 600]!;
      product[7]! += t0 * W2[j + 700]!;
      product[8]! += t0 * W2[j + 800]!;
      product[9]! += t0 * W2[j + 900]!;
    }
    for (let j = 0; j < 10; j++) {
      y_2[j] = product[j]! + b2[j]!;
      dy[j] = 0;
    }

    // loss = crossEntropy(y, target)
    const t1 = y_2[0]!;
    const t2 = y_2[1]!;
    const t3 = y_2[2]!;
    const t4 = y_2[3]!;
    const t5 = y_2[4]!;
    const t6 = y_2[5]!;
    const t7 = Math.max(Math.max(Math.max(Math.max(t1, t2), t3), t4), t5);
    const t8 = y_2[6]!;
    const t9 = y_2[7]!;
    const t10 = y_2[8]!;
    const t11 = y_2[9]!;
    const t12 = Math.max(Math.max(Math.max(Math.max(t7, t6), t8), t9), t10);
    const t13 = Math.min(Math.max(t12, t11), 1.7976931348623157e308);
    const lse_shift_2 = Math.max(t13, -1.7976931348623157e308);
    const t14 = Math.exp(t1 - lse_shift_2) + Math.exp(t2 - lse_shift_2);
    const t15 = t14 + Math.exp(t3 - lse_shift_2) + Math.exp(t4 - lse_shift_2);
    const t16 = t15 + Math.exp(t5 - lse_shift_2) + Math.exp(t6 - lse_shift_2);
    const t17 = t16 + Math.exp(t8 - lse_shift_2) + Math.exp(t9 - lse_shift_2);
    const t18 = t17 + Math.exp(t10 - lse_shift_2);
    const t19 = t18 + Math.exp(t11 - lse_shift_2);
    const lse_scale_2 = t19 === 0 ? 0 : 1 / t19;
    const t20 = target[i]!;
    crossEntropySum += lse_shift_2 + Math.log(t19) - y_2[t20]!;
    dy[t20]! -= dlse;

    // y = h1 * W2' + b2
    for (let j = 0; j < 10; j++) {
      dy[j]! += dlse * (Math.exp(y_2[j]! - lse_shift_2) * lse_scale_2);
      const dy_2 = dy[j]!;
      db2[j]! += dy_2;
    }

    // h1 = relu(X * W1' + b1)
    const t21 = dy[0]!;
    const t22 = dy[1]!;
    const t23 = dy[2]!;
    const t24 = dy[3]!;
    const t25 = dy[4]!;
    const t26 = dy[5]!;
    const t27 = dy[6]!;
    const t28 = dy[7]!;
    const t29 = dy[8]!;
    const t30 = dy[9]!;
    for (let k = 0; k < 100; k++) {
      // y = h1 * W2' + b2
      // h1 = relu(X * W1' + b1)
      const t31 = h1_2[k]!;
      dW2[k]! += t21 * t31;
      dW2[k + 100]! += t22 * t31;
      dW2[k + 200]! += t23 * t31;
      dW2[k + 300]! += t24 * t31;
      dW2[k + 400]! += t25 * t31;
      dW2[k + 500]! += t26 * t31;
      dW2[k + 600]! += t27 * t31;
      dW2[k + 700]! += t28 * t31;
      dW2[k + 800]! += t29 * t31;
      dW2[k + 900]! += t30 * t31;
      const t32 = t21 * W2[k]! + t22 * W2[k + 100]! + t23 * W2[k + 200]!;
      const t33 = t32 + t24 * W2[k + 300]! + t25 * W2[k + 400]!;
      const t34 = t33 + t26 * W2[k + 500]! + t27 * W2[k + 600]!;
      const t35 = t34 + t28 * W2[k + 700]! + t29 * W2[k + 800]!;
      const dproduct = t31 > 0 ? t35 + t30 * W2[k + 900]! : 0;
      db1[k]! += dproduct;
      for (let k_2 = 0; k_2 < 784; k_2++) {
        dW1[k_2 + 784 * k]! += dproduct * X[784 * i + k_2]!;
      }
    }
  }
  loss = crossEntropySum / N;
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
  checkLength("work.flat", work.flat, 112 * N + 130);
  checkLength("out", out, 10 * N);
  const { W1, b1, W2, b2 } = p;
  const { product } = work;

  // h1 = relu(X * W1' + b1)
  // y = h1 * W2' + b2
  for (let i = 0; i < N; i++) {
    // h1 = relu(X * W1' + b1)
    // y = h1 * W2' + b2
    product[0] = 0;
    product[1] = 0;
    product[2] = 0;
    product[3] = 0;
    product[4] = 0;
    product[5] = 0;
    product[6] = 0;
    product[7] = 0;
    product[8] = 0;
    product[9] = 0;
    for (let j = 0; j < 100; j++) {
      let product_2 = 0;

      // h1 = relu(X * W1' + b1)
      for (let k = 0; k < 784; k++) {
        product_2 += X[784 * i + k]! * W1[784 * j + k]!;
      }

      // y = h1 * W2' + b2
      const t0 = Math.max(product_2 + b1[j]!, 0);
      product[0]! += t0 * W2[j]!;
      product[1]! += t0 * W2[j + 100]!;
      product[2]! += t0 * W2[j + 200]!;
      product[3]! += t0 * W2[j + 300]!;
      product[4]! += t0 * W2[j + 400]!;
      product[5]! += t0 * W2[j + 500]!;
      product[6]! += t0 * W2[j + 600]!;
      product[7]! += t0 * W2[j + 700]!;
      product[8]! += t0 * W2[j + 800]!;
      product[9]! += t0 * W2[j + 900]!;
    }
    for (let j = 0; j < 10; j++) {
      out[10 * i + j] = product[j]! + b2[j]!;
    }
  }
}

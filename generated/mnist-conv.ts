// Generated from examples/mnist-conv.net.yaml by gradsmith. Do not edit.
//
//     # Handwritten digits by two convolutions, each followed by pooling.
//     input: [1, 28, 28]
//     layers:
//       - { type: conv2d, outChannels: 8, kernelSize: 5, activation: relu }
//       - { type: maxPool2d, kernelSize: 2 }
//       - { type: conv2d, outChannels: 16, kernelSize: 5, activation: relu }
//       - { type: maxPool2d, kernelSize: 2 }
//       - { type: flatten }
//       - { type: dense, units: 10 }
//     loss: softmaxCrossEntropy
//
// Shapes: X [N, 1, 28, 28], target [N] of 10 classes, W1 [8, 1, 5, 5], b1 [8],
// W2 [16, 8, 5, 5], b2 [16], W3 [10, 256], b3 [10].
// Operations: forward 668857 * N + 1, backward 1118795 * N + 1,
// valueAndGradient 1788430 * N + 2, predict 668810 * N; workspace 58464 * N +
// 156424 bytes.

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
  W1: [8, 1, 5, 5],
  b1: [8],
  W2: [16, 8, 5, 5],
  b2: [16],
  W3: [10, 256],
  b3: [10],
} as const;
export type Parameters = Tensors<typeof PARAMETERS>;
export const createParameters = (): Parameters => allocate(PARAMETERS);

export type Workspace = Tensors<{
  h1: Shape;
  h2: Shape;
  h3: Shape;
  h4: Shape;
  h5: Shape;
  y: Shape;
  lse_shift: Shape;
  lse_scale: Shape;
  sum: Shape;
  product: Shape;
  dy: Shape;
  dh5: Shape;
  dsum: Shape;
  dh3: Shape;
  dh2: Shape;
  ties: Shape;
  dh1: Shape;
  h1_2: Shape;
  h2_2: Shape;
  dh2_2: Shape;
  ties_2: Shape;
  dh1_2: Shape;
  h5_2: Shape;
  h3_2: Shape;
  h4_2: Shape;
  ties_3: Shape;
  dh3_2: Shape;
  y_2: Shape;
  carry: Shape;
  h1_3: Shape;
  h2_3: Shape;
  h3_3: Shape;
  h4_3: Shape;
}>;
/** What functions keep between their steps, and `forward` for `backward`. */
export const createWorkspace = (N: number): Workspace =>
  allocate({
    h1: [N, 8, 24, 24],
    h2: [N, 8, 12, 12],
    h3: [N, 16, 8, 8],
    h4: [N, 16, 4, 4],
    h5: [N, 256],
    y: [N, 10],
    lse_shift: [N],
    lse_scale: [N],
    sum: [16, 8, 8],
    product: [10],
    dy: [10],
    dh5: [256],
    dsum: [16, 8, 8],
    dh3: [8, 8],
    dh2: [12, 12],
    ties: [12, 12],
    dh1: [24, 24],
    h1_2: [8, 24, 24],
    h2_2: [8, 12, 12],
    dh2_2: [8, 12, 12],
    ties_2: [8, 12, 12],
    dh1_2: [8, 24, 24],
    h5_2: [256],
    h3_2: [16, 8, 8],
    h4_2: [16, 4, 4],
    ties_3: [16, 4, 4],
    dh3_2: [16, 8, 8],
    y_2: [10],
    carry: [3],
    h1_3: [24, 24],
    h2_3: [12, 12],
    h3_3: [8, 8],
    h4_3: [4, 4],
  });

/**
 * Overwrites the parameters with what learning begins with; `random` gives
 * numbers in [0, 1).
 */
export function initializeParameters(
  p: Parameters,
  random: () => number,
): void {
  heNormal(p.W1, 25, random);
  p.b1.fill(0);
  heNormal(p.W2, 200, random);
  p.b2.fill(0);
  glorotUniform(p.W3, 256, 10, random);
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
  work: Workspace,
): number {
  checkLength("p.flat", p.flat, 5994);
  checkSize("N", N);
  checkLength("X", X, 784 * N);
  checkLength("target", target, N);
  checkClasses("target", target, 10, N);
  checkLength("work.flat", work.flat, 7308 * N + 18753);
  const { W1, b1, W2, b2, W3, b3 } = p;
  const { h1, h2, h3, h4, h5, y, lse_shift, lse_scale, sum, product } = work;

  let loss = 0;
  let crossEntropySum = 0;

  // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u - 1, j +
  // v - 1]) + b1[o])
  // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i + u -
  // 2, 2 * j + v - 2])
  // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1, j +
  // v - 1]) + b2[o])
  // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u - 2,
  // 2 * j + v - 2])
  // h5 = reshape(h4, [N, 256])
  // y = h5 * W3' + b3
  // loss = crossEntropy(y, target)
  for (let n = 0; n < N; n++) {
    // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u - 1, j
    // + v - 1]) + b1[o])
    // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i + u -
    // 2, 2 * j + v - 2])
    // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1, j
    // + v - 1]) + b2[o])
    // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1, j
    // + v - 1]) + b2[o])
    sum.fill(0, 0, 1024);
    for (let o = 0; o < 8; o++) {
      // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u - 1,
      // j + v - 1]) + b1[o])
      const t0 = b1[o]!;
      for (let i = 0; i < 24; i++) {
        // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u -
        // 1, j + v - 1]) + b1[o])
        for (let j = 0; j < 24; j++) {
          let sum_2 = 0;

          // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u -
          // 1, j + v - 1]) + b1[o])
          for (let u = 0; u < 5; u++) {
            const t1 = X[28 * i + j + 784 * n + 28 * u]!;
            const t2 = X[28 * i + j + 784 * n + 28 * u + 1]!;
            const t3 = W1[25 * o + 5 * u + 1]! * t2;
            const t4 = X[28 * i + j + 784 * n + 28 * u + 2]!;
            const t5 = W1[25 * o + 5 * u]! * t1 + t3;
            const t6 = X[28 * i + j + 784 * n + 28 * u + 3]!;
            const t7 = t5 + W1[25 * o + 5 * u + 2]! * t4;
            const t8 = X[28 * i + j + 784 * n + 28 * u + 4]!;
            const t9 = t7 + W1[25 * o + 5 * u + 3]! * t6;
            sum_2 += t9 + W1[25 * o + 5 * u + 4]! * t8;
          }
          h1[24 * i + j + 4608 * n + 576 * o] = Math.max(sum_2 + t0, 0);
        }
      }

      // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i + u
      // - 2, 2 * j + v - 2])
      for (let i = 0; i < 12; i++) {
        // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i +
        // u - 2, 2 * j + v - 2])
        for (let j = 0; j < 12; j++) {
          const t10 = h1[48 * i + 2 * j + 4608 * n + 576 * o + 1]!;
          const t11 = Math.max(h1[48 * i + 2 * j + 4608 * n + 576 * o]!, t10);
          const t12 = h1[48 * i + 2 * j + 4608 * n + 576 * o + 24]!;
          const t13 = h1[48 * i + 2 * j + 4608 * n + 576 * o + 25]!;
          const t14 = 12 * i + j + 1152 * n;
          h2[t14 + 144 * o] = Math.max(Math.max(t11, t12), t13);
        }
      }

      // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1,
      // j + v - 1]) + b2[o])
      for (let o_2 = 0; o_2 < 16; o_2++) {
        // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u -
        // 1, j + v - 1]) + b2[o])
        for (let i = 0; i < 8; i++) {
          // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u
          // - 1, j + v - 1]) + b2[o])
          for (let j = 0; j < 8; j++) {
            // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i +
            // u - 1, j + v - 1]) + b2[o])
            let sum_2 = 0;
            for (let u = 0; u < 5; u++) {
              const t15 = 12 * i + j + 1152 * n + 144 * o + 12 * u;
              const t16 = W2[25 * o + 200 * o_2 + 5 * u + 1]! * h2[t15 + 1]!;
              const t17 = W2[25 * o + 200 * o_2 + 5 * u + 2]! * h2[t15 + 2]!;
              const t18 = W2[25 * o + 200 * o_2 + 5 * u]! * h2[t15]! + t16;
              const t19 = W2[25 * o + 200 * o_2 + 5 * u + 3]! * h2[t15 + 3]!;
              const t20 = W2[25 * o + 200 * o_2 + 5 * u + 4]! * h2[t15 + 4]!;
              sum_2 += t18 + t17 + t19 + t20;
            }
            sum[8 * i + j + 64 * o_2]! += sum_2;
          }
        }
      }
    }
    h5.fill(0, 256 * n, 256 * n + 256);

    // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u -
    // 2, 2 * j + v - 2])
    // h5 = reshape(h4, [N, 256])
    for (let o = 0; o < 16; o++) {
      // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1,
      // j + v - 1]) + b2[o])
      const t21 = b2[o]!;
      for (let i = 0; i < 8; i++) {
        h3[8 * i + 1024 * n + 64 * o] = Math.max(sum[8 * i + 64 * o]! + t21, 0);
        const t22 = sum[8 * i + 64 * o + 1]! + t21;
        h3[8 * i + 1024 * n + 64 * o + 1] = Math.max(t22, 0);
        const t23 = sum[8 * i + 64 * o + 2]! + t21;
        h3[8 * i + 1024 * n + 64 * o + 2] = Math.max(t23, 0);
        const t24 = sum[8 * i + 64 * o + 3]! + t21;
        h3[8 * i + 1024 * n + 64 * o + 3] = Math.max(t24, 0);
        const t25 = sum[8 * i + 64 * o + 4]! + t21;
        h3[8 * i + 1024 * n + 64 * o + 4] = Math.max(t25, 0);
        const t26 = sum[8 * i + 64 * o + 5]! + t21;
        h3[8 * i + 1024 * n + 64 * o + 5] = Math.max(t26, 0);
        const t27 = sum[8 * i + 64 * o + 6]! + t21;
        h3[8 * i + 1024 * n + 64 * o + 6] = Math.max(t27, 0);
        const t28 = sum[8 * i + 64 * o + 7]! + t21;
        h3[8 * i + 1024 * n + 64 * o + 7] = Math.max(t28, 0);
      }

      // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u -
      // 2, 2 * j + v - 2])
      for (let i = 0; i < 4; i++) {
        // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u
        // - 2, 2 * j + v - 2])
        const t29 = h3[16 * i + 1024 * n + 64 * o + 1]!;
        const t30 = Math.max(h3[16 * i + 1024 * n + 64 * o]!, t29);
        const t31 = Math.max(t30, h3[16 * i + 1024 * n + 64 * o + 8]!);
        const t32 = h3[16 * i + 1024 * n + 64 * o + 2]!;
        const t33 = Math.max(t32, h3[16 * i + 1024 * n + 64 * o + 3]!);
        const t34 = Math.max(t33, h3[16 * i + 1024 * n + 64 * o + 10]!);
        const t35 = h3[16 * i + 1024 * n + 64 * o + 4]!;
        const t36 = Math.max(t35, h3[16 * i + 1024 * n + 64 * o + 5]!);
        const t37 = Math.max(t36, h3[16 * i + 1024 * n + 64 * o + 12]!);
        const t38 = h3[16 * i + 1024 * n + 64 * o + 6]!;
        const t39 = Math.max(t38, h3[16 * i + 1024 * n + 64 * o + 7]!);
        const t40 = Math.max(t39, h3[16 * i + 1024 * n + 64 * o + 14]!);
        const t41 = h3[16 * i + 1024 * n + 64 * o + 9]!;
        h4[4 * i + 256 * n + 16 * o] = Math.max(t31, t41);
        const t42 = h3[16 * i + 1024 * n + 64 * o + 11]!;
        h4[4 * i + 256 * n + 16 * o + 1] = Math.max(t34, t42);
        const t43 = h3[16 * i + 1024 * n + 64 * o + 13]!;
        h4[4 * i + 256 * n + 16 * o + 2] = Math.max(t37, t43);
        const t44 = h3[16 * i + 1024 * n + 64 * o + 15]!;
        h4[4 * i + 256 * n + 16 * o + 3] = Math.max(t40, t44);
      }

      // h5 = reshape(h4, [N, 256])
      h5[256 * n + 16 * o] = h4[256 * n + 16 * o]!;
      h5[256 * n + 16 * o + 1] = h4[256 * n + 16 * o + 1]!;
      h5[256 * n + 16 * o + 2] = h4[256 * n + 16 * o + 2]!;
      h5[256 * n + 16 * o + 3] = h4[256 * n + 16 * o + 3]!;
      h5[256 * n + 16 * o + 4] = h4[256 * n + 16 * o + 4]!;
      h5[256 * n + 16 * o + 5] = h4[256 * n + 16 * o + 5]!;
      h5[256 * n + 16 * o + 6] = h4[256 * n + 16 * o + 6]!;
      h5[256 * n + 16 * o + 7] = h4[256 * n + 16 * o + 7]!;
      h5[256 * n + 16 * o + 8] = h4[256 * n + 16 * o + 8]!;
      h5[256 * n + 16 * o + 9] = h4[256 * n + 16 * o + 9]!;
      h5[256 * n + 16 * o + 10] = h4[256 * n + 16 * o + 10]!;
      h5[256 * n + 16 * o + 11] = h4[256 * n + 16 * o + 11]!;
      h5[256 * n + 16 * o + 12] = h4[256 * n + 16 * o + 12]!;
      h5[256 * n + 16 * o + 13] = h4[256 * n + 16 * o + 13]!;
      h5[256 * n + 16 * o + 14] = h4[256 * n + 16 * o + 14]!;
      h5[256 * n + 16 * o + 15] = h4[256 * n + 16 * o + 15]!;
    }

    // y = h5 * W3' + b3
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
    for (let k = 0; k < 256; k++) {
      const t45 = h5[k + 256 * n]!;
      product[0]! += t45 * W3[k]!;
      product[1]! += t45 * W3[k + 256]!;
      product[2]! += t45 * W3[k + 512]!;
      product[3]! += t45 * W3[k + 768]!;
      product[4]! += t45 * W3[k + 1024]!;
      product[5]! += t45 * W3[k + 1280]!;
      product[6]! += t45 * W3[k + 1536]!;
      product[7]! += t45 * W3[k + 1792]!;
      product[8]! += t45 * W3[k + 2048]!;
      product[9]! += t45 * W3[k + 2304]!;
    }
    for (let j = 0; j < 10; j++) {
      y[j + 10 * n] = product[j]! + b3[j]!;
    }

    // loss = crossEntropy(y, target)
    const t46 = y[10 * n]!;
    const t47 = y[10 * n + 1]!;
    const t48 = y[10 * n + 2]!;
    const t49 = y[10 * n + 3]!;
    const t50 = y[10 * n + 4]!;
    const t51 = Math.max(Math.max(Math.max(t46, t47), t48), t49);
    const t52 = y[10 * n + 5]!;
    const t53 = y[10 * n + 6]!;
    const t54 = y[10 * n + 7]!;
    const t55 = Math.max(Math.max(Math.max(t51, t50), t52), t53);
    const t56 = y[10 * n + 8]!;
    const t57 = y[10 * n + 9]!;
    const t58 = Math.max(Math.max(Math.max(t55, t54), t56), t57);
    const t59 = Math.min(t58, 1.7976931348623157e308);
    const t60 = Math.max(t59, -1.7976931348623157e308);
    lse_shift[n] = t60;
    const t61 = Math.exp(t46 - t60) + Math.exp(t47 - t60);
    const t62 = t61 + Math.exp(t48 - t60) + Math.exp(t49 - t60);
    const t63 = t62 + Math.exp(t50 - t60) + Math.exp(t52 - t60);
    const t64 = t63 + Math.exp(t53 - t60) + Math.exp(t54 - t60);
    const t65 = t64 + Math.exp(t56 - t60) + Math.exp(t57 - t60);
    lse_scale[n] = t65 === 0 ? 0 : 1 / t65;
    crossEntropySum += t60 + Math.log(t65) - y[10 * n + target[n]!]!;
  }
  loss = crossEntropySum / N;
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
  work: Workspace,
  gradient: Parameters,
): void {
  checkLength("p.flat", p.flat, 5994);
  checkSize("N", N);
  checkLength("X", X, 784 * N);
  checkLength("target", target, N);
  checkClasses("target", target, 10, N);
  checkLength("work.flat", work.flat, 7308 * N + 18753);
  checkLength("gradient.flat", gradient.flat, 5994);
  const { W2, W3 } = p;
  const {
    h1,
    h2,
    h3,
    h4,
    h5,
    y,
    lse_shift,
    lse_scale,
    dy,
    dh5,
    dsum,
    dh3,
    dh2,
    ties,
    dh1,
  } = work;
  const { W1: dW1, b1: db1, W2: dW2, b2: db2, W3: dW3, b3: db3 } = gradient;

  // loss = crossEntropy(y, target)
  // y = h5 * W3' + b3
  // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u - 2,
  // 2 * j + v - 2])
  // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1, j +
  // v - 1]) + b2[o])
  // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i + u -
  // 2, 2 * j + v - 2])
  // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u - 1, j +
  // v - 1]) + b1[o])
  // y = h5 * W3' + b3
  db3[0] = 0;
  db3[1] = 0;
  db3[2] = 0;
  db3[3] = 0;
  db3[4] = 0;
  db3[5] = 0;
  db3[6] = 0;
  db3[7] = 0;
  db3[8] = 0;
  db3[9] = 0;
  for (let j = 0; j < 10; j++) {
    // y = h5 * W3' + b3
    dW3.fill(0, 256 * j, 256 * j + 256);
  }

  // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1, j +
  // v - 1]) + b2[o])
  for (let o = 0; o < 16; o++) {
    // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1, j
    // + v - 1]) + b2[o])
    db2[o] = 0;
    dW2.fill(0, 200 * o, 200 * o + 200);
  }

  // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u - 1, j +
  // v - 1]) + b1[o])
  db1.fill(0, 0, 8);
  dW1.fill(0, 0, 200);
  const dlse = 1 / N;
  for (let i = 0; i < N; i++) {
    // loss = crossEntropy(y, target)
    const t0 = lse_shift[i]!;
    const t1 = lse_scale[i]!;
    for (let j = 0; j < 10; j++) {
      dy[j] = dlse * (Math.exp(y[10 * i + j]! - t0) * t1);
    }
    dy[target[i]!]! -= dlse;

    // y = h5 * W3' + b3
    // y = h5 * W3' + b3
    dh5.fill(0, 0, 256);
    for (let j = 0; j < 10; j++) {
      // y = h5 * W3' + b3
      const t2 = dy[j]!;
      db3[j]! += t2;
      for (let k = 0; k < 256; k++) {
        dh5[k]! += t2 * W3[256 * j + k]!;
        dW3[256 * j + k]! += t2 * h5[256 * i + k]!;
      }
    }

    // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u -
    // 2, 2 * j + v - 2])
    // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1, j
    // + v - 1]) + b2[o])
    for (let c = 0; c < 16; c++) {
      dh3.fill(0, 0, 64);

      // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u -
      // 2, 2 * j + v - 2])
      for (let i_2 = 0; i_2 < 4; i_2++) {
        // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u
        // - 2, 2 * j + v - 2])
        for (let j = 0; j < 4; j++) {
          // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i +
          // u - 2, 2 * j + v - 2])
          const t3 = h4[16 * c + 4 * i_2 + 256 * i + j]!;
          const t4 = h3[64 * c + 16 * i_2 + 1024 * i + 2 * j]! === t3;
          const t5 = h3[64 * c + 16 * i_2 + 1024 * i + 2 * j + 1]! === t3;
          const t6 = h3[64 * c + 16 * i_2 + 1024 * i + 2 * j + 8]! === t3;
          const t7 = h3[64 * c + 16 * i_2 + 1024 * i + 2 * j + 9]! === t3;
          const t8 = (t4 ? 1 : 0) + (t5 ? 1 : 0) + (t6 ? 1 : 0);
          const t9 = dh5[16 * c + 4 * i_2 + j]! / (t8 + (t7 ? 1 : 0));
          dh3[16 * i_2 + 2 * j]! += t4 ? t9 : 0;
          dh3[16 * i_2 + 2 * j + 1]! += t5 ? t9 : 0;
          dh3[16 * i_2 + 2 * j + 8]! += t6 ? t9 : 0;
          dh3[16 * i_2 + 2 * j + 9]! += t7 ? t9 : 0;
        }
      }

      // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1,
      // j + v - 1]) + b2[o])
      let db2_2 = 0;
      for (let i_2 = 0; i_2 < 8; i_2++) {
        const t10 = h3[64 * c + 8 * i_2 + 1024 * i]! > 0 ? dh3[8 * i_2]! : 0;
        const t11 = h3[64 * c + 8 * i_2 + 1024 * i + 1]! > 0;
        const t12 = t11 ? dh3[8 * i_2 + 1]! : 0;
        const t13 = h3[64 * c + 8 * i_2 + 1024 * i + 2]! > 0;
        const t14 = t13 ? dh3[8 * i_2 + 2]! : 0;
        const t15 = h3[64 * c + 8 * i_2 + 1024 * i + 3]! > 0;
        const t16 = t15 ? dh3[8 * i_2 + 3]! : 0;
        const t17 = h3[64 * c + 8 * i_2 + 1024 * i + 4]! > 0;
        const t18 = t17 ? dh3[8 * i_2 + 4]! : 0;
        const t19 = h3[64 * c + 8 * i_2 + 1024 * i + 5]! > 0;
        const t20 = t19 ? dh3[8 * i_2 + 5]! : 0;
        const t21 = h3[64 * c + 8 * i_2 + 1024 * i + 6]! > 0;
        const t22 = t21 ? dh3[8 * i_2 + 6]! : 0;
        const t23 = h3[64 * c + 8 * i_2 + 1024 * i + 7]! > 0;
        const t24 = t23 ? dh3[8 * i_2 + 7]! : 0;
        dsum[64 * c + 8 * i_2] = t10;
        dsum[64 * c + 8 * i_2 + 1] = t12;
        dsum[64 * c + 8 * i_2 + 2] = t14;
        dsum[64 * c + 8 * i_2 + 3] = t16;
        dsum[64 * c + 8 * i_2 + 4] = t18;
        dsum[64 * c + 8 * i_2 + 5] = t20;
        dsum[64 * c + 8 * i_2 + 6] = t22;
        dsum[64 * c + 8 * i_2 + 7] = t24;
        db2_2 += t10 + t12 + t14 + t16 + t18 + t20 + t22 + t24;
      }
      db2[c]! += db2_2;
    }

    // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i + u -
    // 2, 2 * j + v - 2])
    // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u - 1, j
    // + v - 1]) + b1[o])
    for (let a = 0; a < 8; a++) {
      // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i + u
      // - 2, 2 * j + v - 2])
      for (let k = 0; k < 12; k++) {
        dh2[12 * k] = 0;
        dh2[12 * k + 1] = 0;
        dh2[12 * k + 2] = 0;
        dh2[12 * k + 3] = 0;
        dh2[12 * k + 4] = 0;
        dh2[12 * k + 5] = 0;
        dh2[12 * k + 6] = 0;
        dh2[12 * k + 7] = 0;
        dh2[12 * k + 8] = 0;
        dh2[12 * k + 9] = 0;
        dh2[12 * k + 10] = 0;
        dh2[12 * k + 11] = 0;

        // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i +
        // u - 2, 2 * j + v - 2])
        for (let j = 0; j < 12; j++) {
          const t25 = h2[144 * a + 1152 * i + j + 12 * k]!;
          const t26 = h1[576 * a + 4608 * i + 2 * j + 48 * k + 1]! === t25;
          const t27 = h1[576 * a + 4608 * i + 2 * j + 48 * k]! === t25 ? 1 : 0;
          const t28 = h1[576 * a + 4608 * i + 2 * j + 48 * k + 24]! === t25;
          const t29 = h1[576 * a + 4608 * i + 2 * j + 48 * k + 25]! === t25;
          const t30 = t27 + (t26 ? 1 : 0) + (t28 ? 1 : 0);
          ties[j + 12 * k] = t30 + (t29 ? 1 : 0);
        }
      }

      // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1,
      // j + v - 1]) + b2[o])
      for (let o = 0; o < 16; o++) {
        // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u -
        // 1, j + v - 1]) + b2[o])
        const t31 = W2[25 * a + 200 * o]!;
        const t32 = W2[25 * a + 200 * o + 1]!;
        const t33 = W2[25 * a + 200 * o + 2]!;
        const t34 = W2[25 * a + 200 * o + 3]!;
        const t35 = W2[25 * a + 200 * o + 4]!;
        const t36 = W2[25 * a + 200 * o + 5]!;
        const t37 = W2[25 * a + 200 * o + 6]!;
        const t38 = W2[25 * a + 200 * o + 7]!;
        const t39 = W2[25 * a + 200 * o + 8]!;
        const t40 = W2[25 * a + 200 * o + 9]!;
        const t41 = W2[25 * a + 200 * o + 10]!;
        const t42 = W2[25 * a + 200 * o + 11]!;
        const t43 = W2[25 * a + 200 * o + 12]!;
        const t44 = W2[25 * a + 200 * o + 13]!;
        const t45 = W2[25 * a + 200 * o + 14]!;
        const t46 = W2[25 * a + 200 * o + 15]!;
        const t47 = W2[25 * a + 200 * o + 16]!;
        const t48 = W2[25 * a + 200 * o + 17]!;
        const t49 = W2[25 * a + 200 * o + 18]!;
        const t50 = W2[25 * a + 200 * o + 19]!;
        const t51 = W2[25 * a + 200 * o + 20]!;
        const t52 = W2[25 * a + 200 * o + 21]!;
        const t53 = W2[25 * a + 200 * o + 22]!;
        const t54 = W2[25 * a + 200 * o + 23]!;
        const t55 = W2[25 * a + 200 * o + 24]!;
        for (let i_2 = 0; i_2 < 8; i_2++) {
          // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u
          // - 1, j + v - 1]) + b2[o])
          for (let j = 0; j < 8; j++) {
            // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i +
            // u - 1, j + v - 1]) + b2[o])
            const t56 = dsum[8 * i_2 + j + 64 * o]!;
            for (let u = 0; u < 5; u++) {
              const t57 = 144 * a + 12 * i_2 + 1152 * i + j + 12 * u;
              dW2[25 * a + 200 * o + 5 * u]! += t56 * h2[t57]!;
              dW2[25 * a + 200 * o + 5 * u + 1]! += t56 * h2[t57 + 1]!;
              dW2[25 * a + 200 * o + 5 * u + 2]! += t56 * h2[t57 + 2]!;
              dW2[25 * a + 200 * o + 5 * u + 3]! += t56 * h2[t57 + 3]!;
              dW2[25 * a + 200 * o + 5 * u + 4]! += t56 * h2[t57 + 4]!;
            }
            dh2[12 * i_2 + j]! += t56 * t31;
            dh2[12 * i_2 + j + 1]! += t56 * t32;
            dh2[12 * i_2 + j + 2]! += t56 * t33;
            dh2[12 * i_2 + j + 3]! += t56 * t34;
            dh2[12 * i_2 + j + 4]! += t56 * t35;
            dh2[12 * i_2 + j + 12]! += t56 * t36;
            dh2[12 * i_2 + j + 13]! += t56 * t37;
            dh2[12 * i_2 + j + 14]! += t56 * t38;
            dh2[12 * i_2 + j + 15]! += t56 * t39;
            dh2[12 * i_2 + j + 16]! += t56 * t40;
            dh2[12 * i_2 + j + 24]! += t56 * t41;
            dh2[12 * i_2 + j + 25]! += t56 * t42;
            dh2[12 * i_2 + j + 26]! += t56 * t43;
            dh2[12 * i_2 + j + 27]! += t56 * t44;
            dh2[12 * i_2 + j + 28]! += t56 * t45;
            dh2[12 * i_2 + j + 36]! += t56 * t46;
            dh2[12 * i_2 + j + 37]! += t56 * t47;
            dh2[12 * i_2 + j + 38]! += t56 * t48;
            dh2[12 * i_2 + j + 39]! += t56 * t49;
            dh2[12 * i_2 + j + 40]! += t56 * t50;
            dh2[12 * i_2 + j + 48]! += t56 * t51;
            dh2[12 * i_2 + j + 49]! += t56 * t52;
            dh2[12 * i_2 + j + 50]! += t56 * t53;
            dh2[12 * i_2 + j + 51]! += t56 * t54;
            dh2[12 * i_2 + j + 52]! += t56 * t55;
          }
        }
      }
      dh1.fill(0, 0, 576);

      // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i + u
      // - 2, 2 * j + v - 2])
      for (let i_2 = 0; i_2 < 12; i_2++) {
        // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i +
        // u - 2, 2 * j + v - 2])
        for (let j = 0; j < 12; j++) {
          const t58 = h2[144 * a + 12 * i_2 + 1152 * i + j]!;
          const t59 = dh2[12 * i_2 + j]! / ties[12 * i_2 + j]!;
          const t60 = h1[576 * a + 48 * i_2 + 4608 * i + 2 * j]! === t58;
          const t61 = h1[576 * a + 48 * i_2 + 4608 * i + 2 * j + 1]! === t58;
          const t62 = h1[576 * a + 48 * i_2 + 4608 * i + 2 * j + 24]! === t58;
          const t63 = h1[576 * a + 48 * i_2 + 4608 * i + 2 * j + 25]! === t58;
          dh1[48 * i_2 + 2 * j]! += t60 ? t59 : 0;
          dh1[48 * i_2 + 2 * j + 1]! += t61 ? t59 : 0;
          dh1[48 * i_2 + 2 * j + 24]! += t62 ? t59 : 0;
          dh1[48 * i_2 + 2 * j + 25]! += t63 ? t59 : 0;
        }
      }

      // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u - 1,
      // j + v - 1]) + b1[o])
      let db1_2 = 0;
      for (let i_2 = 0; i_2 < 24; i_2++) {
        // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u -
        // 1, j + v - 1]) + b1[o])
        for (let j = 0; j < 24; j++) {
          // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u -
          // 1, j + v - 1]) + b1[o])
          const t64 = h1[576 * a + 24 * i_2 + 4608 * i + j]! > 0;
          const dsum_2 = t64 ? dh1[24 * i_2 + j]! : 0;
          for (let u = 0; u < 5; u++) {
            const t65 = X[28 * i_2 + 784 * i + j + 28 * u]!;
            dW1[25 * a + 5 * u]! += dsum_2 * t65;
            const t66 = X[28 * i_2 + 784 * i + j + 28 * u + 1]!;
            dW1[25 * a + 5 * u + 1]! += dsum_2 * t66;
            const t67 = X[28 * i_2 + 784 * i + j + 28 * u + 2]!;
            dW1[25 * a + 5 * u + 2]! += dsum_2 * t67;
            const t68 = X[28 * i_2 + 784 * i + j + 28 * u + 3]!;
            dW1[25 * a + 5 * u + 3]! += dsum_2 * t68;
            const t69 = X[28 * i_2 + 784 * i + j + 28 * u + 4]!;
            dW1[25 * a + 5 * u + 4]! += dsum_2 * t69;
          }
        }
        const t70 = h1[576 * a + 24 * i_2 + 4608 * i]! > 0;
        const t71 = h1[576 * a + 24 * i_2 + 4608 * i + 1]! > 0;
        const t72 = t71 ? dh1[24 * i_2 + 1]! : 0;
        const t73 = h1[576 * a + 24 * i_2 + 4608 * i + 2]! > 0;
        const t74 = (t70 ? dh1[24 * i_2]! : 0) + t72;
        const t75 = h1[576 * a + 24 * i_2 + 4608 * i + 3]! > 0;
        const t76 = t74 + (t73 ? dh1[24 * i_2 + 2]! : 0);
        const t77 = h1[576 * a + 24 * i_2 + 4608 * i + 4]! > 0;
        const t78 = t76 + (t75 ? dh1[24 * i_2 + 3]! : 0);
        const t79 = h1[576 * a + 24 * i_2 + 4608 * i + 5]! > 0;
        const t80 = t78 + (t77 ? dh1[24 * i_2 + 4]! : 0);
        const t81 = h1[576 * a + 24 * i_2 + 4608 * i + 6]! > 0;
        const t82 = t80 + (t79 ? dh1[24 * i_2 + 5]! : 0);
        const t83 = h1[576 * a + 24 * i_2 + 4608 * i + 7]! > 0;
        const t84 = t82 + (t81 ? dh1[24 * i_2 + 6]! : 0);
        const t85 = h1[576 * a + 24 * i_2 + 4608 * i + 8]! > 0;
        const t86 = t84 + (t83 ? dh1[24 * i_2 + 7]! : 0);
        const t87 = h1[576 * a + 24 * i_2 + 4608 * i + 9]! > 0;
        const t88 = t86 + (t85 ? dh1[24 * i_2 + 8]! : 0);
        const t89 = h1[576 * a + 24 * i_2 + 4608 * i + 10]! > 0;
        const t90 = t88 + (t87 ? dh1[24 * i_2 + 9]! : 0);
        const t91 = h1[576 * a + 24 * i_2 + 4608 * i + 11]! > 0;
        const t92 = t90 + (t89 ? dh1[24 * i_2 + 10]! : 0);
        const t93 = h1[576 * a + 24 * i_2 + 4608 * i + 12]! > 0;
        const t94 = t92 + (t91 ? dh1[24 * i_2 + 11]! : 0);
        const t95 = h1[576 * a + 24 * i_2 + 4608 * i + 13]! > 0;
        const t96 = t94 + (t93 ? dh1[24 * i_2 + 12]! : 0);
        const t97 = h1[576 * a + 24 * i_2 + 4608 * i + 14]! > 0;
        const t98 = t96 + (t95 ? dh1[24 * i_2 + 13]! : 0);
        const t99 = h1[576 * a + 24 * i_2 + 4608 * i + 15]! > 0;
        const t100 = t98 + (t97 ? dh1[24 * i_2 + 14]! : 0);
        const t101 = h1[576 * a + 24 * i_2 + 4608 * i + 16]! > 0;
        const t102 = t100 + (t99 ? dh1[24 * i_2 + 15]! : 0);
        const t103 = h1[576 * a + 24 * i_2 + 4608 * i + 17]! > 0;
        const t104 = t102 + (t101 ? dh1[24 * i_2 + 16]! : 0);
        const t105 = h1[576 * a + 24 * i_2 + 4608 * i + 18]! > 0;
        const t106 = t104 + (t103 ? dh1[24 * i_2 + 17]! : 0);
        const t107 = h1[576 * a + 24 * i_2 + 4608 * i + 19]! > 0;
        const t108 = t106 + (t105 ? dh1[24 * i_2 + 18]! : 0);
        const t109 = h1[576 * a + 24 * i_2 + 4608 * i + 20]! > 0;
        const t110 = t108 + (t107 ? dh1[24 * i_2 + 19]! : 0);
        const t111 = h1[576 * a + 24 * i_2 + 4608 * i + 21]! > 0;
        const t112 = t110 + (t109 ? dh1[24 * i_2 + 20]! : 0);
        const t113 = h1[576 * a + 24 * i_2 + 4608 * i + 22]! > 0;
        const t114 = t112 + (t111 ? dh1[24 * i_2 + 21]! : 0);
        const t115 = h1[576 * a + 24 * i_2 + 4608 * i + 23]! > 0;
        const t116 = t114 + (t113 ? dh1[24 * i_2 + 22]! : 0);
        db1_2 += t116 + (t115 ? dh1[24 * i_2 + 23]! : 0);
      }
      db1[a]! += db1_2;
    }
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
  work: Workspace,
  gradient: Parameters,
): number {
  checkLength("p.flat", p.flat, 5994);
  checkSize("N", N);
  checkLength("X", X, 784 * N);
  checkLength("target", target, N);
  checkClasses("target", target, 10, N);
  checkLength("work.flat", work.flat, 7308 * N + 18753);
  checkLength("gradient.flat", gradient.flat, 5994);
  const { carry } = work;

  valueAndGradientPart1(work, gradient);
  valueAndGradientPart2(p, N, X, target, work, gradient);
  return carry[2]!;
}

function valueAndGradientPart1(work: Workspace, gradient: Parameters): void {
  const { carry } = work;
  const { W1: dW1, b1: db1, W2: dW2, b2: db2, W3: dW3, b3: db3 } = gradient;

  carry[0] = 0;
  carry[1] = 0;

  // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u - 1, j +
  // v - 1]) + b1[o])
  // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i + u -
  // 2, 2 * j + v - 2])
  // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1, j +
  // v - 1]) + b2[o])
  // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u - 2,
  // 2 * j + v - 2])
  // h5 = reshape(h4, [N, 256])
  // y = h5 * W3' + b3
  // loss = crossEntropy(y, target)
  // y = h5 * W3' + b3
  db3[0] = 0;
  db3[1] = 0;
  db3[2] = 0;
  db3[3] = 0;
  db3[4] = 0;
  db3[5] = 0;
  db3[6] = 0;
  db3[7] = 0;
  db3[8] = 0;
  db3[9] = 0;
  for (let j = 0; j < 10; j++) {
    // y = h5 * W3' + b3
    dW3.fill(0, 256 * j, 256 * j + 256);
  }

  // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1, j +
  // v - 1]) + b2[o])
  for (let o = 0; o < 16; o++) {
    // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1, j
    // + v - 1]) + b2[o])
    db2[o] = 0;
    dW2.fill(0, 200 * o, 200 * o + 200);
  }

  // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u - 1, j +
  // v - 1]) + b1[o])
  db1.fill(0, 0, 8);
  dW1.fill(0, 0, 200);
}

function valueAndGradientPart2(
  p: Parameters,
  N: number,
  X: Float64Array,
  target: Float64Array,
  work: Workspace,
  gradient: Parameters,
): void {
  const { W1, b1, W2, b2, W3, b3 } = p;
  const {
    sum,
    product,
    dy,
    dh5,
    dsum,
    h1_2,
    h2_2,
    dh2_2,
    ties_2,
    dh1_2,
    h5_2,
    h3_2,
    h4_2,
    ties_3,
    dh3_2,
    y_2,
    carry,
  } = work;
  const { W1: dW1, b1: db1, W2: dW2, b2: db2, W3: dW3, b3: db3 } = gradient;

  const dlse = 1 / N;
  for (let n = 0; n < N; n++) {
    // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u - 1, j
    // + v - 1]) + b1[o])
    // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i + u -
    // 2, 2 * j + v - 2])
    // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1, j
    // + v - 1]) + b2[o])
    // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1, j
    // + v - 1]) + b2[o])
    sum.fill(0, 0, 1024);
    for (let o = 0; o < 8; o++) {
      // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u - 1,
      // j + v - 1]) + b1[o])
      const t0 = b1[o]!;
      for (let i = 0; i < 24; i++) {
        // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u -
        // 1, j + v - 1]) + b1[o])
        for (let j = 0; j < 24; j++) {
          let sum_2 = 0;

          // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u -
          // 1, j + v - 1]) + b1[o])
          for (let u = 0; u < 5; u++) {
            const t1 = X[28 * i + j + 784 * n + 28 * u]!;
            const t2 = X[28 * i + j + 784 * n + 28 * u + 1]!;
            const t3 = W1[25 * o + 5 * u + 1]! * t2;
            const t4 = X[28 * i + j + 784 * n + 28 * u + 2]!;
            const t5 = W1[25 * o + 5 * u]! * t1 + t3;
            const t6 = X[28 * i + j + 784 * n + 28 * u + 3]!;
            const t7 = t5 + W1[25 * o + 5 * u + 2]! * t4;
            const t8 = X[28 * i + j + 784 * n + 28 * u + 4]!;
            const t9 = t7 + W1[25 * o + 5 * u + 3]! * t6;
            sum_2 += t9 + W1[25 * o + 5 * u + 4]! * t8;
          }
          h1_2[24 * i + j + 576 * o] = Math.max(sum_2 + t0, 0);
        }
        dh1_2.fill(0, 24 * i + 576 * o, 24 * i + 576 * o + 24);
      }

      // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i + u
      // - 2, 2 * j + v - 2])
      for (let i = 0; i < 12; i++) {
        // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i +
        // u - 2, 2 * j + v - 2])
        for (let j = 0; j < 12; j++) {
          const t10 = h1_2[48 * i + 2 * j + 576 * o]!;
          const t11 = h1_2[48 * i + 2 * j + 576 * o + 1]!;
          const t12 = h1_2[48 * i + 2 * j + 576 * o + 24]!;
          const t13 = h1_2[48 * i + 2 * j + 576 * o + 25]!;
          const t14 = Math.max(Math.max(Math.max(t10, t11), t12), t13);
          h2_2[12 * i + j + 144 * o] = t14;
          const t15 = (t10 === t14 ? 1 : 0) + (t11 === t14 ? 1 : 0);
          const t16 = t15 + (t12 === t14 ? 1 : 0);
          ties_2[12 * i + j + 144 * o] = t16 + (t13 === t14 ? 1 : 0);
        }
        dh2_2[12 * i + 144 * o] = 0;
        dh2_2[12 * i + 144 * o + 1] = 0;
        dh2_2[12 * i + 144 * o + 2] = 0;
        dh2_2[12 * i + 144 * o + 3] = 0;
        dh2_2[12 * i + 144 * o + 4] = 0;
        dh2_2[12 * i + 144 * o + 5] = 0;
        dh2_2[12 * i + 144 * o + 6] = 0;
        dh2_2[12 * i + 144 * o + 7] = 0;
        dh2_2[12 * i + 144 * o + 8] = 0;
        dh2_2[12 * i + 144 * o + 9] = 0;
        dh2_2[12 * i + 144 * o + 10] = 0;
        dh2_2[12 * i + 144 * o + 11] = 0;
      }

      // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1,
      // j + v - 1]) + b2[o])
      for (let o_2 = 0; o_2 < 16; o_2++) {
        // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u -
        // 1, j + v - 1]) + b2[o])
        for (let i = 0; i < 8; i++) {
          // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u
          // - 1, j + v - 1]) + b2[o])
          for (let j = 0; j < 8; j++) {
            // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i +
            // u - 1, j + v - 1]) + b2[o])
            let sum_2 = 0;
            for (let u = 0; u < 5; u++) {
              const t17 = h2_2[12 * i + j + 144 * o + 12 * u]!;
              const t18 = h2_2[12 * i + j + 144 * o + 12 * u + 1]!;
              const t19 = W2[25 * o + 200 * o_2 + 5 * u + 1]! * t18;
              const t20 = h2_2[12 * i + j + 144 * o + 12 * u + 2]!;
              const t21 = W2[25 * o + 200 * o_2 + 5 * u]! * t17 + t19;
              const t22 = h2_2[12 * i + j + 144 * o + 12 * u + 3]!;
              const t23 = t21 + W2[25 * o + 200 * o_2 + 5 * u + 2]! * t20;
              const t24 = h2_2[12 * i + j + 144 * o + 12 * u + 4]!;
              const t25 = t23 + W2[25 * o + 200 * o_2 + 5 * u + 3]! * t22;
              sum_2 += t25 + W2[25 * o + 200 * o_2 + 5 * u + 4]! * t24;
            }
            sum[8 * i + j + 64 * o_2]! += sum_2;
          }
        }
      }
    }
    h5_2.fill(0, 0, 256);

    // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u -
    // 2, 2 * j + v - 2])
    // h5 = reshape(h4, [N, 256])
    for (let o = 0; o < 16; o++) {
      // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1,
      // j + v - 1]) + b2[o])
      const t26 = b2[o]!;
      for (let i = 0; i < 8; i++) {
        h3_2[8 * i + 64 * o] = Math.max(sum[8 * i + 64 * o]! + t26, 0);
        h3_2[8 * i + 64 * o + 1] = Math.max(sum[8 * i + 64 * o + 1]! + t26, 0);
        h3_2[8 * i + 64 * o + 2] = Math.max(sum[8 * i + 64 * o + 2]! + t26, 0);
        h3_2[8 * i + 64 * o + 3] = Math.max(sum[8 * i + 64 * o + 3]! + t26, 0);
        h3_2[8 * i + 64 * o + 4] = Math.max(sum[8 * i + 64 * o + 4]! + t26, 0);
        h3_2[8 * i + 64 * o + 5] = Math.max(sum[8 * i + 64 * o + 5]! + t26, 0);
        h3_2[8 * i + 64 * o + 6] = Math.max(sum[8 * i + 64 * o + 6]! + t26, 0);
        h3_2[8 * i + 64 * o + 7] = Math.max(sum[8 * i + 64 * o + 7]! + t26, 0);
      }

      // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u -
      // 2, 2 * j + v - 2])
      for (let i = 0; i < 4; i++) {
        // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u
        // - 2, 2 * j + v - 2])
        for (let j = 0; j < 4; j++) {
          const t27 = h3_2[16 * i + 2 * j + 64 * o]!;
          const t28 = h3_2[16 * i + 2 * j + 64 * o + 1]!;
          const t29 = h3_2[16 * i + 2 * j + 64 * o + 8]!;
          const t30 = h3_2[16 * i + 2 * j + 64 * o + 9]!;
          const t31 = Math.max(Math.max(Math.max(t27, t28), t29), t30);
          h4_2[4 * i + j + 16 * o] = t31;
          const t32 = (t27 === t31 ? 1 : 0) + (t28 === t31 ? 1 : 0);
          const t33 = t32 + (t29 === t31 ? 1 : 0);
          ties_3[4 * i + j + 16 * o] = t33 + (t30 === t31 ? 1 : 0);
        }
      }

      // h5 = reshape(h4, [N, 256])
      h5_2[16 * o] = h4_2[16 * o]!;
      h5_2[16 * o + 1] = h4_2[16 * o + 1]!;
      h5_2[16 * o + 2] = h4_2[16 * o + 2]!;
      h5_2[16 * o + 3] = h4_2[16 * o + 3]!;
      h5_2[16 * o + 4] = h4_2[16 * o + 4]!;
      h5_2[16 * o + 5] = h4_2[16 * o + 5]!;
      h5_2[16 * o + 6] = h4_2[16 * o + 6]!;
      h5_2[16 * o + 7] = h4_2[16 * o + 7]!;
      h5_2[16 * o + 8] = h4_2[16 * o + 8]!;
      h5_2[16 * o + 9] = h4_2[16 * o + 9]!;
      h5_2[16 * o + 10] = h4_2[16 * o + 10]!;
      h5_2[16 * o + 11] = h4_2[16 * o + 11]!;
      h5_2[16 * o + 12] = h4_2[16 * o + 12]!;
      h5_2[16 * o + 13] = h4_2[16 * o + 13]!;
      h5_2[16 * o + 14] = h4_2[16 * o + 14]!;
      h5_2[16 * o + 15] = h4_2[16 * o + 15]!;
      dh3_2.fill(0, 64 * o, 64 * o + 64);
    }

    // y = h5 * W3' + b3
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
    for (let k = 0; k < 256; k++) {
      const t34 = h5_2[k]!;
      product[0]! += t34 * W3[k]!;
      product[1]! += t34 * W3[k + 256]!;
      product[2]! += t34 * W3[k + 512]!;
      product[3]! += t34 * W3[k + 768]!;
      product[4]! += t34 * W3[k + 1024]!;
      product[5]! += t34 * W3[k + 1280]!;
      product[6]! += t34 * W3[k + 1536]!;
      product[7]! += t34 * W3[k + 1792]!;
      product[8]! += t34 * W3[k + 2048]!;
      product[9]! += t34 * W3[k + 2304]!;
    }
    for (let j = 0; j < 10; j++) {
      y_2[j] = product[j]! + b3[j]!;
      dy[j] = 0;
    }

    // loss = crossEntropy(y, target)
    const t35 = y_2[0]!;
    const t36 = y_2[1]!;
    const t37 = y_2[2]!;
    const t38 = y_2[3]!;
    const t39 = y_2[4]!;
    const t40 = Math.max(Math.max(Math.max(t35, t36), t37), t38);
    const t41 = y_2[5]!;
    const t42 = y_2[6]!;
    const t43 = y_2[7]!;
    const t44 = Math.max(Math.max(Math.max(t40, t39), t41), t42);
    const t45 = y_2[8]!;
    const t46 = y_2[9]!;
    const t47 = Math.max(Math.max(Math.max(t44, t43), t45), t46);
    const t48 = Math.min(t47, 1.7976931348623157e308);
    const lse_shift_2 = Math.max(t48, -1.7976931348623157e308);
    const t49 = Math.exp(t35 - lse_shift_2) + Math.exp(t36 - lse_shift_2);
    const t50 = t49 + Math.exp(t37 - lse_shift_2);
    const t51 = t50 + Math.exp(t38 - lse_shift_2);
    const t52 = t51 + Math.exp(t39 - lse_shift_2);
    const t53 = t52 + Math.exp(t41 - lse_shift_2);
    const t54 = t53 + Math.exp(t42 - lse_shift_2);
    const t55 = t54 + Math.exp(t43 - lse_shift_2);
    const t56 = t55 + Math.exp(t45 - lse_shift_2);
    const t57 = t56 + Math.exp(t46 - lse_shift_2);
    const lse_scale_2 = t57 === 0 ? 0 : 1 / t57;
    const t58 = target[n]!;
    carry[1]! += lse_shift_2 + Math.log(t57) - y_2[t58]!;
    dy[t58]! -= dlse;

    // y = h5 * W3' + b3
    for (let j = 0; j < 10; j++) {
      dy[j]! += dlse * (Math.exp(y_2[j]! - lse_shift_2) * lse_scale_2);
      const dy_2 = dy[j]!;
      db3[j]! += dy_2;
    }
    const t59 = dy[0]!;
    const t60 = dy[1]!;
    const t61 = dy[2]!;
    const t62 = dy[3]!;
    const t63 = dy[4]!;
    const t64 = dy[5]!;
    const t65 = dy[6]!;
    const t66 = dy[7]!;
    const t67 = dy[8]!;
    const t68 = dy[9]!;
    for (let k = 0; k < 256; k++) {
      const t69 = t59 * W3[k]! + t60 * W3[k + 256]! + t61 * W3[k + 512]!;
      const t70 = t69 + t62 * W3[k + 768]! + t63 * W3[k + 1024]!;
      const t71 = t70 + t64 * W3[k + 1280]! + t65 * W3[k + 1536]!;
      const t72 = t71 + t66 * W3[k + 1792]! + t67 * W3[k + 2048]!;
      dh5[k] = t72 + t68 * W3[k + 2304]!;
      const t73 = h5_2[k]!;
      dW3[k]! += t59 * t73;
      dW3[k + 256]! += t60 * t73;
      dW3[k + 512]! += t61 * t73;
      dW3[k + 768]! += t62 * t73;
      dW3[k + 1024]! += t63 * t73;
      dW3[k + 1280]! += t64 * t73;
      dW3[k + 1536]! += t65 * t73;
      dW3[k + 1792]! += t66 * t73;
      dW3[k + 2048]! += t67 * t73;
      dW3[k + 2304]! += t68 * t73;
    }

    // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u -
    // 2, 2 * j + v - 2])
    // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1, j
    // + v - 1]) + b2[o])
    for (let c = 0; c < 16; c++) {
      // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u -
      // 2, 2 * j + v - 2])
      for (let i = 0; i < 4; i++) {
        // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u
        // - 2, 2 * j + v - 2])
        for (let j = 0; j < 4; j++) {
          const t74 = h4_2[16 * c + 4 * i + j]!;
          const t75 = dh5[16 * c + 4 * i + j]! / ties_3[16 * c + 4 * i + j]!;
          const t76 = h3_2[64 * c + 16 * i + 2 * j]! === t74;
          dh3_2[64 * c + 16 * i + 2 * j]! += t76 ? t75 : 0;
          const t77 = h3_2[64 * c + 16 * i + 2 * j + 1]! === t74;
          dh3_2[64 * c + 16 * i + 2 * j + 1]! += t77 ? t75 : 0;
          const t78 = h3_2[64 * c + 16 * i + 2 * j + 8]! === t74;
          dh3_2[64 * c + 16 * i + 2 * j + 8]! += t78 ? t75 : 0;
          const t79 = h3_2[64 * c + 16 * i + 2 * j + 9]! === t74;
          dh3_2[64 * c + 16 * i + 2 * j + 9]! += t79 ? t75 : 0;
        }
      }

      // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1,
      // j + v - 1]) + b2[o])
      let db2_2 = 0;
      for (let i = 0; i < 8; i++) {
        const t80 = h3_2[64 * c + 8 * i]! > 0 ? dh3_2[64 * c + 8 * i]! : 0;
        const t81 = h3_2[64 * c + 8 * i + 1]! > 0;
        const t82 = t81 ? dh3_2[64 * c + 8 * i + 1]! : 0;
        const t83 = h3_2[64 * c + 8 * i + 2]! > 0;
        const t84 = t83 ? dh3_2[64 * c + 8 * i + 2]! : 0;
        const t85 = h3_2[64 * c + 8 * i + 3]! > 0;
        const t86 = t85 ? dh3_2[64 * c + 8 * i + 3]! : 0;
        const t87 = h3_2[64 * c + 8 * i + 4]! > 0;
        const t88 = t87 ? dh3_2[64 * c + 8 * i + 4]! : 0;
        const t89 = h3_2[64 * c + 8 * i + 5]! > 0;
        const t90 = t89 ? dh3_2[64 * c + 8 * i + 5]! : 0;
        const t91 = h3_2[64 * c + 8 * i + 6]! > 0;
        const t92 = t91 ? dh3_2[64 * c + 8 * i + 6]! : 0;
        const t93 = h3_2[64 * c + 8 * i + 7]! > 0;
        const t94 = t93 ? dh3_2[64 * c + 8 * i + 7]! : 0;
        dsum[64 * c + 8 * i] = t80;
        dsum[64 * c + 8 * i + 1] = t82;
        dsum[64 * c + 8 * i + 2] = t84;
        dsum[64 * c + 8 * i + 3] = t86;
        dsum[64 * c + 8 * i + 4] = t88;
        dsum[64 * c + 8 * i + 5] = t90;
        dsum[64 * c + 8 * i + 6] = t92;
        dsum[64 * c + 8 * i + 7] = t94;
        db2_2 += t80 + t82 + t84 + t86 + t88 + t90 + t92 + t94;
      }
      db2[c]! += db2_2;
    }

    // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i + u -
    // 2, 2 * j + v - 2])
    // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u - 1, j
    // + v - 1]) + b1[o])
    for (let a = 0; a < 8; a++) {
      // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1,
      // j + v - 1]) + b2[o])
      for (let o = 0; o < 16; o++) {
        // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u -
        // 1, j + v - 1]) + b2[o])
        const t95 = W2[25 * a + 200 * o]!;
        const t96 = W2[25 * a + 200 * o + 1]!;
        const t97 = W2[25 * a + 200 * o + 2]!;
        const t98 = W2[25 * a + 200 * o + 3]!;
        const t99 = W2[25 * a + 200 * o + 4]!;
        const t100 = W2[25 * a + 200 * o + 5]!;
        const t101 = W2[25 * a + 200 * o + 6]!;
        const t102 = W2[25 * a + 200 * o + 7]!;
        const t103 = W2[25 * a + 200 * o + 8]!;
        const t104 = W2[25 * a + 200 * o + 9]!;
        const t105 = W2[25 * a + 200 * o + 10]!;
        const t106 = W2[25 * a + 200 * o + 11]!;
        const t107 = W2[25 * a + 200 * o + 12]!;
        const t108 = W2[25 * a + 200 * o + 13]!;
        const t109 = W2[25 * a + 200 * o + 14]!;
        const t110 = W2[25 * a + 200 * o + 15]!;
        const t111 = W2[25 * a + 200 * o + 16]!;
        const t112 = W2[25 * a + 200 * o + 17]!;
        const t113 = W2[25 * a + 200 * o + 18]!;
        const t114 = W2[25 * a + 200 * o + 19]!;
        const t115 = W2[25 * a + 200 * o + 20]!;
        const t116 = W2[25 * a + 200 * o + 21]!;
        const t117 = W2[25 * a + 200 * o + 22]!;
        const t118 = W2[25 * a + 200 * o + 23]!;
        const t119 = W2[25 * a + 200 * o + 24]!;
        for (let i = 0; i < 8; i++) {
          // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u
          // - 1, j + v - 1]) + b2[o])
          for (let j = 0; j < 8; j++) {
            // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i +
            // u - 1, j + v - 1]) + b2[o])
            const t120 = dsum[8 * i + j + 64 * o]!;
            for (let u = 0; u < 5; u++) {
              const t121 = h2_2[144 * a + 12 * i + j + 12 * u]!;
              dW2[25 * a + 200 * o + 5 * u]! += t120 * t121;
              const t122 = h2_2[144 * a + 12 * i + j + 12 * u + 1]!;
              dW2[25 * a + 200 * o + 5 * u + 1]! += t120 * t122;
              const t123 = h2_2[144 * a + 12 * i + j + 12 * u + 2]!;
              dW2[25 * a + 200 * o + 5 * u + 2]! += t120 * t123;
              const t124 = h2_2[144 * a + 12 * i + j + 12 * u + 3]!;
              dW2[25 * a + 200 * o + 5 * u + 3]! += t120 * t124;
              const t125 = h2_2[144 * a + 12 * i + j + 12 * u + 4]!;
              dW2[25 * a + 200 * o + 5 * u + 4]! += t120 * t125;
            }
            dh2_2[144 * a + 12 * i + j]! += t120 * t95;
            dh2_2[144 * a + 12 * i + j + 1]! += t120 * t96;
            dh2_2[144 * a + 12 * i + j + 2]! += t120 * t97;
            dh2_2[144 * a + 12 * i + j + 3]! += t120 * t98;
            dh2_2[144 * a + 12 * i + j + 4]! += t120 * t99;
            dh2_2[144 * a + 12 * i + j + 12]! += t120 * t100;
            dh2_2[144 * a + 12 * i + j + 13]! += t120 * t101;
            dh2_2[144 * a + 12 * i + j + 14]! += t120 * t102;
            dh2_2[144 * a + 12 * i + j + 15]! += t120 * t103;
            dh2_2[144 * a + 12 * i + j + 16]! += t120 * t104;
            dh2_2[144 * a + 12 * i + j + 24]! += t120 * t105;
            dh2_2[144 * a + 12 * i + j + 25]! += t120 * t106;
            dh2_2[144 * a + 12 * i + j + 26]! += t120 * t107;
            dh2_2[144 * a + 12 * i + j + 27]! += t120 * t108;
            dh2_2[144 * a + 12 * i + j + 28]! += t120 * t109;
            dh2_2[144 * a + 12 * i + j + 36]! += t120 * t110;
            dh2_2[144 * a + 12 * i + j + 37]! += t120 * t111;
            dh2_2[144 * a + 12 * i + j + 38]! += t120 * t112;
            dh2_2[144 * a + 12 * i + j + 39]! += t120 * t113;
            dh2_2[144 * a + 12 * i + j + 40]! += t120 * t114;
            dh2_2[144 * a + 12 * i + j + 48]! += t120 * t115;
            dh2_2[144 * a + 12 * i + j + 49]! += t120 * t116;
            dh2_2[144 * a + 12 * i + j + 50]! += t120 * t117;
            dh2_2[144 * a + 12 * i + j + 51]! += t120 * t118;
            dh2_2[144 * a + 12 * i + j + 52]! += t120 * t119;
          }
        }
      }

      // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i + u
      // - 2, 2 * j + v - 2])
      for (let i = 0; i < 12; i++) {
        // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i +
        // u - 2, 2 * j + v - 2])
        for (let j = 0; j < 12; j++) {
          const t126 = h2_2[144 * a + 12 * i + j]!;
          const t127 = ties_2[144 * a + 12 * i + j]!;
          const t128 = dh2_2[144 * a + 12 * i + j]! / t127;
          const t129 = h1_2[576 * a + 48 * i + 2 * j]! === t126;
          dh1_2[576 * a + 48 * i + 2 * j]! += t129 ? t128 : 0;
          const t130 = h1_2[576 * a + 48 * i + 2 * j + 1]! === t126;
          dh1_2[576 * a + 48 * i + 2 * j + 1]! += t130 ? t128 : 0;
          const t131 = h1_2[576 * a + 48 * i + 2 * j + 24]! === t126;
          dh1_2[576 * a + 48 * i + 2 * j + 24]! += t131 ? t128 : 0;
          const t132 = h1_2[576 * a + 48 * i + 2 * j + 25]! === t126;
          dh1_2[576 * a + 48 * i + 2 * j + 25]! += t132 ? t128 : 0;
        }
      }

      // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u - 1,
      // j + v - 1]) + b1[o])
      let db1_2 = 0;
      for (let i = 0; i < 24; i++) {
        // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u -
        // 1, j + v - 1]) + b1[o])
        for (let j = 0; j < 24; j++) {
          // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u -
          // 1, j + v - 1]) + b1[o])
          const t133 = h1_2[576 * a + 24 * i + j]! > 0;
          const dsum_2 = t133 ? dh1_2[576 * a + 24 * i + j]! : 0;
          for (let u = 0; u < 5; u++) {
            dW1[25 * a + 5 * u]! += dsum_2 * X[28 * i + j + 784 * n + 28 * u]!;
            const t134 = X[28 * i + j + 784 * n + 28 * u + 1]!;
            dW1[25 * a + 5 * u + 1]! += dsum_2 * t134;
            const t135 = X[28 * i + j + 784 * n + 28 * u + 2]!;
            dW1[25 * a + 5 * u + 2]! += dsum_2 * t135;
            const t136 = X[28 * i + j + 784 * n + 28 * u + 3]!;
            dW1[25 * a + 5 * u + 3]! += dsum_2 * t136;
            const t137 = X[28 * i + j + 784 * n + 28 * u + 4]!;
            dW1[25 * a + 5 * u + 4]! += dsum_2 * t137;
          }
        }
        const t138 = h1_2[576 * a + 24 * i + 1]! > 0;
        const t139 = h1_2[576 * a + 24 * i]! > 0 ? dh1_2[576 * a + 24 * i]! : 0;
        const t140 = h1_2[576 * a + 24 * i + 2]! > 0;
        const t141 = t139 + (t138 ? dh1_2[576 * a + 24 * i + 1]! : 0);
        const t142 = h1_2[576 * a + 24 * i + 3]! > 0;
        const t143 = t141 + (t140 ? dh1_2[576 * a + 24 * i + 2]! : 0);
        const t144 = h1_2[576 * a + 24 * i + 4]! > 0;
        const t145 = t143 + (t142 ? dh1_2[576 * a + 24 * i + 3]! : 0);
        const t146 = h1_2[576 * a + 24 * i + 5]! > 0;
        const t147 = t145 + (t144 ? dh1_2[576 * a + 24 * i + 4]! : 0);
        const t148 = h1_2[576 * a + 24 * i + 6]! > 0;
        const t149 = t147 + (t146 ? dh1_2[576 * a + 24 * i + 5]! : 0);
        const t150 = h1_2[576 * a + 24 * i + 7]! > 0;
        const t151 = t149 + (t148 ? dh1_2[576 * a + 24 * i + 6]! : 0);
        const t152 = h1_2[576 * a + 24 * i + 8]! > 0;
        const t153 = t151 + (t150 ? dh1_2[576 * a + 24 * i + 7]! : 0);
        const t154 = h1_2[576 * a + 24 * i + 9]! > 0;
        const t155 = t153 + (t152 ? dh1_2[576 * a + 24 * i + 8]! : 0);
        const t156 = h1_2[576 * a + 24 * i + 10]! > 0;
        const t157 = t155 + (t154 ? dh1_2[576 * a + 24 * i + 9]! : 0);
        const t158 = h1_2[576 * a + 24 * i + 11]! > 0;
        const t159 = t157 + (t156 ? dh1_2[576 * a + 24 * i + 10]! : 0);
        const t160 = h1_2[576 * a + 24 * i + 12]! > 0;
        const t161 = t159 + (t158 ? dh1_2[576 * a + 24 * i + 11]! : 0);
        const t162 = h1_2[576 * a + 24 * i + 13]! > 0;
        const t163 = t161 + (t160 ? dh1_2[576 * a + 24 * i + 12]! : 0);
        const t164 = h1_2[576 * a + 24 * i + 14]! > 0;
        const t165 = t163 + (t162 ? dh1_2[576 * a + 24 * i + 13]! : 0);
        const t166 = h1_2[576 * a + 24 * i + 15]! > 0;
        const t167 = t165 + (t164 ? dh1_2[576 * a + 24 * i + 14]! : 0);
        const t168 = h1_2[576 * a + 24 * i + 16]! > 0;
        const t169 = t167 + (t166 ? dh1_2[576 * a + 24 * i + 15]! : 0);
        const t170 = h1_2[576 * a + 24 * i + 17]! > 0;
        const t171 = t169 + (t168 ? dh1_2[576 * a + 24 * i + 16]! : 0);
        const t172 = h1_2[576 * a + 24 * i + 18]! > 0;
        const t173 = t171 + (t170 ? dh1_2[576 * a + 24 * i + 17]! : 0);
        const t174 = h1_2[576 * a + 24 * i + 19]! > 0;
        const t175 = t173 + (t172 ? dh1_2[576 * a + 24 * i + 18]! : 0);
        const t176 = h1_2[576 * a + 24 * i + 20]! > 0;
        const t177 = t175 + (t174 ? dh1_2[576 * a + 24 * i + 19]! : 0);
        const t178 = h1_2[576 * a + 24 * i + 21]! > 0;
        const t179 = t177 + (t176 ? dh1_2[576 * a + 24 * i + 20]! : 0);
        const t180 = h1_2[576 * a + 24 * i + 22]! > 0;
        const t181 = t179 + (t178 ? dh1_2[576 * a + 24 * i + 21]! : 0);
        const t182 = h1_2[576 * a + 24 * i + 23]! > 0;
        const t183 = t181 + (t180 ? dh1_2[576 * a + 24 * i + 22]! : 0);
        db1_2 += t183 + (t182 ? dh1_2[576 * a + 24 * i + 23]! : 0);
      }
      db1[a]! += db1_2;
    }
  }
  carry[0] = carry[1]! / N;
  carry[2] = carry[0]!;
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
  checkLength("p.flat", p.flat, 5994);
  checkSize("N", N);
  checkLength("X", X, 784 * N);
  checkLength("work.flat", work.flat, 7308 * N + 19553);
  checkLength("out", out, 10 * N);
  const { W1, b1, W2, b2, W3, b3 } = p;
  const { sum, product, h5_2, h1_3, h2_3, h3_3, h4_3 } = work;

  // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u - 1, j +
  // v - 1]) + b1[o])
  // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i + u -
  // 2, 2 * j + v - 2])
  // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1, j +
  // v - 1]) + b2[o])
  // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u - 2,
  // 2 * j + v - 2])
  // h5 = reshape(h4, [N, 256])
  // y = h5 * W3' + b3
  for (let n = 0; n < N; n++) {
    // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u - 1, j
    // + v - 1]) + b1[o])
    // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i + u -
    // 2, 2 * j + v - 2])
    // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1, j
    // + v - 1]) + b2[o])
    // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1, j
    // + v - 1]) + b2[o])
    sum.fill(0, 0, 1024);
    for (let o = 0; o < 8; o++) {
      // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u - 1,
      // j + v - 1]) + b1[o])
      const t0 = b1[o]!;
      for (let i = 0; i < 24; i++) {
        // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u -
        // 1, j + v - 1]) + b1[o])
        for (let j = 0; j < 24; j++) {
          let sum_2 = 0;

          // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u -
          // 1, j + v - 1]) + b1[o])
          for (let u = 0; u < 5; u++) {
            const t1 = X[28 * i + j + 784 * n + 28 * u]!;
            const t2 = X[28 * i + j + 784 * n + 28 * u + 1]!;
            const t3 = W1[25 * o + 5 * u + 1]! * t2;
            const t4 = X[28 * i + j + 784 * n + 28 * u + 2]!;
            const t5 = W1[25 * o + 5 * u]! * t1 + t3;
            const t6 = X[28 * i + j + 784 * n + 28 * u + 3]!;
            const t7 = t5 + W1[25 * o + 5 * u + 2]! * t4;
            const t8 = X[28 * i + j + 784 * n + 28 * u + 4]!;
            const t9 = t7 + W1[25 * o + 5 * u + 3]! * t6;
            sum_2 += t9 + W1[25 * o + 5 * u + 4]! * t8;
          }
          h1_3[24 * i + j] = Math.max(sum_2 + t0, 0);
        }
      }

      // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i + u
      // - 2, 2 * j + v - 2])
      for (let i = 0; i < 12; i++) {
        // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i +
        // u - 2, 2 * j + v - 2])
        for (let j = 0; j < 12; j++) {
          const t10 = h1_3[48 * i + 2 * j + 1]!;
          const t11 = Math.max(h1_3[48 * i + 2 * j]!, t10);
          const t12 = Math.max(t11, h1_3[48 * i + 2 * j + 24]!);
          h2_3[12 * i + j] = Math.max(t12, h1_3[48 * i + 2 * j + 25]!);
        }
      }

      // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1,
      // j + v - 1]) + b2[o])
      for (let o_2 = 0; o_2 < 16; o_2++) {
        // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u -
        // 1, j + v - 1]) + b2[o])
        for (let i = 0; i < 8; i++) {
          // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u
          // - 1, j + v - 1]) + b2[o])
          for (let j = 0; j < 8; j++) {
            // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i +
            // u - 1, j + v - 1]) + b2[o])
            let sum_2 = 0;
            for (let u = 0; u < 5; u++) {
              const t13 = W2[25 * o + 200 * o_2 + 5 * u]!;
              const t14 = W2[25 * o + 200 * o_2 + 5 * u + 1]!;
              const t15 = t14 * h2_3[12 * i + j + 12 * u + 1]!;
              const t16 = W2[25 * o + 200 * o_2 + 5 * u + 2]!;
              const t17 = t13 * h2_3[12 * i + j + 12 * u]! + t15;
              const t18 = W2[25 * o + 200 * o_2 + 5 * u + 3]!;
              const t19 = t17 + t16 * h2_3[12 * i + j + 12 * u + 2]!;
              const t20 = W2[25 * o + 200 * o_2 + 5 * u + 4]!;
              const t21 = t19 + t18 * h2_3[12 * i + j + 12 * u + 3]!;
              sum_2 += t21 + t20 * h2_3[12 * i + j + 12 * u + 4]!;
            }
            sum[8 * i + j + 64 * o_2]! += sum_2;
          }
        }
      }
    }
    h5_2.fill(0, 0, 256);

    // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u -
    // 2, 2 * j + v - 2])
    // h5 = reshape(h4, [N, 256])
    for (let o = 0; o < 16; o++) {
      // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1,
      // j + v - 1]) + b2[o])
      const t22 = b2[o]!;
      for (let i = 0; i < 8; i++) {
        h3_3[8 * i] = Math.max(sum[8 * i + 64 * o]! + t22, 0);
        h3_3[8 * i + 1] = Math.max(sum[8 * i + 64 * o + 1]! + t22, 0);
        h3_3[8 * i + 2] = Math.max(sum[8 * i + 64 * o + 2]! + t22, 0);
        h3_3[8 * i + 3] = Math.max(sum[8 * i + 64 * o + 3]! + t22, 0);
        h3_3[8 * i + 4] = Math.max(sum[8 * i + 64 * o + 4]! + t22, 0);
        h3_3[8 * i + 5] = Math.max(sum[8 * i + 64 * o + 5]! + t22, 0);
        h3_3[8 * i + 6] = Math.max(sum[8 * i + 64 * o + 6]! + t22, 0);
        h3_3[8 * i + 7] = Math.max(sum[8 * i + 64 * o + 7]! + t22, 0);
      }

      // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u -
      // 2, 2 * j + v - 2])
      for (let i = 0; i < 4; i++) {
        // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u
        // - 2, 2 * j + v - 2])
        const t23 = Math.max(h3_3[16 * i]!, h3_3[16 * i + 1]!);
        const t24 = Math.max(t23, h3_3[16 * i + 8]!);
        const t25 = Math.max(h3_3[16 * i + 2]!, h3_3[16 * i + 3]!);
        const t26 = Math.max(t25, h3_3[16 * i + 10]!);
        const t27 = Math.max(h3_3[16 * i + 4]!, h3_3[16 * i + 5]!);
        const t28 = Math.max(t27, h3_3[16 * i + 12]!);
        const t29 = Math.max(h3_3[16 * i + 6]!, h3_3[16 * i + 7]!);
        const t30 = Math.max(t29, h3_3[16 * i + 14]!);
        h4_3[4 * i] = Math.max(t24, h3_3[16 * i + 9]!);
        h4_3[4 * i + 1] = Math.max(t26, h3_3[16 * i + 11]!);
        h4_3[4 * i + 2] = Math.max(t28, h3_3[16 * i + 13]!);
        h4_3[4 * i + 3] = Math.max(t30, h3_3[16 * i + 15]!);
      }

      // h5 = reshape(h4, [N, 256])
      h5_2[16 * o] = h4_3[0]!;
      h5_2[16 * o + 1] = h4_3[1]!;
      h5_2[16 * o + 2] = h4_3[2]!;
      h5_2[16 * o + 3] = h4_3[3]!;
      h5_2[16 * o + 4] = h4_3[4]!;
      h5_2[16 * o + 5] = h4_3[5]!;
      h5_2[16 * o + 6] = h4_3[6]!;
      h5_2[16 * o + 7] = h4_3[7]!;
      h5_2[16 * o + 8] = h4_3[8]!;
      h5_2[16 * o + 9] = h4_3[9]!;
      h5_2[16 * o + 10] = h4_3[10]!;
      h5_2[16 * o + 11] = h4_3[11]!;
      h5_2[16 * o + 12] = h4_3[12]!;
      h5_2[16 * o + 13] = h4_3[13]!;
      h5_2[16 * o + 14] = h4_3[14]!;
      h5_2[16 * o + 15] = h4_3[15]!;
    }

    // y = h5 * W3' + b3
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
    for (let k = 0; k < 256; k++) {
      const t31 = h5_2[k]!;
      product[0]! += t31 * W3[k]!;
      product[1]! += t31 * W3[k + 256]!;
      product[2]! += t31 * W3[k + 512]!;
      product[3]! += t31 * W3[k + 768]!;
      product[4]! += t31 * W3[k + 1024]!;
      product[5]! += t31 * W3[k + 1280]!;
      product[6]! += t31 * W3[k + 1536]!;
      product[7]! += t31 * W3[k + 1792]!;
      product[8]! += t31 * W3[k + 2048]!;
      product[9]! += t31 * W3[k + 2304]!;
    }
    for (let j = 0; j < 10; j++) {
      out[j + 10 * n] = product[j]! + b3[j]!;
    }
  }
}

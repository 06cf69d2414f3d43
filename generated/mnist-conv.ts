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
// Operations: forward 668857 * N + 1, backward 1119829 * N + 1,
// valueAndGradient 1788684 * N + 2, predict 668810 * N; workspace 184584 * N +
// 22800 bytes.

import {
  allocate,
  checkClasses,
  checkLength,
  checkSize,
  contract,
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
  product: Shape;
  sum: Shape;
  dy: Shape;
  ties: Shape;
  dh3: Shape;
  dh2: Shape;
  ties_2: Shape;
  dh1: Shape;
  dh5: Shape;
  dsum: Shape;
  h1_2: Shape;
  h2_2: Shape;
  h3_2: Shape;
  h4_2: Shape;
  h5_2: Shape;
  dlse: Shape;
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
    product: [N, 10],
    sum: [16, 8, 8],
    dy: [N, 10],
    ties: [N, 16, 4, 4],
    dh3: [N, 16, 8, 8],
    dh2: [N, 8, 12, 12],
    ties_2: [N, 8, 12, 12],
    dh1: [N, 8, 24, 24],
    dh5: [N, 256],
    dsum: [16, 8, 8],
    h1_2: [N, 8, 24, 24],
    h2_2: [N, 8, 12, 12],
    h3_2: [N, 16, 8, 8],
    h4_2: [N, 16, 4, 4],
    h5_2: [N, 256],
    dlse: [N],
    carry: [2],
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
  checkLength("work.flat", work.flat, 23073 * N + 2050);
  const { W1, b1, W2, b2, W3, b3 } = p;
  const { h1, h2, h3, h4, h5, y, lse_shift, lse_scale, product, sum } = work;

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
  }

  // y = h5 * W3' + b3
  contract(N, 10, 256, h5, 0, 256, 1, W3, 0, 1, 256, product, 0, 10, 1, false);

  // loss = crossEntropy(y, target)
  const b3_0 = b3[0]!;
  const b3_1 = b3[1]!;
  const b3_2 = b3[2]!;
  const b3_3 = b3[3]!;
  const b3_4 = b3[4]!;
  const b3_5 = b3[5]!;
  const b3_6 = b3[6]!;
  const b3_7 = b3[7]!;
  const b3_8 = b3[8]!;
  const b3_9 = b3[9]!;
  for (let i = 0; i < N; i++) {
    // y = h5 * W3' + b3
    // loss = crossEntropy(y, target)
    const t45 = product[10 * i]! + b3_0;
    const t46 = product[10 * i + 1]! + b3_1;
    const t47 = product[10 * i + 2]! + b3_2;
    const t48 = product[10 * i + 3]! + b3_3;
    const t49 = product[10 * i + 4]! + b3_4;
    const t50 = product[10 * i + 5]! + b3_5;
    const t51 = product[10 * i + 6]! + b3_6;
    const t52 = product[10 * i + 7]! + b3_7;
    y[10 * i] = t45;
    y[10 * i + 1] = t46;
    y[10 * i + 2] = t47;
    y[10 * i + 3] = t48;
    y[10 * i + 4] = t49;
    y[10 * i + 5] = t50;
    y[10 * i + 6] = t51;
    y[10 * i + 7] = t52;
    const t53 = product[10 * i + 8]! + b3_8;
    const t54 = product[10 * i + 9]! + b3_9;
    y[10 * i + 8] = t53;
    y[10 * i + 9] = t54;
    const t55 = Math.max(Math.max(Math.max(t45, t46), t47), t48);
    const t56 = Math.max(Math.max(Math.max(t55, t49), t50), t51);
    const t57 = Math.max(Math.max(Math.max(t56, t52), t53), t54);
    const t58 = Math.min(t57, 1.7976931348623157e308);
    const t59 = Math.max(t58, -1.7976931348623157e308);
    lse_shift[i] = t59;
    const t60 = Math.exp(t45 - t59) + Math.exp(t46 - t59);
    const t61 = t60 + Math.exp(t47 - t59) + Math.exp(t48 - t59);
    const t62 = t61 + Math.exp(t49 - t59) + Math.exp(t50 - t59);
    const t63 = t62 + Math.exp(t51 - t59) + Math.exp(t52 - t59);
    const t64 = t63 + Math.exp(t53 - t59) + Math.exp(t54 - t59);
    lse_scale[i] = t64 === 0 ? 0 : 1 / t64;
    const y_2 = y[10 * i + target[i]!]!;
    crossEntropySum += t59 + Math.log(t64) - y_2;
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
  checkLength("work.flat", work.flat, 23073 * N + 2050);
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
    ties,
    dh3,
    dh2,
    ties_2,
    dh1,
    dh5,
    dsum,
  } = work;
  const { W1: dW1, b1: db1, W2: dW2, b2: db2, W3: dW3, b3: db3 } = gradient;

  // loss = crossEntropy(y, target)
  // y = h5 * W3' + b3
  // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u - 2,
  // 2 * j + v - 2])
  // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i + u -
  // 2, 2 * j + v - 2])
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
  const t0 = 1 / N;
  for (let i = 0; i < N; i++) {
    // loss = crossEntropy(y, target)
    // y = h5 * W3' + b3
    dy[10 * i] = 0;
    dy[10 * i + 1] = 0;
    dy[10 * i + 2] = 0;
    dy[10 * i + 3] = 0;
    dy[10 * i + 4] = 0;
    dy[10 * i + 5] = 0;
    dy[10 * i + 6] = 0;
    dy[10 * i + 7] = 0;
    const t1 = lse_shift[i]!;
    const t2 = lse_scale[i]!;
    dy[10 * i + 8] = 0;
    dy[10 * i + 9] = 0;
    dy[10 * i + target[i]!]! -= t0;
    dy[10 * i]! += t0 * (Math.exp(y[10 * i]! - t1) * t2);
    dy[10 * i + 1]! += t0 * (Math.exp(y[10 * i + 1]! - t1) * t2);
    dy[10 * i + 2]! += t0 * (Math.exp(y[10 * i + 2]! - t1) * t2);
    dy[10 * i + 3]! += t0 * (Math.exp(y[10 * i + 3]! - t1) * t2);
    dy[10 * i + 4]! += t0 * (Math.exp(y[10 * i + 4]! - t1) * t2);
    dy[10 * i + 5]! += t0 * (Math.exp(y[10 * i + 5]! - t1) * t2);
    dy[10 * i + 6]! += t0 * (Math.exp(y[10 * i + 6]! - t1) * t2);
    dy[10 * i + 7]! += t0 * (Math.exp(y[10 * i + 7]! - t1) * t2);
    dy[10 * i + 8]! += t0 * (Math.exp(y[10 * i + 8]! - t1) * t2);
    dy[10 * i + 9]! += t0 * (Math.exp(y[10 * i + 9]! - t1) * t2);
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
    db3[0]! += dy_2;
    db3[1]! += dy_3;
    db3[2]! += dy_4;
    db3[3]! += dy_5;
    db3[4]! += dy_6;
    db3[5]! += dy_7;
    db3[6]! += dy_8;
    db3[7]! += dy_9;
    db3[8]! += dy_10;
    db3[9]! += dy_11;

    // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u -
    // 2, 2 * j + v - 2])
    for (let c = 0; c < 16; c++) {
      // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u -
      // 2, 2 * j + v - 2])
      for (let i_2 = 0; i_2 < 4; i_2++) {
        // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u
        // - 2, 2 * j + v - 2])
        for (let j = 0; j < 4; j++) {
          const t3 = h4[16 * c + 4 * i_2 + 256 * i + j]!;
          const t4 = h3[64 * c + 16 * i_2 + 1024 * i + 2 * j + 1]! === t3;
          const t5 = h3[64 * c + 16 * i_2 + 1024 * i + 2 * j]! === t3 ? 1 : 0;
          const t6 = h3[64 * c + 16 * i_2 + 1024 * i + 2 * j + 8]! === t3;
          const t7 = h3[64 * c + 16 * i_2 + 1024 * i + 2 * j + 9]! === t3;
          const t8 = t5 + (t4 ? 1 : 0) + (t6 ? 1 : 0);
          ties[16 * c + 4 * i_2 + 256 * i + j] = t8 + (t7 ? 1 : 0);
        }
      }
      dh3.fill(0, 64 * c + 1024 * i, 64 * c + 1024 * i + 64);
    }

    // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i + u -
    // 2, 2 * j + v - 2])
    for (let j = 0; j < 8; j++) {
      // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i + u
      // - 2, 2 * j + v - 2])
      for (let k = 0; k < 12; k++) {
        dh2[1152 * i + 144 * j + 12 * k] = 0;
        dh2[1152 * i + 144 * j + 12 * k + 1] = 0;
        dh2[1152 * i + 144 * j + 12 * k + 2] = 0;
        dh2[1152 * i + 144 * j + 12 * k + 3] = 0;
        dh2[1152 * i + 144 * j + 12 * k + 4] = 0;
        dh2[1152 * i + 144 * j + 12 * k + 5] = 0;
        dh2[1152 * i + 144 * j + 12 * k + 6] = 0;
        dh2[1152 * i + 144 * j + 12 * k + 7] = 0;
        dh2[1152 * i + 144 * j + 12 * k + 8] = 0;
        dh2[1152 * i + 144 * j + 12 * k + 9] = 0;
        dh2[1152 * i + 144 * j + 12 * k + 10] = 0;
        dh2[1152 * i + 144 * j + 12 * k + 11] = 0;

        // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i +
        // u - 2, 2 * j + v - 2])
        for (let j_2 = 0; j_2 < 12; j_2++) {
          const t9 = h2[1152 * i + j_2 + 144 * j + 12 * k]!;
          const t10 = h1[4608 * i + 2 * j_2 + 576 * j + 48 * k]! === t9;
          const t11 = h1[4608 * i + 2 * j_2 + 576 * j + 48 * k + 1]! === t9;
          const t12 = h1[4608 * i + 2 * j_2 + 576 * j + 48 * k + 24]! === t9;
          const t13 = h1[4608 * i + 2 * j_2 + 576 * j + 48 * k + 25]! === t9;
          const t14 = (t10 ? 1 : 0) + (t11 ? 1 : 0) + (t12 ? 1 : 0);
          ties_2[1152 * i + j_2 + 144 * j + 12 * k] = t14 + (t13 ? 1 : 0);
        }
      }
      dh1.fill(0, 4608 * i + 576 * j, 4608 * i + 576 * j + 576);
    }
  }

  // y = h5 * W3' + b3
  contract(N, 256, 10, dy, 0, 10, 1, W3, 0, 256, 1, dh5, 0, 256, 1, false);
  contract(10, 256, N, dy, 0, 1, 10, h5, 0, 256, 1, dW3, 0, 256, 1, false);

  // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u - 2,
  // 2 * j + v - 2])
  // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1, j +
  // v - 1]) + b2[o])
  // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i + u -
  // 2, 2 * j + v - 2])
  // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u - 1, j +
  // v - 1]) + b1[o])
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
  for (let n = 0; n < N; n++) {
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
          const t15 = h4[16 * c + 4 * i + j + 256 * n]!;
          const t16 = ties[16 * c + 4 * i + j + 256 * n]!;
          const t17 = dh5[16 * c + 4 * i + j + 256 * n]! / t16;
          const t18 = h3[64 * c + 16 * i + 2 * j + 1024 * n]! === t15;
          const t19 = 64 * c + 16 * i + 2 * j + 1024 * n + 1;
          const t20 = 64 * c + 16 * i + 2 * j + 1024 * n + 8;
          const t21 = 64 * c + 16 * i + 2 * j + 1024 * n + 9;
          dh3[64 * c + 16 * i + 2 * j + 1024 * n]! += t18 ? t17 : 0;
          dh3[t19]! += h3[t19]! === t15 ? t17 : 0;
          dh3[t20]! += h3[t20]! === t15 ? t17 : 0;
          dh3[t21]! += h3[t21]! === t15 ? t17 : 0;
        }
      }

      // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1,
      // j + v - 1]) + b2[o])
      let db2_2 = 0;
      for (let i = 0; i < 8; i++) {
        const t22 = h3[64 * c + 8 * i + 1024 * n]! > 0;
        const t23 = t22 ? dh3[64 * c + 8 * i + 1024 * n]! : 0;
        const t24 = h3[64 * c + 8 * i + 1024 * n + 1]! > 0;
        const t25 = t24 ? dh3[64 * c + 8 * i + 1024 * n + 1]! : 0;
        const t26 = h3[64 * c + 8 * i + 1024 * n + 2]! > 0;
        const t27 = t26 ? dh3[64 * c + 8 * i + 1024 * n + 2]! : 0;
        const t28 = h3[64 * c + 8 * i + 1024 * n + 3]! > 0;
        const t29 = t28 ? dh3[64 * c + 8 * i + 1024 * n + 3]! : 0;
        const t30 = h3[64 * c + 8 * i + 1024 * n + 4]! > 0;
        const t31 = t30 ? dh3[64 * c + 8 * i + 1024 * n + 4]! : 0;
        const t32 = h3[64 * c + 8 * i + 1024 * n + 5]! > 0;
        const t33 = t32 ? dh3[64 * c + 8 * i + 1024 * n + 5]! : 0;
        const t34 = h3[64 * c + 8 * i + 1024 * n + 6]! > 0;
        const t35 = t34 ? dh3[64 * c + 8 * i + 1024 * n + 6]! : 0;
        const t36 = h3[64 * c + 8 * i + 1024 * n + 7]! > 0;
        const t37 = t36 ? dh3[64 * c + 8 * i + 1024 * n + 7]! : 0;
        dsum[64 * c + 8 * i] = t23;
        dsum[64 * c + 8 * i + 1] = t25;
        dsum[64 * c + 8 * i + 2] = t27;
        dsum[64 * c + 8 * i + 3] = t29;
        dsum[64 * c + 8 * i + 4] = t31;
        dsum[64 * c + 8 * i + 5] = t33;
        dsum[64 * c + 8 * i + 6] = t35;
        dsum[64 * c + 8 * i + 7] = t37;
        db2_2 += t23 + t25 + t27 + t29 + t31 + t33 + t35 + t37;
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
        const t38 = W2[25 * a + 200 * o]!;
        const t39 = W2[25 * a + 200 * o + 1]!;
        const t40 = W2[25 * a + 200 * o + 2]!;
        const t41 = W2[25 * a + 200 * o + 3]!;
        const t42 = W2[25 * a + 200 * o + 4]!;
        const t43 = W2[25 * a + 200 * o + 5]!;
        const t44 = W2[25 * a + 200 * o + 6]!;
        const t45 = W2[25 * a + 200 * o + 7]!;
        const t46 = W2[25 * a + 200 * o + 8]!;
        const t47 = W2[25 * a + 200 * o + 9]!;
        const t48 = W2[25 * a + 200 * o + 10]!;
        const t49 = W2[25 * a + 200 * o + 11]!;
        const t50 = W2[25 * a + 200 * o + 12]!;
        const t51 = W2[25 * a + 200 * o + 13]!;
        const t52 = W2[25 * a + 200 * o + 14]!;
        const t53 = W2[25 * a + 200 * o + 15]!;
        const t54 = W2[25 * a + 200 * o + 16]!;
        const t55 = W2[25 * a + 200 * o + 17]!;
        const t56 = W2[25 * a + 200 * o + 18]!;
        const t57 = W2[25 * a + 200 * o + 19]!;
        const t58 = W2[25 * a + 200 * o + 20]!;
        const t59 = W2[25 * a + 200 * o + 21]!;
        const t60 = W2[25 * a + 200 * o + 22]!;
        const t61 = W2[25 * a + 200 * o + 23]!;
        const t62 = W2[25 * a + 200 * o + 24]!;
        for (let i = 0; i < 8; i++) {
          // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u
          // - 1, j + v - 1]) + b2[o])
          for (let j = 0; j < 8; j++) {
            // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i +
            // u - 1, j + v - 1]) + b2[o])
            const t63 = dsum[8 * i + j + 64 * o]!;
            for (let u = 0; u < 5; u++) {
              const t64 = 144 * a + 12 * i + j + 1152 * n + 12 * u;
              dW2[25 * a + 200 * o + 5 * u]! += t63 * h2[t64]!;
              dW2[25 * a + 200 * o + 5 * u + 1]! += t63 * h2[t64 + 1]!;
              dW2[25 * a + 200 * o + 5 * u + 2]! += t63 * h2[t64 + 2]!;
              dW2[25 * a + 200 * o + 5 * u + 3]! += t63 * h2[t64 + 3]!;
              dW2[25 * a + 200 * o + 5 * u + 4]! += t63 * h2[t64 + 4]!;
            }
            dh2[144 * a + 12 * i + j + 1152 * n]! += t63 * t38;
            dh2[144 * a + 12 * i + j + 1152 * n + 1]! += t63 * t39;
            dh2[144 * a + 12 * i + j + 1152 * n + 2]! += t63 * t40;
            dh2[144 * a + 12 * i + j + 1152 * n + 3]! += t63 * t41;
            dh2[144 * a + 12 * i + j + 1152 * n + 4]! += t63 * t42;
            dh2[144 * a + 12 * i + j + 1152 * n + 12]! += t63 * t43;
            dh2[144 * a + 12 * i + j + 1152 * n + 13]! += t63 * t44;
            dh2[144 * a + 12 * i + j + 1152 * n + 14]! += t63 * t45;
            dh2[144 * a + 12 * i + j + 1152 * n + 15]! += t63 * t46;
            dh2[144 * a + 12 * i + j + 1152 * n + 16]! += t63 * t47;
            dh2[144 * a + 12 * i + j + 1152 * n + 24]! += t63 * t48;
            dh2[144 * a + 12 * i + j + 1152 * n + 25]! += t63 * t49;
            dh2[144 * a + 12 * i + j + 1152 * n + 26]! += t63 * t50;
            dh2[144 * a + 12 * i + j + 1152 * n + 27]! += t63 * t51;
            dh2[144 * a + 12 * i + j + 1152 * n + 28]! += t63 * t52;
            dh2[144 * a + 12 * i + j + 1152 * n + 36]! += t63 * t53;
            dh2[144 * a + 12 * i + j + 1152 * n + 37]! += t63 * t54;
            dh2[144 * a + 12 * i + j + 1152 * n + 38]! += t63 * t55;
            dh2[144 * a + 12 * i + j + 1152 * n + 39]! += t63 * t56;
            dh2[144 * a + 12 * i + j + 1152 * n + 40]! += t63 * t57;
            dh2[144 * a + 12 * i + j + 1152 * n + 48]! += t63 * t58;
            dh2[144 * a + 12 * i + j + 1152 * n + 49]! += t63 * t59;
            dh2[144 * a + 12 * i + j + 1152 * n + 50]! += t63 * t60;
            dh2[144 * a + 12 * i + j + 1152 * n + 51]! += t63 * t61;
            dh2[144 * a + 12 * i + j + 1152 * n + 52]! += t63 * t62;
          }
        }
      }

      // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i + u
      // - 2, 2 * j + v - 2])
      for (let i = 0; i < 12; i++) {
        // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i +
        // u - 2, 2 * j + v - 2])
        for (let j = 0; j < 12; j++) {
          const t65 = h2[144 * a + 12 * i + j + 1152 * n]!;
          const t66 = ties_2[144 * a + 12 * i + j + 1152 * n]!;
          const t67 = dh2[144 * a + 12 * i + j + 1152 * n]! / t66;
          const t68 = h1[576 * a + 48 * i + 2 * j + 4608 * n]! === t65;
          const t69 = 576 * a + 48 * i + 2 * j + 4608 * n + 1;
          const t70 = 576 * a + 48 * i + 2 * j + 4608 * n + 24;
          const t71 = 576 * a + 48 * i + 2 * j + 4608 * n + 25;
          dh1[576 * a + 48 * i + 2 * j + 4608 * n]! += t68 ? t67 : 0;
          dh1[t69]! += h1[t69]! === t65 ? t67 : 0;
          dh1[t70]! += h1[t70]! === t65 ? t67 : 0;
          dh1[t71]! += h1[t71]! === t65 ? t67 : 0;
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
          const t72 = h1[576 * a + 24 * i + j + 4608 * n]! > 0;
          const dsum_2 = t72 ? dh1[576 * a + 24 * i + j + 4608 * n]! : 0;
          for (let u = 0; u < 5; u++) {
            dW1[25 * a + 5 * u]! += dsum_2 * X[28 * i + j + 784 * n + 28 * u]!;
            const t73 = X[28 * i + j + 784 * n + 28 * u + 1]!;
            dW1[25 * a + 5 * u + 1]! += dsum_2 * t73;
            const t74 = X[28 * i + j + 784 * n + 28 * u + 2]!;
            dW1[25 * a + 5 * u + 2]! += dsum_2 * t74;
            const t75 = X[28 * i + j + 784 * n + 28 * u + 3]!;
            dW1[25 * a + 5 * u + 3]! += dsum_2 * t75;
            const t76 = X[28 * i + j + 784 * n + 28 * u + 4]!;
            dW1[25 * a + 5 * u + 4]! += dsum_2 * t76;
          }
        }
        const t77 = h1[576 * a + 24 * i + 4608 * n]! > 0;
        const t78 = h1[576 * a + 24 * i + 4608 * n + 1]! > 0;
        const t79 = t78 ? dh1[576 * a + 24 * i + 4608 * n + 1]! : 0;
        const t80 = h1[576 * a + 24 * i + 4608 * n + 2]! > 0;
        const t81 = (t77 ? dh1[576 * a + 24 * i + 4608 * n]! : 0) + t79;
        const t82 = h1[576 * a + 24 * i + 4608 * n + 3]! > 0;
        const t83 = t81 + (t80 ? dh1[576 * a + 24 * i + 4608 * n + 2]! : 0);
        const t84 = h1[576 * a + 24 * i + 4608 * n + 4]! > 0;
        const t85 = t83 + (t82 ? dh1[576 * a + 24 * i + 4608 * n + 3]! : 0);
        const t86 = h1[576 * a + 24 * i + 4608 * n + 5]! > 0;
        const t87 = t85 + (t84 ? dh1[576 * a + 24 * i + 4608 * n + 4]! : 0);
        const t88 = h1[576 * a + 24 * i + 4608 * n + 6]! > 0;
        const t89 = t87 + (t86 ? dh1[576 * a + 24 * i + 4608 * n + 5]! : 0);
        const t90 = h1[576 * a + 24 * i + 4608 * n + 7]! > 0;
        const t91 = t89 + (t88 ? dh1[576 * a + 24 * i + 4608 * n + 6]! : 0);
        const t92 = h1[576 * a + 24 * i + 4608 * n + 8]! > 0;
        const t93 = t91 + (t90 ? dh1[576 * a + 24 * i + 4608 * n + 7]! : 0);
        const t94 = h1[576 * a + 24 * i + 4608 * n + 9]! > 0;
        const t95 = t93 + (t92 ? dh1[576 * a + 24 * i + 4608 * n + 8]! : 0);
        const t96 = h1[576 * a + 24 * i + 4608 * n + 10]! > 0;
        const t97 = t95 + (t94 ? dh1[576 * a + 24 * i + 4608 * n + 9]! : 0);
        const t98 = h1[576 * a + 24 * i + 4608 * n + 11]! > 0;
        const t99 = t97 + (t96 ? dh1[576 * a + 24 * i + 4608 * n + 10]! : 0);
        const t100 = h1[576 * a + 24 * i + 4608 * n + 12]! > 0;
        const t101 = t99 + (t98 ? dh1[576 * a + 24 * i + 4608 * n + 11]! : 0);
        const t102 = h1[576 * a + 24 * i + 4608 * n + 13]! > 0;
        const t103 = t101 + (t100 ? dh1[576 * a + 24 * i + 4608 * n + 12]! : 0);
        const t104 = h1[576 * a + 24 * i + 4608 * n + 14]! > 0;
        const t105 = t103 + (t102 ? dh1[576 * a + 24 * i + 4608 * n + 13]! : 0);
        const t106 = h1[576 * a + 24 * i + 4608 * n + 15]! > 0;
        const t107 = t105 + (t104 ? dh1[576 * a + 24 * i + 4608 * n + 14]! : 0);
        const t108 = h1[576 * a + 24 * i + 4608 * n + 16]! > 0;
        const t109 = t107 + (t106 ? dh1[576 * a + 24 * i + 4608 * n + 15]! : 0);
        const t110 = h1[576 * a + 24 * i + 4608 * n + 17]! > 0;
        const t111 = t109 + (t108 ? dh1[576 * a + 24 * i + 4608 * n + 16]! : 0);
        const t112 = h1[576 * a + 24 * i + 4608 * n + 18]! > 0;
        const t113 = t111 + (t110 ? dh1[576 * a + 24 * i + 4608 * n + 17]! : 0);
        const t114 = h1[576 * a + 24 * i + 4608 * n + 19]! > 0;
        const t115 = t113 + (t112 ? dh1[576 * a + 24 * i + 4608 * n + 18]! : 0);
        const t116 = h1[576 * a + 24 * i + 4608 * n + 20]! > 0;
        const t117 = t115 + (t114 ? dh1[576 * a + 24 * i + 4608 * n + 19]! : 0);
        const t118 = h1[576 * a + 24 * i + 4608 * n + 21]! > 0;
        const t119 = t117 + (t116 ? dh1[576 * a + 24 * i + 4608 * n + 20]! : 0);
        const t120 = h1[576 * a + 24 * i + 4608 * n + 22]! > 0;
        const t121 = t119 + (t118 ? dh1[576 * a + 24 * i + 4608 * n + 21]! : 0);
        const t122 = h1[576 * a + 24 * i + 4608 * n + 23]! > 0;
        const t123 = t121 + (t120 ? dh1[576 * a + 24 * i + 4608 * n + 22]! : 0);
        db1_2 += t123 + (t122 ? dh1[576 * a + 24 * i + 4608 * n + 23]! : 0);
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
  checkLength("work.flat", work.flat, 23073 * N + 2050);
  checkLength("gradient.flat", gradient.flat, 5994);
  const { carry } = work;

  valueAndGradientPart1(p, N, X, target, work, gradient);
  valueAndGradientPart2(p, N, X, work, gradient);
  return carry[1]!;
}

function valueAndGradientPart1(
  p: Parameters,
  N: number,
  X: Float64Array,
  target: Float64Array,
  work: Workspace,
  gradient: Parameters,
): void {
  const { W1, b1, W2, b2, W3, b3 } = p;
  const {
    product,
    sum,
    dy,
    ties,
    dh3,
    dh2,
    ties_2,
    dh1,
    dh5,
    h1_2,
    h2_2,
    h3_2,
    h4_2,
    h5_2,
    dlse,
    carry,
  } = work;
  const { W1: dW1, b1: db1, W2: dW2, b2: db2, W3: dW3, b3: db3 } = gradient;

  carry[0] = 0;
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
  // loss = crossEntropy(y, target)
  const t0 = 1 / N;
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
      const t1 = b1[o]!;
      for (let i = 0; i < 24; i++) {
        // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u -
        // 1, j + v - 1]) + b1[o])
        for (let j = 0; j < 24; j++) {
          let sum_2 = 0;

          // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u -
          // 1, j + v - 1]) + b1[o])
          for (let u = 0; u < 5; u++) {
            const t2 = X[28 * i + j + 784 * n + 28 * u]!;
            const t3 = X[28 * i + j + 784 * n + 28 * u + 1]!;
            const t4 = W1[25 * o + 5 * u + 1]! * t3;
            const t5 = X[28 * i + j + 784 * n + 28 * u + 2]!;
            const t6 = W1[25 * o + 5 * u]! * t2 + t4;
            const t7 = X[28 * i + j + 784 * n + 28 * u + 3]!;
            const t8 = t6 + W1[25 * o + 5 * u + 2]! * t5;
            const t9 = X[28 * i + j + 784 * n + 28 * u + 4]!;
            const t10 = t8 + W1[25 * o + 5 * u + 3]! * t7;
            sum_2 += t10 + W1[25 * o + 5 * u + 4]! * t9;
          }
          h1_2[24 * i + j + 4608 * n + 576 * o] = Math.max(sum_2 + t1, 0);
        }
        const t11 = 24 * i + 4608 * n + 576 * o + 24;
        dh1.fill(0, 24 * i + 4608 * n + 576 * o, t11);
      }

      // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i + u
      // - 2, 2 * j + v - 2])
      for (let i = 0; i < 12; i++) {
        // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i +
        // u - 2, 2 * j + v - 2])
        for (let j = 0; j < 12; j++) {
          const t12 = h1_2[48 * i + 2 * j + 4608 * n + 576 * o]!;
          const t13 = h1_2[48 * i + 2 * j + 4608 * n + 576 * o + 1]!;
          const t14 = h1_2[48 * i + 2 * j + 4608 * n + 576 * o + 24]!;
          const t15 = h1_2[48 * i + 2 * j + 4608 * n + 576 * o + 25]!;
          const t16 = Math.max(Math.max(Math.max(t12, t13), t14), t15);
          h2_2[12 * i + j + 1152 * n + 144 * o] = t16;
          const t17 = (t12 === t16 ? 1 : 0) + (t13 === t16 ? 1 : 0);
          const t18 = t17 + (t14 === t16 ? 1 : 0);
          ties_2[12 * i + j + 1152 * n + 144 * o] = t18 + (t15 === t16 ? 1 : 0);
        }
        dh2[12 * i + 1152 * n + 144 * o] = 0;
        dh2[12 * i + 1152 * n + 144 * o + 1] = 0;
        dh2[12 * i + 1152 * n + 144 * o + 2] = 0;
        dh2[12 * i + 1152 * n + 144 * o + 3] = 0;
        dh2[12 * i + 1152 * n + 144 * o + 4] = 0;
        dh2[12 * i + 1152 * n + 144 * o + 5] = 0;
        dh2[12 * i + 1152 * n + 144 * o + 6] = 0;
        dh2[12 * i + 1152 * n + 144 * o + 7] = 0;
        dh2[12 * i + 1152 * n + 144 * o + 8] = 0;
        dh2[12 * i + 1152 * n + 144 * o + 9] = 0;
        dh2[12 * i + 1152 * n + 144 * o + 10] = 0;
        dh2[12 * i + 1152 * n + 144 * o + 11] = 0;
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
              const t19 = 12 * i + j + 1152 * n + 144 * o + 12 * u;
              const t20 = W2[25 * o + 200 * o_2 + 5 * u + 1]! * h2_2[t19 + 1]!;
              const t21 = W2[25 * o + 200 * o_2 + 5 * u + 2]! * h2_2[t19 + 2]!;
              const t22 = W2[25 * o + 200 * o_2 + 5 * u]! * h2_2[t19]! + t20;
              const t23 = W2[25 * o + 200 * o_2 + 5 * u + 3]! * h2_2[t19 + 3]!;
              const t24 = W2[25 * o + 200 * o_2 + 5 * u + 4]! * h2_2[t19 + 4]!;
              sum_2 += t22 + t21 + t23 + t24;
            }
            sum[8 * i + j + 64 * o_2]! += sum_2;
          }
        }
      }
    }
    h5_2.fill(0, 256 * n, 256 * n + 256);

    // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u -
    // 2, 2 * j + v - 2])
    // h5 = reshape(h4, [N, 256])
    for (let o = 0; o < 16; o++) {
      // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1,
      // j + v - 1]) + b2[o])
      const t25 = b2[o]!;
      for (let i = 0; i < 8; i++) {
        const t26 = sum[8 * i + 64 * o]! + t25;
        h3_2[8 * i + 1024 * n + 64 * o] = Math.max(t26, 0);
        const t27 = sum[8 * i + 64 * o + 1]! + t25;
        h3_2[8 * i + 1024 * n + 64 * o + 1] = Math.max(t27, 0);
        const t28 = sum[8 * i + 64 * o + 2]! + t25;
        h3_2[8 * i + 1024 * n + 64 * o + 2] = Math.max(t28, 0);
        const t29 = sum[8 * i + 64 * o + 3]! + t25;
        h3_2[8 * i + 1024 * n + 64 * o + 3] = Math.max(t29, 0);
        const t30 = sum[8 * i + 64 * o + 4]! + t25;
        h3_2[8 * i + 1024 * n + 64 * o + 4] = Math.max(t30, 0);
        const t31 = sum[8 * i + 64 * o + 5]! + t25;
        h3_2[8 * i + 1024 * n + 64 * o + 5] = Math.max(t31, 0);
        const t32 = sum[8 * i + 64 * o + 6]! + t25;
        h3_2[8 * i + 1024 * n + 64 * o + 6] = Math.max(t32, 0);
        const t33 = sum[8 * i + 64 * o + 7]! + t25;
        h3_2[8 * i + 1024 * n + 64 * o + 7] = Math.max(t33, 0);
      }

      // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u -
      // 2, 2 * j + v - 2])
      for (let i = 0; i < 4; i++) {
        // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u
        // - 2, 2 * j + v - 2])
        for (let j = 0; j < 4; j++) {
          const t34 = h3_2[16 * i + 2 * j + 1024 * n + 64 * o]!;
          const t35 = h3_2[16 * i + 2 * j + 1024 * n + 64 * o + 1]!;
          const t36 = h3_2[16 * i + 2 * j + 1024 * n + 64 * o + 8]!;
          const t37 = h3_2[16 * i + 2 * j + 1024 * n + 64 * o + 9]!;
          const t38 = Math.max(Math.max(Math.max(t34, t35), t36), t37);
          h4_2[4 * i + j + 256 * n + 16 * o] = t38;
          const t39 = (t34 === t38 ? 1 : 0) + (t35 === t38 ? 1 : 0);
          const t40 = t39 + (t36 === t38 ? 1 : 0);
          ties[4 * i + j + 256 * n + 16 * o] = t40 + (t37 === t38 ? 1 : 0);
        }
      }

      // h5 = reshape(h4, [N, 256])
      h5_2[256 * n + 16 * o] = h4_2[256 * n + 16 * o]!;
      h5_2[256 * n + 16 * o + 1] = h4_2[256 * n + 16 * o + 1]!;
      h5_2[256 * n + 16 * o + 2] = h4_2[256 * n + 16 * o + 2]!;
      h5_2[256 * n + 16 * o + 3] = h4_2[256 * n + 16 * o + 3]!;
      h5_2[256 * n + 16 * o + 4] = h4_2[256 * n + 16 * o + 4]!;
      h5_2[256 * n + 16 * o + 5] = h4_2[256 * n + 16 * o + 5]!;
      h5_2[256 * n + 16 * o + 6] = h4_2[256 * n + 16 * o + 6]!;
      h5_2[256 * n + 16 * o + 7] = h4_2[256 * n + 16 * o + 7]!;
      h5_2[256 * n + 16 * o + 8] = h4_2[256 * n + 16 * o + 8]!;
      h5_2[256 * n + 16 * o + 9] = h4_2[256 * n + 16 * o + 9]!;
      h5_2[256 * n + 16 * o + 10] = h4_2[256 * n + 16 * o + 10]!;
      h5_2[256 * n + 16 * o + 11] = h4_2[256 * n + 16 * o + 11]!;
      h5_2[256 * n + 16 * o + 12] = h4_2[256 * n + 16 * o + 12]!;
      h5_2[256 * n + 16 * o + 13] = h4_2[256 * n + 16 * o + 13]!;
      h5_2[256 * n + 16 * o + 14] = h4_2[256 * n + 16 * o + 14]!;
      h5_2[256 * n + 16 * o + 15] = h4_2[256 * n + 16 * o + 15]!;
      dh3.fill(0, 1024 * n + 64 * o, 1024 * n + 64 * o + 64);
    }

    // loss = crossEntropy(y, target)
    dlse[n] = t0;
    dy[10 * n] = 0;
    dy[10 * n + 1] = 0;
    dy[10 * n + 2] = 0;
    dy[10 * n + 3] = 0;
    dy[10 * n + 4] = 0;
    dy[10 * n + 5] = 0;
    dy[10 * n + 6] = 0;
    dy[10 * n + 7] = 0;
    dy[10 * n + 8] = 0;
    dy[10 * n + 9] = 0;
    dy[10 * n + target[n]!]! -= t0;
  }

  // y = h5 * W3' + b3
  // prettier-ignore
  contract(
    N, 10, 256,
    h5_2, 0, 256, 1,
    W3, 0, 1, 256,
    product, 0, 10, 1,
    false,
  );

  // loss = crossEntropy(y, target)
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
  const b3_0 = b3[0]!;
  const b3_1 = b3[1]!;
  const b3_2 = b3[2]!;
  const b3_3 = b3[3]!;
  const b3_4 = b3[4]!;
  const b3_5 = b3[5]!;
  const b3_6 = b3[6]!;
  const b3_7 = b3[7]!;
  const b3_8 = b3[8]!;
  const b3_9 = b3[9]!;
  for (let i = 0; i < N; i++) {
    // y = h5 * W3' + b3
    // loss = crossEntropy(y, target)
    const t41 = product[10 * i]! + b3_0;
    const t42 = product[10 * i + 1]! + b3_1;
    const t43 = product[10 * i + 2]! + b3_2;
    const t44 = product[10 * i + 3]! + b3_3;
    const t45 = product[10 * i + 4]! + b3_4;
    const t46 = Math.max(Math.max(Math.max(t41, t42), t43), t44);
    const t47 = product[10 * i + 5]! + b3_5;
    const t48 = product[10 * i + 6]! + b3_6;
    const t49 = product[10 * i + 7]! + b3_7;
    const t50 = Math.max(Math.max(Math.max(t46, t45), t47), t48);
    const t51 = product[10 * i + 8]! + b3_8;
    const t52 = product[10 * i + 9]! + b3_9;
    const t53 = Math.max(Math.max(Math.max(t50, t49), t51), t52);
    const t54 = Math.min(t53, 1.7976931348623157e308);
    const t55 = Math.max(t54, -1.7976931348623157e308);
    const t56 = Math.exp(t41 - t55);
    const t57 = Math.exp(t42 - t55);
    const t58 = Math.exp(t43 - t55);
    const t59 = Math.exp(t44 - t55);
    const t60 = Math.exp(t45 - t55);
    const t61 = Math.exp(t47 - t55);
    const t62 = Math.exp(t48 - t55);
    const t63 = Math.exp(t49 - t55);
    const t64 = Math.exp(t51 - t55);
    const t65 = Math.exp(t52 - t55);
    const t66 = t56 + t57 + t58 + t59 + t60 + t61 + t62 + t63 + t64 + t65;
    const t67 = target[i]!;
    const t68 = t67 === 6 ? t48 : t67 === 7 ? t49 : t67 === 8 ? t51 : t52;
    const t69 = t67 === 3 ? t44 : t67 === 4 ? t45 : t67 === 5 ? t47 : t68;
    const t70 = t67 === 0 ? t41 : t67 === 1 ? t42 : t67 === 2 ? t43 : t69;
    crossEntropySum += t55 + Math.log(t66) - t70;
    const t71 = dlse[i]!;
    const t72 = t66 === 0 ? 0 : 1 / t66;
    dy[10 * i]! += t71 * (t56 * t72);
    dy[10 * i + 1]! += t71 * (t57 * t72);
    dy[10 * i + 2]! += t71 * (t58 * t72);
    dy[10 * i + 3]! += t71 * (t59 * t72);
    dy[10 * i + 4]! += t71 * (t60 * t72);
    dy[10 * i + 5]! += t71 * (t61 * t72);
    dy[10 * i + 6]! += t71 * (t62 * t72);
    dy[10 * i + 7]! += t71 * (t63 * t72);
    dy[10 * i + 8]! += t71 * (t64 * t72);
    dy[10 * i + 9]! += t71 * (t65 * t72);
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
    db3[0]! += dy_2;
    db3[1]! += dy_3;
    db3[2]! += dy_4;
    db3[3]! += dy_5;
    db3[4]! += dy_6;
    db3[5]! += dy_7;
    db3[6]! += dy_8;
    db3[7]! += dy_9;
    db3[8]! += dy_10;
    db3[9]! += dy_11;
  }
  carry[0] = crossEntropySum / N;

  // y = h5 * W3' + b3
  contract(N, 256, 10, dy, 0, 10, 1, W3, 0, 256, 1, dh5, 0, 256, 1, false);
  contract(10, 256, N, dy, 0, 1, 10, h5_2, 0, 256, 1, dW3, 0, 256, 1, false);

  // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u - 2,
  // 2 * j + v - 2])
  // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1, j +
  // v - 1]) + b2[o])
  // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i + u -
  // 2, 2 * j + v - 2])
  // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u - 1, j +
  // v - 1]) + b1[o])
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
  work: Workspace,
  gradient: Parameters,
): void {
  const { W2 } = p;
  const {
    ties,
    dh3,
    dh2,
    ties_2,
    dh1,
    dh5,
    dsum,
    h1_2,
    h2_2,
    h3_2,
    h4_2,
    carry,
  } = work;
  const { W1: dW1, b1: db1, W2: dW2, b2: db2 } = gradient;

  for (let n = 0; n < N; n++) {
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
          const t0 = h4_2[16 * c + 4 * i + j + 256 * n]!;
          const t1 = ties[16 * c + 4 * i + j + 256 * n]!;
          const t2 = dh5[16 * c + 4 * i + j + 256 * n]! / t1;
          const t3 = h3_2[64 * c + 16 * i + 2 * j + 1024 * n]! === t0;
          const t4 = 64 * c + 16 * i + 2 * j + 1024 * n + 1;
          const t5 = 64 * c + 16 * i + 2 * j + 1024 * n + 8;
          const t6 = 64 * c + 16 * i + 2 * j + 1024 * n + 9;
          dh3[64 * c + 16 * i + 2 * j + 1024 * n]! += t3 ? t2 : 0;
          dh3[t4]! += h3_2[t4]! === t0 ? t2 : 0;
          dh3[t5]! += h3_2[t5]! === t0 ? t2 : 0;
          dh3[t6]! += h3_2[t6]! === t0 ? t2 : 0;
        }
      }

      // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1,
      // j + v - 1]) + b2[o])
      let db2_2 = 0;
      for (let i = 0; i < 8; i++) {
        const t7 = h3_2[64 * c + 8 * i + 1024 * n]! > 0;
        const t8 = t7 ? dh3[64 * c + 8 * i + 1024 * n]! : 0;
        const t9 = h3_2[64 * c + 8 * i + 1024 * n + 1]! > 0;
        const t10 = t9 ? dh3[64 * c + 8 * i + 1024 * n + 1]! : 0;
        const t11 = h3_2[64 * c + 8 * i + 1024 * n + 2]! > 0;
        const t12 = t11 ? dh3[64 * c + 8 * i + 1024 * n + 2]! : 0;
        const t13 = h3_2[64 * c + 8 * i + 1024 * n + 3]! > 0;
        const t14 = t13 ? dh3[64 * c + 8 * i + 1024 * n + 3]! : 0;
        const t15 = h3_2[64 * c + 8 * i + 1024 * n + 4]! > 0;
        const t16 = t15 ? dh3[64 * c + 8 * i + 1024 * n + 4]! : 0;
        const t17 = h3_2[64 * c + 8 * i + 1024 * n + 5]! > 0;
        const t18 = t17 ? dh3[64 * c + 8 * i + 1024 * n + 5]! : 0;
        const t19 = h3_2[64 * c + 8 * i + 1024 * n + 6]! > 0;
        const t20 = t19 ? dh3[64 * c + 8 * i + 1024 * n + 6]! : 0;
        const t21 = h3_2[64 * c + 8 * i + 1024 * n + 7]! > 0;
        const t22 = t21 ? dh3[64 * c + 8 * i + 1024 * n + 7]! : 0;
        dsum[64 * c + 8 * i] = t8;
        dsum[64 * c + 8 * i + 1] = t10;
        dsum[64 * c + 8 * i + 2] = t12;
        dsum[64 * c + 8 * i + 3] = t14;
        dsum[64 * c + 8 * i + 4] = t16;
        dsum[64 * c + 8 * i + 5] = t18;
        dsum[64 * c + 8 * i + 6] = t20;
        dsum[64 * c + 8 * i + 7] = t22;
        db2_2 += t8 + t10 + t12 + t14 + t16 + t18 + t20 + t22;
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
        const t23 = W2[25 * a + 200 * o]!;
        const t24 = W2[25 * a + 200 * o + 1]!;
        const t25 = W2[25 * a + 200 * o + 2]!;
        const t26 = W2[25 * a + 200 * o + 3]!;
        const t27 = W2[25 * a + 200 * o + 4]!;
        const t28 = W2[25 * a + 200 * o + 5]!;
        const t29 = W2[25 * a + 200 * o + 6]!;
        const t30 = W2[25 * a + 200 * o + 7]!;
        const t31 = W2[25 * a + 200 * o + 8]!;
        const t32 = W2[25 * a + 200 * o + 9]!;
        const t33 = W2[25 * a + 200 * o + 10]!;
        const t34 = W2[25 * a + 200 * o + 11]!;
        const t35 = W2[25 * a + 200 * o + 12]!;
        const t36 = W2[25 * a + 200 * o + 13]!;
        const t37 = W2[25 * a + 200 * o + 14]!;
        const t38 = W2[25 * a + 200 * o + 15]!;
        const t39 = W2[25 * a + 200 * o + 16]!;
        const t40 = W2[25 * a + 200 * o + 17]!;
        const t41 = W2[25 * a + 200 * o + 18]!;
        const t42 = W2[25 * a + 200 * o + 19]!;
        const t43 = W2[25 * a + 200 * o + 20]!;
        const t44 = W2[25 * a + 200 * o + 21]!;
        const t45 = W2[25 * a + 200 * o + 22]!;
        const t46 = W2[25 * a + 200 * o + 23]!;
        const t47 = W2[25 * a + 200 * o + 24]!;
        for (let i = 0; i < 8; i++) {
          // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u
          // - 1, j + v - 1]) + b2[o])
          for (let j = 0; j < 8; j++) {
            // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i +
            // u - 1, j + v - 1]) + b2[o])
            const t48 = dsum[8 * i + j + 64 * o]!;
            for (let u = 0; u < 5; u++) {
              const t49 = 144 * a + 12 * i + j + 1152 * n + 12 * u;
              dW2[25 * a + 200 * o + 5 * u]! += t48 * h2_2[t49]!;
              dW2[25 * a + 200 * o + 5 * u + 1]! += t48 * h2_2[t49 + 1]!;
              dW2[25 * a + 200 * o + 5 * u + 2]! += t48 * h2_2[t49 + 2]!;
              dW2[25 * a + 200 * o + 5 * u + 3]! += t48 * h2_2[t49 + 3]!;
              dW2[25 * a + 200 * o + 5 * u + 4]! += t48 * h2_2[t49 + 4]!;
            }
            dh2[144 * a + 12 * i + j + 1152 * n]! += t48 * t23;
            dh2[144 * a + 12 * i + j + 1152 * n + 1]! += t48 * t24;
            dh2[144 * a + 12 * i + j + 1152 * n + 2]! += t48 * t25;
            dh2[144 * a + 12 * i + j + 1152 * n + 3]! += t48 * t26;
            dh2[144 * a + 12 * i + j + 1152 * n + 4]! += t48 * t27;
            dh2[144 * a + 12 * i + j + 1152 * n + 12]! += t48 * t28;
            dh2[144 * a + 12 * i + j + 1152 * n + 13]! += t48 * t29;
            dh2[144 * a + 12 * i + j + 1152 * n + 14]! += t48 * t30;
            dh2[144 * a + 12 * i + j + 1152 * n + 15]! += t48 * t31;
            dh2[144 * a + 12 * i + j + 1152 * n + 16]! += t48 * t32;
            dh2[144 * a + 12 * i + j + 1152 * n + 24]! += t48 * t33;
            dh2[144 * a + 12 * i + j + 1152 * n + 25]! += t48 * t34;
            dh2[144 * a + 12 * i + j + 1152 * n + 26]! += t48 * t35;
            dh2[144 * a + 12 * i + j + 1152 * n + 27]! += t48 * t36;
            dh2[144 * a + 12 * i + j + 1152 * n + 28]! += t48 * t37;
            dh2[144 * a + 12 * i + j + 1152 * n + 36]! += t48 * t38;
            dh2[144 * a + 12 * i + j + 1152 * n + 37]! += t48 * t39;
            dh2[144 * a + 12 * i + j + 1152 * n + 38]! += t48 * t40;
            dh2[144 * a + 12 * i + j + 1152 * n + 39]! += t48 * t41;
            dh2[144 * a + 12 * i + j + 1152 * n + 40]! += t48 * t42;
            dh2[144 * a + 12 * i + j + 1152 * n + 48]! += t48 * t43;
            dh2[144 * a + 12 * i + j + 1152 * n + 49]! += t48 * t44;
            dh2[144 * a + 12 * i + j + 1152 * n + 50]! += t48 * t45;
            dh2[144 * a + 12 * i + j + 1152 * n + 51]! += t48 * t46;
            dh2[144 * a + 12 * i + j + 1152 * n + 52]! += t48 * t47;
          }
        }
      }

      // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i + u
      // - 2, 2 * j + v - 2])
      for (let i = 0; i < 12; i++) {
        // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i +
        // u - 2, 2 * j + v - 2])
        for (let j = 0; j < 12; j++) {
          const t50 = h2_2[144 * a + 12 * i + j + 1152 * n]!;
          const t51 = ties_2[144 * a + 12 * i + j + 1152 * n]!;
          const t52 = dh2[144 * a + 12 * i + j + 1152 * n]! / t51;
          const t53 = h1_2[576 * a + 48 * i + 2 * j + 4608 * n]! === t50;
          const t54 = 576 * a + 48 * i + 2 * j + 4608 * n + 1;
          const t55 = 576 * a + 48 * i + 2 * j + 4608 * n + 24;
          const t56 = 576 * a + 48 * i + 2 * j + 4608 * n + 25;
          dh1[576 * a + 48 * i + 2 * j + 4608 * n]! += t53 ? t52 : 0;
          dh1[t54]! += h1_2[t54]! === t50 ? t52 : 0;
          dh1[t55]! += h1_2[t55]! === t50 ? t52 : 0;
          dh1[t56]! += h1_2[t56]! === t50 ? t52 : 0;
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
          const t57 = h1_2[576 * a + 24 * i + j + 4608 * n]! > 0;
          const dsum_2 = t57 ? dh1[576 * a + 24 * i + j + 4608 * n]! : 0;
          for (let u = 0; u < 5; u++) {
            dW1[25 * a + 5 * u]! += dsum_2 * X[28 * i + j + 784 * n + 28 * u]!;
            const t58 = X[28 * i + j + 784 * n + 28 * u + 1]!;
            dW1[25 * a + 5 * u + 1]! += dsum_2 * t58;
            const t59 = X[28 * i + j + 784 * n + 28 * u + 2]!;
            dW1[25 * a + 5 * u + 2]! += dsum_2 * t59;
            const t60 = X[28 * i + j + 784 * n + 28 * u + 3]!;
            dW1[25 * a + 5 * u + 3]! += dsum_2 * t60;
            const t61 = X[28 * i + j + 784 * n + 28 * u + 4]!;
            dW1[25 * a + 5 * u + 4]! += dsum_2 * t61;
          }
        }
        const t62 = h1_2[576 * a + 24 * i + 4608 * n]! > 0;
        const t63 = h1_2[576 * a + 24 * i + 4608 * n + 1]! > 0;
        const t64 = t63 ? dh1[576 * a + 24 * i + 4608 * n + 1]! : 0;
        const t65 = h1_2[576 * a + 24 * i + 4608 * n + 2]! > 0;
        const t66 = (t62 ? dh1[576 * a + 24 * i + 4608 * n]! : 0) + t64;
        const t67 = h1_2[576 * a + 24 * i + 4608 * n + 3]! > 0;
        const t68 = t66 + (t65 ? dh1[576 * a + 24 * i + 4608 * n + 2]! : 0);
        const t69 = h1_2[576 * a + 24 * i + 4608 * n + 4]! > 0;
        const t70 = t68 + (t67 ? dh1[576 * a + 24 * i + 4608 * n + 3]! : 0);
        const t71 = h1_2[576 * a + 24 * i + 4608 * n + 5]! > 0;
        const t72 = t70 + (t69 ? dh1[576 * a + 24 * i + 4608 * n + 4]! : 0);
        const t73 = h1_2[576 * a + 24 * i + 4608 * n + 6]! > 0;
        const t74 = t72 + (t71 ? dh1[576 * a + 24 * i + 4608 * n + 5]! : 0);
        const t75 = h1_2[576 * a + 24 * i + 4608 * n + 7]! > 0;
        const t76 = t74 + (t73 ? dh1[576 * a + 24 * i + 4608 * n + 6]! : 0);
        const t77 = h1_2[576 * a + 24 * i + 4608 * n + 8]! > 0;
        const t78 = t76 + (t75 ? dh1[576 * a + 24 * i + 4608 * n + 7]! : 0);
        const t79 = h1_2[576 * a + 24 * i + 4608 * n + 9]! > 0;
        const t80 = t78 + (t77 ? dh1[576 * a + 24 * i + 4608 * n + 8]! : 0);
        const t81 = h1_2[576 * a + 24 * i + 4608 * n + 10]! > 0;
        const t82 = t80 + (t79 ? dh1[576 * a + 24 * i + 4608 * n + 9]! : 0);
        const t83 = h1_2[576 * a + 24 * i + 4608 * n + 11]! > 0;
        const t84 = t82 + (t81 ? dh1[576 * a + 24 * i + 4608 * n + 10]! : 0);
        const t85 = h1_2[576 * a + 24 * i + 4608 * n + 12]! > 0;
        const t86 = t84 + (t83 ? dh1[576 * a + 24 * i + 4608 * n + 11]! : 0);
        const t87 = h1_2[576 * a + 24 * i + 4608 * n + 13]! > 0;
        const t88 = t86 + (t85 ? dh1[576 * a + 24 * i + 4608 * n + 12]! : 0);
        const t89 = h1_2[576 * a + 24 * i + 4608 * n + 14]! > 0;
        const t90 = t88 + (t87 ? dh1[576 * a + 24 * i + 4608 * n + 13]! : 0);
        const t91 = h1_2[576 * a + 24 * i + 4608 * n + 15]! > 0;
        const t92 = t90 + (t89 ? dh1[576 * a + 24 * i + 4608 * n + 14]! : 0);
        const t93 = h1_2[576 * a + 24 * i + 4608 * n + 16]! > 0;
        const t94 = t92 + (t91 ? dh1[576 * a + 24 * i + 4608 * n + 15]! : 0);
        const t95 = h1_2[576 * a + 24 * i + 4608 * n + 17]! > 0;
        const t96 = t94 + (t93 ? dh1[576 * a + 24 * i + 4608 * n + 16]! : 0);
        const t97 = h1_2[576 * a + 24 * i + 4608 * n + 18]! > 0;
        const t98 = t96 + (t95 ? dh1[576 * a + 24 * i + 4608 * n + 17]! : 0);
        const t99 = h1_2[576 * a + 24 * i + 4608 * n + 19]! > 0;
        const t100 = t98 + (t97 ? dh1[576 * a + 24 * i + 4608 * n + 18]! : 0);
        const t101 = h1_2[576 * a + 24 * i + 4608 * n + 20]! > 0;
        const t102 = t100 + (t99 ? dh1[576 * a + 24 * i + 4608 * n + 19]! : 0);
        const t103 = h1_2[576 * a + 24 * i + 4608 * n + 21]! > 0;
        const t104 = t102 + (t101 ? dh1[576 * a + 24 * i + 4608 * n + 20]! : 0);
        const t105 = h1_2[576 * a + 24 * i + 4608 * n + 22]! > 0;
        const t106 = t104 + (t103 ? dh1[576 * a + 24 * i + 4608 * n + 21]! : 0);
        const t107 = h1_2[576 * a + 24 * i + 4608 * n + 23]! > 0;
        const t108 = t106 + (t105 ? dh1[576 * a + 24 * i + 4608 * n + 22]! : 0);
        db1_2 += t108 + (t107 ? dh1[576 * a + 24 * i + 4608 * n + 23]! : 0);
      }
      db1[a]! += db1_2;
    }
  }
  carry[1] = carry[0]!;
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
  checkLength("work.flat", work.flat, 23073 * N + 2850);
  checkLength("out", out, 10 * N);
  const { W1, b1, W2, b2, W3, b3 } = p;
  const { product, sum, h5_2, h1_3, h2_3, h3_3, h4_3 } = work;

  // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u - 1, j +
  // v - 1]) + b1[o])
  // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i + u -
  // 2, 2 * j + v - 2])
  // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1, j +
  // v - 1]) + b2[o])
  // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u - 2,
  // 2 * j + v - 2])
  // h5 = reshape(h4, [N, 256])
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
    h5_2.fill(0, 256 * n, 256 * n + 256);

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
      h5_2[256 * n + 16 * o] = h4_3[0]!;
      h5_2[256 * n + 16 * o + 1] = h4_3[1]!;
      h5_2[256 * n + 16 * o + 2] = h4_3[2]!;
      h5_2[256 * n + 16 * o + 3] = h4_3[3]!;
      h5_2[256 * n + 16 * o + 4] = h4_3[4]!;
      h5_2[256 * n + 16 * o + 5] = h4_3[5]!;
      h5_2[256 * n + 16 * o + 6] = h4_3[6]!;
      h5_2[256 * n + 16 * o + 7] = h4_3[7]!;
      h5_2[256 * n + 16 * o + 8] = h4_3[8]!;
      h5_2[256 * n + 16 * o + 9] = h4_3[9]!;
      h5_2[256 * n + 16 * o + 10] = h4_3[10]!;
      h5_2[256 * n + 16 * o + 11] = h4_3[11]!;
      h5_2[256 * n + 16 * o + 12] = h4_3[12]!;
      h5_2[256 * n + 16 * o + 13] = h4_3[13]!;
      h5_2[256 * n + 16 * o + 14] = h4_3[14]!;
      h5_2[256 * n + 16 * o + 15] = h4_3[15]!;
    }
  }

  // y = h5 * W3' + b3
  // prettier-ignore
  contract(
    N, 10, 256,
    h5_2, 0, 256, 1,
    W3, 0, 1, 256,
    product, 0, 10, 1,
    false,
  );
  const b3_0 = b3[0]!;
  const b3_1 = b3[1]!;
  const b3_2 = b3[2]!;
  const b3_3 = b3[3]!;
  const b3_4 = b3[4]!;
  const b3_5 = b3[5]!;
  const b3_6 = b3[6]!;
  const b3_7 = b3[7]!;
  const b3_8 = b3[8]!;
  const b3_9 = b3[9]!;
  for (let i = 0; i < N; i++) {
    out[10 * i] = product[10 * i]! + b3_0;
    out[10 * i + 1] = product[10 * i + 1]! + b3_1;
    out[10 * i + 2] = product[10 * i + 2]! + b3_2;
    out[10 * i + 3] = product[10 * i + 3]! + b3_3;
    out[10 * i + 4] = product[10 * i + 4]! + b3_4;
    out[10 * i + 5] = product[10 * i + 5]! + b3_5;
    out[10 * i + 6] = product[10 * i + 6]! + b3_6;
    out[10 * i + 7] = product[10 * i + 7]! + b3_7;
    out[10 * i + 8] = product[10 * i + 8]! + b3_8;
    out[10 * i + 9] = product[10 * i + 9]! + b3_9;
  }
}

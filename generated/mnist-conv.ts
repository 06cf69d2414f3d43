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
// Operations: forward 668857 * N + 1, backward 1118775 * N + 1,
// valueAndGradient 1788410 * N + 2, predict 668810 * N; workspace 58456 * N +
// 156504 bytes.

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
  lse_exp: Shape;
  lse_scale: Shape;
  sum: Shape;
  product: Shape;
  y: Shape;
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
  lse_exp_2: Shape;
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
    lse_exp: [N, 10],
    lse_scale: [N],
    sum: [16, 8, 8],
    product: [10],
    y: [10],
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
    lse_exp_2: [10],
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
  checkLength("work.flat", work.flat, 7307 * N + 18763);
  const { W1, b1, W2, b2, W3, b3 } = p;
  const { h1, h2, h3, h4, h5, lse_exp, lse_scale, sum, product, y } = work;

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
      y[j] = product[j]! + b3[j]!;
    }

    // loss = crossEntropy(y, target)
    const t46 = Math.max(Math.max(Math.max(y[0]!, y[1]!), y[2]!), y[3]!);
    const t47 = Math.max(Math.max(Math.max(t46, y[4]!), y[5]!), y[6]!);
    const t48 = Math.max(Math.max(Math.max(t47, y[7]!), y[8]!), y[9]!);
    const t49 = Math.min(t48, 1.7976931348623157e308);
    const lse_shift = Math.max(t49, -1.7976931348623157e308);
    for (let j = 0; j < 10; j++) {
      lse_exp[j + 10 * n] = Math.exp(y[j]! - lse_shift);
    }
    const t50 = lse_exp[10 * n]! + lse_exp[10 * n + 1]! + lse_exp[10 * n + 2]!;
    const t51 = t50 + lse_exp[10 * n + 3]! + lse_exp[10 * n + 4]!;
    const t52 = t51 + lse_exp[10 * n + 5]! + lse_exp[10 * n + 6]!;
    const t53 = t52 + lse_exp[10 * n + 7]! + lse_exp[10 * n + 8]!;
    const t54 = t53 + lse_exp[10 * n + 9]!;
    lse_scale[n] = t54 === 0 ? 0 : 1 / t54;
    crossEntropySum += lse_shift + Math.log(t54) - y[target[n]!]!;
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
  checkLength("work.flat", work.flat, 7307 * N + 18763);
  checkLength("gradient.flat", gradient.flat, 5994);
  const { W2, W3 } = p;
  const {
    h1,
    h2,
    h3,
    h4,
    h5,
    lse_exp,
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
    const t0 = lse_scale[i]!;
    for (let j = 0; j < 10; j++) {
      dy[j] = dlse * (lse_exp[10 * i + j]! * t0);
    }
    dy[target[i]!]! -= dlse;

    // y = h5 * W3' + b3
    // y = h5 * W3' + b3
    dh5.fill(0, 0, 256);
    for (let j = 0; j < 10; j++) {
      // y = h5 * W3' + b3
      const t1 = dy[j]!;
      db3[j]! += t1;
      for (let k = 0; k < 256; k++) {
        dh5[k]! += t1 * W3[256 * j + k]!;
        dW3[256 * j + k]! += t1 * h5[256 * i + k]!;
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
          const t2 = h4[16 * c + 4 * i_2 + 256 * i + j]!;
          const t3 = h3[64 * c + 16 * i_2 + 1024 * i + 2 * j]! === t2;
          const t4 = h3[64 * c + 16 * i_2 + 1024 * i + 2 * j + 1]! === t2;
          const t5 = h3[64 * c + 16 * i_2 + 1024 * i + 2 * j + 8]! === t2;
          const t6 = h3[64 * c + 16 * i_2 + 1024 * i + 2 * j + 9]! === t2;
          const t7 = (t3 ? 1 : 0) + (t4 ? 1 : 0) + (t5 ? 1 : 0);
          const t8 = dh5[16 * c + 4 * i_2 + j]! / (t7 + (t6 ? 1 : 0));
          dh3[16 * i_2 + 2 * j]! += t3 ? t8 : 0;
          dh3[16 * i_2 + 2 * j + 1]! += t4 ? t8 : 0;
          dh3[16 * i_2 + 2 * j + 8]! += t5 ? t8 : 0;
          dh3[16 * i_2 + 2 * j + 9]! += t6 ? t8 : 0;
        }
      }

      // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1,
      // j + v - 1]) + b2[o])
      let db2_2 = 0;
      for (let i_2 = 0; i_2 < 8; i_2++) {
        const t9 = h3[64 * c + 8 * i_2 + 1024 * i]! > 0 ? dh3[8 * i_2]! : 0;
        const t10 = h3[64 * c + 8 * i_2 + 1024 * i + 1]! > 0;
        const t11 = t10 ? dh3[8 * i_2 + 1]! : 0;
        const t12 = h3[64 * c + 8 * i_2 + 1024 * i + 2]! > 0;
        const t13 = t12 ? dh3[8 * i_2 + 2]! : 0;
        const t14 = h3[64 * c + 8 * i_2 + 1024 * i + 3]! > 0;
        const t15 = t14 ? dh3[8 * i_2 + 3]! : 0;
        const t16 = h3[64 * c + 8 * i_2 + 1024 * i + 4]! > 0;
        const t17 = t16 ? dh3[8 * i_2 + 4]! : 0;
        const t18 = h3[64 * c + 8 * i_2 + 1024 * i + 5]! > 0;
        const t19 = t18 ? dh3[8 * i_2 + 5]! : 0;
        const t20 = h3[64 * c + 8 * i_2 + 1024 * i + 6]! > 0;
        const t21 = t20 ? dh3[8 * i_2 + 6]! : 0;
        const t22 = h3[64 * c + 8 * i_2 + 1024 * i + 7]! > 0;
        const t23 = t22 ? dh3[8 * i_2 + 7]! : 0;
        dsum[64 * c + 8 * i_2] = t9;
        dsum[64 * c + 8 * i_2 + 1] = t11;
        dsum[64 * c + 8 * i_2 + 2] = t13;
        dsum[64 * c + 8 * i_2 + 3] = t15;
        dsum[64 * c + 8 * i_2 + 4] = t17;
        dsum[64 * c + 8 * i_2 + 5] = t19;
        dsum[64 * c + 8 * i_2 + 6] = t21;
        dsum[64 * c + 8 * i_2 + 7] = t23;
        db2_2 += t9 + t11 + t13 + t15 + t17 + t19 + t21 + t23;
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
          const t24 = h2[144 * a + 1152 * i + j + 12 * k]!;
          const t25 = h1[576 * a + 4608 * i + 2 * j + 48 * k + 1]! === t24;
          const t26 = h1[576 * a + 4608 * i + 2 * j + 48 * k]! === t24 ? 1 : 0;
          const t27 = h1[576 * a + 4608 * i + 2 * j + 48 * k + 24]! === t24;
          const t28 = h1[576 * a + 4608 * i + 2 * j + 48 * k + 25]! === t24;
          const t29 = t26 + (t25 ? 1 : 0) + (t27 ? 1 : 0);
          ties[j + 12 * k] = t29 + (t28 ? 1 : 0);
        }
      }

      // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1,
      // j + v - 1]) + b2[o])
      for (let o = 0; o < 16; o++) {
        // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u -
        // 1, j + v - 1]) + b2[o])
        const t30 = W2[25 * a + 200 * o]!;
        const t31 = W2[25 * a + 200 * o + 1]!;
        const t32 = W2[25 * a + 200 * o + 2]!;
        const t33 = W2[25 * a + 200 * o + 3]!;
        const t34 = W2[25 * a + 200 * o + 4]!;
        const t35 = W2[25 * a + 200 * o + 5]!;
        const t36 = W2[25 * a + 200 * o + 6]!;
        const t37 = W2[25 * a + 200 * o + 7]!;
        const t38 = W2[25 * a + 200 * o + 8]!;
        const t39 = W2[25 * a + 200 * o + 9]!;
        const t40 = W2[25 * a + 200 * o + 10]!;
        const t41 = W2[25 * a + 200 * o + 11]!;
        const t42 = W2[25 * a + 200 * o + 12]!;
        const t43 = W2[25 * a + 200 * o + 13]!;
        const t44 = W2[25 * a + 200 * o + 14]!;
        const t45 = W2[25 * a + 200 * o + 15]!;
        const t46 = W2[25 * a + 200 * o + 16]!;
        const t47 = W2[25 * a + 200 * o + 17]!;
        const t48 = W2[25 * a + 200 * o + 18]!;
        const t49 = W2[25 * a + 200 * o + 19]!;
        const t50 = W2[25 * a + 200 * o + 20]!;
        const t51 = W2[25 * a + 200 * o + 21]!;
        const t52 = W2[25 * a + 200 * o + 22]!;
        const t53 = W2[25 * a + 200 * o + 23]!;
        const t54 = W2[25 * a + 200 * o + 24]!;
        for (let i_2 = 0; i_2 < 8; i_2++) {
          // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u
          // - 1, j + v - 1]) + b2[o])
          for (let j = 0; j < 8; j++) {
            // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i +
            // u - 1, j + v - 1]) + b2[o])
            const t55 = dsum[8 * i_2 + j + 64 * o]!;
            for (let u = 0; u < 5; u++) {
              const t56 = 144 * a + 12 * i_2 + 1152 * i + j + 12 * u;
              dW2[25 * a + 200 * o + 5 * u]! += t55 * h2[t56]!;
              dW2[25 * a + 200 * o + 5 * u + 1]! += t55 * h2[t56 + 1]!;
              dW2[25 * a + 200 * o + 5 * u + 2]! += t55 * h2[t56 + 2]!;
              dW2[25 * a + 200 * o + 5 * u + 3]! += t55 * h2[t56 + 3]!;
              dW2[25 * a + 200 * o + 5 * u + 4]! += t55 * h2[t56 + 4]!;
            }
            dh2[12 * i_2 + j]! += t55 * t30;
            dh2[12 * i_2 + j + 1]! += t55 * t31;
            dh2[12 * i_2 + j + 2]! += t55 * t32;
            dh2[12 * i_2 + j + 3]! += t55 * t33;
            dh2[12 * i_2 + j + 4]! += t55 * t34;
            dh2[12 * i_2 + j + 12]! += t55 * t35;
            dh2[12 * i_2 + j + 13]! += t55 * t36;
            dh2[12 * i_2 + j + 14]! += t55 * t37;
            dh2[12 * i_2 + j + 15]! += t55 * t38;
            dh2[12 * i_2 + j + 16]! += t55 * t39;
            dh2[12 * i_2 + j + 24]! += t55 * t40;
            dh2[12 * i_2 + j + 25]! += t55 * t41;
            dh2[12 * i_2 + j + 26]! += t55 * t42;
            dh2[12 * i_2 + j + 27]! += t55 * t43;
            dh2[12 * i_2 + j + 28]! += t55 * t44;
            dh2[12 * i_2 + j + 36]! += t55 * t45;
            dh2[12 * i_2 + j + 37]! += t55 * t46;
            dh2[12 * i_2 + j + 38]! += t55 * t47;
            dh2[12 * i_2 + j + 39]! += t55 * t48;
            dh2[12 * i_2 + j + 40]! += t55 * t49;
            dh2[12 * i_2 + j + 48]! += t55 * t50;
            dh2[12 * i_2 + j + 49]! += t55 * t51;
            dh2[12 * i_2 + j + 50]! += t55 * t52;
            dh2[12 * i_2 + j + 51]! += t55 * t53;
            dh2[12 * i_2 + j + 52]! += t55 * t54;
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
          const t57 = h2[144 * a + 12 * i_2 + 1152 * i + j]!;
          const t58 = dh2[12 * i_2 + j]! / ties[12 * i_2 + j]!;
          const t59 = h1[576 * a + 48 * i_2 + 4608 * i + 2 * j]! === t57;
          const t60 = h1[576 * a + 48 * i_2 + 4608 * i + 2 * j + 1]! === t57;
          const t61 = h1[576 * a + 48 * i_2 + 4608 * i + 2 * j + 24]! === t57;
          const t62 = h1[576 * a + 48 * i_2 + 4608 * i + 2 * j + 25]! === t57;
          dh1[48 * i_2 + 2 * j]! += t59 ? t58 : 0;
          dh1[48 * i_2 + 2 * j + 1]! += t60 ? t58 : 0;
          dh1[48 * i_2 + 2 * j + 24]! += t61 ? t58 : 0;
          dh1[48 * i_2 + 2 * j + 25]! += t62 ? t58 : 0;
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
          const t63 = h1[576 * a + 24 * i_2 + 4608 * i + j]! > 0;
          const dsum_2 = t63 ? dh1[24 * i_2 + j]! : 0;
          for (let u = 0; u < 5; u++) {
            const t64 = X[28 * i_2 + 784 * i + j + 28 * u]!;
            dW1[25 * a + 5 * u]! += dsum_2 * t64;
            const t65 = X[28 * i_2 + 784 * i + j + 28 * u + 1]!;
            dW1[25 * a + 5 * u + 1]! += dsum_2 * t65;
            const t66 = X[28 * i_2 + 784 * i + j + 28 * u + 2]!;
            dW1[25 * a + 5 * u + 2]! += dsum_2 * t66;
            const t67 = X[28 * i_2 + 784 * i + j + 28 * u + 3]!;
            dW1[25 * a + 5 * u + 3]! += dsum_2 * t67;
            const t68 = X[28 * i_2 + 784 * i + j + 28 * u + 4]!;
            dW1[25 * a + 5 * u + 4]! += dsum_2 * t68;
          }
        }
        const t69 = h1[576 * a + 24 * i_2 + 4608 * i]! > 0;
        const t70 = h1[576 * a + 24 * i_2 + 4608 * i + 1]! > 0;
        const t71 = t70 ? dh1[24 * i_2 + 1]! : 0;
        const t72 = h1[576 * a + 24 * i_2 + 4608 * i + 2]! > 0;
        const t73 = (t69 ? dh1[24 * i_2]! : 0) + t71;
        const t74 = h1[576 * a + 24 * i_2 + 4608 * i + 3]! > 0;
        const t75 = t73 + (t72 ? dh1[24 * i_2 + 2]! : 0);
        const t76 = h1[576 * a + 24 * i_2 + 4608 * i + 4]! > 0;
        const t77 = t75 + (t74 ? dh1[24 * i_2 + 3]! : 0);
        const t78 = h1[576 * a + 24 * i_2 + 4608 * i + 5]! > 0;
        const t79 = t77 + (t76 ? dh1[24 * i_2 + 4]! : 0);
        const t80 = h1[576 * a + 24 * i_2 + 4608 * i + 6]! > 0;
        const t81 = t79 + (t78 ? dh1[24 * i_2 + 5]! : 0);
        const t82 = h1[576 * a + 24 * i_2 + 4608 * i + 7]! > 0;
        const t83 = t81 + (t80 ? dh1[24 * i_2 + 6]! : 0);
        const t84 = h1[576 * a + 24 * i_2 + 4608 * i + 8]! > 0;
        const t85 = t83 + (t82 ? dh1[24 * i_2 + 7]! : 0);
        const t86 = h1[576 * a + 24 * i_2 + 4608 * i + 9]! > 0;
        const t87 = t85 + (t84 ? dh1[24 * i_2 + 8]! : 0);
        const t88 = h1[576 * a + 24 * i_2 + 4608 * i + 10]! > 0;
        const t89 = t87 + (t86 ? dh1[24 * i_2 + 9]! : 0);
        const t90 = h1[576 * a + 24 * i_2 + 4608 * i + 11]! > 0;
        const t91 = t89 + (t88 ? dh1[24 * i_2 + 10]! : 0);
        const t92 = h1[576 * a + 24 * i_2 + 4608 * i + 12]! > 0;
        const t93 = t91 + (t90 ? dh1[24 * i_2 + 11]! : 0);
        const t94 = h1[576 * a + 24 * i_2 + 4608 * i + 13]! > 0;
        const t95 = t93 + (t92 ? dh1[24 * i_2 + 12]! : 0);
        const t96 = h1[576 * a + 24 * i_2 + 4608 * i + 14]! > 0;
        const t97 = t95 + (t94 ? dh1[24 * i_2 + 13]! : 0);
        const t98 = h1[576 * a + 24 * i_2 + 4608 * i + 15]! > 0;
        const t99 = t97 + (t96 ? dh1[24 * i_2 + 14]! : 0);
        const t100 = h1[576 * a + 24 * i_2 + 4608 * i + 16]! > 0;
        const t101 = t99 + (t98 ? dh1[24 * i_2 + 15]! : 0);
        const t102 = h1[576 * a + 24 * i_2 + 4608 * i + 17]! > 0;
        const t103 = t101 + (t100 ? dh1[24 * i_2 + 16]! : 0);
        const t104 = h1[576 * a + 24 * i_2 + 4608 * i + 18]! > 0;
        const t105 = t103 + (t102 ? dh1[24 * i_2 + 17]! : 0);
        const t106 = h1[576 * a + 24 * i_2 + 4608 * i + 19]! > 0;
        const t107 = t105 + (t104 ? dh1[24 * i_2 + 18]! : 0);
        const t108 = h1[576 * a + 24 * i_2 + 4608 * i + 20]! > 0;
        const t109 = t107 + (t106 ? dh1[24 * i_2 + 19]! : 0);
        const t110 = h1[576 * a + 24 * i_2 + 4608 * i + 21]! > 0;
        const t111 = t109 + (t108 ? dh1[24 * i_2 + 20]! : 0);
        const t112 = h1[576 * a + 24 * i_2 + 4608 * i + 22]! > 0;
        const t113 = t111 + (t110 ? dh1[24 * i_2 + 21]! : 0);
        const t114 = h1[576 * a + 24 * i_2 + 4608 * i + 23]! > 0;
        const t115 = t113 + (t112 ? dh1[24 * i_2 + 22]! : 0);
        db1_2 += t115 + (t114 ? dh1[24 * i_2 + 23]! : 0);
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
  checkLength("work.flat", work.flat, 7307 * N + 18763);
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
    y,
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
    lse_exp_2,
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
      y[j] = product[j]! + b3[j]!;
      dy[j] = 0;
    }

    // loss = crossEntropy(y, target)
    const t35 = Math.max(Math.max(Math.max(y[0]!, y[1]!), y[2]!), y[3]!);
    const t36 = Math.max(Math.max(Math.max(t35, y[4]!), y[5]!), y[6]!);
    const t37 = Math.max(Math.max(Math.max(t36, y[7]!), y[8]!), y[9]!);
    const t38 = Math.min(t37, 1.7976931348623157e308);
    const lse_shift = Math.max(t38, -1.7976931348623157e308);
    const t39 = target[n]!;
    dy[t39]! -= dlse;
    for (let j = 0; j < 10; j++) {
      lse_exp_2[j] = Math.exp(y[j]! - lse_shift);
    }
    const t40 = lse_exp_2[0]! + lse_exp_2[1]! + lse_exp_2[2]! + lse_exp_2[3]!;
    const t41 = t40 + lse_exp_2[4]! + lse_exp_2[5]! + lse_exp_2[6]!;
    const t42 = t41 + lse_exp_2[7]! + lse_exp_2[8]! + lse_exp_2[9]!;
    const lse_scale_2 = t42 === 0 ? 0 : 1 / t42;
    carry[1]! += lse_shift + Math.log(t42) - y[t39]!;

    // y = h5 * W3' + b3
    for (let j = 0; j < 10; j++) {
      dy[j]! += dlse * (lse_exp_2[j]! * lse_scale_2);
      const dy_2 = dy[j]!;
      db3[j]! += dy_2;
    }
    const t43 = dy[0]!;
    const t44 = dy[1]!;
    const t45 = dy[2]!;
    const t46 = dy[3]!;
    const t47 = dy[4]!;
    const t48 = dy[5]!;
    const t49 = dy[6]!;
    const t50 = dy[7]!;
    const t51 = dy[8]!;
    const t52 = dy[9]!;
    for (let k = 0; k < 256; k++) {
      const t53 = t43 * W3[k]! + t44 * W3[k + 256]! + t45 * W3[k + 512]!;
      const t54 = t53 + t46 * W3[k + 768]! + t47 * W3[k + 1024]!;
      const t55 = t54 + t48 * W3[k + 1280]! + t49 * W3[k + 1536]!;
      const t56 = t55 + t50 * W3[k + 1792]! + t51 * W3[k + 2048]!;
      dh5[k] = t56 + t52 * W3[k + 2304]!;
      const t57 = h5_2[k]!;
      dW3[k]! += t43 * t57;
      dW3[k + 256]! += t44 * t57;
      dW3[k + 512]! += t45 * t57;
      dW3[k + 768]! += t46 * t57;
      dW3[k + 1024]! += t47 * t57;
      dW3[k + 1280]! += t48 * t57;
      dW3[k + 1536]! += t49 * t57;
      dW3[k + 1792]! += t50 * t57;
      dW3[k + 2048]! += t51 * t57;
      dW3[k + 2304]! += t52 * t57;
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
          const t58 = h4_2[16 * c + 4 * i + j]!;
          const t59 = dh5[16 * c + 4 * i + j]! / ties_3[16 * c + 4 * i + j]!;
          const t60 = h3_2[64 * c + 16 * i + 2 * j]! === t58;
          dh3_2[64 * c + 16 * i + 2 * j]! += t60 ? t59 : 0;
          const t61 = h3_2[64 * c + 16 * i + 2 * j + 1]! === t58;
          dh3_2[64 * c + 16 * i + 2 * j + 1]! += t61 ? t59 : 0;
          const t62 = h3_2[64 * c + 16 * i + 2 * j + 8]! === t58;
          dh3_2[64 * c + 16 * i + 2 * j + 8]! += t62 ? t59 : 0;
          const t63 = h3_2[64 * c + 16 * i + 2 * j + 9]! === t58;
          dh3_2[64 * c + 16 * i + 2 * j + 9]! += t63 ? t59 : 0;
        }
      }

      // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1,
      // j + v - 1]) + b2[o])
      let db2_2 = 0;
      for (let i = 0; i < 8; i++) {
        const t64 = h3_2[64 * c + 8 * i]! > 0 ? dh3_2[64 * c + 8 * i]! : 0;
        const t65 = h3_2[64 * c + 8 * i + 1]! > 0;
        const t66 = t65 ? dh3_2[64 * c + 8 * i + 1]! : 0;
        const t67 = h3_2[64 * c + 8 * i + 2]! > 0;
        const t68 = t67 ? dh3_2[64 * c + 8 * i + 2]! : 0;
        const t69 = h3_2[64 * c + 8 * i + 3]! > 0;
        const t70 = t69 ? dh3_2[64 * c + 8 * i + 3]! : 0;
        const t71 = h3_2[64 * c + 8 * i + 4]! > 0;
        const t72 = t71 ? dh3_2[64 * c + 8 * i + 4]! : 0;
        const t73 = h3_2[64 * c + 8 * i + 5]! > 0;
        const t74 = t73 ? dh3_2[64 * c + 8 * i + 5]! : 0;
        const t75 = h3_2[64 * c + 8 * i + 6]! > 0;
        const t76 = t75 ? dh3_2[64 * c + 8 * i + 6]! : 0;
        const t77 = h3_2[64 * c + 8 * i + 7]! > 0;
        const t78 = t77 ? dh3_2[64 * c + 8 * i + 7]! : 0;
        dsum[64 * c + 8 * i] = t64;
        dsum[64 * c + 8 * i + 1] = t66;
        dsum[64 * c + 8 * i + 2] = t68;
        dsum[64 * c + 8 * i + 3] = t70;
        dsum[64 * c + 8 * i + 4] = t72;
        dsum[64 * c + 8 * i + 5] = t74;
        dsum[64 * c + 8 * i + 6] = t76;
        dsum[64 * c + 8 * i + 7] = t78;
        db2_2 += t64 + t66 + t68 + t70 + t72 + t74 + t76 + t78;
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
        const t79 = W2[25 * a + 200 * o]!;
        const t80 = W2[25 * a + 200 * o + 1]!;
        const t81 = W2[25 * a + 200 * o + 2]!;
        const t82 = W2[25 * a + 200 * o + 3]!;
        const t83 = W2[25 * a + 200 * o + 4]!;
        const t84 = W2[25 * a + 200 * o + 5]!;
        const t85 = W2[25 * a + 200 * o + 6]!;
        const t86 = W2[25 * a + 200 * o + 7]!;
        const t87 = W2[25 * a + 200 * o + 8]!;
        const t88 = W2[25 * a + 200 * o + 9]!;
        const t89 = W2[25 * a + 200 * o + 10]!;
        const t90 = W2[25 * a + 200 * o + 11]!;
        const t91 = W2[25 * a + 200 * o + 12]!;
        const t92 = W2[25 * a + 200 * o + 13]!;
        const t93 = W2[25 * a + 200 * o + 14]!;
        const t94 = W2[25 * a + 200 * o + 15]!;
        const t95 = W2[25 * a + 200 * o + 16]!;
        const t96 = W2[25 * a + 200 * o + 17]!;
        const t97 = W2[25 * a + 200 * o + 18]!;
        const t98 = W2[25 * a + 200 * o + 19]!;
        const t99 = W2[25 * a + 200 * o + 20]!;
        const t100 = W2[25 * a + 200 * o + 21]!;
        const t101 = W2[25 * a + 200 * o + 22]!;
        const t102 = W2[25 * a + 200 * o + 23]!;
        const t103 = W2[25 * a + 200 * o + 24]!;
        for (let i = 0; i < 8; i++) {
          // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u
          // - 1, j + v - 1]) + b2[o])
          for (let j = 0; j < 8; j++) {
            // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i +
            // u - 1, j + v - 1]) + b2[o])
            const t104 = dsum[8 * i + j + 64 * o]!;
            for (let u = 0; u < 5; u++) {
              const t105 = h2_2[144 * a + 12 * i + j + 12 * u]!;
              dW2[25 * a + 200 * o + 5 * u]! += t104 * t105;
              const t106 = h2_2[144 * a + 12 * i + j + 12 * u + 1]!;
              dW2[25 * a + 200 * o + 5 * u + 1]! += t104 * t106;
              const t107 = h2_2[144 * a + 12 * i + j + 12 * u + 2]!;
              dW2[25 * a + 200 * o + 5 * u + 2]! += t104 * t107;
              const t108 = h2_2[144 * a + 12 * i + j + 12 * u + 3]!;
              dW2[25 * a + 200 * o + 5 * u + 3]! += t104 * t108;
              const t109 = h2_2[144 * a + 12 * i + j + 12 * u + 4]!;
              dW2[25 * a + 200 * o + 5 * u + 4]! += t104 * t109;
            }
            dh2_2[144 * a + 12 * i + j]! += t104 * t79;
            dh2_2[144 * a + 12 * i + j + 1]! += t104 * t80;
            dh2_2[144 * a + 12 * i + j + 2]! += t104 * t81;
            dh2_2[144 * a + 12 * i + j + 3]! += t104 * t82;
            dh2_2[144 * a + 12 * i + j + 4]! += t104 * t83;
            dh2_2[144 * a + 12 * i + j + 12]! += t104 * t84;
            dh2_2[144 * a + 12 * i + j + 13]! += t104 * t85;
            dh2_2[144 * a + 12 * i + j + 14]! += t104 * t86;
            dh2_2[144 * a + 12 * i + j + 15]! += t104 * t87;
            dh2_2[144 * a + 12 * i + j + 16]! += t104 * t88;
            dh2_2[144 * a + 12 * i + j + 24]! += t104 * t89;
            dh2_2[144 * a + 12 * i + j + 25]! += t104 * t90;
            dh2_2[144 * a + 12 * i + j + 26]! += t104 * t91;
            dh2_2[144 * a + 12 * i + j + 27]! += t104 * t92;
            dh2_2[144 * a + 12 * i + j + 28]! += t104 * t93;
            dh2_2[144 * a + 12 * i + j + 36]! += t104 * t94;
            dh2_2[144 * a + 12 * i + j + 37]! += t104 * t95;
            dh2_2[144 * a + 12 * i + j + 38]! += t104 * t96;
            dh2_2[144 * a + 12 * i + j + 39]! += t104 * t97;
            dh2_2[144 * a + 12 * i + j + 40]! += t104 * t98;
            dh2_2[144 * a + 12 * i + j + 48]! += t104 * t99;
            dh2_2[144 * a + 12 * i + j + 49]! += t104 * t100;
            dh2_2[144 * a + 12 * i + j + 50]! += t104 * t101;
            dh2_2[144 * a + 12 * i + j + 51]! += t104 * t102;
            dh2_2[144 * a + 12 * i + j + 52]! += t104 * t103;
          }
        }
      }

      // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i + u
      // - 2, 2 * j + v - 2])
      for (let i = 0; i < 12; i++) {
        // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i +
        // u - 2, 2 * j + v - 2])
        for (let j = 0; j < 12; j++) {
          const t110 = h2_2[144 * a + 12 * i + j]!;
          const t111 = ties_2[144 * a + 12 * i + j]!;
          const t112 = dh2_2[144 * a + 12 * i + j]! / t111;
          const t113 = h1_2[576 * a + 48 * i + 2 * j]! === t110;
          dh1_2[576 * a + 48 * i + 2 * j]! += t113 ? t112 : 0;
          const t114 = h1_2[576 * a + 48 * i + 2 * j + 1]! === t110;
          dh1_2[576 * a + 48 * i + 2 * j + 1]! += t114 ? t112 : 0;
          const t115 = h1_2[576 * a + 48 * i + 2 * j + 24]! === t110;
          dh1_2[576 * a + 48 * i + 2 * j + 24]! += t115 ? t112 : 0;
          const t116 = h1_2[576 * a + 48 * i + 2 * j + 25]! === t110;
          dh1_2[576 * a + 48 * i + 2 * j + 25]! += t116 ? t112 : 0;
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
          const t117 = h1_2[576 * a + 24 * i + j]! > 0;
          const dsum_2 = t117 ? dh1_2[576 * a + 24 * i + j]! : 0;
          for (let u = 0; u < 5; u++) {
            dW1[25 * a + 5 * u]! += dsum_2 * X[28 * i + j + 784 * n + 28 * u]!;
            const t118 = X[28 * i + j + 784 * n + 28 * u + 1]!;
            dW1[25 * a + 5 * u + 1]! += dsum_2 * t118;
            const t119 = X[28 * i + j + 784 * n + 28 * u + 2]!;
            dW1[25 * a + 5 * u + 2]! += dsum_2 * t119;
            const t120 = X[28 * i + j + 784 * n + 28 * u + 3]!;
            dW1[25 * a + 5 * u + 3]! += dsum_2 * t120;
            const t121 = X[28 * i + j + 784 * n + 28 * u + 4]!;
            dW1[25 * a + 5 * u + 4]! += dsum_2 * t121;
          }
        }
        const t122 = h1_2[576 * a + 24 * i + 1]! > 0;
        const t123 = h1_2[576 * a + 24 * i]! > 0 ? dh1_2[576 * a + 24 * i]! : 0;
        const t124 = h1_2[576 * a + 24 * i + 2]! > 0;
        const t125 = t123 + (t122 ? dh1_2[576 * a + 24 * i + 1]! : 0);
        const t126 = h1_2[576 * a + 24 * i + 3]! > 0;
        const t127 = t125 + (t124 ? dh1_2[576 * a + 24 * i + 2]! : 0);
        const t128 = h1_2[576 * a + 24 * i + 4]! > 0;
        const t129 = t127 + (t126 ? dh1_2[576 * a + 24 * i + 3]! : 0);
        const t130 = h1_2[576 * a + 24 * i + 5]! > 0;
        const t131 = t129 + (t128 ? dh1_2[576 * a + 24 * i + 4]! : 0);
        const t132 = h1_2[576 * a + 24 * i + 6]! > 0;
        const t133 = t131 + (t130 ? dh1_2[576 * a + 24 * i + 5]! : 0);
        const t134 = h1_2[576 * a + 24 * i + 7]! > 0;
        const t135 = t133 + (t132 ? dh1_2[576 * a + 24 * i + 6]! : 0);
        const t136 = h1_2[576 * a + 24 * i + 8]! > 0;
        const t137 = t135 + (t134 ? dh1_2[576 * a + 24 * i + 7]! : 0);
        const t138 = h1_2[576 * a + 24 * i + 9]! > 0;
        const t139 = t137 + (t136 ? dh1_2[576 * a + 24 * i + 8]! : 0);
        const t140 = h1_2[576 * a + 24 * i + 10]! > 0;
        const t141 = t139 + (t138 ? dh1_2[576 * a + 24 * i + 9]! : 0);
        const t142 = h1_2[576 * a + 24 * i + 11]! > 0;
        const t143 = t141 + (t140 ? dh1_2[576 * a + 24 * i + 10]! : 0);
        const t144 = h1_2[576 * a + 24 * i + 12]! > 0;
        const t145 = t143 + (t142 ? dh1_2[576 * a + 24 * i + 11]! : 0);
        const t146 = h1_2[576 * a + 24 * i + 13]! > 0;
        const t147 = t145 + (t144 ? dh1_2[576 * a + 24 * i + 12]! : 0);
        const t148 = h1_2[576 * a + 24 * i + 14]! > 0;
        const t149 = t147 + (t146 ? dh1_2[576 * a + 24 * i + 13]! : 0);
        const t150 = h1_2[576 * a + 24 * i + 15]! > 0;
        const t151 = t149 + (t148 ? dh1_2[576 * a + 24 * i + 14]! : 0);
        const t152 = h1_2[576 * a + 24 * i + 16]! > 0;
        const t153 = t151 + (t150 ? dh1_2[576 * a + 24 * i + 15]! : 0);
        const t154 = h1_2[576 * a + 24 * i + 17]! > 0;
        const t155 = t153 + (t152 ? dh1_2[576 * a + 24 * i + 16]! : 0);
        const t156 = h1_2[576 * a + 24 * i + 18]! > 0;
        const t157 = t155 + (t154 ? dh1_2[576 * a + 24 * i + 17]! : 0);
        const t158 = h1_2[576 * a + 24 * i + 19]! > 0;
        const t159 = t157 + (t156 ? dh1_2[576 * a + 24 * i + 18]! : 0);
        const t160 = h1_2[576 * a + 24 * i + 20]! > 0;
        const t161 = t159 + (t158 ? dh1_2[576 * a + 24 * i + 19]! : 0);
        const t162 = h1_2[576 * a + 24 * i + 21]! > 0;
        const t163 = t161 + (t160 ? dh1_2[576 * a + 24 * i + 20]! : 0);
        const t164 = h1_2[576 * a + 24 * i + 22]! > 0;
        const t165 = t163 + (t162 ? dh1_2[576 * a + 24 * i + 21]! : 0);
        const t166 = h1_2[576 * a + 24 * i + 23]! > 0;
        const t167 = t165 + (t164 ? dh1_2[576 * a + 24 * i + 22]! : 0);
        db1_2 += t167 + (t166 ? dh1_2[576 * a + 24 * i + 23]! : 0);
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
  checkLength("work.flat", work.flat, 7307 * N + 19563);
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

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
// Operations: forward 668875 * N + 1, backward 1109559 * N + 1,
// valueAndGradient 1779212 * N + 2, predict 668810 * N; workspace 58456 * N +
// 156112 bytes.

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
  h1_3: Shape;
  h2_3: Shape;
  h3_3: Shape;
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
    h1_3: [24, 24],
    h2_3: [12, 12],
    h3_3: [8, 8],
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
  checkLength("work.flat", work.flat, 7307 * N + 18730);
  const { W1, b1, W2, b2, W3, b3 } = p;
  const { h1, h2, h3, h4, h5, lse_exp, lse_scale, sum } = work;

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
      // h5 = reshape(h4, [N, 256])
      for (let i = 0; i < 4; i++) {
        // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u
        // - 2, 2 * j + v - 2])
        // h5 = reshape(h4, [N, 256])
        const t29 = h3[16 * i + 1024 * n + 64 * o + 1]!;
        const t30 = Math.max(h3[16 * i + 1024 * n + 64 * o]!, t29);
        const t31 = Math.max(t30, h3[16 * i + 1024 * n + 64 * o + 8]!);
        const t32 = Math.max(t31, h3[16 * i + 1024 * n + 64 * o + 9]!);
        const t33 = h3[16 * i + 1024 * n + 64 * o + 2]!;
        const t34 = Math.max(t33, h3[16 * i + 1024 * n + 64 * o + 3]!);
        const t35 = Math.max(t34, h3[16 * i + 1024 * n + 64 * o + 10]!);
        const t36 = Math.max(t35, h3[16 * i + 1024 * n + 64 * o + 11]!);
        const t37 = h3[16 * i + 1024 * n + 64 * o + 4]!;
        const t38 = Math.max(t37, h3[16 * i + 1024 * n + 64 * o + 5]!);
        const t39 = Math.max(t38, h3[16 * i + 1024 * n + 64 * o + 12]!);
        const t40 = Math.max(t39, h3[16 * i + 1024 * n + 64 * o + 13]!);
        const t41 = h3[16 * i + 1024 * n + 64 * o + 6]!;
        const t42 = Math.max(t41, h3[16 * i + 1024 * n + 64 * o + 7]!);
        const t43 = Math.max(t42, h3[16 * i + 1024 * n + 64 * o + 14]!);
        const t44 = Math.max(t43, h3[16 * i + 1024 * n + 64 * o + 15]!);
        h4[4 * i + 256 * n + 16 * o] = t32;
        h4[4 * i + 256 * n + 16 * o + 1] = t36;
        h4[4 * i + 256 * n + 16 * o + 2] = t40;
        h4[4 * i + 256 * n + 16 * o + 3] = t44;
        h5[4 * i + 256 * n + 16 * o] = t32;
        h5[4 * i + 256 * n + 16 * o + 1] = t36;
        h5[4 * i + 256 * n + 16 * o + 2] = t40;
        h5[4 * i + 256 * n + 16 * o + 3] = t44;
      }
    }

    // y = h5 * W3' + b3
    let product = 0;
    let product_2 = 0;
    let product_3 = 0;
    let product_4 = 0;
    let product_5 = 0;
    let product_6 = 0;
    let product_7 = 0;
    let product_8 = 0;
    let product_9 = 0;
    let product_10 = 0;
    for (let k = 0; k < 256; k++) {
      const t45 = h5[k + 256 * n]!;
      product += t45 * W3[k]!;
      product_2 += t45 * W3[k + 256]!;
      product_3 += t45 * W3[k + 512]!;
      product_4 += t45 * W3[k + 768]!;
      product_5 += t45 * W3[k + 1024]!;
      product_6 += t45 * W3[k + 1280]!;
      product_7 += t45 * W3[k + 1536]!;
      product_8 += t45 * W3[k + 1792]!;
      product_9 += t45 * W3[k + 2048]!;
      product_10 += t45 * W3[k + 2304]!;
    }

    // loss = crossEntropy(y, target)
    const t46 = product + b3_0;
    const t47 = product_2 + b3_1;
    const t48 = product_3 + b3_2;
    const t49 = product_4 + b3_3;
    const t50 = product_5 + b3_4;
    const t51 = Math.max(Math.max(Math.max(t46, t47), t48), t49);
    const t52 = product_6 + b3_5;
    const t53 = product_7 + b3_6;
    const t54 = product_8 + b3_7;
    const t55 = Math.max(Math.max(Math.max(t51, t50), t52), t53);
    const t56 = product_9 + b3_8;
    const t57 = product_10 + b3_9;
    const t58 = Math.max(Math.max(Math.max(t55, t54), t56), t57);
    const t59 = Math.min(t58, 1.7976931348623157e308);
    const t60 = Math.max(t59, -1.7976931348623157e308);
    const t61 = Math.exp(t46 - t60);
    const t62 = Math.exp(t47 - t60);
    const t63 = Math.exp(t48 - t60);
    const t64 = Math.exp(t49 - t60);
    const t65 = Math.exp(t50 - t60);
    const t66 = Math.exp(t52 - t60);
    const t67 = Math.exp(t53 - t60);
    const t68 = Math.exp(t54 - t60);
    lse_exp[10 * n] = t61;
    lse_exp[10 * n + 1] = t62;
    lse_exp[10 * n + 2] = t63;
    lse_exp[10 * n + 3] = t64;
    lse_exp[10 * n + 4] = t65;
    lse_exp[10 * n + 5] = t66;
    lse_exp[10 * n + 6] = t67;
    lse_exp[10 * n + 7] = t68;
    const t69 = Math.exp(t56 - t60);
    const t70 = Math.exp(t57 - t60);
    lse_exp[10 * n + 8] = t69;
    lse_exp[10 * n + 9] = t70;
    const t71 = t61 + t62 + t63 + t64 + t65 + t66 + t67 + t68 + t69 + t70;
    lse_scale[n] = t71 === 0 ? 0 : 1 / t71;
    const t72 = target[n]!;
    const t73 = t72 === 6 ? t53 : t72 === 7 ? t54 : t72 === 8 ? t56 : t57;
    const t74 = t72 === 3 ? t49 : t72 === 4 ? t50 : t72 === 5 ? t52 : t73;
    const t75 = t72 === 0 ? t46 : t72 === 1 ? t47 : t72 === 2 ? t48 : t74;
    crossEntropySum += t60 + Math.log(t71) - t75;
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
  checkLength("work.flat", work.flat, 7307 * N + 18730);
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
  const t0 = 1 / N;
  for (let i = 0; i < N; i++) {
    // loss = crossEntropy(y, target)
    const t1 = lse_scale[i]!;
    dy[0] = t0 * (lse_exp[10 * i]! * t1);
    dy[1] = t0 * (lse_exp[10 * i + 1]! * t1);
    dy[2] = t0 * (lse_exp[10 * i + 2]! * t1);
    dy[3] = t0 * (lse_exp[10 * i + 3]! * t1);
    dy[4] = t0 * (lse_exp[10 * i + 4]! * t1);
    dy[5] = t0 * (lse_exp[10 * i + 5]! * t1);
    dy[6] = t0 * (lse_exp[10 * i + 6]! * t1);
    dy[7] = t0 * (lse_exp[10 * i + 7]! * t1);
    dy[8] = t0 * (lse_exp[10 * i + 8]! * t1);
    dy[9] = t0 * (lse_exp[10 * i + 9]! * t1);
    dy[target[i]!]! -= t0;

    // y = h5 * W3' + b3
    // y = h5 * W3' + b3
    dh5.fill(0, 0, 256);
    for (let j = 0; j < 2; j++) {
      // y = h5 * W3' + b3
      const t2 = dy[5 * j]!;
      const t3 = dy[5 * j + 1]!;
      const t4 = dy[5 * j + 2]!;
      const t5 = dy[5 * j + 3]!;
      const t6 = dy[5 * j + 4]!;
      db3[5 * j]! += t2;
      db3[5 * j + 1]! += t3;
      db3[5 * j + 2]! += t4;
      db3[5 * j + 3]! += t5;
      db3[5 * j + 4]! += t6;
      for (let k = 0; k < 256; k++) {
        const t7 = t2 * W3[1280 * j + k]! + t3 * W3[1280 * j + k + 256]!;
        const t8 = t7 + t4 * W3[1280 * j + k + 512]!;
        const t9 = t8 + t5 * W3[1280 * j + k + 768]!;
        dh5[k]! += t9 + t6 * W3[1280 * j + k + 1024]!;
        const t10 = h5[256 * i + k]!;
        dW3[1280 * j + k]! += t2 * t10;
        dW3[1280 * j + k + 256]! += t3 * t10;
        dW3[1280 * j + k + 512]! += t4 * t10;
        dW3[1280 * j + k + 768]! += t5 * t10;
        dW3[1280 * j + k + 1024]! += t6 * t10;
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
          const t11 = h4[16 * c + 4 * i_2 + 256 * i + j]!;
          const t12 = h3[64 * c + 16 * i_2 + 1024 * i + 2 * j]! === t11;
          const t13 = h3[64 * c + 16 * i_2 + 1024 * i + 2 * j + 1]! === t11;
          const t14 = h3[64 * c + 16 * i_2 + 1024 * i + 2 * j + 8]! === t11;
          const t15 = h3[64 * c + 16 * i_2 + 1024 * i + 2 * j + 9]! === t11;
          const t16 = (t12 ? 1 : 0) + (t13 ? 1 : 0) + (t14 ? 1 : 0);
          const t17 = dh5[16 * c + 4 * i_2 + j]! / (t16 + (t15 ? 1 : 0));
          dh3[16 * i_2 + 2 * j]! += t12 ? t17 : 0;
          dh3[16 * i_2 + 2 * j + 1]! += t13 ? t17 : 0;
          dh3[16 * i_2 + 2 * j + 8]! += t14 ? t17 : 0;
          dh3[16 * i_2 + 2 * j + 9]! += t15 ? t17 : 0;
        }
      }

      // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1,
      // j + v - 1]) + b2[o])
      let db2_2 = 0;
      for (let i_2 = 0; i_2 < 8; i_2++) {
        const t18 = h3[64 * c + 8 * i_2 + 1024 * i]! > 0 ? dh3[8 * i_2]! : 0;
        const t19 = h3[64 * c + 8 * i_2 + 1024 * i + 1]! > 0;
        const t20 = t19 ? dh3[8 * i_2 + 1]! : 0;
        const t21 = h3[64 * c + 8 * i_2 + 1024 * i + 2]! > 0;
        const t22 = t21 ? dh3[8 * i_2 + 2]! : 0;
        const t23 = h3[64 * c + 8 * i_2 + 1024 * i + 3]! > 0;
        const t24 = t23 ? dh3[8 * i_2 + 3]! : 0;
        const t25 = h3[64 * c + 8 * i_2 + 1024 * i + 4]! > 0;
        const t26 = t25 ? dh3[8 * i_2 + 4]! : 0;
        const t27 = h3[64 * c + 8 * i_2 + 1024 * i + 5]! > 0;
        const t28 = t27 ? dh3[8 * i_2 + 5]! : 0;
        const t29 = h3[64 * c + 8 * i_2 + 1024 * i + 6]! > 0;
        const t30 = t29 ? dh3[8 * i_2 + 6]! : 0;
        const t31 = h3[64 * c + 8 * i_2 + 1024 * i + 7]! > 0;
        const t32 = t31 ? dh3[8 * i_2 + 7]! : 0;
        dsum[64 * c + 8 * i_2] = t18;
        dsum[64 * c + 8 * i_2 + 1] = t20;
        dsum[64 * c + 8 * i_2 + 2] = t22;
        dsum[64 * c + 8 * i_2 + 3] = t24;
        dsum[64 * c + 8 * i_2 + 4] = t26;
        dsum[64 * c + 8 * i_2 + 5] = t28;
        dsum[64 * c + 8 * i_2 + 6] = t30;
        dsum[64 * c + 8 * i_2 + 7] = t32;
        db2_2 += t18 + t20 + t22 + t24 + t26 + t28 + t30 + t32;
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
          const t33 = h2[144 * a + 1152 * i + j + 12 * k]!;
          const t34 = h1[576 * a + 4608 * i + 2 * j + 48 * k + 1]! === t33;
          const t35 = h1[576 * a + 4608 * i + 2 * j + 48 * k]! === t33 ? 1 : 0;
          const t36 = h1[576 * a + 4608 * i + 2 * j + 48 * k + 24]! === t33;
          const t37 = h1[576 * a + 4608 * i + 2 * j + 48 * k + 25]! === t33;
          const t38 = t35 + (t34 ? 1 : 0) + (t36 ? 1 : 0);
          ties[j + 12 * k] = t38 + (t37 ? 1 : 0);
        }
      }

      // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1,
      // j + v - 1]) + b2[o])
      for (let o = 0; o < 16; o++) {
        // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u -
        // 1, j + v - 1]) + b2[o])
        for (let i_2 = 0; i_2 < 8; i_2++) {
          // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u
          // - 1, j + v - 1]) + b2[o])
          for (let j = 0; j < 8; j++) {
            // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i +
            // u - 1, j + v - 1]) + b2[o])
            const t39 = dsum[8 * i_2 + j + 64 * o]!;
            for (let u = 0; u < 5; u++) {
              const t40 = 144 * a + 12 * i_2 + 1152 * i + j + 12 * u;
              dW2[25 * a + 200 * o + 5 * u]! += t39 * h2[t40]!;
              dW2[25 * a + 200 * o + 5 * u + 1]! += t39 * h2[t40 + 1]!;
              dW2[25 * a + 200 * o + 5 * u + 2]! += t39 * h2[t40 + 2]!;
              dW2[25 * a + 200 * o + 5 * u + 3]! += t39 * h2[t40 + 3]!;
              dW2[25 * a + 200 * o + 5 * u + 4]! += t39 * h2[t40 + 4]!;
              const t41 = W2[25 * a + 200 * o + 5 * u]!;
              dh2[12 * i_2 + j + 12 * u]! += t39 * t41;
              const t42 = W2[25 * a + 200 * o + 5 * u + 1]!;
              dh2[12 * i_2 + j + 12 * u + 1]! += t39 * t42;
              const t43 = W2[25 * a + 200 * o + 5 * u + 2]!;
              dh2[12 * i_2 + j + 12 * u + 2]! += t39 * t43;
              const t44 = W2[25 * a + 200 * o + 5 * u + 3]!;
              dh2[12 * i_2 + j + 12 * u + 3]! += t39 * t44;
              const t45 = W2[25 * a + 200 * o + 5 * u + 4]!;
              dh2[12 * i_2 + j + 12 * u + 4]! += t39 * t45;
            }
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
          const t46 = h2[144 * a + 12 * i_2 + 1152 * i + j]!;
          const t47 = dh2[12 * i_2 + j]! / ties[12 * i_2 + j]!;
          const t48 = h1[576 * a + 48 * i_2 + 4608 * i + 2 * j]! === t46;
          const t49 = h1[576 * a + 48 * i_2 + 4608 * i + 2 * j + 1]! === t46;
          const t50 = h1[576 * a + 48 * i_2 + 4608 * i + 2 * j + 24]! === t46;
          const t51 = h1[576 * a + 48 * i_2 + 4608 * i + 2 * j + 25]! === t46;
          dh1[48 * i_2 + 2 * j]! += t48 ? t47 : 0;
          dh1[48 * i_2 + 2 * j + 1]! += t49 ? t47 : 0;
          dh1[48 * i_2 + 2 * j + 24]! += t50 ? t47 : 0;
          dh1[48 * i_2 + 2 * j + 25]! += t51 ? t47 : 0;
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
          const t52 = h1[576 * a + 24 * i_2 + 4608 * i + j]! > 0;
          const dsum_2 = t52 ? dh1[24 * i_2 + j]! : 0;
          db1_2 += dsum_2;
          for (let u = 0; u < 5; u++) {
            const t53 = X[28 * i_2 + 784 * i + j + 28 * u]!;
            dW1[25 * a + 5 * u]! += dsum_2 * t53;
            const t54 = X[28 * i_2 + 784 * i + j + 28 * u + 1]!;
            dW1[25 * a + 5 * u + 1]! += dsum_2 * t54;
            const t55 = X[28 * i_2 + 784 * i + j + 28 * u + 2]!;
            dW1[25 * a + 5 * u + 2]! += dsum_2 * t55;
            const t56 = X[28 * i_2 + 784 * i + j + 28 * u + 3]!;
            dW1[25 * a + 5 * u + 3]! += dsum_2 * t56;
            const t57 = X[28 * i_2 + 784 * i + j + 28 * u + 4]!;
            dW1[25 * a + 5 * u + 4]! += dsum_2 * t57;
          }
        }
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
  checkLength("work.flat", work.flat, 7307 * N + 18730);
  checkLength("gradient.flat", gradient.flat, 5994);
  const { W1, b1, W2, b2, W3, b3 } = p;
  const {
    sum,
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
  } = work;
  const { W1: dW1, b1: db1, W2: dW2, b2: db2, W3: dW3, b3: db3 } = gradient;

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
  const t0 = 1 / N;
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
          h1_2[24 * i + j + 576 * o] = Math.max(sum_2 + t1, 0);
        }
        dh1_2.fill(0, 24 * i + 576 * o, 24 * i + 576 * o + 24);
      }

      // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i + u
      // - 2, 2 * j + v - 2])
      for (let i = 0; i < 12; i++) {
        // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i +
        // u - 2, 2 * j + v - 2])
        for (let j = 0; j < 12; j++) {
          const t11 = h1_2[48 * i + 2 * j + 576 * o]!;
          const t12 = h1_2[48 * i + 2 * j + 576 * o + 1]!;
          const t13 = h1_2[48 * i + 2 * j + 576 * o + 24]!;
          const t14 = h1_2[48 * i + 2 * j + 576 * o + 25]!;
          const t15 = Math.max(Math.max(Math.max(t11, t12), t13), t14);
          h2_2[12 * i + j + 144 * o] = t15;
          const t16 = (t11 === t15 ? 1 : 0) + (t12 === t15 ? 1 : 0);
          const t17 = t16 + (t13 === t15 ? 1 : 0);
          ties_2[12 * i + j + 144 * o] = t17 + (t14 === t15 ? 1 : 0);
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
              const t18 = h2_2[12 * i + j + 144 * o + 12 * u]!;
              const t19 = h2_2[12 * i + j + 144 * o + 12 * u + 1]!;
              const t20 = W2[25 * o + 200 * o_2 + 5 * u + 1]! * t19;
              const t21 = h2_2[12 * i + j + 144 * o + 12 * u + 2]!;
              const t22 = W2[25 * o + 200 * o_2 + 5 * u]! * t18 + t20;
              const t23 = h2_2[12 * i + j + 144 * o + 12 * u + 3]!;
              const t24 = t22 + W2[25 * o + 200 * o_2 + 5 * u + 2]! * t21;
              const t25 = h2_2[12 * i + j + 144 * o + 12 * u + 4]!;
              const t26 = t24 + W2[25 * o + 200 * o_2 + 5 * u + 3]! * t23;
              sum_2 += t26 + W2[25 * o + 200 * o_2 + 5 * u + 4]! * t25;
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
      const t27 = b2[o]!;
      for (let i = 0; i < 8; i++) {
        h3_2[8 * i + 64 * o] = Math.max(sum[8 * i + 64 * o]! + t27, 0);
        h3_2[8 * i + 64 * o + 1] = Math.max(sum[8 * i + 64 * o + 1]! + t27, 0);
        h3_2[8 * i + 64 * o + 2] = Math.max(sum[8 * i + 64 * o + 2]! + t27, 0);
        h3_2[8 * i + 64 * o + 3] = Math.max(sum[8 * i + 64 * o + 3]! + t27, 0);
        h3_2[8 * i + 64 * o + 4] = Math.max(sum[8 * i + 64 * o + 4]! + t27, 0);
        h3_2[8 * i + 64 * o + 5] = Math.max(sum[8 * i + 64 * o + 5]! + t27, 0);
        h3_2[8 * i + 64 * o + 6] = Math.max(sum[8 * i + 64 * o + 6]! + t27, 0);
        h3_2[8 * i + 64 * o + 7] = Math.max(sum[8 * i + 64 * o + 7]! + t27, 0);
      }

      // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u -
      // 2, 2 * j + v - 2])
      // h5 = reshape(h4, [N, 256])
      for (let i = 0; i < 4; i++) {
        // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u
        // - 2, 2 * j + v - 2])
        // h5 = reshape(h4, [N, 256])
        for (let j = 0; j < 4; j++) {
          const t28 = h3_2[16 * i + 2 * j + 64 * o]!;
          const t29 = h3_2[16 * i + 2 * j + 64 * o + 1]!;
          const t30 = h3_2[16 * i + 2 * j + 64 * o + 8]!;
          const t31 = h3_2[16 * i + 2 * j + 64 * o + 9]!;
          const t32 = Math.max(Math.max(Math.max(t28, t29), t30), t31);
          h4_2[4 * i + j + 16 * o] = t32;
          h5_2[4 * i + j + 16 * o] = t32;
          const t33 = (t28 === t32 ? 1 : 0) + (t29 === t32 ? 1 : 0);
          const t34 = t33 + (t30 === t32 ? 1 : 0);
          ties_3[4 * i + j + 16 * o] = t34 + (t31 === t32 ? 1 : 0);
        }
      }
      dh3_2.fill(0, 64 * o, 64 * o + 64);
    }

    // y = h5 * W3' + b3
    let product = 0;
    let product_2 = 0;
    let product_3 = 0;
    let product_4 = 0;
    let product_5 = 0;
    let product_6 = 0;
    let product_7 = 0;
    let product_8 = 0;
    let product_9 = 0;
    let product_10 = 0;
    for (let k = 0; k < 256; k++) {
      const t35 = h5_2[k]!;
      product += t35 * W3[k]!;
      product_2 += t35 * W3[k + 256]!;
      product_3 += t35 * W3[k + 512]!;
      product_4 += t35 * W3[k + 768]!;
      product_5 += t35 * W3[k + 1024]!;
      product_6 += t35 * W3[k + 1280]!;
      product_7 += t35 * W3[k + 1536]!;
      product_8 += t35 * W3[k + 1792]!;
      product_9 += t35 * W3[k + 2048]!;
      product_10 += t35 * W3[k + 2304]!;
    }

    // loss = crossEntropy(y, target)
    dy[0] = 0;
    dy[1] = 0;
    dy[2] = 0;
    dy[3] = 0;
    dy[4] = 0;
    dy[5] = 0;
    dy[6] = 0;
    dy[7] = 0;
    const t36 = target[n]!;
    dy[8] = 0;
    dy[9] = 0;
    dy[t36]! -= t0;
    const t37 = product + b3_0;
    const t38 = product_2 + b3_1;
    const t39 = product_3 + b3_2;
    const t40 = product_4 + b3_3;
    const t41 = product_5 + b3_4;
    const t42 = Math.max(Math.max(Math.max(t37, t38), t39), t40);
    const t43 = product_6 + b3_5;
    const t44 = product_7 + b3_6;
    const t45 = product_8 + b3_7;
    const t46 = Math.max(Math.max(Math.max(t42, t41), t43), t44);
    const t47 = product_9 + b3_8;
    const t48 = product_10 + b3_9;
    const t49 = Math.max(Math.max(Math.max(t46, t45), t47), t48);
    const t50 = Math.min(t49, 1.7976931348623157e308);
    const t51 = Math.max(t50, -1.7976931348623157e308);
    const t52 = Math.exp(t37 - t51);
    const t53 = Math.exp(t38 - t51);
    const t54 = Math.exp(t39 - t51);
    const t55 = Math.exp(t40 - t51);
    const t56 = Math.exp(t41 - t51);
    const t57 = Math.exp(t43 - t51);
    const t58 = Math.exp(t44 - t51);
    const t59 = Math.exp(t45 - t51);
    const t60 = Math.exp(t47 - t51);
    const t61 = Math.exp(t48 - t51);
    const t62 = t52 + t53 + t54 + t55 + t56 + t57 + t58 + t59 + t60 + t61;
    const t63 = t36 === 6 ? t44 : t36 === 7 ? t45 : t36 === 8 ? t47 : t48;
    const t64 = t36 === 3 ? t40 : t36 === 4 ? t41 : t36 === 5 ? t43 : t63;
    const t65 = t36 === 0 ? t37 : t36 === 1 ? t38 : t36 === 2 ? t39 : t64;
    crossEntropySum += t51 + Math.log(t62) - t65;
    const t66 = t62 === 0 ? 0 : 1 / t62;
    dy[0]! += t0 * (t52 * t66);
    dy[1]! += t0 * (t53 * t66);
    dy[2]! += t0 * (t54 * t66);
    dy[3]! += t0 * (t55 * t66);
    dy[4]! += t0 * (t56 * t66);
    dy[5]! += t0 * (t57 * t66);
    dy[6]! += t0 * (t58 * t66);
    dy[7]! += t0 * (t59 * t66);
    dy[8]! += t0 * (t60 * t66);
    dy[9]! += t0 * (t61 * t66);
    const dy_2 = dy[0]!;
    const dy_3 = dy[1]!;
    const dy_4 = dy[2]!;
    const dy_5 = dy[3]!;
    const dy_6 = dy[4]!;
    const dy_7 = dy[5]!;
    const dy_8 = dy[6]!;
    const dy_9 = dy[7]!;
    const dy_10 = dy[8]!;
    const dy_11 = dy[9]!;
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

    // y = h5 * W3' + b3
    for (let k = 0; k < 256; k++) {
      const t67 = dy_2 * W3[k]! + dy_3 * W3[k + 256]! + dy_4 * W3[k + 512]!;
      const t68 = t67 + dy_5 * W3[k + 768]! + dy_6 * W3[k + 1024]!;
      const t69 = t68 + dy_7 * W3[k + 1280]! + dy_8 * W3[k + 1536]!;
      const t70 = t69 + dy_9 * W3[k + 1792]! + dy_10 * W3[k + 2048]!;
      dh5[k] = t70 + dy_11 * W3[k + 2304]!;
      const t71 = h5_2[k]!;
      dW3[k]! += dy_2 * t71;
      dW3[k + 256]! += dy_3 * t71;
      dW3[k + 512]! += dy_4 * t71;
      dW3[k + 768]! += dy_5 * t71;
      dW3[k + 1024]! += dy_6 * t71;
      dW3[k + 1280]! += dy_7 * t71;
      dW3[k + 1536]! += dy_8 * t71;
      dW3[k + 1792]! += dy_9 * t71;
      dW3[k + 2048]! += dy_10 * t71;
      dW3[k + 2304]! += dy_11 * t71;
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
          const t72 = h4_2[16 * c + 4 * i + j]!;
          const t73 = dh5[16 * c + 4 * i + j]! / ties_3[16 * c + 4 * i + j]!;
          const t74 = h3_2[64 * c + 16 * i + 2 * j]! === t72;
          dh3_2[64 * c + 16 * i + 2 * j]! += t74 ? t73 : 0;
          const t75 = h3_2[64 * c + 16 * i + 2 * j + 1]! === t72;
          dh3_2[64 * c + 16 * i + 2 * j + 1]! += t75 ? t73 : 0;
          const t76 = h3_2[64 * c + 16 * i + 2 * j + 8]! === t72;
          dh3_2[64 * c + 16 * i + 2 * j + 8]! += t76 ? t73 : 0;
          const t77 = h3_2[64 * c + 16 * i + 2 * j + 9]! === t72;
          dh3_2[64 * c + 16 * i + 2 * j + 9]! += t77 ? t73 : 0;
        }
      }

      // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1,
      // j + v - 1]) + b2[o])
      let db2_2 = 0;
      for (let i = 0; i < 8; i++) {
        const t78 = h3_2[64 * c + 8 * i]! > 0 ? dh3_2[64 * c + 8 * i]! : 0;
        const t79 = h3_2[64 * c + 8 * i + 1]! > 0;
        const t80 = t79 ? dh3_2[64 * c + 8 * i + 1]! : 0;
        const t81 = h3_2[64 * c + 8 * i + 2]! > 0;
        const t82 = t81 ? dh3_2[64 * c + 8 * i + 2]! : 0;
        const t83 = h3_2[64 * c + 8 * i + 3]! > 0;
        const t84 = t83 ? dh3_2[64 * c + 8 * i + 3]! : 0;
        const t85 = h3_2[64 * c + 8 * i + 4]! > 0;
        const t86 = t85 ? dh3_2[64 * c + 8 * i + 4]! : 0;
        const t87 = h3_2[64 * c + 8 * i + 5]! > 0;
        const t88 = t87 ? dh3_2[64 * c + 8 * i + 5]! : 0;
        const t89 = h3_2[64 * c + 8 * i + 6]! > 0;
        const t90 = t89 ? dh3_2[64 * c + 8 * i + 6]! : 0;
        const t91 = h3_2[64 * c + 8 * i + 7]! > 0;
        const t92 = t91 ? dh3_2[64 * c + 8 * i + 7]! : 0;
        dsum[64 * c + 8 * i] = t78;
        dsum[64 * c + 8 * i + 1] = t80;
        dsum[64 * c + 8 * i + 2] = t82;
        dsum[64 * c + 8 * i + 3] = t84;
        dsum[64 * c + 8 * i + 4] = t86;
        dsum[64 * c + 8 * i + 5] = t88;
        dsum[64 * c + 8 * i + 6] = t90;
        dsum[64 * c + 8 * i + 7] = t92;
        db2_2 += t78 + t80 + t82 + t84 + t86 + t88 + t90 + t92;
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
        for (let i = 0; i < 8; i++) {
          // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u
          // - 1, j + v - 1]) + b2[o])
          for (let j = 0; j < 8; j++) {
            // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i +
            // u - 1, j + v - 1]) + b2[o])
            const t93 = dsum[8 * i + j + 64 * o]!;
            for (let u = 0; u < 5; u++) {
              const t94 = h2_2[144 * a + 12 * i + j + 12 * u]!;
              dW2[25 * a + 200 * o + 5 * u]! += t93 * t94;
              const t95 = h2_2[144 * a + 12 * i + j + 12 * u + 1]!;
              dW2[25 * a + 200 * o + 5 * u + 1]! += t93 * t95;
              const t96 = h2_2[144 * a + 12 * i + j + 12 * u + 2]!;
              dW2[25 * a + 200 * o + 5 * u + 2]! += t93 * t96;
              const t97 = h2_2[144 * a + 12 * i + j + 12 * u + 3]!;
              dW2[25 * a + 200 * o + 5 * u + 3]! += t93 * t97;
              const t98 = h2_2[144 * a + 12 * i + j + 12 * u + 4]!;
              dW2[25 * a + 200 * o + 5 * u + 4]! += t93 * t98;
              const t99 = W2[25 * a + 200 * o + 5 * u]!;
              dh2_2[144 * a + 12 * i + j + 12 * u]! += t93 * t99;
              const t100 = W2[25 * a + 200 * o + 5 * u + 1]!;
              dh2_2[144 * a + 12 * i + j + 12 * u + 1]! += t93 * t100;
              const t101 = W2[25 * a + 200 * o + 5 * u + 2]!;
              dh2_2[144 * a + 12 * i + j + 12 * u + 2]! += t93 * t101;
              const t102 = W2[25 * a + 200 * o + 5 * u + 3]!;
              dh2_2[144 * a + 12 * i + j + 12 * u + 3]! += t93 * t102;
              const t103 = W2[25 * a + 200 * o + 5 * u + 4]!;
              dh2_2[144 * a + 12 * i + j + 12 * u + 4]! += t93 * t103;
            }
          }
        }
      }

      // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i + u
      // - 2, 2 * j + v - 2])
      for (let i = 0; i < 12; i++) {
        // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i +
        // u - 2, 2 * j + v - 2])
        for (let j = 0; j < 12; j++) {
          const t104 = h2_2[144 * a + 12 * i + j]!;
          const t105 = ties_2[144 * a + 12 * i + j]!;
          const t106 = dh2_2[144 * a + 12 * i + j]! / t105;
          const t107 = h1_2[576 * a + 48 * i + 2 * j]! === t104;
          dh1_2[576 * a + 48 * i + 2 * j]! += t107 ? t106 : 0;
          const t108 = h1_2[576 * a + 48 * i + 2 * j + 1]! === t104;
          dh1_2[576 * a + 48 * i + 2 * j + 1]! += t108 ? t106 : 0;
          const t109 = h1_2[576 * a + 48 * i + 2 * j + 24]! === t104;
          dh1_2[576 * a + 48 * i + 2 * j + 24]! += t109 ? t106 : 0;
          const t110 = h1_2[576 * a + 48 * i + 2 * j + 25]! === t104;
          dh1_2[576 * a + 48 * i + 2 * j + 25]! += t110 ? t106 : 0;
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
          const t111 = h1_2[576 * a + 24 * i + j]! > 0;
          const dsum_2 = t111 ? dh1_2[576 * a + 24 * i + j]! : 0;
          db1_2 += dsum_2;
          for (let u = 0; u < 5; u++) {
            dW1[25 * a + 5 * u]! += dsum_2 * X[28 * i + j + 784 * n + 28 * u]!;
            const t112 = X[28 * i + j + 784 * n + 28 * u + 1]!;
            dW1[25 * a + 5 * u + 1]! += dsum_2 * t112;
            const t113 = X[28 * i + j + 784 * n + 28 * u + 2]!;
            dW1[25 * a + 5 * u + 2]! += dsum_2 * t113;
            const t114 = X[28 * i + j + 784 * n + 28 * u + 3]!;
            dW1[25 * a + 5 * u + 3]! += dsum_2 * t114;
            const t115 = X[28 * i + j + 784 * n + 28 * u + 4]!;
            dW1[25 * a + 5 * u + 4]! += dsum_2 * t115;
          }
        }
      }
      db1[a]! += db1_2;
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
  checkLength("p.flat", p.flat, 5994);
  checkSize("N", N);
  checkLength("X", X, 784 * N);
  checkLength("work.flat", work.flat, 7307 * N + 19514);
  checkLength("out", out, 10 * N);
  const { W1, b1, W2, b2, W3, b3 } = p;
  const { sum, h5_2, h1_3, h2_3, h3_3 } = work;

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
      // h5 = reshape(h4, [N, 256])
      for (let i = 0; i < 4; i++) {
        // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u
        // - 2, 2 * j + v - 2])
        // h5 = reshape(h4, [N, 256])
        const t23 = Math.max(h3_3[16 * i]!, h3_3[16 * i + 1]!);
        const t24 = Math.max(t23, h3_3[16 * i + 8]!);
        const t25 = Math.max(h3_3[16 * i + 2]!, h3_3[16 * i + 3]!);
        const t26 = Math.max(t25, h3_3[16 * i + 10]!);
        const t27 = Math.max(h3_3[16 * i + 4]!, h3_3[16 * i + 5]!);
        const t28 = Math.max(t27, h3_3[16 * i + 12]!);
        const t29 = Math.max(h3_3[16 * i + 6]!, h3_3[16 * i + 7]!);
        const t30 = Math.max(t29, h3_3[16 * i + 14]!);
        h5_2[4 * i + 16 * o] = Math.max(t24, h3_3[16 * i + 9]!);
        h5_2[4 * i + 16 * o + 1] = Math.max(t26, h3_3[16 * i + 11]!);
        h5_2[4 * i + 16 * o + 2] = Math.max(t28, h3_3[16 * i + 13]!);
        h5_2[4 * i + 16 * o + 3] = Math.max(t30, h3_3[16 * i + 15]!);
      }
    }

    // y = h5 * W3' + b3
    let product = 0;
    let product_2 = 0;
    let product_3 = 0;
    let product_4 = 0;
    let product_5 = 0;
    let product_6 = 0;
    let product_7 = 0;
    let product_8 = 0;
    let product_9 = 0;
    let product_10 = 0;
    for (let k = 0; k < 256; k++) {
      const t31 = h5_2[k]!;
      product += t31 * W3[k]!;
      product_2 += t31 * W3[k + 256]!;
      product_3 += t31 * W3[k + 512]!;
      product_4 += t31 * W3[k + 768]!;
      product_5 += t31 * W3[k + 1024]!;
      product_6 += t31 * W3[k + 1280]!;
      product_7 += t31 * W3[k + 1536]!;
      product_8 += t31 * W3[k + 1792]!;
      product_9 += t31 * W3[k + 2048]!;
      product_10 += t31 * W3[k + 2304]!;
    }
    out[10 * n] = product + b3_0;
    out[10 * n + 1] = product_2 + b3_1;
    out[10 * n + 2] = product_3 + b3_2;
    out[10 * n + 3] = product_4 + b3_3;
    out[10 * n + 4] = product_5 + b3_4;
    out[10 * n + 5] = product_6 + b3_5;
    out[10 * n + 6] = product_7 + b3_6;
    out[10 * n + 7] = product_8 + b3_7;
    out[10 * n + 8] = product_9 + b3_8;
    out[10 * n + 9] = product_10 + b3_9;
  }
}

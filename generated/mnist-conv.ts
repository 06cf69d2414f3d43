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
// Operations: forward 660683 * N + 1, backward 1122359 * N + 1,
// valueAndGradient 1783821 * N + 1, predict 660618 * N; workspace 58456 * N +
// 257032 bytes.

import {
  allocate,
  checkClasses,
  checkLength,
  checkSize,
  contract,
  expAll,
  glorotUniform,
  heNormal,
  offsets,
  sharedSlots,
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
  sum_2: Shape;
  dy: Shape;
  dh5: Shape;
  dsum: Shape;
  product: Shape;
  dsum_2: Shape;
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
  carry: Shape;
  h1_3: Shape;
  h3_3: Shape;
}>;
/**
 * What functions keep between their steps, and `forward` for `backward`; what
 * is never needed at once shares a place.
 */
export const createWorkspace = (N: number): Workspace =>
  allocate(
    {
      h1: [N, 8, 24, 24],
      h2: [N, 8, 12, 12],
      h3: [N, 16, 8, 8],
      h4: [N, 16, 4, 4],
      h5: [N, 256],
      lse_exp: [N, 10],
      lse_scale: [N],
      sum: [8, 24, 24],
      sum_2: [16, 8, 8],
      dy: [10],
      dh5: [256],
      dsum: [16, 8, 8],
      product: [8, 8, 8, 5, 5],
      dsum_2: [8, 24, 24],
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
      carry: [1],
      h1_3: [24, 24],
      h3_3: [8, 8],
    },
    {
      sum: "product",
      sum_2: "dsum_2",
      dy: "dsum_2",
      dsum: "dsum_2",
      dh3: "ties_3",
      dh2: "ties_3",
      ties: "h4_2",
      dh1: "dh3_2",
      h3_2: "product",
      h1_3: "dh3_2",
      h3_3: "ties_3",
    },
  );

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

const grid = offsets(24, 28, 24, 1);
const grid_2 = offsets(5, 28, 5, 1);
const grid_3 = offsets(8, 12, 8, 1);
const grid_4 = offsets(8, 144, 5, 12, 5, 1);
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
  checkLength("p.flat", p.flat, 5994);
  checkSize("N", N);
  checkLength("X", X, 784 * N);
  checkLength("target", target, N);
  checkClasses("target", target, 10, N);
  checkLength("work.flat", work.flat, 7307 * N + 32129);
  const { W1, b1, W2, b2, W3, b3 } = p;
  const { h1, h2, h3, h4, h5, lse_exp, lse_scale, sum, sum_2 } = work;

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
    // prettier-ignore
    contract(
      576, 8, 25,
      X, 784 * n, grid, grid_2,
      W1, 0, 1, 25,
      sum, 0, 1, 576,
      false,
    );

    // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i + u -
    // 2, 2 * j + v - 2])
    for (let o = 0; o < 8; o++) {
      // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u - 1,
      // j + v - 1]) + b1[o])
      const t0 = b1[o]!;
      for (let i = 0; i < 24; i++) {
        // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u -
        // 1, j + v - 1]) + b1[o])
        const t1 = sum[24 * i + 576 * o]! + t0;
        h1[24 * i + 4608 * n + 576 * o] = Math.max(t1, 0);
        const t2 = sum[24 * i + 576 * o + 1]! + t0;
        h1[24 * i + 4608 * n + 576 * o + 1] = Math.max(t2, 0);
        const t3 = sum[24 * i + 576 * o + 2]! + t0;
        h1[24 * i + 4608 * n + 576 * o + 2] = Math.max(t3, 0);
        const t4 = sum[24 * i + 576 * o + 3]! + t0;
        h1[24 * i + 4608 * n + 576 * o + 3] = Math.max(t4, 0);
        const t5 = sum[24 * i + 576 * o + 4]! + t0;
        h1[24 * i + 4608 * n + 576 * o + 4] = Math.max(t5, 0);
        const t6 = sum[24 * i + 576 * o + 5]! + t0;
        h1[24 * i + 4608 * n + 576 * o + 5] = Math.max(t6, 0);
        const t7 = sum[24 * i + 576 * o + 6]! + t0;
        h1[24 * i + 4608 * n + 576 * o + 6] = Math.max(t7, 0);
        const t8 = sum[24 * i + 576 * o + 7]! + t0;
        h1[24 * i + 4608 * n + 576 * o + 7] = Math.max(t8, 0);
        const t9 = sum[24 * i + 576 * o + 8]! + t0;
        h1[24 * i + 4608 * n + 576 * o + 8] = Math.max(t9, 0);
        const t10 = sum[24 * i + 576 * o + 9]! + t0;
        h1[24 * i + 4608 * n + 576 * o + 9] = Math.max(t10, 0);
        const t11 = sum[24 * i + 576 * o + 10]! + t0;
        h1[24 * i + 4608 * n + 576 * o + 10] = Math.max(t11, 0);
        const t12 = sum[24 * i + 576 * o + 11]! + t0;
        h1[24 * i + 4608 * n + 576 * o + 11] = Math.max(t12, 0);
        const t13 = sum[24 * i + 576 * o + 12]! + t0;
        h1[24 * i + 4608 * n + 576 * o + 12] = Math.max(t13, 0);
        const t14 = sum[24 * i + 576 * o + 13]! + t0;
        h1[24 * i + 4608 * n + 576 * o + 13] = Math.max(t14, 0);
        const t15 = sum[24 * i + 576 * o + 14]! + t0;
        h1[24 * i + 4608 * n + 576 * o + 14] = Math.max(t15, 0);
        const t16 = sum[24 * i + 576 * o + 15]! + t0;
        h1[24 * i + 4608 * n + 576 * o + 15] = Math.max(t16, 0);
        const t17 = sum[24 * i + 576 * o + 16]! + t0;
        h1[24 * i + 4608 * n + 576 * o + 16] = Math.max(t17, 0);
        const t18 = sum[24 * i + 576 * o + 17]! + t0;
        h1[24 * i + 4608 * n + 576 * o + 17] = Math.max(t18, 0);
        const t19 = sum[24 * i + 576 * o + 18]! + t0;
        h1[24 * i + 4608 * n + 576 * o + 18] = Math.max(t19, 0);
        const t20 = sum[24 * i + 576 * o + 19]! + t0;
        h1[24 * i + 4608 * n + 576 * o + 19] = Math.max(t20, 0);
        const t21 = sum[24 * i + 576 * o + 20]! + t0;
        h1[24 * i + 4608 * n + 576 * o + 20] = Math.max(t21, 0);
        const t22 = sum[24 * i + 576 * o + 21]! + t0;
        h1[24 * i + 4608 * n + 576 * o + 21] = Math.max(t22, 0);
        const t23 = sum[24 * i + 576 * o + 22]! + t0;
        h1[24 * i + 4608 * n + 576 * o + 22] = Math.max(t23, 0);
        const t24 = sum[24 * i + 576 * o + 23]! + t0;
        h1[24 * i + 4608 * n + 576 * o + 23] = Math.max(t24, 0);
      }

      // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i + u
      // - 2, 2 * j + v - 2])
      for (let i = 0; i < 12; i++) {
        // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i +
        // u - 2, 2 * j + v - 2])
        for (let j = 0; j < 12; j++) {
          const t25 = h1[48 * i + 2 * j + 4608 * n + 576 * o + 1]!;
          const t26 = Math.max(h1[48 * i + 2 * j + 4608 * n + 576 * o]!, t25);
          const t27 = h1[48 * i + 2 * j + 4608 * n + 576 * o + 24]!;
          const t28 = h1[48 * i + 2 * j + 4608 * n + 576 * o + 25]!;
          const t29 = 12 * i + j + 1152 * n;
          h2[t29 + 144 * o] = Math.max(Math.max(t26, t27), t28);
        }
      }
    }

    // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1, j
    // + v - 1]) + b2[o])
    // prettier-ignore
    contract(
      64, 16, 200,
      h2, 1152 * n, grid_3, grid_4,
      W2, 0, 1, 200,
      sum_2, 0, 1, 64,
      false,
    );
    h5.fill(0, 256 * n, 256 * n + 256);

    // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u -
    // 2, 2 * j + v - 2])
    // h5 = reshape(h4, [N, 256])
    for (let o = 0; o < 16; o++) {
      // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1,
      // j + v - 1]) + b2[o])
      const t30 = b2[o]!;
      for (let i = 0; i < 8; i++) {
        const t31 = sum_2[8 * i + 64 * o]! + t30;
        h3[8 * i + 1024 * n + 64 * o] = Math.max(t31, 0);
        const t32 = sum_2[8 * i + 64 * o + 1]! + t30;
        h3[8 * i + 1024 * n + 64 * o + 1] = Math.max(t32, 0);
        const t33 = sum_2[8 * i + 64 * o + 2]! + t30;
        h3[8 * i + 1024 * n + 64 * o + 2] = Math.max(t33, 0);
        const t34 = sum_2[8 * i + 64 * o + 3]! + t30;
        h3[8 * i + 1024 * n + 64 * o + 3] = Math.max(t34, 0);
        const t35 = sum_2[8 * i + 64 * o + 4]! + t30;
        h3[8 * i + 1024 * n + 64 * o + 4] = Math.max(t35, 0);
        const t36 = sum_2[8 * i + 64 * o + 5]! + t30;
        h3[8 * i + 1024 * n + 64 * o + 5] = Math.max(t36, 0);
        const t37 = sum_2[8 * i + 64 * o + 6]! + t30;
        h3[8 * i + 1024 * n + 64 * o + 6] = Math.max(t37, 0);
        const t38 = sum_2[8 * i + 64 * o + 7]! + t30;
        h3[8 * i + 1024 * n + 64 * o + 7] = Math.max(t38, 0);
      }

      // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u -
      // 2, 2 * j + v - 2])
      // h5 = reshape(h4, [N, 256])
      for (let i = 0; i < 4; i++) {
        // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u
        // - 2, 2 * j + v - 2])
        // h5 = reshape(h4, [N, 256])
        const t39 = h3[16 * i + 1024 * n + 64 * o + 1]!;
        const t40 = Math.max(h3[16 * i + 1024 * n + 64 * o]!, t39);
        const t41 = Math.max(t40, h3[16 * i + 1024 * n + 64 * o + 8]!);
        const t42 = Math.max(t41, h3[16 * i + 1024 * n + 64 * o + 9]!);
        const t43 = h3[16 * i + 1024 * n + 64 * o + 2]!;
        const t44 = Math.max(t43, h3[16 * i + 1024 * n + 64 * o + 3]!);
        const t45 = Math.max(t44, h3[16 * i + 1024 * n + 64 * o + 10]!);
        const t46 = Math.max(t45, h3[16 * i + 1024 * n + 64 * o + 11]!);
        const t47 = h3[16 * i + 1024 * n + 64 * o + 4]!;
        const t48 = Math.max(t47, h3[16 * i + 1024 * n + 64 * o + 5]!);
        const t49 = Math.max(t48, h3[16 * i + 1024 * n + 64 * o + 12]!);
        const t50 = Math.max(t49, h3[16 * i + 1024 * n + 64 * o + 13]!);
        const t51 = h3[16 * i + 1024 * n + 64 * o + 6]!;
        const t52 = Math.max(t51, h3[16 * i + 1024 * n + 64 * o + 7]!);
        const t53 = Math.max(t52, h3[16 * i + 1024 * n + 64 * o + 14]!);
        const t54 = Math.max(t53, h3[16 * i + 1024 * n + 64 * o + 15]!);
        h4[4 * i + 256 * n + 16 * o] = t42;
        h4[4 * i + 256 * n + 16 * o + 1] = t46;
        h4[4 * i + 256 * n + 16 * o + 2] = t50;
        h4[4 * i + 256 * n + 16 * o + 3] = t54;
        h5[4 * i + 256 * n + 16 * o] = t42;
        h5[4 * i + 256 * n + 16 * o + 1] = t46;
        h5[4 * i + 256 * n + 16 * o + 2] = t50;
        h5[4 * i + 256 * n + 16 * o + 3] = t54;
      }
    }

    // y = h5 * W3' + b3
    let product_2 = 0;
    let product_3 = 0;
    let product_4 = 0;
    let product_5 = 0;
    let product_6 = 0;
    let product_7 = 0;
    let product_8 = 0;
    let product_9 = 0;
    let product_10 = 0;
    let product_11 = 0;
    for (let k = 0; k < 256; k++) {
      const t55 = h5[k + 256 * n]!;
      product_2 += t55 * W3[k]!;
      product_3 += t55 * W3[k + 256]!;
      product_4 += t55 * W3[k + 512]!;
      product_5 += t55 * W3[k + 768]!;
      product_6 += t55 * W3[k + 1024]!;
      product_7 += t55 * W3[k + 1280]!;
      product_8 += t55 * W3[k + 1536]!;
      product_9 += t55 * W3[k + 1792]!;
      product_10 += t55 * W3[k + 2048]!;
      product_11 += t55 * W3[k + 2304]!;
    }

    // loss = crossEntropy(y, target)
    const t56 = product_2 + b3_0;
    const t57 = product_3 + b3_1;
    const t58 = product_4 + b3_2;
    const t59 = product_5 + b3_3;
    const t60 = product_6 + b3_4;
    const t61 = Math.max(Math.max(Math.max(t56, t57), t58), t59);
    const t62 = product_7 + b3_5;
    const t63 = product_8 + b3_6;
    const t64 = product_9 + b3_7;
    const t65 = Math.max(Math.max(Math.max(t61, t60), t62), t63);
    const t66 = product_10 + b3_8;
    const t67 = product_11 + b3_9;
    const t68 = Math.max(Math.max(Math.max(t65, t64), t66), t67);
    const t69 = Math.min(t68, 1.7976931348623157e308);
    const t70 = Math.max(t69, -1.7976931348623157e308);
    slots[0] = t56 - t70;
    slots[1] = t57 - t70;
    slots[2] = t58 - t70;
    slots[3] = t59 - t70;
    slots[4] = t60 - t70;
    slots[5] = t62 - t70;
    slots[6] = t63 - t70;
    slots[7] = t64 - t70;
    slots[8] = t66 - t70;
    slots[9] = t67 - t70;
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
    lse_exp[10 * n] = exp;
    lse_exp[10 * n + 1] = exp_2;
    lse_exp[10 * n + 2] = exp_3;
    lse_exp[10 * n + 3] = exp_4;
    lse_exp[10 * n + 4] = exp_5;
    lse_exp[10 * n + 5] = exp_6;
    lse_exp[10 * n + 6] = exp_7;
    lse_exp[10 * n + 7] = exp_8;
    lse_exp[10 * n + 8] = exp_9;
    lse_exp[10 * n + 9] = exp_10;
    const t71 = exp + exp_2 + exp_3 + exp_4 + exp_5 + exp_6 + exp_7 + exp_8;
    const t72 = t71 + exp_9 + exp_10;
    lse_scale[n] = t72 === 0 ? 0 : 1 / t72;
    const t73 = target[n]!;
    const t74 = t73 === 6 ? t63 : t73 === 7 ? t64 : t73 === 8 ? t66 : t67;
    const t75 = t73 === 3 ? t59 : t73 === 4 ? t60 : t73 === 5 ? t62 : t74;
    const t76 = t73 === 0 ? t56 : t73 === 1 ? t57 : t73 === 2 ? t58 : t75;
    crossEntropySum += t70 + Math.log(t72) - t76;
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
  checkLength("work.flat", work.flat, 7307 * N + 32129);
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
    product,
    dsum_2,
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
    // prettier-ignore
    contract(
      200, 16, 64,
      h2, 1152 * i, grid_4, grid_3,
      dsum, 0, 1, 64,
      dW2, 0, 1, 200,
      true,
    );
    // prettier-ignore
    contract(
      200, 64, 16,
      W2, 0, 1, 200,
      dsum, 0, 64, 1,
      product, 0, 1, 200,
      false,
    );

    // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i + u -
    // 2, 2 * j + v - 2])
    // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u - 1, j
    // + v - 1]) + b1[o])
    for (let j = 0; j < 8; j++) {
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
        for (let j_2 = 0; j_2 < 12; j_2++) {
          const t33 = h2[1152 * i + j_2 + 144 * j + 12 * k]!;
          const t34 = h1[4608 * i + 2 * j_2 + 576 * j + 48 * k]! === t33;
          const t35 = h1[4608 * i + 2 * j_2 + 576 * j + 48 * k + 1]! === t33;
          const t36 = h1[4608 * i + 2 * j_2 + 576 * j + 48 * k + 24]! === t33;
          const t37 = h1[4608 * i + 2 * j_2 + 576 * j + 48 * k + 25]! === t33;
          const t38 = (t34 ? 1 : 0) + (t35 ? 1 : 0) + (t36 ? 1 : 0);
          ties[j_2 + 12 * k] = t38 + (t37 ? 1 : 0);
        }
      }

      // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1,
      // j + v - 1]) + b2[o])
      for (let i_2 = 0; i_2 < 8; i_2++) {
        // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u -
        // 1, j + v - 1]) + b2[o])
        for (let j_2 = 0; j_2 < 8; j_2++) {
          dh2[12 * i_2 + j_2]! += product[1600 * i_2 + 25 * j + 200 * j_2]!;
          const t39 = 1600 * i_2 + 25 * j + 200 * j_2 + 1;
          dh2[12 * i_2 + j_2 + 1]! += product[t39]!;
          const t40 = 1600 * i_2 + 25 * j + 200 * j_2 + 2;
          dh2[12 * i_2 + j_2 + 2]! += product[t40]!;
          const t41 = 1600 * i_2 + 25 * j + 200 * j_2 + 3;
          dh2[12 * i_2 + j_2 + 3]! += product[t41]!;
          const t42 = 1600 * i_2 + 25 * j + 200 * j_2 + 4;
          dh2[12 * i_2 + j_2 + 4]! += product[t42]!;
          const t43 = 1600 * i_2 + 25 * j + 200 * j_2 + 5;
          dh2[12 * i_2 + j_2 + 12]! += product[t43]!;
          const t44 = 1600 * i_2 + 25 * j + 200 * j_2 + 6;
          dh2[12 * i_2 + j_2 + 13]! += product[t44]!;
          const t45 = 1600 * i_2 + 25 * j + 200 * j_2 + 7;
          dh2[12 * i_2 + j_2 + 14]! += product[t45]!;
          const t46 = 1600 * i_2 + 25 * j + 200 * j_2 + 8;
          dh2[12 * i_2 + j_2 + 15]! += product[t46]!;
          const t47 = 1600 * i_2 + 25 * j + 200 * j_2 + 9;
          dh2[12 * i_2 + j_2 + 16]! += product[t47]!;
          const t48 = 1600 * i_2 + 25 * j + 200 * j_2 + 10;
          dh2[12 * i_2 + j_2 + 24]! += product[t48]!;
          const t49 = 1600 * i_2 + 25 * j + 200 * j_2 + 11;
          dh2[12 * i_2 + j_2 + 25]! += product[t49]!;
          const t50 = 1600 * i_2 + 25 * j + 200 * j_2 + 12;
          dh2[12 * i_2 + j_2 + 26]! += product[t50]!;
          const t51 = 1600 * i_2 + 25 * j + 200 * j_2 + 13;
          dh2[12 * i_2 + j_2 + 27]! += product[t51]!;
          const t52 = 1600 * i_2 + 25 * j + 200 * j_2 + 14;
          dh2[12 * i_2 + j_2 + 28]! += product[t52]!;
          const t53 = 1600 * i_2 + 25 * j + 200 * j_2 + 15;
          dh2[12 * i_2 + j_2 + 36]! += product[t53]!;
          const t54 = 1600 * i_2 + 25 * j + 200 * j_2 + 16;
          dh2[12 * i_2 + j_2 + 37]! += product[t54]!;
          const t55 = 1600 * i_2 + 25 * j + 200 * j_2 + 17;
          dh2[12 * i_2 + j_2 + 38]! += product[t55]!;
          const t56 = 1600 * i_2 + 25 * j + 200 * j_2 + 18;
          dh2[12 * i_2 + j_2 + 39]! += product[t56]!;
          const t57 = 1600 * i_2 + 25 * j + 200 * j_2 + 19;
          dh2[12 * i_2 + j_2 + 40]! += product[t57]!;
          const t58 = 1600 * i_2 + 25 * j + 200 * j_2 + 20;
          dh2[12 * i_2 + j_2 + 48]! += product[t58]!;
          const t59 = 1600 * i_2 + 25 * j + 200 * j_2 + 21;
          dh2[12 * i_2 + j_2 + 49]! += product[t59]!;
          const t60 = 1600 * i_2 + 25 * j + 200 * j_2 + 22;
          dh2[12 * i_2 + j_2 + 50]! += product[t60]!;
          const t61 = 1600 * i_2 + 25 * j + 200 * j_2 + 23;
          dh2[12 * i_2 + j_2 + 51]! += product[t61]!;
          const t62 = 1600 * i_2 + 25 * j + 200 * j_2 + 24;
          dh2[12 * i_2 + j_2 + 52]! += product[t62]!;
        }
      }
      dh1.fill(0, 0, 576);

      // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i + u
      // - 2, 2 * j + v - 2])
      for (let i_2 = 0; i_2 < 12; i_2++) {
        // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i +
        // u - 2, 2 * j + v - 2])
        for (let j_2 = 0; j_2 < 12; j_2++) {
          const t63 = h2[12 * i_2 + 1152 * i + j_2 + 144 * j]!;
          const t64 = dh2[12 * i_2 + j_2]! / ties[12 * i_2 + j_2]!;
          const t65 = h1[48 * i_2 + 4608 * i + 2 * j_2 + 576 * j]! === t63;
          const t66 = h1[48 * i_2 + 4608 * i + 2 * j_2 + 576 * j + 1]! === t63;
          const t67 = h1[48 * i_2 + 4608 * i + 2 * j_2 + 576 * j + 24]!;
          const t68 = h1[48 * i_2 + 4608 * i + 2 * j_2 + 576 * j + 25]!;
          dh1[48 * i_2 + 2 * j_2]! += t65 ? t64 : 0;
          dh1[48 * i_2 + 2 * j_2 + 1]! += t66 ? t64 : 0;
          dh1[48 * i_2 + 2 * j_2 + 24]! += t67 === t63 ? t64 : 0;
          dh1[48 * i_2 + 2 * j_2 + 25]! += t68 === t63 ? t64 : 0;
        }
      }

      // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u - 1,
      // j + v - 1]) + b1[o])
      let db1_2 = 0;
      for (let i_2 = 0; i_2 < 24; i_2++) {
        // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u -
        // 1, j + v - 1]) + b1[o])
        const t69 = h1[24 * i_2 + 4608 * i + 576 * j]! > 0;
        const t70 = t69 ? dh1[24 * i_2]! : 0;
        const t71 = h1[24 * i_2 + 4608 * i + 576 * j + 1]! > 0;
        const t72 = t71 ? dh1[24 * i_2 + 1]! : 0;
        const t73 = h1[24 * i_2 + 4608 * i + 576 * j + 2]! > 0;
        const t74 = t73 ? dh1[24 * i_2 + 2]! : 0;
        const t75 = h1[24 * i_2 + 4608 * i + 576 * j + 3]! > 0;
        const t76 = t75 ? dh1[24 * i_2 + 3]! : 0;
        const t77 = h1[24 * i_2 + 4608 * i + 576 * j + 4]! > 0;
        const t78 = t77 ? dh1[24 * i_2 + 4]! : 0;
        const t79 = h1[24 * i_2 + 4608 * i + 576 * j + 5]! > 0;
        const t80 = t79 ? dh1[24 * i_2 + 5]! : 0;
        const t81 = h1[24 * i_2 + 4608 * i + 576 * j + 6]! > 0;
        const t82 = t81 ? dh1[24 * i_2 + 6]! : 0;
        const t83 = h1[24 * i_2 + 4608 * i + 576 * j + 7]! > 0;
        const t84 = t83 ? dh1[24 * i_2 + 7]! : 0;
        dsum_2[24 * i_2 + 576 * j] = t70;
        dsum_2[24 * i_2 + 576 * j + 1] = t72;
        dsum_2[24 * i_2 + 576 * j + 2] = t74;
        dsum_2[24 * i_2 + 576 * j + 3] = t76;
        dsum_2[24 * i_2 + 576 * j + 4] = t78;
        dsum_2[24 * i_2 + 576 * j + 5] = t80;
        dsum_2[24 * i_2 + 576 * j + 6] = t82;
        dsum_2[24 * i_2 + 576 * j + 7] = t84;
        const t85 = h1[24 * i_2 + 4608 * i + 576 * j + 8]! > 0;
        const t86 = t85 ? dh1[24 * i_2 + 8]! : 0;
        const t87 = h1[24 * i_2 + 4608 * i + 576 * j + 9]! > 0;
        const t88 = t87 ? dh1[24 * i_2 + 9]! : 0;
        const t89 = h1[24 * i_2 + 4608 * i + 576 * j + 10]! > 0;
        const t90 = t89 ? dh1[24 * i_2 + 10]! : 0;
        const t91 = h1[24 * i_2 + 4608 * i + 576 * j + 11]! > 0;
        const t92 = t91 ? dh1[24 * i_2 + 11]! : 0;
        const t93 = h1[24 * i_2 + 4608 * i + 576 * j + 12]! > 0;
        const t94 = t93 ? dh1[24 * i_2 + 12]! : 0;
        const t95 = h1[24 * i_2 + 4608 * i + 576 * j + 13]! > 0;
        const t96 = t95 ? dh1[24 * i_2 + 13]! : 0;
        const t97 = h1[24 * i_2 + 4608 * i + 576 * j + 14]! > 0;
        const t98 = t97 ? dh1[24 * i_2 + 14]! : 0;
        const t99 = h1[24 * i_2 + 4608 * i + 576 * j + 15]! > 0;
        const t100 = t99 ? dh1[24 * i_2 + 15]! : 0;
        dsum_2[24 * i_2 + 576 * j + 8] = t86;
        dsum_2[24 * i_2 + 576 * j + 9] = t88;
        dsum_2[24 * i_2 + 576 * j + 10] = t90;
        dsum_2[24 * i_2 + 576 * j + 11] = t92;
        dsum_2[24 * i_2 + 576 * j + 12] = t94;
        dsum_2[24 * i_2 + 576 * j + 13] = t96;
        dsum_2[24 * i_2 + 576 * j + 14] = t98;
        dsum_2[24 * i_2 + 576 * j + 15] = t100;
        const t101 = h1[24 * i_2 + 4608 * i + 576 * j + 16]! > 0;
        const t102 = t101 ? dh1[24 * i_2 + 16]! : 0;
        const t103 = h1[24 * i_2 + 4608 * i + 576 * j + 17]! > 0;
        const t104 = t103 ? dh1[24 * i_2 + 17]! : 0;
        const t105 = h1[24 * i_2 + 4608 * i + 576 * j + 18]! > 0;
        const t106 = t105 ? dh1[24 * i_2 + 18]! : 0;
        const t107 = h1[24 * i_2 + 4608 * i + 576 * j + 19]! > 0;
        const t108 = t107 ? dh1[24 * i_2 + 19]! : 0;
        const t109 = h1[24 * i_2 + 4608 * i + 576 * j + 20]! > 0;
        const t110 = t109 ? dh1[24 * i_2 + 20]! : 0;
        const t111 = h1[24 * i_2 + 4608 * i + 576 * j + 21]! > 0;
        const t112 = t111 ? dh1[24 * i_2 + 21]! : 0;
        const t113 = h1[24 * i_2 + 4608 * i + 576 * j + 22]! > 0;
        const t114 = t113 ? dh1[24 * i_2 + 22]! : 0;
        const t115 = h1[24 * i_2 + 4608 * i + 576 * j + 23]! > 0;
        const t116 = t115 ? dh1[24 * i_2 + 23]! : 0;
        dsum_2[24 * i_2 + 576 * j + 16] = t102;
        dsum_2[24 * i_2 + 576 * j + 17] = t104;
        dsum_2[24 * i_2 + 576 * j + 18] = t106;
        dsum_2[24 * i_2 + 576 * j + 19] = t108;
        dsum_2[24 * i_2 + 576 * j + 20] = t110;
        dsum_2[24 * i_2 + 576 * j + 21] = t112;
        dsum_2[24 * i_2 + 576 * j + 22] = t114;
        dsum_2[24 * i_2 + 576 * j + 23] = t116;
        const t117 = t70 + t72 + t74 + t76 + t78 + t80 + t82 + t84 + t86 + t88;
        const t118 = t117 + t90 + t92 + t94 + t96 + t98 + t100 + t102 + t104;
        db1_2 += t118 + t106 + t108 + t110 + t112 + t114 + t116;
      }
      db1[j]! += db1_2;
    }
    // prettier-ignore
    contract(
      25, 8, 576,
      X, 784 * i, grid_2, grid,
      dsum_2, 0, 1, 576,
      dW1, 0, 1, 25,
      true,
    );
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
  checkLength("work.flat", work.flat, 7307 * N + 32129);
  checkLength("gradient.flat", gradient.flat, 5994);
  const { carry } = work;
  const { W1: dW1, b1: db1, W2: dW2, b2: db2, W3: dW3, b3: db3 } = gradient;

  let loss = 0;
  carry[0] = 0;

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
  for (let n = 0; n < N; n++) {
    valueAndGradientPart1(n, p, N, X, target, work, gradient);
    valueAndGradientPart2(n, X, work, gradient);
  }
  loss = carry[0]! / N;
  const value = loss;
  return value;
}

function valueAndGradientPart1(
  n: number,
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
    sum_2,
    dy,
    dh5,
    dsum,
    product,
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
    carry,
  } = work;
  const { W2: dW2, b2: db2, W3: dW3, b3: db3 } = gradient;

  // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u - 1, j +
  // v - 1]) + b1[o])
  // prettier-ignore
  contract(
    576, 8, 25,
    X, 784 * n, grid, grid_2,
    W1, 0, 1, 25,
    sum, 0, 1, 576,
    false,
  );

  // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i + u -
  // 2, 2 * j + v - 2])
  for (let o = 0; o < 8; o++) {
    // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u - 1, j
    // + v - 1]) + b1[o])
    const t0 = b1[o]!;
    for (let i = 0; i < 24; i++) {
      // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u - 1,
      // j + v - 1]) + b1[o])
      h1_2[24 * i + 576 * o] = Math.max(sum[24 * i + 576 * o]! + t0, 0);
      h1_2[24 * i + 576 * o + 1] = Math.max(sum[24 * i + 576 * o + 1]! + t0, 0);
      h1_2[24 * i + 576 * o + 2] = Math.max(sum[24 * i + 576 * o + 2]! + t0, 0);
      h1_2[24 * i + 576 * o + 3] = Math.max(sum[24 * i + 576 * o + 3]! + t0, 0);
      h1_2[24 * i + 576 * o + 4] = Math.max(sum[24 * i + 576 * o + 4]! + t0, 0);
      h1_2[24 * i + 576 * o + 5] = Math.max(sum[24 * i + 576 * o + 5]! + t0, 0);
      h1_2[24 * i + 576 * o + 6] = Math.max(sum[24 * i + 576 * o + 6]! + t0, 0);
      h1_2[24 * i + 576 * o + 7] = Math.max(sum[24 * i + 576 * o + 7]! + t0, 0);
      h1_2[24 * i + 576 * o + 8] = Math.max(sum[24 * i + 576 * o + 8]! + t0, 0);
      h1_2[24 * i + 576 * o + 9] = Math.max(sum[24 * i + 576 * o + 9]! + t0, 0);
      const t1 = sum[24 * i + 576 * o + 10]! + t0;
      h1_2[24 * i + 576 * o + 10] = Math.max(t1, 0);
      const t2 = sum[24 * i + 576 * o + 11]! + t0;
      h1_2[24 * i + 576 * o + 11] = Math.max(t2, 0);
      const t3 = sum[24 * i + 576 * o + 12]! + t0;
      h1_2[24 * i + 576 * o + 12] = Math.max(t3, 0);
      const t4 = sum[24 * i + 576 * o + 13]! + t0;
      h1_2[24 * i + 576 * o + 13] = Math.max(t4, 0);
      const t5 = sum[24 * i + 576 * o + 14]! + t0;
      h1_2[24 * i + 576 * o + 14] = Math.max(t5, 0);
      const t6 = sum[24 * i + 576 * o + 15]! + t0;
      h1_2[24 * i + 576 * o + 15] = Math.max(t6, 0);
      const t7 = sum[24 * i + 576 * o + 16]! + t0;
      h1_2[24 * i + 576 * o + 16] = Math.max(t7, 0);
      const t8 = sum[24 * i + 576 * o + 17]! + t0;
      h1_2[24 * i + 576 * o + 17] = Math.max(t8, 0);
      const t9 = sum[24 * i + 576 * o + 18]! + t0;
      h1_2[24 * i + 576 * o + 18] = Math.max(t9, 0);
      const t10 = sum[24 * i + 576 * o + 19]! + t0;
      h1_2[24 * i + 576 * o + 19] = Math.max(t10, 0);
      const t11 = sum[24 * i + 576 * o + 20]! + t0;
      h1_2[24 * i + 576 * o + 20] = Math.max(t11, 0);
      const t12 = sum[24 * i + 576 * o + 21]! + t0;
      h1_2[24 * i + 576 * o + 21] = Math.max(t12, 0);
      const t13 = sum[24 * i + 576 * o + 22]! + t0;
      h1_2[24 * i + 576 * o + 22] = Math.max(t13, 0);
      const t14 = sum[24 * i + 576 * o + 23]! + t0;
      h1_2[24 * i + 576 * o + 23] = Math.max(t14, 0);
      dh1_2.fill(0, 24 * i + 576 * o, 24 * i + 576 * o + 24);
    }

    // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i + u -
    // 2, 2 * j + v - 2])
    for (let i = 0; i < 12; i++) {
      // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i + u
      // - 2, 2 * j + v - 2])
      for (let j = 0; j < 12; j++) {
        const t15 = h1_2[48 * i + 2 * j + 576 * o]!;
        const t16 = h1_2[48 * i + 2 * j + 576 * o + 1]!;
        const t17 = h1_2[48 * i + 2 * j + 576 * o + 24]!;
        const t18 = h1_2[48 * i + 2 * j + 576 * o + 25]!;
        const t19 = Math.max(Math.max(Math.max(t15, t16), t17), t18);
        h2_2[12 * i + j + 144 * o] = t19;
        const t20 = (t15 === t19 ? 1 : 0) + (t16 === t19 ? 1 : 0);
        const t21 = t20 + (t17 === t19 ? 1 : 0);
        ties_2[12 * i + j + 144 * o] = t21 + (t18 === t19 ? 1 : 0);
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
  }

  // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1, j +
  // v - 1]) + b2[o])
  // prettier-ignore
  contract(
    64, 16, 200,
    h2_2, 0, grid_3, grid_4,
    W2, 0, 1, 200,
    sum_2, 0, 1, 64,
    false,
  );
  h5_2.fill(0, 0, 256);

  // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u - 2,
  // 2 * j + v - 2])
  // h5 = reshape(h4, [N, 256])
  for (let o = 0; o < 16; o++) {
    // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1, j
    // + v - 1]) + b2[o])
    const t22 = b2[o]!;
    for (let i = 0; i < 8; i++) {
      h3_2[8 * i + 64 * o] = Math.max(sum_2[8 * i + 64 * o]! + t22, 0);
      h3_2[8 * i + 64 * o + 1] = Math.max(sum_2[8 * i + 64 * o + 1]! + t22, 0);
      h3_2[8 * i + 64 * o + 2] = Math.max(sum_2[8 * i + 64 * o + 2]! + t22, 0);
      h3_2[8 * i + 64 * o + 3] = Math.max(sum_2[8 * i + 64 * o + 3]! + t22, 0);
      h3_2[8 * i + 64 * o + 4] = Math.max(sum_2[8 * i + 64 * o + 4]! + t22, 0);
      h3_2[8 * i + 64 * o + 5] = Math.max(sum_2[8 * i + 64 * o + 5]! + t22, 0);
      h3_2[8 * i + 64 * o + 6] = Math.max(sum_2[8 * i + 64 * o + 6]! + t22, 0);
      h3_2[8 * i + 64 * o + 7] = Math.max(sum_2[8 * i + 64 * o + 7]! + t22, 0);
    }

    // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u -
    // 2, 2 * j + v - 2])
    // h5 = reshape(h4, [N, 256])
    for (let i = 0; i < 4; i++) {
      // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u -
      // 2, 2 * j + v - 2])
      // h5 = reshape(h4, [N, 256])
      for (let j = 0; j < 4; j++) {
        const t23 = h3_2[16 * i + 2 * j + 64 * o]!;
        const t24 = h3_2[16 * i + 2 * j + 64 * o + 1]!;
        const t25 = h3_2[16 * i + 2 * j + 64 * o + 8]!;
        const t26 = h3_2[16 * i + 2 * j + 64 * o + 9]!;
        const t27 = Math.max(Math.max(Math.max(t23, t24), t25), t26);
        h4_2[4 * i + j + 16 * o] = t27;
        h5_2[4 * i + j + 16 * o] = t27;
        const t28 = (t23 === t27 ? 1 : 0) + (t24 === t27 ? 1 : 0);
        const t29 = t28 + (t25 === t27 ? 1 : 0);
        ties_3[4 * i + j + 16 * o] = t29 + (t26 === t27 ? 1 : 0);
      }
    }
    dh3_2.fill(0, 64 * o, 64 * o + 64);
  }

  // y = h5 * W3' + b3
  let product_2 = 0;
  let product_3 = 0;
  let product_4 = 0;
  let product_5 = 0;
  let product_6 = 0;
  let product_7 = 0;
  let product_8 = 0;
  let product_9 = 0;
  let product_10 = 0;
  let product_11 = 0;
  for (let k = 0; k < 256; k++) {
    const t30 = h5_2[k]!;
    product_2 += t30 * W3[k]!;
    product_3 += t30 * W3[k + 256]!;
    product_4 += t30 * W3[k + 512]!;
    product_5 += t30 * W3[k + 768]!;
    product_6 += t30 * W3[k + 1024]!;
    product_7 += t30 * W3[k + 1280]!;
    product_8 += t30 * W3[k + 1536]!;
    product_9 += t30 * W3[k + 1792]!;
    product_10 += t30 * W3[k + 2048]!;
    product_11 += t30 * W3[k + 2304]!;
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
  const t31 = 1 / N;
  const t32 = target[n]!;
  dy[8] = 0;
  dy[9] = 0;
  dy[t32]! -= t31;
  const t33 = product_2 + b3[0]!;
  const t34 = product_3 + b3[1]!;
  const t35 = product_4 + b3[2]!;
  const t36 = product_5 + b3[3]!;
  const t37 = product_6 + b3[4]!;
  const t38 = product_7 + b3[5]!;
  const t39 = Math.max(Math.max(Math.max(Math.max(t33, t34), t35), t36), t37);
  const t40 = product_8 + b3[6]!;
  const t41 = product_9 + b3[7]!;
  const t42 = product_10 + b3[8]!;
  const t43 = product_11 + b3[9]!;
  const t44 = Math.max(Math.max(Math.max(Math.max(t39, t38), t40), t41), t42);
  const t45 = Math.min(Math.max(t44, t43), 1.7976931348623157e308);
  const t46 = Math.max(t45, -1.7976931348623157e308);
  slots[0] = t33 - t46;
  slots[1] = t34 - t46;
  slots[2] = t35 - t46;
  slots[3] = t36 - t46;
  slots[4] = t37 - t46;
  slots[5] = t38 - t46;
  slots[6] = t40 - t46;
  slots[7] = t41 - t46;
  slots[8] = t42 - t46;
  slots[9] = t43 - t46;
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
  const t47 = exp + exp_2 + exp_3 + exp_4 + exp_5 + exp_6 + exp_7 + exp_8;
  const t48 = t47 + exp_9 + exp_10;
  const t49 = t32 === 6 ? t40 : t32 === 7 ? t41 : t32 === 8 ? t42 : t43;
  const t50 = t32 === 3 ? t36 : t32 === 4 ? t37 : t32 === 5 ? t38 : t49;
  const t51 = t32 === 0 ? t33 : t32 === 1 ? t34 : t32 === 2 ? t35 : t50;
  carry[0]! += t46 + Math.log(t48) - t51;
  const t52 = t48 === 0 ? 0 : 1 / t48;
  dy[0]! += t31 * (exp * t52);
  dy[1]! += t31 * (exp_2 * t52);
  dy[2]! += t31 * (exp_3 * t52);
  dy[3]! += t31 * (exp_4 * t52);
  dy[4]! += t31 * (exp_5 * t52);
  dy[5]! += t31 * (exp_6 * t52);
  dy[6]! += t31 * (exp_7 * t52);
  dy[7]! += t31 * (exp_8 * t52);
  dy[8]! += t31 * (exp_9 * t52);
  dy[9]! += t31 * (exp_10 * t52);
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
    const t53 = dy_2 * W3[k]! + dy_3 * W3[k + 256]! + dy_4 * W3[k + 512]!;
    const t54 = t53 + dy_5 * W3[k + 768]! + dy_6 * W3[k + 1024]!;
    const t55 = t54 + dy_7 * W3[k + 1280]! + dy_8 * W3[k + 1536]!;
    const t56 = t55 + dy_9 * W3[k + 1792]! + dy_10 * W3[k + 2048]!;
    dh5[k] = t56 + dy_11 * W3[k + 2304]!;
    const t57 = h5_2[k]!;
    dW3[k]! += dy_2 * t57;
    dW3[k + 256]! += dy_3 * t57;
    dW3[k + 512]! += dy_4 * t57;
    dW3[k + 768]! += dy_5 * t57;
    dW3[k + 1024]! += dy_6 * t57;
    dW3[k + 1280]! += dy_7 * t57;
    dW3[k + 1536]! += dy_8 * t57;
    dW3[k + 1792]! += dy_9 * t57;
    dW3[k + 2048]! += dy_10 * t57;
    dW3[k + 2304]! += dy_11 * t57;
  }

  // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u - 2,
  // 2 * j + v - 2])
  // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1, j +
  // v - 1]) + b2[o])
  for (let c = 0; c < 16; c++) {
    // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u -
    // 2, 2 * j + v - 2])
    for (let i = 0; i < 4; i++) {
      // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u -
      // 2, 2 * j + v - 2])
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

    // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1, j
    // + v - 1]) + b2[o])
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
  // prettier-ignore
  contract(
    200, 16, 64,
    h2_2, 0, grid_4, grid_3,
    dsum, 0, 1, 64,
    dW2, 0, 1, 200,
    true,
  );
  // prettier-ignore
  contract(
    200, 64, 16,
    W2, 0, 1, 200,
    dsum, 0, 64, 1,
    product, 0, 1, 200,
    false,
  );
}

function valueAndGradientPart2(
  n: number,
  X: Float64Array,
  work: Workspace,
  gradient: Parameters,
): void {
  const { product, dsum_2, h1_2, h2_2, dh2_2, ties_2, dh1_2 } = work;
  const { W1: dW1, b1: db1 } = gradient;

  // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i + u -
  // 2, 2 * j + v - 2])
  // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u - 1, j +
  // v - 1]) + b1[o])
  for (let a = 0; a < 8; a++) {
    // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1, j
    // + v - 1]) + b2[o])
    for (let i = 0; i < 8; i++) {
      // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1,
      // j + v - 1]) + b2[o])
      for (let j = 0; j < 8; j++) {
        dh2_2[144 * a + 12 * i + j]! += product[25 * a + 1600 * i + 200 * j]!;
        const t0 = 25 * a + 1600 * i + 200 * j + 1;
        dh2_2[144 * a + 12 * i + j + 1]! += product[t0]!;
        const t1 = 25 * a + 1600 * i + 200 * j + 2;
        dh2_2[144 * a + 12 * i + j + 2]! += product[t1]!;
        const t2 = 25 * a + 1600 * i + 200 * j + 3;
        dh2_2[144 * a + 12 * i + j + 3]! += product[t2]!;
        const t3 = 25 * a + 1600 * i + 200 * j + 4;
        dh2_2[144 * a + 12 * i + j + 4]! += product[t3]!;
        const t4 = 25 * a + 1600 * i + 200 * j + 5;
        dh2_2[144 * a + 12 * i + j + 12]! += product[t4]!;
        const t5 = 25 * a + 1600 * i + 200 * j + 6;
        dh2_2[144 * a + 12 * i + j + 13]! += product[t5]!;
        const t6 = 25 * a + 1600 * i + 200 * j + 7;
        dh2_2[144 * a + 12 * i + j + 14]! += product[t6]!;
        const t7 = 25 * a + 1600 * i + 200 * j + 8;
        dh2_2[144 * a + 12 * i + j + 15]! += product[t7]!;
        const t8 = 25 * a + 1600 * i + 200 * j + 9;
        dh2_2[144 * a + 12 * i + j + 16]! += product[t8]!;
        const t9 = 25 * a + 1600 * i + 200 * j + 10;
        dh2_2[144 * a + 12 * i + j + 24]! += product[t9]!;
        const t10 = 25 * a + 1600 * i + 200 * j + 11;
        dh2_2[144 * a + 12 * i + j + 25]! += product[t10]!;
        const t11 = 25 * a + 1600 * i + 200 * j + 12;
        dh2_2[144 * a + 12 * i + j + 26]! += product[t11]!;
        const t12 = 25 * a + 1600 * i + 200 * j + 13;
        dh2_2[144 * a + 12 * i + j + 27]! += product[t12]!;
        const t13 = 25 * a + 1600 * i + 200 * j + 14;
        dh2_2[144 * a + 12 * i + j + 28]! += product[t13]!;
        const t14 = 25 * a + 1600 * i + 200 * j + 15;
        dh2_2[144 * a + 12 * i + j + 36]! += product[t14]!;
        const t15 = 25 * a + 1600 * i + 200 * j + 16;
        dh2_2[144 * a + 12 * i + j + 37]! += product[t15]!;
        const t16 = 25 * a + 1600 * i + 200 * j + 17;
        dh2_2[144 * a + 12 * i + j + 38]! += product[t16]!;
        const t17 = 25 * a + 1600 * i + 200 * j + 18;
        dh2_2[144 * a + 12 * i + j + 39]! += product[t17]!;
        const t18 = 25 * a + 1600 * i + 200 * j + 19;
        dh2_2[144 * a + 12 * i + j + 40]! += product[t18]!;
        const t19 = 25 * a + 1600 * i + 200 * j + 20;
        dh2_2[144 * a + 12 * i + j + 48]! += product[t19]!;
        const t20 = 25 * a + 1600 * i + 200 * j + 21;
        dh2_2[144 * a + 12 * i + j + 49]! += product[t20]!;
        const t21 = 25 * a + 1600 * i + 200 * j + 22;
        dh2_2[144 * a + 12 * i + j + 50]! += product[t21]!;
        const t22 = 25 * a + 1600 * i + 200 * j + 23;
        dh2_2[144 * a + 12 * i + j + 51]! += product[t22]!;
        const t23 = 25 * a + 1600 * i + 200 * j + 24;
        dh2_2[144 * a + 12 * i + j + 52]! += product[t23]!;
      }
    }

    // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i + u -
    // 2, 2 * j + v - 2])
    for (let i = 0; i < 12; i++) {
      // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i + u
      // - 2, 2 * j + v - 2])
      for (let j = 0; j < 12; j++) {
        const t24 = h2_2[144 * a + 12 * i + j]!;
        const t25 = ties_2[144 * a + 12 * i + j]!;
        const t26 = dh2_2[144 * a + 12 * i + j]! / t25;
        const t27 = h1_2[576 * a + 48 * i + 2 * j]! === t24;
        dh1_2[576 * a + 48 * i + 2 * j]! += t27 ? t26 : 0;
        const t28 = h1_2[576 * a + 48 * i + 2 * j + 1]! === t24;
        dh1_2[576 * a + 48 * i + 2 * j + 1]! += t28 ? t26 : 0;
        const t29 = h1_2[576 * a + 48 * i + 2 * j + 24]! === t24;
        dh1_2[576 * a + 48 * i + 2 * j + 24]! += t29 ? t26 : 0;
        const t30 = h1_2[576 * a + 48 * i + 2 * j + 25]! === t24;
        dh1_2[576 * a + 48 * i + 2 * j + 25]! += t30 ? t26 : 0;
      }
    }

    // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u - 1, j
    // + v - 1]) + b1[o])
    let db1_2 = 0;
    for (let i = 0; i < 24; i++) {
      // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u - 1,
      // j + v - 1]) + b1[o])
      const t31 = h1_2[576 * a + 24 * i]! > 0 ? dh1_2[576 * a + 24 * i]! : 0;
      const t32 = h1_2[576 * a + 24 * i + 1]! > 0;
      const t33 = t32 ? dh1_2[576 * a + 24 * i + 1]! : 0;
      const t34 = h1_2[576 * a + 24 * i + 2]! > 0;
      const t35 = t34 ? dh1_2[576 * a + 24 * i + 2]! : 0;
      const t36 = h1_2[576 * a + 24 * i + 3]! > 0;
      const t37 = t36 ? dh1_2[576 * a + 24 * i + 3]! : 0;
      const t38 = h1_2[576 * a + 24 * i + 4]! > 0;
      const t39 = t38 ? dh1_2[576 * a + 24 * i + 4]! : 0;
      const t40 = h1_2[576 * a + 24 * i + 5]! > 0;
      const t41 = t40 ? dh1_2[576 * a + 24 * i + 5]! : 0;
      const t42 = h1_2[576 * a + 24 * i + 6]! > 0;
      const t43 = t42 ? dh1_2[576 * a + 24 * i + 6]! : 0;
      const t44 = h1_2[576 * a + 24 * i + 7]! > 0;
      const t45 = t44 ? dh1_2[576 * a + 24 * i + 7]! : 0;
      dsum_2[576 * a + 24 * i] = t31;
      dsum_2[576 * a + 24 * i + 1] = t33;
      dsum_2[576 * a + 24 * i + 2] = t35;
      dsum_2[576 * a + 24 * i + 3] = t37;
      dsum_2[576 * a + 24 * i + 4] = t39;
      dsum_2[576 * a + 24 * i + 5] = t41;
      dsum_2[576 * a + 24 * i + 6] = t43;
      dsum_2[576 * a + 24 * i + 7] = t45;
      const t46 = h1_2[576 * a + 24 * i + 8]! > 0;
      const t47 = t46 ? dh1_2[576 * a + 24 * i + 8]! : 0;
      const t48 = h1_2[576 * a + 24 * i + 9]! > 0;
      const t49 = t48 ? dh1_2[576 * a + 24 * i + 9]! : 0;
      const t50 = h1_2[576 * a + 24 * i + 10]! > 0;
      const t51 = t50 ? dh1_2[576 * a + 24 * i + 10]! : 0;
      const t52 = h1_2[576 * a + 24 * i + 11]! > 0;
      const t53 = t52 ? dh1_2[576 * a + 24 * i + 11]! : 0;
      const t54 = h1_2[576 * a + 24 * i + 12]! > 0;
      const t55 = t54 ? dh1_2[576 * a + 24 * i + 12]! : 0;
      const t56 = h1_2[576 * a + 24 * i + 13]! > 0;
      const t57 = t56 ? dh1_2[576 * a + 24 * i + 13]! : 0;
      const t58 = h1_2[576 * a + 24 * i + 14]! > 0;
      const t59 = t58 ? dh1_2[576 * a + 24 * i + 14]! : 0;
      const t60 = h1_2[576 * a + 24 * i + 15]! > 0;
      const t61 = t60 ? dh1_2[576 * a + 24 * i + 15]! : 0;
      dsum_2[576 * a + 24 * i + 8] = t47;
      dsum_2[576 * a + 24 * i + 9] = t49;
      dsum_2[576 * a + 24 * i + 10] = t51;
      dsum_2[576 * a + 24 * i + 11] = t53;
      dsum_2[576 * a + 24 * i + 12] = t55;
      dsum_2[576 * a + 24 * i + 13] = t57;
      dsum_2[576 * a + 24 * i + 14] = t59;
      dsum_2[576 * a + 24 * i + 15] = t61;
      const t62 = h1_2[576 * a + 24 * i + 16]! > 0;
      const t63 = t62 ? dh1_2[576 * a + 24 * i + 16]! : 0;
      const t64 = h1_2[576 * a + 24 * i + 17]! > 0;
      const t65 = t64 ? dh1_2[576 * a + 24 * i + 17]! : 0;
      const t66 = h1_2[576 * a + 24 * i + 18]! > 0;
      const t67 = t66 ? dh1_2[576 * a + 24 * i + 18]! : 0;
      const t68 = h1_2[576 * a + 24 * i + 19]! > 0;
      const t69 = t68 ? dh1_2[576 * a + 24 * i + 19]! : 0;
      const t70 = h1_2[576 * a + 24 * i + 20]! > 0;
      const t71 = t70 ? dh1_2[576 * a + 24 * i + 20]! : 0;
      const t72 = h1_2[576 * a + 24 * i + 21]! > 0;
      const t73 = t72 ? dh1_2[576 * a + 24 * i + 21]! : 0;
      const t74 = h1_2[576 * a + 24 * i + 22]! > 0;
      const t75 = t74 ? dh1_2[576 * a + 24 * i + 22]! : 0;
      const t76 = h1_2[576 * a + 24 * i + 23]! > 0;
      const t77 = t76 ? dh1_2[576 * a + 24 * i + 23]! : 0;
      dsum_2[576 * a + 24 * i + 16] = t63;
      dsum_2[576 * a + 24 * i + 17] = t65;
      dsum_2[576 * a + 24 * i + 18] = t67;
      dsum_2[576 * a + 24 * i + 19] = t69;
      dsum_2[576 * a + 24 * i + 20] = t71;
      dsum_2[576 * a + 24 * i + 21] = t73;
      dsum_2[576 * a + 24 * i + 22] = t75;
      dsum_2[576 * a + 24 * i + 23] = t77;
      const t78 = t31 + t33 + t35 + t37 + t39 + t41 + t43 + t45 + t47 + t49;
      const t79 = t78 + t51 + t53 + t55 + t57 + t59 + t61 + t63 + t65 + t67;
      db1_2 += t79 + t69 + t71 + t73 + t75 + t77;
    }
    db1[a]! += db1_2;
  }
  // prettier-ignore
  contract(
    25, 8, 576,
    X, 784 * n, grid_2, grid,
    dsum_2, 0, 1, 576,
    dW1, 0, 1, 25,
    true,
  );
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
  checkLength("work.flat", work.flat, 7307 * N + 32129);
  checkLength("out", out, 10 * N);
  const { W1, b1, W2, b2, W3, b3 } = p;
  const { sum, sum_2, h2_2, h5_2, h1_3, h3_3 } = work;

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
    // prettier-ignore
    contract(
      576, 8, 25,
      X, 784 * n, grid, grid_2,
      W1, 0, 1, 25,
      sum, 0, 1, 576,
      false,
    );

    // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i + u -
    // 2, 2 * j + v - 2])
    for (let o = 0; o < 8; o++) {
      // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u - 1,
      // j + v - 1]) + b1[o])
      const t0 = b1[o]!;
      for (let i = 0; i < 24; i++) {
        // h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * X[n, a, i + u -
        // 1, j + v - 1]) + b1[o])
        h1_3[24 * i] = Math.max(sum[24 * i + 576 * o]! + t0, 0);
        h1_3[24 * i + 1] = Math.max(sum[24 * i + 576 * o + 1]! + t0, 0);
        h1_3[24 * i + 2] = Math.max(sum[24 * i + 576 * o + 2]! + t0, 0);
        h1_3[24 * i + 3] = Math.max(sum[24 * i + 576 * o + 3]! + t0, 0);
        h1_3[24 * i + 4] = Math.max(sum[24 * i + 576 * o + 4]! + t0, 0);
        h1_3[24 * i + 5] = Math.max(sum[24 * i + 576 * o + 5]! + t0, 0);
        h1_3[24 * i + 6] = Math.max(sum[24 * i + 576 * o + 6]! + t0, 0);
        h1_3[24 * i + 7] = Math.max(sum[24 * i + 576 * o + 7]! + t0, 0);
        h1_3[24 * i + 8] = Math.max(sum[24 * i + 576 * o + 8]! + t0, 0);
        h1_3[24 * i + 9] = Math.max(sum[24 * i + 576 * o + 9]! + t0, 0);
        h1_3[24 * i + 10] = Math.max(sum[24 * i + 576 * o + 10]! + t0, 0);
        h1_3[24 * i + 11] = Math.max(sum[24 * i + 576 * o + 11]! + t0, 0);
        h1_3[24 * i + 12] = Math.max(sum[24 * i + 576 * o + 12]! + t0, 0);
        h1_3[24 * i + 13] = Math.max(sum[24 * i + 576 * o + 13]! + t0, 0);
        h1_3[24 * i + 14] = Math.max(sum[24 * i + 576 * o + 14]! + t0, 0);
        h1_3[24 * i + 15] = Math.max(sum[24 * i + 576 * o + 15]! + t0, 0);
        h1_3[24 * i + 16] = Math.max(sum[24 * i + 576 * o + 16]! + t0, 0);
        h1_3[24 * i + 17] = Math.max(sum[24 * i + 576 * o + 17]! + t0, 0);
        h1_3[24 * i + 18] = Math.max(sum[24 * i + 576 * o + 18]! + t0, 0);
        h1_3[24 * i + 19] = Math.max(sum[24 * i + 576 * o + 19]! + t0, 0);
        h1_3[24 * i + 20] = Math.max(sum[24 * i + 576 * o + 20]! + t0, 0);
        h1_3[24 * i + 21] = Math.max(sum[24 * i + 576 * o + 21]! + t0, 0);
        h1_3[24 * i + 22] = Math.max(sum[24 * i + 576 * o + 22]! + t0, 0);
        h1_3[24 * i + 23] = Math.max(sum[24 * i + 576 * o + 23]! + t0, 0);
      }

      // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i + u
      // - 2, 2 * j + v - 2])
      for (let i = 0; i < 12; i++) {
        // h2[n, c, i = 1:12, j = 1:12] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i +
        // u - 2, 2 * j + v - 2])
        for (let j = 0; j < 12; j++) {
          const t1 = h1_3[48 * i + 2 * j + 1]!;
          const t2 = Math.max(h1_3[48 * i + 2 * j]!, t1);
          const t3 = Math.max(t2, h1_3[48 * i + 2 * j + 24]!);
          h2_2[12 * i + j + 144 * o] = Math.max(t3, h1_3[48 * i + 2 * j + 25]!);
        }
      }
    }

    // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1, j
    // + v - 1]) + b2[o])
    // prettier-ignore
    contract(
      64, 16, 200,
      h2_2, 0, grid_3, grid_4,
      W2, 0, 1, 200,
      sum_2, 0, 1, 64,
      false,
    );
    h5_2.fill(0, 0, 256);

    // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u -
    // 2, 2 * j + v - 2])
    // h5 = reshape(h4, [N, 256])
    for (let o = 0; o < 16; o++) {
      // h3[n, o, i, j] = relu(sum(a, u, v, W2[o, a, u, v] * h2[n, a, i + u - 1,
      // j + v - 1]) + b2[o])
      const t4 = b2[o]!;
      for (let i = 0; i < 8; i++) {
        h3_3[8 * i] = Math.max(sum_2[8 * i + 64 * o]! + t4, 0);
        h3_3[8 * i + 1] = Math.max(sum_2[8 * i + 64 * o + 1]! + t4, 0);
        h3_3[8 * i + 2] = Math.max(sum_2[8 * i + 64 * o + 2]! + t4, 0);
        h3_3[8 * i + 3] = Math.max(sum_2[8 * i + 64 * o + 3]! + t4, 0);
        h3_3[8 * i + 4] = Math.max(sum_2[8 * i + 64 * o + 4]! + t4, 0);
        h3_3[8 * i + 5] = Math.max(sum_2[8 * i + 64 * o + 5]! + t4, 0);
        h3_3[8 * i + 6] = Math.max(sum_2[8 * i + 64 * o + 6]! + t4, 0);
        h3_3[8 * i + 7] = Math.max(sum_2[8 * i + 64 * o + 7]! + t4, 0);
      }

      // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u -
      // 2, 2 * j + v - 2])
      // h5 = reshape(h4, [N, 256])
      for (let i = 0; i < 4; i++) {
        // h4[n, c, i = 1:4, j = 1:4] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u
        // - 2, 2 * j + v - 2])
        // h5 = reshape(h4, [N, 256])
        const t5 = Math.max(h3_3[16 * i]!, h3_3[16 * i + 1]!);
        const t6 = Math.max(t5, h3_3[16 * i + 8]!);
        const t7 = Math.max(h3_3[16 * i + 2]!, h3_3[16 * i + 3]!);
        const t8 = Math.max(t7, h3_3[16 * i + 10]!);
        const t9 = Math.max(h3_3[16 * i + 4]!, h3_3[16 * i + 5]!);
        const t10 = Math.max(t9, h3_3[16 * i + 12]!);
        const t11 = Math.max(h3_3[16 * i + 6]!, h3_3[16 * i + 7]!);
        const t12 = Math.max(t11, h3_3[16 * i + 14]!);
        h5_2[4 * i + 16 * o] = Math.max(t6, h3_3[16 * i + 9]!);
        h5_2[4 * i + 16 * o + 1] = Math.max(t8, h3_3[16 * i + 11]!);
        h5_2[4 * i + 16 * o + 2] = Math.max(t10, h3_3[16 * i + 13]!);
        h5_2[4 * i + 16 * o + 3] = Math.max(t12, h3_3[16 * i + 15]!);
      }
    }

    // y = h5 * W3' + b3
    let product_2 = 0;
    let product_3 = 0;
    let product_4 = 0;
    let product_5 = 0;
    let product_6 = 0;
    let product_7 = 0;
    let product_8 = 0;
    let product_9 = 0;
    let product_10 = 0;
    let product_11 = 0;
    for (let k = 0; k < 256; k++) {
      const t13 = h5_2[k]!;
      product_2 += t13 * W3[k]!;
      product_3 += t13 * W3[k + 256]!;
      product_4 += t13 * W3[k + 512]!;
      product_5 += t13 * W3[k + 768]!;
      product_6 += t13 * W3[k + 1024]!;
      product_7 += t13 * W3[k + 1280]!;
      product_8 += t13 * W3[k + 1536]!;
      product_9 += t13 * W3[k + 1792]!;
      product_10 += t13 * W3[k + 2048]!;
      product_11 += t13 * W3[k + 2304]!;
    }
    out[10 * n] = product_2 + b3_0;
    out[10 * n + 1] = product_3 + b3_1;
    out[10 * n + 2] = product_4 + b3_2;
    out[10 * n + 3] = product_5 + b3_3;
    out[10 * n + 4] = product_6 + b3_4;
    out[10 * n + 5] = product_7 + b3_5;
    out[10 * n + 6] = product_8 + b3_6;
    out[10 * n + 7] = product_9 + b3_7;
    out[10 * n + 8] = product_10 + b3_8;
    out[10 * n + 9] = product_11 + b3_9;
  }
}

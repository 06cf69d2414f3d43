// Generated from examples/images.net.yaml by gradsmith. Do not edit.
//
//     # A small convolutional net for images of 6 x 6, with batch norm and dropout.
//     input: [1, 6, 6]
//     layers:
//       - { type: conv2d, outChannels: 2, kernelSize: 3, padding: same, bias: false }
//       - { type: batchNorm }
//       - { type: relu }
//       - { type: maxPool2d, kernelSize: 2 }
//       - { type: flatten }
//       - { type: dropout, p: 0.25 }
//       - { type: dense, units: 3, name: scores }
//     loss: { type: softmaxCrossEntropy, labelSmoothing: 0.05 }
//     regularization: { l2: 0.001 }
//
// Shapes: X [N, 1, 6, 6], runningMean2 [2], runningVar2 [2], mask6 [N, 18],
// target [N] of 3 classes, W1 [2, 1, 3, 3], gamma2 [2], beta2 [2], scores_W [3,
// 18], scores_b [3].
// Operations: forward 1957 * N + 177, backward 4467 * N + 119, valueAndGradient
// 6501 * N + 296, predict 1674 * N + 6; workspace 3280 * N + 1600 bytes.
// mask6: 1 with probability 0.75, else 0, drawn anew for each step.

import {
  allocate,
  checkClasses,
  checkLength,
  checkSize,
  glorotUniform,
  type Shape,
  type Tensors,
} from "../runtime/index.ts";

/** The parameters, in the order they lie in `flat`. */
export const PARAMETERS = {
  W1: [2, 1, 3, 3],
  gamma2: [2],
  beta2: [2],
  scores_W: [3, 18],
  scores_b: [3],
} as const;
export type Parameters = Tensors<typeof PARAMETERS>;
export const createParameters = (): Parameters => allocate(PARAMETERS);

/** What training hands on from step to step, in the order it lies in `flat`. */
export const STATISTICS = { runningMean2: [2], runningVar2: [2] } as const;
export type Statistics = Tensors<typeof STATISTICS>;
export const createStatistics = (): Statistics => allocate(STATISTICS);

export type Workspace = Tensors<{
  p1: Shape;
  centred2: Shape;
  variance2: Shape;
  scale2: Shape;
  h3: Shape;
  h4: Shape;
  h6: Shape;
  lse_exp: Shape;
  lse_scale: Shape;
  h1: Shape;
  sum: Shape;
  h5: Shape;
  mean2: Shape;
  sum_2: Shape;
  y: Shape;
  logp: Shape;
  dscale2: Shape;
  dcentred2: Shape;
  dsum: Shape;
  dh1: Shape;
  dmean2: Shape;
  dsum_2: Shape;
  dlogp: Shape;
  dy: Shape;
  dh6: Shape;
  dh5: Shape;
  dh3: Shape;
  dy_2: Shape;
  dlse: Shape;
  dh3_2: Shape;
  h3_2: Shape;
  h4_2: Shape;
  ties: Shape;
  h6_2: Shape;
  lse_exp_2: Shape;
  carry: Shape;
  scale2_2: Shape;
  p1_2: Shape;
  h5_2: Shape;
  h3_3: Shape;
}>;
/**
 * What functions keep between their steps, and `forward` for `backward`; what
 * is never needed at once shares a place.
 */
export const createWorkspace = (N: number): Workspace =>
  allocate(
    {
      p1: [N, 1, 8, 8],
      centred2: [N, 2, 6, 6],
      variance2: [2],
      scale2: [2],
      h3: [N, 2, 6, 6],
      h4: [N, 2, 3, 3],
      h6: [N, 18],
      lse_exp: [N, 3],
      lse_scale: [N],
      h1: [N, 2, 6, 6],
      sum: [2],
      h5: [N, 18],
      mean2: [2],
      sum_2: [2],
      y: [3],
      logp: [3],
      dscale2: [2],
      dcentred2: [N, 2, 6, 6],
      dsum: [2],
      dh1: [N, 2, 6, 6],
      dmean2: [2],
      dsum_2: [2],
      dlogp: [3],
      dy: [3],
      dh6: [18],
      dh5: [18],
      dh3: [6, 6],
      dy_2: [N, 3],
      dlse: [N],
      dh3_2: [N, 2, 6, 6],
      h3_2: [2, 6, 6],
      h4_2: [2, 3, 3],
      ties: [2, 3, 3],
      h6_2: [18],
      lse_exp_2: [3],
      carry: [5],
      scale2_2: [2],
      p1_2: [1, 8, 8],
      h5_2: [18],
      h3_3: [6, 6],
    },
    {
      h1: "h3",
      sum: "scale2",
      mean2: "variance2",
      sum_2: "lse_exp_2",
      dsum: "lse_exp_2",
      dmean2: "dscale2",
      dsum_2: "lse_exp_2",
      dlogp: "logp",
      dy: "y",
      dh3: "h3_2",
      dy_2: "lse_exp",
      dlse: "lse_scale",
      dh3_2: "dh1",
      h6_2: "dh5",
      scale2_2: "dscale2",
      p1_2: "h3_2",
      h5_2: "ties",
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
  glorotUniform(p.W1, 9, 18, random);
  p.gamma2.fill(1);
  p.beta2.fill(0);
  glorotUniform(p.scores_W, 18, 3, random);
  p.scores_b.fill(0);
}

/** Overwrites the statistics with what they are before anything is learned. */
export function initializeStatistics(statistics: Statistics): void {
  statistics.runningMean2.fill(0);
  statistics.runningVar2.fill(1);
}

/**
 * Returns loss.
 *
 * @param p - the parameters
 * @param X - input
 * @param mask6 - input
 * @param target - label
 * @param statistics - as handed on so far
 * @param work - overwritten
 * @param next - overwritten with what `statistics` become
 */
export function forward(
  p: Parameters,
  N: number,
  X: Float64Array,
  mask6: Float64Array,
  target: Float64Array,
  statistics: Statistics,
  work: Workspace,
  next: Statistics,
): number {
  checkLength("p.flat", p.flat, 79);
  checkSize("N", N);
  checkLength("X", X, 36 * N);
  checkLength("mask6", mask6, 18 * N);
  checkLength("target", target, N);
  checkClasses("target", target, 3, N);
  checkLength("statistics.flat", statistics.flat, 4);
  checkLength("work.flat", work.flat, 410 * N + 164);
  checkLength("next.flat", next.flat, 4);
  const { W1, gamma2, beta2, scores_W, scores_b } = p;
  const { runningMean2, runningVar2 } = statistics;
  const {
    p1,
    centred2,
    variance2,
    scale2,
    h3,
    h4,
    h6,
    lse_exp,
    lse_scale,
    h1,
    sum,
    h5,
    mean2,
    sum_2,
    y,
    logp,
  } = work;
  const { runningMean2: next_runningMean2, runningVar2: next_runningVar2 } =
    next;

  let loss = 0;
  let sum_3 = 0;
  let sum_4 = 0;
  let sum_5 = 0;

  // p1[:, :, 2:7, 2:7] = X
  // h1[n, o, i, j] = sum(a, u, v, W1[o, a, u, v] * p1[n, a, i + u - 1, j + v -
  // 1])
  // mean2[c] = mean(n, i, j, h1[n, c, i, j])
  sum[0] = 0;
  sum[1] = 0;
  for (let i = 0; i < N; i++) {
    // p1[:, :, 2:7, 2:7] = X
    p1[64 * i] = 0;
    p1[64 * i + 1] = 0;
    p1[64 * i + 2] = 0;
    p1[64 * i + 3] = 0;
    p1[64 * i + 4] = 0;
    p1[64 * i + 5] = 0;
    p1[64 * i + 6] = 0;
    p1[64 * i + 7] = 0;
    p1[64 * i + 8] = 0;
    p1[64 * i + 9] = X[36 * i]!;
    p1[64 * i + 10] = X[36 * i + 1]!;
    p1[64 * i + 11] = X[36 * i + 2]!;
    p1[64 * i + 12] = X[36 * i + 3]!;
    p1[64 * i + 13] = X[36 * i + 4]!;
    p1[64 * i + 14] = X[36 * i + 5]!;
    p1[64 * i + 15] = 0;
    p1[64 * i + 16] = 0;
    p1[64 * i + 17] = X[36 * i + 6]!;
    p1[64 * i + 18] = X[36 * i + 7]!;
    p1[64 * i + 19] = X[36 * i + 8]!;
    p1[64 * i + 20] = X[36 * i + 9]!;
    p1[64 * i + 21] = X[36 * i + 10]!;
    p1[64 * i + 22] = X[36 * i + 11]!;
    p1[64 * i + 23] = 0;
    p1[64 * i + 24] = 0;
    p1[64 * i + 25] = X[36 * i + 12]!;
    p1[64 * i + 26] = X[36 * i + 13]!;
    p1[64 * i + 27] = X[36 * i + 14]!;
    p1[64 * i + 28] = X[36 * i + 15]!;
    p1[64 * i + 29] = X[36 * i + 16]!;
    p1[64 * i + 30] = X[36 * i + 17]!;
    p1[64 * i + 31] = 0;
    p1[64 * i + 32] = 0;
    p1[64 * i + 33] = X[36 * i + 18]!;
    p1[64 * i + 34] = X[36 * i + 19]!;
    p1[64 * i + 35] = X[36 * i + 20]!;
    p1[64 * i + 36] = X[36 * i + 21]!;
    p1[64 * i + 37] = X[36 * i + 22]!;
    p1[64 * i + 38] = X[36 * i + 23]!;
    p1[64 * i + 39] = 0;
    p1[64 * i + 40] = 0;
    p1[64 * i + 41] = X[36 * i + 24]!;
    p1[64 * i + 42] = X[36 * i + 25]!;
    p1[64 * i + 43] = X[36 * i + 26]!;
    p1[64 * i + 44] = X[36 * i + 27]!;
    p1[64 * i + 45] = X[36 * i + 28]!;
    p1[64 * i + 46] = X[36 * i + 29]!;
    p1[64 * i + 47] = 0;
    p1[64 * i + 48] = 0;
    p1[64 * i + 49] = X[36 * i + 30]!;
    p1[64 * i + 50] = X[36 * i + 31]!;
    p1[64 * i + 51] = X[36 * i + 32]!;
    p1[64 * i + 52] = X[36 * i + 33]!;
    p1[64 * i + 53] = X[36 * i + 34]!;
    p1[64 * i + 54] = X[36 * i + 35]!;
    p1[64 * i + 55] = 0;
    p1[64 * i + 56] = 0;
    p1[64 * i + 57] = 0;
    p1[64 * i + 58] = 0;
    p1[64 * i + 59] = 0;
    p1[64 * i + 60] = 0;
    p1[64 * i + 61] = 0;
    p1[64 * i + 62] = 0;
    p1[64 * i + 63] = 0;
    h5.fill(0, 18 * i, 18 * i + 18);

    // h1[n, o, i, j] = sum(a, u, v, W1[o, a, u, v] * p1[n, a, i + u - 1, j + v
    // - 1])
    // mean2[c] = mean(n, i, j, h1[n, c, i, j])
    for (let o = 0; o < 2; o++) {
      // h1[n, o, i, j] = sum(a, u, v, W1[o, a, u, v] * p1[n, a, i + u - 1, j +
      // v - 1])
      // mean2[c] = mean(n, i, j, h1[n, c, i, j])
      let sum_6 = 0;
      const t0 = W1[9 * o]!;
      const t1 = W1[9 * o + 1]!;
      const t2 = W1[9 * o + 2]!;
      const t3 = W1[9 * o + 3]!;
      const t4 = W1[9 * o + 4]!;
      const t5 = W1[9 * o + 5]!;
      const t6 = W1[9 * o + 6]!;
      const t7 = W1[9 * o + 7]!;
      const t8 = W1[9 * o + 8]!;
      for (let i_2 = 0; i_2 < 6; i_2++) {
        // h1[n, o, i, j] = sum(a, u, v, W1[o, a, u, v] * p1[n, a, i + u - 1, j
        // + v - 1])
        // mean2[c] = mean(n, i, j, h1[n, c, i, j])
        for (let j = 0; j < 6; j++) {
          // h1[n, o, i, j] = sum(a, u, v, W1[o, a, u, v] * p1[n, a, i + u - 1,
          // j + v - 1])
          // mean2[c] = mean(n, i, j, h1[n, c, i, j])
          const t9 = t1 * p1[8 * i_2 + 64 * i + j + 1]!;
          const t10 = t0 * p1[8 * i_2 + 64 * i + j]! + t9;
          const t11 = t10 + t2 * p1[8 * i_2 + 64 * i + j + 2]!;
          const t12 = t11 + t3 * p1[8 * i_2 + 64 * i + j + 8]!;
          const t13 = t12 + t4 * p1[8 * i_2 + 64 * i + j + 9]!;
          const t14 = t13 + t5 * p1[8 * i_2 + 64 * i + j + 10]!;
          const t15 = t14 + t6 * p1[8 * i_2 + 64 * i + j + 16]!;
          const t16 = t15 + t7 * p1[8 * i_2 + 64 * i + j + 17]!;
          const t17 = t16 + t8 * p1[8 * i_2 + 64 * i + j + 18]!;
          h1[6 * i_2 + 72 * i + j + 36 * o] = t17;
          sum_6 += t17;
        }
      }
      sum[o]! += sum_6;
    }
  }

  // runningMean2_next[c] = (1 - 0.1) * runningMean2[c] + 0.1 * mean2[c]
  // loss = mean(n, -(1 - 0.05) * logp[n, target[n]] - 0.05 / 3 * sum(k, logp[n,
  // k])) + 0.001 / 2 * (sum(W1 .^ 2) + sum(scores_W .^ 2))
  for (let c = 0; c < 2; c++) {
    // mean2[c] = mean(n, i, j, h1[n, c, i, j])
    // runningMean2_next[c] = (1 - 0.1) * runningMean2[c] + 0.1 * mean2[c]
    // loss = mean(n, -(1 - 0.05) * logp[n, target[n]] - 0.05 / 3 * sum(k,
    // logp[n, k])) + 0.001 / 2 * (sum(W1 .^ 2) + sum(scores_W .^ 2))
    const t18 = sum[c]! / (36 * N);
    mean2[c] = t18;
    const t19 = W1[9 * c]!;
    const t20 = W1[9 * c + 1]!;
    const t21 = W1[9 * c + 2]!;
    const t22 = W1[9 * c + 3]!;
    const t23 = W1[9 * c + 4]!;
    const t24 = W1[9 * c + 5]!;
    const t25 = t19 * t19 + t20 * t20 + t21 * t21 + t22 * t22 + t23 * t23;
    const t26 = W1[9 * c + 6]!;
    const t27 = W1[9 * c + 7]!;
    const t28 = W1[9 * c + 8]!;
    sum_3 += t25 + t24 * t24 + t26 * t26 + t27 * t27 + t28 * t28;
    next_runningMean2[c] = 0.9 * runningMean2[c]! + 0.1 * t18;
  }

  // centred2[n, c, i, j] = h1[n, c, i, j] - mean2[c]
  // variance2[c] = mean(n, i, j, centred2[n, c, i, j] ^ 2)
  sum_2[0] = 0;
  sum_2[1] = 0;
  for (let n = 0; n < N; n++) {
    // centred2[n, c, i, j] = h1[n, c, i, j] - mean2[c]
    // variance2[c] = mean(n, i, j, centred2[n, c, i, j] ^ 2)
    for (let c = 0; c < 2; c++) {
      // centred2[n, c, i, j] = h1[n, c, i, j] - mean2[c]
      // variance2[c] = mean(n, i, j, centred2[n, c, i, j] ^ 2)
      const t29 = mean2[c]!;
      const t30 = h1[36 * c + 72 * n]! - t29;
      const t31 = h1[36 * c + 72 * n + 1]! - t29;
      const t32 = h1[36 * c + 72 * n + 2]! - t29;
      const t33 = h1[36 * c + 72 * n + 3]! - t29;
      const t34 = h1[36 * c + 72 * n + 4]! - t29;
      const t35 = h1[36 * c + 72 * n + 5]! - t29;
      const t36 = h1[36 * c + 72 * n + 6]! - t29;
      const t37 = h1[36 * c + 72 * n + 7]! - t29;
      centred2[36 * c + 72 * n] = t30;
      centred2[36 * c + 72 * n + 1] = t31;
      centred2[36 * c + 72 * n + 2] = t32;
      centred2[36 * c + 72 * n + 3] = t33;
      centred2[36 * c + 72 * n + 4] = t34;
      centred2[36 * c + 72 * n + 5] = t35;
      centred2[36 * c + 72 * n + 6] = t36;
      centred2[36 * c + 72 * n + 7] = t37;
      const t38 = h1[36 * c + 72 * n + 8]! - t29;
      const t39 = h1[36 * c + 72 * n + 9]! - t29;
      const t40 = h1[36 * c + 72 * n + 10]! - t29;
      const t41 = h1[36 * c + 72 * n + 11]! - t29;
      const t42 = h1[36 * c + 72 * n + 12]! - t29;
      const t43 = h1[36 * c + 72 * n + 13]! - t29;
      const t44 = h1[36 * c + 72 * n + 14]! - t29;
      const t45 = h1[36 * c + 72 * n + 15]! - t29;
      centred2[36 * c + 72 * n + 8] = t38;
      centred2[36 * c + 72 * n + 9] = t39;
      centred2[36 * c + 72 * n + 10] = t40;
      centred2[36 * c + 72 * n + 11] = t41;
      centred2[36 * c + 72 * n + 12] = t42;
      centred2[36 * c + 72 * n + 13] = t43;
      centred2[36 * c + 72 * n + 14] = t44;
      centred2[36 * c + 72 * n + 15] = t45;
      const t46 = h1[36 * c + 72 * n + 16]! - t29;
      const t47 = h1[36 * c + 72 * n + 17]! - t29;
      const t48 = h1[36 * c + 72 * n + 18]! - t29;
      const t49 = h1[36 * c + 72 * n + 19]! - t29;
      const t50 = h1[36 * c + 72 * n + 20]! - t29;
      const t51 = h1[36 * c + 72 * n + 21]! - t29;
      const t52 = h1[36 * c + 72 * n + 22]! - t29;
      const t53 = h1[36 * c + 72 * n + 23]! - t29;
      centred2[36 * c + 72 * n + 16] = t46;
      centred2[36 * c + 72 * n + 17] = t47;
      centred2[36 * c + 72 * n + 18] = t48;
      centred2[36 * c + 72 * n + 19] = t49;
      centred2[36 * c + 72 * n + 20] = t50;
      centred2[36 * c + 72 * n + 21] = t51;
      centred2[36 * c + 72 * n + 22] = t52;
      centred2[36 * c + 72 * n + 23] = t53;
      const t54 = h1[36 * c + 72 * n + 24]! - t29;
      const t55 = h1[36 * c + 72 * n + 25]! - t29;
      const t56 = h1[36 * c + 72 * n + 26]! - t29;
      const t57 = h1[36 * c + 72 * n + 27]! - t29;
      const t58 = h1[36 * c + 72 * n + 28]! - t29;
      const t59 = h1[36 * c + 72 * n + 29]! - t29;
      const t60 = h1[36 * c + 72 * n + 30]! - t29;
      const t61 = h1[36 * c + 72 * n + 31]! - t29;
      centred2[36 * c + 72 * n + 24] = t54;
      centred2[36 * c + 72 * n + 25] = t55;
      centred2[36 * c + 72 * n + 26] = t56;
      centred2[36 * c + 72 * n + 27] = t57;
      centred2[36 * c + 72 * n + 28] = t58;
      centred2[36 * c + 72 * n + 29] = t59;
      centred2[36 * c + 72 * n + 30] = t60;
      centred2[36 * c + 72 * n + 31] = t61;
      const t62 = h1[36 * c + 72 * n + 32]! - t29;
      const t63 = h1[36 * c + 72 * n + 33]! - t29;
      const t64 = h1[36 * c + 72 * n + 34]! - t29;
      const t65 = h1[36 * c + 72 * n + 35]! - t29;
      centred2[36 * c + 72 * n + 32] = t62;
      centred2[36 * c + 72 * n + 33] = t63;
      centred2[36 * c + 72 * n + 34] = t64;
      centred2[36 * c + 72 * n + 35] = t65;
      const t66 = t30 * t30 + t31 * t31 + t32 * t32 + t33 * t33 + t34 * t34;
      const t67 = t66 + t35 * t35 + t36 * t36 + t37 * t37 + t38 * t38;
      const t68 = t67 + t39 * t39 + t40 * t40 + t41 * t41 + t42 * t42;
      const t69 = t68 + t43 * t43 + t44 * t44 + t45 * t45 + t46 * t46;
      const t70 = t69 + t47 * t47 + t48 * t48 + t49 * t49 + t50 * t50;
      const t71 = t70 + t51 * t51 + t52 * t52 + t53 * t53 + t54 * t54;
      const t72 = t71 + t55 * t55 + t56 * t56 + t57 * t57 + t58 * t58;
      const t73 = t72 + t59 * t59 + t60 * t60 + t61 * t61 + t62 * t62;
      sum_2[c]! += t73 + t63 * t63 + t64 * t64 + t65 * t65;
    }
  }

  // scale2[c] = gamma2[c] / sqrt(variance2[c] + 0.00001)
  // runningVar2_next[c] = (1 - 0.1) * runningVar2[c] + 0.1 * variance2[c] *
  // count2 / max(count2 - 1, 1)
  const t74 = Math.max(36 * N - 1, 1);
  for (let c = 0; c < 2; c++) {
    const t75 = sum_2[c]! / (36 * N);
    variance2[c] = t75;
    scale2[c] = gamma2[c]! / Math.sqrt(0.00001 + t75);
    next_runningVar2[c] = 0.9 * runningVar2[c]! + (3.6 * (t75 * N)) / t74;
  }

  // h2[n, c, i, j] = scale2[c] * centred2[n, c, i, j] + beta2[c]
  // h3 = relu(h2)
  // h4[n, c, i = 1:3, j = 1:3] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u - 2,
  // 2 * j + v - 2])
  // h5 = reshape(h4, [N, 18])
  // h6 = h5 .* mask6 / (1 - 0.25)
  // y = h6 * scores_W' + scores_b
  // logp = logSoftmax(y)
  // loss = mean(n, -(1 - 0.05) * logp[n, target[n]] - 0.05 / 3 * sum(k, logp[n,
  // k])) + 0.001 / 2 * (sum(W1 .^ 2) + sum(scores_W .^ 2))
  for (let n = 0; n < N; n++) {
    let lse_max = -Infinity;
    let lse_sum = 0;
    let sum_6 = 0;

    // h2[n, c, i, j] = scale2[c] * centred2[n, c, i, j] + beta2[c]
    // h3 = relu(h2)
    // h4[n, c, i = 1:3, j = 1:3] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u -
    // 2, 2 * j + v - 2])
    // h5 = reshape(h4, [N, 18])
    for (let c = 0; c < 2; c++) {
      // h2[n, c, i, j] = scale2[c] * centred2[n, c, i, j] + beta2[c]
      // h3 = relu(h2)
      const t76 = scale2[c]!;
      const t77 = beta2[c]!;
      for (let i = 0; i < 6; i++) {
        // h2[n, c, i, j] = scale2[c] * centred2[n, c, i, j] + beta2[c]
        // h3 = relu(h2)
        const t78 = t76 * centred2[36 * c + 6 * i + 72 * n]! + t77;
        const t79 = t76 * centred2[36 * c + 6 * i + 72 * n + 1]! + t77;
        const t80 = t76 * centred2[36 * c + 6 * i + 72 * n + 2]! + t77;
        const t81 = t76 * centred2[36 * c + 6 * i + 72 * n + 3]! + t77;
        const t82 = t76 * centred2[36 * c + 6 * i + 72 * n + 4]! + t77;
        const t83 = t76 * centred2[36 * c + 6 * i + 72 * n + 5]! + t77;
        h3[36 * c + 6 * i + 72 * n] = Math.max(t78, 0);
        h3[36 * c + 6 * i + 72 * n + 1] = Math.max(t79, 0);
        h3[36 * c + 6 * i + 72 * n + 2] = Math.max(t80, 0);
        h3[36 * c + 6 * i + 72 * n + 3] = Math.max(t81, 0);
        h3[36 * c + 6 * i + 72 * n + 4] = Math.max(t82, 0);
        h3[36 * c + 6 * i + 72 * n + 5] = Math.max(t83, 0);
      }

      // h4[n, c, i = 1:3, j = 1:3] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u -
      // 2, 2 * j + v - 2])
      // h5 = reshape(h4, [N, 18])
      for (let i = 0; i < 3; i++) {
        // h4[n, c, i = 1:3, j = 1:3] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u
        // - 2, 2 * j + v - 2])
        // h5 = reshape(h4, [N, 18])
        const t84 = h3[36 * c + 12 * i + 72 * n + 1]!;
        const t85 = Math.max(h3[36 * c + 12 * i + 72 * n]!, t84);
        const t86 = Math.max(t85, h3[36 * c + 12 * i + 72 * n + 6]!);
        const t87 = Math.max(t86, h3[36 * c + 12 * i + 72 * n + 7]!);
        const t88 = h3[36 * c + 12 * i + 72 * n + 2]!;
        const t89 = Math.max(t88, h3[36 * c + 12 * i + 72 * n + 3]!);
        const t90 = Math.max(t89, h3[36 * c + 12 * i + 72 * n + 8]!);
        const t91 = Math.max(t90, h3[36 * c + 12 * i + 72 * n + 9]!);
        const t92 = h3[36 * c + 12 * i + 72 * n + 4]!;
        const t93 = Math.max(t92, h3[36 * c + 12 * i + 72 * n + 5]!);
        const t94 = Math.max(t93, h3[36 * c + 12 * i + 72 * n + 10]!);
        const t95 = Math.max(t94, h3[36 * c + 12 * i + 72 * n + 11]!);
        h4[9 * c + 3 * i + 18 * n] = t87;
        h4[9 * c + 3 * i + 18 * n + 1] = t91;
        h4[9 * c + 3 * i + 18 * n + 2] = t95;
        h5[9 * c + 3 * i + 18 * n] = t87;
        h5[9 * c + 3 * i + 18 * n + 1] = t91;
        h5[9 * c + 3 * i + 18 * n + 2] = t95;
      }
    }

    // h6 = h5 .* mask6 / (1 - 0.25)
    for (let j = 0; j < 18; j++) {
      h6[j + 18 * n] = (h5[j + 18 * n]! * mask6[j + 18 * n]!) / 0.75;
    }

    // y = h6 * scores_W' + scores_b
    // logp = logSoftmax(y)
    const t96 = h6[18 * n]!;
    const t97 = h6[18 * n + 1]!;
    const t98 = h6[18 * n + 2]!;
    const t99 = h6[18 * n + 3]!;
    const t100 = h6[18 * n + 4]!;
    const t101 = h6[18 * n + 5]!;
    const t102 = h6[18 * n + 6]!;
    const t103 = h6[18 * n + 7]!;
    const t104 = h6[18 * n + 8]!;
    const t105 = h6[18 * n + 9]!;
    const t106 = h6[18 * n + 10]!;
    const t107 = h6[18 * n + 11]!;
    const t108 = h6[18 * n + 12]!;
    const t109 = h6[18 * n + 13]!;
    const t110 = h6[18 * n + 14]!;
    const t111 = h6[18 * n + 15]!;
    const t112 = h6[18 * n + 16]!;
    const t113 = h6[18 * n + 17]!;
    for (let j = 0; j < 3; j++) {
      // y = h6 * scores_W' + scores_b
      // logp = logSoftmax(y)
      const t114 = t96 * scores_W[18 * j]! + t97 * scores_W[18 * j + 1]!;
      const t115 = t114 + t98 * scores_W[18 * j + 2]!;
      const t116 = t115 + t99 * scores_W[18 * j + 3]!;
      const t117 = t116 + t100 * scores_W[18 * j + 4]!;
      const t118 = t117 + t101 * scores_W[18 * j + 5]!;
      const t119 = t118 + t102 * scores_W[18 * j + 6]!;
      const t120 = t119 + t103 * scores_W[18 * j + 7]!;
      const t121 = t120 + t104 * scores_W[18 * j + 8]!;
      const t122 = t121 + t105 * scores_W[18 * j + 9]!;
      const t123 = t122 + t106 * scores_W[18 * j + 10]!;
      const t124 = t123 + t107 * scores_W[18 * j + 11]!;
      const t125 = t124 + t108 * scores_W[18 * j + 12]!;
      const t126 = t125 + t109 * scores_W[18 * j + 13]!;
      const t127 = t126 + t110 * scores_W[18 * j + 14]!;
      const t128 = t127 + t111 * scores_W[18 * j + 15]!;
      const t129 = t128 + t112 * scores_W[18 * j + 16]!;
      const t130 = t129 + t113 * scores_W[18 * j + 17]! + scores_b[j]!;
      y[j] = t130;
      lse_max = Math.max(lse_max, t130);
    }
    const t131 = Math.min(lse_max, 1.7976931348623157e308);
    const lse_shift = Math.max(t131, -1.7976931348623157e308);
    for (let j = 0; j < 3; j++) {
      const t132 = Math.exp(y[j]! - lse_shift);
      lse_exp[j + 3 * n] = t132;
      lse_sum += t132;
    }
    lse_scale[n] = lse_sum === 0 ? 0 : 1 / lse_sum;
    const lse = lse_shift + Math.log(lse_sum);

    // loss = mean(n, -(1 - 0.05) * logp[n, target[n]] - 0.05 / 3 * sum(k,
    // logp[n, k])) + 0.001 / 2 * (sum(W1 .^ 2) + sum(scores_W .^ 2))
    for (let j = 0; j < 3; j++) {
      const t133 = y[j]! - lse;
      logp[j] = t133;
      sum_6 += t133;
    }
    sum_4 += -0.95 * logp[target[n]!]! - 0.016666666666666666 * sum_6;
  }
  for (let j = 0; j < 18; j++) {
    // loss = mean(n, -(1 - 0.05) * logp[n, target[n]] - 0.05 / 3 * sum(k,
    // logp[n, k])) + 0.001 / 2 * (sum(W1 .^ 2) + sum(scores_W .^ 2))
    const t134 = scores_W[j]!;
    const t135 = scores_W[j + 18]!;
    const t136 = scores_W[j + 36]!;
    sum_5 += t134 * t134 + t135 * t135 + t136 * t136;
  }
  loss = sum_4 / N + 0.0005 * (sum_3 + sum_5);
  return loss;
}

/**
 * Writes [∂loss/∂W1, ∂loss/∂gamma2, ∂loss/∂beta2, ∂loss/∂scores_W,
 * ∂loss/∂scores_b] to `gradient`. Call `forward` with the same arguments first.
 *
 * @param p - the parameters
 * @param X - input
 * @param mask6 - input
 * @param target - label
 * @param statistics - as handed on so far
 * @param work - overwritten
 * @param gradient - overwritten
 */
export function backward(
  p: Parameters,
  N: number,
  X: Float64Array,
  mask6: Float64Array,
  target: Float64Array,
  statistics: Statistics,
  work: Workspace,
  gradient: Parameters,
): void {
  checkLength("p.flat", p.flat, 79);
  checkSize("N", N);
  checkLength("X", X, 36 * N);
  checkLength("mask6", mask6, 18 * N);
  checkLength("target", target, N);
  checkClasses("target", target, 3, N);
  checkLength("statistics.flat", statistics.flat, 4);
  checkLength("work.flat", work.flat, 410 * N + 164);
  checkLength("gradient.flat", gradient.flat, 79);
  const { W1, scores_W } = p;
  const {
    p1,
    centred2,
    variance2,
    scale2,
    h3,
    h4,
    h6,
    lse_exp,
    lse_scale,
    dscale2,
    dcentred2,
    dsum,
    dh1,
    dmean2,
    dsum_2,
    dlogp,
    dy,
    dh6,
    dh5,
    dh3,
  } = work;
  const {
    W1: dW1,
    gamma2: dgamma2,
    beta2: dbeta2,
    scores_W: dscores_W,
    scores_b: dscores_b,
  } = gradient;

  // loss = mean(n, -(1 - 0.05) * logp[n, target[n]] - 0.05 / 3 * sum(k, logp[n,
  // k])) + 0.001 / 2 * (sum(W1 .^ 2) + sum(scores_W .^ 2))
  for (let j = 0; j < 18; j++) {
    // loss = mean(n, -(1 - 0.05) * logp[n, target[n]] - 0.05 / 3 * sum(k,
    // logp[n, k])) + 0.001 / 2 * (sum(W1 .^ 2) + sum(scores_W .^ 2))
    dscores_W[j] = 0.001 * scores_W[j]!;
    dscores_W[j + 18] = 0.001 * scores_W[j + 18]!;
    dscores_W[j + 36] = 0.001 * scores_W[j + 36]!;
  }

  // logp = logSoftmax(y)
  // y = h6 * scores_W' + scores_b
  // h6 = h5 .* mask6 / (1 - 0.25)
  // h4[n, c, i = 1:3, j = 1:3] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u - 2,
  // 2 * j + v - 2])
  // h3 = relu(h2)
  // h2[n, c, i, j] = scale2[c] * centred2[n, c, i, j] + beta2[c]
  // y = h6 * scores_W' + scores_b
  // h2[n, c, i, j] = scale2[c] * centred2[n, c, i, j] + beta2[c]
  dscores_b[0] = 0;
  dscores_b[1] = 0;
  dscores_b[2] = 0;
  dscale2[0] = 0;
  dscale2[1] = 0;
  dbeta2[0] = 0;
  dbeta2[1] = 0;
  const t0 = -0.95 / N;
  const dsum_3 = -0.016666666666666666 / N;
  for (let i = 0; i < N; i++) {
    let dlse_2 = 0;
    dlogp.fill(0, 0, 3);

    // loss = mean(n, -(1 - 0.05) * logp[n, target[n]] - 0.05 / 3 * sum(k,
    // logp[n, k])) + 0.001 / 2 * (sum(W1 .^ 2) + sum(scores_W .^ 2))
    dlogp[target[i]!]! += t0;

    // logp = logSoftmax(y)
    for (let k = 0; k < 3; k++) {
      dlogp[k]! += dsum_3;
      const dlogp_2 = dlogp[k]!;
      dy[k] = dlogp_2;
      dlse_2 -= dlogp_2;
    }

    // y = h6 * scores_W' + scores_b
    // y = h6 * scores_W' + scores_b
    dh6.fill(0, 0, 18);
    const t1 = lse_scale[i]!;
    const t2 = h6[18 * i]!;
    const t3 = h6[18 * i + 1]!;
    const t4 = h6[18 * i + 2]!;
    const t5 = h6[18 * i + 3]!;
    const t6 = h6[18 * i + 4]!;
    const t7 = h6[18 * i + 5]!;
    const t8 = h6[18 * i + 6]!;
    const t9 = h6[18 * i + 7]!;
    const t10 = h6[18 * i + 8]!;
    const t11 = h6[18 * i + 9]!;
    const t12 = h6[18 * i + 10]!;
    const t13 = h6[18 * i + 11]!;
    const t14 = h6[18 * i + 12]!;
    const t15 = h6[18 * i + 13]!;
    const t16 = h6[18 * i + 14]!;
    const t17 = h6[18 * i + 15]!;
    const t18 = h6[18 * i + 16]!;
    const t19 = h6[18 * i + 17]!;
    for (let j = 0; j < 3; j++) {
      // logp = logSoftmax(y)
      // y = h6 * scores_W' + scores_b
      dy[j]! += dlse_2 * (lse_exp[3 * i + j]! * t1);
      const dy_3 = dy[j]!;
      dscores_b[j]! += dy_3;
      dh6[0]! += dy_3 * scores_W[18 * j]!;
      dh6[1]! += dy_3 * scores_W[18 * j + 1]!;
      dh6[2]! += dy_3 * scores_W[18 * j + 2]!;
      dh6[3]! += dy_3 * scores_W[18 * j + 3]!;
      dh6[4]! += dy_3 * scores_W[18 * j + 4]!;
      dh6[5]! += dy_3 * scores_W[18 * j + 5]!;
      dh6[6]! += dy_3 * scores_W[18 * j + 6]!;
      dh6[7]! += dy_3 * scores_W[18 * j + 7]!;
      dh6[8]! += dy_3 * scores_W[18 * j + 8]!;
      dh6[9]! += dy_3 * scores_W[18 * j + 9]!;
      dh6[10]! += dy_3 * scores_W[18 * j + 10]!;
      dh6[11]! += dy_3 * scores_W[18 * j + 11]!;
      dh6[12]! += dy_3 * scores_W[18 * j + 12]!;
      dh6[13]! += dy_3 * scores_W[18 * j + 13]!;
      dh6[14]! += dy_3 * scores_W[18 * j + 14]!;
      dh6[15]! += dy_3 * scores_W[18 * j + 15]!;
      dh6[16]! += dy_3 * scores_W[18 * j + 16]!;
      dh6[17]! += dy_3 * scores_W[18 * j + 17]!;
      dscores_W[18 * j]! += dy_3 * t2;
      dscores_W[18 * j + 1]! += dy_3 * t3;
      dscores_W[18 * j + 2]! += dy_3 * t4;
      dscores_W[18 * j + 3]! += dy_3 * t5;
      dscores_W[18 * j + 4]! += dy_3 * t6;
      dscores_W[18 * j + 5]! += dy_3 * t7;
      dscores_W[18 * j + 6]! += dy_3 * t8;
      dscores_W[18 * j + 7]! += dy_3 * t9;
      dscores_W[18 * j + 8]! += dy_3 * t10;
      dscores_W[18 * j + 9]! += dy_3 * t11;
      dscores_W[18 * j + 10]! += dy_3 * t12;
      dscores_W[18 * j + 11]! += dy_3 * t13;
      dscores_W[18 * j + 12]! += dy_3 * t14;
      dscores_W[18 * j + 13]! += dy_3 * t15;
      dscores_W[18 * j + 14]! += dy_3 * t16;
      dscores_W[18 * j + 15]! += dy_3 * t17;
      dscores_W[18 * j + 16]! += dy_3 * t18;
      dscores_W[18 * j + 17]! += dy_3 * t19;
    }

    // h6 = h5 .* mask6 / (1 - 0.25)
    for (let j = 0; j < 18; j++) {
      dh5[j] = 1.3333333333333333 * (dh6[j]! * mask6[18 * i + j]!);
    }

    // h4[n, c, i = 1:3, j = 1:3] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u -
    // 2, 2 * j + v - 2])
    // h3 = relu(h2)
    // h2[n, c, i, j] = scale2[c] * centred2[n, c, i, j] + beta2[c]
    for (let c = 0; c < 2; c++) {
      dh3.fill(0, 0, 36);

      // h4[n, c, i = 1:3, j = 1:3] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u -
      // 2, 2 * j + v - 2])
      for (let i_2 = 0; i_2 < 3; i_2++) {
        // h4[n, c, i = 1:3, j = 1:3] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u
        // - 2, 2 * j + v - 2])
        for (let j = 0; j < 3; j++) {
          // h4[n, c, i = 1:3, j = 1:3] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i +
          // u - 2, 2 * j + v - 2])
          const t20 = h4[9 * c + 3 * i_2 + 18 * i + j]!;
          const t21 = h3[36 * c + 12 * i_2 + 72 * i + 2 * j]! === t20;
          const t22 = h3[36 * c + 12 * i_2 + 72 * i + 2 * j + 1]! === t20;
          const t23 = h3[36 * c + 12 * i_2 + 72 * i + 2 * j + 6]! === t20;
          const t24 = h3[36 * c + 12 * i_2 + 72 * i + 2 * j + 7]! === t20;
          const t25 = (t21 ? 1 : 0) + (t22 ? 1 : 0) + (t23 ? 1 : 0);
          const t26 = dh5[9 * c + 3 * i_2 + j]! / (t25 + (t24 ? 1 : 0));
          dh3[12 * i_2 + 2 * j]! += t21 ? t26 : 0;
          dh3[12 * i_2 + 2 * j + 1]! += t22 ? t26 : 0;
          dh3[12 * i_2 + 2 * j + 6]! += t23 ? t26 : 0;
          dh3[12 * i_2 + 2 * j + 7]! += t24 ? t26 : 0;
        }
      }

      // h3 = relu(h2)
      // h2[n, c, i, j] = scale2[c] * centred2[n, c, i, j] + beta2[c]
      let dscale2_2 = 0;
      let dbeta2_2 = 0;
      const t27 = scale2[c]!;
      for (let k = 0; k < 6; k++) {
        // h3 = relu(h2)
        // h2[n, c, i, j] = scale2[c] * centred2[n, c, i, j] + beta2[c]
        const t28 = h3[36 * c + 72 * i + 6 * k]! > 0 ? dh3[6 * k]! : 0;
        const t29 = t28 === 0;
        const t30 = h3[36 * c + 72 * i + 6 * k + 1]! > 0 ? dh3[6 * k + 1]! : 0;
        const t31 = t30 === 0;
        const t32 = t31 ? 0 : t30 * centred2[36 * c + 72 * i + 6 * k + 1]!;
        const t33 = h3[36 * c + 72 * i + 6 * k + 2]! > 0 ? dh3[6 * k + 2]! : 0;
        const t34 = t33 === 0;
        const t35 = (t29 ? 0 : t28 * centred2[36 * c + 72 * i + 6 * k]!) + t32;
        const t36 = t34 ? 0 : t33 * centred2[36 * c + 72 * i + 6 * k + 2]!;
        const t37 = h3[36 * c + 72 * i + 6 * k + 3]! > 0 ? dh3[6 * k + 3]! : 0;
        const t38 = t37 === 0;
        const t39 = t38 ? 0 : t37 * centred2[36 * c + 72 * i + 6 * k + 3]!;
        const t40 = h3[36 * c + 72 * i + 6 * k + 4]! > 0 ? dh3[6 * k + 4]! : 0;
        const t41 = t40 === 0;
        const t42 = t41 ? 0 : t40 * centred2[36 * c + 72 * i + 6 * k + 4]!;
        const t43 = h3[36 * c + 72 * i + 6 * k + 5]! > 0 ? dh3[6 * k + 5]! : 0;
        const t44 = t43 === 0;
        const t45 = t44 ? 0 : t43 * centred2[36 * c + 72 * i + 6 * k + 5]!;
        dscale2_2 += t35 + t36 + t39 + t42 + t45;
        dcentred2[36 * c + 72 * i + 6 * k] = t29 ? 0 : t28 * t27;
        dcentred2[36 * c + 72 * i + 6 * k + 1] = t31 ? 0 : t30 * t27;
        dcentred2[36 * c + 72 * i + 6 * k + 2] = t34 ? 0 : t33 * t27;
        dcentred2[36 * c + 72 * i + 6 * k + 3] = t38 ? 0 : t37 * t27;
        dcentred2[36 * c + 72 * i + 6 * k + 4] = t41 ? 0 : t40 * t27;
        dcentred2[36 * c + 72 * i + 6 * k + 5] = t44 ? 0 : t43 * t27;
        dbeta2_2 += t28 + t30 + t33 + t37 + t40 + t43;
      }
      dscale2[c]! += dscale2_2;
      dbeta2[c]! += dbeta2_2;
    }
  }

  // loss = mean(n, -(1 - 0.05) * logp[n, target[n]] - 0.05 / 3 * sum(k, logp[n,
  // k])) + 0.001 / 2 * (sum(W1 .^ 2) + sum(scores_W .^ 2))
  // scale2[c] = gamma2[c] / sqrt(variance2[c] + 0.00001)
  // variance2[c] = mean(n, i, j, centred2[n, c, i, j] ^ 2)
  const t46 = 1 / (36 * N);
  const t47 = t46 === 0;
  for (let i = 0; i < 2; i++) {
    dW1[9 * i] = 0.001 * W1[9 * i]!;
    dW1[9 * i + 1] = 0.001 * W1[9 * i + 1]!;
    dW1[9 * i + 2] = 0.001 * W1[9 * i + 2]!;
    dW1[9 * i + 3] = 0.001 * W1[9 * i + 3]!;
    dW1[9 * i + 4] = 0.001 * W1[9 * i + 4]!;
    dW1[9 * i + 5] = 0.001 * W1[9 * i + 5]!;
    dW1[9 * i + 6] = 0.001 * W1[9 * i + 6]!;
    dW1[9 * i + 7] = 0.001 * W1[9 * i + 7]!;
    dW1[9 * i + 8] = 0.001 * W1[9 * i + 8]!;
    const t48 = dscale2[i]!;
    const t49 = t48 === 0;
    const t50 = Math.sqrt(0.00001 + variance2[i]!);
    dgamma2[i] = t49 ? 0 : t48 / t50;
    const t51 = t49 ? 0 : t48 * (scale2[i]! / t50);
    const t52 = t51 === 0 ? 0 : t51 * (0.5 / t50);
    dsum[i] = t52 === 0 || t47 ? 0 : -(t52 * t46);
  }

  // centred2[n, c, i, j] = h1[n, c, i, j] - mean2[c]
  dmean2[0] = 0;
  dmean2[1] = 0;
  for (let n = 0; n < N; n++) {
    // variance2[c] = mean(n, i, j, centred2[n, c, i, j] ^ 2)
    // centred2[n, c, i, j] = h1[n, c, i, j] - mean2[c]
    for (let c = 0; c < 2; c++) {
      // variance2[c] = mean(n, i, j, centred2[n, c, i, j] ^ 2)
      // centred2[n, c, i, j] = h1[n, c, i, j] - mean2[c]
      let dmean2_2 = 0;
      const t53 = dsum[c]!;
      const t54 = t53 === 0;
      for (let i = 0; i < 6; i++) {
        // variance2[c] = mean(n, i, j, centred2[n, c, i, j] ^ 2)
        // centred2[n, c, i, j] = h1[n, c, i, j] - mean2[c]
        const t55 = centred2[36 * c + 6 * i + 72 * n]!;
        const t56 = centred2[36 * c + 6 * i + 72 * n + 1]!;
        const t57 = centred2[36 * c + 6 * i + 72 * n + 2]!;
        const t58 = centred2[36 * c + 6 * i + 72 * n + 3]!;
        const t59 = centred2[36 * c + 6 * i + 72 * n + 4]!;
        const t60 = centred2[36 * c + 6 * i + 72 * n + 5]!;
        const t61 = t54 || t55 === 0;
        dcentred2[36 * c + 6 * i + 72 * n]! += t61 ? 0 : 2 * (t53 * t55);
        const t62 = t54 || t56 === 0;
        dcentred2[36 * c + 6 * i + 72 * n + 1]! += t62 ? 0 : 2 * (t53 * t56);
        const t63 = t54 || t57 === 0;
        dcentred2[36 * c + 6 * i + 72 * n + 2]! += t63 ? 0 : 2 * (t53 * t57);
        const t64 = t54 || t58 === 0;
        dcentred2[36 * c + 6 * i + 72 * n + 3]! += t64 ? 0 : 2 * (t53 * t58);
        const t65 = t54 || t59 === 0;
        dcentred2[36 * c + 6 * i + 72 * n + 4]! += t65 ? 0 : 2 * (t53 * t59);
        const t66 = t54 || t60 === 0;
        dcentred2[36 * c + 6 * i + 72 * n + 5]! += t66 ? 0 : 2 * (t53 * t60);
        const dcentred2_2 = dcentred2[36 * c + 6 * i + 72 * n]!;
        const dcentred2_3 = dcentred2[36 * c + 6 * i + 72 * n + 1]!;
        const dcentred2_4 = dcentred2[36 * c + 6 * i + 72 * n + 2]!;
        const dcentred2_5 = dcentred2[36 * c + 6 * i + 72 * n + 3]!;
        const dcentred2_6 = dcentred2[36 * c + 6 * i + 72 * n + 4]!;
        const dcentred2_7 = dcentred2[36 * c + 6 * i + 72 * n + 5]!;
        dh1[36 * c + 6 * i + 72 * n] = dcentred2_2;
        dh1[36 * c + 6 * i + 72 * n + 1] = dcentred2_3;
        dh1[36 * c + 6 * i + 72 * n + 2] = dcentred2_4;
        dh1[36 * c + 6 * i + 72 * n + 3] = dcentred2_5;
        dh1[36 * c + 6 * i + 72 * n + 4] = dcentred2_6;
        dh1[36 * c + 6 * i + 72 * n + 5] = dcentred2_7;
        const t67 = -dcentred2_2 - dcentred2_3 - dcentred2_4 - dcentred2_5;
        dmean2_2 += t67 - dcentred2_6 - dcentred2_7;
      }
      dmean2[c]! += dmean2_2;
    }
  }

  // mean2[c] = mean(n, i, j, h1[n, c, i, j])
  for (let c = 0; c < 2; c++) {
    const t68 = dmean2[c]!;
    dsum_2[c] = t68 === 0 || t47 ? 0 : t68 * t46;
  }

  // h1[n, o, i, j] = sum(a, u, v, W1[o, a, u, v] * p1[n, a, i + u - 1, j + v -
  // 1])
  for (let n = 0; n < N; n++) {
    // mean2[c] = mean(n, i, j, h1[n, c, i, j])
    // h1[n, o, i, j] = sum(a, u, v, W1[o, a, u, v] * p1[n, a, i + u - 1, j + v
    // - 1])
    for (let c = 0; c < 2; c++) {
      // mean2[c] = mean(n, i, j, h1[n, c, i, j])
      // h1[n, o, i, j] = sum(a, u, v, W1[o, a, u, v] * p1[n, a, i + u - 1, j +
      // v - 1])
      let dW1_2 = dW1[9 * c]!;
      let dW1_3 = dW1[9 * c + 1]!;
      let dW1_4 = dW1[9 * c + 2]!;
      let dW1_5 = dW1[9 * c + 3]!;
      let dW1_6 = dW1[9 * c + 4]!;
      let dW1_7 = dW1[9 * c + 5]!;
      let dW1_8 = dW1[9 * c + 6]!;
      let dW1_9 = dW1[9 * c + 7]!;
      let dW1_10 = dW1[9 * c + 8]!;
      const t69 = dsum_2[c]!;
      for (let i = 0; i < 6; i++) {
        // mean2[c] = mean(n, i, j, h1[n, c, i, j])
        // h1[n, o, i, j] = sum(a, u, v, W1[o, a, u, v] * p1[n, a, i + u - 1, j
        // + v - 1])
        let dW1_11 = dW1_2;
        let dW1_12 = dW1_3;
        let dW1_13 = dW1_4;
        let dW1_14 = dW1_5;
        let dW1_15 = dW1_6;
        let dW1_16 = dW1_7;
        let dW1_17 = dW1_8;
        let dW1_18 = dW1_9;
        let dW1_19 = dW1_10;
        for (let j = 0; j < 6; j++) {
          // mean2[c] = mean(n, i, j, h1[n, c, i, j])
          // h1[n, o, i, j] = sum(a, u, v, W1[o, a, u, v] * p1[n, a, i + u - 1,
          // j + v - 1])
          dh1[36 * c + 6 * i + j + 72 * n]! += t69;
          const dh1_2 = dh1[36 * c + 6 * i + j + 72 * n]!;
          const t70 = p1[8 * i + j + 64 * n]!;
          dW1_11 += t70 === 0 ? 0 : t70 * dh1_2;
          const t71 = p1[8 * i + j + 64 * n + 1]!;
          dW1_12 += t71 === 0 ? 0 : t71 * dh1_2;
          const t72 = p1[8 * i + j + 64 * n + 2]!;
          dW1_13 += t72 === 0 ? 0 : t72 * dh1_2;
          const t73 = p1[8 * i + j + 64 * n + 8]!;
          dW1_14 += t73 === 0 ? 0 : t73 * dh1_2;
          const t74 = p1[8 * i + j + 64 * n + 9]!;
          dW1_15 += t74 === 0 ? 0 : t74 * dh1_2;
          const t75 = p1[8 * i + j + 64 * n + 10]!;
          dW1_16 += t75 === 0 ? 0 : t75 * dh1_2;
          const t76 = p1[8 * i + j + 64 * n + 16]!;
          dW1_17 += t76 === 0 ? 0 : t76 * dh1_2;
          const t77 = p1[8 * i + j + 64 * n + 17]!;
          dW1_18 += t77 === 0 ? 0 : t77 * dh1_2;
          const t78 = p1[8 * i + j + 64 * n + 18]!;
          dW1_19 += t78 === 0 ? 0 : t78 * dh1_2;
        }
        dW1_2 = dW1_11;
        dW1_3 = dW1_12;
        dW1_4 = dW1_13;
        dW1_5 = dW1_14;
        dW1_6 = dW1_15;
        dW1_7 = dW1_16;
        dW1_8 = dW1_17;
        dW1_9 = dW1_18;
        dW1_10 = dW1_19;
      }
      dW1[9 * c] = dW1_2;
      dW1[9 * c + 1] = dW1_3;
      dW1[9 * c + 2] = dW1_4;
      dW1[9 * c + 3] = dW1_5;
      dW1[9 * c + 4] = dW1_6;
      dW1[9 * c + 5] = dW1_7;
      dW1[9 * c + 6] = dW1_8;
      dW1[9 * c + 7] = dW1_9;
      dW1[9 * c + 8] = dW1_10;
    }
  }
}

/**
 * Returns loss and writes [∂loss/∂W1, ∂loss/∂gamma2, ∂loss/∂beta2,
 * ∂loss/∂scores_W, ∂loss/∂scores_b] to `gradient`.
 *
 * @param p - the parameters
 * @param X - input
 * @param mask6 - input
 * @param target - label
 * @param statistics - as handed on so far
 * @param work - overwritten
 * @param gradient - overwritten
 * @param next - overwritten with what `statistics` become
 */
export function valueAndGradient(
  p: Parameters,
  N: number,
  X: Float64Array,
  mask6: Float64Array,
  target: Float64Array,
  statistics: Statistics,
  work: Workspace,
  gradient: Parameters,
  next: Statistics,
): number {
  checkLength("p.flat", p.flat, 79);
  checkSize("N", N);
  checkLength("X", X, 36 * N);
  checkLength("mask6", mask6, 18 * N);
  checkLength("target", target, N);
  checkClasses("target", target, 3, N);
  checkLength("statistics.flat", statistics.flat, 4);
  checkLength("work.flat", work.flat, 410 * N + 164);
  checkLength("gradient.flat", gradient.flat, 79);
  checkLength("next.flat", next.flat, 4);
  const { carry } = work;

  valueAndGradientPart1(p, N, X, target, statistics, work, gradient, next);
  valueAndGradientPart2(p, N, mask6, target, work, gradient);
  return carry[4]!;
}

function valueAndGradientPart1(
  p: Parameters,
  N: number,
  X: Float64Array,
  target: Float64Array,
  statistics: Statistics,
  work: Workspace,
  gradient: Parameters,
  next: Statistics,
): void {
  const { W1, gamma2, scores_W } = p;
  const { runningMean2, runningVar2 } = statistics;
  const {
    p1,
    centred2,
    variance2,
    scale2,
    h1,
    sum,
    h5,
    mean2,
    sum_2,
    dscale2,
    dy_2,
    dlse,
    dh3_2,
    carry,
  } = work;
  const {
    W1: dW1,
    beta2: dbeta2,
    scores_W: dscores_W,
    scores_b: dscores_b,
  } = gradient;
  const { runningMean2: next_runningMean2, runningVar2: next_runningVar2 } =
    next;

  carry[0] = 0;
  carry[1] = 0;
  carry[2] = 0;
  carry[3] = 0;

  // p1[:, :, 2:7, 2:7] = X
  // h1[n, o, i, j] = sum(a, u, v, W1[o, a, u, v] * p1[n, a, i + u - 1, j + v -
  // 1])
  // mean2[c] = mean(n, i, j, h1[n, c, i, j])
  // loss = mean(n, -(1 - 0.05) * logp[n, target[n]] - 0.05 / 3 * sum(k, logp[n,
  // k])) + 0.001 / 2 * (sum(W1 .^ 2) + sum(scores_W .^ 2))
  // logp = logSoftmax(y)
  sum[0] = 0;
  sum[1] = 0;
  const t0 = -0.95 / N;
  const t1 = -0.016666666666666666 / N;
  for (let i = 0; i < N; i++) {
    // p1[:, :, 2:7, 2:7] = X
    // loss = mean(n, -(1 - 0.05) * logp[n, target[n]] - 0.05 / 3 * sum(k,
    // logp[n, k])) + 0.001 / 2 * (sum(W1 .^ 2) + sum(scores_W .^ 2))
    // logp = logSoftmax(y)
    p1[64 * i] = 0;
    p1[64 * i + 1] = 0;
    p1[64 * i + 2] = 0;
    p1[64 * i + 3] = 0;
    p1[64 * i + 4] = 0;
    p1[64 * i + 5] = 0;
    p1[64 * i + 6] = 0;
    p1[64 * i + 7] = 0;
    p1[64 * i + 8] = 0;
    p1[64 * i + 9] = X[36 * i]!;
    p1[64 * i + 10] = X[36 * i + 1]!;
    p1[64 * i + 11] = X[36 * i + 2]!;
    p1[64 * i + 12] = X[36 * i + 3]!;
    p1[64 * i + 13] = X[36 * i + 4]!;
    p1[64 * i + 14] = X[36 * i + 5]!;
    p1[64 * i + 15] = 0;
    p1[64 * i + 16] = 0;
    p1[64 * i + 17] = X[36 * i + 6]!;
    p1[64 * i + 18] = X[36 * i + 7]!;
    p1[64 * i + 19] = X[36 * i + 8]!;
    p1[64 * i + 20] = X[36 * i + 9]!;
    p1[64 * i + 21] = X[36 * i + 10]!;
    p1[64 * i + 22] = X[36 * i + 11]!;
    p1[64 * i + 23] = 0;
    p1[64 * i + 24] = 0;
    p1[64 * i + 25] = X[36 * i + 12]!;
    p1[64 * i + 26] = X[36 * i + 13]!;
    p1[64 * i + 27] = X[36 * i + 14]!;
    p1[64 * i + 28] = X[36 * i + 15]!;
    p1[64 * i + 29] = X[36 * i + 16]!;
    p1[64 * i + 30] = X[36 * i + 17]!;
    p1[64 * i + 31] = 0;
    p1[64 * i + 32] = 0;
    p1[64 * i + 33] = X[36 * i + 18]!;
    p1[64 * i + 34] = X[36 * i + 19]!;
    p1[64 * i + 35] = X[36 * i + 20]!;
    p1[64 * i + 36] = X[36 * i + 21]!;
    p1[64 * i + 37] = X[36 * i + 22]!;
    p1[64 * i + 38] = X[36 * i + 23]!;
    p1[64 * i + 39] = 0;
    p1[64 * i + 40] = 0;
    p1[64 * i + 41] = X[36 * i + 24]!;
    p1[64 * i + 42] = X[36 * i + 25]!;
    p1[64 * i + 43] = X[36 * i + 26]!;
    p1[64 * i + 44] = X[36 * i + 27]!;
    p1[64 * i + 45] = X[36 * i + 28]!;
    p1[64 * i + 46] = X[36 * i + 29]!;
    p1[64 * i + 47] = 0;
    p1[64 * i + 48] = 0;
    p1[64 * i + 49] = X[36 * i + 30]!;
    p1[64 * i + 50] = X[36 * i + 31]!;
    p1[64 * i + 51] = X[36 * i + 32]!;
    p1[64 * i + 52] = X[36 * i + 33]!;
    p1[64 * i + 53] = X[36 * i + 34]!;
    p1[64 * i + 54] = X[36 * i + 35]!;
    p1[64 * i + 55] = 0;
    p1[64 * i + 56] = 0;
    p1[64 * i + 57] = 0;
    p1[64 * i + 58] = 0;
    p1[64 * i + 59] = 0;
    p1[64 * i + 60] = 0;
    p1[64 * i + 61] = 0;
    p1[64 * i + 62] = 0;
    p1[64 * i + 63] = 0;
    h5.fill(0, 18 * i, 18 * i + 18);
    const t2 = target[i]!;
    const t3 = (t2 === 0 ? t0 : 0) + t1;
    const t4 = (t2 === 1 ? t0 : 0) + t1;
    const t5 = (t2 === 2 ? t0 : 0) + t1;
    dy_2[3 * i] = t3;
    dy_2[3 * i + 1] = t4;
    dy_2[3 * i + 2] = t5;
    dlse[i] = -t3 - t4 - t5;
    dh3_2.fill(0, 72 * i, 72 * i + 72);

    // h1[n, o, i, j] = sum(a, u, v, W1[o, a, u, v] * p1[n, a, i + u - 1, j + v
    // - 1])
    // mean2[c] = mean(n, i, j, h1[n, c, i, j])
    for (let o = 0; o < 2; o++) {
      // h1[n, o, i, j] = sum(a, u, v, W1[o, a, u, v] * p1[n, a, i + u - 1, j +
      // v - 1])
      // mean2[c] = mean(n, i, j, h1[n, c, i, j])
      let sum_3 = 0;
      const t6 = W1[9 * o]!;
      const t7 = W1[9 * o + 1]!;
      const t8 = W1[9 * o + 2]!;
      const t9 = W1[9 * o + 3]!;
      const t10 = W1[9 * o + 4]!;
      const t11 = W1[9 * o + 5]!;
      const t12 = W1[9 * o + 6]!;
      const t13 = W1[9 * o + 7]!;
      const t14 = W1[9 * o + 8]!;
      for (let i_2 = 0; i_2 < 6; i_2++) {
        // h1[n, o, i, j] = sum(a, u, v, W1[o, a, u, v] * p1[n, a, i + u - 1, j
        // + v - 1])
        // mean2[c] = mean(n, i, j, h1[n, c, i, j])
        for (let j = 0; j < 6; j++) {
          // h1[n, o, i, j] = sum(a, u, v, W1[o, a, u, v] * p1[n, a, i + u - 1,
          // j + v - 1])
          // mean2[c] = mean(n, i, j, h1[n, c, i, j])
          const t15 = t7 * p1[8 * i_2 + 64 * i + j + 1]!;
          const t16 = t6 * p1[8 * i_2 + 64 * i + j]! + t15;
          const t17 = t16 + t8 * p1[8 * i_2 + 64 * i + j + 2]!;
          const t18 = t17 + t9 * p1[8 * i_2 + 64 * i + j + 8]!;
          const t19 = t18 + t10 * p1[8 * i_2 + 64 * i + j + 9]!;
          const t20 = t19 + t11 * p1[8 * i_2 + 64 * i + j + 10]!;
          const t21 = t20 + t12 * p1[8 * i_2 + 64 * i + j + 16]!;
          const t22 = t21 + t13 * p1[8 * i_2 + 64 * i + j + 17]!;
          const t23 = t22 + t14 * p1[8 * i_2 + 64 * i + j + 18]!;
          h1[6 * i_2 + 72 * i + j + 36 * o] = t23;
          sum_3 += t23;
        }
      }
      sum[o]! += sum_3;
    }
  }

  // mean2[c] = mean(n, i, j, h1[n, c, i, j])
  // runningMean2_next[c] = (1 - 0.1) * runningMean2[c] + 0.1 * mean2[c]
  // loss = mean(n, -(1 - 0.05) * logp[n, target[n]] - 0.05 / 3 * sum(k, logp[n,
  // k])) + 0.001 / 2 * (sum(W1 .^ 2) + sum(scores_W .^ 2))
  for (let c = 0; c < 2; c++) {
    // mean2[c] = mean(n, i, j, h1[n, c, i, j])
    // runningMean2_next[c] = (1 - 0.1) * runningMean2[c] + 0.1 * mean2[c]
    // loss = mean(n, -(1 - 0.05) * logp[n, target[n]] - 0.05 / 3 * sum(k,
    // logp[n, k])) + 0.001 / 2 * (sum(W1 .^ 2) + sum(scores_W .^ 2))
    const t24 = sum[c]! / (36 * N);
    mean2[c] = t24;
    const t25 = W1[9 * c]!;
    const t26 = W1[9 * c + 1]!;
    const t27 = W1[9 * c + 2]!;
    const t28 = W1[9 * c + 3]!;
    const t29 = W1[9 * c + 4]!;
    const t30 = W1[9 * c + 5]!;
    const t31 = t25 * t25 + t26 * t26 + t27 * t27 + t28 * t28 + t29 * t29;
    const t32 = W1[9 * c + 6]!;
    const t33 = W1[9 * c + 7]!;
    const t34 = W1[9 * c + 8]!;
    carry[1]! += t31 + t30 * t30 + t32 * t32 + t33 * t33 + t34 * t34;
    dW1[9 * c] = 0.001 * t25;
    dW1[9 * c + 1] = 0.001 * t26;
    dW1[9 * c + 2] = 0.001 * t27;
    dW1[9 * c + 3] = 0.001 * t28;
    dW1[9 * c + 4] = 0.001 * t29;
    dW1[9 * c + 5] = 0.001 * t30;
    dW1[9 * c + 6] = 0.001 * t32;
    dW1[9 * c + 7] = 0.001 * t33;
    dW1[9 * c + 8] = 0.001 * t34;
    next_runningMean2[c] = 0.9 * runningMean2[c]! + 0.1 * t24;
  }

  // centred2[n, c, i, j] = h1[n, c, i, j] - mean2[c]
  // variance2[c] = mean(n, i, j, centred2[n, c, i, j] ^ 2)
  sum_2[0] = 0;
  sum_2[1] = 0;
  for (let n = 0; n < N; n++) {
    // centred2[n, c, i, j] = h1[n, c, i, j] - mean2[c]
    // variance2[c] = mean(n, i, j, centred2[n, c, i, j] ^ 2)
    for (let c = 0; c < 2; c++) {
      // centred2[n, c, i, j] = h1[n, c, i, j] - mean2[c]
      // variance2[c] = mean(n, i, j, centred2[n, c, i, j] ^ 2)
      const t35 = mean2[c]!;
      const t36 = h1[36 * c + 72 * n]! - t35;
      const t37 = h1[36 * c + 72 * n + 1]! - t35;
      const t38 = h1[36 * c + 72 * n + 2]! - t35;
      const t39 = h1[36 * c + 72 * n + 3]! - t35;
      const t40 = h1[36 * c + 72 * n + 4]! - t35;
      const t41 = h1[36 * c + 72 * n + 5]! - t35;
      const t42 = h1[36 * c + 72 * n + 6]! - t35;
      const t43 = h1[36 * c + 72 * n + 7]! - t35;
      centred2[36 * c + 72 * n] = t36;
      centred2[36 * c + 72 * n + 1] = t37;
      centred2[36 * c + 72 * n + 2] = t38;
      centred2[36 * c + 72 * n + 3] = t39;
      centred2[36 * c + 72 * n + 4] = t40;
      centred2[36 * c + 72 * n + 5] = t41;
      centred2[36 * c + 72 * n + 6] = t42;
      centred2[36 * c + 72 * n + 7] = t43;
      const t44 = h1[36 * c + 72 * n + 8]! - t35;
      const t45 = h1[36 * c + 72 * n + 9]! - t35;
      const t46 = h1[36 * c + 72 * n + 10]! - t35;
      const t47 = h1[36 * c + 72 * n + 11]! - t35;
      const t48 = h1[36 * c + 72 * n + 12]! - t35;
      const t49 = h1[36 * c + 72 * n + 13]! - t35;
      const t50 = h1[36 * c + 72 * n + 14]! - t35;
      const t51 = h1[36 * c + 72 * n + 15]! - t35;
      centred2[36 * c + 72 * n + 8] = t44;
      centred2[36 * c + 72 * n + 9] = t45;
      centred2[36 * c + 72 * n + 10] = t46;
      centred2[36 * c + 72 * n + 11] = t47;
      centred2[36 * c + 72 * n + 12] = t48;
      centred2[36 * c + 72 * n + 13] = t49;
      centred2[36 * c + 72 * n + 14] = t50;
      centred2[36 * c + 72 * n + 15] = t51;
      const t52 = h1[36 * c + 72 * n + 16]! - t35;
      const t53 = h1[36 * c + 72 * n + 17]! - t35;
      const t54 = h1[36 * c + 72 * n + 18]! - t35;
      const t55 = h1[36 * c + 72 * n + 19]! - t35;
      const t56 = h1[36 * c + 72 * n + 20]! - t35;
      const t57 = h1[36 * c + 72 * n + 21]! - t35;
      const t58 = h1[36 * c + 72 * n + 22]! - t35;
      const t59 = h1[36 * c + 72 * n + 23]! - t35;
      centred2[36 * c + 72 * n + 16] = t52;
      centred2[36 * c + 72 * n + 17] = t53;
      centred2[36 * c + 72 * n + 18] = t54;
      centred2[36 * c + 72 * n + 19] = t55;
      centred2[36 * c + 72 * n + 20] = t56;
      centred2[36 * c + 72 * n + 21] = t57;
      centred2[36 * c + 72 * n + 22] = t58;
      centred2[36 * c + 72 * n + 23] = t59;
      const t60 = h1[36 * c + 72 * n + 24]! - t35;
      const t61 = h1[36 * c + 72 * n + 25]! - t35;
      const t62 = h1[36 * c + 72 * n + 26]! - t35;
      const t63 = h1[36 * c + 72 * n + 27]! - t35;
      const t64 = h1[36 * c + 72 * n + 28]! - t35;
      const t65 = h1[36 * c + 72 * n + 29]! - t35;
      const t66 = h1[36 * c + 72 * n + 30]! - t35;
      const t67 = h1[36 * c + 72 * n + 31]! - t35;
      centred2[36 * c + 72 * n + 24] = t60;
      centred2[36 * c + 72 * n + 25] = t61;
      centred2[36 * c + 72 * n + 26] = t62;
      centred2[36 * c + 72 * n + 27] = t63;
      centred2[36 * c + 72 * n + 28] = t64;
      centred2[36 * c + 72 * n + 29] = t65;
      centred2[36 * c + 72 * n + 30] = t66;
      centred2[36 * c + 72 * n + 31] = t67;
      const t68 = h1[36 * c + 72 * n + 32]! - t35;
      const t69 = h1[36 * c + 72 * n + 33]! - t35;
      const t70 = h1[36 * c + 72 * n + 34]! - t35;
      const t71 = h1[36 * c + 72 * n + 35]! - t35;
      centred2[36 * c + 72 * n + 32] = t68;
      centred2[36 * c + 72 * n + 33] = t69;
      centred2[36 * c + 72 * n + 34] = t70;
      centred2[36 * c + 72 * n + 35] = t71;
      const t72 = t36 * t36 + t37 * t37 + t38 * t38 + t39 * t39 + t40 * t40;
      const t73 = t72 + t41 * t41 + t42 * t42 + t43 * t43 + t44 * t44;
      const t74 = t73 + t45 * t45 + t46 * t46 + t47 * t47 + t48 * t48;
      const t75 = t74 + t49 * t49 + t50 * t50 + t51 * t51 + t52 * t52;
      const t76 = t75 + t53 * t53 + t54 * t54 + t55 * t55 + t56 * t56;
      const t77 = t76 + t57 * t57 + t58 * t58 + t59 * t59 + t60 * t60;
      const t78 = t77 + t61 * t61 + t62 * t62 + t63 * t63 + t64 * t64;
      const t79 = t78 + t65 * t65 + t66 * t66 + t67 * t67 + t68 * t68;
      sum_2[c]! += t79 + t69 * t69 + t70 * t70 + t71 * t71;
    }
  }

  // scale2[c] = gamma2[c] / sqrt(variance2[c] + 0.00001)
  // runningVar2_next[c] = (1 - 0.1) * runningVar2[c] + 0.1 * variance2[c] *
  // count2 / max(count2 - 1, 1)
  const t80 = Math.max(36 * N - 1, 1);
  for (let c = 0; c < 2; c++) {
    const t81 = sum_2[c]! / (36 * N);
    variance2[c] = t81;
    scale2[c] = gamma2[c]! / Math.sqrt(0.00001 + t81);
    next_runningVar2[c] = 0.9 * runningVar2[c]! + (3.6 * (t81 * N)) / t80;
  }

  // loss = mean(n, -(1 - 0.05) * logp[n, target[n]] - 0.05 / 3 * sum(k, logp[n,
  // k])) + 0.001 / 2 * (sum(W1 .^ 2) + sum(scores_W .^ 2))
  for (let j = 0; j < 18; j++) {
    // loss = mean(n, -(1 - 0.05) * logp[n, target[n]] - 0.05 / 3 * sum(k,
    // logp[n, k])) + 0.001 / 2 * (sum(W1 .^ 2) + sum(scores_W .^ 2))
    const t82 = scores_W[j]!;
    const t83 = scores_W[j + 18]!;
    const t84 = scores_W[j + 36]!;
    carry[2]! += t82 * t82 + t83 * t83 + t84 * t84;
    dscores_W[j] = 0.001 * t82;
    dscores_W[j + 18] = 0.001 * t83;
    dscores_W[j + 36] = 0.001 * t84;
  }

  // h2[n, c, i, j] = scale2[c] * centred2[n, c, i, j] + beta2[c]
  // h3 = relu(h2)
  // h4[n, c, i = 1:3, j = 1:3] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u - 2,
  // 2 * j + v - 2])
  // h5 = reshape(h4, [N, 18])
  // h6 = h5 .* mask6 / (1 - 0.25)
  // y = h6 * scores_W' + scores_b
  // logp = logSoftmax(y)
  // y = h6 * scores_W' + scores_b
  // h2[n, c, i, j] = scale2[c] * centred2[n, c, i, j] + beta2[c]
  dscores_b[0] = 0;
  dscores_b[1] = 0;
  dscores_b[2] = 0;
  dscale2[0] = 0;
  dscale2[1] = 0;
  dbeta2[0] = 0;
  dbeta2[1] = 0;
}

function valueAndGradientPart2(
  p: Parameters,
  N: number,
  mask6: Float64Array,
  target: Float64Array,
  work: Workspace,
  gradient: Parameters,
): void {
  const { beta2, scores_W, scores_b } = p;
  const {
    p1,
    centred2,
    variance2,
    scale2,
    h5,
    y,
    logp,
    dscale2,
    dcentred2,
    dsum,
    dh1,
    dmean2,
    dsum_2,
    dh6,
    dh5,
    dy_2,
    dlse,
    dh3_2,
    h3_2,
    h4_2,
    ties,
    h6_2,
    lse_exp_2,
    carry,
  } = work;
  const {
    W1: dW1,
    gamma2: dgamma2,
    beta2: dbeta2,
    scores_W: dscores_W,
    scores_b: dscores_b,
  } = gradient;

  for (let n = 0; n < N; n++) {
    let lse_max = -Infinity;
    let lse_sum = 0;
    let sum_3 = 0;

    // h2[n, c, i, j] = scale2[c] * centred2[n, c, i, j] + beta2[c]
    // h3 = relu(h2)
    // h4[n, c, i = 1:3, j = 1:3] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u -
    // 2, 2 * j + v - 2])
    // h5 = reshape(h4, [N, 18])
    for (let c = 0; c < 2; c++) {
      // h2[n, c, i, j] = scale2[c] * centred2[n, c, i, j] + beta2[c]
      // h3 = relu(h2)
      const t0 = scale2[c]!;
      const t1 = beta2[c]!;
      for (let i = 0; i < 6; i++) {
        // h2[n, c, i, j] = scale2[c] * centred2[n, c, i, j] + beta2[c]
        // h3 = relu(h2)
        const t2 = t0 * centred2[36 * c + 6 * i + 72 * n + 1]! + t1;
        const t3 = t0 * centred2[36 * c + 6 * i + 72 * n + 2]! + t1;
        const t4 = t0 * centred2[36 * c + 6 * i + 72 * n + 3]! + t1;
        const t5 = t0 * centred2[36 * c + 6 * i + 72 * n + 4]! + t1;
        const t6 = t0 * centred2[36 * c + 6 * i + 72 * n + 5]! + t1;
        const t7 = t0 * centred2[36 * c + 6 * i + 72 * n]! + t1;
        h3_2[36 * c + 6 * i] = Math.max(t7, 0);
        h3_2[36 * c + 6 * i + 1] = Math.max(t2, 0);
        h3_2[36 * c + 6 * i + 2] = Math.max(t3, 0);
        h3_2[36 * c + 6 * i + 3] = Math.max(t4, 0);
        h3_2[36 * c + 6 * i + 4] = Math.max(t5, 0);
        h3_2[36 * c + 6 * i + 5] = Math.max(t6, 0);
      }

      // h4[n, c, i = 1:3, j = 1:3] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u -
      // 2, 2 * j + v - 2])
      // h5 = reshape(h4, [N, 18])
      for (let i = 0; i < 3; i++) {
        // h4[n, c, i = 1:3, j = 1:3] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u
        // - 2, 2 * j + v - 2])
        // h5 = reshape(h4, [N, 18])
        const t8 = h3_2[36 * c + 12 * i]!;
        const t9 = h3_2[36 * c + 12 * i + 1]!;
        const t10 = h3_2[36 * c + 12 * i + 6]!;
        const t11 = h3_2[36 * c + 12 * i + 7]!;
        const t12 = Math.max(Math.max(Math.max(t8, t9), t10), t11);
        const t13 = h3_2[36 * c + 12 * i + 2]!;
        const t14 = h3_2[36 * c + 12 * i + 3]!;
        const t15 = h3_2[36 * c + 12 * i + 8]!;
        const t16 = h3_2[36 * c + 12 * i + 9]!;
        const t17 = Math.max(Math.max(Math.max(t13, t14), t15), t16);
        const t18 = h3_2[36 * c + 12 * i + 4]!;
        const t19 = h3_2[36 * c + 12 * i + 5]!;
        const t20 = h3_2[36 * c + 12 * i + 10]!;
        const t21 = h3_2[36 * c + 12 * i + 11]!;
        const t22 = Math.max(Math.max(Math.max(t18, t19), t20), t21);
        h4_2[9 * c + 3 * i] = t12;
        h4_2[9 * c + 3 * i + 1] = t17;
        h4_2[9 * c + 3 * i + 2] = t22;
        h5[9 * c + 3 * i + 18 * n] = t12;
        h5[9 * c + 3 * i + 18 * n + 1] = t17;
        h5[9 * c + 3 * i + 18 * n + 2] = t22;
        const t23 = (t8 === t12 ? 1 : 0) + (t9 === t12 ? 1 : 0);
        const t24 = (t13 === t17 ? 1 : 0) + (t14 === t17 ? 1 : 0);
        const t25 = (t18 === t22 ? 1 : 0) + (t19 === t22 ? 1 : 0);
        const t26 = t23 + (t10 === t12 ? 1 : 0);
        ties[9 * c + 3 * i] = t26 + (t11 === t12 ? 1 : 0);
        const t27 = t24 + (t15 === t17 ? 1 : 0);
        ties[9 * c + 3 * i + 1] = t27 + (t16 === t17 ? 1 : 0);
        const t28 = t25 + (t20 === t22 ? 1 : 0);
        ties[9 * c + 3 * i + 2] = t28 + (t21 === t22 ? 1 : 0);
      }
    }

    // h6 = h5 .* mask6 / (1 - 0.25)
    for (let j = 0; j < 18; j++) {
      h6_2[j] = (h5[j + 18 * n]! * mask6[j + 18 * n]!) / 0.75;
    }

    // y = h6 * scores_W' + scores_b
    // logp = logSoftmax(y)
    const t29 = h6_2[0]!;
    const t30 = h6_2[1]!;
    const t31 = h6_2[2]!;
    const t32 = h6_2[3]!;
    const t33 = h6_2[4]!;
    const t34 = h6_2[5]!;
    const t35 = h6_2[6]!;
    const t36 = h6_2[7]!;
    const t37 = h6_2[8]!;
    const t38 = h6_2[9]!;
    const t39 = h6_2[10]!;
    const t40 = h6_2[11]!;
    const t41 = h6_2[12]!;
    const t42 = h6_2[13]!;
    const t43 = h6_2[14]!;
    const t44 = h6_2[15]!;
    const t45 = h6_2[16]!;
    const t46 = h6_2[17]!;
    for (let j = 0; j < 3; j++) {
      // y = h6 * scores_W' + scores_b
      // logp = logSoftmax(y)
      const t47 = t29 * scores_W[18 * j]! + t30 * scores_W[18 * j + 1]!;
      const t48 = t47 + t31 * scores_W[18 * j + 2]!;
      const t49 = t48 + t32 * scores_W[18 * j + 3]!;
      const t50 = t49 + t33 * scores_W[18 * j + 4]!;
      const t51 = t50 + t34 * scores_W[18 * j + 5]!;
      const t52 = t51 + t35 * scores_W[18 * j + 6]!;
      const t53 = t52 + t36 * scores_W[18 * j + 7]!;
      const t54 = t53 + t37 * scores_W[18 * j + 8]!;
      const t55 = t54 + t38 * scores_W[18 * j + 9]!;
      const t56 = t55 + t39 * scores_W[18 * j + 10]!;
      const t57 = t56 + t40 * scores_W[18 * j + 11]!;
      const t58 = t57 + t41 * scores_W[18 * j + 12]!;
      const t59 = t58 + t42 * scores_W[18 * j + 13]!;
      const t60 = t59 + t43 * scores_W[18 * j + 14]!;
      const t61 = t60 + t44 * scores_W[18 * j + 15]!;
      const t62 = t61 + t45 * scores_W[18 * j + 16]!;
      const t63 = t62 + t46 * scores_W[18 * j + 17]! + scores_b[j]!;
      y[j] = t63;
      lse_max = Math.max(lse_max, t63);
    }
    const t64 = Math.min(lse_max, 1.7976931348623157e308);
    const lse_shift = Math.max(t64, -1.7976931348623157e308);
    for (let j = 0; j < 3; j++) {
      const t65 = Math.exp(y[j]! - lse_shift);
      lse_exp_2[j] = t65;
      lse_sum += t65;
    }
    const lse_scale_2 = lse_sum === 0 ? 0 : 1 / lse_sum;
    const lse = lse_shift + Math.log(lse_sum);

    // loss = mean(n, -(1 - 0.05) * logp[n, target[n]] - 0.05 / 3 * sum(k,
    // logp[n, k])) + 0.001 / 2 * (sum(W1 .^ 2) + sum(scores_W .^ 2))
    // y = h6 * scores_W' + scores_b
    // y = h6 * scores_W' + scores_b
    dh6.fill(0, 0, 18);
    const t66 = dlse[n]!;
    for (let j = 0; j < 3; j++) {
      // logp = logSoftmax(y)
      // loss = mean(n, -(1 - 0.05) * logp[n, target[n]] - 0.05 / 3 * sum(k,
      // logp[n, k])) + 0.001 / 2 * (sum(W1 .^ 2) + sum(scores_W .^ 2))
      // y = h6 * scores_W' + scores_b
      const t67 = y[j]! - lse;
      logp[j] = t67;
      sum_3 += t67;
      dy_2[j + 3 * n]! += t66 * (lse_exp_2[j]! * lse_scale_2);
      const dy_3 = dy_2[j + 3 * n]!;
      dscores_b[j]! += dy_3;
      dh6[0]! += dy_3 * scores_W[18 * j]!;
      dh6[1]! += dy_3 * scores_W[18 * j + 1]!;
      dh6[2]! += dy_3 * scores_W[18 * j + 2]!;
      dh6[3]! += dy_3 * scores_W[18 * j + 3]!;
      dh6[4]! += dy_3 * scores_W[18 * j + 4]!;
      dh6[5]! += dy_3 * scores_W[18 * j + 5]!;
      dh6[6]! += dy_3 * scores_W[18 * j + 6]!;
      dh6[7]! += dy_3 * scores_W[18 * j + 7]!;
      dh6[8]! += dy_3 * scores_W[18 * j + 8]!;
      dh6[9]! += dy_3 * scores_W[18 * j + 9]!;
      dh6[10]! += dy_3 * scores_W[18 * j + 10]!;
      dh6[11]! += dy_3 * scores_W[18 * j + 11]!;
      dh6[12]! += dy_3 * scores_W[18 * j + 12]!;
      dh6[13]! += dy_3 * scores_W[18 * j + 13]!;
      dh6[14]! += dy_3 * scores_W[18 * j + 14]!;
      dh6[15]! += dy_3 * scores_W[18 * j + 15]!;
      dh6[16]! += dy_3 * scores_W[18 * j + 16]!;
      dh6[17]! += dy_3 * scores_W[18 * j + 17]!;
      dscores_W[18 * j]! += dy_3 * t29;
      dscores_W[18 * j + 1]! += dy_3 * t30;
      dscores_W[18 * j + 2]! += dy_3 * t31;
      dscores_W[18 * j + 3]! += dy_3 * t32;
      dscores_W[18 * j + 4]! += dy_3 * t33;
      dscores_W[18 * j + 5]! += dy_3 * t34;
      dscores_W[18 * j + 6]! += dy_3 * t35;
      dscores_W[18 * j + 7]! += dy_3 * t36;
      dscores_W[18 * j + 8]! += dy_3 * t37;
      dscores_W[18 * j + 9]! += dy_3 * t38;
      dscores_W[18 * j + 10]! += dy_3 * t39;
      dscores_W[18 * j + 11]! += dy_3 * t40;
      dscores_W[18 * j + 12]! += dy_3 * t41;
      dscores_W[18 * j + 13]! += dy_3 * t42;
      dscores_W[18 * j + 14]! += dy_3 * t43;
      dscores_W[18 * j + 15]! += dy_3 * t44;
      dscores_W[18 * j + 16]! += dy_3 * t45;
      dscores_W[18 * j + 17]! += dy_3 * t46;
    }

    // loss = mean(n, -(1 - 0.05) * logp[n, target[n]] - 0.05 / 3 * sum(k,
    // logp[n, k])) + 0.001 / 2 * (sum(W1 .^ 2) + sum(scores_W .^ 2))
    carry[3]! += -0.95 * logp[target[n]!]! - 0.016666666666666666 * sum_3;

    // h6 = h5 .* mask6 / (1 - 0.25)
    for (let j = 0; j < 18; j++) {
      dh5[j] = 1.3333333333333333 * (dh6[j]! * mask6[j + 18 * n]!);
    }

    // h4[n, c, i = 1:3, j = 1:3] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u -
    // 2, 2 * j + v - 2])
    // h3 = relu(h2)
    // h2[n, c, i, j] = scale2[c] * centred2[n, c, i, j] + beta2[c]
    for (let c = 0; c < 2; c++) {
      // h4[n, c, i = 1:3, j = 1:3] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u -
      // 2, 2 * j + v - 2])
      for (let i = 0; i < 3; i++) {
        // h4[n, c, i = 1:3, j = 1:3] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u
        // - 2, 2 * j + v - 2])
        for (let j = 0; j < 3; j++) {
          // h4[n, c, i = 1:3, j = 1:3] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i +
          // u - 2, 2 * j + v - 2])
          const t68 = h4_2[9 * c + 3 * i + j]!;
          const t69 = dh5[9 * c + 3 * i + j]! / ties[9 * c + 3 * i + j]!;
          const t70 = h3_2[36 * c + 12 * i + 2 * j]! === t68;
          dh3_2[36 * c + 12 * i + 2 * j + 72 * n]! += t70 ? t69 : 0;
          const t71 = h3_2[36 * c + 12 * i + 2 * j + 1]! === t68;
          dh3_2[36 * c + 12 * i + 2 * j + 72 * n + 1]! += t71 ? t69 : 0;
          const t72 = h3_2[36 * c + 12 * i + 2 * j + 6]! === t68;
          dh3_2[36 * c + 12 * i + 2 * j + 72 * n + 6]! += t72 ? t69 : 0;
          const t73 = h3_2[36 * c + 12 * i + 2 * j + 7]! === t68;
          dh3_2[36 * c + 12 * i + 2 * j + 72 * n + 7]! += t73 ? t69 : 0;
        }
      }

      // h3 = relu(h2)
      // h2[n, c, i, j] = scale2[c] * centred2[n, c, i, j] + beta2[c]
      let dscale2_2 = 0;
      let dbeta2_2 = 0;
      const t74 = scale2[c]!;
      for (let k = 0; k < 6; k++) {
        // h3 = relu(h2)
        // h2[n, c, i, j] = scale2[c] * centred2[n, c, i, j] + beta2[c]
        const t75 = dh3_2[36 * c + 6 * k + 72 * n]!;
        const t76 = h3_2[36 * c + 6 * k]! > 0 ? t75 : 0;
        const t77 = t76 === 0;
        const t78 = dh3_2[36 * c + 6 * k + 72 * n + 1]!;
        const t79 = h3_2[36 * c + 6 * k + 1]! > 0 ? t78 : 0;
        const t80 = t79 === 0;
        const t81 = t80 ? 0 : t79 * centred2[36 * c + 6 * k + 72 * n + 1]!;
        const t82 = dh3_2[36 * c + 6 * k + 72 * n + 2]!;
        const t83 = h3_2[36 * c + 6 * k + 2]! > 0 ? t82 : 0;
        const t84 = t83 === 0;
        const t85 = (t77 ? 0 : t76 * centred2[36 * c + 6 * k + 72 * n]!) + t81;
        const t86 = t84 ? 0 : t83 * centred2[36 * c + 6 * k + 72 * n + 2]!;
        const t87 = dh3_2[36 * c + 6 * k + 72 * n + 3]!;
        const t88 = h3_2[36 * c + 6 * k + 3]! > 0 ? t87 : 0;
        const t89 = t88 === 0;
        const t90 = t89 ? 0 : t88 * centred2[36 * c + 6 * k + 72 * n + 3]!;
        const t91 = dh3_2[36 * c + 6 * k + 72 * n + 4]!;
        const t92 = h3_2[36 * c + 6 * k + 4]! > 0 ? t91 : 0;
        const t93 = t92 === 0;
        const t94 = t93 ? 0 : t92 * centred2[36 * c + 6 * k + 72 * n + 4]!;
        const t95 = dh3_2[36 * c + 6 * k + 72 * n + 5]!;
        const t96 = h3_2[36 * c + 6 * k + 5]! > 0 ? t95 : 0;
        const t97 = t96 === 0;
        const t98 = t97 ? 0 : t96 * centred2[36 * c + 6 * k + 72 * n + 5]!;
        dscale2_2 += t85 + t86 + t90 + t94 + t98;
        dcentred2[36 * c + 6 * k + 72 * n] = t77 ? 0 : t76 * t74;
        dcentred2[36 * c + 6 * k + 72 * n + 1] = t80 ? 0 : t79 * t74;
        dcentred2[36 * c + 6 * k + 72 * n + 2] = t84 ? 0 : t83 * t74;
        dcentred2[36 * c + 6 * k + 72 * n + 3] = t89 ? 0 : t88 * t74;
        dcentred2[36 * c + 6 * k + 72 * n + 4] = t93 ? 0 : t92 * t74;
        dcentred2[36 * c + 6 * k + 72 * n + 5] = t97 ? 0 : t96 * t74;
        dbeta2_2 += t76 + t79 + t83 + t88 + t92 + t96;
      }
      dscale2[c]! += dscale2_2;
      dbeta2[c]! += dbeta2_2;
    }
  }
  carry[0] = carry[3]! / N + 0.0005 * (carry[1]! + carry[2]!);

  // scale2[c] = gamma2[c] / sqrt(variance2[c] + 0.00001)
  // variance2[c] = mean(n, i, j, centred2[n, c, i, j] ^ 2)
  const t99 = 1 / (36 * N);
  const t100 = t99 === 0;
  for (let c = 0; c < 2; c++) {
    const t101 = dscale2[c]!;
    const t102 = t101 === 0;
    const t103 = Math.sqrt(0.00001 + variance2[c]!);
    dgamma2[c] = t102 ? 0 : t101 / t103;
    const t104 = t102 ? 0 : t101 * (scale2[c]! / t103);
    const t105 = t104 === 0 ? 0 : t104 * (0.5 / t103);
    dsum[c] = t105 === 0 || t100 ? 0 : -(t105 * t99);
  }

  // centred2[n, c, i, j] = h1[n, c, i, j] - mean2[c]
  dmean2[0] = 0;
  dmean2[1] = 0;
  for (let n = 0; n < N; n++) {
    // variance2[c] = mean(n, i, j, centred2[n, c, i, j] ^ 2)
    // centred2[n, c, i, j] = h1[n, c, i, j] - mean2[c]
    for (let c = 0; c < 2; c++) {
      // variance2[c] = mean(n, i, j, centred2[n, c, i, j] ^ 2)
      // centred2[n, c, i, j] = h1[n, c, i, j] - mean2[c]
      let dmean2_2 = 0;
      const t106 = dsum[c]!;
      const t107 = t106 === 0;
      for (let i = 0; i < 6; i++) {
        // variance2[c] = mean(n, i, j, centred2[n, c, i, j] ^ 2)
        // centred2[n, c, i, j] = h1[n, c, i, j] - mean2[c]
        const t108 = centred2[36 * c + 6 * i + 72 * n]!;
        const t109 = centred2[36 * c + 6 * i + 72 * n + 1]!;
        const t110 = centred2[36 * c + 6 * i + 72 * n + 2]!;
        const t111 = centred2[36 * c + 6 * i + 72 * n + 3]!;
        const t112 = centred2[36 * c + 6 * i + 72 * n + 4]!;
        const t113 = centred2[36 * c + 6 * i + 72 * n + 5]!;
        const t114 = t107 || t108 === 0;
        dcentred2[36 * c + 6 * i + 72 * n]! += t114 ? 0 : 2 * (t106 * t108);
        const t115 = t107 || t109 === 0;
        dcentred2[36 * c + 6 * i + 72 * n + 1]! += t115 ? 0 : 2 * (t106 * t109);
        const t116 = t107 || t110 === 0;
        dcentred2[36 * c + 6 * i + 72 * n + 2]! += t116 ? 0 : 2 * (t106 * t110);
        const t117 = t107 || t111 === 0;
        dcentred2[36 * c + 6 * i + 72 * n + 3]! += t117 ? 0 : 2 * (t106 * t111);
        const t118 = t107 || t112 === 0;
        dcentred2[36 * c + 6 * i + 72 * n + 4]! += t118 ? 0 : 2 * (t106 * t112);
        const t119 = t107 || t113 === 0;
        dcentred2[36 * c + 6 * i + 72 * n + 5]! += t119 ? 0 : 2 * (t106 * t113);
        const dcentred2_2 = dcentred2[36 * c + 6 * i + 72 * n]!;
        const dcentred2_3 = dcentred2[36 * c + 6 * i + 72 * n + 1]!;
        const dcentred2_4 = dcentred2[36 * c + 6 * i + 72 * n + 2]!;
        const dcentred2_5 = dcentred2[36 * c + 6 * i + 72 * n + 3]!;
        const dcentred2_6 = dcentred2[36 * c + 6 * i + 72 * n + 4]!;
        const dcentred2_7 = dcentred2[36 * c + 6 * i + 72 * n + 5]!;
        dh1[36 * c + 6 * i + 72 * n] = dcentred2_2;
        dh1[36 * c + 6 * i + 72 * n + 1] = dcentred2_3;
        dh1[36 * c + 6 * i + 72 * n + 2] = dcentred2_4;
        dh1[36 * c + 6 * i + 72 * n + 3] = dcentred2_5;
        dh1[36 * c + 6 * i + 72 * n + 4] = dcentred2_6;
        dh1[36 * c + 6 * i + 72 * n + 5] = dcentred2_7;
        const t120 = -dcentred2_2 - dcentred2_3 - dcentred2_4 - dcentred2_5;
        dmean2_2 += t120 - dcentred2_6 - dcentred2_7;
      }
      dmean2[c]! += dmean2_2;
    }
  }

  // mean2[c] = mean(n, i, j, h1[n, c, i, j])
  for (let c = 0; c < 2; c++) {
    const t121 = dmean2[c]!;
    dsum_2[c] = t121 === 0 || t100 ? 0 : t121 * t99;
  }

  // h1[n, o, i, j] = sum(a, u, v, W1[o, a, u, v] * p1[n, a, i + u - 1, j + v -
  // 1])
  for (let n = 0; n < N; n++) {
    // mean2[c] = mean(n, i, j, h1[n, c, i, j])
    // h1[n, o, i, j] = sum(a, u, v, W1[o, a, u, v] * p1[n, a, i + u - 1, j + v
    // - 1])
    for (let c = 0; c < 2; c++) {
      // mean2[c] = mean(n, i, j, h1[n, c, i, j])
      // h1[n, o, i, j] = sum(a, u, v, W1[o, a, u, v] * p1[n, a, i + u - 1, j +
      // v - 1])
      let dW1_2 = dW1[9 * c]!;
      let dW1_3 = dW1[9 * c + 1]!;
      let dW1_4 = dW1[9 * c + 2]!;
      let dW1_5 = dW1[9 * c + 3]!;
      let dW1_6 = dW1[9 * c + 4]!;
      let dW1_7 = dW1[9 * c + 5]!;
      let dW1_8 = dW1[9 * c + 6]!;
      let dW1_9 = dW1[9 * c + 7]!;
      let dW1_10 = dW1[9 * c + 8]!;
      const t122 = dsum_2[c]!;
      for (let i = 0; i < 6; i++) {
        // mean2[c] = mean(n, i, j, h1[n, c, i, j])
        // h1[n, o, i, j] = sum(a, u, v, W1[o, a, u, v] * p1[n, a, i + u - 1, j
        // + v - 1])
        let dW1_11 = dW1_2;
        let dW1_12 = dW1_3;
        let dW1_13 = dW1_4;
        let dW1_14 = dW1_5;
        let dW1_15 = dW1_6;
        let dW1_16 = dW1_7;
        let dW1_17 = dW1_8;
        let dW1_18 = dW1_9;
        let dW1_19 = dW1_10;
        for (let j = 0; j < 6; j++) {
          // mean2[c] = mean(n, i, j, h1[n, c, i, j])
          // h1[n, o, i, j] = sum(a, u, v, W1[o, a, u, v] * p1[n, a, i + u - 1,
          // j + v - 1])
          dh1[36 * c + 6 * i + j + 72 * n]! += t122;
          const dh1_2 = dh1[36 * c + 6 * i + j + 72 * n]!;
          const t123 = p1[8 * i + j + 64 * n]!;
          dW1_11 += t123 === 0 ? 0 : t123 * dh1_2;
          const t124 = p1[8 * i + j + 64 * n + 1]!;
          dW1_12 += t124 === 0 ? 0 : t124 * dh1_2;
          const t125 = p1[8 * i + j + 64 * n + 2]!;
          dW1_13 += t125 === 0 ? 0 : t125 * dh1_2;
          const t126 = p1[8 * i + j + 64 * n + 8]!;
          dW1_14 += t126 === 0 ? 0 : t126 * dh1_2;
          const t127 = p1[8 * i + j + 64 * n + 9]!;
          dW1_15 += t127 === 0 ? 0 : t127 * dh1_2;
          const t128 = p1[8 * i + j + 64 * n + 10]!;
          dW1_16 += t128 === 0 ? 0 : t128 * dh1_2;
          const t129 = p1[8 * i + j + 64 * n + 16]!;
          dW1_17 += t129 === 0 ? 0 : t129 * dh1_2;
          const t130 = p1[8 * i + j + 64 * n + 17]!;
          dW1_18 += t130 === 0 ? 0 : t130 * dh1_2;
          const t131 = p1[8 * i + j + 64 * n + 18]!;
          dW1_19 += t131 === 0 ? 0 : t131 * dh1_2;
        }
        dW1_2 = dW1_11;
        dW1_3 = dW1_12;
        dW1_4 = dW1_13;
        dW1_5 = dW1_14;
        dW1_6 = dW1_15;
        dW1_7 = dW1_16;
        dW1_8 = dW1_17;
        dW1_9 = dW1_18;
        dW1_10 = dW1_19;
      }
      dW1[9 * c] = dW1_2;
      dW1[9 * c + 1] = dW1_3;
      dW1[9 * c + 2] = dW1_4;
      dW1[9 * c + 3] = dW1_5;
      dW1[9 * c + 4] = dW1_6;
      dW1[9 * c + 5] = dW1_7;
      dW1[9 * c + 6] = dW1_8;
      dW1[9 * c + 7] = dW1_9;
      dW1[9 * c + 8] = dW1_10;
    }
  }
  carry[4] = carry[0]!;
}

/**
 * Writes y as it is once all is learned.
 *
 * @param p - the parameters
 * @param X - input
 * @param statistics - as handed on so far
 * @param work - overwritten
 * @param out - overwritten with y
 */
export function predict(
  p: Parameters,
  N: number,
  X: Float64Array,
  statistics: Statistics,
  work: Workspace,
  out: Float64Array,
): void {
  checkLength("p.flat", p.flat, 79);
  checkSize("N", N);
  checkLength("X", X, 36 * N);
  checkLength("statistics.flat", statistics.flat, 4);
  checkLength("work.flat", work.flat, 410 * N + 200);
  checkLength("out", out, 3 * N);
  const { W1, gamma2, beta2, scores_W, scores_b } = p;
  const { runningMean2, runningVar2 } = statistics;
  const { scale2_2, p1_2, h5_2, h3_3 } = work;

  // scale2[c] = gamma2[c] / sqrt(runningVar2[c] + 0.00001)
  for (let c = 0; c < 2; c++) {
    scale2_2[c] = gamma2[c]! / Math.sqrt(0.00001 + runningVar2[c]!);
  }

  // p1[:, :, 2:7, 2:7] = X
  // h1[n, o, i, j] = sum(a, u, v, W1[o, a, u, v] * p1[n, a, i + u - 1, j + v -
  // 1])
  // h2[n, c, i, j] = scale2[c] * (h1[n, c, i, j] - runningMean2[c]) + beta2[c]
  // h3 = relu(h2)
  // h4[n, c, i = 1:3, j = 1:3] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u - 2,
  // 2 * j + v - 2])
  // h5 = reshape(h4, [N, 18])
  // y = h5 * scores_W' + scores_b
  for (let i = 0; i < N; i++) {
    // p1[:, :, 2:7, 2:7] = X
    p1_2[0] = 0;
    p1_2[1] = 0;
    p1_2[2] = 0;
    p1_2[3] = 0;
    p1_2[4] = 0;
    p1_2[5] = 0;
    p1_2[6] = 0;
    p1_2[7] = 0;
    p1_2[8] = 0;
    p1_2[9] = X[36 * i]!;
    p1_2[10] = X[36 * i + 1]!;
    p1_2[11] = X[36 * i + 2]!;
    p1_2[12] = X[36 * i + 3]!;
    p1_2[13] = X[36 * i + 4]!;
    p1_2[14] = X[36 * i + 5]!;
    p1_2[15] = 0;
    p1_2[16] = 0;
    p1_2[17] = X[36 * i + 6]!;
    p1_2[18] = X[36 * i + 7]!;
    p1_2[19] = X[36 * i + 8]!;
    p1_2[20] = X[36 * i + 9]!;
    p1_2[21] = X[36 * i + 10]!;
    p1_2[22] = X[36 * i + 11]!;
    p1_2[23] = 0;
    p1_2[24] = 0;
    p1_2[25] = X[36 * i + 12]!;
    p1_2[26] = X[36 * i + 13]!;
    p1_2[27] = X[36 * i + 14]!;
    p1_2[28] = X[36 * i + 15]!;
    p1_2[29] = X[36 * i + 16]!;
    p1_2[30] = X[36 * i + 17]!;
    p1_2[31] = 0;
    p1_2[32] = 0;
    p1_2[33] = X[36 * i + 18]!;
    p1_2[34] = X[36 * i + 19]!;
    p1_2[35] = X[36 * i + 20]!;
    p1_2[36] = X[36 * i + 21]!;
    p1_2[37] = X[36 * i + 22]!;
    p1_2[38] = X[36 * i + 23]!;
    p1_2[39] = 0;
    p1_2[40] = 0;
    p1_2[41] = X[36 * i + 24]!;
    p1_2[42] = X[36 * i + 25]!;
    p1_2[43] = X[36 * i + 26]!;
    p1_2[44] = X[36 * i + 27]!;
    p1_2[45] = X[36 * i + 28]!;
    p1_2[46] = X[36 * i + 29]!;
    p1_2[47] = 0;
    p1_2[48] = 0;
    p1_2[49] = X[36 * i + 30]!;
    p1_2[50] = X[36 * i + 31]!;
    p1_2[51] = X[36 * i + 32]!;
    p1_2[52] = X[36 * i + 33]!;
    p1_2[53] = X[36 * i + 34]!;
    p1_2[54] = X[36 * i + 35]!;
    p1_2[55] = 0;
    p1_2[56] = 0;
    p1_2[57] = 0;
    p1_2[58] = 0;
    p1_2[59] = 0;
    p1_2[60] = 0;
    p1_2[61] = 0;
    p1_2[62] = 0;
    p1_2[63] = 0;
    h5_2.fill(0, 0, 18);

    // h1[n, o, i, j] = sum(a, u, v, W1[o, a, u, v] * p1[n, a, i + u - 1, j + v
    // - 1])
    // h2[n, c, i, j] = scale2[c] * (h1[n, c, i, j] - runningMean2[c]) +
    // beta2[c]
    // h3 = relu(h2)
    // h4[n, c, i = 1:3, j = 1:3] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u -
    // 2, 2 * j + v - 2])
    // h5 = reshape(h4, [N, 18])
    for (let o = 0; o < 2; o++) {
      // h1[n, o, i, j] = sum(a, u, v, W1[o, a, u, v] * p1[n, a, i + u - 1, j +
      // v - 1])
      // h2[n, c, i, j] = scale2[c] * (h1[n, c, i, j] - runningMean2[c]) +
      // beta2[c]
      // h3 = relu(h2)
      const t0 = scale2_2[o]!;
      const t1 = W1[9 * o]!;
      const t2 = W1[9 * o + 1]!;
      const t3 = W1[9 * o + 2]!;
      const t4 = W1[9 * o + 3]!;
      const t5 = W1[9 * o + 4]!;
      const t6 = W1[9 * o + 5]!;
      const t7 = W1[9 * o + 6]!;
      const t8 = W1[9 * o + 7]!;
      const t9 = W1[9 * o + 8]!;
      const t10 = runningMean2[o]!;
      const t11 = beta2[o]!;
      for (let i_2 = 0; i_2 < 6; i_2++) {
        // h1[n, o, i, j] = sum(a, u, v, W1[o, a, u, v] * p1[n, a, i + u - 1, j
        // + v - 1])
        // h2[n, c, i, j] = scale2[c] * (h1[n, c, i, j] - runningMean2[c]) +
        // beta2[c]
        // h3 = relu(h2)
        for (let j = 0; j < 6; j++) {
          // h1[n, o, i, j] = sum(a, u, v, W1[o, a, u, v] * p1[n, a, i + u - 1,
          // j + v - 1])
          // h2[n, c, i, j] = scale2[c] * (h1[n, c, i, j] - runningMean2[c]) +
          // beta2[c]
          // h3 = relu(h2)
          const t12 = t1 * p1_2[8 * i_2 + j]! + t2 * p1_2[8 * i_2 + j + 1]!;
          const t13 = t12 + t3 * p1_2[8 * i_2 + j + 2]!;
          const t14 = t13 + t4 * p1_2[8 * i_2 + j + 8]!;
          const t15 = t14 + t5 * p1_2[8 * i_2 + j + 9]!;
          const t16 = t15 + t6 * p1_2[8 * i_2 + j + 10]!;
          const t17 = t16 + t7 * p1_2[8 * i_2 + j + 16]!;
          const t18 = t17 + t8 * p1_2[8 * i_2 + j + 17]!;
          const t19 = t0 * (t18 + t9 * p1_2[8 * i_2 + j + 18]! - t10) + t11;
          h3_3[6 * i_2 + j] = Math.max(t19, 0);
        }
      }

      // h4[n, c, i = 1:3, j = 1:3] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u -
      // 2, 2 * j + v - 2])
      // h5 = reshape(h4, [N, 18])
      for (let i_2 = 0; i_2 < 3; i_2++) {
        // h4[n, c, i = 1:3, j = 1:3] = max(u = 1:2, v = 1:2, h3[n, c, 2 * i + u
        // - 2, 2 * j + v - 2])
        // h5 = reshape(h4, [N, 18])
        const t20 = Math.max(h3_3[12 * i_2]!, h3_3[12 * i_2 + 1]!);
        const t21 = Math.max(t20, h3_3[12 * i_2 + 6]!);
        const t22 = Math.max(h3_3[12 * i_2 + 2]!, h3_3[12 * i_2 + 3]!);
        const t23 = Math.max(t22, h3_3[12 * i_2 + 8]!);
        const t24 = Math.max(h3_3[12 * i_2 + 4]!, h3_3[12 * i_2 + 5]!);
        const t25 = Math.max(t24, h3_3[12 * i_2 + 10]!);
        h5_2[3 * i_2 + 9 * o] = Math.max(t21, h3_3[12 * i_2 + 7]!);
        h5_2[3 * i_2 + 9 * o + 1] = Math.max(t23, h3_3[12 * i_2 + 9]!);
        h5_2[3 * i_2 + 9 * o + 2] = Math.max(t25, h3_3[12 * i_2 + 11]!);
      }
    }

    // y = h5 * scores_W' + scores_b
    const t26 = h5_2[0]!;
    const t27 = h5_2[1]!;
    const t28 = h5_2[2]!;
    const t29 = h5_2[3]!;
    const t30 = h5_2[4]!;
    const t31 = h5_2[5]!;
    const t32 = h5_2[6]!;
    const t33 = h5_2[7]!;
    const t34 = h5_2[8]!;
    const t35 = h5_2[9]!;
    const t36 = h5_2[10]!;
    const t37 = h5_2[11]!;
    const t38 = h5_2[12]!;
    const t39 = h5_2[13]!;
    const t40 = h5_2[14]!;
    const t41 = h5_2[15]!;
    const t42 = h5_2[16]!;
    const t43 = h5_2[17]!;
    for (let j = 0; j < 3; j++) {
      // y = h5 * scores_W' + scores_b
      const t44 = t26 * scores_W[18 * j]! + t27 * scores_W[18 * j + 1]!;
      const t45 = t44 + t28 * scores_W[18 * j + 2]!;
      const t46 = t45 + t29 * scores_W[18 * j + 3]!;
      const t47 = t46 + t30 * scores_W[18 * j + 4]!;
      const t48 = t47 + t31 * scores_W[18 * j + 5]!;
      const t49 = t48 + t32 * scores_W[18 * j + 6]!;
      const t50 = t49 + t33 * scores_W[18 * j + 7]!;
      const t51 = t50 + t34 * scores_W[18 * j + 8]!;
      const t52 = t51 + t35 * scores_W[18 * j + 9]!;
      const t53 = t52 + t36 * scores_W[18 * j + 10]!;
      const t54 = t53 + t37 * scores_W[18 * j + 11]!;
      const t55 = t54 + t38 * scores_W[18 * j + 12]!;
      const t56 = t55 + t39 * scores_W[18 * j + 13]!;
      const t57 = t56 + t40 * scores_W[18 * j + 14]!;
      const t58 = t57 + t41 * scores_W[18 * j + 15]!;
      const t59 = t58 + t42 * scores_W[18 * j + 16]!;
      out[3 * i + j] = t59 + t43 * scores_W[18 * j + 17]! + scores_b[j]!;
    }
  }
}

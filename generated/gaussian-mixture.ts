// Generated from examples/gaussian-mixture.grad by gradsmith. Do not edit.
//
//     # The log-likelihood of a Gaussian mixture, as ADBench measures it
//     # (F. Srajer, Z. Kukelova, A. Fitzgibbon, "A benchmark of selected algorithmic
//     # differentiation tools", 2018), but for the constant term -N d/2 log(2 pi).
//     # N points in d = 10 dimensions, K = 25 components. The inverse covariance of
//     # each is Q'Q with Q lower triangular; icf holds the logarithms of its diagonal,
//     # then what is below the diagonal, by columns.
//     x = input(N, 10)
//     gamma = input()
//     m = input()
//     alphas = parameter(25)
//     means = parameter(25, 10)
//     icf = parameter(25, 55)
//
//     q[k, j = 1:10] = exp(icf[k, j])
//     trace[k] = sum(j = 1:10, icf[k, j])
//     c[n, k, j] = x[n, j] - means[k, j]
//     Qc[n, k, i] = q[k, i] * c[n, k, i] + sum(j = 1:i-1, icf[k, 10 + (j-1)*10 - j*(j-1)/2 + i - j] * c[n, k, j])
//     inner[n, k] = alphas[k] + trace[k] - sum(i, Qc[n, k, i]^2) / 2
//     likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
//
//     # Wishart's prior with m + 11 degrees of freedom, as in ADBench
//     frobenius = sum(q .^ 2) + sum(k, j = 11:55, icf[k, j]^2)
//     degrees = m + 11
//     logGamma = 45 / 2 * log(pi) + sum(j = 1:10, lgamma((degrees + 1 - j) / 2))
//     normaliser = degrees * 10 * (log(gamma) - log(2) / 2) - logGamma
//     prior = gamma^2 / 2 * frobenius - m * sum(trace) - 25 * normaliser
//
//     f = likelihood + prior
//
// Shapes: x [N, 10], alphas [25], means [25, 10], icf [25, 55].
// Operations: forward 3406 * N + 3412, backward 3375 * N + 7503,
// valueAndGradient 6781 * N + 10913; workspace 4216 * N + 12632 bytes.

import {
  allocate,
  checkLength,
  checkSize,
  lgamma,
  type Shape,
  type Tensors,
} from "../runtime/index.ts";

/** The parameters, in the order they lie in `flat`. */
export const PARAMETERS = {
  alphas: [25],
  means: [25, 10],
  icf: [25, 55],
} as const;
export type Parameters = Tensors<typeof PARAMETERS>;
export const createParameters = (): Parameters => allocate(PARAMETERS);

export type Workspace = Tensors<{
  q: Shape;
  c: Shape;
  Qc: Shape;
  inner: Shape;
  logsumexp_shift: Shape;
  logsumexp_scale: Shape;
  logsumexp_shift_2: Shape;
  logsumexp_scale_2: Shape;
  trace: Shape;
  dtrace: Shape;
  dq: Shape;
  dQc_sum: Shape;
  q_2: Shape;
  c_2: Shape;
  Qc_2: Shape;
  inner_2: Shape;
  carry: Shape;
}>;
/** What functions keep between their steps, and `forward` for `backward`. */
export const createWorkspace = (N: number): Workspace =>
  allocate({
    q: [25, 10],
    c: [N, 25, 10],
    Qc: [N, 25, 10],
    inner: [N, 25],
    logsumexp_shift: [N],
    logsumexp_scale: [N],
    logsumexp_shift_2: [],
    logsumexp_scale_2: [],
    trace: [25],
    dtrace: [25],
    dq: [25, 10],
    dQc_sum: [25, 10],
    q_2: [25, 10],
    c_2: [25, 10],
    Qc_2: [25, 10],
    inner_2: [25],
    carry: [2],
  });

const DIV_2 = Math.log(2) / 2;
const MUL = 22.5 * Math.log(3.141592653589793);

/**
 * Returns f.
 *
 * @param p - the parameters
 * @param x - input
 * @param work - overwritten
 */
export function forward(
  p: Parameters,
  N: number,
  x: Float64Array,
  gamma: number,
  m: number,
  work: Workspace,
): number {
  checkLength("p.flat", p.flat, 1650);
  checkSize("N", N);
  checkLength("x", x, 10 * N);
  checkLength("work.flat", work.flat, 527 * N + 1579);
  const { alphas, means, icf } = p;
  const {
    q,
    c,
    Qc,
    inner,
    logsumexp_shift,
    logsumexp_scale,
    logsumexp_shift_2,
    logsumexp_scale_2,
    trace,
  } = work;

  let f = 0;
  let sum = 0;
  let sum_2 = 0;
  let sum_3 = 0;

  // q[k, j = 1:10] = exp(icf[k, j])
  // trace[k] = sum(j = 1:10, icf[k, j])
  // frobenius = sum(q .^ 2) + sum(k, j = 11:55, icf[k, j]^2)
  for (let k = 0; k < 25; k++) {
    // q[k, j = 1:10] = exp(icf[k, j])
    // trace[k] = sum(j = 1:10, icf[k, j])
    // frobenius = sum(q .^ 2) + sum(k, j = 11:55, icf[k, j]^2)
    const t0 = icf[55 * k]!;
    const t1 = Math.exp(t0);
    const t2 = icf[55 * k + 1]!;
    const t3 = Math.exp(t2);
    const t4 = icf[55 * k + 2]!;
    const t5 = Math.exp(t4);
    const t6 = icf[55 * k + 3]!;
    const t7 = Math.exp(t6);
    const t8 = icf[55 * k + 4]!;
    const t9 = Math.exp(t8);
    const t10 = icf[55 * k + 5]!;
    const t11 = Math.exp(t10);
    const t12 = icf[55 * k + 6]!;
    const t13 = Math.exp(t12);
    const t14 = icf[55 * k + 7]!;
    const t15 = Math.exp(t14);
    q[10 * k] = t1;
    q[10 * k + 1] = t3;
    q[10 * k + 2] = t5;
    q[10 * k + 3] = t7;
    q[10 * k + 4] = t9;
    q[10 * k + 5] = t11;
    q[10 * k + 6] = t13;
    q[10 * k + 7] = t15;
    const t16 = icf[55 * k + 8]!;
    const t17 = Math.exp(t16);
    const t18 = icf[55 * k + 9]!;
    const t19 = Math.exp(t18);
    q[10 * k + 8] = t17;
    q[10 * k + 9] = t19;
    trace[k] = t0 + t2 + t4 + t6 + t8 + t10 + t12 + t14 + t16 + t18;
    const t20 = t1 * t1 + t3 * t3 + t5 * t5 + t7 * t7 + t9 * t9 + t11 * t11;
    sum += t20 + t13 * t13 + t15 * t15 + t17 * t17 + t19 * t19;
    for (let j = 0; j < 45; j++) {
      const t21 = icf[j + 55 * k + 10]!;
      sum_2 += t21 * t21;
    }
  }

  // c[n, k, j] = x[n, j] - means[k, j]
  // Qc[n, k, i] = q[k, i] * c[n, k, i] + sum(j = 1:i-1, icf[k, 10 + (j-1)*10 -
  // j*(j-1)/2 + i - j] * c[n, k, j])
  // inner[n, k] = alphas[k] + trace[k] - sum(i, Qc[n, k, i]^2) / 2
  // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
  for (let n = 0; n < N; n++) {
    // c[n, k, j] = x[n, j] - means[k, j]
    // Qc[n, k, i] = q[k, i] * c[n, k, i] + sum(j = 1:i-1, icf[k, 10 + (j-1)*10
    // - j*(j-1)/2 + i - j] * c[n, k, j])
    // inner[n, k] = alphas[k] + trace[k] - sum(i, Qc[n, k, i]^2) / 2
    const t22 = x[10 * n]!;
    const t23 = x[10 * n + 1]!;
    const t24 = x[10 * n + 2]!;
    const t25 = x[10 * n + 3]!;
    const t26 = x[10 * n + 4]!;
    const t27 = x[10 * n + 5]!;
    const t28 = x[10 * n + 6]!;
    const t29 = x[10 * n + 7]!;
    const t30 = x[10 * n + 8]!;
    const t31 = x[10 * n + 9]!;
    for (let k = 0; k < 25; k++) {
      const t32 = t22 - means[10 * k]!;
      const t33 = t23 - means[10 * k + 1]!;
      const t34 = t24 - means[10 * k + 2]!;
      const t35 = t25 - means[10 * k + 3]!;
      const t36 = t26 - means[10 * k + 4]!;
      const t37 = t27 - means[10 * k + 5]!;
      const t38 = t28 - means[10 * k + 6]!;
      const t39 = t29 - means[10 * k + 7]!;
      c[10 * k + 250 * n] = t32;
      c[10 * k + 250 * n + 1] = t33;
      c[10 * k + 250 * n + 2] = t34;
      c[10 * k + 250 * n + 3] = t35;
      c[10 * k + 250 * n + 4] = t36;
      c[10 * k + 250 * n + 5] = t37;
      c[10 * k + 250 * n + 6] = t38;
      c[10 * k + 250 * n + 7] = t39;
      const t40 = t30 - means[10 * k + 8]!;
      const t41 = t31 - means[10 * k + 9]!;
      c[10 * k + 250 * n + 8] = t40;
      c[10 * k + 250 * n + 9] = t41;
      const t42 = q[10 * k]! * t32;
      const t43 = q[10 * k + 1]! * t33 + icf[55 * k + 10]! * t32;
      const t44 = icf[55 * k + 11]! * t32 + icf[55 * k + 19]! * t33;
      const t45 = q[10 * k + 2]! * t34 + t44;
      const t46 = icf[55 * k + 12]! * t32 + icf[55 * k + 20]! * t33;
      const t47 = q[10 * k + 3]! * t35 + (t46 + icf[55 * k + 27]! * t34);
      const t48 = icf[55 * k + 13]! * t32 + icf[55 * k + 21]! * t33;
      const t49 = t48 + icf[55 * k + 28]! * t34 + icf[55 * k + 34]! * t35;
      const t50 = q[10 * k + 4]! * t36 + t49;
      const t51 = icf[55 * k + 14]! * t32 + icf[55 * k + 22]! * t33;
      const t52 = t51 + icf[55 * k + 29]! * t34 + icf[55 * k + 35]! * t35;
      const t53 = q[10 * k + 5]! * t37 + (t52 + icf[55 * k + 40]! * t36);
      const t54 = icf[55 * k + 15]! * t32 + icf[55 * k + 23]! * t33;
      const t55 = t54 + icf[55 * k + 30]! * t34 + icf[55 * k + 36]! * t35;
      const t56 = t55 + icf[55 * k + 41]! * t36 + icf[55 * k + 45]! * t37;
      const t57 = q[10 * k + 6]! * t38 + t56;
      const t58 = icf[55 * k + 16]! * t32 + icf[55 * k + 24]! * t33;
      const t59 = t58 + icf[55 * k + 31]! * t34 + icf[55 * k + 37]! * t35;
      const t60 = t59 + icf[55 * k + 42]! * t36 + icf[55 * k + 46]! * t37;
      const t61 = q[10 * k + 7]! * t39 + (t60 + icf[55 * k + 49]! * t38);
      Qc[10 * k + 250 * n] = t42;
      Qc[10 * k + 250 * n + 1] = t43;
      Qc[10 * k + 250 * n + 2] = t45;
      Qc[10 * k + 250 * n + 3] = t47;
      Qc[10 * k + 250 * n + 4] = t50;
      Qc[10 * k + 250 * n + 5] = t53;
      Qc[10 * k + 250 * n + 6] = t57;
      Qc[10 * k + 250 * n + 7] = t61;
      const t62 = icf[55 * k + 17]! * t32 + icf[55 * k + 25]! * t33;
      const t63 = t62 + icf[55 * k + 32]! * t34 + icf[55 * k + 38]! * t35;
      const t64 = t63 + icf[55 * k + 43]! * t36 + icf[55 * k + 47]! * t37;
      const t65 = t64 + icf[55 * k + 50]! * t38 + icf[55 * k + 52]! * t39;
      const t66 = q[10 * k + 8]! * t40 + t65;
      const t67 = icf[55 * k + 18]! * t32 + icf[55 * k + 26]! * t33;
      const t68 = t67 + icf[55 * k + 33]! * t34 + icf[55 * k + 39]! * t35;
      const t69 = t68 + icf[55 * k + 44]! * t36 + icf[55 * k + 48]! * t37;
      const t70 = t69 + icf[55 * k + 51]! * t38 + icf[55 * k + 53]! * t39;
      const t71 = q[10 * k + 9]! * t41 + (t70 + icf[55 * k + 54]! * t40);
      Qc[10 * k + 250 * n + 8] = t66;
      Qc[10 * k + 250 * n + 9] = t71;
      const t72 = t42 * t42 + t43 * t43 + t45 * t45 + t47 * t47 + t50 * t50;
      const t73 = t72 + t53 * t53 + t57 * t57 + t61 * t61 + t66 * t66;
      inner[k + 25 * n] = alphas[k]! + trace[k]! - (t73 + t71 * t71) / 2;
    }

    // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
    const t74 = inner[25 * n]!;
    const t75 = inner[25 * n + 1]!;
    const t76 = inner[25 * n + 2]!;
    const t77 = inner[25 * n + 3]!;
    const t78 = inner[25 * n + 4]!;
    const t79 = Math.max(Math.max(Math.max(t74, t75), t76), t77);
    const t80 = inner[25 * n + 5]!;
    const t81 = inner[25 * n + 6]!;
    const t82 = inner[25 * n + 7]!;
    const t83 = Math.max(Math.max(Math.max(t79, t78), t80), t81);
    const t84 = inner[25 * n + 8]!;
    const t85 = inner[25 * n + 9]!;
    const t86 = inner[25 * n + 10]!;
    const t87 = Math.max(Math.max(Math.max(t83, t82), t84), t85);
    const t88 = inner[25 * n + 11]!;
    const t89 = inner[25 * n + 12]!;
    const t90 = inner[25 * n + 13]!;
    const t91 = Math.max(Math.max(Math.max(t87, t86), t88), t89);
    const t92 = inner[25 * n + 14]!;
    const t93 = inner[25 * n + 15]!;
    const t94 = inner[25 * n + 16]!;
    const t95 = Math.max(Math.max(Math.max(t91, t90), t92), t93);
    const t96 = inner[25 * n + 17]!;
    const t97 = inner[25 * n + 18]!;
    const t98 = inner[25 * n + 19]!;
    const t99 = Math.max(Math.max(Math.max(t95, t94), t96), t97);
    const t100 = inner[25 * n + 20]!;
    const t101 = inner[25 * n + 21]!;
    const t102 = inner[25 * n + 22]!;
    const t103 = Math.max(Math.max(Math.max(t99, t98), t100), t101);
    const t104 = inner[25 * n + 23]!;
    const t105 = inner[25 * n + 24]!;
    const t106 = Math.max(Math.max(Math.max(t103, t102), t104), t105);
    const t107 = Math.min(t106, 1.7976931348623157e308);
    const t108 = Math.max(t107, -1.7976931348623157e308);
    logsumexp_shift[n] = t108;
    const t109 = Math.exp(t74 - t108) + Math.exp(t75 - t108);
    const t110 = t109 + Math.exp(t76 - t108) + Math.exp(t77 - t108);
    const t111 = t110 + Math.exp(t78 - t108) + Math.exp(t80 - t108);
    const t112 = t111 + Math.exp(t81 - t108) + Math.exp(t82 - t108);
    const t113 = t112 + Math.exp(t84 - t108) + Math.exp(t85 - t108);
    const t114 = t113 + Math.exp(t86 - t108) + Math.exp(t88 - t108);
    const t115 = t114 + Math.exp(t89 - t108) + Math.exp(t90 - t108);
    const t116 = t115 + Math.exp(t92 - t108) + Math.exp(t93 - t108);
    const t117 = t116 + Math.exp(t94 - t108) + Math.exp(t96 - t108);
    const t118 = t117 + Math.exp(t97 - t108) + Math.exp(t98 - t108);
    const t119 = t118 + Math.exp(t100 - t108) + Math.exp(t101 - t108);
    const t120 = t119 + Math.exp(t102 - t108) + Math.exp(t104 - t108);
    const t121 = t120 + Math.exp(t105 - t108);
    logsumexp_scale[n] = t121 === 0 ? 0 : 1 / t121;
    sum_3 += t108 + Math.log(t121);
  }

  // logGamma = 45 / 2 * log(pi) + sum(j = 1:10, lgamma((degrees + 1 - j) / 2))
  // normaliser = degrees * 10 * (log(gamma) - log(2) / 2) - logGamma
  const alphas_0 = alphas[0]!;
  const alphas_1 = alphas[1]!;
  const alphas_2 = alphas[2]!;
  const alphas_3 = alphas[3]!;
  const t122 = Math.max(Math.max(alphas_0, alphas_1), alphas_2);
  const alphas_4 = alphas[4]!;
  const alphas_5 = alphas[5]!;
  const alphas_6 = alphas[6]!;
  const t123 = Math.max(Math.max(Math.max(t122, alphas_3), alphas_4), alphas_5);
  const alphas_7 = alphas[7]!;
  const alphas_8 = alphas[8]!;
  const alphas_9 = alphas[9]!;
  const t124 = Math.max(Math.max(Math.max(t123, alphas_6), alphas_7), alphas_8);
  const alphas_10 = alphas[10]!;
  const alphas_11 = alphas[11]!;
  const t125 = Math.max(Math.max(t124, alphas_9), alphas_10);
  const alphas_12 = alphas[12]!;
  const alphas_13 = alphas[13]!;
  const t126 = Math.max(Math.max(t125, alphas_11), alphas_12);
  const alphas_14 = alphas[14]!;
  const alphas_15 = alphas[15]!;
  const t127 = Math.max(Math.max(t126, alphas_13), alphas_14);
  const alphas_16 = alphas[16]!;
  const alphas_17 = alphas[17]!;
  const t128 = Math.max(Math.max(t127, alphas_15), alphas_16);
  const alphas_18 = alphas[18]!;
  const alphas_19 = alphas[19]!;
  const t129 = Math.max(Math.max(t128, alphas_17), alphas_18);
  const alphas_20 = alphas[20]!;
  const alphas_21 = alphas[21]!;
  const t130 = Math.max(Math.max(t129, alphas_19), alphas_20);
  const alphas_22 = alphas[22]!;
  const alphas_23 = alphas[23]!;
  const t131 = Math.max(Math.max(t130, alphas_21), alphas_22);
  const alphas_24 = alphas[24]!;
  const t132 = Math.max(Math.max(t131, alphas_23), alphas_24);
  const t133 = Math.min(t132, 1.7976931348623157e308);
  const t134 = Math.max(t133, -1.7976931348623157e308);
  logsumexp_shift_2[0] = t134;
  const t135 = Math.exp(alphas_0 - t134) + Math.exp(alphas_1 - t134);
  const t136 = t135 + Math.exp(alphas_2 - t134) + Math.exp(alphas_3 - t134);
  const t137 = t136 + Math.exp(alphas_4 - t134) + Math.exp(alphas_5 - t134);
  const t138 = t137 + Math.exp(alphas_6 - t134) + Math.exp(alphas_7 - t134);
  const t139 = t138 + Math.exp(alphas_8 - t134) + Math.exp(alphas_9 - t134);
  const t140 = t139 + Math.exp(alphas_10 - t134) + Math.exp(alphas_11 - t134);
  const t141 = t140 + Math.exp(alphas_12 - t134) + Math.exp(alphas_13 - t134);
  const t142 = t141 + Math.exp(alphas_14 - t134) + Math.exp(alphas_15 - t134);
  const t143 = t142 + Math.exp(alphas_16 - t134) + Math.exp(alphas_17 - t134);
  const t144 = t143 + Math.exp(alphas_18 - t134) + Math.exp(alphas_19 - t134);
  const t145 = t144 + Math.exp(alphas_20 - t134) + Math.exp(alphas_21 - t134);
  const t146 = t145 + Math.exp(alphas_22 - t134) + Math.exp(alphas_23 - t134);
  const t147 = t146 + Math.exp(alphas_24 - t134);
  logsumexp_scale_2[0] = t147 === 0 ? 0 : 1 / t147;
  const logsumexp = t134 + Math.log(t147);
  const t148 = 12 + m;
  const t149 = lgamma((t148 - 1) / 2) + lgamma((t148 - 2) / 2);
  const t150 = t149 + lgamma((t148 - 3) / 2) + lgamma((t148 - 4) / 2);
  const t151 = t150 + lgamma((t148 - 5) / 2) + lgamma((t148 - 6) / 2);
  const t152 = t151 + lgamma((t148 - 7) / 2) + lgamma((t148 - 8) / 2);
  const t153 = MUL + (t152 + lgamma((t148 - 9) / 2) + lgamma((t148 - 10) / 2));
  const normaliser = 10 * ((11 + m) * (Math.log(gamma) - DIV_2)) - t153;

  // prior = gamma^2 / 2 * frobenius - m * sum(trace) - 25 * normaliser
  const t154 = trace[0]! + trace[1]! + trace[2]! + trace[3]! + trace[4]!;
  const t155 = t154 + trace[5]! + trace[6]! + trace[7]! + trace[8]! + trace[9]!;
  const t156 = t155 + trace[10]! + trace[11]! + trace[12]! + trace[13]!;
  const t157 = t156 + trace[14]! + trace[15]! + trace[16]! + trace[17]!;
  const t158 = t157 + trace[18]! + trace[19]! + trace[20]! + trace[21]!;
  const sum_4 = t158 + trace[22]! + trace[23]! + trace[24]!;
  const t159 = ((gamma * gamma) / 2) * (sum + sum_2) - m * sum_4;
  const prior = t159 - 25 * normaliser;

  // f = likelihood + prior
  f = sum_3 - N * logsumexp + prior;
  return f;
}

/**
 * Writes [∂f/∂alphas, ∂f/∂means, ∂f/∂icf] to `gradient`. Call `forward` with
 * the same arguments first.
 *
 * @param p - the parameters
 * @param x - input
 * @param work - overwritten
 * @param gradient - overwritten
 */
export function backward(
  p: Parameters,
  N: number,
  x: Float64Array,
  gamma: number,
  m: number,
  work: Workspace,
  gradient: Parameters,
): void {
  checkLength("p.flat", p.flat, 1650);
  checkSize("N", N);
  checkLength("x", x, 10 * N);
  checkLength("work.flat", work.flat, 527 * N + 1579);
  checkLength("gradient.flat", gradient.flat, 1650);
  const { alphas, icf } = p;
  const {
    q,
    c,
    Qc,
    inner,
    logsumexp_shift,
    logsumexp_scale,
    logsumexp_shift_2,
    logsumexp_scale_2,
    dtrace,
    dq,
    dQc_sum,
  } = work;
  const { alphas: dalphas, means: dmeans, icf: dicf } = gradient;

  // prior = gamma^2 / 2 * frobenius - m * sum(trace) - 25 * normaliser
  // frobenius = sum(q .^ 2) + sum(k, j = 11:55, icf[k, j]^2)
  // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
  const t0 = (gamma * gamma) / 2;
  const logsumexp_shift_0 = logsumexp_shift_2[0]!;
  const logsumexp_scale_0 = logsumexp_scale_2[0]!;
  for (let i = 0; i < 25; i++) {
    // prior = gamma^2 / 2 * frobenius - m * sum(trace) - 25 * normaliser
    // frobenius = sum(q .^ 2) + sum(k, j = 11:55, icf[k, j]^2)
    // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
    dtrace[i] = -m;
    dicf.fill(0, 55 * i, 55 * i + 55);
    dq[10 * i] = 2 * (t0 * q[10 * i]!);
    dq[10 * i + 1] = 2 * (t0 * q[10 * i + 1]!);
    dq[10 * i + 2] = 2 * (t0 * q[10 * i + 2]!);
    dq[10 * i + 3] = 2 * (t0 * q[10 * i + 3]!);
    dq[10 * i + 4] = 2 * (t0 * q[10 * i + 4]!);
    dq[10 * i + 5] = 2 * (t0 * q[10 * i + 5]!);
    dq[10 * i + 6] = 2 * (t0 * q[10 * i + 6]!);
    dq[10 * i + 7] = 2 * (t0 * q[10 * i + 7]!);
    dq[10 * i + 8] = 2 * (t0 * q[10 * i + 8]!);
    dq[10 * i + 9] = 2 * (t0 * q[10 * i + 9]!);
    const t1 = Math.exp(alphas[i]! - logsumexp_shift_0) * logsumexp_scale_0;
    dalphas[i] = -(N * t1);

    // frobenius = sum(q .^ 2) + sum(k, j = 11:55, icf[k, j]^2)
    for (let j = 0; j < 45; j++) {
      dicf[55 * i + j + 10]! += 2 * (t0 * icf[55 * i + j + 10]!);
    }
  }

  // inner[n, k] = alphas[k] + trace[k] - sum(i, Qc[n, k, i]^2) / 2
  // Qc[n, k, i] = q[k, i] * c[n, k, i] + sum(j = 1:i-1, icf[k, 10 + (j-1)*10 -
  // j*(j-1)/2 + i - j] * c[n, k, j])
  dQc_sum.fill(0, 0, 250);
  for (let n = 0; n < N; n++) {
    // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
    // inner[n, k] = alphas[k] + trace[k] - sum(i, Qc[n, k, i]^2) / 2
    // Qc[n, k, i] = q[k, i] * c[n, k, i] + sum(j = 1:i-1, icf[k, 10 + (j-1)*10
    // - j*(j-1)/2 + i - j] * c[n, k, j])
    const t2 = logsumexp_shift[n]!;
    const t3 = logsumexp_scale[n]!;
    for (let k = 0; k < 25; k++) {
      const t4 = Math.exp(inner[k + 25 * n]! - t2) * t3;
      dalphas[k]! += t4;
      dtrace[k]! += t4;
      const t5 = t4 * Qc[10 * k + 250 * n]!;
      const t6 = c[10 * k + 250 * n]!;
      const t7 = t4 * Qc[10 * k + 250 * n + 1]!;
      const t8 = c[10 * k + 250 * n + 1]!;
      const t9 = t4 * Qc[10 * k + 250 * n + 2]!;
      const t10 = c[10 * k + 250 * n + 2]!;
      const t11 = t4 * Qc[10 * k + 250 * n + 3]!;
      const t12 = c[10 * k + 250 * n + 3]!;
      const t13 = t4 * Qc[10 * k + 250 * n + 4]!;
      const t14 = c[10 * k + 250 * n + 4]!;
      const t15 = t4 * Qc[10 * k + 250 * n + 5]!;
      const t16 = c[10 * k + 250 * n + 5]!;
      const t17 = t4 * Qc[10 * k + 250 * n + 6]!;
      const t18 = c[10 * k + 250 * n + 6]!;
      const t19 = t4 * Qc[10 * k + 250 * n + 7]!;
      const t20 = c[10 * k + 250 * n + 7]!;
      dq[10 * k]! -= t5 * t6;
      dq[10 * k + 1]! -= t7 * t8;
      dq[10 * k + 2]! -= t9 * t10;
      dq[10 * k + 3]! -= t11 * t12;
      dq[10 * k + 4]! -= t13 * t14;
      dq[10 * k + 5]! -= t15 * t16;
      dq[10 * k + 6]! -= t17 * t18;
      dq[10 * k + 7]! -= t19 * t20;
      const t21 = t4 * Qc[10 * k + 250 * n + 8]!;
      const t22 = c[10 * k + 250 * n + 8]!;
      const t23 = t4 * Qc[10 * k + 250 * n + 9]!;
      dq[10 * k + 8]! -= t21 * t22;
      dq[10 * k + 9]! -= t23 * c[10 * k + 250 * n + 9]!;
      dicf[55 * k + 10]! -= t7 * t6;
      dicf[55 * k + 11]! -= t9 * t6;
      dicf[55 * k + 19]! -= t9 * t8;
      dicf[55 * k + 12]! -= t11 * t6;
      dicf[55 * k + 20]! -= t11 * t8;
      dicf[55 * k + 27]! -= t11 * t10;
      dicf[55 * k + 13]! -= t13 * t6;
      dicf[55 * k + 21]! -= t13 * t8;
      dicf[55 * k + 28]! -= t13 * t10;
      dicf[55 * k + 34]! -= t13 * t12;
      dicf[55 * k + 14]! -= t15 * t6;
      dicf[55 * k + 22]! -= t15 * t8;
      dicf[55 * k + 29]! -= t15 * t10;
      dicf[55 * k + 35]! -= t15 * t12;
      dicf[55 * k + 40]! -= t15 * t14;
      dicf[55 * k + 15]! -= t17 * t6;
      dicf[55 * k + 23]! -= t17 * t8;
      dicf[55 * k + 30]! -= t17 * t10;
      dicf[55 * k + 36]! -= t17 * t12;
      dicf[55 * k + 41]! -= t17 * t14;
      dicf[55 * k + 45]! -= t17 * t16;
      dicf[55 * k + 16]! -= t19 * t6;
      dicf[55 * k + 24]! -= t19 * t8;
      dicf[55 * k + 31]! -= t19 * t10;
      dicf[55 * k + 37]! -= t19 * t12;
      dicf[55 * k + 42]! -= t19 * t14;
      dicf[55 * k + 46]! -= t19 * t16;
      dicf[55 * k + 49]! -= t19 * t18;
      dicf[55 * k + 17]! -= t21 * t6;
      dicf[55 * k + 25]! -= t21 * t8;
      dicf[55 * k + 32]! -= t21 * t10;
      dicf[55 * k + 38]! -= t21 * t12;
      dicf[55 * k + 43]! -= t21 * t14;
      dicf[55 * k + 47]! -= t21 * t16;
      dicf[55 * k + 50]! -= t21 * t18;
      dicf[55 * k + 52]! -= t21 * t20;
      dicf[55 * k + 18]! -= t23 * t6;
      dicf[55 * k + 26]! -= t23 * t8;
      dicf[55 * k + 33]! -= t23 * t10;
      dicf[55 * k + 39]! -= t23 * t12;
      dicf[55 * k + 44]! -= t23 * t14;
      dicf[55 * k + 48]! -= t23 * t16;
      dicf[55 * k + 51]! -= t23 * t18;
      dicf[55 * k + 53]! -= t23 * t20;
      dicf[55 * k + 54]! -= t23 * t22;
      dQc_sum[10 * k]! -= t5;
      dQc_sum[10 * k + 1]! -= t7;
      dQc_sum[10 * k + 2]! -= t9;
      dQc_sum[10 * k + 3]! -= t11;
      dQc_sum[10 * k + 4]! -= t13;
      dQc_sum[10 * k + 5]! -= t15;
      dQc_sum[10 * k + 6]! -= t17;
      dQc_sum[10 * k + 7]! -= t19;
      dQc_sum[10 * k + 8]! -= t21;
      dQc_sum[10 * k + 9]! -= t23;
    }
  }

  // c[n, k, j] = x[n, j] - means[k, j]
  // trace[k] = sum(j = 1:10, icf[k, j])
  // q[k, j = 1:10] = exp(icf[k, j])
  for (let k = 0; k < 25; k++) {
    const t24 = q[10 * k]!;
    const t25 = dQc_sum[10 * k + 1]!;
    const t26 = dQc_sum[10 * k + 2]!;
    const t27 = dQc_sum[10 * k + 3]!;
    const t28 = t25 * icf[55 * k + 10]! + t26 * icf[55 * k + 11]!;
    const t29 = dQc_sum[10 * k + 4]!;
    const t30 = dQc_sum[10 * k + 5]!;
    const t31 = t28 + t27 * icf[55 * k + 12]! + t29 * icf[55 * k + 13]!;
    const t32 = dQc_sum[10 * k + 6]!;
    const t33 = dQc_sum[10 * k + 7]!;
    const t34 = t31 + t30 * icf[55 * k + 14]! + t32 * icf[55 * k + 15]!;
    const t35 = dQc_sum[10 * k + 8]!;
    const t36 = dQc_sum[10 * k + 9]!;
    const t37 = t34 + t33 * icf[55 * k + 16]! + t35 * icf[55 * k + 17]!;
    const t38 = q[10 * k + 1]!;
    const t39 = t26 * icf[55 * k + 19]! + t27 * icf[55 * k + 20]!;
    const t40 = t39 + t29 * icf[55 * k + 21]! + t30 * icf[55 * k + 22]!;
    const t41 = t40 + t32 * icf[55 * k + 23]! + t33 * icf[55 * k + 24]!;
    const t42 = t41 + t35 * icf[55 * k + 25]! + t36 * icf[55 * k + 26]!;
    const t43 = q[10 * k + 2]!;
    const t44 = t27 * icf[55 * k + 27]! + t29 * icf[55 * k + 28]!;
    const t45 = t44 + t30 * icf[55 * k + 29]! + t32 * icf[55 * k + 30]!;
    const t46 = t45 + t33 * icf[55 * k + 31]! + t35 * icf[55 * k + 32]!;
    const t47 = q[10 * k + 3]!;
    const t48 = t29 * icf[55 * k + 34]! + t30 * icf[55 * k + 35]!;
    const t49 = t48 + t32 * icf[55 * k + 36]! + t33 * icf[55 * k + 37]!;
    const t50 = t49 + t35 * icf[55 * k + 38]! + t36 * icf[55 * k + 39]!;
    const t51 = q[10 * k + 4]!;
    const t52 = t30 * icf[55 * k + 40]! + t32 * icf[55 * k + 41]!;
    const t53 = t52 + t33 * icf[55 * k + 42]! + t35 * icf[55 * k + 43]!;
    const t54 = q[10 * k + 5]!;
    const t55 = t32 * icf[55 * k + 45]! + t33 * icf[55 * k + 46]!;
    const t56 = t55 + t35 * icf[55 * k + 47]! + t36 * icf[55 * k + 48]!;
    const t57 = q[10 * k + 6]!;
    const t58 = t33 * icf[55 * k + 49]! + t35 * icf[55 * k + 50]!;
    const t59 = q[10 * k + 7]!;
    const t60 = t35 * icf[55 * k + 52]! + t36 * icf[55 * k + 53]!;
    const t61 = dQc_sum[10 * k]! * t24 + (t37 + t36 * icf[55 * k + 18]!);
    dmeans[10 * k] = -t61;
    dmeans[10 * k + 1] = -(t25 * t38 + t42);
    dmeans[10 * k + 2] = -(t26 * t43 + (t46 + t36 * icf[55 * k + 33]!));
    dmeans[10 * k + 3] = -(t27 * t47 + t50);
    dmeans[10 * k + 4] = -(t29 * t51 + (t53 + t36 * icf[55 * k + 44]!));
    dmeans[10 * k + 5] = -(t30 * t54 + t56);
    dmeans[10 * k + 6] = -(t32 * t57 + (t58 + t36 * icf[55 * k + 51]!));
    dmeans[10 * k + 7] = -(t33 * t59 + t60);
    const t62 = q[10 * k + 8]!;
    const t63 = q[10 * k + 9]!;
    dmeans[10 * k + 8] = -(t35 * t62 + t36 * icf[55 * k + 54]!);
    dmeans[10 * k + 9] = -(t36 * t63);
    const t64 = dtrace[k]!;
    dicf[55 * k]! += t64 + dq[10 * k]! * t24;
    dicf[55 * k + 1]! += t64 + dq[10 * k + 1]! * t38;
    dicf[55 * k + 2]! += t64 + dq[10 * k + 2]! * t43;
    dicf[55 * k + 3]! += t64 + dq[10 * k + 3]! * t47;
    dicf[55 * k + 4]! += t64 + dq[10 * k + 4]! * t51;
    dicf[55 * k + 5]! += t64 + dq[10 * k + 5]! * t54;
    dicf[55 * k + 6]! += t64 + dq[10 * k + 6]! * t57;
    dicf[55 * k + 7]! += t64 + dq[10 * k + 7]! * t59;
    dicf[55 * k + 8]! += t64 + dq[10 * k + 8]! * t62;
    dicf[55 * k + 9]! += t64 + dq[10 * k + 9]! * t63;
  }
}

/**
 * Returns f and writes [∂f/∂alphas, ∂f/∂means, ∂f/∂icf] to `gradient`.
 *
 * @param p - the parameters
 * @param x - input
 * @param work - overwritten
 * @param gradient - overwritten
 */
export function valueAndGradient(
  p: Parameters,
  N: number,
  x: Float64Array,
  gamma: number,
  m: number,
  work: Workspace,
  gradient: Parameters,
): number {
  checkLength("p.flat", p.flat, 1650);
  checkSize("N", N);
  checkLength("x", x, 10 * N);
  checkLength("work.flat", work.flat, 527 * N + 1579);
  checkLength("gradient.flat", gradient.flat, 1650);
  const { carry } = work;

  valueAndGradientPart1(p, N, x, gamma, m, work, gradient);
  valueAndGradientPart2(p, work, gradient);
  return carry[1]!;
}

function valueAndGradientPart1(
  p: Parameters,
  N: number,
  x: Float64Array,
  gamma: number,
  m: number,
  work: Workspace,
  gradient: Parameters,
): void {
  const { alphas, means, icf } = p;
  const { trace, dtrace, dq, dQc_sum, q_2, c_2, Qc_2, inner_2, carry } = work;
  const { alphas: dalphas, icf: dicf } = gradient;

  carry[0] = 0;
  let sum = 0;
  let sum_2 = 0;
  let sum_3 = 0;

  // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
  // logGamma = 45 / 2 * log(pi) + sum(j = 1:10, lgamma((degrees + 1 - j) / 2))
  // normaliser = degrees * 10 * (log(gamma) - log(2) / 2) - logGamma
  const alphas_0 = alphas[0]!;
  const alphas_1 = alphas[1]!;
  const alphas_2 = alphas[2]!;
  const alphas_3 = alphas[3]!;
  const t0 = Math.max(Math.max(alphas_0, alphas_1), alphas_2);
  const alphas_4 = alphas[4]!;
  const alphas_5 = alphas[5]!;
  const alphas_6 = alphas[6]!;
  const t1 = Math.max(Math.max(Math.max(t0, alphas_3), alphas_4), alphas_5);
  const alphas_7 = alphas[7]!;
  const alphas_8 = alphas[8]!;
  const alphas_9 = alphas[9]!;
  const t2 = Math.max(Math.max(Math.max(t1, alphas_6), alphas_7), alphas_8);
  const alphas_10 = alphas[10]!;
  const alphas_11 = alphas[11]!;
  const alphas_12 = alphas[12]!;
  const t3 = Math.max(Math.max(Math.max(t2, alphas_9), alphas_10), alphas_11);
  const alphas_13 = alphas[13]!;
  const alphas_14 = alphas[14]!;
  const t4 = Math.max(Math.max(t3, alphas_12), alphas_13);
  const alphas_15 = alphas[15]!;
  const alphas_16 = alphas[16]!;
  const t5 = Math.max(Math.max(t4, alphas_14), alphas_15);
  const alphas_17 = alphas[17]!;
  const alphas_18 = alphas[18]!;
  const t6 = Math.max(Math.max(t5, alphas_16), alphas_17);
  const alphas_19 = alphas[19]!;
  const alphas_20 = alphas[20]!;
  const t7 = Math.max(Math.max(t6, alphas_18), alphas_19);
  const alphas_21 = alphas[21]!;
  const alphas_22 = alphas[22]!;
  const t8 = Math.max(Math.max(t7, alphas_20), alphas_21);
  const alphas_23 = alphas[23]!;
  const alphas_24 = alphas[24]!;
  const t9 = Math.max(Math.max(t8, alphas_22), alphas_23);
  const t10 = Math.min(Math.max(t9, alphas_24), 1.7976931348623157e308);
  const logsumexp_shift_3 = Math.max(t10, -1.7976931348623157e308);
  const t11 = Math.exp(alphas_0 - logsumexp_shift_3);
  const t12 = t11 + Math.exp(alphas_1 - logsumexp_shift_3);
  const t13 = t12 + Math.exp(alphas_2 - logsumexp_shift_3);
  const t14 = t13 + Math.exp(alphas_3 - logsumexp_shift_3);
  const t15 = t14 + Math.exp(alphas_4 - logsumexp_shift_3);
  const t16 = t15 + Math.exp(alphas_5 - logsumexp_shift_3);
  const t17 = t16 + Math.exp(alphas_6 - logsumexp_shift_3);
  const t18 = t17 + Math.exp(alphas_7 - logsumexp_shift_3);
  const t19 = t18 + Math.exp(alphas_8 - logsumexp_shift_3);
  const t20 = t19 + Math.exp(alphas_9 - logsumexp_shift_3);
  const t21 = t20 + Math.exp(alphas_10 - logsumexp_shift_3);
  const t22 = t21 + Math.exp(alphas_11 - logsumexp_shift_3);
  const t23 = t22 + Math.exp(alphas_12 - logsumexp_shift_3);
  const t24 = t23 + Math.exp(alphas_13 - logsumexp_shift_3);
  const t25 = t24 + Math.exp(alphas_14 - logsumexp_shift_3);
  const t26 = t25 + Math.exp(alphas_15 - logsumexp_shift_3);
  const t27 = t26 + Math.exp(alphas_16 - logsumexp_shift_3);
  const t28 = t27 + Math.exp(alphas_17 - logsumexp_shift_3);
  const t29 = t28 + Math.exp(alphas_18 - logsumexp_shift_3);
  const t30 = t29 + Math.exp(alphas_19 - logsumexp_shift_3);
  const t31 = t30 + Math.exp(alphas_20 - logsumexp_shift_3);
  const t32 = t31 + Math.exp(alphas_21 - logsumexp_shift_3);
  const t33 = t32 + Math.exp(alphas_22 - logsumexp_shift_3);
  const t34 = t33 + Math.exp(alphas_23 - logsumexp_shift_3);
  const t35 = t34 + Math.exp(alphas_24 - logsumexp_shift_3);
  const logsumexp_scale_3 = t35 === 0 ? 0 : 1 / t35;
  const logsumexp = logsumexp_shift_3 + Math.log(t35);
  const t36 = 12 + m;
  const t37 = lgamma((t36 - 1) / 2) + lgamma((t36 - 2) / 2);
  const t38 = t37 + lgamma((t36 - 3) / 2) + lgamma((t36 - 4) / 2);
  const t39 = t38 + lgamma((t36 - 5) / 2) + lgamma((t36 - 6) / 2);
  const t40 = t39 + lgamma((t36 - 7) / 2) + lgamma((t36 - 8) / 2);
  const t41 = MUL + (t40 + lgamma((t36 - 9) / 2) + lgamma((t36 - 10) / 2));
  const normaliser = 10 * ((11 + m) * (Math.log(gamma) - DIV_2)) - t41;

  // q[k, j = 1:10] = exp(icf[k, j])
  // trace[k] = sum(j = 1:10, icf[k, j])
  // frobenius = sum(q .^ 2) + sum(k, j = 11:55, icf[k, j]^2)
  // prior = gamma^2 / 2 * frobenius - m * sum(trace) - 25 * normaliser
  // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
  const t42 = (gamma * gamma) / 2;
  for (let k = 0; k < 25; k++) {
    // q[k, j = 1:10] = exp(icf[k, j])
    // trace[k] = sum(j = 1:10, icf[k, j])
    // frobenius = sum(q .^ 2) + sum(k, j = 11:55, icf[k, j]^2)
    // prior = gamma^2 / 2 * frobenius - m * sum(trace) - 25 * normaliser
    // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
    const t43 = icf[55 * k]!;
    const t44 = Math.exp(t43);
    const t45 = icf[55 * k + 1]!;
    const t46 = Math.exp(t45);
    const t47 = icf[55 * k + 2]!;
    const t48 = Math.exp(t47);
    const t49 = icf[55 * k + 3]!;
    const t50 = Math.exp(t49);
    const t51 = icf[55 * k + 4]!;
    const t52 = Math.exp(t51);
    const t53 = icf[55 * k + 5]!;
    const t54 = Math.exp(t53);
    const t55 = icf[55 * k + 6]!;
    const t56 = Math.exp(t55);
    const t57 = icf[55 * k + 7]!;
    const t58 = Math.exp(t57);
    q_2[10 * k] = t44;
    q_2[10 * k + 1] = t46;
    q_2[10 * k + 2] = t48;
    q_2[10 * k + 3] = t50;
    q_2[10 * k + 4] = t52;
    q_2[10 * k + 5] = t54;
    q_2[10 * k + 6] = t56;
    q_2[10 * k + 7] = t58;
    const t59 = icf[55 * k + 8]!;
    const t60 = Math.exp(t59);
    const t61 = icf[55 * k + 9]!;
    const t62 = Math.exp(t61);
    q_2[10 * k + 8] = t60;
    q_2[10 * k + 9] = t62;
    trace[k] = t43 + t45 + t47 + t49 + t51 + t53 + t55 + t57 + t59 + t61;
    const t63 = t44 * t44 + t46 * t46 + t48 * t48 + t50 * t50 + t52 * t52;
    const t64 = t63 + t54 * t54 + t56 * t56 + t58 * t58 + t60 * t60;
    sum += t64 + t62 * t62;
    dtrace[k] = -m;
    dicf.fill(0, 55 * k, 55 * k + 55);
    dq[10 * k] = 2 * (t42 * t44);
    dq[10 * k + 1] = 2 * (t42 * t46);
    dq[10 * k + 2] = 2 * (t42 * t48);
    dq[10 * k + 3] = 2 * (t42 * t50);
    dq[10 * k + 4] = 2 * (t42 * t52);
    dq[10 * k + 5] = 2 * (t42 * t54);
    dq[10 * k + 6] = 2 * (t42 * t56);
    dq[10 * k + 7] = 2 * (t42 * t58);
    dq[10 * k + 8] = 2 * (t42 * t60);
    dq[10 * k + 9] = 2 * (t42 * t62);
    const t65 = Math.exp(alphas[k]! - logsumexp_shift_3) * logsumexp_scale_3;
    dalphas[k] = -(N * t65);

    // frobenius = sum(q .^ 2) + sum(k, j = 11:55, icf[k, j]^2)
    for (let j = 0; j < 45; j++) {
      const t66 = icf[j + 55 * k + 10]!;
      sum_2 += t66 * t66;
      dicf[j + 55 * k + 10]! += 2 * (t42 * t66);
    }
  }

  // c[n, k, j] = x[n, j] - means[k, j]
  // Qc[n, k, i] = q[k, i] * c[n, k, i] + sum(j = 1:i-1, icf[k, 10 + (j-1)*10 -
  // j*(j-1)/2 + i - j] * c[n, k, j])
  // inner[n, k] = alphas[k] + trace[k] - sum(i, Qc[n, k, i]^2) / 2
  dQc_sum.fill(0, 0, 250);
  for (let n = 0; n < N; n++) {
    // c[n, k, j] = x[n, j] - means[k, j]
    // Qc[n, k, i] = q[k, i] * c[n, k, i] + sum(j = 1:i-1, icf[k, 10 + (j-1)*10
    // - j*(j-1)/2 + i - j] * c[n, k, j])
    // inner[n, k] = alphas[k] + trace[k] - sum(i, Qc[n, k, i]^2) / 2
    const t67 = x[10 * n]!;
    const t68 = x[10 * n + 1]!;
    const t69 = x[10 * n + 2]!;
    const t70 = x[10 * n + 3]!;
    const t71 = x[10 * n + 4]!;
    const t72 = x[10 * n + 5]!;
    const t73 = x[10 * n + 6]!;
    const t74 = x[10 * n + 7]!;
    const t75 = x[10 * n + 8]!;
    const t76 = x[10 * n + 9]!;
    for (let k = 0; k < 25; k++) {
      const t77 = t67 - means[10 * k]!;
      const t78 = t68 - means[10 * k + 1]!;
      const t79 = t69 - means[10 * k + 2]!;
      const t80 = t70 - means[10 * k + 3]!;
      const t81 = t71 - means[10 * k + 4]!;
      const t82 = t72 - means[10 * k + 5]!;
      const t83 = t73 - means[10 * k + 6]!;
      const t84 = t74 - means[10 * k + 7]!;
      c_2[10 * k] = t77;
      c_2[10 * k + 1] = t78;
      c_2[10 * k + 2] = t79;
      c_2[10 * k + 3] = t80;
      c_2[10 * k + 4] = t81;
      c_2[10 * k + 5] = t82;
      c_2[10 * k + 6] = t83;
      c_2[10 * k + 7] = t84;
      const t85 = t75 - means[10 * k + 8]!;
      const t86 = t76 - means[10 * k + 9]!;
      c_2[10 * k + 8] = t85;
      c_2[10 * k + 9] = t86;
      const t87 = q_2[10 * k]! * t77;
      const t88 = q_2[10 * k + 1]! * t78 + icf[55 * k + 10]! * t77;
      const t89 = icf[55 * k + 11]! * t77 + icf[55 * k + 19]! * t78;
      const t90 = q_2[10 * k + 2]! * t79 + t89;
      const t91 = icf[55 * k + 12]! * t77 + icf[55 * k + 20]! * t78;
      const t92 = q_2[10 * k + 3]! * t80 + (t91 + icf[55 * k + 27]! * t79);
      const t93 = icf[55 * k + 13]! * t77 + icf[55 * k + 21]! * t78;
      const t94 = t93 + icf[55 * k + 28]! * t79 + icf[55 * k + 34]! * t80;
      const t95 = q_2[10 * k + 4]! * t81 + t94;
      const t96 = icf[55 * k + 14]! * t77 + icf[55 * k + 22]! * t78;
      const t97 = t96 + icf[55 * k + 29]! * t79 + icf[55 * k + 35]! * t80;
      const t98 = q_2[10 * k + 5]! * t82 + (t97 + icf[55 * k + 40]! * t81);
      const t99 = icf[55 * k + 15]! * t77 + icf[55 * k + 23]! * t78;
      const t100 = t99 + icf[55 * k + 30]! * t79 + icf[55 * k + 36]! * t80;
      const t101 = t100 + icf[55 * k + 41]! * t81 + icf[55 * k + 45]! * t82;
      const t102 = q_2[10 * k + 6]! * t83 + t101;
      const t103 = icf[55 * k + 16]! * t77 + icf[55 * k + 24]! * t78;
      const t104 = t103 + icf[55 * k + 31]! * t79 + icf[55 * k + 37]! * t80;
      const t105 = t104 + icf[55 * k + 42]! * t81 + icf[55 * k + 46]! * t82;
      const t106 = q_2[10 * k + 7]! * t84 + (t105 + icf[55 * k + 49]! * t83);
      Qc_2[10 * k] = t87;
      Qc_2[10 * k + 1] = t88;
      Qc_2[10 * k + 2] = t90;
      Qc_2[10 * k + 3] = t92;
      Qc_2[10 * k + 4] = t95;
      Qc_2[10 * k + 5] = t98;
      Qc_2[10 * k + 6] = t102;
      Qc_2[10 * k + 7] = t106;
      const t107 = icf[55 * k + 17]! * t77 + icf[55 * k + 25]! * t78;
      const t108 = t107 + icf[55 * k + 32]! * t79 + icf[55 * k + 38]! * t80;
      const t109 = t108 + icf[55 * k + 43]! * t81 + icf[55 * k + 47]! * t82;
      const t110 = t109 + icf[55 * k + 50]! * t83 + icf[55 * k + 52]! * t84;
      const t111 = q_2[10 * k + 8]! * t85 + t110;
      const t112 = icf[55 * k + 18]! * t77 + icf[55 * k + 26]! * t78;
      const t113 = t112 + icf[55 * k + 33]! * t79 + icf[55 * k + 39]! * t80;
      const t114 = t113 + icf[55 * k + 44]! * t81 + icf[55 * k + 48]! * t82;
      const t115 = t114 + icf[55 * k + 51]! * t83 + icf[55 * k + 53]! * t84;
      const t116 = q_2[10 * k + 9]! * t86 + (t115 + icf[55 * k + 54]! * t85);
      Qc_2[10 * k + 8] = t111;
      Qc_2[10 * k + 9] = t116;
      const t117 = t87 * t87 + t88 * t88 + t90 * t90 + t92 * t92 + t95 * t95;
      const t118 = t117 + t98 * t98 + t102 * t102 + t106 * t106 + t111 * t111;
      inner_2[k] = alphas[k]! + trace[k]! - (t118 + t116 * t116) / 2;
    }

    // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
    const t119 = inner_2[0]!;
    const t120 = inner_2[1]!;
    const t121 = inner_2[2]!;
    const t122 = inner_2[3]!;
    const t123 = inner_2[4]!;
    const t124 = Math.max(Math.max(Math.max(t119, t120), t121), t122);
    const t125 = inner_2[5]!;
    const t126 = inner_2[6]!;
    const t127 = inner_2[7]!;
    const t128 = Math.max(Math.max(Math.max(t124, t123), t125), t126);
    const t129 = inner_2[8]!;
    const t130 = inner_2[9]!;
    const t131 = inner_2[10]!;
    const t132 = Math.max(Math.max(Math.max(t128, t127), t129), t130);
    const t133 = inner_2[11]!;
    const t134 = inner_2[12]!;
    const t135 = inner_2[13]!;
    const t136 = Math.max(Math.max(Math.max(t132, t131), t133), t134);
    const t137 = inner_2[14]!;
    const t138 = inner_2[15]!;
    const t139 = inner_2[16]!;
    const t140 = Math.max(Math.max(Math.max(t136, t135), t137), t138);
    const t141 = inner_2[17]!;
    const t142 = inner_2[18]!;
    const t143 = inner_2[19]!;
    const t144 = Math.max(Math.max(Math.max(t140, t139), t141), t142);
    const t145 = inner_2[20]!;
    const t146 = inner_2[21]!;
    const t147 = inner_2[22]!;
    const t148 = Math.max(Math.max(Math.max(t144, t143), t145), t146);
    const t149 = inner_2[23]!;
    const t150 = inner_2[24]!;
    const t151 = Math.max(Math.max(Math.max(t148, t147), t149), t150);
    const t152 = Math.min(t151, 1.7976931348623157e308);
    const logsumexp_shift_4 = Math.max(t152, -1.7976931348623157e308);
    const t153 = Math.exp(t119 - logsumexp_shift_4);
    const t154 = t153 + Math.exp(t120 - logsumexp_shift_4);
    const t155 = t154 + Math.exp(t121 - logsumexp_shift_4);
    const t156 = t155 + Math.exp(t122 - logsumexp_shift_4);
    const t157 = t156 + Math.exp(t123 - logsumexp_shift_4);
    const t158 = t157 + Math.exp(t125 - logsumexp_shift_4);
    const t159 = t158 + Math.exp(t126 - logsumexp_shift_4);
    const t160 = t159 + Math.exp(t127 - logsumexp_shift_4);
    const t161 = t160 + Math.exp(t129 - logsumexp_shift_4);
    const t162 = t161 + Math.exp(t130 - logsumexp_shift_4);
    const t163 = t162 + Math.exp(t131 - logsumexp_shift_4);
    const t164 = t163 + Math.exp(t133 - logsumexp_shift_4);
    const t165 = t164 + Math.exp(t134 - logsumexp_shift_4);
    const t166 = t165 + Math.exp(t135 - logsumexp_shift_4);
    const t167 = t166 + Math.exp(t137 - logsumexp_shift_4);
    const t168 = t167 + Math.exp(t138 - logsumexp_shift_4);
    const t169 = t168 + Math.exp(t139 - logsumexp_shift_4);
    const t170 = t169 + Math.exp(t141 - logsumexp_shift_4);
    const t171 = t170 + Math.exp(t142 - logsumexp_shift_4);
    const t172 = t171 + Math.exp(t143 - logsumexp_shift_4);
    const t173 = t172 + Math.exp(t145 - logsumexp_shift_4);
    const t174 = t173 + Math.exp(t146 - logsumexp_shift_4);
    const t175 = t174 + Math.exp(t147 - logsumexp_shift_4);
    const t176 = t175 + Math.exp(t149 - logsumexp_shift_4);
    const t177 = t176 + Math.exp(t150 - logsumexp_shift_4);
    const logsumexp_scale_4 = t177 === 0 ? 0 : 1 / t177;
    sum_3 += logsumexp_shift_4 + Math.log(t177);

    // inner[n, k] = alphas[k] + trace[k] - sum(i, Qc[n, k, i]^2) / 2
    // Qc[n, k, i] = q[k, i] * c[n, k, i] + sum(j = 1:i-1, icf[k, 10 + (j-1)*10
    // - j*(j-1)/2 + i - j] * c[n, k, j])
    for (let k = 0; k < 25; k++) {
      const t178 = Math.exp(inner_2[k]! - logsumexp_shift_4);
      const t179 = t178 * logsumexp_scale_4;
      dalphas[k]! += t179;
      dtrace[k]! += t179;
      const t180 = t179 * Qc_2[10 * k]!;
      const t181 = c_2[10 * k]!;
      const t182 = t179 * Qc_2[10 * k + 1]!;
      const t183 = c_2[10 * k + 1]!;
      const t184 = t179 * Qc_2[10 * k + 2]!;
      const t185 = c_2[10 * k + 2]!;
      const t186 = t179 * Qc_2[10 * k + 3]!;
      const t187 = c_2[10 * k + 3]!;
      const t188 = t179 * Qc_2[10 * k + 4]!;
      const t189 = c_2[10 * k + 4]!;
      const t190 = t179 * Qc_2[10 * k + 5]!;
      const t191 = c_2[10 * k + 5]!;
      const t192 = t179 * Qc_2[10 * k + 6]!;
      const t193 = c_2[10 * k + 6]!;
      const t194 = t179 * Qc_2[10 * k + 7]!;
      const t195 = c_2[10 * k + 7]!;
      dq[10 * k]! -= t180 * t181;
      dq[10 * k + 1]! -= t182 * t183;
      dq[10 * k + 2]! -= t184 * t185;
      dq[10 * k + 3]! -= t186 * t187;
      dq[10 * k + 4]! -= t188 * t189;
      dq[10 * k + 5]! -= t190 * t191;
      dq[10 * k + 6]! -= t192 * t193;
      dq[10 * k + 7]! -= t194 * t195;
      const t196 = t179 * Qc_2[10 * k + 8]!;
      const t197 = c_2[10 * k + 8]!;
      const t198 = t179 * Qc_2[10 * k + 9]!;
      dq[10 * k + 8]! -= t196 * t197;
      dq[10 * k + 9]! -= t198 * c_2[10 * k + 9]!;
      dicf[55 * k + 10]! -= t182 * t181;
      dicf[55 * k + 11]! -= t184 * t181;
      dicf[55 * k + 19]! -= t184 * t183;
      dicf[55 * k + 12]! -= t186 * t181;
      dicf[55 * k + 20]! -= t186 * t183;
      dicf[55 * k + 27]! -= t186 * t185;
      dicf[55 * k + 13]! -= t188 * t181;
      dicf[55 * k + 21]! -= t188 * t183;
      dicf[55 * k + 28]! -= t188 * t185;
      dicf[55 * k + 34]! -= t188 * t187;
      dicf[55 * k + 14]! -= t190 * t181;
      dicf[55 * k + 22]! -= t190 * t183;
      dicf[55 * k + 29]! -= t190 * t185;
      dicf[55 * k + 35]! -= t190 * t187;
      dicf[55 * k + 40]! -= t190 * t189;
      dicf[55 * k + 15]! -= t192 * t181;
      dicf[55 * k + 23]! -= t192 * t183;
      dicf[55 * k + 30]! -= t192 * t185;
      dicf[55 * k + 36]! -= t192 * t187;
      dicf[55 * k + 41]! -= t192 * t189;
      dicf[55 * k + 45]! -= t192 * t191;
      dicf[55 * k + 16]! -= t194 * t181;
      dicf[55 * k + 24]! -= t194 * t183;
      dicf[55 * k + 31]! -= t194 * t185;
      dicf[55 * k + 37]! -= t194 * t187;
      dicf[55 * k + 42]! -= t194 * t189;
      dicf[55 * k + 46]! -= t194 * t191;
      dicf[55 * k + 49]! -= t194 * t193;
      dicf[55 * k + 17]! -= t196 * t181;
      dicf[55 * k + 25]! -= t196 * t183;
      dicf[55 * k + 32]! -= t196 * t185;
      dicf[55 * k + 38]! -= t196 * t187;
      dicf[55 * k + 43]! -= t196 * t189;
      dicf[55 * k + 47]! -= t196 * t191;
      dicf[55 * k + 50]! -= t196 * t193;
      dicf[55 * k + 52]! -= t196 * t195;
      dicf[55 * k + 18]! -= t198 * t181;
      dicf[55 * k + 26]! -= t198 * t183;
      dicf[55 * k + 33]! -= t198 * t185;
      dicf[55 * k + 39]! -= t198 * t187;
      dicf[55 * k + 44]! -= t198 * t189;
      dicf[55 * k + 48]! -= t198 * t191;
      dicf[55 * k + 51]! -= t198 * t193;
      dicf[55 * k + 53]! -= t198 * t195;
      dicf[55 * k + 54]! -= t198 * t197;
      dQc_sum[10 * k]! -= t180;
      dQc_sum[10 * k + 1]! -= t182;
      dQc_sum[10 * k + 2]! -= t184;
      dQc_sum[10 * k + 3]! -= t186;
      dQc_sum[10 * k + 4]! -= t188;
      dQc_sum[10 * k + 5]! -= t190;
      dQc_sum[10 * k + 6]! -= t192;
      dQc_sum[10 * k + 7]! -= t194;
      dQc_sum[10 * k + 8]! -= t196;
      dQc_sum[10 * k + 9]! -= t198;
    }
  }

  // prior = gamma^2 / 2 * frobenius - m * sum(trace) - 25 * normaliser
  const t199 = trace[0]! + trace[1]! + trace[2]! + trace[3]! + trace[4]!;
  const t200 = t199 + trace[5]! + trace[6]! + trace[7]! + trace[8]! + trace[9]!;
  const t201 = t200 + trace[10]! + trace[11]! + trace[12]! + trace[13]!;
  const t202 = t201 + trace[14]! + trace[15]! + trace[16]! + trace[17]!;
  const t203 = t202 + trace[18]! + trace[19]! + trace[20]! + trace[21]!;
  const sum_4 = t203 + trace[22]! + trace[23]! + trace[24]!;
  const prior = t42 * (sum + sum_2) - m * sum_4 - 25 * normaliser;

  // f = likelihood + prior
  carry[0] = sum_3 - N * logsumexp + prior;
}

function valueAndGradientPart2(
  p: Parameters,
  work: Workspace,
  gradient: Parameters,
): void {
  const { icf } = p;
  const { dtrace, dq, dQc_sum, q_2, carry } = work;
  const { means: dmeans, icf: dicf } = gradient;

  // Qc[n, k, i] = q[k, i] * c[n, k, i] + sum(j = 1:i-1, icf[k, 10 + (j-1)*10 -
  // j*(j-1)/2 + i - j] * c[n, k, j])
  // c[n, k, j] = x[n, j] - means[k, j]
  // trace[k] = sum(j = 1:10, icf[k, j])
  // q[k, j = 1:10] = exp(icf[k, j])
  for (let k = 0; k < 25; k++) {
    const t0 = q_2[10 * k]!;
    const t1 = dQc_sum[10 * k + 1]!;
    const t2 = dQc_sum[10 * k + 2]!;
    const t3 = dQc_sum[10 * k + 3]!;
    const t4 = t1 * icf[55 * k + 10]! + t2 * icf[55 * k + 11]!;
    const t5 = dQc_sum[10 * k + 4]!;
    const t6 = dQc_sum[10 * k + 5]!;
    const t7 = t4 + t3 * icf[55 * k + 12]! + t5 * icf[55 * k + 13]!;
    const t8 = dQc_sum[10 * k + 6]!;
    const t9 = dQc_sum[10 * k + 7]!;
    const t10 = t7 + t6 * icf[55 * k + 14]! + t8 * icf[55 * k + 15]!;
    const t11 = dQc_sum[10 * k + 8]!;
    const t12 = dQc_sum[10 * k + 9]!;
    const t13 = t10 + t9 * icf[55 * k + 16]! + t11 * icf[55 * k + 17]!;
    const t14 = q_2[10 * k + 1]!;
    const t15 = t2 * icf[55 * k + 19]! + t3 * icf[55 * k + 20]!;
    const t16 = t15 + t5 * icf[55 * k + 21]! + t6 * icf[55 * k + 22]!;
    const t17 = t16 + t8 * icf[55 * k + 23]! + t9 * icf[55 * k + 24]!;
    const t18 = t17 + t11 * icf[55 * k + 25]! + t12 * icf[55 * k + 26]!;
    const t19 = q_2[10 * k + 2]!;
    const t20 = t3 * icf[55 * k + 27]! + t5 * icf[55 * k + 28]!;
    const t21 = t20 + t6 * icf[55 * k + 29]! + t8 * icf[55 * k + 30]!;
    const t22 = t21 + t9 * icf[55 * k + 31]! + t11 * icf[55 * k + 32]!;
    const t23 = q_2[10 * k + 3]!;
    const t24 = t5 * icf[55 * k + 34]! + t6 * icf[55 * k + 35]!;
    const t25 = t24 + t8 * icf[55 * k + 36]! + t9 * icf[55 * k + 37]!;
    const t26 = t25 + t11 * icf[55 * k + 38]! + t12 * icf[55 * k + 39]!;
    const t27 = q_2[10 * k + 4]!;
    const t28 = t6 * icf[55 * k + 40]! + t8 * icf[55 * k + 41]!;
    const t29 = t28 + t9 * icf[55 * k + 42]! + t11 * icf[55 * k + 43]!;
    const t30 = q_2[10 * k + 5]!;
    const t31 = t8 * icf[55 * k + 45]! + t9 * icf[55 * k + 46]!;
    const t32 = t31 + t11 * icf[55 * k + 47]! + t12 * icf[55 * k + 48]!;
    const t33 = q_2[10 * k + 6]!;
    const t34 = t9 * icf[55 * k + 49]! + t11 * icf[55 * k + 50]!;
    const t35 = q_2[10 * k + 7]!;
    const t36 = t9 * t35 + (t11 * icf[55 * k + 52]! + t12 * icf[55 * k + 53]!);
    dmeans[10 * k] = -(dQc_sum[10 * k]! * t0 + (t13 + t12 * icf[55 * k + 18]!));
    dmeans[10 * k + 1] = -(t1 * t14 + t18);
    dmeans[10 * k + 2] = -(t2 * t19 + (t22 + t12 * icf[55 * k + 33]!));
    dmeans[10 * k + 3] = -(t3 * t23 + t26);
    dmeans[10 * k + 4] = -(t5 * t27 + (t29 + t12 * icf[55 * k + 44]!));
    dmeans[10 * k + 5] = -(t6 * t30 + t32);
    dmeans[10 * k + 6] = -(t8 * t33 + (t34 + t12 * icf[55 * k + 51]!));
    dmeans[10 * k + 7] = -t36;
    const t37 = q_2[10 * k + 8]!;
    const t38 = q_2[10 * k + 9]!;
    dmeans[10 * k + 8] = -(t11 * t37 + t12 * icf[55 * k + 54]!);
    dmeans[10 * k + 9] = -(t12 * t38);
    const t39 = dtrace[k]!;
    dicf[55 * k]! += t39 + dq[10 * k]! * t0;
    dicf[55 * k + 1]! += t39 + dq[10 * k + 1]! * t14;
    dicf[55 * k + 2]! += t39 + dq[10 * k + 2]! * t19;
    dicf[55 * k + 3]! += t39 + dq[10 * k + 3]! * t23;
    dicf[55 * k + 4]! += t39 + dq[10 * k + 4]! * t27;
    dicf[55 * k + 5]! += t39 + dq[10 * k + 5]! * t30;
    dicf[55 * k + 6]! += t39 + dq[10 * k + 6]! * t33;
    dicf[55 * k + 7]! += t39 + dq[10 * k + 7]! * t35;
    dicf[55 * k + 8]! += t39 + dq[10 * k + 8]! * t37;
    dicf[55 * k + 9]! += t39 + dq[10 * k + 9]! * t38;
  }
  carry[1] = carry[0]!;
}

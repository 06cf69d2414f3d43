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
// Operations: forward 3406 * N + 3412, backward 6075 * N + 3628,
// valueAndGradient 9481 * N + 7040; workspace 4216 * N + 10672 bytes.

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
    q_2: [25, 10],
    c_2: [25, 10],
    Qc_2: [25, 10],
    inner_2: [25],
    carry: [7],
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
  checkLength("work.flat", work.flat, 527 * N + 1334);
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
    const t21 = icf[55 * k + 10]!;
    const t22 = icf[55 * k + 11]!;
    const t23 = icf[55 * k + 12]!;
    const t24 = icf[55 * k + 13]!;
    const t25 = icf[55 * k + 14]!;
    const t26 = icf[55 * k + 15]!;
    const t27 = t21 * t21 + t22 * t22 + t23 * t23 + t24 * t24 + t25 * t25;
    const t28 = icf[55 * k + 16]!;
    const t29 = icf[55 * k + 17]!;
    const t30 = icf[55 * k + 18]!;
    const t31 = icf[55 * k + 19]!;
    const t32 = t27 + t26 * t26 + t28 * t28 + t29 * t29 + t30 * t30;
    const t33 = icf[55 * k + 20]!;
    const t34 = icf[55 * k + 21]!;
    const t35 = icf[55 * k + 22]!;
    const t36 = icf[55 * k + 23]!;
    const t37 = t32 + t31 * t31 + t33 * t33 + t34 * t34 + t35 * t35;
    const t38 = icf[55 * k + 24]!;
    const t39 = icf[55 * k + 25]!;
    const t40 = icf[55 * k + 26]!;
    const t41 = icf[55 * k + 27]!;
    const t42 = t37 + t36 * t36 + t38 * t38 + t39 * t39 + t40 * t40;
    const t43 = icf[55 * k + 28]!;
    const t44 = icf[55 * k + 29]!;
    const t45 = icf[55 * k + 30]!;
    const t46 = icf[55 * k + 31]!;
    const t47 = t42 + t41 * t41 + t43 * t43 + t44 * t44 + t45 * t45;
    const t48 = icf[55 * k + 32]!;
    const t49 = icf[55 * k + 33]!;
    const t50 = icf[55 * k + 34]!;
    const t51 = icf[55 * k + 35]!;
    const t52 = t47 + t46 * t46 + t48 * t48 + t49 * t49 + t50 * t50;
    const t53 = icf[55 * k + 36]!;
    const t54 = icf[55 * k + 37]!;
    const t55 = icf[55 * k + 38]!;
    const t56 = icf[55 * k + 39]!;
    const t57 = t52 + t51 * t51 + t53 * t53 + t54 * t54 + t55 * t55;
    const t58 = icf[55 * k + 40]!;
    const t59 = icf[55 * k + 41]!;
    const t60 = icf[55 * k + 42]!;
    const t61 = icf[55 * k + 43]!;
    const t62 = t57 + t56 * t56 + t58 * t58 + t59 * t59 + t60 * t60;
    const t63 = icf[55 * k + 44]!;
    const t64 = icf[55 * k + 45]!;
    const t65 = icf[55 * k + 46]!;
    const t66 = icf[55 * k + 47]!;
    const t67 = t62 + t61 * t61 + t63 * t63 + t64 * t64 + t65 * t65;
    const t68 = icf[55 * k + 48]!;
    const t69 = icf[55 * k + 49]!;
    const t70 = icf[55 * k + 50]!;
    const t71 = icf[55 * k + 51]!;
    const t72 = t67 + t66 * t66 + t68 * t68 + t69 * t69 + t70 * t70;
    const t73 = icf[55 * k + 52]!;
    const t74 = icf[55 * k + 53]!;
    const t75 = icf[55 * k + 54]!;
    sum_2 += t72 + t71 * t71 + t73 * t73 + t74 * t74 + t75 * t75;
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
    const t76 = x[10 * n]!;
    const t77 = x[10 * n + 1]!;
    const t78 = x[10 * n + 2]!;
    const t79 = x[10 * n + 3]!;
    const t80 = x[10 * n + 4]!;
    const t81 = x[10 * n + 5]!;
    const t82 = x[10 * n + 6]!;
    const t83 = x[10 * n + 7]!;
    const t84 = x[10 * n + 8]!;
    const t85 = x[10 * n + 9]!;
    for (let k = 0; k < 25; k++) {
      const t86 = t76 - means[10 * k]!;
      const t87 = t77 - means[10 * k + 1]!;
      const t88 = t78 - means[10 * k + 2]!;
      const t89 = t79 - means[10 * k + 3]!;
      const t90 = t80 - means[10 * k + 4]!;
      const t91 = t81 - means[10 * k + 5]!;
      const t92 = t82 - means[10 * k + 6]!;
      const t93 = t83 - means[10 * k + 7]!;
      c[10 * k + 250 * n] = t86;
      c[10 * k + 250 * n + 1] = t87;
      c[10 * k + 250 * n + 2] = t88;
      c[10 * k + 250 * n + 3] = t89;
      c[10 * k + 250 * n + 4] = t90;
      c[10 * k + 250 * n + 5] = t91;
      c[10 * k + 250 * n + 6] = t92;
      c[10 * k + 250 * n + 7] = t93;
      const t94 = t84 - means[10 * k + 8]!;
      const t95 = t85 - means[10 * k + 9]!;
      c[10 * k + 250 * n + 8] = t94;
      c[10 * k + 250 * n + 9] = t95;
      const t96 = q[10 * k]! * t86;
      const t97 = q[10 * k + 1]! * t87 + icf[55 * k + 10]! * t86;
      const t98 = icf[55 * k + 11]! * t86 + icf[55 * k + 19]! * t87;
      const t99 = q[10 * k + 2]! * t88 + t98;
      const t100 = icf[55 * k + 12]! * t86 + icf[55 * k + 20]! * t87;
      const t101 = q[10 * k + 3]! * t89 + (t100 + icf[55 * k + 27]! * t88);
      const t102 = icf[55 * k + 13]! * t86 + icf[55 * k + 21]! * t87;
      const t103 = t102 + icf[55 * k + 28]! * t88 + icf[55 * k + 34]! * t89;
      const t104 = q[10 * k + 4]! * t90 + t103;
      const t105 = icf[55 * k + 14]! * t86 + icf[55 * k + 22]! * t87;
      const t106 = t105 + icf[55 * k + 29]! * t88 + icf[55 * k + 35]! * t89;
      const t107 = q[10 * k + 5]! * t91 + (t106 + icf[55 * k + 40]! * t90);
      const t108 = icf[55 * k + 15]! * t86 + icf[55 * k + 23]! * t87;
      const t109 = t108 + icf[55 * k + 30]! * t88 + icf[55 * k + 36]! * t89;
      const t110 = t109 + icf[55 * k + 41]! * t90 + icf[55 * k + 45]! * t91;
      const t111 = q[10 * k + 6]! * t92 + t110;
      const t112 = icf[55 * k + 16]! * t86 + icf[55 * k + 24]! * t87;
      const t113 = t112 + icf[55 * k + 31]! * t88 + icf[55 * k + 37]! * t89;
      const t114 = t113 + icf[55 * k + 42]! * t90 + icf[55 * k + 46]! * t91;
      const t115 = q[10 * k + 7]! * t93 + (t114 + icf[55 * k + 49]! * t92);
      Qc[10 * k + 250 * n] = t96;
      Qc[10 * k + 250 * n + 1] = t97;
      Qc[10 * k + 250 * n + 2] = t99;
      Qc[10 * k + 250 * n + 3] = t101;
      Qc[10 * k + 250 * n + 4] = t104;
      Qc[10 * k + 250 * n + 5] = t107;
      Qc[10 * k + 250 * n + 6] = t111;
      Qc[10 * k + 250 * n + 7] = t115;
      const t116 = icf[55 * k + 17]! * t86 + icf[55 * k + 25]! * t87;
      const t117 = t116 + icf[55 * k + 32]! * t88 + icf[55 * k + 38]! * t89;
      const t118 = t117 + icf[55 * k + 43]! * t90 + icf[55 * k + 47]! * t91;
      const t119 = t118 + icf[55 * k + 50]! * t92 + icf[55 * k + 52]! * t93;
      const t120 = q[10 * k + 8]! * t94 + t119;
      const t121 = icf[55 * k + 18]! * t86 + icf[55 * k + 26]! * t87;
      const t122 = t121 + icf[55 * k + 33]! * t88 + icf[55 * k + 39]! * t89;
      const t123 = t122 + icf[55 * k + 44]! * t90 + icf[55 * k + 48]! * t91;
      const t124 = t123 + icf[55 * k + 51]! * t92 + icf[55 * k + 53]! * t93;
      const t125 = q[10 * k + 9]! * t95 + (t124 + icf[55 * k + 54]! * t94);
      Qc[10 * k + 250 * n + 8] = t120;
      Qc[10 * k + 250 * n + 9] = t125;
      const t126 = t96 * t96 + t97 * t97 + t99 * t99 + t101 * t101;
      const t127 = t126 + t104 * t104 + t107 * t107 + t111 * t111;
      const t128 = (t127 + t115 * t115 + t120 * t120 + t125 * t125) / 2;
      inner[k + 25 * n] = alphas[k]! + trace[k]! - t128;
    }

    // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
    const t129 = inner[25 * n]!;
    const t130 = inner[25 * n + 1]!;
    const t131 = inner[25 * n + 2]!;
    const t132 = inner[25 * n + 3]!;
    const t133 = inner[25 * n + 4]!;
    const t134 = Math.max(Math.max(Math.max(t129, t130), t131), t132);
    const t135 = inner[25 * n + 5]!;
    const t136 = inner[25 * n + 6]!;
    const t137 = inner[25 * n + 7]!;
    const t138 = Math.max(Math.max(Math.max(t134, t133), t135), t136);
    const t139 = inner[25 * n + 8]!;
    const t140 = inner[25 * n + 9]!;
    const t141 = inner[25 * n + 10]!;
    const t142 = Math.max(Math.max(Math.max(t138, t137), t139), t140);
    const t143 = inner[25 * n + 11]!;
    const t144 = inner[25 * n + 12]!;
    const t145 = inner[25 * n + 13]!;
    const t146 = Math.max(Math.max(Math.max(t142, t141), t143), t144);
    const t147 = inner[25 * n + 14]!;
    const t148 = inner[25 * n + 15]!;
    const t149 = inner[25 * n + 16]!;
    const t150 = Math.max(Math.max(Math.max(t146, t145), t147), t148);
    const t151 = inner[25 * n + 17]!;
    const t152 = inner[25 * n + 18]!;
    const t153 = inner[25 * n + 19]!;
    const t154 = Math.max(Math.max(Math.max(t150, t149), t151), t152);
    const t155 = inner[25 * n + 20]!;
    const t156 = inner[25 * n + 21]!;
    const t157 = inner[25 * n + 22]!;
    const t158 = Math.max(Math.max(Math.max(t154, t153), t155), t156);
    const t159 = inner[25 * n + 23]!;
    const t160 = inner[25 * n + 24]!;
    const t161 = Math.max(Math.max(Math.max(t158, t157), t159), t160);
    const t162 = Math.min(t161, 1.7976931348623157e308);
    const t163 = Math.max(t162, -1.7976931348623157e308);
    logsumexp_shift[n] = t163;
    const t164 = Math.exp(t129 - t163) + Math.exp(t130 - t163);
    const t165 = t164 + Math.exp(t131 - t163) + Math.exp(t132 - t163);
    const t166 = t165 + Math.exp(t133 - t163) + Math.exp(t135 - t163);
    const t167 = t166 + Math.exp(t136 - t163) + Math.exp(t137 - t163);
    const t168 = t167 + Math.exp(t139 - t163) + Math.exp(t140 - t163);
    const t169 = t168 + Math.exp(t141 - t163) + Math.exp(t143 - t163);
    const t170 = t169 + Math.exp(t144 - t163) + Math.exp(t145 - t163);
    const t171 = t170 + Math.exp(t147 - t163) + Math.exp(t148 - t163);
    const t172 = t171 + Math.exp(t149 - t163) + Math.exp(t151 - t163);
    const t173 = t172 + Math.exp(t152 - t163) + Math.exp(t153 - t163);
    const t174 = t173 + Math.exp(t155 - t163) + Math.exp(t156 - t163);
    const t175 = t174 + Math.exp(t157 - t163) + Math.exp(t159 - t163);
    const t176 = t175 + Math.exp(t160 - t163);
    logsumexp_scale[n] = t176 === 0 ? 0 : 1 / t176;
    sum_3 += t163 + Math.log(t176);
  }

  // logGamma = 45 / 2 * log(pi) + sum(j = 1:10, lgamma((degrees + 1 - j) / 2))
  // normaliser = degrees * 10 * (log(gamma) - log(2) / 2) - logGamma
  const alphas_0 = alphas[0]!;
  const alphas_1 = alphas[1]!;
  const alphas_2 = alphas[2]!;
  const alphas_3 = alphas[3]!;
  const t177 = Math.max(Math.max(alphas_0, alphas_1), alphas_2);
  const alphas_4 = alphas[4]!;
  const alphas_5 = alphas[5]!;
  const t178 = Math.max(Math.max(t177, alphas_3), alphas_4);
  const alphas_6 = alphas[6]!;
  const alphas_7 = alphas[7]!;
  const t179 = Math.max(Math.max(t178, alphas_5), alphas_6);
  const alphas_8 = alphas[8]!;
  const alphas_9 = alphas[9]!;
  const t180 = Math.max(Math.max(t179, alphas_7), alphas_8);
  const alphas_10 = alphas[10]!;
  const alphas_11 = alphas[11]!;
  const t181 = Math.max(Math.max(t180, alphas_9), alphas_10);
  const alphas_12 = alphas[12]!;
  const alphas_13 = alphas[13]!;
  const t182 = Math.max(Math.max(t181, alphas_11), alphas_12);
  const alphas_14 = alphas[14]!;
  const alphas_15 = alphas[15]!;
  const t183 = Math.max(Math.max(t182, alphas_13), alphas_14);
  const alphas_16 = alphas[16]!;
  const alphas_17 = alphas[17]!;
  const t184 = Math.max(Math.max(t183, alphas_15), alphas_16);
  const alphas_18 = alphas[18]!;
  const alphas_19 = alphas[19]!;
  const t185 = Math.max(Math.max(t184, alphas_17), alphas_18);
  const alphas_20 = alphas[20]!;
  const alphas_21 = alphas[21]!;
  const t186 = Math.max(Math.max(t185, alphas_19), alphas_20);
  const alphas_22 = alphas[22]!;
  const alphas_23 = alphas[23]!;
  const t187 = Math.max(Math.max(t186, alphas_21), alphas_22);
  const alphas_24 = alphas[24]!;
  const t188 = Math.max(Math.max(t187, alphas_23), alphas_24);
  const t189 = Math.min(t188, 1.7976931348623157e308);
  const t190 = Math.max(t189, -1.7976931348623157e308);
  logsumexp_shift_2[0] = t190;
  const t191 = Math.exp(alphas_0 - t190) + Math.exp(alphas_1 - t190);
  const t192 = t191 + Math.exp(alphas_2 - t190) + Math.exp(alphas_3 - t190);
  const t193 = t192 + Math.exp(alphas_4 - t190) + Math.exp(alphas_5 - t190);
  const t194 = t193 + Math.exp(alphas_6 - t190) + Math.exp(alphas_7 - t190);
  const t195 = t194 + Math.exp(alphas_8 - t190) + Math.exp(alphas_9 - t190);
  const t196 = t195 + Math.exp(alphas_10 - t190) + Math.exp(alphas_11 - t190);
  const t197 = t196 + Math.exp(alphas_12 - t190) + Math.exp(alphas_13 - t190);
  const t198 = t197 + Math.exp(alphas_14 - t190) + Math.exp(alphas_15 - t190);
  const t199 = t198 + Math.exp(alphas_16 - t190) + Math.exp(alphas_17 - t190);
  const t200 = t199 + Math.exp(alphas_18 - t190) + Math.exp(alphas_19 - t190);
  const t201 = t200 + Math.exp(alphas_20 - t190) + Math.exp(alphas_21 - t190);
  const t202 = t201 + Math.exp(alphas_22 - t190) + Math.exp(alphas_23 - t190);
  const t203 = t202 + Math.exp(alphas_24 - t190);
  logsumexp_scale_2[0] = t203 === 0 ? 0 : 1 / t203;
  const logsumexp = t190 + Math.log(t203);
  const t204 = 12 + m;
  const t205 = lgamma((t204 - 1) / 2) + lgamma((t204 - 2) / 2);
  const t206 = t205 + lgamma((t204 - 3) / 2) + lgamma((t204 - 4) / 2);
  const t207 = t206 + lgamma((t204 - 5) / 2) + lgamma((t204 - 6) / 2);
  const t208 = t207 + lgamma((t204 - 7) / 2) + lgamma((t204 - 8) / 2);
  const t209 = MUL + (t208 + lgamma((t204 - 9) / 2) + lgamma((t204 - 10) / 2));
  const normaliser = 10 * ((11 + m) * (Math.log(gamma) - DIV_2)) - t209;

  // prior = gamma^2 / 2 * frobenius - m * sum(trace) - 25 * normaliser
  const t210 = trace[0]! + trace[1]! + trace[2]! + trace[3]! + trace[4]!;
  const t211 = t210 + trace[5]! + trace[6]! + trace[7]! + trace[8]!;
  const t212 = t211 + trace[9]! + trace[10]! + trace[11]! + trace[12]!;
  const t213 = t212 + trace[13]! + trace[14]! + trace[15]! + trace[16]!;
  const t214 = t213 + trace[17]! + trace[18]! + trace[19]! + trace[20]!;
  const sum_4 = t214 + trace[21]! + trace[22]! + trace[23]! + trace[24]!;
  const t215 = ((gamma * gamma) / 2) * (sum + sum_2) - m * sum_4;
  const prior = t215 - 25 * normaliser;

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
  checkLength("work.flat", work.flat, 527 * N + 1334);
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
  } = work;
  const { alphas: dalphas, means: dmeans, icf: dicf } = gradient;

  // prior = gamma^2 / 2 * frobenius - m * sum(trace) - 25 * normaliser
  // frobenius = sum(q .^ 2) + sum(k, j = 11:55, icf[k, j]^2)
  // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
  const t0 = (gamma * gamma) / 2;
  const logsumexp_shift_0 = logsumexp_shift_2[0]!;
  const logsumexp_scale_0 = logsumexp_scale_2[0]!;
  for (let i = 0; i < 25; i++) {
    dtrace[i] = -m;
    dicf[55 * i] = 0;
    dicf[55 * i + 1] = 0;
    dicf[55 * i + 2] = 0;
    dicf[55 * i + 3] = 0;
    dicf[55 * i + 4] = 0;
    dicf[55 * i + 5] = 0;
    dicf[55 * i + 6] = 0;
    dicf[55 * i + 7] = 0;
    dicf[55 * i + 8] = 0;
    dicf[55 * i + 9] = 0;
    dicf[55 * i + 10] = 2 * (t0 * icf[55 * i + 10]!);
    dicf[55 * i + 11] = 2 * (t0 * icf[55 * i + 11]!);
    dicf[55 * i + 12] = 2 * (t0 * icf[55 * i + 12]!);
    dicf[55 * i + 13] = 2 * (t0 * icf[55 * i + 13]!);
    dicf[55 * i + 14] = 2 * (t0 * icf[55 * i + 14]!);
    dicf[55 * i + 15] = 2 * (t0 * icf[55 * i + 15]!);
    dicf[55 * i + 16] = 2 * (t0 * icf[55 * i + 16]!);
    dicf[55 * i + 17] = 2 * (t0 * icf[55 * i + 17]!);
    dicf[55 * i + 18] = 2 * (t0 * icf[55 * i + 18]!);
    dicf[55 * i + 19] = 2 * (t0 * icf[55 * i + 19]!);
    dicf[55 * i + 20] = 2 * (t0 * icf[55 * i + 20]!);
    dicf[55 * i + 21] = 2 * (t0 * icf[55 * i + 21]!);
    dicf[55 * i + 22] = 2 * (t0 * icf[55 * i + 22]!);
    dicf[55 * i + 23] = 2 * (t0 * icf[55 * i + 23]!);
    dicf[55 * i + 24] = 2 * (t0 * icf[55 * i + 24]!);
    dicf[55 * i + 25] = 2 * (t0 * icf[55 * i + 25]!);
    dicf[55 * i + 26] = 2 * (t0 * icf[55 * i + 26]!);
    dicf[55 * i + 27] = 2 * (t0 * icf[55 * i + 27]!);
    dicf[55 * i + 28] = 2 * (t0 * icf[55 * i + 28]!);
    dicf[55 * i + 29] = 2 * (t0 * icf[55 * i + 29]!);
    dicf[55 * i + 30] = 2 * (t0 * icf[55 * i + 30]!);
    dicf[55 * i + 31] = 2 * (t0 * icf[55 * i + 31]!);
    dicf[55 * i + 32] = 2 * (t0 * icf[55 * i + 32]!);
    dicf[55 * i + 33] = 2 * (t0 * icf[55 * i + 33]!);
    dicf[55 * i + 34] = 2 * (t0 * icf[55 * i + 34]!);
    dicf[55 * i + 35] = 2 * (t0 * icf[55 * i + 35]!);
    dicf[55 * i + 36] = 2 * (t0 * icf[55 * i + 36]!);
    dicf[55 * i + 37] = 2 * (t0 * icf[55 * i + 37]!);
    dicf[55 * i + 38] = 2 * (t0 * icf[55 * i + 38]!);
    dicf[55 * i + 39] = 2 * (t0 * icf[55 * i + 39]!);
    dicf[55 * i + 40] = 2 * (t0 * icf[55 * i + 40]!);
    dicf[55 * i + 41] = 2 * (t0 * icf[55 * i + 41]!);
    dicf[55 * i + 42] = 2 * (t0 * icf[55 * i + 42]!);
    dicf[55 * i + 43] = 2 * (t0 * icf[55 * i + 43]!);
    dicf[55 * i + 44] = 2 * (t0 * icf[55 * i + 44]!);
    dicf[55 * i + 45] = 2 * (t0 * icf[55 * i + 45]!);
    dicf[55 * i + 46] = 2 * (t0 * icf[55 * i + 46]!);
    dicf[55 * i + 47] = 2 * (t0 * icf[55 * i + 47]!);
    dicf[55 * i + 48] = 2 * (t0 * icf[55 * i + 48]!);
    dicf[55 * i + 49] = 2 * (t0 * icf[55 * i + 49]!);
    dicf[55 * i + 50] = 2 * (t0 * icf[55 * i + 50]!);
    dicf[55 * i + 51] = 2 * (t0 * icf[55 * i + 51]!);
    dicf[55 * i + 52] = 2 * (t0 * icf[55 * i + 52]!);
    dicf[55 * i + 53] = 2 * (t0 * icf[55 * i + 53]!);
    dicf[55 * i + 54] = 2 * (t0 * icf[55 * i + 54]!);
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
  }

  // inner[n, k] = alphas[k] + trace[k] - sum(i, Qc[n, k, i]^2) / 2
  // Qc[n, k, i] = q[k, i] * c[n, k, i] + sum(j = 1:i-1, icf[k, 10 + (j-1)*10 -
  // j*(j-1)/2 + i - j] * c[n, k, j])
  // c[n, k, j] = x[n, j] - means[k, j]
  dmeans.fill(0, 0, 250);
  for (let n = 0; n < N; n++) {
    // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
    // inner[n, k] = alphas[k] + trace[k] - sum(i, Qc[n, k, i]^2) / 2
    // Qc[n, k, i] = q[k, i] * c[n, k, i] + sum(j = 1:i-1, icf[k, 10 + (j-1)*10
    // - j*(j-1)/2 + i - j] * c[n, k, j])
    // c[n, k, j] = x[n, j] - means[k, j]
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
      const t24 = -(t7 * icf[55 * k + 10]!) - t9 * icf[55 * k + 11]!;
      const t25 = t24 - t11 * icf[55 * k + 12]! - t13 * icf[55 * k + 13]!;
      const t26 = t25 - t15 * icf[55 * k + 14]! - t17 * icf[55 * k + 15]!;
      const t27 = t26 - t19 * icf[55 * k + 16]! - t21 * icf[55 * k + 17]!;
      const t28 = -(t9 * icf[55 * k + 19]!) - t11 * icf[55 * k + 20]!;
      const t29 = t28 - t13 * icf[55 * k + 21]! - t15 * icf[55 * k + 22]!;
      const t30 = t29 - t17 * icf[55 * k + 23]! - t19 * icf[55 * k + 24]!;
      const t31 = t30 - t21 * icf[55 * k + 25]! - t23 * icf[55 * k + 26]!;
      const t32 = -(t11 * icf[55 * k + 27]!) - t13 * icf[55 * k + 28]!;
      const t33 = t32 - t15 * icf[55 * k + 29]! - t17 * icf[55 * k + 30]!;
      const t34 = t33 - t19 * icf[55 * k + 31]! - t21 * icf[55 * k + 32]!;
      const t35 = -(t13 * icf[55 * k + 34]!) - t15 * icf[55 * k + 35]!;
      const t36 = t35 - t17 * icf[55 * k + 36]! - t19 * icf[55 * k + 37]!;
      const t37 = t36 - t21 * icf[55 * k + 38]! - t23 * icf[55 * k + 39]!;
      const t38 = -(t15 * icf[55 * k + 40]!) - t17 * icf[55 * k + 41]!;
      const t39 = t38 - t19 * icf[55 * k + 42]! - t21 * icf[55 * k + 43]!;
      const t40 = -(t17 * icf[55 * k + 45]!) - t19 * icf[55 * k + 46]!;
      const t41 = t40 - t21 * icf[55 * k + 47]! - t23 * icf[55 * k + 48]!;
      const t42 = -(t19 * icf[55 * k + 49]!) - t21 * icf[55 * k + 50]!;
      const t43 = -(t21 * icf[55 * k + 52]!) - t23 * icf[55 * k + 53]!;
      dmeans[10 * k]! += t5 * q[10 * k]! - (t27 - t23 * icf[55 * k + 18]!);
      dmeans[10 * k + 1]! += t7 * q[10 * k + 1]! - t31;
      const t44 = t34 - t23 * icf[55 * k + 33]!;
      dmeans[10 * k + 2]! += t9 * q[10 * k + 2]! - t44;
      dmeans[10 * k + 3]! += t11 * q[10 * k + 3]! - t37;
      const t45 = t39 - t23 * icf[55 * k + 44]!;
      dmeans[10 * k + 4]! += t13 * q[10 * k + 4]! - t45;
      dmeans[10 * k + 5]! += t15 * q[10 * k + 5]! - t41;
      const t46 = t42 - t23 * icf[55 * k + 51]!;
      dmeans[10 * k + 6]! += t17 * q[10 * k + 6]! - t46;
      dmeans[10 * k + 7]! += t19 * q[10 * k + 7]! - t43;
      dmeans[10 * k + 8]! += t23 * icf[55 * k + 54]! + t21 * q[10 * k + 8]!;
      dmeans[10 * k + 9]! += t23 * q[10 * k + 9]!;
    }
  }

  // trace[k] = sum(j = 1:10, icf[k, j])
  // q[k, j = 1:10] = exp(icf[k, j])
  for (let k = 0; k < 25; k++) {
    const t47 = dtrace[k]!;
    dicf[55 * k]! += t47 + dq[10 * k]! * q[10 * k]!;
    dicf[55 * k + 1]! += t47 + dq[10 * k + 1]! * q[10 * k + 1]!;
    dicf[55 * k + 2]! += t47 + dq[10 * k + 2]! * q[10 * k + 2]!;
    dicf[55 * k + 3]! += t47 + dq[10 * k + 3]! * q[10 * k + 3]!;
    dicf[55 * k + 4]! += t47 + dq[10 * k + 4]! * q[10 * k + 4]!;
    dicf[55 * k + 5]! += t47 + dq[10 * k + 5]! * q[10 * k + 5]!;
    dicf[55 * k + 6]! += t47 + dq[10 * k + 6]! * q[10 * k + 6]!;
    dicf[55 * k + 7]! += t47 + dq[10 * k + 7]! * q[10 * k + 7]!;
    dicf[55 * k + 8]! += t47 + dq[10 * k + 8]! * q[10 * k + 8]!;
    dicf[55 * k + 9]! += t47 + dq[10 * k + 9]! * q[10 * k + 9]!;
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
  checkLength("work.flat", work.flat, 527 * N + 1334);
  checkLength("gradient.flat", gradient.flat, 1650);
  const { carry } = work;

  valueAndGradientPart1(p, N, gamma, m, work, gradient);
  valueAndGradientPart2(p, N, x, gamma, m, work, gradient);
  return carry[6]!;
}

function valueAndGradientPart1(
  p: Parameters,
  N: number,
  gamma: number,
  m: number,
  work: Workspace,
  gradient: Parameters,
): void {
  const { alphas, icf } = p;
  const { trace, dtrace, dq, q_2, carry } = work;
  const { alphas: dalphas, means: dmeans, icf: dicf } = gradient;

  carry[0] = 0;
  carry[1] = 0;
  carry[2] = 0;
  carry[3] = 0;

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
  const t36 = 12 + m;
  const t37 = lgamma((t36 - 1) / 2) + lgamma((t36 - 2) / 2);
  const t38 = t37 + lgamma((t36 - 3) / 2) + lgamma((t36 - 4) / 2);
  const t39 = t38 + lgamma((t36 - 5) / 2) + lgamma((t36 - 6) / 2);
  const t40 = t39 + lgamma((t36 - 7) / 2) + lgamma((t36 - 8) / 2);
  const t41 = MUL + (t40 + lgamma((t36 - 9) / 2) + lgamma((t36 - 10) / 2));
  carry[4] = logsumexp_shift_3 + Math.log(t35);
  carry[5] = 10 * ((11 + m) * (Math.log(gamma) - DIV_2)) - t41;

  // q[k, j = 1:10] = exp(icf[k, j])
  // trace[k] = sum(j = 1:10, icf[k, j])
  // frobenius = sum(q .^ 2) + sum(k, j = 11:55, icf[k, j]^2)
  // prior = gamma^2 / 2 * frobenius - m * sum(trace) - 25 * normaliser
  // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
  const t42 = (gamma * gamma) / 2;
  for (let k = 0; k < 25; k++) {
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
    const t65 = icf[55 * k + 10]!;
    const t66 = icf[55 * k + 11]!;
    const t67 = icf[55 * k + 12]!;
    const t68 = icf[55 * k + 13]!;
    const t69 = icf[55 * k + 14]!;
    const t70 = icf[55 * k + 15]!;
    const t71 = t65 * t65 + t66 * t66 + t67 * t67 + t68 * t68 + t69 * t69;
    const t72 = icf[55 * k + 16]!;
    const t73 = icf[55 * k + 17]!;
    const t74 = icf[55 * k + 18]!;
    const t75 = icf[55 * k + 19]!;
    const t76 = t71 + t70 * t70 + t72 * t72 + t73 * t73 + t74 * t74;
    const t77 = icf[55 * k + 20]!;
    const t78 = icf[55 * k + 21]!;
    const t79 = icf[55 * k + 22]!;
    const t80 = icf[55 * k + 23]!;
    const t81 = t76 + t75 * t75 + t77 * t77 + t78 * t78 + t79 * t79;
    const t82 = icf[55 * k + 24]!;
    const t83 = icf[55 * k + 25]!;
    const t84 = icf[55 * k + 26]!;
    const t85 = icf[55 * k + 27]!;
    const t86 = t81 + t80 * t80 + t82 * t82 + t83 * t83 + t84 * t84;
    const t87 = icf[55 * k + 28]!;
    const t88 = icf[55 * k + 29]!;
    const t89 = icf[55 * k + 30]!;
    const t90 = icf[55 * k + 31]!;
    const t91 = t86 + t85 * t85 + t87 * t87 + t88 * t88 + t89 * t89;
    const t92 = icf[55 * k + 32]!;
    const t93 = icf[55 * k + 33]!;
    const t94 = icf[55 * k + 34]!;
    const t95 = icf[55 * k + 35]!;
    const t96 = t91 + t90 * t90 + t92 * t92 + t93 * t93 + t94 * t94;
    const t97 = icf[55 * k + 36]!;
    const t98 = icf[55 * k + 37]!;
    const t99 = icf[55 * k + 38]!;
    const t100 = icf[55 * k + 39]!;
    const t101 = t96 + t95 * t95 + t97 * t97 + t98 * t98 + t99 * t99;
    const t102 = icf[55 * k + 40]!;
    const t103 = icf[55 * k + 41]!;
    const t104 = icf[55 * k + 42]!;
    const t105 = icf[55 * k + 43]!;
    const t106 = t101 + t100 * t100 + t102 * t102 + t103 * t103 + t104 * t104;
    const t107 = icf[55 * k + 44]!;
    const t108 = icf[55 * k + 45]!;
    const t109 = icf[55 * k + 46]!;
    const t110 = icf[55 * k + 47]!;
    const t111 = t106 + t105 * t105 + t107 * t107 + t108 * t108 + t109 * t109;
    const t112 = icf[55 * k + 48]!;
    const t113 = icf[55 * k + 49]!;
    const t114 = icf[55 * k + 50]!;
    const t115 = icf[55 * k + 51]!;
    const t116 = t111 + t110 * t110 + t112 * t112 + t113 * t113 + t114 * t114;
    const t117 = icf[55 * k + 52]!;
    const t118 = icf[55 * k + 53]!;
    const t119 = icf[55 * k + 54]!;
    carry[1]! += t64 + t62 * t62;
    carry[2]! += t116 + t115 * t115 + t117 * t117 + t118 * t118 + t119 * t119;
    dtrace[k] = -m;
    dicf[55 * k] = 0;
    dicf[55 * k + 1] = 0;
    dicf[55 * k + 2] = 0;
    dicf[55 * k + 3] = 0;
    dicf[55 * k + 4] = 0;
    dicf[55 * k + 5] = 0;
    dicf[55 * k + 6] = 0;
    dicf[55 * k + 7] = 0;
    dicf[55 * k + 8] = 0;
    dicf[55 * k + 9] = 0;
    dicf[55 * k + 10] = 2 * (t42 * t65);
    dicf[55 * k + 11] = 2 * (t42 * t66);
    dicf[55 * k + 12] = 2 * (t42 * t67);
    dicf[55 * k + 13] = 2 * (t42 * t68);
    dicf[55 * k + 14] = 2 * (t42 * t69);
    dicf[55 * k + 15] = 2 * (t42 * t70);
    dicf[55 * k + 16] = 2 * (t42 * t72);
    dicf[55 * k + 17] = 2 * (t42 * t73);
    dicf[55 * k + 18] = 2 * (t42 * t74);
    dicf[55 * k + 19] = 2 * (t42 * t75);
    dicf[55 * k + 20] = 2 * (t42 * t77);
    dicf[55 * k + 21] = 2 * (t42 * t78);
    dicf[55 * k + 22] = 2 * (t42 * t79);
    dicf[55 * k + 23] = 2 * (t42 * t80);
    dicf[55 * k + 24] = 2 * (t42 * t82);
    dicf[55 * k + 25] = 2 * (t42 * t83);
    dicf[55 * k + 26] = 2 * (t42 * t84);
    dicf[55 * k + 27] = 2 * (t42 * t85);
    dicf[55 * k + 28] = 2 * (t42 * t87);
    dicf[55 * k + 29] = 2 * (t42 * t88);
    dicf[55 * k + 30] = 2 * (t42 * t89);
    dicf[55 * k + 31] = 2 * (t42 * t90);
    dicf[55 * k + 32] = 2 * (t42 * t92);
    dicf[55 * k + 33] = 2 * (t42 * t93);
    dicf[55 * k + 34] = 2 * (t42 * t94);
    dicf[55 * k + 35] = 2 * (t42 * t95);
    dicf[55 * k + 36] = 2 * (t42 * t97);
    dicf[55 * k + 37] = 2 * (t42 * t98);
    dicf[55 * k + 38] = 2 * (t42 * t99);
    dicf[55 * k + 39] = 2 * (t42 * t100);
    dicf[55 * k + 40] = 2 * (t42 * t102);
    dicf[55 * k + 41] = 2 * (t42 * t103);
    dicf[55 * k + 42] = 2 * (t42 * t104);
    dicf[55 * k + 43] = 2 * (t42 * t105);
    dicf[55 * k + 44] = 2 * (t42 * t107);
    dicf[55 * k + 45] = 2 * (t42 * t108);
    dicf[55 * k + 46] = 2 * (t42 * t109);
    dicf[55 * k + 47] = 2 * (t42 * t110);
    dicf[55 * k + 48] = 2 * (t42 * t112);
    dicf[55 * k + 49] = 2 * (t42 * t113);
    dicf[55 * k + 50] = 2 * (t42 * t114);
    dicf[55 * k + 51] = 2 * (t42 * t115);
    dicf[55 * k + 52] = 2 * (t42 * t117);
    dicf[55 * k + 53] = 2 * (t42 * t118);
    dicf[55 * k + 54] = 2 * (t42 * t119);
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
    const t120 = Math.exp(alphas[k]! - logsumexp_shift_3) * logsumexp_scale_3;
    dalphas[k] = -(N * t120);
  }

  // c[n, k, j] = x[n, j] - means[k, j]
  // Qc[n, k, i] = q[k, i] * c[n, k, i] + sum(j = 1:i-1, icf[k, 10 + (j-1)*10 -
  // j*(j-1)/2 + i - j] * c[n, k, j])
  // inner[n, k] = alphas[k] + trace[k] - sum(i, Qc[n, k, i]^2) / 2
  dmeans.fill(0, 0, 250);
}

function valueAndGradientPart2(
  p: Parameters,
  N: number,
  x: Float64Array,
  gamma: number,
  m: number,
  work: Workspace,
  gradient: Parameters,
): void {
  const { alphas, means, icf } = p;
  const { trace, dtrace, dq, q_2, c_2, Qc_2, inner_2, carry } = work;
  const { alphas: dalphas, means: dmeans, icf: dicf } = gradient;

  for (let n = 0; n < N; n++) {
    // c[n, k, j] = x[n, j] - means[k, j]
    // Qc[n, k, i] = q[k, i] * c[n, k, i] + sum(j = 1:i-1, icf[k, 10 + (j-1)*10
    // - j*(j-1)/2 + i - j] * c[n, k, j])
    // inner[n, k] = alphas[k] + trace[k] - sum(i, Qc[n, k, i]^2) / 2
    const t0 = x[10 * n]!;
    const t1 = x[10 * n + 1]!;
    const t2 = x[10 * n + 2]!;
    const t3 = x[10 * n + 3]!;
    const t4 = x[10 * n + 4]!;
    const t5 = x[10 * n + 5]!;
    const t6 = x[10 * n + 6]!;
    const t7 = x[10 * n + 7]!;
    const t8 = x[10 * n + 8]!;
    const t9 = x[10 * n + 9]!;
    for (let k = 0; k < 25; k++) {
      const t10 = t0 - means[10 * k]!;
      const t11 = t1 - means[10 * k + 1]!;
      const t12 = t2 - means[10 * k + 2]!;
      const t13 = t3 - means[10 * k + 3]!;
      const t14 = t4 - means[10 * k + 4]!;
      const t15 = t5 - means[10 * k + 5]!;
      const t16 = t6 - means[10 * k + 6]!;
      const t17 = t7 - means[10 * k + 7]!;
      c_2[10 * k] = t10;
      c_2[10 * k + 1] = t11;
      c_2[10 * k + 2] = t12;
      c_2[10 * k + 3] = t13;
      c_2[10 * k + 4] = t14;
      c_2[10 * k + 5] = t15;
      c_2[10 * k + 6] = t16;
      c_2[10 * k + 7] = t17;
      const t18 = t8 - means[10 * k + 8]!;
      const t19 = t9 - means[10 * k + 9]!;
      c_2[10 * k + 8] = t18;
      c_2[10 * k + 9] = t19;
      const t20 = q_2[10 * k]! * t10;
      const t21 = q_2[10 * k + 1]! * t11 + icf[55 * k + 10]! * t10;
      const t22 = icf[55 * k + 11]! * t10 + icf[55 * k + 19]! * t11;
      const t23 = q_2[10 * k + 2]! * t12 + t22;
      const t24 = icf[55 * k + 12]! * t10 + icf[55 * k + 20]! * t11;
      const t25 = q_2[10 * k + 3]! * t13 + (t24 + icf[55 * k + 27]! * t12);
      const t26 = icf[55 * k + 13]! * t10 + icf[55 * k + 21]! * t11;
      const t27 = t26 + icf[55 * k + 28]! * t12 + icf[55 * k + 34]! * t13;
      const t28 = q_2[10 * k + 4]! * t14 + t27;
      const t29 = icf[55 * k + 14]! * t10 + icf[55 * k + 22]! * t11;
      const t30 = t29 + icf[55 * k + 29]! * t12 + icf[55 * k + 35]! * t13;
      const t31 = q_2[10 * k + 5]! * t15 + (t30 + icf[55 * k + 40]! * t14);
      const t32 = icf[55 * k + 15]! * t10 + icf[55 * k + 23]! * t11;
      const t33 = t32 + icf[55 * k + 30]! * t12 + icf[55 * k + 36]! * t13;
      const t34 = t33 + icf[55 * k + 41]! * t14 + icf[55 * k + 45]! * t15;
      const t35 = q_2[10 * k + 6]! * t16 + t34;
      const t36 = icf[55 * k + 16]! * t10 + icf[55 * k + 24]! * t11;
      const t37 = t36 + icf[55 * k + 31]! * t12 + icf[55 * k + 37]! * t13;
      const t38 = t37 + icf[55 * k + 42]! * t14 + icf[55 * k + 46]! * t15;
      const t39 = q_2[10 * k + 7]! * t17 + (t38 + icf[55 * k + 49]! * t16);
      Qc_2[10 * k] = t20;
      Qc_2[10 * k + 1] = t21;
      Qc_2[10 * k + 2] = t23;
      Qc_2[10 * k + 3] = t25;
      Qc_2[10 * k + 4] = t28;
      Qc_2[10 * k + 5] = t31;
      Qc_2[10 * k + 6] = t35;
      Qc_2[10 * k + 7] = t39;
      const t40 = icf[55 * k + 17]! * t10 + icf[55 * k + 25]! * t11;
      const t41 = t40 + icf[55 * k + 32]! * t12 + icf[55 * k + 38]! * t13;
      const t42 = t41 + icf[55 * k + 43]! * t14 + icf[55 * k + 47]! * t15;
      const t43 = t42 + icf[55 * k + 50]! * t16 + icf[55 * k + 52]! * t17;
      const t44 = q_2[10 * k + 8]! * t18 + t43;
      const t45 = icf[55 * k + 18]! * t10 + icf[55 * k + 26]! * t11;
      const t46 = t45 + icf[55 * k + 33]! * t12 + icf[55 * k + 39]! * t13;
      const t47 = t46 + icf[55 * k + 44]! * t14 + icf[55 * k + 48]! * t15;
      const t48 = t47 + icf[55 * k + 51]! * t16 + icf[55 * k + 53]! * t17;
      const t49 = q_2[10 * k + 9]! * t19 + (t48 + icf[55 * k + 54]! * t18);
      Qc_2[10 * k + 8] = t44;
      Qc_2[10 * k + 9] = t49;
      const t50 = t20 * t20 + t21 * t21 + t23 * t23 + t25 * t25 + t28 * t28;
      const t51 = t50 + t31 * t31 + t35 * t35 + t39 * t39 + t44 * t44;
      inner_2[k] = alphas[k]! + trace[k]! - (t51 + t49 * t49) / 2;
    }

    // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
    const t52 = inner_2[0]!;
    const t53 = inner_2[1]!;
    const t54 = inner_2[2]!;
    const t55 = inner_2[3]!;
    const t56 = inner_2[4]!;
    const t57 = Math.max(Math.max(Math.max(t52, t53), t54), t55);
    const t58 = inner_2[5]!;
    const t59 = inner_2[6]!;
    const t60 = inner_2[7]!;
    const t61 = Math.max(Math.max(Math.max(t57, t56), t58), t59);
    const t62 = inner_2[8]!;
    const t63 = inner_2[9]!;
    const t64 = inner_2[10]!;
    const t65 = Math.max(Math.max(Math.max(t61, t60), t62), t63);
    const t66 = inner_2[11]!;
    const t67 = inner_2[12]!;
    const t68 = inner_2[13]!;
    const t69 = Math.max(Math.max(Math.max(t65, t64), t66), t67);
    const t70 = inner_2[14]!;
    const t71 = inner_2[15]!;
    const t72 = inner_2[16]!;
    const t73 = Math.max(Math.max(Math.max(t69, t68), t70), t71);
    const t74 = inner_2[17]!;
    const t75 = inner_2[18]!;
    const t76 = inner_2[19]!;
    const t77 = Math.max(Math.max(Math.max(t73, t72), t74), t75);
    const t78 = inner_2[20]!;
    const t79 = inner_2[21]!;
    const t80 = inner_2[22]!;
    const t81 = Math.max(Math.max(Math.max(t77, t76), t78), t79);
    const t82 = inner_2[23]!;
    const t83 = inner_2[24]!;
    const t84 = Math.max(Math.max(Math.max(t81, t80), t82), t83);
    const t85 = Math.min(t84, 1.7976931348623157e308);
    const logsumexp_shift_3 = Math.max(t85, -1.7976931348623157e308);
    const t86 = Math.exp(t52 - logsumexp_shift_3);
    const t87 = t86 + Math.exp(t53 - logsumexp_shift_3);
    const t88 = t87 + Math.exp(t54 - logsumexp_shift_3);
    const t89 = t88 + Math.exp(t55 - logsumexp_shift_3);
    const t90 = t89 + Math.exp(t56 - logsumexp_shift_3);
    const t91 = t90 + Math.exp(t58 - logsumexp_shift_3);
    const t92 = t91 + Math.exp(t59 - logsumexp_shift_3);
    const t93 = t92 + Math.exp(t60 - logsumexp_shift_3);
    const t94 = t93 + Math.exp(t62 - logsumexp_shift_3);
    const t95 = t94 + Math.exp(t63 - logsumexp_shift_3);
    const t96 = t95 + Math.exp(t64 - logsumexp_shift_3);
    const t97 = t96 + Math.exp(t66 - logsumexp_shift_3);
    const t98 = t97 + Math.exp(t67 - logsumexp_shift_3);
    const t99 = t98 + Math.exp(t68 - logsumexp_shift_3);
    const t100 = t99 + Math.exp(t70 - logsumexp_shift_3);
    const t101 = t100 + Math.exp(t71 - logsumexp_shift_3);
    const t102 = t101 + Math.exp(t72 - logsumexp_shift_3);
    const t103 = t102 + Math.exp(t74 - logsumexp_shift_3);
    const t104 = t103 + Math.exp(t75 - logsumexp_shift_3);
    const t105 = t104 + Math.exp(t76 - logsumexp_shift_3);
    const t106 = t105 + Math.exp(t78 - logsumexp_shift_3);
    const t107 = t106 + Math.exp(t79 - logsumexp_shift_3);
    const t108 = t107 + Math.exp(t80 - logsumexp_shift_3);
    const t109 = t108 + Math.exp(t82 - logsumexp_shift_3);
    const t110 = t109 + Math.exp(t83 - logsumexp_shift_3);
    const logsumexp_scale_3 = t110 === 0 ? 0 : 1 / t110;
    carry[3]! += logsumexp_shift_3 + Math.log(t110);

    // inner[n, k] = alphas[k] + trace[k] - sum(i, Qc[n, k, i]^2) / 2
    // Qc[n, k, i] = q[k, i] * c[n, k, i] + sum(j = 1:i-1, icf[k, 10 + (j-1)*10
    // - j*(j-1)/2 + i - j] * c[n, k, j])
    // c[n, k, j] = x[n, j] - means[k, j]
    for (let k = 0; k < 25; k++) {
      const t111 = Math.exp(inner_2[k]! - logsumexp_shift_3);
      const t112 = t111 * logsumexp_scale_3;
      dalphas[k]! += t112;
      dtrace[k]! += t112;
      const t113 = t112 * Qc_2[10 * k]!;
      const t114 = c_2[10 * k]!;
      const t115 = t112 * Qc_2[10 * k + 1]!;
      const t116 = c_2[10 * k + 1]!;
      const t117 = t112 * Qc_2[10 * k + 2]!;
      const t118 = c_2[10 * k + 2]!;
      const t119 = t112 * Qc_2[10 * k + 3]!;
      const t120 = c_2[10 * k + 3]!;
      const t121 = t112 * Qc_2[10 * k + 4]!;
      const t122 = c_2[10 * k + 4]!;
      const t123 = t112 * Qc_2[10 * k + 5]!;
      const t124 = c_2[10 * k + 5]!;
      const t125 = t112 * Qc_2[10 * k + 6]!;
      const t126 = c_2[10 * k + 6]!;
      const t127 = t112 * Qc_2[10 * k + 7]!;
      const t128 = c_2[10 * k + 7]!;
      dq[10 * k]! -= t113 * t114;
      dq[10 * k + 1]! -= t115 * t116;
      dq[10 * k + 2]! -= t117 * t118;
      dq[10 * k + 3]! -= t119 * t120;
      dq[10 * k + 4]! -= t121 * t122;
      dq[10 * k + 5]! -= t123 * t124;
      dq[10 * k + 6]! -= t125 * t126;
      dq[10 * k + 7]! -= t127 * t128;
      const t129 = t112 * Qc_2[10 * k + 8]!;
      const t130 = c_2[10 * k + 8]!;
      const t131 = t112 * Qc_2[10 * k + 9]!;
      dq[10 * k + 8]! -= t129 * t130;
      dq[10 * k + 9]! -= t131 * c_2[10 * k + 9]!;
      dicf[55 * k + 10]! -= t115 * t114;
      dicf[55 * k + 11]! -= t117 * t114;
      dicf[55 * k + 19]! -= t117 * t116;
      dicf[55 * k + 12]! -= t119 * t114;
      dicf[55 * k + 20]! -= t119 * t116;
      dicf[55 * k + 27]! -= t119 * t118;
      dicf[55 * k + 13]! -= t121 * t114;
      dicf[55 * k + 21]! -= t121 * t116;
      dicf[55 * k + 28]! -= t121 * t118;
      dicf[55 * k + 34]! -= t121 * t120;
      dicf[55 * k + 14]! -= t123 * t114;
      dicf[55 * k + 22]! -= t123 * t116;
      dicf[55 * k + 29]! -= t123 * t118;
      dicf[55 * k + 35]! -= t123 * t120;
      dicf[55 * k + 40]! -= t123 * t122;
      dicf[55 * k + 15]! -= t125 * t114;
      dicf[55 * k + 23]! -= t125 * t116;
      dicf[55 * k + 30]! -= t125 * t118;
      dicf[55 * k + 36]! -= t125 * t120;
      dicf[55 * k + 41]! -= t125 * t122;
      dicf[55 * k + 45]! -= t125 * t124;
      dicf[55 * k + 16]! -= t127 * t114;
      dicf[55 * k + 24]! -= t127 * t116;
      dicf[55 * k + 31]! -= t127 * t118;
      dicf[55 * k + 37]! -= t127 * t120;
      dicf[55 * k + 42]! -= t127 * t122;
      dicf[55 * k + 46]! -= t127 * t124;
      dicf[55 * k + 49]! -= t127 * t126;
      dicf[55 * k + 17]! -= t129 * t114;
      dicf[55 * k + 25]! -= t129 * t116;
      dicf[55 * k + 32]! -= t129 * t118;
      dicf[55 * k + 38]! -= t129 * t120;
      dicf[55 * k + 43]! -= t129 * t122;
      dicf[55 * k + 47]! -= t129 * t124;
      dicf[55 * k + 50]! -= t129 * t126;
      dicf[55 * k + 52]! -= t129 * t128;
      dicf[55 * k + 18]! -= t131 * t114;
      dicf[55 * k + 26]! -= t131 * t116;
      dicf[55 * k + 33]! -= t131 * t118;
      dicf[55 * k + 39]! -= t131 * t120;
      dicf[55 * k + 44]! -= t131 * t122;
      dicf[55 * k + 48]! -= t131 * t124;
      dicf[55 * k + 51]! -= t131 * t126;
      dicf[55 * k + 53]! -= t131 * t128;
      dicf[55 * k + 54]! -= t131 * t130;
      const t132 = -(t115 * icf[55 * k + 10]!) - t117 * icf[55 * k + 11]!;
      const t133 = t132 - t119 * icf[55 * k + 12]! - t121 * icf[55 * k + 13]!;
      const t134 = t133 - t123 * icf[55 * k + 14]! - t125 * icf[55 * k + 15]!;
      const t135 = t134 - t127 * icf[55 * k + 16]! - t129 * icf[55 * k + 17]!;
      const t136 = -(t117 * icf[55 * k + 19]!) - t119 * icf[55 * k + 20]!;
      const t137 = t136 - t121 * icf[55 * k + 21]! - t123 * icf[55 * k + 22]!;
      const t138 = t137 - t125 * icf[55 * k + 23]! - t127 * icf[55 * k + 24]!;
      const t139 = t138 - t129 * icf[55 * k + 25]! - t131 * icf[55 * k + 26]!;
      const t140 = -(t119 * icf[55 * k + 27]!) - t121 * icf[55 * k + 28]!;
      const t141 = t140 - t123 * icf[55 * k + 29]! - t125 * icf[55 * k + 30]!;
      const t142 = t141 - t127 * icf[55 * k + 31]! - t129 * icf[55 * k + 32]!;
      const t143 = -(t121 * icf[55 * k + 34]!) - t123 * icf[55 * k + 35]!;
      const t144 = t143 - t125 * icf[55 * k + 36]! - t127 * icf[55 * k + 37]!;
      const t145 = t144 - t129 * icf[55 * k + 38]! - t131 * icf[55 * k + 39]!;
      const t146 = -(t123 * icf[55 * k + 40]!) - t125 * icf[55 * k + 41]!;
      const t147 = t146 - t127 * icf[55 * k + 42]! - t129 * icf[55 * k + 43]!;
      const t148 = -(t125 * icf[55 * k + 45]!) - t127 * icf[55 * k + 46]!;
      const t149 = t148 - t129 * icf[55 * k + 47]! - t131 * icf[55 * k + 48]!;
      const t150 = -(t127 * icf[55 * k + 49]!) - t129 * icf[55 * k + 50]!;
      const t151 = -(t129 * icf[55 * k + 52]!) - t131 * icf[55 * k + 53]!;
      const t152 = t135 - t131 * icf[55 * k + 18]!;
      dmeans[10 * k]! += t113 * q_2[10 * k]! - t152;
      dmeans[10 * k + 1]! += t115 * q_2[10 * k + 1]! - t139;
      const t153 = t142 - t131 * icf[55 * k + 33]!;
      dmeans[10 * k + 2]! += t117 * q_2[10 * k + 2]! - t153;
      dmeans[10 * k + 3]! += t119 * q_2[10 * k + 3]! - t145;
      const t154 = t147 - t131 * icf[55 * k + 44]!;
      dmeans[10 * k + 4]! += t121 * q_2[10 * k + 4]! - t154;
      dmeans[10 * k + 5]! += t123 * q_2[10 * k + 5]! - t149;
      const t155 = t150 - t131 * icf[55 * k + 51]!;
      dmeans[10 * k + 6]! += t125 * q_2[10 * k + 6]! - t155;
      dmeans[10 * k + 7]! += t127 * q_2[10 * k + 7]! - t151;
      dmeans[10 * k + 8]! += t131 * icf[55 * k + 54]! + t129 * q_2[10 * k + 8]!;
      dmeans[10 * k + 9]! += t131 * q_2[10 * k + 9]!;
    }
  }

  // prior = gamma^2 / 2 * frobenius - m * sum(trace) - 25 * normaliser
  const t156 = trace[0]! + trace[1]! + trace[2]! + trace[3]! + trace[4]!;
  const t157 = t156 + trace[5]! + trace[6]! + trace[7]! + trace[8]! + trace[9]!;
  const t158 = t157 + trace[10]! + trace[11]! + trace[12]! + trace[13]!;
  const t159 = t158 + trace[14]! + trace[15]! + trace[16]! + trace[17]!;
  const t160 = t159 + trace[18]! + trace[19]! + trace[20]! + trace[21]!;
  const sum = t160 + trace[22]! + trace[23]! + trace[24]!;
  const t161 = ((gamma * gamma) / 2) * (carry[1]! + carry[2]!) - m * sum;
  const prior = t161 - 25 * carry[5]!;

  // f = likelihood + prior
  carry[0] = carry[3]! - N * carry[4]! + prior;

  // trace[k] = sum(j = 1:10, icf[k, j])
  // q[k, j = 1:10] = exp(icf[k, j])
  for (let k = 0; k < 25; k++) {
    const t162 = dtrace[k]!;
    dicf[55 * k]! += t162 + dq[10 * k]! * q_2[10 * k]!;
    dicf[55 * k + 1]! += t162 + dq[10 * k + 1]! * q_2[10 * k + 1]!;
    dicf[55 * k + 2]! += t162 + dq[10 * k + 2]! * q_2[10 * k + 2]!;
    dicf[55 * k + 3]! += t162 + dq[10 * k + 3]! * q_2[10 * k + 3]!;
    dicf[55 * k + 4]! += t162 + dq[10 * k + 4]! * q_2[10 * k + 4]!;
    dicf[55 * k + 5]! += t162 + dq[10 * k + 5]! * q_2[10 * k + 5]!;
    dicf[55 * k + 6]! += t162 + dq[10 * k + 6]! * q_2[10 * k + 6]!;
    dicf[55 * k + 7]! += t162 + dq[10 * k + 7]! * q_2[10 * k + 7]!;
    dicf[55 * k + 8]! += t162 + dq[10 * k + 8]! * q_2[10 * k + 8]!;
    dicf[55 * k + 9]! += t162 + dq[10 * k + 9]! * q_2[10 * k + 9]!;
  }
  carry[6] = carry[0]!;
}

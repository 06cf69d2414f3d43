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
// Operations: forward 3431 * N + 3416, backward 7525 * N + 4753,
// valueAndGradient 12081 * N + 7042; workspace 10416 * N + 10824 bytes.

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
  sum: Shape;
  trace: Shape;
  carry: Shape;
  dinner: Shape;
  dQc: Shape;
  dtrace: Shape;
  dq: Shape;
  dsum: Shape;
  carry_2: Shape;
  c_2: Shape;
  q_2: Shape;
  Qc_2: Shape;
  inner_2: Shape;
  dinner_2: Shape;
  carry_3: Shape;
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
    sum: [N, 25, 10],
    trace: [25],
    carry: [220],
    dinner: [N, 25],
    dQc: [N, 25, 10],
    dtrace: [25],
    dq: [25, 10],
    dsum: [25],
    carry_2: [1],
    c_2: [N, 25, 10],
    q_2: [25, 10],
    Qc_2: [25, 10],
    inner_2: [25],
    dinner_2: [25],
    carry_3: [5],
  });

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
  checkLength("work.flat", work.flat, 1302 * N + 1353);
  const { alphas, means, icf } = p;
  const { q, c, logsumexp_shift_2, logsumexp_scale_2, sum, trace, carry } =
    work;

  let f = 0;
  let sum_2 = 0;
  let sum_3 = 0;
  carry[219] = 0;

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
  const t11 = Math.max(t10, -1.7976931348623157e308);
  logsumexp_shift_2[0] = t11;
  const t12 = Math.exp(alphas_0 - t11) + Math.exp(alphas_1 - t11);
  const t13 = t12 + Math.exp(alphas_2 - t11) + Math.exp(alphas_3 - t11);
  const t14 = t13 + Math.exp(alphas_4 - t11) + Math.exp(alphas_5 - t11);
  const t15 = t14 + Math.exp(alphas_6 - t11) + Math.exp(alphas_7 - t11);
  const t16 = t15 + Math.exp(alphas_8 - t11) + Math.exp(alphas_9 - t11);
  const t17 = t16 + Math.exp(alphas_10 - t11) + Math.exp(alphas_11 - t11);
  const t18 = t17 + Math.exp(alphas_12 - t11) + Math.exp(alphas_13 - t11);
  const t19 = t18 + Math.exp(alphas_14 - t11) + Math.exp(alphas_15 - t11);
  const t20 = t19 + Math.exp(alphas_16 - t11) + Math.exp(alphas_17 - t11);
  const t21 = t20 + Math.exp(alphas_18 - t11) + Math.exp(alphas_19 - t11);
  const t22 = t21 + Math.exp(alphas_20 - t11) + Math.exp(alphas_21 - t11);
  const t23 = t22 + Math.exp(alphas_22 - t11) + Math.exp(alphas_23 - t11);
  const t24 = t23 + Math.exp(alphas_24 - t11);
  logsumexp_scale_2[0] = t24 === 0 ? 0 : 1 / t24;
  const logsumexp = t11 + Math.log(t24);
  const t25 = 12 + m;
  const t26 = lgamma((t25 - 1) / 2) + lgamma((t25 - 2) / 2);
  const t27 = t26 + lgamma((t25 - 3) / 2) + lgamma((t25 - 4) / 2);
  const t28 = t27 + lgamma((t25 - 5) / 2) + lgamma((t25 - 6) / 2);
  const t29 = t28 + lgamma((t25 - 7) / 2) + lgamma((t25 - 8) / 2);
  const t30 = t29 + lgamma((t25 - 9) / 2) + lgamma((t25 - 10) / 2);
  const t31 = 10 * ((11 + m) * (Math.log(gamma) - Math.log(2) / 2));
  const normaliser = t31 - (22.5 * Math.log(3.141592653589793) + t30);

  // c[n, k, j] = x[n, j] - means[k, j]
  // Qc[n, k, i] = q[k, i] * c[n, k, i] + sum(j = 1:i-1, icf[k, 10 + (j-1)*10 -
  // j*(j-1)/2 + i - j] * c[n, k, j])
  for (let n = 0; n < N; n++) {
    // c[n, k, j] = x[n, j] - means[k, j]
    // Qc[n, k, i] = q[k, i] * c[n, k, i] + sum(j = 1:i-1, icf[k, 10 + (j-1)*10
    // - j*(j-1)/2 + i - j] * c[n, k, j])
    const t32 = x[10 * n]!;
    const t33 = x[10 * n + 1]!;
    const t34 = x[10 * n + 2]!;
    const t35 = x[10 * n + 3]!;
    const t36 = x[10 * n + 4]!;
    const t37 = x[10 * n + 5]!;
    const t38 = x[10 * n + 6]!;
    const t39 = x[10 * n + 7]!;
    const t40 = x[10 * n + 8]!;
    const t41 = x[10 * n + 9]!;
    for (let k = 0; k < 25; k++) {
      const t42 = t32 - means[10 * k]!;
      const t43 = t33 - means[10 * k + 1]!;
      const t44 = t34 - means[10 * k + 2]!;
      const t45 = t35 - means[10 * k + 3]!;
      const t46 = t36 - means[10 * k + 4]!;
      const t47 = t37 - means[10 * k + 5]!;
      const t48 = t38 - means[10 * k + 6]!;
      const t49 = t39 - means[10 * k + 7]!;
      c[10 * k + 250 * n] = t42;
      c[10 * k + 250 * n + 1] = t43;
      c[10 * k + 250 * n + 2] = t44;
      c[10 * k + 250 * n + 3] = t45;
      c[10 * k + 250 * n + 4] = t46;
      c[10 * k + 250 * n + 5] = t47;
      c[10 * k + 250 * n + 6] = t48;
      c[10 * k + 250 * n + 7] = t49;
      const t50 = t40 - means[10 * k + 8]!;
      c[10 * k + 250 * n + 8] = t50;
      c[10 * k + 250 * n + 9] = t41 - means[10 * k + 9]!;
      const t51 = icf[55 * k + 12]! * t42 + icf[55 * k + 20]! * t43;
      const t52 = icf[55 * k + 13]! * t42 + icf[55 * k + 21]! * t43;
      const t53 = icf[55 * k + 14]! * t42 + icf[55 * k + 22]! * t43;
      const t54 = t53 + icf[55 * k + 29]! * t44 + icf[55 * k + 35]! * t45;
      const t55 = icf[55 * k + 15]! * t42 + icf[55 * k + 23]! * t43;
      const t56 = t55 + icf[55 * k + 30]! * t44 + icf[55 * k + 36]! * t45;
      const t57 = icf[55 * k + 16]! * t42 + icf[55 * k + 24]! * t43;
      const t58 = t57 + icf[55 * k + 31]! * t44 + icf[55 * k + 37]! * t45;
      const t59 = t58 + icf[55 * k + 42]! * t46 + icf[55 * k + 46]! * t47;
      const t60 = icf[55 * k + 17]! * t42 + icf[55 * k + 25]! * t43;
      const t61 = t60 + icf[55 * k + 32]! * t44 + icf[55 * k + 38]! * t45;
      const t62 = t61 + icf[55 * k + 43]! * t46 + icf[55 * k + 47]! * t47;
      sum[10 * k + 250 * n + 1] = icf[55 * k + 10]! * t42;
      const t63 = icf[55 * k + 11]! * t42;
      sum[10 * k + 250 * n + 2] = t63 + icf[55 * k + 19]! * t43;
      sum[10 * k + 250 * n + 3] = t51 + icf[55 * k + 27]! * t44;
      const t64 = t52 + icf[55 * k + 28]! * t44;
      sum[10 * k + 250 * n + 4] = t64 + icf[55 * k + 34]! * t45;
      sum[10 * k + 250 * n + 5] = t54 + icf[55 * k + 40]! * t46;
      const t65 = t56 + icf[55 * k + 41]! * t46;
      sum[10 * k + 250 * n + 6] = t65 + icf[55 * k + 45]! * t47;
      sum[10 * k + 250 * n + 7] = t59 + icf[55 * k + 49]! * t48;
      const t66 = t62 + icf[55 * k + 50]! * t48;
      sum[10 * k + 250 * n + 8] = t66 + icf[55 * k + 52]! * t49;
      const t67 = icf[55 * k + 18]! * t42 + icf[55 * k + 26]! * t43;
      const t68 = t67 + icf[55 * k + 33]! * t44 + icf[55 * k + 39]! * t45;
      const t69 = t68 + icf[55 * k + 44]! * t46 + icf[55 * k + 48]! * t47;
      const t70 = t69 + icf[55 * k + 51]! * t48 + icf[55 * k + 53]! * t49;
      sum[10 * k + 250 * n + 9] = t70 + icf[55 * k + 54]! * t50;
      sum[10 * k + 250 * n] = 0;
    }
  }

  // q[k, j = 1:10] = exp(icf[k, j])
  // trace[k] = sum(j = 1:10, icf[k, j])
  // frobenius = sum(q .^ 2) + sum(k, j = 11:55, icf[k, j]^2)
  for (let k = 0; k < 25; k++) {
    const t71 = icf[55 * k]!;
    const t72 = Math.exp(t71);
    const t73 = icf[55 * k + 1]!;
    const t74 = Math.exp(t73);
    const t75 = icf[55 * k + 2]!;
    const t76 = Math.exp(t75);
    const t77 = icf[55 * k + 3]!;
    const t78 = Math.exp(t77);
    const t79 = icf[55 * k + 4]!;
    const t80 = Math.exp(t79);
    const t81 = icf[55 * k + 5]!;
    const t82 = Math.exp(t81);
    const t83 = icf[55 * k + 6]!;
    const t84 = Math.exp(t83);
    const t85 = icf[55 * k + 7]!;
    const t86 = Math.exp(t85);
    q[10 * k] = t72;
    q[10 * k + 1] = t74;
    q[10 * k + 2] = t76;
    q[10 * k + 3] = t78;
    q[10 * k + 4] = t80;
    q[10 * k + 5] = t82;
    q[10 * k + 6] = t84;
    q[10 * k + 7] = t86;
    const t87 = icf[55 * k + 8]!;
    const t88 = Math.exp(t87);
    const t89 = icf[55 * k + 9]!;
    const t90 = Math.exp(t89);
    q[10 * k + 8] = t88;
    q[10 * k + 9] = t90;
    trace[k] = t71 + t73 + t75 + t77 + t79 + t81 + t83 + t85 + t87 + t89;
    const t91 = t72 * t72 + t74 * t74 + t76 * t76 + t78 * t78 + t80 * t80;
    const t92 = t91 + t82 * t82 + t84 * t84 + t86 * t86 + t88 * t88;
    sum_2 += t92 + t90 * t90;
    const t93 = icf[55 * k + 10]!;
    const t94 = icf[55 * k + 11]!;
    const t95 = icf[55 * k + 12]!;
    const t96 = icf[55 * k + 13]!;
    const t97 = icf[55 * k + 14]!;
    const t98 = icf[55 * k + 15]!;
    const t99 = t93 * t93 + t94 * t94 + t95 * t95 + t96 * t96 + t97 * t97;
    const t100 = icf[55 * k + 16]!;
    const t101 = icf[55 * k + 17]!;
    const t102 = icf[55 * k + 18]!;
    const t103 = icf[55 * k + 19]!;
    const t104 = t99 + t98 * t98 + t100 * t100 + t101 * t101 + t102 * t102;
    const t105 = icf[55 * k + 20]!;
    const t106 = icf[55 * k + 21]!;
    const t107 = icf[55 * k + 22]!;
    const t108 = icf[55 * k + 23]!;
    const t109 = t104 + t103 * t103 + t105 * t105 + t106 * t106 + t107 * t107;
    const t110 = icf[55 * k + 24]!;
    const t111 = icf[55 * k + 25]!;
    const t112 = icf[55 * k + 26]!;
    const t113 = icf[55 * k + 27]!;
    const t114 = t109 + t108 * t108 + t110 * t110 + t111 * t111 + t112 * t112;
    const t115 = icf[55 * k + 28]!;
    const t116 = icf[55 * k + 29]!;
    const t117 = icf[55 * k + 30]!;
    const t118 = icf[55 * k + 31]!;
    const t119 = t114 + t113 * t113 + t115 * t115 + t116 * t116 + t117 * t117;
    const t120 = icf[55 * k + 32]!;
    const t121 = icf[55 * k + 33]!;
    const t122 = icf[55 * k + 34]!;
    const t123 = icf[55 * k + 35]!;
    const t124 = t119 + t118 * t118 + t120 * t120 + t121 * t121 + t122 * t122;
    const t125 = icf[55 * k + 36]!;
    const t126 = icf[55 * k + 37]!;
    const t127 = icf[55 * k + 38]!;
    const t128 = icf[55 * k + 39]!;
    const t129 = t124 + t123 * t123 + t125 * t125 + t126 * t126 + t127 * t127;
    const t130 = icf[55 * k + 40]!;
    const t131 = icf[55 * k + 41]!;
    const t132 = icf[55 * k + 42]!;
    const t133 = icf[55 * k + 43]!;
    const t134 = t129 + t128 * t128 + t130 * t130 + t131 * t131 + t132 * t132;
    const t135 = icf[55 * k + 44]!;
    const t136 = icf[55 * k + 45]!;
    const t137 = icf[55 * k + 46]!;
    const t138 = icf[55 * k + 47]!;
    const t139 = t134 + t133 * t133 + t135 * t135 + t136 * t136 + t137 * t137;
    const t140 = icf[55 * k + 48]!;
    const t141 = icf[55 * k + 49]!;
    const t142 = icf[55 * k + 50]!;
    const t143 = icf[55 * k + 51]!;
    const t144 = t139 + t138 * t138 + t140 * t140 + t141 * t141 + t142 * t142;
    const t145 = icf[55 * k + 52]!;
    const t146 = icf[55 * k + 53]!;
    const t147 = icf[55 * k + 54]!;
    sum_3 += t144 + t143 * t143 + t145 * t145 + t146 * t146 + t147 * t147;
  }

  // prior = gamma^2 / 2 * frobenius - m * sum(trace) - 25 * normaliser
  const t148 = trace[0]! + trace[1]! + trace[2]! + trace[3]! + trace[4]!;
  const t149 = t148 + trace[5]! + trace[6]! + trace[7]! + trace[8]! + trace[9]!;
  const t150 = t149 + trace[10]! + trace[11]! + trace[12]! + trace[13]!;
  const t151 = t150 + trace[14]! + trace[15]! + trace[16]! + trace[17]!;
  const t152 = t151 + trace[18]! + trace[19]! + trace[20]! + trace[21]!;
  const t153 = m * (t152 + trace[22]! + trace[23]! + trace[24]!);
  const t154 = ((gamma * gamma) / 2) * (sum_2 + sum_3) - t153;
  const prior = t154 - 25 * normaliser;

  // Qc[n, k, i] = q[k, i] * c[n, k, i] + sum(j = 1:i-1, icf[k, 10 + (j-1)*10 -
  // j*(j-1)/2 + i - j] * c[n, k, j])
  // inner[n, k] = alphas[k] + trace[k] - sum(i, Qc[n, k, i]^2) / 2
  // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
  for (let n = 0; n < N; n++) {
    forwardPart1(n, work);
    forwardPart2(n, p, work);
  }

  // f = likelihood + prior
  f = carry[219]! - N * logsumexp + prior;
  const value = f;
  return value;
}

/**
 * @param work - overwritten
 */
function forwardPart1(n: number, work: Workspace): void {
  const { q, c, Qc, sum, carry } = work;

  const t0 = 250 * n;
  const t1 = q[0]! * c[t0]! + sum[t0]!;
  const t2 = t0 + 1;
  const t3 = q[1]! * c[t2]! + sum[t2]!;
  const t4 = t0 + 2;
  const t5 = q[2]! * c[t4]! + sum[t4]!;
  const t6 = t0 + 3;
  const t7 = q[3]! * c[t6]! + sum[t6]!;
  const t8 = t0 + 4;
  const t9 = q[4]! * c[t8]! + sum[t8]!;
  const t10 = t0 + 5;
  const t11 = q[5]! * c[t10]! + sum[t10]!;
  const t12 = t0 + 6;
  const t13 = q[6]! * c[t12]! + sum[t12]!;
  const t14 = t0 + 7;
  const t15 = q[7]! * c[t14]! + sum[t14]!;
  Qc[t0] = t1;
  Qc[t2] = t3;
  Qc[t4] = t5;
  Qc[t6] = t7;
  Qc[t8] = t9;
  Qc[t10] = t11;
  Qc[t12] = t13;
  Qc[t14] = t15;
  const t16 = t0 + 8;
  const t17 = q[8]! * c[t16]! + sum[t16]!;
  const t18 = t0 + 9;
  const t19 = q[9]! * c[t18]! + sum[t18]!;
  const t20 = t0 + 10;
  const t21 = q[10]! * c[t20]! + sum[t20]!;
  const t22 = t0 + 11;
  const t23 = q[11]! * c[t22]! + sum[t22]!;
  const t24 = t0 + 12;
  const t25 = q[12]! * c[t24]! + sum[t24]!;
  const t26 = t0 + 13;
  const t27 = q[13]! * c[t26]! + sum[t26]!;
  const t28 = t0 + 14;
  const t29 = q[14]! * c[t28]! + sum[t28]!;
  const t30 = t0 + 15;
  const t31 = q[15]! * c[t30]! + sum[t30]!;
  Qc[t16] = t17;
  Qc[t18] = t19;
  Qc[t20] = t21;
  Qc[t22] = t23;
  Qc[t24] = t25;
  Qc[t26] = t27;
  Qc[t28] = t29;
  Qc[t30] = t31;
  const t32 = t0 + 16;
  const t33 = q[16]! * c[t32]! + sum[t32]!;
  const t34 = t0 + 17;
  const t35 = q[17]! * c[t34]! + sum[t34]!;
  const t36 = t0 + 18;
  const t37 = q[18]! * c[t36]! + sum[t36]!;
  const t38 = t0 + 19;
  const t39 = q[19]! * c[t38]! + sum[t38]!;
  const t40 = t0 + 20;
  const t41 = q[20]! * c[t40]! + sum[t40]!;
  const t42 = t0 + 21;
  const t43 = q[21]! * c[t42]! + sum[t42]!;
  const t44 = t0 + 22;
  const t45 = q[22]! * c[t44]! + sum[t44]!;
  const t46 = t0 + 23;
  const t47 = q[23]! * c[t46]! + sum[t46]!;
  Qc[t32] = t33;
  Qc[t34] = t35;
  Qc[t36] = t37;
  Qc[t38] = t39;
  Qc[t40] = t41;
  Qc[t42] = t43;
  Qc[t44] = t45;
  Qc[t46] = t47;
  const t48 = t0 + 24;
  const t49 = q[24]! * c[t48]! + sum[t48]!;
  const t50 = t0 + 25;
  const t51 = q[25]! * c[t50]! + sum[t50]!;
  const t52 = t0 + 26;
  const t53 = q[26]! * c[t52]! + sum[t52]!;
  const t54 = t0 + 27;
  const t55 = q[27]! * c[t54]! + sum[t54]!;
  const t56 = t0 + 28;
  const t57 = q[28]! * c[t56]! + sum[t56]!;
  const t58 = t0 + 29;
  const t59 = q[29]! * c[t58]! + sum[t58]!;
  const t60 = t0 + 30;
  const t61 = q[30]! * c[t60]! + sum[t60]!;
  const t62 = t0 + 31;
  const t63 = q[31]! * c[t62]! + sum[t62]!;
  Qc[t48] = t49;
  Qc[t50] = t51;
  Qc[t52] = t53;
  Qc[t54] = t55;
  Qc[t56] = t57;
  Qc[t58] = t59;
  Qc[t60] = t61;
  Qc[t62] = t63;
  const t64 = t0 + 32;
  const t65 = q[32]! * c[t64]! + sum[t64]!;
  const t66 = t0 + 33;
  const t67 = q[33]! * c[t66]! + sum[t66]!;
  const t68 = t0 + 34;
  const t69 = q[34]! * c[t68]! + sum[t68]!;
  const t70 = t0 + 35;
  const t71 = q[35]! * c[t70]! + sum[t70]!;
  const t72 = t0 + 36;
  const t73 = q[36]! * c[t72]! + sum[t72]!;
  const t74 = t0 + 37;
  const t75 = q[37]! * c[t74]! + sum[t74]!;
  const t76 = t0 + 38;
  const t77 = q[38]! * c[t76]! + sum[t76]!;
  const t78 = t0 + 39;
  const t79 = q[39]! * c[t78]! + sum[t78]!;
  Qc[t64] = t65;
  Qc[t66] = t67;
  Qc[t68] = t69;
  Qc[t70] = t71;
  Qc[t72] = t73;
  Qc[t74] = t75;
  Qc[t76] = t77;
  Qc[t78] = t79;
  const t80 = t0 + 40;
  const t81 = q[40]! * c[t80]! + sum[t80]!;
  const t82 = t0 + 41;
  const t83 = q[41]! * c[t82]! + sum[t82]!;
  const t84 = t0 + 42;
  const t85 = q[42]! * c[t84]! + sum[t84]!;
  const t86 = t0 + 43;
  const t87 = q[43]! * c[t86]! + sum[t86]!;
  const t88 = t0 + 44;
  const t89 = q[44]! * c[t88]! + sum[t88]!;
  const t90 = t0 + 45;
  const t91 = q[45]! * c[t90]! + sum[t90]!;
  const t92 = t0 + 46;
  const t93 = q[46]! * c[t92]! + sum[t92]!;
  const t94 = t0 + 47;
  const t95 = q[47]! * c[t94]! + sum[t94]!;
  Qc[t80] = t81;
  Qc[t82] = t83;
  Qc[t84] = t85;
  Qc[t86] = t87;
  Qc[t88] = t89;
  Qc[t90] = t91;
  Qc[t92] = t93;
  Qc[t94] = t95;
  const t96 = t0 + 48;
  const t97 = q[48]! * c[t96]! + sum[t96]!;
  const t98 = t0 + 49;
  const t99 = q[49]! * c[t98]! + sum[t98]!;
  const t100 = t0 + 50;
  const t101 = q[50]! * c[t100]! + sum[t100]!;
  const t102 = t0 + 51;
  const t103 = q[51]! * c[t102]! + sum[t102]!;
  const t104 = t0 + 52;
  const t105 = q[52]! * c[t104]! + sum[t104]!;
  const t106 = t0 + 53;
  const t107 = q[53]! * c[t106]! + sum[t106]!;
  const t108 = t0 + 54;
  const t109 = q[54]! * c[t108]! + sum[t108]!;
  const t110 = t0 + 55;
  const t111 = q[55]! * c[t110]! + sum[t110]!;
  Qc[t96] = t97;
  Qc[t98] = t99;
  Qc[t100] = t101;
  Qc[t102] = t103;
  Qc[t104] = t105;
  Qc[t106] = t107;
  Qc[t108] = t109;
  Qc[t110] = t111;
  const t112 = t0 + 56;
  const t113 = q[56]! * c[t112]! + sum[t112]!;
  const t114 = t0 + 57;
  const t115 = q[57]! * c[t114]! + sum[t114]!;
  const t116 = t0 + 58;
  const t117 = q[58]! * c[t116]! + sum[t116]!;
  const t118 = t0 + 59;
  const t119 = q[59]! * c[t118]! + sum[t118]!;
  const t120 = t0 + 60;
  const t121 = q[60]! * c[t120]! + sum[t120]!;
  const t122 = t0 + 61;
  const t123 = q[61]! * c[t122]! + sum[t122]!;
  const t124 = t0 + 62;
  const t125 = q[62]! * c[t124]! + sum[t124]!;
  const t126 = t0 + 63;
  const t127 = q[63]! * c[t126]! + sum[t126]!;
  Qc[t112] = t113;
  Qc[t114] = t115;
  Qc[t116] = t117;
  Qc[t118] = t119;
  Qc[t120] = t121;
  Qc[t122] = t123;
  Qc[t124] = t125;
  Qc[t126] = t127;
  const t128 = t0 + 64;
  const t129 = q[64]! * c[t128]! + sum[t128]!;
  const t130 = t0 + 65;
  const t131 = q[65]! * c[t130]! + sum[t130]!;
  const t132 = t0 + 66;
  const t133 = q[66]! * c[t132]! + sum[t132]!;
  const t134 = t0 + 67;
  const t135 = q[67]! * c[t134]! + sum[t134]!;
  const t136 = t0 + 68;
  const t137 = q[68]! * c[t136]! + sum[t136]!;
  const t138 = t0 + 69;
  const t139 = q[69]! * c[t138]! + sum[t138]!;
  const t140 = t0 + 70;
  const t141 = q[70]! * c[t140]! + sum[t140]!;
  const t142 = t0 + 71;
  const t143 = q[71]! * c[t142]! + sum[t142]!;
  Qc[t128] = t129;
  Qc[t130] = t131;
  Qc[t132] = t133;
  Qc[t134] = t135;
  Qc[t136] = t137;
  Qc[t138] = t139;
  Qc[t140] = t141;
  Qc[t142] = t143;
  const t144 = t0 + 72;
  const t145 = q[72]! * c[t144]! + sum[t144]!;
  const t146 = t0 + 73;
  const t147 = q[73]! * c[t146]! + sum[t146]!;
  const t148 = t0 + 74;
  const t149 = q[74]! * c[t148]! + sum[t148]!;
  const t150 = t0 + 75;
  const t151 = q[75]! * c[t150]! + sum[t150]!;
  const t152 = t0 + 76;
  const t153 = q[76]! * c[t152]! + sum[t152]!;
  const t154 = t0 + 77;
  const t155 = q[77]! * c[t154]! + sum[t154]!;
  const t156 = t0 + 78;
  const t157 = q[78]! * c[t156]! + sum[t156]!;
  const t158 = t0 + 79;
  const t159 = q[79]! * c[t158]! + sum[t158]!;
  Qc[t144] = t145;
  Qc[t146] = t147;
  Qc[t148] = t149;
  Qc[t150] = t151;
  Qc[t152] = t153;
  Qc[t154] = t155;
  Qc[t156] = t157;
  Qc[t158] = t159;
  const t160 = t0 + 80;
  const t161 = q[80]! * c[t160]! + sum[t160]!;
  const t162 = t0 + 81;
  const t163 = q[81]! * c[t162]! + sum[t162]!;
  const t164 = t0 + 82;
  const t165 = q[82]! * c[t164]! + sum[t164]!;
  const t166 = t0 + 83;
  const t167 = q[83]! * c[t166]! + sum[t166]!;
  const t168 = t0 + 84;
  const t169 = q[84]! * c[t168]! + sum[t168]!;
  const t170 = t0 + 85;
  const t171 = q[85]! * c[t170]! + sum[t170]!;
  const t172 = t0 + 86;
  const t173 = q[86]! * c[t172]! + sum[t172]!;
  const t174 = t0 + 87;
  const t175 = q[87]! * c[t174]! + sum[t174]!;
  Qc[t160] = t161;
  Qc[t162] = t163;
  Qc[t164] = t165;
  Qc[t166] = t167;
  Qc[t168] = t169;
  Qc[t170] = t171;
  Qc[t172] = t173;
  Qc[t174] = t175;
  const t176 = t0 + 88;
  const t177 = q[88]! * c[t176]! + sum[t176]!;
  const t178 = t0 + 89;
  const t179 = q[89]! * c[t178]! + sum[t178]!;
  const t180 = t0 + 90;
  const t181 = q[90]! * c[t180]! + sum[t180]!;
  const t182 = t0 + 91;
  const t183 = q[91]! * c[t182]! + sum[t182]!;
  const t184 = t0 + 92;
  const t185 = q[92]! * c[t184]! + sum[t184]!;
  const t186 = t0 + 93;
  const t187 = q[93]! * c[t186]! + sum[t186]!;
  const t188 = t0 + 94;
  const t189 = q[94]! * c[t188]! + sum[t188]!;
  const t190 = t0 + 95;
  const t191 = q[95]! * c[t190]! + sum[t190]!;
  Qc[t176] = t177;
  Qc[t178] = t179;
  Qc[t180] = t181;
  Qc[t182] = t183;
  Qc[t184] = t185;
  Qc[t186] = t187;
  Qc[t188] = t189;
  Qc[t190] = t191;
  const t192 = t0 + 96;
  const t193 = q[96]! * c[t192]! + sum[t192]!;
  const t194 = t0 + 97;
  const t195 = q[97]! * c[t194]! + sum[t194]!;
  const t196 = t0 + 98;
  const t197 = q[98]! * c[t196]! + sum[t196]!;
  const t198 = t0 + 99;
  const t199 = q[99]! * c[t198]! + sum[t198]!;
  const t200 = t0 + 100;
  const t201 = q[100]! * c[t200]! + sum[t200]!;
  const t202 = t0 + 101;
  const t203 = q[101]! * c[t202]! + sum[t202]!;
  const t204 = t0 + 102;
  const t205 = q[102]! * c[t204]! + sum[t204]!;
  const t206 = t0 + 103;
  const t207 = q[103]! * c[t206]! + sum[t206]!;
  Qc[t192] = t193;
  Qc[t194] = t195;
  Qc[t196] = t197;
  Qc[t198] = t199;
  Qc[t200] = t201;
  Qc[t202] = t203;
  Qc[t204] = t205;
  Qc[t206] = t207;
  const t208 = t0 + 104;
  const t209 = q[104]! * c[t208]! + sum[t208]!;
  const t210 = t0 + 105;
  const t211 = q[105]! * c[t210]! + sum[t210]!;
  const t212 = t0 + 106;
  const t213 = q[106]! * c[t212]! + sum[t212]!;
  const t214 = t0 + 107;
  const t215 = q[107]! * c[t214]! + sum[t214]!;
  const t216 = t0 + 108;
  const t217 = q[108]! * c[t216]! + sum[t216]!;
  const t218 = t0 + 109;
  const t219 = q[109]! * c[t218]! + sum[t218]!;
  const t220 = t0 + 110;
  const t221 = q[110]! * c[t220]! + sum[t220]!;
  const t222 = t0 + 111;
  const t223 = q[111]! * c[t222]! + sum[t222]!;
  Qc[t208] = t209;
  Qc[t210] = t211;
  Qc[t212] = t213;
  Qc[t214] = t215;
  Qc[t216] = t217;
  Qc[t218] = t219;
  Qc[t220] = t221;
  Qc[t222] = t223;
  const t224 = t0 + 112;
  const t225 = q[112]! * c[t224]! + sum[t224]!;
  const t226 = t0 + 113;
  const t227 = q[113]! * c[t226]! + sum[t226]!;
  const t228 = t0 + 114;
  const t229 = q[114]! * c[t228]! + sum[t228]!;
  const t230 = t0 + 115;
  const t231 = q[115]! * c[t230]! + sum[t230]!;
  const t232 = t0 + 116;
  const t233 = q[116]! * c[t232]! + sum[t232]!;
  const t234 = t0 + 117;
  const t235 = q[117]! * c[t234]! + sum[t234]!;
  const t236 = t0 + 118;
  const t237 = q[118]! * c[t236]! + sum[t236]!;
  const t238 = t0 + 119;
  const t239 = q[119]! * c[t238]! + sum[t238]!;
  Qc[t224] = t225;
  Qc[t226] = t227;
  Qc[t228] = t229;
  Qc[t230] = t231;
  Qc[t232] = t233;
  Qc[t234] = t235;
  Qc[t236] = t237;
  Qc[t238] = t239;
  const t240 = t0 + 120;
  const t241 = q[120]! * c[t240]! + sum[t240]!;
  const t242 = t0 + 121;
  const t243 = q[121]! * c[t242]! + sum[t242]!;
  const t244 = t0 + 122;
  const t245 = q[122]! * c[t244]! + sum[t244]!;
  const t246 = t0 + 123;
  const t247 = q[123]! * c[t246]! + sum[t246]!;
  const t248 = t0 + 124;
  const t249 = q[124]! * c[t248]! + sum[t248]!;
  const t250 = t0 + 125;
  const t251 = q[125]! * c[t250]! + sum[t250]!;
  const t252 = t0 + 126;
  const t253 = q[126]! * c[t252]! + sum[t252]!;
  const t254 = t0 + 127;
  const t255 = q[127]! * c[t254]! + sum[t254]!;
  Qc[t240] = t241;
  Qc[t242] = t243;
  Qc[t244] = t245;
  Qc[t246] = t247;
  Qc[t248] = t249;
  Qc[t250] = t251;
  Qc[t252] = t253;
  Qc[t254] = t255;
  const t256 = t0 + 128;
  const t257 = q[128]! * c[t256]! + sum[t256]!;
  const t258 = t0 + 129;
  const t259 = q[129]! * c[t258]! + sum[t258]!;
  const t260 = t0 + 130;
  const t261 = q[130]! * c[t260]! + sum[t260]!;
  const t262 = t0 + 131;
  const t263 = q[131]! * c[t262]! + sum[t262]!;
  const t264 = t0 + 132;
  const t265 = q[132]! * c[t264]! + sum[t264]!;
  const t266 = t0 + 133;
  const t267 = q[133]! * c[t266]! + sum[t266]!;
  const t268 = t0 + 134;
  const t269 = q[134]! * c[t268]! + sum[t268]!;
  const t270 = t0 + 135;
  const t271 = q[135]! * c[t270]! + sum[t270]!;
  Qc[t256] = t257;
  Qc[t258] = t259;
  Qc[t260] = t261;
  Qc[t262] = t263;
  Qc[t264] = t265;
  Qc[t266] = t267;
  Qc[t268] = t269;
  Qc[t270] = t271;
  const t272 = t0 + 136;
  const t273 = q[136]! * c[t272]! + sum[t272]!;
  const t274 = t0 + 137;
  const t275 = q[137]! * c[t274]! + sum[t274]!;
  const t276 = t0 + 138;
  const t277 = q[138]! * c[t276]! + sum[t276]!;
  const t278 = t0 + 139;
  const t279 = q[139]! * c[t278]! + sum[t278]!;
  const t280 = t0 + 140;
  const t281 = q[140]! * c[t280]! + sum[t280]!;
  const t282 = t0 + 141;
  const t283 = q[141]! * c[t282]! + sum[t282]!;
  const t284 = t0 + 142;
  const t285 = q[142]! * c[t284]! + sum[t284]!;
  const t286 = t0 + 143;
  const t287 = q[143]! * c[t286]! + sum[t286]!;
  Qc[t272] = t273;
  Qc[t274] = t275;
  Qc[t276] = t277;
  Qc[t278] = t279;
  Qc[t280] = t281;
  Qc[t282] = t283;
  Qc[t284] = t285;
  Qc[t286] = t287;
  const t288 = t0 + 144;
  const t289 = q[144]! * c[t288]! + sum[t288]!;
  const t290 = t0 + 145;
  const t291 = q[145]! * c[t290]! + sum[t290]!;
  const t292 = t0 + 146;
  const t293 = q[146]! * c[t292]! + sum[t292]!;
  const t294 = t0 + 147;
  const t295 = q[147]! * c[t294]! + sum[t294]!;
  const t296 = t0 + 148;
  const t297 = q[148]! * c[t296]! + sum[t296]!;
  const t298 = t0 + 149;
  const t299 = q[149]! * c[t298]! + sum[t298]!;
  const t300 = t0 + 150;
  const t301 = q[150]! * c[t300]! + sum[t300]!;
  const t302 = t0 + 151;
  const t303 = q[151]! * c[t302]! + sum[t302]!;
  Qc[t288] = t289;
  Qc[t290] = t291;
  Qc[t292] = t293;
  Qc[t294] = t295;
  Qc[t296] = t297;
  Qc[t298] = t299;
  Qc[t300] = t301;
  Qc[t302] = t303;
  const t304 = t0 + 152;
  const t305 = q[152]! * c[t304]! + sum[t304]!;
  const t306 = t0 + 153;
  const t307 = q[153]! * c[t306]! + sum[t306]!;
  const t308 = t0 + 154;
  const t309 = q[154]! * c[t308]! + sum[t308]!;
  const t310 = t0 + 155;
  const t311 = q[155]! * c[t310]! + sum[t310]!;
  const t312 = t0 + 156;
  const t313 = q[156]! * c[t312]! + sum[t312]!;
  const t314 = t0 + 157;
  const t315 = q[157]! * c[t314]! + sum[t314]!;
  const t316 = t0 + 158;
  const t317 = q[158]! * c[t316]! + sum[t316]!;
  const t318 = t0 + 159;
  const t319 = q[159]! * c[t318]! + sum[t318]!;
  Qc[t304] = t305;
  Qc[t306] = t307;
  Qc[t308] = t309;
  Qc[t310] = t311;
  Qc[t312] = t313;
  Qc[t314] = t315;
  Qc[t316] = t317;
  Qc[t318] = t319;
  const t320 = t0 + 160;
  const t321 = q[160]! * c[t320]! + sum[t320]!;
  const t322 = t0 + 161;
  const t323 = q[161]! * c[t322]! + sum[t322]!;
  const t324 = t0 + 162;
  const t325 = q[162]! * c[t324]! + sum[t324]!;
  const t326 = t0 + 163;
  const t327 = q[163]! * c[t326]! + sum[t326]!;
  const t328 = t0 + 164;
  const t329 = q[164]! * c[t328]! + sum[t328]!;
  const t330 = t0 + 165;
  const t331 = q[165]! * c[t330]! + sum[t330]!;
  const t332 = t0 + 166;
  const t333 = q[166]! * c[t332]! + sum[t332]!;
  const t334 = t0 + 167;
  const t335 = q[167]! * c[t334]! + sum[t334]!;
  Qc[t320] = t321;
  Qc[t322] = t323;
  Qc[t324] = t325;
  Qc[t326] = t327;
  Qc[t328] = t329;
  Qc[t330] = t331;
  Qc[t332] = t333;
  Qc[t334] = t335;
  const t336 = t0 + 168;
  const t337 = q[168]! * c[t336]! + sum[t336]!;
  const t338 = t0 + 169;
  const t339 = q[169]! * c[t338]! + sum[t338]!;
  const t340 = t0 + 170;
  const t341 = q[170]! * c[t340]! + sum[t340]!;
  const t342 = t0 + 171;
  const t343 = q[171]! * c[t342]! + sum[t342]!;
  const t344 = t0 + 172;
  const t345 = q[172]! * c[t344]! + sum[t344]!;
  const t346 = t0 + 173;
  const t347 = q[173]! * c[t346]! + sum[t346]!;
  const t348 = t0 + 174;
  const t349 = q[174]! * c[t348]! + sum[t348]!;
  const t350 = t0 + 175;
  const t351 = q[175]! * c[t350]! + sum[t350]!;
  Qc[t336] = t337;
  Qc[t338] = t339;
  Qc[t340] = t341;
  Qc[t342] = t343;
  Qc[t344] = t345;
  Qc[t346] = t347;
  Qc[t348] = t349;
  Qc[t350] = t351;
  const t352 = t0 + 176;
  const t353 = q[176]! * c[t352]! + sum[t352]!;
  const t354 = t0 + 177;
  const t355 = q[177]! * c[t354]! + sum[t354]!;
  const t356 = t0 + 178;
  const t357 = q[178]! * c[t356]! + sum[t356]!;
  const t358 = t0 + 179;
  const t359 = q[179]! * c[t358]! + sum[t358]!;
  const t360 = t0 + 180;
  const t361 = q[180]! * c[t360]! + sum[t360]!;
  const t362 = t0 + 181;
  const t363 = q[181]! * c[t362]! + sum[t362]!;
  const t364 = t0 + 182;
  const t365 = q[182]! * c[t364]! + sum[t364]!;
  const t366 = t0 + 183;
  const t367 = q[183]! * c[t366]! + sum[t366]!;
  Qc[t352] = t353;
  Qc[t354] = t355;
  Qc[t356] = t357;
  Qc[t358] = t359;
  Qc[t360] = t361;
  Qc[t362] = t363;
  Qc[t364] = t365;
  Qc[t366] = t367;
  const t368 = t0 + 184;
  const t369 = q[184]! * c[t368]! + sum[t368]!;
  const t370 = t0 + 185;
  const t371 = q[185]! * c[t370]! + sum[t370]!;
  const t372 = t0 + 186;
  const t373 = q[186]! * c[t372]! + sum[t372]!;
  const t374 = t0 + 187;
  const t375 = q[187]! * c[t374]! + sum[t374]!;
  const t376 = t0 + 188;
  const t377 = q[188]! * c[t376]! + sum[t376]!;
  const t378 = t0 + 189;
  const t379 = q[189]! * c[t378]! + sum[t378]!;
  const t380 = t0 + 190;
  const t381 = q[190]! * c[t380]! + sum[t380]!;
  const t382 = t0 + 191;
  const t383 = q[191]! * c[t382]! + sum[t382]!;
  Qc[t368] = t369;
  Qc[t370] = t371;
  Qc[t372] = t373;
  Qc[t374] = t375;
  Qc[t376] = t377;
  Qc[t378] = t379;
  Qc[t380] = t381;
  Qc[t382] = t383;
  const t384 = t0 + 192;
  const t385 = q[192]! * c[t384]! + sum[t384]!;
  const t386 = t0 + 193;
  const t387 = q[193]! * c[t386]! + sum[t386]!;
  const t388 = t0 + 194;
  const t389 = q[194]! * c[t388]! + sum[t388]!;
  const t390 = t0 + 195;
  const t391 = q[195]! * c[t390]! + sum[t390]!;
  const t392 = t0 + 196;
  const t393 = q[196]! * c[t392]! + sum[t392]!;
  const t394 = t0 + 197;
  const t395 = q[197]! * c[t394]! + sum[t394]!;
  const t396 = t0 + 198;
  const t397 = q[198]! * c[t396]! + sum[t396]!;
  const t398 = t0 + 199;
  const t399 = q[199]! * c[t398]! + sum[t398]!;
  Qc[t384] = t385;
  Qc[t386] = t387;
  Qc[t388] = t389;
  Qc[t390] = t391;
  Qc[t392] = t393;
  Qc[t394] = t395;
  Qc[t396] = t397;
  Qc[t398] = t399;
  const t400 = t0 + 200;
  const t401 = q[200]! * c[t400]! + sum[t400]!;
  const t402 = t0 + 201;
  const t403 = q[201]! * c[t402]! + sum[t402]!;
  const t404 = t0 + 202;
  const t405 = q[202]! * c[t404]! + sum[t404]!;
  const t406 = t0 + 203;
  const t407 = q[203]! * c[t406]! + sum[t406]!;
  const t408 = t0 + 204;
  const t409 = q[204]! * c[t408]! + sum[t408]!;
  const t410 = t0 + 205;
  const t411 = q[205]! * c[t410]! + sum[t410]!;
  const t412 = t0 + 206;
  const t413 = q[206]! * c[t412]! + sum[t412]!;
  const t414 = t0 + 207;
  const t415 = q[207]! * c[t414]! + sum[t414]!;
  Qc[t400] = t401;
  Qc[t402] = t403;
  Qc[t404] = t405;
  Qc[t406] = t407;
  Qc[t408] = t409;
  Qc[t410] = t411;
  Qc[t412] = t413;
  Qc[t414] = t415;
  const t416 = t0 + 208;
  const t417 = q[208]! * c[t416]! + sum[t416]!;
  const t418 = t0 + 209;
  const t419 = q[209]! * c[t418]! + sum[t418]!;
  const t420 = t0 + 210;
  const t421 = q[210]! * c[t420]! + sum[t420]!;
  const t422 = t0 + 211;
  const t423 = q[211]! * c[t422]! + sum[t422]!;
  const t424 = t0 + 212;
  const t425 = q[212]! * c[t424]! + sum[t424]!;
  const t426 = t0 + 213;
  const t427 = q[213]! * c[t426]! + sum[t426]!;
  const t428 = t0 + 214;
  const t429 = q[214]! * c[t428]! + sum[t428]!;
  const t430 = t0 + 215;
  const t431 = q[215]! * c[t430]! + sum[t430]!;
  Qc[t416] = t417;
  Qc[t418] = t419;
  Qc[t420] = t421;
  Qc[t422] = t423;
  Qc[t424] = t425;
  Qc[t426] = t427;
  Qc[t428] = t429;
  Qc[t430] = t431;
  const t432 = t0 + 216;
  const t433 = q[216]! * c[t432]! + sum[t432]!;
  const t434 = t0 + 217;
  const t435 = q[217]! * c[t434]! + sum[t434]!;
  Qc[t432] = t433;
  Qc[t434] = t435;
  carry[0] = t1;
  carry[1] = t3;
  carry[2] = t5;
  carry[3] = t7;
  carry[4] = t9;
  carry[5] = t11;
  carry[6] = t13;
  carry[7] = t15;
  carry[8] = t17;
  carry[9] = t19;
  carry[10] = t21;
  carry[11] = t23;
  carry[12] = t25;
  carry[13] = t27;
  carry[14] = t29;
  carry[15] = t31;
  carry[16] = t33;
  carry[17] = t35;
  carry[18] = t37;
  carry[19] = t39;
  carry[20] = t41;
  carry[21] = t43;
  carry[22] = t45;
  carry[23] = t47;
  carry[24] = t49;
  carry[25] = t51;
  carry[26] = t53;
  carry[27] = t55;
  carry[28] = t57;
  carry[29] = t59;
  carry[30] = t61;
  carry[31] = t63;
  carry[32] = t65;
  carry[33] = t67;
  carry[34] = t69;
  carry[35] = t71;
  carry[36] = t73;
  carry[37] = t75;
  carry[38] = t77;
  carry[39] = t79;
  carry[40] = t81;
  carry[41] = t83;
  carry[42] = t85;
  carry[43] = t87;
  carry[44] = t89;
  carry[45] = t91;
  carry[46] = t93;
  carry[47] = t95;
  carry[48] = t97;
  carry[49] = t99;
  carry[50] = t101;
  carry[51] = t103;
  carry[52] = t105;
  carry[53] = t107;
  carry[54] = t109;
  carry[55] = t111;
  carry[56] = t113;
  carry[57] = t115;
  carry[58] = t117;
  carry[59] = t119;
  carry[60] = t121;
  carry[61] = t123;
  carry[62] = t125;
  carry[63] = t127;
  carry[64] = t129;
  carry[65] = t131;
  carry[66] = t133;
  carry[67] = t135;
  carry[68] = t137;
  carry[69] = t139;
  carry[70] = t141;
  carry[71] = t143;
  carry[72] = t145;
  carry[73] = t147;
  carry[74] = t149;
  carry[75] = t151;
  carry[76] = t153;
  carry[77] = t155;
  carry[78] = t157;
  carry[79] = t159;
  carry[80] = t161;
  carry[81] = t163;
  carry[82] = t165;
  carry[83] = t167;
  carry[84] = t169;
  carry[85] = t171;
  carry[86] = t173;
  carry[87] = t175;
  carry[88] = t177;
  carry[89] = t179;
  carry[90] = t181;
  carry[91] = t183;
  carry[92] = t185;
  carry[93] = t187;
  carry[94] = t189;
  carry[95] = t191;
  carry[96] = t193;
  carry[97] = t195;
  carry[98] = t197;
  carry[99] = t199;
  carry[100] = t201;
  carry[101] = t203;
  carry[102] = t205;
  carry[103] = t207;
  carry[104] = t209;
  carry[105] = t211;
  carry[106] = t213;
  carry[107] = t215;
  carry[108] = t217;
  carry[109] = t219;
  carry[110] = t221;
  carry[111] = t223;
  carry[112] = t225;
  carry[113] = t227;
  carry[114] = t229;
  carry[115] = t231;
  carry[116] = t233;
  carry[117] = t235;
  carry[118] = t237;
  carry[119] = t239;
  carry[120] = t241;
  carry[121] = t243;
  carry[122] = t245;
  carry[123] = t247;
  carry[124] = t249;
  carry[125] = t251;
  carry[126] = t253;
  carry[127] = t255;
  carry[128] = t257;
  carry[129] = t259;
  carry[130] = t261;
  carry[131] = t263;
  carry[132] = t265;
  carry[133] = t267;
  carry[134] = t269;
  carry[135] = t271;
  carry[136] = t273;
  carry[137] = t275;
  carry[138] = t277;
  carry[139] = t279;
  carry[140] = t281;
  carry[141] = t283;
  carry[142] = t285;
  carry[143] = t287;
  carry[144] = t289;
  carry[145] = t291;
  carry[146] = t293;
  carry[147] = t295;
  carry[148] = t297;
  carry[149] = t299;
  carry[150] = t301;
  carry[151] = t303;
  carry[152] = t305;
  carry[153] = t307;
  carry[154] = t309;
  carry[155] = t311;
  carry[156] = t313;
  carry[157] = t315;
  carry[158] = t317;
  carry[159] = t319;
  carry[160] = t321;
  carry[161] = t323;
  carry[162] = t325;
  carry[163] = t327;
  carry[164] = t329;
  carry[165] = t331;
  carry[166] = t333;
  carry[167] = t335;
  carry[168] = t337;
  carry[169] = t339;
  carry[170] = t341;
  carry[171] = t343;
  carry[172] = t345;
  carry[173] = t347;
  carry[174] = t349;
  carry[175] = t351;
  carry[176] = t353;
  carry[177] = t355;
  carry[178] = t357;
  carry[179] = t359;
  carry[180] = t361;
  carry[181] = t363;
  carry[182] = t365;
  carry[183] = t367;
  carry[184] = t369;
  carry[185] = t371;
  carry[186] = t373;
  carry[187] = t375;
  carry[188] = t377;
  carry[189] = t379;
  carry[190] = t381;
  carry[191] = t383;
  carry[192] = t385;
  carry[193] = t387;
  carry[194] = t389;
  carry[195] = t391;
  carry[196] = t393;
  carry[197] = t395;
  carry[198] = t397;
  carry[199] = t399;
  carry[200] = t401;
  carry[201] = t403;
  carry[202] = t405;
  carry[203] = t407;
  carry[204] = t409;
  carry[205] = t411;
  carry[206] = t413;
  carry[207] = t415;
  carry[208] = t417;
  carry[209] = t419;
  carry[210] = t421;
  carry[211] = t423;
  carry[212] = t425;
  carry[213] = t427;
  carry[214] = t429;
  carry[215] = t431;
  const t436 = t0 + 218;
  carry[216] = t433;
  carry[217] = t435;
  carry[218] = q[218]! * c[t436]! + sum[t436]!;
}

/**
 * @param p - the parameters
 * @param work - overwritten
 */
function forwardPart2(n: number, p: Parameters, work: Workspace): void {
  const { alphas } = p;
  const {
    q,
    c,
    Qc,
    inner,
    logsumexp_shift,
    logsumexp_scale,
    sum,
    trace,
    carry,
  } = work;

  const c_3 = carry[0]!;
  const c_4 = carry[1]!;
  const c_5 = carry[2]!;
  const c_6 = carry[3]!;
  const c_7 = carry[4]!;
  const c_8 = carry[5]!;
  const c_9 = carry[6]!;
  const c_10 = carry[7]!;
  const c_11 = carry[8]!;
  const c_12 = carry[9]!;
  const c_13 = carry[10]!;
  const c_14 = carry[11]!;
  const c_15 = carry[12]!;
  const c_16 = carry[13]!;
  const c_17 = carry[14]!;
  const c_18 = carry[15]!;
  const c_19 = carry[16]!;
  const c_20 = carry[17]!;
  const c_21 = carry[18]!;
  const c_22 = carry[19]!;
  const c_23 = carry[20]!;
  const c_24 = carry[21]!;
  const c_25 = carry[22]!;
  const c_26 = carry[23]!;
  const c_27 = carry[24]!;
  const c_28 = carry[25]!;
  const c_29 = carry[26]!;
  const c_30 = carry[27]!;
  const c_31 = carry[28]!;
  const c_32 = carry[29]!;
  const c_33 = carry[30]!;
  const c_34 = carry[31]!;
  const c_35 = carry[32]!;
  const c_36 = carry[33]!;
  const c_37 = carry[34]!;
  const c_38 = carry[35]!;
  const c_39 = carry[36]!;
  const c_40 = carry[37]!;
  const c_41 = carry[38]!;
  const c_42 = carry[39]!;
  const c_43 = carry[40]!;
  const c_44 = carry[41]!;
  const c_45 = carry[42]!;
  const c_46 = carry[43]!;
  const c_47 = carry[44]!;
  const c_48 = carry[45]!;
  const c_49 = carry[46]!;
  const c_50 = carry[47]!;
  const c_51 = carry[48]!;
  const c_52 = carry[49]!;
  const c_53 = carry[50]!;
  const c_54 = carry[51]!;
  const c_55 = carry[52]!;
  const c_56 = carry[53]!;
  const c_57 = carry[54]!;
  const c_58 = carry[55]!;
  const c_59 = carry[56]!;
  const c_60 = carry[57]!;
  const c_61 = carry[58]!;
  const c_62 = carry[59]!;
  const c_63 = carry[60]!;
  const c_64 = carry[61]!;
  const c_65 = carry[62]!;
  const c_66 = carry[63]!;
  const c_67 = carry[64]!;
  const c_68 = carry[65]!;
  const c_69 = carry[66]!;
  const c_70 = carry[67]!;
  const c_71 = carry[68]!;
  const c_72 = carry[69]!;
  const c_73 = carry[70]!;
  const c_74 = carry[71]!;
  const c_75 = carry[72]!;
  const c_76 = carry[73]!;
  const c_77 = carry[74]!;
  const c_78 = carry[75]!;
  const c_79 = carry[76]!;
  const c_80 = carry[77]!;
  const c_81 = carry[78]!;
  const c_82 = carry[79]!;
  const c_83 = carry[80]!;
  const c_84 = carry[81]!;
  const c_85 = carry[82]!;
  const c_86 = carry[83]!;
  const c_87 = carry[84]!;
  const c_88 = carry[85]!;
  const c_89 = carry[86]!;
  const c_90 = carry[87]!;
  const c_91 = carry[88]!;
  const c_92 = carry[89]!;
  const c_93 = carry[90]!;
  const c_94 = carry[91]!;
  const c_95 = carry[92]!;
  const c_96 = carry[93]!;
  const c_97 = carry[94]!;
  const c_98 = carry[95]!;
  const c_99 = carry[96]!;
  const c_100 = carry[97]!;
  const c_101 = carry[98]!;
  const c_102 = carry[99]!;
  const c_103 = carry[100]!;
  const c_104 = carry[101]!;
  const c_105 = carry[102]!;
  const c_106 = carry[103]!;
  const c_107 = carry[104]!;
  const c_108 = carry[105]!;
  const c_109 = carry[106]!;
  const c_110 = carry[107]!;
  const c_111 = carry[108]!;
  const c_112 = carry[109]!;
  const c_113 = carry[110]!;
  const c_114 = carry[111]!;
  const c_115 = carry[112]!;
  const c_116 = carry[113]!;
  const c_117 = carry[114]!;
  const c_118 = carry[115]!;
  const c_119 = carry[116]!;
  const c_120 = carry[117]!;
  const c_121 = carry[118]!;
  const c_122 = carry[119]!;
  const c_123 = carry[120]!;
  const c_124 = carry[121]!;
  const c_125 = carry[122]!;
  const c_126 = carry[123]!;
  const c_127 = carry[124]!;
  const c_128 = carry[125]!;
  const c_129 = carry[126]!;
  const c_130 = carry[127]!;
  const c_131 = carry[128]!;
  const c_132 = carry[129]!;
  const c_133 = carry[130]!;
  const c_134 = carry[131]!;
  const c_135 = carry[132]!;
  const c_136 = carry[133]!;
  const c_137 = carry[134]!;
  const c_138 = carry[135]!;
  const c_139 = carry[136]!;
  const c_140 = carry[137]!;
  const c_141 = carry[138]!;
  const c_142 = carry[139]!;
  const c_143 = carry[140]!;
  const c_144 = carry[141]!;
  const c_145 = carry[142]!;
  const c_146 = carry[143]!;
  const c_147 = carry[144]!;
  const c_148 = carry[145]!;
  const c_149 = carry[146]!;
  const c_150 = carry[147]!;
  const c_151 = carry[148]!;
  const c_152 = carry[149]!;
  const c_153 = carry[150]!;
  const c_154 = carry[151]!;
  const c_155 = carry[152]!;
  const c_156 = carry[153]!;
  const c_157 = carry[154]!;
  const c_158 = carry[155]!;
  const c_159 = carry[156]!;
  const c_160 = carry[157]!;
  const c_161 = carry[158]!;
  const c_162 = carry[159]!;
  const c_163 = carry[160]!;
  const c_164 = carry[161]!;
  const c_165 = carry[162]!;
  const c_166 = carry[163]!;
  const c_167 = carry[164]!;
  const c_168 = carry[165]!;
  const c_169 = carry[166]!;
  const c_170 = carry[167]!;
  const c_171 = carry[168]!;
  const c_172 = carry[169]!;
  const c_173 = carry[170]!;
  const c_174 = carry[171]!;
  const c_175 = carry[172]!;
  const c_176 = carry[173]!;
  const c_177 = carry[174]!;
  const c_178 = carry[175]!;
  const c_179 = carry[176]!;
  const c_180 = carry[177]!;
  const c_181 = carry[178]!;
  const c_182 = carry[179]!;
  const c_183 = carry[180]!;
  const c_184 = carry[181]!;
  const c_185 = carry[182]!;
  const c_186 = carry[183]!;
  const c_187 = carry[184]!;
  const c_188 = carry[185]!;
  const c_189 = carry[186]!;
  const c_190 = carry[187]!;
  const c_191 = carry[188]!;
  const c_192 = carry[189]!;
  const c_193 = carry[190]!;
  const c_194 = carry[191]!;
  const c_195 = carry[192]!;
  const c_196 = carry[193]!;
  const c_197 = carry[194]!;
  const c_198 = carry[195]!;
  const c_199 = carry[196]!;
  const c_200 = carry[197]!;
  const c_201 = carry[198]!;
  const c_202 = carry[199]!;
  const c_203 = carry[200]!;
  const c_204 = carry[201]!;
  const c_205 = carry[202]!;
  const c_206 = carry[203]!;
  const c_207 = carry[204]!;
  const c_208 = carry[205]!;
  const c_209 = carry[206]!;
  const c_210 = carry[207]!;
  const c_211 = carry[208]!;
  const c_212 = carry[209]!;
  const c_213 = carry[210]!;
  const c_214 = carry[211]!;
  const c_215 = carry[212]!;
  const c_216 = carry[213]!;
  const c_217 = carry[214]!;
  const c_218 = carry[215]!;
  const c_219 = carry[216]!;
  const c_220 = carry[217]!;
  const c_221 = carry[218]!;
  const t0 = 250 * n;
  const t1 = t0 + 219;
  const t2 = q[219]! * c[t1]! + sum[t1]!;
  const t3 = t0 + 220;
  const t4 = q[220]! * c[t3]! + sum[t3]!;
  const t5 = t0 + 221;
  const t6 = q[221]! * c[t5]! + sum[t5]!;
  const t7 = t0 + 222;
  const t8 = q[222]! * c[t7]! + sum[t7]!;
  const t9 = t0 + 223;
  const t10 = q[223]! * c[t9]! + sum[t9]!;
  const t11 = t0 + 224;
  const t12 = q[224]! * c[t11]! + sum[t11]!;
  const t13 = t0 + 225;
  const t14 = q[225]! * c[t13]! + sum[t13]!;
  Qc[t0 + 218] = c_221;
  Qc[t1] = t2;
  Qc[t3] = t4;
  Qc[t5] = t6;
  Qc[t7] = t8;
  Qc[t9] = t10;
  Qc[t11] = t12;
  Qc[t13] = t14;
  const t15 = t0 + 226;
  const t16 = q[226]! * c[t15]! + sum[t15]!;
  const t17 = t0 + 227;
  const t18 = q[227]! * c[t17]! + sum[t17]!;
  const t19 = t0 + 228;
  const t20 = q[228]! * c[t19]! + sum[t19]!;
  const t21 = t0 + 229;
  const t22 = q[229]! * c[t21]! + sum[t21]!;
  const t23 = t0 + 230;
  const t24 = q[230]! * c[t23]! + sum[t23]!;
  const t25 = t0 + 231;
  const t26 = q[231]! * c[t25]! + sum[t25]!;
  const t27 = t0 + 232;
  const t28 = q[232]! * c[t27]! + sum[t27]!;
  const t29 = t0 + 233;
  const t30 = q[233]! * c[t29]! + sum[t29]!;
  Qc[t15] = t16;
  Qc[t17] = t18;
  Qc[t19] = t20;
  Qc[t21] = t22;
  Qc[t23] = t24;
  Qc[t25] = t26;
  Qc[t27] = t28;
  Qc[t29] = t30;
  const t31 = t0 + 234;
  const t32 = q[234]! * c[t31]! + sum[t31]!;
  const t33 = t0 + 235;
  const t34 = q[235]! * c[t33]! + sum[t33]!;
  const t35 = t0 + 236;
  const t36 = q[236]! * c[t35]! + sum[t35]!;
  const t37 = t0 + 237;
  const t38 = q[237]! * c[t37]! + sum[t37]!;
  const t39 = t0 + 238;
  const t40 = q[238]! * c[t39]! + sum[t39]!;
  const t41 = t0 + 239;
  const t42 = q[239]! * c[t41]! + sum[t41]!;
  const t43 = t0 + 240;
  const t44 = q[240]! * c[t43]! + sum[t43]!;
  const t45 = t0 + 241;
  const t46 = q[241]! * c[t45]! + sum[t45]!;
  Qc[t31] = t32;
  Qc[t33] = t34;
  Qc[t35] = t36;
  Qc[t37] = t38;
  Qc[t39] = t40;
  Qc[t41] = t42;
  Qc[t43] = t44;
  Qc[t45] = t46;
  const t47 = t0 + 242;
  const t48 = q[242]! * c[t47]! + sum[t47]!;
  const t49 = t0 + 243;
  const t50 = q[243]! * c[t49]! + sum[t49]!;
  const t51 = t0 + 244;
  const t52 = q[244]! * c[t51]! + sum[t51]!;
  const t53 = t0 + 245;
  const t54 = q[245]! * c[t53]! + sum[t53]!;
  const t55 = t0 + 246;
  const t56 = q[246]! * c[t55]! + sum[t55]!;
  const t57 = t0 + 247;
  const t58 = q[247]! * c[t57]! + sum[t57]!;
  const t59 = t0 + 248;
  const t60 = q[248]! * c[t59]! + sum[t59]!;
  const t61 = t0 + 249;
  const t62 = q[249]! * c[t61]! + sum[t61]!;
  Qc[t47] = t48;
  Qc[t49] = t50;
  Qc[t51] = t52;
  Qc[t53] = t54;
  Qc[t55] = t56;
  Qc[t57] = t58;
  Qc[t59] = t60;
  Qc[t61] = t62;
  const t63 = c_3 * c_3 + c_4 * c_4 + c_5 * c_5 + c_6 * c_6 + c_7 * c_7;
  const t64 = t63 + c_8 * c_8 + c_9 * c_9 + c_10 * c_10 + c_11 * c_11;
  const t65 = alphas[0]! + trace[0]! - (t64 + c_12 * c_12) / 2;
  const t66 = 25 * n;
  const t67 = c_13 * c_13 + c_14 * c_14 + c_15 * c_15 + c_16 * c_16;
  const t68 = t67 + c_17 * c_17 + c_18 * c_18 + c_19 * c_19 + c_20 * c_20;
  const t69 = alphas[1]! + trace[1]! - (t68 + c_21 * c_21 + c_22 * c_22) / 2;
  const t70 = c_23 * c_23 + c_24 * c_24 + c_25 * c_25 + c_26 * c_26;
  const t71 = t70 + c_27 * c_27 + c_28 * c_28 + c_29 * c_29 + c_30 * c_30;
  const t72 = alphas[2]! + trace[2]! - (t71 + c_31 * c_31 + c_32 * c_32) / 2;
  const t73 = c_33 * c_33 + c_34 * c_34 + c_35 * c_35 + c_36 * c_36;
  const t74 = t73 + c_37 * c_37 + c_38 * c_38 + c_39 * c_39 + c_40 * c_40;
  const t75 = alphas[3]! + trace[3]! - (t74 + c_41 * c_41 + c_42 * c_42) / 2;
  const t76 = c_43 * c_43 + c_44 * c_44 + c_45 * c_45 + c_46 * c_46;
  const t77 = t76 + c_47 * c_47 + c_48 * c_48 + c_49 * c_49 + c_50 * c_50;
  const t78 = alphas[4]! + trace[4]! - (t77 + c_51 * c_51 + c_52 * c_52) / 2;
  const t79 = c_53 * c_53 + c_54 * c_54 + c_55 * c_55 + c_56 * c_56;
  const t80 = t79 + c_57 * c_57 + c_58 * c_58 + c_59 * c_59 + c_60 * c_60;
  const t81 = alphas[5]! + trace[5]! - (t80 + c_61 * c_61 + c_62 * c_62) / 2;
  const t82 = c_63 * c_63 + c_64 * c_64 + c_65 * c_65 + c_66 * c_66;
  const t83 = t82 + c_67 * c_67 + c_68 * c_68 + c_69 * c_69 + c_70 * c_70;
  const t84 = alphas[6]! + trace[6]! - (t83 + c_71 * c_71 + c_72 * c_72) / 2;
  const t85 = c_73 * c_73 + c_74 * c_74 + c_75 * c_75 + c_76 * c_76;
  const t86 = t85 + c_77 * c_77 + c_78 * c_78 + c_79 * c_79 + c_80 * c_80;
  const t87 = alphas[7]! + trace[7]! - (t86 + c_81 * c_81 + c_82 * c_82) / 2;
  inner[t66] = t65;
  inner[t66 + 1] = t69;
  inner[t66 + 2] = t72;
  inner[t66 + 3] = t75;
  inner[t66 + 4] = t78;
  inner[t66 + 5] = t81;
  inner[t66 + 6] = t84;
  inner[t66 + 7] = t87;
  const t88 = c_83 * c_83 + c_84 * c_84 + c_85 * c_85 + c_86 * c_86;
  const t89 = t88 + c_87 * c_87 + c_88 * c_88 + c_89 * c_89 + c_90 * c_90;
  const t90 = alphas[8]! + trace[8]! - (t89 + c_91 * c_91 + c_92 * c_92) / 2;
  const t91 = c_93 * c_93 + c_94 * c_94 + c_95 * c_95 + c_96 * c_96;
  const t92 = t91 + c_97 * c_97 + c_98 * c_98 + c_99 * c_99 + c_100 * c_100;
  const t93 = (t92 + c_101 * c_101 + c_102 * c_102) / 2;
  const t94 = alphas[9]! + trace[9]! - t93;
  const t95 = c_103 * c_103 + c_104 * c_104 + c_105 * c_105 + c_106 * c_106;
  const t96 = t95 + c_107 * c_107 + c_108 * c_108 + c_109 * c_109;
  const t97 = (t96 + c_110 * c_110 + c_111 * c_111 + c_112 * c_112) / 2;
  const t98 = alphas[10]! + trace[10]! - t97;
  const t99 = c_113 * c_113 + c_114 * c_114 + c_115 * c_115 + c_116 * c_116;
  const t100 = t99 + c_117 * c_117 + c_118 * c_118 + c_119 * c_119;
  const t101 = (t100 + c_120 * c_120 + c_121 * c_121 + c_122 * c_122) / 2;
  const t102 = alphas[11]! + trace[11]! - t101;
  const t103 = c_123 * c_123 + c_124 * c_124 + c_125 * c_125 + c_126 * c_126;
  const t104 = t103 + c_127 * c_127 + c_128 * c_128 + c_129 * c_129;
  const t105 = (t104 + c_130 * c_130 + c_131 * c_131 + c_132 * c_132) / 2;
  const t106 = alphas[12]! + trace[12]! - t105;
  const t107 = c_133 * c_133 + c_134 * c_134 + c_135 * c_135 + c_136 * c_136;
  const t108 = t107 + c_137 * c_137 + c_138 * c_138 + c_139 * c_139;
  const t109 = (t108 + c_140 * c_140 + c_141 * c_141 + c_142 * c_142) / 2;
  const t110 = alphas[13]! + trace[13]! - t109;
  const t111 = c_143 * c_143 + c_144 * c_144 + c_145 * c_145 + c_146 * c_146;
  const t112 = t111 + c_147 * c_147 + c_148 * c_148 + c_149 * c_149;
  const t113 = (t112 + c_150 * c_150 + c_151 * c_151 + c_152 * c_152) / 2;
  const t114 = alphas[14]! + trace[14]! - t113;
  const t115 = c_153 * c_153 + c_154 * c_154 + c_155 * c_155 + c_156 * c_156;
  const t116 = t115 + c_157 * c_157 + c_158 * c_158 + c_159 * c_159;
  const t117 = (t116 + c_160 * c_160 + c_161 * c_161 + c_162 * c_162) / 2;
  const t118 = alphas[15]! + trace[15]! - t117;
  inner[t66 + 8] = t90;
  inner[t66 + 9] = t94;
  inner[t66 + 10] = t98;
  inner[t66 + 11] = t102;
  inner[t66 + 12] = t106;
  inner[t66 + 13] = t110;
  inner[t66 + 14] = t114;
  inner[t66 + 15] = t118;
  const t119 = c_163 * c_163 + c_164 * c_164 + c_165 * c_165 + c_166 * c_166;
  const t120 = t119 + c_167 * c_167 + c_168 * c_168 + c_169 * c_169;
  const t121 = (t120 + c_170 * c_170 + c_171 * c_171 + c_172 * c_172) / 2;
  const t122 = alphas[16]! + trace[16]! - t121;
  const t123 = c_173 * c_173 + c_174 * c_174 + c_175 * c_175 + c_176 * c_176;
  const t124 = t123 + c_177 * c_177 + c_178 * c_178 + c_179 * c_179;
  const t125 = (t124 + c_180 * c_180 + c_181 * c_181 + c_182 * c_182) / 2;
  const t126 = alphas[17]! + trace[17]! - t125;
  const t127 = c_183 * c_183 + c_184 * c_184 + c_185 * c_185 + c_186 * c_186;
  const t128 = t127 + c_187 * c_187 + c_188 * c_188 + c_189 * c_189;
  const t129 = (t128 + c_190 * c_190 + c_191 * c_191 + c_192 * c_192) / 2;
  const t130 = alphas[18]! + trace[18]! - t129;
  const t131 = c_193 * c_193 + c_194 * c_194 + c_195 * c_195 + c_196 * c_196;
  const t132 = t131 + c_197 * c_197 + c_198 * c_198 + c_199 * c_199;
  const t133 = (t132 + c_200 * c_200 + c_201 * c_201 + c_202 * c_202) / 2;
  const t134 = alphas[19]! + trace[19]! - t133;
  const t135 = c_203 * c_203 + c_204 * c_204 + c_205 * c_205 + c_206 * c_206;
  const t136 = t135 + c_207 * c_207 + c_208 * c_208 + c_209 * c_209;
  const t137 = (t136 + c_210 * c_210 + c_211 * c_211 + c_212 * c_212) / 2;
  const t138 = alphas[20]! + trace[20]! - t137;
  const t139 = c_213 * c_213 + c_214 * c_214 + c_215 * c_215 + c_216 * c_216;
  const t140 = t139 + c_217 * c_217 + c_218 * c_218 + c_219 * c_219;
  const t141 = (t140 + c_220 * c_220 + c_221 * c_221 + t2 * t2) / 2;
  const t142 = alphas[21]! + trace[21]! - t141;
  const t143 = t4 * t4 + t6 * t6 + t8 * t8 + t10 * t10 + t12 * t12 + t14 * t14;
  const t144 = (t143 + t16 * t16 + t18 * t18 + t20 * t20 + t22 * t22) / 2;
  const t145 = alphas[22]! + trace[22]! - t144;
  const t146 = t24 * t24 + t26 * t26 + t28 * t28 + t30 * t30 + t32 * t32;
  const t147 = t146 + t34 * t34 + t36 * t36 + t38 * t38 + t40 * t40;
  const t148 = alphas[23]! + trace[23]! - (t147 + t42 * t42) / 2;
  inner[t66 + 16] = t122;
  inner[t66 + 17] = t126;
  inner[t66 + 18] = t130;
  inner[t66 + 19] = t134;
  inner[t66 + 20] = t138;
  inner[t66 + 21] = t142;
  inner[t66 + 22] = t145;
  inner[t66 + 23] = t148;
  const t149 = t44 * t44 + t46 * t46 + t48 * t48 + t50 * t50 + t52 * t52;
  const t150 = t149 + t54 * t54 + t56 * t56 + t58 * t58 + t60 * t60;
  const t151 = alphas[24]! + trace[24]! - (t150 + t62 * t62) / 2;
  inner[t66 + 24] = t151;
  const t152 = Math.max(Math.max(Math.max(Math.max(t65, t69), t72), t75), t78);
  const t153 = Math.max(Math.max(Math.max(t152, t81), t84), t87);
  const t154 = Math.max(Math.max(Math.max(t153, t90), t94), t98);
  const t155 = Math.max(Math.max(Math.max(t154, t102), t106), t110);
  const t156 = Math.max(Math.max(Math.max(t155, t114), t118), t122);
  const t157 = Math.max(Math.max(Math.max(t156, t126), t130), t134);
  const t158 = Math.max(Math.max(Math.max(t157, t138), t142), t145);
  const t159 = Math.max(Math.max(t158, t148), t151);
  const t160 = Math.min(t159, 1.7976931348623157e308);
  const t161 = Math.max(t160, -1.7976931348623157e308);
  logsumexp_shift[n] = t161;
  const t162 = Math.exp(t65 - t161) + Math.exp(t69 - t161);
  const t163 = t162 + Math.exp(t72 - t161) + Math.exp(t75 - t161);
  const t164 = t163 + Math.exp(t78 - t161) + Math.exp(t81 - t161);
  const t165 = t164 + Math.exp(t84 - t161) + Math.exp(t87 - t161);
  const t166 = t165 + Math.exp(t90 - t161) + Math.exp(t94 - t161);
  const t167 = t166 + Math.exp(t98 - t161) + Math.exp(t102 - t161);
  const t168 = t167 + Math.exp(t106 - t161) + Math.exp(t110 - t161);
  const t169 = t168 + Math.exp(t114 - t161) + Math.exp(t118 - t161);
  const t170 = t169 + Math.exp(t122 - t161) + Math.exp(t126 - t161);
  const t171 = t170 + Math.exp(t130 - t161) + Math.exp(t134 - t161);
  const t172 = t171 + Math.exp(t138 - t161) + Math.exp(t142 - t161);
  const t173 = t172 + Math.exp(t145 - t161) + Math.exp(t148 - t161);
  const t174 = t173 + Math.exp(t151 - t161);
  logsumexp_scale[n] = t174 === 0 ? 0 : 1 / t174;
  carry[219]! += t161 + Math.log(t174);
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
  checkLength("work.flat", work.flat, 1302 * N + 1353);
  checkLength("gradient.flat", gradient.flat, 1650);

  backwardPart2(p, N, gamma, m, work, gradient);
  backwardPart3(p, N, work, gradient);
}

/**
 * @param work - overwritten
 */
function backwardPart1(n: number, work: Workspace): void {
  const { c, dQc, dq } = work;

  const t0 = 250 * n;
  const t1 = t0 + 1;
  const t2 = t0 + 2;
  const t3 = t0 + 3;
  const t4 = t0 + 4;
  const t5 = t0 + 5;
  const t6 = t0 + 6;
  const t7 = t0 + 7;
  dq[0]! += dQc[t0]! * c[t0]!;
  dq[1]! += dQc[t1]! * c[t1]!;
  dq[2]! += dQc[t2]! * c[t2]!;
  dq[3]! += dQc[t3]! * c[t3]!;
  dq[4]! += dQc[t4]! * c[t4]!;
  dq[5]! += dQc[t5]! * c[t5]!;
  dq[6]! += dQc[t6]! * c[t6]!;
  dq[7]! += dQc[t7]! * c[t7]!;
  const t8 = t0 + 8;
  const t9 = t0 + 9;
  const t10 = t0 + 10;
  const t11 = t0 + 11;
  const t12 = t0 + 12;
  const t13 = t0 + 13;
  const t14 = t0 + 14;
  const t15 = t0 + 15;
  dq[8]! += dQc[t8]! * c[t8]!;
  dq[9]! += dQc[t9]! * c[t9]!;
  dq[10]! += dQc[t10]! * c[t10]!;
  dq[11]! += dQc[t11]! * c[t11]!;
  dq[12]! += dQc[t12]! * c[t12]!;
  dq[13]! += dQc[t13]! * c[t13]!;
  dq[14]! += dQc[t14]! * c[t14]!;
  dq[15]! += dQc[t15]! * c[t15]!;
  const t16 = t0 + 16;
  const t17 = t0 + 17;
  const t18 = t0 + 18;
  const t19 = t0 + 19;
  const t20 = t0 + 20;
  const t21 = t0 + 21;
  const t22 = t0 + 22;
  const t23 = t0 + 23;
  dq[16]! += dQc[t16]! * c[t16]!;
  dq[17]! += dQc[t17]! * c[t17]!;
  dq[18]! += dQc[t18]! * c[t18]!;
  dq[19]! += dQc[t19]! * c[t19]!;
  dq[20]! += dQc[t20]! * c[t20]!;
  dq[21]! += dQc[t21]! * c[t21]!;
  dq[22]! += dQc[t22]! * c[t22]!;
  dq[23]! += dQc[t23]! * c[t23]!;
  const t24 = t0 + 24;
  const t25 = t0 + 25;
  const t26 = t0 + 26;
  const t27 = t0 + 27;
  const t28 = t0 + 28;
  const t29 = t0 + 29;
  const t30 = t0 + 30;
  const t31 = t0 + 31;
  dq[24]! += dQc[t24]! * c[t24]!;
  dq[25]! += dQc[t25]! * c[t25]!;
  dq[26]! += dQc[t26]! * c[t26]!;
  dq[27]! += dQc[t27]! * c[t27]!;
  dq[28]! += dQc[t28]! * c[t28]!;
  dq[29]! += dQc[t29]! * c[t29]!;
  dq[30]! += dQc[t30]! * c[t30]!;
  dq[31]! += dQc[t31]! * c[t31]!;
  const t32 = t0 + 32;
  const t33 = t0 + 33;
  const t34 = t0 + 34;
  const t35 = t0 + 35;
  const t36 = t0 + 36;
  const t37 = t0 + 37;
  const t38 = t0 + 38;
  const t39 = t0 + 39;
  dq[32]! += dQc[t32]! * c[t32]!;
  dq[33]! += dQc[t33]! * c[t33]!;
  dq[34]! += dQc[t34]! * c[t34]!;
  dq[35]! += dQc[t35]! * c[t35]!;
  dq[36]! += dQc[t36]! * c[t36]!;
  dq[37]! += dQc[t37]! * c[t37]!;
  dq[38]! += dQc[t38]! * c[t38]!;
  dq[39]! += dQc[t39]! * c[t39]!;
  const t40 = t0 + 40;
  const t41 = t0 + 41;
  const t42 = t0 + 42;
  const t43 = t0 + 43;
  const t44 = t0 + 44;
  const t45 = t0 + 45;
  const t46 = t0 + 46;
  const t47 = t0 + 47;
  dq[40]! += dQc[t40]! * c[t40]!;
  dq[41]! += dQc[t41]! * c[t41]!;
  dq[42]! += dQc[t42]! * c[t42]!;
  dq[43]! += dQc[t43]! * c[t43]!;
  dq[44]! += dQc[t44]! * c[t44]!;
  dq[45]! += dQc[t45]! * c[t45]!;
  dq[46]! += dQc[t46]! * c[t46]!;
  dq[47]! += dQc[t47]! * c[t47]!;
  const t48 = t0 + 48;
  const t49 = t0 + 49;
  const t50 = t0 + 50;
  const t51 = t0 + 51;
  const t52 = t0 + 52;
  const t53 = t0 + 53;
  const t54 = t0 + 54;
  const t55 = t0 + 55;
  dq[48]! += dQc[t48]! * c[t48]!;
  dq[49]! += dQc[t49]! * c[t49]!;
  dq[50]! += dQc[t50]! * c[t50]!;
  dq[51]! += dQc[t51]! * c[t51]!;
  dq[52]! += dQc[t52]! * c[t52]!;
  dq[53]! += dQc[t53]! * c[t53]!;
  dq[54]! += dQc[t54]! * c[t54]!;
  dq[55]! += dQc[t55]! * c[t55]!;
  const t56 = t0 + 56;
  const t57 = t0 + 57;
  const t58 = t0 + 58;
  const t59 = t0 + 59;
  const t60 = t0 + 60;
  const t61 = t0 + 61;
  const t62 = t0 + 62;
  const t63 = t0 + 63;
  dq[56]! += dQc[t56]! * c[t56]!;
  dq[57]! += dQc[t57]! * c[t57]!;
  dq[58]! += dQc[t58]! * c[t58]!;
  dq[59]! += dQc[t59]! * c[t59]!;
  dq[60]! += dQc[t60]! * c[t60]!;
  dq[61]! += dQc[t61]! * c[t61]!;
  dq[62]! += dQc[t62]! * c[t62]!;
  dq[63]! += dQc[t63]! * c[t63]!;
  const t64 = t0 + 64;
  const t65 = t0 + 65;
  const t66 = t0 + 66;
  const t67 = t0 + 67;
  const t68 = t0 + 68;
  const t69 = t0 + 69;
  const t70 = t0 + 70;
  const t71 = t0 + 71;
  dq[64]! += dQc[t64]! * c[t64]!;
  dq[65]! += dQc[t65]! * c[t65]!;
  dq[66]! += dQc[t66]! * c[t66]!;
  dq[67]! += dQc[t67]! * c[t67]!;
  dq[68]! += dQc[t68]! * c[t68]!;
  dq[69]! += dQc[t69]! * c[t69]!;
  dq[70]! += dQc[t70]! * c[t70]!;
  dq[71]! += dQc[t71]! * c[t71]!;
  const t72 = t0 + 72;
  const t73 = t0 + 73;
  const t74 = t0 + 74;
  const t75 = t0 + 75;
  const t76 = t0 + 76;
  const t77 = t0 + 77;
  const t78 = t0 + 78;
  const t79 = t0 + 79;
  dq[72]! += dQc[t72]! * c[t72]!;
  dq[73]! += dQc[t73]! * c[t73]!;
  dq[74]! += dQc[t74]! * c[t74]!;
  dq[75]! += dQc[t75]! * c[t75]!;
  dq[76]! += dQc[t76]! * c[t76]!;
  dq[77]! += dQc[t77]! * c[t77]!;
  dq[78]! += dQc[t78]! * c[t78]!;
  dq[79]! += dQc[t79]! * c[t79]!;
  const t80 = t0 + 80;
  const t81 = t0 + 81;
  const t82 = t0 + 82;
  const t83 = t0 + 83;
  const t84 = t0 + 84;
  const t85 = t0 + 85;
  const t86 = t0 + 86;
  const t87 = t0 + 87;
  dq[80]! += dQc[t80]! * c[t80]!;
  dq[81]! += dQc[t81]! * c[t81]!;
  dq[82]! += dQc[t82]! * c[t82]!;
  dq[83]! += dQc[t83]! * c[t83]!;
  dq[84]! += dQc[t84]! * c[t84]!;
  dq[85]! += dQc[t85]! * c[t85]!;
  dq[86]! += dQc[t86]! * c[t86]!;
  dq[87]! += dQc[t87]! * c[t87]!;
  const t88 = t0 + 88;
  const t89 = t0 + 89;
  const t90 = t0 + 90;
  const t91 = t0 + 91;
  const t92 = t0 + 92;
  const t93 = t0 + 93;
  const t94 = t0 + 94;
  const t95 = t0 + 95;
  dq[88]! += dQc[t88]! * c[t88]!;
  dq[89]! += dQc[t89]! * c[t89]!;
  dq[90]! += dQc[t90]! * c[t90]!;
  dq[91]! += dQc[t91]! * c[t91]!;
  dq[92]! += dQc[t92]! * c[t92]!;
  dq[93]! += dQc[t93]! * c[t93]!;
  dq[94]! += dQc[t94]! * c[t94]!;
  dq[95]! += dQc[t95]! * c[t95]!;
  const t96 = t0 + 96;
  const t97 = t0 + 97;
  const t98 = t0 + 98;
  const t99 = t0 + 99;
  const t100 = t0 + 100;
  const t101 = t0 + 101;
  const t102 = t0 + 102;
  const t103 = t0 + 103;
  dq[96]! += dQc[t96]! * c[t96]!;
  dq[97]! += dQc[t97]! * c[t97]!;
  dq[98]! += dQc[t98]! * c[t98]!;
  dq[99]! += dQc[t99]! * c[t99]!;
  dq[100]! += dQc[t100]! * c[t100]!;
  dq[101]! += dQc[t101]! * c[t101]!;
  dq[102]! += dQc[t102]! * c[t102]!;
  dq[103]! += dQc[t103]! * c[t103]!;
  const t104 = t0 + 104;
  const t105 = t0 + 105;
  const t106 = t0 + 106;
  const t107 = t0 + 107;
  const t108 = t0 + 108;
  const t109 = t0 + 109;
  const t110 = t0 + 110;
  const t111 = t0 + 111;
  dq[104]! += dQc[t104]! * c[t104]!;
  dq[105]! += dQc[t105]! * c[t105]!;
  dq[106]! += dQc[t106]! * c[t106]!;
  dq[107]! += dQc[t107]! * c[t107]!;
  dq[108]! += dQc[t108]! * c[t108]!;
  dq[109]! += dQc[t109]! * c[t109]!;
  dq[110]! += dQc[t110]! * c[t110]!;
  dq[111]! += dQc[t111]! * c[t111]!;
  const t112 = t0 + 112;
  const t113 = t0 + 113;
  const t114 = t0 + 114;
  const t115 = t0 + 115;
  const t116 = t0 + 116;
  const t117 = t0 + 117;
  const t118 = t0 + 118;
  const t119 = t0 + 119;
  dq[112]! += dQc[t112]! * c[t112]!;
  dq[113]! += dQc[t113]! * c[t113]!;
  dq[114]! += dQc[t114]! * c[t114]!;
  dq[115]! += dQc[t115]! * c[t115]!;
  dq[116]! += dQc[t116]! * c[t116]!;
  dq[117]! += dQc[t117]! * c[t117]!;
  dq[118]! += dQc[t118]! * c[t118]!;
  dq[119]! += dQc[t119]! * c[t119]!;
  const t120 = t0 + 120;
  const t121 = t0 + 121;
  const t122 = t0 + 122;
  const t123 = t0 + 123;
  const t124 = t0 + 124;
  const t125 = t0 + 125;
  const t126 = t0 + 126;
  const t127 = t0 + 127;
  dq[120]! += dQc[t120]! * c[t120]!;
  dq[121]! += dQc[t121]! * c[t121]!;
  dq[122]! += dQc[t122]! * c[t122]!;
  dq[123]! += dQc[t123]! * c[t123]!;
  dq[124]! += dQc[t124]! * c[t124]!;
  dq[125]! += dQc[t125]! * c[t125]!;
  dq[126]! += dQc[t126]! * c[t126]!;
  dq[127]! += dQc[t127]! * c[t127]!;
  const t128 = t0 + 128;
  const t129 = t0 + 129;
  const t130 = t0 + 130;
  const t131 = t0 + 131;
  const t132 = t0 + 132;
  const t133 = t0 + 133;
  const t134 = t0 + 134;
  const t135 = t0 + 135;
  dq[128]! += dQc[t128]! * c[t128]!;
  dq[129]! += dQc[t129]! * c[t129]!;
  dq[130]! += dQc[t130]! * c[t130]!;
  dq[131]! += dQc[t131]! * c[t131]!;
  dq[132]! += dQc[t132]! * c[t132]!;
  dq[133]! += dQc[t133]! * c[t133]!;
  dq[134]! += dQc[t134]! * c[t134]!;
  dq[135]! += dQc[t135]! * c[t135]!;
  const t136 = t0 + 136;
  const t137 = t0 + 137;
  const t138 = t0 + 138;
  const t139 = t0 + 139;
  const t140 = t0 + 140;
  const t141 = t0 + 141;
  const t142 = t0 + 142;
  const t143 = t0 + 143;
  dq[136]! += dQc[t136]! * c[t136]!;
  dq[137]! += dQc[t137]! * c[t137]!;
  dq[138]! += dQc[t138]! * c[t138]!;
  dq[139]! += dQc[t139]! * c[t139]!;
  dq[140]! += dQc[t140]! * c[t140]!;
  dq[141]! += dQc[t141]! * c[t141]!;
  dq[142]! += dQc[t142]! * c[t142]!;
  dq[143]! += dQc[t143]! * c[t143]!;
  const t144 = t0 + 144;
  const t145 = t0 + 145;
  const t146 = t0 + 146;
  const t147 = t0 + 147;
  const t148 = t0 + 148;
  const t149 = t0 + 149;
  const t150 = t0 + 150;
  const t151 = t0 + 151;
  dq[144]! += dQc[t144]! * c[t144]!;
  dq[145]! += dQc[t145]! * c[t145]!;
  dq[146]! += dQc[t146]! * c[t146]!;
  dq[147]! += dQc[t147]! * c[t147]!;
  dq[148]! += dQc[t148]! * c[t148]!;
  dq[149]! += dQc[t149]! * c[t149]!;
  dq[150]! += dQc[t150]! * c[t150]!;
  dq[151]! += dQc[t151]! * c[t151]!;
  const t152 = t0 + 152;
  const t153 = t0 + 153;
  const t154 = t0 + 154;
  const t155 = t0 + 155;
  const t156 = t0 + 156;
  const t157 = t0 + 157;
  const t158 = t0 + 158;
  const t159 = t0 + 159;
  dq[152]! += dQc[t152]! * c[t152]!;
  dq[153]! += dQc[t153]! * c[t153]!;
  dq[154]! += dQc[t154]! * c[t154]!;
  dq[155]! += dQc[t155]! * c[t155]!;
  dq[156]! += dQc[t156]! * c[t156]!;
  dq[157]! += dQc[t157]! * c[t157]!;
  dq[158]! += dQc[t158]! * c[t158]!;
  dq[159]! += dQc[t159]! * c[t159]!;
  const t160 = t0 + 160;
  const t161 = t0 + 161;
  const t162 = t0 + 162;
  const t163 = t0 + 163;
  const t164 = t0 + 164;
  const t165 = t0 + 165;
  const t166 = t0 + 166;
  const t167 = t0 + 167;
  dq[160]! += dQc[t160]! * c[t160]!;
  dq[161]! += dQc[t161]! * c[t161]!;
  dq[162]! += dQc[t162]! * c[t162]!;
  dq[163]! += dQc[t163]! * c[t163]!;
  dq[164]! += dQc[t164]! * c[t164]!;
  dq[165]! += dQc[t165]! * c[t165]!;
  dq[166]! += dQc[t166]! * c[t166]!;
  dq[167]! += dQc[t167]! * c[t167]!;
  const t168 = t0 + 168;
  const t169 = t0 + 169;
  const t170 = t0 + 170;
  const t171 = t0 + 171;
  const t172 = t0 + 172;
  const t173 = t0 + 173;
  const t174 = t0 + 174;
  const t175 = t0 + 175;
  dq[168]! += dQc[t168]! * c[t168]!;
  dq[169]! += dQc[t169]! * c[t169]!;
  dq[170]! += dQc[t170]! * c[t170]!;
  dq[171]! += dQc[t171]! * c[t171]!;
  dq[172]! += dQc[t172]! * c[t172]!;
  dq[173]! += dQc[t173]! * c[t173]!;
  dq[174]! += dQc[t174]! * c[t174]!;
  dq[175]! += dQc[t175]! * c[t175]!;
  const t176 = t0 + 176;
  const t177 = t0 + 177;
  const t178 = t0 + 178;
  const t179 = t0 + 179;
  const t180 = t0 + 180;
  const t181 = t0 + 181;
  const t182 = t0 + 182;
  const t183 = t0 + 183;
  dq[176]! += dQc[t176]! * c[t176]!;
  dq[177]! += dQc[t177]! * c[t177]!;
  dq[178]! += dQc[t178]! * c[t178]!;
  dq[179]! += dQc[t179]! * c[t179]!;
  dq[180]! += dQc[t180]! * c[t180]!;
  dq[181]! += dQc[t181]! * c[t181]!;
  dq[182]! += dQc[t182]! * c[t182]!;
  dq[183]! += dQc[t183]! * c[t183]!;
  const t184 = t0 + 184;
  const t185 = t0 + 185;
  const t186 = t0 + 186;
  const t187 = t0 + 187;
  const t188 = t0 + 188;
  const t189 = t0 + 189;
  const t190 = t0 + 190;
  const t191 = t0 + 191;
  dq[184]! += dQc[t184]! * c[t184]!;
  dq[185]! += dQc[t185]! * c[t185]!;
  dq[186]! += dQc[t186]! * c[t186]!;
  dq[187]! += dQc[t187]! * c[t187]!;
  dq[188]! += dQc[t188]! * c[t188]!;
  dq[189]! += dQc[t189]! * c[t189]!;
  dq[190]! += dQc[t190]! * c[t190]!;
  dq[191]! += dQc[t191]! * c[t191]!;
  const t192 = t0 + 192;
  const t193 = t0 + 193;
  const t194 = t0 + 194;
  const t195 = t0 + 195;
  const t196 = t0 + 196;
  const t197 = t0 + 197;
  const t198 = t0 + 198;
  const t199 = t0 + 199;
  dq[192]! += dQc[t192]! * c[t192]!;
  dq[193]! += dQc[t193]! * c[t193]!;
  dq[194]! += dQc[t194]! * c[t194]!;
  dq[195]! += dQc[t195]! * c[t195]!;
  dq[196]! += dQc[t196]! * c[t196]!;
  dq[197]! += dQc[t197]! * c[t197]!;
  dq[198]! += dQc[t198]! * c[t198]!;
  dq[199]! += dQc[t199]! * c[t199]!;
  const t200 = t0 + 200;
  const t201 = t0 + 201;
  const t202 = t0 + 202;
  const t203 = t0 + 203;
  const t204 = t0 + 204;
  const t205 = t0 + 205;
  const t206 = t0 + 206;
  const t207 = t0 + 207;
  dq[200]! += dQc[t200]! * c[t200]!;
  dq[201]! += dQc[t201]! * c[t201]!;
  dq[202]! += dQc[t202]! * c[t202]!;
  dq[203]! += dQc[t203]! * c[t203]!;
  dq[204]! += dQc[t204]! * c[t204]!;
  dq[205]! += dQc[t205]! * c[t205]!;
  dq[206]! += dQc[t206]! * c[t206]!;
  dq[207]! += dQc[t207]! * c[t207]!;
  const t208 = t0 + 208;
  const t209 = t0 + 209;
  const t210 = t0 + 210;
  const t211 = t0 + 211;
  const t212 = t0 + 212;
  const t213 = t0 + 213;
  const t214 = t0 + 214;
  const t215 = t0 + 215;
  dq[208]! += dQc[t208]! * c[t208]!;
  dq[209]! += dQc[t209]! * c[t209]!;
  dq[210]! += dQc[t210]! * c[t210]!;
  dq[211]! += dQc[t211]! * c[t211]!;
  dq[212]! += dQc[t212]! * c[t212]!;
  dq[213]! += dQc[t213]! * c[t213]!;
  dq[214]! += dQc[t214]! * c[t214]!;
  dq[215]! += dQc[t215]! * c[t215]!;
  const t216 = t0 + 216;
  const t217 = t0 + 217;
  const t218 = t0 + 218;
  const t219 = t0 + 219;
  const t220 = t0 + 220;
  const t221 = t0 + 221;
  const t222 = t0 + 222;
  const t223 = t0 + 223;
  dq[216]! += dQc[t216]! * c[t216]!;
  dq[217]! += dQc[t217]! * c[t217]!;
  dq[218]! += dQc[t218]! * c[t218]!;
  dq[219]! += dQc[t219]! * c[t219]!;
  dq[220]! += dQc[t220]! * c[t220]!;
  dq[221]! += dQc[t221]! * c[t221]!;
  dq[222]! += dQc[t222]! * c[t222]!;
  dq[223]! += dQc[t223]! * c[t223]!;
  const t224 = t0 + 224;
  const t225 = t0 + 225;
  const t226 = t0 + 226;
  const t227 = t0 + 227;
  const t228 = t0 + 228;
  const t229 = t0 + 229;
  const t230 = t0 + 230;
  const t231 = t0 + 231;
  dq[224]! += dQc[t224]! * c[t224]!;
  dq[225]! += dQc[t225]! * c[t225]!;
  dq[226]! += dQc[t226]! * c[t226]!;
  dq[227]! += dQc[t227]! * c[t227]!;
  dq[228]! += dQc[t228]! * c[t228]!;
  dq[229]! += dQc[t229]! * c[t229]!;
  dq[230]! += dQc[t230]! * c[t230]!;
  dq[231]! += dQc[t231]! * c[t231]!;
  const t232 = t0 + 232;
  const t233 = t0 + 233;
  const t234 = t0 + 234;
  const t235 = t0 + 235;
  const t236 = t0 + 236;
  const t237 = t0 + 237;
  const t238 = t0 + 238;
  const t239 = t0 + 239;
  dq[232]! += dQc[t232]! * c[t232]!;
  dq[233]! += dQc[t233]! * c[t233]!;
  dq[234]! += dQc[t234]! * c[t234]!;
  dq[235]! += dQc[t235]! * c[t235]!;
  dq[236]! += dQc[t236]! * c[t236]!;
  dq[237]! += dQc[t237]! * c[t237]!;
  dq[238]! += dQc[t238]! * c[t238]!;
  dq[239]! += dQc[t239]! * c[t239]!;
  const t240 = t0 + 240;
  const t241 = t0 + 241;
  const t242 = t0 + 242;
  const t243 = t0 + 243;
  const t244 = t0 + 244;
  const t245 = t0 + 245;
  const t246 = t0 + 246;
  const t247 = t0 + 247;
  dq[240]! += dQc[t240]! * c[t240]!;
  dq[241]! += dQc[t241]! * c[t241]!;
  dq[242]! += dQc[t242]! * c[t242]!;
  dq[243]! += dQc[t243]! * c[t243]!;
  dq[244]! += dQc[t244]! * c[t244]!;
  dq[245]! += dQc[t245]! * c[t245]!;
  dq[246]! += dQc[t246]! * c[t246]!;
  dq[247]! += dQc[t247]! * c[t247]!;
  const t248 = t0 + 248;
  const t249 = t0 + 249;
  dq[248]! += dQc[t248]! * c[t248]!;
  dq[249]! += dQc[t249]! * c[t249]!;
}

/**
 * @param p - the parameters
 * @param work - overwritten
 * @param gradient - overwritten
 */
function backwardPart2(
  p: Parameters,
  N: number,
  gamma: number,
  m: number,
  work: Workspace,
  gradient: Parameters,
): void {
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
    dinner,
    dQc,
    dtrace,
    dsum,
    carry_2,
  } = work;
  const { alphas: dalphas, means: dmeans, icf: dicf } = gradient;

  // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
  // inner[n, k] = alphas[k] + trace[k] - sum(i, Qc[n, k, i]^2) / 2
  // Qc[n, k, i] = q[k, i] * c[n, k, i] + sum(j = 1:i-1, icf[k, 10 + (j-1)*10 -
  // j*(j-1)/2 + i - j] * c[n, k, j])
  // c[n, k, j] = x[n, j] - means[k, j]
  dmeans.fill(0, 0, 250);
  for (let n = 0; n < N; n++) {
    // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
    const t0 = logsumexp_shift[n]!;
    const t1 = logsumexp_scale[n]!;
    for (let k = 0; k < 25; k++) {
      dinner[k + 25 * n] = Math.exp(inner[k + 25 * n]! - t0) * t1;
    }

    // inner[n, k] = alphas[k] + trace[k] - sum(i, Qc[n, k, i]^2) / 2
    dsum[0] = -0.5 * dinner[25 * n]!;
    dsum[1] = -0.5 * dinner[25 * n + 1]!;
    dsum[2] = -0.5 * dinner[25 * n + 2]!;
    dsum[3] = -0.5 * dinner[25 * n + 3]!;
    dsum[4] = -0.5 * dinner[25 * n + 4]!;
    dsum[5] = -0.5 * dinner[25 * n + 5]!;
    dsum[6] = -0.5 * dinner[25 * n + 6]!;
    dsum[7] = -0.5 * dinner[25 * n + 7]!;
    dsum[8] = -0.5 * dinner[25 * n + 8]!;
    dsum[9] = -0.5 * dinner[25 * n + 9]!;
    dsum[10] = -0.5 * dinner[25 * n + 10]!;
    dsum[11] = -0.5 * dinner[25 * n + 11]!;
    dsum[12] = -0.5 * dinner[25 * n + 12]!;
    dsum[13] = -0.5 * dinner[25 * n + 13]!;
    dsum[14] = -0.5 * dinner[25 * n + 14]!;
    dsum[15] = -0.5 * dinner[25 * n + 15]!;
    dsum[16] = -0.5 * dinner[25 * n + 16]!;
    dsum[17] = -0.5 * dinner[25 * n + 17]!;
    dsum[18] = -0.5 * dinner[25 * n + 18]!;
    dsum[19] = -0.5 * dinner[25 * n + 19]!;
    dsum[20] = -0.5 * dinner[25 * n + 20]!;
    dsum[21] = -0.5 * dinner[25 * n + 21]!;
    dsum[22] = -0.5 * dinner[25 * n + 22]!;
    dsum[23] = -0.5 * dinner[25 * n + 23]!;
    dsum[24] = -0.5 * dinner[25 * n + 24]!;

    // inner[n, k] = alphas[k] + trace[k] - sum(i, Qc[n, k, i]^2) / 2
    // Qc[n, k, i] = q[k, i] * c[n, k, i] + sum(j = 1:i-1, icf[k, 10 + (j-1)*10
    // - j*(j-1)/2 + i - j] * c[n, k, j])
    // c[n, k, j] = x[n, j] - means[k, j]
    for (let k = 0; k < 25; k++) {
      const t2 = dsum[k]!;
      const t3 = t2 * Qc[10 * k + 250 * n]!;
      const t4 = t2 * Qc[10 * k + 250 * n + 1]!;
      const t5 = t2 * Qc[10 * k + 250 * n + 2]!;
      const t6 = t2 * Qc[10 * k + 250 * n + 3]!;
      const t7 = t2 * Qc[10 * k + 250 * n + 4]!;
      const t8 = t2 * Qc[10 * k + 250 * n + 5]!;
      const t9 = t2 * Qc[10 * k + 250 * n + 6]!;
      const t10 = t2 * Qc[10 * k + 250 * n + 7]!;
      dQc[10 * k + 250 * n] = 2 * t3;
      dQc[10 * k + 250 * n + 1] = 2 * t4;
      dQc[10 * k + 250 * n + 2] = 2 * t5;
      dQc[10 * k + 250 * n + 3] = 2 * t6;
      dQc[10 * k + 250 * n + 4] = 2 * t7;
      dQc[10 * k + 250 * n + 5] = 2 * t8;
      dQc[10 * k + 250 * n + 6] = 2 * t9;
      dQc[10 * k + 250 * n + 7] = 2 * t10;
      const t11 = t2 * Qc[10 * k + 250 * n + 8]!;
      const t12 = t2 * Qc[10 * k + 250 * n + 9]!;
      dQc[10 * k + 250 * n + 8] = 2 * t11;
      dQc[10 * k + 250 * n + 9] = 2 * t12;
      const t13 = 2 * (t4 * icf[55 * k + 10]!) + 2 * (t5 * icf[55 * k + 11]!);
      const t14 = t13 + 2 * (t6 * icf[55 * k + 12]!);
      const t15 = t14 + 2 * (t7 * icf[55 * k + 13]!);
      const t16 = t15 + 2 * (t8 * icf[55 * k + 14]!);
      const t17 = t16 + 2 * (t9 * icf[55 * k + 15]!);
      const t18 = t17 + 2 * (t10 * icf[55 * k + 16]!);
      const t19 = t18 + 2 * (t11 * icf[55 * k + 17]!);
      const t20 = t19 + 2 * (t12 * icf[55 * k + 18]!);
      const t21 = 2 * (t5 * icf[55 * k + 19]!) + 2 * (t6 * icf[55 * k + 20]!);
      const t22 = t21 + 2 * (t7 * icf[55 * k + 21]!);
      const t23 = t22 + 2 * (t8 * icf[55 * k + 22]!);
      const t24 = t23 + 2 * (t9 * icf[55 * k + 23]!);
      const t25 = t24 + 2 * (t10 * icf[55 * k + 24]!);
      const t26 = t25 + 2 * (t11 * icf[55 * k + 25]!);
      const t27 = t26 + 2 * (t12 * icf[55 * k + 26]!);
      const t28 = 2 * (t6 * icf[55 * k + 27]!) + 2 * (t7 * icf[55 * k + 28]!);
      const t29 = t28 + 2 * (t8 * icf[55 * k + 29]!);
      const t30 = t29 + 2 * (t9 * icf[55 * k + 30]!);
      const t31 = t30 + 2 * (t10 * icf[55 * k + 31]!);
      const t32 = t31 + 2 * (t11 * icf[55 * k + 32]!);
      const t33 = t32 + 2 * (t12 * icf[55 * k + 33]!);
      const t34 = 2 * (t7 * icf[55 * k + 34]!) + 2 * (t8 * icf[55 * k + 35]!);
      const t35 = t34 + 2 * (t9 * icf[55 * k + 36]!);
      const t36 = t35 + 2 * (t10 * icf[55 * k + 37]!);
      const t37 = t36 + 2 * (t11 * icf[55 * k + 38]!);
      const t38 = t37 + 2 * (t12 * icf[55 * k + 39]!);
      const t39 = 2 * (t8 * icf[55 * k + 40]!) + 2 * (t9 * icf[55 * k + 41]!);
      const t40 = t39 + 2 * (t10 * icf[55 * k + 42]!);
      const t41 = t40 + 2 * (t11 * icf[55 * k + 43]!);
      const t42 = t41 + 2 * (t12 * icf[55 * k + 44]!);
      const t43 = 2 * (t9 * icf[55 * k + 45]!) + 2 * (t10 * icf[55 * k + 46]!);
      const t44 = t43 + 2 * (t11 * icf[55 * k + 47]!);
      const t45 = t44 + 2 * (t12 * icf[55 * k + 48]!);
      const t46 = 2 * (t10 * icf[55 * k + 49]!);
      const t47 = t46 + 2 * (t11 * icf[55 * k + 50]!);
      const t48 = t47 + 2 * (t12 * icf[55 * k + 51]!);
      const t49 = 2 * (t11 * icf[55 * k + 52]!);
      const t50 = t49 + 2 * (t12 * icf[55 * k + 53]!);
      dmeans[10 * k]! -= 2 * (t3 * q[10 * k]!) + t20;
      dmeans[10 * k + 1]! -= 2 * (t4 * q[10 * k + 1]!) + t27;
      dmeans[10 * k + 2]! -= 2 * (t5 * q[10 * k + 2]!) + t33;
      dmeans[10 * k + 3]! -= 2 * (t6 * q[10 * k + 3]!) + t38;
      dmeans[10 * k + 4]! -= 2 * (t7 * q[10 * k + 4]!) + t42;
      dmeans[10 * k + 5]! -= 2 * (t8 * q[10 * k + 5]!) + t45;
      dmeans[10 * k + 6]! -= 2 * (t9 * q[10 * k + 6]!) + t48;
      dmeans[10 * k + 7]! -= 2 * (t10 * q[10 * k + 7]!) + t50;
      const t51 = 2 * (t12 * icf[55 * k + 54]!);
      dmeans[10 * k + 8]! -= 2 * (t11 * q[10 * k + 8]!) + t51;
      dmeans[10 * k + 9]! += -2 * (t12 * q[10 * k + 9]!);
    }
  }

  // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
  const logsumexp_shift_0 = logsumexp_shift_2[0]!;
  const logsumexp_scale_0 = logsumexp_scale_2[0]!;
  for (let i = 0; i < 25; i++) {
    dicf.fill(0, 55 * i, 55 * i + 55);
    const t52 = Math.exp(alphas[i]! - logsumexp_shift_0) * logsumexp_scale_0;
    dalphas[i] = -(N * t52);
  }

  // inner[n, k] = alphas[k] + trace[k] - sum(i, Qc[n, k, i]^2) / 2
  // Qc[n, k, i] = q[k, i] * c[n, k, i] + sum(j = 1:i-1, icf[k, 10 + (j-1)*10 -
  // j*(j-1)/2 + i - j] * c[n, k, j])
  for (let n = 0; n < N; n++) {
    // Qc[n, k, i] = q[k, i] * c[n, k, i] + sum(j = 1:i-1, icf[k, 10 + (j-1)*10
    // - j*(j-1)/2 + i - j] * c[n, k, j])
    for (let k = 0; k < 25; k++) {
      const t53 = c[10 * k + 250 * n]!;
      const t54 = dQc[10 * k + 250 * n + 2]!;
      const t55 = c[10 * k + 250 * n + 1]!;
      const t56 = dQc[10 * k + 250 * n + 3]!;
      const t57 = c[10 * k + 250 * n + 2]!;
      const t58 = dQc[10 * k + 250 * n + 4]!;
      dicf[55 * k + 10]! += dQc[10 * k + 250 * n + 1]! * t53;
      dicf[55 * k + 11]! += t54 * t53;
      dicf[55 * k + 19]! += t54 * t55;
      dicf[55 * k + 12]! += t56 * t53;
      dicf[55 * k + 20]! += t56 * t55;
      dicf[55 * k + 27]! += t56 * t57;
      dicf[55 * k + 13]! += t58 * t53;
      dicf[55 * k + 21]! += t58 * t55;
      const t59 = c[10 * k + 250 * n + 3]!;
      const t60 = dQc[10 * k + 250 * n + 5]!;
      const t61 = c[10 * k + 250 * n + 4]!;
      const t62 = dQc[10 * k + 250 * n + 6]!;
      dicf[55 * k + 28]! += t58 * t57;
      dicf[55 * k + 34]! += t58 * t59;
      dicf[55 * k + 14]! += t60 * t53;
      dicf[55 * k + 22]! += t60 * t55;
      dicf[55 * k + 29]! += t60 * t57;
      dicf[55 * k + 35]! += t60 * t59;
      dicf[55 * k + 40]! += t60 * t61;
      dicf[55 * k + 15]! += t62 * t53;
      const t63 = c[10 * k + 250 * n + 5]!;
      const t64 = dQc[10 * k + 250 * n + 7]!;
      dicf[55 * k + 23]! += t62 * t55;
      dicf[55 * k + 30]! += t62 * t57;
      dicf[55 * k + 36]! += t62 * t59;
      dicf[55 * k + 41]! += t62 * t61;
      dicf[55 * k + 45]! += t62 * t63;
      dicf[55 * k + 16]! += t64 * t53;
      dicf[55 * k + 24]! += t64 * t55;
      dicf[55 * k + 31]! += t64 * t57;
      const t65 = c[10 * k + 250 * n + 6]!;
      const t66 = dQc[10 * k + 250 * n + 8]!;
      dicf[55 * k + 37]! += t64 * t59;
      dicf[55 * k + 42]! += t64 * t61;
      dicf[55 * k + 46]! += t64 * t63;
      dicf[55 * k + 49]! += t64 * t65;
      dicf[55 * k + 17]! += t66 * t53;
      dicf[55 * k + 25]! += t66 * t55;
      dicf[55 * k + 32]! += t66 * t57;
      dicf[55 * k + 38]! += t66 * t59;
      const t67 = c[10 * k + 250 * n + 7]!;
      const t68 = dQc[10 * k + 250 * n + 9]!;
      dicf[55 * k + 43]! += t66 * t61;
      dicf[55 * k + 47]! += t66 * t63;
      dicf[55 * k + 50]! += t66 * t65;
      dicf[55 * k + 52]! += t66 * t67;
      dicf[55 * k + 18]! += t68 * t53;
      dicf[55 * k + 26]! += t68 * t55;
      dicf[55 * k + 33]! += t68 * t57;
      dicf[55 * k + 39]! += t68 * t59;
      dicf[55 * k + 44]! += t68 * t61;
      dicf[55 * k + 48]! += t68 * t63;
      dicf[55 * k + 51]! += t68 * t65;
      dicf[55 * k + 53]! += t68 * t67;
      dicf[55 * k + 54]! += t68 * c[10 * k + 250 * n + 8]!;
    }

    // inner[n, k] = alphas[k] + trace[k] - sum(i, Qc[n, k, i]^2) / 2
    dalphas[0]! += dinner[25 * n]!;
    dalphas[1]! += dinner[25 * n + 1]!;
    dalphas[2]! += dinner[25 * n + 2]!;
    dalphas[3]! += dinner[25 * n + 3]!;
    dalphas[4]! += dinner[25 * n + 4]!;
    dalphas[5]! += dinner[25 * n + 5]!;
    dalphas[6]! += dinner[25 * n + 6]!;
    dalphas[7]! += dinner[25 * n + 7]!;
    dalphas[8]! += dinner[25 * n + 8]!;
    dalphas[9]! += dinner[25 * n + 9]!;
    dalphas[10]! += dinner[25 * n + 10]!;
    dalphas[11]! += dinner[25 * n + 11]!;
    dalphas[12]! += dinner[25 * n + 12]!;
    dalphas[13]! += dinner[25 * n + 13]!;
    dalphas[14]! += dinner[25 * n + 14]!;
    dalphas[15]! += dinner[25 * n + 15]!;
    dalphas[16]! += dinner[25 * n + 16]!;
    dalphas[17]! += dinner[25 * n + 17]!;
    dalphas[18]! += dinner[25 * n + 18]!;
    dalphas[19]! += dinner[25 * n + 19]!;
    dalphas[20]! += dinner[25 * n + 20]!;
    dalphas[21]! += dinner[25 * n + 21]!;
    dalphas[22]! += dinner[25 * n + 22]!;
    dalphas[23]! += dinner[25 * n + 23]!;
    dalphas[24]! += dinner[25 * n + 24]!;
  }

  // prior = gamma^2 / 2 * frobenius - m * sum(trace) - 25 * normaliser
  carry_2[0] = (gamma * gamma) / 2;
  dtrace[0] = -m;
  dtrace[1] = -m;
  dtrace[2] = -m;
  dtrace[3] = -m;
  dtrace[4] = -m;
  dtrace[5] = -m;
  dtrace[6] = -m;
  dtrace[7] = -m;
  dtrace[8] = -m;
  dtrace[9] = -m;
  dtrace[10] = -m;
  dtrace[11] = -m;
  dtrace[12] = -m;
  dtrace[13] = -m;
  dtrace[14] = -m;
  dtrace[15] = -m;
  dtrace[16] = -m;
  dtrace[17] = -m;
  dtrace[18] = -m;
  dtrace[19] = -m;
  dtrace[20] = -m;
  dtrace[21] = -m;
  dtrace[22] = -m;
  dtrace[23] = -m;
  dtrace[24] = -m;

  // inner[n, k] = alphas[k] + trace[k] - sum(i, Qc[n, k, i]^2) / 2
  for (let n = 0; n < N; n++) {
    dtrace[0]! += dinner[25 * n]!;
    dtrace[1]! += dinner[25 * n + 1]!;
    dtrace[2]! += dinner[25 * n + 2]!;
    dtrace[3]! += dinner[25 * n + 3]!;
    dtrace[4]! += dinner[25 * n + 4]!;
    dtrace[5]! += dinner[25 * n + 5]!;
    dtrace[6]! += dinner[25 * n + 6]!;
    dtrace[7]! += dinner[25 * n + 7]!;
    dtrace[8]! += dinner[25 * n + 8]!;
    dtrace[9]! += dinner[25 * n + 9]!;
    dtrace[10]! += dinner[25 * n + 10]!;
    dtrace[11]! += dinner[25 * n + 11]!;
    dtrace[12]! += dinner[25 * n + 12]!;
    dtrace[13]! += dinner[25 * n + 13]!;
    dtrace[14]! += dinner[25 * n + 14]!;
    dtrace[15]! += dinner[25 * n + 15]!;
    dtrace[16]! += dinner[25 * n + 16]!;
    dtrace[17]! += dinner[25 * n + 17]!;
    dtrace[18]! += dinner[25 * n + 18]!;
    dtrace[19]! += dinner[25 * n + 19]!;
    dtrace[20]! += dinner[25 * n + 20]!;
    dtrace[21]! += dinner[25 * n + 21]!;
    dtrace[22]! += dinner[25 * n + 22]!;
    dtrace[23]! += dinner[25 * n + 23]!;
    dtrace[24]! += dinner[25 * n + 24]!;
  }
}

/**
 * @param p - the parameters
 * @param work - overwritten
 * @param gradient - overwritten
 */
function backwardPart3(
  p: Parameters,
  N: number,
  work: Workspace,
  gradient: Parameters,
): void {
  const { icf } = p;
  const { q, dtrace, dq, carry_2 } = work;
  const { icf: dicf } = gradient;

  // frobenius = sum(q .^ 2) + sum(k, j = 11:55, icf[k, j]^2)
  // trace[k] = sum(j = 1:10, icf[k, j])
  const carry_0 = carry_2[0]!;
  for (let k = 0; k < 25; k++) {
    dicf[55 * k + 10]! += 2 * (carry_0 * icf[55 * k + 10]!);
    dicf[55 * k + 11]! += 2 * (carry_0 * icf[55 * k + 11]!);
    dicf[55 * k + 12]! += 2 * (carry_0 * icf[55 * k + 12]!);
    dicf[55 * k + 13]! += 2 * (carry_0 * icf[55 * k + 13]!);
    dicf[55 * k + 14]! += 2 * (carry_0 * icf[55 * k + 14]!);
    dicf[55 * k + 15]! += 2 * (carry_0 * icf[55 * k + 15]!);
    dicf[55 * k + 16]! += 2 * (carry_0 * icf[55 * k + 16]!);
    dicf[55 * k + 17]! += 2 * (carry_0 * icf[55 * k + 17]!);
    dicf[55 * k + 18]! += 2 * (carry_0 * icf[55 * k + 18]!);
    dicf[55 * k + 19]! += 2 * (carry_0 * icf[55 * k + 19]!);
    dicf[55 * k + 20]! += 2 * (carry_0 * icf[55 * k + 20]!);
    dicf[55 * k + 21]! += 2 * (carry_0 * icf[55 * k + 21]!);
    dicf[55 * k + 22]! += 2 * (carry_0 * icf[55 * k + 22]!);
    dicf[55 * k + 23]! += 2 * (carry_0 * icf[55 * k + 23]!);
    dicf[55 * k + 24]! += 2 * (carry_0 * icf[55 * k + 24]!);
    dicf[55 * k + 25]! += 2 * (carry_0 * icf[55 * k + 25]!);
    dicf[55 * k + 26]! += 2 * (carry_0 * icf[55 * k + 26]!);
    dicf[55 * k + 27]! += 2 * (carry_0 * icf[55 * k + 27]!);
    dicf[55 * k + 28]! += 2 * (carry_0 * icf[55 * k + 28]!);
    dicf[55 * k + 29]! += 2 * (carry_0 * icf[55 * k + 29]!);
    dicf[55 * k + 30]! += 2 * (carry_0 * icf[55 * k + 30]!);
    dicf[55 * k + 31]! += 2 * (carry_0 * icf[55 * k + 31]!);
    dicf[55 * k + 32]! += 2 * (carry_0 * icf[55 * k + 32]!);
    dicf[55 * k + 33]! += 2 * (carry_0 * icf[55 * k + 33]!);
    dicf[55 * k + 34]! += 2 * (carry_0 * icf[55 * k + 34]!);
    dicf[55 * k + 35]! += 2 * (carry_0 * icf[55 * k + 35]!);
    dicf[55 * k + 36]! += 2 * (carry_0 * icf[55 * k + 36]!);
    dicf[55 * k + 37]! += 2 * (carry_0 * icf[55 * k + 37]!);
    dicf[55 * k + 38]! += 2 * (carry_0 * icf[55 * k + 38]!);
    dicf[55 * k + 39]! += 2 * (carry_0 * icf[55 * k + 39]!);
    dicf[55 * k + 40]! += 2 * (carry_0 * icf[55 * k + 40]!);
    dicf[55 * k + 41]! += 2 * (carry_0 * icf[55 * k + 41]!);
    dicf[55 * k + 42]! += 2 * (carry_0 * icf[55 * k + 42]!);
    dicf[55 * k + 43]! += 2 * (carry_0 * icf[55 * k + 43]!);
    dicf[55 * k + 44]! += 2 * (carry_0 * icf[55 * k + 44]!);
    dicf[55 * k + 45]! += 2 * (carry_0 * icf[55 * k + 45]!);
    dicf[55 * k + 46]! += 2 * (carry_0 * icf[55 * k + 46]!);
    dicf[55 * k + 47]! += 2 * (carry_0 * icf[55 * k + 47]!);
    dicf[55 * k + 48]! += 2 * (carry_0 * icf[55 * k + 48]!);
    dicf[55 * k + 49]! += 2 * (carry_0 * icf[55 * k + 49]!);
    dicf[55 * k + 50]! += 2 * (carry_0 * icf[55 * k + 50]!);
    dicf[55 * k + 51]! += 2 * (carry_0 * icf[55 * k + 51]!);
    dicf[55 * k + 52]! += 2 * (carry_0 * icf[55 * k + 52]!);
    dicf[55 * k + 53]! += 2 * (carry_0 * icf[55 * k + 53]!);
    dicf[55 * k + 54]! += 2 * (carry_0 * icf[55 * k + 54]!);
    dq[10 * k] = 2 * (carry_0 * q[10 * k]!);
    dq[10 * k + 1] = 2 * (carry_0 * q[10 * k + 1]!);
    dq[10 * k + 2] = 2 * (carry_0 * q[10 * k + 2]!);
    dq[10 * k + 3] = 2 * (carry_0 * q[10 * k + 3]!);
    dq[10 * k + 4] = 2 * (carry_0 * q[10 * k + 4]!);
    dq[10 * k + 5] = 2 * (carry_0 * q[10 * k + 5]!);
    dq[10 * k + 6] = 2 * (carry_0 * q[10 * k + 6]!);
    dq[10 * k + 7] = 2 * (carry_0 * q[10 * k + 7]!);
    dq[10 * k + 8] = 2 * (carry_0 * q[10 * k + 8]!);
    dq[10 * k + 9] = 2 * (carry_0 * q[10 * k + 9]!);
    const t0 = dtrace[k]!;
    dicf[55 * k]! += t0;
    dicf[55 * k + 1]! += t0;
    dicf[55 * k + 2]! += t0;
    dicf[55 * k + 3]! += t0;
    dicf[55 * k + 4]! += t0;
    dicf[55 * k + 5]! += t0;
    dicf[55 * k + 6]! += t0;
    dicf[55 * k + 7]! += t0;
    dicf[55 * k + 8]! += t0;
    dicf[55 * k + 9]! += t0;
  }

  // Qc[n, k, i] = q[k, i] * c[n, k, i] + sum(j = 1:i-1, icf[k, 10 + (j-1)*10 -
  // j*(j-1)/2 + i - j] * c[n, k, j])
  for (let n = 0; n < N; n++) {
    backwardPart1(n, work);
  }

  // q[k, j = 1:10] = exp(icf[k, j])
  for (let k = 0; k < 25; k++) {
    dicf[55 * k]! += dq[10 * k]! * q[10 * k]!;
    dicf[55 * k + 1]! += dq[10 * k + 1]! * q[10 * k + 1]!;
    dicf[55 * k + 2]! += dq[10 * k + 2]! * q[10 * k + 2]!;
    dicf[55 * k + 3]! += dq[10 * k + 3]! * q[10 * k + 3]!;
    dicf[55 * k + 4]! += dq[10 * k + 4]! * q[10 * k + 4]!;
    dicf[55 * k + 5]! += dq[10 * k + 5]! * q[10 * k + 5]!;
    dicf[55 * k + 6]! += dq[10 * k + 6]! * q[10 * k + 6]!;
    dicf[55 * k + 7]! += dq[10 * k + 7]! * q[10 * k + 7]!;
    dicf[55 * k + 8]! += dq[10 * k + 8]! * q[10 * k + 8]!;
    dicf[55 * k + 9]! += dq[10 * k + 9]! * q[10 * k + 9]!;
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
  checkLength("work.flat", work.flat, 1302 * N + 1353);
  checkLength("gradient.flat", gradient.flat, 1650);
  const { carry_3 } = work;

  valueAndGradientPart1(p, N, x, gamma, m, work, gradient);
  valueAndGradientPart2(p, N, work, gradient);
  return carry_3[4]!;
}

/**
 * @param p - the parameters
 * @param x - input
 * @param work - overwritten
 * @param gradient - overwritten
 */
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
  const { sum, trace, dtrace, dq, c_2, q_2, carry_3 } = work;
  const { alphas: dalphas, means: dmeans, icf: dicf } = gradient;

  carry_3[0] = 0;
  let sum_2 = 0;
  let sum_3 = 0;
  carry_3[1] = 0;

  // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
  // logGamma = 45 / 2 * log(pi) + sum(j = 1:10, lgamma((degrees + 1 - j) / 2))
  // normaliser = degrees * 10 * (log(gamma) - log(2) / 2) - logGamma
  // prior = gamma^2 / 2 * frobenius - m * sum(trace) - 25 * normaliser
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
  carry_3[2] = logsumexp_shift_3 + Math.log(t35);
  const t36 = 12 + m;
  const t37 = lgamma((t36 - 1) / 2) + lgamma((t36 - 2) / 2);
  const t38 = t37 + lgamma((t36 - 3) / 2) + lgamma((t36 - 4) / 2);
  const t39 = t38 + lgamma((t36 - 5) / 2) + lgamma((t36 - 6) / 2);
  const t40 = t39 + lgamma((t36 - 7) / 2) + lgamma((t36 - 8) / 2);
  const t41 = t40 + lgamma((t36 - 9) / 2) + lgamma((t36 - 10) / 2);
  const t42 = 10 * ((11 + m) * (Math.log(gamma) - Math.log(2) / 2));
  const normaliser = t42 - (22.5 * Math.log(3.141592653589793) + t41);
  const dfrobenius = (gamma * gamma) / 2;
  dtrace[0] = -m;
  dtrace[1] = -m;
  dtrace[2] = -m;
  dtrace[3] = -m;
  dtrace[4] = -m;
  dtrace[5] = -m;
  dtrace[6] = -m;
  dtrace[7] = -m;
  dtrace[8] = -m;
  dtrace[9] = -m;
  dtrace[10] = -m;
  dtrace[11] = -m;
  dtrace[12] = -m;
  dtrace[13] = -m;
  dtrace[14] = -m;
  dtrace[15] = -m;
  dtrace[16] = -m;
  dtrace[17] = -m;
  dtrace[18] = -m;
  dtrace[19] = -m;
  dtrace[20] = -m;
  dtrace[21] = -m;
  dtrace[22] = -m;
  dtrace[23] = -m;
  dtrace[24] = -m;

  // c[n, k, j] = x[n, j] - means[k, j]
  // Qc[n, k, i] = q[k, i] * c[n, k, i] + sum(j = 1:i-1, icf[k, 10 + (j-1)*10 -
  // j*(j-1)/2 + i - j] * c[n, k, j])
  for (let n = 0; n < N; n++) {
    // c[n, k, j] = x[n, j] - means[k, j]
    // Qc[n, k, i] = q[k, i] * c[n, k, i] + sum(j = 1:i-1, icf[k, 10 + (j-1)*10
    // - j*(j-1)/2 + i - j] * c[n, k, j])
    const t43 = x[10 * n]!;
    const t44 = x[10 * n + 1]!;
    const t45 = x[10 * n + 2]!;
    const t46 = x[10 * n + 3]!;
    const t47 = x[10 * n + 4]!;
    const t48 = x[10 * n + 5]!;
    const t49 = x[10 * n + 6]!;
    const t50 = x[10 * n + 7]!;
    const t51 = x[10 * n + 8]!;
    const t52 = x[10 * n + 9]!;
    for (let k = 0; k < 25; k++) {
      const t53 = t43 - means[10 * k]!;
      const t54 = t44 - means[10 * k + 1]!;
      const t55 = t45 - means[10 * k + 2]!;
      const t56 = t46 - means[10 * k + 3]!;
      const t57 = t47 - means[10 * k + 4]!;
      const t58 = t48 - means[10 * k + 5]!;
      const t59 = t49 - means[10 * k + 6]!;
      const t60 = t50 - means[10 * k + 7]!;
      c_2[10 * k + 250 * n] = t53;
      c_2[10 * k + 250 * n + 1] = t54;
      c_2[10 * k + 250 * n + 2] = t55;
      c_2[10 * k + 250 * n + 3] = t56;
      c_2[10 * k + 250 * n + 4] = t57;
      c_2[10 * k + 250 * n + 5] = t58;
      c_2[10 * k + 250 * n + 6] = t59;
      c_2[10 * k + 250 * n + 7] = t60;
      const t61 = t51 - means[10 * k + 8]!;
      c_2[10 * k + 250 * n + 8] = t61;
      c_2[10 * k + 250 * n + 9] = t52 - means[10 * k + 9]!;
      const t62 = icf[55 * k + 12]! * t53 + icf[55 * k + 20]! * t54;
      const t63 = icf[55 * k + 13]! * t53 + icf[55 * k + 21]! * t54;
      const t64 = icf[55 * k + 14]! * t53 + icf[55 * k + 22]! * t54;
      const t65 = t64 + icf[55 * k + 29]! * t55 + icf[55 * k + 35]! * t56;
      const t66 = icf[55 * k + 15]! * t53 + icf[55 * k + 23]! * t54;
      const t67 = t66 + icf[55 * k + 30]! * t55 + icf[55 * k + 36]! * t56;
      const t68 = icf[55 * k + 16]! * t53 + icf[55 * k + 24]! * t54;
      const t69 = t68 + icf[55 * k + 31]! * t55 + icf[55 * k + 37]! * t56;
      const t70 = t69 + icf[55 * k + 42]! * t57 + icf[55 * k + 46]! * t58;
      const t71 = icf[55 * k + 17]! * t53 + icf[55 * k + 25]! * t54;
      const t72 = t71 + icf[55 * k + 32]! * t55 + icf[55 * k + 38]! * t56;
      const t73 = t72 + icf[55 * k + 43]! * t57 + icf[55 * k + 47]! * t58;
      sum[10 * k + 250 * n + 1] = icf[55 * k + 10]! * t53;
      const t74 = icf[55 * k + 11]! * t53;
      sum[10 * k + 250 * n + 2] = t74 + icf[55 * k + 19]! * t54;
      sum[10 * k + 250 * n + 3] = t62 + icf[55 * k + 27]! * t55;
      const t75 = t63 + icf[55 * k + 28]! * t55;
      sum[10 * k + 250 * n + 4] = t75 + icf[55 * k + 34]! * t56;
      sum[10 * k + 250 * n + 5] = t65 + icf[55 * k + 40]! * t57;
      const t76 = t67 + icf[55 * k + 41]! * t57;
      sum[10 * k + 250 * n + 6] = t76 + icf[55 * k + 45]! * t58;
      sum[10 * k + 250 * n + 7] = t70 + icf[55 * k + 49]! * t59;
      const t77 = t73 + icf[55 * k + 50]! * t59;
      sum[10 * k + 250 * n + 8] = t77 + icf[55 * k + 52]! * t60;
      const t78 = icf[55 * k + 18]! * t53 + icf[55 * k + 26]! * t54;
      const t79 = t78 + icf[55 * k + 33]! * t55 + icf[55 * k + 39]! * t56;
      const t80 = t79 + icf[55 * k + 44]! * t57 + icf[55 * k + 48]! * t58;
      const t81 = t80 + icf[55 * k + 51]! * t59 + icf[55 * k + 53]! * t60;
      sum[10 * k + 250 * n + 9] = t81 + icf[55 * k + 54]! * t61;
      sum[10 * k + 250 * n] = 0;
    }
  }

  // q[k, j = 1:10] = exp(icf[k, j])
  // trace[k] = sum(j = 1:10, icf[k, j])
  // frobenius = sum(q .^ 2) + sum(k, j = 11:55, icf[k, j]^2)
  // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
  for (let k = 0; k < 25; k++) {
    const t82 = icf[55 * k]!;
    const t83 = Math.exp(t82);
    const t84 = icf[55 * k + 1]!;
    const t85 = Math.exp(t84);
    const t86 = icf[55 * k + 2]!;
    const t87 = Math.exp(t86);
    const t88 = icf[55 * k + 3]!;
    const t89 = Math.exp(t88);
    const t90 = icf[55 * k + 4]!;
    const t91 = Math.exp(t90);
    const t92 = icf[55 * k + 5]!;
    const t93 = Math.exp(t92);
    const t94 = icf[55 * k + 6]!;
    const t95 = Math.exp(t94);
    const t96 = icf[55 * k + 7]!;
    const t97 = Math.exp(t96);
    q_2[10 * k] = t83;
    q_2[10 * k + 1] = t85;
    q_2[10 * k + 2] = t87;
    q_2[10 * k + 3] = t89;
    q_2[10 * k + 4] = t91;
    q_2[10 * k + 5] = t93;
    q_2[10 * k + 6] = t95;
    q_2[10 * k + 7] = t97;
    const t98 = icf[55 * k + 8]!;
    const t99 = Math.exp(t98);
    const t100 = icf[55 * k + 9]!;
    const t101 = Math.exp(t100);
    q_2[10 * k + 8] = t99;
    q_2[10 * k + 9] = t101;
    trace[k] = t82 + t84 + t86 + t88 + t90 + t92 + t94 + t96 + t98 + t100;
    const t102 = t83 * t83 + t85 * t85 + t87 * t87 + t89 * t89 + t91 * t91;
    const t103 = t102 + t93 * t93 + t95 * t95 + t97 * t97 + t99 * t99;
    sum_2 += t103 + t101 * t101;
    const t104 = icf[55 * k + 10]!;
    const t105 = icf[55 * k + 11]!;
    const t106 = icf[55 * k + 12]!;
    const t107 = icf[55 * k + 13]!;
    const t108 = icf[55 * k + 14]!;
    const t109 = t104 * t104 + t105 * t105 + t106 * t106 + t107 * t107;
    const t110 = icf[55 * k + 15]!;
    const t111 = icf[55 * k + 16]!;
    const t112 = icf[55 * k + 17]!;
    const t113 = icf[55 * k + 18]!;
    const t114 = t109 + t108 * t108 + t110 * t110 + t111 * t111 + t112 * t112;
    const t115 = icf[55 * k + 19]!;
    const t116 = icf[55 * k + 20]!;
    const t117 = icf[55 * k + 21]!;
    const t118 = icf[55 * k + 22]!;
    const t119 = t114 + t113 * t113 + t115 * t115 + t116 * t116 + t117 * t117;
    const t120 = icf[55 * k + 23]!;
    const t121 = icf[55 * k + 24]!;
    const t122 = icf[55 * k + 25]!;
    const t123 = icf[55 * k + 26]!;
    const t124 = t119 + t118 * t118 + t120 * t120 + t121 * t121 + t122 * t122;
    const t125 = icf[55 * k + 27]!;
    const t126 = icf[55 * k + 28]!;
    const t127 = icf[55 * k + 29]!;
    const t128 = icf[55 * k + 30]!;
    const t129 = t124 + t123 * t123 + t125 * t125 + t126 * t126 + t127 * t127;
    const t130 = icf[55 * k + 31]!;
    const t131 = icf[55 * k + 32]!;
    const t132 = icf[55 * k + 33]!;
    const t133 = icf[55 * k + 34]!;
    const t134 = t129 + t128 * t128 + t130 * t130 + t131 * t131 + t132 * t132;
    const t135 = icf[55 * k + 35]!;
    const t136 = icf[55 * k + 36]!;
    const t137 = icf[55 * k + 37]!;
    const t138 = icf[55 * k + 38]!;
    const t139 = t134 + t133 * t133 + t135 * t135 + t136 * t136 + t137 * t137;
    const t140 = icf[55 * k + 39]!;
    const t141 = icf[55 * k + 40]!;
    const t142 = icf[55 * k + 41]!;
    const t143 = icf[55 * k + 42]!;
    const t144 = t139 + t138 * t138 + t140 * t140 + t141 * t141 + t142 * t142;
    const t145 = icf[55 * k + 43]!;
    const t146 = icf[55 * k + 44]!;
    const t147 = icf[55 * k + 45]!;
    const t148 = icf[55 * k + 46]!;
    const t149 = t144 + t143 * t143 + t145 * t145 + t146 * t146 + t147 * t147;
    const t150 = icf[55 * k + 47]!;
    const t151 = icf[55 * k + 48]!;
    const t152 = icf[55 * k + 49]!;
    const t153 = icf[55 * k + 50]!;
    const t154 = t149 + t148 * t148 + t150 * t150 + t151 * t151 + t152 * t152;
    const t155 = icf[55 * k + 51]!;
    const t156 = icf[55 * k + 52]!;
    const t157 = icf[55 * k + 53]!;
    const t158 = icf[55 * k + 54]!;
    const t159 = t154 + t153 * t153 + t155 * t155 + t156 * t156 + t157 * t157;
    sum_3 += t159 + t158 * t158;
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
    dicf[55 * k + 10] = 2 * (dfrobenius * t104);
    dicf[55 * k + 11] = 2 * (dfrobenius * t105);
    dicf[55 * k + 12] = 2 * (dfrobenius * t106);
    dicf[55 * k + 13] = 2 * (dfrobenius * t107);
    dicf[55 * k + 14] = 2 * (dfrobenius * t108);
    dicf[55 * k + 15] = 2 * (dfrobenius * t110);
    dicf[55 * k + 16] = 2 * (dfrobenius * t111);
    dicf[55 * k + 17] = 2 * (dfrobenius * t112);
    dicf[55 * k + 18] = 2 * (dfrobenius * t113);
    dicf[55 * k + 19] = 2 * (dfrobenius * t115);
    dicf[55 * k + 20] = 2 * (dfrobenius * t116);
    dicf[55 * k + 21] = 2 * (dfrobenius * t117);
    dicf[55 * k + 22] = 2 * (dfrobenius * t118);
    dicf[55 * k + 23] = 2 * (dfrobenius * t120);
    dicf[55 * k + 24] = 2 * (dfrobenius * t121);
    dicf[55 * k + 25] = 2 * (dfrobenius * t122);
    dicf[55 * k + 26] = 2 * (dfrobenius * t123);
    dicf[55 * k + 27] = 2 * (dfrobenius * t125);
    dicf[55 * k + 28] = 2 * (dfrobenius * t126);
    dicf[55 * k + 29] = 2 * (dfrobenius * t127);
    dicf[55 * k + 30] = 2 * (dfrobenius * t128);
    dicf[55 * k + 31] = 2 * (dfrobenius * t130);
    dicf[55 * k + 32] = 2 * (dfrobenius * t131);
    dicf[55 * k + 33] = 2 * (dfrobenius * t132);
    dicf[55 * k + 34] = 2 * (dfrobenius * t133);
    dicf[55 * k + 35] = 2 * (dfrobenius * t135);
    dicf[55 * k + 36] = 2 * (dfrobenius * t136);
    dicf[55 * k + 37] = 2 * (dfrobenius * t137);
    dicf[55 * k + 38] = 2 * (dfrobenius * t138);
    dicf[55 * k + 39] = 2 * (dfrobenius * t140);
    dicf[55 * k + 40] = 2 * (dfrobenius * t141);
    dicf[55 * k + 41] = 2 * (dfrobenius * t142);
    dicf[55 * k + 42] = 2 * (dfrobenius * t143);
    dicf[55 * k + 43] = 2 * (dfrobenius * t145);
    dicf[55 * k + 44] = 2 * (dfrobenius * t146);
    dicf[55 * k + 45] = 2 * (dfrobenius * t147);
    dicf[55 * k + 46] = 2 * (dfrobenius * t148);
    dicf[55 * k + 47] = 2 * (dfrobenius * t150);
    dicf[55 * k + 48] = 2 * (dfrobenius * t151);
    dicf[55 * k + 49] = 2 * (dfrobenius * t152);
    dicf[55 * k + 50] = 2 * (dfrobenius * t153);
    dicf[55 * k + 51] = 2 * (dfrobenius * t155);
    dicf[55 * k + 52] = 2 * (dfrobenius * t156);
    dicf[55 * k + 53] = 2 * (dfrobenius * t157);
    dicf[55 * k + 54] = 2 * (dfrobenius * t158);
    dq[10 * k] = 2 * (dfrobenius * t83);
    dq[10 * k + 1] = 2 * (dfrobenius * t85);
    dq[10 * k + 2] = 2 * (dfrobenius * t87);
    dq[10 * k + 3] = 2 * (dfrobenius * t89);
    dq[10 * k + 4] = 2 * (dfrobenius * t91);
    dq[10 * k + 5] = 2 * (dfrobenius * t93);
    dq[10 * k + 6] = 2 * (dfrobenius * t95);
    dq[10 * k + 7] = 2 * (dfrobenius * t97);
    dq[10 * k + 8] = 2 * (dfrobenius * t99);
    dq[10 * k + 9] = 2 * (dfrobenius * t101);
    const t160 = Math.exp(alphas[k]! - logsumexp_shift_3) * logsumexp_scale_3;
    dalphas[k] = -(N * t160);
  }

  // prior = gamma^2 / 2 * frobenius - m * sum(trace) - 25 * normaliser
  const t161 = trace[0]! + trace[1]! + trace[2]! + trace[3]! + trace[4]!;
  const t162 = t161 + trace[5]! + trace[6]! + trace[7]! + trace[8]! + trace[9]!;
  const t163 = t162 + trace[10]! + trace[11]! + trace[12]! + trace[13]!;
  const t164 = t163 + trace[14]! + trace[15]! + trace[16]! + trace[17]!;
  const t165 = t164 + trace[18]! + trace[19]! + trace[20]! + trace[21]!;
  const t166 = m * (t165 + trace[22]! + trace[23]! + trace[24]!);
  carry_3[3] = dfrobenius * (sum_2 + sum_3) - t166 - 25 * normaliser;

  // Qc[n, k, i] = q[k, i] * c[n, k, i] + sum(j = 1:i-1, icf[k, 10 + (j-1)*10 -
  // j*(j-1)/2 + i - j] * c[n, k, j])
  // inner[n, k] = alphas[k] + trace[k] - sum(i, Qc[n, k, i]^2) / 2
  // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
  // c[n, k, j] = x[n, j] - means[k, j]
  dmeans.fill(0, 0, 250);
}

/**
 * @param p - the parameters
 * @param work - overwritten
 * @param gradient - overwritten
 */
function valueAndGradientPart2(
  p: Parameters,
  N: number,
  work: Workspace,
  gradient: Parameters,
): void {
  const { alphas, icf } = p;
  const {
    sum,
    trace,
    dtrace,
    dq,
    dsum,
    c_2,
    q_2,
    Qc_2,
    inner_2,
    dinner_2,
    carry_3,
  } = work;
  const { alphas: dalphas, means: dmeans, icf: dicf } = gradient;

  for (let n = 0; n < N; n++) {
    // Qc[n, k, i] = q[k, i] * c[n, k, i] + sum(j = 1:i-1, icf[k, 10 + (j-1)*10
    // - j*(j-1)/2 + i - j] * c[n, k, j])
    // inner[n, k] = alphas[k] + trace[k] - sum(i, Qc[n, k, i]^2) / 2
    for (let k = 0; k < 25; k++) {
      const t0 = q_2[10 * k]! * c_2[10 * k + 250 * n]!;
      const t1 = t0 + sum[10 * k + 250 * n]!;
      const t2 = q_2[10 * k + 1]! * c_2[10 * k + 250 * n + 1]!;
      const t3 = t2 + sum[10 * k + 250 * n + 1]!;
      const t4 = q_2[10 * k + 2]! * c_2[10 * k + 250 * n + 2]!;
      const t5 = t4 + sum[10 * k + 250 * n + 2]!;
      const t6 = q_2[10 * k + 3]! * c_2[10 * k + 250 * n + 3]!;
      const t7 = t6 + sum[10 * k + 250 * n + 3]!;
      const t8 = q_2[10 * k + 4]! * c_2[10 * k + 250 * n + 4]!;
      const t9 = t8 + sum[10 * k + 250 * n + 4]!;
      const t10 = q_2[10 * k + 5]! * c_2[10 * k + 250 * n + 5]!;
      const t11 = t10 + sum[10 * k + 250 * n + 5]!;
      const t12 = q_2[10 * k + 6]! * c_2[10 * k + 250 * n + 6]!;
      const t13 = t12 + sum[10 * k + 250 * n + 6]!;
      const t14 = q_2[10 * k + 7]! * c_2[10 * k + 250 * n + 7]!;
      const t15 = t14 + sum[10 * k + 250 * n + 7]!;
      Qc_2[10 * k] = t1;
      Qc_2[10 * k + 1] = t3;
      Qc_2[10 * k + 2] = t5;
      Qc_2[10 * k + 3] = t7;
      Qc_2[10 * k + 4] = t9;
      Qc_2[10 * k + 5] = t11;
      Qc_2[10 * k + 6] = t13;
      Qc_2[10 * k + 7] = t15;
      const t16 = q_2[10 * k + 8]! * c_2[10 * k + 250 * n + 8]!;
      const t17 = t16 + sum[10 * k + 250 * n + 8]!;
      const t18 = q_2[10 * k + 9]! * c_2[10 * k + 250 * n + 9]!;
      const t19 = t18 + sum[10 * k + 250 * n + 9]!;
      Qc_2[10 * k + 8] = t17;
      Qc_2[10 * k + 9] = t19;
      const t20 = t1 * t1 + t3 * t3 + t5 * t5 + t7 * t7 + t9 * t9 + t11 * t11;
      const t21 = (t20 + t13 * t13 + t15 * t15 + t17 * t17 + t19 * t19) / 2;
      inner_2[k] = alphas[k]! + trace[k]! - t21;
    }

    // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
    const t22 = inner_2[0]!;
    const t23 = inner_2[1]!;
    const t24 = inner_2[2]!;
    const t25 = inner_2[3]!;
    const t26 = inner_2[4]!;
    const t27 = Math.max(Math.max(Math.max(t22, t23), t24), t25);
    const t28 = inner_2[5]!;
    const t29 = inner_2[6]!;
    const t30 = inner_2[7]!;
    const t31 = Math.max(Math.max(Math.max(t27, t26), t28), t29);
    const t32 = inner_2[8]!;
    const t33 = inner_2[9]!;
    const t34 = inner_2[10]!;
    const t35 = Math.max(Math.max(Math.max(t31, t30), t32), t33);
    const t36 = inner_2[11]!;
    const t37 = inner_2[12]!;
    const t38 = inner_2[13]!;
    const t39 = Math.max(Math.max(Math.max(t35, t34), t36), t37);
    const t40 = inner_2[14]!;
    const t41 = inner_2[15]!;
    const t42 = inner_2[16]!;
    const t43 = Math.max(Math.max(Math.max(t39, t38), t40), t41);
    const t44 = inner_2[17]!;
    const t45 = inner_2[18]!;
    const t46 = inner_2[19]!;
    const t47 = Math.max(Math.max(Math.max(t43, t42), t44), t45);
    const t48 = inner_2[20]!;
    const t49 = inner_2[21]!;
    const t50 = inner_2[22]!;
    const t51 = Math.max(Math.max(Math.max(t47, t46), t48), t49);
    const t52 = inner_2[23]!;
    const t53 = inner_2[24]!;
    const t54 = Math.max(Math.max(Math.max(t51, t50), t52), t53);
    const t55 = Math.min(t54, 1.7976931348623157e308);
    const logsumexp_shift_3 = Math.max(t55, -1.7976931348623157e308);
    const t56 = Math.exp(t22 - logsumexp_shift_3);
    const t57 = t56 + Math.exp(t23 - logsumexp_shift_3);
    const t58 = t57 + Math.exp(t24 - logsumexp_shift_3);
    const t59 = t58 + Math.exp(t25 - logsumexp_shift_3);
    const t60 = t59 + Math.exp(t26 - logsumexp_shift_3);
    const t61 = t60 + Math.exp(t28 - logsumexp_shift_3);
    const t62 = t61 + Math.exp(t29 - logsumexp_shift_3);
    const t63 = t62 + Math.exp(t30 - logsumexp_shift_3);
    const t64 = t63 + Math.exp(t32 - logsumexp_shift_3);
    const t65 = t64 + Math.exp(t33 - logsumexp_shift_3);
    const t66 = t65 + Math.exp(t34 - logsumexp_shift_3);
    const t67 = t66 + Math.exp(t36 - logsumexp_shift_3);
    const t68 = t67 + Math.exp(t37 - logsumexp_shift_3);
    const t69 = t68 + Math.exp(t38 - logsumexp_shift_3);
    const t70 = t69 + Math.exp(t40 - logsumexp_shift_3);
    const t71 = t70 + Math.exp(t41 - logsumexp_shift_3);
    const t72 = t71 + Math.exp(t42 - logsumexp_shift_3);
    const t73 = t72 + Math.exp(t44 - logsumexp_shift_3);
    const t74 = t73 + Math.exp(t45 - logsumexp_shift_3);
    const t75 = t74 + Math.exp(t46 - logsumexp_shift_3);
    const t76 = t75 + Math.exp(t48 - logsumexp_shift_3);
    const t77 = t76 + Math.exp(t49 - logsumexp_shift_3);
    const t78 = t77 + Math.exp(t50 - logsumexp_shift_3);
    const t79 = t78 + Math.exp(t52 - logsumexp_shift_3);
    const t80 = t79 + Math.exp(t53 - logsumexp_shift_3);
    const logsumexp_scale_3 = t80 === 0 ? 0 : 1 / t80;
    carry_3[1]! += logsumexp_shift_3 + Math.log(t80);

    // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
    for (let k = 0; k < 25; k++) {
      const t81 = Math.exp(inner_2[k]! - logsumexp_shift_3);
      dinner_2[k] = t81 * logsumexp_scale_3;
    }

    // inner[n, k] = alphas[k] + trace[k] - sum(i, Qc[n, k, i]^2) / 2
    const t82 = dinner_2[0]!;
    const t83 = dinner_2[1]!;
    const t84 = dinner_2[2]!;
    const t85 = dinner_2[3]!;
    const t86 = dinner_2[4]!;
    const t87 = dinner_2[5]!;
    const t88 = dinner_2[6]!;
    const t89 = dinner_2[7]!;
    dalphas[0]! += t82;
    dalphas[1]! += t83;
    dalphas[2]! += t84;
    dalphas[3]! += t85;
    dalphas[4]! += t86;
    dalphas[5]! += t87;
    dalphas[6]! += t88;
    dalphas[7]! += t89;
    const t90 = dinner_2[8]!;
    const t91 = dinner_2[9]!;
    const t92 = dinner_2[10]!;
    const t93 = dinner_2[11]!;
    const t94 = dinner_2[12]!;
    const t95 = dinner_2[13]!;
    const t96 = dinner_2[14]!;
    const t97 = dinner_2[15]!;
    dalphas[8]! += t90;
    dalphas[9]! += t91;
    dalphas[10]! += t92;
    dalphas[11]! += t93;
    dalphas[12]! += t94;
    dalphas[13]! += t95;
    dalphas[14]! += t96;
    dalphas[15]! += t97;
    const t98 = dinner_2[16]!;
    const t99 = dinner_2[17]!;
    const t100 = dinner_2[18]!;
    const t101 = dinner_2[19]!;
    const t102 = dinner_2[20]!;
    const t103 = dinner_2[21]!;
    const t104 = dinner_2[22]!;
    const t105 = dinner_2[23]!;
    dalphas[16]! += t98;
    dalphas[17]! += t99;
    dalphas[18]! += t100;
    dalphas[19]! += t101;
    dalphas[20]! += t102;
    dalphas[21]! += t103;
    dalphas[22]! += t104;
    dalphas[23]! += t105;
    const t106 = dinner_2[24]!;
    dalphas[24]! += t106;
    dtrace[0]! += t82;
    dtrace[1]! += t83;
    dtrace[2]! += t84;
    dtrace[3]! += t85;
    dtrace[4]! += t86;
    dtrace[5]! += t87;
    dtrace[6]! += t88;
    dtrace[7]! += t89;
    dtrace[8]! += t90;
    dtrace[9]! += t91;
    dtrace[10]! += t92;
    dtrace[11]! += t93;
    dtrace[12]! += t94;
    dtrace[13]! += t95;
    dtrace[14]! += t96;
    dtrace[15]! += t97;
    dtrace[16]! += t98;
    dtrace[17]! += t99;
    dtrace[18]! += t100;
    dtrace[19]! += t101;
    dtrace[20]! += t102;
    dtrace[21]! += t103;
    dtrace[22]! += t104;
    dtrace[23]! += t105;
    dtrace[24]! += t106;
    dsum[0] = -0.5 * t82;
    dsum[1] = -0.5 * t83;
    dsum[2] = -0.5 * t84;
    dsum[3] = -0.5 * t85;
    dsum[4] = -0.5 * t86;
    dsum[5] = -0.5 * t87;
    dsum[6] = -0.5 * t88;
    dsum[7] = -0.5 * t89;
    dsum[8] = -0.5 * t90;
    dsum[9] = -0.5 * t91;
    dsum[10] = -0.5 * t92;
    dsum[11] = -0.5 * t93;
    dsum[12] = -0.5 * t94;
    dsum[13] = -0.5 * t95;
    dsum[14] = -0.5 * t96;
    dsum[15] = -0.5 * t97;
    dsum[16] = -0.5 * t98;
    dsum[17] = -0.5 * t99;
    dsum[18] = -0.5 * t100;
    dsum[19] = -0.5 * t101;
    dsum[20] = -0.5 * t102;
    dsum[21] = -0.5 * t103;
    dsum[22] = -0.5 * t104;
    dsum[23] = -0.5 * t105;
    dsum[24] = -0.5 * t106;

    // inner[n, k] = alphas[k] + trace[k] - sum(i, Qc[n, k, i]^2) / 2
    // Qc[n, k, i] = q[k, i] * c[n, k, i] + sum(j = 1:i-1, icf[k, 10 + (j-1)*10
    // - j*(j-1)/2 + i - j] * c[n, k, j])
    // c[n, k, j] = x[n, j] - means[k, j]
    for (let k = 0; k < 25; k++) {
      const t107 = dsum[k]!;
      const t108 = t107 * Qc_2[10 * k]!;
      const t109 = c_2[10 * k + 250 * n]!;
      const t110 = t107 * Qc_2[10 * k + 1]!;
      const t111 = c_2[10 * k + 250 * n + 1]!;
      const t112 = t107 * Qc_2[10 * k + 2]!;
      const t113 = c_2[10 * k + 250 * n + 2]!;
      const t114 = t107 * Qc_2[10 * k + 3]!;
      const t115 = c_2[10 * k + 250 * n + 3]!;
      const t116 = t107 * Qc_2[10 * k + 4]!;
      const t117 = c_2[10 * k + 250 * n + 4]!;
      const t118 = t107 * Qc_2[10 * k + 5]!;
      const t119 = c_2[10 * k + 250 * n + 5]!;
      const t120 = t107 * Qc_2[10 * k + 6]!;
      const t121 = c_2[10 * k + 250 * n + 6]!;
      const t122 = t107 * Qc_2[10 * k + 7]!;
      const t123 = c_2[10 * k + 250 * n + 7]!;
      dq[10 * k]! += 2 * (t108 * t109);
      dq[10 * k + 1]! += 2 * (t110 * t111);
      dq[10 * k + 2]! += 2 * (t112 * t113);
      dq[10 * k + 3]! += 2 * (t114 * t115);
      dq[10 * k + 4]! += 2 * (t116 * t117);
      dq[10 * k + 5]! += 2 * (t118 * t119);
      dq[10 * k + 6]! += 2 * (t120 * t121);
      dq[10 * k + 7]! += 2 * (t122 * t123);
      const t124 = t107 * Qc_2[10 * k + 8]!;
      const t125 = c_2[10 * k + 250 * n + 8]!;
      const t126 = t107 * Qc_2[10 * k + 9]!;
      dq[10 * k + 8]! += 2 * (t124 * t125);
      dq[10 * k + 9]! += 2 * (t126 * c_2[10 * k + 250 * n + 9]!);
      dicf[55 * k + 10]! += 2 * (t110 * t109);
      dicf[55 * k + 11]! += 2 * (t112 * t109);
      dicf[55 * k + 19]! += 2 * (t112 * t111);
      dicf[55 * k + 12]! += 2 * (t114 * t109);
      dicf[55 * k + 20]! += 2 * (t114 * t111);
      dicf[55 * k + 27]! += 2 * (t114 * t113);
      dicf[55 * k + 13]! += 2 * (t116 * t109);
      dicf[55 * k + 21]! += 2 * (t116 * t111);
      dicf[55 * k + 28]! += 2 * (t116 * t113);
      dicf[55 * k + 34]! += 2 * (t116 * t115);
      dicf[55 * k + 14]! += 2 * (t118 * t109);
      dicf[55 * k + 22]! += 2 * (t118 * t111);
      dicf[55 * k + 29]! += 2 * (t118 * t113);
      dicf[55 * k + 35]! += 2 * (t118 * t115);
      dicf[55 * k + 40]! += 2 * (t118 * t117);
      dicf[55 * k + 15]! += 2 * (t120 * t109);
      dicf[55 * k + 23]! += 2 * (t120 * t111);
      dicf[55 * k + 30]! += 2 * (t120 * t113);
      dicf[55 * k + 36]! += 2 * (t120 * t115);
      dicf[55 * k + 41]! += 2 * (t120 * t117);
      dicf[55 * k + 45]! += 2 * (t120 * t119);
      dicf[55 * k + 16]! += 2 * (t122 * t109);
      dicf[55 * k + 24]! += 2 * (t122 * t111);
      dicf[55 * k + 31]! += 2 * (t122 * t113);
      dicf[55 * k + 37]! += 2 * (t122 * t115);
      dicf[55 * k + 42]! += 2 * (t122 * t117);
      dicf[55 * k + 46]! += 2 * (t122 * t119);
      dicf[55 * k + 49]! += 2 * (t122 * t121);
      dicf[55 * k + 17]! += 2 * (t124 * t109);
      dicf[55 * k + 25]! += 2 * (t124 * t111);
      dicf[55 * k + 32]! += 2 * (t124 * t113);
      dicf[55 * k + 38]! += 2 * (t124 * t115);
      dicf[55 * k + 43]! += 2 * (t124 * t117);
      dicf[55 * k + 47]! += 2 * (t124 * t119);
      dicf[55 * k + 50]! += 2 * (t124 * t121);
      dicf[55 * k + 52]! += 2 * (t124 * t123);
      dicf[55 * k + 18]! += 2 * (t126 * t109);
      dicf[55 * k + 26]! += 2 * (t126 * t111);
      dicf[55 * k + 33]! += 2 * (t126 * t113);
      dicf[55 * k + 39]! += 2 * (t126 * t115);
      dicf[55 * k + 44]! += 2 * (t126 * t117);
      dicf[55 * k + 48]! += 2 * (t126 * t119);
      dicf[55 * k + 51]! += 2 * (t126 * t121);
      dicf[55 * k + 53]! += 2 * (t126 * t123);
      dicf[55 * k + 54]! += 2 * (t126 * t125);
      const t127 = 2 * (t110 * icf[55 * k + 10]!);
      const t128 = t127 + 2 * (t112 * icf[55 * k + 11]!);
      const t129 = t128 + 2 * (t114 * icf[55 * k + 12]!);
      const t130 = t129 + 2 * (t116 * icf[55 * k + 13]!);
      const t131 = t130 + 2 * (t118 * icf[55 * k + 14]!);
      const t132 = t131 + 2 * (t120 * icf[55 * k + 15]!);
      const t133 = t132 + 2 * (t122 * icf[55 * k + 16]!);
      const t134 = t133 + 2 * (t124 * icf[55 * k + 17]!);
      const t135 = t134 + 2 * (t126 * icf[55 * k + 18]!);
      const t136 = 2 * (t112 * icf[55 * k + 19]!);
      const t137 = t136 + 2 * (t114 * icf[55 * k + 20]!);
      const t138 = t137 + 2 * (t116 * icf[55 * k + 21]!);
      const t139 = t138 + 2 * (t118 * icf[55 * k + 22]!);
      const t140 = t139 + 2 * (t120 * icf[55 * k + 23]!);
      const t141 = t140 + 2 * (t122 * icf[55 * k + 24]!);
      const t142 = t141 + 2 * (t124 * icf[55 * k + 25]!);
      const t143 = t142 + 2 * (t126 * icf[55 * k + 26]!);
      const t144 = 2 * (t114 * icf[55 * k + 27]!);
      const t145 = t144 + 2 * (t116 * icf[55 * k + 28]!);
      const t146 = t145 + 2 * (t118 * icf[55 * k + 29]!);
      const t147 = t146 + 2 * (t120 * icf[55 * k + 30]!);
      const t148 = t147 + 2 * (t122 * icf[55 * k + 31]!);
      const t149 = t148 + 2 * (t124 * icf[55 * k + 32]!);
      const t150 = t149 + 2 * (t126 * icf[55 * k + 33]!);
      const t151 = 2 * (t116 * icf[55 * k + 34]!);
      const t152 = t151 + 2 * (t118 * icf[55 * k + 35]!);
      const t153 = t152 + 2 * (t120 * icf[55 * k + 36]!);
      const t154 = t153 + 2 * (t122 * icf[55 * k + 37]!);
      const t155 = t154 + 2 * (t124 * icf[55 * k + 38]!);
      const t156 = t155 + 2 * (t126 * icf[55 * k + 39]!);
      const t157 = 2 * (t118 * icf[55 * k + 40]!);
      const t158 = t157 + 2 * (t120 * icf[55 * k + 41]!);
      const t159 = t158 + 2 * (t122 * icf[55 * k + 42]!);
      const t160 = t159 + 2 * (t124 * icf[55 * k + 43]!);
      const t161 = t160 + 2 * (t126 * icf[55 * k + 44]!);
      const t162 = 2 * (t120 * icf[55 * k + 45]!);
      const t163 = t162 + 2 * (t122 * icf[55 * k + 46]!);
      const t164 = t163 + 2 * (t124 * icf[55 * k + 47]!);
      const t165 = t164 + 2 * (t126 * icf[55 * k + 48]!);
      const t166 = 2 * (t122 * icf[55 * k + 49]!);
      const t167 = t166 + 2 * (t124 * icf[55 * k + 50]!);
      const t168 = t167 + 2 * (t126 * icf[55 * k + 51]!);
      const t169 = 2 * (t124 * icf[55 * k + 52]!);
      const t170 = t169 + 2 * (t126 * icf[55 * k + 53]!);
      dmeans[10 * k]! -= 2 * (t108 * q_2[10 * k]!) + t135;
      dmeans[10 * k + 1]! -= 2 * (t110 * q_2[10 * k + 1]!) + t143;
      dmeans[10 * k + 2]! -= 2 * (t112 * q_2[10 * k + 2]!) + t150;
      dmeans[10 * k + 3]! -= 2 * (t114 * q_2[10 * k + 3]!) + t156;
      dmeans[10 * k + 4]! -= 2 * (t116 * q_2[10 * k + 4]!) + t161;
      dmeans[10 * k + 5]! -= 2 * (t118 * q_2[10 * k + 5]!) + t165;
      dmeans[10 * k + 6]! -= 2 * (t120 * q_2[10 * k + 6]!) + t168;
      dmeans[10 * k + 7]! -= 2 * (t122 * q_2[10 * k + 7]!) + t170;
      const t171 = 2 * (t126 * icf[55 * k + 54]!);
      dmeans[10 * k + 8]! -= 2 * (t124 * q_2[10 * k + 8]!) + t171;
      dmeans[10 * k + 9]! += -2 * (t126 * q_2[10 * k + 9]!);
    }
  }

  // trace[k] = sum(j = 1:10, icf[k, j])
  // q[k, j = 1:10] = exp(icf[k, j])
  for (let k = 0; k < 25; k++) {
    const t172 = dtrace[k]!;
    dicf[55 * k]! += t172 + dq[10 * k]! * q_2[10 * k]!;
    dicf[55 * k + 1]! += t172 + dq[10 * k + 1]! * q_2[10 * k + 1]!;
    dicf[55 * k + 2]! += t172 + dq[10 * k + 2]! * q_2[10 * k + 2]!;
    dicf[55 * k + 3]! += t172 + dq[10 * k + 3]! * q_2[10 * k + 3]!;
    dicf[55 * k + 4]! += t172 + dq[10 * k + 4]! * q_2[10 * k + 4]!;
    dicf[55 * k + 5]! += t172 + dq[10 * k + 5]! * q_2[10 * k + 5]!;
    dicf[55 * k + 6]! += t172 + dq[10 * k + 6]! * q_2[10 * k + 6]!;
    dicf[55 * k + 7]! += t172 + dq[10 * k + 7]! * q_2[10 * k + 7]!;
    dicf[55 * k + 8]! += t172 + dq[10 * k + 8]! * q_2[10 * k + 8]!;
    dicf[55 * k + 9]! += t172 + dq[10 * k + 9]! * q_2[10 * k + 9]!;
  }

  // f = likelihood + prior
  carry_3[0] = carry_3[1]! - N * carry_3[2]! + carry_3[3]!;
  carry_3[4] = carry_3[0]!;
}

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
// Operations: forward 3406 * N + 3412, backward 3325 * N + 7453,
// valueAndGradient 6731 * N + 10863; workspace 4208 * N + 13224 bytes.

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
  logsumexp_exp: Shape;
  logsumexp_scale: Shape;
  logsumexp_exp_2: Shape;
  logsumexp_scale_2: Shape;
  trace: Shape;
  inner: Shape;
  dtrace: Shape;
  dq: Shape;
  dQc_sum: Shape;
  q_2: Shape;
  logsumexp_exp_3: Shape;
  c_2: Shape;
  Qc_2: Shape;
  logsumexp_exp_4: Shape;
  carry: Shape;
}>;
/** What functions keep between their steps, and `forward` for `backward`. */
export const createWorkspace = (N: number): Workspace =>
  allocate({
    q: [25, 10],
    c: [N, 25, 10],
    Qc: [N, 25, 10],
    logsumexp_exp: [N, 25],
    logsumexp_scale: [N],
    logsumexp_exp_2: [25],
    logsumexp_scale_2: [],
    trace: [25],
    inner: [25],
    dtrace: [25],
    dq: [25, 10],
    dQc_sum: [25, 10],
    q_2: [25, 10],
    logsumexp_exp_3: [25],
    c_2: [25, 10],
    Qc_2: [25, 10],
    logsumexp_exp_4: [25],
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
  checkLength("work.flat", work.flat, 526 * N + 1653);
  const { alphas, means, icf } = p;
  const {
    q,
    c,
    Qc,
    logsumexp_exp,
    logsumexp_scale,
    logsumexp_exp_2,
    logsumexp_scale_2,
    trace,
    inner,
  } = work;

  let f = 0;
  let sum = 0;
  let sum_2 = 0;
  let sum_3 = 0;

  // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
  // logGamma = 45 / 2 * log(pi) + sum(j = 1:10, lgamma((degrees + 1 - j) / 2))
  // normaliser = degrees * 10 * (log(gamma) - log(2) / 2) - logGamma
  const t0 = Math.max(Math.max(alphas[0]!, alphas[1]!), alphas[2]!);
  const t1 = Math.max(Math.max(t0, alphas[3]!), alphas[4]!);
  const t2 = Math.max(Math.max(t1, alphas[5]!), alphas[6]!);
  const t3 = Math.max(Math.max(t2, alphas[7]!), alphas[8]!);
  const t4 = Math.max(Math.max(t3, alphas[9]!), alphas[10]!);
  const t5 = Math.max(Math.max(t4, alphas[11]!), alphas[12]!);
  const t6 = Math.max(Math.max(t5, alphas[13]!), alphas[14]!);
  const t7 = Math.max(Math.max(t6, alphas[15]!), alphas[16]!);
  const t8 = Math.max(Math.max(t7, alphas[17]!), alphas[18]!);
  const t9 = Math.max(Math.max(t8, alphas[19]!), alphas[20]!);
  const t10 = Math.max(Math.max(t9, alphas[21]!), alphas[22]!);
  const t11 = Math.max(Math.max(t10, alphas[23]!), alphas[24]!);
  const t12 = Math.min(t11, 1.7976931348623157e308);
  const logsumexp_shift = Math.max(t12, -1.7976931348623157e308);
  const t13 = 12 + m;
  const t14 = lgamma((t13 - 1) / 2) + lgamma((t13 - 2) / 2);
  const t15 = t14 + lgamma((t13 - 3) / 2) + lgamma((t13 - 4) / 2);
  const t16 = t15 + lgamma((t13 - 5) / 2) + lgamma((t13 - 6) / 2);
  const t17 = t16 + lgamma((t13 - 7) / 2) + lgamma((t13 - 8) / 2);
  const t18 = MUL + (t17 + lgamma((t13 - 9) / 2) + lgamma((t13 - 10) / 2));
  const normaliser = 10 * ((11 + m) * (Math.log(gamma) - DIV_2)) - t18;

  // q[k, j = 1:10] = exp(icf[k, j])
  // trace[k] = sum(j = 1:10, icf[k, j])
  // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
  // frobenius = sum(q .^ 2) + sum(k, j = 11:55, icf[k, j]^2)
  for (let k = 0; k < 25; k++) {
    // q[k, j = 1:10] = exp(icf[k, j])
    // trace[k] = sum(j = 1:10, icf[k, j])
    // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
    // frobenius = sum(q .^ 2) + sum(k, j = 11:55, icf[k, j]^2)
    const t19 = icf[55 * k]!;
    const t20 = Math.exp(t19);
    const t21 = icf[55 * k + 1]!;
    const t22 = Math.exp(t21);
    const t23 = icf[55 * k + 2]!;
    const t24 = Math.exp(t23);
    const t25 = icf[55 * k + 3]!;
    const t26 = Math.exp(t25);
    const t27 = icf[55 * k + 4]!;
    const t28 = Math.exp(t27);
    const t29 = icf[55 * k + 5]!;
    const t30 = Math.exp(t29);
    const t31 = icf[55 * k + 6]!;
    const t32 = Math.exp(t31);
    const t33 = icf[55 * k + 7]!;
    const t34 = Math.exp(t33);
    q[10 * k] = t20;
    q[10 * k + 1] = t22;
    q[10 * k + 2] = t24;
    q[10 * k + 3] = t26;
    q[10 * k + 4] = t28;
    q[10 * k + 5] = t30;
    q[10 * k + 6] = t32;
    q[10 * k + 7] = t34;
    const t35 = icf[55 * k + 8]!;
    const t36 = Math.exp(t35);
    const t37 = icf[55 * k + 9]!;
    const t38 = Math.exp(t37);
    q[10 * k + 8] = t36;
    q[10 * k + 9] = t38;
    trace[k] = t19 + t21 + t23 + t25 + t27 + t29 + t31 + t33 + t35 + t37;
    logsumexp_exp_2[k] = Math.exp(alphas[k]! - logsumexp_shift);
    const t39 = t20 * t20 + t22 * t22 + t24 * t24 + t26 * t26 + t28 * t28;
    const t40 = t39 + t30 * t30 + t32 * t32 + t34 * t34 + t36 * t36;
    sum += t40 + t38 * t38;
    for (let j = 0; j < 45; j++) {
      const t41 = icf[j + 55 * k + 10]!;
      sum_2 += t41 * t41;
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
    const t42 = x[10 * n]!;
    const t43 = x[10 * n + 1]!;
    const t44 = x[10 * n + 2]!;
    const t45 = x[10 * n + 3]!;
    const t46 = x[10 * n + 4]!;
    const t47 = x[10 * n + 5]!;
    const t48 = x[10 * n + 6]!;
    const t49 = x[10 * n + 7]!;
    const t50 = x[10 * n + 8]!;
    const t51 = x[10 * n + 9]!;
    for (let k = 0; k < 25; k++) {
      const t52 = t42 - means[10 * k]!;
      const t53 = t43 - means[10 * k + 1]!;
      const t54 = t44 - means[10 * k + 2]!;
      const t55 = t45 - means[10 * k + 3]!;
      const t56 = t46 - means[10 * k + 4]!;
      const t57 = t47 - means[10 * k + 5]!;
      const t58 = t48 - means[10 * k + 6]!;
      const t59 = t49 - means[10 * k + 7]!;
      c[10 * k + 250 * n] = t52;
      c[10 * k + 250 * n + 1] = t53;
      c[10 * k + 250 * n + 2] = t54;
      c[10 * k + 250 * n + 3] = t55;
      c[10 * k + 250 * n + 4] = t56;
      c[10 * k + 250 * n + 5] = t57;
      c[10 * k + 250 * n + 6] = t58;
      c[10 * k + 250 * n + 7] = t59;
      const t60 = t50 - means[10 * k + 8]!;
      const t61 = t51 - means[10 * k + 9]!;
      c[10 * k + 250 * n + 8] = t60;
      c[10 * k + 250 * n + 9] = t61;
      const t62 = q[10 * k]! * t52;
      const t63 = q[10 * k + 1]! * t53 + icf[55 * k + 10]! * t52;
      const t64 = icf[55 * k + 11]! * t52 + icf[55 * k + 19]! * t53;
      const t65 = q[10 * k + 2]! * t54 + t64;
      const t66 = icf[55 * k + 12]! * t52 + icf[55 * k + 20]! * t53;
      const t67 = q[10 * k + 3]! * t55 + (t66 + icf[55 * k + 27]! * t54);
      const t68 = icf[55 * k + 13]! * t52 + icf[55 * k + 21]! * t53;
      const t69 = t68 + icf[55 * k + 28]! * t54 + icf[55 * k + 34]! * t55;
      const t70 = q[10 * k + 4]! * t56 + t69;
      const t71 = icf[55 * k + 14]! * t52 + icf[55 * k + 22]! * t53;
      const t72 = t71 + icf[55 * k + 29]! * t54 + icf[55 * k + 35]! * t55;
      const t73 = q[10 * k + 5]! * t57 + (t72 + icf[55 * k + 40]! * t56);
      const t74 = icf[55 * k + 15]! * t52 + icf[55 * k + 23]! * t53;
      const t75 = t74 + icf[55 * k + 30]! * t54 + icf[55 * k + 36]! * t55;
      const t76 = t75 + icf[55 * k + 41]! * t56 + icf[55 * k + 45]! * t57;
      const t77 = q[10 * k + 6]! * t58 + t76;
      const t78 = icf[55 * k + 16]! * t52 + icf[55 * k + 24]! * t53;
      const t79 = t78 + icf[55 * k + 31]! * t54 + icf[55 * k + 37]! * t55;
      const t80 = t79 + icf[55 * k + 42]! * t56 + icf[55 * k + 46]! * t57;
      const t81 = q[10 * k + 7]! * t59 + (t80 + icf[55 * k + 49]! * t58);
      Qc[10 * k + 250 * n] = t62;
      Qc[10 * k + 250 * n + 1] = t63;
      Qc[10 * k + 250 * n + 2] = t65;
      Qc[10 * k + 250 * n + 3] = t67;
      Qc[10 * k + 250 * n + 4] = t70;
      Qc[10 * k + 250 * n + 5] = t73;
      Qc[10 * k + 250 * n + 6] = t77;
      Qc[10 * k + 250 * n + 7] = t81;
      const t82 = icf[55 * k + 17]! * t52 + icf[55 * k + 25]! * t53;
      const t83 = t82 + icf[55 * k + 32]! * t54 + icf[55 * k + 38]! * t55;
      const t84 = t83 + icf[55 * k + 43]! * t56 + icf[55 * k + 47]! * t57;
      const t85 = t84 + icf[55 * k + 50]! * t58 + icf[55 * k + 52]! * t59;
      const t86 = q[10 * k + 8]! * t60 + t85;
      const t87 = icf[55 * k + 18]! * t52 + icf[55 * k + 26]! * t53;
      const t88 = t87 + icf[55 * k + 33]! * t54 + icf[55 * k + 39]! * t55;
      const t89 = t88 + icf[55 * k + 44]! * t56 + icf[55 * k + 48]! * t57;
      const t90 = t89 + icf[55 * k + 51]! * t58 + icf[55 * k + 53]! * t59;
      const t91 = q[10 * k + 9]! * t61 + (t90 + icf[55 * k + 54]! * t60);
      Qc[10 * k + 250 * n + 8] = t86;
      Qc[10 * k + 250 * n + 9] = t91;
      const t92 = t62 * t62 + t63 * t63 + t65 * t65 + t67 * t67 + t70 * t70;
      const t93 = t92 + t73 * t73 + t77 * t77 + t81 * t81 + t86 * t86;
      inner[k] = alphas[k]! + trace[k]! - (t93 + t91 * t91) / 2;
    }

    // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
    const t94 = Math.max(Math.max(inner[0]!, inner[1]!), inner[2]!);
    const t95 = Math.max(Math.max(t94, inner[3]!), inner[4]!);
    const t96 = Math.max(Math.max(t95, inner[5]!), inner[6]!);
    const t97 = Math.max(Math.max(t96, inner[7]!), inner[8]!);
    const t98 = Math.max(Math.max(t97, inner[9]!), inner[10]!);
    const t99 = Math.max(Math.max(t98, inner[11]!), inner[12]!);
    const t100 = Math.max(Math.max(t99, inner[13]!), inner[14]!);
    const t101 = Math.max(Math.max(t100, inner[15]!), inner[16]!);
    const t102 = Math.max(Math.max(t101, inner[17]!), inner[18]!);
    const t103 = Math.max(Math.max(t102, inner[19]!), inner[20]!);
    const t104 = Math.max(Math.max(t103, inner[21]!), inner[22]!);
    const t105 = Math.max(Math.max(t104, inner[23]!), inner[24]!);
    const t106 = Math.min(t105, 1.7976931348623157e308);
    const logsumexp_shift_2 = Math.max(t106, -1.7976931348623157e308);
    for (let k = 0; k < 25; k++) {
      logsumexp_exp[k + 25 * n] = Math.exp(inner[k]! - logsumexp_shift_2);
    }
    const t107 = logsumexp_exp[25 * n]! + logsumexp_exp[25 * n + 1]!;
    const t108 = t107 + logsumexp_exp[25 * n + 2]! + logsumexp_exp[25 * n + 3]!;
    const t109 = t108 + logsumexp_exp[25 * n + 4]! + logsumexp_exp[25 * n + 5]!;
    const t110 = t109 + logsumexp_exp[25 * n + 6]! + logsumexp_exp[25 * n + 7]!;
    const t111 = t110 + logsumexp_exp[25 * n + 8]! + logsumexp_exp[25 * n + 9]!;
    const t112 = t111 + logsumexp_exp[25 * n + 10]!;
    const t113 = t112 + logsumexp_exp[25 * n + 11]!;
    const t114 = t113 + logsumexp_exp[25 * n + 12]!;
    const t115 = t114 + logsumexp_exp[25 * n + 13]!;
    const t116 = t115 + logsumexp_exp[25 * n + 14]!;
    const t117 = t116 + logsumexp_exp[25 * n + 15]!;
    const t118 = t117 + logsumexp_exp[25 * n + 16]!;
    const t119 = t118 + logsumexp_exp[25 * n + 17]!;
    const t120 = t119 + logsumexp_exp[25 * n + 18]!;
    const t121 = t120 + logsumexp_exp[25 * n + 19]!;
    const t122 = t121 + logsumexp_exp[25 * n + 20]!;
    const t123 = t122 + logsumexp_exp[25 * n + 21]!;
    const t124 = t123 + logsumexp_exp[25 * n + 22]!;
    const t125 = t124 + logsumexp_exp[25 * n + 23]!;
    const t126 = t125 + logsumexp_exp[25 * n + 24]!;
    logsumexp_scale[n] = t126 === 0 ? 0 : 1 / t126;
    sum_3 += logsumexp_shift_2 + Math.log(t126);
  }

  // prior = gamma^2 / 2 * frobenius - m * sum(trace) - 25 * normaliser
  const t127 = logsumexp_exp_2[0]! + logsumexp_exp_2[1]! + logsumexp_exp_2[2]!;
  const t128 = t127 + logsumexp_exp_2[3]! + logsumexp_exp_2[4]!;
  const t129 = t128 + logsumexp_exp_2[5]! + logsumexp_exp_2[6]!;
  const t130 = t129 + logsumexp_exp_2[7]! + logsumexp_exp_2[8]!;
  const t131 = t130 + logsumexp_exp_2[9]! + logsumexp_exp_2[10]!;
  const t132 = t131 + logsumexp_exp_2[11]! + logsumexp_exp_2[12]!;
  const t133 = t132 + logsumexp_exp_2[13]! + logsumexp_exp_2[14]!;
  const t134 = t133 + logsumexp_exp_2[15]! + logsumexp_exp_2[16]!;
  const t135 = t134 + logsumexp_exp_2[17]! + logsumexp_exp_2[18]!;
  const t136 = t135 + logsumexp_exp_2[19]! + logsumexp_exp_2[20]!;
  const t137 = t136 + logsumexp_exp_2[21]! + logsumexp_exp_2[22]!;
  const t138 = t137 + logsumexp_exp_2[23]! + logsumexp_exp_2[24]!;
  logsumexp_scale_2[0] = t138 === 0 ? 0 : 1 / t138;
  const logsumexp = logsumexp_shift + Math.log(t138);
  const t139 = trace[0]! + trace[1]! + trace[2]! + trace[3]! + trace[4]!;
  const t140 = t139 + trace[5]! + trace[6]! + trace[7]! + trace[8]! + trace[9]!;
  const t141 = t140 + trace[10]! + trace[11]! + trace[12]! + trace[13]!;
  const t142 = t141 + trace[14]! + trace[15]! + trace[16]! + trace[17]!;
  const t143 = t142 + trace[18]! + trace[19]! + trace[20]! + trace[21]!;
  const t144 = m * (t143 + trace[22]! + trace[23]! + trace[24]!);
  const prior = ((gamma * gamma) / 2) * (sum + sum_2) - t144 - 25 * normaliser;

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
  checkLength("work.flat", work.flat, 526 * N + 1653);
  checkLength("gradient.flat", gradient.flat, 1650);
  const { icf } = p;
  const {
    q,
    c,
    Qc,
    logsumexp_exp,
    logsumexp_scale,
    logsumexp_exp_2,
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
    dalphas[i] = -(N * (logsumexp_exp_2[i]! * logsumexp_scale_0));

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
    const t1 = logsumexp_scale[n]!;
    for (let k = 0; k < 25; k++) {
      const t2 = logsumexp_exp[k + 25 * n]! * t1;
      dalphas[k]! += t2;
      dtrace[k]! += t2;
      const t3 = t2 * Qc[10 * k + 250 * n]!;
      const t4 = c[10 * k + 250 * n]!;
      const t5 = t2 * Qc[10 * k + 250 * n + 1]!;
      const t6 = c[10 * k + 250 * n + 1]!;
      const t7 = t2 * Qc[10 * k + 250 * n + 2]!;
      const t8 = c[10 * k + 250 * n + 2]!;
      const t9 = t2 * Qc[10 * k + 250 * n + 3]!;
      const t10 = c[10 * k + 250 * n + 3]!;
      const t11 = t2 * Qc[10 * k + 250 * n + 4]!;
      const t12 = c[10 * k + 250 * n + 4]!;
      const t13 = t2 * Qc[10 * k + 250 * n + 5]!;
      const t14 = c[10 * k + 250 * n + 5]!;
      const t15 = t2 * Qc[10 * k + 250 * n + 6]!;
      const t16 = c[10 * k + 250 * n + 6]!;
      const t17 = t2 * Qc[10 * k + 250 * n + 7]!;
      const t18 = c[10 * k + 250 * n + 7]!;
      dq[10 * k]! -= t3 * t4;
      dq[10 * k + 1]! -= t5 * t6;
      dq[10 * k + 2]! -= t7 * t8;
      dq[10 * k + 3]! -= t9 * t10;
      dq[10 * k + 4]! -= t11 * t12;
      dq[10 * k + 5]! -= t13 * t14;
      dq[10 * k + 6]! -= t15 * t16;
      dq[10 * k + 7]! -= t17 * t18;
      const t19 = t2 * Qc[10 * k + 250 * n + 8]!;
      const t20 = c[10 * k + 250 * n + 8]!;
      const t21 = t2 * Qc[10 * k + 250 * n + 9]!;
      dq[10 * k + 8]! -= t19 * t20;
      dq[10 * k + 9]! -= t21 * c[10 * k + 250 * n + 9]!;
      dicf[55 * k + 10]! -= t5 * t4;
      dicf[55 * k + 11]! -= t7 * t4;
      dicf[55 * k + 19]! -= t7 * t6;
      dicf[55 * k + 12]! -= t9 * t4;
      dicf[55 * k + 20]! -= t9 * t6;
      dicf[55 * k + 27]! -= t9 * t8;
      dicf[55 * k + 13]! -= t11 * t4;
      dicf[55 * k + 21]! -= t11 * t6;
      dicf[55 * k + 28]! -= t11 * t8;
      dicf[55 * k + 34]! -= t11 * t10;
      dicf[55 * k + 14]! -= t13 * t4;
      dicf[55 * k + 22]! -= t13 * t6;
      dicf[55 * k + 29]! -= t13 * t8;
      dicf[55 * k + 35]! -= t13 * t10;
      dicf[55 * k + 40]! -= t13 * t12;
      dicf[55 * k + 15]! -= t15 * t4;
      dicf[55 * k + 23]! -= t15 * t6;
      dicf[55 * k + 30]! -= t15 * t8;
      dicf[55 * k + 36]! -= t15 * t10;
      dicf[55 * k + 41]! -= t15 * t12;
      dicf[55 * k + 45]! -= t15 * t14;
      dicf[55 * k + 16]! -= t17 * t4;
      dicf[55 * k + 24]! -= t17 * t6;
      dicf[55 * k + 31]! -= t17 * t8;
      dicf[55 * k + 37]! -= t17 * t10;
      dicf[55 * k + 42]! -= t17 * t12;
      dicf[55 * k + 46]! -= t17 * t14;
      dicf[55 * k + 49]! -= t17 * t16;
      dicf[55 * k + 17]! -= t19 * t4;
      dicf[55 * k + 25]! -= t19 * t6;
      dicf[55 * k + 32]! -= t19 * t8;
      dicf[55 * k + 38]! -= t19 * t10;
      dicf[55 * k + 43]! -= t19 * t12;
      dicf[55 * k + 47]! -= t19 * t14;
      dicf[55 * k + 50]! -= t19 * t16;
      dicf[55 * k + 52]! -= t19 * t18;
      dicf[55 * k + 18]! -= t21 * t4;
      dicf[55 * k + 26]! -= t21 * t6;
      dicf[55 * k + 33]! -= t21 * t8;
      dicf[55 * k + 39]! -= t21 * t10;
      dicf[55 * k + 44]! -= t21 * t12;
      dicf[55 * k + 48]! -= t21 * t14;
      dicf[55 * k + 51]! -= t21 * t16;
      dicf[55 * k + 53]! -= t21 * t18;
      dicf[55 * k + 54]! -= t21 * t20;
      dQc_sum[10 * k]! -= t3;
      dQc_sum[10 * k + 1]! -= t5;
      dQc_sum[10 * k + 2]! -= t7;
      dQc_sum[10 * k + 3]! -= t9;
      dQc_sum[10 * k + 4]! -= t11;
      dQc_sum[10 * k + 5]! -= t13;
      dQc_sum[10 * k + 6]! -= t15;
      dQc_sum[10 * k + 7]! -= t17;
      dQc_sum[10 * k + 8]! -= t19;
      dQc_sum[10 * k + 9]! -= t21;
    }
  }

  // c[n, k, j] = x[n, j] - means[k, j]
  // trace[k] = sum(j = 1:10, icf[k, j])
  // q[k, j = 1:10] = exp(icf[k, j])
  for (let k = 0; k < 25; k++) {
    const t22 = q[10 * k]!;
    const t23 = dQc_sum[10 * k + 1]!;
    const t24 = dQc_sum[10 * k + 2]!;
    const t25 = dQc_sum[10 * k + 3]!;
    const t26 = t23 * icf[55 * k + 10]! + t24 * icf[55 * k + 11]!;
    const t27 = dQc_sum[10 * k + 4]!;
    const t28 = dQc_sum[10 * k + 5]!;
    const t29 = t26 + t25 * icf[55 * k + 12]! + t27 * icf[55 * k + 13]!;
    const t30 = dQc_sum[10 * k + 6]!;
    const t31 = dQc_sum[10 * k + 7]!;
    const t32 = t29 + t28 * icf[55 * k + 14]! + t30 * icf[55 * k + 15]!;
    const t33 = dQc_sum[10 * k + 8]!;
    const t34 = dQc_sum[10 * k + 9]!;
    const t35 = t32 + t31 * icf[55 * k + 16]! + t33 * icf[55 * k + 17]!;
    const t36 = q[10 * k + 1]!;
    const t37 = t24 * icf[55 * k + 19]! + t25 * icf[55 * k + 20]!;
    const t38 = t37 + t27 * icf[55 * k + 21]! + t28 * icf[55 * k + 22]!;
    const t39 = t38 + t30 * icf[55 * k + 23]! + t31 * icf[55 * k + 24]!;
    const t40 = t39 + t33 * icf[55 * k + 25]! + t34 * icf[55 * k + 26]!;
    const t41 = q[10 * k + 2]!;
    const t42 = t25 * icf[55 * k + 27]! + t27 * icf[55 * k + 28]!;
    const t43 = t42 + t28 * icf[55 * k + 29]! + t30 * icf[55 * k + 30]!;
    const t44 = t43 + t31 * icf[55 * k + 31]! + t33 * icf[55 * k + 32]!;
    const t45 = q[10 * k + 3]!;
    const t46 = t27 * icf[55 * k + 34]! + t28 * icf[55 * k + 35]!;
    const t47 = t46 + t30 * icf[55 * k + 36]! + t31 * icf[55 * k + 37]!;
    const t48 = t47 + t33 * icf[55 * k + 38]! + t34 * icf[55 * k + 39]!;
    const t49 = q[10 * k + 4]!;
    const t50 = t28 * icf[55 * k + 40]! + t30 * icf[55 * k + 41]!;
    const t51 = t50 + t31 * icf[55 * k + 42]! + t33 * icf[55 * k + 43]!;
    const t52 = q[10 * k + 5]!;
    const t53 = t30 * icf[55 * k + 45]! + t31 * icf[55 * k + 46]!;
    const t54 = t53 + t33 * icf[55 * k + 47]! + t34 * icf[55 * k + 48]!;
    const t55 = q[10 * k + 6]!;
    const t56 = t31 * icf[55 * k + 49]! + t33 * icf[55 * k + 50]!;
    const t57 = q[10 * k + 7]!;
    const t58 = t33 * icf[55 * k + 52]! + t34 * icf[55 * k + 53]!;
    const t59 = dQc_sum[10 * k]! * t22 + (t35 + t34 * icf[55 * k + 18]!);
    dmeans[10 * k] = -t59;
    dmeans[10 * k + 1] = -(t23 * t36 + t40);
    dmeans[10 * k + 2] = -(t24 * t41 + (t44 + t34 * icf[55 * k + 33]!));
    dmeans[10 * k + 3] = -(t25 * t45 + t48);
    dmeans[10 * k + 4] = -(t27 * t49 + (t51 + t34 * icf[55 * k + 44]!));
    dmeans[10 * k + 5] = -(t28 * t52 + t54);
    dmeans[10 * k + 6] = -(t30 * t55 + (t56 + t34 * icf[55 * k + 51]!));
    dmeans[10 * k + 7] = -(t31 * t57 + t58);
    const t60 = q[10 * k + 8]!;
    const t61 = q[10 * k + 9]!;
    dmeans[10 * k + 8] = -(t33 * t60 + t34 * icf[55 * k + 54]!);
    dmeans[10 * k + 9] = -(t34 * t61);
    const t62 = dtrace[k]!;
    dicf[55 * k]! += t62 + dq[10 * k]! * t22;
    dicf[55 * k + 1]! += t62 + dq[10 * k + 1]! * t36;
    dicf[55 * k + 2]! += t62 + dq[10 * k + 2]! * t41;
    dicf[55 * k + 3]! += t62 + dq[10 * k + 3]! * t45;
    dicf[55 * k + 4]! += t62 + dq[10 * k + 4]! * t49;
    dicf[55 * k + 5]! += t62 + dq[10 * k + 5]! * t52;
    dicf[55 * k + 6]! += t62 + dq[10 * k + 6]! * t55;
    dicf[55 * k + 7]! += t62 + dq[10 * k + 7]! * t57;
    dicf[55 * k + 8]! += t62 + dq[10 * k + 8]! * t60;
    dicf[55 * k + 9]! += t62 + dq[10 * k + 9]! * t61;
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
  checkLength("work.flat", work.flat, 526 * N + 1653);
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
  const {
    trace,
    inner,
    dtrace,
    dq,
    dQc_sum,
    q_2,
    logsumexp_exp_3,
    c_2,
    Qc_2,
    logsumexp_exp_4,
    carry,
  } = work;
  const { alphas: dalphas, icf: dicf } = gradient;

  carry[0] = 0;
  let sum = 0;
  let sum_2 = 0;
  let sum_3 = 0;

  // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
  // logGamma = 45 / 2 * log(pi) + sum(j = 1:10, lgamma((degrees + 1 - j) / 2))
  // normaliser = degrees * 10 * (log(gamma) - log(2) / 2) - logGamma
  const t0 = Math.max(Math.max(alphas[0]!, alphas[1]!), alphas[2]!);
  const t1 = Math.max(Math.max(t0, alphas[3]!), alphas[4]!);
  const t2 = Math.max(Math.max(t1, alphas[5]!), alphas[6]!);
  const t3 = Math.max(Math.max(t2, alphas[7]!), alphas[8]!);
  const t4 = Math.max(Math.max(t3, alphas[9]!), alphas[10]!);
  const t5 = Math.max(Math.max(t4, alphas[11]!), alphas[12]!);
  const t6 = Math.max(Math.max(t5, alphas[13]!), alphas[14]!);
  const t7 = Math.max(Math.max(t6, alphas[15]!), alphas[16]!);
  const t8 = Math.max(Math.max(t7, alphas[17]!), alphas[18]!);
  const t9 = Math.max(Math.max(t8, alphas[19]!), alphas[20]!);
  const t10 = Math.max(Math.max(t9, alphas[21]!), alphas[22]!);
  const t11 = Math.max(Math.max(t10, alphas[23]!), alphas[24]!);
  const t12 = Math.min(t11, 1.7976931348623157e308);
  const logsumexp_shift = Math.max(t12, -1.7976931348623157e308);
  const t13 = 12 + m;
  const t14 = lgamma((t13 - 1) / 2) + lgamma((t13 - 2) / 2);
  const t15 = t14 + lgamma((t13 - 3) / 2) + lgamma((t13 - 4) / 2);
  const t16 = t15 + lgamma((t13 - 5) / 2) + lgamma((t13 - 6) / 2);
  const t17 = t16 + lgamma((t13 - 7) / 2) + lgamma((t13 - 8) / 2);
  const t18 = MUL + (t17 + lgamma((t13 - 9) / 2) + lgamma((t13 - 10) / 2));
  const normaliser = 10 * ((11 + m) * (Math.log(gamma) - DIV_2)) - t18;

  // q[k, j = 1:10] = exp(icf[k, j])
  // trace[k] = sum(j = 1:10, icf[k, j])
  // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
  // frobenius = sum(q .^ 2) + sum(k, j = 11:55, icf[k, j]^2)
  // prior = gamma^2 / 2 * frobenius - m * sum(trace) - 25 * normaliser
  const t19 = (gamma * gamma) / 2;
  for (let k = 0; k < 25; k++) {
    // q[k, j = 1:10] = exp(icf[k, j])
    // trace[k] = sum(j = 1:10, icf[k, j])
    // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
    // frobenius = sum(q .^ 2) + sum(k, j = 11:55, icf[k, j]^2)
    // prior = gamma^2 / 2 * frobenius - m * sum(trace) - 25 * normaliser
    const t20 = icf[55 * k]!;
    const t21 = Math.exp(t20);
    const t22 = icf[55 * k + 1]!;
    const t23 = Math.exp(t22);
    const t24 = icf[55 * k + 2]!;
    const t25 = Math.exp(t24);
    const t26 = icf[55 * k + 3]!;
    const t27 = Math.exp(t26);
    const t28 = icf[55 * k + 4]!;
    const t29 = Math.exp(t28);
    const t30 = icf[55 * k + 5]!;
    const t31 = Math.exp(t30);
    const t32 = icf[55 * k + 6]!;
    const t33 = Math.exp(t32);
    const t34 = icf[55 * k + 7]!;
    const t35 = Math.exp(t34);
    q_2[10 * k] = t21;
    q_2[10 * k + 1] = t23;
    q_2[10 * k + 2] = t25;
    q_2[10 * k + 3] = t27;
    q_2[10 * k + 4] = t29;
    q_2[10 * k + 5] = t31;
    q_2[10 * k + 6] = t33;
    q_2[10 * k + 7] = t35;
    const t36 = icf[55 * k + 8]!;
    const t37 = Math.exp(t36);
    const t38 = icf[55 * k + 9]!;
    const t39 = Math.exp(t38);
    q_2[10 * k + 8] = t37;
    q_2[10 * k + 9] = t39;
    trace[k] = t20 + t22 + t24 + t26 + t28 + t30 + t32 + t34 + t36 + t38;
    logsumexp_exp_3[k] = Math.exp(alphas[k]! - logsumexp_shift);
    const t40 = t21 * t21 + t23 * t23 + t25 * t25 + t27 * t27 + t29 * t29;
    const t41 = t40 + t31 * t31 + t33 * t33 + t35 * t35 + t37 * t37;
    sum += t41 + t39 * t39;
    dtrace[k] = -m;
    dicf.fill(0, 55 * k, 55 * k + 55);
    dq[10 * k] = 2 * (t19 * t21);
    dq[10 * k + 1] = 2 * (t19 * t23);
    dq[10 * k + 2] = 2 * (t19 * t25);
    dq[10 * k + 3] = 2 * (t19 * t27);
    dq[10 * k + 4] = 2 * (t19 * t29);
    dq[10 * k + 5] = 2 * (t19 * t31);
    dq[10 * k + 6] = 2 * (t19 * t33);
    dq[10 * k + 7] = 2 * (t19 * t35);
    dq[10 * k + 8] = 2 * (t19 * t37);
    dq[10 * k + 9] = 2 * (t19 * t39);

    // frobenius = sum(q .^ 2) + sum(k, j = 11:55, icf[k, j]^2)
    for (let j = 0; j < 45; j++) {
      const t42 = icf[j + 55 * k + 10]!;
      sum_2 += t42 * t42;
      dicf[j + 55 * k + 10]! += 2 * (t19 * t42);
    }
  }

  // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
  const t43 = logsumexp_exp_3[0]! + logsumexp_exp_3[1]! + logsumexp_exp_3[2]!;
  const t44 = t43 + logsumexp_exp_3[3]! + logsumexp_exp_3[4]!;
  const t45 = t44 + logsumexp_exp_3[5]! + logsumexp_exp_3[6]!;
  const t46 = t45 + logsumexp_exp_3[7]! + logsumexp_exp_3[8]!;
  const t47 = t46 + logsumexp_exp_3[9]! + logsumexp_exp_3[10]!;
  const t48 = t47 + logsumexp_exp_3[11]! + logsumexp_exp_3[12]!;
  const t49 = t48 + logsumexp_exp_3[13]! + logsumexp_exp_3[14]!;
  const t50 = t49 + logsumexp_exp_3[15]! + logsumexp_exp_3[16]!;
  const t51 = t50 + logsumexp_exp_3[17]! + logsumexp_exp_3[18]!;
  const t52 = t51 + logsumexp_exp_3[19]! + logsumexp_exp_3[20]!;
  const t53 = t52 + logsumexp_exp_3[21]! + logsumexp_exp_3[22]!;
  const t54 = t53 + logsumexp_exp_3[23]! + logsumexp_exp_3[24]!;
  const logsumexp_scale_3 = t54 === 0 ? 0 : 1 / t54;
  const logsumexp = logsumexp_shift + Math.log(t54);
  const t55 = trace[0]! + trace[1]! + trace[2]! + trace[3]! + trace[4]!;
  const t56 = t55 + trace[5]! + trace[6]! + trace[7]! + trace[8]! + trace[9]!;
  const t57 = t56 + trace[10]! + trace[11]! + trace[12]! + trace[13]!;
  const t58 = t57 + trace[14]! + trace[15]! + trace[16]! + trace[17]!;
  const t59 = t58 + trace[18]! + trace[19]! + trace[20]! + trace[21]!;
  const t60 = m * (t59 + trace[22]! + trace[23]! + trace[24]!);
  const prior = t19 * (sum + sum_2) - t60 - 25 * normaliser;

  // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
  for (let i = 0; i < 25; i++) {
    dalphas[i] = -(N * (logsumexp_exp_3[i]! * logsumexp_scale_3));
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
    const t61 = x[10 * n]!;
    const t62 = x[10 * n + 1]!;
    const t63 = x[10 * n + 2]!;
    const t64 = x[10 * n + 3]!;
    const t65 = x[10 * n + 4]!;
    const t66 = x[10 * n + 5]!;
    const t67 = x[10 * n + 6]!;
    const t68 = x[10 * n + 7]!;
    const t69 = x[10 * n + 8]!;
    const t70 = x[10 * n + 9]!;
    for (let k = 0; k < 25; k++) {
      const t71 = t61 - means[10 * k]!;
      const t72 = t62 - means[10 * k + 1]!;
      const t73 = t63 - means[10 * k + 2]!;
      const t74 = t64 - means[10 * k + 3]!;
      const t75 = t65 - means[10 * k + 4]!;
      const t76 = t66 - means[10 * k + 5]!;
      const t77 = t67 - means[10 * k + 6]!;
      const t78 = t68 - means[10 * k + 7]!;
      c_2[10 * k] = t71;
      c_2[10 * k + 1] = t72;
      c_2[10 * k + 2] = t73;
      c_2[10 * k + 3] = t74;
      c_2[10 * k + 4] = t75;
      c_2[10 * k + 5] = t76;
      c_2[10 * k + 6] = t77;
      c_2[10 * k + 7] = t78;
      const t79 = t69 - means[10 * k + 8]!;
      const t80 = t70 - means[10 * k + 9]!;
      c_2[10 * k + 8] = t79;
      c_2[10 * k + 9] = t80;
      const t81 = q_2[10 * k]! * t71;
      const t82 = q_2[10 * k + 1]! * t72 + icf[55 * k + 10]! * t71;
      const t83 = icf[55 * k + 11]! * t71 + icf[55 * k + 19]! * t72;
      const t84 = q_2[10 * k + 2]! * t73 + t83;
      const t85 = icf[55 * k + 12]! * t71 + icf[55 * k + 20]! * t72;
      const t86 = q_2[10 * k + 3]! * t74 + (t85 + icf[55 * k + 27]! * t73);
      const t87 = icf[55 * k + 13]! * t71 + icf[55 * k + 21]! * t72;
      const t88 = t87 + icf[55 * k + 28]! * t73 + icf[55 * k + 34]! * t74;
      const t89 = q_2[10 * k + 4]! * t75 + t88;
      const t90 = icf[55 * k + 14]! * t71 + icf[55 * k + 22]! * t72;
      const t91 = t90 + icf[55 * k + 29]! * t73 + icf[55 * k + 35]! * t74;
      const t92 = q_2[10 * k + 5]! * t76 + (t91 + icf[55 * k + 40]! * t75);
      const t93 = icf[55 * k + 15]! * t71 + icf[55 * k + 23]! * t72;
      const t94 = t93 + icf[55 * k + 30]! * t73 + icf[55 * k + 36]! * t74;
      const t95 = t94 + icf[55 * k + 41]! * t75 + icf[55 * k + 45]! * t76;
      const t96 = q_2[10 * k + 6]! * t77 + t95;
      const t97 = icf[55 * k + 16]! * t71 + icf[55 * k + 24]! * t72;
      const t98 = t97 + icf[55 * k + 31]! * t73 + icf[55 * k + 37]! * t74;
      const t99 = t98 + icf[55 * k + 42]! * t75 + icf[55 * k + 46]! * t76;
      const t100 = q_2[10 * k + 7]! * t78 + (t99 + icf[55 * k + 49]! * t77);
      Qc_2[10 * k] = t81;
      Qc_2[10 * k + 1] = t82;
      Qc_2[10 * k + 2] = t84;
      Qc_2[10 * k + 3] = t86;
      Qc_2[10 * k + 4] = t89;
      Qc_2[10 * k + 5] = t92;
      Qc_2[10 * k + 6] = t96;
      Qc_2[10 * k + 7] = t100;
      const t101 = icf[55 * k + 17]! * t71 + icf[55 * k + 25]! * t72;
      const t102 = t101 + icf[55 * k + 32]! * t73 + icf[55 * k + 38]! * t74;
      const t103 = t102 + icf[55 * k + 43]! * t75 + icf[55 * k + 47]! * t76;
      const t104 = t103 + icf[55 * k + 50]! * t77 + icf[55 * k + 52]! * t78;
      const t105 = q_2[10 * k + 8]! * t79 + t104;
      const t106 = icf[55 * k + 18]! * t71 + icf[55 * k + 26]! * t72;
      const t107 = t106 + icf[55 * k + 33]! * t73 + icf[55 * k + 39]! * t74;
      const t108 = t107 + icf[55 * k + 44]! * t75 + icf[55 * k + 48]! * t76;
      const t109 = t108 + icf[55 * k + 51]! * t77 + icf[55 * k + 53]! * t78;
      const t110 = q_2[10 * k + 9]! * t80 + (t109 + icf[55 * k + 54]! * t79);
      Qc_2[10 * k + 8] = t105;
      Qc_2[10 * k + 9] = t110;
      const t111 = t81 * t81 + t82 * t82 + t84 * t84 + t86 * t86 + t89 * t89;
      const t112 = t111 + t92 * t92 + t96 * t96 + t100 * t100 + t105 * t105;
      inner[k] = alphas[k]! + trace[k]! - (t112 + t110 * t110) / 2;
    }

    // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
    const t113 = Math.max(Math.max(inner[0]!, inner[1]!), inner[2]!);
    const t114 = Math.max(Math.max(t113, inner[3]!), inner[4]!);
    const t115 = Math.max(Math.max(t114, inner[5]!), inner[6]!);
    const t116 = Math.max(Math.max(t115, inner[7]!), inner[8]!);
    const t117 = Math.max(Math.max(t116, inner[9]!), inner[10]!);
    const t118 = Math.max(Math.max(t117, inner[11]!), inner[12]!);
    const t119 = Math.max(Math.max(t118, inner[13]!), inner[14]!);
    const t120 = Math.max(Math.max(t119, inner[15]!), inner[16]!);
    const t121 = Math.max(Math.max(t120, inner[17]!), inner[18]!);
    const t122 = Math.max(Math.max(t121, inner[19]!), inner[20]!);
    const t123 = Math.max(Math.max(t122, inner[21]!), inner[22]!);
    const t124 = Math.max(Math.max(t123, inner[23]!), inner[24]!);
    const t125 = Math.min(t124, 1.7976931348623157e308);
    const logsumexp_shift_2 = Math.max(t125, -1.7976931348623157e308);
    for (let k = 0; k < 25; k++) {
      logsumexp_exp_4[k] = Math.exp(inner[k]! - logsumexp_shift_2);
    }
    const t126 = logsumexp_exp_4[0]! + logsumexp_exp_4[1]!;
    const t127 = t126 + logsumexp_exp_4[2]! + logsumexp_exp_4[3]!;
    const t128 = t127 + logsumexp_exp_4[4]! + logsumexp_exp_4[5]!;
    const t129 = t128 + logsumexp_exp_4[6]! + logsumexp_exp_4[7]!;
    const t130 = t129 + logsumexp_exp_4[8]! + logsumexp_exp_4[9]!;
    const t131 = t130 + logsumexp_exp_4[10]! + logsumexp_exp_4[11]!;
    const t132 = t131 + logsumexp_exp_4[12]! + logsumexp_exp_4[13]!;
    const t133 = t132 + logsumexp_exp_4[14]! + logsumexp_exp_4[15]!;
    const t134 = t133 + logsumexp_exp_4[16]! + logsumexp_exp_4[17]!;
    const t135 = t134 + logsumexp_exp_4[18]! + logsumexp_exp_4[19]!;
    const t136 = t135 + logsumexp_exp_4[20]! + logsumexp_exp_4[21]!;
    const t137 = t136 + logsumexp_exp_4[22]! + logsumexp_exp_4[23]!;
    const t138 = t137 + logsumexp_exp_4[24]!;
    const logsumexp_scale_4 = t138 === 0 ? 0 : 1 / t138;
    sum_3 += logsumexp_shift_2 + Math.log(t138);

    // inner[n, k] = alphas[k] + trace[k] - sum(i, Qc[n, k, i]^2) / 2
    // Qc[n, k, i] = q[k, i] * c[n, k, i] + sum(j = 1:i-1, icf[k, 10 + (j-1)*10
    // - j*(j-1)/2 + i - j] * c[n, k, j])
    for (let k = 0; k < 25; k++) {
      const t139 = logsumexp_exp_4[k]! * logsumexp_scale_4;
      dalphas[k]! += t139;
      dtrace[k]! += t139;
      const t140 = t139 * Qc_2[10 * k]!;
      const t141 = c_2[10 * k]!;
      const t142 = t139 * Qc_2[10 * k + 1]!;
      const t143 = c_2[10 * k + 1]!;
      const t144 = t139 * Qc_2[10 * k + 2]!;
      const t145 = c_2[10 * k + 2]!;
      const t146 = t139 * Qc_2[10 * k + 3]!;
      const t147 = c_2[10 * k + 3]!;
      const t148 = t139 * Qc_2[10 * k + 4]!;
      const t149 = c_2[10 * k + 4]!;
      const t150 = t139 * Qc_2[10 * k + 5]!;
      const t151 = c_2[10 * k + 5]!;
      const t152 = t139 * Qc_2[10 * k + 6]!;
      const t153 = c_2[10 * k + 6]!;
      const t154 = t139 * Qc_2[10 * k + 7]!;
      const t155 = c_2[10 * k + 7]!;
      dq[10 * k]! -= t140 * t141;
      dq[10 * k + 1]! -= t142 * t143;
      dq[10 * k + 2]! -= t144 * t145;
      dq[10 * k + 3]! -= t146 * t147;
      dq[10 * k + 4]! -= t148 * t149;
      dq[10 * k + 5]! -= t150 * t151;
      dq[10 * k + 6]! -= t152 * t153;
      dq[10 * k + 7]! -= t154 * t155;
      const t156 = t139 * Qc_2[10 * k + 8]!;
      const t157 = c_2[10 * k + 8]!;
      const t158 = t139 * Qc_2[10 * k + 9]!;
      dq[10 * k + 8]! -= t156 * t157;
      dq[10 * k + 9]! -= t158 * c_2[10 * k + 9]!;
      dicf[55 * k + 10]! -= t142 * t141;
      dicf[55 * k + 11]! -= t144 * t141;
      dicf[55 * k + 19]! -= t144 * t143;
      dicf[55 * k + 12]! -= t146 * t141;
      dicf[55 * k + 20]! -= t146 * t143;
      dicf[55 * k + 27]! -= t146 * t145;
      dicf[55 * k + 13]! -= t148 * t141;
      dicf[55 * k + 21]! -= t148 * t143;
      dicf[55 * k + 28]! -= t148 * t145;
      dicf[55 * k + 34]! -= t148 * t147;
      dicf[55 * k + 14]! -= t150 * t141;
      dicf[55 * k + 22]! -= t150 * t143;
      dicf[55 * k + 29]! -= t150 * t145;
      dicf[55 * k + 35]! -= t150 * t147;
      dicf[55 * k + 40]! -= t150 * t149;
      dicf[55 * k + 15]! -= t152 * t141;
      dicf[55 * k + 23]! -= t152 * t143;
      dicf[55 * k + 30]! -= t152 * t145;
      dicf[55 * k + 36]! -= t152 * t147;
      dicf[55 * k + 41]! -= t152 * t149;
      dicf[55 * k + 45]! -= t152 * t151;
      dicf[55 * k + 16]! -= t154 * t141;
      dicf[55 * k + 24]! -= t154 * t143;
      dicf[55 * k + 31]! -= t154 * t145;
      dicf[55 * k + 37]! -= t154 * t147;
      dicf[55 * k + 42]! -= t154 * t149;
      dicf[55 * k + 46]! -= t154 * t151;
      dicf[55 * k + 49]! -= t154 * t153;
      dicf[55 * k + 17]! -= t156 * t141;
      dicf[55 * k + 25]! -= t156 * t143;
      dicf[55 * k + 32]! -= t156 * t145;
      dicf[55 * k + 38]! -= t156 * t147;
      dicf[55 * k + 43]! -= t156 * t149;
      dicf[55 * k + 47]! -= t156 * t151;
      dicf[55 * k + 50]! -= t156 * t153;
      dicf[55 * k + 52]! -= t156 * t155;
      dicf[55 * k + 18]! -= t158 * t141;
      dicf[55 * k + 26]! -= t158 * t143;
      dicf[55 * k + 33]! -= t158 * t145;
      dicf[55 * k + 39]! -= t158 * t147;
      dicf[55 * k + 44]! -= t158 * t149;
      dicf[55 * k + 48]! -= t158 * t151;
      dicf[55 * k + 51]! -= t158 * t153;
      dicf[55 * k + 53]! -= t158 * t155;
      dicf[55 * k + 54]! -= t158 * t157;
      dQc_sum[10 * k]! -= t140;
      dQc_sum[10 * k + 1]! -= t142;
      dQc_sum[10 * k + 2]! -= t144;
      dQc_sum[10 * k + 3]! -= t146;
      dQc_sum[10 * k + 4]! -= t148;
      dQc_sum[10 * k + 5]! -= t150;
      dQc_sum[10 * k + 6]! -= t152;
      dQc_sum[10 * k + 7]! -= t154;
      dQc_sum[10 * k + 8]! -= t156;
      dQc_sum[10 * k + 9]! -= t158;
    }
  }

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

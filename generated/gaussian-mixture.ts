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
// Operations: forward 3408 * N + 3415, backward 3325 * N + 6328,
// valueAndGradient 6733 * N + 9741; workspace 4208 * N + 10816 bytes.

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
  c_2: Shape;
  Qc_2: Shape;
  logsumexp_exp_3: Shape;
  carry: Shape;
}>;
/**
 * What functions keep between their steps, and `forward` for `backward`; what
 * is never needed at once shares a place.
 */
export const createWorkspace = (N: number): Workspace =>
  allocate(
    {
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
      c_2: [25, 10],
      Qc_2: [25, 10],
      logsumexp_exp_3: [25],
      carry: [2],
    },
    { logsumexp_exp_2: "Qc_2", logsumexp_scale_2: "carry" },
  );

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
  checkLength("work.flat", work.flat, 526 * N + 1352);
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
  let logsumexp_max = -Infinity;
  let sum = 0;
  let sum_2 = 0;
  let sum_3 = 0;
  let sum_4 = 0;
  let logsumexp_sum = 0;

  // q[k, j = 1:10] = exp(icf[k, j])
  // trace[k] = sum(j = 1:10, icf[k, j])
  // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
  // frobenius = sum(q .^ 2) + sum(k, j = 11:55, icf[k, j]^2)
  // prior = gamma^2 / 2 * frobenius - m * sum(trace) - 25 * normaliser
  for (let k = 0; k < 25; k++) {
    // q[k, j = 1:10] = exp(icf[k, j])
    // trace[k] = sum(j = 1:10, icf[k, j])
    // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
    // frobenius = sum(q .^ 2) + sum(k, j = 11:55, icf[k, j]^2)
    // prior = gamma^2 / 2 * frobenius - m * sum(trace) - 25 * normaliser
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
    const t20 = t0 + t2 + t4 + t6 + t8 + t10 + t12 + t14 + t16 + t18;
    trace[k] = t20;
    logsumexp_max = Math.max(logsumexp_max, alphas[k]!);
    const t21 = t1 * t1 + t3 * t3 + t5 * t5 + t7 * t7 + t9 * t9 + t11 * t11;
    sum += t21 + t13 * t13 + t15 * t15 + t17 * t17 + t19 * t19;
    sum_3 += t20;

    // frobenius = sum(q .^ 2) + sum(k, j = 11:55, icf[k, j]^2)
    for (let j = 0; j < 45; j++) {
      const t22 = icf[j + 55 * k + 10]!;
      sum_2 += t22 * t22;
    }
  }

  // c[n, k, j] = x[n, j] - means[k, j]
  // Qc[n, k, i] = q[k, i] * c[n, k, i] + sum(j = 1:i-1, icf[k, 10 + (j-1)*10 -
  // j*(j-1)/2 + i - j] * c[n, k, j])
  // inner[n, k] = alphas[k] + trace[k] - sum(i, Qc[n, k, i]^2) / 2
  // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
  for (let n = 0; n < N; n++) {
    let logsumexp_max_2 = -Infinity;
    let logsumexp_sum_2 = 0;

    // c[n, k, j] = x[n, j] - means[k, j]
    // Qc[n, k, i] = q[k, i] * c[n, k, i] + sum(j = 1:i-1, icf[k, 10 + (j-1)*10
    // - j*(j-1)/2 + i - j] * c[n, k, j])
    // inner[n, k] = alphas[k] + trace[k] - sum(i, Qc[n, k, i]^2) / 2
    // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
    const t23 = x[10 * n]!;
    const t24 = x[10 * n + 1]!;
    const t25 = x[10 * n + 2]!;
    const t26 = x[10 * n + 3]!;
    const t27 = x[10 * n + 4]!;
    const t28 = x[10 * n + 5]!;
    const t29 = x[10 * n + 6]!;
    const t30 = x[10 * n + 7]!;
    const t31 = x[10 * n + 8]!;
    const t32 = x[10 * n + 9]!;
    for (let k = 0; k < 25; k++) {
      const t33 = t23 - means[10 * k]!;
      const t34 = t24 - means[10 * k + 1]!;
      const t35 = t25 - means[10 * k + 2]!;
      const t36 = t26 - means[10 * k + 3]!;
      const t37 = t27 - means[10 * k + 4]!;
      const t38 = t28 - means[10 * k + 5]!;
      const t39 = t29 - means[10 * k + 6]!;
      const t40 = t30 - means[10 * k + 7]!;
      c[10 * k + 250 * n] = t33;
      c[10 * k + 250 * n + 1] = t34;
      c[10 * k + 250 * n + 2] = t35;
      c[10 * k + 250 * n + 3] = t36;
      c[10 * k + 250 * n + 4] = t37;
      c[10 * k + 250 * n + 5] = t38;
      c[10 * k + 250 * n + 6] = t39;
      c[10 * k + 250 * n + 7] = t40;
      const t41 = t31 - means[10 * k + 8]!;
      const t42 = t32 - means[10 * k + 9]!;
      c[10 * k + 250 * n + 8] = t41;
      c[10 * k + 250 * n + 9] = t42;
      const t43 = q[10 * k]! * t33;
      const t44 = q[10 * k + 1]! * t34 + icf[55 * k + 10]! * t33;
      const t45 = icf[55 * k + 11]! * t33 + icf[55 * k + 19]! * t34;
      const t46 = q[10 * k + 2]! * t35 + t45;
      const t47 = icf[55 * k + 12]! * t33 + icf[55 * k + 20]! * t34;
      const t48 = q[10 * k + 3]! * t36 + (t47 + icf[55 * k + 27]! * t35);
      const t49 = icf[55 * k + 13]! * t33 + icf[55 * k + 21]! * t34;
      const t50 = t49 + icf[55 * k + 28]! * t35 + icf[55 * k + 34]! * t36;
      const t51 = q[10 * k + 4]! * t37 + t50;
      const t52 = icf[55 * k + 14]! * t33 + icf[55 * k + 22]! * t34;
      const t53 = t52 + icf[55 * k + 29]! * t35 + icf[55 * k + 35]! * t36;
      const t54 = q[10 * k + 5]! * t38 + (t53 + icf[55 * k + 40]! * t37);
      const t55 = icf[55 * k + 15]! * t33 + icf[55 * k + 23]! * t34;
      const t56 = t55 + icf[55 * k + 30]! * t35 + icf[55 * k + 36]! * t36;
      const t57 = t56 + icf[55 * k + 41]! * t37 + icf[55 * k + 45]! * t38;
      const t58 = q[10 * k + 6]! * t39 + t57;
      const t59 = icf[55 * k + 16]! * t33 + icf[55 * k + 24]! * t34;
      const t60 = t59 + icf[55 * k + 31]! * t35 + icf[55 * k + 37]! * t36;
      const t61 = t60 + icf[55 * k + 42]! * t37 + icf[55 * k + 46]! * t38;
      const t62 = q[10 * k + 7]! * t40 + (t61 + icf[55 * k + 49]! * t39);
      Qc[10 * k + 250 * n] = t43;
      Qc[10 * k + 250 * n + 1] = t44;
      Qc[10 * k + 250 * n + 2] = t46;
      Qc[10 * k + 250 * n + 3] = t48;
      Qc[10 * k + 250 * n + 4] = t51;
      Qc[10 * k + 250 * n + 5] = t54;
      Qc[10 * k + 250 * n + 6] = t58;
      Qc[10 * k + 250 * n + 7] = t62;
      const t63 = icf[55 * k + 17]! * t33 + icf[55 * k + 25]! * t34;
      const t64 = t63 + icf[55 * k + 32]! * t35 + icf[55 * k + 38]! * t36;
      const t65 = t64 + icf[55 * k + 43]! * t37 + icf[55 * k + 47]! * t38;
      const t66 = t65 + icf[55 * k + 50]! * t39 + icf[55 * k + 52]! * t40;
      const t67 = q[10 * k + 8]! * t41 + t66;
      const t68 = icf[55 * k + 18]! * t33 + icf[55 * k + 26]! * t34;
      const t69 = t68 + icf[55 * k + 33]! * t35 + icf[55 * k + 39]! * t36;
      const t70 = t69 + icf[55 * k + 44]! * t37 + icf[55 * k + 48]! * t38;
      const t71 = t70 + icf[55 * k + 51]! * t39 + icf[55 * k + 53]! * t40;
      const t72 = q[10 * k + 9]! * t42 + (t71 + icf[55 * k + 54]! * t41);
      Qc[10 * k + 250 * n + 8] = t67;
      Qc[10 * k + 250 * n + 9] = t72;
      const t73 = t43 * t43 + t44 * t44 + t46 * t46 + t48 * t48 + t51 * t51;
      const t74 = t73 + t54 * t54 + t58 * t58 + t62 * t62 + t67 * t67;
      const t75 = alphas[k]! + trace[k]! - (t74 + t72 * t72) / 2;
      inner[k] = t75;
      logsumexp_max_2 = Math.max(logsumexp_max_2, t75);
    }
    const t76 = Math.min(logsumexp_max_2, 1.7976931348623157e308);
    const logsumexp_shift = Math.max(t76, -1.7976931348623157e308);
    for (let k = 0; k < 25; k++) {
      const t77 = Math.exp(inner[k]! - logsumexp_shift);
      logsumexp_exp[k + 25 * n] = t77;
      logsumexp_sum_2 += t77;
    }
    logsumexp_scale[n] = logsumexp_sum_2 === 0 ? 0 : 1 / logsumexp_sum_2;
    sum_4 += logsumexp_shift + Math.log(logsumexp_sum_2);
  }

  // logGamma = 45 / 2 * log(pi) + sum(j = 1:10, lgamma((degrees + 1 - j) / 2))
  // normaliser = degrees * 10 * (log(gamma) - log(2) / 2) - logGamma
  // prior = gamma^2 / 2 * frobenius - m * sum(trace) - 25 * normaliser
  const t78 = Math.min(logsumexp_max, 1.7976931348623157e308);
  const logsumexp_shift = Math.max(t78, -1.7976931348623157e308);
  const t79 = 12 + m;
  const t80 = lgamma((t79 - 1) / 2) + lgamma((t79 - 2) / 2);
  const t81 = t80 + lgamma((t79 - 3) / 2) + lgamma((t79 - 4) / 2);
  const t82 = t81 + lgamma((t79 - 5) / 2) + lgamma((t79 - 6) / 2);
  const t83 = t82 + lgamma((t79 - 7) / 2) + lgamma((t79 - 8) / 2);
  const t84 = MUL + (t83 + lgamma((t79 - 9) / 2) + lgamma((t79 - 10) / 2));
  const t85 = 25 * (10 * ((11 + m) * (Math.log(gamma) - DIV_2)) - t84);
  const prior = ((gamma * gamma) / 2) * (sum + sum_2) - m * sum_3 - t85;

  // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
  for (let i = 0; i < 25; i++) {
    const t86 = Math.exp(alphas[i]! - logsumexp_shift);
    logsumexp_exp_2[i] = t86;
    logsumexp_sum += t86;
  }

  // f = likelihood + prior
  logsumexp_scale_2[0] = logsumexp_sum === 0 ? 0 : 1 / logsumexp_sum;
  f = sum_4 - N * (logsumexp_shift + Math.log(logsumexp_sum)) + prior;
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
  checkLength("work.flat", work.flat, 526 * N + 1352);
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
    dicf.fill(0, 55 * i, 55 * i + 10);

    // frobenius = sum(q .^ 2) + sum(k, j = 11:55, icf[k, j]^2)
    for (let j = 0; j < 45; j++) {
      dicf[55 * i + j + 10] = 2 * (t0 * icf[55 * i + j + 10]!);
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
  checkLength("work.flat", work.flat, 526 * N + 1352);
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
    q,
    logsumexp_exp_2,
    trace,
    inner,
    dtrace,
    dq,
    dQc_sum,
    c_2,
    Qc_2,
    logsumexp_exp_3,
    carry,
  } = work;
  const { alphas: dalphas, icf: dicf } = gradient;

  carry[0] = 0;
  let logsumexp_max = -Infinity;
  let sum = 0;
  let sum_2 = 0;
  let sum_3 = 0;
  let logsumexp_sum = 0;
  let sum_4 = 0;

  // q[k, j = 1:10] = exp(icf[k, j])
  // trace[k] = sum(j = 1:10, icf[k, j])
  // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
  // frobenius = sum(q .^ 2) + sum(k, j = 11:55, icf[k, j]^2)
  // prior = gamma^2 / 2 * frobenius - m * sum(trace) - 25 * normaliser
  const t0 = (gamma * gamma) / 2;
  for (let k = 0; k < 25; k++) {
    // q[k, j = 1:10] = exp(icf[k, j])
    // trace[k] = sum(j = 1:10, icf[k, j])
    // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
    // frobenius = sum(q .^ 2) + sum(k, j = 11:55, icf[k, j]^2)
    // prior = gamma^2 / 2 * frobenius - m * sum(trace) - 25 * normaliser
    const t1 = icf[55 * k]!;
    const t2 = Math.exp(t1);
    const t3 = icf[55 * k + 1]!;
    const t4 = Math.exp(t3);
    const t5 = icf[55 * k + 2]!;
    const t6 = Math.exp(t5);
    const t7 = icf[55 * k + 3]!;
    const t8 = Math.exp(t7);
    const t9 = icf[55 * k + 4]!;
    const t10 = Math.exp(t9);
    const t11 = icf[55 * k + 5]!;
    const t12 = Math.exp(t11);
    const t13 = icf[55 * k + 6]!;
    const t14 = Math.exp(t13);
    const t15 = icf[55 * k + 7]!;
    const t16 = Math.exp(t15);
    q[10 * k] = t2;
    q[10 * k + 1] = t4;
    q[10 * k + 2] = t6;
    q[10 * k + 3] = t8;
    q[10 * k + 4] = t10;
    q[10 * k + 5] = t12;
    q[10 * k + 6] = t14;
    q[10 * k + 7] = t16;
    const t17 = icf[55 * k + 8]!;
    const t18 = Math.exp(t17);
    const t19 = icf[55 * k + 9]!;
    const t20 = Math.exp(t19);
    q[10 * k + 8] = t18;
    q[10 * k + 9] = t20;
    const t21 = t1 + t3 + t5 + t7 + t9 + t11 + t13 + t15 + t17 + t19;
    trace[k] = t21;
    logsumexp_max = Math.max(logsumexp_max, alphas[k]!);
    const t22 = t2 * t2 + t4 * t4 + t6 * t6 + t8 * t8 + t10 * t10 + t12 * t12;
    sum += t22 + t14 * t14 + t16 * t16 + t18 * t18 + t20 * t20;
    sum_3 += t21;
    dtrace[k] = -m;
    dq[10 * k] = 2 * (t0 * t2);
    dq[10 * k + 1] = 2 * (t0 * t4);
    dq[10 * k + 2] = 2 * (t0 * t6);
    dq[10 * k + 3] = 2 * (t0 * t8);
    dq[10 * k + 4] = 2 * (t0 * t10);
    dq[10 * k + 5] = 2 * (t0 * t12);
    dq[10 * k + 6] = 2 * (t0 * t14);
    dq[10 * k + 7] = 2 * (t0 * t16);
    dq[10 * k + 8] = 2 * (t0 * t18);
    dq[10 * k + 9] = 2 * (t0 * t20);
    dicf.fill(0, 55 * k, 55 * k + 10);

    // frobenius = sum(q .^ 2) + sum(k, j = 11:55, icf[k, j]^2)
    for (let j = 0; j < 45; j++) {
      const t23 = icf[j + 55 * k + 10]!;
      sum_2 += t23 * t23;
      dicf[j + 55 * k + 10] = 2 * (t0 * t23);
    }
  }

  // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
  // logGamma = 45 / 2 * log(pi) + sum(j = 1:10, lgamma((degrees + 1 - j) / 2))
  // normaliser = degrees * 10 * (log(gamma) - log(2) / 2) - logGamma
  const t24 = Math.min(logsumexp_max, 1.7976931348623157e308);
  const logsumexp_shift = Math.max(t24, -1.7976931348623157e308);
  const t25 = 12 + m;
  const t26 = lgamma((t25 - 1) / 2) + lgamma((t25 - 2) / 2);
  const t27 = t26 + lgamma((t25 - 3) / 2) + lgamma((t25 - 4) / 2);
  const t28 = t27 + lgamma((t25 - 5) / 2) + lgamma((t25 - 6) / 2);
  const t29 = t28 + lgamma((t25 - 7) / 2) + lgamma((t25 - 8) / 2);
  const t30 = MUL + (t29 + lgamma((t25 - 9) / 2) + lgamma((t25 - 10) / 2));
  const t31 = 25 * (10 * ((11 + m) * (Math.log(gamma) - DIV_2)) - t30);
  const prior = t0 * (sum + sum_2) - m * sum_3 - t31;

  // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
  for (let i = 0; i < 25; i++) {
    const t32 = Math.exp(alphas[i]! - logsumexp_shift);
    logsumexp_exp_2[i] = t32;
    logsumexp_sum += t32;
  }
  const logsumexp_scale_3 = logsumexp_sum === 0 ? 0 : 1 / logsumexp_sum;
  const logsumexp = logsumexp_shift + Math.log(logsumexp_sum);
  for (let i = 0; i < 25; i++) {
    dalphas[i] = -(N * (logsumexp_exp_2[i]! * logsumexp_scale_3));
  }

  // c[n, k, j] = x[n, j] - means[k, j]
  // Qc[n, k, i] = q[k, i] * c[n, k, i] + sum(j = 1:i-1, icf[k, 10 + (j-1)*10 -
  // j*(j-1)/2 + i - j] * c[n, k, j])
  // inner[n, k] = alphas[k] + trace[k] - sum(i, Qc[n, k, i]^2) / 2
  dQc_sum.fill(0, 0, 250);
  for (let n = 0; n < N; n++) {
    let logsumexp_max_2 = -Infinity;
    let logsumexp_sum_2 = 0;

    // c[n, k, j] = x[n, j] - means[k, j]
    // Qc[n, k, i] = q[k, i] * c[n, k, i] + sum(j = 1:i-1, icf[k, 10 + (j-1)*10
    // - j*(j-1)/2 + i - j] * c[n, k, j])
    // inner[n, k] = alphas[k] + trace[k] - sum(i, Qc[n, k, i]^2) / 2
    // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
    const t33 = x[10 * n]!;
    const t34 = x[10 * n + 1]!;
    const t35 = x[10 * n + 2]!;
    const t36 = x[10 * n + 3]!;
    const t37 = x[10 * n + 4]!;
    const t38 = x[10 * n + 5]!;
    const t39 = x[10 * n + 6]!;
    const t40 = x[10 * n + 7]!;
    const t41 = x[10 * n + 8]!;
    const t42 = x[10 * n + 9]!;
    for (let k = 0; k < 25; k++) {
      const t43 = t33 - means[10 * k]!;
      const t44 = t34 - means[10 * k + 1]!;
      const t45 = t35 - means[10 * k + 2]!;
      const t46 = t36 - means[10 * k + 3]!;
      const t47 = t37 - means[10 * k + 4]!;
      const t48 = t38 - means[10 * k + 5]!;
      const t49 = t39 - means[10 * k + 6]!;
      const t50 = t40 - means[10 * k + 7]!;
      c_2[10 * k] = t43;
      c_2[10 * k + 1] = t44;
      c_2[10 * k + 2] = t45;
      c_2[10 * k + 3] = t46;
      c_2[10 * k + 4] = t47;
      c_2[10 * k + 5] = t48;
      c_2[10 * k + 6] = t49;
      c_2[10 * k + 7] = t50;
      const t51 = t41 - means[10 * k + 8]!;
      const t52 = t42 - means[10 * k + 9]!;
      c_2[10 * k + 8] = t51;
      c_2[10 * k + 9] = t52;
      const t53 = q[10 * k]! * t43;
      const t54 = q[10 * k + 1]! * t44 + icf[55 * k + 10]! * t43;
      const t55 = icf[55 * k + 11]! * t43 + icf[55 * k + 19]! * t44;
      const t56 = q[10 * k + 2]! * t45 + t55;
      const t57 = icf[55 * k + 12]! * t43 + icf[55 * k + 20]! * t44;
      const t58 = q[10 * k + 3]! * t46 + (t57 + icf[55 * k + 27]! * t45);
      const t59 = icf[55 * k + 13]! * t43 + icf[55 * k + 21]! * t44;
      const t60 = t59 + icf[55 * k + 28]! * t45 + icf[55 * k + 34]! * t46;
      const t61 = q[10 * k + 4]! * t47 + t60;
      const t62 = icf[55 * k + 14]! * t43 + icf[55 * k + 22]! * t44;
      const t63 = t62 + icf[55 * k + 29]! * t45 + icf[55 * k + 35]! * t46;
      const t64 = q[10 * k + 5]! * t48 + (t63 + icf[55 * k + 40]! * t47);
      const t65 = icf[55 * k + 15]! * t43 + icf[55 * k + 23]! * t44;
      const t66 = t65 + icf[55 * k + 30]! * t45 + icf[55 * k + 36]! * t46;
      const t67 = t66 + icf[55 * k + 41]! * t47 + icf[55 * k + 45]! * t48;
      const t68 = q[10 * k + 6]! * t49 + t67;
      const t69 = icf[55 * k + 16]! * t43 + icf[55 * k + 24]! * t44;
      const t70 = t69 + icf[55 * k + 31]! * t45 + icf[55 * k + 37]! * t46;
      const t71 = t70 + icf[55 * k + 42]! * t47 + icf[55 * k + 46]! * t48;
      const t72 = q[10 * k + 7]! * t50 + (t71 + icf[55 * k + 49]! * t49);
      Qc_2[10 * k] = t53;
      Qc_2[10 * k + 1] = t54;
      Qc_2[10 * k + 2] = t56;
      Qc_2[10 * k + 3] = t58;
      Qc_2[10 * k + 4] = t61;
      Qc_2[10 * k + 5] = t64;
      Qc_2[10 * k + 6] = t68;
      Qc_2[10 * k + 7] = t72;
      const t73 = icf[55 * k + 17]! * t43 + icf[55 * k + 25]! * t44;
      const t74 = t73 + icf[55 * k + 32]! * t45 + icf[55 * k + 38]! * t46;
      const t75 = t74 + icf[55 * k + 43]! * t47 + icf[55 * k + 47]! * t48;
      const t76 = t75 + icf[55 * k + 50]! * t49 + icf[55 * k + 52]! * t50;
      const t77 = q[10 * k + 8]! * t51 + t76;
      const t78 = icf[55 * k + 18]! * t43 + icf[55 * k + 26]! * t44;
      const t79 = t78 + icf[55 * k + 33]! * t45 + icf[55 * k + 39]! * t46;
      const t80 = t79 + icf[55 * k + 44]! * t47 + icf[55 * k + 48]! * t48;
      const t81 = t80 + icf[55 * k + 51]! * t49 + icf[55 * k + 53]! * t50;
      const t82 = q[10 * k + 9]! * t52 + (t81 + icf[55 * k + 54]! * t51);
      Qc_2[10 * k + 8] = t77;
      Qc_2[10 * k + 9] = t82;
      const t83 = t53 * t53 + t54 * t54 + t56 * t56 + t58 * t58 + t61 * t61;
      const t84 = t83 + t64 * t64 + t68 * t68 + t72 * t72 + t77 * t77;
      const t85 = alphas[k]! + trace[k]! - (t84 + t82 * t82) / 2;
      inner[k] = t85;
      logsumexp_max_2 = Math.max(logsumexp_max_2, t85);
    }
    const t86 = Math.min(logsumexp_max_2, 1.7976931348623157e308);
    const logsumexp_shift_2 = Math.max(t86, -1.7976931348623157e308);
    for (let k = 0; k < 25; k++) {
      const t87 = Math.exp(inner[k]! - logsumexp_shift_2);
      logsumexp_exp_3[k] = t87;
      logsumexp_sum_2 += t87;
    }
    const logsumexp_scale_4 = logsumexp_sum_2 === 0 ? 0 : 1 / logsumexp_sum_2;
    sum_4 += logsumexp_shift_2 + Math.log(logsumexp_sum_2);

    // inner[n, k] = alphas[k] + trace[k] - sum(i, Qc[n, k, i]^2) / 2
    // Qc[n, k, i] = q[k, i] * c[n, k, i] + sum(j = 1:i-1, icf[k, 10 + (j-1)*10
    // - j*(j-1)/2 + i - j] * c[n, k, j])
    for (let k = 0; k < 25; k++) {
      const t88 = logsumexp_exp_3[k]! * logsumexp_scale_4;
      dalphas[k]! += t88;
      dtrace[k]! += t88;
      const t89 = t88 * Qc_2[10 * k]!;
      const t90 = c_2[10 * k]!;
      const t91 = t88 * Qc_2[10 * k + 1]!;
      const t92 = c_2[10 * k + 1]!;
      const t93 = t88 * Qc_2[10 * k + 2]!;
      const t94 = c_2[10 * k + 2]!;
      const t95 = t88 * Qc_2[10 * k + 3]!;
      const t96 = c_2[10 * k + 3]!;
      const t97 = t88 * Qc_2[10 * k + 4]!;
      const t98 = c_2[10 * k + 4]!;
      const t99 = t88 * Qc_2[10 * k + 5]!;
      const t100 = c_2[10 * k + 5]!;
      const t101 = t88 * Qc_2[10 * k + 6]!;
      const t102 = c_2[10 * k + 6]!;
      const t103 = t88 * Qc_2[10 * k + 7]!;
      const t104 = c_2[10 * k + 7]!;
      dq[10 * k]! -= t89 * t90;
      dq[10 * k + 1]! -= t91 * t92;
      dq[10 * k + 2]! -= t93 * t94;
      dq[10 * k + 3]! -= t95 * t96;
      dq[10 * k + 4]! -= t97 * t98;
      dq[10 * k + 5]! -= t99 * t100;
      dq[10 * k + 6]! -= t101 * t102;
      dq[10 * k + 7]! -= t103 * t104;
      const t105 = t88 * Qc_2[10 * k + 8]!;
      const t106 = c_2[10 * k + 8]!;
      const t107 = t88 * Qc_2[10 * k + 9]!;
      dq[10 * k + 8]! -= t105 * t106;
      dq[10 * k + 9]! -= t107 * c_2[10 * k + 9]!;
      dicf[55 * k + 10]! -= t91 * t90;
      dicf[55 * k + 11]! -= t93 * t90;
      dicf[55 * k + 19]! -= t93 * t92;
      dicf[55 * k + 12]! -= t95 * t90;
      dicf[55 * k + 20]! -= t95 * t92;
      dicf[55 * k + 27]! -= t95 * t94;
      dicf[55 * k + 13]! -= t97 * t90;
      dicf[55 * k + 21]! -= t97 * t92;
      dicf[55 * k + 28]! -= t97 * t94;
      dicf[55 * k + 34]! -= t97 * t96;
      dicf[55 * k + 14]! -= t99 * t90;
      dicf[55 * k + 22]! -= t99 * t92;
      dicf[55 * k + 29]! -= t99 * t94;
      dicf[55 * k + 35]! -= t99 * t96;
      dicf[55 * k + 40]! -= t99 * t98;
      dicf[55 * k + 15]! -= t101 * t90;
      dicf[55 * k + 23]! -= t101 * t92;
      dicf[55 * k + 30]! -= t101 * t94;
      dicf[55 * k + 36]! -= t101 * t96;
      dicf[55 * k + 41]! -= t101 * t98;
      dicf[55 * k + 45]! -= t101 * t100;
      dicf[55 * k + 16]! -= t103 * t90;
      dicf[55 * k + 24]! -= t103 * t92;
      dicf[55 * k + 31]! -= t103 * t94;
      dicf[55 * k + 37]! -= t103 * t96;
      dicf[55 * k + 42]! -= t103 * t98;
      dicf[55 * k + 46]! -= t103 * t100;
      dicf[55 * k + 49]! -= t103 * t102;
      dicf[55 * k + 17]! -= t105 * t90;
      dicf[55 * k + 25]! -= t105 * t92;
      dicf[55 * k + 32]! -= t105 * t94;
      dicf[55 * k + 38]! -= t105 * t96;
      dicf[55 * k + 43]! -= t105 * t98;
      dicf[55 * k + 47]! -= t105 * t100;
      dicf[55 * k + 50]! -= t105 * t102;
      dicf[55 * k + 52]! -= t105 * t104;
      dicf[55 * k + 18]! -= t107 * t90;
      dicf[55 * k + 26]! -= t107 * t92;
      dicf[55 * k + 33]! -= t107 * t94;
      dicf[55 * k + 39]! -= t107 * t96;
      dicf[55 * k + 44]! -= t107 * t98;
      dicf[55 * k + 48]! -= t107 * t100;
      dicf[55 * k + 51]! -= t107 * t102;
      dicf[55 * k + 53]! -= t107 * t104;
      dicf[55 * k + 54]! -= t107 * t106;
      dQc_sum[10 * k]! -= t89;
      dQc_sum[10 * k + 1]! -= t91;
      dQc_sum[10 * k + 2]! -= t93;
      dQc_sum[10 * k + 3]! -= t95;
      dQc_sum[10 * k + 4]! -= t97;
      dQc_sum[10 * k + 5]! -= t99;
      dQc_sum[10 * k + 6]! -= t101;
      dQc_sum[10 * k + 7]! -= t103;
      dQc_sum[10 * k + 8]! -= t105;
      dQc_sum[10 * k + 9]! -= t107;
    }
  }

  // f = likelihood + prior
  carry[0] = sum_4 - N * logsumexp + prior;
}

function valueAndGradientPart2(
  p: Parameters,
  work: Workspace,
  gradient: Parameters,
): void {
  const { icf } = p;
  const { q, dtrace, dq, dQc_sum, carry } = work;
  const { means: dmeans, icf: dicf } = gradient;

  // Qc[n, k, i] = q[k, i] * c[n, k, i] + sum(j = 1:i-1, icf[k, 10 + (j-1)*10 -
  // j*(j-1)/2 + i - j] * c[n, k, j])
  // c[n, k, j] = x[n, j] - means[k, j]
  // trace[k] = sum(j = 1:10, icf[k, j])
  // q[k, j = 1:10] = exp(icf[k, j])
  for (let k = 0; k < 25; k++) {
    const t0 = q[10 * k]!;
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
    const t14 = q[10 * k + 1]!;
    const t15 = t2 * icf[55 * k + 19]! + t3 * icf[55 * k + 20]!;
    const t16 = t15 + t5 * icf[55 * k + 21]! + t6 * icf[55 * k + 22]!;
    const t17 = t16 + t8 * icf[55 * k + 23]! + t9 * icf[55 * k + 24]!;
    const t18 = t17 + t11 * icf[55 * k + 25]! + t12 * icf[55 * k + 26]!;
    const t19 = q[10 * k + 2]!;
    const t20 = t3 * icf[55 * k + 27]! + t5 * icf[55 * k + 28]!;
    const t21 = t20 + t6 * icf[55 * k + 29]! + t8 * icf[55 * k + 30]!;
    const t22 = t21 + t9 * icf[55 * k + 31]! + t11 * icf[55 * k + 32]!;
    const t23 = q[10 * k + 3]!;
    const t24 = t5 * icf[55 * k + 34]! + t6 * icf[55 * k + 35]!;
    const t25 = t24 + t8 * icf[55 * k + 36]! + t9 * icf[55 * k + 37]!;
    const t26 = t25 + t11 * icf[55 * k + 38]! + t12 * icf[55 * k + 39]!;
    const t27 = q[10 * k + 4]!;
    const t28 = t6 * icf[55 * k + 40]! + t8 * icf[55 * k + 41]!;
    const t29 = t28 + t9 * icf[55 * k + 42]! + t11 * icf[55 * k + 43]!;
    const t30 = q[10 * k + 5]!;
    const t31 = t8 * icf[55 * k + 45]! + t9 * icf[55 * k + 46]!;
    const t32 = t31 + t11 * icf[55 * k + 47]! + t12 * icf[55 * k + 48]!;
    const t33 = q[10 * k + 6]!;
    const t34 = t9 * icf[55 * k + 49]! + t11 * icf[55 * k + 50]!;
    const t35 = q[10 * k + 7]!;
    const t36 = t9 * t35 + (t11 * icf[55 * k + 52]! + t12 * icf[55 * k + 53]!);
    dmeans[10 * k] = -(dQc_sum[10 * k]! * t0 + (t13 + t12 * icf[55 * k + 18]!));
    dmeans[10 * k + 1] = -(t1 * t14 + t18);
    dmeans[10 * k + 2] = -(t2 * t19 + (t22 + t12 * icf[55 * k + 33]!));
    dmeans[10 * k + 3] = -(t3 * t23 + t26);
    dmeans[10 * k + 4] = -(t5 * t27 + (t29 + t12 * icf[55 * k + 44]!));
    dmeans[10 * k + 5] = -(t6 * t30 + t32);
    dmeans[10 * k + 6] = -(t8 * t33 + (t34 + t12 * icf[55 * k + 51]!));
    dmeans[10 * k + 7] = -t36;
    const t37 = q[10 * k + 8]!;
    const t38 = q[10 * k + 9]!;
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

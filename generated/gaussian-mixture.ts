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
  expAll,
  lgamma,
  sharedSlots,
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
const slots = sharedSlots();

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
    const t1 = icf[55 * k + 1]!;
    const t2 = icf[55 * k + 2]!;
    const t3 = icf[55 * k + 3]!;
    const t4 = icf[55 * k + 4]!;
    const t5 = icf[55 * k + 5]!;
    const t6 = icf[55 * k + 6]!;
    const t7 = icf[55 * k + 7]!;
    slots[0] = t0;
    slots[1] = t1;
    slots[2] = t2;
    slots[3] = t3;
    slots[4] = t4;
    slots[5] = t5;
    slots[6] = t6;
    slots[7] = t7;
    const t8 = icf[55 * k + 8]!;
    const t9 = icf[55 * k + 9]!;
    slots[8] = t8;
    slots[9] = t9;
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
    q[10 * k] = exp;
    q[10 * k + 1] = exp_2;
    q[10 * k + 2] = exp_3;
    q[10 * k + 3] = exp_4;
    q[10 * k + 4] = exp_5;
    q[10 * k + 5] = exp_6;
    q[10 * k + 6] = exp_7;
    q[10 * k + 7] = exp_8;
    q[10 * k + 8] = exp_9;
    q[10 * k + 9] = exp_10;
    const t10 = t0 + t1 + t2 + t3 + t4 + t5 + t6 + t7 + t8 + t9;
    trace[k] = t10;
    logsumexp_max = Math.max(logsumexp_max, alphas[k]!);
    const t11 = exp * exp + exp_2 * exp_2 + exp_3 * exp_3 + exp_4 * exp_4;
    const t12 = t11 + exp_5 * exp_5 + exp_6 * exp_6 + exp_7 * exp_7;
    sum += t12 + exp_8 * exp_8 + exp_9 * exp_9 + exp_10 * exp_10;
    sum_3 += t10;

    // frobenius = sum(q .^ 2) + sum(k, j = 11:55, icf[k, j]^2)
    for (let j = 0; j < 45; j++) {
      const t13 = icf[j + 55 * k + 10]!;
      sum_2 += t13 * t13;
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
    const t14 = x[10 * n]!;
    const t15 = x[10 * n + 1]!;
    const t16 = x[10 * n + 2]!;
    const t17 = x[10 * n + 3]!;
    const t18 = x[10 * n + 4]!;
    const t19 = x[10 * n + 5]!;
    const t20 = x[10 * n + 6]!;
    const t21 = x[10 * n + 7]!;
    const t22 = x[10 * n + 8]!;
    const t23 = x[10 * n + 9]!;
    for (let k = 0; k < 25; k++) {
      const t24 = t14 - means[10 * k]!;
      const t25 = t15 - means[10 * k + 1]!;
      const t26 = t16 - means[10 * k + 2]!;
      const t27 = t17 - means[10 * k + 3]!;
      const t28 = t18 - means[10 * k + 4]!;
      const t29 = t19 - means[10 * k + 5]!;
      const t30 = t20 - means[10 * k + 6]!;
      const t31 = t21 - means[10 * k + 7]!;
      c[10 * k + 250 * n] = t24;
      c[10 * k + 250 * n + 1] = t25;
      c[10 * k + 250 * n + 2] = t26;
      c[10 * k + 250 * n + 3] = t27;
      c[10 * k + 250 * n + 4] = t28;
      c[10 * k + 250 * n + 5] = t29;
      c[10 * k + 250 * n + 6] = t30;
      c[10 * k + 250 * n + 7] = t31;
      const t32 = t22 - means[10 * k + 8]!;
      const t33 = t23 - means[10 * k + 9]!;
      c[10 * k + 250 * n + 8] = t32;
      c[10 * k + 250 * n + 9] = t33;
      const t34 = q[10 * k]! * t24;
      const t35 = q[10 * k + 1]! * t25 + icf[55 * k + 10]! * t24;
      const t36 = icf[55 * k + 11]! * t24 + icf[55 * k + 19]! * t25;
      const t37 = q[10 * k + 2]! * t26 + t36;
      const t38 = icf[55 * k + 12]! * t24 + icf[55 * k + 20]! * t25;
      const t39 = q[10 * k + 3]! * t27 + (t38 + icf[55 * k + 27]! * t26);
      const t40 = icf[55 * k + 13]! * t24 + icf[55 * k + 21]! * t25;
      const t41 = t40 + icf[55 * k + 28]! * t26 + icf[55 * k + 34]! * t27;
      const t42 = q[10 * k + 4]! * t28 + t41;
      const t43 = icf[55 * k + 14]! * t24 + icf[55 * k + 22]! * t25;
      const t44 = t43 + icf[55 * k + 29]! * t26 + icf[55 * k + 35]! * t27;
      const t45 = q[10 * k + 5]! * t29 + (t44 + icf[55 * k + 40]! * t28);
      const t46 = icf[55 * k + 15]! * t24 + icf[55 * k + 23]! * t25;
      const t47 = t46 + icf[55 * k + 30]! * t26 + icf[55 * k + 36]! * t27;
      const t48 = t47 + icf[55 * k + 41]! * t28 + icf[55 * k + 45]! * t29;
      const t49 = q[10 * k + 6]! * t30 + t48;
      const t50 = icf[55 * k + 16]! * t24 + icf[55 * k + 24]! * t25;
      const t51 = t50 + icf[55 * k + 31]! * t26 + icf[55 * k + 37]! * t27;
      const t52 = t51 + icf[55 * k + 42]! * t28 + icf[55 * k + 46]! * t29;
      const t53 = q[10 * k + 7]! * t31 + (t52 + icf[55 * k + 49]! * t30);
      Qc[10 * k + 250 * n] = t34;
      Qc[10 * k + 250 * n + 1] = t35;
      Qc[10 * k + 250 * n + 2] = t37;
      Qc[10 * k + 250 * n + 3] = t39;
      Qc[10 * k + 250 * n + 4] = t42;
      Qc[10 * k + 250 * n + 5] = t45;
      Qc[10 * k + 250 * n + 6] = t49;
      Qc[10 * k + 250 * n + 7] = t53;
      const t54 = icf[55 * k + 17]! * t24 + icf[55 * k + 25]! * t25;
      const t55 = t54 + icf[55 * k + 32]! * t26 + icf[55 * k + 38]! * t27;
      const t56 = t55 + icf[55 * k + 43]! * t28 + icf[55 * k + 47]! * t29;
      const t57 = t56 + icf[55 * k + 50]! * t30 + icf[55 * k + 52]! * t31;
      const t58 = q[10 * k + 8]! * t32 + t57;
      const t59 = icf[55 * k + 18]! * t24 + icf[55 * k + 26]! * t25;
      const t60 = t59 + icf[55 * k + 33]! * t26 + icf[55 * k + 39]! * t27;
      const t61 = t60 + icf[55 * k + 44]! * t28 + icf[55 * k + 48]! * t29;
      const t62 = t61 + icf[55 * k + 51]! * t30 + icf[55 * k + 53]! * t31;
      const t63 = q[10 * k + 9]! * t33 + (t62 + icf[55 * k + 54]! * t32);
      Qc[10 * k + 250 * n + 8] = t58;
      Qc[10 * k + 250 * n + 9] = t63;
      const t64 = t34 * t34 + t35 * t35 + t37 * t37 + t39 * t39 + t42 * t42;
      const t65 = t64 + t45 * t45 + t49 * t49 + t53 * t53 + t58 * t58;
      const t66 = alphas[k]! + trace[k]! - (t65 + t63 * t63) / 2;
      inner[k] = t66;
      logsumexp_max_2 = Math.max(logsumexp_max_2, t66);
    }
    const t67 = Math.min(logsumexp_max_2, 1.7976931348623157e308);
    const logsumexp_shift = Math.max(t67, -1.7976931348623157e308);
    for (let k = 0; k < 25; k++) {
      slots[k] = inner[k]! - logsumexp_shift;
    }
    expAll(slots, 0, 25);
    for (let k = 0; k < 25; k++) {
      const t68 = slots[k]!;
      logsumexp_exp[k + 25 * n] = t68;
      logsumexp_sum_2 += t68;
    }
    logsumexp_scale[n] = logsumexp_sum_2 === 0 ? 0 : 1 / logsumexp_sum_2;
    sum_4 += logsumexp_shift + Math.log(logsumexp_sum_2);
  }

  // logGamma = 45 / 2 * log(pi) + sum(j = 1:10, lgamma((degrees + 1 - j) / 2))
  // normaliser = degrees * 10 * (log(gamma) - log(2) / 2) - logGamma
  // prior = gamma^2 / 2 * frobenius - m * sum(trace) - 25 * normaliser
  const t69 = Math.min(logsumexp_max, 1.7976931348623157e308);
  const logsumexp_shift = Math.max(t69, -1.7976931348623157e308);
  const t70 = 12 + m;
  const t71 = lgamma((t70 - 1) / 2) + lgamma((t70 - 2) / 2);
  const t72 = t71 + lgamma((t70 - 3) / 2) + lgamma((t70 - 4) / 2);
  const t73 = t72 + lgamma((t70 - 5) / 2) + lgamma((t70 - 6) / 2);
  const t74 = t73 + lgamma((t70 - 7) / 2) + lgamma((t70 - 8) / 2);
  const t75 = MUL + (t74 + lgamma((t70 - 9) / 2) + lgamma((t70 - 10) / 2));
  const t76 = 25 * (10 * ((11 + m) * (Math.log(gamma) - DIV_2)) - t75);
  const prior = ((gamma * gamma) / 2) * (sum + sum_2) - m * sum_3 - t76;

  // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
  for (let i = 0; i < 25; i++) {
    const t77 = Math.exp(alphas[i]! - logsumexp_shift);
    logsumexp_exp_2[i] = t77;
    logsumexp_sum += t77;
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
    const t2 = icf[55 * k + 1]!;
    const t3 = icf[55 * k + 2]!;
    const t4 = icf[55 * k + 3]!;
    const t5 = icf[55 * k + 4]!;
    const t6 = icf[55 * k + 5]!;
    const t7 = icf[55 * k + 6]!;
    const t8 = icf[55 * k + 7]!;
    slots[0] = t1;
    slots[1] = t2;
    slots[2] = t3;
    slots[3] = t4;
    slots[4] = t5;
    slots[5] = t6;
    slots[6] = t7;
    slots[7] = t8;
    const t9 = icf[55 * k + 8]!;
    const t10 = icf[55 * k + 9]!;
    slots[8] = t9;
    slots[9] = t10;
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
    q[10 * k] = exp;
    q[10 * k + 1] = exp_2;
    q[10 * k + 2] = exp_3;
    q[10 * k + 3] = exp_4;
    q[10 * k + 4] = exp_5;
    q[10 * k + 5] = exp_6;
    q[10 * k + 6] = exp_7;
    q[10 * k + 7] = exp_8;
    q[10 * k + 8] = exp_9;
    q[10 * k + 9] = exp_10;
    const t11 = t1 + t2 + t3 + t4 + t5 + t6 + t7 + t8 + t9 + t10;
    trace[k] = t11;
    logsumexp_max = Math.max(logsumexp_max, alphas[k]!);
    const t12 = exp * exp + exp_2 * exp_2 + exp_3 * exp_3 + exp_4 * exp_4;
    const t13 = t12 + exp_5 * exp_5 + exp_6 * exp_6 + exp_7 * exp_7;
    sum += t13 + exp_8 * exp_8 + exp_9 * exp_9 + exp_10 * exp_10;
    sum_3 += t11;
    dtrace[k] = -m;
    dq[10 * k] = 2 * (t0 * exp);
    dq[10 * k + 1] = 2 * (t0 * exp_2);
    dq[10 * k + 2] = 2 * (t0 * exp_3);
    dq[10 * k + 3] = 2 * (t0 * exp_4);
    dq[10 * k + 4] = 2 * (t0 * exp_5);
    dq[10 * k + 5] = 2 * (t0 * exp_6);
    dq[10 * k + 6] = 2 * (t0 * exp_7);
    dq[10 * k + 7] = 2 * (t0 * exp_8);
    dq[10 * k + 8] = 2 * (t0 * exp_9);
    dq[10 * k + 9] = 2 * (t0 * exp_10);
    dicf.fill(0, 55 * k, 55 * k + 10);

    // frobenius = sum(q .^ 2) + sum(k, j = 11:55, icf[k, j]^2)
    for (let j = 0; j < 45; j++) {
      const t14 = icf[j + 55 * k + 10]!;
      sum_2 += t14 * t14;
      dicf[j + 55 * k + 10] = 2 * (t0 * t14);
    }
  }

  // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
  // logGamma = 45 / 2 * log(pi) + sum(j = 1:10, lgamma((degrees + 1 - j) / 2))
  // normaliser = degrees * 10 * (log(gamma) - log(2) / 2) - logGamma
  const t15 = Math.min(logsumexp_max, 1.7976931348623157e308);
  const logsumexp_shift = Math.max(t15, -1.7976931348623157e308);
  const t16 = 12 + m;
  const t17 = lgamma((t16 - 1) / 2) + lgamma((t16 - 2) / 2);
  const t18 = t17 + lgamma((t16 - 3) / 2) + lgamma((t16 - 4) / 2);
  const t19 = t18 + lgamma((t16 - 5) / 2) + lgamma((t16 - 6) / 2);
  const t20 = t19 + lgamma((t16 - 7) / 2) + lgamma((t16 - 8) / 2);
  const t21 = MUL + (t20 + lgamma((t16 - 9) / 2) + lgamma((t16 - 10) / 2));
  const t22 = 25 * (10 * ((11 + m) * (Math.log(gamma) - DIV_2)) - t21);
  const prior = t0 * (sum + sum_2) - m * sum_3 - t22;

  // likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
  for (let i = 0; i < 25; i++) {
    const t23 = Math.exp(alphas[i]! - logsumexp_shift);
    logsumexp_exp_2[i] = t23;
    logsumexp_sum += t23;
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
    const t24 = x[10 * n]!;
    const t25 = x[10 * n + 1]!;
    const t26 = x[10 * n + 2]!;
    const t27 = x[10 * n + 3]!;
    const t28 = x[10 * n + 4]!;
    const t29 = x[10 * n + 5]!;
    const t30 = x[10 * n + 6]!;
    const t31 = x[10 * n + 7]!;
    const t32 = x[10 * n + 8]!;
    const t33 = x[10 * n + 9]!;
    for (let k = 0; k < 25; k++) {
      const t34 = t24 - means[10 * k]!;
      const t35 = t25 - means[10 * k + 1]!;
      const t36 = t26 - means[10 * k + 2]!;
      const t37 = t27 - means[10 * k + 3]!;
      const t38 = t28 - means[10 * k + 4]!;
      const t39 = t29 - means[10 * k + 5]!;
      const t40 = t30 - means[10 * k + 6]!;
      const t41 = t31 - means[10 * k + 7]!;
      c_2[10 * k] = t34;
      c_2[10 * k + 1] = t35;
      c_2[10 * k + 2] = t36;
      c_2[10 * k + 3] = t37;
      c_2[10 * k + 4] = t38;
      c_2[10 * k + 5] = t39;
      c_2[10 * k + 6] = t40;
      c_2[10 * k + 7] = t41;
      const t42 = t32 - means[10 * k + 8]!;
      const t43 = t33 - means[10 * k + 9]!;
      c_2[10 * k + 8] = t42;
      c_2[10 * k + 9] = t43;
      const t44 = q[10 * k]! * t34;
      const t45 = q[10 * k + 1]! * t35 + icf[55 * k + 10]! * t34;
      const t46 = icf[55 * k + 11]! * t34 + icf[55 * k + 19]! * t35;
      const t47 = q[10 * k + 2]! * t36 + t46;
      const t48 = icf[55 * k + 12]! * t34 + icf[55 * k + 20]! * t35;
      const t49 = q[10 * k + 3]! * t37 + (t48 + icf[55 * k + 27]! * t36);
      const t50 = icf[55 * k + 13]! * t34 + icf[55 * k + 21]! * t35;
      const t51 = t50 + icf[55 * k + 28]! * t36 + icf[55 * k + 34]! * t37;
      const t52 = q[10 * k + 4]! * t38 + t51;
      const t53 = icf[55 * k + 14]! * t34 + icf[55 * k + 22]! * t35;
      const t54 = t53 + icf[55 * k + 29]! * t36 + icf[55 * k + 35]! * t37;
      const t55 = q[10 * k + 5]! * t39 + (t54 + icf[55 * k + 40]! * t38);
      const t56 = icf[55 * k + 15]! * t34 + icf[55 * k + 23]! * t35;
      const t57 = t56 + icf[55 * k + 30]! * t36 + icf[55 * k + 36]! * t37;
      const t58 = t57 + icf[55 * k + 41]! * t38 + icf[55 * k + 45]! * t39;
      const t59 = q[10 * k + 6]! * t40 + t58;
      const t60 = icf[55 * k + 16]! * t34 + icf[55 * k + 24]! * t35;
      const t61 = t60 + icf[55 * k + 31]! * t36 + icf[55 * k + 37]! * t37;
      const t62 = t61 + icf[55 * k + 42]! * t38 + icf[55 * k + 46]! * t39;
      const t63 = q[10 * k + 7]! * t41 + (t62 + icf[55 * k + 49]! * t40);
      Qc_2[10 * k] = t44;
      Qc_2[10 * k + 1] = t45;
      Qc_2[10 * k + 2] = t47;
      Qc_2[10 * k + 3] = t49;
      Qc_2[10 * k + 4] = t52;
      Qc_2[10 * k + 5] = t55;
      Qc_2[10 * k + 6] = t59;
      Qc_2[10 * k + 7] = t63;
      const t64 = icf[55 * k + 17]! * t34 + icf[55 * k + 25]! * t35;
      const t65 = t64 + icf[55 * k + 32]! * t36 + icf[55 * k + 38]! * t37;
      const t66 = t65 + icf[55 * k + 43]! * t38 + icf[55 * k + 47]! * t39;
      const t67 = t66 + icf[55 * k + 50]! * t40 + icf[55 * k + 52]! * t41;
      const t68 = q[10 * k + 8]! * t42 + t67;
      const t69 = icf[55 * k + 18]! * t34 + icf[55 * k + 26]! * t35;
      const t70 = t69 + icf[55 * k + 33]! * t36 + icf[55 * k + 39]! * t37;
      const t71 = t70 + icf[55 * k + 44]! * t38 + icf[55 * k + 48]! * t39;
      const t72 = t71 + icf[55 * k + 51]! * t40 + icf[55 * k + 53]! * t41;
      const t73 = q[10 * k + 9]! * t43 + (t72 + icf[55 * k + 54]! * t42);
      Qc_2[10 * k + 8] = t68;
      Qc_2[10 * k + 9] = t73;
      const t74 = t44 * t44 + t45 * t45 + t47 * t47 + t49 * t49 + t52 * t52;
      const t75 = t74 + t55 * t55 + t59 * t59 + t63 * t63 + t68 * t68;
      const t76 = alphas[k]! + trace[k]! - (t75 + t73 * t73) / 2;
      inner[k] = t76;
      logsumexp_max_2 = Math.max(logsumexp_max_2, t76);
    }
    const t77 = Math.min(logsumexp_max_2, 1.7976931348623157e308);
    const logsumexp_shift_2 = Math.max(t77, -1.7976931348623157e308);
    for (let k = 0; k < 25; k++) {
      slots[k] = inner[k]! - logsumexp_shift_2;
    }
    expAll(slots, 0, 25);
    for (let k = 0; k < 25; k++) {
      const t78 = slots[k]!;
      logsumexp_exp_3[k] = t78;
      logsumexp_sum_2 += t78;
    }
    const logsumexp_scale_4 = logsumexp_sum_2 === 0 ? 0 : 1 / logsumexp_sum_2;
    sum_4 += logsumexp_shift_2 + Math.log(logsumexp_sum_2);

    // inner[n, k] = alphas[k] + trace[k] - sum(i, Qc[n, k, i]^2) / 2
    // Qc[n, k, i] = q[k, i] * c[n, k, i] + sum(j = 1:i-1, icf[k, 10 + (j-1)*10
    // - j*(j-1)/2 + i - j] * c[n, k, j])
    for (let k = 0; k < 25; k++) {
      const t79 = logsumexp_exp_3[k]! * logsumexp_scale_4;
      dalphas[k]! += t79;
      dtrace[k]! += t79;
      const t80 = t79 * Qc_2[10 * k]!;
      const t81 = c_2[10 * k]!;
      const t82 = t79 * Qc_2[10 * k + 1]!;
      const t83 = c_2[10 * k + 1]!;
      const t84 = t79 * Qc_2[10 * k + 2]!;
      const t85 = c_2[10 * k + 2]!;
      const t86 = t79 * Qc_2[10 * k + 3]!;
      const t87 = c_2[10 * k + 3]!;
      const t88 = t79 * Qc_2[10 * k + 4]!;
      const t89 = c_2[10 * k + 4]!;
      const t90 = t79 * Qc_2[10 * k + 5]!;
      const t91 = c_2[10 * k + 5]!;
      const t92 = t79 * Qc_2[10 * k + 6]!;
      const t93 = c_2[10 * k + 6]!;
      const t94 = t79 * Qc_2[10 * k + 7]!;
      const t95 = c_2[10 * k + 7]!;
      dq[10 * k]! -= t80 * t81;
      dq[10 * k + 1]! -= t82 * t83;
      dq[10 * k + 2]! -= t84 * t85;
      dq[10 * k + 3]! -= t86 * t87;
      dq[10 * k + 4]! -= t88 * t89;
      dq[10 * k + 5]! -= t90 * t91;
      dq[10 * k + 6]! -= t92 * t93;
      dq[10 * k + 7]! -= t94 * t95;
      const t96 = t79 * Qc_2[10 * k + 8]!;
      const t97 = c_2[10 * k + 8]!;
      const t98 = t79 * Qc_2[10 * k + 9]!;
      dq[10 * k + 8]! -= t96 * t97;
      dq[10 * k + 9]! -= t98 * c_2[10 * k + 9]!;
      dicf[55 * k + 10]! -= t82 * t81;
      dicf[55 * k + 11]! -= t84 * t81;
      dicf[55 * k + 19]! -= t84 * t83;
      dicf[55 * k + 12]! -= t86 * t81;
      dicf[55 * k + 20]! -= t86 * t83;
      dicf[55 * k + 27]! -= t86 * t85;
      dicf[55 * k + 13]! -= t88 * t81;
      dicf[55 * k + 21]! -= t88 * t83;
      dicf[55 * k + 28]! -= t88 * t85;
      dicf[55 * k + 34]! -= t88 * t87;
      dicf[55 * k + 14]! -= t90 * t81;
      dicf[55 * k + 22]! -= t90 * t83;
      dicf[55 * k + 29]! -= t90 * t85;
      dicf[55 * k + 35]! -= t90 * t87;
      dicf[55 * k + 40]! -= t90 * t89;
      dicf[55 * k + 15]! -= t92 * t81;
      dicf[55 * k + 23]! -= t92 * t83;
      dicf[55 * k + 30]! -= t92 * t85;
      dicf[55 * k + 36]! -= t92 * t87;
      dicf[55 * k + 41]! -= t92 * t89;
      dicf[55 * k + 45]! -= t92 * t91;
      dicf[55 * k + 16]! -= t94 * t81;
      dicf[55 * k + 24]! -= t94 * t83;
      dicf[55 * k + 31]! -= t94 * t85;
      dicf[55 * k + 37]! -= t94 * t87;
      dicf[55 * k + 42]! -= t94 * t89;
      dicf[55 * k + 46]! -= t94 * t91;
      dicf[55 * k + 49]! -= t94 * t93;
      dicf[55 * k + 17]! -= t96 * t81;
      dicf[55 * k + 25]! -= t96 * t83;
      dicf[55 * k + 32]! -= t96 * t85;
      dicf[55 * k + 38]! -= t96 * t87;
      dicf[55 * k + 43]! -= t96 * t89;
      dicf[55 * k + 47]! -= t96 * t91;
      dicf[55 * k + 50]! -= t96 * t93;
      dicf[55 * k + 52]! -= t96 * t95;
      dicf[55 * k + 18]! -= t98 * t81;
      dicf[55 * k + 26]! -= t98 * t83;
      dicf[55 * k + 33]! -= t98 * t85;
      dicf[55 * k + 39]! -= t98 * t87;
      dicf[55 * k + 44]! -= t98 * t89;
      dicf[55 * k + 48]! -= t98 * t91;
      dicf[55 * k + 51]! -= t98 * t93;
      dicf[55 * k + 53]! -= t98 * t95;
      dicf[55 * k + 54]! -= t98 * t97;
      dQc_sum[10 * k]! -= t80;
      dQc_sum[10 * k + 1]! -= t82;
      dQc_sum[10 * k + 2]! -= t84;
      dQc_sum[10 * k + 3]! -= t86;
      dQc_sum[10 * k + 4]! -= t88;
      dQc_sum[10 * k + 5]! -= t90;
      dQc_sum[10 * k + 6]! -= t92;
      dQc_sum[10 * k + 7]! -= t94;
      dQc_sum[10 * k + 8]! -= t96;
      dQc_sum[10 * k + 9]! -= t98;
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

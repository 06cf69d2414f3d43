// Generated from examples/quadratic.grad by gradsmith. Do not edit.
//
//     # CS231n, lecture 4: a vectorised example, f = ‖W x‖².
//     # At W = [0.1, 0.5; -0.3, 0.8] and x = [0.2, 0.4] it is f = 0.116.
//     W = input(2, 2)
//     x = input(2)
//
//     q = W * x
//     f = sum(q .^ 2)
//
// Shapes: W [2, 2], x [2].
// Operations: forward 9, backward 18, valueAndGradient 27, jvp 25, jacobian 18,
// hessian 49, hvp 62; workspace 16 bytes.

import { allocate, checkLength, type Tensors } from "../runtime/index.ts";

/** One array for each variable, in the order they lie in `flat`. */
export const GRADIENT = { W: [2, 2], x: [2] } as const;
export type Gradient = Tensors<typeof GRADIENT>;
export const createGradient = (): Gradient => allocate(GRADIENT);

/** What functions keep between their steps, and `forward` for `backward`. */
export const WORKSPACE = { q: [2] } as const;
export type Workspace = Tensors<typeof WORKSPACE>;
export const createWorkspace = (): Workspace => allocate(WORKSPACE);

/**
 * Returns f.
 *
 * @param W - input
 * @param x - input
 * @param work - overwritten
 */
export function forward(
  W: Float64Array,
  x: Float64Array,
  work: Workspace,
): number {
  checkLength("W", W, 4);
  checkLength("x", x, 2);
  checkLength("work.flat", work.flat, 2);
  const { q } = work;

  const x_0 = x[0]!;
  const x_1 = x[1]!;
  const t0 = W[0]! * x_0 + W[1]! * x_1;
  const t1 = W[2]! * x_0 + W[3]! * x_1;
  q[0] = t0;
  q[1] = t1;
  return t0 * t0 + t1 * t1;
}

/**
 * Writes [∂f/∂W, ∂f/∂x] to `gradient`. Call `forward` with the same arguments
 * first.
 *
 * @param W - input
 * @param x - input
 * @param work - overwritten
 * @param gradient - overwritten
 */
export function backward(
  W: Float64Array,
  x: Float64Array,
  work: Workspace,
  gradient: Gradient,
): void {
  checkLength("W", W, 4);
  checkLength("x", x, 2);
  checkLength("work.flat", work.flat, 2);
  checkLength("gradient.flat", gradient.flat, 6);
  const { q } = work;
  const { W: dW, x: dx } = gradient;

  const q_0 = q[0]!;
  const x_0 = x[0]!;
  const x_1 = x[1]!;
  const q_1 = q[1]!;
  dW[0] = 2 * (q_0 * x_0);
  dW[1] = 2 * (q_0 * x_1);
  dW[2] = 2 * (q_1 * x_0);
  dW[3] = 2 * (q_1 * x_1);
  dx[0] = 2 * (q_0 * W[0]!) + 2 * (q_1 * W[2]!);
  dx[1] = 2 * (q_0 * W[1]!) + 2 * (q_1 * W[3]!);
}

/**
 * Returns f and writes [∂f/∂W, ∂f/∂x] to `gradient`.
 *
 * @param W - input
 * @param x - input
 * @param gradient - overwritten
 */
export function valueAndGradient(
  W: Float64Array,
  x: Float64Array,
  gradient: Gradient,
): number {
  checkLength("W", W, 4);
  checkLength("x", x, 2);
  checkLength("gradient.flat", gradient.flat, 6);
  const { W: dW, x: dx } = gradient;

  const W_0 = W[0]!;
  const x_0 = x[0]!;
  const W_1 = W[1]!;
  const x_1 = x[1]!;
  const t0 = W_0 * x_0 + W_1 * x_1;
  const W_2 = W[2]!;
  const W_3 = W[3]!;
  const t1 = W_2 * x_0 + W_3 * x_1;
  dW[0] = 2 * (t0 * x_0);
  dW[1] = 2 * (t0 * x_1);
  dW[2] = 2 * (t1 * x_0);
  dW[3] = 2 * (t1 * x_1);
  dx[0] = 2 * (t0 * W_0) + 2 * (t1 * W_2);
  dx[1] = 2 * (t0 * W_1) + 2 * (t1 * W_3);
  return t0 * t0 + t1 * t1;
}

/**
 * Returns the derivative of f in the direction `tangent`.
 *
 * @param W - input
 * @param x - input
 * @param tangent - the direction, one number for each variable
 */
export function jvp(
  W: Float64Array,
  x: Float64Array,
  tangent: Gradient,
): number {
  checkLength("W", W, 4);
  checkLength("x", x, 2);
  checkLength("tangent.flat", tangent.flat, 6);
  const { W: dW, x: dx } = tangent;

  const x_0 = x[0]!;
  const dx_0 = dx[0]!;
  const W_0 = W[0]!;
  const x_1 = x[1]!;
  const dx_1 = dx[1]!;
  const W_1 = W[1]!;
  const t0 = dW[0]! * x_0 + dx_0 * W_0 + (dW[1]! * x_1 + dx_1 * W_1);
  const W_2 = W[2]!;
  const W_3 = W[3]!;
  const t1 = dW[2]! * x_0 + dx_0 * W_2 + (dW[3]! * x_1 + dx_1 * W_3);
  const t2 = 2 * (t0 * (W_0 * x_0 + W_1 * x_1));
  return t2 + 2 * (t1 * (W_2 * x_0 + W_3 * x_1));
}

/**
 * Writes the Jacobian, row-major: a row for each output, a column for each
 * variable.
 *
 * @param W - input
 * @param x - input
 * @param out - overwritten
 */
export function jacobian(
  W: Float64Array,
  x: Float64Array,
  out: Float64Array,
): void {
  checkLength("W", W, 4);
  checkLength("x", x, 2);
  checkLength("out", out, 6);

  const W_0 = W[0]!;
  const x_0 = x[0]!;
  const W_1 = W[1]!;
  const x_1 = x[1]!;
  const t0 = 2 * (W_0 * x_0 + W_1 * x_1);
  const W_2 = W[2]!;
  const W_3 = W[3]!;
  const t1 = 2 * (W_2 * x_0 + W_3 * x_1);
  out[0] = t0 * x_0;
  out[1] = t0 * x_1;
  out[2] = t1 * x_0;
  out[3] = t1 * x_1;
  out[4] = t1 * W_2 + t0 * W_0;
  out[5] = t1 * W_3 + t0 * W_1;
}

/**
 * Writes the Hessian of f, row-major, over all variables in order.
 *
 * @param W - input
 * @param x - input
 * @param out - overwritten
 */
export function hessian(
  W: Float64Array,
  x: Float64Array,
  out: Float64Array,
): void {
  checkLength("W", W, 4);
  checkLength("x", x, 2);
  checkLength("out", out, 36);

  const x_0 = x[0]!;
  const t0 = 2 * (x_0 * x_0);
  const x_1 = x[1]!;
  const t1 = 2 * (x_0 * x_1);
  const W_0 = W[0]!;
  const W_1 = W[1]!;
  const t2 = 2 * (W_0 * x_0 + W_1 * x_1);
  const t3 = 2 * (x_0 * W_0) + t2;
  const t4 = 2 * (x_0 * W_1);
  const t5 = 2 * (x_1 * x_1);
  out[0] = t0;
  out[1] = t1;
  out[2] = 0;
  out[3] = 0;
  out[4] = t3;
  out[5] = t4;
  out[6] = t1;
  out[7] = t5;
  const t6 = 2 * (x_1 * W_0);
  const t7 = 2 * (x_1 * W_1) + t2;
  out[8] = 0;
  out[9] = 0;
  out[10] = t6;
  out[11] = t7;
  out[12] = 0;
  out[13] = 0;
  out[14] = t0;
  out[15] = t1;
  const W_2 = W[2]!;
  const W_3 = W[3]!;
  const t8 = 2 * (W_2 * x_0 + W_3 * x_1);
  const t9 = 2 * (x_0 * W_2) + t8;
  const t10 = 2 * (x_0 * W_3);
  const t11 = 2 * (x_1 * W_2);
  const t12 = 2 * (x_1 * W_3) + t8;
  out[16] = t9;
  out[17] = t10;
  out[18] = 0;
  out[19] = 0;
  out[20] = t1;
  out[21] = t5;
  out[22] = t11;
  out[23] = t12;
  const t13 = 2 * (W_0 * W_1) + 2 * (W_2 * W_3);
  out[24] = t3;
  out[25] = t6;
  out[26] = t9;
  out[27] = t11;
  out[28] = 2 * (W_0 * W_0) + 2 * (W_2 * W_2);
  out[29] = t13;
  out[30] = t4;
  out[31] = t7;
  out[32] = t10;
  out[33] = t12;
  out[34] = t13;
  out[35] = 2 * (W_1 * W_1) + 2 * (W_3 * W_3);
}

/**
 * Writes the Hessian of f times `tangent` to `product`.
 *
 * @param W - input
 * @param x - input
 * @param tangent - the direction, one number for each variable
 * @param product - overwritten
 */
export function hvp(
  W: Float64Array,
  x: Float64Array,
  tangent: Gradient,
  product: Gradient,
): void {
  checkLength("W", W, 4);
  checkLength("x", x, 2);
  checkLength("tangent.flat", tangent.flat, 6);
  checkLength("product.flat", product.flat, 6);
  const { W: dW, x: dx } = tangent;
  const { W: W_2, x: x_2 } = product;

  const dW_0 = dW[0]!;
  const x_0 = x[0]!;
  const dx_0 = dx[0]!;
  const W_0 = W[0]!;
  const dW_1 = dW[1]!;
  const x_1 = x[1]!;
  const dx_1 = dx[1]!;
  const W_1 = W[1]!;
  const t0 = dW_0 * x_0 + dx_0 * W_0 + (dW_1 * x_1 + dx_1 * W_1);
  const t1 = W_0 * x_0 + W_1 * x_1;
  const dW_2 = dW[2]!;
  const W_2_ = W[2]!;
  const dW_3 = dW[3]!;
  const W_3 = W[3]!;
  const t2 = dW_2 * x_0 + dx_0 * W_2_ + (dW_3 * x_1 + dx_1 * W_3);
  const t3 = W_2_ * x_0 + W_3 * x_1;
  W_2[0] = 2 * (t0 * x_0) + 2 * (dx_0 * t1);
  W_2[1] = 2 * (t0 * x_1) + 2 * (dx_1 * t1);
  W_2[2] = 2 * (t2 * x_0) + 2 * (dx_0 * t3);
  W_2[3] = 2 * (t2 * x_1) + 2 * (dx_1 * t3);
  const t4 = 2 * (t2 * W_2_) + 2 * (dW_2 * t3);
  const t5 = 2 * (t0 * W_1) + 2 * (dW_1 * t1);
  x_2[0] = 2 * (t0 * W_0) + 2 * (dW_0 * t1) + t4;
  x_2[1] = t5 + (2 * (t2 * W_3) + 2 * (dW_3 * t3));
}

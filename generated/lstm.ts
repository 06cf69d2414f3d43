// Generated from examples/lstm.grad by gradsmith. Do not edit.
//
//     # An LSTM (S. Hochreiter, J. Schmidhuber, 1997, with forget gates) of 16 units
//     # reads T vectors of 8 numbers, and its states should be those of the target.
//     # The rows of Wx, Wh and b are the gates i, f, g, o in that order.
//     xs = input(T, 8)
//     target = input(T, 16)
//     Wx = parameter(64, 8)
//     Wh = parameter(64, 16)
//     b = parameter(64)
//
//     h = zeros(16)
//     c = zeros(16)
//     ys = zeros(T, 16)
//     repeat(t = 1:T,
//       z = Wx * xs[t, :] + Wh * h + b,
//       c = sigmoid(z[17:32]) .* c + sigmoid(z[1:16]) .* tanh(z[33:48]),
//       h = sigmoid(z[49:64]) .* tanh(c),
//       ys[t, :] = h)
//     loss = mean((ys - target) .^ 2)
//
// Shapes: xs [T, 8], target [T, 16], Wx [64, 8], Wh [64, 16], b [64].
// Operations: forward 3520 * T + 2, backward 6032 * T + 1, valueAndGradient
// 9536 * T + 2; workspace 4736 * T + 792 bytes.

import {
  allocate,
  checkLength,
  checkSize,
  type Shape,
  type Tensors,
} from "../runtime/index.ts";

/** The parameters, in the order they lie in `flat`. */
export const PARAMETERS = { Wx: [64, 8], Wh: [64, 16], b: [64] } as const;
export type Parameters = Tensors<typeof PARAMETERS>;
export const createParameters = (): Parameters => allocate(PARAMETERS);

export type Workspace = Tensors<{
  z: Shape;
  c: Shape;
  h: Shape;
  ys: Shape;
  product: Shape;
  product_2: Shape;
  dh: Shape;
  dc: Shape;
  dys: Shape;
  dz: Shape;
  dproduct: Shape;
  dproduct_2: Shape;
  carry: Shape;
  c_2: Shape;
  h_2: Shape;
  z_2: Shape;
  ys_2: Shape;
  carry_2: Shape;
}>;
/** What functions keep between their steps, and `forward` for `backward`. */
export const createWorkspace = (T: number): Workspace =>
  allocate({
    z: [T, 64],
    c: [T + 1, 16],
    h: [T + 1, 16],
    ys: [T, 16],
    product: [T, 64],
    product_2: [T, 64],
    dh: [T + 1, 16],
    dc: [T + 1, 16],
    dys: [T, 16],
    dz: [T, 64],
    dproduct: [T, 64],
    dproduct_2: [T, 64],
    carry: [0],
    c_2: [T + 1, 16],
    h_2: [T + 1, 16],
    z_2: [T, 64],
    ys_2: [T, 16],
    carry_2: [3],
  });

/**
 * Returns loss.
 *
 * @param p - the parameters
 * @param xs - input
 * @param target - input
 * @param work - overwritten
 */
export function forward(
  p: Parameters,
  T: number,
  xs: Float64Array,
  target: Float64Array,
  work: Workspace,
): number {
  checkLength("p.flat", p.flat, 1600);
  checkSize("T", T);
  checkLength("xs", xs, 8 * T);
  checkLength("target", target, 16 * T);
  checkLength("work.flat", work.flat, 592 * T + 99);
  const { Wx, Wh, b } = p;
  const { z, c, h, ys, product, product_2: product_ } = work;

  let loss = 0;
  let sum = 0;
  for (let i = 0; i < T + 1; i++) {
    c[16 * i] = 0;
    c[16 * i + 1] = 0;
    c[16 * i + 2] = 0;
    c[16 * i + 3] = 0;
    c[16 * i + 4] = 0;
    c[16 * i + 5] = 0;
    c[16 * i + 6] = 0;
    c[16 * i + 7] = 0;
    c[16 * i + 8] = 0;
    c[16 * i + 9] = 0;
    c[16 * i + 10] = 0;
    c[16 * i + 11] = 0;
    c[16 * i + 12] = 0;
    c[16 * i + 13] = 0;
    c[16 * i + 14] = 0;
    c[16 * i + 15] = 0;
    h[16 * i] = 0;
    h[16 * i + 1] = 0;
    h[16 * i + 2] = 0;
    h[16 * i + 3] = 0;
    h[16 * i + 4] = 0;
    h[16 * i + 5] = 0;
    h[16 * i + 6] = 0;
    h[16 * i + 7] = 0;
    h[16 * i + 8] = 0;
    h[16 * i + 9] = 0;
    h[16 * i + 10] = 0;
    h[16 * i + 11] = 0;
    h[16 * i + 12] = 0;
    h[16 * i + 13] = 0;
    h[16 * i + 14] = 0;
    h[16 * i + 15] = 0;
  }
  for (let i = 0; i < T; i++) {
    product[64 * i] = 0;
    product[64 * i + 1] = 0;
    product[64 * i + 2] = 0;
    product[64 * i + 3] = 0;
    product[64 * i + 4] = 0;
    product[64 * i + 5] = 0;
    product[64 * i + 6] = 0;
    product[64 * i + 7] = 0;
    product[64 * i + 8] = 0;
    product[64 * i + 9] = 0;
    product[64 * i + 10] = 0;
    product[64 * i + 11] = 0;
    product[64 * i + 12] = 0;
    product[64 * i + 13] = 0;
    product[64 * i + 14] = 0;
    product[64 * i + 15] = 0;
    product[64 * i + 16] = 0;
    product[64 * i + 17] = 0;
    product[64 * i + 18] = 0;
    product[64 * i + 19] = 0;
    product[64 * i + 20] = 0;
    product[64 * i + 21] = 0;
    product[64 * i + 22] = 0;
    product[64 * i + 23] = 0;
    product[64 * i + 24] = 0;
    product[64 * i + 25] = 0;
    product[64 * i + 26] = 0;
    product[64 * i + 27] = 0;
    product[64 * i + 28] = 0;
    product[64 * i + 29] = 0;
    product[64 * i + 30] = 0;
    product[64 * i + 31] = 0;
    product[64 * i + 32] = 0;
    product[64 * i + 33] = 0;
    product[64 * i + 34] = 0;
    product[64 * i + 35] = 0;
    product[64 * i + 36] = 0;
    product[64 * i + 37] = 0;
    product[64 * i + 38] = 0;
    product[64 * i + 39] = 0;
    product[64 * i + 40] = 0;
    product[64 * i + 41] = 0;
    product[64 * i + 42] = 0;
    product[64 * i + 43] = 0;
    product[64 * i + 44] = 0;
    product[64 * i + 45] = 0;
    product[64 * i + 46] = 0;
    product[64 * i + 47] = 0;
    product[64 * i + 48] = 0;
    product[64 * i + 49] = 0;
    product[64 * i + 50] = 0;
    product[64 * i + 51] = 0;
    product[64 * i + 52] = 0;
    product[64 * i + 53] = 0;
    product[64 * i + 54] = 0;
    product[64 * i + 55] = 0;
    product[64 * i + 56] = 0;
    product[64 * i + 57] = 0;
    product[64 * i + 58] = 0;
    product[64 * i + 59] = 0;
    product[64 * i + 60] = 0;
    product[64 * i + 61] = 0;
    product[64 * i + 62] = 0;
    product[64 * i + 63] = 0;
    product_[64 * i] = 0;
    product_[64 * i + 1] = 0;
    product_[64 * i + 2] = 0;
    product_[64 * i + 3] = 0;
    product_[64 * i + 4] = 0;
    product_[64 * i + 5] = 0;
    product_[64 * i + 6] = 0;
    product_[64 * i + 7] = 0;
    product_[64 * i + 8] = 0;
    product_[64 * i + 9] = 0;
    product_[64 * i + 10] = 0;
    product_[64 * i + 11] = 0;
    product_[64 * i + 12] = 0;
    product_[64 * i + 13] = 0;
    product_[64 * i + 14] = 0;
    product_[64 * i + 15] = 0;
    product_[64 * i + 16] = 0;
    product_[64 * i + 17] = 0;
    product_[64 * i + 18] = 0;
    product_[64 * i + 19] = 0;
    product_[64 * i + 20] = 0;
    product_[64 * i + 21] = 0;
    product_[64 * i + 22] = 0;
    product_[64 * i + 23] = 0;
    product_[64 * i + 24] = 0;
    product_[64 * i + 25] = 0;
    product_[64 * i + 26] = 0;
    product_[64 * i + 27] = 0;
    product_[64 * i + 28] = 0;
    product_[64 * i + 29] = 0;
    product_[64 * i + 30] = 0;
    product_[64 * i + 31] = 0;
    product_[64 * i + 32] = 0;
    product_[64 * i + 33] = 0;
    product_[64 * i + 34] = 0;
    product_[64 * i + 35] = 0;
    product_[64 * i + 36] = 0;
    product_[64 * i + 37] = 0;
    product_[64 * i + 38] = 0;
    product_[64 * i + 39] = 0;
    product_[64 * i + 40] = 0;
    product_[64 * i + 41] = 0;
    product_[64 * i + 42] = 0;
    product_[64 * i + 43] = 0;
    product_[64 * i + 44] = 0;
    product_[64 * i + 45] = 0;
    product_[64 * i + 46] = 0;
    product_[64 * i + 47] = 0;
    product_[64 * i + 48] = 0;
    product_[64 * i + 49] = 0;
    product_[64 * i + 50] = 0;
    product_[64 * i + 51] = 0;
    product_[64 * i + 52] = 0;
    product_[64 * i + 53] = 0;
    product_[64 * i + 54] = 0;
    product_[64 * i + 55] = 0;
    product_[64 * i + 56] = 0;
    product_[64 * i + 57] = 0;
    product_[64 * i + 58] = 0;
    product_[64 * i + 59] = 0;
    product_[64 * i + 60] = 0;
    product_[64 * i + 61] = 0;
    product_[64 * i + 62] = 0;
    product_[64 * i + 63] = 0;
  }

  // repeat(t = 1:T,
  for (let t = 0; t < T; t++) {
    // z = Wx * xs[t, :] + Wh * h + b
    const t0 = xs[8 * t]!;
    const t1 = xs[8 * t + 1]!;
    const t2 = xs[8 * t + 2]!;
    const t3 = xs[8 * t + 3]!;
    const t4 = xs[8 * t + 4]!;
    const t5 = xs[8 * t + 5]!;
    const t6 = xs[8 * t + 6]!;
    const t7 = xs[8 * t + 7]!;
    const t8 = h[16 * t]!;
    const t9 = h[16 * t + 1]!;
    const t10 = h[16 * t + 2]!;
    const t11 = h[16 * t + 3]!;
    const t12 = h[16 * t + 4]!;
    const t13 = h[16 * t + 5]!;
    const t14 = h[16 * t + 6]!;
    const t15 = h[16 * t + 7]!;
    const t16 = h[16 * t + 8]!;
    const t17 = h[16 * t + 9]!;
    const t18 = h[16 * t + 10]!;
    const t19 = h[16 * t + 11]!;
    const t20 = h[16 * t + 12]!;
    const t21 = h[16 * t + 13]!;
    const t22 = h[16 * t + 14]!;
    const t23 = h[16 * t + 15]!;
    for (let i = 0; i < 64; i++) {
      const t24 = Wx[8 * i]! * t0 + Wx[8 * i + 1]! * t1 + Wx[8 * i + 2]! * t2;
      const t25 = t24 + Wx[8 * i + 3]! * t3 + Wx[8 * i + 4]! * t4;
      const t26 = t25 + Wx[8 * i + 5]! * t5 + Wx[8 * i + 6]! * t6;
      product[i + 64 * t]! += t26 + Wx[8 * i + 7]! * t7;
      const t27 = Wh[16 * i]! * t8 + Wh[16 * i + 1]! * t9;
      const t28 = t27 + Wh[16 * i + 2]! * t10 + Wh[16 * i + 3]! * t11;
      const t29 = t28 + Wh[16 * i + 4]! * t12 + Wh[16 * i + 5]! * t13;
      const t30 = t29 + Wh[16 * i + 6]! * t14 + Wh[16 * i + 7]! * t15;
      const t31 = t30 + Wh[16 * i + 8]! * t16 + Wh[16 * i + 9]! * t17;
      const t32 = t31 + Wh[16 * i + 10]! * t18 + Wh[16 * i + 11]! * t19;
      const t33 = t32 + Wh[16 * i + 12]! * t20 + Wh[16 * i + 13]! * t21;
      const t34 = t33 + Wh[16 * i + 14]! * t22;
      product_[i + 64 * t]! += t34 + Wh[16 * i + 15]! * t23;
      z[i + 64 * t] = product[i + 64 * t]! + product_[i + 64 * t]! + b[i]!;
    }

    // c = sigmoid(z[17:32]) .* c + sigmoid(z[1:16]) .* tanh(z[33:48])

    // h = sigmoid(z[49:64]) .* tanh(c)
    for (let i = 0; i < 16; i++) {
      const t35 = 1 + Math.exp(-z[i + 64 * t + 16]!);
      const t36 = Math.tanh(z[i + 64 * t + 32]!);
      const t37 = t36 / (1 + Math.exp(-z[i + 64 * t]!));
      c[i + 16 * t + 16] = c[i + 16 * t]! / t35 + t37;
      const t38 = Math.tanh(c[i + 16 * t]! / t35 + t37);
      h[i + 16 * t + 16] = t38 / (1 + Math.exp(-z[i + 64 * t + 48]!));
    }

    // ys[t, :] = h
    ys[16 * t] = h[16 * t + 16]!;
    ys[16 * t + 1] = h[16 * t + 17]!;
    ys[16 * t + 2] = h[16 * t + 18]!;
    ys[16 * t + 3] = h[16 * t + 19]!;
    ys[16 * t + 4] = h[16 * t + 20]!;
    ys[16 * t + 5] = h[16 * t + 21]!;
    ys[16 * t + 6] = h[16 * t + 22]!;
    ys[16 * t + 7] = h[16 * t + 23]!;
    ys[16 * t + 8] = h[16 * t + 24]!;
    ys[16 * t + 9] = h[16 * t + 25]!;
    ys[16 * t + 10] = h[16 * t + 26]!;
    ys[16 * t + 11] = h[16 * t + 27]!;
    ys[16 * t + 12] = h[16 * t + 28]!;
    ys[16 * t + 13] = h[16 * t + 29]!;
    ys[16 * t + 14] = h[16 * t + 30]!;
    ys[16 * t + 15] = h[16 * t + 31]!;
  }

  // loss = mean((ys - target) .^ 2)
  for (let i = 0; i < T; i++) {
    const t39 = ys[16 * i]! - target[16 * i]!;
    const t40 = ys[16 * i + 1]! - target[16 * i + 1]!;
    const t41 = ys[16 * i + 2]! - target[16 * i + 2]!;
    const t42 = ys[16 * i + 3]! - target[16 * i + 3]!;
    const t43 = ys[16 * i + 4]! - target[16 * i + 4]!;
    const t44 = ys[16 * i + 5]! - target[16 * i + 5]!;
    const t45 = t39 * t39 + t40 * t40 + t41 * t41 + t42 * t42 + t43 * t43;
    const t46 = ys[16 * i + 6]! - target[16 * i + 6]!;
    const t47 = ys[16 * i + 7]! - target[16 * i + 7]!;
    const t48 = ys[16 * i + 8]! - target[16 * i + 8]!;
    const t49 = ys[16 * i + 9]! - target[16 * i + 9]!;
    const t50 = t45 + t44 * t44 + t46 * t46 + t47 * t47 + t48 * t48;
    const t51 = ys[16 * i + 10]! - target[16 * i + 10]!;
    const t52 = ys[16 * i + 11]! - target[16 * i + 11]!;
    const t53 = ys[16 * i + 12]! - target[16 * i + 12]!;
    const t54 = ys[16 * i + 13]! - target[16 * i + 13]!;
    const t55 = t50 + t49 * t49 + t51 * t51 + t52 * t52 + t53 * t53;
    const t56 = ys[16 * i + 14]! - target[16 * i + 14]!;
    const t57 = ys[16 * i + 15]! - target[16 * i + 15]!;
    sum += t55 + t54 * t54 + t56 * t56 + t57 * t57;
  }

  // loss = mean((ys - target) .^ 2)
  loss = sum / (16 * T);
  return loss;
}

/**
 * Writes [∂loss/∂Wx, ∂loss/∂Wh, ∂loss/∂b] to `gradient`. Call `forward` with
 * the same arguments first.
 *
 * @param p - the parameters
 * @param xs - input
 * @param target - input
 * @param work - overwritten
 * @param gradient - overwritten
 */
export function backward(
  p: Parameters,
  T: number,
  xs: Float64Array,
  target: Float64Array,
  work: Workspace,
  gradient: Parameters,
): void {
  checkLength("p.flat", p.flat, 1600);
  checkSize("T", T);
  checkLength("xs", xs, 8 * T);
  checkLength("target", target, 16 * T);
  checkLength("work.flat", work.flat, 592 * T + 99);
  checkLength("gradient.flat", gradient.flat, 1600);
  const { ys, dh, dc, dys, dz, dproduct, dproduct_2: dproduct_ } = work;
  const { Wx: dWx, Wh: dWh, b: db } = gradient;

  for (let i = 0; i < 64; i++) {
    dWh[16 * i] = 0;
    dWh[16 * i + 1] = 0;
    dWh[16 * i + 2] = 0;
    dWh[16 * i + 3] = 0;
    dWh[16 * i + 4] = 0;
    dWh[16 * i + 5] = 0;
    dWh[16 * i + 6] = 0;
    dWh[16 * i + 7] = 0;
    dWh[16 * i + 8] = 0;
    dWh[16 * i + 9] = 0;
    dWh[16 * i + 10] = 0;
    dWh[16 * i + 11] = 0;
    dWh[16 * i + 12] = 0;
    dWh[16 * i + 13] = 0;
    dWh[16 * i + 14] = 0;
    dWh[16 * i + 15] = 0;
    dWx[8 * i] = 0;
    dWx[8 * i + 1] = 0;
    dWx[8 * i + 2] = 0;
    dWx[8 * i + 3] = 0;
    dWx[8 * i + 4] = 0;
    dWx[8 * i + 5] = 0;
    dWx[8 * i + 6] = 0;
    dWx[8 * i + 7] = 0;
  }
  db[0] = 0;
  db[1] = 0;
  db[2] = 0;
  db[3] = 0;
  db[4] = 0;
  db[5] = 0;
  db[6] = 0;
  db[7] = 0;
  db[8] = 0;
  db[9] = 0;
  db[10] = 0;
  db[11] = 0;
  db[12] = 0;
  db[13] = 0;
  db[14] = 0;
  db[15] = 0;
  db[16] = 0;
  db[17] = 0;
  db[18] = 0;
  db[19] = 0;
  db[20] = 0;
  db[21] = 0;
  db[22] = 0;
  db[23] = 0;
  db[24] = 0;
  db[25] = 0;
  db[26] = 0;
  db[27] = 0;
  db[28] = 0;
  db[29] = 0;
  db[30] = 0;
  db[31] = 0;
  db[32] = 0;
  db[33] = 0;
  db[34] = 0;
  db[35] = 0;
  db[36] = 0;
  db[37] = 0;
  db[38] = 0;
  db[39] = 0;
  db[40] = 0;
  db[41] = 0;
  db[42] = 0;
  db[43] = 0;
  db[44] = 0;
  db[45] = 0;
  db[46] = 0;
  db[47] = 0;
  db[48] = 0;
  db[49] = 0;
  db[50] = 0;
  db[51] = 0;
  db[52] = 0;
  db[53] = 0;
  db[54] = 0;
  db[55] = 0;
  db[56] = 0;
  db[57] = 0;
  db[58] = 0;
  db[59] = 0;
  db[60] = 0;
  db[61] = 0;
  db[62] = 0;
  db[63] = 0;
  for (let i = 0; i < T + 1; i++) {
    dh[16 * i] = 0;
    dh[16 * i + 1] = 0;
    dh[16 * i + 2] = 0;
    dh[16 * i + 3] = 0;
    dh[16 * i + 4] = 0;
    dh[16 * i + 5] = 0;
    dh[16 * i + 6] = 0;
    dh[16 * i + 7] = 0;
    dh[16 * i + 8] = 0;
    dh[16 * i + 9] = 0;
    dh[16 * i + 10] = 0;
    dh[16 * i + 11] = 0;
    dh[16 * i + 12] = 0;
    dh[16 * i + 13] = 0;
    dh[16 * i + 14] = 0;
    dh[16 * i + 15] = 0;
    dc[16 * i] = 0;
    dc[16 * i + 1] = 0;
    dc[16 * i + 2] = 0;
    dc[16 * i + 3] = 0;
    dc[16 * i + 4] = 0;
    dc[16 * i + 5] = 0;
    dc[16 * i + 6] = 0;
    dc[16 * i + 7] = 0;
    dc[16 * i + 8] = 0;
    dc[16 * i + 9] = 0;
    dc[16 * i + 10] = 0;
    dc[16 * i + 11] = 0;
    dc[16 * i + 12] = 0;
    dc[16 * i + 13] = 0;
    dc[16 * i + 14] = 0;
    dc[16 * i + 15] = 0;
  }

  // loss = mean((ys - target) .^ 2)
  for (let i = 0; i < T; i++) {
    dys[16 * i] = 2 * ((ys[16 * i]! - target[16 * i]!) / (16 * T));
    dys[16 * i + 1] = 2 * ((ys[16 * i + 1]! - target[16 * i + 1]!) / (16 * T));
    dys[16 * i + 2] = 2 * ((ys[16 * i + 2]! - target[16 * i + 2]!) / (16 * T));
    dys[16 * i + 3] = 2 * ((ys[16 * i + 3]! - target[16 * i + 3]!) / (16 * T));
    dys[16 * i + 4] = 2 * ((ys[16 * i + 4]! - target[16 * i + 4]!) / (16 * T));
    dys[16 * i + 5] = 2 * ((ys[16 * i + 5]! - target[16 * i + 5]!) / (16 * T));
    dys[16 * i + 6] = 2 * ((ys[16 * i + 6]! - target[16 * i + 6]!) / (16 * T));
    dys[16 * i + 7] = 2 * ((ys[16 * i + 7]! - target[16 * i + 7]!) / (16 * T));
    dys[16 * i + 8] = 2 * ((ys[16 * i + 8]! - target[16 * i + 8]!) / (16 * T));
    dys[16 * i + 9] = 2 * ((ys[16 * i + 9]! - target[16 * i + 9]!) / (16 * T));
    const t0 = (ys[16 * i + 10]! - target[16 * i + 10]!) / (16 * T);
    dys[16 * i + 10] = 2 * t0;
    const t1 = (ys[16 * i + 11]! - target[16 * i + 11]!) / (16 * T);
    dys[16 * i + 11] = 2 * t1;
    const t2 = (ys[16 * i + 12]! - target[16 * i + 12]!) / (16 * T);
    dys[16 * i + 12] = 2 * t2;
    const t3 = (ys[16 * i + 13]! - target[16 * i + 13]!) / (16 * T);
    dys[16 * i + 13] = 2 * t3;
    const t4 = (ys[16 * i + 14]! - target[16 * i + 14]!) / (16 * T);
    dys[16 * i + 14] = 2 * t4;
    const t5 = (ys[16 * i + 15]! - target[16 * i + 15]!) / (16 * T);
    dys[16 * i + 15] = 2 * t5;
    dz[64 * i] = 0;
    dz[64 * i + 1] = 0;
    dz[64 * i + 2] = 0;
    dz[64 * i + 3] = 0;
    dz[64 * i + 4] = 0;
    dz[64 * i + 5] = 0;
    dz[64 * i + 6] = 0;
    dz[64 * i + 7] = 0;
    dz[64 * i + 8] = 0;
    dz[64 * i + 9] = 0;
    dz[64 * i + 10] = 0;
    dz[64 * i + 11] = 0;
    dz[64 * i + 12] = 0;
    dz[64 * i + 13] = 0;
    dz[64 * i + 14] = 0;
    dz[64 * i + 15] = 0;
    dz[64 * i + 16] = 0;
    dz[64 * i + 17] = 0;
    dz[64 * i + 18] = 0;
    dz[64 * i + 19] = 0;
    dz[64 * i + 20] = 0;
    dz[64 * i + 21] = 0;
    dz[64 * i + 22] = 0;
    dz[64 * i + 23] = 0;
    dz[64 * i + 24] = 0;
    dz[64 * i + 25] = 0;
    dz[64 * i + 26] = 0;
    dz[64 * i + 27] = 0;
    dz[64 * i + 28] = 0;
    dz[64 * i + 29] = 0;
    dz[64 * i + 30] = 0;
    dz[64 * i + 31] = 0;
    dz[64 * i + 32] = 0;
    dz[64 * i + 33] = 0;
    dz[64 * i + 34] = 0;
    dz[64 * i + 35] = 0;
    dz[64 * i + 36] = 0;
    dz[64 * i + 37] = 0;
    dz[64 * i + 38] = 0;
    dz[64 * i + 39] = 0;
    dz[64 * i + 40] = 0;
    dz[64 * i + 41] = 0;
    dz[64 * i + 42] = 0;
    dz[64 * i + 43] = 0;
    dz[64 * i + 44] = 0;
    dz[64 * i + 45] = 0;
    dz[64 * i + 46] = 0;
    dz[64 * i + 47] = 0;
    dz[64 * i + 48] = 0;
    dz[64 * i + 49] = 0;
    dz[64 * i + 50] = 0;
    dz[64 * i + 51] = 0;
    dz[64 * i + 52] = 0;
    dz[64 * i + 53] = 0;
    dz[64 * i + 54] = 0;
    dz[64 * i + 55] = 0;
    dz[64 * i + 56] = 0;
    dz[64 * i + 57] = 0;
    dz[64 * i + 58] = 0;
    dz[64 * i + 59] = 0;
    dz[64 * i + 60] = 0;
    dz[64 * i + 61] = 0;
    dz[64 * i + 62] = 0;
    dz[64 * i + 63] = 0;
    dproduct[64 * i] = 0;
    dproduct[64 * i + 1] = 0;
    dproduct[64 * i + 2] = 0;
    dproduct[64 * i + 3] = 0;
    dproduct[64 * i + 4] = 0;
    dproduct[64 * i + 5] = 0;
    dproduct[64 * i + 6] = 0;
    dproduct[64 * i + 7] = 0;
    dproduct[64 * i + 8] = 0;
    dproduct[64 * i + 9] = 0;
    dproduct[64 * i + 10] = 0;
    dproduct[64 * i + 11] = 0;
    dproduct[64 * i + 12] = 0;
    dproduct[64 * i + 13] = 0;
    dproduct[64 * i + 14] = 0;
    dproduct[64 * i + 15] = 0;
    dproduct[64 * i + 16] = 0;
    dproduct[64 * i + 17] = 0;
    dproduct[64 * i + 18] = 0;
    dproduct[64 * i + 19] = 0;
    dproduct[64 * i + 20] = 0;
    dproduct[64 * i + 21] = 0;
    dproduct[64 * i + 22] = 0;
    dproduct[64 * i + 23] = 0;
    dproduct[64 * i + 24] = 0;
    dproduct[64 * i + 25] = 0;
    dproduct[64 * i + 26] = 0;
    dproduct[64 * i + 27] = 0;
    dproduct[64 * i + 28] = 0;
    dproduct[64 * i + 29] = 0;
    dproduct[64 * i + 30] = 0;
    dproduct[64 * i + 31] = 0;
    dproduct[64 * i + 32] = 0;
    dproduct[64 * i + 33] = 0;
    dproduct[64 * i + 34] = 0;
    dproduct[64 * i + 35] = 0;
    dproduct[64 * i + 36] = 0;
    dproduct[64 * i + 37] = 0;
    dproduct[64 * i + 38] = 0;
    dproduct[64 * i + 39] = 0;
    dproduct[64 * i + 40] = 0;
    dproduct[64 * i + 41] = 0;
    dproduct[64 * i + 42] = 0;
    dproduct[64 * i + 43] = 0;
    dproduct[64 * i + 44] = 0;
    dproduct[64 * i + 45] = 0;
    dproduct[64 * i + 46] = 0;
    dproduct[64 * i + 47] = 0;
    dproduct[64 * i + 48] = 0;
    dproduct[64 * i + 49] = 0;
    dproduct[64 * i + 50] = 0;
    dproduct[64 * i + 51] = 0;
    dproduct[64 * i + 52] = 0;
    dproduct[64 * i + 53] = 0;
    dproduct[64 * i + 54] = 0;
    dproduct[64 * i + 55] = 0;
    dproduct[64 * i + 56] = 0;
    dproduct[64 * i + 57] = 0;
    dproduct[64 * i + 58] = 0;
    dproduct[64 * i + 59] = 0;
    dproduct[64 * i + 60] = 0;
    dproduct[64 * i + 61] = 0;
    dproduct[64 * i + 62] = 0;
    dproduct[64 * i + 63] = 0;
    dproduct_[64 * i] = 0;
    dproduct_[64 * i + 1] = 0;
    dproduct_[64 * i + 2] = 0;
    dproduct_[64 * i + 3] = 0;
    dproduct_[64 * i + 4] = 0;
    dproduct_[64 * i + 5] = 0;
    dproduct_[64 * i + 6] = 0;
    dproduct_[64 * i + 7] = 0;
    dproduct_[64 * i + 8] = 0;
    dproduct_[64 * i + 9] = 0;
    dproduct_[64 * i + 10] = 0;
    dproduct_[64 * i + 11] = 0;
    dproduct_[64 * i + 12] = 0;
    dproduct_[64 * i + 13] = 0;
    dproduct_[64 * i + 14] = 0;
    dproduct_[64 * i + 15] = 0;
    dproduct_[64 * i + 16] = 0;
    dproduct_[64 * i + 17] = 0;
    dproduct_[64 * i + 18] = 0;
    dproduct_[64 * i + 19] = 0;
    dproduct_[64 * i + 20] = 0;
    dproduct_[64 * i + 21] = 0;
    dproduct_[64 * i + 22] = 0;
    dproduct_[64 * i + 23] = 0;
    dproduct_[64 * i + 24] = 0;
    dproduct_[64 * i + 25] = 0;
    dproduct_[64 * i + 26] = 0;
    dproduct_[64 * i + 27] = 0;
    dproduct_[64 * i + 28] = 0;
    dproduct_[64 * i + 29] = 0;
    dproduct_[64 * i + 30] = 0;
    dproduct_[64 * i + 31] = 0;
    dproduct_[64 * i + 32] = 0;
    dproduct_[64 * i + 33] = 0;
    dproduct_[64 * i + 34] = 0;
    dproduct_[64 * i + 35] = 0;
    dproduct_[64 * i + 36] = 0;
    dproduct_[64 * i + 37] = 0;
    dproduct_[64 * i + 38] = 0;
    dproduct_[64 * i + 39] = 0;
    dproduct_[64 * i + 40] = 0;
    dproduct_[64 * i + 41] = 0;
    dproduct_[64 * i + 42] = 0;
    dproduct_[64 * i + 43] = 0;
    dproduct_[64 * i + 44] = 0;
    dproduct_[64 * i + 45] = 0;
    dproduct_[64 * i + 46] = 0;
    dproduct_[64 * i + 47] = 0;
    dproduct_[64 * i + 48] = 0;
    dproduct_[64 * i + 49] = 0;
    dproduct_[64 * i + 50] = 0;
    dproduct_[64 * i + 51] = 0;
    dproduct_[64 * i + 52] = 0;
    dproduct_[64 * i + 53] = 0;
    dproduct_[64 * i + 54] = 0;
    dproduct_[64 * i + 55] = 0;
    dproduct_[64 * i + 56] = 0;
    dproduct_[64 * i + 57] = 0;
    dproduct_[64 * i + 58] = 0;
    dproduct_[64 * i + 59] = 0;
    dproduct_[64 * i + 60] = 0;
    dproduct_[64 * i + 61] = 0;
    dproduct_[64 * i + 62] = 0;
    dproduct_[64 * i + 63] = 0;
  }

  // repeat(t = 1:T,
  for (let t = T - 1; t >= 0; t--) {
    backwardPart1(t, p, xs, work, gradient);
  }
}

/**
 * @param p - the parameters
 * @param xs - input
 * @param work - overwritten
 * @param gradient - overwritten
 */
function backwardPart1(
  t: number,
  p: Parameters,
  xs: Float64Array,
  work: Workspace,
  gradient: Parameters,
): void {
  const { Wh } = p;
  const { z, c, h, dh, dc, dys, dz, dproduct, dproduct_2: dproduct_ } = work;
  const { Wx: dWx, Wh: dWh, b: db } = gradient;

  // ys[t, :] = h
  const t0 = 16 * t;
  dh[t0 + 16]! += dys[t0]!;
  dh[t0 + 17]! += dys[t0 + 1]!;
  dh[t0 + 18]! += dys[t0 + 2]!;
  dh[t0 + 19]! += dys[t0 + 3]!;
  dh[t0 + 20]! += dys[t0 + 4]!;
  dh[t0 + 21]! += dys[t0 + 5]!;
  dh[t0 + 22]! += dys[t0 + 6]!;
  dh[t0 + 23]! += dys[t0 + 7]!;
  dh[t0 + 24]! += dys[t0 + 8]!;
  dh[t0 + 25]! += dys[t0 + 9]!;
  dh[t0 + 26]! += dys[t0 + 10]!;
  dh[t0 + 27]! += dys[t0 + 11]!;
  dh[t0 + 28]! += dys[t0 + 12]!;
  dh[t0 + 29]! += dys[t0 + 13]!;
  dh[t0 + 30]! += dys[t0 + 14]!;
  dh[t0 + 31]! += dys[t0 + 15]!;

  // h = sigmoid(z[49:64]) .* tanh(c)

  // c = sigmoid(z[17:32]) .* c + sigmoid(z[1:16]) .* tanh(z[33:48])
  const t1 = 64 * t;
  for (let i = 0; i < 16; i++) {
    const t2 = i + t0;
    const t3 = t2 + 16;
    const t4 = dh[t3]!;
    const t5 = Math.tanh(c[t3]!);
    const t6 = i + t1;
    const t7 = t6 + 48;
    const t8 = 1 + Math.exp(-z[t7]!);
    dz[t7]! += t4 * t5 * ((1 - 1 / t8) / t8);
    dc[t3]! += (t4 / t8) * (1 - t5 * t5);
    const t9 = dc[t3]!;
    const t10 = t6 + 16;
    const t11 = 1 + Math.exp(-z[t10]!);
    dz[t10]! += t9 * c[t2]! * ((1 - 1 / t11) / t11);
    dc[t2]! += t9 / t11;
    const t12 = dc[t3]!;
    const t13 = t6 + 32;
    const t14 = Math.tanh(z[t13]!);
    const t15 = 1 + Math.exp(-z[t6]!);
    dz[t6]! += t12 * t14 * ((1 - 1 / t15) / t15);
    dz[t13]! += (t12 / t15) * (1 - t14 * t14);
  }

  // z = Wx * xs[t, :] + Wh * h + b
  const t16 = dz[t1]!;
  const t17 = t1 + 1;
  const t18 = dz[t17]!;
  const t19 = t1 + 2;
  const t20 = dz[t19]!;
  const t21 = t1 + 3;
  const t22 = dz[t21]!;
  const t23 = t1 + 4;
  const t24 = dz[t23]!;
  const t25 = t1 + 5;
  const t26 = dz[t25]!;
  const t27 = t1 + 6;
  const t28 = dz[t27]!;
  const t29 = t1 + 7;
  const t30 = dz[t29]!;
  dproduct[t1]! += t16;
  dproduct[t17]! += t18;
  dproduct[t19]! += t20;
  dproduct[t21]! += t22;
  dproduct[t23]! += t24;
  dproduct[t25]! += t26;
  dproduct[t27]! += t28;
  dproduct[t29]! += t30;
  const t31 = t1 + 8;
  const t32 = dz[t31]!;
  const t33 = t1 + 9;
  const t34 = dz[t33]!;
  const t35 = t1 + 10;
  const t36 = dz[t35]!;
  const t37 = t1 + 11;
  const t38 = dz[t37]!;
  const t39 = t1 + 12;
  const t40 = dz[t39]!;
  const t41 = t1 + 13;
  const t42 = dz[t41]!;
  const t43 = t1 + 14;
  const t44 = dz[t43]!;
  const t45 = t1 + 15;
  const t46 = dz[t45]!;
  dproduct[t31]! += t32;
  dproduct[t33]! += t34;
  dproduct[t35]! += t36;
  dproduct[t37]! += t38;
  dproduct[t39]! += t40;
  dproduct[t41]! += t42;
  dproduct[t43]! += t44;
  dproduct[t45]! += t46;
  const t47 = t1 + 16;
  const t48 = dz[t47]!;
  const t49 = t1 + 17;
  const t50 = dz[t49]!;
  const t51 = t1 + 18;
  const t52 = dz[t51]!;
  const t53 = t1 + 19;
  const t54 = dz[t53]!;
  const t55 = t1 + 20;
  const t56 = dz[t55]!;
  const t57 = t1 + 21;
  const t58 = dz[t57]!;
  const t59 = t1 + 22;
  const t60 = dz[t59]!;
  const t61 = t1 + 23;
  const t62 = dz[t61]!;
  dproduct[t47]! += t48;
  dproduct[t49]! += t50;
  dproduct[t51]! += t52;
  dproduct[t53]! += t54;
  dproduct[t55]! += t56;
  dproduct[t57]! += t58;
  dproduct[t59]! += t60;
  dproduct[t61]! += t62;
  const t63 = t1 + 24;
  const t64 = dz[t63]!;
  const t65 = t1 + 25;
  const t66 = dz[t65]!;
  const t67 = t1 + 26;
  const t68 = dz[t67]!;
  const t69 = t1 + 27;
  const t70 = dz[t69]!;
  const t71 = t1 + 28;
  const t72 = dz[t71]!;
  const t73 = t1 + 29;
  const t74 = dz[t73]!;
  const t75 = t1 + 30;
  const t76 = dz[t75]!;
  const t77 = t1 + 31;
  const t78 = dz[t77]!;
  dproduct[t63]! += t64;
  dproduct[t65]! += t66;
  dproduct[t67]! += t68;
  dproduct[t69]! += t70;
  dproduct[t71]! += t72;
  dproduct[t73]! += t74;
  dproduct[t75]! += t76;
  dproduct[t77]! += t78;
  const t79 = t1 + 32;
  const t80 = dz[t79]!;
  const t81 = t1 + 33;
  const t82 = dz[t81]!;
  const t83 = t1 + 34;
  const t84 = dz[t83]!;
  const t85 = t1 + 35;
  const t86 = dz[t85]!;
  const t87 = t1 + 36;
  const t88 = dz[t87]!;
  const t89 = t1 + 37;
  const t90 = dz[t89]!;
  const t91 = t1 + 38;
  const t92 = dz[t91]!;
  const t93 = t1 + 39;
  const t94 = dz[t93]!;
  dproduct[t79]! += t80;
  dproduct[t81]! += t82;
  dproduct[t83]! += t84;
  dproduct[t85]! += t86;
  dproduct[t87]! += t88;
  dproduct[t89]! += t90;
  dproduct[t91]! += t92;
  dproduct[t93]! += t94;
  const t95 = t1 + 40;
  const t96 = dz[t95]!;
  const t97 = t1 + 41;
  const t98 = dz[t97]!;
  const t99 = t1 + 42;
  const t100 = dz[t99]!;
  const t101 = t1 + 43;
  const t102 = dz[t101]!;
  const t103 = t1 + 44;
  const t104 = dz[t103]!;
  const t105 = t1 + 45;
  const t106 = dz[t105]!;
  const t107 = t1 + 46;
  const t108 = dz[t107]!;
  const t109 = t1 + 47;
  const t110 = dz[t109]!;
  dproduct[t95]! += t96;
  dproduct[t97]! += t98;
  dproduct[t99]! += t100;
  dproduct[t101]! += t102;
  dproduct[t103]! += t104;
  dproduct[t105]! += t106;
  dproduct[t107]! += t108;
  dproduct[t109]! += t110;
  const t111 = t1 + 48;
  const t112 = dz[t111]!;
  const t113 = t1 + 49;
  const t114 = dz[t113]!;
  const t115 = t1 + 50;
  const t116 = dz[t115]!;
  const t117 = t1 + 51;
  const t118 = dz[t117]!;
  const t119 = t1 + 52;
  const t120 = dz[t119]!;
  const t121 = t1 + 53;
  const t122 = dz[t121]!;
  const t123 = t1 + 54;
  const t124 = dz[t123]!;
  const t125 = t1 + 55;
  const t126 = dz[t125]!;
  dproduct[t111]! += t112;
  dproduct[t113]! += t114;
  dproduct[t115]! += t116;
  dproduct[t117]! += t118;
  dproduct[t119]! += t120;
  dproduct[t121]! += t122;
  dproduct[t123]! += t124;
  dproduct[t125]! += t126;
  const t127 = t1 + 56;
  const t128 = dz[t127]!;
  const t129 = t1 + 57;
  const t130 = dz[t129]!;
  const t131 = t1 + 58;
  const t132 = dz[t131]!;
  const t133 = t1 + 59;
  const t134 = dz[t133]!;
  const t135 = t1 + 60;
  const t136 = dz[t135]!;
  const t137 = t1 + 61;
  const t138 = dz[t137]!;
  const t139 = t1 + 62;
  const t140 = dz[t139]!;
  const t141 = t1 + 63;
  const t142 = dz[t141]!;
  dproduct[t127]! += t128;
  dproduct[t129]! += t130;
  dproduct[t131]! += t132;
  dproduct[t133]! += t134;
  dproduct[t135]! += t136;
  dproduct[t137]! += t138;
  dproduct[t139]! += t140;
  dproduct[t141]! += t142;
  dproduct_[t1]! += t16;
  dproduct_[t17]! += t18;
  dproduct_[t19]! += t20;
  dproduct_[t21]! += t22;
  dproduct_[t23]! += t24;
  dproduct_[t25]! += t26;
  dproduct_[t27]! += t28;
  dproduct_[t29]! += t30;
  dproduct_[t31]! += t32;
  dproduct_[t33]! += t34;
  dproduct_[t35]! += t36;
  dproduct_[t37]! += t38;
  dproduct_[t39]! += t40;
  dproduct_[t41]! += t42;
  dproduct_[t43]! += t44;
  dproduct_[t45]! += t46;
  dproduct_[t47]! += t48;
  dproduct_[t49]! += t50;
  dproduct_[t51]! += t52;
  dproduct_[t53]! += t54;
  dproduct_[t55]! += t56;
  dproduct_[t57]! += t58;
  dproduct_[t59]! += t60;
  dproduct_[t61]! += t62;
  dproduct_[t63]! += t64;
  dproduct_[t65]! += t66;
  dproduct_[t67]! += t68;
  dproduct_[t69]! += t70;
  dproduct_[t71]! += t72;
  dproduct_[t73]! += t74;
  dproduct_[t75]! += t76;
  dproduct_[t77]! += t78;
  dproduct_[t79]! += t80;
  dproduct_[t81]! += t82;
  dproduct_[t83]! += t84;
  dproduct_[t85]! += t86;
  dproduct_[t87]! += t88;
  dproduct_[t89]! += t90;
  dproduct_[t91]! += t92;
  dproduct_[t93]! += t94;
  dproduct_[t95]! += t96;
  dproduct_[t97]! += t98;
  dproduct_[t99]! += t100;
  dproduct_[t101]! += t102;
  dproduct_[t103]! += t104;
  dproduct_[t105]! += t106;
  dproduct_[t107]! += t108;
  dproduct_[t109]! += t110;
  dproduct_[t111]! += t112;
  dproduct_[t113]! += t114;
  dproduct_[t115]! += t116;
  dproduct_[t117]! += t118;
  dproduct_[t119]! += t120;
  dproduct_[t121]! += t122;
  dproduct_[t123]! += t124;
  dproduct_[t125]! += t126;
  dproduct_[t127]! += t128;
  dproduct_[t129]! += t130;
  dproduct_[t131]! += t132;
  dproduct_[t133]! += t134;
  dproduct_[t135]! += t136;
  dproduct_[t137]! += t138;
  dproduct_[t139]! += t140;
  dproduct_[t141]! += t142;
  db[0]! += t16;
  db[1]! += t18;
  db[2]! += t20;
  db[3]! += t22;
  db[4]! += t24;
  db[5]! += t26;
  db[6]! += t28;
  db[7]! += t30;
  db[8]! += t32;
  db[9]! += t34;
  db[10]! += t36;
  db[11]! += t38;
  db[12]! += t40;
  db[13]! += t42;
  db[14]! += t44;
  db[15]! += t46;
  db[16]! += t48;
  db[17]! += t50;
  db[18]! += t52;
  db[19]! += t54;
  db[20]! += t56;
  db[21]! += t58;
  db[22]! += t60;
  db[23]! += t62;
  db[24]! += t64;
  db[25]! += t66;
  db[26]! += t68;
  db[27]! += t70;
  db[28]! += t72;
  db[29]! += t74;
  db[30]! += t76;
  db[31]! += t78;
  db[32]! += t80;
  db[33]! += t82;
  db[34]! += t84;
  db[35]! += t86;
  db[36]! += t88;
  db[37]! += t90;
  db[38]! += t92;
  db[39]! += t94;
  db[40]! += t96;
  db[41]! += t98;
  db[42]! += t100;
  db[43]! += t102;
  db[44]! += t104;
  db[45]! += t106;
  db[46]! += t108;
  db[47]! += t110;
  db[48]! += t112;
  db[49]! += t114;
  db[50]! += t116;
  db[51]! += t118;
  db[52]! += t120;
  db[53]! += t122;
  db[54]! += t124;
  db[55]! += t126;
  db[56]! += t128;
  db[57]! += t130;
  db[58]! += t132;
  db[59]! += t134;
  db[60]! += t136;
  db[61]! += t138;
  db[62]! += t140;
  db[63]! += t142;

  // z = Wx * xs[t, :] + Wh * h + b
  const t143 = 8 * t;
  const t144 = xs[t143]!;
  const t145 = xs[t143 + 1]!;
  const t146 = xs[t143 + 2]!;
  const t147 = xs[t143 + 3]!;
  const t148 = xs[t143 + 4]!;
  const t149 = xs[t143 + 5]!;
  const t150 = xs[t143 + 6]!;
  const t151 = xs[t143 + 7]!;
  for (let i = 0; i < 64; i++) {
    const t152 = dproduct[i + t1]!;
    dWx[8 * i]! += t152 * t144;
    dWx[8 * i + 1]! += t152 * t145;
    dWx[8 * i + 2]! += t152 * t146;
    dWx[8 * i + 3]! += t152 * t147;
    dWx[8 * i + 4]! += t152 * t148;
    dWx[8 * i + 5]! += t152 * t149;
    dWx[8 * i + 6]! += t152 * t150;
    dWx[8 * i + 7]! += t152 * t151;
  }

  // z = Wx * xs[t, :] + Wh * h + b
  const t153 = dproduct_[t1]!;
  const t154 = dproduct_[t17]!;
  const t155 = dproduct_[t19]!;
  const t156 = dproduct_[t21]!;
  const t157 = dproduct_[t23]!;
  const t158 = dproduct_[t25]!;
  const t159 = dproduct_[t27]!;
  const t160 = dproduct_[t29]!;
  const t161 = dproduct_[t31]!;
  const t162 = dproduct_[t33]!;
  const t163 = dproduct_[t35]!;
  const t164 = dproduct_[t37]!;
  const t165 = dproduct_[t39]!;
  const t166 = dproduct_[t41]!;
  const t167 = dproduct_[t43]!;
  const t168 = dproduct_[t45]!;
  const t169 = dproduct_[t47]!;
  const t170 = dproduct_[t49]!;
  const t171 = dproduct_[t51]!;
  const t172 = dproduct_[t53]!;
  const t173 = dproduct_[t55]!;
  const t174 = dproduct_[t57]!;
  const t175 = dproduct_[t59]!;
  const t176 = dproduct_[t61]!;
  const t177 = dproduct_[t63]!;
  const t178 = dproduct_[t65]!;
  const t179 = dproduct_[t67]!;
  const t180 = dproduct_[t69]!;
  const t181 = dproduct_[t71]!;
  const t182 = dproduct_[t73]!;
  const t183 = dproduct_[t75]!;
  const t184 = dproduct_[t77]!;
  const t185 = dproduct_[t79]!;
  const t186 = dproduct_[t81]!;
  const t187 = dproduct_[t83]!;
  const t188 = dproduct_[t85]!;
  const t189 = dproduct_[t87]!;
  const t190 = dproduct_[t89]!;
  const t191 = dproduct_[t91]!;
  const t192 = dproduct_[t93]!;
  const t193 = dproduct_[t95]!;
  const t194 = dproduct_[t97]!;
  const t195 = dproduct_[t99]!;
  const t196 = dproduct_[t101]!;
  const t197 = dproduct_[t103]!;
  const t198 = dproduct_[t105]!;
  const t199 = dproduct_[t107]!;
  const t200 = dproduct_[t109]!;
  const t201 = dproduct_[t111]!;
  const t202 = dproduct_[t113]!;
  const t203 = dproduct_[t115]!;
  const t204 = dproduct_[t117]!;
  const t205 = dproduct_[t119]!;
  const t206 = dproduct_[t121]!;
  const t207 = dproduct_[t123]!;
  const t208 = dproduct_[t125]!;
  const t209 = dproduct_[t127]!;
  const t210 = dproduct_[t129]!;
  const t211 = dproduct_[t131]!;
  const t212 = dproduct_[t133]!;
  const t213 = dproduct_[t135]!;
  const t214 = dproduct_[t137]!;
  const t215 = dproduct_[t139]!;
  const t216 = dproduct_[t141]!;
  for (let j = 0; j < 16; j++) {
    const t217 = j + t0;
    const t218 = h[t217]!;
    dWh[j]! += t153 * t218;
    dWh[j + 16]! += t154 * t218;
    dWh[j + 32]! += t155 * t218;
    dWh[j + 48]! += t156 * t218;
    dWh[j + 64]! += t157 * t218;
    dWh[j + 80]! += t158 * t218;
    dWh[j + 96]! += t159 * t218;
    dWh[j + 112]! += t160 * t218;
    dWh[j + 128]! += t161 * t218;
    dWh[j + 144]! += t162 * t218;
    dWh[j + 160]! += t163 * t218;
    dWh[j + 176]! += t164 * t218;
    dWh[j + 192]! += t165 * t218;
    dWh[j + 208]! += t166 * t218;
    dWh[j + 224]! += t167 * t218;
    dWh[j + 240]! += t168 * t218;
    dWh[j + 256]! += t169 * t218;
    dWh[j + 272]! += t170 * t218;
    dWh[j + 288]! += t171 * t218;
    dWh[j + 304]! += t172 * t218;
    dWh[j + 320]! += t173 * t218;
    dWh[j + 336]! += t174 * t218;
    dWh[j + 352]! += t175 * t218;
    dWh[j + 368]! += t176 * t218;
    dWh[j + 384]! += t177 * t218;
    dWh[j + 400]! += t178 * t218;
    dWh[j + 416]! += t179 * t218;
    dWh[j + 432]! += t180 * t218;
    dWh[j + 448]! += t181 * t218;
    dWh[j + 464]! += t182 * t218;
    dWh[j + 480]! += t183 * t218;
    dWh[j + 496]! += t184 * t218;
    dWh[j + 512]! += t185 * t218;
    dWh[j + 528]! += t186 * t218;
    dWh[j + 544]! += t187 * t218;
    dWh[j + 560]! += t188 * t218;
    dWh[j + 576]! += t189 * t218;
    dWh[j + 592]! += t190 * t218;
    dWh[j + 608]! += t191 * t218;
    dWh[j + 624]! += t192 * t218;
    dWh[j + 640]! += t193 * t218;
    dWh[j + 656]! += t194 * t218;
    dWh[j + 672]! += t195 * t218;
    dWh[j + 688]! += t196 * t218;
    dWh[j + 704]! += t197 * t218;
    dWh[j + 720]! += t198 * t218;
    dWh[j + 736]! += t199 * t218;
    dWh[j + 752]! += t200 * t218;
    dWh[j + 768]! += t201 * t218;
    dWh[j + 784]! += t202 * t218;
    dWh[j + 800]! += t203 * t218;
    dWh[j + 816]! += t204 * t218;
    dWh[j + 832]! += t205 * t218;
    dWh[j + 848]! += t206 * t218;
    dWh[j + 864]! += t207 * t218;
    dWh[j + 880]! += t208 * t218;
    dWh[j + 896]! += t209 * t218;
    dWh[j + 912]! += t210 * t218;
    dWh[j + 928]! += t211 * t218;
    dWh[j + 944]! += t212 * t218;
    dWh[j + 960]! += t213 * t218;
    dWh[j + 976]! += t214 * t218;
    dWh[j + 992]! += t215 * t218;
    dWh[j + 1008]! += t216 * t218;
    const t219 = t153 * Wh[j]! + t154 * Wh[j + 16]! + t155 * Wh[j + 32]!;
    const t220 = t219 + t156 * Wh[j + 48]! + t157 * Wh[j + 64]!;
    const t221 = t220 + t158 * Wh[j + 80]! + t159 * Wh[j + 96]!;
    const t222 = t221 + t160 * Wh[j + 112]! + t161 * Wh[j + 128]!;
    const t223 = t222 + t162 * Wh[j + 144]! + t163 * Wh[j + 160]!;
    const t224 = t223 + t164 * Wh[j + 176]! + t165 * Wh[j + 192]!;
    const t225 = t224 + t166 * Wh[j + 208]! + t167 * Wh[j + 224]!;
    const t226 = t225 + t168 * Wh[j + 240]! + t169 * Wh[j + 256]!;
    const t227 = t226 + t170 * Wh[j + 272]! + t171 * Wh[j + 288]!;
    const t228 = t227 + t172 * Wh[j + 304]! + t173 * Wh[j + 320]!;
    const t229 = t228 + t174 * Wh[j + 336]! + t175 * Wh[j + 352]!;
    const t230 = t229 + t176 * Wh[j + 368]! + t177 * Wh[j + 384]!;
    const t231 = t230 + t178 * Wh[j + 400]! + t179 * Wh[j + 416]!;
    const t232 = t231 + t180 * Wh[j + 432]! + t181 * Wh[j + 448]!;
    const t233 = t232 + t182 * Wh[j + 464]! + t183 * Wh[j + 480]!;
    const t234 = t233 + t184 * Wh[j + 496]! + t185 * Wh[j + 512]!;
    const t235 = t234 + t186 * Wh[j + 528]! + t187 * Wh[j + 544]!;
    const t236 = t235 + t188 * Wh[j + 560]! + t189 * Wh[j + 576]!;
    const t237 = t236 + t190 * Wh[j + 592]! + t191 * Wh[j + 608]!;
    const t238 = t237 + t192 * Wh[j + 624]! + t193 * Wh[j + 640]!;
    const t239 = t238 + t194 * Wh[j + 656]! + t195 * Wh[j + 672]!;
    const t240 = t239 + t196 * Wh[j + 688]! + t197 * Wh[j + 704]!;
    const t241 = t240 + t198 * Wh[j + 720]! + t199 * Wh[j + 736]!;
    const t242 = t241 + t200 * Wh[j + 752]! + t201 * Wh[j + 768]!;
    const t243 = t242 + t202 * Wh[j + 784]! + t203 * Wh[j + 800]!;
    const t244 = t243 + t204 * Wh[j + 816]! + t205 * Wh[j + 832]!;
    const t245 = t244 + t206 * Wh[j + 848]! + t207 * Wh[j + 864]!;
    const t246 = t245 + t208 * Wh[j + 880]! + t209 * Wh[j + 896]!;
    const t247 = t246 + t210 * Wh[j + 912]! + t211 * Wh[j + 928]!;
    const t248 = t247 + t212 * Wh[j + 944]! + t213 * Wh[j + 960]!;
    const t249 = t248 + t214 * Wh[j + 976]! + t215 * Wh[j + 992]!;
    dh[t217]! += t249 + t216 * Wh[j + 1008]!;
  }
}

/**
 * Returns loss and writes [∂loss/∂Wx, ∂loss/∂Wh, ∂loss/∂b] to `gradient`.
 *
 * @param p - the parameters
 * @param xs - input
 * @param target - input
 * @param work - overwritten
 * @param gradient - overwritten
 */
export function valueAndGradient(
  p: Parameters,
  T: number,
  xs: Float64Array,
  target: Float64Array,
  work: Workspace,
  gradient: Parameters,
): number {
  checkLength("p.flat", p.flat, 1600);
  checkSize("T", T);
  checkLength("xs", xs, 8 * T);
  checkLength("target", target, 16 * T);
  checkLength("work.flat", work.flat, 592 * T + 99);
  checkLength("gradient.flat", gradient.flat, 1600);
  const { carry_2: carry_ } = work;

  valueAndGradientPart2(T, work, gradient);
  valueAndGradientPart3(p, T, xs, target, work, gradient);
  return carry_[2]!;
}

/**
 * @param p - the parameters
 * @param xs - input
 * @param work - overwritten
 * @param gradient - overwritten
 */
function valueAndGradientPart1(
  t: number,
  p: Parameters,
  xs: Float64Array,
  work: Workspace,
  gradient: Parameters,
): void {
  const { Wh } = p;
  const {
    dh,
    dc,
    dys,
    dz,
    dproduct,
    dproduct_2: dproduct_,
    c_2: c_,
    h_2: h_,
    z_2: z_,
  } = work;
  const { Wx: dWx, Wh: dWh, b: db } = gradient;

  // ys[t, :] = h
  const t0 = 16 * t;
  dh[t0 + 16]! += dys[t0]!;
  dh[t0 + 17]! += dys[t0 + 1]!;
  dh[t0 + 18]! += dys[t0 + 2]!;
  dh[t0 + 19]! += dys[t0 + 3]!;
  dh[t0 + 20]! += dys[t0 + 4]!;
  dh[t0 + 21]! += dys[t0 + 5]!;
  dh[t0 + 22]! += dys[t0 + 6]!;
  dh[t0 + 23]! += dys[t0 + 7]!;
  dh[t0 + 24]! += dys[t0 + 8]!;
  dh[t0 + 25]! += dys[t0 + 9]!;
  dh[t0 + 26]! += dys[t0 + 10]!;
  dh[t0 + 27]! += dys[t0 + 11]!;
  dh[t0 + 28]! += dys[t0 + 12]!;
  dh[t0 + 29]! += dys[t0 + 13]!;
  dh[t0 + 30]! += dys[t0 + 14]!;
  dh[t0 + 31]! += dys[t0 + 15]!;

  // h = sigmoid(z[49:64]) .* tanh(c)

  // c = sigmoid(z[17:32]) .* c + sigmoid(z[1:16]) .* tanh(z[33:48])
  const t1 = 64 * t;
  for (let i = 0; i < 16; i++) {
    const t2 = i + t0;
    const t3 = t2 + 16;
    const t4 = dh[t3]!;
    const t5 = Math.tanh(c_[t3]!);
    const t6 = i + t1;
    const t7 = t6 + 48;
    const t8 = 1 + Math.exp(-z_[t7]!);
    dz[t7]! += t4 * t5 * ((1 - 1 / t8) / t8);
    dc[t3]! += (t4 / t8) * (1 - t5 * t5);
    const t9 = dc[t3]!;
    const t10 = t6 + 16;
    const t11 = 1 + Math.exp(-z_[t10]!);
    dz[t10]! += t9 * c_[t2]! * ((1 - 1 / t11) / t11);
    dc[t2]! += t9 / t11;
    const t12 = dc[t3]!;
    const t13 = t6 + 32;
    const t14 = Math.tanh(z_[t13]!);
    const t15 = 1 + Math.exp(-z_[t6]!);
    dz[t6]! += t12 * t14 * ((1 - 1 / t15) / t15);
    dz[t13]! += (t12 / t15) * (1 - t14 * t14);
  }

  // z = Wx * xs[t, :] + Wh * h + b
  const t16 = dz[t1]!;
  const t17 = t1 + 1;
  const t18 = dz[t17]!;
  const t19 = t1 + 2;
  const t20 = dz[t19]!;
  const t21 = t1 + 3;
  const t22 = dz[t21]!;
  const t23 = t1 + 4;
  const t24 = dz[t23]!;
  const t25 = t1 + 5;
  const t26 = dz[t25]!;
  const t27 = t1 + 6;
  const t28 = dz[t27]!;
  const t29 = t1 + 7;
  const t30 = dz[t29]!;
  dproduct[t1]! += t16;
  dproduct[t17]! += t18;
  dproduct[t19]! += t20;
  dproduct[t21]! += t22;
  dproduct[t23]! += t24;
  dproduct[t25]! += t26;
  dproduct[t27]! += t28;
  dproduct[t29]! += t30;
  const t31 = t1 + 8;
  const t32 = dz[t31]!;
  const t33 = t1 + 9;
  const t34 = dz[t33]!;
  const t35 = t1 + 10;
  const t36 = dz[t35]!;
  const t37 = t1 + 11;
  const t38 = dz[t37]!;
  const t39 = t1 + 12;
  const t40 = dz[t39]!;
  const t41 = t1 + 13;
  const t42 = dz[t41]!;
  const t43 = t1 + 14;
  const t44 = dz[t43]!;
  const t45 = t1 + 15;
  const t46 = dz[t45]!;
  dproduct[t31]! += t32;
  dproduct[t33]! += t34;
  dproduct[t35]! += t36;
  dproduct[t37]! += t38;
  dproduct[t39]! += t40;
  dproduct[t41]! += t42;
  dproduct[t43]! += t44;
  dproduct[t45]! += t46;
  const t47 = t1 + 16;
  const t48 = dz[t47]!;
  const t49 = t1 + 17;
  const t50 = dz[t49]!;
  const t51 = t1 + 18;
  const t52 = dz[t51]!;
  const t53 = t1 + 19;
  const t54 = dz[t53]!;
  const t55 = t1 + 20;
  const t56 = dz[t55]!;
  const t57 = t1 + 21;
  const t58 = dz[t57]!;
  const t59 = t1 + 22;
  const t60 = dz[t59]!;
  const t61 = t1 + 23;
  const t62 = dz[t61]!;
  dproduct[t47]! += t48;
  dproduct[t49]! += t50;
  dproduct[t51]! += t52;
  dproduct[t53]! += t54;
  dproduct[t55]! += t56;
  dproduct[t57]! += t58;
  dproduct[t59]! += t60;
  dproduct[t61]! += t62;
  const t63 = t1 + 24;
  const t64 = dz[t63]!;
  const t65 = t1 + 25;
  const t66 = dz[t65]!;
  const t67 = t1 + 26;
  const t68 = dz[t67]!;
  const t69 = t1 + 27;
  const t70 = dz[t69]!;
  const t71 = t1 + 28;
  const t72 = dz[t71]!;
  const t73 = t1 + 29;
  const t74 = dz[t73]!;
  const t75 = t1 + 30;
  const t76 = dz[t75]!;
  const t77 = t1 + 31;
  const t78 = dz[t77]!;
  dproduct[t63]! += t64;
  dproduct[t65]! += t66;
  dproduct[t67]! += t68;
  dproduct[t69]! += t70;
  dproduct[t71]! += t72;
  dproduct[t73]! += t74;
  dproduct[t75]! += t76;
  dproduct[t77]! += t78;
  const t79 = t1 + 32;
  const t80 = dz[t79]!;
  const t81 = t1 + 33;
  const t82 = dz[t81]!;
  const t83 = t1 + 34;
  const t84 = dz[t83]!;
  const t85 = t1 + 35;
  const t86 = dz[t85]!;
  const t87 = t1 + 36;
  const t88 = dz[t87]!;
  const t89 = t1 + 37;
  const t90 = dz[t89]!;
  const t91 = t1 + 38;
  const t92 = dz[t91]!;
  const t93 = t1 + 39;
  const t94 = dz[t93]!;
  dproduct[t79]! += t80;
  dproduct[t81]! += t82;
  dproduct[t83]! += t84;
  dproduct[t85]! += t86;
  dproduct[t87]! += t88;
  dproduct[t89]! += t90;
  dproduct[t91]! += t92;
  dproduct[t93]! += t94;
  const t95 = t1 + 40;
  const t96 = dz[t95]!;
  const t97 = t1 + 41;
  const t98 = dz[t97]!;
  const t99 = t1 + 42;
  const t100 = dz[t99]!;
  const t101 = t1 + 43;
  const t102 = dz[t101]!;
  const t103 = t1 + 44;
  const t104 = dz[t103]!;
  const t105 = t1 + 45;
  const t106 = dz[t105]!;
  const t107 = t1 + 46;
  const t108 = dz[t107]!;
  const t109 = t1 + 47;
  const t110 = dz[t109]!;
  dproduct[t95]! += t96;
  dproduct[t97]! += t98;
  dproduct[t99]! += t100;
  dproduct[t101]! += t102;
  dproduct[t103]! += t104;
  dproduct[t105]! += t106;
  dproduct[t107]! += t108;
  dproduct[t109]! += t110;
  const t111 = t1 + 48;
  const t112 = dz[t111]!;
  const t113 = t1 + 49;
  const t114 = dz[t113]!;
  const t115 = t1 + 50;
  const t116 = dz[t115]!;
  const t117 = t1 + 51;
  const t118 = dz[t117]!;
  const t119 = t1 + 52;
  const t120 = dz[t119]!;
  const t121 = t1 + 53;
  const t122 = dz[t121]!;
  const t123 = t1 + 54;
  const t124 = dz[t123]!;
  const t125 = t1 + 55;
  const t126 = dz[t125]!;
  dproduct[t111]! += t112;
  dproduct[t113]! += t114;
  dproduct[t115]! += t116;
  dproduct[t117]! += t118;
  dproduct[t119]! += t120;
  dproduct[t121]! += t122;
  dproduct[t123]! += t124;
  dproduct[t125]! += t126;
  const t127 = t1 + 56;
  const t128 = dz[t127]!;
  const t129 = t1 + 57;
  const t130 = dz[t129]!;
  const t131 = t1 + 58;
  const t132 = dz[t131]!;
  const t133 = t1 + 59;
  const t134 = dz[t133]!;
  const t135 = t1 + 60;
  const t136 = dz[t135]!;
  const t137 = t1 + 61;
  const t138 = dz[t137]!;
  const t139 = t1 + 62;
  const t140 = dz[t139]!;
  const t141 = t1 + 63;
  const t142 = dz[t141]!;
  dproduct[t127]! += t128;
  dproduct[t129]! += t130;
  dproduct[t131]! += t132;
  dproduct[t133]! += t134;
  dproduct[t135]! += t136;
  dproduct[t137]! += t138;
  dproduct[t139]! += t140;
  dproduct[t141]! += t142;
  dproduct_[t1]! += t16;
  dproduct_[t17]! += t18;
  dproduct_[t19]! += t20;
  dproduct_[t21]! += t22;
  dproduct_[t23]! += t24;
  dproduct_[t25]! += t26;
  dproduct_[t27]! += t28;
  dproduct_[t29]! += t30;
  dproduct_[t31]! += t32;
  dproduct_[t33]! += t34;
  dproduct_[t35]! += t36;
  dproduct_[t37]! += t38;
  dproduct_[t39]! += t40;
  dproduct_[t41]! += t42;
  dproduct_[t43]! += t44;
  dproduct_[t45]! += t46;
  dproduct_[t47]! += t48;
  dproduct_[t49]! += t50;
  dproduct_[t51]! += t52;
  dproduct_[t53]! += t54;
  dproduct_[t55]! += t56;
  dproduct_[t57]! += t58;
  dproduct_[t59]! += t60;
  dproduct_[t61]! += t62;
  dproduct_[t63]! += t64;
  dproduct_[t65]! += t66;
  dproduct_[t67]! += t68;
  dproduct_[t69]! += t70;
  dproduct_[t71]! += t72;
  dproduct_[t73]! += t74;
  dproduct_[t75]! += t76;
  dproduct_[t77]! += t78;
  dproduct_[t79]! += t80;
  dproduct_[t81]! += t82;
  dproduct_[t83]! += t84;
  dproduct_[t85]! += t86;
  dproduct_[t87]! += t88;
  dproduct_[t89]! += t90;
  dproduct_[t91]! += t92;
  dproduct_[t93]! += t94;
  dproduct_[t95]! += t96;
  dproduct_[t97]! += t98;
  dproduct_[t99]! += t100;
  dproduct_[t101]! += t102;
  dproduct_[t103]! += t104;
  dproduct_[t105]! += t106;
  dproduct_[t107]! += t108;
  dproduct_[t109]! += t110;
  dproduct_[t111]! += t112;
  dproduct_[t113]! += t114;
  dproduct_[t115]! += t116;
  dproduct_[t117]! += t118;
  dproduct_[t119]! += t120;
  dproduct_[t121]! += t122;
  dproduct_[t123]! += t124;
  dproduct_[t125]! += t126;
  dproduct_[t127]! += t128;
  dproduct_[t129]! += t130;
  dproduct_[t131]! += t132;
  dproduct_[t133]! += t134;
  dproduct_[t135]! += t136;
  dproduct_[t137]! += t138;
  dproduct_[t139]! += t140;
  dproduct_[t141]! += t142;
  db[0]! += t16;
  db[1]! += t18;
  db[2]! += t20;
  db[3]! += t22;
  db[4]! += t24;
  db[5]! += t26;
  db[6]! += t28;
  db[7]! += t30;
  db[8]! += t32;
  db[9]! += t34;
  db[10]! += t36;
  db[11]! += t38;
  db[12]! += t40;
  db[13]! += t42;
  db[14]! += t44;
  db[15]! += t46;
  db[16]! += t48;
  db[17]! += t50;
  db[18]! += t52;
  db[19]! += t54;
  db[20]! += t56;
  db[21]! += t58;
  db[22]! += t60;
  db[23]! += t62;
  db[24]! += t64;
  db[25]! += t66;
  db[26]! += t68;
  db[27]! += t70;
  db[28]! += t72;
  db[29]! += t74;
  db[30]! += t76;
  db[31]! += t78;
  db[32]! += t80;
  db[33]! += t82;
  db[34]! += t84;
  db[35]! += t86;
  db[36]! += t88;
  db[37]! += t90;
  db[38]! += t92;
  db[39]! += t94;
  db[40]! += t96;
  db[41]! += t98;
  db[42]! += t100;
  db[43]! += t102;
  db[44]! += t104;
  db[45]! += t106;
  db[46]! += t108;
  db[47]! += t110;
  db[48]! += t112;
  db[49]! += t114;
  db[50]! += t116;
  db[51]! += t118;
  db[52]! += t120;
  db[53]! += t122;
  db[54]! += t124;
  db[55]! += t126;
  db[56]! += t128;
  db[57]! += t130;
  db[58]! += t132;
  db[59]! += t134;
  db[60]! += t136;
  db[61]! += t138;
  db[62]! += t140;
  db[63]! += t142;

  // z = Wx * xs[t, :] + Wh * h + b
  const t143 = 8 * t;
  const t144 = xs[t143]!;
  const t145 = xs[t143 + 1]!;
  const t146 = xs[t143 + 2]!;
  const t147 = xs[t143 + 3]!;
  const t148 = xs[t143 + 4]!;
  const t149 = xs[t143 + 5]!;
  const t150 = xs[t143 + 6]!;
  const t151 = xs[t143 + 7]!;
  for (let i = 0; i < 64; i++) {
    const t152 = dproduct[i + t1]!;
    dWx[8 * i]! += t152 * t144;
    dWx[8 * i + 1]! += t152 * t145;
    dWx[8 * i + 2]! += t152 * t146;
    dWx[8 * i + 3]! += t152 * t147;
    dWx[8 * i + 4]! += t152 * t148;
    dWx[8 * i + 5]! += t152 * t149;
    dWx[8 * i + 6]! += t152 * t150;
    dWx[8 * i + 7]! += t152 * t151;
  }

  // z = Wx * xs[t, :] + Wh * h + b
  const t153 = dproduct_[t1]!;
  const t154 = dproduct_[t17]!;
  const t155 = dproduct_[t19]!;
  const t156 = dproduct_[t21]!;
  const t157 = dproduct_[t23]!;
  const t158 = dproduct_[t25]!;
  const t159 = dproduct_[t27]!;
  const t160 = dproduct_[t29]!;
  const t161 = dproduct_[t31]!;
  const t162 = dproduct_[t33]!;
  const t163 = dproduct_[t35]!;
  const t164 = dproduct_[t37]!;
  const t165 = dproduct_[t39]!;
  const t166 = dproduct_[t41]!;
  const t167 = dproduct_[t43]!;
  const t168 = dproduct_[t45]!;
  const t169 = dproduct_[t47]!;
  const t170 = dproduct_[t49]!;
  const t171 = dproduct_[t51]!;
  const t172 = dproduct_[t53]!;
  const t173 = dproduct_[t55]!;
  const t174 = dproduct_[t57]!;
  const t175 = dproduct_[t59]!;
  const t176 = dproduct_[t61]!;
  const t177 = dproduct_[t63]!;
  const t178 = dproduct_[t65]!;
  const t179 = dproduct_[t67]!;
  const t180 = dproduct_[t69]!;
  const t181 = dproduct_[t71]!;
  const t182 = dproduct_[t73]!;
  const t183 = dproduct_[t75]!;
  const t184 = dproduct_[t77]!;
  const t185 = dproduct_[t79]!;
  const t186 = dproduct_[t81]!;
  const t187 = dproduct_[t83]!;
  const t188 = dproduct_[t85]!;
  const t189 = dproduct_[t87]!;
  const t190 = dproduct_[t89]!;
  const t191 = dproduct_[t91]!;
  const t192 = dproduct_[t93]!;
  const t193 = dproduct_[t95]!;
  const t194 = dproduct_[t97]!;
  const t195 = dproduct_[t99]!;
  const t196 = dproduct_[t101]!;
  const t197 = dproduct_[t103]!;
  const t198 = dproduct_[t105]!;
  const t199 = dproduct_[t107]!;
  const t200 = dproduct_[t109]!;
  const t201 = dproduct_[t111]!;
  const t202 = dproduct_[t113]!;
  const t203 = dproduct_[t115]!;
  const t204 = dproduct_[t117]!;
  const t205 = dproduct_[t119]!;
  const t206 = dproduct_[t121]!;
  const t207 = dproduct_[t123]!;
  const t208 = dproduct_[t125]!;
  const t209 = dproduct_[t127]!;
  const t210 = dproduct_[t129]!;
  const t211 = dproduct_[t131]!;
  const t212 = dproduct_[t133]!;
  const t213 = dproduct_[t135]!;
  const t214 = dproduct_[t137]!;
  const t215 = dproduct_[t139]!;
  const t216 = dproduct_[t141]!;
  for (let j = 0; j < 16; j++) {
    const t217 = j + t0;
    const t218 = h_[t217]!;
    dWh[j]! += t153 * t218;
    dWh[j + 16]! += t154 * t218;
    dWh[j + 32]! += t155 * t218;
    dWh[j + 48]! += t156 * t218;
    dWh[j + 64]! += t157 * t218;
    dWh[j + 80]! += t158 * t218;
    dWh[j + 96]! += t159 * t218;
    dWh[j + 112]! += t160 * t218;
    dWh[j + 128]! += t161 * t218;
    dWh[j + 144]! += t162 * t218;
    dWh[j + 160]! += t163 * t218;
    dWh[j + 176]! += t164 * t218;
    dWh[j + 192]! += t165 * t218;
    dWh[j + 208]! += t166 * t218;
    dWh[j + 224]! += t167 * t218;
    dWh[j + 240]! += t168 * t218;
    dWh[j + 256]! += t169 * t218;
    dWh[j + 272]! += t170 * t218;
    dWh[j + 288]! += t171 * t218;
    dWh[j + 304]! += t172 * t218;
    dWh[j + 320]! += t173 * t218;
    dWh[j + 336]! += t174 * t218;
    dWh[j + 352]! += t175 * t218;
    dWh[j + 368]! += t176 * t218;
    dWh[j + 384]! += t177 * t218;
    dWh[j + 400]! += t178 * t218;
    dWh[j + 416]! += t179 * t218;
    dWh[j + 432]! += t180 * t218;
    dWh[j + 448]! += t181 * t218;
    dWh[j + 464]! += t182 * t218;
    dWh[j + 480]! += t183 * t218;
    dWh[j + 496]! += t184 * t218;
    dWh[j + 512]! += t185 * t218;
    dWh[j + 528]! += t186 * t218;
    dWh[j + 544]! += t187 * t218;
    dWh[j + 560]! += t188 * t218;
    dWh[j + 576]! += t189 * t218;
    dWh[j + 592]! += t190 * t218;
    dWh[j + 608]! += t191 * t218;
    dWh[j + 624]! += t192 * t218;
    dWh[j + 640]! += t193 * t218;
    dWh[j + 656]! += t194 * t218;
    dWh[j + 672]! += t195 * t218;
    dWh[j + 688]! += t196 * t218;
    dWh[j + 704]! += t197 * t218;
    dWh[j + 720]! += t198 * t218;
    dWh[j + 736]! += t199 * t218;
    dWh[j + 752]! += t200 * t218;
    dWh[j + 768]! += t201 * t218;
    dWh[j + 784]! += t202 * t218;
    dWh[j + 800]! += t203 * t218;
    dWh[j + 816]! += t204 * t218;
    dWh[j + 832]! += t205 * t218;
    dWh[j + 848]! += t206 * t218;
    dWh[j + 864]! += t207 * t218;
    dWh[j + 880]! += t208 * t218;
    dWh[j + 896]! += t209 * t218;
    dWh[j + 912]! += t210 * t218;
    dWh[j + 928]! += t211 * t218;
    dWh[j + 944]! += t212 * t218;
    dWh[j + 960]! += t213 * t218;
    dWh[j + 976]! += t214 * t218;
    dWh[j + 992]! += t215 * t218;
    dWh[j + 1008]! += t216 * t218;
    const t219 = t153 * Wh[j]! + t154 * Wh[j + 16]! + t155 * Wh[j + 32]!;
    const t220 = t219 + t156 * Wh[j + 48]! + t157 * Wh[j + 64]!;
    const t221 = t220 + t158 * Wh[j + 80]! + t159 * Wh[j + 96]!;
    const t222 = t221 + t160 * Wh[j + 112]! + t161 * Wh[j + 128]!;
    const t223 = t222 + t162 * Wh[j + 144]! + t163 * Wh[j + 160]!;
    const t224 = t223 + t164 * Wh[j + 176]! + t165 * Wh[j + 192]!;
    const t225 = t224 + t166 * Wh[j + 208]! + t167 * Wh[j + 224]!;
    const t226 = t225 + t168 * Wh[j + 240]! + t169 * Wh[j + 256]!;
    const t227 = t226 + t170 * Wh[j + 272]! + t171 * Wh[j + 288]!;
    const t228 = t227 + t172 * Wh[j + 304]! + t173 * Wh[j + 320]!;
    const t229 = t228 + t174 * Wh[j + 336]! + t175 * Wh[j + 352]!;
    const t230 = t229 + t176 * Wh[j + 368]! + t177 * Wh[j + 384]!;
    const t231 = t230 + t178 * Wh[j + 400]! + t179 * Wh[j + 416]!;
    const t232 = t231 + t180 * Wh[j + 432]! + t181 * Wh[j + 448]!;
    const t233 = t232 + t182 * Wh[j + 464]! + t183 * Wh[j + 480]!;
    const t234 = t233 + t184 * Wh[j + 496]! + t185 * Wh[j + 512]!;
    const t235 = t234 + t186 * Wh[j + 528]! + t187 * Wh[j + 544]!;
    const t236 = t235 + t188 * Wh[j + 560]! + t189 * Wh[j + 576]!;
    const t237 = t236 + t190 * Wh[j + 592]! + t191 * Wh[j + 608]!;
    const t238 = t237 + t192 * Wh[j + 624]! + t193 * Wh[j + 640]!;
    const t239 = t238 + t194 * Wh[j + 656]! + t195 * Wh[j + 672]!;
    const t240 = t239 + t196 * Wh[j + 688]! + t197 * Wh[j + 704]!;
    const t241 = t240 + t198 * Wh[j + 720]! + t199 * Wh[j + 736]!;
    const t242 = t241 + t200 * Wh[j + 752]! + t201 * Wh[j + 768]!;
    const t243 = t242 + t202 * Wh[j + 784]! + t203 * Wh[j + 800]!;
    const t244 = t243 + t204 * Wh[j + 816]! + t205 * Wh[j + 832]!;
    const t245 = t244 + t206 * Wh[j + 848]! + t207 * Wh[j + 864]!;
    const t246 = t245 + t208 * Wh[j + 880]! + t209 * Wh[j + 896]!;
    const t247 = t246 + t210 * Wh[j + 912]! + t211 * Wh[j + 928]!;
    const t248 = t247 + t212 * Wh[j + 944]! + t213 * Wh[j + 960]!;
    const t249 = t248 + t214 * Wh[j + 976]! + t215 * Wh[j + 992]!;
    dh[t217]! += t249 + t216 * Wh[j + 1008]!;
  }
}

/**
 * @param work - overwritten
 * @param gradient - overwritten
 */
function valueAndGradientPart2(
  T: number,
  work: Workspace,
  gradient: Parameters,
): void {
  const {
    product,
    product_2: product_,
    dh,
    dc,
    dz,
    dproduct,
    dproduct_2: dproduct_,
    c_2: c_,
    h_2: h_,
    carry_2: carry_,
  } = work;
  const { Wx: dWx, Wh: dWh } = gradient;

  carry_[0] = 0;
  carry_[1] = 0;
  for (let i = 0; i < 64; i++) {
    dWh[16 * i] = 0;
    dWh[16 * i + 1] = 0;
    dWh[16 * i + 2] = 0;
    dWh[16 * i + 3] = 0;
    dWh[16 * i + 4] = 0;
    dWh[16 * i + 5] = 0;
    dWh[16 * i + 6] = 0;
    dWh[16 * i + 7] = 0;
    dWh[16 * i + 8] = 0;
    dWh[16 * i + 9] = 0;
    dWh[16 * i + 10] = 0;
    dWh[16 * i + 11] = 0;
    dWh[16 * i + 12] = 0;
    dWh[16 * i + 13] = 0;
    dWh[16 * i + 14] = 0;
    dWh[16 * i + 15] = 0;
    dWx[8 * i] = 0;
    dWx[8 * i + 1] = 0;
    dWx[8 * i + 2] = 0;
    dWx[8 * i + 3] = 0;
    dWx[8 * i + 4] = 0;
    dWx[8 * i + 5] = 0;
    dWx[8 * i + 6] = 0;
    dWx[8 * i + 7] = 0;
  }
  for (let i = 0; i < T + 1; i++) {
    c_[16 * i] = 0;
    c_[16 * i + 1] = 0;
    c_[16 * i + 2] = 0;
    c_[16 * i + 3] = 0;
    c_[16 * i + 4] = 0;
    c_[16 * i + 5] = 0;
    c_[16 * i + 6] = 0;
    c_[16 * i + 7] = 0;
    c_[16 * i + 8] = 0;
    c_[16 * i + 9] = 0;
    c_[16 * i + 10] = 0;
    c_[16 * i + 11] = 0;
    c_[16 * i + 12] = 0;
    c_[16 * i + 13] = 0;
    c_[16 * i + 14] = 0;
    c_[16 * i + 15] = 0;
    h_[16 * i] = 0;
    h_[16 * i + 1] = 0;
    h_[16 * i + 2] = 0;
    h_[16 * i + 3] = 0;
    h_[16 * i + 4] = 0;
    h_[16 * i + 5] = 0;
    h_[16 * i + 6] = 0;
    h_[16 * i + 7] = 0;
    h_[16 * i + 8] = 0;
    h_[16 * i + 9] = 0;
    h_[16 * i + 10] = 0;
    h_[16 * i + 11] = 0;
    h_[16 * i + 12] = 0;
    h_[16 * i + 13] = 0;
    h_[16 * i + 14] = 0;
    h_[16 * i + 15] = 0;
    dh[16 * i] = 0;
    dh[16 * i + 1] = 0;
    dh[16 * i + 2] = 0;
    dh[16 * i + 3] = 0;
    dh[16 * i + 4] = 0;
    dh[16 * i + 5] = 0;
    dh[16 * i + 6] = 0;
    dh[16 * i + 7] = 0;
    dh[16 * i + 8] = 0;
    dh[16 * i + 9] = 0;
    dh[16 * i + 10] = 0;
    dh[16 * i + 11] = 0;
    dh[16 * i + 12] = 0;
    dh[16 * i + 13] = 0;
    dh[16 * i + 14] = 0;
    dh[16 * i + 15] = 0;
    dc[16 * i] = 0;
    dc[16 * i + 1] = 0;
    dc[16 * i + 2] = 0;
    dc[16 * i + 3] = 0;
    dc[16 * i + 4] = 0;
    dc[16 * i + 5] = 0;
    dc[16 * i + 6] = 0;
    dc[16 * i + 7] = 0;
    dc[16 * i + 8] = 0;
    dc[16 * i + 9] = 0;
    dc[16 * i + 10] = 0;
    dc[16 * i + 11] = 0;
    dc[16 * i + 12] = 0;
    dc[16 * i + 13] = 0;
    dc[16 * i + 14] = 0;
    dc[16 * i + 15] = 0;
  }
  for (let i = 0; i < T; i++) {
    product[64 * i] = 0;
    product[64 * i + 1] = 0;
    product[64 * i + 2] = 0;
    product[64 * i + 3] = 0;
    product[64 * i + 4] = 0;
    product[64 * i + 5] = 0;
    product[64 * i + 6] = 0;
    product[64 * i + 7] = 0;
    product[64 * i + 8] = 0;
    product[64 * i + 9] = 0;
    product[64 * i + 10] = 0;
    product[64 * i + 11] = 0;
    product[64 * i + 12] = 0;
    product[64 * i + 13] = 0;
    product[64 * i + 14] = 0;
    product[64 * i + 15] = 0;
    product[64 * i + 16] = 0;
    product[64 * i + 17] = 0;
    product[64 * i + 18] = 0;
    product[64 * i + 19] = 0;
    product[64 * i + 20] = 0;
    product[64 * i + 21] = 0;
    product[64 * i + 22] = 0;
    product[64 * i + 23] = 0;
    product[64 * i + 24] = 0;
    product[64 * i + 25] = 0;
    product[64 * i + 26] = 0;
    product[64 * i + 27] = 0;
    product[64 * i + 28] = 0;
    product[64 * i + 29] = 0;
    product[64 * i + 30] = 0;
    product[64 * i + 31] = 0;
    product[64 * i + 32] = 0;
    product[64 * i + 33] = 0;
    product[64 * i + 34] = 0;
    product[64 * i + 35] = 0;
    product[64 * i + 36] = 0;
    product[64 * i + 37] = 0;
    product[64 * i + 38] = 0;
    product[64 * i + 39] = 0;
    product[64 * i + 40] = 0;
    product[64 * i + 41] = 0;
    product[64 * i + 42] = 0;
    product[64 * i + 43] = 0;
    product[64 * i + 44] = 0;
    product[64 * i + 45] = 0;
    product[64 * i + 46] = 0;
    product[64 * i + 47] = 0;
    product[64 * i + 48] = 0;
    product[64 * i + 49] = 0;
    product[64 * i + 50] = 0;
    product[64 * i + 51] = 0;
    product[64 * i + 52] = 0;
    product[64 * i + 53] = 0;
    product[64 * i + 54] = 0;
    product[64 * i + 55] = 0;
    product[64 * i + 56] = 0;
    product[64 * i + 57] = 0;
    product[64 * i + 58] = 0;
    product[64 * i + 59] = 0;
    product[64 * i + 60] = 0;
    product[64 * i + 61] = 0;
    product[64 * i + 62] = 0;
    product[64 * i + 63] = 0;
    product_[64 * i] = 0;
    product_[64 * i + 1] = 0;
    product_[64 * i + 2] = 0;
    product_[64 * i + 3] = 0;
    product_[64 * i + 4] = 0;
    product_[64 * i + 5] = 0;
    product_[64 * i + 6] = 0;
    product_[64 * i + 7] = 0;
    product_[64 * i + 8] = 0;
    product_[64 * i + 9] = 0;
    product_[64 * i + 10] = 0;
    product_[64 * i + 11] = 0;
    product_[64 * i + 12] = 0;
    product_[64 * i + 13] = 0;
    product_[64 * i + 14] = 0;
    product_[64 * i + 15] = 0;
    product_[64 * i + 16] = 0;
    product_[64 * i + 17] = 0;
    product_[64 * i + 18] = 0;
    product_[64 * i + 19] = 0;
    product_[64 * i + 20] = 0;
    product_[64 * i + 21] = 0;
    product_[64 * i + 22] = 0;
    product_[64 * i + 23] = 0;
    product_[64 * i + 24] = 0;
    product_[64 * i + 25] = 0;
    product_[64 * i + 26] = 0;
    product_[64 * i + 27] = 0;
    product_[64 * i + 28] = 0;
    product_[64 * i + 29] = 0;
    product_[64 * i + 30] = 0;
    product_[64 * i + 31] = 0;
    product_[64 * i + 32] = 0;
    product_[64 * i + 33] = 0;
    product_[64 * i + 34] = 0;
    product_[64 * i + 35] = 0;
    product_[64 * i + 36] = 0;
    product_[64 * i + 37] = 0;
    product_[64 * i + 38] = 0;
    product_[64 * i + 39] = 0;
    product_[64 * i + 40] = 0;
    product_[64 * i + 41] = 0;
    product_[64 * i + 42] = 0;
    product_[64 * i + 43] = 0;
    product_[64 * i + 44] = 0;
    product_[64 * i + 45] = 0;
    product_[64 * i + 46] = 0;
    product_[64 * i + 47] = 0;
    product_[64 * i + 48] = 0;
    product_[64 * i + 49] = 0;
    product_[64 * i + 50] = 0;
    product_[64 * i + 51] = 0;
    product_[64 * i + 52] = 0;
    product_[64 * i + 53] = 0;
    product_[64 * i + 54] = 0;
    product_[64 * i + 55] = 0;
    product_[64 * i + 56] = 0;
    product_[64 * i + 57] = 0;
    product_[64 * i + 58] = 0;
    product_[64 * i + 59] = 0;
    product_[64 * i + 60] = 0;
    product_[64 * i + 61] = 0;
    product_[64 * i + 62] = 0;
    product_[64 * i + 63] = 0;
    dz[64 * i] = 0;
    dz[64 * i + 1] = 0;
    dz[64 * i + 2] = 0;
    dz[64 * i + 3] = 0;
    dz[64 * i + 4] = 0;
    dz[64 * i + 5] = 0;
    dz[64 * i + 6] = 0;
    dz[64 * i + 7] = 0;
    dz[64 * i + 8] = 0;
    dz[64 * i + 9] = 0;
    dz[64 * i + 10] = 0;
    dz[64 * i + 11] = 0;
    dz[64 * i + 12] = 0;
    dz[64 * i + 13] = 0;
    dz[64 * i + 14] = 0;
    dz[64 * i + 15] = 0;
    dz[64 * i + 16] = 0;
    dz[64 * i + 17] = 0;
    dz[64 * i + 18] = 0;
    dz[64 * i + 19] = 0;
    dz[64 * i + 20] = 0;
    dz[64 * i + 21] = 0;
    dz[64 * i + 22] = 0;
    dz[64 * i + 23] = 0;
    dz[64 * i + 24] = 0;
    dz[64 * i + 25] = 0;
    dz[64 * i + 26] = 0;
    dz[64 * i + 27] = 0;
    dz[64 * i + 28] = 0;
    dz[64 * i + 29] = 0;
    dz[64 * i + 30] = 0;
    dz[64 * i + 31] = 0;
    dz[64 * i + 32] = 0;
    dz[64 * i + 33] = 0;
    dz[64 * i + 34] = 0;
    dz[64 * i + 35] = 0;
    dz[64 * i + 36] = 0;
    dz[64 * i + 37] = 0;
    dz[64 * i + 38] = 0;
    dz[64 * i + 39] = 0;
    dz[64 * i + 40] = 0;
    dz[64 * i + 41] = 0;
    dz[64 * i + 42] = 0;
    dz[64 * i + 43] = 0;
    dz[64 * i + 44] = 0;
    dz[64 * i + 45] = 0;
    dz[64 * i + 46] = 0;
    dz[64 * i + 47] = 0;
    dz[64 * i + 48] = 0;
    dz[64 * i + 49] = 0;
    dz[64 * i + 50] = 0;
    dz[64 * i + 51] = 0;
    dz[64 * i + 52] = 0;
    dz[64 * i + 53] = 0;
    dz[64 * i + 54] = 0;
    dz[64 * i + 55] = 0;
    dz[64 * i + 56] = 0;
    dz[64 * i + 57] = 0;
    dz[64 * i + 58] = 0;
    dz[64 * i + 59] = 0;
    dz[64 * i + 60] = 0;
    dz[64 * i + 61] = 0;
    dz[64 * i + 62] = 0;
    dz[64 * i + 63] = 0;
    dproduct[64 * i] = 0;
    dproduct[64 * i + 1] = 0;
    dproduct[64 * i + 2] = 0;
    dproduct[64 * i + 3] = 0;
    dproduct[64 * i + 4] = 0;
    dproduct[64 * i + 5] = 0;
    dproduct[64 * i + 6] = 0;
    dproduct[64 * i + 7] = 0;
    dproduct[64 * i + 8] = 0;
    dproduct[64 * i + 9] = 0;
    dproduct[64 * i + 10] = 0;
    dproduct[64 * i + 11] = 0;
    dproduct[64 * i + 12] = 0;
    dproduct[64 * i + 13] = 0;
    dproduct[64 * i + 14] = 0;
    dproduct[64 * i + 15] = 0;
    dproduct[64 * i + 16] = 0;
    dproduct[64 * i + 17] = 0;
    dproduct[64 * i + 18] = 0;
    dproduct[64 * i + 19] = 0;
    dproduct[64 * i + 20] = 0;
    dproduct[64 * i + 21] = 0;
    dproduct[64 * i + 22] = 0;
    dproduct[64 * i + 23] = 0;
    dproduct[64 * i + 24] = 0;
    dproduct[64 * i + 25] = 0;
    dproduct[64 * i + 26] = 0;
    dproduct[64 * i + 27] = 0;
    dproduct[64 * i + 28] = 0;
    dproduct[64 * i + 29] = 0;
    dproduct[64 * i + 30] = 0;
    dproduct[64 * i + 31] = 0;
    dproduct[64 * i + 32] = 0;
    dproduct[64 * i + 33] = 0;
    dproduct[64 * i + 34] = 0;
    dproduct[64 * i + 35] = 0;
    dproduct[64 * i + 36] = 0;
    dproduct[64 * i + 37] = 0;
    dproduct[64 * i + 38] = 0;
    dproduct[64 * i + 39] = 0;
    dproduct[64 * i + 40] = 0;
    dproduct[64 * i + 41] = 0;
    dproduct[64 * i + 42] = 0;
    dproduct[64 * i + 43] = 0;
    dproduct[64 * i + 44] = 0;
    dproduct[64 * i + 45] = 0;
    dproduct[64 * i + 46] = 0;
    dproduct[64 * i + 47] = 0;
    dproduct[64 * i + 48] = 0;
    dproduct[64 * i + 49] = 0;
    dproduct[64 * i + 50] = 0;
    dproduct[64 * i + 51] = 0;
    dproduct[64 * i + 52] = 0;
    dproduct[64 * i + 53] = 0;
    dproduct[64 * i + 54] = 0;
    dproduct[64 * i + 55] = 0;
    dproduct[64 * i + 56] = 0;
    dproduct[64 * i + 57] = 0;
    dproduct[64 * i + 58] = 0;
    dproduct[64 * i + 59] = 0;
    dproduct[64 * i + 60] = 0;
    dproduct[64 * i + 61] = 0;
    dproduct[64 * i + 62] = 0;
    dproduct[64 * i + 63] = 0;
    dproduct_[64 * i] = 0;
    dproduct_[64 * i + 1] = 0;
    dproduct_[64 * i + 2] = 0;
    dproduct_[64 * i + 3] = 0;
    dproduct_[64 * i + 4] = 0;
    dproduct_[64 * i + 5] = 0;
    dproduct_[64 * i + 6] = 0;
    dproduct_[64 * i + 7] = 0;
    dproduct_[64 * i + 8] = 0;
    dproduct_[64 * i + 9] = 0;
    dproduct_[64 * i + 10] = 0;
    dproduct_[64 * i + 11] = 0;
    dproduct_[64 * i + 12] = 0;
    dproduct_[64 * i + 13] = 0;
    dproduct_[64 * i + 14] = 0;
    dproduct_[64 * i + 15] = 0;
    dproduct_[64 * i + 16] = 0;
    dproduct_[64 * i + 17] = 0;
    dproduct_[64 * i + 18] = 0;
    dproduct_[64 * i + 19] = 0;
    dproduct_[64 * i + 20] = 0;
    dproduct_[64 * i + 21] = 0;
    dproduct_[64 * i + 22] = 0;
    dproduct_[64 * i + 23] = 0;
    dproduct_[64 * i + 24] = 0;
    dproduct_[64 * i + 25] = 0;
    dproduct_[64 * i + 26] = 0;
    dproduct_[64 * i + 27] = 0;
    dproduct_[64 * i + 28] = 0;
    dproduct_[64 * i + 29] = 0;
    dproduct_[64 * i + 30] = 0;
    dproduct_[64 * i + 31] = 0;
    dproduct_[64 * i + 32] = 0;
    dproduct_[64 * i + 33] = 0;
    dproduct_[64 * i + 34] = 0;
    dproduct_[64 * i + 35] = 0;
    dproduct_[64 * i + 36] = 0;
    dproduct_[64 * i + 37] = 0;
    dproduct_[64 * i + 38] = 0;
    dproduct_[64 * i + 39] = 0;
    dproduct_[64 * i + 40] = 0;
    dproduct_[64 * i + 41] = 0;
    dproduct_[64 * i + 42] = 0;
    dproduct_[64 * i + 43] = 0;
    dproduct_[64 * i + 44] = 0;
    dproduct_[64 * i + 45] = 0;
    dproduct_[64 * i + 46] = 0;
    dproduct_[64 * i + 47] = 0;
    dproduct_[64 * i + 48] = 0;
    dproduct_[64 * i + 49] = 0;
    dproduct_[64 * i + 50] = 0;
    dproduct_[64 * i + 51] = 0;
    dproduct_[64 * i + 52] = 0;
    dproduct_[64 * i + 53] = 0;
    dproduct_[64 * i + 54] = 0;
    dproduct_[64 * i + 55] = 0;
    dproduct_[64 * i + 56] = 0;
    dproduct_[64 * i + 57] = 0;
    dproduct_[64 * i + 58] = 0;
    dproduct_[64 * i + 59] = 0;
    dproduct_[64 * i + 60] = 0;
    dproduct_[64 * i + 61] = 0;
    dproduct_[64 * i + 62] = 0;
    dproduct_[64 * i + 63] = 0;
  }

  // repeat(t = 1:T,
}

/**
 * @param p - the parameters
 * @param xs - input
 * @param target - input
 * @param work - overwritten
 * @param gradient - overwritten
 */
function valueAndGradientPart3(
  p: Parameters,
  T: number,
  xs: Float64Array,
  target: Float64Array,
  work: Workspace,
  gradient: Parameters,
): void {
  const { Wx, Wh, b } = p;
  const {
    product,
    product_2: product_,
    dys,
    c_2: c_,
    h_2: h_,
    z_2: z_,
    ys_2: ys_,
    carry_2: carry_,
  } = work;
  const { b: db } = gradient;

  for (let t = 0; t < T; t++) {
    // z = Wx * xs[t, :] + Wh * h + b
    const t0 = xs[8 * t]!;
    const t1 = xs[8 * t + 1]!;
    const t2 = xs[8 * t + 2]!;
    const t3 = xs[8 * t + 3]!;
    const t4 = xs[8 * t + 4]!;
    const t5 = xs[8 * t + 5]!;
    const t6 = xs[8 * t + 6]!;
    const t7 = xs[8 * t + 7]!;
    const t8 = h_[16 * t]!;
    const t9 = h_[16 * t + 1]!;
    const t10 = h_[16 * t + 2]!;
    const t11 = h_[16 * t + 3]!;
    const t12 = h_[16 * t + 4]!;
    const t13 = h_[16 * t + 5]!;
    const t14 = h_[16 * t + 6]!;
    const t15 = h_[16 * t + 7]!;
    const t16 = h_[16 * t + 8]!;
    const t17 = h_[16 * t + 9]!;
    const t18 = h_[16 * t + 10]!;
    const t19 = h_[16 * t + 11]!;
    const t20 = h_[16 * t + 12]!;
    const t21 = h_[16 * t + 13]!;
    const t22 = h_[16 * t + 14]!;
    const t23 = h_[16 * t + 15]!;
    for (let i = 0; i < 64; i++) {
      const t24 = Wx[8 * i]! * t0 + Wx[8 * i + 1]! * t1 + Wx[8 * i + 2]! * t2;
      const t25 = t24 + Wx[8 * i + 3]! * t3 + Wx[8 * i + 4]! * t4;
      const t26 = t25 + Wx[8 * i + 5]! * t5 + Wx[8 * i + 6]! * t6;
      product[i + 64 * t]! += t26 + Wx[8 * i + 7]! * t7;
      const t27 = Wh[16 * i]! * t8 + Wh[16 * i + 1]! * t9;
      const t28 = t27 + Wh[16 * i + 2]! * t10 + Wh[16 * i + 3]! * t11;
      const t29 = t28 + Wh[16 * i + 4]! * t12 + Wh[16 * i + 5]! * t13;
      const t30 = t29 + Wh[16 * i + 6]! * t14 + Wh[16 * i + 7]! * t15;
      const t31 = t30 + Wh[16 * i + 8]! * t16 + Wh[16 * i + 9]! * t17;
      const t32 = t31 + Wh[16 * i + 10]! * t18 + Wh[16 * i + 11]! * t19;
      const t33 = t32 + Wh[16 * i + 12]! * t20 + Wh[16 * i + 13]! * t21;
      const t34 = t33 + Wh[16 * i + 14]! * t22;
      product_[i + 64 * t]! += t34 + Wh[16 * i + 15]! * t23;
      z_[i + 64 * t] = product[i + 64 * t]! + product_[i + 64 * t]! + b[i]!;
    }

    // c = sigmoid(z[17:32]) .* c + sigmoid(z[1:16]) .* tanh(z[33:48])

    // h = sigmoid(z[49:64]) .* tanh(c)
    for (let i = 0; i < 16; i++) {
      const t35 = 1 + Math.exp(-z_[i + 64 * t + 16]!);
      const t36 = Math.tanh(z_[i + 64 * t + 32]!);
      const t37 = t36 / (1 + Math.exp(-z_[i + 64 * t]!));
      c_[i + 16 * t + 16] = c_[i + 16 * t]! / t35 + t37;
      const t38 = Math.tanh(c_[i + 16 * t]! / t35 + t37);
      h_[i + 16 * t + 16] = t38 / (1 + Math.exp(-z_[i + 64 * t + 48]!));
    }

    // ys[t, :] = h
    ys_[16 * t] = h_[16 * t + 16]!;
    ys_[16 * t + 1] = h_[16 * t + 17]!;
    ys_[16 * t + 2] = h_[16 * t + 18]!;
    ys_[16 * t + 3] = h_[16 * t + 19]!;
    ys_[16 * t + 4] = h_[16 * t + 20]!;
    ys_[16 * t + 5] = h_[16 * t + 21]!;
    ys_[16 * t + 6] = h_[16 * t + 22]!;
    ys_[16 * t + 7] = h_[16 * t + 23]!;
    ys_[16 * t + 8] = h_[16 * t + 24]!;
    ys_[16 * t + 9] = h_[16 * t + 25]!;
    ys_[16 * t + 10] = h_[16 * t + 26]!;
    ys_[16 * t + 11] = h_[16 * t + 27]!;
    ys_[16 * t + 12] = h_[16 * t + 28]!;
    ys_[16 * t + 13] = h_[16 * t + 29]!;
    ys_[16 * t + 14] = h_[16 * t + 30]!;
    ys_[16 * t + 15] = h_[16 * t + 31]!;
  }

  // loss = mean((ys - target) .^ 2)
  for (let i = 0; i < T; i++) {
    const t39 = ys_[16 * i]! - target[16 * i]!;
    const t40 = ys_[16 * i + 1]! - target[16 * i + 1]!;
    const t41 = ys_[16 * i + 2]! - target[16 * i + 2]!;
    const t42 = ys_[16 * i + 3]! - target[16 * i + 3]!;
    const t43 = ys_[16 * i + 4]! - target[16 * i + 4]!;
    const t44 = ys_[16 * i + 5]! - target[16 * i + 5]!;
    const t45 = t39 * t39 + t40 * t40 + t41 * t41 + t42 * t42 + t43 * t43;
    const t46 = ys_[16 * i + 6]! - target[16 * i + 6]!;
    const t47 = ys_[16 * i + 7]! - target[16 * i + 7]!;
    const t48 = ys_[16 * i + 8]! - target[16 * i + 8]!;
    const t49 = ys_[16 * i + 9]! - target[16 * i + 9]!;
    const t50 = t45 + t44 * t44 + t46 * t46 + t47 * t47 + t48 * t48;
    const t51 = ys_[16 * i + 10]! - target[16 * i + 10]!;
    const t52 = ys_[16 * i + 11]! - target[16 * i + 11]!;
    const t53 = ys_[16 * i + 12]! - target[16 * i + 12]!;
    const t54 = ys_[16 * i + 13]! - target[16 * i + 13]!;
    const t55 = t50 + t49 * t49 + t51 * t51 + t52 * t52 + t53 * t53;
    const t56 = ys_[16 * i + 14]! - target[16 * i + 14]!;
    const t57 = ys_[16 * i + 15]! - target[16 * i + 15]!;
    carry_[1]! += t55 + t54 * t54 + t56 * t56 + t57 * t57;
    dys[16 * i] = 2 * (t39 / (16 * T));
    dys[16 * i + 1] = 2 * (t40 / (16 * T));
    dys[16 * i + 2] = 2 * (t41 / (16 * T));
    dys[16 * i + 3] = 2 * (t42 / (16 * T));
    dys[16 * i + 4] = 2 * (t43 / (16 * T));
    dys[16 * i + 5] = 2 * (t44 / (16 * T));
    dys[16 * i + 6] = 2 * (t46 / (16 * T));
    dys[16 * i + 7] = 2 * (t47 / (16 * T));
    dys[16 * i + 8] = 2 * (t48 / (16 * T));
    dys[16 * i + 9] = 2 * (t49 / (16 * T));
    dys[16 * i + 10] = 2 * (t51 / (16 * T));
    dys[16 * i + 11] = 2 * (t52 / (16 * T));
    dys[16 * i + 12] = 2 * (t53 / (16 * T));
    dys[16 * i + 13] = 2 * (t54 / (16 * T));
    dys[16 * i + 14] = 2 * (t56 / (16 * T));
    dys[16 * i + 15] = 2 * (t57 / (16 * T));
  }

  // loss = mean((ys - target) .^ 2)
  carry_[0] = carry_[1]! / (16 * T);
  db[0] = 0;
  db[1] = 0;
  db[2] = 0;
  db[3] = 0;
  db[4] = 0;
  db[5] = 0;
  db[6] = 0;
  db[7] = 0;
  db[8] = 0;
  db[9] = 0;
  db[10] = 0;
  db[11] = 0;
  db[12] = 0;
  db[13] = 0;
  db[14] = 0;
  db[15] = 0;
  db[16] = 0;
  db[17] = 0;
  db[18] = 0;
  db[19] = 0;
  db[20] = 0;
  db[21] = 0;
  db[22] = 0;
  db[23] = 0;
  db[24] = 0;
  db[25] = 0;
  db[26] = 0;
  db[27] = 0;
  db[28] = 0;
  db[29] = 0;
  db[30] = 0;
  db[31] = 0;
  db[32] = 0;
  db[33] = 0;
  db[34] = 0;
  db[35] = 0;
  db[36] = 0;
  db[37] = 0;
  db[38] = 0;
  db[39] = 0;
  db[40] = 0;
  db[41] = 0;
  db[42] = 0;
  db[43] = 0;
  db[44] = 0;
  db[45] = 0;
  db[46] = 0;
  db[47] = 0;
  db[48] = 0;
  db[49] = 0;
  db[50] = 0;
  db[51] = 0;
  db[52] = 0;
  db[53] = 0;
  db[54] = 0;
  db[55] = 0;
  db[56] = 0;
  db[57] = 0;
  db[58] = 0;
  db[59] = 0;
  db[60] = 0;
  db[61] = 0;
  db[62] = 0;
  db[63] = 0;

  // repeat(t = 1:T,
  for (let t = T - 1; t >= 0; t--) {
    valueAndGradientPart1(t, p, xs, work, gradient);
  }
  carry_[2] = carry_[0]!;
}

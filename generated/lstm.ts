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
// Operations: forward 3408 * T + 2, backward 5616 * T + 2, valueAndGradient
// 9008 * T + 3; workspace 2432 * T + 1792 bytes.

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
  sigmoid: Shape;
  sigmoid_2: Shape;
  tanh: Shape;
  c: Shape;
  sigmoid_3: Shape;
  tanh_2: Shape;
  h: Shape;
  ys: Shape;
  z: Shape;
  dys: Shape;
  dh: Shape;
  dc: Shape;
  dz: Shape;
  c_2: Shape;
  h_2: Shape;
  sigmoid_4: Shape;
  sigmoid_5: Shape;
  tanh_3: Shape;
  sigmoid_6: Shape;
  tanh_4: Shape;
  ys_2: Shape;
}>;
/** What functions keep between their steps, and `forward` for `backward`. */
export const createWorkspace = (T: number): Workspace =>
  allocate({
    sigmoid: [T, 16],
    sigmoid_2: [T, 16],
    tanh: [T, 16],
    c: [T + 1, 16],
    sigmoid_3: [T, 16],
    tanh_2: [T, 16],
    h: [T + 1, 16],
    ys: [T, 16],
    z: [64],
    dys: [T, 16],
    dh: [T + 1, 16],
    dc: [T + 1, 16],
    dz: [64],
    c_2: [T + 1, 16],
    h_2: [T + 1, 16],
    sigmoid_4: [T, 16],
    sigmoid_5: [T, 16],
    tanh_3: [T, 16],
    sigmoid_6: [T, 16],
    tanh_4: [T, 16],
    ys_2: [T, 16],
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
  checkLength("work.flat", work.flat, 304 * T + 224);
  const { Wx, Wh, b } = p;
  const { sigmoid, sigmoid_2, tanh, c, sigmoid_3, tanh_2, h, ys, z } = work;

  let loss = 0;
  let sum = 0;
  c.fill(0, 0, 16 * T + 16);
  h.fill(0, 0, 16 * T + 16);

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
      const t27 = Wh[16 * i]! * t8 + Wh[16 * i + 1]! * t9;
      const t28 = t27 + Wh[16 * i + 2]! * t10 + Wh[16 * i + 3]! * t11;
      const t29 = t28 + Wh[16 * i + 4]! * t12 + Wh[16 * i + 5]! * t13;
      const t30 = t29 + Wh[16 * i + 6]! * t14 + Wh[16 * i + 7]! * t15;
      const t31 = t30 + Wh[16 * i + 8]! * t16 + Wh[16 * i + 9]! * t17;
      const t32 = t31 + Wh[16 * i + 10]! * t18 + Wh[16 * i + 11]! * t19;
      const t33 = t32 + Wh[16 * i + 12]! * t20 + Wh[16 * i + 13]! * t21;
      const t34 = t33 + Wh[16 * i + 14]! * t22 + Wh[16 * i + 15]! * t23;
      z[i] = t26 + Wx[8 * i + 7]! * t7 + t34 + b[i]!;
    }

    // c = sigmoid(z[17:32]) .* c + sigmoid(z[1:16]) .* tanh(z[33:48])
    // h = sigmoid(z[49:64]) .* tanh(c)
    // ys[t, :] = h
    for (let i = 0; i < 16; i++) {
      const c_3 = c[i + 16 * t]!;
      const t35 = 1 / (1 + Math.exp(-z[i + 16]!));
      sigmoid[i + 16 * t] = t35;
      const t36 = 1 / (1 + Math.exp(-z[i]!));
      sigmoid_2[i + 16 * t] = t36;
      const t37 = Math.tanh(z[i + 32]!);
      tanh[i + 16 * t] = t37;
      const t38 = t35 * c_3 + t36 * t37;
      c[i + 16 * t + 16] = t38;
      const t39 = 1 / (1 + Math.exp(-z[i + 48]!));
      sigmoid_3[i + 16 * t] = t39;
      const t40 = Math.tanh(t38);
      tanh_2[i + 16 * t] = t40;
      const t41 = t39 * t40;
      h[i + 16 * t + 16] = t41;
      ys[i + 16 * t] = t41;
    }
  }

  // loss = mean((ys - target) .^ 2)
  for (let i = 0; i < T; i++) {
    const t42 = ys[16 * i]! - target[16 * i]!;
    const t43 = ys[16 * i + 1]! - target[16 * i + 1]!;
    const t44 = ys[16 * i + 2]! - target[16 * i + 2]!;
    const t45 = ys[16 * i + 3]! - target[16 * i + 3]!;
    const t46 = ys[16 * i + 4]! - target[16 * i + 4]!;
    const t47 = ys[16 * i + 5]! - target[16 * i + 5]!;
    const t48 = t42 * t42 + t43 * t43 + t44 * t44 + t45 * t45 + t46 * t46;
    const t49 = ys[16 * i + 6]! - target[16 * i + 6]!;
    const t50 = ys[16 * i + 7]! - target[16 * i + 7]!;
    const t51 = ys[16 * i + 8]! - target[16 * i + 8]!;
    const t52 = ys[16 * i + 9]! - target[16 * i + 9]!;
    const t53 = t48 + t47 * t47 + t49 * t49 + t50 * t50 + t51 * t51;
    const t54 = ys[16 * i + 10]! - target[16 * i + 10]!;
    const t55 = ys[16 * i + 11]! - target[16 * i + 11]!;
    const t56 = ys[16 * i + 12]! - target[16 * i + 12]!;
    const t57 = ys[16 * i + 13]! - target[16 * i + 13]!;
    const t58 = t53 + t52 * t52 + t54 * t54 + t55 * t55 + t56 * t56;
    const t59 = ys[16 * i + 14]! - target[16 * i + 14]!;
    const t60 = ys[16 * i + 15]! - target[16 * i + 15]!;
    sum += t58 + t57 * t57 + t59 * t59 + t60 * t60;
  }
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
  checkLength("work.flat", work.flat, 304 * T + 224);
  checkLength("gradient.flat", gradient.flat, 1600);
  const { Wh } = p;
  const {
    sigmoid,
    sigmoid_2,
    tanh,
    c,
    sigmoid_3,
    tanh_2,
    h,
    ys,
    dys,
    dh,
    dc,
    dz,
  } = work;
  const { Wx: dWx, Wh: dWh, b: db } = gradient;

  // loss = mean((ys - target) .^ 2)
  const t0 = 1 / (16 * T);
  for (let i = 0; i < T; i++) {
    dys[16 * i] = 2 * (t0 * (ys[16 * i]! - target[16 * i]!));
    dys[16 * i + 1] = 2 * (t0 * (ys[16 * i + 1]! - target[16 * i + 1]!));
    dys[16 * i + 2] = 2 * (t0 * (ys[16 * i + 2]! - target[16 * i + 2]!));
    dys[16 * i + 3] = 2 * (t0 * (ys[16 * i + 3]! - target[16 * i + 3]!));
    dys[16 * i + 4] = 2 * (t0 * (ys[16 * i + 4]! - target[16 * i + 4]!));
    dys[16 * i + 5] = 2 * (t0 * (ys[16 * i + 5]! - target[16 * i + 5]!));
    dys[16 * i + 6] = 2 * (t0 * (ys[16 * i + 6]! - target[16 * i + 6]!));
    dys[16 * i + 7] = 2 * (t0 * (ys[16 * i + 7]! - target[16 * i + 7]!));
    dys[16 * i + 8] = 2 * (t0 * (ys[16 * i + 8]! - target[16 * i + 8]!));
    dys[16 * i + 9] = 2 * (t0 * (ys[16 * i + 9]! - target[16 * i + 9]!));
    dys[16 * i + 10] = 2 * (t0 * (ys[16 * i + 10]! - target[16 * i + 10]!));
    dys[16 * i + 11] = 2 * (t0 * (ys[16 * i + 11]! - target[16 * i + 11]!));
    dys[16 * i + 12] = 2 * (t0 * (ys[16 * i + 12]! - target[16 * i + 12]!));
    dys[16 * i + 13] = 2 * (t0 * (ys[16 * i + 13]! - target[16 * i + 13]!));
    dys[16 * i + 14] = 2 * (t0 * (ys[16 * i + 14]! - target[16 * i + 14]!));
    dys[16 * i + 15] = 2 * (t0 * (ys[16 * i + 15]! - target[16 * i + 15]!));
  }
  dh.fill(0, 0, 16 * T + 16);
  dc.fill(0, 0, 16 * T + 16);
  db.fill(0, 0, 64);
  dWh.fill(0, 0, 1024);
  dWx.fill(0, 0, 512);

  // repeat(t = 1:T,
  for (let t = T - 1; t >= 0; t--) {
    // ys[t, :] = h
    // h = sigmoid(z[49:64]) .* tanh(c)
    // c = sigmoid(z[17:32]) .* c + sigmoid(z[1:16]) .* tanh(z[33:48])
    for (let i = 0; i < 16; i++) {
      dh[i + 16 * t + 16]! += dys[i + 16 * t]!;
      const dh_2 = dh[i + 16 * t + 16]!;
      const t1 = sigmoid_3[i + 16 * t]!;
      const t2 = tanh_2[i + 16 * t]!;
      dc[i + 16 * t + 16]! += dh_2 * t1 * (1 - t2 * t2);
      dz[i + 48] = dh_2 * t2 * (t1 * (1 - t1));
      const dc_2 = dc[i + 16 * t + 16]!;
      const t3 = sigmoid[i + 16 * t]!;
      dc[i + 16 * t]! += dc_2 * t3;
      const t4 = sigmoid_2[i + 16 * t]!;
      const t5 = tanh[i + 16 * t]!;
      dz[i + 32] = dc_2 * t4 * (1 - t5 * t5);
      dz[i] = dc_2 * t5 * (t4 * (1 - t4));
      dz[i + 16] = dc_2 * c[i + 16 * t]! * (t3 * (1 - t3));
    }

    // z = Wx * xs[t, :] + Wh * h + b
    let dh_2 = dh[16 * t]!;
    let dh_3 = dh[16 * t + 1]!;
    let dh_4 = dh[16 * t + 2]!;
    let dh_5 = dh[16 * t + 3]!;
    let dh_6 = dh[16 * t + 4]!;
    let dh_7 = dh[16 * t + 5]!;
    let dh_8 = dh[16 * t + 6]!;
    let dh_9 = dh[16 * t + 7]!;
    let dh_10 = dh[16 * t + 8]!;
    let dh_11 = dh[16 * t + 9]!;
    let dh_12 = dh[16 * t + 10]!;
    let dh_13 = dh[16 * t + 11]!;
    let dh_14 = dh[16 * t + 12]!;
    let dh_15 = dh[16 * t + 13]!;
    let dh_16 = dh[16 * t + 14]!;
    let dh_17 = dh[16 * t + 15]!;
    const t6 = h[16 * t]!;
    const t7 = h[16 * t + 1]!;
    const t8 = h[16 * t + 2]!;
    const t9 = h[16 * t + 3]!;
    const t10 = h[16 * t + 4]!;
    const t11 = h[16 * t + 5]!;
    const t12 = h[16 * t + 6]!;
    const t13 = h[16 * t + 7]!;
    const t14 = h[16 * t + 8]!;
    const t15 = h[16 * t + 9]!;
    const t16 = h[16 * t + 10]!;
    const t17 = h[16 * t + 11]!;
    const t18 = h[16 * t + 12]!;
    const t19 = h[16 * t + 13]!;
    const t20 = h[16 * t + 14]!;
    const t21 = h[16 * t + 15]!;
    const t22 = xs[8 * t]!;
    const t23 = xs[8 * t + 1]!;
    const t24 = xs[8 * t + 2]!;
    const t25 = xs[8 * t + 3]!;
    const t26 = xs[8 * t + 4]!;
    const t27 = xs[8 * t + 5]!;
    const t28 = xs[8 * t + 6]!;
    const t29 = xs[8 * t + 7]!;
    for (let i = 0; i < 64; i++) {
      const t30 = dz[i]!;
      db[i]! += t30;
      dWh[16 * i]! += t30 * t6;
      dWh[16 * i + 1]! += t30 * t7;
      dWh[16 * i + 2]! += t30 * t8;
      dWh[16 * i + 3]! += t30 * t9;
      dWh[16 * i + 4]! += t30 * t10;
      dWh[16 * i + 5]! += t30 * t11;
      dWh[16 * i + 6]! += t30 * t12;
      dWh[16 * i + 7]! += t30 * t13;
      dWh[16 * i + 8]! += t30 * t14;
      dWh[16 * i + 9]! += t30 * t15;
      dWh[16 * i + 10]! += t30 * t16;
      dWh[16 * i + 11]! += t30 * t17;
      dWh[16 * i + 12]! += t30 * t18;
      dWh[16 * i + 13]! += t30 * t19;
      dWh[16 * i + 14]! += t30 * t20;
      dWh[16 * i + 15]! += t30 * t21;
      dh_2 += t30 * Wh[16 * i]!;
      dh_3 += t30 * Wh[16 * i + 1]!;
      dh_4 += t30 * Wh[16 * i + 2]!;
      dh_5 += t30 * Wh[16 * i + 3]!;
      dh_6 += t30 * Wh[16 * i + 4]!;
      dh_7 += t30 * Wh[16 * i + 5]!;
      dh_8 += t30 * Wh[16 * i + 6]!;
      dh_9 += t30 * Wh[16 * i + 7]!;
      dh_10 += t30 * Wh[16 * i + 8]!;
      dh_11 += t30 * Wh[16 * i + 9]!;
      dh_12 += t30 * Wh[16 * i + 10]!;
      dh_13 += t30 * Wh[16 * i + 11]!;
      dh_14 += t30 * Wh[16 * i + 12]!;
      dh_15 += t30 * Wh[16 * i + 13]!;
      dh_16 += t30 * Wh[16 * i + 14]!;
      dh_17 += t30 * Wh[16 * i + 15]!;
      dWx[8 * i]! += t30 * t22;
      dWx[8 * i + 1]! += t30 * t23;
      dWx[8 * i + 2]! += t30 * t24;
      dWx[8 * i + 3]! += t30 * t25;
      dWx[8 * i + 4]! += t30 * t26;
      dWx[8 * i + 5]! += t30 * t27;
      dWx[8 * i + 6]! += t30 * t28;
      dWx[8 * i + 7]! += t30 * t29;
    }
    dh[16 * t] = dh_2;
    dh[16 * t + 1] = dh_3;
    dh[16 * t + 2] = dh_4;
    dh[16 * t + 3] = dh_5;
    dh[16 * t + 4] = dh_6;
    dh[16 * t + 5] = dh_7;
    dh[16 * t + 6] = dh_8;
    dh[16 * t + 7] = dh_9;
    dh[16 * t + 8] = dh_10;
    dh[16 * t + 9] = dh_11;
    dh[16 * t + 10] = dh_12;
    dh[16 * t + 11] = dh_13;
    dh[16 * t + 12] = dh_14;
    dh[16 * t + 13] = dh_15;
    dh[16 * t + 14] = dh_16;
    dh[16 * t + 15] = dh_17;
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
  checkLength("work.flat", work.flat, 304 * T + 224);
  checkLength("gradient.flat", gradient.flat, 1600);
  const { Wx, Wh, b } = p;
  const {
    z,
    dys,
    dh,
    dc,
    dz,
    c_2,
    h_2,
    sigmoid_4,
    sigmoid_5,
    tanh_3,
    sigmoid_6,
    tanh_4,
    ys_2,
  } = work;
  const { Wx: dWx, Wh: dWh, b: db } = gradient;

  let loss = 0;
  let sum = 0;
  c_2.fill(0, 0, 16 * T + 16);
  h_2.fill(0, 0, 16 * T + 16);
  dh.fill(0, 0, 16 * T + 16);
  dc.fill(0, 0, 16 * T + 16);

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
    const t8 = h_2[16 * t]!;
    const t9 = h_2[16 * t + 1]!;
    const t10 = h_2[16 * t + 2]!;
    const t11 = h_2[16 * t + 3]!;
    const t12 = h_2[16 * t + 4]!;
    const t13 = h_2[16 * t + 5]!;
    const t14 = h_2[16 * t + 6]!;
    const t15 = h_2[16 * t + 7]!;
    const t16 = h_2[16 * t + 8]!;
    const t17 = h_2[16 * t + 9]!;
    const t18 = h_2[16 * t + 10]!;
    const t19 = h_2[16 * t + 11]!;
    const t20 = h_2[16 * t + 12]!;
    const t21 = h_2[16 * t + 13]!;
    const t22 = h_2[16 * t + 14]!;
    const t23 = h_2[16 * t + 15]!;
    for (let i = 0; i < 64; i++) {
      const t24 = Wx[8 * i]! * t0 + Wx[8 * i + 1]! * t1 + Wx[8 * i + 2]! * t2;
      const t25 = t24 + Wx[8 * i + 3]! * t3 + Wx[8 * i + 4]! * t4;
      const t26 = t25 + Wx[8 * i + 5]! * t5 + Wx[8 * i + 6]! * t6;
      const t27 = Wh[16 * i]! * t8 + Wh[16 * i + 1]! * t9;
      const t28 = t27 + Wh[16 * i + 2]! * t10 + Wh[16 * i + 3]! * t11;
      const t29 = t28 + Wh[16 * i + 4]! * t12 + Wh[16 * i + 5]! * t13;
      const t30 = t29 + Wh[16 * i + 6]! * t14 + Wh[16 * i + 7]! * t15;
      const t31 = t30 + Wh[16 * i + 8]! * t16 + Wh[16 * i + 9]! * t17;
      const t32 = t31 + Wh[16 * i + 10]! * t18 + Wh[16 * i + 11]! * t19;
      const t33 = t32 + Wh[16 * i + 12]! * t20 + Wh[16 * i + 13]! * t21;
      const t34 = t33 + Wh[16 * i + 14]! * t22 + Wh[16 * i + 15]! * t23;
      z[i] = t26 + Wx[8 * i + 7]! * t7 + t34 + b[i]!;
    }

    // c = sigmoid(z[17:32]) .* c + sigmoid(z[1:16]) .* tanh(z[33:48])
    // h = sigmoid(z[49:64]) .* tanh(c)
    // ys[t, :] = h
    for (let i = 0; i < 16; i++) {
      const c_3 = c_2[i + 16 * t]!;
      const t35 = 1 / (1 + Math.exp(-z[i + 16]!));
      sigmoid_4[i + 16 * t] = t35;
      const t36 = 1 / (1 + Math.exp(-z[i]!));
      sigmoid_5[i + 16 * t] = t36;
      const t37 = Math.tanh(z[i + 32]!);
      tanh_3[i + 16 * t] = t37;
      const t38 = t35 * c_3 + t36 * t37;
      c_2[i + 16 * t + 16] = t38;
      const t39 = 1 / (1 + Math.exp(-z[i + 48]!));
      sigmoid_6[i + 16 * t] = t39;
      const t40 = Math.tanh(t38);
      tanh_4[i + 16 * t] = t40;
      const t41 = t39 * t40;
      h_2[i + 16 * t + 16] = t41;
      ys_2[i + 16 * t] = t41;
    }
  }

  // loss = mean((ys - target) .^ 2)
  const t42 = 1 / (16 * T);
  for (let i = 0; i < T; i++) {
    const t43 = ys_2[16 * i]! - target[16 * i]!;
    const t44 = ys_2[16 * i + 1]! - target[16 * i + 1]!;
    const t45 = ys_2[16 * i + 2]! - target[16 * i + 2]!;
    const t46 = ys_2[16 * i + 3]! - target[16 * i + 3]!;
    const t47 = ys_2[16 * i + 4]! - target[16 * i + 4]!;
    const t48 = ys_2[16 * i + 5]! - target[16 * i + 5]!;
    const t49 = t43 * t43 + t44 * t44 + t45 * t45 + t46 * t46 + t47 * t47;
    const t50 = ys_2[16 * i + 6]! - target[16 * i + 6]!;
    const t51 = ys_2[16 * i + 7]! - target[16 * i + 7]!;
    const t52 = ys_2[16 * i + 8]! - target[16 * i + 8]!;
    const t53 = ys_2[16 * i + 9]! - target[16 * i + 9]!;
    const t54 = t49 + t48 * t48 + t50 * t50 + t51 * t51 + t52 * t52;
    const t55 = ys_2[16 * i + 10]! - target[16 * i + 10]!;
    const t56 = ys_2[16 * i + 11]! - target[16 * i + 11]!;
    const t57 = ys_2[16 * i + 12]! - target[16 * i + 12]!;
    const t58 = ys_2[16 * i + 13]! - target[16 * i + 13]!;
    const t59 = t54 + t53 * t53 + t55 * t55 + t56 * t56 + t57 * t57;
    const t60 = ys_2[16 * i + 14]! - target[16 * i + 14]!;
    const t61 = ys_2[16 * i + 15]! - target[16 * i + 15]!;
    sum += t59 + t58 * t58 + t60 * t60 + t61 * t61;
    dys[16 * i] = 2 * (t42 * t43);
    dys[16 * i + 1] = 2 * (t42 * t44);
    dys[16 * i + 2] = 2 * (t42 * t45);
    dys[16 * i + 3] = 2 * (t42 * t46);
    dys[16 * i + 4] = 2 * (t42 * t47);
    dys[16 * i + 5] = 2 * (t42 * t48);
    dys[16 * i + 6] = 2 * (t42 * t50);
    dys[16 * i + 7] = 2 * (t42 * t51);
    dys[16 * i + 8] = 2 * (t42 * t52);
    dys[16 * i + 9] = 2 * (t42 * t53);
    dys[16 * i + 10] = 2 * (t42 * t55);
    dys[16 * i + 11] = 2 * (t42 * t56);
    dys[16 * i + 12] = 2 * (t42 * t57);
    dys[16 * i + 13] = 2 * (t42 * t58);
    dys[16 * i + 14] = 2 * (t42 * t60);
    dys[16 * i + 15] = 2 * (t42 * t61);
  }
  loss = sum / (16 * T);
  db.fill(0, 0, 64);
  dWh.fill(0, 0, 1024);
  dWx.fill(0, 0, 512);

  // repeat(t = 1:T,
  for (let t = T - 1; t >= 0; t--) {
    // ys[t, :] = h
    // h = sigmoid(z[49:64]) .* tanh(c)
    // c = sigmoid(z[17:32]) .* c + sigmoid(z[1:16]) .* tanh(z[33:48])
    for (let i = 0; i < 16; i++) {
      dh[i + 16 * t + 16]! += dys[i + 16 * t]!;
      const dh_2 = dh[i + 16 * t + 16]!;
      const t62 = sigmoid_6[i + 16 * t]!;
      const t63 = tanh_4[i + 16 * t]!;
      dc[i + 16 * t + 16]! += dh_2 * t62 * (1 - t63 * t63);
      dz[i + 48] = dh_2 * t63 * (t62 * (1 - t62));
      const dc_2 = dc[i + 16 * t + 16]!;
      const t64 = sigmoid_4[i + 16 * t]!;
      dc[i + 16 * t]! += dc_2 * t64;
      const t65 = sigmoid_5[i + 16 * t]!;
      const t66 = tanh_3[i + 16 * t]!;
      dz[i + 32] = dc_2 * t65 * (1 - t66 * t66);
      dz[i] = dc_2 * t66 * (t65 * (1 - t65));
      dz[i + 16] = dc_2 * c_2[i + 16 * t]! * (t64 * (1 - t64));
    }

    // z = Wx * xs[t, :] + Wh * h + b
    let dh_2 = dh[16 * t]!;
    let dh_3 = dh[16 * t + 1]!;
    let dh_4 = dh[16 * t + 2]!;
    let dh_5 = dh[16 * t + 3]!;
    let dh_6 = dh[16 * t + 4]!;
    let dh_7 = dh[16 * t + 5]!;
    let dh_8 = dh[16 * t + 6]!;
    let dh_9 = dh[16 * t + 7]!;
    let dh_10 = dh[16 * t + 8]!;
    let dh_11 = dh[16 * t + 9]!;
    let dh_12 = dh[16 * t + 10]!;
    let dh_13 = dh[16 * t + 11]!;
    let dh_14 = dh[16 * t + 12]!;
    let dh_15 = dh[16 * t + 13]!;
    let dh_16 = dh[16 * t + 14]!;
    let dh_17 = dh[16 * t + 15]!;
    const t67 = h_2[16 * t]!;
    const t68 = h_2[16 * t + 1]!;
    const t69 = h_2[16 * t + 2]!;
    const t70 = h_2[16 * t + 3]!;
    const t71 = h_2[16 * t + 4]!;
    const t72 = h_2[16 * t + 5]!;
    const t73 = h_2[16 * t + 6]!;
    const t74 = h_2[16 * t + 7]!;
    const t75 = h_2[16 * t + 8]!;
    const t76 = h_2[16 * t + 9]!;
    const t77 = h_2[16 * t + 10]!;
    const t78 = h_2[16 * t + 11]!;
    const t79 = h_2[16 * t + 12]!;
    const t80 = h_2[16 * t + 13]!;
    const t81 = h_2[16 * t + 14]!;
    const t82 = h_2[16 * t + 15]!;
    const t83 = xs[8 * t]!;
    const t84 = xs[8 * t + 1]!;
    const t85 = xs[8 * t + 2]!;
    const t86 = xs[8 * t + 3]!;
    const t87 = xs[8 * t + 4]!;
    const t88 = xs[8 * t + 5]!;
    const t89 = xs[8 * t + 6]!;
    const t90 = xs[8 * t + 7]!;
    for (let i = 0; i < 64; i++) {
      const t91 = dz[i]!;
      db[i]! += t91;
      dWh[16 * i]! += t91 * t67;
      dWh[16 * i + 1]! += t91 * t68;
      dWh[16 * i + 2]! += t91 * t69;
      dWh[16 * i + 3]! += t91 * t70;
      dWh[16 * i + 4]! += t91 * t71;
      dWh[16 * i + 5]! += t91 * t72;
      dWh[16 * i + 6]! += t91 * t73;
      dWh[16 * i + 7]! += t91 * t74;
      dWh[16 * i + 8]! += t91 * t75;
      dWh[16 * i + 9]! += t91 * t76;
      dWh[16 * i + 10]! += t91 * t77;
      dWh[16 * i + 11]! += t91 * t78;
      dWh[16 * i + 12]! += t91 * t79;
      dWh[16 * i + 13]! += t91 * t80;
      dWh[16 * i + 14]! += t91 * t81;
      dWh[16 * i + 15]! += t91 * t82;
      dh_2 += t91 * Wh[16 * i]!;
      dh_3 += t91 * Wh[16 * i + 1]!;
      dh_4 += t91 * Wh[16 * i + 2]!;
      dh_5 += t91 * Wh[16 * i + 3]!;
      dh_6 += t91 * Wh[16 * i + 4]!;
      dh_7 += t91 * Wh[16 * i + 5]!;
      dh_8 += t91 * Wh[16 * i + 6]!;
      dh_9 += t91 * Wh[16 * i + 7]!;
      dh_10 += t91 * Wh[16 * i + 8]!;
      dh_11 += t91 * Wh[16 * i + 9]!;
      dh_12 += t91 * Wh[16 * i + 10]!;
      dh_13 += t91 * Wh[16 * i + 11]!;
      dh_14 += t91 * Wh[16 * i + 12]!;
      dh_15 += t91 * Wh[16 * i + 13]!;
      dh_16 += t91 * Wh[16 * i + 14]!;
      dh_17 += t91 * Wh[16 * i + 15]!;
      dWx[8 * i]! += t91 * t83;
      dWx[8 * i + 1]! += t91 * t84;
      dWx[8 * i + 2]! += t91 * t85;
      dWx[8 * i + 3]! += t91 * t86;
      dWx[8 * i + 4]! += t91 * t87;
      dWx[8 * i + 5]! += t91 * t88;
      dWx[8 * i + 6]! += t91 * t89;
      dWx[8 * i + 7]! += t91 * t90;
    }
    dh[16 * t] = dh_2;
    dh[16 * t + 1] = dh_3;
    dh[16 * t + 2] = dh_4;
    dh[16 * t + 3] = dh_5;
    dh[16 * t + 4] = dh_6;
    dh[16 * t + 5] = dh_7;
    dh[16 * t + 6] = dh_8;
    dh[16 * t + 7] = dh_9;
    dh[16 * t + 8] = dh_10;
    dh[16 * t + 9] = dh_11;
    dh[16 * t + 10] = dh_12;
    dh[16 * t + 11] = dh_13;
    dh[16 * t + 12] = dh_14;
    dh[16 * t + 13] = dh_15;
    dh[16 * t + 14] = dh_16;
    dh[16 * t + 15] = dh_17;
  }
  return loss;
}

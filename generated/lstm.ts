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
// Operations: forward 3408 * T + 2, backward 5680 * T + 2, valueAndGradient
// 9072 * T + 3; workspace 2944 * T + 1664 bytes.

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
  dz: Shape;
  dh: Shape;
  dc: Shape;
  dsigmoid: Shape;
  dsigmoid_2: Shape;
  dtanh: Shape;
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
    dz: [T, 64],
    dh: [T + 1, 16],
    dc: [T + 1, 16],
    dsigmoid: [16],
    dsigmoid_2: [16],
    dtanh: [16],
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
  checkLength("work.flat", work.flat, 368 * T + 208);
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
  checkLength("work.flat", work.flat, 368 * T + 208);
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
    dz,
    dh,
    dc,
    dsigmoid,
    dsigmoid_2,
    dtanh,
  } = work;
  const { Wx: dWx, Wh: dWh, b: db } = gradient;

  // loss = mean((ys - target) .^ 2)
  const t0 = 1 / (16 * T);
  for (let i = 0; i < T; i++) {
    // loss = mean((ys - target) .^ 2)
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
    dz.fill(0, 64 * i, 64 * i + 64);
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
      const t1 = tanh_2[i + 16 * t]!;
      dsigmoid[i] = dh_2 * t1;
      dc[i + 16 * t + 16]! += dh_2 * sigmoid_3[i + 16 * t]! * (1 - t1 * t1);
      const dc_2 = dc[i + 16 * t + 16]!;
      dsigmoid_2[i] = dc_2 * c[i + 16 * t]!;
      dc[i + 16 * t]! += dc_2 * sigmoid[i + 16 * t]!;
      const t2 = sigmoid_2[i + 16 * t]!;
      dtanh[i] = dc_2 * t2;
      dz[i + 64 * t]! += dc_2 * tanh[i + 16 * t]! * (t2 * (1 - t2));
    }

    // h = sigmoid(z[49:64]) .* tanh(c)
    const t3 = sigmoid_3[16 * t]!;
    const t4 = sigmoid_3[16 * t + 1]!;
    const t5 = sigmoid_3[16 * t + 2]!;
    const t6 = sigmoid_3[16 * t + 3]!;
    const t7 = sigmoid_3[16 * t + 4]!;
    const t8 = sigmoid_3[16 * t + 5]!;
    const t9 = sigmoid_3[16 * t + 6]!;
    const t10 = sigmoid_3[16 * t + 7]!;
    dz[64 * t + 48]! += dsigmoid[0]! * (t3 * (1 - t3));
    dz[64 * t + 49]! += dsigmoid[1]! * (t4 * (1 - t4));
    dz[64 * t + 50]! += dsigmoid[2]! * (t5 * (1 - t5));
    dz[64 * t + 51]! += dsigmoid[3]! * (t6 * (1 - t6));
    dz[64 * t + 52]! += dsigmoid[4]! * (t7 * (1 - t7));
    dz[64 * t + 53]! += dsigmoid[5]! * (t8 * (1 - t8));
    dz[64 * t + 54]! += dsigmoid[6]! * (t9 * (1 - t9));
    dz[64 * t + 55]! += dsigmoid[7]! * (t10 * (1 - t10));
    const t11 = sigmoid_3[16 * t + 8]!;
    const t12 = sigmoid_3[16 * t + 9]!;
    const t13 = sigmoid_3[16 * t + 10]!;
    const t14 = sigmoid_3[16 * t + 11]!;
    const t15 = sigmoid_3[16 * t + 12]!;
    const t16 = sigmoid_3[16 * t + 13]!;
    const t17 = sigmoid_3[16 * t + 14]!;
    const t18 = sigmoid_3[16 * t + 15]!;
    dz[64 * t + 56]! += dsigmoid[8]! * (t11 * (1 - t11));
    dz[64 * t + 57]! += dsigmoid[9]! * (t12 * (1 - t12));
    dz[64 * t + 58]! += dsigmoid[10]! * (t13 * (1 - t13));
    dz[64 * t + 59]! += dsigmoid[11]! * (t14 * (1 - t14));
    dz[64 * t + 60]! += dsigmoid[12]! * (t15 * (1 - t15));
    dz[64 * t + 61]! += dsigmoid[13]! * (t16 * (1 - t16));
    dz[64 * t + 62]! += dsigmoid[14]! * (t17 * (1 - t17));
    dz[64 * t + 63]! += dsigmoid[15]! * (t18 * (1 - t18));
    const t19 = tanh[16 * t]!;
    const t20 = tanh[16 * t + 1]!;
    const t21 = tanh[16 * t + 2]!;
    const t22 = tanh[16 * t + 3]!;
    const t23 = tanh[16 * t + 4]!;
    const t24 = tanh[16 * t + 5]!;
    const t25 = tanh[16 * t + 6]!;
    const t26 = tanh[16 * t + 7]!;
    dz[64 * t + 32]! += dtanh[0]! * (1 - t19 * t19);
    dz[64 * t + 33]! += dtanh[1]! * (1 - t20 * t20);
    dz[64 * t + 34]! += dtanh[2]! * (1 - t21 * t21);
    dz[64 * t + 35]! += dtanh[3]! * (1 - t22 * t22);
    dz[64 * t + 36]! += dtanh[4]! * (1 - t23 * t23);
    dz[64 * t + 37]! += dtanh[5]! * (1 - t24 * t24);
    dz[64 * t + 38]! += dtanh[6]! * (1 - t25 * t25);
    dz[64 * t + 39]! += dtanh[7]! * (1 - t26 * t26);
    const t27 = tanh[16 * t + 8]!;
    const t28 = tanh[16 * t + 9]!;
    const t29 = tanh[16 * t + 10]!;
    const t30 = tanh[16 * t + 11]!;
    const t31 = tanh[16 * t + 12]!;
    const t32 = tanh[16 * t + 13]!;
    const t33 = tanh[16 * t + 14]!;
    const t34 = tanh[16 * t + 15]!;
    dz[64 * t + 40]! += dtanh[8]! * (1 - t27 * t27);
    dz[64 * t + 41]! += dtanh[9]! * (1 - t28 * t28);
    dz[64 * t + 42]! += dtanh[10]! * (1 - t29 * t29);
    dz[64 * t + 43]! += dtanh[11]! * (1 - t30 * t30);
    dz[64 * t + 44]! += dtanh[12]! * (1 - t31 * t31);
    dz[64 * t + 45]! += dtanh[13]! * (1 - t32 * t32);
    dz[64 * t + 46]! += dtanh[14]! * (1 - t33 * t33);
    dz[64 * t + 47]! += dtanh[15]! * (1 - t34 * t34);
    const t35 = sigmoid[16 * t]!;
    const t36 = sigmoid[16 * t + 1]!;
    const t37 = sigmoid[16 * t + 2]!;
    const t38 = sigmoid[16 * t + 3]!;
    const t39 = sigmoid[16 * t + 4]!;
    const t40 = sigmoid[16 * t + 5]!;
    const t41 = sigmoid[16 * t + 6]!;
    const t42 = sigmoid[16 * t + 7]!;
    dz[64 * t + 16]! += dsigmoid_2[0]! * (t35 * (1 - t35));
    dz[64 * t + 17]! += dsigmoid_2[1]! * (t36 * (1 - t36));
    dz[64 * t + 18]! += dsigmoid_2[2]! * (t37 * (1 - t37));
    dz[64 * t + 19]! += dsigmoid_2[3]! * (t38 * (1 - t38));
    dz[64 * t + 20]! += dsigmoid_2[4]! * (t39 * (1 - t39));
    dz[64 * t + 21]! += dsigmoid_2[5]! * (t40 * (1 - t40));
    dz[64 * t + 22]! += dsigmoid_2[6]! * (t41 * (1 - t41));
    dz[64 * t + 23]! += dsigmoid_2[7]! * (t42 * (1 - t42));
    const t43 = sigmoid[16 * t + 8]!;
    const t44 = sigmoid[16 * t + 9]!;
    const t45 = sigmoid[16 * t + 10]!;
    const t46 = sigmoid[16 * t + 11]!;
    const t47 = sigmoid[16 * t + 12]!;
    const t48 = sigmoid[16 * t + 13]!;
    const t49 = sigmoid[16 * t + 14]!;
    const t50 = sigmoid[16 * t + 15]!;
    dz[64 * t + 24]! += dsigmoid_2[8]! * (t43 * (1 - t43));
    dz[64 * t + 25]! += dsigmoid_2[9]! * (t44 * (1 - t44));
    dz[64 * t + 26]! += dsigmoid_2[10]! * (t45 * (1 - t45));
    dz[64 * t + 27]! += dsigmoid_2[11]! * (t46 * (1 - t46));
    dz[64 * t + 28]! += dsigmoid_2[12]! * (t47 * (1 - t47));
    dz[64 * t + 29]! += dsigmoid_2[13]! * (t48 * (1 - t48));
    dz[64 * t + 30]! += dsigmoid_2[14]! * (t49 * (1 - t49));
    dz[64 * t + 31]! += dsigmoid_2[15]! * (t50 * (1 - t50));

    // z = Wx * xs[t, :] + Wh * h + b
    const t51 = h[16 * t]!;
    const t52 = h[16 * t + 1]!;
    const t53 = h[16 * t + 2]!;
    const t54 = h[16 * t + 3]!;
    const t55 = h[16 * t + 4]!;
    const t56 = h[16 * t + 5]!;
    const t57 = h[16 * t + 6]!;
    const t58 = h[16 * t + 7]!;
    const t59 = h[16 * t + 8]!;
    const t60 = h[16 * t + 9]!;
    const t61 = h[16 * t + 10]!;
    const t62 = h[16 * t + 11]!;
    const t63 = h[16 * t + 12]!;
    const t64 = h[16 * t + 13]!;
    const t65 = h[16 * t + 14]!;
    const t66 = h[16 * t + 15]!;
    const t67 = xs[8 * t]!;
    const t68 = xs[8 * t + 1]!;
    const t69 = xs[8 * t + 2]!;
    const t70 = xs[8 * t + 3]!;
    const t71 = xs[8 * t + 4]!;
    const t72 = xs[8 * t + 5]!;
    const t73 = xs[8 * t + 6]!;
    const t74 = xs[8 * t + 7]!;
    for (let i = 0; i < 64; i++) {
      const t75 = dz[i + 64 * t]!;
      db[i]! += t75;
      dWh[16 * i]! += t75 * t51;
      dWh[16 * i + 1]! += t75 * t52;
      dWh[16 * i + 2]! += t75 * t53;
      dWh[16 * i + 3]! += t75 * t54;
      dWh[16 * i + 4]! += t75 * t55;
      dWh[16 * i + 5]! += t75 * t56;
      dWh[16 * i + 6]! += t75 * t57;
      dWh[16 * i + 7]! += t75 * t58;
      dWh[16 * i + 8]! += t75 * t59;
      dWh[16 * i + 9]! += t75 * t60;
      dWh[16 * i + 10]! += t75 * t61;
      dWh[16 * i + 11]! += t75 * t62;
      dWh[16 * i + 12]! += t75 * t63;
      dWh[16 * i + 13]! += t75 * t64;
      dWh[16 * i + 14]! += t75 * t65;
      dWh[16 * i + 15]! += t75 * t66;
      dh[16 * t]! += t75 * Wh[16 * i]!;
      dh[16 * t + 1]! += t75 * Wh[16 * i + 1]!;
      dh[16 * t + 2]! += t75 * Wh[16 * i + 2]!;
      dh[16 * t + 3]! += t75 * Wh[16 * i + 3]!;
      dh[16 * t + 4]! += t75 * Wh[16 * i + 4]!;
      dh[16 * t + 5]! += t75 * Wh[16 * i + 5]!;
      dh[16 * t + 6]! += t75 * Wh[16 * i + 6]!;
      dh[16 * t + 7]! += t75 * Wh[16 * i + 7]!;
      dh[16 * t + 8]! += t75 * Wh[16 * i + 8]!;
      dh[16 * t + 9]! += t75 * Wh[16 * i + 9]!;
      dh[16 * t + 10]! += t75 * Wh[16 * i + 10]!;
      dh[16 * t + 11]! += t75 * Wh[16 * i + 11]!;
      dh[16 * t + 12]! += t75 * Wh[16 * i + 12]!;
      dh[16 * t + 13]! += t75 * Wh[16 * i + 13]!;
      dh[16 * t + 14]! += t75 * Wh[16 * i + 14]!;
      dh[16 * t + 15]! += t75 * Wh[16 * i + 15]!;
      dWx[8 * i]! += t75 * t67;
      dWx[8 * i + 1]! += t75 * t68;
      dWx[8 * i + 2]! += t75 * t69;
      dWx[8 * i + 3]! += t75 * t70;
      dWx[8 * i + 4]! += t75 * t71;
      dWx[8 * i + 5]! += t75 * t72;
      dWx[8 * i + 6]! += t75 * t73;
      dWx[8 * i + 7]! += t75 * t74;
    }
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
  checkLength("work.flat", work.flat, 368 * T + 208);
  checkLength("gradient.flat", gradient.flat, 1600);
  const { Wx, Wh, b } = p;
  const {
    z,
    dys,
    dz,
    dh,
    dc,
    dsigmoid,
    dsigmoid_2,
    dtanh,
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
    // loss = mean((ys - target) .^ 2)
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
    dz.fill(0, 64 * i, 64 * i + 64);
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
      const t62 = tanh_4[i + 16 * t]!;
      dsigmoid[i] = dh_2 * t62;
      dc[i + 16 * t + 16]! += dh_2 * sigmoid_6[i + 16 * t]! * (1 - t62 * t62);
      const dc_2 = dc[i + 16 * t + 16]!;
      dsigmoid_2[i] = dc_2 * c_2[i + 16 * t]!;
      dc[i + 16 * t]! += dc_2 * sigmoid_4[i + 16 * t]!;
      const t63 = sigmoid_5[i + 16 * t]!;
      dtanh[i] = dc_2 * t63;
      dz[i + 64 * t]! += dc_2 * tanh_3[i + 16 * t]! * (t63 * (1 - t63));
    }

    // h = sigmoid(z[49:64]) .* tanh(c)
    const t64 = sigmoid_6[16 * t]!;
    const t65 = sigmoid_6[16 * t + 1]!;
    const t66 = sigmoid_6[16 * t + 2]!;
    const t67 = sigmoid_6[16 * t + 3]!;
    const t68 = sigmoid_6[16 * t + 4]!;
    const t69 = sigmoid_6[16 * t + 5]!;
    const t70 = sigmoid_6[16 * t + 6]!;
    const t71 = sigmoid_6[16 * t + 7]!;
    dz[64 * t + 48]! += dsigmoid[0]! * (t64 * (1 - t64));
    dz[64 * t + 49]! += dsigmoid[1]! * (t65 * (1 - t65));
    dz[64 * t + 50]! += dsigmoid[2]! * (t66 * (1 - t66));
    dz[64 * t + 51]! += dsigmoid[3]! * (t67 * (1 - t67));
    dz[64 * t + 52]! += dsigmoid[4]! * (t68 * (1 - t68));
    dz[64 * t + 53]! += dsigmoid[5]! * (t69 * (1 - t69));
    dz[64 * t + 54]! += dsigmoid[6]! * (t70 * (1 - t70));
    dz[64 * t + 55]! += dsigmoid[7]! * (t71 * (1 - t71));
    const t72 = sigmoid_6[16 * t + 8]!;
    const t73 = sigmoid_6[16 * t + 9]!;
    const t74 = sigmoid_6[16 * t + 10]!;
    const t75 = sigmoid_6[16 * t + 11]!;
    const t76 = sigmoid_6[16 * t + 12]!;
    const t77 = sigmoid_6[16 * t + 13]!;
    const t78 = sigmoid_6[16 * t + 14]!;
    const t79 = sigmoid_6[16 * t + 15]!;
    dz[64 * t + 56]! += dsigmoid[8]! * (t72 * (1 - t72));
    dz[64 * t + 57]! += dsigmoid[9]! * (t73 * (1 - t73));
    dz[64 * t + 58]! += dsigmoid[10]! * (t74 * (1 - t74));
    dz[64 * t + 59]! += dsigmoid[11]! * (t75 * (1 - t75));
    dz[64 * t + 60]! += dsigmoid[12]! * (t76 * (1 - t76));
    dz[64 * t + 61]! += dsigmoid[13]! * (t77 * (1 - t77));
    dz[64 * t + 62]! += dsigmoid[14]! * (t78 * (1 - t78));
    dz[64 * t + 63]! += dsigmoid[15]! * (t79 * (1 - t79));
    const t80 = tanh_3[16 * t]!;
    const t81 = tanh_3[16 * t + 1]!;
    const t82 = tanh_3[16 * t + 2]!;
    const t83 = tanh_3[16 * t + 3]!;
    const t84 = tanh_3[16 * t + 4]!;
    const t85 = tanh_3[16 * t + 5]!;
    const t86 = tanh_3[16 * t + 6]!;
    const t87 = tanh_3[16 * t + 7]!;
    dz[64 * t + 32]! += dtanh[0]! * (1 - t80 * t80);
    dz[64 * t + 33]! += dtanh[1]! * (1 - t81 * t81);
    dz[64 * t + 34]! += dtanh[2]! * (1 - t82 * t82);
    dz[64 * t + 35]! += dtanh[3]! * (1 - t83 * t83);
    dz[64 * t + 36]! += dtanh[4]! * (1 - t84 * t84);
    dz[64 * t + 37]! += dtanh[5]! * (1 - t85 * t85);
    dz[64 * t + 38]! += dtanh[6]! * (1 - t86 * t86);
    dz[64 * t + 39]! += dtanh[7]! * (1 - t87 * t87);
    const t88 = tanh_3[16 * t + 8]!;
    const t89 = tanh_3[16 * t + 9]!;
    const t90 = tanh_3[16 * t + 10]!;
    const t91 = tanh_3[16 * t + 11]!;
    const t92 = tanh_3[16 * t + 12]!;
    const t93 = tanh_3[16 * t + 13]!;
    const t94 = tanh_3[16 * t + 14]!;
    const t95 = tanh_3[16 * t + 15]!;
    dz[64 * t + 40]! += dtanh[8]! * (1 - t88 * t88);
    dz[64 * t + 41]! += dtanh[9]! * (1 - t89 * t89);
    dz[64 * t + 42]! += dtanh[10]! * (1 - t90 * t90);
    dz[64 * t + 43]! += dtanh[11]! * (1 - t91 * t91);
    dz[64 * t + 44]! += dtanh[12]! * (1 - t92 * t92);
    dz[64 * t + 45]! += dtanh[13]! * (1 - t93 * t93);
    dz[64 * t + 46]! += dtanh[14]! * (1 - t94 * t94);
    dz[64 * t + 47]! += dtanh[15]! * (1 - t95 * t95);
    const t96 = sigmoid_4[16 * t]!;
    const t97 = sigmoid_4[16 * t + 1]!;
    const t98 = sigmoid_4[16 * t + 2]!;
    const t99 = sigmoid_4[16 * t + 3]!;
    const t100 = sigmoid_4[16 * t + 4]!;
    const t101 = sigmoid_4[16 * t + 5]!;
    const t102 = sigmoid_4[16 * t + 6]!;
    const t103 = sigmoid_4[16 * t + 7]!;
    dz[64 * t + 16]! += dsigmoid_2[0]! * (t96 * (1 - t96));
    dz[64 * t + 17]! += dsigmoid_2[1]! * (t97 * (1 - t97));
    dz[64 * t + 18]! += dsigmoid_2[2]! * (t98 * (1 - t98));
    dz[64 * t + 19]! += dsigmoid_2[3]! * (t99 * (1 - t99));
    dz[64 * t + 20]! += dsigmoid_2[4]! * (t100 * (1 - t100));
    dz[64 * t + 21]! += dsigmoid_2[5]! * (t101 * (1 - t101));
    dz[64 * t + 22]! += dsigmoid_2[6]! * (t102 * (1 - t102));
    dz[64 * t + 23]! += dsigmoid_2[7]! * (t103 * (1 - t103));
    const t104 = sigmoid_4[16 * t + 8]!;
    const t105 = sigmoid_4[16 * t + 9]!;
    const t106 = sigmoid_4[16 * t + 10]!;
    const t107 = sigmoid_4[16 * t + 11]!;
    const t108 = sigmoid_4[16 * t + 12]!;
    const t109 = sigmoid_4[16 * t + 13]!;
    const t110 = sigmoid_4[16 * t + 14]!;
    const t111 = sigmoid_4[16 * t + 15]!;
    dz[64 * t + 24]! += dsigmoid_2[8]! * (t104 * (1 - t104));
    dz[64 * t + 25]! += dsigmoid_2[9]! * (t105 * (1 - t105));
    dz[64 * t + 26]! += dsigmoid_2[10]! * (t106 * (1 - t106));
    dz[64 * t + 27]! += dsigmoid_2[11]! * (t107 * (1 - t107));
    dz[64 * t + 28]! += dsigmoid_2[12]! * (t108 * (1 - t108));
    dz[64 * t + 29]! += dsigmoid_2[13]! * (t109 * (1 - t109));
    dz[64 * t + 30]! += dsigmoid_2[14]! * (t110 * (1 - t110));
    dz[64 * t + 31]! += dsigmoid_2[15]! * (t111 * (1 - t111));

    // z = Wx * xs[t, :] + Wh * h + b
    const t112 = h_2[16 * t]!;
    const t113 = h_2[16 * t + 1]!;
    const t114 = h_2[16 * t + 2]!;
    const t115 = h_2[16 * t + 3]!;
    const t116 = h_2[16 * t + 4]!;
    const t117 = h_2[16 * t + 5]!;
    const t118 = h_2[16 * t + 6]!;
    const t119 = h_2[16 * t + 7]!;
    const t120 = h_2[16 * t + 8]!;
    const t121 = h_2[16 * t + 9]!;
    const t122 = h_2[16 * t + 10]!;
    const t123 = h_2[16 * t + 11]!;
    const t124 = h_2[16 * t + 12]!;
    const t125 = h_2[16 * t + 13]!;
    const t126 = h_2[16 * t + 14]!;
    const t127 = h_2[16 * t + 15]!;
    const t128 = xs[8 * t]!;
    const t129 = xs[8 * t + 1]!;
    const t130 = xs[8 * t + 2]!;
    const t131 = xs[8 * t + 3]!;
    const t132 = xs[8 * t + 4]!;
    const t133 = xs[8 * t + 5]!;
    const t134 = xs[8 * t + 6]!;
    const t135 = xs[8 * t + 7]!;
    for (let i = 0; i < 64; i++) {
      const t136 = dz[i + 64 * t]!;
      db[i]! += t136;
      dWh[16 * i]! += t136 * t112;
      dWh[16 * i + 1]! += t136 * t113;
      dWh[16 * i + 2]! += t136 * t114;
      dWh[16 * i + 3]! += t136 * t115;
      dWh[16 * i + 4]! += t136 * t116;
      dWh[16 * i + 5]! += t136 * t117;
      dWh[16 * i + 6]! += t136 * t118;
      dWh[16 * i + 7]! += t136 * t119;
      dWh[16 * i + 8]! += t136 * t120;
      dWh[16 * i + 9]! += t136 * t121;
      dWh[16 * i + 10]! += t136 * t122;
      dWh[16 * i + 11]! += t136 * t123;
      dWh[16 * i + 12]! += t136 * t124;
      dWh[16 * i + 13]! += t136 * t125;
      dWh[16 * i + 14]! += t136 * t126;
      dWh[16 * i + 15]! += t136 * t127;
      dh[16 * t]! += t136 * Wh[16 * i]!;
      dh[16 * t + 1]! += t136 * Wh[16 * i + 1]!;
      dh[16 * t + 2]! += t136 * Wh[16 * i + 2]!;
      dh[16 * t + 3]! += t136 * Wh[16 * i + 3]!;
      dh[16 * t + 4]! += t136 * Wh[16 * i + 4]!;
      dh[16 * t + 5]! += t136 * Wh[16 * i + 5]!;
      dh[16 * t + 6]! += t136 * Wh[16 * i + 6]!;
      dh[16 * t + 7]! += t136 * Wh[16 * i + 7]!;
      dh[16 * t + 8]! += t136 * Wh[16 * i + 8]!;
      dh[16 * t + 9]! += t136 * Wh[16 * i + 9]!;
      dh[16 * t + 10]! += t136 * Wh[16 * i + 10]!;
      dh[16 * t + 11]! += t136 * Wh[16 * i + 11]!;
      dh[16 * t + 12]! += t136 * Wh[16 * i + 12]!;
      dh[16 * t + 13]! += t136 * Wh[16 * i + 13]!;
      dh[16 * t + 14]! += t136 * Wh[16 * i + 14]!;
      dh[16 * t + 15]! += t136 * Wh[16 * i + 15]!;
      dWx[8 * i]! += t136 * t128;
      dWx[8 * i + 1]! += t136 * t129;
      dWx[8 * i + 2]! += t136 * t130;
      dWx[8 * i + 3]! += t136 * t131;
      dWx[8 * i + 4]! += t136 * t132;
      dWx[8 * i + 5]! += t136 * t133;
      dWx[8 * i + 6]! += t136 * t134;
      dWx[8 * i + 7]! += t136 * t135;
    }
  }
  return loss;
}

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
// Operations: forward 3360 * T + 2, backward 5920 * T + 2, valueAndGradient
// 9264 * T + 3; workspace 2688 * T + 1280 bytes.

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
  dys: Shape;
  dz: Shape;
  dh: Shape;
  dc: Shape;
  dproduct: Shape;
  c_2: Shape;
  h_2: Shape;
  z_2: Shape;
  ys_2: Shape;
}>;
/** What functions keep between their steps, and `forward` for `backward`. */
export const createWorkspace = (T: number): Workspace =>
  allocate({
    z: [T, 64],
    c: [T + 1, 16],
    h: [T + 1, 16],
    ys: [T, 16],
    dys: [T, 16],
    dz: [T, 64],
    dh: [T + 1, 16],
    dc: [T + 1, 16],
    dproduct: [64],
    c_2: [T + 1, 16],
    h_2: [T + 1, 16],
    z_2: [T, 64],
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
  checkLength("work.flat", work.flat, 336 * T + 160);
  const { Wx, Wh, b } = p;
  const { z, c, h, ys } = work;

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
      z[i + 64 * t] = t26 + Wx[8 * i + 7]! * t7 + t34 + b[i]!;
    }

    // c = sigmoid(z[17:32]) .* c + sigmoid(z[1:16]) .* tanh(z[33:48])
    // h = sigmoid(z[49:64]) .* tanh(c)
    // ys[t, :] = h
    for (let i = 0; i < 16; i++) {
      const c_3 = c[i + 16 * t]!;
      const t35 = Math.tanh(z[i + 64 * t + 32]!);
      const t36 = c_3 / (1 + Math.exp(-z[i + 64 * t + 16]!));
      const t37 = t36 + t35 / (1 + Math.exp(-z[i + 64 * t]!));
      c[i + 16 * t + 16] = t37;
      const t38 = Math.tanh(t37) / (1 + Math.exp(-z[i + 64 * t + 48]!));
      h[i + 16 * t + 16] = t38;
      ys[i + 16 * t] = t38;
    }
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
  checkLength("work.flat", work.flat, 336 * T + 160);
  checkLength("gradient.flat", gradient.flat, 1600);
  const { Wh } = p;
  const { z, c, h, ys, dys, dz, dh, dc, dproduct } = work;
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
      const t1 = Math.tanh(c[i + 16 * t + 16]!);
      const t2 = 1 / (1 + Math.exp(-z[i + 64 * t + 48]!));
      dz[i + 64 * t + 48]! += dh_2 * t1 * (t2 * (1 - t2));
      dc[i + 16 * t + 16]! += dh_2 * t2 * (1 - t1 * t1);
      const dc_2 = dc[i + 16 * t + 16]!;
      const t3 = 1 / (1 + Math.exp(-z[i + 64 * t + 16]!));
      dz[i + 64 * t + 16]! += dc_2 * c[i + 16 * t]! * (t3 * (1 - t3));
      dc[i + 16 * t]! += dc_2 * t3;
      const t4 = Math.tanh(z[i + 64 * t + 32]!);
      const t5 = 1 / (1 + Math.exp(-z[i + 64 * t]!));
      dz[i + 64 * t]! += dc_2 * t4 * (t5 * (1 - t5));
      dz[i + 64 * t + 32]! += dc_2 * t5 * (1 - t4 * t4);
    }

    // z = Wx * xs[t, :] + Wh * h + b
    const t6 = xs[8 * t]!;
    const t7 = xs[8 * t + 1]!;
    const t8 = xs[8 * t + 2]!;
    const t9 = xs[8 * t + 3]!;
    const t10 = xs[8 * t + 4]!;
    const t11 = xs[8 * t + 5]!;
    const t12 = xs[8 * t + 6]!;
    const t13 = xs[8 * t + 7]!;
    for (let i = 0; i < 64; i++) {
      const t14 = dz[i + 64 * t]!;
      dproduct[i] = t14;
      db[i]! += t14;
      dWx[8 * i]! += t14 * t6;
      dWx[8 * i + 1]! += t14 * t7;
      dWx[8 * i + 2]! += t14 * t8;
      dWx[8 * i + 3]! += t14 * t9;
      dWx[8 * i + 4]! += t14 * t10;
      dWx[8 * i + 5]! += t14 * t11;
      dWx[8 * i + 6]! += t14 * t12;
      dWx[8 * i + 7]! += t14 * t13;
    }
    for (let j = 0; j < 16; j++) {
      // z = Wx * xs[t, :] + Wh * h + b
      let dh_2 = 0;
      const t15 = h[j + 16 * t]!;
      for (let i = 0; i < 64; i++) {
        const t16 = dproduct[i]!;
        dWh[16 * i + j]! += t16 * t15;
        dh_2 += t16 * Wh[16 * i + j]!;
      }
      dh[j + 16 * t]! += dh_2;
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
  checkLength("work.flat", work.flat, 336 * T + 160);
  checkLength("gradient.flat", gradient.flat, 1600);
  const { Wx, Wh, b } = p;
  const { dys, dz, dh, dc, dproduct, c_2, h_2, z_2, ys_2 } = work;
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
      z_2[i + 64 * t] = t26 + Wx[8 * i + 7]! * t7 + t34 + b[i]!;
    }

    // c = sigmoid(z[17:32]) .* c + sigmoid(z[1:16]) .* tanh(z[33:48])
    // h = sigmoid(z[49:64]) .* tanh(c)
    // ys[t, :] = h
    for (let i = 0; i < 16; i++) {
      const c_3 = c_2[i + 16 * t]!;
      const t35 = Math.tanh(z_2[i + 64 * t + 32]!);
      const t36 = c_3 / (1 + Math.exp(-z_2[i + 64 * t + 16]!));
      const t37 = t36 + t35 / (1 + Math.exp(-z_2[i + 64 * t]!));
      c_2[i + 16 * t + 16] = t37;
      const t38 = Math.tanh(t37) / (1 + Math.exp(-z_2[i + 64 * t + 48]!));
      h_2[i + 16 * t + 16] = t38;
      ys_2[i + 16 * t] = t38;
    }
  }

  // loss = mean((ys - target) .^ 2)
  const t39 = 1 / (16 * T);
  for (let i = 0; i < T; i++) {
    // loss = mean((ys - target) .^ 2)
    const t40 = ys_2[16 * i]! - target[16 * i]!;
    const t41 = ys_2[16 * i + 1]! - target[16 * i + 1]!;
    const t42 = ys_2[16 * i + 2]! - target[16 * i + 2]!;
    const t43 = ys_2[16 * i + 3]! - target[16 * i + 3]!;
    const t44 = ys_2[16 * i + 4]! - target[16 * i + 4]!;
    const t45 = ys_2[16 * i + 5]! - target[16 * i + 5]!;
    const t46 = t40 * t40 + t41 * t41 + t42 * t42 + t43 * t43 + t44 * t44;
    const t47 = ys_2[16 * i + 6]! - target[16 * i + 6]!;
    const t48 = ys_2[16 * i + 7]! - target[16 * i + 7]!;
    const t49 = ys_2[16 * i + 8]! - target[16 * i + 8]!;
    const t50 = ys_2[16 * i + 9]! - target[16 * i + 9]!;
    const t51 = t46 + t45 * t45 + t47 * t47 + t48 * t48 + t49 * t49;
    const t52 = ys_2[16 * i + 10]! - target[16 * i + 10]!;
    const t53 = ys_2[16 * i + 11]! - target[16 * i + 11]!;
    const t54 = ys_2[16 * i + 12]! - target[16 * i + 12]!;
    const t55 = ys_2[16 * i + 13]! - target[16 * i + 13]!;
    const t56 = t51 + t50 * t50 + t52 * t52 + t53 * t53 + t54 * t54;
    const t57 = ys_2[16 * i + 14]! - target[16 * i + 14]!;
    const t58 = ys_2[16 * i + 15]! - target[16 * i + 15]!;
    sum += t56 + t55 * t55 + t57 * t57 + t58 * t58;
    dys[16 * i] = 2 * (t39 * t40);
    dys[16 * i + 1] = 2 * (t39 * t41);
    dys[16 * i + 2] = 2 * (t39 * t42);
    dys[16 * i + 3] = 2 * (t39 * t43);
    dys[16 * i + 4] = 2 * (t39 * t44);
    dys[16 * i + 5] = 2 * (t39 * t45);
    dys[16 * i + 6] = 2 * (t39 * t47);
    dys[16 * i + 7] = 2 * (t39 * t48);
    dys[16 * i + 8] = 2 * (t39 * t49);
    dys[16 * i + 9] = 2 * (t39 * t50);
    dys[16 * i + 10] = 2 * (t39 * t52);
    dys[16 * i + 11] = 2 * (t39 * t53);
    dys[16 * i + 12] = 2 * (t39 * t54);
    dys[16 * i + 13] = 2 * (t39 * t55);
    dys[16 * i + 14] = 2 * (t39 * t57);
    dys[16 * i + 15] = 2 * (t39 * t58);
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
      const t59 = Math.tanh(c_2[i + 16 * t + 16]!);
      const t60 = 1 / (1 + Math.exp(-z_2[i + 64 * t + 48]!));
      dz[i + 64 * t + 48]! += dh_2 * t59 * (t60 * (1 - t60));
      dc[i + 16 * t + 16]! += dh_2 * t60 * (1 - t59 * t59);
      const dc_2 = dc[i + 16 * t + 16]!;
      const t61 = 1 / (1 + Math.exp(-z_2[i + 64 * t + 16]!));
      dz[i + 64 * t + 16]! += dc_2 * c_2[i + 16 * t]! * (t61 * (1 - t61));
      dc[i + 16 * t]! += dc_2 * t61;
      const t62 = Math.tanh(z_2[i + 64 * t + 32]!);
      const t63 = 1 / (1 + Math.exp(-z_2[i + 64 * t]!));
      dz[i + 64 * t]! += dc_2 * t62 * (t63 * (1 - t63));
      dz[i + 64 * t + 32]! += dc_2 * t63 * (1 - t62 * t62);
    }

    // z = Wx * xs[t, :] + Wh * h + b
    const t64 = xs[8 * t]!;
    const t65 = xs[8 * t + 1]!;
    const t66 = xs[8 * t + 2]!;
    const t67 = xs[8 * t + 3]!;
    const t68 = xs[8 * t + 4]!;
    const t69 = xs[8 * t + 5]!;
    const t70 = xs[8 * t + 6]!;
    const t71 = xs[8 * t + 7]!;
    for (let i = 0; i < 64; i++) {
      const t72 = dz[i + 64 * t]!;
      dproduct[i] = t72;
      db[i]! += t72;
      dWx[8 * i]! += t72 * t64;
      dWx[8 * i + 1]! += t72 * t65;
      dWx[8 * i + 2]! += t72 * t66;
      dWx[8 * i + 3]! += t72 * t67;
      dWx[8 * i + 4]! += t72 * t68;
      dWx[8 * i + 5]! += t72 * t69;
      dWx[8 * i + 6]! += t72 * t70;
      dWx[8 * i + 7]! += t72 * t71;
    }
    for (let j = 0; j < 16; j++) {
      // z = Wx * xs[t, :] + Wh * h + b
      let dh_2 = 0;
      const t73 = h_2[j + 16 * t]!;
      for (let i = 0; i < 64; i++) {
        const t74 = dproduct[i]!;
        dWh[16 * i + j]! += t74 * t73;
        dh_2 += t74 * Wh[16 * i + j]!;
      }
      dh[j + 16 * t]! += dh_2;
    }
  }
  return loss;
}

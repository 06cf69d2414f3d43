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
// Operations: forward 3360 * T + 2, backward 5904 * T + 2, valueAndGradient
// 9264 * T + 3; workspace 2688 * T + 1808 bytes.

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
    dh: [T + 1, 16],
    dc: [T + 1, 16],
    dys: [T, 16],
    dz: [T, 64],
    dproduct: [64],
    dproduct_2: [64],
    carry: [0],
    c_2: [T + 1, 16],
    h_2: [T + 1, 16],
    z_2: [T, 64],
    ys_2: [T, 16],
    carry_2: [2],
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
  checkLength("work.flat", work.flat, 336 * T + 226);
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
    for (let i = 0; i < 16; i++) {
      const c_3 = c[i + 16 * t]!;
      const t35 = Math.tanh(z[i + 64 * t + 32]!);
      const t36 = c_3 / (1 + Math.exp(-z[i + 64 * t + 16]!));
      const t37 = t36 + t35 / (1 + Math.exp(-z[i + 64 * t]!));
      c[i + 16 * t + 16] = t37;
      const t38 = 1 + Math.exp(-z[i + 64 * t + 48]!);
      h[i + 16 * t + 16] = Math.tanh(t37) / t38;
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
  checkLength("work.flat", work.flat, 336 * T + 226);
  checkLength("gradient.flat", gradient.flat, 1600);

  backwardPart1(T, target, work, gradient);
  backwardPart2(p, T, xs, work, gradient);
}

/**
 * @param target - input
 * @param work - overwritten
 * @param gradient - overwritten
 */
function backwardPart1(
  T: number,
  target: Float64Array,
  work: Workspace,
  gradient: Parameters,
): void {
  const { ys, dh, dc, dys, dz } = work;
  const { Wx: dWx, Wh: dWh, b: db } = gradient;

  dWh.fill(0, 0, 1024);
  dWx.fill(0, 0, 512);
  dh.fill(0, 0, 16 * T + 16);
  dc.fill(0, 0, 16 * T + 16);

  // loss = mean((ys - target) .^ 2)
  const dsum = 1 / (16 * T);
  db.fill(0, 0, 64);

  // loss = mean((ys - target) .^ 2)
  for (let i = 0; i < T; i++) {
    dys[16 * i] = 2 * (dsum * (ys[16 * i]! - target[16 * i]!));
    dys[16 * i + 1] = 2 * (dsum * (ys[16 * i + 1]! - target[16 * i + 1]!));
    dys[16 * i + 2] = 2 * (dsum * (ys[16 * i + 2]! - target[16 * i + 2]!));
    dys[16 * i + 3] = 2 * (dsum * (ys[16 * i + 3]! - target[16 * i + 3]!));
    dys[16 * i + 4] = 2 * (dsum * (ys[16 * i + 4]! - target[16 * i + 4]!));
    dys[16 * i + 5] = 2 * (dsum * (ys[16 * i + 5]! - target[16 * i + 5]!));
    dys[16 * i + 6] = 2 * (dsum * (ys[16 * i + 6]! - target[16 * i + 6]!));
    dys[16 * i + 7] = 2 * (dsum * (ys[16 * i + 7]! - target[16 * i + 7]!));
    dys[16 * i + 8] = 2 * (dsum * (ys[16 * i + 8]! - target[16 * i + 8]!));
    dys[16 * i + 9] = 2 * (dsum * (ys[16 * i + 9]! - target[16 * i + 9]!));
    dys[16 * i + 10] = 2 * (dsum * (ys[16 * i + 10]! - target[16 * i + 10]!));
    dys[16 * i + 11] = 2 * (dsum * (ys[16 * i + 11]! - target[16 * i + 11]!));
    dys[16 * i + 12] = 2 * (dsum * (ys[16 * i + 12]! - target[16 * i + 12]!));
    dys[16 * i + 13] = 2 * (dsum * (ys[16 * i + 13]! - target[16 * i + 13]!));
    dys[16 * i + 14] = 2 * (dsum * (ys[16 * i + 14]! - target[16 * i + 14]!));
    dys[16 * i + 15] = 2 * (dsum * (ys[16 * i + 15]! - target[16 * i + 15]!));
    dz.fill(0, 64 * i, 64 * i + 64);
  }
}

/**
 * @param p - the parameters
 * @param xs - input
 * @param work - overwritten
 * @param gradient - overwritten
 */
function backwardPart2(
  p: Parameters,
  T: number,
  xs: Float64Array,
  work: Workspace,
  gradient: Parameters,
): void {
  const { Wh } = p;
  const { z, c, h, dh, dc, dys, dz, dproduct, dproduct_2 } = work;
  const { Wx: dWx, Wh: dWh, b: db } = gradient;

  // repeat(t = 1:T,
  for (let t = T - 1; t >= 0; t--) {
    // ys[t, :] = h
    dh[16 * t + 16]! += dys[16 * t]!;
    dh[16 * t + 17]! += dys[16 * t + 1]!;
    dh[16 * t + 18]! += dys[16 * t + 2]!;
    dh[16 * t + 19]! += dys[16 * t + 3]!;
    dh[16 * t + 20]! += dys[16 * t + 4]!;
    dh[16 * t + 21]! += dys[16 * t + 5]!;
    dh[16 * t + 22]! += dys[16 * t + 6]!;
    dh[16 * t + 23]! += dys[16 * t + 7]!;
    dh[16 * t + 24]! += dys[16 * t + 8]!;
    dh[16 * t + 25]! += dys[16 * t + 9]!;
    dh[16 * t + 26]! += dys[16 * t + 10]!;
    dh[16 * t + 27]! += dys[16 * t + 11]!;
    dh[16 * t + 28]! += dys[16 * t + 12]!;
    dh[16 * t + 29]! += dys[16 * t + 13]!;
    dh[16 * t + 30]! += dys[16 * t + 14]!;
    dh[16 * t + 31]! += dys[16 * t + 15]!;

    // h = sigmoid(z[49:64]) .* tanh(c)
    // c = sigmoid(z[17:32]) .* c + sigmoid(z[1:16]) .* tanh(z[33:48])
    for (let i = 0; i < 16; i++) {
      const t0 = dh[i + 16 * t + 16]!;
      const t1 = Math.tanh(c[i + 16 * t + 16]!);
      const t2 = 1 / (1 + Math.exp(-z[i + 64 * t + 48]!));
      dz[i + 64 * t + 48]! += t0 * t1 * (t2 * (1 - t2));
      dc[i + 16 * t + 16]! += t0 * t2 * (1 - t1 * t1);
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
    const t6 = dz[64 * t]!;
    const t7 = dz[64 * t + 1]!;
    const t8 = dz[64 * t + 2]!;
    const t9 = dz[64 * t + 3]!;
    const t10 = dz[64 * t + 4]!;
    const t11 = dz[64 * t + 5]!;
    const t12 = dz[64 * t + 6]!;
    const t13 = dz[64 * t + 7]!;
    dproduct[0] = t6;
    dproduct[1] = t7;
    dproduct[2] = t8;
    dproduct[3] = t9;
    dproduct[4] = t10;
    dproduct[5] = t11;
    dproduct[6] = t12;
    dproduct[7] = t13;
    const t14 = dz[64 * t + 8]!;
    const t15 = dz[64 * t + 9]!;
    const t16 = dz[64 * t + 10]!;
    const t17 = dz[64 * t + 11]!;
    const t18 = dz[64 * t + 12]!;
    const t19 = dz[64 * t + 13]!;
    const t20 = dz[64 * t + 14]!;
    const t21 = dz[64 * t + 15]!;
    dproduct[8] = t14;
    dproduct[9] = t15;
    dproduct[10] = t16;
    dproduct[11] = t17;
    dproduct[12] = t18;
    dproduct[13] = t19;
    dproduct[14] = t20;
    dproduct[15] = t21;
    const t22 = dz[64 * t + 16]!;
    const t23 = dz[64 * t + 17]!;
    const t24 = dz[64 * t + 18]!;
    const t25 = dz[64 * t + 19]!;
    const t26 = dz[64 * t + 20]!;
    const t27 = dz[64 * t + 21]!;
    const t28 = dz[64 * t + 22]!;
    const t29 = dz[64 * t + 23]!;
    dproduct[16] = t22;
    dproduct[17] = t23;
    dproduct[18] = t24;
    dproduct[19] = t25;
    dproduct[20] = t26;
    dproduct[21] = t27;
    dproduct[22] = t28;
    dproduct[23] = t29;
    const t30 = dz[64 * t + 24]!;
    const t31 = dz[64 * t + 25]!;
    const t32 = dz[64 * t + 26]!;
    const t33 = dz[64 * t + 27]!;
    const t34 = dz[64 * t + 28]!;
    const t35 = dz[64 * t + 29]!;
    const t36 = dz[64 * t + 30]!;
    const t37 = dz[64 * t + 31]!;
    dproduct[24] = t30;
    dproduct[25] = t31;
    dproduct[26] = t32;
    dproduct[27] = t33;
    dproduct[28] = t34;
    dproduct[29] = t35;
    dproduct[30] = t36;
    dproduct[31] = t37;
    const t38 = dz[64 * t + 32]!;
    const t39 = dz[64 * t + 33]!;
    const t40 = dz[64 * t + 34]!;
    const t41 = dz[64 * t + 35]!;
    const t42 = dz[64 * t + 36]!;
    const t43 = dz[64 * t + 37]!;
    const t44 = dz[64 * t + 38]!;
    const t45 = dz[64 * t + 39]!;
    dproduct[32] = t38;
    dproduct[33] = t39;
    dproduct[34] = t40;
    dproduct[35] = t41;
    dproduct[36] = t42;
    dproduct[37] = t43;
    dproduct[38] = t44;
    dproduct[39] = t45;
    const t46 = dz[64 * t + 40]!;
    const t47 = dz[64 * t + 41]!;
    const t48 = dz[64 * t + 42]!;
    const t49 = dz[64 * t + 43]!;
    const t50 = dz[64 * t + 44]!;
    const t51 = dz[64 * t + 45]!;
    const t52 = dz[64 * t + 46]!;
    const t53 = dz[64 * t + 47]!;
    dproduct[40] = t46;
    dproduct[41] = t47;
    dproduct[42] = t48;
    dproduct[43] = t49;
    dproduct[44] = t50;
    dproduct[45] = t51;
    dproduct[46] = t52;
    dproduct[47] = t53;
    const t54 = dz[64 * t + 48]!;
    const t55 = dz[64 * t + 49]!;
    const t56 = dz[64 * t + 50]!;
    const t57 = dz[64 * t + 51]!;
    const t58 = dz[64 * t + 52]!;
    const t59 = dz[64 * t + 53]!;
    const t60 = dz[64 * t + 54]!;
    const t61 = dz[64 * t + 55]!;
    dproduct[48] = t54;
    dproduct[49] = t55;
    dproduct[50] = t56;
    dproduct[51] = t57;
    dproduct[52] = t58;
    dproduct[53] = t59;
    dproduct[54] = t60;
    dproduct[55] = t61;
    const t62 = dz[64 * t + 56]!;
    const t63 = dz[64 * t + 57]!;
    const t64 = dz[64 * t + 58]!;
    const t65 = dz[64 * t + 59]!;
    const t66 = dz[64 * t + 60]!;
    const t67 = dz[64 * t + 61]!;
    const t68 = dz[64 * t + 62]!;
    const t69 = dz[64 * t + 63]!;
    dproduct[56] = t62;
    dproduct[57] = t63;
    dproduct[58] = t64;
    dproduct[59] = t65;
    dproduct[60] = t66;
    dproduct[61] = t67;
    dproduct[62] = t68;
    dproduct[63] = t69;
    dproduct_2[0] = t6;
    dproduct_2[1] = t7;
    dproduct_2[2] = t8;
    dproduct_2[3] = t9;
    dproduct_2[4] = t10;
    dproduct_2[5] = t11;
    dproduct_2[6] = t12;
    dproduct_2[7] = t13;
    dproduct_2[8] = t14;
    dproduct_2[9] = t15;
    dproduct_2[10] = t16;
    dproduct_2[11] = t17;
    dproduct_2[12] = t18;
    dproduct_2[13] = t19;
    dproduct_2[14] = t20;
    dproduct_2[15] = t21;
    dproduct_2[16] = t22;
    dproduct_2[17] = t23;
    dproduct_2[18] = t24;
    dproduct_2[19] = t25;
    dproduct_2[20] = t26;
    dproduct_2[21] = t27;
    dproduct_2[22] = t28;
    dproduct_2[23] = t29;
    dproduct_2[24] = t30;
    dproduct_2[25] = t31;
    dproduct_2[26] = t32;
    dproduct_2[27] = t33;
    dproduct_2[28] = t34;
    dproduct_2[29] = t35;
    dproduct_2[30] = t36;
    dproduct_2[31] = t37;
    dproduct_2[32] = t38;
    dproduct_2[33] = t39;
    dproduct_2[34] = t40;
    dproduct_2[35] = t41;
    dproduct_2[36] = t42;
    dproduct_2[37] = t43;
    dproduct_2[38] = t44;
    dproduct_2[39] = t45;
    dproduct_2[40] = t46;
    dproduct_2[41] = t47;
    dproduct_2[42] = t48;
    dproduct_2[43] = t49;
    dproduct_2[44] = t50;
    dproduct_2[45] = t51;
    dproduct_2[46] = t52;
    dproduct_2[47] = t53;
    dproduct_2[48] = t54;
    dproduct_2[49] = t55;
    dproduct_2[50] = t56;
    dproduct_2[51] = t57;
    dproduct_2[52] = t58;
    dproduct_2[53] = t59;
    dproduct_2[54] = t60;
    dproduct_2[55] = t61;
    dproduct_2[56] = t62;
    dproduct_2[57] = t63;
    dproduct_2[58] = t64;
    dproduct_2[59] = t65;
    dproduct_2[60] = t66;
    dproduct_2[61] = t67;
    dproduct_2[62] = t68;
    dproduct_2[63] = t69;
    db[0]! += t6;
    db[1]! += t7;
    db[2]! += t8;
    db[3]! += t9;
    db[4]! += t10;
    db[5]! += t11;
    db[6]! += t12;
    db[7]! += t13;
    db[8]! += t14;
    db[9]! += t15;
    db[10]! += t16;
    db[11]! += t17;
    db[12]! += t18;
    db[13]! += t19;
    db[14]! += t20;
    db[15]! += t21;
    db[16]! += t22;
    db[17]! += t23;
    db[18]! += t24;
    db[19]! += t25;
    db[20]! += t26;
    db[21]! += t27;
    db[22]! += t28;
    db[23]! += t29;
    db[24]! += t30;
    db[25]! += t31;
    db[26]! += t32;
    db[27]! += t33;
    db[28]! += t34;
    db[29]! += t35;
    db[30]! += t36;
    db[31]! += t37;
    db[32]! += t38;
    db[33]! += t39;
    db[34]! += t40;
    db[35]! += t41;
    db[36]! += t42;
    db[37]! += t43;
    db[38]! += t44;
    db[39]! += t45;
    db[40]! += t46;
    db[41]! += t47;
    db[42]! += t48;
    db[43]! += t49;
    db[44]! += t50;
    db[45]! += t51;
    db[46]! += t52;
    db[47]! += t53;
    db[48]! += t54;
    db[49]! += t55;
    db[50]! += t56;
    db[51]! += t57;
    db[52]! += t58;
    db[53]! += t59;
    db[54]! += t60;
    db[55]! += t61;
    db[56]! += t62;
    db[57]! += t63;
    db[58]! += t64;
    db[59]! += t65;
    db[60]! += t66;
    db[61]! += t67;
    db[62]! += t68;
    db[63]! += t69;

    // z = Wx * xs[t, :] + Wh * h + b
    const t70 = xs[8 * t]!;
    const t71 = xs[8 * t + 1]!;
    const t72 = xs[8 * t + 2]!;
    const t73 = xs[8 * t + 3]!;
    const t74 = xs[8 * t + 4]!;
    const t75 = xs[8 * t + 5]!;
    const t76 = xs[8 * t + 6]!;
    const t77 = xs[8 * t + 7]!;
    for (let i = 0; i < 64; i++) {
      const t78 = dproduct[i]!;
      dWx[8 * i]! += t78 * t70;
      dWx[8 * i + 1]! += t78 * t71;
      dWx[8 * i + 2]! += t78 * t72;
      dWx[8 * i + 3]! += t78 * t73;
      dWx[8 * i + 4]! += t78 * t74;
      dWx[8 * i + 5]! += t78 * t75;
      dWx[8 * i + 6]! += t78 * t76;
      dWx[8 * i + 7]! += t78 * t77;
    }

    // z = Wx * xs[t, :] + Wh * h + b
    const t79 = dproduct_2[0]!;
    const t80 = dproduct_2[1]!;
    const t81 = dproduct_2[2]!;
    const t82 = dproduct_2[3]!;
    const t83 = dproduct_2[4]!;
    const t84 = dproduct_2[5]!;
    const t85 = dproduct_2[6]!;
    const t86 = dproduct_2[7]!;
    const t87 = dproduct_2[8]!;
    const t88 = dproduct_2[9]!;
    const t89 = dproduct_2[10]!;
    const t90 = dproduct_2[11]!;
    const t91 = dproduct_2[12]!;
    const t92 = dproduct_2[13]!;
    const t93 = dproduct_2[14]!;
    const t94 = dproduct_2[15]!;
    const t95 = dproduct_2[16]!;
    const t96 = dproduct_2[17]!;
    const t97 = dproduct_2[18]!;
    const t98 = dproduct_2[19]!;
    const t99 = dproduct_2[20]!;
    const t100 = dproduct_2[21]!;
    const t101 = dproduct_2[22]!;
    const t102 = dproduct_2[23]!;
    const t103 = dproduct_2[24]!;
    const t104 = dproduct_2[25]!;
    const t105 = dproduct_2[26]!;
    const t106 = dproduct_2[27]!;
    const t107 = dproduct_2[28]!;
    const t108 = dproduct_2[29]!;
    const t109 = dproduct_2[30]!;
    const t110 = dproduct_2[31]!;
    const t111 = dproduct_2[32]!;
    const t112 = dproduct_2[33]!;
    const t113 = dproduct_2[34]!;
    const t114 = dproduct_2[35]!;
    const t115 = dproduct_2[36]!;
    const t116 = dproduct_2[37]!;
    const t117 = dproduct_2[38]!;
    const t118 = dproduct_2[39]!;
    const t119 = dproduct_2[40]!;
    const t120 = dproduct_2[41]!;
    const t121 = dproduct_2[42]!;
    const t122 = dproduct_2[43]!;
    const t123 = dproduct_2[44]!;
    const t124 = dproduct_2[45]!;
    const t125 = dproduct_2[46]!;
    const t126 = dproduct_2[47]!;
    const t127 = dproduct_2[48]!;
    const t128 = dproduct_2[49]!;
    const t129 = dproduct_2[50]!;
    const t130 = dproduct_2[51]!;
    const t131 = dproduct_2[52]!;
    const t132 = dproduct_2[53]!;
    const t133 = dproduct_2[54]!;
    const t134 = dproduct_2[55]!;
    const t135 = dproduct_2[56]!;
    const t136 = dproduct_2[57]!;
    const t137 = dproduct_2[58]!;
    const t138 = dproduct_2[59]!;
    const t139 = dproduct_2[60]!;
    const t140 = dproduct_2[61]!;
    const t141 = dproduct_2[62]!;
    const t142 = dproduct_2[63]!;
    for (let j = 0; j < 16; j++) {
      const t143 = h[j + 16 * t]!;
      dWh[j]! += t79 * t143;
      dWh[j + 16]! += t80 * t143;
      dWh[j + 32]! += t81 * t143;
      dWh[j + 48]! += t82 * t143;
      dWh[j + 64]! += t83 * t143;
      dWh[j + 80]! += t84 * t143;
      dWh[j + 96]! += t85 * t143;
      dWh[j + 112]! += t86 * t143;
      dWh[j + 128]! += t87 * t143;
      dWh[j + 144]! += t88 * t143;
      dWh[j + 160]! += t89 * t143;
      dWh[j + 176]! += t90 * t143;
      dWh[j + 192]! += t91 * t143;
      dWh[j + 208]! += t92 * t143;
      dWh[j + 224]! += t93 * t143;
      dWh[j + 240]! += t94 * t143;
      dWh[j + 256]! += t95 * t143;
      dWh[j + 272]! += t96 * t143;
      dWh[j + 288]! += t97 * t143;
      dWh[j + 304]! += t98 * t143;
      dWh[j + 320]! += t99 * t143;
      dWh[j + 336]! += t100 * t143;
      dWh[j + 352]! += t101 * t143;
      dWh[j + 368]! += t102 * t143;
      dWh[j + 384]! += t103 * t143;
      dWh[j + 400]! += t104 * t143;
      dWh[j + 416]! += t105 * t143;
      dWh[j + 432]! += t106 * t143;
      dWh[j + 448]! += t107 * t143;
      dWh[j + 464]! += t108 * t143;
      dWh[j + 480]! += t109 * t143;
      dWh[j + 496]! += t110 * t143;
      dWh[j + 512]! += t111 * t143;
      dWh[j + 528]! += t112 * t143;
      dWh[j + 544]! += t113 * t143;
      dWh[j + 560]! += t114 * t143;
      dWh[j + 576]! += t115 * t143;
      dWh[j + 592]! += t116 * t143;
      dWh[j + 608]! += t117 * t143;
      dWh[j + 624]! += t118 * t143;
      dWh[j + 640]! += t119 * t143;
      dWh[j + 656]! += t120 * t143;
      dWh[j + 672]! += t121 * t143;
      dWh[j + 688]! += t122 * t143;
      dWh[j + 704]! += t123 * t143;
      dWh[j + 720]! += t124 * t143;
      dWh[j + 736]! += t125 * t143;
      dWh[j + 752]! += t126 * t143;
      dWh[j + 768]! += t127 * t143;
      dWh[j + 784]! += t128 * t143;
      dWh[j + 800]! += t129 * t143;
      dWh[j + 816]! += t130 * t143;
      dWh[j + 832]! += t131 * t143;
      dWh[j + 848]! += t132 * t143;
      dWh[j + 864]! += t133 * t143;
      dWh[j + 880]! += t134 * t143;
      dWh[j + 896]! += t135 * t143;
      dWh[j + 912]! += t136 * t143;
      dWh[j + 928]! += t137 * t143;
      dWh[j + 944]! += t138 * t143;
      dWh[j + 960]! += t139 * t143;
      dWh[j + 976]! += t140 * t143;
      dWh[j + 992]! += t141 * t143;
      dWh[j + 1008]! += t142 * t143;
      const t144 = t79 * Wh[j]! + t80 * Wh[j + 16]! + t81 * Wh[j + 32]!;
      const t145 = t144 + t82 * Wh[j + 48]! + t83 * Wh[j + 64]!;
      const t146 = t145 + t84 * Wh[j + 80]! + t85 * Wh[j + 96]!;
      const t147 = t146 + t86 * Wh[j + 112]! + t87 * Wh[j + 128]!;
      const t148 = t147 + t88 * Wh[j + 144]! + t89 * Wh[j + 160]!;
      const t149 = t148 + t90 * Wh[j + 176]! + t91 * Wh[j + 192]!;
      const t150 = t149 + t92 * Wh[j + 208]! + t93 * Wh[j + 224]!;
      const t151 = t150 + t94 * Wh[j + 240]! + t95 * Wh[j + 256]!;
      const t152 = t151 + t96 * Wh[j + 272]! + t97 * Wh[j + 288]!;
      const t153 = t152 + t98 * Wh[j + 304]! + t99 * Wh[j + 320]!;
      const t154 = t153 + t100 * Wh[j + 336]! + t101 * Wh[j + 352]!;
      const t155 = t154 + t102 * Wh[j + 368]! + t103 * Wh[j + 384]!;
      const t156 = t155 + t104 * Wh[j + 400]! + t105 * Wh[j + 416]!;
      const t157 = t156 + t106 * Wh[j + 432]! + t107 * Wh[j + 448]!;
      const t158 = t157 + t108 * Wh[j + 464]! + t109 * Wh[j + 480]!;
      const t159 = t158 + t110 * Wh[j + 496]! + t111 * Wh[j + 512]!;
      const t160 = t159 + t112 * Wh[j + 528]! + t113 * Wh[j + 544]!;
      const t161 = t160 + t114 * Wh[j + 560]! + t115 * Wh[j + 576]!;
      const t162 = t161 + t116 * Wh[j + 592]! + t117 * Wh[j + 608]!;
      const t163 = t162 + t118 * Wh[j + 624]! + t119 * Wh[j + 640]!;
      const t164 = t163 + t120 * Wh[j + 656]! + t121 * Wh[j + 672]!;
      const t165 = t164 + t122 * Wh[j + 688]! + t123 * Wh[j + 704]!;
      const t166 = t165 + t124 * Wh[j + 720]! + t125 * Wh[j + 736]!;
      const t167 = t166 + t126 * Wh[j + 752]! + t127 * Wh[j + 768]!;
      const t168 = t167 + t128 * Wh[j + 784]! + t129 * Wh[j + 800]!;
      const t169 = t168 + t130 * Wh[j + 816]! + t131 * Wh[j + 832]!;
      const t170 = t169 + t132 * Wh[j + 848]! + t133 * Wh[j + 864]!;
      const t171 = t170 + t134 * Wh[j + 880]! + t135 * Wh[j + 896]!;
      const t172 = t171 + t136 * Wh[j + 912]! + t137 * Wh[j + 928]!;
      const t173 = t172 + t138 * Wh[j + 944]! + t139 * Wh[j + 960]!;
      const t174 = t173 + t140 * Wh[j + 976]! + t141 * Wh[j + 992]!;
      dh[j + 16 * t]! += t174 + t142 * Wh[j + 1008]!;
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
  checkLength("work.flat", work.flat, 336 * T + 226);
  checkLength("gradient.flat", gradient.flat, 1600);
  const { carry_2 } = work;

  valueAndGradientPart1(p, T, xs, target, work, gradient);
  valueAndGradientPart2(p, T, xs, work, gradient);
  return carry_2[1]!;
}

/**
 * @param p - the parameters
 * @param xs - input
 * @param target - input
 * @param work - overwritten
 * @param gradient - overwritten
 */
function valueAndGradientPart1(
  p: Parameters,
  T: number,
  xs: Float64Array,
  target: Float64Array,
  work: Workspace,
  gradient: Parameters,
): void {
  const { Wx, Wh, b } = p;
  const { dh, dc, dys, dz, c_2, h_2, z_2, ys_2, carry_2 } = work;
  const { Wx: dWx, Wh: dWh, b: db } = gradient;

  carry_2[0] = 0;
  let sum = 0;
  dWh.fill(0, 0, 1024);
  dWx.fill(0, 0, 512);
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
    for (let i = 0; i < 16; i++) {
      const c_3 = c_2[i + 16 * t]!;
      const t35 = Math.tanh(z_2[i + 64 * t + 32]!);
      const t36 = c_3 / (1 + Math.exp(-z_2[i + 64 * t + 16]!));
      const t37 = t36 + t35 / (1 + Math.exp(-z_2[i + 64 * t]!));
      c_2[i + 16 * t + 16] = t37;
      const t38 = 1 + Math.exp(-z_2[i + 64 * t + 48]!);
      h_2[i + 16 * t + 16] = Math.tanh(t37) / t38;
    }

    // ys[t, :] = h
    ys_2[16 * t] = h_2[16 * t + 16]!;
    ys_2[16 * t + 1] = h_2[16 * t + 17]!;
    ys_2[16 * t + 2] = h_2[16 * t + 18]!;
    ys_2[16 * t + 3] = h_2[16 * t + 19]!;
    ys_2[16 * t + 4] = h_2[16 * t + 20]!;
    ys_2[16 * t + 5] = h_2[16 * t + 21]!;
    ys_2[16 * t + 6] = h_2[16 * t + 22]!;
    ys_2[16 * t + 7] = h_2[16 * t + 23]!;
    ys_2[16 * t + 8] = h_2[16 * t + 24]!;
    ys_2[16 * t + 9] = h_2[16 * t + 25]!;
    ys_2[16 * t + 10] = h_2[16 * t + 26]!;
    ys_2[16 * t + 11] = h_2[16 * t + 27]!;
    ys_2[16 * t + 12] = h_2[16 * t + 28]!;
    ys_2[16 * t + 13] = h_2[16 * t + 29]!;
    ys_2[16 * t + 14] = h_2[16 * t + 30]!;
    ys_2[16 * t + 15] = h_2[16 * t + 31]!;
  }

  // loss = mean((ys - target) .^ 2)
  for (let i = 0; i < T; i++) {
    const t39 = ys_2[16 * i]! - target[16 * i]!;
    const t40 = ys_2[16 * i + 1]! - target[16 * i + 1]!;
    const t41 = ys_2[16 * i + 2]! - target[16 * i + 2]!;
    const t42 = ys_2[16 * i + 3]! - target[16 * i + 3]!;
    const t43 = ys_2[16 * i + 4]! - target[16 * i + 4]!;
    const t44 = ys_2[16 * i + 5]! - target[16 * i + 5]!;
    const t45 = t39 * t39 + t40 * t40 + t41 * t41 + t42 * t42 + t43 * t43;
    const t46 = ys_2[16 * i + 6]! - target[16 * i + 6]!;
    const t47 = ys_2[16 * i + 7]! - target[16 * i + 7]!;
    const t48 = ys_2[16 * i + 8]! - target[16 * i + 8]!;
    const t49 = ys_2[16 * i + 9]! - target[16 * i + 9]!;
    const t50 = t45 + t44 * t44 + t46 * t46 + t47 * t47 + t48 * t48;
    const t51 = ys_2[16 * i + 10]! - target[16 * i + 10]!;
    const t52 = ys_2[16 * i + 11]! - target[16 * i + 11]!;
    const t53 = ys_2[16 * i + 12]! - target[16 * i + 12]!;
    const t54 = ys_2[16 * i + 13]! - target[16 * i + 13]!;
    const t55 = t50 + t49 * t49 + t51 * t51 + t52 * t52 + t53 * t53;
    const t56 = ys_2[16 * i + 14]! - target[16 * i + 14]!;
    const t57 = ys_2[16 * i + 15]! - target[16 * i + 15]!;
    sum += t55 + t54 * t54 + t56 * t56 + t57 * t57;
    dz.fill(0, 64 * i, 64 * i + 64);
  }

  // loss = mean((ys - target) .^ 2)
  carry_2[0] = sum / (16 * T);
  const dsum = 1 / (16 * T);
  db.fill(0, 0, 64);

  // loss = mean((ys - target) .^ 2)
  for (let i = 0; i < T; i++) {
    dys[16 * i] = 2 * (dsum * (ys_2[16 * i]! - target[16 * i]!));
    dys[16 * i + 1] = 2 * (dsum * (ys_2[16 * i + 1]! - target[16 * i + 1]!));
    dys[16 * i + 2] = 2 * (dsum * (ys_2[16 * i + 2]! - target[16 * i + 2]!));
    dys[16 * i + 3] = 2 * (dsum * (ys_2[16 * i + 3]! - target[16 * i + 3]!));
    dys[16 * i + 4] = 2 * (dsum * (ys_2[16 * i + 4]! - target[16 * i + 4]!));
    dys[16 * i + 5] = 2 * (dsum * (ys_2[16 * i + 5]! - target[16 * i + 5]!));
    dys[16 * i + 6] = 2 * (dsum * (ys_2[16 * i + 6]! - target[16 * i + 6]!));
    dys[16 * i + 7] = 2 * (dsum * (ys_2[16 * i + 7]! - target[16 * i + 7]!));
    dys[16 * i + 8] = 2 * (dsum * (ys_2[16 * i + 8]! - target[16 * i + 8]!));
    dys[16 * i + 9] = 2 * (dsum * (ys_2[16 * i + 9]! - target[16 * i + 9]!));
    dys[16 * i + 10] = 2 * (dsum * (ys_2[16 * i + 10]! - target[16 * i + 10]!));
    dys[16 * i + 11] = 2 * (dsum * (ys_2[16 * i + 11]! - target[16 * i + 11]!));
    dys[16 * i + 12] = 2 * (dsum * (ys_2[16 * i + 12]! - target[16 * i + 12]!));
    dys[16 * i + 13] = 2 * (dsum * (ys_2[16 * i + 13]! - target[16 * i + 13]!));
    dys[16 * i + 14] = 2 * (dsum * (ys_2[16 * i + 14]! - target[16 * i + 14]!));
    dys[16 * i + 15] = 2 * (dsum * (ys_2[16 * i + 15]! - target[16 * i + 15]!));
  }
}

/**
 * @param p - the parameters
 * @param xs - input
 * @param work - overwritten
 * @param gradient - overwritten
 */
function valueAndGradientPart2(
  p: Parameters,
  T: number,
  xs: Float64Array,
  work: Workspace,
  gradient: Parameters,
): void {
  const { Wh } = p;
  const { dh, dc, dys, dz, dproduct, dproduct_2, c_2, h_2, z_2, carry_2 } =
    work;
  const { Wx: dWx, Wh: dWh, b: db } = gradient;

  // repeat(t = 1:T,
  for (let t = T - 1; t >= 0; t--) {
    // ys[t, :] = h
    dh[16 * t + 16]! += dys[16 * t]!;
    dh[16 * t + 17]! += dys[16 * t + 1]!;
    dh[16 * t + 18]! += dys[16 * t + 2]!;
    dh[16 * t + 19]! += dys[16 * t + 3]!;
    dh[16 * t + 20]! += dys[16 * t + 4]!;
    dh[16 * t + 21]! += dys[16 * t + 5]!;
    dh[16 * t + 22]! += dys[16 * t + 6]!;
    dh[16 * t + 23]! += dys[16 * t + 7]!;
    dh[16 * t + 24]! += dys[16 * t + 8]!;
    dh[16 * t + 25]! += dys[16 * t + 9]!;
    dh[16 * t + 26]! += dys[16 * t + 10]!;
    dh[16 * t + 27]! += dys[16 * t + 11]!;
    dh[16 * t + 28]! += dys[16 * t + 12]!;
    dh[16 * t + 29]! += dys[16 * t + 13]!;
    dh[16 * t + 30]! += dys[16 * t + 14]!;
    dh[16 * t + 31]! += dys[16 * t + 15]!;

    // h = sigmoid(z[49:64]) .* tanh(c)
    // c = sigmoid(z[17:32]) .* c + sigmoid(z[1:16]) .* tanh(z[33:48])
    for (let i = 0; i < 16; i++) {
      const t0 = dh[i + 16 * t + 16]!;
      const t1 = Math.tanh(c_2[i + 16 * t + 16]!);
      const t2 = 1 / (1 + Math.exp(-z_2[i + 64 * t + 48]!));
      dz[i + 64 * t + 48]! += t0 * t1 * (t2 * (1 - t2));
      dc[i + 16 * t + 16]! += t0 * t2 * (1 - t1 * t1);
      const dc_2 = dc[i + 16 * t + 16]!;
      const t3 = 1 / (1 + Math.exp(-z_2[i + 64 * t + 16]!));
      dz[i + 64 * t + 16]! += dc_2 * c_2[i + 16 * t]! * (t3 * (1 - t3));
      dc[i + 16 * t]! += dc_2 * t3;
      const t4 = Math.tanh(z_2[i + 64 * t + 32]!);
      const t5 = 1 / (1 + Math.exp(-z_2[i + 64 * t]!));
      dz[i + 64 * t]! += dc_2 * t4 * (t5 * (1 - t5));
      dz[i + 64 * t + 32]! += dc_2 * t5 * (1 - t4 * t4);
    }

    // z = Wx * xs[t, :] + Wh * h + b
    const t6 = dz[64 * t]!;
    const t7 = dz[64 * t + 1]!;
    const t8 = dz[64 * t + 2]!;
    const t9 = dz[64 * t + 3]!;
    const t10 = dz[64 * t + 4]!;
    const t11 = dz[64 * t + 5]!;
    const t12 = dz[64 * t + 6]!;
    const t13 = dz[64 * t + 7]!;
    dproduct[0] = t6;
    dproduct[1] = t7;
    dproduct[2] = t8;
    dproduct[3] = t9;
    dproduct[4] = t10;
    dproduct[5] = t11;
    dproduct[6] = t12;
    dproduct[7] = t13;
    const t14 = dz[64 * t + 8]!;
    const t15 = dz[64 * t + 9]!;
    const t16 = dz[64 * t + 10]!;
    const t17 = dz[64 * t + 11]!;
    const t18 = dz[64 * t + 12]!;
    const t19 = dz[64 * t + 13]!;
    const t20 = dz[64 * t + 14]!;
    const t21 = dz[64 * t + 15]!;
    dproduct[8] = t14;
    dproduct[9] = t15;
    dproduct[10] = t16;
    dproduct[11] = t17;
    dproduct[12] = t18;
    dproduct[13] = t19;
    dproduct[14] = t20;
    dproduct[15] = t21;
    const t22 = dz[64 * t + 16]!;
    const t23 = dz[64 * t + 17]!;
    const t24 = dz[64 * t + 18]!;
    const t25 = dz[64 * t + 19]!;
    const t26 = dz[64 * t + 20]!;
    const t27 = dz[64 * t + 21]!;
    const t28 = dz[64 * t + 22]!;
    const t29 = dz[64 * t + 23]!;
    dproduct[16] = t22;
    dproduct[17] = t23;
    dproduct[18] = t24;
    dproduct[19] = t25;
    dproduct[20] = t26;
    dproduct[21] = t27;
    dproduct[22] = t28;
    dproduct[23] = t29;
    const t30 = dz[64 * t + 24]!;
    const t31 = dz[64 * t + 25]!;
    const t32 = dz[64 * t + 26]!;
    const t33 = dz[64 * t + 27]!;
    const t34 = dz[64 * t + 28]!;
    const t35 = dz[64 * t + 29]!;
    const t36 = dz[64 * t + 30]!;
    const t37 = dz[64 * t + 31]!;
    dproduct[24] = t30;
    dproduct[25] = t31;
    dproduct[26] = t32;
    dproduct[27] = t33;
    dproduct[28] = t34;
    dproduct[29] = t35;
    dproduct[30] = t36;
    dproduct[31] = t37;
    const t38 = dz[64 * t + 32]!;
    const t39 = dz[64 * t + 33]!;
    const t40 = dz[64 * t + 34]!;
    const t41 = dz[64 * t + 35]!;
    const t42 = dz[64 * t + 36]!;
    const t43 = dz[64 * t + 37]!;
    const t44 = dz[64 * t + 38]!;
    const t45 = dz[64 * t + 39]!;
    dproduct[32] = t38;
    dproduct[33] = t39;
    dproduct[34] = t40;
    dproduct[35] = t41;
    dproduct[36] = t42;
    dproduct[37] = t43;
    dproduct[38] = t44;
    dproduct[39] = t45;
    const t46 = dz[64 * t + 40]!;
    const t47 = dz[64 * t + 41]!;
    const t48 = dz[64 * t + 42]!;
    const t49 = dz[64 * t + 43]!;
    const t50 = dz[64 * t + 44]!;
    const t51 = dz[64 * t + 45]!;
    const t52 = dz[64 * t + 46]!;
    const t53 = dz[64 * t + 47]!;
    dproduct[40] = t46;
    dproduct[41] = t47;
    dproduct[42] = t48;
    dproduct[43] = t49;
    dproduct[44] = t50;
    dproduct[45] = t51;
    dproduct[46] = t52;
    dproduct[47] = t53;
    const t54 = dz[64 * t + 48]!;
    const t55 = dz[64 * t + 49]!;
    const t56 = dz[64 * t + 50]!;
    const t57 = dz[64 * t + 51]!;
    const t58 = dz[64 * t + 52]!;
    const t59 = dz[64 * t + 53]!;
    const t60 = dz[64 * t + 54]!;
    const t61 = dz[64 * t + 55]!;
    dproduct[48] = t54;
    dproduct[49] = t55;
    dproduct[50] = t56;
    dproduct[51] = t57;
    dproduct[52] = t58;
    dproduct[53] = t59;
    dproduct[54] = t60;
    dproduct[55] = t61;
    const t62 = dz[64 * t + 56]!;
    const t63 = dz[64 * t + 57]!;
    const t64 = dz[64 * t + 58]!;
    const t65 = dz[64 * t + 59]!;
    const t66 = dz[64 * t + 60]!;
    const t67 = dz[64 * t + 61]!;
    const t68 = dz[64 * t + 62]!;
    const t69 = dz[64 * t + 63]!;
    dproduct[56] = t62;
    dproduct[57] = t63;
    dproduct[58] = t64;
    dproduct[59] = t65;
    dproduct[60] = t66;
    dproduct[61] = t67;
    dproduct[62] = t68;
    dproduct[63] = t69;
    dproduct_2[0] = t6;
    dproduct_2[1] = t7;
    dproduct_2[2] = t8;
    dproduct_2[3] = t9;
    dproduct_2[4] = t10;
    dproduct_2[5] = t11;
    dproduct_2[6] = t12;
    dproduct_2[7] = t13;
    dproduct_2[8] = t14;
    dproduct_2[9] = t15;
    dproduct_2[10] = t16;
    dproduct_2[11] = t17;
    dproduct_2[12] = t18;
    dproduct_2[13] = t19;
    dproduct_2[14] = t20;
    dproduct_2[15] = t21;
    dproduct_2[16] = t22;
    dproduct_2[17] = t23;
    dproduct_2[18] = t24;
    dproduct_2[19] = t25;
    dproduct_2[20] = t26;
    dproduct_2[21] = t27;
    dproduct_2[22] = t28;
    dproduct_2[23] = t29;
    dproduct_2[24] = t30;
    dproduct_2[25] = t31;
    dproduct_2[26] = t32;
    dproduct_2[27] = t33;
    dproduct_2[28] = t34;
    dproduct_2[29] = t35;
    dproduct_2[30] = t36;
    dproduct_2[31] = t37;
    dproduct_2[32] = t38;
    dproduct_2[33] = t39;
    dproduct_2[34] = t40;
    dproduct_2[35] = t41;
    dproduct_2[36] = t42;
    dproduct_2[37] = t43;
    dproduct_2[38] = t44;
    dproduct_2[39] = t45;
    dproduct_2[40] = t46;
    dproduct_2[41] = t47;
    dproduct_2[42] = t48;
    dproduct_2[43] = t49;
    dproduct_2[44] = t50;
    dproduct_2[45] = t51;
    dproduct_2[46] = t52;
    dproduct_2[47] = t53;
    dproduct_2[48] = t54;
    dproduct_2[49] = t55;
    dproduct_2[50] = t56;
    dproduct_2[51] = t57;
    dproduct_2[52] = t58;
    dproduct_2[53] = t59;
    dproduct_2[54] = t60;
    dproduct_2[55] = t61;
    dproduct_2[56] = t62;
    dproduct_2[57] = t63;
    dproduct_2[58] = t64;
    dproduct_2[59] = t65;
    dproduct_2[60] = t66;
    dproduct_2[61] = t67;
    dproduct_2[62] = t68;
    dproduct_2[63] = t69;
    db[0]! += t6;
    db[1]! += t7;
    db[2]! += t8;
    db[3]! += t9;
    db[4]! += t10;
    db[5]! += t11;
    db[6]! += t12;
    db[7]! += t13;
    db[8]! += t14;
    db[9]! += t15;
    db[10]! += t16;
    db[11]! += t17;
    db[12]! += t18;
    db[13]! += t19;
    db[14]! += t20;
    db[15]! += t21;
    db[16]! += t22;
    db[17]! += t23;
    db[18]! += t24;
    db[19]! += t25;
    db[20]! += t26;
    db[21]! += t27;
    db[22]! += t28;
    db[23]! += t29;
    db[24]! += t30;
    db[25]! += t31;
    db[26]! += t32;
    db[27]! += t33;
    db[28]! += t34;
    db[29]! += t35;
    db[30]! += t36;
    db[31]! += t37;
    db[32]! += t38;
    db[33]! += t39;
    db[34]! += t40;
    db[35]! += t41;
    db[36]! += t42;
    db[37]! += t43;
    db[38]! += t44;
    db[39]! += t45;
    db[40]! += t46;
    db[41]! += t47;
    db[42]! += t48;
    db[43]! += t49;
    db[44]! += t50;
    db[45]! += t51;
    db[46]! += t52;
    db[47]! += t53;
    db[48]! += t54;
    db[49]! += t55;
    db[50]! += t56;
    db[51]! += t57;
    db[52]! += t58;
    db[53]! += t59;
    db[54]! += t60;
    db[55]! += t61;
    db[56]! += t62;
    db[57]! += t63;
    db[58]! += t64;
    db[59]! += t65;
    db[60]! += t66;
    db[61]! += t67;
    db[62]! += t68;
    db[63]! += t69;

    // z = Wx * xs[t, :] + Wh * h + b
    const t70 = xs[8 * t]!;
    const t71 = xs[8 * t + 1]!;
    const t72 = xs[8 * t + 2]!;
    const t73 = xs[8 * t + 3]!;
    const t74 = xs[8 * t + 4]!;
    const t75 = xs[8 * t + 5]!;
    const t76 = xs[8 * t + 6]!;
    const t77 = xs[8 * t + 7]!;
    for (let i = 0; i < 64; i++) {
      const t78 = dproduct[i]!;
      dWx[8 * i]! += t78 * t70;
      dWx[8 * i + 1]! += t78 * t71;
      dWx[8 * i + 2]! += t78 * t72;
      dWx[8 * i + 3]! += t78 * t73;
      dWx[8 * i + 4]! += t78 * t74;
      dWx[8 * i + 5]! += t78 * t75;
      dWx[8 * i + 6]! += t78 * t76;
      dWx[8 * i + 7]! += t78 * t77;
    }

    // z = Wx * xs[t, :] + Wh * h + b
    const t79 = dproduct_2[0]!;
    const t80 = dproduct_2[1]!;
    const t81 = dproduct_2[2]!;
    const t82 = dproduct_2[3]!;
    const t83 = dproduct_2[4]!;
    const t84 = dproduct_2[5]!;
    const t85 = dproduct_2[6]!;
    const t86 = dproduct_2[7]!;
    const t87 = dproduct_2[8]!;
    const t88 = dproduct_2[9]!;
    const t89 = dproduct_2[10]!;
    const t90 = dproduct_2[11]!;
    const t91 = dproduct_2[12]!;
    const t92 = dproduct_2[13]!;
    const t93 = dproduct_2[14]!;
    const t94 = dproduct_2[15]!;
    const t95 = dproduct_2[16]!;
    const t96 = dproduct_2[17]!;
    const t97 = dproduct_2[18]!;
    const t98 = dproduct_2[19]!;
    const t99 = dproduct_2[20]!;
    const t100 = dproduct_2[21]!;
    const t101 = dproduct_2[22]!;
    const t102 = dproduct_2[23]!;
    const t103 = dproduct_2[24]!;
    const t104 = dproduct_2[25]!;
    const t105 = dproduct_2[26]!;
    const t106 = dproduct_2[27]!;
    const t107 = dproduct_2[28]!;
    const t108 = dproduct_2[29]!;
    const t109 = dproduct_2[30]!;
    const t110 = dproduct_2[31]!;
    const t111 = dproduct_2[32]!;
    const t112 = dproduct_2[33]!;
    const t113 = dproduct_2[34]!;
    const t114 = dproduct_2[35]!;
    const t115 = dproduct_2[36]!;
    const t116 = dproduct_2[37]!;
    const t117 = dproduct_2[38]!;
    const t118 = dproduct_2[39]!;
    const t119 = dproduct_2[40]!;
    const t120 = dproduct_2[41]!;
    const t121 = dproduct_2[42]!;
    const t122 = dproduct_2[43]!;
    const t123 = dproduct_2[44]!;
    const t124 = dproduct_2[45]!;
    const t125 = dproduct_2[46]!;
    const t126 = dproduct_2[47]!;
    const t127 = dproduct_2[48]!;
    const t128 = dproduct_2[49]!;
    const t129 = dproduct_2[50]!;
    const t130 = dproduct_2[51]!;
    const t131 = dproduct_2[52]!;
    const t132 = dproduct_2[53]!;
    const t133 = dproduct_2[54]!;
    const t134 = dproduct_2[55]!;
    const t135 = dproduct_2[56]!;
    const t136 = dproduct_2[57]!;
    const t137 = dproduct_2[58]!;
    const t138 = dproduct_2[59]!;
    const t139 = dproduct_2[60]!;
    const t140 = dproduct_2[61]!;
    const t141 = dproduct_2[62]!;
    const t142 = dproduct_2[63]!;
    for (let j = 0; j < 16; j++) {
      const t143 = h_2[j + 16 * t]!;
      dWh[j]! += t79 * t143;
      dWh[j + 16]! += t80 * t143;
      dWh[j + 32]! += t81 * t143;
      dWh[j + 48]! += t82 * t143;
      dWh[j + 64]! += t83 * t143;
      dWh[j + 80]! += t84 * t143;
      dWh[j + 96]! += t85 * t143;
      dWh[j + 112]! += t86 * t143;
      dWh[j + 128]! += t87 * t143;
      dWh[j + 144]! += t88 * t143;
      dWh[j + 160]! += t89 * t143;
      dWh[j + 176]! += t90 * t143;
      dWh[j + 192]! += t91 * t143;
      dWh[j + 208]! += t92 * t143;
      dWh[j + 224]! += t93 * t143;
      dWh[j + 240]! += t94 * t143;
      dWh[j + 256]! += t95 * t143;
      dWh[j + 272]! += t96 * t143;
      dWh[j + 288]! += t97 * t143;
      dWh[j + 304]! += t98 * t143;
      dWh[j + 320]! += t99 * t143;
      dWh[j + 336]! += t100 * t143;
      dWh[j + 352]! += t101 * t143;
      dWh[j + 368]! += t102 * t143;
      dWh[j + 384]! += t103 * t143;
      dWh[j + 400]! += t104 * t143;
      dWh[j + 416]! += t105 * t143;
      dWh[j + 432]! += t106 * t143;
      dWh[j + 448]! += t107 * t143;
      dWh[j + 464]! += t108 * t143;
      dWh[j + 480]! += t109 * t143;
      dWh[j + 496]! += t110 * t143;
      dWh[j + 512]! += t111 * t143;
      dWh[j + 528]! += t112 * t143;
      dWh[j + 544]! += t113 * t143;
      dWh[j + 560]! += t114 * t143;
      dWh[j + 576]! += t115 * t143;
      dWh[j + 592]! += t116 * t143;
      dWh[j + 608]! += t117 * t143;
      dWh[j + 624]! += t118 * t143;
      dWh[j + 640]! += t119 * t143;
      dWh[j + 656]! += t120 * t143;
      dWh[j + 672]! += t121 * t143;
      dWh[j + 688]! += t122 * t143;
      dWh[j + 704]! += t123 * t143;
      dWh[j + 720]! += t124 * t143;
      dWh[j + 736]! += t125 * t143;
      dWh[j + 752]! += t126 * t143;
      dWh[j + 768]! += t127 * t143;
      dWh[j + 784]! += t128 * t143;
      dWh[j + 800]! += t129 * t143;
      dWh[j + 816]! += t130 * t143;
      dWh[j + 832]! += t131 * t143;
      dWh[j + 848]! += t132 * t143;
      dWh[j + 864]! += t133 * t143;
      dWh[j + 880]! += t134 * t143;
      dWh[j + 896]! += t135 * t143;
      dWh[j + 912]! += t136 * t143;
      dWh[j + 928]! += t137 * t143;
      dWh[j + 944]! += t138 * t143;
      dWh[j + 960]! += t139 * t143;
      dWh[j + 976]! += t140 * t143;
      dWh[j + 992]! += t141 * t143;
      dWh[j + 1008]! += t142 * t143;
      const t144 = t79 * Wh[j]! + t80 * Wh[j + 16]! + t81 * Wh[j + 32]!;
      const t145 = t144 + t82 * Wh[j + 48]! + t83 * Wh[j + 64]!;
      const t146 = t145 + t84 * Wh[j + 80]! + t85 * Wh[j + 96]!;
      const t147 = t146 + t86 * Wh[j + 112]! + t87 * Wh[j + 128]!;
      const t148 = t147 + t88 * Wh[j + 144]! + t89 * Wh[j + 160]!;
      const t149 = t148 + t90 * Wh[j + 176]! + t91 * Wh[j + 192]!;
      const t150 = t149 + t92 * Wh[j + 208]! + t93 * Wh[j + 224]!;
      const t151 = t150 + t94 * Wh[j + 240]! + t95 * Wh[j + 256]!;
      const t152 = t151 + t96 * Wh[j + 272]! + t97 * Wh[j + 288]!;
      const t153 = t152 + t98 * Wh[j + 304]! + t99 * Wh[j + 320]!;
      const t154 = t153 + t100 * Wh[j + 336]! + t101 * Wh[j + 352]!;
      const t155 = t154 + t102 * Wh[j + 368]! + t103 * Wh[j + 384]!;
      const t156 = t155 + t104 * Wh[j + 400]! + t105 * Wh[j + 416]!;
      const t157 = t156 + t106 * Wh[j + 432]! + t107 * Wh[j + 448]!;
      const t158 = t157 + t108 * Wh[j + 464]! + t109 * Wh[j + 480]!;
      const t159 = t158 + t110 * Wh[j + 496]! + t111 * Wh[j + 512]!;
      const t160 = t159 + t112 * Wh[j + 528]! + t113 * Wh[j + 544]!;
      const t161 = t160 + t114 * Wh[j + 560]! + t115 * Wh[j + 576]!;
      const t162 = t161 + t116 * Wh[j + 592]! + t117 * Wh[j + 608]!;
      const t163 = t162 + t118 * Wh[j + 624]! + t119 * Wh[j + 640]!;
      const t164 = t163 + t120 * Wh[j + 656]! + t121 * Wh[j + 672]!;
      const t165 = t164 + t122 * Wh[j + 688]! + t123 * Wh[j + 704]!;
      const t166 = t165 + t124 * Wh[j + 720]! + t125 * Wh[j + 736]!;
      const t167 = t166 + t126 * Wh[j + 752]! + t127 * Wh[j + 768]!;
      const t168 = t167 + t128 * Wh[j + 784]! + t129 * Wh[j + 800]!;
      const t169 = t168 + t130 * Wh[j + 816]! + t131 * Wh[j + 832]!;
      const t170 = t169 + t132 * Wh[j + 848]! + t133 * Wh[j + 864]!;
      const t171 = t170 + t134 * Wh[j + 880]! + t135 * Wh[j + 896]!;
      const t172 = t171 + t136 * Wh[j + 912]! + t137 * Wh[j + 928]!;
      const t173 = t172 + t138 * Wh[j + 944]! + t139 * Wh[j + 960]!;
      const t174 = t173 + t140 * Wh[j + 976]! + t141 * Wh[j + 992]!;
      dh[j + 16 * t]! += t174 + t142 * Wh[j + 1008]!;
    }
  }
  carry_2[1] = carry_2[0]!;
}

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
// 9248 * T + 3; workspace 2688 * T + 1280 bytes.

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
    const t15 = dproduct[0]!;
    const t16 = dproduct[1]!;
    const t17 = dproduct[2]!;
    const t18 = dproduct[3]!;
    const t19 = dproduct[4]!;
    const t20 = dproduct[5]!;
    const t21 = dproduct[6]!;
    const t22 = dproduct[7]!;
    const t23 = dproduct[8]!;
    const t24 = dproduct[9]!;
    const t25 = dproduct[10]!;
    const t26 = dproduct[11]!;
    const t27 = dproduct[12]!;
    const t28 = dproduct[13]!;
    const t29 = dproduct[14]!;
    const t30 = dproduct[15]!;
    const t31 = dproduct[16]!;
    const t32 = dproduct[17]!;
    const t33 = dproduct[18]!;
    const t34 = dproduct[19]!;
    const t35 = dproduct[20]!;
    const t36 = dproduct[21]!;
    const t37 = dproduct[22]!;
    const t38 = dproduct[23]!;
    const t39 = dproduct[24]!;
    const t40 = dproduct[25]!;
    const t41 = dproduct[26]!;
    const t42 = dproduct[27]!;
    const t43 = dproduct[28]!;
    const t44 = dproduct[29]!;
    const t45 = dproduct[30]!;
    const t46 = dproduct[31]!;
    const t47 = dproduct[32]!;
    const t48 = dproduct[33]!;
    const t49 = dproduct[34]!;
    const t50 = dproduct[35]!;
    const t51 = dproduct[36]!;
    const t52 = dproduct[37]!;
    const t53 = dproduct[38]!;
    const t54 = dproduct[39]!;
    const t55 = dproduct[40]!;
    const t56 = dproduct[41]!;
    const t57 = dproduct[42]!;
    const t58 = dproduct[43]!;
    const t59 = dproduct[44]!;
    const t60 = dproduct[45]!;
    const t61 = dproduct[46]!;
    const t62 = dproduct[47]!;
    const t63 = dproduct[48]!;
    const t64 = dproduct[49]!;
    const t65 = dproduct[50]!;
    const t66 = dproduct[51]!;
    const t67 = dproduct[52]!;
    const t68 = dproduct[53]!;
    const t69 = dproduct[54]!;
    const t70 = dproduct[55]!;
    const t71 = dproduct[56]!;
    const t72 = dproduct[57]!;
    const t73 = dproduct[58]!;
    const t74 = dproduct[59]!;
    const t75 = dproduct[60]!;
    const t76 = dproduct[61]!;
    const t77 = dproduct[62]!;
    const t78 = dproduct[63]!;
    for (let j = 0; j < 16; j++) {
      const t79 = h[j + 16 * t]!;
      dWh[j]! += t15 * t79;
      dWh[j + 16]! += t16 * t79;
      dWh[j + 32]! += t17 * t79;
      dWh[j + 48]! += t18 * t79;
      dWh[j + 64]! += t19 * t79;
      dWh[j + 80]! += t20 * t79;
      dWh[j + 96]! += t21 * t79;
      dWh[j + 112]! += t22 * t79;
      dWh[j + 128]! += t23 * t79;
      dWh[j + 144]! += t24 * t79;
      dWh[j + 160]! += t25 * t79;
      dWh[j + 176]! += t26 * t79;
      dWh[j + 192]! += t27 * t79;
      dWh[j + 208]! += t28 * t79;
      dWh[j + 224]! += t29 * t79;
      dWh[j + 240]! += t30 * t79;
      dWh[j + 256]! += t31 * t79;
      dWh[j + 272]! += t32 * t79;
      dWh[j + 288]! += t33 * t79;
      dWh[j + 304]! += t34 * t79;
      dWh[j + 320]! += t35 * t79;
      dWh[j + 336]! += t36 * t79;
      dWh[j + 352]! += t37 * t79;
      dWh[j + 368]! += t38 * t79;
      dWh[j + 384]! += t39 * t79;
      dWh[j + 400]! += t40 * t79;
      dWh[j + 416]! += t41 * t79;
      dWh[j + 432]! += t42 * t79;
      dWh[j + 448]! += t43 * t79;
      dWh[j + 464]! += t44 * t79;
      dWh[j + 480]! += t45 * t79;
      dWh[j + 496]! += t46 * t79;
      dWh[j + 512]! += t47 * t79;
      dWh[j + 528]! += t48 * t79;
      dWh[j + 544]! += t49 * t79;
      dWh[j + 560]! += t50 * t79;
      dWh[j + 576]! += t51 * t79;
      dWh[j + 592]! += t52 * t79;
      dWh[j + 608]! += t53 * t79;
      dWh[j + 624]! += t54 * t79;
      dWh[j + 640]! += t55 * t79;
      dWh[j + 656]! += t56 * t79;
      dWh[j + 672]! += t57 * t79;
      dWh[j + 688]! += t58 * t79;
      dWh[j + 704]! += t59 * t79;
      dWh[j + 720]! += t60 * t79;
      dWh[j + 736]! += t61 * t79;
      dWh[j + 752]! += t62 * t79;
      dWh[j + 768]! += t63 * t79;
      dWh[j + 784]! += t64 * t79;
      dWh[j + 800]! += t65 * t79;
      dWh[j + 816]! += t66 * t79;
      dWh[j + 832]! += t67 * t79;
      dWh[j + 848]! += t68 * t79;
      dWh[j + 864]! += t69 * t79;
      dWh[j + 880]! += t70 * t79;
      dWh[j + 896]! += t71 * t79;
      dWh[j + 912]! += t72 * t79;
      dWh[j + 928]! += t73 * t79;
      dWh[j + 944]! += t74 * t79;
      dWh[j + 960]! += t75 * t79;
      dWh[j + 976]! += t76 * t79;
      dWh[j + 992]! += t77 * t79;
      dWh[j + 1008]! += t78 * t79;
      const t80 = t15 * Wh[j]! + t16 * Wh[j + 16]! + t17 * Wh[j + 32]!;
      const t81 = t80 + t18 * Wh[j + 48]! + t19 * Wh[j + 64]!;
      const t82 = t81 + t20 * Wh[j + 80]! + t21 * Wh[j + 96]!;
      const t83 = t82 + t22 * Wh[j + 112]! + t23 * Wh[j + 128]!;
      const t84 = t83 + t24 * Wh[j + 144]! + t25 * Wh[j + 160]!;
      const t85 = t84 + t26 * Wh[j + 176]! + t27 * Wh[j + 192]!;
      const t86 = t85 + t28 * Wh[j + 208]! + t29 * Wh[j + 224]!;
      const t87 = t86 + t30 * Wh[j + 240]! + t31 * Wh[j + 256]!;
      const t88 = t87 + t32 * Wh[j + 272]! + t33 * Wh[j + 288]!;
      const t89 = t88 + t34 * Wh[j + 304]! + t35 * Wh[j + 320]!;
      const t90 = t89 + t36 * Wh[j + 336]! + t37 * Wh[j + 352]!;
      const t91 = t90 + t38 * Wh[j + 368]! + t39 * Wh[j + 384]!;
      const t92 = t91 + t40 * Wh[j + 400]! + t41 * Wh[j + 416]!;
      const t93 = t92 + t42 * Wh[j + 432]! + t43 * Wh[j + 448]!;
      const t94 = t93 + t44 * Wh[j + 464]! + t45 * Wh[j + 480]!;
      const t95 = t94 + t46 * Wh[j + 496]! + t47 * Wh[j + 512]!;
      const t96 = t95 + t48 * Wh[j + 528]! + t49 * Wh[j + 544]!;
      const t97 = t96 + t50 * Wh[j + 560]! + t51 * Wh[j + 576]!;
      const t98 = t97 + t52 * Wh[j + 592]! + t53 * Wh[j + 608]!;
      const t99 = t98 + t54 * Wh[j + 624]! + t55 * Wh[j + 640]!;
      const t100 = t99 + t56 * Wh[j + 656]! + t57 * Wh[j + 672]!;
      const t101 = t100 + t58 * Wh[j + 688]! + t59 * Wh[j + 704]!;
      const t102 = t101 + t60 * Wh[j + 720]! + t61 * Wh[j + 736]!;
      const t103 = t102 + t62 * Wh[j + 752]! + t63 * Wh[j + 768]!;
      const t104 = t103 + t64 * Wh[j + 784]! + t65 * Wh[j + 800]!;
      const t105 = t104 + t66 * Wh[j + 816]! + t67 * Wh[j + 832]!;
      const t106 = t105 + t68 * Wh[j + 848]! + t69 * Wh[j + 864]!;
      const t107 = t106 + t70 * Wh[j + 880]! + t71 * Wh[j + 896]!;
      const t108 = t107 + t72 * Wh[j + 912]! + t73 * Wh[j + 928]!;
      const t109 = t108 + t74 * Wh[j + 944]! + t75 * Wh[j + 960]!;
      const t110 = t109 + t76 * Wh[j + 976]! + t77 * Wh[j + 992]!;
      dh[j + 16 * t]! += t110 + t78 * Wh[j + 1008]!;
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
    const t73 = dproduct[0]!;
    const t74 = dproduct[1]!;
    const t75 = dproduct[2]!;
    const t76 = dproduct[3]!;
    const t77 = dproduct[4]!;
    const t78 = dproduct[5]!;
    const t79 = dproduct[6]!;
    const t80 = dproduct[7]!;
    const t81 = dproduct[8]!;
    const t82 = dproduct[9]!;
    const t83 = dproduct[10]!;
    const t84 = dproduct[11]!;
    const t85 = dproduct[12]!;
    const t86 = dproduct[13]!;
    const t87 = dproduct[14]!;
    const t88 = dproduct[15]!;
    const t89 = dproduct[16]!;
    const t90 = dproduct[17]!;
    const t91 = dproduct[18]!;
    const t92 = dproduct[19]!;
    const t93 = dproduct[20]!;
    const t94 = dproduct[21]!;
    const t95 = dproduct[22]!;
    const t96 = dproduct[23]!;
    const t97 = dproduct[24]!;
    const t98 = dproduct[25]!;
    const t99 = dproduct[26]!;
    const t100 = dproduct[27]!;
    const t101 = dproduct[28]!;
    const t102 = dproduct[29]!;
    const t103 = dproduct[30]!;
    const t104 = dproduct[31]!;
    const t105 = dproduct[32]!;
    const t106 = dproduct[33]!;
    const t107 = dproduct[34]!;
    const t108 = dproduct[35]!;
    const t109 = dproduct[36]!;
    const t110 = dproduct[37]!;
    const t111 = dproduct[38]!;
    const t112 = dproduct[39]!;
    const t113 = dproduct[40]!;
    const t114 = dproduct[41]!;
    const t115 = dproduct[42]!;
    const t116 = dproduct[43]!;
    const t117 = dproduct[44]!;
    const t118 = dproduct[45]!;
    const t119 = dproduct[46]!;
    const t120 = dproduct[47]!;
    const t121 = dproduct[48]!;
    const t122 = dproduct[49]!;
    const t123 = dproduct[50]!;
    const t124 = dproduct[51]!;
    const t125 = dproduct[52]!;
    const t126 = dproduct[53]!;
    const t127 = dproduct[54]!;
    const t128 = dproduct[55]!;
    const t129 = dproduct[56]!;
    const t130 = dproduct[57]!;
    const t131 = dproduct[58]!;
    const t132 = dproduct[59]!;
    const t133 = dproduct[60]!;
    const t134 = dproduct[61]!;
    const t135 = dproduct[62]!;
    const t136 = dproduct[63]!;
    for (let j = 0; j < 16; j++) {
      const t137 = h_2[j + 16 * t]!;
      dWh[j]! += t73 * t137;
      dWh[j + 16]! += t74 * t137;
      dWh[j + 32]! += t75 * t137;
      dWh[j + 48]! += t76 * t137;
      dWh[j + 64]! += t77 * t137;
      dWh[j + 80]! += t78 * t137;
      dWh[j + 96]! += t79 * t137;
      dWh[j + 112]! += t80 * t137;
      dWh[j + 128]! += t81 * t137;
      dWh[j + 144]! += t82 * t137;
      dWh[j + 160]! += t83 * t137;
      dWh[j + 176]! += t84 * t137;
      dWh[j + 192]! += t85 * t137;
      dWh[j + 208]! += t86 * t137;
      dWh[j + 224]! += t87 * t137;
      dWh[j + 240]! += t88 * t137;
      dWh[j + 256]! += t89 * t137;
      dWh[j + 272]! += t90 * t137;
      dWh[j + 288]! += t91 * t137;
      dWh[j + 304]! += t92 * t137;
      dWh[j + 320]! += t93 * t137;
      dWh[j + 336]! += t94 * t137;
      dWh[j + 352]! += t95 * t137;
      dWh[j + 368]! += t96 * t137;
      dWh[j + 384]! += t97 * t137;
      dWh[j + 400]! += t98 * t137;
      dWh[j + 416]! += t99 * t137;
      dWh[j + 432]! += t100 * t137;
      dWh[j + 448]! += t101 * t137;
      dWh[j + 464]! += t102 * t137;
      dWh[j + 480]! += t103 * t137;
      dWh[j + 496]! += t104 * t137;
      dWh[j + 512]! += t105 * t137;
      dWh[j + 528]! += t106 * t137;
      dWh[j + 544]! += t107 * t137;
      dWh[j + 560]! += t108 * t137;
      dWh[j + 576]! += t109 * t137;
      dWh[j + 592]! += t110 * t137;
      dWh[j + 608]! += t111 * t137;
      dWh[j + 624]! += t112 * t137;
      dWh[j + 640]! += t113 * t137;
      dWh[j + 656]! += t114 * t137;
      dWh[j + 672]! += t115 * t137;
      dWh[j + 688]! += t116 * t137;
      dWh[j + 704]! += t117 * t137;
      dWh[j + 720]! += t118 * t137;
      dWh[j + 736]! += t119 * t137;
      dWh[j + 752]! += t120 * t137;
      dWh[j + 768]! += t121 * t137;
      dWh[j + 784]! += t122 * t137;
      dWh[j + 800]! += t123 * t137;
      dWh[j + 816]! += t124 * t137;
      dWh[j + 832]! += t125 * t137;
      dWh[j + 848]! += t126 * t137;
      dWh[j + 864]! += t127 * t137;
      dWh[j + 880]! += t128 * t137;
      dWh[j + 896]! += t129 * t137;
      dWh[j + 912]! += t130 * t137;
      dWh[j + 928]! += t131 * t137;
      dWh[j + 944]! += t132 * t137;
      dWh[j + 960]! += t133 * t137;
      dWh[j + 976]! += t134 * t137;
      dWh[j + 992]! += t135 * t137;
      dWh[j + 1008]! += t136 * t137;
      const t138 = t73 * Wh[j]! + t74 * Wh[j + 16]! + t75 * Wh[j + 32]!;
      const t139 = t138 + t76 * Wh[j + 48]! + t77 * Wh[j + 64]!;
      const t140 = t139 + t78 * Wh[j + 80]! + t79 * Wh[j + 96]!;
      const t141 = t140 + t80 * Wh[j + 112]! + t81 * Wh[j + 128]!;
      const t142 = t141 + t82 * Wh[j + 144]! + t83 * Wh[j + 160]!;
      const t143 = t142 + t84 * Wh[j + 176]! + t85 * Wh[j + 192]!;
      const t144 = t143 + t86 * Wh[j + 208]! + t87 * Wh[j + 224]!;
      const t145 = t144 + t88 * Wh[j + 240]! + t89 * Wh[j + 256]!;
      const t146 = t145 + t90 * Wh[j + 272]! + t91 * Wh[j + 288]!;
      const t147 = t146 + t92 * Wh[j + 304]! + t93 * Wh[j + 320]!;
      const t148 = t147 + t94 * Wh[j + 336]! + t95 * Wh[j + 352]!;
      const t149 = t148 + t96 * Wh[j + 368]! + t97 * Wh[j + 384]!;
      const t150 = t149 + t98 * Wh[j + 400]! + t99 * Wh[j + 416]!;
      const t151 = t150 + t100 * Wh[j + 432]! + t101 * Wh[j + 448]!;
      const t152 = t151 + t102 * Wh[j + 464]! + t103 * Wh[j + 480]!;
      const t153 = t152 + t104 * Wh[j + 496]! + t105 * Wh[j + 512]!;
      const t154 = t153 + t106 * Wh[j + 528]! + t107 * Wh[j + 544]!;
      const t155 = t154 + t108 * Wh[j + 560]! + t109 * Wh[j + 576]!;
      const t156 = t155 + t110 * Wh[j + 592]! + t111 * Wh[j + 608]!;
      const t157 = t156 + t112 * Wh[j + 624]! + t113 * Wh[j + 640]!;
      const t158 = t157 + t114 * Wh[j + 656]! + t115 * Wh[j + 672]!;
      const t159 = t158 + t116 * Wh[j + 688]! + t117 * Wh[j + 704]!;
      const t160 = t159 + t118 * Wh[j + 720]! + t119 * Wh[j + 736]!;
      const t161 = t160 + t120 * Wh[j + 752]! + t121 * Wh[j + 768]!;
      const t162 = t161 + t122 * Wh[j + 784]! + t123 * Wh[j + 800]!;
      const t163 = t162 + t124 * Wh[j + 816]! + t125 * Wh[j + 832]!;
      const t164 = t163 + t126 * Wh[j + 848]! + t127 * Wh[j + 864]!;
      const t165 = t164 + t128 * Wh[j + 880]! + t129 * Wh[j + 896]!;
      const t166 = t165 + t130 * Wh[j + 912]! + t131 * Wh[j + 928]!;
      const t167 = t166 + t132 * Wh[j + 944]! + t133 * Wh[j + 960]!;
      const t168 = t167 + t134 * Wh[j + 976]! + t135 * Wh[j + 992]!;
      dh[j + 16 * t]! += t168 + t136 * Wh[j + 1008]!;
    }
  }
  return loss;
}

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
// 9008 * T + 3; workspace 1408 * T + 1040 bytes.

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
  carry: Shape;
}>;
/**
 * What functions keep between their steps, and `forward` for `backward`; what
 * is never needed at once shares a place.
 */
export const createWorkspace = (T: number): Workspace =>
  allocate(
    {
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
      carry: [2],
    },
    { dz: "z" },
  );

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
  checkLength("work.flat", work.flat, 176 * T + 130);
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
    const c_2 = c[16 * t]!;
    const c_3 = c[16 * t + 1]!;
    const c_4 = c[16 * t + 2]!;
    const c_5 = c[16 * t + 3]!;
    const c_6 = c[16 * t + 4]!;
    const c_7 = c[16 * t + 5]!;
    const c_8 = c[16 * t + 6]!;
    const c_9 = c[16 * t + 7]!;
    const c_10 = c[16 * t + 8]!;
    const c_11 = c[16 * t + 9]!;
    const c_12 = c[16 * t + 10]!;
    const c_13 = c[16 * t + 11]!;
    const c_14 = c[16 * t + 12]!;
    const c_15 = c[16 * t + 13]!;
    const c_16 = c[16 * t + 14]!;
    const c_17 = c[16 * t + 15]!;
    const t35 = 1 / (1 + Math.exp(-z[16]!));
    const t36 = 1 / (1 + Math.exp(-z[17]!));
    const t37 = 1 / (1 + Math.exp(-z[18]!));
    const t38 = 1 / (1 + Math.exp(-z[19]!));
    const t39 = 1 / (1 + Math.exp(-z[20]!));
    const t40 = 1 / (1 + Math.exp(-z[21]!));
    const t41 = 1 / (1 + Math.exp(-z[22]!));
    const t42 = 1 / (1 + Math.exp(-z[23]!));
    sigmoid[16 * t] = t35;
    sigmoid[16 * t + 1] = t36;
    sigmoid[16 * t + 2] = t37;
    sigmoid[16 * t + 3] = t38;
    sigmoid[16 * t + 4] = t39;
    sigmoid[16 * t + 5] = t40;
    sigmoid[16 * t + 6] = t41;
    sigmoid[16 * t + 7] = t42;
    const t43 = 1 / (1 + Math.exp(-z[24]!));
    const t44 = 1 / (1 + Math.exp(-z[25]!));
    const t45 = 1 / (1 + Math.exp(-z[26]!));
    const t46 = 1 / (1 + Math.exp(-z[27]!));
    const t47 = 1 / (1 + Math.exp(-z[28]!));
    const t48 = 1 / (1 + Math.exp(-z[29]!));
    const t49 = 1 / (1 + Math.exp(-z[30]!));
    const t50 = 1 / (1 + Math.exp(-z[31]!));
    sigmoid[16 * t + 8] = t43;
    sigmoid[16 * t + 9] = t44;
    sigmoid[16 * t + 10] = t45;
    sigmoid[16 * t + 11] = t46;
    sigmoid[16 * t + 12] = t47;
    sigmoid[16 * t + 13] = t48;
    sigmoid[16 * t + 14] = t49;
    sigmoid[16 * t + 15] = t50;
    const t51 = 1 / (1 + Math.exp(-z[0]!));
    const t52 = 1 / (1 + Math.exp(-z[1]!));
    const t53 = 1 / (1 + Math.exp(-z[2]!));
    const t54 = 1 / (1 + Math.exp(-z[3]!));
    const t55 = 1 / (1 + Math.exp(-z[4]!));
    const t56 = 1 / (1 + Math.exp(-z[5]!));
    const t57 = 1 / (1 + Math.exp(-z[6]!));
    const t58 = 1 / (1 + Math.exp(-z[7]!));
    sigmoid_2[16 * t] = t51;
    sigmoid_2[16 * t + 1] = t52;
    sigmoid_2[16 * t + 2] = t53;
    sigmoid_2[16 * t + 3] = t54;
    sigmoid_2[16 * t + 4] = t55;
    sigmoid_2[16 * t + 5] = t56;
    sigmoid_2[16 * t + 6] = t57;
    sigmoid_2[16 * t + 7] = t58;
    const t59 = 1 / (1 + Math.exp(-z[8]!));
    const t60 = 1 / (1 + Math.exp(-z[9]!));
    const t61 = 1 / (1 + Math.exp(-z[10]!));
    const t62 = 1 / (1 + Math.exp(-z[11]!));
    const t63 = 1 / (1 + Math.exp(-z[12]!));
    const t64 = 1 / (1 + Math.exp(-z[13]!));
    const t65 = 1 / (1 + Math.exp(-z[14]!));
    const t66 = 1 / (1 + Math.exp(-z[15]!));
    sigmoid_2[16 * t + 8] = t59;
    sigmoid_2[16 * t + 9] = t60;
    sigmoid_2[16 * t + 10] = t61;
    sigmoid_2[16 * t + 11] = t62;
    sigmoid_2[16 * t + 12] = t63;
    sigmoid_2[16 * t + 13] = t64;
    sigmoid_2[16 * t + 14] = t65;
    sigmoid_2[16 * t + 15] = t66;
    const t67 = Math.tanh(z[32]!);
    const t68 = Math.tanh(z[33]!);
    const t69 = Math.tanh(z[34]!);
    const t70 = Math.tanh(z[35]!);
    const t71 = Math.tanh(z[36]!);
    const t72 = Math.tanh(z[37]!);
    const t73 = Math.tanh(z[38]!);
    const t74 = Math.tanh(z[39]!);
    tanh[16 * t] = t67;
    tanh[16 * t + 1] = t68;
    tanh[16 * t + 2] = t69;
    tanh[16 * t + 3] = t70;
    tanh[16 * t + 4] = t71;
    tanh[16 * t + 5] = t72;
    tanh[16 * t + 6] = t73;
    tanh[16 * t + 7] = t74;
    const t75 = Math.tanh(z[40]!);
    const t76 = Math.tanh(z[41]!);
    const t77 = Math.tanh(z[42]!);
    const t78 = Math.tanh(z[43]!);
    const t79 = Math.tanh(z[44]!);
    const t80 = Math.tanh(z[45]!);
    const t81 = Math.tanh(z[46]!);
    const t82 = Math.tanh(z[47]!);
    tanh[16 * t + 8] = t75;
    tanh[16 * t + 9] = t76;
    tanh[16 * t + 10] = t77;
    tanh[16 * t + 11] = t78;
    tanh[16 * t + 12] = t79;
    tanh[16 * t + 13] = t80;
    tanh[16 * t + 14] = t81;
    tanh[16 * t + 15] = t82;
    const t83 = t35 * c_2 + t51 * t67;
    const t84 = t36 * c_3 + t52 * t68;
    const t85 = t37 * c_4 + t53 * t69;
    const t86 = t38 * c_5 + t54 * t70;
    const t87 = t39 * c_6 + t55 * t71;
    const t88 = t40 * c_7 + t56 * t72;
    const t89 = t41 * c_8 + t57 * t73;
    const t90 = t42 * c_9 + t58 * t74;
    c[16 * t + 16] = t83;
    c[16 * t + 17] = t84;
    c[16 * t + 18] = t85;
    c[16 * t + 19] = t86;
    c[16 * t + 20] = t87;
    c[16 * t + 21] = t88;
    c[16 * t + 22] = t89;
    c[16 * t + 23] = t90;
    const t91 = t43 * c_10 + t59 * t75;
    const t92 = t44 * c_11 + t60 * t76;
    const t93 = t45 * c_12 + t61 * t77;
    const t94 = t46 * c_13 + t62 * t78;
    const t95 = t47 * c_14 + t63 * t79;
    const t96 = t48 * c_15 + t64 * t80;
    const t97 = t49 * c_16 + t65 * t81;
    const t98 = t50 * c_17 + t66 * t82;
    c[16 * t + 24] = t91;
    c[16 * t + 25] = t92;
    c[16 * t + 26] = t93;
    c[16 * t + 27] = t94;
    c[16 * t + 28] = t95;
    c[16 * t + 29] = t96;
    c[16 * t + 30] = t97;
    c[16 * t + 31] = t98;
    const t99 = 1 / (1 + Math.exp(-z[48]!));
    const t100 = 1 / (1 + Math.exp(-z[49]!));
    const t101 = 1 / (1 + Math.exp(-z[50]!));
    const t102 = 1 / (1 + Math.exp(-z[51]!));
    const t103 = 1 / (1 + Math.exp(-z[52]!));
    const t104 = 1 / (1 + Math.exp(-z[53]!));
    const t105 = 1 / (1 + Math.exp(-z[54]!));
    const t106 = 1 / (1 + Math.exp(-z[55]!));
    sigmoid_3[16 * t] = t99;
    sigmoid_3[16 * t + 1] = t100;
    sigmoid_3[16 * t + 2] = t101;
    sigmoid_3[16 * t + 3] = t102;
    sigmoid_3[16 * t + 4] = t103;
    sigmoid_3[16 * t + 5] = t104;
    sigmoid_3[16 * t + 6] = t105;
    sigmoid_3[16 * t + 7] = t106;
    const t107 = 1 / (1 + Math.exp(-z[56]!));
    const t108 = 1 / (1 + Math.exp(-z[57]!));
    const t109 = 1 / (1 + Math.exp(-z[58]!));
    const t110 = 1 / (1 + Math.exp(-z[59]!));
    const t111 = 1 / (1 + Math.exp(-z[60]!));
    const t112 = 1 / (1 + Math.exp(-z[61]!));
    const t113 = 1 / (1 + Math.exp(-z[62]!));
    const t114 = 1 / (1 + Math.exp(-z[63]!));
    sigmoid_3[16 * t + 8] = t107;
    sigmoid_3[16 * t + 9] = t108;
    sigmoid_3[16 * t + 10] = t109;
    sigmoid_3[16 * t + 11] = t110;
    sigmoid_3[16 * t + 12] = t111;
    sigmoid_3[16 * t + 13] = t112;
    sigmoid_3[16 * t + 14] = t113;
    sigmoid_3[16 * t + 15] = t114;
    const t115 = Math.tanh(t83);
    const t116 = Math.tanh(t84);
    const t117 = Math.tanh(t85);
    const t118 = Math.tanh(t86);
    const t119 = Math.tanh(t87);
    const t120 = Math.tanh(t88);
    const t121 = Math.tanh(t89);
    const t122 = Math.tanh(t90);
    tanh_2[16 * t] = t115;
    tanh_2[16 * t + 1] = t116;
    tanh_2[16 * t + 2] = t117;
    tanh_2[16 * t + 3] = t118;
    tanh_2[16 * t + 4] = t119;
    tanh_2[16 * t + 5] = t120;
    tanh_2[16 * t + 6] = t121;
    tanh_2[16 * t + 7] = t122;
    const t123 = Math.tanh(t91);
    const t124 = Math.tanh(t92);
    const t125 = Math.tanh(t93);
    const t126 = Math.tanh(t94);
    const t127 = Math.tanh(t95);
    const t128 = Math.tanh(t96);
    const t129 = Math.tanh(t97);
    const t130 = Math.tanh(t98);
    tanh_2[16 * t + 8] = t123;
    tanh_2[16 * t + 9] = t124;
    tanh_2[16 * t + 10] = t125;
    tanh_2[16 * t + 11] = t126;
    tanh_2[16 * t + 12] = t127;
    tanh_2[16 * t + 13] = t128;
    tanh_2[16 * t + 14] = t129;
    tanh_2[16 * t + 15] = t130;
    const t131 = t99 * t115;
    const t132 = t100 * t116;
    const t133 = t101 * t117;
    const t134 = t102 * t118;
    const t135 = t103 * t119;
    const t136 = t104 * t120;
    const t137 = t105 * t121;
    const t138 = t106 * t122;
    h[16 * t + 16] = t131;
    h[16 * t + 17] = t132;
    h[16 * t + 18] = t133;
    h[16 * t + 19] = t134;
    h[16 * t + 20] = t135;
    h[16 * t + 21] = t136;
    h[16 * t + 22] = t137;
    h[16 * t + 23] = t138;
    const t139 = t107 * t123;
    const t140 = t108 * t124;
    const t141 = t109 * t125;
    const t142 = t110 * t126;
    const t143 = t111 * t127;
    const t144 = t112 * t128;
    const t145 = t113 * t129;
    const t146 = t114 * t130;
    h[16 * t + 24] = t139;
    h[16 * t + 25] = t140;
    h[16 * t + 26] = t141;
    h[16 * t + 27] = t142;
    h[16 * t + 28] = t143;
    h[16 * t + 29] = t144;
    h[16 * t + 30] = t145;
    h[16 * t + 31] = t146;
    ys[16 * t] = t131;
    ys[16 * t + 1] = t132;
    ys[16 * t + 2] = t133;
    ys[16 * t + 3] = t134;
    ys[16 * t + 4] = t135;
    ys[16 * t + 5] = t136;
    ys[16 * t + 6] = t137;
    ys[16 * t + 7] = t138;
    ys[16 * t + 8] = t139;
    ys[16 * t + 9] = t140;
    ys[16 * t + 10] = t141;
    ys[16 * t + 11] = t142;
    ys[16 * t + 12] = t143;
    ys[16 * t + 13] = t144;
    ys[16 * t + 14] = t145;
    ys[16 * t + 15] = t146;
  }

  // loss = mean((ys - target) .^ 2)
  for (let i = 0; i < T; i++) {
    const t147 = ys[16 * i]! - target[16 * i]!;
    const t148 = ys[16 * i + 1]! - target[16 * i + 1]!;
    const t149 = ys[16 * i + 2]! - target[16 * i + 2]!;
    const t150 = ys[16 * i + 3]! - target[16 * i + 3]!;
    const t151 = ys[16 * i + 4]! - target[16 * i + 4]!;
    const t152 = t147 * t147 + t148 * t148 + t149 * t149 + t150 * t150;
    const t153 = ys[16 * i + 5]! - target[16 * i + 5]!;
    const t154 = ys[16 * i + 6]! - target[16 * i + 6]!;
    const t155 = ys[16 * i + 7]! - target[16 * i + 7]!;
    const t156 = ys[16 * i + 8]! - target[16 * i + 8]!;
    const t157 = t152 + t151 * t151 + t153 * t153 + t154 * t154 + t155 * t155;
    const t158 = ys[16 * i + 9]! - target[16 * i + 9]!;
    const t159 = ys[16 * i + 10]! - target[16 * i + 10]!;
    const t160 = ys[16 * i + 11]! - target[16 * i + 11]!;
    const t161 = ys[16 * i + 12]! - target[16 * i + 12]!;
    const t162 = t157 + t156 * t156 + t158 * t158 + t159 * t159 + t160 * t160;
    const t163 = ys[16 * i + 13]! - target[16 * i + 13]!;
    const t164 = ys[16 * i + 14]! - target[16 * i + 14]!;
    const t165 = ys[16 * i + 15]! - target[16 * i + 15]!;
    sum += t162 + t161 * t161 + t163 * t163 + t164 * t164 + t165 * t165;
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
  checkLength("work.flat", work.flat, 176 * T + 130);
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
  checkLength("work.flat", work.flat, 176 * T + 130);
  checkLength("gradient.flat", gradient.flat, 1600);
  const { carry } = work;

  valueAndGradientPart1(p, T, xs, target, work, gradient);
  valueAndGradientPart2(p, T, xs, work, gradient);
  return carry[1]!;
}

function valueAndGradientPart1(
  p: Parameters,
  T: number,
  xs: Float64Array,
  target: Float64Array,
  work: Workspace,
  gradient: Parameters,
): void {
  const { Wx, Wh, b } = p;
  const {
    sigmoid,
    sigmoid_2,
    tanh,
    c,
    sigmoid_3,
    tanh_2,
    h,
    ys,
    z,
    dys,
    dh,
    dc,
    carry,
  } = work;
  const { Wx: dWx, Wh: dWh, b: db } = gradient;

  carry[0] = 0;
  let sum = 0;
  c.fill(0, 0, 16 * T + 16);
  h.fill(0, 0, 16 * T + 16);
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
    const c_2 = c[16 * t]!;
    const c_3 = c[16 * t + 1]!;
    const c_4 = c[16 * t + 2]!;
    const c_5 = c[16 * t + 3]!;
    const c_6 = c[16 * t + 4]!;
    const c_7 = c[16 * t + 5]!;
    const c_8 = c[16 * t + 6]!;
    const c_9 = c[16 * t + 7]!;
    const c_10 = c[16 * t + 8]!;
    const c_11 = c[16 * t + 9]!;
    const c_12 = c[16 * t + 10]!;
    const c_13 = c[16 * t + 11]!;
    const c_14 = c[16 * t + 12]!;
    const c_15 = c[16 * t + 13]!;
    const c_16 = c[16 * t + 14]!;
    const c_17 = c[16 * t + 15]!;
    const t35 = 1 / (1 + Math.exp(-z[16]!));
    const t36 = 1 / (1 + Math.exp(-z[17]!));
    const t37 = 1 / (1 + Math.exp(-z[18]!));
    const t38 = 1 / (1 + Math.exp(-z[19]!));
    const t39 = 1 / (1 + Math.exp(-z[20]!));
    const t40 = 1 / (1 + Math.exp(-z[21]!));
    const t41 = 1 / (1 + Math.exp(-z[22]!));
    const t42 = 1 / (1 + Math.exp(-z[23]!));
    sigmoid[16 * t] = t35;
    sigmoid[16 * t + 1] = t36;
    sigmoid[16 * t + 2] = t37;
    sigmoid[16 * t + 3] = t38;
    sigmoid[16 * t + 4] = t39;
    sigmoid[16 * t + 5] = t40;
    sigmoid[16 * t + 6] = t41;
    sigmoid[16 * t + 7] = t42;
    const t43 = 1 / (1 + Math.exp(-z[24]!));
    const t44 = 1 / (1 + Math.exp(-z[25]!));
    const t45 = 1 / (1 + Math.exp(-z[26]!));
    const t46 = 1 / (1 + Math.exp(-z[27]!));
    const t47 = 1 / (1 + Math.exp(-z[28]!));
    const t48 = 1 / (1 + Math.exp(-z[29]!));
    const t49 = 1 / (1 + Math.exp(-z[30]!));
    const t50 = 1 / (1 + Math.exp(-z[31]!));
    sigmoid[16 * t + 8] = t43;
    sigmoid[16 * t + 9] = t44;
    sigmoid[16 * t + 10] = t45;
    sigmoid[16 * t + 11] = t46;
    sigmoid[16 * t + 12] = t47;
    sigmoid[16 * t + 13] = t48;
    sigmoid[16 * t + 14] = t49;
    sigmoid[16 * t + 15] = t50;
    const t51 = 1 / (1 + Math.exp(-z[0]!));
    const t52 = 1 / (1 + Math.exp(-z[1]!));
    const t53 = 1 / (1 + Math.exp(-z[2]!));
    const t54 = 1 / (1 + Math.exp(-z[3]!));
    const t55 = 1 / (1 + Math.exp(-z[4]!));
    const t56 = 1 / (1 + Math.exp(-z[5]!));
    const t57 = 1 / (1 + Math.exp(-z[6]!));
    const t58 = 1 / (1 + Math.exp(-z[7]!));
    sigmoid_2[16 * t] = t51;
    sigmoid_2[16 * t + 1] = t52;
    sigmoid_2[16 * t + 2] = t53;
    sigmoid_2[16 * t + 3] = t54;
    sigmoid_2[16 * t + 4] = t55;
    sigmoid_2[16 * t + 5] = t56;
    sigmoid_2[16 * t + 6] = t57;
    sigmoid_2[16 * t + 7] = t58;
    const t59 = 1 / (1 + Math.exp(-z[8]!));
    const t60 = 1 / (1 + Math.exp(-z[9]!));
    const t61 = 1 / (1 + Math.exp(-z[10]!));
    const t62 = 1 / (1 + Math.exp(-z[11]!));
    const t63 = 1 / (1 + Math.exp(-z[12]!));
    const t64 = 1 / (1 + Math.exp(-z[13]!));
    const t65 = 1 / (1 + Math.exp(-z[14]!));
    const t66 = 1 / (1 + Math.exp(-z[15]!));
    sigmoid_2[16 * t + 8] = t59;
    sigmoid_2[16 * t + 9] = t60;
    sigmoid_2[16 * t + 10] = t61;
    sigmoid_2[16 * t + 11] = t62;
    sigmoid_2[16 * t + 12] = t63;
    sigmoid_2[16 * t + 13] = t64;
    sigmoid_2[16 * t + 14] = t65;
    sigmoid_2[16 * t + 15] = t66;
    const t67 = Math.tanh(z[32]!);
    const t68 = Math.tanh(z[33]!);
    const t69 = Math.tanh(z[34]!);
    const t70 = Math.tanh(z[35]!);
    const t71 = Math.tanh(z[36]!);
    const t72 = Math.tanh(z[37]!);
    const t73 = Math.tanh(z[38]!);
    const t74 = Math.tanh(z[39]!);
    tanh[16 * t] = t67;
    tanh[16 * t + 1] = t68;
    tanh[16 * t + 2] = t69;
    tanh[16 * t + 3] = t70;
    tanh[16 * t + 4] = t71;
    tanh[16 * t + 5] = t72;
    tanh[16 * t + 6] = t73;
    tanh[16 * t + 7] = t74;
    const t75 = Math.tanh(z[40]!);
    const t76 = Math.tanh(z[41]!);
    const t77 = Math.tanh(z[42]!);
    const t78 = Math.tanh(z[43]!);
    const t79 = Math.tanh(z[44]!);
    const t80 = Math.tanh(z[45]!);
    const t81 = Math.tanh(z[46]!);
    const t82 = Math.tanh(z[47]!);
    tanh[16 * t + 8] = t75;
    tanh[16 * t + 9] = t76;
    tanh[16 * t + 10] = t77;
    tanh[16 * t + 11] = t78;
    tanh[16 * t + 12] = t79;
    tanh[16 * t + 13] = t80;
    tanh[16 * t + 14] = t81;
    tanh[16 * t + 15] = t82;
    const t83 = t35 * c_2 + t51 * t67;
    const t84 = t36 * c_3 + t52 * t68;
    const t85 = t37 * c_4 + t53 * t69;
    const t86 = t38 * c_5 + t54 * t70;
    const t87 = t39 * c_6 + t55 * t71;
    const t88 = t40 * c_7 + t56 * t72;
    const t89 = t41 * c_8 + t57 * t73;
    const t90 = t42 * c_9 + t58 * t74;
    c[16 * t + 16] = t83;
    c[16 * t + 17] = t84;
    c[16 * t + 18] = t85;
    c[16 * t + 19] = t86;
    c[16 * t + 20] = t87;
    c[16 * t + 21] = t88;
    c[16 * t + 22] = t89;
    c[16 * t + 23] = t90;
    const t91 = t43 * c_10 + t59 * t75;
    const t92 = t44 * c_11 + t60 * t76;
    const t93 = t45 * c_12 + t61 * t77;
    const t94 = t46 * c_13 + t62 * t78;
    const t95 = t47 * c_14 + t63 * t79;
    const t96 = t48 * c_15 + t64 * t80;
    const t97 = t49 * c_16 + t65 * t81;
    const t98 = t50 * c_17 + t66 * t82;
    c[16 * t + 24] = t91;
    c[16 * t + 25] = t92;
    c[16 * t + 26] = t93;
    c[16 * t + 27] = t94;
    c[16 * t + 28] = t95;
    c[16 * t + 29] = t96;
    c[16 * t + 30] = t97;
    c[16 * t + 31] = t98;
    const t99 = 1 / (1 + Math.exp(-z[48]!));
    const t100 = 1 / (1 + Math.exp(-z[49]!));
    const t101 = 1 / (1 + Math.exp(-z[50]!));
    const t102 = 1 / (1 + Math.exp(-z[51]!));
    const t103 = 1 / (1 + Math.exp(-z[52]!));
    const t104 = 1 / (1 + Math.exp(-z[53]!));
    const t105 = 1 / (1 + Math.exp(-z[54]!));
    const t106 = 1 / (1 + Math.exp(-z[55]!));
    sigmoid_3[16 * t] = t99;
    sigmoid_3[16 * t + 1] = t100;
    sigmoid_3[16 * t + 2] = t101;
    sigmoid_3[16 * t + 3] = t102;
    sigmoid_3[16 * t + 4] = t103;
    sigmoid_3[16 * t + 5] = t104;
    sigmoid_3[16 * t + 6] = t105;
    sigmoid_3[16 * t + 7] = t106;
    const t107 = 1 / (1 + Math.exp(-z[56]!));
    const t108 = 1 / (1 + Math.exp(-z[57]!));
    const t109 = 1 / (1 + Math.exp(-z[58]!));
    const t110 = 1 / (1 + Math.exp(-z[59]!));
    const t111 = 1 / (1 + Math.exp(-z[60]!));
    const t112 = 1 / (1 + Math.exp(-z[61]!));
    const t113 = 1 / (1 + Math.exp(-z[62]!));
    const t114 = 1 / (1 + Math.exp(-z[63]!));
    sigmoid_3[16 * t + 8] = t107;
    sigmoid_3[16 * t + 9] = t108;
    sigmoid_3[16 * t + 10] = t109;
    sigmoid_3[16 * t + 11] = t110;
    sigmoid_3[16 * t + 12] = t111;
    sigmoid_3[16 * t + 13] = t112;
    sigmoid_3[16 * t + 14] = t113;
    sigmoid_3[16 * t + 15] = t114;
    const t115 = Math.tanh(t83);
    const t116 = Math.tanh(t84);
    const t117 = Math.tanh(t85);
    const t118 = Math.tanh(t86);
    const t119 = Math.tanh(t87);
    const t120 = Math.tanh(t88);
    const t121 = Math.tanh(t89);
    const t122 = Math.tanh(t90);
    tanh_2[16 * t] = t115;
    tanh_2[16 * t + 1] = t116;
    tanh_2[16 * t + 2] = t117;
    tanh_2[16 * t + 3] = t118;
    tanh_2[16 * t + 4] = t119;
    tanh_2[16 * t + 5] = t120;
    tanh_2[16 * t + 6] = t121;
    tanh_2[16 * t + 7] = t122;
    const t123 = Math.tanh(t91);
    const t124 = Math.tanh(t92);
    const t125 = Math.tanh(t93);
    const t126 = Math.tanh(t94);
    const t127 = Math.tanh(t95);
    const t128 = Math.tanh(t96);
    const t129 = Math.tanh(t97);
    const t130 = Math.tanh(t98);
    tanh_2[16 * t + 8] = t123;
    tanh_2[16 * t + 9] = t124;
    tanh_2[16 * t + 10] = t125;
    tanh_2[16 * t + 11] = t126;
    tanh_2[16 * t + 12] = t127;
    tanh_2[16 * t + 13] = t128;
    tanh_2[16 * t + 14] = t129;
    tanh_2[16 * t + 15] = t130;
    const t131 = t99 * t115;
    const t132 = t100 * t116;
    const t133 = t101 * t117;
    const t134 = t102 * t118;
    const t135 = t103 * t119;
    const t136 = t104 * t120;
    const t137 = t105 * t121;
    const t138 = t106 * t122;
    h[16 * t + 16] = t131;
    h[16 * t + 17] = t132;
    h[16 * t + 18] = t133;
    h[16 * t + 19] = t134;
    h[16 * t + 20] = t135;
    h[16 * t + 21] = t136;
    h[16 * t + 22] = t137;
    h[16 * t + 23] = t138;
    const t139 = t107 * t123;
    const t140 = t108 * t124;
    const t141 = t109 * t125;
    const t142 = t110 * t126;
    const t143 = t111 * t127;
    const t144 = t112 * t128;
    const t145 = t113 * t129;
    const t146 = t114 * t130;
    h[16 * t + 24] = t139;
    h[16 * t + 25] = t140;
    h[16 * t + 26] = t141;
    h[16 * t + 27] = t142;
    h[16 * t + 28] = t143;
    h[16 * t + 29] = t144;
    h[16 * t + 30] = t145;
    h[16 * t + 31] = t146;
    ys[16 * t] = t131;
    ys[16 * t + 1] = t132;
    ys[16 * t + 2] = t133;
    ys[16 * t + 3] = t134;
    ys[16 * t + 4] = t135;
    ys[16 * t + 5] = t136;
    ys[16 * t + 6] = t137;
    ys[16 * t + 7] = t138;
    ys[16 * t + 8] = t139;
    ys[16 * t + 9] = t140;
    ys[16 * t + 10] = t141;
    ys[16 * t + 11] = t142;
    ys[16 * t + 12] = t143;
    ys[16 * t + 13] = t144;
    ys[16 * t + 14] = t145;
    ys[16 * t + 15] = t146;
  }

  // loss = mean((ys - target) .^ 2)
  const t147 = 1 / (16 * T);
  for (let i = 0; i < T; i++) {
    const t148 = ys[16 * i]! - target[16 * i]!;
    const t149 = ys[16 * i + 1]! - target[16 * i + 1]!;
    const t150 = ys[16 * i + 2]! - target[16 * i + 2]!;
    const t151 = ys[16 * i + 3]! - target[16 * i + 3]!;
    const t152 = ys[16 * i + 4]! - target[16 * i + 4]!;
    const t153 = t148 * t148 + t149 * t149 + t150 * t150 + t151 * t151;
    const t154 = ys[16 * i + 5]! - target[16 * i + 5]!;
    const t155 = ys[16 * i + 6]! - target[16 * i + 6]!;
    const t156 = ys[16 * i + 7]! - target[16 * i + 7]!;
    const t157 = ys[16 * i + 8]! - target[16 * i + 8]!;
    const t158 = t153 + t152 * t152 + t154 * t154 + t155 * t155 + t156 * t156;
    const t159 = ys[16 * i + 9]! - target[16 * i + 9]!;
    const t160 = ys[16 * i + 10]! - target[16 * i + 10]!;
    const t161 = ys[16 * i + 11]! - target[16 * i + 11]!;
    const t162 = ys[16 * i + 12]! - target[16 * i + 12]!;
    const t163 = t158 + t157 * t157 + t159 * t159 + t160 * t160 + t161 * t161;
    const t164 = ys[16 * i + 13]! - target[16 * i + 13]!;
    const t165 = ys[16 * i + 14]! - target[16 * i + 14]!;
    const t166 = ys[16 * i + 15]! - target[16 * i + 15]!;
    sum += t163 + t162 * t162 + t164 * t164 + t165 * t165 + t166 * t166;
    dys[16 * i] = 2 * (t147 * t148);
    dys[16 * i + 1] = 2 * (t147 * t149);
    dys[16 * i + 2] = 2 * (t147 * t150);
    dys[16 * i + 3] = 2 * (t147 * t151);
    dys[16 * i + 4] = 2 * (t147 * t152);
    dys[16 * i + 5] = 2 * (t147 * t154);
    dys[16 * i + 6] = 2 * (t147 * t155);
    dys[16 * i + 7] = 2 * (t147 * t156);
    dys[16 * i + 8] = 2 * (t147 * t157);
    dys[16 * i + 9] = 2 * (t147 * t159);
    dys[16 * i + 10] = 2 * (t147 * t160);
    dys[16 * i + 11] = 2 * (t147 * t161);
    dys[16 * i + 12] = 2 * (t147 * t162);
    dys[16 * i + 13] = 2 * (t147 * t164);
    dys[16 * i + 14] = 2 * (t147 * t165);
    dys[16 * i + 15] = 2 * (t147 * t166);
  }
  carry[0] = sum / (16 * T);
  db.fill(0, 0, 64);
  dWh.fill(0, 0, 1024);
  dWx.fill(0, 0, 512);
}

function valueAndGradientPart2(
  p: Parameters,
  T: number,
  xs: Float64Array,
  work: Workspace,
  gradient: Parameters,
): void {
  const { Wh } = p;
  const {
    sigmoid,
    sigmoid_2,
    tanh,
    c,
    sigmoid_3,
    tanh_2,
    h,
    dys,
    dh,
    dc,
    dz,
    carry,
  } = work;
  const { Wx: dWx, Wh: dWh, b: db } = gradient;

  // repeat(t = 1:T,
  for (let t = T - 1; t >= 0; t--) {
    // ys[t, :] = h
    // h = sigmoid(z[49:64]) .* tanh(c)
    // c = sigmoid(z[17:32]) .* c + sigmoid(z[1:16]) .* tanh(z[33:48])
    for (let i = 0; i < 16; i++) {
      dh[i + 16 * t + 16]! += dys[i + 16 * t]!;
      const dh_2 = dh[i + 16 * t + 16]!;
      const t0 = sigmoid_3[i + 16 * t]!;
      const t1 = tanh_2[i + 16 * t]!;
      dc[i + 16 * t + 16]! += dh_2 * t0 * (1 - t1 * t1);
      dz[i + 48] = dh_2 * t1 * (t0 * (1 - t0));
      const dc_2 = dc[i + 16 * t + 16]!;
      const t2 = sigmoid[i + 16 * t]!;
      dc[i + 16 * t]! += dc_2 * t2;
      const t3 = sigmoid_2[i + 16 * t]!;
      const t4 = tanh[i + 16 * t]!;
      dz[i + 32] = dc_2 * t3 * (1 - t4 * t4);
      dz[i] = dc_2 * t4 * (t3 * (1 - t3));
      dz[i + 16] = dc_2 * c[i + 16 * t]! * (t2 * (1 - t2));
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
    const t5 = h[16 * t]!;
    const t6 = h[16 * t + 1]!;
    const t7 = h[16 * t + 2]!;
    const t8 = h[16 * t + 3]!;
    const t9 = h[16 * t + 4]!;
    const t10 = h[16 * t + 5]!;
    const t11 = h[16 * t + 6]!;
    const t12 = h[16 * t + 7]!;
    const t13 = h[16 * t + 8]!;
    const t14 = h[16 * t + 9]!;
    const t15 = h[16 * t + 10]!;
    const t16 = h[16 * t + 11]!;
    const t17 = h[16 * t + 12]!;
    const t18 = h[16 * t + 13]!;
    const t19 = h[16 * t + 14]!;
    const t20 = h[16 * t + 15]!;
    const t21 = xs[8 * t]!;
    const t22 = xs[8 * t + 1]!;
    const t23 = xs[8 * t + 2]!;
    const t24 = xs[8 * t + 3]!;
    const t25 = xs[8 * t + 4]!;
    const t26 = xs[8 * t + 5]!;
    const t27 = xs[8 * t + 6]!;
    const t28 = xs[8 * t + 7]!;
    for (let i = 0; i < 64; i++) {
      const t29 = dz[i]!;
      db[i]! += t29;
      dWh[16 * i]! += t29 * t5;
      dWh[16 * i + 1]! += t29 * t6;
      dWh[16 * i + 2]! += t29 * t7;
      dWh[16 * i + 3]! += t29 * t8;
      dWh[16 * i + 4]! += t29 * t9;
      dWh[16 * i + 5]! += t29 * t10;
      dWh[16 * i + 6]! += t29 * t11;
      dWh[16 * i + 7]! += t29 * t12;
      dWh[16 * i + 8]! += t29 * t13;
      dWh[16 * i + 9]! += t29 * t14;
      dWh[16 * i + 10]! += t29 * t15;
      dWh[16 * i + 11]! += t29 * t16;
      dWh[16 * i + 12]! += t29 * t17;
      dWh[16 * i + 13]! += t29 * t18;
      dWh[16 * i + 14]! += t29 * t19;
      dWh[16 * i + 15]! += t29 * t20;
      dh_2 += t29 * Wh[16 * i]!;
      dh_3 += t29 * Wh[16 * i + 1]!;
      dh_4 += t29 * Wh[16 * i + 2]!;
      dh_5 += t29 * Wh[16 * i + 3]!;
      dh_6 += t29 * Wh[16 * i + 4]!;
      dh_7 += t29 * Wh[16 * i + 5]!;
      dh_8 += t29 * Wh[16 * i + 6]!;
      dh_9 += t29 * Wh[16 * i + 7]!;
      dh_10 += t29 * Wh[16 * i + 8]!;
      dh_11 += t29 * Wh[16 * i + 9]!;
      dh_12 += t29 * Wh[16 * i + 10]!;
      dh_13 += t29 * Wh[16 * i + 11]!;
      dh_14 += t29 * Wh[16 * i + 12]!;
      dh_15 += t29 * Wh[16 * i + 13]!;
      dh_16 += t29 * Wh[16 * i + 14]!;
      dh_17 += t29 * Wh[16 * i + 15]!;
      dWx[8 * i]! += t29 * t21;
      dWx[8 * i + 1]! += t29 * t22;
      dWx[8 * i + 2]! += t29 * t23;
      dWx[8 * i + 3]! += t29 * t24;
      dWx[8 * i + 4]! += t29 * t25;
      dWx[8 * i + 5]! += t29 * t26;
      dWx[8 * i + 6]! += t29 * t27;
      dWx[8 * i + 7]! += t29 * t28;
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
  carry[1] = carry[0]!;
}

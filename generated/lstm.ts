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
  expAll,
  sharedSlots,
  tanhAll,
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

const slots = sharedSlots();

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
    slots[0] = -z[16]!;
    slots[1] = -z[17]!;
    slots[2] = -z[18]!;
    slots[3] = -z[19]!;
    slots[4] = -z[20]!;
    slots[5] = -z[21]!;
    slots[6] = -z[22]!;
    slots[7] = -z[23]!;
    slots[8] = -z[24]!;
    slots[9] = -z[25]!;
    slots[10] = -z[26]!;
    slots[11] = -z[27]!;
    slots[12] = -z[28]!;
    slots[13] = -z[29]!;
    slots[14] = -z[30]!;
    slots[15] = -z[31]!;
    slots[16] = -z[0]!;
    slots[17] = -z[1]!;
    slots[18] = -z[2]!;
    slots[19] = -z[3]!;
    slots[20] = -z[4]!;
    slots[21] = -z[5]!;
    slots[22] = -z[6]!;
    slots[23] = -z[7]!;
    slots[24] = -z[8]!;
    slots[25] = -z[9]!;
    slots[26] = -z[10]!;
    slots[27] = -z[11]!;
    slots[28] = -z[12]!;
    slots[29] = -z[13]!;
    slots[30] = -z[14]!;
    slots[31] = -z[15]!;
    slots[32] = -z[48]!;
    slots[33] = -z[49]!;
    slots[34] = -z[50]!;
    slots[35] = -z[51]!;
    slots[36] = -z[52]!;
    slots[37] = -z[53]!;
    slots[38] = -z[54]!;
    slots[39] = -z[55]!;
    slots[40] = -z[56]!;
    slots[41] = -z[57]!;
    slots[42] = -z[58]!;
    slots[43] = -z[59]!;
    slots[44] = -z[60]!;
    slots[45] = -z[61]!;
    slots[46] = -z[62]!;
    slots[47] = -z[63]!;
    expAll(slots, 0, 48);
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
    const exp_11 = slots[10]!;
    const exp_12 = slots[11]!;
    const exp_13 = slots[12]!;
    const exp_14 = slots[13]!;
    const exp_15 = slots[14]!;
    const exp_16 = slots[15]!;
    const exp_17 = slots[16]!;
    const exp_18 = slots[17]!;
    const exp_19 = slots[18]!;
    const exp_20 = slots[19]!;
    const exp_21 = slots[20]!;
    const exp_22 = slots[21]!;
    const exp_23 = slots[22]!;
    const exp_24 = slots[23]!;
    const exp_25 = slots[24]!;
    const exp_26 = slots[25]!;
    const exp_27 = slots[26]!;
    const exp_28 = slots[27]!;
    const exp_29 = slots[28]!;
    const exp_30 = slots[29]!;
    const exp_31 = slots[30]!;
    const exp_32 = slots[31]!;
    const exp_33 = slots[32]!;
    const exp_34 = slots[33]!;
    const exp_35 = slots[34]!;
    const exp_36 = slots[35]!;
    const exp_37 = slots[36]!;
    const exp_38 = slots[37]!;
    const exp_39 = slots[38]!;
    const exp_40 = slots[39]!;
    const exp_41 = slots[40]!;
    const exp_42 = slots[41]!;
    const exp_43 = slots[42]!;
    const exp_44 = slots[43]!;
    const exp_45 = slots[44]!;
    const exp_46 = slots[45]!;
    const exp_47 = slots[46]!;
    const exp_48 = slots[47]!;
    const t35 = 1 / (1 + exp);
    const t36 = 1 / (1 + exp_2);
    const t37 = 1 / (1 + exp_3);
    const t38 = 1 / (1 + exp_4);
    const t39 = 1 / (1 + exp_5);
    const t40 = 1 / (1 + exp_6);
    const t41 = 1 / (1 + exp_7);
    const t42 = 1 / (1 + exp_8);
    sigmoid[16 * t] = t35;
    sigmoid[16 * t + 1] = t36;
    sigmoid[16 * t + 2] = t37;
    sigmoid[16 * t + 3] = t38;
    sigmoid[16 * t + 4] = t39;
    sigmoid[16 * t + 5] = t40;
    sigmoid[16 * t + 6] = t41;
    sigmoid[16 * t + 7] = t42;
    const t43 = 1 / (1 + exp_9);
    const t44 = 1 / (1 + exp_10);
    const t45 = 1 / (1 + exp_11);
    const t46 = 1 / (1 + exp_12);
    const t47 = 1 / (1 + exp_13);
    const t48 = 1 / (1 + exp_14);
    const t49 = 1 / (1 + exp_15);
    const t50 = 1 / (1 + exp_16);
    sigmoid[16 * t + 8] = t43;
    sigmoid[16 * t + 9] = t44;
    sigmoid[16 * t + 10] = t45;
    sigmoid[16 * t + 11] = t46;
    sigmoid[16 * t + 12] = t47;
    sigmoid[16 * t + 13] = t48;
    sigmoid[16 * t + 14] = t49;
    sigmoid[16 * t + 15] = t50;
    const t51 = 1 / (1 + exp_17);
    const t52 = 1 / (1 + exp_18);
    const t53 = 1 / (1 + exp_19);
    const t54 = 1 / (1 + exp_20);
    const t55 = 1 / (1 + exp_21);
    const t56 = 1 / (1 + exp_22);
    const t57 = 1 / (1 + exp_23);
    const t58 = 1 / (1 + exp_24);
    sigmoid_2[16 * t] = t51;
    sigmoid_2[16 * t + 1] = t52;
    sigmoid_2[16 * t + 2] = t53;
    sigmoid_2[16 * t + 3] = t54;
    sigmoid_2[16 * t + 4] = t55;
    sigmoid_2[16 * t + 5] = t56;
    sigmoid_2[16 * t + 6] = t57;
    sigmoid_2[16 * t + 7] = t58;
    const t59 = 1 / (1 + exp_25);
    const t60 = 1 / (1 + exp_26);
    const t61 = 1 / (1 + exp_27);
    const t62 = 1 / (1 + exp_28);
    const t63 = 1 / (1 + exp_29);
    const t64 = 1 / (1 + exp_30);
    const t65 = 1 / (1 + exp_31);
    const t66 = 1 / (1 + exp_32);
    sigmoid_2[16 * t + 8] = t59;
    sigmoid_2[16 * t + 9] = t60;
    sigmoid_2[16 * t + 10] = t61;
    sigmoid_2[16 * t + 11] = t62;
    sigmoid_2[16 * t + 12] = t63;
    sigmoid_2[16 * t + 13] = t64;
    sigmoid_2[16 * t + 14] = t65;
    sigmoid_2[16 * t + 15] = t66;
    slots[0] = z[32]!;
    slots[1] = z[33]!;
    slots[2] = z[34]!;
    slots[3] = z[35]!;
    slots[4] = z[36]!;
    slots[5] = z[37]!;
    slots[6] = z[38]!;
    slots[7] = z[39]!;
    slots[8] = z[40]!;
    slots[9] = z[41]!;
    slots[10] = z[42]!;
    slots[11] = z[43]!;
    slots[12] = z[44]!;
    slots[13] = z[45]!;
    slots[14] = z[46]!;
    slots[15] = z[47]!;
    tanhAll(slots, 0, 16);
    const tanh_3 = slots[0]!;
    const tanh_4 = slots[1]!;
    const tanh_5 = slots[2]!;
    const tanh_6 = slots[3]!;
    const tanh_7 = slots[4]!;
    const tanh_8 = slots[5]!;
    const tanh_9 = slots[6]!;
    const tanh_10 = slots[7]!;
    const tanh_11 = slots[8]!;
    const tanh_12 = slots[9]!;
    const tanh_13 = slots[10]!;
    const tanh_14 = slots[11]!;
    const tanh_15 = slots[12]!;
    const tanh_16 = slots[13]!;
    const tanh_17 = slots[14]!;
    const tanh_18 = slots[15]!;
    tanh[16 * t] = tanh_3;
    tanh[16 * t + 1] = tanh_4;
    tanh[16 * t + 2] = tanh_5;
    tanh[16 * t + 3] = tanh_6;
    tanh[16 * t + 4] = tanh_7;
    tanh[16 * t + 5] = tanh_8;
    tanh[16 * t + 6] = tanh_9;
    tanh[16 * t + 7] = tanh_10;
    tanh[16 * t + 8] = tanh_11;
    tanh[16 * t + 9] = tanh_12;
    tanh[16 * t + 10] = tanh_13;
    tanh[16 * t + 11] = tanh_14;
    tanh[16 * t + 12] = tanh_15;
    tanh[16 * t + 13] = tanh_16;
    tanh[16 * t + 14] = tanh_17;
    tanh[16 * t + 15] = tanh_18;
    const t67 = t35 * c_2 + t51 * tanh_3;
    const t68 = t36 * c_3 + t52 * tanh_4;
    const t69 = t37 * c_4 + t53 * tanh_5;
    const t70 = t38 * c_5 + t54 * tanh_6;
    const t71 = t39 * c_6 + t55 * tanh_7;
    const t72 = t40 * c_7 + t56 * tanh_8;
    const t73 = t41 * c_8 + t57 * tanh_9;
    const t74 = t42 * c_9 + t58 * tanh_10;
    c[16 * t + 16] = t67;
    c[16 * t + 17] = t68;
    c[16 * t + 18] = t69;
    c[16 * t + 19] = t70;
    c[16 * t + 20] = t71;
    c[16 * t + 21] = t72;
    c[16 * t + 22] = t73;
    c[16 * t + 23] = t74;
    const t75 = t43 * c_10 + t59 * tanh_11;
    const t76 = t44 * c_11 + t60 * tanh_12;
    const t77 = t45 * c_12 + t61 * tanh_13;
    const t78 = t46 * c_13 + t62 * tanh_14;
    const t79 = t47 * c_14 + t63 * tanh_15;
    const t80 = t48 * c_15 + t64 * tanh_16;
    const t81 = t49 * c_16 + t65 * tanh_17;
    const t82 = t50 * c_17 + t66 * tanh_18;
    c[16 * t + 24] = t75;
    c[16 * t + 25] = t76;
    c[16 * t + 26] = t77;
    c[16 * t + 27] = t78;
    c[16 * t + 28] = t79;
    c[16 * t + 29] = t80;
    c[16 * t + 30] = t81;
    c[16 * t + 31] = t82;
    const t83 = 1 / (1 + exp_33);
    const t84 = 1 / (1 + exp_34);
    const t85 = 1 / (1 + exp_35);
    const t86 = 1 / (1 + exp_36);
    const t87 = 1 / (1 + exp_37);
    const t88 = 1 / (1 + exp_38);
    const t89 = 1 / (1 + exp_39);
    const t90 = 1 / (1 + exp_40);
    sigmoid_3[16 * t] = t83;
    sigmoid_3[16 * t + 1] = t84;
    sigmoid_3[16 * t + 2] = t85;
    sigmoid_3[16 * t + 3] = t86;
    sigmoid_3[16 * t + 4] = t87;
    sigmoid_3[16 * t + 5] = t88;
    sigmoid_3[16 * t + 6] = t89;
    sigmoid_3[16 * t + 7] = t90;
    const t91 = 1 / (1 + exp_41);
    const t92 = 1 / (1 + exp_42);
    const t93 = 1 / (1 + exp_43);
    const t94 = 1 / (1 + exp_44);
    const t95 = 1 / (1 + exp_45);
    const t96 = 1 / (1 + exp_46);
    const t97 = 1 / (1 + exp_47);
    const t98 = 1 / (1 + exp_48);
    sigmoid_3[16 * t + 8] = t91;
    sigmoid_3[16 * t + 9] = t92;
    sigmoid_3[16 * t + 10] = t93;
    sigmoid_3[16 * t + 11] = t94;
    sigmoid_3[16 * t + 12] = t95;
    sigmoid_3[16 * t + 13] = t96;
    sigmoid_3[16 * t + 14] = t97;
    sigmoid_3[16 * t + 15] = t98;
    slots[0] = t67;
    slots[1] = t68;
    slots[2] = t69;
    slots[3] = t70;
    slots[4] = t71;
    slots[5] = t72;
    slots[6] = t73;
    slots[7] = t74;
    slots[8] = t75;
    slots[9] = t76;
    slots[10] = t77;
    slots[11] = t78;
    slots[12] = t79;
    slots[13] = t80;
    slots[14] = t81;
    slots[15] = t82;
    tanhAll(slots, 0, 16);
    const tanh_19 = slots[0]!;
    const tanh_20 = slots[1]!;
    const tanh_21 = slots[2]!;
    const tanh_22 = slots[3]!;
    const tanh_23 = slots[4]!;
    const tanh_24 = slots[5]!;
    const tanh_25 = slots[6]!;
    const tanh_26 = slots[7]!;
    const tanh_27 = slots[8]!;
    const tanh_28 = slots[9]!;
    const tanh_29 = slots[10]!;
    const tanh_30 = slots[11]!;
    const tanh_31 = slots[12]!;
    const tanh_32 = slots[13]!;
    const tanh_33 = slots[14]!;
    const tanh_34 = slots[15]!;
    tanh_2[16 * t] = tanh_19;
    tanh_2[16 * t + 1] = tanh_20;
    tanh_2[16 * t + 2] = tanh_21;
    tanh_2[16 * t + 3] = tanh_22;
    tanh_2[16 * t + 4] = tanh_23;
    tanh_2[16 * t + 5] = tanh_24;
    tanh_2[16 * t + 6] = tanh_25;
    tanh_2[16 * t + 7] = tanh_26;
    tanh_2[16 * t + 8] = tanh_27;
    tanh_2[16 * t + 9] = tanh_28;
    tanh_2[16 * t + 10] = tanh_29;
    tanh_2[16 * t + 11] = tanh_30;
    tanh_2[16 * t + 12] = tanh_31;
    tanh_2[16 * t + 13] = tanh_32;
    tanh_2[16 * t + 14] = tanh_33;
    tanh_2[16 * t + 15] = tanh_34;
    const t99 = t83 * tanh_19;
    const t100 = t84 * tanh_20;
    const t101 = t85 * tanh_21;
    const t102 = t86 * tanh_22;
    const t103 = t87 * tanh_23;
    const t104 = t88 * tanh_24;
    const t105 = t89 * tanh_25;
    const t106 = t90 * tanh_26;
    h[16 * t + 16] = t99;
    h[16 * t + 17] = t100;
    h[16 * t + 18] = t101;
    h[16 * t + 19] = t102;
    h[16 * t + 20] = t103;
    h[16 * t + 21] = t104;
    h[16 * t + 22] = t105;
    h[16 * t + 23] = t106;
    const t107 = t91 * tanh_27;
    const t108 = t92 * tanh_28;
    const t109 = t93 * tanh_29;
    const t110 = t94 * tanh_30;
    const t111 = t95 * tanh_31;
    const t112 = t96 * tanh_32;
    const t113 = t97 * tanh_33;
    const t114 = t98 * tanh_34;
    h[16 * t + 24] = t107;
    h[16 * t + 25] = t108;
    h[16 * t + 26] = t109;
    h[16 * t + 27] = t110;
    h[16 * t + 28] = t111;
    h[16 * t + 29] = t112;
    h[16 * t + 30] = t113;
    h[16 * t + 31] = t114;
    ys[16 * t] = t99;
    ys[16 * t + 1] = t100;
    ys[16 * t + 2] = t101;
    ys[16 * t + 3] = t102;
    ys[16 * t + 4] = t103;
    ys[16 * t + 5] = t104;
    ys[16 * t + 6] = t105;
    ys[16 * t + 7] = t106;
    ys[16 * t + 8] = t107;
    ys[16 * t + 9] = t108;
    ys[16 * t + 10] = t109;
    ys[16 * t + 11] = t110;
    ys[16 * t + 12] = t111;
    ys[16 * t + 13] = t112;
    ys[16 * t + 14] = t113;
    ys[16 * t + 15] = t114;
  }

  // loss = mean((ys - target) .^ 2)
  for (let i = 0; i < T; i++) {
    const t115 = ys[16 * i]! - target[16 * i]!;
    const t116 = ys[16 * i + 1]! - target[16 * i + 1]!;
    const t117 = ys[16 * i + 2]! - target[16 * i + 2]!;
    const t118 = ys[16 * i + 3]! - target[16 * i + 3]!;
    const t119 = ys[16 * i + 4]! - target[16 * i + 4]!;
    const t120 = t115 * t115 + t116 * t116 + t117 * t117 + t118 * t118;
    const t121 = ys[16 * i + 5]! - target[16 * i + 5]!;
    const t122 = ys[16 * i + 6]! - target[16 * i + 6]!;
    const t123 = ys[16 * i + 7]! - target[16 * i + 7]!;
    const t124 = ys[16 * i + 8]! - target[16 * i + 8]!;
    const t125 = t120 + t119 * t119 + t121 * t121 + t122 * t122 + t123 * t123;
    const t126 = ys[16 * i + 9]! - target[16 * i + 9]!;
    const t127 = ys[16 * i + 10]! - target[16 * i + 10]!;
    const t128 = ys[16 * i + 11]! - target[16 * i + 11]!;
    const t129 = ys[16 * i + 12]! - target[16 * i + 12]!;
    const t130 = t125 + t124 * t124 + t126 * t126 + t127 * t127 + t128 * t128;
    const t131 = ys[16 * i + 13]! - target[16 * i + 13]!;
    const t132 = ys[16 * i + 14]! - target[16 * i + 14]!;
    const t133 = ys[16 * i + 15]! - target[16 * i + 15]!;
    sum += t130 + t129 * t129 + t131 * t131 + t132 * t132 + t133 * t133;
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
    slots[0] = -z[16]!;
    slots[1] = -z[17]!;
    slots[2] = -z[18]!;
    slots[3] = -z[19]!;
    slots[4] = -z[20]!;
    slots[5] = -z[21]!;
    slots[6] = -z[22]!;
    slots[7] = -z[23]!;
    slots[8] = -z[24]!;
    slots[9] = -z[25]!;
    slots[10] = -z[26]!;
    slots[11] = -z[27]!;
    slots[12] = -z[28]!;
    slots[13] = -z[29]!;
    slots[14] = -z[30]!;
    slots[15] = -z[31]!;
    slots[16] = -z[0]!;
    slots[17] = -z[1]!;
    slots[18] = -z[2]!;
    slots[19] = -z[3]!;
    slots[20] = -z[4]!;
    slots[21] = -z[5]!;
    slots[22] = -z[6]!;
    slots[23] = -z[7]!;
    slots[24] = -z[8]!;
    slots[25] = -z[9]!;
    slots[26] = -z[10]!;
    slots[27] = -z[11]!;
    slots[28] = -z[12]!;
    slots[29] = -z[13]!;
    slots[30] = -z[14]!;
    slots[31] = -z[15]!;
    slots[32] = -z[48]!;
    slots[33] = -z[49]!;
    slots[34] = -z[50]!;
    slots[35] = -z[51]!;
    slots[36] = -z[52]!;
    slots[37] = -z[53]!;
    slots[38] = -z[54]!;
    slots[39] = -z[55]!;
    slots[40] = -z[56]!;
    slots[41] = -z[57]!;
    slots[42] = -z[58]!;
    slots[43] = -z[59]!;
    slots[44] = -z[60]!;
    slots[45] = -z[61]!;
    slots[46] = -z[62]!;
    slots[47] = -z[63]!;
    expAll(slots, 0, 48);
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
    const exp_11 = slots[10]!;
    const exp_12 = slots[11]!;
    const exp_13 = slots[12]!;
    const exp_14 = slots[13]!;
    const exp_15 = slots[14]!;
    const exp_16 = slots[15]!;
    const exp_17 = slots[16]!;
    const exp_18 = slots[17]!;
    const exp_19 = slots[18]!;
    const exp_20 = slots[19]!;
    const exp_21 = slots[20]!;
    const exp_22 = slots[21]!;
    const exp_23 = slots[22]!;
    const exp_24 = slots[23]!;
    const exp_25 = slots[24]!;
    const exp_26 = slots[25]!;
    const exp_27 = slots[26]!;
    const exp_28 = slots[27]!;
    const exp_29 = slots[28]!;
    const exp_30 = slots[29]!;
    const exp_31 = slots[30]!;
    const exp_32 = slots[31]!;
    const exp_33 = slots[32]!;
    const exp_34 = slots[33]!;
    const exp_35 = slots[34]!;
    const exp_36 = slots[35]!;
    const exp_37 = slots[36]!;
    const exp_38 = slots[37]!;
    const exp_39 = slots[38]!;
    const exp_40 = slots[39]!;
    const exp_41 = slots[40]!;
    const exp_42 = slots[41]!;
    const exp_43 = slots[42]!;
    const exp_44 = slots[43]!;
    const exp_45 = slots[44]!;
    const exp_46 = slots[45]!;
    const exp_47 = slots[46]!;
    const exp_48 = slots[47]!;
    const t35 = 1 / (1 + exp);
    const t36 = 1 / (1 + exp_2);
    const t37 = 1 / (1 + exp_3);
    const t38 = 1 / (1 + exp_4);
    const t39 = 1 / (1 + exp_5);
    const t40 = 1 / (1 + exp_6);
    const t41 = 1 / (1 + exp_7);
    const t42 = 1 / (1 + exp_8);
    sigmoid[16 * t] = t35;
    sigmoid[16 * t + 1] = t36;
    sigmoid[16 * t + 2] = t37;
    sigmoid[16 * t + 3] = t38;
    sigmoid[16 * t + 4] = t39;
    sigmoid[16 * t + 5] = t40;
    sigmoid[16 * t + 6] = t41;
    sigmoid[16 * t + 7] = t42;
    const t43 = 1 / (1 + exp_9);
    const t44 = 1 / (1 + exp_10);
    const t45 = 1 / (1 + exp_11);
    const t46 = 1 / (1 + exp_12);
    const t47 = 1 / (1 + exp_13);
    const t48 = 1 / (1 + exp_14);
    const t49 = 1 / (1 + exp_15);
    const t50 = 1 / (1 + exp_16);
    sigmoid[16 * t + 8] = t43;
    sigmoid[16 * t + 9] = t44;
    sigmoid[16 * t + 10] = t45;
    sigmoid[16 * t + 11] = t46;
    sigmoid[16 * t + 12] = t47;
    sigmoid[16 * t + 13] = t48;
    sigmoid[16 * t + 14] = t49;
    sigmoid[16 * t + 15] = t50;
    const t51 = 1 / (1 + exp_17);
    const t52 = 1 / (1 + exp_18);
    const t53 = 1 / (1 + exp_19);
    const t54 = 1 / (1 + exp_20);
    const t55 = 1 / (1 + exp_21);
    const t56 = 1 / (1 + exp_22);
    const t57 = 1 / (1 + exp_23);
    const t58 = 1 / (1 + exp_24);
    sigmoid_2[16 * t] = t51;
    sigmoid_2[16 * t + 1] = t52;
    sigmoid_2[16 * t + 2] = t53;
    sigmoid_2[16 * t + 3] = t54;
    sigmoid_2[16 * t + 4] = t55;
    sigmoid_2[16 * t + 5] = t56;
    sigmoid_2[16 * t + 6] = t57;
    sigmoid_2[16 * t + 7] = t58;
    const t59 = 1 / (1 + exp_25);
    const t60 = 1 / (1 + exp_26);
    const t61 = 1 / (1 + exp_27);
    const t62 = 1 / (1 + exp_28);
    const t63 = 1 / (1 + exp_29);
    const t64 = 1 / (1 + exp_30);
    const t65 = 1 / (1 + exp_31);
    const t66 = 1 / (1 + exp_32);
    sigmoid_2[16 * t + 8] = t59;
    sigmoid_2[16 * t + 9] = t60;
    sigmoid_2[16 * t + 10] = t61;
    sigmoid_2[16 * t + 11] = t62;
    sigmoid_2[16 * t + 12] = t63;
    sigmoid_2[16 * t + 13] = t64;
    sigmoid_2[16 * t + 14] = t65;
    sigmoid_2[16 * t + 15] = t66;
    slots[0] = z[32]!;
    slots[1] = z[33]!;
    slots[2] = z[34]!;
    slots[3] = z[35]!;
    slots[4] = z[36]!;
    slots[5] = z[37]!;
    slots[6] = z[38]!;
    slots[7] = z[39]!;
    slots[8] = z[40]!;
    slots[9] = z[41]!;
    slots[10] = z[42]!;
    slots[11] = z[43]!;
    slots[12] = z[44]!;
    slots[13] = z[45]!;
    slots[14] = z[46]!;
    slots[15] = z[47]!;
    tanhAll(slots, 0, 16);
    const tanh_3 = slots[0]!;
    const tanh_4 = slots[1]!;
    const tanh_5 = slots[2]!;
    const tanh_6 = slots[3]!;
    const tanh_7 = slots[4]!;
    const tanh_8 = slots[5]!;
    const tanh_9 = slots[6]!;
    const tanh_10 = slots[7]!;
    const tanh_11 = slots[8]!;
    const tanh_12 = slots[9]!;
    const tanh_13 = slots[10]!;
    const tanh_14 = slots[11]!;
    const tanh_15 = slots[12]!;
    const tanh_16 = slots[13]!;
    const tanh_17 = slots[14]!;
    const tanh_18 = slots[15]!;
    tanh[16 * t] = tanh_3;
    tanh[16 * t + 1] = tanh_4;
    tanh[16 * t + 2] = tanh_5;
    tanh[16 * t + 3] = tanh_6;
    tanh[16 * t + 4] = tanh_7;
    tanh[16 * t + 5] = tanh_8;
    tanh[16 * t + 6] = tanh_9;
    tanh[16 * t + 7] = tanh_10;
    tanh[16 * t + 8] = tanh_11;
    tanh[16 * t + 9] = tanh_12;
    tanh[16 * t + 10] = tanh_13;
    tanh[16 * t + 11] = tanh_14;
    tanh[16 * t + 12] = tanh_15;
    tanh[16 * t + 13] = tanh_16;
    tanh[16 * t + 14] = tanh_17;
    tanh[16 * t + 15] = tanh_18;
    const t67 = t35 * c_2 + t51 * tanh_3;
    const t68 = t36 * c_3 + t52 * tanh_4;
    const t69 = t37 * c_4 + t53 * tanh_5;
    const t70 = t38 * c_5 + t54 * tanh_6;
    const t71 = t39 * c_6 + t55 * tanh_7;
    const t72 = t40 * c_7 + t56 * tanh_8;
    const t73 = t41 * c_8 + t57 * tanh_9;
    const t74 = t42 * c_9 + t58 * tanh_10;
    c[16 * t + 16] = t67;
    c[16 * t + 17] = t68;
    c[16 * t + 18] = t69;
    c[16 * t + 19] = t70;
    c[16 * t + 20] = t71;
    c[16 * t + 21] = t72;
    c[16 * t + 22] = t73;
    c[16 * t + 23] = t74;
    const t75 = t43 * c_10 + t59 * tanh_11;
    const t76 = t44 * c_11 + t60 * tanh_12;
    const t77 = t45 * c_12 + t61 * tanh_13;
    const t78 = t46 * c_13 + t62 * tanh_14;
    const t79 = t47 * c_14 + t63 * tanh_15;
    const t80 = t48 * c_15 + t64 * tanh_16;
    const t81 = t49 * c_16 + t65 * tanh_17;
    const t82 = t50 * c_17 + t66 * tanh_18;
    c[16 * t + 24] = t75;
    c[16 * t + 25] = t76;
    c[16 * t + 26] = t77;
    c[16 * t + 27] = t78;
    c[16 * t + 28] = t79;
    c[16 * t + 29] = t80;
    c[16 * t + 30] = t81;
    c[16 * t + 31] = t82;
    const t83 = 1 / (1 + exp_33);
    const t84 = 1 / (1 + exp_34);
    const t85 = 1 / (1 + exp_35);
    const t86 = 1 / (1 + exp_36);
    const t87 = 1 / (1 + exp_37);
    const t88 = 1 / (1 + exp_38);
    const t89 = 1 / (1 + exp_39);
    const t90 = 1 / (1 + exp_40);
    sigmoid_3[16 * t] = t83;
    sigmoid_3[16 * t + 1] = t84;
    sigmoid_3[16 * t + 2] = t85;
    sigmoid_3[16 * t + 3] = t86;
    sigmoid_3[16 * t + 4] = t87;
    sigmoid_3[16 * t + 5] = t88;
    sigmoid_3[16 * t + 6] = t89;
    sigmoid_3[16 * t + 7] = t90;
    const t91 = 1 / (1 + exp_41);
    const t92 = 1 / (1 + exp_42);
    const t93 = 1 / (1 + exp_43);
    const t94 = 1 / (1 + exp_44);
    const t95 = 1 / (1 + exp_45);
    const t96 = 1 / (1 + exp_46);
    const t97 = 1 / (1 + exp_47);
    const t98 = 1 / (1 + exp_48);
    sigmoid_3[16 * t + 8] = t91;
    sigmoid_3[16 * t + 9] = t92;
    sigmoid_3[16 * t + 10] = t93;
    sigmoid_3[16 * t + 11] = t94;
    sigmoid_3[16 * t + 12] = t95;
    sigmoid_3[16 * t + 13] = t96;
    sigmoid_3[16 * t + 14] = t97;
    sigmoid_3[16 * t + 15] = t98;
    slots[0] = t67;
    slots[1] = t68;
    slots[2] = t69;
    slots[3] = t70;
    slots[4] = t71;
    slots[5] = t72;
    slots[6] = t73;
    slots[7] = t74;
    slots[8] = t75;
    slots[9] = t76;
    slots[10] = t77;
    slots[11] = t78;
    slots[12] = t79;
    slots[13] = t80;
    slots[14] = t81;
    slots[15] = t82;
    tanhAll(slots, 0, 16);
    const tanh_19 = slots[0]!;
    const tanh_20 = slots[1]!;
    const tanh_21 = slots[2]!;
    const tanh_22 = slots[3]!;
    const tanh_23 = slots[4]!;
    const tanh_24 = slots[5]!;
    const tanh_25 = slots[6]!;
    const tanh_26 = slots[7]!;
    const tanh_27 = slots[8]!;
    const tanh_28 = slots[9]!;
    const tanh_29 = slots[10]!;
    const tanh_30 = slots[11]!;
    const tanh_31 = slots[12]!;
    const tanh_32 = slots[13]!;
    const tanh_33 = slots[14]!;
    const tanh_34 = slots[15]!;
    tanh_2[16 * t] = tanh_19;
    tanh_2[16 * t + 1] = tanh_20;
    tanh_2[16 * t + 2] = tanh_21;
    tanh_2[16 * t + 3] = tanh_22;
    tanh_2[16 * t + 4] = tanh_23;
    tanh_2[16 * t + 5] = tanh_24;
    tanh_2[16 * t + 6] = tanh_25;
    tanh_2[16 * t + 7] = tanh_26;
    tanh_2[16 * t + 8] = tanh_27;
    tanh_2[16 * t + 9] = tanh_28;
    tanh_2[16 * t + 10] = tanh_29;
    tanh_2[16 * t + 11] = tanh_30;
    tanh_2[16 * t + 12] = tanh_31;
    tanh_2[16 * t + 13] = tanh_32;
    tanh_2[16 * t + 14] = tanh_33;
    tanh_2[16 * t + 15] = tanh_34;
    const t99 = t83 * tanh_19;
    const t100 = t84 * tanh_20;
    const t101 = t85 * tanh_21;
    const t102 = t86 * tanh_22;
    const t103 = t87 * tanh_23;
    const t104 = t88 * tanh_24;
    const t105 = t89 * tanh_25;
    const t106 = t90 * tanh_26;
    h[16 * t + 16] = t99;
    h[16 * t + 17] = t100;
    h[16 * t + 18] = t101;
    h[16 * t + 19] = t102;
    h[16 * t + 20] = t103;
    h[16 * t + 21] = t104;
    h[16 * t + 22] = t105;
    h[16 * t + 23] = t106;
    const t107 = t91 * tanh_27;
    const t108 = t92 * tanh_28;
    const t109 = t93 * tanh_29;
    const t110 = t94 * tanh_30;
    const t111 = t95 * tanh_31;
    const t112 = t96 * tanh_32;
    const t113 = t97 * tanh_33;
    const t114 = t98 * tanh_34;
    h[16 * t + 24] = t107;
    h[16 * t + 25] = t108;
    h[16 * t + 26] = t109;
    h[16 * t + 27] = t110;
    h[16 * t + 28] = t111;
    h[16 * t + 29] = t112;
    h[16 * t + 30] = t113;
    h[16 * t + 31] = t114;
    ys[16 * t] = t99;
    ys[16 * t + 1] = t100;
    ys[16 * t + 2] = t101;
    ys[16 * t + 3] = t102;
    ys[16 * t + 4] = t103;
    ys[16 * t + 5] = t104;
    ys[16 * t + 6] = t105;
    ys[16 * t + 7] = t106;
    ys[16 * t + 8] = t107;
    ys[16 * t + 9] = t108;
    ys[16 * t + 10] = t109;
    ys[16 * t + 11] = t110;
    ys[16 * t + 12] = t111;
    ys[16 * t + 13] = t112;
    ys[16 * t + 14] = t113;
    ys[16 * t + 15] = t114;
  }

  // loss = mean((ys - target) .^ 2)
  const t115 = 1 / (16 * T);
  for (let i = 0; i < T; i++) {
    const t116 = ys[16 * i]! - target[16 * i]!;
    const t117 = ys[16 * i + 1]! - target[16 * i + 1]!;
    const t118 = ys[16 * i + 2]! - target[16 * i + 2]!;
    const t119 = ys[16 * i + 3]! - target[16 * i + 3]!;
    const t120 = ys[16 * i + 4]! - target[16 * i + 4]!;
    const t121 = t116 * t116 + t117 * t117 + t118 * t118 + t119 * t119;
    const t122 = ys[16 * i + 5]! - target[16 * i + 5]!;
    const t123 = ys[16 * i + 6]! - target[16 * i + 6]!;
    const t124 = ys[16 * i + 7]! - target[16 * i + 7]!;
    const t125 = ys[16 * i + 8]! - target[16 * i + 8]!;
    const t126 = t121 + t120 * t120 + t122 * t122 + t123 * t123 + t124 * t124;
    const t127 = ys[16 * i + 9]! - target[16 * i + 9]!;
    const t128 = ys[16 * i + 10]! - target[16 * i + 10]!;
    const t129 = ys[16 * i + 11]! - target[16 * i + 11]!;
    const t130 = ys[16 * i + 12]! - target[16 * i + 12]!;
    const t131 = t126 + t125 * t125 + t127 * t127 + t128 * t128 + t129 * t129;
    const t132 = ys[16 * i + 13]! - target[16 * i + 13]!;
    const t133 = ys[16 * i + 14]! - target[16 * i + 14]!;
    const t134 = ys[16 * i + 15]! - target[16 * i + 15]!;
    sum += t131 + t130 * t130 + t132 * t132 + t133 * t133 + t134 * t134;
    dys[16 * i] = 2 * (t115 * t116);
    dys[16 * i + 1] = 2 * (t115 * t117);
    dys[16 * i + 2] = 2 * (t115 * t118);
    dys[16 * i + 3] = 2 * (t115 * t119);
    dys[16 * i + 4] = 2 * (t115 * t120);
    dys[16 * i + 5] = 2 * (t115 * t122);
    dys[16 * i + 6] = 2 * (t115 * t123);
    dys[16 * i + 7] = 2 * (t115 * t124);
    dys[16 * i + 8] = 2 * (t115 * t125);
    dys[16 * i + 9] = 2 * (t115 * t127);
    dys[16 * i + 10] = 2 * (t115 * t128);
    dys[16 * i + 11] = 2 * (t115 * t129);
    dys[16 * i + 12] = 2 * (t115 * t130);
    dys[16 * i + 13] = 2 * (t115 * t132);
    dys[16 * i + 14] = 2 * (t115 * t133);
    dys[16 * i + 15] = 2 * (t115 * t134);
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

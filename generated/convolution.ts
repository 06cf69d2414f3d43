// Generated from examples/convolution.grad by gradsmith. Do not edit.
//
//     # A layer of a convolutional net: 8 kernels of 3 x 3 over 3 channels of an
//     # image of 32 x 32, then a ReLU.
//     image = input(3, 32, 32)
//     K = parameter(8, 3, 3, 3)
//     bias = parameter(8)
//
//     y[o, r, c] = relu(sum(a, u, v, K[o, a, u, v] * image[a, r + u - 1, c + v - 1]) + bias[o])
//
// Shapes: image [3, 32, 32], K [8, 3, 3, 3], bias [8], y [8, 30, 30].
// Operations: forward 396000, backward 410400; workspace 58080 bytes.

import { allocate, checkLength, type Tensors } from "../runtime/index.ts";

/** The parameters, in the order they lie in `flat`. */
export const PARAMETERS = { K: [8, 3, 3, 3], bias: [8] } as const;
export type Parameters = Tensors<typeof PARAMETERS>;
export const createParameters = (): Parameters => allocate(PARAMETERS);

/** What functions keep between their steps, and `forward` for `backward`. */
export const WORKSPACE = { y: [8, 30, 30], sum: [30], dsum: [30] } as const;
export type Workspace = Tensors<typeof WORKSPACE>;
export const createWorkspace = (): Workspace => allocate(WORKSPACE);

/**
 * Returns y.
 *
 * @param p - the parameters
 * @param image - input
 * @param work - overwritten
 * @param out - overwritten with y
 */
export function forward(
  p: Parameters,
  image: Float64Array,
  work: Workspace,
  out: Float64Array,
): void {
  checkLength("p.flat", p.flat, 224);
  checkLength("image", image, 3072);
  checkLength("work.flat", work.flat, 7260);
  checkLength("out", out, 7200);
  const { K, bias } = p;
  const { y, sum } = work;

  // y[o, r, c] = relu(sum(a, u, v, K[o, a, u, v] * image[a, r + u - 1, c + v -
  // 1]) + bias[o])
  for (let o = 0; o < 8; o++) {
    // y[o, r, c] = relu(sum(a, u, v, K[o, a, u, v] * image[a, r + u - 1, c + v
    // - 1]) + bias[o])
    const t0 = K[27 * o]!;
    const t1 = K[27 * o + 1]!;
    const t2 = K[27 * o + 2]!;
    const t3 = K[27 * o + 3]!;
    const t4 = K[27 * o + 4]!;
    const t5 = K[27 * o + 5]!;
    const t6 = K[27 * o + 6]!;
    const t7 = K[27 * o + 7]!;
    const t8 = K[27 * o + 8]!;
    const t9 = K[27 * o + 9]!;
    const t10 = K[27 * o + 10]!;
    const t11 = K[27 * o + 11]!;
    const t12 = K[27 * o + 12]!;
    const t13 = K[27 * o + 13]!;
    const t14 = K[27 * o + 14]!;
    const t15 = K[27 * o + 15]!;
    const t16 = K[27 * o + 16]!;
    const t17 = K[27 * o + 17]!;
    const t18 = K[27 * o + 18]!;
    const t19 = K[27 * o + 19]!;
    const t20 = K[27 * o + 20]!;
    const t21 = K[27 * o + 21]!;
    const t22 = K[27 * o + 22]!;
    const t23 = K[27 * o + 23]!;
    const t24 = K[27 * o + 24]!;
    const t25 = K[27 * o + 25]!;
    const t26 = K[27 * o + 26]!;
    const t27 = bias[o]!;
    for (let r = 0; r < 30; r++) {
      // y[o, r, c] = relu(sum(a, u, v, K[o, a, u, v] * image[a, r + u - 1, c +
      // v - 1]) + bias[o])
      for (let c = 0; c < 30; c++) {
        const t28 = t0 * image[c + 32 * r]! + t1 * image[c + 32 * r + 1]!;
        const t29 = t28 + t2 * image[c + 32 * r + 2]!;
        const t30 = t29 + t3 * image[c + 32 * r + 32]!;
        const t31 = t30 + t4 * image[c + 32 * r + 33]!;
        const t32 = t31 + t5 * image[c + 32 * r + 34]!;
        const t33 = t32 + t6 * image[c + 32 * r + 64]!;
        const t34 = t33 + t7 * image[c + 32 * r + 65]!;
        const t35 = t34 + t8 * image[c + 32 * r + 66]!;
        const t36 = t35 + t9 * image[c + 32 * r + 1024]!;
        const t37 = t36 + t10 * image[c + 32 * r + 1025]!;
        const t38 = t37 + t11 * image[c + 32 * r + 1026]!;
        const t39 = t38 + t12 * image[c + 32 * r + 1056]!;
        const t40 = t39 + t13 * image[c + 32 * r + 1057]!;
        const t41 = t40 + t14 * image[c + 32 * r + 1058]!;
        const t42 = t41 + t15 * image[c + 32 * r + 1088]!;
        const t43 = t42 + t16 * image[c + 32 * r + 1089]!;
        const t44 = t43 + t17 * image[c + 32 * r + 1090]!;
        const t45 = t44 + t18 * image[c + 32 * r + 2048]!;
        const t46 = t45 + t19 * image[c + 32 * r + 2049]!;
        const t47 = t46 + t20 * image[c + 32 * r + 2050]!;
        const t48 = t47 + t21 * image[c + 32 * r + 2080]!;
        const t49 = t48 + t22 * image[c + 32 * r + 2081]!;
        const t50 = t49 + t23 * image[c + 32 * r + 2082]!;
        const t51 = t50 + t24 * image[c + 32 * r + 2112]!;
        const t52 = t51 + t25 * image[c + 32 * r + 2113]!;
        sum[c] = t52 + t26 * image[c + 32 * r + 2114]!;
      }

      // y[o, r, c] = relu(sum(a, u, v, K[o, a, u, v] * image[a, r + u - 1, c +
      // v - 1]) + bias[o])
      const t53 = Math.max(sum[0]! + t27, 0);
      const t54 = Math.max(sum[1]! + t27, 0);
      const t55 = Math.max(sum[2]! + t27, 0);
      const t56 = Math.max(sum[3]! + t27, 0);
      const t57 = Math.max(sum[4]! + t27, 0);
      const t58 = Math.max(sum[5]! + t27, 0);
      const t59 = Math.max(sum[6]! + t27, 0);
      const t60 = Math.max(sum[7]! + t27, 0);
      y[900 * o + 30 * r] = t53;
      y[900 * o + 30 * r + 1] = t54;
      y[900 * o + 30 * r + 2] = t55;
      y[900 * o + 30 * r + 3] = t56;
      y[900 * o + 30 * r + 4] = t57;
      y[900 * o + 30 * r + 5] = t58;
      y[900 * o + 30 * r + 6] = t59;
      y[900 * o + 30 * r + 7] = t60;
      const t61 = Math.max(sum[8]! + t27, 0);
      const t62 = Math.max(sum[9]! + t27, 0);
      const t63 = Math.max(sum[10]! + t27, 0);
      const t64 = Math.max(sum[11]! + t27, 0);
      const t65 = Math.max(sum[12]! + t27, 0);
      const t66 = Math.max(sum[13]! + t27, 0);
      const t67 = Math.max(sum[14]! + t27, 0);
      const t68 = Math.max(sum[15]! + t27, 0);
      y[900 * o + 30 * r + 8] = t61;
      y[900 * o + 30 * r + 9] = t62;
      y[900 * o + 30 * r + 10] = t63;
      y[900 * o + 30 * r + 11] = t64;
      y[900 * o + 30 * r + 12] = t65;
      y[900 * o + 30 * r + 13] = t66;
      y[900 * o + 30 * r + 14] = t67;
      y[900 * o + 30 * r + 15] = t68;
      const t69 = Math.max(sum[16]! + t27, 0);
      const t70 = Math.max(sum[17]! + t27, 0);
      const t71 = Math.max(sum[18]! + t27, 0);
      const t72 = Math.max(sum[19]! + t27, 0);
      const t73 = Math.max(sum[20]! + t27, 0);
      const t74 = Math.max(sum[21]! + t27, 0);
      const t75 = Math.max(sum[22]! + t27, 0);
      const t76 = Math.max(sum[23]! + t27, 0);
      y[900 * o + 30 * r + 16] = t69;
      y[900 * o + 30 * r + 17] = t70;
      y[900 * o + 30 * r + 18] = t71;
      y[900 * o + 30 * r + 19] = t72;
      y[900 * o + 30 * r + 20] = t73;
      y[900 * o + 30 * r + 21] = t74;
      y[900 * o + 30 * r + 22] = t75;
      y[900 * o + 30 * r + 23] = t76;
      const t77 = Math.max(sum[24]! + t27, 0);
      const t78 = Math.max(sum[25]! + t27, 0);
      const t79 = Math.max(sum[26]! + t27, 0);
      const t80 = Math.max(sum[27]! + t27, 0);
      const t81 = Math.max(sum[28]! + t27, 0);
      const t82 = Math.max(sum[29]! + t27, 0);
      y[900 * o + 30 * r + 24] = t77;
      y[900 * o + 30 * r + 25] = t78;
      y[900 * o + 30 * r + 26] = t79;
      y[900 * o + 30 * r + 27] = t80;
      y[900 * o + 30 * r + 28] = t81;
      y[900 * o + 30 * r + 29] = t82;
      out[900 * o + 30 * r] = t53;
      out[900 * o + 30 * r + 1] = t54;
      out[900 * o + 30 * r + 2] = t55;
      out[900 * o + 30 * r + 3] = t56;
      out[900 * o + 30 * r + 4] = t57;
      out[900 * o + 30 * r + 5] = t58;
      out[900 * o + 30 * r + 6] = t59;
      out[900 * o + 30 * r + 7] = t60;
      out[900 * o + 30 * r + 8] = t61;
      out[900 * o + 30 * r + 9] = t62;
      out[900 * o + 30 * r + 10] = t63;
      out[900 * o + 30 * r + 11] = t64;
      out[900 * o + 30 * r + 12] = t65;
      out[900 * o + 30 * r + 13] = t66;
      out[900 * o + 30 * r + 14] = t67;
      out[900 * o + 30 * r + 15] = t68;
      out[900 * o + 30 * r + 16] = t69;
      out[900 * o + 30 * r + 17] = t70;
      out[900 * o + 30 * r + 18] = t71;
      out[900 * o + 30 * r + 19] = t72;
      out[900 * o + 30 * r + 20] = t73;
      out[900 * o + 30 * r + 21] = t74;
      out[900 * o + 30 * r + 22] = t75;
      out[900 * o + 30 * r + 23] = t76;
      out[900 * o + 30 * r + 24] = t77;
      out[900 * o + 30 * r + 25] = t78;
      out[900 * o + 30 * r + 26] = t79;
      out[900 * o + 30 * r + 27] = t80;
      out[900 * o + 30 * r + 28] = t81;
      out[900 * o + 30 * r + 29] = t82;
    }
  }
}

/**
 * Writes [dK, dbias] to `gradient`. Call `forward` with the same arguments
 * first.
 *
 * @param p - the parameters
 * @param image - input
 * @param cotangent - the cotangent of y
 * @param work - overwritten
 * @param gradient - overwritten
 */
export function backward(
  p: Parameters,
  image: Float64Array,
  cotangent: Float64Array,
  work: Workspace,
  gradient: Parameters,
): void {
  checkLength("p.flat", p.flat, 224);
  checkLength("image", image, 3072);
  checkLength("cotangent", cotangent, 7200);
  checkLength("work.flat", work.flat, 7260);
  checkLength("gradient.flat", gradient.flat, 224);
  const { y, dsum } = work;
  const { K: dK, bias: dbias } = gradient;

  // y[o, r, c] = relu(sum(a, u, v, K[o, a, u, v] * image[a, r + u - 1, c + v -
  // 1]) + bias[o])
  for (let o = 0; o < 8; o++) {
    // y[o, r, c] = relu(sum(a, u, v, K[o, a, u, v] * image[a, r + u - 1, c + v
    // - 1]) + bias[o])
    dK.fill(0, 27 * o, 27 * o + 27);
    let dbias_2 = 0;
    for (let r = 0; r < 30; r++) {
      // y[o, r, c] = relu(sum(a, u, v, K[o, a, u, v] * image[a, r + u - 1, c +
      // v - 1]) + bias[o])
      const t0 = y[900 * o + 30 * r]! > 0 ? cotangent[900 * o + 30 * r]! : 0;
      const t1 = cotangent[900 * o + 30 * r + 1]!;
      const t2 = y[900 * o + 30 * r + 1]! > 0 ? t1 : 0;
      const t3 = cotangent[900 * o + 30 * r + 2]!;
      const t4 = y[900 * o + 30 * r + 2]! > 0 ? t3 : 0;
      const t5 = cotangent[900 * o + 30 * r + 3]!;
      const t6 = y[900 * o + 30 * r + 3]! > 0 ? t5 : 0;
      const t7 = cotangent[900 * o + 30 * r + 4]!;
      const t8 = y[900 * o + 30 * r + 4]! > 0 ? t7 : 0;
      const t9 = cotangent[900 * o + 30 * r + 5]!;
      const t10 = y[900 * o + 30 * r + 5]! > 0 ? t9 : 0;
      const t11 = cotangent[900 * o + 30 * r + 6]!;
      const t12 = y[900 * o + 30 * r + 6]! > 0 ? t11 : 0;
      const t13 = cotangent[900 * o + 30 * r + 7]!;
      const t14 = y[900 * o + 30 * r + 7]! > 0 ? t13 : 0;
      dsum[0] = t0;
      dsum[1] = t2;
      dsum[2] = t4;
      dsum[3] = t6;
      dsum[4] = t8;
      dsum[5] = t10;
      dsum[6] = t12;
      dsum[7] = t14;
      const t15 = cotangent[900 * o + 30 * r + 8]!;
      const t16 = y[900 * o + 30 * r + 8]! > 0 ? t15 : 0;
      const t17 = cotangent[900 * o + 30 * r + 9]!;
      const t18 = y[900 * o + 30 * r + 9]! > 0 ? t17 : 0;
      const t19 = cotangent[900 * o + 30 * r + 10]!;
      const t20 = y[900 * o + 30 * r + 10]! > 0 ? t19 : 0;
      const t21 = cotangent[900 * o + 30 * r + 11]!;
      const t22 = y[900 * o + 30 * r + 11]! > 0 ? t21 : 0;
      const t23 = cotangent[900 * o + 30 * r + 12]!;
      const t24 = y[900 * o + 30 * r + 12]! > 0 ? t23 : 0;
      const t25 = cotangent[900 * o + 30 * r + 13]!;
      const t26 = y[900 * o + 30 * r + 13]! > 0 ? t25 : 0;
      const t27 = cotangent[900 * o + 30 * r + 14]!;
      const t28 = y[900 * o + 30 * r + 14]! > 0 ? t27 : 0;
      const t29 = cotangent[900 * o + 30 * r + 15]!;
      const t30 = y[900 * o + 30 * r + 15]! > 0 ? t29 : 0;
      dsum[8] = t16;
      dsum[9] = t18;
      dsum[10] = t20;
      dsum[11] = t22;
      dsum[12] = t24;
      dsum[13] = t26;
      dsum[14] = t28;
      dsum[15] = t30;
      const t31 = cotangent[900 * o + 30 * r + 16]!;
      const t32 = y[900 * o + 30 * r + 16]! > 0 ? t31 : 0;
      const t33 = cotangent[900 * o + 30 * r + 17]!;
      const t34 = y[900 * o + 30 * r + 17]! > 0 ? t33 : 0;
      const t35 = cotangent[900 * o + 30 * r + 18]!;
      const t36 = y[900 * o + 30 * r + 18]! > 0 ? t35 : 0;
      const t37 = cotangent[900 * o + 30 * r + 19]!;
      const t38 = y[900 * o + 30 * r + 19]! > 0 ? t37 : 0;
      const t39 = cotangent[900 * o + 30 * r + 20]!;
      const t40 = y[900 * o + 30 * r + 20]! > 0 ? t39 : 0;
      const t41 = cotangent[900 * o + 30 * r + 21]!;
      const t42 = y[900 * o + 30 * r + 21]! > 0 ? t41 : 0;
      const t43 = cotangent[900 * o + 30 * r + 22]!;
      const t44 = y[900 * o + 30 * r + 22]! > 0 ? t43 : 0;
      const t45 = cotangent[900 * o + 30 * r + 23]!;
      const t46 = y[900 * o + 30 * r + 23]! > 0 ? t45 : 0;
      dsum[16] = t32;
      dsum[17] = t34;
      dsum[18] = t36;
      dsum[19] = t38;
      dsum[20] = t40;
      dsum[21] = t42;
      dsum[22] = t44;
      dsum[23] = t46;
      const t47 = cotangent[900 * o + 30 * r + 24]!;
      const t48 = y[900 * o + 30 * r + 24]! > 0 ? t47 : 0;
      const t49 = cotangent[900 * o + 30 * r + 25]!;
      const t50 = y[900 * o + 30 * r + 25]! > 0 ? t49 : 0;
      const t51 = cotangent[900 * o + 30 * r + 26]!;
      const t52 = y[900 * o + 30 * r + 26]! > 0 ? t51 : 0;
      const t53 = cotangent[900 * o + 30 * r + 27]!;
      const t54 = y[900 * o + 30 * r + 27]! > 0 ? t53 : 0;
      const t55 = cotangent[900 * o + 30 * r + 28]!;
      const t56 = y[900 * o + 30 * r + 28]! > 0 ? t55 : 0;
      const t57 = cotangent[900 * o + 30 * r + 29]!;
      const t58 = y[900 * o + 30 * r + 29]! > 0 ? t57 : 0;
      dsum[24] = t48;
      dsum[25] = t50;
      dsum[26] = t52;
      dsum[27] = t54;
      dsum[28] = t56;
      dsum[29] = t58;
      const t59 = t0 + t2 + t4 + t6 + t8 + t10 + t12 + t14 + t16 + t18 + t20;
      const t60 = t59 + t22 + t24 + t26 + t28 + t30 + t32 + t34 + t36 + t38;
      const t61 = t60 + t40 + t42 + t44 + t46 + t48 + t50 + t52 + t54 + t56;
      dbias_2 += t61 + t58;

      // y[o, r, c] = relu(sum(a, u, v, K[o, a, u, v] * image[a, r + u - 1, c +
      // v - 1]) + bias[o])
      for (let c = 0; c < 30; c++) {
        const t62 = dsum[c]!;
        dK[27 * o]! += t62 * image[c + 32 * r]!;
        dK[27 * o + 1]! += t62 * image[c + 32 * r + 1]!;
        dK[27 * o + 2]! += t62 * image[c + 32 * r + 2]!;
        dK[27 * o + 3]! += t62 * image[c + 32 * r + 32]!;
        dK[27 * o + 4]! += t62 * image[c + 32 * r + 33]!;
        dK[27 * o + 5]! += t62 * image[c + 32 * r + 34]!;
        dK[27 * o + 6]! += t62 * image[c + 32 * r + 64]!;
        dK[27 * o + 7]! += t62 * image[c + 32 * r + 65]!;
        dK[27 * o + 8]! += t62 * image[c + 32 * r + 66]!;
        dK[27 * o + 9]! += t62 * image[c + 32 * r + 1024]!;
        dK[27 * o + 10]! += t62 * image[c + 32 * r + 1025]!;
        dK[27 * o + 11]! += t62 * image[c + 32 * r + 1026]!;
        dK[27 * o + 12]! += t62 * image[c + 32 * r + 1056]!;
        dK[27 * o + 13]! += t62 * image[c + 32 * r + 1057]!;
        dK[27 * o + 14]! += t62 * image[c + 32 * r + 1058]!;
        dK[27 * o + 15]! += t62 * image[c + 32 * r + 1088]!;
        dK[27 * o + 16]! += t62 * image[c + 32 * r + 1089]!;
        dK[27 * o + 17]! += t62 * image[c + 32 * r + 1090]!;
        dK[27 * o + 18]! += t62 * image[c + 32 * r + 2048]!;
        dK[27 * o + 19]! += t62 * image[c + 32 * r + 2049]!;
        dK[27 * o + 20]! += t62 * image[c + 32 * r + 2050]!;
        dK[27 * o + 21]! += t62 * image[c + 32 * r + 2080]!;
        dK[27 * o + 22]! += t62 * image[c + 32 * r + 2081]!;
        dK[27 * o + 23]! += t62 * image[c + 32 * r + 2082]!;
        dK[27 * o + 24]! += t62 * image[c + 32 * r + 2112]!;
        dK[27 * o + 25]! += t62 * image[c + 32 * r + 2113]!;
        dK[27 * o + 26]! += t62 * image[c + 32 * r + 2114]!;
      }
    }
    dbias[o] = dbias_2;
  }
}

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
// Operations: forward 403200, backward 410400; workspace 115200 bytes.

import {
  allocate,
  checkLength,
  contract,
  offsets,
  type Tensors,
} from "../runtime/index.ts";

/** The parameters, in the order they lie in `flat`. */
export const PARAMETERS = { K: [8, 3, 3, 3], bias: [8] } as const;
export type Parameters = Tensors<typeof PARAMETERS>;
export const createParameters = (): Parameters => allocate(PARAMETERS);

/**
 * What functions keep between their steps, and `forward` for `backward`; what
 * is never needed at once shares a place.
 */
export const WORKSPACE = {
  y: [8, 30, 30],
  sum: [8, 30, 30],
  dsum: [8, 30, 30],
} as const;
export type Workspace = Tensors<typeof WORKSPACE>;
export const createWorkspace = (): Workspace =>
  allocate(WORKSPACE, { dsum: "sum" });

const grid = offsets(30, 32, 30, 1);
const grid_2 = offsets(3, 1024, 3, 32, 3, 1);

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
  checkLength("work.flat", work.flat, 14400);
  checkLength("out", out, 7200);
  const { K, bias } = p;
  const { y, sum } = work;

  // y[o, r, c] = relu(sum(a, u, v, K[o, a, u, v] * image[a, r + u - 1, c + v -
  // 1]) + bias[o])
  // prettier-ignore
  contract(
    900, 8, 27,
    image, 0, grid, grid_2,
    K, 0, 1, 27,
    sum, 0, 1, 900,
    false,
  );
  for (let o = 0; o < 8; o++) {
    // y[o, r, c] = relu(sum(a, u, v, K[o, a, u, v] * image[a, r + u - 1, c + v
    // - 1]) + bias[o])
    const t0 = bias[o]!;
    for (let r = 0; r < 30; r++) {
      const t1 = Math.max(sum[900 * o + 30 * r]! + t0, 0);
      const t2 = Math.max(sum[900 * o + 30 * r + 1]! + t0, 0);
      const t3 = Math.max(sum[900 * o + 30 * r + 2]! + t0, 0);
      const t4 = Math.max(sum[900 * o + 30 * r + 3]! + t0, 0);
      const t5 = Math.max(sum[900 * o + 30 * r + 4]! + t0, 0);
      const t6 = Math.max(sum[900 * o + 30 * r + 5]! + t0, 0);
      const t7 = Math.max(sum[900 * o + 30 * r + 6]! + t0, 0);
      const t8 = Math.max(sum[900 * o + 30 * r + 7]! + t0, 0);
      y[900 * o + 30 * r] = t1;
      y[900 * o + 30 * r + 1] = t2;
      y[900 * o + 30 * r + 2] = t3;
      y[900 * o + 30 * r + 3] = t4;
      y[900 * o + 30 * r + 4] = t5;
      y[900 * o + 30 * r + 5] = t6;
      y[900 * o + 30 * r + 6] = t7;
      y[900 * o + 30 * r + 7] = t8;
      const t9 = Math.max(sum[900 * o + 30 * r + 8]! + t0, 0);
      const t10 = Math.max(sum[900 * o + 30 * r + 9]! + t0, 0);
      const t11 = Math.max(sum[900 * o + 30 * r + 10]! + t0, 0);
      const t12 = Math.max(sum[900 * o + 30 * r + 11]! + t0, 0);
      const t13 = Math.max(sum[900 * o + 30 * r + 12]! + t0, 0);
      const t14 = Math.max(sum[900 * o + 30 * r + 13]! + t0, 0);
      const t15 = Math.max(sum[900 * o + 30 * r + 14]! + t0, 0);
      const t16 = Math.max(sum[900 * o + 30 * r + 15]! + t0, 0);
      y[900 * o + 30 * r + 8] = t9;
      y[900 * o + 30 * r + 9] = t10;
      y[900 * o + 30 * r + 10] = t11;
      y[900 * o + 30 * r + 11] = t12;
      y[900 * o + 30 * r + 12] = t13;
      y[900 * o + 30 * r + 13] = t14;
      y[900 * o + 30 * r + 14] = t15;
      y[900 * o + 30 * r + 15] = t16;
      const t17 = Math.max(sum[900 * o + 30 * r + 16]! + t0, 0);
      const t18 = Math.max(sum[900 * o + 30 * r + 17]! + t0, 0);
      const t19 = Math.max(sum[900 * o + 30 * r + 18]! + t0, 0);
      const t20 = Math.max(sum[900 * o + 30 * r + 19]! + t0, 0);
      const t21 = Math.max(sum[900 * o + 30 * r + 20]! + t0, 0);
      const t22 = Math.max(sum[900 * o + 30 * r + 21]! + t0, 0);
      const t23 = Math.max(sum[900 * o + 30 * r + 22]! + t0, 0);
      const t24 = Math.max(sum[900 * o + 30 * r + 23]! + t0, 0);
      y[900 * o + 30 * r + 16] = t17;
      y[900 * o + 30 * r + 17] = t18;
      y[900 * o + 30 * r + 18] = t19;
      y[900 * o + 30 * r + 19] = t20;
      y[900 * o + 30 * r + 20] = t21;
      y[900 * o + 30 * r + 21] = t22;
      y[900 * o + 30 * r + 22] = t23;
      y[900 * o + 30 * r + 23] = t24;
      const t25 = Math.max(sum[900 * o + 30 * r + 24]! + t0, 0);
      const t26 = Math.max(sum[900 * o + 30 * r + 25]! + t0, 0);
      const t27 = Math.max(sum[900 * o + 30 * r + 26]! + t0, 0);
      const t28 = Math.max(sum[900 * o + 30 * r + 27]! + t0, 0);
      const t29 = Math.max(sum[900 * o + 30 * r + 28]! + t0, 0);
      const t30 = Math.max(sum[900 * o + 30 * r + 29]! + t0, 0);
      y[900 * o + 30 * r + 24] = t25;
      y[900 * o + 30 * r + 25] = t26;
      y[900 * o + 30 * r + 26] = t27;
      y[900 * o + 30 * r + 27] = t28;
      y[900 * o + 30 * r + 28] = t29;
      y[900 * o + 30 * r + 29] = t30;
      out[900 * o + 30 * r] = t1;
      out[900 * o + 30 * r + 1] = t2;
      out[900 * o + 30 * r + 2] = t3;
      out[900 * o + 30 * r + 3] = t4;
      out[900 * o + 30 * r + 4] = t5;
      out[900 * o + 30 * r + 5] = t6;
      out[900 * o + 30 * r + 6] = t7;
      out[900 * o + 30 * r + 7] = t8;
      out[900 * o + 30 * r + 8] = t9;
      out[900 * o + 30 * r + 9] = t10;
      out[900 * o + 30 * r + 10] = t11;
      out[900 * o + 30 * r + 11] = t12;
      out[900 * o + 30 * r + 12] = t13;
      out[900 * o + 30 * r + 13] = t14;
      out[900 * o + 30 * r + 14] = t15;
      out[900 * o + 30 * r + 15] = t16;
      out[900 * o + 30 * r + 16] = t17;
      out[900 * o + 30 * r + 17] = t18;
      out[900 * o + 30 * r + 18] = t19;
      out[900 * o + 30 * r + 19] = t20;
      out[900 * o + 30 * r + 20] = t21;
      out[900 * o + 30 * r + 21] = t22;
      out[900 * o + 30 * r + 22] = t23;
      out[900 * o + 30 * r + 23] = t24;
      out[900 * o + 30 * r + 24] = t25;
      out[900 * o + 30 * r + 25] = t26;
      out[900 * o + 30 * r + 26] = t27;
      out[900 * o + 30 * r + 27] = t28;
      out[900 * o + 30 * r + 28] = t29;
      out[900 * o + 30 * r + 29] = t30;
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
  checkLength("work.flat", work.flat, 14400);
  checkLength("gradient.flat", gradient.flat, 224);
  const { y, dsum } = work;
  const { K: dK, bias: dbias } = gradient;

  // y[o, r, c] = relu(sum(a, u, v, K[o, a, u, v] * image[a, r + u - 1, c + v -
  // 1]) + bias[o])
  for (let o = 0; o < 8; o++) {
    // y[o, r, c] = relu(sum(a, u, v, K[o, a, u, v] * image[a, r + u - 1, c + v
    // - 1]) + bias[o])
    let dbias_2 = 0;
    for (let r = 0; r < 30; r++) {
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
      dsum[900 * o + 30 * r] = t0;
      dsum[900 * o + 30 * r + 1] = t2;
      dsum[900 * o + 30 * r + 2] = t4;
      dsum[900 * o + 30 * r + 3] = t6;
      dsum[900 * o + 30 * r + 4] = t8;
      dsum[900 * o + 30 * r + 5] = t10;
      dsum[900 * o + 30 * r + 6] = t12;
      dsum[900 * o + 30 * r + 7] = t14;
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
      dsum[900 * o + 30 * r + 8] = t16;
      dsum[900 * o + 30 * r + 9] = t18;
      dsum[900 * o + 30 * r + 10] = t20;
      dsum[900 * o + 30 * r + 11] = t22;
      dsum[900 * o + 30 * r + 12] = t24;
      dsum[900 * o + 30 * r + 13] = t26;
      dsum[900 * o + 30 * r + 14] = t28;
      dsum[900 * o + 30 * r + 15] = t30;
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
      dsum[900 * o + 30 * r + 16] = t32;
      dsum[900 * o + 30 * r + 17] = t34;
      dsum[900 * o + 30 * r + 18] = t36;
      dsum[900 * o + 30 * r + 19] = t38;
      dsum[900 * o + 30 * r + 20] = t40;
      dsum[900 * o + 30 * r + 21] = t42;
      dsum[900 * o + 30 * r + 22] = t44;
      dsum[900 * o + 30 * r + 23] = t46;
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
      dsum[900 * o + 30 * r + 24] = t48;
      dsum[900 * o + 30 * r + 25] = t50;
      dsum[900 * o + 30 * r + 26] = t52;
      dsum[900 * o + 30 * r + 27] = t54;
      dsum[900 * o + 30 * r + 28] = t56;
      dsum[900 * o + 30 * r + 29] = t58;
      const t59 = t0 + t2 + t4 + t6 + t8 + t10 + t12 + t14 + t16 + t18 + t20;
      const t60 = t59 + t22 + t24 + t26 + t28 + t30 + t32 + t34 + t36 + t38;
      const t61 = t60 + t40 + t42 + t44 + t46 + t48 + t50 + t52 + t54 + t56;
      dbias_2 += t61 + t58;
    }
    dbias[o] = dbias_2;
  }
  // prettier-ignore
  contract(
    27, 8, 900,
    image, 0, grid_2, grid,
    dsum, 0, 1, 900,
    dK, 0, 1, 27,
    false,
  );
}

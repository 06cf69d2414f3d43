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
// Operations: forward 396000, backward 424800; workspace 57600 bytes.

import { allocate, checkLength, type Tensors } from "../runtime/index.ts";

/** The parameters, in the order they lie in `flat`. */
export const PARAMETERS = { K: [8, 3, 3, 3], bias: [8] } as const;
export type Parameters = Tensors<typeof PARAMETERS>;
export const createParameters = (): Parameters => allocate(PARAMETERS);

/** What functions keep between their steps, and `forward` for `backward`. */
export const WORKSPACE = { y: [8, 30, 30] } as const;
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
  checkLength("work.flat", work.flat, 7200);
  checkLength("out", out, 7200);
  const { K, bias } = p;
  const { y } = work;

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
        const t53 = Math.max(t52 + t26 * image[c + 32 * r + 2114]! + t27, 0);
        y[c + 900 * o + 30 * r] = t53;
        out[c + 900 * o + 30 * r] = t53;
      }
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
  checkLength("work.flat", work.flat, 7200);
  checkLength("gradient.flat", gradient.flat, 224);
  const { y } = work;
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
      for (let c = 0; c < 30; c++) {
        const t0 = cotangent[c + 900 * o + 30 * r]!;
        const t1 = y[c + 900 * o + 30 * r]! > 0 ? t0 : 0;
        dK[27 * o]! += t1 * image[c + 32 * r]!;
        dK[27 * o + 1]! += t1 * image[c + 32 * r + 1]!;
        dK[27 * o + 2]! += t1 * image[c + 32 * r + 2]!;
        dK[27 * o + 3]! += t1 * image[c + 32 * r + 32]!;
        dK[27 * o + 4]! += t1 * image[c + 32 * r + 33]!;
        dK[27 * o + 5]! += t1 * image[c + 32 * r + 34]!;
        dK[27 * o + 6]! += t1 * image[c + 32 * r + 64]!;
        dK[27 * o + 7]! += t1 * image[c + 32 * r + 65]!;
        dK[27 * o + 8]! += t1 * image[c + 32 * r + 66]!;
        dK[27 * o + 9]! += t1 * image[c + 32 * r + 1024]!;
        dK[27 * o + 10]! += t1 * image[c + 32 * r + 1025]!;
        dK[27 * o + 11]! += t1 * image[c + 32 * r + 1026]!;
        dK[27 * o + 12]! += t1 * image[c + 32 * r + 1056]!;
        dK[27 * o + 13]! += t1 * image[c + 32 * r + 1057]!;
        dK[27 * o + 14]! += t1 * image[c + 32 * r + 1058]!;
        dK[27 * o + 15]! += t1 * image[c + 32 * r + 1088]!;
        dK[27 * o + 16]! += t1 * image[c + 32 * r + 1089]!;
        dK[27 * o + 17]! += t1 * image[c + 32 * r + 1090]!;
        dK[27 * o + 18]! += t1 * image[c + 32 * r + 2048]!;
        dK[27 * o + 19]! += t1 * image[c + 32 * r + 2049]!;
        dK[27 * o + 20]! += t1 * image[c + 32 * r + 2050]!;
        dK[27 * o + 21]! += t1 * image[c + 32 * r + 2080]!;
        dK[27 * o + 22]! += t1 * image[c + 32 * r + 2081]!;
        dK[27 * o + 23]! += t1 * image[c + 32 * r + 2082]!;
        dK[27 * o + 24]! += t1 * image[c + 32 * r + 2112]!;
        dK[27 * o + 25]! += t1 * image[c + 32 * r + 2113]!;
        dK[27 * o + 26]! += t1 * image[c + 32 * r + 2114]!;
      }
      const t2 = cotangent[900 * o + 30 * r + 1]!;
      const t3 = y[900 * o + 30 * r]! > 0 ? cotangent[900 * o + 30 * r]! : 0;
      const t4 = cotangent[900 * o + 30 * r + 2]!;
      const t5 = t3 + (y[900 * o + 30 * r + 1]! > 0 ? t2 : 0);
      const t6 = cotangent[900 * o + 30 * r + 3]!;
      const t7 = t5 + (y[900 * o + 30 * r + 2]! > 0 ? t4 : 0);
      const t8 = cotangent[900 * o + 30 * r + 4]!;
      const t9 = t7 + (y[900 * o + 30 * r + 3]! > 0 ? t6 : 0);
      const t10 = cotangent[900 * o + 30 * r + 5]!;
      const t11 = t9 + (y[900 * o + 30 * r + 4]! > 0 ? t8 : 0);
      const t12 = cotangent[900 * o + 30 * r + 6]!;
      const t13 = t11 + (y[900 * o + 30 * r + 5]! > 0 ? t10 : 0);
      const t14 = cotangent[900 * o + 30 * r + 7]!;
      const t15 = t13 + (y[900 * o + 30 * r + 6]! > 0 ? t12 : 0);
      const t16 = cotangent[900 * o + 30 * r + 8]!;
      const t17 = t15 + (y[900 * o + 30 * r + 7]! > 0 ? t14 : 0);
      const t18 = cotangent[900 * o + 30 * r + 9]!;
      const t19 = t17 + (y[900 * o + 30 * r + 8]! > 0 ? t16 : 0);
      const t20 = cotangent[900 * o + 30 * r + 10]!;
      const t21 = t19 + (y[900 * o + 30 * r + 9]! > 0 ? t18 : 0);
      const t22 = cotangent[900 * o + 30 * r + 11]!;
      const t23 = t21 + (y[900 * o + 30 * r + 10]! > 0 ? t20 : 0);
      const t24 = cotangent[900 * o + 30 * r + 12]!;
      const t25 = t23 + (y[900 * o + 30 * r + 11]! > 0 ? t22 : 0);
      const t26 = cotangent[900 * o + 30 * r + 13]!;
      const t27 = t25 + (y[900 * o + 30 * r + 12]! > 0 ? t24 : 0);
      const t28 = cotangent[900 * o + 30 * r + 14]!;
      const t29 = t27 + (y[900 * o + 30 * r + 13]! > 0 ? t26 : 0);
      const t30 = cotangent[900 * o + 30 * r + 15]!;
      const t31 = t29 + (y[900 * o + 30 * r + 14]! > 0 ? t28 : 0);
      const t32 = cotangent[900 * o + 30 * r + 16]!;
      const t33 = t31 + (y[900 * o + 30 * r + 15]! > 0 ? t30 : 0);
      const t34 = cotangent[900 * o + 30 * r + 17]!;
      const t35 = t33 + (y[900 * o + 30 * r + 16]! > 0 ? t32 : 0);
      const t36 = cotangent[900 * o + 30 * r + 18]!;
      const t37 = t35 + (y[900 * o + 30 * r + 17]! > 0 ? t34 : 0);
      const t38 = cotangent[900 * o + 30 * r + 19]!;
      const t39 = t37 + (y[900 * o + 30 * r + 18]! > 0 ? t36 : 0);
      const t40 = cotangent[900 * o + 30 * r + 20]!;
      const t41 = t39 + (y[900 * o + 30 * r + 19]! > 0 ? t38 : 0);
      const t42 = cotangent[900 * o + 30 * r + 21]!;
      const t43 = t41 + (y[900 * o + 30 * r + 20]! > 0 ? t40 : 0);
      const t44 = cotangent[900 * o + 30 * r + 22]!;
      const t45 = t43 + (y[900 * o + 30 * r + 21]! > 0 ? t42 : 0);
      const t46 = cotangent[900 * o + 30 * r + 23]!;
      const t47 = t45 + (y[900 * o + 30 * r + 22]! > 0 ? t44 : 0);
      const t48 = cotangent[900 * o + 30 * r + 24]!;
      const t49 = t47 + (y[900 * o + 30 * r + 23]! > 0 ? t46 : 0);
      const t50 = cotangent[900 * o + 30 * r + 25]!;
      const t51 = t49 + (y[900 * o + 30 * r + 24]! > 0 ? t48 : 0);
      const t52 = cotangent[900 * o + 30 * r + 26]!;
      const t53 = t51 + (y[900 * o + 30 * r + 25]! > 0 ? t50 : 0);
      const t54 = cotangent[900 * o + 30 * r + 27]!;
      const t55 = t53 + (y[900 * o + 30 * r + 26]! > 0 ? t52 : 0);
      const t56 = cotangent[900 * o + 30 * r + 28]!;
      const t57 = t55 + (y[900 * o + 30 * r + 27]! > 0 ? t54 : 0);
      const t58 = cotangent[900 * o + 30 * r + 29]!;
      const t59 = t57 + (y[900 * o + 30 * r + 28]! > 0 ? t56 : 0);
      dbias_2 += t59 + (y[900 * o + 30 * r + 29]! > 0 ? t58 : 0);
    }
    dbias[o] = dbias_2;
  }
}

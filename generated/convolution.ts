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
// Operations: forward 396000, backward 410400; workspace 57600 bytes.

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
        dbias_2 += t1;
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
    }
    dbias[o] = dbias_2;
  }
}

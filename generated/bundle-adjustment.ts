// Generated from examples/bundle-adjustment.grad by gradsmith. Do not edit.
//
//     # The reprojection error of bundle adjustment, as ADBench measures it: a camera
//     # (rotation by Rodrigues' formula, centre, focal length, principal point, radial
//     # distortion) sees a point, and w weights how far that is from the feature.
//     rotation = parameter(3)
//     centre = parameter(3)
//     focal = parameter()
//     principal = parameter(2)
//     distortion = parameter(2)
//     point = parameter(3)
//     w = parameter()
//     feature = input(2)
//
//     # Without rotation the formula is 0/0; near it, rotating is a cross product.
//     turn(r, v, angle, axis) = v * cos(angle) + cross(axis, v) * sin(angle) + axis * (dot(axis, v) * (1 - cos(angle)))
//     rotate(r, v) = dot(r, r) > 0 ? turn(r, v, norm(r), r / norm(r)) : v + cross(r, v)
//
//     seen = rotate(rotation, point - centre)
//     p = seen[1:2] / seen[3]
//     radius = dot(p, p)
//     distorted = p * (1 + distortion[1] * radius + distortion[2] * radius^2)
//     error = w * (distorted * focal + principal - feature)
//
// Shapes: rotation [3], centre [3], principal [2], distortion [2], point [3],
// feature [2], error [2].
// Operations: forward 81, jacobian 352.

import { allocate, checkLength, type Tensors } from "../runtime/index.ts";

/** The parameters, in the order they lie in `flat`. */
export const PARAMETERS = {
  rotation: [3],
  centre: [3],
  focal: [],
  principal: [2],
  distortion: [2],
  point: [3],
  w: [],
} as const;
export type Parameters = Tensors<typeof PARAMETERS>;
export const createParameters = (): Parameters => allocate(PARAMETERS);

/**
 * Returns error.
 *
 * @param p - the parameters
 * @param feature - input
 * @param out - overwritten with error
 */
export function forward(
  p: Parameters,
  feature: Float64Array,
  out: Float64Array,
): void {
  checkLength("p.flat", p.flat, 15);
  checkLength("feature", feature, 2);
  checkLength("out", out, 2);
  const { rotation, centre, focal, principal, distortion, point, w } = p;

  const w_0 = w[0]!;
  const rotation_0 = rotation[0]!;
  const rotation_1 = rotation[1]!;
  const rotation_2 = rotation[2]!;
  const t0 = rotation_0 * rotation_0 + rotation_1 * rotation_1;
  const t1 = t0 + rotation_2 * rotation_2;
  const t2 = t1 > 0;
  const t3 = point[0]! - centre[0]!;
  const t4 = Math.sqrt(t1);
  const t5 = Math.cos(t4);
  const t6 = rotation_1 / t4;
  const t7 = point[2]! - centre[2]!;
  const t8 = rotation_2 / t4;
  const t9 = point[1]! - centre[1]!;
  const t10 = Math.sin(t4);
  const t11 = rotation_0 / t4;
  const t12 = (t11 * t3 + t6 * t9 + t8 * t7) * (1 - t5);
  const t13 = t3 * t5 + (t6 * t7 - t8 * t9) * t10 + t11 * t12;
  const t14 = t7 * t5 + (t11 * t9 - t6 * t3) * t10 + t8 * t12;
  const t15 = t2 ? t14 : t7 + (rotation_0 * t9 - rotation_1 * t3);
  const t16 = (t2 ? t13 : t3 + (rotation_1 * t7 - rotation_2 * t9)) / t15;
  const t17 = t9 * t5 + (t8 * t3 - t11 * t7) * t10 + t6 * t12;
  const t18 = (t2 ? t17 : t9 + (rotation_2 * t3 - rotation_0 * t7)) / t15;
  const t19 = t16 * t16 + t18 * t18;
  const t20 = 1 + distortion[0]! * t19 + distortion[1]! * (t19 * t19);
  const focal_0 = focal[0]!;
  out[0] = w_0 * (t16 * t20 * focal_0 + principal[0]! - feature[0]!);
  out[1] = w_0 * (t18 * t20 * focal_0 + principal[1]! - feature[1]!);
}

/**
 * Writes the Jacobian, row-major: a row for each output, a column for each
 * variable.
 *
 * @param p - the parameters
 * @param feature - input
 * @param out - overwritten
 */
export function jacobian(
  p: Parameters,
  feature: Float64Array,
  out: Float64Array,
): void {
  checkLength("p.flat", p.flat, 15);
  checkLength("feature", feature, 2);
  checkLength("out", out, 30);
  const { rotation, centre, focal, principal, distortion, point, w } = p;

  const rotation_0 = rotation[0]!;
  const rotation_1 = rotation[1]!;
  const rotation_2 = rotation[2]!;
  const t0 = rotation_0 * rotation_0 + rotation_1 * rotation_1;
  const t1 = t0 + rotation_2 * rotation_2;
  const t2 = t1 > 0;
  const t3 = point[2]! - centre[2]!;
  const t4 = Math.sqrt(t1);
  const t5 = Math.cos(t4);
  const t6 = rotation_0 / t4;
  const t7 = point[1]! - centre[1]!;
  const t8 = rotation_1 / t4;
  const t9 = point[0]! - centre[0]!;
  const t10 = t6 * t7 - t8 * t9;
  const t11 = Math.sin(t4);
  const t12 = rotation_2 / t4;
  const t13 = t6 * t9 + t8 * t7 + t12 * t3;
  const t14 = 1 - t5;
  const t15 = t13 * t14;
  const t16 = t3 + (rotation_0 * t7 - rotation_1 * t9);
  const t17 = t2 ? t3 * t5 + t10 * t11 + t12 * t15 : t16;
  const t18 = 1 / t17;
  const t19 = 2 * t18;
  const distortion_1 = distortion[1]!;
  const t20 = 2 * distortion_1;
  const w_0 = w[0]!;
  const focal_0 = focal[0]!;
  const t21 = w_0 * focal_0;
  const t22 = t8 * t3 - t12 * t7;
  const t23 = t9 + (rotation_1 * t3 - rotation_2 * t7);
  const t24 = (t2 ? t9 * t5 + t22 * t11 + t6 * t15 : t23) / t17;
  const t25 = t21 * t24;
  const t26 = t24 * t24;
  const t27 = t12 * t9 - t6 * t3;
  const t28 = t7 + (rotation_2 * t9 - rotation_0 * t3);
  const t29 = (t2 ? t7 * t5 + t27 * t11 + t8 * t15 : t28) / t17;
  const t30 = t29 * t29;
  const t31 = t26 + t30;
  const t32 = t25 * t31;
  const distortion_0 = distortion[0]!;
  const t33 = t20 * t32 + t25 * distortion_0;
  const t34 = t19 * t33;
  const t35 = t31 * t31;
  const t36 = 1 + distortion_0 * t31 + distortion_1 * t35;
  const t37 = t21 * t36;
  const t38 = (t37 + 2 * t33 * t24) * t18;
  const t39 = t34 * t30 + t38 * t24;
  const t40 = t39 * t11;
  const t41 = t34 * t29;
  const t42 = t11 * t3;
  const t43 = t41 * t8 - t39 * t12 + t38 * t6;
  const t44 = t43 * t14;
  const t45 = 1 / t4;
  const t46 = (t40 * t7 + t41 * t42 - t38 * t15 - t44 * t9) * t45;
  const t47 = t4 === 0;
  const t48 = t41 * t9 - t38 * t7;
  const t49 = (t39 * t15 - t11 * t48 - t44 * t3) * t45;
  const t50 = (t41 * t15 + t40 * t9 + t44 * t7 + t38 * t42) * t45;
  const t51 = (t41 * t27 - t39 * t10 + t38 * t22) * t5 + t46 * t6 + t49 * t12;
  const t52 = (t41 * t7 - t39 * t3 - t43 * t13 + t38 * t9) * t11;
  const t53 = t51 - t50 * t8 - t52;
  const t54 = t11 * t12;
  const t55 = t41 * t54 + t40 * t8 + t44 * t6 + t38 * t5;
  const t56 = t2 ? t55 : t41 * rotation_2 + t39 * rotation_1 + t38;
  const t57 = t41 * t5 - t40 * t6 + t44 * t8 - t38 * t54;
  const t58 = t2 ? t57 : t41 - t39 * rotation_0 - t38 * rotation_2;
  const t59 = t11 * t6;
  const t60 = t11 * t8;
  const t61 = -(t39 * t5 + t41 * t59 - t44 * t12 - t38 * t60);
  const t62 = t2 ? t61 : -(t39 + t41 * rotation_0 - t38 * rotation_1);
  const t63 = t24 * t36;
  out[0] = t2 ? -(t46 - (t47 ? 0 : t53 * t6)) : -(t39 * t7 + t41 * t3);
  out[1] = t2 ? t50 + (t47 ? 0 : t53 * t8) : t39 * t9 + t38 * t3;
  out[2] = t2 ? -(t49 - (t47 ? 0 : t53 * t12)) : t48;
  out[3] = -t56;
  out[4] = -t58;
  out[5] = -t62;
  out[6] = w_0 * t63;
  out[7] = w_0;
  const t64 = t21 * t29;
  const t65 = t64 * t31;
  const t66 = t20 * t65 + t64 * distortion_0;
  const t67 = t19 * t66;
  const t68 = (t37 + 2 * t66 * t29) * t18;
  const t69 = t67 * t26 + t68 * t29;
  const t70 = t69 * t11;
  const t71 = t67 * t24;
  const t72 = t68 * t8 - t69 * t12 + t71 * t6;
  const t73 = t72 * t14;
  const t74 = (t70 * t7 + t68 * t42 - t71 * t15 - t73 * t9) * t45;
  const t75 = t68 * t9 - t71 * t7;
  const t76 = (t69 * t15 - t11 * t75 - t73 * t3) * t45;
  const t77 = (t68 * t15 + t70 * t9 + t73 * t7 + t71 * t42) * t45;
  const t78 = (t68 * t27 - t69 * t10 + t71 * t22) * t5 + t74 * t6 + t76 * t12;
  const t79 = (t68 * t7 - t69 * t3 - t72 * t13 + t71 * t9) * t11;
  const t80 = t78 - t77 * t8 - t79;
  out[8] = 0;
  out[9] = t32;
  out[10] = t25 * t35;
  out[11] = t56;
  out[12] = t58;
  out[13] = t62;
  out[14] = t63 * focal_0 + principal[0]! - feature[0]!;
  out[15] = t2 ? -(t74 - (t47 ? 0 : t80 * t6)) : -(t69 * t7 + t68 * t3);
  const t81 = t68 * t54 + t70 * t8 + t73 * t6 + t71 * t5;
  const t82 = t2 ? t81 : t68 * rotation_2 + t69 * rotation_1 + t71;
  const t83 = t68 * t5 - t70 * t6 + t73 * t8 - t71 * t54;
  const t84 = t2 ? t83 : t68 - t69 * rotation_0 - t71 * rotation_2;
  const t85 = -(t69 * t5 + t68 * t59 - t73 * t12 - t71 * t60);
  const t86 = t2 ? t85 : -(t69 + t68 * rotation_0 - t71 * rotation_1);
  const t87 = t29 * t36;
  out[16] = t2 ? t77 + (t47 ? 0 : t80 * t8) : t69 * t9 + t71 * t3;
  out[17] = t2 ? -(t76 - (t47 ? 0 : t80 * t12)) : t75;
  out[18] = -t82;
  out[19] = -t84;
  out[20] = -t86;
  out[21] = w_0 * t87;
  out[22] = 0;
  out[23] = w_0;
  out[24] = t65;
  out[25] = t64 * t35;
  out[26] = t82;
  out[27] = t84;
  out[28] = t86;
  out[29] = t87 * focal_0 + principal[1]! - feature[1]!;
}

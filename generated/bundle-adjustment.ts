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
// Operations: forward 81, jacobian 396.

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
  const w_0 = w[0]!;
  const focal_0 = focal[0]!;
  const t3 = w_0 * focal_0;
  const t4 = point[0]! - centre[0]!;
  const t5 = Math.sqrt(t1);
  const t6 = Math.cos(t5);
  const t7 = rotation_1 / t5;
  const t8 = point[2]! - centre[2]!;
  const t9 = rotation_2 / t5;
  const t10 = point[1]! - centre[1]!;
  const t11 = t7 * t8 - t9 * t10;
  const t12 = Math.sin(t5);
  const t13 = rotation_0 / t5;
  const t14 = t13 * t4 + t7 * t10 + t9 * t8;
  const t15 = 1 - t6;
  const t16 = t14 * t15;
  const t17 = t4 + (rotation_1 * t8 - rotation_2 * t10);
  const t18 = t13 * t10 - t7 * t4;
  const t19 = t8 + (rotation_0 * t10 - rotation_1 * t4);
  const t20 = t2 ? t8 * t6 + t18 * t12 + t9 * t16 : t19;
  const t21 = (t2 ? t4 * t6 + t11 * t12 + t13 * t16 : t17) / t20;
  const t22 = t3 * t21;
  const distortion_1 = distortion[1]!;
  const t23 = t9 * t4 - t13 * t8;
  const t24 = t10 + (rotation_2 * t4 - rotation_0 * t8);
  const t25 = (t2 ? t10 * t6 + t23 * t12 + t7 * t16 : t24) / t20;
  const t26 = t21 * t21 + t25 * t25;
  const distortion_0 = distortion[0]!;
  const t27 = 2 * (t22 * distortion_1 * t26) + t22 * distortion_0;
  const t28 = t27 * t25;
  const t29 = t25 / t20;
  const t30 = t28 * t29;
  const t31 = t26 * t26;
  const t32 = 1 + distortion_0 * t26 + distortion_1 * t31;
  const t33 = t3 * t32;
  const t34 = t33 + 2 * (t27 * t21);
  const t35 = t21 / t20;
  const t36 = t34 * t35;
  const t37 = -2 * t30 - t36;
  const t38 = t37 * t12;
  const t39 = 1 / t20;
  const t40 = t28 * t39;
  const t41 = t40 * t12;
  const t42 = t34 * t39;
  const t43 = 2 * (t40 * t7) + t37 * t9 + t42 * t13;
  const t44 = t43 * t15;
  const t45 = t38 * t10 - 2 * (t41 * t8) + t42 * t16 + t44 * t4;
  const t46 = 1 / t5;
  const t47 = t5 === 0;
  const t48 = t13 / t5;
  const t49 = t42 * t12;
  const t50 = 2 * (t41 * t4) + t37 * t16 + t44 * t8 - t49 * t10;
  const t51 = t9 / t5;
  const t52 = (2 * (t40 * t23) + t37 * t18 + t42 * t11) * t6 - t45 * t48;
  const t53 = 2 * (t40 * t16) - t38 * t4 + t44 * t10 + t49 * t8;
  const t54 = t7 / t5;
  const t55 = (2 * (t40 * t10) + t37 * t8 - t43 * t14 + t42 * t4) * t12;
  const t56 = 0.5 / t5;
  const t57 = (t52 - t50 * t51 - t53 * t54 - t55) * t56;
  const t58 = t45 * t46 + (t47 ? 0 : 2 * (t57 * rotation_0));
  const t59 = t36 + 2 * t30;
  const t60 = t53 * t46 + (t47 ? 0 : 2 * (t57 * rotation_1));
  const t61 = t50 * t46 + (t47 ? 0 : 2 * (t57 * rotation_2));
  const t62 = 2 * (t41 * t9) - t38 * t7 + t44 * t13 + t42 * t6;
  const t63 = t2 ? t62 : 2 * (t40 * rotation_2) + t59 * rotation_1 + t42;
  const t64 = 2 * (t40 * t6) + t38 * t13 + t44 * t7 - t49 * t9;
  const t65 = t2 ? t64 : 2 * t40 + t37 * rotation_0 - t42 * rotation_2;
  const t66 = t37 * t6 - 2 * (t41 * t13) + t44 * t9 + t49 * t7;
  const t67 = t2 ? t66 : t37 - 2 * (t40 * rotation_0) + t42 * rotation_1;
  const t68 = t21 * t32;
  out[0] = t2 ? t58 : t37 * t10 - 2 * (t40 * t8);
  out[1] = t2 ? t60 : t59 * t4 + t42 * t8;
  out[2] = t2 ? t61 : 2 * (t40 * t4) - t42 * t10;
  out[3] = -t63;
  out[4] = -t65;
  out[5] = -t67;
  out[6] = w_0 * t68;
  out[7] = w_0;
  const t69 = t3 * t25;
  const t70 = 2 * (t69 * distortion_1 * t26) + t69 * distortion_0;
  const t71 = t70 * t21;
  const t72 = t71 * t35;
  const t73 = t33 + 2 * (t70 * t25);
  const t74 = t73 * t29;
  const t75 = -2 * t72 - t74;
  const t76 = t75 * t12;
  const t77 = t73 * t39;
  const t78 = t77 * t12;
  const t79 = t71 * t39;
  const t80 = t77 * t7 + t75 * t9 + 2 * (t79 * t13);
  const t81 = t80 * t15;
  const t82 = t76 * t10 - t78 * t8 + 2 * (t79 * t16) + t81 * t4;
  const t83 = t79 * t12;
  const t84 = t78 * t4 + t75 * t16 + t81 * t8 - 2 * (t83 * t10);
  const t85 = (t77 * t23 + t75 * t18 + 2 * (t79 * t11)) * t6 - t82 * t48;
  const t86 = t77 * t16 - t76 * t4 + t81 * t10 + 2 * (t83 * t8);
  const t87 = (t77 * t10 + t75 * t8 - t80 * t14 + 2 * (t79 * t4)) * t12;
  const t88 = (t85 - t84 * t51 - t86 * t54 - t87) * t56;
  const t89 = t82 * t46 + (t47 ? 0 : 2 * (t88 * rotation_0));
  out[8] = 0;
  out[9] = t22 * t26;
  out[10] = t22 * t31;
  out[11] = t63;
  out[12] = t65;
  out[13] = t67;
  out[14] = t68 * focal_0 + principal[0]! - feature[0]!;
  out[15] = t2 ? t89 : t75 * t10 - t77 * t8;
  const t90 = t74 + 2 * t72;
  const t91 = t86 * t46 + (t47 ? 0 : 2 * (t88 * rotation_1));
  const t92 = t84 * t46 + (t47 ? 0 : 2 * (t88 * rotation_2));
  const t93 = t78 * t9 - t76 * t7 + t81 * t13 + 2 * (t79 * t6);
  const t94 = t2 ? t93 : t77 * rotation_2 + t90 * rotation_1 + 2 * t79;
  const t95 = t77 * t6 + t76 * t13 + t81 * t7 - 2 * (t83 * t9);
  const t96 = t2 ? t95 : t77 + t75 * rotation_0 - 2 * (t79 * rotation_2);
  const t97 = t75 * t6 - t78 * t13 + t81 * t9 + 2 * (t83 * t7);
  const t98 = t2 ? t97 : t75 - t77 * rotation_0 + 2 * (t79 * rotation_1);
  const t99 = t25 * t32;
  out[16] = t2 ? t91 : t90 * t4 + 2 * (t79 * t8);
  out[17] = t2 ? t92 : t77 * t4 - 2 * (t79 * t10);
  out[18] = -t94;
  out[19] = -t96;
  out[20] = -t98;
  out[21] = w_0 * t99;
  out[22] = 0;
  out[23] = w_0;
  out[24] = t69 * t26;
  out[25] = t69 * t31;
  out[26] = t94;
  out[27] = t96;
  out[28] = t98;
  out[29] = t99 * focal_0 + principal[1]! - feature[1]!;
}

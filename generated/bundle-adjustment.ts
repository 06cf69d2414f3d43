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
//     # Rodrigues' formula; without rotation its quotients are 0/0 and have these limits.
//     angle = norm(rotation)
//     s = angle > 0 ? sin(angle) / angle : 1
//     t = angle > 0 ? (1 - cos(angle)) / angle^2 : 1 / 2
//     rotate(r, v) = v * cos(angle) + cross(r, v) * s + r * (dot(r, v) * t)
//
//     seen = rotate(rotation, point - centre)
//     p = seen[1:2] / seen[3]
//     radius = dot(p, p)
//     distorted = p * (1 + distortion[1] * radius + distortion[2] * radius^2)
//     error = w * (distorted * focal + principal - feature)
//
// Shapes: rotation [3], centre [3], principal [2], distortion [2], point [3],
// feature [2], error [2].
// Operations: forward 68, jacobian 263.

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
  const t0 = point[0]! - centre[0]!;
  const rotation_0 = rotation[0]!;
  const rotation_1 = rotation[1]!;
  const rotation_2 = rotation[2]!;
  const t1 = rotation_0 * rotation_0 + rotation_1 * rotation_1;
  const t2 = Math.sqrt(t1 + rotation_2 * rotation_2);
  const t3 = Math.cos(t2);
  const t4 = point[2]! - centre[2]!;
  const t5 = point[1]! - centre[1]!;
  const t6 = t2 > 0;
  const t7 = t6 ? Math.sin(t2) / t2 : 1;
  const t8 = rotation_0 * t0 + rotation_1 * t5 + rotation_2 * t4;
  const t9 = t8 * (t6 ? (1 - t3) / (t2 * t2) : 0.5);
  const t10 = t0 * t3 + (rotation_1 * t4 - rotation_2 * t5) * t7;
  const t11 = t4 * t3 + (rotation_0 * t5 - rotation_1 * t0) * t7;
  const t12 = t11 + rotation_2 * t9;
  const t13 = (t10 + rotation_0 * t9) / t12;
  const t14 = t5 * t3 + (rotation_2 * t0 - rotation_0 * t4) * t7;
  const t15 = (t14 + rotation_1 * t9) / t12;
  const t16 = t13 * t13 + t15 * t15;
  const t17 = 1 + distortion[0]! * t16 + distortion[1]! * (t16 * t16);
  const focal_0 = focal[0]!;
  out[0] = w_0 * (t13 * t17 * focal_0 + principal[0]! - feature[0]!);
  out[1] = w_0 * (t15 * t17 * focal_0 + principal[1]! - feature[1]!);
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

  const w_0 = w[0]!;
  const focal_0 = focal[0]!;
  const t0 = w_0 * focal_0;
  const distortion_0 = distortion[0]!;
  const t1 = point[0]! - centre[0]!;
  const rotation_0 = rotation[0]!;
  const rotation_1 = rotation[1]!;
  const rotation_2 = rotation[2]!;
  const t2 = rotation_0 * rotation_0 + rotation_1 * rotation_1;
  const t3 = Math.sqrt(t2 + rotation_2 * rotation_2);
  const t4 = Math.cos(t3);
  const t5 = point[2]! - centre[2]!;
  const t6 = point[1]! - centre[1]!;
  const t7 = rotation_1 * t5 - rotation_2 * t6;
  const t8 = t3 > 0;
  const t9 = Math.sin(t3);
  const t10 = t9 / t3;
  const t11 = t8 ? t10 : 1;
  const t12 = rotation_0 * t1 + rotation_1 * t6 + rotation_2 * t5;
  const t13 = t3 * t3;
  const t14 = (1 - t4) / t13;
  const t15 = t8 ? t14 : 0.5;
  const t16 = t12 * t15;
  const t17 = rotation_0 * t6 - rotation_1 * t1;
  const t18 = t5 * t4 + t17 * t11 + rotation_2 * t16;
  const t19 = (t1 * t4 + t7 * t11 + rotation_0 * t16) / t18;
  const t20 = t19 * t19;
  const t21 = rotation_2 * t1 - rotation_0 * t5;
  const t22 = (t6 * t4 + t21 * t11 + rotation_1 * t16) / t18;
  const t23 = t22 * t22;
  const t24 = t20 + t23;
  const distortion_1 = distortion[1]!;
  const t25 = t24 * t24;
  const t26 = 1 + distortion_0 * t24 + distortion_1 * t25;
  const t27 = 1 / t18;
  const t28 = t0 * t26 * t27;
  const t29 = 2 * ((distortion_0 + 2 * distortion_1 * t24) * t27);
  const t30 = t29 * t20;
  const t31 = t28 + t30 * t0;
  const t32 = t0 * t19;
  const t33 = t29 * t32 * t22;
  const t34 = t33 * t11;
  const t35 = t34 * t5;
  const t36 = t29 * t23;
  const t37 = t30 + t36;
  const t38 = w_0 * t27;
  const t39 = t19 * t26;
  const t40 = t39 * focal_0;
  const t41 = t32 * t37 + t38 * t40;
  const t42 = t41 * t11;
  const t43 = t41 * rotation_2 - t33 * rotation_1 - t31 * rotation_0;
  const t44 = t43 * t15;
  const t45 = t3 === 0;
  const t46 = 1 / t3;
  const t47 = t46 * (t4 - t10);
  const t48 = t5 * t9 - (t8 ? t17 * t47 : 0);
  const t49 = t6 * t9 - (t8 ? t21 * t47 : 0);
  const t50 = t1 * t9 - (t8 ? t7 * t47 : 0);
  const t51 = (t12 / t13) * (t9 - 2 * t14 * t3);
  const t52 = t41 * t48 - t33 * t49 - t31 * t50 + (t8 ? -(t43 * t51) : 0);
  const t53 = t52 * t46;
  const t54 = t31 * t16 - t35 - t42 * t6 - t44 * t1;
  const t55 = t33 * t16;
  const t56 = t31 * t11;
  const t57 = t55 + t42 * t1 - t44 * t6 + t56 * t5;
  const t58 = t34 * t1 - t41 * t16 - t44 * t5 - t56 * t6;
  const t59 = t34 * rotation_2;
  const t60 = t42 * rotation_1 + t59 + t31 * t4 - t44 * rotation_0;
  const t61 = t33 * t4;
  const t62 = t42 * rotation_0 - t61 + t44 * rotation_1 + t56 * rotation_2;
  const t63 = t34 * rotation_0 + t41 * t4 + t44 * rotation_2;
  const t64 = t63 - t56 * rotation_1;
  out[0] = t54 + (t45 ? 0 : t53 * rotation_0);
  out[1] = t57 + (t45 ? 0 : t53 * rotation_1);
  out[2] = t58 + (t45 ? 0 : t53 * rotation_2);
  out[3] = -t60;
  out[4] = t62;
  out[5] = t64;
  out[6] = w_0 * t39;
  out[7] = w_0;
  const t65 = t28 + t36 * t0;
  const t66 = t65 * t11;
  const t67 = t0 * t22;
  const t68 = t22 * t26;
  const t69 = t68 * focal_0;
  const t70 = t67 * t37 + t38 * t69;
  const t71 = t70 * t11;
  const t72 = t65 * rotation_1 - t70 * rotation_2 + t33 * rotation_0;
  const t73 = t72 * t15;
  const t74 = (t65 * t49 - t70 * t48 + t33 * t50 - (t8 ? t72 * t51 : 0)) * t46;
  const t75 = t55 - t66 * t5 - t71 * t6 + t73 * t1;
  out[8] = 0;
  out[9] = t32 * t24;
  out[10] = t32 * t25;
  out[11] = t60;
  out[12] = -t62;
  out[13] = -t64;
  out[14] = t40 + principal[0]! - feature[0]!;
  out[15] = t75 + (t45 ? 0 : -(t74 * rotation_0));
  const t76 = t65 * t16 + t71 * t1 + t73 * t6 + t35;
  const t77 = t66 * t1 - t70 * t16 + t73 * t5 - t34 * t6;
  const t78 = t71 * rotation_1 + t66 * rotation_2 + t61 + t73 * rotation_0;
  const t79 = t71 * rotation_0 - t65 * t4 - t73 * rotation_1 + t59;
  const t80 = t66 * rotation_0 + t70 * t4 - t73 * rotation_2;
  const t81 = t80 - t34 * rotation_1;
  out[16] = t76 + (t45 ? 0 : -(t74 * rotation_1));
  out[17] = t77 + (t45 ? 0 : -(t74 * rotation_2));
  out[18] = -t78;
  out[19] = t79;
  out[20] = t81;
  out[21] = w_0 * t68;
  out[22] = 0;
  out[23] = w_0;
  out[24] = t67 * t24;
  out[25] = t67 * t25;
  out[26] = t78;
  out[27] = -t79;
  out[28] = -t81;
  out[29] = t69 + principal[1]! - feature[1]!;
}

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
// Operations: forward 81, jacobian 392.

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

/** What functions keep between their steps, and `forward` for `backward`. */
export const WORKSPACE = {} as const;
export type Workspace = Tensors<typeof WORKSPACE>;
export const createWorkspace = (): Workspace => allocate(WORKSPACE);

/**
 * Returns error.
 *
 * @param p - the parameters
 * @param feature - input
 * @param work - overwritten
 * @param out - overwritten with error
 */
export function forward(
  p: Parameters,
  feature: Float64Array,
  work: Workspace,
  out: Float64Array,
): void {
  checkLength("p.flat", p.flat, 15);
  checkLength("feature", feature, 2);
  checkLength("work.flat", work.flat, 0);
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
 * @param work - overwritten
 * @param jacobian_ - overwritten
 */
export function jacobian(
  p: Parameters,
  feature: Float64Array,
  work: Workspace,
  jacobian_: Float64Array,
): void {
  checkLength("p.flat", p.flat, 15);
  checkLength("feature", feature, 2);
  checkLength("work.flat", work.flat, 0);
  checkLength("jacobian_", jacobian_, 30);
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
  const t29 = t28 / t20;
  const t30 = t29 * t12;
  const t31 = t25 / t20;
  const t32 = -2 * (t28 * t31);
  const t33 = t26 * t26;
  const t34 = 1 + distortion_0 * t26 + distortion_1 * t33;
  const t35 = t3 * t34;
  const t36 = t35 + 2 * (t27 * t21);
  const t37 = t21 / t20;
  const t38 = t36 * t37;
  const t39 = t32 - t38;
  const t40 = t39 * t12;
  const t41 = t36 / t20;
  const t42 = 2 * (t29 * t7) + t39 * t9 + t41 * t13;
  const t43 = t42 * t15;
  const t44 = -2 * (t30 * t8) + t40 * t10 + t41 * t16 + t43 * t4;
  const t45 = t5 === 0;
  const t46 = t13 / t5;
  const t47 = t41 * t12;
  const t48 = 2 * (t30 * t4) + t39 * t16 + t43 * t8 - t47 * t10;
  const t49 = t9 / t5;
  const t50 = (2 * (t29 * t23) + t39 * t18 + t41 * t11) * t6 - t44 * t46;
  const t51 = 2 * (t29 * t16) - t40 * t4 + t43 * t10 + t47 * t8;
  const t52 = t7 / t5;
  const t53 = (2 * (t29 * t10) + t39 * t8 - t42 * t14 + t41 * t4) * t12;
  const t54 = 0.5 / t5;
  const t55 = (t50 - t48 * t49 - t51 * t52 - t53) * t54;
  const t56 = t44 / t5 + (t45 ? 0 : 2 * (t55 * rotation_0));
  const t57 = t38 - t32;
  const t58 = t51 / t5 + (t45 ? 0 : 2 * (t55 * rotation_1));
  const t59 = t48 / t5 + (t45 ? 0 : 2 * (t55 * rotation_2));
  const t60 = 2 * (t30 * t9) - t40 * t7 + t43 * t13 + t41 * t6;
  const t61 = t2 ? t60 : 2 * (t29 * rotation_2) + t57 * rotation_1 + t41;
  const t62 = 2 * (t29 * t6) + t40 * t13 + t43 * t7 - t47 * t9;
  const t63 = t2 ? t62 : 2 * t29 + t39 * rotation_0 - t41 * rotation_2;
  const t64 = -2 * (t30 * t13) + t39 * t6 + t43 * t9 + t47 * t7;
  const t65 = t2 ? t64 : -2 * (t29 * rotation_0) + t39 + t41 * rotation_1;
  const t66 = t21 * t34;
  jacobian_[0] = t2 ? t56 : -2 * (t29 * t8) + t39 * t10;
  jacobian_[1] = t2 ? t58 : t57 * t4 + t41 * t8;
  jacobian_[2] = t2 ? t59 : 2 * (t29 * t4) - t41 * t10;
  jacobian_[3] = -t61;
  jacobian_[4] = -t63;
  jacobian_[5] = -t65;
  jacobian_[6] = w_0 * t66;
  jacobian_[7] = w_0;
  const t67 = t3 * t25;
  const t68 = 2 * (t67 * distortion_1 * t26) + t67 * distortion_0;
  const t69 = t68 * t21;
  const t70 = -2 * (t69 * t37);
  const t71 = t35 + 2 * (t68 * t25);
  const t72 = t71 * t31;
  const t73 = t70 - t72;
  const t74 = t73 * t12;
  const t75 = t71 / t20;
  const t76 = t75 * t12;
  const t77 = t69 / t20;
  const t78 = t75 * t7 + t73 * t9 + 2 * (t77 * t13);
  const t79 = t78 * t15;
  const t80 = t74 * t10 - t76 * t8 + 2 * (t77 * t16) + t79 * t4;
  const t81 = t77 * t12;
  const t82 = t76 * t4 + t73 * t16 + t79 * t8 + -2 * (t81 * t10);
  const t83 = (t75 * t23 + t73 * t18 + 2 * (t77 * t11)) * t6 - t80 * t46;
  const t84 = t75 * t16 - t74 * t4 + t79 * t10 + 2 * (t81 * t8);
  const t85 = (t75 * t10 + t73 * t8 - t78 * t14 + 2 * (t77 * t4)) * t12;
  const t86 = (t83 - t82 * t49 - t84 * t52 - t85) * t54;
  const t87 = t80 / t5 + (t45 ? 0 : 2 * (t86 * rotation_0));
  jacobian_[8] = 0;
  jacobian_[9] = t22 * t26;
  jacobian_[10] = t22 * t33;
  jacobian_[11] = t61;
  jacobian_[12] = t63;
  jacobian_[13] = t65;
  jacobian_[14] = t66 * focal_0 + principal[0]! - feature[0]!;
  jacobian_[15] = t2 ? t87 : t73 * t10 - t75 * t8;
  const t88 = t72 - t70;
  const t89 = t84 / t5 + (t45 ? 0 : 2 * (t86 * rotation_1));
  const t90 = t82 / t5 + (t45 ? 0 : 2 * (t86 * rotation_2));
  const t91 = t76 * t9 - t74 * t7 + t79 * t13 + 2 * (t77 * t6);
  const t92 = t2 ? t91 : t75 * rotation_2 + t88 * rotation_1 + 2 * t77;
  const t93 = t75 * t6 + t74 * t13 + t79 * t7 + -2 * (t81 * t9);
  const t94 = t2 ? t93 : t75 + t73 * rotation_0 + -2 * (t77 * rotation_2);
  const t95 = t73 * t6 - t76 * t13 + t79 * t9 + 2 * (t81 * t7);
  const t96 = t2 ? t95 : t73 - t75 * rotation_0 + 2 * (t77 * rotation_1);
  const t97 = t25 * t34;
  jacobian_[16] = t2 ? t89 : t88 * t4 + 2 * (t77 * t8);
  jacobian_[17] = t2 ? t90 : t75 * t4 + -2 * (t77 * t10);
  jacobian_[18] = -t92;
  jacobian_[19] = -t94;
  jacobian_[20] = -t96;
  jacobian_[21] = w_0 * t97;
  jacobian_[22] = 0;
  jacobian_[23] = w_0;
  jacobian_[24] = t67 * t26;
  jacobian_[25] = t67 * t33;
  jacobian_[26] = t92;
  jacobian_[27] = t94;
  jacobian_[28] = t96;
  jacobian_[29] = t97 * focal_0 + principal[1]! - feature[1]!;
}

// Generated from examples/robot-arm.grad by gradsmith. Do not edit.
//
//     # Where the tool of a UR5 is when its joints are at the angles q; the Jacobian
//     # takes joint velocities to the tool's. Each joint turns by theta about z, then
//     # the frame goes d along z, a along x, and turns about x by an angle of the
//     # cosine c and the sine s. Lengths in metres, from Universal Robots,
//     # "Parameters for calculations of kinematics and dynamics" (UR5, CB3).
//     q = input(6)
//
//     joint(theta, d, a, c, s) = [
//       cos(theta), -sin(theta) * c,  sin(theta) * s, a * cos(theta);
//       sin(theta),  cos(theta) * c, -cos(theta) * s, a * sin(theta);
//       0,           s,               c,              d;
//       0,           0,               0,              1]
//
//     A1 = joint(q[1], 0.089159,  0,       0,  1)
//     A2 = joint(q[2], 0,        -0.425,   1,  0)
//     A3 = joint(q[3], 0,        -0.39225, 1,  0)
//     A4 = joint(q[4], 0.10915,   0,       0,  1)
//     A5 = joint(q[5], 0.09465,   0,       0, -1)
//     A6 = joint(q[6], 0.0823,    0,       1,  0)
//
//     T = A1 * A2 * A3 * A4 * A5 * A6
//     position = T[1:3, 4]
//
// Shapes: q [6], position [3].
// Operations: forward 92, jacobian 167.

import { checkLength } from "../runtime/index.ts";

/**
 * Returns position.
 *
 * @param q - input
 * @param out - overwritten with position
 */
export function forward(q: Float64Array, out: Float64Array): void {
  checkLength("q", q, 6);
  checkLength("out", out, 3);

  const q_0 = q[0]!;
  const t0 = Math.sin(q_0);
  const q_4 = q[4]!;
  const t1 = Math.cos(q_4);
  const t2 = Math.cos(q_0);
  const q_1 = q[1]!;
  const t3 = Math.cos(q_1);
  const t4 = t2 * t3;
  const q_2 = q[2]!;
  const t5 = Math.cos(q_2);
  const t6 = t4 * t5;
  const t7 = Math.sin(q_1);
  const t8 = t2 * t7;
  const t9 = Math.sin(q_2);
  const t10 = t8 * t9;
  const t11 = t6 - t10;
  const q_3 = q[3]!;
  const t12 = Math.cos(q_3);
  const t13 = -(t4 * t9) - t8 * t5;
  const t14 = Math.sin(q_3);
  const t15 = Math.sin(q_4);
  const t16 = 0.10915 * t0 + (0.39225 * t10 - 0.39225 * t6 - 0.425 * t4);
  const t17 = 0.0823 * (t0 * t1 - (t11 * t12 + t13 * t14) * t15);
  const t18 = t0 * t3;
  const t19 = t18 * t5;
  const t20 = t0 * t7;
  const t21 = t20 * t9;
  const t22 = t19 - t21;
  const t23 = -(t18 * t9) - t20 * t5;
  const t24 = 0.39225 * t21 - 0.39225 * t19 - 0.425 * t18 - 0.10915 * t2;
  const t25 = 0.0823 * (-((t22 * t12 + t23 * t14) * t15) - t2 * t1);
  const t26 = t7 * t5;
  const t27 = t3 * t9;
  const t28 = t26 + t27;
  const t29 = t3 * t5 - t7 * t9;
  const t30 = -0.39225 * t26 - 0.39225 * t27 + (0.089159 - 0.425 * t7);
  const t31 = 0.0823 * ((t28 * t12 + t29 * t14) * t15);
  out[0] = t17 + (0.09465 * (t11 * t14 - t13 * t12) + t16);
  out[1] = t25 + (0.09465 * (t22 * t14 - t23 * t12) + t24);
  out[2] = 0.09465 * (t28 * t14 - t29 * t12) + t30 - t31;
}

/**
 * Writes the Jacobian, row-major: a row for each output, a column for each
 * variable.
 *
 * @param q - input
 * @param out - overwritten
 */
export function jacobian(q: Float64Array, out: Float64Array): void {
  checkLength("q", q, 6);
  checkLength("out", out, 18);

  const q_4 = q[4]!;
  const t0 = Math.cos(q_4);
  const t1 = 0.0823 * t0;
  const q_0 = q[0]!;
  const t2 = Math.cos(q_0);
  const t3 = Math.sin(q_4);
  const q_3 = q[3]!;
  const t4 = Math.sin(q_3);
  const t5 = t3 * t4;
  const t6 = 0.0823 * t5;
  const t7 = Math.cos(q_3);
  const t8 = 0.09465 * t7;
  const t9 = t6 + t8;
  const q_2 = q[2]!;
  const t10 = Math.cos(q_2);
  const t11 = 0.0823 * (t3 * t7);
  const t12 = 0.09465 * t4;
  const t13 = 0.39225 + (t11 - t12);
  const t14 = Math.sin(q_2);
  const t15 = t9 * t10 + t13 * t14;
  const q_1 = q[1]!;
  const t16 = Math.sin(q_1);
  const t17 = -0.39225 + (t12 - t11);
  const t18 = t17 * t10;
  const t19 = -0.425 + t9 * t14 + t18;
  const t20 = Math.cos(q_1);
  const t21 = t15 * t16 + t19 * t20;
  const t22 = Math.sin(q_0);
  const t23 = t2 * t20;
  const t24 = t2 * t16;
  const t25 = t23 * t10 - t24 * t14;
  const t26 = -(t23 * t14) - t24 * t10;
  const t27 = (-0.09465 * t26 - 0.0823 * (t3 * t25)) * t4;
  out[0] = (0.10915 + t1) * t2 - t21 * t22;
  out[1] = t15 * t2 * t20 - t19 * t2 * t16;
  out[2] = (t9 * t23 + t13 * t24) * t10 - (t9 * t24 + t17 * t23) * t14;
  out[3] = (0.09465 * t25 - 0.0823 * (t3 * t26)) * t7 - t27;
  out[4] = -0.0823 * ((t25 * t7 + t26 * t4) * t0) - 0.0823 * (t22 * t3);
  out[5] = 0;
  out[6] = t21 * t2 - (-0.10915 - t1) * t22;
  out[7] = t15 * t22 * t20 - t19 * t22 * t16;
  const t28 = t22 * t20;
  const t29 = t22 * t16;
  const t30 = t28 * t10 - t29 * t14;
  const t31 = -(t28 * t14) - t29 * t10;
  const t32 = (-0.09465 * t31 - 0.0823 * (t3 * t30)) * t4;
  const t33 = t8 + t6;
  const t34 = -0.0823 * t5 - t8;
  const t35 = t16 * t10 + t20 * t14;
  const t36 = t20 * t10 - t16 * t14;
  const t37 = (-0.0823 * (t3 * t35) - 0.09465 * t36) * t4;
  out[8] = (t9 * t28 + t13 * t29) * t10 - (t9 * t29 + t17 * t28) * t14;
  out[9] = (0.09465 * t30 - 0.0823 * (t3 * t31)) * t7 - t32;
  out[10] = 0.0823 * (t2 * t3) - 0.0823 * ((t30 * t7 + t31 * t4) * t0);
  out[11] = 0;
  out[12] = 0;
  out[13] = (-0.425 + t33 * t14 + t18) * t20 - (t34 * t10 + t17 * t14) * t16;
  out[14] = (t33 * t16 + t17 * t20) * t10 - (t34 * t20 + t17 * t16) * t14;
  out[15] = (0.09465 * t35 - 0.0823 * (t3 * t36)) * t7 - t37;
  out[16] = -0.0823 * ((t35 * t7 + t36 * t4) * t0);
  out[17] = 0;
}

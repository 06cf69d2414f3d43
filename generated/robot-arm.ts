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
// Operations: forward 92, jacobian 137.

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
  const t0 = 0.0823 * Math.cos(q_4);
  const t1 = 0.10915 + t0;
  const q_0 = q[0]!;
  const t2 = Math.cos(q_0);
  const t3 = 0.0823 * Math.sin(q_4);
  const q_3 = q[3]!;
  const t4 = Math.sin(q_3);
  const t5 = Math.cos(q_3);
  const t6 = t3 * t4 + 0.09465 * t5;
  const q_2 = q[2]!;
  const t7 = Math.cos(q_2);
  const t8 = 0.39225 + t3 * t5 - 0.09465 * t4;
  const t9 = Math.sin(q_2);
  const t10 = t6 * t7 + t8 * t9;
  const q_1 = q[1]!;
  const t11 = Math.sin(q_1);
  const t12 = 0.425 - t6 * t9 + t8 * t7;
  const t13 = Math.cos(q_1);
  const t14 = t10 * t11 - t12 * t13;
  const t15 = Math.sin(q_0);
  const t16 = t10 * t13 + t12 * t11;
  const t17 = t2 * t13;
  const t18 = t2 * t11;
  const t19 = t17 * t7 - t18 * t9;
  const t20 = -(t17 * t9) - t18 * t7;
  const t21 = (0.09465 * t19 - t3 * t20) * t5;
  out[0] = t1 * t2 - t14 * t15;
  out[1] = t2 * t16;
  out[2] = (t6 * t17 + t8 * t18) * t7 - (t6 * t18 - t8 * t17) * t9;
  out[3] = t21 + (0.09465 * t20 + t3 * t19) * t4;
  out[4] = -(t0 * (t19 * t5 + t20 * t4) + t3 * t15);
  out[5] = 0;
  out[6] = t14 * t2 + t1 * t15;
  out[7] = t15 * t16;
  const t22 = t15 * t13;
  const t23 = t15 * t11;
  const t24 = t22 * t7 - t23 * t9;
  const t25 = -(t22 * t9) - t23 * t7;
  const t26 = (0.09465 * t24 - t3 * t25) * t5;
  const t27 = t11 * t7 + t13 * t9;
  const t28 = t13 * t7 - t11 * t9;
  const t29 = (0.09465 * t27 - t3 * t28) * t5;
  out[8] = (t6 * t22 + t8 * t23) * t7 - (t6 * t23 - t8 * t22) * t9;
  out[9] = t26 + (0.09465 * t25 + t3 * t24) * t4;
  out[10] = t3 * t2 - t0 * (t24 * t5 + t25 * t4);
  out[11] = 0;
  out[12] = 0;
  out[13] = t14;
  out[14] = (t6 * t11 - t8 * t13) * t7 + (t6 * t13 + t8 * t11) * t9;
  out[15] = t29 + (t3 * t27 + 0.09465 * t28) * t4;
  out[16] = -(t0 * (t27 * t5 + t28 * t4));
  out[17] = 0;
}

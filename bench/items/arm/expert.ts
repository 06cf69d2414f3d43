/**
 * The tool of a UR5, by hand. Its second to fourth axes are parallel, so that in the plane across them the arm is
 * a planar one, of the angles q2, q2 + q3 and q2 + q3 + q4; the first joint turns that plane. (X, Y) is where the
 * tool is in the plane, Z how far it is beside it.
 */

const D1 = 0.089159;
const A2 = -0.425;
const A3 = -0.39225;
const D4 = 0.10915;
const D5 = 0.09465;
const D6 = 0.0823;

export function forward(q: Float64Array, out: Float64Array): void {
  const q2 = q[1]!;
  const q23 = q2 + q[2]!;
  const q234 = q23 + q[3]!;
  const q5 = q[4]!;
  const c1 = Math.cos(q[0]!);
  const s1 = Math.sin(q[0]!);
  const c234 = Math.cos(q234);
  const s234 = Math.sin(q234);
  const reach = D6 * Math.sin(q5);
  const X = A2 * Math.cos(q2) + A3 * Math.cos(q23) + D5 * s234 - reach * c234;
  const Y = A2 * Math.sin(q2) + A3 * Math.sin(q23) - D5 * c234 - reach * s234;
  const Z = D4 + D6 * Math.cos(q5);
  out[0] = X * c1 + Z * s1;
  out[1] = X * s1 - Z * c1;
  out[2] = D1 + Y;
}

export function jacobian(q: Float64Array, out: Float64Array): void {
  const q2 = q[1]!;
  const q23 = q2 + q[2]!;
  const q234 = q23 + q[3]!;
  const q5 = q[4]!;
  const c1 = Math.cos(q[0]!);
  const s1 = Math.sin(q[0]!);
  const c234 = Math.cos(q234);
  const s234 = Math.sin(q234);
  const reach = D6 * Math.sin(q5);
  const side = D6 * Math.cos(q5);
  // The tool as seen from the fourth joint, the third, and the second.
  const X4 = D5 * s234 - reach * c234;
  const Y4 = -D5 * c234 - reach * s234;
  const X3 = X4 + A3 * Math.cos(q23);
  const Y3 = Y4 + A3 * Math.sin(q23);
  const X2 = X3 + A2 * Math.cos(q2);
  const Y2 = Y3 + A2 * Math.sin(q2);
  const Z = D4 + side;
  const X5 = side * c234;
  out[0] = Z * c1 - X2 * s1;
  out[1] = -Y2 * c1;
  out[2] = -Y3 * c1;
  out[3] = -Y4 * c1;
  out[4] = -X5 * c1 - reach * s1;
  out[5] = 0;
  out[6] = X2 * c1 + Z * s1;
  out[7] = -Y2 * s1;
  out[8] = -Y3 * s1;
  out[9] = -Y4 * s1;
  out[10] = reach * c1 - X5 * s1;
  out[11] = 0;
  out[12] = 0;
  out[13] = X2;
  out[14] = X3;
  out[15] = X4;
  out[16] = -side * s234;
  out[17] = 0;
}

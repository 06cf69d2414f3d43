/**
 * The reprojection error of bundle adjustment, by hand: p is the rotation, centre, focal length, principal point
 * and distortion of a camera, then a point and a weight, then the feature.
 *
 * With q = R v, v = X - C, a row e of the derivative by q becomes eᵀR by X, its negative by C, and, by the
 * rotation vector, (q x e)ᵀ J, where J = α I + (1 - α) a aᵀ + β [a]x is the left Jacobian of the rotation
 * (J. Solà et al., "A micro Lie theory for state estimation in robotics", 2018).
 */

export function forward(p: Float64Array, out: Float64Array): void {
  const r0 = p[0]!;
  const r1 = p[1]!;
  const r2 = p[2]!;
  const v0 = p[11]! - p[3]!;
  const v1 = p[12]! - p[4]!;
  const v2 = p[13]! - p[5]!;
  const square = r0 * r0 + r1 * r1 + r2 * r2;
  let q0: number;
  let q1: number;
  let q2: number;
  if (square > 0) {
    const angle = Math.sqrt(square);
    const inverse = 1 / angle;
    const c = Math.cos(angle);
    const s = Math.sin(angle) * inverse;
    const t = (r0 * v0 + r1 * v1 + r2 * v2) * (1 - c) * (inverse * inverse);
    q0 = v0 * c + (r1 * v2 - r2 * v1) * s + r0 * t;
    q1 = v1 * c + (r2 * v0 - r0 * v2) * s + r1 * t;
    q2 = v2 * c + (r0 * v1 - r1 * v0) * s + r2 * t;
  } else {
    q0 = v0 + (r1 * v2 - r2 * v1);
    q1 = v1 + (r2 * v0 - r0 * v2);
    q2 = v2 + (r0 * v1 - r1 * v0);
  }
  const depth = 1 / q2;
  const x = q0 * depth;
  const y = q1 * depth;
  const radius = x * x + y * y;
  const zoom = p[6]! * (1 + radius * (p[9]! + p[10]! * radius));
  const w = p[14]!;
  out[0] = w * (x * zoom + p[7]! - p[15]!);
  out[1] = w * (y * zoom + p[8]! - p[16]!);
}

export function jacobian(p: Float64Array, out: Float64Array): void {
  const r0 = p[0]!;
  const r1 = p[1]!;
  const r2 = p[2]!;
  const v0 = p[11]! - p[3]!;
  const v1 = p[12]! - p[4]!;
  const v2 = p[13]! - p[5]!;
  const square = r0 * r0 + r1 * r1 + r2 * r2;

  // The rotation R, the axis a, and α and β of the left Jacobian: near the origin, R is I + [r]x.
  let c = 1;
  let s = 1;
  let alpha = 1;
  let beta = 0;
  let a0 = 0;
  let a1 = 0;
  let a2 = 0;
  let t = 0;
  if (square > 0) {
    const angle = Math.sqrt(square);
    const inverse = 1 / angle;
    c = Math.cos(angle);
    s = Math.sin(angle);
    t = 1 - c;
    alpha = s * inverse;
    beta = t * inverse;
    a0 = r0 * inverse;
    a1 = r1 * inverse;
    a2 = r2 * inverse;
  } else {
    a0 = r0;
    a1 = r1;
    a2 = r2;
  }
  const t0 = a0 * t;
  const t1 = a1 * t;
  const s0 = a0 * s;
  const s1 = a1 * s;
  const s2 = a2 * s;
  const R00 = c + a0 * t0;
  const R11 = c + a1 * t1;
  const R22 = c + a2 * a2 * t;
  const u01 = a1 * t0;
  const u02 = a2 * t0;
  const u12 = a2 * t1;
  const R01 = u01 - s2;
  const R10 = u01 + s2;
  const R02 = u02 + s1;
  const R20 = u02 - s1;
  const R12 = u12 - s0;
  const R21 = u12 + s0;
  const q0 = R00 * v0 + R01 * v1 + R02 * v2;
  const q1 = R10 * v0 + R11 * v1 + R12 * v2;
  const q2 = R20 * v0 + R21 * v1 + R22 * v2;

  // The projection, and how it changes with q.
  const depth = 1 / q2;
  const x = q0 * depth;
  const y = q1 * depth;
  const radius = x * x + y * y;
  const k1 = p[9]!;
  const k2r = p[10]! * radius;
  const L = 1 + radius * (k1 + k2r);
  const f = p[6]!;
  const w = p[14]!;
  const wf = w * f;
  const g = 2 * wf * (k1 + 2 * k2r);
  const gx = g * x;
  const b = gx * y;
  const zoom = wf * L;
  const a = zoom + gx * x;
  const d = zoom + g * y * y;
  const e00 = a * depth;
  const e01 = b * depth;
  const e02 = -(e00 * x + e01 * y);
  const e11 = d * depth;
  const e12 = -(e01 * x + e11 * y);

  // The first row of the error: e = (e00, e01, e02).
  const m0 = q1 * e02 - q2 * e01;
  const m1 = q2 * e00 - q0 * e02;
  const m2 = q0 * e01 - q1 * e00;
  const mw = (m0 * a0 + m1 * a1 + m2 * a2) * (1 - alpha);
  out[0] = alpha * m0 + mw * a0 + beta * (m1 * a2 - m2 * a1);
  out[1] = alpha * m1 + mw * a1 + beta * (m2 * a0 - m0 * a2);
  out[2] = alpha * m2 + mw * a2 + beta * (m0 * a1 - m1 * a0);
  const x0 = e00 * R00 + e01 * R10 + e02 * R20;
  const x1 = e00 * R01 + e01 * R11 + e02 * R21;
  const x2 = e00 * R02 + e01 * R12 + e02 * R22;
  out[3] = -x0;
  out[4] = -x1;
  out[5] = -x2;
  const xL = x * L;
  out[6] = w * xL;
  out[7] = w;
  out[8] = 0;
  const k1x = wf * x * radius;
  out[9] = k1x;
  out[10] = k1x * radius;
  out[11] = x0;
  out[12] = x1;
  out[13] = x2;
  out[14] = xL * f + p[7]! - p[15]!;

  // The second row: e = (e01, e11, e12).
  const n0 = q1 * e12 - q2 * e11;
  const n1 = q2 * e01 - q0 * e12;
  const n2 = q0 * e11 - q1 * e01;
  const nw = (n0 * a0 + n1 * a1 + n2 * a2) * (1 - alpha);
  out[15] = alpha * n0 + nw * a0 + beta * (n1 * a2 - n2 * a1);
  out[16] = alpha * n1 + nw * a1 + beta * (n2 * a0 - n0 * a2);
  out[17] = alpha * n2 + nw * a2 + beta * (n0 * a1 - n1 * a0);
  const y0 = e01 * R00 + e11 * R10 + e12 * R20;
  const y1 = e01 * R01 + e11 * R11 + e12 * R21;
  const y2 = e01 * R02 + e11 * R12 + e12 * R22;
  out[18] = -y0;
  out[19] = -y1;
  out[20] = -y2;
  const yL = y * L;
  out[21] = w * yL;
  out[22] = 0;
  out[23] = w;
  const k1y = wf * y * radius;
  out[24] = k1y;
  out[25] = k1y * radius;
  out[26] = y0;
  out[27] = y1;
  out[28] = y2;
  out[29] = yL * f + p[8]! - p[16]!;
}

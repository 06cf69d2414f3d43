/* The reprojection error of bundle adjustment, by hand: expert.ts says how. */

static void forward(const double *restrict p, double *restrict out) {
  double r0 = p[0];
  double r1 = p[1];
  double r2 = p[2];
  double v0 = p[11] - p[3];
  double v1 = p[12] - p[4];
  double v2 = p[13] - p[5];
  double square = r0 * r0 + r1 * r1 + r2 * r2;
  double q0;
  double q1;
  double q2;
  if (square > 0) {
    double angle = sqrt(square);
    double inverse = 1 / angle;
    double c = cos(angle);
    double s = sin(angle) * inverse;
    double t = (r0 * v0 + r1 * v1 + r2 * v2) * (1 - c) * (inverse * inverse);
    q0 = v0 * c + (r1 * v2 - r2 * v1) * s + r0 * t;
    q1 = v1 * c + (r2 * v0 - r0 * v2) * s + r1 * t;
    q2 = v2 * c + (r0 * v1 - r1 * v0) * s + r2 * t;
  } else {
    q0 = v0 + (r1 * v2 - r2 * v1);
    q1 = v1 + (r2 * v0 - r0 * v2);
    q2 = v2 + (r0 * v1 - r1 * v0);
  }
  double depth = 1 / q2;
  double x = q0 * depth;
  double y = q1 * depth;
  double radius = x * x + y * y;
  double zoom = p[6] * (1 + radius * (p[9] + p[10] * radius));
  double w = p[14];
  out[0] = w * (x * zoom + p[7] - p[15]);
  out[1] = w * (y * zoom + p[8] - p[16]);
}

static void jacobian(const double *restrict p, double *restrict out) {
  double r0 = p[0];
  double r1 = p[1];
  double r2 = p[2];
  double v0 = p[11] - p[3];
  double v1 = p[12] - p[4];
  double v2 = p[13] - p[5];
  double square = r0 * r0 + r1 * r1 + r2 * r2;

  /* The rotation R, the axis a, and α and β of the left Jacobian: near the origin, R is I + [r]x. */
  double c = 1;
  double s = 1;
  double alpha = 1;
  double beta = 0;
  double a0 = 0;
  double a1 = 0;
  double a2 = 0;
  double t = 0;
  if (square > 0) {
    double angle = sqrt(square);
    double inverse = 1 / angle;
    c = cos(angle);
    s = sin(angle);
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
  double t0 = a0 * t;
  double t1 = a1 * t;
  double s0 = a0 * s;
  double s1 = a1 * s;
  double s2 = a2 * s;
  double R00 = c + a0 * t0;
  double R11 = c + a1 * t1;
  double R22 = c + a2 * a2 * t;
  double u01 = a1 * t0;
  double u02 = a2 * t0;
  double u12 = a2 * t1;
  double R01 = u01 - s2;
  double R10 = u01 + s2;
  double R02 = u02 + s1;
  double R20 = u02 - s1;
  double R12 = u12 - s0;
  double R21 = u12 + s0;
  double q0 = R00 * v0 + R01 * v1 + R02 * v2;
  double q1 = R10 * v0 + R11 * v1 + R12 * v2;
  double q2 = R20 * v0 + R21 * v1 + R22 * v2;

  /* The projection, and how it changes with q. */
  double depth = 1 / q2;
  double x = q0 * depth;
  double y = q1 * depth;
  double radius = x * x + y * y;
  double k1 = p[9];
  double k2r = p[10] * radius;
  double L = 1 + radius * (k1 + k2r);
  double f = p[6];
  double w = p[14];
  double wf = w * f;
  double g = 2 * wf * (k1 + 2 * k2r);
  double gx = g * x;
  double b = gx * y;
  double zoom = wf * L;
  double a = zoom + gx * x;
  double d = zoom + g * y * y;
  double e00 = a * depth;
  double e01 = b * depth;
  double e02 = -(e00 * x + e01 * y);
  double e11 = d * depth;
  double e12 = -(e01 * x + e11 * y);

  /* The first row of the error: e = (e00, e01, e02). */
  double m0 = q1 * e02 - q2 * e01;
  double m1 = q2 * e00 - q0 * e02;
  double m2 = q0 * e01 - q1 * e00;
  double mw = (m0 * a0 + m1 * a1 + m2 * a2) * (1 - alpha);
  out[0] = alpha * m0 + mw * a0 + beta * (m1 * a2 - m2 * a1);
  out[1] = alpha * m1 + mw * a1 + beta * (m2 * a0 - m0 * a2);
  out[2] = alpha * m2 + mw * a2 + beta * (m0 * a1 - m1 * a0);
  double x0 = e00 * R00 + e01 * R10 + e02 * R20;
  double x1 = e00 * R01 + e01 * R11 + e02 * R21;
  double x2 = e00 * R02 + e01 * R12 + e02 * R22;
  out[3] = -x0;
  out[4] = -x1;
  out[5] = -x2;
  double xL = x * L;
  out[6] = w * xL;
  out[7] = w;
  out[8] = 0;
  double k1x = wf * x * radius;
  out[9] = k1x;
  out[10] = k1x * radius;
  out[11] = x0;
  out[12] = x1;
  out[13] = x2;
  out[14] = xL * f + p[7] - p[15];

  /* The second row: e = (e01, e11, e12). */
  double n0 = q1 * e12 - q2 * e11;
  double n1 = q2 * e01 - q0 * e12;
  double n2 = q0 * e11 - q1 * e01;
  double nw = (n0 * a0 + n1 * a1 + n2 * a2) * (1 - alpha);
  out[15] = alpha * n0 + nw * a0 + beta * (n1 * a2 - n2 * a1);
  out[16] = alpha * n1 + nw * a1 + beta * (n2 * a0 - n0 * a2);
  out[17] = alpha * n2 + nw * a2 + beta * (n0 * a1 - n1 * a0);
  double y0 = e01 * R00 + e11 * R10 + e12 * R20;
  double y1 = e01 * R01 + e11 * R11 + e12 * R21;
  double y2 = e01 * R02 + e11 * R12 + e12 * R22;
  out[18] = -y0;
  out[19] = -y1;
  out[20] = -y2;
  double yL = y * L;
  out[21] = w * yL;
  out[22] = 0;
  out[23] = w;
  double k1y = wf * y * radius;
  out[24] = k1y;
  out[25] = k1y * radius;
  out[26] = y0;
  out[27] = y1;
  out[28] = y2;
  out[29] = yL * f + p[8] - p[16];
}

static void setup(void) {
  values = allocate(values_length = 2);
  result = allocate(result_length = 30);
}

static double value(long i) {
  forward(in[0] + (i & 255) * 17, values);
  return values[0] + values[1];
}

static double gradient(long i) {
  jacobian(in[0] + (i & 255) * 17, result);
  return result[0] + result[29];
}

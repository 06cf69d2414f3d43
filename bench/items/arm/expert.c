/* The tool of a UR5, by hand: expert.ts says how. */

#define D1 0.089159
#define A2 -0.425
#define A3 -0.39225
#define D4 0.10915
#define D5 0.09465
#define D6 0.0823

static void forward(const double *restrict q, double *restrict out) {
  double q2 = q[1], q23 = q2 + q[2], q234 = q23 + q[3], q5 = q[4];
  double c1 = cos(q[0]), s1 = sin(q[0]), c234 = cos(q234), s234 = sin(q234);
  double reach = D6 * sin(q5);
  double X = A2 * cos(q2) + A3 * cos(q23) + D5 * s234 - reach * c234;
  double Y = A2 * sin(q2) + A3 * sin(q23) - D5 * c234 - reach * s234;
  double Z = D4 + D6 * cos(q5);
  out[0] = X * c1 + Z * s1;
  out[1] = X * s1 - Z * c1;
  out[2] = D1 + Y;
}

static void jacobian(const double *restrict q, double *restrict out) {
  double q2 = q[1], q23 = q2 + q[2], q234 = q23 + q[3], q5 = q[4];
  double c1 = cos(q[0]), s1 = sin(q[0]), c234 = cos(q234), s234 = sin(q234);
  double reach = D6 * sin(q5), side = D6 * cos(q5);
  double X4 = D5 * s234 - reach * c234, Y4 = -D5 * c234 - reach * s234;
  double X3 = X4 + A3 * cos(q23), Y3 = Y4 + A3 * sin(q23);
  double X2 = X3 + A2 * cos(q2), Y2 = Y3 + A2 * sin(q2);
  double Z = D4 + side, X5 = side * c234;
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

static void setup(void) {
  values = allocate(values_length = 3);
  result = allocate(result_length = 18);
}

static double value(long i) {
  forward(in[0] + (i & 255) * 6, values);
  return values[0] + values[2];
}

static double gradient(long i) {
  jacobian(in[0] + (i & 255) * 6, result);
  return result[0] + result[17];
}

/* f = (x + y) z, by hand. */

static double forward(double x, double y, double z) { return (x + y) * z; }

static double value_and_gradient(double x, double y, double z, double *gradient) {
  double sum = x + y;
  gradient[0] = z;
  gradient[1] = z;
  gradient[2] = sum;
  return sum * z;
}

static void setup(void) { result = allocate(result_length = 3); }

static double value(long i) {
  const double *p = in[0] + (i & 255) * 3;
  return forward(p[0], p[1], p[2]);
}

static double gradient(long i) {
  const double *p = in[0] + (i & 255) * 3;
  double f = value_and_gradient(p[0], p[1], p[2], result);
  return f + result[0] + result[1] + result[2];
}

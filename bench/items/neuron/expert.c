/* f = 1 / (1 + exp(-(w0 x0 + w1 x1 + w2))), by hand. */

static double forward(double w0, double x0, double w1, double x1, double w2) {
  return 1 / (1 + exp(-(w0 * x0 + w1 * x1 + w2)));
}

static double value_and_gradient(double w0, double x0, double w1, double x1, double w2, double *gradient) {
  double f = 1 / (1 + exp(-(w0 * x0 + w1 * x1 + w2)));
  double slope = f * (1 - f);
  gradient[0] = slope * x0;
  gradient[1] = slope * w0;
  gradient[2] = slope * x1;
  gradient[3] = slope * w1;
  gradient[4] = slope;
  return f;
}

static void setup(void) { result = allocate(result_length = 5); }

static double value(long i) {
  const double *p = in[0] + (i & 255) * 5;
  return forward(p[0], p[1], p[2], p[3], p[4]);
}

static double gradient(long i) {
  const double *p = in[0] + (i & 255) * 5;
  double f = value_and_gradient(p[0], p[1], p[2], p[3], p[4], result);
  return f + result[0] + result[4];
}

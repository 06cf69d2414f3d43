/* f = sum of 100 (x[i + 1] - x[i]^2)^2 + (1 - x[i])^2, by hand: one pass, in which each x is read once. */

static long n;

static double forward(const double *restrict x) {
  double f = 0;
  for (long i = 0; i < n - 1; i++) {
    double a = x[i + 1] - x[i] * x[i];
    double b = 1 - x[i];
    f += 100 * a * a + b * b;
  }
  return f;
}

static double value_and_gradient(const double *restrict x, double *restrict gradient) {
  double f = 0;
  double before = 0;
  for (long i = 0; i < n - 1; i++) {
    double here = x[i];
    double a = x[i + 1] - here * here;
    double b = 1 - here;
    double da = 200 * a;
    f += 100 * a * a + b * b;
    gradient[i] = before - 2 * (here * da + b);
    before = da;
  }
  gradient[n - 1] = before;
  return f;
}

static void setup(void) {
  n = length[0];
  result = allocate(result_length = n);
}

static double value(long i) {
  (void)i;
  return forward(in[0]);
}

static double gradient(long i) {
  (void)i;
  return value_and_gradient(in[0], result);
}

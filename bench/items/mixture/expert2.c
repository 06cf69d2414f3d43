/* ADBench's Gaussian mixture for d = 2, by hand: expert2.ts says how. */
#define D 2
#include "ends.c"

static double forward(void) {
  const double *restrict x = in[0];
  const double *restrict means = in[4];
  const double *restrict icf = in[5];
  enter();
  double f = 0;
  for (long n = 0; n < N; n++) {
    double x0 = x[2 * n];
    double x1 = x[2 * n + 1];
    double largest = -INFINITY;
    for (long k = 0; k < K; k++) {
      long at = 2 * k;
      long low = 3 * k;
      double c0 = x0 - means[at];
      double c1 = x1 - means[at + 1];
      double q0 = q[at] * c0;
      double q1 = q[at + 1] * c1 + icf[low + 2] * c0;
      double squares = q0 * q0 + q1 * q1;
      double here = base[k] - 0.5 * squares;
      inner[k] = here;
      if (here > largest) largest = here;
    }
    double sum = 0;
    for (long k = 0; k < K; k++) sum += exp(inner[k] - largest);
    f += largest + log(sum);
  }
  return finish(f, NULL);
}

static double value_and_gradient(double *restrict gradient) {
  const double *restrict x = in[0];
  const double *restrict means = in[4];
  const double *restrict icf = in[5];
  enter();
  memset(gradient, 0, result_length * sizeof(double));
  long dMeans = K;
  long dIcf = 3 * K;
  double f = 0;
  for (long n = 0; n < N; n++) {
    double x0 = x[2 * n];
    double x1 = x[2 * n + 1];
    double largest = -INFINITY;
    for (long k = 0; k < K; k++) {
      long at = 2 * k;
      long low = 3 * k;
      long keep = 4 * k;
      double c0 = x0 - means[at];
      double c1 = x1 - means[at + 1];
      double q0 = q[at] * c0;
      double q1 = q[at + 1] * c1 + icf[low + 2] * c0;
      kept[keep] = c0;
      kept[keep + 1] = c1;
      kept[keep + 2] = q0;
      kept[keep + 3] = q1;
      double squares = q0 * q0 + q1 * q1;
      double here = base[k] - 0.5 * squares;
      inner[k] = here;
      if (here > largest) largest = here;
    }
    double sum = 0;
    for (long k = 0; k < K; k++) {
      double e = exp(inner[k] - largest);
      inner[k] = e;
      sum += e;
    }
    f += largest + log(sum);
    double scale = 1 / sum;
    for (long k = 0; k < K; k++) {
      double w = inner[k] * scale;
      long keep = 4 * k;
      long mean = dMeans + 2 * k;
      long low = dIcf + 3 * k;
      gradient[k] += w;
      double c0 = kept[keep];
      double c1 = kept[keep + 1];
      double w0 = w * kept[keep + 2];
      gradient[mean] += w0;
      gradient[low] += w0 * c0;
      double w1 = w * kept[keep + 3];
      gradient[mean + 1] += w1;
      gradient[low + 1] += w1 * c1;
      gradient[low + 2] += w1 * c0;
    }
  }
  return finish(f, gradient);
}

static double value(long i) {
  (void)i;
  return forward();
}

static double gradient(long i) {
  (void)i;
  return value_and_gradient(result);
}

/* ADBench's Gaussian mixture for d = 10, by hand: gradient10.ts says how. */
#define D 10
#include "ends.c"

static double forward(void) {
  const double *restrict x = in[0];
  const double *restrict means = in[4];
  const double *restrict icf = in[5];
  enter();
  double f = 0;
  for (long n = 0; n < N; n++) {
    double x0 = x[10 * n];
    double x1 = x[10 * n + 1];
    double x2 = x[10 * n + 2];
    double x3 = x[10 * n + 3];
    double x4 = x[10 * n + 4];
    double x5 = x[10 * n + 5];
    double x6 = x[10 * n + 6];
    double x7 = x[10 * n + 7];
    double x8 = x[10 * n + 8];
    double x9 = x[10 * n + 9];
    double largest = -INFINITY;
    for (long k = 0; k < K; k++) {
      long at = 10 * k;
      long low = 55 * k;
      double c0 = x0 - means[at];
      double c1 = x1 - means[at + 1];
      double c2 = x2 - means[at + 2];
      double c3 = x3 - means[at + 3];
      double c4 = x4 - means[at + 4];
      double c5 = x5 - means[at + 5];
      double c6 = x6 - means[at + 6];
      double c7 = x7 - means[at + 7];
      double c8 = x8 - means[at + 8];
      double c9 = x9 - means[at + 9];
      double q0 = q[at] * c0;
      double q1 = q[at + 1] * c1 + icf[low + 10] * c0;
      double q2 = q[at + 2] * c2 + icf[low + 11] * c0 + icf[low + 19] * c1;
      double q3 = q[at + 3] * c3 + icf[low + 12] * c0 + icf[low + 20] * c1 + icf[low + 27] * c2;
      double q4 = q[at + 4] * c4 + icf[low + 13] * c0 + icf[low + 21] * c1 + icf[low + 28] * c2 + icf[low + 34] * c3;
      double q5 = q[at + 5] * c5 + icf[low + 14] * c0 + icf[low + 22] * c1 + icf[low + 29] * c2 + icf[low + 35] * c3 + icf[low + 40] * c4;
      double q6 = q[at + 6] * c6 + icf[low + 15] * c0 + icf[low + 23] * c1 + icf[low + 30] * c2 + icf[low + 36] * c3 + icf[low + 41] * c4 + icf[low + 45] * c5;
      double q7 = q[at + 7] * c7 + icf[low + 16] * c0 + icf[low + 24] * c1 + icf[low + 31] * c2 + icf[low + 37] * c3 + icf[low + 42] * c4 + icf[low + 46] * c5 + icf[low + 49] * c6;
      double q8 = q[at + 8] * c8 + icf[low + 17] * c0 + icf[low + 25] * c1 + icf[low + 32] * c2 + icf[low + 38] * c3 + icf[low + 43] * c4 + icf[low + 47] * c5 + icf[low + 50] * c6 + icf[low + 52] * c7;
      double q9 = q[at + 9] * c9 + icf[low + 18] * c0 + icf[low + 26] * c1 + icf[low + 33] * c2 + icf[low + 39] * c3 + icf[low + 44] * c4 + icf[low + 48] * c5 + icf[low + 51] * c6 + icf[low + 53] * c7 + icf[low + 54] * c8;
      double squares = q0 * q0 + q1 * q1 + q2 * q2 + q3 * q3 + q4 * q4 + q5 * q5 + q6 * q6 + q7 * q7 + q8 * q8 + q9 * q9;
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
  long dIcf = 11 * K;
  double f = 0;
  for (long n = 0; n < N; n++) {
    double x0 = x[10 * n];
    double x1 = x[10 * n + 1];
    double x2 = x[10 * n + 2];
    double x3 = x[10 * n + 3];
    double x4 = x[10 * n + 4];
    double x5 = x[10 * n + 5];
    double x6 = x[10 * n + 6];
    double x7 = x[10 * n + 7];
    double x8 = x[10 * n + 8];
    double x9 = x[10 * n + 9];
    double largest = -INFINITY;
    for (long k = 0; k < K; k++) {
      long at = 10 * k;
      long low = 55 * k;
      long keep = 20 * k;
      double c0 = x0 - means[at];
      double c1 = x1 - means[at + 1];
      double c2 = x2 - means[at + 2];
      double c3 = x3 - means[at + 3];
      double c4 = x4 - means[at + 4];
      double c5 = x5 - means[at + 5];
      double c6 = x6 - means[at + 6];
      double c7 = x7 - means[at + 7];
      double c8 = x8 - means[at + 8];
      double c9 = x9 - means[at + 9];
      double q0 = q[at] * c0;
      double q1 = q[at + 1] * c1 + icf[low + 10] * c0;
      double q2 = q[at + 2] * c2 + icf[low + 11] * c0 + icf[low + 19] * c1;
      double q3 = q[at + 3] * c3 + icf[low + 12] * c0 + icf[low + 20] * c1 + icf[low + 27] * c2;
      double q4 = q[at + 4] * c4 + icf[low + 13] * c0 + icf[low + 21] * c1 + icf[low + 28] * c2 + icf[low + 34] * c3;
      double q5 = q[at + 5] * c5 + icf[low + 14] * c0 + icf[low + 22] * c1 + icf[low + 29] * c2 + icf[low + 35] * c3 + icf[low + 40] * c4;
      double q6 = q[at + 6] * c6 + icf[low + 15] * c0 + icf[low + 23] * c1 + icf[low + 30] * c2 + icf[low + 36] * c3 + icf[low + 41] * c4 + icf[low + 45] * c5;
      double q7 = q[at + 7] * c7 + icf[low + 16] * c0 + icf[low + 24] * c1 + icf[low + 31] * c2 + icf[low + 37] * c3 + icf[low + 42] * c4 + icf[low + 46] * c5 + icf[low + 49] * c6;
      double q8 = q[at + 8] * c8 + icf[low + 17] * c0 + icf[low + 25] * c1 + icf[low + 32] * c2 + icf[low + 38] * c3 + icf[low + 43] * c4 + icf[low + 47] * c5 + icf[low + 50] * c6 + icf[low + 52] * c7;
      double q9 = q[at + 9] * c9 + icf[low + 18] * c0 + icf[low + 26] * c1 + icf[low + 33] * c2 + icf[low + 39] * c3 + icf[low + 44] * c4 + icf[low + 48] * c5 + icf[low + 51] * c6 + icf[low + 53] * c7 + icf[low + 54] * c8;
      kept[keep] = c0;
      kept[keep + 1] = c1;
      kept[keep + 2] = c2;
      kept[keep + 3] = c3;
      kept[keep + 4] = c4;
      kept[keep + 5] = c5;
      kept[keep + 6] = c6;
      kept[keep + 7] = c7;
      kept[keep + 8] = c8;
      kept[keep + 9] = c9;
      kept[keep + 10] = q0;
      kept[keep + 11] = q1;
      kept[keep + 12] = q2;
      kept[keep + 13] = q3;
      kept[keep + 14] = q4;
      kept[keep + 15] = q5;
      kept[keep + 16] = q6;
      kept[keep + 17] = q7;
      kept[keep + 18] = q8;
      kept[keep + 19] = q9;
      double squares = q0 * q0 + q1 * q1 + q2 * q2 + q3 * q3 + q4 * q4 + q5 * q5 + q6 * q6 + q7 * q7 + q8 * q8 + q9 * q9;
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
      long keep = 20 * k;
      long mean = dMeans + 10 * k;
      long low = dIcf + 55 * k;
      gradient[k] += w;
      double c0 = kept[keep];
      double c1 = kept[keep + 1];
      double c2 = kept[keep + 2];
      double c3 = kept[keep + 3];
      double c4 = kept[keep + 4];
      double c5 = kept[keep + 5];
      double c6 = kept[keep + 6];
      double c7 = kept[keep + 7];
      double c8 = kept[keep + 8];
      double c9 = kept[keep + 9];
      double w0 = w * kept[keep + 10];
      gradient[mean] += w0;
      gradient[low] += w0 * c0;
      double w1 = w * kept[keep + 11];
      gradient[mean + 1] += w1;
      gradient[low + 1] += w1 * c1;
      gradient[low + 10] += w1 * c0;
      double w2 = w * kept[keep + 12];
      gradient[mean + 2] += w2;
      gradient[low + 2] += w2 * c2;
      gradient[low + 11] += w2 * c0;
      gradient[low + 19] += w2 * c1;
      double w3 = w * kept[keep + 13];
      gradient[mean + 3] += w3;
      gradient[low + 3] += w3 * c3;
      gradient[low + 12] += w3 * c0;
      gradient[low + 20] += w3 * c1;
      gradient[low + 27] += w3 * c2;
      double w4 = w * kept[keep + 14];
      gradient[mean + 4] += w4;
      gradient[low + 4] += w4 * c4;
      gradient[low + 13] += w4 * c0;
      gradient[low + 21] += w4 * c1;
      gradient[low + 28] += w4 * c2;
      gradient[low + 34] += w4 * c3;
      double w5 = w * kept[keep + 15];
      gradient[mean + 5] += w5;
      gradient[low + 5] += w5 * c5;
      gradient[low + 14] += w5 * c0;
      gradient[low + 22] += w5 * c1;
      gradient[low + 29] += w5 * c2;
      gradient[low + 35] += w5 * c3;
      gradient[low + 40] += w5 * c4;
      double w6 = w * kept[keep + 16];
      gradient[mean + 6] += w6;
      gradient[low + 6] += w6 * c6;
      gradient[low + 15] += w6 * c0;
      gradient[low + 23] += w6 * c1;
      gradient[low + 30] += w6 * c2;
      gradient[low + 36] += w6 * c3;
      gradient[low + 41] += w6 * c4;
      gradient[low + 45] += w6 * c5;
      double w7 = w * kept[keep + 17];
      gradient[mean + 7] += w7;
      gradient[low + 7] += w7 * c7;
      gradient[low + 16] += w7 * c0;
      gradient[low + 24] += w7 * c1;
      gradient[low + 31] += w7 * c2;
      gradient[low + 37] += w7 * c3;
      gradient[low + 42] += w7 * c4;
      gradient[low + 46] += w7 * c5;
      gradient[low + 49] += w7 * c6;
      double w8 = w * kept[keep + 18];
      gradient[mean + 8] += w8;
      gradient[low + 8] += w8 * c8;
      gradient[low + 17] += w8 * c0;
      gradient[low + 25] += w8 * c1;
      gradient[low + 32] += w8 * c2;
      gradient[low + 38] += w8 * c3;
      gradient[low + 43] += w8 * c4;
      gradient[low + 47] += w8 * c5;
      gradient[low + 50] += w8 * c6;
      gradient[low + 52] += w8 * c7;
      double w9 = w * kept[keep + 19];
      gradient[mean + 9] += w9;
      gradient[low + 9] += w9 * c9;
      gradient[low + 18] += w9 * c0;
      gradient[low + 26] += w9 * c1;
      gradient[low + 33] += w9 * c2;
      gradient[low + 39] += w9 * c3;
      gradient[low + 44] += w9 * c4;
      gradient[low + 48] += w9 * c5;
      gradient[low + 51] += w9 * c6;
      gradient[low + 53] += w9 * c7;
      gradient[low + 54] += w9 * c8;
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

/* A net of 2 inputs, 20 ReLUs and 3 classes, by hand: expert.ts says how. N is given when this is compiled. */
#define HIDDEN 20
#define B1 40
#define W2 60
#define B2 120

static double buffer[3 * N];

static void setup(void) { result = allocate(result_length = 123); }

static double squares(const double *restrict p) {
  double sum = 0;
  for (long k = 0; k < B1; k++) sum += p[k] * p[k];
  for (long k = W2; k < B2; k++) sum += p[k] * p[k];
  return sum;
}

static void compute_scores(const double *restrict p, const double *restrict X, double *restrict scores) {
  double b0 = p[B2];
  double b1 = p[B2 + 1];
  double b2 = p[B2 + 2];
  for (long n = 0; n < N; n++) {
    scores[3 * n] = b0;
    scores[3 * n + 1] = b1;
    scores[3 * n + 2] = b2;
  }
  for (long j = 0; j < HIDDEN; j += 2) {
    double ax = p[2 * j];
    double ay = p[2 * j + 1];
    double bx = p[2 * j + 2];
    double by = p[2 * j + 3];
    double a = p[B1 + j];
    double b = p[B1 + j + 1];
    double a0 = p[W2 + j];
    double a1 = p[W2 + HIDDEN + j];
    double a2 = p[W2 + 2 * HIDDEN + j];
    double c0 = p[W2 + j + 1];
    double c1 = p[W2 + HIDDEN + j + 1];
    double c2 = p[W2 + 2 * HIDDEN + j + 1];
    for (long n = 0; n < N; n++) {
      double x = X[2 * n];
      double y = X[2 * n + 1];
      double z = ax * x + ay * y + a;
      double w = bx * x + by * y + b;
      double h = z > 0 ? z : 0;
      double g = w > 0 ? w : 0;
      scores[3 * n] += a0 * h + c0 * g;
      scores[3 * n + 1] += a1 * h + c1 * g;
      scores[3 * n + 2] += a2 * h + c2 * g;
    }
  }
}

/* The gradient by the weights of hidden unit i, from that by the scores; where its ReLU is off, there is none. */
static void backward(const double *restrict p, const double *restrict X, const double *restrict scores, double lambda, long i, double *restrict gradient) {
  double ax = p[2 * i];
  double ay = p[2 * i + 1];
  double a = p[B1 + i];
  double a0 = p[W2 + i];
  double a1 = p[W2 + HIDDEN + i];
  double a2 = p[W2 + 2 * HIDDEN + i];
  double gx = 0;
  double gy = 0;
  double g = 0;
  double g0 = 0;
  double g1 = 0;
  double g2 = 0;
  for (long n = 0; n < N; n++) {
    double x = X[2 * n];
    double y = X[2 * n + 1];
    double z = ax * x + ay * y + a;
    if (z > 0) {
      double d0 = scores[3 * n];
      double d1 = scores[3 * n + 1];
      double d2 = scores[3 * n + 2];
      double dz = a0 * d0 + a1 * d1 + a2 * d2;
      g0 += d0 * z;
      g1 += d1 * z;
      g2 += d2 * z;
      gx += dz * x;
      gy += dz * y;
      g += dz;
    }
  }
  gradient[2 * i] = gx + lambda * ax;
  gradient[2 * i + 1] = gy + lambda * ay;
  gradient[B1 + i] = g;
  gradient[W2 + i] = g0 + lambda * a0;
  gradient[W2 + HIDDEN + i] = g1 + lambda * a1;
  gradient[W2 + 2 * HIDDEN + i] = g2 + lambda * a2;
}

static double forward(const double *restrict p, const double *restrict X, const double *restrict t, double lambda, double *restrict scores) {
  compute_scores(p, X, scores);
  double loss = 0;
  for (long n = 0; n < N; n++) {
    double s0 = scores[3 * n];
    double s1 = scores[3 * n + 1];
    double s2 = scores[3 * n + 2];
    double top = s0 > s1 ? s0 : s1;
    top = top > s2 ? top : s2;
    loss +=
      top +
      log(exp(s0 - top) + exp(s1 - top) + exp(s2 - top)) -
      scores[3 * n + (int)t[n]];
  }
  return loss / N + 0.5 * lambda * squares(p);
}

static double value_and_gradient(const double *restrict p, const double *restrict X, const double *restrict t, double lambda, double *restrict scores, double *restrict gradient) {
  compute_scores(p, X, scores);
  double scale = 1.0 / N;
  double loss = 0;
  double g0 = 0;
  double g1 = 0;
  double g2 = 0;
  for (long n = 0; n < N; n++) {
    double s0 = scores[3 * n];
    double s1 = scores[3 * n + 1];
    double s2 = scores[3 * n + 2];
    int label = (int)t[n];
    double top = s0 > s1 ? s0 : s1;
    top = top > s2 ? top : s2;
    double e0 = exp(s0 - top);
    double e1 = exp(s1 - top);
    double e2 = exp(s2 - top);
    double sum = e0 + e1 + e2;
    loss += top + log(sum) - scores[3 * n + label];
    double share = scale / sum;
    double d0 = e0 * share - (label == 0 ? scale : 0);
    double d1 = e1 * share - (label == 1 ? scale : 0);
    double d2 = e2 * share - (label == 2 ? scale : 0);
    scores[3 * n] = d0;
    scores[3 * n + 1] = d1;
    scores[3 * n + 2] = d2;
    g0 += d0;
    g1 += d1;
    g2 += d2;
  }
  gradient[B2] = g0;
  gradient[B2 + 1] = g1;
  gradient[B2 + 2] = g2;
  for (long i = 0; i < HIDDEN; i++) backward(p, X, scores, lambda, i, gradient);
  return loss / N + 0.5 * lambda * squares(p);
}

static double value(long i) {
  (void)i;
  return forward(in[0], in[1], in[2], in[3][0], buffer);
}

static double gradient(long i) {
  (void)i;
  return value_and_gradient(in[0], in[1], in[2], in[3][0], buffer, result);
}

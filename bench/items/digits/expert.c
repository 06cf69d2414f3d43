/* A net of 784 inputs, 100 ReLUs and 10 classes, by hand, in plain loops. N is given when this is compiled. */
#define INPUTS 784
#define HIDDEN 100
#define CLASSES 10
#define B1 (INPUTS * HIDDEN)
#define W2 (B1 + HIDDEN)
#define B2 (W2 + HIDDEN * CLASSES)

static double hidden[N * HIDDEN], scores[N * CLASSES], d_hidden[N * HIDDEN];

static void setup(void) { result = allocate(result_length = B2 + CLASSES); }

static void times(long n_rows, long M, long K, const double *restrict a, const double *restrict b, double *restrict out) {
  for (long n = 0; n < n_rows; n++)
    for (long i = 0; i < M; i++) {
      double sum = 0;
      for (long k = 0; k < K; k++) sum += a[K * n + k] * b[K * i + k];
      out[M * n + i] = sum;
    }
}

static void outer(long n_rows, long M, long K, const double *restrict a, const double *restrict b, double *restrict out) {
  memset(out, 0, M * K * sizeof(double));
  for (long n = 0; n < n_rows; n++)
    for (long i = 0; i < M; i++) {
      double factor = a[M * n + i];
      for (long k = 0; k < K; k++) out[K * i + k] += factor * b[K * n + k];
    }
}

static void compute_scores(const double *restrict p, const double *restrict X) {
  times(N, HIDDEN, INPUTS, X, p, hidden);
  for (long n = 0; n < N; n++)
    for (long i = 0; i < HIDDEN; i++) {
      double z = hidden[HIDDEN * n + i] + p[B1 + i];
      hidden[HIDDEN * n + i] = z > 0 ? z : 0;
    }
  for (long n = 0; n < N; n++)
    for (long c = 0; c < CLASSES; c++) {
      double sum = p[B2 + c];
      for (long i = 0; i < HIDDEN; i++)
        sum += p[W2 + HIDDEN * c + i] * hidden[HIDDEN * n + i];
      scores[CLASSES * n + c] = sum;
    }
}

static double forward(const double *restrict p, const double *restrict X, const double *restrict target) {
  compute_scores(p, X);
  double loss = 0;
  for (long n = 0; n < N; n++) {
    double top = -INFINITY;
    for (long c = 0; c < CLASSES; c++) {
      double s = scores[CLASSES * n + c];
      if (s > top) top = s;
    }
    double sum = 0;
    for (long c = 0; c < CLASSES; c++)
      sum += exp(scores[CLASSES * n + c] - top);
    loss += top + log(sum) - scores[CLASSES * n + (int)target[n]];
  }
  return loss / N;
}

/* The gradient, from that by the scores. */
static void backward(const double *restrict p, const double *restrict X, double *restrict gradient) {
  memset(gradient + B1, 0, (result_length - B1) * sizeof(double));
  for (long n = 0; n < N; n++) {
    for (long c = 0; c < CLASSES; c++) {
      double d = scores[CLASSES * n + c];
      gradient[B2 + c] += d;
      for (long i = 0; i < HIDDEN; i++)
        gradient[W2 + HIDDEN * c + i] += d * hidden[HIDDEN * n + i];
    }
    for (long i = 0; i < HIDDEN; i++) {
      double sum = 0;
      if (hidden[HIDDEN * n + i] > 0)
        for (long c = 0; c < CLASSES; c++)
          sum += scores[CLASSES * n + c] * p[W2 + HIDDEN * c + i];
      d_hidden[HIDDEN * n + i] = sum;
      gradient[B1 + i] += sum;
    }
  }
  outer(N, HIDDEN, INPUTS, d_hidden, X, gradient);
}

static double value_and_gradient(const double *restrict p, const double *restrict X, const double *restrict target, double *restrict gradient) {
  compute_scores(p, X);
  double loss = 0;
  for (long n = 0; n < N; n++) {
    double top = -INFINITY;
    for (long c = 0; c < CLASSES; c++) {
      double s = scores[CLASSES * n + c];
      if (s > top) top = s;
    }
    int right = CLASSES * n + (int)target[n];
    double chosen = scores[right];
    double sum = 0;
    for (long c = 0; c < CLASSES; c++) {
      double e = exp(scores[CLASSES * n + c] - top);
      scores[CLASSES * n + c] = e;
      sum += e;
    }
    loss += top + log(sum) - chosen;
    double share = 1 / (N * sum);
    for (long c = 0; c < CLASSES; c++) scores[CLASSES * n + c] *= share;
    scores[right] -= 1.0 / N;
  }
  backward(p, X, gradient);
  return loss / N;
}

static double value(long i) {
  (void)i;
  return forward(in[0], in[1], in[2]);
}

static double gradient(long i) {
  (void)i;
  return value_and_gradient(in[0], in[1], in[2], result);
}

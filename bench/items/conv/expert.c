/* A convolutional net by hand: expert.ts says how. N is given when this is compiled. */
#define B1 200
#define W2 208
#define B2 3408
#define W3 3424
#define B3 5984

static double y1[8 * 24 * 24], h1[8 * 12 * 12], y2[16 * 8 * 8], h2[16 * 4 * 4], scores[10];
static double d1[8 * 12 * 12], d2[16 * 4 * 4];
static int at1[8 * 12 * 12], at2[16 * 4 * 4];

static void setup(void) { result = allocate(result_length = B3 + 10); }

/* Valid correlation with kernels of 5 x 5, four outputs at once. */
static void correlate(int channels, int side, int outputs, const double *restrict image, long start, const double *restrict p, int kernels, int biases, double *restrict out) {
  long size = side - 4;
  long step = 25 * channels;
  for (long o = 0; o < outputs; o += 4) {
    long to = o * size * size;
    for (long r = 0; r < size; r++)
      for (long c = 0; c < size; c++) {
        double s0 = p[biases + o];
        double s1 = p[biases + o + 1];
        double s2 = p[biases + o + 2];
        double s3 = p[biases + o + 3];
        long k = kernels + o * step;
        for (long a = 0; a < channels; a++) {
          long from = start + (a * side + r) * side + c;
          for (long u = 0; u < 5; u++) {
            double x0 = image[from];
            double x1 = image[from + 1];
            double x2 = image[from + 2];
            double x3 = image[from + 3];
            double x4 = image[from + 4];
            s0 +=
              x0 * p[k] +
              x1 * p[k + 1] +
              x2 * p[k + 2] +
              x3 * p[k + 3] +
              x4 * p[k + 4];
            long k1 = k + step;
            s1 +=
              x0 * p[k1] +
              x1 * p[k1 + 1] +
              x2 * p[k1 + 2] +
              x3 * p[k1 + 3] +
              x4 * p[k1 + 4];
            long k2 = k1 + step;
            s2 +=
              x0 * p[k2] +
              x1 * p[k2 + 1] +
              x2 * p[k2 + 2] +
              x3 * p[k2 + 3] +
              x4 * p[k2 + 4];
            long k3 = k2 + step;
            s3 +=
              x0 * p[k3] +
              x1 * p[k3 + 1] +
              x2 * p[k3 + 2] +
              x3 * p[k3 + 3] +
              x4 * p[k3 + 4];
            from += side;
            k += 5;
          }
        }
        long here = to + r * size + c;
        out[here] = s0;
        out[here + size * size] = s1;
        out[here + 2 * size * size] = s2;
        out[here + 3 * size * size] = s3;
      }
  }
}

/* The largest of each 2 x 2, and where it is; a ReLU after it. */
static void pool(int channels, int side, const double *restrict from, double *restrict out, int *restrict at) {
  long to = 0;
  for (long row = 0; row < channels * side; row += 2)
    for (long c = 0; c < side; c += 2) {
      long where = row * side + c;
      double largest = from[where];
      long next = where + side;
      if (from[where + 1] > largest) largest = from[++where];
      if (from[next] > largest) {
        where = next;
        largest = from[where];
      }
      if (from[next + 1] > largest) {
        where = next + 1;
        largest = from[where];
      }
      out[to] = largest > 0 ? largest : 0;
      at[to] = where;
      to++;
    }
}

/* The scores of sample n. */
static void compute_scores(const double *restrict p, const double *restrict X, long n) {
  correlate(1, 28, 8, X, 784 * n, p, 0, B1, y1);
  pool(8, 24, y1, h1, at1);
  correlate(8, 12, 16, h1, 0, p, W2, B2, y2);
  pool(16, 8, y2, h2, at2);
  for (long c = 0; c < 10; c++) {
    double sum = p[B3 + c];
    for (long i = 0; i < 256; i++) sum += p[W3 + 256 * c + i] * h2[i];
    scores[c] = sum;
  }
}

/* The loss of a sample's scores, which become their exponentials, each divided by their sum. */
static double softmax_loss(double *restrict scores, int label) {
  double top = -INFINITY;
  for (long c = 0; c < 10; c++) if (scores[c] > top) top = scores[c];
  double chosen = scores[label];
  double sum = 0;
  for (long c = 0; c < 10; c++) {
    double e = exp(scores[c] - top);
    scores[c] = e;
    sum += e;
  }
  for (long c = 0; c < 10; c++) scores[c] /= sum;
  return top + log(sum) - chosen;
}

static double forward(const double *restrict p, const double *restrict X, const double *restrict target) {
  double loss = 0;
  for (long n = 0; n < N; n++) {
    compute_scores(p, X, n);
    loss += softmax_loss(scores, (int)target[n]);
  }
  return loss / N;
}

/* What one output's gradient d adds to those of a kernel, and of the 5 x 5 of the image that it has seen. */
static void spread(double d, const double *restrict p, long kernel, const double *restrict image, long start, double *restrict gradient, double *restrict d_image) {
  for (long u = 0; u < 5; u++) {
    long k = kernel + 5 * u;
    long x = start + 12 * u;
    gradient[k] += d * image[x];
    gradient[k + 1] += d * image[x + 1];
    gradient[k + 2] += d * image[x + 2];
    gradient[k + 3] += d * image[x + 3];
    gradient[k + 4] += d * image[x + 4];
    d_image[x] += d * p[k];
    d_image[x + 1] += d * p[k + 1];
    d_image[x + 2] += d * p[k + 2];
    d_image[x + 3] += d * p[k + 3];
    d_image[x + 4] += d * p[k + 4];
  }
}

/* Adds the gradient of sample n, from that by its scores. */
static void backward(const double *restrict p, const double *restrict X, long n, double *restrict gradient) {
  memset(d2, 0, sizeof d2);
  for (long c = 0; c < 10; c++) {
    double d = scores[c];
    long w = W3 + 256 * c;
    gradient[B3 + c] += d;
    for (long i = 0; i < 256; i++) {
      gradient[w + i] += d * h2[i];
      d2[i] += d * p[w + i];
    }
  }
  memset(d1, 0, sizeof d1);
  for (long o = 0; o < 16; o++)
    for (long i = 16 * o; i < 16 * o + 16; i++) {
      if (h2[i] <= 0) continue;
      double d = d2[i];
      long where = at2[i] - 64 * o;
      long from = (where >> 3) * 12 + (where & 7);
      gradient[B2 + o] += d;
      for (long a = 0; a < 8; a++)
        spread(d, p, W2 + 25 * (8 * o + a), h1, 144 * a + from, gradient, d1);
    }
  for (long o = 0; o < 8; o++)
    for (long i = 144 * o; i < 144 * o + 144; i++) {
      if (h1[i] <= 0) continue;
      double d = d1[i];
      long where = at1[i] - 576 * o;
      long from = 784 * n + where / 24 * 28 + (where % 24);
      gradient[B1 + o] += d;
      for (long u = 0; u < 5; u++) {
        long k = 25 * o + 5 * u;
        long x = from + 28 * u;
        gradient[k] += d * X[x];
        gradient[k + 1] += d * X[x + 1];
        gradient[k + 2] += d * X[x + 2];
        gradient[k + 3] += d * X[x + 3];
        gradient[k + 4] += d * X[x + 4];
      }
    }
}

static double value_and_gradient(const double *restrict p, const double *restrict X, const double *restrict target, double *restrict gradient) {
  memset(gradient, 0, result_length * sizeof(double));
  double loss = 0;
  for (long n = 0; n < N; n++) {
    compute_scores(p, X, n);
    loss += softmax_loss(scores, (int)target[n]);
    scores[(int)target[n]] -= 1;
    for (long c = 0; c < 10; c++) scores[c] /= N;
    backward(p, X, n, gradient);
  }
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

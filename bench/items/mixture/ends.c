/* What comes before and after the loop over a mixture's points; K and N are given when this is compiled. */
#define ROWS (D * (D + 1) / 2)

static double q[K * D], base[K], inner[K], kept[2 * K * D];

static void setup(void) { result = allocate(result_length = K * (1 + D + ROWS)); }

static void enter(void) {
  const double *alphas = in[3], *icf = in[5];
  for (int k = 0; k < K; k++) {
    double sum = alphas[k];
    for (int i = 0; i < D; i++) {
      sum += icf[ROWS * k + i];
      q[D * k + i] = exp(icf[ROWS * k + i]);
    }
    base[k] = sum;
  }
}

/* The gradient by component k, from the sums over the points that stand in its place. */
static void component(int k, double gamma, double m, double *restrict gradient) {
  const double *icf = in[5] + ROWS * k;
  double *mean = gradient + K + D * k, *low = gradient + K + D * K + ROWS * k;
  int at = D;
  for (int j = 0; j < D; j++) {
    double diagonal = q[D * k + j];
    double sum = diagonal * mean[j];
    for (int i = j + 1; i < D; i++, at++) {
      sum += icf[at] * mean[i];
      low[at] = gamma * gamma * icf[at] - low[at];
    }
    mean[j] = sum;
    low[j] = gradient[k] - m + diagonal * (gamma * gamma * diagonal - low[j]);
  }
}

static double finish(double f, double *restrict gradient) {
  const double *alphas = in[3], *icf = in[5];
  double gamma = in[1][0], m = in[2][0];
  double largest = -INFINITY, sum = 0, squares = 0, traces = 0;
  for (int k = 0; k < K; k++) largest = fmax(largest, alphas[k]);
  for (int k = 0; k < K; k++) sum += exp(alphas[k] - largest);
  if (gradient != NULL) {
    for (int k = 0; k < K; k++) component(k, gamma, m, gradient);
    for (int k = 0; k < K; k++) gradient[k] -= N / sum * exp(alphas[k] - largest);
  }
  for (int k = 0; k < K; k++) {
    for (int i = 0; i < D; i++) {
      traces += icf[ROWS * k + i];
      squares += q[D * k + i] * q[D * k + i];
    }
    for (int i = D; i < ROWS; i++) squares += icf[ROWS * k + i] * icf[ROWS * k + i];
  }
  double degrees = m + D + 1;
  double normaliser = degrees * D * (log(gamma) - 0.5 * log(2)) - D * (D - 1) / 4.0 * log(acos(-1));
  for (int j = 1; j <= D; j++) normaliser -= lgamma((degrees + 1 - j) / 2);
  return f - N * (largest + log(sum)) + 0.5 * gamma * gamma * squares - m * traces - K * normaliser;
}

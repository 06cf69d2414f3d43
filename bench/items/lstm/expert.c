/* ADBench's LSTM, by hand: expert.ts says how. C is given when this is compiled. */
#define UNITS 14
#define KEPT 7
#define LAYERS 2
#define STEP (LAYERS * KEPT * UNITS)

static const double *main_, *extra, *state, *sequence;
static double kept[STEP * C], now_[4 * UNITS], exps[UNITS * C], sums[C], adjoints[4 * UNITS];

static void setup(void) {
  main_ = in[0];
  extra = in[1];
  state = in[2];
  sequence = in[3];
  result = allocate(result_length = 19 * UNITS);
}

static double sigmoid(double x) { return 1 / (1 + exp(-x)); }

static double forward(void) {
  memcpy(now_, state, sizeof now_);
  double total = 0;
  for (long t = 0; t < C - 1; t++) {
    double sum = 2;
    double golds = 0;
    for (long j = 0; j < UNITS; j++) {
      double x = sequence[UNITS * t + j] * extra[j];
      for (long layer = 0; layer < LAYERS; layer++) {
        long w = 8 * UNITS * layer + j;
        long s = 2 * UNITS * layer + j;
        double h = now_[s];
        double c =
          now_[s + UNITS] * sigmoid(x * main_[w] + main_[w + 4 * UNITS]) +
          sigmoid(h * main_[w + UNITS] + main_[w + 5 * UNITS]) *
            tanh(h * main_[w + 3 * UNITS] + main_[w + 7 * UNITS]);
        x =
          sigmoid(x * main_[w + 2 * UNITS] + main_[w + 6 * UNITS]) *
          tanh(c);
        now_[s] = x;
        now_[s + UNITS] = c;
      }
      double y = x * extra[UNITS + j] + extra[2 * UNITS + j];
      double gold = sequence[UNITS * (t + 1) + j];
      sum += exp(y);
      golds += gold;
      total += gold * y;
    }
    total -= golds * log(sum);
  }
  return -total / (UNITS * (C - 1));
}

static double forward_keeping(void) {
  memcpy(now_, state, sizeof now_);
  double total = 0;
  for (long t = 0; t < C - 1; t++) {
    double sum = 2;
    double golds = 0;
    for (long j = 0; j < UNITS; j++) {
      double x = sequence[UNITS * t + j] * extra[j];
      for (long layer = 0; layer < LAYERS; layer++) {
        long w = 8 * UNITS * layer + j;
        long s = 2 * UNITS * layer + j;
        long k = STEP * t + KEPT * (UNITS * layer + j);
        double h = now_[s];
        double f = sigmoid(x * main_[w] + main_[w + 4 * UNITS]);
        double i = sigmoid(h * main_[w + UNITS] + main_[w + 5 * UNITS]);
        double o = sigmoid(x * main_[w + 2 * UNITS] + main_[w + 6 * UNITS]);
        double g = tanh(h * main_[w + 3 * UNITS] + main_[w + 7 * UNITS]);
        double c = now_[s + UNITS] * f + i * g;
        double th = tanh(c);
        x = o * th;
        now_[s] = x;
        now_[s + UNITS] = c;
        kept[k] = f;
        kept[k + 1] = i;
        kept[k + 2] = o;
        kept[k + 3] = g;
        kept[k + 4] = th;
        kept[k + 5] = c;
        kept[k + 6] = x;
      }
      double y = x * extra[UNITS + j] + extra[2 * UNITS + j];
      double gold = sequence[UNITS * (t + 1) + j];
      double e = exp(y);
      exps[UNITS * t + j] = e;
      sum += e;
      golds += gold;
      total += gold * y;
    }
    sums[t] = golds / sum;
    total -= golds * log(sum);
  }
  return total;
}

/* What step t adds to the gradient; it takes the adjoints of the states after it, and leaves those before it. */
static void backward_step(long t, double *restrict gradient) {
  double scale = -1.0 / (UNITS * (C - 1));
  double share = sums[t];
  for (long j = 0; j < UNITS; j++) {
    double dy =
      scale *
      (sequence[UNITS * (t + 1) + j] - share * exps[UNITS * t + j]);
    long last = STEP * t + KEPT * (UNITS * (LAYERS - 1) + j);
    long e = 16 * UNITS + j;
    gradient[e + UNITS] += dy * kept[last + 6];
    gradient[e + 2 * UNITS] += dy;
    double dx = dy * extra[UNITS + j];
    for (long layer = LAYERS - 1; layer >= 0; layer--) {
      long w = 8 * UNITS * layer + j;
      long s = 2 * UNITS * layer + j;
      long k = STEP * t + KEPT * (UNITS * layer + j);
      double x =
        layer == 0
          ? sequence[UNITS * t + j] * extra[j]
          : kept[k - KEPT * UNITS + 6];
      double h = t == 0 ? state[s] : kept[k - STEP + 6];
      double before = t == 0 ? state[s + UNITS] : kept[k - STEP + 5];
      double f = kept[k];
      double i = kept[k + 1];
      double o = kept[k + 2];
      double g = kept[k + 3];
      double th = kept[k + 4];
      double dh = adjoints[s] + dx;
      double dc = adjoints[s + UNITS] + dh * o * (1 - th * th);
      double df = dc * before * f * (1 - f);
      double di = dc * g * i * (1 - i);
      double dO = dh * th * o * (1 - o);
      double dg = dc * i * (1 - g * g);
      gradient[w] += df * x;
      gradient[w + UNITS] += di * h;
      gradient[w + 2 * UNITS] += dO * x;
      gradient[w + 3 * UNITS] += dg * h;
      gradient[w + 4 * UNITS] += df;
      gradient[w + 5 * UNITS] += di;
      gradient[w + 6 * UNITS] += dO;
      gradient[w + 7 * UNITS] += dg;
      adjoints[s] = di * main_[w + UNITS] + dg * main_[w + 3 * UNITS];
      adjoints[s + UNITS] = dc * f;
      dx = df * main_[w] + dO * main_[w + 2 * UNITS];
    }
    gradient[e] += dx * sequence[UNITS * t + j];
  }
}

static double value_and_gradient(double *restrict gradient) {
  double total = forward_keeping();
  memset(gradient, 0, result_length * sizeof(double));
  memset(adjoints, 0, sizeof adjoints);
  for (long t = C - 2; t >= 0; t--) backward_step(t, gradient);
  return -total / (UNITS * (C - 1));
}

static double value(long i) {
  (void)i;
  return forward();
}

static double gradient(long i) {
  (void)i;
  return value_and_gradient(result);
}

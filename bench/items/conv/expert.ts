/**
 * A convolutional net by hand: 1 x 28 x 28, 8 kernels of 5 x 5, ReLU, pooling to 8 x 12 x 12, 16 kernels of
 * 8 x 5 x 5, ReLU, pooling to 16 x 4 x 4, and 10 classes. One sample at a time, so that all but the images stays in
 * the first cache. The ReLU comes after pooling, which is the same, and pooling remembers where its largest was:
 * on the way back only a quarter of the convolutions' outputs has a gradient, and nothing else is looked at.
 */

/** Where parameters begin. */
const B1 = 200;
const W2 = 208;
const B2 = 3408;
const W3 = 3424;
const B3 = 5984;
export const PARAMETERS = 5994;

export interface Net {
  readonly N: number;
  readonly p: Float64Array;
  readonly X: Float64Array;
  readonly target: Float64Array;
  /** Of one sample: what the convolutions give, what pooling leaves, where that was, and the gradients by it. */
  readonly y1: Float64Array;
  readonly h1: Float64Array;
  readonly at1: Int32Array;
  readonly y2: Float64Array;
  readonly h2: Float64Array;
  readonly at2: Int32Array;
  readonly scores: Float64Array;
  readonly d1: Float64Array;
  readonly d2: Float64Array;
}

export const netOf = (
  N: number,
  p: Float64Array,
  X: Float64Array,
  target: Float64Array,
): Net => ({
  ...{ N, p, X, target },
  y1: new Float64Array(8 * 24 * 24),
  h1: new Float64Array(8 * 12 * 12),
  at1: new Int32Array(8 * 12 * 12),
  y2: new Float64Array(16 * 8 * 8),
  h2: new Float64Array(16 * 4 * 4),
  at2: new Int32Array(16 * 4 * 4),
  scores: new Float64Array(10),
  d1: new Float64Array(8 * 12 * 12),
  d2: new Float64Array(16 * 4 * 4),
});

/** Valid correlation with kernels of 5 x 5, four outputs at once. */
function correlate(
  channels: number,
  side: number,
  outputs: number,
  image: Float64Array,
  start: number,
  p: Float64Array,
  kernels: number,
  biases: number,
  out: Float64Array,
): void {
  const size = side - 4;
  const step = 25 * channels;
  for (let o = 0; o < outputs; o += 4) {
    const to = o * size * size;
    for (let r = 0; r < size; r++)
      for (let c = 0; c < size; c++) {
        let s0 = p[biases + o]!;
        let s1 = p[biases + o + 1]!;
        let s2 = p[biases + o + 2]!;
        let s3 = p[biases + o + 3]!;
        let k = kernels + o * step;
        for (let a = 0; a < channels; a++) {
          let from = start + (a * side + r) * side + c;
          for (let u = 0; u < 5; u++) {
            const x0 = image[from]!;
            const x1 = image[from + 1]!;
            const x2 = image[from + 2]!;
            const x3 = image[from + 3]!;
            const x4 = image[from + 4]!;
            s0 +=
              x0 * p[k]! +
              x1 * p[k + 1]! +
              x2 * p[k + 2]! +
              x3 * p[k + 3]! +
              x4 * p[k + 4]!;
            const k1 = k + step;
            s1 +=
              x0 * p[k1]! +
              x1 * p[k1 + 1]! +
              x2 * p[k1 + 2]! +
              x3 * p[k1 + 3]! +
              x4 * p[k1 + 4]!;
            const k2 = k1 + step;
            s2 +=
              x0 * p[k2]! +
              x1 * p[k2 + 1]! +
              x2 * p[k2 + 2]! +
              x3 * p[k2 + 3]! +
              x4 * p[k2 + 4]!;
            const k3 = k2 + step;
            s3 +=
              x0 * p[k3]! +
              x1 * p[k3 + 1]! +
              x2 * p[k3 + 2]! +
              x3 * p[k3 + 3]! +
              x4 * p[k3 + 4]!;
            from += side;
            k += 5;
          }
        }
        const here = to + r * size + c;
        out[here] = s0;
        out[here + size * size] = s1;
        out[here + 2 * size * size] = s2;
        out[here + 3 * size * size] = s3;
      }
  }
}

/** The largest of each 2 x 2, and where it is; a ReLU after it. */
function pool(
  channels: number,
  side: number,
  from: Float64Array,
  out: Float64Array,
  at: Int32Array,
): void {
  let to = 0;
  for (let row = 0; row < channels * side; row += 2)
    for (let c = 0; c < side; c += 2) {
      let where = row * side + c;
      let largest = from[where]!;
      const next = where + side;
      if (from[where + 1]! > largest) largest = from[++where]!;
      if (from[next]! > largest) {
        where = next;
        largest = from[where]!;
      }
      if (from[next + 1]! > largest) {
        where = next + 1;
        largest = from[where]!;
      }
      out[to] = largest > 0 ? largest : 0;
      at[to] = where;
      to++;
    }
}

/** The scores of sample n. */
function computeScores(net: Net, n: number): void {
  const { p, X, y1, h1, at1, y2, h2, at2, scores } = net;
  correlate(1, 28, 8, X, 784 * n, p, 0, B1, y1);
  pool(8, 24, y1, h1, at1);
  correlate(8, 12, 16, h1, 0, p, W2, B2, y2);
  pool(16, 8, y2, h2, at2);
  for (let c = 0; c < 10; c++) {
    let sum = p[B3 + c]!;
    for (let i = 0; i < 256; i++) sum += p[W3 + 256 * c + i]! * h2[i]!;
    scores[c] = sum;
  }
}

/** The loss of a sample's scores, which become their exponentials, each divided by their sum. */
function softmaxLoss(scores: Float64Array, label: number): number {
  let top = -Infinity;
  for (let c = 0; c < 10; c++) if (scores[c]! > top) top = scores[c]!;
  const chosen = scores[label]!;
  let sum = 0;
  for (let c = 0; c < 10; c++) {
    const e = Math.exp(scores[c]! - top);
    scores[c] = e;
    sum += e;
  }
  for (let c = 0; c < 10; c++) scores[c]! /= sum;
  return top + Math.log(sum) - chosen;
}

export function forward(net: Net): number {
  const { N, target, scores } = net;
  let loss = 0;
  for (let n = 0; n < N; n++) {
    computeScores(net, n);
    loss += softmaxLoss(scores, target[n]!);
  }
  return loss / N;
}

export function valueAndGradient(net: Net, gradient: Float64Array): number {
  const { N, target, scores } = net;
  gradient.fill(0);
  let loss = 0;
  for (let n = 0; n < N; n++) {
    computeScores(net, n);
    loss += softmaxLoss(scores, target[n]!);
    scores[target[n]!]! -= 1;
    for (let c = 0; c < 10; c++) scores[c]! /= N;
    backward(net, n, gradient);
  }
  return loss / N;
}

/** Adds the gradient of sample n, from that by its scores. */
function backward(net: Net, n: number, gradient: Float64Array): void {
  const { p, X, h1, at1, h2, at2, scores, d1, d2 } = net;
  d2.fill(0);
  for (let c = 0; c < 10; c++) {
    const d = scores[c]!;
    const w = W3 + 256 * c;
    gradient[B3 + c]! += d;
    for (let i = 0; i < 256; i++) {
      gradient[w + i]! += d * h2[i]!;
      d2[i]! += d * p[w + i]!;
    }
  }
  d1.fill(0);
  for (let o = 0; o < 16; o++)
    for (let i = 16 * o; i < 16 * o + 16; i++) {
      if (h2[i]! <= 0) continue;
      const d = d2[i]!;
      const where = at2[i]! - 64 * o;
      const from = (where >> 3) * 12 + (where & 7);
      gradient[B2 + o]! += d;
      for (let a = 0; a < 8; a++)
        spread(d, p, W2 + 25 * (8 * o + a), h1, 144 * a + from, gradient, d1);
    }
  for (let o = 0; o < 8; o++)
    for (let i = 144 * o; i < 144 * o + 144; i++) {
      if (h1[i]! <= 0) continue;
      const d = d1[i]!;
      const where = at1[i]! - 576 * o;
      const from = 784 * n + Math.floor(where / 24) * 28 + (where % 24);
      gradient[B1 + o]! += d;
      for (let u = 0; u < 5; u++) {
        const k = 25 * o + 5 * u;
        const x = from + 28 * u;
        gradient[k]! += d * X[x]!;
        gradient[k + 1]! += d * X[x + 1]!;
        gradient[k + 2]! += d * X[x + 2]!;
        gradient[k + 3]! += d * X[x + 3]!;
        gradient[k + 4]! += d * X[x + 4]!;
      }
    }
}

/** What one output's gradient d adds to those of a kernel, and of the 5 x 5 of the image that it has seen. */
function spread(
  d: number,
  p: Float64Array,
  kernel: number,
  image: Float64Array,
  start: number,
  gradient: Float64Array,
  dImage: Float64Array,
): void {
  for (let u = 0; u < 5; u++) {
    const k = kernel + 5 * u;
    const x = start + 12 * u;
    gradient[k]! += d * image[x]!;
    gradient[k + 1]! += d * image[x + 1]!;
    gradient[k + 2]! += d * image[x + 2]!;
    gradient[k + 3]! += d * image[x + 3]!;
    gradient[k + 4]! += d * image[x + 4]!;
    dImage[x]! += d * p[k]!;
    dImage[x + 1]! += d * p[k + 1]!;
    dImage[x + 2]! += d * p[k + 2]!;
    dImage[x + 3]! += d * p[k + 3]!;
    dImage[x + 4]! += d * p[k + 4]!;
  }
}

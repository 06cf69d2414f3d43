/** The networks among the examples once more, by hand, in plain loops. */

type Vector = Float64Array;

/** X Wᵀ + b, row by row. */
function layer(X: Vector, W: Vector, b: Vector): Vector {
  const outs = b.length;
  const ins = W.length / outs;
  const rows = X.length / ins;
  const Y = new Float64Array(rows * outs);
  for (let n = 0; n < rows; n++)
    for (let o = 0; o < outs; o++) {
      let sum = b[o]!;
      for (let i = 0; i < ins; i++) sum += X[n * ins + i]! * W[o * ins + i]!;
      Y[n * outs + o] = sum;
    }
  return Y;
}

const relu = (X: Vector): Vector => X.map((x) => (x > 0 ? x : 0));

/** The mean over the rows of −log of the probability of the right class. */
function softmaxLoss(scores: Vector, labels: Vector): number {
  const classes = scores.length / labels.length;
  let loss = 0;
  labels.forEach((label, n) => {
    const row = scores.slice(n * classes, (n + 1) * classes);
    const total = row.reduce((sum, score) => sum + Math.exp(score), 0);
    loss -= Math.log(Math.exp(row[label]!) / total);
  });
  return loss / labels.length;
}

const squares = (W: Vector): number => W.reduce((sum, w) => sum + w * w, 0);

export interface Batch {
  readonly X: Vector;
  readonly t: Vector;
  readonly lambda: number;
}

export interface Linear extends Batch {
  readonly W: Vector;
  readonly b: Vector;
}

export const linearLoss = ({ X, t, lambda, W, b }: Linear): number =>
  softmaxLoss(layer(X, W, b), t) + (lambda / 2) * squares(W);

export interface TwoLayers extends Batch {
  readonly W1: Vector;
  readonly b1: Vector;
  readonly W2: Vector;
  readonly b2: Vector;
}

export function twoLayerLoss(net: TwoLayers): number {
  const hidden = relu(layer(net.X, net.W1, net.b1));
  const loss = softmaxLoss(layer(hidden, net.W2, net.b2), net.t);
  return loss + (net.lambda / 2) * (squares(net.W1) + squares(net.W2));
}

export interface ThreeLayers extends TwoLayers {
  readonly W3: Vector;
  readonly b3: Vector;
}

export function threeLayerLoss(net: ThreeLayers): number {
  const first = relu(layer(net.X, net.W1, net.b1));
  const second = relu(layer(first, net.W2, net.b2));
  const loss = softmaxLoss(layer(second, net.W3, net.b3), net.t);
  const weights = squares(net.W1) + squares(net.W2) + squares(net.W3);
  return loss + (net.lambda / 2) * weights;
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

export interface Lstm {
  readonly xs: Vector;
  readonly target: Vector;
  readonly Wx: Vector;
  readonly Wh: Vector;
  readonly b: Vector;
}

export function lstmLoss({ xs, target, Wx, Wh, b }: Lstm): number {
  const units = b.length / 4;
  const ins = Wx.length / b.length;
  let h = new Float64Array(units);
  const c = new Float64Array(units);
  let error = 0;
  for (let step = 0; step < xs.length / ins; step++) {
    const x = xs.slice(step * ins, (step + 1) * ins);
    const fromX = layer(x, Wx, b);
    const fromH = layer(h, Wh, new Float64Array(b.length));
    const z = fromX.map((value, k) => value + fromH[k]!);
    h = h.map((_, k) => {
      const [i, f, g, o] = [0, 1, 2, 3].map((gate) => z[gate * units + k]!);
      c[k] = sigmoid(f!) * c[k]! + sigmoid(i!) * Math.tanh(g!);
      return sigmoid(o!) * Math.tanh(c[k]!);
    });
    h.forEach((y, k) => (error += (y - target[step * units + k]!) ** 2));
  }
  return error / target.length;
}

export interface Attention {
  readonly X: Vector;
  readonly Wq: Vector;
  readonly Wk: Vector;
  readonly Wv: Vector;
}

/** X W. */
function times(X: Vector, W: Vector, ins: number): Vector {
  const outs = W.length / ins;
  const transposed = W.map(
    (_, k) => W[(k % ins) * outs + Math.floor(k / ins)]!,
  );
  return layer(X, transposed, new Float64Array(outs));
}

export function attention({ X, Wq, Wk, Wv }: Attention): Vector {
  const [wide, narrow] = [16, 8];
  const tokens = X.length / wide;
  const [Q, K, V] = [Wq, Wk, Wv].map((W) => times(X, W, wide)) as [
    Vector,
    Vector,
    Vector,
  ];
  const out = new Float64Array(tokens * narrow);
  for (let asks = 0; asks < tokens; asks++) {
    const weights = Array.from({ length: tokens }, (_, told) => {
      let fit = 0;
      for (let d = 0; d < narrow; d++)
        fit += Q[asks * narrow + d]! * K[told * narrow + d]!;
      return Math.exp(fit / Math.sqrt(narrow));
    });
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    weights.forEach((weight, told) => {
      for (let d = 0; d < narrow; d++)
        out[asks * narrow + d]! += (weight / total) * V[told * narrow + d]!;
    });
  }
  return out;
}

export interface Convolution {
  readonly image: Vector;
  readonly K: Vector;
  readonly bias: Vector;
}

/** 3 channels of 32 × 32 with 8 kernels of 3 × 3. */
export function convolution({ image, K, bias }: Convolution): Vector {
  const out: number[] = [];
  for (let o = 0; o < 8; o++)
    for (let row = 0; row < 30; row++)
      for (let column = 0; column < 30; column++) {
        let sum = bias[o]!;
        for (let tap = 0; tap < 27; tap++) {
          const [a, u, v] = [
            Math.floor(tap / 9),
            Math.floor(tap / 3) % 3,
            tap % 3,
          ];
          sum +=
            K[o * 27 + tap]! * image[a * 1024 + (row + u) * 32 + column + v]!;
        }
        out.push(Math.max(0, sum));
      }
  return Float64Array.from(out);
}

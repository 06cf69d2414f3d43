/** A net of 784 inputs, 100 ReLUs and 10 classes, by hand; the large products are plain loops, or tiled. */

const INPUTS = 784;
const HIDDEN = 100;
const CLASSES = 10;
/** Where b1, W2 and b2 begin; W1 is at 0. */
const B1 = INPUTS * HIDDEN;
const W2 = B1 + HIDDEN;
const B2 = W2 + HIDDEN * CLASSES;

/** The two products that all the time goes into. */
export interface Products {
  /** out[n, i] = Σ_k a[n, k] b[i, k], of N x K by M x K. */
  times(
    N: number,
    M: number,
    K: number,
    a: Float64Array,
    b: Float64Array,
    out: Float64Array,
  ): void;
  /** out[i, k] = Σ_n a[n, i] b[n, k], of N x M and N x K. */
  outer(
    N: number,
    M: number,
    K: number,
    a: Float64Array,
    b: Float64Array,
    out: Float64Array,
  ): void;
}

export interface Net {
  readonly N: number;
  readonly p: Float64Array;
  readonly X: Float64Array;
  readonly target: Float64Array;
  readonly products: Products;
  readonly hidden: Float64Array;
  readonly scores: Float64Array;
  readonly dHidden: Float64Array;
}

export const netOf = (
  N: number,
  p: Float64Array,
  X: Float64Array,
  target: Float64Array,
  products: Products,
): Net => ({
  ...{ N, p, X, target, products },
  hidden: new Float64Array(N * HIDDEN),
  scores: new Float64Array(N * CLASSES),
  dHidden: new Float64Array(N * HIDDEN),
});

function computeScores({ N, p, X, products, hidden, scores }: Net): void {
  products.times(N, HIDDEN, INPUTS, X, p, hidden);
  for (let n = 0; n < N; n++)
    for (let i = 0; i < HIDDEN; i++) {
      const z = hidden[HIDDEN * n + i]! + p[B1 + i]!;
      hidden[HIDDEN * n + i] = z > 0 ? z : 0;
    }
  for (let n = 0; n < N; n++)
    for (let c = 0; c < CLASSES; c++) {
      let sum = p[B2 + c]!;
      for (let i = 0; i < HIDDEN; i++)
        sum += p[W2 + HIDDEN * c + i]! * hidden[HIDDEN * n + i]!;
      scores[CLASSES * n + c] = sum;
    }
}

export function forward(net: Net): number {
  const { N, target, scores } = net;
  computeScores(net);
  let loss = 0;
  for (let n = 0; n < N; n++) {
    let top = -Infinity;
    for (let c = 0; c < CLASSES; c++) {
      const s = scores[CLASSES * n + c]!;
      if (s > top) top = s;
    }
    let sum = 0;
    for (let c = 0; c < CLASSES; c++)
      sum += Math.exp(scores[CLASSES * n + c]! - top);
    loss += top + Math.log(sum) - scores[CLASSES * n + target[n]!]!;
  }
  return loss / N;
}

export function valueAndGradient(net: Net, gradient: Float64Array): number {
  const { N, target, scores } = net;
  computeScores(net);
  let loss = 0;
  for (let n = 0; n < N; n++) {
    let top = -Infinity;
    for (let c = 0; c < CLASSES; c++) {
      const s = scores[CLASSES * n + c]!;
      if (s > top) top = s;
    }
    const right = CLASSES * n + target[n]!;
    const chosen = scores[right]!;
    let sum = 0;
    for (let c = 0; c < CLASSES; c++) {
      const e = Math.exp(scores[CLASSES * n + c]! - top);
      scores[CLASSES * n + c] = e;
      sum += e;
    }
    loss += top + Math.log(sum) - chosen;
    const share = 1 / (N * sum);
    for (let c = 0; c < CLASSES; c++) scores[CLASSES * n + c]! *= share;
    scores[right]! -= 1 / N;
  }
  backward(net, gradient);
  return loss / N;
}

/** The gradient, from that by the scores. */
function backward(
  { N, p, X, products, hidden, scores, dHidden }: Net,
  gradient: Float64Array,
): void {
  gradient.fill(0, B1);
  for (let n = 0; n < N; n++) {
    for (let c = 0; c < CLASSES; c++) {
      const d = scores[CLASSES * n + c]!;
      gradient[B2 + c]! += d;
      for (let i = 0; i < HIDDEN; i++)
        gradient[W2 + HIDDEN * c + i]! += d * hidden[HIDDEN * n + i]!;
    }
    for (let i = 0; i < HIDDEN; i++) {
      let sum = 0;
      if (hidden[HIDDEN * n + i]! > 0)
        for (let c = 0; c < CLASSES; c++)
          sum += scores[CLASSES * n + c]! * p[W2 + HIDDEN * c + i]!;
      dHidden[HIDDEN * n + i] = sum;
      gradient[B1 + i]! += sum;
    }
  }
  products.outer(N, HIDDEN, INPUTS, dHidden, X, gradient);
}

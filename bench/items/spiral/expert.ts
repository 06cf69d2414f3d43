/**
 * A net of 2 inputs, 20 ReLUs and 3 classes, by hand. The hidden units are the outer loop and the samples the inner
 * one, so that a unit's weights, and the sums for its gradient, stay in registers. What a unit gives is
 * computed again on the way back: two products are cheaper than to keep it.
 */

const HIDDEN = 20;
/** Where b1, W2 and b2 begin; W1 is at 0. */
const B1 = 40;
const W2 = 60;
const B2 = 120;

export function forward(
  p: Float64Array,
  N: number,
  X: Float64Array,
  t: Float64Array,
  lambda: number,
  scores: Float64Array,
): number {
  computeScores(p, N, X, scores);
  let loss = 0;
  for (let n = 0; n < N; n++) {
    const s0 = scores[3 * n]!;
    const s1 = scores[3 * n + 1]!;
    const s2 = scores[3 * n + 2]!;
    let top = s0 > s1 ? s0 : s1;
    top = top > s2 ? top : s2;
    loss +=
      top +
      Math.log(Math.exp(s0 - top) + Math.exp(s1 - top) + Math.exp(s2 - top)) -
      scores[3 * n + t[n]!]!;
  }
  return loss / N + 0.5 * lambda * squares(p);
}

export function valueAndGradient(
  p: Float64Array,
  N: number,
  X: Float64Array,
  t: Float64Array,
  lambda: number,
  scores: Float64Array,
  gradient: Float64Array,
): number {
  computeScores(p, N, X, scores);
  const scale = 1 / N;
  let loss = 0;
  let g0 = 0;
  let g1 = 0;
  let g2 = 0;
  for (let n = 0; n < N; n++) {
    const s0 = scores[3 * n]!;
    const s1 = scores[3 * n + 1]!;
    const s2 = scores[3 * n + 2]!;
    const label = t[n]!;
    let top = s0 > s1 ? s0 : s1;
    top = top > s2 ? top : s2;
    const e0 = Math.exp(s0 - top);
    const e1 = Math.exp(s1 - top);
    const e2 = Math.exp(s2 - top);
    const sum = e0 + e1 + e2;
    loss += top + Math.log(sum) - scores[3 * n + label]!;
    const share = scale / sum;
    const d0 = e0 * share - (label === 0 ? scale : 0);
    const d1 = e1 * share - (label === 1 ? scale : 0);
    const d2 = e2 * share - (label === 2 ? scale : 0);
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
  for (let i = 0; i < HIDDEN; i++)
    backward(p, N, X, scores, lambda, i, gradient);
  return loss / N + 0.5 * lambda * squares(p);
}

function squares(p: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < B1; k++) sum += p[k]! * p[k]!;
  for (let k = W2; k < B2; k++) sum += p[k]! * p[k]!;
  return sum;
}

function computeScores(
  p: Float64Array,
  N: number,
  X: Float64Array,
  scores: Float64Array,
): void {
  const b0 = p[B2]!;
  const b1 = p[B2 + 1]!;
  const b2 = p[B2 + 2]!;
  for (let n = 0; n < N; n++) {
    scores[3 * n] = b0;
    scores[3 * n + 1] = b1;
    scores[3 * n + 2] = b2;
  }
  for (let j = 0; j < HIDDEN; j += 2) {
    const ax = p[2 * j]!;
    const ay = p[2 * j + 1]!;
    const bx = p[2 * j + 2]!;
    const by = p[2 * j + 3]!;
    const a = p[B1 + j]!;
    const b = p[B1 + j + 1]!;
    const a0 = p[W2 + j]!;
    const a1 = p[W2 + HIDDEN + j]!;
    const a2 = p[W2 + 2 * HIDDEN + j]!;
    const c0 = p[W2 + j + 1]!;
    const c1 = p[W2 + HIDDEN + j + 1]!;
    const c2 = p[W2 + 2 * HIDDEN + j + 1]!;
    for (let n = 0; n < N; n++) {
      const x = X[2 * n]!;
      const y = X[2 * n + 1]!;
      const z = ax * x + ay * y + a;
      const w = bx * x + by * y + b;
      const h = z > 0 ? z : 0;
      const g = w > 0 ? w : 0;
      scores[3 * n]! += a0 * h + c0 * g;
      scores[3 * n + 1]! += a1 * h + c1 * g;
      scores[3 * n + 2]! += a2 * h + c2 * g;
    }
  }
}

/** The gradient by the weights of hidden unit i, from that by the scores; where its ReLU is off, there is none. */
function backward(
  p: Float64Array,
  N: number,
  X: Float64Array,
  scores: Float64Array,
  lambda: number,
  i: number,
  gradient: Float64Array,
): void {
  const ax = p[2 * i]!;
  const ay = p[2 * i + 1]!;
  const a = p[B1 + i]!;
  const a0 = p[W2 + i]!;
  const a1 = p[W2 + HIDDEN + i]!;
  const a2 = p[W2 + 2 * HIDDEN + i]!;
  let gx = 0;
  let gy = 0;
  let g = 0;
  let g0 = 0;
  let g1 = 0;
  let g2 = 0;
  for (let n = 0; n < N; n++) {
    const x = X[2 * n]!;
    const y = X[2 * n + 1]!;
    const z = ax * x + ay * y + a;
    if (z > 0) {
      const d0 = scores[3 * n]!;
      const d1 = scores[3 * n + 1]!;
      const d2 = scores[3 * n + 2]!;
      const dz = a0 * d0 + a1 * d1 + a2 * d2;
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

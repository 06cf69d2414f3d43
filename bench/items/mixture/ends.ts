/** What comes before and after the loop over a mixture's points. */
import { lgamma } from "../../../runtime/index.ts";

/** Data, and buffers that one call hands on to the next. */
export interface Mixture {
  readonly N: number;
  readonly K: number;
  readonly x: Float64Array;
  readonly gamma: number;
  readonly m: number;
  readonly alphas: Float64Array;
  readonly means: Float64Array;
  readonly icf: Float64Array;
  /** exp of the first d of each row of icf, and what each component's exponent begins with. */
  readonly q: Float64Array;
  readonly base: Float64Array;
  /** For one point: each component's exponent, and its centred point c and Q c. */
  readonly inner: Float64Array;
  readonly kept: Float64Array;
}

/** Fills q and base. */
export function enter({ K, alphas, icf, q, base }: Mixture, d: number): void {
  const rows = (d * (d + 1)) / 2;
  for (let k = 0; k < K; k++) {
    let sum = alphas[k]!;
    for (let i = 0; i < d; i++) {
      const log = icf[rows * k + i]!;
      sum += log;
      q[d * k + i] = Math.exp(log);
    }
    base[k] = sum;
  }
}

/** Adds the prior to f, and, from sums over the points, makes the gradient. */
export function finish(
  given: Mixture,
  d: number,
  f: number,
  gradient: Float64Array | undefined,
): number {
  const { N, K, alphas, gamma, m } = given;
  let largest = -Infinity;
  for (let k = 0; k < K; k++) largest = Math.max(largest, alphas[k]!);
  let sum = 0;
  for (let k = 0; k < K; k++) sum += Math.exp(alphas[k]! - largest);
  if (gradient !== undefined) {
    const scale = N / sum;
    for (let k = 0; k < K; k++) component(given, d, k, gradient);
    for (let k = 0; k < K; k++)
      gradient[k]! -= scale * Math.exp(alphas[k]! - largest);
  }
  const likelihood = f - N * (largest + Math.log(sum));
  const degrees = m + d + 1;
  let normaliser =
    degrees * d * (Math.log(gamma) - 0.5 * Math.LN2) -
    ((d * (d - 1)) / 4) * Math.log(Math.PI);
  for (let j = 1; j <= d; j++) normaliser -= lgamma((degrees + 1 - j) / 2);
  return likelihood + prior(given, d) - K * normaliser;
}

function prior({ K, icf, q, gamma, m }: Mixture, d: number): number {
  const rows = (d * (d + 1)) / 2;
  let squares = 0;
  let traces = 0;
  for (let k = 0; k < K; k++) {
    for (let i = 0; i < d; i++) {
      traces += icf[rows * k + i]!;
      squares += q[d * k + i]! ** 2;
    }
    for (let i = d; i < rows; i++) squares += icf[rows * k + i]! ** 2;
  }
  return 0.5 * gamma * gamma * squares - m * traces;
}

/** The gradient by component k, from the sums of w, w Q c and w (Q c) cᵀ over the points that stand in its place. */
function component(
  { K, icf, q, gamma, m }: Mixture,
  d: number,
  k: number,
  gradient: Float64Array,
): void {
  const rows = (d * (d + 1)) / 2;
  const low = rows * k;
  const dMean = K + d * k;
  const dLow = K + d * K + rows * k;
  const square = gamma * gamma;
  const weight = gradient[k]!;
  let at = d;
  for (let j = 0; j < d; j++) {
    const diagonal = q[d * k + j]!;
    let mean = diagonal * gradient[dMean + j]!;
    for (let i = j + 1; i < d; i++, at++) {
      mean += icf[low + at]! * gradient[dMean + i]!;
      gradient[dLow + at] = square * icf[low + at]! - gradient[dLow + at]!;
    }
    gradient[dMean + j] = mean;
    gradient[dLow + j] =
      weight - m + diagonal * (square * diagonal - gradient[dLow + j]!);
  }
}

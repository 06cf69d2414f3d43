// Generated from examples/activations.grad by gradsmith. Do not edit.
//
//     # CS231n, lecture 6: activation functions of one number, and a maxout neuron.
//     x = input()
//     w1 = input()
//     b1 = input()
//     w2 = input()
//     b2 = input()
//
//     leaky = max(0.1 * x, x)
//     maxout = max(w1 * x + b1, w2 * x + b2)
//     exponential = x > 0 ? x : exp(x) - 1
//
// Operations: forward 10, backward 34.

/**
 * Returns leaky, maxout, exponential.
 *
 * @param leaky - overwritten with leaky
 * @param maxout - overwritten with maxout
 * @param exponential - overwritten with exponential
 */
export function forward(
  x: number,
  w1: number,
  b1: number,
  w2: number,
  b2: number,
  leaky: Float64Array,
  maxout: Float64Array,
  exponential: Float64Array,
): void {
  leaky[0] = Math.max(0.1 * x, x);
  maxout[0] = Math.max(w1 * x + b1, w2 * x + b2);
  exponential[0] = x > 0 ? x : Math.expm1(x);
}

/**
 * Writes [dx, dw1, db1, dw2, db2] to `gradient`.
 *
 * @param leaky_bar - the cotangent of leaky
 * @param maxout_bar - the cotangent of maxout
 * @param exponential_bar - the cotangent of exponential
 * @param gradient - overwritten
 */
export function backward(
  x: number,
  w1: number,
  b1: number,
  w2: number,
  b2: number,
  leaky_bar: Float64Array,
  maxout_bar: Float64Array,
  exponential_bar: Float64Array,
  gradient: Float64Array,
): void {
  const exponential_bar_0 = exponential_bar[0]!;
  const maxout_bar_0 = maxout_bar[0]!;
  const t0 = w1 * x + b1;
  const t1 = w2 * x + b2;
  const t2 = t0 === t1 ? 0.5 : 0;
  const t3 = maxout_bar_0 * (t0 < t1 ? 1 : t2);
  const t4 = maxout_bar_0 * (t0 > t1 ? 1 : t2);
  const t5 = x > 0 ? exponential_bar_0 : exponential_bar_0 * Math.exp(x);
  const leaky_bar_0 = leaky_bar[0]!;
  const t6 = 0.1 * x;
  const t7 = t6 === x ? 0.5 : 0;
  const t8 = 0.1 * (leaky_bar_0 * (t6 > x ? 1 : t7));
  const t9 = leaky_bar_0 * (t6 < x ? 1 : t7) + t8;
  gradient[0] = t5 + (t3 * w2 + t4 * w1) + t9;
  gradient[1] = t4 * x;
  gradient[2] = t4;
  gradient[3] = t3 * x;
  gradient[4] = t3;
}

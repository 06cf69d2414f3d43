// Generated from examples/neuron.grad by gradsmith. Do not edit.
//
//     # CS231n, lecture 4: a sigmoid neuron of two inputs. At w = (2, -3, -3) and
//     # x = (-1, -2) it is f = 0.73, with the gradients -0.20, 0.39, -0.39, -0.59
//     # and 0.20 by w0, x0, w1, x1 and w2.
//     f = 1 / (1 + exp(-(w0 * x0 + w1 * x1 + w2)))
//
// Operations: forward 8, backward 14, valueAndGradient 14.

/** Returns f. */
export function forward(
  w0: number,
  x0: number,
  w1: number,
  x1: number,
  w2: number,
): number {
  return 1 / (1 + Math.exp(-(w0 * x0 + w1 * x1 + w2)));
}

/**
 * Writes [∂f/∂w0, ∂f/∂x0, ∂f/∂w1, ∂f/∂x1, ∂f/∂w2] to `gradient`.
 *
 * @param gradient - overwritten
 */
export function backward(
  w0: number,
  x0: number,
  w1: number,
  x1: number,
  w2: number,
  gradient: Float64Array,
): void {
  const t0 = 1 / (1 + Math.exp(-(w0 * x0 + w1 * x1 + w2)));
  const t1 = t0 * (1 - t0);
  gradient[0] = t1 * x0; // ∂f/∂w0
  gradient[1] = t1 * w0; // ∂f/∂x0
  gradient[2] = t1 * x1; // ∂f/∂w1
  gradient[3] = t1 * w1; // ∂f/∂x1
  gradient[4] = t1; // ∂f/∂w2
}

/**
 * Returns f and writes [∂f/∂w0, ∂f/∂x0, ∂f/∂w1, ∂f/∂x1, ∂f/∂w2] to `gradient`.
 *
 * @param gradient - overwritten
 */
export function valueAndGradient(
  w0: number,
  x0: number,
  w1: number,
  x1: number,
  w2: number,
  gradient: Float64Array,
): number {
  const t0 = 1 / (1 + Math.exp(-(w0 * x0 + w1 * x1 + w2)));
  const t1 = t0 * (1 - t0);
  gradient[0] = t1 * x0; // ∂f/∂w0
  gradient[1] = t1 * w0; // ∂f/∂x0
  gradient[2] = t1 * x1; // ∂f/∂w1
  gradient[3] = t1 * w1; // ∂f/∂x1
  gradient[4] = t1; // ∂f/∂w2
  return t0;
}

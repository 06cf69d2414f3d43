// Generated from examples/circuit.grad by gradsmith. Do not edit.
//
//     # CS231n, lecture 4: the first circuit. At x = -2, y = 5, z = -4
//     # it is f = -12, and the gradient is (-4, -4, 3).
//     f = (x + y) * z
//
// Operations: forward 2, backward 1, valueAndGradient 2.

/** Returns f. */
export function forward(x: number, y: number, z: number): number {
  return (x + y) * z;
}

/**
 * Writes [∂f/∂x, ∂f/∂y, ∂f/∂z] to `gradient`.
 *
 * @param gradient - overwritten
 */
export function backward(
  x: number,
  y: number,
  z: number,
  gradient: Float64Array,
): void {
  gradient[0] = z; // ∂f/∂x
  gradient[1] = z; // ∂f/∂y
  gradient[2] = x + y; // ∂f/∂z
}

/**
 * Returns f and writes [∂f/∂x, ∂f/∂y, ∂f/∂z] to `gradient`.
 *
 * @param gradient - overwritten
 */
export function valueAndGradient(
  x: number,
  y: number,
  z: number,
  gradient: Float64Array,
): number {
  const t0 = x + y;
  gradient[0] = z; // ∂f/∂x
  gradient[1] = z; // ∂f/∂y
  gradient[2] = t0; // ∂f/∂z
  return t0 * z;
}

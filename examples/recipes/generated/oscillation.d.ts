// Generated from oscillation.grad by gradsmith. Do not edit.
//
//     # An oscillation that dies away: p is its amplitude, rate, frequency and phase.
//     p = input(4)
//     x = input()
//
//     y = p[1] * exp(-p[2] * x) * cos(p[3] * x + p[4])
//
// Shapes: p [4].
// Operations: forward 8, jacobian 16.

/**
 * Returns y.
 *
 * @param p - input
 */
export declare function forward(p: Float64Array, x: number): number;

/**
 * Writes the Jacobian, row-major: a row for each output, a column for each
 * variable.
 *
 * @param p - input
 * @param out - overwritten
 */
export declare function jacobian(
  p: Float64Array,
  x: number,
  out: Float64Array,
): void;

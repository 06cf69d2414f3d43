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

import { checkLength } from "gradsmith/runtime";

/**
 * Returns y.
 *
 * @param p - input
 */
export function forward(p, x) {
  checkLength("p", p, 4);

  return p[0] * Math.exp(-(p[1] * x)) * Math.cos(p[2] * x + p[3]);
}

/**
 * Writes the Jacobian, row-major: a row for each output, a column for each
 * variable.
 *
 * @param p - input
 * @param out - overwritten
 */
export function jacobian(p, x, out) {
  checkLength("p", p, 4);
  checkLength("out", out, 4);

  const t0 = p[2] * x + p[3];
  const t1 = Math.cos(t0);
  const t2 = Math.exp(-(p[1] * x));
  const t3 = p[0] * t2;
  const t4 = t3 * Math.sin(t0);
  out[0] = t1 * t2;
  out[1] = -(t3 * t1 * x);
  out[2] = -(t4 * x);
  out[3] = -t4;
}

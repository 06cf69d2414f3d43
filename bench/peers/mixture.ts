/** What tensor libraries need for ADBench's Gaussian mixture, beyond tensors. */
import { lgamma } from "../../runtime/index.ts";

/** A matrix of zeros and ones, which takes a row of icf to a matrix with its strict lower triangle. */
export function placement(d: number): Float32Array {
  const rows = (d * (d + 1)) / 2;
  const found = new Float32Array(rows * d * d);
  let at = d;
  for (let j = 0; j < d; j++)
    for (let i = j + 1; i < d; i++) found[at++ * d * d + d * i + j] = 1;
  return found;
}

/** The constant of Wishart's prior. */
export function normaliser(
  d: number,
  K: number,
  gamma: number,
  m: number,
): number {
  const degrees = m + d + 1;
  let sum =
    degrees * d * (Math.log(gamma) - 0.5 * Math.LN2) -
    ((d * (d - 1)) / 4) * Math.log(Math.PI);
  for (let j = 1; j <= d; j++) sum -= lgamma((degrees + 1 - j) / 2);
  return K * sum;
}

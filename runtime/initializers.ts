/**
 * What parameters begin with. `fanIn` is the number of inputs that one output of the layer reads,
 * `fanOut` the number of outputs that one input reaches. Every tensor is overwritten, in its order.
 */
import { randomNormal, type Random } from "./random.ts";

/** Numbers of the normal distribution. */
export function fillNormal(
  tensor: Float64Array,
  mean: number,
  deviation: number,
  random: Random,
): void {
  for (let k = 0; k < tensor.length; k++)
    tensor[k] = mean + deviation * randomNormal(random);
}

/** Numbers in [low, high), each equally likely. */
export function fillUniform(
  tensor: Float64Array,
  low: number,
  high: number,
  random: Random,
): void {
  for (let k = 0; k < tensor.length; k++)
    tensor[k] = low + (high - low) * random();
}

const fillSymmetric = (
  tensor: Float64Array,
  limit: number,
  random: Random,
): void => fillUniform(tensor, -limit, limit, random);

/** Variance 2 / fanIn, for ReLU and its like (He et al. 2015, equation 10). */
export const heNormal = (
  tensor: Float64Array,
  fanIn: number,
  random: Random,
): void => fillNormal(tensor, 0, Math.sqrt(2 / fanIn), random);

/** The uniform distribution of the variance of `heNormal`: ±√(6 / fanIn). */
export const heUniform = (
  tensor: Float64Array,
  fanIn: number,
  random: Random,
): void => fillSymmetric(tensor, Math.sqrt(6 / fanIn), random);

/** Variance 2 / (fanIn + fanOut), for tanh and its like (Glorot and Bengio 2010, equation 12). */
export const glorotNormal = (
  tensor: Float64Array,
  fanIn: number,
  fanOut: number,
  random: Random,
): void => fillNormal(tensor, 0, Math.sqrt(2 / (fanIn + fanOut)), random);

/** ±√(6 / (fanIn + fanOut)) (Glorot and Bengio 2010, equation 16). */
export const glorotUniform = (
  tensor: Float64Array,
  fanIn: number,
  fanOut: number,
  random: Random,
): void => fillSymmetric(tensor, Math.sqrt(6 / (fanIn + fanOut)), random);

/** Variance 1 / fanIn, as SELU wants it (LeCun et al. 1998, equation 16; Klambauer et al. 2017). */
export const lecunNormal = (
  tensor: Float64Array,
  fanIn: number,
  random: Random,
): void => fillNormal(tensor, 0, Math.sqrt(1 / fanIn), random);

/** The uniform distribution of the variance of `lecunNormal`: ±√(3 / fanIn). */
export const lecunUniform = (
  tensor: Float64Array,
  fanIn: number,
  random: Random,
): void => fillSymmetric(tensor, Math.sqrt(3 / fanIn), random);

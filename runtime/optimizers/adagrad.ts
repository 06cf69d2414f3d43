/** AdaGrad. */
import { choose, optimizer, type Flat, type Optimizer } from "./optimizer.ts";

export interface AdagradOptions {
  /** Default: 0.01. */
  readonly lr?: number;
  /** Default: 0. */
  readonly lrDecay?: number;
  /** Default: 0. */
  readonly weightDecay?: number;
  /** Default: 0. */
  readonly initialAccumulatorValue?: number;
  /** Default: 1e-10. */
  readonly eps?: number;
}

const DEFAULTS = {
  lr: 1e-2,
  lrDecay: 0,
  weightDecay: 0,
  initialAccumulatorValue: 0,
  eps: 1e-10,
};

/** s ← s + g², θ ← θ - lr / (1 + (t - 1) lrDecay) · g / (√s + eps) (Duchi, Hazan and Singer 2011). */
export function adagrad(
  parameters: Flat,
  gradient: Flat,
  options: AdagradOptions = {},
): Optimizer {
  const { lr, lrDecay, weightDecay, initialAccumulatorValue, eps } = choose(
    DEFAULTS,
    options,
  );
  const theta = parameters.flat;
  const squares = new Float64Array(theta.length).fill(initialAccumulatorValue);
  let steps = 0;
  return optimizer(parameters, gradient, lr, (g, rate) => {
    const decayed = rate / (1 + steps++ * lrDecay);
    for (let k = 0; k < theta.length; k++) {
      const d = g[k]! + weightDecay * theta[k]!;
      const s = squares[k]! + d * d;
      squares[k] = s;
      theta[k]! -= (decayed * d) / (Math.sqrt(s) + eps);
    }
  });
}

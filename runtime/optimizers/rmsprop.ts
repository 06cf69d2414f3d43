/** RMSProp. */
import { choose, optimizer, type Flat, type Optimizer } from "./optimizer.ts";

export interface RmspropOptions {
  /** Default: 0.01. */
  readonly lr?: number;
  /** Default: 0.99. */
  readonly alpha?: number;
  /** Default: 1e-8. */
  readonly eps?: number;
  /** Default: 0. */
  readonly weightDecay?: number;
  /** Default: 0. */
  readonly momentum?: number;
  /** Default: false. */
  readonly centered?: boolean;
}

const DEFAULTS = {
  lr: 1e-2,
  alpha: 0.99,
  eps: 1e-8,
  weightDecay: 0,
  momentum: 0,
  centered: false,
};

/**
 * v ← α v + (1 - α) g², θ ← θ - lr · g / (√v + eps) (Hinton's lecture 6e). Centred, v less the square of
 * the running mean of g; with momentum, b ← μ b + g / (√v + eps), θ ← θ - lr · b.
 */
export function rmsprop(
  parameters: Flat,
  gradient: Flat,
  options: RmspropOptions = {},
): Optimizer {
  const { lr, alpha, eps, weightDecay, momentum, centered } = choose(
    DEFAULTS,
    options,
  );
  const theta = parameters.flat;
  const squares = new Float64Array(theta.length);
  const means = new Float64Array(centered ? theta.length : 0);
  const velocity = new Float64Array(momentum === 0 ? 0 : theta.length);
  return optimizer(parameters, gradient, lr, (g, rate) => {
    for (let k = 0; k < theta.length; k++) {
      const d = g[k]! + weightDecay * theta[k]!;
      let v = alpha * squares[k]! + (1 - alpha) * d * d;
      squares[k] = v;
      if (centered) {
        const mean = alpha * means[k]! + (1 - alpha) * d;
        means[k] = mean;
        // Not below 0, which rounding could make it.
        v = Math.max(0, v - mean * mean);
      }
      let step = d / (Math.sqrt(v) + eps);
      if (momentum !== 0) {
        step += momentum * velocity[k]!;
        velocity[k] = step;
      }
      theta[k]! -= rate * step;
    }
  });
}

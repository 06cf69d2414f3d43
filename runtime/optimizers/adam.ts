/** Adam, and AdamW. */
import { choose, optimizer, type Flat, type Optimizer } from "./optimizer.ts";

export interface AdamOptions {
  /** Default: 0.001. */
  readonly lr?: number;
  /** Default: [0.9, 0.999]. */
  readonly betas?: readonly [number, number];
  /** Default: 1e-8. */
  readonly eps?: number;
  /** Default: 0; of `adamw`, 0.01. */
  readonly weightDecay?: number;
  /** Default: false. */
  readonly amsgrad?: boolean;
}

const DEFAULTS = {
  lr: 1e-3,
  betas: [0.9, 0.999] as readonly [number, number],
  eps: 1e-8,
  weightDecay: 0,
  amsgrad: false,
};

/**
 * m ← β₁ m + (1 - β₁) g, v ← β₂ v + (1 - β₂) g², θ ← θ - lr · m̂ / (√v̂ + eps), where m̂ = m / (1 - β₁ᵗ) and
 * v̂ = v / (1 - β₂ᵗ) (Kingma and Ba 2015). With `amsgrad` the greatest v so far (Reddi et al. 2018).
 */
export const adam = (
  parameters: Flat,
  gradient: Flat,
  options: AdamOptions = {},
): Optimizer => {
  const chosen = choose(DEFAULTS, options);
  return adamOf(parameters, gradient, chosen, chosen.weightDecay, 0);
};

/** `adam` whose weight decay leaves the gradient alone: θ ← (1 - lr · weightDecay) θ (Loshchilov and Hutter 2019). */
export const adamw = (
  parameters: Flat,
  gradient: Flat,
  options: AdamOptions = {},
): Optimizer => {
  const chosen = choose({ ...DEFAULTS, weightDecay: 1e-2 }, options);
  return adamOf(parameters, gradient, chosen, 0, chosen.weightDecay);
};

function adamOf(
  parameters: Flat,
  gradient: Flat,
  { lr, betas: [beta1, beta2], eps, amsgrad }: Required<AdamOptions>,
  coupled: number,
  decoupled: number,
): Optimizer {
  const theta = parameters.flat;
  const means = new Float64Array(theta.length);
  const squares = new Float64Array(theta.length);
  const greatest = new Float64Array(amsgrad ? theta.length : 0);
  const powers = Float64Array.of(1, 1);
  return optimizer(parameters, gradient, lr, (g, rate) => {
    const power1 = (powers[0]! *= beta1);
    const power2 = (powers[1]! *= beta2);
    const size = rate / (1 - power1);
    const root = Math.sqrt(1 - power2);
    for (let k = 0; k < theta.length; k++) {
      const x = theta[k]! * (1 - rate * decoupled);
      const d = g[k]! + coupled * x;
      const m = beta1 * means[k]! + (1 - beta1) * d;
      let v = beta2 * squares[k]! + (1 - beta2) * d * d;
      means[k] = m;
      squares[k] = v;
      if (amsgrad) greatest[k] = v = Math.max(greatest[k]!, v);
      theta[k] = x - (size * m) / (Math.sqrt(v) / root + eps);
    }
  });
}

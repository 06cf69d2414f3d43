/** Stochastic gradient descent, plain and with momentum. */
import { choose, optimizer, type Flat, type Optimizer } from "./optimizer.ts";

export interface SgdOptions {
  /** Default: 0.001. */
  readonly lr?: number;
  /** Default: 0; of `momentum` and `nesterov`, 0.9. */
  readonly momentum?: number;
  /** Default: 0. */
  readonly dampening?: number;
  /** Default: 0. */
  readonly weightDecay?: number;
  /** Default: false; of `nesterov`, true. */
  readonly nesterov?: boolean;
}

const DEFAULTS = {
  lr: 1e-3,
  momentum: 0,
  dampening: 0,
  weightDecay: 0,
  nesterov: false,
};

/**
 * Stochastic gradient descent: θ ← θ - lr · d, where with momentum b ← μ b + (1 - dampening) g
 * (in the first step b = g) and d = b, or g + μ b with Nesterov's; without momentum d = g.
 *
 * @throws RangeError, as all of them do, if an option is unknown or makes no sense, or lengths differ
 */
export function sgd(
  parameters: Flat,
  gradient: Flat,
  options: SgdOptions = {},
): Optimizer {
  const { momentum, dampening, weightDecay, nesterov, lr } = choose(
    DEFAULTS,
    options,
  );
  if (nesterov && (momentum === 0 || dampening !== 0))
    throw new RangeError(
      "nesterov: expected a momentum above 0 and a dampening of 0",
    );
  const theta = parameters.flat;
  const velocity = new Float64Array(momentum === 0 ? 0 : theta.length);
  let first = true;
  return optimizer(parameters, gradient, lr, (g, rate) => {
    const share = first ? 1 : 1 - dampening;
    first = false;
    for (let k = 0; k < theta.length; k++) {
      let d = g[k]! + weightDecay * theta[k]!;
      if (momentum !== 0) {
        const b = momentum * velocity[k]! + share * d;
        velocity[k] = b;
        d = nesterov ? d + momentum * b : b;
      }
      theta[k]! -= rate * d;
    }
  });
}

/** `sgd` with a momentum of 0.9 (Polyak 1964). */
export const momentum = (
  parameters: Flat,
  gradient: Flat,
  options: SgdOptions = {},
): Optimizer => sgd(parameters, gradient, { momentum: 0.9, ...options });

/** `sgd` with Nesterov's momentum of 0.9, in the form of Sutskever et al. 2013. */
export const nesterov = (
  parameters: Flat,
  gradient: Flat,
  options: SgdOptions = {},
): Optimizer =>
  sgd(parameters, gradient, { momentum: 0.9, nesterov: true, ...options });

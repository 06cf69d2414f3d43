/**
 * Optimisers with the definitions, names and defaults of PyTorch's `torch.optim`. Each is made for
 * parameters and their gradient, keeps buffers of its own, and allocates nothing in a step.
 *
 * `weightDecay` adds to every parameter's gradient, biases' too; regularise in the network to leave them out.
 */

/** Parameters or their gradient: what `createParameters()` of a generated module returns. */
export interface Flat {
  readonly flat: Float64Array;
}

export interface Optimizer {
  /** The rate of learning, which may change between steps. */
  lr: number;
  readonly parameters: Flat;
  /** Moves the parameters by what the gradient holds. */
  step(): void;
}

/** An optimiser whose step is `update`. */
export function optimizer(
  parameters: Flat,
  gradient: Flat,
  lr: number,
  update: (gradient: Float64Array, rate: number) => void,
): Optimizer {
  const [expected, got] = [parameters.flat.length, gradient.flat.length];
  if (expected !== got)
    throw new RangeError(
      `gradient.flat: expected ${expected} numbers, as many as there are parameters, got ${got}`,
    );
  return {
    lr,
    parameters,
    step() {
      update(gradient.flat, this.lr);
    },
  };
}

/** What an option may be: from 0 up, to 1 where it is a share of the past. */
const BELOW_ONE: ReadonlySet<string> = new Set(["alpha", "betas"]);

/** The options over their defaults. */
export function choose<T extends object>(defaults: T, options: object): T {
  const chosen = { ...defaults };
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(defaults, name))
      throw new RangeError(
        `${name}: there is no such option; there are ${Object.keys(defaults).join(", ")}`,
      );
    if (value === undefined) continue;
    check(name, value, defaults[name as keyof T]);
    chosen[name as keyof T] = value as T[keyof T];
  }
  return chosen;
}

function check(name: string, value: unknown, like: unknown): void {
  const refuse = (expected: string): never => {
    throw new RangeError(`${name}: expected ${expected}, got ${String(value)}`);
  };
  if (typeof like === "boolean") {
    if (typeof value !== "boolean") refuse("true or false");
    return;
  }
  const share = BELOW_ONE.has(name);
  const fits = (one: unknown): boolean =>
    typeof one === "number" && one >= 0 && one < (share ? 1 : Infinity);
  const numbers = share ? "from 0 to below 1" : "from 0 up";
  if (Array.isArray(like)) {
    const pair = Array.isArray(value) && value.length === like.length;
    if (!pair || !value.every(fits))
      refuse(`${like.length} numbers ${numbers}`);
  } else if (!fits(value)) refuse(`a number ${numbers}`);
}

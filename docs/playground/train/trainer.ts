/** Training, step by step, by the generated gradient. */
import { adam, momentum, sgd, type Optimizer } from "../../../runtime/index.ts";
import type { Batch } from "./data.ts";
import type { LiveNetwork } from "./network.ts";
import type { OptimizerName, Settings } from "./settings.ts";

const OPTIMIZERS: Readonly<Record<OptimizerName, typeof sgd>> = {
  sgd,
  momentum,
  adam,
};

export class Trainer {
  readonly network: LiveNetwork;
  #optimizer: Optimizer;
  #settings: Settings;
  #batch: Batch;
  #scores = new Float64Array(0);
  steps = 0;
  loss = NaN;

  constructor(network: LiveNetwork, settings: Settings, batch: Batch) {
    this.network = network;
    this.#settings = settings;
    this.#batch = batch;
    network.restart(settings.seed);
    this.#optimizer = this.#createOptimizer();
  }

  /** λ, the rate and the points may change while it learns. */
  change(settings: Settings, batch: Batch): void {
    const other = settings.optimizer !== this.#settings.optimizer;
    this.#settings = settings;
    this.#batch = batch;
    if (other) this.#optimizer = this.#createOptimizer();
    this.#optimizer.lr = settings.rate;
  }

  /** One step down the gradient of the loss over all points. */
  step(): void {
    const { X, labels, count } = this.#batch;
    if (count === 0) return;
    this.loss = this.network.learn(X, labels, this.#settings.lambda);
    this.#optimizer.step();
    this.steps++;
  }

  /** The share of the points that the network puts into their class. */
  accuracy(): number {
    const { X, labels, count } = this.#batch;
    const { classes } = this.network;
    if (this.#scores.length !== count * classes)
      this.#scores = new Float64Array(count * classes);
    this.network.predict(X, this.#scores);
    let right = 0;
    for (let n = 0; n < count; n++)
      if (best(this.#scores, n * classes, classes) === labels[n]) right++;
    return right / count;
  }

  #createOptimizer(): Optimizer {
    const { parameters, gradient } = this.network;
    const { optimizer, rate } = this.#settings;
    return OPTIMIZERS[optimizer](parameters, gradient, { lr: rate });
  }
}

/** The place of the highest of `count` scores. */
export function best(
  scores: Float64Array,
  start: number,
  count: number,
): number {
  let place = 0;
  for (let k = 1; k < count; k++)
    if (scores[start + k]! > scores[start + place]!) place = k;
  return place;
}

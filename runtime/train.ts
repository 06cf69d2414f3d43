/** Training: minibatches, epochs, validation, early stop. */
import {
  batches,
  type Batch,
  type Batches,
  type BatchOptions,
  type Samples,
} from "./batches.ts";
import type { Optimizer } from "./optimizers/optimizer.ts";
import { createRandom } from "./random.ts";

/** A step of the optimiser has been taken. */
export interface StepReport {
  readonly kind: "step";
  /** From 1. */
  readonly epoch: number;
  /** From 1, over all epochs. */
  readonly step: number;
  /** How many steps there are to be, unless training stops early. */
  readonly steps: number;
  /** The loss of this batch, before the step. */
  readonly loss: number;
}

/** All samples have been used once more. */
export interface EpochReport {
  readonly kind: "epoch";
  /** From 1. */
  readonly epoch: number;
  readonly epochs: number;
  /** The mean loss of the epoch's samples, each at its step. */
  readonly loss: number;
  /** What `validate` returned. */
  readonly validation: number | undefined;
}

export interface TrainingOptions<S extends Samples> extends BatchOptions<S> {
  /**
   * Returns the mean loss of a batch of N samples, and leaves its gradient where the optimiser looks for it:
   * a call of `valueAndGradient`. A workspace for `batchSize` samples is enough.
   */
  readonly loss: (N: number, batch: Batch<S>) => number;
  readonly optimizer: Optimizer;
  /** How often all samples are used. */
  readonly epochs: number;
  /** Whether each epoch has the samples in an order of its own. Default: true, by `createRandom(0)` unless `random` is given. */
  readonly shuffle?: boolean;
  /** Called after each epoch: an error of the parameters on samples held back, the lower the better. */
  readonly validate?: () => number;
  /**
   * Stops after this many epochs without a lower `validate`; at the end the parameters are those of the
   * best epoch. Default: trains on to the end, and leaves the parameters as they are.
   */
  readonly patience?: number;
}

export interface TrainingHooks {
  readonly onStep?: (report: StepReport) => void;
  readonly onEpoch?: (report: EpochReport) => void;
}

export interface TrainingResult {
  /** How many epochs were trained. */
  readonly epochs: number;
  /** The mean loss of the last. */
  readonly loss: number;
  /** The epoch with the lowest `validate`; without that, the last. */
  readonly best: number;
  /** The lowest that `validate` returned. */
  readonly validation: number | undefined;
}

/**
 * Trains to the end.
 *
 * @throws RangeError if an option makes no sense, or if the loss is no finite number: its step is not taken
 */
export function train<const S extends Samples>({
  onStep,
  onEpoch,
  ...options
}: TrainingOptions<S> & TrainingHooks): TrainingResult {
  const training = trainingSteps(options as TrainingOptions<S>);
  for (;;) {
    const { done, value } = training.next();
    if (done === true) return value;
    if (value.kind === "step") onStep?.(value);
    else onEpoch?.(value);
  }
}

/**
 * The same, step by step: a report after each step and after each epoch, so that a page can draw and yield
 * in between. Whoever leaves early keeps the parameters of the last step.
 */
export function* trainingSteps<const S extends Samples>(
  options: TrainingOptions<S>,
): Generator<StepReport | EpochReport, TrainingResult, void> {
  const { epochs, validate, patience = Infinity } = options;
  const all = checked(options);
  const best = keeper(options.optimizer.parameters.flat, patience);
  for (let epoch = 1, loss = NaN; ; epoch++) {
    loss = yield* trainEpoch(options, all, epoch);
    const validation = validate && validated(validate());
    best.offer(epoch, validation);
    yield { kind: "epoch", epoch, epochs, loss, validation };
    if (epoch < epochs && epoch - best.epoch < patience) continue;
    best.restore();
    return { epochs: epoch, loss, best: best.epoch, validation: best.value };
  }
}

function validated(value: number): number {
  if (typeof value !== "number" || Number.isNaN(value))
    throw new RangeError(`validate: expected a number, got ${String(value)}`);
  return value;
}

/** One epoch; returns its mean loss. */
function* trainEpoch<S extends Samples>(
  { loss, optimizer, epochs }: TrainingOptions<S>,
  all: Batches<S>,
  epoch: number,
): Generator<StepReport, number, void> {
  const steps = epochs * all.count;
  let step = (epoch - 1) * all.count;
  let sum = 0;
  for (const [N, batch] of all) {
    const value = loss(N, batch);
    step++;
    if (!Number.isFinite(value))
      throw new RangeError(
        `loss: expected a finite number, got ${value} in epoch ${epoch}, step ${step}; a lower lr may help`,
      );
    optimizer.step();
    sum += N * value;
    yield { kind: "step", epoch, step, steps, loss: value };
  }
  return sum / all.samples;
}

/** The batches, if the options make sense. */
function checked<S extends Samples>(options: TrainingOptions<S>): Batches<S> {
  const { epochs, validate, patience = Infinity, shuffle = true } = options;
  const { random = createRandom(), ...inOrder } = options;
  if (!Number.isSafeInteger(epochs) || epochs < 1)
    throw new RangeError(
      `epochs: expected a whole number above 0, got ${epochs}`,
    );
  if (!(patience >= 1))
    throw new RangeError(`patience: expected 1 epoch or more, got ${patience}`);
  if (patience < Infinity && validate === undefined)
    throw new RangeError("patience: expected `validate` beside it");
  const all = batches<S>(shuffle ? { ...inOrder, random } : inOrder);
  if (all.count === 0)
    throw new RangeError(
      "dropLast: expected a whole batch at least, but batchSize is above samples",
    );
  return all;
}

interface Keeper {
  readonly epoch: number;
  readonly value: number | undefined;
  offer(epoch: number, value: number | undefined): void;
  restore(): void;
}

/** Keeps the parameters of the epoch whose value is lowest, if someone is waiting for that. */
function keeper(parameters: Float64Array, patience: number): Keeper {
  const kept = patience < Infinity ? parameters.slice() : undefined;
  let best = 0;
  let lowest: number | undefined;
  return {
    get epoch() {
      return best;
    },
    get value() {
      return lowest;
    },
    offer(epoch, value) {
      if (value !== undefined && lowest !== undefined && value >= lowest)
        return;
      [best, lowest] = [epoch, value];
      kept?.set(parameters);
    },
    restore() {
      if (kept !== undefined) parameters.set(kept);
    },
  };
}

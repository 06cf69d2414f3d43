/** Trains a network to read digits. */
import {
  accuracy,
  adam,
  batches,
  createRandom,
  train,
  type Flat,
  type Random,
} from "../../runtime/index.ts";
import { readDigits, type Digits } from "./digits.ts";
import { progress, type Log } from "./progress.ts";

/** What the modules have in common that are generated from networks for digits. */
export interface DigitNet<P extends Flat, W> {
  createParameters(): P;
  createWorkspace(N: number): W;
  initializeParameters(p: P, random: Random): void;
  valueAndGradient(
    p: P,
    N: number,
    X: Float64Array,
    target: Float64Array,
    work: W,
    gradient: P,
  ): number;
  predict(p: P, N: number, X: Float64Array, work: W, out: Float64Array): void;
}

export interface DigitOptions {
  readonly epochs?: number;
  readonly seed?: number;
  /** At most so many of each digit. Default: all there are. */
  readonly most?: number;
  readonly log?: Log;
}

export interface DigitResult<P> {
  /** The share of the digits held back that are read right. */
  readonly accuracy: number;
  readonly secondsPerEpoch: number;
  readonly p: P;
}

const BATCH = 32;
const CLASSES = 10;

/** @param rate - the rate of learning of the first epoch; it falls from epoch to epoch */
export async function recognise<P extends Flat, W>(
  net: DigitNet<P, W>,
  rate: number,
  { epochs = 6, seed = 1, most, log = console.log }: DigitOptions,
): Promise<DigitResult<P>> {
  const { training, heldBack } = await readDigits(most);
  log(`${training.count} digits to train with, ${heldBack.count} held back, seed ${seed}`); // prettier-ignore
  const random = createRandom(seed);
  const p = net.createParameters();
  const gradient = net.createParameters();
  const work = net.createWorkspace(BATCH);
  net.initializeParameters(p, random);

  const optimizer = adam(p, gradient, { lr: rate });
  const start = performance.now();
  const seconds = (): number => (performance.now() - start) / 1000;
  const { onStep, onEpoch, stop } = progress(
    ({ loss, validation, epoch }) =>
      `loss ${loss.toFixed(4)}, ${percent(1 - validation!)} of the digits held back, ${(seconds() / epoch).toFixed(1)} s an epoch`,
    log,
  );
  train({
    data: { X: training.X, target: training.target },
    samples: training.count,
    batchSize: BATCH,
    epochs,
    random,
    optimizer,
    loss: (N, { X, target }) =>
      net.valueAndGradient(p, N, X, target, work, gradient),
    validate: () => 1 - accuracyOf(net, p, work, heldBack),
    onStep,
    onEpoch: (report) => {
      onEpoch(report);
      optimizer.lr = rate * (1 - report.epoch / epochs);
    },
  });
  stop();
  const right = accuracyOf(net, p, work, heldBack);
  return { accuracy: right, secondsPerEpoch: seconds() / epochs, p };
}

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;

function accuracyOf<P extends Flat, W>(
  net: DigitNet<P, W>,
  p: P,
  work: W,
  digits: Digits,
): number {
  const scores = new Float64Array(CLASSES * BATCH);
  let right = 0;
  const all = batches({
    data: { X: digits.X, target: digits.target },
    samples: digits.count,
    batchSize: BATCH,
  });
  for (const [N, { X, target }] of all) {
    net.predict(p, N, X, work, scores);
    right += N * accuracy(scores, target, N, CLASSES);
  }
  return right / digits.count;
}

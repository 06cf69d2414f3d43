/** Learns Shakespeare's sonnets character by character, with two layers of LSTM: examples/char-lstm.net.yaml. */
import { readFile } from "node:fs/promises";
import * as net from "../../generated/char-lstm.ts";
import {
  adam,
  batches,
  createRandom,
  train,
  type Random,
} from "../../runtime/index.ts";
import { progress, type Log } from "./progress.ts";
import { bigramEntropy, encode, windows, type Windows } from "./text.ts";

export interface CharacterOptions {
  readonly epochs?: number;
  readonly seed?: number;
  /** How many characters of the text are used. Default: all. */
  readonly most?: number;
  /** How many are written at the end. */
  readonly sample?: number;
  readonly log?: Log;
}

export interface CharacterResult {
  /** Of a character given the one before, in nats. */
  readonly bigramEntropy: number;
  /** In nats a character: the last epoch's, and that of the part that is held back. */
  readonly loss: number;
  readonly heldBack: number;
  readonly secondsPerEpoch: number;
  readonly sample: string;
}

/** Project Gutenberg's number 1041, in the public domain; from the folder that npm runs scripts in. */
const TEXT = "examples/training/sonnets.txt";

const RATE = 0.005;
const LENGTH = 50;
const BATCH = 16;
const SHARE_TO_TRAIN = 0.95;
const BITS = 1 / Math.LN2;

const show = (nats: number): string =>
  `${nats.toFixed(3)} nats (${(nats * BITS).toFixed(3)} bits)`;

export async function main({
  epochs = 5,
  seed = 1,
  most,
  sample: length = 300,
  log = console.log,
}: CharacterOptions = {}): Promise<CharacterResult> {
  const text = encode(await readFile(TEXT, "utf8"));
  const part = text.classes.subarray(0, most);
  const cut = Math.floor(SHARE_TO_TRAIN * part.length);
  const training = windows(part.subarray(0, cut), LENGTH);
  const heldBack = windows(part.subarray(cut), LENGTH);
  const entropy = bigramEntropy(text);
  log(`${part.length} characters of ${text.alphabet.length} kinds, seed ${seed}`); // prettier-ignore
  log(`bigram entropy: ${show(entropy)} a character`);

  const random = createRandom(seed);
  const p = net.createParameters();
  const gradient = net.createParameters();
  const work = net.createWorkspace(BATCH, LENGTH);
  net.initializeParameters(p, random);
  const optimizer = adam(p, gradient, { lr: RATE });
  const start = performance.now();
  const seconds = (): number => (performance.now() - start) / 1000;
  const { onStep, onEpoch, stop } = progress(
    ({ loss, validation, epoch }) =>
      `loss ${show(loss)}, held back ${show(validation!)}, ${(seconds() / epoch).toFixed(1)} s an epoch`,
    log,
  );
  const lossOf = (N: number, X: Float64Array, target: Float64Array): number =>
    net.forward(p, N, LENGTH, X, target, work);
  const result = train({
    data: { X: training.X, target: training.target },
    samples: training.count,
    batchSize: BATCH,
    epochs,
    random,
    optimizer,
    loss: (N, { X, target }) =>
      net.valueAndGradient(p, N, LENGTH, X, target, work, gradient),
    validate: () => meanLoss(heldBack, lossOf),
    onStep,
    onEpoch: (report) => {
      onEpoch(report);
      optimizer.lr = RATE * (1 - report.epoch / epochs);
    },
  });
  stop();
  const sample = write(p, text.alphabet, random, length);
  log(`\n${sample}`);
  return {
    bigramEntropy: entropy,
    loss: result.loss,
    heldBack: meanLoss(heldBack, lossOf),
    secondsPerEpoch: seconds() / epochs,
    sample,
  };
}

function meanLoss(
  { count, X, target }: Windows,
  lossOf: (N: number, X: Float64Array, target: Float64Array) => number,
): number {
  const all = batches({
    data: { X, target },
    samples: count,
    batchSize: BATCH,
  });
  let sum = 0;
  for (const [N, batch] of all) sum += N * lossOf(N, batch.X, batch.target);
  return sum / count;
}

/** Text as the network would go on, each character drawn from what it makes of those before. */
function write(
  p: net.Parameters,
  alphabet: readonly string[],
  random: Random,
  characters: number,
  temperature = 0.7,
): string {
  const size = alphabet.length;
  const written = [alphabet.indexOf("\n")];
  const work = net.createWorkspace(1, LENGTH);
  const X = new Float64Array(LENGTH);
  const scores = new Float64Array(size * LENGTH);
  while (written.length <= characters) {
    const last = written.slice(-LENGTH);
    X.set(last);
    net.predict(p, 1, last.length, X, work, scores);
    const end = size * last.length;
    const weights = scores
      .slice(end - size, end)
      .map((score) => Math.exp(score / temperature));
    written.push(draw(weights, random));
  }
  return written.map((one) => alphabet[one]).join("");
}

/** The place of one of the weights, each as likely as it is heavy. */
function draw(weights: Float64Array, random: Random): number {
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
  for (let k = 0; k < weights.length; k++) {
    left -= weights[k]!;
    if (left < 0) return k;
  }
  return weights.length - 1;
}

/** Every loss: its gradient, and its values by PyTorch's definition in plain loops. */
import { describe, expect, test } from "vitest";
import {
  LOSS_NAMES,
  type LossDefinition,
} from "../../compiler/network/losses.ts";
import type { LayerDefinition } from "../../compiler/network/layers/table.ts";
import { checkNetwork } from "../support/network.ts";
import { createRandom } from "../support/random.ts";
import { linear, softmax, tensor } from "./reference.ts";

const CLASSES = 3;

/** The scores of one row and its target: a class, or one number for each score. */
type RowLoss = (y: readonly number[], target: readonly number[]) => number;

interface Case {
  readonly loss: LossDefinition;
  /** The sum over the numbers of a row, and how much the row counts in the mean. */
  readonly row: RowLoss;
  readonly weight?: RowLoss;
  readonly before?: LayerDefinition;
  readonly distribution?: boolean;
  readonly classes?: boolean;
}

const logp = (y: readonly number[]): number[] => softmax(y).map(Math.log);
const sum = (list: readonly number[]): number =>
  list.reduce((a, b) => a + b, 0);
const W = [0.2, 1.5, 0.7];
const smoothed = (k: number, t: number, e: number): number =>
  (k === t ? 1 - e : 0) + e / CLASSES;
const each =
  (f: (y: number, t: number) => number): RowLoss =>
  (y, t) =>
    sum(y.map((one, k) => f(one, t[k]!)));
const perNumber: RowLoss = (y) => y.length;
const softplus = (x: number): number => Math.log(1 + Math.exp(x));

// prettier-ignore
const CASES: readonly Case[] = [
  { loss: { type: "softmaxCrossEntropy" }, classes: true, row: (y, [t]) => -logp(y)[t!]! },
  { loss: { type: "softmaxCrossEntropy", labelSmoothing: 0.1 }, classes: true,
    row: (y, [t]) => -sum(logp(y).map((one, k) => smoothed(k, t!, 0.1) * one)) },
  { loss: { type: "softmaxCrossEntropy", classWeights: W }, classes: true,
    row: (y, [t]) => -W[t!]! * logp(y)[t!]!, weight: (_, [t]) => W[t!]! },
  { loss: { type: "softmaxCrossEntropy", classWeights: W, labelSmoothing: 0.3 }, classes: true,
    row: (y, [t]) => -sum(logp(y).map((one, k) => W[k]! * smoothed(k, t!, 0.3) * one)), weight: (_, [t]) => W[t!]! },
  { loss: { type: "softmaxCrossEntropy", targets: "distribution" }, distribution: true,
    row: (y, t) => -sum(logp(y).map((one, k) => t[k]! * one)) },
  { loss: { type: "softmaxCrossEntropy", targets: "distribution", labelSmoothing: 0.2, classWeights: W }, distribution: true,
    row: (y, t) => -sum(logp(y).map((one, k) => W[k]! * (0.8 * t[k]! + 0.2 / CLASSES) * one)) },
  { loss: { type: "negativeLogLikelihood" }, classes: true, before: { type: "logSoftmax" }, row: (y, [t]) => -y[t!]! },
  { loss: { type: "negativeLogLikelihood", classWeights: W }, classes: true, before: { type: "logSoftmax" },
    row: (y, [t]) => -W[t!]! * y[t!]!, weight: (_, [t]) => W[t!]! },
  { loss: { type: "hinge" }, classes: true,
    row: (y, [t]) => sum(y.map((one, k) => (k === t ? 0 : Math.max(0, one - y[t!]! + 1)))) },
  { loss: { type: "hinge", margin: 0.5, p: 2 }, classes: true,
    row: (y, [t]) => sum(y.map((one, k) => (k === t ? 0 : Math.max(0, one - y[t!]! + 0.5) ** 2))) },
  { loss: { type: "binaryCrossEntropy" }, distribution: true, weight: perNumber,
    row: each((y, t) => t * softplus(-y) + (1 - t) * softplus(y)) },
  { loss: { type: "binaryCrossEntropy", posWeight: 2.5 }, distribution: true, weight: perNumber,
    row: each((y, t) => 2.5 * t * softplus(-y) + (1 - t) * softplus(y)) },
  { loss: { type: "meanSquaredError" }, weight: perNumber, row: each((y, t) => (y - t) ** 2) },
  { loss: { type: "meanAbsoluteError" }, weight: perNumber, row: each((y, t) => Math.abs(y - t)) },
  { loss: { type: "huber", delta: 0.7 }, weight: perNumber,
    row: each((y, t) => (Math.abs(y - t) <= 0.7 ? (y - t) ** 2 / 2 : 0.7 * (Math.abs(y - t) - 0.35))) },
  { loss: { type: "smoothL1", beta: 0.4 }, weight: perNumber,
    row: each((y, t) => (Math.abs(y - t) < 0.4 ? (y - t) ** 2 / 0.8 : Math.abs(y - t) - 0.2)) },
  { loss: { type: "klDivergence" }, distribution: true, before: { type: "logSoftmax" },
    row: each((y, t) => t * (Math.log(t) - y)) },
  { loss: { type: "klDivergence", logTarget: true }, before: { type: "logSoftmax" },
    row: each((y, t) => Math.exp(t) * (t - y)) },
];

const rowsOf = (all: ArrayLike<number>, width: number): number[][] =>
  Array.from({ length: all.length / width }, (_, r) =>
    Array.from({ length: width }, (_, k) => all[r * width + k]!),
  );

/** Rows of probabilities. */
function distributions(rows: number): Float64Array {
  const random = createRandom(3);
  return Float64Array.from(
    Array.from({ length: rows }, () =>
      softmax([...random.vector(CLASSES)]),
    ).flat(),
  );
}

const REDUCTIONS = ["mean", "sum", "none"] as const;

/** The means of all, sums and per-sample forms once for each loss. */
const REDUCED = CASES.flatMap((one, k) =>
  REDUCTIONS.filter(
    (reduction) =>
      reduction === "mean" || CASES[k - 1]?.loss.type !== one.loss.type,
  ).map((reduction) => ({ ...one, reduction })),
);

describe("losses", () => {
  test.each(REDUCED)("$loss, $reduction", (one) => {
    const { loss, row, weight = () => 1, before, reduction } = one;
    // A sequence of two rows for each sample, so that the rows and the batch are told apart.
    const layers: LayerDefinition[] = [{ type: "dense", units: CLASSES }];
    if (before) layers.push(before);
    checkNetwork({
      definition: { input: [2, 2], layers, loss: { ...loss, reduction } },
      ways: [{}],
      batches: reduction === "mean" ? [1, 2, 17] : [2],
      point: (N) => (one.distribution ? { target: distributions(2 * N) } : {}),
      loss: ({ X, W1, b1, target }, N) => {
        const { data } = linear(tensor([2 * N, 2], X), W1!, b1!);
        const scores = rowsOf(data, CLASSES);
        const y = before ? scores.map(logp) : scores;
        const t = rowsOf(target!, one.classes ? 1 : CLASSES);
        const losses = y.map((each, r) => row(each, t[r]!));
        if (reduction === "sum") return sum(losses);
        const weights = y.map((each, r) => weight(each, t[r]!));
        if (reduction === "mean") return sum(losses) / sum(weights);
        const count = one.classes ? 2 : sum(weights.slice(0, 2));
        return rowsOf(losses, 2).map((sample) => sum(sample) / count);
      },
    });
  });

  test("all of them", () => {
    const seen = new Set(CASES.map(({ loss }) => loss.type));
    expect(LOSS_NAMES.filter((name) => !seen.has(name))).toEqual([]);
  });
});

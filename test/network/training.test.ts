/** What training does otherwise than predicting: batch norm by the batch, dropout by its mask. And published values. */
import { describe, expect, test } from "vitest";
import { networkProgram } from "../../compiler/network/program.ts";
import type { LayerDefinition } from "../../compiler/network/layers/table.ts";
import type { LossDefinition } from "../../compiler/network/losses.ts";
import { readProgram } from "../../compiler/read/module.ts";
import { expectClose } from "../support/close.ts";
import { Generated } from "../support/generated.ts";
import { argumentsFor, compileVerified } from "../support/harness.ts";
import { checkNetwork } from "../support/network.ts";

const mean = (list: readonly number[]): number =>
  list.reduce((a, b) => a + b, 0) / list.length;

/** The numbers of channel c, of samples that have `size` numbers for each of `channels`. */
const ofChannel = (
  X: ArrayLike<number>,
  channels: number,
  size: number,
  c: number,
): number[] =>
  Array.from(X).filter((_, at) => Math.floor(at / size) % channels === c);

describe("batch norm by the batch", () => {
  // Numbers for each channel of a sample, and the channels.
  const IMAGE = { input: [2, 2, 3], channels: 2, size: 6 };
  const VECTOR = { input: [3], channels: 3, size: 1 };

  test.each([IMAGE, VECTOR])("$input", ({ input, channels, size }) => {
    const batches = size > 1 ? [1, 2, 17] : [2, 17];
    const layers: LayerDefinition[] = [{ type: "batchNorm", momentum: 0.3 }];
    const { train, statistics } = checkNetwork({
      definition: { input, layers, loss: "meanSquaredError" },
      ways: [{}],
      batches,
      loss: ({ X, target, gamma1, beta1 }) => {
        const errors = Array.from(X!, (x, at) => {
          const c = Math.floor(at / size) % channels;
          const all = ofChannel(X!, channels, size, c);
          const variance = mean(all.map((one) => (one - mean(all)) ** 2));
          const normed = (x - mean(all)) / Math.sqrt(variance + 1e-5);
          return (gamma1![c]! * normed + beta1![c]! - target![at]!) ** 2;
        });
        return mean(errors);
      },
    });
    expect(statistics).toEqual([
      { name: "runningMean1", shape: [channels], next: "runningMean1_next", initial: 0 }, // prettier-ignore
      { name: "runningVar1", shape: [channels], next: "runningVar1_next", initial: 1 }, // prettier-ignore
    ]);
    for (const N of batches) checkStatistics(train!.text, channels, size, N);
  });

  test("of one number each keeps its variance", () => {
    const { train } = networkProgram({
      input: [2],
      layers: [{ type: "batchNorm" }],
      loss: "meanSquaredError",
    });
    const { next, given } = statisticsOf(train!.text, 1);
    expectClose(
      next.runningVar1_next!,
      given.runningVar1!.map((one) => 0.9 * one),
    );
  });
});

function statisticsOf(text: string, N: number) {
  const outputs = ["runningMean1_next", "runningVar1_next"];
  const { program } = readProgram({ file: "<test>", text }, { outputs });
  const given = argumentsFor(program, { text, sizes: { N } });
  const lowered = compileVerified(text, { functions: ["forward"], outputs });
  const next = new Generated(lowered).call("forward", given).outputs;
  return { next, given: given.inputs };
}

/** Running statistics as PyTorch keeps them: the variance is that of a sample. */
function checkStatistics(
  text: string,
  channels: number,
  size: number,
  N: number,
): void {
  const { next, given } = statisticsOf(text, N);
  for (let c = 0; c < channels; c++) {
    const all = ofChannel(given.X!, channels, size, c);
    const squares = all.map((one) => (one - mean(all)) ** 2);
    const variance = (mean(squares) * all.length) / (all.length - 1);
    expectClose(
      [next.runningMean1_next![c]!, next.runningVar1_next![c]!],
      [
        0.7 * given.runningMean1![c]! + 0.3 * mean(all),
        0.7 * given.runningVar1![c]! + 0.3 * variance,
      ],
    );
  }
}

test("dropout takes the numbers under its mask, and grows them", () => {
  const { train } = checkNetwork({
    definition: {
      input: [5],
      layers: [{ type: "dropout", p: 0.7 }],
      loss: "meanSquaredError",
    },
    ways: [{}],
    loss: ({ X, mask1, target }) =>
      mean(
        Array.from(
          X!,
          (x, at) => ((x * mask1![at]!) / 0.3 - target![at]!) ** 2,
        ),
      ),
  });
  expect(train!.inputs).toContainEqual(
    { kind: "mask", name: "mask1", shape: ["N", 5], keep: 0.3 }, // prettier-ignore
  );
});

/** The loss of one sample's output. */
function lossOf(
  loss: LossDefinition,
  y: readonly number[],
  target: readonly number[],
): number {
  const { train } = networkProgram({
    input: [y.length],
    layers: [{ type: "reshape", shape: [y.length] }],
    loss,
  });
  const { text } = train!;
  const { program } = readProgram({ file: "<test>", text });
  const point = { X: y, target };
  const given = argumentsFor(program, { text, sizes: { N: 1 }, point });
  const lowered = compileVerified(text, { functions: ["forward"] });
  return new Generated(lowered).call("forward", given).outputs.loss![0]!;
}

describe("published values", () => {
  // CS231n, "Linear classification": the scores of three images, and the last example of the page.
  // prettier-ignore
  test.each([
    [{ type: "hinge" }, [3.2, 5.1, -1.7], [0], 2.9],
    [{ type: "hinge" }, [1.3, 4.9, 2.0], [1], 0],
    [{ type: "hinge" }, [2.2, 2.5, -3.1], [2], 12.9],
    [{ type: "hinge" }, [-2.85, 0.86, 0.28], [2], 1.58],
    [{ type: "softmaxCrossEntropy" }, [-2.85, 0.86, 0.28], [2], 1.04],
    [{ type: "softmaxCrossEntropy" }, [3.2, 5.1, -1.7], [0], 2.04],
  ] as const)("%j of %j at %j", (loss, y, target, value) => {
    expect(lossOf(loss, y, target)).toBeCloseTo(value, 2);
  });

  // PyTorch's documentation of BCEWithLogitsLoss: -log(sigmoid(1.5)).
  test("binary cross entropy", () => {
    const y = Array.from({ length: 64 }, () => 1.5);
    const loss = lossOf({ type: "binaryCrossEntropy", posWeight: 1 }, y, y.map(() => 1)); // prettier-ignore
    expect(loss).toBeCloseTo(0.2014, 4);
  });
});

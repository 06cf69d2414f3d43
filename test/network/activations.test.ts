/** Every activation: within a layer and as a layer, against PyTorch's formula. */
import { describe, expect, test } from "vitest";
import type { Activation } from "../../compiler/network/activate.ts";
import { ACTIVATION_NAMES } from "../../compiler/network/activations.ts";
import { networkProgram } from "../../compiler/network/program.ts";
import { checkNetwork } from "../support/network.ts";
import { linear, sigmoid, softmax, tensor } from "./reference.ts";

type Formula = (x: number, row: readonly number[]) => number;

const softplus = (x: number): number => Math.log(1 + Math.exp(x));
const clamp = (x: number, low: number, high: number): number =>
  Math.min(Math.max(x, low), high);

/** Φ by Simpson's rule. */
function normalCdf(x: number): number {
  const density = (t: number): number =>
    Math.exp((-t * t) / 2) / Math.sqrt(2 * Math.PI);
  const steps = 2000;
  const h = x / steps;
  let sum = density(0) + density(x);
  for (let k = 1; k < steps; k++) sum += (k % 2 === 0 ? 2 : 4) * density(k * h);
  return 0.5 + (sum * h) / 3;
}

const elu = (x: number, alpha: number): number =>
  x > 0 ? x : alpha * (Math.exp(x) - 1);

// prettier-ignore
const CASES: readonly (readonly [activation: Activation, formula: Formula])[] = [
  ["relu", (x) => Math.max(0, x)],
  ["leakyRelu", (x) => (x > 0 ? x : 0.01 * x)],
  [{ type: "leakyRelu", negativeSlope: 0.2 }, (x) => (x > 0 ? x : 0.2 * x)],
  ["relu6", (x) => clamp(x, 0, 6)],
  ["elu", (x) => elu(x, 1)],
  [{ type: "elu", alpha: 0.5 }, (x) => elu(x, 0.5)],
  ["selu", (x) => 1.0507009873554805 * elu(x, 1.6732632423543772)],
  [{ type: "celu", alpha: 2 }, (x) => Math.max(0, x) + Math.min(0, 2 * (Math.exp(x / 2) - 1))],
  ["gelu", (x) => x * normalCdf(x)],
  [{ type: "gelu", approximate: "tanh" }, (x) => 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3)))],
  ["silu", (x) => x * sigmoid(x)],
  ["swish", (x) => x * sigmoid(x)],
  ["mish", (x) => x * Math.tanh(softplus(x))],
  ["sigmoid", sigmoid],
  ["logSigmoid", (x) => Math.log(sigmoid(x))],
  ["tanh", Math.tanh],
  ["softplus", softplus],
  [{ type: "softplus", beta: 3 }, (x) => softplus(3 * x) / 3],
  ["softsign", (x) => x / (1 + Math.abs(x))],
  ["hardSigmoid", (x) => clamp(x / 6 + 0.5, 0, 1)],
  ["hardTanh", (x) => clamp(x, -1, 1)],
  [{ type: "hardTanh", minVal: -0.3, maxVal: 0.4 }, (x) => clamp(x, -0.3, 0.4)],
  ["hardSwish", (x) => (x * clamp(x + 3, 0, 6)) / 6],
  ["softmax", (x, row) => softmax(row)[row.indexOf(x)]!],
  ["logSoftmax", (x, row) => Math.log(softmax(row)[row.indexOf(x)]!)],
];

describe("activations", () => {
  test.each(CASES)("%j", (activation, formula) => {
    const layer =
      typeof activation === "string" ? { type: activation } : activation;
    // Weights from -5 to 5 reach the pieces on both sides of every bend.
    checkNetwork({
      definition: {
        input: [2],
        layers: [{ type: "dense", units: 3, activation }],
        loss: "meanSquaredError",
      },
      range: [-5, 5],
      ways: [{}],
      batches: [1, 2, 17],
      predicts: ({ X, W1, b1 }, N) =>
        Array.from({ length: N }, (_, n) => {
          const x = tensor([2], X!.subarray(2 * n, 2 * n + 2));
          const { data } = linear(x, W1!, b1!);
          return data.map((one) => formula(one, data));
        }).flat(),
    });
    // As a layer of its own, the same function of what flows in.
    const { predict } = networkProgram({ input: [2], layers: [layer] });
    const { train } = networkProgram({
      input: [2],
      layers: [{ type: "dense", units: 3 }, layer],
      loss: "meanSquaredError",
    });
    const [, call] = /= (\w+\()X/.exec(predict.text)!;
    expect(train!.text).toContain(`y = ${call}h1`);
  });

  test("all of them", () => {
    const seen = CASES.map(([one]) =>
      typeof one === "string" ? one : one.type,
    );
    // prelu has weights: it is among the layers.
    expect([...new Set([...seen, "prelu"])].toSorted()).toEqual(
      [...ACTIVATION_NAMES].toSorted(),
    );
  });
});

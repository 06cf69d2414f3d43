/** Every layer: its gradient, and its values against plain loops with PyTorch's meaning. */
import { describe, expect, test } from "vitest";
import {
  LAYER_NAMES,
  type LayerDefinition,
} from "../../compiler/network/layers/table.ts";
import { ACTIVATION_NAMES } from "../../compiler/network/activations.ts";
import type { Definition } from "../../compiler/network/types.ts";
import type { Counts, Vectors } from "../support/generated.ts";
import { checkNetwork } from "../support/network.ts";
import * as by from "./reference.ts";
import type { Tensor } from "./reference.ts";

interface Case {
  readonly about: string;
  readonly input: Definition["input"];
  readonly layers: readonly LayerDefinition[];
  readonly sizes?: Counts;
  /** One sample, by plain loops. */
  readonly of: (x: Tensor, given: Vectors) => Tensor;
}

const relu = (x: number): number => Math.max(0, x);
const pointwise: LayerDefinition = { type: "conv2d", outChannels: 2, kernelSize: 1 }; // prettier-ignore
const pointwise1: LayerDefinition = { type: "conv1d", outChannels: 2, kernelSize: 1 }; // prettier-ignore
const mixed = (x: Tensor, g: Vectors): Tensor =>
  by.conv(x, g.W1!, g.b1!, 2, { kernel: x.shape.length === 3 ? [1, 1] : [1] });

/** Layers that are wanted behind weights, so that their own gradient is checked. */
const dense = (units: number): LayerDefinition => ({ type: "dense", units });
const first = (x: Tensor, g: Vectors): Tensor => by.linear(x, g.W1!, g.b1!);

// prettier-ignore
const CASES: readonly Case[] = [
  { about: "dense", input: [3], layers: [dense(4)], of: first },
  { about: "dense without bias, of a sequence", input: ["T", 3], sizes: { T: 3 },
    layers: [{ type: "dense", units: 2, bias: false, activation: "tanh" }],
    of: (x, g) => by.mapped(by.linear(x, g.W1!), Math.tanh) },
  { about: "maxout", input: [3], layers: [{ type: "maxout", units: 2, pieces: 3 }],
    of: (x, g) => {
      const { data } = by.linear(x, g.W1!, g.b1!);
      return by.tensor([2], [Math.max(...data.slice(0, 3)), Math.max(...data.slice(3))]);
    } },
  { about: "embedding", input: { shape: ["T"], classes: 5 }, sizes: { T: 4 }, layers: [{ type: "embedding", embeddingDim: 3 }],
    of: (x, g) => by.tensor([4, 3], x.data.flatMap((k) => [...g.E1!.slice(3 * k, 3 * k + 3)])) },

  { about: "embedding of one class", input: { shape: [], classes: 3 }, layers: [{ type: "embedding", embeddingDim: 2 }],
    of: (x, g) => by.tensor([2], g.E1!.slice(2 * x.data[0]!, 2 * x.data[0]! + 2)) },

  { about: "conv1d of even length, valid", input: [2, 5], layers: [{ type: "conv1d", outChannels: 2, kernelSize: [4], padding: "valid", activation: { type: "prelu", numParameters: 2 } }],
    of: (x, g) => {
      const z = by.conv(x, g.W1!, g.b1!, 2, { kernel: [4] });
      return { shape: z.shape, data: z.data.map((one, at) => (one > 0 ? one : one * g.a1![at >> 1]!)) };
    } },
  { about: "conv1d", input: [2, 7], layers: [{ type: "conv1d", outChannels: 3, kernelSize: 3, padding: "same" }],
    of: (x, g) => by.conv(x, g.W1!, g.b1!, 3, { kernel: [3], padding: [1] }) },
  { about: "conv1d of unknown length, dilated", input: [2, "T"], sizes: { T: 8 },
    layers: [{ type: "conv1d", outChannels: 3, kernelSize: 4, padding: 1, dilation: 2 }],
    of: (x, g) => by.conv(x, g.W1!, g.b1!, 3, { kernel: [4], padding: [1], dilation: [2] }) },
  { about: "conv2d", input: [2, 5, 4],
    layers: [{ type: "conv2d", outChannels: 3, kernelSize: [3, 2], stride: [2, 1], padding: [1, 0], activation: "relu" }],
    of: (x, g) => by.mapped(by.conv(x, g.W1!, g.b1!, 3, { kernel: [3, 2], stride: [2, 1], padding: [1, 0] }), relu) },
  { about: "conv2d in groups", input: [4, 4, 4],
    layers: [{ type: "conv2d", outChannels: 6, kernelSize: 3, padding: "same", groups: 2 }],
    of: (x, g) => by.conv(x, g.W1!, g.b1!, 6, { kernel: [3, 3], padding: [1, 1], groups: 2 }) },
  { about: "conv2d of each channel alone, dilated and strided", input: [2, 6, 5],
    layers: [{ type: "conv2d", outChannels: 4, kernelSize: 2, stride: 2, dilation: [3, 2], groups: 2, bias: false }],
    of: (x, g) => by.conv(x, g.W1!, undefined, 4, { kernel: [2, 2], stride: [2, 2], dilation: [3, 2], groups: 2 }) },
  { about: "convTranspose1d", input: [2, 4],
    layers: [{ type: "convTranspose1d", outChannels: 3, kernelSize: 3, stride: 2, padding: 1, outputPadding: 1 }],
    of: (x, g) => by.convTranspose(x, g.W1!, g.b1!, 3, { kernel: [3], stride: [2], padding: [1], outputPadding: [1] }) },
  { about: "convTranspose1d with gaps", input: [1, 3],
    layers: [{ type: "convTranspose1d", outChannels: 1, kernelSize: 2, stride: 4, padding: 2, outputPadding: 3, dilation: 2 }],
    of: (x, g) => by.convTranspose(x, g.W1!, g.b1!, 1, { kernel: [2], stride: [4], padding: [2], outputPadding: [3], dilation: [2] }) },
  { about: "convTranspose2d in groups", input: [4, 3, 2],
    layers: [{ type: "convTranspose2d", outChannels: 2, kernelSize: [3, 4], stride: [3, 2], dilation: [1, 2], groups: 2, bias: false }],
    of: (x, g) => by.convTranspose(x, g.W1!, undefined, 2, { kernel: [3, 4], stride: [3, 2], dilation: [1, 2], groups: 2 }) },
  { about: "convTranspose2d with one step", input: [2, 2, 3], layers: [{ type: "convTranspose2d", outChannels: 2, kernelSize: 2 }],
    of: (x, g) => by.convTranspose(x, g.W1!, g.b1!, 2, { kernel: [2, 2] }) },

  { about: "maxPool1d", input: [2, 7], layers: [pointwise1, { type: "maxPool1d", kernelSize: 3, stride: 2, padding: 1 }],
    of: (x, g) => by.pool(mixed(x, g), { kernel: [3], stride: [2], padding: [1] }, by.largest) },
  { about: "maxPool2d", input: [2, 4, 6], layers: [pointwise, { type: "maxPool2d", kernelSize: 2 }],
    of: (x, g) => by.pool(mixed(x, g), { kernel: [2, 2], stride: [2, 2] }, by.largest) },
  { about: "maxPool2d, dilated", input: [2, 5, 5], layers: [pointwise, { type: "maxPool2d", kernelSize: [2, 3], stride: 1, padding: [0, 1], dilation: [3, 1] }],
    of: (x, g) => by.pool(mixed(x, g), { kernel: [2, 3], padding: [0, 1], dilation: [3, 1] }, by.largest) },
  { about: "avgPool1d without its padding", input: [2, 7],
    layers: [pointwise1, { type: "avgPool1d", kernelSize: 3, stride: 2, padding: 1, countIncludePad: false }],
    of: (x, g) => by.pool(mixed(x, g), { kernel: [3], stride: [2], padding: [1] }, by.meanInside) },
  { about: "avgPool2d", input: [2, 4, 6], layers: [pointwise, { type: "avgPool2d", kernelSize: [3, 2], padding: [1, 1], stride: 1 }],
    of: (x, g) => by.pool(mixed(x, g), { kernel: [3, 2], padding: [1, 1] }, by.meanWithPadding) },
  { about: "avgPool2d without its padding", input: [2, 3, 4],
    layers: [pointwise, { type: "avgPool2d", kernelSize: 2, padding: [1, 0], countIncludePad: false }],
    of: (x, g) => by.pool(mixed(x, g), { kernel: [2, 2], stride: [2, 2], padding: [1, 0] }, by.meanInside) },
  { about: "globalMaxPool", input: [2, 3, 4], layers: [pointwise, { type: "globalMaxPool" }],
    of: (x, g) => by.globalPool(mixed(x, g), by.largest) },
  { about: "globalAvgPool", input: [2, "T"], sizes: { T: 5 }, layers: [pointwise1, { type: "globalAvgPool" }],
    of: (x, g) => by.globalPool(mixed(x, g), by.meanInside) },

  { about: "flatten", input: [2, 2], layers: [dense(3), { type: "flatten" }], of: first },
  { about: "reshape", input: [12], layers: [dense(6), { type: "reshape", shape: [2, -1] }, dense(2)],
    of: (x, g) => by.linear(by.tensor([2, 3], first(x, g).data), g.W2!, g.b2!) },
  { about: "dropout", input: [4], layers: [dense(6), { type: "dropout", p: 0.3 }, dense(2)],
    of: (x, g) => by.linear(first(x, g), g.W2!, g.b2!) },
  { about: "dropout at the end", input: [4], layers: [dense(3), { type: "dropout" }], of: first },

  { about: "batchNorm", input: [3], layers: [dense(4), { type: "batchNorm" }],
    of: (x, g) => by.batchNorm(first(x, g), { gamma: g.gamma2!, beta: g.beta2!, mean: g.runningMean2!, variance: g.runningVar2! }) },
  { about: "batchNorm of images", input: [2, 3, 3], layers: [pointwise, { type: "batchNorm", affine: false }, { type: "relu" }],
    of: (x, g) => by.mapped(by.batchNorm(mixed(x, g), { gamma: [1, 1], beta: [0, 0], mean: g.runningMean2!, variance: g.runningVar2! }), relu) },
  { about: "layerNorm", input: [3], layers: [dense(4), { type: "layerNorm" }],
    of: (x, g) => by.layerNorm(first(x, g), 4, g.gamma2!, g.beta2!) },
  { about: "layerNorm of images", input: [2, 2, 3], layers: [pointwise, { type: "layerNorm", normalizedShape: [2, 2, 3], bias: false }],
    of: (x, g) => by.layerNorm(mixed(x, g), 12, g.gamma2!) },
  { about: "layerNorm of planes", input: [2, 2, 3], layers: [pointwise, { type: "layerNorm", normalizedShape: [2, 3], elementwiseAffine: false }],
    of: (x, g) => by.layerNorm(mixed(x, g), 6) },

  { about: "rnn", input: ["T", 3], sizes: { T: 3 }, layers: [{ type: "rnn", hiddenSize: 2 }],
    of: (x, g) => by.recurrent(x, 2, { Wx: g.Wx1!, Wh: g.Wh1!, bx: g.b1! }, (i, s) => i.map((one, k) => Math.tanh(one + s[k]!))) },
  { about: "rnn with relu, last", input: [4, 2], layers: [{ type: "rnn", hiddenSize: 3, nonlinearity: "relu", return: "last", bias: false }],
    of: (x, g) => by.lastRow(by.recurrent(x, 3, { Wx: g.Wx1!, Wh: g.Wh1!, bx: [0, 0, 0] }, (i, s) => i.map((one, k) => relu(one + s[k]!)))) },
  { about: "lstm", input: ["T", 3], sizes: { T: 3 }, layers: [{ type: "lstm", hiddenSize: 2 }],
    of: (x, g) => by.recurrent(x, 2, { Wx: g.Wx1!, Wh: g.Wh1!, bx: g.b1! }, by.lstmStep(2)) },
  { about: "lstm, last", input: [3, 3], layers: [{ type: "lstm", hiddenSize: 2, return: "last" }, dense(2)],
    of: (x, g) => by.linear(by.lastRow(by.recurrent(x, 2, { Wx: g.Wx1!, Wh: g.Wh1!, bx: g.b1! }, by.lstmStep(2))), g.W2!, g.b2!) },
  { about: "gru", input: ["T", 3], sizes: { T: 3 }, layers: [{ type: "gru", hiddenSize: 2 }, { type: "gru", hiddenSize: 3, return: "last" }],
    of: (x, g) => by.lastRow(by.recurrent(
      by.recurrent(x, 2, { Wx: g.Wx1!, Wh: g.Wh1!, bx: g.bx1!, bh: g.bh1! }, by.gruStep(2)),
      3, { Wx: g.Wx2!, Wh: g.Wh2!, bx: g.bx2!, bh: g.bh2! }, by.gruStep(3))) },

  { about: "scaledDotProductAttention", input: ["T", 4], sizes: { T: 3 },
    layers: [dense(12), { type: "scaledDotProductAttention", numHeads: 2, causal: true }],
    of: (x, g) => by.attention(first(x, g), 2, true) },
  { about: "multiHeadAttention", input: [3, 4], layers: [{ type: "multiHeadAttention", numHeads: 2 }],
    of: (x, g) => by.linear(by.attention(by.linear(x, g.Win1!, g.bin1!), 2, false), g.Wout1!, g.bout1!) },
  { about: "multiHeadAttention, causal", input: ["T", 4], sizes: { T: 3 }, layers: [{ type: "multiHeadAttention", causal: true, bias: false }],
    of: (x, g) => by.linear(by.attention(by.linear(x, g.Win1!), 1, true), g.Wout1!) },

  { about: "residual", input: [3], layers: [{ type: "residual", layers: [{ type: "dense", units: 3, activation: "relu" }, dense(3)] }],
    of: (x, g) => {
      const block = by.linear(by.mapped(first(x, g), relu), g.W2!, g.b2!);
      return by.tensor([3], block.data.map((one, k) => one + x.data[k]!));
    } },
  { about: "residual with a shortcut", input: [3],
    layers: [{ type: "residual", layers: [dense(2)], shortcut: [{ type: "dense", units: 2, bias: false }] }, { type: "relu" }],
    of: (x, g) => {
      const short = by.linear(x, g.W2!);
      return by.tensor([2], first(x, g).data.map((one, k) => relu(one + short.data[k]!)));
    } },
  { about: "concat", input: [2, 3, 3], layers: [{ type: "concat", branches: [[pointwise], []] }],
    of: (x, g) => by.tensor([4, 3, 3], [...mixed(x, g).data, ...x.data]) },
  { about: "concat along the last axis", input: [2, 2], layers: [{ type: "concat", branches: [[dense(1)], [dense(2), { type: "tanh" }]], dim: -1 }],
    of: (x, g) => {
      const [a, b] = [first(x, g).data, by.linear(x, g.W2!, g.b2!).data.map(Math.tanh)];
      return by.tensor([2, 3], [a[0]!, b[0]!, b[1]!, a[1]!, b[2]!, b[3]!]);
    } },
  { about: "prelu", input: [3, 4], layers: [dense(2), { type: "prelu", numParameters: 3 }],
    of: (x, g) => {
      const z = first(x, g);
      return { shape: z.shape, data: z.data.map((one, at) => (one > 0 ? one : one * g.a2![at >> 1]!)) };
    } },
];

const lengths = (input: Definition["input"], sizes: Counts = {}): number[] =>
  ("shape" in input ? input.shape : input).map((extent) =>
    typeof extent === "number" ? extent : sizes[extent]!,
  );

describe("values and gradients", () => {
  test.each(CASES)("$about", { timeout: 60_000 }, (one) => {
    const { input, layers, sizes = {}, of } = one;
    const shape = lengths(input, sizes);
    const size = shape.reduce((a, b) => a * b, 1);
    checkNetwork({
      definition: { input, layers, loss: "meanSquaredError" },
      sizes,
      predicts: (given, N) =>
        Array.from({ length: N }, (_, n) => {
          const sample = given.X!.subarray(n * size, (n + 1) * size);
          return of(by.tensor(shape, sample), given).data;
        }).flat(),
    });
  });
});

test("every layer has its case", () => {
  const seen = new Set<string>(ACTIVATION_NAMES);
  for (const { layers } of CASES) for (const { type } of layers) seen.add(type);
  expect(LAYER_NAMES.filter((name) => !seen.has(name))).toEqual([]);
});

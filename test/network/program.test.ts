/** Definitions as program texts: how they read, what they declare, what is penalised. */
import { describe, expect, test } from "vitest";
import { networkProgram } from "../../compiler/network/program.ts";
import type { Definition } from "../../compiler/network/types.ts";
import { checkNetwork } from "../support/network.ts";

const spiral: Definition = {
  input: [2],
  layers: [
    { type: "dense", units: 20, activation: "relu" },
    { type: "dense", units: 3 },
  ],
  loss: "softmaxCrossEntropy",
  regularization: { l2: "lambda" },
};

describe("the spiral's net", () => {
  test("trains by", () => {
    expect(networkProgram(spiral).train!.text).toBe(`\
X = input(N, 2)
target = label(N, 3)
lambda = input()
W1 = parameter(20, 2)
b1 = parameter(20)
W2 = parameter(3, 20)
b2 = parameter(3)

# dense, units: 20, activation: relu: [2] → [20]
h1 = relu(X * W1' + b1)

# dense, units: 3: [20] → [3]
y = h1 * W2' + b2

# loss: softmaxCrossEntropy
loss = crossEntropy(y, target) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2))
`);
  });

  test("predicts without labels and penalties", () => {
    expect(networkProgram(spiral).predict.text).toBe(`\
X = input(N, 2)
W1 = parameter(20, 2)
b1 = parameter(20)
W2 = parameter(3, 20)
b2 = parameter(3)

# dense, units: 20, activation: relu: [2] → [20]
h1 = relu(X * W1' + b1)

# dense, units: 3: [20] → [3]
y = h1 * W2' + b2
`);
  });

  test("says what it needs", () => {
    const { train, parameters, output } = networkProgram(spiral);
    expect(train!.inputs).toEqual([
      { kind: "data", name: "X", shape: ["N", 2] },
      { kind: "labels", name: "target", shape: ["N"], classes: 3 },
      { kind: "strength", name: "lambda", shape: [] },
    ]);
    expect(output).toEqual([3]);
    // prettier-ignore
    expect(parameters).toEqual([
      { name: "W1", shape: [20, 2], weight: true,  initializer: "heNormal",      fanIn: 2,  fanOut: 20, layer: ["layers", 0] },
      { name: "b1", shape: [20],    weight: false, initializer: "zeros",         fanIn: 1,  fanOut: 1,  layer: ["layers", 0] },
      { name: "W2", shape: [3, 20], weight: true,  initializer: "glorotUniform", fanIn: 20, fanOut: 3,  layer: ["layers", 1] },
      { name: "b2", shape: [3],     weight: false, initializer: "zeros",         fanIn: 1,  fanOut: 1,  layer: ["layers", 1] },
    ]);
  });
});

test("a convolutional net reads", () => {
  const { train } = networkProgram({
    input: [1, 28, 28],
    layers: [
      { type: "conv2d", outChannels: 8, kernelSize: 3, padding: "same", activation: "relu" }, // prettier-ignore
      { type: "maxPool2d", kernelSize: 2 },
      {
        type: "residual",
        layers: [
          { type: "batchNorm", name: "norm" },
          { type: "conv2d", outChannels: 8, kernelSize: 1, bias: false, name: "mix" }, // prettier-ignore
        ],
      },
      { type: "flatten" },
      { type: "dropout", p: 0.25 },
      { type: "dense", units: 10 },
    ],
    loss: { type: "softmaxCrossEntropy", labelSmoothing: 0.1 },
  });
  expect(train!.text).toBe(`\
X = input(N, 1, 28, 28)
norm_runningMean = input(8)
norm_runningVar = input(8)
mask7 = input(N, 1568)
target = label(N, 10)
W1 = parameter(8, 1, 3, 3)
b1 = parameter(8)
norm_gamma = parameter(8)
norm_beta = parameter(8)
mix_W = parameter(8, 8, 1, 1)
W4 = parameter(10, 1568)
b4 = parameter(10)

# conv2d, outChannels: 8, kernelSize: 3, padding: same, activation: relu: [1, 28, 28] → [8, 28, 28]
p1 = zeros(N, 1, 30, 30)
p1[:, :, 2:29, 2:29] = X
h1[n, o, i, j] = relu(sum(a, u, v, W1[o, a, u, v] * p1[n, a, i + u - 1, j + v - 1]) + b1[o])

# maxPool2d, kernelSize: 2: [8, 28, 28] → [8, 14, 14]
h2[n, c, i = 1:14, j = 1:14] = max(u = 1:2, v = 1:2, h1[n, c, 2 * i + u - 2, 2 * j + v - 2])

# residual: [8, 14, 14] → [8, 14, 14]

# batchNorm, name: norm: [8, 14, 14] → [8, 14, 14]
norm_mean[c] = mean(n, i, j, h2[n, c, i, j])
norm_centred[n, c, i, j] = h2[n, c, i, j] - norm_mean[c]
norm_variance[c] = mean(n, i, j, norm_centred[n, c, i, j] ^ 2)
norm_scale[c] = norm_gamma[c] / sqrt(norm_variance[c] + 0.00001)
norm_count = N * 14 * 14
norm_runningMean_next[c] = (1 - 0.1) * norm_runningMean[c] + 0.1 * norm_mean[c]
norm_runningVar_next[c] = (1 - 0.1) * norm_runningVar[c] + 0.1 * norm_variance[c] * norm_count / max(norm_count - 1, 1)
norm_h[n, c, i, j] = norm_scale[c] * norm_centred[n, c, i, j] + norm_beta[c]

# conv2d, outChannels: 8, kernelSize: 1, bias: false, name: mix: [8, 14, 14] → [8, 14, 14]
mix_h[n, o, i, j] = sum(a, u, v, mix_W[o, a, u, v] * norm_h[n, a, i + u - 1, j + v - 1])

# the sum of the residual
h5 = mix_h + h2

# flatten: [8, 14, 14] → [1568]
h6 = reshape(h5, [N, 1568])

# dropout, p: 0.25: [1568] → [1568]
h7 = h6 .* mask7 / (1 - 0.25)

# dense, units: 10: [1568] → [10]
y = h7 * W4' + b4

# loss: softmaxCrossEntropy
logp = logSoftmax(y)
loss = mean(n, -(1 - 0.1) * logp[n, target[n]] - 0.1 / 10 * sum(k, logp[n, k]))
`);
});

test("an LSTM reads", () => {
  const { train } = networkProgram({
    input: { shape: ["T"], classes: 50 },
    layers: [
      { type: "embedding", embeddingDim: 8 },
      { type: "lstm", hiddenSize: 16 },
      { type: "dense", units: 50 },
    ],
    loss: "softmaxCrossEntropy",
  });
  expect(train!.text).toBe(`\
X = label(N, T, 50)
target = label(N, T, 50)
E1 = parameter(50, 8)
Wx2 = parameter(64, 8)
Wh2 = parameter(64, 16)
b2 = parameter(64)
W3 = parameter(50, 16)
b3 = parameter(50)

# embedding, embeddingDim: 8: [T] → [T, 8]
h1[n, i, d] = E1[X[n, i], d]

# lstm, hiddenSize: 16: [T, 8] → [T, 16]
x2[n, t, u] = sum(k, Wx2[u, k] * h1[n, t, k]) + b2[u]
s2 = zeros(N, 16)
c2 = zeros(N, 16)
h2 = zeros(N, T, 16)
repeat(t = 1:T,
  z2[n, u] = x2[n, t, u] + sum(k, Wh2[u, k] * s2[n, k]),
  c2 = sigmoid(z2[:, 17:32]) .* c2 + sigmoid(z2[:, 1:16]) .* tanh(z2[:, 33:48]),
  s2 = sigmoid(z2[:, 49:64]) .* tanh(c2),
  h2[:, t, :] = s2)

# dense, units: 50: [T, 16] → [T, 50]
y[n, i, u] = sum(k, W3[u, k] * h2[n, i, k]) + b3[u]

# loss: softmaxCrossEntropy
loss = crossEntropy(y, target)
`);
});

describe("regularization", () => {
  const net = (
    regularization: Definition["regularization"],
    own?: Definition["regularization"],
  ): Definition => ({
    input: [2],
    layers: [
      { type: "dense", units: 2, regularization: own },
      { type: "prelu" },
      { type: "dense", units: 1 },
    ],
    loss: "meanSquaredError",
    regularization,
  });
  const last = (definition: Definition): string =>
    networkProgram(definition).train!.text.split("\n").at(-2)!;
  const MSE = "loss = meanSquaredError(y, target)";

  // prettier-ignore
  test.each([
    ["of all weights", net({ l2: 0.1 }), " + 0.1 / 2 * (sum(W1 .^ 2) + sum(W3 .^ 2))"],
    ["of absolute values", net({ l1: 0.1 }), " + 0.1 * (sum(abs(W1)) + sum(abs(W3)))"],
    ["both", net({ l1: "lasso", l2: "ridge" }), " + lasso * (sum(abs(W1)) + sum(abs(W3))) + ridge / 2 * (sum(W1 .^ 2) + sum(W3 .^ 2))"],
    ["with biases and gains", net({ l2: 1, biases: true }), " + 1 / 2 * (sum(W1 .^ 2) + sum(b1 .^ 2) + sum(a2 .^ 2) + sum(W3 .^ 2) + sum(b3 .^ 2))"],
    ["a layer's own", net({ l2: 0.1 }, { l2: "mine" }), " + mine / 2 * sum(W1 .^ 2) + 0.1 / 2 * sum(W3 .^ 2)"],
    ["of one layer only", net(undefined, { l1: 0.5 }), " + 0.5 * sum(abs(W1))"],
    ["a layer's own: none", net({ l2: 0.1 }, { l2: 0 }), " + 0.1 / 2 * sum(W3 .^ 2)"],
    ["none", net(undefined), ""],
    ["of strength 0", net({ l1: 0, l2: 0 }), ""],
  ])("%s", (_, definition, penalty) => {
    expect(last(definition)).toBe(MSE + penalty);
  });

  test("has its gradient and its value", () => {
    checkNetwork({
      definition: net(
        { l1: "lasso", l2: "ridge" },
        { l2: "ridge", biases: true },
      ),
      ways: [{}],
      loss: ({ X, W1, b1, a2, W3, b3, target, lasso, ridge }, N) => {
        let sum = 0;
        for (let n = 0; n < N; n++) {
          let y = b3![0]!;
          for (let u = 0; u < 2; u++) {
            const z = W1![2 * u]! * X![2 * n]! + W1![2 * u + 1]! * X![2 * n + 1]! + b1![u]!; // prettier-ignore
            y += W3![u]! * (z > 0 ? z : a2![0]! * z);
          }
          sum += (y - target![n]!) ** 2;
        }
        const squares = [...W1!, ...b1!, ...W3!].reduce((s, w) => s + w * w, 0);
        const absolute = Math.abs(W3![0]!) + Math.abs(W3![1]!);
        return sum / N + lasso![0]! * absolute + (ridge![0]! / 2) * squares;
      },
    });
  });

  test("is part of each sample's loss", () => {
    const definition: Definition = {
      ...net({ l2: "lambda" }),
      loss: { type: "meanSquaredError", reduction: "none" },
    };
    expect(last(definition)).toBe(
      "loss[n] = mean(i, (y[n, i] - target[n, i]) ^ 2) + lambda / 2 * (sum(W1 .^ 2) + sum(W3 .^ 2))",
    );
    checkNetwork({ definition, ways: [{}], batches: [2] });
  });
});

describe("names", () => {
  test("of layers lead those of their tensors", () => {
    const { parameters, train } = networkProgram({
      input: [2],
      layers: [
        { type: "dense", units: 3, activation: "prelu", name: "first" },
        { type: "dense", units: 1, name: "second" },
      ],
      loss: "meanSquaredError",
    });
    expect(parameters.map(({ name }) => name)).toEqual([
      "first_W", "first_b", "first_a", "second_W", "second_b",
    ]); // prettier-ignore
    expect(train!.text).toContain("\ny = first_h * second_W' + second_b\n");
  });

  test("without a loss there is nothing to train", () => {
    const { train, predict } = networkProgram({
      input: [2],
      layers: [{ type: "softmax" }],
    });
    expect(train).toBeUndefined();
    expect(predict.text).toContain("y = softmax(X)");
  });
});

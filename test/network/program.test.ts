/** Definitions become program texts that compile. */
import { describe, expect, test } from "vitest";
import { networkProgram } from "../../compiler/network/program.ts";
import type { Definition } from "../../compiler/network/types.ts";
import { checkModel } from "../support/harness.ts";

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

  test("predicts by", () => {
    expect(networkProgram(spiral).predict.text).toContain(
      "y = h1 * W2' + b2\n",
    );
  });

  test("has the gradient", () => {
    const { text } = networkProgram(spiral).train!;
    checkModel({ text, sizes: { N: 2 }, second: false, functions: ["forward", "valueAndGradient"] }); // prettier-ignore
  });
});

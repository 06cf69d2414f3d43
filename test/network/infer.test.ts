/** Names and shapes of parameters that types work out are those of the program. */
import { expect, expectTypeOf, test } from "vitest";
import {
  defineNetwork,
  type Definition,
  type NetworkParameters,
} from "../../compiler/index.ts";
import { networkProgram } from "../../compiler/network/program.ts";
import { readNetwork } from "../../compiler/network/read.ts";

/** The parameters as values: a shape of the type must be that of the program, or have a number there. */
const shapesOf = (definition: Definition): Record<string, readonly number[]> =>
  Object.fromEntries(
    networkProgram(definition).parameters.map(({ name, shape }) => [
      name,
      shape,
    ]),
  );

test("dense layers", () => {
  const network = defineNetwork({
    input: [2],
    layers: [
      { type: "dense", units: 20, activation: "relu" },
      { type: "dropout", p: 0.2 },
      { type: "dense", units: 8, bias: false, activation: "prelu" },
      { type: "maxout", units: 5, name: "best" },
      { type: "dense", units: 3 },
    ],
    loss: "softmaxCrossEntropy",
  });
  expectTypeOf<NetworkParameters<typeof network>>().toEqualTypeOf<{
    readonly W1: readonly [20, 2];
    readonly b1: readonly [20];
    readonly W2: readonly [8, 20];
    readonly a2: readonly [1];
    readonly best_W: readonly [5, 2, 8];
    readonly best_b: readonly [5, 2];
    readonly W4: readonly [3, 5];
    readonly b4: readonly [3];
  }>();
  expect(shapesOf(network)).toEqual({
    W1: [20, 2],
    b1: [20],
    W2: [8, 20],
    a2: [1],
    best_W: [5, 2, 8],
    best_b: [5, 2],
    W4: [3, 5],
    b4: [3],
  });
});

test("convolutions", () => {
  const network = defineNetwork({
    input: [1, 28, 28],
    layers: [
      { type: "conv2d", outChannels: 4, kernelSize: [5, 3], padding: "same" },
      { type: "batchNorm" },
      { type: "relu" },
      { type: "conv2d", outChannels: 8, kernelSize: 3 },
      { type: "maxPool2d", kernelSize: 2 },
      { type: "flatten" },
      { type: "dense", units: 10 },
    ],
  });
  expectTypeOf<NetworkParameters<typeof network>>().toEqualTypeOf<{
    readonly W1: readonly [4, 1, 5, 3];
    readonly b1: readonly [4];
    readonly gamma2: readonly [4];
    readonly beta2: readonly [4];
    readonly W3: readonly [8, 4, 3, 3];
    readonly b3: readonly [8];
    readonly W4: readonly [10, number];
    readonly b4: readonly [10];
  }>();
  expect(shapesOf(network)).toEqual({
    W1: [4, 1, 5, 3],
    b1: [4],
    gamma2: [4],
    beta2: [4],
    W3: [8, 4, 3, 3],
    b3: [8],
    W4: [10, 8 * 13 * 13],
    b4: [10],
  });
});

test("recurrent layers", () => {
  const network = defineNetwork({
    input: { shape: ["T"], classes: 60 },
    layers: [
      { type: "embedding", embeddingDim: 16 },
      { type: "lstm", hiddenSize: 128 },
      { type: "gru", hiddenSize: 32, return: "last", name: "top" },
      { type: "dense", units: 60 },
    ],
    loss: { type: "softmaxCrossEntropy", labelSmoothing: 0.1 },
  });
  expectTypeOf<NetworkParameters<typeof network>>().toEqualTypeOf<{
    readonly E1: readonly [number, 16];
    readonly Wx2: readonly [512, 16];
    readonly Wh2: readonly [512, 128];
    readonly b2: readonly [512];
    readonly top_Wx: readonly [96, 128];
    readonly top_Wh: readonly [96, 32];
    readonly top_bx: readonly [96];
    readonly top_bh: readonly [96];
    readonly W4: readonly [60, 32];
    readonly b4: readonly [60];
  }>();
  expect(shapesOf(network)).toEqual({
    E1: [60, 16],
    Wx2: [512, 16],
    Wh2: [512, 128],
    b2: [512],
    top_Wx: [96, 128],
    top_Wh: [96, 32],
    top_bx: [96],
    top_bh: [96],
    W4: [60, 32],
    b4: [60],
  });
});

test("flattened samples of known shape", () => {
  const network = defineNetwork({
    input: [28, 28],
    layers: [{ type: "flatten" }, { type: "dense", units: 100 }],
  });
  expectTypeOf<NetworkParameters<typeof network>>().toEqualTypeOf<{
    readonly W1: readonly [100, 784];
    readonly b1: readonly [100];
  }>();
});

test("of blocks no names are known", () => {
  const network = defineNetwork({
    input: [4],
    layers: [
      { type: "residual", layers: [{ type: "dense", units: 4 }] },
      { type: "dense", units: 2 },
    ],
  });
  expectTypeOf<NetworkParameters<typeof network>>().toEqualTypeOf<{
    readonly [name: string]: readonly number[];
  }>();
});

test("what is no definition is a type error", () => {
  // @ts-expect-error: units is missing.
  const incomplete = defineNetwork({ input: [2], layers: [{ type: "dense" }] });
  const unknown = defineNetwork({
    input: [2],
    // @ts-expect-error: there is no layer of this type.
    layers: [{ type: "dens", units: 3 }],
  });
  expect([incomplete, unknown]).toHaveLength(2);
});

test("so is a key that there is not, wherever it stands", () => {
  const dense = { type: "dense", units: 2 } as const;
  const definitions = [
    // @ts-expect-error: of the network.
    defineNetwork({ input: [2], layers: [dense], los: "hinge" }),
    // @ts-expect-error: of the loss.
    defineNetwork({ input: [2], layers: [dense], loss: { type: "hinge", p: 2, power: 2 } }), // prettier-ignore
    // @ts-expect-error: of the regularisation.
    defineNetwork({ input: [2], layers: [dense], regularization: { l2: 1, bias: true } }), // prettier-ignore
    // @ts-expect-error: of a layer.
    defineNetwork({ input: [2], layers: [dense, { type: "dropout", rate: 0.5 }] }), // prettier-ignore
    // @ts-expect-error: of an activation.
    defineNetwork({ input: [2], layers: [{ ...dense, activation: { type: "elu", alfa: 1 } }] }), // prettier-ignore
    // @ts-expect-error: of a layer in a block.
    defineNetwork({ input: [2], layers: [{ type: "residual", layers: [{ ...dense, activaton: "relu" }] }] }), // prettier-ignore
    // @ts-expect-error: of a layer in a branch.
    defineNetwork({ input: [2], layers: [{ type: "concat", branches: [[], [{ ...dense, activaton: "relu" }]] }] }), // prettier-ignore
  ];
  for (const one of definitions)
    expect(() => readNetwork({ file: "<test>", text: JSON.stringify(one) })).toThrow("GS602"); // prettier-ignore
});

test("every option is taken", () => {
  const network = defineNetwork({
    input: { shape: ["T"], classes: 9 },
    layers: [
      { type: "embedding", embeddingDim: 4, initializer: { type: "normal", mean: 0, std: 0.1 } }, // prettier-ignore
      { type: "concat", dim: -1, name: "both", branches: [[], [{ type: "dense", units: 2, activation: { type: "elu", alpha: 2 }, regularization: { l1: 1 } }]] }, // prettier-ignore
      { type: "residual", layers: [{ type: "dense", units: 6 }], shortcut: [{ type: "tanh" }] }, // prettier-ignore
      { type: "dense", units: 3, bias: false, activation: "relu" },
    ],
    loss: { type: "hinge", p: 2, margin: 0.5, reduction: "sum" },
    regularization: { l2: "lambda", biases: true },
  });
  const text = JSON.stringify(network);
  expect(readNetwork({ file: "<test>", text }).train).toBeDefined();
});

/** Definitions that the schema lets pass but that mean no network: where, what, and what was probably meant. */
import { describe, expect, test } from "vitest";
import { DefinitionError, showPath } from "../../compiler/network/error.ts";
import type { LayerDefinition } from "../../compiler/network/layers/table.ts";
import { networkProgram } from "../../compiler/network/program.ts";
import type { Definition } from "../../compiler/network/types.ts";

const dense = (units: number, name?: string): LayerDefinition => ({ type: "dense", units, name }); // prettier-ignore
const net = (input: Definition["input"], ...layers: LayerDefinition[]): Definition => ({ input, layers }); // prettier-ignore
const conv = (more: object): LayerDefinition => ({ type: "conv2d", outChannels: 4, kernelSize: 3, ...more }); // prettier-ignore
const losing = (loss: Definition["loss"], units = 3): Definition => ({ ...net([2], dense(units)), loss }); // prettier-ignore

type Case = readonly [definition: Definition, path: string, message: string, hint: string]; // prettier-ignore

// prettier-ignore
const CASES: readonly Case[] = [
  // What flows in
  [net([], dense(3)), "layers[0].type", "dense needs a last axis, but gets one number for each sample", ""],
  [net([4, "T"], dense(3)), "layers[0].type", "dense needs to know the length of the last axis, but gets [4, T]", "give a number in place of T"],
  [net({ shape: [7], classes: 50 }, dense(3)), "layers[0].type", "dense needs numbers, but gets class numbers", "begin with an embedding, which makes vectors of them"],
  [net([7], { type: "embedding", embeddingDim: 4 }), "layers[0].type", "embedding needs class numbers, but gets numbers", "say how many classes the input has: input: { shape: [T], classes: 5000 }"],
  [net([28, 28], conv({})), "layers[0].type", "conv2d needs channels, rows and columns, but gets [28, 28]", ""],
  [net([3, 8, 8], { type: "conv1d", outChannels: 2, kernelSize: 3 }), "layers[0].type", "conv1d needs channels and a length, but gets [3, 8, 8]", ""],
  [net(["C", 8, 8], conv({})), "layers[0].type", "conv2d needs to know the length of the channels, but gets [C, 8, 8]", "give a number in place of C"],
  [net([5], { type: "lstm", hiddenSize: 3 }), "layers[0].type", "lstm needs a length and the inputs of a step, but gets [5]", ""],
  [net([5], { type: "globalAvgPool" }), "layers[0].type", "globalAvgPool needs channels and axes behind them, but gets [5]", ""],
  [net(["T", 4], { type: "flatten" }), "layers[0].type", "flatten needs known lengths, but gets [T, 4]", "give a number in place of T"],
  [net(["H", "W", "H"], { type: "flatten" }), "layers[0].type", "flatten needs known lengths, but gets [H, W, H]", "give a number in place of H and W"],
  [net([], { type: "batchNorm" }), "layers[0].type", "batchNorm needs channels, but gets one number for each sample", ""],

  // Windows
  [net([1, 5, 5], conv({ kernelSize: 7 })), "layers[0].kernelSize", "the window reaches over 7 elements, but gets 5 along axis 2 of [1, 5, 5]", ""],
  [net([1, 5, 5], conv({ kernelSize: [3, 9], padding: 1 })), "layers[0].kernelSize", "the window reaches over 9 elements, but gets 7 along axis 3 of [1, 5, 5] with its padding", ""],
  [net([1, 5, 5], conv({ dilation: 3 })), "layers[0].kernelSize", "the window reaches over 7 elements, but gets 5 along axis 2 of [1, 5, 5]", ""],
  [net([1, 5, 5], conv({ stride: 2, padding: "same" })), "layers[0].padding", "padding same keeps the lengths, so it needs stride 1", "give the padding as a number"],
  [net([1, 5, "W"], conv({ stride: 2 })), "layers[0].stride", "stride 2 needs to know the length that it divides, but gets [1, 5, W]", "give a number in place of W"],
  [net([6, 5, 5], conv({ groups: 4 })), "layers[0].groups", "4 groups do not divide the 6 channels that come in", ""],
  [net([6, 5, 5], conv({ groups: 3 })), "layers[0].groups", "3 groups do not divide the 4 channels that come out", ""],
  [net([1, 6, 6], { type: "maxPool2d", kernelSize: 2, padding: 2 }), "layers[0].padding", "padding 2 is more than half of a window of 2, which could lie in the padding alone", ""],
  [net([1, 6], { type: "convTranspose1d", outChannels: 1, kernelSize: 3, outputPadding: 1 }), "layers[0].outputPadding", "outputPadding 1 must be less than the stride or the dilation", ""],
  [net([1, 1], { type: "convTranspose1d", outChannels: 1, kernelSize: 2, padding: 1 }), "layers[0].padding", "padding 1 cuts off all of the result along axis 2", ""],

  // Shapes
  [net([12], { type: "reshape", shape: [5, 2] }), "layers[0].shape", "[12] has 12 numbers, which do not fit [5, 2]", ""],
  [net([12], { type: "reshape", shape: [5, -1] }), "layers[0].shape", "[12] has 12 numbers, which do not fit [5, -1]", ""],
  [net([12], { type: "reshape", shape: [-1, -1] }), "layers[0].shape", "only one length can be -1", ""],
  [net(["T", 4], { type: "reshape", shape: [4, -1] }), "layers[0].shape", "reshape needs known lengths, but gets [T, 4]", "give a number in place of T"],
  [net([3, 4], { type: "layerNorm", normalizedShape: [3] }), "layers[0].normalizedShape", "layerNorm of [3] does not fit the last axes of [3, 4]", ""],
  [net([3, "T"], { type: "layerNorm" }), "layers[0].type", "layerNorm needs a last axis of known length, but gets [3, T]", ""],
  [net([4], { type: "prelu", numParameters: 3 }), "layers[0].numParameters", "prelu takes 1 parameter or 4, one for each channel, not 3", ""],
  [net([4], { type: "dense", units: 5, activation: { type: "prelu", numParameters: 4 } }), "layers[0].activation.numParameters", "prelu takes 1 parameter or 5, one for each channel, not 4", ""],
  [net(["T", 10], { type: "multiHeadAttention", numHeads: 4 }), "layers[0].numHeads", "4 heads do not divide 10 units", ""],
  [net(["T", 10], { type: "scaledDotProductAttention" }), "layers[0].type", "queries, keys and values must have the same length, but 10 is not divisible by 3", ""],

  // Blocks
  [net([4], { type: "residual", layers: [dense(3)] }), "layers[0].layers", "the block makes [3] of [4], which cannot be added to [4]", "keep the shape, or give a shortcut that changes it alike"],
  [net([4], { type: "residual", layers: [dense(3)], shortcut: [dense(2)] }), "layers[0].layers", "the block makes [3] of [4], which cannot be added to [2]", "the shortcut must change the shape as the block does"],
  [net([4], dense(4), { type: "residual", layers: [{ type: "relu" }, conv({})] }), "layers[1].layers[1].type", "conv2d needs channels, rows and columns, but gets [4]", ""],
  [net([2, 4], { type: "concat", branches: [[], [dense(3)]] }), "layers[0].branches[1]", "this branch makes [2, 3], the first [2, 4]: besides axis 1 they must agree", ""],
  [net([4], { type: "concat", branches: [[], [dense(3)]], dim: 2 }), "layers[0].dim", "there is no axis 2 behind that of the samples in [4]", ""],
  [net([4], { type: "concat", branches: [[], [{ type: "maxPool1d", kernelSize: 2 }]] }), "layers[0].branches[1][0].type", "maxPool1d needs channels and a length, but gets [4]", ""],

  // What the loss is made of
  [{ ...net([2], dense(3)), regularization: { l2: 0.1 } }, "regularization", "there is no loss to add a penalty to", "loss: softmaxCrossEntropy, say; without a loss nothing is trained"],

  // Names
  [net([2], dense(3, "a"), dense(3, "a")), "layers[1].name", "two layers are called 'a'", ""],
  [net(["N", 2], dense(3)), "input", "a size cannot be called 'N': the program has that name already", ""],
  [net(["t", 2], dense(3)), "input", "a size cannot be called 't': single letters are the indices of the program", "choose a longer name, or a capital letter"],
  [net(["sum", 2], dense(3)), "input", "a size cannot be called 'sum': the language has that name already", ""],
  [{ ...losing("meanSquaredError"), regularization: { l2: "W1" } }, "regularization", "a strength cannot be called 'W1': the program has that name already", ""],
  [{ ...losing("meanSquaredError"), regularization: { l2: "pi" } }, "regularization", "a strength cannot be called 'pi': the language has that name already", ""],

  // Losses
  [{ ...net([], { type: "relu" }), loss: "softmaxCrossEntropy" }, "loss", "the loss needs a score for each class along the last axis, but the network gives one number for each sample", ""],
  [losing({ type: "softmaxCrossEntropy", classWeights: [1, 2] }), "loss.classWeights", "there are 2 weights for 3 classes", ""],
];

describe("definitions that mean no network", () => {
  test.each(CASES)("%j", (definition, path, message, hint) => {
    let found: unknown;
    try {
      networkProgram(definition);
    } catch (error) {
      found = error;
    }
    expect(found).toBeInstanceOf(DefinitionError);
    const error = found as DefinitionError;
    expect([showPath(error.path), error.message, error.hint]).toEqual([
      path,
      message,
      hint,
    ]);
  });
});

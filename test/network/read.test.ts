/** Mistakes in definitions: where each is, what it is, what was probably meant. */
import { describe, expect, test } from "vitest";
import { compile, CompileError } from "../../compiler/index.ts";
import { readNetwork } from "../../compiler/network/read.ts";

const FILE = "a.net.yaml";

/** "line:column-endColumn code message | hint" for each mistake. */
function mistakes(text: string, file = FILE): string[] {
  try {
    readNetwork({ file, text });
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    return error.diagnostics.map(
      ({ line, column, endColumn, code, message, hint }) =>
        `${line}:${column}-${endColumn} ${code} ${message}${hint ? ` | ${hint}` : ""}`,
    );
  }
  return [];
}

/** A network of which one layer is wrong. */
const layer = (text: string): string =>
  `input: [2]\nlayers:\n  - ${text}\n  - { type: dense, units: 3 }\n`;

const RIGHT = "layers: [{ type: dense, units: 3 }]\n";

// prettier-ignore
const CASES: readonly (readonly [what: string, text: string, ...found: string[]])[] = [
  // The text itself.
  ["nothing", "", '1:1-1 GS105 there is no definition in this file | it begins so: "input: [2]", then "layers:"'],
  ["a comment", "# later\n", '1:1-1 GS105 there is no definition in this file | it begins so: "input: [2]", then "layers:"'],
  ["a list", "- 1\n", '1:1-4 GS604 a network is an object with the keys input and layers, not a list | it begins so: "input: [2]", then "layers:"'],
  ["a word", "dense\n", '1:1-6 GS604 a network is an object with the keys input and layers | it begins so: "input: [2]", then "layers:"'],
  ["a tab", "input: [2]\nlayers:\n\t- type: dense\n", "3:1-2 GS601 a tab cannot indent a line | YAML is indented by spaces"],
  ["a key that stands twice", `input: [2]\ninput: [3]\n${RIGHT}`, "2:1-6 GS601 the key 'input' stands twice | one of them must go"],
  ["an anchor and its alias", "input: &a [2]\nlayers: *a\n",
    "1:11-14 GS601 anchors such as '&a' are not read here | write out what it stands for, wherever it stands",
    "2:9-11 GS601 aliases such as '*a' are not read here | write it out once more"],
  ["a merge", `<<: { input: [2] }\n${RIGHT}`, "1:1-3 GS601 '<<' merges nothing here | write out the keys that it would merge"],
  ["a tag", "input: [2]\nlayers: !list []\n", "2:9-14 GS601 there is no tag '!list' here | text that begins with ! stands in quotes"],
  ["an open bracket", `input: [2\n${RIGHT}`, "2:1-2 GS601 a bracket before this is not closed | every [ needs a ], every { a }"],
  ["two colons", "input: a: b\n", "1:8-9 GS601 a second ':' in one line | nested keys go on a line of their own, or in { }"],
  ["two documents", `input: [2]\n${RIGHT}---\ninput: [3]\n`, "3:1-4 GS601 a second document begins here | a file holds one network"],
  ["an open quote", "input: 'x\n", "1:9-10 GS601 missing closing quote"],
  ["a list as a key", `? [1]\n: 2\n${RIGHT}`, "1:3-6 GS601 a key must be a name"],

  // Keys.
  ["no layers", "input: [2]\n", "1:1-11 GS603 layers: a network needs 'layers' | What is done to the input, in order."],
  ["a misspelled key", `inptu: [2]\n${RIGHT}`, "1:1-6 GS602 inptu: a network has no 'inptu' | did you mean 'input'?"],
  ["an unknown key", `input: [2]\n${RIGHT}optimizer: adam\n`, "3:1-10 GS602 optimizer: a network has no 'optimizer' | it has input, layers, loss and regularization"],
  ["a missing option", layer("{ type: dense, bias: false }"), "3:13-18 GS603 layers[0].units: dense needs 'units' | How many outputs."],
  ["a misspelled option", layer("{ type: dense, unit: 20 }"), "3:20-24 GS602 layers[0].unit: dense has no 'unit' | did you mean 'units'?"],
  ["an option of another layer", layer("{ type: flatten, stride: 2 }"), "3:22-28 GS602 layers[0].stride: flatten has no 'stride' | it has name"],
  ["no type", layer("{ units: 20 }"), expect.stringMatching(/^3:5-18 GS603 layers\[0\]\.type: it is not said which, for there is no 'type' \| it is one of dense, maxout, /) as string],
  ["an unknown layer", layer("{ type: denes, units: 20 }"), "3:13-18 GS604 layers[0].type: there is no 'denes' | did you mean 'dense'?"],
  ["a name for a layer", layer("flatten"), '3:5-12 GS604 layers[0]: expected an object with a type, got "flatten" | did you mean { type: flatten }?'],
  ["a layer in a block", layer("{ type: residual, layers: [{ type: dense, untis: 2 }] }"), "3:47-52 GS602 layers[0].layers[0].untis: dense has no 'untis' | did you mean 'units'?"],

  // Values.
  ["an empty value", "input: [2]\nlayers:\n  - type: dense\n    units:\n", "4:5-10 GS604 layers[0].units: expected a whole number from 1, got nothing"],
  ["a number in quotes", layer("{ type: dense, units: '20' }"), '3:27-31 GS604 layers[0].units: expected a whole number from 1, got "20" | did you mean 20, without quotes?'],
  ["a fraction", layer("{ type: dense, units: 2.5 }"), "3:27-30 GS604 layers[0].units: expected a whole number from 1, got 2.5"],
  ["zero", layer("{ type: dense, units: 0 }"), "3:27-28 GS604 layers[0].units: expected a whole number from 1, got 0"],
  ["infinity", layer("{ type: elu, alpha: .inf }"), "3:25-29 GS604 layers[0].alpha: expected a finite number, got Infinity"],
  ["yes", layer("{ type: dense, units: 20, bias: yes }"), '3:37-40 GS604 layers[0].bias: expected true or false, got "yes" | did you mean true?'],
  ["an unknown activation", layer("{ type: dense, units: 20, activation: rleu }"), "3:43-47 GS604 layers[0].activation: there is no 'rleu' | did you mean 'relu'?"],
  ["an unknown option of an activation", layer("{ type: dense, units: 20, activation: { type: elu, alfa: 2 } }"), "3:56-60 GS602 layers[0].activation.alfa: elu has no 'alfa' | it has alpha"],
  ["an unknown initializer", layer("{ type: dense, units: 20, initializer: heNormla }"), "3:44-52 GS604 layers[0].initializer: there is no 'heNormla' | did you mean 'heNormal'?"],
  ["an initializer with a mistake", layer("{ type: dense, units: 20, initializer: { type: normal, std: -1 } }"), "3:65-67 GS604 layers[0].initializer.std: expected a number from 0, got -1"],
  ["a probability of 1", layer("{ type: dropout, p: 1 }"), "3:25-26 GS604 layers[0].p: expected a number from 0 to 1, without 1, got 1"],
  ["a name with a blank", layer("{ type: dense, units: 20, name: my layer }"), '3:37-45 GS604 layers[0].name: expected a name of letters, digits and _, got "my layer"'],
  ["a list too long for the axes", layer("{ type: maxPool2d, kernelSize: [2, 2, 2] }"), "3:36-45 GS604 layers[0].kernelSize: expected a list of two: rows and columns, got a list"],
  ["a list with a mistake", layer("{ type: maxPool2d, kernelSize: [2, 0] }"), "3:40-41 GS604 layers[0].kernelSize[1]: expected a whole number from 1, got 0"],
  ["a padding below 0", layer("{ type: conv2d, outChannels: 2, kernelSize: 3, padding: -1 }"), "3:61-63 GS604 layers[0].padding: expected a whole number from 0, a list of two, same or valid, got -1"],
  ["a list of paddings with a mistake", layer("{ type: conv2d, outChannels: 2, kernelSize: 3, padding: [1, -1] }"), "3:65-67 GS604 layers[0].padding[1]: expected a whole number from 0, got -1"],
  ["an unknown padding", layer("{ type: conv1d, outChannels: 2, kernelSize: 3, padding: smae }"), "3:61-65 GS604 layers[0].padding: there is no 'smae' | did you mean 'same'?"],
  ["an exponent that there is not", `input: [2]\n${RIGHT}loss: { type: hinge, p: 3 }\n`, "3:25-26 GS604 loss.p: expected 1 or 2, got 3"],
  ["an exponent in quotes", `input: [2]\n${RIGHT}loss: { type: hinge, p: "2" }\n`, '3:25-28 GS604 loss.p: expected 1 or 2, got "2" | did you mean 2, without quotes?'],
  ["an input that is a number", `input: 2\n${RIGHT}`, "1:8-9 GS604 input: expected the shape of one sample, such as [2], or { shape: [T], classes: 5000 }, got 2"],
  ["a length below 1", `input: [2, -1]\n${RIGHT}`, "1:12-14 GS604 input[1]: expected a whole number from 1, or a name for a length that is known at the call, got -1"],
  ["layers by name", "input: [2]\nlayers: { a: 1 }\n", "2:9-17 GS604 layers: expected a list of layers, got an object"],
  ["no layer", "input: [2]\nlayers: []\n", "2:9-11 GS604 layers: expected at least one layer, got an empty list"],
  ["an unknown loss", `input: [2]\n${RIGHT}loss: softmaxCrosEntropy\n`, "3:7-25 GS604 loss: there is no 'softmaxCrosEntropy' | did you mean 'softmaxCrossEntropy'?"],
  ["a negative strength", `input: [2]\n${RIGHT}regularization: { l2: -1 }\n`, "3:23-25 GS604 regularization.l2: expected a number from 0, or the name of an input, got -1"],

  // What other libraries call it
  ["a layer of PyTorch's", layer("{ type: linear, units: 3 }"), "3:13-19 GS604 layers[0].type: there is no 'linear' | did you mean 'dense'?"],
  ["a layer in capitals", layer("{ type: Conv2D, outChannels: 3, kernelSize: 3 }"), "3:13-19 GS604 layers[0].type: there is no 'Conv2D' | did you mean 'conv2d'?"],
  ["options of Keras'", layer("{ type: conv2d, filters: 3, kernel_size: 3 }"), "3:21-28 GS602 layers[0].filters: conv2d has no 'filters' | did you mean 'outChannels'?", "3:33-44 GS602 layers[0].kernel_size: conv2d has no 'kernel_size' | did you mean 'kernelSize'?"],
  ["the units of an LSTM", layer("{ type: lstm, units: 3 }"), "3:19-24 GS602 layers[0].units: lstm has no 'units' | did you mean 'hiddenSize'?"],
  ["a loss by its short name", `input: [2]\n${RIGHT}loss: mse\n`, "3:7-10 GS604 loss: there is no 'mse' | did you mean 'meanSquaredError'?"],

  // Layers that do not fit: the first is told.
  ["an image for a sequence", layer("{ type: lstm, hiddenSize: 4 }"), "3:13-17 GS605 layers[0].type: lstm needs a length and the inputs of a step, but gets [2]"],
  ["class numbers without an embedding", `input: { shape: [2], classes: 9 }\n${RIGHT}`, "2:18-23 GS605 layers[0].type: dense needs numbers, but gets class numbers | begin with an embedding, which makes vectors of them"],
  ["a length that is not known", `input: [T]\n${RIGHT}`, "2:18-23 GS605 layers[0].type: dense needs to know the length of the last axis, but gets [T] | give a number in place of T"],
  ["a size that is called like a constant", `input: [pi, 2]\n${RIGHT}`, "1:8-15 GS605 input: a size cannot be called 'pi': the language has that name already"],
];

describe("mistakes", () => {
  test.each(CASES)("%s", (_, text, ...found) => {
    expect(mistakes(text)).toEqual(found);
  });

  test("all of a file are told at once, in order", () => {
    const found = mistakes(`\
input: [2]
layers:
  - { type: dense, unitz: 3, activation: relo }
  - { type: dens, units: 3 }
  - { type: dense, units: '20', bias: yes }
los: x
regularization: { l2: -1 }
`);
    expect(found.map((one) => one.split(" ")[0])).toEqual([
      "3:20-25",
      "3:42-46",
      "4:13-17",
      "5:27-31",
      "5:39-42",
      "6:1-4",
      "7:23-25",
    ]);
  });

  test("are shown with the line, underlined", async () => {
    const text = layer("{ type: dense, units: 0 }");
    await expect(compile({ file: FILE, text })).rejects.toThrow(`\
a.net.yaml:3:27 error GS604: layers[0].units: expected a whole number from 1, got 0
  3 |   - { type: dense, units: 0 }
    |                           ^`);
  });
});

describe("what is legal, but probably not meant", () => {
  const warnings = (layers: string, loss: string): string[] =>
    readNetwork({
      file: FILE,
      text: `input: [2]\nlayers:\n${layers}loss: ${loss}\n`,
    }).warnings.map(
      ({ line, column, severity, code, message, hint }) =>
        `${line}:${column} ${severity} ${code} ${message} | ${hint}`,
    );
  const dense = "  - { type: dense, units: 3, activation: softmax }\n";
  const own = "  - { type: dense, units: 3 }\n  - { type: softmax }\n";

  test("softmax before a loss that applies it", () => {
    expect(warnings(dense, "softmaxCrossEntropy")).toEqual([
      "3:42 warning GS606 layers[0].activation: softmaxCrossEntropy takes scores: it applies softmax itself | leave the activation away",
    ]);
    expect(
      warnings(own, "{ type: softmaxCrossEntropy, labelSmoothing: 0.1 }"),
    ).toEqual([
      "4:13 warning GS606 layers[1].type: softmaxCrossEntropy takes scores: it applies softmax itself | leave the activation away",
    ]);
  });

  test("probabilities for their logarithms", () => {
    expect(warnings(own, "negativeLogLikelihood")).toEqual([
      "4:13 warning GS606 layers[1].type: negativeLogLikelihood takes logarithms of probabilities | logSoftmax in its place",
    ]);
  });

  test("a loss of probabilities is left alone", () => {
    expect(warnings(dense, "meanSquaredError")).toEqual([]);
  });

  test("is told by the compiler", async () => {
    const text = `input: [2]\nlayers:\n${own}loss: softmaxCrossEntropy\n`;
    const { warnings: found } = await compile({ file: FILE, text });
    expect(found.map(({ file, line }) => [file, line])).toEqual([[FILE, 4]]);
  });
});

describe("JSON", () => {
  const NET = "a.net.json";
  const json =
    '{\n\t"input": [2],\n\t"layers": [{"type": "dense", "units": 3}]\n}\n';

  test("is read", () => {
    expect(mistakes(json, NET)).toEqual([]);
    expect(mistakes("\uFEFF" + json, NET)).toEqual([]);
  });

  test("has places, too", () => {
    expect(mistakes(json.replace("3", "0"), NET)).toEqual([
      "3:40-41 GS604 layers[0].units: expected a whole number from 1, got 0",
    ]);
  });

  test("is not YAML", () => {
    const places = [
      json.replace("}]", "},]"),
      json + "# the end\n",
      json.replace('"type"', "type"),
      json.replace('"dense"', "'dense'"),
      json.replace("{\n", "{ // a net\n"),
      json.replace("3", "03"),
      json.replace("2", "-.5"),
    ].map((text) => mistakes(text, NET));
    const what =
      "GS601 this is YAML, but not JSON | JSON has no comments, puts keys and texts in double quotes, and ends a list without a comma";
    expect(places).toEqual([
      [`3:42-43 ${what}`],
      [`5:1-2 ${what}`],
      [`3:14-15 ${what}`],
      [`3:22-23 ${what}`],
      [`1:3-4 ${what}`],
      [`3:40-41 ${what}`],
      [`2:12-13 ${what}`],
    ]);
  });
});

describe("objects", () => {
  const wrong = (definition: object) =>
    compile(definition as Parameters<typeof compile>[0]);

  test("are shown as JSON", async () => {
    const definition = { input: [2], layers: [{ type: "dense", unit: 3 }] };
    await expect(wrong(definition)).rejects.toThrow(`\
<network>:8:7 error GS602: layers[0].unit: dense has no 'unit'
  8 |       "unit": 3
    |       ^^^^^^
  hint: did you mean 'units'?`);
  });

  test("hold nothing but data", async () => {
    const layers = [{ type: "elu", alpha: NaN }];
    await expect(wrong({ input: [2], layers })).rejects.toThrow(
      'layers[0].alpha: expected a number above 0, got "NaN"',
    );
    const circle: Record<string, unknown> = { input: [2] };
    circle["layers"] = circle;
    await expect(wrong(circle)).rejects.toThrow(TypeError);
  });

  test("have no options of programs", async () => {
    const definition = {
      input: [2],
      layers: [{ type: "dense", units: 3 }],
    } as const;
    await expect(compile(definition, { output: "y" })).rejects.toThrow(
      "option 'output': a network says that itself",
    );
  });
});

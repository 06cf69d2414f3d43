/** What is made of the tables of layers is fresh, and the JSON Schema says what the validator says. */
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { definitionSchema } from "../../compiler/network/definition.ts";
import { ACTIVATION_NAMES } from "../../compiler/network/activations.ts";
import { LAYER_NAMES } from "../../compiler/network/layers/table.ts";
import { LOSS_NAMES } from "../../compiler/network/losses.ts";
import { validate } from "../../compiler/network/validate.ts";
import { documents } from "../../scripts/networks/write.ts";
import * as v from "valibot";

const root = new URL("../../", import.meta.url);
const read = (path: string): string =>
  readFileSync(new URL(path, root), "utf8");

const made = await documents(read("scripts/networks/frame.md"));

test.each(Object.keys(made))(
  "%s is fresh: if not, npm run networks",
  (path) => {
    expect(read(path) === made[path]).toBe(true);
  },
);

test("the page has every layer, activation and loss", () => {
  const page = made["docs/networks.md"]!;
  for (const name of [...LAYER_NAMES, ...ACTIVATION_NAMES, ...LOSS_NAMES])
    expect(page).toContain(`### ${name}\n`);
  expect(page).not.toContain("<!--");
});

const accepts = new Ajv({ strict: false }).compile(
  JSON.parse(made["net.schema.json"]!) as object,
);

const dense = { type: "dense", units: 3 };
const of = (...layers: unknown[]) => ({ input: [4], layers });

// prettier-ignore
const DEFINITIONS: Readonly<Record<string, unknown>> = {
  "one layer":               of(dense),
  "a size":                  { input: ["T", 8], layers: [dense] },
  "class numbers":           { input: { shape: ["T"], classes: 50 }, layers: [{ type: "embedding", embeddingDim: 4 }] },
  "an address of a schema":  { $schema: "net.schema.json", ...of(dense) },
  "options":                 of({ ...dense, activation: { type: "elu", alpha: 2 }, bias: false, name: "head", initializer: "heUniform" }),
  "a distribution":          of({ ...dense, initializer: { type: "uniform", low: -1, high: 1 } }),
  "kernels of two lengths":  of({ type: "conv2d", outChannels: 2, kernelSize: [3, 5], padding: "same" }),
  "an option without value": of({ type: "maxPool2d", kernelSize: 2 }),
  "a block":                 of({ type: "residual", layers: [dense], shortcut: [dense] }),
  "branches":                of({ type: "concat", branches: [[dense], []], dim: -1 }),
  "a loss by name":          { ...of(dense), loss: "hinge" },
  "a loss with options":     { ...of(dense), loss: { type: "softmaxCrossEntropy", labelSmoothing: 0.1, classWeights: [1, 2, 0] } },
  "penalties":               { ...of(dense), regularization: { l1: 0.1, l2: "lambda", biases: true } },

  "nothing":                 {},
  "no input":                { layers: [dense] },
  "no layer":                of(),
  "no type":                 of({ units: 3 }),
  "a missing option":        of({ type: "dense" }),
  "an unknown key":          { ...of(dense), optimizer: "adam" },
  "an unknown option":       of({ ...dense, unit: 3 }),
  "an unknown layer":        of({ type: "dens", units: 3 }),
  "an unknown activation":   of({ ...dense, activation: "rely" }),
  "an activation's mistake": of({ ...dense, activation: { type: "elu", alpha: 0 } }),
  "a text for a number":     of({ type: "dense", units: "3" }),
  "a fraction":              of({ type: "dense", units: 2.5 }),
  "zero units":              of({ type: "dense", units: 0 }),
  "a name with a blank":     of({ ...dense, name: "my layer" }),
  "null":                    of({ ...dense, activation: null }),
  "a probability of 1":      of({ type: "dropout", p: 1 }),
  "a mistake in a block":    of({ type: "residual", layers: [{ type: "dense" }] }),
  "three kernel lengths":    of({ type: "conv2d", outChannels: 2, kernelSize: [3, 5, 7] }),
  "an unknown padding":      of({ type: "conv2d", outChannels: 2, kernelSize: 3, padding: "some" }),
  "a loss of the wrong type": { ...of(dense), loss: 3 },
  "an unknown loss":         { ...of(dense), loss: { type: "hing" } },
  "an unknown option of a loss": { ...of(dense), loss: { type: "hinge", margins: 2 } },
  "a negative strength":     { ...of(dense), regularization: { l2: -1 } },
  "a negative length":       { input: [-4], layers: [dense] },
  "a list":                  [dense],
  "a number":                3,
};

describe("definitions", () => {
  const RIGHT = Object.keys(DEFINITIONS).indexOf("nothing");
  const cases = Object.entries(DEFINITIONS).map(
    ([name, definition], k) => [name, definition, k < RIGHT] as const,
  );
  test.each(cases)("%s", (_, definition, isRight) => {
    expect(validate(definitionSchema, definition).length === 0).toBe(isRight);
    expect(v.is(definitionSchema, definition)).toBe(isRight);
    expect(accepts(definition)).toBe(isRight);
  });
});

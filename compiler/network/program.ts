/** A network definition to program texts of the language. */
import * as v from "valibot";
import { Draft, type LayerOptions, type Value } from "./draft.ts";
import { DefinitionError, type Path } from "./error.ts";
import { LAYERS, type LayerDefinition } from "./layers/table.ts";
import { LOSSES } from "./losses.ts";
import { penaltyTerms, strengthNames } from "./regularization.ts";
import type { LayerRow, LossRow, Terms } from "./row.ts";
import type { Extent, Shape } from "./shape.ts";
import type {
  Definition,
  NetworkInput,
  NetworkProgram,
  TextOf,
} from "./types.ts";

/**
 * The programs of a network.
 *
 * Throws a DefinitionError if shapes do not fit or a name is taken. What the schema refuses must
 * have been refused before.
 */
export function networkProgram(definition: Definition): NetworkProgram {
  if (definition.loss === undefined && definition.regularization !== undefined)
    throw new DefinitionError(
      ["regularization"],
      "there is no loss to add a penalty to",
      "loss: softmaxCrossEntropy, say; without a loss nothing is trained",
    );
  const predicting = drafted(definition, false);
  const training =
    definition.loss === undefined ? undefined : drafted(definition, true);
  const { parameters, statistics } = training ?? predicting;
  return {
    train: training && textOf(training),
    predict: textOf(predicting),
    parameters,
    statistics,
    output: predicting.value.shape,
  };
}

/** The program that trains, or the one that predicts. */
function drafted(definition: Definition, training: boolean): Draft {
  const { layers, loss } = definition;
  const value = inputOf(definition);
  const draft = new Draft(training, value, layers.length, (inner, path) =>
    writeLayers(draft, inner, path),
  );
  reserveSizes(draft, value);
  const { name, shape } = value;
  draft.inputs.push(
    value.classes === undefined
      ? { kind: "data", name, shape: ["N", ...shape] }
      : { kind: "classes", name, shape: ["N", ...shape], classes: value.classes }, // prettier-ignore
  );
  writeLayers(draft, layers, ["layers"]);
  finish(draft);
  if (training && loss !== undefined) writeLoss(draft, definition);
  return draft;
}

/** Where the last layer has nothing to do, such as dropout in predicting, y is what flows in. */
function finish(draft: Draft): void {
  const { name, shape } = draft.value;
  if (name === "y") return;
  draft.line("");
  draft.line(`y = ${name}`);
  draft.value = { name: "y", shape };
}

function inputOf({ input }: Definition): Value {
  const { shape, classes } = isShape(input)
    ? { shape: input, classes: undefined }
    : input;
  return { name: "X", shape, ...(classes !== undefined && { classes }) };
}

const isShape = (input: Definition["input"]): input is Shape =>
  Array.isArray(input);

function reserveSizes(draft: Draft, { shape, classes }: Value): void {
  const extents: (Extent | undefined)[] = [...shape, classes];
  const names = extents.filter((one) => typeof one === "string");
  for (const name of new Set(names)) draft.reserve(name, ["input"], "size");
}

function writeLayers(
  draft: Draft,
  layers: readonly LayerDefinition[],
  path: Path,
): void {
  for (const [k, one] of layers.entries()) {
    const { type, ...given } = one;
    const row: LayerRow = LAYERS[type];
    const options = v.parse(row.options, given);
    draft.write([...path, k], one as LayerOptions, () =>
      row.write(options, draft),
    );
  }
}

function writeLoss(draft: Draft, { loss, regularization }: Definition): void {
  const { type, ...given } = typeof loss === "string" ? { type: loss } : loss!;
  const row: LossRow = LOSSES[type];
  const options = v.parse(row.options, given) as { reduction: Reduction };
  const { reduction } = options;
  const penalised = draft.penalties.map((one) => ({
    ...one,
    by: one.by ?? regularization,
  }));
  draft.outside = ["loss"];
  draft.line("");
  draft.line(`# loss: ${type}`);
  const terms = row.write(options, draft);
  for (const name of strengthNames(penalised)) {
    draft.reserve(name, ["regularization"], "strength");
    draft.inputs.push({ kind: "strength", name, shape: [] });
  }
  if (reduction !== "mean" || terms.mean === undefined)
    for (const one of terms.lines ?? []) draft.line(one);
  const left = reduction === "none" ? "loss[n]" : "loss";
  const all = [reduced(terms, reduction), ...penaltyTerms(penalised)];
  draft.line(`${left} = ${all.join(" + ")}`);
}

type Reduction = "mean" | "sum" | "none";

/** The terms of the loss made one number, or one for each sample. */
function reduced(
  { over, term, weight, mean }: Terms,
  reduction: Reduction,
): string {
  const all = ["n", ...over].join(", ");
  switch (reduction) {
    case "mean":
      if (mean !== undefined) return mean;
      return weight === undefined
        ? `mean(${all}, ${term})`
        : `sum(${all}, ${term}) / sum(${all}, ${weight})`;
    case "sum":
      return `sum(${all}, ${term})`;
    case "none":
      return over.length === 0 ? term : `mean(${over.join(", ")}, ${term})`;
    default:
      return reduction satisfies never;
  }
}

/** Declarations, then statements. */
function textOf({ inputs, parameters, lines, origins }: Draft): TextOf {
  const declarations = [
    ...inputs.map((one) => `${one.name} = ${declared(one)}`),
    ...parameters.map(
      ({ name, shape }) => `${name} = parameter(${shape.join(", ")})`,
    ),
  ];
  return {
    text: `${[...declarations, ...lines].join("\n")}\n`,
    inputs,
    origins: [
      ...inputs.map(originOf),
      ...parameters.map((one) => one.layer),
      ...origins,
    ],
  };
}

/** The part of the definition that asks for an input. */
function originOf({ kind }: NetworkInput): Path {
  switch (kind) {
    case "data":
    case "classes":
      return ["input"];
    case "target":
    case "labels":
      return ["loss"];
    case "strength":
      return ["regularization"];
    case "mask":
    case "statistic":
      return ["layers"];
    default:
      return kind satisfies never;
  }
}

function declared(input: NetworkInput): string {
  switch (input.kind) {
    case "classes":
    case "labels":
      return `label(${[...input.shape, input.classes].join(", ")})`;
    case "data":
    case "mask":
    case "statistic":
    case "strength":
    case "target":
      return `input(${input.shape.join(", ")})`;
    default:
      return input satisfies never;
  }
}

/** The table of losses. */
import * as v from "valibot";
import { loss, type LossRow, typed } from "./row.ts";

const softmaxCrossEntropy = loss({
  about: "Cross entropy of the softmax of scores.",
  formula: "-log(exp(y[target]) / Σ exp(y))",
  shapes: "y […, classes]; target […], class numbers",
  differs: "",
  options: {},
  write: (_, draft) => {
    const { name, shape } = draft.value;
    draft.inputs.push({
      kind: "labels",
      name: "target",
      shape: ["N", ...shape.slice(0, -1)],
      classes: shape.at(-1)!,
    });
    return `crossEntropy(${name}, target)`;
  },
});

export const LOSSES = { softmaxCrossEntropy };
export type LossName = keyof typeof LOSSES;
export const LOSS_NAMES = Object.keys(LOSSES) as readonly LossName[];

export type LossDefinition = {
  [K in LossName]: { type: K } & v.InferInput<(typeof LOSSES)[K]["options"]>;
}[LossName];

const objects = LOSS_NAMES.map((name) => typed(name, LOSSES[name] as LossRow));

/** A loss by its name, or with options: { type: softmaxCrossEntropy, labelSmoothing: 0.1 }. */
export const lossSchema = v.pipe(
  v.union([v.picklist(LOSS_NAMES), v.variant("type", objects)]),
  v.description(
    "What training makes small: a name, or an object with options.",
  ),
) as unknown as v.GenericSchema<LossName | LossDefinition>;

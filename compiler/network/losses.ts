/** The table of losses. */
import * as v from "valibot";
import type { Draft } from "./draft.ts";
import { subscript, whole } from "./indices.ts";
import { loss, type LossRow, type Terms, typed } from "./row.ts";
import { flag, fraction, notNegative, oneOf, positive } from "./schema.ts";
import type { Extent } from "./shape.ts";

const reduction = {
  reduction: v.optional(
    oneOf(
      ["mean", "sum", "none"],
      "The mean over the batch, the sum, or none: one loss for each sample.",
    ),
    "mean",
  ),
};

const classWeights = v.optional(
  v.pipe(
    v.array(notNegative("The weight of a class.")),
    v.description("How much each class counts; default: all alike."),
  ),
);

const LAST =
  "The classes lie along the last axis, where PyTorch has them behind the samples.";
const PER_SAMPLE =
  "With reduction none there is one loss for each sample: the mean over the sample's own axes, where PyTorch keeps them.";

/** The scores of the classes, which lie along the last axis, and indices for the other axes. */
function scores(draft: Draft) {
  const { name, shape } = draft.value;
  const classes = shape.at(-1);
  if (classes === undefined)
    return draft.misfit([], "the loss needs a score for each class along the last axis, but the network gives one number for each sample"); // prettier-ignore
  const rows = shape.slice(0, -1);
  const { indices } = whole(rows);
  const of = (x: string, ...more: string[]): string =>
    `${x}${subscript([...indices, ...more])}`;
  return { y: name, classes, rows, over: indices.slice(1), of };
}

const targetClasses = (draft: Draft, rows: readonly Extent[], classes: Extent): void =>
  void draft.inputs.push({ kind: "labels", name: "target", shape: ["N", ...rows], classes }); // prettier-ignore

const targetNumbers = (draft: Draft): void =>
  void draft.inputs.push({ kind: "target", name: "target", shape: ["N", ...draft.value.shape] }); // prettier-ignore

/** The vector of the classes' weights, as a line of the program. */
function weightLines(draft: Draft, weights: readonly number[] | undefined, classes: Extent): string[] {
  if (weights === undefined) return [];
  if (weights.length !== classes)
    draft.misfit(["classWeights"], `there are ${weights.length} weights for ${classes} classes`);
  return [`classWeights = [${weights.join(", ")}]`];
} // prettier-ignore

/** The terms of a loss that compares numbers one by one. */
function elementwise(
  draft: Draft,
  of: (y: string, target: string) => string,
  mean?: string,
): Terms {
  targetNumbers(draft);
  const { name, shape } = draft.value;
  const { indices, text: at } = whole(shape);
  const term = of(`${name}${at}`, `target${at}`);
  return { over: indices.slice(1), term, mean: mean?.replace("y", name) };
}

const SAME = "y […]; target […], numbers";

const softmaxCrossEntropy = loss({
  about: "Cross entropy of the softmax of scores, against classes or distributions.",
  formula: "-Σ_k p[k] (y[k] - log Σ exp(y)), p being 1 at the class; smoothed, (1 - labelSmoothing) p + labelSmoothing / classes",
  shapes: "y […, classes]; target […], class numbers from 0, or […, classes], probabilities",
  differs: `${LAST} ${PER_SAMPLE}`,
  options: {
    targets: v.optional(oneOf(["classes", "distribution"], "Class numbers, or a probability for each class."), "classes"),
    labelSmoothing: v.optional(fraction("How much of the target is spread evenly over all classes."), 0),
    classWeights,
    ...reduction,
  },
  write: (given, draft) => {
    const { labelSmoothing: smoothing, classWeights } = given;
    const { y, classes, rows, over, of } = scores(draft);
    const byClass = given.targets === "classes";
    if (byClass) targetClasses(draft, rows, classes);
    else targetNumbers(draft);
    const weights = weightLines(draft, classWeights, classes);
    const lines = [...weights, `logp = logSoftmax(${y})`];
    const each = weights.length > 0 ? "classWeights[k] * " : "";
    const mean = smoothing === 0 && weights.length === 0 ? `crossEntropy(${y}, target)` : undefined;
    if (!byClass) {
      const p = of("target", "k");
      const smoothed = smoothing === 0 ? p : `((1 - ${smoothing}) * ${p} + ${smoothing} / ${classes})`;
      return { over, lines, term: `-sum(k, ${each}${smoothed} * ${of("logp", "k")})`, mean };
    }
    const own = of("target");
    const weight = weights.length > 0 ? `classWeights[${own}]` : undefined;
    const hit = `${weight ? `${weight} * ` : ""}${of("logp", own)}`;
    const spread = `${smoothing} / ${classes} * sum(k, ${each}${of("logp", "k")})`;
    const term = smoothing === 0 ? `-${hit}` : `-(1 - ${smoothing}) * ${hit} - ${spread}`;
    return { over, lines, term, weight, mean };
  },
}); // prettier-ignore

const negativeLogLikelihood = loss({
  about: "The negative logarithm of the probability of the class, from logarithms of probabilities.",
  formula: "-y[target]",
  shapes: "y […, classes], as logSoftmax gives it; target […], class numbers from 0",
  differs: `${LAST} ${PER_SAMPLE}`,
  options: { classWeights, ...reduction },
  write: ({ classWeights }, draft) => {
    const { y, classes, rows, over, of } = scores(draft);
    targetClasses(draft, rows, classes);
    const own = of("target");
    const lines = weightLines(draft, classWeights, classes);
    if (lines.length === 0) return { over, term: `-${of(y, own)}` };
    const weight = `classWeights[${own}]`;
    return { over, lines, term: `-${weight} * ${of(y, own)}`, weight };
  },
}); // prettier-ignore

const hinge = loss({
  about: "The multi-class hinge loss of a support vector machine, as in CS231n.",
  formula: "Σ_k max(0, y[k] - y[target] + margin)^p over the classes k other than the target",
  shapes: "y […, classes]; target […], class numbers from 0",
  differs: `A sum over the classes, as in CS231n; PyTorch's MultiMarginLoss divides by their number. ${PER_SAMPLE}`,
  options: {
    margin: v.optional(positive("By how much the right score must be larger."), 1),
    p: v.optional(v.pipe(v.picklist([1, 2], "expected 1 or 2"), v.description("2: the squares of what is missing.")), 1),
    ...reduction,
  },
  write: ({ margin, p }, draft) => {
    const { y, classes, rows, over, of } = scores(draft);
    targetClasses(draft, rows, classes);
    const missing = `relu(${of(y, "k")} - ${of(y, of("target"))} + ${margin})`;
    const power = p === 2 ? " ^ 2" : "";
    // The target's own share is the margin: a constant, so that it needs no case of its own.
    const term = `sum(k, ${missing}${power}) - ${margin ** p}`;
    return { over, term, mean: margin === 1 && p === 1 ? `hinge(${y}, target)` : undefined };
  },
}); // prettier-ignore

const binaryCrossEntropy = loss({
  about: "Cross entropy of the sigmoid of each number, from the numbers before it (logits).",
  formula: "-posWeight target log σ(y) - (1 - target) log(1 - σ(y))",
  shapes: SAME,
  differs: PER_SAMPLE,
  options: {
    posWeight: v.optional(positive("How much the positive targets count."), 1),
    ...reduction,
  },
  write: ({ posWeight }, draft) =>
    posWeight === 1
      ? elementwise(draft, (y, t) => `softplus(${y}) - ${t} * ${y}`, "binaryCrossEntropy(y, target)")
      : elementwise(draft, (y, t) => `(1 - ${t}) * ${y} + (1 + ${posWeight - 1} * ${t}) * softplus(-${y})`),
}); // prettier-ignore

const meanSquaredError = loss({
  about: "The square of the difference.",
  formula: "(y - target)²",
  shapes: SAME,
  differs: PER_SAMPLE,
  options: reduction,
  write: (_, draft) => elementwise(draft, (y, t) => `(${y} - ${t}) ^ 2`, "meanSquaredError(y, target)"),
}); // prettier-ignore

const meanAbsoluteError = loss({
  about: "The absolute difference: the L1 loss.",
  formula: "|y - target|",
  shapes: SAME,
  differs: PER_SAMPLE,
  options: reduction,
  write: (_, draft) => elementwise(draft, (y, t) => `abs(${y} - ${t})`, "meanAbsoluteError(y, target)"),
}); // prettier-ignore

const huber = loss({
  about: "Squares up to delta, straight lines beyond.",
  formula: "|d| ≤ delta ? d² / 2 : delta (|d| - delta / 2), d = y - target",
  shapes: SAME,
  differs: PER_SAMPLE,
  options: { delta: v.optional(positive("Where squares become straight lines."), 1), ...reduction },
  write: ({ delta }, draft) => elementwise(draft, (y, t) => `huber(${y} - ${t}, ${delta})`),
}); // prettier-ignore

const smoothL1 = loss({
  about: "The Huber loss over its threshold.",
  formula: "|d| < beta ? d² / (2 beta) : |d| - beta / 2, d = y - target",
  shapes: SAME,
  differs: PER_SAMPLE,
  options: { beta: v.optional(positive("Where squares become straight lines."), 1), ...reduction },
  write: ({ beta }, draft) => elementwise(draft, (y, t) => `smoothL1(${y} - ${t}, ${beta})`),
}); // prettier-ignore

const klDivergence = loss({
  about: "The Kullback–Leibler divergence of the targets from the network's distribution.",
  formula: "Σ_k target[k] (log target[k] - y[k])",
  shapes: "y […, classes], logarithms of probabilities, as logSoftmax gives them; target […, classes], probabilities",
  differs: "The mean is over the rows (PyTorch's batchmean), not over all numbers.",
  options: {
    logTarget: v.optional(flag("Whether the targets are logarithms too."), false),
    ...reduction,
  },
  write: ({ logTarget }, draft) => {
    const { y, over, of } = scores(draft);
    targetNumbers(draft);
    const [q, t] = [of(y, "k"), of("target", "k")];
    const term = logTarget ? `exp(${t}) * (${t} - ${q})` : `xlogx(${t}) - ${t} * ${q}`;
    return { over, term: `sum(k, ${term})` };
  },
}); // prettier-ignore

export const LOSSES = {
  softmaxCrossEntropy,
  negativeLogLikelihood,
  binaryCrossEntropy,
  hinge,
  meanSquaredError,
  meanAbsoluteError,
  huber,
  smoothL1,
  klDivergence,
};

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

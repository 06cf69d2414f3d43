/** Batch norm and layer norm. */
import * as v from "valibot";
import { handOn } from "../activate.ts";
import type { Draft, Value } from "../draft.ts";
import { subscript, whole } from "../indices.ts";
import { layer } from "../row.ts";
import { count, flag, fraction, positive } from "../schema.ts";
import { same, showShape, volume } from "../shape.ts";
import { named, weighted } from "./options.ts";
import { channelsOf, numbers } from "./require.ts";

const eps = v.optional(positive("Added to the variance."), 1e-5);

const regularised = { regularization: weighted.regularization, ...named };

export const batchNorm = layer({
  about: "Each channel is brought to mean 0 and variance 1 over the batch, then scaled and shifted.",
  formula: "h[c] = gamma[c] (x[c] - mean[c]) / √(variance[c] + eps) + beta[c]",
  shapes: "[channels, …] → [channels, …]",
  parameters: "gamma [channels], beta [channels]",
  differs: "Training gives the next running statistics as outputs, and predicting takes them as inputs: running = (1 - momentum) running + momentum batch, the variance of the batch divided by its count less one. A batch of one element keeps variance 0, where PyTorch refuses.",
  options: {
    eps,
    momentum: v.optional(fraction("The share of the batch in the running statistics."), 0.1),
    affine: v.optional(flag("Whether gamma and beta are learned."), true),
    ...regularised,
  },
  write: (given, draft) => {
    const x = numbers(draft);
    if (x.shape.length === 0)
      draft.wrong(["type"], "batchNorm needs channels, but gets one number for each sample");
    const channels = channelsOf(draft, x);
    const gain = given.affine ? affine(draft, [channels]) : undefined;
    const running = {
      mean: draft.statistic("runningMean", [channels], 0),
      variance: draft.statistic("runningVar", [channels], 1),
    };
    const work = { draft, x, gain, running, ...given };
    if (draft.training) byBatch(work);
    else byRunning(work);
  },
}); // prettier-ignore

interface Gain {
  readonly gamma: string;
  readonly beta: string | undefined;
}

interface Norm {
  readonly draft: Draft;
  readonly x: Value;
  readonly gain: Gain | undefined;
  readonly running: { readonly mean: string; readonly variance: string };
  readonly eps: number;
  readonly momentum: number;
}

function affine(draft: Draft, shape: readonly number[], bias = true): Gain {
  const gamma = draft.parameter("gamma", shape, { initializer: "ones", weight: false }); // prettier-ignore
  const beta = bias
    ? draft.parameter("beta", shape, { initializer: "zeros", weight: false })
    : undefined;
  return { gamma, beta };
}

const CHANNEL = ["c", "i", "j", "k", "l", "m"];

function byBatch({ draft, x, gain, running, eps, momentum }: Norm): void {
  const { indices, text: at } = whole(x.shape, CHANNEL);
  const others = indices.filter((index) => index !== "c").join(", ");
  const [mean, centred, variance, scale, number] = [
    "mean", "centred", "variance", "scale", "count",
  ].map((base) => draft.name(base)); // prettier-ignore
  draft.line(`${mean}[c] = mean(${others}, ${x.name}${at})`);
  draft.line(`${centred}${at} = ${x.name}${at} - ${mean}[c]`);
  draft.line(`${variance}[c] = mean(${others}, ${centred}${at} ^ 2)`);
  draft.line(`${scale}[c] = ${gain ? `${gain.gamma}[c]` : "1"} / sqrt(${variance}[c] + ${eps})`); // prettier-ignore
  const shift = gain ? ` + ${gain.beta}[c]` : "";
  draft.line(`${number} = ${["N", ...x.shape.slice(1).map((extent) => (typeof extent === "number" ? extent : `(${extent})`))].join(" * ")}`); // prettier-ignore
  const keep = momentum === 0 ? "" : `(1 - ${momentum}) * `;
  const next = (name: string, by: string): void =>
    draft.line(`${name}_next[c] = ${keep}${name}[c] + ${momentum} * ${by}`);
  next(running.mean, `${mean}[c]`);
  next(running.variance, `${variance}[c] * ${number} / max(${number} - 1, 1)`);
  handOn(draft, at, `${scale}[c] * ${centred}${at}${shift}`, x.shape);
}

function byRunning({ draft, x, gain, running, eps }: Norm): void {
  const { text: at } = whole(x.shape, CHANNEL);
  const scale = draft.name("scale");
  draft.line(`${scale}[c] = ${gain ? `${gain.gamma}[c]` : "1"} / sqrt(${running.variance}[c] + ${eps})`); // prettier-ignore
  const shift = gain ? ` + ${gain.beta}[c]` : "";
  const centred = `(${x.name}${at} - ${running.mean}[c])`;
  handOn(draft, at, `${scale}[c] * ${centred}${shift}`, x.shape);
}

export const layerNorm = layer({
  about: "Each sample is brought to mean 0 and variance 1 along its last axes, then scaled and shifted.",
  formula: "h = gamma (x - mean(x)) / √(variance(x) + eps) + beta",
  shapes: "[…] → […]",
  parameters: "gamma [normalizedShape], beta [normalizedShape]",
  differs: "Without normalizedShape it is the last axis.",
  options: {
    normalizedShape: v.optional(v.pipe(
      v.union([count("The length of the last axis."), v.pipe(v.array(count("A length.")), v.minLength(1))]),
      v.description("The last axes, which are normalised together; default: the last one."),
    )),
    eps,
    elementwiseAffine: v.optional(flag("Whether gamma and beta are learned."), true),
    bias: v.optional(flag("Whether there is a beta."), true),
    ...regularised,
  },
  write: ({ normalizedShape, eps, elementwiseAffine, bias }, draft) => {
    const x = numbers(draft);
    const wanted = typeof normalizedShape === "number" ? [normalizedShape] : normalizedShape;
    const shape = x.shape.slice(-(wanted?.length ?? 1));
    const length = volume(shape);
    if (shape.length === 0 || length === undefined || (wanted && !same(shape, wanted)))
      draft.wrong(
        wanted ? ["normalizedShape"] : ["type"],
        wanted
          ? `layerNorm of ${showShape(wanted)} does not fit the last axes of ${showShape(x.shape)}`
          : `layerNorm needs a last axis of known length, but gets ${showShape(x.shape)}`,
      );
    const gain = elementwiseAffine ? affine(draft, shape as number[], bias) : undefined;
    const scaled = (normed: string): string =>
      `${normed}${gain ? ` .* ${gain.gamma}` : ""}${gain?.beta ? ` + ${gain.beta}` : ""}`;
    if (shape.length === 1)
      return handOn(draft, "", scaled(`layerNorm(${x.name}, ${eps})`), x.shape);
    const rows = x.shape.slice(0, -shape.length);
    const flat = draft.name("f");
    draft.line(`${flat} = reshape(${x.name}, ${subscript(["N", ...rows, length!])})`);
    handOn(draft, "", scaled(`reshape(layerNorm(${flat}, ${eps}), ${subscript(["N", ...x.shape])})`), x.shape);
  },
}); // prettier-ignore

/** What a definition says and probably does not mean. */
import { ACTIVATIONS } from "./activations.ts";
import { type Path, showPath } from "./error.ts";
import type { Definition } from "./types.ts";

export interface Doubt {
  readonly path: Path;
  readonly message: string;
  readonly hint: string;
}

const AWAY = "leave the activation away";
const LOGARITHMS = "logSoftmax in its place";

/** Losses, and activations that must not stand before them. */
// prettier-ignore
const DOUBTFUL: readonly (readonly [loss: string, activation: string, message: string, hint: string])[] = [
  ["softmaxCrossEntropy",   "softmax", "softmaxCrossEntropy takes scores: it applies softmax itself",          AWAY],
  ["binaryCrossEntropy",    "sigmoid", "binaryCrossEntropy takes numbers: it applies the sigmoid itself",      AWAY],
  ["binaryCrossEntropy",    "softmax", "binaryCrossEntropy takes numbers: it applies the sigmoid itself",      AWAY],
  ["negativeLogLikelihood", "softmax", "negativeLogLikelihood takes logarithms of probabilities",              LOGARITHMS],
  ["klDivergence",          "softmax", "klDivergence takes logarithms of probabilities",                       LOGARITHMS],
];

const nameOf = (given: string | { readonly type: string }): string =>
  typeof given === "string" ? given : given.type;

/** The activation that the network ends with. */
function lastActivation({ layers }: Definition) {
  const place = layers.length - 1;
  const layer = layers[place]!;
  const path: Path = ["layers", place];
  if (Object.hasOwn(ACTIVATIONS, layer.type))
    return { name: layer.type, path: [...path, "type"] };
  if (!("activation" in layer) || layer.activation === undefined)
    return undefined;
  return { name: nameOf(layer.activation), path: [...path, "activation"] };
}

export function doubtsOf(definition: Definition): Doubt[] {
  const { loss } = definition;
  const last = lastActivation(definition);
  if (loss === undefined || last === undefined) return [];
  return DOUBTFUL.filter(
    ([name, activation]) => name === nameOf(loss) && activation === last.name,
  ).map(([, , message, hint]) => ({
    path: last.path,
    message: `${showPath(last.path)}: ${message}`,
    hint,
  }));
}

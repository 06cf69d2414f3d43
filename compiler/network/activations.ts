/** The table of activations: a layer's option `activation`, and layers of their own. */
import * as v from "valibot";
import { whole } from "./indices.ts";
import {
  activation,
  type ActivationRow,
  type Entries,
  type OptionsOf,
  typed,
} from "./row.ts";
import { count, finite, oneOf, positive } from "./schema.ts";

const NONE = {};

/** An activation of one element, whose text is f of the element's. */
const element = <E extends Entries>(
  row: Words & {
    readonly options: E;
    readonly differs?: string;
    readonly of: (x: string, options: OptionsOf<E>) => string;
  },
): ActivationRow<E> => {
  const { of, ...rest } = row;
  return activation({
    differs: "",
    ...rest,
    parameters: "",
    elementwise: true,
    write: (x, options) => ({ at: "", text: of(x.name, options) }),
  });
};

type Words = Pick<ActivationRow, "about" | "formula" | "before">;

/** An activation without options that is called in the language as it is here. */
const plain = (
  name: string,
  about: string,
  formula: string,
  before: ActivationRow["before"] = "glorotUniform",
): ActivationRow<{}> =>
  element({
    about,
    formula,
    options: NONE,
    before,
    of: (x) => `${name}(${x})`,
  });

/** Normalises the last axis. */
const normaliser = (
  name: string,
  about: string,
  formula: string,
): ActivationRow<{}> =>
  activation({
    about,
    formula,
    options: NONE,
    differs: "Always along the last axis.",
    parameters: "",
    elementwise: false,
    before: "glorotUniform",
    write: (x) => ({ at: "", text: `${name}(${x.name})` }),
  });

const alpha = { alpha: v.optional(positive("α."), 1) };

const prelu = activation({
  about: "The leaky ReLU whose slope is learned.",
  formula: "x > 0 ? x : a x",
  options: {
    numParameters: v.optional(
      count("1, or one for each channel: the length of the first axis."),
      1,
    ),
  },
  differs: "",
  parameters: "a [numParameters], 0.25 at first",
  elementwise: false,
  before: "heNormal",
  write: (x, { numParameters }, draft) => {
    const channels = x.shape[0];
    if (numParameters !== 1 && numParameters !== channels)
      draft.wrong(
        draft.place.layer.type === "prelu"
          ? ["numParameters"]
          : ["activation", "numParameters"],
        `prelu takes 1 parameter or ${channels}, one for each channel, not ${numParameters}`,
      );
    const a = draft.parameter("a", [numParameters], {
      initializer: { type: "constant", value: 0.25 },
      weight: false,
    });
    const at = whole(x.shape);
    const slope = numParameters === 1 ? `${a}[1]` : `${a}[${at.indices[1]}]`;
    return { at: at.text, text: `leakyRelu(${x.name}${at.text}, ${slope})` };
  },
});

const silu = plain("silu", "The sigmoid linear unit.", "x / (1 + exp(-x))", "heNormal"); // prettier-ignore

// prettier-ignore
export const ACTIVATIONS = {
  relu:        plain("relu", "The rectifier.", "max(0, x)", "heNormal"),
  leakyRelu:   element({
    about: "The rectifier with a small slope below 0.",
    formula: "x > 0 ? x : negativeSlope x",
    options: { negativeSlope: v.optional(finite("The slope below 0."), 0.01) },
    before: "heNormal",
    of: (x, { negativeSlope }) => `leakyRelu(${x}, ${negativeSlope})`,
  }),
  prelu,
  relu6:       plain("relu6", "The rectifier, 6 at most.", "min(max(0, x), 6)", "heNormal"),
  elu:         element({
    about: "The exponential linear unit.",
    formula: "x > 0 ? x : alpha (exp(x) - 1)",
    options: alpha,
    before: "heNormal",
    of: (x, options) => `elu(${x}, ${options.alpha})`,
  }),
  selu:        plain("selu", "The self-normalising ELU.", "1.0507 (x > 0 ? x : 1.6733 (exp(x) - 1))", "lecunNormal"),
  celu:        element({
    about: "The ELU that is smooth for every alpha.",
    formula: "x > 0 ? x : alpha (exp(x / alpha) - 1)",
    options: alpha,
    before: "heNormal",
    of: (x, options) => `celu(${x}, ${options.alpha})`,
  }),
  gelu:        element({
    about: "The Gaussian error linear unit.",
    formula: "x Φ(x); approximate tanh: x/2 (1 + tanh(√(2/π) (x + 0.044715 x³)))",
    options: { approximate: v.optional(oneOf(["none", "tanh"], "By the error function, or by its approximation."), "none") },
    before: "heNormal",
    of: (x, { approximate }) => `${approximate === "tanh" ? "geluTanh" : "gelu"}(${x})`,
  }),
  silu,
  swish:       { ...silu, about: "Another name of silu." },
  mish:        plain("mish", "Mish.", "x tanh(log(1 + exp(x)))", "heNormal"),
  sigmoid:     plain("sigmoid", "The logistic function.", "1 / (1 + exp(-x))"),
  logSigmoid:  plain("logsigmoid", "The logarithm of the logistic function.", "-log(1 + exp(-x))"),
  tanh:        plain("tanh", "The hyperbolic tangent.", "tanh(x)"),
  softplus:    element({
    about: "The smooth rectifier.",
    formula: "log(1 + exp(beta x)) / beta",
    options: { beta: v.optional(positive("β: how sharp the bend is."), 1) },
    before: "heNormal",
    differs: "No threshold: the form is stable for every x.",
    of: (x, { beta }) => beta === 1 ? `softplus(${x})` : `softplus(${x}, ${beta})`,
  }),
  softsign:    plain("softsign", "x over one plus its absolute value.", "x / (1 + |x|)"),
  hardSigmoid: plain("hardsigmoid", "The sigmoid in three straight pieces.", "min(max(0, x + 3), 6) / 6"),
  hardTanh:    element({
    about: "The tanh in three straight pieces.",
    formula: "min(max(minVal, x), maxVal)",
    options: {
      minVal: v.optional(finite("The lowest value."), -1),
      maxVal: v.optional(finite("The highest value."), 1),
    },
    before: "glorotUniform",
    of: (x, { minVal, maxVal }) => `clamp(${x}, ${minVal}, ${maxVal})`,
  }),
  hardSwish:   plain("hardswish", "Swish by the hard sigmoid.", "x min(max(0, x + 3), 6) / 6", "heNormal"),
  softmax:     normaliser("softmax", "Exponentials, over their sum.", "exp(x[k]) / Σ exp(x)"),
  logSoftmax:  normaliser("logSoftmax", "The logarithm of the softmax.", "x[k] - log Σ exp(x)"),
};

export type ActivationName = keyof typeof ACTIVATIONS;

export type ActivationDefinition = {
  [K in ActivationName]: { type: K } & v.InferInput<
    (typeof ACTIVATIONS)[K]["options"]
  >;
}[ActivationName];

export const ACTIVATION_NAMES = Object.keys(
  ACTIVATIONS,
) as readonly ActivationName[];

const objects = ACTIVATION_NAMES.map((name) =>
  typed(name, ACTIVATIONS[name] as ActivationRow),
);

/** An activation by its name, or with options: { type: elu, alpha: 0.5 }. */
export const activationSchema = v.pipe(
  v.union([v.picklist(ACTIVATION_NAMES), v.variant("type", objects)]),
  v.description(
    "What is applied to the result: a name, or an object with options.",
  ),
) as unknown as v.GenericSchema<ActivationName | ActivationDefinition>;

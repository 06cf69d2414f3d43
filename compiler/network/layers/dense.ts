/** Dense layers. */
import * as v from "valibot";
import { conclude, usualBefore } from "../activate.ts";
import { activationSchema } from "../activations.ts";
import { subscript, whole } from "../indices.ts";
import { count, flag } from "../schema.ts";
import { layer } from "../row.ts";
import { weighted } from "./options.ts";
import { lastLength, numbers } from "./require.ts";

export const dense = layer({
  about: "Every output is a weighted sum of the inputs along the last axis.",
  formula: "h[u] = activation(Σ_k W[u, k] x[k] + b[u])",
  shapes: "[…, inputs] → […, units]",
  parameters: "W [units, inputs], b [units]",
  differs: "",
  options: {
    units: count("How many outputs."),
    activation: v.optional(activationSchema),
    bias: v.optional(flag("Whether b is added."), true),
    ...weighted,
  },
  write: ({ units, bias, activation }, draft) => {
    const x = numbers(draft);
    const inputs = lastLength(draft, x);
    const fans = { fanIn: inputs, fanOut: units };
    const W = draft.parameter("W", [units, inputs], {
      initializer: draft.initializer(usualBefore(activation)),
      weight: true,
      ...fans,
    });
    const b = bias
      ? draft.parameter("b", [units], { initializer: "zeros", weight: false })
      : undefined;
    const rows = x.shape.slice(0, -1);
    const shape = [...rows, units];
    const plus = (text: string): string => (b === undefined ? "" : text);
    if (rows.length === 0)
      return conclude(
        draft,
        { text: `${x.name} * ${W}'${plus(` + ${b}`)}`, shape },
        activation,
      );
    const { indices } = whole(rows);
    const text = `sum(k, ${W}[u, k] * ${x.name}${subscript([...indices, "k"])})${plus(` + ${b}[u]`)}`;
    return conclude(
      draft,
      { at: subscript([...indices, "u"]), text, shape },
      activation,
    );
  },
});

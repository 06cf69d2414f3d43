/** Maxout. */
import * as v from "valibot";
import { handOn } from "../activate.ts";
import { subscript, whole } from "../indices.ts";
import { layer } from "../row.ts";
import { count, flag } from "../schema.ts";
import { weighted } from "./options.ts";
import { lastLength, numbers } from "./require.ts";

export const maxout = layer({
  about: "The largest of several weighted sums (I. Goodfellow et al., 2013).",
  formula: "h[u] = max over p of Σ_k W[u, p, k] x[k] + b[u, p]",
  shapes: "[…, inputs] → […, units]",
  parameters: "W [units, pieces, inputs], b [units, pieces]",
  differs: "PyTorch has none.",
  options: {
    units: count("How many outputs."),
    pieces: v.optional(count("Of how many sums each output is the largest."), 2),
    bias: v.optional(flag("Whether b is added."), true),
    ...weighted,
  },
  write: ({ units, pieces, bias }, draft) => {
    const x = numbers(draft);
    const inputs = lastLength(draft, x);
    const W = draft.parameter("W", [units, pieces, inputs], {
      initializer: draft.initializer("heNormal"),
      weight: true,
      fanIn: inputs,
      fanOut: units,
    });
    const b = bias
      ? draft.parameter("b", [units, pieces], { initializer: "zeros", weight: false })
      : undefined;
    const rows = x.shape.slice(0, -1);
    const { indices } = whole(rows);
    const sums = draft.name("z");
    const at = [...indices, "u"];
    draft.line(
      `${sums}${subscript([...at, "p"])} = sum(k, ${W}[u, p, k] * ${x.name}${subscript([...indices, "k"])})${b ? ` + ${b}[u, p]` : ""}`,
    );
    handOn(draft, subscript(at), `max(p, ${sums}${subscript([...at, "p"])})`, [...rows, units]);
  },
}); // prettier-ignore

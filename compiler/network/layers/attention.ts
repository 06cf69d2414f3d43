/** Attention of a sequence to itself. */
import * as v from "valibot";
import { conclude } from "../activate.ts";
import type { Draft } from "../draft.ts";
import { subscript } from "../indices.ts";
import { layer } from "../row.ts";
import { count, flag } from "../schema.ts";
import type { Extent } from "../shape.ts";
import { named, weighted } from "./options.ts";
import { lastLength, ofRank } from "./require.ts";

const options = {
  numHeads: v.optional(count("In how many heads, which share the units evenly."), 1),
  causal: v.optional(flag("Whether a step sees only itself and those before."), false),
}; // prettier-ignore

export const scaledDotProductAttention = layer({
  about: "Each step mixes the values of all by how well their keys fit its query (A. Vaswani et al., 2017); no weights of its own.",
  formula: "softmax(Q K' / √d) V in each head of d units, with Q, K and V the three thirds of x",
  shapes: "[length, 3 units] → [length, units]",
  parameters: "",
  differs: "Queries, keys and values come in one tensor, one behind the other.",
  options: { ...options, ...named },
  write: ({ numHeads, causal }, draft) => {
    const x = ofRank(draft, 2, "a length, and queries, keys and values");
    const width = lastLength(draft, x);
    if (width % 3 !== 0)
      draft.wrong(
        ["type"],
        `queries, keys and values must have the same length, but ${width} is not divisible by 3`,
      );
    const [length, units] = [x.shape[0]!, width / 3];
    const text = attend(draft, x.name, { length, units, numHeads, causal });
    conclude(draft, { text, shape: [length, units] }, undefined);
  },
}); // prettier-ignore

export const multiHeadAttention = layer({
  about: "Self-attention of several heads between two dense layers (A. Vaswani et al., 2017).",
  formula: "Q, K, V = Win x[t] + bin; h = Wout concat over heads of softmax(Q K' / √d) V + bout",
  shapes: "[length, units] → [length, units]",
  parameters: "Win [3 units, units], bin [3 units], Wout [units, units], bout [units]",
  differs: "Self-attention only; no dropout of the weights of attention.",
  options: {
    ...options,
    bias: v.optional(flag("Whether bin and bout are added."), true),
    ...weighted,
  },
  write: ({ numHeads, causal, bias }, draft) => {
    const x = ofRank(draft, 2, "a length and units");
    const units = lastLength(draft, x);
    const weights = (base: string, rows: number): string =>
      draft.parameter(`W${base}`, [rows, units], {
        initializer: draft.initializer("glorotUniform"),
        weight: true,
        fanIn: units,
        fanOut: rows,
      });
    const biases = (base: string, rows: number): string | undefined =>
      bias ? draft.parameter(`b${base}`, [rows], { initializer: "zeros", weight: false }) : undefined;
    const [Win, bin] = [weights("in", 3 * units), biases("in", 3 * units)];
    const [Wout, bout] = [weights("out", units), biases("out", units)];
    const all = draft.name("x");
    const length = x.shape[0]!;
    draft.line(`${all}[n, t, u] = ${mapped(Win, x.name, bin)}`);
    const heads = draft.name("o");
    draft.line(`${heads} = ${attend(draft, all, { length, units, numHeads, causal })}`);
    conclude(
      draft,
      { at: "[n, t, u]", text: mapped(Wout, heads, bout), shape: x.shape },
      undefined,
    );
  },
}); // prettier-ignore

const mapped = (W: string, x: string, b: string | undefined): string =>
  `sum(k, ${W}[u, k] * ${x}[n, t, k])${b ? ` + ${b}[u]` : ""}`;

interface Heads {
  readonly length: Extent;
  readonly units: number;
  readonly numHeads: number;
  readonly causal: boolean;
}

/** Writes attention over [N, length, 3 units] and returns the text of [N, length, units]. */
function attend(
  draft: Draft,
  x: string,
  { length, units, numHeads, causal }: Heads,
): string {
  if (units % numHeads !== 0)
    draft.wrong(["numHeads"], `${numHeads} heads do not divide ${units} units`);
  const width = units / numHeads;
  const [parts, scores, weights, mixed] = ["q", "e", "a", "v"].map((base) => draft.name(base)); // prettier-ignore
  draft.line(`${parts} = reshape(${x}, ${subscript(["N", length, 3, numHeads, width])})`); // prettier-ignore
  const product = `sum(d, ${parts}[n, i, 1, h, d] * ${parts}[n, j, 2, h, d]) / sqrt(${width})`; // prettier-ignore
  draft.line(
    `${scores}[n, h, i, j] = ${causal ? `j <= i ? ${product} : -Infinity` : product}`,
  );
  draft.line(`${weights} = softmax(${scores})`);
  draft.line(
    `${mixed}[n, i, h, d] = sum(j, ${weights}[n, h, i, j] * ${parts}[n, j, 3, h, d])`,
  );
  return `reshape(${mixed}, ${subscript(["N", length, units])})`;
}

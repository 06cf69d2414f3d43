/** Penalties on the size of weights, and their text. */
import * as v from "valibot";
import { flag, identifier, notNegative } from "./schema.ts";

const strength = (description: string) =>
  v.pipe(
    v.union(
      [
        notNegative("The strength."),
        identifier("The name of an input that may change from call to call."),
      ],
      "expected a number from 0, or the name of an input",
    ),
    v.description(description),
  );

export const regularizationSchema = v.pipe(
  v.strictObject({
    l1: v.optional(strength("λ of λ Σ |W|: a number, or a name.")),
    l2: v.optional(strength("λ of λ/2 Σ W² (CS231n's): a number, or a name.")),
    biases: v.optional(
      flag("Whether biases and gains are penalised as well."),
      false,
    ),
  }),
  v.description(
    "Penalties that are added to the loss: of all weights at the top, of one layer's within a layer, where it takes the place of the one for all. A name becomes a number that is given at each call.",
  ),
);

export type Regularization = v.InferInput<typeof regularizationSchema>;

/** A parameter and what penalises it. */
export interface Penalised {
  readonly name: string;
  /** Biases and gains are left out unless it is asked for. */
  readonly weight: boolean;
  readonly by: Regularization | undefined;
}

type Strength = number | string;

// prettier-ignore
const PENALTIES = {
  l1: { factor: (by: Strength) => `${by}`,     norm: (name: string) => `sum(abs(${name}))` },
  l2: { factor: (by: Strength) => `${by} / 2`, norm: (name: string) => `sum(${name} .^ 2)` },
};

const KINDS = ["l1", "l2"] as const;

/** The names that penalties use as strengths, each once. */
export const strengthNames = (
  parameters: readonly Penalised[],
): readonly string[] => [
  ...new Set(
    parameters
      .filter(counts)
      .flatMap(({ by }) => KINDS.map((kind) => by?.[kind]))
      .filter((one) => typeof one === "string"),
  ),
];

const counts = ({ weight, by }: Penalised): boolean =>
  by !== undefined && (weight || by.biases === true);

/** The terms of the penalty, one for each kind and strength; none if nothing is penalised. */
export function penaltyTerms(parameters: readonly Penalised[]): string[] {
  return KINDS.flatMap((kind) => {
    const groups = new Map<Strength, string[]>();
    for (const { name, by } of parameters.filter(counts)) {
      const strength = by?.[kind];
      if (strength === undefined || strength === 0) continue;
      const norm = PENALTIES[kind].norm(name);
      groups.set(strength, [...(groups.get(strength) ?? []), norm]);
    }
    return [...groups].map(([strength, norms]) => {
      const factor = PENALTIES[kind].factor(strength);
      return norms.length === 1
        ? `${factor} * ${norms[0]!}`
        : `${factor} * (${norms.join(" + ")})`;
    });
  });
}

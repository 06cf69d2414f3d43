/** How parameters begin, as a definition says it; runtime/ draws the numbers. */
import * as v from "valibot";
import { finite, notNegative, listed } from "./schema.ts";

/** The names that stand for themselves; the variances are of runtime/'s table. */
export const INITIALIZERS = [
  "heNormal",
  "heUniform",
  "glorotNormal",
  "glorotUniform",
  "lecunNormal",
  "lecunUniform",
  "zeros",
  "ones",
] as const;

const distribution = v.variant("type", [
  v.strictObject({
    type: v.literal("normal"),
    mean: v.optional(finite("The mean."), 0),
    std: v.optional(notNegative("The standard deviation."), 0.01),
  }),
  v.strictObject({
    type: v.literal("uniform"),
    low: finite("The lowest value."),
    high: finite("The highest value."),
  }),
  v.strictObject({
    type: v.literal("constant"),
    value: finite("The value of every element."),
  }),
]);

export const initializerSchema = v.pipe(
  v.union(
    [v.picklist(INITIALIZERS), distribution],
    `expected ${listed([...INITIALIZERS, "an object with type normal, uniform or constant"])}`,
  ),
  v.description(
    "How the weights begin: He's, Glorot's or LeCun's variance, or a distribution of your own.",
  ),
);

export type Initializer = v.InferOutput<typeof initializerSchema>;

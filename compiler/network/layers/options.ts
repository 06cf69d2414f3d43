/** Options that rows of the table of layers share. */
import * as v from "valibot";
import { initializerSchema } from "../initializers.ts";
import { regularizationSchema } from "../regularization.ts";
import { identifier } from "../schema.ts";

/** What every layer may say. */
export const named = {
  name: v.optional(
    identifier(
      "What the layer is called; its parameters are then <name>_W and so on.",
    ),
  ),
};

/** What layers with weights may say. */
export const weighted = {
  initializer: v.optional(initializerSchema),
  regularization: v.optional(regularizationSchema),
  ...named,
};

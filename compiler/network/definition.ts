/** The schema of a whole definition: what validates files, what the JSON Schema is generated from. */
import * as v from "valibot";
import { layerSchema } from "./layers/table.ts";
import { lossSchema } from "./losses.ts";
import { regularizationSchema } from "./regularization.ts";
import { extentSchema } from "./schema.ts";
import type { Definition } from "./types.ts";

const shape = v.array(
  extentSchema,
  "expected a list of lengths, such as [2] or [28, 28]",
);

const inputSchema = v.pipe(
  v.union(
    [
      shape,
      v.strictObject({
        shape: v.pipe(shape, v.description("The shape of one sample.")),
        classes: v.optional(
          v.pipe(
            extentSchema,
            v.description(
              "How many classes there are, if the data is class numbers, for an embedding.",
            ),
          ),
        ),
      }),
    ],
    "expected the shape of one sample, such as [2], or { shape: [T], classes: 5000 }",
  ),
  v.description(
    "The shape of one sample; the axis of samples, N, is put in front. A name in place of a number is a length that is known at the call.",
  ),
);

export const definitionSchema = v.pipe(
  v.strictObject({
    $schema: v.optional(
      v.pipe(
        v.string("expected the address of a JSON Schema"),
        v.description("Where editors find the schema of this file."),
      ),
    ),
    input: inputSchema,
    layers: v.pipe(
      v.array(layerSchema, "expected a list of layers"),
      v.minLength(1, "expected at least one layer"),
      v.description("What is done to the input, in order."),
    ),
    loss: v.optional(lossSchema),
    regularization: v.optional(regularizationSchema),
  }),
  v.title("Gradsmith network"),
  v.description("A network: its input, its layers, its loss."),
) as unknown as v.GenericSchema<Definition>;

/** The JSON Schema of network definitions, by which editors complete and explain them. */
import { toJsonSchema } from "@valibot/to-json-schema";
import { activationSchema } from "../../compiler/network/activations.ts";
import { definitionSchema } from "../../compiler/network/definition.ts";
import { initializerSchema } from "../../compiler/network/initializers.ts";
import {
  layerSchema,
  layersSchema,
} from "../../compiler/network/layers/table.ts";
import { regularizationSchema } from "../../compiler/network/regularization.ts";
import { extentSchema } from "../../compiler/network/schema.ts";

/** What several places of the schema refer to. */
const definitions = {
  layer: layerSchema,
  layers: layersSchema,
  activation: activationSchema,
  initializer: initializerSchema,
  regularization: regularizationSchema,
  extent: extentSchema,
};

export function jsonSchema(): string {
  const { $schema: _, ...schema } = toJsonSchema(definitionSchema, {
    typeMode: "input",
    target: "draft-07",
    definitions,
    // Neither JSON nor a YAML file without .inf has numbers that are not finite.
    ignoreActions: ["finite"],
  });
  const whole = {
    $schema: "http://json-schema.org/draft-07/schema#",
    ...schema,
  };
  // Where schemas of draft 07 keep what is referred to.
  return `${JSON.stringify(whole, null, 2)}\n`
    .replaceAll('"#/$defs/', '"#/definitions/')
    .replace('"$defs":', '"definitions":');
}

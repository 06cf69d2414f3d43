/** The table of layers. */
import * as v from "valibot";
import { type LayerRow, typed } from "../row.ts";
import { dense } from "./dense.ts";

// prettier-ignore
const LEAVES = {
  dense,
};

export const LAYERS = LEAVES;

type LeafName = keyof typeof LEAVES;
export type LayerName = LeafName;

export type LayerDefinition = {
  [K in LeafName]: { type: K } & v.InferInput<(typeof LEAVES)[K]["options"]>;
}[LeafName];

export const LAYER_NAMES = Object.keys(LAYERS) as readonly LayerName[];

/** One layer, discriminated by `type`. */
export const layerSchema = v.variant(
  "type",
  LAYER_NAMES.map((name) => typed(name, LAYERS[name] as LayerRow)),
) as unknown as v.GenericSchema<LayerDefinition>;

/** The table of layers. */
import * as v from "valibot";
import { type LayerRow, typed } from "../row.ts";
import { ACTIVATION_LAYERS } from "./activation.ts";
import { multiHeadAttention, scaledDotProductAttention } from "./attention.ts";
import { concat, residual } from "./blocks.ts";
import { conv1d, conv2d } from "./convolution.ts";
import { dense } from "./dense.ts";
import { maxout } from "./maxout.ts";
import { batchNorm, layerNorm } from "./normalise.ts";
import {
  avgPool1d,
  avgPool2d,
  globalAvgPool,
  globalMaxPool,
  maxPool1d,
  maxPool2d,
} from "./pool.ts";
import { gru, lstm, rnn } from "./recurrent.ts";
import { dropout, embedding, flatten, reshape } from "./reshape.ts";
import { convTranspose1d, convTranspose2d } from "./transposed.ts";

/** The layers that hold no others. */
// prettier-ignore
const LEAVES = {
  dense, maxout, embedding,
  conv1d, conv2d, convTranspose1d, convTranspose2d,
  maxPool1d, maxPool2d, avgPool1d, avgPool2d, globalMaxPool, globalAvgPool,
  flatten, reshape, dropout, batchNorm, layerNorm,
  rnn, lstm, gru,
  scaledDotProductAttention, multiHeadAttention,
  ...ACTIVATION_LAYERS,
};

type LeafName = keyof typeof LEAVES;

type Leaf = {
  [K in LeafName]: { type: K } & v.InferInput<(typeof LEAVES)[K]["options"]>;
}[LeafName];

/** Adds what comes out of its layers to what goes in. */
export interface ResidualDefinition {
  type: "residual";
  name?: string | undefined;
  layers: readonly LayerDefinition[];
  shortcut?: readonly LayerDefinition[] | undefined;
}

/** Puts what comes out of its branches one behind the other. */
export interface ConcatDefinition {
  type: "concat";
  name?: string | undefined;
  branches: readonly (readonly LayerDefinition[])[];
  dim?: number | undefined;
}

export type LayerDefinition = Leaf | ResidualDefinition | ConcatDefinition;

/** A list of layers: what comes out of one goes into the next. */
export const layersSchema: v.GenericSchema<readonly LayerDefinition[]> =
  v.array(v.lazy(() => layerSchema));

export const LAYERS = {
  ...LEAVES,
  residual: residual(layersSchema),
  concat: concat(layersSchema),
};

export type LayerName = keyof typeof LAYERS;

export const LAYER_NAMES = Object.keys(LAYERS) as readonly LayerName[];

/** One layer, discriminated by `type`. */
export const layerSchema = v.variant(
  "type",
  LAYER_NAMES.map((name) => typed(name, LAYERS[name] as LayerRow)),
) as unknown as v.GenericSchema<LayerDefinition>;

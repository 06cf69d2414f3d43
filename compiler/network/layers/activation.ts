/** Every activation is also a layer. */
import { conclude } from "../activate.ts";
import {
  ACTIVATION_NAMES,
  type ActivationDefinition,
  type ActivationName,
  ACTIVATIONS,
} from "../activations.ts";
import type { ActivationRow, Entries, LayerRow } from "../row.ts";
import { layer } from "../row.ts";
import { named } from "./options.ts";
import { numbers } from "./require.ts";

const asLayer = (type: ActivationName, row: ActivationRow): LayerRow =>
  layer<Entries>({
    about: row.about,
    formula: row.formula,
    shapes: "[…] → […]",
    parameters: row.parameters,
    differs: row.differs,
    options: { ...row.options.entries, ...named },
    write: (given, draft) => {
      const { name, shape } = numbers(draft);
      const own = Object.keys(row.options.entries);
      const options = Object.fromEntries(own.map((key) => [key, given[key]]));
      const activation = { type, ...options } as ActivationDefinition;
      conclude(draft, { text: name, shape }, activation);
    },
  });

type OptionsOf<Row> = Row extends ActivationRow<infer E> ? E : never;

type ActivationLayers = {
  [K in ActivationName]: LayerRow<
    OptionsOf<(typeof ACTIVATIONS)[K]> & typeof named
  >;
};

export const ACTIVATION_LAYERS = Object.fromEntries(
  ACTIVATION_NAMES.map((name) => [name, asLayer(name, ACTIVATIONS[name])]),
) as unknown as ActivationLayers;

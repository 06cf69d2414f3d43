/** The rows of the tables say what documentation and editors show. */
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import {
  ACTIVATION_NAMES,
  ACTIVATIONS,
} from "../../compiler/network/activations.ts";
import { LAYER_NAMES, LAYERS } from "../../compiler/network/layers/table.ts";
import { LOSS_NAMES, LOSSES } from "../../compiler/network/losses.ts";
import type { Described } from "../../compiler/network/row.ts";

type Row = readonly [name: string, row: Described<v.ObjectEntries>];

const ROWS: readonly Row[] = [
  ...LAYER_NAMES.map((name): Row => [name, LAYERS[name]]),
  ...ACTIVATION_NAMES.map((name): Row => [name, ACTIVATIONS[name]]),
  ...LOSS_NAMES.map((name): Row => [name, LOSSES[name]]),
];

/** The description of an option, or of what it may be left out of. */
function descriptionOf(schema: v.GenericSchema): string | undefined {
  const own = v.getDescription(schema);
  if (own !== undefined || !("wrapped" in schema)) return own;
  return descriptionOf(schema.wrapped as v.GenericSchema);
}

describe("rows", () => {
  test.each(ROWS)("%s", (_, row) => {
    expect(row.about).toMatch(/^[A-Zx].*[.]$/);
    expect(row.formula).not.toBe("");
    if (row.differs !== "") expect(row.differs).toMatch(/^[A-Z].*\.$/);
    for (const [option, schema] of Object.entries(row.options.entries))
      expect(descriptionOf(schema as v.GenericSchema), option).toMatch(/\.$/);
  });

  test.each(LAYER_NAMES)("the shapes of %s", (name) => {
    expect(LAYERS[name].shapes).toMatch(/^\[.*→.*\]/);
  });

  test.each(LOSS_NAMES)("the shapes of %s", (name) => {
    expect(LOSSES[name].shapes).toMatch(/^y \[.*; target \[/);
  });
});

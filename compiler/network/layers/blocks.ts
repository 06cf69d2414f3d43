/** Layers that hold layers: residual blocks and branches. */
import * as v from "valibot";
import { handOn } from "../activate.ts";
import type { Draft, Value } from "../draft.ts";
import type { Path } from "../error.ts";
import { layer } from "../row.ts";
import { type Extent, same, showShape, sumOf } from "../shape.ts";
import { named } from "./options.ts";
import { numbers } from "./require.ts";
import type {
  ConcatDefinition,
  LayerDefinition,
  ResidualDefinition,
} from "./table.ts";

type Layers = v.GenericSchema<readonly LayerDefinition[]>;

/** The block as the user writes it: what it holds says its own defaults later. */
const asWritten = <Block extends ResidualDefinition | ConcatDefinition>(
  draft: Draft,
): Block => draft.place.layer as Block;

const remark = (draft: Draft, text: string): void => {
  draft.line("");
  draft.line(`# ${text}`);
};

/** What comes out when `x` goes through the layers that `keys` lead to. */
function through(
  draft: Draft,
  x: Value,
  layers: readonly LayerDefinition[],
  keys: Path,
): Value {
  draft.value = x;
  draft.nested(layers, [...draft.place.path, ...keys]);
  return draft.value;
}

export const residual = (layers: Layers) =>
  layer({
    about: "What comes out of a block is added to what goes in.",
    formula: "h = layers(x) + shortcut(x)",
    shapes: "[…] → […]",
    parameters: "",
    differs: "",
    options: {
      layers: v.pipe(layers, v.description("The block.")),
      shortcut: v.optional(
        v.pipe(layers, v.description("What the input goes through on the other way, where the block changes the shape; default: nothing.")), // prettier-ignore
        [],
      ),
      ...named,
    },
    write: (_, draft) => {
      const x = numbers(draft);
      const { layers, shortcut = [] } = asWritten<ResidualDefinition>(draft);
      const block = through(draft, x, layers, ["layers"]);
      const short = through(draft, x, shortcut, ["shortcut"]);
      if (!same(block.shape, short.shape))
        draft.wrong(
          ["layers"],
          `the block makes ${showShape(block.shape)} of ${showShape(x.shape)}, which cannot be added to ${showShape(short.shape)}`,
          shortcut.length === 0
            ? "keep the shape, or give a shortcut that changes it alike"
            : "the shortcut must change the shape as the block does",
        );
      remark(draft, "the sum of the residual");
      handOn(draft, "", `${block.name} + ${short.name}`, block.shape);
    },
  });

export const concat = (layers: Layers) =>
  layer({
    about: "Several branches of the same input, one behind the other.",
    formula: "h = concat(branch1(x), branch2(x), …)",
    shapes: "[…] → […]: the axis is the sum of the branches'",
    parameters: "",
    differs: "",
    options: {
      branches: v.pipe(
        v.array(layers),
        v.minLength(1, "expected at least one branch"),
        v.description("Lists of layers; an empty one hands on the input."),
      ),
      dim: v.optional(
        v.pipe(
          v.number("expected a whole number"),
          v.integer("expected a whole number"),
          v.description("The axis, where 0 is that of the samples; negative: from the last."), // prettier-ignore
        ),
        1,
      ),
      ...named,
    },
    write: ({ dim }, draft) => {
      const x = numbers(draft);
      const { branches } = asWritten<ConcatDefinition>(draft);
      const parts = branches.map((one, k) =>
        through(draft, x, one, ["branches", k]),
      );
      const rank = parts[0]!.shape.length;
      const axis = dim < 0 ? rank + dim : dim - 1;
      if (axis < 0 || axis >= rank)
        draft.wrong(
          ["dim"],
          `there is no axis ${dim} behind that of the samples in ${showShape(parts[0]!.shape)}`,
        );
      const shape = joined(draft, parts, axis);
      const names = parts.map(({ name }) => name).join(", ");
      remark(draft, "the branches, one behind the other");
      handOn(draft, "", `concat(${names}, ${axis + 2})`, shape);
    },
  });

/** The shape of the parts one behind the other. */
function joined(
  draft: Draft,
  parts: readonly Value[],
  axis: number,
): readonly Extent[] {
  const first = parts[0]!.shape;
  return parts.slice(1).reduce<readonly Extent[]>((all, { shape }, k) => {
    const fits =
      shape.length === first.length &&
      shape.every((extent, other) => other === axis || extent === first[other]);
    const length = fits ? sumOf(all[axis]!, shape[axis]!) : undefined;
    if (length === undefined)
      return draft.wrong(
        ["branches", k + 1],
        `this branch makes ${showShape(shape)}, the first ${showShape(first)}: besides axis ${axis + 1} they must agree`,
      );
    return all.with(axis, length);
  }, first);
}

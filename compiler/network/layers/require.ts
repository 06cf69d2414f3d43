/** What layers ask of what flows into them. */
import type { Draft, Value } from "../draft.ts";
import { listed } from "../schema.ts";
import { type Extent, type Shape, showShape } from "../shape.ts";

/** What flows in, which must be numbers. */
export function numbers(draft: Draft): Value {
  const { value, place } = draft;
  if (value.classes !== undefined)
    draft.wrong(
      ["type"],
      `${place.layer.type} needs numbers, but gets class numbers`,
      "begin with an embedding, which makes vectors of them",
    );
  return value;
}

/** The length of the last axis, which must be a number: weights depend on it. */
export function lastLength(draft: Draft, value: Value): number {
  const last = value.shape.at(-1);
  if (last === undefined)
    return draft.wrong(
      ["type"],
      `${draft.place.layer.type} needs a last axis, but gets one number for each sample`,
    );
  return knownLength(draft, last, "the last axis", value);
}

/** A length that weights depend on. */
export const knownLength = (
  draft: Draft,
  extent: Extent,
  what: string,
  value: Value,
): number =>
  typeof extent === "number"
    ? extent
    : draft.wrong(
        ["type"],
        `${draft.place.layer.type} needs to know the length of ${what}, but gets ${showShape(value.shape)}`,
        numberFor([extent]),
      );

/** The hint where lengths must be known: which of them are names, "H" of "H - 2". */
export function numberFor(shape: Shape): string {
  const names = shape
    .filter((extent) => typeof extent === "string")
    .map((extent) => extent.split(" ")[0]!);
  return `give a number in place of ${listed([...new Set(names)], "and")}`;
}

/** What flows in, which must have `rank` axes besides that of the samples. */
export function ofRank(draft: Draft, rank: number, axes: string): Value {
  const value = numbers(draft);
  if (value.shape.length !== rank)
    draft.wrong(
      ["type"],
      `${draft.place.layer.type} needs ${axes}, but gets ${showShape(value.shape)}`,
    );
  return value;
}

/** The length of the first axis, which weights depend on. */
export const channelsOf = (draft: Draft, value: Value): number =>
  knownLength(draft, value.shape[0]!, "the channels", value);

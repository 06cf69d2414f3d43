/**
 * Indices of index notation and the numbers they run over.
 *
 * An index without a range runs over the axes where it stands alone, less what would leave the bounds of
 * an affine subscript. To find out, the subscripts are read ahead with placeholders for the indices.
 */
import { plusInteger } from "../ir/affine.ts";
import type { Node } from "./ast.ts";
import type { Binder } from "./binders.ts";
import { gatherUses, type Unknown } from "./uses.ts";
import { placeholder } from "./placeholders.ts";
import { type Range, rangeOf, type Running, running } from "./ranges.ts";
import { solve } from "./solve.ts";
import type { Reader } from "./reader.ts";
import { type Frame, inner } from "./scope.ts";
import type { Task } from "./task.ts";

interface Binding {
  readonly binders: readonly Binder[];
  /** The expressions in which the indices stand. */
  readonly roots: readonly Node[];
  readonly frame: Frame;
  /** Bound by a left side: then the index is a subscript itself and starts at 1. */
  readonly left: boolean;
}

/** Makes the indices, each with its range; a range may depend on the indices before it. */
export function* bindIndices(
  reader: Reader,
  binding: Binding,
): Task<Running[]> {
  const { binders, frame } = binding;
  const ranges = binders.every((one) => one.range)
    ? new Map<string, Range>()
    : inferred(reader, binding);
  const made: Running[] = [];
  for (const { name, range, span } of binders) {
    const around = inner(
      frame,
      made.map((one) => [one.name, one.value]),
    );
    const found = range
      ? yield* written(reader, range, around)
      : ranges.get(name)!;
    made.push(running(name, found, span));
  }
  return made;
}

function* written(reader: Reader, node: Node, frame: Frame): Task<Range> {
  if (node.kind === "range") return yield* rangeOf(reader, node, frame);
  return reader.builder.fail(
    node.span,
    "GS405",
    "an index takes a range, as in i = 1:10",
  );
}

/** The ranges of the indices that have none written. */
function inferred(
  reader: Reader,
  { binders, roots, frame, left }: Binding,
): Map<string, Range> {
  return reader.builder.trial(() => {
    const unknowns: Unknown[] = [];
    let around = frame;
    for (const binder of binders) {
      const { at, value, range } = placeholder(reader, binder, around);
      unknowns.push({ binder, at, range, inner: false, alone: [], affine: [] });
      around = inner(around, [[binder.name, value]]);
    }
    const all = gatherUses(reader, unknowns, roots, around);
    return new Map(
      [...solve(reader, all, left)].map(([unknown, { start, count }]) => [
        unknown.binder.name,
        { first: plusInteger(start, 1), step: 1, count },
      ]),
    );
  });
}

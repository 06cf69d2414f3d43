/** Assignments with subscripts: index notation, and subsets of what is there. */
import { constant, type Expr } from "../ir/expr.ts";
import type { Node } from "./ast.ts";
import { checkAssignable } from "./assign.ts";
import type { Binder } from "./binders.ts";
import { bindIndices } from "./indices.ts";
import { isDefined } from "./names.ts";
import type { Running } from "./ranges.ts";
import type { Reader } from "./reader.ts";
import { type Frame, inner, TOP } from "./scope.ts";
import { checkRank, type Selection, selection } from "./subscripts.ts";
import { type Task, wait } from "./task.ts";
import { mentions } from "./walk.ts";
import {
  type Assigned,
  define,
  type PartTarget,
  type Slot,
  writePart,
} from "./write-part.ts";

/** The length of an axis of a tensor that is not there yet. */
const UNBOUNDED: Expr = constant(Infinity);

/** The indices that a left side binds: names that nothing defines, and names with a range. */
function leftBinders(
  reader: Reader,
  target: PartTarget,
  frame: Frame,
): (Binder | undefined)[] {
  const seen = new Set<string>();
  return target.at.map((node) => {
    if (node.kind === "binding" && node.target.kind === "name")
      return { name: node.target.name, range: node.value, span: node.span };
    if (node.kind !== "name" || node.name === "end") return undefined;
    if (!seen.has(node.name) && isDefined(reader, frame, node.name))
      return undefined;
    seen.add(node.name);
    return { name: node.name, range: undefined, span: node.span };
  });
}

/** Whether a left side says all of its target, and not a part of what is there. */
const isWhole = (reader: Reader, target: PartTarget): boolean => {
  const binders = leftBinders(reader, target, TOP);
  return (
    !reader.names.has(target.object.name) ||
    binders.every((one) => one !== undefined && one.range === undefined)
  );
};

/** name[at, …] = value */
export function* assignPart(
  reader: Reader,
  target: PartTarget,
  value: Node,
): Task<void> {
  const { builder } = reader;
  checkAssignable(reader, target.object.name, target.object.span);
  const binders = leftBinders(reader, target, TOP);
  const distinct = [
    ...new Map(
      binders.flatMap((one) => (one ? [[one.name, one] as const] : [])),
    ).values(),
  ];
  if (distinct.length > 0) checkOwnReads(reader, target, value);
  const old = isWhole(reader, target)
    ? undefined
    : (reader.names.get(target.object.name) as Assigned);
  const roots = old ? [asRead(target), value] : [value];
  const binding = { binders: distinct, roots, frame: TOP, left: true };
  const bound = yield* bindIndices(reader, binding);
  const around = inner(
    TOP,
    bound.map((one) => [one.name, one.value]),
  );
  const over = bound.map((one) => one.index);
  builder.points = over;
  const read = yield* wait(reader.evaluate(value, around));
  builder.points = [];
  const slots = yield* slotsOf(reader, { target, binders, bound, around, old });
  if (old) return writePart(reader, { target, slots, over, value: read, old });
  define(reader, { target, slots, over, value: read });
}

/** Outside a loop, index notation defines all elements at once. */
function checkOwnReads(reader: Reader, target: PartTarget, value: Node): void {
  const { name } = target.object;
  if (reader.builder.turns.length > 0 || !mentions(value, name)) return;
  reader.builder.fail(
    target.span,
    "GS404",
    `'${name}' is read where it is being defined`,
    "an element that depends on the one before it is a loop: repeat(t = 1:n, …), or cumsum(x)",
  );
}

/** The left side as an expression: its indices run over the axes of what is there. */
const asRead = (target: PartTarget): Node => ({
  kind: "subscript",
  object: target.object,
  span: target.span,
  at: target.at.map((node) =>
    node.kind === "binding"
      ? {
          kind: "name",
          name: node.target.kind === "name" ? node.target.name : "",
          span: node.span,
        }
      : node,
  ),
});

interface Left {
  readonly target: PartTarget;
  readonly binders: readonly (Binder | undefined)[];
  readonly bound: readonly Running[];
  readonly around: Frame;
  readonly old: Assigned | undefined;
}

function* slotsOf(
  reader: Reader,
  { target, binders, bound, around, old }: Left,
): Task<Slot[]> {
  if (old) checkRank(reader, old.value.shape, target);
  const slots: Slot[] = [];
  for (const [axis, node] of target.at.entries()) {
    const binder = binders[axis];
    const found = binder && bound.find((one) => one.name === binder.name);
    if (found !== undefined) slots.push({ kind: "index", running: found });
    else if (node.kind === "all")
      slots.push({ kind: "whole", span: node.span });
    else
      slots.push({
        kind: "selection",
        of: yield* selected(reader, target, axis, around, old),
      });
  }
  return slots;
}

function* selected(
  reader: Reader,
  target: PartTarget,
  axis: number,
  frame: Frame,
  old: Assigned | undefined,
): Task<Selection> {
  const node = target.at[axis]!;
  if (old)
    return yield* selection(reader, node, old.value.shape, axis, frame, target);
  const unsized = target.at.map(() => UNBOUNDED);
  const found = mentions(node, "end")
    ? undefined
    : yield* selection(reader, node, unsized, axis, frame, target);
  if (found === undefined || found.kind === "list")
    return reader.builder.fail(
      node.span,
      "GS202",
      `'${target.object.name}' is used before it is set`,
      `make it first: ${target.object.name} = zeros(n)`,
    );
  if (node.kind === "name" && reader.names.get(node.name)?.kind === "size")
    reader.builder.warn(
      node.span,
      "GS110",
      `'${node.name}' is a size, so this sets the one element ${reader.builder.text(target.span)}`,
      "give the index a name that nothing else has",
    );
  return found;
}

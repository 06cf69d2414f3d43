/** Assignments with subscripts: index notation, and subsets of what is there. */
import {
  integer,
  minusInteger,
  plusInteger,
  timesInteger,
} from "../ir/affine.ts";
import {
  asNumber,
  type Expr,
  type Index,
  ONE,
  type Tensor,
} from "../ir/expr.ts";
import type { Node, Span, Target } from "./ast.ts";
import { bind, checkAssignable } from "./assign.ts";
import { bindIndices } from "./indices.ts";
import { aligned } from "./builder.ts";
import { greatest } from "./extents.ts";
import { isDefined } from "./names.ts";
import type { Range, Running } from "./ranges.ts";
import type { Reader } from "./reader.ts";
import { type Binding, type Frame, inner, TOP } from "./scope.ts";
import { checkRank, locate, type Selection, selection } from "./subscripts.ts";
import { type Task, wait } from "./task.ts";
import type { Binder } from "./binders.ts";
import type { Value } from "./value.ts";
import { mentions } from "./walk.ts";

type PartTarget = Extract<Target, { kind: "subscript" }>;
type Assigned = Extract<Binding, { kind: "assigned" }>;

/** One subscript of a left side: an index, or a selection (`whole`: the axis is as long as the value's). */
type Slot =
  | { readonly kind: "index"; readonly running: Running }
  | { readonly kind: "selection"; readonly of: Selection }
  | { readonly kind: "whole"; readonly span: Span };

/** The indices that a left side binds: names that nothing defines, and names with a range. */
export function leftBinders(
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
export const isWhole = (reader: Reader, target: PartTarget): boolean => {
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
  const { name } = target.object;
  checkAssignable(reader, name, target.object.span);
  const binders = leftBinders(reader, target, TOP);
  const distinct = [
    ...new Map(
      binders.flatMap((one) => (one ? [[one.name, one] as const] : [])),
    ).values(),
  ];
  if (
    distinct.length > 0 &&
    builder.turns.length === 0 &&
    mentions(value, name)
  )
    builder.fail(
      target.span,
      "GS404",
      `'${name}' is read where it is being defined`,
      "an element that depends on the one before it is a loop: repeat(t = 1:n, …), or cumsum(x)",
    );
  const old = isWhole(reader, target)
    ? undefined
    : (reader.names.get(name) as Assigned);
  const roots = old ? [asRead(target), value] : [value];
  const bound = yield* bindIndices(reader, {
    binders: distinct,
    roots,
    frame: TOP,
    left: true,
  });
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
  const { builder } = reader;
  const unsized = target.at.map(() =>
    timesInteger(ONE, Number.MAX_SAFE_INTEGER),
  );
  const found = yield* selection(reader, node, unsized, axis, frame, target);
  if (found.kind === "list")
    builder.fail(
      node.span,
      "GS202",
      `'${target.object.name}' is used before it is set`,
      "make it first: A = zeros(n)",
    );
  return found;
}

interface Write {
  readonly target: PartTarget;
  readonly slots: readonly Slot[];
  readonly over: readonly Index[];
  readonly value: Value;
}

/** The axes of the value that a left side leaves open, for each of its subscripts. */
function openAxes(reader: Reader, { target, slots, value }: Write): Expr[] {
  const extents: Expr[] = [];
  const open = slots.filter(
    (slot) =>
      slot.kind === "whole" ||
      (slot.kind === "selection" && slot.of.kind !== "one"),
  );
  const wholes = open.length;
  for (const [k, slot] of open.entries()) {
    if (slot.kind === "selection")
      extents.push(
        slot.of.kind === "range"
          ? slot.of.range.count
          : slot.of.kind === "list"
            ? slot.of.extent
            : ONE,
      );
    else {
      const own = value.shape[k - wholes + value.shape.length];
      if (own === undefined)
        reader.builder.fail(
          (slot as { span: Span }).span,
          "GS303",
          `how long this axis of '${target.object.name}' is cannot be known from a value with ${value.shape.length} axes`,
        );
      extents.push(own!);
    }
  }
  return extents;
}

/** A new tensor; what the statement does not write is zero. */
function define(reader: Reader, write: Write): void {
  const { builder } = reader;
  const { target, slots, over, value } = write;
  const { name, span } = target.object;
  const open = openAxes(reader, write);
  const shape = extentsOf(slots, open);
  const plain = slots.every(
    (slot, axis) => slot.kind === "index" && slot.running.index === over[axis],
  );
  const body = value.shape.length === 0 ? asNumber(value.at([])) : undefined;
  const lead = reader.open.get(name);
  const adopted =
    plain && body && !lead ? builder.adopt(name, body, over, shape) : undefined;
  const made = adopted ?? builder.local(name, shape, lead);
  if (!adopted) {
    builder.name(made, name);
    put(reader, write, made, lead ?? builder.turns, open);
  }
  bind(reader, name, made, span);
}

/** How long each axis must be to hold what the left side speaks of. */
function extentsOf(slots: readonly Slot[], open: readonly Expr[]): Expr[] {
  let next = 0;
  return slots.map((slot) => {
    switch (slot.kind) {
      case "index":
        return greatest(lastOf(slot.running));
      case "whole":
        return open[next++]!;
      case "selection": {
        if (slot.of.kind === "one") return plusInteger(greatest(slot.of.at), 1);
        const last = locate(slot.of, minusInteger(open[next++]!, 1));
        return plusInteger(greatest(last), 1);
      }
      default:
        return slot satisfies never;
    }
  });
}

/** The last number that an index stands for. */
const lastOf = ({ index, value }: Running): Expr => {
  const number = value.at([]);
  return integer(
    plusInteger(minusInteger(number, index), minusInteger(index.extent, 1)),
  );
};

interface PartWrite extends Write {
  readonly old: Assigned;
}

/** Overwrites a part: in place if nothing has read the tensor yet, else in a copy. */
function writePart(reader: Reader, write: PartWrite): void {
  const { builder } = reader;
  const { target, old } = write;
  const { name, span } = target.object;
  const open = openAxes(reader, withAxes(write));
  const inPlace =
    old.open ||
    (isHere(builder.turns, old.lead) &&
      !builder.wasRead.has(old.tensor) &&
      !builder.reduced.has(old.tensor));
  if (inPlace) return put(reader, write, old.tensor, old.lead, open);
  const copy = builder.local(name, old.value.shape);
  builder.name(copy, name);
  const over = builder.indices(old.value.shape);
  builder.write("set", copy, over, over, old.value.at(over));
  bind(reader, name, copy, span);
  put(reader, write, copy, builder.turns, open);
}

/** `:` of an old tensor is as long as its axis. */
const withAxes = (write: PartWrite): PartWrite => ({
  ...write,
  slots: write.slots.map((slot, axis): Slot =>
    slot.kind === "whole"
      ? {
          kind: "selection",
          of: { kind: "range", range: zeroBased(write.old.value.shape[axis]!) },
        }
      : slot,
  ),
});

const zeroBased = (count: Expr): Range => ({
  first: integer(minusInteger(ONE, 1)),
  step: 1,
  count,
});

const isHere = (turns: readonly Expr[], lead: readonly Expr[]): boolean =>
  turns.length === lead.length && turns.every((turn, k) => turn === lead[k]);

/** target[lead…, slots…] = value, for all indices and all open axes. */
function put(
  reader: Reader,
  { target, slots, over, value }: Write,
  tensor: Tensor,
  lead: readonly Expr[],
  open: readonly Expr[],
): void {
  const { builder } = reader;
  const free = builder.indices(open);
  const fits =
    value.shape.length <= open.length &&
    value.shape.every(
      (extent, axis) =>
        extent === ONE ||
        extent === open[axis - value.shape.length + open.length],
    );
  if (!fits)
    builder.mismatch(
      [{ shape: open, at: value.at, span: target.span }, value],
      target.span,
    );
  let next = 0;
  const at = slots.map((slot): Expr => {
    switch (slot.kind) {
      case "index":
        return minusInteger(slot.running.value.at([]), 1);
      case "whole":
        return free[next++]!;
      case "selection":
        return slot.of.kind === "one"
          ? slot.of.at
          : locate(slot.of, free[next++]!);
      default:
        return slot satisfies never;
    }
  });
  builder.push(
    "set",
    tensor,
    [...lead, ...at],
    [...over, ...free],
    value.at(aligned(value.shape, free)),
  );
}

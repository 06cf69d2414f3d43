/** What an assignment with subscripts writes: a new tensor, or a part of an old one. */
import { integer, minusInteger, plusInteger } from "../ir/affine.ts";
import {
  asNumber,
  type Expr,
  index,
  type Index,
  ONE,
  type Tensor,
} from "../ir/expr.ts";
import type { Span, Target } from "./ast.ts";
import { bind, bindAt } from "./assign.ts";
import { aligned, tensorsIn } from "./builder.ts";
import { greatest } from "./extents.ts";
import type { Range, Running } from "./ranges.ts";
import type { Reader } from "./reader.ts";
import type { Binding } from "./scope.ts";
import { locate, type Selection } from "./subscripts.ts";
import type { Value } from "./value.ts";

export type PartTarget = Extract<Target, { kind: "subscript" }>;
export type Assigned = Extract<Binding, { kind: "assigned" }>;

/** One subscript of a left side: an index, or a selection (`whole`: the axis is as long as the value's). */
export type Slot =
  | { readonly kind: "index"; readonly running: Running }
  | { readonly kind: "selection"; readonly of: Selection }
  | { readonly kind: "whole"; readonly span: Span };

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
export function define(reader: Reader, write: Write): void {
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
export function writePart(reader: Reader, write: PartWrite): void {
  const { builder } = reader;
  const { target, old } = write;
  const { name, span } = target.object;
  const open = openAxes(reader, withAxes(write));
  const inPlace =
    old.open ||
    (isHere(builder.turns, old.lead) &&
      !builder.wasRead.has(old.tensor) &&
      !tensorsIn([elementOf(write.value)]).has(old.tensor) &&
      !builder.reduced.has(old.tensor));
  if (inPlace) {
    // Reads it from now on, even if all its elements were one number.
    bindAt(reader, { ...old, name });
    return put(reader, write, old.tensor, old.lead, open);
  }
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

/** Some element of a value. */
const elementOf = ({ shape, at }: Value): Expr =>
  at(shape.map((extent) => index("i", extent)));

const isHere = (turns: readonly Expr[], lead: readonly Expr[]): boolean =>
  turns.length === lead.length && turns.every((turn, k) => turn === lead[k]);

/** Whether a value can be spread over the axes that a left side leaves open. */
const fits = (shape: readonly Expr[], open: readonly Expr[]): boolean =>
  shape.length <= open.length &&
  shape.every(
    (extent, axis) =>
      extent === ONE || extent === open[axis - shape.length + open.length],
  );

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
  if (!fits(value.shape, open))
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

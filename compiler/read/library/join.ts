/** Tensors put together: concat, stack and their like. One statement writes each part. */
import { constant, type Expr } from "../../ir/expr.ts";
import { plusInteger } from "../../ir/affine.ts";
import { showShape } from "../show.ts";
import type { Call } from "../call.ts";
import type { Value } from "../value.ts";
import { axisAt, describe, tensorAt, vectorAt, wrong } from "./arguments.ts";
import { assemble, inserted, replaced, view } from "./values.ts";

/** concat(a, b, …[, axis]): one after the other along an axis, the last if none is named. */
export function concat(call: Call): Value {
  const named = call.args.length > 1 && call.args.at(-1)!.shape.length === 0;
  const parts = named ? call.args.slice(0, -1) : call.args;
  const rank = call.args[0]!.shape.length;
  if (rank === 0)
    wrong(
      call,
      0,
      "GS302",
      `concat needs a vector, matrix or tensor here, but ${describe(call, 0)}`,
      "stack(1, 2) makes a vector of numbers",
    );
  const axis = named ? axisAt(call, parts.length, rank) : rank - 1;
  return joined({ ...call, args: parts }, axis);
}

/** The arguments one after the other along an axis; the other axes must agree. */
function joined(call: Call, axis: number): Value {
  const first = tensorAt(call, 0).shape;
  const starts: Expr[] = [constant(0)];
  call.args.forEach(({ shape }, k) => {
    const fits =
      shape.length === first.length &&
      shape.every((extent, other) => other === axis || extent === first[other]);
    if (!fits)
      wrong(
        call,
        k,
        "GS301",
        `${call.name} joins along axis ${axis + 1}, the others must agree, but ${describe(call, 0)} and ${describe(call, k)}`,
      );
    starts.push(plusInteger(starts[k]!, shape[axis]!));
  });
  const parts = call.args.map((part, k) => {
    const over = call.builder.indices(part.shape);
    const moved = plusInteger(over[axis]!, starts[k]!);
    return {
      at: replaced<Expr>(over, axis, moved),
      over,
      value: part.at(over),
    };
  });
  const shape = replaced(first, axis, starts.at(-1)!);
  return assemble(call.builder, "concat", shape, parts);
}

/** Equal shapes along a new axis. */
function stacked(call: Call, axis: number): Value {
  const shape = call.args[0]!.shape;
  call.args.forEach((part, k) => {
    if (showShape(part.shape) !== showShape(shape))
      wrong(
        call,
        k,
        "GS301",
        `${call.name} needs equal shapes, but ${describe(call, 0)} and ${describe(call, k)}`,
      );
  });
  const parts = call.args.map((part, k) => {
    const over = call.builder.indices(part.shape);
    const at = inserted<Expr>(over, axis, constant(k));
    return { at, over, value: part.at(over) };
  });
  const stack = inserted(shape, axis, constant(parts.length));
  return assemble(call.builder, "stack", stack, parts);
}

/** stack(a, b, …): equal shapes along a new first axis; numbers become a vector. */
export const stack = (call: Call): Value => stacked(call, 0);

/** vstack(a, b, …): vectors as rows, matrices below each other. */
export const vstack = (call: Call): Value =>
  joined({ ...call, args: call.args.map((arg) => row(arg)) }, 0);

/** A vector as a matrix of one row. */
const row = (value: Value): Value =>
  value.shape.length === 1
    ? view(value, [constant(1), ...value.shape], (at) => at.slice(1))
    : value;

/** hstack(a, b, …): vectors after, matrices beside each other. */
export const hstack = (call: Call): Value =>
  joined(call, Math.min(1, tensorAt(call, 0).shape.length - 1));

/** The matrix of which the arguments, vectors, are the rows (axis 0) or the columns (axis 1). */
export const ofVectors = (call: Call, axis: number): Value =>
  stacked({ ...call, args: call.args.map((_, k) => vectorAt(call, k)) }, axis);

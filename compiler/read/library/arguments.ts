/** How library functions read their arguments, and what they say of a wrong one. */
import { known } from "../../ir/affine.ts";
import { constant, ONE, topological, type Expr, ZERO } from "../../ir/expr.ts";
import type { Code } from "../../errors.ts";
import { knownNumber, normal } from "../integers.ts";
import { showShape } from "../show.ts";
import type { Builder } from "../builder.ts";
import type { Call } from "../call.ts";
import type { Value } from "../value.ts";
import { fromElements, view } from "./values.ts";

/** An error that underlines argument `position`. */
export const wrong = (
  call: Call,
  position: number,
  code: Code,
  message: string,
  hint = "",
): never =>
  call.builder.fail(call.argSpans[position] ?? call.span, code, message, hint);

/** "'W1' has the shape [20, 2]", or "'x' is a scalar". */
export function describe(call: Call, position: number): string {
  const span = call.argSpans[position];
  const text = span && call.builder.source.text.slice(span.start, span.end);
  const name =
    text && text.length <= 40 ? `'${text}'` : `argument ${position + 1}`;
  const { shape } = call.args[position]!;
  if (shape.length === 0) return `${name} is a scalar`;
  return `${name} has the shape ${showShape(shape)}`;
}

const RANKS = ["a scalar", "a vector", "a matrix"];

/** Argument `position`, which must have `rank` axes. */
export function ofRank(call: Call, position: number, rank: number): Value {
  const value = call.args[position]!;
  if (value.shape.length !== rank)
    wrong(
      call,
      position,
      rank === 0 ? "GS304" : "GS302",
      `${call.name} needs ${RANKS[rank]} here, but ${describe(call, position)}`,
    );
  return value;
}

/** Argument `position` as a vector; a matrix of one column is one. */
export function vectorAt(call: Call, position: number): Value {
  const value = call.args[position]!;
  if (value.shape.length !== 2 || value.shape[1] !== ONE)
    return ofRank(call, position, 1);
  return view(value, [value.shape[0]!], ([i]) => [i!, ZERO]);
}

/** Argument `position`, which must not be a scalar. */
export function tensorAt(call: Call, position: number): Value {
  const value = call.args[position]!;
  if (value.shape.length === 0)
    wrong(
      call,
      position,
      "GS302",
      `${call.name} needs a vector, matrix or tensor here, but ${describe(call, position)}`,
    );
  return value;
}

/** Argument `position`, a matrix with as many rows as columns. */
export function squareAt(call: Call, position: number): Value {
  const value = ofRank(call, position, 2);
  if (value.shape[0] !== value.shape[1])
    wrong(
      call,
      position,
      "GS301",
      `${call.name} needs a square matrix, but ${describe(call, position)}`,
    );
  return value;
}

/** Arguments `a` and `b`, which must have the same shape. */
export function sameShape(call: Call, a: number, b: number): void {
  const [x, y] = [call.args[a]!.shape, call.args[b]!.shape];
  if (x.length !== y.length || x.some((extent, axis) => extent !== y[axis]))
    wrong(
      call,
      b,
      "GS301",
      `${call.name} needs two equal shapes, but ${describe(call, a)} and ${describe(call, b)}`,
    );
}

/** The number that argument `position` is, if it is one that is known while compiling. */
export function literal(call: Call, position: number): number | undefined {
  const value = call.args[position];
  if (value === undefined || value.shape.length > 0) return undefined;
  return knownNumber(value.at([]));
}

/** Argument `position` as a whole number that is known while compiling. */
export function wholeNumber(
  call: Call,
  position: number,
  meaning: string,
): number {
  const number = literal(call, position);
  if (number === undefined || !Number.isInteger(number))
    return wrong(
      call,
      position,
      "GS211",
      `${meaning} of ${call.name} must be a whole number that is written out`,
    );
  return number;
}

/** The axis that argument `position` names, one-based; zero-based here. */
export function axisAt(call: Call, position: number, rank: number): number {
  const axis = wholeNumber(call, position, "the axis");
  if (axis < 1 || axis > rank)
    wrong(
      call,
      position,
      "GS302",
      `${call.name} was asked for axis ${axis}, but ${describe(call, 0)}`,
      rank === 1 ? "it has only axis 1" : `axes are counted from 1 to ${rank}`,
    );
  return axis - 1;
}

/** A list of numbers: scalars from argument `from` on, or one vector of literal length. */
export function listFrom(call: Call, from: number): Expr[] {
  const [first] = call.args.slice(from);
  if (call.args.length === from + 1 && first!.shape.length === 1) {
    const length = known(first!.shape[0]!);
    if (length === undefined)
      return wrong(
        call,
        from,
        "GS303",
        `${call.name} needs a list whose length is known`,
      );
    return Array.from({ length }, (_, k) =>
      normal(asWritten(call.builder, first!.at([constant(k)]))),
    );
  }
  return call.args
    .slice(from)
    .map((_, k) => normal(ofRank(call, from + k, 0).at([])));
}

/** What was written to the element that an expression loads: the item of a literal such as [2, -1]. */
export function asWritten({ statements }: Builder, element: Expr): Expr {
  if (element.kind !== "load") return element;
  const writes = statements.findLast(
    (one) =>
      one.kind === "assign" &&
      one.by === "set" &&
      one.target === element.tensor &&
      one.at.every((subscript, axis) => subscript === element.at[axis]),
  );
  return writes?.kind === "assign" ? writes.value : element;
}

/** Whole numbers that are known while compiling: as `listFrom`. */
export const wholeNumbersFrom = (
  call: Call,
  from: number,
  meaning: string,
): number[] =>
  listFrom(call, from).map((item) => {
    const number = known(item);
    if (number === undefined || !Number.isInteger(number))
      return wrong(
        call,
        from,
        "GS211",
        `${meaning} of ${call.name} must be whole numbers that are written out`,
      );
    return number;
  });

/** A shape from argument `from` on: numbers and sizes, such as N or 2 * N + 1. */
export const shapeFrom = (call: Call, from: number): Expr[] =>
  listFrom(call, from).map((extent, k) => {
    const position = Math.min(from + k, call.args.length - 1);
    if (!isExtent(extent))
      wrong(
        call,
        position,
        "GS303",
        `${call.name} needs lengths here: whole numbers, or sizes such as N`,
      );
    return extent;
  });

/** True for what is a length in every call: whole numbers, sizes, and their sums and products. */
export const isExtent = (extent: Expr): boolean =>
  extent.kind === "const"
    ? Number.isInteger(extent.value) && extent.value >= 0
    : topological([extent]).every(
        (node) =>
          node.kind === "size" ||
          (node.kind === "const" && Number.isInteger(node.value)) ||
          (node.kind === "apply" && WHOLE.has(node.op)),
      );

const WHOLE: ReadonlySet<string> = new Set(["add", "sub", "mul", "neg"]);

/** All arguments as one tensor: the only argument, or the vector of several scalars. */
export function gathered(call: Call): Value {
  if (call.args.length === 1) {
    const [only] = call.args;
    return only!.shape.length > 0 ? only! : lone(only!);
  }
  const items = call.args.map((_, k) => ofRank(call, k, 0).at([]));
  return fromElements(call.builder, call.name, [items.length], items);
}

/** A scalar as a vector of length one. */
const lone = (value: Value): Value => ({
  ...value,
  shape: [constant(1)],
  at: () => value.at([]),
});

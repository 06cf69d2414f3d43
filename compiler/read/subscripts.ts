/** Subscripts on the right: elements, slices, label and computed subscripts. One-based outside, zero-based inside. */
import { minusInteger } from "../ir/affine.ts";
import { type Expr, topological, ZERO } from "../ir/expr.ts";
import type { Node, Span } from "./ast.ts";
import { showShape } from "./builder.ts";
import { greatest, least } from "./extents.ts";
import { knownNumber, minusOne, normal } from "./integers.ts";
import { element, full, type Range, rangeOf } from "./ranges.ts";
import type { Reader } from "./reader.ts";
import { type Frame, inner } from "./scope.ts";
import { showExtent } from "./show.ts";
import { type Task, wait } from "./task.ts";
import { scalar, type Value } from "./value.ts";

/** One subscript: an element (the axis is gone), or a list of them (an axis stays). All zero-based. */
export type Selection =
  | { readonly kind: "one"; readonly at: Expr }
  | { readonly kind: "range"; readonly range: Range }
  | {
      readonly kind: "list";
      readonly extent: Expr;
      readonly at: (k: Expr) => Expr;
    };

/** object[at, …] */
export function* subscript(
  reader: Reader,
  node: Extract<Node, { kind: "subscript" }>,
  frame: Frame,
): Task<Value> {
  const object = yield* wait(reader.evaluate(node.object, frame));
  checkRank(reader, object.shape, node);
  const selections: Selection[] = [];
  for (const [axis, at] of node.at.entries())
    selections.push(
      yield* selection(reader, at, object.shape, axis, frame, node),
    );
  return select(object, selections, node.span);
}

export function checkRank(
  reader: Reader,
  shape: readonly Expr[],
  node: {
    readonly object: Node;
    readonly at: readonly Node[];
    readonly span: Span;
  },
): void {
  if (node.at.length === shape.length) return;
  const name = reader.builder.text(node.object.span);
  reader.builder.fail(
    node.span,
    "GS302",
    shape.length === 0
      ? `'${name}' is a scalar and takes no subscripts`
      : `'${name}' has the shape ${showShape(shape)} and takes ${shape.length} subscripts, not ${node.at.length}`,
    rankHint(reader, shape, node),
  );
}

function rankHint(
  reader: Reader,
  shape: readonly Expr[],
  { object, at }: { readonly object: Node; readonly at: readonly Node[] },
): string {
  const name = object.kind === "name" ? object.name : undefined;
  if (name !== undefined && reader.names.get(name)?.kind === "input") {
    const example = at.map(() => 10);
    if (shape.length === 0 && !reader.declared)
      return `declare its shape, ${name} = input(${example.join(", ")}), or on the command line: --shape ${name}=${example.join("x")}`;
  }
  return shape.length > at.length
    ? "':' selects a whole axis, as in A[1, :]"
    : "";
}

/** One subscript of an axis. */
export function* selection(
  reader: Reader,
  at: Node,
  shape: readonly Expr[],
  axis: number,
  frame: Frame,
  node: { readonly object: Node },
): Task<Selection> {
  const extent = shape[axis]!;
  const here = {
    reader,
    extent,
    axis,
    shape,
    object: node.object,
    span: at.span,
    guarded: frame.guarded,
  };
  if (at.kind === "all")
    return { kind: "range", range: { ...full(extent), first: ZERO } };
  const around = inner(frame, [["end", scalar(extent, at.span)]]);
  if (at.kind === "range") {
    const range = yield* rangeOf(reader, at, around);
    const zero = { ...range, first: minusInteger(range.first, 1) };
    if (range.count !== ZERO) {
      check(here, zero.first);
      check(here, element(zero, minusInteger(zero.count, 1)));
    }
    return { kind: "range", range: zero };
  }
  const value = yield* wait(reader.evaluate(at, around));
  return computed(here, value);
}

/** A number or a vector of numbers as a subscript; labels are zero-based already. */
function computed(access: Access, value: Value): Selection {
  const { reader, span } = access;
  if (value.shape.length > 1)
    reader.builder.fail(
      span,
      "GS302",
      `a subscript is a number, a range or a vector, but this has the shape ${showShape(value.shape)}`,
    );
  const zeroBased = (one: Expr): Expr => (value.label ? one : minusOne(one));
  if (value.shape.length === 1)
    return {
      kind: "list",
      extent: value.shape[0]!,
      at: (k) => zeroBased(value.at([k])),
    };
  const one = zeroBased(value.at([]));
  check(access, one);
  return { kind: "one", at: one };
}

interface Access {
  readonly reader: Reader;
  readonly extent: Expr;
  readonly axis: number;
  readonly shape: readonly Expr[];
  readonly object: Node;
  readonly span: Span;
  readonly guarded: boolean;
}

/** Whether a subscript stands for nothing, as an index of it has an empty range. */
const isNowhere = (at: Expr): boolean =>
  topological([at]).some(
    (node) =>
      node.kind === "index" &&
      node.extent.kind === "const" &&
      node.extent.value < 1,
  );

/** An error if a subscript is known to be out of bounds somewhere. */
function check(access: Access, at: Expr): void {
  const { reader, extent, axis, shape, object, span, guarded } = access;
  if (at.kind === "const" && !Number.isInteger(at.value))
    reader.builder.fail(
      span,
      "GS403",
      `a subscript must be a whole number, but this is ${at.value + 1}`,
    );
  if (guarded || isNowhere(at)) return;
  const low = knownNumber(least(at));
  const high = knownNumber(minusInteger(greatest(at), extent));
  if ((low === undefined || low >= 0) && (high === undefined || high < 0))
    return;
  const name = reader.builder.text(object.span);
  const wrong = low !== undefined && low < 0 ? low + 1 : undefined;
  const shown =
    at.kind === "const"
      ? at.value + 1
      : (wrong ?? showExtent(normal(minusInteger(greatest(at), -1))));
  const which =
    shape.length === 1 ? "its subscripts run" : `subscript ${axis + 1} runs`;
  reader.builder.fail(
    span,
    "GS403",
    `subscript ${shown} is out of bounds: '${name}' has the shape ${showShape(shape)}, ${which} from 1 to ${showExtent(extent)}`,
    at.kind === "const" && at.value === -1 ? "subscripts count from 1" : "",
  );
}

/** The selected part of a value. */
function select(
  object: Value,
  selections: readonly Selection[],
  span: Span,
): Value {
  const shape = selections.flatMap((one) =>
    one.kind === "one"
      ? []
      : [one.kind === "range" ? one.range.count : one.extent],
  );
  const at = (subscripts: readonly Expr[]): Expr => {
    let next = 0;
    return object.at(
      selections.map((one) =>
        one.kind === "one" ? one.at : locate(one, subscripts[next++]!),
      ),
    );
  };
  const place = shape.length === 0 ? scalar(at([]), span) : { shape, at, span };
  return object.label ? { ...place, label: object.label } : place;
}

/** The subscript of the k-th selected element of an axis. */
export const locate = (one: Selection, k: Expr): Expr => {
  switch (one.kind) {
    case "one":
      return one.at;
    case "range":
      return element(one.range, k);
    case "list":
      return one.at(k);
    default:
      return one satisfies never;
  }
};

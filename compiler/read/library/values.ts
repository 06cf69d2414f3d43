/** How library functions make values: views, stored results, one statement for several elements. */
import { known, minusInteger, volume } from "../../ir/affine.ts";
import {
  apply,
  asNumber,
  constant,
  index,
  ONE,
  topological,
} from "../../ir/expr.ts";
import type { Expr, Index } from "../../ir/expr.ts";
import type { ReducerName } from "../../ir/ops.ts";
import type { Builder } from "../builder.ts";
import { scalar, type Value } from "../value.ts";

/** The same elements at other places; a view of a label is a label. */
export const view = (
  value: Value,
  shape: readonly Expr[],
  at: (subscripts: readonly Expr[]) => readonly Expr[],
): Value => ({
  ...value,
  shape,
  depth: 1 + (value.depth ?? 0),
  at: (subscripts) => value.at(at(subscripts)),
});

/** Some elements of a tensor: target[at] = value over `over`. */
export interface Part {
  readonly at: readonly Expr[];
  readonly over: readonly Index[];
  readonly value: Expr;
}

/** A tensor of its own, written part by part; zero where no part is. */
export function assemble(
  builder: Builder,
  name: string,
  shape: readonly Expr[],
  parts: readonly Part[],
): Value {
  const extents = parts.flatMap(({ over }) => over.map((one) => one.extent));
  const values = parts.map(({ value }) => value);
  const points = pointsOf(builder, [...values, ...extents, ...shape]);
  return builder.within(points, () => {
    const target = builder.local(name, shape);
    for (const { at, over, value } of parts)
      builder.write("set", target, at, over, value);
    return builder.value(target);
  });
}

/** The indices of the index notation being read on which some of the expressions depend. */
export function pointsOf(builder: Builder, roots: readonly Expr[]): Index[] {
  const { points } = builder;
  if (points.length === 0) return [];
  const used = new Set(topological(roots));
  for (const point of [...points].reverse())
    if (used.has(point))
      for (const node of topological([point.extent])) used.add(node);
  return points.filter((point) => used.has(point));
}

/** The value, stored if reading it many times would compute it many times. */
export function settle(builder: Builder, value: Value, name = "part"): Value {
  const element = value.at(builder.indices(value.shape));
  if (element.kind !== "apply") return value;
  const computed = topological([element]).some((node) => node.kind === "load");
  return computed ? keep(builder, name, value) : value;
}

/** The value, stored. */
export const keep = (builder: Builder, name: string, value: Value): Value => ({
  ...value,
  at: builder.store(name, value).at,
});

/** An index named after its axis (i, j, k, …). */
export const axisIndex = (axis: number, extent: Expr): Index =>
  index("ijklmnop"[axis] ?? `i${axis}`, extent);

/** A tensor of literal shape, computed element by element (row-major). */
export const fromElements = (
  builder: Builder,
  name: string,
  shape: readonly number[],
  elements: readonly Expr[],
): Value =>
  assemble(
    builder,
    name,
    shape.map(constant),
    elements.map((value, k) => ({ at: placeOf(k, shape), over: [], value })),
  );

/** The subscripts of the element at a row-major position. */
export function placeOf(position: number, shape: readonly number[]): Expr[] {
  let rest = position;
  const at = shape.map((extent) => extent);
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    at[axis] = rest % shape[axis]!;
    rest = Math.floor(rest / shape[axis]!);
  }
  return at.map(constant);
}

/** A short vector whose elements are numbers or sizes: nothing is computed to read one. */
export const tuple = (elements: readonly Expr[]): Value => ({
  shape: [constant(elements.length)],
  at: ([at]) =>
    elements.reduceRight((otherwise, element, position) =>
      whereEqual(at!, constant(position), element, otherwise),
    ),
});

/** `x` where two integers are equal, else `y`: decided now if it can be. */
export function whereEqual(a: Expr, b: Expr, x: Expr, y: Expr): Expr {
  const difference = known(minusInteger(a, b));
  if (difference === undefined)
    return apply("select", apply("eq", a, b), asNumber(x), asNumber(y));
  return difference === 0 ? x : y;
}

export const without = <T>(list: readonly T[], position: number): T[] =>
  list.filter((_, k) => k !== position);

export const inserted = <T>(
  list: readonly T[],
  position: number,
  item: T,
): T[] => [...list.slice(0, position), item, ...list.slice(position)];

export const replaced = <T>(
  list: readonly T[],
  position: number,
  item: T,
): T[] => list.map((old, k) => (k === position ? item : old));

/** Reduces one axis: `body` gets the subscripts of all axes. The axis is gone from the result. */
export function reduceAxis(
  builder: Builder,
  by: ReducerName,
  shape: readonly Expr[],
  axis: number,
  body: (at: readonly Expr[]) => Expr,
  name: string,
): Value {
  const reduced = axisIndex(shape.length - 1, shape[axis]!);
  return builder.reduce(
    by,
    without(shape, axis),
    [reduced],
    (at) => body(inserted<Expr>(at, axis, reduced)),
    name,
  );
}

/** The sum of `body` over a whole shape. */
export function total(
  builder: Builder,
  shape: readonly Expr[],
  body: (at: readonly Expr[]) => Expr,
  name: string,
): Expr {
  const over = builder.indices(shape);
  return builder.reduce("sum", [], over, () => body(over), name).at([]);
}

/** The sum of `body` over a whole shape, divided by how many `rows` there are. */
export function average(
  builder: Builder,
  shape: readonly Expr[],
  body: (at: readonly Expr[]) => Expr,
  name: string,
  rows: readonly Expr[] = shape,
): Value {
  const sum = total(builder, shape, body, name);
  return scalar(over(sum, volume(rows)));
}

export const over = (a: Expr, b: Expr): Expr =>
  b === ONE ? a : apply("div", a, b);

export const squared = (x: Expr): Expr => apply("square", x);

/** What each reducer does with the elements it is given, whatever bound them. */
import { volume } from "../ir/affine.ts";
import {
  apply,
  asBoolean,
  asNumber,
  constant,
  type Expr,
  type Index,
  index,
  ONE,
  topological,
} from "../ir/expr.ts";
import { type OpName, type ReducerName } from "../ir/ops.ts";
import type { Span } from "../ir/program.ts";
import type { Builder } from "./builder.ts";
import { product } from "./running-product.ts";
import { scalar, type Value } from "./value.ts";

/** The elements of `body` at the points of `over` become one, for each element of `shape`. */
export interface Elements {
  readonly builder: Builder;
  readonly shape: readonly Expr[];
  readonly over: readonly Index[];
  readonly body: (at: readonly Expr[]) => Expr;
  readonly span: Span;
}

type Reduction = (elements: Elements) => Value;

const by =
  (reducer: ReducerName, name: string = reducer): Reduction =>
  ({ builder, shape, over, body }) =>
    builder.reduce(reducer, shape, over, body, name);

/** The elements, each changed by `change`. */
const changed = (
  elements: Elements,
  change: (element: Expr) => Expr,
): Elements => ({
  ...elements,
  body: (at) => change(asNumber(elements.body(at))),
});

const mean: Reduction = (elements) => {
  const { builder, span } = elements;
  const total = by("sum", "sum")(elements);
  return builder.elementwise("div", [total, scalar(countOf(elements))], span);
};

/** How many points there are: the volume of a box, counted for a triangle. */
function countOf({ builder, over }: Elements): Expr {
  const own = new Set<Expr>(over);
  const box = over.every(
    (one) => !topological([one.extent]).some((node) => own.has(node)),
  );
  if (box) return volume(over.map((one) => one.extent));
  return builder.reduce("sum", [], over, () => ONE, "count").at([]);
}

const truthOf = (element: Expr): Expr => asNumber(asBoolean(element));

// prettier-ignore
export const REDUCTIONS: ReadonlyMap<string, Reduction> = new Map<string, Reduction>([
  ["sum",       by("sum")],
  ["max",       by("max")],
  ["min",       by("min")],
  ["logsumexp", by("logsumexp")],
  ["mean",      mean],
  ["prod",      product],
  ["norm",      (elements) => norm(elements, 2)],
  ["any",       (elements) => by("max", "any")(changed(elements, truthOf))],
  ["all",       (elements) => by("min", "all")(changed(elements, truthOf))],
]);

/** (Σ |x|^p)^(1/p), the largest or the smallest |x|. */
export function norm(elements: Elements, p: number): Value {
  const { builder, span } = elements;
  const one = (op: OpName, value: Value): Value =>
    builder.elementwise(op, [value], span);
  const absolute = changed(elements, (x) => apply("abs", x));
  if (p === 1) return by("sum", "norm")(absolute);
  if (p === Infinity) return by("max", "norm")(absolute);
  if (p === -Infinity) return by("min", "norm")(absolute);
  if (p === 2)
    return one(
      "root",
      by("sum", "squares")(changed(elements, (x) => apply("mul", x, x))),
    );
  const powers = by(
    "sum",
    "powers",
  )(changed(absolute, (x) => apply("pow", x, constant(p))));
  return builder.elementwise("pow", [powers, scalar(constant(1 / p))], span);
}

/** Every element of a value. */
export const everything = (
  builder: Builder,
  value: Value,
  span: Span,
): Elements => {
  const over = builder.indices(value.shape);
  return { builder, shape: [], over, body: () => value.at(over), span };
};

/** The elements along one axis. */
export function along(
  builder: Builder,
  value: Value,
  axis: number,
  span: Span,
): Elements {
  const over = index(
    "ijklmnop"[value.shape.length - 1] ?? "r",
    value.shape[axis]!,
  );
  const shape = value.shape.filter((_, k) => k !== axis);
  const body = (at: readonly Expr[]): Expr =>
    value.at([...at.slice(0, axis), over, ...at.slice(axis)]);
  return { builder, shape, over: [over], body, span };
}

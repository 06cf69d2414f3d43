/** The same elements in another shape: reshape, flatten, squeeze, permute. */
import {
  integer,
  known,
  offset,
  timesInteger,
  volume,
} from "../../ir/affine.ts";
import { apply, constant, ONE, ZERO } from "../../ir/expr.ts";
import type { Expr } from "../../ir/expr.ts";
import type { Builder } from "../builder.ts";
import { showShape } from "../show.ts";
import type { Call } from "../call.ts";
import type { Value } from "../value.ts";
import {
  axisAt,
  describe,
  isExtent,
  listFrom,
  wholeNumbersFrom,
  wrong,
} from "./arguments.ts";
import { assemble, inserted, replaced, view } from "./values.ts";

/** reshape(x, [2, 3]): row by row; one length may be -1, which means what is left. */
export function reshape(call: Call): Value {
  const value = call.args[0]!;
  const shape = wanted(call, value);
  if (volume(shape) !== volume(value.shape))
    wrong(
      call,
      Math.min(1, call.args.length - 1),
      "GS301",
      `${describe(call, 0)} and cannot be reshaped to ${showShape(shape)}: the numbers of elements differ`,
    );
  return reshaped(call.builder, value, shape);
}

/** The shape that is asked for, with -1 replaced. */
function wanted(call: Call, value: Value): Expr[] {
  const shape = listFrom(call, 1);
  const open = shape.flatMap((extent, k) => (known(extent) === -1 ? [k] : []));
  shape.forEach((extent, k) => {
    if (!open.includes(k) && !isExtent(extent))
      wrong(
        call,
        Math.min(1 + k, call.args.length - 1),
        "GS303",
        "reshape needs lengths here: whole numbers, or sizes such as N",
      );
  });
  if (open.length === 0) return shape;
  const given = shape.filter((_, k) => k !== open[0]);
  const rest = open.length === 1 ? share(value.shape, given) : undefined;
  if (rest === undefined)
    return wrong(
      call,
      1,
      "GS303",
      `the length that -1 stands for is no whole number that is known: ${describe(call, 0)}`,
    );
  return replaced(shape, open[0]!, rest);
}

/** The volume of `shape` over that of `given`, if it is surely a whole number. */
function share(
  shape: readonly Expr[],
  given: readonly Expr[],
): Expr | undefined {
  const left = shape.flatMap(factors);
  const divisors = given.flatMap(factors).filter((extent) => {
    const same = left.indexOf(extent);
    if (same >= 0) left.splice(same, 1);
    return same < 0;
  });
  const divisor = known(volume(divisors));
  if (!divisor) return undefined;
  const quotient = integer(apply("div", volume(left), constant(divisor)));
  return isExtent(quotient) ? quotient : undefined;
}

/** The factors of an extent: N and M of N · M. */
const factors = (extent: Expr): Expr[] =>
  extent.kind === "apply" && extent.op === "mul"
    ? extent.args.flatMap(factors)
    : [extent];

/**
 * A view where each old axis is split into new ones. Otherwise a copy in which axes that are put together
 * lie flat, so that both writing it by the old subscripts and reading it by the new ones are sums of
 * products; axes that stay, such as that of the samples of a batch, are axes of the copy.
 */
export function reshaped(
  builder: Builder,
  value: Value,
  shape: readonly Expr[],
): Value {
  const groups = grouped(value.shape, shape);
  const pick = <T>(list: readonly T[], [from, to]: Range): readonly T[] =>
    list.slice(from, to);
  if (groups.every(({ old: [from, to] }) => to - from === 1))
    return view(value, shape, (at) =>
      groups.map(({ now }) => offset(pick(shape, now), pick(at, now))),
    );
  const over = builder.indices(value.shape);
  const joined = assemble(
    builder,
    "joined",
    groups.map(({ old }) => volume(pick(value.shape, old))),
    [
      {
        at: groups.map(({ old }) =>
          offset(pick(value.shape, old), pick(over, old)),
        ),
        over,
        value: value.at(over),
      },
    ],
  );
  return view({ ...value, at: joined.at }, shape, (at) =>
    groups.map(({ now }) => offset(pick(shape, now), pick(at, now))),
  );
}

type Range = readonly [from: number, to: number];

/** Axes that follow each other, old and new, of one volume. */
interface AxisGroup {
  readonly old: Range;
  readonly now: Range;
}

/** The smallest groups of axes that hold the same elements, in order; what does not fit is one group. */
function grouped(old: readonly Expr[], shape: readonly Expr[]): AxisGroup[] {
  const groups: AxisGroup[] = [];
  let [from, start] = [0, 0];
  while (from < old.length) {
    const [to, end] = nextGroup(old, shape, from, start);
    groups.push({ old: [from, to], now: [start, end] });
    [from, start] = [to, end];
  }
  // What is left of the new axes has extent 1.
  const last = groups.pop();
  if (last === undefined) return [];
  return [...groups, { ...last, now: [last.now[0], shape.length] }];
}

/** Where the shortest group that begins here ends on both sides. */
function nextGroup(
  old: readonly Expr[],
  shape: readonly Expr[],
  from: number,
  start: number,
): Range {
  for (let to = from + 1; to <= old.length; to++) {
    const wanted = volume(old.slice(from, to));
    let product: Expr = ONE;
    let end = start;
    while (product !== wanted && end < shape.length)
      product = timesInteger(product, shape[end++]!);
    if (product === wanted) return [to, end];
  }
  return [old.length, shape.length];
}

/** All elements, row by row. */
export const flatten = ({ builder, args }: Call): Value =>
  reshaped(builder, args[0]!, [volume(args[0]!.shape)]);

/** Without the leading and trailing axes of extent 1, as in mathjs. */
export function squeeze({ args }: Call): Value {
  const value = args[0]!;
  const long = value.shape.flatMap((extent, axis) =>
    extent === ONE ? [] : [axis],
  );
  const [from, to] = [long[0] ?? 0, (long.at(-1) ?? -1) + 1];
  return view(value, value.shape.slice(from, to), (at) =>
    value.shape.map((_, axis) =>
      axis >= from && axis < to ? at[axis - from]! : ZERO,
    ),
  );
}

/** unsqueeze(x, axis): with a new axis of extent 1 in that place. */
export function unsqueeze(call: Call): Value {
  const value = call.args[0]!;
  const axis = axisAt(call, 1, value.shape.length + 1);
  return view(value, inserted(value.shape, axis, ONE), (at) =>
    at.filter((_, k) => k !== axis),
  );
}

/** permute(x, [3, 1, 2]): axis k of the result is axis order[k] of x. */
export function permute(call: Call): Value {
  const value = call.args[0]!;
  const order = wholeNumbersFrom(call, 1, "the axes").map((axis) => axis - 1);
  const axes = value.shape.map((_, axis) => order.indexOf(axis));
  if (order.length !== axes.length || axes.includes(-1))
    wrong(
      call,
      1,
      "GS302",
      `permute needs each axis once, counted from 1: ${describe(call, 0)}`,
    );
  return view(
    value,
    order.map((axis) => value.shape[axis]!),
    (at) => axes.map((position) => at[position]!),
  );
}

/** The same elements in another shape or order: reshape, permute, reverse, roll, tile, pad. */
import {
  integer,
  known,
  minusInteger,
  offset,
  plusInteger,
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
  isLength,
  listFrom,
  tensorAt,
  wholeNumber,
  wholeNumbersFrom,
  wrong,
} from "./arguments.ts";
import {
  assemble,
  axisIndex,
  inserted,
  type Part,
  replaced,
  view,
} from "./values.ts";

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
    if (!open.includes(k) && !isLength(extent))
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
      `the length that -1 stands for is not known, for ${describe(call, 0)}`,
    );
  return replaced(shape, open[0]!, rest);
}

/** The volume of `shape` over that of `given`, if it is surely a whole number. */
function share(
  shape: readonly Expr[],
  given: readonly Expr[],
): Expr | undefined {
  const left = [...shape];
  const divisors = given.filter((extent) => {
    const same = left.indexOf(extent);
    if (same >= 0) left.splice(same, 1);
    return same < 0;
  });
  const divisor = known(volume(divisors));
  if (!divisor) return undefined;
  const quotient = integer(apply("div", volume(left), constant(divisor)));
  return isLength(quotient) ? quotient : undefined;
}

/**
 * A view where each old axis is split into new ones; otherwise a copy that lies flat, so that both
 * writing it by the old subscripts and reading it by the new ones are sums of products.
 */
export function reshaped(
  builder: Builder,
  value: Value,
  shape: readonly Expr[],
): Value {
  const groups = splits(value.shape, shape);
  if (groups)
    return view(value, shape, (at) =>
      groups.map(([from, to]) =>
        offset(shape.slice(from, to), at.slice(from, to)),
      ),
    );
  const over = builder.indices(value.shape);
  const flat = assemble(
    builder,
    "flat",
    [volume(shape)],
    [{ at: [offset(value.shape, over)], over, value: value.at(over) }],
  );
  return view({ ...value, at: flat.at }, shape, (at) => [offset(shape, at)]);
}

/** For each old axis the range of new axes that it is split into, if it is that simple. */
function splits(
  old: readonly Expr[],
  shape: readonly Expr[],
): [number, number][] | undefined {
  const groups: [number, number][] = [];
  let to = 0;
  for (const extent of old) {
    const from = to;
    let product: Expr = ONE;
    while (product !== extent && to < shape.length)
      product = timesInteger(product, shape[to++]!);
    if (product !== extent) return undefined;
    groups.push([from, to]);
  }
  return shape.slice(to).every((extent) => extent === ONE) ? groups : undefined;
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
      `permute needs each axis once, counted from 1, and ${describe(call, 0)}`,
    );
  return view(
    value,
    order.map((axis) => value.shape[axis]!),
    (at) => axes.map((position) => at[position]!),
  );
}

/** From the last to the first along an axis, the first if none is named. */
export function reverse(call: Call): Value {
  const value = tensorAt(call, 0);
  const axis = call.args.length > 1 ? axisAt(call, 1, value.shape.length) : 0;
  const last = minusInteger(value.shape[axis]!, 1);
  return view(value, value.shape, (at) =>
    replaced(at, axis, minusInteger(last, at[axis]!)),
  );
}

/** roll(x, k[, axis]): each element k places further, what falls off comes in at the other end. */
export function roll(call: Call): Value {
  const value = tensorAt(call, 0);
  const axis = call.args.length > 2 ? axisAt(call, 2, value.shape.length) : 0;
  const extent = known(value.shape[axis]!);
  if (extent === undefined)
    return wrong(
      call,
      0,
      "GS303",
      `roll needs a known length, but ${describe(call, 0)}`,
    );
  const by = wholeNumber(call, 1, "the distance");
  const shift = extent === 0 ? 0 : ((by % extent) + extent) % extent;
  const part = (length: number, from: number, to: number): Part[] => {
    if (length <= 0) return [];
    const extents = replaced(value.shape, axis, constant(length));
    const over = call.builder.indices(extents);
    const moved = (start: number): Expr[] =>
      replaced<Expr>(over, axis, plusInteger(over[axis]!, start));
    return [{ at: moved(to), over, value: value.at(moved(from)) }];
  };
  return assemble(call.builder, "roll", value.shape, [
    ...part(extent - shift, 0, shift),
    ...part(shift, extent - shift, 0),
  ]);
}

/** tile(x, n, m): n times one after the other along the first axis, m times along the second. */
export function tile(call: Call): Value {
  const repeats = listFrom(call, 1);
  if (!repeats.every(isLength))
    wrong(
      call,
      1,
      "GS303",
      `${call.name} needs whole numbers or sizes such as N`,
    );
  const value = leading(call.args[0]!, repeats.length);
  const times = value.shape.map(
    (_, axis) => repeats[axis - value.shape.length + repeats.length] ?? ONE,
  );
  const shape = value.shape.map((extent, axis) =>
    timesInteger(extent, times[axis]!),
  );
  const inner = call.builder.indices(value.shape);
  const copies = times.map((n, axis) => axisIndex(times.length + axis, n));
  const at = inner.map((one, axis) =>
    plusInteger(timesInteger(copies[axis]!, value.shape[axis]!), one),
  );
  return assemble(call.builder, "tile", shape, [
    { at, over: [...copies, ...inner], value: value.at(inner) },
  ]);
}

/** With axes of extent 1 in front, to have `rank` axes. */
function leading(value: Value, rank: number): Value {
  const more = Math.max(0, rank - value.shape.length);
  const ones = Array.from({ length: more }, () => ONE);
  return view(value, [...ones, ...value.shape], (at) => at.slice(more));
}

/** pad(x, n), pad(x, [n, m]) or pad(x, [n, n2; m, m2]): zeros before and after, for each axis. */
export function pad(call: Call): Value {
  const value = tensorAt(call, 0);
  const widths = padding(call, value.shape.length);
  const shape = value.shape.map((extent, axis) =>
    plusInteger(extent, widths[axis]![0] + widths[axis]![1]),
  );
  const over = call.builder.indices(value.shape);
  const at = over.map((one, axis) => plusInteger(one, widths[axis]![0]));
  return assemble(call.builder, "pad", shape, [
    { at, over, value: value.at(over) },
  ]);
}

/** How many zeros stand before and after, for each axis. */
function padding(call: Call, rank: number): [number, number][] {
  const value = call.args[1]!;
  const width = (at: readonly number[]): number => {
    const number = known(value.at(at.map(constant)));
    if (number === undefined || !Number.isInteger(number) || number < 0)
      return wrong(
        call,
        1,
        "GS211",
        "the widths of pad must be whole numbers that are written out",
      );
    return number;
  };
  const each = Array.from({ length: rank }, (_, axis) => axis);
  if (value.shape.length === 0) return each.map(() => [width([]), width([])]);
  const fits = value.shape[0] === constant(rank);
  if (fits && value.shape.length === 1)
    return each.map((axis) => [width([axis]), width([axis])]);
  if (fits && value.shape.length === 2 && value.shape[1] === constant(2))
    return each.map((axis) => [width([axis, 0]), width([axis, 1])]);
  return wrong(
    call,
    1,
    "GS301",
    `pad needs one width, or one or two for each axis, but ${describe(call, 0)} and ${describe(call, 1)}`,
  );
}

/** resize(x, [n, m][, value]): cut, or filled up with zeros or the value. */
export function resize(call: Call): Value {
  const shape = listFrom({ ...call, args: call.args.slice(0, 2) }, 1);
  const value = leadingScalar(call.args[0]!, shape.length);
  if (shape.length !== value.shape.length || !shape.every(isLength))
    wrong(
      call,
      1,
      "GS302",
      `resize needs one length for each axis, but ${describe(call, 0)}`,
    );
  const common = shape.map((extent, axis) =>
    smaller(call, extent, value.shape[axis]!),
  );
  const over = call.builder.indices(common);
  const result = assemble(call.builder, "resize", shape, [
    { at: over, over, value: value.at(over) },
  ]);
  if (call.args.length < 3) return result;
  const rest = call.args[2]!;
  return {
    shape,
    at: (at) =>
      at.reduceRight(
        (inner, one, axis) =>
          common[axis] === shape[axis]
            ? inner
            : before(one, common[axis]!, inner, rest.at([])),
        result.at(at),
      ),
  };
}

const leadingScalar = (value: Value, rank: number): Value =>
  value.shape.length === 0 ? leading(value, rank) : value;

function smaller(call: Call, a: Expr, b: Expr): Expr {
  const difference = known(minusInteger(a, b));
  if (difference === undefined)
    return wrong(
      call,
      1,
      "GS303",
      `${call.name} needs to know which length is smaller, but ${describe(call, 0)}`,
    );
  return difference > 0 ? b : a;
}

const before = (at: Expr, limit: Expr, x: Expr, y: Expr): Expr => {
  const distance = known(minusInteger(at, limit));
  if (distance !== undefined) return distance < 0 ? x : y;
  return apply("select", apply("lt", at, limit), x, y);
};

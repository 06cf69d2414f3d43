/** Elements moved, repeated, cut off or filled up: reverse, roll, tile, pad, resize. */
import {
  known,
  minusInteger,
  plusInteger,
  timesInteger,
} from "../../ir/affine.ts";
import { apply, constant, ONE, type Expr } from "../../ir/expr.ts";
import type { Call } from "../call.ts";
import type { Value } from "../value.ts";
import {
  asWritten,
  axisAt,
  describe,
  isExtent,
  listFrom,
  tensorAt,
  wholeNumber,
  wrong,
} from "./arguments.ts";
import { assemble, axisIndex, type Part, replaced, view } from "./values.ts";

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
  if (!repeats.every(isExtent))
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
    const number = known(asWritten(call.builder, value.at(at.map(constant))));
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
  if (shape.length !== value.shape.length || !shape.every(isExtent))
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

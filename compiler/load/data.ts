/** What users give as numbers, checked and made flat before anything runs. */
import { didYouMean } from "../errors.ts";

/** Numbers in rows: `[[1, 2], [3, 4]]`; the innermost rows may be Float64Arrays. */
export type Numbers = readonly (number | Numbers | FlatArray)[];

/** Numbers in a row-major array. */
export type FlatArray = Float64Array | Float32Array | Int32Array | Uint8Array;

/** A scalar, a flat row-major array, or rows of numbers. */
export type Data = number | FlatArray | Numbers;

export interface Given {
  readonly data: Float64Array;
  /** The lengths of the rows; undefined where a flat array says only how many numbers there are. */
  readonly shape: readonly number[] | undefined;
}

const kindOf = (value: unknown): string => {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return "an array";
  if (ArrayBuffer.isView(value)) return `a ${value.constructor.name}`;
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
};

const isFlat = (value: unknown): value is FlatArray =>
  ArrayBuffer.isView(value) &&
  !(value instanceof DataView) &&
  typeof (value as FlatArray)[0] !== "bigint";

/** The numbers given as `name` for a tensor of `rank` axes. */
export function readData(name: string, rank: number, value: unknown): Given {
  if (rank === 0) {
    if (typeof value !== "number") wrong(name, "a number", value);
    return { data: Float64Array.of(value), shape: [] };
  }
  if (isFlat(value)) {
    const data =
      value instanceof Float64Array ? value : Float64Array.from(value);
    return { data, shape: rank === 1 ? [data.length] : undefined };
  }
  if (!Array.isArray(value)) wrong(name, `an array of ${axes(rank)}`, value);
  const extents = shapeOf(value, rank);
  const data = new Float64Array(extents.reduce((a, b) => a * b, 1));
  fill({ data, extents, place: 0 }, name, value, 0);
  // Of no rows it cannot be told how long they are.
  return { data, shape: data.length === 0 && rank > 1 ? undefined : extents };
}

const axes = (rank: number): string => (rank === 1 ? "1 axis" : `${rank} axes`);

/** The lengths of the first row on each level. */
function shapeOf(value: unknown, rank: number): number[] {
  const extents: number[] = [];
  let row: unknown = value;
  for (let axis = 0; axis < rank; axis++) {
    extents.push(Array.isArray(row) || isFlat(row) ? row.length : 0);
    row = (row as ArrayLike<unknown>)?.[0];
  }
  return extents;
}

interface Filling {
  readonly data: Float64Array;
  readonly extents: readonly number[];
  place: number;
}

/** Copies a row; rows nest as deep as the tensor has axes, so this does not go deep. */
function fill(
  into: Filling,
  path: string,
  row: ArrayLike<unknown>,
  axis: number,
): void {
  const { extents, data } = into;
  const expected = extents[axis]!;
  if (row.length !== expected)
    throw new RangeError(
      `${path}: expected ${expected} elements as in the first row, got ${row.length}`,
    );
  for (let k = 0; k < expected; k++) {
    const value = row[k];
    if (axis === extents.length - 1) {
      if (typeof value !== "number") wrong(`${path}[${k}]`, "a number", value);
      data[into.place++] = value;
    } else {
      if (!Array.isArray(value) && !isFlat(value))
        wrong(
          `${path}[${k}]`,
          `an array of ${axes(extents.length - 1 - axis)}`,
          value,
        );
      fill(into, `${path}[${k}]`, value, axis + 1);
    }
  }
}

function wrong(name: string, expected: string, value: unknown): never {
  throw new TypeError(`${name}: expected ${expected}, got ${kindOf(value)}`);
}

/** Throws a TypeError unless `value` is an object of values for some of `names`. */
export function checkNames(
  what: string,
  value: unknown,
  names: readonly string[],
): asserts value is Readonly<Record<string, unknown>> {
  const isObject = typeof value === "object" && value !== null;
  if (!isObject || Array.isArray(value) || ArrayBuffer.isView(value))
    wrong(what, "an object of values by name", value);
  for (const name of Object.keys(value)) {
    if (names.includes(name)) continue;
    const near = didYouMean(name, names);
    const known = near
      ? `did you mean '${near}'?`
      : `the names are ${names.join(", ")}`;
    throw new TypeError(`${what}: unknown name '${name}'; ${known}`);
  }
}

/** Throws a RangeError unless the data of a label is classes, counted from 0. */
export function checkClasses(
  name: string,
  data: Float64Array,
  classes: number,
): void {
  const place = data.findIndex(
    (one) => !Number.isInteger(one) || one < 0 || one >= classes,
  );
  if (place >= 0)
    throw new RangeError(
      `${name}: expected whole numbers from 0 to ${classes - 1}, got ${data[place]} at ${place}`,
    );
}

/** Tensors that lie end to end in a flat array. */
import type { Tensor } from "../ir/expr.ts";
import { extentsOf, type Sizes } from "./sizes.ts";

export type ByName<Value> = Readonly<Record<string, Value>>;

export type Flat = number | Float64Array;

export interface Block {
  readonly name: string;
  readonly scalar: boolean;
  readonly start: number;
  readonly length: number;
}

export const byName = <Value>(
  entries: readonly (readonly [string, Value])[],
): ByName<Value> => Object.fromEntries(entries);

export const lengthOf = (of: Tensor, sizes: Sizes): number =>
  extentsOf(of.shape, sizes).reduce((a, b) => a * b, 1);

export function blocksOf(tensors: readonly Tensor[], sizes: Sizes): Block[] {
  let start = 0;
  return tensors.map((of) => {
    const length = lengthOf(of, sizes);
    const scalar = of.shape.length === 0;
    const block = { name: of.name, scalar, start, length };
    start += length;
    return block;
  });
}

/** A scalar is a number, everything else an array. */
export const flat = (data: Float64Array, scalar: boolean): Flat =>
  scalar ? data[0]! : data;

export const cut = (
  whole: Float64Array,
  blocks: readonly Block[],
): ByName<Flat> =>
  byName(
    blocks.map(({ name, scalar, start, length }) => [
      name,
      flat(whole.slice(start, start + length), scalar),
    ]),
  );

export function concat(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((n, one) => n + one.length, 0));
  let start = 0;
  for (const part of parts) {
    whole.set(part, start);
    start += part.length;
  }
  return whole;
}

/** The part of a row-major matrix that belongs to some rows and columns. */
export function cutMatrix(
  matrix: Float64Array,
  width: number,
  rows: Block,
  columns: Block,
): Float64Array {
  const found = new Float64Array(rows.length * columns.length);
  for (let k = 0; k < rows.length; k++) {
    const start = (rows.start + k) * width + columns.start;
    const row = matrix.subarray(start, start + columns.length);
    found.set(row, k * columns.length);
  }
  return found;
}

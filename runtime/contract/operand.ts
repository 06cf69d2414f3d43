/** An operand of a product: where its elements lie, and how they come into a block and out of it. */

/** Rows of a panel: four rows of a block are packed together, all of the first column, then of the second. */
export const PANEL = 4;

/**
 * How far rows, or columns, are from the first one. Where they are evenly spaced, `step` apart, the table
 * holds those of one block; else all of them, and `step` is 0.
 */
export interface Axis {
  table: Int32Array;
  step: number;
  isWhole: boolean;
  /** The table for steps. */
  readonly own: Int32Array;
}

/** A matrix in an array, whose first element is at `start`. */
export interface Operand {
  array: Float64Array;
  start: number;
  readonly rows: Axis;
  readonly columns: Axis;
}

/** The place from which the tables count in the block that begins with row i and column k. */
export const begin = (
  { start, rows, columns }: Operand,
  i: number,
  k: number,
): number => start + i * rows.step + k * columns.step;

/**
 * Packs `count` rows of `depth` elements, from row i and column k on, into panels. What a last panel lacks
 * of rows is zero.
 */
export function pack(
  block: Float64Array,
  at: number,
  from: Operand,
  i: number,
  count: number,
  k: number,
  depth: number,
): void {
  const { array } = from;
  const start = begin(from, i, k);
  const rows = from.rows.table;
  const columns = from.columns.table;
  const row = from.rows.isWhole ? i : 0;
  const column = from.columns.isWhole ? k : 0;
  const whole = count & -PANEL;
  let place = at;
  for (let r = row; r < row + whole; r += PANEL) {
    const first = start + rows[r]!;
    const second = start + rows[r + 1]!;
    const third = start + rows[r + 2]!;
    const fourth = start + rows[r + 3]!;
    for (let c = column; c < column + depth; c++, place += PANEL) {
      const by = columns[c]!;
      block[place] = array[first + by]!;
      block[place + 1] = array[second + by]!;
      block[place + 2] = array[third + by]!;
      block[place + 3] = array[fourth + by]!;
    }
  }
  if (whole === count) return;
  block.fill(0, place, place + PANEL * depth);
  for (let r = row + whole; r < row + count; r++, place++) {
    const first = start + rows[r]!;
    for (let c = 0; c < depth; c++)
      block[place + PANEL * c] = array[first + columns[column + c]!]!;
  }
}

/** Copies `count` rows of `width` elements into a block whose rows are `stride` apart. */
export function copyIn(
  block: Float64Array,
  at: number,
  stride: number,
  from: Operand,
  i: number,
  count: number,
  k: number,
  width: number,
): void {
  const { array } = from;
  const start = begin(from, i, k);
  const rows = from.rows.table;
  const columns = from.columns.table;
  const row = from.rows.isWhole ? i : 0;
  const column = from.columns.isWhole ? k : 0;
  for (let r = 0; r < count; r++) {
    const first = start + rows[row + r]!;
    const place = at + r * stride;
    for (let c = 0; c < width; c++)
      block[place + c] = array[first + columns[column + c]!]!;
  }
}

/** Copies them back out of the block. */
export function copyOut(
  block: Float64Array,
  at: number,
  stride: number,
  to: Operand,
  i: number,
  count: number,
  k: number,
  width: number,
): void {
  const { array } = to;
  const start = begin(to, i, k);
  const rows = to.rows.table;
  const columns = to.columns.table;
  const row = to.rows.isWhole ? i : 0;
  const column = to.columns.isWhole ? k : 0;
  for (let r = 0; r < count; r++) {
    const first = start + rows[row + r]!;
    const place = at + r * stride;
    for (let c = 0; c < width; c++)
      array[first + columns[column + c]!] = block[place + c]!;
  }
}

/** An operand of a product: where its elements lie, and how they come into a block and out of it. */

/** Rows of a panel: four rows of a block are packed together, all of the first column, then of the second. */
export const PANEL = 4;

/**
 * A matrix in an array. In a block, rows[r] and columns[c] say how far the rows and the columns are from
 * the first; the next blocks are `row` and `column` from there, times how many rows and columns on.
 */
export interface Operand {
  array: Float64Array;
  start: number;
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  row: number;
  column: number;
}

/** The place of the first element of a block. */
const begin = ({ start, row, column }: Operand, i: number, k: number): number =>
  start + i * row + k * column;

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
  const { array, rows, columns } = from;
  const start = begin(from, i, k);
  const whole = count & -PANEL;
  let place = at;
  for (let r = 0; r < whole; r += PANEL) {
    const first = start + rows[r]!;
    const second = start + rows[r + 1]!;
    const third = start + rows[r + 2]!;
    const fourth = start + rows[r + 3]!;
    for (let c = 0; c < depth; c++, place += PANEL) {
      const by = columns[c]!;
      block[place] = array[first + by]!;
      block[place + 1] = array[second + by]!;
      block[place + 2] = array[third + by]!;
      block[place + 3] = array[fourth + by]!;
    }
  }
  if (whole === count) return;
  block.fill(0, place, place + PANEL * depth);
  for (let r = whole; r < count; r++, place++) {
    const first = start + rows[r]!;
    for (let c = 0; c < depth; c++)
      block[place + PANEL * c] = array[first + columns[c]!]!;
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
  const { array, rows, columns } = from;
  const start = begin(from, i, k);
  for (let r = 0; r < count; r++) {
    const first = start + rows[r]!;
    const place = at + r * stride;
    for (let c = 0; c < width; c++)
      block[place + c] = array[first + columns[c]!]!;
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
  const { array, rows, columns } = to;
  const start = begin(to, i, k);
  for (let r = 0; r < count; r++) {
    const first = start + rows[r]!;
    const place = at + r * stride;
    for (let c = 0; c < width; c++)
      array[first + columns[c]!] = block[place + c]!;
  }
}

/** Products of matrices, and of all that can be read as one. */
import { currentEngine, type Engine } from "./engine.ts";
import type { Axis, Operand } from "./operand.ts";
import { blockColumns, blockDepth, blockRows, product } from "./product.ts";

/** How far rows or columns are apart; or, where that varies, how far each is from the first. */
export type Distances = number | Int32Array;

/**
 * The distances of the points of nested axes from the first one; an extent and a stride for each axis, the
 * first outermost. `offsets(2, 28, 3, 1)` are 0, 1, 2, 28, 29, 30: the rows and columns of a window.
 */
export function offsets(...axes: readonly number[]): Int32Array {
  let all = [0];
  for (let k = 0; k < axes.length; k += 2) {
    const steps = Array.from({ length: axes[k]! }, (_, i) => i * axes[k + 1]!);
    all = all.flatMap((one) => steps.map((step) => one + step));
  }
  return Int32Array.from(all);
}

/**
 * C[i, j] = Σₖ A[i, k] · B[k, j], or C[i, j] += it where `adds` says so; i < m, j < n, k < p.
 *
 * Each sum begins with 0, or with what C holds. Products are rounded and added in the order of k, so the
 * result is that of three plain loops, to the bit. Arrays may be longer than needed; C must not overlap A
 * or B.
 *
 * @param aRow - how far the rows of A are apart, `aColumn` the columns; of B and C likewise
 */
export function contract(
  m: number,
  n: number,
  p: number,
  a: Float64Array,
  aStart: number,
  aRow: Distances,
  aColumn: Distances,
  b: Float64Array,
  bStart: number,
  bRow: Distances,
  bColumn: Distances,
  c: Float64Array,
  cStart: number,
  cRow: Distances,
  cColumn: Distances,
  adds: boolean,
): void {
  const engine = currentEngine();
  // prettier-ignore
  contractBy(engine, m, n, p, a, aStart, aRow, aColumn, b, bStart, bRow, bColumn, c, cStart, cRow, cColumn, adds);
}

/** `contract` by an engine of the caller's choice. Where columns of C lie side by side, it is transposed. */
export function contractBy(
  engine: Engine,
  m: number,
  n: number,
  p: number,
  a: Float64Array,
  aStart: number,
  aRow: Distances,
  aColumn: Distances,
  b: Float64Array,
  bStart: number,
  bRow: Distances,
  bColumn: Distances,
  c: Float64Array,
  cStart: number,
  cRow: Distances,
  cColumn: Distances,
  adds: boolean,
): void {
  // There is no place to write to, not even one to begin at.
  if (m === 0 || n === 0) return;
  const flips = cRow === 1 && cColumn !== 1;
  const rows = flips ? n : m;
  const columns = flips ? m : n;
  const height = blockRows(rows);
  const width = blockColumns(columns);
  const depth = blockDepth(p);
  const left = flips ? engine.b : engine.a;
  const right = flips ? engine.a : engine.b;
  describe(left, a, aStart, aRow, flips ? width : height, aColumn, depth);
  describe(right, b, bStart, bColumn, flips ? height : width, bRow, depth);
  // prettier-ignore
  describe(engine.c, c, cStart, flips ? cColumn : cRow, height, flips ? cRow : cColumn, width);
  product(engine, rows, columns, p, adds);
}

/** Says where the elements of an operand are. */
function describe(
  one: Operand,
  array: Float64Array,
  start: number,
  row: Distances,
  rows: number,
  column: Distances,
  columns: number,
): void {
  one.array = array;
  one.start = start;
  space(one.rows, row, rows);
  space(one.columns, column, columns);
}

/** Of steps, where those of a block begin. */
function space(one: Axis, by: Distances, count: number): void {
  one.isWhole = typeof by !== "number";
  one.step = typeof by === "number" ? by : 0;
  one.table = typeof by === "number" ? one.own : by;
  if (typeof by === "number")
    for (let k = 0; k < count; k++) one.own[k] = k * by;
}

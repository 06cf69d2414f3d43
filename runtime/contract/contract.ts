/** Products of matrices, and of all that can be read as one. */
import { currentEngine, type Engine } from "./engine.ts";
import type { Operand } from "./operand.ts";
import { blockColumns, blockDepth, blockRows, product } from "./product.ts";

/**
 * C[i, j] = Σₖ A[i, k] · B[k, j], or C[i, j] += it where `adds` says so; i < m, j < n, k < p.
 *
 * Each sum begins with 0, or with what C holds. Products are rounded and added in the order of k, so the
 * result is that of three plain loops, to the bit. Arrays may be longer than needed; C must not overlap A
 * or B.
 *
 * @param aRow - how far a row of A is from the next one; `aColumn`: a column. Of B and C likewise
 */
export function contract(
  m: number,
  n: number,
  p: number,
  a: Float64Array,
  aStart: number,
  aRow: number,
  aColumn: number,
  b: Float64Array,
  bStart: number,
  bRow: number,
  bColumn: number,
  c: Float64Array,
  cStart: number,
  cRow: number,
  cColumn: number,
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
  aRow: number,
  aColumn: number,
  b: Float64Array,
  bStart: number,
  bRow: number,
  bColumn: number,
  c: Float64Array,
  cStart: number,
  cRow: number,
  cColumn: number,
  adds: boolean,
): void {
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

/** Says where an operand is. Its tables say where the rows and columns of one block are. */
function describe(
  one: Operand,
  array: Float64Array,
  start: number,
  row: number,
  rows: number,
  column: number,
  columns: number,
): void {
  one.array = array;
  one.start = start;
  one.row = row;
  one.column = column;
  for (let k = 0; k < rows; k++) one.rows[k] = k * row;
  for (let k = 0; k < columns; k++) one.columns[k] = k * column;
}

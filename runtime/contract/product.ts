/** The product of two operands, block by block. */
import {
  A_STAGE,
  B_BLOCK,
  B_STAGE,
  C_BLOCK,
  C_STAGE,
  COLUMNS,
  DEPTH,
  ROWS,
  STAGE,
  type Engine,
} from "./engine.ts";
import {
  begin,
  copyIn,
  copyOut,
  pack,
  PANEL,
  type Operand,
} from "./operand.ts";

/** Of a number; a literal, for a bundler keeps what it cannot tell to have no effect. */
const BYTES = 8;

/** About equal shares of `total`, none more than `most`; all but the last are multiples of `unit`. */
export const share = (total: number, most: number, unit: number): number =>
  unit * Math.ceil(total / Math.max(1, Math.ceil(total / most)) / unit);

export const blockRows = (m: number): number => share(m, ROWS, PANEL);
export const blockColumns = (n: number): number => share(n, COLUMNS, PANEL);
export const blockDepth = (p: number): number => share(p, DEPTH, 1);

const panelsOf = (count: number): number => Math.ceil(count / PANEL);

/** C = A B, or C += A B, of the engine's operands: m rows, n columns, p products to each sum. */
export function product(
  engine: Engine,
  m: number,
  n: number,
  p: number,
  adds: boolean,
): void {
  const { memory, a, b, c } = engine;
  const result = c.array;
  const { start } = c;
  if (engine.pack !== undefined) {
    stage(memory, a, A_STAGE, m * p);
    stage(memory, b, B_STAGE, n * p);
    stageResult(memory, c, m, n, adds);
  }
  const width = blockColumns(n);
  const height = blockRows(m);
  for (let j = 0; j < n; j += width)
    for (let i = 0; i < m; i += height)
      // prettier-ignore
      block(engine, i, Math.min(height, m - i), j, Math.min(width, n - j), p, adds);
  if (c.array !== result) result.set(stageView(engine, m * n), start);
  // What was given is not held on to.
  a.array = b.array = c.array = memory;
}

/** Copies an array to its stage, unless it is much more than is used of it. */
function stage(
  memory: Float64Array,
  one: Operand,
  at: number,
  used: number,
): void {
  const { length } = one.array;
  if (one.rows.isWhole || one.columns.isWhole) return;
  if (length > STAGE || length > MOST_UNUSED * used) return;
  memory.set(one.array, at);
  one.array = memory;
  one.start += at;
}

/** Copying is that many times faster than to pack from elsewhere. */
const MOST_UNUSED = 4;

/**
 * Puts a result whose elements lie side by side on its stage. A last panel of less than four rows writes
 * beyond the end, so there is room for three more.
 */
function stageResult(
  memory: Float64Array,
  c: Operand,
  m: number,
  n: number,
  adds: boolean,
): void {
  const end = (m + PANEL - 1) * n;
  const { rows, columns } = c;
  if (columns.step !== 1 || (rows.step !== n && m > 1) || end > STAGE) return;
  if (!adds) memory.fill(0, C_STAGE, C_STAGE + end);
  else if (c.start === 0 && c.array.length <= end) {
    memory.fill(0, C_STAGE + m * n, C_STAGE + end);
    memory.set(c.array, C_STAGE);
  } else return;
  c.array = memory;
  c.start = C_STAGE;
  rows.step = n;
}

/** What lies on the stage of a result, as an array that can be copied from: made once for each length. */
function stageView({ memory, views }: Engine, length: number): Float64Array {
  let view = views.get(length);
  if (view === undefined) {
    view = memory.subarray(C_STAGE, C_STAGE + length);
    views.set(length, view);
  }
  return view;
}

/** A block of C. Whole panels of a result on the stage stay there; the others take their way through a block. */
function block(
  engine: Engine,
  i: number,
  rows: number,
  j: number,
  columns: number,
  p: number,
  adds: boolean,
): void {
  const { memory, multiply, a, b, c } = engine;
  const staged = c.array === memory ? columns & -PANEL : 0;
  const rest = columns - staged;
  const stride = PANEL * panelsOf(rest);
  const at = BYTES * begin(c, i, j);
  const panels = panelsOf(rows);
  if (rest > 0) {
    memory.fill(0, C_BLOCK, C_BLOCK + PANEL * panels * stride);
    if (adds) copyIn(memory, C_BLOCK, stride, c, i, rows, j + staged, rest);
  }
  const depth = blockDepth(p);
  for (let k = 0; k < p; k += depth) {
    const turns = Math.min(depth, p - k);
    packed(engine, 0, a, i, rows, k, turns);
    packed(engine, B_BLOCK, b, j, columns, k, turns);
    // prettier-ignore
    if (staged > 0)
      multiply(0, BYTES * B_BLOCK, at, panels, staged / PANEL, turns, BYTES * c.rows.step);
    const right = BYTES * (B_BLOCK + staged * turns);
    // prettier-ignore
    if (rest > 0)
      multiply(0, right, BYTES * C_BLOCK, panels, panelsOf(rest), turns, BYTES * stride);
  }
  if (rest > 0) copyOut(memory, C_BLOCK, stride, c, i, rows, j + staged, rest);
}

/** Packs what is in the memory by the engine's own means, what is elsewhere, and last panels, number by number. */
function packed(
  engine: Engine,
  at: number,
  from: Operand,
  i: number,
  count: number,
  k: number,
  depth: number,
): void {
  const { memory } = engine;
  let done = 0;
  if (engine.pack !== undefined && from.array === memory) {
    done = count & -PANEL;
    const start = begin(from, i, k);
    // prettier-ignore
    engine.pack(BYTES * at, BYTES * start, BYTES * from.rows.step, BYTES * from.columns.step, done / PANEL, depth);
  }
  if (done < count)
    pack(memory, at + done * depth, from, i + done, count - done, k, depth);
}

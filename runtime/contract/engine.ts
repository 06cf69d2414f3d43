/** Where products are computed: one memory, and functions over it. */
import { assembled } from "../assembly.ts";
import { KERNEL } from "./kernel.ts";
import { multiplyIn, type Multiply } from "./multiply.ts";
import type { Axis, Operand } from "./operand.ts";

/**
 * The largest blocks: 128 by 256 numbers of A stay in a processor's second cache while a panel of B,
 * 256 by 4, stays in the first. Of B there are 256 by 512, of C 128 by 512.
 */
export const ROWS = 128;
export const DEPTH = 256;
export const COLUMNS = 512;

/** Where the blocks of B and C begin, counted in numbers; A's begins at 0. */
export const B_BLOCK = ROWS * DEPTH;
export const C_BLOCK = B_BLOCK + DEPTH * COLUMNS;

/** Where arrays are copied to whole: each of the three has so much room. */
export const STAGE = 512 * 1024;
export const A_STAGE = C_BLOCK + ROWS * COLUMNS;
export const B_STAGE = A_STAGE + STAGE;
export const C_STAGE = B_STAGE + STAGE;

const NUMBERS = C_STAGE + STAGE;

/** Pages of 64 KiB of the whole. It never grows: that would detach every view of it. */
export const PAGES = NUMBERS / 8192;

/** Packs panels of a matrix in the memory; where it lies, and how far rows and columns are apart, in bytes. */
export type Pack = (
  to: number,
  from: number,
  row: number,
  column: number,
  panels: number,
  depth: number,
) => void;

export interface Engine {
  readonly memory: Float64Array;
  readonly multiply: Multiply;
  /** Only where it is faster than to pack from where an array is. */
  readonly pack: Pack | undefined;
  /** What is multiplied at present; of B the rows are the columns. */
  readonly a: Operand;
  readonly b: Operand;
  readonly c: Operand;
  /** The beginnings of C's stage by their length. */
  readonly views: Map<number, Float64Array>;
}

const engineOf = (
  memory: Float64Array,
  multiply: Multiply,
  pack: Pack | undefined,
): Engine => {
  const axis = (length: number): Axis => {
    const own = new Int32Array(length);
    return { own, table: own, step: 0, isWhole: false };
  };
  const operand = (rows: number, columns: number): Operand => ({
    array: memory,
    start: 0,
    rows: axis(rows),
    columns: axis(columns),
  });
  return {
    memory,
    multiply,
    pack,
    a: operand(ROWS, DEPTH),
    b: operand(COLUMNS, DEPTH),
    c: operand(ROWS, COLUMNS),
    views: new Map(),
  };
};

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly multiply: Multiply;
  readonly pack: Pack;
}

/** The engine in WebAssembly, where it is to be had. */
export function assembledEngine(): Engine | undefined {
  const exports = assembled<Exports>(KERNEL);
  if (exports === undefined) return undefined;
  const memory = new Float64Array(exports.memory.buffer);
  return engineOf(memory, exports.multiply, exports.pack);
}

/** The engine in TypeScript, without stages. */
export function plainEngine(): Engine {
  const memory = new Float64Array(A_STAGE);
  return engineOf(memory, multiplyIn(memory), undefined);
}

let engine: Engine | undefined;

/** The engine of this process, made when it is first asked for. */
export const currentEngine = (): Engine =>
  (engine ??= assembledEngine() ?? plainEngine());

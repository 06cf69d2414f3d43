/**
 * The product of packed blocks where WebAssembly cannot be used: what compiler/wasm/multiply.ts
 * does, number by number the same.
 *
 * Eight sums at a time: with their operands they are as many as a processor has registers.
 */
import { PANEL } from "./operand.ts";

/**
 * C += A B, of blocks in one memory. Offsets and the distance of C's rows are in bytes.
 *
 * @param rows - the panels of A
 * @param columns - the panels of B
 * @param depth - how many products are added to each element of C
 */
export type Multiply = (
  a: number,
  b: number,
  c: number,
  rows: number,
  columns: number,
  depth: number,
  stride: number,
) => void;

/** Of a number; a literal, for a bundler keeps what it cannot tell to have no effect. */
const BYTES = 8;

export const multiplyIn =
  (memory: Float64Array): Multiply =>
  (a, b, c, rows, columns, depth, stride) => {
    const panel = PANEL * depth;
    const width = stride / BYTES;
    for (let j = 0; j < columns; j++)
      for (let i = 0; i < rows; i++)
        for (let half = 0; half < PANEL; half += 2)
          tile(
            memory,
            a / BYTES + i * panel + half,
            b / BYTES + j * panel,
            c / BYTES + (PANEL * i + half) * width + PANEL * j,
            width,
            depth,
          );
  };

/** Two rows of four sums: loaded first, then products are added in the order of k. */
function tile(
  memory: Float64Array,
  a: number,
  b: number,
  c: number,
  width: number,
  depth: number,
): void {
  const d = c + width;
  let c0 = memory[c]!;
  let c1 = memory[c + 1]!;
  let c2 = memory[c + 2]!;
  let c3 = memory[c + 3]!;
  let d0 = memory[d]!;
  let d1 = memory[d + 1]!;
  let d2 = memory[d + 2]!;
  let d3 = memory[d + 3]!;
  const end = a + PANEL * depth;
  for (let p = a, q = b; p < end; p += PANEL, q += PANEL) {
    const x = memory[p]!;
    const y = memory[p + 1]!;
    const b0 = memory[q]!;
    const b1 = memory[q + 1]!;
    const b2 = memory[q + 2]!;
    const b3 = memory[q + 3]!;
    c0 += x * b0;
    c1 += x * b1;
    c2 += x * b2;
    c3 += x * b3;
    d0 += y * b0;
    d1 += y * b1;
    d2 += y * b2;
    d3 += y * b3;
  }
  memory[c] = c0;
  memory[c + 1] = c1;
  memory[c + 2] = c2;
  memory[c + 3] = c3;
  memory[d] = d0;
  memory[d + 1] = d1;
  memory[d + 2] = d2;
  memory[d + 3] = d3;
}

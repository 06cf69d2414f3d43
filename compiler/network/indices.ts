/** Indices of program texts: n counts samples, the others are by axis. */
import type { Shape } from "./shape.ts";

/** For the axes of a sample. */
const LETTERS = ["i", "j", "k", "l", "m", "q"];

export interface Indices {
  /** n and one for each axis of a sample. */
  readonly indices: readonly string[];
  /** [n, i, j] */
  readonly text: string;
}

/** One index for each axis of a batch of this shape. */
export function whole(shape: Shape, letters = LETTERS): Indices {
  const indices = ["n", ...shape.map((_, axis) => letters[axis] ?? `i${axis}`)];
  return { indices, text: subscript(indices) };
}

export const subscript = (indices: readonly (string | number)[]): string =>
  `[${indices.join(", ")}]`;

/** When a product of matrices is worth a call of the runtime's kernel. */
import { integer, known } from "../ir/affine.ts";
import {
  constant,
  substitute,
  topological,
  type Expr,
  type Index,
} from "../ir/expr.ts";
import type { Statement } from "../ir/program.ts";
import { operationsAt } from "./cost.ts";

/** What an extent is taken for that only a call tells. */
const UNKNOWN = 32;

/**
 * In multiplications with an addition: what an element of an operand costs on its way to the kernel, and one
 * of the result on its way there and back.
 */
const OPERAND = 2;
const RESULT = 3;

/** Multiplications with an addition that a call must save. */
export const WORTHWHILE = 3000;

/** The share of a list's work that products must have. */
export const SHARE = 0.3;

/** Of an element that is then read again and added to another. */
const PART = 8;

/** What a product of this many rows, columns and terms saves, in multiplications with an addition. */
export const gain = (
  m: number,
  n: number,
  p: number,
  isPart: boolean,
): number =>
  m * n * p - OPERAND * p * (m + n) - (isPart ? PART : RESULT) * m * n;

/** About how many turns indices have together. */
export const sizeOf = (indices: readonly Index[]): number =>
  indices.reduce((n, one) => n * about(one.extent), 1);

function about(extent: Expr): number {
  const open = topological([extent]).filter(
    ({ kind }) => kind === "size" || kind === "index",
  );
  const guess = constant(UNKNOWN);
  const sizes = new Map(open.map((one) => [one, guess] as const));
  return known(integer(substitute(extent, sizes))) ?? UNKNOWN;
}

/** About how many operations statements are. */
export const workOf = (statements: readonly Statement[]): number =>
  operationsAt(statements, sizeOf);

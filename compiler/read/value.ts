/**
 * Values while reading: a tensor is a function from zero-based subscripts to a scalar expression.
 * Elementwise operations, transposition, slicing and broadcasting compose such functions and make no
 * statement; reductions and assignments do (see builder.ts).
 */
import type { Expr, Tensor } from "../ir/expr.ts";
import type { Span } from "../ir/program.ts";

export interface Value {
  /** Extents, canonical (ir/affine.ts), so that equal extents are the same object. [] is a scalar. */
  readonly shape: readonly Expr[];
  /** The element at `subscripts` (as many as axes). Truth values are boolean expressions. */
  readonly at: (subscripts: readonly Expr[]) => Expr;
  /** Where it was written, for messages that show both shapes. */
  readonly span?: Span;
  /** Where the name was defined that it was written as. */
  readonly from?: Span;
  /** Set where the value is a label: as a subscript it means its class, zero-based already. */
  readonly label?: Tensor;
  /** How many functions `at` goes through at most, where that may be many. */
  readonly depth?: number;
}

export const scalar = (expr: Expr, span?: Span): Value => ({
  shape: [],
  at: () => expr,
  ...(span && { span }),
});

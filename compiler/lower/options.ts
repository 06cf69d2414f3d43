/** What the lowering of a function is told and asks for. */
import type { Expr, Tensor } from "../ir/expr.ts";
import type { Statement } from "../ir/program.ts";

export interface NestOptions {
  /** Up to how many operations a list of statements is written out. */
  readonly unroll: number;
  /** How many multiplications a product of matrices must save to go to the runtime's kernel. */
  readonly kernel: number;
  /** The note behind a store, e.g. ∂f/∂x. */
  readonly note: (target: Tensor, at: readonly Expr[]) => string | undefined;
  /** The line of source over a group of statements. */
  readonly comment: (statement: Statement) => string | undefined;
  /** Called for every array that the code needs beyond what it was given. */
  readonly workspace: (name: string, shape: readonly Expr[]) => Tensor;
}

/** What the lowering of a function is told and asks for. */
import type { Expr, Index, Tensor } from "../ir/expr.ts";
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
  /** Called for every array that the code needs beyond what it was given; of `turn` if it begins anew with each. */
  readonly workspace: (
    name: string,
    shape: readonly Expr[],
    turn: Index | undefined,
  ) => Tensor;
  /** The index of the innermost loop that is being lowered. */
  readonly turn?: Index;
}

/**
 * The program stage: statements of index notation over tensors.
 *
 *     target[at] ⊕= value    for every point of `over`
 *
 * A program is pure data. Its statements run in order. A local tensor is all zero before its first
 * statement ("set" writes elements, the reducers combine into them from their own start value), so
 * what no statement writes is zero. A tensor may be the target of several statements:
 * "set" statements overwrite, "sum" statements add up. Every read of a tensor sees it as it
 * will stay (each element is written before it is read and not written after), except inside
 * `repeat`, where this holds for each element along the loop. Adding zero has no effect anywhere, not
 * even out of bounds: the adjoint of a read that a branch guards.
 */
import type { Expr, Index, Size, Tensor } from "./expr.ts";
import type { ReducerName } from "./ops.ts";

/** A place in the source text: offsets of the first character and of the one past the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Statement = Assign | Repeat;

/** target[at] ⊕= value for every point of `over`, the first index outermost. */
export interface Assign {
  readonly kind: "assign";
  readonly target: Tensor;
  readonly at: readonly Expr[];
  readonly over: readonly Index[];
  /** "set" writes each element once; a reducer combines all points that share `at`. */
  readonly by: "set" | ReducerName;
  readonly value: Expr;
  /** The user's statement it comes from. */
  readonly origin?: Span;
  /** Whether it computes the value or a derivative. */
  readonly phase?: "primal" | "tangent" | "adjoint";
}

/**
 * The body, once for each value of `index`, in order (or from the last to the first). Tensors that
 * are carried from one turn to the next have an axis for the turn: h[t + 1, …] = f(h[t, …]).
 */
export interface Repeat {
  readonly kind: "repeat";
  readonly index: Index;
  readonly reversed: boolean;
  readonly body: readonly Statement[];
  readonly origin?: Span;
}

/** An input that the program hands back, changed, for the next call: a running mean. */
export interface Statistic {
  readonly input: Tensor;
  /** Of the input's shape; never differentiated. Undefined where it is only read. */
  readonly next: Tensor | undefined;
}

export interface Program {
  /** Lengths known only when called, in order of first appearance. */
  readonly sizes: readonly Size[];
  /** Inputs, parameters and labels in the order of their declaration. */
  readonly inputs: readonly Tensor[];
  /** What derivatives are taken with respect to: some of `inputs`. */
  readonly wrt: readonly Tensor[];
  /** Named results, in order. */
  readonly outputs: readonly Tensor[];
  readonly statistics?: readonly Statistic[];
  readonly statements: readonly Statement[];
}

/** The assignments of a list of statements, those of loops included, in order. */
export function assignments(
  statements: readonly Statement[],
): readonly Assign[] {
  if (statements.every(isAssign)) return statements;
  const found: Assign[] = [];
  for (const statement of statements)
    if (statement.kind === "assign") found.push(statement);
    else for (const one of assignments(statement.body)) found.push(one);
  return found;
}

/** A statement with another value; the same object where that is the one it has. */
export const withValue = (one: Assign, value: Expr): Assign =>
  value === one.value ? one : { ...one, value };

const isAssign = (one: Statement): one is Assign => one.kind === "assign";

/** Statements with each assignment replaced by what `change` makes of it. */
export function mapAssignments(
  statements: readonly Statement[],
  change: (statement: Assign) => Statement | readonly Statement[],
): Statement[] {
  const made: Statement[] = [];
  for (const statement of statements)
    if (statement.kind === "assign") {
      const changed = change(statement);
      if ("kind" in changed) made.push(changed);
      else made.push(...changed);
    } else
      made.push({
        ...statement,
        body: mapAssignments(statement.body, change),
      });
  return made;
}

/** What is in scope in loops, and values and accesses there. */
import { unconditional } from "./branches.ts";
import type { Expr, Index, Load, Size, Tensor } from "./expr.ts";
import type { LoweredModule } from "./loops.ts";
import {
  type Context,
  isEmpty,
  type Report,
  verifyBounds,
  verifyExprs,
} from "./verify-expr.ts";

/** How a tensor may be used: a scalar that stays, one that may be stored to, an array of some length. */
export type Use = "constant" | "variable" | { readonly length: Expr };

/** What is in scope; what a block declares is taken out again when it ends. */
export interface Scope {
  readonly module: LoweredModule;
  readonly sizes: Set<Size>;
  readonly indices: Set<Index>;
  readonly tensors: Map<Tensor, Use>;
  /** The keys of `tensors` in the order of declaration. */
  readonly declared: Tensor[];
  readonly report: Report;
}

export const isArray = (use: Use | undefined): use is { length: Expr } =>
  typeof use === "object";

/** Checks expressions in scope, and their accesses unless the loops around are empty. */
export function verifyValues(
  values: readonly Expr[],
  scope: Scope,
  isAhead: boolean = false,
): void {
  const { sizes, indices, report } = scope;
  const checkRead = ({ tensor }: Load): void => {
    if (!scope.tensors.has(tensor))
      report(`reads ${tensor.name}, which is not in scope`);
  };
  const context: Context = { sizes, indices, checkRead };
  verifyExprs(values, context, report);
  if (isEmpty(indices) || isAhead) return;
  for (const node of unconditional(values))
    if (node.kind === "load") verifyOffset(node.tensor, node.at, scope);
}

/** The length of an array is what its group, its parameter or its declaration promises. */
export function verifyOffset(
  array: Tensor,
  at: readonly Expr[],
  scope: Scope,
): void {
  const use = scope.tensors.get(array);
  if (isArray(use)) verifyBounds([use.length], at, array.name, scope.report);
}

export function verifyWritable(target: Tensor, report: Report): void {
  if (target.role !== "local") report(`writes to the input ${target.name}`);
}

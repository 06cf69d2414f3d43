/** What a well-formed contraction is. */
import { known, minusInteger, plusInteger, timesInteger } from "./affine.ts";
import { constant, type Expr, type Tensor } from "./expr.ts";
import { numbersOf, type Contract, type Grid, type Matrix } from "./loops.ts";
import { verifyNumber } from "./verify-expr.ts";
import {
  isArray,
  verifyOffset,
  verifyValues,
  verifyWritable,
  type Scope,
} from "./verify-scope.ts";

export function verifyContract(code: Contract, scope: Scope): void {
  const { rows, columns, depth, a, b, c } = code;
  const { report } = scope;
  const numbers = numbersOf(code);
  verifyValues(numbers, scope);
  for (const one of numbers) verifyNumber(one, "a number of a product", report);
  verifyMatrix(a, rows, depth, scope);
  verifyMatrix(b, depth, columns, scope);
  verifyMatrix(c, rows, columns, scope);
  verifyWritable(c.array, report);
}

/** The first and the last element are in the array, if it has any. */
function verifyMatrix(
  { array, start, row, column }: Matrix,
  rows: Expr,
  columns: Expr,
  scope: Scope,
): void {
  if (!isArray(scope.tensors.get(array)))
    return scope.report(`multiplies ${array.name}, which is no array in scope`);
  if ([rows, columns].some((one) => (known(one) ?? 1) < 1)) return;
  const last = [
    distance(row, rows, array, scope),
    distance(column, columns, array, scope),
  ].reduce(plusInteger, start);
  verifyOffset(array, [start], scope);
  verifyOffset(array, [last], scope);
}

/** How far the last of `count` rows or columns is from the first. */
function distance(
  by: Expr | Grid,
  count: Expr,
  { name }: Tensor,
  { report }: Scope,
): Expr {
  if (by.kind !== "grid") return timesInteger(minusInteger(count, 1), by);
  let points = 1;
  let last = 0;
  for (let k = 0; k < by.axes.length; k += 2) {
    points *= by.axes[k]!;
    last += (by.axes[k]! - 1) * by.axes[k + 1]!;
  }
  if (known(count) !== points)
    report(`the grid in ${name} has ${points} points, not as many as wanted`);
  return constant(last);
}

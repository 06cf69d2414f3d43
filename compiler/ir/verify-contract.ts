/** What a well-formed contraction is. */
import { known, minusInteger, plusInteger, timesInteger } from "./affine.ts";
import type { Expr } from "./expr.ts";
import { numbersOf, type Contract, type Matrix } from "./loops.ts";
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
    timesInteger(minusInteger(rows, 1), row),
    timesInteger(minusInteger(columns, 1), column),
  ].reduce(plusInteger, start);
  verifyOffset(array, [start], scope);
  verifyOffset(array, [last], scope);
}

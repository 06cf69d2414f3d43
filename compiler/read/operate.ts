/** Operations over scalars, and how operands of different shapes meet. */
import {
  apply,
  asBoolean,
  asNumber,
  type Expr,
  ONE,
  ZERO,
} from "../ir/expr.ts";
import type { OpName } from "../ir/ops.ts";

/** Subscripts of the broadcast shape as those of one operand: extent 1 is always element 0. */
export const aligned = (
  shape: readonly Expr[],
  at: readonly Expr[],
): readonly Expr[] =>
  shape.map((extent, axis) =>
    extent === ONE ? ZERO : at[axis + at.length - shape.length]!,
  );

/** An operation over scalars, with truth values and numbers converted as it needs them. */
export const operate = (op: OpName, args: readonly Expr[]): Expr =>
  apply(
    op,
    ...args.map((arg, k) =>
      takesBoolean(op, k) ? asBoolean(arg) : asNumber(arg),
    ),
  );

const takesBoolean = (op: OpName, position: number): boolean =>
  op === "and" ||
  op === "or" ||
  op === "xor" ||
  op === "not" ||
  (op === "select" && position === 0);

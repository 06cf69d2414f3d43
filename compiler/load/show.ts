/** Shapes as messages spell them. */
import type { Expr } from "../ir/expr.ts";
import { printExpr } from "../ir/print.ts";

export const showShape = (shape: readonly Expr[]): string =>
  `[${shape.map((extent) => printExpr(extent)).join(", ")}]`;

/**
 * Cuts very long expressions into statements of their own.
 *
 * Each element that an expression reads gets an adjoint statement, and each of these may hold the rest of
 * the expression: n factors give n products of n − 1. The products share their parts, but whoever asks
 * each statement what it reads takes n² steps. In pieces of a few dozen operations it is n.
 */
import { isBoolean, operands, rebuild, type Expr } from "../ir/expr.ts";
import { NodeMap } from "../ir/node-map.ts";
import type { Assign, Program, Statement } from "../ir/program.ts";
import { isFree, piece } from "./piece.ts";

/** Expressions of fewer nodes than this stay as they are. */
const LONG = 512;

/** About how many operations a piece has. */
const PIECE = 48;

/** What is used more than once is a piece from this many operations on, so that no two pieces hold it. */
const SHARED = 4;

export const cut = (program: Program): Program => ({
  ...program,
  statements: program.statements.flatMap((one): readonly Statement[] =>
    one.kind === "assign" && one.over.every(isFree) ? pieces(one) : [one],
  ),
});

/** The statement, after those that compute pieces of its value. */
function pieces(statement: Assign): Assign[] {
  const order = operands(statement.value);
  if (order.length < LONG) return [statement];
  const uses = countUses(order);
  const found: Assign[] = [];
  const made = new NodeMap<Expr, Expr>();
  const sizes = new NodeMap<Expr, number>();
  for (const node of order) {
    const below = node.kind === "apply" ? node.args : [];
    const size = below.reduce((n, one) => n + sizes.get(one)!, 1);
    const whole =
      below.length === 0
        ? node
        : rebuild(
            node,
            below.map((one) => made.get(one)!),
          );
    const enough = (uses.get(node) ?? 0) > 1 ? SHARED : PIECE;
    if (size < enough || isBoolean(node) || node === statement.value) {
      made.set(node, whole);
      sizes.set(node, below.length === 0 ? 0 : size);
    } else {
      const { definition, element } = piece("t", statement, whole);
      found.push(definition);
      made.set(node, element);
      sizes.set(node, 0);
    }
  }
  return [...found, { ...statement, value: made.get(statement.value)! }];
}

function countUses(order: readonly Expr[]): NodeMap<Expr, number> {
  const uses = new NodeMap<Expr, number>();
  for (const node of order)
    if (node.kind === "apply")
      for (const arg of node.args) uses.set(arg, (uses.get(arg) ?? 0) + 1);
  return uses;
}

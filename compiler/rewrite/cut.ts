/**
 * Cuts very long expressions into statements of their own.
 *
 * Each element that an expression reads gets an adjoint statement, and each of these may hold the rest of
 * the expression: n factors give n products of n − 1. The products share their parts, but whoever asks
 * each statement what it reads takes n² steps. In pieces of a few dozen operations it is n.
 */
import {
  isBoolean,
  load,
  operands,
  rebuild,
  tensor,
  topological,
  type Expr,
  type Index,
  type Load,
} from "../ir/expr.ts";
import type { Assign, Program, Statement } from "../ir/program.ts";

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

/** A piece has an axis for each index, so its extent may not depend on another. */
const isFree = ({ extent }: Index): boolean =>
  topological([extent]).every(
    (node) => node.kind !== "index" && node.kind !== "load",
  );

/** The statement, after those that compute pieces of its value. */
function pieces(statement: Assign): Assign[] {
  const order = operands(statement.value);
  if (order.length < LONG) return [statement];
  const uses = countUses(order);
  const found: Assign[] = [];
  const made = new Map<Expr, Expr>();
  const sizes = new Map<Expr, number>();
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
    const enough = uses.get(node)! > 1 ? SHARED : PIECE;
    if (size < enough || isBoolean(node) || node === statement.value) {
      made.set(node, whole);
      sizes.set(node, below.length === 0 ? 0 : size);
    } else {
      const { definition, element } = piece(statement, whole);
      found.push(definition);
      made.set(node, element);
      sizes.set(node, 0);
    }
  }
  return [...found, { ...statement, value: made.get(statement.value)! }];
}

/** A tensor of the values that a part takes at the points of the statement, and its element at one of them. */
function piece(
  statement: Assign,
  value: Expr,
): { definition: Assign; element: Load } {
  const mentioned = new Set(topological([value]));
  const over = statement.over.filter((one) => mentioned.has(one));
  const shape = over.map((one) => one.extent);
  const target = tensor("t", shape, "local");
  return {
    definition: { ...statement, target, at: over, over, by: "set", value },
    element: load(target, over),
  };
}

function countUses(order: readonly Expr[]): Map<Expr, number> {
  const uses = new Map<Expr, number>(order.map((node) => [node, 0]));
  for (const node of order)
    if (node.kind === "apply")
      for (const arg of node.args) uses.set(arg, uses.get(arg)! + 1);
  return uses;
}

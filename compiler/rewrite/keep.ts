/**
 * Gives statements of their own to the results that derivatives name again: z of exp, tanh, sigmoid.
 *
 * In straight-line code equal values are one anyway. Of a value in a loop, the loop of its adjoint would
 * compute the exponential anew; so it becomes a tensor, which is a variable again where both share a loop.
 */
import { unconditional } from "../ir/branches.ts";
import {
  operands,
  rebuild,
  type Apply,
  type Expr,
  type Index,
} from "../ir/expr.ts";
import { OPS, type OpName } from "../ir/ops.ts";
import type { Assign, Program, Statement } from "../ir/program.ts";
import { isFree, piece } from "./piece.ts";

/** Cheaper to compute than to write and read. */
// prettier-ignore
const CHEAP: ReadonlySet<OpName> = new Set(["div", "reciprocal", "sqrt", "root", "rsqrt"]);

/** Whether its derivative by something that varies is made of its result. */
const isNamed = ({ op, args }: Apply): boolean =>
  !CHEAP.has(op) &&
  OPS[op].partials.some(
    ({ text }, k) => args[k]!.kind !== "const" && /\bz\b/.test(text),
  );

export const keep = (program: Program): Program => ({
  ...program,
  statements: kept(program.statements, []),
});

const kept = (
  statements: readonly Statement[],
  turns: readonly Index[],
): Statement[] =>
  statements.flatMap((one): Statement[] =>
    one.kind === "repeat"
      ? [{ ...one, body: kept(one.body, [...turns, one.index]) }]
      : results(one, turns),
  );

/** The statement, after those of the results that its value is made of. */
function results(statement: Assign, turns: readonly Index[]): Assign[] {
  const indices = [...turns, ...statement.over];
  if (indices.length === 0 || !indices.every(isFree)) return [statement];
  const order = operands(statement.value);
  const isResult = (node: Expr): node is Apply =>
    node.kind === "apply" &&
    isNamed(node) &&
    (node !== statement.value || statement.by !== "set");
  if (!order.some(isResult)) return [statement];
  const certain = unconditional([statement.value]);
  const found: Assign[] = [];
  const made = new Map<Expr, Expr>();
  for (const node of order) {
    const whole =
      node.kind === "apply"
        ? rebuild(
            node,
            node.args.map((arg) => made.get(arg)!),
          )
        : node;
    made.set(node, whole);
    if (!isResult(node) || !certain.has(node)) continue;
    const { definition, element } = piece(node.op, statement, whole, turns);
    if (element.at.length === 0) continue;
    found.push(definition);
    made.set(node, element);
  }
  return [...found, { ...statement, value: made.get(statement.value)! }];
}

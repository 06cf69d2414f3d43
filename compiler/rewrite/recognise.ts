/**
 * Recognises the naive forms of functions that have stable forms of their own: by the table within an
 * expression, and here across statements: log Σ exp(x), and the root of a sum of squares.
 */
import { apply, isConst, load, tensor, transform } from "../ir/expr.ts";
import type { Apply, Expr, Tensor } from "../ir/expr.ts";
import { NodeMap } from "../ir/node-map.ts";
import type { OpName } from "../ir/ops.ts";
import {
  assignments,
  mapAssignments,
  withValue,
  type Assign,
  type Program,
} from "../ir/program.ts";
import { stabilised } from "./simplify.ts";

/** What is known of tensors that a single statement defines. */
interface Known {
  /** Their elements are sums of squares. */
  readonly squares: Set<Tensor>;
  /** Sums of exponentials, each with its logsumexp once that is asked for. */
  readonly exponentials: Map<
    Tensor,
    { statement: Assign; log: Tensor | undefined }
  >;
}

export function recognise(program: Program): Program {
  const memory = new NodeMap<Expr, Expr>();
  const known: Known = { squares: new Set(), exponentials: new Map() };
  const single = definedOnce(program);
  const rewritten = mapAssignments(program.statements, (statement) => {
    const value = transform(
      statement.value,
      (node) => refine(node, known),
      memory,
      stabilised,
    );
    const changed = withValue(statement, value);
    if (single.has(statement.target)) learn(changed, known);
    return changed;
  });
  const statements = mapAssignments(rewritten, (statement) => {
    const log = known.exponentials.get(statement.target)?.log;
    return log === undefined
      ? statement
      : [statement, logsumexp(statement, log)];
  });
  return { ...program, statements };
}

function definedOnce(program: Program): Set<Tensor> {
  const once = new Set<Tensor>();
  const twice = new Set<Tensor>();
  for (const { target } of assignments(program.statements))
    (once.has(target) ? twice : once).add(target);
  return new Set([...once].filter((target) => !twice.has(target)));
}

function learn(statement: Assign, known: Known): void {
  const { target, by, value } = statement;
  if ((by === "sum" || by === "set") && isSumOfSquares(value, known.squares))
    known.squares.add(target);
  if (by === "sum" && isApply(value, "exp"))
    known.exponentials.set(target, { statement, log: undefined });
}

const isApply = (node: Expr, op: OpName): node is Apply =>
  node.kind === "apply" && node.op === op;

function refine(node: Expr, known: Known): Expr {
  if (isApply(node, "sqrt") && isSumOfSquares(node.args[0]!, known.squares))
    return apply("root", ...node.args);
  const sum = isApply(node, "log") ? node.args[0]! : undefined;
  const found =
    sum?.kind === "load" ? known.exponentials.get(sum.tensor) : undefined;
  if (sum?.kind !== "load" || found === undefined) return node;
  found.log ??= tensor(`${sum.tensor.name}_log`, sum.tensor.shape, "local");
  return load(found.log, sum.at);
}

/** log Σ exp(v), beside the sum itself (which is dropped if nobody else reads it). */
function logsumexp(sum: Assign, log: Tensor): Assign {
  if (!isApply(sum.value, "exp"))
    throw new Error("a sum of exponentials is one of exp(…)");
  return { ...sum, target: log, by: "logsumexp", value: sum.value.args[0]! };
}

/** Σ x² is never negative and zero only where every x is: its root has derivative 0 at the origin. */
function isSumOfSquares(node: Expr, squares: ReadonlySet<Tensor>): boolean {
  const open: Expr[] = [node];
  const seen = new Set<Expr>();
  while (open.length > 0) {
    const one = open.pop()!;
    if (seen.has(one)) continue;
    seen.add(one);
    if (one.kind === "load" && squares.has(one.tensor)) continue;
    if (one.kind !== "apply") return false;
    const [a, b] = one.args;
    if (one.op === "add") open.push(a!, b!);
    else if (one.op === "mul" && a!.kind === "const" && a!.value > 0)
      open.push(b!);
    else if (one.op === "div" && b!.kind === "const" && b!.value > 0)
      open.push(a!);
    else if (!isSquare(one)) return false;
  }
  return true;
}

const isSquare = ({ op, args }: Apply): boolean =>
  op === "square" ||
  (op === "mul" && args[0] === args[1]) ||
  (op === "pow" && isConst(args[1]!, 2));

/**
 * A program as gates: every operation becomes a statement of its own, as at a blackboard.
 *
 *     f = (x + y) * z        becomes        q = x + y;  f = q * z
 *
 * Reductions of products stay whole (they are products of matrices), and so do choices, whose arms may not
 * be computed where they are not taken, loops, and what is written piece by piece.
 */
import {
  isBoolean,
  load,
  operands,
  rebuild,
  tensor,
  topological,
  type Apply,
  type Expr,
  type Index,
  type Tensor,
} from "../ir/expr.ts";
import {
  assignments,
  type Assign,
  type Program,
  type Statement,
} from "../ir/program.ts";

/** The program with its statements split; new tensors have no name yet. */
export function split(program: Program): Program {
  const written = new Map<Tensor, number>();
  for (const { target } of assignments(program.statements))
    written.set(target, (written.get(target) ?? 0) + 1);
  return {
    ...program,
    statements: program.statements.flatMap((one): Statement[] =>
      one.kind === "assign" && written.get(one.target) === 1 && isSimple(one)
        ? splitAssign(one)
        : [one],
    ),
  };
}

/** Whether a statement writes elements by bare indices whose extents do not depend on each other. */
export const isSimple = ({ at, over }: Assign): boolean =>
  new Set(at).size === at.length &&
  at.every((one) => one.kind === "index" && over.includes(one)) &&
  over.every(({ extent }) => !hasIndex(extent));

const hasIndex = (node: Expr): boolean =>
  topological([node]).some((one) => one.kind === "index");

/** The operations that become gates: not those below choices and tests, nor those without any input. */
function gateNodes(root: Expr): Set<Apply> {
  const found = new Set<Apply>();
  const reads = new Set<Expr>();
  const order = operands(root);
  for (const node of order)
    if (
      node.kind === "load" ||
      (node.kind === "apply" && node.args.some((arg) => reads.has(arg)))
    )
      reads.add(node);
  const reached = new Set<Expr>([root]);
  for (const node of order.toReversed()) {
    if (!reached.has(node) || node.kind !== "apply") continue;
    if (isBoolean(node) || !reads.has(node)) continue;
    found.add(node);
    if (node.op !== "select") for (const arg of node.args) reached.add(arg);
  }
  return found;
}

function splitAssign(statement: Assign): Assign[] {
  const { value, over, by } = statement;
  const gates = gateNodes(value);
  const made: Assign[] = [];
  const memory = new Map<Expr, Expr>();
  const place = (node: Expr): Expr => memory.get(node) ?? node;
  const define = (node: Expr): Expr => {
    const inside = new Set(topological([node]));
    const own = over.filter((index) => inside.has(index));
    const target = tensor(
      "",
      own.map((one: Index) => one.extent),
      "local",
    );
    made.push({
      ...statement,
      target,
      at: own,
      over: own,
      by: "set",
      value: node,
    });
    return load(target, own);
  };
  for (const node of operands(value)) {
    if (node.kind !== "apply" || !gates.has(node) || node === value) continue;
    memory.set(node, define(rebuild(node, node.args.map(place))));
  }
  const root =
    value.kind === "apply" && gates.has(value)
      ? rebuild(value, value.args.map(place))
      : value;
  const isWhole = by === "set" || isProduct(root, by);
  const last = { ...statement, value: isWhole ? root : define(root) };
  return [...made, last];
}

/** Whether a reduced value is read, or the product of two that are. */
const isProduct = (value: Expr, by: Assign["by"]): boolean =>
  value.kind === "load" ||
  (by === "sum" &&
    value.kind === "apply" &&
    value.op === "mul" &&
    value.args.every((one) => one.kind === "load"));

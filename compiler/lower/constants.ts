/**
 * Values of constants that are left to the engine (log 2, say: engines differ in the last bit, so folding
 * them would make modules differ) are computed once, when the module is loaded.
 */
import {
  isBoolean,
  load,
  rebuild,
  tensor,
  topological,
  transform,
  type Apply,
  type Expr,
  type Tensor,
} from "../ir/expr.ts";
import type { Constant, LoweredFunction } from "../ir/loops.ts";
import { NodeMap, NodeSet } from "../ir/node-map.ts";
import { allRoots, mapCode } from "./code.ts";

export function hoistConstants(functions: readonly LoweredFunction[]): {
  functions: LoweredFunction[];
  constants: Constant[];
} {
  const roots = functions.flatMap((one) => [
    ...allRoots(one.body),
    ...(one.returns === undefined ? [] : [one.returns]),
  ]);
  const order = topological(roots);
  const constant = new NodeSet<Expr>();
  let found = false;
  for (const node of order) {
    if (node.kind !== "const" && !isMadeOf(constant, node)) continue;
    constant.add(node);
    found ||= node.kind === "apply";
  }
  if (!found) return { functions: [...functions], constants: [] };
  const variables = new Map<Expr, Tensor>();
  const memory = new NodeMap<Expr, Expr>();
  const name = (node: Expr): Expr => {
    if (node.kind !== "apply" || !constant.has(node) || isBoolean(node))
      return node;
    let variable = variables.get(node);
    if (variable === undefined) {
      variable = tensor(nameOf(node), [], "local");
      variables.set(node, variable);
    }
    return load(variable);
  };
  // The largest constant expressions get the names: those that something that varies makes use of.
  for (const root of roots)
    if (constant.has(root)) memory.set(root, name(root));
  for (const node of order) {
    if (node.kind !== "apply" || constant.has(node)) continue;
    const { args } = node;
    for (let k = 0; k < args.length; k++)
      if (constant.has(args[k]!)) memory.set(args[k]!, name(args[k]!));
  }
  for (const node of shared(variables.keys())) memory.set(node, name(node));
  const change = (root: Expr): Expr => transform(root, (node) => node, memory);
  const changed = functions.map((one) => ({
    ...one,
    body: mapCode(one.body, change),
    returns: one.returns && change(one.returns),
  }));
  return {
    functions: changed,
    constants: topological(variables.keys()).flatMap((node) => {
      const variable = variables.get(node);
      return node.kind === "apply" && variable !== undefined
        ? [{ variable, value: rebuild(node, node.args.map(change)) }]
        : [];
    }),
  };
}

function isMadeOf(some: NodeSet<Expr>, node: Expr): boolean {
  if (node.kind !== "apply") return false;
  for (let k = 0; k < node.args.length; k++)
    if (!some.has(node.args[k]!)) return false;
  return true;
}

/** How many operations deep the text of one constant goes. */
const DEEPEST = 16;

/** The constants inside of others that need a name: used more than once, or too deep to be written there. */
function* shared(roots: Iterable<Expr>): Generator<Expr> {
  const named = new Set(roots);
  const uses = new Map<Expr, number>();
  const order = topological(named).filter((node) => node.kind === "apply");
  for (const node of order.toReversed()) {
    // A truth value has no name: it is written wherever it is used.
    const times = isBoolean(node) ? (uses.get(node) ?? 1) : 1;
    for (const arg of node.args) uses.set(arg, (uses.get(arg) ?? 0) + times);
  }
  const depths = new Map<Expr, number>();
  for (const node of order) {
    const depth = 1 + Math.max(...node.args.map((arg) => depths.get(arg) ?? 0));
    depths.set(node, depth);
    if (isBoolean(node)) continue;
    const isNamed =
      named.has(node) || (uses.get(node) ?? 0) > 1 || depth >= DEEPEST;
    if (!isNamed) continue;
    depths.set(node, 0);
    yield node;
  }
}

/** LOG_2 for log(2), EXP for the exponential of anything but a whole number. */
const nameOf = ({ op, args }: Apply): string =>
  [
    op,
    ...args.map((arg) =>
      arg.kind === "const" && Number.isInteger(arg.value) && arg.value >= 0
        ? arg.value
        : "",
    ),
  ]
    .filter((part) => part !== "")
    .join("_")
    .toUpperCase();

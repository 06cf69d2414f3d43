/**
 * Spells out what has no form of its own in JavaScript: operations with a definition, whole powers,
 * and the reducer logsumexp. Done after differentiation, so that the derivatives are the neat ones.
 */
import { ONE, transform, type Apply, type Expr } from "../ir/expr.ts";
import { NodeMap } from "../ir/node-map.ts";
import { OPS } from "../ir/ops.ts";
import {
  assignments,
  mapAssignments,
  withValue,
  type Program,
} from "../ir/program.ts";
import { simplified } from "../rewrite/simplify.ts";
import { formula } from "../rewrite/template.ts";
import { Sums } from "./logsumexp.ts";

/** The largest whole exponent that becomes a product. */
const LARGEST = 64;

export function decompose(program: Program): Program {
  const sums = new Sums(assignments(program.statements));
  const spell = spelling((node) => sums.weight(node));
  const spelled = mapAssignments(program.statements, (one) =>
    withValue(one, spell(one.value)),
  );
  // Whether the exponentials are read again is known only now.
  const statements = mapAssignments(spelled, (one) => sums.spelled(one));
  return { ...program, statements };
}

/** Spells out expressions that have much in common; `first` sees each node before that. */
export function spelling(
  first: (node: Expr) => Expr = (node) => node,
): (value: Expr) => Expr {
  const memory = new NodeMap<Expr, Expr>();
  const change = (node: Expr): Expr => spelled(first(node));
  return (value) => transform(value, change, memory, simplified);
}

function spelled(node: Expr): Expr {
  if (node.kind !== "apply") return node;
  // A sign may have come out of an operation only now, as the arguments were spelled out.
  if (node.op === "neg") return simplified("neg", [spelled(node.args[0]!)]);
  if (node.op === "pow") return power(node);
  const { js, params } = OPS[node.op];
  if (!js.startsWith("= ")) return node; // "===" is no definition
  // A definition may use operations that have one themselves.
  const once = formula(js.slice(1), params, node.args, simplified);
  return transform(
    once,
    (inner) => (node.args.includes(inner) ? inner : spelled(inner)),
    leaves(node),
    simplified,
  );
}

/** The arguments are spelled out already. */
const leaves = (node: Apply): NodeMap<Expr, Expr> =>
  new NodeMap(node.args.map((arg) => [arg, arg]));

/** A power spelled out, if its exponent is known; an index is, once its loop is written out. */
export const spelledPower = (node: Expr): Expr =>
  node.kind === "apply" && node.op === "pow" ? power(node) : node;

/** x^n by repeated squaring, x^(n + 1/2) with a square root. */
function power(node: Apply): Expr {
  const x = node.args[0]!;
  const exponent = node.args[1]!;
  if (exponent.kind !== "const") return node;
  const n = Math.abs(exponent.value);
  if (!Number.isInteger(2 * n) || n > LARGEST) return node;
  const whole = Math.floor(n);
  let value = whole === 0 ? undefined : product(x, whole);
  if (n !== whole) value = times(value, simplified("sqrt", [x]));
  value ??= ONE;
  return exponent.value < 0 ? simplified("div", [ONE, value]) : value;
}

const times = (a: Expr | undefined, b: Expr): Expr =>
  a === undefined ? b : simplified("mul", [a, b]);

function product(x: Expr, n: number): Expr {
  let result: Expr | undefined;
  let square = x;
  for (let rest = n; rest > 0; rest >>= 1) {
    if (rest & 1) result = times(result, square);
    if (rest > 1) square = simplified("mul", [square, square]);
  }
  return result!;
}

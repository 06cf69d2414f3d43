/**
 * Spells out what has no form of its own in JavaScript: operations with a definition, whole powers,
 * and the reducer logsumexp. Done after differentiation, so that the derivatives are the neat ones.
 */
import {
  apply,
  constant,
  load,
  ONE,
  tensor,
  transform,
  type Apply,
  type Expr,
} from "../ir/expr.ts";
import { OPS } from "../ir/ops.ts";
import {
  mapAssignments,
  type Assign,
  type Program,
  type Statement,
} from "../ir/program.ts";
import { simplified } from "../rewrite/simplify.ts";
import { formula } from "../rewrite/template.ts";

/** The largest whole exponent that becomes a product. */
const LARGEST = 64;

export function decompose(program: Program): Program {
  const memory = new Map<Expr, Expr>();
  const spell = (value: Expr): Expr =>
    transform(value, spelled, memory, simplified);
  const statements = mapAssignments(
    program.statements,
    (one): readonly Statement[] => {
      const simple = { ...one, value: spell(one.value), at: one.at };
      return one.by === "logsumexp" ? logsumexp(simple) : [simple];
    },
  );
  return { ...program, statements };
}

function spelled(node: Expr): Expr {
  if (node.kind !== "apply") return node;
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
const leaves = (node: Apply): Map<Expr, Expr> =>
  new Map(node.args.map((arg) => [arg, arg]));

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

/** The largest finite double: keeps ∞ − ∞ out of the exponent. */
const HUGE = constant(Number.MAX_VALUE);

/** t = m + log Σ exp(v − m) with m = max v. */
function logsumexp(statement: Assign): Statement[] {
  const { target, at, over } = statement;
  const largest = tensor(`${target.name}_max`, target.shape, "local");
  const finite = tensor(`${target.name}_shift`, target.shape, "local");
  const total = tensor(`${target.name}_sum`, target.shape, "local");
  const rows = over.filter((one) => at.includes(one));
  const shift = load(finite, at);
  const clamped = apply(
    "max",
    apply("min", load(largest, at), HUGE),
    constant(-Number.MAX_VALUE),
  );
  const shifted = simplified("exp", [
    simplified("sub", [statement.value, shift]),
  ]);
  const result = simplified("add", [
    shift,
    simplified("log", [load(total, at)]),
  ]);
  return [
    { ...statement, target: largest, by: "max" },
    { ...statement, target: finite, by: "set", over: rows, value: clamped },
    { ...statement, target: total, by: "sum", value: shifted },
    { ...statement, by: "set", over: rows, value: result },
  ];
}

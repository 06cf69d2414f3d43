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
  ZERO,
  type Apply,
  type Expr,
  type Tensor,
} from "../ir/expr.ts";
import { NodeMap } from "../ir/node-map.ts";
import { OPS } from "../ir/ops.ts";
import {
  assignments,
  mapAssignments,
  type Assign,
  type Program,
  type Statement,
} from "../ir/program.ts";
import { simplified } from "../rewrite/simplify.ts";
import { formula, match, template } from "../rewrite/template.ts";

/** The largest whole exponent that becomes a product. */
const LARGEST = 64;

export function decompose(program: Program): Program {
  const known = new Map<Tensor, Parts>();
  for (const { by, target } of assignments(program.statements))
    if (by === "logsumexp") known.set(target, partsOf(target));
  const spell = spelling(known);
  const statements = mapAssignments(
    program.statements,
    (one): readonly Statement[] => {
      const simple = { ...one, value: spell(one.value) };
      return one.by === "logsumexp"
        ? logsumexp(simple, known.get(one.target)!)
        : [simple];
    },
  );
  return { ...program, statements };
}

/** Spells out expressions that have much in common. */
export function spelling(
  known: ReadonlyMap<Tensor, Parts> = new Map(),
): (value: Expr) => Expr {
  const memory = new NodeMap<Expr, Expr>();
  const change = (node: Expr): Expr => spelled(weight(node, known));
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
const TINY = constant(-Number.MAX_VALUE);

/** What a logsumexp is made of, row by row: the shift, the sum of the shifted exponentials, its inverse. */
interface Parts {
  readonly largest: Tensor;
  readonly shift: Tensor;
  readonly total: Tensor;
  readonly scale: Tensor;
}

const partsOf = ({ name, shape }: Tensor): Parts => {
  const part = (suffix: string): Tensor =>
    tensor(name + suffix, shape, "local");
  return {
    largest: part("_max"),
    shift: part("_shift"),
    total: part("_sum"),
    scale: part("_scale"),
  };
};

/** t = m + log Σ exp(v − m) with m = max v, kept finite. */
function logsumexp(statement: Assign, parts: Parts): Statement[] {
  const { at, over } = statement;
  const rows = over.filter((one) => at.includes(one));
  const row = (target: Tensor, value: Expr): Statement => ({
    ...statement,
    target,
    by: "set",
    over: rows,
    value,
  });
  const shift = load(parts.shift, at);
  const total = load(parts.total, at);
  const clamped = apply(
    "max",
    apply("min", load(parts.largest, at), HUGE),
    TINY,
  );
  const shifted = simplified("exp", [
    simplified("sub", [statement.value, shift]),
  ]);
  const inverse = apply(
    "select",
    apply("eq", total, ZERO),
    ZERO,
    apply("div", ONE, total),
  );
  return [
    { ...statement, target: parts.largest, by: "max" },
    row(parts.shift, clamped),
    { ...statement, target: parts.total, by: "sum", value: shifted },
    row(parts.scale, inverse),
    row(
      statement.target,
      simplified("add", [shift, simplified("log", [total])]),
    ),
  ];
}

/** exp(v − t), the partial of the reducer, as exp(v − m) / Σ: the exponential is there already. */
function weight(node: Expr, known: ReadonlyMap<Tensor, Parts>): Expr {
  const bindings = new Map<string, Expr>();
  if (!match(template("exp(v - max(t, d))"), node, bindings)) return node;
  const t = bindings.get("t")!;
  const parts = t.kind === "load" ? known.get(t.tensor) : undefined;
  if (t.kind !== "load" || parts === undefined || bindings.get("d") !== TINY)
    return node;
  const exponent = simplified("sub", [
    bindings.get("v")!,
    load(parts.shift, t.at),
  ]);
  return simplified("mul", [
    simplified("exp", [exponent]),
    load(parts.scale, t.at),
  ]);
}

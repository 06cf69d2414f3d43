/** Applies the table of identities from the leaves up, and folds constants. */
import {
  applied,
  apply,
  constant,
  keepSimple,
  simpleForm,
  transform,
  type Build,
  type Expr,
} from "../ir/expr.ts";
import { NodeMap } from "../ir/node-map.ts";
import { OPS, type OpName } from "../ir/ops.ts";
import { mapAssignments, withValue, type Program } from "../ir/program.ts";
import { compared } from "./compare.ts";
import { EXACT, FINITE, STABLE } from "./identities.ts";
import { rulesFor, type Rule } from "./rules.ts";
import { Bindings, fill, hasForm, match } from "./template.ts";

/**
 * Operations that every engine rounds alike, so that folding them gives the same bytes everywhere.
 * exp and its like are left to the generated module.
 */
const FOLDED: ReadonlySet<string> = new Set([
  "add", "sub", "mul", "div", "neg", "sqrt", "abs", "floor", "ceil", "trunc", "sign", "max", "min",
  "atLeast", "atMost", "relu", "square", "cube", "lt", "le", "gt", "ge", "eq", "ne", "and", "or", "not",
]); // prettier-ignore

function fold(op: OpName, args: readonly Expr[]): Expr | undefined {
  if (op === "select" && args[0]!.kind === "const")
    return args[args[0]!.value !== 0 ? 1 : 2]!;
  if (op === "and" || op === "or" || op === "xor")
    return connective(op, args[0]!, args[1]!);
  for (let k = 0; k < args.length; k++)
    if (args[k]!.kind !== "const") return undefined;
  const values = args.map((arg) => (arg.kind === "const" ? arg.value : NaN));
  if (FOLDED.has(op)) return constant(OPS[op].value(...values));
  return op === "pow" ? power(values[0]!, values[1]!) : undefined;
}

/** A truth value that is known drops out, decides, or turns the other round. */
function connective(
  op: "and" | "or" | "xor",
  a: Expr,
  b: Expr,
): Expr | undefined {
  for (const [one, other] of [[a, b] as const, [b, a] as const])
    if (one.kind === "const") {
      const truth = one.value !== 0;
      if (op === "xor") return truth ? negated(other) : other;
      return truth === (op === "and") ? other : one;
    }
  return undefined;
}

const negated = (truth: Expr): Expr =>
  truth.kind === "const"
    ? constant(Number(truth.value === 0))
    : apply("not", truth);

/** Powers of small whole exponents by multiplication, which is the same in every engine. */
function power(base: number, exponent: number): Expr | undefined {
  if (!Number.isInteger(exponent) || Math.abs(exponent) > 64) return undefined;
  let result = 1;
  for (let k = 0; k < Math.abs(exponent); k++) result *= base;
  return constant(exponent < 0 ? 1 / result : result);
}

function builder(
  rules: (op: OpName, args: readonly Expr[]) => readonly Rule[],
): Build {
  const build: Build = (op, args, same) => {
    const folded = fold(op, args) ?? compared(op, args);
    if (folded !== undefined) return folded;
    const node = same ?? applied(op, args);
    for (const rule of rules(op, args)) {
      if (!hasForm(rule.left, node)) continue;
      const bindings = new Bindings();
      if (match(rule.left, node, bindings))
        return fill(rule.right, bindings, build);
    }
    return node;
  };
  return build;
}

const tidied = builder(rulesFor([...EXACT, ...FINITE]));

/** Makes a simplified node from simplified arguments. Passes ask again and again, so nodes know the answer. */
export const simplified: Build = (op, args, same) => {
  if (same === undefined && args.every(isNumber)) return tidied(op, args);
  const node = same ?? applied(op, args);
  return simpleForm(node) ?? keepSimple(node, tidied(op, args, node));
};

const isNumber = (node: Expr): boolean => node.kind === "const";

/** Makes a simplified node, with naive forms turned into stable ones. */
export const stabilised: Build = builder(
  rulesFor([...EXACT, ...FINITE, ...STABLE]),
);

/** Zeros, ones and signs are tidied, constants folded. */
export function simplify(program: Program): Program {
  const memory = new NodeMap<Expr, Expr>();
  return {
    ...program,
    statements: mapAssignments(program.statements, (one) =>
      withValue(
        one,
        transform(one.value, (node) => node, memory, simplified),
      ),
    ),
  };
}

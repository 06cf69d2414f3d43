/** The operators: which operation each is, and where it is matrix algebra instead. */
import { constant, isConst } from "../ir/expr.ts";
import type { OpName } from "../ir/ops.ts";
import type { Operator, Span } from "./ast.ts";
import type { Builder } from "./builder.ts";
import type { Call } from "./call.ts";
import { power, product, quotient, transpose } from "./library.ts";
import { scalar, type Value } from "./value.ts";

/** Elementwise operators; those that are not here are below. */
// prettier-ignore
const ELEMENTWISE: Partial<Record<Operator, OpName>> = {
  add:         "add",      subtract:   "sub",
  multiply:    "mul",      divide:     "div",     pow:       "pow",   mod: "mod",
  dotMultiply: "mul",      dotDivide:  "div",     dotPow:    "pow",
  unaryMinus:  "neg",      not:        "not",     factorial: "factorial",
  and:         "and",      or:         "or",      xor:       "xor",
  equal:       "eq",       unequal:    "ne",
  smaller:     "lt",       larger:     "gt",
  smallerEq:   "le",       largerEq:   "ge",
};

/** What an operator is for matrices. */
const MATRIX: Partial<Record<Operator, (call: Call) => Value>> = {
  multiply: product,
  divide: quotient,
  pow: power,
  ctranspose: transpose,
};

interface Operation {
  readonly builder: Builder;
  readonly op: Operator;
  readonly args: readonly Value[];
  readonly span: Span;
}

/** The value of an operator. */
export function operator({ builder, op, args, span }: Operation): Value {
  const scalars = args.every((arg) => arg.shape.length === 0);
  const matrix = MATRIX[op];
  const [first] = args;
  if (
    /pow$/i.test(op) &&
    first!.shape.length === 0 &&
    isConst(first!.at([]), Math.E)
  )
    return builder.elementwise("exp", [args[1]!], span);
  if (matrix !== undefined && !scalars) {
    const argSpans = args.map((arg) => arg.span ?? span);
    return { ...matrix({ builder, name: op, args, span, argSpans }), span };
  }
  const known = ELEMENTWISE[op];
  if (known !== undefined) return builder.elementwise(known, args, span);
  switch (op) {
    case "unaryPlus":
    case "ctranspose":
      return { ...args[0]!, span };
    case "percent":
      return builder.elementwise(
        "div",
        [args[0]!, scalar(constant(100))],
        span,
      );
    default:
      throw new Error(`no rule for the operator ${op}`);
  }
}

/** a < b <= c: every neighbouring pair holds. */
export function chain(
  builder: Builder,
  ops: readonly Operator[],
  args: readonly Value[],
  span: Span,
): Value {
  const pairs = ops.map((op, k) =>
    operator({ builder, op, args: [args[k]!, args[k + 1]!], span }),
  );
  return pairs.reduce((all, pair) =>
    builder.elementwise("and", [all, pair], span),
  );
}

const UNARY: readonly Operator[] = [
  "unaryMinus",
  "unaryPlus",
  "not",
  "factorial",
  "ctranspose",
];

/** The operators by the names that mathjs gives their functions, with the number of their operands. */
export const OPERATOR_ARITY: ReadonlyMap<string, number> = new Map([
  ...Object.keys({ ...ELEMENTWISE, ...MATRIX }).map(
    (name) => [name, 2] as const,
  ),
  ...UNARY.map((name) => [name, 1] as const),
]);

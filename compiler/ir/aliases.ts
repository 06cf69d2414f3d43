/**
 * What users call the operations: spellings of mathjs, of other libraries and of papers, and the
 * arguments that may be left out. The matrix product `multiply` and the sign `unaryPlus` are no scalar
 * operations and so not here.
 */
import { OPS, type OpName } from "./ops.ts";

/** Another spelling → the operation. */
// prettier-ignore
export const ALIASES: Readonly<Record<string, OpName>> = {
  // mathjs: operators
  subtract: "sub", dotMultiply: "mul", dotDivide: "div", dotPow: "pow", unaryMinus: "neg",
  equal: "eq", unequal: "ne", smaller: "lt", larger: "gt", smallerEq: "le", largerEq: "ge",
  // mathjs: functions
  fix: "trunc",
  // arithmetic
  power: "pow", negate: "neg", maximum: "max", minimum: "min", maxout: "max", clip: "clamp",
  sgn: "sign", signum: "sign", remainder: "mod", fmod: "rem", step: "heaviside", where: "select",
  radians: "deg2rad", degrees: "rad2deg", ln: "log",
  // inverse functions
  arcsin: "asin", arccos: "acos", arctan: "atan", arccot: "acot", arcsec: "asec", arccsc: "acsc", arctan2: "atan2",
  arcsinh: "asinh", arccosh: "acosh", arctanh: "atanh", arccoth: "acoth", arcsech: "asech", arccsch: "acsch",
  // special functions
  gammaln: "lgamma", loggamma: "lgamma", betaln: "lbeta", logbeta: "lbeta", psi: "digamma",
  // stable composites and activations
  expit: "sigmoid", logistic: "sigmoid", log1pexp: "softplus",
  swish: "silu", prelu: "leakyRelu", hardSigmoid: "hardsigmoid", hardSwish: "hardswish", hardTanh: "hardtanh",
  logSigmoid: "logsigmoid",
};

/** Trailing arguments that may be left out, and what they are then. */
// prettier-ignore
export const DEFAULTS = {
  leakyRelu:  [0.01],
  elu:        [1],
  celu:       [1],
  softshrink: [0.5],
  hardshrink: [0.5],
  squareplus: [4],
  heaviside:  [0.5],
  smoothL1:   [1],
  huber:      [1],
  pinball:    [0.5],
} as const satisfies { readonly [Name in OpName]?: readonly number[] };

/** Where the number of arguments chooses between operations. */
// prettier-ignore
export const BY_COUNT: Readonly<Record<string, Readonly<Record<number, OpName>>>> = {
  log:      { 2: "logBase" },
  softplus: { 2: "softplusBeta" },
  nthRoot:  { 1: "sqrt" },
  hypot:    { 1: "abs" },
};

/** Taken over any number of arguments, from left to right: hypot(x, y, w) is hypot(hypot(x, y), w). */
export const VARIADIC: ReadonlySet<OpName> = new Set<OpName>([
  "add", "mul", "max", "min", "hypot", "logaddexp", "and", "or", "xor",
]); // prettier-ignore

export interface Resolved {
  readonly op: OpName;
  /** To be added behind the arguments that were given. */
  readonly defaults: readonly number[];
}

const isOp = (name: string): name is OpName => Object.hasOwn(OPS, name);

/** The operation that `name` means with `count` arguments; undefined if there is none of that name. */
export function resolveOp(name: string, count: number): Resolved | undefined {
  const known = isOp(name)
    ? name
    : Object.hasOwn(ALIASES, name)
      ? ALIASES[name]
      : undefined;
  if (known === undefined) return undefined;
  const op =
    (Object.hasOwn(BY_COUNT, known) && BY_COUNT[known]![count]) || known;
  const trailing: readonly number[] = Object.hasOwn(DEFAULTS, op)
    ? DEFAULTS[op as keyof typeof DEFAULTS]
    : [];
  const missing = OPS[op].params.length - count;
  return {
    op,
    defaults:
      missing > 0 && missing <= trailing.length
        ? trailing.slice(trailing.length - missing)
        : [],
  };
}

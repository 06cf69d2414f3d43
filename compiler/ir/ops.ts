/**
 * The tables of scalar operations and of reducers.
 *
 * One line per operation: its arguments, how JavaScript computes it, its value (for the interpreter),
 * and its partial derivative by each argument. A partial is written in the source language, may use
 * the arguments and `z`, the result, and serves forward and reverse mode alike. In the column of
 * JavaScript, `+` and the like are operators, `Math.…` and `runtime.…` are functions, and text after
 * `=` is a definition in the source language, spelled out late (lower/decompose.ts), after the
 * derivative has been taken. Both sides of a conditional are computed then, so either may overflow.
 *
 * `guarded(partial)`: infinite or undefined at a point where the value is finite. There a zero adjoint
 * gives zero. What happens at kinks is said in docs/numerics.md.
 */
import * as runtime from "../../runtime/index.ts";

/** A partial; where `guarded`, 0 · ∞ = 0. */
export interface Partial {
  readonly text: string;
  readonly guarded: boolean;
}

export interface OpRule {
  readonly params: readonly string[];
  readonly js: string;
  readonly value: (...args: number[]) => number;
  readonly partials: readonly Partial[];
  readonly result: "number" | "boolean";
}

type Value<Result> = (x: number, y: number, w: number) => Result;

const guarded = (text: string): Partial => ({ text, guarded: true });

const op = (
  params: string,
  js: string,
  value: Value<number>,
  ...partials: (string | Partial)[]
): OpRule => ({
  params: params.split(" "),
  js,
  value: value as OpRule["value"],
  partials: partials.map((p) =>
    typeof p === "string" ? { text: p, guarded: false } : p,
  ),
  result: "number",
});

/** A comparison or connective: its result is a truth value, its derivative zero. */
const test = (params: string, js: string, value: Value<boolean>): OpRule => ({
  params: params.split(" "),
  js,
  value: (x, y, w) => Number(value(x!, y!, w!)),
  partials: [],
  result: "boolean",
});

const sigmoid = (x: number): number =>
  x < 0 ? Math.exp(x) / (1 + Math.exp(x)) : 1 / (1 + Math.exp(-x));

const softplus = (x: number): number =>
  Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));

const squareplus = (x: number, b: number): number => {
  const root = Math.sqrt(x * x + b);
  return x >= 0 ? (x + root) / 2 : b / 2 / (root - x);
};

const logaddexp = (x: number, y: number): number =>
  x === y ? x + Math.LN2 : Math.max(x, y) + softplus(-Math.abs(x - y));

const smoothL1 = (x: number, b: number): number =>
  Math.abs(x) < b ? (x * x) / b / 2 : Math.abs(x) - b / 2;

// G. Klambauer et al., "Self-normalizing neural networks", 2017: λ and λα.
const SELU = 1.0507009873554805;
const SELU_ALPHA = 1.7580993408473766;

// gelu by tanh is x σ(u) with this u; D. Hendrycks and K. Gimpel, 2016.
const GELU = "2 * sqrt(2 / pi) * x * (1 + 0.044715 * x * x)";
const GELU_SLOPE = "2 * sqrt(2 / pi) * (1 + 0.134145 * x * x)";

// prettier-ignore
export const OPS = {
  //            arguments     JavaScript                                     value                                           ∂z/∂x, ∂z/∂y, … (z is the result)

  // Arithmetic
  add:          op("x y",     "+",                                           (x, y) => x + y,                                "1", "1"),
  sub:          op("x y",     "-",                                           (x, y) => x - y,                                "1", "-1"),
  mul:          op("x y",     "*",                                           (x, y) => x * y,                                "y", "x"),
  div:          op("x y",     "/",                                           (x, y) => x / y,                                "1 / y", "-z / y"),
  neg:          op("x",       "-",                                           (x) => -x,                                      "-1"),
  strongMul:    op("x y",     "= x == 0 ? 0 : x * y",                        (x, y) => x === 0 ? 0 : x * y,                  "y", "x"),
  strongProduct: op("x y",    "= x == 0 or y == 0 ? 0 : x * y",              (x, y) => x === 0 || y === 0 ? 0 : x * y,       "y", "x"),
  fma:          op("x y w",   "= x * y + w",                                 (x, y, w) => x * y + w,                         "y", "x", "1"),
  lerp:         op("x y t",   "= (1 - t) * x + t * y",                       (x, y, t) => (1 - t) * x + t * y,               "1 - t", "t", "y - x"),
  reciprocal:   op("x",       "= 1 / x",                                     (x) => 1 / x,                                   "-z ^ 2"),
  square:       op("x",       "= x * x",                                     (x) => x * x,                                   "2 * x"),
  cube:         op("x",       "= x * x * x",                                 (x) => x * x * x,                               "3 * x ^ 2"),
  rem:          op("x y",     "%",                                           (x, y) => x % y,                                "1", "-trunc(x / y)"),
  mod:          op("x y",     "runtime.mod",                                 runtime.mod,                                    "1", "y == 0 ? 0 : -floor(x / y)"),
  deg2rad:      op("x",       "= pi / 180 * x",                              (x) => (x / 180) * Math.PI,                     "pi / 180"),
  rad2deg:      op("x",       "= 180 / pi * x",                              (x) => (x / Math.PI) * 180,                     "180 / pi"),

  // Powers and roots
  pow:          op("x y",     "Math.pow",                                    Math.pow,                                       guarded("x == 0 and y == 0 ? 0 : y * x ^ (y - 1)"), guarded("x == 0 and y >= 0 ? 0 : z * log(x)")),
  sqrt:         op("x",       "Math.sqrt",                                   Math.sqrt,                                      guarded("0.5 / z")),
  root:         op("s",       "Math.sqrt",                                   Math.sqrt,                                      "z == 0 ? 0 : 0.5 / z"),
  rsqrt:        op("x",       "= 1 / sqrt(x)",                               (x) => 1 / Math.sqrt(x),                        "-0.5 * z / x"),
  cbrt:         op("x",       "Math.cbrt",                                   Math.cbrt,                                      guarded("1 / (3 * z ^ 2)")),
  nthRoot:      op("x n",     "runtime.nthRoot",                             runtime.nthRoot,                                guarded("1 / (n * z ^ (n - 1))"), guarded("x == 0 ? 0 : -z * log(x) / n ^ 2")),
  hypot:        op("x y",     "Math.hypot",                                  Math.hypot,                                     "z == 0 ? 0 : x / z", "z == 0 ? 0 : y / z"),

  // Exponentials and logarithms
  exp:          op("x",       "Math.exp",                                    Math.exp,                                       "z"),
  exp2:         op("x",       "= 2 ^ x",                                     (x) => 2 ** x,                                  `${Math.LN2} * z`),
  exp10:        op("x",       "= 10 ^ x",                                    (x) => 10 ** x,                                 `${Math.LN10} * z`),
  expm1:        op("x",       "Math.expm1",                                  Math.expm1,                                     "exp(x)"),
  log:          op("x",       "Math.log",                                    Math.log,                                       "1 / x"),
  log2:         op("x",       "Math.log2",                                   Math.log2,                                      `${Math.LOG2E} / x`),
  log10:        op("x",       "Math.log10",                                  Math.log10,                                     `${Math.LOG10E} / x`),
  log1p:        op("x",       "Math.log1p",                                  Math.log1p,                                     "1 / (1 + x)"),
  logBase:      op("x b",     "= log(x) / log(b)",                           (x, b) => Math.log(x) / Math.log(b),            "1 / (x * log(b))", "-z / (b * log(b))"),

  // Circular functions
  sin:          op("x",       "Math.sin",                                    Math.sin,                                       "cos(x)"),
  cos:          op("x",       "Math.cos",                                    Math.cos,                                       "-sin(x)"),
  tan:          op("x",       "Math.tan",                                    Math.tan,                                       "1 + z ^ 2"),
  cot:          op("x",       "= 1 / tan(x)",                                (x) => Math.cos(x) / Math.sin(x),               "-1 - z ^ 2"),
  sec:          op("x",       "= 1 / cos(x)",                                (x) => 1 / Math.cos(x),                         "z * tan(x)"),
  csc:          op("x",       "= 1 / sin(x)",                                (x) => 1 / Math.sin(x),                         "-z / tan(x)"),
  asin:         op("x",       "Math.asin",                                   Math.asin,                                      guarded("1 / sqrt((1 - x) * (1 + x))")),
  acos:         op("x",       "Math.acos",                                   Math.acos,                                      guarded("-1 / sqrt((1 - x) * (1 + x))")),
  atan:         op("x",       "Math.atan",                                   Math.atan,                                      "1 / (1 + x ^ 2)"),
  acot:         op("x",       "= atan(1 / x)",                               (x) => Math.atan(1 / x),                        "-1 / (1 + x ^ 2)"),
  asec:         op("x",       "= acos(1 / x)",                               (x) => Math.acos(1 / x),                        guarded("1 / (abs(x) * sqrt((x - 1) * (x + 1)))")),
  acsc:         op("x",       "= asin(1 / x)",                               (x) => Math.asin(1 / x),                        guarded("-1 / (abs(x) * sqrt((x - 1) * (x + 1)))")),
  atan2:        op("y x",     "Math.atan2",                                  Math.atan2,                                     guarded("x / (x ^ 2 + y ^ 2)"), guarded("-y / (x ^ 2 + y ^ 2)")),
  sinpi:        op("x",       "runtime.sinpi",                               runtime.sinpi,                                  "pi * cospi(x)"),
  cospi:        op("x",       "runtime.cospi",                               runtime.cospi,                                  "-pi * sinpi(x)"),
  sinc:         op("x",       "runtime.sinc",                                runtime.sinc,                                   "cosc(x)"),
  cosc:         op("x",       "runtime.cosc",                                runtime.cosc,                                   "x == 0 ? -pi * pi / 3 : -(pi * sinpi(x) + 2 * z) / x"),

  // Hyperbolic functions
  sinh:         op("x",       "Math.sinh",                                   Math.sinh,                                      "cosh(x)"),
  cosh:         op("x",       "Math.cosh",                                   Math.cosh,                                      "sinh(x)"),
  tanh:         op("x",       "Math.tanh",                                   Math.tanh,                                      "1 - z ^ 2"),
  coth:         op("x",       "= 1 / tanh(x)",                               (x) => 1 / Math.tanh(x),                        "1 - z ^ 2"),
  sech:         op("x",       "= 1 / cosh(x)",                               (x) => 1 / Math.cosh(x),                        "-z * tanh(x)"),
  csch:         op("x",       "= 1 / sinh(x)",                               (x) => 1 / Math.sinh(x),                        "-z / tanh(x)"),
  asinh:        op("x",       "Math.asinh",                                  Math.asinh,                                     "1 / sqrt(x ^ 2 + 1)"),
  acosh:        op("x",       "Math.acosh",                                  Math.acosh,                                     guarded("1 / (sqrt(x - 1) * sqrt(x + 1))")),
  atanh:        op("x",       "Math.atanh",                                  Math.atanh,                                     "1 / ((1 - x) * (1 + x))"),
  acoth:        op("x",       "= atanh(1 / x)",                              (x) => Math.atanh(1 / x),                       "1 / ((1 - x) * (1 + x))"),
  asech:        op("x",       "= acosh(1 / x)",                              (x) => Math.acosh(1 / x),                       guarded("-1 / (x * sqrt((1 - x) * (1 + x)))")),
  acsch:        op("x",       "= asinh(1 / x)",                              (x) => Math.asinh(1 / x),                       "-1 / (abs(x) * sqrt(x ^ 2 + 1))"),

  // Special functions
  erf:          op("x",       "runtime.erf",                                 runtime.erf,                                    "2 / sqrt(pi) * exp(-x ^ 2)"),
  erfc:         op("x",       "runtime.erfc",                                runtime.erfc,                                   "-2 / sqrt(pi) * exp(-x ^ 2)"),
  erfcx:        op("x",       "runtime.erfcx",                               runtime.erfcx,                                  "2 * x * z - 2 / sqrt(pi)"),
  erfinv:       op("x",       "runtime.erfinv",                              runtime.erfinv,                                 "sqrt(pi) / 2 * exp(z ^ 2)"),
  gamma:        op("x",       "runtime.gamma",                               runtime.gamma,                                  "z * digamma(x)"),
  factorial:    op("x",       "runtime.factorial",                           runtime.factorial,                              "z * digamma(x + 1)"),
  lgamma:       op("x",       "runtime.lgamma",                              runtime.lgamma,                                 "digamma(x)"),
  digamma:      op("x",       "runtime.digamma",                             runtime.digamma,                                "trigamma(x)"),
  trigamma:     op("x",       "runtime.trigamma",                            runtime.trigamma,                               "polygamma(2, x)"),
  polygamma:    op("n x",     "runtime.polygamma",                           runtime.polygamma,                              "0", "polygamma(n + 1, x)"),
  beta:         op("x y",     "runtime.beta",                                runtime.beta,                                   "z * (digamma(x) - digamma(x + y))", "z * (digamma(y) - digamma(x + y))"),
  lbeta:        op("x y",     "runtime.lbeta",                               runtime.lbeta,                                  "digamma(x) - digamma(x + y)", "digamma(y) - digamma(x + y)"),

  // Stable composites
  sigmoid:      op("x",       "= 1 / (1 + exp(-x))",                         sigmoid,                                        "z * (1 - z)"),
  logsigmoid:   op("x",       "= min(x, 0) - log1p(exp(-abs(x)))",           (x) => -softplus(-x),                           "1 / (1 + exp(x))"),
  logit:        op("x",       "= log(x / (1 - x))",                          (x) => Math.log(x) - Math.log1p(-x),            "1 / (x * (1 - x))"),
  softplus:     op("x",       "= max(x, 0) + log1p(exp(-abs(x)))",           softplus,                                       "sigmoid(x)"),
  softplusBeta: op("x b",     "= (max(b * x, 0) + log1p(exp(-abs(b * x)))) / b", (x, b) => softplus(b * x) / b,                  "sigmoid(b * x)", "(x * sigmoid(b * x) - z) / b"),
  log1mexp:     op("x",       "runtime.log1mexp",                            runtime.log1mexp,                               "-1 / expm1(-x)"),
  logexpm1:     op("x",       "runtime.logexpm1",                            runtime.logexpm1,                               "-1 / expm1(-x)"),
  logaddexp:    op("x y",     `= x == y ? x + ${Math.LN2} : max(x, y) + log1p(exp(-abs(x - y)))`, logaddexp,                                      "x == y and abs(x) > 1.7976931348623157e308 ? 0.5 : 1 / (1 + exp(y - x))", "x == y and abs(x) > 1.7976931348623157e308 ? 0.5 : 1 / (1 + exp(x - y))"),
  logsubexp:    op("x y",     "runtime.logsubexp",                           runtime.logsubexp,                              "-1 / expm1(y - x)", "-1 / expm1(x - y)"),
  xlogx:        op("x",       "= x == 0 ? 0 : x * log(x)",                   (x) => x === 0 ? 0 : x * Math.log(x),           guarded("1 + log(x)")),
  xlogy:        op("x y",     "= x == 0 ? 0 : x * log(y)",                   (x, y) => x === 0 ? 0 : x * Math.log(y),        guarded("x == 0 and y == 0 ? 0 : log(y)"), "x == 0 and y == 0 ? 0 : x / y"),
  xlog1py:      op("x y",     "= x == 0 ? 0 : x * log1p(y)",                 (x, y) => x === 0 ? 0 : x * Math.log1p(y),      guarded("x == 0 and y == -1 ? 0 : log1p(y)"), "x == 0 and y == -1 ? 0 : x / (1 + y)"),
  entr:         op("x",       "= x == 0 ? 0 : -x * log(x)",                  (x) => x === 0 ? 0 : -x * Math.log(x),          guarded("-1 - log(x)")),
  logcosh:      op("x",       "runtime.logcosh",                             runtime.logcosh,                                "tanh(x)"),
  softsign:     op("x",       "= x / (1 + abs(x))",                          (x) => x / (1 + Math.abs(x)),                   "1 / (1 + abs(x)) ^ 2"),
  squareplus:   op("x b",     "= x < 0 ? b / 2 / (sqrt(x * x + b) - x) : (x + sqrt(x * x + b)) / 2", squareplus,                                     "z / sqrt(x ^ 2 + b)", "0.25 / sqrt(x ^ 2 + b)"),

  // Kinks: absolute value, extremes, rounding
  abs:          op("x",       "Math.abs",                                    Math.abs,                                       "sign(x)"),
  sign:         op("x",       "Math.sign",                                   Math.sign,                                      "0"),
  max:          op("x y",     "Math.max",                                    Math.max,                                       "x > y ? 1 : (x == y ? 0.5 : 0)", "x < y ? 1 : (x == y ? 0.5 : 0)"),
  min:          op("x y",     "Math.min",                                    Math.min,                                       "x < y ? 1 : (x == y ? 0.5 : 0)", "x > y ? 1 : (x == y ? 0.5 : 0)"),
  atLeast:      op("x c",     "Math.max",                                    Math.max,                                       "x > c ? 1 : 0", "x > c ? 0 : 1"),
  atMost:       op("x c",     "Math.min",                                    Math.min,                                       "x < c ? 1 : 0", "x < c ? 0 : 1"),
  clamp:        op("x lo hi", "= min(max(x, lo), hi)",                       (x, lo, hi) => Math.min(Math.max(x, lo), hi),   "x >= lo and x <= hi ? 1 : 0", "x < lo and lo <= hi ? 1 : 0", "max(x, lo) > hi ? 1 : 0"),
  floor:        op("x",       "Math.floor",                                  Math.floor,                                     "0"),
  ceil:         op("x",       "Math.ceil",                                   Math.ceil,                                      "0"),
  round:        op("x",       "runtime.round",                               runtime.round,                                  "0"),
  trunc:        op("x",       "Math.trunc",                                  Math.trunc,                                     "0"),
  frac:         op("x",       "= x - trunc(x)",                              (x) => x % 1,                                   "1"),
  heaviside:    op("x h",     "= x == 0 ? h : (x > 0 ? 1 : (x < 0 ? 0 : x))", (x, h) => x === 0 ? h : (1 + Math.sign(x)) / 2, "0", "x == 0 ? 1 : 0"),
  copysign:     op("x y",     "= y < 0 or 1 / y < 0 ? -abs(x) : abs(x)",     (x, y) => Math.abs(x) * (y < 0 || Object.is(y, -0) ? -1 : 1), "sign(x) * sign(z)", "0"),

  // Activations
  relu:         op("x",       "= max(x, 0)",                                 (x) => Math.max(x, 0),                          "z > 0 ? 1 : 0"),
  relu6:        op("x",       "= min(max(x, 0), 6)",                         (x) => Math.min(Math.max(x, 0), 6),             "x > 0 and x < 6 ? 1 : 0"),
  leakyRelu:    op("x slope", "= x > 0 ? x : slope * x",                     (x, slope) => x > 0 ? x : slope * x,            "x > 0 ? 1 : slope", "x > 0 ? 0 : x"),
  elu:          op("x a",     "= x > 0 ? x : a * expm1(x)",                  (x, a) => x > 0 ? x : a * Math.expm1(x),        "x > 0 ? 1 : a * exp(x)", "x > 0 ? 0 : expm1(x)"),
  selu:         op("x",       `= x > 0 ? ${SELU} * x : ${SELU_ALPHA} * expm1(x)`, (x) => x > 0 ? SELU * x : SELU_ALPHA * Math.expm1(x), `x > 0 ? ${SELU} : ${SELU_ALPHA} * exp(x)`),
  celu:         op("x a",     "= x > 0 ? x : a * expm1(x / a)",              (x, a) => x > 0 ? x : a * Math.expm1(x / a),    "x > 0 ? 1 : exp(x / a)", "x > 0 ? 0 : expm1(x / a) - x / a * exp(x / a)"),
  hardtanh:     op("x",       "= min(max(x, -1), 1)",                        (x) => Math.min(Math.max(x, -1), 1),            "x > -1 and x < 1 ? 1 : 0"),
  hardsigmoid:  op("x",       "= min(max(x + 3, 0), 6) / 6",                 (x) => Math.min(Math.max(x + 3, 0), 6) / 6,     "x > -3 and x < 3 ? 1 / 6 : 0"),
  hardswish:    op("x",       "= x <= -3 ? 0 : x * (min(x + 3, 6) / 6)",     (x) => x <= -3 ? 0 : x >= 3 ? x : (x * (x + 3)) / 6, "x >= 3 ? 1 : (x > -3 ? x / 3 + 0.5 : 0)"),
  softshrink:   op("x w",     "= x - min(max(x, -w), w)",                    (x, w) => x - Math.min(Math.max(x, -w), w),     "abs(x) > w ? 1 : 0", "abs(x) > w ? -sign(x) : 0"),
  hardshrink:   op("x w",     "= abs(x) <= w ? 0 : x",                       (x, w) => Math.abs(x) <= w ? 0 : x,             "abs(x) > w ? 1 : 0", "0"),
  threshold:    op("x t v",   "= x <= t ? v : x",                            (x, t, v) => x <= t ? v : x,                    "x > t ? 1 : 0", "0", "x > t ? 0 : 1"),
  silu:         op("x",       "= x / (1 + exp(-x))",                         (x) => x * sigmoid(x),                          "sigmoid(x) * (1 + x * (1 - sigmoid(x)))"),
  gelu:         op("x",       "= 0.5 * x * erfc(-x / sqrt(2))",              (x) => (x * runtime.erfc(-x * Math.SQRT1_2)) / 2, "0.5 * erfc(-x / sqrt(2)) + x * exp(-0.5 * x ^ 2) / sqrt(2 * pi)"),
  geluTanh:     op("x",       `= x / (1 + exp(-(${GELU})))`,                 (x) => x * sigmoid(Math.sqrt(8 / Math.PI) * (x + 0.044715 * x ** 3)), `sigmoid(${GELU}) + z * sigmoid(-(${GELU})) * ${GELU_SLOPE}`),
  mish:         op("x",       "= x * tanh(max(x, 0) + log1p(exp(-abs(x))))", (x) => x * Math.tanh(softplus(x)),              "tanh(softplus(x)) + x * (1 - tanh(softplus(x)) ^ 2) * sigmoid(x)"),
  glu:          op("x y",     "= x / (1 + exp(-y))",                         (x, y) => x * sigmoid(y),                       "sigmoid(y)", "z * (1 - sigmoid(y))"),

  // Pieces of losses
  smoothL1:     op("x b",     "= abs(x) < b ? 0.5 * x * x / b : abs(x) - 0.5 * b", smoothL1,                                       "abs(x) < b ? x / b : sign(x)", "abs(x) < b ? -0.5 * (x / b) ^ 2 : -0.5"),
  huber:        op("x d",     "= abs(x) <= d ? 0.5 * x * x : d * (abs(x) - 0.5 * d)", (x, d) => d * smoothL1(x, d),                   "abs(x) <= d ? x : d * sign(x)", "abs(x) <= d ? 0 : abs(x) - d"),
  pinball:      op("x q",     "= x > 0 ? q * x : (q - 1) * x",               (x, q) => x > 0 ? q * x : (q - 1) * x,          "x > 0 ? q : (x < 0 ? q - 1 : 0)", "x"),

  // Choice and truth
  select:       op("c x y",   "?:",                                          (c, x, y) => c ? x : y,                         "0", "c ? 1 : 0", "c ? 0 : 1"),
  lt:           test("x y",   "<",                                           (x, y) => x < y),
  le:           test("x y",   "<=",                                          (x, y) => x <= y),
  gt:           test("x y",   ">",                                           (x, y) => x > y),
  ge:           test("x y",   ">=",                                          (x, y) => x >= y),
  eq:           test("x y",   "===",                                         (x, y) => x === y),
  ne:           test("x y",   "!==",                                         (x, y) => x !== y),
  and:          test("x y",   "&&",                                          (x, y) => !!x && !!y),
  or:           test("x y",   "||",                                          (x, y) => !!x || !!y),
  xor:          test("x y",   "!==",                                         (x, y) => !!x !== !!y),
  not:          test("x",     "!",                                           (x) => !x),
} as const satisfies Record<string, OpRule>;

export type OpName = keyof typeof OPS;

export interface ReducerRule {
  /** What an empty reduction gives. */
  readonly start: number;
  /** One step over plain numbers; logsumexp keeps no running form and has none. */
  readonly step: ((total: number, value: number) => number) | undefined;
  /** ∂t/∂v: v one value, t the finished total, k how many values are equal to t. */
  readonly partial: string;
}

// prettier-ignore
export const REDUCERS = {
  //           start             step                            ∂t/∂v
  sum:       { start: 0,         step: (t, v) => t + v,          partial: "1" },
  max:       { start: -Infinity, step: (t, v) => Math.max(t, v), partial: "v == t ? 1 / k : 0" },
  min:       { start: Infinity,  step: (t, v) => Math.min(t, v), partial: "v == t ? 1 / k : 0" },
  logsumexp: { start: -Infinity, step: undefined,                partial: "exp(v - max(t, -1.7976931348623157e308))" },
} as const satisfies Record<string, ReducerRule>;

export type ReducerName = keyof typeof REDUCERS;

/**
 * The table of identities: what is written on the left becomes what stands on the right.
 *
 * x, y, w, b stand for anything (b for a truth value), c and d for constants, n for a negative one. The right side is never
 * dearer. Three groups:
 *
 * - exact: equal for every double, but for the sign of a zero and the last bit of a product of constants.
 * - finite: equal where everything is finite. They are on because a derivative is full of zeros and ones
 *   that must go, and because 0 · ∞ = 0 is the policy for adjoints (docs/numerics.md).
 * - stable: the naive form of a function that has a form of its own, accurate where the naive one
 *   cancels or overflows. Read before differentiation only: later the functions are spelled out.
 */

// prettier-ignore
export const EXACT: readonly (readonly [string, string])[] = [
  ["x + 0",               "x"],
  ["0 + x",               "x"],
  ["x - 0",               "x"],
  ["0 - x",               "-x"],
  ["x * c",               "c * x"],
  ["1 * x",               "x"],
  ["-1 * x",              "-x"],
  ["x / 1",               "x"],
  ["x / -1",              "-x"],
  ["-(-x)",               "x"],
  ["-(x - y)",            "y - x"],
  ["x + -y",              "x - y"],
  ["-x + y",              "y - x"],
  ["x - -y",              "x + y"],
  ["x + n * y",           "x - -n * y"],
  ["x - n * y",           "x + -n * y"],
  ["n * y + x",           "x - -n * y"],
  ["-x * -y",             "x * y"],
  ["-x * y",              "-(x * y)"],
  ["x * -y",              "-(x * y)"],
  ["strongMul(-x, y)",     "-strongMul(x, y)"],
  ["strongMul(x, -y)",     "-strongMul(x, y)"],
  ["strongProduct(-x, y)", "-strongProduct(x, y)"],
  ["strongProduct(x, -y)", "-strongProduct(x, y)"],
  ["-x / -y",             "x / y"],
  ["-x / y",              "-(x / y)"],
  ["x / -y",              "-(x / y)"],
  ["c * -x",              "-c * x"],
  ["-(c * x)",            "-c * x"],
  ["c * (d * x)",         "(c * d) * x"],
  ["c * x * y",           "c * (x * y)"],
  ["x * (c * y)",         "c * (x * y)"],
  ["c * (d / y)",         "(c * d) / y"],
  ["c * (d * x / y)",     "(c * d) * x / y"],
  ["c * (x / d)",         "(c / d) * x"],
  ["c * (0.5 / x * y)",   "(c / 2) * (1 / x * y)"],
  ["c * (y * (0.5 / x))", "(c / 2) * (y * (1 / x))"],
  ["x + x",               "2 * x"],
  ["x + c",               "c + x"],
  ["c + (d + x)",         "(c + d) + x"],
  ["x ^ 1",               "x"],
  ["x ^ 0",               "1"],
  ["1 ^ x",               "1"],
  ["x ^ -1",              "1 / x"],
  ["x ^ 0.5",             "sqrt(x)"],
  ["abs(-x)",             "abs(x)"],
  ["abs(abs(x))",         "abs(x)"],
  ["(-x) ^ 2",            "x ^ 2"],
  ["abs(x) ^ 2",          "x ^ 2"],
  ["b ? x : x",           "x"],
  ["not(b) ? x : y",      "b ? y : x"],
  ["not(not(b))",         "b"],
  ["and(b, b)",           "b"],
  ["or(b, b)",            "b"],
];

// prettier-ignore
export const FINITE: readonly (readonly [string, string])[] = [
  ["0 * x",               "0"],
  ["0 / x",               "0"],
  ["x - x",               "0"],
  ["x + (y - x)",         "y"],
  ["(x - y) + y",         "x"],
  ["x * (y / x)",         "y"],
  ["c * x == 0",          "x == 0"],
  ["-x == 0",             "x == 0"],
];

// prettier-ignore
export const STABLE: readonly (readonly [string, string])[] = [
  ["2.718281828459045 ^ x",            "exp(x)"],
  ["log(1 + x)",                       "log1p(x)"],
  ["log(1 - x)",                       "log1p(-x)"],
  ["exp(x) - 1",                       "expm1(x)"],
  ["-1 + exp(x)",                      "expm1(x)"],
  ["1 / (1 + exp(-x))",                "sigmoid(x)"],
  ["1 / (1 + exp(x))",                 "sigmoid(-x)"],
  ["exp(x) / (1 + exp(x))",            "sigmoid(x)"],
  ["1 / (1 + 1 / exp(x))",             "sigmoid(x)"],
  ["1 - sigmoid(x)",                   "sigmoid(-x)"],
  ["(exp(x) - exp(-x)) / (exp(x) + exp(-x))", "tanh(x)"],
  ["expm1(x) / (1 + exp(x))",          "tanh(0.5 * x)"],
  ["(1 - exp(x)) / (1 + exp(x))",      "tanh(-0.5 * x)"],
  ["(exp(x) - exp(-x)) / 2",           "sinh(x)"],
  ["0.5 * (exp(x) - exp(-x))",         "sinh(x)"],
  ["(exp(x) + exp(-x)) / 2",           "cosh(x)"],
  ["0.5 * (exp(x) + exp(-x))",         "cosh(x)"],
  ["log1p(exp(x))",                    "softplus(x)"],
  ["log(sigmoid(x))",                  "logsigmoid(x)"],
  ["log(exp(x) + exp(y))",             "logaddexp(x, y)"],
  ["log(exp(x))",                      "x"],
  ["sqrt(x ^ 2)",                      "abs(x)"],
  ["sqrt(x * x)",                      "abs(x)"],
  ["root(x) ^ 2",                      "x"],
  ["root(x) * root(x)",                "x"],
  ["hypot(x, y) ^ 2",                  "x ^ 2 + y ^ 2"],
  ["max(x, 0)",                        "relu(x)"],
  ["max(0, x)",                        "relu(x)"],
  ["atLeast(x, 0)",                    "relu(x)"],
  ["max(x, c)",                        "atLeast(x, c)"],
  ["max(c, x)",                        "atLeast(x, c)"],
  ["min(x, c)",                        "atMost(x, c)"],
  ["min(c, x)",                        "atMost(x, c)"],
];

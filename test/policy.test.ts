/**
 * The numerical policy through whole programs: at kinks, in branches that are not taken, where a partial is
 * infinite. All evaluators agree, and the gradient is the one that the policy states.
 */
import { describe, expect, test } from "vitest";
import { expectClose } from "./support/close.ts";
import { checkModel, type Model } from "./support/harness.ts";

type Row = readonly [
  text: string,
  point: NonNullable<Model["point"]>,
  gradient: Readonly<Record<string, readonly number[]>>,
];

const check = (rows: readonly Row[]): void =>
  test.each(rows)("%s at %j", { timeout: 60_000 }, (text, point, expected) => {
    const { gradient, hessian, jacobian } = checkModel({
      text: text.replaceAll("; ", "\n"),
      point,
      differences: false,
    });
    for (const [name, numbers] of Object.entries(expected))
      expectClose(gradient[name]!, numbers, 1e-12);
    for (const x of [...jacobian, ...hessian]) expect(x).not.toBeNaN();
  });

// prettier-ignore
describe("the branch not taken", () => check([
  ["x > 0 ? sqrt(x) : 0",                                        { x: 0 },  { x: [0] }],
  ["x > 0 ? log(x) : x",                                         { x: 0 },  { x: [1] }],
  ["x > 0 ? x^0.5 * log(x) : 3 * x",                             { x: 0 },  { x: [3] }],
  ["x == 0 ? 1 : sin(x) / x",                                    { x: 0 },  { x: [0] }],
  ["x < 1 ? x : asin(1 / x)",                                    { x: 0 },  { x: [1] }],
  ["y = sqrt(x); z = log(x); f = x > 0 ? y + z : 2 * x",         { x: 0 },  { x: [2] }],
  ["y = sqrt(x); z = y * y + 1 / y; f = x > 0 ? z : x",          { x: 0 },  { x: [1] }],
  ["g(a) = a > 0 ? sqrt(a) : 0; f = g(x) + g(2 * x) + x",        { x: 0 },  { x: [1] }],
  ["g(a) = sqrt(a); h(a) = a > 0 ? g(a) : a; f = h(x) * h(x) + h(x)", { x: 0 }, { x: [1] }],
  ["f = x > 0 ? (y > 0 ? sqrt(x * y) : x) : y",                  { x: 0, y: 0 }, { x: [0], y: [1] }],
  ["f = x > 0 ? (y > 0 ? sqrt(x * y) : x) : y",                  { x: 1, y: 0 }, { x: [1], y: [0] }],
  ["u = 1 / x; v = u * u; f = x == 0 ? y : v * y",               { x: 0, y: 2 }, { x: [0], y: [1] }],
  ["e = exp(x); f = x < 700 ? e : x",                            { x: 1000 }, { x: [1] }],
  ["e = exp(x); f = x > 30 ? x : log(1 + e)",                    { x: 1000 }, { x: [1] }],
  ["x = input(2); e = exp(x); l = e .* e; f = sum(x > 30 ? x : l)", { x: [1000, 0] }, { x: [1, 2] }],
  ["x = input(); h = x; repeat(t = 1:3, e = exp(h), h = h > 30 ? h + 1 : e); f = h", { x: 1000 }, { x: [1] }],
  ["x = input(3); y[i] = x[i] > 0 ? sqrt(x[i]) : 0; f = sum(y)", { x: [0, 4, -1] }, { x: [0, 0.25, 0] }],
  ["x = input(3); y = map(x, sqrt); f = sum(i, x[i] > 0 ? y[i] : 0)", { x: [0, 4, 1] }, { x: [0, 0.25, 0.5] }],
  ["x = input(3); y = log(x); f = sum(x > 0 ? y .* x : 0)",      { x: [0, 1, 0] }, { x: [0, 1, 0] }],
  ["x = input(2); g(a) = a > 0 ? sqrt(a) : 0; y = map(x, g); f = sum(y .^ 2) + sum(y)", { x: [0, 4] }, { x: [0, 1.25] }],
  ["x = input(2); s = sum(x); r = sqrt(s); f = s > 0 ? r : x[1]", { x: [0, 0] }, { x: [1, 0] }],
  ["x = input(2); y = sqrt(x); z = y + 1 ./ y; f = sum(i, x[i] > 0 ? z[i] : 0) + sum(i, x[i] > 0 ? 2 * z[i] : x[i])", { x: [0, 4] }, { x: [1, 0.5625] }],
  ["x = input(); y = sqrt(x); repeat(t = 1:3, s = x > 0 ? y * t : t * x); f = s", { x: 0 }, { x: [3] }],
  ["x = input(); h = x; repeat(t = 1:4, r = sqrt(h), h = h > 0 ? r : h / 2); f = h", { x: 0 }, { x: [0.0625] }],
  ["x > 0 and log(x) > 1 ? x : 2 * x",                           { x: 0 },  { x: [2] }],
  ["r = input(2); v = input(2); a = r / norm(r); p[i] = sum(r .^ 2) > 0 ? v[i] * cos(norm(r)) + a[i] * (a * v) : v[i] + r[i]; f = p[1] / p[2]", { r: [0, 0], v: [1, 2] }, { r: [0.5, -0.25], v: [0.5, -0.25] }],
  ["f = max(x, x > 0 ? sqrt(x) : -1)",                           { x: 0 },  { x: [1] }],
]));

// prettier-ignore
describe("zero times infinity", () => check([
  ["0 * sqrt(x)",                                   { x: 0 },       { x: [0] }],
  ["y * sqrt(x)",                                   { x: 0, y: 0 }, { x: [0], y: [0] }],
  ["sqrt(x)^2",                                     { x: 0 },       { x: [0] }],
  ["sqrt(x) * sqrt(x)",                             { x: 0 },       { x: [0] }],
  ["sqrt(x^2 + y^2)",                               { x: 0, y: 0 }, { x: [0], y: [0] }],
  ["hypot(x, y)",                                   { x: 0, y: 0 }, { x: [0], y: [0] }],
  ["cbrt(x)^3",                                     { x: 0 },       { x: [0] }],
  ["x^y",                                           { x: 0, y: 0 }, { x: [0], y: [0] }],
  ["x^y",                                           { x: 0, y: 2 }, { x: [0], y: [0] }],
  ["xlogy(x, y)",                                   { x: 0, y: 0 }, { x: [0], y: [0] }],
  ["abs(x)",                                        { x: 0 },       { x: [0] }],
  ["sqrt(relu(x))",                                 { x: -1 },      { x: [0] }],
  ["sqrt(max(x, 0))",                               { x: -1 },      { x: [0] }],
  ["x = input(3); f = norm(x)",                     { x: [0, 0, 0] }, { x: [0, 0, 0] }],
  ["x = input(3); f = norm(x)^2",                   { x: [0, 0, 0] }, { x: [0, 0, 0] }],
  ["x = input(3); y = input(3); f = norm(x - y)",   { x: [1, 2, 3], y: [1, 2, 3] }, { x: [0, 0, 0], y: [0, 0, 0] }],
  ["x = input(3); f = sqrt(sum(x .^ 2))",           { x: [0, 0, 0] }, { x: [0, 0, 0] }],
  ["x = input(2, 2); f = sum(i, norm(j, x[i, j]))", { x: [[0, 0], [3, 4]] }, { x: [0, 0, 0.6, 0.8] }],
  ["x = input(3); f = std(x)",                      { x: [2, 2, 2] }, { x: [0, 0, 0] }],
]));

// prettier-ignore
describe("kinks and ties", () => check([
  ["max(x, y)",                                 { x: 1, y: 1 },   { x: [0.5], y: [0.5] }],
  ["min(x, y)",                                 { x: 1, y: 1 },   { x: [0.5], y: [0.5] }],
  ["max(x, 1)",                                 { x: 1 },         { x: [0] }],
  ["max(0, x)",                                 { x: 0 },         { x: [0] }],
  ["min(x, 1)",                                 { x: 1 },         { x: [0] }],
  ["relu(x) + relu6(6 + x)",                    { x: 0 },         { x: [0] }],
  ["x = input(3); f = max(x)",                  { x: [1, 1, 0] }, { x: [0.5, 0.5, 0] }],
  ["x = input(4); f = min(x)",                  { x: [1, 1, 1, 1] }, { x: [0.25, 0.25, 0.25, 0.25] }],
  ["x = input(2, 2); y = max(x, 2); f = sum(y)", { x: [[1, 1], [2, 1]] }, { x: [0.5, 0.5, 1, 0] }],
  ["x = input(3); f = norm(x, Infinity)",       { x: [1, -1, 0] }, { x: [0.5, -0.5, 0] }],
  ["x = input(3); f = norm(x, 1)",              { x: [0, -1, 2] }, { x: [0, -1, 1] }],
  ["x = input(4); f = prod(x)",                 { x: [2, 0, 3, 4] }, { x: [0, 24, 0, 0] }],
  ["x = input(20); f = prod(x)",                { x: [0, ...Array.from({ length: 19 }, () => 1)] }, { x: [1, ...Array.from({ length: 19 }, () => 0)] }],
  ["x = input(3); y = cumprod(x); f = sum(y)",  { x: [2, 0, 3] },  { x: [1, 8, 0] }],
  ["sign(x) + floor(x) + round(x)",             { x: 0 },         { x: [0] }],
]));

// prettier-ignore
describe("large numbers", () => check([
  ["1 / (1 + exp(-x))",                                 { x: -1000 }, { x: [0] }],
  ["1 / (1 + exp(-x))",                                 { x: 1000 },  { x: [0] }],
  ["log(1 + exp(x))",                                   { x: 1000 },  { x: [1] }],
  ["log(1 + exp(x))",                                   { x: -1000 }, { x: [0] }],
  ["x = input(2); f = log(sum(exp(x)))",                { x: [1000, 0] }, { x: [1, 0] }],
  ["x = input(2); f = logsumexp(x)",                    { x: [-1000, -1000] }, { x: [0.5, 0.5] }],
  ["x = input(2); y = softmax(x); f = y[1]",            { x: [1000, -1000] }, { x: [0, 0] }],
  ["x = input(1, 2); t = label(1, 2); f = crossEntropy(x, t)", { x: [[1000, -1000]], t: [1] }, { x: [1, -1] }],
  ["x = input(1, 2); t = label(1, 2); f = crossEntropy(x, t)", { x: [[1000, -1000]], t: [0] }, { x: [0, 0] }],
  ["x = input(2); p = input(2); f = crossEntropy(x, p)", { x: [1000, -1000], p: [0.25, 0.75] }, { x: [0.75, -0.75] }],
  ["x = input(2); f = logaddexp(x[1], x[2])",           { x: [800, 800] }, { x: [0.5, 0.5] }],
  ["tanh(x) + erf(x)",                                  { x: 1000 }, { x: [0] }],
]));

/** Programs over sizes that are known only when a function is called, none, one and many. */
import { describe, test } from "vitest";
import { checkModel, type Model } from "../support/harness.ts";

type Row = readonly [text: string, model?: Omit<Model, "text">];

const COUNTS = [0, 1, 2, 17];

const check = (rows: readonly Row[], counts: readonly number[]): void =>
  test.each(
    rows.flatMap(([text, model]) =>
      counts.map((N) => [text, N, model] as const),
    ),
  )("%s (N = %d)", { timeout: 60_000 }, (text, N, model) => {
    checkModel({
      text: text.replaceAll("; ", "\n"),
      ...model,
      sizes: { N, ...model?.sizes },
    });
  });

// prettier-ignore
describe("any size", () => check([
  ["x = input(N); y = x .* x"],
  ["x = input(N); f = sum(x .^ 2)"],
  ["x = input(N); f = sum(x) / (N + 1)"],
  ["x = input(N, 2); W = parameter(3, 2); y[n, i] = tanh(sum(j, W[i, j] * x[n, j])); f = sum(y)"],
  ["x = input(N, 2); W = parameter(3, 2); y[n, i] = tanh(sum(j, W[i, j] * x[n, j]))"],
  ["x = input(N); y = input(N); f = x * y"],
  ["x = input(N); A = outer(x, x)"],
  ["x = input(N); y[i = 1:N] = sum(j = 1:i, x[j])"],
  ["x = input(N); y = cumsum(x); f = sum(y .^ 2)"],
  ["x = input(N); h = 0.5; repeat(t = 1:N, h = tanh(h + x[t])); f = h"],
  ["x = input(N); h = 0.5; repeat(t = 1:N, h = tanh(h + x[t]), y[t] = h^2)"],
  ["x = input(N); w = parameter(); h = zeros(2); repeat(t = 1:N, h = tanh(w * h + x[t])); f = sum(h .^ 2)"],
  ["x = input(N); f = prod(x)"],
  ["words = label(N, 3); E = parameter(3, 2); y[n, d] = E[words[n], d]^2"],
  ["words = label(N, 40); E = parameter(40, 2); y[n, d] = E[words[n], d]^2; f = sum(y)"],
  ["S = input(N, 3); t = label(N, 3); f = sum(n, S[n, t[n]]^2)"],
  ["x = input(N); f = sum(i, i * x[i] > 0 ? x[i]^2 : 0)"],
  ["p = parameter(3); x = input(N, 3); f = sum(n, log(1 + exp(-sum(j, p[j] * x[n, j]))))"],
], COUNTS));

// prettier-ignore
describe("one and more", () => check([
  ["x = input(N); f = mean(x)"],
  ["x = input(N); f = max(x) - min(x)"],
  ["x = input(N); f = max(x)", { range: [-2, -1] }],
  ["x = input(N); f = min(x)", { range: [1, 2] }],
  ["x = input(N); y = x / max(x)", { range: [-2, -1] }],
  ["x = input(N, 3); y = max(x, 1)", { range: [-2, -1] }],
  ["x = input(N, 3); y = max(x, 2)", { range: [-2, -1] }],
  ["x = input(N); f = logsumexp(x)"],
  ["x = input(N); y = softmax(x)"],
  ["x = input(N, 3); y = softmax(x)"],
  ["x = input(N, 3); y = softmax(x, 1)"],
  ["x = input(N); f = norm(x)"],
  ["x = input(N, 3); t = label(N, 3); f = crossEntropy(x, t)"],
  ["x = input(N, 3); t = input(N, 3); f = crossEntropy(x, t)"],
  ["x = input(N); y = cumprod(x)"],
  ["x = input(N, 2); y = x' * x"],
  ["x = input(N, 2); M = input(2, 2); f = sum(x * M * x')"],
  ["x = input(N); y = x[1] * x[end] + x"],
], [1, 2, 17]));

// prettier-ignore
describe("two and more", () => check([
  ["x = input(N); f = variance(x)"],
  ["x = input(N); y = diff(x)"],
  ["x = input(N); y[i] = x[i + 1] * x[i]"],
  ["x = input(N); f = sum(i, 100 * (x[i + 1] - x[i]^2)^2 + (1 - x[i])^2)"],
  ["x = input(N); w = input(2); y[i] = sum(k, x[i + k - 1] * w[k])"],
  ["x = input(N); y = x[2:end] - x[1:end-1]"],
], [2, 3, 17]));

// prettier-ignore
describe("two sizes", () => check([
  ["A = input(N, M); x = input(M); y = A * x"],
  ["A = input(N, M); B = input(M, N); f = trace(A * B)"],
  ["A = input(N, M); f = sum(sum(A, 1) .* sum(A, 1))"],
  ["A = input(N, M); y = A'"],
  ["A = input(N, M); y[j, i] = A[i, j]^2 / (N + M)"],
  ["x = input(N); y = input(M); z = concat(x, y); f = sum(z .^ 3)"],
  ["x = input(N); c = input(M); D[n, k] = (x[n] - c[k])^2; f = sum(n, min(k, D[n, k]))"],
].map(([text]) => [text!, { sizes: { M: 3 } }] as const), [1, 5]));

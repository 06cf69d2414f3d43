/** Index notation, labels and repeats, each evaluated in every way there is. */
import { describe, test } from "vitest";
import { checkModel, type Model } from "../support/harness.ts";

type Row = readonly [text: string, model?: Omit<Model, "text">];

const check = (rows: readonly Row[]): void =>
  test.each(rows.map(([text, model]) => [text, model] as const))(
    "%s",
    { timeout: 60_000 },
    (text, model) => {
      checkModel({ text: text.replaceAll("; ", "\n"), ...model });
    },
  );

// prettier-ignore
describe("index notation", () => check([
  ["A = input(3, 3); y[i, j] = A[i, j] * A[j, i]"],
  ["A = input(3, 3); y[i] = A[i, i]^2"],
  ["A = input(3, 3); f = sum(i, j, A[i, j] * A[j, i])"],
  ["x = input(5); y[i] = x[i + 1] - x[i]"],
  ["x = input(7); w = input(3); y[i] = sum(k, x[2 * i + k - 2] * w[k])"],
  ["x = input(6); y[i] = x[7 - i] * x[i]"],
  ["L = input(4, 4); x = input(4); y[i = 1:4] = sum(j = 1:i-1, L[i, j] * x[j]) + x[i]"],
  ["L = input(4, 4); y[i = 1:4] = prod(j = 1:i, L[i, j])"],
  ["L = input(4, 4); y[i = 1:4] = max(j = 1:i, L[i, j])"],
  ["q = input(10); y[i = 1:4] = sum(j = 1:i, q[i*(i-1)/2 + j]^2)"],
  ["q = input(10); L[i = 1:4, j = 1:4] = j <= i ? q[i*(i-1)/2 + j] : 0; y = L * L'"],
  ["x = input(4); y[i] = i * x[i]^2"],
  ["x = input(4); y[i = 1:4] = i^2; f = sum(y .* x)"],
  ["x = input(4); D[i, j] = (x[i] - x[j])^2; f = sum(i, j, exp(-D[i, j]))"],
  ["x = input(4); f = sum(i, sum(j = i+1:4, 1 / (1 + (x[i] - x[j])^2)))"],
  ["x = input(2, 3); y[i, j] = max(k, x[i, k] * x[i, j])"],
  ["x = input(2, 3); y[i] = logsumexp(k, x[i, k])"],
  ["x = input(2, 3); y[i] = norm(k, x[i, k])"],
  ["x = input(4, 3); y[i, 1:3] = x[i, 1:3] .* x[1, :]"],
  ["x = input(4); y = zeros(4, 2); y[:, 1] = x; y[2, 2] = x[1] * x[2]; f = sum(y .^ 2)"],
  ["A = input(2, 3); B = input(4, 3); C = input(4, 2); T[i, j, k] = A[i, j] * B[k, j] * C[k, i]; f = sum(T .^ 2)"],
  ["x = input(5); t = input(5); y[i] = x[i] > t[i] ? x[i] - t[i] : 0.1 * (x[i] - t[i])"],
]));

// prettier-ignore
describe("labels", () => check([
  ["words = label(4, 3); E = parameter(3, 2); y[n, d] = E[words[n], d]"],
  ["words = label(4, 20); E = parameter(20, 2); y[n, d] = E[words[n], d]^2"],
  ["words = label(4, 20); E = parameter(20, 2); y[n, d] = E[words[n], d]^2; f = sum(y) + sum(E)"],
  ["words = label(4, 20); s = input(20); E[c, d = 1:2] = s[c]^d; y[n, d] = E[words[n], d]"],
  ["a = label(3); x = input(3); y = x[a]"],
  ["a = label(20); x = input(20); y = x[a]^2"],
  ["a = label(3); x = input(3); u = x .* x; y = u[a]"],
  ["a = label(20); x = input(20); u = x .* x; y = u[a] * u[1]"],
  ["t = label(5, 4); x = input(5); h = zeros(4); y[c = 1:4] = sum(n, t[n] == c ? x[n] : 0)"],
  ["S = input(4, 3); t = label(4, 3); f = hinge(S, t)"],
  ["S = input(4, 3); t = label(4, 3); f = crossEntropy(S, t)"],
  ["S = input(4, 3); t = label(4, 3); y = oneHot(t) .* S"],
  ["a = label(4, 3); b = label(4, 3); M = parameter(3, 3); f = sum(n, M[a[n], b[n]]^2)"],
]));

// prettier-ignore
describe("repeats", () => check([
  ["x = input(); repeat(t = 1:3, x2 = x * t); y = x2"],
  ["x = input(); y = x; repeat(t = 1:4, y = y * x + t)"],
  ["x = input(); y = x; repeat(t = 1:40, y = sin(y) + x / t)"],
  ["x = input(); a = x; b = 1; repeat(t = 1:5, c = a + b, a = b * x, b = c); y = a * b"],
  ["x = input(3); h = zeros(3); repeat(t = 1:4, h = tanh(h + x))"],
  ["x = input(3); h = x; repeat(t = 1:30, h = tanh(h + x)); f = sum(h)"],
  ["W = parameter(3, 3); x = input(5, 3); h = zeros(3); repeat(t = 1:5, h = tanh(W * h + x[t, :]'), ys[t, :] = h)"],
  ["W = parameter(3, 3); x = input(30, 3); h = zeros(3); repeat(t = 1:30, h = tanh(W * h + x[t, :]), ys[t, :] = h); f = mean(ys .^ 2)"],
  ["x = input(5); y = zeros(5); repeat(t = 2:5, y[t] = y[t - 1] * 0.5 + x[t]); f = sum(y .^ 2)"],
  ["x = input(5); y = x; repeat(t = 2:5, y[t] = y[t - 1] * 0.5 + y[t]); f = sum(y .^ 2)"],
  ["x = input(4); y = x; repeat(t = 1:3, y[2] = y[1] * y[2], y[1] = y[2] + y[3]); f = sum(y .^ 2)"],
  ["x = input(4); y = x; repeat(t = 1:3, y = y .* y + t); f = sum(y)"],
  ["x = input(2); s = 0; repeat(i = 1:3, repeat(j = 1:2, s = s * x[1] + i * j * x[2])); f = s"],
  ["x = input(2); s = 0; repeat(i = 1:3, p = 1, repeat(j = 1:2, p = p * x[1] + j), s = s + p * x[2]); f = s"],
  ["x = input(3); y = x; repeat(t = 1:2, y[1] = y[2] * x[1], y[2] = y[3], y[3] = y[1]^2)"],
  ["x = input(); y = x; repeat(t = 1:3, z = y * y, y = z > 1 ? z / 2 : z + x); f = y + z", { range: [0.5, 1.5] }],
  ["x = input(4); repeat(t = 1:4, y[t] = x[t]^2); f = sum(y)"],
  ["x = input(4); f = 0; repeat(t = 1:4, f = f + x[t]^2)"],
  ["x = input(); h = 1; repeat(t = 4:-1:1, h = h * x + t)", {}],
  ["x = input(3); dt = 0.1; u = x; repeat(t = 1:5, k1 = u .* (1 - u), k2 = (u + dt * k1) .* (1 - u), u = u + dt / 2 * (k1 + k2)); f = sum(u .* x)"],
]));

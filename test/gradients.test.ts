/** Programs whose statements overwrite, loop and slice: their gradients against differences. */
import { expect, test } from "vitest";
import { load } from "../compiler/index.ts";
import { dedent } from "./support/dedent.ts";
import { gradientByDifferences } from "../compiler/verify/differences.ts";

const PROGRAMS: readonly (readonly [what: string, program: string])[] = [
  [
    "a part that overlaps what it reads",
    dedent`
      x = input(5)
      y = x .^ 2
      y[2:5] = y[1:4] .* x[2:5]
      f = sum(y .* y)
    `,
  ],
  [
    "a loop that fills in place",
    dedent`
      x = input(5)
      y = zeros(5)
      y[1] = x[1]
      repeat(t = 2:5, y[t] = 0.5 * y[t-1] * x[t])
      f = y[5] + sum(y)
    `,
  ],
  [
    "a loop that reads ahead of what it writes",
    dedent`
      x = input(5)
      y = x * 2
      repeat(t = 1:4, y[t] = y[t+1] * y[1] + x[t])
      f = sum(y)
    `,
  ],
  [
    "a loop that changes parts of what it carries",
    dedent`
      x = input(4)
      h = zeros(3)
      repeat(t = 1:4, h[1] = h[2] * 0.3 + x[t], h[2] = h[1]^2, h[3] = h[3] + h[1] * h[2])
      f = sum(h)
    `,
  ],
  [
    "loops inside one another",
    dedent`
      x = input(4)
      s = 0
      repeat(t = 1:3, repeat(j = 1:4, s = s * 0.5 + x[j] * t, row[j] = s^2), q[t] = sum(row))
      f = s + sum(q)
    `,
  ],
  [
    "products over a triangle",
    dedent`
      x = input(5)
      A[i = 1:5, j = 1:i] = x[i] * x[j]
      f = sum(i, prod(j = 1:i, A[i, j] + 1)) + prod(x) + prod(x[1:3])
    `,
  ],
  [
    "a correlation",
    dedent`
      x = input(5)
      r[k = 1:3] = sum(i, x[i] * x[i+k])
      f = sum(r .* r)
    `,
  ],
  [
    "norms, extremes and spread",
    dedent`
      x = input(5)
      f = max(x) + min(x .* x) + norm(x) + norm(x, 1) + norm(x, 3) + logsumexp(x) + std(x) + median(x)
    `,
  ],
  [
    "running sums, then overwritten",
    dedent`
      x = input(5)
      y = cumsum(x)
      y[1] = 3
      z = cumprod(y + x)
      f = sum(z)
    `,
  ],
  [
    "small matrices",
    dedent`
      x = input(3, 3)
      f = det(x) + trace(inv(x)) + sum(x ^ 3) + sum(x' * x)
    `,
  ],
  [
    "a guarded difference",
    dedent`
      x = input(5)
      y[i] = i == 1 ? x[i] : x[i] - x[i-1]
      f = sum(y .* y)
    `,
  ],
  [
    "windows in a function",
    dedent`
      x = input(5)
      g(v, k) = sum(v) * k
      f = sum(i, g(x[i:i+1], i)^2)
    `,
  ],
  [
    "a diffusion in time",
    dedent`
      x = input(6)
      u = zeros(4, 6)
      u[1, :] = x
      repeat(t = 1:3, u[t+1, i = 2:5] = u[t, i] + 0.1 * (u[t, i-1] - 2*u[t, i] + u[t, i+1])^2)
      f = sum(u .* u)
    `,
  ],
  [
    "names that change places",
    dedent`
      x = input(5)
      a = 0
      b = 1
      repeat(t = 1:5, c = a * x[t] + b, a = b, b = sin(c))
      f = a * b
    `,
  ],
  [
    "map",
    dedent`
      x = input(5)
      sigma(z) = 1 / (1 + e^(-z))
      f = sum(map(x, sigma)) * prod(x)
    `,
  ],
  [
    "two writes to one matrix",
    dedent`
      x = input(5)
      D[i, i] = x[i]
      D[i, 1] = x[i]^2
      f = sum(D * D)
    `,
  ],
  [
    "standardised values",
    dedent`
      x = input(5)
      m = mean(x)
      y = (x - m) ./ std(x)
      f = y[1] * y[2] + y[end]
    `,
  ],
  [
    "products without one factor",
    dedent`
      x = input(5)
      p[i] = prod(j, i == j ? 1 : x[i] - x[j])
      f = sum(p)
    `,
  ],
  [
    "a branch not taken",
    dedent`
      x = input(5)
      f = x[1] > 0 ? sum(sqrt(abs(x))) : prod(x)
    `,
  ],
  [
    "a triangle of sums",
    dedent`
      x = input(5)
      L[i = 1:5, j = 1:i] = sum(k = 1:j, x[k] * x[i])
      f = sum(i, j = 1:i, L[i, j]^2)
    `,
  ],
  [
    "parts by a list",
    dedent`
      x = input(5)
      y = x
      y[[1, 3]] = [x[2], x[1]^2]
      f = sum(y .* x)
    `,
  ],
  [
    "a recurrent net",
    dedent`
      x = input(5)
      c = zeros(2)
      repeat(t = 1:5, z = [x[t], c[1]], c = tanh(z + 0.1 * c), o[t, :] = c .* c)
      f = sum(o)
    `,
  ],
];

const X = [0.7, -0.4, 1.3, 0.9, -1.1, 0.3, 0.25, -0.6, 1.7];

test.each(PROGRAMS)("%s", async (_, program) => {
  const shape = /input\(([\d, ]+)\)/.exec(program)![1]!.split(",").map(Number);
  const x = Float64Array.from(
    X.slice(
      0,
      shape.reduce((p, q) => p * q),
    ),
  );
  const live = await load(program);
  const f = (at: Float64Array): number => live.value({ x: at }) as number;
  const { value, gradient } = live.valueAndGradient({ x });
  expect(value).toBe(f(x));
  const { gradient: expected, error } = gradientByDifferences(f, x, 1e-2);
  const actual = gradient["x"] as Float64Array;
  for (const [k, one] of expected.entries()) {
    const off = Math.abs(actual[k]! - one);
    expect(off).toBeLessThan(1e-7 * (1 + Math.abs(one)) + 10 * error[k]!);
  }
});

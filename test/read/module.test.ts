import { describe, expect, test } from "vitest";
import { printed, read } from "../support/read.ts";
import { dedent } from "../support/dedent.ts";

const NET = dedent`
  X  = input(N, 2)
  t  = label(N, 3)
  W1 = parameter(20, 2)
  b1 = parameter(20)
  W2 = parameter(3, 20)
  b2 = parameter(3)
  lambda = input()

  h[n, i] = max(0, sum(j, W1[i, j] * X[n, j]) + b1[i])
  S = h * W2' + b2
  loss = crossEntropy(S, t) + lambda / 2 * (sum(W1 .^ 2) + sum(W2 .^ 2))
`;

const MIXTURE = dedent`
  x = input(N, 10)
  alphas = parameter(25)
  means = parameter(25, 10)
  icf = parameter(25, 55)
  q[k, j = 1:10] = exp(icf[k, j])
  xc[n, k, j] = x[n, j] - means[k, j]
  Qx[n, k, i] = q[k, i] * xc[n, k, i] + sum(j = 1:i-1, icf[k, 10 + (j-1)*10 - j*(j-1)/2 + i - j] * xc[n, k, j])
  inner[n, k] = alphas[k] + sum(j = 1:10, icf[k, j]) - sum(i, Qx[n, k, i]^2) / 2
  f = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)
`;

const LSTM = dedent`
  xs = input(T, 8)
  target = input(T, 16)
  Wx = parameter(64, 8)
  Wh = parameter(64, 16)
  b = parameter(64)
  h = zeros(16)
  c = zeros(16)
  repeat(t = 1:T,
    z = Wx * xs[t, :] + Wh * h + b,
    c = sigmoid(z[17:32]) .* c + sigmoid(z[1:16]) .* tanh(z[33:48]),
    h = sigmoid(z[49:64]) .* tanh(c),
    ys[t, :] = h)
  loss = mean((ys - target) .^ 2)
`;

describe("the examples of the design", () => {
  test("a bare expression: its free names are inputs", () => {
    expect(printed("(x + y) * z")).toBe(dedent`
      input x
      input y
      input z

      f = (x + y) * z

      output f
      wrt x, y, z
    `);
  });

  test("a two-layer net, in index and in matrix notation", () => {
    const text = printed(NET);
    expect(text).toContain(dedent`
      sum[n, i] += W1[i, j] * X[n, j]   for n < N, i < 20, j < 2
      h[n, i] = relu(sum[n, i] + b1[i])   for n < N, i < 20
      product[i, j] += h[i, k] * W2[j, k]   for i < N, j < 3, k < 20
      S[i, j] = product[i, j] + b2[j]   for i < N, j < 3
    `);
    expect(text).toContain("label t[N] < 3\n");
    expect(text).toContain("wrt W1, b1, W2, b2\n");
  });

  test("a Gaussian mixture with packed triangles", () => {
    expect(printed(MIXTURE).split("\n\n")[1] + "\n").toBe(dedent`
      q[k, j] = exp(icf[k, j])   for k < 25, j < 10
      xc[n, k, j] = x[n, j] - means[k, j]   for n < N, k < 25, j < 10
      sum[n, k, i] += icf[k, i + 8.5 * j - 0.5 * (j * j) + 9] * xc[n, k, j]   for n < N, k < 25, i < 10, j < i
      Qx[n, k, i] = q[k, i] * xc[n, k, i] + sum[n, k, i]   for n < N, k < 25, i < 10
      sum.2[k] += icf[k, j]   for k < 25, j < 10
      sum.3[n, k] += Qx[n, k, i] ^ 2   for n < N, k < 25, i < 10
      inner[n, k] = alphas[k] + sum.2[k] - sum.3[n, k] / 2   for n < N, k < 25
      logsumexp[n] logsumexp= inner[n, k]   for n < N, k < 25
      sum.4 += logsumexp[n]   for n < N
      logsumexp.2 logsumexp= alphas[i]   for i < 25
      f = sum.4 - N * logsumexp.2
    `);
  });

  test("a convolution: affine subscripts bound their indices", () => {
    const text = dedent`
      image = input(3, 28, 28)
      K = parameter(4, 3, 5, 5)
      bias = parameter(4)
      y[o, r, c] = relu(sum(a, u, v, K[o, a, u, v] * image[a, r + u - 1, c + v - 1]) + bias[o])
    `;
    expect(printed(text)).toContain(dedent`
      sum[o, r, c] += K[o, a, u, v] * image[a, r + u, c + v]   for o < 4, r < 24, c < 24, a < 3, u < 5, v < 5
      y[o, r, c] = relu(sum[o, r, c] + bias[o])   for o < 4, r < 24, c < 24
    `);
  });

  test("attention stores what would be computed again and again", () => {
    const text = dedent`
      Q = input(N, 8)
      Kt = input(M, 8)
      V = input(M, 8)
      out = softmax(Q * Kt' / sqrt(8)) * V
    `;
    expect(printed(text)).toContain("local out[N, 8]\n");
  });

  test("an embedding: a label as a subscript is its class", () => {
    const text = dedent`
      words = label(N, 5000)
      table = parameter(5000, 16)
      E[n, d] = table[words[n], d]
    `;
    expect(printed(text)).toContain(
      "E[n, d] = table[words[n], d]   for n < N, d < 16\n",
    );
  });

  test("an LSTM: h and c are carried, ys is filled in place", () => {
    expect(printed(LSTM).split("\n\n")[1] + "\n").toBe(dedent`
      repeat t < T:
        product[t, i] += Wx[i, j] * xs[t, j]   for i < 64, j < 8
        product.2[t, i] += Wh[i, j] * h[t, j]   for i < 64, j < 16
        z[t, i] = product[t, i] + product.2[t, i] + b[i]   for i < 64
        c[t + 1, i] = sigmoid(z[t, i + 16]) * c[t, i] + sigmoid(z[t, i]) * tanh(z[t, i + 32])   for i < 16
        h[t + 1, i] = sigmoid(z[t, i + 48]) * tanh(c[t + 1, i])   for i < 16
        ys[t, i] = h[t + 1, i]   for i < 16
      sum += (ys[i, j] - target[i, j]) ^ 2   for i < T, j < 16
      loss = sum / (16 * T)
    `);
  });

  test("the seed's formulas, with shapes from outside", () => {
    const shapes = { W1: [4, 2], W2: [3, 4], W3: [1, 3], x: [2] };
    expect(printed("W3 max(0, W2 max(0, W1 x))", { shapes })).toBe(dedent`
      input W3[1, 3]
      input W2[3, 4]
      input W1[4, 2]
      input x[2]
      local product[4]
      local part[4]
      local product.2[3]
      local f[1]

      product[i] += W1[i, j] * x[j]   for i < 4, j < 2
      part[i] = relu(product[i])   for i < 4
      product.2[i] += W2[i, j] * part[j]   for i < 3, j < 4
      f[i] += W3[i, j] * relu(product.2[j])   for i < 1, j < 3

      output f
      wrt W3, W2, W1, x
    `);
  });
});

describe("inputs", () => {
  const names = (text: string, options = {}): string[] =>
    read(text, options).program.inputs.map((one) => one.name);

  test("stand in the order of their first appearance", () => {
    expect(names("f(x) = a * x\nb + f(2) + c")).toEqual(["a", "b", "c"]);
    expect(names("f(y) = y\nx + f(y)")).toEqual(["x", "y"]);
  });

  test("are declared by an option", () => {
    const inputs = { x: ["N", 2], w: [] };
    const { program, declared } = read("y = w * x", { inputs });
    expect(declared).toBe(true);
    expect(program.inputs.map((one) => one.shape.length)).toEqual([2, 0]);
    expect(program.sizes.map((one) => one.name)).toEqual(["N"]);
  });

  test("may have names that are dangerous elsewhere", () => {
    const text = "__proto__ * constructor + toString - hasOwnProperty";
    expect(names(text)).toEqual([
      "__proto__",
      "constructor",
      "toString",
      "hasOwnProperty",
    ]);
  });

  test("labels and, beside parameters, inputs are not differentiated by", () => {
    const wrt = (text: string, options = {}): string[] =>
      read(text, options).program.wrt.map((one) => one.name);
    expect(wrt("x = input()\nt = label(3)\ny = x * t")).toEqual(["x"]);
    expect(wrt("x = input()\nw = parameter()\ny = w * x")).toEqual(["w"]);
    const text = "x = input()\nw = parameter()\ny = w * x";
    expect(wrt(text, { wrt: ["x"] })).toEqual(["x"]);
  });
});

describe("results", () => {
  const outputs = (text: string, options = {}): string[] =>
    read(text, options).program.outputs.map((one) => one.name);

  test("the last assignment, or a last expression", () => {
    expect(outputs("a = x\nb = a + 1")).toEqual(["b"]);
    expect(outputs("a = x\nb = a + 1\na")).toEqual(["a"]);
    expect(outputs("a = x\na + f")).toEqual(["result"]);
    expect(outputs("s = 0\nrepeat(t = 1:3, s = s + x)")).toEqual(["s"]);
  });

  test("named ones, in their order", () => {
    expect(outputs("a = x\nb = a + 1\nc = 2", { outputs: ["c", "a"] })).toEqual(
      ["c", "a"],
    );
  });

  test("lines keep their text and place", () => {
    const { lines } = read("a = x # first\n\nb = a^2");
    expect(lines).toEqual([
      { text: "a = x", span: { start: 0, end: 5 } },
      { text: "b = a^2", span: { start: 15, end: 22 } },
    ]);
  });

  test("an unused value is warned of", () => {
    const { warnings } = read("a = x\na + 1\nb = a");
    expect(warnings.map((one) => [one.line, one.message])).toEqual([
      [2, "this value is not used"],
    ]);
  });
});

describe("where statements go", () => {
  const statements = (text: string): string =>
    printed(text).split("\n\n").at(-2)! + "\n";

  test("a reduction writes the name it is assigned to", () => {
    expect(statements("v = input(3)\ns = sum(v)")).toBe(
      "s += v[i]   for i < 3\n",
    );
    expect(statements("A = input(3, 4)\ns[i] = sum(j, A[i, j])")).toBe(
      "s[i] += A[i, j]   for i < 3, j < 4\n",
    );
  });

  test("a reduction inside index notation has the axes it depends on", () => {
    const text = dedent`
      A = input(3, 4)
      y[i, j] = A[i, j] * sum(k, A[i, k])
    `;
    expect(statements(text)).toBe(dedent`
      sum[i] += A[i, k]   for i < 3, k < 4
      y[i, j] = A[i, j] * sum[i]   for i < 3, j < 4
    `);
  });

  test("parts are overwritten in place until something has read the tensor", () => {
    const text = dedent`
      x = input(3)
      A = zeros(3)
      A[1] = x[1]
      B = A
      A[2] = x[2]
      y = A + B
    `;
    expect(statements(text)).toBe(dedent`
      A[0] = x[0]
      B[i] = A[i]   for i < 3
      A.2[i] = A[i]   for i < 3
      A.2[1] = x[1]
      y[i] = A.2[i] + B[i]   for i < 3
    `);
  });

  test("an argument that is used twice is computed once", () => {
    const text = dedent`
      v = input(3)
      f(x) = x .* x
      y = f(exp(v))
    `;
    expect(statements(text)).toBe(dedent`
      x[i] = exp(v[i])   for i < 3
      y[i] = x[i] * x[i]   for i < 3
    `);
  });

  test("nested loops fill one tensor", () => {
    expect(
      statements("repeat(t = 1:3, repeat(s = 1:4, A[t, s] = t * s))\nf = A"),
    ).toBe(dedent`
      repeat t < 3:
        repeat s < 4:
          A[t, s] = (t + 1) * (s + 1)
      f[i, j] = A[i, j]   for i < 3, j < 4
    `);
  });

  test("a loop reads what earlier turns have written", () => {
    const text = dedent`
      u0 = input(20)
      u = zeros(11, 20)
      u[1, :] = u0
      repeat(t = 1:10, u[t+1, i = 2:19] = u[t, i] + 0.1 * (u[t, i-1] - 2 * u[t, i] + u[t, i+1]))
      f = sum(u[end, :])
    `;
    expect(statements(text)).toBe(dedent`
      u[0, i] = u0[i]   for i < 20
      repeat t < 10:
        u[t + 1, i + 1] = u[t, i + 1] + 0.1 * (u[t, i] - 2 * u[t, i + 1] + u[t, i + 2])   for i < 18
      f += u[10, i]   for i < 20
    `);
  });
});

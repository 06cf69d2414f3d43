import { describe, expect, test } from "vitest";
import { constant, type Expr, size } from "../../compiler/ir/expr.ts";
import type { LoweredModule } from "../../compiler/ir/loops.ts";
import {
  printExpr,
  printLoops,
  printProgram,
} from "../../compiler/ir/print.ts";
import {
  add,
  assign,
  at,
  input,
  label,
  local,
  mul,
  op,
  over,
  parameter,
  program,
  repeat,
  sub,
} from "../support/build.ts";
import { dedent } from "../support/dedent.ts";

const [a, b, c] = [at(input("a")), at(input("b")), at(input("c"))];
const [i, j] = [over("i", 3), over("j", 3)];

describe("expressions", () => {
  const W = input("W", 3, 3);
  const [less, same] = [op("lt", a, b), op("eq", b, c)];

  // prettier-ignore
  const texts: readonly (readonly [Expr, string])[] = [
    [mul(at(W, i, add(j, 1)), at(input("x", 3), j)), "W[i, j + 1] * x[j]"],
    [mul(add(a, b), c), "(a + b) * c"],
    [add(mul(a, b), c), "a * b + c"],
    [add(add(a, b), c), "a + b + c"],
    [add(a, add(b, c)), "a + (b + c)"],
    [sub(sub(a, b), c), "a - b - c"],
    [sub(a, sub(b, c)), "a - (b - c)"],
    [op("div", op("div", a, b), c), "a / b / c"],
    [op("div", a, mul(b, c)), "a / (b * c)"],
    [op("pow", a, op("pow", b, c)), "a ^ b ^ c"],
    [op("pow", op("pow", a, b), c), "(a ^ b) ^ c"],
    [op("neg", op("pow", a, 2)), "-a ^ 2"],
    [op("pow", op("neg", a), 2), "(-a) ^ 2"],
    [op("pow", a, op("neg", b)), "a ^ -b"],
    [op("pow", -2, a), "(-2) ^ a"],
    [op("neg", mul(a, b)), "-(a * b)"],
    [mul(op("neg", a), b), "-a * b"],
    [op("neg", op("neg", a)), "-(-a)"],
    [add(a, -1), "a + -1"],
    [mul(a, constant(-0)), "a * -0"],
    [mul(a, Infinity), "a * Infinity"],
    [add(a, 1e-7), "a + 1e-7"],
    [op("exp", op("neg", a)), "exp(-a)"],
    [op("select", less, a, add(b, 1)), "a < b ? a : b + 1"],
    [op("select", less, a, op("select", same, b, c)), "a < b ? a : b == c ? b : c"],
    [op("select", less, op("select", same, b, c), a), "a < b ? (b == c ? b : c) : a"],
    [mul(op("select", less, a, b), c), "(a < b ? a : b) * c"],
    [op("or", op("and", less, same), op("not", less)), "a < b and b == c or not (a < b)"],
    [op("and", op("or", less, same), less), "(a < b or b == c) and a < b"],
    [op("ge", add(a, b), c), "a + b >= c"],
    [op("sub", size("N"), 1), "N - 1"],
  ];

  test.each(texts)("%# $1", (node, text) => {
    expect(printExpr(node)).toBe(text);
  });

  test("things of one name are told apart", () => {
    const [t, u] = [local("t"), local("t")];
    const k = over("t", 3);
    const sum = add(add(at(u), at(t)), add(k, at(local("t.2"))));
    expect(printExpr(add(sum, at(u)))).toBe("t + t.2 + (t.3 + t.2.2) + t");
  });

  test("a shared part is written out in a small expression", () => {
    const part = op("exp", add(a, b));
    expect(printExpr(mul(part, part))).toBe("exp(a + b) * exp(a + b)");
  });

  test("and named in a large one", () => {
    let power: Expr = add(a, b);
    for (let k = 0; k < 7; k++) power = mul(power, power);
    expect(printExpr(power) + "\n").toBe(dedent`
      let %1 = (a + b) * (a + b)
      let %2 = %1 * %1 * (%1 * %1)
      let %3 = %2 * %2 * (%2 * %2)
      %3 * %3 * (%3 * %3)
    `);
  });

  test("text stays in proportion, however much is shared", () => {
    let power: Expr = add(a, b);
    for (let k = 0; k < 10_000; k++) power = mul(power, power);
    expect(printExpr(power).length).toBeLessThan(500_000);
  });

  test("100,000 deep", () => {
    let sum: Expr = a;
    for (let k = 0; k < 100_000; k++) sum = add(sum, 1);
    expect(printExpr(sum)).toBe("a" + " + 1".repeat(100_000));
    for (let k = 0; k < 100_000; k++) sum = op("sub", 1, sum);
    expect(printExpr(sum).endsWith(")".repeat(100_000))).toBe(true);
  });
});

describe("programs", () => {
  test("a network", () => {
    const N = size("N");
    const [X, t] = [input("X", N, 2), label("t", [N], 3)];
    const [W, lambda] = [parameter("W", 3, 2), input("lambda")];
    const [S, m, loss] = [local("S", N, 3), local("m", N), local("loss")];
    const n = over("n", N);
    const [k, l] = [over("k", 3), over("j", 2)];
    const again = over("n", N);
    const p = program(
      [X, t, W, lambda],
      [
        assign(S, [n, k], "sum", mul(at(W, k, l), at(X, n, l)), [n, k, l]),
        assign(m, [n], "logsumexp", at(S, n, k), [n, k]),
        assign(loss, [], "sum", sub(at(m, again), at(S, again, at(t, again))), [
          again,
        ]),
        assign(loss, [], "sum", at(lambda)),
      ],
      [loss],
      ["N"],
    );
    expect(printProgram(p)).toBe(dedent`
      size N
      input X[N, 2]
      label t[N] < 3
      parameter W[3, 2]
      input lambda
      local S[N, 3]
      local m[N]

      S[n, k] += W[k, j] * X[n, j]   for n < N, k < 3, j < 2
      m[n] logsumexp= S[n, k]   for n < N, k < 3
      loss += m[n] - S[n, t[n]]   for n < N
      loss += lambda

      output loss
      wrt X, W, lambda
    `);
  });

  test("loops, triangles and equal names", () => {
    const T = size("T");
    const [h, s, x] = [local("h", add(T, 1)), local("h"), input("x", T)];
    const [u, row] = [over("t", T), over("i", 3)];
    const column = over("i", row);
    const p = program(
      [x],
      [
        repeat(u, [
          assign(h, [add(u, 1)], "set", mul(at(h, u), at(x, u))),
          repeat(over("v", u), [assign(s, [], "sum", at(x, u))], true),
        ]),
        assign(s, [], "max", mul(row, column), [row, column]),
      ],
      [s, h],
      ["T"],
    );
    expect(printProgram(p)).toBe(dedent`
      size T
      input x[T]
      local h[T + 1]

      repeat t < T:
        h[t + 1] = h[t] * x[t]
        repeat v < t, reversed:
          h.2 += x[t]
      h.2 max= i * i.2   for i < 3, i.2 < i

      output h.2, h
      wrt x
    `);
  });

  test("what a large statement shares stands before it", () => {
    const [x, y] = [input("x"), local("y", 8)];
    let power: Expr = op("exp", at(x));
    for (let k = 0; k < 8; k++) power = mul(power, power);
    const p = program([x], [assign(y, [1], "set", power)]);
    expect(printProgram(p)).toBe(dedent`
      input x
      local y[8]

      let %1 = exp(x) * exp(x) * (exp(x) * exp(x))
      let %2 = %1 * %1 * (%1 * %1)
      let %3 = %2 * %2 * (%2 * %2)
      y[1] = %3 * %3 * (%3 * %3)

      output y
      wrt x
    `);
  });

  test("nothing", () => {
    expect(printProgram(program([], [], []))).toBe("");
  });
});

describe("loops", () => {
  test("a module", () => {
    const [p, work] = [local("W", 6), local("h", size("N"))];
    const [x, lambda] = [input("x", mul(size("N"), 2)), input("lambda")];
    const [total, t0, t1] = [local("l"), local("t"), local("t")];
    const scratch = local("s", 100);
    const group = {
      type: "Parameters",
      doc: "The parameters.",
      members: [{ name: "W", shape: [constant(3), constant(2)] }],
    };
    const n = over("n", size("N"));
    const params = [
      { kind: "group", name: "p", group, arrays: [p] },
      { kind: "size", size: size("N") },
      { kind: "array", array: x, length: mul(size("N"), 2) },
      { kind: "array", array: work },
      { kind: "scalar", variable: lambda },
    ] as const;
    const module: LoweredModule = {
      name: "network",
      source: "",
      notes: [],
      from: undefined,
      groups: [group],
      scratch: [{ array: scratch, length: 100 }],
      functions: [
        {
          name: "forward",
          exported: true,
          doc: [],
          params,
          returns: at(total),
          body: [
            { kind: "comment", text: "l = sum(n, W[0] * x[n])" },
            { kind: "let", variable: total, value: at(lambda), mutable: true },
            {
              kind: "for",
              index: n,
              reversed: false,
              body: [
                {
                  kind: "let",
                  variable: t0,
                  value: mul(at(p, 0), at(x, mul(2, n))),
                  mutable: false,
                },
                {
                  kind: "store",
                  target: work,
                  at: n,
                  by: "set",
                  value: at(t0),
                  note: "h",
                },
                {
                  kind: "store",
                  target: total,
                  at: undefined,
                  by: "sum",
                  value: at(t0),
                },
              ],
            },
            {
              kind: "for",
              index: over("n", 3),
              reversed: true,
              body: [
                { kind: "let", variable: t1, value: n, mutable: false },
                { kind: "invoke", callee: "part", params },
              ],
            },
            {
              kind: "fill",
              target: scratch,
              start: constant(0),
              end: constant(100),
              value: constant(1),
            },
          ],
        },
        {
          name: "part",
          exported: false,
          doc: [],
          params,
          returns: undefined,
          body: [],
        },
      ],
    };
    expect(printLoops(module)).toBe(dedent`
      module network
      group Parameters { W[3, 2] }
      scratch s[100]

      export function forward(p: Parameters { W }, N, x[N * 2], h[], lambda):
        # l = sum(n, W[0] * x[n])
        let l = lambda
        for n < N:
          const t = W[0] * x[2 * n]
          h[n] = t   # h
          l += t
        for n < 3, reversed:
          const t = n.2
          part(p, N, x, h, lambda)
        fill s[0 … 100] = 1
        return l

      function part(p: Parameters { W }, N, x[N * 2], h[], lambda):
    `);
  });
});

import { describe, expect, test } from "vitest";
import { constant, type Expr, size } from "../../compiler/ir/expr.ts";
import type { LoweredModule } from "../../compiler/ir/loops.ts";
import { printLoops, printProgram } from "../../compiler/ir/print.ts";
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

import { describe, expect, test } from "vitest";
import { emitModule } from "../../compiler/emit/module.ts";
import {
  constant,
  index,
  load,
  ONE,
  size,
  tensor,
  ZERO,
  type Expr,
} from "../../compiler/ir/expr.ts";
import type { Code, LoweredModule, Tensor } from "../../compiler/ir/loops.ts";
import { add, mul, op, sub, type Term, term } from "../support/build.ts";
import { dedent } from "../support/dedent.ts";

const N = size("N");
const x = tensor("x", [], "input");
const y = tensor("y", [], "input");
const a = tensor("a", [N], "input");
const out = tensor("out", [N], "local");

const at = (array: Tensor, k: Term): Expr => load(array, [term(k)]);
const put = (
  array: Tensor,
  k: Term,
  value: Term,
  by: "set" | "sum" = "set",
): Code => ({
  kind: "store",
  target: array,
  at: term(k),
  by,
  value: term(value),
});
const change = (variable: Tensor, value: Term, by: "set" | "sum"): Code => ({
  kind: "store",
  target: variable,
  at: undefined,
  by,
  value: term(value),
});
const loop = (
  extent: Term,
  make: (i: Expr) => Code[],
  reversed = false,
): Code => {
  const i = index("i", term(extent));
  return { kind: "for", index: i, reversed, body: make(i) };
};
const name = (hint: string, value: Term, mutable = false): [Tensor, Code] => {
  const variable = tensor(hint, [], "local");
  return [variable, { kind: "let", variable, value: term(value), mutable }];
};

const moduleOf = (body: Code[], returns?: Expr): LoweredModule => ({
  name: "f",
  source: "",
  notes: [],
  from: undefined,
  groups: [],
  scratch: [],
  functions: [
    {
      name: "f",
      exported: false,
      doc: [],
      params: [
        { kind: "scalar", variable: x },
        { kind: "scalar", variable: y },
        { kind: "size", size: N },
        { kind: "array", array: a },
        { kind: "array", array: out },
      ],
      body,
      returns,
    },
  ],
});

/** The lines between the signature and the closing brace, less one indent. */
const bodyOf = (body: Code[], returns?: Expr): string => {
  const { code } = emitModule(moduleOf(body, returns), { target: "js" });
  const lines = code.split("\n");
  const start = lines.findIndex((line) => line.startsWith("function"));
  return lines
    .slice(start + 1, -2)
    .map((line) => line.slice(2) + "\n")
    .join("");
};

const X = load(x);
const Y = load(y);

describe("sharing", () => {
  test("what is used once stays in its place; what is used twice gets a name", () => {
    const sum = add(X, Y);
    expect(bodyOf([put(out, 0, mul(sum, sum))], mul(sum, op("exp", X))))
      .toBe(dedent`
      const t0 = x + y;
      out[0] = t0 * t0;
      return t0 * Math.exp(x);
    `);
  });

  test("a load is not carried over a store to its array", () => {
    const twice = mul(at(a, 0), 2);
    expect(
      bodyOf(
        [put(out, 0, twice), put(a, 1, 7), put(out, 1, twice)],
        mul(at(a, 0), Y),
      ),
    ).toBe(dedent`
      out[0] = a[0] * 2;
      a[1] = 7;
      const t0 = a[0];
      out[1] = t0 * 2;
      return t0 * y;
    `);
  });

  test("but over a store to another", () => {
    expect(bodyOf([put(out, 0, at(a, 0)), put(out, 1, at(a, 0))])).toBe(dedent`
      const a_0 = a[0];
      out[0] = a_0;
      out[1] = a_0;
    `);
  });

  test("a variable's value is the one it has there", () => {
    const [s, first] = name("s", X, true);
    const [before, second] = name("before", load(s));
    expect(
      bodyOf([first, second, change(s, Y, "sum")], mul(load(before), load(s))),
    ).toBe(dedent`
      let s = x;
      const before = s;
      s += y;
      return before * s;
    `);
  });

  test("signs, comparisons and offsets are written again rather than named", () => {
    const masked = (i: Expr, value: Expr): Expr =>
      op("select", op("gt", X, i), op("neg", X), value);
    expect(
      bodyOf([
        loop(N, (i) => [
          put(out, add(mul(2, i), 1), masked(i, Y)),
          put(out, mul(2, i), masked(i, ZERO)),
        ]),
      ]),
    ).toBe(dedent`
      for (let i = 0; i < N; i++) {
        out[2 * i + 1] = x > i ? -x : y;
        out[2 * i] = x > i ? -x : 0;
      }
    `);
  });

  test("names that nothing uses, and what only they need, leave no text", () => {
    const [unused, code] = name("unused", op("exp", add(X, Y)));
    const [, other] = name("other", mul(load(unused), load(unused)));
    expect(bodyOf([code, other, loop(3, () => [other])], X)).toBe(
      "return x;\n",
    );
  });
});

describe("loops", () => {
  test("what a loop does not change is computed before it, as far out as can be", () => {
    expect(
      bodyOf([
        loop(N, (i) => [
          loop(4, (j) => [
            put(
              out,
              add(mul(4, i), j),
              mul(mul(op("exp", X), op("exp", i)), at(a, add(mul(N, i), j))),
            ),
          ]),
        ]),
      ]),
    ).toBe(dedent`
      const t0 = Math.exp(x);
      for (let i = 0; i < N; i++) {
        const t1 = t0 * Math.exp(i);
        const t2 = N * i;
        for (let i_2 = 0; i_2 < 4; i_2++) {
          out[4 * i + i_2] = t1 * a[t2 + i_2];
        }
      }
    `);
  });

  test("what it does change is not", () => {
    const [s, start] = name("s", 0, true);
    expect(
      bodyOf(
        [
          start,
          loop(N, (i) => [
            change(s, mul(at(a, 0), Y), "sum"),
            put(a, 0, i),
            put(out, i, op("exp", load(s))),
          ]),
        ],
        add(at(a, 0), load(s)),
      ),
    ).toBe(dedent`
      let s = 0;
      for (let i = 0; i < N; i++) {
        s += a[0] * y;
        a[0] = i;
        out[i] = Math.exp(s);
      }
      return a[0] + s;
    `);
  });

  test("run down, over triangles, and to ends that are computed once", () => {
    const [s, start] = name("s", 0, true);
    expect(
      bodyOf([
        loop(N, (i) => [loop(add(i, 1), (j) => [put(out, j, i)])], true),
        loop(5, (i) => [put(out, i, 1)], true),
        start,
        loop(mul(N, N), (i) => [put(out, i, 1)]),
        loop(load(s), () => [change(s, 1, "sum")]),
      ]),
    ).toBe(dedent`
      for (let i = N - 1; i >= 0; i--) {
        for (let i_2 = 0; i_2 < i + 1; i_2++) {
          out[i_2] = i;
        }
      }
      for (let i = 4; i >= 0; i--) {
        out[i] = 1;
      }
      let s = 0;
      const t0 = N * N;
      for (let i = 0; i < t0; i++) {
        out[i] = 1;
      }
      const t1 = s;
      for (let i = 0; i < t1; i++) {
        s += 1;
      }
    `);
  });
});

describe("lines", () => {
  test("subtract rather than add a negative", () => {
    const values = [op("neg", mul(X, Y)), -2, sub(X, Y)];
    expect(bodyOf(values.map((value) => put(out, 0, value, "sum"))))
      .toBe(dedent`
      out[0] -= x * y;
      out[0] -= 2;
      out[0] += x - y;
    `);
  });

  test("a long sum is cut where the line ends", () => {
    let sum: Expr = X;
    for (let k = 0; k < 16; k++) sum = add(sum, mul(at(a, k), at(out, k)));
    expect(bodyOf([], sum)).toBe(dedent`
      const t0 = x + a[0] * out[0] + a[1] * out[1] + a[2] * out[2] + a[3] * out[3];
      const t1 = t0 + a[4] * out[4] + a[5] * out[5] + a[6] * out[6];
      const t2 = t1 + a[7] * out[7] + a[8] * out[8] + a[9] * out[9];
      const t3 = t2 + a[10] * out[10] + a[11] * out[11] + a[12] * out[12];
      return t3 + a[13] * out[13] + a[14] * out[14] + a[15] * out[15];
    `);
  });

  test("a value used in one arm is computed there", () => {
    expect(
      bodyOf([], op("select", op("gt", X, ZERO), op("sqrt", X), op("exp", Y))),
    ).toBe("return x > 0 ? Math.sqrt(x) : Math.exp(y);\n");
  });

  test("comments stand apart, and cannot end", () => {
    const comment = (text: string): Code => ({ kind: "comment", text });
    const noted: Code = {
      kind: "store",
      target: out,
      at: ONE,
      by: "set",
      value: X,
      note: "∂f/∂x\nalert()",
    };
    expect(
      bodyOf([
        comment("a = b"),
        put(out, 0, X),
        comment("two\r\nlines\u2028alert()"),
        noted,
      ]),
    ).toBe(dedent`
      // a = b
      out[0] = x;

      // two
      // lines
      // alert()
      out[1] = x; // ∂f/∂x alert()
    `);
  });

  test("a part of an array is filled", () => {
    expect(
      bodyOf([
        { kind: "fill", target: out, start: ZERO, end: mul(2, N), value: ZERO },
      ]),
    ).toBe("out.fill(0, 0, 2 * N);\n");
  });

  test("long names are given the line after the sign", () => {
    const long = "a_name_that_takes_up_nearly_half_a_line";
    const [variable, code] = name(long, op("exp", X));
    const product = mul(load(variable), sub(load(variable), Y));
    expect(bodyOf([code, put(out, 0, product)], product)).toBe(dedent`
      const a_name_that_takes_up_nearly_half_a_line = Math.exp(x);
      const t0 = a_name_that_takes_up_nearly_half_a_line - y;
      const t1 = a_name_that_takes_up_nearly_half_a_line * t0;
      out[0] = t1;
      return t1;
    `);
    const square = mul(load(variable), load(variable));
    expect(bodyOf([code, put(out, 0, square)], square)).toBe(dedent`
      const a_name_that_takes_up_nearly_half_a_line = Math.exp(x);
      const t0 =
        a_name_that_takes_up_nearly_half_a_line *
        a_name_that_takes_up_nearly_half_a_line;
      out[0] = t0;
      return t0;
    `);
  });
});

test("100,000 operations in a chain, and each used twice, are written in linear time", () => {
  let chain: Expr = X;
  let square: Expr = X;
  for (let k = 0; k < 100_000; k++) {
    chain = add(chain, at(a, k));
    square = add(mul(square, square), constant(k));
  }
  const start = performance.now();
  expect(bodyOf([], chain).length).toBeGreaterThan(1_000_000);
  expect(bodyOf([], square).length).toBeGreaterThan(1_000_000);
  expect(performance.now() - start).toBeLessThan(30_000);
}, 60_000);

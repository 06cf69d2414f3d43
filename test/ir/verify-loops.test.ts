import { describe, expect, test } from "vitest";
import { constant, type Expr, size } from "../../compiler/ir/expr.ts";
import type {
  Code,
  Group,
  LoweredFunction,
  LoweredModule,
  Param,
} from "../../compiler/ir/loops.ts";
import { verifyLoops } from "../../compiler/ir/verify.ts";
import { add, at, input, local, mul, op, over, sub } from "../support/build.ts";

const N = size("N");
const [x, out, s] = [input("x", Infinity), local("out", 3), local("s", 10)];
const [W, lambda] = [local("W", Infinity), local("lambda")];
const group: Group = {
  type: "Parameters",
  doc: "The parameters.",
  members: [{ name: "W", shape: [constant(3), constant(2)] }],
};
const params: readonly Param[] = [
  { kind: "group", name: "p", group, arrays: [W] },
  { kind: "size", size: N },
  { kind: "array", array: x, length: mul(2, N) },
  { kind: "array", array: out },
  { kind: "scalar", variable: lambda },
];
const part: LoweredFunction = {
  name: "part",
  exported: false,
  doc: [],
  params,
  body: [],
  returns: undefined,
};
const moduleOf = (
  main: Partial<LoweredFunction>,
  changes: Partial<LoweredModule> = {},
): LoweredModule => ({
  name: "m",
  source: "",
  notes: [],
  from: undefined,
  groups: [group],
  scratch: [{ array: s, length: 10 }],
  functions: [{ ...part, name: "main", ...main }, part],
  ...changes,
});
const problems = (body: readonly Code[], returns?: Expr): string[] =>
  verifyLoops(moduleOf({ body, returns })).map((problem) =>
    problem.replace(/^function main: /, ""),
  );

const [t, u] = [local("t"), local("u")];
const n = over("n", N);
const define = (variable = t, value: Expr | number = 1, mutable = false) =>
  ({
    kind: "let",
    variable,
    value: typeof value === "number" ? constant(value) : value,
    mutable,
  }) satisfies Code;
const store = (
  target = out,
  offset?: Expr | number,
  value: Expr = N,
): Code => ({
  kind: "store",
  target,
  at: typeof offset === "number" ? constant(offset) : offset,
  by: "set",
  value,
});
const loop = (index = n, ...body: Code[]): Code => ({
  kind: "for",
  index,
  reversed: false,
  body,
});
const fill = (target = out, end = 3): Code => ({
  kind: "fill",
  target,
  start: constant(0),
  end: constant(end),
  value: constant(0),
});

test("well-formed", () => {
  const inner = over("k", n);
  const body = [
    define(t, at(lambda), true),
    { kind: "comment", text: "a line" } as const,
    fill(),
    loop(
      n,
      define(u, mul(at(x, add(n, n)), at(W, 5))),
      store(t, undefined, at(u)),
      loop(inner, store(s, 9, at(u))),
    ),
    loop(over("n", N), define(u)),
    { kind: "invoke", callee: "part", params } as const,
  ];
  expect(problems(body, at(t))).toEqual([]);
});

describe("scope", () => {
  test("variables are declared before their use, once", () => {
    expect(problems([define(u, at(t))])).toEqual([
      "reads t, which is not in scope",
    ]);
    expect(problems([define(t, at(t))])).toEqual([
      "reads t, which is not in scope",
    ]);
    expect(problems([define(), define()])).toEqual(["t is declared twice"]);
    expect(problems([], at(t))).toEqual(["reads t, which is not in scope"]);
  });

  test("what a loop declares ends with it", () => {
    expect(problems([loop(n, define()), define(u, at(t))])).toEqual([
      "reads t, which is not in scope",
    ]);
    expect(problems([loop(), define(t, n)])).toEqual([
      "the index n is not bound",
    ]);
    expect(problems([loop(n, loop(n))])).toEqual([
      "the index n is bound twice",
    ]);
  });

  test("extents are in scope", () => {
    expect(problems([loop(over("k", n))])).toEqual([
      "the index n is not bound",
    ]);
    const k = over("k", op("lt", N, 1));
    expect(problems([loop(k)])).toEqual([
      "the extent of k is the truth value N < 1, not a number",
    ]);
  });

  test("sizes and lengths", () => {
    expect(problems([define(t, size("K"))])).toEqual([
      "the size K is not declared",
    ]);
    const array = { kind: "array", array: x, length: size("K") } as const;
    expect(verifyLoops(moduleOf({ params: [array] }))).toEqual([
      "function main: the size K is not declared",
    ]);
  });
});

describe("stores", () => {
  test("go where they may", () => {
    expect(problems([store(t)])).toEqual([
      "stores to t, which is not in scope",
    ]);
    expect(problems([define(), store(t)])).toEqual([
      "stores to t, which is constant",
    ]);
    expect(problems([store(lambda)])).toEqual([
      "stores to lambda, which is constant",
    ]);
    expect(problems([store(out)])).toEqual([
      "stores to the array out without an offset",
    ]);
    expect(problems([define(t, 1, true), store(t, 0)])).toEqual([
      "stores to the scalar t with an offset",
    ]);
    expect(problems([store(x, 0)])).toEqual(["writes to the input x"]);
  });

  test("fills too", () => {
    expect(problems([fill(t)])).toEqual([
      "fills t, which is no array in scope",
    ]);
    expect(problems([fill(x)])).toEqual(["writes to the input x"]);
    expect(problems([fill(out, 4)])).toEqual(["fills out beyond its end"]);
  });

  test("values are numbers", () => {
    const test = op("lt", N, 1);
    const is = "is the truth value N < 1, not a number";
    expect(problems([define(t, test)])).toEqual([`the value of t ${is}`]);
    expect(problems([store(out, 0, test)])).toEqual([`the value of out ${is}`]);
    expect(problems([store(out, test)])).toEqual([`the offset in out ${is}`]);
    expect(problems([], test)).toEqual([`the result ${is}`]);
  });

  test("offsets stay within what is promised", () => {
    const beyond = "subscript 1 goes up to";
    expect(problems([store(out, 3)])).toEqual([
      `out[3]: ${beyond} 3, the extent is 3`,
    ]);
    expect(problems([store(s, 10)])).toEqual([
      `s[10]: ${beyond} 10, the extent is 10`,
    ]);
    expect(problems([define(t, at(W, 6))])).toEqual([
      `W[6]: ${beyond} 6, the extent is 6`,
    ]);
    expect(problems([loop(n, store(out, 0, at(x, sub(n, 1))))])).toEqual([
      "x[n - 1]: subscript 1 goes down to -1",
    ]);
    // An element may be copied ahead of the branch that needs it.
    expect(problems([loop(n, define(t, at(x, sub(n, 1))))])).toEqual([]);
    const last = add(mul(2, n), 2);
    expect(problems([loop(n, store(out, 0, at(x, last)))])).toEqual([
      `x[2 * n + 2]: ${beyond} 2 * N, the extent is 2 * N`,
    ]);
    expect(problems([loop(over("k", 0), store(out, 3))])).toEqual([]);
  });
});

describe("functions", () => {
  const invoke = (callee: string, given = params): Code => ({
    kind: "invoke",
    callee,
    params: given,
  });

  test("calls", () => {
    expect(problems([invoke("nobody")])).toEqual([
      "calls nobody, which is no function of the module",
    ]);
    expect(problems([invoke("main")])).toEqual(["calls itself"]);
    expect(problems([invoke("part", params.slice(1))])).toEqual([
      "calls part with other arguments than it takes",
    ]);
    const less = { params: params.slice(0, 4), body: [invoke("part")] };
    expect(verifyLoops(moduleOf(less))).toEqual([
      "function main: gives part the argument lambda, which is not in scope",
    ]);
  });

  test("names", () => {
    const twice = { functions: [part, part, { ...part, name: "" }] };
    expect(verifyLoops(moduleOf({}, twice))).toEqual([
      "two functions are called part",
      "a function has no name",
    ]);
  });

  test("parameters", () => {
    const check = (...given: Param[]): string[] =>
      verifyLoops(moduleOf({ params: given }));
    expect(check({ kind: "scalar", variable: x })).toEqual([
      "function main: x is a scalar, but has 1 axes",
    ]);
    expect(check({ kind: "array", array: lambda })).toEqual([
      "function main: lambda is an array, but has 0 axes",
    ]);
    const other: Group = { ...group, type: "Other" };
    expect(
      check({ kind: "group", name: "p", group: other, arrays: [] }),
    ).toEqual([
      "function main: p is of the group Other, which the module lacks",
      "function main: p has 0 arrays for 1 members",
    ]);
  });
});

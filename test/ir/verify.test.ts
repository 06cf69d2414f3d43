import { describe, expect, test } from "vitest";
import { ZERO, constant, type Expr, size } from "../../compiler/ir/expr.ts";
import type { OpName } from "../../compiler/ir/ops.ts";
import type { Program, Statement } from "../../compiler/ir/program.ts";
import { verifyProgram } from "../../compiler/ir/verify.ts";
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
  program,
  repeat,
} from "../support/build.ts";

const N = size("N");
const [x, M] = [input("x", 3), input("M", 3, 3)];
const [i, j] = [over("i", 3), over("j", 3)];
const less = op("lt", at(x, 0), 1);

/** What is wrong with one statement, the label before each problem left out. */
const problems = (...statements: Statement[]): string[] =>
  verifyProgram(program([x, M], statements, [], ["N"])).map((problem) =>
    problem.replace(/^statement 1 \(\w*\): /, ""),
  );

/** What is wrong with a value as a function of i. */
const problemsOf = (value: Expr | number): string[] =>
  problems(assign(local("y", 3), [i], "set", value, [i]));

/** Nodes that the constructors would not make. */
const broken = (node: object): Expr => node as Expr;

describe("well-formed", () => {
  test("a matrix product, a triangle, a repeat, a gather", () => {
    const [X, t] = [input("X", N, 3), label("t", [N], 3)];
    const [y, s, c, l] = [
      local("y", N),
      local("s", 3),
      local("c", 4),
      local("l"),
    ];
    const n = over("n", N);
    const inner = over("k", i);
    const turn = over("t", 3);
    const next = add(at(c, turn), at(s, turn));
    const p: Program = program(
      [X, t, M],
      [
        assign(y, [n], "sum", mul(at(X, n, j), at(M, i, j)), [n, i, j]),
        assign(s, [i], "sum", at(M, i, inner), [i, inner]),
        repeat(turn, [assign(c, [add(turn, 1)], "set", next)]),
        assign(l, [], "sum", add(at(y, n), at(X, n, at(t, n))), [n]),
        assign(l, [], "sum", at(c, 3)),
      ],
      [l, c, X],
      ["N"],
    );
    expect(verifyProgram(p)).toEqual([]);
  });

  test("a statement reads elements that earlier ones have set", () => {
    const y = local("y", 3);
    const first = assign(y, [0], "set", 1);
    expect(problems(first, assign(y, [1], "set", mul(at(y, 0), 2)))).toEqual(
      [],
    );
  });
});

describe("declarations", () => {
  const check = (changes: Partial<Program>): string[] =>
    verifyProgram({ ...program([x], [], []), ...changes });
  const y = local("y");

  // prettier-ignore
  const cases: readonly (readonly [string, Partial<Program>, readonly string[]])[] = [
    ["names", { inputs: [x, input("x"), input("")], wrt: [] },
      ["two inputs have the name x", "one of the inputs has no name"]],
    ["sizes", { sizes: [N, { ...N }] }, ["two sizes have the name N"]],
    ["roles", { inputs: [y], wrt: [] }, ["the input y is a local"]],
    ["a label without classes", { inputs: [{ ...x, role: "label" }], wrt: [] },
      ["the label x has no number of classes"]],
    ["classes of no label", { inputs: [{ ...x, classes: ZERO }], wrt: [] },
      ["x has classes but is no label"]],
    ["a shape of an unknown size", { inputs: [input("z", N)], wrt: [] },
      ["the size N is not declared"]],
    ["a shape that is not whole", { inputs: [input("z", 1.5)], wrt: [] },
      ["extent 1 of z is 1.5, not a whole number"]],
    ["a negative shape", { inputs: [input("z", 2, -1)], wrt: [] },
      ["extent 2 of z is -1, less than none"]],
    ["a shape read from memory", { inputs: [x, input("z", at(x, 0))], wrt: [] },
      ["extent 1 of z depends on an element: x[0]"]],
    ["a shape of an index", { inputs: [input("z", i)], wrt: [] },
      ["the index i is not bound"]],
    ["an output without statement", { outputs: [y] },
      ["the output y is never written"]],
    ["two outputs of one name", { outputs: [x, x] },
      ["two outputs have the name x"]],
    ["wrt something else", { wrt: [y] },
      ["y, a variable of differentiation, is not an input"]],
  ];

  test.each(cases)("%s", (_, changes, expected) => {
    expect(check(changes)).toEqual(expected);
  });

  test("wrt a label is wrong", () => {
    const t = label("t", [3], 2);
    expect(check({ inputs: [t], wrt: [t] })).toEqual([
      "t, a variable of differentiation, is a label",
    ]);
  });
});

describe("statements", () => {
  const y = local("y", 3);

  test("a target that is no local", () => {
    expect(problems(assign(x, [i], "set", 1, [i]))).toEqual([
      "writes to x, which is no local",
    ]);
  });

  test("too few subscripts", () => {
    expect(problems(assign(y, [], "set", 1))).toEqual([
      "y has 1 axes, but is written with 0 subscripts",
    ]);
    const load = { kind: "load", id: -1, tensor: M, at: [i] };
    expect(problemsOf(broken(load))).toEqual([
      "M has 2 axes, but is read with 1 subscripts",
    ]);
  });

  test("no name", () => {
    const nameless = over("", 3);
    expect(problems(assign(local(""), [], "set", 1))).toEqual([
      "the target has no name",
    ]);
    expect(problems(assign(y, [nameless], "set", 1, [nameless]))).toEqual([
      "an index has no name",
    ]);
  });

  test("an unknown reducer", () => {
    expect(problems(assign(y, [0], "middle" as "sum", 1))).toEqual([
      "there is no reducer middle",
    ]);
  });

  test("operations that do not exist, or take other arguments", () => {
    const apply = (name: string, ...args: Expr[]): Expr =>
      broken({ kind: "apply", id: -1, op: name as OpName, args });
    expect(problemsOf(apply("add", ZERO))).toEqual([
      "add takes 2 arguments, not 1",
    ]);
    expect(problemsOf(apply("neg", ZERO, ZERO))).toEqual([
      "neg takes 1 arguments, not 2",
    ]);
    for (const name of ["sine", "toString"])
      expect(problemsOf(apply(name, ZERO))).toEqual([
        `there is no operation ${name}`,
      ]);
  });

  // prettier-ignore
  const types: readonly (readonly [Expr, string])[] = [
    [less, "the value is the truth value x[0] < 1, not a number"],
    [add(less, 1), "in (x[0] < 1) + 1, the truth value x[0] < 1 stands for a number"],
    [op("select", at(x, 0), 1, 2), "in x[0] ? 1 : 2, the number x[0] stands for a truth value"],
    [op("select", less, less, 2), "in x[0] < 1 ? x[0] < 1 : 2, the truth value x[0] < 1 stands for a number"],
    [op("select", op("and", less, 1), 1, 2), "in x[0] < 1 and 1, the number 1 stands for a truth value"],
    [op("select", op("not", at(x, 0)), 1, 2), "in not x[0], the number x[0] stands for a truth value"],
    [op("select", op("lt", less, 1), 1, 2), "in (x[0] < 1) < 1, the truth value x[0] < 1 stands for a number"],
    [at(x, less), "a subscript of x is the truth value x[0] < 1, not a number"],
  ];
  test.each(types)("types: %#", (value, message) => {
    expect(problemsOf(value)).toEqual([message]);
  });

  test("names that nothing declares", () => {
    expect(problemsOf(at(x, j))).toEqual(["the index j is not bound"]);
    expect(problemsOf(size("K"))).toEqual(["the size K is not declared"]);
    expect(problemsOf(at(input("z")))).toEqual([
      "reads z, which is not declared",
    ]);
    expect(problemsOf(at(local("z")))).toEqual([
      "reads z, which no statement has written yet",
    ]);
  });

  test("a statement cannot read what only it writes", () => {
    expect(problems(assign(y, [0], "set", at(y, 1)))).toEqual([
      "reads y, which no statement has written yet",
    ]);
  });

  test("an index bound twice", () => {
    expect(problems(assign(y, [i], "sum", 1, [i, i]))).toEqual([
      "the index i is bound twice",
    ]);
    expect(problems(repeat(i, [assign(y, [i], "sum", 1, [i])]))).toEqual([
      "the index i is bound twice",
    ]);
  });

  test("an extent that depends on an index further in", () => {
    const inner = over("k", i);
    expect(problems(assign(y, [i], "sum", inner, [inner, i]))).toEqual([
      "the index i is not bound",
    ]);
    const outer = repeat(inner, [assign(y, [i], "sum", 1, [i])]);
    expect(problems(outer)).toEqual(["repeat k: the index i is not bound"]);
  });

  test("an extent that is read from memory, or no number", () => {
    const [k, l] = [over("k", at(x, 0)), over("l", less)];
    expect(problems(assign(y, [0], "sum", 1, [k]))).toEqual([
      "the extent of k depends on an element: x[0]",
    ]);
    expect(problems(assign(y, [0], "sum", 1, [l]))).toEqual([
      "the extent of l is the truth value x[0] < 1, not a number",
      "the extent of l depends on an element: x[0] < 1",
    ]);
  });

  test("statements are counted, those in loops included", () => {
    const bad = assign(y, [0], "set", at(local("z")));
    const turn = over("t", 3);
    const p = program([], [repeat(turn, [bad, bad]), bad], []);
    expect(verifyProgram(p).map((one) => one.slice(0, 11))).toEqual([
      "statement 1",
      "statement 2",
      "statement 3",
    ]);
  });
});

test("large programs take no long time", { timeout: 60_000 }, () => {
  const chain = Array.from({ length: 10_001 }, (_, k) => local(`t${k}`));
  const statements = chain.map((tensor, k) =>
    assign(tensor, [], "set", k === 0 ? 1 : mul(at(chain[k - 1]!), 2)),
  );
  expect(verifyProgram(program([], statements))).toEqual([]);
  let sum: Expr = constant(0);
  for (let k = 0; k < 100_000; k++) sum = add(sum, at(x, k % 3));
  expect(problems(assign(local("s"), [], "set", sum))).toEqual([]);
  expect(problems(assign(local("s"), [], "set", add(less, sum)))).toEqual([
    "in add(…), the truth value x[0] < 1 stands for a number",
  ]);
});

import { describe, expect, test } from "vitest";
import { type Expr, size } from "../../compiler/ir/expr.ts";
import type { Statement } from "../../compiler/ir/program.ts";
import { verifyProgram } from "../../compiler/ir/verify.ts";
import {
  add,
  assign,
  at,
  input,
  local,
  mul,
  op,
  over,
  program,
  sub,
} from "../support/build.ts";

const N = size("N");
const [x, M] = [input("x", 3), input("M", 3, 3)];
const [i, j] = [over("i", 3), over("j", 3)];

/** What is wrong with one statement, the label before each problem left out. */
const problems = (...statements: Statement[]): string[] =>
  verifyProgram(program([x, M], statements, [], ["N"])).map((problem) =>
    problem.replace(/^statement 1 \(\w*\): /, ""),
  );

/** What is wrong with a value as a function of i. */
const problemsOf = (value: Expr | number): string[] =>
  problems(assign(local("y", 3), [i], "set", value, [i]));

describe("setting each element once", () => {
  const [y, Y] = [local("y", 9), local("Y", 3, 3)];

  test("each index moves some subscript", () => {
    const bad = assign(y, [sub(add(i, j), j)], "set", 1, [i, j]);
    expect(problems(bad)).toEqual(["sets an element again for each j"]);
    const one = over("k", 1);
    expect(problems(assign(y, [i], "set", 1, [i, one]))).toEqual([]);
  });

  test("each in its own way", () => {
    const alike = assign(y, [add(i, j)], "set", 1, [i, j]);
    expect(problems(alike)).toEqual([
      "sets an element again: i and j move the subscripts alike",
    ]);
    const opposite = assign(y, [add(sub(i, j), 2)], "set", 1, [i, j]);
    expect(problems(opposite)).toEqual([
      "sets an element again: i and j move the subscripts alike",
    ]);
    const flat = assign(y, [add(mul(i, 3), j)], "set", 1, [i, j]);
    expect(problems(flat)).toEqual([]);
    expect(problems(assign(Y, [i, add(i, j)], "sum", 1, [i, j]))).toEqual([
      "Y[i, i + j]: subscript 2 goes up to 4, the extent is 3",
    ]);
  });
});

describe("bounds", () => {
  // prettier-ignore
  const cases: readonly (readonly [Expr, readonly string[]])[] = [
    [at(x, i), []],
    [at(x, sub(2, i)), []],
    [at(x, add(i, 1)), ["x[i + 1]: subscript 1 goes up to 3, the extent is 3"]],
    [at(x, sub(i, 1)), ["x[i - 1]: subscript 1 goes down to -1"]],
    [at(x, sub(1, i)), ["x[1 - i]: subscript 1 goes down to -1"]],
    [at(x, 3), ["x[3]: subscript 1 goes up to 3, the extent is 3"]],
    [at(x, 0.5), ["x[0.5]: subscript 1 is not a whole number"]],
    [at(M, i, mul(i, 2)), ["M[i, i * 2]: subscript 2 goes up to 4, the extent is 3"]],
    [at(x, mul(i, i)), []],
    [op("select", op("lt", i, 2), at(x, add(i, 1)), 0), []],
    [op("select", op("gt", at(x, 5), 2), 1, 0), ["x[5]: subscript 1 goes up to 5, the extent is 3"]],
  ];
  test.each(cases)("%#", (value, expected) => {
    expect(problemsOf(value)).toEqual(expected);
  });

  test("with sizes", () => {
    const [z, n] = [input("z", N), over("n", N)];
    const check = (subscript: Expr): string[] =>
      verifyProgram(
        program(
          [z],
          [assign(local("s"), [], "sum", at(z, subscript), [n])],
          [],
          ["N"],
        ),
      );
    expect(check(n)).toEqual([]);
    expect(check(sub(sub(N, 1), n))).toEqual([]);
    expect(check(add(n, 1))).toEqual([
      "statement 1 (s): z[n + 1]: subscript 1 goes up to N, the extent is N",
    ]);
    expect(check(sub(N, n))).toEqual([
      "statement 1 (s): z[N - n]: subscript 1 goes up to N, the extent is N",
    ]);
  });

  test("of the target", () => {
    const bad = assign(local("y", 2), [i], "set", 1, [i]);
    expect(problems(bad)).toEqual([
      "y[i]: subscript 1 goes up to 2, the extent is 2",
    ]);
  });

  test("not where nothing runs, nor in triangles", () => {
    const none = over("k", 0);
    const s = local("s");
    expect(problems(assign(s, [], "sum", at(x, 7), [none]))).toEqual([]);
    const inner = over("k", i);
    const triangle = assign(s, [], "sum", at(x, sub(sub(i, inner), 1)), [
      i,
      inner,
    ]);
    expect(problems(triangle)).toEqual([]);
  });
});

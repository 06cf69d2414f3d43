import { describe, expect, test } from "vitest";
import type { Statement } from "../../compiler/ir/program.ts";
import { verifyProgram } from "../../compiler/ir/verify.ts";
import {
  add,
  assign,
  at,
  input,
  local,
  op,
  over,
  program,
  repeat,
} from "../support/build.ts";

const [x, M] = [input("x", 3), input("M", 3, 3)];
const [i, j] = [over("i", 3), over("j", 3)];
const less = op("lt", at(x, 0), 1);

/** What is wrong with one statement, the label before each problem left out. */
const problems = (...statements: Statement[]): string[] =>
  verifyProgram(program([x, M], statements, [], ["N"])).map((problem) =>
    problem.replace(/^statement 1 \(\w*\): /, ""),
  );

describe("order", () => {
  const [y, z] = [local("y", 3), local("z", 3)];
  const set = assign(y, [i], "set", 1, [i]);
  const copy = assign(z, [j], "set", at(y, j), [j]);

  test("what is read is not written any more", () => {
    const message = "reads y, which statement 3 (y) still writes";
    const more = assign(y, [i], "sum", 1, [i]);
    expect(problems(set, copy, more)).toEqual([`statement 2 (z): ${message}`]);
    expect(problems(set, more, copy)).toEqual([]);
    expect(problems(set, copy, assign(y, [1], "sum", 1))).toEqual([
      `statement 2 (z): ${message}`,
    ]);
    const first = assign(z, [0], "set", at(y, 0));
    expect(problems(set, first, assign(y, [0], "sum", 1))).toEqual([
      `statement 2 (z): ${message}`,
    ]);
    expect(problems(set, first, assign(y, [1], "sum", 1))).toEqual([]);
  });

  test("only what is certain is reported", () => {
    const two = over("k", 2);
    const later = assign(y, [add(two, 1)], "sum", 1, [two]);
    const first = assign(z, [0], "set", at(y, 0));
    expect(problems(set, first, later)).toEqual([]);
    const maybe = assign(z, [0], "set", op("select", less, at(y, 0), 1));
    expect(problems(set, maybe, assign(y, [0], "sum", 1))).toEqual([]);
  });

  test("setting may overwrite what was set before, not what was not", () => {
    const again = assign(y, [1], "set", 2);
    expect(problems(set, copy, again)).toEqual([]);
    expect(problems(assign(y, [0], "set", 1), copy, again)).toEqual([
      "statement 2 (z): reads y, which statement 3 (y) still writes",
    ]);
  });

  test("a statement that reads all of its own target", () => {
    const own = assign(y, [i], "sum", at(y, j), [i, j]);
    expect(problems(set, own)).toEqual([
      "statement 2 (y): reads its own target",
    ]);
  });

  test("within a repeat it may be written again", () => {
    const turn = over("t", 3);
    const more = assign(y, [i], "sum", 1, [i]);
    expect(problems(set, repeat(turn, [copy, more]))).toEqual([]);
    expect(problems(set, repeat(turn, [copy]), more)).toEqual([
      "statement 2 (z): reads y, which statement 3 (y) still writes",
    ]);
  });

  test.each(["max", "min", "logsumexp"] as const)("%s stands alone", (by) => {
    const [one, more] = [
      assign(y, [0], by, at(x, j), [j]),
      assign(y, [1], "sum", 1),
    ];
    const message = `statement 2 (y): y has a second statement, but ${by} allows only one`;
    expect(problems(one, more)).toEqual([message]);
    expect(problems(more, one)).toEqual([message]);
    expect(problems(one, one)).toEqual([message]);
    expect(problems(one)).toEqual([]);
  });
});

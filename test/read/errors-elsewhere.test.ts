/** What users of other languages and libraries write, and what they are told. */
import { expect, test } from "vitest";
import { CompileError } from "../../compiler/errors.ts";
import { readProgram } from "../../compiler/read/module.ts";
import { errorOf } from "../support/read.ts";

/** Programs, where each is wrong, and the hint. */
// prettier-ignore
const CASES: readonly (readonly [program: string, at: string, hint: string])[] = [
  ["if x > 0 then y else z",              "if",           "test ? a : b"],
  ["y = if x > 0 then 1 else 2",          "if",           "test ? a : b"],
  ["for i = 1:3 x",                       "for",          "repeat(t = 1:10, x = f(x, t))"],
  ["while x > 0",                         "while",        "repeat(t = 1:10, x = f(x, t))"],
  ["let a = x",                           "let",          "a = b"],
  ["def f(x): x",                         "def",          "f(x) = x^2"],
  ["function f(x) = x",                   "function",     "f(x) = x^2"],
  ["a = x^2; return a",                   "return",       "the last line is the result"],
  ["if(x > 0, x, y)",                     "if",           "test ? a : b"],
  ["lg(x)",                               "lg",           "log10(x), or log2(x)"],
  ["sqr(x)",                              "sqr",          "square(x)"],
  ["int(x)",                              "int",          "trunc(x)"],
  ["rand()",                              "rand",         "nothing is random here: make it an input"],
  ["derivative(x^2, x)",                  "derivative",   "derivatives are taken by the compiler"],
  ["sqrr(x) = x^2; sqr(x)",               "sqr",          "did you mean 'sqrr'?"],
  ["A \\ b",                              "\\",           "solve(A, b); formulas are not written in LaTeX"],
  ["A = [1, 2; 3, 4]; sum(A, 0)",         "0",            "axes are counted from 1"],
  ["A = [1, 2; 3, 4]; mean(A, -1)",       "-1",           "axes are counted from 1"],
  ["a = [1, 2]; b = [1, 2, 3]; a * b",    "a * b",        "of two vectors it is the dot product; outer(a, b) has all products"],
];

test.each(CASES)("%s", (program, at, hint) => {
  const [diagnostic] = diagnosticsOf(program);
  const { column, endColumn, ...rest } = diagnostic!;
  expect(rest).toMatchObject({ line: 1, hint });
  expect(program.slice(column - 1, endColumn - 1)).toBe(at);
});

function diagnosticsOf(text: string) {
  try {
    readProgram({ file: "test.grad", text });
  } catch (error) {
    if (error instanceof CompileError) return error.diagnostics;
    throw error;
  }
  throw new Error("this is no error");
}

test("a word of another language may be a name", () => {
  expect(errorOf("def = input()\nlet = 2 * def\nlet + unknown")).toContain(
    "'unknown' is not defined",
  );
});

test("what is no axis may be an operand of max and min", () => {
  const { program } = readProgram({
    file: "test.grad",
    text: "A = [-1, 2; 3, 4]; max(A, 0) + min(A, -1)",
  });
  expect(program.outputs).toHaveLength(1);
});

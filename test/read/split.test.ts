import { describe, expect, test } from "vitest";
import { CompileError } from "../../compiler/errors.ts";
import { splitStatements } from "../../compiler/read/split.ts";
import { byMathjs, ourLine } from "./mathjs.ts";
import { parseProgram } from "../../compiler/read/expression.ts";

const statements = (text: string): string[] =>
  splitStatements({ file: "a", text }).map(({ tokens }) =>
    tokens.map((token) => token.text).join(" "),
  );

describe("statements", () => {
  test.each([
    ["a = 1\nb = 2; c = 3", ["a = 1", "b = 2", "c = 3"]],
    ["\n\n;; a ;\n\r\n b # c; d\n# e", ["a", "b"]],
    ["f(a,\n b # c\n , c)", ["f ( a , b , c )"]],
    ["[1, 2;\n 3, 4]; b", ["[ 1 , 2 ; 3 , 4 ]", "b"]],
    ["a =\n 1 +\n\n # c\n 2", ["a = 1 + 2"]],
    ["a ?\n b :\n c", ["a ? b : c"]],
    ["a and\n not\n b", ["a and not b"]],
    ["a'\nb!\nc", ["a '", "b !", "c"]],
    ["a\n- b", ["a", "- b"]],
    ["a = 5%\nb = 1", ["a = 5 %", "b = 1"]],
    ["", []],
    ["# a\n;", []],
  ])("%j", (text, expected) => {
    expect(statements(text)).toEqual(expected);
  });

  test.each([
    "a = 1\nb = a +\n 2\n\nf(x) = x'\n'".slice(0, -1),
    "a = [1, 2\n, 3]; b = a\n-b\n+ a; c",
    "a =\n\n b ?\n c :\n d # e\nb ==\n c",
    "A[1,\n:] = 3\n(a\n)\n(b)",
  ])("are those of mathjs: %j", (text) => {
    const ours = parseProgram({ file: "a", text }).lines.map(ourLine);
    expect(ours).toEqual(byMathjs(text));
  });
});

describe("brackets without partner", () => {
  const errorOf = (text: string): string => {
    try {
      splitStatements({ file: "a", text });
    } catch (error) {
      if (error instanceof CompileError) return error.message;
    }
    return "";
  };
  test.each([
    [
      "x = f(1",
      "a:1:6 error GS102: '(' is never closed\n  1 | x = f(1\n    |      ^\n  hint: a ')' is missing",
    ],
    [
      "x = [1\ny",
      "a:1:5 error GS102: '[' is never closed\n  1 | x = [1\n    |     ^\n  hint: a ']' is missing",
    ],
    [
      "x\n = 1)",
      "a:2:5 error GS102: ')' closes nothing\n  2 |  = 1)\n    |     ^",
    ],
    [
      "x = (a +\n [1, 2)",
      "a:2:7 error GS102: ')' cannot close '['\n  2 |  [1, 2)\n    |       ^\n  hint: ']' closes the '[' of line 2, column 2",
    ],
  ])("%j", (text, message) => {
    expect(errorOf(text)).toBe(message);
  });
});

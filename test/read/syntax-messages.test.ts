import { expect, test } from "vitest";
import { CompileError } from "../../compiler/errors.ts";
import { parseProgram } from "../../compiler/read/expression.ts";

/** Place and message, what is underlined, the hint. */
function errorsOf(text: string): string[][] {
  try {
    parseProgram({ file: "a", text });
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    return error.diagnostics.map((each) => [
      `${each.line}:${each.column} ${each.code} ${each.message}`,
      [...each.lineText!].slice(each.column - 1, each.endColumn - 1).join(""),
      each.hint,
    ]);
  }
  return [];
}

const SEVERAL = "b = 1; a = b";
const PARAMETERS = "f(x, y) = x + y; '==' compares";
const EQUALS = "'==' compares; an assignment is a statement of its own";
const TARGETS = "x = …, A[i, j] = … and f(x) = … assign; '==' compares";
const CONDITIONAL =
  "test ? a : b; put a conditional inside a conditional in parentheses";
const ARGUMENTS = "arguments and subscripts are separated by ','";
const PRODUCT = "a product is written with '*'";

// prettier-ignore
test.each([
  ["",                 "1:1 GS105 there is nothing to compile",                        "",       ""],
  ["x +",              "1:3 GS101 a value is missing after '+'",                       "+",      ""],
  ["x = ",             "1:3 GS101 a value is missing after '='",                       "=",      ""],
  ["x = 2 + f(y *)",   "1:13 GS101 a value is missing after '*'",                      "*",      ""],
  ["* 3",              "1:1 GS101 a value is missing before '*'",                      "*",      ""],
  ["x\n* y",           "2:1 GS101 a line cannot begin with '*'",                       "*",      "end the line above with '*' to go on with it"],
  ["f(x, )",           "1:6 GS101 a value is missing before ')'",                      ")",      ""],
  ["()",               "1:2 GS101 a value is missing before ')'",                      ")",      ""],
  ["!x",               "1:1 GS101 '!' stands after its operand",                       "!",      "not x"],
  ["[1 2]",            "1:4 GS101 an operator is missing before '2'",                  "2",      "the elements of a vector are separated by ','"],
  ["x = 3 4",          "1:7 GS101 an operator is missing before '4'",                  "4",      PRODUCT],
  ["f(x; y)",          "1:4 GS101 ';' cannot stand in these brackets",                 ";",      ARGUMENTS],
  ["A[1; 2]",          "1:4 GS101 ';' cannot stand in these brackets",                 ";",      ARGUMENTS],
  ["a, b",             "1:2 GS101 ',' is not expected here",                           ",",      "[a, b] is a vector"],
  ["(a, b)",           "1:3 GS101 ',' is not expected here",                           ",",      "[a, b] is a vector"],
  ["x = 1:2:3:4",      "1:10 GS101 ':' is not expected here",                          ":",      "put a range, or a conditional inside a conditional, in parentheses"],
  ["x = :",            "1:5 GS101 ':' alone can only be a subscript",                  ":",      "A[:, 1] is a column"],
  ["2 = x",            "1:3 GS101 what stands before '=' cannot be assigned",          "=",      TARGETS],
  ["f(x)[1] = 2",      "1:9 GS101 what stands before '=' cannot be assigned",          "=",      TARGETS],
  ["a ? b",            "1:3 GS101 a conditional is missing its ':' part",              "?",      CONDITIONAL],
  ["a ? b ? 1 : 2 : 3","1:3 GS101 a conditional is missing its ':' part",              "?",      CONDITIONAL],
  ["a ? : b",          "1:5 GS101 a value is missing between '?' and ':'",             ":",      ""],
  ["x = [1, 2; 3]",    "1:5 GS101 the rows of a matrix have different lengths, 2 and 1", "[",    ""],
  ["x % - * y",        "1:5 GS101 '%' is followed by '-' and no value",                "-",      ""],
  ["x % y ^ * 3",      "1:5 GS101 '%' is followed by 'y' and no value",                "y",      ""],
  ["A[1](2)",          "1:1 GS107 only a name can be called",                          "A[1]",   PRODUCT],
  ["a = b = 1",        "1:7 GS109 a statement assigns only once",                      "=",      SEVERAL],
  ["x + (b = 3)",      "1:6 GS109 an assignment cannot stand inside an expression",    "b = 3",  EQUALS],
  ["[b = 3]",          "1:2 GS109 an assignment cannot stand inside an expression",    "b = 3",  EQUALS],
  ["f(g(x) = 3)",      "1:3 GS109 a function cannot be defined inside an expression",  "g(x) = 3", "define it in a statement of its own"],
  ["f(x + 1) = 3",     "1:3 GS109 the parameters of a function are names",             "x",      PARAMETERS],
  ["f(:) = 3",         "1:3 GS109 the parameters of a function are names",             ":",      PARAMETERS],
  ["f(x, x) = 3",      "1:6 GS109 the parameter 'x' stands twice",                     "x",      ""],
  ["end = 3",          "1:1 GS109 'end' cannot be given another meaning",              "end",    ""],
  ["true(x) = 3",      "1:1 GS109 'true' cannot be given another meaning",             "true",   ""],
  ["A[1][2] = 3",      "1:1 GS109 only elements of a name can be assigned",            "A[1]",   "A[1, 2] = x"],
  ["A[] = 3",          "1:1 GS109 an assignment to elements needs subscripts",         "A",      "A[1, 2] = x"],
] as const)("%j", (text, message, underlined, hint) => {
  expect(errorsOf(text)).toEqual([[message, underlined, hint]]);
});

test("every wrong statement is told, in the order of the text", () => {
  const told = errorsOf("a = +\nb = 1\nc = (1,2)\n= d").map(
    ([message]) => message,
  );
  expect(told).toEqual([
    "1:5 GS101 a value is missing after '+'",
    "3:7 GS101 ',' is not expected here",
    "4:1 GS101 a line cannot begin with '='",
  ]);
});

test("no more than twenty are told", () => {
  expect(errorsOf("x +;".repeat(100))).toHaveLength(20);
});

test("nesting of signs and powers has a limit that is told", () => {
  const hint = "name a part of it in a statement of its own";
  const tooDeep = "1:401 GS103 powers and signs nest more than 400 deep";
  expect(errorsOf(`${"-".repeat(400)}x`)).toEqual([]);
  expect(errorsOf(`${"-".repeat(500)}x`)).toEqual([[tooDeep, "-", hint]]);
  expect(errorsOf(`${"x^".repeat(400)}x`)).toEqual([]);
  expect(errorsOf(`${"f(x)'^".repeat(500)}x`)[0]?.[0]).toContain(
    "GS103 powers and signs",
  );
});

test("where mathjs overflows its stack, the depth is the error", () => {
  const [first] = errorsOf("a ? ".repeat(50_000) + "b");
  expect(first?.[0]).toBe("1:1 GS103 this expression is nested too deeply");
});

test("percentages added to one value have a limit", () => {
  const percentages = (n: number): string =>
    `${"(".repeat(n)}x${" + 1%)".repeat(n)}`;
  expect(errorsOf(percentages(8))).toEqual([]);
  expect(errorsOf(percentages(9))[0]?.[0]).toContain(
    "GS103 more than 8 percentages are added to one value",
  );
});

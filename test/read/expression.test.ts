import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CompileError, render } from "../../compiler/errors.ts";
import {
  parseExpression,
  parseProgram,
} from "../../compiler/read/expression.ts";
import { byMathjs, nodesOf, ourLine, ours } from "./mathjs.ts";
import { SEED } from "../support/seed.ts";

const parse = (text: string) => parseProgram({ file: "a.grad", text });
const lines = (text: string): string[] => parse(text).lines.map(ourLine);

/** Expressions as text, not always with a meaning. */
const { expression } = fc.letrec<{
  expression: string;
  atom: string;
  item: string;
}>((tie) => {
  const of = (format: string, ...parts: fc.Arbitrary<string>[]) =>
    fc.tuple(...parts).map((texts) => {
      const pieces = format.split("#");
      return pieces.map((piece, at) => piece + (texts[at] ?? "")).join("");
    });
  const inner = tie("expression");
  const atom = tie("atom");
  const item = tie("item");
  const operator = fc.constantFrom(
    " + ", " - ", "*", "/", " / ", ".*", "./", "^", ".^", " % ", " mod ", " ", "<", "==", ">=", " and ", " or ", " xor ",
  ); // prettier-ignore
  return {
    expression: fc.oneof(
      { maxDepth: 4, depthIdentifier: "expression" },
      atom,
      of("# #", fc.constantFrom("2", "x"), atom),
      of("###", inner, operator, inner),
      of("##", fc.constantFrom("-", "+", "not "), inner),
      of("##", atom, fc.constantFrom("'", "!", "%", "''")),
      of("# ? # : #", inner, inner, inner),
    ),
    atom: fc.oneof(
      { maxDepth: 4, depthIdentifier: "expression" },
      fc.constantFrom(
        "x",
        "y",
        "alpha_1",
        "π",
        "1",
        "2.5",
        ".5",
        "10e-3",
        "3.",
        "e",
        "i",
      ),
      of("(#)", inner),
      of("f(#)", item),
      of("g(#, #)", item, inner),
      of("A[#]", item),
      of("A[#, :][#:#]", item, inner, inner),
      of("[#, #]", inner, inner),
      of("[#, #; #, #]", inner, inner, inner, inner),
      fc.constantFrom("f()", "[]", "A[:, 1]", "A[end]"),
    ),
    item: fc.oneof(
      { maxDepth: 4, depthIdentifier: "expression" },
      inner,
      of("#:#", inner, inner),
      of("#:", inner),
      of(":#", inner),
      of("#:#:#", inner, inner, inner),
      of("j = #", inner),
      of("y[#] = #", inner, inner),
    ),
  };
});

/** Any sequence of tokens. */
const tokens = fc
  .array(
    fc.constantFrom(
      ..."x f 2 1.5 ( ) [ ] ( ) [ ] , ; : ? + - * / ^ .^ .* ! ' % = == < and not mod end".split(
        " ",
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(" "));

const codesOf = (error: unknown): string[] => {
  if (!(error instanceof CompileError)) throw error;
  return error.diagnostics.map(({ code }) => code);
};

/** What each of two readers makes of a text; undefined for an error. */
function attempt(read: () => string[]): string[] | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** mathjs knows `true` while it parses, so that `true 2` is no product; here it is a name. */
describe("trees", () => {
  test("are those of mathjs", () => {
    fc.assert(
      fc.property(expression, (text) => {
        // mathjs reads `5% and x` as 5 mod (and * x).
        if (/% *(and|or|xor|mod)/.test(text)) return;
        const theirs = attempt(() => byMathjs(text));
        if (theirs) expect(lines(text)).toEqual(theirs);
        else expect(() => lines(text)).toThrow(CompileError);
      }),
      { seed: SEED, numRuns: 600 },
    );
  });

  test("of any tokens are those of mathjs, or a CompileError says why not", () => {
    fc.assert(
      fc.property(tokens, (text) => {
        const theirs = attempt(() => byMathjs(text));
        try {
          expect(lines(text)).toEqual(theirs);
        } catch (error) {
          const codes = codesOf(error);
          // What mathjs reads and we do not has a code of its own.
          if (theirs && !codes.includes("GS105"))
            expect([
              "GS101",
              "GS107",
              "GS109",
              ...(text.includes("%") ? ["GS102"] : []),
            ]).toContain(codes[0]);
        }
      }),
      { seed: SEED, numRuns: 1500 },
    );
  });

  test("of any characters are trees, or a CompileError", () => {
    const odd = fc.constantFrom(
      ..."\u0000\u001b\ufeff\r\n\u2028\ud800×²'\"{}#@.e_0$π漢",
    );
    const noise = fc.string({
      unit: fc.oneof(odd, fc.string({ minLength: 1, maxLength: 1 })),
    });
    fc.assert(
      fc.property(noise, (text) => {
        try {
          parse(text);
        } catch (error) {
          codesOf(error);
        }
      }),
      { seed: SEED, numRuns: 3000 },
    );
  });

  test.each([
    ["(x + y) * z", "multiply(add(x, y), z)"],
    ["W2 max(0, W1 x)", "multiply'(W2, call(max, 0, multiply'(W1, x)))"],
    ["-2^2", "unaryMinus(pow(2, 2))"],
    ["2^3^2", "pow(2, pow(3, 2))"],
    ["1/2x", "multiply'(divide(1, 2), x)"],
    ["a/2x", "divide(a, multiply'(2, x))"],
    [
      "sum(j = 1:i-1, L[i, j])",
      "call(sum, j = range(1, subtract(i, 1)), subscript(L, i, j))",
    ],
    ["y[i = 1:10] = i^2", "subscript(y, i = range(1, 10)) = pow(i, 2)"],
    ["A[2:, :3, :]", "subscript(A, range(2, end), range(1, 3), range(1, end))"],
    ["f(x, y) = x % y", "f(x, y) := mod(x, y)"],
    ["100 + 3%", "add(100, multiply(100, percent(3)))"],
    ["a < b <= c", "smaller,smallerEq(a, b, c)"],
    ["[1, 2; 3, 4]'", "ctranspose(array(array(1, 2), array(3, 4)))"],
    ["[[1, 2]; [3, 4]]", "array(array(array(1, 2)), array(array(3, 4)))"],
    ["[1, 2;]", "array(array(1, 2))"],
    ["[]", "array()"],
    ["a ? b : c ? d : 1:3", "if(a, b, if(c, d, range(1, 3)))"],
    ["mod(7, 3) mod 2", "mod(call(mod, 7, 3), 2)"],
    ["2 .^ 3.*x", "dotMultiply(dotPow(2, 3), x)"],
    ["0x1F + 1e3", "add(31, 1000)"],
  ])("%s", (text, tree) => {
    expect(lines(text)).toEqual([tree]);
    expect(byMathjs(text)).toEqual([tree]);
  });
});

describe("places", () => {
  test(
    "every leaf stands where its text is, every node around its parts",
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(expression, (text) => {
          const read = attempt(() => lines(text)) && parse(text).lines;
          for (const line of read ?? [])
            for (const node of nodesOf(line)) {
              const { start, end } = node.span;
              const words = text.slice(start, end);
              if (node.kind === "name" && words !== "")
                expect(words).toBe(node.name);
              if (node.kind === "number" && words !== "")
                expect(Number(words)).toBe(node.value);
              if (node.kind === "all") expect(words).toBe(":");
              // In `a + 3%` the hidden product reads a from outside its place.
              if (text.includes("%")) continue;
              for (const inner of nodesOf({
                kind: "expression",
                value: node as never,
                span: node.span,
              }))
                expect([
                  inner.span.start >= start,
                  inner.span.end <= end,
                ]).toEqual([true, true]);
              // A node's text, read on its own, is the node again.
              if (
                ["operator", "call", "subscript", "chain"].includes(
                  node.kind,
                ) &&
                !words.includes("%")
              )
                expect(lines(words)).toEqual([ours(node)]);
            }
        }),
        { seed: SEED, numRuns: 100 },
      );
    },
  );

  const spans = (text: string, kind: string): string[] =>
    parse(text).lines.flatMap((line) =>
      nodesOf(line)
        .filter((node) => node.kind === kind)
        .map(({ span }) => text.slice(span.start, span.end)),
    );

  test.each([
    ["(a + b) * (c)", "operator", ["(a + b) * (c)", "a + b"]],
    ["-(x)!'", "operator", ["-(x)!'", "(x)!'", "(x)!"]],
    ["f( (x) , [1,2;3,4] )", "array", ["[1,2;3,4]", "3,4", "1,2"]],
    ["g((f()))[ 1 ]", "call", ["g((f()))", "f()"]],
    ["(A)[1, :][2:]", "subscript", ["(A)[1, :][2:]", "(A)[1, :]"]],
    ["A[2:, :3, 1:2:(n), :]", "range", ["1:2:(n)", ":3", "2:"]],
    ["not (x) and y", "operator", ["not (x) and y", "not (x)"]],
    ["(1%) + 2", "operator", ["(1%) + 2", "1%"]],
    ["a ? (b) : (c)", "conditional", ["a ? (b) : (c)"]],
  ])("of %s", (text, kind, expected) => {
    expect(spans(text, kind)).toEqual(expected);
  });

  test("of lines and definitions", () => {
    const text = "\ufeff# c\r\nx = (1) # c\r\nf(a, b) = (a\r\n  + b)\r\n(x)";
    const { lines: read } = parse(text);
    const words = read.map(({ span }) => text.slice(span.start, span.end));
    expect(words).toEqual(["x = (1)", "f(a, b) = (a\r\n  + b)", "(x)"]);
    const define = read[1]!;
    if (define.kind !== "define") throw new Error("not a definition");
    const names = [define.nameSpan, ...define.params.map(({ span }) => span)];
    expect(names.map(({ start, end }) => text.slice(start, end))).toEqual([
      "f",
      "a",
      "b",
    ]);
  });
});

describe("size", () => {
  const n = 10_000;
  test.each([
    ["a sum of 100,000", "x + ".repeat(10 * n) + "x"],
    ["100,000 parentheses", "(".repeat(10 * n) + "x" + ")".repeat(10 * n)],
    ["a product", "x * ".repeat(n) + "x"],
    ["an implicit product", "x^2 ".repeat(n) + "x"],
    ["calls", "f(".repeat(n) + "x" + ")".repeat(n)],
    ["subscripts", "A[".repeat(n) + "x" + "]".repeat(n)],
    ["remainders in parentheses", "(1 % ".repeat(n) + "x" + ")".repeat(n)],
    ["conditionals", "a ? b : ".repeat(n) + "c"],
    ["transpositions", "x" + "'".repeat(n)],
    ["rows", "[" + "1, 2; ".repeat(n) + "]"],
  ])("%s", { timeout: 60_000 }, (_, text) => {
    expect(parse(text).lines).toHaveLength(1);
  });

  test("10,000 statements", { timeout: 60_000 }, () => {
    const text = Array.from(
      { length: 10_000 },
      (_, k) => `x${k + 1} = x${k} * x${k}`,
    );
    expect(parse(text.join("\n")).lines).toHaveLength(10_000);
  });
});

describe("one expression", () => {
  test("is read as such", () => {
    expect(ours(parseExpression("1 - z ^ 2"))).toBe("subtract(1, pow(z, 2))");
  });
  test.each(["x = 1", "x; y", "f(x) = x"])("%s is none", (text) => {
    expect(() => parseExpression(text, "OPS")).toThrow(
      /^OPS:1:.*GS109.*one expression/,
    );
  });
});

describe("traps", () => {
  const functions = new Set(["sin", "max", "log", "sqrt"]);
  const warnings = (text: string) =>
    render(parseProgram({ file: "a", text }, { functions }).warnings);
  const errors = (text: string): string => {
    try {
      parseProgram({ file: "a", text }, { functions });
    } catch (error) {
      if (error instanceof CompileError) return error.message;
    }
    return "";
  };

  test.each([
    ["sin x", "sin(x)"],
    ["2 sin x^2", "sin(x^2)"],
    ["y = sin 2 x", "sin(2 x)"],
    ["sin x log y", "sin(x)"],
    ["sin^2(x)", "sin(x)^2"],
    ["sin^2 x", "sin(x)^2"],
    ["x sin", "sin(…)"],
  ])("%s", (text, hint) => {
    const column = text.indexOf(text.includes("sin") ? "sin" : "log");
    expect(errors(text)).toBe(
      [
        `a:1:${column + 1} error GS108: the function 'sin' is multiplied, not called`,
        `  1 | ${text}`,
        `    | ${" ".repeat(column)}^^^`,
        `  hint: ${hint}`,
      ].join("\n"),
    );
  });

  test("a function's name that the program defines is a variable", () => {
    expect(errors("sin = 2; y = sin x")).toBe("");
    expect(errors("g(sin) = sin x")).toBe("");
    const options = { functions, isDefined: (name: string) => name === "sin" };
    expect(
      parseProgram({ file: "a", text: "sin x" }, options).lines,
    ).toHaveLength(1);
  });

  test.each([
    [
      "a/2x",
      "a:1:1 warning GS110: the whole product '2x' is the divisor\n  1 | a/2x\n    | ^^^^\n  hint: a / (2x)",
    ],
    [
      "[2 -3]",
      "a:1:2 warning GS110: this is one element, the difference\n  1 | [2 -3]\n    |  ^^^^\n  hint: write 2, -3 for two elements, 2 - 3 for one",
    ],
    [
      "x = 1\n+ y",
      "a:2:1 warning GS110: this line is a statement of its own\n  2 | + y\n    | ^\n  hint: end the line above with '+' to go on with it",
    ],
    [
      "10% + x",
      "a:1:3 warning GS110: before a sign, '%' is the remainder\n  1 | 10% + x\n    |   ^\n  hint: (10%) + x adds a percentage; mod(a, -b) is the remainder",
    ],
    [
      "sqrt(2)(x + 1)",
      "a:1:1 warning GS110: the result of a call is multiplied, not called\n  1 | sqrt(2)(x + 1)\n    | ^^^^^^^\n  hint: sqrt(2) * (x + 1)",
    ],
    ["a / (2x)", ""],
    ["1/2x", ""],
    ["[2 - 3, -3, f(2 -3), A[2 -3]]", ""],
    ["x = 1; + y", ""],
    ["2(x + 1)", ""],
  ])("%s", (text, warning) => {
    expect(warnings(text)).toBe(warning);
  });

  test("warnings are no more than can be read", () => {
    expect(parse("[2 -3] + ".repeat(1000) + "1").warnings).toHaveLength(20);
    expect(parse("a / 2 b + ".repeat(1000) + "1").warnings).toHaveLength(20);
  });
});

import { describe, expect, test } from "vitest";
import { CompileError } from "../../compiler/errors.ts";
import { LOOKALIKES, REJECTED } from "../../compiler/read/syntax-rejected.ts";
import { tokenize } from "../../compiler/read/tokens.ts";

const texts = (text: string): string[] =>
  tokenize({ file: "a", text }).map((token) => token.text);

function errorOf(text: string): string {
  try {
    tokenize({ file: "a", text });
  } catch (error) {
    if (error instanceof CompileError) return error.message;
    throw error;
  }
  return "";
}

describe("tokens", () => {
  test.each([
    ["x1*y_2", ["x1", "*", "y_2"]],
    ["2x 2e3 2e 2.5e-3y", ["2", "x", "2e3", "2", "e", "2.5e-3", "y"]],
    [
      "2.^x 2.*x 2./x 2.x .5.^2",
      [
        "2",
        ".^",
        "x",
        "2",
        ".*",
        "x",
        "2",
        "./",
        "x",
        "2.",
        "x",
        ".5",
        ".^",
        "2",
      ],
    ],
    ["a?.3:.7", ["a", "?", ".3", ":", ".7"]],
    ["x' (y)' [z]'", ["x", "'", "(", "y", ")", "'", "[", "z", "]", "'"]],
    ["a<=b!=c!", ["a", "<=", "b", "!=", "c", "!"]],
    ["π ħ α_1 𝑥 $a", ["π", "ħ", "α_1", "𝑥", "$a"]],
    ["0x1F 0b11 0o17", ["0x1F", "0b11", "0o17"]],
    ["a mod b", ["a", "mod", "b"]],
    ["x # y 'z'\n(y\n)\n", ["x", "\n", "(", "y", ")", "\n"]],
    ["x\ry\r\nz\u00a0\t+ 1", ["x", "\n", "y", "\n", "z", "+", "1"]],
  ])("%j", (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  test("know where they stand", () => {
    const text = "\ufeffx =\r\n 10.5'";
    const tokens = tokenize({ file: "a", text });
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual([
      "x",
      "=",
      "\r\n",
      "10.5",
      "'",
    ]);
  });

  test("words that are operators are names only where they are called", () => {
    const kinds = tokenize({
      file: "a",
      text: "mod(a mod b, c) and not d",
    }).map(({ text, kind }) => [text, kind]);
    expect(kinds.filter(([text]) => /mod|and|not/.test(text!))).toEqual([
      ["mod", "name"],
      ["mod", "operator"],
      ["and", "operator"],
      ["not", "operator"],
    ]);
  });
});

describe("what is no token", () => {
  test.each([...REJECTED])("%s", (text, [message, hint]) => {
    const input = `a ${text} b`;
    const marks = "^".repeat(text.length);
    const lines = [
      `a:1:3 error GS107: ${message}`,
      `  1 | ${input}`,
      `    |   ${marks}`,
    ];
    expect(errorOf(input)).toBe(
      [...lines, ...(hint ? [`  hint: ${hint}`] : [])].join("\n"),
    );
  });

  test.each([...LOOKALIKES])("%s", (character, hint) => {
    const { length } = errorOf(`a ${character} b`);
    expect(length).toBeGreaterThan(0);
    expect(errorOf(`a ${character} b`)).toContain(
      `a:1:3 error GS104: the character '${character}' cannot stand here`,
    );
    expect(errorOf(`a ${character} b`)).toContain(`hint: ${hint}`);
  });

  test.each([
    [
      "x = \u0000",
      "a:1:5 error GS104: the character U+0000 cannot stand in a source",
    ],
    [
      "x # \u0007",
      "a:1:5 error GS104: the character U+0007 cannot stand in a source",
    ],
    [
      "x # \u202e",
      "a:1:5 error GS104: the character U+202E cannot stand in a source",
    ],
    [
      "x\u2028y",
      "a:1:2 error GS104: the character U+2028 cannot stand in a source",
    ],
    [
      "x \ud835",
      "a:1:3 error GS104: the character U+D835 cannot stand in a source",
    ],
    ["x\ufeffy", "a:1:2 error GS104: the character U+FEFF cannot stand here"],
    ["x\u200by", "a:1:2 error GS104: the character U+200B cannot stand here"],
    ["x @ y", "a:1:3 error GS104: the character '@' cannot stand here"],
    ["1e400", "a:1:1 error GS106: 1e400 is larger than any 64-bit float"],
    [
      "1e-400",
      "a:1:1 error GS106: 1e-400 is nearer to zero than any 64-bit float but 0",
    ],
    ["0x1G", "a:1:1 error GS101: '0x1G' is not a number"],
    ["2e+x", "a:1:1 error GS101: a number is missing its exponent"],
    ["2e.5", "a:1:1 error GS101: a number is missing its exponent"],
    ["1_000", "a:1:2 error GS101: digits cannot be grouped by '_'"],
    ["mod = 2", "a:1:1 error GS101: 'mod' is an operator, not a name"],
    [
      "2 to cm",
      "a:1:3 error GS107: 'to' converts units in the grammar of mathjs, so it cannot be a name",
    ],
    [
      "'a b' x",
      "a:1:1 error GS107: there are no strings here\n  1 | 'a b' x\n    | ^^^^^\n",
    ],
    [
      'x = "a',
      'a:1:5 error GS107: there are no strings here\n  1 | x = "a\n    |     ^^',
    ],
  ])("%j", (text, message) => {
    expect(errorOf(text).startsWith(message)).toBe(true);
  });

  test("zeros of any spelling are numbers", () => {
    expect(texts("0 0.0 0e5 00.000e-10")).toHaveLength(4);
  });
});

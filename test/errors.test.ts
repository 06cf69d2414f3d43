import { describe, expect, test } from "vitest";
import {
  CODES,
  CompileError,
  diagnose,
  didYouMean,
  internalError,
  render,
  type Diagnostic,
  type Painter,
} from "../compiler/errors.ts";

/** The diagnostic about the first occurrence of `words` in a text. */
function about(text: string, words: string, hint = ""): Diagnostic {
  const start = text.indexOf(words);
  const source = { file: "loss.grad", text };
  return diagnose(
    source,
    { start, end: start + words.length },
    "GS203",
    "unknown function",
    hint,
  );
}

const shown = (text: string, words: string): string =>
  render([about(text, words)]);

describe("places", () => {
  test.each([
    ["x = 1\ny = f(x)", "f", [2, 5, 6]],
    ["x = 1\r\ny = f(x)\r\n", "f(x)", [2, 5, 9]],
    ["x = 1\ry = f(x)", "y", [2, 1, 2]],
    ["\ufefff(x)", "f", [1, 1, 2]],
    ["\t\tf(x)", "f", [1, 3, 4]],
    ["𝑥 + f(x)", "f", [1, 5, 6]],
    ["a = f(x,\n  y)", "f(x,\n  y)", [1, 5, 9]],
    ["a\n", "\n", [1, 2, 2]],
    ["", "", [1, 1, 1]],
  ])("%j, %j", (text, words, expected) => {
    const { line, column, endColumn } = about(text, words);
    expect([line, column, endColumn]).toEqual(expected);
  });

  test("past the end are at the end", () => {
    const diagnostic = diagnose(
      { file: "a", text: "x\nyz" },
      { start: 99, end: 100 },
      "GS101",
      "",
    );
    expect(diagnostic).toMatchObject({
      line: 2,
      column: 3,
      endColumn: 3,
      lineText: "yz",
    });
  });
});

describe("text", () => {
  test("shows place, line, span and hint", () => {
    const text = "# a\n\nh = tanh(x) + sigmod(x)\n";
    expect(render([about(text, "sigmod", "did you mean 'sigmoid'?")])).toBe(
      [
        "loss.grad:3:15 error GS203: unknown function",
        "  3 | h = tanh(x) + sigmod(x)",
        "    |               ^^^^^^",
        "  hint: did you mean 'sigmoid'?",
      ].join("\n"),
    );
  });

  test("aligns after tabs, wide characters and combining marks", () => {
    expect(shown("\tf + x", "f").split("\n").slice(1)).toEqual([
      "  1 |     f + x",
      "    |     ^",
    ]);
    expect(shown("# 漢字 f", "f").split("\n").slice(1)).toEqual([
      "  1 | # 漢字 f",
      "    |        ^",
    ]);
    expect(shown("# e\u0301 f", "f").split("\n").slice(1)).toEqual([
      "  1 | # e\u0301 f",
      "    |     ^",
    ]);
    expect(shown("漢", "漢").split("\n").slice(1)).toEqual([
      "  1 | 漢",
      "    | ^^",
    ]);
    expect(shown("a\tb\tc", "\tb").split("\n").slice(1)).toEqual([
      "  1 | a   b   c",
      "    |  ^^^^",
    ]);
  });

  test("does not let the source steer the terminal", () => {
    expect(shown("\u001b[31m f \u202e", "f").split("\n").slice(1)).toEqual([
      "  1 | \ufffd[31m f \ufffd",
      "    |       ^",
    ]);
    const odd = {
      ...about("f", "f"),
      file: "\u001b.grad",
      message: "\u0007",
      hint: "\u0000",
    };
    expect(render([odd])).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  test("cuts long lines around the span", () => {
    const text = "abc + ".repeat(100) + "sigmod(x)" + " + def".repeat(100);
    const [, line, marks] = shown(text, "sigmod").split("\n");
    expect(line!.length).toBeLessThan(112);
    expect(line).toMatch(/^ {2}1 \| ….*abc \+ sigmod\(x\) \+ def.*…$/);
    expect(line!.slice(marks!.indexOf("^"), marks!.lastIndexOf("^") + 1)).toBe(
      "sigmod",
    );
  });

  test("cuts long spans", () => {
    const text = "abc + ".repeat(100);
    const [, line, marks] = shown(text, text).split("\n");
    expect([line!.length, marks!.length]).toEqual([107, 106]);
  });

  test("leaves an empty line out", () => {
    expect(shown("\n\n", "\n")).toBe(
      "loss.grad:1:1 error GS203: unknown function",
    );
  });

  test("is painted", () => {
    const tag = (name: string) => (text: string) =>
      `<${name}>${text}</${name}>`;
    const paint: Painter = {
      place: tag("p"),
      error: tag("e"),
      warning: tag("w"),
      hint: tag("h"),
      gutter: tag("g"),
    };
    const warning: Diagnostic = {
      ...about("f", "f", "g"),
      severity: "warning",
    };
    expect(render([warning], paint)).toBe(
      "<p>loss.grad:1:1</p> <w>warning GS203</w>: unknown function\n" +
        "  <g>1 |</g> f\n  <g>  |</g> <w>^</w>\n  <h>hint:</h> g",
    );
  });
});

describe("CompileError", () => {
  test("says what its diagnostics say", () => {
    const diagnostic = about("f(x)", "f");
    const error = new CompileError(diagnostic);
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe("CompileError");
    expect(error.diagnostics).toEqual([diagnostic]);
    expect(error.message).toBe(render([diagnostic]));
  });

  test("counts what it does not show", () => {
    const error = new CompileError(
      Array.from({ length: 7 }, () => about("f(x)", "f")),
    );
    expect(error.diagnostics).toHaveLength(7);
    expect(error.message.match(/GS203/g)).toHaveLength(5);
    expect(error.message.endsWith("\n… and 2 more")).toBe(true);
  });

  test("of ours says so, without a stack", () => {
    const error = internalError(new TypeError("x is undefined"), {
      file: "a.grad",
      text: "x + y",
    });
    expect(error.message).toBe(
      [
        "a.grad:1:1 error GS900: this is a bug of Gradsmith's, not of the input (TypeError: x is undefined)",
        "  1 | x + y",
        "    | ^",
        "  hint: please report it, with this input",
      ].join("\n"),
    );
    expect(internalError("odd", { file: "a", text: "" }).message).toContain(
      "(odd)",
    );
  });
});

test("codes are of one form", () => {
  for (const [code, what] of Object.entries(CODES)) {
    expect(code).toMatch(/^GS[1-69][0-9][0-9]$/);
    expect(what).not.toBe("");
  }
});

describe("did you mean", () => {
  test.each([
    ["sigmod", ["sin", "sigmoid", "log"], "sigmoid"],
    ["Sin", ["sinh", "sin"], "sin"],
    ["lgo", ["log", "lo"], "log"],
    ["crossentropy", ["crossEntropy"], "crossEntropy"],
    ["ab", ["ac", "aa"], "aa"],
    ["x", ["y"], undefined],
    ["foo", ["bar", "sin"], undefined],
    ["relu", ["relu"], undefined],
    ["a".repeat(100), ["a".repeat(99)], undefined],
  ])("%s of %j: %s", (name, candidates, expected) => {
    expect(didYouMean(name, candidates)).toBe(expected);
    expect(didYouMean(name, candidates.toReversed())).toBe(expected);
  });
});

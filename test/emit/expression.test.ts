import fc from "fast-check";
import * as prettier from "prettier";
import { describe, expect, test } from "vitest";
import {
  atom,
  number,
  operation,
  type Text,
} from "../../compiler/emit/expression.ts";
import { literal } from "../../compiler/emit/numbers.ts";
import { OPS, type OpName } from "../../compiler/ir/ops.ts";
import { SEED } from "../support/seed.ts";

const [a, b, c, d] = ["a", "b", "c", "d"].map(atom) as [Text, Text, Text, Text];
const op = (name: OpName, ...args: Text[]): Text => operation(name, args);

// prettier-ignore
const CASES: readonly (readonly [Text, string])[] = [
  [op("div", op("mul", a, b), c),              "(a * b) / c"],
  [op("mul", op("div", a, b), c),              "(a / b) * c"],
  [op("mul", a, op("div", b, c)),              "a * (b / c)"],
  [op("div", op("div", a, b), c),              "a / b / c"],
  [op("mul", op("mul", a, b), c),              "a * b * c"],
  [op("sub", a, op("sub", b, c)),              "a - (b - c)"],
  [op("sub", op("add", a, b), c),              "a + b - c"],
  [op("add", a, op("rem", b, c)),              "a + (b % c)"],
  [op("rem", op("rem", a, b), c),              "(a % b) % c"],
  [op("mul", op("neg", a), b),                 "-a * b"],
  [op("neg", op("mul", a, b)),                 "-(a * b)"],
  [op("sub", a, op("neg", b)),                 "a - -b"],
  [op("neg", op("neg", a)),                    "-(-a)"],
  [op("neg", number(-2)),                      "-(-2)"],
  [op("sub", a, number(-2)),                   "a - -2"],
  [op("or", op("and", a, b), c),               "(a && b) || c"],
  [op("and", a, op("and", b, c)),              "a && b && c"],
  [op("and", op("lt", a, b), op("not", op("ge", c, d))), "a < b && !(c >= d)"],
  [op("mul", op("select", a, b, c), d),        "(a ? b : c) * d"],
  [op("select", a, op("select", b, c, d), a),  "a ? (b ? c : d) : a"],
  [op("select", a, b, op("select", b, c, d)),  "a ? b : b ? c : d"],
  [op("max", op("add", a, b), op("select", a, b, c)), "Math.max(a + b, a ? b : c)"],
  [op("sinpi", op("neg", a)),                  "sinpi(-a)"],
];

describe("operations", () => {
  test.each(CASES)("%#: $text", (text, expected) => {
    expect(text.text).toBe(expected);
  });

  test("every row of the table that computes by itself has a text", () => {
    for (const [name, rule] of Object.entries(OPS)) {
      const args = rule.params.map((param) => atom(param));
      const write = (): Text => operation(name as OpName, args);
      if (rule.js.startsWith("= "))
        expect(write).toThrow("has no JavaScript form");
      else expect(write().text).toMatch(/\(.*\)|[-!+*/%<=>&|?]/);
    }
  });

  test("random trees are written as prettier writes them", async () => {
    const names = (Object.keys(OPS) as OpName[]).filter(
      (name) => !OPS[name].js.startsWith("= "),
    );
    const comparisons = new Set<OpName>(["lt", "le", "gt", "ge", "eq", "ne"]);
    const logical = new Set<OpName>(["and", "or", "not"]);
    const numeric = names.filter(
      (name) => !comparisons.has(name) && !logical.has(name),
    );
    const { tree } = fc.letrec<{ tree: Text; test: Text }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5, withCrossShrink: true },
        fc.constantFrom(a, b, c, number(-1), number(0.5)),
        fc
          .constantFrom(...numeric)
          .chain((name) =>
            fc
              .tuple(
                ...OPS[name].params.map((_, k) =>
                  tie(name === "select" && k === 0 ? "test" : "tree"),
                ),
              )
              .map((args) => operation(name, args as Text[])),
          ),
      ),
      test: fc.oneof(
        { maxDepth: 3 },
        fc
          .constantFrom(...comparisons)
          .chain((name) =>
            fc
              .tuple(tie("tree"), tie("tree"))
              .map((args) => operation(name, args as Text[])),
          ),
        fc
          .constantFrom(...logical)
          .chain((name) =>
            fc
              .tuple(...OPS[name].params.map(() => tie("test")))
              .map((args) => operation(name, args as Text[])),
          ),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(tree, async ({ text }) => {
        const code = `x = ${text};\n`;
        const options = { parser: "babel", printWidth: 1e6 };
        expect(await prettier.format(code, options)).toBe(code);
      }),
      { seed: SEED, numRuns: 400 },
    );
  });
});

describe("numbers", () => {
  // prettier-ignore
  test.each([
    [0.5, "0.5"], [1e21, "1e21"], [1.5e-7, "1.5e-7"], [-0, "-0"], [Infinity, "Infinity"], [-Infinity, "-Infinity"], [NaN, "NaN"],
    [5e-324, "5e-324"], [1.7976931348623157e308, "1.7976931348623157e308"], [100, "100"],
  ])("%s", (value, text) => {
    expect(literal(value)).toBe(text);
  });

  test("read back as they were, and stay under prettier", async () => {
    const options = { parser: "babel" };
    await fc.assert(
      fc.asyncProperty(fc.double(), async (value) => {
        expect(Number(literal(value))).toBe(value);
        const code = `x = ${literal(value)};\n`;
        expect(await prettier.format(code, options)).toBe(code);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});

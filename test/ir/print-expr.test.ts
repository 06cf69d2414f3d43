import fc from "fast-check";
import { evaluate } from "mathjs/number";
import { describe, expect, test } from "vitest";
import { constant, type Expr, size } from "../../compiler/ir/expr.ts";
import { evaluateExpr } from "../../compiler/ir/evaluate.ts";
import type { OpName } from "../../compiler/ir/ops.ts";
import { printExpr } from "../../compiler/ir/print.ts";
import { add, at, input, local, mul, op, over, sub } from "../support/build.ts";
import { dedent } from "../support/dedent.ts";
import { SEED } from "../support/seed.ts";

const [a, b, c] = [at(input("a")), at(input("b")), at(input("c"))];
const [i, j] = [over("i", 3), over("j", 3)];

describe("expressions", () => {
  const W = input("W", 3, 3);
  const [less, same] = [op("lt", a, b), op("eq", b, c)];

  // prettier-ignore
  const texts: readonly (readonly [Expr, string])[] = [
    [mul(at(W, i, add(j, 1)), at(input("x", 3), j)), "W[i, j + 1] * x[j]"],
    [mul(add(a, b), c), "(a + b) * c"],
    [add(mul(a, b), c), "a * b + c"],
    [add(add(a, b), c), "a + b + c"],
    [add(a, add(b, c)), "a + (b + c)"],
    [sub(sub(a, b), c), "a - b - c"],
    [sub(a, sub(b, c)), "a - (b - c)"],
    [op("div", op("div", a, b), c), "a / b / c"],
    [op("div", a, mul(b, c)), "a / (b * c)"],
    [op("pow", a, op("pow", b, c)), "a ^ b ^ c"],
    [op("pow", op("pow", a, b), c), "(a ^ b) ^ c"],
    [op("neg", op("pow", a, 2)), "-a ^ 2"],
    [op("pow", op("neg", a), 2), "(-a) ^ 2"],
    [op("pow", a, op("neg", b)), "a ^ -b"],
    [op("pow", -2, a), "(-2) ^ a"],
    [op("neg", mul(a, b)), "-(a * b)"],
    [mul(op("neg", a), b), "-a * b"],
    [op("neg", op("neg", a)), "-(-a)"],
    [add(a, -1), "a + -1"],
    [mul(a, constant(-0)), "a * -0"],
    [mul(a, Infinity), "a * Infinity"],
    [add(a, 1e-7), "a + 1e-7"],
    [op("exp", op("neg", a)), "exp(-a)"],
    [op("select", less, a, add(b, 1)), "a < b ? a : b + 1"],
    [op("select", less, a, op("select", same, b, c)), "a < b ? a : b == c ? b : c"],
    [op("select", less, op("select", same, b, c), a), "a < b ? (b == c ? b : c) : a"],
    [mul(op("select", less, a, b), c), "(a < b ? a : b) * c"],
    [op("or", op("and", less, same), op("not", less)), "a < b and b == c or not (a < b)"],
    [op("and", op("or", less, same), less), "(a < b or b == c) and a < b"],
    [op("xor", op("and", less, same), op("or", less, same)), "a < b and b == c xor (a < b or b == c)"],
    [op("ge", add(a, b), c), "a + b >= c"],
    [op("sub", size("N"), 1), "N - 1"],
  ];

  test.each(texts)("%# $1", (node, text) => {
    expect(printExpr(node)).toBe(text);
  });

  test(
    "random expressions mean what they are printed as",
    { timeout: 60_000 },
    () => {
      const unary = (name: OpName) => (x: Expr) => op(name, x);
      const binary =
        (name: OpName) =>
        ([x, y]: [Expr, Expr]) =>
          op(name, x, y);
      const { number } = fc.letrec<{
        number: Expr;
        whole: Expr;
        truth: Expr;
      }>((tie) => ({
        number: fc.oneof(
          { maxDepth: 5 },
          fc.integer({ min: -3, max: 3 }).map((value) => constant(value)),
          ...(["add", "sub", "mul", "div", "pow"] as const).map((name) =>
            fc.tuple(tie("number"), tie("number")).map(binary(name)),
          ),
          ...(["neg", "abs"] as const).map((name) =>
            tie("number").map(unary(name)),
          ),
          fc
            .tuple(tie("truth"), tie("number"), tie("number"))
            .map((args) => op("select", ...args)),
        ),
        // What is compared is exact, for mathjs takes numbers nearly equal for equal.
        whole: fc.oneof(
          { maxDepth: 3 },
          fc.integer({ min: -3, max: 3 }).map((value) => constant(value)),
          ...(["add", "sub", "mul"] as const).map((name) =>
            fc.tuple(tie("whole"), tie("whole")).map(binary(name)),
          ),
        ),
        truth: fc.oneof(
          { maxDepth: 5 },
          ...(["lt", "ge", "eq", "ne"] as const).map((name) =>
            fc.tuple(tie("whole"), tie("whole")).map(binary(name)),
          ),
          ...(["and", "or", "xor"] as const).map((name) =>
            fc.tuple(tie("truth"), tie("truth")).map(binary(name)),
          ),
          tie("truth").map(unary("not")),
        ),
      }));
      fc.assert(
        fc.property(number, (node) => {
          const text = printExpr(node);
          const value = evaluateExpr(node);
          const read = Number(evaluate(text.replaceAll("\n", ";")));
          if (!Object.is(value, read) && !(Math.abs(value - read) < 1e-9))
            throw new Error(`${text} is ${read}, not ${value}`);
        }),
        { seed: SEED, numRuns: 1000 },
      );
    },
  );

  test("things of one name are told apart", () => {
    const [t, u] = [local("t"), local("t")];
    const k = over("t", 3);
    const sum = add(add(at(u), at(t)), add(k, at(local("t.2"))));
    expect(printExpr(add(sum, at(u)))).toBe("t + t.2 + (t.3 + t.2.2) + t");
  });

  test("a shared part is written out in a small expression", () => {
    const part = op("exp", add(a, b));
    expect(printExpr(mul(part, part))).toBe("exp(a + b) * exp(a + b)");
  });

  test("and named in a large one", () => {
    let power: Expr = add(a, b);
    for (let k = 0; k < 7; k++) power = mul(power, power);
    expect(printExpr(power) + "\n").toBe(dedent`
      let %1 = (a + b) * (a + b)
      let %2 = %1 * %1 * (%1 * %1)
      let %3 = %2 * %2 * (%2 * %2)
      %3 * %3 * (%3 * %3)
    `);
  });

  test(
    "text stays in proportion, however much is shared",
    { timeout: 60_000 },
    () => {
      let power: Expr = add(a, b);
      for (let k = 0; k < 10_000; k++) power = mul(power, power);
      expect(printExpr(power).length).toBeLessThan(500_000);
    },
  );

  test("100,000 deep", { timeout: 60_000 }, () => {
    let sum: Expr = a;
    for (let k = 0; k < 100_000; k++) sum = add(sum, 1);
    expect(printExpr(sum)).toBe("a" + " + 1".repeat(100_000));
    for (let k = 0; k < 100_000; k++) sum = op("sub", 1, sum);
    expect(printExpr(sum).endsWith(")".repeat(100_000))).toBe(true);
  });
});

import { describe, expect, test } from "vitest";
import { apply, constant, index, size } from "../../compiler/ir/expr.ts";
import type { OpName } from "../../compiler/ir/ops.ts";
import { printExpr } from "../../compiler/ir/print.ts";
import { compared } from "../../compiler/rewrite/compare.ts";

const i = index("i", constant(10));
const j = index("j", constant(4));
const n = index("n", size("N"));
const plus = (a: typeof i, k: number) => apply("add", a, constant(k));
const minus = (k: number, a: typeof i) => apply("sub", constant(k), a);

describe("comparisons of indices", () => {
  // prettier-ignore
  test.each<[OpName, Parameters<typeof compared>[1], string | undefined]>([
    ["lt", [i, constant(10)],                       "1"],
    ["lt", [i, constant(0)],                        "0"],
    ["ge", [i, constant(0)],                        "1"],
    ["ge", [n, constant(0)],                        "1"],
    ["eq", [i, constant(10)],                       "0"],
    ["ne", [i, constant(-1)],                       "1"],
    ["eq", [i, i],                                  "1"],
    ["le", [apply("add", i, j), constant(12)],      "1"],
    ["gt", [apply("add", i, j), constant(12)],      "0"],
    ["ge", [plus(i, -2), constant(1)],              "i >= 3"],
    ["lt", [minus(3, i), constant(1)],              "i > 2"],
    ["eq", [plus(n, 1), constant(3)],               "n == 2"],
    ["lt", [i, constant(9.5)],                      undefined],
    ["lt", [i, j],                                  undefined],
    ["lt", [i, size("N")],                          undefined],
    ["add", [i, constant(1)],                       undefined],
  ])("%s %#", (op, args, text) => {
    const found = compared(op, args);
    expect(found && printExpr(found)).toBe(text);
  });

  test("say the same at every point", () => {
    const operators = ["lt", "le", "gt", "ge", "eq", "ne"] as const;
    for (const op of operators)
      for (let k = -2; k < 14; k++)
        for (const [a, of] of [
          [plus(i, 2), (x: number) => x + 2],
          [minus(3, i), (x: number) => 3 - x],
        ] as const) {
          const found = compared(op, [a, constant(k)])!;
          for (let x = 0; x < 10; x++)
            expect(truth(found, x)).toBe(COMPARE[op](of(x), k));
        }
  });
});

const COMPARE = {
  lt: (a: number, b: number) => a < b,
  le: (a: number, b: number) => a <= b,
  gt: (a: number, b: number) => a > b,
  ge: (a: number, b: number) => a >= b,
  eq: (a: number, b: number) => a === b,
  ne: (a: number, b: number) => a !== b,
};

function truth(found: ReturnType<typeof compared>, x: number): boolean {
  if (found?.kind === "const") return found.value !== 0;
  if (found?.kind !== "apply") throw new Error("not a comparison");
  const [a, b] = found.args;
  if (a !== i || b?.kind !== "const") throw new Error(printExpr(found));
  return COMPARE[found.op as keyof typeof COMPARE](x, b.value);
}

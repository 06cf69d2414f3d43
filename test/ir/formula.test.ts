import { describe, expect, test } from "vitest";
import { evaluateExpr, evaluateProgram } from "../../compiler/ir/evaluate.ts";
import { constant, type Expr } from "../../compiler/ir/expr.ts";
import {
  add,
  assign,
  at,
  input,
  local,
  mul,
  op,
  over,
  program,
  size,
} from "../support/build.ts";

describe("expressions", () => {
  test("by themselves", () => {
    const x = input("x", 3);
    const i = over("i", 3);
    const env = {
      sizes: new Map([["N", 10]]),
      tensors: new Map([[x, Float64Array.of(1, 2, 4)]]),
      indices: new Map([[i, 2]]),
    };
    expect(evaluateExpr(add(mul(at(x, i), size("N")), i), env)).toBe(42);
    expect(evaluateExpr(op("exp", 0))).toBe(1);
    expect(() => evaluateExpr(i)).toThrow("the index i is not bound");
    expect(() => evaluateExpr(size("N"))).toThrow("the size N is not known");
    expect(() => evaluateExpr(at(x, 0))).toThrow("x has no value");
  });

  test(
    "100,000 deep, or shared a hundred times over",
    { timeout: 60_000 },
    () => {
      let [sum, doubled] = [constant(0) as Expr, constant(1) as Expr];
      for (let k = 0; k < 100_000; k++) sum = add(sum, 1);
      for (let k = 0; k < 100; k++) doubled = add(doubled, doubled);
      expect(evaluateExpr(sum)).toBe(100_000);
      expect(evaluateExpr(doubled)).toBe(2 ** 100);
    },
  );

  test("10,000 statements, one after the other", { timeout: 60_000 }, () => {
    const chain = Array.from({ length: 10_001 }, (_, k) => local(`t${k}`));
    const statements = chain.map((tensor, k) =>
      assign(tensor, [], "set", k === 0 ? 1 : add(at(chain[k - 1]!), 1)),
    );
    const result = evaluateProgram(program([], statements), {});
    expect(result["t10000"]![0]).toBe(10_001);
  });
});

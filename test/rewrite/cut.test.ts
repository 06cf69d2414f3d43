import { describe, expect, test } from "vitest";
import { runProgram } from "../../compiler/ir/evaluate.ts";
import {
  apply,
  load,
  tensor,
  topological,
  type Expr,
  type Tensor,
} from "../../compiler/ir/expr.ts";
import type { Assign, Program } from "../../compiler/ir/program.ts";
import { verifyProgram } from "../../compiler/ir/verify.ts";
import { cut } from "../../compiler/rewrite/cut.ts";

const programOf = (inputs: readonly Tensor[], value: Expr): Program => {
  const target = tensor("y", [], "local");
  return {
    sizes: [],
    inputs,
    wrt: inputs,
    outputs: [target],
    statements: [
      { kind: "assign", target, at: [], over: [], by: "set", value },
    ],
  };
};

const valuesOf = ({ statements }: Program): Expr[] =>
  statements.map((one) => (one as Assign).value);

const scalars = (count: number): Tensor[] =>
  Array.from({ length: count }, (_, k) => tensor(`x${k}`, [], "input"));

const product = (factors: readonly Tensor[]): Expr =>
  factors.map((one): Expr => load(one)).reduce((a, b) => apply("mul", a, b));

describe("long expressions", () => {
  test("become statements of a few dozen operations with the same value", () => {
    const inputs = scalars(2000);
    const whole = programOf(inputs, product(inputs));
    const pieces = cut(whole);
    expect(verifyProgram(pieces)).toEqual([]);
    expect(pieces.statements.length).toBeGreaterThan(20);
    for (const value of valuesOf(pieces))
      expect(topological([value]).length).toBeLessThan(128);
    const point = Object.fromEntries(
      inputs.map(({ name }, k) => [name, 1 + (k % 7) / 100 - 0.03]),
    );
    const value = (one: Program): number =>
      runProgram(one, point).get(one.outputs[0]!)![0]!;
    expect(value(pieces)).toBe(value(whole));
  });

  test("share what they use twice by name, however often it doubles", () => {
    const [x] = scalars(1);
    let value: Expr = load(x!);
    for (let k = 0; k < 600; k++)
      value = apply("sin", apply("add", apply("cos", value), value));
    const pieces = cut(programOf([x!], value));
    expect(verifyProgram(pieces)).toEqual([]);
    const operations = valuesOf(pieces).flatMap((one) => topological([one]));
    expect(operations.length).toBeLessThan(4 * 1800);
  });
});

test("shorter expressions stay whole", () => {
  const inputs = scalars(100);
  const program = programOf(inputs, product(inputs));
  expect(cut(program).statements).toEqual(program.statements);
});

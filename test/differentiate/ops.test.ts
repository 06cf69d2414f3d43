/** Every operation through the passes: its gradient keeps the policy, its Hessian is that of differences. */
import { describe, expect, test } from "vitest";
import { hessian } from "../../compiler/differentiate/matrix.ts";
import { gradient } from "../../compiler/differentiate/vector.ts";
import { evaluateProgram } from "../../compiler/ir/evaluate.ts";
import { OPS, type OpName, type OpRule } from "../../compiler/ir/ops.ts";
import type { Program } from "../../compiler/ir/program.ts";
import { decompose } from "../../compiler/lower/decompose.ts";
import { simplify } from "../../compiler/rewrite/simplify.ts";
import { evaluate } from "../ir/ops.formula.ts";
import { CONVENTIONS, pointsOf } from "../ir/ops.points.ts";
import { assign, at, input, local, op, program } from "../support/build.ts";

const rows = (Object.entries(OPS) as [OpName, OpRule][]).filter(
  // A truth value has no derivative, and `select` chooses by one.
  ([name, { result }]) => result === "number" && name !== "select",
);

/** f = name(x, y, …), every argument an input. */
function single(name: OpName): Program {
  const inputs = OPS[name].params.map((param) => input(param));
  const f = local("f");
  const value = op(name, ...inputs.map((one) => at(one)));
  return program(inputs, [assign(f, [], "set", value)], [f]);
}

const finished = (one: Program): Program => simplify(decompose(simplify(one)));

const pointOf = (
  { params }: OpRule,
  args: readonly number[],
): Record<string, number> =>
  Object.fromEntries(params.map((param, k) => [param, args[k]!]));

function partial(rule: OpRule, k: number, args: readonly number[]): number {
  const names = { ...pointOf(rule, args), z: rule.value(...args) };
  return evaluate(rule.partials[k]!.text, names);
}

const close = (got: number, expected: number, tolerance: number): boolean =>
  got === expected ||
  Object.is(got, expected) ||
  Math.abs(got - expected) <= tolerance * Math.max(1, Math.abs(expected));

/** ∂f/∂x by central differences of two widths, extrapolated. */
function slope(f: (x: number) => number, x: number): number {
  const h = 1e-4 * Math.max(1, Math.abs(x));
  const wide = (f(x + 2 * h) - f(x - 2 * h)) / (4 * h);
  const narrow = (f(x + h) - f(x - h)) / (2 * h);
  return (4 * narrow - wide) / 3;
}

describe("the gradient after all passes", () => {
  test.each(rows)("%s", (name, rule) => {
    const whole = finished(gradient(single(name)).program);
    const special = CONVENTIONS.filter(([one]) => one === name);
    for (const args of [...pointsOf(name), ...special.map(([, a]) => a)]) {
      const results = Object.values(
        evaluateProgram(whole, pointOf(rule, args)),
      );
      const expected = [
        rule.value(...args),
        ...rule.params.map((_, k) => partial(rule, k, args)),
      ];
      expected.forEach((one, k) => {
        const got = results[k]![0]!;
        expect(
          close(got, one, 1e-12),
          `${name}(${args.join(", ")})[${k}] = ${got}, not ${one}`,
        ).toBe(true);
      });
    }
  });
});

describe("the Hessian after all passes", () => {
  test.each(rows.filter(([name]) => name !== "polygamma"))(
    "%s",
    (name, rule) => {
      const whole = finished(hessian(single(name)).program);
      for (const args of pointsOf(name)) {
        const results = Object.values(
          evaluateProgram(whole, pointOf(rule, args)),
        );
        const count = rule.params.length;
        for (let row = 0; row < count; row++)
          for (let column = 0; column < count; column++) {
            const along = (x: number): number =>
              partial(rule, row, args.with(column, x));
            const expected = slope(along, args[column]!);
            const got = results.at(row - count)![column]!;
            expect(
              close(got, expected, 1e-6),
              `${name}(${args.join(", ")}), ${row}, ${column}: ${got}, not ${expected}`,
            ).toBe(true);
          }
      }
    },
  );
});

/** The numerical policy of single operations: kinks, poles, limits, and accuracy where the naive form has none. */
import { describe, expect, test } from "vitest";
import { OPS, type OpName, type OpRule } from "../../compiler/ir/ops.ts";
import { evaluate } from "./ops.formula.ts";
import { CONVENTIONS } from "./ops.points.ts";

interface At {
  readonly value: number;
  readonly definition: number;
  readonly partials: readonly number[];
}

function at(name: OpName, args: readonly number[]): At {
  const rule: OpRule = OPS[name];
  const names = Object.fromEntries(rule.params.map((p, k) => [p, args[k]!]));
  const value = rule.value(...args);
  return {
    value,
    definition: rule.js.startsWith("= ")
      ? evaluate(rule.js.slice(2), names)
      : value,
    partials: rule.partials.map(({ text }) =>
      evaluate(text, { ...names, z: value }),
    ),
  };
}

const same = (got: number, expected: number): boolean =>
  got === expected || Object.is(got, expected);

describe("conventions", () => {
  test.each(CONVENTIONS)("%s%j: %d, %j", (name, args, value, partials) => {
    const got = at(name, args);
    expect(same(got.value, value), `value ${got.value}`).toBe(true);
    expect(same(got.definition, value), `definition ${got.definition}`).toBe(
      true,
    );
    expect(
      got.partials.map((p, k) => same(p, partials[k]!) || p),
      `${got.partials}`,
    ).toEqual(partials.map(() => true));
  });

  test("a comparison is exact", () => {
    expect(OPS.eq.value(0.1 + 0.2, 0.3)).toBe(0);
    expect(OPS.gt.value(1 + 1e-13, 1)).toBe(1);
    expect(OPS.floor.value(2.9999999999999996)).toBe(2);
    expect(OPS.eq.value(NaN, NaN)).toBe(0);
  });

  test("what is not a number stays so", () => {
    const knowing: ReadonlySet<string> = new Set(["select", "polygamma"]);
    for (const [name, rule] of Object.entries(OPS) as [OpName, OpRule][]) {
      if (rule.result === "boolean" || knowing.has(name)) continue;
      const args = rule.params.map((_, k) => (k === 0 ? NaN : 0.5));
      const got = at(name, args);
      expect(got.value, name).toBeNaN();
      expect(got.definition, name).toBeNaN();
    }
  });
});

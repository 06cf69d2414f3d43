import { expect, test } from "vitest";
import { EXACT, FINITE, STABLE } from "../../compiler/rewrite/identities.ts";
import { mayBe, ruleOf, rulesOf } from "../../compiler/rewrite/rules.ts";

const TABLE = [...EXACT, ...FINITE, ...STABLE];

test.each(TABLE)("%s is found by its operation", (...identity) => {
  const { left } = ruleOf(identity);
  expect(left.kind === "apply" && mayBe(left.op, identity)).toBe(true);
});

test("rules come in the order of their table", () => {
  const table = [["x * 0", "0"], ["x + 0", "x"], ["1 * x", "x"]] as const; // prettier-ignore
  const rules = rulesOf(table);
  expect(rules("mul")).toEqual([ruleOf(table[0]), ruleOf(table[2])]);
  expect(rules("exp")).toEqual([]);
});

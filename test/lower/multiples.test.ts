/** Constant factors go back into products of straight lines where that saves a multiplication. */
import { expect, test } from "vitest";
import { compileSource } from "../../compiler/compile.ts";
import { checkModel } from "../support/harness.ts";

const operations = (text: string): number | string =>
  compileSource(
    { file: "<test>", text },
    { name: "test", functions: ["forward"] },
  ).cost.operations.forward!;

// prettier-ignore
test.each([
  // t is needed itself.
  ["t = 0.5 * a\nu = t * b\nf = sin(t) + sin(u) + cos(u * c)", 8],
  // Two of them meet in a product: theirs is a quarter.
  ["t = 0.5 * a\nu = 0.5 * b\nf = sin(t) + sin(u) + sin(t * u)", 8],
  // Nothing is there to be used: the constants are one.
  ["f = sin((3 * a) * (2 * b))", 3],
])("%s takes %i operations", (text, count) => {
  const names = ["a", "b", "c", "d"].filter((name) => text.includes(name));
  const program = names.map((name) => `${name} = input()\n`).join("") + text;
  expect(operations(program)).toBe(count);
  checkModel({ text: program, second: false });
});

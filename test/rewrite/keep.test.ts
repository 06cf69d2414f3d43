import { describe, expect, test } from "vitest";
import { printProgram } from "../../compiler/ir/print.ts";
import { verifyProgram } from "../../compiler/ir/verify.ts";
import { readProgram } from "../../compiler/read/module.ts";
import { keep } from "../../compiler/rewrite/keep.ts";
import { dedent } from "../support/dedent.ts";

const kept = (text: string): string => {
  const program = keep(readProgram({ file: "<test>", text }).program);
  expect(verifyProgram(program)).toEqual([]);
  return printProgram(program);
};

const isLeft = (text: string): boolean => {
  const { program } = readProgram({ file: "<test>", text });
  return printProgram(keep(program)) === printProgram(program);
};

describe("results that derivatives name", () => {
  test("have an axis for each index they depend on, and for each turn", () => {
    const text = kept(dedent`
      x = input(T, 3)
      w = parameter()
      h = 0.5
      repeat(t = 1:T, h = w * tanh(h), y[t, i] = h * exp(x[t, i]))
      f = sum(y)
    `);
    expect(text).toMatch(/tanh\[T\]/);
    expect(text).toMatch(/exp\[T, 3\]/);
  });

  test("are those of sums, too", () => {
    expect(kept("x = input(3)\nf = sum(i, exp(x[i]))")).toMatch(/exp\[3\]/);
  });

  // prettier-ignore
  test.each([
    ["no loop",               "f = x * exp(x)"],
    ["a whole statement",     "x = input(3)\ny[i] = exp(x[i])"],
    ["a branch",              "x = input(3)\ny[i] = x[i] > 0 ? 2 * exp(x[i]) : 0"],
    ["a whole exponent",      "x = input(3)\ny[i] = 2 * x[i]^3"],
    ["no result in the rule", "x = input(3)\ny[i] = 2 * sin(x[i])"],
    ["cheaper than memory",   "x = input(3)\ny[i] = 2 * sqrt(x[i])"],
  ])("%s is left as it is", (_, text) => {
    expect(isLeft(text)).toBe(true);
  });
});

import { describe, expect, test } from "vitest";
import { read } from "../support/read.ts";

const times = (count: number, part: (k: number) => string): string[] =>
  Array.from({ length: count }, (_, k) => part(k));

/** How many statements the program has; reading it must not overflow the stack. */
const statements = (text: string): number =>
  read(text).program.statements.length;

describe("large programs", () => {
  test("a sum of 100,000 terms", () => {
    expect(statements(times(100_000, (k) => `x${k % 10}`).join(" + "))).toBe(1);
  }, 60_000);

  test("a chain of 10,000 statements that use the last one twice", () => {
    const chain = times(10_000, (k) => `x${k + 1} = x${k} * sin(x${k})`);
    expect(statements(["x0 = a * b", ...chain].join("\n"))).toBe(10_001);
  }, 60_000);

  test("10,000 brackets", () => {
    const deep = "sin(".repeat(10_000) + "x" + " + 1)".repeat(10_000);
    expect(statements(deep)).toBe(1);
  }, 60_000);

  test("a sum of 5,000 vectors", () => {
    const sum = times(5_000, () => "x").join(" + ");
    expect(statements(`x = input(5)\ny = ${sum}`)).toBeLessThan(100);
  }, 60_000);

  test("2,000 functions that call one another, 2,000 branches", () => {
    const functions = times(2_000, (k) =>
      k === 0 ? "f0(x) = x" : `f${k}(x) = f${k - 1}(x) + x`,
    );
    expect(statements([...functions, "f1999(z)"].join("\n"))).toBe(1);
    const branches = times(2_000, (k) => `(x > ${k} ? x : `).join("");
    expect(statements(`${branches}0${")".repeat(2_000)}`)).toBe(1);
  }, 60_000);

  test("a maximum of 2,000 values", () => {
    const args = times(2_000, (k) => `x[${1 + (k % 3)}]`).join(", ");
    expect(statements(`x = input(3)\ny = max(${args})`)).toBe(2_001);
  }, 60_000);
});

/** docs/language.md: its examples compile, and it says of every name that there is. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compile, load } from "../compiler/index.ts";
import { CONSTANTS } from "../compiler/read/constants.ts";
import { functionNames, isFunction } from "../compiler/read/functions.ts";
import { OPERATOR_ARITY } from "../compiler/read/operators.ts";

const read = (path: string): string =>
  readFileSync(new URL(`../${path}`, import.meta.url), "utf8");

const page = read("docs/language.md");

const programs = [...page.matchAll(/^```grad\n([^]*?)^```$/gm)].map(
  ([, text]) => text!,
);

test("the page has examples", () => {
  expect(programs.length).toBeGreaterThan(6);
});

test.each(programs)("this compiles\n%s", async (text) => {
  const { warnings } = await compile(text);
  expect(warnings).toEqual([]);
});

/** What stands in backticks outside of the examples. */
const quoted = [
  ...page.replaceAll(/^```[^]*?^```$/gm, "").matchAll(/`([^`]+)`/g),
].map(([, text]) => text!);

const named = new Set(quoted.map((text) => /^[\wπ]*/.exec(text)![0]));

const NAMES = [
  ...new Set([
    ...functionNames(),
    ...OPERATOR_ARITY.keys(),
    ...CONSTANTS.keys(),
  ]),
];

test.each(NAMES)("%s is mentioned", (name) => {
  expect(named.has(name), name).toBe(true);
});

const calls = quoted.flatMap((text) => /^(\w+)\(.*\)$/.exec(text)?.[1] ?? []);

test.each([...new Set(calls)])("%s is a function", (name) => {
  expect(isFunction(name)).toBe(true);
});

describe("what the page says of the grammar", () => {
  // prettier-ignore
  const VALUES: readonly (readonly [string, number])[] = [
    ["-2^2",            -4],
    ["2^3^2",           512],
    ["x / 2x",          0.5],
    ["1/2 x",           1.5],
    ["x > 0 and x < 5", 1],
    ["0 <= x < 3",      0],
    ["x * 50%",         1.5],
    ["x! + 2x",         12],
    ["round(-2.5) + 0 x", -3],
  ];
  test.each(VALUES)("%s is %d where x is 3", async (text, value) => {
    const program = await load(text, { inputs: { x: [] } });
    expect(program.value({ x: 3 })).toBe(value);
  });
});

/** What the README shows is what there is. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as api from "../compiler/index.ts";

const root = new URL("../", import.meta.url);
const read = (path: string): string =>
  readFileSync(new URL(path, root), "utf8");

const readme = read("README.md");

/** The texts between fences, with the language they are in; indented ones are moved to the margin. */
const blocks = [...readme.matchAll(/^( *)```(\w*)\n([^]*?)\n *```$/gm)].map(
  ([, indent, language, text]) => ({
    language: language!,
    text: text!.replaceAll(new RegExp(`^${indent}`, "gm"), ""),
  }),
);

const blockWith = (words: string): string =>
  blocks.find(({ text }) => text.includes(words))!.text;

test("the formula becomes the function beside it", async () => {
  const [formula] = blocks;
  const { code } = await api.compile(formula!.text);
  expect(code).toContain(blockWith("export function valueAndGradient"));
  expect(code).not.toContain("import");
});

test("the net is the one in examples/", () => {
  const example = read("examples/two-layer-net.grad");
  expect(example.replaceAll(/^#.*\n/gm, "")).toBe(blockWith("hidden =") + "\n");
});

test("the error is as shown", async () => {
  const shown = blockWith("error GS203");
  const text = "x = input(3)\nW = parameter(3, 3)\ny = W * x + sigmod(x)\n";
  const failure = api.compile({ file: "loss.grad", text });
  await expect(failure).rejects.toThrow(shown);
});

test("the arm's Jacobian has no loop, and its zeros are not computed", () => {
  const code = read("generated/robot-arm.ts");
  const jacobian = code.slice(code.indexOf("export function jacobian"));
  expect(jacobian).not.toContain("for (");
  expect(jacobian.match(/ = 0;$/gm)).toHaveLength(4);
});

const Async = Object.getPrototypeOf(async () => {}).constructor as new (
  ...parts: string[]
) => (...values: unknown[]) => Promise<void>;

/** Typed arrays as plain ones, so that they can be written in a comment. */
const plain = (value: unknown): unknown => {
  if (value instanceof Float64Array) return [...value].map((x) => x + 0);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, plain(one)]),
  );
};

describe("code gives what the comments behind it say", () => {
  const programs = blocks.filter(
    ({ language, text }) => language === "ts" && text.includes("await"),
  );
  test.each(programs)("$text", async ({ text }) => {
    let checks = 0;
    const check = (value: unknown, expected: unknown): void => {
      checks++;
      expect(plain(value)).toEqual(plain(expected));
    };
    const body = text
      .replaceAll(/^import .*$/gm, "")
      .replaceAll(/^([^;\n]*); \/\/ (.*)$/gm, "check($1, ($2));");
    await new Async("api", "check", `const { load, compile } = api; ${body}`)(
      api,
      check,
    );
    expect(checks).toBeGreaterThan(0);
  });
  test("in at least two places", () => expect(programs).toHaveLength(2));
});

const PAGES = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"].concat(
  ["language", "numerics", "architecture"].map((name) => `docs/${name}.md`),
);

test.each(PAGES)("the links in %s lead somewhere", (path) => {
  const here = new URL(path, root);
  const links = [...read(path).matchAll(/\]\((?!https?:)([^)#]+)/g)];
  for (const [, to] of links)
    expect(existsSync(new URL(to!, here)), to).toBe(true);
});

/** docs/api.md shows the declarations and codes that there are, all of them. */
import { expect, test } from "vitest";
import { CODES } from "../../compiler/errors.ts";
import { declarationsOf } from "../support/declarations.ts";
import { filled, pathOf, readPage } from "../support/page.ts";
import { claimsOf } from "../support/snippets.ts";

const PAGE = "docs/api.md";

/** The plugins differ in their bundler alone. */
const ENTRIES: Readonly<Record<string, string>> = {
  gradsmith: "compiler/index.ts",
  "gradsmith/runtime": "runtime/index.ts",
  "gradsmith/vite": "compiler/plugin/vite.ts",
};

const declared = new Map(
  Object.entries(ENTRIES).map(([entry, path]) => [entry, declarationsOf(path)]),
);

const NOTE = /^<!-- declares: (.*) -->$/gm;

test("the page shows what is declared: if not, npm run docs", async () => {
  const declares = (what: string): string => {
    const [entry, ...names] = what.split(/\s+/);
    const texts = names.map((name) => declared.get(entry!)?.get(name));
    expect(texts, what).not.toContain(undefined);
    return `${texts.join("\n\n")}\n`;
  };
  const codes = (): string =>
    Object.entries(CODES)
      .map(([code, about]) => `${code}  ${about}\n`)
      .join("");
  const page = await filled(readPage(PAGE), undefined, { declares, codes });
  await expect(page).toMatchFileSnapshot(pathOf(PAGE));
});

test.each(Object.keys(ENTRIES))("the page names all of %s, once", (entry) => {
  const shown = [...readPage(PAGE).matchAll(NOTE)]
    .map(([, what]) => what!.split(/\s+/))
    .filter(([first]) => first === entry)
    .flatMap(([, ...names]) => names);
  const all = [...declared.get(entry)!.keys()].filter(
    (one) => one !== "default",
  );
  expect(shown.toSorted()).toEqual(all.toSorted());
});

test("the page names every entry of the package", () => {
  const { exports } = JSON.parse(readPage("package.json")) as {
    exports: Readonly<Record<string, unknown>>;
  };
  const page = readPage(PAGE);
  for (const entry of Object.keys(exports))
    if (!entry.endsWith(".json"))
      expect(page).toContain(`gradsmith${entry.slice(1)}`);
});

const examples = [
  ...readPage(PAGE).matchAll(/^```ts\n(import [^]*?)^```$/gm),
].map(([, code]) => code!);

test.each(examples)("%s", async (code) => {
  for (const { value, expected } of await claimsOf(code))
    expect(value).toEqual(expected);
});

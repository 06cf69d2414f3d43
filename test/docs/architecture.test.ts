/** docs/architecture.md shows what the tool prints, names the passes, and speaks of every folder. */
import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { PIPELINE } from "../../compiler/compile.ts";
import { folder } from "../support/folder.ts";
import { filled, pathOf, readPage } from "../support/page.ts";

const PAGE = "docs/architecture.md";

const EMIT = { name: "emit", about: "loops to text, in prettier's form" };

/** A line for each pass, in the order in which they run. */
function passes(): string {
  const all = [...PIPELINE.passes, EMIT];
  const width = Math.max(...all.map((one) => one.name.length));
  return all
    .map(({ name, about }) => `${name.padEnd(width)}  ${about}\n`)
    .join("");
}

test("the page shows what is printed: if not, npm run docs", async () => {
  const page = await filled(readPage(PAGE), folder(), { passes });
  await expect(page).toMatchFileSnapshot(pathOf(PAGE));
});

test("the page has all folders of the compiler", () => {
  const page = readPage(PAGE);
  const all = readdirSync(pathOf("compiler"), { withFileTypes: true });
  for (const one of all)
    if (one.isDirectory()) expect(page).toContain(`compiler/${one.name}/`);
});

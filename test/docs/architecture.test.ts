/** docs/architecture.md shows what the tool prints, and speaks of every pass and folder. */
import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { PIPELINE } from "../../compiler/compile.ts";
import { folder } from "../support/folder.ts";
import { filled, pathOf, readPage } from "../support/page.ts";

const PAGE = "docs/architecture.md";

test("the page shows what is printed: if not, npm run docs", async () => {
  const page = await filled(readPage(PAGE), folder());
  await expect(page).toMatchFileSnapshot(pathOf(PAGE));
});

test("the page has all passes, in their order", () => {
  const names = [...PIPELINE.passes.map((one) => one.name), "emit"];
  expect(readPage(PAGE)).toContain(` ${names.join(" → ")}\n`);
});

test("the page has all folders of the compiler", () => {
  const page = readPage(PAGE);
  const all = readdirSync(pathOf("compiler"), { withFileTypes: true });
  for (const one of all)
    if (one.isDirectory()) expect(page).toContain(`compiler/${one.name}/`);
});

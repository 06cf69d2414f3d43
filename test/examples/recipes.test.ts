/** docs/recipes.md shows the files of examples/recipes/ and what they print. */
import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { openProject } from "../../compiler/build/config-file.ts";
import { Generator } from "../../compiler/build/generate.ts";
import { filled, pathOf, readPage } from "../support/page.ts";

const PAGE = "docs/recipes.md";
const FOLDER = "examples/recipes";

test("the generated modules are fresh: if not, npm run generate", async () => {
  const project = await openProject(pathOf(FOLDER));
  const settings = { patterns: [], check: true, types: false };
  const complain = (what: unknown): void => expect(what).toEqual([]);
  const reports = await new Generator(project, settings, {
    file: () => {},
    diagnostics: complain,
    problem: complain,
  }).run();
  expect(reports.map((one) => one.state)).toEqual(["unchanged", "unchanged"]);
});

test("the page shows what runs: if not, npm run docs", async () => {
  const page = await filled(readPage(PAGE));
  await expect(page).toMatchFileSnapshot(pathOf(PAGE));
});

test("the page speaks of every file", () => {
  const page = readPage(PAGE);
  const files = readdirSync(pathOf(FOLDER)).filter((one) => one.includes("."));
  for (const file of files) expect(page).toContain(file);
});

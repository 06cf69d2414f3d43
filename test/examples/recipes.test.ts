/** docs/recipes.md shows the files of examples/recipes/ and what they print. */
import { readdirSync } from "node:fs";
import { build } from "rolldown";
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

test("the browser's worker learns, bundled, as Node's does", async () => {
  const { output } = await build({
    input: pathOf(`${FOLDER}/browser-worker.js`),
    cwd: pathOf(""),
    platform: "browser",
    write: false,
    output: { format: "iife" },
  });
  const messages: { kind: string; weights?: Float64Array }[] = [];
  const self: {
    onmessage?: (message: { data: { epochs: number } }) => void;
    readonly postMessage: (message: { kind: string }) => void;
  } = { postMessage: (message) => messages.push(message) };
  // A bundle is a script.
  new Function("self", output[0].code)(self);
  self.onmessage!({ data: { epochs: 20 } });
  expect(messages.map((one) => one.kind)).toEqual(["epoch", "done"]);
  expect(messages.at(-1)?.weights).toHaveLength(123);
});

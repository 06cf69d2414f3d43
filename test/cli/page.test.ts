/** docs/command-line.md is what the commands say: `UPDATE=1 npx vitest run test/cli/page.test.ts` writes it anew. */
import { readFileSync, writeFileSync } from "node:fs";
import { format } from "prettier";
import { expect, test } from "vitest";
import { commandLinePage } from "./page.ts";
import { COMMANDS } from "../../compiler/cli/commands.ts";

const path = new URL("../../docs/command-line.md", import.meta.url);

test("the page is fresh", async () => {
  const page = await format(await commandLinePage(), { parser: "markdown" });
  if (process.env.UPDATE) writeFileSync(path, page);
  expect(readFileSync(path, "utf8")).toBe(page);
});

test("examples are of their command", async () => {
  for (const { name, load } of COMMANDS)
    for (const example of (await load()).examples)
      expect(example.startsWith(`gradsmith ${name}`)).toBe(true);
});

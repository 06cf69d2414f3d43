/** docs/command-line.md is what the commands say: `npm run docs` writes it anew. */
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { expect, test } from "vitest";
import { commandLinePage } from "./page.ts";
import { COMMANDS } from "../../compiler/cli/commands.ts";

const path = fileURLToPath(
  new URL("../../docs/command-line.md", import.meta.url),
);

test("the page is fresh", async () => {
  const page = await format(await commandLinePage(), { parser: "markdown" });
  await expect(page).toMatchFileSnapshot(path);
});

test("examples are of their command", async () => {
  for (const { name, load } of COMMANDS)
    for (const example of (await load()).examples)
      expect(example.startsWith(`gradsmith ${name}`)).toBe(true);
});

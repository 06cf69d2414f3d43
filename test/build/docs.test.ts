/** docs/build-step.md names all there is, and its examples work. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readDefinitions } from "../../compiler/build/definitions/read.ts";
import manifest from "../../package.json" with { type: "json" };
import { generateCommand } from "../../compiler/cli/generate.ts";
import { checkConfig } from "../../compiler/config.ts";

const page = readFileSync(
  new URL("../../docs/build-step.md", import.meta.url),
  "utf8",
);

test.each(generateCommand.options.map((one) => `--${one.name}`))(
  "it names %s",
  (option) => expect(page).toContain(option),
);

test("it names every door", () => {
  const doors = Object.entries(manifest.exports)
    .filter(([, to]) => JSON.stringify(to).includes("/plugin/"))
    .map(([door]) => door.slice(2));
  expect(doors).toHaveLength(6);
  for (const door of doors) expect(page).toContain(`"gradsmith/${door}"`);
});

test("its table names every field of a configuration", () => {
  const fields = [...page.matchAll(/^\| `(\w+)` +\|/gm)].map((one) => one[1]!);
  const known = fields.filter((name) => {
    try {
      checkConfig({ [name]: undefined });
      return true;
    } catch {
      return false;
    }
  });
  expect([...new Set(known)]).toEqual(
    "include exclude outDir beside types options overrides".split(" "),
  );
});

describe("its definitions", () => {
  test("are found", () => {
    const text = /```ts\n(\/\/ models\.grad\.ts\n[^]*?)```/.exec(page)![1]!;
    const found = readDefinitions({ file: "models.grad.ts", text });
    expect(found.map((one) => one.name)).toEqual([
      "circuit",
      "score",
      "spiral",
    ]);
  });
});

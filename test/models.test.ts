/** Whole programs, each evaluated in every way there is. */
import { readFileSync } from "node:fs";
import { describe, test } from "vitest";
import { checkModel, type Model } from "./support/harness.ts";

const file = (name: string): string =>
  readFileSync(new URL(`models/${name}.grad`, import.meta.url), "utf8");

describe("files", () => {
  // prettier-ignore
  const MODELS: readonly (readonly [name: string, model: Omit<Model, "text">])[] = [
    ["net",         { sizes: { N: 4 } }],
    ["mixture",     { sizes: { N: 5 } }],
    ["convolution", {}],
    ["attention",   {}],
    ["embedding",   { sizes: { N: 6 } }],
    ["lstm",        { sizes: { T: 4 } }],
  ];
  test.each(MODELS)("%s", { timeout: 60_000 }, (name, model) => {
    checkModel({ text: file(name), ...model });
  });
});

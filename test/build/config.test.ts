/** Configurations: where they are found, how they are loaded, and what is said of wrong ones. */
import { describe, expect, test } from "vitest";
import { openProject } from "../../compiler/build/config-file.ts";
import { defineConfig, defineProgram } from "../../compiler/index.ts";
import { folder, type Texts } from "../support/folder.ts";

const opened = (files: Texts, named?: string) =>
  openProject(folder(files).path, named);

describe("a configuration", () => {
  test("is not needed", async () => {
    const here = folder();
    expect(await openProject(here.path)).toEqual({
      root: here.path,
      config: {},
      file: undefined,
    });
  });

  // prettier-ignore
  test.each([
    ["ts",   'import type { A } from "./a.ts";\nimport { dir } from "./dir.ts";\nexport default { outDir: dir as A };'],
    ["mts",  "const outDir: string = 'out';\nexport default { outDir };"],
    ["js",   "export default { outDir: 'out' };"],
    ["mjs",  "export default { outDir: 'out' };"],
    ["json", '{ "outDir": "out" }'],
  ])("may be gradsmith.config.%s", async (ending, text) => {
    const { config } = await opened({
      [`gradsmith.config.${ending}`]: text,
      "package.json": '{ "type": "module" }',
      "dir.ts": "export const dir: string = 'out';",
      "a.ts": "export type A = string;",
    });
    expect(config).toEqual({ outDir: "out" });
  });

  test("may be named, and its folder is the root", async () => {
    const here = folder({ "sub/my.json": '{ "types": true }' });
    const { root, config } = await openProject(here.path, "sub/my.json");
    expect(root).toBe(here.at("sub"));
    expect(config).toEqual({ types: true });
  });

  test("is given back by what tells editors of it", () => {
    const config = { outDir: "out" };
    expect(defineConfig(config)).toBe(config);
    const program = { text: "x" };
    expect(defineProgram(program)).toBe(program);
  });
});

const wrong = (text: string): Texts => ({ "gradsmith.config.json": text });

// prettier-ignore
test.each([
  ['{',                                              /^cannot load '.*gradsmith\.config\.json': /],
  ['[]',                                             /expected an object/],
  ['{ "outdir": "x" }',                              /there is no 'outdir' in a configuration; did you mean 'outDir'\?/],
  ['{ "outDir": 3 }',                                /'outDir': expected a folder/],
  ['{ "include": [""] }',                            /'include': expected a pattern, or a list/],
  ['{ "beside": true, "outDir": "x" }',              /'beside' and 'outDir' exclude each other/],
  ['{ "options": { "chunc": 3 } }',                  /'options': unknown option 'chunc'; did you mean 'chunk'\?/],
  ['{ "overrides": { "a": 3 } }',                    /'overrides', 'a': expected options by name/],
  ['{ "overrides": { "a": { "out": 3 } } }',         /'overrides', 'a': 'out': expected a file/],
  ['{ "overrides": { "a": { "functions": "x" } } }', /'overrides', 'a': option 'functions': expected "all"/],
])("%s is wrong", async (text, expected) => {
  await expect(opened(wrong(text))).rejects.toThrow(expected);
});

test("a configuration that fails or has no default is wrong", async () => {
  const js = (text: string): Texts => ({ "gradsmith.config.mjs": text });
  await expect(opened(js("throw new Error('oh')"))).rejects.toThrow("oh");
  await expect(opened(js("export const a = 1;"))).rejects.toThrow(
    "has no default export",
  );
  await expect(opened({}, "no.json")).rejects.toThrow("there is no file");
});

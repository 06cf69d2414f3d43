/** What the bundles contain of others is named in the notices, and what they import is installed with them. */
import { readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { rolldown, type OutputOptions, type RolldownOptions } from "rolldown";
import { expect, test } from "vitest";
import manifest from "../package.json" with { type: "json" };

const config: string = "../rolldown.config.js";
const { default: bundles } = (await import(config)) as {
  default: readonly (RolldownOptions & { output: OutputOptions })[];
};

const notices = readFileSync(
  new URL("../THIRD_PARTY_NOTICES.md", import.meta.url),
  "utf8",
);

const PACKAGE = /.*node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/;

const packageOf = (specifier: string): string =>
  /^(?:@[^/]+\/)?[^/]+/.exec(specifier)![0];

test.each(bundles)(
  "$input",
  async ({ output, ...input }) => {
    const bundle = await rolldown({ logLevel: "silent", ...input });
    const { output: files } = await bundle.generate(output);
    const chunks = files.filter((one) => one.type === "chunk");
    const scripts = files.filter((one) => one.type === "asset");
    expect(scripts.map(({ fileName }) => fileName)).toEqual(
      chunks.some(({ name }) => name === "compiler")
        ? ["cli/compiler.script.js"]
        : [],
    );
    const inside = chunks.flatMap(({ modules }) =>
      Object.keys(modules).flatMap(
        (id) => PACKAGE.exec(id)?.[1]?.replace("\\", "/") ?? [],
      ),
    );
    for (const name of new Set(inside))
      expect(notices, "a section of its own").toContain(`\n## ${name}\n`);
    const installed = Object.keys(manifest.dependencies);
    const own = new Set(chunks.map(({ fileName }) => fileName));
    for (const { imports, dynamicImports } of chunks)
      for (const name of [...imports, ...dynamicImports])
        if (!isBuiltin(name) && !own.has(name))
          expect(installed).toContain(packageOf(name));
  },
  60_000,
);

test("the notices name nothing else", () => {
  const sections = [...notices.matchAll(/^## (.*)$/gm)].map((one) => one[1]);
  const known = Object.keys(manifest.devDependencies);
  expect(known).toContain(sections[0]);
  expect(sections).toHaveLength(9);
});

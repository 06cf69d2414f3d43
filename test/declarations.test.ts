/** The declarations that are published, as a strict project sees them that checks its libraries, too. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { folder } from "./support/folder.ts";

const path = (name: string): string =>
  fileURLToPath(new URL(`../${name}`, import.meta.url));

const TSC = path("node_modules/typescript/bin/tsc");

/** What the compiler complains of. */
const tsc = (args: readonly string[], cwd: string): Promise<string> =>
  promisify(execFile)(process.execPath, [TSC, ...args], { cwd }).then(
    ({ stdout }) => stdout,
    ({ stdout }: { stdout: string }) => stdout,
  );

const OPTIONS =
  "--noEmit --strict --exactOptionalPropertyTypes --skipLibCheck false --target es2023 --module nodenext --types node";

test("declarations have no errors", async () => {
  const here = folder({
    "package.json": '{ "type": "module" }',
    "main.ts": `
      export * from "./dist/compiler/index.js";
      export * as runtime from "./dist/runtime/index.js";
    `,
  }).install("valibot", "@types");
  const outDir = here.at("dist");
  const build = ["-p", path("tsconfig.build.json"), "--outDir", outDir];
  expect(await tsc(build, here.path)).toBe("");
  expect(await tsc([...OPTIONS.split(" "), "main.ts"], here.path)).toBe("");
}, 60_000);

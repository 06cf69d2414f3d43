/** Builds the playground as it is published and serves it while the tests run. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, preview } from "vite";
import type { TestProject } from "vitest/node";
import { findBrowser } from "./find-browser.ts";

declare module "vitest" {
  export interface ProvidedContext {
    readonly address: string;
    readonly browser: string;
  }
}

const root = fileURLToPath(new URL("../../docs/playground/", import.meta.url));
const configFile = join(root, "vite.config.js");

export default async function setup(
  project: TestProject,
): Promise<() => Promise<void>> {
  const browser = findBrowser();
  const outDir = await mkdtemp(join(tmpdir(), "gradsmith-page-"));
  const common = { root, configFile, logLevel: "warn" } as const;
  await build({ ...common, build: { outDir, emptyOutDir: true } });
  const server = await preview({
    ...common,
    build: { outDir },
    preview: { host: "127.0.0.1", port: 0 },
  });
  project.provide("address", server.resolvedUrls!.local[0]!);
  project.provide("browser", browser);
  return async () => {
    await server.close();
    await rm(outDir, { recursive: true });
  };
}

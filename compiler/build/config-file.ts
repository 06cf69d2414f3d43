/** The configuration of a project: where it is, how it is loaded. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { UsageError } from "../cli/usage.ts";
import { checkConfig, type Config } from "../config.ts";

/** What the build step works on. */
export interface Project {
  /** The folder that patterns and names of files start at. */
  readonly root: string;
  readonly config: Config;
  /** The configuration's own file, if there is one. */
  readonly file: string | undefined;
}

/** In the order in which they are looked for. */
export const CONFIG_FILES = ["ts", "mts", "js", "mjs", "json"].map(
  (ending) => `gradsmith.config.${ending}`,
);

/**
 * The project of a folder: with the configuration that is named, else the one that lies in the folder,
 * else none.
 *
 * Throws a UsageError if the configuration cannot be loaded or is wrong.
 */
export async function openProject(
  folder: string,
  named?: string,
): Promise<Project> {
  const file = named === undefined ? findIn(folder) : resolve(folder, named);
  if (file === undefined) return { root: folder, config: {}, file };
  const shown = relative(process.cwd(), file) || file;
  if (!existsSync(file)) throw new UsageError(`there is no file '${shown}'`);
  const config = await loadFrom(file, shown);
  try {
    checkConfig(config);
  } catch (error) {
    throw new UsageError(`${shown}: ${(error as Error).message}`);
  }
  return { root: dirname(file), config, file };
}

const findIn = (folder: string): string | undefined =>
  CONFIG_FILES.map((name) => join(folder, name)).find((path) =>
    existsSync(path),
  );

async function loadFrom(file: string, shown: string): Promise<unknown> {
  try {
    if (file.endsWith(".json")) return JSON.parse(readFileSync(file, "utf8"));
    const loaded = await (/\.[cm]?ts$/.test(file) ? loadTyped : load)(file);
    if (loaded.default !== undefined) return loaded.default;
  } catch (error) {
    const { message } = error as Error;
    throw new UsageError(`cannot load '${shown}': ${message}`);
  }
  throw new UsageError(
    `'${shown}' has no default export`,
    "as in: export default defineConfig({ … })",
  );
}

interface Loaded {
  readonly default?: unknown;
}

/** A changed file is another module. */
const load = (file: string): Promise<Loaded> =>
  import(`${pathToFileURL(file).href}?${statSync(file).mtimeMs}`);

/** By node itself where it can. */
async function loadTyped(file: string): Promise<Loaded> {
  const { features } = process as { features: { typescript?: unknown } };
  if (features.typescript) return load(file);
  const { createJiti } = await import("jiti");
  const jiti = createJiti(file, { moduleCache: false, fsCache: false });
  return jiti.import<Loaded>(file);
}

/** Files of ours that nothing is made of any more: their source is gone, or makes another file now. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Project } from "./config-file.ts";
import { originOf } from "./header.ts";
import { findFiles } from "./sources.ts";

export interface Made {
  /** What is made now, by path from the root. */
  readonly outputs: ReadonlySet<string>;
  /** The sources that it is made of. */
  readonly sources: ReadonlySet<string>;
}

/** Paths from the root. A file whose header names no source is left alone, and one that names another's. */
export async function orphansOf(
  { root }: Project,
  patterns: readonly string[],
  { outputs, sources }: Made,
): Promise<string[]> {
  const found = await findFiles(root, patterns);
  return found.filter((path) => {
    if (outputs.has(path)) return false;
    const from = originOf(readFileSync(join(root, path), "utf8"))?.from;
    if (from === undefined) return false;
    return sources.has(from) || !existsSync(join(root, from));
  });
}

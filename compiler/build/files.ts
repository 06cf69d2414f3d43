/** Files of ours on the disk: whether they may be written, whether they differ, and writing them. */
import { mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { statusOf } from "../cli/input.ts";
import { shownPath, type Texts, writeFiles } from "../cli/output.ts";
import { OutputError, reason } from "../cli/usage.ts";
import { originOf } from "./header.ts";

/** Undefined of what is not there. A folder has the text of nothing that we write. */
function textOf(path: string): string | undefined {
  const found = statusOf(path);
  if (found === undefined) return undefined;
  return found.isFile() ? readFileSync(path, "utf8") : "";
}

/** The first that is there and was not written by us. */
export const foreignIn = (files: Texts): string | undefined =>
  files.find(([path]) => {
    const text = textOf(path);
    return text !== undefined && originOf(text) === undefined;
  })?.[0];

/** What writing them would change. */
export function stateOf(files: Texts): "unchanged" | "missing" | "stale" {
  const texts = files.map(([path, text]) => [textOf(path), text] as const);
  if (texts.some(([old]) => old === undefined)) return "missing";
  return texts.every(([old, text]) => old === text) ? "unchanged" : "stale";
}

/** Writes those that differ: all of them, or none. */
export function write(files: Texts): "unchanged" | "written" {
  if (stateOf(files) === "unchanged") return "unchanged";
  for (const [path] of files) makeFolder(dirname(path));
  writeFiles(files);
  return "written";
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new OutputError(
      `cannot make the directory '${shownPath(path)}': ${reason(error)}`,
    );
  }
}

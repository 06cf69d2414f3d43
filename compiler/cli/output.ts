/** Files are written whole or not at all, and only where they differ. */
import {
  chmodSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, isAbsolute, join, relative } from "node:path";
import { statusOf } from "./input.ts";
import { OutputError, reason } from "./usage.ts";

/** Files of text by path. */
export type Texts = readonly (readonly [path: string, text: string])[];

/** Files by path: texts, or bytes. */
export type Files = readonly (readonly [
  path: string,
  content: string | Uint8Array,
])[];

/** From where the command is used, as messages have it. */
export const shownPath = (path: string): string =>
  (isAbsolute(path) ? relative(process.cwd(), path) : path).replaceAll(
    "\\",
    "/",
  );

/** The declarations of x.js are x.d.ts, those of x.mjs x.d.mts. */
export const declarationsOf = (path: string): string =>
  path.replace(/(?:\.([cm]?)js)?$/, (_, kind = "") => `.d.${kind}ts`);

/** The paths that were written: those whose bytes differ. What they are made from, `source`, is not written over. */
export function writeFiles(files: Files, source?: string): string[] {
  for (const [path] of files) checkTarget(path, source);
  const changed = files.filter(([path, content]) => !holds(path, content));
  const staged: { from: string; to: string }[] = [];
  try {
    for (const [path, text] of changed) staged.push(stage(path, text));
    for (const { from, to } of staged) if (from !== to) renameSync(from, to);
  } catch (error) {
    for (const { from, to } of staged)
      if (from !== to) rmSync(from, { force: true });
    throw new OutputError(
      `cannot write '${shownPath(changed[0]![0])}': ${reason(error)}`,
    );
  }
  return changed.map(([path]) => path);
}

/** Throws an OutputError if the file cannot be one that is written. */
export function checkTarget(path: string, source: string | undefined): void {
  const folder = dirname(path);
  if (source !== undefined && isSameFile(path, source))
    throw new OutputError(
      `cannot write '${shownPath(path)}': it is the source itself`,
      "name another file",
    );
  if (statusOf(path)?.isDirectory())
    throw new OutputError(
      `cannot write '${shownPath(path)}': it is a directory`,
      `name a file, such as ${shownPath(join(path, "module.ts"))}`,
    );
  if (!statusOf(folder)?.isDirectory())
    throw new OutputError(
      `cannot write '${shownPath(path)}': there is no directory '${shownPath(folder)}'`,
    );
}

/** By whatever names: links, or letters that the file system takes for the same. */
function isSameFile(one: string, other: string): boolean {
  const a = statusOf(one);
  const b = statusOf(other);
  if (a === undefined || b === undefined || !a.isFile()) return false;
  return a.dev === b.dev && a.ino === b.ino;
}

/** Whether the file is there and is of these very bytes. */
export function holds(path: string, content: string | Uint8Array): boolean {
  const found = statusOf(path);
  return (
    found?.isFile() === true && readFileSync(path).equals(Buffer.from(content))
  );
}

/** Writes beside the file, to be renamed; what is no regular file, such as a device, is written to. */
function stage(
  path: string,
  text: string | Uint8Array,
): { from: string; to: string } {
  const found = statusOf(path);
  if (found !== undefined && !found.isFile()) {
    writeFileSync(path, text);
    return { from: path, to: path };
  }
  const to = found === undefined ? path : realpathSync(path);
  const from = join(dirname(to), `.${basename(to)}.${process.pid}.tmp`);
  writeFileSync(from, text, { flag: "wx" });
  if (found !== undefined) chmodSync(from, found.mode);
  return { from, to };
}

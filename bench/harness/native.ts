/** Compiles the C of items. */
import { execFile } from "node:child_process";
import { mkdir, stat, writeFile } from "node:fs/promises";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import type { Data } from "../contender.ts";
import type { Item } from "../item.ts";

const run = promisify(execFile);

export const FLAGS = ["-O3"] as const;

/** The first line that gcc says of itself, or undefined where there is none. */
export const compilerVersion = async (): Promise<string | undefined> =>
  run("gcc", ["--version"]).then(
    ({ stdout }) => stdout.split("\n")[0]!,
    () => undefined,
  );

/** Where things are: the folder of the bench, and one to write to. */
export interface Places {
  readonly bench: string;
  readonly build: string;
}

/** The program of an item's C, compiled if it has changed. */
export async function compileNative(
  { name, c }: Item,
  { bench, build }: Places,
): Promise<string> {
  const folder = path.join(build, "c");
  await mkdir(folder, { recursive: true });
  const main = path.join(bench, "harness/main.c");
  let file = path.join(bench, "items", c!.file);
  if (c!.text !== undefined) {
    file = path.join(folder, c!.file);
    await writeFile(file, c!.text());
  }
  const flags = [
    ...FLAGS,
    ...Object.entries(c!.constants ?? {}).map(([of, is]) => `-D${of}=${is}`),
    `-DITEM="${file}"`,
  ];
  const hash = createHash("sha256").update(flags.join(" "));
  for (const one of [main, file, path.join(bench, "items/mixture/ends.c")])
    hash.update(await readFile(one));
  const program = path.join(
    folder,
    `${name}-${hash.digest("hex").slice(0, 12)}`,
  );
  if (!(await stat(program).catch(() => undefined)))
    await run("gcc", [...flags, main, "-lm", "-o", program]);
  return program;
}

/** Writes data as the C reads it: of each array its length, then its numbers, all of 64 bits. */
export async function writeData(
  data: Data,
  name: string,
  { build }: Places,
): Promise<string> {
  const file = path.join(build, "c", `${name}.data`);
  const parts = Object.values(data).flatMap((one) => [
    Buffer.from(Float64Array.of(one.length).buffer),
    Buffer.from(one.buffer, one.byteOffset, one.byteLength),
  ]);
  await writeFile(file, Buffer.concat(parts));
  return file;
}

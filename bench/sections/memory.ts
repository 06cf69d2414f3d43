/** What a call leaves on the heap: nothing, if it allocates nothing. */
import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import type { HeapGrowth } from "../results.ts";

const run = promisify(execFile);

/** Items, and how many calls are measured of each. */
// prettier-ignore
const ITEMS = [
  ["arm",         1_000_000],
  ["bundle",      1_000_000],
  ["rosenbrock",  1_000_000],
  ["mixture-2-5", 1_000],
  ["spiral",      1_000],
] as const;

/** The items whose modules must have been compiled. */
export const MEASURED: ReadonlySet<string> = new Set(
  ITEMS.map(([item]) => item),
);

/** The young generation is so large that nothing is collected while it is measured. */
const FLAGS = [
  "--expose-gc",
  "--max-semi-space-size=512",
  "--min-semi-space-size=512",
];

export async function heapGrowth(build: string): Promise<HeapGrowth[]> {
  const script = path.join(build, "heap.js");
  const found: HeapGrowth[] = [];
  for (const [item, calls] of ITEMS) {
    const { stdout } = await run(process.execPath, [
      ...FLAGS,
      script,
      item,
      String(calls),
    ]);
    found.push({ item, calls, bytes: Number(stdout) });
  }
  return found;
}

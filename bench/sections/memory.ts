/** What a call allocates on the heap: no object and no array. */
import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import type { HeapUse } from "../results.ts";

const run = promisify(execFile);

/** Items, and how many calls are measured of each. */
// prettier-ignore
const ITEMS = [
  ["rosenbrock",   1_000_000],
  ["arm",          1_000_000],
  ["bundle",       1_000_000],
  ["mixture-2-5",      3_000],
  ["lstm",               100],
  ["spiral",           5_000],
  ["digits",             100],
  ["conv",                60],
  ["program-100",  1_000_000],
  ["program-1000",    10_000],
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

export async function heapUse(build: string): Promise<HeapUse[]> {
  const script = path.join(build, "heap.js");
  const found: HeapUse[] = [];
  for (const [item, calls] of ITEMS) {
    const { stdout } = await run(process.execPath, [
      ...FLAGS,
      script,
      item,
      String(calls),
    ]);
    found.push({
      item,
      calls,
      ...(JSON.parse(stdout) as Omit<HeapUse, "item" | "calls">),
    });
  }
  return found;
}

/** What exponentials take together: compiler/lower/together.ts rests on it. */
import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import type { ExponentialTimes } from "../results.ts";

const run = promisify(execFile);

/** In a process of its own, which harness/exponentials.ts is. */
export async function exponentialTimes(
  build: string,
): Promise<ExponentialTimes[]> {
  const script = path.join(build, "exponentials.js");
  const { stdout } = await run(process.execPath, [script]);
  return JSON.parse(stdout) as ExponentialTimes[];
}

/** Random programs, each evaluated in every way there is. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkModel } from "./support/harness.ts";
import {
  indexProgram,
  repeatProgram,
  scalarProgram,
  type RandomProgram,
} from "./support/random-program.ts";
import { SEED } from "./support/seed.ts";

/** More by the environment, to look for bugs. */
const RUNS = Number(process.env.RANDOM_RUNS ?? 12);

const seeds = fc.integer({ min: 0, max: 2 ** 31 });

// prettier-ignore
describe.each<readonly [string, (seed: number) => RandomProgram]>([
  ["scalars",        scalarProgram],
  ["index notation", indexProgram],
  ["repeats",        repeatProgram],
])("%s", (_, make) => {
  test("all evaluators agree", { timeout: 60_000 + RUNS * 10_000 }, () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { text, sizes, isSmooth } = make(seed);
        try {
          checkModel({ text, sizes, differences: isSmooth, seed });
        } catch (error) {
          const message = error instanceof Error ? error.message : error;
          expect.fail(`${message}\nin ${JSON.stringify(sizes)}\n${text}`);
        }
      }),
      { seed: SEED, numRuns: RUNS, endOnFailure: true },
    );
  });
});

/** The page of the benchmarks is what its script writes. */
import { existsSync, readFileSync } from "node:fs";
import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { EXPERT, NATIVE, OURS } from "../../bench/contenders.ts";
import { chart } from "../../bench/report/chart.ts";
import { page } from "../../bench/report/page.ts";
import type { Outcome, Results } from "../../bench/results.ts";
import { TARGETS } from "../../bench/targets.ts";
import { pathOf } from "../support/page.ts";

const timed = (value: number, gradient: number): Outcome => ({
  kind: "timed",
  timing: {
    value: { best: value, median: value },
    gradient: { best: gradient, median: gradient },
  },
});

const RESULTS: Results = {
  machine: {
    cpu: "a processor",
    cores: 2,
    system: "a system",
    node: "v20.0.0",
    gcc: "gcc 12",
    packages: { mathjs: "1.0.0" },
  },
  items: [
    {
      name: "circuit",
      pace: "quick",
      when: Date.UTC(2026, 0, 2),
      title: "`(x + y) * z`",
      group: "scalar",
      contenders: {
        [OURS]: timed(2, 3),
        [EXPERT]: timed(2, 4),
        [NATIVE]: timed(1, 2),
        mathjs: timed(200, 300),
        nerdamer: { kind: "failed", why: "it does not start" },
      },
      module: {
        compile: 5,
        bytes: 500,
        operations: { forward: 2, valueAndGradient: 2 },
        workspace: 0,
      },
    },
  ],
};

const written = page(RESULTS, "figures/benchmarks.svg");

/** The lines that do not depend on what was measured. */
const frame = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.replaceAll(/ {2,}/g, " ").trim())
    .filter((line) => /^(# |## What is|\| item \| value|\| what )/.test(line));

describe("the page", () => {
  it("has ratios, and the reasons why there are none", () => {
    expect(written).toContain(
      "| `(x + y) * z` | 1.00 | 0.75 | 2.00 | 1.50 | 1.50 | mathjs: 100 |",
    );
    expect(written).toContain("- nerdamer: it does not start");
  });

  it("judges every target that was measured", () => {
    const judged = TARGETS.map(({ judge }) => judge(RESULTS)?.met);
    // Level with JavaScript by hand, faster than peers; C takes less than 1 / 1.3 of ours.
    expect(judged.slice(0, 3)).toEqual([true, true, true]);
    expect(judged[4]).toBe(false);
    expect(judged.at(-1)).toBeUndefined();
  });

  it("has bars for all but ours", () => {
    const bars = chart(RESULTS.items).match(/<rect /g);
    expect(bars).toHaveLength(3);
  });

  it("is in the documentation as the script writes it", async () => {
    const path = pathOf("docs/benchmarks.md");
    if (!existsSync(path)) return;
    const formatted = await format(written, { parser: "markdown" });
    expect(frame(readFileSync(path, "utf8"))).toEqual(frame(formatted));
  });
});

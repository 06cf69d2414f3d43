/** `npm run bench`: measures items, prints what it finds, and writes docs/benchmarks.md if asked to. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { compile as Compile } from "../compiler/index.ts";
import { describeMachine } from "./harness/machine.ts";
import { PACES } from "./harness/rounds.ts";
import { ITEMS } from "./items/index.ts";
import { measure } from "./measure.ts";
import type { ItemResult } from "./results.ts";
import { lineOf } from "./report/lines.ts";

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: "boolean", default: false },
    root: { type: "string", default: "." },
  },
});

const root = path.resolve(flags.root);
const bench = path.join(root, "bench");
const build = path.join(bench, "build");

const { compile } = (await import(
  pathToFileURL(path.join(root, "dist/index.js")).href
)) as { compile: typeof Compile };

const machine = await describeMachine({});
const pace = flags.quick ? "quick" : "thorough";
const setting = {
  ...{ root, bench, build, compile },
  hasNative: machine.gcc !== undefined,
  pace: PACES[pace],
};
const chosen = ITEMS.filter(
  ({ name }) =>
    positionals.length === 0 ||
    positionals.some((one) => `${name}-`.startsWith(`${one}-`)),
);
// The first compilation is slower than later ones.
await compile("x * y");
const items: ItemResult[] = [];
for (const item of chosen) {
  const result = await measure(item, setting);
  items.push(result);
  console.log(lineOf(result));
}
await mkdir(path.join(bench, "results"), { recursive: true });
await writeFile(
  path.join(bench, "results/latest.json"),
  JSON.stringify({ machine, pace, items }, undefined, 2),
);

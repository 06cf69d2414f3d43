/** `npm run bench`: measures what it is asked to, prints what it finds, and writes docs/benchmarks.md with --save. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { format } from "prettier";
import type { compile as Compile } from "../compiler/index.ts";
import { describeMachine } from "./harness/machine.ts";
import { PACES } from "./harness/rounds.ts";
import { ITEMS } from "./items/index.ts";
import { compileModule, measure, type Bench } from "./measure.ts";
import { PEERS } from "./peers/index.ts";
import { chart } from "./report/chart.ts";
import { lineOf } from "./report/lines.ts";
import { page } from "./report/page.ts";
import type { ItemResult, Results } from "./results.ts";
import { compileTimes } from "./sections/compile.ts";
import { loads } from "./sections/load.ts";
import { heapUse, MEASURED } from "./sections/memory.ts";

const HELP = `npm run bench -- [items and sections] [options]

items:     ${ITEMS.map(({ name }) => name).join(" ")}
           (or the start of several: mixture, program)
sections:  compile load memory

--quick    short rounds, for a first look
--save     writes docs/benchmarks.md and its chart; what is not measured now is as in the last run
--report   measures nothing: writes both from the last run`;

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: "boolean", default: false },
    save: { type: "boolean", default: false },
    report: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
    root: { type: "string", default: "." },
  },
});

const root = path.resolve(flags.root);
const bench = path.join(root, "bench");
const build = path.join(bench, "build");
const LATEST = path.join(bench, "results/latest.json");
const CHART = "figures/benchmarks.svg";

const isChosen = (name: string): boolean =>
  positionals.length === 0 ||
  positionals.some((one) => `${name}-`.startsWith(`${one}-`));

/** The versions of the peers that are installed. */
async function versions(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { package: name } of PEERS) {
    const file = path.join(bench, "node_modules", name, "package.json");
    const text = await readFile(file, "utf8").catch(() => undefined);
    if (text !== undefined)
      found[name] = (JSON.parse(text) as { version: string }).version;
  }
  return found;
}

async function measureItems(setting: Bench): Promise<ItemResult[]> {
  const items: ItemResult[] = [];
  for (const item of ITEMS.filter(({ name }) => isChosen(name))) {
    const result = await measure(item, setting);
    items.push(result);
    console.log(lineOf(result));
  }
  return items;
}

async function measureAll(): Promise<Results> {
  const { compile } = (await import(
    pathToFileURL(path.join(root, "dist/index.js")).href
  )) as { compile: typeof Compile };
  const machine = await describeMachine(await versions());
  const pace = flags.quick ? "quick" : "thorough";
  const hasNative = machine.gcc !== undefined;
  const setting = { root, bench, build, compile, hasNative, pace: PACES[pace] };
  // The first compilation is slower than later ones.
  await compile("x * y");
  const items = await measureItems(setting);
  for (const item of ITEMS)
    if (isChosen("memory") && MEASURED.has(item.name))
      await compileModule(item, setting);
  return {
    ...{ machine, pace, items },
    ...(isChosen("compile") && { compile: await compileTimes(root, build) }),
    ...(isChosen("load") && { load: await loads(root, build, compile) }),
    ...(isChosen("memory") && { memory: await heapUse(build) }),
  };
}

/** The last run, with what is new. */
function merged(last: Results | undefined, now: Results): Results {
  const all = new Map(
    [...(last?.items ?? []), ...now.items].map((item) => [item.name, item]),
  );
  const items = ITEMS.flatMap(({ name }) => all.get(name) ?? []);
  return { ...last, ...now, items };
}

async function save(results: Results): Promise<void> {
  const text = await format(page(results, CHART), { parser: "markdown" });
  await writeFile(path.join(root, "docs/benchmarks.md"), text);
  await writeFile(path.join(root, "docs", CHART), chart(results.items));
}

if (flags.help) console.log(HELP);
else {
  const last = await readFile(LATEST, "utf8").then(
    (text) => JSON.parse(text) as Results,
    () => undefined,
  );
  const now = flags.report ? last : merged(last, await measureAll());
  if (now === undefined) throw new Error("there is no run to report");
  await mkdir(path.dirname(LATEST), { recursive: true });
  await writeFile(LATEST, JSON.stringify(now, undefined, 2));
  if (flags.save || flags.report) await save(now);
  const { items: _, machine: __, pace: ___, ...sections } = now;
  if (Object.keys(sections).some(isChosen))
    console.log(JSON.stringify(sections, undefined, 2));
}

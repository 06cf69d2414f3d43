/** `npm run bench`: measures what it is asked to, prints what it finds, and writes docs/benchmarks.md with --save. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { format } from "prettier";
import type { compile as Compile } from "../compiler/index.ts";
import { describeMachine } from "./harness/machine.ts";
import { PACES } from "./harness/rounds.ts";
import type { Item } from "./item.ts";
import { ITEMS } from "./items/index.ts";
import { compileModule, measure, type Bench } from "./measure.ts";
import { PEERS } from "./peers/index.ts";
import { chart } from "./report/chart.ts";
import { lineOf } from "./report/lines.ts";
import { page } from "./report/page.ts";
import type { Results } from "./results.ts";
import { compileTimes } from "./sections/compile.ts";
import { exponentialTimes } from "./sections/exponentials.ts";
import { loads } from "./sections/load.ts";
import { heapUse, MEASURED } from "./sections/memory.ts";

const SECTIONS = ["compile", "load", "memory", "exponentials"] as const;

const HELP = `npm run bench -- [items and sections] [options]

items:     ${ITEMS.map(({ name }) => name).join(" ")}
           (or the start of several: mixture, program)
sections:  ${SECTIONS.join(" ")}

--quick    short rounds, for a first look
--save     writes docs/benchmarks.md and its chart; what is not measured now is as in the last run
--resume   leaves out what was measured in the last day at this pace: goes on after an interruption
--report   measures nothing: writes both from the last run

Everything takes about half an hour, gcc's few minutes for the longest program once. What has been measured
is kept in bench/results/ item by item.`;

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: "boolean", default: false },
    save: { type: "boolean", default: false },
    resume: { type: "boolean", default: false },
    report: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
    root: { type: "string", default: "." },
  },
});

const root = path.resolve(flags.root);
const bench = path.join(root, "bench");
const build = path.join(bench, "build");
const LATEST = path.join(bench, "results/run.json");
const CHART = "figures/benchmarks.svg";

const isChosen = (name: string): boolean =>
  positionals.length === 0 ||
  positionals.some((one) => `${name}-`.startsWith(`${one}-`));

/** What was asked for and does not exist. */
const unknown = positionals.find(
  (one) =>
    ![...ITEMS.map(({ name }) => name), ...SECTIONS].some((name) =>
      `${name}-`.startsWith(`${one}-`),
    ),
);

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

/** The last run, with what is new. */
function merged(last: Results | undefined, now: Partial<Results>): Results {
  const all = new Map(
    [...(last?.items ?? []), ...(now.items ?? [])].map((item) => [
      item.name,
      item,
    ]),
  );
  const items = ITEMS.flatMap(({ name }) => all.get(name) ?? []);
  return { ...last, ...now, items } as Results;
}

const lastRun = (): Promise<Results | undefined> =>
  readFile(LATEST, "utf8").then(
    (text) => JSON.parse(text) as Results,
    () => undefined,
  );

/** Adds to the last run, so that nothing is lost if this one is interrupted. */
async function keep(now: Partial<Results>): Promise<void> {
  const all = merged(await lastRun(), now);
  await mkdir(path.dirname(LATEST), { recursive: true });
  await writeFile(LATEST, JSON.stringify(all, undefined, 2));
}

const DAY = 24 * 60 * 60 * 1000;

/** The items to be measured now. */
async function chosenItems(pace: string): Promise<readonly Item[]> {
  const items = ITEMS.filter(({ name }) => isChosen(name));
  if (!flags.resume) return items;
  const done = new Set(
    ((await lastRun())?.items ?? [])
      .filter((one) => one.pace === pace && Date.now() - one.when < DAY)
      .map(({ name }) => name),
  );
  return items.filter(({ name }) => !done.has(name));
}

async function measureItems(setting: Bench, pace: string): Promise<void> {
  for (const item of await chosenItems(pace)) {
    const result = {
      ...(await measure(item, setting)),
      pace,
      when: Date.now(),
    };
    console.log(lineOf(result));
    await keep({ items: [result] });
  }
}

async function measureSections(setting: Bench): Promise<void> {
  const { compile } = setting;
  const section = async (
    name: (typeof SECTIONS)[number],
    measured: () => Promise<Partial<Results>>,
  ): Promise<void> => {
    if (!isChosen(name)) return;
    const found = await measured();
    console.log(JSON.stringify(found, undefined, 2));
    await keep(found);
  };
  await section("exponentials", async () => ({
    exponentials: await exponentialTimes(build),
  }));
  await section("load", async () => ({
    load: await loads(root, build, compile),
  }));
  await section("memory", async () => {
    for (const item of ITEMS)
      if (MEASURED.has(item.name)) await compileModule(item, setting);
    return { memory: await heapUse(build) };
  });
  await section("compile", async () => ({
    compile: await compileTimes(root, build),
  }));
}

async function measureAll(): Promise<void> {
  const { compile } = (await import(
    pathToFileURL(path.join(root, "dist/index.js")).href
  )) as { compile: typeof Compile };
  const machine = await describeMachine(await versions());
  const pace = flags.quick ? "quick" : "thorough";
  const hasNative = machine.gcc !== undefined;
  const setting = { root, bench, build, compile, hasNative, pace: PACES[pace] };
  await keep({ machine });
  // The first compilation is slower than later ones.
  await compile("x * y");
  await measureItems(setting, pace);
  await measureSections(setting);
}

async function save(results: Results): Promise<void> {
  const text = await format(page(results, CHART), { parser: "markdown" });
  await writeFile(path.join(root, "docs/benchmarks.md"), text);
  await writeFile(path.join(root, "docs", CHART), chart(results.items));
}

async function main(): Promise<void> {
  if (!flags.report) await measureAll();
  const results = await lastRun();
  if (results === undefined) console.error("There is no run to report.");
  else if (flags.save || flags.report) await save(results);
}

if (flags.help) console.log(HELP);
else if (unknown === undefined) await main();
else {
  console.error(`There is no item or section '${unknown}'.\n\n${HELP}`);
  process.exitCode = 2;
}

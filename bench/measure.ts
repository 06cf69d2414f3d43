/** Measures one item: compiles it, starts its contenders, checks them against ours, and times them in turns. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { compile as Compile } from "../compiler/index.ts";
import { EXPERT, makersOf, NATIVE, OURS } from "./contenders.ts";
import { compileNative, writeData, type Places } from "./harness/native.ts";
import { disagreement, interleave, type Pace } from "./harness/rounds.ts";
import {
  inTurns,
  startProgram,
  startScript,
  type Worker,
} from "./harness/worker.ts";
import type { Item } from "./item.ts";
import { PEERS } from "./peers/index.ts";
import type { ItemResult, ModuleFacts, Outcome } from "./results.ts";

export interface Bench extends Places {
  readonly root: string;
  readonly compile: typeof Compile;
  readonly hasNative: boolean;
  readonly pace: Pace;
}

/** How far results may be off, relative to the largest of them. */
const TOLERANCE = 1e-8;
const TOLERANCE_OF_FLOAT32 = 2e-3;
/** Which calls are compared. */
const CHECKED = [0, 1, 7];

/** Gradsmith's module, written where the contenders look for it. */
export async function compileModule(
  item: Item,
  bench: Bench,
): Promise<ModuleFacts> {
  const { file } = item.source;
  const text =
    item.source.text?.() ??
    (await readFile(path.join(bench.root, file), "utf8"));
  const start = performance.now();
  const { code, report } = await bench.compile(
    { file: path.basename(file), text },
    { ...item.options, target: "js", runtime: "../../../dist/runtime.js" },
  );
  const compile = performance.now() - start;
  const folder = path.join(bench.build, "modules");
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, `${item.name}.js`), code);
  const { operations, workspace } = report;
  return { compile, bytes: Buffer.byteLength(code), operations, workspace };
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/**
 * How many processes a contender has. V8's speed differs from one to the next: Math.exp takes 14 or 24 ns in all of
 * its life. A number that is odd, so that each process times values and gradients.
 */
const startsOf = (name: string, { warmUp }: Item): number =>
  (name === OURS || name === EXPERT) && warmUp === undefined ? 5 : 1;

/** Starts who takes part; who does not start is reported. */
async function startAll(
  item: Item,
  bench: Bench,
  failed: (name: string, why: string) => void,
): Promise<Map<string, Worker>> {
  const workers = new Map<string, Worker>();
  const attempt = async (name: string, start: () => Promise<Worker>) => {
    try {
      workers.set(name, await start());
    } catch (error) {
      failed(name, messageOf(error));
    }
  };
  const script = path.join(bench.build, "child.js");
  for (const [name, make] of makersOf(item))
    if (typeof make === "string") failed(name, make);
    else
      await attempt(name, async () => {
        const all: Worker[] = [];
        for (let k = 0; k < startsOf(name, item); k++)
          all.push(await startScript(script, item.name, name));
        return inTurns(all);
      });
  if (bench.hasNative && item.c !== undefined)
    await attempt(NATIVE, async () =>
      startProgram(
        await compileNative(item, bench),
        await writeData(item.data(), item.name, bench),
      ),
    );
  return workers;
}

const toleranceOf = (name: string): number =>
  PEERS.some((peer) => peer.name === name && peer.float32)
    ? TOLERANCE_OF_FLOAT32
    : TOLERANCE;

/** Ends the workers whose results are not ours. */
async function checkAll(
  workers: Map<string, Worker>,
  failed: (name: string, why: string) => void,
): Promise<void> {
  const standard = workers.get(OURS) ?? workers.get(EXPERT);
  if (standard === undefined) return;
  for (const [name, worker] of workers) {
    if (worker === standard) continue;
    const why = await complaint(worker, standard, toleranceOf(name));
    if (why === undefined) continue;
    failed(name, why);
    worker.end();
    workers.delete(name);
  }
}

/** What is wrong with a worker's results, if anything. */
async function complaint(
  worker: Worker,
  standard: Worker,
  tolerance: number,
): Promise<string | undefined> {
  for (const call of CHECKED) {
    const expected = await standard.check(call);
    const found = await worker.check(call).catch(messageOf);
    if (typeof found === "string") return found;
    const off = disagreement(found, expected);
    if (off > tolerance) return `its results are off by ${off.toPrecision(2)}`;
  }
  return undefined;
}

/** Some messages hold a whole formula, or the path of the file that asks for a library. */
function shortened(text: string): string {
  const message = text.replace(/ imported from .*/, "");
  return message.length > 160 ? `${message.slice(0, 160)} …` : message;
}

export async function measure(
  item: Item,
  bench: Bench,
): Promise<Omit<ItemResult, "pace" | "when">> {
  const module = await compileModule(item, bench);
  const contenders: Record<string, Outcome> = {};
  const failed = (name: string, why: string): void => {
    contenders[name] = { kind: "failed", why: shortened(why) };
  };
  const workers = await startAll(item, bench, failed);
  try {
    await checkAll(workers, failed);
    const warmUp = Math.max(item.warmUp ?? 0, bench.pace.warmUp);
    const pace = { ...bench.pace, warmUp };
    const timings = await interleave(workers, pace, failed);
    for (const [name, timing] of timings)
      contenders[name] = { kind: "timed", timing };
  } finally {
    for (const worker of workers.values()) worker.end();
  }
  const { name, title, group } = item;
  return { name, title, group, contenders, module };
}

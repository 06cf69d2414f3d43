/**
 * `node --expose-gc heap.js ITEM CALLS` prints what V8 allocates in a call of an item's gradient, as JSON.
 *
 * All is counted twice, over a number of calls and over as many again: the difference is free of what
 * happens once. By how many bytes the heap grows is exact as long as nothing is collected meanwhile; what
 * the bytes are is told by V8's sampling profiler, made to sample every single allocation.
 */
import { Session, type HeapProfiler } from "node:inspector";
import { contenderOf, OURS } from "../contenders.ts";
import { median } from "./rounds.ts";
import type { HeapUse } from "../results.ts";

const [item, count] = process.argv.slice(2);
const calls = Number(count);
const { gradient } = await contenderOf(item!, OURS);

/** Calls under the profiler, which remembers each allocation. */
const MOST_PROFILED = 20_000;

/** The bytes of a number on the heap: a map and the number. No object or array is so small. */
const BOXED = 16;

function repeat(times: number): void {
  for (let i = 0; i < times; i++) gradient(i);
}

/** What one more call adds to a measure of so many calls; what happens once may well happen the first time. */
function ofOne(measure: (times: number) => number, times: number): number {
  const once = measure(times);
  return Math.max(0, measure(2 * times) - once) / times;
}

function growth(times: number): number {
  (globalThis as unknown as { gc(): void }).gc();
  const before = process.memoryUsage().heapUsed;
  repeat(times);
  return process.memoryUsage().heapUsed - before;
}

/** The sizes of everything that is allocated. */
function allocations(times: number): number[] {
  const session = new Session();
  session.connect();
  const sizes: number[] = [];
  session.post("HeapProfiler.startSampling", {
    samplingInterval: 1,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  } as HeapProfiler.StartSamplingParameterType);
  repeat(times);
  session.post("HeapProfiler.stopSampling", (error, { profile }) => {
    if (error) throw error;
    const { samples } = profile as unknown as { samples: { size: number }[] };
    for (const { size } of samples) sizes.push(size);
  });
  session.disconnect();
  return sizes;
}

const counted =
  (chosen: (size: number) => boolean) =>
  (times: number): number =>
    allocations(times).filter(chosen).length;

repeat(2 * calls);
growth(calls);
const profiled = Math.min(calls, MOST_PROFILED);
allocations(profiled);
const use: Omit<HeapUse, "item" | "calls"> = {
  // V8 itself allocates now and then, when it optimises a function.
  bytes: median([1, 2, 3].map(() => ofOne(growth, calls))),
  numbers: ofOne(
    counted((size) => size === BOXED),
    profiled,
  ),
  objects: ofOne(
    counted((size) => size > BOXED),
    profiled,
  ),
};
console.log(JSON.stringify(use));

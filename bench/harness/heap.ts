/** `node --expose-gc heap.js ITEM CALLS` prints how many bytes the heap grows by in a call of an item's gradient. */
import { contenderOf, OURS } from "../contenders.ts";

const [item, count] = process.argv.slice(2);
const calls = Number(count);
const { gradient } = await contenderOf(item!, OURS);

/** The results are not returned: a number that leaves a function may be put on the heap by V8. */
function repeat(times: number): void {
  for (let i = 0; i < times; i++) gradient(i);
}

repeat(Math.min(calls, 100_000));
repeat(Math.min(calls, 100_000));
(globalThis as unknown as { gc(): void }).gc();
const before = process.memoryUsage().heapUsed;
repeat(calls);
console.log((process.memoryUsage().heapUsed - before) / calls);

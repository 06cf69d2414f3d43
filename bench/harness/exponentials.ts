/** `node exponentials.js` prints what exp and tanh take by Math and by the runtime, as JSON. */
import { expAll, sharedSlots, tanhAll } from "../../runtime/index.ts";
import { draw } from "../random.ts";
import type { ExponentialTimes } from "../results.ts";

const COUNTS = [2, 4, 8, 16, 64, 256] as const;
const ROUNDS = 1000;
/** How many exponentials a round is of. */
const ROUND = 4096;

/** A function with a loop of its own, so that V8 knows what it is about. */
const filling = (body: string, count: number) =>
  new Function(
    "call",
    "x",
    "to",
    `return (times) => {
      for (let turn = 0; turn < times; turn++) {
        for (let k = 0; k < ${count}; k++) to[k] = ${body};
        if (call !== undefined) call(to, 0, ${count});
      }
    }`,
  ) as (
    call: typeof expAll | undefined,
    x: Float64Array,
    to: Float64Array,
  ) => (times: number) => void;

/** Nanoseconds of one turn of each, by turns. */
function least(turns: readonly ((times: number) => void)[], times: number) {
  const best = turns.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round++)
    turns.forEach((turn, k) => {
      const start = performance.now();
      turn(times);
      const spent = ((performance.now() - start) * 1e6) / times;
      best[k] = Math.min(best[k]!, spent);
    });
  return best;
}

const found = COUNTS.map((count): ExponentialTimes => {
  const x = draw(1).between(-6, 2, count);
  const slots = sharedSlots();
  const array = new Float64Array(count);
  const [copy, exp, expTogether, tanh, tanhTogether] = least(
    [
      filling("x[k]", count)(undefined, x, array),
      filling("Math.exp(x[k])", count)(undefined, x, array),
      filling("x[k]", count)(expAll, x, slots),
      filling("Math.tanh(x[k])", count)(undefined, x, array),
      filling("x[k]", count)(tanhAll, x, slots),
    ],
    Math.ceil(ROUND / count),
  ) as [number, number, number, number, number];
  const each = (time: number): number => (time - copy) / count;
  return {
    count,
    exp: { math: each(exp), together: each(expTogether) },
    tanh: { math: each(tanh), together: each(tanhTogether) },
  };
});

console.log(JSON.stringify(found));

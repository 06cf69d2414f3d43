/** One run: all contenders of an item take turns, so that what disturbs the machine disturbs all of them. */
import type { Found, What } from "./messages.ts";
import type { Worker } from "./worker.ts";

/** How thorough a run is. */
export interface Pace {
  readonly rounds: number;
  /** How long one measurement lasts, in milliseconds, and how long all of them are warmed up before. */
  readonly sample: number;
  readonly warmUp: number;
}

// Many short samples: on a machine with other work some of them are not interrupted.
// prettier-ignore
export const PACES = {
  quick:    { rounds: 25, sample: 4,  warmUp: 300 },
  thorough: { rounds: 60, sample: 20, warmUp: 1500 },
} as const satisfies Record<string, Pace>;

/** Nanoseconds of a call, of all rounds. */
export interface Times {
  readonly best: number;
  readonly median: number;
}

export type Timing = Readonly<Record<What, Times>>;

const WHAT = ["value", "gradient"] as const;

/** A contender that needs longer for one call is left out. */
const LIMIT = 10e9;
/** After so many rounds, a contender that has taken longer than this has been measured enough. */
const ENOUGH = { rounds: 5, nanoseconds: 5e9 };

interface Runner {
  readonly worker: Worker;
  readonly calls: Record<What, number>;
  readonly samples: Record<What, number[]>;
}

/** Whether a slow contender has had its share of the time. */
const isEnough = ({ samples, calls }: Runner): boolean =>
  samples.gradient.length >= ENOUGH.rounds &&
  WHAT.reduce(
    (sum, what) => sum + calls[what] * samples[what].reduce((a, b) => a + b, 0),
    0,
  ) > ENOUGH.nanoseconds;

/** How many calls fill a sample; on the way the contender is warmed up. */
async function calibrate(
  worker: Worker,
  what: What,
  pace: Pace,
): Promise<number> {
  let calls = 1;
  let spent = 0;
  for (;;) {
    const each = await worker.time(what, calls);
    if (each > LIMIT)
      throw new Error(`needs ${(each / 1e9).toFixed(0)} s for one call`);
    spent += each * calls;
    const wanted = Math.ceil((pace.sample * 1e6) / each);
    if (spent >= pace.warmUp * 1e6) return Math.max(1, wanted);
    calls = Math.max(1, Math.min(wanted, calls * 10));
  }
}

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!;

const timesOf = (samples: readonly number[]): Times => ({
  best: Math.min(...samples),
  median: median(samples),
});

/** Times of each worker, by name; a worker that fails is named in `failed` with the reason. */
export async function interleave(
  workers: ReadonlyMap<string, Worker>,
  pace: Pace,
  failed: (name: string, why: string) => void,
): Promise<Map<string, Timing>> {
  const runners = new Map<string, Runner>();
  const attempt = async (name: string, act: () => Promise<void>) => {
    try {
      await act();
    } catch (error) {
      runners.delete(name);
      failed(name, error instanceof Error ? error.message : String(error));
    }
  };
  for (const [name, worker] of workers)
    await attempt(name, async () => {
      const calls = {
        value: await calibrate(worker, "value", pace),
        gradient: await calibrate(worker, "gradient", pace),
      };
      const samples = { value: [], gradient: [] };
      runners.set(name, { worker, calls, samples });
    });
  for (let round = 0; round < pace.rounds; round++)
    for (const [name, runner] of runners) {
      if (isEnough(runner)) continue;
      const { worker, calls, samples } = runner;
      await attempt(name, async () => {
        for (const what of WHAT)
          samples[what].push(await worker.time(what, calls[what]));
      });
    }
  return new Map(
    [...runners].map(([name, { samples }]) => [
      name,
      { value: timesOf(samples.value), gradient: timesOf(samples.gradient) },
    ]),
  );
}

/** How far a is from b, relative to the largest of b. */
function distance(a: Float64Array, b: Float64Array): number {
  if (a.length !== b.length) return Infinity;
  let far = 0;
  let size = 0;
  for (let k = 0; k < b.length; k++) {
    const off = Math.abs(a[k]! - b[k]!);
    far = Number.isNaN(off) ? Infinity : Math.max(far, off);
    size = Math.max(size, Math.abs(b[k]!));
  }
  return size === 0 ? far : far / size;
}

/** How far what was found is from what should be. */
export const disagreement = (found: Found, expected: Found): number =>
  Math.max(
    distance(found.values, expected.values),
    distance(found.result, expected.result),
  );

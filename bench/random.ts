/** Seeded random numbers: each run measures on the same data. */
import { createRandom } from "../runtime/index.ts";

export interface Draw {
  /** `count` numbers between low and high. */
  between(low: number, high: number, count: number): Float64Array;
  /** `count` whole numbers from 0 to below - 1. */
  below(below: number, count: number): Float64Array;
}

export function draw(seed: number): Draw {
  const random = createRandom(seed);
  const fill = (count: number, next: () => number): Float64Array =>
    Float64Array.from({ length: count }, next);
  return {
    between: (low, high, count) =>
      fill(count, () => low + (high - low) * random()),
    below: (below, count) => fill(count, () => Math.floor(below * random())),
  };
}

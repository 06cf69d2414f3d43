/** Random numbers from a seed, so that a failure can be had again. */

export interface Random {
  /** At least 0, less than 1. */
  readonly next: () => number;
  /** At least `low`, less than `high`. */
  readonly between: (low: number, high: number) => number;
  /** A whole number from 0 to count − 1. */
  readonly integer: (count: number) => number;
  readonly pick: <T>(items: readonly T[]) => T;
  /** `length` numbers at least `low` (−1), less than `high` (1). */
  readonly vector: (
    length: number,
    low?: number,
    high?: number,
  ) => Float64Array;
}

/** Marsaglia's xorshift of 32 bits (shifts 13, 17, 5), two draws to a number. */
export function createRandom(seed: number): Random {
  let state = (Math.imul(seed, 2654435761) ^ 0x9e3779b9) | 0 || 1;
  const draw = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  const next = (): number =>
    ((draw() >>> 5) * 0x4000000 + (draw() >>> 6)) / 2 ** 53;
  const between = (low: number, high: number): number =>
    low + (high - low) * next();
  const integer = (count: number): number => Math.floor(next() * count);
  for (let warm = 0; warm < 8; warm++) draw();
  return {
    next,
    between,
    integer,
    pick: (items) => items[integer(items.length)]!,
    vector: (length, low = -1, high = 1) =>
      Float64Array.from({ length }, () => between(low, high)),
  };
}

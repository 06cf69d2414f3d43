/** Random numbers from a seed: the same on every machine, to the last bit. */

/** Returns a number in [0, 1), a new one at each call; `Math.random` is one, without a seed. */
export type Random = () => number;

/**
 * A step of xoshiro128** (Blackman and Vigna, Scrambled linear pseudorandom number generators, 2021),
 * version 1.1: 32 bits of a period of 2^128 - 1. The state is four words, not all of them zero.
 */
export function nextWord(state: Uint32Array): number {
  const a = state[0]!;
  const b = state[1]!;
  const c = state[2]! ^ a;
  const d = state[3]! ^ b;
  const scrambled = Math.imul(rotate(Math.imul(b, 5), 7), 9);
  state[0] = a ^ d;
  state[1] = b ^ c;
  state[2] = c ^ (b << 9);
  state[3] = rotate(d, 11);
  return scrambled >>> 0;
}

const rotate = (word: number, bits: number): number =>
  (word << bits) | (word >>> (32 - bits));

/** The numbers of SplitMix64 (Steele, Lea and Flood 2014), by which xoshiro's authors seed it. */
export function* splitMix(seed: bigint): Generator<bigint, never> {
  for (let x = seed; ;) {
    x = BigInt.asUintN(64, x + 0x9e3779b97f4a7c15n);
    let z = x;
    z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
    z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn);
    yield z ^ (z >> 31n);
  }
}

/**
 * Random numbers in [0, 1) with all their 53 bits, from xoshiro128** seeded by SplitMix64.
 *
 * @param seed - a whole number; each gives a sequence of its own
 * @throws RangeError if the seed is no whole number
 */
export function createRandom(seed = 0): Random {
  if (!Number.isSafeInteger(seed))
    throw new RangeError(`seed: expected a whole number, got ${seed}`);
  const words = new BigUint64Array(2);
  const source = splitMix(BigInt.asUintN(64, BigInt(seed)));
  for (let k = 0; k < 2; k++) words[k] = source.next().value;
  // The lower half of a number first, whatever the machine's own order.
  const state = new Uint32Array(4);
  for (let k = 0; k < 4; k++)
    state[k] = Number((words[k >> 1]! >> BigInt(32 * (k & 1))) & 0xffffffffn);
  return () => {
    const high = nextWord(state) >>> 5;
    const low = nextWord(state) >>> 6;
    return (high * 2 ** 26 + low) / 2 ** 53;
  };
}

/** A whole number from 0 to `count` - 1. */
export const randomInteger = (count: number, random: Random): number =>
  Math.floor(random() * count);

/**
 * A number of the standard normal distribution, by Marsaglia's polar method (Marsaglia and Bray 1964).
 * Its logarithm is our own, for those of engines differ in the last bit.
 */
export function randomNormal(random: Random): number {
  for (;;) {
    const x = 2 * random() - 1;
    const y = 2 * random() - 1;
    const s = x * x + y * y;
    if (s > 0 && s < 1) return x * Math.sqrt((-2 * naturalLog(s)) / s);
  }
}

/** ln x for 0 < x < 1: ln m + k ln 2 with m near 1, and ln m = 2 artanh((m - 1) / (m + 1)) by its series. */
function naturalLog(x: number): number {
  let m = x;
  let k = 0;
  for (; m < Math.SQRT1_2; m *= 2) k--;
  const z = (m - 1) / (m + 1);
  let sum = 0;
  for (let n = 23; n > 0; n -= 2) sum = sum * z * z + 1 / n;
  return 2 * z * sum + k * Math.LN2;
}

/** Brings `items` into a random order, each equally likely (Fisher and Yates). */
export function shuffle(
  items: { [index: number]: unknown; readonly length: number },
  random: Random,
): void {
  for (let k = items.length - 1; k > 0; k--) {
    const other = randomInteger(k + 1, random);
    const item = items[k];
    items[k] = items[other];
    items[other] = item;
  }
}

/** Each number becomes 1 with the probability `keep`, else 0: a new mask of dropout. */
export function fillMask(
  mask: Float64Array,
  keep: number,
  random: Random,
): void {
  for (let k = 0; k < mask.length; k++) mask[k] = random() < keep ? 1 : 0;
}

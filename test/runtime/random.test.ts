/** The generator against its authors' reference implementations in C, and the shape of what it draws. */
import { describe, expect, test } from "vitest";
import {
  createRandom,
  fillMask,
  nextWord,
  randomInteger,
  randomNormal,
  shuffle,
  splitMix,
} from "../../runtime/random.ts";

const times = <T>(count: number, draw: () => T): T[] =>
  Array.from({ length: count }, draw);

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe("published vectors", () => {
  test("xoshiro128** from the state 1, 2, 3, 4", () => {
    const state = Uint32Array.of(1, 2, 3, 4);
    expect(times(10, () => nextWord(state))).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034,
      3734860849, 3729100597, 4258142804,
    ]);
  });

  test("SplitMix64", () => {
    const source = splitMix(1477776061723855037n);
    expect(times(4, () => source.next().value)).toEqual([
      1985237415132408290n,
      2979275885539914483n,
      13511426838097143398n,
      8488337342461049707n,
    ]);
  });

  /** Made with the two reference implementations in C, one after the other, two words to a number. */
  test.each([
    [0, 0.87025477440427201, 0.66979715053109778, 0.36165862067339571],
    [1, 0.3946724931250869, 0.14775008893546571, 0.16688351314326166],
    [42, 0.41370166815658871, 0.0039839933778147429, 0.65008370276388672],
    [-7, 0.64509262991171157, 0.16564091693603888, 0.61198693495012368],
    [2 ** 53 - 1, 0.28711898103103251, 0.15409045434992519, 0.60561090887516211],
  ])("seed %d", (seed, ...expected) => {
    expect(times(3, createRandom(seed))).toEqual(expected);
  }); // prettier-ignore
});

test("a seed that is no whole number is refused", () => {
  for (const seed of [0.5, NaN, Infinity, 2 ** 53])
    expect(() => createRandom(seed)).toThrow(
      new RangeError(`seed: expected a whole number, got ${seed}`),
    );
});

describe("uniform numbers", () => {
  const draws = times(100_000, createRandom(1));

  test("have the mean and the variance of [0, 1)", () => {
    expect(mean(draws)).toBeCloseTo(1 / 2, 2);
    expect(mean(draws.map((x) => (x - 0.5) ** 2))).toBeCloseTo(1 / 12, 3);
    expect(draws.every((x) => x >= 0 && x < 1)).toBe(true);
  });

  test("use all 53 bits", () => {
    const last = draws.map((x) => (x * 2 ** 53) % 2);
    expect(new Set(last)).toEqual(new Set([0, 1]));
    expect(mean(last)).toBeCloseTo(1 / 2, 1);
  });
});

describe("normal numbers", () => {
  test("are the polar method's", () => {
    const random = createRandom(5);
    const again = createRandom(5);
    for (let k = 0; k < 200; k++) {
      const drawn = randomNormal(random);
      for (;;) {
        const [x, y] = [2 * again() - 1, 2 * again() - 1];
        const s = x * x + y * y;
        if (s >= 1) continue;
        const expected = x * Math.sqrt((-2 * Math.log(s)) / s);
        expect(Math.abs(drawn / expected - 1)).toBeLessThan(2e-15);
        break;
      }
    }
  });

  test("at the smallest squares, too", () => {
    const draws = [0.5 + 2 ** -53, 0.5];
    const x = 2 ** -52;
    const expected = x * Math.sqrt((-2 * Math.log(x * x)) / (x * x));
    expect(randomNormal(() => draws.shift()!)).toBeCloseTo(expected, 14);
  });

  test("have mean 0, variance 1, no skew and kurtosis 3", () => {
    const random = createRandom(2);
    const draws = times(40_000, () => randomNormal(random));
    [0, 1, 0, 3].forEach((expected, k) => {
      const moment = mean(draws.map((x) => x ** (k + 1)));
      expect(Math.abs(moment - expected)).toBeLessThan(0.1);
    });
  });
});

describe("shuffle", () => {
  test("makes each order equally often", () => {
    const random = createRandom(3);
    const counts = new Map<string, number>();
    for (let k = 0; k < 12_000; k++) {
      const items = ["a", "b", "c", "d"];
      shuffle(items, random);
      const order = items.join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    for (const count of counts.values())
      expect(Math.abs(count - 500)).toBeLessThan(100);
  });

  test("takes typed arrays, none and one", () => {
    const items = Int32Array.from({ length: 100 }, (_, k) => k);
    shuffle(items, createRandom(4));
    expect([...items]).not.toEqual([...items].sort((a, b) => a - b));
    expect([...items].sort((a, b) => a - b)).toEqual([
      ...Array.from({ length: 100 }).keys(),
    ]);
    for (const few of [[], [7]]) {
      const before = [...few];
      shuffle(few, createRandom(4));
      expect(few).toEqual(before);
    }
  });
});

test("whole numbers are below their bound", () => {
  const random = createRandom(6);
  const draws = times(1000, () => randomInteger(6, random));
  expect(new Set(draws)).toEqual(new Set([0, 1, 2, 3, 4, 5]));
});

test("masks keep their share", () => {
  const mask = new Float64Array(10_000).fill(NaN);
  fillMask(mask, 0.3, createRandom(7));
  expect(new Set(mask)).toEqual(new Set([0, 1]));
  expect(mean([...mask])).toBeCloseTo(0.3, 1);
  fillMask(mask, 1, createRandom(7));
  expect(mean([...mask])).toBe(1);
  fillMask(mask, 0, createRandom(7));
  expect(mean([...mask])).toBe(0);
});

/** Both kernels against three plain loops, to the bit. */
import { afterEach, describe, expect, test, vi } from "vitest";
import {
  contract,
  contractBy,
  offsets,
  type Distances,
} from "../../runtime/contract/contract.ts";
import {
  assembledEngine,
  currentEngine,
  plainEngine,
  STAGE,
  type Engine,
} from "../../runtime/contract/engine.ts";
import { createRandom, type Random } from "../support/random.ts";
import { SEED } from "../support/seed.ts";

const ENGINES: readonly (readonly [string, Engine])[] = [
  ["WebAssembly", assembledEngine()!],
  ["TypeScript", plainEngine()],
];

/** What `contract` takes. */
type Arguments = Parameters<typeof contract>;

/** Any array, for room behind the operands that must stay as it is. */
const ROOM = 5;

const far = (by: Distances, count: number): number =>
  typeof by === "number" ? by * count : by[count]!;

// prettier-ignore
function loops(...[m, n, p, a, aStart, aRow, aColumn, b, bStart, bRow, bColumn, c, cStart, cRow, cColumn, adds]: Arguments): void {
  for (let i = 0; i < m; i++)
    for (let j = 0; j < n; j++) {
      const at = cStart + far(cRow, i) + far(cColumn, j);
      let sum = adds ? c[at]! : 0;
      for (let k = 0; k < p; k++)
        sum += a[aStart + far(aRow, i) + far(aColumn, k)]! * b[bStart + far(bRow, k) + far(bColumn, j)]!;
      c[at] = sum;
    }
}

/** A matrix laid out in one of the ways that there are: rows or columns side by side, or with gaps. */
function layout(
  random: Random,
  rows: number,
  columns: number,
): { start: number; row: number; column: number; length: number } {
  const start = random.pick([0, 0, 3]);
  const gap = random.pick([1, 1, 2]);
  const [row, column] = random.pick([
    [columns * gap, gap],
    [gap, rows * gap],
    [columns * gap + 1, gap],
  ]) as [number, number];
  const last = Math.max(0, rows - 1) * row + Math.max(0, columns - 1) * column;
  return {
    start,
    row,
    column,
    length: start + last + 1 + random.pick([0, ROOM]),
  };
}

const SPECIAL = [0, -0, NaN, Infinity, -Infinity, 5e-324, 1e308, -1];

function numbers(random: Random, length: number): Float64Array {
  const array = random.vector(length);
  if (random.next() < 0.3)
    for (let k = 0; k < length; k += 1 + random.integer(5))
      array[k] = random.pick(SPECIAL);
  return array;
}

function randomArguments(random: Random, sizes: readonly number[]): Arguments {
  const [m, n, p] = [0, 1, 2].map(() => random.pick(sizes)) as [
    number,
    number,
    number,
  ];
  const [x, y, z] = [
    layout(random, m, p),
    layout(random, p, n),
    layout(random, m, n),
  ];
  return [
    m, n, p,
    numbers(random, x.length), x.start, x.row, x.column,
    numbers(random, y.length), y.start, y.row, y.column,
    numbers(random, z.length), z.start, z.row, z.column,
    random.next() < 0.5,
  ]; // prettier-ignore
}

/** Where both are numbers, or NaN: `Object.is`, without an array of millions of expectations. */
const firstDifference = (a: Float64Array, b: Float64Array): number =>
  a.findIndex((one, k) => !Object.is(one, b[k]));

function compare(engine: Engine, given: Arguments): void {
  const expected = given[11].slice();
  const actual = given[11].slice();
  loops(...(given.with(11, expected) as Arguments));
  contractBy(engine, ...(given.with(11, actual) as Arguments));
  const sizes = given.filter((one) => typeof one !== "object").join(" ");
  expect(firstDifference(expected, actual), sizes).toBe(-1);
}

describe.each(ENGINES)("contract in %s", (_, engine) => {
  test("is three loops, to the bit", () => {
    const random = createRandom(SEED);
    const small = [0, 1, 2, 3, 4, 5, 7, 8, 9, 16, 33];
    for (let k = 0; k < 300; k++)
      compare(engine, randomArguments(random, small));
    for (let k = 0; k < 4; k++)
      compare(engine, randomArguments(random, [1, 6, 131, 270]));
  });

  test("of operands that lie end to end", () => {
    const random = createRandom(SEED);
    for (const [m, n, p] of [[64, 100, 196], [50, 10, 30], [7, 8, 300], [130, 36, 5], [5, 519, 9]] as const)
      for (const adds of [true, false]) {
        const [a, b, c] = [random.vector(m * p), random.vector(p * n), random.vector(m * n)];
        compare(engine, [m, n, p, a!, 0, p, 1, b!, 0, n, 1, c!, 0, n, 1, adds]);
        compare(engine, [m, n, p, a!, 0, p, 1, b!, 0, 1, p, c!, 0, 1, m, adds]);
      } // prettier-ignore
  });

  test("of arrays that are too long to be copied whole", () => {
    const random = createRandom(SEED);
    const long = random.vector(STAGE + 8);
    const c = random.vector(STAGE + 8);
    compare(engine, [
      9,
      6,
      11,
      long,
      3,
      11,
      1,
      long,
      7,
      6,
      1,
      c,
      5,
      6,
      1,
      true,
    ]);
    compare(engine, [
      9,
      6,
      11,
      long,
      3,
      11,
      1,
      long,
      7,
      6,
      1,
      c,
      5,
      6,
      1,
      false,
    ]);
  });

  test("of windows, whose elements are unevenly far apart", () => {
    const random = createRandom(SEED);
    // Two channels of 40 by 41 numbers, a window of 5 by 6, and three kernels.
    const places = offsets(36, 41, 36, 1);
    const window = offsets(2, 40 * 41, 5, 41, 6, 1);
    const image = random.vector(2 * 40 * 41);
    const kernels = random.vector(3 * 60);
    const out = random.vector(3 * 36 * 36);
    for (const adds of [true, false])
      compare(engine, [
        3,
        1296,
        60,
        kernels,
        0,
        60,
        1,
        image,
        0,
        window,
        places,
        out,
        0,
        1296,
        1,
        adds,
      ]);
    compare(engine, [
      3,
      60,
      1296,
      out,
      0,
      1296,
      1,
      image,
      0,
      places,
      window,
      kernels,
      0,
      60,
      1,
      true,
    ]);
    compare(engine, [
      1296,
      3,
      60,
      image,
      0,
      places,
      window,
      kernels,
      0,
      1,
      60,
      out,
      0,
      1,
      1296,
      false,
    ]);
    compare(engine, [
      3,
      7,
      3,
      kernels,
      0,
      60,
      1,
      kernels,
      9,
      7,
      1,
      image,
      2,
      41,
      offsets(7, 2),
      true,
    ]);
  });

  test("holds on to nothing that it was given", () => {
    const a = Float64Array.of(2, 3);
    const c = new Float64Array(1);
    contractBy(engine, 1, 1, 2, a, 0, 2, 1, a, 0, 1, 1, c, 0, 1, 1, false);
    expect(c[0]).toBe(13);
    for (const one of [engine.a, engine.b, engine.c])
      expect(one.array).toBe(engine.memory);
  });
});

describe("the engine", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  const fresh = async (): Promise<
    typeof import("../../runtime/contract/engine.ts")
  > => {
    vi.resetModules();
    return import("../../runtime/contract/engine.ts");
  };

  test("is WebAssembly where there is one, and made once", () => {
    expect(currentEngine().pack).toBeDefined();
    expect(currentEngine()).toBe(currentEngine());
  });

  test("is TypeScript where there is no WebAssembly", async () => {
    vi.stubGlobal("WebAssembly", undefined);
    const { currentEngine: own } = await fresh();
    expect(own().pack).toBeUndefined();
  });

  test("is TypeScript where WebAssembly is forbidden", async () => {
    const refuse = class {
      constructor() {
        throw new Error("violates the Content Security Policy");
      }
    };
    vi.stubGlobal("WebAssembly", { Module: refuse, Instance: refuse });
    const { currentEngine: own } = await fresh();
    expect(own().pack).toBeUndefined();
  });

  test("both give the same bits", () => {
    const random = createRandom(SEED);
    const given = randomArguments(random, [40]);
    for (const [, engine] of ENGINES) compare(engine, given);
    const c = given[11].slice();
    contract(...(given.with(11, c) as Arguments));
  });
});

test.each(ENGINES)("%s writes nothing of an empty product", (_, engine) => {
  const none = new Float64Array(0);
  const some = new Float64Array([1, 2]);
  for (const [m, n] of [
    [0, 2],
    [2, 0],
  ] as const)
    // prettier-ignore
    contractBy(engine, m, n, 1, some, 0, 1, 1, some, 0, 1, 1, none, 5, 2, 1, false);
  expect([...some]).toEqual([1, 2]);
});

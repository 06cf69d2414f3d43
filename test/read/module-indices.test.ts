import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectClose } from "../support/close.ts";
import { dedent } from "../support/dedent.ts";
import { createRandom, type Random } from "../support/random.ts";
import { printed, valueOf } from "../support/read.ts";
import { SEED } from "../support/seed.ts";

const x = [2, 3, 5, 7, 11];

/** What an index runs over in each statement. */
const ranges = (text: string): string[] =>
  [...printed(text).matchAll(/ {3}for (.*)/g)].map((found) => found[1]!);

describe("an index runs", () => {
  test("along the axes where it stands alone", () => {
    expect(ranges("A = input(3, N)\ny[i, j] = A[i, j]")).toEqual([
      "i < 3, j < N",
    ]);
  });

  test("as far as affine subscripts stay in bounds", () => {
    expectClose(
      valueOf("x = input(5)\nd[i] = x[i+1] - x[i]", { x }),
      [1, 2, 2, 4],
    );
    expectClose(
      valueOf("x = input(5)\ny[i] = x[6 - i]", { x }),
      [11, 7, 5, 3, 2],
    );
    expectClose(valueOf("x = input(5)\ny[i] = x[2*i]", { x }), [3, 7]);
    expectClose(valueOf("x = input(5)\ns = sum(i, x[i - 1])", { x }), 28);
  });

  test("from where it may; what lies before is zero", () => {
    expectClose(
      valueOf("x = input(5)\ny[i] = x[i-1] - 2*x[i] + x[i+1]", { x }),
      [0, 1, 0, 2],
    );
  });

  test("depending on the indices outside", () => {
    const text = "x = input(5)\nr[k = 1:3] = sum(i, x[i] * x[i + k])";
    expect(ranges(text)).toEqual(["k < 3, i < 4 - k"]);
    expectClose(valueOf(text, { x }), [
      6 + 15 + 35 + 77,
      10 + 21 + 55,
      14 + 33,
    ]);
  });

  test("over a triangle", () => {
    const A = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    const from = (body: string): number[] =>
      valueOf(`A = input(3, 3)\nf = ${body}`, { A });
    expectClose(from("sum(i, j = 1:i, A[i, j])"), 1 + 4 + 5 + 7 + 8 + 9);
    expectClose(from("mean(i, j = i+1:3, A[i, j])"), (2 + 3 + 6) / 3);
    expectClose(from("prod(i, j = 1:i, A[i, j])"), 1 * 4 * 5 * 7 * 8 * 9);
    expectClose(from("max(i, j = 1:i-1, -A[i, j])"), -4);
  });

  test("over a range that is written, with a step, downwards", () => {
    expectClose(valueOf("y[i = 1:4] = i^2"), [1, 4, 9, 16]);
    expectClose(valueOf("y[i = 3:4] = i"), [0, 0, 3, 4]);
    expectClose(valueOf("s = sum(i = 1:2:7, i)"), 16);
    expectClose(valueOf("x = input(5)\ns = sum(i = 5:-1:4, x[i])", { x }), 18);
    expectClose(valueOf("s = 1 + sum(i = 3:2, i)"), 1);
  });

  test("further where a test guards the access", () => {
    expectClose(
      valueOf("x = input(5)\ny[i] = i == 1 ? x[i] : x[i] - x[i-1]", { x }),
      [2, 1, 2, 2, 4],
    );
  });

  test("into a function of the program", () => {
    const text = "x = input(5)\ng(k) = x[k + 1] * 2\ny[i] = g(i)";
    expectClose(valueOf(text, { x }), [6, 10, 14, 22]);
  });

  test("with a stride, over sizes known only at run time", () => {
    const text = "x = input(N)\ny[i] = x[2*i - 1] + x[2*i]";
    expect(ranges(text)).toEqual(["i < floor(N / 2)"]);
    expectClose(valueOf(text, { x }), [5, 12]);
  });
});

describe("subscripts", () => {
  test("of labels are classes, counted from zero in the data", () => {
    const text = dedent`
      t = label(3, 4)
      S = input(3, 4)
      y[n] = S[n, t[n]]
    `;
    const S = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    expectClose(valueOf(text, { t: [0, 3, 1], S }), [1, 8, 10]);
  });

  test("may be computed", () => {
    const text = dedent`
      p = input(6)
      L[i = 1:3, j = 1:i] = p[i*(i-1)/2 + j]
    `;
    expectClose(
      valueOf(text, { p: [1, 2, 3, 4, 5, 6] }),
      [1, 0, 0, 2, 3, 0, 4, 5, 6],
    );
    const pick = "x = input(5)\nk = input(2)\ny = x[k]";
    expectClose(valueOf(pick, { x, k: [5, 1] }), [11, 2]);
  });

  test("select windows", () => {
    expectClose(
      valueOf("x = input(5)\nz[i] = sum(x[i:i+2])", { x }),
      [10, 15, 23],
    );
  });

  test("twice the same index is a diagonal", () => {
    expectClose(
      valueOf("x = input(5)\nD[i, i] = x[i]\ns = D[3, :]", { x }),
      [0, 0, 5, 0, 0],
    );
  });

  test("leave open axes to the value", () => {
    const text = dedent`
      X = input(2, 3)
      W = input(2, 3)
      h[n, :] = W * X[n, :] + 1
    `;
    expectClose(
      valueOf(text, { X: [1, 0, 0, 0, 1, 0], W: [1, 2, 3, 4, 5, 6] }),
      [2, 5, 3, 6],
    );
  });
});

describe("parts", () => {
  test("by index, over what is there", () => {
    const text = dedent`
      x = input(5)
      y = x + 0
      y[i = 4:5] = x[i] * 2
      y[1] = 100
    `;
    expectClose(valueOf(text, { x }), [100, 3, 5, 14, 22]);
  });

  test("that overlap what is read", () => {
    const text = "x = input(5)\ny = x + 0\ny[2:5] = y[1:4]\ns = y";
    expectClose(valueOf(text, { x }), [2, 2, 3, 5, 7]);
  });

  test("are spread from a scalar or a row", () => {
    const text = "A = ones(2, 3)\nA[:, 2] = 5\nA[2, :] = [7, 8, 9]\nB = A";
    expectClose(valueOf(text), [1, 5, 1, 7, 8, 9]);
  });
});

describe("random affine subscripts", () => {
  const x = [2, 3, 5, 7, 11];

  /** Subscripts a·i + b of a vector of five, one of them i alone where `alone`. */
  function subscriptsOf(random: Random, alone: boolean): [number, number][] {
    const count = 1 + random.integer(3);
    const some = Array.from({ length: count }, (): [number, number] => {
      const a = random.pick([1, 1, 2, -1, -2, 3]);
      return [a, random.integer(7) + (a < 0 ? 3 : -3)];
    });
    return alone ? [[1, 0], ...some] : some;
  }

  const isInside = (at: number): boolean => at >= 1 && at <= x.length;

  /** What the elements are multiplied to, for all i that keep every access in bounds. */
  const expected = (subscripts: readonly [number, number][], from: number) =>
    Array.from({ length: 41 - from }, (_, k) => from + k)
      .filter((i) => subscripts.every(([a, b]) => isInside(a * i + b)))
      .map((i) => ({
        i,
        value: subscripts.reduce((p, [a, b]) => p * x[a * i + b - 1]!, 1),
      }));

  const textOf = (subscripts: readonly [number, number][]): string =>
    subscripts
      .map(([a, b]) =>
        a === 1 && b === 0 ? "x[i]" : `x[${a} * i + ${b}]`.replace("+ -", "- "),
      )
      .join(" * ");

  test("bound the index of a sum as they bound an access", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const random = createRandom(seed);
        const subscripts = subscriptsOf(random, random.next() < 0.5);
        const text = `x = input(5)\ns = 0 + sum(i, ${textOf(subscripts)})`;
        const points = expected(subscripts, -20);
        fc.pre(points.length > 0);
        const sum = points.reduce((total, { value }) => total + value, 0);
        expect(valueOf(text, { x }), text).toEqual([sum]);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test("bound the index of a left side, which begins at 1", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const random = createRandom(seed);
        const subscripts = subscriptsOf(random, random.next() < 0.5);
        const points = expected(subscripts, 1);
        fc.pre(points.length > 0);
        const text = `x = input(5)\ny[i] = ${textOf(subscripts)}`;
        const elements = Array.from({ length: points.at(-1)!.i }, () => 0);
        for (const { i, value } of points) elements[i - 1] = value;
        expect(valueOf(text, { x }), text).toEqual(elements);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});

import { describe, expect, test } from "vitest";
import { expectClose } from "../support/close.ts";
import { dedent } from "../support/dedent.ts";
import { errorOf, printed, valueOf } from "../support/read.ts";

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

describe("loops", () => {
  test("carry names from turn to turn", () => {
    expectClose(
      valueOf("a = 0\nb = 1\nrepeat(t = 1:10, c = a + b, a = b, b = c)"),
      89,
    );
    expectClose(
      valueOf("a = 0\nb = 1\nrepeat(t = 1:10, c = a + b, a = b, b = c)\na"),
      55,
    );
  });

  test("may assign a name several times", () => {
    expectClose(valueOf("h = 0\nrepeat(t = 3:-1:1, h = h * t, h = h + 1)\nh"), [
      ((0 * 3 + 1) * 2 + 1) * 1 + 1,
    ]);
  });

  test("may be inside one another", () => {
    const text = dedent`
      x = input(4)
      s = 0
      repeat(t = 1:3, repeat(j = 1:4, s = s + x[j] * t, row[j] = s), q[t] = sum(row))
      f = s + 1000 * q[2]
    `;
    let s = 0;
    const q = [1, 2, 3].map((t) => {
      let total = 0;
      for (const one of [1, 2, 3, 4]) total += s += one * t;
      return total;
    });
    expectClose(valueOf(text, { x: [1, 2, 3, 4] }), s + 1000 * q[1]!);
  });

  test("may change parts of what they carry", () => {
    const text = dedent`
      x = input(4)
      h = zeros(3)
      repeat(t = 1:4, h[1] = h[2] + x[t], h[2] = h[1] * 2, h[3] = h[3] + h[1])
      f = h
    `;
    let [a, b, c] = [0, 0, 0];
    for (const one of [1, 2, 3, 4]) {
      a = b + one;
      b = a * 2;
      c += a;
    }
    expectClose(valueOf(text, { x: [1, 2, 3, 4] }), [a, b, c]);
  });

  test("fill tensors in place, forwards and backwards", () => {
    const forward = dedent`
      x = input(5)
      y = zeros(5)
      y[1] = x[1]
      repeat(t = 2:5, y[t] = 0.5 * y[t-1] + x[t])
      f = y[5]
    `;
    const backward = dedent`
      x = input(5)
      y = zeros(5)
      y[5] = x[5]
      repeat(t = 4:-1:1, y[t] = 0.5 * y[t+1] + x[t])
      f = y[1]
    `;
    const fold = (total: number, one: number): number => 0.5 * total + one;
    expectClose(valueOf(forward, { x }), x.reduce(fold));
    expectClose(valueOf(backward, { x }), x.toReversed().reduce(fold));
  });

  test("may read ahead of what they write: then they work on a copy", () => {
    const text = dedent`
      x = input(5)
      y = x + 0
      repeat(t = 1:4, y[t] = y[t+1] + y[1])
      f = y
    `;
    const y = [...x];
    for (let t = 0; t < 4; t++) y[t] = y[t + 1]! + y[0]!;
    expectClose(valueOf(text, { x }), y);
  });

  test("take their number of turns from a size", () => {
    const text = "x = input(T)\nh = 0\nrepeat(t = 1:T, h = 0.5 * h + x[t])";
    expectClose(
      valueOf(text, { x }),
      x.reduce((h, one) => 0.5 * h + one, 0),
    );
  });

  test("of which nothing runs leave what was there", () => {
    expectClose(valueOf("h = 7\nrepeat(t = 1:0, h = h + 1)\nh"), 7);
  });
});

describe("reducers", () => {
  const A = [1, -2, 3, -4, 5, -6];
  const from = (body: string): number[] =>
    valueOf(`A = input(2, 3)\nf = ${body}`, { A });

  test("over indices, over an axis, over everything", () => {
    expectClose(from("sum(j, A[1, j])"), 2);
    expectClose(from("sum(A, 2)"), [2, -5]);
    expectClose(from("sum(A)"), -3);
    expectClose(from("sum(i, A[i, :])"), [-3, 3, -3]);
    expectClose(from("norm(i, A[i, :], 1)"), [5, 7, 9]);
    expectClose(from("norm(A)"), Math.sqrt(91));
    expectClose(from("logsumexp(A, 1)"), [
      Math.log(Math.exp(1) + Math.exp(-4)),
      Math.log(Math.exp(-2) + Math.exp(5)),
      Math.log(Math.exp(3) + Math.exp(-6)),
    ]);
  });

  test("of several values work element by element", () => {
    expectClose(from("max(0, A)"), [1, 0, 3, 0, 5, 0]);
    expectClose(from("min(A, -3)"), [-3, -3, -3, -4, -3, -6]);
    expectClose(from("max(A, -A, 4)"), [4, 4, 4, 4, 5, 6]);
    expectClose(from("mean(A, 2 * A, 3)"), [2, -1, 4, -3, 6, -5]);
  });

  test("any and all", () => {
    expectClose(from("any(A > 4)"), 1);
    expectClose(from("all(A > 4)"), 0);
    expectClose(from("all(i, j, A[i, j] < 6)"), 1);
  });

  test("prod of many factors, some of them zero", () => {
    const v = Float64Array.from({ length: 30 }, (_, k) => (k - 20) / 7);
    const text = "v = input(30)\nf = prod(v)";
    expect(valueOf(text, { v })).toEqual([0]);
    expectClose(
      valueOf("v = input(30)\nf = prod(v[1:20])", { v }),
      v.slice(0, 20).reduce((p, q) => p * q),
    );
    expectClose(
      valueOf("v = input(4, 20)\nf = prod(v, 2)", {
        v: Float64Array.from({ length: 80 }, (_, k) => 1 + k / 80),
      }),
      [0, 1, 2, 3].map((row) => {
        let p = 1;
        for (let k = 0; k < 20; k++) p *= 1 + (20 * row + k) / 80;
        return p;
      }),
    );
  });

  test("max of a scalar and a number is no axis", () => {
    expectClose(valueOf("x = input()\ny = max(x, 1)", { x: -3 }), 1);
    expect(errorOf("A = input(2, 3)\ny = max(A, 3)")).toContain(
      "there is no axis 3: 'A' has the shape [2, 3]",
    );
  });
});

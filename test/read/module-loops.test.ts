import { describe, expect, test } from "vitest";
import { expectClose } from "../support/close.ts";
import { dedent } from "../support/dedent.ts";
import { errorOf, valueOf } from "../support/read.ts";

const x = [2, 3, 5, 7, 11];

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
    expectClose(
      valueOf("h = 0\nrepeat(t = 3:-1:1, h = h * t, h = h + 1)\nh"),
      [4],
    );
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

/** Programs made live: results against formulas, data in every form, and what is said of wrong data. */
import { describe, expect, test } from "vitest";
import { CompileError, load } from "../compiler/index.ts";

const circuit = await load("(x + y) * z");
const point = { x: -2, y: 5, z: -4 };

describe("the circuit", () => {
  test("has a value", () => {
    expect(circuit.value(point)).toBe(-12);
  });

  test("has a gradient", () => {
    expect(circuit.valueAndGradient(point)).toEqual({
      value: -12,
      gradient: { x: -4, y: -4, z: 3 },
    });
  });

  test("has a Jacobian, an array for each variable", () => {
    expect(circuit.jacobian(point)).toEqual({
      x: Float64Array.of(-4),
      y: Float64Array.of(-4),
      z: Float64Array.of(3),
    });
  });

  test("has a Hessian over all variables in order", () => {
    expect([...circuit.hessian(point)]).toEqual([0, 0, 1, 0, 0, 1, 1, 1, 0]);
  });

  test("has derivatives in a direction", () => {
    expect(circuit.jvp(point, { x: 1, y: 2, z: 3 })).toBe(-4 - 8 + 9);
    expect(circuit.jvp(point, { z: 1 })).toBe(3);
  });

  test("has vector-Jacobian products", () => {
    expect(circuit.vjp(point, 2)).toEqual({ x: -8, y: -8, z: 6 });
  });

  test("has Hessian-vector products", () => {
    const product = circuit.hvp(point, { x: 1, y: 2, z: 3 });
    expect(product).toEqual({ x: 3, y: 3, z: 3 });
  });

  test("describes itself", () => {
    expect(circuit.inputs).toEqual({ x: [], y: [], z: [] });
    expect(circuit.wrt).toEqual(["x", "y", "z"]);
    expect(circuit.outputs).toHaveLength(1);
    expect(circuit.warnings).toEqual([]);
  });
});

describe("tensors", async () => {
  const product = await load("y = W * x", { inputs: { W: [2, 3], x: [3] } });
  const W = [
    [1, 2, 3],
    [4, 5, 6],
  ];

  test("come as rows or flat, and go flat", () => {
    const rows = product.value({ W, x: [1, 0, -1] });
    expect(rows).toEqual(Float64Array.of(-2, -2));
    const flat = Float64Array.of(1, 2, 3, 4, 5, 6);
    const x = Float64Array.of(1, 0, -1);
    expect(product.value({ W: flat, x })).toEqual(rows);
    expect(
      product.value({ W: W.map((one) => Float64Array.from(one)), x }),
    ).toEqual(rows);
    expect(product.value({ W: new Float32Array(flat), x })).toEqual(rows);
  });

  test("have a Jacobian of the output's shape, then the input's", () => {
    const { W: byW, x: byX } = product.jacobian({ W, x: [7, 8, 9] });
    expect([...byX!]).toEqual([1, 2, 3, 4, 5, 6]);
    expect([...byW!]).toEqual([7, 8, 9, 0, 0, 0, 0, 0, 0, 7, 8, 9]);
  });

  test("have products with it on both sides", () => {
    const at = { W, x: [7, 8, 9] };
    expect(product.jvp(at, { x: [1, 0, 0] })).toEqual(Float64Array.of(1, 4));
    expect(product.vjp(at, [1, -1])).toEqual({
      W: Float64Array.of(7, 8, 9, -7, -8, -9),
      x: Float64Array.of(-3, -3, -3),
    });
  });

  test("are fresh with every call", () => {
    const first = product.value({ W, x: [1, 0, 0] });
    product.value({ W, x: [0, 1, 0] });
    expect(first).toEqual(Float64Array.of(1, 4));
  });

  test("have no gradient if they are outputs", () => {
    const at = { W, x: [1, 2, 3] };
    const message = (name: string): string =>
      `${name}: the output 'y' is no scalar; ask for jacobian, jvp or vjp`;
    expect(() => product.valueAndGradient(at)).toThrow(
      message("valueAndGradient"),
    );
    expect(() => product.hessian(at)).toThrow(message("hessian"));
    expect(() => product.hvp(at, {})).toThrow(message("hvp"));
  });
});

describe("sizes that follow from the data", async () => {
  const source = `X = input(N, 2)
t = label(N, 3)
w = parameter(2, 3)
loss = crossEntropy(X * w, t) + sum(w .^ 2)`;
  const net = await load(source);
  const w = [
    [0.1, -0.2, 0.3],
    [0.5, 0.4, -0.6],
  ];
  const X = [
    [1, 2],
    [-1, 0.5],
    [0, 3],
    [2, 2],
  ];
  const t = [0, 2, 1, 1];

  const loss = (rows: typeof X, labels: typeof t): number => {
    let total = 0;
    rows.forEach((row, n) => {
      const scores = [0, 1, 2].map(
        (k) => row[0]! * w[0]![k]! + row[1]! * w[1]![k]!,
      );
      const all = Math.log(scores.reduce((sum, one) => sum + Math.exp(one), 0));
      total += all - scores[labels[n]!]!;
    });
    return (
      total / rows.length + w.flat().reduce((sum, one) => sum + one ** 2, 0)
    );
  };

  test("serve one batch after the other", () => {
    for (const n of [4, 2, 3])
      expect(net.value({ X: X.slice(0, n), t: t.slice(0, n), w })).toBeCloseTo(
        loss(X.slice(0, n), t.slice(0, n)),
        12,
      );
  });

  test("follow from flat arrays", () => {
    const flat = Float64Array.from(X.flat());
    expect(net.value({ X: flat, t, w })).toBeCloseTo(loss(X, t), 12);
  });

  test("have gradients by the parameters", () => {
    const { value, gradient } = net.valueAndGradient({ X, t, w });
    expect(value).toBeCloseTo(loss(X, t), 12);
    const step = 1e-6;
    const differences = w.flatMap((row) =>
      row.map((_, k) => {
        const own = row[k]!;
        row[k] = own + step;
        const above = loss(X, t);
        row[k] = own - step;
        const below = loss(X, t);
        row[k] = own;
        return (above - below) / (2 * step);
      }),
    );
    const found = gradient["w"] as Float64Array;
    differences.forEach((one, k) => expect(found[k]).toBeCloseTo(one, 7));
    expect(Object.keys(gradient)).toEqual(["w"]);
  });

  test("are described by their names", () => {
    expect(net.inputs).toEqual({ X: ["N", 2], t: ["N"], w: [2, 3] });
  });

  test("must agree", () => {
    expect(() => net.value({ X, t: [0, 1], w })).toThrow(
      new RangeError("t: expected [4] (N is 4 in X), got [2]"),
    );
    expect(() =>
      net.value({ X: new Float64Array(7), t: new Float64Array(0), w }),
    ).toThrow(
      new RangeError(
        "X: expected [0, 2], 0 numbers (N is 0 in t), got 7 numbers",
      ),
    );
    expect(() => net.value({ X, t, w, N: 3 })).toThrow(
      new RangeError("X: expected [3, 2] (N is 3 in the point), got [4, 2]"),
    );
    expect(() => net.value({ X, t, w, N: 1.5 })).toThrow(
      new TypeError("N: expected a whole number, got 1.5"),
    );
  });

  test("classes are counted from 0", () => {
    expect(() => net.value({ X, t: [0, 1, 3, 2], w })).toThrow(
      new RangeError("t: expected whole numbers from 0 to 2, got 3 at 2"),
    );
  });

  test("may have to be given", async () => {
    const { value } = await load("a * N + sum(b) * M", {
      inputs: { a: [], b: ["N", "M"] },
    });
    const flat = new Float64Array(6).fill(1);
    expect(() => value({ a: 1, b: flat })).toThrow(
      new TypeError(
        "the size N does not follow from the data; give it by its name",
      ),
    );
    expect(value({ a: 1, b: flat, N: 2 })).toBe(2 + 6 * 3);
    expect(() => value({ a: 1, b: flat, N: 4 })).toThrow(
      new RangeError("b: expected [N, M], and 6 is no M * N"),
    );
  });
});

describe("several outputs", async () => {
  const source = "s = x + y\np = [x * y, x]";
  const both = await load(source, { output: ["p", "s"] });
  const at = { x: 3, y: 5 };

  test("come by name, in the order asked for", () => {
    expect(both.outputs).toEqual(["p", "s"]);
    expect(both.value(at)).toEqual({ p: Float64Array.of(15, 3), s: 8 });
    expect(both.jvp(at, { x: 1 })).toEqual({ p: Float64Array.of(5, 1), s: 1 });
    expect(both.jacobian(at)).toEqual({
      p: { x: Float64Array.of(5, 1), y: Float64Array.of(3, 0) },
      s: { x: Float64Array.of(1), y: Float64Array.of(1) },
    });
    expect(both.vjp(at, { p: [1, 10], s: 100 })).toEqual({ x: 115, y: 103 });
    expect(both.vjp(at, { s: 1 })).toEqual({ x: 1, y: 1 });
  });

  test("one in a list comes by name, too", async () => {
    const one = await load(source, { output: ["s"] });
    expect(one.value(at)).toEqual({ s: 8 });
    expect(one.jacobian(at)).toEqual({
      s: { x: Float64Array.of(1), y: Float64Array.of(1) },
    });
    expect(one.vjp(at, { s: 2 })).toEqual({ x: 2, y: 2 });
  });

  test("one may be chosen", async () => {
    const one = await load(source, { output: "s" });
    expect(one.value(at)).toBe(8);
  });
});

describe("what is chosen", () => {
  test("to differentiate by", async () => {
    const { valueAndGradient, wrt } = await load("a * x^2", { wrt: ["x"] });
    expect(wrt).toEqual(["x"]);
    expect(valueAndGradient({ a: 2, x: 3 }).gradient).toEqual({ x: 12 });
  });

  test("many scalars", async () => {
    const names = Array.from({ length: 20 }, (_, k) => `x${k}`);
    const sum = await load(names.map((name) => `${name}^2`).join(" + "));
    const at = Object.fromEntries(names.map((name, k) => [name, k]));
    const { value, gradient } = sum.valueAndGradient(at);
    expect(value).toBe(2470);
    expect(gradient).toEqual(
      Object.fromEntries(names.map((name, k) => [name, 2 * k])),
    );
  });
});

describe("wrong data", () => {
  const wrong: readonly (readonly [unknown, string])[] = [
    [
      undefined,
      "the point: expected an object of values by name, got undefined",
    ],
    [
      [1, 2, 3],
      "the point: expected an object of values by name, got an array",
    ],
    [{ x: 1, y: 2 }, "the point has no 'z': expected a number"],
    [{ x: 1, y: 2, z: "3" }, "z: expected a number, got a string"],
    [{ x: 1, y: 2, z: null }, "z: expected a number, got null"],
    [{ x: 1, y: 2, z: [3] }, "z: expected a number, got an array"],
    [
      { x: 1, y: 2, z: 3, w: 4 },
      "the point: unknown name 'w'; the names are x, y, z",
    ],
    [{ x: 1, y: 2, Z: 3 }, "the point: unknown name 'Z'; did you mean 'z'?"],
  ];
  test.each(wrong)("%j", (given, message) => {
    expect(() => circuit.value(given as never)).toThrow(new TypeError(message));
  });

  test("of tensors", async () => {
    const { value, jvp } = await load("sum(W)", { shapes: { W: [2, 2] } });
    expect(() => value({ W: 1 })).toThrow(
      new TypeError("W: expected an array of 2 axes, got a number"),
    );
    expect(() => value({ W: [1, 2] })).toThrow(
      new TypeError("W[0]: expected an array of 1 axis, got a number"),
    );
    expect(() => value({ W: [[1, 2], [3]] })).toThrow(
      new RangeError("W[1]: expected 2 elements as in the first row, got 1"),
    );
    expect(() =>
      value({
        W: [
          [1, 2],
          [3, "4"],
        ] as never,
      }),
    ).toThrow(new TypeError("W[1][1]: expected a number, got a string"));
    expect(() =>
      value({
        W: [
          [1, 2, 3],
          [4, 5, 6],
        ],
      }),
    ).toThrow(new RangeError("W: expected [2, 2], got [2, 3]"));
    expect(() => value({ W: new Float64Array(5) })).toThrow(
      new RangeError("W: expected [2, 2], 4 numbers, got 5 numbers"),
    );
    expect(() => value({ W: new BigInt64Array(4) as never })).toThrow(
      TypeError,
    );
    const W = [
      [1, 2],
      [3, 4],
    ];
    expect(() => jvp({ W }, { W: [[1, 2]] })).toThrow(
      new RangeError("tangent.W: expected [2, 2], got [1, 2]"),
    );
    expect(() => jvp({ W }, { V: 1 })).toThrow(
      new TypeError("the tangent: unknown name 'V'; the names are W"),
    );
  });
});

test("a wrong program is told of at once", async () => {
  await expect(load("x +")).rejects.toThrow(CompileError);
  await expect(load("foo(x)")).rejects.toThrow("foo");
  await expect(load("x", { inptus: {} } as never)).rejects.toThrow(
    new TypeError("unknown option 'inptus'; did you mean 'inputs'?"),
  );
});

test("a parameter may be called flat", async () => {
  const { valueAndGradient } = await load("flat = parameter(2)\nnorm(flat)^2");
  expect(valueAndGradient({ flat: [3, 4] })).toEqual({
    value: 25,
    gradient: { flat: Float64Array.of(6, 8) },
  });
});

test("names of Object.prototype are names like any other", async () => {
  const { valueAndGradient } = await load("hasOwnProperty * toString");
  const at = { hasOwnProperty: 3, toString: 4 } as never;
  expect(valueAndGradient(at)).toEqual({
    value: 12,
    gradient: { hasOwnProperty: 4, toString: 3 },
  });
  expect(() => valueAndGradient({} as never)).toThrow(
    "the point has no 'hasOwnProperty'",
  );
});

import { describe, expect, test } from "vitest";
import { evaluateProgram, runProgram } from "../../compiler/ir/evaluate.ts";
import { type Expr } from "../../compiler/ir/expr.ts";
import {
  add,
  assign,
  at,
  input,
  label,
  local,
  mul,
  op,
  over,
  program,
  repeat,
  size,
  sub,
} from "../support/build.ts";
import { expectClose } from "../support/close.ts";
import { createRandom } from "../support/random.ts";

describe("statements", () => {
  test("a matrix product", () => {
    const [A, B] = [input("A", 2, 3), input("B", 3, 4)];
    const C = local("C", 2, 4);
    const [i, k, j] = [over("i", 2), over("k", 4), over("j", 3)];
    const product = mul(at(A, i, j), at(B, j, k));
    const p = program([A, B], [assign(C, [i, k], "sum", product, [i, k, j])]);
    const random = createRandom(1);
    const [a, b] = [random.vector(6), random.vector(12)];
    const expected = Array.from({ length: 8 }, (_, c) =>
      [0, 1, 2].reduce(
        (sum, m) => sum + a[3 * Math.floor(c / 4) + m]! * b[4 * m + (c % 4)]!,
        0,
      ),
    );
    expect([...evaluateProgram(p, { A: a, B: b })["C"]!]).toEqual(expected);
  });

  test("sums add up from left to right, statement after statement", () => {
    const [x, s] = [input("x", 3), local("s")];
    const i = over("i", 3);
    const statements = [
      assign(s, [], "sum", at(x, i), [i]),
      assign(s, [], "sum", 1),
    ];
    const p = program([x], statements);
    expect(evaluateProgram(p, { x: [1e16, 1, -1e16] })["s"]).toEqual(
      Float64Array.of(1),
    );
  });

  test("an inner extent may depend on an outer index", () => {
    const [L, s] = [input("L", 4, 4), local("s", 4)];
    const i = over("i", 4);
    const j = over("j", i);
    const p = program([L], [assign(s, [i], "sum", at(L, i, j), [i, j])]);
    const ones = { L: new Float64Array(16).fill(1) };
    expect([...evaluateProgram(p, ones)["s"]!]).toEqual([0, 1, 2, 3]);
  });

  test("a convolution", () => {
    const [x, k, y] = [input("x", 5), input("k", 3), local("y", 3)];
    const [i, j] = [over("i", 3), over("j", 3)];
    const value = mul(at(x, add(i, j)), at(k, j));
    const p = program([x, k], [assign(y, [i], "sum", value, [i, j])]);
    const result = evaluateProgram(p, { x: [1, 2, 4, 8, 16], k: [1, 10, 100] });
    expect([...result["y"]!]).toEqual([421, 842, 1684]);
  });

  test("a label as a subscript is its class", () => {
    const S = input("S", size("N"), 3);
    const t = label("t", [size("N")], 3);
    const [n, y] = [over("n", size("N")), local("y", size("N"))];
    const picked = at(S, n, at(t, n));
    const p = program([S, t], [assign(y, [n], "set", picked, [n])], [y], ["N"]);
    const point = { S: [1, 2, 3, 4, 5, 6], t: [2, 0] };
    expect([...evaluateProgram(p, point)["y"]!]).toEqual([3, 4]);
    expect(() => evaluateProgram(p, { ...point, t: [2, 3] })).toThrow(
      "S[1, 3] is out of bounds: the shape is [2, 3]",
    );
    expect(() => evaluateProgram(p, { ...point, t: [0.5, 0] })).toThrow(
      "S[0, 0.5] is out of bounds",
    );
  });

  test("what no statement writes is zero", () => {
    const y = local("y", 3);
    const p = program([], [assign(y, [1], "set", 5)]);
    expect([...evaluateProgram(p, {})["y"]!]).toEqual([0, 5, 0]);
    const q = program([], [], [y]);
    expect([...evaluateProgram(q, {})["y"]!]).toEqual([0, 0, 0]);
  });

  test("an input may be an output", () => {
    const x = input("x", 2);
    const result = evaluateProgram(program([x], [], [x]), { x: [1, 2] });
    expect([...result["x"]!]).toEqual([1, 2]);
  });

  test("a write out of bounds is an error", () => {
    const y = local("y", 2);
    const i = over("i", 3);
    const p = program([], [assign(y, [i], "set", 1, [i])]);
    expect(() => evaluateProgram(p, {})).toThrow(
      "y[2] is out of bounds: the shape is [2]",
    );
  });

  test("all tensors can be had", () => {
    const [x, h, y] = [input("x"), local("h"), local("y")];
    const statements = [
      assign(h, [], "set", mul(at(x), 2)),
      assign(y, [], "set", add(at(h), 1)),
    ];
    const tensors = runProgram(program([x], statements), { x: 3 });
    expect([x, h, y].map((one) => tensors.get(one)![0])).toEqual([3, 6, 7]);
  });
});

describe("reducers", () => {
  const reduce = (by: "max" | "min" | "logsumexp", values: number[]) => {
    const [x, y] = [input("x", values.length), local("y")];
    const i = over("i", values.length);
    const p = program([x], [assign(y, [], by, at(x, i), [i])]);
    return evaluateProgram(p, { x: values })["y"]![0]!;
  };

  test("max and min", () => {
    expect(reduce("max", [-3, -1, -2])).toBe(-1);
    expect(reduce("min", [3, 1, 2])).toBe(1);
    expect(reduce("max", [-3, NaN, -2])).toBeNaN();
  });

  test("nothing reduced gives the start value", () => {
    expect(reduce("max", [])).toBe(-Infinity);
    expect(reduce("min", [])).toBe(Infinity);
    expect(reduce("logsumexp", [])).toBe(-Infinity);
  });

  test("logsumexp is stable", () => {
    expectClose(reduce("logsumexp", [0, 0, 0]), Math.log(3));
    expectClose(reduce("logsumexp", [1000, 1000]), 1000 + Math.LN2);
    expectClose(reduce("logsumexp", [-1000, -1000]), -1000 + Math.LN2);
  });

  test("logsumexp of infinities", () => {
    expect(reduce("logsumexp", [-Infinity, -Infinity])).toBe(-Infinity);
    expect(reduce("logsumexp", [-Infinity, 2])).toBe(2);
    expect(reduce("logsumexp", [Infinity, 2])).toBe(Infinity);
    expect(reduce("logsumexp", [NaN, 2])).toBeNaN();
  });

  test("each element has its own total", () => {
    const [x, y] = [input("x", 2, 2), local("y", 2)];
    const [i, j] = [over("i", 2), over("j", 2)];
    const value = at(x, i, j);
    for (const [by, expected] of [
      ["max", [2, 9]],
      ["logsumexp", [1 + Math.log1p(Math.E), 9 + Math.log1p(Math.exp(-6))]],
    ] as const) {
      const p = program([x], [assign(y, [j], by, value, [i, j])]);
      const result = evaluateProgram(p, { x: [1, 3, 2, 9] })["y"]!;
      expectClose(result, expected);
    }
  });
});

describe("repeat", () => {
  const cumulate = (reversed: boolean, start: number) => {
    const [x, c] = [input("x", 4), local("c", 5)];
    const t = over("t", 4);
    const next = reversed
      ? assign(c, [t], "set", add(at(c, add(t, 1)), at(x, t)))
      : assign(c, [add(t, 1)], "set", add(at(c, t), at(x, t)));
    const first = assign(c, [reversed ? 4 : 0], "set", start);
    const p = program([x], [first, repeat(t, [next], reversed)]);
    return [...evaluateProgram(p, { x: [1, 2, 4, 8] })["c"]!];
  };

  test("carries from turn to turn", () => {
    expect(cumulate(false, 100)).toEqual([100, 101, 103, 107, 115]);
  });

  test("reversed, counts down", () => {
    expect(cumulate(true, 100)).toEqual([115, 114, 112, 108, 100]);
  });

  test("each statement runs whole in every turn", () => {
    const [A, v, s] = [input("A", 2, 2), local("v", 4, 2), local("s", 3)];
    const t = over("t", 3);
    const [i, j, k] = [over("i", 2), over("j", 2), over("k", 2)];
    const body = [
      assign(v, [add(t, 1), i], "sum", mul(at(A, i, j), at(v, t, j)), [i, j]),
      assign(s, [t], "max", at(v, add(t, 1), k), [k]),
    ];
    const p = program(
      [A],
      [assign(v, [0, 0], "set", 1), repeat(t, body)],
      [v, s],
    );
    const result = evaluateProgram(p, { A: [1, 1, 1, 0] });
    expect([...result["v"]!]).toEqual([1, 0, 1, 1, 2, 1, 3, 2]);
    expect([...result["s"]!]).toEqual([1, 2, 3]);
  });

  test("loops in loops, the inner as long as the outer has come", () => {
    const s = local("s", 5);
    const t = over("t", 4);
    const u = over("u", t);
    const grow = assign(s, [t], "sum", add(u, 1));
    const p = program([], [repeat(t, [repeat(u, [grow])])]);
    expect([...evaluateProgram(p, {})["s"]!]).toEqual([0, 1, 3, 6, 0]);
  });
});

describe("what is not taken", () => {
  const x = input("x", 2);
  const i = over("i", 3);
  const outside = at(x, i);
  const run = (value: Expr) => {
    const y = local("y", 3);
    const p = program([x], [assign(y, [i], "set", value, [i])]);
    return [...evaluateProgram(p, { x: [5, 7] })["y"]!];
  };
  const inside = op("lt", i, 2);
  const message = "x[2] is out of bounds: the shape is [2]";

  test("a branch not taken does not read", () => {
    expect(run(op("select", inside, outside, -1))).toEqual([5, 7, -1]);
    expect(run(op("select", op("not", inside), -1, outside))).toEqual([
      5, 7, -1,
    ]);
    expect(run(op("select", inside, add(outside, 1), -1))).toEqual([6, 8, -1]);
  });

  test("a branch taken does", () => {
    expect(() => run(outside)).toThrow(message);
    expect(() => run(op("select", inside, -1, outside))).toThrow(message);
    const test = op("gt", outside, 0);
    expect(() => run(op("select", test, 1, 2))).toThrow(message);
  });

  test("and stops at false, or at true", () => {
    const positive = op("gt", outside, 6);
    const truth = (test: Expr) => op("select", test, 1, 0);
    expect(run(truth(op("and", inside, positive)))).toEqual([0, 1, 0]);
    expect(run(truth(op("or", op("not", inside), positive)))).toEqual([
      0, 1, 1,
    ]);
    expect(() => run(truth(op("and", positive, inside)))).toThrow(message);
    expect(() => run(truth(op("or", inside, positive)))).toThrow(message);
  });

  test("a fault does not outlive its point", () => {
    const j = over("j", 3);
    const y = local("y", 3);
    const value = op("select", op("eq", j, 0), 1, at(x, sub(j, 1)));
    const p = program([x], [assign(y, [j], "set", value, [j])]);
    expect([...evaluateProgram(p, { x: [5, 7] })["y"]!]).toEqual([1, 5, 7]);
  });
});

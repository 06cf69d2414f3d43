/** The numerical policy of single operations: kinks, poles, limits, and accuracy where the naive form has none. */
import { describe, expect, test } from "vitest";
import { OPS, type OpName, type OpRule } from "../../compiler/ir/ops.ts";
import { evaluate } from "./ops.formula.ts";

const { NaN: nan, POSITIVE_INFINITY: inf } = Number;

interface At {
  readonly value: number;
  readonly definition: number;
  readonly partials: readonly number[];
}

function at(name: OpName, args: readonly number[]): At {
  const rule: OpRule = OPS[name];
  const names = Object.fromEntries(rule.params.map((p, k) => [p, args[k]!]));
  const value = rule.value(...args);
  return {
    value,
    definition: rule.js.startsWith("= ")
      ? evaluate(rule.js.slice(2), names)
      : value,
    partials: rule.partials.map(({ text }) =>
      evaluate(text, { ...names, z: value }),
    ),
  };
}

const same = (got: number, expected: number): boolean =>
  got === expected || Object.is(got, expected);

// prettier-ignore
const CONVENTIONS: readonly (readonly [OpName, readonly number[], number, readonly number[]])[] = [
  // operation   at            value   partials
  ["abs",        [0],          0,      [0]],
  ["abs",        [-0],         0,      [0]],
  ["sign",       [0],          0,      [0]],
  ["relu",       [0],          0,      [0]],
  ["relu",       [nan],        nan,    [0]],
  ["max",        [2, 2],       2,      [0.5, 0.5]],
  ["min",        [2, 2],       2,      [0.5, 0.5]],
  ["max",        [3, 2],       3,      [1, 0]],
  ["min",        [3, 2],       2,      [0, 1]],
  ["atLeast",    [2, 2],       2,      [0, 1]],
  ["atLeast",    [3, 2],       3,      [1, 0]],
  ["atMost",     [2, 2],       2,      [0, 1]],
  ["atMost",     [1, 2],       1,      [1, 0]],
  ["leakyRelu",  [0, 0.01],    0,      [0.01, 0]],
  ["elu",        [0, 2],       0,      [2, 0]],
  ["celu",       [0, 2],       0,      [1, 0]],
  ["selu",       [0],          0,      [1.0507009873554805 * 1.6732632423543772]],
  ["relu6",      [0],          0,      [0]],
  ["relu6",      [6],          6,      [0]],
  ["relu6",      [3],          3,      [1]],
  ["hardtanh",   [-1],        -1,      [0]],
  ["hardtanh",   [1],          1,      [0]],
  ["hardsigmoid", [-3],        0,      [0]],
  ["hardsigmoid", [3],         1,      [0]],
  ["hardswish",  [-3],         0,      [0]],
  ["hardswish",  [3],          3,      [1]],
  ["hardswish",  [-inf],       0,      [0]],
  ["softshrink", [0.5, 0.5],   0,      [0, 0]],
  ["hardshrink", [0.5, 0.5],   0,      [0, 0]],
  ["threshold",  [1, 1, 7],    7,      [0, 0, 1]],
  ["clamp",      [-1, -1, 1], -1,      [1, 0, 0]],
  ["clamp",      [1, -1, 1],   1,      [1, 0, 0]],
  ["clamp",      [2, -1, 1],   1,      [0, 0, 1]],
  ["clamp",      [-2, -1, 1], -1,      [0, 1, 0]],
  ["clamp",      [0, 1, -1],  -1,      [0, 0, 1]],
  ["floor",      [2],          2,      [0]],
  ["ceil",       [2],          2,      [0]],
  ["round",      [-2.5],      -3,      [0]],
  ["trunc",      [-2.5],      -2,      [0]],
  ["frac",       [-2.5],      -0.5,    [1]],
  ["heaviside",  [0, 0.5],     0.5,    [0, 1]],
  ["heaviside",  [-1, 0.5],    0,      [0, 0]],
  ["heaviside",  [nan, 0.5],   nan,    [0, 0]],
  ["copysign",   [3, -0],     -3,      [-1, 0]],
  ["copysign",   [-3, inf],    3,      [-1, 0]],
  ["copysign",   [3, -inf],   -3,      [-1, 0]],
  ["copysign",   [0, -1],      0,      [0, 0]],
  ["mod",        [-5, 3],      1,      [1, 2]],
  ["mod",        [5, -3],     -1,      [1, 2]],
  ["mod",        [5, 0],       5,      [1, 0]],
  ["rem",        [-5, 3],     -2,      [1, 1]],
  ["smoothL1",   [1, 1],       0.5,    [1, -0.5]],
  ["smoothL1",   [0, 0],       0,      [0, -0.5]],
  ["huber",      [-1, 1],      0.5,    [-1, 0]],
  ["pinball",    [0, 0.9],     0,      [0, 0]],
  ["select",     [0, 5, 7],    7,      [0, 0, 1]],
  // powers and roots
  ["sqrt",       [0],          0,      [inf]],
  ["sqrt",       [-1],         nan,    [nan]],
  ["root",       [0],          0,      [0]],
  ["root",       [4],          2,      [0.25]],
  ["rsqrt",      [-1],         nan,    [nan]],
  ["cbrt",       [0],          0,      [inf]],
  ["cbrt",       [-8],        -2,      [1 / 12]],
  ["nthRoot",    [0, 4],       0,      [inf, 0]],
  ["nthRoot",    [-32, 5],    -2,      [1 / 80, nan]],
  ["pow",        [0, 0],       1,      [0, 0]],
  ["pow",        [0, 1],       0,      [1, 0]],
  ["pow",        [0, 2],       0,      [0, 0]],
  ["pow",        [0, 0.5],     0,      [inf, 0]],
  ["pow",        [0, -1],      inf,    [-inf, -inf]],
  ["pow",        [-2, 3],     -8,      [12, nan]],
  ["pow",        [-2, 0.5],    nan,    [nan, nan]],
  ["hypot",      [0, 0],       0,      [0, 0]],
  ["hypot",      [3, 4],       5,      [0.6, 0.8]],
  ["atan2",      [0, 0],       0,      [nan, nan]],
  // logarithms
  ["log",        [0],         -inf,    [inf]],
  ["log1p",      [-1],        -inf,    [inf]],
  ["xlogx",      [0],          0,      [-inf]],
  ["entr",       [0],          0,      [inf]],
  ["xlogy",      [0, 0],       0,      [0, 0]],
  ["xlogy",      [0, 1],       0,      [0, 0]],
  ["xlog1py",    [0, -1],      0,      [0, 0]],
  ["logaddexp",  [-inf, -inf], -inf,   [0.5, 0.5]],
  ["logaddexp",  [-inf, 2],    2,      [0, 1]],
  ["logsubexp",  [2, -inf],    2,      [1, 0]],
  ["log1mexp",   [-0],        -inf,    [-inf]],
  ["logexpm1",   [0],         -inf,    [inf]],
  // limits and huge arguments: nothing overflows on the way
  ["sinc",       [0],          1,      [0]],
  ["cosc",       [0],          0,      [-Math.PI * Math.PI / 3]],
  ["sigmoid",    [1000],       1,      [0]],
  ["sigmoid",    [-1000],      0,      [0]],
  ["softplus",   [1000],       1000,   [1]],
  ["softplus",   [-1000],      0,      [0]],
  ["softplus",   [-inf],       0,      [0]],
  ["logsigmoid", [-1000],     -1000,   [1]],
  ["logsigmoid", [1000],       0,      [0]],
  ["logcosh",    [-1000],      1000 - Math.LN2, [-1]],
  ["silu",       [-1000],      0,      [0]],
  ["silu",       [1e10],       1e10,   [1]],
  ["gelu",       [-1000],      0,      [0]],
  ["gelu",       [1000],       1000,   [1]],
  ["geluTanh",   [-1000],      0,      [0]],
  ["geluTanh",   [1000],       1000,   [1]],
  ["mish",       [-1000],      0,      [0]],
  ["mish",       [1000],       1000,   [1]],
  ["elu",        [1000, 1],    1000,   [1, 0]],
  ["tanh",       [1000],       1,      [0]],
  ["hypot",      [3 * 2 ** 600, 4 * 2 ** 600], 5 * 2 ** 600, [0.6, 0.8]],
  // where the naive form has no digits
  ["expm1",      [1e-20],      1e-20,  [1]],
  ["expm1",      [-40],       -1,      [Math.exp(-40)]],
  ["log1p",      [1e-20],      1e-20,  [1]],
  ["squareplus", [-1e9, 4],    1e-9,   [1e-18, 0.25e-9]],
];

describe("conventions", () => {
  test.each(CONVENTIONS)("%s%j: %d, %j", (name, args, value, partials) => {
    const got = at(name, args);
    expect(same(got.value, value), `value ${got.value}`).toBe(true);
    expect(same(got.definition, value), `definition ${got.definition}`).toBe(
      true,
    );
    expect(
      got.partials.map((p, k) => same(p, partials[k]!) || p),
      `${got.partials}`,
    ).toEqual(partials.map(() => true));
  });

  test("a comparison is exact", () => {
    expect(OPS.eq.value(0.1 + 0.2, 0.3)).toBe(0);
    expect(OPS.gt.value(1 + 1e-13, 1)).toBe(1);
    expect(OPS.floor.value(2.9999999999999996)).toBe(2);
    expect(OPS.eq.value(NaN, NaN)).toBe(0);
  });

  test("what is not a number stays so", () => {
    const knowing: ReadonlySet<string> = new Set(["select", "polygamma"]);
    for (const [name, rule] of Object.entries(OPS) as [OpName, OpRule][]) {
      if (rule.result === "boolean" || knowing.has(name)) continue;
      const args = rule.params.map((_, k) => (k === 0 ? NaN : 0.5));
      const got = at(name, args);
      expect(got.value, name).toBeNaN();
      expect(got.definition, name).toBeNaN();
    }
  });
});

import { evaluate, flatten as flattened, type Matrix } from "mathjs";
import { describe, expect, test } from "vitest";
import { reverse } from "../../compiler/differentiate/reverse.ts";
import { runProgram } from "../../compiler/ir/evaluate.ts";
import { load, type Tensor } from "../../compiler/ir/expr.ts";
import type { Program } from "../../compiler/ir/program.ts";
import { LIBRARY } from "../../compiler/read/library.ts";
import { input, label, size } from "../support/build.ts";
import { callLibrary, type Numbers, programOf } from "../support/call.ts";
import { expectClose } from "../support/close.ts";
import {
  AS_MATHJS,
  IN_OTHER_WORDS,
  SHAPES,
  WITH_SIZES,
} from "../support/library-cases.ts";
import { createRandom } from "../support/random.ts";

const SEED = 20261122;

const inputs: readonly Tensor[] = [
  ...Object.entries(SHAPES).map(([name, shape]) => input(name, ...shape)),
  label("t", [2], 3),
  label("u", [], 3),
];
const random = createRandom(SEED);
const volume = (shape: readonly number[]): number =>
  shape.reduce((a, b) => a * b, 1);
const point: Numbers = {
  ...Object.fromEntries(
    Object.entries(SHAPES).map(([name, shape]) => [
      name,
      random.vector(volume(shape)),
    ]),
  ),
  t: [2, 0],
  u: 1,
};
const scope = (): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(SHAPES).map(([name, shape]) => [
      name,
      nested([...(point[name] as Float64Array)], shape),
    ]),
  );

/** Flat row-major numbers as mathjs has them. */
function nested(data: readonly number[], shape: readonly number[]): unknown {
  if (shape.length === 0) return data[0];
  const [first, ...rest] = shape;
  const step = data.length / first!;
  return Array.from({ length: first! }, (_, k) =>
    nested(data.slice(k * step, (k + 1) * step), rest),
  );
}

function shapeOf(value: unknown): number[] {
  if (!Array.isArray(value)) return [];
  return [value.length, ...shapeOf(value[0])];
}

const plain = (value: unknown): unknown =>
  (value as Matrix | null)?.valueOf() ?? value;

/** What mathjs says, and what we say. */
function compare(ours: string, theirs: string): void {
  const actual = callLibrary(ours, inputs, point);
  const expected = plain(evaluate(theirs, scope()));
  const data = Array.isArray(expected) ? flattened(expected) : [expected];
  expect(actual.shape).toEqual(shapeOf(expected));
  expectClose(actual.data, (data as unknown[]).map(Number), 1e-10);
}

describe("as in mathjs", () => {
  test.each(AS_MATHJS)("%s", (text) => compare(text, text));
});

describe("what mathjs says otherwise", () => {
  test.each(IN_OTHER_WORDS)("%s = %s", compare);
});

const ALL = [...AS_MATHJS, ...IN_OTHER_WORDS.map(([ours]) => ours)].filter(
  (text) => !text.includes("'"),
);

describe("the tests above", () => {
  test("call every function", () => {
    const called = new Set(
      ALL.flatMap((text) => text.match(/\w+(?=\()/g) ?? []),
    );
    expect([...LIBRARY.keys()].filter((name) => !called.has(name))).toEqual([]);
  });
});

describe("in index notation and in loops", () => {
  const wide = inputs.map((one) =>
    one.role === "label"
      ? label(one.name, [2, ...one.shape], one.classes!)
      : input(one.name, 2, ...one.shape),
  );
  const other: Numbers = {
    ...Object.fromEntries(
      Object.entries(SHAPES).map(([name, shape]) => [
        name,
        random.vector(volume(shape)),
      ]),
    ),
    t: [1, 2],
    u: 0,
  };
  const list = (value: number | ArrayLike<number>): number[] =>
    typeof value === "number" ? [value] : Array.from(value);
  const both: Numbers = Object.fromEntries(
    Object.keys(point).map((name) => [
      name,
      [...list(point[name]!), ...list(other[name]!)],
    ]),
  );
  test.each(ALL)("%s", (text) => {
    const expected = [point, other].flatMap(
      (one) => callLibrary(text, inputs, one).data,
    );
    for (const place of ["points", "turns"] as const) {
      const { program } = programOf(text, wide, [], place);
      const [output] = program.outputs;
      expectClose(runProgram(program, both).get(output!)!, expected, 0);
    }
  });
});

/** The gradient of Σ weights · output by the adjoint rule, for each input. */
function adjoints(
  program: Program,
  weights: Float64Array,
): Map<Tensor, Float64Array | undefined> {
  const [output] = program.outputs;
  const seed = input("weights", ...output!.shape);
  const seeds = new Map([[output!, (at: readonly never[]) => load(seed, at)]]);
  const { statements, adjoint } = reverse(program, program.wrt, seeds as never);
  const whole: Program = {
    ...program,
    inputs: [...program.inputs, seed],
    outputs: [],
    statements: [...program.statements, ...statements],
  };
  const found = runProgram(whole, { ...point, weights });
  return new Map(
    program.wrt.map((of) => {
      const name = adjoint(of);
      return [of, name && found.get(name)];
    }),
  );
}

/** Central differences at two steps, extrapolated to step zero. */
function differences(
  f: (x: Float64Array) => number,
  x: Float64Array,
): Float64Array {
  const slope = (k: number, step: number): number => {
    const [up, down] = [x.slice(), x.slice()];
    up[k]! += step;
    down[k]! -= step;
    return (f(up) - f(down)) / (2 * step);
  };
  const step = 1e-4;
  return x.map((_, k) => (4 * slope(k, step) - slope(k, 2 * step)) / 3);
}

describe("gradients", () => {
  test.each(ALL)("%s", (text) => {
    const { program } = programOf(text, inputs);
    const [output] = program.outputs;
    const weigh = (at: Numbers): Float64Array =>
      runProgram(program, at).get(output!)!;
    const weights = createRandom(1).vector(weigh(point).length);
    const found = adjoints(program, weights);
    for (const of of program.wrt) {
      if (!new RegExp(`\\b${of.name}\\b`).test(text.replace(/^\w+/, "")))
        continue;
      const f = (x: Float64Array): number =>
        weigh({ ...point, [of.name]: x }).reduce(
          (sum, y, k) => sum + y * weights[k]!,
          0,
        );
      const gradient = differences(f, point[of.name] as Float64Array);
      expectClose(found.get(of) ?? gradient.map(() => 0), gradient, 1e-6);
    }
  });
});

describe("sizes known when called", () => {
  const [N, M] = [size("N"), size("M")];
  const open = [
    input("A", N, M),
    input("B", M, N),
    input("x", M),
    input("y", N),
    label("t", [N], 3),
    input("S", N, 3),
  ];
  const closed = open.map((one) => {
    const shape = one.shape.map((e) => (e === N ? 4 : e === M ? 2 : 3));
    return one.role === "label"
      ? label(one.name, shape, 3)
      : input(one.name, ...shape);
  });
  const at: Numbers = {
    ...Object.fromEntries(
      closed.map((one) => [
        one.name,
        random.vector(
          volume(one.shape.map((e) => (e as { value: number }).value)),
        ),
      ]),
    ),
    t: [2, 0, 1, 1],
  };
  test.each(WITH_SIZES)("%s", (text) => {
    const late = callLibrary(text, open, at, { N: 4, M: 2 });
    const early = callLibrary(
      text.replace(/\bN\b/g, "4").replace(/\bM\b/g, "2"),
      closed,
      at,
    );
    expect(late.shape).toEqual(early.shape);
    expectClose(late.data, early.data, 0);
  });
});

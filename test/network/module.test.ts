/** Modules of networks: what is in them, that their functions are those of the program text, what they refuse. */
import { describe, expect, test } from "vitest";
import { type Accounted, compileSource } from "../../compiler/compile.ts";
import {
  compile,
  type Definition,
  load,
  type Options,
} from "../../compiler/index.ts";
import { emitScript } from "../../compiler/emit/module.ts";
import { runProgram } from "../../compiler/ir/evaluate.ts";
import { networkProgram } from "../../compiler/network/program.ts";
import { prepare } from "../../compiler/prepare.ts";
import * as runtime from "../../runtime/index.ts";
import { expectClose } from "../support/close.ts";
import { VERIFIER } from "../support/harness.ts";
import { createRandom } from "../support/random.ts";

// prettier-ignore
const NETWORKS: Readonly<Record<string, Definition>> = {
  dense: {
    input: [2],
    layers: [{ type: "dense", units: 5, activation: "relu" }, { type: "dense", units: 3 }],
    loss: "softmaxCrossEntropy",
    regularization: { l2: "lambda" },
  },
  convolution: {
    input: [1, 4, 4],
    layers: [
      { type: "conv2d", outChannels: 2, kernelSize: 3, padding: "same" },
      { type: "batchNorm" },
      { type: "relu" },
      { type: "maxPool2d", kernelSize: 2 },
      { type: "flatten" },
      { type: "dropout", p: 0.25 },
      { type: "dense", units: 3 },
    ],
    loss: "hinge",
  },
  recurrence: {
    input: { shape: ["T"], classes: 6 },
    layers: [
      { type: "embedding", embeddingDim: 3 },
      { type: "lstm", hiddenSize: 2 },
      { type: "dense", units: 6 },
    ],
    loss: "softmaxCrossEntropy",
  },
  attention: {
    input: [2, 4],
    layers: [
      { type: "residual", layers: [{ type: "layerNorm" }, { type: "multiHeadAttention", numHeads: 2 }] },
      { type: "globalAvgPool" },
      { type: "dense", units: 1 },
    ],
    loss: "meanSquaredError",
  },
};

const CASES = Object.entries(NETWORKS).flatMap(([name, definition]) =>
  [{}, { unroll: 0, chunk: 60 }].map(
    (options) => [name, definition, options] as const,
  ),
);

/** The functions of a module with their comments, but for `predict` and its parts. */
const functionsOf = (code: string): string[] =>
  [
    ...code.matchAll(
      /^(?:\/\*\*[^]*?\*\/\n)?(?:export )?function (\w+)[^]*?^\}$/gm,
    ),
  ]
    .filter(([, name]) => !/^(?:predict|initialize)/.test(name!))
    .map(([text]) => text.slice(text.lastIndexOf("/**")));

/** What the text of the program needs to be told. */
const statisticsOf = (definition: Definition): Options => {
  const { statistics } = networkProgram(definition);
  return {
    statistics: Object.fromEntries(
      statistics.map(({ name, next }) => [name, next]),
    ),
  };
};

describe("the program text gives the same functions", () => {
  test.each(CASES)("%s %$", async (_, definition, options) => {
    const { code } = await compile(definition, options);
    const { text } = networkProgram(definition).train!;
    const own = { ...options, ...statisticsOf(definition) };
    const alone = functionsOf((await compile(text, own)).code);
    expect(alone.length).toBeGreaterThanOrEqual(3);
    expect(functionsOf(code)).toEqual(alone);
  });
});

type Script = Readonly<Record<string, (...args: readonly unknown[]) => never>>;

interface Live {
  readonly script: Script;
  readonly lowered: Accounted;
}

const known = new Map<string, Promise<Live>>();

/** Compiled once for all tests. */
function live(definition: Definition, options: Options = {}): Promise<Live> {
  const key = JSON.stringify([definition, options]);
  const found = known.get(key) ?? made(definition, options);
  known.set(key, found);
  return found;
}

async function made(definition: Definition, options: Options): Promise<Live> {
  const prepared = await prepare(definition, options);
  const lowered = compileSource(prepared.text, prepared.options, [VERIFIER]);
  const script = new Function("runtime", emitScript(lowered.module))(
    runtime,
  ) as Script;
  return { script, lowered };
}

describe("predict gives what the interpreter gives", () => {
  test.each(CASES)("%s %$", async (_, definition, options) => {
    const { script, lowered } = await live(definition, options);
    const { program } = lowered.read.predict!;
    const random = createRandom(7);
    const sizes = { N: 3, T: 4 };
    const p = script["createParameters"]!() as Record<string, Float64Array>;
    script["initializeParameters"]!(p, () => random.between(0, 1));
    const isLabel = program.inputs.some(({ role }) => role === "label");
    const X = Float64Array.from({ length: 3 * 25 }, () =>
      isLabel ? Math.floor(random.between(0, 6)) : random.between(-1, 1),
    );
    const statistics = { runningMean2: [0.3, -0.2], runningVar2: [1.4, 0.7] };
    const lengthOf = {
      dense: 6,
      convolution: 48,
      recurrence: 12,
      attention: 24,
    };
    const length = lengthOf[_ as "dense"];
    const point = { ...p, X: X.subarray(0, length), ...statistics };
    const values = runProgram(program, point, sizes);
    const expected = values.get(program.outputs[0]!)!;
    const names = program.sizes.map(({ name }) => name as "N");
    const work = script["createWorkspace"]!(
      ...names.map((name) => sizes[name]),
    );
    const state = script["createStatistics"]?.() as
      Record<string, Float64Array> | undefined;
    for (const [name, value] of Object.entries(statistics))
      state?.[name]?.set(value);
    const out = new Float64Array(expected.length).fill(NaN);
    const given = [p, ...names.map((name) => sizes[name]), X];
    script["predict"]!(...given, ...(state ? [state] : []), work, out);
    expectClose(out, expected, 1e-12);
  });
});

describe("what learning begins with", () => {
  test("goes by the activation, or by the option", async () => {
    const { code } = await compile({
      input: [4],
      layers: [
        { type: "dense", units: 3, activation: "relu" },
        { type: "dense", units: 3, activation: "selu" },
        { type: "dense", units: 3, initializer: "ones" },
        { type: "dense", units: 2, activation: "prelu", initializer: { type: "uniform", low: -0.5, high: 0.5 } }, // prettier-ignore
      ],
      loss: "meanSquaredError",
    });
    const start = code.indexOf("export function initializeParameters");
    expect(code.slice(start, code.indexOf("\n}\n", start))).toBe(`\
export function initializeParameters(
  p: Parameters,
  random: () => number,
): void {
  heNormal(p.W1, 4, random);
  p.b1.fill(0);
  lecunNormal(p.W2, 3, random);
  p.b2.fill(0);
  p.W3.fill(1);
  p.b3.fill(0);
  fillUniform(p.W4, -0.5, 0.5, random);
  p.b4.fill(0);
  p.a4.fill(0.25);`);
  });

  test("needs no random numbers where all is constant", async () => {
    const { code } = await compile({
      input: [2],
      layers: [{ type: "dense", units: 1, initializer: "zeros" }],
    });
    expect(code).toContain("_random: () => number");
  });

  test("is the same with the same generator", async () => {
    const { script } = await live(NETWORKS["dense"]!);
    const drawn = (seed: number): number[] => {
      const p = script["createParameters"]!() as runtime.Tensors<{}>;
      script["initializeParameters"]!(p, runtime.createRandom(seed));
      return [...p.flat];
    };
    expect(drawn(3)).toEqual(drawn(3));
    expect(drawn(3)).not.toEqual(drawn(4));
  });
});

describe("a network without a loss", () => {
  const definition: Definition = {
    input: [2],
    layers: [{ type: "dense", units: 3, activation: "softmax" }],
  };

  test("can be used", async () => {
    const { code } = await compile(definition);
    const names = [...code.matchAll(/^export function (\w+)/gm)];
    expect(names.map(([, name]) => name)).toEqual([
      "initializeParameters",
      "predict",
    ]);
  });

  test("gives derivatives of its output on request", async () => {
    const functions = ["forward", "backward"] as const;
    const { code } = await compile(definition, { functions });
    expect(code).toContain("cotangent: Float64Array");
  });
});

test("only predict, for those who have learned", async () => {
  const definition = NETWORKS["dense"]!;
  const { code } = await compile(definition, { functions: ["predict"] });
  expect(code).not.toContain("gradient");
  expect(code).not.toContain("target [N]");
  expect(code).not.toContain("checkClasses");
});

test("predict is of networks", async () => {
  await expect(compile("x^2", { functions: ["predict"] })).rejects.toThrow(
    "predict is of a network, and this is a program",
  );
});

test("load gives the program that learns", async () => {
  const loaded = await load(NETWORKS["dense"]!);
  expect(loaded.outputs).toEqual(["loss"]);
  expect(loaded.wrt).toEqual(["W1", "b1", "W2", "b2"]);
});

describe("statistics", () => {
  test("are handed on by forward and valueAndGradient alike", async () => {
    const { script } = await live(NETWORKS["convolution"]!);
    const p = script["createParameters"]!() as runtime.Tensors<{}>;
    script["initializeParameters"]!(p, runtime.createRandom(1));
    const statistics = script["createStatistics"]!() as runtime.Tensors<{}>;
    script["initializeStatistics"]!(statistics);
    expect([...statistics.flat]).toEqual([0, 0, 1, 1]);
    const random = createRandom(2);
    const N = 4;
    const X = random.vector(N * 16, -1, 1);
    const given = [p, N, X, random.vector(N * 8, 1, 1), new Float64Array(N)];
    const work = script["createWorkspace"]!(N);
    const next = [1, 2].map(
      () => script["createStatistics"]!() as runtime.Tensors<{}>,
    );
    const gradient = script["createParameters"]!();
    const value = script["forward"]!(...given, statistics, work, next[0]);
    expect(
      script["valueAndGradient"]!(
        ...given,
        statistics,
        work,
        gradient,
        next[1],
      ),
    ).toBeCloseTo(value, 12);
    expectClose(next[1]!.flat, next[0]!.flat, 1e-12);
    expect([...statistics.flat]).toEqual([0, 0, 1, 1]);
    expect(next[0]!.flat[2]).toBeGreaterThan(0.9);
    expect(next[0]!.flat[2]).not.toBe(1);
  });
});

describe("refused before anything is written", () => {
  async function calling(options: Options = {}) {
    const { script } = await live(NETWORKS["dense"]!, options);
    const p = script["createParameters"]!() as runtime.Tensors<{}>;
    const gradient = script["createParameters"]!() as runtime.Tensors<{}>;
    const work = script["createWorkspace"]!(3) as runtime.Tensors<{}>;
    const out = new Float64Array(9);
    for (const { flat } of [gradient, work]) flat.fill(5);
    out.fill(5);
    const X = new Float64Array(6);
    const target = Float64Array.of(0, 2, 1);
    const given = { p, N: 3, X, target, lambda: 0.1 };
    return (name: string, wrong: Partial<typeof given>): unknown => {
      const { p, N, X, target, lambda } = { ...given, ...wrong };
      const others: Readonly<Record<string, readonly unknown[]>> = {
        forward: [target, lambda, work],
        backward: [target, lambda, work, gradient],
        valueAndGradient: [target, lambda, work, gradient],
        predict: [work, out],
      };
      try {
        return script[name]!(p, N, X, ...others[name]!);
      } catch (error) {
        const written = [...gradient.flat, ...work.flat, ...out];
        expect(new Set(written)).toEqual(new Set([5]));
        expect(error).toBeInstanceOf(RangeError);
        return (error as Error).message;
      }
    };
  }

  const ALL = ["forward", "backward", "valueAndGradient", "predict"];
  const LEARN = ALL.slice(0, 3);

  test.each(LEARN)("classes out of range, by %s", async (name) => {
    const call = await calling();
    const says = (target: number[]) =>
      call(name, { target: Float64Array.from(target) });
    expect(says([0, 3, 1])).toBe(
      "target[1]: expected a class, a whole number from 0 to 2, got 3",
    );
    expect(says([0, 2, -1])).toContain("target[2]: expected a class");
    expect(says([0.5, 2, 1])).toContain("got 0.5");
    expect(says([NaN, 2, 1])).toContain("got NaN");
    // What lies beyond the batch is nobody's business.
    if (name !== "backward") expect(says([0, 2, 1, 7])).toBeTypeOf("number");
  });

  test.each(ALL)("what is too short, by %s", async (name) => {
    const call = await calling();
    expect(call(name, { X: new Float64Array(5) })).toBe(
      "X: expected at least 6 numbers, got 5",
    );
    expect(call(name, { N: 2.5 })).toBe("N: expected a whole number, got 2.5");
  });

  test.each(ALL)("NaN and infinities, when asked to, by %s", async (name) => {
    const call = await calling({ checkFinite: true });
    expect(call(name, { X: Float64Array.of(0, 1, 2, NaN, 4, 5) })).toBe(
      "X[3]: expected a finite number, got NaN",
    );
    if (LEARN.includes(name))
      expect(call(name, { lambda: Infinity })).toBe(
        "lambda: expected a finite number, got Infinity",
      );
  });

  test("not when not asked to", async () => {
    const call = await calling();
    const X = Float64Array.of(0, 1, 2, NaN, 4, 5);
    expect(call("forward", { X })).toBeNaN();
  });

  test("class numbers that are data", async () => {
    const { script } = await live(NETWORKS["recurrence"]!);
    const p = script["createParameters"]!();
    const work = script["createWorkspace"]!(1, 2);
    const out = new Float64Array(12).fill(5);
    expect(() =>
      script["predict"]!(p, 1, 2, Float64Array.of(0, 6), work, out),
    ).toThrow("X[1]: expected a class, a whole number from 0 to 5, got 6");
    expect(out[0]).toBe(5);
  });
});

/**
 * Checks a whole program: its value and derivatives by differences of the interpreter, by the interpreter
 * run over the derived programs, and by the generated code, lowered in several ways.
 */
import { expect } from "vitest";
import {
  compileSource,
  type Accounted,
  type CompileOptions,
  type Derivatives,
} from "../../compiler/compile.ts";
import {
  derive,
  FUNCTIONS,
  NEEDS,
  type Derivative,
  type Derived,
  type FunctionName,
} from "../../compiler/differentiate/derive.ts";
import { evaluateExpr, runProgram } from "../../compiler/ir/evaluate.ts";
import { constant, type Tensor } from "../../compiler/ir/expr.ts";
import type { Program } from "../../compiler/ir/program.ts";
import { printProgram } from "../../compiler/ir/print.ts";
import { verifyLoops, verifyProgram } from "../../compiler/ir/verify.ts";
import type { Observer } from "../../compiler/pass.ts";
import { recognise } from "../../compiler/rewrite/recognise.ts";
import { readProgram } from "../../compiler/read/module.ts";
import { expectClose, relativeError, worstError } from "./close.ts";
import { checkAlgebra, checkDifferences, joined } from "./agreement.ts";
import {
  Generated,
  type Arguments,
  type Counts,
  type Results,
  type Vectors,
} from "./generated.ts";
import { createRandom, type Random } from "./random.ts";

type Nested = number | readonly Nested[] | Float64Array;

export interface Model {
  readonly text: string;
  /** Values of inputs; the others are drawn at random from `range`. */
  readonly point?: Readonly<Record<string, Nested>>;
  readonly sizes?: Counts;
  readonly range?: readonly [low: number, high: number];
  readonly seed?: number;
  readonly options?: Partial<CompileOptions>;
  /** False at kinks, where differences say nothing. */
  readonly differences?: boolean;
  /** False where second derivatives jump near the point. */
  readonly second?: boolean;
  readonly functions?: readonly FunctionName[];
  /** Between generated code and the interpreter. */
  readonly tolerance?: number;
}

export interface Checked {
  readonly program: Program;
  readonly inputs: Vectors;
  readonly value: Vectors;
  readonly gradient: Vectors;
  readonly jacobian: Float64Array;
  readonly hessian: Float64Array;
  readonly generated: Generated;
  readonly lowered: Accounted;
}

const SAME = 1e-11;

/** With more variables than this, matrices are not written out whole. */
const MANY = 12;
const SQUARE: ReadonlySet<FunctionName> = new Set(["jacobian", "hessian"]);

/** How a module may be lowered; every way must give the same numbers. */
// prettier-ignore
const WAYS: readonly (Partial<CompileOptions> & { readonly literal?: true })[] = [
  {},
  { unroll: 0 },
  { unroll: 0, chunk: 20 },
  { unroll: 0, chunk: 20, literal: true },
  { unroll: 0, kernel: -Infinity },
  { unroll: 40, literal: true },
  { unroll: 1e9, literal: true },
  { unroll: 1e9, literal: true, chunk: 20 },
];

/** Fails unless all evaluators of all functions agree. */
export function checkModel(model: Model): Checked {
  const { text, sizes = {}, options = {} } = model;
  const source = { file: "<test>", text };
  const { program } = readProgram(source, { ...options });
  const functions = model.functions ?? functionsOf(program);
  const given = argumentsFor(program, model);
  const derived = derive(recognise(program), functions);
  const expected = new Map(
    functions.map((name) => [name, interpret(name, program, derived, given)]),
  );
  if (model.differences !== false)
    checkDifferences(
      program,
      given,
      expected,
      model.second === false
        ? undefined
        : (inputs) =>
            interpret("backward", program, derived, { ...given, inputs }),
    );
  checkAlgebra(program, given, expected);
  let first: { generated: Generated; lowered: Accounted } | undefined;
  const many = joined(program.wrt, given.tangent).length > MANY;
  for (const { literal, ...way } of WAYS) {
    if (literal && Object.values(sizes).includes(0)) continue;
    const spelled = literal ? withLiterals(text, sizes) : text;
    const lowered = compileVerified(spelled, {
      ...options,
      functions: functions.filter(
        (name) => !(many && way.unroll === 1e9 && SQUARE.has(name)),
      ),
      ...way,
    });
    const generated = new Generated(lowered);
    first ??= { generated, lowered };
    const about = JSON.stringify({ ...way, literal });
    compareAll(
      generated,
      literal ? { ...given, sizes: {} } : given,
      expected,
      model.tolerance ?? SAME,
      about,
    );
  }
  return {
    program,
    inputs: given.inputs,
    value: expected.get("forward")?.outputs ?? {},
    gradient:
      (expected.get("valueAndGradient") ?? expected.get("backward"))
        ?.gradient ?? {},
    jacobian: expected.get("jacobian")?.matrix ?? new Float64Array(0),
    hessian: expected.get("hessian")?.matrix ?? new Float64Array(0),
    ...first!,
  };
}

/** The functions that a program can have. */
export const functionsOf = (program: Program): readonly FunctionName[] =>
  program.wrt.length === 0
    ? ["forward"]
    : program.outputs.length === 1 && program.outputs[0]!.shape.length === 0
      ? FUNCTIONS.filter((name) => name !== "predict")
      : ["forward", "backward", "jvp", "jacobian"];

/** A compilation in which the verifier looks at what each pass has made. */
export function compileVerified(
  text: string,
  options: Partial<CompileOptions> = {},
): Accounted {
  return compileSource({ file: "<test>", text }, { name: "test", ...options }, [
    VERIFIER,
  ]);
}

export const VERIFIER: Observer = {
  after: (name, artifact) => {
    const { program, derivatives, module } = artifact as Partial<
      Derivatives & Accounted
    >;
    if (program !== undefined) quiet(name, verifyProgram(program), program);
    for (const [kind, one] of derivatives ?? [])
      quiet(`${name} (${kind})`, verifyProgram(one.program), one.program);
    if (module !== undefined) quiet(name, verifyLoops(module));
  },
};

function quiet(pass: string, problems: readonly string[], program?: Program) {
  if (problems.length > 0)
    expect.fail(
      `after ${pass}: ${[...new Set(problems)].slice(0, 8).join("; ")}\n` +
        (program === undefined ? "" : printProgram(program)),
    );
}

const withLiterals = (text: string, sizes: Counts): string =>
  Object.entries(sizes).reduce(
    (now, [name, value]) =>
      now.replace(new RegExp(`\\b${name}\\b`, "g"), String(value)),
    text,
  );

const lengthOf = (of: Tensor, sizes: Counts): number =>
  of.shape.reduce(
    (n, extent) =>
      n * evaluateExpr(extent, { sizes: new Map(Object.entries(sizes)) }),
    1,
  );

const flatten = (value: Nested): number[] =>
  typeof value === "number" ? [value] : Array.from(value).flatMap(flatten);

/** What a model gives of the inputs, and numbers at random for the others. */
export function argumentsFor(program: Program, model: Model): Arguments {
  const { sizes = {}, range = [-1, 1], point = {} } = model;
  const random = createRandom(model.seed ?? 1);
  const draw = (of: Tensor): Float64Array => {
    const length = lengthOf(of, sizes);
    if (of.role !== "label") return random.vector(length, ...range);
    const classes = evaluateExpr(of.classes!, {
      sizes: new Map(Object.entries(sizes)),
    });
    return Float64Array.from({ length }, () => random.integer(classes));
  };
  const given = (of: Tensor): Float64Array =>
    of.name in point ? Float64Array.from(flatten(point[of.name]!)) : draw(of);
  return {
    sizes,
    inputs: byName(program.inputs, given),
    cotangent: byName(program.outputs, (of) => weights(random, of, sizes)),
    tangent: byName(program.wrt, (of) => weights(random, of, sizes)),
  };
}

const weights = (random: Random, of: Tensor, sizes: Counts): Float64Array =>
  random.vector(lengthOf(of, sizes), 0.5, 1.5);

const byName = <T>(
  tensors: readonly Tensor[],
  value: (of: Tensor) => T,
): Record<string, T> =>
  Object.fromEntries(tensors.map((of) => [of.name, value(of)]));

/** The results of one function, by the interpreter. */
export function interpret(
  name: FunctionName,
  program: Program,
  derivatives: ReadonlyMap<Derivative, Derived>,
  given: Arguments,
): Results {
  const all = NEEDS[name].map((kind) =>
    run(derivatives.get(kind)!, program, given),
  );
  const [first, second] = all;
  if (second !== undefined) expectClose(second.matrix, first!.matrix, SAME);
  return first!;
}

function run(one: Derived, program: Program, given: Arguments): Results {
  const seeds = byName(
    one.seeds.map(({ tensor }) => tensor),
    (): ArrayLike<number> => [],
  );
  for (const { kind, tensor, of } of one.seeds)
    seeds[tensor.name] = given[kind][of.name]!;
  const memory = runProgram(
    one.program,
    { ...given.inputs, ...seeds },
    given.sizes,
  );
  const outputs: Record<string, Float64Array> = {};
  const gradient: Record<string, Float64Array> = {};
  const sizes = new Map(Object.entries(given.sizes));
  const count = (tensors: readonly Tensor[]): number =>
    tensors.reduce((n, of) => n + lengthOf(of, given.sizes), 0);
  const columns = count(program.wrt);
  const rows = one.symmetric ? columns : count(program.outputs);
  const dense = one.results.some(({ kind }) => kind === "matrix");
  const matrix = new Float64Array(dense ? rows * columns : 0).fill(NaN);
  for (const result of one.results) {
    const data = memory.get(result.tensor)!;
    if (result.kind === "output") outputs[result.of.name] = data;
    else if (result.kind === "variable") gradient[result.of.name] = data;
    else if (result.kind === "matrix")
      eachElement(result.tensor, sizes, (at, k) => {
        const { row, column } = result.cell(at.map(constant));
        const place =
          evaluateExpr(row, { sizes }) * columns +
          evaluateExpr(column, { sizes });
        matrix[place] = data[k]!;
      });
  }
  return { outputs, gradient, matrix };
}

function eachElement(
  of: Tensor,
  sizes: ReadonlyMap<string, number>,
  visit: (at: readonly number[], k: number) => void,
): void {
  const extents = of.shape.map((extent) => evaluateExpr(extent, { sizes }));
  const length = extents.reduce((a, b) => a * b, 1);
  for (let k = 0; k < length; k++) {
    const at: number[] = [];
    let rest = k;
    for (const extent of extents.toReversed()) {
      at.unshift(rest % extent);
      rest = Math.floor(rest / extent);
    }
    visit(at, k);
  }
}

/** All functions of a module, called one after the other with one workspace, and once more with less data. */
function compareAll(
  generated: Generated,
  given: Arguments,
  expected: ReadonlyMap<FunctionName, Results>,
  tolerance: number,
  about: string,
): void {
  generated.reserve(
    Object.fromEntries(
      Object.entries(given.sizes).map(([name, value]) => [name, value + 2]),
    ),
  );
  for (const name of calls(generated.functions)) {
    const results = expected.get(name)!;
    const got = generated.call(name, given);
    const what = `${name}, lowered by ${about}`;
    same(
      got.outputs,
      name === "backward" ? {} : results.outputs,
      what,
      tolerance,
    );
    same(got.gradient, results.gradient, what, tolerance);
    same({ matrix: got.matrix }, { matrix: results.matrix }, what, tolerance);
  }
}

/**
 * The others stand between forward and backward, which may be called again: they leave alone what forward saves. Only
 * valueAndGradient may overwrite it.
 */
function calls(functions: readonly FunctionName[]): FunctionName[] {
  const last = ["backward", "backward", "valueAndGradient"] as const;
  return [
    ...functions.filter(
      (name) => !(last as readonly FunctionName[]).includes(name),
    ),
    ...last.filter((name) => functions.includes(name)),
  ];
}

function same(
  got: Vectors,
  expected: Vectors,
  what: string,
  tolerance: number,
): void {
  for (const [name, data] of Object.entries(expected)) {
    const found = got[name] ?? new Float64Array(0);
    if (worstError(found, data) > tolerance)
      expect.fail(
        `${name} of ${what}: ${firstDifference(found, data, tolerance)}`,
      );
  }
}

function firstDifference(
  got: Float64Array,
  expected: Float64Array,
  tolerance: number,
): string {
  if (got.length !== expected.length)
    return `${got.length} numbers, not ${expected.length}`;
  const k = expected.findIndex(
    (x, at) => relativeError(got[at]!, x) > tolerance,
  );
  return `element ${k} of ${got.length} is ${got[k]}, not ${expected[k]}`;
}

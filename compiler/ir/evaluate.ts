/**
 * The interpreter of the program stage: the oracle of the tests.
 *
 * It does what program.ts says and nothing else: one Float64Array per tensor, statements in order, points
 * of `over` in order, sums from left to right. A branch that is not taken has no effect, not even an
 * access out of bounds. Nothing here knows of derivatives, of lowering or of emission.
 */
import type { Expr, Index, Tensor } from "./expr.ts";
import {
  createFormula,
  createLocator,
  type Environment,
  extentsOf,
} from "./formula.ts";
import type { Assign, Program, Repeat, Statement } from "./program.ts";
import { REDUCERS } from "./ops.ts";
import { bind, type Point, type Sizes } from "./binding.ts";

export type { Environment, Point, Sizes };

/** What an assignment or a loop does when its turn comes. */
type Action = () => void;

/** The value of every tensor after the program has run, row-major. Inputs are there too. */
export function runProgram(
  program: Program,
  point: Point,
  sizes: Sizes = {},
): Map<Tensor, Float64Array> {
  const env = bind(program, point, sizes);
  const started = new Set<Tensor>(program.inputs);
  const actions = program.statements.map((one) => prepare(one, env, started));
  for (const output of program.outputs) allocate(output, env);
  for (const action of actions) action();
  return env.tensors;
}

/** The outputs by name, each flat and row-major; a scalar has length 1. */
export function evaluateProgram(
  program: Program,
  point: Point,
  sizes: Sizes = {},
): Record<string, Float64Array> {
  const tensors = runProgram(program, point, sizes);
  return Object.fromEntries(
    program.outputs.map((output) => [
      output.name,
      tensors.get(output)!.slice(),
    ]),
  );
}

/** The value of one expression; what it reads stands in the environment. */
export function evaluateExpr(
  node: Expr,
  env: Partial<Environment> = {},
): number {
  const whole: Environment = {
    sizes: env.sizes ?? new Map(),
    tensors: env.tensors ?? new Map(),
    indices: env.indices ?? new Map(),
  };
  return createFormula([node], whole)()[0]!;
}

/** The memory of a tensor, zero at first. */
function allocate(tensor: Tensor, env: Environment): Float64Array {
  let memory = env.tensors.get(tensor);
  if (memory === undefined) {
    const length = extentsOf(tensor, env).reduce((a, b) => a * b, 1);
    memory = new Float64Array(length);
    env.tensors.set(tensor, memory);
  }
  return memory;
}

function prepare(
  statement: Statement,
  env: Environment,
  started: Set<Tensor>,
): Action {
  if (statement.kind === "repeat")
    return prepareRepeat(statement, env, started);
  const memory = allocate(statement.target, env);
  if (!started.has(statement.target) && statement.by !== "set")
    memory.fill(REDUCERS[statement.by].start);
  started.add(statement.target);
  return prepareAssign(statement, memory, env);
}

function prepareRepeat(
  { index, reversed, body }: Repeat,
  env: Environment,
  started: Set<Tensor>,
): Action {
  const actions = body.map((one) => prepare(one, env, started));
  const extent = createFormula([index.extent], env);
  return () => {
    const turns = extent()[0]!;
    for (let turn = 0; turn < turns; turn++) {
      env.indices.set(index, reversed ? turns - 1 - turn : turn);
      for (const action of actions) action();
    }
    env.indices.delete(index);
  };
}

function prepareAssign(
  { target, at, over, by, value }: Assign,
  memory: Float64Array,
  env: Environment,
): Action {
  const formula = createFormula([...at, value], env);
  const locate = createLocator(target, env);
  const combine = createCombine(by, memory);
  const visit = prepareNest(over, env, () => {
    const results = formula();
    const given = results[at.length]!;
    const offset = locate(results, by === "sum" && given === 0);
    if (offset !== undefined) combine.take(offset, given);
  });
  return () => {
    visit();
    combine.finish();
  };
}

/** Runs `body` at every point of `over`, the first index outermost. */
function prepareNest(
  over: readonly Index[],
  env: Environment,
  body: Action,
): Action {
  return over.reduceRight<Action>((inner, index) => {
    const extent = createFormula([index.extent], env);
    return () => {
      const end = extent()[0]!;
      for (let value = 0; value < end; value++) {
        env.indices.set(index, value);
        inner();
      }
      env.indices.delete(index);
    };
  }, body);
}

/** How the values of a statement enter the target: at once, or when all of them are there. */
interface Combine {
  readonly take: (offset: number, value: number) => void;
  readonly finish: Action;
}

function createCombine(by: Assign["by"], memory: Float64Array): Combine {
  if (by === "logsumexp") return createLogSumExp(memory);
  const step =
    by === "set" ? (_: number, value: number) => value : REDUCERS[by].step;
  return {
    take: (offset, value) => {
      memory[offset] = step(memory[offset]!, value);
    },
    finish: () => {},
  };
}

/** log Σ exp(value), the largest value taken out so that nothing overflows. */
function createLogSumExp(memory: Float64Array): Combine {
  const collected = new Map<number, number[]>();
  return {
    take: (offset, value) => {
      const values = collected.get(offset) ?? [memory[offset]!];
      values.push(value);
      collected.set(offset, values);
    },
    finish: () => {
      for (const [offset, values] of collected)
        memory[offset] = logSumExp(values);
      collected.clear();
    },
  };
}

function logSumExp(values: readonly number[]): number {
  let largest = -Infinity;
  for (const value of values) largest = Math.max(largest, value);
  if (!Number.isFinite(largest)) return largest;
  let sum = 0;
  for (const value of values) sum += Math.exp(value - largest);
  return largest + Math.log(sum);
}

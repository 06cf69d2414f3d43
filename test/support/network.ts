/** Checks the programs of a network: generated code against the interpreter, differences, and plain loops. */
import type { CompileOptions } from "../../compiler/compile.ts";
import { derive } from "../../compiler/differentiate/derive.ts";
import { readNetwork } from "../../compiler/network/read.ts";
import type {
  Definition,
  NetworkProgram,
} from "../../compiler/network/types.ts";
import type { Program } from "../../compiler/ir/program.ts";
import { readProgram } from "../../compiler/read/module.ts";
import { recognise } from "../../compiler/rewrite/recognise.ts";
import { expectClose } from "./close.ts";
import { derivativeByDifferences } from "../../compiler/verify/differences.ts";
import {
  type Arguments,
  type Counts,
  Generated,
  type Vectors,
} from "./generated.ts";
import {
  argumentsFor,
  compileVerified,
  interpret,
  type Model,
} from "./harness.ts";
import { createRandom } from "./random.ts";

/** Numbers by plain loops: `of` are the parameters and inputs by name. */
export type Reference = (of: Vectors, N: number) => ArrayLike<number>;

export interface NetworkCase {
  readonly definition: Definition;
  /** Besides N. */
  readonly sizes?: Counts;
  /** What is predicted. */
  readonly predicts?: Reference;
  /** What training gives, by the prediction where that needs it. */
  readonly loss?: (of: Vectors, N: number) => number | ArrayLike<number>;
  /** Values of inputs, where numbers at random would mean nothing. */
  readonly point?: (N: number) => Model["point"];
  readonly range?: Model["range"];
  /** How the training program is lowered. */
  readonly ways?: readonly Partial<CompileOptions>[];
  readonly batches?: readonly number[];
  readonly tolerance?: number;
}

const BATCHES = [1, 2, 17];
const WAYS = [{}, { unroll: 0 }];

const SAME = 1e-11;

/** Larger batches are checked by differences alone: the interpreter is slow. */
const INTERPRETED = 2;

/** So many elements of each parameter are checked by differences. */
const SAMPLED = 5;

export function checkNetwork(one: NetworkCase): NetworkProgram {
  // By the front door, so that the schema takes every option that is checked.
  const text = JSON.stringify(one.definition);
  const network = readNetwork({ file: "<test>", text });
  if (one.predicts) checkPrediction(one, network, one.predicts);
  if (network.train) checkTraining(one, network, network.train.text);
  return network;
}

function drawn(
  one: NetworkCase,
  network: NetworkProgram,
  text: string,
  N: number,
): Arguments {
  const sizes = { ...one.sizes, N };
  const random = createRandom(N);
  const { program } = readProgram({ file: "<test>", text });
  const lengthOf = (shape: readonly (number | string)[]): number =>
    shape.reduce<number>(
      (n, extent) =>
        n * (typeof extent === "number" ? extent : sizes[extent as "N"]),
      1,
    );
  const point: Record<string, Float64Array> = {};
  for (const input of network.train?.inputs ?? []) {
    const length = lengthOf(input.shape);
    if (input.kind === "mask")
      point[input.name] = random.vector(length, 0, 1).map((x) => Number(x < input.keep)); // prettier-ignore
    if (input.kind === "statistic" || input.kind === "strength")
      point[input.name] = random.vector(length, 0.5, 1.5);
  }
  return argumentsFor(program, {
    text,
    sizes,
    ...(one.range && { range: one.range }),
    point: { ...point, ...one.point?.(N) },
  });
}

function checkPrediction(
  one: NetworkCase,
  network: NetworkProgram,
  predicts: Reference,
): void {
  const { text } = network.predict;
  const generated = new Generated(
    compileVerified(text, { functions: ["forward"] }),
  );
  for (const N of one.batches ?? BATCHES) {
    const given = drawn(one, network, text, N);
    generated.reserve(given.sizes);
    const { y } = generated.call("forward", given).outputs;
    expectClose(y!, predicts(given.inputs, N), one.tolerance ?? SAME);
  }
}

/** The first way of lowering is checked by itself, the others must give the same. */
function checkTraining(
  one: NetworkCase,
  network: NetworkProgram,
  text: string,
): void {
  const [first = {}, ...others] = one.ways ?? WAYS;
  const tolerance = one.tolerance ?? SAME;
  const training = compiled(text, first);
  const again = others.map((way) => compiled(text, way).generated);
  for (const N of one.batches ?? BATCHES) {
    const given = drawn(one, network, text, N);
    const { loss, gradient } = checkAt(training, given, tolerance);
    if (one.loss) expectClose(loss, one.loss(given.inputs, N), tolerance);
    for (const generated of again) {
      const same = stepOf(generated, training.step, given);
      expectClose(same.loss, loss, tolerance);
      for (const { name } of network.parameters)
        expectClose(same.gradient[name]!, gradient[name]!, tolerance);
    }
  }
}

interface Compiled {
  readonly generated: Generated;
  readonly program: Program;
  /** A loss for each sample has no gradient but with a cotangent. */
  readonly step: "valueAndGradient" | "backward";
}

function compiled(text: string, way: Partial<CompileOptions>): Compiled {
  const step = /^loss\[n\]/m.test(text) ? "backward" : "valueAndGradient";
  const lowered = compileVerified(text, {
    functions: ["forward", step],
    outputs: ["loss"],
    ...way,
  });
  const { program } = lowered.read;
  return { generated: new Generated(lowered), program, step };
}

interface Stepped {
  readonly loss: Float64Array;
  readonly gradient: Vectors;
}

function stepOf(
  generated: Generated,
  step: Compiled["step"],
  given: Arguments,
): Stepped {
  generated.reserve(given.sizes);
  const loss = generated.call("forward", given).outputs.loss!;
  const { outputs, gradient } = generated.call(step, given);
  if (outputs.loss) expectClose(outputs.loss, loss);
  return { loss, gradient };
}

/** One call, against the interpreter for small batches, and against differences. */
function checkAt(
  { generated, program, step }: Compiled,
  given: Arguments,
  tolerance: number,
): Stepped {
  const result = stepOf(generated, step, given);
  if (given.sizes.N! <= INTERPRETED) {
    const derived = derive(recognise(program), ["forward", step]);
    const exact = interpret(step, program, derived, given).gradient;
    for (const [name, expected] of Object.entries(exact))
      expectClose(result.gradient[name]!, expected, tolerance);
    const { loss } = interpret("forward", program, derived, given).outputs;
    expectClose(result.loss, loss!, tolerance);
  }
  checkDifferences(generated, given, result.gradient, step === "valueAndGradient"); // prettier-ignore
  return result;
}

/** Some elements of each gradient, by differences of the generated function. */
function checkDifferences(
  generated: Generated,
  given: Arguments,
  gradient: Vectors,
  scalar: boolean,
): void {
  const value = (): number => {
    const { loss } = generated.call("forward", given).outputs;
    if (scalar) return loss![0]!;
    return loss!.reduce((sum, x, n) => sum + x * given.cotangent.loss![n]!, 0);
  };
  const random = createRandom(7);
  for (const [name, all] of Object.entries(gradient)) {
    const data = given.inputs[name]!;
    for (let sample = 0; sample < Math.min(SAMPLED, all.length); sample++) {
      const k = all.length <= SAMPLED ? sample : random.integer(all.length);
      const here = data[k]!;
      const estimate = derivativeByDifferences(
        (there) => {
          data[k] = there;
          const result = value();
          data[k] = here;
          return result;
        },
        here,
        1e-3,
      );
      const allowed =
        1e-7 * Math.max(1, Math.abs(all[k]!)) + 10 * estimate.error;
      if (!(Math.abs(estimate.value - all[k]!) <= allowed))
        throw new Error(
          `∂loss/∂${name}[${k}] is ${all[k]}, by differences ${estimate.value} ± ${estimate.error}`,
        );
    }
  }
}

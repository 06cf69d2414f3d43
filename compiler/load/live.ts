/** Generated functions made live in this process, called with arguments by name. */
import * as runtime from "../../runtime/index.ts";
import { type CompileOptions, compileSource } from "../compile.ts";
import type { FunctionName } from "../differentiate/derive.ts";
import { emitScript } from "../emit/module.ts";
import { propertyName } from "../emit/properties.ts";
import type { SourceText } from "../errors.ts";
import type { LoweredFunction, Param } from "../ir/loops.ts";
import type { Program } from "../ir/program.ts";
import { inputBundle, packed } from "../lower/signature.ts";
import { extentsOf, type Sizes } from "./sizes.ts";

/** Flat numbers by name. */
export type Arrays = ReadonlyMap<string, Float64Array>;

/** What a call is given: the inputs by name, then cotangents or a tangent, each flat. */
export interface Arguments {
  readonly inputs: Arrays;
  readonly sizes: Sizes;
  readonly seeds: readonly Float64Array[];
}

/** What a call gives: the number returned, and the buffers written, in the order of the signature. */
export interface Outcome {
  readonly value: number | undefined;
  readonly results: readonly Float64Array[];
}

export type Live = (given: Arguments) => Outcome;

type Script = Readonly<
  Record<string, (...args: readonly unknown[]) => number | undefined>
>;

/** Compiles one function. Its arguments are the program's, the seeds, the workspace, the results. */
export function live(
  text: SourceText,
  options: CompileOptions,
  name: FunctionName,
): Live {
  const lowered = compileSource(text, { ...options, functions: [name] });
  const { module } = lowered;
  const script = new Function("runtime", emitScript(module)) as (
    library: typeof runtime,
  ) => Script;
  const call = script(runtime)[name]!;
  const { params } = module.functions.find((one) => one.name === name)!;
  const { program } = lowered.read;
  return caller(call, params, program);
}

/** An argument, and the numbers in it. */
interface Buffer {
  readonly argument: unknown;
  readonly flat: Float64Array;
}

function caller(
  call: Script[string],
  params: LoweredFunction["params"],
  program: Program,
): Live {
  const count = inputBundle(program).params.length;
  const reused = new Map<Param, Buffer>();
  let madeFor = "";
  return ({ inputs, sizes, seeds }) => {
    const key = [...sizes].map(([name, { value }]) => name + value).join();
    if (key !== madeFor) reused.clear();
    madeFor = key;
    const buffer = (param: Param): Buffer => {
      const found = reused.get(param) ?? allocate(param, sizes);
      reused.set(param, found);
      return found;
    };
    const own = params.slice(count).filter((param) => !isWorkspace(param));
    seeds.forEach((seed, k) => buffer(own[k]!).flat.set(seed));
    const value = call(
      ...params.map((param, k) =>
        k < count
          ? inputArgument(param, { program, inputs, sizes, buffer })
          : buffer(param).argument,
      ),
    );
    const results = own.slice(seeds.length);
    return { value, results: results.map((one) => buffer(one).flat.slice()) };
  };
}

const isWorkspace = (param: Param): boolean =>
  param.kind === "group" && param.group.type === "Workspace";

function allocate(param: Param, sizes: Sizes): Buffer {
  if (param.kind === "array") {
    const flat = new Float64Array(extentsOf(param.array.shape, sizes)[0]!);
    return { argument: flat, flat };
  }
  if (param.kind !== "group")
    throw new Error(`a ${param.kind} is not a buffer`);
  const { members } = param.group;
  const nameOf = (k: number): string => propertyName(members[k]!.name);
  const argument = runtime.allocate(
    Object.fromEntries(
      members.map(({ shape }, k) => [nameOf(k), extentsOf(shape, sizes)]),
    ),
    Object.fromEntries(
      members.flatMap(({ host }, k) =>
        host === undefined ? [] : [[nameOf(k), nameOf(host)]],
      ),
    ),
  );
  return { argument, flat: argument.flat };
}

interface Calling {
  readonly program: Program;
  readonly inputs: Arrays;
  readonly sizes: Sizes;
  readonly buffer: (param: Param) => Buffer;
}

/** The argument for a parameter of the program's own. */
function inputArgument(
  param: Param,
  { program, inputs, sizes, buffer }: Calling,
): unknown {
  const put = (tensors: readonly { readonly name: string }[]): unknown => {
    const { argument, flat } = buffer(param);
    let start = 0;
    for (const { name } of tensors) {
      const data = inputs.get(name)!;
      flat.set(data, start);
      start += data.length;
    }
    return argument;
  };
  switch (param.kind) {
    case "scalar":
      return inputs.get(param.variable.name)![0];
    case "size":
      return sizes.get(param.size.name)!.value;
    case "array": {
      const scalars = packed(program);
      return scalars.length > 0 ? put(scalars) : inputs.get(param.array.name);
    }
    case "group":
      return put(param.group.members);
    default:
      return param satisfies never;
  }
}

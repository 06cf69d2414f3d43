/** Programs made live in this process: for a prompt, a notebook, a test. */
import type { Diagnostic } from "./errors.ts";
import type { Source, ProgramOptions } from "./options.ts";
import type { Definition } from "./network/types.ts";
import { checkProgramOptions } from "./options.ts";
import { prepare } from "./prepare.ts";
import type { ByName, Flat } from "./load/blocks.ts";
import type { Data } from "./load/data.ts";
import { LiveProgram } from "./load/program.ts";

export type { ByName, Flat } from "./load/blocks.ts";
export type { Data, FlatArray, Numbers } from "./load/data.ts";

/** Values by name. */
export type Point = Readonly<Record<string, Data>>;

/** What is known of a program before it is called. */
export interface Description {
  /** The shape of each input; names are sizes known only when called. */
  readonly inputs: ByName<readonly (number | string)[]>;
  /** What derivatives are taken by. */
  readonly wrt: readonly string[];
  readonly outputs: readonly string[];
  readonly warnings: readonly Diagnostic[];
}

/** A program with one output. Each derivative is compiled at its first use. */
export interface LoadedProgram extends Description {
  value(point: Point): Flat;
  /** Of a scalar output. */
  valueAndGradient(point: Point): {
    readonly value: number;
    readonly gradient: ByName<Flat>;
  };
  /** For each variable an array whose shape is the output's, then the variable's. */
  jacobian(point: Point): ByName<Float64Array>;
  /** Of a scalar output: square over all variables in order. */
  hessian(point: Point): Float64Array;
  /** The derivative in a direction; variables that `tangent` leaves out do not move. */
  jvp(point: Point, tangent: Point): Flat;
  /** The cotangent times the Jacobian. */
  vjp(point: Point, cotangent: Data): ByName<Flat>;
  /** Of a scalar output: the Hessian times a direction. */
  hvp(point: Point, direction: Point): ByName<Flat>;
}

/** A program with a list of outputs: what LoadedProgram gives, for each output by its name. */
export interface LoadedOutputs extends Description {
  value(point: Point): ByName<Flat>;
  jacobian(point: Point): ByName<ByName<Float64Array>>;
  jvp(point: Point, tangent: Point): ByName<Flat>;
  /** Outputs without a cotangent count as zero. */
  vjp(point: Point, cotangents: Point): ByName<Flat>;
}

/**
 * Compiles a program and makes it live in this process; of a network, the program that learns.
 *
 * Throws a CompileError if the program is wrong. Its functions throw a TypeError or a RangeError that
 * names the argument if the data does not fit. It needs `new Function`, which some pages forbid.
 */
export function load(
  source: Source | Definition,
  options: ProgramOptions & { readonly output: readonly string[] },
): Promise<LoadedOutputs>;
export function load(
  source: Source | Definition,
  options?: ProgramOptions & { readonly output?: string },
): Promise<LoadedProgram>;
export async function load(
  source: Source | Definition,
  options: ProgramOptions = {},
): Promise<LoadedProgram | LoadedOutputs> {
  checkProgramOptions(options);
  const prepared = await prepare(source, options);
  const live = new LiveProgram(prepared.text, prepared.options);
  return Array.isArray(options.output) ? loadOutputs(live) : loadProgram(live);
}

const describe = (live: LiveProgram): Description => ({
  inputs: live.shapes,
  wrt: live.wrt.map((one) => one.name),
  outputs: live.outputs.map((one) => one.name),
  warnings: live.warnings,
});

const loadOutputs = (live: LiveProgram): LoadedOutputs => ({
  ...describe(live),
  value: (point) => live.values(point),
  jacobian: (point) => live.jacobians(point),
  jvp: (point, tangent) => live.tangents(point, tangent),
  vjp: (point, cotangents) => live.cotangents(point, cotangents, false),
});

function loadProgram(live: LiveProgram): LoadedProgram {
  const { name } = live.outputs[0]!;
  const only = <Value>(values: ByName<Value>): Value => values[name]!;
  return {
    ...describe(live),
    value: (point) => only(live.values(point)),
    valueAndGradient: (point) => live.gradient(point),
    jacobian: (point) => only(live.jacobians(point)),
    hessian: (point) => live.hessian(point),
    jvp: (point, tangent) => only(live.tangents(point, tangent)),
    vjp: (point, cotangent) => live.cotangents(point, cotangent, true),
    hvp: (point, direction) => live.product(point, direction),
  };
}

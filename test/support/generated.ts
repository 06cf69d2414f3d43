/** Calls generated functions: arguments are laid out as the loops stage says, results come back by name. */
import { expect } from "vitest";
import type { Accounted } from "../../compiler/compile.ts";
import type { FunctionName } from "../../compiler/differentiate/derive.ts";
import { emitScript } from "../../compiler/emit/module.ts";
import { evaluateExpr } from "../../compiler/ir/evaluate.ts";
import type { Expr } from "../../compiler/ir/expr.ts";
import type { Group, Param } from "../../compiler/ir/loops.ts";
import { propertyName } from "../../compiler/emit/properties.ts";
import * as runtime from "../../runtime/index.ts";

export type Vectors = Readonly<Record<string, Float64Array>>;
export type Counts = Readonly<Record<string, number>>;

/** What a function is called with, flat and by the program's names. */
export interface Arguments {
  readonly inputs: Vectors;
  readonly sizes: Counts;
  /** By output, and by variable. */
  readonly cotangent: Vectors;
  readonly tangent: Vectors;
}

/** What functions give, whichever evaluator has computed it. */
export interface Results {
  readonly outputs: Vectors;
  readonly gradient: Vectors;
  readonly matrix: Float64Array;
}

type Script = Record<string, (...args: unknown[]) => number | undefined>;

/** Numbers behind the end of each buffer: they must stay as they are. */
const BEYOND = 2;
const GARBAGE = NaN;

/** The memory that one call writes to. */
interface Buffers {
  readonly arrays: Map<string, Float64Array>;
  readonly groups: Map<string, Map<string, Float64Array>>;
}

export class Generated {
  readonly code: string;
  private readonly lowered: Accounted;
  private readonly script: Script;
  /** The workspace outlives the calls, as a user's does. */
  private work: Record<string, Float64Array> | undefined;

  constructor(lowered: Accounted) {
    this.lowered = lowered;
    this.code = emitScript(lowered.module);
    const make = new Function("runtime", this.code) as (
      from: unknown,
    ) => Script;
    this.script = make(runtime);
  }

  get functions(): readonly FunctionName[] {
    return this.lowered.functions;
  }

  /** Makes a workspace for these sizes; without, the first call makes one for its own. */
  reserve(sizes: Counts): void {
    const group = this.lowered.module.groups.find(
      ({ type }) => type === "Workspace",
    );
    if (group !== undefined) this.work = allocated(group, sizes, 0);
  }

  call(name: FunctionName, given: Arguments): Results {
    if (this.work === undefined) this.reserve(given.sizes);
    const { params } = this.lowered.module.functions.find(
      (one) => one.name === name,
    )!;
    const buffers: Buffers = { arrays: new Map(), groups: new Map() };
    const waiting = new Set(this.program.inputs.map((one) => one.name));
    const args = params.map((param) =>
      this.argument(param, given, buffers, waiting),
    );
    const returned = this.script[name]!(...args);
    return this.results(name, given, buffers, returned);
  }

  private get program() {
    return this.lowered.read.program;
  }

  private argument(
    param: Param,
    given: Arguments,
    buffers: Buffers,
    waiting: Set<string>,
  ): unknown {
    switch (param.kind) {
      case "size":
        return given.sizes[param.size.name];
      case "scalar":
        waiting.delete(param.variable.name);
        return given.inputs[param.variable.name]![0];
      case "array":
        return this.array(param, given, buffers, waiting);
      case "group":
        return this.group(param, given, buffers);
      default:
        return param satisfies never;
    }
  }

  private array(
    param: Param & { kind: "array" },
    given: Arguments,
    buffers: Buffers,
    waiting: Set<string>,
  ): Float64Array {
    const { name, shape } = param.array;
    if (waiting.delete(name)) return longer(given.inputs[name]!);
    if (name === "values" && waiting.size > 0)
      return longer(joined(this.program.inputs, given.inputs));
    const { outputs } = this.program;
    if (name === "cotangent") return longer(given.cotangent[outputs[0]!.name]!);
    const of = outputs.find((one) => one.name + "_bar" === name);
    if (of !== undefined) return longer(given.cotangent[of.name]!);
    if (name === "tangent")
      return longer(joined(this.program.wrt, given.tangent));
    const length = param.length ?? shape[0]!;
    const buffer = new Float64Array(valueOf(length, given.sizes) + BEYOND);
    buffers.arrays.set(name, buffer.fill(GARBAGE));
    return buffer;
  }

  private group(
    { name, group }: Param & { kind: "group" },
    given: Arguments,
    buffers: Buffers,
  ): unknown {
    if (name === "work") return this.work;
    const all = allocated(group, given.sizes, BEYOND);
    const source =
      name === "p"
        ? given.inputs
        : name === "tangent"
          ? given.tangent
          : undefined;
    const views = group.members.map(
      (one) => [one.name, all[propertyName(one.name)]!] as const,
    );
    if (source === undefined) buffers.groups.set(name, new Map(views));
    else for (const [own, view] of views) view.set(source[own]!);
    return all;
  }

  private results(
    name: FunctionName,
    given: Arguments,
    { arrays, groups }: Buffers,
    returned: number | undefined,
  ): Results {
    const { outputs, wrt } = this.program;
    const lengthOf = ({ shape }: { shape: readonly Expr[] }): number =>
      shape.reduce((n, extent) => n * valueOf(extent, given.sizes), 1);
    const found: Record<string, Float64Array> = {};
    const isMatrix = name === "jacobian" || name === "hessian";
    for (const one of isMatrix ? [] : outputs) {
      const buffer =
        arrays.get(outputs.length === 1 ? "out" : one.name) ??
        arrays.get(one.name + "_dot") ??
        arrays.get(one.name);
      if (returned !== undefined) found[one.name] = Float64Array.of(returned);
      else if (buffer !== undefined)
        found[one.name] = cut(buffer, lengthOf(one));
    }
    const gradient: Record<string, Float64Array> = {};
    const holder = name === "hvp" ? "product" : "gradient";
    const [flat, views] = [arrays.get(holder), groups.get(holder)];
    wrt.forEach((one, k) => {
      if (flat !== undefined) gradient[one.name] = flat.slice(k, k + 1);
      const view = views?.get(one.name);
      if (view !== undefined) gradient[one.name] = cut(view, lengthOf(one));
    });
    if (flat !== undefined) cut(flat, wrt.length);
    const matrix = isMatrix ? arrays.get("out") : undefined;
    return {
      outputs: found,
      gradient,
      matrix:
        matrix === undefined
          ? new Float64Array(0)
          : cut(matrix, matrix.length - BEYOND),
    };
  }
}

const valueOf = (extent: Expr, sizes: Counts): number =>
  evaluateExpr(extent, { sizes: new Map(Object.entries(sizes)) });

const longer = (data: Float64Array): Float64Array => {
  const found = new Float64Array(data.length + BEYOND).fill(GARBAGE);
  found.set(data);
  return found;
};

/** The first numbers of a buffer; those beyond must not have been written. */
function cut(buffer: Float64Array, length: number): Float64Array {
  const beyond = [...buffer.subarray(length)];
  expect(beyond, "written beyond the end").toEqual(beyond.map(() => GARBAGE));
  return buffer.slice(0, length);
}

const joined = (
  tensors: readonly { readonly name: string }[],
  values: Vectors,
): Float64Array =>
  Float64Array.from(tensors.flatMap(({ name }) => [...values[name]!]));

/** A group full of garbage, each view longer than it must be. */
function allocated(
  group: Group,
  sizes: Counts,
  beyond: number,
): Record<string, Float64Array> {
  const lengths = group.members.map(
    ({ shape }) =>
      shape.reduce((n, extent) => n * valueOf(extent, sizes), 1) + beyond,
  );
  let end = 0;
  const starts = group.members.map(({ host }, k) => {
    const start = end;
    if (host === undefined) end += lengths[k]!;
    return start;
  });
  const flat = new Float64Array(end).fill(GARBAGE);
  const all: Record<string, Float64Array> = { flat };
  group.members.forEach(({ name, host: own }, k) => {
    const host = own ?? k;
    expect(lengths[k]).toBeLessThanOrEqual(lengths[host]!);
    all[propertyName(name)] = flat.subarray(
      starts[host],
      starts[host]! + lengths[k]!,
    );
  });
  return all;
}

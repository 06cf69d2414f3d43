/** A circuit from a text: read, split into gates, and differentiated gate by gate. */
import type { Diagnostic, SourceText } from "../errors.ts";
import { guarded } from "../guard.ts";
import type { Point, Sizes } from "../ir/evaluate.ts";
import type { Tensor } from "../ir/expr.ts";
import type { Program } from "../ir/program.ts";
import { prune } from "../lower/prune.ts";
import type { Definition } from "../network/types.ts";
import type { ProgramOptions, Source } from "../options.ts";
import { prepare, type Prepared } from "../prepare.ts";
import { readProgram } from "../read/module.ts";
import type { Circuit } from "./circuit.ts";
import { groupsOf } from "./groups.ts";
import {
  backwardOf,
  gateProgram,
  type Backward,
  type GateProgram,
} from "./local.ts";
import { rename } from "./rename.ts";
import { draw } from "./draw.ts";
import { run } from "./run.ts";
import { split } from "./split.ts";

/** A gate that computes one tensor, and its derivatives. */
export interface Unit extends GateProgram {
  /** What carries a gradient back. */
  readonly by: readonly Tensor[];
  readonly backward: Backward;
}

/** A program as gates, before any number is put in. */
export interface Gates {
  readonly title: string;
  readonly program: Program;
  readonly named: ReadonlySet<Tensor>;
  /** What has no gate: inputs that are read, and constants. */
  readonly sources: readonly Tensor[];
  /** In an order in which each stands behind all that it reads. */
  readonly units: readonly Unit[];
  readonly output: Tensor;
  readonly active: ReadonlySet<Tensor>;
  readonly source: SourceText;
}

export interface CircuitMaker {
  /** As it was read: its inputs and sizes are what `at` wants values of. */
  readonly program: Program;
  readonly warnings: readonly Diagnostic[];
  /** Formulas alone. */
  readonly symbolic: () => Circuit;
  /** With the numbers at a point: flat arrays by name, all of them. */
  readonly at: (point: Point, sizes?: Sizes) => Circuit;
}

/** More gates than this are nothing to look at. */
const MOST = 2000;

/**
 * Reads a program with one output, or a network, and splits it into gates. Throws a CompileError if it is wrong, a
 * RangeError if it has several outputs or too many gates.
 */
export const createCircuit = async (
  source: Source | Definition,
  options: ProgramOptions = {},
): Promise<CircuitMaker> => circuitOf(await prepare(source, options));

/** The same of what is prepared already. */
export const circuitOf = ({ text, options }: Prepared): CircuitMaker =>
  guarded(text, () => {
    const { program, warnings } = readProgram(text, options);
    const gates = gatesOf(program, text);
    return {
      program,
      warnings,
      symbolic: () => draw(gates, undefined, {}),
      at: (point, sizes = {}) => draw(gates, run(gates, point, sizes), sizes),
    };
  });

function gatesOf(read: Program, source: SourceText): Gates {
  const [output, ...more] = read.outputs;
  if (output === undefined || more.length > 0)
    throw new RangeError(
      `a circuit is of one output, and there are ${read.outputs.length}`,
    );
  const { program, named } = rename(split(prune(read)), source.text);
  const plain = gatesIn(program);
  if (plain.length > MOST)
    throw new RangeError(
      `the circuit has ${plain.length} gates, and more than ${MOST} cannot be shown`,
    );
  const active = activeIn(program, plain);
  const units = plain.map((gate): Unit => {
    const by = [...gate.smooth].filter((one) => active.has(one));
    const isActive = active.has(gate.output);
    return {
      ...gate,
      by: isActive ? by : [],
      backward: backwardOf(gate, isActive ? by : [], false),
    };
  });
  return {
    title: source.file.startsWith("<") ? source.text.trim() : source.file,
    program,
    named,
    sources: sourcesOf(program, plain),
    units,
    output: program.outputs[0]!,
    active,
    source,
  };
}

/** One gate for each tensor that others read. */
function gatesIn(program: Program): GateProgram[] {
  const groups = groupsOf(program);
  const needed = new Set<Tensor>(program.outputs);
  for (const { reads } of groups) for (const one of reads) needed.add(one);
  return groups.flatMap(({ statements, writes }) =>
    [...writes]
      .filter((one) => needed.has(one))
      .map((one) => gateProgram(program, statements, one)),
  );
}

/** What a variable changes and what changes the output, by way of gates. */
function activeIn(
  program: Program,
  gates: readonly GateProgram[],
): Set<Tensor> {
  const varied = new Set<Tensor>(program.wrt);
  for (const { output, smooth } of gates)
    if ([...smooth].some((one) => varied.has(one))) varied.add(output);
  const useful = new Set<Tensor>(program.outputs);
  for (const { output, smooth } of gates.toReversed())
    if (useful.has(output)) for (const one of smooth) useful.add(one);
  return new Set(
    [...varied].filter((one) => useful.has(one) && one.role !== "label"),
  );
}

/** Inputs that are read or differentiated by, then tensors that nothing writes. */
function sourcesOf(program: Program, gates: readonly GateProgram[]): Tensor[] {
  const written = new Set(gates.map((one) => one.output));
  const read = new Set<Tensor>([
    ...program.outputs,
    ...gates.flatMap((one) => [...one.reads]),
  ]);
  const inputs = program.inputs.filter(
    (one) => read.has(one) || program.wrt.includes(one),
  );
  const constants = [...read].filter(
    (one) => one.role === "local" && !written.has(one),
  );
  return [...inputs, ...constants];
}

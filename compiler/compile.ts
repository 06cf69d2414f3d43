/** The compiler as a list of passes. */
import type { SourceText } from "./errors.ts";
import {
  derive,
  type Derivative,
  type Derived,
  type FunctionName,
} from "./differentiate/derive.ts";
import type { LoweredModule } from "./ir/loops.ts";
import type { Program, Span, Statement } from "./ir/program.ts";
import { decompose } from "./lower/decompose.ts";
import { lowerModule } from "./lower/module.ts";
import { prune } from "./lower/prune.ts";
import { emitModule, type Emitted, type EmitOptions } from "./emit/module.ts";
import { Pipeline, pass, type Observer } from "./pass.ts";
import {
  readProgram,
  type ReadOptions,
  type ReadResult,
} from "./read/module.ts";
import { recognise, simplify } from "./rewrite/simplify.ts";

export interface CompileOptions extends ReadOptions {
  /** The name of the module, in its header. */
  readonly name: string;
  readonly functions?: readonly FunctionName[];
  /** Up to how many operations are written out rather than looped over. */
  readonly unroll?: number;
}

/** The text with what is wanted of it. */
interface Source {
  readonly text: SourceText;
  readonly options: CompileOptions;
}

/** A program of the user's. */
export interface Read extends Source, ReadResult {}

/** The programs of the functions that were asked for. */
export interface Derivatives extends Source {
  readonly read: ReadResult;
  readonly program: Program;
  readonly functions: readonly FunctionName[];
  readonly derivatives: ReadonlyMap<Derivative, Derived>;
}

export interface Lowered extends Source {
  readonly read: ReadResult;
  readonly functions: readonly FunctionName[];
  readonly module: LoweredModule;
}

const read = pass(
  "read",
  "text to a program of index notation",
  (source: Source): Read => ({
    ...source,
    ...readProgram(source.text, source.options),
  }),
);

const stabilise = pass(
  "recognise",
  "naive forms become stable ones",
  (input: Read): Read => ({ ...input, program: recognise(input.program) }),
);

const differentiate = pass(
  "differentiate",
  "the adjoint rule and its forward twin",
  (input: Read): Derivatives => {
    const functions =
      input.options.functions ?? defaultFunctions(input.program);
    return {
      text: input.text,
      options: input.options,
      read: input,
      program: input.program,
      functions,
      derivatives: derive(input.program, functions),
    };
  },
);

/** What is emitted unless the user says otherwise. */
export const defaultFunctions = (program: Program): FunctionName[] =>
  program.outputs.length === 1 && program.outputs[0]!.shape.length === 0
    ? ["forward", "backward", "valueAndGradient"]
    : ["forward", "backward"];

/** A pass over each derived program. */
const each = (
  name: string,
  about: string,
  change: (program: Program) => Program,
) =>
  pass(name, about, (input: Derivatives): Derivatives => ({
    ...input,
    derivatives: new Map(
      [...input.derivatives].map(([kind, one]) => [
        kind,
        { ...one, program: change(one.program) },
      ]),
    ),
  }));

const lower = pass(
  "lower",
  "statements to loops and straight lines",
  (input: Derivatives): Lowered => ({
    text: input.text,
    options: input.options,
    read: input.read,
    functions: input.functions,
    module: lowerModule(input.program, input.derivatives, input.functions, {
      name: input.options.name,
      source: input.text.text.trim(),
      from: input.text.file.startsWith("<") ? undefined : input.text.file,
      unroll: input.options.unroll ?? UNROLL,
      comment: commentOf(input.read, input.text),
    }),
  }),
);

/** Operations; measured in bench/: above this, loops are faster than straight lines. */
const UNROLL = 2000;

/** The line of source that a statement comes from. */
const commentOf =
  (from: ReadResult, text: SourceText) =>
  (statement: Statement): string | undefined => {
    const span: Span | undefined = statement.origin;
    if (span === undefined || from.lines.length < 2) return undefined;
    return text.text.slice(span.start, span.end).split("\n")[0];
  };

/** Text to loops; emission depends on what the text is wanted for. */
export const PIPELINE: Pipeline<Source, Lowered> = Pipeline.of(read)
  .then(stabilise)
  .then(differentiate)
  .then(each("simplify", "zeros, ones and signs are tidied", simplify))
  .then(each("prune", "what nobody reads is dropped", prune))
  .then(
    each(
      "decompose",
      "operations without a form in JavaScript are spelled out",
      decompose,
    ),
  )
  .then(each("simplify", "once more, after spelling out", simplify))
  .then(lower);

export function compileSource(
  text: SourceText,
  options: CompileOptions,
  observers: readonly Observer[] = [],
): Lowered {
  return PIPELINE.run({ text, options }, observers);
}

export const emit = (lowered: Lowered, options: EmitOptions): Emitted =>
  emitModule(lowered.module, options);

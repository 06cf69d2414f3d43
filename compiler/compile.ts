/** The compiler as a list of passes. */
import type { SourceText } from "./errors.ts";
import {
  derive,
  type Derivative,
  type Derived,
  type FunctionName,
} from "./differentiate/derive.ts";
import { chooseFunctions } from "./functions.ts";
import type { LoweredModule } from "./ir/loops.ts";
import type { Program, Span, Statement } from "./ir/program.ts";
import { decompose } from "./lower/decompose.ts";
import { hoist } from "./lower/hoist.ts";
import { inline } from "./lower/inline.ts";
import { lowerModule } from "./lower/module.ts";
import { WORTHWHILE } from "./lower/product-cost.ts";
import { prune } from "./lower/prune.ts";
import type { NetworkParts } from "./network/source.ts";
import { emitModule, type Emitted, type EmitOptions } from "./emit/module.ts";
import { Pipeline, pass, type Observer } from "./pass.ts";
import {
  readProgram,
  type ReadOptions,
  type ReadResult,
} from "./read/module.ts";
import { costOf, notesOf, type Cost } from "./report.ts";
import { adopt } from "./rewrite/adopt.ts";
import { cut } from "./rewrite/cut.ts";
import { keep } from "./rewrite/keep.ts";
import { recognise } from "./rewrite/recognise.ts";
import { simplify } from "./rewrite/simplify.ts";

export interface CompileOptions extends ReadOptions {
  /** The name of the module, in its header. */
  readonly name: string;
  /** What the user calls the module, if anything. */
  readonly title?: string;
  readonly functions?: readonly FunctionName[] | "all";
  /** What the header says the module is made from; default: the file of the text. */
  readonly from?: string;
  /** Up to how many operations are written out rather than looped over. */
  readonly unroll?: number;
  /** About how many statements a generated function may have. */
  readonly chunk?: number;
  /** How many multiplications a product of matrices must save to go to the runtime's kernel. */
  readonly kernel?: number;
  /** Whether comments give the place of their line in the text, for a source map, rather than the line. */
  readonly marks?: boolean;
  /** Whether functions refuse NaN and infinities in what they are given. */
  readonly checkFinite?: boolean;
  /** What a network is beyond the program that learns. */
  readonly network?: NetworkParts;
}

/** The text with what is wanted of it. */
interface Source {
  readonly text: SourceText;
  readonly options: CompileOptions;
}

/** A program of the user's, and of a network the one that predicts. */
export interface Read extends Source, ReadResult {
  readonly predict?: ReadResult;
}

/** The programs of the functions that were asked for. */
export interface Derivatives extends Source {
  readonly read: Read;
  readonly program: Program;
  readonly functions: readonly FunctionName[];
  readonly derivatives: ReadonlyMap<Derivative, Derived>;
}

export interface Lowered extends Source {
  readonly read: Read;
  readonly functions: readonly FunctionName[];
  readonly module: LoweredModule;
}

/** With what it costs, which the header says. */
export interface Accounted extends Lowered {
  readonly cost: Cost;
}

const read = pass(
  "read",
  "text to a program of index notation",
  (source: Source): Read => {
    const read = { ...source, ...readProgram(source.text, source.options) };
    const { network } = source.options;
    if (network === undefined) return read;
    const { predictStatistics } = network;
    const predict = readProgram(network.predict, {
      statistics: Object.fromEntries(
        predictStatistics.map((name) => [name, undefined]),
      ),
    });
    const program = adopt(predict.program, read.program);
    const warnings = [...network.warnings, ...read.warnings];
    return { ...read, warnings, predict: { ...predict, program } };
  },
);

/** A change of the programs that were read. */
const changing =
  (change: (program: Program) => Program) =>
  ({ predict, ...read }: Read): Read => ({
    ...read,
    program: change(read.program),
    ...(predict && {
      predict: { ...predict, program: change(predict.program) },
    }),
  });

const stabilise = pass(
  "recognise",
  "naive forms become stable ones",
  changing(recognise),
);

const shorten = pass(
  "cut",
  "very long expressions become several statements",
  changing(cut),
);

const hold = pass(
  "keep",
  "results that derivatives name become tensors",
  changing(keep),
);

const differentiate = pass(
  "differentiate",
  "the adjoint rule and its forward twin",
  (input: Read): Derivatives => {
    const functions = chooseFunctions(
      input.program,
      input.text,
      input.options.functions,
      input.predict !== undefined,
    );
    return {
      text: input.text,
      options: input.options,
      read: input,
      program: input.program,
      functions,
      derivatives: derive(input.program, functions, input.predict?.program),
    };
  },
);

/** A pass over each derived program. */
const each = (
  name: string,
  about: string,
  change: (program: Program) => Program,
  except?: Derivative,
) =>
  pass(name, about, (input: Derivatives): Derivatives => ({
    ...input,
    derivatives: new Map(
      [...input.derivatives].map(([kind, one]) => [
        kind,
        kind === except ? one : { ...one, program: change(one.program) },
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
      source: (input.options.network?.definition ?? input.text.text).trim(),
      beginnings: input.options.network?.beginnings ?? [],
      from: input.options.from ?? fileOf(input.text),
      unroll: input.options.unroll ?? UNROLL,
      chunk: input.options.chunk ?? CHUNK,
      kernel: input.options.kernel ?? WORTHWHILE,
      checkFinite: input.options.checkFinite ?? false,
      comment: commentsOf(input),
    }),
  }),
);

/** The comment that stands for a place in the text; mapping.ts of the build step reads it. */
const markOf = ({ start, end }: Span): string => `@${start}:${end}`;

const fileOf = ({ file }: SourceText): string | undefined =>
  file.startsWith("<") ? undefined : file;

/** Operations; measured in bench/: above this, loops are faster than straight lines. */
const UNROLL = 2000;

/** Statements: far below V8's limit for a function that it optimises. */
const CHUNK = 512;

type CommentOf = (statement: Statement) => string | undefined;

/** The line of source that a statement of each function comes from. */
function commentsOf({ read, text, options }: Derivatives) {
  if (options.marks)
    return (): CommentOf =>
      ({ origin }) =>
        origin && markOf(origin);
  const comment = commentOf(read, text);
  if (read.predict === undefined || options.network === undefined)
    return () => comment;
  const other = commentOf(read.predict, options.network.predict);
  return (name: FunctionName) => (name === "predict" ? other : comment);
}

const commentOf =
  (from: ReadResult, { text }: SourceText): CommentOf =>
  ({ origin }) =>
    origin === undefined || from.lines.length < 2
      ? undefined
      : text.slice(origin.start, origin.end).split("\n")[0];

const account = pass(
  "account",
  "operations and bytes are counted",
  (input: Lowered): Accounted => {
    const cost = costOf(input.module);
    const { title, network } = input.options;
    const { predict, program } = input.read;
    const onlyPredicts = input.functions.every((name) => name === "predict");
    const shown = (onlyPredicts && predict?.program) || program;
    const notes = [
      ...input.module.notes,
      ...notesOf(shown, cost),
      ...(network?.notes ?? []),
    ];
    const module = { ...input.module, ...(title && { title }), notes };
    return { ...input, cost, module };
  },
);

/** Text to loops; emission depends on what the text is wanted for. */
export const PIPELINE: Pipeline<Source, Accounted> = Pipeline.of(read)
  .then(stabilise)
  .then(shorten)
  .then(hold)
  .then(differentiate)
  .then(each("simplify", "zeros, ones and signs are tidied", simplify))
  .then(each("inline", "trivial tensors disappear into their readers", inline))
  .then(each("prune", "what nobody reads is dropped", prune))
  .then(
    each(
      "decompose",
      "operations without a form in JavaScript are spelled out",
      decompose,
      "whole",
    ),
  )
  .then(each("simplify", "once more, after spelling out", simplify))
  .then(each("hoist", "sums of multiples become multiples of sums", hoist))
  .then(lower)
  .then(account);

export function compileSource(
  text: SourceText,
  options: CompileOptions,
  observers: readonly Observer[] = [],
): Accounted {
  return PIPELINE.run({ text, options }, observers);
}

export const emit = (lowered: Lowered, options: EmitOptions): Emitted =>
  emitModule(lowered.module, options);

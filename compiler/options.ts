/** What users may ask for, and how it is checked before anything is compiled. */
import type { CompileOptions } from "./compile.ts";
import { FUNCTIONS, type FunctionName } from "./differentiate/derive.ts";
import type { EmitOptions } from "./emit/module.ts";
import { didYouMean, type SourceText } from "./errors.ts";

/** The extents of a tensor: whole numbers, or names of sizes known only when called. [] is a scalar. */
export type Shape = readonly (number | string)[];

/** A program's text, alone or with the name of its file. */
export type Source = string | SourceText;

/** What a program is: everything but how it is written down. */
export interface ProgramOptions {
  /** Declares every input: `[]` a scalar, `[3]`, `[20, 2]`, `["N", 2]`. */
  readonly inputs?: Readonly<Record<string, Shape>>;
  /** Gives shapes to some of the free names of a text without declarations. */
  readonly shapes?: Readonly<Record<string, Shape>>;
  /** What derivatives are taken by; default: the parameters, else every input that is no label. */
  readonly wrt?: readonly string[];
  /** The results; default: the last assignment. */
  readonly output?: string | readonly string[];
  /** Tensors that are handed on from call to call: inputs, and the names of what they become. */
  readonly statistics?: Readonly<Record<string, string>>;
  /** Up to how many operations are written out rather than looped over. */
  readonly unroll?: number;
  /** The most statements of one generated function. */
  readonly chunk?: number;
  /** Whether large products of matrices, and many exponentials, go to the runtime's kernels; default: "auto". */
  readonly kernel?: "auto" | "none";
}

/** What a module is. */
export interface Options extends ProgramOptions {
  /** The functions of the module, or "all"; default: forward, backward, valueAndGradient. */
  readonly functions?: readonly FunctionName[] | "all";
  /** The module's name, which opens its header. */
  readonly name?: string;
  /** TypeScript, or JavaScript with declarations beside it; default: "ts". */
  readonly target?: "ts" | "js";
  /** What the module imports the runtime by; default: "gradsmith/runtime". */
  readonly runtime?: string;
  /** Whether functions throw a RangeError if what they are given is NaN or infinite; default: false. */
  readonly checkFinite?: boolean;
  /** The columns that lines are broken at; default: 80. */
  readonly printWidth?: number;
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === "string" && value !== "";
const isCount: Check = (value) => Number.isInteger(value) && Number(value) > 0;
const isTexts: Check = (value) => Array.isArray(value) && value.every(isText);
const isExtent: Check = (value) => isText(value) || isCount(value);
const isShape: Check = (value) => Array.isArray(value) && value.every(isExtent);
const isShapes: Check = (value) =>
  typeof value === "object" &&
  value !== null &&
  Object.values(value).every(isShape);
const isRenaming: Check = (value) =>
  typeof value === "object" &&
  value !== null &&
  Object.values(value).every(isText);
const isFunctions: Check = (value) =>
  value === "all" ||
  (Array.isArray(value) && value.every((one) => FUNCTIONS.includes(one)));

const SHAPES = 'shapes by name, such as { W: [20, 2], X: ["N", 2] }';
const NAMES = "a list of names";

// prettier-ignore
const PROGRAM_OPTIONS: Readonly<Record<keyof ProgramOptions, readonly [Check, string]>> = {
  inputs: [isShapes, SHAPES],
  shapes: [isShapes, SHAPES],
  wrt:    [isTexts, NAMES],
  output: [(value) => isText(value) || isTexts(value), `a name or ${NAMES}`],
  statistics: [isRenaming, 'names by name, such as { mean: "nextMean" }'],
  unroll: [(value) => value === 0 || isCount(value), "a whole number of operations"],
  chunk:  [isCount, "a whole number of statements, 1 or more"],
  kernel: [(value) => value === "auto" || value === "none", '"auto" or "none"'],
};

// prettier-ignore
const ALL_OPTIONS: Readonly<Record<keyof Options, readonly [Check, string]>> = {
  ...PROGRAM_OPTIONS,
  functions:  [isFunctions, `"all", or a list of ${FUNCTIONS.join(", ")}`],
  name:       [isText, "a name"],
  target:     [(value) => value === "ts" || value === "js", '"ts" or "js"'],
  runtime:    [isText, "a module specifier"],
  checkFinite: [(value) => typeof value === "boolean", "true or false"],
  printWidth: [isCount, "a whole number of columns"],
};

const show = (value: unknown): string => JSON.stringify(value) ?? String(value);

function check(
  options: object,
  table: Readonly<Record<string, readonly [Check, string]>>,
): void {
  for (const [name, value] of Object.entries(options)) {
    const row = Object.hasOwn(table, name) ? table[name] : undefined;
    if (row === undefined) {
      const near = didYouMean(name, Object.keys(table));
      throw new TypeError(
        `unknown option '${name}'` + (near ? `; did you mean '${near}'?` : ""),
      );
    }
    const [isRight, expected] = row;
    if (value !== undefined && !isRight(value))
      throw new TypeError(
        `option '${name}': expected ${expected}, got ${show(value)}`,
      );
  }
}

/** Throws a TypeError if an option is unknown or of the wrong kind. */
export const checkOptions = (options: Options): void =>
  check(options, ALL_OPTIONS);

export const checkProgramOptions = (options: ProgramOptions): void =>
  check(options, PROGRAM_OPTIONS);

/** What a text is called that has no file. */
export const EXPRESSION = "<expression>";

export function sourceText(source: Source): SourceText {
  if (typeof source === "string") return { file: EXPRESSION, text: source };
  if (typeof source?.text === "string" && typeof source.file === "string")
    return source;
  throw new TypeError(
    "the source: expected a text or { file, text }, got " + show(source),
  );
}

/** "loss" for examples/loss.grad; "expression" for a text without a file. */
export function nameOf({ file }: SourceText): string {
  const base = file.split(/[\\/]/).at(-1)!;
  return file.startsWith("<") ? "expression" : base.replace(/\.[^.]*$/, "");
}

type Given<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** The options that are given: an undefined one is the same as none. */
const given = <T extends object>(options: T): Given<T> =>
  Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined),
  ) as Given<T>;

/** The options as the passes take them. */
export function compileOptions(
  text: SourceText,
  options: Options,
): CompileOptions {
  const { inputs, shapes, wrt, output, statistics, unroll, chunk } = options;
  const { functions, checkFinite, name, kernel } = options;
  const outputs = typeof output === "string" ? [output] : output;
  return {
    ...given({ inputs, shapes, wrt, outputs, statistics, unroll, chunk }),
    ...given({ functions, checkFinite }),
    ...(kernel === "none" && { kernel: Infinity }),
    ...(name && { title: name }),
    name: name ?? nameOf(text),
  };
}

export function emitOptions(options: Options): EmitOptions {
  const { target = "ts", runtime, printWidth } = options;
  return { target, ...given({ runtime, printWidth }) };
}

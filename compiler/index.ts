/** The door: mathematics in, differentiated TypeScript out. */
import { compileSource, emit, type Accounted } from "./compile.ts";
import type { Diagnostic, SourceText } from "./errors.ts";
import { guarded } from "./guard.ts";
import type { Definition } from "./network/types.ts";
import {
  checkOptions,
  emitOptions,
  type Options,
  type Source,
} from "./options.ts";
import { prepare } from "./prepare.ts";
import type { Observer } from "./pass.ts";
import type { Cost } from "./report.ts";

export {
  type Config,
  defineConfig,
  defineProgram,
  type FileOptions,
  type ProgramDefinition,
} from "./config.ts";
export type { FunctionName } from "./differentiate/derive.ts";
export { CompileError, type Diagnostic, type Severity } from "./errors.ts";
export { load } from "./load.ts";
export { defineNetwork } from "./network/define.ts";
export type { NetworkParameters } from "./network/infer.ts";
export type { Definition } from "./network/types.ts";
export type {
  ByName,
  Data,
  Description,
  Flat,
  FlatArray,
  LoadedOutputs,
  LoadedProgram,
  Numbers,
  Point,
} from "./load.ts";
export type { Options, ProgramOptions, Shape, Source } from "./options.ts";
export type { Cost, Count } from "./report.ts";
export type { SourceText };

/** What a module costs, and what it cost to make. */
export interface Report extends Cost {
  /** The passes in order, with the time each took. */
  readonly passes: readonly {
    readonly name: string;
    readonly milliseconds: number;
  }[];
}

export interface Compilation {
  /** The text of the module. */
  readonly code: string;
  /** With the target "js": the text of the .d.ts beside it. */
  readonly declarations?: string;
  readonly report: Report;
  /** What is probably not meant, though it has a meaning. */
  readonly warnings: readonly Diagnostic[];
}

/**
 * Compiles a program to the text of a module: a text, a file of one, or a network as an object or in a
 * file that ends in .net.yaml or .net.json.
 *
 * Throws a CompileError if the program is wrong, and a TypeError if an option is.
 */
export async function compile(
  source: Source | Definition,
  options: Options = {},
): Promise<Compilation> {
  checkOptions(options);
  const prepared = await prepare(source, options);
  const { text } = prepared;
  const passes: { name: string; milliseconds: number }[] = [];
  const timer: Observer = {
    after: (name, _, milliseconds) => passes.push({ name, milliseconds }),
  };
  return guarded(text, () => {
    const lowered = compileSource(text, prepared.options, [timer]);
    const start = performance.now();
    const emitted = emit(lowered, emitOptions(options));
    passes.push({ name: "emit", milliseconds: performance.now() - start });
    return compilation(lowered, emitted, passes);
  });
}

const compilation = (
  { cost, read }: Accounted,
  emitted: { code: string; declarations?: string },
  passes: Report["passes"],
): Compilation => ({
  ...emitted,
  report: { ...cost, passes },
  warnings: read.warnings,
});

/** A CompileError as bundlers show it: place, frame, and the file it is in. */
import { resolve } from "node:path";
import { type CompileError, type Diagnostic, render } from "../errors.ts";

/** What Rollup's family reads from an error. */
export interface BundlerError extends Error {
  readonly plugin: string;
  readonly id: string;
  readonly loc: {
    readonly file: string;
    readonly line: number;
    /** From zero. */
    readonly column: number;
  };
  readonly frame: string;
}

const locOf = ({ file, line, column }: Diagnostic) => ({
  file: resolve(file),
  line,
  column: column - 1,
});

/**
 * With the frame beside the message or, where `whole`, in it, for bundlers that show no frame. There is
 * no trace of calls: it would lead into the compiler.
 */
export function bundlerError(
  { diagnostics }: CompileError,
  id: string,
  whole: boolean,
): BundlerError {
  const [first] = diagnostics as readonly [Diagnostic];
  const frame = render(diagnostics);
  const error = new Error(whole ? `\n${frame}` : messageOf(first));
  error.name = "CompileError";
  error.stack = whole ? frame : "";
  const plugin = "gradsmith";
  return Object.assign(error, { plugin, id, loc: locOf(first), frame });
}

/** A warning as bundlers take it. */
export const bundlerWarning = (warning: Diagnostic, id: string) => ({
  message: messageOf(warning),
  id,
  loc: locOf(warning),
  frame: render([warning]),
});

const messageOf = ({ code, message }: Diagnostic): string =>
  `${code}: ${message}`;

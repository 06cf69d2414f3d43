/** What a command is. Its row is there at once; the command itself is loaded when it is wanted. */
import type { Arguments, Option } from "./arguments.ts";
import type { Terminal } from "./terminal.ts";

export interface Command {
  /** What comes behind the name: "<file | expression | -> [options]". */
  readonly usage: string;
  readonly options: readonly Option[];
  /** What there is to say besides, in lines of up to 80 columns. */
  readonly notes?: string;
  /** Whole command lines. */
  readonly examples: readonly string[];
  /** Gives the exit code. Throws a UsageError if it is used wrongly, a CompileError if its input is wrong. */
  readonly run: (args: Arguments, terminal: Terminal) => Promise<number>;
}

export interface Row {
  readonly name: string;
  /** One line. */
  readonly about: string;
  readonly load: () => Promise<Command>;
}

/** What every command takes. */
// prettier-ignore
export const GENERAL: readonly Option[] = [
  { name: "json",     about: "print one JSON document: results and diagnostics" },
  { name: "quiet",    about: "say nothing but errors" },
  { name: "color",    about: "in colours; default: where a terminal shows it" },
  { name: "no-color", about: "without colours" },
  { name: "help",     short: "h", about: "this text" },
  { name: "version",  short: "v", about: "the version" },
];

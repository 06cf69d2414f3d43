/** What goes wrong outside of any program, and how a command ends. */

/** The command line is used wrongly. */
export class UsageError extends Error {
  override readonly name: string = "UsageError";
  readonly hint: string;

  constructor(message: string, hint = "") {
    super(message);
    this.hint = hint;
  }
}

/** The command line is right, but what it asks for cannot be written. */
export class OutputError extends UsageError {
  override readonly name: string = "OutputError";
}

/** What a command ends with. */
// prettier-ignore
export const EXIT = {
  done:   0,
  /** The input has errors, a check has failed, or a file cannot be written. */
  errors: 1,
  /** The command line or a configuration is wrong, a source cannot be read, or the mistake is ours. */
  usage:  2,
  /** By Ctrl-C. */
  interrupted: 130,
} as const;

/** The words of an error of the file system, without its code and its call. */
export function reason(error: unknown): string {
  const { message } = error as Error;
  return /^[A-Z]+: ([^,]*)/.exec(message)?.[1] ?? message;
}

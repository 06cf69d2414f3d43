/** The command line is used wrongly. */
export class UsageError extends Error {
  readonly hint: string;

  constructor(message: string, hint = "") {
    super(message);
    this.name = "UsageError";
    this.hint = hint;
  }
}

/** What a command ends with. */
// prettier-ignore
export const EXIT = {
  done:   0,
  /** The input has errors. */
  errors: 1,
  /** The command line, a configuration or the file system is wrong, or we are. */
  usage:  2,
  /** By Ctrl-C. */
  interrupted: 130,
} as const;

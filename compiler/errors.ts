/** What is said about a wrong input: where, what, and what was probably meant. */

export type Severity = "error" | "warning";

export interface Diagnostic {
  /** The file's name as the user gave it; "<expression>" for text from the command line or a call. */
  readonly file: string;
  /** One-based. */
  readonly line: number;
  /** One-based, in characters (tabs count one). */
  readonly column: number;
  /** One past the last character, on the same line. */
  readonly endColumn: number;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** What was probably meant; empty if there is no good guess. */
  readonly hint: string;
}

/** A text and its name: what spans refer to. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
}

/** Errors and warnings about places in the source. */
import {
  type Code,
  CompileError,
  diagnose,
  type Diagnostic,
  type SourceText,
} from "../errors.ts";
import type { Span } from "../ir/program.ts";

/** Longer texts are not quoted. */
const LONGEST_QUOTE = 60;

export class Messages {
  readonly source: SourceText;
  readonly warnings: Diagnostic[] = [];

  constructor(source: SourceText) {
    this.source = source;
  }

  fail(span: Span, code: Code, message: string, hint = ""): never {
    throw new CompileError([diagnose(this.source, span, code, message, hint)]);
  }

  warn(span: Span, code: Code, message: string, hint = ""): void {
    this.warnings.push(
      diagnose(this.source, span, code, message, hint, "warning"),
    );
  }

  /** Line and column of a place, for messages. */
  place(span: Span): { readonly line: number; readonly column: number } {
    return diagnose(this.source, span, "GS900", "");
  }

  /** The text of a place, for messages. */
  text(span: Span | undefined): string {
    return span ? this.source.text.slice(span.start, span.end) : "";
  }

  /** "'W' (line 3) has the shape ", as far as it is known what is written where. */
  named(
    value: { readonly span?: Span; readonly from?: Span },
    here: Span,
  ): string {
    const text = this.text(value.span).replace(/\s+/g, " ");
    if (text === "" || text.length > LONGEST_QUOTE) return "";
    const line = value.from && this.place(value.from).line;
    const known = line !== undefined && line !== this.place(here).line;
    return `'${text}'${known ? ` (line ${line})` : ""} has the shape `;
  }
}

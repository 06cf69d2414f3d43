/** A call of a tensor function: what the entries of the library are given, and what they are. */
import type { Span } from "../ir/program.ts";
import type { Builder } from "./builder.ts";
import type { Value } from "./value.ts";

export interface Call {
  /** Receives the statements that compute the result. */
  readonly builder: Builder;
  /** The function as it was written, for messages. */
  readonly name: string;
  readonly args: readonly Value[];
  /** The whole call. */
  readonly span: Span;
  /** One for each argument. */
  readonly argSpans: readonly Span[];
}

/** A function over tensors; the number of its arguments is checked before it is run. */
export interface LibraryFunction {
  readonly min: number;
  readonly max: number;
  readonly run: (call: Call) => Value;
}

/** What the builders of the syntax tree share: parts with their places, and what they may hold. */
import {
  CompileError,
  diagnose,
  type Code,
  type SourceText,
} from "../errors.ts";
import type { Line, Node, Span } from "./ast.ts";
import type { Statement } from "./split.ts";

export type Define = Extract<Line, { kind: "define" }>;

/** A node and the tokens it covers, parentheses around it included. */
export interface Part {
  readonly node: Node | Define;
  readonly first: number;
  readonly last: number;
  readonly parenthesised?: true;
  /** A row of `[a, b; c, d]`, which has no brackets of its own. */
  readonly row?: true;
  /** The mark that stands in `[]`. */
  readonly empty?: true;
  /** A bound of a range that is not written. */
  readonly hidden?: true;
  /** Of an implicit product: what it multiplies. Grows with the product. */
  readonly factors?: Part[];
  /** How often `a + 3%` has doubled a part of it. */
  readonly doublings: number;
}

/** Where parts are built, and what is found on the way. */
export interface Site {
  readonly source: SourceText;
  readonly statement: Statement;
  readonly findings: Findings;
}

export interface Findings {
  /** Every name that is assigned, defined or a function's parameter. */
  readonly assigned: Set<string>;
  /** Implicit products, each as its factors. */
  readonly products: Part[][];
  /** Quotients whose divisor is an implicit product without parentheses. */
  readonly quotients: {
    readonly whole: Node;
    readonly dividend: Node;
    readonly divisor: Node;
  }[];
}

export function fail(
  { source }: Pick<Site, "source">,
  span: Span,
  code: Code,
  message: string,
  hint = "",
): never {
  throw new CompileError(diagnose(source, span, code, message, hint));
}

/** From token `first` to token `last`. */
export function spanOf(site: Site, first: number, last: number): Span {
  const { tokens } = site.statement;
  return { start: tokens[first]!.start, end: tokens[last]!.end };
}

/** A part as an argument or subscript, where `i = 1:n` may stand. */
export function argumentOf(site: Site, { node }: Part): Node {
  if (node.kind !== "define") return node;
  return fail(
    site,
    node.span,
    "GS109",
    "a function cannot be defined inside an expression",
    "define it in a statement of its own",
  );
}

/** A part as an operand: no assignment. */
export function valueOf(site: Site, part: Part): Node {
  const node = argumentOf(site, part);
  if (node.kind !== "binding") return node;
  return fail(
    site,
    node.span,
    "GS109",
    "an assignment cannot stand inside an expression",
    "'==' compares; an assignment is a statement of its own",
  );
}

/** The part whose node covers tokens `first` to `last`. */
export function covering(
  site: Site,
  first: number,
  last: number,
  parts: readonly Part[],
  make: (span: Span) => Node | Define,
): Part {
  const node = make(spanOf(site, first, last));
  let doublings = 0;
  for (const part of parts) doublings = Math.max(doublings, part.doublings);
  return { node, first, last, doublings };
}

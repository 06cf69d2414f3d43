/** What is said about a wrong input: where, what, and what was probably meant. */
import { clampLine, printable, widthOf } from "./display.ts";

export type Severity = "error" | "warning";

/** The stable codes: what kind of thing is wrong. A message says more. */
// prettier-ignore
export const CODES = {
  GS101: "syntax error",
  GS102: "bracket without partner",
  GS103: "nested too deeply",
  GS104: "character that cannot stand here",
  GS105: "empty input",
  GS106: "number that no 64-bit float holds",
  GS107: "part of the grammar that has no meaning here",
  GS108: "function written as a factor",
  GS109: "wrong assignment or definition",
  GS110: "reads otherwise than it looks",

  GS201: "unknown name",
  GS202: "name used before it is set",
  GS203: "unknown function",
  GS204: "wrong number of arguments",
  GS205: "variable called like a function",
  GS206: "function used like a variable",
  GS207: "function that calls itself",
  GS208: "assignment to an input",
  GS209: "wrong declaration",
  GS210: "reserved name",
  GS211: "wrong argument",
  GS212: "unit",
  GS213: "imaginary unit",
  GS214: "unknown output or variable",
  GS215: "wrong option",

  GS301: "shapes do not agree",
  GS302: "wrong number of axes",
  GS303: "size unknown or ambiguous",
  GS304: "not a scalar",

  GS401: "extents of an index do not agree",
  GS402: "index bounded by nothing",
  GS403: "subscript out of bounds",
  GS404: "statement that reads its own target",
  GS405: "wrong range",
  GS406: "wrong use of an index",

  GS501: "function without a derivative",
  GS502: "nothing to differentiate",

  GS601: "syntax error in a definition",
  GS602: "unknown key in a definition",
  GS603: "missing key in a definition",
  GS604: "wrong value in a definition",
  GS605: "layers that do not fit",
  GS606: "a loss that the last activation does not suit",

  GS900: "a bug of Gradsmith's",
  GS901: "not supported",
} as const;

export type Code = keyof typeof CODES;

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
  /** The line itself, so that a diagnostic alone can be shown. */
  readonly lineText?: string;
}

/** A text and its name: what spans refer to. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
}

/** Offsets of the first character and of the one past the last. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** How the parts of a message are painted; `plain` leaves them as they are. */
export interface Painter {
  readonly place: (text: string) => string;
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly hint: (text: string) => string;
  readonly gutter: (text: string) => string;
}

const same = (text: string): string => text;

export const plain: Painter = {
  place: same,
  error: same,
  warning: same,
  hint: same,
  gutter: same,
};

/** How many diagnostics the message of a CompileError shows. */
const SHOWN = 5;

/** The input is wrong. `message` is the diagnostics as text, without colours. */
export class CompileError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: Diagnostic | readonly Diagnostic[]) {
    const all = "code" in diagnostics ? [diagnostics] : diagnostics;
    const more = all.length - SHOWN;
    const rest = more > 0 ? `\n… and ${more} more` : "";
    super(render(all.slice(0, SHOWN)) + rest);
    this.name = "CompileError";
    this.diagnostics = all;
  }
}

/** The offsets at which the lines of a source start, remembered with it. */
const lineStarts = new WeakMap<SourceText, readonly number[]>();

function startsOf(source: SourceText): readonly number[] {
  const known = lineStarts.get(source);
  if (known) return known;
  const starts = [source.text.startsWith("\uFEFF") ? 1 : 0];
  for (const { index, 0: end } of source.text.matchAll(/\r\n?|\n/g))
    starts.push(index + end.length);
  lineStarts.set(source, starts);
  return starts;
}

/** How many of the ascending `starts` are at or before `offset`; at least one. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 1;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle - 1]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

const characters = (text: string): number => [...text].length;

/** Where a span stands; one that covers several lines is clipped to its first. */
function locate(source: SourceText, span: Span) {
  const starts = startsOf(source);
  const line = lineAt(starts, span.start);
  const from = starts[line - 1]!;
  const lineText = source.text
    .slice(from, starts[line] ?? source.text.length)
    .replace(/[\r\n]+$/, "");
  const before = lineText.slice(0, Math.max(0, span.start - from));
  const inside = lineText.slice(before.length, Math.max(0, span.end - from));
  const column = 1 + characters(before);
  return { line, column, endColumn: column + characters(inside), lineText };
}

/** A diagnostic about a place in a source. */
export function diagnose(
  source: SourceText,
  span: Span,
  code: Code,
  message: string,
  hint = "",
  severity: Severity = "error",
): Diagnostic {
  const place = locate(source, span);
  return { file: source.file, ...place, code, severity, message, hint };
}

/** An error of ours, as the user sees it. */
export function internalError(
  error: unknown,
  source: SourceText,
): CompileError {
  const what =
    error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new CompileError(
    diagnose(
      source,
      { start: 0, end: 0 },
      "GS900",
      `this is a bug of Gradsmith's, not of the input (${what})`,
      "please report it, with this input",
    ),
  );
}

function renderOne(diagnostic: Diagnostic, paint: Painter): string {
  const { file, line, column, endColumn, code, severity, lineText } =
    diagnostic;
  const colour = severity === "error" ? paint.error : paint.warning;
  const place = `${printable(file)}:${line}:${column}`;
  const rows = [
    `${paint.place(place)} ${colour(`${severity} ${code}`)}: ${printable(diagnostic.message)}`,
  ];
  if (lineText !== undefined && lineText.trim() !== "") {
    const shown = clampLine(lineText, column - 1, endColumn - 1);
    const gutter = String(line);
    const marks = "^".repeat(Math.max(1, widthOf(shown.inside)));
    rows.push(
      `  ${paint.gutter(`${gutter} |`)} ${shown.before}${shown.inside}${shown.after}`,
      `  ${paint.gutter(`${" ".repeat(gutter.length)} |`)} ${" ".repeat(widthOf(shown.before))}${colour(marks)}`,
    );
  }
  if (diagnostic.hint !== "")
    rows.push(`  ${paint.hint("hint:")} ${printable(diagnostic.hint)}`);
  return rows.join("\n");
}

/** Diagnostics as text: place and message, the line with the span underlined, the hint. */
export const render = (
  diagnostics: readonly Diagnostic[],
  paint: Painter = plain,
): string => diagnostics.map((each) => renderOne(each, paint)).join("\n");

/** Names longer than this are not compared: nobody mistypes them. */
const LONGEST_NAME = 64;
const MOST_EDITS = 3;

/** Edits (insert, delete, replace, swap neighbours) that turn one name into the other. */
function editDistance(a: string, b: string): number {
  let older: number[] = [];
  let old = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = old[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(replaced, old[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, older[j - 2]! + 1);
      row.push(best);
    }
    older = old;
    old = row;
  }
  return old[b.length]!;
}

/** How unlike two names are: by edits, or by length where the edits are as many. */
function unlikeness(name: string, candidate: string): number {
  if (candidate.toLowerCase() === name.toLowerCase()) return 0;
  const lengths = Math.abs(candidate.length - name.length);
  // With so many letters more or less, the edits are too many to matter.
  if (lengths > MOST_EDITS) return Infinity;
  return editDistance(name, candidate) + lengths / 10;
}

/** The candidate that `name` was probably meant to be, if one is near enough. */
export function didYouMean(
  name: string,
  candidates: Iterable<string>,
): string | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  const limit = Math.min(MOST_EDITS, Math.floor((name.length + 1) / 3));
  let best: string | undefined;
  let least = limit + 0.5;
  for (const candidate of candidates) {
    if (candidate === name) continue;
    const found = unlikeness(name, candidate);
    const tie = found === least && best !== undefined && candidate < best;
    if (found >= least && !tie) continue;
    best = candidate;
    least = found;
  }
  return best;
}

/** Text to syntax trees. */
import {
  CompileError,
  diagnose,
  type Diagnostic,
  type SourceText,
} from "../errors.ts";
import type { Line, Node } from "./ast.ts";
import { createGrammar } from "./grammar.ts";
import { splitStatements, type Statement } from "./split.ts";
import { buildLine } from "./syntax-build.ts";
import { syntaxError } from "./syntax-messages.ts";
import type { Findings } from "./syntax-parts.ts";
import { cutPieces } from "./syntax-pieces.ts";
import type { Raw } from "./syntax-raw.ts";
import { refuseWords } from "./elsewhere.ts";
import {
  bareFunctions,
  calledResults,
  impliedDivisors,
  misleadingSigns,
  type NameOptions,
} from "./syntax-traps.ts";

export interface Parsed {
  /** Never empty. */
  readonly lines: Line[];
  readonly warnings: Diagnostic[];
}

/** After so many errors the rest is not read; nor are more warnings looked for. */
const MOST_TOLD = 20;

/** mathjs's parser, made when it is first needed. */
let grammar: ((text: string) => Raw) | undefined;

function parseRaw(text: string): Raw {
  grammar ??= createGrammar();
  return grammar(text);
}

/**
 * Trees by the text of their piece. Leaves are handed over by their number, so statements of one form have one
 * text, and programs consist of few forms.
 */
type Trees = Map<string, Raw>;

/** A longer piece hardly comes twice. */
const LONGEST = 200;

function treeOf(text: string, trees: Trees): Raw {
  let tree = trees.get(text);
  if (tree !== undefined) return tree;
  tree = parseRaw(text);
  if (text.length <= LONGEST) trees.set(text, tree);
  return tree;
}

function parseStatement(
  source: SourceText,
  statement: Statement,
  findings: Findings,
  trees: Trees,
): Line {
  refuseWords(source, statement);
  const roots = new Map<number, Raw>();
  for (const [place, piece] of cutPieces(source, statement))
    try {
      roots.set(place, treeOf(piece.text, trees));
    } catch (error) {
      throw syntaxError(error as Error, source, statement, piece);
    }
  return buildLine({ source, statement, findings }, roots);
}

/** The lines of a program. Throws all that is wrong with the syntax at once. */
export function parseProgram(
  source: SourceText,
  options: NameOptions = {},
): Parsed {
  const findings: Findings = {
    assigned: new Set(),
    products: [],
    quotients: [],
  };
  const statements = splitStatements(source);
  const errors: Diagnostic[] = [];
  const lines: Line[] = [];
  const trees: Trees = new Map();
  for (const statement of statements)
    try {
      lines.push(parseStatement(source, statement, findings, trees));
    } catch (error) {
      if (!(error instanceof CompileError)) throw error;
      errors.push(...error.diagnostics);
      if (errors.length >= MOST_TOLD) break;
    }
  errors.push(...bareFunctions(source, findings, options));
  if (statements.length === 0)
    errors.push(
      diagnose(
        source,
        { start: 0, end: 0 },
        "GS105",
        "there is nothing to compile",
      ),
    );
  if (errors.length > 0) throw new CompileError(inOrder(errors));
  const warnings = [
    ...impliedDivisors(source, findings),
    ...calledResults(source, findings),
  ];
  for (const statement of statements)
    if (warnings.length < MOST_TOLD)
      warnings.push(...misleadingSigns(source, statement));
  return { lines, warnings: inOrder(warnings) };
}

const inOrder = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.toSorted((a, b) => a.line - b.line || a.column - b.column);

/** A single expression, such as a row of a table holds. */
export function parseExpression(text: string, file = "<expression>"): Node {
  const source = { file, text };
  const { lines } = parseProgram(source);
  const [line, second] = lines as [Line, Line?];
  const wrong = line.kind === "expression" ? second : line;
  if (line.kind === "expression" && !wrong) return line.value;
  throw new CompileError(
    diagnose(source, wrong!.span, "GS109", "one expression is expected here"),
  );
}

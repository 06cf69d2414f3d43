/** Tokens to statements: at line ends and semicolons outside brackets. */
import { CompileError, diagnose, type SourceText } from "../errors.ts";
import { type Token, tokenize } from "./tokens.ts";

export interface Statement {
  /** Without line breaks. Never empty. */
  readonly tokens: readonly Token[];
  /** For each bracket the place of its partner in `tokens`; −1 for what is no bracket. */
  readonly partner: readonly number[];
  /** It begins a line that is not the first of the text. */
  readonly afterNewline: boolean;
}

/** Operators that stand after their operand, so that a line may end with them. */
const ENDS_LINE: ReadonlySet<string> = new Set(["'", "!", "%"]);

const continues = (token: Token | undefined): boolean =>
  token?.kind === "operator" && !ENDS_LINE.has(token.text);

const CLOSES = { "(": ")", "[": "]" } as const;
const closerOf = (open: string): string => CLOSES[open as "(" | "["];

function bracketError(
  source: SourceText,
  token: Token,
  message: string,
  hint = "",
) {
  return new CompileError(diagnose(source, token, "GS102", message, hint));
}

/** The partner of each bracket; an error if one has none. */
function pairBrackets(source: SourceText, tokens: readonly Token[]): number[] {
  const partner = tokens.map(() => -1);
  const open: number[] = [];
  for (const [place, token] of tokens.entries()) {
    if (token.kind === "open") open.push(place);
    if (token.kind !== "close") continue;
    const opener = open.pop();
    if (opener === undefined)
      throw bracketError(source, token, `'${token.text}' closes nothing`);
    const expected = closerOf(tokens[opener]!.text);
    if (expected !== token.text)
      throw bracketError(
        source,
        token,
        `'${token.text}' cannot close '${tokens[opener]!.text}'`,
        `'${expected}' closes the '${tokens[opener]!.text}' of ${placeOf(source, tokens[opener]!)}`,
      );
    partner[opener] = place;
    partner[place] = opener;
  }
  const left = open.pop();
  if (left !== undefined)
    throw bracketError(
      source,
      tokens[left]!,
      `'${tokens[left]!.text}' is never closed`,
      `a '${closerOf(tokens[left]!.text)}' is missing`,
    );
  return partner;
}

function placeOf(source: SourceText, token: Token): string {
  const { line, column } = diagnose(source, token, "GS102", "");
  return `line ${line}, column ${column}`;
}

/** The statements of a text. */
export function splitStatements(source: SourceText): Statement[] {
  const statements: Statement[] = [];
  let tokens: Token[] = [];
  let depth = 0;
  let fresh = false;
  const flush = (): void => {
    if (tokens.length > 0)
      statements.push({
        tokens,
        partner: pairBrackets(source, tokens),
        afterNewline: fresh,
      });
    tokens = [];
  };
  for (const token of tokenize(source)) {
    if (token.kind === "open") depth++;
    if (token.kind === "close") depth = Math.max(0, depth - 1);
    const semicolon = token.text === ";" && depth === 0;
    if (token.kind !== "newline" && !semicolon) tokens.push(token);
    else if (semicolon || !continues(tokens.at(-1))) {
      flush();
      fresh = token.kind === "newline" && statements.length > 0;
    }
  }
  flush();
  return statements;
}

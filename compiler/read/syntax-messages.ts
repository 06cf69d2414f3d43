/** What mathjs's parser objects to, in our words and with a place. */
import { CompileError, diagnose, type SourceText } from "../errors.ts";
import type { Statement } from "./split.ts";
import type { Piece } from "./syntax-pieces.ts";
import { endsValue, type Token } from "./tokens.ts";

interface Complaint {
  readonly token: Token;
  readonly message: string;
  readonly hint?: string;
}

/** Where a complaint is made: the token objected to, if the piece did not end, and those around it. */
interface Scene {
  readonly token: Token | undefined;
  readonly previous: Token | undefined;
  /** The bracket around the piece; undefined for a whole statement. */
  readonly bracket: Token | undefined;
  readonly statement: Statement;
  readonly at: number;
  /** The first such operator outside brackets. */
  readonly first: (operator: string) => Token | undefined;
}

function missingValue({ token, previous, statement, at }: Scene): Complaint {
  if (token?.text === "!")
    return { token, message: "'!' stands after its operand", hint: "not x" };
  if (token && at === 0 && statement.afterNewline)
    return {
      token,
      message: `a line cannot begin with '${token.text}'`,
      hint: `end the line above with '${token.text}' to go on with it`,
    };
  if (previous?.kind === "operator")
    return {
      token: previous,
      message: `a value is missing after '${previous.text}'`,
    };
  const place = token ?? previous!;
  return { token: place, message: `a value is missing before '${place.text}'` };
}

function unexpected({ token, previous, bracket }: Scene): Complaint {
  if (token === undefined)
    return { token: previous!, message: `'${previous!.text}' is not finished` };
  if (token.text === ";")
    return {
      token,
      message: "';' cannot stand in these brackets",
      hint: "arguments and subscripts are separated by ','",
    };
  if (token.text === ",")
    return {
      token,
      message: "',' is not expected here",
      hint: "[a, b] is a vector",
    };
  if (token.text === ":")
    return {
      token,
      message: "':' is not expected here",
      hint: "put a range, or a conditional inside a conditional, in parentheses",
    };
  if (endsValue(previous) && token.kind !== "close")
    return {
      token,
      message: `an operator is missing before '${token.text}'`,
      hint:
        bracket?.text === "["
          ? "the elements of a vector are separated by ','"
          : "a product is written with '*'",
    };
  return { token, message: `'${token.text}' is not expected here` };
}

function badTarget({ first, previous }: Scene): Complaint {
  return {
    token: first("=") ?? previous!,
    message: "what stands before '=' cannot be assigned",
    hint: "x = …, A[i, j] = … and f(x) = … assign; '==' compares",
  };
}

function raggedRows(scene: Scene, said: string): Complaint {
  const [, other, first] = /([0-9]+) !== ([0-9]+)/.exec(said)!;
  const open = scene.statement.partner[scene.at - 1] ?? -1;
  return {
    token: scene.statement.tokens[open] ?? scene.previous!,
    message: `the rows of a matrix have different lengths, ${first} and ${other}`,
  };
}

// prettier-ignore
const COMPLAINTS: readonly (readonly [said: RegExp, complain: (scene: Scene, said: string) => Complaint])[] = [
  [/^Value expected|^Unexpected end/,     missingValue],
  [/^Invalid left hand side|AccessorNode expected as "object"/, badTarget],
  [/^Column dimensions/,                  raggedRows],
  [/^False part of conditional/,          ({ first, token, previous }) => ({
    token: first("?") ?? token ?? previous!,
    message: "a conditional is missing its ':' part",
    hint: "test ? a : b; put a conditional inside a conditional in parentheses" })],
  [/^The true-expression/,                ({ token, previous }) => ({
    token: token ?? previous!,
    message: "a value is missing between '?' and ':'" })],
  [/^Parenthesis|^End of|^Unexpected|^Syntax/, unexpected],
];

/** The bracket that encloses a token. */
function openBefore(
  { tokens, partner }: Statement,
  place: number,
): Token | undefined {
  let at = place - 1;
  while (at >= 0 && tokens[at]!.kind !== "open")
    at = (tokens[at]!.kind === "close" ? partner[at]! : at) - 1;
  return tokens[at];
}

function firstIn(
  { tokens, partner }: Statement,
  piece: Piece,
  operator: string,
): Token | undefined {
  let at = piece.first;
  while (at < piece.end && tokens[at]!.text !== operator)
    at = Math.max(at, partner[at]!) + 1;
  return at < piece.end ? tokens[at] : undefined;
}

/** The token of the piece that holds the offset `char` of its text. */
function tokenAt(piece: Piece, char: number): number | undefined {
  const next = piece.starts.findIndex((start) => start > char);
  const last = next < 0 ? piece.starts.length - 1 : next - 1;
  return char >= piece.text.length ? undefined : piece.places[last];
}

/** An error of mathjs's parser, which has the one-based offset `char`, as one of ours. */
export function syntaxError(
  error: Error & { readonly char?: number },
  source: SourceText,
  statement: Statement,
  piece: Piece,
): CompileError {
  if (error instanceof RangeError) {
    const message = "this expression is nested too deeply";
    const span = {
      start: statement.tokens[piece.first]!.start,
      end: statement.tokens[piece.end - 1]!.end,
    };
    return new CompileError(
      diagnose(
        source,
        span,
        "GS103",
        message,
        "name a part of it in a statement of its own",
      ),
    );
  }
  const { tokens } = statement;
  const at = tokenAt(piece, (error.char ?? Infinity) - 1) ?? piece.end;
  const scene: Scene = {
    statement,
    at,
    token: at < piece.end ? tokens[at] : undefined,
    previous: at > piece.first ? tokens[at - 1] : undefined,
    bracket: openBefore(statement, piece.first),
    first: (operator) => firstIn(statement, piece, operator),
  };
  const said = error.message;
  const complain =
    COMPLAINTS.find(([pattern]) => pattern.test(said))?.[1] ?? unexpected;
  const { token, message, hint } = complain(scene, said);
  return new CompileError(diagnose(source, token, "GS101", message, hint));
}

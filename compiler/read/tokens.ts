/** Text to tokens, as mathjs cuts them, but with places and without what has no meaning here. */
import {
  CompileError,
  diagnose,
  type Code,
  type SourceText,
} from "../errors.ts";
import type { Span } from "./ast.ts";
import { LOOKALIKES, REJECTED } from "./syntax-rejected.ts";

export type TokenKind =
  | "name"
  | "number"
  | "operator"
  | "open"
  | "close"
  /** A comma or semicolon. */
  | "separator"
  /** Only outside brackets: inside them a line break is a space. */
  | "newline";

export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
}

/** Operators that are words, and names in no case (but for the calls `mod(x, y)`, `and(a, b)`). */
export const WORD_OPERATORS: ReadonlySet<string> = new Set([
  "mod",
  "and",
  "or",
  "xor",
  "not",
]);

const POSTFIX: ReadonlySet<string> = new Set(["'", "!"]);

const SPACE = /[ \t\u00a0]+|#[^\r\n]*/y;
const NEWLINE = /\r\n?|\n/y;
const LETTER =
  "[a-zA-Z_$]|(?=\\p{ID_Start})[\\u00c0-\\u02af\\u0370-\\u03ff\\u2100-\\u214f\\u{1d400}-\\u{1d7ff}]";
const NAME = new RegExp(`(?:${LETTER})(?:${LETTER}|[0-9])*`, "uy");
const ASCII_NAME = /[a-zA-Z_$][a-zA-Z_$0-9]*/y;
const NUMBER_START = /\.?[0-9]/y;
const RADIX = /0[box][a-zA-Z0-9_]*(?:\.[a-zA-Z0-9_]+)?/y;
const DECIMAL =
  /(?:[0-9]+(?:\.(?![/*^])[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?/y;
const SYMBOL =
  /===|!==|>>>|\.\*|\.\/|\.\^|\^\||\?\.(?![0-9])|\?\?|==|!=|<=|>=|<<|>>|&&|\|\||\*\*|\/\/|[-+*/:]=|->|=>|<>|[-+*/%^~!&|=:?<>.,;()[\]{}"']/y;

/** Characters that no source may hold, not even in a comment. */
const FORBIDDEN =
  /(?![\t\r\n])[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
/** Texts that hold none of them, which is found faster. */
const PRINTABLE = /^[\t\r\n -~]*$/;

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** Most names are ASCII, which is found faster. */
function matchName(text: string, at: number): string | undefined {
  const name = match(ASCII_NAME, text, at);
  const end = at + (name?.length ?? 0);
  return text.charCodeAt(end) > 0x7f ? match(NAME, text, at) : name;
}

/** Whether a value ends with this token, so that what follows is an operator. */
export const endsValue = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.kind === "name" ||
    token.kind === "number" ||
    token.kind === "close" ||
    (token.kind === "operator" && POSTFIX.has(token.text)));

const codePoint = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;

class Scanner {
  readonly tokens: Token[] = [];
  private readonly source: SourceText;
  private at = 0;
  private depth = 0;

  constructor(source: SourceText) {
    this.source = source;
  }

  scan(): Token[] {
    const { text } = this.source;
    const forbidden = PRINTABLE.test(text) ? null : FORBIDDEN.exec(text);
    if (forbidden) this.forbid(forbidden.index, forbidden[0]);
    if (text.startsWith("\ufeff")) this.at = 1;
    while (this.at < text.length) this.step();
    return this.tokens;
  }

  private step(): void {
    const { text } = this.source;
    const name = matchName(text, this.at);
    if (name !== undefined) return this.name(name);
    const space = match(SPACE, text, this.at);
    if (space !== undefined) {
      this.at += space.length;
      return;
    }
    const newline = match(NEWLINE, text, this.at);
    if (newline !== undefined) {
      if (this.depth === 0) this.push("newline", "\n", newline.length);
      else this.at += newline.length;
      return;
    }
    if (match(NUMBER_START, text, this.at) !== undefined) this.number();
    else this.symbol();
  }

  private push(kind: TokenKind, text: string, length = text.length): void {
    const start = this.at;
    this.at += length;
    this.tokens.push({ kind, text, start, end: this.at });
  }

  private fail(length: number, code: Code, message: string, hint = ""): never {
    const span = { start: this.at, end: this.at + length };
    throw new CompileError(diagnose(this.source, span, code, message, hint));
  }

  private forbid(at: number, character: string): never {
    this.at = at;
    this.fail(
      character.length,
      "GS104",
      `the character ${codePoint(character)} cannot stand in a source`,
    );
  }

  private name(name: string): void {
    const previous = this.tokens.at(-1);
    if (
      /^_[0-9]+$/.test(name) &&
      previous?.kind === "number" &&
      previous.end === this.at
    )
      this.fail(
        name.length,
        "GS101",
        "digits cannot be grouped by '_'",
        previous.text + name.slice(1),
      );
    if (name === "to" || name === "in")
      this.fail(
        name.length,
        "GS107",
        `'${name}' converts units in the grammar of mathjs, so it cannot be a name`,
      );
    if (!WORD_OPERATORS.has(name)) return this.push("name", name);
    if (endsValue(previous) || name === "not")
      return this.push("operator", name);
    if (!/^[ \t\u00a0]*\(/.test(this.source.text.slice(this.at + name.length)))
      this.fail(name.length, "GS101", `'${name}' is an operator, not a name`);
    this.push("name", name);
  }

  private number(): void {
    const { text } = this.source;
    const radix = match(RADIX, text, this.at);
    const literal = radix ?? match(DECIMAL, text, this.at)!;
    const value = Number(literal);
    if (Number.isNaN(value))
      this.fail(literal.length, "GS101", `'${literal}' is not a number`);
    const end = this.at + literal.length;
    const next = text.slice(end, end + 3);
    if (
      radix === undefined &&
      !/[eE]/.test(literal) &&
      /^[eE](?:[+-]|\.(?![/*^]))/.test(next)
    )
      this.fail(
        literal.length + 2,
        "GS101",
        "a number is missing its exponent",
        `put a space before 'e' if the constant e is meant`,
      );
    if (value === Infinity)
      this.fail(
        literal.length,
        "GS106",
        `${literal} is larger than any 64-bit float`,
        "Infinity",
      );
    if (value === 0 && /[1-9]/.test(literal.replace(/[eE].*/, "")))
      this.fail(
        literal.length,
        "GS106",
        `${literal} is nearer to zero than any 64-bit float but 0`,
        "0",
      );
    this.push("number", literal);
  }

  private symbol(): void {
    const { text } = this.source;
    const symbol = match(SYMBOL, text, this.at);
    if (symbol === undefined) this.unknown();
    if (symbol === '"' || (symbol === "'" && !endsValue(this.tokens.at(-1))))
      this.string(symbol);
    const rejected = REJECTED.get(symbol);
    if (rejected) this.fail(symbol.length, "GS107", ...rejected);
    if (symbol === "(" || symbol === "[") {
      this.depth++;
      this.push("open", symbol);
    } else if (symbol === ")" || symbol === "]") {
      this.depth = Math.max(0, this.depth - 1);
      this.push("close", symbol);
    } else
      this.push(
        symbol === "," || symbol === ";" ? "separator" : "operator",
        symbol,
      );
  }

  private unknown(): never {
    const character = String.fromCodePoint(
      this.source.text.codePointAt(this.at)!,
    );
    const visible = /[\p{Z}\p{C}\p{M}]/u.test(character)
      ? codePoint(character)
      : `'${character}'`;
    this.fail(
      character.length,
      "GS104",
      `the character ${visible} cannot stand here`,
      LOOKALIKES.get(character) ?? "",
    );
  }

  private string(quote: string): never {
    const rest = /^[^\r\n]*/.exec(this.source.text.slice(this.at + 1))![0];
    const length = rest.includes(quote)
      ? rest.indexOf(quote) + 2
      : rest.length + 1;
    this.fail(
      length,
      "GS107",
      "there are no strings here",
      quote === "'" ? "x' transposes x; it stands directly after a value" : "",
    );
  }
}

export const tokenize = (source: SourceText): Token[] =>
  new Scanner(source).scan();

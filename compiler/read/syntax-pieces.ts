/**
 * A statement cut into pieces that mathjs can parse.
 *
 * mathjs's parser recurses once for each precedence level of each bracket and its nodes carry no
 * places. So what stands in brackets is parsed on its own and leaves a placeholder behind, and each
 * leaf is handed over under the number of its token: `(x + 2) * y` becomes `( $1 ) * _6` and
 * `_1 + 1003`, from which every leaf of the tree knows where it stands.
 */
import {
  CompileError,
  diagnose,
  type Code,
  type SourceText,
} from "../errors.ts";
import type { Span } from "./ast.ts";
import type { Statement } from "./split.ts";
import { endsValue, type Token } from "./tokens.ts";

/** Tokens `first` to `end` − 1 of a statement, as text for mathjs. */
export interface Piece {
  readonly first: number;
  readonly end: number;
  readonly text: string;
  /** Where each of `places` starts in `text`, ascending. */
  readonly starts: readonly number[];
  /** The token that each part of the text stands for. */
  readonly places: readonly number[];
}

/** Numbers below are mathjs's own: the hidden 1 of `:3` and the hidden 100 of `10%`. */
const FIRST_NUMBER = 1000;

/** Powers and signs nest to the right in mathjs, which recurses. */
const DEEPEST_POWER = 400;

export const nameOf = (place: number): string => `_${place}`;
const placeholderOf = (place: number): string => `$${place}`;
const emptyMark = (place: number): string => `E${place}`;

export type Leaf =
  | { readonly kind: "token"; readonly place: number }
  | { readonly kind: "placeholder"; readonly first: number }
  /** Stands in the brackets of an array without elements. */
  | { readonly kind: "empty"; readonly place: number }
  /** Written by mathjs, not by the user. */
  | { readonly kind: "hidden" };

/** What a name that mathjs gives back stands for. */
export function leafOfName(name: string): Leaf {
  const place = Number(name.slice(1));
  if (name[0] === "_") return { kind: "token", place };
  if (name[0] === "$") return { kind: "placeholder", first: place };
  if (name[0] === "E") return { kind: "empty", place };
  return { kind: "hidden" };
}

export const leafOfNumber = (value: number): Leaf =>
  value < FIRST_NUMBER
    ? { kind: "hidden" }
    : { kind: "token", place: value - FIRST_NUMBER };

/** Cuts one piece and puts the pieces it leaves out on `rest`. */
class Cutter {
  private readonly parts: string[] = [];
  private readonly starts: number[] = [];
  private readonly places: number[] = [];
  private length = 0;
  /** Powers and signs since the last other operator. */
  private powers = 0;
  private assigned = false;
  /** A conditional stands in the middle of another one. */
  private nested = false;
  private readonly source: SourceText;
  private readonly statement: Statement;
  private readonly first: number;
  private readonly end: number;
  private readonly rest: [first: number, end: number][];

  constructor(
    source: SourceText,
    statement: Statement,
    [first, end]: [first: number, end: number],
    rest: [first: number, end: number][],
  ) {
    this.source = source;
    this.statement = statement;
    this.first = first;
    this.end = end;
    this.rest = rest;
  }

  cut(): Piece {
    for (let place = this.first; place < this.end;) place = this.token(place);
    const { first, end, starts, places } = this;
    return { first, end, text: this.parts.join(" "), starts, places };
  }

  private put(text: string, place: number): void {
    this.parts.push(text);
    this.starts.push(this.length);
    this.places.push(place);
    this.length += text.length + 1;
  }

  private fail(span: Span, code: Code, message: string, hint = ""): never {
    throw new CompileError(diagnose(this.source, span, code, message, hint));
  }

  /** Puts what begins at `place` and returns where to go on. */
  private token(place: number): number {
    const token = this.statement.tokens[place]!;
    this.countPowers(place, token);
    if (token.kind === "open") return this.group(place);
    if (token.text === "=") this.assignment(place);
    this.leaf(place);
    return token.text === "?" ? this.conditional(place) : place + 1;
  }

  private leaf(place: number): void {
    const token = this.statement.tokens[place]!;
    if (token.kind === "name") this.put(nameOf(place), place);
    else if (token.kind === "number")
      this.put(String(FIRST_NUMBER + place), place);
    else this.put(token.text, place);
  }

  private assignment(place: number): void {
    const { tokens } = this.statement;
    if (this.assigned) {
      const unfinished = this.lineEndBefore(place);
      if (unfinished)
        this.fail(
          unfinished,
          "GS101",
          `a value is missing after '${unfinished.text}'`,
          `after '${unfinished.text}' a statement goes on in the next line`,
        );
      this.fail(
        tokens[place]!,
        "GS109",
        "a statement assigns only once",
        "b = 1; a = b",
      );
    }
    this.assigned = true;
  }

  /** The operator at the end of a line that made this one a continuation. */
  private lineEndBefore(place: number): Token | undefined {
    const { tokens } = this.statement;
    for (let at = place - 1; at > this.first; at--) {
      const token = tokens[at - 1]!;
      const between = this.source.text.slice(token.end, tokens[at]!.start);
      if (/[\r\n]/.test(between))
        return token.kind === "operator" ? token : undefined;
    }
    return undefined;
  }

  /** What follows the `:` of a conditional is a piece of its own, so that long chains stay flat. */
  private conditional(question: number): number {
    const { tokens } = this.statement;
    let colon = question + 1;
    while (colon < this.end && !/^[?:]$/.test(tokens[colon]!.text))
      colon = this.next(colon);
    // Where a conditional in the middle of another one ends is for mathjs to say.
    if (colon < this.end && tokens[colon]!.text === "?") this.nested = true;
    if (this.nested || colon + 2 >= this.end) return question + 1;
    for (let place = question + 1; place < colon;) place = this.token(place);
    this.put(":", colon);
    this.put(placeholderOf(colon + 1), colon + 1);
    this.rest.push([colon + 1, this.end]);
    return this.end;
  }

  /** The token after this one or, if it opens a bracket, after its partner. */
  private next(place: number): number {
    return Math.max(place, this.statement.partner[place]!) + 1;
  }

  private group(open: number): number {
    const { tokens, partner } = this.statement;
    const close = partner[open]!;
    this.put(tokens[open]!.text, open);
    if (close === open + 1 && this.isArray(open))
      this.put(emptyMark(open), open);
    let start = open + 1;
    for (let place = start; place < close; place = this.next(place)) {
      if (tokens[place]!.kind !== "separator") continue;
      this.item(start, place);
      this.put(tokens[place]!.text, place);
      start = place + 1;
    }
    this.item(start, close);
    this.put(tokens[close]!.text, close);
    return close + 1;
  }

  private isArray(open: number): boolean {
    const { tokens } = this.statement;
    return tokens[open]!.text === "[" && !endsValue(tokens[open - 1]);
  }

  private item(start: number, end: number): void {
    if (end - start > 1) {
      this.put(placeholderOf(start), start);
      this.rest.push([start, end]);
    } else if (end - start === 1) {
      if (this.statement.tokens[start]!.text === ":")
        this.put(nameOf(start), start);
      else this.leaf(start);
    }
  }

  private countPowers(place: number, token: Token): void {
    const previous =
      place > this.first ? this.statement.tokens[place - 1] : undefined;
    const afterValue = endsValue(previous);
    if (token.kind === "operator") {
      if (token.text === "^" || token.text === ".^") this.powers++;
      else if (!afterValue && previous?.text !== "%") this.powers++;
      else if (token.text !== "'" && token.text !== "!") this.powers = 0;
    } else if (afterValue && token.text !== "[")
      if (token.kind !== "open" || previous?.kind !== "name") this.powers = 0;
    if (this.powers > DEEPEST_POWER)
      this.fail(
        token,
        "GS103",
        `powers and signs nest more than ${DEEPEST_POWER} deep`,
        "name a part of it in a statement of its own",
      );
  }
}

/** The pieces of a statement, each by the place of its first token; the whole statement is at 0. */
export function cutPieces(
  source: SourceText,
  statement: Statement,
): Map<number, Piece> {
  const pieces = new Map<number, Piece>();
  const rest: [first: number, end: number][] = [[0, statement.tokens.length]];
  for (let range = rest.pop(); range; range = rest.pop())
    pieces.set(range[0], new Cutter(source, statement, range, rest).cut());
  return pieces;
}

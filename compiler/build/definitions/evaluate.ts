/** Expressions of TypeScript to values, by reading alone: nothing of a user's file is run. */
import { ts } from "ts-morph";
import { CompileError, diagnose, type SourceText } from "../../errors.ts";
import { charactersOf } from "./literals.ts";
import type { Entry, Fields, List, Place, Text, Value } from "./values.ts";

/** How deep constants may refer to each other. */
const DEEPEST = 100;

export class Evaluator {
  readonly #file: ts.SourceFile;
  readonly #source: SourceText;
  /** The constants at the top of the file. */
  readonly #constants: ReadonlyMap<string, ts.Expression>;
  #depth = 0;

  constructor(
    file: ts.SourceFile,
    source: SourceText,
    constants: ReadonlyMap<string, ts.Expression>,
  ) {
    this.#file = file;
    this.#source = source;
    this.#constants = constants;
  }

  placeOf(node: ts.Node): Place {
    return { start: node.getStart(this.#file), end: node.end };
  }

  /** Throws a CompileError at the first part that only running the file would tell. */
  value(node: ts.Expression): Value {
    if (++this.#depth > DEEPEST) throw this.#unknown(node);
    try {
      return this.#value(unwrapped(node));
    } finally {
      this.#depth--;
    }
  }

  #value(node: ts.Expression): Value {
    const place = this.placeOf(node);
    if (ts.isStringLiteralLike(node)) return this.#literal(place);
    if (ts.isTemplateExpression(node)) return this.#template(node, place);
    if (ts.isNumericLiteral(node))
      return { kind: "plain", value: Number(node.text), ...place };
    if (ts.isArrayLiteralExpression(node)) return this.#list(node, place);
    if (ts.isObjectLiteralExpression(node)) return this.#fields(node, place);
    if (ts.isIdentifier(node)) return this.#constant(node, place);
    if (ts.isPrefixUnaryExpression(node)) return this.#negative(node, place);
    if (ts.isBinaryExpression(node)) return this.#joined(node, place);
    const word = WORDS.get(node.kind);
    if (word === undefined) throw this.#unknown(node);
    return { kind: "plain", value: word.value, ...place };
  }

  #literal(place: Place): Text {
    const raw = this.#file.text.slice(place.start + 1, place.end - 1);
    return { kind: "text", ...charactersOf(raw, place.start + 1), ...place };
  }

  /** What is put into a template has no place of its own in its text but that of the `${…}`. */
  #template(node: ts.TemplateExpression, place: Place): Text {
    const texts: Text[] = [this.#part(node.head)];
    for (const { expression, literal } of node.templateSpans) {
      const { value } = this.#textOf(expression);
      texts.push(evenly(value, this.placeOf(expression)));
      texts.push(this.#part(literal));
    }
    return concatenated(texts, place);
  }

  #part(node: ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail): Text {
    const { start, end } = this.placeOf(node);
    const close = ts.isTemplateTail(node) ? 1 : 2;
    const raw = this.#file.text.slice(start + 1, end - close);
    return { kind: "text", ...charactersOf(raw, start + 1), start, end };
  }

  #textOf(node: ts.Expression): Text {
    const value = this.value(node);
    if (value.kind === "text") return value;
    if (value.kind !== "plain") throw this.#unknown(node);
    return evenly(String(value.value), value);
  }

  #joined(node: ts.BinaryExpression, place: Place): Text {
    if (node.operatorToken.kind !== ts.SyntaxKind.PlusToken)
      throw this.#unknown(node);
    const left = this.value(node.left);
    const right = this.value(node.right);
    if (left.kind !== "text" || right.kind !== "text")
      throw this.#unknown(node);
    return concatenated([left, right], place);
  }

  #negative(node: ts.PrefixUnaryExpression, place: Place): Value {
    const inside = this.value(node.operand);
    const isMinus = node.operator === ts.SyntaxKind.MinusToken;
    const number = inside.kind === "plain" ? inside.value : undefined;
    if (!isMinus || typeof number !== "number") throw this.#unknown(node);
    return { kind: "plain", value: -number, ...place };
  }

  #constant(node: ts.Identifier, place: Place): Value {
    if (node.text === "undefined")
      return { kind: "plain", value: undefined, ...place };
    const found = this.#constants.get(node.text);
    if (found === undefined) throw this.#unknown(node);
    return this.value(found);
  }

  #list(node: ts.ArrayLiteralExpression, place: Place): List {
    const items = node.elements.flatMap((one) => {
      if (!ts.isSpreadElement(one)) return [this.value(one)];
      const inside = this.value(one.expression);
      if (inside.kind !== "list") throw this.#unknown(one);
      return inside.items;
    });
    return { kind: "list", items, ...place };
  }

  #fields(node: ts.ObjectLiteralExpression, place: Place): Fields {
    const entries = new Map<string, Entry>();
    for (const one of node.properties)
      for (const entry of this.#entries(one)) entries.set(entry.name, entry);
    return { kind: "fields", entries, ...place };
  }

  #entries(node: ts.ObjectLiteralElementLike): Entry[] {
    if (ts.isSpreadAssignment(node)) {
      const inside = this.value(node.expression);
      if (inside.kind !== "fields") throw this.#unknown(node);
      return [...inside.entries.values()];
    }
    if (ts.isShorthandPropertyAssignment(node)) {
      const { text: name } = node.name;
      const value = this.value(node.name);
      return [{ name, place: this.placeOf(node.name), value }];
    }
    if (!ts.isPropertyAssignment(node)) throw this.#unknown(node);
    const value = this.value(node.initializer);
    const name = this.#nameOf(node.name);
    return [{ name, place: this.placeOf(node.name), value }];
  }

  #nameOf(node: ts.PropertyName): string {
    if (ts.isComputedPropertyName(node))
      return this.#textOf(node.expression).value;
    if (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) return node.text;
    if (ts.isNumericLiteral(node)) return node.text;
    throw this.#unknown(node);
  }

  #unknown(node: ts.Node): CompileError {
    return new CompileError(
      diagnose(
        this.#source,
        this.placeOf(node),
        "GS901",
        "definitions are read without running the file, and this is not known without",
        "write literals, constants of this file, and templates of them",
      ),
    );
  }
}

// prettier-ignore
const WORDS: ReadonlyMap<ts.SyntaxKind, { readonly value: boolean | null }> = new Map([
  [ts.SyntaxKind.TrueKeyword,  { value: true }],
  [ts.SyntaxKind.FalseKeyword, { value: false }],
  [ts.SyntaxKind.NullKeyword,  { value: null }],
]);

/** The expression inside brackets, `as` and `satisfies`. */
export function unwrapped(node: ts.Expression): ts.Expression {
  let inside = node;
  while (
    ts.isParenthesizedExpression(inside) ||
    ts.isAsExpression(inside) ||
    ts.isSatisfiesExpression(inside)
  )
    inside = inside.expression;
  return inside;
}

/** A text all of which has the same place. */
const evenly = (value: string, { start, end }: Place): Text => ({
  kind: "text",
  value,
  offsets: [...Array.from({ length: value.length }, () => start), end],
  start,
  end,
});

const concatenated = (texts: readonly Text[], place: Place): Text => ({
  kind: "text",
  value: texts.map((one) => one.value).join(""),
  offsets: [
    ...texts.flatMap((one) => one.offsets.slice(0, -1)),
    texts.at(-1)!.offsets.at(-1)!,
  ],
  ...place,
});

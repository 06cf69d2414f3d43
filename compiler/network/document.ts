/** YAML and JSON to plain values, each with its place in the text. JSON is read as the YAML that it is. */
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLError,
  type YAMLMap,
} from "yaml";
import {
  type Code,
  CompileError,
  diagnose,
  type Diagnostic,
  type SourceText,
} from "../errors.ts";
import type { Span } from "../ir/program.ts";
import type { Path } from "./error.ts";

export interface Document {
  readonly value: unknown;
  /** Of the value at a path, or of the nearest one around it that is there. */
  readonly spanOf: (path: Path) => Span;
  /** Of the key at the end of a path, or of its value if that is no key. */
  readonly keySpanOf: (path: Path) => Span;
}

/** Throws a CompileError with all that is wrong with the text as YAML. */
export function readDocument(source: SourceText): Document {
  const document = parseDocument(source.text, { prettyErrors: false });
  const problems = [...document.errors, ...document.warnings].map((one) =>
    syntaxError(source, one),
  );
  if (problems.length > 0) throw new CompileError(problems);
  const reader = new Reader(source);
  const value = reader.read(document.contents, []);
  if (reader.problems.length > 0) throw new CompileError(reader.problems);
  checkJson(source);
  return reader.document(value);
}

const SYNTAX: Code = "GS601";

/** What parts of YAML's messages mean, in our words. */
// prettier-ignore
const WORDS: Partial<Record<YAMLError["code"], readonly [message: string, hint: string]>> = {
  TAB_AS_INDENT:         ["a tab cannot indent a line", "YAML is indented by spaces"],
  MULTIPLE_DOCS:         ["a second document begins here", "a file holds one network"],
  BAD_ALIAS:             ["an alias without a name", "text that begins with * stands in quotes"],
  BLOCK_AS_IMPLICIT_KEY: ["a second ':' in one line", "nested keys go on a line of their own, or in { }"],
  BAD_DIRECTIVE:         ["an unknown directive", "text that begins with % stands in quotes"],
};

function syntaxError(
  source: SourceText,
  { code, message, pos }: YAMLError,
): Diagnostic {
  const [start, end] = pos;
  const span = { start, end: Math.max(end, start + 1) };
  if (code === "DUPLICATE_KEY") {
    const key = /^[\w$.-]+/.exec(source.text.slice(start))?.[0] ?? "";
    return diagnose(
      source,
      { start, end: start + Math.max(1, key.length) },
      SYNTAX,
      key === "" ? "a key stands twice" : `the key '${key}' stands twice`,
      "one of them must go",
    );
  }
  if (code === "TAG_RESOLVE_FAILED")
    return diagnose(
      source,
      span,
      SYNTAX,
      `there is no tag '${source.text.slice(start, end)}' here`,
      "text that begins with ! stands in quotes",
    );
  const [own, hint] =
    code === "BAD_INDENT" && message.startsWith("Flow")
      ? [
          "a bracket before this is not closed",
          "every [ needs a ], every { a }",
        ]
      : (WORDS[code] ?? [lowered(message), ""]);
  return diagnose(source, clipped(source, span), SYNTAX, own, hint);
}

/** "Missing closing 'quote" is of the library's own; the rest reads well. */
const lowered = (message: string): string =>
  message.charAt(0).toLowerCase() +
  message.slice(1).replace("'quote", "quote").replace(/\.$/, "");

/** What lies behind the last character is shown at it. */
function clipped({ text }: SourceText, { start, end }: Span): Span {
  const last = text.trimEnd().length;
  return start < last
    ? { start, end }
    : { start: Math.max(0, last - 1), end: last };
}

/** What JSON has not: comments, single quotes, bare names, a comma before the end of a list, 03, .5 and +1. */
const ONLY_YAML =
  /#|\/|'|,(?=\s*[\]}])|(?<![\w.])(?:0(?=\d)|-?\.|\+)|\b(?!true\b|false\b|null\b)[A-Za-z_$]\w*/;

function checkJson(source: SourceText): void {
  if (!source.file.endsWith(".json")) return;
  const mark = source.text.startsWith("\uFEFF") ? 1 : 0;
  try {
    JSON.parse(source.text.slice(mark));
  } catch {
    const blank = (text: string): string => " ".repeat(text.length);
    const outside = source.text.replaceAll(/"(?:[^"\\]|\\.)*"/g, blank);
    const at = Math.max(0, outside.search(ONLY_YAML));
    throw new CompileError(
      diagnose(
        source,
        { start: at, end: at + 1 },
        SYNTAX,
        "this is YAML, but not JSON",
        "JSON has no comments, puts keys and texts in double quotes, and ends a list without a comma",
      ),
    );
  }
}

const keyOf = (path: Path): string => JSON.stringify(path);

class Reader {
  readonly problems: Diagnostic[] = [];
  private readonly source: SourceText;
  private readonly values = new Map<string, Span>();
  private readonly keys = new Map<string, Span>();

  constructor(source: SourceText) {
    this.source = source;
  }

  document(value: unknown): Document {
    const spanOf = (path: Path): Span =>
      this.values.get(keyOf(path)) ??
      (path.length === 0 ? { start: 0, end: 0 } : spanOf(path.slice(0, -1)));
    const keySpanOf = (path: Path): Span =>
      this.keys.get(keyOf(path)) ?? spanOf(path);
    return { value, spanOf, keySpanOf };
  }

  read(node: Node | null, path: Path): unknown {
    if (node === null) return null;
    this.values.set(keyOf(path), spanOf(node));
    if (isAlias(node))
      return this.fail(
        node,
        `aliases such as '*${node.source}' are not read here`,
        "write it out once more",
      );
    if ("anchor" in node && node.anchor !== undefined)
      return this.fail(
        node,
        `anchors such as '&${node.anchor}' are not read here`,
        "write out what it stands for, wherever it stands",
      );
    if (isScalar(node)) return node.value;
    if (isSeq<Node>(node))
      return node.items.map((one, k) => this.read(one, [...path, k]));
    return isMap<Node, Node | null>(node) ? this.map(node, path) : undefined;
  }

  private map(node: YAMLMap<Node, Node | null>, path: Path): unknown {
    return Object.fromEntries(
      node.items.flatMap((one) => {
        const key = this.key(one);
        if (key === undefined) return [];
        const inside = [...path, key];
        this.keys.set(keyOf(inside), spanOf(one.key));
        const value = this.read(one.value, inside);
        if (
          one.value === null ||
          spanOf(one.value).end === spanOf(one.value).start
        )
          this.values.set(keyOf(inside), spanOf(one.key));
        return [[key, value] as const];
      }),
    );
  }

  private key({ key }: Pair<Node, Node | null>): string | undefined {
    if (!isScalar(key) || key.value === null) {
      this.fail(key, "a key must be a name");
      return undefined;
    }
    if (key.value === "<<") {
      this.fail(
        key,
        "'<<' merges nothing here",
        "write out the keys that it would merge",
      );
      return undefined;
    }
    return String(key.value);
  }

  private fail(node: Node, message: string, hint = ""): undefined {
    this.problems.push(
      diagnose(this.source, spanOf(node), SYNTAX, message, hint),
    );
    return undefined;
  }
}

const spanOf = ({ range }: Node): Span =>
  range ? { start: range[0], end: range[1] } : { start: 0, end: 0 };

/** Names, numbers and what brackets make of them in the syntax tree. */
import type { Node } from "./ast.ts";
import {
  argumentOf,
  covering,
  fail,
  valueOf,
  type Part,
  type Site,
} from "./syntax-parts.ts";
import { leafOfName, leafOfNumber } from "./syntax-pieces.ts";
import { endsValue } from "./tokens.ts";

/** A bound of a range that is not written; `rangePart` gives it its place. */
function hiddenPart(bound: "start" | "end"): Part {
  const span = { start: 0, end: 0 };
  const node: Node =
    bound === "start"
      ? { kind: "number", value: 1, span }
      : { kind: "name", name: "end", span };
  return { node, first: -1, last: -1, hidden: true, doublings: 0 };
}

export function numberPart(site: Site, value: number): Part {
  const leaf = leafOfNumber(value);
  if (leaf.kind !== "token") return hiddenPart("start");
  return covering(site, leaf.place, leaf.place, [], (span) => ({
    kind: "number",
    value: Number(site.statement.tokens[leaf.place]!.text),
    span,
  }));
}

/** `content` is what a placeholder stands for. */
export function namePart(site: Site, name: string, content?: Part): Part {
  const leaf = leafOfName(name);
  if (leaf.kind === "placeholder") return content!;
  if (leaf.kind === "hidden") return hiddenPart("end");
  const { text } = site.statement.tokens[leaf.place]!;
  const part = covering(site, leaf.place, leaf.place, [], (span) =>
    text === ":" ? { kind: "all", span } : { kind: "name", name: text, span },
  );
  return leaf.kind === "empty" ? { ...part, empty: true } : part;
}

export function callPart(site: Site, parts: readonly Part[]): Part {
  const [called, ...args] = parts as [Part, ...Part[]];
  const { node } = called;
  if (node.kind !== "name")
    return fail(
      site,
      node.span,
      "GS107",
      "only a name can be called",
      "a product is written with '*'",
    );
  const close = site.statement.partner[called.last + 1]!;
  return covering(site, called.first, close, args, (span) => ({
    kind: "call",
    name: node.name,
    args: args.map((arg) => argumentOf(site, arg)),
    span,
    nameSpan: node.span,
  }));
}

export function subscriptPart(site: Site, parts: readonly Part[]): Part {
  const [object, ...at] = parts as [Part, ...Part[]];
  const close = site.statement.partner[object.last + 1]!;
  return covering(site, object.first, close, parts, (span) => ({
    kind: "subscript",
    object: valueOf(site, object),
    at: at.map((part) => argumentOf(site, part)),
    span,
  }));
}

/** mathjs reads `x = :` as 1:end; the colon of `A[:]` never gets so far. */
function loneColon(site: Site): never {
  const { tokens } = site.statement;
  const colon = tokens.find(
    ({ text }, place) => text === ":" && !endsValue(tokens[place - 1]),
  );
  return fail(
    site,
    colon ?? tokens[0]!,
    "GS101",
    "':' alone can only be a subscript",
    "A[:, 1] is a column",
  );
}

export function rangePart(site: Site, parts: readonly Part[]): Part {
  const [start, second] = parts as [Part, Part];
  const end = parts.at(-1)!;
  if (parts.every(({ hidden }) => hidden)) loneColon(site);
  const first = start.hidden ? second.first - 1 : start.first;
  const last = end.hidden ? parts.at(-2)!.last + 1 : end.last;
  const bound = (part: Part, at: number): Node => {
    const node = valueOf(site, part);
    return part.hidden ? { ...node, span: { start: at, end: at } } : node;
  };
  return covering(site, first, last, parts, (span) => ({
    kind: "range",
    start: bound(start, span.start),
    step: parts.length === 3 ? valueOf(site, second) : undefined,
    end: bound(end, span.end),
    span,
  }));
}

/** Whether items `first` to `last` are a row of a matrix: a semicolon stands before or after it. */
function isRow({ statement }: Site, first: number, last: number): boolean {
  const { tokens } = statement;
  let after = last + 1;
  while (tokens[after]!.text === ",") after++;
  return tokens[first - 1]!.text === ";" || tokens[after]!.text === ";";
}

export function arrayPart(site: Site, parts: readonly Part[]): Part {
  const head = parts[0]!;
  const tail = parts.at(-1)!;
  const cover = (first: number, last: number): Part =>
    covering(site, first, last, parts, (span) => ({
      kind: "array",
      items: head.empty ? [] : parts.map((part) => valueOf(site, part)),
      span,
    }));
  if (!head.empty && !head.row && isRow(site, head.first, tail.last))
    return { ...cover(head.first, tail.last), row: true };
  const open = head.empty ? head.first : head.first - 1;
  return cover(open, site.statement.partner[open]!);
}

/** The node stays as it is; what it is an operand of reaches from bracket to bracket. */
export function parenthesesPart(site: Site, part: Part): Part {
  valueOf(site, part);
  return {
    ...part,
    first: part.first - 1,
    last: part.last + 1,
    parenthesised: true,
  };
}

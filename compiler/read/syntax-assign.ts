/** Assignments and definitions of functions in the syntax tree. */
import type { Span, Target } from "./ast.ts";
import {
  argumentOf,
  covering,
  fail,
  spanOf,
  valueOf,
  type Part,
  type Site,
} from "./syntax-parts.ts";
import { leafOfName } from "./syntax-pieces.ts";

const UNASSIGNABLE: ReadonlySet<string> = new Set([
  "end",
  "true",
  "false",
  "null",
  "undefined",
  "NaN",
  "Infinity",
]);

function checkName(site: Site, name: string, span: Span): void {
  if (UNASSIGNABLE.has(name))
    fail(site, span, "GS109", `'${name}' cannot be given another meaning`);
  site.findings.assigned.add(name);
}

function targetOf(site: Site, [object, ...at]: readonly Part[]): Target {
  const { node } = object!;
  if (node.kind !== "name")
    return fail(
      site,
      node.span,
      "GS109",
      "only elements of a name can be assigned",
      "A[1, 2] = x",
    );
  checkName(site, node.name, node.span);
  if (at.length === 0) return node;
  return {
    kind: "subscript",
    object: node,
    at: at.map((part) => argumentOf(site, part)),
    span: spanOf(
      site,
      object!.first,
      site.statement.partner[object!.last + 1]!,
    ),
  };
}

/** The parts are the object, its subscripts, the value. */
export function assignmentPart(
  site: Site,
  parts: readonly Part[],
  hasSubscripts: boolean,
): Part {
  const left = parts.slice(0, -1);
  const right = parts.at(-1)!;
  if (hasSubscripts && left.length === 1)
    fail(
      site,
      left[0]!.node.span,
      "GS109",
      "an assignment to elements needs subscripts",
      "A[1, 2] = x",
    );
  return covering(site, left[0]!.first, right.last, parts, (span) => ({
    kind: "binding",
    target: targetOf(site, left),
    value: valueOf(site, right),
    span,
  }));
}

function parameterOf(site: Site, name: string): { name: string; span: Span } {
  const leaf = leafOfName(name);
  const place = leaf.kind === "placeholder" ? leaf.first : -1;
  if (leaf.kind === "token") {
    const span = spanOf(site, leaf.place, leaf.place);
    const { kind, text } = site.statement.tokens[leaf.place]!;
    if (kind === "name") return { name: text, span };
  }
  const at = leaf.kind === "token" ? leaf.place : place;
  return fail(
    site,
    spanOf(site, at, at),
    "GS109",
    "the parameters of a function are names",
    "f(x, y) = x + y; '==' compares",
  );
}

export function definePart(
  site: Site,
  name: string,
  parameters: readonly string[],
  body: Part,
): Part {
  const leaf = leafOfName(name);
  const first = leaf.kind === "token" ? leaf.place : 0;
  const nameSpan = spanOf(site, first, first);
  const text = site.statement.tokens[first]!.text;
  checkName(site, text, nameSpan);
  const params = parameters.map((parameter) => parameterOf(site, parameter));
  const seen = new Set<string>();
  for (const { name: param, span } of params) {
    checkName(site, param, span);
    if (seen.has(param))
      fail(site, span, "GS109", `the parameter '${param}' stands twice`);
    seen.add(param);
  }
  return covering(site, first, body.last, [body], (span) => ({
    kind: "define",
    name: text,
    nameSpan,
    params,
    body: valueOf(site, body),
    span,
  }));
}

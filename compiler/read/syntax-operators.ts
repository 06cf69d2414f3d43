/** Operators, comparisons and conditionals of the syntax tree. */
import type { Operator } from "./ast.ts";
import {
  covering,
  fail,
  valueOf,
  type Part,
  type Site,
} from "./syntax-parts.ts";
import { addedPercentage, type RawOperator } from "./syntax-raw.ts";

/** `a + 3%` reads a twice; so many of them in one value are 2^8 copies when written out. */
const MOST_DOUBLINGS = 8;

const VALUE: ReadonlySet<string> = new Set(["name", "number", "open"]);
const SIGNS: ReadonlySet<string> = new Set(["-", "+", "not"]);
const POSTFIX: ReadonlySet<string> = new Set(["factorial", "ctranspose"]);

export function operatorPart(
  site: Site,
  raw: RawOperator,
  parts: readonly Part[],
): Part {
  if (addedPercentage(raw)) return addPercentage(site, raw, parts);
  const left = parts[0]!;
  const right = parts.at(-1)!;
  const postfix = raw.isPercentage || POSTFIX.has(raw.fn);
  const prefix = parts.length === 1 && !postfix;
  if (raw.isPercentage) checkPercentage(site, right.last + 1);
  const part = covering(
    site,
    prefix ? left.first - 1 : left.first,
    postfix ? right.last + 1 : right.last,
    parts,
    (span) => ({
      kind: "operator",
      op: raw.isPercentage ? "percent" : (raw.fn as Operator),
      args: parts.map((operand) => valueOf(site, operand)),
      implicit: raw.implicit,
      span,
    }),
  );
  if (raw.implicit) return { ...part, factors: factorsOf(site, left, right) };
  const divides = raw.fn === "divide" && parts.length === 2;
  if (divides && right.factors && !right.parenthesised)
    site.findings.quotients.push({
      whole: valueOf(site, part),
      dividend: valueOf(site, left),
      divisor: valueOf(site, right),
    });
  return part;
}

/** mathjs takes `%` for a percentage where no value follows, and drops what it tried to read. */
function checkPercentage(site: Site, place: number): void {
  const next = site.statement.tokens[place + 1];
  if (next && (VALUE.has(next.kind) || SIGNS.has(next.text)))
    fail(site, next, "GS101", `'%' is followed by '${next.text}' and no value`);
}

function factorsOf({ findings }: Site, left: Part, right: Part): Part[] {
  if (left.factors && !left.parenthesised) {
    left.factors.push(right);
    return left.factors;
  }
  const factors = [left, right];
  findings.products.push(factors);
  return factors;
}

function addPercentage(
  site: Site,
  raw: RawOperator,
  parts: readonly Part[],
): Part {
  const [base, percentage] = parts as [Part, Part];
  const value = valueOf(site, base);
  const factor = valueOf(site, percentage);
  const part = covering(site, base.first, percentage.last, parts, (span) => ({
    kind: "operator",
    op: raw.fn as Operator,
    args: [
      value,
      {
        kind: "operator",
        op: "multiply",
        args: [value, factor],
        implicit: false,
        span: factor.span,
      },
    ],
    implicit: false,
    span,
  }));
  const doublings = part.doublings + 1;
  if (doublings > MOST_DOUBLINGS)
    fail(
      site,
      factor.span,
      "GS103",
      `more than ${MOST_DOUBLINGS} percentages are added to one value`,
      "x + 3% is x + x * 0.03; name a part of it in a statement of its own",
    );
  return { ...part, doublings };
}

export const chainPart = (
  site: Site,
  ops: readonly string[],
  parts: readonly Part[],
): Part =>
  covering(site, parts[0]!.first, parts.at(-1)!.last, parts, (span) => ({
    kind: "chain",
    ops: ops as readonly Operator[],
    args: parts.map((part) => valueOf(site, part)),
    span,
  }));

export function conditionalPart(site: Site, parts: readonly Part[]): Part {
  const [test, then, otherwise] = parts as [Part, Part, Part];
  return covering(site, test.first, otherwise.last, parts, (span) => ({
    kind: "conditional",
    test: valueOf(site, test),
    // oxlint-disable-next-line unicorn/no-thenable -- data, never awaited
    then: valueOf(site, then),
    else: valueOf(site, otherwise),
    span,
  }));
}

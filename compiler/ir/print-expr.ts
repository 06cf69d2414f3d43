/**
 * Expressions as text, in the source language but for subscripts, which are zero-based as in the IR.
 *
 * Where an expression written out would be long, what it uses more than once is named first, so the
 * text is never much longer than the expression has nodes:
 *
 *     let %1 = exp(x[i] - m)
 *     %1 / (1 + %1)
 */
import { children, type Expr, topological } from "./expr.ts";
import { createNames, type Names } from "./names.ts";
import type { OpName } from "./ops.ts";

/** How tightly a text binds; an argument that binds less than its place asks for gets brackets. */
const LOOSE = 0;
const UNARY = 7;
const TIGHT = 9;

interface Infix {
  readonly sign: string;
  readonly binds: number;
  /** What the place of each argument asks for. */
  readonly places: readonly number[];
}

const infix = (sign: string, binds: number, ...places: number[]): Infix => ({
  sign,
  binds,
  places,
});

/** The operations that are not written as calls. Those with one place stand before their argument. */
// prettier-ignore
const INFIX: Partial<Record<OpName, Infix>> = {
  //          sign    binds   left   right
  or:  infix(" or ",  1,      1,     2),
  xor: infix(" xor ", 2,      2,     3),
  and: infix(" and ", 3,      3,     4),
  lt:  infix(" < ",   4,      5,     5),
  le:  infix(" <= ",  4,      5,     5),
  gt:  infix(" > ",   4,      5,     5),
  ge:  infix(" >= ",  4,      5,     5),
  eq:  infix(" == ",  4,      5,     5),
  ne:  infix(" != ",  4,      5,     5),
  add: infix(" + ",   5,      5,     6),
  sub: infix(" - ",   5,      5,     6),
  mul: infix(" * ",   6,      6,     7),
  div: infix(" / ",   6,      6,     7),
  neg: infix("-",     UNARY,  8),
  not: infix("not ",  UNARY,  8),
  pow: infix(" ^ ",   8,      TIGHT, UNARY),
};

/** How many nodes an expression may have, written out, before what it shares is named. */
const WRITTEN_OUT = 200;
/** Shared parts smaller than this are written out again all the same. */
const WORTH_NAMING = 6;

interface Printed {
  readonly text: string;
  readonly binds: number;
}

/** An expression, and the lines that must stand before it: `let %1 = …`. */
export interface PrintedExpr {
  readonly lets: readonly string[];
  readonly texts: readonly string[];
}

/** The text of several expressions that share their parts, such as the subscripts and the value of a statement. */
export function printExprs(
  roots: readonly Expr[],
  names: Names = createNames(),
): PrintedExpr {
  const order = topological(roots);
  const named = partsToName(roots, order);
  const printed = new Map<Expr, Printed>();
  const lets: string[] = [];
  for (const node of order) {
    const below = children(node).map((child) => printed.get(child)!);
    const text = printNode(node, below, names);
    if (named.has(node)) {
      const name = `%${lets.length + 1}`;
      lets.push(`let ${name} = ${text.text}`);
      printed.set(node, { text: name, binds: TIGHT });
    } else printed.set(node, text);
  }
  return { lets, texts: roots.map((root) => printed.get(root)!.text) };
}

/** The text of an expression; several lines where it is large and shares parts. */
export function printExpr(node: Expr, names?: Names): string {
  const { lets, texts } = printExprs([node], names);
  return [...lets, ...texts].join("\n");
}

/** What gets a name of its own: nothing in a small expression, else the parts used more than once. */
function partsToName(
  roots: readonly Expr[],
  order: readonly Expr[],
): ReadonlySet<Expr> {
  const named = new Set<Expr>();
  const whole = writtenSizes(order, () => false);
  if (roots.reduce((sum, root) => sum + whole.get(root)!, 0) <= WRITTEN_OUT)
    return named;
  const uses = new Map<Expr, number>();
  for (const node of [...roots, ...order.flatMap(children)])
    uses.set(node, (uses.get(node) ?? 0) + 1);
  writtenSizes(order, (node, size) => {
    if (uses.get(node)! < 2 || size < WORTH_NAMING) return false;
    named.add(node);
    return true;
  });
  return named;
}

/** How many nodes each expression has as a tree, if those that `isNamed` count as one. */
function writtenSizes(
  order: readonly Expr[],
  isNamed: (node: Expr, size: number) => boolean,
): ReadonlyMap<Expr, number> {
  const sizes = new Map<Expr, number>();
  for (const node of order) {
    let size = 1;
    for (const child of children(node)) size += sizes.get(child)!;
    sizes.set(node, isNamed(node, size) ? 1 : size);
  }
  return sizes;
}

function printNode(
  node: Expr,
  below: readonly Printed[],
  names: Names,
): Printed {
  switch (node.kind) {
    case "const":
      return printNumber(node.value);
    case "size":
    case "index":
      return { text: names.of(node), binds: TIGHT };
    case "load":
      return {
        text: printElement(names.of(node.tensor), below.map(textOf)),
        binds: TIGHT,
      };
    case "apply":
      return printApply(node.op, below);
    default:
      return node satisfies never;
  }
}

const textOf = (printed: Printed): string => printed.text;

const printNumber = (value: number): Printed => ({
  text: Object.is(value, -0) ? "-0" : String(value),
  binds: value < 0 || Object.is(value, -0) ? UNARY : TIGHT,
});

/** W[i, j]; a scalar stands without brackets. */
export const printElement = (name: string, at: readonly string[]): string =>
  at.length === 0 ? name : `${name}[${at.join(", ")}]`;

function printApply(op: OpName, args: readonly Printed[]): Printed {
  const rule = Object.hasOwn(INFIX, op) ? INFIX[op] : undefined;
  if (op === "select" && args.length === 3)
    return {
      text: `${place(args[0]!, 1)} ? ${place(args[1]!, 1)} : ${place(args[2]!, LOOSE)}`,
      binds: LOOSE,
    };
  if (rule === undefined || args.length !== rule.places.length)
    return { text: `${op}(${args.map(textOf).join(", ")})`, binds: TIGHT };
  const [first, second] = args.map((arg, k) => place(arg, rule.places[k]!));
  // Strings are added, not joined: a sum keeps its parts by reference, and deep texts stay linear.
  const text =
    second === undefined ? rule.sign + first! : first! + rule.sign + second;
  return { text, binds: rule.binds };
}

const place = (arg: Printed, asks: number): string =>
  arg.binds < asks ? `(${arg.text})` : arg.text;

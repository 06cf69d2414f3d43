/** The right side of a statement as a formula: of numbers, of matrices where it has that form, else with indices. */
import { integer } from "../ir/affine.ts";
import {
  apply,
  load,
  ONE,
  substitute,
  topological,
  transform,
  type Apply,
  type Expr,
  type Index,
  type Load,
} from "../ir/expr.ts";
import { createNames } from "../ir/names.ts";
import type { Assign } from "../ir/program.ts";
import type { Maths } from "./circuit.ts";
import { asPart, formulaOf, maths, times, type Spelling } from "./notation.ts";

export interface Shown {
  /** The subscripts of the left side: i, j, or nothing. */
  readonly at: readonly Maths[];
  readonly right: Maths;
}

/** Spells indices by names that are theirs alone. */
export function withIndices(spell: Spelling): Spelling {
  const names = createNames();
  return (thing) => {
    if (!("kind" in thing) || thing.kind !== "index") return spell(thing);
    const name = names.of(thing);
    return maths(name, name.replace(/\.(\d+)$/, "_{$1}"));
  };
}

export function display(statement: Assign, spell: Spelling): Shown {
  const { at, value, over } = statement;
  if (over.length === 0 && at.length === 0)
    return { at: [], right: formulaOf(value, { spell }) };
  const matrices = matrixForm(statement, spell);
  if (matrices !== undefined) return { at: [], right: matrices };
  const own = withIndices(spell);
  const left = at.map((one) => formulaOf(oneBased(one), { spell: own }));
  return {
    at: left,
    right: reduced(statement, own),
  };
}

/** Counted from 1, as the language does; a class stands for itself. */
export function oneBased(subscript: Expr): Expr {
  const inside = topological([subscript]);
  if (inside.some((one) => one.kind === "load")) return subscript;
  const shifted = new Map<Expr, Expr>(
    inside.flatMap((one) =>
      one.kind === "index" ? [[one, apply("sub", one, ONE)] as const] : [],
    ),
  );
  return integer(apply("add", substitute(subscript, shifted), ONE));
}

/** The value with all its subscripts counted from 1. */
export const counted = (value: Expr): Expr =>
  transform(value, (node, original) =>
    node.kind === "load" && original.kind === "load"
      ? load(node.tensor, original.at.map(oneBased))
      : isGuard(node)
        ? node.args[0]!
        : node,
  );

/** max(t, -1.8e308), by which the rules keep exp(v - t) finite where t is not: nothing to look at. */
const isGuard = (node: Expr): node is Apply =>
  node.kind === "apply" &&
  node.op === "max" &&
  node.args[1]!.kind === "const" &&
  node.args[1]!.value <= -Number.MAX_VALUE;

/** Σ_j W[i, j] · x[j] */
function reduced({ value, over, at, by }: Assign, spell: Spelling): Maths {
  const body = formulaOf(counted(value), { spell });
  const summed = over.filter((one) => !at.includes(one));
  if (by === "set" || summed.length === 0) return body;
  const names = summed.map((one) => spell(one).text).join(",");
  const tight = times(asPart(maths("1")), body);
  const inner = {
    text: tight.text.slice("1 · ".length),
    tex: tight.tex.slice("1 \\cdot ".length),
  };
  switch (by) {
    case "sum":
      return maths(`Σ_${names} ${inner.text}`, `\\sum_{${names}} ${inner.tex}`);
    case "max":
    case "min":
      return maths(
        `${by}_${names} ${inner.text}`,
        `\\${by}_{${names}} ${inner.tex}`,
      );
    case "logsumexp":
      return maths(
        `log Σ_${names} exp(${body.text})`,
        `\\ln \\sum_{${names}} e^{${body.tex}}`,
      );
    default:
      return by satisfies never;
  }
}

const isBare = (subscripts: readonly Expr[]): subscripts is readonly Index[] =>
  new Set(subscripts).size === subscripts.length &&
  subscripts.every((one) => one.kind === "index");

const MOST_AXES = 2;

/** The statement without subscripts, where it is elementwise or a product of matrices. */
function matrixForm(
  { at, value, over, by }: Assign,
  spell: Spelling,
): Maths | undefined {
  if (!isBare(at) || at.length > MOST_AXES) return undefined;
  const summed = over.filter((one) => !at.includes(one));
  if (by === "set" || (by === "sum" && summed.length === 0))
    return isElementwise(value, at)
      ? formulaOf(value, { spell, bare: true })
      : outerForm({ at, value, over }, spell);
  if (by !== "sum") return undefined;
  if (value.kind === "load") return sumForm(value, at, spell);
  if (value.kind !== "apply" || value.op !== "mul" || summed.length !== 1)
    return undefined;
  const [a, b] = value.args as readonly [Expr, Expr];
  if (a.kind !== "load" || b.kind !== "load") return undefined;
  if (!isBare(a.at) || !isBare(b.at)) return undefined;
  return (
    product(a, b, at, summed[0]!, spell) ?? product(b, a, at, summed[0]!, spell)
  );
}

/** Every element is read by the last of the target's own indices, in their order; no index is a number. */
const isElementwise = (value: Expr, at: readonly Expr[]): boolean =>
  topological([value]).every((node) => {
    if (node.kind !== "load") return node.kind !== "index" || at.includes(node);
    const from = at.length - node.at.length;
    return (
      node.at.length <= MOST_AXES &&
      node.at.every((one, axis) => one === at[from + axis])
    );
  }) && readsAnIndexOnlyAsSubscript(value);

function readsAnIndexOnlyAsSubscript(value: Expr): boolean {
  const stack: Expr[] = [value];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.kind === "index") return false;
    if (node.kind === "apply") stack.push(...node.args);
  }
  return true;
}

/** Σ x, the sum of all elements. */
function sumForm(
  { tensor, at: own }: Load,
  at: readonly Expr[],
  spell: Spelling,
): Maths | undefined {
  if (at.length > 0 || !isBare(own)) return undefined;
  const { text, tex } = spell(tensor);
  return maths(`Σ ${text}`, `\\sum ${tex}`);
}

/** A · B, with what must be transposed; undefined if the indices do not fit. */
function product(
  a: Load,
  b: Load,
  at: readonly Expr[],
  summed: Index,
  spell: Spelling,
): Maths | undefined {
  const left = oriented(a, summed, "last");
  const right = oriented(b, summed, "first");
  if (left === undefined || right === undefined) return undefined;
  const result = [...left.rest, ...right.rest];
  const fits =
    result.length === at.length &&
    result.every((one, axis) => one === at[axis]);
  // A vector on the left of a matrix would be a row: the other order says it better.
  if (!fits || (a.at.length === 1 && b.at.length === 2)) return undefined;
  // Two vectors give a number: a row by a column.
  const isRow = a.at.length === 1;
  const one = matrix(spell(a.tensor), left.transposed || isRow);
  const other = matrix(spell(b.tensor), right.transposed);
  return maths(`${one.text} · ${other.text}`, `${one.tex} \\, ${other.tex}`);
}

interface Oriented {
  readonly rest: readonly Expr[];
  readonly transposed: boolean;
}

/** How a factor must lie so that the summed index is its last (or first) axis. */
function oriented(
  { at }: Load,
  summed: Index,
  end: "first" | "last",
): Oriented | undefined {
  const place = at.indexOf(summed);
  if (place < 0 || at.length > MOST_AXES) return undefined;
  const rest = at.filter((one) => one !== summed);
  const wanted = end === "first" ? 0 : at.length - 1;
  return { rest, transposed: place !== wanted };
}

const matrix = ({ text, tex }: Maths, transposed: boolean): Maths => {
  if (!transposed) return maths(text, tex);
  const isLong = text.includes("/");
  return maths(
    isLong ? `(${text})ᵀ` : `${text}ᵀ`,
    isLong ? `\\left(${tex}\\right)^{\\top}` : `{${tex}}^{\\top}`,
  );
};

/** The outer product g · xᵀ of a contribution dW[i, j] = g[i] · x[j]; undefined for anything else. */
function outerForm(
  { at, value, over }: Pick<Assign, "at" | "value" | "over">,
  spell: Spelling,
): Maths | undefined {
  if (value.kind !== "apply" || value.op !== "mul") return undefined;
  const [a, b] = value.args as readonly [Expr, Expr];
  if (a.kind !== "load" || b.kind !== "load" || at.length !== 2)
    return undefined;
  if (over.length !== 2 || a.at.length !== 1 || b.at.length !== 1)
    return undefined;
  const [first, second] = a.at[0] === at[0] ? [a, b] : [b, a];
  if (first.at[0] !== at[0] || second.at[0] !== at[1]) return undefined;
  const left = spell(first.tensor);
  const right = matrix(spell(second.tensor), true);
  return maths(`${left.text} · ${right.text}`, `${left.tex} \\, ${right.tex}`);
}

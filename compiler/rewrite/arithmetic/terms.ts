/**
 * Sums and products of many terms, for those who look for what these have in common.
 *
 * a * b * c is one product of three factors, whatever its brackets were, and a - b one sum of two terms with
 * signs. Equal ones are the same node, also up to their order and the sign of the whole. A quotient is a
 * product with a reciprocal, and a factor and its reciprocal cancel.
 */
import { constant, type Expr } from "../../ir/expr.ts";
import type { OpName } from "../../ir/ops.ts";

/** A node with a sign: twice the node's number, plus one if it is negative. */
export type Ref = number;

export const nodeOf = (ref: Ref): number => ref >> 1;
export const signOf = (ref: Ref): 0 | 1 => (ref & 1) as 0 | 1;
export const negate = (ref: Ref): Ref => ref ^ 1;
export const positive = (node: number): Ref => node << 1;

export type Term =
  /** An expression that is not taken apart. */
  | { readonly kind: "leaf"; readonly expr: Expr }
  | {
      readonly kind: "apply";
      readonly op: OpName;
      readonly parts: readonly Ref[];
    }
  | { readonly kind: "reciprocal"; readonly parts: readonly [Ref] }
  /** Factors have no signs; a number comes first. */
  | { readonly kind: "product"; readonly parts: readonly Ref[] }
  /** The term of the smallest number is positive. */
  | { readonly kind: "sum"; readonly parts: readonly Ref[] };

type Composite = Exclude<Term, { kind: "leaf" }>;

const NONE: readonly Ref[] = [];

export class Terms {
  private readonly nodes: Term[] = [];
  private readonly known = new Map<string, number>();
  private readonly leaves = new Map<Expr, number>();

  /** What a node is. */
  at(node: number): Term {
    return this.nodes[node]!;
  }

  /** What a node is made of. */
  parts(node: number): readonly Ref[] {
    const term = this.at(node);
    return term.kind === "leaf" ? NONE : term.parts;
  }

  leaf(expr: Expr): Ref {
    if (expr.kind === "const" && expr.value < 0)
      return negate(this.leaf(constant(-expr.value)));
    let node = this.leaves.get(expr);
    if (node === undefined) {
      node = this.nodes.push({ kind: "leaf", expr }) - 1;
      this.leaves.set(expr, node);
    }
    return positive(node);
  }

  apply(op: OpName, parts: readonly Ref[]): Ref {
    return this.make({ kind: "apply", op, parts });
  }

  reciprocal(of: Ref): Ref {
    const parts = [positive(nodeOf(of))] as const;
    return this.make({ kind: "reciprocal", parts }) ^ signOf(of);
  }

  product(factors: readonly Ref[]): Ref {
    let sign = 0;
    let number = 1;
    const parts: Ref[] = [];
    for (const factor of factors) {
      sign ^= signOf(factor);
      const node = nodeOf(factor);
      const value = this.number(node);
      if (value !== undefined) number *= value;
      else if (!this.cancel(node, parts)) parts.push(positive(node));
    }
    if (number < 0) sign ^= 1;
    if (Math.abs(number) !== 1 || parts.length === 0)
      parts.unshift(this.leaf(constant(Math.abs(number))));
    if (parts.length === 1) return parts[0]! ^ sign;
    return this.make({ kind: "product", parts }) ^ sign;
  }

  sum(terms: readonly Ref[]): Ref {
    if (terms.length === 1) return terms[0]!;
    const sign = signOf(Math.min(...terms));
    const parts = terms.map((one) => one ^ sign);
    return this.make({ kind: "sum", parts }) ^ sign;
  }

  /** A node like another, of other parts. */
  like(node: number, parts: readonly Ref[]): Ref {
    const term = this.at(node);
    switch (term.kind) {
      case "leaf":
        return positive(node);
      case "apply":
        return this.apply(term.op, parts);
      case "reciprocal":
        return this.reciprocal(parts[0]!);
      case "product":
        return this.product(parts);
      case "sum":
        return this.sum(parts);
      default:
        return term satisfies never;
    }
  }

  /** A product's factors, the sign of the whole with the first; of anything else itself. */
  factorsOf(ref: Ref): readonly Ref[] {
    const term = this.at(nodeOf(ref));
    if (term.kind !== "product") return [ref];
    return term.parts.map((one, k) => (k === 0 ? one ^ signOf(ref) : one));
  }

  /** The number that a factor is; a divisor only where multiplying by its inverse gives the same. */
  private number(node: number): number | undefined {
    const term = this.at(node);
    if (term.kind === "leaf")
      return term.expr.kind === "const" ? term.expr.value : undefined;
    if (term.kind !== "reciprocal") return undefined;
    const value = this.number(nodeOf(term.parts[0]));
    return value !== undefined && Number.isInteger(Math.log2(value))
      ? 1 / value
      : undefined;
  }

  /** Takes the reciprocal of a factor, or what it is the reciprocal of, out of a list if it is there. */
  private cancel(node: number, list: Ref[]): boolean {
    const term = this.at(node);
    const other =
      term.kind === "reciprocal"
        ? term.parts[0]
        : list.find(
            (one) =>
              this.parts(nodeOf(one))[0] === positive(node) &&
              this.at(nodeOf(one)).kind === "reciprocal",
          );
    const k = other === undefined ? -1 : list.indexOf(other);
    if (k < 0) return false;
    list.splice(k, 1);
    return true;
  }

  private make(term: Composite): Ref {
    const key = keyOf(term);
    let node = this.known.get(key);
    if (node === undefined) {
      node = this.nodes.push(term) - 1;
      this.known.set(key, node);
    }
    return positive(node);
  }
}

function keyOf(term: Composite): string {
  const { kind, parts } = term;
  const isOrdered = kind === "apply" || kind === "reciprocal";
  const list = isOrdered ? parts : parts.toSorted((a, b) => a - b);
  return `${kind === "apply" ? term.op : kind} ${list.join(" ")}`;
}

/** Which part of a long body computes which value. */
import { children, topological, type Expr } from "../ir/expr.ts";
import type { Code } from "../ir/loops.ts";
import { everyCode, rootsOf } from "./code.ts";

export interface Segments {
  readonly count: number;
  /** The segment that evaluates an operation. */
  readonly ofNode: ReadonlyMap<Expr, number>;
  readonly ofCode: ReadonlyMap<Code, number>;
  /** What each segment takes from earlier ones. */
  readonly taken: readonly ReadonlySet<Expr>[];
  /** What each segment leaves for later ones, in the order of evaluation. */
  readonly left: readonly (readonly Expr[])[];
}

/** How often each operation is used: shared ones become statements of their own. */
function uses(codes: readonly Code[]): Map<Expr, number> {
  const found = new Map<Expr, number>();
  const open: Expr[] = [];
  const use = (node: Expr): void => {
    const before = found.get(node) ?? 0;
    found.set(node, before + 1);
    if (before === 0) open.push(node);
  };
  for (const code of codes) {
    rootsOf(code).forEach(use);
    for (let node = open.pop(); node !== undefined; node = open.pop())
      children(node).forEach(use);
  }
  return found;
}

/** How many statements an operation makes, about: three single uses share a line. */
const weight = (count: number): number => (count > 1 ? 1 : 0.34);

/** About how many statements code is. */
export function length(codes: readonly Code[]): number {
  let total = 0;
  for (const [node, count] of uses(codes))
    if (node.kind === "apply") total += weight(count);
  for (const code of codes)
    total += code.kind === "for" ? 1 + length(code.body) : 1;
  return total;
}

/** Operations below the roots of one line, children first, each once, subscripts left out. */
function* below(code: Code, known: ReadonlyMap<Expr, number>): Generator<Expr> {
  const values =
    code.kind === "let" || code.kind === "store" ? [code.value] : [];
  const stack = values.map((node) => ({ node: node as Expr, next: 0 }));
  const seen = new Set<Expr>(values);
  while (stack.length > 0) {
    const top = stack[stack.length - 1]!;
    const args = top.node.kind === "apply" ? top.node.args : [];
    if (top.next === args.length) {
      stack.pop();
      if (top.node.kind === "apply") yield top.node;
      continue;
    }
    const arg = args[top.next++]!;
    if (arg.kind !== "apply" || seen.has(arg) || known.has(arg)) continue;
    seen.add(arg);
    stack.push({ node: arg, next: 0 });
  }
}

/** Cuts code into segments of about `limit` statements. */
export function segment(codes: readonly Code[], limit: number): Segments {
  const counts = uses(codes);
  const ofNode = new Map<Expr, number>();
  const ofCode = new Map<Code, number>();
  let current = 0;
  let filled = 0;
  const add = (amount: number): void => {
    if (filled > 0 && filled + amount > limit) {
      current++;
      filled = 0;
    }
    filled += amount;
  };
  for (const code of codes) {
    for (const node of below(code, ofNode)) {
      if (ofNode.has(node)) continue;
      add(weight(counts.get(node)!));
      ofNode.set(node, current);
    }
    add(code.kind === "for" ? 1 + length(code.body) : 1);
    ofCode.set(code, current);
  }
  // A line of source stands with the code below it.
  for (let k = codes.length - 2; k >= 0; k--)
    if (codes[k]!.kind === "comment")
      ofCode.set(codes[k]!, ofCode.get(codes[k + 1]!)!);
  const count = current + 1;
  const taken = crossings(codes, ofNode, ofCode, count);
  const crossing = new Set(taken.flatMap((some) => [...some]));
  const left = Array.from({ length: count }, (): Expr[] => []);
  for (const [node, where] of ofNode)
    if (crossing.has(node)) left[where]!.push(node);
  return { count, ofNode, ofCode, taken, left };
}

/** Which operations each segment takes from earlier ones. */
function crossings(
  codes: readonly Code[],
  ofNode: ReadonlyMap<Expr, number>,
  ofCode: ReadonlyMap<Code, number>,
  count: number,
): Set<Expr>[] {
  const taken = Array.from({ length: count }, () => new Set<Expr>());
  const meet = (node: Expr, where: number): void => {
    const own = ofNode.get(node);
    if (own !== undefined && own < where) taken[where]!.add(node);
  };
  for (const [node, where] of ofNode)
    for (const arg of children(node)) meet(arg, where);
  for (const code of codes) {
    const where = ofCode.get(code)!;
    for (const root of rootsOf(code)) meet(root, where);
    if (code.kind === "for")
      for (const node of topological(
        [...everyCode(code.body)].flatMap(rootsOf),
      ))
        meet(node, where);
  }
  return taken;
}

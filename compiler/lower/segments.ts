/** Which part of a long body computes which value. */
import { children, mark, newWalk, topological, type Expr } from "../ir/expr.ts";
import type { Code } from "../ir/loops.ts";
import { NodeMap, NodeSet } from "../ir/node-map.ts";
import { allRoots, rootsOf } from "./code.ts";

export interface Segments {
  readonly count: number;
  /** The segment that evaluates an operation. */
  readonly ofNode: NodeMap<Expr, number>;
  /** The operations in the order of evaluation. */
  readonly order: readonly Expr[];
  readonly ofCode: ReadonlyMap<Code, number>;
  /** What each segment takes from earlier ones. */
  readonly taken: readonly ReadonlySet<Expr>[];
  /** What each segment leaves for later ones, in the order of evaluation. */
  readonly left: readonly (readonly Expr[])[];
}

/** How often each operation is used: shared ones become statements of their own. */
function uses(codes: readonly Code[]): {
  counts: NodeMap<Expr, number>;
  used: readonly Expr[];
} {
  const counts = new NodeMap<Expr, number>();
  const used: Expr[] = [];
  const open: Expr[] = [];
  const use = (node: Expr): void => {
    const before = counts.get(node);
    counts.set(node, (before ?? 0) + 1);
    if (before !== undefined) return;
    used.push(node);
    open.push(node);
  };
  for (const code of codes) {
    for (const root of rootsOf(code)) use(root);
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      const below = children(node);
      for (let k = 0; k < below.length; k++) use(below[k]!);
    }
  }
  return { counts, used };
}

/** What an operation is of a statement whose value is used once: three share a line. */
const ONCE = 0.34;

/** How many statements an operation makes, about. */
const weight = (count: number): number => (count > 1 ? 1 : ONCE);

/** About how many statements code is. */
export function length(codes: readonly Code[]): number {
  let total = 0;
  const { counts, used } = uses(codes);
  for (const node of used)
    if (node.kind === "apply") total += weight(counts.get(node)!);
  for (const code of codes)
    total += code.kind === "for" ? 1 + length(code.body) : 1;
  return total;
}

/** Whether code is more statements than `limit`: of much code that is seen without a look at all of it. */
export const exceeds = (codes: readonly Code[], limit: number): boolean =>
  codes.length > limit ||
  hasOperations(codes, Math.ceil((limit + 1) / ONCE)) ||
  length(codes) > limit;

/** Whether there are so many operations, loops left out. */
function hasOperations(codes: readonly Code[], count: number): boolean {
  const walk = newWalk();
  const open: Expr[] = [];
  let left = count;
  for (const code of codes) {
    open.push(...rootsOf(code));
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (node.kind !== "apply" || !mark(node, walk)) continue;
      if (--left === 0) return true;
      for (let k = 0; k < node.args.length; k++) open.push(node.args[k]!);
    }
  }
  return false;
}

/** Operations below the roots of one line, children first, each once, subscripts left out. */
function below(code: Code, known: NodeMap<Expr, number>): Expr[] {
  const found: Expr[] = [];
  if (code.kind !== "let" && code.kind !== "store") return found;
  const { value } = code;
  if (value.kind !== "apply" || known.has(value)) return found;
  const walk = newWalk();
  mark(value, walk);
  const path = [value];
  const met = [0];
  for (let last = 0; last >= 0; last = path.length - 1) {
    const { args } = path[last]!;
    const k = met[last]!++;
    if (k === args.length) {
      found.push(path.pop()!);
      met.pop();
      continue;
    }
    const arg = args[k]!;
    if (arg.kind !== "apply" || known.has(arg) || !mark(arg, walk)) continue;
    path.push(arg);
    met.push(0);
  }
  return found;
}

/** Cuts code into segments of about `limit` statements. */
export function segment(codes: readonly Code[], limit: number): Segments {
  const { counts } = uses(codes);
  const ofNode = new NodeMap<Expr, number>();
  const order: Expr[] = [];
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
      add(weight(counts.get(node)!));
      ofNode.set(node, current);
      order.push(node);
    }
    add(code.kind === "for" ? 1 + length(code.body) : 1);
    ofCode.set(code, current);
  }
  // A line of source stands with the code below it.
  for (let k = codes.length - 2; k >= 0; k--)
    if (codes[k]!.kind === "comment")
      ofCode.set(codes[k]!, ofCode.get(codes[k + 1]!)!);
  const count = current + 1;
  const taken = crossings(codes, { ofNode, order, ofCode }, count);
  const crossing = new NodeSet<Expr>();
  for (const some of taken) for (const node of some) crossing.add(node);
  const left = Array.from({ length: count }, (): Expr[] => []);
  for (const node of order)
    if (crossing.has(node)) left[ofNode.get(node)!]!.push(node);
  return { count, ofNode, order, ofCode, taken, left };
}

/** Which operations each segment takes from earlier ones. */
function crossings(
  codes: readonly Code[],
  { ofNode, order, ofCode }: Pick<Segments, "ofNode" | "order" | "ofCode">,
  count: number,
): Set<Expr>[] {
  const taken = Array.from({ length: count }, () => new Set<Expr>());
  const meet = (node: Expr, where: number): void => {
    const own = ofNode.get(node);
    if (own !== undefined && own < where) taken[where]!.add(node);
  };
  for (const node of order) {
    const where = ofNode.get(node)!;
    const below = children(node);
    for (let k = 0; k < below.length; k++) meet(below[k]!, where);
  }
  for (const code of codes) {
    const where = ofCode.get(code)!;
    for (const root of rootsOf(code)) meet(root, where);
    if (code.kind === "for")
      for (const node of topological(allRoots(code.body))) meet(node, where);
  }
  return taken;
}

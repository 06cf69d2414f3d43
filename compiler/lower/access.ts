/** What statements read and write, and which may run in the same turn of a loop. */
import {
  children,
  mark,
  newWalk,
  type Expr,
  type Index,
  type Load,
  type Tensor,
} from "../ir/expr.ts";
import { bounds } from "../ir/bounds.ts";
import { assignments, type Assign, type Statement } from "../ir/program.ts";

/** One way a statement touches a tensor. */
export interface Access {
  readonly tensor: Tensor;
  readonly at: readonly Expr[];
  /** read; set: written; add: combined by a reducer. */
  readonly how: "read" | "set" | "add";
}

const memory = new WeakMap<Assign, readonly Access[]>();

/** A statement that overwrites, or a reduction into elements that hold nothing yet. */
const isFirst = (statement: Assign & { readonly first?: boolean }): boolean =>
  statement.by === "set" || statement.first === true;

/** Whether an expression depends on another, by a subscript or an extent too. */
export const mentions = (node: Expr, one: Expr): boolean => {
  const open: Expr[] = [node];
  while (open.length > 0) {
    const next = open.pop()!;
    if (next === one) return true;
    if (next.kind === "apply") open.push(...next.args);
    if (next.kind === "load") open.push(...next.at);
    if (next.kind === "index") open.push(next.extent);
  }
  return false;
};

/** Every load of an expression, those inside subscripts and extents included. */
export function loadsOf(roots: readonly Expr[]): Load[] {
  const found: Load[] = [];
  const walk = newWalk();
  const open = roots.toReversed();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!mark(node, walk)) continue;
    if (node.kind === "load") found.push(node);
    if (node.kind === "index") open.push(node.extent);
    const below = children(node);
    for (let k = below.length - 1; k >= 0; k--) open.push(below[k]!);
  }
  return found;
}

/** What an assignment reads. */
export function readsOf({ value, at, over }: Assign): readonly Load[] {
  if (at.length > 0 || over.length > 0)
    return loadsOf([value, ...at, ...over.map((index) => index.extent)]);
  if (value.kind === "const") return [];
  return scalarsIn(value) ?? loadsOf([value]);
}

/** The loads of a scalar, or of an operation on two of them, as most statements of a long program are. */
function scalarsIn(value: Expr): Load[] | undefined {
  if (value.kind === "load" && value.at.length === 0) return [value];
  if (value.kind !== "apply" || value.args.length !== 2) return undefined;
  const [a, b] = value.args as readonly [Expr, Expr];
  if (b.kind !== "load" || b.at.length > 0) return undefined;
  if (a === b || a.kind === "const") return [b];
  return a.kind === "load" && a.at.length === 0 ? [a, b] : undefined;
}

/** The accesses of one assignment: its reads, then its write. */
export function accesses(statement: Assign): readonly Access[] {
  let found = memory.get(statement);
  if (found === undefined) {
    found = [
      ...readsOf(statement).map((one): Access => ({
        tensor: one.tensor,
        at: one.at,
        how: "read",
      })),
      {
        tensor: statement.target,
        at: statement.at,
        how: isFirst(statement) ? "set" : "add",
      },
    ];
    memory.set(statement, found);
  }
  return found;
}

/** The accesses of a statement, those of a loop's body included. */
export const allAccesses = (statement: Statement): readonly Access[] =>
  statement.kind === "assign"
    ? accesses(statement)
    : assignments([statement]).flatMap((one) => accesses(one));

/** The axes at which an access stands exactly at the loop's index. */
export const plainAxes = (access: Access, index: Index): number[] =>
  access.at.flatMap((one, axis) => (one === index ? [axis] : []));

/** Whether both accesses, one with index a and one with index b, meet only in the same turn. */
export const sameTurn = (x: Access, a: Index, y: Access, b: Index): boolean =>
  plainAxes(x, a).some((axis) => y.at[axis] === b);

/** Whether two accesses of a tensor never meet: along some axis one ends before the other begins. */
export const apart = (x: Access, y: Access): boolean =>
  x.at.some((one, axis) => {
    const [a, b] = [bounds(one), bounds(y.at[axis]!)];
    return a.high < b.low || b.high < a.low;
  });

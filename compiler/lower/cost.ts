/** How many scalar operations a statement is when written out. */
import { integer, known } from "../ir/affine.ts";
import {
  constant,
  substitute,
  topological,
  type Expr,
  type Index,
} from "../ir/expr.ts";
import { OPS } from "../ir/ops.ts";
import type { Assign, Statement } from "../ir/program.ts";

/** The points of an index space, the last index fastest, or a stop after `limit` of them. */
export function* points(
  over: readonly Index[],
  bound: ReadonlyMap<Expr, Expr> = new Map(),
  depth = 0,
): Generator<ReadonlyMap<Expr, Expr>> {
  if (depth === over.length) {
    yield bound;
    return;
  }
  const index = over[depth]!;
  const extent = extentAt(index, bound);
  for (let k = 0; k < extent; k++)
    yield* points(over, new Map(bound).set(index, constant(k)), depth + 1);
}

function extentAt(index: Index, bound: ReadonlyMap<Expr, Expr>): number {
  const extent = known(integer(substitute(index.extent, bound)));
  if (extent === undefined)
    throw new Error(`the extent of ${index.name} is not known`);
  return extent;
}

const isConstant = (extent: Expr): boolean => known(extent) !== undefined;

/** How many points there are: exact for small spaces, an upper bound or Infinity otherwise. */
export function pointCount(over: readonly Index[]): number {
  if (over.every((index) => isConstant(index.extent)))
    return over.reduce((n, index) => n * known(index.extent)!, 1);
  const own = new Set<Expr>(over);
  const free = (index: Index): boolean =>
    topological([index.extent]).some(
      (node) =>
        node.kind === "size" ||
        node.kind === "load" ||
        (node.kind === "index" && !own.has(node)),
    );
  if (over.some(free)) return Infinity;
  const outer = over.filter((index) => isConstant(index.extent));
  if (outer.reduce((n, index) => n * known(index.extent)!, 1) > 20000)
    return Infinity;
  let count = 0;
  for (const _ of points(over)) if (++count > 100000) return Infinity;
  return count;
}

const sizes = new WeakMap<Expr, number>();

/** The operations in an expression, each shared one once. */
export function operations(value: Expr): number {
  let count = sizes.get(value);
  if (count !== undefined) return count;
  count = 0;
  for (const node of topological([value])) if (node.kind === "apply") count++;
  if (count >= LARGE) sizes.set(value, count);
  return count;
}

/** Expressions of fewer operations are sooner counted than remembered. */
const LARGE = 32;

/** The operations of statements when all points are counted so. */
export const operationsAt = (
  statements: readonly Statement[],
  points: (over: readonly Index[]) => number,
): number =>
  statements.reduce(
    (total, one) =>
      total +
      (one.kind === "assign"
        ? points(one.over) * (1 + operations(one.value))
        : points([one.index]) * operationsAt(one.body, points)),
    0,
  );

/** The operations of statements written out; Infinity where an extent is not known. */
export const unrolledCost = (statements: readonly Statement[]): number =>
  operationsAt(statements, pointCount);

/** Whether a statement calls functions that engines have no instructions for. */
export const calls = ({ value }: Assign): boolean =>
  topological([value]).some(
    (node) => node.kind === "apply" && isCall(OPS[node.op].js),
  );

const isCall = (js: string): boolean =>
  /^(Math|runtime)\./.test(js) && !INSTRUCTIONS.has(js);

const INSTRUCTIONS: ReadonlySet<string> = new Set(
  ["abs", "ceil", "floor", "max", "min", "round", "sqrt", "trunc"].map(
    (name) => `Math.${name}`,
  ),
);

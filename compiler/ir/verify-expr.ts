/** What a well-formed expression is: the rules that hold at every stage. */
import { unconditional } from "./branches.ts";
import {
  known,
  linear,
  minusInteger,
  plusInteger,
  timesInteger,
} from "./affine.ts";
import {
  type Expr,
  type Index,
  isBoolean,
  type Load,
  type Size,
  topological,
  ZERO,
} from "./expr.ts";
import { OPS, type OpName } from "./ops.ts";
import { printExpr } from "./print-expr.ts";

/** Takes one thing that is wrong. */
export type Report = (problem: string) => void;

/** What an expression may use, where it stands. */
export interface Context {
  readonly sizes: ReadonlySet<Size>;
  readonly indices: ReadonlySet<Index>;
  /** Reports what is wrong with reading this element. */
  readonly checkRead: (load: Load) => void;
}

/** Checks everything below `roots`, each node once. */
export function verifyExprs(
  roots: readonly Expr[],
  context: Context,
  report: Report,
): void {
  for (const node of topological(roots))
    switch (node.kind) {
      case "const":
        break;
      case "size":
        if (!context.sizes.has(node))
          report(`the size ${node.name} is not declared`);
        break;
      case "index":
        if (!context.indices.has(node))
          report(`the index ${node.name} is not bound`);
        break;
      case "load":
        verifySubscripts(node, report);
        context.checkRead(node);
        break;
      case "apply":
        verifyApply(node.op, node.args, node, report);
        break;
      default:
        node satisfies never;
    }
}

/** An expression in a message: short ones whole, long ones by their beginning. */
export function show(node: Expr): string {
  const text =
    topological([node]).length > 100 ? kindOf(node) : printExpr(node);
  return text.length > 60 ? text.slice(0, 59) + "…" : text;
}

const kindOf = (node: Expr): string =>
  node.kind === "apply" ? `${node.op}(…)` : node.kind;

const isTruth = (node: Expr): boolean =>
  node.kind === "apply" && Object.hasOwn(OPS, node.op) && isBoolean(node);

/** Reports a truth value where a number belongs. */
export function verifyNumber(node: Expr, what: string, report: Report): void {
  if (isTruth(node))
    report(`${what} is the truth value ${show(node)}, not a number`);
}

/** The arguments that are truth values; all others are numbers. */
const BOOLEAN_ARGUMENTS: Partial<Record<OpName, readonly boolean[]>> = {
  select: [true, false, false],
  and: [true, true],
  or: [true, true],
  xor: [true, true],
  not: [true],
};

function verifyApply(
  op: OpName,
  args: readonly Expr[],
  node: Expr,
  report: Report,
): void {
  if (!Object.hasOwn(OPS, op)) return report(`there is no operation ${op}`);
  const count = OPS[op].params.length;
  if (args.length !== count)
    return report(`${op} takes ${count} arguments, not ${args.length}`);
  args.forEach((arg, k) => {
    const wanted = BOOLEAN_ARGUMENTS[op]?.[k] ?? false;
    if (isTruth(arg) === wanted) return;
    const is = wanted ? "number" : "truth value";
    const should = wanted ? "truth value" : "number";
    report(`in ${show(node)}, the ${is} ${show(arg)} stands for a ${should}`);
  });
}

function verifySubscripts(node: Load, report: Report): void {
  const axes = node.tensor.shape.length;
  if (node.at.length !== axes)
    report(
      `${node.tensor.name} has ${axes} axes, but is read with ${node.at.length} subscripts`,
    );
  for (const subscript of node.at)
    verifyNumber(subscript, `a subscript of ${node.tensor.name}`, report);
}

/** Subscripts are shallow; one with more nodes than this is not looked into. */
export const isShallow = (subscript: Expr): boolean =>
  topological([subscript]).length <= 100;

/**
 * Reports subscripts of `node` that leave its axis. The indices run over boxes here: where a subscript is linear
 * in indices with extents of their own, its least and greatest values are exact, and only what is certain is reported.
 */
export function verifyBounds(
  shape: readonly Expr[],
  at: readonly Expr[],
  name: string,
  report: Report,
): void {
  at.forEach((subscript, axis) => {
    const extent = shape[axis];
    if (extent === undefined || !isShallow(subscript)) return;
    const range = rangeOf(subscript);
    if (range === undefined) return;
    const low = known(range.low);
    const above = known(minusInteger(extent, range.high));
    const element = `${name}[${at.map(show).join(", ")}]`;
    if (low !== undefined && !Number.isInteger(low))
      report(`${element}: subscript ${axis + 1} is not a whole number`);
    else if (low !== undefined && low < 0)
      report(`${element}: subscript ${axis + 1} goes down to ${low}`);
    else if (above !== undefined && above < 1)
      report(
        `${element}: subscript ${axis + 1} goes up to ${show(range.high)}, the extent is ${show(extent)}`,
      );
  });
}

/** The least and the greatest value of a subscript, as expressions over sizes; undefined if not known. */
function rangeOf(subscript: Expr): { low: Expr; high: Expr } | undefined {
  let [low, high] = [subscript, subscript];
  for (const index of topological([subscript])) {
    if (index.kind !== "index") continue;
    const by = linear(subscript, index);
    const independent = topological([index.extent]).every(
      (node) => node.kind !== "index" && node.kind !== "load",
    );
    const count = known(index.extent);
    if (by === undefined || !independent || (count ?? 1) < 1) return undefined;
    const last = timesInteger(minusInteger(index.extent, 1), by.coefficient);
    const [first, end] = by.coefficient < 0 ? [last, ZERO] : [ZERO, last];
    low = plusInteger(without(low, index), first);
    high = plusInteger(without(high, index), end);
  }
  return { low, high };
}

const without = (node: Expr, index: Index): Expr => linear(node, index)!.rest;

/** Whether a branch may make it zero: what it is added to may then lie out of bounds. */
export const canBeZero = (value: Expr): boolean =>
  [...unconditional([value])].some(
    (node) =>
      node.kind === "apply" &&
      (node.op === "select" || node.op === "strongMul"),
  );

/** Whether one of these indices certainly has no values, so that nothing happens for them. */
export const isEmpty = (indices: Iterable<Index>): boolean =>
  [...indices].some(({ extent }) => (known(extent) ?? 1) < 1);

/** Extents depend on sizes and on indices bound further out, and are whole. */
export function verifyExtent(
  extent: Expr,
  what: string,
  context: Context,
  report: Report,
): void {
  verifyNumber(extent, what, report);
  const isRead = (node: Expr): boolean => node.kind === "load";
  if (topological([extent]).some(isRead))
    report(`${what} depends on an element: ${show(extent)}`);
  verifyExprs([extent], context, report);
  if (extent.kind === "const" && !Number.isInteger(extent.value))
    report(`${what} is ${extent.value}, not a whole number`);
}

/**
 * Statements that are products of matrices: C[m, n] += Σₖ A[m, k] · B[k, n].
 *
 * Each index of such a statement stands in C and A alone (m), in C and B alone (n), in A and B alone (k), or
 * in all three. Indices of one kind whose strides fit are one, as if the axes were laid end to end; what
 * is left of a kind, and what stands in all three, is for loops around the product.
 */
import {
  integer,
  known,
  minusInteger,
  plusInteger,
  timesInteger,
} from "../ir/affine.ts";
import {
  substitute,
  ZERO,
  type Expr,
  type Index,
  type Load,
} from "../ir/expr.ts";
import type { Contract, Grid, Matrix } from "../ir/loops.ts";
import { mentions } from "./access.ts";
import type { Step } from "./block.ts";
import type { NestOptions } from "./options.ts";
import { holder, inArray, type Places } from "./place.ts";
import { gain, sizeOf } from "./product-cost.ts";

/** Indices that run as one, the first outermost. */
type Run = readonly Index[];

export interface Product {
  readonly rows: Run;
  readonly columns: Run;
  readonly depth: Run;
  readonly a: Load;
  readonly b: Load;
  /** What loops around it run over. */
  readonly around: readonly Index[];
}

/** An operand: where the element is that a subscript names. */
interface Operand {
  readonly at: (point: ReadonlyMap<Expr, Expr>) => Expr;
}

/**
 * The statement as a product that is worth its call, if it is one.
 *
 * @param isPart - whether its result is not the target, but what is added to it
 */
export function productOf(
  step: Step,
  places: Places,
  options: NestOptions,
  isPart = false,
): Product | undefined {
  if (step.lanes !== undefined) return undefined;
  const loads = factorsOf(step);
  if (loads === undefined) return undefined;
  const [a, b] = loads;
  const groups = groupsOf(step, a, b);
  if (groups === undefined || !isSpread(step)) return undefined;
  const [x, y, z] = [a, b, step].map((one) => operand(one, places)) as [
    Operand,
    Operand,
    Operand,
  ];
  const all = step.over;
  if (![x, y, z].every((one) => all.every((index) => stride(one, index, all))))
    return undefined;
  const rows = choose(groups.rows, [x, z], all);
  const columns = choose(groups.columns, [y, z], all);
  const depth = choose(groups.depth, [x, y], all);
  const inside = new Set([...rows, ...columns, ...depth]);
  const around = all.filter(
    (one) => !inside.has(one) && known(one.extent) !== 1,
  );
  const sizes = [rows, columns, depth].map(sizeOf) as [number, number, number];
  if (gain(...sizes, isPart) < options.kernel) return undefined;
  return { rows, columns, depth, a, b, around };
}

/** The two elements that are multiplied. */
function factorsOf({ by, value }: Step): readonly [Load, Load] | undefined {
  if (by !== "sum" || value.kind !== "apply" || value.op !== "mul")
    return undefined;
  const [a, b] = value.args;
  return a?.kind === "load" && b?.kind === "load" ? [a, b] : undefined;
}

const stands = (index: Index, { at }: { at: readonly Expr[] }): boolean =>
  at.some((one) => mentions(one, index));

/** The indices of each kind, in the order of C's axes, those of sums in their own. */
function groupsOf(
  step: Step,
  a: Load,
  b: Load,
): Record<"rows" | "columns" | "depth", Run> | undefined {
  const groups = {
    rows: [] as Index[],
    columns: [] as Index[],
    depth: [] as Index[],
  };
  for (const one of step.over) {
    if (step.over.some((other) => mentions(one.extent, other)))
      return undefined;
    const inA = stands(one, a);
    const inB = stands(one, b);
    const inC = stands(one, step);
    if (inA && inB && inC) continue;
    if (inA && inC) groups.rows.push(one);
    else if (inB && inC) groups.columns.push(one);
    else if (inA && inB) groups.depth.push(one);
    else return undefined;
  }
  if (Object.values(groups).some((one) => one.length === 0)) return undefined;
  const axis = (one: Index): number => step.at.indexOf(one);
  groups.rows.sort((p, q) => axis(p) - axis(q));
  groups.columns.sort((p, q) => axis(p) - axis(q));
  return groups;
}

/** Whether each point has an element of its own to add to: indices stand alone, each on its axis. */
export const isSpread = ({ at, over }: Step): boolean =>
  over.every((one) => {
    const axes = at.filter((sub) => mentions(sub, one));
    return axes.length === 0 || (axes.length === 1 && axes[0] === one);
  });

function operand(one: Load | Step, places: Places): Operand {
  const target = one.kind === "load" ? one.tensor : one.target;
  const place = places.get(target) ?? inArray(target, target.shape);
  const at = place.kind === "array" ? place.offset(one.at) : ZERO;
  return { at: (point) => integer(substitute(at, point)) };
}

/** Whether the elements of neighbouring values of each index are always as far apart. */
export const isPlain = (
  one: Load,
  all: readonly Index[],
  places: Places,
): boolean => {
  const own = operand(one, places);
  return all.every((index) => stride(own, index, all) !== undefined);
};

/** How far apart the elements of neighbouring values of an index are; undefined unless always as far. */
function stride(
  one: Operand,
  index: Index,
  all: readonly Index[],
): Expr | undefined {
  const next = one.at(new Map([[index, plusInteger(index, 1)]]));
  const step = minusInteger(next, one.at(new Map()));
  return all.some((other) => mentions(step, other)) ? undefined : step;
}

/**
 * The indices of a kind that the product runs over: as many turns as possible that, in both operands, are as
 * one index, or whose distances can be a table.
 */
function choose(
  group: Run,
  operands: readonly Operand[],
  all: readonly Index[],
): Run {
  const even = runsOf(group, operands, all).reduce((p, q) =>
    sizeOf(q) > sizeOf(p) ? q : p,
  );
  const fixed = group.filter(
    (one) =>
      known(one.extent) !== undefined &&
      operands.every((each) => known(stride(each, one, all)!) !== undefined),
  );
  const size = sizeOf(fixed);
  return size > sizeOf(even) && size <= LARGEST_GRID ? fixed : even;
}

/** Points of a grid. */
const LARGEST_GRID = 65536;

/** A group cut where the next index does not continue the one before, in one of the operands. */
function runsOf(
  group: Run,
  operands: readonly Operand[],
  all: readonly Index[],
): Index[][] {
  const runs: Index[][] = [];
  for (const one of group) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    const joins =
      before !== undefined &&
      operands.every(
        (each) =>
          stride(each, before, all) ===
          timesInteger(stride(each, one, all)!, one.extent),
      );
    if (joins) last!.push(one);
    else runs.push([one]);
  }
  return runs;
}

/** The distances of the points of a run in an operand. */
function distances(run: Run, own: Operand, all: readonly Index[]): Expr | Grid {
  // An index of one value is everywhere at its place.
  const several = run.filter((one) => known(one.extent) !== 1);
  const last = several.at(-1);
  if (last === undefined) return ZERO;
  if (runsOf(several, [own], all).length === 1) return stride(own, last, all)!;
  const axes = several.flatMap((one) => [
    known(one.extent)!,
    known(stride(own, one, all)!)!,
  ]);
  return { kind: "grid", axes };
}

/** The call, of operands that have their places. */
export function contractCode(
  step: Step,
  { rows, columns, depth, a, b }: Product,
  places: Places,
): Contract {
  const count = (run: Run): Expr =>
    run.map((one) => one.extent).reduce(timesInteger);
  const origin = new Map<Expr, Expr>(step.over.map((index) => [index, ZERO]));
  const matrix = (one: Load | Step, down: Run, across: Run): Matrix => {
    const own = operand(one, places);
    return {
      array: holder(places.get(one.kind === "load" ? one.tensor : one.target)!),
      start: own.at(origin),
      row: distances(down, own, step.over),
      column: distances(across, own, step.over),
    };
  };
  return {
    kind: "contract",
    rows: count(rows),
    columns: count(columns),
    depth: count(depth),
    a: matrix(a, rows, depth),
    b: matrix(b, depth, columns),
    c: matrix(step, rows, columns),
    adds: step.first !== true,
  };
}

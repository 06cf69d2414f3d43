/**
 * Loops that take several turns at once (unroll and jam).
 *
 * A sum waits for its last addition, so a loop that adds to one total runs at the latency of an addition.
 * Several totals side by side do not wait for each other, and what they all read is read once. A turn of
 * such a loop therefore works on a few neighbours, the lanes, which the body writes out.
 */
import { known, minusInteger, timesInteger } from "../ir/affine.ts";
import {
  constant,
  index,
  type Expr,
  type Index,
  type Tensor,
} from "../ir/expr.ts";
import { accesses, mentions } from "./access.ts";
import type { Step } from "./block.ts";
import { operations } from "./cost.ts";
import type { Gathered } from "./schedule.ts";
import { isLongIndex } from "./straight.ts";

/** What a loop's index and its lanes stand for: lane + lanes * shared. */
export interface Turns {
  readonly shared: Index;
  readonly lanes: number;
}

/** Lanes of a loop around one inner loop, and around two; the first that divides the extent is taken. */
const LANES: Readonly<Record<number, readonly number[]>> = {
  1: [4, 3, 5, 2],
  2: [2, 3],
};

/** A statement and its own index of the loop. */
interface Member {
  readonly step: Step;
  readonly own: Index;
}

/** Turns so close add to the same elements. */
const NEAR = 2;

/** Operations that the lanes of a body may have altogether. */
const MOST = 160;

/** A loop over an index that takes so many turns at once. */
export function turnsOf({ name, extent }: Index, lanes: number): Turns {
  return {
    shared: index(
      name,
      lanes === 1 ? extent : constant(known(extent)! / lanes),
    ),
    lanes,
  };
}

/** The lane that an element of the loop's own axis is in. */
export const laneOf = (at: Expr, { shared, lanes }: Turns): Expr =>
  minusInteger(at, timesInteger(shared, lanes));

/** How many turns the loop that a group shares takes at once. */
export function lanesOf({ members }: Gathered): number {
  const extent = known(members[0]!.index!.extent);
  if (extent === undefined) return 1;
  const steps = members.map((one): Member => ({
    step: one.statement as Step,
    own: one.index!,
  }));
  const depth = Math.max(
    isStencil(steps) ? 1 : 0,
    ...steps.map(({ step, own }) => contracted(step, own)),
  );
  const cost = steps.reduce((n, { step, own }) => n + costOf(step, own), 0);
  return (
    LANES[depth]?.find(
      (lanes) => extent % lanes === 0 && extent > lanes && cost * lanes <= MOST,
    ) ?? 1
  );
}

/** Whether neighbouring turns add to the same elements, as x[i] and x[i + 1]: lanes add to each once. */
function isStencil(steps: readonly Member[]): boolean {
  const added = new Map<Tensor, readonly Expr[]>();
  return steps.some(({ step: { target, at, by, over }, own }) => {
    const before = added.get(target);
    added.set(target, at);
    return (
      by === "sum" &&
      over.length === 1 &&
      before?.some((one, axis) => mentions(one, own) && isNear(one, at[axis]!))
    );
  });
}

const isNear = (a: Expr, b: Expr): boolean => {
  const apart = known(minusInteger(a, b));
  return apart !== undefined && apart !== 0 && Math.abs(apart) <= NEAR;
};

/** Of a contraction, how many loops stay inside of the one over `own`; 0 of other statements. */
function contracted(step: Step, own: Index): number {
  const inner = step.over.filter((one) => one !== own && isLoop(one));
  const touched = accesses(step);
  const shares = touched.some(
    ({ at }) =>
      !at.some((sub) => mentions(sub, own)) &&
      at.some((sub) => inner.some((one) => mentions(sub, one))),
  );
  const reads = touched.some(
    ({ at, how }) => how === "read" && at.some((sub) => mentions(sub, own)),
  );
  return step.by === "sum" && shares && reads ? inner.length : 0;
}

/** An index that a loop stays for. */
const isLoop = (one: Index): boolean =>
  known(one.extent) === undefined || isLongIndex(one);

/** The operations of one turn's innermost body; too many where an extent depends on the turn. */
const costOf = (step: Step, own: Index): number =>
  step.over.reduce(
    (n, one) =>
      one === own || isLoop(one)
        ? n
        : mentions(one.extent, own)
          ? Infinity
          : n * (known(one.extent) ?? Infinity),
    1 + operations(step.value),
  );

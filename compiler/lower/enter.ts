/** Statements as they are inside a loop that they share. */
import { integer, plusInteger, timesInteger } from "../ir/affine.ts";
import {
  constant,
  index,
  substitute,
  type Expr,
  type Index,
} from "../ir/expr.ts";
import { REDUCERS } from "../ir/ops.ts";
import { mentions } from "./access.ts";
import type { Step } from "./block.ts";
import type { Turns } from "./jam.ts";

/** Whether the loop's turns are combined (rather than written to places of their own). */
export const reduces = (step: Step, own: Index): boolean =>
  step.by !== "set" && !step.at.some((at) => mentions(at, own));

/** The statement that gives the reducer's start value to what the loop will add to. */
export const start = (step: Step, own: Index): Step => ({
  ...step,
  over: step.over.filter(
    (one) => one !== own && step.at.some((at) => mentions(at, one)),
  ),
  by: "set",
  value: constant(REDUCERS[step.by as "sum"].start),
});

/** A statement inside the loop: its index is the loop's, or a lane of the loop's turn. */
export function enter(step: Step, own: Index, turns: Turns): Step {
  const { shared, lanes } = turns;
  const lane = lanes === 1 ? undefined : index(own.name, constant(lanes));
  const turn = lane ? plusInteger(timesInteger(shared, lanes), lane) : shared;
  const by = new Map<Expr, Expr>([[own, turn]]);
  const over = step.over.filter((one) => one !== own);
  const inner = over.map((one) => {
    const extent = integer(substitute(one.extent, by));
    if (extent === one.extent) return one;
    const renamed = index(one.name, extent);
    by.set(one, renamed);
    return renamed;
  });
  return {
    ...step,
    ...(lane && { lanes: [...(step.lanes ?? []), lane] }),
    over: lane ? [lane, ...inner] : inner,
    at: step.at.map((one) => integer(substitute(one, by))),
    value: substitute(step.value, by),
  };
}

/** How an adjoint or tangent passes a reducer: the column ∂t/∂v of the table. */
import { apply, load, ONE, tensor, ZERO } from "../ir/expr.ts";
import { REDUCERS } from "../ir/ops.ts";
import type { Assign, Statement } from "../ir/program.ts";
import { simplified } from "../rewrite/simplify.ts";
import { formula } from "../rewrite/template.ts";
import { local, times, type Flow } from "./chain.ts";

/**
 * The share of the total's adjoint (or of a value's tangent) that one reduced value has, and the
 * statements that must run first: where values tie for the maximum, their number k is counted.
 */
export function reducerShare(
  statement: Assign,
  g: Flow,
): { seed: Flow; before: Statement[] } {
  const { by, target, at, value } = statement;
  if (by === "set" || by === "sum") return { seed: g, before: [] };
  const total = load(target, at);
  const ties = tensor("ties", target.shape, "local");
  const count = load(ties, at);
  const text = REDUCERS[by].partial;
  const p = formula(text, ["v", "t", "k"], [value, total, count], simplified);
  const equal = apply("select", apply("eq", value, total), ONE, ZERO);
  const counting: Statement = {
    ...statement,
    target: ties,
    by: "sum",
    value: equal,
    phase: "adjoint",
  };
  // At least one value is as large as the largest, and exp(v - t) is at most 1.
  const share = {
    ...local(p, false, [value, total, count], () => false),
    infinite: () => false,
  };
  return {
    seed: times(g, share),
    before: by === "logsumexp" ? [] : [counting],
  };
}

/** Softmax and its logarithm. */
import { apply, asNumber, type Expr } from "../../ir/expr.ts";
import type { Builder } from "../builder.ts";
import type { Call } from "../call.ts";
import type { Value } from "../value.ts";
import { axisAt, tensorAt } from "./arguments.ts";
import { reduceAxis, settle, without } from "./values.ts";

export interface Logits {
  readonly value: Value;
  /** log Σ exp over one axis; that axis is gone. */
  readonly lse: Value;
}

/** The argument and its logsumexp over an axis, both computed once. */
export function logits(builder: Builder, given: Value, axis: number): Logits {
  const value = settle(builder, given, "logits");
  const lse = reduceAxis(
    builder,
    "logsumexp",
    value.shape,
    axis,
    (at) => asNumber(value.at(at)),
    "lse",
  );
  return { value, lse };
}

const axisOf = (call: Call): number => {
  const rank = tensorAt(call, 0).shape.length;
  return call.args.length > 1 ? axisAt(call, 1, rank) : rank - 1;
};

/** x − log Σ exp(x) along an axis, the last if none is named. */
export function logSoftmax(call: Call): Value {
  const axis = axisOf(call);
  const { value, lse } = logits(call.builder, call.args[0]!, axis);
  const at = (at: readonly Expr[]): Expr =>
    apply("sub", asNumber(value.at(at)), lse.at(without(at, axis)));
  return { shape: value.shape, at };
}

/** exp(x) / Σ exp(x) along an axis, the last if none is named. */
export function softmax(call: Call): Value {
  const logs = logSoftmax(call);
  return { shape: logs.shape, at: (at) => apply("exp", logs.at(at)) };
}

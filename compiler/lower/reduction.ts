/** Reductions of many values written out: the total, and its derivative by each value. */
import { apply, constant, ONE, ZERO, type Expr } from "../ir/expr.ts";
import { simplified } from "../rewrite/simplify.ts";
import { combine } from "./combine.ts";

export interface Reduction {
  readonly by: "max" | "min" | "logsumexp";
  readonly values: readonly Expr[];
  readonly total: Expr;
  /** The derivative of the total by each value. */
  readonly partials: () => readonly Expr[];
}

/** A total that is not a sum. */
export function reduce(
  by: "max" | "min" | "logsumexp",
  values: readonly Expr[],
): Reduction {
  return by === "logsumexp" ? logsumexp(values) : extreme(by, values);
}

const sum = (values: readonly Expr[]): Expr =>
  values.reduce((a, b) => combine("sum", a, b));

/** Values that tie share alike. */
function extreme(by: "max" | "min", values: readonly Expr[]): Reduction {
  const total = values.reduce((a, b) => combine(by, a, b));
  const partials = (): readonly Expr[] => {
    const ties = values.map((one) =>
      simplified("select", [simplified("eq", [one, total]), ONE, ZERO]),
    );
    const count = sum(ties);
    return ties.map((tie) => simplified("div", [tie, count]));
  };
  return { by, values, total, partials };
}

/** The largest finite double: keeps ∞ − ∞ out of the exponents. */
const HUGE = Number.MAX_VALUE;

/** m + log Σ exp(v − m) with m = max v; by v, exp(v − m) / Σ. */
function logsumexp(values: readonly Expr[]): Reduction {
  const most = values.reduce((a, b) => combine("max", a, b));
  const shift = apply(
    "max",
    apply("min", most, constant(HUGE)),
    constant(-HUGE),
  );
  const weights = values.map((one) =>
    simplified("exp", [simplified("sub", [one, shift])]),
  );
  const total = sum(weights);
  return {
    by: "logsumexp",
    values,
    total: simplified("add", [shift, simplified("log", [total])]),
    partials: () => {
      const inverse = simplified("div", [ONE, total]);
      const scale = apply("select", apply("eq", total, ZERO), ZERO, inverse);
      return weights.map((weight) => simplified("mul", [weight, scale]));
    },
  };
}

/** Running sums and products: a loop in which each element is made from the one before. */
import { plusInteger, minusInteger } from "../../ir/affine.ts";
import { apply, asNumber, index, ONE, ZERO, type Expr } from "../../ir/expr.ts";
import type { Call } from "../call.ts";
import type { Value } from "../value.ts";
import { axisAt, gathered } from "./arguments.ts";
import { pointsOf, replaced, settle } from "./values.ts";

/** cumsum(x[, axis]) and cumprod(x[, axis]), along the first axis if none is named; or of several numbers. */
export function scan(call: Call, op: "add" | "mul"): Value {
  const [first, second] = call.args;
  const named =
    call.args.length === 2 &&
    first!.shape.length > 0 &&
    second!.shape.length === 0;
  const axis = named ? axisAt(call, 1, first!.shape.length) : 0;
  const value = named ? first! : gathered(call);
  return running(call, settle(call.builder, value), axis, op);
}

/** y[0] = x[0]; y[t + 1] = y[t] ∘ x[t + 1] */
function running(call: Call, x: Value, axis: number, op: "add" | "mul"): Value {
  const { builder } = call;
  const all = builder.indices(x.shape);
  const points = pointsOf(builder, [x.at(all), ...x.shape]);
  return builder.within(points, () => {
    const target = builder.local(call.name, x.shape);
    const y = builder.value(target);
    const others = all.filter((_, k) => k !== axis);
    const along = (at: Expr): Expr[] => replaced<Expr>(all, axis, at);
    // Of no elements there is no first one.
    const extent = x.shape[axis]!;
    const one = index("i", apply("min", extent, ONE));
    const isSure = extent.kind === "const" && extent.value > 0;
    const start = along(isSure ? ZERO : one);
    const first = isSure ? others : [one, ...others];
    builder.write("set", target, start, first, asNumber(x.at(start)));
    const t = index("t", minusInteger(extent, 1));
    const [old, next] = [along(t), along(plusInteger(t, 1))];
    builder.loop(t, () => {
      const value = apply(op, y.at(old), asNumber(x.at(next)));
      builder.write("set", target, next, others, value);
    });
    return y;
  });
}

/**
 * Products. Their derivative is the product of all other factors, without a division, so that a factor may
 * be zero: a loop over running products gives it by its own adjoint.
 */
import { plusInteger } from "../ir/affine.ts";
import {
  apply,
  asNumber,
  constant,
  type Expr,
  type Index,
  index,
  load,
  ONE,
  ZERO,
} from "../ir/expr.ts";
import type { Builder } from "./builder.ts";
import { greatest } from "./extents.ts";
import type { Elements } from "./reductions.ts";
import { substituted } from "./substituted.ts";
import type { Value } from "./value.ts";

/** So many factors are written out. */
const SHORT = 16;

/** The product over all indices, the innermost first. */
export function product({ builder, shape, over, body }: Elements): Value {
  const [last, ...outer] = [...over].reverse();
  if (last === undefined) return { shape, at: body };
  let value: Value = builder.within(
    [...builder.points, ...outer.toReversed()],
    () => overOne(builder, shape, last, body),
  );
  for (const [k, one] of outer.entries()) {
    const inner = value;
    const rest = outer.slice(k + 1).toReversed();
    value = builder.within([...builder.points, ...rest], () =>
      overOne(builder, shape, one, inner.at),
    );
  }
  return value;
}

function overOne(
  builder: Builder,
  shape: readonly Expr[],
  by: Index,
  body: Value["at"],
): Value {
  const count = by.extent.kind === "const" ? by.extent.value : Infinity;
  if (count > SHORT) return running(builder, shape, by, body);
  const factors = (at: readonly Expr[]): Expr[] =>
    Array.from({ length: count }, (_, k) =>
      asNumber(substituted(body(at), [by], [constant(k)])),
    );
  const at = (subscripts: readonly Expr[]): Expr =>
    factors(subscripts).reduce<Expr>(
      (p, q) => (p === ONE ? q : apply("mul", p, q)),
      ONE,
    );
  return shape.length === 0
    ? builder.stored("prod", { shape, at })
    : builder.store("prod", { shape, at });
}

/** p[0] = 1; p[k + 1] = p[k] · factor[k]; the product is p[K]. */
function running(
  builder: Builder,
  shape: readonly Expr[],
  by: Index,
  body: Value["at"],
): Value {
  const over = builder.indices(shape);
  const most = greatest(by.extent);
  const k = most === by.extent ? by : index(by.name, most);
  const factor = asNumber(substituted(body(over), [by], [k]));
  const inside =
    k === by ? factor : apply("select", apply("lt", k, by.extent), factor, ONE);
  return builder.where([...over, k], inside, () => {
    const target = builder.local("prod", [plusInteger(most, 1), ...shape]);
    const lead = [...builder.turns, ...builder.points];
    const at = (step: Expr, rest: readonly Expr[]): Expr =>
      load(target, [...lead, step, ...rest]);
    builder.write("set", target, [ZERO, ...over], over, ONE);
    builder.loop(k, () =>
      builder.write(
        "set",
        target,
        [plusInteger(k, 1), ...over],
        over,
        apply("mul", at(k, over), inside),
      ),
    );
    return { shape, at: (rest) => at(most, rest) };
  });
}

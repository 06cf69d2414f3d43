/** Extents: what they are at most, and how long ranges are. */
import {
  integer,
  known,
  linear,
  minusInteger,
  plusInteger,
  timesInteger,
} from "../ir/affine.ts";
import {
  constant,
  type Expr,
  type Index,
  topological,
  ZERO,
} from "../ir/expr.ts";

/**
 * The greatest value of an extent over the indices it depends on (a triangle's rectangle). Undefined where it
 * is not linear in one of them.
 */
export function greatest(extent: Expr): Expr {
  let bound = integer(extent);
  for (let found = innermost(bound); found; found = innermost(bound)) {
    const parts = linear(bound, found);
    if (parts === undefined) return bound;
    const last = parts.coefficient > 0 ? minusInteger(found.extent, 1) : ZERO;
    bound = plusInteger(parts.rest, timesInteger(last, parts.coefficient));
  }
  return bound;
}

/** The least value, likewise. */
export function least(extent: Expr): Expr {
  return timesInteger(greatest(timesInteger(extent, -1)), -1);
}

/** An index in `node` on which no other index in it depends. */
function innermost(node: Expr): Index | undefined {
  const indices = topological([node]).filter(
    (one): one is Index => one.kind === "index",
  );
  return indices.find((one) =>
    indices.every(
      (other) => other === one || !topological([other.extent]).includes(one),
    ),
  );
}

/** Whether a value is an integer polynomial of sizes and indices, so that it may stand in a subscript or shape. */
export const clamp = (extent: Expr): Expr => {
  const value = known(extent);
  return value !== undefined && value < 0 ? constant(0) : extent;
};

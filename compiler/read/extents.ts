/** Extents: what they are at most, and how long ranges are. */
import {
  integer,
  linear,
  minusInteger,
  plusInteger,
  timesInteger,
} from "../ir/affine.ts";
import { type Expr, type Index, topological, ZERO } from "../ir/expr.ts";

/**
 * The greatest value of an extent over the indices it depends on (a triangle's rectangle). Where it is not
 * linear in one of them, that one stays.
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

/** An index in `node` on which no other index in it depends, of those that are meant. */
export function innermost(
  node: Expr,
  isMeant: (one: Index) => boolean = () => true,
): Index | undefined {
  const indices = topological([node]).filter(
    (one): one is Index => one.kind === "index" && isMeant(one),
  );
  return indices.find((one) =>
    indices.every(
      (other) => other === one || !topological([other.extent]).includes(one),
    ),
  );
}

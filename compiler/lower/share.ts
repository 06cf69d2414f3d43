/**
 * Which arrays share a place in memory: those of which no two hold something at the same time.
 *
 * The method is "greedy by size" for shared objects (Pisarchyk and Lee, Efficient memory management for deep
 * neural net inference, 2020): the largest array first, each to the smallest place that is large enough
 * and free while it lives, else to a new one. Where sizes are known only at the call, large enough is what is so
 * for all of them.
 */
import { isAtLeast, magnitude, volume } from "../ir/affine.ts";
import type { Expr, Tensor } from "../ir/expr.ts";
import { overlap, type Life } from "./lives.ts";

/** An array, and its shape as a tensor. */
export interface Sharer {
  readonly array: Tensor;
  readonly shape: readonly Expr[];
}

/** Arrays that share a place; the first of them is the largest. */
export interface Shared {
  readonly length: Expr;
  readonly arrays: Tensor[];
}

/** Lives in each function of a module; what is not mentioned there is not alive. */
export type Lives = readonly ReadonlyMap<Tensor, Life>[];

/** Whether two arrays hold something at the same time. */
export const meet = (a: Tensor, b: Tensor, lives: Lives): boolean =>
  lives.some((one) => {
    const [first, second] = [one.get(a), one.get(b)];
    return (
      first !== undefined && second !== undefined && overlap(first, second)
    );
  });

/** The places of arrays: of `places`, which are extended by what fits there, and behind them new ones. */
export function share(
  sharers: readonly Sharer[],
  lives: Lives,
  places: readonly Shared[] = [],
): Shared[] {
  const found = places.map(({ length, arrays }) => ({
    length,
    arrays: [...arrays],
  }));
  const sized = sharers.map(({ array, shape }) => {
    const length = volume(shape);
    return { array, length, size: magnitude(length) };
  });
  for (const { array, length } of sized.toSorted((a, b) => b.size - a.size)) {
    const place = found
      .toReversed()
      .find(
        (one) =>
          isAtLeast(one.length, length) &&
          !one.arrays.some((other) => meet(other, array, lives)),
      );
    if (place === undefined) found.push({ length, arrays: [array] });
    else place.arrays.push(array);
  }
  return found;
}

/** Items whose functions are so fast that each call is about another point: V8 cannot take a result from outside a loop. */
import type { Contender, Made } from "../contender.ts";
import type { Item } from "../item.ts";
import { draw } from "../random.ts";

/** How many points there are. */
export const POINTS = 256;

/** Where point number i lies, of points of `width` numbers. */
export const at = (i: number, width: number): number =>
  (i & (POINTS - 1)) * width;

/** The points, of `width` numbers each. */
export const pointsOf = (all: Float64Array, width: number): Float64Array[] =>
  Array.from({ length: POINTS }, (_, i) =>
    all.subarray(at(i, width), at(i, width) + width),
  );

/** The functions of a value and of a derivative, as an item calls them. */
interface Functions<V, D> {
  readonly value: V;
  readonly derivative: D;
}

interface Setting<V, D> {
  readonly seed: number;
  /** Points have so many numbers, from -range to range. */
  readonly width: number;
  readonly range: number;
  /** What the derivative is called in the module. */
  readonly derivative: "valueAndGradient" | "jacobian";
  readonly byHand: Functions<V, D>;
  readonly contender: (
    functions: Functions<V, D>,
    points: Float64Array,
  ) => Contender;
}

/** What items have in common whose functions are of one point: ours and the expert's are called alike. */
export const onPoints = <V, D>({
  seed,
  width,
  range,
  derivative,
  byHand,
  contender,
}: Setting<V, D>): Pick<Item, "options" | "data" | "ours" | "expert"> => ({
  options: { functions: ["forward", derivative] },
  data: () => ({ points: draw(seed).between(-range, range, width * POINTS) }),
  ours: (module, { points }) =>
    contender(
      {
        value: module["forward"] as Made & V,
        derivative: module[derivative] as Made & D,
      },
      points!,
    ),
  expert: ({ points }) => contender(byHand, points!),
});

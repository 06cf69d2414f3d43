/** Windows that slide over the spatial axes: of convolutions and of pooling. */
import * as v from "valibot";
import type { Draft, Value } from "../draft.ts";
import { count, countFrom0, listed } from "../schema.ts";
import { type Extent, plus, type Shape, showShape } from "../shape.ts";
import { numberFor } from "./require.ts";

/** How a window slides along one axis. */
export interface Slide {
  readonly kernel: number;
  readonly stride: number;
  readonly dilation: number;
  /** How many elements are added before and behind. */
  readonly before: number;
  readonly behind: number;
}

/** Of the axes behind the channels. */
export const OUT = ["i", "j"];
/** Within the window. */
export const IN = ["u", "v"];

/** One number, or one for each of two axes. */
export const perAxis = (rank: 1 | 2, description: string) =>
  each(rank, 1, count(description), description);

const each = <S extends v.GenericSchema<number>>(
  rank: 1 | 2,
  least: 0 | 1,
  one: S,
  description: string,
) =>
  v.pipe(
    v.union(
      rank === 1
        ? [one, v.strictTuple([one], "expected a number, or a list of one")]
        : [
            one,
            v.strictTuple(
              [one, one],
              "expected a list of two: rows and columns",
            ),
          ],
      rank === 1
        ? `expected a whole number from ${least}`
        : `expected a whole number from ${least}, or a list of two: rows and columns`,
    ),
    v.description(description),
  );

/** Elements on both sides, or a word. */
export const paddingOption = <const Words extends readonly string[]>(
  rank: 1 | 2,
  words: Words,
  description: string,
) =>
  v.pipe(
    v.union(
      [each(rank, 0, countFrom0(description), description), v.picklist(words)],
      `expected ${listed(["a whole number from 0", ...(rank === 2 ? ["a list of two"] : []), ...words])}`,
    ),
    v.description(description),
  );

export const paddingNumber = (rank: 1 | 2, description: string) =>
  each(rank, 0, countFrom0(description), description);

/** The number for each axis. */
export const spread = (
  option: number | readonly number[],
  rank: number,
): number[] =>
  typeof option === "number"
    ? Array.from({ length: rank }, () => option)
    : [...option];

export interface WindowOptions {
  readonly kernelSize: number | readonly number[];
  readonly stride: number | readonly number[];
  readonly dilation: number | readonly number[];
  readonly padding: number | readonly number[] | string;
}

/** How the window slides along each axis. */
export function slidesOf(
  draft: Draft,
  options: WindowOptions,
  rank: number,
): Slide[] {
  const { kernelSize, padding } = options;
  const stride = spread(options.stride, rank);
  const dilation = spread(options.dilation, rank);
  if (padding === "same" && stride.some((one) => one > 1))
    draft.wrong(
      ["padding"],
      "padding same keeps the lengths, so it needs stride 1",
      "give the padding as a number",
    );
  return spread(kernelSize, rank).map((kernel, axis) => {
    const reach = dilation[axis]! * (kernel - 1);
    const [before, behind] = sides(padding, reach, axis, rank);
    return {
      ...{ kernel, before, behind },
      stride: stride[axis]!,
      dilation: dilation[axis]!,
    };
  });
}

function sides(
  padding: WindowOptions["padding"],
  reach: number,
  axis: number,
  rank: number,
): [number, number] {
  if (padding === "valid") return [0, 0];
  if (padding === "same")
    return [Math.floor(reach / 2), reach - Math.floor(reach / 2)];
  const width = spread(padding as number | readonly number[], rank)[axis]!;
  return [width, width];
}

/** How many places the window has along each axis. */
export function places(
  draft: Draft,
  { shape }: Value,
  slides: readonly Slide[],
): Extent[] {
  return slides.map(({ kernel, stride, dilation, before, behind }, axis) => {
    const extent = shape[axis + 1]!;
    const room = plus(extent, before + behind - dilation * (kernel - 1) - 1);
    if (typeof room === "number") {
      if (room >= 0) return Math.floor(room / stride) + 1;
      const reach = dilation * (kernel - 1) + 1;
      return draft.wrong(
        ["kernelSize"],
        `the window reaches over ${reach} elements, but gets ${before + behind + (extent as number)} along axis ${axis + 2} of ${showShape(shape)}${before + behind > 0 ? " with its padding" : ""}`,
      );
    }
    if (stride === 1) return plus(room, 1);
    return draft.wrong(
      ["stride"],
      `stride ${stride} needs to know the length that it divides, but gets ${showShape(shape)}`,
      numberFor([extent]),
    );
  });
}

/** The subscript of the element under one place of the window: 2 * i + u - 2. */
export function under(
  { stride, dilation }: Slide,
  at: string,
  within: string,
): string {
  const times = (factor: number, index: string): string =>
    factor === 1 ? index : `${factor} * ${index}`;
  return `${times(stride, at)} + ${times(dilation, within)} - ${stride + dilation - 1}`;
}

/** An index of the left side; where nothing else bounds it, with its range. */
export const bounded = (index: string, slide: Slide, length: Extent): string =>
  slide.stride === 1 && slide.dilation === 1 ? index : `${index} = 1:${length}`;

/** An index within the window; where the elements are apart, with its range. */
export const ranged = (index: string, { kernel, dilation }: Slide): string =>
  dilation === 1 ? index : `${index} = 1:${kernel}`;

/** What the window slides over: `value` within `filling`, if there is padding. */
export function padded(
  draft: Draft,
  value: Value,
  slides: readonly Pick<Slide, "before" | "behind">[],
  filling = "",
): Value {
  if (slides.every(({ before, behind }) => before + behind === 0)) return value;
  const [channels, ...spatial] = value.shape;
  const lengths = spatial.map((extent, axis) =>
    plus(extent, slides[axis]!.before + slides[axis]!.behind),
  );
  const shape: Shape = [channels!, ...lengths];
  const name = draft.name("p");
  const inside = spatial.map((extent, axis) => {
    const { before } = slides[axis]!;
    return `${before + 1}:${plus(extent, before)}`;
  });
  draft.line(`${name} = zeros(N, ${shape.join(", ")})${filling}`);
  draft.line(`${name}[:, :, ${inside.join(", ")}] = ${value.name}`);
  return { name, shape };
}

/** A program at a point, its variables and outputs as vectors. */
import { type Random, randomInteger } from "../../runtime/random.ts";
import { bindPoint } from "../load/bind.ts";
import {
  blocksOf,
  type Block,
  type ByName,
  type Flat,
} from "../load/blocks.ts";
import type { Data } from "../load/data.ts";
import type { LiveProgram } from "../load/program.ts";
import { extentsOf, type Sizes } from "../load/sizes.ts";
import { derivativeByDifferences, type Estimate } from "./differences.ts";

export type Point = Readonly<Record<string, Data>>;

/** What is looked at: a program at a point, its variables as one vector. */
export interface Site {
  readonly live: LiveProgram;
  readonly point: Point;
  readonly sizes: Sizes;
  readonly variables: readonly Block[];
  readonly outputs: readonly Block[];
  /** All variables, end to end. */
  readonly base: Float64Array;
  readonly single: boolean;
  readonly random: Random;
}

/** More elements than this are not moved one by one: a sample of them is. */
const MOVED = 32;
export function siteOf(live: LiveProgram, point: Point, random: Random): Site {
  const { inputs, sizes } = bindPoint(live.program, point);
  const variables = blocksOf(live.wrt, sizes);
  const single =
    live.outputs.length === 1 && live.outputs[0]!.shape.length === 0;
  return {
    live,
    point,
    sizes,
    variables,
    outputs: blocksOf(live.outputs, sizes),
    base: joined(variables, Object.fromEntries(inputs)),
    single,
    random,
  };
}

const numbers = (value: Flat | undefined): ArrayLike<number> =>
  typeof value === "number" ? [value] : value!;

export function joined(
  blocks: readonly Block[],
  values: ByName<Flat>,
): Float64Array {
  const whole = new Float64Array(blocks.reduce((n, one) => n + one.length, 0));
  for (const { name, start } of blocks) whole.set(numbers(values[name]), start);
  return whole;
}

export const parted = (
  blocks: readonly Block[],
  whole: Float64Array,
): Record<string, Flat> =>
  Object.fromEntries(
    blocks.map(({ name, scalar, start, length }) => [
      name,
      scalar ? whole[start]! : whole.slice(start, start + length),
    ]),
  );

export const pointAt = (site: Site, variables: Float64Array): Point => ({
  ...site.point,
  ...parted(site.variables, variables),
});

export const valuesAt = (site: Site, variables: Float64Array): Float64Array =>
  joined(site.outputs, site.live.values(pointAt(site, variables)));

export const gradientAt = (site: Site, variables: Float64Array): Float64Array =>
  joined(site.variables, site.live.gradient(pointAt(site, variables)).gradient);

/** The slope of component k, by differences whose first step is this long. */
export type Slopes = (k: number, firstStep: number) => Estimate;

/** The derivative of each component along a direction, every step taken once. */
export function along(
  f: (variables: Float64Array) => Float64Array,
  base: Float64Array,
  direction: ArrayLike<number>,
): Slopes {
  const known = new Map<number, Float64Array>();
  const at = (step: number): Float64Array => {
    let found = known.get(step);
    if (found === undefined)
      known.set(
        step,
        (found = f(base.map((x, k) => x + step * direction[k]!))),
      );
    return found;
  };
  return (k, firstStep) =>
    derivativeByDifferences((step) => at(step)[k]!, 0, firstStep);
}

export const unit = (length: number, place: number): Float64Array => {
  const direction = new Float64Array(length);
  direction[place] = 1;
  return direction;
};

export const drawn = (length: number, random: Random): Float64Array =>
  Float64Array.from({ length }, () => 2 * random() - 1);

export const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a).reduce((sum, x, k) => sum + x * b[k]!, 0);

/** By one variable. */
export const slope = (
  { base }: Site,
  f: (variables: Float64Array) => Float64Array,
  place: number,
): Slopes => along(f, base, unit(base.length, place));

/** Some places of a vector: all of them, if they are not too many. */
export function sample({ base, random }: Site): number[] {
  const all = Array.from(base, (_, k) => k);
  if (all.length <= MOVED) return all;
  const chosen = new Set<number>();
  while (chosen.size < MOVED) chosen.add(randomInteger(all.length, random));
  return [...chosen].sort((a, b) => a - b);
}

/** W[2, 3], counted from 1, for a place in a vector of variables or outputs. */
export function nameOf(
  site: Site,
  blocks: readonly Block[],
  place: number,
): string {
  const block = blocks.findLast((one) => one.start <= place)!;
  if (block.scalar) return block.name;
  const tensors = blocks === site.outputs ? site.live.outputs : site.live.wrt;
  const { shape } = tensors.find((one) => one.name === block.name)!;
  const at: number[] = [];
  let rest = place - block.start;
  for (const extent of extentsOf(shape, site.sizes).toReversed()) {
    at.unshift((rest % extent) + 1);
    rest = Math.floor(rest / extent);
  }
  return `${block.name}[${at.join(", ")}]`;
}

export const nameOfOutput = ({ outputs }: Site): string =>
  outputs.map((one) => one.name).join(", ");

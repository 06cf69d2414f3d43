/** Points, tangents and cotangents, checked against a program. */
import type { Size, Tensor } from "../ir/expr.ts";
import type { Program } from "../ir/program.ts";
import { lengthOf } from "./blocks.ts";
import { checkClasses, checkNames, readData, type Given } from "./data.ts";
import type { Arrays } from "./live.ts";
import {
  checkShape,
  extentsOf,
  inferSizes,
  type Known,
  type Sizes,
} from "./sizes.ts";
import { showShape } from "./show.ts";

/** A point that fits the program. */
export interface Bound {
  readonly inputs: Arrays;
  readonly sizes: Sizes;
}

export function bindPoint(program: Program, point: unknown): Bound {
  const { inputs, sizes } = program;
  const names = [...inputs, ...sizes].map((one) => one.name);
  checkNames("the point", point, names);
  const given = new Map(inputs.map((one) => [one, readInput(one, point)]));
  const known = inferSizes(sizes, given, givenSizes(sizes, point));
  for (const [{ name, classes }, { data }] of given)
    if (classes !== undefined)
      checkClasses(name, data, extentsOf([classes], known)[0]!);
  return {
    inputs: new Map([...given].map(([{ name }, { data }]) => [name, data])),
    sizes: known,
  };
}

type Values = Readonly<Record<string, unknown>>;

const valueOf = (values: Values, name: string): unknown =>
  Object.hasOwn(values, name) ? values[name] : undefined;

function readInput({ name, shape }: Tensor, point: Values): Given {
  const value = valueOf(point, name);
  if (value === undefined)
    throw new TypeError(
      `the point has no '${name}': expected ${shape.length === 0 ? "a number" : showShape(shape)}`,
    );
  return readData(name, shape.length, value);
}

function givenSizes(sizes: readonly Size[], point: Values): Map<string, Known> {
  const known = new Map<string, Known>();
  for (const { name } of sizes) {
    const value = valueOf(point, name);
    if (value === undefined) continue;
    if (!Number.isInteger(value) || Number(value) < 0)
      throw new TypeError(
        `${name}: expected a whole number, got ${String(value)}`,
      );
    known.set(name, { value: Number(value), from: "the point" });
  }
  return known;
}

/** An array for each of `tensors`: zeros where `given` says nothing. */
export function bindSeeds(
  what: string,
  given: unknown,
  tensors: readonly Tensor[],
  sizes: Sizes,
): Float64Array[] {
  const names = tensors.map((one) => one.name);
  checkNames(`the ${what}`, given, names);
  return tensors.map((of) => {
    const value = valueOf(given, of.name);
    return value === undefined
      ? new Float64Array(lengthOf(of, sizes))
      : bindSeed(`${what}.${of.name}`, value, of, sizes);
  });
}

/** The numbers of one tensor. */
export function bindSeed(
  name: string,
  value: unknown,
  { shape }: Tensor,
  sizes: Sizes,
): Float64Array {
  const given = readData(name, shape.length, value);
  checkShape(name, shape, given, sizes);
  return given.data;
}

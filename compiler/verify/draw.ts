/** Points drawn at random, from a seed: shapes filled with numbers, labels with classes. */
import { type Random, randomInteger } from "../../runtime/random.ts";
import type { Tensor } from "../ir/expr.ts";
import type { Program } from "../ir/program.ts";
import { checkNames, readData, type Data } from "../load/data.ts";
import { extentsOf, type Sizes } from "../load/sizes.ts";

/** Between which numbers an input is drawn. Which of them suit a program is found by trying. */
// prettier-ignore
const RANGES: readonly (readonly [low: number, high: number])[] = [
  [-2, 2],
  [0.2, 2],
  [0.05, 0.95],
  [1.1, 3],
  [-0.95, 0.95],
  [-3, -1.1],
];

/** What sizes are where nobody says: different, so that axes that are mixed up are noticed. */
const SIZES = [5, 4, 3, 6, 7];

/** Some of a program's inputs, and numbers for all of its sizes. */
export interface Given {
  readonly inputs: Readonly<Record<string, Data>>;
  readonly sizes: Readonly<Record<string, number>>;
}

/**
 * What is given, completed: sizes follow from the lengths of the data; others are small numbers. Throws a
 * TypeError if the name of an input is unknown or data is none, a RangeError if a label is no class.
 */
export function complete(
  program: Program,
  at: Readonly<Record<string, unknown>>,
  sizes: Readonly<Record<string, number>> = {},
): Given {
  const names = [...program.inputs, ...program.sizes].map((one) => one.name);
  checkNames("the point", at, names);
  const found = new Map(
    program.sizes.flatMap(({ name }) =>
      sizes[name] === undefined ? [] : [[name, sizes[name]] as const],
    ),
  );
  for (const { name } of program.sizes)
    if (typeof at[name] === "number") found.set(name, at[name]);
  const given = program.inputs.filter(({ name }) => Object.hasOwn(at, name));
  for (const { name, shape } of given) {
    const { shape: extents } = readData(name, shape.length, at[name]);
    shape.forEach((extent, axis) => {
      const length = extents?.[axis];
      if (
        extent.kind === "size" &&
        length !== undefined &&
        !found.has(extent.name)
      )
        found.set(extent.name, length);
    });
  }
  program.sizes.forEach(({ name }, k) => {
    if (!found.has(name)) found.set(name, SIZES[k % SIZES.length]!);
  });
  const inputs = given.map(({ name }) => [name, at[name] as Data]);
  return {
    inputs: Object.fromEntries(inputs),
    sizes: Object.fromEntries(found),
  };
}

/**
 * A point; inputs that are given stand as they are. The first few attempts take all inputs from one range, later ones each
 * input from a range of its own.
 */
export function drawPoint(
  program: Program,
  { inputs, sizes }: Given,
  random: Random,
  attempt = 0,
): Record<string, Data> {
  const known: Sizes = new Map(
    Object.entries(sizes).map(([name, value]) => [name, { value, from: name }]),
  );
  const point: Record<string, Data> = { ...sizes };
  for (const input of program.inputs)
    point[input.name] = Object.hasOwn(inputs, input.name)
      ? inputs[input.name]!
      : drawInput(input, known, random, attempt);
  return point;
}

function drawInput(
  { shape, classes }: Tensor,
  sizes: Sizes,
  random: Random,
  attempt: number,
): number | Float64Array {
  const own =
    attempt < RANGES.length ? attempt : randomInteger(RANGES.length, random);
  const [low, high] = RANGES[own]!;
  const count = classes && extentsOf([classes], sizes)[0]!;
  const draw = (): number =>
    count === undefined
      ? low + (high - low) * random()
      : randomInteger(count, random);
  const length = extentsOf(shape, sizes).reduce((a, b) => a * b, 1);
  return shape.length === 0 ? draw() : Float64Array.from({ length }, draw);
}

/** What a program is called with: inputs by name, and the sizes that follow from their lengths. */
import type { Expr, Tensor } from "./expr.ts";
import { createFormula, type Environment, extentsOf } from "./formula.ts";
import type { Program } from "./program.ts";

/** Inputs by name: a number or a flat row-major array. */
export type Point = Readonly<Record<string, number | ArrayLike<number>>>;

/** Sizes by name. Those not given follow from the lengths of the inputs. */
export type Sizes = Readonly<Record<string, number>>;

/** The environment in which a program starts: its inputs filled in, its sizes known. */
export function bind(
  program: Program,
  point: Point,
  given: Sizes,
): Environment {
  const values = new Map(
    program.inputs.map((input) => [input, toArray(input, point)]),
  );
  const sizes = inferSizes(program, values, given);
  const env: Environment = { sizes, tensors: values, indices: new Map() };
  for (const [input, { length }] of values) {
    const extents = extentsOf(input, env);
    const expected = extents.reduce((a, b) => a * b, 1);
    if (length !== expected)
      throw new Error(
        `${input.name} has ${length} elements, but its shape is [${extents.join(", ")}]`,
      );
  }
  return env;
}

function toArray(input: Tensor, point: Point): Float64Array {
  const value = Object.hasOwn(point, input.name)
    ? point[input.name]
    : undefined;
  if (value === undefined) throw new Error(`${input.name} has no value`);
  return Float64Array.from(typeof value === "number" ? [value] : value);
}

/** Where one axis of an input is an unknown size and all others are known, its length gives the size. */
function inferSizes(
  program: Program,
  values: ReadonlyMap<Tensor, Float64Array>,
  given: Sizes,
): ReadonlyMap<string, number> {
  const sizes = new Map(Object.entries(given));
  let before = -1;
  while (sizes.size > before) {
    before = sizes.size;
    for (const [input, { length }] of values) infer(input, length, sizes);
  }
  for (const { name } of program.sizes)
    if (!sizes.has(name))
      throw new Error(`the size ${name} does not follow from the inputs`);
  return sizes;
}

function infer(
  input: Tensor,
  length: number,
  sizes: Map<string, number>,
): void {
  const unknown = input.shape.filter((extent) => !isKnown(extent, sizes));
  const only = unknown[0];
  if (only?.kind !== "size" || unknown.some((one) => one !== only)) return;
  const env = { sizes, tensors: new Map(), indices: new Map() };
  const rest = input.shape.filter((extent) => extent !== only);
  const stride = createFormula(rest, env)().reduce((a, b) => a * b, 1);
  if (stride === 0) return;
  const found = Math.round((length / stride) ** (1 / unknown.length));
  if (stride * found ** unknown.length !== length)
    throw new Error(
      `${input.name} has ${length} elements, so there is no whole number ${only.name}`,
    );
  sizes.set(only.name, found);
}

const isKnown = (extent: Expr, sizes: ReadonlyMap<string, number>): boolean => {
  const stack: Expr[] = [extent];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.kind === "size" && !sizes.has(node.name)) return false;
    if (node.kind === "apply") stack.push(...node.args);
  }
  return true;
};

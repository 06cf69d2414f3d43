/** The sizes that follow from the lengths of the data. */
import { integer, known, volume } from "../ir/affine.ts";
import { evaluateExpr } from "../ir/evaluate.ts";
import { topological, type Expr, type Size, type Tensor } from "../ir/expr.ts";
import { printExpr } from "../ir/print.ts";
import type { Given } from "./data.ts";
import { showShape } from "./show.ts";

/** A size, and what it is known from. */
export interface Known {
  readonly value: number;
  readonly from: string;
}

export type Sizes = ReadonlyMap<string, Known>;

/** That an extent, or the number of all elements, is a number. */
interface Fact {
  readonly of: Tensor;
  readonly extent: Expr;
  readonly value: number;
}

export type Inputs = ReadonlyMap<Tensor, Given>;

/** The sizes of a program called with `inputs`; those in `given` are known beforehand. */
export function inferSizes(
  wanted: readonly Size[],
  inputs: Inputs,
  given: Sizes,
): Sizes {
  const sizes = new Map(given);
  const facts = factsOf(inputs);
  let before = -1;
  while (sizes.size > before) {
    before = sizes.size;
    for (const fact of facts) solve(fact, sizes);
  }
  for (const size of wanted)
    if (!sizes.has(size.name)) unsolved(size, facts, sizes);
  for (const [{ name, shape }, one] of inputs)
    checkShape(name, shape, one, sizes);
  return sizes;
}

/** Says why a size is not known. */
function unsolved(size: Size, facts: readonly Fact[], sizes: Sizes): never {
  for (const { of, extent, value } of facts) {
    const unknown = unknownIn(extent, sizes);
    if (unknown.length === 1 && unknown[0] === size)
      throw new RangeError(
        `${of.name}: expected ${showShape(of.shape)}, and ${value} is no ${printExpr(extent)}`,
      );
  }
  throw new TypeError(
    `the size ${size.name} does not follow from the data; give it by its name`,
  );
}

/** Extents that stand alone first: they say most. */
function factsOf(inputs: Inputs): Fact[] {
  const extents: Fact[] = [];
  const volumes: Fact[] = [];
  for (const [of, { data, shape }] of inputs)
    if (shape === undefined)
      volumes.push({ of, extent: volume(of.shape), value: data.length });
    else
      for (const [axis, extent] of of.shape.entries())
        extents.push({ of, extent, value: shape[axis]! });
  return [...extents, ...volumes];
}

const unknownIn = (extent: Expr, sizes: Sizes): Size[] =>
  topological([extent]).filter(
    (node): node is Size => node.kind === "size" && !sizes.has(node.name),
  );

/** Finds the only unknown size of a fact; extents grow with each of their sizes. */
function solve({ of, extent, value }: Fact, sizes: Map<string, Known>): void {
  const [unknown, more] = unknownIn(extent, sizes);
  if (unknown === undefined || more !== undefined) return;
  const at = (size: number): number =>
    evaluate(extent, sizes, [unknown.name, size]);
  let low = 0;
  let high = 1;
  while (at(high) < value && high < Number.MAX_SAFE_INTEGER / 2) high *= 2;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (at(middle) < value) low = middle + 1;
    else high = middle;
  }
  if (at(low) === value) sizes.set(unknown.name, { value: low, from: of.name });
}

function evaluate(
  extent: Expr,
  sizes: Sizes,
  ...more: readonly (readonly [string, number])[]
): number {
  const fixed = known(extent);
  if (fixed !== undefined) return fixed;
  const values = [...sizes].map(([name, one]) => [name, one.value] as const);
  return evaluateExpr(integer(extent), {
    sizes: new Map([...values, ...more]),
  });
}

/** The numbers of a shape once all sizes are known. */
export const extentsOf = (shape: readonly Expr[], sizes: Sizes): number[] =>
  shape.map((extent) => evaluate(extent, sizes));

/** Throws a RangeError unless the data has that shape. */
export function checkShape(
  name: string,
  shape: readonly Expr[],
  given: Given,
  sizes: Sizes,
): void {
  const expected = extentsOf(shape, sizes);
  const length = expected.reduce((a, b) => a * b, 1);
  const fits =
    given.shape === undefined
      ? given.data.length === length
      : given.shape.every((extent, axis) => extent === expected[axis]);
  if (fits) return;
  const got =
    given.shape === undefined
      ? `${given.data.length} numbers`
      : show(given.shape);
  const total =
    given.shape === undefined && shape.length > 1 ? `, ${length} numbers` : "";
  throw new RangeError(
    `${name}: expected ${show(expected)}${total}${because(shape, sizes)}, got ${got}`,
  );
}

const show = (shape: readonly number[]): string => `[${shape.join(", ")}]`;

/** Where the sizes in a shape are from: " (N is 300 in X)". */
function because(shape: readonly Expr[], sizes: Sizes): string {
  const names = topological(shape).filter((node) => node.kind === "size");
  if (names.length === 0) return "";
  const reasons = names.map((node) => {
    const { value, from } = sizes.get((node as Size).name)!;
    return `${printExpr(node)} is ${value} in ${from}`;
  });
  return ` (${reasons.join(", ")})`;
}

/** Shapes of one sample, and arithmetic with lengths of which some are known only at the call. */

/** A number, or a size, perhaps with a number added: "T", "T + 2", "T - 2". */
export type Extent = number | string;
export type Shape = readonly Extent[];

export const showShape = (shape: Shape): string => `[${shape.join(", ")}]`;

/** The size and the number that an extent is the sum of. */
function parts(extent: Extent): { size: string; number: number } {
  if (typeof extent === "number") return { size: "", number: extent };
  const [size, sign, number] = extent.split(" ");
  return {
    size: size!,
    number: number === undefined ? 0 : Number(`${sign}${number}`),
  };
}

/** An extent plus a whole number. */
export function plus(extent: Extent, by: number): Extent {
  const { size, number } = parts(extent);
  const sum = number + by;
  if (size === "") return sum;
  if (sum === 0) return size;
  return sum > 0 ? `${size} + ${sum}` : `${size} - ${-sum}`;
}

/** The sum of two extents, if at most one of them names a size. */
export function sumOf(a: Extent, b: Extent): Extent | undefined {
  if (typeof b === "number") return plus(a, b);
  return typeof a === "number" ? plus(b, a) : undefined;
}

export const same = (a: Shape, b: Shape): boolean =>
  a.length === b.length && a.every((extent, axis) => extent === b[axis]);

/** How many elements, if all lengths are numbers. */
export function volume(shape: Shape): number | undefined {
  let product = 1;
  for (const extent of shape) {
    if (typeof extent !== "number") return undefined;
    product *= extent;
  }
  return product;
}

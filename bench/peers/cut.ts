/** What tensor libraries that compute in float32 have in common. */
import type { Item } from "../item.ts";

/** Tensors of these shapes, one after the other, from one array. */
export function cutInto<T>(
  flat: Float64Array,
  shapes: readonly (readonly number[])[],
  make: (values: Float32Array, shape: readonly number[]) => T,
): T[] {
  let at = 0;
  return shapes.map((shape) => {
    const size = shape.reduce((a, b) => a * b, 1);
    const part = Float32Array.from(flat.subarray(at, at + size));
    at += size;
    return make(part, shape);
  });
}

/** What was written for an item, or for all sizes of it. */
export const lossOf = <Start>(
  losses: Readonly<Record<string, Start>>,
  { name }: Item,
): Start | undefined =>
  Object.entries(losses).find(([key]) => `${name}-`.startsWith(`${key}-`))?.[1];

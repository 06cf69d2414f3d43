/** Named Float64Arrays laid end to end in one buffer. */

/** The extent of each axis; [] is a scalar. */
export type Shape = readonly number[];

export type Shapes = { readonly [name: string]: Shape };

/** One view per name, and `flat`, the whole buffer, for optimisers. */
export type Tensors<S extends Shapes> = {
  readonly [Name in keyof S]: Float64Array;
} & { readonly flat: Float64Array };

/** The product of the extents. */
export function sizeOf(name: string, shape: Shape): number {
  let size = 1;
  for (const extent of shape) {
    if (!Number.isInteger(extent) || extent < 0)
      throw new RangeError(
        `${name}: an extent must be a whole number, got ${extent}`,
      );
    size *= extent;
  }
  return size;
}

/**
 * Allocates the tensors of `shapes`, all zero, in their order.
 *
 * @param hosts - tensors that lie where another one does, which is no shorter: never are both of them needed
 */
export function allocate<const S extends Shapes>(
  shapes: S,
  hosts: { readonly [Name in keyof S]?: keyof S } = {},
): Tensors<S> {
  const names = Object.keys(shapes);
  if (names.includes("flat"))
    throw new RangeError("flat: this name is taken by the whole buffer");
  const starts = new Map<keyof S, number>();
  let end = 0;
  const sizes = names.map((name) => {
    const size = sizeOf(name, shapes[name]!);
    if (!Object.hasOwn(hosts, name)) {
      starts.set(name, end);
      end += size;
    }
    return size;
  });
  const flat = new Float64Array(end);
  const tensors = {};
  // Defined, not assigned: `__proto__` is a name like any other.
  const define = (name: string, value: Float64Array): void => {
    Object.defineProperty(tensors, name, { value, enumerable: true });
  };
  names.forEach((name, k) => {
    const start = starts.get(name) ?? starts.get(hosts[name]!)!;
    define(name, flat.subarray(start, start + sizes[k]!));
  });
  define("flat", flat);
  return tensors as Tensors<S>;
}

/** Arrays of tensor libraries that compute in float32. */

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

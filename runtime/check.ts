/** Checks that generated functions make of their arguments, once a call. */

/** Throws a RangeError if `array` holds fewer than `expected` numbers; it may hold more. */
export function checkLength(
  name: string,
  array: Float64Array,
  expected: number,
): void {
  if (array.length < expected)
    throw new RangeError(
      `${name}: expected at least ${expected} numbers, got ${array.length}`,
    );
}

/** Throws a RangeError if `size` is not a whole number. */
export function checkSize(name: string, size: number): void {
  if (!Number.isInteger(size) || size < 0)
    throw new RangeError(`${name}: expected a whole number, got ${size}`);
}

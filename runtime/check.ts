/** Checks that generated functions make of their arguments, once a call. */

/** One sentence for all: the shorter are the modules that users load. */
function refuse(name: string, expected: string, got: number): never {
  throw new RangeError(`${name}: expected ${expected}, got ${got}`);
}

/** Throws a RangeError if `array` holds fewer than `expected` numbers; it may hold more. */
export function checkLength(
  name: string,
  array: Float64Array,
  expected: number,
): void {
  if (array.length < expected)
    refuse(name, `at least ${expected} numbers`, array.length);
}

/** Throws a RangeError unless `label`, or the first `count` numbers of it, are classes: 0 … `classes` - 1. */
export function checkClasses(
  name: string,
  label: Float64Array | number,
  classes: number,
  count = 1,
): void {
  for (let k = 0; k < count; k++) {
    const one = typeof label === "number" ? label : label[k]!;
    if (!(one >= 0 && one < classes && Number.isInteger(one)))
      refuse(
        place(name, label, k),
        `a class, a whole number from 0 to ${classes - 1}`,
        one,
      );
  }
}

/** Throws a RangeError if `value`, or one of the first `count` numbers of it, is NaN or infinite. */
export function checkFinite(
  name: string,
  value: Float64Array | number,
  count = 1,
): void {
  for (let k = 0; k < count; k++) {
    const one = typeof value === "number" ? value : value[k]!;
    if (!Number.isFinite(one))
      refuse(place(name, value, k), "a finite number", one);
  }
}

const place = (name: string, value: unknown, k: number): string =>
  typeof value === "number" ? name : `${name}[${k}]`;

/** Throws a RangeError if `size` is not a whole number. */
export function checkSize(name: string, size: number): void {
  if (!Number.isInteger(size) || size < 0) refuse(name, "a whole number", size);
}

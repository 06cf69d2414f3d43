/** exp and tanh of many numbers at once. */
import { assembled } from "../assembly.ts";
import { KERNEL } from "./kernel.ts";

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  /** Of pairs of numbers from a place in the memory on, in bytes. */
  readonly exponential: (place: number, pairs: number, isTanh: number) => void;
}

let slots: Float64Array | undefined;
let exponential: Exports["exponential"] | undefined;

/**
 * An array of 2048 numbers for `expAll` and `tanhAll`, the same at each call: what is put into it is taken out
 * again before other code runs. Where WebAssembly is to be had it is WebAssembly's memory.
 */
export function sharedSlots(): Float64Array {
  if (slots === undefined) {
    const exports = assembled<Exports>(KERNEL);
    exponential = exports?.exponential;
    // One more for `evenly`.
    slots = exports
      ? new Float64Array(exports.memory.buffer, 0, 2049)
      : new Float64Array(2049);
  }
  return slots;
}

/**
 * Replaces `count` elements from `start` on by their exp, to within 0.7 units in the last place. The element
 * behind them is overwritten. In an array other than `sharedSlots()`, and where there is no WebAssembly, it
 * does what Math.exp does.
 */
export function expAll(
  array: Float64Array,
  start: number,
  count: number,
): void {
  if (array === slots && exponential !== undefined)
    exponential(8 * start, evenly(array, start, count), 0);
  else
    for (let k = start; k < start + count; k++) array[k] = Math.exp(array[k]!);
}

/** The same for tanh, to within 2.2 units in the last place; else it does what Math.tanh does. */
export function tanhAll(
  array: Float64Array,
  start: number,
  count: number,
): void {
  if (array === slots && exponential !== undefined)
    exponential(8 * start, evenly(array, start, count), 1);
  else
    for (let k = start; k < start + count; k++) array[k] = Math.tanh(array[k]!);
}

/** The last pair is whole: what happens to lie behind might be far out, which takes longer. */
function evenly(array: Float64Array, start: number, count: number): number {
  array[start + count] = 0;
  return (count + 1) >> 1;
}

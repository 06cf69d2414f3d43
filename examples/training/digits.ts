/** Ten thousand handwritten digits of MNIST (LeCun, Cortes and Burges), from the package `mnist`. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

export interface Digits {
  readonly count: number;
  /** 28 rows of 28 numbers from 0, black, to 1 for each digit. */
  readonly X: Float64Array;
  /** The digit that each shows. */
  readonly target: Float64Array;
}

export const PIXELS = 28 * 28;

const SHARE_HELD_BACK = 10;

/**
 * The digits to train with, and those held back: every tenth.
 *
 * @param most - at most so many of each digit
 */
export async function readDigits(
  most = Infinity,
): Promise<{ training: Digits; heldBack: Digits }> {
  const require = createRequire(import.meta.url);
  const training: Image[] = [];
  const heldBack: Image[] = [];
  for (let digit = 0; digit < 10; digit++) {
    const file = require.resolve(`mnist/src/digits/${digit}.json`);
    const { data } = JSON.parse(await readFile(file, "utf8")) as {
      data: number[];
    };
    const count = Math.min(most, Math.floor(data.length / PIXELS));
    for (let k = 0; k < count; k++) {
      const pixels = data.slice(k * PIXELS, (k + 1) * PIXELS);
      const held = k % SHARE_HELD_BACK === SHARE_HELD_BACK - 1;
      (held ? heldBack : training).push({ digit, pixels });
    }
  }
  return { training: digitsOf(training), heldBack: digitsOf(heldBack) };
}

interface Image {
  readonly digit: number;
  readonly pixels: readonly number[];
}

function digitsOf(images: readonly Image[]): Digits {
  const X = new Float64Array(PIXELS * images.length);
  images.forEach(({ pixels }, k) => X.set(pixels, k * PIXELS));
  const target = Float64Array.from(images, ({ digit }) => digit);
  return { count: images.length, X, target };
}

/** Items whose functions are so fast that each call is about another point: V8 cannot take a result from outside a loop. */

/** How many points there are. */
export const POINTS = 256;

/** Where point number i lies, of points of `width` numbers. */
export const at = (i: number, width: number): number =>
  (i & (POINTS - 1)) * width;

/** The names that are numbers unless the program defines them. */

// prettier-ignore
export const CONSTANTS: ReadonlyMap<string, number> = new Map([
  ["e",        Math.E],
  ["pi",       Math.PI],
  ["PI",       Math.PI],
  ["π",        Math.PI],
  ["tau",      2 * Math.PI],
  ["phi",      1.618033988749895],
  ["LN2",      Math.LN2],
  ["LN10",     Math.LN10],
  ["LOG2E",    Math.LOG2E],
  ["LOG10E",   Math.LOG10E],
  ["SQRT1_2",  Math.SQRT1_2],
  ["SQRT2",    Math.SQRT2],
  ["Infinity", Infinity],
  ["NaN",      NaN],
  ["true",     1],
  ["false",    0],
]);

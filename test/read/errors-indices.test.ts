/** Errors about indices. */
import { expect, test } from "vitest";
import { dedent } from "../support/dedent.ts";
import { errorOf } from "../support/read.ts";

/** Programs and what is said of them, to the letter. */
const CASES: readonly (readonly [
  what: string,
  program: string,
  said: string,
])[] = [
  [
    "an index that nothing bounds",
    dedent`
      y[i] = i^2
    `,
    dedent`
      test.grad:1:3 error GS402: nothing says how far the index 'i' runs
        1 | y[i] = i^2
          |   ^
        hint: give it a range: [i = 1:10]
    `,
  ],
  [
    "an index of a sum that nothing bounds",
    dedent`
      y = sum(i = 1:3, j, A[1, 1] * i)
    `,
    dedent`
      test.grad:1:21 error GS204: sum over indices takes one expression, not 2
        1 | y = sum(i = 1:3, j, A[1, 1] * i)
          |                     ^^^^^^^^^^^
        hint: an index is a name that nothing defines and that a subscript uses
    `,
  ],
  [
    "an index over axes of different lengths",
    dedent`
      A = input(3, 4)
      b = input(3)
      y[i, j] = A[i, j] + b[j]
    `,
    dedent`
      test.grad:3:23 error GS401: the index 'j' runs over 3 here, but over 4 in line 3, column 16
        3 | y[i, j] = A[i, j] + b[j]
          |                       ^
        hint: the axes along which an index runs have one length
    `,
  ],
  [
    "an index whose end is not clear",
    dedent`
      x = input(n)
      y = input(m)
      s = sum(i, x[i+1] * y[i+2])
    `,
    dedent`
      test.grad:3:9 error GS303: where the index 'i' ends is not clear: at n - 1 or at m - 2
        3 | s = sum(i, x[i+1] * y[i+2])
          |         ^
        hint: give it a range: i = 1:10
    `,
  ],
  [
    "a range that depends on data",
    dedent`
      x = input(5)
      k = input()
      y = sum(i = 1:k, x[i])
    `,
    dedent`
      test.grad:3:13 error GS405: how long this range is depends on data
        3 | y = sum(i = 1:k, x[i])
          |             ^^^
        hint: its ends are made of numbers, sizes and indices; for the rest use a condition: sum(i, i <= n ? x[i] : 0)
    `,
  ],
  [
    "a step of zero",
    dedent`
      y = 1:0:3
    `,
    dedent`
      test.grad:1:7 error GS405: the step of a range is 0
        1 | y = 1:0:3
          |       ^
    `,
  ],
  [
    "an index out of bounds",
    dedent`
      x = input(4)
      y[i = 1:5] = x[i]
    `,
    dedent`
      test.grad:2:16 error GS403: subscript 5 is out of bounds: 'x' has the shape [4], its subscripts run from 1 to 4
        2 | y[i = 1:5] = x[i]
          |                ^
    `,
  ],
  [
    "an index without a value",
    dedent`
      x = input(3)
      y[i] = x[i + 2] * x[i - 2]
    `,
    dedent`
      test.grad:2:3 error GS403: no value of the index 'i' keeps all its subscripts in bounds
        2 | y[i] = x[i + 2] * x[i - 2]
          |   ^
    `,
  ],
];

test.each(CASES)("%s", (_, program, said) => {
  expect(errorOf(program)).toBe(said);
});

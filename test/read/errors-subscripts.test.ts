/** Errors about subscripts. */
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
    "a subscript out of bounds",
    dedent`
      x = input(3)
      y = x[4]
    `,
    dedent`
      test.grad:2:7 error GS403: subscript 4 is out of bounds: 'x' has the shape [3], its subscripts run from 1 to 3
        2 | y = x[4]
          |       ^
    `,
  ],
  [
    "a subscript of zero",
    dedent`
      x = input(3)
      y = x[0]
    `,
    dedent`
      test.grad:2:7 error GS403: subscript 0 is out of bounds: 'x' has the shape [3], its subscripts run from 1 to 3
        2 | y = x[0]
          |       ^
        hint: subscripts count from 1
    `,
  ],
  [
    "a range out of bounds",
    dedent`
      x = input(4)
      y = x[3:6]
    `,
    dedent`
      test.grad:2:7 error GS403: subscript 6 is out of bounds: 'x' has the shape [4], its subscripts run from 1 to 4
        2 | y = x[3:6]
          |       ^^^
    `,
  ],
  [
    "a subscript beyond a size",
    dedent`
      x = input(N)
      y = x[N + 1]
    `,
    dedent`
      test.grad:2:7 error GS403: subscript N + 1 is out of bounds: 'x' has the shape [N], its subscripts run from 1 to N
        2 | y = x[N + 1]
          |       ^^^^^
    `,
  ],
  [
    "a part out of bounds",
    dedent`
      A = zeros(2, 2)
      A[3, 1] = 4
    `,
    dedent`
      test.grad:2:3 error GS403: subscript 3 is out of bounds: 'A' has the shape [2, 2], subscript 1 runs from 1 to 2
        2 | A[3, 1] = 4
          |   ^
    `,
  ],
  [
    "a subscript that is no whole number",
    dedent`
      x = input(3)
      y = x[1.5]
    `,
    dedent`
      test.grad:2:7 error GS403: a subscript must be a whole number, but this is 1.5
        2 | y = x[1.5]
          |       ^^^
    `,
  ],
  [
    "too few subscripts",
    dedent`
      A = input(3, 4)
      y = A[1]
    `,
    dedent`
      test.grad:2:5 error GS302: 'A' has the shape [3, 4] and takes 2 subscripts, not 1
        2 | y = A[1]
          |     ^^^^
        hint: ':' selects a whole axis, as in A[1, :]
    `,
  ],
  [
    "a scalar with subscripts",
    dedent`
      x = input()
      y = x[1]
    `,
    dedent`
      test.grad:2:5 error GS302: 'x' is a scalar and takes no subscripts
        2 | y = x[1]
          |     ^^^^
    `,
  ],
  [
    "a scalar with subscripts in a bare program",
    dedent`
      y[i] = x[i]
    `,
    dedent`
      test.grad:1:8 error GS302: 'x' is a scalar and takes no subscripts
        1 | y[i] = x[i]
          |        ^^^^
        hint: declare its shape, x = input(10), or on the command line: --shape x=10
    `,
  ],
  [
    "a part of what is not there",
    dedent`
      A[[1, 2]] = 3
    `,
    dedent`
      test.grad:1:3 error GS202: 'A' is used before it is set
        1 | A[[1, 2]] = 3
          |   ^^^^^^
        hint: make it first: A = zeros(n)
    `,
  ],
  [
    "a matrix that is to be a subscript",
    dedent`
      x = input(3)
      A = input(2, 2)
      y = x[A]
    `,
    dedent`
      test.grad:3:7 error GS302: a subscript is a number, a range or a vector, but this has the shape [2, 2]
        3 | y = x[A]
          |       ^
    `,
  ],
  [
    "a subset without an index",
    dedent`
      x = input(3)
      y = subset(x, 2)
    `,
    dedent`
      test.grad:2:15 error GS211: the second argument of subset is index(…)
        2 | y = subset(x, 2)
          |               ^
        hint: A[1, 2:3] is the same as subset(A, index(1, 2:3))
    `,
  ],
];

test.each(CASES)("%s", (_, program, said) => {
  expect(errorOf(program)).toBe(said);
});

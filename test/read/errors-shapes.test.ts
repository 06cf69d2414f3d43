/** Errors about shapes and declarations. */
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
    "shapes that do not fit",
    dedent`
      W = input(3, 4)
      b = input(5)
      h = W * ones(4) + b
    `,
    dedent`
      test.grad:3:5 error GS301: shapes do not fit: 'W * ones(4)' has the shape [3], 'b' (line 2) has the shape [5]
        3 | h = W * ones(4) + b
          |     ^^^^^^^^^^^^^^^
    `,
  ],
  [
    "a matrix product that does not fit",
    dedent`
      W = input(3, 4)
      x = input(3)
      y = W * x
    `,
    dedent`
      test.grad:3:5 error GS301: the last axis on the left must be as long as the first on the right, but 'W' has the shape [3, 4] and 'x' has the shape [3]
        3 | y = W * x
          |     ^^^^^
        hint: the transpose of the left one fits: put ' behind it
    `,
  ],
  [
    "a size that is an input",
    dedent`
      N = input()
      x = input(N)
    `,
    dedent`
      test.grad:2:11 error GS209: 'N' is an input and cannot be a size too
        2 | x = input(N)
          |           ^
        hint: give the size another name
    `,
  ],
  [
    "an input that is a size",
    dedent`
      x = input(N)
      N = input()
    `,
    dedent`
      test.grad:2:1 error GS209: 'N' is a size and cannot be an input too
        2 | N = input()
          | ^
        hint: use another name
    `,
  ],
  [
    "a name declared twice",
    dedent`
      x = input()
      x = input(3)
    `,
    dedent`
      test.grad:2:1 error GS209: 'x' is defined already
        2 | x = input(3)
          | ^
        hint: use another name
    `,
  ],
  [
    "a length that is no whole number",
    dedent`
      x = input(2.5)
    `,
    dedent`
      test.grad:1:11 error GS405: a length must be a whole number, but it is 2.5
        1 | x = input(2.5)
          |           ^^^
    `,
  ],
  [
    "a length of zero",
    dedent`
      x = input(0)
    `,
    dedent`
      test.grad:1:11 error GS209: a length must be at least 1, but it is 0
        1 | x = input(0)
          |           ^
    `,
  ],
  [
    "a length that depends on data",
    dedent`
      n = input()
      y = n + 1
      x = input(y)
    `,
    dedent`
      test.grad:3:11 error GS209: a length must be known, or a size: a name such as N
        3 | x = input(y)
          |           ^
    `,
  ],
  [
    "a label without classes",
    dedent`
      t = label()
    `,
    dedent`
      test.grad:1:5 error GS204: label needs the number of classes
        1 | t = label()
          |     ^^^^^^^
        hint: t = label(N, 3) is N numbers from 0 to 2
    `,
  ],
  [
    "rows of different shapes",
    dedent`
      a = input(2)
      b = input(3)
      y = [a; b]
    `,
    dedent`
      test.grad:3:5 error GS301: shapes do not fit: 'a' (line 1) has the shape [2], 'b' (line 2) has the shape [3]
        3 | y = [a; b]
          |     ^^^^^^
        hint: items of a literal have one shape
    `,
  ],
  [
    "an order of a norm that is not known",
    dedent`
      x = input()
      y = norm([1, 2], x)
    `,
    dedent`
      test.grad:2:18 error GS211: the order of a norm is a number that is written out
        2 | y = norm([1, 2], x)
          |                  ^
    `,
  ],
  [
    "an axis that is not there",
    dedent`
      A = input(3, 4)
      y = sum(A, 3)
    `,
    dedent`
      test.grad:2:12 error GS302: there is no axis 3: 'A' has the shape [3, 4]
        2 | y = sum(A, 3)
          |            ^
    `,
  ],
  [
    "a function in map that is none",
    dedent`
      x = input(3)
      y = map(x, 3)
    `,
    dedent`
      test.grad:2:12 error GS211: the second argument of map is the name of a function
        2 | y = map(x, 3)
          |            ^
        hint: map(x, tanh)
    `,
  ],
];

test.each(CASES)("%s", (_, program, said) => {
  expect(errorOf(program)).toBe(said);
});

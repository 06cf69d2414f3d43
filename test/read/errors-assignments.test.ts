/** Errors about assignments and loops. */
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
    "an assignment to an input",
    dedent`
      x = input(3)
      x = 4
    `,
    dedent`
      test.grad:2:1 error GS208: 'x' is an input and cannot be assigned
        2 | x = 4
          | ^
        hint: use another name, such as x2
    `,
  ],
  [
    "an assignment to a part of an input",
    dedent`
      x = input(3)
      x[2] = 4
    `,
    dedent`
      test.grad:2:1 error GS208: 'x' is an input and cannot be assigned
        2 | x[2] = 4
          | ^
        hint: use another name, such as x2
    `,
  ],
  [
    "an assignment to a size",
    dedent`
      x = input(N)
      N = 3
    `,
    dedent`
      test.grad:2:1 error GS208: 'N' is a size and cannot be assigned
        2 | N = 3
          | ^
        hint: use another name
    `,
  ],
  [
    "an assignment to the index of a loop",
    dedent`
      s = 0
      repeat(t = 1:3, t = 2)
    `,
    dedent`
      test.grad:2:17 error GS208: 't' is the index of a loop and cannot be assigned
        2 | repeat(t = 1:3, t = 2)
          |                 ^
        hint: use another name
    `,
  ],
  [
    "a name used before it is set",
    dedent`
      y = a * 2
      a = 3
    `,
    dedent`
      test.grad:1:5 error GS202: 'a' is used before it is set
        1 | y = a * 2
          |     ^
        hint: move its assignment further up
    `,
  ],
  [
    "a function used before it is defined",
    dedent`
      y = g(2)
      g(x) = x
    `,
    dedent`
      test.grad:1:5 error GS202: 'g' is used before it is set
        1 | y = g(2)
          |     ^
        hint: move its definition further up
    `,
  ],
  [
    "a name used before it is set in a loop",
    dedent`
      repeat(t = 1:3, h = h + 1)
    `,
    dedent`
      test.grad:1:21 error GS202: 'h' is used before it is set
        1 | repeat(t = 1:3, h = h + 1)
          |                     ^
        hint: move its assignment further up
    `,
  ],
  [
    "a function that calls itself",
    dedent`
      f(x) = x < 1 ? 1 : x * f(x - 1)
      y = f(5)
    `,
    dedent`
      test.grad:1:24 error GS207: 'f' calls itself
        1 | f(x) = x < 1 ? 1 : x * f(x - 1)
          |                        ^
        hint: a loop is written as repeat(t = 1:n, …)
    `,
  ],
  [
    "functions that call each other",
    dedent`
      f(x) = g(x)
      g(x) = f(x)
      y = f(5)
    `,
    dedent`
      test.grad:2:8 error GS207: 'f' calls itself
        2 | g(x) = f(x)
          |        ^
        hint: a loop is written as repeat(t = 1:n, …)
    `,
  ],
  [
    "an indexed statement that reads its own target",
    dedent`
      x = input(5)
      y[i] = y[i-1] + x[i]
    `,
    dedent`
      test.grad:2:1 error GS404: 'y' is read where it is being defined
        2 | y[i] = y[i-1] + x[i]
          | ^^^^
        hint: an element that depends on the one before it is a loop: repeat(t = 1:n, …), or cumsum(x)
    `,
  ],
  [
    "a loop without a range",
    dedent`
      repeat(h = 1, g = 2)
    `,
    dedent`
      test.grad:1:8 error GS405: a loop begins with its range
        1 | repeat(h = 1, g = 2)
          |        ^^^^^
        hint: repeat(t = 1:T, h = f(h, t), y[t] = h)
    `,
  ],
  [
    "a loop with something else than assignments",
    dedent`
      h = 0
      repeat(t = 1:3, h + 1)
    `,
    dedent`
      test.grad:2:17 error GS107: a loop consists of assignments
        2 | repeat(t = 1:3, h + 1)
          |                 ^^^^^
        hint: repeat(t = 1:T, h = f(h, t), y[t] = h)
    `,
  ],
  [
    "a loop that changes a shape",
    dedent`
      h = zeros(2)
      repeat(t = 1:3, h = [1, 2, 3])
    `,
    dedent`
      test.grad:2:21 error GS301: shapes do not fit: 'h' has the shape [2], '[1, 2, 3]' has the shape [3]
        2 | repeat(t = 1:3, h = [1, 2, 3])
          |                     ^^^^^^^^^
        hint: 'h' keeps its shape from turn to turn: start with zeros of that shape
    `,
  ],
  [
    "a loop in an expression",
    dedent`
      h = 0
      y = 2 * repeat(t = 1:3, h = h + 1)
    `,
    dedent`
      test.grad:2:9 error GS107: repeat is a statement of its own, not a part of an expression
        2 | y = 2 * repeat(t = 1:3, h = h + 1)
          |         ^^^^^^^^^^^^^^^^^^^^^^^^^^
        hint: put it on a line of its own
    `,
  ],
];

test.each(CASES)("%s", (_, program, said) => {
  expect(errorOf(program)).toBe(said);
});

/** Errors about names and functions. */
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
    "an unknown name",
    dedent`
      y = x + 1
      x1 = input()
      y = x1 + x2
    `,
    dedent`
      test.grad:1:5 error GS201: 'x' is not defined
        1 | y = x + 1
          |     ^
        hint: declare it: x = input()
    `,
  ],
  [
    "an unknown name that is like a known one",
    dedent`
      learningRate = input()
      y = 2 * learningrate
    `,
    dedent`
      test.grad:2:9 error GS201: 'learningrate' is not defined
        2 | y = 2 * learningrate
          |         ^^^^^^^^^^^^
        hint: did you mean 'learningRate'?
    `,
  ],
  [
    "an unknown function",
    dedent`
      x = input()
      y = sigmod(x)
    `,
    dedent`
      test.grad:2:5 error GS203: there is no function 'sigmod'
        2 | y = sigmod(x)
          |     ^^^^^^
        hint: did you mean 'sigmoid'?
    `,
  ],
  [
    "an unknown function in a bare program",
    dedent`
      y = phi2(x)
    `,
    dedent`
      test.grad:1:5 error GS203: there is no function 'phi2'
        1 | y = phi2(x)
          |     ^^^^
        hint: if it is a variable, write phi2 * (x)
    `,
  ],
  [
    "a variable that is called",
    dedent`
      a = 3
      y = a(x + 1)
    `,
    dedent`
      test.grad:2:5 error GS205: 'a' is a variable, but is called like a function
        2 | y = a(x + 1)
          |     ^
        hint: write a * (x + 1), or a[x + 1] for an element
    `,
  ],
  [
    "a parameter that is called",
    dedent`
      f(a) = a(2)
      y = f(x)
    `,
    dedent`
      test.grad:1:8 error GS205: 'a' is a variable, but is called like a function
        1 | f(a) = a(2)
          |        ^
        hint: write a * (2), or a[2] for an element
    `,
  ],
  [
    "a function without arguments",
    dedent`
      y = sin + 1
    `,
    dedent`
      test.grad:1:5 error GS206: 'sin' is a function and needs arguments
        1 | y = sin + 1
          |     ^^^
        hint: write sin(…)
    `,
  ],
  [
    "too few arguments",
    dedent`
      y = atan2(x)
    `,
    dedent`
      test.grad:1:5 error GS204: atan2 takes 2 arguments, not 1
        1 | y = atan2(x)
          |     ^^^^^^^^
    `,
  ],
  [
    "too many arguments for a function of the program",
    dedent`
      f(a, b) = a + b
      y = f(x, x, x)
    `,
    dedent`
      test.grad:2:5 error GS204: f takes 2 arguments, not 3
        2 | y = f(x, x, x)
          |     ^^^^^^^^^^
        hint: it is defined as f(a, b)
    `,
  ],
  [
    "a reducer without arguments",
    dedent`
      y = sum()
    `,
    dedent`
      test.grad:1:5 error GS204: sum needs something to work on
        1 | y = sum()
          |     ^^^^^
        hint: sum(x), or sum(i, x[i])
    `,
  ],
  [
    "the imaginary unit",
    dedent`
      x = input()
      y = 3i + x
    `,
    dedent`
      test.grad:2:6 error GS213: 'i' is not defined: all numbers are real, so it is not the imaginary unit
        2 | y = 3i + x
          |      ^
        hint: declare it (i = input()), or use it as an index: sum(i, x[i])
    `,
  ],
  [
    "a unit",
    dedent`
      x = input()
      y = 5 cm + x
    `,
    dedent`
      test.grad:2:7 error GS212: 'cm' is not defined: there are no units here
        2 | y = 5 cm + x
          |       ^^
        hint: leave the unit out and keep to one system of units
    `,
  ],
  [
    "a declaration within an expression",
    dedent`
      y = 2 * input()
    `,
    dedent`
      test.grad:1:9 error GS209: input is a statement of its own, not a part of an expression
        1 | y = 2 * input()
          |         ^^^^^^^
        hint: write x = input(…) on a line of its own
    `,
  ],
  [
    "an assignment in an expression",
    dedent`
      y = sin(x = 3)
    `,
    dedent`
      test.grad:1:9 error GS109: an assignment cannot stand here
        1 | y = sin(x = 3)
          |         ^^^^^
        hint: ranges of indices come first: sum(j = 1:n, x[j])
    `,
  ],
  [
    "a colon alone",
    dedent`
      y = sin(:)
    `,
    dedent`
      test.grad:1:9 error GS107: ':' alone stands only in a subscript, as in A[:, 1]
        1 | y = sin(:)
          |         ^
    `,
  ],
  [
    "a parameter that is there twice",
    dedent`
      f(x, x) = x
      y = f(1, 2)
    `,
    dedent`
      test.grad:1:6 error GS109: the parameter 'x' stands twice
        1 | f(x, x) = x
          |      ^
    `,
  ],
  [
    "a program that only defines",
    dedent`
      f(x, y) = x * y
    `,
    dedent`
      test.grad:1:1 error GS214: the program computes nothing
        1 | f(x, y) = x * y
          | ^^^^^^^^^^^^^^^
        hint: call the function on the last line: f(x, y)
    `,
  ],
  [
    "a program that only declares",
    dedent`
      x = input()
    `,
    dedent`
      test.grad:1:1 error GS214: the program computes nothing
        1 | x = input()
          | ^^^^^^^^^^^
        hint: the last line is the result, as in y = x^2
    `,
  ],
];

test.each(CASES)("%s", (_, program, said) => {
  expect(errorOf(program)).toBe(said);
});

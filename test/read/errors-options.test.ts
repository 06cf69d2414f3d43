import { describe, expect, test } from "vitest";
import { dedent } from "../support/dedent.ts";
import { errorOf, read } from "../support/read.ts";

describe("wrong options", () => {
  const program = "y = W * x";
  const said = (options: Parameters<typeof errorOf>[1]): string =>
    errorOf(program, options);

  test("a shape for what is no input", () => {
    expect(said({ shapes: { V: [3, 2], x: [2] } })).toBe(dedent`
      test.grad:1:1 error GS215: a shape is given for 'V', but the program has no such input
        1 | y = W * x
          | ^
    `);
  });

  test("a shape where inputs are declared", () => {
    const options = { shapes: { x: [2] } };
    expect(errorOf("x = input(3)\ny = x", options)).toContain(
      "the shape of 'x' cannot be given: the program declares its inputs",
    );
  });

  test("lengths that are none", () => {
    for (const length of [0, -1, 1.5, NaN, "2x", "", "a-b"])
      expect(said({ shapes: { x: [length] } })).toContain(
        `GS215: '${length}' is no length for the input 'x'`,
      );
  });

  test("results that are none", () => {
    expect(said({ outputs: ["z"] })).toContain("there is no result 'z'\n");
    expect(said({ outputs: ["x"] })).toContain(
      "'x' is an input and not a result\n",
    );
  });

  test("variables that are none", () => {
    expect(said({ wrt: ["y"] })).toContain(
      "'y' is not an input: there is no derivative by it\n",
    );
    expect(
      errorOf("t = label(3)\nx = input(3)\ny = x[t]", { wrt: ["t"] }),
    ).toContain("'t' is a label: there is no derivative by it\n");
  });
});

describe("warnings", () => {
  const warnings = (text: string): string[] =>
    read(text).warnings.map(
      (one) => `${one.line}:${one.column} ${one.message}`,
    );

  test("a size that stands where an index is meant", () => {
    expect(warnings("x = input(n)\ny[n] = x[n]^2")).toEqual([
      "2:3 'n' is a size, so this sets the one element y[n]",
    ]);
  });
});

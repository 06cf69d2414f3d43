import { expect, test } from "vitest";
import { evaluateProgram } from "../../compiler/ir/evaluate.ts";
import { readProgram } from "../../compiler/read/module.ts";
import { input, label } from "../support/build.ts";
import { callLibrary, type Numbers } from "../support/call.ts";
import { expectClose } from "../support/close.ts";
import { AS_MATHJS, IN_OTHER_WORDS, SHAPES } from "../support/library-cases.ts";
import { createRandom } from "../support/random.ts";

const random = createRandom(20261123);
const shapes = Object.entries(SHAPES);
const point: Numbers = {
  ...Object.fromEntries(
    shapes.map(([name, shape]) => [
      name,
      random.vector(shape.reduce((a, b) => a * b, 1)),
    ]),
  ),
  t: [2, 0],
  u: 1,
};
const inputs = [
  ...shapes.map(([name, shape]) => input(name, ...shape)),
  label("t", [2], 3),
  label("u", [], 3),
];
const declarations = [
  ...shapes.map(([name, shape]) => `${name} = input(${shape.join(", ")})`),
  "t = label(2, 3)",
  "u = label(3)",
].join("\n");

test.each([...AS_MATHJS, ...IN_OTHER_WORDS.map(([ours]) => ours)])(
  "%s in a program",
  (call) => {
    const text = `${declarations}\nresult = ${call}`;
    const { program } = readProgram({ file: "test.grad", text });
    const { result } = evaluateProgram(program, point);
    expect(program.outputs.map(({ name }) => name)).toEqual(["result"]);
    expectClose(result!, callLibrary(call, inputs, point).data, 0);
  },
);

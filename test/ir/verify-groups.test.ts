/** What groups of a module begin with. */
import { expect, test } from "vitest";
import { constant } from "../../compiler/ir/expr.ts";
import type { LoweredModule } from "../../compiler/ir/loops.ts";
import { printLoops } from "../../compiler/ir/print.ts";
import { verifyLoops } from "../../compiler/ir/verify.ts";

const members = ["W", "b"].map((name) => ({ name, shape: [constant(2)] }));

const module = (...names: string[]): LoweredModule => ({
  name: "test",
  source: "",
  notes: [],
  from: undefined,
  groups: [{ type: "Parameters", doc: "", members }],
  scratch: [],
  beginnings: [
    {
      group: "Parameters",
      members: names.map((member) => ({ kind: "constant", member, value: 1 })),
    },
  ],
  functions: [],
});

test("each member begins with something, once", () => {
  expect(verifyLoops(module("W", "b"))).toEqual([]);
  expect(verifyLoops(module("b"))).toEqual([
    "Parameters has the members W, b, but begins with b",
  ]);
  expect(verifyLoops({ ...module("W", "b"), groups: [] })).toEqual([
    "Parameters begins with something, but there is no such group",
  ]);
});

test("beginnings are printed", () => {
  expect(printLoops(module("W", "b"))).toContain("initial Parameters.W = 1\n");
});

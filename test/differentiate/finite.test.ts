import { describe, expect, test } from "vitest";
import { Finiteness, isSingular } from "../../compiler/differentiate/finite.ts";
import type { Apply } from "../../compiler/ir/expr.ts";
import {
  add,
  assign,
  at,
  input,
  local,
  mul,
  op,
  over,
  repeat,
} from "../support/build.ts";

const x = input("x");
const [u, v, w] = [local("u"), local("v"), local("w")];

// prettier-ignore
test.each([
  [op("div", at(x), 2),     false], [op("div", at(x), 0),     true],
  [op("div", 1, at(x)),     true],  [op("pow", at(x), 2),     false],
  [op("pow", at(x), -1),    true],  [op("pow", 2, at(x)),     true],
  [op("exp", at(x)),        true],  [op("log", at(x)),        true],
  [op("tanh", at(x)),       false], [mul(at(x), at(x)),       false],
])("%# alone", (node, expected) => {
  expect(isSingular(node as Apply)).toBe(expected);
});

describe("values of a program", () => {
  const { canBeInfinite } = new Finiteness([
    assign(u, [], "set", op("exp", at(x))),
    assign(v, [], "set", op("tanh", at(x))),
    assign(w, [], "sum", mul(at(u), at(v))),
  ]);

  test("pass on what they are made of", () => {
    expect(canBeInfinite(at(x))).toBe(false);
    expect(canBeInfinite(at(u))).toBe(true);
    expect(canBeInfinite(at(v))).toBe(false);
    expect(canBeInfinite(at(w))).toBe(true);
    expect(canBeInfinite(add(at(v), op("sigmoid", at(v))))).toBe(false);
  });
});

test("loops carry them back", () => {
  const turns = over("t", 3);
  const h = local("h", 4);
  const { canBeInfinite } = new Finiteness([
    repeat(turns, [
      assign(u, [], "set", at(h, turns)),
      assign(h, [add(turns, 1)], "set", op("div", 1, at(x))),
    ]),
  ]);
  expect(canBeInfinite(at(u))).toBe(true);
});

test("100,000 deep", () => {
  let deep = at(x);
  for (let k = 0; k < 100_000; k++) deep = add(mul(deep, 0.5), at(x));
  expect(new Finiteness([]).canBeInfinite(deep)).toBe(false);
});

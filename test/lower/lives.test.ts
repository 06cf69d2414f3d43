/** From where to where arrays hold something. */
import { expect, test } from "vitest";
import {
  constant,
  index,
  load,
  tensor,
  ZERO,
  type Expr,
  type Tensor,
} from "../../compiler/ir/expr.ts";
import type { Code, LoweredFunction } from "../../compiler/ir/loops.ts";
import { livesIn, type Turns } from "../../compiler/lower/lives.ts";

const array = (name: string): Tensor => tensor(name, [constant(4)], "local");
const [A, B, C, D] = ["A", "B", "C", "D"].map(array) as [
  Tensor,
  Tensor,
  Tensor,
  Tensor,
];
const first = (of: Tensor): Expr => load(of, [ZERO]);
const store = (target: Tensor, value: Expr): Code => ({
  kind: "store",
  target,
  at: ZERO,
  by: "set",
  value,
});
const i = index("i", constant(3));
const v = tensor("v", [], "local");

const functionOf = (name: string, body: readonly Code[]): LoweredFunction => ({
  name,
  exported: true,
  doc: [],
  params: [],
  body,
  returns: undefined,
});

/** Lines 4 to 6 are a loop and what is in it; 8 is in a part. */
const WHOLE: readonly Code[] = [
  store(A, ZERO),
  { kind: "let", variable: v, value: first(A), mutable: false },
  store(B, ZERO),
  {
    kind: "for",
    index: i,
    reversed: false,
    body: [store(C, i), store(D, first(C))],
  },
  { kind: "invoke", callee: "part", params: [] },
];
const PART: readonly Code[] = [store(B, load(v))];

const lives = (turns: Turns): string[] =>
  [
    ...livesIn(
      [functionOf("whole", WHOLE), functionOf("part", PART)],
      new Set([A, B, C, D]),
      turns,
    ),
  ].map(([{ name }, { from, to }]) => `${name} ${from}-${to}`);

test("a name is as good as what it stands for, and a part as good as its lines", () => {
  expect(lives(new Map())).toEqual(["A 1-8", "B 3-8", "C 4-6", "D 4-6"]);
});

test("what begins anew with each turn lives from line to line", () => {
  const turns = new Map([A, C, D].map((one) => [one, new Set([i])]));
  expect(lives(turns)).toEqual(["A 1-8", "B 3-8", "C 5-6", "D 6-6"]);
});

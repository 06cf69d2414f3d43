/** Library functions called by a text such as `kron(a, B)`, and run by the interpreter. */
import { type MathNode, parse } from "mathjs";
import { expect } from "vitest";
import { evaluateExpr, runProgram } from "../../compiler/ir/evaluate.ts";
import {
  type Expr,
  type Index,
  ONE,
  size,
  type Tensor,
} from "../../compiler/ir/expr.ts";
import type { Program } from "../../compiler/ir/program.ts";
import { integer } from "../../compiler/ir/affine.ts";
import { verifyProgram } from "../../compiler/ir/verify.ts";
import { Builder } from "../../compiler/read/builder.ts";
import { LIBRARY } from "../../compiler/read/library.ts";
import type { Value } from "../../compiler/read/value.ts";
import { at, op, over, repeat, term } from "./build.ts";

export interface Result {
  readonly shape: readonly number[];
  readonly data: readonly number[];
}

export type Numbers = Readonly<Record<string, number | ArrayLike<number>>>;
type Counts = Readonly<Record<string, number>>;

/** The value of a call. Names that are not declared are sizes. */
export function callLibrary(
  text: string,
  inputs: readonly Tensor[],
  point: Numbers,
  sizes: Counts = {},
): Result {
  const { program, shape } = programOf(text, inputs, Object.keys(sizes));
  const [output] = program.outputs;
  const data = [...runProgram(program, point, sizes).get(output!)!];
  const env = { sizes: new Map(Object.entries(sizes)) };
  return { shape: shape.map((extent) => evaluateExpr(extent, env)), data };
}

/** Where a call stands: on a line of its own, or at each point of index notation or turn of a loop. */
export type Place = "line" | "points" | "turns";

/**
 * The program whose only output is the value of a call. Elsewhere than on a line of its own, each input
 * has a leading axis of length 2, and the call is made for each part of it.
 */
export function programOf(
  text: string,
  inputs: readonly Tensor[],
  sizes: readonly string[] = [],
  place: Place = "line",
): { program: Program; shape: readonly Expr[] } {
  const builder = new Builder({ file: "test", text });
  const each = over("p", 2);
  const outer = place === "line" ? [] : [each];
  if (place === "points") builder.points = outer;
  if (place === "turns") builder.turns = outer;
  const value = read(parse(text), builder, inputs, outer);
  const target = builder.local("result", value.shape);
  const all = builder.indices(value.shape);
  builder.write("set", target, all, all, value.at(all));
  const { statements } = builder;
  const program: Program = {
    sizes: sizes.map((name) => size(name)),
    inputs,
    wrt: inputs.filter(({ role }) => role !== "label"),
    outputs: [target],
    statements: place === "turns" ? [repeat(each, statements)] : statements,
  };
  expect(verifyProgram(program)).toEqual([]);
  return { program, shape: value.shape };
}

function read(
  node: MathNode,
  builder: Builder,
  inputs: readonly Tensor[],
  outer: readonly Index[],
): Value {
  const { text } = builder.source;
  const start = Math.max(0, text.indexOf(node.toString()));
  const span = { start, end: start + node.toString().length };
  const plain = node as unknown as {
    type: string;
    name: string;
    value: number;
    fn: MathNode & { name: string };
    args: MathNode[];
    items: MathNode[];
  };
  const all = (nodes: readonly MathNode[]): Value[] =>
    nodes.map((one) => read(one, builder, inputs, outer));
  switch (plain.type) {
    case "ConstantNode":
      return { shape: [], at: () => term(Number(plain.value)), span };
    case "SymbolNode":
      return { ...named(plain.name, inputs, outer), span };
    case "ArrayNode":
      return { ...literalOf(all(plain.items)), span };
    case "OperatorNode": {
      const [x] = all(plain.args);
      return { shape: x!.shape, at: (sub) => op("neg", x!.at(sub)), span };
    }
    default: {
      const args = all(plain.args);
      const argSpans = args.map((arg) => arg.span ?? span);
      const call = { builder, name: plain.fn.name, args, span, argSpans };
      return { ...LIBRARY.get(plain.fn.name)!.run(call), span };
    }
  }
}

function named(
  name: string,
  inputs: readonly Tensor[],
  outer: readonly Index[],
): Value {
  const found = inputs.find((one) => one.name === name);
  if (found === undefined) return { shape: [], at: () => size(name) };
  return {
    shape: found.shape.slice(outer.length).map(integer),
    at: (sub) => at(found, ...outer, ...sub),
    ...(found.role === "label" && { label: found }),
  };
}

/** An array of values of one shape; its elements are asked for at known places only. */
const literalOf = (items: readonly Value[]): Value => ({
  shape: [term(items.length), ...(items[0]?.shape ?? [])],
  at: ([first, ...rest]) =>
    first!.kind === "const"
      ? items[first!.value]!.at(rest)
      : items.reduceRight<Expr>(
          (otherwise, item, k) =>
            op("select", op("eq", first!, k), item.at(rest), otherwise),
          ONE,
        ),
});

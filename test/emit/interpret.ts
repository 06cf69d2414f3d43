/** Runs the loops stage directly: what emitted code must agree with. */
import { evaluateExpr } from "../../compiler/ir/evaluate.ts";
import type { Expr, Index, Size } from "../../compiler/ir/expr.ts";
import type {
  Code,
  Contract,
  Grid,
  LoweredModule,
  Param,
  Tensor,
} from "../../compiler/ir/loops.ts";

import { offsets } from "../../runtime/contract/contract.ts";

/** Storage by tensor; a variable is an array of length 1. */
export interface Memory {
  readonly tensors: Map<Tensor, Float64Array>;
  readonly sizes: Map<string, number>;
  readonly indices: Map<Index, number>;
}

export const createMemory = (sizes: readonly [Size, number][]): Memory => ({
  tensors: new Map(),
  sizes: new Map(sizes.map(([size, value]) => [size.name, value])),
  indices: new Map(),
});

/** Runs a function of the module over memory that holds its arguments; its result. */
export function interpret(
  module: LoweredModule,
  name: string,
  memory: Memory,
): number | undefined {
  const source = module.functions.find((one) => one.name === name)!;
  run(source.body, module, memory);
  return source.returns && value(source.returns, memory);
}

const value = (node: Expr, memory: Memory): number =>
  evaluateExpr(node, memory as unknown as Parameters<typeof evaluateExpr>[1]);

function run(
  body: readonly Code[],
  module: LoweredModule,
  memory: Memory,
): void {
  for (const code of body) step(code, module, memory);
}

function step(code: Code, module: LoweredModule, memory: Memory): void {
  switch (code.kind) {
    case "comment":
      return;
    case "let":
      memory.tensors.set(
        code.variable,
        Float64Array.of(value(code.value, memory)),
      );
      return;
    case "store": {
      const at = code.at === undefined ? 0 : value(code.at, memory);
      const added = value(code.value, memory);
      const array = memory.tensors.get(code.target)!;
      if (!(at < array.length)) throw new Error(`${code.target.name}[${at}]`);
      array[at] = code.by === "sum" ? array[at]! + added : added;
      return;
    }
    case "fill":
      memory.tensors
        .get(code.target)!
        .fill(
          value(code.value, memory),
          value(code.start, memory),
          value(code.end, memory),
        );
      return;
    case "for": {
      const extent = value(code.index.extent, memory);
      for (let k = 0; k < extent; k++) {
        memory.indices.set(code.index, code.reversed ? extent - 1 - k : k);
        run(code.body, module, memory);
      }
      return;
    }
    case "contract":
      return contract(code, memory);
    case "together": {
      const array = memory.tensors.get(code.array)!;
      for (let k = code.start; k < code.start + code.count; k++)
        array[k] = Math[code.op](array[k]!);
      return;
    }
    case "invoke":
      interpret(module, code.callee, memory);
      return;
    default:
      return code satisfies never;
  }
}

function contract(code: Contract, memory: Memory): void {
  const number = (one: Expr): number => value(one, memory);
  const [a, b, c] = [code.a, code.b, code.c].map(
    ({ array, start, row, column }) => ({
      array: memory.tensors.get(array)!,
      at: (i: number, j: number): number =>
        number(start) + distance(row, i, number) + distance(column, j, number),
    }),
  );
  for (let i = 0; i < number(code.rows); i++)
    for (let j = 0; j < number(code.columns); j++) {
      let sum = code.adds ? c!.array[c!.at(i, j)]! : 0;
      for (let k = 0; k < number(code.depth); k++)
        sum += a!.array[a!.at(i, k)]! * b!.array[b!.at(k, j)]!;
      c!.array[c!.at(i, j)] = sum;
    }
}

const distance = (
  by: Expr | Grid,
  place: number,
  number: (one: Expr) => number,
): number =>
  by.kind === "grid" ? offsets(...by.axes)[place]! : place * number(by);

/** The arguments that a call with this memory gives, in order. */
export const argumentsOf = (
  params: readonly Param[],
  memory: Memory,
): unknown[] =>
  params.map((param) => {
    switch (param.kind) {
      case "scalar":
        return memory.tensors.get(param.variable)![0];
      case "size":
        return memory.sizes.get(param.size.name);
      case "array":
        return memory.tensors.get(param.array);
      case "group":
        return Object.fromEntries([
          ...param.group.members.map(({ name }, k) => [
            name,
            memory.tensors.get(param.arrays[k]!),
          ]),
          ["flat", { length: Infinity }],
        ]) as unknown;
      default:
        return param satisfies never;
    }
  });

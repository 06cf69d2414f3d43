/** What derived programs are made of: results, seeds, and the program that computes them. */
import { index, load, tensor, ZERO } from "../ir/expr.ts";
import type { Expr, Index, Tensor } from "../ir/expr.ts";
import type { Program, Statement } from "../ir/program.ts";
import type { Seed } from "./reverse.ts";

export const FUNCTIONS = [
  "forward",
  "backward",
  "valueAndGradient",
  "jvp",
  "jacobian",
  "hessian",
  "hvp",
  "predict",
] as const;

export type FunctionName = (typeof FUNCTIONS)[number];

/**
 * What a derived program computes, and what for. A matrix has the axes of its rows first: `rows` and
 * `columns` are where the tensor's block begins in the whole Jacobian or Hessian.
 */
export type Result =
  | { readonly kind: "output"; readonly tensor: Tensor; readonly of: Tensor }
  | { readonly kind: "variable"; readonly tensor: Tensor; readonly of: Tensor }
  /** What an input becomes for the next call. */
  | { readonly kind: "statistic"; readonly tensor: Tensor; readonly of: Tensor }
  | {
      readonly kind: "matrix";
      readonly tensor: Tensor;
      /** The row and column of an element. */
      readonly cell: (at: readonly Expr[]) => { row: Expr; column: Expr };
    };

/** An input beyond the program's own: a cotangent of an output, a tangent of a variable. */
export interface SeedInput {
  readonly kind: "cotangent" | "tangent";
  readonly tensor: Tensor;
  readonly of: Tensor;
}

export interface Derived {
  readonly program: Program;
  readonly results: readonly Result[];
  readonly seeds: readonly SeedInput[];
  readonly symmetric: boolean;
}

export const indicesOf = (of: Tensor): Index[] =>
  of.shape.map((extent, axis) => index("ijklmn"[axis] ?? `i${axis}`, extent));

/** A result that nothing flows into is zero. */
const zeros = (target: Tensor): Statement => {
  const over = indicesOf(target);
  return {
    kind: "assign",
    target,
    at: over,
    over,
    by: "set",
    value: ZERO,
    phase: "adjoint",
  };
};

export interface Part {
  readonly result: Result;
  readonly fill: readonly Statement[];
}

/** The result of a tensor, or zeros of its shape. */
export function part(
  found: Tensor | undefined,
  name: string,
  shape: readonly Expr[],
  make: (t: Tensor) => Result,
): Part {
  const target = found ?? tensor(name, shape, "local");
  return {
    result: make(target),
    fill: found === undefined ? [zeros(target)] : [],
  };
}

export const derived = (
  program: Program,
  statements: readonly Statement[],
  parts: readonly Part[],
  seeds: readonly SeedInput[] = [],
  symmetric = false,
): Derived => ({
  program: {
    ...program,
    inputs: [...program.inputs, ...seeds.map((seed) => seed.tensor)],
    outputs: parts.map((one) => one.result.tensor),
    statements: [...statements, ...parts.flatMap((one) => one.fill)],
  },
  results: parts.map((one) => one.result),
  seeds,
  symmetric,
});

export const outputParts = (program: Program): Part[] =>
  program.outputs.map((of) => ({
    result: { kind: "output", tensor: of, of },
    fill: [],
  }));

/** A copy for the caller: the tensor itself may be needed by the backward pass. */
export function exported(of: Tensor): Part {
  const copy = tensor(of.name, of.shape, "local");
  const over = indicesOf(of);
  const value = load(of, over);
  return {
    result: { kind: "output", tensor: copy, of },
    fill: [
      {
        kind: "assign",
        target: copy,
        at: over,
        over,
        by: "set",
        value,
        phase: "primal",
      },
    ],
  };
}

/** What statistics become, copied for the caller: other statements may read it. */
export const statisticParts = (program: Program): Part[] =>
  (program.statistics ?? []).flatMap(({ input, next }): Part[] => {
    if (next === undefined) return [];
    const { result, fill } = exported(next);
    const { tensor: copy } = result;
    return [{ result: { kind: "statistic", tensor: copy, of: input }, fill }];
  });

export const seedInputs = (
  kind: SeedInput["kind"],
  tensors: readonly Tensor[],
  suffix: string,
): SeedInput[] =>
  tensors.map((of) => ({
    kind,
    of,
    tensor: tensor(of.name + suffix, of.shape, "input"),
  }));

export const seedsFrom = (inputs: readonly SeedInput[]): Map<Tensor, Seed> =>
  new Map(inputs.map(({ of, tensor: seed }) => [of, (at) => load(seed, at)]));

/** The adjoints of the variables. */
export const variables = (one: Derived): { tensor: Tensor; of: Tensor }[] =>
  one.results.flatMap((result) => (result.kind === "variable" ? [result] : []));

/** The programs of the functions that can be asked for, each from the two rules of this folder. */
import { constant, index, load, ONE, tensor, ZERO } from "../ir/expr.ts";
import type { Expr, Index, Tensor } from "../ir/expr.ts";
import { minusInteger, offset, plusInteger, volume } from "../ir/affine.ts";
import type { Program, Statement } from "../ir/program.ts";
import { simplified } from "../rewrite/simplify.ts";
import { forward } from "./forward.ts";
import { reverse, type Seed } from "./reverse.ts";

export const FUNCTIONS = [
  "forward",
  "backward",
  "valueAndGradient",
  "jvp",
  "jacobian",
  "hessian",
  "hvp",
] as const;

export type FunctionName = (typeof FUNCTIONS)[number];

/**
 * What a derived program computes, and what for. A matrix has the axes of its rows first: `rows` and
 * `columns` are where the tensor's block begins in the whole Jacobian or Hessian.
 */
export type Result =
  | { readonly kind: "output"; readonly tensor: Tensor; readonly of: Tensor }
  | { readonly kind: "variable"; readonly tensor: Tensor; readonly of: Tensor }
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

const indicesOf = (of: Tensor): Index[] =>
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

interface Part {
  readonly result: Result;
  readonly fill: readonly Statement[];
}

/** The result of a tensor, or zeros of its shape. */
function part(
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

const derived = (
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

const outputParts = (program: Program): Part[] =>
  program.outputs.map((of) => ({
    result: { kind: "output", tensor: of, of },
    fill: [],
  }));

/** A copy for the caller: the tensor itself may be needed by the backward pass. */
function exported(of: Tensor): Part {
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

const seedInputs = (
  kind: SeedInput["kind"],
  tensors: readonly Tensor[],
  suffix: string,
): SeedInput[] =>
  tensors.map((of) => ({
    kind,
    of,
    tensor: tensor(of.name + suffix, of.shape, "input"),
  }));

const seedsFrom = (inputs: readonly SeedInput[]): Map<Tensor, Seed> =>
  new Map(inputs.map(({ of, tensor: seed }) => [of, (at) => load(seed, at)]));

/** The outputs alone. */
export const primal = (program: Program): Derived =>
  derived(program, program.statements, outputParts(program));

/** The outputs and the adjoints of the variables; a scalar output is seeded with 1, others by cotangents. */
export function gradient(program: Program): Derived {
  const single =
    program.outputs.length === 1 && program.outputs[0]!.shape.length === 0;
  const cotangents = single
    ? []
    : seedInputs("cotangent", program.outputs, "_bar");
  const seeds: Map<Tensor, Seed> = single
    ? new Map([[program.outputs[0]!, () => ONE]])
    : seedsFrom(cotangents);
  const { statements, adjoint } = reverse(program, program.wrt, seeds);
  const parts = program.wrt.map((of) =>
    part(adjoint(of), "d" + of.name, of.shape, (t) => ({
      kind: "variable",
      tensor: t,
      of,
    })),
  );
  const outputs = single ? outputParts(program) : program.outputs.map(exported);
  return derived(
    program,
    [...program.statements, ...statements],
    [...outputs, ...parts],
    cotangents,
  );
}

/** The tangents of the outputs for given tangents of the variables. */
export function jvp(program: Program): Derived {
  const tangents = seedInputs("tangent", program.wrt, "_dot");
  const { statements, tangent } = forward(
    program,
    seedsFrom(tangents),
    program.outputs,
  );
  const parts = program.outputs.map((of) =>
    part(tangent(of), of.name + "_dot", of.shape, (t) => ({
      kind: "output",
      tensor: t,
      of,
    })),
  );
  return derived(program, statements, parts, tangents);
}

/** The Hessian times a direction: the tangents of the adjoints. */
export function hvp(program: Program): Derived {
  const reversed = gradient(program);
  const tangents = seedInputs("tangent", program.wrt, "_dot");
  const adjoints = variables(reversed);
  const { statements, tangent } = forward(
    reversed.program,
    seedsFrom(tangents),
    adjoints.map((one) => one.tensor),
  );
  const parts = adjoints.map(({ tensor: of, of: variable }) =>
    part(tangent(of), of.name + "_dot", of.shape, (t) => ({
      kind: "variable",
      tensor: t,
      of: variable,
    })),
  );
  return derived(program, statements, parts, tangents);
}

const variables = (one: Derived): { tensor: Tensor; of: Tensor }[] =>
  one.results.flatMap((result) => (result.kind === "variable" ? [result] : []));

/** Where each tensor begins when they are laid end to end, and the length of all. */
export function layout(tensors: readonly Tensor[]): {
  start: (of: Tensor) => Expr;
  total: Expr;
} {
  const starts = new Map<Tensor, Expr>();
  let total: Expr = constant(0);
  for (const one of tensors) {
    starts.set(one, total);
    total = plusInteger(total, volume(one.shape));
  }
  return { start: (of) => starts.get(of)!, total };
}

/** 1 where an element is the one that `axis` stands at, else 0. */
const unit =
  (of: Tensor, start: Expr, axis: Index): Seed =>
  (at) => {
    const place = plusInteger(offset(of.shape, at), start);
    return simplified("select", [
      simplified("eq", [minusInteger(place, axis), ZERO]),
      ONE,
      ZERO,
    ]);
  };

/** The Jacobian, a column at a time (forward) or a row at a time (reverse). */
export function jacobian(
  program: Program,
  mode: "forward" | "reverse",
): Derived {
  const rows = layout(program.outputs);
  const columns = layout(program.wrt);
  if (mode === "forward") {
    const axis = index("column", columns.total);
    const seeds = new Map(
      program.wrt.map((of) => [of, unit(of, columns.start(of), axis)]),
    );
    const { statements, tangent } = forward(program, seeds, program.outputs, [
      axis,
    ]);
    const parts = program.outputs.map((of) =>
      part(
        tangent(of),
        of.name + "_dot",
        [columns.total, ...of.shape],
        (t) => ({
          kind: "matrix",
          tensor: t,
          cell: ([column, ...at]) => ({
            row: plusInteger(offset(of.shape, at), rows.start(of)),
            column: column!,
          }),
        }),
      ),
    );
    return derived(program, statements, parts);
  }
  const axis = index("row", rows.total);
  const seeds = new Map(
    program.outputs.map((of) => [of, unit(of, rows.start(of), axis)]),
  );
  const { statements, adjoint } = reverse(program, program.wrt, seeds, [axis]);
  const parts = program.wrt.map((of) =>
    part(adjoint(of), "d" + of.name, [rows.total, ...of.shape], (t) => ({
      kind: "matrix",
      tensor: t,
      cell: ([row, ...at]) => ({
        row: row!,
        column: plusInteger(offset(of.shape, at), columns.start(of)),
      }),
    })),
  );
  return derived(program, [...program.statements, ...statements], parts);
}

/** The Hessian of a scalar output, a column at a time: the tangents of the adjoints. */
export function hessian(program: Program): Derived {
  const reversed = gradient(program);
  const columns = layout(program.wrt);
  const axis = index("column", columns.total);
  const seeds = new Map(
    program.wrt.map((of) => [of, unit(of, columns.start(of), axis)]),
  );
  const adjoints = variables(reversed);
  const { statements, tangent } = forward(
    reversed.program,
    seeds,
    adjoints.map((one) => one.tensor),
    [axis],
  );
  const parts = adjoints.map(({ tensor: of, of: variable }) =>
    part(tangent(of), of.name + "_dot", [columns.total, ...of.shape], (t) => ({
      kind: "matrix",
      tensor: t,
      cell: ([column, ...at]) => ({
        row: plusInteger(offset(of.shape, at), columns.start(variable)),
        column: column!,
      }),
    })),
  );
  return derived(program, statements, parts, [], true);
}

/** Which programs the functions of a module come from. */
export type Derivative =
  | "primal"
  | "gradient"
  | "jvp"
  | "jacobianForward"
  | "jacobianReverse"
  | "hessian"
  | "hvp";

const RULES: Readonly<Record<Derivative, (program: Program) => Derived>> = {
  primal,
  gradient,
  jvp,
  jacobianForward: (program) => jacobian(program, "forward"),
  jacobianReverse: (program) => jacobian(program, "reverse"),
  hessian,
  hvp,
};

/** The derived programs that each function needs. */
export const NEEDS: Readonly<Record<FunctionName, readonly Derivative[]>> = {
  forward: ["primal"],
  backward: ["gradient"],
  valueAndGradient: ["gradient"],
  jvp: ["jvp"],
  jacobian: ["jacobianReverse", "jacobianForward", "primal"],
  hessian: ["hessian"],
  hvp: ["hvp"],
};

/** The derived programs for some functions, each made once. */
export function derive(
  program: Program,
  functions: readonly FunctionName[],
): Map<Derivative, Derived> {
  const needed = new Set(functions.flatMap((name) => NEEDS[name]));
  return new Map([...needed].map((kind) => [kind, RULES[kind](program)]));
}

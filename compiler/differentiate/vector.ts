/** Values, gradients and products with vectors, each as a program. */
import { ONE, type Tensor } from "../ir/expr.ts";
import type { Program } from "../ir/program.ts";
import { forward } from "./forward.ts";
import {
  derived,
  exported,
  outputParts,
  part,
  seedInputs,
  seedsFrom,
  statisticParts,
  variables,
  type Derived,
} from "./parts.ts";
import { reverse, type Seed } from "./reverse.ts";

/** The outputs alone. */
export const primal = (program: Program): Derived =>
  derived(program, program.statements, [
    ...outputParts(program),
    ...statisticParts(program),
  ]);

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
    [...outputs, ...statisticParts(program), ...parts],
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

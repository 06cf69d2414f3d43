/** Jacobians and Hessians as programs of index notation: many tangents or cotangents in one sweep. */
import { constant, index, ONE, ZERO } from "../ir/expr.ts";
import type { Expr, Index, Tensor } from "../ir/expr.ts";
import { minusInteger, offset, plusInteger, volume } from "../ir/affine.ts";
import type { Program } from "../ir/program.ts";
import { simplified } from "../rewrite/simplify.ts";
import { gradient } from "./vector.ts";
import { forward } from "./forward.ts";
import { derived, part, variables, type Derived } from "./parts.ts";
import { reverse, type Seed } from "./reverse.ts";

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

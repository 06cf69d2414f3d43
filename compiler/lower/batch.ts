/**
 * Programs that treat the samples of a batch alike and apart: every output has an axis along which each
 * element depends only on the same element of what else has the axis.
 */
import { index, load, substitute, tensor, transform } from "../ir/expr.ts";
import type { Expr, Index, Tensor } from "../ir/expr.ts";
import type { Assign, Program, Statement } from "../ir/program.ts";
import { accesses, mentions } from "./access.ts";

export interface Sample {
  /** Runs over the samples; undefined for a program taken whole. */
  readonly index: Index | undefined;
  /** The statements for the sample at `index`. */
  readonly statements: readonly Statement[];
  /** A tensor without its axis of samples. */
  readonly of: (whole: Tensor) => Tensor;
  /** The subscripts in the whole tensor of an element of the sample's. */
  readonly whole: (whole: Tensor, at: readonly Expr[]) => readonly Expr[];
}

/** The program taken as it is. */
export const WHOLE: Sample = {
  index: undefined,
  statements: [],
  of: (whole) => whole,
  whole: (_, at) => at,
};

/** One sample of a program whose outputs are separable along an axis, if they are. */
export function oneSample(program: Program): Sample | undefined {
  const first = program.outputs[0];
  for (const extent of new Set(first?.shape ?? [])) {
    const axes = sampleAxes(program, extent);
    if (axes !== undefined && program.outputs.every((one) => axes.has(one)))
      return sampleOf(program, extent, axes);
  }
  return undefined;
}

/** The index of a statement that runs over the samples. */
const sampleIndex = (statement: Assign, extent: Expr): Index | undefined =>
  statement.over.find(
    (one) => one.extent === extent && statement.at.includes(one),
  );

/** For each tensor that has one, its axis of samples; undefined if samples meet anywhere. */
function sampleAxes(
  program: Program,
  extent: Expr,
): Map<Tensor, number> | undefined {
  const axes = new Map<Tensor, number>();
  const steps: { statement: Assign; own: Index | undefined }[] = [];
  for (const statement of program.statements) {
    if (statement.kind === "repeat") return undefined;
    const own = sampleIndex(statement, extent);
    steps.push({ statement, own });
    if (own === undefined) continue;
    for (const { tensor: one, at } of accesses(statement)) {
      const axis = at.indexOf(own);
      if (axis >= 0 && !axes.has(one)) axes.set(one, axis);
    }
  }
  const apart = steps.every(({ statement, own }) =>
    staysApart(statement, own, axes),
  );
  return apart ? axes : undefined;
}

/** Whether a statement touches, of what has an axis of samples, only its own sample. */
function staysApart(
  statement: Assign,
  own: Index | undefined,
  axes: ReadonlyMap<Tensor, number>,
): boolean {
  const { over } = statement;
  if (own !== undefined && over.some((one) => mentions(one.extent, own)))
    return false;
  return accesses(statement).every(({ tensor: one, at }) => {
    const axis = axes.get(one);
    if (axis !== undefined && (own === undefined || at[axis] !== own))
      return false;
    return at.every(
      (sub, k) => k === axis || own === undefined || !mentions(sub, own),
    );
  });
}

function sampleOf(
  program: Program,
  extent: Expr,
  axes: ReadonlyMap<Tensor, number>,
): Sample {
  const shared = index("n", extent);
  const smaller = new Map<Tensor, Tensor>();
  for (const [one, axis] of axes)
    smaller.set(
      one,
      tensor(one.name, one.shape.toSpliced(axis, 1), one.role, one.classes),
    );
  const of = (whole: Tensor): Tensor => smaller.get(whole) ?? whole;
  const without = (one: Tensor, at: readonly Expr[]): readonly Expr[] =>
    axes.has(one) ? at.toSpliced(axes.get(one)!, 1) : at;
  const statements = program.statements.map((statement): Statement => {
    if (statement.kind === "repeat") throw new Error("a repeat has no samples");
    const own = sampleIndex(statement, extent);
    const by = new Map<Expr, Expr>(own === undefined ? [] : [[own, shared]]);
    const value = transform(substitute(statement.value, by), (node) =>
      node.kind === "load" && smaller.has(node.tensor)
        ? load(of(node.tensor), without(node.tensor, node.at))
        : node,
    );
    return {
      ...statement,
      target: of(statement.target),
      at: without(statement.target, statement.at),
      over: statement.over.filter((one) => one !== own),
      value,
    };
  });
  const whole = (one: Tensor, at: readonly Expr[]): readonly Expr[] =>
    axes.has(one) ? at.toSpliced(axes.get(one)!, 0, shared) : at;
  return { index: shared, statements, of, whole };
}

/**
 * The one adjoint rule: a program's statements, backwards.
 *
 *     T[at] ⊕= value    gives, for each element A[e] that value reads,
 *     dA[e] += dT[at] · ∂t/∂v · ∂value/∂A[e]
 *
 * with ∂t/∂v from the table of reducers. A repeat gives the reversed repeat.
 */
import { index, load, tensor, ZERO } from "../ir/expr.ts";
import type { Expr, Index, Load, Tensor } from "../ir/expr.ts";
import { NodeMap } from "../ir/node-map.ts";
import type { Assign, Program, Statement } from "../ir/program.ts";
import { activeTensors, hasSome, valueTensors } from "./activity.ts";
import { Marks, type Flow } from "./chain.ts";
import { overwriting } from "./disjoint.ts";
import { Finiteness } from "./finite.ts";
import { pullback, type Knowledge } from "./pullback.ts";
import { reducerShare } from "./reducer.ts";

export interface Reversed {
  /** To be run after the program's own statements. */
  readonly statements: readonly Statement[];
  /** The adjoint of a tensor, if anything flows into it. */
  readonly adjoint: (of: Tensor) => Tensor | undefined;
}

/** What the adjoint of an output starts with, at its subscripts. */
export type Seed = (at: readonly Expr[]) => Expr;

/** What one sweep knows and finds. */
interface Sweep {
  readonly axes: readonly Index[];
  readonly active: ReadonlySet<Tensor>;
  readonly knowledge: Knowledge;
  readonly overwrites: ReadonlySet<Assign>;
  readonly adjoints: NodeMap<Tensor, Tensor>;
  /** See Note [The branch not taken]. */
  readonly marks: Marks;
}

function adjointOf(sweep: Sweep, of: Tensor): Tensor {
  let found = sweep.adjoints.get(of);
  if (found === undefined) {
    const extents = sweep.axes.map((axis) => axis.extent);
    found = tensor("d" + of.name, [...extents, ...of.shape], "local");
    sweep.adjoints.set(of, found);
  }
  return found;
}

/** dA[e] += share. */
function addition(
  sweep: Sweep,
  element: Load,
  share: Flow,
  from: Assign,
): Assign {
  sweep.marks.add(element.tensor, share);
  return {
    ...from,
    target: adjointOf(sweep, element.tensor),
    at: [...sweep.axes, ...element.at],
    over: [...sweep.axes, ...from.over],
    by: "sum",
    value: share.value,
    phase: "adjoint",
  };
}

/** dT[at] = 0: what stood there before was overwritten. */
const clearing = (sweep: Sweep, from: Assign): Assign => ({
  ...from,
  target: adjointOf(sweep, from.target),
  at: [...sweep.axes, ...from.at],
  over: [...sweep.axes, ...from.over],
  value: ZERO,
  phase: "adjoint",
});

function backward(sweep: Sweep, statement: Assign): Statement[] {
  const { target, at, value } = statement;
  // Nothing flows into a tensor that no later statement has given an adjoint.
  if (!sweep.active.has(target) || !sweep.adjoints.has(target)) return [];
  const total = load(adjointOf(sweep, target), [...sweep.axes, ...at]);
  const { seed, before } = reducerShare(
    statement,
    sweep.marks.flow(total, target),
  );
  const z = statement.by === "set" ? load(target, at) : value;
  const shares = pullback(value, seed, sweep.knowledge, z);
  const adds = shares.map(({ element, share }) =>
    addition(sweep, element, share, statement),
  );
  return [
    ...before,
    ...adds,
    ...(sweep.overwrites.has(statement) ? [clearing(sweep, statement)] : []),
  ];
}

function backwards(
  sweep: Sweep,
  statements: readonly Statement[],
): Statement[] {
  return statements.toReversed().flatMap((statement): Statement[] => {
    if (statement.kind === "assign") return backward(sweep, statement);
    // What is carried from turn to turn has an adjoint before its reader in the body is met.
    for (const target of carried(statement.body))
      if (sweep.active.has(target)) adjointOf(sweep, target);
    const body = backwards(sweep, statement.body);
    return body.length === 0
      ? []
      : [{ ...statement, reversed: !statement.reversed, body }];
  });
}

/** The tensors that a loop's body reads as well as writes. */
function carried(body: readonly Statement[]): Set<Tensor> {
  const read = new Set<Tensor>();
  const written = new Set<Tensor>();
  const visit = (statement: Statement): void => {
    if (statement.kind === "repeat") return statement.body.forEach(visit);
    written.add(statement.target);
    for (const source of valueTensors(statement.value)) read.add(source);
  };
  body.forEach(visit);
  return new Set([...written].filter((target) => read.has(target)));
}

const seeding = (sweep: Sweep, output: Tensor, seed: Seed): Statement => {
  const over = output.shape.map((extent, axis): Index =>
    index("ijklmn"[axis] ?? `i${axis}`, extent),
  );
  return {
    kind: "assign",
    target: adjointOf(sweep, output),
    at: [...sweep.axes, ...over],
    over: [...sweep.axes, ...over],
    by: "sum",
    value: seed(over),
    phase: "adjoint",
  };
};

/**
 * The adjoint statements of a program. `axes` are leading axes that every adjoint gets: with them one
 * sweep carries many cotangents, one for each of their points (a Jacobian).
 */
export function reverse(
  program: Program,
  wrt: readonly Tensor[],
  seeds: ReadonlyMap<Tensor, Seed>,
  axes: readonly Index[] = [],
): Reversed {
  const active = activeTensors(program, wrt, [...seeds.keys()]);
  const flows = (one: Assign): boolean =>
    hasSome(active, valueTensors(one.value));
  const overwrites = overwriting(program.statements, flows);
  const knowledge: Knowledge = {
    isActive: (one) => active.has(one),
    isInfinite: new Finiteness(program.statements).canBeInfinite,
  };
  let marks = new Marks();
  for (;;) {
    const sweep: Sweep = {
      axes,
      active,
      knowledge,
      overwrites,
      adjoints: new NodeMap(),
      marks: new Marks(marks),
    };
    const starts = [...seeds].map(([output, seed]) =>
      seeding(sweep, output, seed),
    );
    const statements = [...starts, ...backwards(sweep, program.statements)];
    // A mark found after it was asked for (in an earlier turn of a loop): once more.
    const settled =
      sweep.marks.size === marks.size || !hasLoop(program.statements);
    marks = sweep.marks;
    if (settled) return { statements, adjoint: (of) => sweep.adjoints.get(of) };
  }
}

export const hasLoop = (statements: readonly Statement[]): boolean =>
  statements.some((statement) => statement.kind === "repeat");

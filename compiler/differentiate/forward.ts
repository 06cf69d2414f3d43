/**
 * The forward twin of the adjoint rule: beside each statement, the same statement for tangents.
 *
 *     T[at] ⊕= value    gives    Ṫ[at] += Σ ∂t/∂v · ∂value/∂A[e] · Ȧ[e]
 */
import { load, tensor } from "../ir/expr.ts";
import type { Index, Load, Tensor } from "../ir/expr.ts";
import type { Assign, Program, Statement } from "../ir/program.ts";
import { activeTensors } from "./activity.ts";
import { flow, Marks, type Flow } from "./chain.ts";
import { Finiteness } from "./finite.ts";
import { pushforward, type Knowledge } from "./pullback.ts";
import { reducerShare } from "./reducer.ts";
import { hasLoop, type Seed } from "./reverse.ts";

export interface Forwarded {
  /** The program's statements, each followed by its tangent's. */
  readonly statements: readonly Statement[];
  readonly tangent: (of: Tensor) => Tensor | undefined;
}

/**
 * The program with tangents. `seeds` gives the tangent of each variable at its subscripts; `axes` are
 * leading axes that every tangent gets: one run carries a tangent for each of their points.
 */
export function forward(
  program: Program,
  seeds: ReadonlyMap<Tensor, Seed>,
  outputs: readonly Tensor[],
  axes: readonly Index[] = [],
): Forwarded {
  const active = activeTensors(program, [...seeds.keys()], outputs);
  const knowledge: Knowledge = {
    isActive: (one) => active.has(one),
    isInfinite: new Finiteness(program.statements).canBeInfinite,
  };
  const tangents = new Map<Tensor, Tensor>();
  let marks = new Marks();
  const extents = axes.map((axis) => axis.extent);
  const tangentOf = (of: Tensor): Tensor => {
    let found = tangents.get(of);
    if (found === undefined) {
      found = tensor(of.name + "_dot", [...extents, ...of.shape], "local");
      tangents.set(of, found);
    }
    return found;
  };
  const elementOf = (element: Load): Flow => {
    const seed = seeds.get(element.tensor);
    if (seed !== undefined) return flow(seed(element.at));
    return marks.flow(
      load(tangentOf(element.tensor), [...axes, ...element.at]),
      element.tensor,
    );
  };
  const alongside = (statement: Assign): Statement[] => {
    const { target, at, over, by, value } = statement;
    if (!active.has(target)) return [statement];
    const z = by === "set" ? load(target, at) : value;
    const own = pushforward(value, knowledge, elementOf, z);
    const { seed, before } = reducerShare(statement, own);
    marks.add(target, seed);
    const tangent: Assign = {
      ...statement,
      target: tangentOf(target),
      at: [...axes, ...at],
      over: [...axes, ...over],
      by: by === "set" ? "set" : "sum",
      value: seed.value,
      phase: "tangent",
    };
    return [statement, ...before, tangent];
  };
  const walk = (statements: readonly Statement[]): Statement[] =>
    statements.flatMap((one): Statement[] =>
      one.kind === "assign"
        ? alongside(one)
        : [{ ...one, body: walk(one.body) }],
    );
  let statements = walk(program.statements);
  // A mark found after it was asked for (in an earlier turn of a loop): once more.
  for (let before = 0; hasLoop(program.statements) && before !== marks.size;) {
    before = marks.size;
    marks = new Marks(marks);
    statements = walk(program.statements);
  }
  return {
    statements,
    tangent: (of) => tangents.get(of),
  };
}

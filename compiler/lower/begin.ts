/** Sees to it that every tensor begins: by a statement that covers it, or with zeros. */
import { constant, index, type Index, type Tensor } from "../ir/expr.ts";
import { REDUCERS } from "../ir/ops.ts";
import { assignments, type Repeat, type Statement } from "../ir/program.ts";
import type { Step } from "./block.ts";
import type { Places } from "./place.ts";

/** Statements with each tensor begun that has no place or is one of `results`. */
export function beginAll(
  statements: readonly Statement[],
  places: Places,
  results: ReadonlySet<Tensor>,
): Statement[] {
  const fresh = new Set(results);
  for (const { target } of assignments(statements))
    if (!places.has(target)) fresh.add(target);
  return begin(statements, fresh);
}

/** Sees to it that each tensor begins: by a first statement that covers it, or with zeros. */
export function begin(
  statements: readonly Statement[],
  fresh: ReadonlySet<Tensor>,
): Statement[] {
  const begun = new Set<Tensor>();
  return statements.flatMap((one): Statement[] => {
    if (one.kind === "repeat") return [...zeros(one, fresh, begun), one];
    if (!fresh.has(one.target) || begun.has(one.target)) return [one];
    begun.add(one.target);
    if (covers(one))
      return [one.by === "set" ? one : ({ ...one, first: true } as Step)];
    return [
      zero(one.target, REDUCERS[one.by === "set" ? "sum" : one.by].start),
      one,
    ];
  });
}

/** What a repeat fills turn by turn is zero before it. */
function zeros(
  repeat: Repeat,
  fresh: ReadonlySet<Tensor>,
  begun: Set<Tensor>,
): Statement[] {
  const found: Statement[] = [];
  for (const one of assignments(repeat.body)) {
    if (!fresh.has(one.target) || begun.has(one.target)) continue;
    begun.add(one.target);
    if (!(one.by === "set" && coversTurns(one, repeat.index)))
      found.push(
        zero(one.target, REDUCERS[one.by === "set" ? "sum" : one.by].start),
      );
  }
  return found;
}

/** Whether a statement writes every element of its target, each once (or once for each of its reduction). */
const covers = (one: Step): boolean =>
  new Set(one.at).size === one.at.length &&
  one.at.every(
    (at, axis) =>
      at.kind === "index" &&
      one.over.includes(at) &&
      at.extent === one.target.shape[axis],
  );

const coversTurns = (one: Step, turn: Index): boolean =>
  new Set(one.at).size === one.at.length &&
  one.at.every(
    (at, axis) =>
      at.kind === "index" &&
      (at === turn || one.over.includes(at)) &&
      at.extent === one.target.shape[axis],
  );

function zero(target: Tensor, value: number): Statement {
  const over = target.shape.map((extent, axis) =>
    index("ijklmn"[axis] ?? `i${axis}`, extent),
  );
  return {
    kind: "assign",
    target,
    at: over,
    over,
    by: "set",
    value: constant(value),
  };
}

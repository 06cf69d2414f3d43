/**
 * Sees to it that every tensor begins: by statements that cover it, or with zeros.
 *
 * A reduction that covers its target, each element once, is marked as the first: its total is stored, not
 * added. So is the first one in the body of a repeat that covers its turn.
 */
import { linear, plusInteger } from "../ir/affine.ts";
import {
  constant,
  index,
  ZERO,
  type Expr,
  type Index,
  type Tensor,
} from "../ir/expr.ts";
import { REDUCERS } from "../ir/ops.ts";
import {
  assignments,
  type Assign,
  type Repeat,
  type Statement,
} from "../ir/program.ts";
import { allAccesses, mentions, readsOf } from "./access.ts";
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

/** Statements with each of the tensors begun. */
export function begin(
  statements: readonly Statement[],
  fresh: ReadonlySet<Tensor>,
): Statement[] {
  const begun = new Set(covered(statements, fresh));
  const parts = startingParts(statements, fresh, begun, []);
  const made: Statement[] = [];
  for (const one of statements) {
    if (one.kind === "repeat") {
      const whole = assignments([one]);
      const { zeros, body } = beginTurns(one, fresh, begun, whole, [one.index]);
      made.push(...zeros, { ...one, body });
    } else if (parts.has(one)) {
      begun.add(one.target);
      made.push(first(one));
    } else if (!fresh.has(one.target) || begun.has(one.target)) made.push(one);
    else {
      begun.add(one.target);
      if (covers(one, [])) made.push(first(one));
      else made.push(zero(one), one);
    }
  }
  return made;
}

const first = (one: Assign): Step =>
  one.by === "set" ? one : { ...one, first: true };

/** What a repeat does not cover turn by turn is zero before it. */
function beginTurns(
  repeat: Repeat,
  fresh: ReadonlySet<Tensor>,
  begun: Set<Tensor>,
  whole: readonly Assign[],
  turns: readonly Index[],
): { zeros: Statement[]; body: Statement[] } {
  const zeros: Statement[] = [];
  const parts = startingParts(repeat.body, fresh, begun, turns);
  const body = repeat.body.map((one): Statement => {
    if (one.kind === "repeat") {
      const inner = beginTurns(one, fresh, begun, whole, [...turns, one.index]);
      zeros.push(...inner.zeros);
      return { ...one, body: inner.body };
    }
    if (parts.has(one) && staysInTurn(one, whole, turns)) {
      begun.add(one.target);
      return first(one);
    }
    if (!fresh.has(one.target) || begun.has(one.target)) return one;
    begun.add(one.target);
    if (covers(one, turns) && staysInTurn(one, whole, turns)) return first(one);
    zeros.push(zero(one));
    return one;
  });
  return { zeros, body };
}

/** Whether nothing in the loop writes to what is another turn's share of the target. */
const staysInTurn = (
  one: Assign,
  whole: readonly Assign[],
  turns: readonly Index[],
): boolean =>
  whole.every(
    ({ target, at }) =>
      target !== one.target ||
      turns.every((turn) => at[one.at.indexOf(turn)] === turn),
  );

/**
 * Whether a statement writes every element of its target, each once (or once for each point it reduces)
 * and in one turn.
 */
const covers = (one: Step, turns: readonly Index[]): boolean =>
  (one.at.length < 2 || new Set(one.at).size === one.at.length) &&
  turns.every((turn) => one.at.includes(turn)) &&
  one.at.every((at, axis) => isWhole(at, axis, one, turns));

const isWhole = (
  at: Expr,
  axis: number,
  one: Step,
  turns: readonly Index[],
): boolean =>
  at.kind === "index" &&
  (one.over.includes(at) || turns.includes(at)) &&
  at.extent === one.target.shape[axis];

/**
 * The statements of a list that begin a tensor together, before anything else touches it: each reduces into
 * a part of its own, and the parts are the whole (the gates of a recurrent layer).
 */
function startingParts(
  statements: readonly Statement[],
  fresh: ReadonlySet<Tensor>,
  begun: ReadonlySet<Tensor>,
  turns: readonly Index[],
): Set<Assign> {
  const leading = new Map<Tensor, Assign[]>();
  const wanted = partedBy(statements, fresh, begun);
  for (const one of statements) {
    if (wanted.size === 0) break;
    if (one.kind === "repeat") {
      for (const { tensor } of allAccesses(one)) wanted.delete(tensor);
      continue;
    }
    for (const { tensor } of readsOf(one)) wanted.delete(tensor);
    if (!wanted.has(one.target)) continue;
    const known = leading.get(one.target);
    if (known === undefined) leading.set(one.target, [one]);
    else known.push(one);
  }
  const parts = [...leading].filter(
    ([target, all]) =>
      all.length > 1 &&
      all.length <= MOST_PARTS &&
      target.shape.some((_, axis) => {
        const writers = all.map((statement) => ({ statement, turns }));
        return partition(target, writers, axis) === all.length;
      }),
  );
  return new Set(parts.flatMap(([, all]) => all));
}

/** The tensors with axes that statements of a list are to begin: scalars have no parts. */
function partedBy(
  statements: readonly Statement[],
  fresh: ReadonlySet<Tensor>,
  begun: ReadonlySet<Tensor>,
): Set<Tensor> {
  const found = new Set<Tensor>();
  for (const one of statements)
    if (
      one.kind === "assign" &&
      one.target.shape.length > 0 &&
      fresh.has(one.target) &&
      !begun.has(one.target)
    )
      found.add(one.target);
  return found;
}

/** A statement and the turns of the repeats it stands in. */
interface Writer {
  readonly statement: Assign;
  readonly turns: readonly Index[];
}

function* writers(
  statements: readonly Statement[],
  turns: readonly Index[] = [],
): Generator<Writer> {
  for (const one of statements)
    if (one.kind === "assign") yield { statement: one, turns };
    else yield* writers(one.body, [...turns, one.index]);
}

/** Tensors that several "set" statements cover together: h[0, i] and h[t + 1, i], the parts of a concat. */
function covered(
  statements: readonly Statement[],
  fresh: ReadonlySet<Tensor>,
): Tensor[] {
  const found = new Map<Tensor, Writer[]>();
  for (const writer of writers(statements)) {
    const { target } = writer.statement;
    if (target.shape.length === 0 || !fresh.has(target)) continue;
    const all = found.get(target);
    if (all === undefined) found.set(target, [writer]);
    else all.push(writer);
  }
  return [...found]
    .filter(
      ([target, all]) =>
        all.length > 1 &&
        all.length <= MOST_PARTS &&
        coverTogether(target, all),
    )
    .map(([target]) => target);
}

const MOST_PARTS = 64;

const coverTogether = (target: Tensor, all: readonly Writer[]): boolean =>
  all.every(({ statement }) => statement.by === "set") &&
  target.shape.some((_, axis) => partition(target, all, axis) > 0);

/** How many of the statements write parts that lie end to end along an axis; 0 if not the whole is written. */
function partition(
  target: Tensor,
  all: readonly Writer[],
  axis: number,
): number {
  const others = all.every(({ statement, turns }) => {
    const rest = statement.at.toSpliced(axis, 1);
    return (
      new Set(rest).size === rest.length &&
      !rest.some((at) => mentions(statement.at[axis]!, at)) &&
      rest.every((at, k) => isWhole(at, k < axis ? k : k + 1, statement, turns))
    );
  });
  const stretches = all.map((one) => interval(one, axis));
  return others ? tiles(stretches, target.shape[axis]!) : 0;
}

/** The stretch [start, end) of an axis that a statement writes. */
function interval(
  { statement, turns }: Writer,
  axis: number,
): readonly [Expr, Expr] | undefined {
  const at = statement.at[axis]!;
  if (at.kind === "const") return [at, plusInteger(at, 1)];
  for (const one of [...statement.over, ...turns]) {
    const parts = linear(at, one);
    if (
      parts?.coefficient === 1 &&
      !dependsOn(parts.rest) &&
      !dependsOn(one.extent)
    )
      return [parts.rest, plusInteger(parts.rest, one.extent)];
  }
  return undefined;
}

const dependsOn = (node: Expr): boolean =>
  node.kind === "index" ||
  node.kind === "load" ||
  (node.kind === "apply" && node.args.some(dependsOn));

/** How many of the stretches lie end to end from 0 to `extent`; 0 if they leave a gap. */
function tiles(
  stretches: readonly (readonly [Expr, Expr] | undefined)[],
  extent: Expr,
): number {
  const ends = new Map(
    stretches.flatMap((one) => (one === undefined ? [] : [one])),
  );
  let place: Expr = ZERO;
  let count = 0;
  while (place !== extent && count < stretches.length) {
    const next = ends.get(place);
    if (next === undefined) return 0;
    place = next;
    count++;
  }
  return place === extent ? count : 0;
}

function zero({ target, by }: Assign): Statement {
  const over = target.shape.map((extent, axis) =>
    index("ijklmn"[axis] ?? `i${axis}`, extent),
  );
  const value = constant(REDUCERS[by === "set" ? "sum" : by].start);
  return { kind: "assign", target, at: over, over, by: "set", value };
}

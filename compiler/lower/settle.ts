/** Which tensors a group of statements keeps to itself, and where the others are put. */
import { constant, type Expr, type Index, type Tensor } from "../ir/expr.ts";
import type { Code } from "../ir/loops.ts";
import { REDUCERS } from "../ir/ops.ts";
import { assignments, type Statement } from "../ir/program.ts";
import { allAccesses } from "./access.ts";
import type { Step } from "./block.ts";
import type { NestOptions } from "./options.ts";
import {
  InnerPlaces,
  inArray,
  variable,
  type Place,
  type Places,
} from "./place.ts";
import type { Gathered } from "./schedule.ts";
import { scattered } from "./straight.ts";

/** For each tensor without a place, the only group that uses it, or undefined if there are several. */
export function localTo(
  groups: readonly Gathered[],
  places: Places,
): Map<Tensor, Gathered | undefined> {
  const found = new Map<Tensor, Gathered | undefined>();
  for (const group of groups)
    for (const { statement } of group.members)
      for (const { tensor: one } of allAccesses(statement))
        if (!places.has(one) && one.role === "local")
          found.set(
            one,
            !found.has(one) || found.get(one) === group ? group : undefined,
          );
  return found;
}

/** Gives a place to every tensor that several groups share, or that one loop cannot keep to itself. */
export function settle(
  groups: readonly Gathered[],
  own: Map<Tensor, Gathered | undefined>,
  places: Places,
  options: NestOptions,
): { placed: Places; code: Code[] } {
  const placed = new InnerPlaces(places);
  const code: Code[] = [];
  const writers = writersIn(groups);
  const keeps = once(keptBy);
  for (const [one, group] of own) {
    if (group !== undefined && keeps(group)(one)) continue;
    own.set(one, undefined);
    const place =
      one.shape.length === 0
        ? scalarPlace(one, writers.get(one) ?? [])
        : inArray(
            options.workspace(one.name, one.shape, options.turn),
            one.shape,
          );
    placed.set(one, place);
    if (place.kind === "variable" && !place.constant)
      code.push({
        kind: "let",
        variable: place.variable,
        value: startOf(writers.get(one)?.[0]),
        mutable: true,
      });
  }
  return { placed, code };
}

const once = <K, V>(make: (key: K) => V): ((key: K) => V) => {
  const made = new Map<K, V>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) made.set(key, (value = make(key)));
    return value;
  };
};

/** Tells which tensors a group can keep to itself: in straight line, or by taking the loop's axis off them. */
function keptBy(group: Gathered): (one: Tensor) => boolean {
  if (group.kind === "product") return () => false;
  if (group.kind === "straight") {
    const statements = group.members.map((member) => member.statement);
    const large = scattered(statements, new Map());
    return (one) => !large.has(one);
  }
  const axes = contractions(group);
  return (one) => axes.has(one);
}

interface Writer {
  readonly group: Gathered;
  readonly by: Step["by"];
}

function writersIn(groups: readonly Gathered[]): Map<Tensor, Writer[]> {
  const found = new Map<Tensor, Writer[]>();
  for (const group of groups)
    for (const { statement } of group.members)
      for (const { target, by } of assignments([statement])) {
        const known = found.get(target);
        if (known === undefined) found.set(target, [{ group, by }]);
        else known.push({ group, by });
      }
  return found;
}

/** A scalar that one straight group computes is a constant there. */
const scalarPlace = (one: Tensor, writers: readonly Writer[]): Place =>
  variable(
    one.name,
    writers.length > 0 &&
      writers.every(
        ({ group }) => group.kind === "straight" && group === writers[0]!.group,
      ),
  );

const startOf = (writer: Writer | undefined): Expr => {
  const by = writer?.by ?? "set";
  return constant(by === "set" ? 0 : REDUCERS[by].start);
};

/** For each tensor the first axis at which a group touches it only at the loop's own index, if there is one. */
export function contractions(group: Gathered): Map<Tensor, number> {
  const free = new Map<Tensor, number[]>();
  for (const { statement, index } of group.members) {
    const own = index ?? turn(statement);
    for (const { tensor: one, at } of allAccesses(statement)) {
      const axes = free.get(one) ?? [...at.keys()];
      free.set(
        one,
        axes.filter((axis) => at[axis] === own),
      );
    }
  }
  return new Map(
    [...free].flatMap(([one, [axis]]) =>
      axis === undefined ? [] : [[one, axis] as const],
    ),
  );
}

const turn = (statement: Statement): Index | undefined =>
  statement.kind === "repeat" ? statement.index : undefined;

/** Which tensors a group of statements keeps to itself, and where the others are put. */
import { constant, type Expr, type Index, type Tensor } from "../ir/expr.ts";
import type { Code } from "../ir/loops.ts";
import { REDUCERS } from "../ir/ops.ts";
import { assignments, type Statement } from "../ir/program.ts";
import { allAccesses } from "./access.ts";
import type { Step } from "./block.ts";
import type { NestOptions } from "./options.ts";
import { inArray, variable, type Place, type Places } from "./place.ts";
import type { Gathered } from "./schedule.ts";
import { needsMemory } from "./straight.ts";

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
): { placed: Map<Tensor, Place>; code: Code[] } {
  const placed = new Map(places);
  const code: Code[] = [];
  for (const [one, group] of own) {
    if (group !== undefined && keeps(group, one)) continue;
    own.set(one, undefined);
    const place =
      one.shape.length === 0
        ? scalarPlace(one, groups)
        : arrayPlace(one, options);
    placed.set(one, place);
    if (place.kind === "variable" && !place.constant)
      code.push({
        kind: "let",
        variable: place.variable,
        value: startOf(one, groups),
        mutable: true,
      });
  }
  return { placed, code };
}

const arrayPlace = (one: Tensor, options: NestOptions): Place =>
  inArray(options.workspace(one.name, one.shape), one.shape);

/** Whether a group can keep a tensor to itself: in straight line, or by taking the loop's axis off it. */
const keeps = (group: Gathered, one: Tensor): boolean =>
  group.kind === "straight"
    ? !needsMemory(
        group.members.map((member) => member.statement),
        new Map(),
      )
    : contraction(one, group) !== undefined;

const writersOf = (
  one: Tensor,
  groups: readonly Gathered[],
): { group: Gathered; by: Step["by"] }[] =>
  groups.flatMap((group) =>
    [...assignments(group.members.map((member) => member.statement))]
      .filter((statement) => statement.target === one)
      .map(({ by }) => ({ group, by })),
  );

/** A scalar that one straight group computes is a constant there. */
const scalarPlace = (one: Tensor, groups: readonly Gathered[]): Place =>
  variable(
    one.name,
    new Set(writersOf(one, groups).map(({ group }) => group)).size === 1 &&
      writersOf(one, groups)[0]!.group.kind === "straight",
  );

const startOf = (one: Tensor, groups: readonly Gathered[]): Expr => {
  const by = writersOf(one, groups)[0]?.by ?? "set";
  return constant(by === "set" ? 0 : REDUCERS[by].start);
};

export function contraction(one: Tensor, group: Gathered): number | undefined {
  for (let axis = 0; axis < one.shape.length; axis++) {
    const all = group.members.every(({ statement, index: own }) =>
      allAccesses(statement).every(
        (access) =>
          access.tensor !== one || access.at[axis] === (own ?? turn(statement)),
      ),
    );
    if (all) return axis;
  }
  return undefined;
}

const turn = (statement: Statement): Index | undefined =>
  statement.kind === "repeat" ? statement.index : undefined;

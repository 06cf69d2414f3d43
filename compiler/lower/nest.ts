/**
 * Loop nests: statements to code.
 *
 * A list of statements that is small is written out (block.ts). A larger one is gathered into groups
 * (schedule.ts), each a loop over one index whose body is again a list. A tensor that is used in one
 * loop only, always at the loop's index, loses that axis there: in the innermost body most tensors
 * have none left and are local variables.
 */
import { integer, known } from "../ir/affine.ts";
import {
  constant,
  index,
  load,
  substitute,
  tensor,
  transform,
} from "../ir/expr.ts";
import type { Expr, Index, Tensor } from "../ir/expr.ts";
import type { Code } from "../ir/loops.ts";
import { REDUCERS } from "../ir/ops.ts";
import { assignments, type Repeat, type Statement } from "../ir/program.ts";
import { allAccesses } from "./access.ts";
import { Block, SELECTABLE, type Step } from "./block.ts";
import { operations, unrolledCost } from "./cost.ts";
import { inArray, variable, type Place, type Places } from "./place.ts";
import { chooseIndices, gather, type Gathered } from "./schedule.ts";

export interface NestOptions {
  /** Up to how many operations a list of statements is written out. */
  readonly unroll: number;
  /** The note behind a store, e.g. ∂f/∂x. */
  readonly note: (target: Tensor, at: readonly Expr[]) => string | undefined;
  /** The line of source over a group of statements. */
  readonly comment: (statement: Statement) => string | undefined;
  /** Called for every array that the code needs beyond what it was given. */
  readonly workspace: (name: string, shape: readonly Expr[]) => Tensor;
}

/** A statement with fewer points than this is never given a loop of its own. */
const SMALL = 24;

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

/** Lowers statements that have begun their tensors. Those without a place are local to the list. */
export function lowerList(
  statements: readonly Statement[],
  places: Places,
  options: NestOptions,
): Code[] {
  if (
    unrolledCost(statements) <= options.unroll &&
    !needsMemory(statements, places)
  )
    return straight(statements, places, options);
  const small = (one: Step): boolean =>
    unrolledCost([one]) <= SMALL * 4 && !needsMemory([one], places);
  const groups = gather(statements, chooseIndices(statements, small));
  const own = localTo(groups, places);
  const { placed, code } = settle(groups, own, places, options);
  for (const group of groups)
    code.push(...lowerGroup(group, placed, own, options));
  return code;
}

/** Whether statements are written out whole: they are few, or nothing in them could be a loop. */
export function isStraight(
  statements: readonly Statement[],
  places: Places,
  options: NestOptions,
): boolean {
  if (needsMemory(statements, places)) return false;
  const cost = unrolledCost(statements);
  return (
    cost <= options.unroll ||
    (Number.isFinite(cost) && cost <= 2 * writtenSize(statements))
  );
}

/** How many operations the statements have as they stand. */
const writtenSize = (statements: readonly Statement[]): number =>
  statements.reduce(
    (n, one) =>
      n +
      (one.kind === "assign"
        ? 1 + operations(one.value)
        : writtenSize(one.body)),
    0,
  );

/** Whether a subscript that depends on data makes some local tensor too large to select from. */
function needsMemory(
  statements: readonly Statement[],
  places: Places,
): boolean {
  const bound = boundIn(statements);
  return statements
    .flatMap(allAccesses)
    .some(
      ({ tensor: one, at }) =>
        !places.has(one) &&
        one.role === "local" &&
        at.some(
          (sub, axis) =>
            !isStatic(sub, bound) &&
            (known(one.shape[axis]!) ?? Infinity) > SELECTABLE,
        ),
    );
}

/** The indices that writing statements out makes numbers of. */
const boundIn = (statements: readonly Statement[]): Set<Expr> =>
  new Set(
    statements.flatMap((one): Index[] =>
      one.kind === "assign"
        ? [...one.over]
        : [one.index, ...(boundIn(one.body) as Set<Index>)],
    ),
  );

function isStatic(node: Expr, bound: ReadonlySet<Expr>): boolean {
  const open = [node];
  while (open.length > 0) {
    const one = open.pop()!;
    if (
      one.kind === "load" ||
      one.kind === "size" ||
      (one.kind === "index" && !bound.has(one))
    )
      return false;
    if (one.kind === "apply") open.push(...one.args);
  }
  return true;
}

function straight(
  statements: readonly Statement[],
  places: Places,
  options: NestOptions,
): Code[] {
  const block = new Block(places, options.note);
  block.run(statements);
  block.flush();
  return block.code;
}

/** For each tensor without a place, the only group that uses it, or undefined if there are several. */
function localTo(
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
function settle(
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

function contraction(one: Tensor, group: Gathered): number | undefined {
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

function lowerGroup(
  group: Gathered,
  places: Places,
  own: ReadonlyMap<Tensor, Gathered | undefined>,
  options: NestOptions,
): Code[] {
  const statements = group.members.map((one) => one.statement);
  const comments = [
    ...new Set(
      statements.map(options.comment).filter((text) => text !== undefined),
    ),
  ];
  const head = comments.map((text): Code => ({ kind: "comment", text }));
  if (group.kind === "straight")
    return [...head, ...straight(statements, places, options)];
  const kept = [...own].filter(([, g]) => g === group).map(([one]) => one);
  if (group.kind === "repeat") {
    const repeat = statements[0] as Repeat;
    return [
      ...head,
      ...loop(
        repeat.index,
        repeat.reversed,
        repeat.body,
        kept,
        group,
        places,
        options,
      ),
    ];
  }
  return [...head, ...sharedLoop(group, kept, places, options)];
}

/** A loop that several statements share: their indices become one, their reductions running totals. */
function sharedLoop(
  group: Gathered,
  kept: readonly Tensor[],
  places: Places,
  options: NestOptions,
): Code[] {
  const first = group.members[0]!.index!;
  const shared = index(first.name, first.extent);
  const before: Statement[] = [];
  const after: Statement[] = [];
  const totals: Tensor[] = [];
  const body = group.members.map(({ statement, index: own }): Step => {
    const step = statement as Step;
    if (step.at.includes(own!) || !reduces(step, own!))
      return enter(step, own!, shared);
    const rest = step.over.filter((one) => one !== own);
    if (places.get(step.target)?.kind === "variable")
      return enter({ ...step, first: false }, own!, shared);
    if (rest.some((one) => step.at.some((at) => mentions(at, one)))) {
      if (step.first) before.push(start(step, own!));
      return enter({ ...step, first: false }, own!, shared);
    }
    const total = tensor(step.target.name, [], "local");
    totals.push(total);
    after.push({ ...step, over: [], value: load(total) });
    return enter(
      { ...step, target: total, at: [], first: false },
      own!,
      shared,
    );
  });
  const placed = new Map(places);
  const code: Code[] = [...lowerList(before, places, options)];
  for (const total of totals) {
    const place = variable(total.name);
    placed.set(total, place);
    const step = body.find((one) => one.target === total)!;
    const value = constant(REDUCERS[step.by as "sum"].start);
    if (place.kind === "variable")
      code.push({
        kind: "let",
        variable: place.variable,
        value,
        mutable: true,
      });
  }
  code.push(...loop(shared, false, body, kept, group, placed, options));
  code.push(...straight(after, placed, options));
  return code;
}

/** Whether the loop's turns are combined (rather than written to places of their own). */
const reduces = (step: Step, own: Index): boolean =>
  step.by !== "set" && !step.at.some((at) => mentions(at, own));

const mentions = (node: Expr, one: Index): boolean => {
  const open: Expr[] = [node];
  while (open.length > 0) {
    const next = open.pop()!;
    if (next === one) return true;
    if (next.kind === "apply") open.push(...next.args);
    if (next.kind === "load") open.push(...next.at);
    if (next.kind === "index") open.push(next.extent);
  }
  return false;
};

/** The statement that gives the reducer's start value to what the loop will add to. */
const start = (step: Step, own: Index): Step => ({
  ...step,
  over: step.over.filter(
    (one) => one !== own && step.at.some((at) => mentions(at, one)),
  ),
  by: "set",
  value: constant(REDUCERS[step.by as "sum"].start),
});

/** A statement inside the loop: its index is the loop's. */
function enter(step: Step, own: Index, shared: Index): Step {
  const by = new Map<Expr, Expr>([[own, shared]]);
  const over = step.over.filter((one) => one !== own);
  const inner = over.map((one) => {
    const extent = integer(substitute(one.extent, by));
    if (extent === one.extent) return one;
    const renamed = index(one.name, extent);
    by.set(one, renamed);
    return renamed;
  });
  return {
    ...step,
    over: inner,
    at: step.at.map((one) => integer(substitute(one, by))),
    value: substitute(step.value, by),
  };
}

function loop(
  shared: Index,
  reversed: boolean,
  body: readonly Statement[],
  kept: readonly Tensor[],
  group: Gathered,
  places: Places,
  options: NestOptions,
): Code[] {
  const { statements, contracted } = contract(body, kept, group);
  const steps = begin(statements, contracted);
  return [
    {
      kind: "for",
      index: shared,
      reversed,
      body: lowerList(steps, places, options),
    },
  ];
}

/** The body with the loop's axis taken off the tensors it keeps to itself. */
function contract(
  body: readonly Statement[],
  kept: readonly Tensor[],
  group: Gathered,
): { statements: Statement[]; contracted: Set<Tensor> } {
  const smaller = new Map<Tensor, { to: Tensor; axis: number }>();
  for (const one of kept) {
    const axis = contraction(one, group)!;
    const shape = one.shape.filter((_, k) => k !== axis);
    smaller.set(one, { to: tensor(one.name, shape, "local"), axis });
  }
  const rest = (at: readonly Expr[], axis: number): Expr[] =>
    at.filter((_, k) => k !== axis);
  const memory = new Map<Expr, Expr>();
  const change = (node: Expr): Expr => {
    const found = node.kind === "load" ? smaller.get(node.tensor) : undefined;
    return node.kind === "load" && found
      ? load(found.to, rest(node.at, found.axis))
      : node;
  };
  const visit = (one: Statement): Statement => {
    if (one.kind === "repeat") return { ...one, body: one.body.map(visit) };
    const found = smaller.get(one.target);
    return {
      ...one,
      value: transform(one.value, change, memory),
      ...(found && { target: found.to, at: rest(one.at, found.axis) }),
    };
  };
  return {
    statements: body.map(visit),
    contracted: new Set([...smaller.values()].map((s) => s.to)),
  };
}

/** Sees to it that each tensor begins: by a first statement that covers it, or with zeros. */
function begin(
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

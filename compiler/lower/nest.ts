/**
 * Loop nests: statements to code.
 *
 * A list of statements that is small is written out (block.ts). A larger one is gathered into groups
 * (schedule.ts), each a loop over one index whose body is again a list. A tensor that is used in one
 * loop only, always at the loop's index, loses that axis there: in the innermost body most tensors
 * have none left and are local variables.
 */
import { constant, load, tensor, type Tensor } from "../ir/expr.ts";
import type { Code } from "../ir/loops.ts";
import { REDUCERS } from "../ir/ops.ts";
import type { Repeat, Statement } from "../ir/program.ts";
import { accesses, mentions } from "./access.ts";
import { begin } from "./begin.ts";
import type { Step } from "./block.ts";
import { chooseIndices } from "./choose.ts";
import { contract } from "./contract.ts";
import { calls, unrolledCost } from "./cost.ts";
import { enter, reduces, start } from "./enter.ts";
import { lanesOf, turnsOf, type Turns } from "./jam.ts";
import type { NestOptions } from "./options.ts";
import { InnerPlaces, variable, type Places } from "./place.ts";
import { contractCode, type Product } from "./product.ts";
import { parted } from "./product-parts.ts";
import { gather, type Gathered } from "./schedule.ts";
import { localTo, settle } from "./settle.ts";
import { isLong, isStraightBody, needsMemory, straight } from "./straight.ts";

/** Statements of no more operations than this and without a long index are never given a loop of their own. */
const SMALL = 96;

/**
 * The same where functions are called and a loop would hold the addresses of so many arrays, which the engine
 * saves around every call. Written out, the gates of recurrent nets take 0.6 to 0.8 of the time.
 */
const SMALL_CALLS = 768;
const MANY_ARRAYS = 6;

/** Lowers statements that have begun their tensors. Those without a place are local to the list. */
export function lowerList(
  statements: readonly Statement[],
  places: Places,
  options: NestOptions,
): readonly Code[] {
  if (isStraightBody(statements, places, options))
    return straight(statements, places, options);
  const { statements: parts, products } = parted(statements, places, options);
  const small = (some: readonly Step[]): boolean =>
    unrolledCost(some) <= (savesMuch(some) ? SMALL_CALLS : SMALL) &&
    !some.some(isLong) &&
    !needsMemory(some, places);
  const chosen = chooseIndices(parts, small, products);
  const isShort = (some: readonly Step[]): boolean =>
    small(some) && unrolledCost(some) <= options.unroll;
  const groups = gather(parts, chosen, isShort, products);
  const own = localTo(groups, places);
  const { placed, code } = settle(groups, own, places, options);
  const kept = new Map(groups.map((one): [Gathered, Tensor[]] => [one, []]));
  for (const [one, group] of own) if (group) kept.get(group)!.push(one);
  let last: string | undefined;
  for (const group of groups) {
    const lines = commentsOf(group, options);
    code.push(
      ...lines
        .filter((text) => text !== last)
        .map((text): Code => ({ kind: "comment", text })),
    );
    last = lines.at(-1) ?? last;
    code.push(
      ...lowerGroup(group, placed, kept.get(group)!, products, options),
    );
  }
  return code;
}

const savesMuch = (some: readonly Step[]): boolean =>
  some.some(calls) &&
  new Set(some.flatMap(accesses).map((one) => one.tensor)).size >= MANY_ARRAYS;

/** The lines of source that a group computes, each once. */
const commentsOf = (group: Gathered, options: NestOptions): string[] => [
  ...new Set(
    group.members
      .map((one) => options.comment(one.statement))
      .filter((text) => text !== undefined),
  ),
];

function lowerGroup(
  group: Gathered,
  places: Places,
  kept: readonly Tensor[],
  products: ReadonlyMap<Statement, Product>,
  options: NestOptions,
): readonly Code[] {
  const statements = group.members.map((one) => one.statement);
  if (group.kind === "straight") return straight(statements, places, options);
  if (group.kind === "product")
    return statements.map((one) =>
      contractCode(one as Step, products.get(one)!, places),
    );
  if (group.kind === "repeat") {
    const repeat = statements[0] as Repeat;
    return loop(
      { shared: repeat.index, lanes: 1 },
      repeat.reversed,
      repeat.body,
      kept,
      group,
      places,
      options,
    );
  }
  const lanes = statements.some((one) => products.has(one))
    ? 1
    : lanesOf(group);
  return sharedLoop(group, lanes, kept, places, options);
}

/** A loop that several statements share: their indices become one, their reductions running totals. */
function sharedLoop(
  group: Gathered,
  lanes: number,
  kept: readonly Tensor[],
  places: Places,
  options: NestOptions,
): readonly Code[] {
  const turns = turnsOf(group.members[0]!.index!, lanes);
  const before: Statement[] = [];
  const after: Statement[] = [];
  const totals: Tensor[] = [];
  const body = group.members.map(({ statement, index: own }): Step => {
    const step = statement as Step;
    if (step.at.includes(own!) || !reduces(step, own!))
      return enter(step, own!, turns);
    const rest = step.over.filter((one) => one !== own);
    if (places.get(step.target)?.kind === "variable")
      return enter({ ...step, first: false }, own!, turns);
    if (rest.some((one) => step.at.some((at) => mentions(at, one)))) {
      if (step.first) before.push(start(step, own!));
      return enter({ ...step, first: false }, own!, turns);
    }
    const total = tensor(step.target.name, [], "local");
    totals.push(total);
    after.push({ ...step, over: [], value: load(total) });
    return enter({ ...step, target: total, at: [], first: false }, own!, turns);
  });
  const placed = new InnerPlaces(places);
  const code: Code[] = [...lowerList(before, places, options)];
  const steps = new Map(body.map((one) => [one.target, one]));
  for (const total of totals) {
    const place = variable(total.name);
    placed.set(total, place);
    const step = steps.get(total)!;
    const value = constant(REDUCERS[step.by as "sum"].start);
    if (place.kind === "variable")
      code.push({
        kind: "let",
        variable: place.variable,
        value,
        mutable: true,
      });
  }
  code.push(...loop(turns, false, body, kept, group, placed, options));
  code.push(...straight(after, placed, options));
  return code;
}

function loop(
  turns: Turns,
  reversed: boolean,
  body: readonly Statement[],
  kept: readonly Tensor[],
  group: Gathered,
  places: Places,
  options: NestOptions,
): readonly Code[] {
  const { statements, contracted } = contract(body, kept, group, turns);
  const steps = begin(statements, contracted);
  return [
    {
      kind: "for",
      index: turns.shared,
      reversed,
      body: lowerList(steps, places, { ...options, turn: turns.shared }),
    },
  ];
}

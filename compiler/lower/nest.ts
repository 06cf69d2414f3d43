/**
 * Loop nests: statements to code.
 *
 * A list of statements that is small is written out (block.ts). A larger one is gathered into groups
 * (schedule.ts), each a loop over one index whose body is again a list. A tensor that is used in one
 * loop only, always at the loop's index, loses that axis there: in the innermost body most tensors
 * have none left and are local variables.
 */
import {
  constant,
  index,
  load,
  tensor,
  type Index,
  type Tensor,
} from "../ir/expr.ts";
import type { Code } from "../ir/loops.ts";
import { REDUCERS } from "../ir/ops.ts";
import type { Repeat, Statement } from "../ir/program.ts";
import { begin } from "./begin.ts";
import type { Step } from "./block.ts";
import { contract } from "./contract.ts";
import { unrolledCost } from "./cost.ts";
import { enter, mentions, reduces, start } from "./enter.ts";
import type { NestOptions } from "./options.ts";
import { InnerPlaces, variable, type Places } from "./place.ts";
import { contractCode, productsOf, type Product } from "./product.ts";
import { chooseIndices, gather, type Gathered } from "./schedule.ts";
import { localTo, settle } from "./settle.ts";
import { isStraightBody, needsMemory, straight } from "./straight.ts";

/** A statement of no more operations than this is never given a loop of its own. */
const SMALL = 96;

/** Lowers statements that have begun their tensors. Those without a place are local to the list. */
export function lowerList(
  statements: readonly Statement[],
  places: Places,
  options: NestOptions,
): readonly Code[] {
  if (isStraightBody(statements, places, options))
    return straight(statements, places, options);
  const small = (one: Step): boolean =>
    unrolledCost([one]) <= SMALL && !needsMemory([one], places);
  const products = productsOf(statements, places, options);
  const chosen = chooseIndices(statements, small, products);
  const groups = gather(statements, chosen, products);
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
      repeat.index,
      repeat.reversed,
      repeat.body,
      kept,
      group,
      places,
      options,
    );
  }
  return sharedLoop(group, kept, places, options);
}

/** A loop that several statements share: their indices become one, their reductions running totals. */
function sharedLoop(
  group: Gathered,
  kept: readonly Tensor[],
  places: Places,
  options: NestOptions,
): readonly Code[] {
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
  code.push(...loop(shared, false, body, kept, group, placed, options));
  code.push(...straight(after, placed, options));
  return code;
}

function loop(
  shared: Index,
  reversed: boolean,
  body: readonly Statement[],
  kept: readonly Tensor[],
  group: Gathered,
  places: Places,
  options: NestOptions,
): readonly Code[] {
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

/**
 * How many scalar operations a function does: each value of its schedule once for each turn of the
 * loops around it, and the addition of each `+=`. Subscripts and the bounds of loops do not count.
 */
import { integer, known, plusInteger, timesInteger } from "../ir/affine.ts";
import { evaluateExpr } from "../ir/evaluate.ts";
import {
  apply,
  constant,
  substitute,
  topological,
  type Expr,
} from "../ir/expr.ts";
import type { Index, LoweredModule } from "../ir/loops.ts";
import { planFunctions } from "./function.ts";
import type { Act, Block, Item } from "./schedule.ts";
import type { Value } from "./values.ts";

/** The operations of each exported function, by its name: a number, or an expression over sizes. */
export function operationsOf(module: LoweredModule): Map<string, Expr> {
  const blocks = new Map(
    planFunctions(module.functions).map(({ source, schedule }) => [
      source.name,
      schedule.block,
    ]),
  );
  const costs = new Map<string, Expr>();
  const costOf = (name: string): Expr => {
    let cost = costs.get(name);
    if (cost === undefined) {
      const block = blocks.get(name)!;
      cost = blockCost(block, { own: countArithmetic(block), costOf });
      costs.set(name, cost);
    }
    return cost;
  };
  return new Map(
    module.functions
      .filter((one) => one.exported)
      .map(({ name }) => [name, costOf(name)]),
  );
}

interface Counting {
  /** The operations that stand in a block itself, not in the loops inside it. */
  readonly own: ReadonlyMap<Block, number>;
  readonly costOf: (callee: string) => Expr;
}

function blockCost(block: Block, counting: Counting): Expr {
  let total: Expr = constant(counting.own.get(block) ?? 0);
  for (const item of block.items)
    total = plusInteger(total, itemCost(item, counting));
  return total;
}

function itemCost({ act, body }: Item, counting: Counting): Expr {
  if (act.kind === "for")
    return overTurns(act.index, blockCost(body!, counting));
  if (act.kind === "invoke") return counting.costOf(act.callee);
  if (act.kind === "contract") {
    const sums = timesInteger(act.rows, act.columns);
    return timesInteger(timesInteger(sums, act.depth), 2);
  }
  if (act.kind === "together") return constant(act.count);
  return constant(act.kind === "store" && act.by === "sum" ? 1 : 0);
}

/** The operations whose values are used as numbers, by the block in which they are computed. */
function countArithmetic(block: Block): Map<Block, number> {
  const counts = new Map<Block, number>();
  const seen = new Set<Value>();
  const open = [...numbersOf(block)];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (seen.has(one)) continue;
    seen.add(one);
    if (one.alias !== undefined) open.push(one.alias);
    if (one.expr.kind !== "apply") continue;
    counts.set(one.block, (counts.get(one.block) ?? 0) + 1);
    open.push(...one.args);
  }
  return counts;
}

/** What the statements of a block and of those inside it store, name and return. */
function* numbersOf(block: Block): Generator<Value> {
  for (const { act, operands, body } of block.items) {
    if (body !== undefined) yield* numbersOf(body);
    else if (isNumber(act)) yield operands[0]!;
  }
}

const isNumber = ({ kind }: Act): boolean =>
  kind === "let" || kind === "store" || kind === "fill" || kind === "return";

/** Sums with more terms are not written out. */
const MOST_TURNS = 4096;

/** The sum of `cost` over the turns of a loop: of a triangle, too. */
function overTurns(index: Index, cost: Expr): Expr {
  const { extent } = index;
  if (!topological([cost]).includes(index)) return timesInteger(cost, extent);
  const turns = known(extent);
  if (turns === undefined || turns > MOST_TURNS) {
    const last = apply("sub", extent, constant(1));
    const middle = integer(apply("div", last, constant(2)));
    return timesInteger(at(cost, index, middle), extent);
  }
  let total: Expr = constant(0);
  for (let turn = 0; turn < turns; turn++)
    total = plusInteger(total, at(cost, index, constant(turn)));
  return total;
}

function at(cost: Expr, index: Index, turn: Expr): Expr {
  const found = integer(substitute(cost, new Map([[index, turn]])));
  const open = topological([found]);
  return open.some((one) => one.kind === "size" || one.kind === "index")
    ? found
    : constant(evaluateExpr(found));
}

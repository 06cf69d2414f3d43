/**
 * Jacobians of straight-line code by vertex elimination.
 *
 * Eliminating a vertex of the linearised program joins each of its successors to each of its arguments by the
 * product of the two edges. Any order gives the Jacobian: from the inputs on it is forward mode, from the
 * outputs back it is reverse mode, and orders between (orders.ts) are often cheaper than both.
 * Source: A. Griewank and S. Reese, On the calculation of Jacobian matrices by the Markowitz rule, 1991.
 */
import { ZERO, type Expr } from "../ir/expr.ts";
import { price } from "../rewrite/price.ts";
import { LARGE } from "../rewrite/restructure.ts";
import {
  copied,
  eliminate,
  linearise,
  type Graph,
  type Linearisable,
} from "./graph.ts";
import { ordersFor, vertices, type Order } from "./orders.ts";

/** Derivatives, in rows: one for each output, an entry for each variable. */
type Entries = readonly (readonly Expr[])[];

interface Run {
  readonly entries: Entries;
  /** How many pairs of edges were joined. */
  readonly work: number;
}

/** Undefined where it takes more work than is allowed. */
function run(
  order: Order,
  graph: Graph,
  columns: readonly Expr[],
  most: number,
): Run | undefined {
  const { inner, sinks } = copied(graph);
  let work = 0;
  for (const one of vertices(inner, order)) {
    work += eliminate(one);
    if (work > most) return undefined;
  }
  const entries = sinks.map(({ preds }) => {
    const row = new Map(
      [...preds].map(([from, { p }]) => [from.variable, p] as const),
    );
    return columns.map((column) => row.get(column) ?? ZERO);
  });
  return { entries, work };
}

/** Pairs of edges: so much may be tried in search of an order, beside the first. */
const BUDGET = 20_000;

/** The entries that the orders lead to, each once, those of the fewest operations first. */
function candidates({ outputs, variables, ...of }: Linearisable): Expr[][] {
  const graph = linearise({ outputs, variables, ...of });
  const found = new Map<string, { entries: Expr[]; cost: number }>();
  let left = Infinity;
  for (const order of ordersFor(outputs.length <= variables.length)) {
    const made = run(order, graph, variables, left);
    left = made === undefined ? 0 : Math.min(left, BUDGET) - made.work;
    if (made === undefined) break;
    const entries = made.entries.flat();
    const key = entries.map(({ id }) => id).join(" ");
    if (!found.has(key)) found.set(key, { entries, cost: price(entries) });
  }
  return [...found.values()]
    .sort((a, b) => a.cost - b.cost)
    .map(({ entries }) => entries);
}

/** So many orders, the cheapest as they stand, are finished; of large programs one. */
const FINALISTS = 4;

/**
 * The Jacobian in the order that is found to take the fewest operations after `finish`, which is handed all
 * entries. Those that are zero by structure are ZERO.
 */
export function eliminated(
  of: Linearisable,
  finish: (entries: readonly Expr[]) => readonly Expr[],
): Entries {
  const { outputs, variables } = of;
  const cheapest = candidates(of);
  const finalists = price(cheapest[0]!) > LARGE ? 1 : FINALISTS;
  const finished = cheapest.slice(0, finalists).map(finish);
  const best = finished.reduce((one, other) =>
    price(other) < price(one) ? other : one,
  );
  const width = variables.length;
  return outputs.map((_, row) => best.slice(row * width, (row + 1) * width));
}

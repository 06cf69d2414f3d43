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

function run(order: Order, graph: Graph, columns: readonly Expr[]): Entries {
  const { inner, sinks } = copied(graph);
  for (const one of vertices(inner, order)) eliminate(one);
  return sinks.map(({ preds }) => {
    const row = new Map(
      [...preds].map(([from, { p }]) => [from.variable, p] as const),
    );
    return columns.map((column) => row.get(column) ?? ZERO);
  });
}

/** So many orders, the cheapest as they stand, are finished. */
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
  const graph = linearise(of);
  const orders = ordersFor(
    graph.inner.length,
    outputs.length,
    variables.length,
  );
  const found = new Map<string, { entries: readonly Expr[]; cost: number }>();
  for (const order of orders) {
    const entries = run(order, graph, variables).flat();
    const key = entries.map(({ id }) => id).join(" ");
    if (!found.has(key)) found.set(key, { entries, cost: price(entries) });
  }
  const finished = [...found.values()]
    .sort((a, b) => a.cost - b.cost)
    .slice(0, FINALISTS)
    .map(({ entries }) => finish(entries));
  const best = finished.reduce((one, other) =>
    price(other) < price(one) ? other : one,
  );
  const width = variables.length;
  return outputs.map((_, row) => best.slice(row * width, (row + 1) * width));
}

/**
 * Jacobians of straight-line code by vertex elimination.
 *
 * The linearised program is a graph: its vertices are operations, its edges local partials. Eliminating a
 * vertex joins each of its successors to each of its arguments by the product of the two edges. Any order
 * gives the Jacobian: from the inputs on it is forward mode, from the outputs back it is reverse mode, and
 * an order between, cheapest vertex first (Markowitz), is often cheaper than both.
 * Source: A. Griewank and S. Reese, On the calculation of Jacobian matrices by the Markowitz rule, 1991.
 */
import { ONE, topological, ZERO, type Expr } from "../ir/expr.ts";
import {
  flow,
  local,
  partial,
  plus,
  times,
  type Flow,
  type Local,
} from "./chain.ts";
import { Finiteness } from "./finite.ts";

/** A path from a vertex to one of its arguments: the derivative along it. */
interface Edge extends Local {
  readonly flow: Flow;
}

interface Vertex {
  readonly preds: Map<Vertex, Edge>;
  readonly succs: Set<Vertex>;
  /** Of a variable: which. */
  readonly variable: Expr | undefined;
}

interface Graph {
  /** Operations in the order of evaluation. */
  readonly inner: readonly Vertex[];
  /** One for each output, joined to it by an edge of 1. */
  readonly sinks: readonly Vertex[];
}

const edge = (of: Flow, from: Local): Edge => ({
  ...from,
  p: of.value,
  flow: of,
});

const vertex = (variable?: Expr): Vertex => ({
  preds: new Map(),
  succs: new Set(),
  variable,
});

function join(to: Vertex, from: Vertex, along: Edge): void {
  const before = to.preds.get(from);
  const total =
    before === undefined ? along.flow : plus(before.flow, along.flow);
  if (total.value === ZERO) {
    to.preds.delete(from);
    from.succs.delete(to);
    return;
  }
  to.preds.set(
    from,
    before === undefined ? along : edge(total, either(before, along)),
  );
  from.succs.add(to);
}

/** Asked at once: there are as many ways to ask later as there are paths. */
function either(a: Local, b: Local): Local {
  const infinite = a.infinite() || b.infinite();
  const masked = a.masked() || b.masked();
  return {
    p: a.p,
    guarded: a.guarded || b.guarded,
    infinite: () => infinite,
    masked: () => masked,
  };
}

/** An expression of several steps that has a derivative of its own, such as the largest of many. */
export interface Whole {
  readonly values: readonly Expr[];
  readonly partials: () => readonly Expr[];
}

export interface Linearisable {
  readonly outputs: readonly Expr[];
  readonly variables: ReadonlySet<Expr>;
  readonly wholes: ReadonlyMap<Expr, Whole>;
}

/** What a node is made of, and the derivative by each. */
function locals(
  node: Expr,
  whole: Whole | undefined,
  { canBeInfinite }: Finiteness,
): [Expr, () => Local][] {
  if (whole !== undefined) {
    const { values } = whole;
    const partials = whole.partials();
    const leaves = [...values, node];
    return values.map((one, k) => [
      one,
      () => local(partials[k]!, false, leaves, canBeInfinite),
    ]);
  }
  if (node.kind !== "apply") return [];
  return node.args.map((arg, k) => [
    arg,
    () => partial(node, k, canBeInfinite),
  ]);
}

/** The linearised graph of some outputs as functions of some variables. */
function linearise({ outputs, variables, wholes }: Linearisable): Graph {
  const vertices = new Map<Expr, Vertex>();
  const inner: Vertex[] = [];
  const finiteness = new Finiteness([]);
  for (const node of topological(outputs)) {
    if (variables.has(node)) {
      vertices.set(node, vertex(node));
      continue;
    }
    const own = vertex();
    for (const [arg, derivative] of locals(
      node,
      wholes.get(node),
      finiteness,
    )) {
      const from = vertices.get(arg);
      if (from === undefined) continue;
      const by = derivative();
      if (by.p !== ZERO)
        join(
          own,
          from,
          edge(flow(by.p, by.masked(), by.guarded && by.infinite()), by),
        );
    }
    if (own.preds.size === 0) continue;
    vertices.set(node, own);
    inner.push(own);
  }
  const sinks = outputs.map((output) => {
    const sink = vertex();
    const from = vertices.get(output);
    if (from !== undefined) join(sink, from, UNIT);
    return sink;
  });
  return { inner, sinks };
}

const UNIT: Edge = {
  p: ONE,
  guarded: false,
  infinite: () => false,
  masked: () => false,
  flow: flow(ONE),
};

function eliminate(one: Vertex): void {
  for (const succ of one.succs) {
    const outer = succ.preds.get(one)!;
    for (const [pred, inner] of one.preds)
      join(succ, pred, edge(times(outer.flow, inner), either(outer, inner)));
    succ.preds.delete(one);
  }
  for (const pred of one.preds.keys()) pred.succs.delete(one);
}

const isUnit = ({ p }: Edge): boolean =>
  p.kind === "const" && Math.abs(p.value) === 1;

/** How many products the elimination of a vertex takes. */
function price(one: Vertex): number {
  let outer = 0;
  let inner = 0;
  for (const succ of one.succs) if (!isUnit(succ.preds.get(one)!)) outer++;
  for (const along of one.preds.values()) if (!isUnit(along)) inner++;
  return outer * inner;
}

/** Cheapest first; among equals the last in the order of evaluation. */
function* cheapest(vertices: readonly Vertex[]): Generator<Vertex> {
  const left = new Map(vertices.map((one) => [one, price(one)] as const));
  while (left.size > 0) {
    let best: Vertex | undefined;
    let least = Infinity;
    for (const [one, cost] of left)
      if (cost <= least) {
        best = one;
        least = cost;
      }
    left.delete(best!);
    const near = [...best!.preds.keys(), ...best!.succs];
    yield best!;
    for (const one of near) if (left.has(one)) left.set(one, price(one));
  }
}

type Order = (vertices: readonly Vertex[]) => Iterable<Vertex>;

/** In the order in which they are tried; the first of the cheapest results is taken. */
export const ORDERS: Readonly<Record<"reverse" | "forward" | "mixed", Order>> =
  {
    reverse: (vertices) => vertices.toReversed(),
    forward: (vertices) => vertices,
    mixed: cheapest,
  };

/** Programs larger than this are not searched for a mixed order. */
const SEARCHABLE = 3000;

export interface Eliminated {
  readonly order: keyof typeof ORDERS;
  /** For each output, the derivatives that are not zero by structure. */
  readonly rows: readonly ReadonlyMap<Expr, Expr>[];
  readonly operations: number;
}

function run(order: keyof typeof ORDERS, of: Linearisable): Eliminated {
  const { inner, sinks } = linearise(of);
  for (const one of ORDERS[order](inner)) eliminate(one);
  const rows = sinks.map(
    ({ preds }) =>
      new Map([...preds].map(([from, { p }]) => [from.variable!, p] as const)),
  );
  const entries = rows.flatMap((row) => [...row.values()]);
  const operations = topological(entries).filter(
    (node) => node.kind === "apply",
  ).length;
  return { order, rows, operations };
}

/** The Jacobian in the order that takes the fewest operations. */
export function eliminated(of: Linearisable): Eliminated {
  const { outputs, variables } = of;
  const size = topological(outputs).length;
  const orders: (keyof typeof ORDERS)[] =
    size <= SEARCHABLE
      ? ["reverse", "forward", "mixed"]
      : [outputs.length <= variables.size ? "reverse" : "forward"];
  return orders
    .map((order) => run(order, of))
    .reduce((best, one) => (one.operations < best.operations ? one : best));
}

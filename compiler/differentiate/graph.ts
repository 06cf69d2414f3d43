/** Straight-line code linearised: a graph whose vertices are operations, and whose edges local partials. */
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
export interface Edge extends Local {
  readonly flow: Flow;
}

export interface Vertex {
  readonly preds: Map<Vertex, Edge>;
  readonly succs: Set<Vertex>;
  /** Of a variable: which. */
  readonly variable: Expr | undefined;
}

export interface Graph {
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
  readonly variables: readonly Expr[];
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
export function linearise({ outputs, variables, wholes }: Linearisable): Graph {
  const columns = new Set(variables);
  const vertices = new Map<Expr, Vertex>();
  const inner: Vertex[] = [];
  const finiteness = new Finiteness([]);
  for (const node of topological(outputs)) {
    if (columns.has(node)) {
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

/** Joins each of a vertex's successors to each of its arguments, and takes it out; gives how many pairs these are. */
export function eliminate(one: Vertex): number {
  const pairs = one.succs.size * one.preds.size;
  for (const succ of one.succs) {
    const outer = succ.preds.get(one)!;
    for (const [pred, inner] of one.preds)
      join(succ, pred, edge(times(outer.flow, inner), either(outer, inner)));
    succ.preds.delete(one);
  }
  for (const pred of one.preds.keys()) pred.succs.delete(one);
  return pairs;
}

/** A graph that can be eliminated while this one stays. */
export function copied({ inner, sinks }: Graph): Graph {
  const made = new Map<Vertex, Vertex>();
  const copy = (one: Vertex): Vertex => {
    let own = made.get(one);
    if (own === undefined) made.set(one, (own = vertex(one.variable)));
    return own;
  };
  for (const one of [...inner, ...sinks])
    for (const [from, along] of one.preds) {
      copy(one).preds.set(copy(from), along);
      copy(from).succs.add(copy(one));
    }
  return { inner: inner.map(copy), sinks: sinks.map(copy) };
}

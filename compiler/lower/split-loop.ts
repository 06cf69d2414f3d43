/**
 * A loop becomes two: the first computes the arguments of exponentials for all turns, which are then computed
 * together, and the second does the rest.
 */
import { plusInteger } from "../ir/affine.ts";
import {
  index,
  load,
  operands,
  topological,
  transform,
  type Expr,
  type Tensor,
} from "../ir/expr.ts";
import type { Code, For } from "../ir/loops.ts";
import { NodeMap, NodeSet } from "../ir/node-map.ts";
import { mapCode, rootsOf } from "./code.ts";
import {
  changing,
  exponentialsOf,
  isExponential,
  isLine,
  OPS,
  SLOTS,
  writtenBy,
  type Exponential,
  type Line,
} from "./exponentials.ts";

/** Operations for each exponential that may have to be done in both loops. */
const TWICE = 2;

/**
 * The code that takes the place of a loop. Undefined where less than `least` exponentials can be computed
 * beforehand, and where anything but lines stands in the loop.
 */
export function splitLoop(
  loop: For,
  slots: Tensor,
  least: number,
  start = 0,
): Code[] | undefined {
  const { extent } = loop.index;
  const lines = loop.body.filter(isLine);
  if (extent.kind !== "const" || lines.length < loop.body.length)
    return undefined;
  const turns = extent.value;
  // The element behind them is lost.
  const room = Math.floor((SLOTS - start - 1) / turns);
  const all = freeOf(loop, lines);
  const group = OPS.map((op) => all.filter((one) => one.node.op === op))
    .map((group) => group.slice(0, room))
    .find((group) => group.length > 0 && group.length * turns >= least);
  if (group === undefined) return undefined;
  const slot = (k: number, turn: Expr): Expr =>
    plusInteger(turn, start + k * turns);
  const values = group.map(({ node }, k): [Expr, Expr] => [
    node,
    load(slots, [slot(k, loop.index)]),
  ]);
  const body = mapCode(loop.body, changer(values));
  if (twice(body.filter(isLine), group) > TWICE * group.length)
    return undefined;
  const first = index(loop.index.name, extent);
  const inFirst = changer([[loop.index, first]]);
  const stores = group.map(({ argument }, k): Code => ({
    ...{ kind: "store", target: slots, at: slot(k, first), by: "set" },
    value: inFirst(argument),
  }));
  const count = group.length * turns;
  const rest = { ...loop, body };
  return [
    { kind: "for", index: first, reversed: false, body: stores },
    { kind: "together", op: group[0]!.node.op, array: slots, start, count },
    ...(splitLoop(rest, slots, least, start + count + 1) ?? [rest]),
  ];
}

const changer = (
  entries: readonly (readonly [Expr, Expr])[],
): ((value: Expr) => Expr) => {
  const memory = new NodeMap<Expr, Expr>(entries);
  return (value) => transform(value, (node) => node, memory);
};

interface Free {
  readonly node: Exponential;
  /** What it is of, in place of the names of lines their values. */
  readonly argument: Expr;
}

/** The exponentials that wait for nothing that the loop writes, and for no other. */
function freeOf(loop: For, lines: readonly Line[]): Free[] {
  const found = exponentialsOf(lines);
  if (found.length === 0) return [];
  const changes = changing(loop, topological(lines.flatMap(rootsOf)));
  const written = writtenBy(lines);
  const waits = (node: Expr): boolean =>
    isExponential(node) || (node.kind === "load" && written.has(node.tensor));
  const spelled = spelling(lines);
  return found
    .filter(changes)
    .map((node) => ({ node, argument: spelled(node.args[0]!) }))
    .filter(({ argument }) => !topological([argument]).some(waits));
}

/** Puts the values of lines in place of their names. */
function spelling(lines: readonly Line[]): (value: Expr) => Expr {
  const memory = new NodeMap<Expr, Expr>();
  const spelled = (value: Expr): Expr =>
    transform(value, (node) => node, memory);
  for (const line of lines)
    if (line.kind === "let" && !line.mutable)
      memory.set(load(line.variable), spelled(line.value));
  return spelled;
}

/** How many operations of the arguments the rest of the loop does, too. */
function twice(rest: readonly Line[], group: readonly Free[]): number {
  const once = new NodeSet<Expr>();
  const spelled = spelling(rest);
  for (const root of rest.flatMap(rootsOf))
    for (const node of operands(spelled(root))) once.add(node);
  const both = new Set(
    group.flatMap(({ argument }) =>
      operands(argument).filter(
        (node) => node.kind === "apply" && once.has(node),
      ),
    ),
  );
  return both.size;
}

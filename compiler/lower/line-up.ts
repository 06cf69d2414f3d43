/** Straight lines whose exponentials are computed together: where the first is needed, all that can be known there. */
import {
  children,
  constant,
  load,
  tensor,
  topological,
  transform,
  type Expr,
  type Tensor,
} from "../ir/expr.ts";
import type { Code, For } from "../ir/loops.ts";
import { NodeMap, NodeSet } from "../ir/node-map.ts";
import { rootsOf } from "./code.ts";
import {
  changing,
  exponentialsOf,
  LEAST,
  OPS,
  SLOTS,
  writtenBy,
  type Exponential,
  type Line,
} from "./exponentials.ts";

/** The lines of a loop, or of a function that a loop calls, in which nothing else stands between. */
export function lineUp(
  lines: readonly Line[],
  loop: For | undefined,
  slots: Tensor,
): Code[] {
  const known = new NodeSet<Expr>();
  const needs = lines.map((line) => exponentialsOf([line], known));
  const count = (op: Exponential["op"]): number =>
    needs.flat().filter((one) => one.op === op).length;
  if (!OPS.some((op) => count(op) >= LEAST)) return [...lines];
  const order = topological(lines.flatMap(rootsOf));
  const ready = readiness(lines, order);
  const changes = changing(loop, order);
  const isFit = (one: Exponential): boolean =>
    changes(one) && ready.get(one)! < Infinity;
  const lineup = new Lineup(order, needs.flat().filter(isFit), slots);
  return lines.flatMap((line, k) => [
    ...lineup.before(needs[k]!.filter(isFit), (one) => ready.get(one)! <= k),
    lineup.rewritten(line),
  ]);
}

/** Before which line a value can be computed, first; Infinity where lines write to what it reads. */
function readiness(
  lines: readonly Line[],
  order: readonly Expr[],
): NodeMap<Expr, number> {
  const written = writtenBy(lines);
  const names = new Map<Tensor, number>();
  lines.forEach((line, k) => {
    if (line.kind === "let") names.set(line.variable, k + 1);
  });
  const found = new NodeMap<Expr, number>();
  for (const node of order) {
    let since = 0;
    if (node.kind === "load")
      since = written.has(node.tensor)
        ? Infinity
        : (names.get(node.tensor) ?? 0);
    for (const one of children(node)) since = Math.max(since, found.get(one)!);
    found.set(node, since);
  }
  return found;
}

class Lineup {
  /** All that is computed, what it is made of first. */
  private readonly order: readonly Expr[];
  /** Exponentials that have not been computed yet. */
  private readonly pending: Set<Exponential>;
  private readonly slots: Tensor;
  /** What expressions have become: exponentials, the variables that hold them. */
  private readonly memory = new NodeMap<Expr, Expr>();

  constructor(
    order: readonly Expr[],
    pending: readonly Exponential[],
    slots: Tensor,
  ) {
    this.order = order;
    this.pending = new Set(pending);
    this.slots = slots;
  }

  rewritten(line: Line): Line {
    switch (line.kind) {
      case "comment":
        return line;
      case "let":
        return { ...line, value: this.change(line.value) };
      case "store": {
        const { at, value } = line;
        return {
          ...line,
          at: at && this.change(at),
          value: this.change(value),
        };
      }
      default:
        return line satisfies never;
    }
  }

  private change(value: Expr): Expr {
    return transform(value, (node) => node, this.memory);
  }

  /** Code that computes what a line needs, and with it what is `known` by then. */
  before(
    needed: readonly Exponential[],
    known: (one: Exponential) => boolean,
  ): Code[] {
    const found: Code[] = [];
    for (;;) {
      const missing = needed.filter((one) => this.pending.has(one));
      if (missing.length === 0) return found;
      const ripe = this.ripe().filter(known);
      const groups = OPS.map((op) => ripe.filter((one) => one.op === op));
      const large = groups.filter(
        (group) =>
          group.length >= LEAST && group.some((one) => missing.includes(one)),
      );
      for (const group of large) found.push(...this.compute(group));
      // Too few: each is computed where it is used.
      if (large.length === 0)
        for (const one of ripe)
          if (missing.includes(one)) this.pending.delete(one);
    }
  }

  /** The exponentials whose arguments wait for no other. */
  private ripe(): Exponential[] {
    const open = new NodeSet<Expr>();
    const found: Exponential[] = [];
    for (const node of this.order) {
      const waits = children(node).some((one) => open.has(one));
      const isPending = this.pending.has(node as Exponential);
      if (isPending && !waits) found.push(node as Exponential);
      if (isPending || waits) open.add(node);
    }
    return found;
  }

  private compute(all: readonly Exponential[]): Code[] {
    const group = all.slice(0, SLOTS);
    const slot = (k: number): readonly Expr[] => [constant(k)];
    const stores = group.map(({ args }, k): Code => ({
      kind: "store",
      target: this.slots,
      at: constant(k),
      by: "set",
      value: this.change(args[0]!),
    }));
    const { op } = group[0]!;
    const lets = group.map((one, k): Code => {
      const variable = tensor(op, [], "local");
      this.memory.set(one, load(variable));
      this.pending.delete(one);
      const value = load(this.slots, slot(k));
      return { kind: "let", variable, value, mutable: false };
    });
    const { slots: array } = this;
    const count = group.length;
    return [
      ...stores,
      { kind: "together", op, array, start: 0, count },
      ...lets,
    ];
  }
}

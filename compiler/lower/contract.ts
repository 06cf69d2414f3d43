/** Takes a loop's axis off the tensors that the loop keeps to itself. */
import {
  constant,
  load,
  tensor,
  transform,
  type Expr,
  type Tensor,
} from "../ir/expr.ts";
import { NodeMap } from "../ir/node-map.ts";
import type { Statement } from "../ir/program.ts";
import type { Gathered } from "./schedule.ts";
import { laneOf, type Turns } from "./jam.ts";
import { contractions } from "./settle.ts";

/** The body with the loop's axis taken off the tensors it keeps to itself. */
export function contract(
  body: readonly Statement[],
  kept: readonly Tensor[],
  group: Gathered,
  turns: Turns,
): { statements: Statement[]; contracted: Set<Tensor> } {
  const smaller = new Map<Tensor, { to: Tensor; axis: number }>();
  const axes = contractions(group);
  // The axis goes, or becomes as short as the lanes are many.
  const lanes = turns.lanes === 1 ? [] : [constant(turns.lanes)];
  for (const one of kept) {
    const axis = axes.get(one)!;
    const shape = one.shape.toSpliced(axis, 1, ...lanes);
    smaller.set(one, { to: tensor(one.name, shape, "local"), axis });
  }
  const rest = (at: readonly Expr[], axis: number): Expr[] =>
    at.toSpliced(axis, 1, ...lanes.map(() => laneOf(at[axis]!, turns)));
  const memory = new NodeMap<Expr, Expr>();
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

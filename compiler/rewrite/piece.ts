/** Parts of a statement's value that become statements of their own. */
import {
  load,
  tensor,
  topological,
  type Expr,
  type Index,
  type Load,
} from "../ir/expr.ts";
import type { Assign } from "../ir/program.ts";

/** A piece has an axis for each index, so its extent may not depend on another. */
export const isFree = ({ extent }: Index): boolean =>
  topological([extent]).every(
    (node) => node.kind !== "index" && node.kind !== "load",
  );

/**
 * A tensor of the values that a part takes at the points of the statement and in the turns around it, and its
 * element at one of them.
 */
export function piece(
  name: string,
  statement: Assign,
  value: Expr,
  turns: readonly Index[] = [],
): { definition: Assign; element: Load } {
  const mentioned = new Set(topological([value]));
  const over = statement.over.filter((one) => mentioned.has(one));
  const at = [...turns, ...over];
  const shape = at.map((one) => one.extent);
  const target = tensor(name, shape, "local");
  return {
    definition: { ...statement, target, at, over, by: "set", value },
    element: load(target, at),
  };
}

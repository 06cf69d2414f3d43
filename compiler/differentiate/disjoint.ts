/** Whether two subscripts can never name the same element, and which statements overwrite others. */
import { bounds } from "../ir/bounds.ts";
import type { Expr, Tensor } from "../ir/expr.ts";
import { NodeSet } from "../ir/node-map.ts";
import type { Assign, Statement } from "../ir/program.ts";

export const disjoint = (a: readonly Expr[], b: readonly Expr[]): boolean =>
  a.some((one, axis) => {
    const other = b[axis]!;
    if (one === other) return false;
    const [p, q] = [bounds(one), bounds(other)];
    return p.low > q.high || q.low > p.high;
  });

const keyOf = (at: readonly Expr[]): string | undefined =>
  at.every((one) => one.kind === "const")
    ? at.map((one) => one.id).join()
    : undefined;

/** The "set" statements seen so far for a tensor: single elements by key, the others in a list. */
interface Written {
  readonly elements: Set<string>;
  readonly others: Assign[];
}

/**
 * The "set" statements that overwrite elements which an earlier statement has set. `matters` says
 * whether an earlier statement need be regarded.
 */
export function overwriting(
  statements: readonly Statement[],
  matters: (statement: Assign) => boolean,
): Set<Assign> {
  const found = new Set<Assign>();
  const written = new Map<Tensor, Written>();
  const scalars = new NodeSet<Tensor>();
  const visit = (statement: Statement): void => {
    if (statement.kind === "repeat") return statement.body.forEach(visit);
    if (statement.by !== "set") return;
    if (statement.at.length === 0) {
      if (scalars.has(statement.target)) found.add(statement);
      else if (matters(statement)) scalars.add(statement.target);
      return;
    }
    const known = written.get(statement.target) ?? {
      elements: new Set(),
      others: [],
    };
    written.set(statement.target, known);
    const key = keyOf(statement.at);
    const same = key !== undefined && known.elements.has(key);
    if (same || known.others.some((one) => !disjoint(one.at, statement.at)))
      found.add(statement);
    if (!matters(statement)) return;
    if (key !== undefined) known.elements.add(key);
    known.others.push(...(key === undefined ? [statement] : []));
  };
  statements.forEach(visit);
  return found;
}

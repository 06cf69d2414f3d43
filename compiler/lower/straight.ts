/** Whether and how statements are written out whole. */
import { known } from "../ir/affine.ts";
import type { Expr, Index, Tensor } from "../ir/expr.ts";
import type { Code } from "../ir/loops.ts";
import type { Statement } from "../ir/program.ts";
import { allAccesses } from "./access.ts";
import { Block, SELECTABLE } from "./block.ts";
import { operations, unrolledCost } from "./cost.ts";
import type { NestOptions } from "./options.ts";
import type { Places } from "./place.ts";

/** Whether statements are written out whole: they are few, or nothing in them could be a loop. */
export function isStraight(
  statements: readonly Statement[],
  places: Places,
  options: NestOptions,
): boolean {
  if (needsMemory(statements, places)) return false;
  const cost = unrolledCost(statements);
  return (
    cost <= options.unroll ||
    (Number.isFinite(cost) && cost <= 2 * writtenSize(statements))
  );
}

/** How many operations the statements have as they stand. */
const writtenSize = (statements: readonly Statement[]): number =>
  statements.reduce(
    (n, one) =>
      n +
      (one.kind === "assign"
        ? 1 + operations(one.value)
        : writtenSize(one.body)),
    0,
  );

/** Whether a subscript that depends on data makes some local tensor too large to select from. */
export function needsMemory(
  statements: readonly Statement[],
  places: Places,
): boolean {
  const bound = boundIn(statements);
  return statements
    .flatMap(allAccesses)
    .some(
      ({ tensor: one, at }) =>
        !places.has(one) &&
        one.role === "local" &&
        at.some(
          (sub, axis) =>
            !isStatic(sub, bound) &&
            (known(one.shape[axis]!) ?? Infinity) > SELECTABLE,
        ),
    );
}

/** Whether some of these tensors is read at a place that only data tells. */
export function gathersFrom(
  tensors: ReadonlySet<Tensor>,
  statements: readonly Statement[],
): boolean {
  const bound = boundIn(statements);
  return statements
    .flatMap(allAccesses)
    .some(
      ({ tensor: one, at }) =>
        tensors.has(one) && at.some((sub) => !isStatic(sub, bound)),
    );
}

/** The indices that writing statements out makes numbers of. */
const boundIn = (statements: readonly Statement[]): Set<Expr> =>
  new Set(
    statements.flatMap((one): Index[] =>
      one.kind === "assign"
        ? [...one.over]
        : [one.index, ...(boundIn(one.body) as Set<Index>)],
    ),
  );

function isStatic(node: Expr, bound: ReadonlySet<Expr>): boolean {
  const open = [node];
  while (open.length > 0) {
    const one = open.pop()!;
    if (
      one.kind === "load" ||
      one.kind === "size" ||
      (one.kind === "index" && !bound.has(one))
    )
      return false;
    if (one.kind === "apply") open.push(...one.args);
  }
  return true;
}

export function straight(
  statements: readonly Statement[],
  places: Places,
  options: NestOptions,
): Code[] {
  const block = new Block(places, options.note);
  block.run(statements);
  block.flush();
  return block.code;
}

/** Whether and how statements are written out whole. */
import { known } from "../ir/affine.ts";
import type { Expr, Index, Tensor } from "../ir/expr.ts";
import type { Code } from "../ir/loops.ts";
import { assignments, type Statement } from "../ir/program.ts";
import { allAccesses, readsOf } from "./access.ts";
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
  const loops = statements.filter((one) => !isPoint(one));
  // Each of the others is a line at least, which spares counting their operations.
  if (unrolledCost(loops) <= statements.length - loops.length) return true;
  const cost = unrolledCost(statements);
  return (
    cost <= options.unroll ||
    (Number.isFinite(cost) && cost <= 2 * writtenSize(statements))
  );
}

/** Whether a statement has no indices: it is as long written out as it stands. */
const isPoint = (one: Statement): boolean =>
  one.kind === "assign" && one.over.length === 0;

/** Inside of a loop more turns than this stay a loop: written out they gain nothing, and the engine optimises no long functions. */
const LONG = 32;

/** Whether statements in a function that has loops are written out whole. */
export const isStraightBody = (
  statements: readonly Statement[],
  places: Places,
  options: NestOptions,
): boolean =>
  !statements.some(isLong) && isStraight(statements, places, options);

/** Whether something in a statement has more turns than are written out inside of a loop. */
export const isLong = (one: Statement): boolean =>
  one.kind === "assign"
    ? one.over.some(isLongIndex)
    : isLongIndex(one.index) || one.body.some(isLong);

/** Whether an index has more turns than are written out inside of a loop, as far as is known. */
export const isLongIndex = ({ extent }: Index): boolean =>
  (known(extent) ?? 0) > LONG;

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

/** The local tensors that a subscript which depends on data makes too large to select from. */
export function scattered(
  statements: readonly Statement[],
  places: Places,
): Set<Tensor> {
  const bound = boundIn(statements);
  const found = new Set<Tensor>();
  const meet = (one: Tensor, at: readonly Expr[]): void => {
    if (
      at.length > 0 &&
      one.role === "local" &&
      !places.has(one) &&
      at.some(
        (sub, axis) =>
          !isStatic(sub, bound) &&
          (known(one.shape[axis]!) ?? Infinity) > SELECTABLE,
      )
    )
      found.add(one);
  };
  for (const one of assignments(statements)) {
    for (const { tensor, at } of readsOf(one)) meet(tensor, at);
    meet(one.target, one.at);
  }
  return found;
}

/** Whether some local tensor needs an array. */
export const needsMemory = (
  statements: readonly Statement[],
  places: Places,
): boolean => scattered(statements, places).size > 0;

/** Whether some of these tensors is read at a place that only data tells. */
export function gathersFrom(
  tensors: ReadonlySet<Tensor>,
  statements: readonly Statement[],
): boolean {
  const bound = boundIn(statements);
  return statements.some((statement) =>
    allAccesses(statement).some(
      ({ tensor: one, at }) =>
        tensors.has(one) && at.some((sub) => !isStatic(sub, bound)),
    ),
  );
}

/** The indices that writing statements out makes numbers of. */
function boundIn(statements: readonly Statement[]): Set<Expr> {
  const bound = new Set<Expr>();
  const visit = (one: Statement): void => {
    if (one.kind === "assign") for (const index of one.over) bound.add(index);
    else {
      bound.add(one.index);
      one.body.forEach(visit);
    }
  };
  statements.forEach(visit);
  return bound;
}

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
): readonly Code[] {
  const block = new Block(places, options.note);
  block.run(statements);
  return block.finish();
}

/**
 * Which index each statement loops over.
 *
 * Every statement that is too large to be written out picks one of its indices. Indices that stand at
 * the same axis of the same tensor form a class; the class that most work is done in wins, so that a batch
 * index, which nearly every statement has, becomes the outer loop, and what is left inside walks memory in
 * its order.
 */
import { known } from "../ir/affine.ts";
import type { Index, Tensor } from "../ir/expr.ts";
import type { Statement } from "../ir/program.ts";
import { accesses, mentions } from "./access.ts";
import type { Step } from "./block.ts";
import { operations } from "./cost.ts";
import { isLongIndex } from "./straight.ts";

/** Indices in classes: a union-find over the axes of tensors. */
class Classes {
  private readonly parent = new Map<Index, Index>();
  private readonly axes = new Map<Tensor, (Index | undefined)[]>();

  find(index: Index): Index {
    let root = index;
    for (
      let up = this.parent.get(root);
      up !== undefined;
      up = this.parent.get(root)
    )
      root = up;
    return root;
  }

  /** Records that `index` stands alone at this axis. */
  stand(tensor: Tensor, axis: number, index: Index): void {
    const known = this.axes.get(tensor) ?? [];
    this.axes.set(tensor, known);
    const other = known[axis];
    if (other === undefined) known[axis] = index;
    else if (other.extent === index.extent) this.join(other, index);
  }

  private join(a: Index, b: Index): void {
    const [p, q] = [this.find(a), this.find(b)];
    if (p !== q) this.parent.set(q, p);
  }
}

function classify(statements: readonly Step[]): Classes {
  const classes = new Classes();
  for (const statement of statements) {
    const own = new Set<unknown>(statement.over);
    for (const { tensor, at } of accesses(statement))
      at.forEach((one, axis) => {
        if (one.kind === "index" && own.has(one))
          classes.stand(tensor, axis, one);
      });
  }
  return classes;
}

/** An index whose extent depends on another of the statement can only be an inner loop. */
const canBeOuter = (index: Index, over: readonly Index[]): boolean =>
  !over.some((one) => mentions(index.extent, one));

/** A size that is not known counts as this many. */
const LARGE = 1e4;

const workOf = (statement: Step): number =>
  statement.over.reduce((n, index) => n * (known(index.extent) ?? LARGE), 1) *
  (1 + operations(statement.value));

/** The statements that are products; what loops around one run over. */
export type Products = ReadonlyMap<
  Statement,
  { readonly around: readonly Index[] }
>;

/** Whether a statement is a product without loops around it. */
export const isWhole = (one: Statement, products: Products): boolean =>
  products.get(one)?.around.length === 0;

/** In how many accesses the turns of an innermost loop over a long index would not lie side by side. */
const strides = (statement: Step, index: Index): number =>
  isLongIndex(index)
    ? accesses(statement).filter(({ at }) =>
        at.slice(0, -1).some((one) => mentions(one, index)),
      ).length
    : 0;

/**
 * The index that each statement loops over. Small statements have none unless large ones loop over it too:
 * then they may go with those.
 */
export function chooseIndices(
  statements: readonly Statement[],
  small: (statements: readonly Step[]) => boolean,
  products: Products,
): Map<Statement, Index> {
  const steps = statements.filter(
    (one): one is Step => one.kind === "assign" && !isWhole(one, products),
  );
  const large = new Set(steps.filter((one) => !small([one])));
  const classes = classify(steps);
  const candidates = (one: Step): Index[] =>
    (products.get(one)?.around ?? one.over).filter(
      (index) =>
        canBeOuter(index, one.over) &&
        known(index.extent) !== 1 &&
        one.lanes?.includes(index) !== true,
    );
  const work = new Map<Index, number>();
  for (const one of large) {
    const votes = new Map<Index, number>();
    for (const index of candidates(one)) {
      const root = classes.find(index);
      const vote = workOf(one) * 4 ** strides(one, index);
      votes.set(root, Math.max(votes.get(root) ?? 0, vote));
    }
    for (const [root, vote] of votes)
      work.set(root, (work.get(root) ?? 0) + vote);
  }
  const score = (index: Index): number =>
    (known(index.extent) === undefined ? 1e30 : 1) *
    (work.get(classes.find(index)) ?? 0);
  const chosen = new Map<Statement, Index>();
  for (const one of steps) {
    const best = candidates(one).reduce<Index | undefined>(
      (a, b) => (a === undefined || score(b) > score(a) ? b : a),
      undefined,
    );
    if (best !== undefined && score(best) > 0) chosen.set(one, best);
  }
  return chosen;
}

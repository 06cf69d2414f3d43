/**
 * Which statements share a loop.
 *
 * Every statement that is too large to be written out picks one of its indices to loop over. Indices that
 * stand at the same axis of the same tensor form a class; the class that most work is done in wins, so
 * that a batch index, which nearly every statement has, becomes the outer loop. Statements of one
 * class are then gathered, as early as their dependences allow, into groups that share a loop.
 */
import { known } from "../ir/affine.ts";
import type { Index, Tensor } from "../ir/expr.ts";
import type { Statement } from "../ir/program.ts";
import { accesses, allAccesses, sameTurn, type Access } from "./access.ts";
import type { Step } from "./block.ts";
import { operations } from "./cost.ts";
import { addsNoWait, ancestors, inOrder } from "./order.ts";

/** A statement and the index it loops over, if any. */
export interface Member {
  readonly statement: Statement;
  readonly index: Index | undefined;
}

/** Statements that are lowered together: in one loop, as straight line; a repeat or a product by itself. */
export interface Gathered {
  readonly kind: "loop" | "straight" | "repeat" | "product";
  readonly members: Member[];
}

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
  !accessesIndex(index, new Set<unknown>(over));

const accessesIndex = (index: Index, own: ReadonlySet<unknown>): boolean => {
  const open = [index.extent];
  while (open.length > 0) {
    const node = open.pop()!;
    if (own.has(node)) return true;
    if (node.kind === "apply") open.push(...node.args);
  }
  return false;
};

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
const isWhole = (one: Statement, products: Products): boolean =>
  products.get(one)?.around.length === 0;

/**
 * The index that each statement loops over. Small statements have none, unless they give each turn of a loop
 * that large ones need its own elements: then they go with those.
 */
export function chooseIndices(
  statements: readonly Statement[],
  small: (statement: Step) => boolean,
  products: Products,
): Map<Statement, Index> {
  const steps = statements.filter(
    (one): one is Step => one.kind === "assign" && !isWhole(one, products),
  );
  const large = new Set(steps.filter((one) => !small(one)));
  const classes = classify(steps);
  const candidates = (one: Step): Index[] =>
    (products.get(one)?.around ?? one.over).filter(
      (index) => canBeOuter(index, one.over) && known(index.extent) !== 1,
    );
  const work = new Map<Index, number>();
  for (const one of large)
    for (const root of new Set(
      candidates(one).map((index) => classes.find(index)),
    ))
      work.set(root, (work.get(root) ?? 0) + workOf(one));
  const score = (index: Index): number =>
    (known(index.extent) === undefined ? 1e30 : 1) *
    (work.get(classes.find(index)) ?? 0);
  const chosen = new Map<Statement, Index>();
  for (const one of steps) {
    const free = candidates(one).filter(
      (index) => large.has(one) || one.at.includes(index),
    );
    const best = free.reduce<Index | undefined>(
      (a, b) => (a === undefined || score(b) > score(a) ? b : a),
      undefined,
    );
    if (best !== undefined && score(best) > 0) chosen.set(one, best);
  }
  return chosen;
}

/** An access of a member, with the index that the member loops over. */
interface Touch {
  readonly access: Access;
  readonly index: Index | undefined;
}

/** What the statements of a group do to each tensor. */
class Touched {
  private readonly by = new Map<Tensor, Map<Access["how"], Touch[]>>();

  add({ statement, index }: Member): void {
    for (const access of allAccesses(statement)) {
      const { tensor, how } = access;
      let ways = this.by.get(tensor);
      if (ways === undefined) this.by.set(tensor, (ways = new Map()));
      const known = ways.get(how);
      if (known === undefined) ways.set(how, [{ access, index }]);
      else known.push({ access, index });
    }
  }

  /** Whether the member must run after something here. */
  precedes({ statement }: Member): boolean {
    return allAccesses(statement).some((access) => {
      const ways = this.by.get(access.tensor);
      return (
        ways !== undefined && MEETS[access.how].some((how) => ways.has(how))
      );
    });
  }

  /** Whether the member may run in the turns of the loop that the statements here share. */
  admits({ statement, index }: Member): boolean {
    return allAccesses(statement).every((access) =>
      MEETS[access.how].every((how) =>
        (this.by.get(access.tensor)?.get(how) ?? []).every((one) =>
          sameTurn(one.access, one.index!, access, index!),
        ),
      ),
    );
  }
}

/** What may not change its place with a read, a write, an addition. */
const MEETS: Readonly<Record<Access["how"], readonly Access["how"][]>> = {
  read: ["set", "add"],
  set: ["read", "set", "add"],
  add: ["read", "set"],
};

/** A group and the groups that must run before it. */
interface Group extends Gathered {
  readonly touched: Touched;
  readonly before: Set<Group>;
}

/**
 * Gathers statements into groups. A statement joins the first group of its kind that can take it: one
 * that need not run before anything the statement waits for. The groups then run in an order that
 * keeps every dependence, otherwise in that of their making.
 */
export function gather(
  statements: readonly Statement[],
  chosen: ReadonlyMap<Statement, Index>,
  products: Products,
): Gathered[] {
  const groups: Group[] = [];
  const touching = new Map<Tensor, Set<Group>>();
  for (const statement of statements) {
    const member: Member = { statement, index: chosen.get(statement) };
    const awaited = [...among(touching, statement)].filter(({ touched }) =>
      touched.precedes(member),
    );
    const early = ancestors(awaited);
    let group = groups.find(
      (one) =>
        joins(one, member, products) &&
        !early.has(one) &&
        (one.kind === "loop" || addsNoWait(one, awaited)),
    );
    if (group === undefined) {
      group = {
        kind: kindOf(member, products),
        members: [],
        touched: new Touched(),
        before: new Set(),
      };
      groups.push(group);
    }
    for (const one of awaited) if (one !== group) group.before.add(one);
    group.members.push(member);
    group.touched.add(member);
    for (const { tensor } of allAccesses(statement))
      touching.set(tensor, (touching.get(tensor) ?? new Set()).add(group));
  }
  return inOrder(groups);
}

/** The groups that touch what a statement touches. */
function among(
  touching: ReadonlyMap<Tensor, ReadonlySet<Group>>,
  statement: Statement,
): Set<Group> {
  const found = new Set<Group>();
  for (const { tensor } of allAccesses(statement))
    for (const group of touching.get(tensor) ?? []) found.add(group);
  return found;
}

const kindOf = (
  { statement, index }: Member,
  products: Products,
): Gathered["kind"] =>
  statement.kind === "repeat"
    ? "repeat"
    : isWhole(statement, products)
      ? "product"
      : index === undefined
        ? "straight"
        : "loop";

function joins(group: Group, member: Member, products: Products): boolean {
  if (group.kind !== kindOf(member, products)) return false;
  if (group.kind === "repeat" || group.kind === "product") return false;
  if (group.kind === "straight") return true;
  return (
    group.members[0]!.index!.extent === member.index!.extent &&
    group.touched.admits(member)
  );
}

/**
 * Which statements share a loop: those whose indices are alike (choose.ts) are gathered, as early as their
 * dependences allow, into groups.
 */
import type { Index, Tensor } from "../ir/expr.ts";
import type { Statement } from "../ir/program.ts";
import { allAccesses, apart, sameTurn, type Access } from "./access.ts";
import type { Step } from "./block.ts";
import { isWhole, type Products } from "./choose.ts";
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
        (this.by.get(access.tensor)?.get(how) ?? []).every(
          (one) =>
            sameTurn(one.access, one.index!, access, index!) ||
            apart(one.access, access),
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
  isShort: (statements: readonly Step[]) => boolean,
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
  return written(inOrder(groups), isShort);
}

/** Loops that are small altogether are written out instead. */
function written(
  groups: readonly Group[],
  isShort: (statements: readonly Step[]) => boolean,
): Gathered[] {
  const out: Gathered[] = [];
  for (const { kind, members } of groups) {
    const writtenOut =
      kind === "loop" &&
      isShort(members.map(({ statement }) => statement as Step));
    if (kind !== "straight" && !writtenOut) {
      out.push({ kind, members });
      continue;
    }
    const statements = members.map(({ statement }) => ({
      statement,
      index: undefined,
    }));
    const before = out.at(-1);
    if (before?.kind === "straight") before.members.push(...statements);
    else out.push({ kind: "straight", members: statements });
  }
  return out;
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

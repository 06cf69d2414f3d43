/**
 * The rule that a read sees a tensor as it will stay: no statement may write an element after another has
 * read it. Reported where it is certain: where the subscripts are constants or whole axes. Statements within one
 * `repeat` are left out, for there the rule holds along the loop; so is "set" where it overwrites what an earlier
 * statement wrote, for that is what it is there for (and its adjoint must be cleared).
 */
import { unconditional } from "./branches.ts";
import { known } from "./affine.ts";
import {
  type Expr,
  type Index,
  type Load,
  type Tensor,
  topological,
} from "./expr.ts";
import type { Assign, Program, Statement } from "./program.ts";
import { isEmpty, type Report } from "./verify-expr.ts";

/** An assignment with its place in the program. */
interface Placed {
  readonly statement: Assign;
  /** From 1, in order. */
  readonly count: number;
  /** The statement of the program that it is, or the outermost repeat it is in. */
  readonly within: Statement;
  readonly turns: readonly Index[];
}

export function verifyOrder(program: Program, report: Report): void {
  const placed: Placed[] = [];
  for (const within of program.statements) place(within, within, [], placed);
  verifyReducers(placed, report);
  verifyReads(placed, report);
}

function place(
  statement: Statement,
  within: Statement,
  turns: readonly Index[],
  placed: Placed[],
): void {
  if (statement.kind === "assign")
    placed.push({ statement, count: placed.length + 1, within, turns });
  else
    for (const one of statement.body)
      place(one, within, [...turns, statement.index], placed);
}

const name = ({ statement, count }: Placed): string =>
  `statement ${count} (${statement.target.name})`;

/** max, min and logsumexp see all their values at once, so nothing else may write their target. */
function verifyReducers(placed: readonly Placed[], report: Report): void {
  const first = new Map<Tensor, Placed>();
  for (const one of placed) {
    const { target, by } = one.statement;
    const before = first.get(target);
    if (before === undefined) first.set(target, one);
    else
      for (const reducer of new Set([before.statement.by, by]))
        if (reducer !== "set" && reducer !== "sum")
          report(
            `${name(one)}: ${target.name} has a second statement, but ${reducer} allows only one`,
          );
  }
}

/** From the last statement to the first, what each reads against what is written after it. */
function verifyReads(placed: readonly Placed[], report: Report): void {
  const later = new Map<Tensor, Writes>();
  for (const one of [...placed].reverse()) {
    const { statement, turns } = one;
    if (isEmpty([...turns, ...statement.over])) continue;
    let writes = later.get(statement.target);
    if (writes === undefined) {
      writes = { single: new Map(), others: [] };
      later.set(statement.target, writes);
    }
    remember(one, writes);
    for (const node of unconditional([...statement.at, statement.value]))
      if (node.kind === "load") {
        const writer = laterWriter(node, one, later);
        if (writer !== undefined && !overwrites(writer, one, placed))
          report(complaint(one, writer));
      }
  }
}

/** Writes to one tensor: those to a single element by its subscripts, and all others. */
interface Writes {
  readonly single: Map<string, Placed>;
  readonly others: Placed[];
}

function remember(one: Placed, writes: Writes): void {
  const key = elementKey(one.statement.at);
  if (key === undefined) writes.others.push(one);
  else writes.single.set(key, one);
}

/** Constant subscripts as text; undefined if one is not constant. */
const elementKey = (at: readonly Expr[]): string | undefined =>
  at.every((one) => one.kind === "const")
    ? at.map((one) => one.value).join()
    : undefined;

/** A statement that certainly writes, after `reader`, what it reads. */
function laterWriter(
  read: Load,
  reader: Placed,
  later: ReadonlyMap<Tensor, Writes>,
): Placed | undefined {
  const writes = later.get(read.tensor);
  if (writes === undefined) return undefined;
  const key = elementKey(read.at);
  const single =
    key === undefined ? [...writes.single.values()] : [writes.single.get(key)];
  return [...single, ...writes.others].find(
    (writer) =>
      writer !== undefined &&
      !(writer.within === reader.within && writer.turns.length > 0) &&
      overlap(writer.statement.at, read.at, read.tensor.shape),
  );
}

const complaint = (reader: Placed, writer: Placed): string =>
  writer === reader
    ? `${name(reader)}: reads its own target`
    : `${name(reader)}: reads ${writer.statement.target.name}, which ${name(writer)} still writes`;

/** Whether `writer` sets what some statement before `reader` wrote. */
const overwrites = (
  writer: Placed,
  reader: Placed,
  placed: readonly Placed[],
): boolean => {
  const { by, target, at } = writer.statement;
  return (
    by === "set" &&
    placed
      .slice(0, reader.count - 1)
      .some(
        ({ statement }) =>
          statement.target === target &&
          overlap(statement.at, at, target.shape),
      )
  );
};

/** Whether two accesses certainly have an element in common. */
const overlap = (
  a: readonly Expr[],
  b: readonly Expr[],
  shape: readonly Expr[],
): boolean =>
  a.length === shape.length &&
  b.length === shape.length &&
  shape.every(
    (_, axis) =>
      coversAxis(a, shape, axis) ||
      coversAxis(b, shape, axis) ||
      sameConstant(a[axis]!, b[axis]!),
  );

const sameConstant = (a: Expr, b: Expr): boolean =>
  a.kind === "const" && a === b;

/** Whether an index runs over the whole axis, whatever the other subscripts are. */
function coversAxis(
  at: readonly Expr[],
  shape: readonly Expr[],
  axis: number,
): boolean {
  const index = at[axis]!;
  if (index.kind !== "index" || !sameExtent(index.extent, shape[axis]!))
    return false;
  return at.every(
    (one, other) => other === axis || !topological([one]).includes(index),
  );
}

const sameExtent = (a: Expr, b: Expr): boolean =>
  a === b || (known(a) !== undefined && known(a) === known(b));

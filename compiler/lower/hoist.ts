/**
 * Sums of multiples become multiples of sums: Σₙ c · f(n) = c · Σₙ f(n), in adjoints, where c may be a matrix.
 *
 * What an adjoint adds up over a batch is often a product with a factor that is the same for all of the batch.
 * Then the other factor is added up, and multiplied once. Where such products are collected for each sample
 * only to be added up over the batch, they are first collected for the batch as a whole.
 */
import {
  index,
  load,
  substitute,
  tensor,
  topological,
  type Expr,
  type Index,
  type Load,
  type Tensor,
} from "../ir/expr.ts";
import type { Assign, Program, Statement } from "../ir/program.ts";
import { simplified } from "../rewrite/simplify.ts";
import { allAccesses, readsOf } from "./access.ts";

export function hoist(program: Program): Program {
  // Without indices there is nothing to add up.
  if (!program.statements.some(hasIndices)) return program;
  const together = collected(program);
  const found = splittings(together);
  if (found.size === 0) return program;
  const totals = new Totals();
  const statements = together.flatMap((one): Statement[] => {
    const split = found.get(one);
    return split === undefined ? [one] : totals.split(split);
  });
  return { ...program, statements };
}

const hasIndices = (one: Statement): boolean =>
  one.kind === "assign" && one.over.length > 0;

/** A statement that adds up multiples of the elements of a tensor along one of its axes. */
interface Splitting {
  readonly statement: Assign;
  readonly turn: Index;
  readonly element: Load;
  readonly axis: number;
  /** Whether it pays for itself: the elements have fewer subscripts than the statement has indices. */
  readonly pays: boolean;
}

/** The statements that are better taken apart: those that pay, and those that then share their sum. */
function splittings(
  statements: readonly Statement[],
): Map<Statement, Splitting> {
  const all = statements.flatMap((one) => splitting(one) ?? []);
  const paid = all.filter(({ pays }) => pays);
  const isPaid = (one: Splitting): boolean =>
    paid.some(
      ({ element, axis }) =>
        element.tensor === one.element.tensor && axis === one.axis,
    );
  return new Map(all.filter(isPaid).map((one) => [one.statement, one]));
}

function splitting(statement: Statement): Splitting | undefined {
  if (statement.kind === "repeat" || !isSum(statement)) return undefined;
  const { at, over, value } = statement;
  for (const turn of over) {
    if (!isFreeIn(turn, at, over)) continue;
    const element = factorAlong(value, turn);
    if (element === undefined || !isPlain(element, over)) continue;
    const axis = element.at.indexOf(turn);
    if (!isWhole(element, axis)) continue;
    const pays = element.at.length < over.length;
    return { statement, turn, element, axis, pays };
  }
  return undefined;
}

const isSum = ({ by, phase }: Assign): boolean =>
  by === "sum" && phase === "adjoint";

/** Whether a statement says nothing of an index but that it adds up over it. */
const isFreeIn = (
  turn: Index,
  at: readonly Expr[],
  over: readonly Index[],
): boolean =>
  !topological([...at, ...over.map(({ extent }) => extent)]).includes(turn);

/** Whether a local tensor is read at distinct indices. */
const isPlain = ({ tensor, at }: Load, over: readonly Index[]): boolean =>
  tensor.role === "local" &&
  new Set(at).size === at.length &&
  at.every((one) => one.kind === "index" && over.includes(one));

/** Whether the index at an axis runs over all of it. */
const isWhole = ({ tensor, at }: Load, axis: number): boolean => {
  const one = at[axis];
  return one?.kind === "index" && one.extent === tensor.shape[axis];
};

/** The one factor of a product that depends on an index, if it is an element and has company. */
function factorAlong(value: Expr, turn: Index): Load | undefined {
  const open: Expr[] = [value];
  let found: Load | undefined;
  let others = 0;
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (one.kind === "apply" && (one.op === "mul" || one.op === "neg"))
      open.push(...one.args);
    else if (!topological([one]).includes(turn)) {
      if (one.kind !== "const") others++;
    } else if (found === undefined && one.kind === "load") found = one;
    else return undefined;
  }
  return others > 0 ? found : undefined;
}

/** The sums of tensors along axes, each made where it is first needed. */
class Totals {
  private readonly known = new Map<Tensor, Map<number, Tensor>>();

  /** The statement with the sum in place of what it adds up. */
  split({ statement, turn, element, axis }: Splitting): Statement[] {
    const { sum, made } = this.total(element, axis, statement);
    const at = element.at.toSpliced(axis, 1);
    const by = new Map<Expr, Expr>([[element, load(sum, at)]]);
    return [
      ...made,
      {
        ...statement,
        over: statement.over.filter((one) => one !== turn),
        value: substitute(statement.value, by, simplified),
      },
    ];
  }

  private total(
    { tensor: of, at }: Load,
    axis: number,
    statement: Assign,
  ): { sum: Tensor; made: Statement[] } {
    const known = this.known.get(of)?.get(axis);
    if (known !== undefined) return { sum: known, made: [] };
    const sum = without(of, axis, `${of.name}_sum`);
    const axes = this.known.get(of) ?? new Map<number, Tensor>();
    this.known.set(of, axes.set(axis, sum));
    const over = of.shape.map((extent, k) => {
      const one = at[k]!;
      return index(one.kind === "index" ? one.name : "i", extent);
    });
    const made: Assign = {
      ...statement,
      target: sum,
      at: over.toSpliced(axis, 1),
      over,
      value: load(of, over),
    };
    return { sum, made: [made] };
  }
}

const without = (of: Tensor, axis: number, name = of.name): Tensor =>
  tensor(name, of.shape.toSpliced(axis, 1), "local");

/** Where tensors that have axes are written and read outside loops. */
interface Uses {
  readonly writers: ReadonlyMap<Tensor, readonly Assign[]>;
  readonly readers: ReadonlyMap<Tensor, readonly Assign[]>;
  /** Tensors that others see. */
  readonly kept: ReadonlySet<Tensor>;
}

function usesOf({ statements, outputs }: Program): Uses {
  const writers = new Map<Tensor, Assign[]>();
  const readers = new Map<Tensor, Assign[]>();
  const kept = new Set(outputs);
  const enter = (map: Map<Tensor, Assign[]>, of: Tensor, one: Assign): void => {
    if (of.shape.length === 0) return;
    const list = map.get(of);
    if (list === undefined) map.set(of, [one]);
    else if (list.at(-1) !== one) list.push(one);
  };
  for (const one of statements)
    if (one.kind === "repeat")
      for (const { tensor } of allAccesses(one)) kept.add(tensor);
    else {
      enter(writers, one.target, one);
      for (const { tensor } of readsOf(one)) enter(readers, tensor, one);
    }
  return { writers, readers, kept };
}

/** Tensors that are only added up along an axis lose it, where their statements can then be taken apart. */
function collected(program: Program): readonly Statement[] {
  const uses = usesOf(program);
  const gone = new Set<Statement>();
  const instead = new Map<Statement, readonly Statement[]>();
  for (const one of program.statements) {
    const found = one.kind === "assign" ? collection(one, uses) : undefined;
    if (found === undefined) continue;
    for (const writer of uses.writers.get(found.of)!) gone.add(writer);
    instead.set(one, found.statements);
  }
  if (gone.size === 0) return program.statements;
  return program.statements.flatMap((one) =>
    gone.has(one) ? [] : (instead.get(one) ?? [one]),
  );
}

function collection(
  reader: Assign,
  { writers, readers, kept }: Uses,
): { of: Tensor; statements: Statement[] } | undefined {
  const element = multiplied(reader.value);
  if (element === undefined || !isSum(reader) || !isPlain(element, reader.over))
    return undefined;
  const { tensor: of } = element;
  if (kept.has(of) || readers.get(of)?.length !== 1) return undefined;
  if (element.at.length !== reader.over.length) return undefined;
  const axis = element.at.findIndex(
    (one, k) =>
      one.kind === "index" &&
      isFreeIn(one, reader.at, reader.over) &&
      isWhole(element, k),
  );
  if (axis < 0) return undefined;
  const own = without(of, axis);
  const all = (writers.get(of) ?? []).map((one) => shortened(one, own, axis));
  const done = all.flatMap((one) => one ?? []);
  if (done.length < all.length) return undefined;
  if (!done.some((one) => splitting(one)?.pays)) return undefined;
  const by = new Map<Expr, Expr>([
    [element, load(own, element.at.toSpliced(axis, 1))],
  ]);
  const last: Assign = {
    ...reader,
    over: reader.over.filter((one) => one !== element.at[axis]),
    value: substitute(reader.value, by, simplified),
  };
  return { of, statements: [...done, last] };
}

/** The element that a value is, or is a constant times. */
function multiplied(value: Expr): Load | undefined {
  if (value.kind === "load") return value;
  if (value.kind !== "apply") return undefined;
  const [x, y] = value.args;
  if (value.op === "neg" && x?.kind === "load") return x;
  return value.op === "mul" && x?.kind === "const" && y?.kind === "load"
    ? y
    : undefined;
}

/** A statement that adds to `own` what it added to a tensor with one more axis. */
function shortened(
  statement: Assign,
  own: Tensor,
  axis: number,
): Assign | undefined {
  const { at, over, target } = statement;
  const turn = at[axis];
  const rest = at.toSpliced(axis, 1);
  const fits =
    isSum(statement) &&
    turn?.kind === "index" &&
    over.includes(turn) &&
    turn.extent === target.shape[axis] &&
    isFreeIn(turn, rest, over);
  return fits ? { ...statement, target: own, at: rest } : undefined;
}

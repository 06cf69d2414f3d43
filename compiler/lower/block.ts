/**
 * Straight-line code: statements run over expressions in place of numbers.
 *
 * Tensors that live only inside the block become expressions, one an element; the others are read from
 * and written to their places. What the enclosing loops run over stays symbolic.
 */
import { integer, integers, known } from "../ir/affine.ts";
import {
  constant,
  isConst,
  rebuild,
  topological,
  transform,
  ZERO,
  type Expr,
  type Index,
  type Tensor,
} from "../ir/expr.ts";
import type { Code } from "../ir/loops.ts";
import { NodeMap, NodeSet } from "../ir/node-map.ts";
import { REDUCERS, type ReducerName } from "../ir/ops.ts";
import { assignments, type Assign, type Statement } from "../ir/program.ts";
import { simplified } from "../rewrite/simplify.ts";
import { spelledPower } from "./decompose.ts";
import { points } from "./cost.ts";
import { combine } from "./combine.ts";
import { guardCopies } from "./guards.ts";
import { Memory } from "./memory.ts";
import { reduce, type Reduction } from "./reduction.ts";
import type { Places } from "./place.ts";

/**
 * A statement on its way down. `first`: the target holds nothing yet, so a sum may be stored as it is.
 * `lanes`: indices that every body writes out.
 */
export type Step = Assign & {
  readonly first?: boolean;
  readonly lanes?: readonly Index[];
};

type Point = ReadonlyMap<Expr, Expr>;

/** What one statement reduces, by element. */
type Totals = Map<string, { at: readonly Expr[]; values: Expr[] }>;

/** Largest axis that a data-dependent subscript selects from by comparisons. */
export const SELECTABLE = 16;

export class Block {
  readonly code: Code[] = [];
  private readonly places: Places;
  /** Values that hold as long as nothing is written to the tensors that were seen. */
  private readonly values = new NodeMap<Expr, Expr>();
  private seen = new NodeSet<Tensor>();
  private readonly scalars = new NodeMap<Tensor, Expr>();
  private readonly elements = new Map<Tensor, Map<string, Expr>>();
  private readonly memory = new Memory(this.code);
  /** How values were reduced, by the result: a derivative is taken of the whole, not of its steps. */
  readonly reductions = new Map<Expr, Reduction>();
  private readonly note: (
    target: Tensor,
    at: readonly Expr[],
  ) => string | undefined;

  constructor(
    places: Places,
    note: (target: Tensor, at: readonly Expr[]) => string | undefined,
  ) {
    this.places = places;
    this.note = note;
  }

  run(statements: readonly Statement[]): void {
    for (const { target } of assignments(statements)) {
      const place = this.places.get(target);
      if (place !== undefined) this.memory.expect(place);
    }
    this.list(statements, new Map());
  }

  private list(statements: readonly Statement[], bound: Point): void {
    for (const statement of statements) {
      if (statement.kind === "assign") this.assign(statement, bound);
      else
        for (const turn of statement.reversed
          ? [...points([statement.index], bound)].reverse()
          : points([statement.index], bound))
          this.list(statement.body, turn);
    }
  }

  /** The value of a scalar at the end, for a return. */
  result(target: Tensor): Expr {
    return this.element(target, []);
  }

  /** Writes what has not been written yet. */
  flush(): void {
    this.memory.flush();
  }

  /** The whole code; `returns` is what it is to return. */
  finish(returns?: Expr): readonly Code[] {
    this.flush();
    return guardCopies(this.code, returns);
  }

  private assign(statement: Step, bound: Point): void {
    if (statement.over.length === 0 && bound.size === 0) {
      const at = integers(statement.at.map((one) => this.scalar(one)));
      this.write(statement, at, this.scalar(statement.value), statement.by);
      return;
    }
    const steps = topological([statement.value, ...statement.at]);
    const totals: Totals = new Map();
    for (const point of points(statement.over, bound)) {
      const values = this.evaluate(steps, point);
      const at = statement.at.map((one) => integer(values.get(one)!));
      const value = values.get(statement.value)!;
      if (statement.by === "set") this.write(statement, at, value, "set");
      else {
        const key = keyOf(at);
        const total = totals.get(key);
        if (total === undefined) totals.set(key, { at, values: [value] });
        else total.values.push(value);
      }
    }
    const { by } = statement;
    if (by === "set") return;
    this.begin(statement, bound, totals);
    for (const { at, values } of totals.values())
      this.write(statement, at, this.reduced(by, values), by);
  }

  private reduced(by: ReducerName, values: readonly Expr[]): Expr {
    if (by === "sum" || values.length === 1)
      return values.reduce((a, b) => combine(by, a, b));
    const reduction = reduce(by, values);
    this.reductions.set(reduction.total, reduction);
    return reduction.total;
  }

  /** Two results of one reduction as one. */
  private joined(by: ReducerName, a: Expr, b: Expr): Expr {
    if (by === "sum") return combine(by, a, b);
    if (isConst(a, REDUCERS[by].start)) return b;
    const parts = [a, b].flatMap((one) => {
      const before = this.reductions.get(one);
      return before?.by === by ? before.values : [one];
    });
    return this.reduced(by, parts);
  }

  /** The elements that a first statement reduces nothing into: sums of no terms. */
  private begin(statement: Step, bound: Point, totals: Totals): void {
    const { first, by, at, over } = statement;
    if (first !== true || by === "set") return;
    const reduced = over.filter((one) => !at.includes(one));
    if (reduced.every(({ extent }) => (known(extent) ?? 0) > 0)) return;
    const rows = over.filter((one) => at.includes(one));
    for (const point of points(rows, bound)) {
      const element = at.map((one) => integer(point.get(one) ?? one));
      const key = keyOf(element);
      if (!totals.has(key))
        totals.set(key, {
          at: element,
          values: [constant(REDUCERS[by].start)],
        });
    }
  }

  /** The value of a statement without indices; what such statements share is evaluated once. */
  private scalar(root: Expr): Expr {
    return transform(root, this.loaded, this.values, simplified);
  }

  /** An operation may come down to an element of memory, which is a value already. */
  private readonly loaded = (node: Expr, original: Expr): Expr => {
    if (node.kind !== "load" || original.kind !== "load") return node;
    this.seen.add(node.tensor);
    return this.element(node.tensor, integers(node.at));
  };

  private evaluate(steps: readonly Expr[], point: Point): Map<Expr, Expr> {
    const values = new Map<Expr, Expr>();
    for (const node of steps) {
      const below =
        node.kind === "apply" ? node.args : node.kind === "load" ? node.at : [];
      const made = below.map((one) => values.get(one)!);
      values.set(
        node,
        node.kind === "load"
          ? this.element(node.tensor, integers(made))
          : (point.get(node) ?? spelledPower(rebuild(node, made, simplified))),
      );
    }
    return values;
  }

  /** The value of an element as it is now. */
  element(target: Tensor, at: readonly Expr[]): Expr {
    const known = this.scalars.get(target);
    if (known !== undefined) return known;
    const place = this.places.get(target);
    if (place !== undefined) return this.memory.read(place, at);
    const axis = at.findIndex((one) => one.kind !== "const");
    if (axis >= 0) return this.select(target, at, axis);
    return this.elements.get(target)?.get(keyOf(at)) ?? ZERO;
  }

  /** An element whose subscript depends on data: one of a few, by comparison. */
  private select(target: Tensor, at: readonly Expr[], axis: number): Expr {
    const extent = known(target.shape[axis]!)!;
    let value = this.element(target, at.with(axis, constant(extent - 1)));
    for (let k = extent - 2; k >= 0; k--)
      value = simplified("select", [
        simplified("eq", [at[axis]!, constant(k)]),
        this.element(target, at.with(axis, constant(k))),
        value,
      ]);
    return value;
  }

  private write(
    statement: Step,
    at: readonly Expr[],
    value: Expr,
    by: "set" | ReducerName,
  ): void {
    // Where a branch was not taken there may not even be an element to add nothing to.
    if (by === "sum" && value === ZERO && statement.first !== true) return;
    if (this.seen.has(statement.target)) {
      this.values.clear();
      this.seen = new NodeSet();
    }
    const place = this.places.get(statement.target);
    if (place !== undefined)
      return this.memory.write({
        place,
        at,
        by,
        first: statement.first === true,
        value,
        note: this.note(statement.target, at),
      });
    if (at.length === 0)
      return this.join(this.scalars, statement.target, value, by);
    const axis = at.findIndex((one) => one.kind !== "const");
    if (axis >= 0) return this.scatter(statement, at, axis, value, by);
    let elements = this.elements.get(statement.target);
    if (elements === undefined)
      this.elements.set(statement.target, (elements = new Map()));
    this.join(elements, keyOf(at), value, by);
  }

  private join<Key>(
    into: {
      readonly get: (key: Key) => Expr | undefined;
      readonly set: (key: Key, value: Expr) => unknown;
    },
    key: Key,
    value: Expr,
    by: "set" | ReducerName,
  ): void {
    const before = into.get(key);
    into.set(
      key,
      by === "set" || before === undefined
        ? value
        : this.joined(by, before, value),
    );
  }

  private scatter(
    statement: Step,
    at: readonly Expr[],
    axis: number,
    value: Expr,
    by: "set" | ReducerName,
  ): void {
    const extent = known(statement.target.shape[axis]!)!;
    for (let k = 0; k < extent; k++) {
      const spot = at.with(axis, constant(k));
      const other =
        by === "set"
          ? this.element(statement.target, spot)
          : constant(REDUCERS[by].start);
      const here = simplified("eq", [at[axis]!, constant(k)]);
      this.write(
        statement,
        spot,
        simplified("select", [here, value, other]),
        by,
      );
    }
  }
}

const keyOf = (at: readonly Expr[]): string => at.map((one) => one.id).join();

/**
 * Straight-line code: statements run over expressions in place of numbers.
 *
 * Tensors that live only inside the block become expressions, one an element; the others are read from
 * and written to their places. What the enclosing loops run over stays symbolic.
 */
import { integer, known } from "../ir/affine.ts";
import {
  constant,
  load,
  rebuild,
  topological,
  ZERO,
  type Expr,
  type Tensor,
} from "../ir/expr.ts";
import type { Code } from "../ir/loops.ts";
import { REDUCERS, type ReducerName } from "../ir/ops.ts";
import type { Assign, Statement } from "../ir/program.ts";
import { simplified } from "../rewrite/simplify.ts";
import { points } from "./cost.ts";
import { holder, read, type Place, type Places } from "./place.ts";

/** A statement on its way down; `first`: the target holds nothing yet, so a sum may be stored as it is. */
export type Step = Assign & { readonly first?: boolean };

type Point = ReadonlyMap<Expr, Expr>;

interface Pending {
  readonly place: Place;
  readonly at: Expr | undefined;
  by: "set" | "sum";
  value: Expr;
  readonly note: string | undefined;
}

function written({ place, at, by, value, note }: Pending): Code {
  if (place.kind === "variable" && place.constant)
    return { kind: "let", variable: place.variable, value, mutable: false };
  return {
    kind: "store",
    target: holder(place),
    at,
    by,
    value,
    ...(note !== undefined && { note }),
  };
}

/** Largest axis that a data-dependent subscript selects from by comparisons. */
export const SELECTABLE = 16;

export class Block {
  readonly code: Code[] = [];
  private readonly places: Places;
  private readonly elements = new Map<Tensor, Map<string, Expr>>();
  private pending = new Map<string, Pending>();
  private readonly read = new Set<string>();
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

  run(statements: readonly Statement[], bound: Point = new Map()): void {
    for (const statement of statements) {
      if (statement.kind === "assign") this.assign(statement, bound);
      else
        for (const turn of statement.reversed
          ? [...points([statement.index], bound)].reverse()
          : points([statement.index], bound))
          this.run(statement.body, turn);
    }
  }

  /** The value of a scalar at the end, for a return. */
  result(target: Tensor): Expr {
    return this.element(target, []);
  }

  /** Writes what has not been written yet. */
  flush(): void {
    for (const one of this.pending.values()) this.code.push(written(one));
    this.pending = new Map();
  }

  private assign(statement: Step, bound: Point): void {
    const steps = topological([statement.value, ...statement.at]);
    const totals = new Map<string, { at: readonly Expr[]; value: Expr }>();
    for (const point of points(statement.over, bound)) {
      const values = this.evaluate(steps, point);
      const at = statement.at.map((one) => integer(values.get(one)!));
      const value = values.get(statement.value)!;
      if (statement.by === "set") this.write(statement, at, value, "set");
      else {
        const key = at.map((one) => one.id).join();
        const total = totals.get(key);
        if (total === undefined) totals.set(key, { at, value });
        else total.value = combine(statement.by, total.value, value);
      }
    }
    for (const { at, value } of totals.values())
      this.write(statement, at, value, statement.by);
  }

  private evaluate(steps: readonly Expr[], point: Point): Map<Expr, Expr> {
    const values = new Map<Expr, Expr>();
    for (const node of steps) {
      const below =
        node.kind === "apply" ? node.args : node.kind === "load" ? node.at : [];
      const made = below.map((one) => values.get(one)!);
      values.set(
        node,
        node.kind === "load"
          ? this.element(node.tensor, made.map(integer))
          : (point.get(node) ?? rebuild(node, made, simplified)),
      );
    }
    return values;
  }

  /** The value of an element as it is now. */
  element(target: Tensor, at: readonly Expr[]): Expr {
    const place = this.places.get(target);
    if (place !== undefined) return this.fromMemory(place, at);
    const axis = at.findIndex((one) => one.kind !== "const");
    if (axis >= 0) return this.select(target, at, axis);
    return this.elements.get(target)?.get(keyOf(at)) ?? ZERO;
  }

  private fromMemory(place: Place, at: readonly Expr[]): Expr {
    const node = read(place, at);
    const target = holder(place);
    const key = keyOf([load(target, node.kind === "load" ? node.at : [])]);
    const known = this.pending.get(key);
    if (known?.by === "set") return known.value;
    if (known !== undefined || this.touches(target, node)) this.flush();
    this.read.add(key);
    return node;
  }

  /** Whether an element of this array that may be the same one is waiting to be written. */
  private touches(target: Tensor, element: Expr): boolean {
    const at = element.kind === "load" ? element.at[0] : undefined;
    for (const one of this.pending.values())
      if (one.place.kind === "array" && one.place.array === target)
        if (at?.kind !== "const" || one.at?.kind !== "const") return true;
    return false;
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
    const place = this.places.get(statement.target);
    if (place !== undefined)
      return this.toMemory(statement, place, at, value, by);
    const axis = at.findIndex((one) => one.kind !== "const");
    if (axis >= 0) return this.scatter(statement, at, axis, value, by);
    let elements = this.elements.get(statement.target);
    if (elements === undefined)
      this.elements.set(statement.target, (elements = new Map()));
    const key = keyOf(at);
    const before = elements.get(key);
    elements.set(
      key,
      by === "set" || before === undefined ? value : combine(by, before, value),
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

  private toMemory(
    statement: Step,
    place: Place,
    at: readonly Expr[],
    value: Expr,
    by: "set" | ReducerName,
  ): void {
    const node = read(place, at);
    const target = holder(place);
    const where = node.kind === "load" ? node.at : [];
    const key = keyOf([load(target, where)]);
    const before = this.pending.get(key);
    if (
      before !== undefined &&
      by !== "set" &&
      (before.by === "set" || by === "sum")
    ) {
      before.value = combine(by, before.value, value);
      return;
    }
    if (by === "set" && this.read.has(key)) this.flush();
    const fresh = by === "set" || statement.first === true;
    const folded = fresh || by === "sum" ? value : combine(by, node, value);
    this.pending.set(key, {
      place,
      at: where[0],
      by: fresh || by !== "sum" ? "set" : "sum",
      value: folded,
      note: this.note(statement.target, at),
    });
  }
}

const keyOf = (at: readonly Expr[]): string => at.map((one) => one.id).join();

/** Two values of one reduction. */
export const combine = (by: ReducerName, a: Expr, b: Expr): Expr => {
  switch (by) {
    case "sum":
      return simplified("add", [a, b]);
    case "max":
    case "min":
      return simplified(by, [a, b]);
    case "logsumexp":
      throw new Error("logsumexp is spelled out before lowering");
    default:
      return by satisfies never;
  }
};

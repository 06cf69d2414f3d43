/**
 * Cuts long bodies into functions that the engine can optimise.
 *
 * A function whose bytecode passes 61,440 bytes is never optimised by V8, which makes it 12 to 100 times
 * slower, and type checkers are quadratic in the length of a body. A body longer than the limit becomes
 * calls of parts. What one part computes and a later one needs goes through an array.
 */
import {
  apply,
  asNumber,
  children,
  constant,
  isBoolean,
  load,
  tensor,
  transform,
  ZERO,
  type Expr,
  type Index,
  type Tensor,
} from "../ir/expr.ts";
import type { Code, LoweredFunction, Param } from "../ir/loops.ts";
import { NodeMap } from "../ir/node-map.ts";
import { everyCode, mapCode, mentioned, rootsOf } from "./code.ts";
import { exceeds, segment, type Segments } from "./segments.ts";

export interface SplitOptions {
  /** Statements that a function may have, about. */
  readonly limit: number;
  /** An array for values that cross from part to part. */
  readonly carry: (length: number) => Tensor;
}

/** A function, and the parts it was cut into in the order in which they are made. */
export function split(
  whole: LoweredFunction,
  options: SplitOptions,
): LoweredFunction[] {
  const { body, returns } = whole;
  const result = tensor("value", [], "local");
  const all = returns === undefined ? body : [...body, keep(result, returns)];
  if (!exceeds(all, options.limit)) return [whole];
  const cutter = new Cutter(whole, options, result);
  const code = cutter.list(all, []);
  return cutter.finish(code, returns && cutter.read(result));
}

const keep = (variable: Tensor, value: Expr): Code => ({
  kind: "let",
  variable,
  value,
  mutable: false,
});

class Cutter {
  private readonly whole: LoweredFunction;
  private readonly options: SplitOptions;
  /** What the whole returns, which is read outside of every part. */
  private readonly result: Tensor;
  private readonly parts: LoweredFunction[] = [];
  /** Slots of the array that carries values; it gets its length at the end. */
  private slots = 0;
  private readonly carry: Tensor = tensor(
    "carry",
    [constant(Infinity)],
    "local",
  );
  private readonly variables = new Map<Tensor, Expr>();

  constructor(whole: LoweredFunction, options: SplitOptions, result: Tensor) {
    this.whole = whole;
    this.options = options;
    this.result = result;
  }

  /** The variable, or the slot it was moved to. */
  read(variable: Tensor): Expr {
    return this.variables.get(variable) ?? load(variable);
  }

  private slot(): Expr {
    return load(this.carry, [constant(this.slots++)]);
  }

  /** A list of code, as calls of parts if it is long. `indices` are those of the loops around it. */
  list(codes: readonly Code[], indices: readonly Index[]): Code[] {
    const inner = codes.map((code): Code =>
      code.kind === "for" && exceeds(code.body, this.options.limit)
        ? { ...code, body: this.list(code.body, [...indices, code.index]) }
        : code,
    );
    if (!exceeds(inner, this.options.limit)) return inner;
    const segments = segment(inner, this.options.limit);
    const carried = new Map(
      segments.left.flat().map((node) => [node, this.slot()] as const),
    );
    const bodies = Array.from({ length: segments.count }, (): Code[] => []);
    for (const code of inner) bodies[segments.ofCode.get(code)!]!.push(code);
    this.moveVariables(inner, segments, indices.length > 0);
    const calls: Code[] = [];
    const names = new Map(
      indices.map((one) => [one, tensor(one.name, [], "local")] as const),
    );
    for (const [one, variable] of names) calls.push(keep(variable, one));
    for (let k = 0; k < segments.count; k++) {
      const body = this.segmentBody(bodies[k]!, segments, k, carried, names);
      calls.push(this.call(body, [...names.values()]));
    }
    return calls;
  }

  /** Variables that are used in several segments (or, in a loop, outside) live in slots. */
  private moveVariables(
    codes: readonly Code[],
    segments: Segments,
    inLoop: boolean,
  ): void {
    const where = new Map<Tensor, number>();
    const declared = new Set<Tensor>();
    const meet = (one: Expr | Tensor, own: number): void => {
      if (one.kind !== "tensor" || one.shape.length > 0 || one.role !== "local")
        return;
      const other = where.get(one);
      where.set(one, other === undefined || other === own ? own : -1);
    };
    for (const code of codes) {
      const own = segments.ofCode.get(code)!;
      // What a loop in here declares is gone behind it.
      for (const one of everyCode([code]))
        if (one.kind === "let") declared.add(one.variable);
      if (code.kind === "let") meet(code.variable, own);
      if (code.kind === "store") meet(code.target, own);
      if (code.kind === "for")
        for (const one of mentioned([code])) meet(one, own);
      for (const root of rootsOf(code))
        if (root.kind === "load") meet(root.tensor, own);
    }
    for (const node of segments.order) {
      const own = segments.ofNode.get(node)!;
      const below = children(node);
      for (let k = 0; k < below.length; k++) {
        const arg = below[k]!;
        if (arg.kind === "load") meet(arg.tensor, own);
      }
    }
    for (const [one, own] of where)
      if (
        (own === -1 || one === this.result || (inLoop && !declared.has(one))) &&
        !this.variables.has(one)
      )
        this.variables.set(one, this.slot());
  }

  private segmentBody(
    own: readonly Code[],
    segments: Segments,
    k: number,
    carried: ReadonlyMap<Expr, Expr>,
    names: ReadonlyMap<Index, Tensor>,
  ): Code[] {
    const outside = new Map<Expr, Expr>();
    // Read first: what a part stores to the array must not seem to change what it has read.
    const incoming: Code[] = [];
    for (const node of segments.taken[k]!) {
      const variable = tensor("c", [], "local");
      // An array holds numbers: a truth value is carried as 1 or 0.
      const back = load(variable);
      outside.set(node, isBoolean(node) ? apply("ne", back, ZERO) : back);
      incoming.push(keep(variable, carried.get(node)!));
    }
    for (const [one, variable] of names) outside.set(one, load(variable));
    const change = replacing(outside);
    const stores = segments.left[k]!.map((node): Code =>
      this.storing(carried.get(node)!, change(node)),
    );
    const body = [...mapCode(own, change), ...stores];
    const used = mentioned(body);
    return [
      ...incoming.filter((one) => one.kind === "let" && used.has(one.variable)),
      ...body,
    ];
  }

  private storing(slot: Expr, value: Expr): Code {
    if (slot.kind !== "load") throw new Error("a slot is an element");
    return {
      kind: "store",
      target: slot.tensor,
      at: slot.at[0],
      by: "set",
      value: asNumber(value),
    };
  }

  private call(body: readonly Code[], indices: readonly Tensor[]): Code {
    const callee = `${this.whole.name}Part${this.parts.length + 1}`;
    const params = indices.map((variable): Param => ({
      kind: "scalar",
      variable,
    }));
    this.parts.push({
      name: callee,
      exported: false,
      doc: [],
      params,
      body,
      returns: undefined,
    });
    return { kind: "invoke", callee, params };
  }

  /** Puts the moved variables and the carrying array in their places. */
  finish(code: readonly Code[], returns: Expr | undefined): LoweredFunction[] {
    const array = this.options.carry(this.slots);
    const settle = (node: Expr): Expr => {
      if (node.kind !== "load") return node;
      const moved = this.variables.get(node.tensor) ?? node;
      return moved.kind === "load" && moved.tensor === this.carry
        ? load(array, moved.at)
        : moved;
    };
    // Slots are values of their own, so that only moved variables can stand inside of one.
    const moves = [...this.variables.keys()].some((one) => one !== this.result);
    const change = moves ? replacing(new Map(), settle) : settle;
    const line = (one: Code): Code => {
      const moved =
        one.kind === "let" ? this.variables.get(one.variable)
        : one.kind === "store" ? this.variables.get(one.target) : undefined; // prettier-ignore
      if (
        moved?.kind === "load" &&
        (one.kind === "let" || one.kind === "store")
      )
        return {
          kind: "store",
          target: array,
          at: moved.at[0],
          by: one.kind === "let" ? "set" : one.by,
          value: one.value,
        };
      return one.kind === "store" && one.target === this.carry
        ? { ...one, target: array }
        : one;
    };
    const done = (one: LoweredFunction): LoweredFunction => ({
      ...one,
      body: mapCode(one.body, change, line),
    });
    const main = {
      ...this.whole,
      body: code,
      returns: returns && change(returns),
    };
    return [done(main), ...this.parts.map(done)];
  }
}

const replacing = (
  by: ReadonlyMap<Expr, Expr>,
  also: (node: Expr) => Expr = (node) => node,
): ((value: Expr) => Expr) => {
  const memory = new NodeMap<Expr, Expr>(by);
  return (value) => transform(value, also, memory);
};

/**
 * The arrays and variables that a straight-line block reads and writes.
 *
 * Writes wait, so that several sums into one element become one line. What is read sees the writes that
 * came before it and none that come after: an element that the block writes as well is copied when it
 * is read. Two elements of one array are told apart where their offsets differ by a constant.
 */
import { combine } from "./combine.ts";
import { load, tensor, type Expr, type Tensor } from "../ir/expr.ts";
import type { Code } from "../ir/loops.ts";
import type { ReducerName } from "../ir/ops.ts";
import { holder, read, type Place } from "./place.ts";

/** A value on its way to memory. */
export interface Write {
  readonly place: Place;
  readonly at: readonly Expr[];
  readonly by: "set" | ReducerName;
  /** The element holds nothing yet. */
  readonly first: boolean;
  readonly value: Expr;
  readonly note: string | undefined;
}

interface Pending {
  readonly place: Place;
  readonly at: Expr | undefined;
  by: "set" | "sum";
  value: Expr;
  readonly note: string | undefined;
}

/** Elements of one array: `base` is what their offsets have in common, as 3 n in 3 n + 1. */
interface Elements {
  base: Expr | undefined;
  readonly pending: Map<Expr, Pending>;
  /** Copies of elements by their loads. */
  readonly copies: Map<Expr, Expr>;
}

export class Memory {
  private readonly code: Code[];
  private readonly written = new Set<Tensor>();
  private readonly arrays = new Map<Tensor, Elements>();
  private queue: Pending[] = [];

  constructor(code: Code[]) {
    this.code = code;
  }

  /** Says that the block writes to this place somewhere. */
  expect(place: Place): void {
    this.written.add(holder(place));
  }

  read(place: Place, at: readonly Expr[]): Expr {
    const node = read(place, at);
    const target = holder(place);
    if (node.kind !== "load" || !this.written.has(target)) return node;
    const elements = this.elements(target, node.at[0]);
    const known = elements.pending.get(node);
    if (known?.by === "set") return known.value;
    if (known !== undefined) this.spill();
    let copy = elements.copies.get(node);
    if (copy === undefined) {
      const variable = tensor(target.name, [], "local");
      this.code.push({ kind: "let", variable, value: node, mutable: false });
      copy = load(variable);
      elements.copies.set(node, copy);
    }
    return copy;
  }

  write({ place, at, by, first, value, note }: Write): void {
    const node = read(place, at);
    const target = holder(place);
    const where = node.kind === "load" ? node.at[0] : undefined;
    const elements = this.elements(target, where);
    elements.copies.delete(node);
    const before = elements.pending.get(node);
    const fresh = by === "set" || first;
    if (before !== undefined) {
      if (by === "set") {
        before.by = "set";
        before.value = value;
        return;
      }
      if (before.by === "set" || by === "sum") {
        before.value = combine(by, before.value, value);
        return;
      }
      this.spill();
    }
    const folded = fresh || by === "sum" ? value : combine(by, node, value);
    const one: Pending = {
      place,
      at: where,
      by: fresh || by !== "sum" ? "set" : "sum",
      value: folded,
      note,
    };
    elements.pending.set(node, one);
    this.queue.push(one);
  }

  /** Writes what has not been written yet, at the end of the block. */
  flush(): void {
    for (const one of inOrder(this.queue)) this.code.push(lineOf(one));
    this.queue = [];
    for (const { pending } of this.arrays.values()) pending.clear();
  }

  /** Writes what waits, but for constants: they are declared once, when their last term is known. */
  private spill(): void {
    const constants = this.queue.filter((one) => isConstant(one.place));
    this.queue = this.queue.filter((one) => !isConstant(one.place));
    this.flush();
    this.queue = constants;
    for (const one of constants) {
      const node = read(one.place, []);
      this.elements(holder(one.place), undefined).pending.set(node, one);
    }
  }

  /** The elements of an array that can be told apart from the one at `where`. */
  private elements(target: Tensor, where: Expr | undefined): Elements {
    let found = this.arrays.get(target);
    if (found === undefined) {
      found = { base: undefined, pending: new Map(), copies: new Map() };
      this.arrays.set(target, found);
    }
    const base = where && baseOf(where);
    if (found.base === base) return found;
    if (found.pending.size > 0) this.spill();
    found.copies.clear();
    found.base = base;
    return found;
  }
}

/** An offset without its constant: 0 of a constant. */
function baseOf(offset: Expr): Expr | undefined {
  if (offset.kind === "const") return undefined;
  if (offset.kind !== "apply" || (offset.op !== "add" && offset.op !== "sub"))
    return offset;
  return offset.args[1]!.kind === "const" ? offset.args[0] : offset;
}

/** Elements of one array that are written one after the other go by their place in it. */
function inOrder(queue: readonly Pending[]): Pending[] {
  const runs: Pending[][] = [];
  for (const one of queue) {
    const run = runs.at(-1);
    const known = one.at?.kind === "const" && run?.[0]!.at?.kind === "const";
    if (known && holder(run![0]!.place) === holder(one.place)) run!.push(one);
    else runs.push([one]);
  }
  const offset = ({ at }: Pending): number =>
    at?.kind === "const" ? at.value : 0;
  return runs.flatMap((run) => run.sort((a, b) => offset(a) - offset(b)));
}

const isConstant = (place: Place): boolean =>
  place.kind === "variable" && place.constant;

function lineOf({ place, at, by, value, note }: Pending): Code {
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

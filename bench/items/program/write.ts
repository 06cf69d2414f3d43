/**
 * A straight-line program as an expert with a script writes it out, with its gradient: values in locals, in functions
 * of some hundred statements, since V8 does not optimise long ones. Through memory go only the values that another
 * function needs: a later one, or, of factors and arguments, the way back; and the adjoints that leave a function.
 * The last piece goes there and back in one function, so a short program needs no memory at all.
 */
import { INPUTS, type Operation } from "./generate.ts";

/** How a language spells what differs. */
export interface Dialect {
  readonly local: string;
  readonly math: string;
  /** The text, of pieces of code by name: each a function of x, v (values) and d (adjoints, the inputs' first). */
  readonly module: (
    pieces: ReadonlyMap<string, readonly string[]>,
    calls: Calls,
  ) => string;
}

/** Which pieces are called for the value, and for value and gradient; how much memory, and where the result lies. */
export interface Calls {
  readonly value: readonly string[];
  readonly gradient: readonly string[];
  readonly values: number;
  readonly adjoints: number;
  readonly result: number;
}

/** The statements of one function. */
const PIECE = 500;

export function write(
  operations: readonly Operation[],
  dialect: Dialect,
): string {
  const program = new Pieces(operations, dialect);
  const last = program.count - 1;
  const all = Array.from({ length: program.count }, (_, k) => k);
  const pieces = new Map<string, readonly string[]>();
  for (const k of all) {
    pieces.set(`value${k}`, program.forward(k, "value"));
    if (k < last) pieces.set(`there${k}`, program.forward(k, "gradient"));
  }
  // In the order of the way back: whoever is the first to write an adjoint sets it, others add.
  pieces.set("turn", [
    ...program.forward(last, "gradient"),
    ...program.backward(last),
  ]);
  for (const k of all.slice(0, -1).toReversed())
    pieces.set(`back${k}`, program.backward(k));
  const others = all.slice(0, -1);
  return dialect.module(pieces, {
    value: all.map((k) => `value${k}`),
    gradient: [
      ...others.map((k) => `there${k}`),
      "turn",
      ...others.toReversed().map((k) => `back${k}`),
    ],
    ...program.memory,
  });
}

class Pieces {
  readonly count: number;
  private readonly operations: readonly Operation[];
  private readonly dialect: Dialect;
  /** The last piece that reads a value, and the first that reads it on the way back. */
  private readonly lastUse: Int32Array;
  private readonly keptFor: Int32Array;
  private readonly slots = new Map<number, number>();
  private readonly adjoints = new Map<number, number>();
  /** Adjoints in memory that hold something already. */
  private readonly begun = new Set<number>();

  constructor(operations: readonly Operation[], dialect: Dialect) {
    this.operations = operations;
    this.dialect = dialect;
    this.count = Math.ceil(operations.length / PIECE);
    const values = INPUTS + operations.length;
    this.lastUse = new Int32Array(values).fill(-1);
    this.keptFor = new Int32Array(values).fill(-1);
    operations.forEach(({ op, a, b }, k) => {
      const piece = this.pieceOf(INPUTS + k);
      for (const id of [a, b]) {
        this.lastUse[id] = piece;
        // In the last piece the way back finds everything in locals.
        if (piece < this.count - 1 && op !== "+" && op !== "-" && op !== "half")
          this.keptFor[id] = piece;
      }
    });
    for (let k = 0; k < INPUTS; k++) this.adjoints.set(k, k);
  }

  get memory() {
    const result = INPUTS + this.operations.length - 1;
    return {
      values: this.slots.size,
      adjoints: this.adjoints.size,
      result: this.slot(result),
    };
  }

  private pieceOf(id: number): number {
    return id < INPUTS ? -1 : Math.floor((id - INPUTS) / PIECE);
  }

  private slot(id: number): number {
    if (!this.slots.has(id)) this.slots.set(id, this.slots.size);
    return this.slots.get(id)!;
  }

  private adjointSlot(id: number): number {
    if (!this.adjoints.has(id)) this.adjoints.set(id, this.adjoints.size);
    return this.adjoints.get(id)!;
  }

  /** The operations of piece k, with the numbers of what they give. */
  private *of(k: number): Generator<Operation & { readonly id: number }> {
    const end = Math.min(this.operations.length, (k + 1) * PIECE);
    for (let at = k * PIECE; at < end; at++)
      yield { ...this.operations[at]!, id: INPUTS + at };
  }

  private load(id: number): string {
    const { local } = this.dialect;
    const from = id < INPUTS ? `x[${id}]` : `v[${this.slot(id)}]`;
    return `${local} t${id} = ${from};`;
  }

  forward(k: number, purpose: "value" | "gradient"): string[] {
    const { local, math } = this.dialect;
    const lines: string[] = [];
    const known = new Set<number>();
    for (const { op, a, b, id } of this.of(k)) {
      for (const read of [a, b])
        if (!known.has(read)) {
          known.add(read);
          if (this.pieceOf(read) !== k) lines.push(this.load(read));
        }
      known.add(id);
      lines.push(`${local} t${id} = ${valueOf(op, `t${a}`, `t${b}`, math)};`);
      const leaves = this.lastUse[id]! > k || this.isResult(id);
      const kept = purpose === "gradient" && this.keptFor[id]! >= 0;
      if (leaves || kept) lines.push(`v[${this.slot(id)}] = t${id};`);
    }
    return lines;
  }

  private isResult(id: number): boolean {
    return id === INPUTS + this.operations.length - 1;
  }

  backward(k: number): string[] {
    const { local, math } = this.dialect;
    const lines: string[] = [];
    const parts = new Map<number, string[]>();
    const known = new Set<number>();
    const last = k === this.count - 1;
    const give = (to: number, text: string): void => {
      parts.set(to, [...(parts.get(to) ?? []), text]);
    };
    const value = (id: number): string => {
      if (!last && !known.has(id)) lines.push(this.load(id));
      known.add(id);
      return `t${id}`;
    };
    for (const { op, a, b, id } of [...this.of(k)].toReversed()) {
      const sum = parts.get(id) ?? [];
      if (this.isResult(id)) sum.push("1");
      if (this.lastUse[id]! > k) sum.push(`d[${this.adjointSlot(id)}]`);
      if (sum.length === 0) continue;
      lines.push(`${local} d${id} = ${sum.join(" + ")};`);
      giveParts(op, id, [a, b], math, value, give);
      parts.delete(id);
    }
    for (const [id, texts] of parts) {
      const sign = this.begun.has(id) ? "+=" : "=";
      this.begun.add(id);
      lines.push(`d[${this.adjointSlot(id)}] ${sign} ${texts.join(" + ")};`);
    }
    if (k === 0)
      for (let id = 0; id < INPUTS; id++)
        if (!this.begun.has(id)) lines.push(`d[${id}] = 0;`);
    return lines;
  }
}

function valueOf(
  op: Operation["op"],
  a: string,
  b: string,
  math: string,
): string {
  switch (op) {
    case "+":
    case "-":
    case "*":
      return `${a} ${op} ${b}`;
    case "half":
      return `0.5 * ${a}`;
    case "sin":
    case "cos":
      return `${math}${op}(${a})`;
    default:
      return op satisfies never;
  }
}

/** What adjoint d of an operation gives to those of its operands. */
function giveParts(
  op: Operation["op"],
  id: number,
  [a, b]: readonly [number, number],
  math: string,
  value: (id: number) => string,
  give: (to: number, text: string) => void,
): void {
  switch (op) {
    case "+":
      give(a, `d${id}`);
      return give(b, `d${id}`);
    case "-":
      give(a, `d${id}`);
      return give(b, `-d${id}`);
    case "*":
      give(a, `d${id} * ${value(b)}`);
      return give(b, `d${id} * ${value(a)}`);
    case "half":
      return give(a, `0.5 * d${id}`);
    case "sin":
      return give(a, `d${id} * ${math}cos(${value(a)})`);
    case "cos":
      return give(a, `-d${id} * ${math}sin(${value(a)})`);
    default:
      return op satisfies never;
  }
}

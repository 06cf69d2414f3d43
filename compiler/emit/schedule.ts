/**
 * Where each value of a function is computed.
 *
 * Code is walked once, in order. Equal expressions become one `Value` as long as nothing they read
 * has been written in between. A value belongs to the outermost block in which everything it
 * depends on exists, and within it to the statement that needs it first: there it gets a name if it
 * is used more than once, or in a loop inside that block; otherwise it stays inside its only user.
 */
import { constant, load, type Expr } from "../ir/expr.ts";
import {
  numbersOf,
  type Code,
  type For,
  type Size,
  type Store,
  type Tensor,
} from "../ir/loops.ts";
import type { Thing } from "./names.ts";
import { use, Values, type Value } from "./values.ts";
import type { Writes } from "./writes.ts";

/** A statement, or one of those that only the text has. */
export type Act = Code | Check | CheckSize | Unpack | Return;

/** A function of the runtime that throws unless an argument, or the property that `suffix` reads, is fit. */
export interface Check {
  readonly kind: "check";
  readonly by: "checkLength" | "checkClasses" | "checkFinite";
  readonly thing: Thing;
  readonly suffix: string;
  /** What it takes besides: how many numbers, how many classes. */
  readonly args: readonly Expr[];
}

/** That `size` is a whole number. */
export interface CheckSize {
  readonly kind: "size";
  readonly size: Size;
}

/** Here the arrays of groups get names of their own. */
export interface Unpack {
  readonly kind: "unpack";
}

export interface Return {
  readonly kind: "return";
  readonly value: Expr;
}

export interface Item {
  readonly act: Act;
  /** Values first needed here that belong to this block, each after what it is made of. */
  readonly values: Value[];
  /** What the statement itself spells out: see `operandsOf`. */
  readonly operands: Value[];
  readonly body: Block | undefined;
}

export interface Block {
  readonly depth: number;
  readonly items: Item[];
  /** Where the present run of stores to one array began: what they share stands before them all. */
  run: number;
}

/** Stores of a run: more would only keep values waiting. */
const RUN = 8;

const opensRun = ({ items, run }: Block, act: Act): boolean => {
  const last = items.at(-1)?.act;
  return (
    act.kind !== "store" ||
    last?.kind !== "store" ||
    last.target !== act.target ||
    items.length - run >= RUN
  );
};

const newBlock = (depth: number): Block => ({ depth, items: [], run: 0 });

export interface Schedule {
  readonly block: Block;
  /** All that is computed, each value after what it is made of. */
  readonly values: readonly Value[];
}

export function schedule(acts: readonly Act[], writes: Writes): Schedule {
  const root = newBlock(0);
  const values = new Values(root, changedBy(acts, writes));
  const place = (value: Value): void => {
    const { items, run } = value.block;
    items[Math.max(run, value.since)]!.values.push(value);
  };

  const walk = (block: Block, body: readonly Act[]): void => {
    for (const act of body) {
      if (opensRun(block, act)) block.run = block.items.length;
      const body = act.kind === "for" ? newBlock(block.depth + 1) : undefined;
      const item: Item = { act, values: [], operands: [], body };
      block.items.push(item);
      for (const node of operandsOf(act)) {
        const value = values.of(node, place);
        // A `const` is only a name; what it names is used where the name is.
        if (act.kind !== "let" || act.mutable) use(value, block);
        item.operands.push(value);
      }
      effect(act, item, block);
    }
  };

  const effect = (act: Act, item: Item, block: Block): void => {
    switch (act.kind) {
      case "for":
        return loop(act, item, block);
      case "let":
        return act.mutable
          ? values.declare(act.variable, block)
          : values.name(act.variable, item.operands[0]!);
      case "store":
      case "fill":
        return values.write(act.target, block);
      case "contract":
        return values.write(act.c.array, block);
      case "together":
        return values.write(act.array, block);
      case "invoke":
        for (const tensor of writes(act)) values.write(tensor, block);
        return;
      case "comment":
      case "check":
      case "size":
      case "unpack":
      case "return":
        return;
      default:
        return act satisfies never;
    }
  };

  /** What a loop writes differs from turn to turn, so it is out of date at both of its ends. */
  const loop = (code: For, item: Item, block: Block): void => {
    values.fix(item.operands[0]!);
    const body = item.body!;
    for (const tensor of writes(code)) values.write(tensor, body);
    values.start(code.index, body);
    walk(body, code.body);
    for (const tensor of writes(code)) values.write(tensor, block);
  };

  walk(root, acts);
  return { block: root, values: values.sweep() };
}

/** The tensors that acts write, or name more than once. */
function changedBy(acts: readonly Act[], writes: Writes): Set<Tensor> {
  const found = new Set<Tensor>();
  const named = new Set<Tensor>();
  const visit = (act: Act): void => {
    if (act.kind === "let") {
      if (act.mutable || named.has(act.variable)) found.add(act.variable);
      named.add(act.variable);
    } else if (act.kind === "for") act.body.forEach(visit);
    else if (act.kind === "store" || act.kind === "fill") found.add(act.target);
    else if (act.kind === "contract") found.add(act.c.array);
    else if (act.kind === "invoke")
      for (const one of writes(act)) found.add(one);
  };
  acts.forEach(visit);
  return found;
}

/** The expressions of a statement, in the order in which `statement.ts` spells them. */
function operandsOf(act: Act): readonly Expr[] {
  switch (act.kind) {
    case "for":
      return [act.index.extent];
    case "let":
    case "return":
      return [act.value];
    case "check":
      return act.args;
    case "store": {
      const value = subtracted(act) ?? act.value;
      return act.at === undefined ? [value] : [value, act.at];
    }
    case "fill":
      return [act.value, act.start, act.end];
    case "contract":
      return numbersOf(act);
    case "invoke":
      return act.params.flatMap((param) =>
        param.kind === "scalar" ? [load(param.variable)] : [],
      );
    case "together":
    case "comment":
    case "size":
    case "unpack":
      return [];
    default:
      return act satisfies never;
  }
}

/** What a store subtracts: u for `x += -u`, which is written `x -= u`. */
export function subtracted({ by, value }: Store): Expr | undefined {
  if (by !== "sum") return undefined;
  if (value.kind === "const" && value.value < 0) return constant(-value.value);
  return value.kind === "apply" && value.op === "neg"
    ? value.args[0]
    : undefined;
}

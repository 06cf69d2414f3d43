/** What a scheduled function mentions: decides what is unpacked, unused, imported. */
import type { Code, Param } from "../ir/loops.ts";
import { runtimeFunction } from "./expression.ts";
import type { Thing } from "./names.ts";
import type { Act, Block, Schedule } from "./schedule.ts";

export interface Mentions {
  readonly things: ReadonlySet<Thing>;
  /** Functions of the runtime. */
  readonly functions: ReadonlySet<string>;
}

export function mentionsOf({ block, values }: Schedule): Mentions {
  const things = new Set<Thing>();
  const functions = new Set<string>();
  for (const { expr } of values) {
    if (expr.kind === "load") things.add(expr.tensor);
    else if (expr.kind === "size") things.add(expr);
    else if (expr.kind === "apply") {
      const name = runtimeFunction(expr.op);
      if (name !== undefined) functions.add(name);
    }
  }
  for (const act of actsOf(block)) mention(act, things, functions);
  return { things, functions };
}

export function* actsOf(block: Block): Generator<Act> {
  for (const { act, body } of block.items) {
    yield act;
    if (body) yield* actsOf(body);
  }
}

function mention(act: Act, things: Set<Thing>, functions: Set<string>): void {
  switch (act.kind) {
    case "store":
    case "fill":
      things.add(act.target);
      return;
    case "contract":
      for (const { array } of [act.a, act.b, act.c]) things.add(array);
      functions.add("contract");
      return;
    case "together":
      things.add(act.array);
      functions.add(`${act.op}All`);
      return;
    case "check":
      things.add(act.thing);
      functions.add(act.by);
      return;
    case "size":
      things.add(act.size);
      functions.add("checkSize");
      return;
    case "invoke":
      for (const param of act.params) things.add(thingOf(param));
      return;
    case "for":
    case "let":
    case "comment":
    case "unpack":
    case "return":
      return;
    default:
      return act satisfies never;
  }
}

/** What a parameter is called by: see `Names`. */
export function thingOf(param: Param): Thing {
  switch (param.kind) {
    case "scalar":
      return param.variable;
    case "size":
      return param.size;
    case "array":
      return param.array;
    case "group":
      return param.name;
    default:
      return param satisfies never;
  }
}

/** Every name that the code asks for: temporaries stay clear of them. */
export function* hintsOf(body: readonly Code[]): Generator<string> {
  for (const code of body)
    if (code.kind === "let") yield code.variable.name;
    else if (code.kind === "for") {
      yield code.index.name;
      yield* hintsOf(code.body);
    }
}

/**
 * repeat(t = 1:T, c = f .* c + g, y[t, :] = c): its assignments in order for each t.
 *
 * A name from before the loop is carried: its tensor has an axis for the turn, h[0] before the loop and h[t + 1]
 * after turn t. Where each turn writes another part of a tensor, it is filled in place (in-place.ts).
 */
import { minusInteger, plusInteger } from "../ir/affine.ts";
import {
  asNumber,
  type Expr,
  type Index,
  isConst,
  type Tensor,
  ZERO,
} from "../ir/expr.ts";
import type { Statement } from "../ir/program.ts";
import type { Node, Target } from "./ast.ts";
import { bindAt, checkAssignable } from "./assign.ts";
import type { CallNode } from "./calls.ts";
import { isFilledInPlace, itemsOf, type Loop, writesOf } from "./in-place.ts";
import { rangeOf, running } from "./ranges.ts";
import type { Reader } from "./reader.ts";
import { type Binding, TOP } from "./scope.ts";
import { substituted } from "./substituted.ts";
import { type Task, wait } from "./task.ts";
import type { Value } from "./value.ts";

type Assign = (reader: Reader, target: Target, value: Node) => Task<void>;
type Assigned = Extract<Binding, { kind: "assigned" }>;

/** A name that is handed from turn to turn. */
interface Carried {
  readonly name: string;
  readonly tensor: Tensor;
  readonly shape: readonly Expr[];
  /** The last assignment, if it says all of the name: it writes the next turn's value at once. */
  readonly last: Node | undefined;
}

export function* repeat(
  reader: Reader,
  node: CallNode,
  assign: Assign,
): Task<void> {
  const { builder } = reader;
  const loop = itemsOf(reader, node);
  const range = yield* rangeOf(reader, loop.range, TOP);
  const turn = running(loop.name, range, loop.span);
  const names = [...new Set(writesOf(loop).map((one) => one.name))];
  for (const one of writesOf(loop))
    checkAssignable(reader, one.name, one.target.span);
  const opened = prepareOpen(reader, loop, names);
  const carried = names.flatMap((name) =>
    opened.has(name) ? [] : (carry(reader, loop, name, range.count) ?? []),
  );

  const { statements, turns, origin } = builder;
  const shadowed = reader.names.get(loop.name);
  const body: Statement[] = [];
  builder.statements = body;
  builder.turns = [...turns, turn.index];
  const { value, index } = turn;
  reader.names.set(loop.name, { kind: "index", value, span: loop.span });
  yield* readBody(reader, { loop, carried, turns, index, assign });
  builder.statements = statements;
  builder.turns = turns;
  builder.origin = origin;
  if (shadowed) reader.names.set(loop.name, shadowed);
  else reader.names.delete(loop.name);
  const place = origin && { origin };
  statements.push({ kind: "repeat", index, reversed: false, body, ...place });
  leave(reader, { names, carried, opened, turns, index, count: range.count });
}

interface Body {
  readonly loop: Loop;
  readonly carried: readonly Carried[];
  /** The loops outside. */
  readonly turns: readonly Index[];
  readonly index: Index;
  readonly assign: Assign;
}

/** One turn: what is carried is seen as it was left, and handed on at the end. */
function* readBody(reader: Reader, body: Body): Task<void> {
  const { loop, carried, turns, index } = body;
  for (const one of carried) see(reader, one, [...turns, index]);
  for (const item of loop.items) yield* readItem(reader, item, body);
  for (const one of carried)
    settle(reader, one, [...turns, plusInteger(index, 1)]);
}

/** Names that the loop fills in place are made ready; of those that are there already a copy, if need be. */
function prepareOpen(
  reader: Reader,
  loop: Loop,
  names: readonly string[],
): Set<string> {
  const { builder } = reader;
  const opened = new Set<string>();
  for (const name of names) {
    const before = reader.names.get(name);
    const isOpen =
      before?.kind === "assigned" ? before.open : reader.open.has(name);
    if (isOpen || !isFilledInPlace(reader, loop, name)) continue;
    opened.add(name);
    if (before?.kind !== "assigned") {
      reader.open.set(name, [...builder.turns]);
      continue;
    }
    const mine =
      before.lead.length === builder.turns.length &&
      !builder.wasRead.has(before.tensor) &&
      !builder.reduced.has(before.tensor);
    const tensor = mine ? before.tensor : copy(reader, name, before.value);
    bindAt(reader, {
      name,
      tensor,
      span: before.span,
      lead: [...builder.turns],
      open: true,
    });
  }
  return opened;
}

function copy(reader: Reader, name: string, value: Value): Tensor {
  const { builder } = reader;
  const target = builder.local(name, value.shape);
  builder.name(target, name);
  const over = builder.indices(value.shape);
  builder.write("set", target, over, over, value.at(over));
  return target;
}

/** A tensor with an axis for the turn, its first element what the name meant before the loop. */
function carry(
  reader: Reader,
  loop: Loop,
  name: string,
  count: Expr,
): Carried | undefined {
  const { builder } = reader;
  const before = reader.names.get(name);
  if (before?.kind !== "assigned" || before.open) return undefined;
  const { shape } = before.value;
  const target = builder.local(name, [plusInteger(count, 1), ...shape]);
  builder.name(target, name);
  const over = builder.indices(shape);
  const start = asNumber(before.value.at(over));
  if (!isConst(start, 0))
    builder.write("set", target, [ZERO, ...over], over, start);
  const own = loop.items.filter((item) =>
    writesOf({ ...loop, items: [item] }).some((one) => one.name === name),
  );
  const last = own.at(-1);
  const whole =
    last?.kind === "binding" && last.target.kind === "name" ? last : undefined;
  return { name, tensor: target, shape, last: whole };
}

/** The name means the value that this turn starts with, or (lead: the next turn) ends with. */
function see(
  reader: Reader,
  { name, tensor }: Carried,
  lead: readonly Expr[],
): void {
  const span = (reader.names.get(name) as Assigned).span;
  // Marked as read, so that no assignment to a part of it writes in place.
  reader.builder.wasRead.add(tensor);
  bindAt(reader, { name, tensor, span, lead, open: false });
}

function* readItem(
  reader: Reader,
  item: Node,
  { carried, turns, index, assign }: Body,
): Task<void> {
  const { builder } = reader;
  builder.origin = item.span;
  if (item.kind === "call") return yield* wait(repeat(reader, item, assign));
  if (item.kind !== "binding") return;
  const own = carried.find((one) => one.last === item);
  if (own === undefined) return yield* assign(reader, item.target, item.value);
  reader.last = own.name;
  const value = yield* wait(reader.evaluate(item.value, TOP));
  hand(reader, own, value, [...turns, plusInteger(index, 1)]);
}

/** Writes what the next turn starts with. */
function hand(
  reader: Reader,
  own: Carried,
  value: Value,
  lead: readonly Expr[],
): void {
  const { builder } = reader;
  const fits =
    value.shape.length === own.shape.length &&
    value.shape.every((extent, axis) => extent === own.shape[axis]);
  if (!fits)
    builder.mismatch(
      [
        {
          shape: own.shape,
          at: value.at,
          span: (reader.names.get(own.name) as Assigned).span,
        },
        value,
      ],
      value.span ?? builder.origin!,
      `'${own.name}' keeps its shape from turn to turn: start with zeros of that shape`,
    );
  const over = builder.indices(own.shape);
  builder.push("set", own.tensor, [...lead, ...over], over, value.at(over));
  see(reader, own, lead);
}

/** At the end of a turn what has been assigned otherwise is handed on. */
function settle(reader: Reader, own: Carried, lead: readonly Expr[]): void {
  const now = reader.names.get(own.name) as Assigned;
  if (now.tensor !== own.tensor) hand(reader, own, now.value, lead);
}

interface Left {
  readonly names: readonly string[];
  readonly carried: readonly Carried[];
  readonly opened: ReadonlySet<string>;
  readonly turns: readonly Index[];
  readonly index: Index;
  readonly count: Expr;
}

/** After the loop a name means what the last turn left. */
function leave(
  reader: Reader,
  { names, carried, opened, turns, index, count }: Left,
): void {
  const last = minusInteger(count, 1);
  for (const one of carried) see(reader, one, [...turns, count]);
  for (const name of names) {
    if (carried.some((one) => one.name === name)) continue;
    const now = reader.names.get(name);
    if (now?.kind !== "assigned") continue;
    if (opened.has(name)) {
      reader.open.delete(name);
      reader.names.set(name, { ...now, open: false });
    } else if (!now.open) {
      const lead = now.lead.map((one) => substituted(one, [index], [last]));
      bindAt(reader, {
        name,
        tensor: now.tensor,
        span: now.span,
        lead,
        open: false,
      });
    }
  }
}

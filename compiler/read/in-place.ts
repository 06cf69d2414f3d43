/** Loops that fill a tensor in place: each turn another part, and none is read before it is written. */
import type { Node, Span, Target } from "./ast.ts";
import type { CallNode } from "./calls.ts";
import type { Reader } from "./reader.ts";
import { below, mentions, nodesOf } from "./walk.ts";

type RangeNode = Extract<Node, { kind: "range" }>;

/** A loop as it is written. */
export interface Loop {
  readonly name: string;
  readonly span: Span;
  readonly range: RangeNode;
  /** Assignments and inner loops. */
  readonly items: readonly Node[];
}

const HINT = "repeat(t = 1:T, h = f(h, t), y[t] = h)";

/** The parts of a loop; an error where something is no assignment. */
export function itemsOf(reader: Reader, node: CallNode): Loop {
  const [first, ...items] = node.args;
  if (
    first?.kind !== "binding" ||
    first.target.kind !== "name" ||
    first.value.kind !== "range"
  )
    return reader.builder.fail(
      first?.span ?? node.span,
      "GS405",
      "a loop begins with its range",
      HINT,
    );
  for (const item of items)
    if (
      item.kind !== "binding" &&
      !(item.kind === "call" && item.name === "repeat")
    )
      reader.builder.fail(
        item.span,
        "GS107",
        "a loop consists of assignments",
        HINT,
      );
  if (items.length === 0)
    reader.builder.fail(node.span, "GS204", "this loop does nothing", HINT);
  return {
    name: first.target.name,
    span: first.target.span,
    range: first.value,
    items,
  };
}

interface Write {
  readonly name: string;
  readonly target: Target;
  /** The index of the loop and of those inside it that enclose the assignment. */
  readonly turns: readonly string[];
  /** The number of the loop's own item in which it stands. */
  readonly item: number;
}

/** All assignments of a loop, those of inner loops included. */
export function writesOf({
  name,
  items,
}: Pick<Loop, "name" | "items">): Write[] {
  const writes: Write[] = [];
  for (const [item, root] of items.entries()) {
    const stack: { node: Node; turns: readonly string[] }[] = [
      { node: root, turns: [name] },
    ];
    for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
      const { node, turns } = top;
      if (node.kind === "binding") {
        const { target } = node;
        writes.push({
          name: target.kind === "name" ? target.name : target.object.name,
          target,
          turns,
          item,
        });
      } else if (node.kind === "call") {
        const [range, ...inner] = node.args;
        const inside =
          range?.kind === "binding" && range.target.kind === "name"
            ? [...turns, range.target.name]
            : turns;
        for (const one of inner.toReversed())
          stack.push({ node: one, turns: inside });
      }
    }
  }
  return writes;
}

/** c where a subscript is `turn + c`; undefined if it is something else. */
function offsetOf(node: Node, turn: string): number | undefined {
  if (node.kind === "name") return node.name === turn ? 0 : undefined;
  if (node.kind !== "operator" || (node.op !== "add" && node.op !== "subtract"))
    return undefined;
  const [a, b] = node.args as [Node, Node];
  if (b.kind === "number") {
    const inner = offsetOf(a, turn);
    return inner === undefined
      ? undefined
      : inner + (node.op === "add" ? b.value : -b.value);
  }
  if (a.kind !== "number" || node.op !== "add") return undefined;
  const inner = offsetOf(b, turn);
  return inner === undefined ? undefined : inner + a.value;
}

/** Whether every turn writes a part of `name` of its own, and what it reads of it has been written before. */
export function isFilledInPlace(
  reader: Reader,
  loop: Loop,
  name: string,
): boolean {
  const writes = writesOf(loop).filter((one) => one.name === name);
  const places = writes.map(({ target, turns }) =>
    target.kind === "subscript"
      ? turns.map((turn) => placeOf(target.at, turn))
      : [undefined],
  );
  if (places.some((one) => one.includes(undefined))) return false;
  const [first] = places[0]!;
  if (
    places.some(
      ([own]) => own!.axis !== first!.axis || own!.offset !== first!.offset,
    )
  )
    return false;
  const last = Math.max(...writes.map((one) => one.item));
  const step = loop.range.step;
  const forward =
    step === undefined || (step.kind === "number" && step.value > 0);
  return loop.items.every((item, k) =>
    readsAreSettled(reader, item, {
      name,
      turn: loop.name,
      ...first!,
      forward,
      sameTurn: k > last,
    }),
  );
}

interface Place {
  readonly axis: number;
  readonly offset: number;
}

function placeOf(at: readonly Node[], turn: string): Place | undefined {
  for (const [axis, node] of at.entries()) {
    const offset = offsetOf(node, turn);
    if (offset !== undefined) return { axis, offset };
  }
  return undefined;
}

interface Reads extends Place {
  readonly name: string;
  readonly turn: string;
  readonly forward: boolean;
  /** Whether what this turn writes is written already. */
  readonly sameTurn: boolean;
}

function readsAreSettled(reader: Reader, item: Node, reads: Reads): boolean {
  const stack: Node[] = [item];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.kind === "name" && node.name === reads.name) return false;
    if (node.kind === "call" && isOpaque(reader, node, reads.name))
      return false;
    if (
      node.kind === "subscript" &&
      node.object.kind === "name" &&
      node.object.name === reads.name
    ) {
      if (!isSettled(node.at[reads.axis], reads)) return false;
      stack.push(...node.at);
    } else stack.push(...below(node));
  }
  return true;
}

function isSettled(
  at: Node | undefined,
  { turn, offset, forward, sameTurn }: Reads,
): boolean {
  const own = at && offsetOf(at, turn);
  if (own === undefined) return false;
  if (own === offset) return sameTurn;
  return forward ? own < offset : own > offset;
}

/** A function of the program that reads the name by itself. */
function isOpaque(reader: Reader, node: CallNode, name: string): boolean {
  const found = reader.names.get(node.name);
  if (found?.kind !== "function") return false;
  const { params, body } = found.definition;
  if (params.some((one) => one.name === name)) return false;
  const calls = [...nodesOf(body)].some(
    (one) =>
      one.kind === "call" && reader.names.get(one.name)?.kind === "function",
  );
  return calls || mentions(body, name);
}

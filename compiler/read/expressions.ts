/** Expressions: from a node of the syntax tree to a value. Nothing here recurses on the engine's stack. */
import { constant } from "../ir/expr.ts";
import type { Node } from "./ast.ts";
import { call } from "./calls.ts";
import { array } from "./arrays.ts";
import { lookUp } from "./names.ts";
import { chain, operator } from "./operators.ts";
import { rangeOf, rangeValue } from "./ranges.ts";
import type { Reader } from "./reader.ts";
import type { Frame } from "./scope.ts";
import { subscript } from "./subscripts.ts";
import { type Task, wait } from "./task.ts";
import { scalar, type Value } from "./value.ts";

/** The values of several nodes. Leaves cost no task of their own. */
function* evaluateAll(
  reader: Reader,
  nodes: readonly Node[],
  frame: Frame,
): Task<Value[]> {
  const values: Value[] = [];
  for (const node of nodes)
    values.push(
      leaf(reader, node, frame) ?? (yield* wait(evaluate(reader, node, frame))),
    );
  return values;
}

function leaf(reader: Reader, node: Node, frame: Frame): Value | undefined {
  if (node.kind === "number") return scalar(constant(node.value), node.span);
  if (node.kind === "name") return lookUp(reader, frame, node.name, node.span);
  return undefined;
}

export function* evaluate(
  reader: Reader,
  node: Node,
  frame: Frame,
): Task<Value> {
  switch (node.kind) {
    case "number":
    case "name":
      return leaf(reader, node, frame)!;
    case "operator":
      return yield* operators(reader, node, frame);
    case "chain": {
      const args = yield* evaluateAll(reader, node.args, frame);
      return chain(reader.builder, node.ops, args, node.span);
    }
    case "conditional":
      return yield* conditional(reader, node, frame);
    case "call":
      return yield* call(reader, node, frame);
    case "subscript":
      return yield* subscript(reader, node, frame);
    case "array":
      return yield* array(reader, node, frame);
    case "range":
      return rangeValue(reader, yield* rangeOf(reader, node, frame), node.span);
    case "all":
    case "binding":
      return misplaced(reader, node);
    default:
      return node satisfies never;
  }
}

function misplaced(
  { builder }: Reader,
  { kind, span }: Extract<Node, { kind: "all" | "binding" }>,
): never {
  if (kind === "all")
    return builder.fail(
      span,
      "GS107",
      "':' alone stands only in a subscript, as in A[:, 1]",
    );
  return builder.fail(
    span,
    "GS109",
    "an assignment cannot stand here",
    "ranges of indices come first: sum(j = 1:n, x[j])",
  );
}

type OperatorNode = Extract<Node, { kind: "operator" }>;

/** An operator and those down its left side: a sum of many terms is a loop, not a tower of tasks. */
function* operators(
  reader: Reader,
  node: OperatorNode,
  frame: Frame,
): Task<Value> {
  const { builder } = reader;
  const spine: OperatorNode[] = [];
  let first: Node = node;
  for (; first.kind === "operator"; first = first.args[0]!) spine.push(first);
  let [value] = yield* evaluateAll(reader, [first], frame);
  for (let one = spine.pop(); one !== undefined; one = spine.pop()) {
    const rest = yield* evaluateAll(reader, one.args.slice(1), frame);
    const args = [value!, ...rest];
    value = operator({ builder, op: one.op, args, span: one.span });
  }
  return value!;
}

/** test ? then : else, element by element where they are tensors. */
function* conditional(
  reader: Reader,
  node: Extract<Node, { kind: "conditional" }>,
  frame: Frame,
): Task<Value> {
  const [test] = yield* evaluateAll(reader, [node.test], frame);
  const guarded = { ...frame, guarded: true };
  const branches = yield* evaluateAll(reader, [node.then, node.else], guarded);
  return reader.builder.elementwise("select", [test!, ...branches], node.span);
}

/** Calls of sum, mean, prod, max, min, norm, logsumexp, any, all: over indices, an axis, or everything. */
import { constant, isConst } from "../ir/expr.ts";
import type { Node } from "./ast.ts";
import { bindersOf } from "./binders.ts";
import type { CallNode } from "./calls.ts";
import { bindIndices } from "./indices.ts";
import { knownNumber } from "./integers.ts";
import { isDefined } from "./names.ts";
import type { Reader } from "./reader.ts";
import { along, everything, norm, REDUCTIONS } from "./reductions.ts";
import { type Frame, inner } from "./scope.ts";
import { type Task, wait } from "./task.ts";
import { aligned, showShape } from "./builder.ts";
import { scalar, type Value } from "./value.ts";

export function* reducer(
  reader: Reader,
  node: CallNode,
  frame: Frame,
): Task<Value> {
  const { builder } = reader;
  const { binders, rest } = bindersOf(node.args, (name) =>
    isDefined(reader, frame, name),
  );
  if (rest.length === 0)
    builder.fail(
      node.span,
      "GS204",
      `${node.name} needs something to work on`,
      `${node.name}(x), or ${node.name}(i, x[i])`,
    );
  if (binders.length > 0) return yield* overIndices(reader, node, frame);
  const args: Value[] = [];
  for (const arg of rest) args.push(yield* wait(reader.evaluate(arg, frame)));
  return { ...overall(reader, node, args), span: node.span };
}

/** sum(i, j = 1:n, body) */
function* overIndices(
  reader: Reader,
  node: CallNode,
  frame: Frame,
): Task<Value> {
  const { builder } = reader;
  const { binders, rest } = bindersOf(node.args, (name) =>
    isDefined(reader, frame, name),
  );
  const [body, p] = rest as [Node, Node?];
  checkBody(reader, node, rest);
  const binding = { binders, roots: [body], frame, left: false };
  const bound = yield* bindIndices(reader, binding);
  const over = bound.map((one) => one.index);
  const { points } = builder;
  builder.points = [...points, ...over];
  const around = inner(
    frame,
    bound.map((one) => [one.name, one.value]),
  );
  const value = yield* wait(reader.evaluate(body, around));
  builder.points = points;
  const { span } = node;
  const { shape, at } = value;
  const elements = { builder, shape, over, body: at, span };
  const result = p
    ? norm(elements, yield* power(reader, p, frame))
    : REDUCTIONS.get(node.name)!(elements);
  return { ...result, span };
}

/** Over indices there is one expression, and for a norm its order. */
function checkBody(
  reader: Reader,
  { name }: CallNode,
  rest: readonly Node[],
): void {
  if (rest.length <= (name === "norm" ? 2 : 1)) return;
  reader.builder.fail(
    rest[1]!.span,
    "GS204",
    `${name} over indices takes one expression, not ${rest.length}`,
    "an index is a name that nothing defines and that a subscript uses",
  );
}

function* power(reader: Reader, node: Node, frame: Frame): Task<number> {
  const value = yield* wait(reader.evaluate(node, frame));
  return orderOf(reader, value, node);
}

function orderOf(reader: Reader, value: Value, node: Node): number {
  const order =
    value.shape.length === 0 ? knownNumber(value.at([])) : undefined;
  if (order === undefined || Number.isNaN(order) || order === 0)
    return reader.builder.fail(
      node.span,
      "GS211",
      "the order of a norm is a number that is written out",
    );
  return order;
}

/** Reducers of which a second argument that is no axis makes something: max(A, 0) is a ramp, sum(A, 0) is a slip. */
const ELEMENTWISE: ReadonlySet<string> = new Set(["max", "min"]);

/** A whole number that is written out, with its sign. */
function writtenOut(node: Node | undefined): number | undefined {
  if (node?.kind === "operator" && node.op === "unaryMinus") {
    const number = writtenOut(node.args[0]);
    return number === undefined ? undefined : -number;
  }
  return node?.kind === "number" && Number.isInteger(node.value)
    ? node.value
    : undefined;
}

/** The axis that sum(A, 2) names, zero-based. */
function axisOf(
  reader: Reader,
  node: CallNode,
  args: readonly Value[],
): number | undefined {
  const axis = writtenOut(node.args[1]);
  const { shape } = args[0]!;
  if (args.length !== 2 || shape.length === 0 || axis === undefined)
    return undefined;
  if (axis < 1 && ELEMENTWISE.has(node.name)) return undefined;
  if (axis < 1 || axis > shape.length)
    reader.builder.fail(
      node.args[1]!.span,
      "GS302",
      `there is no axis ${axis}: '${reader.builder.text(node.args[0]!.span)}' has the shape ${showShape(shape)}`,
      axis < 1 ? "axes are counted from 1" : "",
    );
  return axis - 1;
}

function overall(
  reader: Reader,
  node: CallNode,
  args: readonly Value[],
): Value {
  const { builder } = reader;
  const { name, span } = node;
  const reduce = REDUCTIONS.get(name)!;
  const [value] = args;
  if (name === "norm") return normOf(reader, node, args);
  if (args.length === 1)
    return value!.shape.length === 0
      ? value!
      : reduce(everything(builder, value!, span));
  const axis = axisOf(reader, node, args);
  if (axis !== undefined) return reduce(along(builder, value!, axis, span));
  return several(reader, node, args);
}

/** norm(x), norm(x, p); for matrices mathjs's norms of order 1 and ∞, else Frobenius'. */
function normOf(reader: Reader, node: CallNode, args: readonly Value[]): Value {
  const { builder } = reader;
  const { span } = node;
  const [value, p] = args;
  if (args.length > 2)
    builder.fail(
      span,
      "GS204",
      `norm takes 1 to 2 arguments, not ${args.length}`,
    );
  const order = p ? orderOf(reader, p, node.args[1]!) : 2;
  if (value!.shape.length === 0)
    return builder.elementwise("abs", [value!], span);
  if (value!.shape.length === 2 && (order === 1 || order === Infinity)) {
    const sums = norm(along(builder, value!, order === 1 ? 0 : 1, span), 1);
    return REDUCTIONS.get("max")!(everything(builder, sums, span));
  }
  return norm(everything(builder, value!, span), order);
}

/** max(a, b), sum(a, b, c): element by element. */
function several(
  reader: Reader,
  node: CallNode,
  args: readonly Value[],
): Value {
  const { builder } = reader;
  const { name, span } = node;
  switch (name) {
    case "sum":
    case "prod":
    case "mean": {
      const op = name === "prod" ? "mul" : "add";
      const total = args.reduce((a, b) =>
        builder.elementwise(op, [a, b], span),
      );
      if (name !== "mean") return total;
      return builder.elementwise(
        "div",
        [total, scalar(constant(args.length))],
        span,
      );
    }
    case "max":
    case "min":
      return args.length === 2
        ? extreme(reader, name, args, node)
        : stacked(reader, name, args, node);
    default:
      return builder.fail(
        span,
        "GS204",
        `${name} takes 1 argument, or an axis: ${name}(A, 1)`,
      );
  }
}

/** max or min of two. At a tie with a constant the derivative is that of relu, else both get half. */
function extreme(
  reader: Reader,
  name: "max" | "min",
  args: readonly Value[],
  { span }: CallNode,
): Value {
  const { builder } = reader;
  const isNumber = (value: Value): boolean =>
    value.shape.length === 0 && value.at([]).kind === "const";
  const [a, b] = args as [Value, Value];
  if (isNumber(a) === isNumber(b)) return builder.elementwise(name, args, span);
  const [x, bound] = isNumber(a) ? [b, a] : [a, b];
  if (name === "max" && isConst(bound.at([]), 0))
    return builder.elementwise("relu", [x], span);
  return builder.elementwise(
    name === "max" ? "atLeast" : "atMost",
    [x, bound],
    span,
  );
}

/** max or min of three or more: side by side in memory, so that all that tie share alike. */
function stacked(
  reader: Reader,
  name: "max" | "min",
  args: readonly Value[],
  { span }: CallNode,
): Value {
  const { builder } = reader;
  const shape = builder.broadcast(args, span);
  const target = builder.local("stack", [constant(args.length), ...shape]);
  args.forEach((arg, k) => {
    const over = builder.indices(shape);
    builder.write(
      "set",
      target,
      [constant(k), ...over],
      over,
      arg.at(aligned(arg.shape, over)),
    );
  });
  return REDUCTIONS.get(name)!(along(builder, builder.value(target), 0, span));
}

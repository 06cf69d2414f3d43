/** Calls: functions of the program are inlined, all others come from a table. */
import { didYouMean } from "../errors.ts";
import { DEFAULTS, resolveOp, VARIADIC } from "../ir/aliases.ts";
import { constant, index } from "../ir/expr.ts";
import { OPS } from "../ir/ops.ts";
import type { Node, Operator } from "./ast.ts";
import { functionHere } from "./elsewhere.ts";
import {
  DECLARATIONS,
  functionNames,
  isFunction,
  REDUCER_NAMES,
} from "./functions.ts";
import { inline } from "./inline.ts";
import { LIBRARY } from "./library.ts";
import { findDefined } from "./names.ts";
import { OPERATOR_ARITY, operator } from "./operators.ts";
import type { Reader } from "./reader.ts";
import { reducer } from "./reducers.ts";
import { findLocal, type Frame } from "./scope.ts";
import { substituted } from "./substituted.ts";
import { type Task, wait } from "./task.ts";
import { scalar, type Value } from "./value.ts";

export type CallNode = Extract<Node, { kind: "call" }>;

export function* call(
  reader: Reader,
  node: CallNode,
  frame: Frame,
): Task<Value> {
  const { name } = node;
  const defined = findLocal(frame, name) ? undefined : reader.names.get(name);
  if (defined?.kind === "function")
    return yield* inline(
      reader,
      defined.definition,
      yield* argumentsOf(reader, node, frame),
      node,
      frame,
    );
  if (findDefined(reader, frame, name) !== undefined)
    return calledVariable(reader, node);
  if (REDUCER_NAMES.has(name)) return yield* reducer(reader, node, frame);
  if (name === "map") return yield* map(reader, node, frame);
  if (name === "subset") return yield* subset(reader, node, frame);
  if (name === "repeat" || DECLARATIONS.has(name))
    return reader.builder.fail(
      node.span,
      name === "repeat" ? "GS107" : "GS209",
      `${name} is a statement of its own, not a part of an expression`,
      name === "repeat"
        ? "put it on a line of its own"
        : `write x = ${name}(…) on a line of its own`,
    );
  const args = yield* argumentsOf(reader, node, frame);
  return { ...builtIn(reader, node, args), span: node.span };
}

function* argumentsOf(
  reader: Reader,
  node: CallNode,
  frame: Frame,
): Task<Value[]> {
  const values: Value[] = [];
  for (const arg of node.args)
    values.push(yield* wait(reader.evaluate(arg, frame)));
  return values;
}

/** A function from the tables. */
function builtIn(
  reader: Reader,
  node: CallNode,
  args: readonly Value[],
): Value {
  const { builder } = reader;
  const { name, span } = node;
  const found = LIBRARY.get(name);
  if (found !== undefined) {
    checkArity(reader, node, found.min, found.max);
    return found.run({
      builder,
      name,
      args,
      span,
      argSpans: node.args.map((arg) => arg.span),
    });
  }
  const count = OPERATOR_ARITY.get(name);
  if (count === args.length)
    return operator({ builder, op: name as Operator, args, span });
  if (count !== undefined && !isVariadic(name))
    checkArity(reader, node, count, count);
  return elementwise(reader, node, args) ?? unknownFunction(reader, node);
}

const isVariadic = (name: string): boolean => {
  const found = resolveOp(name, 2);
  return found !== undefined && VARIADIC.has(found.op);
};

/** A row of the table of operations, with arguments that may be left out, or several that are folded. */
function elementwise(
  reader: Reader,
  node: CallNode,
  args: readonly Value[],
): Value | undefined {
  const { builder } = reader;
  const found = resolveOp(node.name, args.length);
  if (found === undefined) return undefined;
  const { op, defaults } = found;
  const { span } = node;
  const count = OPS[op].params.length;
  if (VARIADIC.has(op) && args.length > count)
    return args.reduce((a, b) => builder.elementwise(op, [a, b], span));
  const left = Object.hasOwn(DEFAULTS, op)
    ? DEFAULTS[op as keyof typeof DEFAULTS].length
    : 0;
  checkArity(reader, node, count - left, VARIADIC.has(op) ? Infinity : count);
  return builder.elementwise(
    op,
    [...args, ...defaults.map((value) => scalar(constant(value)))],
    span,
  );
}

/** The number of arguments must be right. */
function checkArity(
  reader: Reader,
  node: CallNode,
  min: number,
  max: number,
): void {
  const count = node.args.length;
  if (count >= min && count <= max) return;
  const plural = (n: number): string => `${n} argument${n === 1 ? "" : "s"}`;
  const expected =
    min === max
      ? plural(min)
      : max === Infinity
        ? `at least ${plural(min)}`
        : `${min} to ${plural(max)}`;
  reader.builder.fail(
    node.span,
    "GS204",
    `${node.name} takes ${expected}, not ${count}`,
  );
}

function unknownFunction(reader: Reader, node: CallNode): never {
  const own = [...reader.names]
    .filter(([, one]) => one.kind === "function")
    .map(([name]) => name);
  const near = didYouMean(node.name, [...own, ...functionNames()]);
  const factor =
    node.args.length === 1
      ? `if it is a variable, write ${node.name} * (${reader.builder.text(node.args[0]!.span)})`
      : "";
  if (reader.assigned.has(node.name))
    reader.builder.fail(
      node.nameSpan,
      "GS202",
      `'${node.name}' is used before it is set`,
      "move its definition further up",
    );
  reader.builder.fail(
    node.nameSpan,
    "GS203",
    `there is no function '${node.name}'`,
    near !== undefined && own.includes(near)
      ? `did you mean '${near}'?`
      : (functionHere(node.name) ??
          (near ? `did you mean '${near}'?` : factor)),
  );
}

function calledVariable(reader: Reader, node: CallNode): never {
  const { builder } = reader;
  const args = node.args.map((arg) => builder.text(arg.span)).join(", ");
  return builder.fail(
    node.nameSpan,
    "GS205",
    `'${node.name}' is a variable, but is called like a function`,
    node.args.length === 1
      ? `write ${node.name} * (${args}), or ${node.name}[${args}] for an element`
      : `write ${node.name}[${args}] for an element`,
  );
}

/** subset(A, index(1, 2:3)), as mathjs spells A[1, 2:3]. */
function* subset(reader: Reader, node: CallNode, frame: Frame): Task<Value> {
  checkArity(reader, node, 2, 2);
  const [object, at] = node.args as [Node, Node];
  if (at.kind !== "call" || at.name !== "index")
    return reader.builder.fail(
      at.span,
      "GS211",
      "the second argument of subset is index(…)",
      "A[1, 2:3] is the same as subset(A, index(1, 2:3))",
    );
  const { span } = node;
  const part: Node = { kind: "subscript", object, at: at.args, span };
  return yield* wait(reader.evaluate(part, frame));
}

/** map(v, f): f of each element. */
function* map(reader: Reader, node: CallNode, frame: Frame): Task<Value> {
  checkArity(reader, node, 2, 2);
  const { builder } = reader;
  const [of, by] = node.args as [Node, Node];
  const value = yield* wait(reader.evaluate(of, frame));
  if (by.kind !== "name")
    return builder.fail(
      by.span,
      "GS211",
      "the second argument of map is the name of a function",
      "map(x, tanh)",
    );
  const over = value.shape.map((extent, axis) =>
    index("ijklmnop"[axis] ?? `i${axis}`, extent),
  );
  const { points } = builder;
  builder.points = [...points, ...over];
  const element = scalar(value.at(over), of.span);
  const one = { ...node, name: by.name, nameSpan: by.span, args: [of] };
  const defined = reader.names.get(by.name);
  if (defined?.kind !== "function" && !isFunction(by.name))
    unknownFunction(reader, one);
  const result =
    defined?.kind === "function"
      ? yield* wait(inline(reader, defined.definition, [element], one, frame))
      : builtIn(reader, one, [element]);
  builder.points = points;
  if (result.shape.length > 0)
    builder.fail(
      by.span,
      "GS304",
      `${by.name} must give a number for each element`,
    );
  const body = result.at([]);
  return {
    shape: value.shape,
    span: node.span,
    at: (at) => substituted(body, over, at),
  };
}

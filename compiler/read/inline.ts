/** Functions of the program: a call is the body with the arguments in place of the parameters. */
import type { Node, Span } from "./ast.ts";
import type { Reader } from "./reader.ts";
import { type Definition, type Frame, isActive, TOP } from "./scope.ts";
import { type Task, wait } from "./task.ts";
import type { Value } from "./value.ts";
import { nodesOf } from "./walk.ts";

/** The body of a function of the program, with its arguments for its parameters. */
export function* inline(
  reader: Reader,
  definition: Definition,
  args: readonly Value[],
  node: { readonly span: Span; readonly nameSpan: Span },
  frame: Frame,
): Task<Value> {
  const { builder } = reader;
  const { name, params, body } = definition;
  if (isActive(frame, name))
    builder.fail(
      node.nameSpan,
      "GS207",
      `'${name}' calls itself`,
      "a loop is written as repeat(t = 1:n, …)",
    );
  if (args.length !== params.length)
    builder.fail(
      node.span,
      "GS204",
      `${name} takes ${params.length} argument${params.length === 1 ? "" : "s"}, not ${args.length}`,
      `it is defined as ${builder.text(definition.nameSpan)}(${params.map((one) => one.name).join(", ")})`,
    );
  const uses = usesOf(body);
  const values = params.map((param, k): [string, Value] => {
    const arg = args[k]!;
    return [
      param.name,
      (uses.get(param.name) ?? 0) > 1 ? stored(reader, param.name, arg) : arg,
    ];
  });
  const inside: Frame = {
    ...TOP,
    names: new Map(values),
    guarded: frame.guarded,
    active: { name, around: frame.active },
  };
  return { ...(yield* wait(reader.evaluate(body, inside))), span: node.span };
}

/** An argument that is read several times is computed once. */
const stored = (reader: Reader, name: string, arg: Value): Value => ({
  ...arg,
  at: reader.builder.stored(name, arg).at,
});

const counted = new WeakMap<Node, ReadonlyMap<string, number>>();

/** How often each name stands in an expression; one with subscripts may be read at many points. */
function usesOf(body: Node): ReadonlyMap<string, number> {
  const known = counted.get(body);
  if (known !== undefined) return known;
  const uses = new Map<string, number>();
  const count = (name: string, by: number): unknown =>
    uses.set(name, (uses.get(name) ?? 0) + by);
  for (const node of nodesOf(body)) {
    if (node.kind === "name") count(node.name, 1);
    if (node.kind === "subscript" && node.object.kind === "name")
      count(node.object.name, 1);
  }
  counted.set(body, uses);
  return uses;
}

/** x = input(…), W = parameter(…), t = label(…): what a program is given. */
import { type Expr, load, type Role, tensor } from "../ir/expr.ts";
import type { Line, Node, Span } from "./ast.ts";
import type { CallNode } from "./calls.ts";
import { DECLARATIONS } from "./functions.ts";
import { isLength, wholeNumber } from "./integers.ts";
import { addSize } from "./names.ts";
import type { Reader } from "./reader.ts";
import { TOP } from "./scope.ts";
import { type Task, wait } from "./task.ts";
import { nodesOf } from "./walk.ts";

type Assignment = Extract<Line, { kind: "assign" }>;

/** The call that makes a line a declaration. */
export function declarationOf(line: Line): CallNode | undefined {
  if (line.kind !== "assign" || line.value.kind !== "call") return undefined;
  return DECLARATIONS.has(line.value.name) ? line.value : undefined;
}

export function* declare(
  reader: Reader,
  line: Assignment,
  call: CallNode,
): Task<void> {
  const { builder } = reader;
  const { target } = line;
  if (target.kind !== "name")
    return builder.fail(
      target.span,
      "GS209",
      "a declaration gives its shape in brackets on the right",
      `${target.object.name} = ${call.name}(20, 2)`,
    );
  const { name } = target;
  checkNew(reader, name, call.name, target.span);
  const extents: Expr[] = [];
  for (const arg of call.args) extents.push(yield* extent(reader, arg));
  const isLabel = call.name === "label";
  if (isLabel && extents.length === 0)
    builder.fail(
      call.span,
      "GS204",
      "label needs the number of classes",
      `${name} = label(N, 3) is N numbers from 0 to 2`,
    );
  const classes = isLabel ? extents.pop() : undefined;
  const made = tensor(name, extents, call.name as Role, classes);
  reader.inputs.push(made);
  const { span } = target;
  const at = (subscripts: readonly Expr[]): Expr => load(made, subscripts);
  const label = isLabel && { label: made };
  const value = { shape: extents, at, span, ...label };
  reader.names.set(name, { kind: "input", value, tensor: made, span });
}

function checkNew(
  reader: Reader,
  name: string,
  what: string,
  span: Span,
): void {
  const known = reader.names.get(name);
  if (known === undefined) return;
  const message =
    known.kind === "size"
      ? `'${name}' is a size and cannot be an ${what} too`
      : `'${name}' is defined already`;
  reader.builder.fail(span, "GS209", message, "use another name");
}

/** One length: a number, a size, or made of these. Names that nothing defines are sizes. */
function* extent(reader: Reader, node: Node): Task<Expr> {
  for (const one of nodesOf(node))
    if (one.kind === "name") {
      const known = reader.names.get(one.name);
      if (known === undefined || known.kind === "input")
        addSize(reader, one.name, one.span);
    }
  const value = yield* wait(reader.evaluate(node, TOP));
  const length = wholeNumber(reader, value, "a length", node.span);
  const wrong = length.kind === "const" ? length.value < 1 : !isLength(length);
  if (wrong)
    reader.builder.fail(
      node.span,
      "GS209",
      length.kind === "const"
        ? `a length must be at least 1, but it is ${length.value}`
        : "a length must be known, or a size: a name such as N",
    );
  return length;
}

/** Trees in one notation, whether mathjs made them or we did: so that they can be compared. */
import { create, parseDependencies } from "mathjs/number";
import type { Line, Node, Target } from "../../compiler/read/ast.ts";
import type { Raw, RawIndex } from "../../compiler/read/syntax-raw.ts";

interface Block {
  readonly type: "BlockNode";
  readonly blocks: readonly { readonly node: Raw }[];
}

const parse = create(parseDependencies!).parse as unknown as (
  text: string,
) => Raw | Block;

/** What mathjs makes of a text, without our help. */
export function byMathjs(text: string): string[] {
  const raw = parse(text);
  return raw.type === "BlockNode"
    ? raw.blocks.map(({ node }) => theirs(node))
    : [theirs(raw)];
}

const list = (name: string, args: readonly string[]): string =>
  `${name}(${args.join(", ")})`;

const subscripts = (object: Raw, index: RawIndex): string =>
  list("subscript", [theirs(object), ...index.dimensions.map(theirs)]);

function theirs(raw: Raw): string {
  switch (raw.type) {
    case "ConstantNode":
      return String(raw.value);
    case "SymbolNode":
      return raw.name;
    case "FunctionNode":
      return list("call", [raw.fn, ...raw.args].map(theirs));
    case "OperatorNode":
      if (raw.isPercentage) return list("percent", [theirs(raw.args[0]!)]);
      return list(raw.fn + (raw.implicit ? "'" : ""), raw.args.map(theirs));
    case "RelationalNode":
      return list(raw.conditionals.join(), raw.params.map(theirs));
    case "ConditionalNode":
      return list(
        "if",
        [raw.condition, raw.trueExpr, raw.falseExpr].map(theirs),
      );
    case "AccessorNode":
      return subscripts(raw.object, raw.index);
    case "RangeNode":
      return list(
        "range",
        [raw.start, ...(raw.step ? [raw.step] : []), raw.end].map(theirs),
      );
    case "ArrayNode":
      return list("array", raw.items.map(theirs));
    case "ParenthesisNode":
      return theirs(raw.content);
    case "AssignmentNode": {
      const target = raw.index
        ? subscripts(raw.object, raw.index)
        : theirs(raw.object);
      return `${target} = ${theirs(raw.value)}`;
    }
    case "FunctionAssignmentNode":
      return `${list(raw.name, raw.params)} := ${theirs(raw.expr)}`;
    default:
      return raw satisfies never;
  }
}

export function ours(node: Node | Target): string {
  switch (node.kind) {
    case "number":
      return String(node.value);
    case "name":
      return node.name;
    case "call":
      return list("call", [node.name, ...node.args.map(ours)]);
    case "operator":
      return list(node.op + (node.implicit ? "'" : ""), node.args.map(ours));
    case "chain":
      return list(node.ops.join(), node.args.map(ours));
    case "conditional":
      return list("if", [node.test, node.then, node.else].map(ours));
    case "subscript":
      return list("subscript", [node.object, ...node.at].map(ours));
    case "range":
      return list(
        "range",
        [node.start, ...(node.step ? [node.step] : []), node.end].map(ours),
      );
    case "all":
      return "range(1, end)";
    case "array":
      return list("array", node.items.map(ours));
    case "binding":
      return `${ours(node.target)} = ${ours(node.value)}`;
    default:
      return node satisfies never;
  }
}

export function ourLine(line: Line): string {
  switch (line.kind) {
    case "assign":
      return `${ours(line.target)} = ${ours(line.value)}`;
    case "define": {
      const params = line.params.map(({ name }) => name);
      return `${list(line.name, params)} := ${ours(line.body)}`;
    }
    case "expression":
      return ours(line.value);
    default:
      return line satisfies never;
  }
}

/** Every node of a line, targets and parameters included. */
export function nodesOf(line: Line): (Node | Target)[] {
  const found: (Node | Target)[] = [];
  const todo: (Node | Target)[] =
    line.kind === "assign"
      ? [line.target, line.value]
      : [line.kind === "define" ? line.body : line.value];
  for (let node = todo.pop(); node; node = todo.pop()) {
    found.push(node);
    for (const value of Object.values(node) as unknown[])
      for (const child of Array.isArray(value) ? value : [value])
        if (typeof child === "object" && child !== null && "kind" in child)
          todo.push(child as Node);
  }
  return found;
}

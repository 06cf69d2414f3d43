/** Walking through syntax without recursion. */
import type { Node } from "./ast.ts";

/** The nodes directly below. */
export function below(node: Node): readonly Node[] {
  switch (node.kind) {
    case "number":
    case "name":
    case "all":
      return [];
    case "call":
    case "operator":
    case "chain":
      return node.args;
    case "conditional":
      return [node.test, node.then, node.else];
    case "subscript":
      return [node.object, ...node.at];
    case "range":
      return node.step
        ? [node.start, node.step, node.end]
        : [node.start, node.end];
    case "array":
      return node.items;
    case "binding":
      return node.target.kind === "subscript"
        ? [...node.target.at, node.value]
        : [node.value];
    default:
      return node satisfies never;
  }
}

/** A node and all nodes below it, in the order of the text. */
export function* nodesOf(root: Node): Generator<Node> {
  const stack = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    yield node;
    const children = below(node);
    for (let k = children.length - 1; k >= 0; k--) stack.push(children[k]!);
  }
}

/** Whether a name stands somewhere in an expression. */
export function mentions(root: Node, name: string): boolean {
  for (const node of nodesOf(root))
    if (node.kind === "name" && node.name === name) return true;
  return false;
}

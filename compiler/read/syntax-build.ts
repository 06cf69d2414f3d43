/** From mathjs's nodes to ours, each with its place. */
import type { Line } from "./ast.ts";
import { assignmentPart, definePart } from "./syntax-assign.ts";
import {
  arrayPart,
  callPart,
  namePart,
  numberPart,
  parenthesesPart,
  rangePart,
  subscriptPart,
} from "./syntax-brackets.ts";
import {
  chainPart,
  conditionalPart,
  operatorPart,
} from "./syntax-operators.ts";
import { spanOf, type Part, type Site } from "./syntax-parts.ts";
import { leafOfName } from "./syntax-pieces.ts";
import { childrenOf, type Raw } from "./syntax-raw.ts";

function partOf(site: Site, raw: Raw, parts: readonly Part[]): Part {
  switch (raw.type) {
    case "ConstantNode":
      return numberPart(site, Number(raw.value));
    case "SymbolNode":
      return namePart(site, raw.name, parts[0]);
    case "FunctionNode":
      return callPart(site, parts);
    case "OperatorNode":
      return operatorPart(site, raw, parts);
    case "RelationalNode":
      return chainPart(site, raw.conditionals, parts);
    case "ConditionalNode":
      return conditionalPart(site, parts);
    case "AccessorNode":
      return subscriptPart(site, parts);
    case "RangeNode":
      return rangePart(site, parts);
    case "ArrayNode":
      return arrayPart(site, parts);
    case "ParenthesisNode":
      return parenthesesPart(site, parts[0]!);
    case "AssignmentNode":
      return assignmentPart(site, parts, raw.index !== null);
    case "FunctionAssignmentNode":
      return definePart(site, raw.name, raw.params, parts[0]!);
    default:
      return raw satisfies never;
  }
}

/** The children of a node, or what a placeholder stands for. */
function below(raw: Raw, roots: ReadonlyMap<number, Raw>): readonly Raw[] {
  if (raw.type !== "SymbolNode") return childrenOf(raw);
  const leaf = leafOfName(raw.name);
  return leaf.kind === "placeholder" ? [roots.get(leaf.first)!] : [];
}

/** The whole statement: children before parents, on a stack of our own. */
function build(site: Site, roots: ReadonlyMap<number, Raw>): Part {
  const todo: Raw[] = [roots.get(0)!];
  /** For each of `todo`: its children, once they are on the stack above it. */
  const opened: (readonly Raw[] | undefined)[] = [undefined];
  const done: Part[] = [];
  while (todo.length > 0) {
    const top = todo.length - 1;
    const raw = todo[top]!;
    const children = opened[top] ?? below(raw, roots);
    if (opened[top] || children.length === 0) {
      todo.pop();
      opened.pop();
      const parts = done.splice(done.length - children.length);
      done.push(partOf(site, raw, parts));
      continue;
    }
    opened[top] = children;
    for (let at = children.length - 1; at >= 0; at--) {
      todo.push(children[at]!);
      opened.push(undefined);
    }
  }
  return done[0]!;
}

/** `roots`: what mathjs made of each piece, by the place of the piece's first token. */
export function buildLine(site: Site, roots: ReadonlyMap<number, Raw>): Line {
  const { node, first, last } = build(site, roots);
  if (node.kind === "define") return node;
  if (node.kind === "binding") return { ...node, kind: "assign" };
  const span = spanOf(site, first, last);
  return { kind: "expression", value: node, span };
}

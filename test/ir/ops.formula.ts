/** Evaluates the formulas of the tables (partials, definitions) with mathjs's parser and the value column. */
import { parse, type MathNode } from "mathjs/number";
import { ALIASES } from "../../compiler/ir/aliases.ts";
import { OPS, type OpName } from "../../compiler/ir/ops.ts";

export type Bindings = Readonly<Record<string, number>>;

/** The members of mathjs's nodes that are read here; each kind of node has some of them. */
interface Parsed {
  readonly type: string;
  readonly name: string;
  readonly value: number;
  readonly content: Parsed;
  readonly fn: string | { readonly name: string };
  readonly args: readonly Parsed[];
  readonly condition: Parsed;
  readonly trueExpr: Parsed;
  readonly falseExpr: Parsed;
}

const CONSTANTS: Bindings = { pi: Math.PI };
const OPERATORS: Readonly<Record<string, OpName>> = {
  multiply: "mul",
  divide: "div",
};

export const opNamed = (name: string): OpName => {
  if (Object.hasOwn(OPS, name)) return name as OpName;
  const op = OPERATORS[name] ?? ALIASES[name];
  if (op === undefined) throw new Error(`no operation is called ${name}`);
  return op;
};

export const parsed = (text: string): Parsed =>
  parse(text) as MathNode as unknown as Parsed;

/** The operations that a formula uses, by row of the table. */
export function opsOf(text: string): OpName[] {
  const found: OpName[] = [];
  (parsed(text) as unknown as MathNode).traverse((node) => {
    const { fn } = node as unknown as Parsed;
    if (node.type === "ConditionalNode") found.push("select");
    if (node.type === "OperatorNode") found.push(opNamed(fn as string));
    if (node.type === "FunctionNode")
      found.push(opNamed((fn as { name: string }).name));
  });
  return found;
}

export const evaluate = (text: string, names: Bindings): number =>
  value(parsed(text), names);

function value(node: Parsed, names: Bindings): number {
  switch (node.type) {
    case "ConstantNode":
      return node.value;
    case "SymbolNode": {
      const found = names[node.name] ?? CONSTANTS[node.name];
      if (found === undefined)
        throw new Error(`nothing is called ${node.name}`);
      return found;
    }
    case "ParenthesisNode":
      return value(node.content, names);
    case "ConditionalNode": {
      // Both sides are computed, as in the generated code.
      const yes = value(node.trueExpr, names);
      const no = value(node.falseExpr, names);
      return value(node.condition, names) ? yes : no;
    }
    case "OperatorNode":
    case "FunctionNode": {
      const name = typeof node.fn === "string" ? node.fn : node.fn.name;
      const rule = OPS[opNamed(name)];
      if (node.args.length !== rule.params.length)
        throw new Error(`${name} takes ${rule.params.length} arguments`);
      return rule.value(...node.args.map((arg) => value(arg, names)));
    }
    default:
      throw new Error(`a ${node.type} has no place in a formula`);
  }
}

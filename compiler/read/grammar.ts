/**
 * The parser of mathjs: the only file that imports mathjs.
 *
 * It is put together from mathjs's own factories. What these ask for beside each other serves to evaluate
 * nodes, which nobody does here; to make all that takes longer than most programs take to compile.
 */
import * as mathjs from "mathjs/number";
import type { Raw } from "./syntax-raw.ts";

type Factory = (parts: object) => unknown;

// The types of mathjs leave its factories out.
declare module "mathjs/number" {
  export const createNode: Factory;
  export const createAccessorNode: Factory;
  export const createArrayNode: Factory;
  export const createAssignmentNode: Factory;
  export const createBlockNode: Factory;
  export const createConditionalNode: Factory;
  export const createConstantNode: Factory;
  export const createFunctionAssignmentNode: Factory;
  export const createFunctionNode: Factory;
  export const createIndexNode: Factory;
  export const createNumber: Factory;
  export const createNumeric: Factory;
  export const createObjectNode: Factory;
  export const createOperatorNode: Factory;
  export const createParenthesisNode: Factory;
  export const createParse: Factory;
  export const createRangeNode: Factory;
  export const createRelationalNode: Factory;
  export const createSymbolNode: Factory;
}

interface Signatures {
  readonly string: unknown;
}

/** Of functions that choose by the types of their arguments: those that take texts. */
const typed = Object.assign((_: string, { string }: Signatures) => string, {
  referToSelf: () => undefined,
  addConversion: () => undefined,
});

/** What would be needed to evaluate nodes. */
const UNUSED = {
  mathWithTransform: {},
  math: {},
  subset: {},
  size: {},
  ResultSet: {},
  isBounded: {},
};

/** Makes the parser: text to a tree of mathjs's nodes. */
export function createGrammar(): (text: string) => Raw {
  const Node = mathjs.createNode(UNUSED);
  const parts = { ...UNUSED, typed, Node };
  const number = mathjs.createNumber(parts);
  const SymbolNode = mathjs.createSymbolNode(parts);
  const parse = mathjs.createParse({
    typed,
    config: { number: "number", numberFallback: "number" },
    numeric: mathjs.createNumeric({ number }),
    SymbolNode,
    AccessorNode: mathjs.createAccessorNode(parts),
    ArrayNode: mathjs.createArrayNode(parts),
    AssignmentNode: mathjs.createAssignmentNode(parts),
    BlockNode: mathjs.createBlockNode(parts),
    ConditionalNode: mathjs.createConditionalNode(parts),
    ConstantNode: mathjs.createConstantNode(parts),
    FunctionAssignmentNode: mathjs.createFunctionAssignmentNode(parts),
    FunctionNode: mathjs.createFunctionNode({ ...parts, SymbolNode }),
    IndexNode: mathjs.createIndexNode(parts),
    ObjectNode: mathjs.createObjectNode(parts),
    OperatorNode: mathjs.createOperatorNode(parts),
    ParenthesisNode: mathjs.createParenthesisNode(parts),
    RangeNode: mathjs.createRangeNode(parts),
    RelationalNode: mathjs.createRelationalNode(parts),
  });
  // The types of mathjs do not tell its nodes apart; ours do.
  return parse as (text: string) => Raw;
}

/** The nodes of mathjs, as far as they are read; nothing of their behaviour. */

export type Raw =
  | { readonly type: "ConstantNode"; readonly value: unknown }
  | RawSymbol
  | {
      readonly type: "FunctionNode";
      readonly fn: Raw;
      readonly args: readonly Raw[];
    }
  | RawOperator
  | {
      readonly type: "RelationalNode";
      readonly conditionals: readonly string[];
      readonly params: readonly Raw[];
    }
  | {
      readonly type: "ConditionalNode";
      readonly condition: Raw;
      readonly trueExpr: Raw;
      readonly falseExpr: Raw;
    }
  | {
      readonly type: "AccessorNode";
      readonly object: Raw;
      readonly index: RawIndex;
    }
  | {
      readonly type: "RangeNode";
      readonly start: Raw;
      readonly step: Raw | null;
      readonly end: Raw;
    }
  | { readonly type: "ArrayNode"; readonly items: readonly Raw[] }
  | { readonly type: "ParenthesisNode"; readonly content: Raw }
  | {
      readonly type: "AssignmentNode";
      readonly object: Raw;
      readonly index: RawIndex | null;
      readonly value: Raw;
    }
  | {
      readonly type: "FunctionAssignmentNode";
      readonly name: string;
      readonly params: readonly string[];
      readonly expr: Raw;
    };

export interface RawSymbol {
  readonly type: "SymbolNode";
  readonly name: string;
}

export interface RawOperator {
  readonly type: "OperatorNode";
  readonly fn: string;
  readonly args: readonly Raw[];
  readonly implicit: boolean;
  readonly isPercentage: boolean;
}

export interface RawIndex {
  readonly type: "IndexNode";
  readonly dimensions: readonly Raw[];
}

/**
 * `a + 3%`, which mathjs reads as `a + a * 3%` with the one node for both a; then the percentage.
 */
export function addedPercentage(raw: RawOperator): Raw | undefined {
  const product = raw.args[1];
  if (product?.type !== "OperatorNode" || product.fn !== "multiply")
    return undefined;
  const [base, percentage] = product.args;
  return base === raw.args[0] && base !== percentage ? percentage : undefined;
}

function operands(raw: RawOperator): readonly Raw[] {
  if (raw.isPercentage) return [raw.args[0]!];
  const percentage = addedPercentage(raw);
  return percentage ? [raw.args[0]!, percentage] : raw.args;
}

/** The nodes that stand in a node, in the order of the text. */
export function childrenOf(raw: Raw): readonly Raw[] {
  switch (raw.type) {
    case "ConstantNode":
    case "SymbolNode":
      return [];
    case "FunctionNode":
      return [raw.fn, ...raw.args];
    case "OperatorNode":
      return operands(raw);
    case "RelationalNode":
      return raw.params;
    case "ConditionalNode":
      return [raw.condition, raw.trueExpr, raw.falseExpr];
    case "AccessorNode":
      return [raw.object, ...raw.index.dimensions];
    case "RangeNode":
      return raw.step ? [raw.start, raw.step, raw.end] : [raw.start, raw.end];
    case "ArrayNode":
      return raw.items;
    case "ParenthesisNode":
      return [raw.content];
    case "AssignmentNode":
      return [raw.object, ...(raw.index?.dimensions ?? []), raw.value];
    case "FunctionAssignmentNode":
      return [raw.expr];
    default:
      return raw satisfies never;
  }
}

/** Comparisons of indices and sizes: decided where their ranges tell, else with all numbers on the right. */
import { constantTerm, minusInteger, plusInteger } from "../ir/affine.ts";
import { bounds } from "../ir/bounds.ts";
import {
  apply,
  constant,
  ONE,
  topological,
  ZERO,
  type Expr,
} from "../ir/expr.ts";
import type { OpName } from "../ir/ops.ts";

interface Comparison {
  /** The same comparison of −a with −b. */
  readonly mirrored: OpName;
  /** Whether it holds for every difference a − b between two bounds; undefined if that depends. */
  readonly decide: (low: number, high: number) => boolean | undefined;
}

const either = (always: boolean, never: boolean): boolean | undefined =>
  always ? true : never ? false : undefined;

// prettier-ignore
const COMPARISONS: Partial<Record<OpName, Comparison>> = {
  lt: { mirrored: "gt", decide: (low, high) => either(high < 0, low >= 0) },
  le: { mirrored: "ge", decide: (low, high) => either(high <= 0, low > 0) },
  gt: { mirrored: "lt", decide: (low, high) => either(low > 0, high <= 0) },
  ge: { mirrored: "le", decide: (low, high) => either(low >= 0, high < 0) },
  eq: { mirrored: "eq", decide: (low, high) => either(low === 0 && high === 0, low > 0 || high < 0) },
  ne: { mirrored: "ne", decide: (low, high) => either(low > 0 || high < 0, low === 0 && high === 0) },
};

/** The comparison of two integer expressions over indices and sizes; undefined of anything else. */
export function compared(op: OpName, args: readonly Expr[]): Expr | undefined {
  const comparison = COMPARISONS[op];
  if (comparison === undefined || !args.every(isInteger)) return undefined;
  const difference = minusInteger(args[0]!, args[1]!);
  const { low, high } = bounds(difference);
  const truth = comparison.decide(low, high);
  if (truth !== undefined) return truth ? ONE : ZERO;
  const number = constantTerm(difference);
  const rest = plusInteger(difference, -number);
  const { low: least, high: most } = bounds(rest);
  if (least >= 0) return apply(op, rest, constant(-number));
  if (most <= 0)
    return apply(
      comparison.mirrored,
      minusInteger(ZERO, rest),
      constant(number),
    );
  return undefined;
}

/** Whether it is made of indices, sizes and whole numbers by sums and products. */
function isInteger(root: Expr): boolean {
  return topological([root]).every((node) => {
    switch (node.kind) {
      case "index":
      case "size":
        return true;
      case "const":
        return Number.isSafeInteger(node.value);
      case "apply":
        return ["add", "sub", "mul", "neg"].includes(node.op);
      case "load":
        return false;
      default:
        return node satisfies never;
    }
  });
}

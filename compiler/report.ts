/** What a module costs, for its header and for those who ask. */
import { operationsOf } from "./emit/cost.ts";
import { plusInteger, timesInteger } from "./ir/affine.ts";
import { constant, type Expr, type Tensor } from "./ir/expr.ts";
import { lengthsOf, type LoweredModule } from "./ir/loops.ts";
import { printExpr } from "./ir/print.ts";
import type { Program } from "./ir/program.ts";

/** A number, or a formula in the sizes that are known only when called. */
export type Count = number | string;

export interface Cost {
  /** The scalar operations of each function. */
  readonly operations: Readonly<Record<string, Count>>;
  /** The bytes that functions keep intermediate values in, beside local variables. */
  readonly workspace: Count;
}

const count = (node: Expr): Count =>
  node.kind === "const" ? node.value : printExpr(node);

export function costOf(module: LoweredModule): Cost {
  const operations = [...operationsOf(module)].map(
    ([name, cost]): [string, Count] => [name, count(cost)],
  );
  const numbers = [
    ...module.groups
      .filter((group) => group.type === "Workspace")
      .flatMap((group) => lengthsOf(group)),
    ...module.scratch.map((one) => constant(one.shared ? 0 : one.length)),
  ].reduce<Expr>(plusInteger, constant(0));
  return {
    operations: Object.fromEntries(operations),
    workspace: count(timesInteger(numbers, 8)),
  };
}

/** Lines for the header of a module: its shapes and its cost. */
export function notesOf(program: Program, cost: Cost): string[] {
  const tensors = [...program.inputs, ...program.outputs];
  const shapes = tensors
    .filter((one) => one.shape.length > 0)
    .map((one) => describe(one));
  const operations = Object.entries(cost.operations).map(
    ([name, operations]) => `${name} ${operations}`,
  );
  const workspace =
    cost.workspace === 0 ? "" : `; workspace ${cost.workspace} bytes`;
  return [
    ...(shapes.length > 0 ? [`Shapes: ${shapes.join(", ")}.`] : []),
    `Operations: ${operations.join(", ")}${workspace}.`,
  ];
}

const describe = ({ name, shape, classes }: Tensor): string =>
  `${name} [${shape.map((extent) => printExpr(extent)).join(", ")}]` +
  (classes === undefined ? "" : ` of ${printExpr(classes)} classes`);

/**
 * Programs as text: declarations, statements, results. For dumps between passes and golden tests.
 *
 *     size N
 *     input X[N, 2]
 *     label t[N] < 3
 *     parameter W[3, 2]
 *     local S[N, 3]
 *
 *     S[n, k] += W[k, j] * X[n, j]   for n < N, k < 3, j < 2
 *     l += S[n, t[n]]   for n < N
 *
 *     output l
 *     wrt W
 *
 * Tensors are named once for the program, indices anew in each statement.
 */
import { type Expr, type Index, type Tensor, topological } from "./expr.ts";
import { createNames, type Names } from "./names.ts";
import { printElement, printExpr, printExprs } from "./print-expr.ts";
import {
  type Assign,
  assignments,
  type Program,
  type Statement,
  type Statistic,
} from "./program.ts";

export { printExpr } from "./print-expr.ts";
export { printLoops } from "./print-loops.ts";

export function printProgram(program: Program): string {
  const names = createNames();
  const locals = nameTensors(program, names);
  const list = (word: string, tensors: readonly Tensor[]): string[] =>
    tensors.length === 0 ? [] : [`${word} ${tensors.map(names.of).join(", ")}`];
  const sections = [
    [
      ...program.sizes.map((size) => `size ${names.of(size)}`),
      ...program.inputs.map((input) => printDeclaration(input, names)),
      ...locals
        .filter((tensor) => tensor.shape.length > 0)
        .map((tensor) => printDeclaration(tensor, names)),
    ],
    program.statements.flatMap((one) => printStatement(one, names)),
    [
      ...list("output", program.outputs),
      ...list("wrt", program.wrt),
      ...(program.statistics ?? []).map((one) => printStatistic(one, names)),
    ],
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => line + "\n").join(""))
    .join("\n");
}

/** Names sizes, inputs and then all other tensors in the order in which they appear; these are returned. */
function nameTensors(program: Program, names: Names): readonly Tensor[] {
  program.sizes.forEach(names.of);
  program.inputs.forEach(names.of);
  const declared = new Set(program.inputs);
  const others = new Set<Tensor>();
  const meet = (tensor: Tensor): void => {
    if (!declared.has(tensor)) others.add(tensor);
  };
  for (const statement of assignments(program.statements)) {
    meet(statement.target);
    for (const node of topological([...statement.at, statement.value]))
      if (node.kind === "load") meet(node.tensor);
  }
  program.outputs.forEach(meet);
  others.forEach(names.of);
  return [...others];
}

const printStatistic = ({ input, next }: Statistic, names: Names): string =>
  `statistic ${names.of(input)}` + (next ? ` becomes ${names.of(next)}` : "");

function printDeclaration(tensor: Tensor, names: Names): string {
  const shape = tensor.shape.map((extent) => printExpr(extent, names));
  const classes = tensor.classes
    ? ` < ${printExpr(tensor.classes, names)}`
    : "";
  return `${tensor.role} ${printElement(names.of(tensor), shape)}${classes}`;
}

/** The lines of a statement. Names of its indices end with it. */
export function printStatement(statement: Statement, names: Names): string[] {
  const inner = names.within();
  if (statement.kind === "assign") return printAssign(statement, inner);
  const reversed = statement.reversed ? ", reversed" : "";
  return [
    `repeat ${printRange(statement.index, inner)}${reversed}:`,
    ...statement.body
      .flatMap((one) => printStatement(one, inner))
      .map((line) => "  " + line),
  ];
}

function printAssign(statement: Assign, names: Names): string[] {
  const range = statement.over.map((index) => printRange(index, names));
  const roots: readonly Expr[] = [...statement.at, statement.value];
  const { lets, texts } = printExprs(roots, names);
  const target = printElement(names.of(statement.target), texts.slice(0, -1));
  const sign = SIGNS[statement.by] ?? `${statement.by}=`;
  const over = range.length > 0 ? `   for ${range.join(", ")}` : "";
  return [...lets, `${target} ${sign} ${texts.at(-1)!}${over}`];
}

const SIGNS: Partial<Record<Assign["by"], string>> = { set: "=", sum: "+=" };

/** i < 20. The extent is printed first, for its indices are bound further out. */
export function printRange(index: Index, names: Names): string {
  const extent = printExpr(index.extent, names);
  return `${names.of(index)} < ${extent}`;
}

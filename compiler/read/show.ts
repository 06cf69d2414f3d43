/** Shapes and extents as people write them, for messages. */
import type { Expr } from "../ir/expr.ts";
import { OPS } from "../ir/ops.ts";

/** [20, N]: a shape as people write it. */
export const showShape = (shape: readonly Expr[]): string =>
  `[${shape.map(showExtent).join(", ")}]`;

/** An extent or a zero-based subscript; these are shallow. */
export function showExtent(extent: Expr): string {
  switch (extent.kind) {
    case "const":
      return String(extent.value);
    case "size":
    case "index":
      return extent.name;
    case "load":
      return extent.at.length > 0
        ? `${extent.tensor.name}[${extent.at.map(showExtent).join(", ")}]`
        : extent.tensor.name;
    case "apply":
      return showOperation(extent.op, extent.args.map(showOperand));
    default:
      return extent satisfies never;
  }
}

function showOperation(op: keyof typeof OPS, args: readonly string[]): string {
  const { js } = OPS[op];
  if (args.length === 2 && !/[A-Za-z=]/.test(js))
    return `${args[0]} ${js} ${args[1]}`;
  return op === "neg" ? `-${args[0]}` : `${op}(${args.join(", ")})`;
}

const showOperand = (node: Expr): string =>
  node.kind === "apply" && node.args.length === 2
    ? `(${showExtent(node)})`
    : showExtent(node);

/** How much a value is as text, which decides whether it gets a name. */
import { isBoolean, type Expr } from "../ir/expr.ts";

/**
 * What spelling a value out costs. leaf: a name or a number. light: a constant and an index added, a
 * sign, a comparison of leaves; repeated rather than named. load: one read of an array.
 */
export type Cost = "leaf" | "light" | "load" | "work";

export interface Shape {
  readonly cost: Cost;
  /** About how many columns a light value takes. */
  readonly size: number;
  /** Made of whole numbers that do not change, such as 20 * n + 3. */
  readonly address: boolean;
}

/** A value that another one is made of. */
type Part = Shape & { readonly expr: Expr };

/** Columns; what is longer is worth a name. */
const LIGHT = 40;

export const leaf = (size: number, address: boolean): Shape => ({
  cost: "leaf",
  size: size + 3,
  address,
});

export function shapeOf(node: Expr, args: readonly Part[]): Shape {
  switch (node.kind) {
    case "const":
      return leaf(Number.isInteger(node.value) ? 3 : 10, true);
    case "size":
    case "index":
      return leaf(node.name.length, true);
    case "load":
      return args.length === 0
        ? leaf(node.tensor.name.length, false)
        : { cost: "load", size: 0, address: false };
    case "apply": {
      let size = 0;
      for (const arg of args) size += arg.size;
      const address = size <= LIGHT && isAddress(node, args);
      const light = address || (size <= LIGHT && isLight(node, args));
      return { cost: light ? "light" : "work", size, address };
    }
    default:
      return node satisfies never;
  }
}

function isAddress(node: Expr, args: readonly Part[]): boolean {
  if (node.kind !== "apply" || !args.every((arg) => arg.address)) return false;
  if (node.op === "add" || node.op === "sub" || node.op === "neg") return true;
  return node.op === "mul" && args.some((arg) => arg.expr.kind === "const");
}

function isLight(node: Expr, args: readonly Part[]): boolean {
  if (!args.every((arg) => arg.cost === "leaf" || arg.address)) return false;
  return node.kind === "apply" && (node.op === "neg" || isBoolean(node));
}

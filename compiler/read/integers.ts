/** Whole numbers while reading: subscripts, lengths and the ends of ranges, in their normal form. */
import { integer, known, minusInteger } from "../ir/affine.ts";
import { apply, asNumber, children, type Expr, ONE } from "../ir/expr.ts";
import type { Span } from "./ast.ts";
import type { Reader } from "./reader.ts";
import type { Value } from "./value.ts";

/** The normal form is worth having, and safe to compute, only for expressions of a person's length. */
const LONGEST = 200;

const isShort = (node: Expr): boolean => {
  const stack: Expr[] = [node];
  for (let count = 0; stack.length > 0; count++) {
    if (count > LONGEST) return false;
    stack.push(...children(stack.pop()!));
  }
  return true;
};

/** An integer expression in its normal form. */
export const normal = (node: Expr): Expr => {
  const number = asNumber(node);
  return isShort(number) ? integer(number) : number;
};

/** The number that an expression is, if it is known. */
export const knownNumber = (node: Expr): number | undefined =>
  isShort(node) ? known(node) : undefined;

/** A scalar that is to be a whole number: `what` says of what. */
export function wholeNumber(
  reader: Reader,
  value: Value,
  what: string,
  span: Span,
): Expr {
  if (value.shape.length > 0)
    reader.builder.fail(
      span,
      "GS304",
      `${what} must be a number, but this has ${value.shape.length} axes`,
    );
  const form = normal(value.at([]));
  if (form.kind === "const" && !Number.isInteger(form.value))
    reader.builder.fail(
      span,
      "GS405",
      `${what} must be a whole number, but it is ${form.value}`,
    );
  return form;
}

/** Made of whole numbers and sizes only, so that it may be a length. */
export const isLength = (node: Expr): boolean => {
  const stack: Expr[] = [node];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    if (top.kind === "load" || top.kind === "index") return false;
    stack.push(...children(top));
  }
  return true;
};

/** A one-based number as a zero-based subscript. */
export const minusOne = (value: Expr): Expr => {
  const number = asNumber(value);
  return isShort(number) ? minusInteger(number, 1) : apply("sub", number, ONE);
};

/** Values as text within a line, and which of them may leave it. */
import { number, operation } from "./expression.ts";
import { literal } from "./numbers.ts";
import type { Value } from "./values.ts";

/** extent - 1. */
export const less = ({ expr, alias, text }: Value): string =>
  expr.kind === "const"
    ? literal(expr.value - 1)
    : operation("sub", [(alias?.text ?? text)!, number(1)]).text;

export const textOf = (value: Value): string =>
  (value.alias ?? value).text!.text;

/** What may still become a temporary: a light value only where no other block spells it too. */
export const canCut = (value: Value): boolean =>
  !value.named &&
  value.cost !== "leaf" &&
  (value.cost !== "light" || value.uses === 1);

export const longest = (parts: readonly Value[]): Value | undefined =>
  parts.reduce<Value | undefined>(
    (found, part) =>
      found && found.text!.text.length >= part.text!.text.length ? found : part,
    undefined,
  );

/** The few ways in which prettier breaks what does not fit on a line. */
import { width } from "./numbers.ts";

const STEP = "  ";

export const indentation = (depth: number): string => STEP.repeat(depth);

/**
 * `open` part, part `close`: on one line, or one part a line with a trailing comma. `pad` stands
 * inside the brackets of the one-line form.
 */
export function bracketed(
  open: string,
  parts: readonly string[],
  close: string,
  columns: number,
  { depth = 0, pad = "", separator = "," } = {},
): string[] {
  const outer = indentation(depth);
  const inside = parts.join(separator + " ");
  const line =
    parts.length === 0
      ? outer + open + close
      : outer + open + pad + inside + pad + close;
  if (parts.length === 0 || width(line) <= columns) return [line];
  const inner = indentation(depth + 1);
  return [
    outer + open,
    ...parts.map((part) => inner + part + separator),
    outer + close,
  ];
}

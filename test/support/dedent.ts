/**
 * A text of several lines, written indented in a test:
 *
 *     dedent`
 *       h[i] = 1
 *       s = h[0]
 *     `
 *
 * The first line break and the common indent are dropped; the text ends with one line break.
 */
export function dedent(
  parts: TemplateStringsArray,
  ...values: readonly unknown[]
): string {
  const text = parts.reduce(
    (sum, part, k) => sum + String(values[k - 1]) + part,
  );
  const lines = text
    .replace(/^ *\n/, "")
    .replace(/\n? *$/, "")
    .split("\n");
  const indents = lines
    .filter((line) => line.trim() !== "")
    .map((line) => /^ */.exec(line)![0].length);
  const indent = Math.min(...indents);
  return lines.map((line) => line.slice(indent).trimEnd() + "\n").join("");
}

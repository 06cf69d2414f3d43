/** Literals of TypeScript as texts, each character with its place in the file. */

/** What the letter behind a backslash stands for; other characters stand for themselves. */
const ESCAPES: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  b: "\b",
  v: "\v",
  f: "\f",
  0: "\0",
};

/** \u{…}, \u…, \x…, a line that goes on, any other character; or no escape. */
const PIECE =
  /\\u\{([0-9a-f]+)\}|\\u([0-9a-f]{4})|\\x([0-9a-f]{2})|\\(\r\n|[\n\r\u2028\u2029])|\\(.)|\r\n?|[^\\]/giy;

export interface Characters {
  readonly value: string;
  /** For each character its offset, and at the end the offset of the end. */
  readonly offsets: readonly number[];
}

/** The text between the quotes of a literal, `raw`, which begins at `start` in the file. */
export function charactersOf(raw: string, start: number): Characters {
  const offsets: number[] = [];
  let value = "";
  for (const found of raw.matchAll(PIECE)) {
    const text = cooked(found);
    value += text;
    for (let k = 0; k < text.length; k++) offsets.push(start + found.index);
  }
  return { value, offsets: [...offsets, start + raw.length] };
}

function cooked(found: RegExpExecArray): string {
  const [all, braced, four, two, goesOn, letter] = found;
  const code = braced ?? four ?? two;
  if (code !== undefined) return String.fromCodePoint(parseInt(code, 16));
  if (goesOn !== undefined) return "";
  if (letter !== undefined) return ESCAPES[letter] ?? letter;
  return all.startsWith("\r") ? "\n" : all;
}

/** Comments: text of users inside, which never ends the comment or runs over the page. */
import { width } from "./numbers.ts";

/** What ends a line for JavaScript, or would not print. */
const CONTROL = /[\p{Cc}\u2028\u2029\ufeff]+/gu;

/** What holds none of that, without a look at the tables of Unicode. */
const PRINTABLE = /^[ -~]*$/;

/** One line, safe inside any comment. */
export const plainLine = (text: string): string =>
  (PRINTABLE.test(text) ? text : text.replace(CONTROL, " "))
    .replaceAll("*/", "* /")
    .trimEnd();

/** Lines of a text, each safe inside any comment. */
export const plainLines = (text: string): string[] =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => plainLine(line.replaceAll("\t", "    ")));

/** Words of `text` on lines of at most `room` columns; a longer word is cut. */
export function wrapWords(text: string, room: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of plainLine(text).trim().split(/ +/)) {
    const whole = clip(word, room);
    if (line !== "" && width(line) + 1 + width(whole) > room) {
      lines.push(line);
      line = whole;
    } else line = line === "" ? whole : `${line} ${whole}`;
  }
  return [...lines, line];
}

export const clip = (text: string, room: number): string =>
  width(text) <= room
    ? text
    : Array.from(text)
        .slice(0, Math.max(0, room - 2))
        .join("")
        .trimEnd() + " …";

/** `// text`, on as many lines as it takes. */
export const lineComment = (text: string, indent: string, columns: number) =>
  plainLines(text).flatMap((line) =>
    wrapWords(line, columns - width(indent) - 3).map((part) =>
      (indent + "// " + part).trimEnd(),
    ),
  );

/** A doc comment: on one line where it is a single short paragraph. */
export function docComment(
  paragraphs: readonly string[],
  tags: readonly string[],
  columns: number,
): string[] {
  const [first] = paragraphs;
  if (paragraphs.length === 1 && first !== "" && tags.length === 0) {
    const line = `/** ${plainLine(first!).trim()} */`;
    if (width(line) <= columns) return [line];
  }
  const room = columns - 3;
  const blocks = paragraphs
    .filter((text) => text.trim() !== "")
    .map((text) => wrapWords(text, room));
  if (tags.length > 0)
    blocks.push(
      tags.flatMap((tag) =>
        wrapWords(tag, room - 2).map((line, k) =>
          k === 0 ? line : "  " + line,
        ),
      ),
    );
  if (blocks.length === 0) return [];
  const lines = blocks.flatMap((block, k) =>
    k === 0 ? block : ["", ...block],
  );
  return ["/**", ...lines.map((line) => ` * ${line}`.trimEnd()), " */"];
}

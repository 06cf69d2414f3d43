/** The comment at the top of a generated module: where it comes from, its source, what to know. */
import { clip, lineComment, plainLines } from "./comment.ts";

export interface Header {
  readonly title?: string;
  readonly from: string | undefined;
  readonly source: string;
  readonly notes: readonly string[];
}

/** What is longer is cut, in columns and in lines: the source itself is at hand. */
const LONGEST = 200;
const MOST = 200;

export function printHeader(header: Header, columns: number): string[] {
  const { title, from, source, notes } = header;
  const origin = from === undefined ? "" : `from ${from} `;
  const opening = title === undefined ? "Generated" : `${title}: generated`;
  const lines = plainLines(source);
  while (lines.length > 0 && lines[0] === "") lines.shift();
  while (lines.length > 0 && lines.at(-1) === "") lines.pop();
  return [
    ...lineComment(
      `${opening} ${origin}by gradsmith. Do not edit.`,
      "",
      columns,
    ),
    ...(lines.length > 0 ? ["//"] : []),
    ...lines
      .slice(0, MOST)
      .map((line) => `//     ${clip(line, LONGEST)}`.trimEnd()),
    ...(lines.length > MOST ? [`//     … (${lines.length} lines)`] : []),
    ...(notes.length > 0 ? ["//"] : []),
    ...notes.flatMap((note) => lineComment(note, "", columns)),
  ];
}

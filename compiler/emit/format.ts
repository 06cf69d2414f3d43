/**
 * A module in the style of a user's own prettier configuration. What we write is prettier's default
 * style already, so this is loaded only for another one, or where names are wider than the page.
 */
import type { Options } from "prettier";

export type FormatOptions = Pick<
  Options,
  | "printWidth"
  | "tabWidth"
  | "useTabs"
  | "semi"
  | "singleQuote"
  | "quoteProps"
  | "trailingComma"
  | "bracketSpacing"
  | "objectWrap"
  | "arrowParens"
  | "endOfLine"
>;

const COLUMNS = 80;
const STEP = 2;
/** How deep generated loops are nested, at most, where the page is narrowed for wider indents. */
const NESTING = 6;

/** Modules of more lines have their runs of assignments taken out while prettier works. */
const LARGE = 2000;
const RUN = 20;

/** The page to write for, so that lines still fit once they are indented as `options` say. */
export const pageFor = (options: FormatOptions): number =>
  (options.printWidth ?? COLUMNS) -
  Math.max(0, (options.tabWidth ?? STEP) - STEP) * NESTING;

/** `code` as prettier writes it. `path` tells TypeScript from JavaScript. */
export async function format(
  code: string,
  path: string,
  options: FormatOptions = {},
  large: number = LARGE,
): Promise<string> {
  const [prettier, babel, estree] = await Promise.all([
    import("prettier/standalone"),
    import("prettier/plugins/babel"),
    import("prettier/plugins/estree"),
  ]);
  const write = (text: string): Promise<string> =>
    prettier.format(text, {
      ...options,
      parser: /\.[cm]?ts$/.test(path) ? "babel-ts" : "babel",
      plugins: [babel, estree.default],
    });
  const lines = code.split("\n");
  if (lines.length <= large) return write(code);
  const { skeleton, runs } = takeOut(lines);
  return putBack(await write(skeleton), runs, options);
}

/** One assignment on a line of its own, indented. */
const ASSIGNMENT =
  /^ +(?:(?:const|let) )?[^\s"'`]+ [-+]?= [^"'`]*;(?: \/\/ .*)?$/;
const MARK = "run_of_assignments_";

const indentOf = (line: string): number =>
  line.length - line.trimStart().length;

/** Replaces each long run of assignments by one call that stands for it. */
function takeOut(lines: readonly string[]): {
  skeleton: string;
  runs: readonly (readonly string[])[];
} {
  const rest: string[] = [];
  const runs: string[][] = [];
  for (let start = 0; start < lines.length;) {
    const indent = indentOf(lines[start]!);
    let end = start;
    while (
      end < lines.length &&
      indentOf(lines[end]!) === indent &&
      ASSIGNMENT.test(lines[end]!)
    )
      end++;
    if (end - start >= RUN) {
      rest.push(" ".repeat(indent) + `${MARK}${runs.length}();`);
      runs.push(lines.slice(start, end).map((line) => line.trim()));
    } else rest.push(...lines.slice(start, Math.max(end, start + 1)));
    start = Math.max(end, start + 1);
  }
  return { skeleton: rest.join("\n"), runs };
}

function putBack(
  skeleton: string,
  runs: readonly (readonly string[])[],
  options: FormatOptions,
): string {
  const ending = options.endOfLine === "crlf" ? "\r\n" : "\n";
  const mark = new RegExp(`^([ \\t]*)${MARK}(\\d+)\\(\\);?$`, "gm");
  return skeleton.replace(mark, (_whole, indent: string, k: string) =>
    runs[Number(k)]!.map(
      (line) =>
        indent + (options.semi === false ? withoutSemicolon(line) : line),
    ).join(ending),
  );
}

const withoutSemicolon = (line: string): string =>
  line.replace(/;(?=$| \/\/ )/, "");

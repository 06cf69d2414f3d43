/** The style that a user's prettier configuration asks for in a file. */
import { relative } from "node:path";
import {
  format as formatted,
  type FormatOptions,
  pageFor,
} from "../emit/format.ts";
import type { Texts } from "./output.ts";
import { UsageError } from "./usage.ts";

/** What prettier does without a configuration, which is what we write. */
// prettier-ignore
const DEFAULTS: Required<Omit<FormatOptions, "printWidth">> = {
  tabWidth:        2,
  useTabs:         false,
  semi:            true,
  singleQuote:     false,
  quoteProps:      "as-needed",
  trailingComma:   "all",
  bracketSpacing:  true,
  objectWrap:      "preserve",
  arrowParens:     "always",
  endOfLine:       "lf",
};

const KEYS = Object.keys(DEFAULTS) as (keyof typeof DEFAULTS)[];

interface UserStyle {
  /** The columns to emit for. */
  readonly printWidth: number | undefined;
  /** What prettier must do besides; undefined if nothing. */
  readonly format: FormatOptions | undefined;
}

async function styleFor(path: string): Promise<UserStyle> {
  const config = await configFor(path);
  const format = KEYS.some(
    (key) => config[key] !== undefined && config[key] !== DEFAULTS[key],
  );
  return format
    ? { printWidth: pageFor(config), format: config }
    : { printWidth: config.printWidth, format: undefined };
}

/** The files that `write` gives, in the style that holds where the first of them, `path`, goes. */
export async function styledFiles(
  path: string,
  write: (style: { readonly printWidth?: number }) => Texts,
): Promise<Texts> {
  const { printWidth, format } = await styleFor(path);
  const files = write(printWidth === undefined ? {} : { printWidth });
  if (format === undefined) return files;
  return Promise.all(
    files.map(
      async ([name, content]) =>
        [
          name,
          typeof content === "string"
            ? await formatted(content, name, format)
            : content,
        ] as const,
    ),
  );
}

async function configFor(path: string): Promise<FormatOptions> {
  const { resolveConfig } = await import("prettier");
  try {
    const found = await resolveConfig(path, { editorconfig: true });
    const keys = ["printWidth", ...KEYS] as const;
    return Object.fromEntries(
      keys.flatMap((key) => (found?.[key] == null ? [] : [[key, found[key]]])),
    );
  } catch (error) {
    const [line] = (error as Error).message.split("\n");
    throw new UsageError(
      `the prettier configuration for '${relative(".", path)}' is broken: ${line}`,
    );
  }
}

/**
 * Pages whose code is run and whose outputs are what is printed: `npm run docs` writes anew what has changed.
 * A comment before a block of code says what it is:
 *
 *     <!-- file: PATH -->    a file of the repository, from its root
 *     <!-- save: PATH -->    a file that the reader writes; so does the test
 *     <!-- prints -->        what the block of commands before it prints
 *     <!-- not run -->       commands that the test leaves out
 *
 * A test may know of more.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { CLI } from "./cli.ts";
import type { Texts } from "./folder.ts";

const ROOT = new URL("../../", import.meta.url);

/** Where commands run, and files are saved. */
export interface Place {
  readonly path: string;
  write(files: Texts): void;
}

export const pathOf = (path: string): string =>
  fileURLToPath(new URL(path, ROOT));

export const readPage = (path: string): string =>
  readFileSync(pathOf(path), "utf8");

const FENCE = "```";
const BLOCK = /(?:^<!-- ([^]*?) -->\n+)?^```(\w*)\n([^]*?)^```$/gm;

/** The repository itself, in which nothing is saved. */
export const REPOSITORY: Place = {
  path: fileURLToPath(ROOT),
  write: (files) => {
    throw new Error(`${Object.keys(files)[0]} would be written here`);
  },
};

/** What a block is to say, by the kind of its comment. */
export type Makers = Readonly<Record<string, (what: string) => string>>;

/** The page as it should be. */
export async function filled(
  page: string,
  place: Place = REPOSITORY,
  makers: Makers = {},
): Promise<string> {
  let printed = "";
  const make: Makers = { file: readPage, prints: () => printed, ...makers };
  const text = page.replace(
    BLOCK,
    (whole: string, note = "", language: string, body: string) => {
      const [kind, what = ""] = String(note).split(": ");
      const maker = make[kind!];
      if (maker !== undefined) {
        const opening = whole.slice(0, -body.length - FENCE.length);
        return opening + keepTimes(body, maker(what)) + FENCE;
      }
      if (kind === "save") place.write({ [what]: body });
      else if (language === "sh" && kind !== "not run")
        printed = shell(body, place);
      return whole;
    },
  );
  return format(text, { parser: "markdown" });
}

/** Installed commands without the detour by way of npm, which knows nothing of this folder. */
const PRELUDE = `
npx() { [ "$1" = gradsmith ] && shift && "${process.execPath}" "${CLI}" "$@"; }
node() { "${process.execPath}" "$@"; }
`;

/** What the commands print to both streams; a page tells of their end only by that. */
function shell(commands: string, { path }: Place): string {
  const { FORCE_COLOR: _force, ...environment } = process.env;
  const options = {
    cwd: path,
    encoding: "utf8",
    env: { ...environment, NO_COLOR: "1" },
  } as const;
  const text = `${PRELUDE}{\n${commands}\n} 2>&1 || true`;
  return execFileSync("bash", ["-c", text], options).replace(/\n*$/, "\n");
}

const TIME = /\d+ ms\b/g;

/** A page keeps the times that it tells as long as nothing else has changed. */
function keepTimes(old: string, text: string): string {
  const same = old.replaceAll(TIME, "") === text.replaceAll(TIME, "");
  return same ? old : text;
}

/** Which files are sources, and what is asked for each of them. */
import { resolve } from "node:path";
import type { FileOptions } from "../config.ts";
import { UsageError } from "../cli/usage.ts";
import { didYouMean } from "../errors.ts";
import type { Project } from "./config-file.ts";
import { kindOf, PATTERNS } from "./kinds.ts";

/** What is never looked into. */
export const IGNORED: readonly string[] = ["**/node_modules/**", "**/.*/**"];

const list = (patterns: string | readonly string[] | undefined): string[] =>
  patterns === undefined ? [] : [patterns].flat();

/** Paths from the root, with slashes, in one order on every machine. */
export async function findFiles(
  root: string,
  patterns: readonly string[],
  ignore: readonly string[] = [],
): Promise<string[]> {
  const { glob } = await import("tinyglobby");
  const found = await glob([...patterns], {
    cwd: root,
    ignore: [...IGNORED, ...ignore],
    expandDirectories: false,
  });
  return found.sort();
}

export const patternsOf = ({ config }: Project): readonly string[] =>
  config.include === undefined ? PATTERNS : list(config.include);

/**
 * The sources of a project; with `wanted`, those of them that fit.
 *
 * Throws a UsageError if nothing fits one of the patterns.
 */
export async function findSources(
  project: Project,
  wanted: readonly string[] = [],
): Promise<string[]> {
  const { root } = project;
  const exclude = list(project.config.exclude);
  if (wanted.length === 0)
    return (await findFiles(root, patternsOf(project), exclude)).filter(
      (path) => kindOf(path) !== undefined,
    );
  const found = new Set<string>();
  for (const pattern of wanted) {
    const paths = await findFiles(root, [fromRoot(root, pattern)]);
    const sources = paths.filter((path) => kindOf(path) !== undefined);
    if (sources.length === 0) throw await nothing(project, pattern, paths);
    for (const path of sources) found.add(path);
  }
  return [...found].sort();
}

/** What the command line names starts at the folder it is used in. */
const fromRoot = (root: string, pattern: string): string =>
  root === process.cwd()
    ? pattern.replace(/^\.\//, "")
    : resolve(pattern).replaceAll("\\", "/");

async function nothing(
  project: Project,
  pattern: string,
  others: readonly string[],
): Promise<UsageError> {
  if (others.length > 0)
    return new UsageError(
      `'${others[0]!}' is no source`,
      "sources end in .grad, .grad.ts, .net.yaml, .net.yml or .net.json",
    );
  const near = didYouMean(pattern, await findSources(project));
  return new UsageError(
    `no file fits '${pattern}'`,
    near === undefined ? "" : `did you mean '${near}'?`,
  );
}

/** Tells which overrides hold for a path. */
export class Overrides {
  readonly #entries: readonly (readonly [string, FileOptions])[];
  readonly #fits: readonly ((path: string) => boolean)[];

  private constructor(
    entries: readonly (readonly [string, FileOptions])[],
    fits: readonly ((path: string) => boolean)[],
  ) {
    this.#entries = entries;
    this.#fits = fits;
  }

  static async of({ config }: Project): Promise<Overrides> {
    const entries = Object.entries(config.overrides ?? {});
    if (entries.length === 0) return new Overrides([], []);
    const { default: picomatch } = await import("picomatch");
    const fits = entries.map(([pattern]) =>
      picomatch(pattern.replace(/^\.\//, "")),
    );
    return new Overrides(entries, fits);
  }

  /** What all that fit say together; of the same thing, the last. */
  for(path: string): FileOptions {
    const fitting = this.#entries.filter((_, k) => this.#fits[k]!(path));
    return Object.assign({}, ...fitting.map(([, options]) => options));
  }

  /** Patterns that no path fits: they are probably misspelled. */
  unused(paths: readonly string[]): string[] {
    return this.#entries
      .filter((_, k) => !paths.some(this.#fits[k]!))
      .map(([pattern]) => pattern);
  }
}

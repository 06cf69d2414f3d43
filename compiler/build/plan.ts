/** Which files are to be made of which units, and where two would be one. */
import { posix } from "node:path";
import { declarationsOf } from "../cli/output.ts";
import type { FileOptions } from "../config.ts";
import type { Options } from "../options.ts";
import type { Project } from "./config-file.ts";
import { declarationsPath } from "./kinds.ts";
import type { Overrides } from "./sources.ts";
import type { Unit } from "./units.ts";

const SCRIPT = /\.[cm]?js$/;

const FOLDER = "generated";

/** A file to be made. */
export interface Target {
  readonly unit: Unit;
  readonly options: Options;
  /** From the root, with slashes. */
  readonly path: string;
  /** Whether the file is the declarations of the source, for those who import it by way of a bundler. */
  readonly types: boolean;
}

/** What is made of a unit: its module or, of a source that bundlers import, its declarations. */
export function targetOf(
  project: Project,
  unit: Unit,
  overrides: Overrides,
  types: boolean,
): Target {
  const given = overrides.for(unit.source);
  const asked = optionsOf(project, unit, given);
  const target = SCRIPT.test(given.out ?? "") ? "js" : "ts";
  const options =
    given.out === undefined ? asked : ({ ...asked, target } as const);
  if (!types) {
    const path = given.out ?? modulePath(project, unit, options);
    return { unit, options, path: posix.normalize(path), types };
  }
  const path = declarationsPath(unit.source)!;
  return { unit, options: { ...options, target: "js" }, path, types };
}

/** What the unit itself asks for goes before the configuration, and the pattern before the whole. */
export function optionsOf(
  { config }: Project,
  unit: Unit,
  { out: _out, ...given }: FileOptions,
): Options {
  return { ...config.options, ...given, ...unit.options };
}

function modulePath(
  { config }: Project,
  { source, name }: Unit,
  { target = "ts" }: Options,
): string {
  const folder = config.beside
    ? posix.dirname(source)
    : (config.outDir ?? FOLDER).replaceAll("\\", "/");
  return posix.join(folder, `${name}.${target}`);
}

/** Where to look for files that nothing is made of any more. */
export function outputPatterns(
  { config }: Project,
  types: boolean,
): readonly string[] {
  if (types) return ["**/*.d.{grad,yaml,yml}.ts"];
  if (config.beside) return ["**/*.{ts,js}"];
  const folder = (config.outDir ?? FOLDER).replaceAll("\\", "/");
  return [posix.join(folder, "**/*.{ts,js}")];
}

/** Targets that are one file, by its path. */
export function conflictsOf(
  targets: readonly Target[],
): ReadonlyMap<string, readonly Target[]> {
  const byPath = new Map<string, Target[]>();
  for (const one of targets)
    byPath.set(one.path, [...(byPath.get(one.path) ?? []), one]);
  return new Map([...byPath].filter(([, some]) => some.length > 1));
}

/** The files of a target: of JavaScript the declarations, too. */
export const pathsOf = ({ path, types }: Pick<Target, "path" | "types">) =>
  types || !SCRIPT.test(path) ? [path] : [path, declarationsOf(path)];

/** Sources to files, whole or not at all: `gradsmith generate` but for its command line. */
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../cli/usage.ts";
import { CompileError, didYouMean } from "../errors.ts";
import type { Project } from "./config-file.ts";
import { foreignIn, stateOf, write } from "./files.ts";
import { compileUnit, filesOf } from "./module.ts";
import { orphansOf } from "./orphans.ts";
import { declarationsPath } from "./kinds.ts";
import {
  conflictsOf,
  outputPatterns,
  pathsOf,
  type Target,
  targetOf,
} from "./plan.ts";
import type { FileReport, Listener, State } from "./reports.ts";
import { findSources, Overrides } from "./sources.ts";
import { shownPath } from "../cli/output.ts";
import { type Unit, unitsOf } from "./units.ts";

export interface Settings {
  /** Which sources; all of the project where there is none. */
  readonly patterns: readonly string[];
  /** Whether to say what would change rather than to change it. */
  readonly check: boolean;
  /** Whether to make the declarations of sources in place of modules. */
  readonly types: boolean;
}

/** Makes the files of a project; when run again, only those whose sources have changed. */
export class Generator {
  readonly project: Project;
  readonly #settings: Settings;
  readonly #listener: Listener;
  /** What each file was made of last, by its path. */
  readonly #made = new Map<string, string>();

  constructor(project: Project, settings: Settings, listener: Listener) {
    this.project = project;
    this.#settings = settings;
    this.#listener = listener;
  }

  /** Throws a UsageError if a pattern fits no source. Reports come in the order of the sources. */
  async run(): Promise<readonly FileReport[]> {
    const reports: FileReport[] = [];
    const add = (report: FileReport | undefined): void => {
      if (report === undefined) return;
      reports.push(report);
      this.#listener.file(report);
    };
    const targets = await this.#plan(add);
    const conflicts = conflictsOf(targets);
    for (const [path, some] of conflicts) add(this.#conflict(path, some));
    for (const target of targets)
      if (!conflicts.has(target.path)) add(await this.#make(target));
    if (this.#settings.patterns.length === 0)
      for (const path of await this.#orphans(targets)) add(this.#orphan(path));
    return reports;
  }

  async #plan(
    add: (report: FileReport | undefined) => void,
  ): Promise<readonly Target[]> {
    const { patterns, types } = this.#settings;
    const overrides = await Overrides.of(this.project);
    const sources = await findSources(this.project, patterns);
    if (patterns.length === 0) checkUsed(overrides, sources);
    const targets: Target[] = [];
    for (const source of sources) {
      if (types && declarationsPath(source) === undefined) continue;
      const units = await this.#read(source);
      if (units === undefined) {
        add(this.#report("failed", source));
        continue;
      }
      for (const unit of units) {
        targets.push(targetOf(this.project, unit, overrides, types));
      }
    }
    return targets;
  }

  /** The units of a source; undefined, and the reason told, where it cannot be read. */
  async #read(source: string): Promise<readonly Unit[] | undefined> {
    try {
      return await unitsOf(this.project, source);
    } catch (error) {
      this.#tell(error);
      return undefined;
    }
  }

  /** What is wrong with the input or the file system is told; anything else is a bug. */
  #tell(error: unknown): void {
    if (error instanceof CompileError)
      this.#listener.diagnostics(error.diagnostics);
    else if (error instanceof UsageError)
      this.#listener.problem(error.message, error.hint);
    else throw error;
  }

  #report(
    state: State,
    source: string | undefined,
    path?: string,
    facts: Partial<FileReport> = {},
  ): FileReport {
    const { root } = this.project;
    return {
      source: source && shownPath(join(root, source)),
      output: path && shownPath(join(root, path)),
      state,
      ...facts,
    };
  }

  #conflict(path: string, targets: readonly Target[]): FileReport {
    const { root } = this.project;
    const sources = targets.map((one) =>
      shownPath(join(root, one.unit.source)),
    );
    this.#listener.problem(
      `${sources.map((one) => `'${one}'`).join(" and ")} would both be '${shownPath(join(root, path))}'`,
      "rename one, or give it another file by 'out' in 'overrides' of the configuration",
    );
    return this.#report("refused", undefined, path);
  }

  /** Undefined where nothing has changed since the last time. */
  async #make(target: Target): Promise<FileReport | undefined> {
    const { unit, options, path } = target;
    const key = JSON.stringify([unit.text, options]);
    const isThere = existsSync(join(this.project.root, path));
    if (this.#made.get(path) === key && isThere) return undefined;
    this.#made.set(path, key);
    try {
      return await this.#compile(target);
    } catch (error) {
      this.#tell(error);
      return this.#report("failed", unit.source, path);
    }
  }

  async #compile({ unit, options, path, types }: Target): Promise<FileReport> {
    const { root } = this.project;
    const start = performance.now();
    const compiled = await compileUnit(unit, options);
    this.#listener.diagnostics(compiled.warnings);
    const target = { path: join(root, path), types };
    const files = await filesOf(compiled, options, target);
    const foreign = foreignIn(files);
    if (foreign !== undefined) {
      this.#listener.problem(
        `'${shownPath(foreign)}' is in the way: it is none of Gradsmith's files`,
        "move it, or choose another file by 'out' in 'overrides' of the configuration",
      );
      return this.#report("refused", unit.source, path);
    }
    const state = this.#settings.check ? stateOf(files) : write(files);
    const milliseconds = performance.now() - start;
    const bytes = Buffer.byteLength(files[0]![1]);
    const facts = { bytes, cost: compiled.cost, milliseconds };
    return this.#report(state, unit.source, path, facts);
  }

  async #orphans(targets: readonly Target[]): Promise<string[]> {
    const patterns = outputPatterns(this.project, this.#settings.types);
    return orphansOf(this.project, patterns, {
      outputs: new Set(targets.flatMap(pathsOf)),
      sources: new Set(targets.map((one) => one.unit.source)),
    });
  }

  #orphan(path: string): FileReport {
    if (this.#settings.check) return this.#report("orphaned", undefined, path);
    rmSync(join(this.project.root, path), { force: true });
    return this.#report("removed", undefined, path);
  }
}

/** Overrides of no file are probably misspelled. */
function checkUsed(overrides: Overrides, sources: readonly string[]): void {
  const [pattern] = overrides.unused(sources);
  if (pattern === undefined) return;
  const near = didYouMean(pattern, sources);
  throw new UsageError(
    `the configuration has overrides for '${pattern}', which fits no source`,
    near === undefined ? "" : `did you mean '${near}'?`,
  );
}

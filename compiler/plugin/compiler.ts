/** What the plugin does, whichever bundler asks: a source to JavaScript, its map, and its declarations. */
import { basename, isAbsolute, relative } from "node:path";
import { openProject, type Project } from "../build/config-file.ts";
import { foreignIn, write } from "../build/files.ts";
import { declarationsPath, kindOf, stemOf } from "../build/kinds.ts";
import { mapped, type Mapped, type Program } from "../build/mapping.ts";
import {
  type Compiled,
  compileUnit,
  emitted,
  filesOf,
} from "../build/module.ts";
import { optionsOf } from "../build/plan.ts";
import { Overrides } from "../build/sources.ts";
import { readText, type Unit } from "../build/units.ts";
import { shownPath } from "../cli/output.ts";
import type { Diagnostic, SourceText } from "../errors.ts";
import type { Options } from "../options.ts";
import type { ReadResult } from "../read/module.ts";
import type { PluginOptions } from "./options.ts";

export interface Loaded extends Mapped {
  readonly warnings: readonly Diagnostic[];
}

interface Opened {
  readonly project: Project;
  readonly overrides: Overrides;
}

export class SourceCompiler {
  /** Where patterns of the configuration start, until a configuration says otherwise. */
  root = process.cwd();
  readonly #options: PluginOptions;
  #opened: Promise<Opened> | undefined;

  constructor(options: PluginOptions) {
    this.#options = options;
  }

  /** The file of the configuration, if there is one. */
  async configFile(): Promise<string | undefined> {
    return (await this.#open()).project.file;
  }

  /** The configuration is read again when it is next needed. */
  reload(): void {
    this.#opened = undefined;
  }

  /** Throws a CompileError with places in the file. */
  async compile(path: string): Promise<Loaded> {
    const { project, overrides } = await this.#open();
    const unit = unitOf(project, path);
    const given = optionsOf(project, unit, overrides.for(unit.source));
    const options = { ...given, target: "js" } as const;
    const compiled = await compileUnit(unit, options, { marks: true });
    const { code } = emitted(compiled, options);
    if (this.#options.types !== false)
      await writeTypes(compiled, options, path);
    const { warnings } = compiled;
    return { ...mapped(code, ...programsOf(compiled, path)), warnings };
  }

  #open(): Promise<Opened> {
    this.#opened ??= this.#openNow();
    return this.#opened;
  }

  async #openNow(): Promise<Opened> {
    const { config: named, options, overrides } = this.#options;
    const found: Project =
      named === false
        ? { root: this.root, config: {}, file: undefined }
        : await openProject(this.root, named);
    const project: Project = {
      ...found,
      config: {
        ...found.config,
        options: { ...found.config.options, ...options },
        overrides: { ...found.config.overrides, ...overrides },
      },
    };
    return { project, overrides: await Overrides.of(project) };
  }
}

function unitOf({ root }: Project, path: string): Unit {
  const source = relative(root, path).replaceAll("\\", "/");
  const isInside = !source.startsWith("..") && !isAbsolute(source);
  return {
    source: isInside ? source : basename(path),
    name: basename(stemOf(path, kindOf(path)!)),
    text: { file: shownPath(path), text: readText(path) },
    options: {},
  };
}

/** What code comes from. Lines of a network's programs lead to the layers that they come from. */
export function programsOf(
  { lowered: { text, read, options } }: Compiled,
  path: string,
): [Program, Program?] {
  const program = (
    { text: words }: SourceText,
    { lines }: ReadResult,
  ): Program => ({
    source: path,
    text: words,
    statements: lines.map((one) => one.span),
  });
  const { network } = options;
  const learn = program(text, read);
  if (network === undefined) return [learn];
  const { definition, origins } = network;
  const made = (one: Program, lines: readonly number[]): Program => ({
    ...one,
    origin: { text: definition, lines },
  });
  const { predict } = read;
  return predict === undefined
    ? [made(learn, origins.learn)]
    : [
        made(learn, origins.learn),
        made(program(network.predict, predict), origins.predict),
      ];
}

/** What stands in the way is left there: whoever wrote it has types of their own. */
async function writeTypes(
  compiled: Compiled,
  options: Options,
  path: string,
): Promise<void> {
  const target = { path: declarationsPath(path)!, types: true };
  const files = await filesOf(compiled, options, target);
  if (foreignIn(files) === undefined) write(files);
}

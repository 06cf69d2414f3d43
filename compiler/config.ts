/** What a project asks of the build step: `gradsmith.config.ts` and definitions in TypeScript. */
import { didYouMean } from "./errors.ts";
import { checkOptions, type Options } from "./options.ts";

/** What holds for the files of a pattern. */
export interface FileOptions extends Options {
  /** The file to write, from the folder of the configuration; for one source only. */
  readonly out?: string;
}

/** The configuration of a project. Patterns and folders start at the folder it lies in. */
export interface Config {
  /** Patterns of sources; default: every *.grad, *.grad.ts, *.net.yaml, *.net.yml and *.net.json. */
  readonly include?: string | readonly string[];
  /** Patterns of what is left out, besides node_modules and folders that begin with a dot. */
  readonly exclude?: string | readonly string[];
  /** The folder that modules are written to; default: "generated". */
  readonly outDir?: string;
  /** Whether modules are written beside their sources rather than to a folder. */
  readonly beside?: boolean;
  /** Whether declarations for imports of the sources themselves are written in place of modules. */
  readonly types?: boolean;
  /** For every file. */
  readonly options?: Options;
  /** For some files, by pattern; of several that fit, later ones win. */
  readonly overrides?: Readonly<Record<string, FileOptions>>;
}

/** A program that stands in a *.grad.ts file. */
export interface ProgramDefinition extends Options {
  /** The program, in the words of a *.grad file. */
  readonly text: string;
}

/** Gives its argument back: editors know what may stand in a configuration. */
export const defineConfig = (config: Config): Config => config;

/** Gives its argument back: `gradsmith generate` finds it in a *.grad.ts file and compiles it. */
export const defineProgram = <Program extends ProgramDefinition>(
  program: Program,
): Program => program;

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === "string" && value !== "";
const isTexts: Check = (value) =>
  isText(value) || (Array.isArray(value) && value.every(isText));
const isFlag: Check = (value) => typeof value === "boolean";
const isObject: Check = (value) =>
  typeof value === "object" && value !== null && !Array.isArray(value);

// prettier-ignore
const FIELDS: Readonly<Record<keyof Config, readonly [Check, string]>> = {
  include:   [isTexts,  "a pattern, or a list of patterns"],
  exclude:   [isTexts,  "a pattern, or a list of patterns"],
  outDir:    [isText,   "a folder"],
  beside:    [isFlag,   "true or false"],
  types:     [isFlag,   "true or false"],
  options:   [isObject, "options by name, such as { functions: \"all\" }"],
  overrides: [isObject, "options by pattern, such as { \"src/loss.grad\": { functions: \"all\" } }"],
};

/** Throws a TypeError if a field of the configuration is unknown or of the wrong kind. */
export function checkConfig(config: unknown): asserts config is Config {
  if (!isObject(config))
    throw new TypeError("expected an object, such as { outDir: 'generated' }");
  for (const [name, value] of Object.entries(config as object)) {
    const row = Object.hasOwn(FIELDS, name)
      ? FIELDS[name as keyof Config]
      : undefined;
    if (row === undefined) throw unknownField(name);
    if (value !== undefined && !row[0](value))
      throw new TypeError(`'${name}': expected ${row[1]}`);
  }
  checkTogether(config as Config);
}

function unknownField(name: string): TypeError {
  const near = didYouMean(name, Object.keys(FIELDS));
  return new TypeError(
    `there is no '${name}' in a configuration` +
      (near ? `; did you mean '${near}'?` : ""),
  );
}

function checkTogether({ beside, outDir, options, overrides }: Config): void {
  if (beside && outDir !== undefined)
    throw new TypeError("'beside' and 'outDir' exclude each other");
  within("'options'", () => checkOptions(options ?? {}));
  for (const [pattern, given] of Object.entries(overrides ?? {}))
    within(`'overrides', '${pattern}'`, () => {
      if (!isObject(given)) throw new TypeError("expected options by name");
      const { out, ...rest } = given;
      if (out !== undefined && !isText(out))
        throw new TypeError("'out': expected a file");
      checkOptions(rest);
    });
}

/** What is wrong inside is said with its place. */
function within(where: string, action: () => void): void {
  try {
    action();
  } catch (error) {
    throw new TypeError(`${where}: ${(error as Error).message}`);
  }
}

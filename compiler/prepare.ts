/** What is given to be compiled, as the passes take it: a program, or the programs of a network. */
import type { CompileOptions } from "./compile.ts";
import type { SourceText } from "./errors.ts";
import {
  definitionText,
  isDefinition,
  isNetworkFile,
  networkName,
} from "./network/files.ts";
import type { Definition } from "./network/types.ts";
import {
  compileOptions,
  type Options,
  type Source,
  sourceText,
} from "./options.ts";

export interface Prepared {
  readonly text: SourceText;
  readonly options: CompileOptions;
}

/** Throws a CompileError if a definition is wrong, and a TypeError if the source or an option is. */
export async function prepare(
  source: Source | Definition,
  options: Options,
): Promise<Prepared> {
  const text = isDefinition(source)
    ? definitionText(source)
    : sourceText(source);
  if (!isDefinition(source) && !isNetworkFile(text.file))
    return { text, options: compileOptions(text, options) };
  const problem = unfit(options);
  if (problem !== undefined) throw new TypeError(problem);
  return network(text, options);
}

async function network(
  definition: SourceText,
  options: Options,
): Promise<Prepared> {
  const { networkSource } = await import("./network/source.ts");
  const { text, statistics, learns, parts } = networkSource(definition);
  const { file } = definition;
  return {
    text,
    options: {
      // Without a loss there is nothing to learn: the network is there to be used.
      ...(!learns && { functions: ["predict"] }),
      ...compileOptions(text, options),
      name: options.name ?? networkName(file),
      ...(isNetworkFile(file) && { from: file }),
      statistics,
      network: parts,
    },
  };
}

// prettier-ignore
const UNFIT: readonly (keyof Options)[] = ["inputs", "shapes", "wrt", "output", "statistics"];

/** What is wrong with options that only programs have; undefined if nothing. */
export function unfit(options: Options): string | undefined {
  const found = UNFIT.find((name) => options[name] !== undefined);
  return found && `option '${found}': a network says that itself`;
}

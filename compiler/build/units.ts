/** What a source holds: one unit for each module that is made of it. */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { UsageError } from "../cli/usage.ts";
import { reason } from "../cli/usage.ts";
import { shownPath } from "../cli/output.ts";
import type { Diagnostic, SourceText } from "../errors.ts";
import type { Options } from "../options.ts";
import type { Project } from "./config-file.ts";
import { kindOf, stemOf } from "./kinds.ts";

/** A program or a network of which a module is to be made. */
export interface Unit {
  /** The source, from the root, with slashes: what headers name. */
  readonly source: string;
  /** What the module's file is called, without its ending. */
  readonly name: string;
  readonly text: SourceText;
  /** What the source itself asks for. */
  readonly options: Options;
  /** Brings a diagnostic about `text` to its place in the source, where that is another text. */
  readonly relocate?: (diagnostic: Diagnostic) => Diagnostic;
}

/**
 * Reads a source of the project, given by its path from the root.
 *
 * Throws a CompileError where a *.grad.ts file is wrong, and a UsageError where a file cannot be read.
 */
export async function unitsOf(
  { root }: Project,
  source: string,
): Promise<readonly Unit[]> {
  const path = join(root, source);
  const text = { file: shownPath(path), text: readText(path) };
  const kind = kindOf(source)!;
  const name = basename(stemOf(source, kind));
  if (kind.holds !== "definitions")
    return [{ source, name, text, options: {} }];
  const { definedUnits } = await import("./definitions/units.ts");
  return definedUnits(text, source, name);
}

export function readText(path: string): string {
  try {
    const options = { fatal: true, ignoreBOM: true };
    return new TextDecoder("utf-8", options).decode(readFileSync(path));
  } catch (error) {
    const why = error instanceof TypeError ? "it is not UTF-8" : reason(error);
    throw new UsageError(`cannot read '${shownPath(path)}': ${why}`);
  }
}

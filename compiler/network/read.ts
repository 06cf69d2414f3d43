/** A definition's text to its programs; every mistake has its place in the text. */
import {
  type Code,
  CompileError,
  diagnose,
  type Diagnostic,
  type SourceText,
} from "../errors.ts";
import { definitionSchema } from "./definition.ts";
import { type Document, readDocument } from "./document.ts";
import { type Doubt, doubtsOf } from "./doubts.ts";
import { DefinitionError, type Path, showPath } from "./error.ts";
import type { Mistake } from "./mistakes.ts";
import { networkProgram } from "./program.ts";
import type { Definition, NetworkProgram } from "./types.ts";
import { validate } from "./validate.ts";

/** A network, and where the parts of its definition begin in the text. */
export type ReadNetwork = NetworkProgram & {
  readonly placeOf: (path: Path) => number;
  readonly warnings: readonly Diagnostic[];
};

/** Throws a CompileError with every mistake that there is in the text. */
export function readNetwork(source: SourceText): ReadNetwork {
  const document = readDocument(source);
  checkContents(source, document);
  const mistakes = validate(definitionSchema, document.value);
  if (mistakes.length > 0)
    throw new CompileError(
      mistakes
        .map((one) => diagnosticOf(one, source, document))
        .sort((a, b) => a.line - b.line || a.column - b.column),
    );
  try {
    const definition = document.value as Definition;
    return {
      ...networkProgram(definition),
      placeOf: (path) => document.spanOf(path).start,
      warnings: doubtsOf(definition).map((one) =>
        warningOf(one, source, document),
      ),
    };
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    const { path, message, hint } = error;
    const said = `${showPath(path)}: ${message}`;
    const span = document.spanOf(path);
    throw new CompileError(diagnose(source, span, "GS605", said, hint));
  }
}

function checkContents(source: SourceText, { value, spanOf }: Document): void {
  const fail = (code: Code, message: string, hint: string): never => {
    throw new CompileError(diagnose(source, spanOf([]), code, message, hint));
  };
  const hint = 'it begins so: "input: [2]", then "layers:"';
  if (value === null)
    fail("GS105", "there is no definition in this file", hint);
  if (Array.isArray(value))
    fail(
      "GS604",
      "a network is an object with the keys input and layers, not a list",
      hint,
    );
  if (typeof value !== "object")
    fail(
      "GS604",
      "a network is an object with the keys input and layers",
      hint,
    );
}

const warningOf = (
  { path, message, hint }: Doubt,
  source: SourceText,
  { spanOf }: Document,
): Diagnostic =>
  diagnose(source, spanOf(path), "GS606", message, hint, "warning");

function diagnosticOf(
  { path, at, code, message, hint }: Mistake,
  source: SourceText,
  { spanOf, keySpanOf }: Document,
): Diagnostic {
  const span = at === "key" ? keySpanOf(path) : spanOf(path);
  return diagnose(source, span, code, message, hint);
}

/** Definitions in TypeScript as texts that can be compiled, and errors in these at home in the file. */
import {
  CompileError,
  diagnose,
  type Diagnostic,
  type SourceText,
} from "../../errors.ts";
import { checkOptions, type Options } from "../../options.ts";
import type { Unit } from "../units.ts";
import { jsonOf } from "./json.ts";
import { allOf, type Definition, readDefinitions } from "./read.ts";
import {
  dedent,
  type Fields,
  plainOf,
  type Place,
  type Text,
} from "./values.ts";

/** The units of a *.grad.ts file: the default export is called like the file, others like themselves. */
export function definedUnits(
  file: SourceText,
  source: string,
  stem: string,
): Unit[] {
  return allOf(readDefinitions(file), (one) => {
    const name = one.name === "default" ? stem : one.name;
    const made = one.kind === "program" ? program : network;
    return [{ source, name, ...made(one, file) }];
  });
}

type Made = Pick<Unit, "text" | "options" | "relocate">;

function program({ value }: Definition, file: SourceText): Made {
  if (value.kind !== "fields") throw wrong(file, value, "an object");
  const text = value.entries.get("text")?.value;
  if (text?.kind !== "text")
    throw wrong(file, text ?? value, "the program as 'text'");
  const inside = dedent(text);
  return {
    text: { file: file.file, text: inside.value },
    options: optionsOf(value, file),
    relocate: (diagnostic) => relocated(diagnostic, inside, file),
  };
}

function optionsOf(value: Fields, file: SourceText): Options {
  const options: Record<string, unknown> = {};
  for (const [name, entry] of value.entries) {
    if (name === "text") continue;
    const one = { [name]: plainOf(entry.value) };
    try {
      checkOptions(one);
    } catch (error) {
      const { message } = error as Error;
      throw new CompileError(diagnose(file, entry.place, "GS215", message));
    }
    Object.assign(options, one);
  }
  return options;
}

/** A network goes through the reader of network files, as JSON. */
function network({ value }: Definition, file: SourceText): Made {
  const { text, originOf } = jsonOf(value);
  return {
    text: { file: `${file.file}.net.json`, text },
    options: {},
    relocate: (diagnostic) =>
      moved(diagnostic, originOf(startOf(diagnostic, text)), file),
  };
}

const wrong = (
  file: SourceText,
  place: Place,
  expected: string,
): CompileError =>
  new CompileError(
    diagnose(
      file,
      place,
      "GS211",
      `defineProgram: expected ${expected}`,
      'as in: defineProgram({ text: "(x + y) * z" })',
    ),
  );

const lines = (text: string): string[] => text.split("\n");

/** How long the first `count` characters of a text are. */
const lengthOf = (text: string, count: number): number =>
  [...text].slice(0, count).join("").length;

function offsetIn(text: string, line: number, column: number): number {
  const before = lines(text).slice(0, line - 1);
  const start = before.reduce((sum, one) => sum + one.length + 1, 0);
  return start + lengthOf(lines(text)[line - 1] ?? "", column - 1);
}

const startOf = ({ line, column }: Diagnostic, text: string): number =>
  offsetIn(text, line, column);

function relocated(
  diagnostic: Diagnostic,
  { value, offsets }: Text,
  file: SourceText,
): Diagnostic {
  const { line, column, endColumn } = diagnostic;
  const start = offsets[offsetIn(value, line, column)] ?? offsets.at(-1)!;
  const last = offsetIn(value, line, Math.max(column, endColumn - 1));
  const end =
    endColumn > column ? (offsets[last + 1] ?? offsets.at(-1)!) : start;
  return moved(diagnostic, { start, end }, file);
}

const moved = (
  { code, message, hint, severity }: Diagnostic,
  place: Place,
  file: SourceText,
): Diagnostic => ({
  ...diagnose(file, place, "GS900", message, hint, severity),
  code,
});

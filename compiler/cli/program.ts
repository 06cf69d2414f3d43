/** What commands that take a program have in common: its options, and one input. */
import type { ProgramOptions } from "../options.ts";
import { type Arguments, listOf, type Option } from "./arguments.ts";
import { parseShapes } from "./shapes.ts";
import { UsageError } from "./usage.ts";

// prettier-ignore
export const PROGRAM_OPTIONS: readonly Option[] = [
  { name: "shape",   value: "W=20x2,x=2", about: "shapes of free names; in X=Nx2, N is a size known when called" },
  { name: "wrt",     value: "a,b",        about: "differentiate by these; default: parameters, else all inputs" },
  { name: "outputs", value: "a,b",        about: "the results; default: the last assignment" },
];

type Given<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** The options that are there. */
export const givenOptions = <T extends object>(options: T): Given<T> =>
  Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined),
  ) as Given<T>;

export function programOptions(args: Arguments): ProgramOptions {
  const shapes = args.given.get("shape");
  return givenOptions({
    shapes: shapes && parseShapes(shapes),
    wrt: listOf(args, "wrt"),
    output: listOf(args, "outputs"),
  });
}

const EXAMPLE = '"(x + y) * z"';

/** The inputs of a command, at least one. */
export function someInputs(
  command: string,
  positionals: readonly string[],
): readonly string[] {
  if (positionals.length > 0) return positionals;
  throw new UsageError(
    `${command} needs a file, an expression, or -`,
    `as in: gradsmith ${command} ${EXAMPLE}`,
  );
}

/** The input of a command that takes one. */
export function onlyInput(
  command: string,
  positionals: readonly string[],
): string {
  const [input, ...more] = someInputs(command, positionals);
  if (more.length > 0)
    throw new UsageError(
      `${command} takes one input, and ${positionals.length} came: ${positionals.map((one) => `'${one}'`).join(" ")}`,
      `an expression stands in quotes, as in: gradsmith ${command} ${EXAMPLE}`,
    );
  return input!;
}

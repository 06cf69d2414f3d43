/** Points as the command line spells them: x=-2,w=[1,2,3],W=[1,2;3,4]. */
import { didYouMean } from "../errors.ts";
import type { Data } from "../load/data.ts";
import { type Arguments, type Option, valueOf } from "./arguments.ts";
import { UsageError } from "./usage.ts";

// prettier-ignore
export const AT_OPTION: Option =
  { name: "at", value: "x=-2,w=[1,2]", about: "values of inputs: numbers, vectors [1,2], matrices [1,2;3,4]" };
// prettier-ignore
export const SIZES_OPTION: Option =
  { name: "sizes", value: "N=17", about: "sizes known when called; default: as in --at, else small numbers" };
// prettier-ignore
export const SEED_OPTION: Option =
  { name: "seed", value: "N", about: "what numbers are drawn from that --at does not give; default: 1" };

type Nested = number | readonly Nested[];

/** Commas outside of brackets. */
function split(text: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const character of text) {
    if (character === "[") depth++;
    if (character === "]") depth--;
    if (character === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts;
}

const wrong = (option: string, entry: string, why: string): UsageError =>
  new UsageError(
    `--${option}: ${why} in '${entry.trim()}'`,
    option === "at"
      ? "as in x=-2, w=[1,2,3] or W=[1,2;3,4]"
      : "as in N=17 or N=300,T=5",
  );

/** The values of an option of the form a=…,b=…, by name. */
function parse(args: Arguments, option: string): Record<string, Nested> {
  const found = new Map<string, Nested>();
  for (const entry of (args.given.get(option) ?? []).flatMap(split)) {
    const [, name, value] = /^\s*([^=\s]+)\s*=(.*)$/s.exec(entry) ?? [];
    if (name === undefined || value === undefined)
      throw wrong(option, entry, "there is no '='");
    if (found.has(name))
      throw new UsageError(`--${option}: two values are given for '${name}'`);
    found.set(name, parseValue(option, entry, value.trim()));
  }
  return Object.fromEntries(found);
}

function parseValue(option: string, entry: string, text: string): Nested {
  if (!text.startsWith("[")) return parseNumber(option, entry, text);
  // Rows behind semicolons are rows in brackets of their own.
  const spelled = text.replace(
    /\[([^[\]]*;[^[\]]*)\]/g,
    (_, rows: string) =>
      `[${rows
        .split(";")
        .map((row) => `[${row}]`)
        .join(",")}]`,
  );
  try {
    return JSON.parse(spelled) as Nested;
  } catch {
    throw wrong(option, entry, "brackets or numbers are not right");
  }
}

function parseNumber(option: string, entry: string, text: string): number {
  const value = text === "" ? NaN : Number(text);
  if (Number.isNaN(value))
    throw wrong(
      option,
      entry,
      text === "" ? "the value is missing" : `'${text}' is no number`,
    );
  return value;
}

/** The point of --at. */
export const pointOf = (args: Arguments): Readonly<Record<string, Data>> =>
  parse(args, "at") as Readonly<Record<string, Data>>;

/** The sizes of --sizes. */
export function sizesOf(args: Arguments): Readonly<Record<string, number>> {
  const sizes = parse(args, "sizes");
  for (const [name, value] of Object.entries(sizes))
    if (typeof value !== "number" || !Number.isInteger(value) || value < 1)
      throw new UsageError(
        `--sizes: '${name}' must be a whole number, 1 or more`,
        "as in N=17 or N=300,T=5",
      );
  return sizes as Readonly<Record<string, number>>;
}

/** Sizes that no program has are mistyped. */
export function checkSizes(
  given: Readonly<Record<string, number>> = {},
  known: Iterable<string>,
): void {
  const names = new Set(known);
  for (const name of Object.keys(given)) {
    if (names.has(name)) continue;
    const near = didYouMean(name, names);
    throw new UsageError(
      `--sizes: there is no size '${name}'`,
      near
        ? `did you mean '${near}'?`
        : names.size === 0
          ? "all shapes are known"
          : `the sizes are ${[...names].join(", ")}`,
    );
  }
}

/** The number of an option that must be one. */
export function numberOf(
  args: Arguments,
  name: string,
  isRight: (value: number) => boolean,
  expected: string,
): number | undefined {
  const text = valueOf(args, name);
  if (text === undefined) return undefined;
  const value = text.trim() === "" ? NaN : Number(text);
  if (isRight(value)) return value;
  throw new UsageError(`--${name}: expected ${expected}, got '${text}'`);
}

export const seedOf = (args: Arguments): number | undefined =>
  numberOf(args, "seed", Number.isSafeInteger, "a whole number");

/** Runs what checks a point: what does not fit is wrong usage. */
export function fitting<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw asUsage(error);
  }
}

/** An error of a point as one of the command line. */
export function asUsage(error: unknown): unknown {
  const isOfData = error instanceof TypeError || error instanceof RangeError;
  // Our own mistakes are of these classes, too, but do not name what is given.
  return isOfData && /^\S.*: |^the /.test(error.message)
    ? new UsageError(`--at: ${error.message}`)
    : error;
}

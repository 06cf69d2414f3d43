/** Arguments to options: node's parser, with our words for what is wrong. */
import { parseArgs } from "node:util";
import { didYouMean } from "../errors.ts";
import { UsageError } from "./usage.ts";

/** An option; one with a `value` takes what its name says. */
export interface Option {
  readonly name: string;
  readonly short?: string;
  readonly value?: string;
  readonly about: string;
}

export interface Arguments {
  readonly positionals: readonly string[];
  /** Options that were given, each with its values in order ("" for those that take none). */
  readonly given: ReadonlyMap<string, readonly string[]>;
}

/** A word that can only be an option: --out, --out=file, -o. Anything else may be an expression: -x^2. */
const OPTION = /^(?:--[a-z][a-z-]*(?:=.*)?|-[a-z])$/is;

export function parseArguments(
  words: readonly string[],
  options: readonly Option[],
): Arguments {
  const { tokens } = parseArgs({
    args: [...expressionsLast(words, options)],
    options: Object.fromEntries(options.map(configure)),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const given = new Map<string, string[]>();
  const positionals: string[] = [];
  for (const token of tokens)
    if (token.kind === "positional") positionals.push(token.value);
    else if (token.kind === "option") {
      const { name, rawName, value, inlineValue } = token;
      const option = options.find((one) => one.name === name);
      if (option === undefined) throw unknown(rawName, options);
      checkValue(option, rawName, value, inlineValue);
      given.set(name, [...(given.get(name) ?? []), value ?? ""]);
    }
  return { positionals, given };
}

const configure = ({ name, short, value }: Option) =>
  [
    name,
    {
      type: value === undefined ? ("boolean" as const) : ("string" as const),
      ...(short && { short }),
    },
  ] as const;

/** The words with expressions that begin with a sign behind `--`, where they are no options. */
function expressionsLast(
  words: readonly string[],
  options: readonly Option[],
): string[] {
  const before: string[] = [];
  const after: string[] = [];
  for (let k = 0; k < words.length; k++) {
    const word = words[k]!;
    if (word === "--") {
      after.push(...words.slice(k + 1));
      break;
    }
    const isOption = OPTION.test(word);
    if (word.startsWith("-") && word !== "-" && !isOption) after.push(word);
    else before.push(word);
    const takes = options.some(
      ({ name, short, value }) =>
        value !== undefined && (word === `--${name}` || word === `-${short}`),
    );
    if (takes && k + 1 < words.length) before.push(words[++k]!);
  }
  return after.length === 0 ? before : [...before, "--", ...after];
}

function unknown(rawName: string, options: readonly Option[]): UsageError {
  const names = options.map((one) => `--${one.name}`);
  const near = didYouMean(rawName, names);
  return new UsageError(
    `unknown option '${rawName}'`,
    near
      ? `did you mean '${near}'?`
      : `for an expression that begins so, write: -- "${rawName}"`,
  );
}

function checkValue(
  { value: wanted }: Option,
  rawName: string,
  value: string | undefined,
  inline: boolean | undefined,
): void {
  if (wanted === undefined) {
    if (value !== undefined)
      throw new UsageError(`the option '${rawName}' takes no value`);
    return;
  }
  const forgotten =
    inline !== true && value !== undefined && OPTION.test(value);
  if (value === undefined || value === "" || forgotten)
    throw new UsageError(
      `the option '${rawName}' needs a value` +
        (forgotten ? `, and got the option '${value}'` : ""),
      `as in: ${rawName} ${wanted}`,
    );
}

/** The last value of an option, or undefined. */
export const valueOf = (args: Arguments, name: string): string | undefined =>
  args.given.get(name)?.at(-1);

/** All values of an option, split at commas. */
export const listOf = (
  args: Arguments,
  name: string,
): readonly string[] | undefined =>
  args.given.get(name)?.flatMap((value) => splitList(name, value));

function splitList(name: string, value: string): string[] {
  const parts = value.split(",").map((part) => part.trim());
  if (parts.includes(""))
    throw new UsageError(
      `--${name}: a name is missing in '${value}'`,
      "names are separated by single commas, as in a,b",
    );
  return parts;
}

/** A whole number, at least `least`. */
export function countOf(
  args: Arguments,
  name: string,
  least: number,
): number | undefined {
  const value = valueOf(args, name);
  if (value === undefined) return undefined;
  const count = /^\d+$/.test(value) ? Number(value) : -1;
  if (count >= least && Number.isSafeInteger(count)) return count;
  throw new UsageError(
    `--${name}: expected a whole number, ${least} or more, got '${value}'`,
  );
}

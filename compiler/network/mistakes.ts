/** What is said of a wrong value: what was expected, what came, what was probably meant. */
import * as v from "valibot";
import { didYouMean, type Code } from "../errors.ts";
import { knownAs } from "./elsewhere.ts";
import { type Path, showPath } from "./error.ts";
import { listed } from "./schema.ts";

export interface Mistake {
  readonly path: Path;
  /** Whether the key or the value at the path is wrong. */
  readonly at: "key" | "value";
  readonly code: Code;
  readonly message: string;
  readonly hint: string;
  /** Of an unknown key: the one that was probably meant. */
  readonly meant?: string;
}

export type Schema = v.GenericSchema;

/** What schemas of valibot are made of, as far as definitions use them. */
export interface Parts {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly item?: Schema;
  readonly items?: readonly Schema[];
  readonly key?: string;
  readonly options?: readonly unknown[];
  readonly wrapped?: Schema;
  readonly getter?: (input: unknown) => Schema;
  readonly message?: unknown;
}

export const partsOf = (schema: Schema): Parts => schema as unknown as Parts;

export function unknownName(
  names: readonly string[],
  value: unknown,
  path: Path,
): Mistake {
  if (typeof value !== "string")
    return wrong(path, `expected ${oneOf(names)}`, value);
  const near = knownAs(value, names) ?? didYouMean(value, names);
  return {
    path,
    at: "value",
    code: "GS604",
    message: `${showPath(path)}: there is no '${value}'`,
    hint: near ? `did you mean '${near}'?` : `it is ${oneOf(names)}`,
  };
}

export const oneOf = (names: readonly string[]): string =>
  names.length > 3 ? `one of ${names.join(", ")}` : listed(names);

/** What a schema wants, by its own message or by its type. */
export function expectation(schema: Schema): string {
  const { message, type, options } = partsOf(schema);
  if (typeof message === "string") return message;
  switch (type) {
    case "strict_object":
      return "expected an object";
    case "variant":
      return "expected an object with a type";
    case "array":
      return "expected a list";
    case "picklist":
      return "expected a name";
    case "union":
      return `expected ${listed((options as readonly Schema[]).map((one) => expectation(one).replace("expected ", "")))}`;
    default:
      return `expected a ${type}`;
  }
}

/** "did you mean 20?" for "20", "did you mean true?" for yes. */
export function meant(schema: Schema, value: unknown): string {
  if (typeof value !== "string") return "";
  const number = value.trim() === "" ? NaN : Number(value);
  if (!Number.isNaN(number) && v.is(schema, number))
    return `did you mean ${number}, without quotes?`;
  const candidates: readonly boolean[] = [
    ...(/^(yes|on|true)$/i.test(value) ? [true] : []),
    ...(/^(no|off|false)$/i.test(value) ? [false] : []),
  ];
  const found = candidates.find((one) => v.is(schema, one));
  return found === undefined ? "" : `did you mean ${found}?`;
}

export const namedObject = (value: unknown): string =>
  typeof value === "string"
    ? "keys and values stand in { }, or on lines of their own"
    : "";

export function wrong(
  path: Path,
  expected: string,
  value: unknown,
  hint = "",
): Mistake {
  const place = path.length === 0 ? "" : `${showPath(path)}: `;
  return {
    path,
    at: "value",
    code: "GS604",
    message: `${place}${expected}, got ${show(value)}`,
    hint,
  };
}

const LONGEST = 40;

function show(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value))
    return value.length > 0 ? "a list" : "an empty list";
  if (typeof value === "object") return "an object";
  if (typeof value !== "string") return String(value);
  return JSON.stringify(
    value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value,
  );
}

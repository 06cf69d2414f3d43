/**
 * What a schema has against a value: every mistake, each with its path and what was probably meant.
 *
 * The structure is walked here, so that one mistake hides no other and unknown keys can be compared with
 * the known ones; what a number or a name must be like is left to valibot.
 */
import * as v from "valibot";
import { didYouMean } from "../errors.ts";
import { knownAs } from "./elsewhere.ts";
import { type Path, showPath } from "./error.ts";
import {
  expectation,
  meant,
  type Mistake,
  partsOf,
  type Schema,
  unknownName,
  namedObject,
  wrong,
} from "./mistakes.ts";
import { listed } from "./schema.ts";

type Fields = Readonly<Record<string, unknown>>;

/** The mistakes in the order of the value's keys; empty if the schema accepts it. */
export function validate(schema: Schema, value: unknown): Mistake[] {
  const mistakes = walk(schema, value, []);
  return mistakes.length > 0 ? mistakes : checks(schema, value, []);
}

/** What a schema without structure, or the checks behind one with it, have against a value. */
function checks(schema: Schema, value: unknown, path: Path): Mistake[] {
  const result = v.safeParse(schema, value);
  if (result.success) return [];
  return result.issues.slice(0, 1).map((issue) => {
    const below = (issue.path ?? []).map(({ key }) => key as string | number);
    return wrong([...path, ...below], issue.message, issue.input);
  });
}

function walk(schema: Schema, value: unknown, path: Path): Mistake[] {
  const { type, wrapped, getter, item, items, options } = partsOf(schema);
  if (wrapped !== undefined)
    return value === undefined ? [] : walk(wrapped, value, path);
  if (getter !== undefined) return walk(getter(value), value, path);
  switch (type) {
    case "strict_object":
      return isFields(value)
        ? object(schema, value, path)
        : [wrong(path, expectation(schema), value, namedObject(value))];
    case "array":
      return Array.isArray(value)
        ? elements(schema, item!, value, path)
        : [wrong(path, expectation(schema), value)];
    case "strict_tuple":
      return Array.isArray(value) && value.length === items!.length
        ? value.flatMap((one, k) => walk(items![k]!, one, [...path, k]))
        : [wrong(path, expectation(schema), value)];
    case "variant":
      return variant(schema, value, path);
    case "union":
      return union(schema, options as readonly Schema[], value, path);
    case "picklist":
      return picklist(schema, value, path);
    default:
      return leaf(schema, value, path);
  }
}

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function leaf(schema: Schema, value: unknown, path: Path): Mistake[] {
  const result = v.safeParse(schema, value);
  if (result.success) return [];
  const { message } = result.issues[0];
  const own = typeof partsOf(schema).message === "string";
  const expected =
    own || message.startsWith("expected ") ? message : expectation(schema);
  return [wrong(path, expected, value, meant(schema, value))];
}

/** Unknown and missing keys, and what is wrong with the others. */
function object(schema: Schema, value: Fields, path: Path): Mistake[] {
  const entries = partsOf(schema).entries!;
  const found = Object.keys(value).flatMap((key) => {
    const inside = [...path, key];
    return Object.hasOwn(entries, key)
      ? walk(entries[key]!, value[key], inside)
      : [unknownKey(schema, value, inside)];
  });
  // A key that is probably misspelled is not missing, too.
  const spelled = new Set(found.map((one) => one.meant));
  const missing = Object.keys(entries).filter(
    (key) =>
      !Object.hasOwn(value, key) &&
      isRequired(entries[key]!) &&
      !spelled.has(key),
  );
  return [
    ...found,
    ...missing.map((key) => missingKey(entries[key]!, value, [...path, key])),
    ...(found.length + missing.length > 0 ? [] : checks(schema, value, path)),
  ];
}

const isRequired = (schema: Schema): boolean =>
  !["optional", "nullish", "exact_optional"].includes(partsOf(schema).type);

/** "dense has" for { type: dense, … }, "a network has" for the whole. */
function owner(value: Fields, path: Path): string {
  if (typeof value["type"] === "string") return value["type"];
  return path.length === 1 ? "a network" : `'${String(path.at(-2))}'`;
}

function unknownKey(schema: Schema, value: Fields, path: Path): Mistake {
  const key = String(path.at(-1));
  const known = Object.keys(partsOf(schema).entries!).filter(
    (one) => one !== "type" && !one.startsWith("$"),
  );
  const free = known.filter((one) => !Object.hasOwn(value, one));
  const near = knownAs(key, free) ?? didYouMean(key, free);
  return {
    path,
    at: "key",
    code: "GS602",
    ...(near !== undefined && { meant: near }),
    message: `${showPath(path)}: ${owner(value, path)} has no '${key}'`,
    hint: near
      ? `did you mean '${near}'?`
      : known.length > 0
        ? `it has ${listed(known, "and")}`
        : "it has no options",
  };
}

function missingKey(schema: Schema, value: Fields, path: Path): Mistake {
  const key = String(path.at(-1));
  const about = v.getDescription(schema as v.GenericSchema) ?? "";
  return {
    path: path.slice(0, -1).concat(value["type"] === undefined ? [] : ["type"]),
    at: "value",
    code: "GS603",
    message: `${showPath(path)}: ${owner(value, path)} needs '${key}'`,
    hint: about,
  };
}

/** Lists are checked as a whole, too: at least one layer. */
function elements(
  schema: Schema,
  item: Schema,
  value: readonly unknown[],
  path: Path,
): Mistake[] {
  const found = value.flatMap((one, k) => walk(item, one, [...path, k]));
  return found.length > 0 ? found : checks(schema, value, path);
}

/** The options of a variant by what their discriminator must be. */
function byName(schema: Schema): Map<string, Schema> {
  const { key, options } = partsOf(schema);
  return new Map(
    (options as readonly Schema[]).flatMap((one) => {
      const literal = partsOf(one).entries?.[key!] as
        { readonly literal?: unknown } | undefined;
      return [[String(literal?.literal), one] as const];
    }),
  );
}

function variant(schema: Schema, value: unknown, path: Path): Mistake[] {
  const key = partsOf(schema).key!;
  const known = byName(schema);
  const names = [...known.keys()];
  if (!isFields(value)) {
    const isName = typeof value === "string" && known.has(value);
    const hint = isName ? `did you mean { ${key}: ${value} }?` : "";
    return [wrong(path, `expected an object with a ${key}`, value, hint)];
  }
  const name = value[key];
  if (!Object.hasOwn(value, key))
    return [
      {
        path,
        at: "value",
        code: "GS603",
        message: `${showPath([...path, key])}: it is not said which, for there is no '${key}'`,
        hint: `it is one of ${names.join(", ")}`,
      },
    ];
  const chosen = typeof name === "string" ? known.get(name) : undefined;
  return chosen === undefined
    ? [unknownName(names, name, [...path, key])]
    : object(chosen, value, path);
}

/** Of names, or of numbers such as the exponent of a loss. */
function picklist(schema: Schema, value: unknown, path: Path): Mistake[] {
  const choices = partsOf(schema).options as readonly unknown[];
  if (choices.includes(value)) return [];
  return choices.every((one) => typeof one === "string")
    ? [unknownName(choices, value, path)]
    : [wrong(path, expectation(schema), value, meant(schema, value))];
}

/** Whether a schema is for this kind of value: a union, if one of its options is. */
function isFor(schema: Schema, kind: "object" | "list" | "scalar"): boolean {
  const { type, wrapped, options } = partsOf(schema);
  if (wrapped !== undefined) return isFor(wrapped, kind);
  switch (type) {
    case "union":
      return (options as readonly Schema[]).some((one) => isFor(one, kind));
    case "array":
    case "strict_tuple":
      return kind === "list";
    case "strict_object":
    case "variant":
      return kind === "object";
    default:
      return kind === "scalar";
  }
}

/** The options for a value of this kind are tried; what the nearest has against it is said. */
function union(
  schema: Schema,
  options: readonly Schema[],
  value: unknown,
  path: Path,
): Mistake[] {
  const kind = Array.isArray(value)
    ? "list"
    : isFields(value)
      ? "object"
      : "scalar";
  const tried = options
    .filter((one) => isFor(one, kind))
    .map((one) => ({ one, mistakes: walk(one, value, path) }));
  if (tried.some(({ mistakes }) => mistakes.length === 0)) return [];
  const names = tried.find(({ one }) => partsOf(one).type === "picklist");
  if (typeof value === "string" && names !== undefined) return names.mistakes;
  if (tried.length === 1 && kind !== "scalar") return tried[0]!.mistakes;
  return [wrong(path, expectation(schema), value, meant(schema, value))];
}

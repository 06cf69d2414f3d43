/** Pieces of the schema that several rows of the tables share; each says what it expects. */
import * as v from "valibot";

/** A whole number from 1. */
export const count = (description: string) =>
  v.pipe(
    v.number("expected a whole number from 1"),
    v.integer("expected a whole number from 1"),
    v.minValue(1, "expected a whole number from 1"),
    v.description(description),
  );

/** A whole number from 0. */
export const countFrom0 = (description: string) =>
  v.pipe(
    v.number("expected a whole number from 0"),
    v.integer("expected a whole number from 0"),
    v.minValue(0, "expected a whole number from 0"),
    v.description(description),
  );

export const finite = (description: string) =>
  v.pipe(
    v.number("expected a number"),
    v.finite("expected a finite number"),
    v.description(description),
  );

/** A number above 0. */
export const positive = (description: string) =>
  v.pipe(
    v.number("expected a number above 0"),
    v.finite("expected a finite number"),
    v.gtValue(0, "expected a number above 0"),
    v.description(description),
  );

/** A number from 0. */
export const notNegative = (description: string) =>
  v.pipe(
    v.number("expected a number from 0"),
    v.finite("expected a finite number"),
    v.minValue(0, "expected a number from 0"),
    v.description(description),
  );

/** A number from 0, below 1. */
export const fraction = (description: string) =>
  v.pipe(
    v.number("expected a number from 0 to 1, without 1"),
    v.minValue(0, "expected a number from 0 to 1, without 1"),
    v.ltValue(1, "expected a number from 0 to 1, without 1"),
    v.description(description),
  );

export const flag = (description: string) =>
  v.pipe(v.boolean("expected true or false"), v.description(description));

export const oneOf = <const Names extends readonly string[]>(
  names: Names,
  description: string,
) =>
  v.pipe(
    v.picklist(names, `expected ${listed(names)}`),
    v.description(description),
  );

/** a, b or c */
export const listed = (names: readonly string[], word = "or"): string =>
  names.length < 2
    ? names.join("")
    : `${names.slice(0, -1).join(", ")} ${word} ${names.at(-1)}`;

/** What the language can call something: letters, digits and _, not a digit first. */
export const identifier = (description: string) =>
  v.pipe(
    v.string("expected a name"),
    v.regex(
      /^[A-Za-z_][A-Za-z0-9_]*$/,
      "expected a name of letters, digits and _",
    ),
    v.description(description),
  );

/** A length: a number, or the name of a size that is known at the call. */
export const extentSchema = v.union(
  [
    count("A length that is known."),
    identifier("A length that is known at the call."),
  ],
  "expected a whole number from 1, or a name for a length that is known at the call",
);

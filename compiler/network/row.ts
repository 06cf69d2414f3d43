/** The types of the tables' rows. */
import * as v from "valibot";
import type { Draft, Value } from "./draft.ts";

export type Entries = v.ObjectEntries;

/** What `write` gets: the options as the schema leaves them, with their defaults. */
export type OptionsOf<E extends Entries> = v.InferOutput<Options<E>>;

export type Options<E extends Entries> = v.StrictObjectSchema<E, undefined>;

/** What all rows have in common: the words for the documentation and for editors. */
export interface Described<E extends Entries> {
  /** One sentence. */
  readonly about: string;
  /** In the language, or in the field's notation; N is left out. */
  readonly formula: string;
  /** The schema of the options besides `type`. */
  readonly options: Options<E>;
  /** Where it differs from PyTorch; empty if nowhere. */
  readonly differs: string;
}

export interface LayerRow<E extends Entries = Entries> extends Described<E> {
  /** The shapes it takes and gives, such as "[…, inputs] → […, units]". */
  readonly shapes: string;
  /** Names and shapes of its parameters; empty if it has none. */
  readonly parameters: string;
  write(layer: OptionsOf<E>, draft: Draft): void;
}

export interface ActivationRow<
  E extends Entries = Entries,
> extends Described<E> {
  /** Names and shapes of its parameters; empty if it has none. */
  readonly parameters: string;
  /** Whether it can be applied to one element, or needs the tensor. */
  readonly elementwise: boolean;
  /** The initializer of weights before it. */
  readonly before: "heNormal" | "lecunNormal" | "glorotUniform";
  /** The right side, given the text of an element, or the tensor: `at` are then the indices it is written with. */
  write(x: Value, options: OptionsOf<E>, draft: Draft): Right;
}

/** A right side with the indices of its left side: none, or "[n, c, i]". */
export interface Right {
  readonly at: string;
  readonly text: string;
}

/** What a loss sums up: one term for each row of scores, or for each number. */
export interface Terms {
  /** The indices of the term besides n. */
  readonly over: readonly string[];
  /** What comes before the term. */
  readonly lines?: readonly string[];
  readonly term: string;
  /** What the mean divides by, summed; default: 1 for each term. */
  readonly weight?: string | undefined;
  /** A function of the language that gives the mean at once. */
  readonly mean?: string | undefined;
}

export interface LossRow<E extends Entries = Entries> extends Described<E> {
  /** The shapes of the output of the network and of the targets. */
  readonly shapes: string;
  /** Declares the targets and says what is summed up. */
  write(loss: OptionsOf<E>, draft: Draft): Terms;
}

/** A row as it is written down: with the entries of its options. */
type Written<Row extends { readonly options: unknown }, E> = Omit<
  Row,
  "options"
> & { readonly options: E };

/** An object of exactly these options and `type`. */
type Typed<Name extends string, E extends Entries> = v.StrictObjectSchema<
  { readonly type: v.LiteralSchema<Name, undefined> } & E,
  undefined
>;

/** The same, as editors explain it. The type is written out: inferred, its declaration would not compile. */
type Explained<Name extends string, E extends Entries> = v.SchemaWithPipe<
  readonly [
    Typed<Name, E>,
    v.TitleAction<v.InferOutput<Typed<Name, E>>, Name>,
    v.DescriptionAction<v.InferOutput<Typed<Name, E>>, string>,
  ]
>;

export const typed = <Name extends string, E extends Entries>(
  name: Name,
  { about, options }: Described<E>,
): Explained<Name, E> =>
  v.pipe(
    v.strictObject({ type: v.literal(name), ...options.entries }),
    v.title(name),
    v.description(about),
  );

export const layer = <E extends Entries>(
  row: Written<LayerRow<E>, E>,
): LayerRow<E> => ({ ...row, options: v.strictObject(row.options) });

export const activation = <E extends Entries>(
  row: Written<ActivationRow<E>, E>,
): ActivationRow<E> => ({ ...row, options: v.strictObject(row.options) });

export const loss = <E extends Entries>(
  row: Written<LossRow<E>, E>,
): LossRow<E> => ({ ...row, options: v.strictObject(row.options) });

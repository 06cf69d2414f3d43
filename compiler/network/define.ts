/** Networks as objects of TypeScript. */
import type { ActivationDefinition } from "./activations.ts";
import type { LayerDefinition } from "./layers/table.ts";
import type { LossDefinition } from "./losses.ts";
import type { Definition } from "./types.ts";

/** The definition as it is: editors complete it, and its type keeps its numbers and names. */
export const defineNetwork = <const D extends Definition>(
  definition: D & Known<D>,
): D => definition;

/** `never` for each key that a definition has not: TypeScript looks for such keys in no type that it infers. */
type Known<D> = {
  readonly [K in keyof D]: K extends keyof Definition | "$schema"
    ? K extends "layers"
      ? KnownLayers<D[K]>
      : K extends "loss"
        ? KnownOf<LossDefinition, D[K]>
        : K extends "regularization"
          ? KnownKeys<D[K], keyof NonNullable<Definition["regularization"]>>
          : D[K]
    : never;
};

/** Layers that are written out; lists of unknown length are taken as they are. */
type KnownLayers<L> = L extends { readonly length: infer Length }
  ? number extends Length
    ? L
    : { readonly [K in keyof L]: KnownLayer<L[K]> }
  : L;

type KnownLayer<L> = KnownOf<LayerDefinition, L> & {
  readonly [K in keyof L & "activation"]: KnownOf<ActivationDefinition, L[K]>;
} & {
  readonly [K in keyof L & ("layers" | "shortcut")]: KnownLayers<L[K]>;
} & {
  readonly [K in keyof L & "branches"]: KnownBranches<L[K]>;
};

type KnownBranches<B> = { readonly [K in keyof B]: KnownLayers<B[K]> };

/** By the keys of the row that `type` names. */
type KnownOf<Row, O> = O extends { readonly type: infer Type }
  ? KnownKeys<O, RowKeys<Row, Type>>
  : O;

type RowKeys<Row, Type> = Row extends { readonly type: Type }
  ? keyof Row
  : never;

type KnownKeys<O, Keys> = {
  readonly [K in keyof O]: K extends Keys ? O[K] : never;
};

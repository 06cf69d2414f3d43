/**
 * Names and shapes of the parameters of a definition, as types: what program.ts does with values.
 *
 * What types cannot work out, such as the lengths behind a convolution, is `number`. Of a network with
 * layers that are not here (blocks, attention, transposed convolutions) no names are known.
 */
import type { ActivationName } from "./activations.ts";
import type { Definition } from "./types.ts";

/** The parameters of a network by name, each with its shape. */
export type NetworkParameters<D extends Definition> = Walk<
  D["layers"],
  InputShape<D["input"]>,
  []
>;

type Extent = number | string;
type Extents = readonly Extent[];
type Parameters = { readonly [name: string]: readonly number[] };

/** One element for each layer so far that has parameters. */
type Count = readonly unknown[];

type InputShape<I> = I extends Extents
  ? I
  : I extends { readonly shape: infer S extends Extents }
    ? S
    : Extents;

/** What a layer has: its parameters by the first part of their names, and the shape that comes out. */
interface Row {
  readonly own: Parameters;
  readonly out: Extents;
}

type Walk<L, At extends Extents, N extends Count> = L extends readonly [
  infer First,
  ...infer Rest,
]
  ? [RowOf<First, At>] extends [infer R extends Row]
    ? [R] extends [never]
      ? Parameters
      : keyof R["own"] extends never
        ? Walk<Rest, R["out"], N>
        : Flat<
            Named<R["own"], First, [...N, unknown]["length"] & number> &
              Walk<Rest, R["out"], [...N, unknown]>
          >
    : Parameters
  : L extends readonly []
    ? {}
    : Parameters;

type Flat<T> = { readonly [K in keyof T]: T[K] };

type Named<Own, L, N extends number> = {
  readonly [
    K in keyof Own & string as L extends {
      readonly name: infer Name extends string;
    }
      ? `${Name}_${K}`
      : `${K}${N}`
  ]: Own[K];
};

type RowOf<L, At extends Extents> = L extends { readonly type: infer T }
  ? T extends "dense" | "maxout"
    ? Weighted<L, At>
    : T extends "conv1d" | "conv2d"
      ? Convolution<L, At>
      : T extends "rnn" | "lstm" | "gru"
        ? Recurrent<L, At>
        : T extends "embedding"
          ? Embedding<L, At>
          : T extends "batchNorm" | "layerNorm"
            ? Norm<L, At>
            : T extends "prelu"
              ? { own: Prelu<L>; out: At }
              : T extends "dropout" | ActivationName
                ? { own: {}; out: At }
                : Reshaped<L, At>
  : never;

type Known<E> = E extends number ? E : number;

type Last<At extends Extents> = At extends readonly [...unknown[], infer E]
  ? Known<E>
  : number;

type First<At extends Extents> = At extends readonly [infer E, ...unknown[]]
  ? Known<E>
  : number;

type Initial<At extends Extents> = At extends readonly [
  ...infer Others extends Extents,
  Extent,
]
  ? Others
  : Extents;

type Bias<L, B> = L extends { readonly bias: false } ? {} : B;

type Prelu<A> = A extends { readonly numParameters: infer K extends number }
  ? { a: readonly [K] }
  : { a: readonly [1] };

/** PReLU has a parameter of its own, of the layer's number. */
type Slope<L> = L extends { readonly activation: infer A }
  ? A extends "prelu" | { readonly type: "prelu" }
    ? Prelu<A>
    : {}
  : {};

type Weighted<L, At extends Extents> = L extends {
  readonly type: "dense";
  readonly units: infer U extends number;
}
  ? {
      own: Flat<
        { W: readonly [U, Last<At>] } & Bias<L, { b: readonly [U] }> & Slope<L>
      >;
      out: readonly [...Initial<At>, U];
    }
  : L extends { readonly units: infer U extends number }
    ? Pieces<L> extends infer P extends number
      ? {
          own: Flat<
            { W: readonly [U, P, Last<At>] } & Bias<L, { b: readonly [U, P] }>
          >;
          out: readonly [...Initial<At>, U];
        }
      : never
    : never;

type Pieces<L> = L extends { readonly pieces: infer P extends number } ? P : 2;

type Convolution<L, At extends Extents> = L extends {
  readonly type: infer T;
  readonly outChannels: infer O extends number;
  readonly kernelSize: infer K;
}
  ? {
      own: Flat<
        {
          W: readonly [
            O,
            L extends { readonly groups: number } ? number : First<At>,
            ...Kernel<K, T>,
          ];
        } & Bias<L, { b: readonly [O] }> &
          Slope<L>
      >;
      out: L extends { readonly padding: "same" }
        ? L extends { readonly stride: unknown }
          ? Channels<O, T>
          : readonly [O, ...Rest<At>]
        : Channels<O, T>;
    }
  : never;

type Rest<At extends Extents> = At extends readonly [
  Extent,
  ...infer Others extends Extents,
]
  ? Others
  : Extents;

type Kernel<K, T> = K extends number
  ? T extends "conv1d"
    ? readonly [K]
    : readonly [K, K]
  : K extends readonly number[]
    ? K
    : readonly number[];

type Channels<O, T> = T extends "conv1d"
  ? readonly [O & number, number]
  : readonly [O & number, number, number];

type Recurrent<L, At extends Extents> = L extends {
  readonly type: infer T;
  readonly hiddenSize: infer H extends number;
}
  ? Gates<T, H> extends infer G extends number
    ? {
        own: Flat<
          { Wx: readonly [G, Last<At>]; Wh: readonly [G, H] } & Bias<
            L,
            T extends "gru"
              ? { bx: readonly [G]; bh: readonly [G] }
              : { b: readonly [G] }
          >
        >;
        out: L extends { readonly return: "last" }
          ? readonly [H]
          : readonly [...Initial<At>, H];
      }
    : never
  : never;

type Gates<T, H extends number> = T extends "lstm"
  ? Times<H, 4>
  : T extends "gru"
    ? Times<H, 3>
    : H;

type Embedding<L, At extends Extents> = L extends {
  readonly embeddingDim: infer D extends number;
}
  ? { own: { E: readonly [number, D] }; out: readonly [...At, D] }
  : never;

type Norm<L, At extends Extents> = L extends
  { readonly affine: false } | { readonly elementwiseAffine: false }
  ? { own: {}; out: At }
  : L extends { readonly type: "batchNorm" }
    ? {
        own: { gamma: readonly [First<At>]; beta: readonly [First<At>] };
        out: At;
      }
    : L extends { readonly normalizedShape: unknown }
      ? never
      : {
          own: Flat<
            { gamma: readonly [Last<At>] } & Bias<
              L,
              { beta: readonly [Last<At>] }
            >
          >;
          out: At;
        };

/** Layers without parameters that change the shape. */
type Reshaped<L, At extends Extents> = L extends { readonly type: "flatten" }
  ? { own: {}; out: readonly [Volume<At>] }
  : L extends { readonly type: "reshape"; readonly shape: infer S }
    ? { own: {}; out: { [K in keyof S]: S[K] extends -1 ? number : S[K] } }
    : L extends { readonly type: "maxPool1d" | "avgPool1d" }
      ? { own: {}; out: readonly [First<At>, number] }
      : L extends { readonly type: "maxPool2d" | "avgPool2d" }
        ? { own: {}; out: readonly [First<At>, number, number] }
        : L extends { readonly type: "globalMaxPool" | "globalAvgPool" }
          ? { own: {}; out: readonly [First<At>] }
          : never;

type Volume<At extends Extents> = At extends readonly [infer E]
  ? Known<E>
  : At extends readonly [infer E, ...infer Others extends Extents]
    ? Times<Known<E>, Volume<Others>>
    : number;

/** A product of up to four digits, by counting; a larger one is `number`. */
type Times<A extends number, B extends number> = number extends A | B
  ? number
  : `${A}${B}` extends `${Digit}${Digit}${Digit}${Digit}${infer More}`
    ? More extends ""
      ? Product<A, B>
      : number
    : Product<A, B>;

type Product<A extends number, B extends number> =
  Sum<Tuple<`${A}`>, `${B}`> extends infer T extends readonly unknown[]
    ? T["length"]
    : number;

type Digit = "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9";

/** A tuple of as many elements as the digits say. */
type Tuple<D extends string, T extends Count = []> = Sum<[unknown], D, T>;

/** `T` times the number that the digits say. */
type Sum<
  T extends Count,
  D extends string,
  All extends Count = [],
> = D extends `${infer First extends Digit}${infer More}`
  ? Sum<T, More, [...Ten<All>, ...Copies<T>[First]]>
  : All;

type Ten<T extends Count> = [
  ...[...T, ...T, ...T, ...T, ...T],
  ...[...T, ...T, ...T, ...T, ...T],
];

// prettier-ignore
type Copies<T extends Count> = {
  "0": [];
  "1": [...T];
  "2": [...T, ...T];
  "3": [...T, ...T, ...T];
  "4": [...T, ...T, ...T, ...T];
  "5": [...T, ...T, ...T, ...T, ...T];
  "6": [...T, ...T, ...T, ...T, ...T, ...T];
  "7": [...T, ...T, ...T, ...T, ...T, ...T, ...T];
  "8": [...T, ...T, ...T, ...T, ...T, ...T, ...T, ...T];
  "9": [...T, ...T, ...T, ...T, ...T, ...T, ...T, ...T, ...T];
};

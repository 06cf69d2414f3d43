/**
 * The loops stage: what a generated module consists of, in no particular language.
 *
 * Storage is flat here: a tensor of rank 0 is a local variable (or a scalar argument), a tensor of
 * rank 1 is an array, and subscripts are offsets. Names are hints: the emitter makes them unique.
 */
import { volume } from "./affine.ts";
import type { Expr, Index, Size, Tensor } from "./expr.ts";
import type { Span } from "./program.ts";

export type Code =
  For | Let | Store | Fill | Contract | Together | Comment | Invoke;

/** for (index = 0; index < extent; index++) or, reversed, from extent − 1 down to 0. */
export interface For {
  readonly kind: "for";
  readonly index: Index;
  readonly reversed: boolean;
  readonly body: readonly Code[];
}

/** const variable = value, or let when it is stored to later. `variable` has rank 0. */
export interface Let {
  readonly kind: "let";
  readonly variable: Tensor;
  readonly value: Expr;
  readonly mutable: boolean;
}

/** target[at] = value, or += (by "sum"). A target of rank 0 has at = undefined. */
export interface Store {
  readonly kind: "store";
  readonly target: Tensor;
  readonly at: Expr | undefined;
  readonly by: "set" | "sum";
  readonly value: Expr;
  /** Stands behind the line, e.g. ∂f/∂x. */
  readonly note?: string;
}

/** array.fill(value, start, end). */
export interface Fill {
  readonly kind: "fill";
  readonly target: Tensor;
  readonly start: Expr;
  readonly end: Expr;
  readonly value: Expr;
}

/**
 * c[i, j] = Σₖ a[i, k] · b[k, j] for i < rows, j < columns, k < depth by the runtime's `contract`, or +=
 * where it `adds`. No element of c is one of a or b.
 */
export interface Contract {
  readonly kind: "contract";
  readonly rows: Expr;
  readonly columns: Expr;
  readonly depth: Expr;
  readonly a: Matrix;
  readonly b: Matrix;
  readonly c: Matrix;
  readonly adds: boolean;
}

/** Elements of an array: the first one, and how far rows and columns are apart. */
export interface Matrix {
  readonly array: Tensor;
  readonly start: Expr;
  readonly row: Expr | Grid;
  readonly column: Expr | Grid;
}

/** Uneven distances, those of the points of nested axes: an extent and a stride for each, the outermost first. */
export interface Grid {
  readonly kind: "grid";
  readonly axes: readonly number[];
}

/** What says where the elements of a product are, in the order in which `contract` takes it. */
export const placesOf = ({ a, b, c }: Contract): (Expr | Grid)[] =>
  [a, b, c].flatMap(({ start, row, column }) => [start, row, column]);

/** The expressions of a product, in that order, its sizes first. */
export const numbersOf = (code: Contract): Expr[] => [
  code.rows,
  code.columns,
  code.depth,
  ...placesOf(code).filter((one) => one.kind !== "grid"),
];

/** array[k] = op(array[k]) for start ≤ k < start + count by the runtime's kernel; the element behind is lost. */
export interface Together {
  readonly kind: "together";
  readonly op: "exp" | "tanh";
  readonly array: Tensor;
  readonly start: number;
  readonly count: number;
}

/** A line of the source, over what computes it. */
export interface Comment {
  readonly kind: "comment";
  readonly text: string;
}

/** A call of another function of the module (a part of a body that was too long). */
export interface Invoke {
  readonly kind: "invoke";
  readonly callee: string;
  /** Its parameters are the callee's, so arguments are given by the same objects. */
  readonly params: readonly Param[];
}

/** A named set of arrays that is one argument, such as `p` or `work`; allocated together. */
export interface Group {
  /** Parameters, Workspace, Gradient. */
  readonly type: string;
  /** What each view is: "the parameters, in the order they lie in `flat`". */
  readonly doc: string;
  /** The tensors' logical shapes are printed; extents may depend on sizes. */
  readonly members: readonly {
    readonly name: string;
    readonly shape: readonly Expr[];
    /** The member, by its number, where this one lies: the other is no shorter, and never needed at the same time. */
    readonly host?: number;
  }[];
}

/** The lengths of a group's first members, where several lie at one place that of the longest. */
export const lengthsOf = (
  { members }: Group,
  count: number = members.length,
): Expr[] =>
  members
    .slice(0, count)
    .flatMap(({ shape, host }) => (host === undefined ? [volume(shape)] : []));

/** What is asked of the numbers in an argument, once a call. */
export interface Demands {
  /** They are whole numbers from 0 to one less than this. */
  readonly classes?: Expr;
  /** None is NaN or infinite. */
  readonly finite?: boolean;
}

export type Param =
  | (Demands & {
      readonly kind: "scalar";
      readonly variable: Tensor;
      readonly doc?: string;
    })
  | { readonly kind: "size"; readonly size: Size; readonly doc?: string }
  /** A Float64Array; `length` is what it must at least hold (checked once a call where given). */
  | (Demands & {
      readonly kind: "array";
      readonly array: Tensor;
      readonly doc?: string;
      readonly length?: Expr;
    })
  /**
   * One argument holding several arrays. `arrays[k]` is the storage of `group.members[k]`; members
   * that the body does not use are not unpacked. `length`: what `flat` must at least hold.
   */
  | (Demands & {
      readonly kind: "group";
      readonly name: string;
      readonly group: Group;
      readonly arrays: readonly Tensor[];
      readonly doc?: string;
      readonly length?: Expr;
    });

export interface LoweredFunction {
  readonly name: string;
  readonly exported: boolean;
  /** Paragraphs of the doc comment. */
  readonly doc: readonly string[];
  readonly params: readonly Param[];
  readonly body: readonly Code[];
  /** The value returned, or undefined for void. */
  readonly returns: Expr | undefined;
}

/** A scratch array of the module: values that cross the parts of a function without a workspace. */
export interface Scratch {
  readonly array: Tensor;
  readonly length: number;
  /** It is the runtime's, one for all modules: nothing stays in it. */
  readonly shared?: boolean;
}

/** A constant of the module, computed when it is loaded. */
export interface Constant {
  readonly variable: Tensor;
  readonly value: Expr;
}

/** What the members of a group begin with, in their order: the module has a function that writes it. */
export interface Beginning {
  /** The type of the group: Parameters, Statistics. */
  readonly group: string;
  readonly members: readonly Initial[];
}

export type Initial =
  | {
      readonly kind: "constant";
      readonly member: string;
      readonly value: number;
    }
  /** By a function of the runtime, which takes the member, these numbers, and a source of random ones. */
  | {
      readonly kind: "random";
      readonly member: string;
      readonly by: RandomInitializer;
      readonly args: readonly number[];
    };

/** The runtime's functions that fill an array with random numbers. */
export const RANDOM_INITIALIZERS = [
  "fillNormal",
  "fillUniform",
  "heNormal",
  "heUniform",
  "glorotNormal",
  "glorotUniform",
  "lecunNormal",
  "lecunUniform",
] as const;

export type RandomInitializer = (typeof RANDOM_INITIALIZERS)[number];

export interface LoweredModule {
  readonly name: string;
  /** What the user calls it, if anything; opens the header. */
  readonly title?: string;
  /** The user's text; stands in the header. */
  readonly source: string;
  /** Further lines of the header: shapes, cost, renamed names, order of packed scalars. */
  readonly notes: readonly string[];
  /** Of the file it was made from, for "Generated from … Do not edit." */
  readonly from: string | undefined;
  readonly groups: readonly Group[];
  readonly scratch: readonly Scratch[];
  readonly constants?: readonly Constant[];
  readonly beginnings?: readonly Beginning[];
  readonly functions: readonly LoweredFunction[];
}

export type { Expr, Index, Size, Span, Tensor };

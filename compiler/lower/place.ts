/** Where a tensor's elements are kept: in a local variable, or somewhere in a flat array. */
import { offset, plusInteger } from "../ir/affine.ts";
import { load, tensor, ZERO, type Expr, type Tensor } from "../ir/expr.ts";

export type Place =
  /** `constant`: written once, in straight line, where it is declared. */
  | {
      readonly kind: "variable";
      readonly variable: Tensor;
      readonly constant: boolean;
    }
  | {
      readonly kind: "array";
      readonly array: Tensor;
      readonly offset: (at: readonly Expr[]) => Expr;
    };

export const variable = (name: string, constant = false): Place => ({
  kind: "variable",
  variable: tensor(name, [], "local"),
  constant,
});

/** What holds the element: the variable, or the array. */
export const holder = (place: Place): Tensor =>
  place.kind === "array" ? place.array : place.variable;

/** Row-major from `start` on; `stride` apart where the elements are not neighbours. */
export const inArray = (
  array: Tensor,
  shape: readonly Expr[],
  start: Expr = ZERO,
): Place => ({
  kind: "array",
  array,
  offset: (at) =>
    start === ZERO ? offset(shape, at) : plusInteger(offset(shape, at), start),
});

/** The element of a place. */
export const read = (place: Place, at: readonly Expr[]): Expr =>
  place.kind === "variable"
    ? load(place.variable)
    : load(place.array, [place.offset(at)]);

export type Places = Pick<ReadonlyMap<Tensor, Place>, "get" | "has">;

/** Places within others, which need not be copied: loops in loops have long lists of them. */
export class InnerPlaces implements Places {
  readonly #outer: Places;
  readonly #own = new Map<Tensor, Place>();

  constructor(outer: Places) {
    this.#outer = outer;
  }

  get(of: Tensor): Place | undefined {
    return this.#own.get(of) ?? this.#outer.get(of);
  }

  has(of: Tensor): boolean {
    return this.#own.has(of) || this.#outer.has(of);
  }

  set(of: Tensor, place: Place): void {
    this.#own.set(of, place);
  }
}

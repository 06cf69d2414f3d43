/** A library of JavaScript that computes derivatives, used as its users use it. */
import type { Make } from "../contender.ts";
import type { Item } from "../item.ts";

export interface Peer {
  /** Its name in the tables. */
  readonly name: string;
  /** The package whose version is noted. */
  readonly package: string;
  /** Whether it computes in float32: then less is asked of its results. */
  readonly float32?: boolean;
  /** Compilers make code of a program beforehand; the others walk through it at each call. */
  readonly kind: "compiler" | "tape" | "interpreter" | "tensors" | "layers";
  /** How it does an item; or why it does not. */
  readonly does: (item: Item) => Make | string;
}

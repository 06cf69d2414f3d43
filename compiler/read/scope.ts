/**
 * What names mean while a program is read.
 *
 * Names of the program live in one flat scope. Parameters of functions and indices live in frames around an
 * expression; the body of a function sees its own parameters and the program's names, nothing of its caller's.
 */
import type { Expr, Tensor } from "../ir/expr.ts";
import type { Line, Span } from "./ast.ts";
import type { Value } from "./value.ts";

export type Definition = Extract<Line, { kind: "define" }>;

export type Binding =
  /** Assigned: the elements of `tensor` behind the subscripts `lead` (the turns of loops). */
  | {
      readonly kind: "assigned";
      readonly value: Value;
      readonly tensor: Tensor;
      readonly lead: readonly Expr[];
      readonly span: Span;
      /** A loop may write parts of it in place: each turn another part. */
      readonly open: boolean;
    }
  | {
      readonly kind: "input";
      readonly value: Value;
      readonly tensor: Tensor;
      readonly span: Span | undefined;
    }
  | { readonly kind: "size"; readonly value: Value; readonly span: Span }
  | { readonly kind: "index"; readonly value: Value; readonly span: Span }
  | { readonly kind: "function"; readonly definition: Definition };

/** Names around an expression. */
export interface Frame {
  readonly names: ReadonlyMap<string, Value>;
  readonly around: Frame | undefined;
  /** The functions whose bodies are being read, innermost first. */
  readonly active: Active | undefined;
  /** Inside a branch that a test on an index guards: accesses are not checked here. */
  readonly guarded: boolean;
}

interface Active {
  readonly name: string;
  readonly around: Active | undefined;
}

export const TOP: Frame = {
  names: new Map(),
  around: undefined,
  active: undefined,
  guarded: false,
};

/** A frame with more names. */
export const inner = (
  frame: Frame,
  names: Iterable<readonly [string, Value]>,
): Frame => ({
  ...frame,
  names: new Map(names),
  around: frame,
});

export function findLocal(frame: Frame, name: string): Value | undefined {
  for (
    let one: Frame | undefined = frame;
    one !== undefined;
    one = one.around
  ) {
    const value = one.names.get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}

export const isActive = (frame: Frame, name: string): boolean => {
  for (let one = frame.active; one !== undefined; one = one.around)
    if (one.name === name) return true;
  return false;
};

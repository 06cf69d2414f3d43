/** Short names for building programs by hand. */
import {
  apply,
  constant,
  type Expr,
  type Index,
  index,
  load,
  size,
  type Size,
  type Tensor,
  tensor,
} from "../../compiler/ir/expr.ts";
import type { OpName } from "../../compiler/ir/ops.ts";
import {
  type Assign,
  assignments,
  type Program,
  type Repeat,
  type Statement,
} from "../../compiler/ir/program.ts";

/** A number stands for its constant. */
export type Term = Expr | number;

export const term = (value: Term): Expr =>
  typeof value === "number" ? constant(value) : value;

const terms = (values: readonly Term[]): Expr[] => values.map(term);

export const op = (name: OpName, ...args: Term[]): Expr =>
  apply(name, ...terms(args));
export const add = (x: Term, y: Term): Expr => op("add", x, y);
export const sub = (x: Term, y: Term): Expr => op("sub", x, y);
export const mul = (x: Term, y: Term): Expr => op("mul", x, y);

/** An index over 0 … extent − 1. */
export const over = (name: string, extent: Term): Index =>
  index(name, term(extent));

export const input = (name: string, ...shape: Term[]): Tensor =>
  tensor(name, terms(shape), "input");
export const parameter = (name: string, ...shape: Term[]): Tensor =>
  tensor(name, terms(shape), "parameter");
export const local = (name: string, ...shape: Term[]): Tensor =>
  tensor(name, terms(shape), "local");
export const label = (name: string, shape: Term[], classes: Term): Tensor =>
  tensor(name, terms(shape), "label", term(classes));

export const at = (of: Tensor, ...subscripts: Term[]): Expr =>
  load(of, terms(subscripts));

/** target[at] ⊕= value for `range`. */
export const assign = (
  target: Tensor,
  subscripts: Term[],
  by: Assign["by"],
  value: Term,
  range: readonly Index[] = [],
): Assign => ({
  kind: "assign",
  target,
  at: terms(subscripts),
  over: range,
  by,
  value: term(value),
});

export const repeat = (
  turns: Index,
  body: readonly Statement[],
  reversed: boolean = false,
): Repeat => ({ kind: "repeat", index: turns, reversed, body });

/** A program of these statements; all inputs that may be differentiated are wrt. */
export const program = (
  inputs: readonly Tensor[],
  statements: readonly Statement[],
  outputs?: readonly Tensor[],
  sizes: readonly string[] = [],
): Program => ({
  sizes: sizes.map((name): Size => size(name)),
  inputs,
  wrt: inputs.filter(({ role }) => role !== "label"),
  outputs: outputs ?? [[...assignments(statements)].at(-1)!.target],
  statements,
});

export { size };

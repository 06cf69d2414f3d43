/** Determinants and inverses up to 4x4, by minors that are computed once and shared. */
import { known } from "../../ir/affine.ts";
import { apply, constant, ONE, type Expr } from "../../ir/expr.ts";
import type { Call } from "../call.ts";
import { scalar, type Value } from "../value.ts";
import { describe, squareAt, wrong } from "./arguments.ts";
import { fromElements, keep, settle } from "./values.ts";

const LARGEST = 4;

/** The determinant of the submatrix of some rows and columns. */
type Minor = (rows: readonly number[], columns: readonly number[]) => Expr;

/** Argument `position` as a small square matrix: its size and its minors. */
function small(call: Call, position: number): { n: number; minor: Minor } {
  const { builder } = call;
  const matrix = settle(builder, squareAt(call, position));
  const n = known(matrix.shape[0]!);
  if (n === undefined || n > LARGEST || n < 1)
    return wrong(
      call,
      position,
      "GS901",
      `${call.name} is there for matrices up to 4x4, but ${describe(call, position)}`,
    );
  const stored = new Map<string, Expr>();
  const minor: Minor = (rows, columns) => {
    if (rows.length === 1)
      return matrix.at([constant(rows[0]!), constant(columns[0]!)]);
    const key = `${rows.join("")}|${columns.join("")}`;
    let value = stored.get(key);
    if (value === undefined) {
      const sum = scalar(expansion(rows, columns, minor));
      value = keep(builder, rows.length === n ? "det" : "minor", sum).at([]);
      stored.set(key, value);
    }
    return value;
  };
  return { n, minor };
}

/**
 * Laplace's expansion along one row. Of three rows it is the one outside the pairs {0, 1} and
 * {2, 3}, so that the cofactors of a 4x4 matrix share twelve minors of two rows.
 */
function expansion(
  rows: readonly number[],
  columns: readonly number[],
  minor: Minor,
): Expr {
  const last = rows.length === 3 && rows[0] === 0 && rows[1] === 1;
  const row = last ? rows.length - 1 : 0;
  const others = rows.filter((_, k) => k !== row);
  let sum: Expr | undefined;
  columns.forEach((column, k) => {
    const rest = columns.filter((other) => other !== column);
    const term = apply(
      "mul",
      minor([rows[row]!], [column]),
      minor(others, rest),
    );
    const positive = (row + k) % 2 === 0;
    if (sum === undefined) sum = positive ? term : apply("neg", term);
    else sum = apply(positive ? "add" : "sub", sum, term);
  });
  return sum!;
}

const upTo = (n: number): number[] => Array.from({ length: n }, (_, k) => k);

/** The determinant of argument 0; of a number, itself. */
export function determinant(call: Call): Value {
  if (call.args[0]!.shape.length === 0) return call.args[0]!;
  const { n, minor } = small(call, 0);
  return scalar(minor(upTo(n), upTo(n)));
}

/** The inverse of argument `position`, the transposed cofactors over the determinant; of a number, 1/x. */
export function inverse(call: Call, position: number): Value {
  const value = call.args[position]!;
  if (value.shape.length === 0)
    return call.builder.elementwise("div", [scalar(ONE), value], call.span);
  const { n, minor } = small(call, position);
  const all = upTo(n);
  const det = minor(all, all);
  const elements = cofactors(n, minor).map((cofactor) =>
    apply("div", cofactor, det),
  );
  return fromElements(call.builder, "inv", [n, n], elements);
}

/** The transposed matrix of cofactors, row-major. */
function cofactors(n: number, minor: Minor): Expr[] {
  const all = upTo(n);
  return all.flatMap((i) =>
    all.map((j) => {
      if (n === 1) return ONE;
      const value = minor(
        all.filter((row) => row !== j),
        all.filter((column) => column !== i),
      );
      return (i + j) % 2 === 0 ? value : apply("neg", value);
    }),
  );
}

/** The transposed cofactors of argument `position` as a matrix, and its determinant. */
export function adjugate(
  call: Call,
  position: number,
): { matrix: Value; det: Value } {
  const { n, minor } = small(call, position);
  const matrix = fromElements(call.builder, "adj", [n, n], cofactors(n, minor));
  return { matrix, det: scalar(minor(upTo(n), upTo(n))) };
}

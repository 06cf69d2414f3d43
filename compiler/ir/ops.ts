/**
 * The tables of scalar operations and of reducers.
 *
 * One line per operation: its arguments, how JavaScript computes it, its value (for the interpreter),
 * and its partial derivative by each argument. A partial is written in the source language, may use
 * the arguments and `z`, the result, and serves forward and reverse mode alike. In the column of
 * JavaScript, `+` and the like are operators, `Math.…` and `runtime.…` are functions, and text after
 * `=` is a definition in the source language, spelled out late (lower/decompose.ts), after the
 * derivative has been taken.
 *
 * `guarded(partial)`: infinite at a point where the value is finite. There a zero adjoint gives zero.
 */

/** A partial; where `guarded`, 0 · ∞ = 0. */
export interface Partial {
  readonly text: string;
  readonly guarded: boolean;
}

export interface OpRule {
  readonly params: readonly string[];
  readonly js: string;
  readonly value: (...args: number[]) => number;
  readonly partials: readonly Partial[];
  readonly result: "number" | "boolean";
}

const guarded = (text: string): Partial => ({ text, guarded: true });

const op = (
  params: string,
  js: string,
  value: (...args: never[]) => number,
  ...partials: (string | Partial)[]
): OpRule => ({
  params: params.split(" "),
  js,
  value: value as (...args: number[]) => number,
  partials: partials.map((p) =>
    typeof p === "string" ? { text: p, guarded: false } : p,
  ),
  result: "number",
});

/** A comparison or connective: its result is a truth value, its derivative zero. */
const test = (
  params: string,
  js: string,
  value: (...args: never[]) => boolean,
): OpRule => ({
  params: params.split(" "),
  js,
  value: (...args) =>
    Number((value as (...args: number[]) => boolean)(...args)),
  partials: [],
  result: "boolean",
});

type N = number;

// prettier-ignore
export const OPS = {
  //              arguments  JavaScript     value                            ∂z/∂x, ∂z/∂y, … (z is the result)
  add:      op("x y",    "+",           (x: N, y: N) => x + y,           "1", "1"),
  sub:      op("x y",    "-",           (x: N, y: N) => x - y,           "1", "-1"),
  mul:      op("x y",    "*",           (x: N, y: N) => x * y,           "y", "x"),
  div:      op("x y",    "/",           (x: N, y: N) => x / y,           "1 / y", "-z / y"),
  neg:      op("x",      "-",           (x: N) => -x,                    "-1"),
  pow:      op("x y",    "Math.pow",    Math.pow,                        guarded("y * x ^ (y - 1)"), guarded("z * log(x)")),
  exp:      op("x",      "Math.exp",    Math.exp,                        "z"),
  log:      op("x",      "Math.log",    Math.log,                        "1 / x"),
  sqrt:     op("x",      "Math.sqrt",   Math.sqrt,                       guarded("0.5 / z")),
  select:   op("c x y",  "?:",          (c: N, x: N, y: N) => c ? x : y, "0", "c ? 1 : 0", "c ? 0 : 1"),
  lt:       test("x y",  "<",           (x: N, y: N) => x < y),
  le:       test("x y",  "<=",          (x: N, y: N) => x <= y),
  gt:       test("x y",  ">",           (x: N, y: N) => x > y),
  ge:       test("x y",  ">=",          (x: N, y: N) => x >= y),
  eq:       test("x y",  "===",         (x: N, y: N) => x === y),
  ne:       test("x y",  "!==",         (x: N, y: N) => x !== y),
  and:      test("x y",  "&&",          (x: N, y: N) => !!x && !!y),
  or:       test("x y",  "||",          (x: N, y: N) => !!x || !!y),
  not:      test("x",    "!",           (x: N) => !x),
} as const satisfies Record<string, OpRule>;

export type OpName = keyof typeof OPS;

export interface ReducerRule {
  /** What an empty reduction gives. */
  readonly start: number;
  /** One step over plain numbers; logsumexp keeps no running form and has none. */
  readonly step: ((total: number, value: number) => number) | undefined;
  /** ∂t/∂v: v one value, t the finished total, k how many values are equal to t. */
  readonly partial: string;
}

// prettier-ignore
export const REDUCERS = {
  //           start       step                       ∂t/∂v
  sum:       { start: 0,         step: (t: N, v: N) => t + v,    partial: "1" },
  max:       { start: -Infinity, step: (t: N, v: N) => Math.max(t, v), partial: "v == t ? 1 / k : 0" },
  min:       { start: Infinity,  step: (t: N, v: N) => Math.min(t, v), partial: "v == t ? 1 / k : 0" },
  logsumexp: { start: -Infinity, step: undefined,                partial: "exp(v - max(t, -1.7976931348623157e308))" },
} as const satisfies Record<string, ReducerRule>;

export type ReducerName = keyof typeof REDUCERS;

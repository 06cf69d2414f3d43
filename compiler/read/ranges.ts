/** Ranges a:b and a:step:b, with both ends. */
import {
  linear,
  minusInteger,
  plusInteger,
  timesInteger,
} from "../ir/affine.ts";
import {
  apply,
  constant,
  type Expr,
  type Index,
  index,
  topological,
  ZERO,
} from "../ir/expr.ts";
import type { Node, Span } from "./ast.ts";
import { normal, wholeNumber } from "./integers.ts";
import type { Reader } from "./reader.ts";
import type { Frame } from "./scope.ts";
import { type Task, wait } from "./task.ts";
import { scalar, type Value } from "./value.ts";

/** The numbers first, first + step, …: `count` of them. */
export interface Range {
  readonly first: Expr;
  readonly step: number;
  readonly count: Expr;
}

export function* rangeOf(
  reader: Reader,
  node: Extract<Node, { kind: "range" }>,
  frame: Frame,
): Task<Range> {
  const first = yield* part(reader, node.start, frame, "the start of a range");
  const last = yield* part(reader, node.end, frame, "the end of a range");
  const step = node.step
    ? yield* part(reader, node.step, frame, "the step of a range")
    : constant(1);
  if (step.kind !== "const" || step.value === 0)
    return reader.builder.fail(
      node.step?.span ?? node.span,
      "GS405",
      step.kind === "const"
        ? "the step of a range is 0"
        : "the step of a range must be known",
    );
  const count = countOf(first, last, step.value);
  if (topological([count]).some((one) => one.kind === "load"))
    reader.builder.fail(
      node.span,
      "GS405",
      "how long this range is depends on data",
      "its ends are made of numbers, sizes and indices; for the rest use a condition: sum(i, i <= n ? x[i] : 0)",
    );
  return { first, step: step.value, count };
}

function* part(
  reader: Reader,
  node: Node,
  frame: Frame,
  what: string,
): Task<Expr> {
  return wholeNumber(
    reader,
    yield* wait(reader.evaluate(node, frame)),
    what,
    node.span,
  );
}

/** How many numbers a range has; a range that is known to be empty has none. */
function countOf(first: Expr, last: Expr, step: number): Expr {
  const distance = timesInteger(minusInteger(last, first), Math.sign(step));
  const size = Math.abs(step);
  if (distance.kind === "const")
    return constant(Math.max(0, Math.floor(distance.value / size) + 1));
  return plusInteger(divided(distance, size), 1);
}

/** ⌊a / b⌋, whole multiples of b taken out, so that equal lengths look the same. */
export function divided(a: Expr, b: number): Expr {
  if (b === 1) return a;
  let whole: Expr = ZERO;
  let rest = a;
  for (const atom of topological([a])) {
    if (atom.kind !== "size" && atom.kind !== "index") continue;
    const parts = linear(rest, atom);
    if (parts === undefined || parts.coefficient % b !== 0) continue;
    whole = plusInteger(whole, timesInteger(atom, parts.coefficient / b));
    rest = parts.rest;
  }
  const constantPart = Math.floor(constantOf(rest) / b);
  whole = plusInteger(whole, constantPart);
  rest = minusInteger(rest, b * constantPart);
  if (rest.kind === "const")
    return plusInteger(whole, Math.floor(rest.value / b));
  return plusInteger(whole, apply("floor", apply("div", rest, constant(b))));
}

/** The constant term, which the normal form has last. */
const constantOf = (form: Expr): number => {
  if (form.kind === "const") return form.value;
  if (form.kind !== "apply") return 0;
  const last = form.args[1];
  if (last?.kind !== "const") return 0;
  return form.op === "add" ? last.value : form.op === "sub" ? -last.value : 0;
};

/** The k-th number of a range. */
export const element = (range: Range, k: Expr): Expr =>
  plusInteger(range.first, timesInteger(k, range.step));

/** A range as a vector of numbers. */
export const rangeValue = (
  _reader: Reader,
  range: Range,
  span: Span,
): Value => ({
  shape: [range.count],
  at: ([k]) => element(range, k!),
  span,
});

/** An index and the number it stands for. */
export interface Running {
  readonly name: string;
  readonly index: Index;
  /** As a number, one-based. */
  readonly value: Value;
}

/** A new index over a range. */
export function running(name: string, range: Range, span: Span): Running {
  const made = index(name, range.count);
  return {
    name,
    index: made,
    value: scalar(normal(element(range, made)), span),
  };
}

export const full = (extent: Expr): Range => ({
  first: constant(1),
  step: 1,
  count: extent,
});

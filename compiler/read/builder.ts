/** What reading a program writes: tensors and statements, in order, with the place each comes from. */
import { CompileError, diagnose, type SourceText } from "../errors.ts";
import type { Diagnostic } from "../errors.ts";
import { apply, asBoolean, asNumber, constant, index, load, tensor, ZERO } from "../ir/expr.ts";
import type { Expr, Index, Tensor } from "../ir/expr.ts";
import { OPS, type OpName, type ReducerName } from "../ir/ops.ts";
import type { Span, Statement } from "../ir/program.ts";
import { scalar, type Value } from "./value.ts";

export class Builder {
  readonly source: SourceText;
  readonly warnings: Diagnostic[] = [];
  /** The list being written: the program's, or the body of the innermost repeat. */
  statements: Statement[] = [];
  /** The indices of the enclosing repeats, outermost first: every tensor made inside gets an axis for each. */
  turns: Index[] = [];
  /** The user's statement being read. */
  origin: Span | undefined;

  constructor(source: SourceText) {
    this.source = source;
  }

  fail(span: Span, code: string, message: string, hint = ""): never {
    throw new CompileError([diagnose(this.source, span, code, message, hint)]);
  }

  warn(span: Span, code: string, message: string, hint = ""): void {
    this.warnings.push(diagnose(this.source, span, code, message, hint, "warning"));
  }

  /** A new local tensor; inside a repeat it remembers every turn (leading axes). */
  local(name: string, shape: readonly Expr[]): Tensor {
    return tensor(name, [...this.turns.map((turn) => turn.extent), ...shape], "local");
  }

  /** The elements of a local made in this turn. */
  value(target: Tensor, span?: Span): Value {
    const shape = target.shape.slice(this.turns.length);
    const turns = [...this.turns];
    return { shape, at: (at) => load(target, [...turns, ...at]), ...(span && { span }) };
  }

  write(
    by: "set" | ReducerName,
    target: Tensor,
    at: readonly Expr[],
    over: readonly Index[],
    value: Expr,
  ): void {
    this.statements.push({
      kind: "assign",
      target,
      at: [...this.turns, ...at],
      over,
      by,
      value: asNumber(value),
      ...(this.origin && { origin: this.origin }),
      phase: "primal",
    });
  }

  /** Indices that run over a shape, named i, j, k, … */
  indices(shape: readonly Expr[]): Index[] {
    return shape.map((extent, axis) => index("ijklmnop"[axis] ?? `i${axis}`, extent));
  }

  /** Writes a value to a tensor of its own, so that it is computed once. */
  store(name: string, value: Value): Value {
    const target = this.local(name, value.shape);
    const over = this.indices(value.shape);
    this.write("set", target, over, over, value.at(over));
    return this.value(target, value.span);
  }

  /** result[at…] = by over `reduced` of body(at…): one statement of index notation. */
  reduce(
    by: ReducerName,
    shape: readonly Expr[],
    reduced: readonly Index[],
    body: (at: readonly Index[]) => Expr,
    name: string = by,
  ): Value {
    const target = this.local(name, shape);
    const free = this.indices(shape);
    this.write(by, target, free, [...free, ...reduced], body(free));
    return this.value(target);
  }

  /** An elementwise operation with broadcasting: axes are aligned from the last, extent 1 stretches. */
  elementwise(op: OpName, args: readonly Value[], span: Span): Value {
    const shape = this.broadcast(args, span);
    return {
      shape,
      span,
      at: (at) => operate(op, args.map((arg) => arg.at(aligned(arg.shape, at)))),
    };
  }

  /** The common shape of values in an elementwise operation; an error shows both shapes and places. */
  broadcast(args: readonly Value[], span: Span): readonly Expr[] {
    const rank = Math.max(...args.map((arg) => arg.shape.length));
    return Array.from({ length: rank }, (_, axis) => {
      let extent: Expr = constant(1);
      for (const arg of args) {
        const own = arg.shape[axis - rank + arg.shape.length];
        if (own === undefined || own === extent || own === constant(1)) continue;
        if (extent !== constant(1)) this.mismatch(args, span);
        extent = own;
      }
      return extent;
    });
  }

  private mismatch(args: readonly Value[], span: Span): never {
    const parts = args.map((arg) => {
      const text = arg.span && this.source.text.slice(arg.span.start, arg.span.end);
      return `${text ? `\`${text}\` has the shape ` : ""}${showShape(arg.shape)}`;
    });
    this.fail(span, "GS301", `shapes do not fit: ${parts.join(", ")}`);
  }
}

/** Subscripts of the broadcast shape as those of one operand: extent 1 is always element 0. */
export const aligned = (shape: readonly Expr[], at: readonly Expr[]): readonly Expr[] =>
  shape.map((extent, axis) =>
    extent === constant(1) ? ZERO : at[axis + at.length - shape.length]!,
  );

/** An operation over scalars, with truth values and numbers converted as it needs them. */
export const operate = (op: OpName, args: readonly Expr[]): Expr =>
  apply(op, ...args.map((arg, k) => (takesBoolean(op, k) ? asBoolean(arg) : asNumber(arg))));

const takesBoolean = (op: OpName, position: number): boolean =>
  op === "and" || op === "or" || op === "not" || (op === "select" && position === 0);

/** [20, N]: a shape as people write it. */
export const showShape = (shape: readonly Expr[]): string =>
  `[${shape.map(showExtent).join(", ")}]`;

const showExtent = (extent: Expr): string => {
  switch (extent.kind) {
    case "const":
      return String(extent.value);
    case "size":
    case "index":
      return extent.name;
    case "load":
      return extent.tensor.name;
    case "apply":
      return `${showExtent(extent.args[0]!)} ${OPS[extent.op].js} ${extent.args[1] ? showExtent(extent.args[1]) : ""}`;
    default:
      return extent satisfies never;
  }
};

export { scalar };

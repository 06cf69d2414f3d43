/**
 * What reading a program writes: tensors and statements, in order, with the place each comes from.
 *
 * Where a statement is written inside a `repeat`, its tensor gets a leading axis for each enclosing loop
 * (`turns`); where it is written inside index notation, one for each index in force (`points`). Who calls
 * `store`, `reduce`, `local` or `write` need not know: shapes and subscripts are those of the value alone.
 */
import { asNumber, index, load, ONE, tensor, topological } from "../ir/expr.ts";
import type { Expr, Index, Tensor } from "../ir/expr.ts";
import type { OpName, ReducerName } from "../ir/ops.ts";
import type { Span, Statement } from "../ir/program.ts";
import { greatest } from "./extents.ts";
import { Messages } from "./messages.ts";
import { aligned, operate } from "./operate.ts";
import { showShape } from "./show.ts";
import { scalar, type Value } from "./value.ts";

/** Tensor operations nested deeper than this go through memory, so that reading them needs no deep stack. */
const DEEPEST = 200;

export class Builder extends Messages {
  /** The list being written: the program's, or the body of the innermost repeat. */
  statements: Statement[] = [];
  /** The indices of the enclosing repeats, outermost first: every tensor made inside gets an axis for each. */
  turns: readonly Index[] = [];
  /** The indices of the index notation being read, outermost first: as `turns`, but for one statement. */
  points: readonly Index[] = [];
  /** The user's statement being read. */
  origin: Span | undefined;
  /** Tensors that some statement reads: they are not written to again. */
  readonly wasRead = new Set<Tensor>();
  /** Tensors with a statement that reduces: nothing else writes to them. */
  readonly reduced = new Set<Tensor>();
  /** Results that the user has not named yet. */
  private readonly anonymous = new Set<Tensor>();

  /** A new local tensor. Triangles get the memory of their rectangle. */
  local(
    name: string,
    shape: readonly Expr[],
    turns: readonly Index[] = this.turns,
  ): Tensor {
    const lead = [...turns, ...this.points].map((one) => one.extent);
    const made = tensor(name, [...lead, ...shape].map(greatest), "local");
    this.anonymous.add(made);
    return made;
  }

  /** The elements of a local made in this turn and at this point. */
  value(target: Tensor, span?: Span): Value {
    const lead = [...this.turns, ...this.points];
    const shape = target.shape.slice(lead.length);
    return {
      shape,
      at: (at) => load(target, [...lead, ...at]),
      ...(span && { span }),
    };
  }

  write(
    by: "set" | ReducerName,
    target: Tensor,
    at: readonly Expr[],
    over: readonly Index[],
    value: Expr,
  ): void {
    this.push(
      by,
      target,
      [...this.turns, ...this.points, ...at],
      [...this.points, ...over],
      value,
    );
  }

  /** A statement as it stands, with all subscripts of its target. */
  push(
    by: "set" | ReducerName,
    target: Tensor,
    at: readonly Expr[],
    over: readonly Index[],
    value: Expr,
  ): void {
    if (by !== "set") this.reduced.add(target);
    for (const node of topological([...at, value]))
      if (node.kind === "load") this.wasRead.add(node.tensor);
    this.statements.push({
      kind: "assign",
      target,
      at,
      over,
      by,
      value: asNumber(value),
      ...(this.origin && { origin: this.origin }),
      phase: "primal",
    });
  }

  /** Indices that run over a shape, named i, j, k, … */
  indices(shape: readonly Expr[]): Index[] {
    return shape.map((extent, axis) =>
      index("ijklmnop"[axis] ?? `i${axis}`, extent),
    );
  }

  /** Writes a value to a tensor of its own, so that it is computed once. */
  store(name: string, value: Value): Value {
    const over = this.indices(value.shape);
    const body = value.at(over);
    return this.where(over, body, () => {
      const target = this.local(name, value.shape);
      this.write("set", target, over, over, body);
      return this.value(target, value.span);
    });
  }

  /** The value itself if reading an element costs nothing (a load, a constant); else stored. */
  stored(name: string, value: Value): Value {
    if (value.shape.length === 0) return value;
    const element = value.at(this.indices(value.shape));
    return element.kind === "apply" ? this.store(name, value) : value;
  }

  /** result[at…] = by over `reduced` of body(at…): one statement of index notation. */
  reduce(
    by: ReducerName,
    shape: readonly Expr[],
    reduced: readonly Index[],
    body: (at: readonly Index[]) => Expr,
    name: string = by,
  ): Value {
    const free = this.indices(shape);
    const value = body(free);
    return this.where([...free, ...reduced], value, () => {
      const target = this.local(name, shape);
      this.write(by, target, free, [...free, ...reduced], value);
      return this.value(target);
    });
  }

  /** Runs `action` with those points in force that `body` (over `over`) depends on. */
  where<T>(over: readonly Index[], body: Expr, action: () => T): T {
    const { points } = this;
    if (points.length === 0) return action();
    const used = new Set<Expr>(
      topological([body, ...over.map((one) => one.extent)]),
    );
    for (const point of [...points].reverse())
      if (used.has(point))
        for (const node of topological([point.extent])) used.add(node);
    return this.within(
      points.filter((point) => used.has(point)),
      action,
    );
  }

  /** Runs `action` with other points in force. */
  within<T>(points: readonly Index[], action: () => T): T {
    const before = this.points;
    this.points = points;
    try {
      return action();
    } finally {
      this.points = before;
    }
  }

  /** What `action` writes becomes the body of a loop. Tensors get no axis for it: see `turns`. */
  loop(over: Index, action: () => void): void {
    const { statements, origin } = this;
    const body: Statement[] = [];
    this.statements = body;
    try {
      action();
    } finally {
      this.statements = statements;
    }
    statements.push({
      kind: "repeat",
      index: over,
      reversed: false,
      body,
      ...(origin && { origin }),
    });
  }

  /** Runs `action` and forgets what it wrote: for looking ahead. */
  trial<T>(action: () => T): T {
    const { statements } = this;
    const warnings = this.warnings.length;
    this.statements = [];
    try {
      return action();
    } finally {
      this.statements = statements;
      this.warnings.length = warnings;
    }
  }

  /** The anonymous tensor whose elements, all and in order, `body` over `over` is; it gets the name. */
  adopt(
    name: string,
    body: Expr,
    over: readonly Expr[],
    shape: readonly Expr[],
  ): Tensor | undefined {
    if (body.kind !== "load" || !this.anonymous.has(body.tensor))
      return undefined;
    const { tensor: found, at } = body;
    const whole = [...this.turns, ...over];
    const fits =
      at.length === whole.length &&
      at.every((one, axis) => one === whole[axis]) &&
      shape.every(
        (extent, axis) => extent === found.shape[axis + this.turns.length],
      );
    if (!fits) return undefined;
    this.name(found, name);
    return found;
  }

  /** A result is named once, before the program is finished: until then nobody has seen its name. */
  name(target: Tensor, name: string): void {
    this.anonymous.delete(target);
    (target as { name: string }).name = name;
  }

  /** An elementwise operation with broadcasting: axes are aligned from the last, extent 1 stretches. */
  elementwise(op: OpName, args: readonly Value[], span: Span): Value {
    if (args.every((arg) => arg.shape.length === 0))
      return scalar(
        operate(
          op,
          args.map((arg) => arg.at([])),
        ),
        span,
      );
    const shape = this.broadcast(args, span);
    const ready = args.map((arg) => this.prepared(arg, shape));
    return {
      shape,
      span,
      depth: 1 + Math.max(...ready.map((arg) => arg.depth ?? 0)),
      at: (at) =>
        operate(
          op,
          ready.map((arg) => arg.at(aligned(arg.shape, at))),
        ),
    };
  }

  /** Stored, if the operand would be computed more than once or is nested too deeply to be read. */
  private prepared(arg: Value, shape: readonly Expr[]): Value {
    if (arg.shape.length === 0) return arg;
    if ((arg.depth ?? 0) >= DEEPEST) return this.store("part", arg);
    const stretched =
      arg.shape.length < shape.length ||
      arg.shape.some((extent, axis) => extent !== shape[axis]);
    return stretched ? this.stored("part", arg) : arg;
  }

  /** The common shape of values in an elementwise operation; an error shows both shapes and places. */
  broadcast(args: readonly Value[], span: Span): readonly Expr[] {
    const rank = Math.max(...args.map((arg) => arg.shape.length));
    return Array.from({ length: rank }, (_, axis) => {
      let extent: Expr = ONE;
      for (const arg of args) {
        const own = arg.shape[axis - rank + arg.shape.length];
        if (own === undefined || own === extent || own === ONE) continue;
        if (extent !== ONE) this.mismatch(args, span);
        extent = own;
      }
      return extent;
    });
  }

  /** Shapes do not fit: says all shapes, and which text has which. */
  mismatch(args: readonly Value[], span: Span, hint = ""): never {
    const parts = args.map(
      (arg) => this.named(arg, span) + showShape(arg.shape),
    );
    this.fail(span, "GS301", `shapes do not fit: ${parts.join(", ")}`, hint);
  }
}

/** The tensors that expressions read. */
export const tensorsIn = (roots: readonly Expr[]): Set<Tensor> =>
  new Set(
    topological(roots).flatMap((node) =>
      node.kind === "load" ? [node.tensor] : [],
    ),
  );

export { aligned, scalar, showShape };

/**
 * The reducer logsumexp spelled out: t = m + log Σ exp(v − m) with m = max v, kept finite.
 *
 * The weights exp(v − t) by which adjoints are shared out are exp(v − m) / Σ, made of the same exponentials.
 * Where these can be told apart by subscripts, they become a tensor, computed once.
 */
import {
  apply,
  constant,
  load,
  ONE,
  tensor,
  ZERO,
  type Expr,
  type Load,
  type Tensor,
} from "../ir/expr.ts";
import type { Assign, Statement } from "../ir/program.ts";
import { simplified } from "../rewrite/simplify.ts";
import { Bindings, match, template } from "../rewrite/template.ts";
import { isFree } from "../rewrite/piece.ts";

/** The largest finite double: keeps ∞ − ∞ out of the exponent. */
const HUGE = constant(Number.MAX_VALUE);
const TINY = constant(-Number.MAX_VALUE);

/** What a logsumexp is made of, row by row: the shift, the sum of the shifted exponentials, its inverse. */
interface Parts {
  readonly statement: Assign;
  readonly largest: Tensor;
  readonly shift: Tensor;
  readonly total: Tensor;
  readonly scale: Tensor;
  /** The exponentials, with an axis for each index; made when they are read again. */
  powers: Tensor | undefined;
}

function partsOf(statement: Assign): Parts {
  const { name, shape } = statement.target;
  const part = (suffix: string): Tensor =>
    tensor(name + suffix, shape, "local");
  return {
    statement,
    largest: part("_max"),
    shift: part("_shift"),
    total: part("_sum"),
    scale: part("_scale"),
    powers: undefined,
  };
}

/** The logsumexps of a program. */
export class Sums {
  private readonly known: ReadonlyMap<Tensor, Parts>;

  constructor(statements: readonly Assign[]) {
    this.known = new Map(
      statements
        .filter(({ by }) => by === "logsumexp")
        .map((one) => [one.target, partsOf(one)]),
    );
  }

  /** exp(v − t), the partial of the reducer, as exp(v − m) / Σ. */
  weight(node: Expr): Expr {
    if (this.known.size === 0) return node;
    const bindings = new Bindings();
    if (!match(template("exp(v - max(t, d))"), node, bindings)) return node;
    const t = bindings.get("t")!;
    const v = bindings.get("v")!;
    const parts = t.kind === "load" ? this.known.get(t.tensor) : undefined;
    if (t.kind !== "load" || parts === undefined || bindings.get("d") !== TINY)
      return node;
    return simplified("mul", [
      power(parts, v, t) ?? shifted(v, load(parts.shift, t.at)),
      load(parts.scale, t.at),
    ]);
  }

  /** A logsumexp as statements; any other statement as it is. */
  spelled(one: Assign): Statement | readonly Statement[] {
    const parts = this.known.get(one.target);
    return one.by === "logsumexp" && parts !== undefined
      ? spelledOut(one, parts)
      : one;
  }
}

const shifted = (value: Expr, shift: Expr): Expr =>
  simplified("exp", [simplified("sub", [value, shift])]);

/** The exponential that belongs to a value, if that is an element of what is summed. */
function power(parts: Parts, v: Expr, t: Load): Expr | undefined {
  const { value, over, at } = parts.statement;
  if (v.kind !== "load" || value.kind !== "load" || v.tensor !== value.tensor)
    return undefined;
  const place = over.map((one) => v.at[value.at.indexOf(one)]);
  const isPlain =
    value.at.length === over.length &&
    over.every((one) => isFree(one) && value.at.includes(one)) &&
    at.every(
      (one, k) => place[over.findIndex((own) => own === one)] === t.at[k],
    );
  if (!isPlain) return undefined;
  const shape = over.map(({ extent }) => extent);
  parts.powers ??= tensor(`${t.tensor.name}_exp`, shape, "local");
  return load(
    parts.powers,
    place.flatMap((one) => one ?? []),
  );
}

function spelledOut(statement: Assign, parts: Parts): Statement[] {
  const { at, over } = statement;
  const rows = over.filter((one) => at.includes(one));
  const row = (target: Tensor, value: Expr): Statement => ({
    ...statement,
    target,
    by: "set",
    over: rows,
    value,
  });
  const shift = load(parts.shift, at);
  const total = load(parts.total, at);
  const { powers } = parts;
  const one = shifted(statement.value, shift);
  const value = powers === undefined ? one : load(powers, over);
  const clamped = apply(
    "max",
    apply("min", load(parts.largest, at), HUGE),
    TINY,
  );
  const inverse = apply(
    "select",
    apply("eq", total, ZERO),
    ZERO,
    apply("div", ONE, total),
  );
  return [
    { ...statement, target: parts.largest, by: "max" },
    row(parts.shift, clamped),
    ...(powers === undefined
      ? []
      : [
          {
            ...statement,
            target: powers,
            at: over,
            by: "set" as const,
            value: one,
          },
        ]),
    { ...statement, target: parts.total, by: "sum", value },
    row(parts.scale, inverse),
    row(
      statement.target,
      simplified("add", [shift, simplified("log", [total])]),
    ),
  ];
}

/**
 * The arithmetic of the chain rule: products and sums of adjoints (or tangents) with partials.
 *
 * Note [The branch not taken]: a conditional sends its adjoint into an arm as `c ? g : 0`. Times a
 * partial that is infinite where c is false this would be 0 · ∞, so a product with such a value
 * moves into the arm: (c ? g : 0) · p becomes c ? g · p : 0. Where a zero may arrive in another way
 * (from a sum of such values, from memory, or at a partial that the table marks as guarded) and the
 * partial can be infinite, the product is guarded: g == 0 ? 0 : g · p. Once a flow has passed such a
 * partial, it is the infinite factor, and the next partials are asked whether they are zero. A guarded
 * product is an operation, strongMul, and not a choice: its own derivative is that of the product, also
 * where g is zero, as at every minimum of squares.
 */
import {
  isConst,
  ZERO,
  type Apply,
  type Expr,
  type Tensor,
} from "../ir/expr.ts";
import { OPS } from "../ir/ops.ts";
import { isSingular } from "./finite.ts";
import { simplified } from "../rewrite/simplify.ts";
import { formula } from "../rewrite/template.ts";

/**
 * An adjoint or tangent. `masked`: it can be zero because a branch was not taken. `infinite`: it has passed
 * a partial that can be infinite where the value is finite.
 */
export interface Flow {
  readonly value: Expr;
  readonly masked: boolean;
  readonly infinite: boolean;
}

/** A local partial. */
export interface Local {
  readonly p: Expr;
  /** Whether the table says that 0 · ∞ is 0 here. */
  readonly guarded: boolean;
  /** Whether finite values can make it infinite, as in 1 / x. */
  readonly infinite: () => boolean;
  /** Whether it can be zero because a branch was not taken. */
  readonly masked: () => boolean;
  /** Whether the product is zero where this is, whatever flows in. */
  readonly strong?: boolean;
}

/**
 * A formula over an operation's arguments and result, which are its leaves; some of them can be infinite
 * themselves.
 */
export const local = (
  p: Expr,
  guarded: boolean,
  leaves: readonly Expr[],
  isInfinite: (leaf: Expr) => boolean,
): Local => ({
  p,
  guarded,
  infinite: once(() => canBeInfinite(p, leaves, isInfinite)),
  masked: once(() => hasArms(p, leaves)),
});

const once = (ask: () => boolean): (() => boolean) => {
  let answer: boolean | undefined;
  return () => (answer ??= ask());
};

export const flow = (value: Expr, masked = false, infinite = false): Flow => ({
  value,
  masked,
  infinite,
});

/** The partial derivative of `node` by its argument `k`; z stands for the node's value. */
export function partial(
  node: Apply,
  k: number,
  isInfinite: (leaf: Expr) => boolean,
  z: Expr = node,
): Local {
  const rule = OPS[node.op];
  const found = rule.partials[k];
  if (found === undefined) return local(ZERO, false, [], isInfinite);
  const p = formula(found.text, rule.params, node.args, simplified, z);
  const leaves = [...node.args, z];
  // The table speaks of finite arguments: the square of what is infinite is infinite itself.
  const isGuarded = found.guarded && canBeInfinite(p, leaves, () => false);
  const by = local(p, isGuarded, leaves, isInfinite);
  if (node.op !== "strongMul" && node.op !== "strongProduct") return by;
  // Either factor's tangent meets what the product was guarded against.
  const strong = k === 1 || node.op === "strongProduct";
  const guarded = k === 0 || node.op === "strongProduct";
  return { ...by, strong, guarded, infinite: () => guarded };
}

/** flow · partial, where zero times anything is zero. */
export function times(g: Flow, by: Local): Flow {
  const { p } = by;
  if (isConst(g.value, 0) || isConst(p, 0)) return flow(ZERO);
  if (isConst(p, 1)) return g;
  const mask = zeroArm(g.value);
  const arm = zeroArm(p);
  // What an arm hides must not come out of a product that only its first factor guards.
  const isHidden = arm !== undefined && isStrong(g.value);
  if (mask !== undefined && !isHidden) {
    const inner = times({ ...g, value: mask.value, masked: false }, by);
    return { ...inner, value: mask.wrap(inner.value), masked: true };
  }
  if (arm !== undefined) {
    const inner = times(g, { ...by, p: arm.value });
    return { ...inner, value: arm.wrap(inner.value), masked: true };
  }
  return product(g, by);
}

function product(g: Flow, by: Local): Flow {
  const { p, guarded } = by;
  const canMeetInfinity = (g.masked || guarded) && by.infinite();
  const asked = canMeetInfinity && g.value.kind !== "const";
  const asks = (g.infinite || by.strong === true) && p.kind !== "const";
  const op =
    asked && asks ? "strongProduct" : asked || asks ? "strongMul" : "mul";
  const factors = asks && !asked ? [p, g.value] : [g.value, p];
  return flow(
    simplified(op, factors),
    g.masked || by.masked() || asked,
    g.infinite || (guarded && canMeetInfinity),
  );
}

const isStrong = (node: Expr): boolean =>
  node.kind === "apply" && node.op === "strongMul";

/** The product, or zero where the first factor is: 0 · ∞ = 0. */
const strong = (zero: Expr, other: Expr): Expr =>
  simplified("strongMul", [zero, other]);

/** The sum of two flows into one place. */
export const plus = (a: Flow | undefined, b: Flow): Flow =>
  a === undefined
    ? b
    : flow(
        sum(a.value, b.value),
        a.masked || b.masked,
        a.infinite || b.infinite,
      );

/** What is known of the flows into tensors, by tensor. */
export class Marks {
  private readonly masked: Set<Tensor>;
  private readonly infinite: Set<Tensor>;

  constructor(from?: Marks) {
    this.masked = new Set(from?.masked);
    this.infinite = new Set(from?.infinite);
  }

  add(target: Tensor, share: Flow): void {
    if (share.masked) this.masked.add(target);
    if (share.infinite) this.infinite.add(target);
  }

  /** A flow that is read back from the tensor's adjoint or tangent. */
  flow(value: Expr, of: Tensor): Flow {
    return flow(value, this.masked.has(of), this.infinite.has(of));
  }

  get size(): number {
    return this.masked.size + this.infinite.size;
  }
}

/** Values that live in arms of one condition, or are multiples of one factor, stay together. */
function sum(a: Expr, b: Expr): Expr {
  if (a.kind === "apply" && b.kind === "apply" && a.args[0] === b.args[0]) {
    if (a.op === "select" && b.op === "select")
      return simplified("select", [
        a.args[0]!,
        sum(a.args[1]!, b.args[1]!),
        sum(a.args[2]!, b.args[2]!),
      ]);
    if (a.op === "strongMul" && b.op === "strongMul")
      return strong(a.args[0]!, sum(a.args[1]!, b.args[1]!));
  }
  return simplified("add", [a, b]);
}

/** `c ? u : 0` or `c ? 0 : u` or a guarded product taken apart. */
function zeroArm(
  node: Expr,
): { value: Expr; wrap: (value: Expr) => Expr } | undefined {
  if (node.kind !== "apply") return undefined;
  if (node.op === "strongMul")
    return {
      value: node.args[1]!,
      wrap: (value) => strong(node.args[0]!, value),
    };
  if (node.op !== "select") return undefined;
  const [test, yes, no] = node.args;
  if (isConst(no!, 0))
    return {
      value: yes!,
      wrap: (value) => simplified("select", [test!, value, ZERO]),
    };
  if (isConst(yes!, 0))
    return {
      value: no!,
      wrap: (value) => simplified("select", [test!, ZERO, value]),
    };
  return undefined;
}

/** The nodes of a partial above its leaves, which may be as deep as the program. */
function* above(p: Expr, leaves: readonly Expr[]): Generator<Apply> {
  const open: Expr[] = [p];
  const seen = new Set<Expr>(leaves);
  while (open.length > 0) {
    const one = open.pop()!;
    if (seen.has(one) || one.kind !== "apply") continue;
    seen.add(one);
    yield one;
    open.push(...one.args);
  }
}

const hasArms = (p: Expr, leaves: readonly Expr[]): boolean => {
  for (const node of above(p, leaves)) if (node.op === "select") return true;
  return false;
};

/** Whether finite arguments can give an infinite (or undefined) value, as in 1 / x. */
function canBeInfinite(
  p: Expr,
  leaves: readonly Expr[],
  isInfinite: (leaf: Expr) => boolean,
): boolean {
  const own = new Set(leaves);
  const isBad = (one: Expr): boolean => own.has(one) && isInfinite(one);
  const safe = safeDivisor(p);
  for (const node of above(p, leaves)) {
    const isSafe = node.op === "div" && node.args[1] === safe;
    if ((isSingular(node) && !isSafe) || node.args.some(isBad)) return true;
  }
  return isBad(p);
}

/** The z of `z == 0 ? 0 : y`: what y divides by is not zero. */
function safeDivisor(p: Expr): Expr | undefined {
  if (p.kind !== "apply" || p.op !== "select" || !isConst(p.args[1]!, 0))
    return undefined;
  const test = p.args[0]!;
  return test.kind === "apply" && test.op === "eq" && isConst(test.args[1]!, 0)
    ? test.args[0]
    : undefined;
}

/**
 * Has copies of elements keep the conditions of the branches that need them.
 *
 * A block copies an element that it also writes, in front of the lines that use it. Where only a branch
 * uses it, as y[t - 1] in t > 1 ? y[t - 1] : 0, the element need not be there otherwise.
 */
import {
  apply,
  children,
  topological,
  ZERO,
  type Expr,
  type Tensor,
} from "../ir/expr.ts";
import type { Code } from "../ir/loops.ts";
import { verifyBounds } from "../ir/verify-expr.ts";
import { rootsOf } from "./code.ts";

/** A condition on indices and sizes alone, and what it must be. */
interface Guard {
  readonly condition: Expr;
  readonly holds: boolean;
}

/** Straight-line code whose copies are read under the condition under which all their uses stand. */
export function guardCopies(
  code: readonly Code[],
  returns: Expr | undefined,
): readonly Code[] {
  const copies = new Set(code.flatMap(absent));
  if (copies.size === 0) return code;
  const roots = code.flatMap(rootsOf);
  if (returns !== undefined) roots.push(returns);
  const guards = guardsOf(roots, copies);
  return code.flatMap((line): Code[] => {
    if (line.kind !== "let" || !copies.has(line.variable)) return [line];
    // Nothing uses it where conditions have come out when the code was made.
    if (!guards.has(line.variable)) return [];
    const guard = guards.get(line.variable);
    return [guard ? { ...line, value: guardedBy(guard, line.value) } : line];
  });
}

const guardedBy = ({ condition, holds }: Guard, value: Expr): Expr =>
  holds
    ? apply("select", condition, value, ZERO)
    : apply("select", condition, ZERO, value);

/** The variable of a line that certainly copies elements which are not there. */
function absent(line: Code): Tensor[] {
  if (line.kind !== "let" || line.value.kind !== "load") return [];
  const { tensor, at } = line.value;
  let leaves = false;
  verifyBounds(tensor.shape, at, tensor.name, () => (leaves = true));
  return leaves ? [line.variable] : [];
}

/** The copies that are used, each with its guard if it has the same one wherever it is used. */
function guardsOf(
  roots: readonly Expr[],
  copies: ReadonlySet<Tensor>,
): Map<Tensor, Guard | undefined> {
  const found = new Map<Tensor, Guard | undefined>();
  const meet = (copy: Tensor, guard: Guard | undefined): void => {
    const before = found.get(copy);
    const agrees = !found.has(copy) || (before && guard && same(before, guard));
    found.set(copy, agrees ? guard : undefined);
  };
  for (const copy of copiesIn(roots, copies)) meet(copy, undefined);
  for (const node of topological(roots))
    for (const [guard, branch] of branchesOf(node))
      for (const copy of copiesIn([branch], copies)) meet(copy, guard);
  return found;
}

const same = (a: Guard, b: Guard): boolean =>
  a.condition === b.condition && a.holds === b.holds;

/** The copies below some nodes, but for those in guarded branches. */
function copiesIn(
  roots: readonly Expr[],
  copies: ReadonlySet<Tensor>,
): Set<Tensor> {
  const found = new Set<Tensor>();
  const seen = new Set<Expr>();
  const stack = [...roots];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (node.kind === "load" && copies.has(node.tensor)) found.add(node.tensor);
    const guarded = new Set(branchesOf(node).map(([, branch]) => branch));
    for (const child of children(node))
      if (!guarded.has(child)) stack.push(child);
  }
  return found;
}

/** The arguments that are only evaluated where a condition on indices and sizes holds, or does not. */
function branchesOf(node: Expr): [Guard, Expr][] {
  if (node.kind !== "apply") return [];
  const [condition, a, b] = node.args as [Expr, Expr, Expr];
  const when = (holds: boolean): Guard => ({ condition, holds });
  const isKnown = (): boolean =>
    topological([condition]).every((one) => one.kind !== "load");
  switch (node.op) {
    case "select":
      return isKnown()
        ? [
            [when(true), a],
            [when(false), b],
          ]
        : [];
    case "and":
      return isKnown() ? [[when(true), a]] : [];
    case "or":
      return isKnown() ? [[when(false), a]] : [];
    default:
      return [];
  }
}

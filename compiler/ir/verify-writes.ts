/** "set" writes each element once: no two points of `over` may have the same subscripts. */
import { known, linear } from "./affine.ts";
import type { Expr, Index } from "./expr.ts";
import type { Assign } from "./program.ts";
import { isShallow, type Report } from "./verify-expr.ts";

export function verifyWrites({ at, over, by }: Assign, report: Report): void {
  if (by !== "set" || !at.every(isShallow)) return;
  const seen = new Map<string, Index>();
  for (const index of over) {
    const count = known(index.extent);
    if (count !== undefined && count < 2) continue;
    const effect = effectOf(index, at);
    if (effect === undefined) continue;
    if (effect.every((coefficient) => coefficient === 0))
      report(`sets an element again for each ${index.name}`);
    else if (count !== undefined) {
      const key = direction(effect);
      const other = seen.get(key);
      if (other !== undefined)
        report(
          `sets an element again: ${other.name} and ${index.name} move the subscripts alike`,
        );
      seen.set(key, index);
    }
  }
}

/** How each subscript moves with `index`; undefined if it is not linear in it. */
function effectOf(index: Index, at: readonly Expr[]): number[] | undefined {
  const effect: number[] = [];
  for (const subscript of at) {
    const form = linear(subscript, index);
    if (form === undefined) return undefined;
    effect.push(form.coefficient);
  }
  return effect;
}

/** The same text for an effect and its opposite. */
function direction(effect: readonly number[]): string {
  const first = effect.find((coefficient) => coefficient !== 0)!;
  return effect.map((one) => Math.sign(first) * one + 0).join();
}

/** Drops statements whose result nobody reads. */
import type { Tensor } from "../ir/expr.ts";
import type { Assign, Program, Statement } from "../ir/program.ts";
import { readsOf } from "./access.ts";

export function prune(program: Program): Program {
  const needed = new Set<Tensor>(program.outputs);
  const need = (one: Assign): void => {
    for (const { tensor } of readsOf(one)) needed.add(tensor);
  };
  const wanted = (one: Statement): boolean =>
    one.kind === "assign" ? needed.has(one.target) : one.body.some(wanted);
  const keep = (statements: readonly Statement[]): Statement[] => {
    const kept: Statement[] = [];
    for (const one of statements.toReversed()) {
      if (!wanted(one)) continue;
      if (one.kind === "assign") {
        need(one);
        kept.push(one);
      } else kept.push({ ...one, body: settled(one.body) });
    }
    return kept.reverse();
  };
  /** A loop's early statements may read in the next turn what its late ones write. */
  const settled = (body: readonly Statement[]): Statement[] => {
    for (let before = -1; before !== needed.size;) {
      before = needed.size;
      keep(body);
    }
    return keep(body);
  };
  return { ...program, statements: keep(program.statements) };
}

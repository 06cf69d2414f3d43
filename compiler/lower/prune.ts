/** Drops statements whose result nobody reads. */
import type { Tensor } from "../ir/expr.ts";
import { assignments, type Program, type Statement } from "../ir/program.ts";
import { allAccesses } from "./access.ts";

export function prune(program: Program): Program {
  const needed = new Set<Tensor>(program.outputs);
  const need = (one: Statement): void => {
    for (const { tensor, how } of allAccesses(one))
      if (how === "read") needed.add(tensor);
  };
  const wanted = (one: Statement): boolean =>
    [...assignments([one])].some(({ target }) => needed.has(target));
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

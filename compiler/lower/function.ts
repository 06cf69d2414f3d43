/** One function: a derived program, its places, its code. */
import { constant, load, tensor, type Expr, type Tensor } from "../ir/expr.ts";
import type { Code, LoweredFunction, Param } from "../ir/loops.ts";
import { REDUCERS } from "../ir/ops.ts";
import { assignments, type Statement } from "../ir/program.ts";
import { Block } from "./block.ts";
import { beginAll } from "./begin.ts";
import { fills } from "./fills.ts";
import { lowerList } from "./nest.ts";
import type { NestOptions } from "./options.ts";
import { fresh } from "./fresh.ts";
import { multiples, type Body } from "./multiples.ts";
import { neighbours } from "./neighbours.ts";
import { promote } from "./promote.ts";
import { scalars } from "./scalars.ts";
import { divisions } from "./reciprocals.ts";
import { isStraight } from "./straight.ts";
import { read, type Place } from "./place.ts";

export interface FunctionPlan {
  readonly name: string;
  readonly doc: readonly string[];
  readonly params: readonly Param[];
  readonly statements: readonly Statement[];
  readonly places: ReadonlyMap<Tensor, Place>;
  /** Tensors with a place that the function writes, from nothing. */
  readonly results: ReadonlySet<Tensor>;
  /** The scalar that is returned. */
  readonly returns: Tensor | undefined;
  /** A symmetric matrix that is written: only one of two mirrored entries is computed. */
  readonly symmetric:
    { readonly array: Tensor; readonly width: Expr } | undefined;
}

export function lowerFunction(
  plan: FunctionPlan,
  options: NestOptions,
): LoweredFunction {
  const begun = beginAll(plan.statements, plan.places, plan.results);
  const arrays = new Set<Tensor>();
  const workspace: NestOptions["workspace"] = (...wanted) => {
    const array = options.workspace(...wanted);
    arrays.add(array);
    return array;
  };
  const { code, returns } = isStraight(begun, plan.places, options)
    ? straightBody(plan, begun, options)
    : loopBody(plan, { ...options, workspace });
  const handed = fresh(neighbours(fills(code)));
  const done = divisions(promote(scalars(handed, arrays)), returns);
  return {
    name: plan.name,
    exported: true,
    doc: plan.doc,
    params: plan.params,
    ...done,
  };
}

function straightBody(
  plan: FunctionPlan,
  begun: readonly Statement[],
  options: NestOptions,
): Body {
  const block = new Block(plan.places, options.note);
  block.run(begun);
  const returns = plan.returns && block.result(plan.returns);
  const code = mirrored(block.finish(returns), plan.symmetric);
  return multiples({ code, returns });
}

/** The entries above the diagonal take the values of those below. */
function mirrored(
  code: readonly Code[],
  symmetric: FunctionPlan["symmetric"],
): readonly Code[] {
  const width = symmetric?.width;
  if (symmetric === undefined || width?.kind !== "const") return code;
  const n = width.value;
  const values = new Map<number, Expr>();
  const position = (one: Code): number | undefined =>
    one.kind === "store" &&
    one.target === symmetric.array &&
    one.at?.kind === "const"
      ? one.at.value
      : undefined;
  for (const one of code) {
    if (one.kind !== "store" || one.target !== symmetric.array) continue;
    const k = position(one);
    // An entry that grows bit by bit has no one value.
    if (k === undefined || one.by !== "set" || values.has(k)) return code;
    values.set(k, one.value);
  }
  return code.map((one) => {
    const k = position(one);
    if (k === undefined || one.kind !== "store" || k % n <= Math.floor(k / n))
      return one;
    return {
      ...one,
      value: values.get((k % n) * n + Math.floor(k / n)) ?? one.value,
    };
  });
}

/** What a tensor holds before its first statement. */
function startOf(target: Tensor, statements: readonly Statement[]): number {
  for (const one of assignments(statements))
    if (one.target === target && one.by !== "set")
      return REDUCERS[one.by].start;
    else if (one.target === target) break;
  return 0;
}

function loopBody(plan: FunctionPlan, options: NestOptions): Body {
  const places = new Map(plan.places);
  const results = new Set(plan.results);
  const head: Code[] = [];
  const kept = plan.returns && places.get(plan.returns);
  let returns = kept && read(kept, []);
  if (plan.returns !== undefined && kept === undefined) {
    const total = tensor(plan.returns.name, [], "local");
    places.set(plan.returns, {
      kind: "variable",
      variable: total,
      constant: false,
    });
    results.add(plan.returns);
    head.push({
      kind: "let",
      variable: total,
      value: constant(startOf(plan.returns, plan.statements)),
      mutable: true,
    });
    returns = load(total);
  }
  return {
    code: [
      ...head,
      ...lowerList(beginAll(plan.statements, places, results), places, options),
    ],
    returns,
  };
}

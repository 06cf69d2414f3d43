/** Stores of one value side by side, in straight line or in a loop, become a fill. */
import { integer, linear, plusInteger } from "../ir/affine.ts";
import { substitute, type Expr, type Index, type Tensor } from "../ir/expr.ts";
import type { Code, Fill, For, Store } from "../ir/loops.ts";

/** Fewer stores than this are as fast as a call of `fill`. */
const FEWEST = 16;

/** Code with its runs of equal stores gathered. */
export const fills = (body: readonly Code[]): Code[] =>
  gathered(
    body.flatMap((one): Code[] => {
      if (one.kind !== "for") return [one];
      const inner = { ...one, body: fills(one.body) };
      return widened(inner) ?? [inner];
    }),
  );

/** A constant stored to a constant distance from the one before. */
interface Run {
  readonly target: Tensor;
  readonly value: Expr;
  readonly stores: Store[];
}

const continues = (run: Run, one: Store): boolean =>
  run.target === one.target &&
  run.value === one.value &&
  one.at !== undefined &&
  follows(one.at, run.stores.at(-1)!.at!);

const follows = (at: Expr, before: Expr): boolean =>
  at.kind === "const" && before.kind === "const"
    ? at.value === before.value + 1
    : at === plusInteger(before, 1);

const isPlain = (one: Code): one is Store =>
  one.kind === "store" &&
  one.by === "set" &&
  one.at !== undefined &&
  one.value.kind === "const";

function gathered(body: readonly Code[]): Code[] {
  const result: Code[] = [];
  let run: Run | undefined;
  const close = (): void => {
    if (run === undefined) return;
    if (run.stores.length < FEWEST) result.push(...run.stores);
    else result.push(filled(run));
    run = undefined;
  };
  for (const one of body) {
    if (isPlain(one)) {
      if (run !== undefined && !continues(run, one)) close();
      if (run === undefined)
        run = { target: one.target, value: one.value, stores: [] };
      run.stores.push(one);
    } else {
      close();
      result.push(one);
    }
  }
  close();
  return result;
}

const filled = ({ target, value, stores }: Run): Fill => {
  const start = integer(stores[0]!.at!);
  return {
    kind: "fill",
    target,
    value,
    start,
    end: plusInteger(start, stores.length),
  };
};

/** A loop of nothing but stores and fills that lie end to end is one fill for each array. */
function widened(loop: For): Code[] | undefined {
  const found: Code[] = [];
  for (const group of byTarget(loop.body) ?? []) {
    const whole = acrossTurns(group, loop.index);
    if (whole === undefined) return undefined;
    found.push(whole);
  }
  return found.length === 0 ? undefined : found;
}

/** What the body does to each array, as one stretch each; undefined if it does anything else. */
function byTarget(body: readonly Code[]): Fill[] | undefined {
  const found = new Map<Tensor, Fill>();
  for (const one of body) {
    const part = stretch(one);
    if (part === undefined) return undefined;
    const before = found.get(part.target);
    if (before === undefined) found.set(part.target, part);
    else if (before.end === part.start && before.value === part.value)
      found.set(part.target, { ...before, end: part.end });
    else return undefined;
  }
  return [...found.values()];
}

const stretch = (one: Code): Fill | undefined => {
  if (one.kind === "fill") return one;
  if (!isPlain(one)) return undefined;
  const start = integer(one.at!);
  return {
    kind: "fill",
    target: one.target,
    value: one.value,
    start,
    end: plusInteger(start, 1),
  };
};

function acrossTurns(part: Fill, own: Index): Fill | undefined {
  const start = linear(part.start, own);
  const end = linear(part.end, own);
  if (
    start === undefined ||
    end === undefined ||
    start.coefficient !== end.coefficient
  )
    return undefined;
  const step = plusInteger(start.rest, start.coefficient);
  if (
    start.coefficient <= 0 ||
    step !== end.rest ||
    part.value.kind !== "const"
  )
    return undefined;
  const last = integer(
    substitute(part.end, new Map([[own, plusInteger(own.extent, -1)]])),
  );
  return { ...part, start: start.rest, end: last };
}

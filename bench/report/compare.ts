/** Ratios between contenders of a run. */
import type { What } from "../harness/messages.ts";
import { EXPERT, NATIVE, OURS } from "../contenders.ts";
import type { ItemResult } from "../results.ts";

/** Nanoseconds of the best round, or undefined where a contender has no times. */
export function best(
  { contenders }: ItemResult,
  name: string,
  what: What,
): number | undefined {
  const outcome = contenders[name];
  return outcome?.kind === "timed" ? outcome.timing[what].best : undefined;
}

/** How many times longer `name` takes than `base`. */
export function timesLonger(
  item: ItemResult,
  what: What,
  name: string,
  base: string,
): number | undefined {
  const [a, b] = [best(item, name, what), best(item, base, what)];
  return a === undefined || b === undefined ? undefined : a / b;
}

/** Ours to the expert's JavaScript. */
export const toExpert = (item: ItemResult, what: What): number | undefined =>
  timesLonger(item, what, OURS, EXPERT);

/** Ours to the expert's C. */
export const toNative = (item: ItemResult, what: What): number | undefined =>
  timesLonger(item, what, OURS, NATIVE);

/** The time of value and gradient to that of the value alone. */
export function gradientToValue(item: ItemResult): number | undefined {
  const [a, b] = [best(item, OURS, "gradient"), best(item, OURS, "value")];
  return a === undefined || b === undefined ? undefined : a / b;
}

/** Peers that have times: all but ours and what is written by hand. */
export const peersOf = (item: ItemResult): string[] =>
  Object.keys(item.contenders).filter(
    (name) =>
      !name.includes(EXPERT) &&
      !name.startsWith("JavaScript,") &&
      name !== OURS &&
      name !== NATIVE &&
      best(item, name, "gradient") !== undefined,
  );

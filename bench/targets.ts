/** What is to be reached, a row each, and whether a run has reached it. */
import { ITEMS } from "./items/index.ts";
import { PEERS } from "./peers/index.ts";
import { OURS } from "./contenders.ts";
import {
  gradientToValue,
  peersOf,
  timesLonger,
  toExpert,
  toNative,
} from "./report/compare.ts";
import { duration, ratio } from "./report/numbers.ts";
import type { ItemResult, Results } from "./results.ts";

/** What was measured, in words, and whether it is enough; undefined where nothing was measured. */
export interface Judgement {
  readonly measured: string;
  readonly met: boolean;
}

export interface Target {
  /** Its number in the list of what is to be reached. */
  readonly number: number;
  readonly what: string;
  readonly limit: string;
  readonly judge: (results: Results) => Judgement | undefined;
}

type Measure = (item: ItemResult) => number | undefined;

interface Worst {
  readonly amount: number;
  readonly item: ItemResult;
}

/** The item that is worst, of those that have been measured. */
function worstOf(
  items: readonly ItemResult[],
  measure: Measure,
): Worst | undefined {
  let worst: Worst | undefined;
  for (const item of items) {
    const amount = measure(item);
    if (amount !== undefined && amount > (worst?.amount ?? -Infinity))
      worst = { amount, item };
  }
  return worst;
}

/** No item's ratio is above the limit. */
const atMost =
  (
    limit: number,
    measure: Measure,
    chosen: (item: ItemResult) => boolean = () => true,
  ): Target["judge"] =>
  ({ items }) => {
    const all = items.filter(chosen);
    const worst = worstOf(all, measure);
    if (worst === undefined) return undefined;
    const above = all.filter((item) => (measure(item) ?? 0) > limit);
    const of = all.length > 1 ? ` (${worst.item.title})` : "";
    return {
      measured:
        `${ratio(worst.amount)}${of}` +
        (above.length > 0 && all.length > 1
          ? `; above on ${above.length} of ${all.length}`
          : ""),
      met: worst.amount <= limit,
    };
  };

const largest = (...amounts: readonly (number | undefined)[]) => {
  const known = amounts.filter((one) => one !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
};

const named =
  (...names: readonly string[]) =>
  ({ name }: ItemResult): boolean =>
    names.some((one) => `${name}-`.startsWith(`${one}-`));

const grouped =
  (...groups: readonly string[]) =>
  ({ group }: ItemResult): boolean =>
    groups.includes(group);

const kindOf = (name: string) => PEERS.find((one) => one.name === name)?.kind;

/** Ours to the fastest peer, of those that are chosen; below 1 is faster. */
const toPeers =
  (chosen: (peer: string) => boolean = () => true): Measure =>
  (item) =>
    largest(
      ...peersOf(item)
        .filter(chosen)
        .map((peer) => timesLonger(item, "gradient", OURS, peer)),
    );

/** A count of operations, with 1000 for each size that is open. */
const countOf = (count: number | string | undefined): number =>
  typeof count === "string"
    ? (new Function(
        `return ${count.replaceAll(/[A-Za-z]\w*/g, "1000")};`,
      )() as number)
    : (count ?? NaN);

const operationRatio: Measure = ({ module: { operations } }) =>
  countOf(operations["valueAndGradient"]) / countOf(operations["forward"]);

/** The time that a net's gradient may take, by its multiply-adds. */
const overAllowance: Measure = (item) => {
  const adds = ITEMS.find(({ name }) => name === item.name)?.multiplyAdds;
  const found = gradientToValue(item);
  if (adds === undefined || found === undefined) return undefined;
  return found / (1 + adds.backward / adds.forward);
};

/** A number that is below a limit, with its unit. */
const below =
  (
    limit: number,
    find: (results: Results) => number | undefined,
    write: (amount: number) => string,
  ): Target["judge"] =>
  (results) => {
    const amount = find(results);
    return amount === undefined
      ? undefined
      : { measured: write(amount), met: amount <= limit };
  };

const bytes = (amount: number): string =>
  `${amount.toLocaleString("en")} bytes`;
const milliseconds = (amount: number): string => duration(amount * 1e6);
const compiled = ({ compile }: Results) =>
  compile?.programs.find(({ length }) => length === 100_000);
const loaded = (index: number) => (results: Results) =>
  results.load?.[index]?.bytes;
const bothWays =
  (
    measure: (
      item: ItemResult,
      what: "value" | "gradient",
    ) => number | undefined,
  ): Measure =>
  (item) =>
    largest(measure(item, "value"), measure(item, "gradient"));

// prettier-ignore
export const TARGETS: readonly Target[] = [
  { number: 1, what: "to JavaScript by hand, any item",                     limit: "1.05",     judge: atMost(1.05, bothWays(toExpert)) },
  { number: 2, what: "to the fastest peer, any item",                       limit: "1",        judge: atMost(1, toPeers()) },
  { number: 2, what: "to interpreters, tapes and tensors, scalar programs", limit: "0.1",      judge: atMost(0.1, toPeers((peer) => kindOf(peer) !== "compiler"), grouped("scalar", "jacobian", "program")) },
  { number: 2, what: "to peers on mixtures and nets",                       limit: "0.33",     judge: atMost(1 / 3, toPeers(), (item) => grouped("mixture", "net")(item) && item.name !== "digits") },
  { number: 3, what: "to C by hand, scalar and small tensor items",         limit: "1.3",      judge: atMost(1.3, bothWays(toNative), (item) => item.name !== "digits" && item.name !== "conv") },
  { number: 4, what: "gradient to value, mixtures and LSTM",                limit: "2.0",      judge: atMost(2, gradientToValue, grouped("mixture", "recurrent")) },
  { number: 4, what: "Jacobian to value, bundle adjustment",                limit: "3.5",      judge: atMost(3.5, gradientToValue, named("bundle")) },
  { number: 4, what: "gradient to value, nets, over 1 + backward / forward multiply-adds", limit: "1.1", judge: atMost(1.1, overAllowance, grouped("net")) },
  { number: 4, what: "operations of gradient to value, mixtures",           limit: "2.2",      judge: atMost(2.2, operationRatio, grouped("mixture")) },
  { number: 4, what: "operations of the bundle adjustment's Jacobian",      limit: "263",      judge: atMost(263, ({ module }) => countOf(module.operations["jacobian"]), named("bundle")) },
  { number: 5, what: "784-100-10 net to plain loops of JavaScript",         limit: "0.15",     judge: atMost(0.15, (item) => toExpert(item, "gradient"), named("digits")) },
  { number: 6, what: "100,000 operations compiled in",                      limit: "3 s",      judge: below(3, (results) => compiled(results)?.seconds, (amount) => duration(amount * 1e9)) },
  { number: 6, what: "memory of that, with Node's",                         limit: "1 GB",     judge: below(1024, (results) => compiled(results)?.megabytes, (amount) => `${amount.toFixed(0)} MB`) },
  { number: 6, what: "1,000 operations compiled again in",                  limit: "50 ms",    judge: below(0.05, ({ compile }) => compile?.again.seconds, (amount) => duration(amount * 1e9)) },
  { number: 6, what: "processor time of `gradsmith emit` of the circuit",   limit: "150 ms",   judge: below(150, ({ compile }) => compile?.commands[0]?.milliseconds, milliseconds) },
  { number: 7, what: "the circuit's module, minified",                      limit: "300 bytes", judge: below(300, loaded(0), bytes) },
  { number: 7, what: "`valueAndGradient` of the 2-20-3 net with its runtime, minified", limit: "4 KB", judge: below(4096, loaded(1), bytes) },
  { number: 7, what: "the whole of it",                                     limit: "8 KB",     judge: below(8192, loaded(2), bytes) },
  { number: 8, what: "objects and arrays that a call allocates",            limit: "0",        judge: below(0.1, ({ memory }) => largest(...(memory ?? []).map((one) => one.objects)), (amount) => amount.toFixed(2)) },
];

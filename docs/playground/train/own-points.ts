/** What the reader has changed of the points, as the address keeps it: "1.25_-3_2*-17" adds one and takes one away. */
import { CLASSES, EXTENT, type Sample } from "./data.ts";

const BETWEEN = "*";
const DIGITS = 2;

const short = (value: number): string => String(Number(value.toFixed(DIGITS)));

/** The place that an address can keep. */
export const rounded = ({ x, y, label }: Sample): Sample => ({
  x: Number(short(x)),
  y: Number(short(y)),
  label,
});

/** `all` are some of the points `given`, and the reader's own; undefined if nothing is changed. */
export function encodePoints(
  given: readonly Sample[],
  all: readonly Sample[],
): string | undefined {
  const left = new Set(all);
  const known = new Set(given);
  const gone = given.flatMap((one, k) => (left.has(one) ? [] : [`-${k}`]));
  const own = all
    .filter((one) => !known.has(one))
    .map(({ x, y, label }) => [short(x), short(y), label + 1].join("_"));
  const changes = [...own, ...gone];
  return changes.length === 0 ? undefined : changes.join(BETWEEN);
}

const isSample = ({ x, y, label }: Sample): boolean =>
  Math.abs(x) <= EXTENT &&
  Math.abs(y) <= EXTENT &&
  Number.isInteger(label) &&
  label >= 0 &&
  label < CLASSES;

/** The points `given` with the changes of an address; what makes no sense is left out. */
export function decodePoints(
  given: readonly Sample[],
  text: string | null,
): readonly Sample[] {
  if (text === null) return given;
  const changes = text.split(BETWEEN).map((one) => one.split("_").map(Number));
  const gone = new Set(
    changes.flatMap((one) => (one.length === 1 ? [-one[0]!] : [])),
  );
  const own = changes.flatMap(([x, y, label]) =>
    x === undefined || y === undefined || label === undefined
      ? []
      : [{ x, y, label: label - 1 }],
  );
  return [...given.filter((_, k) => !gone.has(k)), ...own.filter(isSample)];
}

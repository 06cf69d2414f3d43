/** Where the sliders stand, as the address keeps it: "x=-2;W=0.1,0.5;N=3". */
import type { Point } from "../worker/protocol.ts";

/** More numbers than this are left to the seed. */
const MOST = 200;
const DIGITS = 9;

const short = (value: number): string =>
  String(Number(value.toPrecision(DIGITS)));

export function encodePlace({ values, sizes }: Point): string {
  let left = MOST;
  const tensors = Object.entries(values).filter(([, numbers]) => {
    left -= numbers.length;
    return left >= 0;
  });
  return [
    ...Object.entries(sizes).map(([name, size]) => `${name}=${size}`),
    ...tensors.map(([name, all]) => `${name}=${all.map(short).join(",")}`),
  ].join(";");
}

/** Numbers by name, sizes among them; what makes no sense is left out. */
export function decodePlace(text: string): Record<string, number[]> {
  const entries = text.split(";").map((one): [string, number[]] => {
    const [name = "", numbers = ""] = one.split("=");
    return [name, numbers === "" ? [] : numbers.split(",").map(Number)];
  });
  return Object.fromEntries(
    entries.filter(
      ([name, numbers]) =>
        name !== "" && numbers.length > 0 && numbers.every(Number.isFinite),
    ),
  );
}

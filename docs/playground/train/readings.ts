/** What is read off while it learns, as numbers. */
import { h } from "../dom.ts";

// prettier-ignore
const READINGS = {
  step:     "Step",
  loss:     "Loss",
  accuracy: "Accuracy",
  rate:     "Frames a second",
  pace:     "A step takes",
} as const;

export type Reading = keyof typeof READINGS;

export interface Readings {
  readonly element: HTMLElement;
  readonly show: (values: Readonly<Record<Reading, string>>) => void;
}

export function createReadings(): Readings {
  const names = Object.keys(READINGS) as Reading[];
  const values = names.map((name) => h("dd", { id: `reading-${name}` }, "–"));
  const element = h(
    "dl",
    { class: "readings" },
    ...names.map((name, k) =>
      h("div", {}, h("dt", {}, READINGS[name]), values[k]!),
    ),
  );
  return {
    element,
    show: (shown) =>
      names.forEach((name, k) => (values[k]!.textContent = shown[name])),
  };
}

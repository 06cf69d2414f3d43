/** Where the program is looked at: a slider for each number, the same in every tab that shows numbers. */
import { button, h } from "../dom.ts";
import type { Compiled, Place, Point, Variable } from "../worker/protocol.ts";
import { decodePlace, encodePlace } from "./place-address.ts";

/** Tensors with more elements than this are drawn at random, from a seed. */
const MOST_ELEMENTS = 6;
/** So are all that come when there are as many sliders as this. */
const MOST_SLIDERS = 16;
const LARGEST_SIZE = 12;
const REACH = 5;

/** One element that has a slider. */
interface Handle {
  readonly name: string;
  readonly element: number;
  readonly label: string;
  /** Of a label. */
  readonly classes: number | undefined;
}

const countOf = (
  { shape }: Variable,
  sizes: Readonly<Record<string, number>>,
): number =>
  shape.reduce<number>(
    (count, one) =>
      count * (typeof one === "number" ? one : (sizes[one] ?? NaN)),
    1,
  );

/** "W[2, 1]" for the third element of a 2 x 2 matrix. */
function labelOf(
  { name, shape }: Variable,
  sizes: Readonly<Record<string, number>>,
  element: number,
): string {
  if (shape.length === 0) return name;
  let rest = element;
  const at = shape.toReversed().map((one) => {
    const extent = typeof one === "number" ? one : sizes[one]!;
    const index = (rest % extent) + 1;
    rest = Math.floor(rest / extent);
    return index;
  });
  return `${name}[${at.toReversed().join(", ")}]`;
}

export class PlaceControls {
  readonly element = h("form", { class: "sliders", "aria-label": "Inputs" });
  readonly #changed: () => void;
  #compiled: Compiled | undefined;
  #values: Record<string, readonly number[]> = {};
  #sizes: Record<string, number> = {};
  #seed = 1;
  /** What the sliders are for: they are made anew when it changes, never under the reader's hand. */
  #made = "";
  /** From an address, until the program is there that says which of it are sizes. */
  #wanted: Record<string, number[]> | undefined;
  /** Whether these are no longer the numbers that come with the program. */
  #moved = false;

  constructor(changed: () => void) {
    this.#changed = changed;
    this.element.addEventListener("submit", (event) => event.preventDefault());
  }

  get place(): Place {
    return { values: this.#values, sizes: this.#sizes, seed: this.#seed };
  }

  /** What leads back to these numbers, if they are the reader's own. */
  get address(): string | undefined {
    if (!this.#moved) return undefined;
    const { values, sizes } = this.place;
    return encodePlace({ values, sizes });
  }

  /** Starts from other numbers, for a program that is opened; those of an address go before. */
  reset(
    values: Readonly<Record<string, readonly number[]>> = {},
    address?: string,
  ): void {
    this.#values = { ...values };
    this.#sizes = {};
    this.#seed = 1;
    this.#moved = address !== undefined;
    this.#wanted = address === undefined ? undefined : decodePlace(address);
  }

  /** Keeps what fits a program, and forgets the rest. */
  fit(compiled: Compiled): void {
    this.#compiled = compiled;
    this.#takeWanted(compiled);
    const known = new Map(compiled.inputs.map((one) => [one.name, one]));
    const kept = Object.entries(this.#values).filter(([name, values]) => {
      const variable = known.get(name);
      return (
        variable !== undefined &&
        countOf(variable, this.#sizes) === values.length
      );
    });
    this.#values = Object.fromEntries(kept);
    this.#sizes = Object.fromEntries(
      Object.entries(this.#sizes).filter(([name]) =>
        compiled.sizes.includes(name),
      ),
    );
  }

  #takeWanted({ sizes }: Compiled): void {
    for (const [name, numbers] of Object.entries(this.#wanted ?? {})) {
      if (!sizes.includes(name)) this.#values[name] = numbers;
      else if (numbers[0]! >= 1) this.#sizes[name] = Math.round(numbers[0]!);
    }
    this.#wanted = undefined;
  }

  /** Shows the numbers that the compiler's side has completed. */
  show({ values, sizes }: Point): void {
    this.#values = { ...values };
    this.#sizes = { ...sizes };
    const compiled = this.#compiled!;
    const made = JSON.stringify([compiled.inputs, sizes, this.#seed]);
    if (made === this.#made) return;
    this.#made = made;
    const handles = this.#handles(compiled);
    const drawn = compiled.inputs.filter(
      ({ name }) => !handles.some((one) => one.name === name),
    );
    this.element.replaceChildren(
      ...compiled.sizes.map((name) => this.#sizeRow(name)),
      ...handles.map((one) => this.#row(one)),
      ...(drawn.length === 0 ? [] : [this.#drawnRow(drawn)]),
    );
  }

  #handles({ inputs }: Compiled): Handle[] {
    const handles: Handle[] = [];
    for (const variable of inputs) {
      const { name, classes } = variable;
      const count = this.#values[name]!.length;
      if (count > MOST_ELEMENTS || handles.length + count > MOST_SLIDERS)
        continue;
      for (let element = 0; element < count; element++)
        handles.push({
          name,
          element,
          label: labelOf(variable, this.#sizes, element),
          classes: typeof classes === "string" ? this.#sizes[classes] : classes,
        });
    }
    return handles;
  }

  #row({ name, element, label, classes }: Handle): HTMLElement {
    const value = this.#values[name]![element]!;
    const reach = Math.max(REACH, Math.ceil(2 * Math.abs(value)));
    const bounds =
      classes === undefined
        ? { min: -reach, max: reach, step: 0.01 }
        : { min: 0, max: classes - 1, step: 1 };
    return this.#pair(label, value, bounds, (chosen) => {
      this.#values[name] = this.#values[name]!.with(element, chosen);
    });
  }

  #sizeRow(name: string): HTMLElement {
    const bounds = { min: 1, max: LARGEST_SIZE, step: 1 };
    return this.#pair(name, this.#sizes[name]!, bounds, (chosen) => {
      this.#sizes[name] = chosen;
      const { inputs } = this.#compiled!;
      for (const one of inputs)
        if (one.shape.includes(name)) delete this.#values[one.name];
    });
  }

  /** A slider, and beside it the number, which may be typed. */
  #pair(
    label: string,
    value: number,
    bounds: {
      readonly min: number;
      readonly max: number;
      readonly step: number;
    },
    take: (value: number) => void,
  ): HTMLElement {
    const range = h("input", { type: "range", ...bounds, "aria-label": label });
    const number = h("input", {
      type: "number",
      step: "any",
      "aria-label": `${label}, as a number`,
    });
    range.valueAsNumber = value;
    number.value = String(Number(value.toPrecision(4)));
    const changed = (chosen: number, other: HTMLInputElement): void => {
      if (!Number.isFinite(chosen)) return;
      other.value = String(chosen);
      take(chosen);
      this.#moved = true;
      this.#changed();
    };
    range.addEventListener("input", () => changed(range.valueAsNumber, number));
    number.addEventListener("input", () =>
      changed(number.valueAsNumber, range),
    );
    return h(
      "div",
      { class: "handle" },
      h("span", { "aria-hidden": "true" }, label),
      range,
      number,
    );
  }

  #drawnRow(drawn: readonly Variable[]): HTMLElement {
    const names = drawn.map((one) => one.name);
    const again = button({}, "Draw again", () => {
      for (const name of names) delete this.#values[name];
      this.#seed++;
      this.#moved = true;
      this.#changed();
    });
    return h(
      "div",
      { class: "drawn" },
      h("span", {}, `${names.join(", ")}: drawn at random`),
      again,
    );
  }
}

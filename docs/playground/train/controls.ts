/** The choices of the reader: each is told at once, and shown as the settings are. */
import { choices, h, menu, slider, type Choice, type Scale } from "../dom.ts";
import { DATA } from "./data.ts";
import {
  ACTIVATIONS,
  MOST_LAYERS,
  MOST_UNITS,
  OPTIMIZERS,
  type Settings,
} from "./settings.ts";

const USUAL_UNITS = [3, 6, 20];

const entries = (table: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(table);

const numbers = (list: readonly number[]): Choice[] =>
  list.map((one) => [String(one), String(one)]);

/** Powers of ten from `low` to `high`; the left end is 0 if it is asked for. */
function powers(low: number, high: number, zero: boolean): Scale {
  const step = 0.25;
  const least = zero ? low - step : low;
  return {
    low: least,
    high,
    step,
    value: (position) =>
      position < low ? 0 : Number((10 ** position).toPrecision(2)),
    position: (value) =>
      value === 0 ? least : Math.min(high, Math.max(low, Math.log10(value))),
    show: (value) => (value === 0 ? "0" : String(Number(value.toPrecision(2)))),
  };
}

export interface Controls {
  readonly element: HTMLElement;
  readonly show: (settings: Settings) => void;
}

export function createControls(
  change: (settings: Partial<Settings>) => void,
): Controls {
  const data = choices(
    "Data",
    "data",
    Object.entries(DATA).map(([name, { label }]) => [name, label]),
    (value) => change({ data: value as Settings["data"] }),
  );
  const layers = choices(
    "Hidden layers",
    "layers",
    numbers(Array.from({ length: MOST_LAYERS + 1 }, (_, k) => k)),
    (value) => change({ layers: Number(value) }),
  );
  const units = choices("Units", "units", numbers(USUAL_UNITS), (value) =>
    change({ units: Number(value) }),
  );
  const any = h("input", {
    type: "number",
    min: 1,
    max: MOST_UNITS,
    "aria-label": `Units, from 1 to ${MOST_UNITS}`,
  });
  any.addEventListener("change", () => {
    const value = Math.min(MOST_UNITS, Math.max(1, any.valueAsNumber));
    any.value = Number.isNaN(value)
      ? any.defaultValue
      : String(Math.round(value));
    change({ units: any.valueAsNumber });
  });
  units.element.append(any);
  const activation = menu("Activation", entries(ACTIVATIONS), "", (value) =>
    change({ activation: value as Settings["activation"] }),
  );
  const optimizer = menu("Optimiser", entries(OPTIMIZERS), "", (value) =>
    change({ optimizer: value as Settings["optimizer"] }),
  );
  const rate = slider("Learning rate", powers(-3, 0.5, false), (value) =>
    change({ rate: value }),
  );
  const lambda = slider("Regularisation λ", powers(-4, 0, true), (value) =>
    change({ lambda: value }),
  );
  const element = h(
    "form",
    { class: "controls", "aria-label": "Settings" },
    data.element,
    layers.element,
    units.element,
    activation,
    optimizer,
    rate.element,
    lambda.element,
  );
  // Enter in the field of the units would load the page anew, without the points that were drawn.
  element.addEventListener("submit", (event) => event.preventDefault());
  return {
    element,
    show: (settings) => {
      data.choose(settings.data);
      layers.choose(String(settings.layers));
      units.choose(String(settings.units));
      any.defaultValue = String(settings.units);
      any.value = any.defaultValue;
      activation.querySelector("select")!.value = settings.activation;
      optimizer.querySelector("select")!.value = settings.optimizer;
      rate.set(settings.rate);
      lambda.set(settings.lambda);
      units.element.disabled = settings.layers === 0;
      activation.querySelector("select")!.disabled = settings.layers === 0;
    },
  };
}

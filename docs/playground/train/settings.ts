/** What the reader can choose, and how the address keeps it. */
import { DATA, type DataName } from "./data.ts";

// prettier-ignore
export const ACTIVATIONS = {
  none:      "none",
  relu:      "ReLU",
  tanh:      "tanh",
  sigmoid:   "sigmoid",
  leakyRelu: "leaky ReLU",
  elu:       "ELU",
  gelu:      "GELU",
  silu:      "SiLU",
} as const;

export type ActivationName = keyof typeof ACTIVATIONS;

// prettier-ignore
export const OPTIMIZERS = {
  sgd:      "gradient descent",
  momentum: "momentum",
  adam:     "Adam",
} as const;

export type OptimizerName = keyof typeof OPTIMIZERS;

export const MOST_LAYERS = 3;
export const MOST_UNITS = 100;

export interface Settings {
  readonly data: DataName;
  /** Hidden layers. */
  readonly layers: number;
  /** Of each hidden layer. */
  readonly units: number;
  readonly activation: ActivationName;
  readonly optimizer: OptimizerName;
  readonly lambda: number;
  readonly rate: number;
  /** Of the weights. */
  readonly seed: number;
}

export const DEFAULTS: Settings = {
  data: "spiral",
  layers: 1,
  units: 20,
  activation: "relu",
  optimizer: "sgd",
  lambda: 0.001,
  rate: 0.3,
  seed: 1,
};

export const isOneOf = <Key extends string>(
  table: Readonly<Record<Key, unknown>>,
  name: string | undefined | null,
): name is Key => typeof name === "string" && Object.hasOwn(table, name);

/** A number within bounds, or what stands in for one. */
function within(
  text: string | null,
  low: number,
  high: number,
  otherwise: number,
): number {
  const value = Number(text ?? "");
  return text === null || !(value >= low && value <= high) ? otherwise : value;
}

/** The settings in an address; what is missing or makes no sense is the default. */
export function readSettings(address: URLSearchParams): Settings {
  const [data, activation, optimizer] = [
    address.get("train"),
    address.get("activation"),
    address.get("optimizer"),
  ];
  const whole = (name: string, low: number, high: number, or: number) =>
    Math.round(within(address.get(name), low, high, or));
  return {
    data: isOneOf(DATA, data) ? data : DEFAULTS.data,
    layers: whole("layers", 0, MOST_LAYERS, DEFAULTS.layers),
    units: whole("units", 1, MOST_UNITS, DEFAULTS.units),
    activation: isOneOf(ACTIVATIONS, activation)
      ? activation
      : DEFAULTS.activation,
    optimizer: isOneOf(OPTIMIZERS, optimizer) ? optimizer : DEFAULTS.optimizer,
    lambda: within(address.get("lambda"), 0, 10, DEFAULTS.lambda),
    rate: within(address.get("rate"), 0, 10, DEFAULTS.rate),
    seed: whole("seed", 0, 1e9, DEFAULTS.seed),
  };
}

export const settingsForAddress = ({
  data,
  ...others
}: Settings): Record<string, string> => ({
  train: data,
  ...Object.fromEntries(
    Object.entries(others).map(([name, value]) => [name, String(value)]),
  ),
});

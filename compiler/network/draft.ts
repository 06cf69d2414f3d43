/** A program text in the making: names, declarations, and what flows from layer to layer. */
import * as v from "valibot";
import { CONSTANTS } from "../read/constants.ts";
import { isFunction } from "../read/functions.ts";
import { DefinitionError, type Path } from "./error.ts";
import { type Initializer, initializerSchema } from "./initializers.ts";
import type { LayerDefinition } from "./layers/table.ts";
import type { Regularization } from "./regularization.ts";
import { type Extent, type Shape, showShape } from "./shape.ts";
import type {
  NetworkInput,
  NetworkParameter,
  NetworkStatistic,
} from "./types.ts";

/** A tensor of the program: what it is called, and its shape without the axis of samples. */
export interface Value {
  readonly name: string;
  readonly shape: Shape;
  /** Of class numbers: how many classes there are. */
  readonly classes?: Extent;
}

/** What every layer may say besides its own options. */
export interface LayerOptions {
  readonly type: string;
  readonly name?: string | undefined;
  readonly initializer?: v.InferInput<typeof initializerSchema> | undefined;
  readonly regularization?: Regularization | undefined;
}

/** The layer that is being written. */
interface Place {
  readonly path: Path;
  readonly layer: LayerOptions;
  readonly from: Value;
  /** Among all layers, and among those with parameters: given when first asked for. */
  number?: number;
  weights?: number;
}

/** Names that programs use themselves. */
const TAKEN = ["N", "X", "y", "target", "loss", "logp", "classWeights"];

/** Single small letters are indices. */
const INDEX = /^[a-z]$/;

export interface ParameterOptions {
  readonly initializer: Initializer;
  readonly weight: boolean;
  readonly fanIn?: number;
  readonly fanOut?: number;
}

/** Writes layers one after the other; `path` leads to the list of them. */
type WriteLayers = (layers: readonly LayerDefinition[], path: Path) => void;

export class Draft {
  /** The training program, or the one that predicts. */
  readonly training: boolean;
  readonly lines: string[] = [];
  /** What of the definition each line comes from. */
  readonly origins: Path[] = [];
  readonly inputs: NetworkInput[] = [];
  readonly parameters: NetworkParameter[] = [];
  readonly penalties: {
    readonly name: string;
    readonly weight: boolean;
    readonly by: Regularization | undefined;
  }[] = [];
  readonly statistics: NetworkStatistic[] = [];
  value: Value;
  /** What lines come from that are of no layer. */
  outside: Path = ["layers"];
  /** Writes the layers of a block. */
  readonly nested: WriteLayers;
  private readonly names = new Set<string>(TAKEN);
  private readonly layerNames = new Set<string>();
  private readonly places: Place[] = [];
  private readonly last: number;
  private layersSeen = 0;
  private weightsSeen = 0;

  constructor(
    training: boolean,
    value: Value,
    layers: number,
    nested: WriteLayers,
  ) {
    this.training = training;
    this.value = value;
    this.last = layers - 1;
    this.nested = nested;
  }

  /** Writes one layer: `build` takes what flows in from `value` and leaves there what flows out. */
  write(path: Path, layer: LayerOptions, build: () => void): void {
    const place: Place = { path, layer, from: this.value };
    this.places.push(place);
    if (layer.name !== undefined) this.nameLayer(layer.name, path);
    const own = this.lines.length;
    build();
    const shapes = `${showShape(place.from.shape)} → ${showShape(this.value.shape)}`;
    this.lines.splice(own, 0, "", `# ${titleOf(layer)}: ${shapes}`);
    this.origins.splice(own, 0, path, path);
    this.places.pop();
  }

  private nameLayer(name: string, path: Path): void {
    if (this.layerNames.has(name))
      throw new DefinitionError(
        [...path, "name"],
        `two layers are called '${name}'`,
      );
    this.layerNames.add(name);
  }

  /** Keeps the name of a size or an input, unless the program uses it otherwise. */
  reserve(name: string, path: Path, what: string): void {
    if (INDEX.test(name))
      throw new DefinitionError(
        path,
        `a ${what} cannot be called '${name}': single letters are the indices of the program`,
        "choose a longer name, or a capital letter",
      );
    if (isFunction(name) || CONSTANTS.has(name))
      throw new DefinitionError(
        path,
        `a ${what} cannot be called '${name}': the language has that name already`,
      );
    if (this.names.has(name))
      throw new DefinitionError(
        path,
        `a ${what} cannot be called '${name}': the program has that name already`,
      );
    this.names.add(name);
  }

  line(text: string): void {
    this.lines.push(text);
    this.origins.push(this.places.at(-1)?.path ?? this.outside);
  }

  /** The name of an intermediate of this layer: z3, or conv_z in a layer that is called conv. */
  name(base: string): string {
    const { place } = this;
    place.number ??= ++this.layersSeen;
    return this.own(base, place.number);
  }

  /** The name of what this layer hands on; the last layer's is y. */
  result(): string {
    const { path } = this.place;
    return path.length === 2 && path[1] === this.last ? "y" : this.name("h");
  }

  /** Declares a parameter and gives its name: W2, or conv_W. */
  parameter(
    base: string,
    shape: readonly number[],
    options: ParameterOptions,
  ): string {
    const { place } = this;
    place.weights ??= ++this.weightsSeen;
    const name = this.own(base, place.weights);
    const { initializer, weight, fanIn = 1, fanOut = 1 } = options;
    const { path, layer } = place;
    this.parameters.push({
      ...{ name, shape, weight, initializer, fanIn, fanOut },
      layer: path,
    });
    this.penalties.push({ name, weight, by: layer.regularization });
    return name;
  }

  /** Declares an input of this layer's own: mask1. */
  input(
    base: string,
    shape: Shape,
    make: (name: string, shape: Shape) => NetworkInput,
  ): string {
    const name = this.name(base);
    this.inputs.push(make(name, ["N", ...shape]));
    return name;
  }

  /** Declares a running statistic: an input of which training gives the next value. */
  statistic(base: string, shape: readonly number[], initial: number): string {
    const { place } = this;
    place.weights ??= ++this.weightsSeen;
    const name = this.own(base, place.weights);
    const next = `${name}_next`;
    this.inputs.push({ kind: "statistic", name, shape });
    this.statistics.push({ name, shape, next, initial });
    return name;
  }

  private own(base: string, number: number): string {
    const { path, layer } = this.place;
    const name = layer.name ? `${layer.name}_${base}` : `${base}${number}`;
    if (this.names.has(name))
      throw new DefinitionError(path, `the program has two tensors '${name}'`);
    this.names.add(name);
    return name;
  }

  /** The initializer that the layer names, or the usual one. */
  initializer(usual: Initializer): Initializer {
    const own = this.place.layer.initializer;
    return own === undefined ? usual : v.parse(initializerSchema, own);
  }

  get place(): Place {
    return this.places.at(-1)!;
  }

  /** Refuses the loss, or the option of it that `keys` lead to. */
  misfit(keys: Path, message: string): never {
    throw new DefinitionError(["loss", ...keys], message);
  }

  /** Refuses the layer, or the option of it that `keys` lead to. */
  wrong(keys: Path, message: string, hint?: string): never {
    throw new DefinitionError([...this.place.path, ...keys], message, hint);
  }
}

/** dense, units: 20, activation: relu */
const titleOf = (layer: LayerOptions): string =>
  Object.entries(layer)
    .filter(([key]) => !HIDDEN.has(key))
    .map(([key, option]) =>
      key === "type" ? String(option) : `${key}: ${showOption(option)}`,
    )
    .join(", ");

/** Not said in the comment: what is nested, and what the text says itself. */
const HIDDEN = new Set(["layers", "branches", "regularization", "initializer"]);

function showOption(option: unknown): string {
  if (Array.isArray(option)) return `[${option.map(showOption).join(", ")}]`;
  if (typeof option !== "object" || option === null) return String(option);
  const { type, ...rest } = option as Record<string, unknown>;
  const parts = Object.entries(rest).map(
    ([key, value]) => `${key}: ${showOption(value)}`,
  );
  return type === undefined
    ? `{ ${parts.join(", ")} }`
    : [String(type), ...parts].join(" ");
}

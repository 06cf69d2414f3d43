/** Libraries of layers, ConvNetJS and its fork Toygrad: one sample at a time, by objects that keep their gradients. */
import type { Data, Make } from "../contender.ts";
import type { Item } from "../item.ts";

type Numbers = Float64Array | Float32Array;

/** A volume of numbers: across, down and in depth, the depth the fastest, and their gradients. */
interface Volume {
  w: Numbers;
  dw: Numbers;
}

interface Layer {
  readonly filters?: readonly Volume[];
  readonly biases?: Volume;
}

interface Net {
  readonly layers: readonly Layer[];
  forward(input: Volume): Volume;
  /** Adds to the gradients, and returns the loss. */
  backward(label: number): number;
}

/** How a library is told a net. */
interface Library {
  volume(across: number, depth: number, values: ArrayLike<number>): Volume;
  net(definition: readonly Definition[]): Net;
}

/** A layer, in words that both libraries are told. */
type Definition =
  | { readonly kind: "input"; readonly across: number; readonly depth: number }
  | { readonly kind: "conv"; readonly filters: number; readonly size: number }
  | { readonly kind: "dense"; readonly units: number }
  | { readonly kind: "relu" }
  | { readonly kind: "pool"; readonly size: number }
  | { readonly kind: "softmax"; readonly classes: number };

interface Architecture {
  readonly layers: readonly Definition[];
  readonly across: number;
  readonly depth: number;
  /** Of each layer with parameters: channels, rows and columns of its filters, in our order. */
  readonly filters: readonly (readonly [number, number, number])[];
}

const dense = (
  inputs: number,
  hidden: number,
  classes: number,
): Architecture => ({
  layers: [
    { kind: "input", across: 1, depth: inputs },
    { kind: "dense", units: hidden },
    { kind: "relu" },
    { kind: "softmax", classes },
  ],
  across: 1,
  depth: inputs,
  filters: [
    [inputs, 1, 1],
    [hidden, 1, 1],
  ],
});

const NETS: Readonly<Record<string, Architecture>> = {
  spiral: dense(2, 20, 3),
  digits: dense(784, 100, 10),
  conv: {
    layers: [
      { kind: "input", across: 28, depth: 1 },
      { kind: "conv", filters: 8, size: 5 },
      { kind: "relu" },
      { kind: "pool", size: 2 },
      { kind: "conv", filters: 16, size: 5 },
      { kind: "relu" },
      { kind: "pool", size: 2 },
      { kind: "softmax", classes: 10 },
    ],
    across: 28,
    depth: 1,
    filters: [
      [1, 5, 5],
      [8, 5, 5],
      [16, 4, 4],
    ],
  },
};

/** Where each number of a filter, channel by channel, lies in a volume. */
const placesOf = ([channels, rows, columns]: readonly [
  number,
  number,
  number,
]): number[] =>
  Array.from({ length: channels * rows * columns }, (_, k) => {
    const channel = Math.floor(k / (rows * columns));
    return (k % (rows * columns)) * channels + channel;
  });

function contender(library: Library, architecture: Architecture, data: Data) {
  const { p, X, lambda } = data;
  const labels = (data["t"] ?? data["target"])!;
  const { layers, across, depth, filters } = architecture;
  const net = library.net(layers);
  const weighted = net.layers.filter((one) => one.filters !== undefined);
  const places = filters.map(placesOf);
  /** Each run of our numbers: where they lie in which volume, and whether they are weights. */
  const runs: (readonly [Volume, readonly number[], boolean])[] =
    weighted.flatMap(({ filters, biases }, k) => [
      ...filters!.map((one) => [one, places[k]!, true] as const),
      [biases!, [...biases!.w.keys()], false] as const,
    ]);
  let at = 0;
  for (const [volume, order] of runs)
    for (const place of order) volume.w[place] = p![at++]!;
  const size = across * across * depth;
  const inputs = Array.from(labels, (_, n) =>
    library.volume(across, depth, X!.subarray(n * size, (n + 1) * size)),
  );
  const decay = lambda?.[0] ?? 0;
  const result = new Float64Array(p!.length);
  const penalty = (): number => {
    let squares = 0;
    if (decay > 0)
      for (const [{ w }, , isWeight] of runs)
        if (isWeight) for (const one of w) squares += one * one;
    return (decay / 2) * squares;
  };
  return {
    result,
    value: () => {
      let loss = 0;
      for (let n = 0; n < labels.length; n++)
        loss -= Math.log(net.forward(inputs[n]!).w[labels[n]!]!);
      return loss / labels.length + penalty();
    },
    gradient: () => {
      for (const [{ dw }] of runs) dw.fill(0);
      let loss = 0;
      for (let n = 0; n < labels.length; n++) {
        net.forward(inputs[n]!);
        loss += net.backward(labels[n]!);
      }
      let to = 0;
      for (const [{ w, dw }, order, isWeight] of runs)
        for (const place of order)
          result[to++] =
            dw[place]! / labels.length + (isWeight ? decay * w[place]! : 0);
      return loss / labels.length + penalty();
    },
  };
}

const does =
  (load: () => Promise<Library>) =>
  (item: Item): Make | string => {
    const architecture = NETS[item.name];
    return architecture === undefined
      ? "it knows nets of layers only"
      : async (data) => contender(await load(), architecture, data);
  };

interface ConvNet {
  readonly Vol: new (
    across: number,
    down: number,
    depth: number,
    fill: number,
  ) => Volume;
  readonly Net: new () => Net & { makeLayers(definition: object[]): void };
}

/** What both libraries say alike, and, by library, what they say each in their own way. */
interface Words {
  readonly input: (across: number, depth: number) => object;
  readonly dense: (units: number) => object;
  readonly softmax: (classes: number) => object[];
}

const layerIn =
  ({ input, dense, softmax }: Words) =>
  (layer: Definition): object[] => {
    switch (layer.kind) {
      case "input":
        return [input(layer.across, layer.depth)];
      case "conv": {
        const { size, filters } = layer;
        return [{ type: "conv", sx: size, filters, stride: 1, pad: 0 }];
      }
      case "dense":
        return [dense(layer.units)];
      case "relu":
        return [{ type: "relu" }];
      case "pool":
        return [{ type: "pool", sx: layer.size, stride: layer.size }];
      case "softmax":
        return softmax(layer.classes);
      default:
        return layer satisfies never;
    }
  };

const convnetLayer = layerIn({
  input: (across, depth) => ({
    type: "input",
    out_sx: across,
    out_sy: across,
    out_depth: depth,
  }),
  dense: (units) => ({ type: "fc", num_neurons: units }),
  softmax: (classes) => [{ type: "softmax", num_classes: classes }],
});

export const convnet = does(async () => {
  const { default: convnetjs } = (await import("convnetjs" as string)) as {
    default: ConvNet;
  };
  return {
    volume: (across, depth, values) => {
      const made = new convnetjs.Vol(across, across, depth, 0);
      for (let k = 0; k < values.length; k++) made.w[k] = values[k]!;
      return made;
    },
    net: (definition) => {
      const net = new convnetjs.Net();
      net.makeLayers(definition.flatMap(convnetLayer));
      return net;
    },
  };
});

interface ToyNet {
  readonly Tensor: new (
    across: number,
    down: number,
    depth: number,
    values: Float32Array,
  ) => Volume;
  readonly NeuralNetwork: new (options: { layers: object[] }) => Net;
}

const toygradLayer = layerIn({
  input: (across, depth) => ({
    type: "input",
    sx: across,
    sy: across,
    sz: depth,
  }),
  dense: (units) => ({ type: "dense", filters: units }),
  softmax: (classes) => [
    { type: "dense", filters: classes },
    { type: "softmax" },
  ],
});

export const toygrad = does(async () => {
  const { Tensor, NeuralNetwork } = (await import(
    "toygrad" as string
  )) as ToyNet;
  return {
    volume: (across, depth, values) =>
      new Tensor(across, across, depth, Float32Array.from(values)),
    net: (definition) =>
      new NeuralNetwork({ layers: definition.flatMap(toygradLayer) }),
  };
});

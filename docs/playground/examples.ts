/** The programs of examples/, and points at which their circuits are worth looking at. */
import type { Config } from "../../compiler/config.ts";
import { isNetworkFile } from "../../compiler/network/files.ts";

/** Flat by name. */
type Point = Readonly<Record<string, readonly number[]>>;

export interface Example {
  readonly file: string;
  readonly text: string;
  readonly output?: string | readonly string[];
  readonly point?: Point;
}

const texts = import.meta.glob<string>(
  ["../../examples/*.grad", "../../examples/*.net.{yaml,json}"],
  { query: "?raw", import: "default", eager: true },
);

/** What `npm run generate` makes of them is what the page makes of them. */
const configs = import.meta.glob<Pick<Config, "overrides">>(
  "../../gradsmith.config.js",
  { import: "default", eager: true },
);
const { overrides = {} } = Object.values(configs)[0]!;

// prettier-ignore
const POINTS: Readonly<Record<string, Point>> = {
  circuit:     { x: [-2], y: [5], z: [-4] },
  neuron:      { w0: [2], x0: [-1], w1: [-3], x1: [-2], w2: [-3] },
  quadratic:   { W: [0.1, 0.5, -0.3, 0.8], x: [0.2, 0.4] },
  activations: { x: [-1], w1: [2], b1: [0], w2: [-1], b2: [1] },
};

const nameOf = (file: string): string => file.replace(/\..*$/, "");

export const EXAMPLES: readonly Example[] = Object.entries(texts).map(
  ([path, text]) => {
    const file = path.split("/").at(-1)!;
    const name = nameOf(file);
    const output = overrides[`examples/${file}`]?.output;
    const point = POINTS[name];
    return { file, text, ...(output && { output }), ...(point && { point }) };
  },
);

/** "Two layer net" for two-layer-net.grad. */
export function titleOf({ file }: Example): string {
  const words = nameOf(file).replaceAll("-", " ");
  const title = words.slice(0, 1).toUpperCase() + words.slice(1);
  return isNetworkFile(file) ? `Network: ${title}` : title;
}

export const isDefinition = (text: string): boolean =>
  /^\s*(?:\{|(?:\$schema|name|input|layers|loss|regularization)\s*:)/m.test(
    text,
  );

/** The first that a reader sees: the lecture's first circuit. */
export const FIRST = EXAMPLES.find((one) => one.file === "circuit.grad")!;

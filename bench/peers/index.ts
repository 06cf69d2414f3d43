/** The libraries that Gradsmith is measured beside: a row each. */
import type { Item } from "../item.ts";
import { byScalars, type Build } from "../scalars.ts";
import { adnn } from "./adnn.ts";
import { computeEngine, mathjs, nerdamer } from "./expressions.ts";
import { jax } from "./jax.ts";
import { convnet, toygrad } from "./layers.ts";
import type { Peer } from "./peer.ts";
import { penrose } from "./penrose.ts";
import { rose } from "./rose.ts";
import { simplegrad } from "./simplegrad.ts";
import { tensorflow } from "./tensorflow.ts";

/** A peer that knows numbers only does what is written for such peers. */
const onNumbers =
  (build: Build): Peer["does"] =>
  ({ scalars }: Item) =>
    scalars === undefined
      ? "it knows numbers, and no loops over data"
      : byScalars(scalars, build);

// prettier-ignore
export const PEERS: readonly Peer[] = [
  { name: "mathjs",         package: "mathjs",                    kind: "interpreter", does: onNumbers(mathjs) },
  { name: "Compute Engine", package: "@cortex-js/compute-engine", kind: "compiler",    does: onNumbers(computeEngine) },
  { name: "nerdamer",       package: "nerdamer",                  kind: "compiler",    does: onNumbers(nerdamer) },
  { name: "simplegrad",     package: "simplegrad",                kind: "compiler",    does: onNumbers(simplegrad) },
  { name: "Penrose",        package: "@penrose/core",             kind: "compiler",    does: onNumbers(penrose) },
  { name: "Rose",           package: "rose",                      kind: "compiler",    does: onNumbers(rose) },
  { name: "adnn",           package: "adnn",                      kind: "tape",        does: onNumbers(adnn) },
  { name: "TensorFlow.js cpu",  package: "@tensorflow/tfjs",              kind: "tensors", float32: true, does: tensorflow("cpu") },
  { name: "TensorFlow.js wasm", package: "@tensorflow/tfjs-backend-wasm", kind: "tensors", float32: true, does: tensorflow("wasm") },
  { name: "jax-js",            package: "@jax-js/jax",                   kind: "tensors", float32: true, does: jax },
  { name: "ConvNetJS",         package: "convnetjs",                     kind: "layers", does: convnet },
  { name: "Toygrad",           package: "toygrad",                       kind: "layers",  float32: true, does: toygrad },
];

/** A network that its own generated code runs: the page has no arithmetic of networks. */
import * as runtime from "../../../runtime/index.ts";
import type { Compiler } from "../worker/client.ts";
import type { Network, Script } from "../worker/protocol.ts";
import type { Settings } from "./settings.ts";

/** The layers as a definition lists them. */
export function definitionOf(
  { layers, units, activation }: Settings,
  classes: number,
) {
  const hidden = Array.from({ length: layers }, () => ({
    type: "dense",
    units,
    ...(activation !== "none" && { activation }),
  }));
  return {
    input: [2],
    layers: [...hidden, { type: "dense", units: classes }],
    loss: "softmaxCrossEntropy",
    regularization: { l2: "lambda" },
  };
}

type Functions = Readonly<Record<string, (...given: unknown[]) => unknown>>;
type Tensors = Readonly<Record<string, Float64Array>> & {
  readonly flat: Float64Array;
};

const run = ({ body }: Script): Functions =>
  (new Function("runtime", body) as (library: typeof runtime) => Functions)(
    runtime,
  );

/** A function that is called with its arguments by name. */
function byName(
  script: Script,
  functions: Functions,
  name: string,
): (given: Readonly<Record<string, unknown>>) => unknown {
  const names = script.signatures[name]!;
  const call = functions[name]!;
  let work: { readonly N: number; readonly buffers: unknown } | undefined;
  return (given) => {
    const N = Number(given["N"]);
    // A workspace serves every smaller batch, too.
    if (names.includes("work") && !(work !== undefined && work.N >= N))
      work = { N, buffers: functions["createWorkspace"]!(N) };
    const all = { ...given, work: work?.buffers };
    return call(...names.map((one) => all[one as keyof typeof all]));
  };
}

export interface LiveNetwork {
  readonly made: Network;
  readonly classes: number;
  readonly parameters: Tensors;
  readonly gradient: Tensors;
  /** The loss, whose gradient is in `gradient` then. */
  readonly learn: (
    X: Float64Array,
    labels: Float64Array,
    lambda: number,
  ) => number;
  /** Writes a score for each class of each point. */
  readonly predict: (X: Float64Array, out: Float64Array) => void;
  /** New weights. */
  readonly restart: (seed: number) => void;
}

export async function createNetwork(
  compiler: Compiler,
  settings: Settings,
  classes: number,
): Promise<LiveNetwork> {
  const made = await compiler.ask("network", definitionOf(settings, classes));
  const training = run(made.train);
  const gradientOf = byName(made.train, training, "valueAndGradient");
  const scoresOf = byName(made.predict, run(made.predict), "forward");
  const parameters = training["createParameters"]!() as Tensors;
  const gradient = training["createParameters"]!() as Tensors;
  return {
    made,
    classes,
    parameters,
    gradient,
    learn: (X, target, lambda) => {
      const N = target.length;
      const given = { p: parameters, N, X, target, lambda, gradient };
      return gradientOf(given) as number;
    },
    predict: (X, out) => {
      scoresOf({ p: parameters, N: X.length / 2, X, out });
    },
    restart: (seed) => initialize(made, parameters, seed),
  };
}

function initialize(
  { parameters }: Network,
  tensors: Tensors,
  seed: number,
): void {
  const random = runtime.createRandom(seed);
  for (const { name, initializer, fanIn, fanOut } of parameters) {
    const tensor = tensors[name]!;
    switch (initializer) {
      case "zeros":
        tensor.fill(0);
        break;
      case "heNormal":
        runtime.heNormal(tensor, fanIn, random);
        break;
      case "lecunNormal":
        runtime.lecunNormal(tensor, fanIn, random);
        break;
      default:
        runtime.glorotUniform(tensor, fanIn, fanOut, random);
    }
  }
}

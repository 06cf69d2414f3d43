/** A network that its own generated code runs: the page has no arithmetic of networks. */
import * as runtime from "../../../runtime/index.ts";
import type { Compiler } from "../worker/client.ts";
import type { Script } from "../worker/protocol.ts";
import type { Settings } from "./settings.ts";

/** The definition of the network, as a file would have it. */
export function definitionOf(
  { layers, units, activation }: Settings,
  classes: number,
): string {
  const active = activation === "none" ? "" : `, activation: ${activation}`;
  const hidden = Array.from(
    { length: layers },
    () => `  - { type: dense, units: ${units}${active} }`,
  );
  return [
    "# Points of the plane, in classes.",
    "input: [2]",
    "layers:",
    ...hidden,
    `  - { type: dense, units: ${classes} }`,
    "loss: softmaxCrossEntropy",
    "regularization: { l2: lambda }",
    "",
  ].join("\n");
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
  readonly definition: string;
  readonly script: Script;
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
  const definition = definitionOf(settings, classes);
  const script = await compiler.ask("script", {
    file: "network.net.yaml",
    text: definition,
    functions: ["valueAndGradient", "predict"],
  });
  const functions = run(script);
  const gradientOf = byName(script, functions, "valueAndGradient");
  const scoresOf = byName(script, functions, "predict");
  const parameters = functions["createParameters"]!() as Tensors;
  const gradient = functions["createParameters"]!() as Tensors;
  return {
    definition,
    script,
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
    restart: (seed) => {
      functions["initializeParameters"]!(
        parameters,
        runtime.createRandom(seed),
      );
    },
  };
}

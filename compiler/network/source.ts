/** A network as the passes take it: its programs as texts, and what they do not say. */
import type { Diagnostic, SourceText } from "../errors.ts";
import type { Beginning, Initial } from "../ir/loops.ts";
import { readNetwork } from "./read.ts";
import type {
  NetworkInput,
  NetworkParameter,
  NetworkProgram,
  NetworkStatistic,
} from "./types.ts";

/** A program that learns, with what a network is beyond it. */
export interface NetworkSource {
  /** The program that learns; of a network without a loss, the one that predicts. */
  readonly text: SourceText;
  /** The inputs that are handed back, and what they become. */
  readonly statistics: Readonly<Record<string, string | undefined>>;
  readonly parts: NetworkParts;
  readonly learns: boolean;
}

/** What a module of a network has beyond that of its program. */
export interface NetworkParts {
  /** What the header shows: the definition. */
  readonly definition: string;
  /** The program that is used when all is learned, over the same parameters. */
  readonly predict: SourceText;
  readonly predictStatistics: readonly string[];
  /** Where in the definition each line of the programs comes from, as offsets. */
  readonly origins: {
    readonly learn: readonly number[];
    readonly predict: readonly number[];
  };
  /** What parameters and statistics begin with. */
  readonly beginnings: readonly Beginning[];
  /** What the definition says and probably does not mean. */
  readonly warnings: readonly Diagnostic[];
  /** Further lines of the header. */
  readonly notes: readonly string[];
}

/** Throws a CompileError with every mistake of the definition. */
export function networkSource(source: SourceText): NetworkSource {
  const network = readNetwork(source);
  const { train, predict, statistics, placeOf, warnings } = network;
  const predicting: SourceText = {
    file: `<program of ${source.file} that predicts>`,
    text: predict.text,
  };
  return {
    text: train
      ? { file: `<program of ${source.file}>`, text: train.text }
      : predicting,
    statistics: Object.fromEntries(
      statistics.map(({ name, next }) => [name, train && next]),
    ),
    learns: train !== undefined,
    parts: {
      definition: source.text,
      predict: predicting,
      origins: {
        learn: (train ?? predict).origins.map(placeOf),
        predict: predict.origins.map(placeOf),
      },
      predictStatistics: statistics.map((one) => one.name),
      beginnings: beginningsOf(network),
      warnings,
      notes: (train ?? predict).inputs.flatMap(noteOf),
    },
  };
}

const beginningsOf = ({
  parameters,
  statistics,
}: NetworkProgram): Beginning[] => [
  ...beginning("Parameters", parameters.map(initialOf)),
  ...beginning("Statistics", statistics.map(startOf)),
];

const beginning = (group: string, members: readonly Initial[]): Beginning[] =>
  members.length === 0 ? [] : [{ group, members }];

const startOf = ({ name, initial }: NetworkStatistic): Initial => ({
  kind: "constant",
  member: name,
  value: initial,
});

function initialOf(parameter: NetworkParameter): Initial {
  const { name: member, initializer, fanIn, fanOut } = parameter;
  const constant = (value: number): Initial => ({
    kind: "constant",
    member,
    value,
  });
  const random = (
    by: (Initial & { kind: "random" })["by"],
    ...args: readonly number[]
  ): Initial => ({ kind: "random", member, by, args });
  switch (initializer) {
    case "zeros":
      return constant(0);
    case "ones":
      return constant(1);
    case "heNormal":
    case "heUniform":
    case "lecunNormal":
    case "lecunUniform":
      return random(initializer, fanIn);
    case "glorotNormal":
    case "glorotUniform":
      return random(initializer, fanIn, fanOut);
    default:
  }
  switch (initializer.type) {
    case "constant":
      return constant(initializer.value);
    case "normal":
      return random("fillNormal", initializer.mean, initializer.std);
    case "uniform":
      return random("fillUniform", initializer.low, initializer.high);
    default:
      return initializer satisfies never;
  }
}

/** What a caller must know of an input that its shape does not say. */
const noteOf = (input: NetworkInput): string[] =>
  input.kind === "mask"
    ? [
        `${input.name}: 1 with probability ${input.keep}, else 0, drawn anew for each step.`,
      ]
    : [];

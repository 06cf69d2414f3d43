/** What stands between the passes, as text; and what each pass took. */
import { PIPELINE } from "../compile.ts";
import { didYouMean } from "../errors.ts";
import type { Observer } from "../pass.ts";
import type { Prepared } from "../prepare.ts";
import { printStage, type Stage } from "../stages.ts";
import { UsageError } from "./usage.ts";

const ALL = "all";

const passNames = (): string[] => [
  ...new Set(PIPELINE.passes.map((one) => one.name)),
];

/** The texts that a network becomes, which are printed alone: they can be kept and compiled. */
const TEXTS = ["program", "predict"] as const;

type Text = (typeof TEXTS)[number];

export const isText = (name: string | undefined): name is Text =>
  TEXTS.some((one) => one === name);

/** The program that learns, or the one that predicts. */
export function textOf(wanted: Text, { text, options }: Prepared): string {
  const { network } = options;
  if (network === undefined)
    throw new UsageError(
      `--print ${wanted} is of a network, and this is a program`,
    );
  return wanted === "program" ? text.text : network.predict.text;
}

export function checkPass(name: string): void {
  const names = [...passNames(), ALL, ...TEXTS];
  if (names.includes(name)) return;
  const near = didYouMean(name, names);
  throw new UsageError(
    `--print: there is no pass '${name}'`,
    near ? `did you mean '${near}'?` : `the passes are ${names.join(", ")}`,
  );
}

/** Writes what the wanted pass, or every pass, has made. */
export function printer(
  wanted: string,
  write: (text: string) => void,
): Observer {
  let count = 0;
  return {
    after: (name, artifact) => {
      const { about } = PIPELINE.passes[count++]!;
      if (wanted !== ALL && wanted !== name) return;
      write(`# ${name}: ${about}\n\n${printStage(artifact as Stage)}\n\n`);
    },
  };
}

export interface Timing {
  readonly name: string;
  readonly milliseconds: number;
}

/** A line for each pass, and one for all. */
export function showTimings(timings: readonly Timing[]): string {
  const milliseconds = timings.reduce((sum, one) => sum + one.milliseconds, 0);
  const rows = [...timings, { name: "all", milliseconds }];
  const width = Math.max(...rows.map((one) => one.name.length));
  return rows
    .map(
      ({ name, milliseconds: time }) =>
        `${name.padEnd(width)} ${time.toFixed(1).padStart(9)} ms`,
    )
    .join("\n");
}

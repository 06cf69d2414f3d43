/** What stands between the passes, as text; and what each pass took. */
import { PIPELINE } from "../compile.ts";
import { didYouMean } from "../errors.ts";
import type { Observer } from "../pass.ts";
import { printStage, type Stage } from "../stages.ts";
import { UsageError } from "./usage.ts";

const ALL = "all";

const passNames = (): string[] => [
  ...new Set(PIPELINE.passes.map((one) => one.name)),
];

export function checkPass(name: string): void {
  const names = [...passNames(), ALL];
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

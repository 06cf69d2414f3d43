/** How training goes: a bar on a terminal, a line for each epoch elsewhere. */
import { SingleBar } from "cli-progress";
import type {
  EpochReport,
  StepReport,
  TrainingHooks,
} from "../../runtime/index.ts";

export type Log = (line: string) => void;

export interface Progress extends Required<TrainingHooks> {
  stop(): void;
}

/**
 * @param describe - what to say of an epoch
 * @param log - where lines go
 * @param stream - where a bar goes, if that is a terminal
 */
export function progress(
  describe: (report: EpochReport) => string,
  log: Log,
  stream: NodeJS.WriteStream = process.stderr,
): Progress {
  const bar = stream.isTTY ? barOn(stream) : undefined;
  return {
    onStep({ step, steps, loss }: StepReport) {
      if (bar?.isActive !== true) bar?.start(steps, 0, { loss: "" });
      bar?.update(step, { loss: loss.toFixed(3) });
    },
    onEpoch(report) {
      // The bar comes again with the next step, below the line.
      bar?.stop();
      log(`epoch ${report.epoch} of ${report.epochs}: ${describe(report)}`);
    },
    stop() {
      bar?.stop();
    },
  };
}

const barOn = (stream: NodeJS.WriteStream): SingleBar =>
  new SingleBar({
    stream,
    clearOnComplete: true,
    format: "{bar} {percentage} % | loss {loss} | {eta_formatted} left",
    barCompleteChar: "█",
    barIncompleteChar: "░",
    hideCursor: true,
  });
